//! The order of siblings in what is merged.

use std::collections::{BTreeMap, BTreeSet};

use super::super::sequence;
use super::family::{Family, families, key_of, keys, with_key};
use super::{Conflict, ConflictKind, Versions};
use crate::model::{Document, OrderKey, Record, RecordId};

/// Gives every record its place among its siblings, by order keys that are those of ours as far as
/// the order allows.
pub(super) fn order(
    versions: &Versions<'_>,
    ours: &Document,
    records: &mut BTreeMap<RecordId, Record>,
    conflicts: &mut Vec<Conflict>,
) {
    let mut members: BTreeMap<Family, BTreeSet<RecordId>> = BTreeMap::new();
    for (id, record) in &*records {
        if let Some(family) = Family::of(record) {
            members.entry(family).or_default().insert(*id);
        }
    }
    let all = [families(versions.base), families(&versions.ours), families(&versions.theirs)];
    for (family, members) in members {
        let [base, ours_here, theirs] = all.each_ref().map(|families| {
            let here = families.get(&family).map(Vec::as_slice).unwrap_or_default();
            here.iter().filter(|id| members.contains(id)).copied().collect::<Vec<RecordId>>()
        });
        let (siblings, contested) = merged(&members, &base, ours_here, theirs);
        for id in contested {
            conflicts.push(Conflict { id, kind: ConflictKind::Position });
        }
        let key = |id: RecordId| -> Option<OrderKey> {
            let record = ours.get(id).filter(|record| Family::of(record) == Some(family))?;
            key_of(&record).cloned()
        };
        let siblings: Vec<(RecordId, Option<OrderKey>)> =
            siblings.into_iter().map(|id| (id, key(id))).collect();
        let new = keys(&siblings);
        for ((id, _), key) in siblings.into_iter().zip(new) {
            if let Some(record) = records.get_mut(&id).filter(|record| key_of(record) != Some(&key))
            {
                *record = with_key(record.clone(), key);
            }
        }
    }
}

/// The order of all members, and those that both sides have moved apart.
fn merged(
    members: &BTreeSet<RecordId>,
    base: &[RecordId],
    ours: Vec<RecordId>,
    theirs: Vec<RecordId>,
) -> (Vec<RecordId>, BTreeSet<RecordId>) {
    // What most families are, at a glance.
    if ours.len() == members.len() && (ours == theirs || theirs == base) {
        return (ours, BTreeSet::new());
    }
    if theirs.len() == members.len() && ours == base {
        return (theirs, BTreeSet::new());
    }
    let sequence::Merged { mut items, contested } = sequence::merge(base, &ours, &theirs);
    // Where only both together put something: in the row of one side and the column of the other.
    let placed: BTreeSet<RecordId> = items.iter().copied().collect();
    items.extend(members.difference(&placed));
    (items, contested)
}
