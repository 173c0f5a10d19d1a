//! What is selected in the open document, and what follows from that: where new things go, whose
//! score a digit gives, which rows and personas are hidden.

use super::Workspace;
use crate::app::selection::{Cell, Selection};
use crate::model::{LaneId, LaneKind, Note, PersonaId, RecordId, StageId, StepId, Traveller};

/// What is selected.
impl Workspace {
    /// Selects these, as far as they are there.
    pub fn select(&mut self, selection: Selection) {
        if self.selection.records() != selection.records() {
            self.settle_entry();
        }
        self.selection = selection;
        self.selection.retain_existing(&self.document);
        self.follow();
    }

    /// The persona and the empathy map that are worked on are the ones that were selected last.
    pub(super) fn follow(&mut self) {
        if let Some(RecordId::Persona(id)) = self.selection.records().last() {
            self.chosen_persona = Some(*id);
        }
        let map = match self.selection.records().last() {
            Some(RecordId::Empathy(id)) => Some(*id),
            Some(RecordId::Note(id)) => self.document.note(*id).map(|note| note.map),
            _ => None,
        };
        self.chosen_empathy = map.or(self.chosen_empathy);
    }

    pub(super) fn select_records(&mut self, records: &[RecordId]) {
        if self.selection.records() != records {
            let cell = self.selection.cell;
            self.selection = Selection::of(records.iter().copied()).with_cell(cell);
        }
        self.selection.retain_existing(&self.document);
        self.follow();
    }

    /// Tells whose text is being written where it stands.
    pub fn set_written(&mut self, written: Option<RecordId>) {
        if self.written != written {
            self.written = written;
            self.written_alone = written.map(|id| Selection::of([id]));
        }
    }

    /// What panels show as selected: while a text is being written, what it is the text of. What is
    /// selected stays, so that giving up leads back there.
    #[must_use]
    pub fn shown_selection(&self) -> &Selection {
        self.written_alone.as_ref().unwrap_or(&self.selection)
    }

    /// The persona that is selected alone.
    #[must_use]
    pub fn selected_persona(&self) -> Option<PersonaId> {
        match self.selection.single() {
            Some(RecordId::Persona(id)) => Some(id),
            _ => None,
        }
    }

    /// The note of an empathy map that is selected alone.
    #[must_use]
    pub fn selected_note(&self) -> Option<&Note> {
        match self.selection.single() {
            Some(RecordId::Note(id)) => self.document.note(id).map(AsRef::as_ref),
            _ => None,
        }
    }

    /// The step that the selection names: a step, a card's step, or the cell's.
    #[must_use]
    pub fn current_step(&self) -> Option<StepId> {
        match self.selection.records().last() {
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

    /// The steps that a digit would score: the selected ones, or the one under the keyboard in a
    /// curve.
    #[must_use]
    pub fn score_places(&self) -> Vec<StepId> {
        let mut steps = Vec::new();
        for id in self.selection.records() {
            match id {
                RecordId::Step(id) => steps.push(*id),
                RecordId::Persona(_) => {}
                _ => return Vec::new(),
            }
        }
        if steps.is_empty()
            && let Some(cell) = self.selection.cell
        {
            let lane = self.document.lane(cell.lane);
            steps.extend(lane.filter(|lane| lane.kind == LaneKind::Curve).map(|_| cell.step));
        }
        steps
    }

    /// Whose score a digit gives: that of the persona that was selected last, else of the first
    /// one that is shown, else the customer's as such.
    #[must_use]
    pub fn traveller(&self) -> Traveller {
        self.personas.traveller(&self.document, self.chosen_persona)
    }

    /// Hides a row on the map for now, or shows it again.
    pub fn set_lane_hidden(&mut self, lane: LaneId, hidden: bool) {
        if hidden {
            self.hidden_lanes.insert(lane);
            // Nobody deletes what nobody sees.
            let document = &self.document;
            let is_there = |id: &RecordId| match id {
                RecordId::Card(id) => document.card(*id).is_some_and(|card| card.lane == lane),
                _ => false,
            };
            self.selection.forget(is_there, lane);
        } else {
            self.hidden_lanes.remove(&lane);
        }
    }

    /// Shows the row again in which a record stands.
    pub fn unhide(&mut self, id: RecordId) {
        let lane = match id {
            RecordId::Card(id) => self.document.card(id).map(|card| card.lane),
            RecordId::Lane(id) => Some(id),
            _ => None,
        };
        if let Some(lane) = lane {
            self.hidden_lanes.remove(&lane);
        }
    }

    /// Hides a persona on the map for now, or shows it again.
    pub fn set_persona_hidden(&mut self, persona: PersonaId, hidden: bool) {
        self.personas.set_hidden(&self.document, persona, hidden);
    }

    /// Shows all rows again.
    pub fn show_all_lanes(&mut self) {
        self.hidden_lanes.clear();
    }
}
