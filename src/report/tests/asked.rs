//! Which survey results stand among the key figures, and what is told of how they were asked for.

use super::*;

/// A journey of two personas and three steps with those cards at the first, and those surveys.
fn report(cards: &str, surveys: &str) -> Report {
    let text = format!(
        r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en",
 personas: [(id: "p_1", name: "Tom"), (id: "p_2", name: "Lena")],
 rows: [lane(id: "l_1", kind: touchpoints), lane(id: "l_2", kind: listening)],
 stages: [(id: "st_1", title: "All", steps: [
   (id: "s_1", title: "Asks", cards: {{{cards}}}),
   (id: "s_2", title: "Waits", scores: {{"p_1": (satisfaction: (1.5, measured(n: 40)))}}),
   (id: "s_3", title: "Pays")])],
 surveys: [{surveys}])"#
    );
    let document = crate::file::load_str(&text, "test.ron").expect("a journey");
    Report::of(&document, Language::English, None)
}

const GOOD: &str =
    r#"(id: "sv_1", metric: csat, about: step("s_1"), answers: counts({4: 60, 5: 28})),"#;
const LOW: &str = r#"(id: "sv_2", metric: csat, about: step("s_3"), persona: "p_2",
    answers: counts({1: 30, 5: 10})),"#;
const FEW: &str = r#"(id: "sv_3", metric: csat, about: step("s_3"), persona: "p_1",
    answers: counts({1: 10})),"#;
const WHOLE: &str = r#"(id: "sv_4", metric: nps, answers: counts({9: 60, 10: 40})),"#;
const MOMENT: &str = r#"(id: "sv_5", metric: csat, about: step("s_2"), persona: "p_1",
    answers: counts({1: 20, 2: 20})),"#;

fn labels(surveys: &[&str]) -> Vec<String> {
    let figures = report("", &surveys.concat()).figures.into_iter();
    let labels = figures.map(|figure| figure.label.replace('\u{a0}', " "));
    labels.filter(|label| label.contains("NPS") || label.contains("CSAT")).collect()
}

#[test]
fn the_whole_journey_and_then_the_lowest_results_are_key_figures() {
    let low = "Customer satisfaction (CSAT) · Pays · Lena";
    let good = "Customer satisfaction (CSAT) · Asks";
    assert_eq!(labels(&[GOOD, LOW, FEW]), [low, good], "few answers come last");
    assert_eq!(labels(&[GOOD, FEW, LOW, WHOLE]), ["Likelihood to recommend (NPS)", low]);
}

#[test]
fn what_the_lowest_moment_was_measured_by_is_a_key_figure_too_where_it_is_the_lowest() {
    let lowest = "Customer satisfaction (CSAT) · Waits · Tom";
    let good = "Customer satisfaction (CSAT) · Asks";
    assert_eq!(labels(&[GOOD, MOMENT]), [lowest, good], "a better one would seem the lowest");
    let report = report("", MOMENT);
    let lowest = report.figures.iter().find(|figure| figure.label.starts_with("Lowest"));
    assert_eq!(lowest.expect("a figure").remark, "measured, n\u{a0}=\u{a0}40");
}

#[test]
fn a_survey_tells_how_many_were_asked_and_what_its_touchpoint_says() {
    let cards = |answers: u32| {
        format!(
            r#""l_1": [(id: "c_1", text: "Desk", details: "Only who finished was asked.",
                        standard: (met: (k: 60, n: {answers}))),
                       (id: "c_2", text: "Door", details: "It sticks.")],
               "l_2": [(id: "c_3", text: "How was it?", listening: (trigger: "after the visit",
                        cadence: "always", owner: "Mia", response: (k: {answers}, n: 176)))]"#
        )
    };
    let told = report(&cards(88), GOOD);
    let row = &told.metrics[0];
    assert_eq!(
        (row.source.as_str(), row.note.as_str()),
        ("response rate 50%", "Only who finished was asked.")
    );
    let figure = &told.figures[0];
    assert!(figure.detail.ends_with("n\u{a0}=\u{a0}88\u{a0}· response rate 50%"), "{figure:?}");
    let listening = &told.stages[0].steps[0].rows[1];
    assert_eq!(
        listening.items,
        ["How was it? (after the visit; always; Mia; 88 of 176 answered (50%))"]
    );
    let other = report(&cards(70), GOOD);
    assert!(other.metrics[0].source.is_empty(), "others were asked");
    assert!(other.metrics[0].note.is_empty());
}
