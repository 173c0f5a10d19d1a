//! What the view says of a sample, and of nothing.

use super::plan::Plan;
use super::say::{Leads, Say};
use crate::app::digest::Digest;
use crate::i18n::{Language, Words};
use crate::layout::chart::Drawing;
use crate::model::{Date, Document};

const TODAY: Date = Date::constant(2026, 11, 22);

fn sample() -> Document {
    let sample = crate::file::samples::list().iter().find(|sample| sample.name == "talvikengat");
    sample.and_then(crate::file::samples::Sample::load).expect("a sample")
}

fn plan(document: &Document, width: f32, language: Language) -> Plan {
    let digest = Digest::of(document, 1, TODAY);
    let unfolded = std::collections::BTreeMap::new();
    let words = Words::of(language);
    let say = Say { document, digest: &digest, words, unfolded: &unfolded };
    Plan::of(&say, &Drawing::new("fi"), width)
}

#[test]
fn every_item_leads_to_a_record_that_is_there() {
    let document = sample();
    let plan = plan(&document, 1_600.0, Language::Finnish);
    let spots: Vec<_> = plan.cards.iter().flat_map(|card| &card.spots).collect();
    assert!(spots.len() > 40, "{}", spots.len());
    for spot in spots {
        if let Leads::To(target) = spot.leads {
            assert!(document.contains(target), "{spot:?}");
        }
        assert!(!spot.label.is_empty(), "{spot:?}");
        assert!(spot.rect.width > 0.0 && spot.rect.height > 0.0, "{spot:?}");
    }
}

#[test]
fn cards_do_not_meet_and_stay_in_the_view() {
    let document = sample();
    for width in [360.0, 700.0, 1_280.0, 1_920.0] {
        let plan = plan(&document, width, Language::Finnish);
        let rects: Vec<_> = plan
            .cards
            .iter()
            .map(|card| {
                let size = card.scene.size;
                crate::layout::scene::rect(card.at.x, card.at.y, size.width, size.height)
            })
            .collect();
        for (at, rect) in rects.iter().enumerate() {
            assert!(rect.x >= 0.0 && rect.right() <= width && rect.bottom() <= plan.height);
            assert!(rects.iter().skip(at + 1).all(|other| !rect.overlaps(*other)), "at {width}");
        }
    }
}

#[test]
fn the_lowest_results_stand_on_top() {
    let all = crate::file::samples::list().iter();
    let surgery = all.clone().find(|sample| sample.name == "day-surgery-knee");
    let surgery = surgery.and_then(crate::file::samples::Sample::load).expect("a sample");
    let told = written(&plan(&surgery, 1_600.0, Language::English)).join("\n");
    let at = |text: &str| told.find(text).unwrap_or_else(|| panic!("{text}: {told}"));
    assert!(at("CSAT · Waits in the gown") < at("CSAT · Fasts from midnight"));
    assert!(at("CSAT · Fasts from midnight") < at("CSAT · Attends the pre-assessment"));
}

#[test]
fn an_empty_journey_is_told_what_it_lacks() {
    let plan = plan(&Document::default(), 1_280.0, Language::English);
    let keys: Vec<&str> = plan.cards.iter().map(|card| card.key.as_str()).collect();
    assert_eq!(keys, ["missing"]);
}

/// All that is written in the view, one card a line.
fn written(plan: &Plan) -> Vec<String> {
    let told = |card: &super::plan::Card| {
        let mut words = vec![card.scene.title.clone(), card.about.clone()];
        card.scene.root.walk(&mut |_, _, item| {
            if let crate::layout::scene::Item::Text(run) = item {
                words.push(run.text.to_string());
            }
        });
        words.join(" ")
    };
    plan.cards.iter().map(told).collect()
}

fn load(scores: &str, surveys: &str) -> Document {
    let text = format!(
        "(format: \"polku-journey\", version: 1, personas: [(id: \"p_1\", name: \"Priya, 44\")], \
         stages: [(id: \"st_1\", steps: [(id: \"s_1\", title: \"Asks\", {scores})])], \
         surveys: [{surveys}])"
    );
    crate::file::load_str(&text, "test.ron").expect("a journey")
}

#[test]
fn every_card_says_what_it_is() {
    let document = sample();
    for language in Language::ALL {
        for card in plan(&document, 1_280.0, language).cards {
            let says = card.about.chars().count() > 30 || card.key == "missing";
            assert!(says, "{}: {:?}", card.key, card.about);
            let is_tile = card.key.starts_with("tile");
            assert!(!is_tile || card.spots.iter().all(|spot| spot.tip == card.about));
            assert!(!is_tile || card.spots.len() == 1, "every number leads somewhere");
        }
    }
}

#[test]
fn a_lone_score_is_neither_the_lowest_nor_the_best() {
    let score = "scores: {\"p_1\": (satisfaction: 2.6)}";
    let told = written(&plan(&load(score, ""), 1_280.0, Language::English)).join("\n");
    assert!(told.contains("One step has a score"), "{told}");
    assert!(!told.contains("Lowest moment") && !told.contains("Best moment"), "{told}");
}

#[test]
fn an_age_stays_with_its_name() {
    let score = "scores: {\"p_1\": (satisfaction: 2.6)}";
    let told = written(&plan(&load(score, ""), 1_280.0, Language::English)).join("\n");
    assert!(told.contains("Priya,\u{a0}44"), "{told}");
}

#[test]
fn a_number_that_is_an_estimate_says_of_what() {
    let told = written(&plan(&sample(), 1_280.0, Language::English)).join("\n");
    assert!(!told.contains("estimate · "), "{told}");
    assert!(told.contains("estimate from scores; weakest evidence: "), "{told}");
}

#[test]
fn what_few_told_says_so_wherever_it_stands() {
    let told = |n: u32| {
        let known = format!("observed(n: {n})");
        let scores = format!(
            "scores: {{\"p_1\": (satisfaction: (2.6, {known}), expectation: (4, {known}), \
             importance: (5, {known}))}}"
        );
        written(&plan(&load(&scores, ""), 1_280.0, Language::English))
    };
    let few = told(9).into_iter().filter(|card| card.contains("few")).count();
    assert!(few >= 2, "gaps and needs: {:#?}", told(9));
    assert!(!told(30).iter().any(|card| card.contains("few")), "{:#?}", told(30));
}
