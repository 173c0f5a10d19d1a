//! Merging: what two sides have done to one document since a common base.
//!
//! Record by record, field by field (see `fields`). What one side alone has done is done; what both
//! have done differently is a conflict: ours stays, and the conflict is told. What one side has
//! deleted and the other has edited, filled or linked stays (see `keep`). So the result is never
//! broken: nothing stands in what is gone, and no link dangles that did not before.

mod keep;
mod order;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::diff::{aligned, rank};
use super::fields::{FieldClash, blank, edits, merge as merge_fields};
use super::links::keeping_links;
use super::{Change, family};
use crate::model::{Document, Record, RecordId};

/// One of the two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The one whose word counts in a conflict.
    Ours,
    /// The other one.
    Theirs,
}

/// What both sides have done does not go together.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The record that it is about; it is in the merged document.
    pub id: RecordId,
    /// What the matter is.
    pub kind: ConflictKind,
}

/// What the matter is with a record.
#[derive(Debug, Clone, PartialEq)]
pub enum ConflictKind {
    /// Both have changed a field, differently; ours was kept.
    Field(FieldClash),
    /// Both have moved it among its siblings, to different places; it stands where ours has it.
    Position,
    /// One side has deleted it, the other has edited it; it was kept.
    DeletedEdited(Side),
    /// One side has deleted it, the other has put or edited something in it; it was kept.
    DeletedFilled(Side),
    /// One side has deleted it, the other refers to it; it was kept.
    DeletedLinked(Side),
}

/// What merging came to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Merged {
    /// What turns ours into the merged document.
    pub changes: Vec<Change>,
    /// What somebody should look at, in the order of the document.
    pub conflicts: Vec<Conflict>,
}

/// The three documents. Those of the sides have order keys that fit the base's.
struct Versions<'a> {
    base: &'a Document,
    ours: Document,
    theirs: Document,
}

impl Versions<'_> {
    /// The sides, each with whose it is.
    fn sides(&self) -> [(Side, &Document); 2] {
        [(Side::Ours, &self.ours), (Side::Theirs, &self.theirs)]
    }

    /// The side that has deleted a record which the other still has, and the record there.
    fn deleted(&self, id: RecordId) -> Option<(Side, Record)> {
        match (self.ours.get(id), self.theirs.get(id)) {
            (None, Some(record)) => Some((Side::Ours, record)),
            (Some(record), None) => Some((Side::Theirs, record)),
            _ => None,
        }
    }

    /// Whether what a side has made of a record says something else than the base. Where it stands
    /// among its siblings says nothing, nor does a link that went because its target did.
    fn is_edited(&self, side: &Document, base: &Record, record: &Record) -> bool {
        if base == record {
            return false;
        }
        let is_there = |id| side.contains(id) || !self.base.contains(id);
        !edits(&keeping_links(base, is_there), &keeping_links(record, is_there)).is_empty()
    }
}

/// Merges into ours what theirs has done since the base. An empty base is none: then both sides
/// have added everything.
#[must_use]
pub fn merge(base: &Document, ours: &Document, theirs: &Document) -> Merged {
    let versions = Versions { base, ours: aligned(base, ours), theirs: aligned(base, theirs) };
    let ids: BTreeSet<RecordId> =
        [base, ours, theirs].into_iter().flat_map(Document::records).map(|r| r.id()).collect();
    let mut records = BTreeMap::new();
    let mut others = BTreeMap::new();
    let mut conflicts = Vec::new();
    for id in ids {
        if let Some(record) = one(&versions, id, &mut others, &mut conflicts) {
            records.insert(id, record);
        }
    }
    keep::keep(&versions, &mut records, &others, &mut conflicts);
    order::order(&versions, ours, &mut records, &mut conflicts);
    conflicts.sort_by_cached_key(|conflict| {
        let record = versions.ours.get(conflict.id).or_else(|| versions.theirs.get(conflict.id));
        record.map(|record| rank(&versions.ours, &versions.theirs, &record))
    });
    Merged { changes: changes(ours, records), conflicts }
}

/// What becomes of one record, as far as it is for itself. In a conflict about its fields, `others`
/// gets what it would be if theirs counted.
fn one(
    versions: &Versions<'_>,
    id: RecordId,
    others: &mut BTreeMap<RecordId, Record>,
    conflicts: &mut Vec<Conflict>,
) -> Option<Record> {
    let Versions { base, ours, theirs } = versions;
    match (base.get(id), ours.get(id), theirs.get(id)) {
        (None, Some(one), None) | (None, None, Some(one)) => Some(one),
        (base, Some(ours), Some(theirs)) => {
            if ours == theirs || base.as_ref() == Some(&theirs) {
                return Some(ours);
            }
            if base.as_ref() == Some(&ours) {
                return Some(theirs);
            }
            let base = base.unwrap_or_else(|| blank(&ours, &theirs));
            let mut merged = ours.clone();
            let clashes = merge_fields(&base, &mut merged, &theirs);
            if !clashes.is_empty() {
                let mut other = theirs;
                merge_fields(&base, &mut other, &ours);
                others.insert(id, other);
            }
            let conflict = |clash| Conflict { id, kind: ConflictKind::Field(clash) };
            conflicts.extend(clashes.into_iter().map(conflict));
            Some(merged)
        }
        (Some(base), Some(kept), None) => versions.is_edited(ours, &base, &kept).then(|| {
            conflicts.push(Conflict { id, kind: ConflictKind::DeletedEdited(Side::Theirs) });
            kept
        }),
        (Some(base), None, Some(kept)) => versions.is_edited(theirs, &base, &kept).then(|| {
            conflicts.push(Conflict { id, kind: ConflictKind::DeletedEdited(Side::Ours) });
            kept
        }),
        (_, None, None) => None,
    }
}

/// What turns a document into these records.
fn changes(from: &Document, records: BTreeMap<RecordId, Record>) -> Vec<Change> {
    let gone = from.records().filter(|record| !records.contains_key(&record.id()));
    let mut changes: Vec<Change> =
        gone.map(|record| Change { before: Some(record), after: None }).collect();
    changes.extend(records.into_iter().filter_map(|(id, after)| {
        let before = from.get(id);
        (before.as_ref() != Some(&after)).then_some(Change { before, after: Some(after) })
    }));
    changes
}

/// What a record stands in.
fn parents(record: &Record) -> Vec<RecordId> {
    match record {
        Record::Step(step) => vec![step.stage.into()],
        Record::Card(card) => vec![card.lane.into(), card.step.into()],
        Record::Note(note) => vec![note.map.into()],
        _ => Vec::new(),
    }
}
