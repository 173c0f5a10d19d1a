//! What an empathy map knows that the journey does not show.

use std::sync::Arc;

use crate::model::{Document, EmpathyId, Note, Section};

/// Whether a note is a pain or a gain that no card of the journey stands for. Links to cards that
/// are gone do not count, and neither does a note on which nothing is written yet.
#[must_use]
pub fn is_unlinked(document: &Document, note: &Note) -> bool {
    matches!(note.section, Section::Pains | Section::Gains)
        && !note.text.trim().is_empty()
        && !note.links.iter().any(|card| document.card(*card).is_some())
}

/// The pains and gains of an empathy map that are not on the journey, in their order.
pub fn unlinked_notes(document: &Document, map: EmpathyId) -> impl Iterator<Item = &Arc<Note>> {
    document.notes_of(map).filter(move |note| is_unlinked(document, note))
}
