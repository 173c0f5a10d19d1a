//! The only thing that ever happens to a document.
//!
//! A [`Change`] pairs a record as it was with the record as it shall be. From this one type follow
//! undo and redo, crash recovery, comparison and merging. A user's gesture is a [`Transaction`];
//! [`History`] keeps them. The user's verbs are in [`actions`]: each takes a [`Draft`] and puts
//! records into it.
//!
//! Knows nothing about files, languages or the window.

pub mod actions;
mod diff;
mod draft;
mod family;
mod fields;
mod history;
mod label;
mod links;
mod merge;
mod sequence;
#[cfg(test)]
mod variants;

pub use diff::{Difference, DifferenceKind, aligned, compare, diff};
pub use draft::Draft;
pub use fields::{FieldClash, FieldEdit, Part, Path, Term, Value, edits};
pub use history::{Edit, EditError, History, Outcome};
pub use label::{Label, Verb, What};
pub use merge::{Conflict, ConflictKind, Merged, Side, merge};

use crate::model::{ApplyError, Document, Record, RecordId};

/// None → Some creates, Some → None deletes, Some → Some edits.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The record as it was.
    pub before: Option<Record>,
    /// The record as it shall be.
    pub after: Option<Record>,
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { before: self.after.clone(), after: self.before.clone() }
    }

    /// Which record; `None` for a change that says nothing.
    #[must_use]
    pub fn id(&self) -> Option<RecordId> {
        self.after.as_ref().or(self.before.as_ref()).map(Record::id)
    }
}

/// Applies changes to a document: all, or on an error none.
///
/// # Errors
/// See [`ApplyError`].
pub fn apply(document: &mut Document, changes: &[Change]) -> Result<(), ApplyError> {
    document.apply(changes.iter().map(|change| (change.before.as_ref(), change.after.as_ref())))
}

/// What a user did in one gesture.
#[derive(Debug, Clone, PartialEq)]
pub struct Transaction {
    /// What it is called in "Undo …".
    pub label: Label,
    /// What happened, at most one change a record.
    pub changes: Vec<Change>,
    /// What was selected before.
    pub selection_before: Vec<RecordId>,
    /// What is selected after.
    pub selection_after: Vec<RecordId>,
}

impl Transaction {
    /// The transaction that takes this one back, selection included.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self {
            label: self.label,
            changes: self.changes.iter().rev().map(Change::inverse).collect(),
            selection_before: self.selection_after.clone(),
            selection_after: self.selection_before.clone(),
        }
    }
}
