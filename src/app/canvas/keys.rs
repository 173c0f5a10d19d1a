//! The keyboard on the map, while no text is being edited: arrows walk, letters make a card.
//! Commands with shortcuts (delete, copy, move, score, zoom) are the window's, not the map's.

use egui::{Event, Key, Modifiers, Ui, vec2};

use super::edit::Subject;
use super::place::{Grid, Place};
use super::pointer::new_card;
use super::{CanvasState, Scope, begin_edit};
use crate::app::request::Request;
use crate::app::selection::Selection;
use crate::change::actions::{self, Direction};
use crate::model::RecordId;

/// Reads this frame's keys.
pub fn read(ui: &Ui, scope: &Scope<'_>, state: &mut CanvasState, requests: &mut Vec<Request>) {
    if egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let events = ui.input(|input| input.events.clone());
    for (at, event) in events.iter().enumerate() {
        let is_used = match event {
            Event::Key { key, pressed: true, modifiers, .. } => {
                key_pressed(ui, scope, state, *key, *modifiers, requests)
            }
            Event::Text(text) => typed(scope, state, text, requests),
            Event::Ime(egui::ImeEvent::Preedit { .. } | egui::ImeEvent::Commit(_)) => {
                begin_card(scope, state, requests)
            }
            _ => false,
        };
        if is_used && state.editor.is_some() {
            // This letter and what comes after it belong to the field that opens now; what came
            // before does not, nor does the key that opened it.
            let is_typed = !matches!(event, Event::Key { .. });
            let mut nth = 0;
            ui.input_mut(|input| {
                input.events.retain(|event| {
                    nth += 1;
                    let is_key = matches!(event, Event::Key { .. } | Event::Text(_));
                    !is_key || nth > at + 1 || (is_typed && nth == at + 1)
                });
            });
            break;
        }
    }
}

fn key_pressed(
    ui: &Ui,
    scope: &Scope<'_>,
    state: &mut CanvasState,
    key: Key,
    modifiers: Modifiers,
    requests: &mut Vec<Request>,
) -> bool {
    if modifiers.alt || modifiers.ctrl || modifiers.command {
        return false;
    }
    let page = scope.lens.view.height() * 0.8;
    match key {
        Key::ArrowLeft => walk(scope, Direction::Left, modifiers, requests),
        Key::ArrowRight => walk(scope, Direction::Right, modifiers, requests),
        Key::ArrowUp => walk(scope, Direction::Up, modifiers, requests),
        Key::ArrowDown => walk(scope, Direction::Down, modifiers, requests),
        Key::Home => go_to_end(scope, false, requests),
        Key::End => go_to_end(scope, true, requests),
        Key::PageUp => drop(state.camera.scroll_by(vec2(0.0, -page))),
        Key::PageDown => drop(state.camera.scroll_by(vec2(0.0, page))),
        Key::Enter => return enter(ui, scope, state, requests),
        Key::Escape => escape(ui, scope, state, requests),
        _ => return false,
    }
    true
}

fn place(scope: &Scope<'_>) -> Option<Place> {
    Place::of(scope.context.selection, scope.context.document)
}

fn walk(
    scope: &Scope<'_>,
    direction: Direction,
    modifiers: Modifiers,
    requests: &mut Vec<Request>,
) {
    let document = scope.context.document;
    let grid = Grid::new(document, scope.context.hidden_lanes);
    let next = match place(scope) {
        Some(from) => grid.step(from, direction),
        None => grid.first(),
    };
    let Some(next) = next else { return };
    let mut selection = next.selection(document);
    if modifiers.shift {
        let mut wider = scope.context.selection.clone();
        selection.records().iter().for_each(|&record| {
            // Last, so that the keyboard is there.
            if wider.contains(record) {
                wider.toggle(record);
            }
            wider.add(record);
        });
        selection = wider.with_cell(selection.cell);
    }
    requests.push(Request::Select(selection));
}

fn go_to_end(scope: &Scope<'_>, last: bool, requests: &mut Vec<Request>) {
    let document = scope.context.document;
    let grid = Grid::new(document, scope.context.hidden_lanes);
    if let Some(next) = place(scope).and_then(|from| grid.end(from, last)) {
        requests.push(Request::Select(next.selection(document)));
    }
}

/// Edits what is there, or begins a card.
fn enter(ui: &Ui, scope: &Scope<'_>, state: &mut CanvasState, requests: &mut Vec<Request>) -> bool {
    let document = scope.context.document;
    let subject = match place(scope) {
        Some(Place::Cell(_)) => return begin_card(scope, state, requests),
        Some(place) => place
            .record(document)
            .filter(|record| !matches!(record, RecordId::Line(_)))
            .map(Subject::Record),
        None => None,
    };
    let Some(subject) = subject else { return false };
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    begin_edit(scope, state, subject, requests);
    true
}

/// Begins a card in the cell that the keyboard is in, below the card that it is on.
fn begin_card(scope: &Scope<'_>, state: &mut CanvasState, requests: &mut Vec<Request>) -> bool {
    let document = scope.context.document;
    let Some(place) = place(scope) else { return false };
    let Some(cell) = place.cell(document) else { return false };
    if !document.lane(cell.lane).is_some_and(|lane| lane.kind.holds_cards()) {
        return false;
    }
    let below = match place {
        Place::Card(id) => {
            document.cards_in(cell.lane, cell.step).iter().position(|other| *other == id)
        }
        _ => None,
    };
    let subject = match below {
        Some(at) => Subject::NewCard { cell, index: at + 1 },
        None => new_card(scope, cell),
    };
    begin_edit(scope, state, subject, requests);
    true
}

fn escape(ui: &Ui, scope: &Scope<'_>, state: &mut CanvasState, requests: &mut Vec<Request>) {
    if let Some(gesture) = state.gesture.take() {
        ui.ctx().stop_dragging();
        gesture.cancel(requests);
        return;
    }
    if state.keyboard_at.is_none() {
        // Nobody has the keyboard: what is selected elsewhere in the window stays.
        return;
    }
    // First the records, then the cell.
    let selection = scope.context.selection;
    let cell = place(scope).and_then(|place| place.cell(scope.context.document));
    let next = match cell {
        Some(cell) if !selection.is_empty() => Selection::at(cell),
        _ => Selection::default(),
    };
    requests.push(Request::Select(next));
}

/// Letters make a card, or name what has no name yet. (Digits on a step score it: that is a
/// command.)
fn typed(
    scope: &Scope<'_>,
    state: &mut CanvasState,
    text: &str,
    requests: &mut Vec<Request>,
) -> bool {
    if text.trim().is_empty() {
        return false;
    }
    let document = scope.context.document;
    if let Some(Place::Stage(_) | Place::Step(_)) = place(scope)
        && let Some(record) = place(scope).and_then(|place| place.record(document))
        && !text.chars().all(|character| character.is_ascii_digit())
    {
        let is_unnamed = actions::text_of(document, record).is_some_and(str::is_empty);
        if is_unnamed {
            begin_edit(scope, state, Subject::Record(record), requests);
        }
        return is_unnamed;
    }
    begin_card(scope, state, requests)
}
