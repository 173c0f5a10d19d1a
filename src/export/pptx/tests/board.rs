//! What a board gets: a dozen slides that decide something, and behind them what they rest on; no
//! slide nearly empty, nothing too small to be read.

use std::cell::RefCell;

use super::places::{boxes, each_slide, place};
use super::*;
use crate::export::pptx::sheet::{BOTTOM, TOP};
use crate::layout::scene::Rect;

/// The slides of each deck in their order, by "sample language".
fn decks() -> BTreeMap<String, Vec<String>> {
    let decks: RefCell<BTreeMap<String, BTreeMap<usize, String>>> = RefCell::default();
    each_slide(|at, xml| {
        let (deck, part) = at.rsplit_once(' ').expect("a deck and a slide");
        let number = part.trim_start_matches("slide").trim_end_matches(".xml");
        let number: usize = number.parse().expect("a number");
        decks.borrow_mut().entry(deck.to_owned()).or_default().insert(number, xml.to_owned());
    });
    let ordered =
        |(deck, slides): (String, BTreeMap<usize, String>)| (deck, slides.into_values().collect());
    decks.into_inner().into_iter().map(ordered).collect()
}

/// The texts of a slide's shapes: its title is the first one.
fn texts(xml: &str) -> Vec<String> {
    let runs = |shape: &str| {
        shape.split("<a:t>").skip(1).filter_map(|run| run.split("</a:t>").next()).collect()
    };
    xml.split("</p:sp>").map(runs).collect()
}

/// The place of the divider in a deck: it alone has contents in a body placeholder.
fn divider(slides: &[String]) -> usize {
    slides.iter().position(|xml| xml.contains("<p:ph type=\"body\"")).expect("a divider")
}

/// How far down a slide's content goes: 1 to the foot.
fn filled(xml: &str) -> f32 {
    let ends = boxes(xml).into_iter().map(|one| {
        let (width, _) = one.room();
        let ruler =
            crate::export::pptx::text::Ruler::new(1.0, crate::layout::wrap::Syllables::None);
        let is_text = !one.paras.is_empty() && one.place.y >= TOP - 1.0;
        match is_text {
            true => one.place.y + ruler.height(&one.paras, width).min(one.place.height),
            false if one.paras.is_empty() => one.place.bottom(),
            false => TOP,
        }
    });
    let shapes = xml.split("<p:sp>").skip(1).filter(|shape| shape.contains("<a:solidFill>"));
    let shapes = shapes.filter_map(place).filter(|place| place.height > 30.0);
    let ends = ends.chain(shapes.map(Rect::bottom));
    (ends.filter(|end| *end <= BOTTOM + 1.0).fold(TOP, f32::max) - TOP) / (BOTTOM - TOP)
}

#[test]
fn a_dozen_slides_are_decided_on_and_the_appendix_has_the_rest() {
    for (deck, slides) in decks() {
        let divider = divider(&slides);
        assert!((8..=12).contains(&divider), "{deck}: {divider} before the appendix");
        assert!(slides.len() <= 36, "{deck}: {}", slides.len());
        let contents = texts(&slides[divider]).len();
        assert!(contents > 3, "{deck} says what the appendix holds");
    }
}

#[test]
fn the_two_parts_are_sections_that_hold_every_slide_once() {
    for name in SAMPLES {
        for language in Language::ALL {
            let parts = parts(&document(name), language);
            let presentation = &parts["ppt/presentation.xml"];
            let all: Vec<String> = tags(presentation)
                .into_iter()
                .filter(|(tag, _)| tag == "p:sldId")
                .map(|(_, attributes)| attributes["id"].clone())
                .collect();
            let held: Vec<String> = tags(presentation)
                .into_iter()
                .filter(|(tag, _)| tag == "p14:sldId")
                .map(|(_, attributes)| attributes["id"].clone())
                .collect();
            assert_eq!(all, held, "{name}");
            let sections = tags(presentation);
            let sections: Vec<_> =
                sections.iter().filter(|(tag, _)| tag == "p14:section").collect();
            assert_eq!(sections.len(), 2, "{name}");
            assert_ne!(sections[0].1["id"], sections[1].1["id"]);
            assert!(presentation.find("<p:extLst>") > presentation.find("<p:notesSz"));
        }
    }
}

#[test]
fn no_slide_is_nearly_empty() {
    let mut thin = Vec::new();
    for (deck, slides) in decks() {
        for (at, xml) in slides.iter().enumerate().skip(1) {
            let share = filled(xml);
            if share < 0.45 && at != divider(&slides) {
                let title = texts(xml)[0].clone();
                thin.push(format!("{deck} {}: {title} {share:.2}", at + 1));
            }
        }
    }
    assert!(thin.is_empty(), "{thin:#?}");
}

/// Slides of one table or list hold about the same number of rows.
#[test]
fn what_goes_on_is_dealt_evenly() {
    let mut uneven = Vec::new();
    for (deck, slides) in decks() {
        let heads: Vec<(String, usize, f32)> = slides
            .iter()
            .map(|xml| {
                let title = texts(xml)[0].clone();
                let rows = xml.matches("<a:tr ").count();
                (title, rows, filled(xml))
            })
            .collect();
        for (title, rows, share) in &heads {
            let Some((name, _)) = title.rsplit_once(" (") else { continue };
            if !title.ends_with("/2)") && !title.ends_with("/3)") && !title.ends_with("/4)") {
                continue;
            }
            let others = heads.iter().filter(|(other, ..)| other.starts_with(&format!("{name} (")));
            let most = others.clone().map(|(_, rows, _)| *rows).max().unwrap_or(0);
            if *share < 0.45 || (*share < 0.6 && most > 4 && rows * 2 < most) {
                uneven.push(format!("{deck}: {title} {rows} of {most} rows, {share:.2}"));
            }
        }
    }
    assert!(uneven.is_empty(), "{uneven:#?}");
}

/// The foot is smaller; so are the names of steps and stages where a map has many.
#[test]
fn text_is_large_enough_to_be_read() {
    for (deck, slides) in decks() {
        for (at, xml) in slides.iter().enumerate() {
            let is_map = xml.contains("rot=\"16200000\"");
            let shapes = xml.split("<p:sp>").filter(|shape| !shape.contains("type=\"ftr\""));
            for shape in shapes.filter(|shape| !shape.contains("type=\"sldNum\"")) {
                let texts = shape.split("<a:rPr").skip(1).filter(|run| run.contains("<a:t>"));
                for run in texts {
                    let size = run.split(" sz=\"").nth(1).and_then(|rest| rest.split('"').next());
                    let size: u32 = size.and_then(|size| size.parse().ok()).unwrap_or(1_800);
                    let least = if is_map { 1_000 } else { 1_200 };
                    let text = run.split("<a:t>").nth(1).unwrap_or_default();
                    assert!(size >= least, "{deck} {}: {size} {text:.40}", at + 1);
                }
            }
        }
    }
}

#[test]
fn the_gravest_finding_is_on_the_second_slide_and_all_are_told_in_full() {
    for name in SAMPLES {
        let document = document(name);
        let settings = Settings::new(Format::Pptx);
        let report = crate::export::report::of(&document, &settings, false);
        let parts = parts(&document, settings.language(&document));
        let second = &parts["ppt/slides/slide2.xml"];
        assert!(second.contains(&escaped(&report.findings[0].headline)), "{name}");
        let both = format!("{second}{}", parts["ppt/slides/slide3.xml"]);
        let both = both + &parts["ppt/slides/slide4.xml"];
        for finding in &report.findings {
            for text in [&finding.headline, &finding.body] {
                let text = crate::export::ranges::held(text);
                assert!(both.contains(&escaped(&text)), "{name}: {text} is among the first");
            }
        }
    }
}
