//! Siblings: the records that share an order.

use std::collections::BTreeMap;

use super::sequence::longest_rising;
use crate::model::{
    Document, EmpathyId, LaneId, OrderKey, Record, RecordId, Section, StageId, StepId,
};

/// What a record is among. Pictures and the journey have no siblings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    Personas,
    Rows,
    Stages,
    Steps(StageId),
    Cell(LaneId, StepId),
    EmpathyMaps,
    Notes(EmpathyId, Section),
    Surveys,
}

impl Family {
    /// The family of a record.
    pub(super) fn of(record: &Record) -> Option<Self> {
        Some(match record {
            Record::Journey(_) | Record::Picture(_) => return None,
            Record::Persona(_) => Self::Personas,
            Record::Stage(_) => Self::Stages,
            Record::Step(step) => Self::Steps(step.stage),
            Record::Lane(_) | Record::Line(_) => Self::Rows,
            Record::Card(card) => Self::Cell(card.lane, card.step),
            Record::Empathy(_) => Self::EmpathyMaps,
            Record::Note(note) => Self::Notes(note.map, note.section),
            Record::Survey(_) => Self::Surveys,
        })
    }
}

/// All families of a document, each in its order.
pub(super) fn families(document: &Document) -> BTreeMap<Family, Vec<RecordId>> {
    let mut all = BTreeMap::new();
    let personas = document.personas().map(|persona| persona.id.into());
    all.insert(Family::Personas, personas.collect());
    all.insert(Family::Rows, document.rows().iter().map(|row| (*row).into()).collect());
    all.insert(Family::Stages, document.stages().map(|stage| stage.id.into()).collect());
    for stage in document.stages() {
        let steps = document.steps_of(stage.id).map(|step| step.id.into());
        all.insert(Family::Steps(stage.id), steps.collect());
    }
    for lane in document.lanes() {
        for (step, cards) in document.cells_of(lane.id) {
            let cards = cards.iter().map(|card| (*card).into());
            all.insert(Family::Cell(lane.id, step), cards.collect());
        }
    }
    all.insert(Family::EmpathyMaps, document.empathy_maps().map(|map| map.id.into()).collect());
    for map in document.empathy_maps() {
        for section in Section::ALL {
            let notes = document.notes_in(map.id, section).map(|note| note.id.into());
            all.insert(Family::Notes(map.id, section), notes.collect());
        }
    }
    all.insert(Family::Surveys, document.surveys().map(|survey| survey.id.into()).collect());
    all
}

/// The order key of a record.
pub(super) fn key_of(record: &Record) -> Option<&OrderKey> {
    match record {
        Record::Journey(_) | Record::Picture(_) => None,
        Record::Persona(record) => Some(&record.order),
        Record::Stage(record) => Some(&record.order),
        Record::Step(record) => Some(&record.order),
        Record::Lane(record) => Some(&record.order),
        Record::Line(record) => Some(&record.order),
        Record::Card(record) => Some(&record.order),
        Record::Empathy(record) => Some(&record.order),
        Record::Note(record) => Some(&record.order),
        Record::Survey(record) => Some(&record.order),
    }
}

/// The record with another order key.
pub(super) fn with_key(mut record: Record, key: OrderKey) -> Record {
    macro_rules! keyed {
        ($($kind:ident)*) => {
            match &mut record {
                Record::Journey(_) | Record::Picture(_) => {}
                $(Record::$kind(record) => std::sync::Arc::make_mut(record).order = key,)*
            }
        };
    }
    keyed!(Persona Stage Step Lane Line Card Empathy Note Survey);
    record
}

/// Keys for siblings in this order. As many as can keep the key that they had (if they had one
/// here); the others get new ones between.
pub(super) fn keys<T: Ord>(siblings: &[(T, Option<OrderKey>)]) -> Vec<OrderKey> {
    let known: Vec<(usize, &OrderKey)> = siblings
        .iter()
        .enumerate()
        .filter_map(|(at, (_, key))| key.as_ref().map(|key| (at, key)))
        .collect();
    let places: Vec<(&OrderKey, &T)> =
        siblings.iter().filter_map(|(id, key)| key.as_ref().map(|key| (key, id))).collect();
    // Keys may tie; as long as nothing has to go between, ids tell the order.
    if places.len() == siblings.len() && places.is_sorted() {
        return places.into_iter().map(|(key, _)| key.clone()).collect();
    }
    let bare: Vec<&OrderKey> = known.iter().map(|(_, key)| *key).collect();
    let mut kept = longest_rising(&bare).into_iter().filter_map(|at| known.get(at)).copied();
    let mut all = Vec::with_capacity(siblings.len());
    let mut low: Option<OrderKey> = None;
    while all.len() < siblings.len() {
        let next = kept.next();
        let end = next.map_or(siblings.len(), |(at, _)| at);
        let high = next.map(|(_, key)| key);
        all.extend(OrderKey::many_between(low.as_ref(), high, end - all.len()));
        all.extend(high.cloned());
        low = high.cloned();
    }
    all
}
