//! What is of one kind looks alike on all slides of a deck.

use std::collections::BTreeSet;

use super::board::{decks, texts};
use super::places::paras;
use super::*;
use crate::model::{LaneKind, MeasureKind};
use crate::report::{Report, SectionId};

/// Each sample's report and slides in each language, with its words and what failures call it.
fn each_deck(mut check: impl FnMut(&str, &Report, crate::i18n::Words, &[String])) {
    let decks = decks();
    for name in SAMPLES {
        let document = document(name);
        for language in Language::ALL {
            let settings = Settings { language: Some(language), ..Settings::new(Format::Pptx) };
            let report = crate::export::report::of(&document, &settings, false);
            let at = format!("{name} {}", language.code());
            let slides = decks.get(&at).unwrap_or_else(|| panic!("{at} of {:?}", decks.keys()));
            check(&at, &report, crate::i18n::Words::of(language), slides);
        }
    }
}

/// The sizes of paragraphs that begin as one of those texts does, in tenths of a point.
fn sizes(xml: &str, of: &[&str]) -> Vec<u32> {
    let plain = |text: &str| {
        let text = text.replace("-\u{2028}", "").replace('\u{2028}', " ");
        text.replace('\u{a0}', " ").trim_end_matches('…').to_owned()
    };
    let shapes = xml.split("</p:sp>");
    let all = shapes.flat_map(paras);
    let of: Vec<String> = of.iter().map(|text| plain(text)).collect();
    let found = all.filter(|para| of.contains(&plain(&para.text)));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a test")]
    found.map(|para| (para.size * 10.0) as u32).collect()
}

#[test]
fn personas_of_a_deck_are_told_in_letters_of_one_size() {
    let mut several = 0;
    each_deck(|at, report, _, slides| {
        let title = report.sections.iter().find(|section| section.id == SectionId::Personas);
        let title = title.expect("personas").title;
        let of_it: Vec<&String> =
            slides.iter().filter(|xml| texts(xml)[0].starts_with(title)).collect();
        several += usize::from(of_it.len() > 1);
        let told = |of: &dyn Fn(&crate::report::PersonaCard) -> Vec<String>| {
            let all: Vec<String> = report.personas.iter().flat_map(of).collect();
            let all: Vec<&str> = all.iter().map(String::as_str).collect();
            of_it.iter().flat_map(|xml| sizes(xml, &all)).collect::<BTreeSet<u32>>()
        };
        let items = |card: &crate::report::PersonaCard| -> Vec<String> {
            let items = card.lists.iter().flat_map(|list| &list.items);
            items.map(|item| format!("• {item}")).collect()
        };
        let traits = |card: &crate::report::PersonaCard| -> Vec<String> {
            card.traits.iter().flat_map(|one| [one.low.clone(), one.high.clone()]).collect()
        };
        for found in [told(&|card| vec![card.name.clone()]), told(&items), told(&traits)] {
            assert_eq!(found.len(), 1, "{at}: {found:?}");
        }
    });
    assert!(several > 0, "some are on more slides than one");
}

#[test]
fn a_map_names_its_stages_and_its_rows_in_letters_of_one_size() {
    each_deck(|at, report, words, slides| {
        let section = report.sections.iter().find(|section| section.id == SectionId::Map);
        let title = section.expect("a map").title;
        let is_map = |xml: &&String| texts(xml).iter().take(2).any(|text| text == title);
        let xml = slides.iter().find(is_map).unwrap_or_else(|| panic!("{at}: a map"));
        let stages: Vec<&str> = report.stages.iter().map(|stage| stage.title.as_str()).collect();
        let rows = [
            words.measure(MeasureKind::Satisfaction),
            words.lane(LaneKind::Pains),
            words.lane(LaneKind::Opportunities),
        ];
        for of in [stages.as_slice(), &rows] {
            let found = sizes(xml, of);
            assert_eq!(found.len(), of.len(), "{at}: {of:?}");
            assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), 1, "{at}: {of:?} {found:?}");
        }
    });
}

#[test]
fn what_was_promised_at_a_step_is_no_target() {
    let mut promised = 0;
    each_deck(|at, report, words, slides| {
        let all = slides.concat().replace('\u{a0}', " ");
        let steps = report.stages.iter().flat_map(|stage| &stage.steps);
        let rows = steps.flat_map(|step| &step.promises).filter(|row| !row.goal.is_empty());
        for row in rows.filter(|row| row.kind == words.card(LaneKind::Promises)) {
            let told = words.with("piece-promised", &[("promised", row.goal.as_str().into())]);
            let told = format!(" {}, {told}; {}", row.outcome, crate::report::lower(&row.basis));
            let told = crate::export::ranges::held(&told).replace('\u{a0}', " ");
            assert!(all.contains(&escaped(&told)), "{at}: {told}");
            promised += 1;
        }
    });
    assert!(promised > 0);
}
