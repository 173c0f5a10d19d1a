//! The file's empathy maps, at the left: choose, add, put in order, copy, delete.

use egui::{CornerRadius, FontId, Id, Sense, Ui, pos2, vec2};

use super::super::super::command::Command;
use super::super::super::icons::Icon;
use super::super::super::marks::Mark;
use super::super::super::panels::Shell;
use super::super::super::request::Request;
use super::super::super::selection::Selection;
use super::super::super::theme;
use super::super::super::widgets;
use super::super::super::workspace::Workspace;
use crate::insight;
use crate::model::{EmpathyMap, Traveller};

/// Shows the list.
pub fn show(ui: &mut Ui, shell: &Shell<'_>, workspace: &Workspace, requests: &mut Vec<Request>) {
    let words = shell.words;
    ui.horizontal(|ui| {
        ui.add_space(16.0);
        widgets::heading(ui, &words.get("panel-empathy-maps").to_uppercase());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(6.0);
            let name = Command::AddEmpathyMap.full_text(words);
            if widgets::icon_button(ui, Icon::Plus, &name, true, false).clicked() {
                requests.push(Request::Run(Command::AddEmpathyMap));
            }
        });
    });
    for map in workspace.document().empathy_maps() {
        row(ui, shell, workspace, map, requests);
    }
    ui.add_space(12.0);
}

/// One empathy map: whose, what it is called, how much is on it.
fn row(
    ui: &mut Ui,
    shell: &Shell<'_>,
    workspace: &Workspace,
    map: &EmpathyMap,
    requests: &mut Vec<Request>,
) {
    let (theme, words, document) = (&shell.theme, shell.words, workspace.document());
    let title = match map.title.trim() {
        "" => words.get("empathy-title"),
        title => title,
    };
    let notes = document.notes_of(map.id).count();
    let unlinked = insight::unlinked_notes(document, map.id).count();
    let mut counts = words.count("count-notes", notes);
    if unlinked > 0 {
        let more = words.with("empathy-unlinked-count", &[("count", unlinked.into())]);
        counts = format!("{counts} · {more}");
    }
    let width = ui.available_width();
    let wrap = (width - 46.0 - 16.0).max(40.0);
    let layout = |text: &str, size: f32, color| {
        ui.painter().layout(text.to_owned(), FontId::proportional(size), color, wrap)
    };
    let name = layout(title, theme::BODY, theme.text);
    let below = layout(&counts, theme::SMALL, theme.text_muted);
    let height = name.size().y + below.size().y + 8.0;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let response = ui.interact(rect, Id::unique(("empathy-list", map.id)), Sense::click());
    let is_open = workspace.empathy_map() == Some(map.id);
    let inner = rect.shrink2(vec2(8.0, 0.0));
    if is_open || response.hovered() {
        let fill = if is_open { theme.chosen } else { theme.hover };
        ui.painter().rect_filled(inner, CornerRadius::same(6), fill);
    }
    widgets::focus_ring(ui, &response, inner);
    if let Some(persona) = map.persona.and_then(|id| document.persona(id)) {
        let mark = Mark::of(document, Traveller::Persona(persona.id), theme);
        let at = pos2(rect.left() + 27.0, rect.center().y);
        mark.paint_badge(ui.painter(), at, 10.0, &persona.name);
    }
    let at = pos2(rect.left() + 46.0, rect.top() + 4.0);
    let second = at + vec2(0.0, name.size().y);
    ui.painter().galley(at, name, theme.text);
    ui.painter().galley(second, below, theme.text_muted);
    let role = egui::accesskit::Role::TreeItem;
    let label = format!("{title}, {counts}");
    response.widget_info(|| egui::WidgetInfo::selected(role, true, is_open, &label));
    if response.clicked() || response.secondary_clicked() {
        requests.push(Request::Select(Selection::of([map.id.into()])));
    }
    if response.double_clicked() {
        requests.push(Request::EditText(map.id.into()));
    }
    response.context_menu(|ui| {
        ui.set_min_width(176.0);
        for command in [
            Command::EditText,
            Command::Duplicate,
            Command::MoveUp,
            Command::MoveDown,
            Command::Delete,
        ] {
            if ui.button(command.text(words)).clicked() {
                requests.push(Request::Run(command));
                ui.close();
            }
        }
    });
}
