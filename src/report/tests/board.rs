//! What a board asks next: which targets are missed, from whom it is known, and what is equal.

use super::*;

fn english(text: &str) -> Report {
    told_in(text, Language::English)
}

fn told_in(text: &str, language: Language) -> Report {
    let document = crate::file::load_str(text, "test.ron").expect("a journey");
    Report::of(&document, language, None)
}

/// A journey of two steps: those rows, cards and numbers of the first, that of the second, surveys.
fn journey(cards: &str, first: &str, last: &str, surveys: &str) -> String {
    format!(
        r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en",
 personas: [(id: "p_1", name: "Tom"), (id: "p_2", name: "Lena")],
 rows: [lane(id: "l_1", kind: pains), lane(id: "l_2", kind: backstage),
        lane(id: "l_3", kind: opportunities), lane(id: "l_4", kind: touchpoints)],
 stages: [(id: "st_1", title: "All", steps: [
   (id: "s_1", title: "Asks", {first} cards: {{{cards}}}), (id: "s_2", title: "Pays", {last})],
   value: {{"p_1": (economic: (benefits: (4, observed(n: 7)), sacrifices: (2, observed(n: 8))))}})],
 surveys: [{surveys}])"#
    )
}

#[test]
fn a_missed_target_of_a_survey_is_a_finding() {
    let kpi = |k: u32| {
        format!(
            r#"(id: "sv_1", metric: kpi, name: "Bought again", answers: share(k: {k}, n: 400),
                target: 40), (id: "sv_2", metric: csat, about: step("s_2"),
                answers: counts({{1: 30, 5: 50}}), target: 80)"#
        )
    };
    let report = english(&journey("", "", "", &kpi(136)));
    let (headline, body) = finding(&report, "target is");
    assert_eq!(headline, "Customer satisfaction (CSAT): 63%; the target is 80%");
    assert!(body.contains("Pays: 95% confidence interval 52–72%, n\u{a0}=\u{a0}80."), "{body}");
    assert!(body.contains("Bought again, The journey as a whole (34%, target 40%)"), "{body}");
    let report = english(&journey("", "", "", &kpi(150)));
    let (_, body) = finding(&report, "target is");
    assert!(!body.contains("Bought again"), "it could be chance: {body}");
    let standard =
        r#""l_4": [(id: "c_1", text: "Till", standard: (goal: 0.8, met: (k: 50, n: 80)))]"#;
    let report = english(&journey(standard, "", "", &kpi(150)));
    assert!(report.findings.iter().all(|one| !one.headline.contains("(CSAT)")), "told once");
}

#[test]
fn shares_that_go_on_say_that_they_carry_no_source() {
    let report = english(&journey("", "going_on: 0.6,", "going_on: 0.34,", ""));
    let (_, body) = finding(&report, "go on");
    assert!(body.ends_with("This share carries no source of its own."), "{body}");
    let labels: Vec<&str> =
        report.stages[0].steps.iter().map(|step| step.facts[0].label.as_str()).collect();
    assert_eq!(labels[1], "Go on after the journey");
    assert_ne!(labels[0], labels[1]);
}

#[test]
fn pains_of_one_priority_share_a_place_and_equal_scores_say_so() {
    let pain = |id: u8, severity: u8| {
        format!(r#"(id: "c_{id}", text: "Pain {id}", pain: (severity: {severity}, share: 0.5))"#)
    };
    let chance = |id: u8, reach: u16| {
        format!(
            r#"(id: "c_{id}", text: "Idea {id}",
                opportunity: (impact: 4, effort: 2, confidence: 50, reach: {reach}))"#
        )
    };
    let cards = format!(
        r#""l_1": [{}, {}, {}], "l_3": [{}, {}, {}]"#,
        pain(1, 4),
        pain(2, 4),
        pain(3, 2),
        chance(4, 100),
        chance(5, 100),
        chance(6, 50)
    );
    let scores = r#"scores: {"p_1": (importance: 4)},"#;
    let report = english(&journey(&cards, scores, "", ""));
    let ranks: Vec<usize> = report.pains.iter().map(|row| row.rank).collect();
    assert_eq!(ranks, [1, 1, 3]);
    let lead = |id| report.sections.iter().find(|s| s.id == id).expect("a section").lead.clone();
    assert!(lead(SectionId::Pains).ends_with("Pain points of equal priority share a place."));
    assert!(lead(SectionId::Opportunities).contains("Equal scores: numbers 1–2."));
    let numbers: Vec<usize> = report.opportunities.iter().map(|row| row.rank).collect();
    assert_eq!(numbers, [1, 2, 3], "dots of the matrix are told apart");
    let cards = format!(r#""l_1": [{}, {}]"#, pain(1, 4), pain(2, 3));
    let report = english(&journey(&cards, scores, "", ""));
    let lead = &report.sections.iter().find(|s| s.id == SectionId::Pains).expect("pains").lead;
    assert!(!lead.contains("share a place"), "{lead}");
}

#[test]
fn what_answers_a_cause_by_its_effect_says_so() {
    let cards = r#""l_1": [(id: "c_1", text: "Late", pain: (severity: 4, caused_by: ["c_2"]))],
        "l_2": [(id: "c_2", text: "One van", pain: (severity: 4))],
        "l_3": [(id: "c_3", text: "Tell them", opportunity: (answers: ["c_1"]))]"#;
    let report = english(&journey(cards, "", "", ""));
    let answers = |text: &str| {
        report.pains.iter().find(|row| row.text == text).expect("a pain point").answers.clone()
    };
    assert_eq!(answers("Late"), ["Tell them"]);
    assert_eq!(answers("One van"), ["Tell them (answers what it causes)"]);
    assert_eq!(report.opportunities[0].answers, ["Late"]);
}

#[test]
fn causes_are_told_in_their_number() {
    let cards = r#""l_1": [(id: "c_1", text: "Late", pain: (severity: 4, caused_by: ["c_2", "c_3"])),
        (id: "c_4", text: "Dear", pain: (severity: 4, caused_by: ["c_2"]))],
        "l_2": [(id: "c_2", text: "One van", pain: (severity: 4)), (id: "c_3", text: "One man")]"#;
    for (language, many, one) in [
        (Language::Finnish, "Syyt: ", "Syy: "),
        (Language::Latvian, "Cēloņi: ", "Cēlonis: "),
        (Language::English, "Caused by: ", "Caused by: "),
    ] {
        let report = told_in(&journey(cards, "", "", ""), language);
        let cause = |text: &str| {
            report.pains.iter().find(|row| row.text == text).expect("a pain point").cause.clone()
        };
        assert!(cause("Late").starts_with(many), "{}", cause("Late"));
        assert!(cause("Dear").starts_with(one), "{}", cause("Dear"));
    }
}

#[test]
fn customer_value_says_from_how_many_it_is_known() {
    let report = english(&journey("", "", "", ""));
    let table = &report.value[0];
    assert_eq!(table.rows[0].known.text, "Observed, n\u{a0}=\u{a0}7–8");
    assert_eq!(table.journey.known.text, "Observed, n\u{a0}=\u{a0}7–8");
}

#[test]
fn evidence_that_is_not_of_satisfaction_says_of_what_it_is() {
    let scores = r#"scores: {"p_1": (expectation: (4, observed(n: 5))),
        "p_2": (satisfaction: (4, observed(n: 6)))},"#;
    let report = english(&journey("", scores, "", ""));
    let known: Vec<String> = report.stages[0].steps[0]
        .scores
        .iter()
        .map(|row| row.known.text.replace('\u{a0}', " "))
        .collect();
    assert_eq!(
        known,
        ["Expectation: observed, n = 5, few answers", "Observed, n = 6, few answers"]
    );
}

#[test]
fn only_what_was_bent_onto_the_curve_is_said_to_be() {
    let is_told = |survey: &str| {
        let report = english(&journey("", "", "", survey));
        report.method.iter().any(|text| text.contains("converted to 1–5"))
    };
    assert!(is_told(
        r#"(id: "sv_1", metric: satisfaction, scale: (min: 1, max: 4), about: step("s_1"),
            answers: counts({3: 40}))"#
    ));
    assert!(!is_told(
        r#"(id: "sv_1", metric: ces, about: step("s_1"), answers: counts({6: 40})),
           (id: "sv_2", metric: csat, about: step("s_1"), answers: counts({4: 40})),
           (id: "sv_3", metric: satisfaction, scale: (min: 1, max: 4), answers: counts({3: 40}))"#
    ));
}

#[test]
fn a_goal_of_all_cases_is_met_where_all_met_it() {
    let verdict = |k: u32| {
        let cards = format!(
            r#""l_4": [(id: "c_1", text: "Check", standard: (goal: 1, met: (k: {k}, n: 64)))]"#
        );
        english(&journey(&cards, "", "", "")).promises[0].verdict.clone()
    };
    assert_eq!(verdict(64), "Met in every case");
    assert_eq!(verdict(60), "Target missed");
}

#[test]
fn the_moments_of_others_are_at_steps_and_say_from_how_many() {
    let first = r#"scores: {"p_1": (satisfaction: (1, measured(n: 90))),
        "p_2": (satisfaction: (4, measured(n: 90)))},"#;
    let last = r#"scores: {"p_2": (satisfaction: (2, observed(n: 4)))}"#;
    let report = english(&journey("", first, last, ""));
    let body = report.findings[0].body.replace('\u{a0}', " ");
    let told = "Lena: the lowest moment is at the step “Pays” (2.0; observed, n = 4, few answers).";
    assert!(body.contains(told), "{body}");
}
