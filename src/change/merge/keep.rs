//! What one side has deleted and the other still needs stays.

use std::collections::{BTreeMap, BTreeSet};

use super::super::links::links;
use super::{Conflict, ConflictKind, Versions, parents};
use crate::model::{Document, Record, RecordId};

/// Brings back what a record in the result stands in or newly refers to. A deletion that is refused
/// is refused with all that went along: who has edited something in a step has seen the whole step.
/// `others` are records as they would be if theirs counted in a conflict: what they need stays too,
/// so that either may be chosen afterwards.
pub(super) fn keep(
    versions: &Versions<'_>,
    records: &mut BTreeMap<RecordId, Record>,
    others: &BTreeMap<RecordId, Record>,
    conflicts: &mut Vec<Conflict>,
) {
    let is_kept = |conflict: &Conflict| match conflict.kind {
        ConflictKind::DeletedEdited(_) => Some(conflict.id),
        _ => None,
    };
    let kept: BTreeSet<RecordId> = conflicts.iter().filter_map(is_kept).collect();
    let mut keeper = Keeper { versions, records, others, conflicts, whole: kept.clone(), kept };
    // Each round but the last brings something back, so there is a last one.
    loop {
        let before = keeper.records.len();
        keeper.fill_up();
        keeper.fill_down();
        keeper.link();
        if keeper.records.len() == before {
            break;
        }
    }
}

struct Keeper<'a> {
    versions: &'a Versions<'a>,
    records: &'a mut BTreeMap<RecordId, Record>,
    others: &'a BTreeMap<RecordId, Record>,
    conflicts: &'a mut Vec<Conflict>,
    /// What stays against a deletion.
    kept: BTreeSet<RecordId>,
    /// What shall come back with all that is in it.
    whole: BTreeSet<RecordId>,
}

impl Keeper<'_> {
    /// Brings back what something stands in. Whoever has put or edited something there is told,
    /// unless that is told of the thing itself.
    fn fill_up(&mut self) {
        let mut is_whole = true;
        loop {
            let mut missing: BTreeMap<RecordId, bool> = BTreeMap::new();
            for (id, record) in self.records.iter().chain(self.others) {
                for parent in parents(record) {
                    if !self.records.contains_key(&parent) {
                        *missing.entry(parent).or_default() |= !self.kept.contains(id);
                    }
                }
            }
            let before = self.records.len();
            for (id, is_told) in missing {
                let Some((side, record)) = self.versions.deleted(id) else { continue };
                self.records.insert(id, record);
                self.kept.insert(id);
                if is_told {
                    self.conflicts.push(Conflict { id, kind: ConflictKind::DeletedFilled(side) });
                }
                if is_whole {
                    self.whole.insert(id);
                }
            }
            if self.records.len() == before {
                return;
            }
            // What is further up comes back for the sake of this alone.
            is_whole = false;
        }
    }

    /// Brings back what was in something that comes back whole.
    fn fill_down(&mut self) {
        let mut whole: Vec<RecordId> = std::mem::take(&mut self.whole).into_iter().collect();
        // Stages before steps, steps and lanes before cards.
        whole.sort();
        for id in whole {
            for (_, side) in self.versions.sides() {
                if side.contains(id) && self.versions.deleted(id).is_some() {
                    for child in children(side, id) {
                        self.bring_back(child);
                    }
                }
            }
        }
    }

    /// Brings back a record that only the other side has deleted, and what was in it, if all that
    /// it stands in is there.
    fn bring_back(&mut self, id: RecordId) {
        if self.records.contains_key(&id) {
            return;
        }
        let Some((_, record)) = self.versions.deleted(id) else { return };
        if parents(&record).iter().any(|parent| !self.records.contains_key(parent)) {
            return;
        }
        self.records.insert(id, record);
        self.kept.insert(id);
        for (_, side) in self.versions.sides() {
            for child in children(side, id) {
                self.bring_back(child);
            }
        }
    }

    /// Brings back what something refers to that did not dangle on the side where it does.
    fn link(&mut self) {
        let versions = self.versions;
        let dangled = |id: RecordId, to: RecordId| {
            versions.sides().iter().any(|(_, side)| {
                !side.contains(to) && side.get(id).is_some_and(|one| links(&one).contains(&to))
            })
        };
        let mut missing = BTreeSet::new();
        for (id, record) in self.records.iter().chain(self.others) {
            for to in links(record) {
                if !self.records.contains_key(&to) && !dangled(*id, to) {
                    missing.insert(to);
                }
            }
        }
        for id in missing {
            let Some((side, record)) = versions.deleted(id) else { continue };
            self.records.insert(id, record);
            self.kept.insert(id);
            self.whole.insert(id);
            self.conflicts.push(Conflict { id, kind: ConflictKind::DeletedLinked(side) });
        }
    }
}

/// What stands in a record.
fn children(document: &Document, id: RecordId) -> Vec<RecordId> {
    match id {
        RecordId::Stage(stage) => document.steps_of(stage).map(|step| step.id.into()).collect(),
        RecordId::Step(step) => {
            let lanes = document.lanes();
            let cards = lanes.flat_map(|lane| document.cards_in(lane.id, step));
            cards.map(|card| (*card).into()).collect()
        }
        RecordId::Lane(lane) => {
            let cells = document.cells_of(lane);
            cells.flat_map(|(_, cards)| cards).map(|card| (*card).into()).collect()
        }
        RecordId::Empathy(map) => document.notes_of(map).map(|note| note.id.into()).collect(),
        _ => Vec::new(),
    }
}
