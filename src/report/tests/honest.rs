//! What the numbers do not carry is not said: ties, few answers, chance on either side of a target.

use super::*;

/// A journey of two personas with those scores of three steps, and whatever lanes and cards.
fn journey(scores: [&str; 3], cards: &str) -> Document {
    let [a, b, c] = scores;
    let text = format!(
        r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en",
 personas: [(id: "p_1", name: "Tom"), (id: "p_2", name: "Lena")],
 rows: [lane(id: "l_1", kind: pains), lane(id: "l_2", kind: promises),
        lane(id: "l_3", kind: touchpoints)],
 stages: [(id: "st_1", title: "All", steps: [
   (id: "s_1", title: "Asks", scores: {{{a}}}, cards: {{{cards}}}),
   (id: "s_2", title: "Waits", scores: {{{b}}}),
   (id: "s_3", title: "Pays", scores: {{{c}}})])])"#
    );
    crate::file::load_str(&text, "test.ron").expect("a journey")
}

fn english(document: &Document) -> Report {
    Report::of(document, Language::English, None)
}

const SURE: &str = r#""p_1": (satisfaction: (2, measured(n: 90)))"#;

#[test]
fn what_shares_the_lowest_score_is_named_together() {
    let same = r#""p_2": (satisfaction: (2.04, measured(n: 40)))"#;
    let report = english(&journey([SURE, "", same], ""));
    let first = &report.findings[0];
    assert_eq!(first.headline, "“Asks” and “Pays” share the lowest score of the journey");
    assert!(first.body.starts_with("“Asks” – Tom: satisfaction 2.0"), "{}", first.body);
    assert!(first.body.contains("“Pays” – Lena: satisfaction 2.0"), "{}", first.body);
    let figure = report.figures.iter().find(|figure| figure.label.starts_with("Lowest moment"));
    assert_eq!(figure.expect("a figure").detail, "Asks\u{a0}· Tom; Pays\u{a0}· Lena");
    let other = r#""p_2": (satisfaction: (2.1, measured(n: 40)))"#;
    let report = english(&journey([SURE, "", other], ""));
    assert_eq!(report.findings[0].headline, "“Asks” is the lowest moment of the journey");
    for (language, told) in [
        (Language::Finnish, "”Asks” ja ”Pays” jakavat polun heikoimmat pisteet"),
        (Language::Latvian, "„Asks” un „Pays” ir ceļojuma sliktākie brīži ar vienādu vērtējumu"),
    ] {
        let report = Report::of(&journey([SURE, "", same], ""), language, None);
        assert_eq!(report.findings[0].headline, told);
    }
}

#[test]
fn a_persona_with_two_lowest_steps_has_both_on_its_card() {
    let same = r#""p_1": (satisfaction: (2, observed(n: 4)))"#;
    let report = english(&journey([SURE, same, ""], ""));
    let told = report.personas[0].curve[1].text.replace('\u{a0}', " ");
    assert_eq!(told, "2.0 · Asks (measured, n = 90); Waits (observed, n = 4, few answers)");
}

#[test]
fn the_lowest_moment_is_told_as_surely_as_it_is_known() {
    let told = |score: &str| {
        let score = format!(r#""p_1": (satisfaction: {score})"#);
        let report = english(&journey([&score, "", ""], ""));
        let figure = report.figures.iter().find(|figure| figure.label.starts_with("Lowest moment"));
        (report.findings[0].headline.clone(), figure.expect("a figure").remark.clone())
    };
    let (headline, remark) = told("(2, measured(n: 30))");
    assert_eq!(headline, "“Asks” is the lowest moment of the journey");
    assert_eq!(remark, "measured, n\u{a0}=\u{a0}30");
    for (few, known) in [
        ("(2, measured(n: 29))", "measured, n = 29, few answers"),
        ("(2, observed(n: 6))", "observed, n = 6, few answers"),
        ("(2, observed())", "observed"),
    ] {
        let (headline, remark) = told(few);
        assert_eq!(headline, "So far, “Asks” looks like the lowest moment of the journey");
        assert_eq!(remark.replace('\u{a0}', " "), known);
    }
    let (headline, remark) = told("2");
    assert_eq!(headline, "By the team’s own estimate, “Asks” is the lowest moment of the journey");
    assert_eq!(remark, "assumed");
}

#[test]
fn equal_gaps_are_named_together_and_what_is_known_less_says_so() {
    let gap = |score: f64, n: u32| {
        format!(
            r#""p_1": (satisfaction: ({score}, measured(n: 50)),
                expectation: ({}, observed(n: {n})))"#,
            score + 1.5
        )
    };
    let lowest = r#""p_2": (satisfaction: (1, measured(n: 90)))"#;
    let report = english(&journey([lowest, &gap(2.5, 40), &gap(3.0, 5)], ""));
    let (headline, body) = finding(&report, "largest gap");
    assert!(headline.ends_with("“Waits” and “Pays” share the largest gap below what was expected"));
    assert!(headline.starts_with("So far, "), "five were asked what they expected: {headline}");
    let plain = body.replace('\u{a0}', " ");
    assert!(plain.contains("expectation 4.5 (observed, n = 5, few answers)"), "{plain}");
    assert!(plain.contains("expectation 4.0, gap"), "40 are as good as 50: {plain}");
}

/// A pain card with a share and its evidence.
fn pain(share: f64, evidence: &str) -> Report {
    let cards = format!(
        r#""l_1": [(id: "c_1", text: "Fees", evidence: {evidence},
            pain: (severity: 4, share: {share}))]"#
    );
    english(&journey([SURE, "", ""], &cards))
}

#[test]
fn of_fewer_than_five_no_percentage_is_told() {
    let share = |share, evidence: &str| {
        let report = pain(share, evidence);
        let row = report.pains[0].share.clone().expect("a share");
        (
            row.text,
            report.stages[0].steps[0].pains[0].detail.clone(),
            report.findings[0].body.clone(),
        )
    };
    let (cell, card, sentence) = share(0.5, "observed(n: 2)");
    assert_eq!(cell, "1 of 2");
    assert_eq!(card, "Severity 4/5\u{a0}· in 1 of 2 cases");
    assert!(sentence.contains("(severity 4/5, in 1 of 2 cases)"), "{sentence}");
    let (cell, card, _) = share(0.26, "observed(n: 2)");
    assert_eq!(cell, "26% (estimate)", "two people cannot give 26 percent");
    assert_eq!(card, "Severity 4/5\u{a0}· an estimated 26% of customers");
    assert_eq!(share(0.26, "observed(n: 5)").0, "26% (estimate)", "nor can five");
    assert_eq!(share(0.4, "observed(n: 5)").0, "40%", "two of five");
    assert_eq!(share(0.26, "observed(n: 30)").0, "26% (estimate)", "eight of thirty are 27%");
    for enough in ["observed(n: 31)", "measured()", "assumed()"] {
        assert_eq!(share(0.26, enough).0, "26%");
    }
    let (cell, card, sentence) = share(0.44, "observed(n: 9)");
    assert_eq!((cell.as_str(), card.as_str()), ("44%", "Severity 4/5\u{a0}· 44% of customers"));
    let few = "(severity 4/5, 44% of customers; n\u{a0}=\u{a0}9, few answers)";
    assert!(sentence.contains(few), "{sentence}");
    let known = &pain(0.44, "observed(n: 9)").pains[0].known.text;
    assert_eq!(known, "Observed, n\u{a0}=\u{a0}9, few answers");
    // How severe it is rests on those few, too, where nobody made a share of them.
    let text =
        r#""l_1": [(id: "c_1", text: "Fees", evidence: observed(n: 9), pain: (severity: 4))]"#;
    let known = english(&journey([SURE, "", ""], text)).pains[0].known.text.clone();
    assert_eq!(known, "Observed, n\u{a0}=\u{a0}9, few answers");
    let report = pain(0.5, "observed(n: 2)");
    assert!(report.method.iter().any(|text| text.contains("marked as an estimate")));
}

#[test]
fn a_goal_may_be_reached_by_chance_and_the_appendix_says_what_that_means() {
    let verdict = |k: u32| {
        let cards = format!(
            r#""l_3": [(id: "c_1", text: "Till", standard: (goal: 0.75, met: (k: {k}, n: 100)))]"#
        );
        let report = english(&journey([SURE, "", ""], &cards));
        assert!(report.method.iter().any(|text| text.contains("either side of a target")));
        (report.promises[0].verdict.clone(), report.promises[0].tone)
    };
    assert_eq!(verdict(90), ("Target met".into(), Tone::Good));
    assert_eq!(verdict(78), ("Target met; could be chance".into(), Tone::Neutral));
    assert_eq!(verdict(72), ("Below the target; could be chance".into(), Tone::Attention));
    assert_eq!(verdict(50), ("Target missed".into(), Tone::Bad));
}

#[test]
fn nearly_all_is_not_all() {
    let outcome = |k: u32, n: u32| {
        let cards =
            format!(r#""l_3": [(id: "c_1", text: "Till", standard: (met: (k: {k}, n: {n})))]"#);
        english(&journey([SURE, "", ""], &cards)).promises[0].outcome.clone()
    };
    assert_eq!(outcome(347, 348), "99.7%");
    assert_eq!(outcome(1, 9_999), "0.01%");
    assert_eq!([outcome(348, 348), outcome(0, 50)], ["100%", "0%"]);
    assert_eq!([outcome(2, 3), outcome(62, 100)], ["2 of 3", "62%"]);
}

#[test]
fn a_standard_with_few_cases_is_told_in_counts() {
    let cards = r#""l_3": [(id: "c_1", text: "Till", standard: (text: "In time", goal: 0.95,
        met: (k: 0, n: 4)))]"#;
    let report = english(&journey([SURE, "", ""], cards));
    let (headline, body) = finding(&report, "In time");
    assert_eq!(headline, "“Till: In time” was met in 0 of 4 cases; the target is 95%");
    assert!(!body.contains('%'), "{body}");
}

#[test]
fn how_often_a_promise_was_kept_has_no_goal_in_days() {
    let promise = |kept: &str| {
        let cards = format!(
            r#""l_2": [(id: "c_1", text: "Soon", promise: (value: 2, unit: "days", outcome: 6{kept}))]"#
        );
        english(&journey([SURE, "", ""], &cards)).promises[0].clone()
    };
    let row = promise(", kept: (k: 30, n: 90)");
    assert_eq!((row.outcome.as_str(), row.goal.as_str()), ("33%", ""));
    assert_eq!(row.detail, "promised 2\u{a0}days, actually 6\u{a0}days");
    assert_eq!((row.interval.as_str(), row.basis.as_str()), ("24–44%", "n\u{a0}=\u{a0}90"));
    let row = promise("");
    assert_eq!(row.basis, "Assumed", "nobody said how that is known");
    assert_eq!((row.outcome.as_str(), row.goal.as_str()), ("6\u{a0}days", "2\u{a0}days"));
    assert_eq!(row.detail, "");
}

#[test]
fn a_ranked_pain_says_where_it_stands_in_the_loop() {
    let stand = |feedback: &str| {
        let cards = format!(
            r#""l_1": [(id: "c_1", text: "Fees", pain: (severity: 4, feedback: {{{feedback}}}))]"#
        );
        english(&journey([SURE, "", ""], &cards)).pains[0].feedback.clone()
    };
    let told = |text: &str, since: &str, tone| LoopStand {
        text: text.to_owned(),
        since: since.to_owned(),
        tone,
    };
    assert_eq!(stand(""), told("No feedback on record", "", Tone::Neutral));
    assert_eq!(stand("heard: ()"), told("Heard", "", Tone::Attention));
    assert_eq!(
        stand(r#"heard: (), customer_told: (date: "2026-11-02")"#),
        told("Customer told", "2\u{a0}Nov 2026", Tone::Good)
    );
}

#[test]
fn single_interviews_are_one_line_and_other_sources_tell_their_span() {
    let score = |n: u32, source: &str| {
        format!(r#""p_1": (satisfaction: (3, observed(n: {n}, source: "{source}")))"#)
    };
    let many = r#""p_1": (satisfaction: (3, measured(n: 54, source: "Survey")),
        expectation: (4, measured(n: 142, source: "Survey")))"#;
    let report = english(&journey([&score(1, "Interview 1"), &score(1, "Interview 3"), many], ""));
    let told: Vec<(&str, &str, usize)> =
        report.sources.iter().map(|row| (&*row.source, &*row.n, row.uses)).collect();
    assert_eq!(told, [("Interview 1, 3", "1 each", 2), ("Survey", "54–142", 2)]);
}

#[test]
fn times_are_told_in_the_same_units_wherever_they_stand() {
    let text = r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en",
 stages: [(id: "st_1", title: "All", steps: [
   (id: "s_1", title: "Asks", waiting: "1 wk", duration: "60 s")])])"#;
    let document = crate::file::load_str(text, "test.ron").expect("a journey");
    let report = english(&document);
    let stage = &report.stages[0];
    let told: Vec<String> =
        stage.facts.iter().map(|fact| fact.text.replace('\u{a0}', " ")).collect();
    assert_eq!(told, ["60 s", "1 wk"], "as they were given, and as they stand on the map");
    assert_eq!(stage.steps[0].facts, stage.facts);
}

#[test]
fn a_list_of_all_customers_is_told_with_the_survey_and_in_the_appendix() {
    let of = |customers: &str| {
        let text = format!(
            r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en",
 stages: [(id: "st_1", title: "All", steps: [(id: "s_1", title: "Asks")])],
 surveys: [(id: "sv_1", metric: csat, {customers} answers: counts({{3: 10, 5: 21}}))])"#
        );
        english(&crate::file::load_str(&text, "test.ron").expect("a journey"))
    };
    let is_corrected = |report: &Report| {
        report.method.iter().any(|text| text.contains("finite population correction"))
    };
    let listed = of("customers: 40,");
    assert!(is_corrected(&listed) && listed.metrics[0].source == "40 customers in all");
    let open = of("");
    assert!(!is_corrected(&open) && open.metrics[0].source.is_empty());
    assert!(open.metrics[0].interval != listed.metrics[0].interval);
}

#[test]
fn a_number_stands_once_among_the_figures() {
    let with = |k: u32| {
        let text = format!(
            r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en",
 rows: [lane(id: "l_2", kind: promises)],
 stages: [(id: "st_1", title: "All", steps: [(id: "s_1", title: "Asks", cards: {{
   "l_2": [(id: "c_1", text: "One visit", promise: (kept: (k: {k}, n: 210)))]}})])],
 surveys: [(id: "sv_1", metric: kpi, name: "First visit", answers: share(k: 130, n: 210))])"#
        );
        english(&crate::file::load_str(&text, "test.ron").expect("a journey"))
    };
    let labels = |report: &Report| -> Vec<String> {
        report.figures.iter().map(|figure| figure.label.clone()).collect()
    };
    assert_eq!(labels(&with(130)), ["First visit"]);
    assert_eq!(labels(&with(131)), ["First visit", "Promise kept"]);
}

#[test]
fn of_gaps_that_read_the_same_the_shortfall_is_told_first() {
    // 3.4 − 3.8 is a little less than 3.8 − 3.4 to a machine.
    let scores = |satisfaction: &str, expectation: &str| {
        format!(r#"scores: {{"p_1": (satisfaction: {satisfaction}, expectation: {expectation})}}"#)
    };
    let mut steps: Vec<String> = (1..=12)
        .map(|id| format!(r#"(id: "s_{id}", title: "Above {id}", {})"#, scores("3.8", "3.4")))
        .collect();
    steps.push(format!(r#"(id: "s_13", title: "Below", {})"#, scores("3.4", "3.8")));
    let text = format!(
        r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en", personas: [(id: "p_1", name: "Tom")],
 stages: [(id: "st_1", title: "All", steps: [{}])])"#,
        steps.join(", ")
    );
    let report = english(&crate::file::load_str(&text, "test.ron").expect("a journey"));
    let rows = &report.gaps[0].rows;
    assert_eq!(rows.len(), 12);
    assert_eq!((rows[0].step.as_str(), rows[0].difference.text.as_str()), ("Below", "−0.4*"));
    assert_eq!(rows[1].step, "Above 1");
}

/// The end of an interval that lies below its target must not read as the target where the verdict
/// is that it is missed; nor must a number.
#[test]
fn no_number_that_misses_its_target_reads_as_if_it_met_it() {
    let standard = |goal: &str, met: &str| {
        let cards = format!(
            r#""l_3": [(id: "c_1", text: "Call", standard: (text: "Ring", goal: {goal}, met: {met}))]"#
        );
        let report = english(&journey(["", "", ""], &cards));
        let row = &report.promises[0];
        [&row.outcome, &row.interval, &row.goal, &row.verdict].map(ToString::to_string)
    };
    let missed = standard("0.8", "(k: 21, n: 32)");
    assert_eq!(missed[..3], ["66%", "48.3–79.6%", "80%"]);
    let over = standard("0.9", "(k: 903, n: 1000)");
    assert_eq!(over[..3], ["90%", "88–92%", "90%"], "which is reached");
    let near = standard("0.9", "(k: 897, n: 1000)");
    assert_eq!(near[..3], ["89.7%", "88–91%", "90%"]);
    assert_ne!(missed[3], near[3]);
    assert_eq!(standard("0.875", "(k: 50, n: 100)")[2], "87.5%", "as it was set");
}

/// As many answers may be those to another question: the note of a touchpoint does not go with a
/// survey where another one counts what its standard counts.
#[test]
fn a_survey_has_the_note_of_a_standard_that_counts_the_same_answers() {
    let note = |met: &str| {
        let text = format!(
            r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en",
 rows: [lane(id: "l_3", kind: touchpoints)],
 stages: [(id: "st_1", title: "All", steps: [(id: "s_1", title: "Asks", cards: {{
   "l_3": [(id: "c_1", text: "Call", details: "By text.",
     standard: (text: "Ring", goal: 0.8, met: {met}))]}})])],
 surveys: [(id: "sv_1", metric: csat, about: step("s_1"), answers: share(k: 60, n: 64)),
   (id: "sv_2", metric: csat, answers: share(k: 50, n: 64))])"#
        );
        let document = crate::file::load_str(&text, "test.ron").expect("a journey");
        english(&document).metrics[0].note.clone()
    };
    assert_eq!(note("(k: 60, n: 64)"), "By text.");
    assert_eq!(note("(k: 50, n: 64)"), "", "that is what the other one counts");
    assert_eq!(note("(k: 30, n: 64)"), "By text.");
}

#[test]
fn few_answers_are_said_of_every_pain_point() {
    let pain = |id: u8, rest: &str, n: u8| {
        format!(
            r#"(id: "c_{id}", text: "Pain {id}", evidence: observed(n: {n}),
                pain: (severity: 3{rest}))"#
        )
    };
    let pains = [pain(1, ", share: 0.5", 6), pain(2, "", 2), pain(3, ", share: 0.5", 2)];
    let report = english(&journey(["", "", ""], &format!(r#""l_1": [{}]"#, pains.join(", "))));
    for row in &report.pains {
        assert!(row.known.text.ends_with(", few answers"), "{}: {}", row.text, row.known.text);
    }
    let basis = |name: &str| {
        let row = report.pains.iter().find(|row| row.text == name).expect("a pain point");
        row.share_basis.replace('\u{a0}', " ")
    };
    assert_eq!(basis("Pain 2"), "n = 2, few answers");
    assert_eq!(basis("Pain 3"), "", "1 of 2 says so itself");
}

#[test]
fn a_curve_that_stops_says_why() {
    let note = |scores| english(&journey(scores, "")).cover.curve_note;
    assert_eq!(
        note([SURE, "", SURE]),
        "A curve stops where there is no score or the journey branches."
    );
    assert_eq!(note([SURE, SURE, ""]), "");
    assert_eq!(note(["", "", ""]), "");
}

#[test]
fn branches_that_exclude_each_other_have_no_mean() {
    let facts = |next: &str| {
        let score = |value: f32| format!(r#"scores: {{"p_1": (satisfaction: {value})}}"#);
        let text = format!(
            r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en", personas: [(id: "p_1", name: "Tom")],
 rows: [lane(id: "l_1", kind: curve)],
 stages: [(id: "st_1", title: "All", steps: [
   (id: "s_1", title: "Asks", {} {next}), (id: "s_2", title: "Helped", {}, next: {{"s_4": ()}}),
   (id: "s_3", title: "Left alone", {}), (id: "s_4", title: "Pays")])])"#,
            score(3.0) + ",",
            score(5.0),
            score(1.0)
        );
        let document = crate::file::load_str(&text, "test.ron").expect("a journey");
        english(&document).stages[0].facts.clone()
    };
    let mean = facts(r#"next: {"s_2": (share: 0.4), "s_3": (share: 0.3)},"#);
    assert!(mean.is_empty(), "{mean:?}");
    let mean = facts(r#"next: {"s_2": (share: 0.4), "s_3": (share: 0.6)},"#);
    assert!(mean.is_empty(), "{mean:?}");
}
