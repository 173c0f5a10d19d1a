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
fn an_empty_journey_is_told_what_it_lacks() {
    let plan = plan(&Document::default(), 1_280.0, Language::English);
    let keys: Vec<&str> = plan.cards.iter().map(|card| card.key.as_str()).collect();
    assert_eq!(keys, ["missing"]);
}
