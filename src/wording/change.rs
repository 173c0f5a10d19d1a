//! What a change is called, for undo and for what is said after it.

use crate::change::{Label, What};
use crate::i18n::Words;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::Verb;
    use crate::i18n::Language;

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
