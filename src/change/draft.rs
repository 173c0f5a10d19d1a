//! A transaction in the making.

use std::collections::BTreeMap;

use super::Change;
use crate::model::{
    ApplyError, Card, CardId, Document, EmpathyId, EmpathyMap, IdSource, Journey, Lane, LaneId,
    LineId, Note, NoteId, Persona, PersonaId, PictureId, Record, RecordId, Stage, StageId, Step,
    StepId, Survey, SurveyId,
};

/// Records being changed, over a document that shows them at once.
///
/// What the actions put here is seen by everything that asks [`Draft::document`]. A draft ends by
/// [`Draft::finish`] or [`Draft::cancel`]; only `change` makes one.
#[derive(Debug)]
pub struct Draft<'d> {
    document: &'d mut Document,
    ids: &'d mut IdSource,
    /// Each touched record as it was before the draft.
    originals: BTreeMap<RecordId, Option<Record>>,
    /// What shall be selected afterwards.
    pub selection: Vec<RecordId>,
}

impl<'d> Draft<'d> {
    pub(super) fn new(
        document: &'d mut Document,
        ids: &'d mut IdSource,
        selection: Vec<RecordId>,
    ) -> Self {
        Self { document, ids, originals: BTreeMap::new(), selection }
    }

    /// The document with what the draft holds so far.
    #[must_use]
    pub fn document(&self) -> &Document {
        self.document
    }

    /// Creates or replaces a record.
    pub fn put(&mut self, record: impl Into<Record>) {
        let record = record.into();
        self.set(record.id(), Some(record));
    }

    /// Takes a record away; its children are the caller's business (see
    /// [`super::actions::delete`]).
    pub fn remove(&mut self, id: RecordId) {
        self.set(id, None);
    }

    fn set(&mut self, id: RecordId, record: Option<Record>) {
        if !self.originals.contains_key(&id) {
            self.originals.insert(id, self.document.get(id));
        }
        self.document.set(id, record);
    }

    /// Changes the journey's properties in place.
    pub fn edit_journey(&mut self, edit: impl FnOnce(&mut Journey)) {
        let mut journey = Journey::clone(self.document.journey());
        edit(&mut journey);
        self.put(journey);
    }

    /// Changes a card in place; `false` where there is none of that id.
    pub fn edit_card(&mut self, id: CardId, edit: impl FnOnce(&mut Card)) -> bool {
        let Some(card) = self.document.card(id) else { return false };
        let mut card = Card::clone(card);
        edit(&mut card);
        self.put(card.tidied());
        true
    }

    /// Changes a step in place; `false` where there is none of that id.
    pub fn edit_step(&mut self, id: StepId, edit: impl FnOnce(&mut Step)) -> bool {
        let Some(step) = self.document.step(id) else { return false };
        let mut step = Step::clone(step);
        edit(&mut step);
        self.put(step);
        true
    }

    /// Changes a stage in place; `false` where there is none of that id.
    pub fn edit_stage(&mut self, id: StageId, edit: impl FnOnce(&mut Stage)) -> bool {
        let Some(stage) = self.document.stage(id) else { return false };
        let mut stage = Stage::clone(stage);
        edit(&mut stage);
        self.put(stage);
        true
    }

    /// Changes a lane in place; `false` where there is none of that id.
    pub fn edit_lane(&mut self, id: LaneId, edit: impl FnOnce(&mut Lane)) -> bool {
        let Some(lane) = self.document.lane(id) else { return false };
        let mut lane = Lane::clone(lane);
        edit(&mut lane);
        self.put(lane);
        true
    }

    /// Changes a persona in place; `false` where there is none of that id.
    pub fn edit_persona(&mut self, id: PersonaId, edit: impl FnOnce(&mut Persona)) -> bool {
        let Some(persona) = self.document.persona(id) else { return false };
        let mut persona = Persona::clone(persona);
        edit(&mut persona);
        self.put(persona);
        true
    }

    /// Changes an empathy map in place; `false` where there is none of that id.
    pub fn edit_empathy_map(&mut self, id: EmpathyId, edit: impl FnOnce(&mut EmpathyMap)) -> bool {
        let Some(map) = self.document.empathy_map(id) else { return false };
        let mut map = EmpathyMap::clone(map);
        edit(&mut map);
        self.put(map);
        true
    }

    /// Changes a note in place; `false` where there is none of that id.
    pub fn edit_note(&mut self, id: NoteId, edit: impl FnOnce(&mut Note)) -> bool {
        let Some(note) = self.document.note(id) else { return false };
        let mut note = Note::clone(note);
        edit(&mut note);
        self.put(note.tidied());
        true
    }

    /// Changes a survey in place; `false` where there is none of that id.
    pub fn edit_survey(&mut self, id: SurveyId, edit: impl FnOnce(&mut Survey)) -> bool {
        let Some(survey) = self.document.survey(id) else { return false };
        let mut survey = Survey::clone(survey);
        edit(&mut survey);
        self.put(survey);
        true
    }

    /// What the draft comes to: at most one change a record, none that changes nothing.
    ///
    /// # Errors
    /// [`ApplyError::Orphan`] if a record lost its parent; the document is then as before.
    pub(super) fn finish(self) -> Result<(Vec<Change>, Vec<RecordId>), ApplyError> {
        let touched: Vec<RecordId> = self.originals.keys().copied().collect();
        if let Err(error) = self.document.check_parents(&touched) {
            self.cancel();
            return Err(error);
        }
        let document = &*self.document;
        let changes = self
            .originals
            .into_iter()
            .map(|(id, before)| Change { before, after: document.get(id) })
            .filter(|change| change.before != change.after)
            .collect();
        Ok((changes, self.selection))
    }

    /// Puts everything back.
    pub(super) fn cancel(self) {
        for (id, before) in self.originals {
            self.document.set(id, before);
        }
    }
}

macro_rules! new_ids {
    ($($name:ident -> $id:ident),*) => {
        impl Draft<'_> {
            $(
                /// An id that no record of the document has.
                pub fn $name(&mut self) -> $id {
                    loop {
                        let id = $id(self.ids.next_bits());
                        if !self.document.contains(id.into()) {
                            return id;
                        }
                    }
                }
            )*
        }
    };
}
new_ids!(
    new_persona_id -> PersonaId, new_stage_id -> StageId, new_step_id -> StepId,
    new_lane_id -> LaneId, new_line_id -> LineId, new_card_id -> CardId,
    new_empathy_id -> EmpathyId, new_note_id -> NoteId, new_survey_id -> SurveyId,
    new_picture_id -> PictureId
);
