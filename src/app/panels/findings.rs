//! The list of problems and findings: a click goes to the place.
//!
//! There may be thousands of them: what one says is worded and laid out when it comes into sight,
//! and until then it is taken to be as high as most are.

use egui::{Rect, Sense, Ui, pos2, vec2};

use super::Shell;
use crate::app::digest::Remark;
use crate::app::icons::Icon;
use crate::app::request::Request;
use crate::app::selection::Selection;
use crate::app::theme;
use crate::app::widgets;
use crate::app::workspace::Workspace;
use crate::i18n::Language;

/// How high a line is that nobody has seen yet: two rows of text.
const USUAL_HEIGHT: f32 = 44.0;
/// What lies so close above or below what is in sight is there too, so that Tab gets to it.
const NEAR: f32 = 60.0;

/// What the list keeps between frames.
#[derive(Debug, Clone, Default)]
pub(super) struct Findings {
    /// The digest that it tells, the language and the width.
    made_for: Option<(u64, Language, f32)>,
    lines: Vec<Line>,
}

/// One remark in the list.
#[derive(Debug, Clone)]
struct Line {
    height: f32,
    /// What it says, and below that where and why, once it was in sight.
    told: Option<(String, String)>,
}

impl Findings {
    /// Forgets what is worded if something else is to be told, or in another width. Heights stay
    /// what they were, so that nothing moves far under the hands.
    fn follow(&mut self, made_for: (u64, Language, f32), count: usize) {
        if self.made_for != Some(made_for) {
            self.made_for = Some(made_for);
            self.lines.iter_mut().for_each(|line| line.told = None);
            self.lines.resize_with(count, || Line { height: USUAL_HEIGHT, told: None });
        }
    }
}

pub(super) fn panel(
    ui: &mut Ui,
    shell: &Shell<'_>,
    workspace: &Workspace,
    (list, open): (&mut Findings, &mut bool),
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
    let digest = workspace.digest();
    let remarks = digest.map(|digest| digest.remarks.as_slice()).unwrap_or_default();
    let revision = digest.map_or(0, |digest| digest.revision);
    egui::ScrollArea::vertical().auto_shrink(false).show_viewport(ui, |ui, seen| {
        if remarks.is_empty() {
            ui.horizontal(|ui| {
                ui.add_space(16.0);
                ui.label(widgets::small(words.get("findings-empty")));
            });
            return;
        }
        let room = ui.max_rect();
        list.follow((revision, words.language(), room.width()), remarks.len());
        let near = seen.y_range().expand(NEAR);
        let mut y = 0.0;
        for (at, (remark, line)) in remarks.iter().zip(&mut list.lines).enumerate() {
            if near.contains(y) || near.contains(y + line.height) {
                let place = Rect::from_min_size(pos2(room.left(), room.top() + y), room.size());
                if line_ui(ui, shell, workspace, (at, remark), line, place) {
                    requests.push(Request::Select(Selection::of([remark.at()])));
                    requests.push(Request::Reveal(remark.at()));
                }
            }
            y += line.height;
        }
        ui.set_min_size(vec2(room.width(), y + 8.0));
    });
}

/// One line from the upper left corner of that place on, as wide as it; answers whether it was
/// chosen.
fn line_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    workspace: &Workspace,
    (at, remark): (usize, &Remark),
    line: &mut Line,
    place: Rect,
) -> bool {
    let (words, theme) = (shell.words, &shell.theme);
    let (what, more) = line.told.get_or_insert_with(|| {
        let told = remark.told(words, workspace.document());
        let at = remark.place(words, workspace.document());
        (told.what, if told.why.is_empty() { at } else { format!("{at} – {}", told.why) })
    });
    let wrap = place.width() - 64.0;
    let layout = |text: &str, size: f32, color| {
        let font = egui::FontId::proportional(size);
        ui.painter().layout(text.to_owned(), font, color, wrap)
    };
    let said = layout(what, theme::BODY, theme.text);
    let below = layout(more, theme::SMALL, theme.text_muted);
    line.height = said.size().y + below.size().y + 10.0;
    let rect = Rect::from_min_size(place.min, vec2(place.width(), line.height));
    let response = ui.interact(rect, ui.scope_id().with(("remark", at)), Sense::click());
    let inner = rect.shrink2(vec2(8.0, 0.0));
    if response.hovered() {
        ui.painter().rect_filled(inner, 6.0, theme.hover);
    }
    widgets::focus_ring(ui, &response, inner);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let problem = matches!(remark, Remark::Problem(_));
    let color = if problem { theme.warning } else { theme.accent };
    let icon = Rect::from_min_size(rect.min + vec2(18.0, 6.0), vec2(14.0, 14.0));
    Icon::Warning.paint(ui.painter(), icon, color);
    let text = rect.min + vec2(42.0, 5.0);
    let second = text + vec2(0.0, said.size().y);
    ui.painter().galley(text, said, theme.text);
    ui.painter().galley(second, below, theme.text_muted);
    let role = egui::accesskit::Role::Button;
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, what.as_str()));
    response.clicked()
}
