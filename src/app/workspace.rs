//! The open document: its history, its file, what is selected, and its picture.
//!
//! Every change goes through [`Workspace::edit`] and its siblings; nothing else in the window can
//! write to the document.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::selection::{Cell, Selection};
use crate::change::actions::{ActionError, Done};
use crate::change::{Draft, Edit, EditError, History, Label, MergeKey, Transaction};
use crate::layout::scene::Scene;
use crate::model::{Document, IdSource, LaneId, RecordId, StageId, StepId};

/// One open journey.
#[derive(Debug)]
pub struct Workspace {
    document: Document,
    history: History,
    ids: IdSource,
    path: Option<PathBuf>,
    revision: u64,
    scene: Scene,
    /// What is selected.
    pub selection: Selection,
    /// The rows that are hidden on the map for now.
    pub hidden_lanes: BTreeSet<LaneId>,
}

impl Workspace {
    /// A document that a file holds already, or that is new and still empty.
    #[must_use]
    pub fn new(document: Document, path: Option<PathBuf>, ids: IdSource) -> Self {
        Self::with_history(document, path, ids, History::new())
    }

    /// A document that no file holds yet (recovered, made from a template).
    #[must_use]
    pub fn unsaved(document: Document, path: Option<PathBuf>, ids: IdSource) -> Self {
        Self::with_history(document, path, ids, History::unsaved())
    }

    fn with_history(
        document: Document,
        path: Option<PathBuf>,
        ids: IdSource,
        history: History,
    ) -> Self {
        let (selection, hidden_lanes) = (Selection::default(), BTreeSet::new());
        let scene = Scene {
            size: crate::layout::scene::Size::default(),
            title: document.journey().title.clone(),
            description: String::new(),
            root: Arc::default(),
        };
        Self { document, history, ids, path, revision: 1, scene, selection, hidden_lanes }
    }

    /// The document as it is now, with what a gesture under way shows.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The picture of the document.
    #[must_use]
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// The history, to read.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The file, if there is one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// A number that changes whenever the document does (previews included).
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether there is something that no file holds.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.history.is_dirty()
    }

    /// Does something to the document. The selection becomes what the action leaves in its draft.
    ///
    /// # Errors
    /// What the action says; the document is then as it was.
    pub fn edit(
        &mut self,
        label: Label,
        merge: Option<MergeKey>,
        action: impl FnOnce(&mut Draft<'_>) -> Done,
    ) -> Result<Option<Arc<Transaction>>, EditError<ActionError>> {
        let edit = Edit { label, selection: self.selection.records().to_vec(), merge };
        let had_gesture = self.history.in_gesture();
        let outcome = self.history.edit(&mut self.document, &mut self.ids, edit, |draft| {
            action(draft)?;
            Ok(draft.selection.clone())
        });
        if had_gesture || !matches!(&outcome, Ok(outcome) if outcome.transaction.is_none()) {
            self.touch();
        }
        let outcome = outcome?;
        self.select_records(&outcome.value);
        Ok(outcome.transaction)
    }

    /// Shows what a gesture would do.
    ///
    /// # Errors
    /// What the action says; the document is then as before the gesture.
    pub fn preview(
        &mut self,
        action: impl FnOnce(&mut Draft<'_>) -> Done,
    ) -> Result<(), EditError<ActionError>> {
        let outcome = self.history.preview(&mut self.document, &self.ids, action);
        self.touch();
        outcome
    }

    /// Makes what the gesture shows one transaction.
    pub fn commit_gesture(&mut self, label: Label, after: Selection) -> Option<Arc<Transaction>> {
        let selection = after.records().to_vec();
        self.selection = after;
        let transaction = self.history.commit_gesture(Edit { label, selection, merge: None });
        self.touch();
        transaction
    }

    /// Ends the gesture as if it had never been.
    pub fn cancel_gesture(&mut self) {
        if self.history.in_gesture() {
            self.history.cancel_gesture(&mut self.document);
            self.touch();
        }
    }

    /// What comes next is a step of undo of its own.
    pub fn seal(&mut self) {
        self.history.seal();
    }

    /// Takes the last transaction back; answers what was applied.
    pub fn undo(&mut self) -> Option<Arc<Transaction>> {
        let applied = self.history.undo(&mut self.document)?;
        self.select_records(&applied.selection_after);
        self.touch();
        Some(applied)
    }

    /// Does the last undone transaction again; answers it.
    pub fn redo(&mut self) -> Option<Arc<Transaction>> {
        let applied = self.history.redo(&mut self.document)?;
        self.select_records(&applied.selection_after);
        self.touch();
        Some(applied)
    }

    /// Hides a row on the map for now, or shows it again.
    pub fn set_lane_hidden(&mut self, lane: LaneId, hidden: bool) {
        if hidden {
            self.hidden_lanes.insert(lane);
        } else {
            self.hidden_lanes.remove(&lane);
        }
        self.touch();
    }

    /// Shows all rows again.
    pub fn show_all_lanes(&mut self) {
        self.hidden_lanes.clear();
        self.touch();
    }

    /// The step that the selection names: a step, a card's step, or the cell's.
    #[must_use]
    pub fn current_step(&self) -> Option<StepId> {
        let last = self.selection.records().last();
        match last {
            Some(RecordId::Step(id)) => Some(*id),
            Some(RecordId::Card(id)) => self.document.card(*id).map(|card| card.step),
            Some(RecordId::Stage(id)) => {
                self.document.steps_of(*id).next_back().map(|step| step.id)
            }
            _ => self.selection.cell.map(|cell| cell.step),
        }
    }

    /// The stage that the selection names.
    #[must_use]
    pub fn current_stage(&self) -> Option<StageId> {
        match self.selection.records().last() {
            Some(RecordId::Stage(id)) => Some(*id),
            _ => self.current_step().and_then(|id| self.document.step(id)).map(|step| step.stage),
        }
    }

    /// Where a new card would stand: the cell, or the selected card's one.
    #[must_use]
    pub fn card_place(&self) -> Option<Cell> {
        let cell = match self.selection.records().last() {
            Some(RecordId::Card(id)) => {
                self.document.card(*id).map(|card| Cell { lane: card.lane, step: card.step })
            }
            _ => self.selection.cell,
        }?;
        self.document.lane(cell.lane).filter(|lane| lane.kind.holds_cards()).map(|_| cell)
    }

    /// Selects these, as far as they are there.
    pub fn select(&mut self, selection: Selection) {
        self.selection = selection;
        self.selection.retain_existing(&self.document);
    }

    fn select_records(&mut self, records: &[RecordId]) {
        if self.selection.records() != records {
            let cell = self.selection.cell;
            self.selection = Selection::of(records.iter().copied()).with_cell(cell);
        }
        self.selection.retain_existing(&self.document);
    }

    fn touch(&mut self) {
        self.revision += 1;
        self.selection.retain_existing(&self.document);
    }
}
