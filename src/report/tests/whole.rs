//! What a board asks first: is the target reached, where are customers lost, what causes what hurts,
//! and what else misses its goal.

use super::*;

const JOURNEY: &str = r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en", target: 4,
 personas: [(id: "p_1", name: "Tom"), (id: "p_2", name: "Lena")],
 rows: [lane(id: "l_1", kind: pains), lane(id: "l_2", kind: touchpoints),
        lane(id: "l_3", kind: backstage), lane(id: "l_4", kind: opportunities)],
 stages: [(id: "st_1", title: "All", steps: [
   (id: "s_1", title: "Asks", waiting: "2 min", going_on: 0.6, next: {"s_2": (), "s_3": ()},
    scores: {"p_1": (satisfaction: (4.6, measured(n: 90)), expectation: 3),
             "p_2": (satisfaction: (2, measured(n: 90)), expectation: 4)},
    cards: {
     "l_1": [(id: "c_1", text: "No answer", details: "Counted in one week.",
              pain: (severity: 4, caused_by: ["c_2"]))],
     "l_2": [(id: "c_4", text: "Desk", standard: (text: "In a day", goal: 0.9, met: (k: 40, n: 100))),
             (id: "c_5", text: "Line", standard: (text: "At once", goal: 0.9, met: (k: 60, n: 100)))],
     "l_3": [(id: "c_2", text: "Mail is read on Fridays", pain: (severity: 5),
              handover: (receiver: "p_2"))],
     "l_4": [(id: "c_3", text: "Read it daily", opportunity: (answers: ["c_2"]))]}),
   (id: "s_2", title: "Waits", going_on: 0.8,
    scores: {"p_1": (satisfaction: (4.2, measured(n: 90))), "p_2": (satisfaction: (3, measured(n: 90)))}),
   (id: "s_3", title: "Pays", going_on: 0.5,
    scores: {"p_1": (satisfaction: (4, measured(n: 90))), "p_2": (satisfaction: (3, measured(n: 90)))})])])"#;

fn report() -> Report {
    let document = crate::file::load_str(JOURNEY, "test.ron").expect("a journey");
    Report::of(&document, Language::English, None)
}

#[test]
fn the_target_is_held_against_the_means_of_customers() {
    let report = report();
    let (headline, body) = finding(&report, "target of 4.0");
    assert_eq!(headline, "Mean satisfaction stays below the target of 4.0: Lena");
    assert_eq!(
        body,
        "Tom: mean 4.3 (3 scored steps, 3 measured or observed); \
         Lena: mean 2.7 (3 scored steps, 3 measured or observed)."
    );
}

#[test]
fn customers_are_lost_on_the_way_and_not_at_the_end() {
    let report = report();
    let (headline, body) = finding(&report, "go on");
    assert_eq!(headline, "After “Asks”, 60% go on");
    assert!(body.contains("40%") && body.contains("“Waits” (80%)"), "{body}");
    assert!(!body.contains("Pays"), "{body}");
}

#[test]
fn what_delights_one_says_whom_it_does_not() {
    let report = report();
    let (_, body) = finding(&report, "delights Tom");
    assert!(body.contains("Lena: satisfaction 2.0"), "{body}");
}

#[test]
fn all_missed_standards_are_named_the_worst_first() {
    let report = report();
    let (headline, body) = finding(&report, "In a day");
    assert_eq!(headline, "“Desk: In a day” is met in 40% of cases; the target is 90%");
    assert!(body.contains("One more is missed: “Line: At once” (60%, target 90%)."), "{body}");
}

#[test]
fn an_internal_pain_is_counted_named_as_a_cause_and_answered() {
    let report = report();
    let [internal, felt] = report.pains.as_slice() else { panic!("two pain points") };
    assert_eq!(internal.step, "Asks\u{a0}· Backstage");
    assert_eq!(internal.answers, ["Read it daily"]);
    assert_eq!(felt.cause, "Caused by: “Mail is read on Fridays” (severity 5/5)");
    assert_eq!(felt.note, "Counted in one week.");
    assert_eq!(report.opportunities[0].answers, ["Mail is read on Fridays"]);
    let step = &report.stages[0].steps[0];
    let told = step.pains.iter().find(|pain| pain.text == "Mail is read on Fridays");
    let detail = &told.expect("a pain point at its step").detail;
    assert_eq!(detail, "Backstage\u{a0}· Severity 5/5\u{a0}· → Lena");
    assert!(step.rows.iter().all(|row| row.title != "Backstage"), "told once");
    let (_, body) = finding(&report, "no answer yet");
    assert!(body.starts_with("“No answer” (severity 4/5)."), "{body}");
}

#[test]
fn a_fork_is_told_where_times_are_added_up() {
    let facts = report().cover.facts;
    let time = facts.iter().find(|fact| fact.label == "Time").expect("a time");
    assert!(time.text.ends_with("(all branches added up)"), "{}", time.text);
}

#[test]
fn a_gap_says_that_what_was_expected_is_a_belief() {
    let row = report().stages[0].steps[0].scores[0].clone();
    assert_eq!(row.known.text, "Measured, n\u{a0}=\u{a0}90; gap assumed");
    assert_eq!(report().gaps[0].rows[0].difference.text, "+1.6*");
    assert!(report().labels["gaps_note"].contains("* The difference"));
}
