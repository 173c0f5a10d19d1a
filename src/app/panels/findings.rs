//! The list of problems and findings: a click goes to the place.

use egui::{Sense, Ui, vec2};

use super::Shell;
use crate::app::digest::Remark;
use crate::app::icons::Icon;
use crate::app::request::Request;
use crate::app::selection::Selection;
use crate::app::theme;
use crate::app::widgets;
use crate::app::workspace::Workspace;
use crate::model::{RecordId, place};

pub(super) fn panel(
    ui: &mut Ui,
    shell: &Shell<'_>,
    workspace: &Workspace,
    open: &mut bool,
    requests: &mut Vec<Request>,
) {
    let words = shell.words;
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        ui.add_space(16.0);
        widgets::heading(ui, &words.get("findings-title").to_uppercase());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(8.0);
            if widgets::icon_button(ui, Icon::Cross, words.get("dialog-close"), true, false)
                .clicked()
            {
                *open = false;
            }
        });
    });
    let remarks = workspace.digest().map(|digest| digest.remarks.as_slice()).unwrap_or_default();
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if remarks.is_empty() {
            ui.horizontal(|ui| {
                ui.add_space(16.0);
                ui.label(widgets::small(words.get("findings-empty")));
            });
        }
        for (at, remark) in remarks.iter().enumerate() {
            if remark_ui(ui, shell, workspace, at, remark) {
                requests.push(Request::Select(Selection::of([remark.at()])));
                requests.push(Request::Reveal(remark.at()));
            }
        }
        ui.add_space(8.0);
    });
}

/// One line; answers whether it was chosen.
fn remark_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    workspace: &Workspace,
    at: usize,
    remark: &Remark,
) -> bool {
    let (words, theme) = (shell.words, &shell.theme);
    let told = remark.told(words, workspace.document());
    let names = place(workspace.document(), remark.at());
    let names = if remark.at() == RecordId::Journey {
        &names[..]
    } else {
        names.get(1..).unwrap_or_default()
    };
    let where_ = names.join(" › ");
    let wrap = ui.available_width() - 64.0;
    let layout = |text: &str, size: f32, color| {
        let font = egui::FontId::proportional(size);
        ui.painter().layout(text.to_owned(), font, color, wrap)
    };
    let what = layout(&told.what, theme::BODY, theme.text);
    let more = if told.why.is_empty() { where_ } else { format!("{where_} – {}", told.why) };
    let more = layout(&more, theme::SMALL, theme.text_muted);
    let height = what.size().y + more.size().y + 10.0;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(("remark", at)), Sense::click());
    let inner = rect.shrink2(vec2(8.0, 0.0));
    if response.hovered() {
        ui.painter().rect_filled(inner, 6.0, theme.hover);
    }
    widgets::focus_ring(ui, &response, inner);
    let problem = matches!(remark, Remark::Problem(_));
    let color = if problem { theme.warning } else { theme.accent };
    let icon = egui::Rect::from_min_size(rect.min + vec2(18.0, 6.0), vec2(14.0, 14.0));
    Icon::Warning.paint(ui.painter(), icon, color);
    let text = rect.min + vec2(42.0, 5.0);
    let below = text + vec2(0.0, what.size().y);
    ui.painter().galley(text, what, theme.text);
    ui.painter().galley(below, more, theme.text_muted);
    let role = egui::accesskit::Role::Button;
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, &told.what));
    response.clicked()
}
