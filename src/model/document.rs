//! The document: tables of records, and the order of children in their parents.

mod edit;

use std::collections::BTreeMap;
use std::sync::Arc;

use imbl::OrdMap;
use imbl::ordmap::DiffItem;

use super::{
    Card, CardId, EmpathyId, EmpathyMap, Journey, Lane, LaneId, Line, LineId, Note, NoteId,
    OrderKey, Persona, PersonaId, Picture, PictureId, Record, RecordId, RowId, Section, Stage,
    StageId, Step, StepId, Survey, SurveyId,
};

/// A table: records by id. Clones share what neither has changed, so a snapshot costs nothing and
/// an edit beside a kept snapshot a few nodes of the tree.
type Table<Id, R> = OrdMap<Id, Arc<R>>;

/// Why a list of changes does not fit a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ApplyError {
    /// What a change says was there before is not what is there.
    #[error("{0} is not as the change expects it")]
    Stale(RecordId),
    /// A change says nothing, names two records, or takes the journey away.
    #[error("the change of {0} is malformed")]
    Malformed(RecordId),
    /// A record's parent is not there.
    #[error("the parent of {0} is missing")]
    Orphan(RecordId),
}

/// One journey in memory. Only lists of changes alter it (see `change`).
///
/// A clone is a snapshot: it shares everything until one of the two is changed.
#[derive(Debug, Clone, Default)]
pub struct Document {
    journey: Arc<Journey>,
    personas: Table<PersonaId, Persona>,
    stages: Table<StageId, Stage>,
    steps: Table<StepId, Step>,
    lanes: Table<LaneId, Lane>,
    lines: Table<LineId, Line>,
    cards: Table<CardId, Card>,
    empathy_maps: Table<EmpathyId, EmpathyMap>,
    notes: Table<NoteId, Note>,
    surveys: Table<SurveyId, Survey>,
    pictures: Table<PictureId, Picture>,
    order: Arc<Order>,
    cells: OrdMap<(LaneId, StepId), Vec<CardId>>,
}

/// Children in their order, kept up to date by every change.
#[derive(Debug, Clone, Default)]
struct Order {
    personas: Vec<PersonaId>,
    stages: Vec<StageId>,
    rows: Vec<RowId>,
    steps: BTreeMap<StageId, Vec<StepId>>,
    empathy_maps: Vec<EmpathyId>,
    notes: BTreeMap<(EmpathyId, Section), Vec<NoteId>>,
    surveys: Vec<SurveyId>,
}

/// Equal when all records are equal, order keys included.
impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        self.journey == other.journey
            && self.personas == other.personas
            && self.stages == other.stages
            && self.steps == other.steps
            && self.lanes == other.lanes
            && self.lines == other.lines
            && self.cards == other.cards
            && self.empathy_maps == other.empathy_maps
            && self.notes == other.notes
            && self.surveys == other.surveys
            && self.pictures == other.pictures
    }
}

impl Document {
    /// The journey's own properties.
    #[must_use]
    pub fn journey(&self) -> &Arc<Journey> {
        &self.journey
    }

    /// The persona of that id.
    #[must_use]
    pub fn persona(&self, id: PersonaId) -> Option<&Arc<Persona>> {
        self.personas.get(&id)
    }

    /// The stage of that id.
    #[must_use]
    pub fn stage(&self, id: StageId) -> Option<&Arc<Stage>> {
        self.stages.get(&id)
    }

    /// The step of that id.
    #[must_use]
    pub fn step(&self, id: StepId) -> Option<&Arc<Step>> {
        self.steps.get(&id)
    }

    /// The lane of that id.
    #[must_use]
    pub fn lane(&self, id: LaneId) -> Option<&Arc<Lane>> {
        self.lanes.get(&id)
    }

    /// The blueprint line of that id.
    #[must_use]
    pub fn line(&self, id: LineId) -> Option<&Arc<Line>> {
        self.lines.get(&id)
    }

    /// The card of that id.
    #[must_use]
    pub fn card(&self, id: CardId) -> Option<&Arc<Card>> {
        self.cards.get(&id)
    }

    /// The empathy map of that id.
    #[must_use]
    pub fn empathy_map(&self, id: EmpathyId) -> Option<&Arc<EmpathyMap>> {
        self.empathy_maps.get(&id)
    }

    /// The note of that id.
    #[must_use]
    pub fn note(&self, id: NoteId) -> Option<&Arc<Note>> {
        self.notes.get(&id)
    }

    /// The survey of that id.
    #[must_use]
    pub fn survey(&self, id: SurveyId) -> Option<&Arc<Survey>> {
        self.surveys.get(&id)
    }

    /// The picture of that id.
    #[must_use]
    pub fn picture(&self, id: PictureId) -> Option<&Arc<Picture>> {
        self.pictures.get(&id)
    }

    /// Any record by its id.
    #[must_use]
    pub fn get(&self, id: RecordId) -> Option<Record> {
        match id {
            RecordId::Journey => Some(Record::Journey(self.journey.clone())),
            RecordId::Persona(id) => self.persona(id).cloned().map(Record::Persona),
            RecordId::Stage(id) => self.stage(id).cloned().map(Record::Stage),
            RecordId::Step(id) => self.step(id).cloned().map(Record::Step),
            RecordId::Lane(id) => self.lane(id).cloned().map(Record::Lane),
            RecordId::Line(id) => self.line(id).cloned().map(Record::Line),
            RecordId::Card(id) => self.card(id).cloned().map(Record::Card),
            RecordId::Empathy(id) => self.empathy_map(id).cloned().map(Record::Empathy),
            RecordId::Note(id) => self.note(id).cloned().map(Record::Note),
            RecordId::Survey(id) => self.survey(id).cloned().map(Record::Survey),
            RecordId::Picture(id) => self.picture(id).cloned().map(Record::Picture),
        }
    }

    /// Whether there is a record of that id.
    #[must_use]
    pub fn contains(&self, id: RecordId) -> bool {
        match id {
            RecordId::Journey => true,
            RecordId::Persona(id) => self.personas.contains_key(&id),
            RecordId::Stage(id) => self.stages.contains_key(&id),
            RecordId::Step(id) => self.steps.contains_key(&id),
            RecordId::Lane(id) => self.lanes.contains_key(&id),
            RecordId::Line(id) => self.lines.contains_key(&id),
            RecordId::Card(id) => self.cards.contains_key(&id),
            RecordId::Empathy(id) => self.empathy_maps.contains_key(&id),
            RecordId::Note(id) => self.notes.contains_key(&id),
            RecordId::Survey(id) => self.surveys.contains_key(&id),
            RecordId::Picture(id) => self.pictures.contains_key(&id),
        }
    }

    /// The personas in their order.
    pub fn personas(&self) -> impl DoubleEndedIterator<Item = &Arc<Persona>> + Clone {
        self.order.personas.iter().filter_map(|id| self.personas.get(id))
    }

    /// The stages in their order.
    pub fn stages(&self) -> impl DoubleEndedIterator<Item = &Arc<Stage>> + Clone {
        self.order.stages.iter().filter_map(|id| self.stages.get(id))
    }

    /// The steps of a stage in their order.
    pub fn steps_of(&self, stage: StageId) -> impl DoubleEndedIterator<Item = &Arc<Step>> + Clone {
        let ids = self.order.steps.get(&stage).map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(|id| self.steps.get(id))
    }

    /// All steps in the order of the map's columns.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = &Arc<Step>> + Clone {
        self.stages().flat_map(|stage| self.steps_of(stage.id))
    }

    /// Lanes and blueprint lines from the top of the map down.
    #[must_use]
    pub fn rows(&self) -> &[RowId] {
        &self.order.rows
    }

    /// The lanes from the top of the map down.
    pub fn lanes(&self) -> impl DoubleEndedIterator<Item = &Arc<Lane>> + Clone {
        self.order.rows.iter().filter_map(|row| match row {
            RowId::Lane(id) => self.lanes.get(id),
            RowId::Line(_) => None,
        })
    }

    /// The cards of a cell in their order. A card that spans several steps is in the cell of its
    /// first one.
    #[must_use]
    pub fn cards_in(&self, lane: LaneId, step: StepId) -> &[CardId] {
        self.cells.get(&(lane, step)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The cells of a lane that hold cards, by step id (not by column).
    pub fn cells_of(&self, lane: LaneId) -> impl Iterator<Item = (StepId, &[CardId])> {
        self.cells
            .range((lane, StepId(0))..=(lane, StepId(u64::MAX)))
            .map(|((_, step), cards)| (*step, cards.as_slice()))
    }

    /// All cards, by id.
    pub fn cards(&self) -> impl ExactSizeIterator<Item = &Arc<Card>> {
        self.cards.values()
    }

    /// The empathy maps in their order.
    pub fn empathy_maps(&self) -> impl DoubleEndedIterator<Item = &Arc<EmpathyMap>> + Clone {
        self.order.empathy_maps.iter().filter_map(|id| self.empathy_maps.get(id))
    }

    /// The notes of a section of an empathy map in their order.
    pub fn notes_in(
        &self,
        map: EmpathyId,
        section: Section,
    ) -> impl DoubleEndedIterator<Item = &Arc<Note>> + Clone {
        let ids = self.order.notes.get(&(map, section)).map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(|id| self.notes.get(id))
    }

    /// All notes of an empathy map, section by section in the order of the canvas.
    pub fn notes_of(&self, map: EmpathyId) -> impl Iterator<Item = &Arc<Note>> {
        Section::ALL.into_iter().flat_map(move |section| self.notes_in(map, section))
    }

    /// The surveys in their order.
    pub fn surveys(&self) -> impl DoubleEndedIterator<Item = &Arc<Survey>> + Clone {
        self.order.surveys.iter().filter_map(|id| self.surveys.get(id))
    }

    /// All pictures, by id.
    pub fn pictures(&self) -> impl ExactSizeIterator<Item = &Arc<Picture>> {
        self.pictures.values()
    }

    /// The cards that differ from those of another document, each as it is there and here. Quick
    /// where one is a snapshot of the other, some edits ago: what they share is skipped.
    pub fn changed_cards<'a>(
        &'a self,
        other: &'a Self,
    ) -> impl Iterator<Item = (Option<&'a Arc<Card>>, Option<&'a Arc<Card>>)> {
        other.cards.diff(&self.cards).map(|item| match item {
            DiffItem::Add(_, here) => (None, Some(here)),
            DiffItem::Update { old: (_, there), new: (_, here) } => (Some(there), Some(here)),
            DiffItem::Remove(_, there) => (Some(there), None),
        })
    }

    /// Whether stages and steps are those of another document, none of them replaced. May say no
    /// where they are equal.
    #[must_use]
    pub fn shares_steps(&self, other: &Self) -> bool {
        self.stages.ptr_eq(&other.stages) && self.steps.ptr_eq(&other.steps)
    }

    /// How many steps there are.
    #[must_use]
    pub fn step_count(&self) -> usize {
        self.steps.len()
    }

    /// How many stages there are.
    #[must_use]
    pub fn stage_count(&self) -> usize {
        self.stages.len()
    }

    /// How many personas there are.
    #[must_use]
    pub fn persona_count(&self) -> usize {
        self.personas.len()
    }

    /// Every record: the journey, then table by table. Parents come before their children.
    pub fn records(&self) -> impl Iterator<Item = Record> {
        std::iter::once(Record::Journey(self.journey.clone()))
            .chain(self.personas.values().cloned().map(Record::Persona))
            .chain(self.stages.values().cloned().map(Record::Stage))
            .chain(self.steps.values().cloned().map(Record::Step))
            .chain(self.lanes.values().cloned().map(Record::Lane))
            .chain(self.lines.values().cloned().map(Record::Line))
            .chain(self.cards.values().cloned().map(Record::Card))
            .chain(self.empathy_maps.values().cloned().map(Record::Empathy))
            .chain(self.notes.values().cloned().map(Record::Note))
            .chain(self.surveys.values().cloned().map(Record::Survey))
            .chain(self.pictures.values().cloned().map(Record::Picture))
    }

    /// A row's order key.
    #[must_use]
    pub fn row_order(&self, row: RowId) -> Option<&OrderKey> {
        match row {
            RowId::Lane(id) => self.lanes.get(&id).map(|lane| &lane.order),
            RowId::Line(id) => self.lines.get(&id).map(|line| &line.order),
        }
    }
}
