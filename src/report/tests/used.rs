//! What next steps leave out, which words are explained, and where notes are on the journey.

use super::*;

fn english(text: &str) -> Report {
    let document = crate::file::load_str(text, "test.ron").expect("a journey");
    Report::of(&document, Language::English, None)
}

/// A journey of one step with those cards and rows, and an empathy map with those notes.
fn journey(rows: &str, cards: &str, notes: &str) -> Report {
    english(&format!(
        r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en",
 personas: [(id: "p_1", name: "Tom")], rows: [{rows}],
 stages: [(id: "st_1", title: "All", steps: [(id: "s_1", title: "Asks", cards: {{{cards}}})])],
 empathy_maps: [(id: "em_1", title: "Tom asks", persona: "p_1", notes: {{{notes}}})])"#
    ))
}

const PAINS: &str = r#"lane(id: "l_1", kind: pains), lane(id: "l_2", kind: opportunities)"#;

#[test]
fn next_steps_say_what_they_leave_out() {
    let opportunities = |status: &str| {
        journey(
            PAINS,
            &format!(
                r#""l_1": [(id: "c_1", text: "Fees", pain: (severity: 5)), (id: "c_4", text: "Noise", pain: (severity: 2))],
                   "l_2": [(id: "c_2", text: "Sign", opportunity: (status: {status})),
                           (id: "c_3", text: "Map", opportunity: (owner: "Ann"))]"#
            ),
            "",
        )
    };
    let told = opportunities("planned").left_out;
    let [severe, ideas] = told.as_slice() else { panic!("{told:?}") };
    assert!(severe.contains("“Fees”") && !severe.contains("Noise"), "{severe}");
    assert!(ideas.starts_with("Ideas not yet decided on: 1"), "{ideas}");
    let told = opportunities("idea").left_out;
    assert_eq!(told.len(), 1, "where nothing is decided, ideas are the next steps: {told:?}");
}

#[test]
fn only_words_that_are_used_are_explained() {
    let terms = |report: &Report| {
        report.definitions.iter().map(|word| word.term.to_owned()).collect::<Vec<_>>()
    };
    let bare = terms(&journey("", "", ""));
    assert!(bare.contains(&"Satisfaction".to_owned()), "how it was measured says it: {bare:?}");
    for word in ["Severe", "Quick win", "Backstage", "Customer value", "Promise", "Uses"] {
        assert!(!bare.iter().any(|term| term == word), "{word} in {bare:?}");
    }
    let cards = r#""l_1": [(id: "c_1", text: "Fees", pain: (severity: 4))],
                   "l_2": [(id: "c_2", text: "Sign", opportunity: (impact: 5, effort: 1))]"#;
    let used = terms(&journey(PAINS, cards, ""));
    for word in ["Severe", "Quick win"] {
        assert!(used.iter().any(|term| term == word), "{word} in {used:?}");
    }
    assert!(!used.iter().any(|term| term == "Big bet"), "{used:?}");
}

#[test]
fn notes_say_where_the_journey_shows_them() {
    let cards = r#""l_1": [(id: "c_1", text: "Fees", pain: (severity: 4))]"#;
    let notes = r#"pains: [(id: "n_1", text: "Hidden fees", links: ["c_1"]), (id: "n_2", text: "Noise")],
                   says: [(id: "n_3", text: "How much?")]"#;
    let report = journey(PAINS, cards, notes);
    let told: Vec<(&str, Vec<String>, bool)> = report.empathy[0]
        .sections
        .iter()
        .flat_map(|section| &section.notes)
        .map(|note| (note.text.as_str(), note.places.clone(), note.unlinked))
        .collect();
    assert!(told.contains(&("Hidden fees", vec!["Asks".to_owned()], false)), "{told:?}");
    assert!(told.contains(&("Noise", Vec::new(), true)), "{told:?}");
    assert!(told.contains(&("How much?", Vec::new(), false)), "{told:?}");
}
