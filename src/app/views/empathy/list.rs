//! The file's empathy maps, at the left: choose, add, put in order, copy, delete.

use egui::{CornerRadius, DragAndDrop, FontId, Id, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use super::super::super::command::Command;
use super::super::super::icons::Icon;
use super::super::super::marks::Mark;
use super::super::super::menus;
use super::super::super::panels::Shell;
use super::super::super::request::Request;
use super::super::super::selection::Selection;
use super::super::super::theme;
use super::super::super::widgets;
use super::super::super::workspace::Workspace;
use crate::change::{Label, Verb, What, actions};
use crate::insight;
use crate::model::{EmpathyId, EmpathyMap, Traveller};

/// An empathy map that is dragged to another place in the list.
#[derive(Debug, Clone, Copy)]
struct DraggedMap(EmpathyId);

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
    let mut rows = Vec::new();
    for map in workspace.document().empathy_maps() {
        rows.push(row(ui, shell, workspace, map, requests).rect);
    }
    if let Some(dragged) = DragAndDrop::payload::<DraggedMap>(ui.ctx()) {
        drag(ui, shell, &rows, *dragged, requests);
    }
    ui.add_space(12.0);
}

/// Shows where the map would go that is dragged, and puts it there when it is let go.
fn drag(
    ui: &Ui,
    shell: &Shell<'_>,
    rows: &[Rect],
    DraggedMap(map): DraggedMap,
    requests: &mut Vec<Request>,
) {
    let (Some(at), Some(last)) = (ui.ctx().pointer_interact_pos(), rows.last()) else { return };
    if ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        DragAndDrop::clear_payload(ui.ctx());
        ui.ctx().stop_dragging();
        return;
    }
    let index = rows.iter().take_while(|row| row.center().y < at.y).count();
    let y = rows.get(index).map_or(last.bottom(), Rect::top);
    let stroke = Stroke::new(2.0, shell.theme.accent);
    ui.painter().hline(last.left() + 8.0..=last.right() - 8.0, y, stroke);
    ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    if ui.input(|input| input.pointer.any_released()) {
        DragAndDrop::clear_payload(ui.ctx());
        requests.push(Request::edit(Label::one(Verb::Move, What::Empathy), move |draft| {
            actions::move_empathy_map(draft, map, index)
        }));
    }
}

/// One empathy map: whose, what it is called, how much is on it.
fn row(
    ui: &mut Ui,
    shell: &Shell<'_>,
    workspace: &Workspace,
    map: &EmpathyMap,
    requests: &mut Vec<Request>,
) -> Response {
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
    let id = Id::unique(("empathy-list", map.id));
    let response = ui.interact(rect, id, Sense::click_and_drag());
    response.dnd_set_drag_payload(DraggedMap(map.id));
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
    let asked = menus::asked_for(&response);
    if response.clicked() || response.secondary_clicked() || asked {
        requests.push(Request::Select(Selection::of([map.id.into()])));
    }
    if response.double_clicked() {
        requests.push(Request::EditText(map.id.into()));
    }
    let asked = asked.then_some(response.rect);
    menus::context_menu(&response, asked, Some(response.id), |ui| {
        ui.set_min_width(176.0);
        for command in [
            Command::EditText,
            Command::Duplicate,
            Command::MoveUp,
            Command::MoveDown,
            Command::Delete,
        ] {
            let line = ui.button(command.text(words));
            menus::line(&line, command.text(words));
            if line.clicked() {
                requests.push(Request::Run(command));
                ui.close();
            }
        }
    });
    response
}
