//! The sample journeys: whole, canonical, and with the figures that they are meant to show.

use std::path::{Path, PathBuf};

use polku::file::{load, to_ron};
use polku::insight::{
    CurveSummary, FindingRule, Goal, curve_summary, evidence_coverage, findings, standard_result,
    travellers,
};
use polku::model::{
    Card, Date, Document, EvidenceKind, LaneKind, MeasureKind, PersonaId, Step, Tally, Traveller,
    problems,
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

/// How many met the standard of each touchpoint named, and whether that is enough.
fn check_standards(document: &Document, expected: &[(&str, u32, u32, Goal)]) {
    for &(text, k, n, goal) in expected {
        let touchpoint = card(document, text).touchpoint.as_deref().expect(text);
        let result = touchpoint.standard.as_ref().and_then(standard_result).expect(text);
        assert_eq!((result.met, result.goal), (Tally { k, n }, Some(goal)), "{text}");
    }
}

fn check_findings(document: &Document, expected: &[(FindingRule, &str)]) {
    let found = findings(document, Some(TODAY));
    for &(rule, text) in expected {
        let at = document
            .cards()
            .find(|card| card.text.contains(text))
            .map(|card| card.id.into())
            .unwrap_or_else(|| step(document, text).id.into());
        assert!(found.iter().any(|f| f.rule == rule && f.at == at), "{rule:?}: {text}");
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
        assert!((7..=13).contains(&document.lanes().count()), "{name}: lanes");
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
        assert!(rules.len() >= 3 && found.len() <= 16, "{}: {found:?}", path.display());
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
    check_standards(&document, &[("Kysely kaksi viikkoa", 74, 107, Goal::Missed)]);
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
