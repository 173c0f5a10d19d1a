//! The sample journeys: whole, canonical, and with the figures that they are meant to show.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::path::{Path, PathBuf};

use polku::file::{load, to_ron};
use polku::insight::{
    CurveSummary, FindingRule, Goal, StandardResult, ToldShare, curve_summary, evidence_coverage,
    findings, standard_result, told_share, travellers,
};
use polku::model::{
    Card, Date, Document, EvidenceKind, LaneKind, LineKind, MeasureKind, PersonaId, Record, RowId,
    Step, Tally, Traveller, problems,
};

/// The day on which the samples are looked at: when they were made.
const TODAY: Date = Date::constant(2026, 11, 21);

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_journeys")
}

fn files() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn sample(name: &str) -> Document {
    load(&folder().join(format!("{name}.journey.ron"))).unwrap_or_else(|e| panic!("{e}")).document
}

/// The persona whose name begins so.
fn persona(document: &Document, name: &str) -> PersonaId {
    document.personas().find(|persona| persona.name.starts_with(name)).expect(name).id
}

fn curve(document: &Document, name: &str) -> CurveSummary {
    curve_summary(document, Traveller::Persona(persona(document, name))).expect(name)
}

/// The only step whose title contains that.
fn step<'a>(document: &'a Document, title: &str) -> &'a Step {
    let mut steps = document.steps().filter(|step| step.title.contains(title));
    let found = steps.next().expect(title);
    assert!(steps.next().is_none(), "{title} names two steps");
    found
}

/// The only card whose text contains that.
fn card<'a>(document: &'a Document, text: &str) -> &'a Card {
    let mut cards = document.cards().filter(|card| card.text.contains(text));
    let found = cards.next().expect(text);
    assert!(cards.next().is_none(), "{text} names two cards");
    found
}

/// Each persona's satisfaction at each step named.
fn check_satisfaction(document: &Document, expected: &[(&str, &str, f64)]) {
    for &(name, title, value) in expected {
        let who = Traveller::Persona(persona(document, name));
        let measure = step(document, title).measure(who, MeasureKind::Satisfaction);
        assert_eq!(measure.map(|measure| measure.value), Some(value), "{name}: {title}");
    }
}

/// Severity and share of each pain point named.
fn check_pains(document: &Document, expected: &[(&str, u8, Option<f64>)]) {
    for &(text, severity, share) in expected {
        let pain = card(document, text).pain.as_deref().expect(text);
        assert_eq!((pain.severity, pain.share), (Some(severity), share), "{text}");
    }
}

/// Impact and effort of each opportunity named.
fn check_opportunities(document: &Document, expected: &[(&str, u8, u8)]) {
    for &(text, impact, effort) in expected {
        let opportunity = card(document, text).opportunity.as_deref().expect(text);
        assert_eq!(
            (opportunity.impact, opportunity.effort),
            (Some(impact), Some(effort)),
            "{text}"
        );
    }
}

/// How many met each standard named, and whether that is enough.
fn check_standards(document: &Document, expected: &[(&str, u32, u32, Goal)]) {
    for &(text, k, n, goal) in expected {
        let result = standard(document, text);
        assert_eq!((result.met, result.goal), (Tally { k, n }, Some(goal)), "{text}");
    }
}

/// The result of the only standard whose text contains that.
fn standard(document: &Document, text: &str) -> StandardResult {
    let mut standards = document
        .cards()
        .filter_map(|card| card.touchpoint.as_ref()?.standard.as_ref())
        .filter(|standard| standard.text.contains(text));
    let found = standards.next().expect(text);
    assert!(standards.next().is_none(), "{text} names two standards");
    standard_result(found).expect(text)
}

/// Findings by their rule and a part of the card's text or the step's title.
fn check_findings(document: &Document, expected: &[(FindingRule, &str)]) {
    let found = findings(document, Some(TODAY));
    for &(rule, text) in expected {
        let is_there = found.iter().filter(|finding| finding.rule == rule).any(|finding| {
            match document.get(finding.at) {
                Some(Record::Card(card)) => card.text.contains(text),
                Some(Record::Step(step)) => step.title.contains(text),
                _ => false,
            }
        });
        assert!(is_there, "{rule:?}: {text}");
    }
}

#[test]
fn every_sample_is_whole_and_canonical() {
    assert!(!files().is_empty());
    for path in files() {
        let name = path.display();
        let text = std::fs::read_to_string(&path).unwrap();
        let document = load(&path).unwrap_or_else(|error| panic!("{error}")).document;
        assert_eq!(problems(&document), [], "{name}");
        assert!(to_ron(&document) == text, "{name} changes when it is saved");
    }
}

#[test]
fn every_sample_is_as_deep_as_a_real_journey() {
    for path in files() {
        let name = path.display();
        let document = load(&path).unwrap().document;
        let journey = document.journey();
        assert!(!journey.scenario.is_empty() && journey.date.is_some(), "{name}");
        assert!((5..=8).contains(&document.stages().count()), "{name}: stages");
        assert!((18..=34).contains(&document.steps().count()), "{name}: steps");
        assert!((7..=18).contains(&document.lanes().count()), "{name}: lanes");
        assert!(document.personas().count() >= 3, "{name}: personas");
        assert!(document.cards().count() >= 4 * document.steps().count(), "{name}: cards");
        for persona in document.personas() {
            let lists = [&persona.goals, &persona.needs, &persona.frustrations];
            let is_full = lists.iter().all(|list| !list.is_empty()) && !persona.quote.is_empty();
            assert!(is_full && !persona.role.is_empty(), "{name}: {}", persona.name);
        }
        for step in document.steps() {
            let has_cards =
                document.lanes().any(|lane| !document.cards_in(lane.id, step.id).is_empty());
            assert!(has_cards && !step.title.is_empty(), "{name}: {}", step.title);
        }
    }
}

#[test]
fn every_sample_rests_on_all_three_kinds_of_evidence() {
    for path in files() {
        let name = path.display();
        let document = load(&path).unwrap().document;
        for kind in EvidenceKind::ALL {
            let is_used = document
                .steps()
                .flat_map(|step| step.scores.values())
                .filter_map(|scores| scores.satisfaction.as_ref())
                .any(|measure| measure.evidence.kind == kind);
            assert!(is_used, "{name}: {kind:?}");
        }
        let curves = travellers(&document)
            .into_iter()
            .filter(|who| curve_summary(&document, *who).is_some_and(|curve| curve.scored >= 3));
        assert!(curves.count() >= 2, "{name}: curves");
        let known = evidence_coverage(&document).share().unwrap_or_default();
        assert!((0.4..=0.9).contains(&known), "{name}: {known} of the scores are known");
    }
}

#[test]
fn every_sample_has_something_to_find_and_not_too_much() {
    for path in files() {
        let document = load(&path).unwrap().document;
        let found = findings(&document, Some(TODAY));
        let rules: std::collections::BTreeSet<_> = found.iter().map(|found| found.rule).collect();
        assert!(rules.len() >= 3 && found.len() <= 20, "{}: {found:?}", path.display());
    }
}

/// What stands between quotation marks of another language, or none where a quote should be.
#[test]
fn quotes_stand_in_the_marks_of_their_language() {
    for path in files() {
        let document = load(&path).unwrap().document;
        let (open, close) = match document.journey().language.as_deref() {
            Some("fi") => ('”', '”'),
            Some("lv") => ('„', '”'),
            _ => ('“', '”'),
        };
        let wrong = ['"', '“', '„', '”', '«'].map(|mark| (mark, mark != open && mark != close));
        for card in document.cards() {
            let place = format!("{}: {}", path.display(), card.text);
            assert!(!wrong.iter().any(|&(mark, bad)| bad && card.text.contains(mark)), "{place}");
            let lane = document.lane(card.lane).unwrap();
            let is_quoted = card.text.starts_with(open) && card.text.ends_with(close);
            assert!(lane.kind != LaneKind::Quotes || is_quoted, "{place}");
        }
    }
}

#[test]
fn winter_shoes() {
    let document = sample("talvikengat");
    assert_eq!((document.stages().count(), document.steps().count()), (6, 20));
    check_satisfaction(
        &document,
        &[
            ("Aino", "Seuraa pakettia", 2.1),
            ("Aino", "Avaa paketin", 4.6),
            ("Aino", "Odottaa rahoja", 2.8),
            ("Veikko", "Maksaa", 2.0),
            ("Veikko", "Noutaa paketin", 4.4),
        ],
    );
    let aino = curve(&document, "Aino");
    assert_eq!((aino.worst.value, aino.best.value), (2.1, 4.6));
    let who = Traveller::Persona(persona(&document, "Aino"));
    let expected = step(&document, "Seuraa pakettia").measure(who, MeasureKind::Expectation);
    assert_eq!(expected.map(|measure| measure.value), Some(4.5));
    check_pains(
        &document,
        &[
            ("Seuranta näyttää", 4, Some(0.38)),
            ("Lisäkulut selviävät", 3, Some(0.31)),
            ("Palautuslomake vain paperilla", 3, Some(0.09)),
        ],
    );
    check_opportunities(
        &document,
        &[
            ("Varoita viivästyksestä", 5, 2),
            ("Kaikki kulut näkyviin", 4, 2),
            ("Kiitoskortti", 2, 1),
        ],
    );
    let promise = card(&document, "Ilmainen toimitus").promise.as_deref().unwrap();
    assert_eq!(promise.kept, Some(Tally { k: 292, n: 412 }));
    check_standards(&document, &[("Tyytyväisiä vastaajia", 74, 107, Goal::Missed)]);
    assert_eq!(step(&document, "Ostaa uudelleen").going_on, Some(0.34));
    check_findings(
        &document,
        &[
            (FindingRule::SeverePain, "Pankkitunnuksia kysytään"),
            (FindingRule::PromiseNotKept, "Ilmainen toimitus"),
            (FindingRule::StandardMissed, "Seurantasivu"),
        ],
    );
}

#[test]
fn friday_dinner() {
    let document = sample("perjantai-illallinen");
    assert_eq!((document.stages().count(), document.steps().count()), (6, 18));
    check_satisfaction(&document, &[("Noora", "Maksaa", 2.6)]);
    assert_eq!(curve(&document, "Noora").worst.value, 2.6);
    for (title, value, n) in [("Saa korjauksen", 4.3, 23), ("Jää ilman", 2.4, 9)] {
        let measure = step(&document, title)
            .measure(Traveller::Everyone, MeasureKind::Satisfaction)
            .expect(title);
        assert_eq!((measure.value, measure.evidence.n), (value, Some(n)), "{title}");
    }
    let smiley = step(&document, "Painaa hymiötä");
    let shares: f64 = smiley.next.values().filter_map(|branch| branch.share).sum();
    assert!(smiley.next.len() == 3 && (shares - 1.0).abs() < 1e-9, "it splits in three");
    check_pains(
        &document,
        &[
            ("Allergioista kysytään", 5, Some(0.12)),
            ("Laskua odotetaan 14 minuuttia", 3, Some(0.46)),
        ],
    );
    let wait = step(&document, "Odottaa laskua").waiting.map(|wait| wait.to_string());
    assert_eq!(wait.as_deref(), Some("14 min"));
    let bill = card(&document, "Laskua odotetaan").evidence.as_ref().unwrap();
    assert_eq!((bill.kind, bill.n), (EvidenceKind::Observed, Some(41)));
    check_standards(
        &document,
        &[
            ("Juomat pöydässä", 37, 41, Goal::PerhapsMet),
            ("Alkuruoka pöydässä", 33, 41, Goal::Missed),
            ("Hälytys vuoropäällikölle", 30, 32, Goal::PerhapsMet),
            ("Pöydässä viidessä", 23, 32, Goal::PerhapsMissed),
        ],
    );
    let told = card(&document, "Allergia-annos tulee").pain.as_deref().unwrap();
    let days: Vec<_> = told.feedback.values().map(|mark| mark.date).collect();
    assert!(days.len() == 4 && days.iter().all(|day| *day == days[0]), "closed the same evening");
    check_findings(
        &document,
        &[
            (FindingRule::SeverePain, "Allergia-annos tulee"),
            (FindingRule::FewAnswers, "Jää ilman"),
            (FindingRule::StandardMissed, "Alkuruoka"),
        ],
    );
}

#[test]
fn internet_in_the_new_flat() {
    let document = sample("internets-jaunaja-dzivokli");
    assert_eq!((document.stages().count(), document.steps().count()), (7, 22));
    check_satisfaction(
        &document,
        &[
            ("Ilze", "Aizpilda pieteikumu", 4.4),
            ("Ilze", "Gaida uzstādīšanas datumu", 1.9),
            ("Ilze", "Pirmoreiz izmanto internetu", 4.7),
            ("Ilze", "Saņem pirmo rēķinu", 2.3),
            ("Jānis", "Runā ar balss robotu", 1.6),
            ("Jānis", "Sarunājas ar operatori", 4.5),
        ],
    );
    assert_eq!(curve(&document, "Ilze").worst.value, 1.9);
    assert_eq!(curve(&document, "Jānis").worst.value, 1.6);
    let promise = card(&document, "Internets piecās darba dienās").promise.as_deref().unwrap();
    assert_eq!((promise.value, promise.outcome), (Some(5.0), Some(9.0)));
    check_pains(
        &document,
        &[("no 8 līdz 18", 4, Some(0.52)), ("Pirmais rēķins nav saprotams", 4, Some(0.27))],
    );
    check_opportunities(
        &document,
        &[("Divu stundu", 5, 4), ("Paskaidrojums pie katras", 4, 1), ("Pirmajā strīdā", 3, 1)],
    );
    check_standards(&document, &[("Atrisināts pirmajā", 116, 200, Goal::Missed)]);
    check_findings(
        &document,
        &[
            (FindingRule::SeverePain, "Robots nesaprot"),
            (FindingRule::PromiseNotKept, "Internets piecās"),
            (FindingRule::MomentWithoutStandard, "Pirmais rēķins"),
        ],
    );
}

#[test]
fn trial_to_renewal() {
    let document = sample("trial-to-renewal");
    assert_eq!(document.steps().count(), 24);
    check_satisfaction(
        &document,
        &[
            ("Priya", "Signs up for a trial", 4.5),
            ("Priya", "Gets the first invoice", 2.4),
            ("Tom", "Imports the data", 1.9),
            ("Tom", "Decides to renew", 4.6),
        ],
    );
    let (priya, tom) = (curve(&document, "Priya"), curve(&document, "Tom"));
    assert_eq!((priya.best.value, priya.worst.value), (4.5, 2.4));
    assert_eq!((tom.worst.value, tom.end.map(|end| end.value)), (1.9, Some(4.6)));
    assert_eq!(step(&document, "Signs up").going_on, Some(0.61));
    assert_eq!(step(&document, "Imports the data").going_on, Some(0.74));
    let promise = card(&document, "Running in a day").promise.as_deref().unwrap();
    assert_eq!((promise.value, promise.outcome), (Some(1.0), Some(6.0)));
    check_standards(&document, &[("Says the import", 76, 88, Goal::PerhapsMet)]);
    // Who of a list answered is no sample of it: what those said is one.
    let renewal = document.surveys().find(|survey| survey.customers.is_some()).unwrap();
    assert_eq!((renewal.answers.n(), renewal.customers), (31, Some(40)));
    check_findings(
        &document,
        &[
            (FindingRule::OverServed, "Takes the product tour"),
            (FindingRule::OutcomeShort, "Running in a day"),
            (FindingRule::SeverePain, "Notice comes too late"),
        ],
    );
}

#[test]
fn day_surgery() {
    let document = sample("day-surgery-knee");
    assert_eq!((document.stages().count(), document.steps().count()), (8, 34));
    let margaret = curve(&document, "Margaret");
    assert_eq!((margaret.worst.value, margaret.end.map(|end| end.value)), (2.0, Some(4.7)));
    assert_eq!(margaret.worst.step, step(&document, "Waits in the gown").id);
    for (title, waiting) in [("Waits for the letter", "21 d"), ("Waits in the gown", "70 min")] {
        let wait = step(&document, title).waiting.map(|wait| wait.to_string());
        assert_eq!(wait.as_deref(), Some(waiting), "{title}");
    }
    check_pains(
        &document,
        &[
            ("Fasting from midnight for", 4, Some(0.47)),
            ("Instructions are given while drowsy", 5, Some(0.75)),
            ("Nobody says whom to call", 4, Some(0.58)),
        ],
    );
    let drowsy = card(&document, "while drowsy").evidence.as_ref().unwrap();
    assert_eq!((drowsy.kind, drowsy.n), (EvidenceKind::Observed, Some(12)));
    let checks = card(&document, "Explain every check").opportunity.as_deref().unwrap();
    assert!(checks.answers.contains(&card(&document, "Asked six times").id));
    check_standards(&document, &[("Satisfied with the day", 50, 64, Goal::PerhapsMissed)]);
    check_findings(
        &document,
        &[
            (FindingRule::SeverePain, "70 minutes in a gown"),
            (FindingRule::OutcomeShort, "A date within 14 days"),
            (FindingRule::MomentWithoutStandard, "Discharge talk"),
        ],
    );
}

#[test]
fn every_share_of_customers_is_one_that_so_many_can_have_given() {
    for path in files() {
        let document = load(&path).unwrap_or_else(|e| panic!("{e}")).document;
        for card in document.cards() {
            let told = told_share(card).map(|(_, told)| told);
            assert_ne!(told, Some(ToldShare::Estimate), "{}: {}", path.display(), card.text);
        }
    }
}

#[test]
fn warranty_repair() {
    let document = sample("warranty-repair");
    let lines: Vec<_> = document
        .rows()
        .iter()
        .filter_map(|row| match row {
            RowId::Line(id) => document.line(*id).map(|line| line.kind),
            RowId::Lane(_) => None,
        })
        .collect();
    assert_eq!(lines, LineKind::ALL, "a whole blueprint");
    check_satisfaction(&document, &[("Oskar", "Takes a second day off", 1.8)]);
    assert_eq!(curve(&document, "Oskar").worst.value, 1.8);
    check_standards(
        &document,
        &[
            ("Answered in two minutes", 171, 204, Goal::PerhapsMet),
            ("A slot within 48 hours", 176, 210, Goal::Missed),
            ("Fixed at the first visit", 130, 210, Goal::Missed),
        ],
    );
    let first_visit = standard(&document, "Fixed at the first visit");
    let percent = |share: f64| (share * 1000.0).round() / 10.0;
    let (low, high) = (first_visit.interval.low, first_visit.interval.high);
    assert_eq!([first_visit.share, low, high].map(percent), [61.9, 55.2, 68.2]);

    let cause = card(&document, "The fault code never reaches the stock");
    assert_eq!(document.lane(cause.lane).unwrap().kind, LaneKind::Backstage);
    assert_eq!(cause.pain.as_deref().unwrap().severity, Some(4));
    let mut reached = vec![card(&document, "Second day off work").id];
    for at in 0.. {
        let Some(&id) = reached.get(at) else { break };
        let causes = document.card(id).unwrap().pain.iter().flat_map(|pain| &pain.caused_by);
        reached.extend(causes);
    }
    assert!(reached.contains(&cause.id), "the chain runs from the customer's pain to its cause");
    let handed = document
        .cards()
        .filter_map(|card| card.handover.as_deref())
        .filter(|handover| handover.giver.is_some() && handover.receiver.is_some());
    assert!(handed.count() >= 6, "givers and receivers");
    check_findings(
        &document,
        &[
            (FindingRule::StandardMissed, "Diagnosis at the machine"),
            (FindingRule::SeverePain, "The window moves"),
        ],
    );
}
