//! What a change is called, for undo and for what is said after it.

use super::shortened;
use crate::change::{Change, Label, What};
use crate::i18n::Words;
use crate::model::{Record, RecordId};

/// How much of a name is told, in characters.
const NAME: usize = 40;

/// What a change is called: "Move 3 cards".
#[must_use]
pub fn change(words: Words, label: Label) -> String {
    let what = words.count(&format!("object-{}", label.what.key()), label.count);
    words.with(&format!("change-{}", label.verb.key()), &[("what", what.into())])
}

/// So many records of a kind, standing alone: "3 cards".
#[must_use]
pub fn counted(words: Words, what: What, count: usize) -> String {
    let key = match what {
        What::Journey => "count-journeys",
        What::Persona => "count-personas",
        What::Stage => "count-stages",
        What::Step => "count-steps",
        What::Lane => "count-lanes",
        What::Line => "count-lines",
        What::Card => "count-cards",
        What::Empathy => "count-empathy-maps",
        What::Note => "count-notes",
        What::Survey => "count-surveys",
        What::Picture => "count-pictures",
        What::Items => "count-items",
    };
    words.count(key, count)
}

/// What was taken away, and what went with it, if anything did: "the stage “Before the visit”" and
/// "3 steps and 12 cards". `asked` are the records that were meant.
#[must_use]
pub fn removed(
    words: Words,
    label: Label,
    asked: &[RecordId],
    changes: &[Change],
) -> (String, Option<String>) {
    let gone = changes.iter().filter(|change| change.after.is_none());
    let gone: Vec<&Record> = gone.filter_map(|change| change.before.as_ref()).collect();
    let (meant, others): (Vec<&Record>, Vec<&Record>) =
        gone.into_iter().partition(|record| asked.contains(&record.id()));
    let what = match meant.as_slice() {
        [one] => named(words, one),
        _ => None,
    };
    let what = what.unwrap_or_else(|| counted(words, label.what, label.count));
    let counts = What::ALL.into_iter().filter_map(|kind| {
        let count = others.iter().filter(|record| What::from(record.id()) == kind).count();
        (count > 0).then(|| counted(words, kind, count))
    });
    let counts: Vec<String> = counts.collect();
    (what, (!counts.is_empty()).then(|| words.list(&counts)))
}

/// A record by its kind and name: "the stage “Before the visit”"; `None` for one without a name.
fn named(words: Words, record: &Record) -> Option<String> {
    let (key, name) = match record {
        Record::Stage(stage) => ("name-stage", stage.title.as_str()),
        Record::Step(step) => ("name-step", step.title.as_str()),
        Record::Lane(lane) if lane.title.trim().is_empty() => ("name-lane", words.lane(lane.kind)),
        Record::Lane(lane) => ("name-lane", lane.title.as_str()),
        Record::Card(card) => ("name-card", card.text.as_str()),
        Record::Persona(persona) => ("name-persona", persona.name.as_str()),
        Record::Empathy(map) => ("name-empathy-map", map.title.as_str()),
        Record::Note(note) => ("name-note", note.text.as_str()),
        Record::Journey(_) | Record::Line(_) | Record::Survey(_) | Record::Picture(_) => {
            return None;
        }
    };
    let name = shortened(name, NAME);
    let args = [("kind", words.get(key).to_lowercase().into()), ("name", name.as_str().into())];
    (!name.is_empty()).then(|| words.with("piece-one-named", &args))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::Verb;
    use crate::i18n::Language;
    use crate::model::{OrderKey, Stage, StageId, Step, StepId};

    #[test]
    fn undo_names_what_it_undoes() {
        let check = |count, expected: [&str; 3]| {
            let label = Label { verb: Verb::Move, what: What::Card, count };
            let said = Language::ALL.map(|language| change(Words::of(language), label));
            assert_eq!(said, expected);
        };
        check(1, ["Move card", "kortin siirto", "Pārvietot kartīti"]);
        check(3, ["Move 3 cards", "3 kortin siirto", "Pārvietot 3 kartītes"]);
        check(10, ["Move 10 cards", "10 kortin siirto", "Pārvietot 10 kartīšu"]);
        check(21, ["Move 21 cards", "21 kortin siirto", "Pārvietot 21 kartīti"]);
    }

    #[test]
    fn what_is_deleted_is_named_with_what_goes_with_it() {
        let order = OrderKey::default();
        let stage = Stage::new(StageId(1), order.clone(), "Before\nthe visit");
        let step = |id| Record::from(Step::new(StepId(id), StageId(1), order.clone(), ""));
        let changes: Vec<Change> = [stage.into(), step(1), step(2)]
            .map(|record| Change { before: Some(record), after: None })
            .into();
        let ids: [RecordId; 1] = [StageId(1).into()];
        let label = Label::of(Verb::Delete, &ids);
        let said = Language::ALL.map(|language| {
            let words = Words::of(language);
            let (what, more) = removed(words, label, &ids, &changes);
            let args = [("what", what.into()), ("more", more.expect("steps").into())];
            words.with("toast-deleted-with", &args)
        });
        let expected = [
            "Deleted the stage “Before the visit” with 2 steps",
            "Poistettu: vaihe ”Before the visit”, mukana 2 askelta",
            "Izdzēsts: posms „Before the visit”, tostarp 2 soļi",
        ];
        assert_eq!(said, expected);
        let (what, more) = removed(Words::of(Language::English), label, &[], &changes[..1]);
        assert_eq!((what.as_str(), more.as_deref()), ("1 stage", Some("1 stage")));
    }

    #[test]
    fn every_change_to_every_kind_has_its_words() {
        for words in Language::ALL.map(Words::of) {
            for what in What::ALL {
                for verb in Verb::ALL {
                    let said = change(words, Label::one(verb, what));
                    assert!(!said.contains("change-") && !said.contains("object-"), "{said}");
                }
                assert!(counted(words, what, 2).starts_with("2 "));
            }
        }
    }
}
