//! How a document changes: records are put in and taken out, each with its place in the order.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::{OrderKey, Record, RecordId, RowId};
use super::{ApplyError, Document};

impl Document {
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
                self.personas.remove(&id);
                forget(&mut Arc::make_mut(&mut self.order).personas, id);
            }
            RecordId::Stage(id) => {
                self.stages.remove(&id);
                forget(&mut Arc::make_mut(&mut self.order).stages, id);
            }
            RecordId::Step(id) => {
                if let Some(step) = self.steps.remove(&id) {
                    forget_in(&mut Arc::make_mut(&mut self.order).steps, step.stage, id);
                }
            }
            RecordId::Lane(id) => {
                self.lanes.remove(&id);
                forget(&mut Arc::make_mut(&mut self.order).rows, RowId::Lane(id));
            }
            RecordId::Line(id) => {
                self.lines.remove(&id);
                forget(&mut Arc::make_mut(&mut self.order).rows, RowId::Line(id));
            }
            RecordId::Card(id) => {
                if let Some(card) = self.cards.remove(&id) {
                    let place = (card.lane, card.step);
                    if let Some(cell) = self.cells.get_mut(&place) {
                        forget(cell, id);
                        if cell.is_empty() {
                            self.cells.remove(&place);
                        }
                    }
                }
            }
            RecordId::Empathy(id) => {
                self.empathy_maps.remove(&id);
                forget(&mut Arc::make_mut(&mut self.order).empathy_maps, id);
            }
            RecordId::Note(id) => {
                if let Some(note) = self.notes.remove(&id) {
                    let place = (note.map, note.section);
                    forget_in(&mut Arc::make_mut(&mut self.order).notes, place, id);
                }
            }
            RecordId::Survey(id) => {
                self.surveys.remove(&id);
                forget(&mut Arc::make_mut(&mut self.order).surveys, id);
            }
            RecordId::Picture(id) => {
                self.pictures.remove(&id);
            }
        }
    }

    /// Puts a record whose id is not there yet (or the journey).
    fn put(&mut self, record: Record) {
        macro_rules! put {
            ($record:expr, $table:expr, $list:expr) => {
                remember($list, $record.id, &$record.order, |id| {
                    $table.get(&id).map(|other| &other.order)
                });
                $table.insert($record.id, $record);
            };
        }
        match record {
            Record::Journey(journey) => self.journey = journey,
            Record::Persona(record) => {
                put!(record, self.personas, &mut Arc::make_mut(&mut self.order).personas);
            }
            Record::Stage(record) => {
                put!(record, self.stages, &mut Arc::make_mut(&mut self.order).stages);
            }
            Record::Step(record) => {
                let steps = &mut Arc::make_mut(&mut self.order).steps;
                put!(record, self.steps, steps.entry(record.stage).or_default());
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
                let cell = self.cells.entry((record.lane, record.step)).or_default();
                put!(record, self.cards, cell);
            }
            Record::Empathy(record) => {
                put!(record, self.empathy_maps, &mut Arc::make_mut(&mut self.order).empathy_maps);
            }
            Record::Note(record) => {
                let notes = &mut Arc::make_mut(&mut self.order).notes;
                let place = (record.map, record.section);
                put!(record, self.notes, notes.entry(place).or_default());
            }
            Record::Survey(record) => {
                put!(record, self.surveys, &mut Arc::make_mut(&mut self.order).surveys);
            }
            Record::Picture(record) => {
                self.pictures.insert(record.id, record);
            }
        }
    }

    fn put_row(&mut self, row: RowId, key: &OrderKey) {
        let (lanes, lines) = (&self.lanes, &self.lines);
        let rows = &mut Arc::make_mut(&mut self.order).rows;
        remember(rows, row, key, |row| match row {
            RowId::Lane(id) => lanes.get(&id).map(|lane| &lane.order),
            RowId::Line(id) => lines.get(&id).map(|line| &line.order),
        });
    }
}

/// Inserts by (order key, id); ties in the key are broken by the id.
fn remember<'a, Id: Copy + Ord>(
    list: &mut Vec<Id>,
    id: Id,
    key: &OrderKey,
    key_of: impl Fn(Id) -> Option<&'a OrderKey>,
) {
    let at = list.partition_point(|&other| (key_of(other), other) < (Some(key), id));
    list.insert(at, id);
}

fn forget<Id: PartialEq>(list: &mut Vec<Id>, id: Id) {
    list.retain(|other| *other != id);
}

/// Takes a child from its parent's list, and the list away with the last one.
fn forget_in<Parent: Ord, Id: PartialEq>(
    lists: &mut BTreeMap<Parent, Vec<Id>>,
    parent: Parent,
    id: Id,
) {
    if let Some(list) = lists.get_mut(&parent) {
        forget(list, id);
        if list.is_empty() {
            lists.remove(&parent);
        }
    }
}
