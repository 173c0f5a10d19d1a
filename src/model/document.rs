//! The document: tables of records, and the order of children in their parents.

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

    /// A document made of these records at once; what a file is turned into.
    ///
    /// # Errors
    /// [`ApplyError::Malformed`] for an id that comes twice, [`ApplyError::Orphan`] for a record
    /// whose parent is not among them.
    pub fn from_records(records: impl IntoIterator<Item = Record>) -> Result<Self, ApplyError> {
        let mut document = Self::default();
        let mut added = Vec::new();
        for record in records {
            let id = record.id();
            if id != RecordId::Journey && document.contains(id) {
                return Err(ApplyError::Malformed(id));
            }
            document.put(record);
            added.push(id);
        }
        document.check_parents(&added)?;
        Ok(document)
    }

    /// Applies a list of replacements: all of them or, on an error, none. `changes` pairs what must
    /// be there now with what shall be there instead.
    ///
    /// # Errors
    /// See [`ApplyError`].
    pub(crate) fn apply<'a>(
        &mut self,
        changes: impl IntoIterator<Item = (Option<&'a Record>, Option<&'a Record>)>,
    ) -> Result<(), ApplyError> {
        let mut applied: Vec<(RecordId, Option<Record>)> = Vec::new();
        let outcome = changes
            .into_iter()
            .try_for_each(|(before, after)| {
                let id = self.check_change(before, after)?;
                applied.push((id, before.cloned()));
                self.set(id, after.cloned());
                Ok(())
            })
            .and_then(|()| {
                let ids: Vec<RecordId> = applied.iter().map(|(id, _)| *id).collect();
                self.check_parents(&ids)
            });
        if outcome.is_err() {
            for (id, before) in applied.into_iter().rev() {
                self.set(id, before);
            }
        }
        outcome
    }

    fn check_change(
        &self,
        before: Option<&Record>,
        after: Option<&Record>,
    ) -> Result<RecordId, ApplyError> {
        let id = match (before, after) {
            (Some(before), Some(after)) if before.id() != after.id() => {
                return Err(ApplyError::Malformed(after.id()));
            }
            (Some(record), None) | (None, Some(record)) if record.id() == RecordId::Journey => {
                return Err(ApplyError::Malformed(RecordId::Journey));
            }
            (Some(record), _) | (None, Some(record)) => record.id(),
            (None, None) => return Err(ApplyError::Malformed(RecordId::Journey)),
        };
        if self.get(id).as_ref() == before { Ok(id) } else { Err(ApplyError::Stale(id)) }
    }

    /// Containment never dangles: what was touched has its parent, and what went left no children.
    pub(crate) fn check_parents(&self, touched: &[RecordId]) -> Result<(), ApplyError> {
        for &id in touched {
            let whole = match id {
                RecordId::Step(step) => match self.step(step) {
                    Some(record) => self.stages.contains_key(&record.stage),
                    None => !self.lanes.keys().any(|&lane| self.cells.contains_key(&(lane, step))),
                },
                RecordId::Card(card) => self.card(card).is_none_or(|record| {
                    self.lanes.contains_key(&record.lane) && self.steps.contains_key(&record.step)
                }),
                RecordId::Stage(stage) => {
                    self.stages.contains_key(&stage) || !self.order.steps.contains_key(&stage)
                }
                RecordId::Lane(lane) => {
                    self.lanes.contains_key(&lane) || self.cells_of(lane).next().is_none()
                }
                RecordId::Note(note) => {
                    self.note(note).is_none_or(|record| self.empathy_maps.contains_key(&record.map))
                }
                RecordId::Empathy(map) => {
                    self.empathy_maps.contains_key(&map) || self.notes_of(map).next().is_none()
                }
                RecordId::Journey
                | RecordId::Persona(_)
                | RecordId::Line(_)
                | RecordId::Survey(_)
                | RecordId::Picture(_) => true,
            };
            if !whole {
                return Err(ApplyError::Orphan(id));
            }
        }
        Ok(())
    }

    pub(crate) fn set(&mut self, id: RecordId, record: Option<Record>) {
        self.take(id);
        if let Some(record) = record {
            self.put(record);
        }
    }

    fn take(&mut self, id: RecordId) {
        match id {
            RecordId::Journey => {}
            RecordId::Persona(id) => {
                if self.personas.remove(&id).is_some() {
                    Arc::make_mut(&mut self.order).personas.retain(|&other| other != id);
                }
            }
            RecordId::Stage(id) => {
                if self.stages.remove(&id).is_some() {
                    Arc::make_mut(&mut self.order).stages.retain(|&other| other != id);
                }
            }
            RecordId::Step(id) => {
                if let Some(step) = self.steps.remove(&id) {
                    let order = Arc::make_mut(&mut self.order);
                    if let Some(steps) = order.steps.get_mut(&step.stage) {
                        steps.retain(|&other| other != id);
                        if steps.is_empty() {
                            order.steps.remove(&step.stage);
                        }
                    }
                }
            }
            RecordId::Lane(id) => {
                if self.lanes.remove(&id).is_some() {
                    Arc::make_mut(&mut self.order).rows.retain(|&row| row != RowId::Lane(id));
                }
            }
            RecordId::Line(id) => {
                if self.lines.remove(&id).is_some() {
                    Arc::make_mut(&mut self.order).rows.retain(|&row| row != RowId::Line(id));
                }
            }
            RecordId::Card(id) => {
                if let Some(card) = self.cards.remove(&id) {
                    let cells = &mut self.cells;
                    if let Some(cell) = cells.get_mut(&(card.lane, card.step)) {
                        cell.retain(|&other| other != id);
                        if cell.is_empty() {
                            cells.remove(&(card.lane, card.step));
                        }
                    }
                }
            }
            RecordId::Empathy(id) => {
                if self.empathy_maps.remove(&id).is_some() {
                    Arc::make_mut(&mut self.order).empathy_maps.retain(|&other| other != id);
                }
            }
            RecordId::Note(id) => {
                if let Some(note) = self.notes.remove(&id) {
                    let order = Arc::make_mut(&mut self.order);
                    if let Some(notes) = order.notes.get_mut(&(note.map, note.section)) {
                        notes.retain(|&other| other != id);
                        if notes.is_empty() {
                            order.notes.remove(&(note.map, note.section));
                        }
                    }
                }
            }
            RecordId::Survey(id) => {
                if self.surveys.remove(&id).is_some() {
                    Arc::make_mut(&mut self.order).surveys.retain(|&other| other != id);
                }
            }
            RecordId::Picture(id) => {
                self.pictures.remove(&id);
            }
        }
    }

    /// Puts a record whose id is not there yet (or the journey).
    fn put(&mut self, record: Record) {
        match record {
            Record::Journey(journey) => self.journey = journey,
            Record::Persona(record) => {
                let table = &mut self.personas;
                let list = &mut Arc::make_mut(&mut self.order).personas;
                insert_ordered(list, record.id, &record.order, |id| {
                    table.get(&id).map(|r| &r.order)
                });
                table.insert(record.id, record);
            }
            Record::Stage(record) => {
                let table = &mut self.stages;
                let list = &mut Arc::make_mut(&mut self.order).stages;
                insert_ordered(list, record.id, &record.order, |id| {
                    table.get(&id).map(|r| &r.order)
                });
                table.insert(record.id, record);
            }
            Record::Step(record) => {
                let table = &mut self.steps;
                let list = Arc::make_mut(&mut self.order).steps.entry(record.stage).or_default();
                insert_ordered(list, record.id, &record.order, |id| {
                    table.get(&id).map(|r| &r.order)
                });
                table.insert(record.id, record);
            }
            Record::Lane(record) => {
                self.put_row(RowId::Lane(record.id), &record.order);
                self.lanes.insert(record.id, record);
            }
            Record::Line(record) => {
                self.put_row(RowId::Line(record.id), &record.order);
                self.lines.insert(record.id, record);
            }
            Record::Card(record) => {
                let table = &mut self.cards;
                let cell = &mut self.cells.entry((record.lane, record.step)).or_default();
                insert_ordered(cell, record.id, &record.order, |id| {
                    table.get(&id).map(|r| &r.order)
                });
                table.insert(record.id, record);
            }
            Record::Empathy(record) => {
                let table = &mut self.empathy_maps;
                let list = &mut Arc::make_mut(&mut self.order).empathy_maps;
                insert_ordered(list, record.id, &record.order, |id| {
                    table.get(&id).map(|r| &r.order)
                });
                table.insert(record.id, record);
            }
            Record::Note(record) => {
                let table = &mut self.notes;
                let place = (record.map, record.section);
                let list = Arc::make_mut(&mut self.order).notes.entry(place).or_default();
                insert_ordered(list, record.id, &record.order, |id| {
                    table.get(&id).map(|r| &r.order)
                });
                table.insert(record.id, record);
            }
            Record::Survey(record) => {
                let table = &mut self.surveys;
                let list = &mut Arc::make_mut(&mut self.order).surveys;
                insert_ordered(list, record.id, &record.order, |id| {
                    table.get(&id).map(|r| &r.order)
                });
                table.insert(record.id, record);
            }
            Record::Picture(record) => {
                self.pictures.insert(record.id, record);
            }
        }
    }

    fn put_row(&mut self, row: RowId, key: &OrderKey) {
        let (lanes, lines) = (&self.lanes, &self.lines);
        let rows = &mut Arc::make_mut(&mut self.order).rows;
        insert_ordered(rows, row, key, |row| match row {
            RowId::Lane(id) => lanes.get(&id).map(|lane| &lane.order),
            RowId::Line(id) => lines.get(&id).map(|line| &line.order),
        });
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

/// Inserts by (order key, id); ties in the key are broken by the id.
fn insert_ordered<'a, Id: Copy + Ord>(
    list: &mut Vec<Id>,
    id: Id,
    key: &OrderKey,
    key_of: impl Fn(Id) -> Option<&'a OrderKey>,
) {
    let at = list.partition_point(|&other| (key_of(other), other) < (Some(key), id));
    list.insert(at, id);
}
