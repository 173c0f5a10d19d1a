//! The keyboard on the empathy map: arrows walk the notes and sections in the order of filling,
//! Enter writes, a letter begins a new note.

use egui::{Event, Key, Ui};

use super::super::super::canvas::edit::{Subject, is_typed};
use super::super::super::request::Request;
use super::super::super::selection::Selection;
use super::{EmpathyState, Pending, Scope};
use crate::layout::scene::Tag;
use crate::model::RecordId;

/// Reads this frame's keys, if the keyboard is on the empathy map.
pub(super) fn read(
    ui: &Ui,
    scope: &Scope<'_>,
    state: &mut EmpathyState,
    requests: &mut Vec<Request>,
) {
    let focused = ui.memory(egui::Memory::focused);
    let Some(place) = state.focused.filter(|tag| focused == Some(scope.id_of(*tag))) else {
        return;
    };
    if state.editor.is_some() || state.carried.is_some() || ui.ctx().any_popup_open() {
        return;
    }
    let events = ui.input(|input| input.events.clone());
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Text(text) if !text.trim().is_empty() => {
                begin(scope, state, place);
                // The letters are the field's, and whatever is typed after them.
                state.later = events.get(at..).unwrap_or_default().to_vec();
                state.later.retain(is_typed);
                ui.input_mut(|input| input.events.retain(|event| !is_typed(event)));
                return;
            }
            Event::Key { key, pressed: true, modifiers, .. } if modifiers.is_none() => match key {
                Key::ArrowDown => walk(scope, state, place, 1),
                Key::ArrowUp => walk(scope, state, place, -1),
                Key::ArrowRight => leap(scope, state, place, 1),
                Key::ArrowLeft => leap(scope, state, place, -1),
                Key::Enter => {
                    if let Tag::Note(id) = place {
                        state.pending.push(Pending::Edit(Subject::Record(id.into())));
                    } else {
                        begin(scope, state, place);
                    }
                }
                Key::Escape => {
                    state.section = None;
                    requests.push(Request::Select(Selection::default()));
                    ui.memory_mut(|memory| memory.surrender_focus(scope.id_of(place)));
                }
                _ => {}
            },
            _ => {}
        }
    }
}

/// Opens a field for a new note: after the note, or at the end of the section.
fn begin(scope: &Scope<'_>, state: &mut EmpathyState, place: Tag) {
    let selection = match place {
        Tag::Note(id) => Selection::of([RecordId::from(id)]),
        _ => Selection::default(),
    };
    if let Tag::Section(section) = place {
        state.section = Some(section);
    }
    state.write_note(scope.context.document, scope.picture.map, &selection);
}

/// Sections and notes in the order of filling; a section stands for itself where it has no notes.
fn stops(scope: &Scope<'_>) -> Vec<(usize, Tag)> {
    let mut stops = Vec::new();
    for (at, area) in scope.picture.areas.iter().enumerate() {
        stops.extend(area.notes.iter().map(|note| (at, Tag::Note(note.id))));
        if area.notes.is_empty() {
            stops.extend(area.sections.first().map(|section| (at, Tag::Section(*section))));
        }
    }
    stops
}

/// To the next note, or back.
fn walk(scope: &Scope<'_>, state: &mut EmpathyState, place: Tag, by: isize) {
    let stops = stops(scope);
    let next = match stops.iter().position(|(_, tag)| *tag == place) {
        Some(own) => own.checked_add_signed(by).and_then(|at| stops.get(at)),
        None => stops.iter().find(|(at, _)| Some(*at) == area_of(scope, place)),
    };
    state.then_focus = next.map(|(_, tag)| *tag).or(state.then_focus);
}

/// To the first note of the next section, or back.
fn leap(scope: &Scope<'_>, state: &mut EmpathyState, place: Tag, by: isize) {
    let Some(next) = area_of(scope, place).and_then(|own| own.checked_add_signed(by)) else {
        return;
    };
    let stops = stops(scope);
    let found = stops.iter().find(|(at, _)| *at == next);
    state.then_focus = found.map(|(_, tag)| *tag).or(state.then_focus);
}

fn area_of(scope: &Scope<'_>, place: Tag) -> Option<usize> {
    scope.picture.areas.iter().position(|area| match place {
        Tag::Note(id) => area.notes.iter().any(|note| note.id == id),
        Tag::Section(section) => area.sections.contains(&section),
        _ => false,
    })
}
