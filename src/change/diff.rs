//! Comparison: what turns one document into another, record by record and field by field.

use std::collections::BTreeMap;

use super::Change;
use super::family::{Family, families, key_of, keys, with_key};
use super::fields::{FieldEdit, Path, Value, edits};
use crate::model::{Document, OrderKey, Record, RecordId};

/// What turns `old` into `new`, record by record: what is gone first, then, table by table, what is
/// new or another. Order keys count: see [`aligned`] for documents from two files.
#[must_use]
pub fn diff(old: &Document, new: &Document) -> Vec<Change> {
    let gone = old.records().filter(|record| !new.contains(record.id()));
    let gone = gone.map(|record| Change { before: Some(record), after: None });
    let rest = new.records().filter_map(|after| {
        let before = old.get(after.id());
        (before.as_ref() != Some(&after)).then_some(Change { before, after: Some(after) })
    });
    gone.chain(rest).collect()
}

/// The other document with order keys that fit those of the base: a file holds positions, so two
/// files have keys that say nothing about each other. As many siblings as possible keep the base's
/// keys; those that do not have moved.
#[must_use]
pub fn aligned(base: &Document, other: &Document) -> Document {
    let mut fitting: BTreeMap<RecordId, OrderKey> = BTreeMap::new();
    for (family, ids) in families(other) {
        let known = |id| base.get(id).filter(|record| Family::of(record) == Some(family));
        // Most have the key that they had: there is nothing to look for.
        let is_alike = |id: &RecordId| {
            let (there, here) = (known(*id), other.get(*id));
            there.as_ref().zip(here.as_ref()).is_some_and(|(a, b)| key_of(a) == key_of(b))
        };
        if ids.iter().all(is_alike) {
            continue;
        }
        let key = |id| known(id).and_then(|record| key_of(&record).cloned());
        let siblings: Vec<(RecordId, Option<OrderKey>)> =
            ids.into_iter().map(|id| (id, key(id))).collect();
        let new = keys(&siblings);
        fitting.extend(siblings.into_iter().map(|(id, _)| id).zip(new));
    }
    let mut aligned = other.clone();
    for record in other.records() {
        if let Some(key) = fitting.remove(&record.id()).filter(|key| key_of(&record) != Some(key)) {
            aligned.set(record.id(), Some(with_key(record, key)));
        }
    }
    aligned
}

/// What has happened to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DifferenceKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stands elsewhere.
    Moved,
    /// It says something else.
    Edited,
}

impl DifferenceKind {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Self; 4] = [Self::Added, Self::Removed, Self::Moved, Self::Edited];

    /// The name in data for other programs and in message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
            Self::Edited => "edited",
        }
    }
}

/// One thing in which two documents differ. A record that stands elsewhere and says something else
/// differs twice.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// What has happened.
    pub kind: DifferenceKind,
    /// The record as it was.
    pub before: Option<Record>,
    /// The record as it is.
    pub after: Option<Record>,
    /// The fields that differ. Of what has moved, those that tell where it stands; among the same
    /// siblings that is `position`, counted from 1. Nothing for what is added or removed.
    pub fields: Vec<FieldEdit>,
}

impl Difference {
    /// Which record.
    #[must_use]
    pub fn id(&self) -> RecordId {
        self.after.as_ref().or(self.before.as_ref()).map_or(RecordId::Journey, Record::id)
    }
}

/// All differences, in the order of the newer document; what is gone is told where it was.
#[must_use]
pub fn compare(old: &Document, new: &Document) -> Vec<Difference> {
    let new = &aligned(old, new);
    let mut positions = Positions { documents: [old, new], known: None };
    let mut all = Vec::new();
    for change in diff(old, new) {
        let record = change.after.as_ref().or(change.before.as_ref());
        let Some(rank) = record.map(|record| rank(new, old, record)) else { continue };
        all.extend(differences(change, &mut positions).into_iter().map(|one| (rank.clone(), one)));
    }
    all.sort_by(|(a, _), (b, _)| a.cmp(b));
    all.into_iter().map(|(_, difference)| difference).collect()
}

fn differences(change: Change, positions: &mut Positions<'_>) -> Vec<Difference> {
    let one =
        |kind, fields, Change { before, after }: Change| Difference { kind, before, after, fields };
    let (Some(before), Some(after)) = (&change.before, &change.after) else {
        let is_new = change.after.is_some();
        let kind = if is_new { DifferenceKind::Added } else { DifferenceKind::Removed };
        return vec![one(kind, Vec::new(), change)];
    };
    let (mut places, fields): (Vec<FieldEdit>, Vec<FieldEdit>) =
        edits(before, after).into_iter().partition(|edit| edit.path.is_place());
    if places.is_empty() && key_of(before) != key_of(after) {
        let [before, after] = positions.of(after.id());
        places.push(FieldEdit { path: Path::of("position"), before, after });
    }
    let kinds = [(DifferenceKind::Moved, places), (DifferenceKind::Edited, fields)];
    let told = kinds.into_iter().filter(|(_, fields)| !fields.is_empty());
    told.map(|(kind, fields)| one(kind, fields, change.clone())).collect()
}

/// At which place among their siblings records stand, looked up once somebody asks.
struct Positions<'a> {
    documents: [&'a Document; 2],
    known: Option<[BTreeMap<RecordId, u64>; 2]>,
}

impl Positions<'_> {
    fn of(&mut self, id: RecordId) -> [Value; 2] {
        let documents = self.documents;
        let known = self.known.get_or_insert_with(|| {
            documents.map(|document| {
                families(document).into_values().flat_map(|ids| ids.into_iter().zip(1..)).collect()
            })
        });
        known
            .each_ref()
            .map(|places| places.get(&id).map_or(Value::Nothing, |at| Value::Count(*at)))
    }
}

/// One step on the way to a record: what comes first, then the order among siblings.
pub(super) type Step = (u8, Option<OrderKey>, RecordId);

/// Where a record is told: the journey, personas, rows, stages; then stage by stage its steps and
/// their cards; then the rest. Parents are as they are now or, if they are gone, as they were.
pub(super) fn rank(now: &Document, then: &Document, record: &Record) -> Vec<Step> {
    let step = |group, record: &Record| (group, key_of(record).cloned(), record.id());
    let parent = |group, id: RecordId| {
        let parent = now.get(id).or_else(|| then.get(id));
        parent.map_or((group, None, id), |parent| step(group, &parent))
    };
    match record {
        Record::Journey(_) => vec![step(0, record)],
        Record::Persona(_) => vec![step(1, record)],
        Record::Lane(_) | Record::Line(_) => vec![step(2, record)],
        Record::Stage(_) => vec![step(3, record)],
        Record::Step(one) => vec![parent(4, one.stage.into()), step(0, record)],
        Record::Card(card) => {
            let above = now.step(card.step).or_else(|| then.step(card.step));
            let stage = above.map(|above| parent(4, above.stage.into()));
            let within =
                [parent(1, card.step.into()), parent(0, card.lane.into()), step(0, record)];
            stage.into_iter().chain(within).collect()
        }
        Record::Empathy(_) => vec![step(5, record)],
        Record::Note(note) => {
            let section = crate::model::Section::ALL.iter().position(|one| *one == note.section);
            let section = section.and_then(|at| u8::try_from(at).ok()).unwrap_or_default();
            vec![parent(6, note.map.into()), step(section, record)]
        }
        Record::Survey(_) => vec![step(7, record)],
        Record::Picture(_) => vec![step(8, record)],
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::apply;
    use super::super::variants::varied;
    use super::*;
    use crate::model::{Stage, StageId, arbitrary};

    fn stages(order: &str) -> Document {
        let keys = OrderKey::spread(order.len());
        let stage = |(letter, key): (char, OrderKey)| {
            Stage::new(StageId(letter as u64), key, letter.to_string()).into()
        };
        Document::from_records(order.chars().zip(keys).map(stage)).expect("a document")
    }

    /// Kind and letter of each difference.
    fn told(old: &str, new: &str) -> Vec<(DifferenceKind, char)> {
        let letter = |difference: &Difference| match difference.id() {
            RecordId::Stage(StageId(letter)) => char::from_u32(letter as u32).expect("a letter"),
            other => panic!("{other}"),
        };
        let all = compare(&stages(old), &stages(new));
        all.iter().map(|difference| (difference.kind, letter(difference))).collect()
    }

    #[test]
    fn moving_one_of_ten_is_one_move() {
        use DifferenceKind::{Added, Moved, Removed};
        assert_eq!(told("abcdefghij", "abdefghicj"), [(Moved, 'c')]);
        assert_eq!(told("abcdefghij", "jabcdefghi"), [(Moved, 'j')]);
        assert_eq!(told("abc", "abxc"), [(Added, 'x')]);
        assert_eq!(told("abc", "ac"), [(Removed, 'b')]);
        assert_eq!(told("abcd", "dabx"), [(Moved, 'd'), (Added, 'x'), (Removed, 'c')]);
    }

    #[test]
    fn a_move_among_siblings_tells_both_positions() {
        let all = compare(&stages("abcd"), &stages("bcda"));
        let [Difference { kind: DifferenceKind::Moved, fields, .. }] = all.as_slice() else {
            panic!("{all:?}")
        };
        let [FieldEdit { path, before, after }] = fields.as_slice() else { panic!("{fields:?}") };
        assert_eq!(path.to_string(), "position");
        assert_eq!((before, after), (&Value::Count(1), &Value::Count(4)));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn a_journey_that_is_saved_again_does_not_differ(document in arbitrary::document()) {
            let saved = arbitrary::normalised(&document);
            prop_assert_eq!(compare(&saved, &saved), []);
            let kept = aligned(&document, &document);
            prop_assert!(kept == document);
            // Cards without what says nothing are others in memory, and the same in a file.
            for change in diff(&document, &aligned(&document, &saved)) {
                prop_assert!(matches!(change.id(), Some(RecordId::Card(_) | RecordId::Note(_))));
            }
        }

        #[test]
        fn the_differences_lead_from_one_to_the_other(
            (document, donor) in (arbitrary::document(), arbitrary::document()),
            (seed, edits) in (any::<u64>(), 0..12_usize),
        ) {
            let (old, new) = (arbitrary::normalised(&document), varied(&document, &donor, seed, edits));
            for new in [arbitrary::normalised(&new), new, donor] {
                let mut led = old.clone();
                let fitting = aligned(&old, &new);
                apply(&mut led, &diff(&old, &fitting)).expect("they fit");
                prop_assert!(led == fitting);
                prop_assert!(arbitrary::normalised(&led) == arbitrary::normalised(&new));
                let told = compare(&old, &new);
                // In memory a part that says nothing is another than none; in a file it is not.
                let is_saved = arbitrary::normalised(&new) == new;
                prop_assert!(!is_saved || told.is_empty() == diff(&old, &fitting).is_empty());
                for difference in told {
                    let is_told = difference.before.is_none() || difference.after.is_none();
                    prop_assert!(is_told || !difference.fields.is_empty());
                }
            }
        }
    }
}
