//! Differences for people: by place, one line each.

use std::collections::{BTreeMap, BTreeSet};

use super::super::console::one_line;
use crate::change::{Difference, DifferenceKind, What};
use crate::i18n::Words;
use crate::model::{Document, Record, RecordId, SurveyPlace};
use crate::wording::{before_after, counted, field_named, place, record_named};

pub(super) fn text(words: Words, documents: [&Document; 2], differences: &[Difference]) -> String {
    if differences.is_empty() {
        return format!("{}\n", words.get("cli-diff-same"));
    }
    let gone = Gone::of(documents[0], differences);
    let mut text = String::new();
    let (mut heading, mut under) = (None, None);
    for difference in differences.iter().filter(|difference| !gone.is_within(difference)) {
        let parent = parent_of(documents, difference);
        // Most are told under the same as the one before.
        if under != Some(parent) {
            let above = above(words, documents, parent);
            if heading.as_ref() != Some(&above) {
                text.push_str(&one_line(&above));
                text.push('\n');
                heading = Some(above);
            }
            under = Some(parent);
        }
        for line in lines(words, documents, difference, &gone) {
            text.push_str("  ");
            text.push_str(&one_line(&line));
            text.push('\n');
        }
    }
    text.push_str(&summary(words, differences));
    text.push('\n');
    text
}

/// What a difference is told under.
fn parent_of([old, new]: [&Document; 2], difference: &Difference) -> RecordId {
    match (&difference.before, &difference.after) {
        (_, Some(record)) => parent(new, record),
        (Some(record), None) => parent(old, record),
        (None, None) => RecordId::Journey,
    }
}

/// The names that lead to what a record stands in, as it is called now if it is still there; the
/// journey's own where it stands in nothing.
fn above(words: Words, [old, new]: [&Document; 2], parent: RecordId) -> String {
    let names = place(words, if new.contains(parent) { new } else { old }, parent);
    // The journey is named only where there is nothing else to name.
    let below = if names.len() > 1 { names.get(1..) } else { names.get(..) };
    below.unwrap_or_default().join(" › ")
}

/// What a record is told under.
fn parent(document: &Document, record: &Record) -> RecordId {
    match record {
        Record::Step(step) => step.stage.into(),
        Record::Card(card) => card.step.into(),
        Record::Note(note) => note.map.into(),
        Record::Survey(survey) => match survey.place {
            Some(SurveyPlace::Step(id)) if document.step(id).is_some() => id.into(),
            Some(SurveyPlace::Card(id)) if document.card(id).is_some() => id.into(),
            _ => RecordId::Journey,
        },
        _ => RecordId::Journey,
    }
}

fn lines(
    words: Words,
    documents: [&Document; 2],
    difference: &Difference,
    gone: &Gone,
) -> Vec<String> {
    let Difference { kind, before, after, fields } = difference;
    let [old, new] = documents;
    let named = match (before, after) {
        (_, Some(record)) => record_named(words, new, record),
        (Some(record), None) => record_named(words, old, record),
        (None, None) => String::new(),
    };
    let mark = match kind {
        DifferenceKind::Added => return vec![format!("+ {named}")],
        DifferenceKind::Removed => {
            return vec![format!("- {}", gone.with(words, difference.id(), named))];
        }
        DifferenceKind::Moved => '>',
        DifferenceKind::Edited => '~',
    };
    let what = What::from(difference.id());
    // Under the heading of the journey its own name need not be said again.
    let subject = if what == What::Journey { String::new() } else { format!("{named}: ") };
    let told = fields.iter().map(|field| {
        let name = field_named(words, new, what, &field.path);
        format!("{mark} {subject}{name}: {}", before_after(words, documents, field))
    });
    told.collect()
}

/// How much of each: `3 added, 1 removed`.
fn summary(words: Words, differences: &[Difference]) -> String {
    let parts = DifferenceKind::ALL.into_iter().filter_map(|kind| {
        let count = differences.iter().filter(|difference| difference.kind == kind).count();
        let key = format!("cli-diff-{}", kind.key());
        (count > 0).then(|| words.count(&key, count))
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// What is gone because that in which it stood is gone: told there by numbers.
struct Gone {
    /// The topmost of what is gone around it.
    within: BTreeMap<RecordId, RecordId>,
    /// How many of each kind went with it.
    counts: BTreeMap<RecordId, BTreeMap<What, usize>>,
}

impl Gone {
    fn of(before: &Document, differences: &[Difference]) -> Self {
        let mut gone = Self { within: BTreeMap::new(), counts: BTreeMap::new() };
        let is_gone = |difference: &&Difference| difference.kind == DifferenceKind::Removed;
        let ids: BTreeSet<RecordId> =
            differences.iter().filter(is_gone).map(Difference::id).collect();
        for record in differences.iter().filter(is_gone).filter_map(|one| one.before.as_ref()) {
            let top = parents(before, record).into_iter().find(|id| ids.contains(id));
            if let Some(top) = top {
                gone.within.insert(record.id(), top);
                let counts = gone.counts.entry(top).or_default();
                *counts.entry(What::from(record.id())).or_default() += 1;
            }
        }
        gone
    }

    fn is_within(&self, difference: &Difference) -> bool {
        difference.kind == DifferenceKind::Removed && self.within.contains_key(&difference.id())
    }

    /// What is gone, and what went with it.
    fn with(&self, words: Words, id: RecordId, named: String) -> String {
        let Some(counts) = self.counts.get(&id) else { return named };
        let counts: Vec<String> =
            counts.iter().map(|(what, count)| counted(words, *what, *count)).collect();
        let more = words.list(&counts);
        words.with("cli-diff-with", &[("what", named.into()), ("more", more.into())])
    }
}

/// What a record stands in, from the top.
fn parents(document: &Document, record: &Record) -> Vec<RecordId> {
    match record {
        Record::Step(step) => vec![step.stage.into()],
        Record::Card(card) => {
            let stage = document.step(card.step).map(|step| step.stage.into());
            stage.into_iter().chain([card.step.into(), card.lane.into()]).collect()
        }
        Record::Note(note) => vec![note.map.into()],
        _ => Vec::new(),
    }
}
