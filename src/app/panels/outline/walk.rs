//! The keyboard in the outline: up and down from row to row, left and right fold a stage. What
//! stands at the end of a row (an eye, an arrow) is reached with Tab.

use egui::{EventFilter, Id, Key, Modifiers, Ui};

use super::drag::Drawn;
use super::row::id_of;
use crate::model::RecordId;

/// What the keyboard wants of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fold {
    Open,
    Close,
}

/// Gives the keyboard to a row: the one that is selected, else the first.
pub(super) fn enter(ui: &Ui, drawn: &[Drawn], selected: Option<RecordId>) {
    let is_drawn = |id: &RecordId| drawn.iter().any(|row| row.id == *id);
    let first = drawn.first().map(|row| row.id);
    if let Some(id) = selected.filter(is_drawn).or(first) {
        ui.memory_mut(|memory| memory.request_focus(id_of(id)));
    }
}

/// Moves the keyboard between the rows that were drawn; answers what is to be folded.
pub(super) fn walk(ui: &Ui, drawn: &[Drawn]) -> Option<(RecordId, Fold)> {
    let focused = ui.memory(egui::Memory::focused)?;
    let at = drawn.iter().position(|row| is_part_of(row.id, focused))?;
    let filter =
        EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let next = if pressed(Key::ArrowDown) {
        at + 1
    } else if pressed(Key::ArrowUp) {
        at.checked_sub(1)?
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        drawn.len().saturating_sub(1)
    } else if pressed(Key::ArrowRight) {
        return Some((drawn.get(at)?.id, Fold::Open));
    } else if pressed(Key::ArrowLeft) {
        return Some((drawn.get(at)?.id, Fold::Close));
    } else {
        return None;
    };
    let row = drawn.get(next)?;
    ui.memory_mut(|memory| memory.request_focus(id_of(row.id)));
    ui.scroll_to_rect(row.rect, None);
    None
}

fn is_part_of(row: RecordId, focused: Id) -> bool {
    let id = id_of(row);
    id == focused || super::row::tools_of(id).contains(&focused)
}
