//! The mouse on the empathy map: selecting, writing by a double click, carrying notes.

use egui::{CursorIcon, DragAndDrop, Key, PointerButton, Response, Stroke, StrokeKind, Ui};

use super::super::super::canvas::edit::Subject;
use super::super::super::canvas::paint::Pass;
use super::super::super::canvas::wheel;
use super::super::super::menus;
use super::super::super::request::Request;
use super::super::super::selection::Selection;
use super::{Carried, EmpathyState, Pending, Scope, group_of, menu};
use crate::change::actions::{self, ActionError};
use crate::change::{Label, Verb, What};
use crate::layout::empathy::{Area, NoteBox, Slot};
use crate::layout::scene::{Ink, Tag};
use crate::model::{NoteId, RecordId};

/// From the pointer to what hangs from it beside the map.
const BESIDE: egui::Vec2 = egui::vec2(16.0, 14.0);

/// Notes that are dragged, for others to take: a step of the outline puts them on the journey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraggedNotes(pub Vec<NoteId>);

/// Wheel, pinch, panning, and clicks beside everything.
pub(super) fn background(
    ui: &Ui,
    scope: &Scope<'_>,
    response: &Response,
    state: &mut EmpathyState,
    requests: &mut Vec<Request>,
) {
    let over = ui.ctx().pointer_latest_pos();
    let is_over = over.is_some_and(|at| ui.clip_rect().contains(at))
        && ui.rect_contains_pointer(ui.clip_rect());
    if is_over {
        wheel(ui, scope.now, &mut state.camera);
    }
    let (middle, space) = ui.input(|input| {
        let middle = input.pointer.button_down(PointerButton::Middle);
        (middle, input.key_down(Key::Space) && input.pointer.primary_down())
    });
    if is_over && state.editor.is_none() && (middle || space && response.dragged()) {
        state.camera.scroll_by(-ui.input(|input| input.pointer.delta()));
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    } else if response.dragged() {
        state.camera.scroll_by(-response.drag_delta());
    }
    if response.clicked() {
        state.section = None;
        requests.push(Request::Select(Selection::of([scope.picture.map.into()])));
    }
}

/// What is done with a section beside its notes.
pub(super) fn section(
    ui: &Ui,
    scope: &Scope<'_>,
    area: &Area,
    response: &Response,
    state: &mut EmpathyState,
    requests: &mut Vec<Request>,
) {
    let Some(&section) = area.sections.first() else { return };
    if response.clicked() {
        state.then_focus = Some(Tag::Section(section));
        state.section = Some(section);
        requests.push(Request::Select(Selection::default()));
    }
    let index = usize::MAX;
    let subject = Subject::NewNote { map: scope.picture.map, section, index };
    if response.double_clicked() {
        state.pending.push(Pending::Edit(subject));
    }
    if state.editor.is_none()
        && state.carried.is_none()
        && response.hovered()
        && plus(ui, scope, area)
    {
        state.pending.push(Pending::Edit(subject));
    }
    let asked = menus::asked_for(response).then_some(response.rect);
    menus::context_menu(response, asked, Some(response.id), |ui| {
        let text = scope.context.words.get("cmd-add-note");
        let line = ui.button(text);
        menus::line(&line, text);
        if line.clicked() {
            state.pending.push(Pending::Edit(subject));
            ui.close();
        }
    });
}

/// A faint plus where the next note would stand; answers whether it was pressed.
fn plus(ui: &Ui, scope: &Scope<'_>, area: &Area) -> bool {
    let theme = &scope.context.theme;
    let rect = scope.lens.rect_to_screen(area.next_note());
    let rect = if area.notes.is_empty() {
        // Beside the prompt, not over it.
        let side = egui::vec2(24.0, 24.0);
        let area = scope.lens.rect_to_screen(area.rect);
        egui::Rect::from_min_size(area.right_top() + egui::vec2(-32.0, 8.0), side)
    } else {
        egui::Rect::from_min_size(rect.min, egui::vec2(rect.width(), 24.0))
    };
    let pointed = ui.rect_contains_pointer(rect);
    let color = if pointed { theme.accent } else { theme.text_muted };
    let edge = Stroke::new(1.0, color.gamma_multiply(0.6));
    ui.painter().rect_stroke(rect, 6.0, edge, StrokeKind::Inside);
    let (center, half) = (rect.center(), 5.0);
    let pen = Stroke::new(1.5, color);
    ui.painter().hline(center.x - half..=center.x + half, center.y, pen);
    ui.painter().vline(center.x, center.y - half..=center.y + half, pen);
    pointed && ui.input(|input| input.pointer.primary_clicked())
}

/// What is done with a note.
pub(super) fn note(
    ui: &Ui,
    scope: &Scope<'_>,
    place: NoteBox,
    response: &Response,
    state: &mut EmpathyState,
    requests: &mut Vec<Request>,
) {
    let id = RecordId::from(place.id);
    let chosen = scope.context.selection.contains(id);
    let toggles = ui.input(|input| input.modifiers.shift || input.modifiers.command);
    if response.clicked() {
        let mut selection = scope.context.selection.clone();
        if toggles {
            selection.toggle(id);
        } else {
            selection = Selection::of([id]);
            state.then_focus = Some(Tag::Note(place.id));
        }
        requests.push(Request::Select(selection));
    }
    if response.double_clicked() {
        state.pending.push(Pending::Edit(Subject::Record(id)));
    }
    let asked = menus::asked_for(response);
    if (response.secondary_clicked() || asked) && !chosen {
        requests.push(Request::Select(Selection::of([id])));
    }
    if response.drag_started_by(PointerButton::Primary) && state.editor.is_none() {
        let notes = if chosen { scope.chosen() } else { vec![place.id] };
        let corner = scope.lens.rect_to_screen(place.rect).min;
        let press = ui.input(|input| input.pointer.press_origin()).unwrap_or(corner);
        DragAndDrop::set_payload(ui.ctx(), DraggedNotes(notes.clone()));
        state.carried = Some(Carried { notes, grip: press - corner, note: response.id });
    }
    let asked = asked.then_some(response.rect);
    menus::context_menu(response, asked, Some(response.id), |ui| {
        menu::note(ui, scope, place.id, state, requests);
    });
}

/// The notes in the hand: where they would go, and what becomes of them.
pub(super) fn carried(
    ui: &Ui,
    scope: &Scope<'_>,
    state: &mut EmpathyState,
    requests: &mut Vec<Request>,
) {
    let Some(carried) = state.carried.clone() else { return };
    let released = ui.ctx().drag_stopped_id() == Some(carried.note);
    if !released && !ui.ctx().is_being_dragged(carried.note) {
        // They were let go, or given up, while the empathy map was out of sight.
        state.carried = None;
        return;
    }
    let Some(at) = ui.ctx().pointer_latest_pos() else { return };
    let (escaped, copies) = ui.input(|input| {
        let modifiers = input.modifiers;
        (input.key_pressed(Key::Escape), modifiers.command || modifiers.ctrl)
    });
    if escaped {
        DragAndDrop::clear_payload(ui.ctx());
        ui.ctx().stop_dragging();
        state.carried = None;
        return;
    }
    let inside = ui.clip_rect().contains(at);
    let slot = inside.then(|| scope.lens.to_scene(at)).and_then(|at| {
        let area = scope.picture.area_at(at)?;
        area.slot(at)
    });
    ui.ctx().set_cursor_icon(if copies { CursorIcon::Copy } else { CursorIcon::Grabbing });
    if let Some(slot) = slot {
        let mark = scope.lens.rect_to_screen(slot.mark).expand(0.5);
        ui.painter().rect_filled(mark, 1.5, scope.context.theme.accent);
    }
    ghosts(ui, scope, state, &carried, at);
    if released {
        state.carried = None;
        if inside {
            // Else whoever it was dropped on takes it.
            DragAndDrop::clear_payload(ui.ctx());
        }
        if let Some(slot) = slot {
            state.then_focus = carried.notes.first().map(|note| Tag::Note(*note));
            requests.push(drop_request(scope, carried.notes, slot, copies));
        }
    }
}

fn drop_request(scope: &Scope<'_>, notes: Vec<NoteId>, slot: Slot, copies: bool) -> Request {
    let map = scope.picture.map;
    let verb = if copies { Verb::Duplicate } else { Verb::Move };
    let label = Label { verb, what: What::Note, count: notes.len() };
    Request::edit(label, move |draft| {
        let mut moving = notes;
        if copies {
            let ids: Vec<RecordId> = moving.iter().map(|note| RecordId::from(*note)).collect();
            actions::duplicate(draft, &ids)?;
            let made = draft.selection.iter().filter_map(|id| match id {
                RecordId::Note(id) => Some(*id),
                _ => None,
            });
            moving = made.collect();
        }
        if moving.is_empty() {
            return Err(ActionError::Nothing);
        }
        actions::move_notes(draft, &moving, map, slot.section, slot.index)
    })
}

/// What is being carried, under the pointer, above everything.
fn ghosts(ui: &Ui, scope: &Scope<'_>, state: &mut EmpathyState, carried: &Carried, at: egui::Pos2) {
    let layer = egui::LayerId::new(egui::Order::Tooltip, scope.id.with("ghost"));
    let painter = egui::Painter::new(ui.ctx().clone(), layer, ui.ctx().content_rect());
    let zoom = state.camera.paint_zoom();
    let theme = &scope.context.theme;
    let pass = Pass { lens: &scope.lens, zoom, theme, matches: None, faded: None, lifted: &[] };
    // Beside the map it hangs from the pointer, and not over the outline: the steps and cards that
    // it could go to stay in sight.
    let view = ui.clip_rect();
    let beside = at + BESIDE;
    let beside = egui::pos2(beside.x.max(view.left() + 8.0), beside.y);
    let corner = if view.contains(at) { at - carried.grip } else { beside };
    for (depth, note) in carried.notes.iter().take(4).enumerate().rev() {
        let Some(group) = group_of(scope, *note) else { continue };
        let origin = corner + egui::vec2(6.0, 6.0) * depth as f32;
        let size = egui::vec2(group.size.width, group.size.height) * scope.lens.zoom;
        let rect = egui::Rect::from_min_size(origin, size);
        painter.rect_filled(
            rect.translate(egui::vec2(0.0, 3.0)).expand(2.0),
            8.0,
            theme.ink(Ink::Text).gamma_multiply(0.12),
        );
        state.painter.ghost(&painter, &group, origin, pass);
    }
}
