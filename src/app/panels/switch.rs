//! The switch between the views of the journey: a row of names, or a menu where there is no room.

use std::sync::Arc;

use egui::{Atom, Button, CornerRadius, Galley, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{Shell, top};
use crate::app::icons::Icon;
use crate::app::request::Request;
use crate::app::theme;
use crate::app::views::View;
use crate::app::widgets;

/// From a name to the border of its part of the switch.
const PAD: f32 = 10.0;
const HEIGHT: f32 = 26.0;
/// What the tools at the right of the bar take.
const RESERVED: f32 = 330.0;

/// Shows which view is open and opens another.
pub(super) fn show(ui: &mut Ui, shell: &Shell<'_>, requests: &mut Vec<Request>) {
    let Some(workspace) = shell.workspace.filter(|_| View::ALL.len() > 1) else { return };
    let names: Vec<(View, Arc<Galley>)> = View::ALL
        .map(|view| {
            let (font, color) = (egui::FontId::proportional(theme::BODY), shell.theme.text);
            let text = shell.words.get(view.key()).to_owned();
            (view, ui.painter().layout_no_wrap(text, font, color))
        })
        .to_vec();
    ui.add_space(12.0);
    let width: f32 = names.iter().map(|(_, name)| name.size().x + 2.0 * PAD).sum();
    if ui.available_width() < width + RESERVED {
        return menu(ui, shell, workspace.view, requests);
    }
    let (whole, _) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    let theme = shell.theme;
    let edge = Stroke::new(1.0, theme.edge);
    ui.painter().rect(whole, CornerRadius::same(7), theme.field, edge, StrokeKind::Inside);
    let mut left = whole.left();
    for (view, name) in names {
        let size = vec2(name.size().x + 2.0 * PAD, HEIGHT);
        part(ui, shell, Rect::from_min_size(egui::pos2(left, whole.top()), size), view, name)
            .then(|| requests.push(Request::Run(view.command())));
        left += size.x;
    }
}

/// One view's part of the switch; answers whether it was pressed.
fn part(ui: &Ui, shell: &Shell<'_>, rect: Rect, view: View, name: Arc<Galley>) -> bool {
    let theme = shell.theme;
    let is_open = shell.workspace.is_some_and(|workspace| workspace.view == view);
    let response = ui.interact(rect, egui::Id::unique("view").with(view), Sense::click());
    let inner = rect.shrink(2.0);
    let at = rect.center() - name.size() / 2.0;
    if is_open {
        // A ground and a bar below: a frame would say that the keyboard is here.
        ui.painter().rect_filled(inner, CornerRadius::same(5), theme.accent_faint);
        let bar = Rect::from_min_max(
            pos2(at.x, inner.bottom() - 3.0),
            pos2(at.x + name.size().x, inner.bottom() - 1.0),
        );
        ui.painter().rect_filled(bar, 1.0, theme.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(inner, CornerRadius::same(5), theme.chosen);
    }
    ui.painter().galley(at, name, theme.text);
    widgets::focus_ring(ui, &response, inner);
    let label = view.command().full_text(shell.words);
    let role = egui::accesskit::Role::RadioButton;
    response.widget_info(|| egui::WidgetInfo::selected(role, true, is_open, &label));
    response.on_hover_text(top::tip_of(shell, view.command())).clicked()
}

/// The views as a menu under the name of the one that is open.
fn menu(ui: &mut Ui, shell: &Shell<'_>, open: View, requests: &mut Vec<Request>) {
    let name = shell.words.get(open.key());
    let down = Atom::paint(vec2(12.0, 12.0), |ui, args| {
        Icon::Down.paint(ui.painter(), args.rect, args.fallback_text_color);
    });
    let response = ui.add(Button::new((name, down)));
    widgets::name_it(ui, response.id, &open.command().full_text(shell.words));
    widgets::menu(&response).show(|ui| {
        ui.set_min_width(192.0);
        for view in View::ALL {
            top::item(ui, shell, view.command(), requests);
        }
    });
}
