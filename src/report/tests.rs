//! What the samples' reports say, and what a report without content says.

mod asked;
mod board;
mod honest;
mod means;
mod used;
mod whole;

use std::fmt::Write as _;

use super::*;
use crate::i18n::Words;
use crate::insight::without_small_groups;
use crate::model::Journey;

/// What a reader meets first, as text.
fn told(report: &Report) -> String {
    let mut text = format!("{}\n{}\n", report.title, report.cover.kind);
    for fact in &report.cover.facts {
        let _ = writeln!(text, "{}: {}", fact.label, fact.text.replace('\n', " | "));
    }
    let _ = writeln!(text);
    for figure in &report.figures {
        let Figure { label, value, detail, remark, tone, change, change_tone } = figure;
        let _ = writeln!(text, "{tone:?}: {label} = {value} | {detail} | {remark}");
        if !change.is_empty() {
            let _ = writeln!(text, "  {change_tone:?}: {change}");
        }
    }
    for finding in &report.findings {
        let _ = writeln!(text, "\n{:?}: {}\n{}", finding.tone, finding.headline, finding.body);
    }
    for section in &report.sections {
        let _ = writeln!(text, "\n# {}\n{}", section.title, section.lead);
        rows(&mut text, report, section.id);
    }
    text
}

fn rows(text: &mut String, report: &Report, id: SectionId) {
    let number = |number: &Option<Number>| {
        number.as_ref().map_or_else(|| "–".to_owned(), |number| number.text.clone())
    };
    match id {
        SectionId::Personas => {
            for card in &report.personas {
                let curve: Vec<&str> = card.curve.iter().map(|pair| pair.text.as_str()).collect();
                let _ = writeln!(text, "{} | {} | {curve:?}", card.name, card.kind);
            }
        }
        SectionId::Promises => {
            for row in &report.promises {
                let PromiseRow {
                    kind,
                    text: what,
                    outcome,
                    interval,
                    goal,
                    detail,
                    note,
                    verdict,
                    ..
                } = row;
                let _ = writeln!(
                    text,
                    "{kind}: {what} | {outcome} | {interval} | {goal} | {detail} | {note} | {verdict}"
                );
            }
        }
        SectionId::Pains => {
            for row in &report.pains {
                let (share, priority) = (number(&row.share), number(&row.priority));
                let PainRow {
                    rank,
                    text: what,
                    severity,
                    missing,
                    answers,
                    cause,
                    note,
                    known,
                    feedback,
                    ..
                } = row;
                let _ = writeln!(
                    text,
                    "{rank} {what} | {severity:?} | {share} | {priority} | {missing} | {answers:?} | {cause} | {note} | {} | {} {}",
                    known.text, feedback.text, feedback.since
                );
            }
        }
        SectionId::Opportunities => {
            for row in &report.opportunities {
                let score = number(&row.score);
                let OpportunityRow { rank, text: what, quadrant, status, owner, due, .. } = row;
                let _ = writeln!(
                    text,
                    "{rank} {what} | {score} | {quadrant} | {status} | {owner} | {due}"
                );
            }
        }
        SectionId::Feedback => {
            for row in &report.feedback {
                let reached = row.states.iter().filter(|state| state.reached).count();
                let _ = writeln!(text, "{} | {:?} | {reached} | {}", row.said, row.did, row.closed);
            }
        }
        SectionId::NextSteps => {
            for row in &report.next_steps {
                let _ =
                    writeln!(text, "{} | {} | {} | {}", row.what, row.who, row.when, row.measure);
            }
        }
        SectionId::Appendix => {
            for row in &report.sources {
                let _ =
                    writeln!(text, "{} | {} | {} | {}", row.source, row.kinds, row.dates, row.n);
            }
        }
        _ => {}
    }
}

fn samples() -> Vec<(&'static str, Document, Language)> {
    let samples = crate::file::samples::list().iter();
    samples.map(|sample| (sample.name, sample.load().expect("a sample"), sample.language)).collect()
}

#[test]
fn the_samples_reports() {
    for (name, document, language) in samples() {
        let report = Report::of(&document, language, None);
        insta::assert_snapshot!(name, told(&report));
    }
}

/// No placeholder is left open, nothing is empty that people read, in any language.
#[test]
fn every_language_says_everything() {
    for (name, document, _) in samples() {
        for language in Language::ALL {
            let report = Report::of(&document, language, None);
            let json = serde_json::to_string(&report).expect("data");
            for wrong in ["{ $", "report-", "NaN", "inf,", "null_"] {
                assert!(!json.contains(wrong), "{wrong} in {name}, {}", language.code());
            }
            assert!(report.sections.iter().all(|section| !section.title.is_empty()));
            assert!(report.findings.len() >= 4, "{name}: {}", report.findings.len());
            for finding in &report.findings {
                assert!(!finding.headline.ends_with(['.', ' ']), "{}", finding.headline);
                let end = finding.body.chars().next_back();
                assert!(matches!(end, None | Some('.' | '!' | '?')), "{}", finding.body);
                assert!(!finding.body.contains("..") && !finding.body.contains("  "));
            }
        }
    }
}

#[test]
fn all_labels_have_their_words() {
    for language in Language::ALL {
        assert_eq!(labels::labels(Words::of(language)).len(), 75);
    }
}

#[test]
fn an_empty_journey_has_a_report_with_no_empty_section() {
    let journey = Journey { title: "  ".into(), ..Journey::default() };
    let document = Document::from_records([journey.into()]).expect("a document");
    let report = Report::of(&document, Language::English, None);
    assert_eq!(report.title, "Untitled journey");
    assert!(report.findings.is_empty() && report.figures.is_empty());
    let ids: Vec<SectionId> = report.sections.iter().map(|section| section.id).collect();
    assert_eq!(ids, [SectionId::Appendix]);
    assert_eq!(report.pictures, Pictures::default());
}

#[test]
fn the_date_is_the_one_that_was_asked_for_else_the_files() {
    let date = Date::constant(2026, 11, 21);
    let journey = Journey { date: Some(date), ..Journey::default() };
    let document = Document::from_records([journey.into()]).expect("a document");
    let day = |date| Report::of(&document, Language::Finnish, date).cover.date;
    assert_eq!(day(None), "21.11.2026");
    assert_eq!(day(Some(Date::constant(2027, 1, 2))), "2.1.2027");
}

/// A journey with two periods of NPS, a small group, satisfaction behind a score, and an empathy
/// map.
fn surveyed() -> Document {
    let text = r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, title: "Kengät", language: "fi",
 personas: [(id: "p_1", name: "Aino")],
 rows: [lane(id: "l_1", kind: curve)],
 stages: [(id: "st_1", title: "Osto", steps: [(id: "s_1", title: "Maksaa", scores: {
   "p_1": (satisfaction: (3.6, measured(n: 50))), "everyone": (satisfaction: (2, assumed()))})])],
 empathy_maps: [(id: "em_1", title: "Aino odottaa", persona: "p_1", notes: {
   says: [(id: "n_1", text: "Missä paketti on?", evidence: observed(n: 5))],
   pains: [(id: "n_2", text: "Aika loppuu")]}),
   (id: "em_2", title: "Tyhjä", persona: "p_1")],
 surveys: [
  (id: "sv_1", metric: nps, period: "2025", date: "2025-12-31",
   answers: counts({0: 22, 7: 31, 10: 43})),
  (id: "sv_2", metric: nps, period: "2026", date: "2026-12-31", target: 20, invited: 400,
   source: "Kysely", answers: counts({0: 20, 7: 30, 10: 50})),
  (id: "sv_3", metric: csat, about: step("s_1"), persona: "p_1",
   answers: counts({1: 3, 2: 5, 3: 12, 4: 20, 5: 10})),
  (id: "sv_4", metric: csat, about: step("s_1"), answers: counts({5: 4})),
 ])"#;
    crate::file::load_str(text, "test.ron").expect("a journey")
}

#[test]
fn surveys_are_told_with_their_intervals_and_without_small_groups() {
    let report = Report::of(&without_small_groups(&surveyed()), Language::Finnish, None);
    let told: Vec<String> = report
        .metrics
        .iter()
        .map(|row| {
            let MetricRow { metric, place, value, interval, n, remark, change, source, .. } = row;
            let earlier = row.earlier.join("; ");
            format!("{metric} | {place} | {value} | {interval} | {n} | {remark} | {change} | {earlier} | {source}")
        })
        .collect();
    let expected = [
        "Suositteluhalukkuus (NPS) | Koko asiakaspolku · 2026 | +30 | 14–44 | 100 | Tavoitetaso +20: \
         saavutettu, mutta voi olla sattumaa. | +8 edellisestä jaksosta: voi olla sattumaa. | 2025: +22 (6–37), n_=_96 | Kysely · 31.12.2026 · \
         vastausprosentti 25_%",
        "Asiakastyytyväisyys (CSAT) | Maksaa · Aino | 60_% | 46–72_% | 50 |  |  |  | ",
    ];
    let expected = expected.map(|text| text.replace('_', "\u{a0}").replace(" ·", "\u{a0}·"));
    assert_eq!(told, expected);
    assert_eq!(report.figures.first().map(|figure| figure.value.as_str()), Some("+30"));
    let aino = &report.stages[0].steps[0].scores[1];
    assert_eq!((aino.traveller.as_str(), aino.interval.as_str()), ("Aino", "3,3–3,9"));
    assert!(report.has(SectionId::Metrics));
    let left_out =
        |report: &Report| report.method.iter().any(|text| text.contains("alle viisi vastausta"));
    assert!(!left_out(&report), "who takes them out says so");
    assert!(left_out(&report.with_groups_left_out(Language::Finnish)));
    let whole = Report::of(&surveyed(), Language::Finnish, None);
    let small = &whole.metrics[2];
    assert_eq!((small.value.as_str(), small.interval.as_str(), small.n), ("4/4", "", 4));
    assert!(!left_out(&whole), "nothing is");
    let text = crate::file::to_ron(&surveyed()).replace("invited: 400", "invited: 40");
    let fewer = crate::file::load_str(&text, "test.ron").expect("a journey");
    let report = Report::of(&fewer, Language::Finnish, None);
    assert_eq!(report.metrics[0].source, "Kysely\u{a0}· 31.12.2026", "nobody answers unasked");
}

#[test]
fn empathy_maps_keep_the_order_of_the_canvas_and_empty_ones_stay_away() {
    let report = Report::of(&surveyed(), Language::Finnish, None);
    let [map] = report.empathy.as_slice() else { panic!("{:?}", report.empathy) };
    assert_eq!((map.title.as_str(), map.persona.as_str()), ("Aino odottaa", "Aino"));
    let titles: Vec<&str> = map.sections.iter().map(|part| part.title.as_str()).collect();
    assert_eq!(titles, ["Sanoo", "Kivut"]);
    assert_eq!(map.sections[0].notes[0].known.text, "Havaittu, n\u{a0}=\u{a0}5");
    assert_eq!(map.sections[1].notes[0].known.kind, "assumed");
    assert_eq!((map.form, map.sections[1].id), ("seven-sections", "pains"));
    assert_eq!(report.pictures.empathy.len(), 1, "a canvas for the one that holds notes");
}

#[test]
fn customer_value_is_told_by_stage_and_for_the_journey() {
    let text = r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, title: "Kengät", language: "fi",
 personas: [(id: "p_1", name: "Aino Maria Virta, 34", traits: [
   (low: "varovainen", high: "rohkea", value: 4), (low: " ", high: "")])],
 stages: [
  (id: "st_1", title: "Osto", steps: [(id: "s_1", title: "Maksaa")], value: {"p_1": (
    economic: (benefits: (4, assumed()), sacrifices: (1.5, observed())),
    emotional: (sacrifices: (2, observed())))}),
  (id: "st_2", title: "Toimitus", steps: [(id: "s_2", title: "Odottaa")], value: {"p_1": (
    economic: (benefits: (1, observed()), sacrifices: (4, observed())))})])"#;
    let document = crate::file::load_str(text, "test.ron").expect("a journey");
    let report = Report::of(&document, Language::Finnish, None);
    let [table] = report.value.as_slice() else { panic!("{:?}", report.value) };
    assert_eq!(table.dimensions, ["Taloudellinen", "Emotionaalinen"]);
    let told: Vec<String> = table
        .rows
        .iter()
        .chain([&table.journey])
        .map(|row| {
            let cells = row.cells.iter().map(|cell| {
                cell.as_ref().map_or("–".to_owned(), |c| format!("{} ({})", c.net.text, c.parts))
            });
            let cells: Vec<String> = cells.collect();
            format!("{}: {} = {} {}", row.stage, cells.join(", "), row.total.text, row.known.kind)
        })
        .collect();
    let expected = [
        "Osto: +2,5 (4,0 − 1,5), −2,0 () = +0,5 assumed",
        "Toimitus: −3,0 (1,0 − 4,0), – = −3,0 observed",
        "Koko polku: −0,3 (), −2,0 () = −2,3 assumed",
    ];
    assert_eq!(told, expected);
    assert!(report.stages[1].facts.iter().any(|fact| fact.text == "−3,0"));
    let card = &report.personas[0];
    assert_eq!((card.initials.as_str(), card.traits.len()), ("AV", 1));
    assert_eq!(card.traits[0].value, Some(4));
    assert_eq!(report.pictures.portraits.len(), 1);
}

#[test]
fn a_moment_of_truth_that_a_survey_asked_about_is_no_unmeasured_one() {
    let text = r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en",
 rows: [lane(id: "l_1", kind: touchpoints)],
 stages: [(id: "st_1", steps: [
   (id: "s_1", title: "Pays", scores: {"everyone": (satisfaction: (4, observed()))},
    cards: {"l_1": [(id: "c_1", text: "Till", moment_of_truth: true)]}),
   (id: "s_2", title: "Opens",
    cards: {"l_1": [(id: "c_2", text: "Box", moment_of_truth: true)]})])],
 surveys: [(id: "sv_1", metric: nps, about: touchpoint("c_1"), answers: counts({9: 40}))])"#;
    let document = crate::file::load_str(text, "test.ron").expect("a journey");
    let report = Report::of(&document, Language::English, None);
    let said = &report.findings.last().expect("how much is known").body;
    assert!(said.contains("Opens") && !said.contains("Pays"), "{said}");
}

#[test]
fn numbers_off_their_scale_are_in_no_sentence() {
    let text = r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en",
 rows: [lane(id: "l_1", kind: pains), lane(id: "l_2", kind: touchpoints)],
 stages: [(id: "st_1", steps: [
   (id: "s_1", title: "Pays", scores: {"everyone": (satisfaction: 2)},
    next: {"s_2": (share: 46)},
    cards: {"l_1": [(id: "c_1", text: "Fees", pain: (severity: 3, share: 0.25)),
                    (id: "c_2", text: "Queue", pain: (severity: 77, share: 38))],
            "l_2": [(id: "c_3", text: "Till", standard: (goal: 90, met: (k: 1, n: 50)))]}),
   (id: "s_2", title: "Opens")])])"#;
    let document = crate::file::load_str(text, "test.ron").expect("a journey");
    let report = Report::of(&document, Language::English, None);
    let said = serde_json::to_string(&report).expect("data");
    for wrong in ["77", "800", "600%", "000%"] {
        assert!(!said.contains(wrong), "{wrong} in {said}");
    }
    assert!(report.findings[0].body.contains("Fees"), "{:?}", report.findings[0]);
}

#[test]
fn only_a_measured_score_has_the_interval_of_its_survey() {
    let mut text = crate::file::to_ron(&surveyed());
    let told = |text: &str| {
        let document = crate::file::load_str(text, "test.ron").expect("a journey");
        let report = Report::of(&document, Language::Finnish, None);
        report.stages[0].steps[0].scores[1].interval.clone()
    };
    assert_eq!(told(&text), "3,3–3,9");
    text = text.replace("(3.6, measured(n: 50))", "3.6");
    assert_eq!(told(&text), "");
}

/// A report about one step with a promise lane, a pain lane, and whatever else stands in the file.
fn report_of(language: Language, personas: &str, cards: &str, surveys: &str) -> Report {
    let text = format!(
        r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en", personas: [{personas}],
 rows: [lane(id: "l_1", kind: pains), lane(id: "l_2", kind: promises)],
 stages: [(id: "st_1", steps: [(id: "s_1", title: "Renews", {cards})])], surveys: [{surveys}])"#
    );
    Report::of(&crate::file::load_str(&text, "test.ron").expect("a journey"), language, None)
}

/// The headline and the body of the finding that says some text.
fn finding(report: &Report, part: &str) -> (String, String) {
    let told = report.findings.iter().map(|told| (told.headline.clone(), told.body.clone()));
    let mut told = told.filter(|(headline, body)| headline.contains(part) || body.contains(part));
    told.next().unwrap_or_else(|| panic!("{part} in {:?}", report.findings))
}

#[test]
fn a_mean_on_a_scale_of_its_own_says_so_and_few_answers_are_said_once() {
    let surveys = r#"
   (id: "sv_1", metric: satisfaction, scale: (min: 1, max: 4), answers: counts({3: 12, 4: 11})),
   (id: "sv_2", metric: ces, answers: counts({5: 20, 6: 20})),
   (id: "sv_3", metric: satisfaction, scale: (min: 1, max: 5), answers: counts({4: 40}))"#;
    let report = report_of(Language::Finnish, "", "", surveys);
    let named: Vec<&str> = report.metrics.iter().map(|row| row.metric.as_str()).collect();
    assert_eq!(named, ["Tyytyväisyys (1–4)", "Asioinnin helppous (CES, 1–7)", "Tyytyväisyys"]);
    let card = &report.figures[0];
    assert!(card.label.ends_with("(1–4)"), "{card:?}");
    assert!(
        card.detail.ends_with("n\u{a0}=\u{a0}23") && card.remark == "Vähän vastauksia.",
        "{card:?}"
    );
}

#[test]
fn a_severe_pain_that_was_acted_on_is_settled_and_says_how() {
    let with = |feedback: &str| {
        let cards = format!(
            r#"cards: {{"l_1": [(id: "c_1", text: "Fees",
                pain: (severity: 5, feedback: {{{feedback}}}))]}}"#
        );
        report_of(Language::English, "", &cards, "")
    };
    for open in ["", "heard: ()", "heard: (), acknowledged: ()"] {
        finding(&with(open), "One severe pain point has no answer yet");
    }
    for done in ["heard: (), acted_on: ()", "heard: (), acted_on: (), customer_told: ()"] {
        let report = with(done);
        finding(&report, "The one severe pain point was acted on");
        let card = report.figures.iter().find(|card| card.label.contains("evere")).expect("a card");
        assert_eq!((card.remark.as_str(), card.tone), ("it was acted on", Tone::Neutral));
    }
}

#[test]
fn of_no_case_told_the_headline_says_none() {
    let cards = r#"cards: {"l_1": [(id: "c_1", text: "Fees", pain: (feedback: {heard: ()}))]}"#;
    let told = |language, part| finding(&report_of(language, "", cards, ""), part);
    let (headline, body) = told(Language::English, "not been told yet");
    assert_eq!(
        headline,
        "One pain point was raised, and customers have not been told yet what came of it"
    );
    assert_eq!(body, "Still open: “Fees”.");
    assert!(told(Language::Finnish, "saatu palautetta").0.ends_with("kerrottu asiakkaille"));
    assert!(told(Language::Latvian, "saņemtas atsauksmes").0.ends_with("vēl nav informēti"));
}

#[test]
fn promises_agree_with_their_numbers() {
    let promise = |id, days| {
        format!(
            r#"(id: "c_{id}", text: "Done {id}",
                promise: (value: 1, outcome: {days}, unit: "days"))"#
        )
    };
    let of = |language, count: u32| {
        let all: Vec<String> = (1..=count).map(|id| promise(id, 8 - id)).collect();
        let cards = format!(r#"cards: {{"l_2": [{}]}}"#, all.join(", "));
        report_of(language, "", &cards, "")
    };
    let report = of(Language::Finnish, 2);
    let told = |text: &str| text.replace('\u{a0}', " ");
    let (headline, body) = finding(&report, "toteutunut");
    assert_eq!(told(&headline), "”Done 1”: luvattu 1 pv, toteutunut 7 pv");
    assert!(told(&body).starts_with("Oletettu. "), "{body}");
    assert!(
        told(&body)
            .ends_with("Vielä yksi lupaus ei aina pidä: ”Done 2” (luvattu 1 pv, toteutunut 6 pv)."),
        "{body}"
    );
    let row = &report.promises[0];
    assert_eq!((told(&row.outcome), told(&row.goal)), ("7 pv".into(), "1 pv".into()));
    let figure = report.figures.iter().find(|card| card.label == "Pitämättä jäänyt lupaus");
    assert_eq!(told(&figure.expect("a card").detail), "luvattu 1 pv · oletettu");
    finding(&of(Language::English, 2), "One more promise is not always kept:");
    finding(&of(Language::English, 3), "More promises are not always kept:");
    finding(&of(Language::Finnish, 3), "Aina eivät pidä myöskään nämä lupaukset:");
    finding(&of(Language::Latvian, 2), "Ne vienmēr tiek turēts vēl viens solījums:");
}

#[test]
fn a_moment_delights_the_persona_whose_it_is() {
    let tom = r#"(id: "p_1", name: "Tom")"#;
    let both = format!(r#"{tom}, (id: "p_2", name: "Lena")"#);
    let of = |known: &str, language, personas: &str, part| {
        let scores = format!(r#"scores: {{"p_1": (satisfaction: (4.6, {known}))}}"#);
        finding(&report_of(language, personas, &scores, ""), part).0
    };
    let told = |language, personas: &str, part| of("observed(n: 40)", language, personas, part);
    assert_eq!(told(Language::English, &both, "delights"), "“Renews” delights Tom");
    assert_eq!(told(Language::English, tom, "delights"), "“Renews” delights");
    assert_eq!(told(Language::Finnish, &both, "ilahduttaa"), "Eniten ilahduttaa ”Renews” (Tom)");
    assert_eq!(told(Language::Latvian, &both, "iepriecina"), "Visvairāk iepriecina „Renews” (Tom)");
    let few = of("observed(n: 2)", Language::English, &both, "delight");
    assert_eq!(few, "So far, “Renews” seems to delight Tom");
}

#[test]
fn what_delights_customers_is_told_before_what_delights_those_who_work_here() {
    let personas = r#"(id: "p_1", name: "Tom"), (id: "p_2", name: "Lena", kind: internal)"#;
    let scores = r#"scores: {"p_1": (satisfaction: (4.2, measured(n: 40))),
        "p_2": (satisfaction: (4.9, measured(n: 40)))}"#;
    let report = report_of(Language::English, personas, scores, "");
    assert_eq!(finding(&report, "delights").0, "“Renews” delights Tom");
}
