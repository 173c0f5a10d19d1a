//! What was done, what was undone, and the gesture under way.

use std::sync::Arc;

use super::{Change, Draft, Label, Transaction, apply};
use crate::model::{ApplyError, Document, IdSource, RecordId};

/// What the user is about to do.
#[derive(Debug, Clone)]
pub struct Edit {
    /// What it is called.
    pub label: Label,
    /// What is selected now.
    pub selection: Vec<RecordId>,
}

/// What an edit came to.
#[derive(Debug)]
pub struct Outcome<T> {
    /// What the action answered.
    pub value: T,
    /// What happened; `None` where nothing changed.
    pub transaction: Option<Arc<Transaction>>,
}

/// Why an edit was not made; the document is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError<E> {
    /// The action refused.
    #[error(transparent)]
    Action(E),
    /// The changes do not fit together.
    #[error(transparent)]
    Apply(#[from] ApplyError),
}

#[derive(Debug)]
struct Entry {
    transaction: Arc<Transaction>,
    serial: u64,
}

/// Undo and redo of one document, and the gesture under way.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Entry>,
    undone: Vec<Entry>,
    gesture: Option<Vec<Change>>,
    last_serial: u64,
    saved_serial: Option<u64>,
}

impl History {
    /// The history of a document that was just read from a file, or that is new and empty.
    #[must_use]
    pub fn new() -> Self {
        Self { saved_serial: Some(0), ..Self::default() }
    }

    /// The history of a document that no file holds yet (recovered, imported).
    #[must_use]
    pub fn unsaved() -> Self {
        Self::default()
    }

    /// Does something to the document, whole or not at all. A gesture under way is cancelled first.
    ///
    /// # Errors
    /// [`EditError`]; the document is then as it was.
    pub fn edit<T, E>(
        &mut self,
        document: &mut Document,
        ids: &mut IdSource,
        edit: Edit,
        action: impl FnOnce(&mut Draft<'_>) -> Result<T, E>,
    ) -> Result<Outcome<T>, EditError<E>> {
        self.cancel_gesture(document);
        let (value, changes, selection_after) = run(document, ids, edit.selection.clone(), action)?;
        let transaction = self.record(edit, changes, selection_after);
        Ok(Outcome { value, transaction })
    }

    /// Shows what a gesture under way would do; each call replaces the one before. Nothing is
    /// recorded until [`Self::commit_gesture`].
    ///
    /// # Errors
    /// [`EditError`]; the document is then as before the gesture.
    pub fn preview<T, E>(
        &mut self,
        document: &mut Document,
        ids: &IdSource,
        action: impl FnOnce(&mut Draft<'_>) -> Result<T, E>,
    ) -> Result<T, EditError<E>> {
        self.cancel_gesture(document);
        // The same ids each time: a preview must not use them up.
        let (value, changes, _) = run(document, &mut ids.clone(), Vec::new(), action)?;
        self.gesture = Some(changes);
        Ok(value)
    }

    /// Whether a gesture is under way.
    #[must_use]
    pub fn in_gesture(&self) -> bool {
        self.gesture.is_some()
    }

    /// The records that are otherwise than they were before the gesture that is under way.
    pub fn gesture_records(&self) -> impl Iterator<Item = RecordId> {
        self.gesture.iter().flatten().filter_map(Change::id)
    }

    /// Makes what the gesture shows one transaction; `None` where it changed nothing.
    pub fn commit_gesture(&mut self, edit: Edit) -> Option<Arc<Transaction>> {
        let changes = self.gesture.take()?;
        let selection = edit.selection.clone();
        self.record(edit, changes, selection)
    }

    /// A document of this history as it is without the gesture under way.
    #[must_use]
    pub fn settled(&self, document: &Document) -> Document {
        let mut settled = document.clone();
        let changes = self.gesture.iter().flatten().rev();
        let back: Vec<Change> = changes.map(Change::inverse).collect();
        let outcome = apply(&mut settled, &back);
        debug_assert!(outcome.is_ok(), "a gesture always can be taken back: {outcome:?}");
        settled
    }

    /// Ends the gesture as if it had never been; not an undo, and nothing to redo.
    pub fn cancel_gesture(&mut self, document: &mut Document) {
        if let Some(changes) = self.gesture.take() {
            let back: Vec<Change> = changes.iter().rev().map(Change::inverse).collect();
            let outcome = apply(document, &back);
            debug_assert!(outcome.is_ok(), "a gesture always can be taken back: {outcome:?}");
        }
    }

    fn record(
        &mut self,
        edit: Edit,
        changes: Vec<Change>,
        selection_after: Vec<RecordId>,
    ) -> Option<Arc<Transaction>> {
        if changes.is_empty() {
            return None;
        }
        self.undone.clear();
        self.last_serial += 1;
        let Edit { label, selection: selection_before } = edit;
        let transaction =
            Arc::new(Transaction { label, changes, selection_before, selection_after });
        self.done.push(Entry { transaction: transaction.clone(), serial: self.last_serial });
        Some(transaction)
    }

    /// Takes the last transaction back; answers what was applied (the inverse).
    pub fn undo(&mut self, document: &mut Document) -> Option<Arc<Transaction>> {
        self.cancel_gesture(document);
        let entry = self.done.pop()?;
        let inverse = Arc::new(entry.transaction.inverse());
        if apply(document, &inverse.changes).is_err() {
            self.done.push(entry);
            return None;
        }
        self.undone.push(entry);
        Some(inverse)
    }

    /// Does the last undone transaction again; answers it.
    pub fn redo(&mut self, document: &mut Document) -> Option<Arc<Transaction>> {
        self.cancel_gesture(document);
        let entry = self.undone.pop()?;
        if apply(document, &entry.transaction.changes).is_err() {
            self.undone.push(entry);
            return None;
        }
        let transaction = entry.transaction.clone();
        self.done.push(entry);
        Some(transaction)
    }

    /// What [`Self::undo`] would take back.
    #[must_use]
    pub fn undo_label(&self) -> Option<Label> {
        self.done.last().map(|entry| entry.transaction.label)
    }

    /// What [`Self::redo`] would do again.
    #[must_use]
    pub fn redo_label(&self) -> Option<Label> {
        self.undone.last().map(|entry| entry.transaction.label)
    }

    fn serial(&self) -> u64 {
        self.done.last().map_or(0, |entry| entry.serial)
    }

    /// A number that names the present state of the document; a state that comes back by undo has
    /// its old number.
    #[must_use]
    pub fn state(&self) -> u64 {
        self.serial()
    }

    /// Notes that a file now holds the state of that number (see [`Self::state`]).
    pub fn mark_saved(&mut self, state: u64) {
        self.saved_serial = Some(state);
    }

    /// Notes that no file holds any state of the document any more (another program replaced it).
    pub fn mark_unsaved(&mut self) {
        self.saved_serial = None;
    }

    /// Whether the document differs from what was last saved.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.saved_serial != Some(self.serial())
    }
}

/// An action's answer, its changes, and the selection after it.
type Ran<T> = (T, Vec<Change>, Vec<RecordId>);

fn run<T, E>(
    document: &mut Document,
    ids: &mut IdSource,
    selection: Vec<RecordId>,
    action: impl FnOnce(&mut Draft<'_>) -> Result<T, E>,
) -> Result<Ran<T>, EditError<E>> {
    let mut draft = Draft::new(document, ids, selection);
    match action(&mut draft) {
        Ok(value) => {
            let (changes, selection) = draft.finish()?;
            Ok((value, changes, selection))
        }
        Err(error) => {
            draft.cancel();
            Err(EditError::Action(error))
        }
    }
}
