use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;
use crate::export::Format;
use crate::file::brand::{Brand, BrandFont, Logo, LogoKind};
use crate::i18n::Language;
use crate::model::Date;

mod alike;
mod board;
mod places;

fn document(name: &str) -> Document {
    let path = format!("{}/sample_journeys/{name}.journey.ron", env!("CARGO_MANIFEST_DIR"));
    crate::file::load_str(&std::fs::read_to_string(path).expect("a file"), name).expect("a journey")
}

const SAMPLES: [&str; 6] = [
    "day-surgery-knee",
    "internets-jaunaja-dzivokli",
    "perjantai-illallinen",
    "talvikengat",
    "trial-to-renewal",
    "warranty-repair",
];

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    crate::export::xml::push_escaped(&mut escaped, text);
    escaped
}

fn made(document: &Document, settings: &Settings) -> Vec<u8> {
    let report = crate::export::report::of(document, settings, false);
    write(document, &report, settings, &Progress::default()).expect("a file")
}

fn parts(document: &Document, language: Language) -> BTreeMap<String, String> {
    let settings = Settings { language: Some(language), ..Settings::new(Format::Pptx) };
    let mut archive =
        zip::ZipArchive::new(Cursor::new(made(document, &settings))).expect("a package");
    let names: Vec<String> =
        archive.file_names().map(|name| name.expect("a name").to_string()).collect();
    let read = |name: String| {
        let mut text = String::new();
        archive.by_name(&name).expect("a part").read_to_string(&mut text).expect("text");
        (name, text)
    };
    names.into_iter().map(read).collect()
}

/// Fails where a part is not well-formed; gives each tag with its attributes.
fn tags(xml: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut tags = Vec::new();
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error} in {xml}")) {
            Event::Eof => return tags,
            Event::Start(tag) | Event::Empty(tag) => {
                let attributes = tag.attributes().map(|attribute| {
                    let attribute = attribute.expect("an attribute");
                    (
                        String::from_utf8_lossy(attribute.key.as_ref().as_bytes()).into_owned(),
                        String::from_utf8_lossy(attribute.value.as_bytes()).into_owned(),
                    )
                });
                let name = String::from_utf8_lossy(tag.name().as_ref().as_bytes()).into_owned();
                tags.push((name, attributes.collect()));
            }
            _ => {}
        }
    }
}

/// A relation's target as a part's name.
fn resolved(rels: &str, target: &str) -> String {
    let folder = rels.replace("_rels/", "");
    let mut path: Vec<&str> = folder.split('/').collect();
    path.pop();
    for piece in target.split('/') {
        match piece {
            ".." => {
                path.pop();
            }
            piece => path.push(piece),
        }
    }
    path.join("/")
}

#[test]
fn every_part_is_well_formed_declared_and_related() {
    let parts = parts(&document("day-surgery-knee"), Language::English);
    let declared: BTreeSet<String> = tags(&parts["[Content_Types].xml"])
        .into_iter()
        .filter_map(|(_, attributes)| Some(attributes.get("PartName")?[1..].to_owned()))
        .collect();
    let mut related = BTreeSet::new();
    for (name, text) in &parts {
        let tags = tags(text);
        if name.ends_with(".rels") {
            for (_, attributes) in tags.iter().filter(|(tag, _)| tag == "Relationship") {
                let target = resolved(name, &attributes["Target"]);
                assert!(parts.contains_key(&target), "{name}: {target}");
                related.insert(target);
            }
        } else if name != "[Content_Types].xml" {
            assert!(declared.contains(name), "{name} is not declared");
            let ids: Vec<&String> = tags
                .iter()
                .filter(|(tag, _)| tag == "p:cNvPr")
                .filter_map(|(_, attributes)| attributes.get("id"))
                .collect();
            assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "ids of {name}");
        }
    }
    assert_eq!(declared, related, "each part hangs on another one");
}

#[test]
fn the_order_is_the_one_that_strict_programs_take() {
    let parts = parts(&document("talvikengat"), Language::Finnish);
    let master = &parts["ppt/slideMasters/slideMaster1.xml"];
    assert!(
        master.find("<p:clrMap ").expect("a map") < master.find("<p:sldLayoutIdLst>").expect("ids")
    );
    assert!(parts["ppt/slideMasters/_rels/slideMaster1.xml.rels"].contains("theme1.xml"));
    let theme = &parts["ppt/theme/theme1.xml"];
    let list = |name: &str| {
        let start = theme.find(&format!("<a:{name}>")).expect("a list");
        let end = theme.find(&format!("</a:{name}>")).expect("its end");
        theme[start..end].to_owned()
    };
    assert_eq!(list("fillStyleLst").matches("<a:solidFill>").count(), 3);
    assert_eq!(list("bgFillStyleLst").matches("<a:solidFill>").count(), 3);
    assert_eq!(list("lnStyleLst").matches("<a:ln ").count(), 3);
    assert_eq!(list("effectStyleLst").matches("<a:effectStyle>").count(), 3);
}

#[test]
fn each_slide_has_a_title_and_tables_are_whole() {
    for name in ["talvikengat", "internets-jaunaja-dzivokli", "warranty-repair"] {
        let parts = parts(&document(name), Language::English);
        let slides = parts.iter().filter(|(name, _)| name.starts_with("ppt/slides/slide"));
        let mut tables = 0;
        for (name, slide) in slides {
            let tags = tags(slide);
            let holders = tags.iter().filter(|(tag, _)| tag == "p:ph");
            let titles = holders.filter(|(_, a)| a["type"].to_lowercase().ends_with("title"));
            assert!(titles.count() >= 1, "{name} has a title");
            for table in slide.split("<a:tbl>").skip(1) {
                tables += 1;
                let table = table.split("</a:tbl>").next().expect("its end");
                let columns = table.matches("<a:gridCol ").count();
                for row in table.split("<a:tr ").skip(1) {
                    let cells = row.matches("<a:tc>").count() + row.matches("<a:tc ").count();
                    assert_eq!(cells, columns, "{name}");
                }
            }
        }
        assert!(tables > 5, "{tables}");
    }
}

/// Fails where anything lies outside of its slide.
fn check_places(parts: &BTreeMap<String, String>) {
    let (width, height) = (slide::emu(slide::WIDTH), slide::emu(slide::HEIGHT));
    for (name, slide) in parts.iter().filter(|(name, _)| name.starts_with("ppt/slides/slide")) {
        for frame in slide.split("xfrm").filter(|frame| frame.contains("<a:off x=")).skip(1) {
            let is_turned = frame.starts_with(" rot=\"16200000\"");
            let frame = frame.split("<a:off x=").nth(1).expect("a place");
            let mut numbers = frame.split('"').filter_map(|piece| piece.parse::<i64>().ok());
            let mut next = || numbers.next().expect("a number");
            let (mut x, mut y, mut w, mut h) = (next(), next(), next(), next());
            if is_turned {
                (x, y) = (x + (w - h) / 2, y + (h - w) / 2);
                (w, h) = (h, w);
            }
            let is_inside = x >= 0 && y >= 0 && x + w <= width + 1 && y + h <= height + 1;
            assert!(is_inside, "{name}: {x} {y} {w} {h}");
        }
    }
}

/// Tables end above the foot, and text boxes hold what stands in them.
#[test]
fn nothing_leaves_the_slide() {
    let mut document = document("talvikengat");
    let long = "pitkäsana ".repeat(900);
    let mut card = document.cards().next().expect("a card").as_ref().clone();
    let before = crate::model::Record::from(card.clone());
    card.text = long.clone();
    document.apply([(Some(&before), Some(&card.into()))]).expect("applied");
    let heard = |card: &&std::sync::Arc<crate::model::Card>| {
        card.pain.as_deref().is_some_and(|pain| pain.loop_state().is_some())
    };
    let mut said = document.cards().find(heard).expect("feedback").as_ref().clone();
    let before = crate::model::Record::from(said.clone());
    said.text = long.clone();
    document.apply([(Some(&before), Some(&said.into()))]).expect("applied");
    let parts = parts(&document, Language::Finnish);
    check_places(&parts);
    let words = shown(&parts).matches("pitkäsana").count();
    assert!(words >= 900, "what is long goes on: {words}");
}

#[test]
fn the_map_names_its_steps_and_marks_moments_of_truth() {
    for name in SAMPLES {
        let document = document(name);
        let settings = Settings::new(Format::Pptx);
        let report = crate::export::report::of(&document, &settings, false);
        let parts = parts(&document, settings.language(&document));
        let title = report.sections.iter().find(|s| s.id == crate::report::SectionId::Map);
        let title = title.expect("a map").title;
        // The name of the part stands in the title, or above one that is a sentence.
        let is_map = |xml: &&String| {
            let mut heads = xml.split("</p:sp>").take(2);
            heads.any(|head| head.contains(&format!("<a:t>{title}</a:t>")))
        };
        let slides: Vec<&String> = parts.values().filter(is_map).collect();
        assert_eq!(slides.len(), 1, "{name}: one slide holds it");
        let steps = || report.stages.iter().flat_map(|stage| &stage.steps);
        for step in steps() {
            assert!(slides[0].contains(&escaped(&step.title)), "{name}: {}", step.title);
        }
        let moments = steps().filter(|step| step.moment_of_truth).count();
        let diamonds = slides[0].matches("prst=\"diamond\"").count();
        // The legend has one more; a persona's mark may be a diamond too.
        assert!(moments > 0 && diamonds > moments, "{name}: {diamonds} of {moments}");
    }
}

#[test]
fn a_long_journey_takes_several_maps() {
    let steps = |stage: usize| -> String {
        let step = |n: usize| {
            format!(
                "(id: \"s_{stage}0{n}\", title: \"Waits for part {n} of the long delivery\", \
                 scores: {{\"p_1\": (satisfaction: 3)}}),"
            )
        };
        (1..10).map(step).collect()
    };
    let stages: String = (1..12)
        .map(|n| format!("(id: \"st_{n}\", title: \"Stage {n}\", steps: [{}]),", steps(n)))
        .collect();
    let text = format!(
        "#![enable(implicit_some)]\n(format: \"polku-journey\", version: 1, personas: [(id: \
         \"p_1\", name: \"Aino\")], rows: [lane(id: \"l_1\", kind: curve)], stages: [{stages}])"
    );
    let document = crate::file::load_str(&text, "test.ron").expect("a journey");
    let parts = parts(&document, Language::English);
    check_places(&parts);
    let shown = shown(&parts).replace('\u{a0}', " ");
    assert!(shown.contains("The map (1/4)") && shown.contains("The map (continued 4/4)"));
    let named = shown.matches("<a:t>Waits for part 7 of the long delivery</a:t>").count();
    assert_eq!(named, 11, "every step is named whole");
}

#[test]
fn slides_say_all_that_the_report_says_of_feedback_evidence_and_method() {
    for name in SAMPLES {
        let document = document(name);
        let settings = Settings::new(Format::Pptx);
        let report = crate::export::report::of(&document, &settings, false);
        let shown = shown(&parts(&document, settings.language(&document)));
        let mut texts: Vec<String> = Vec::new();
        for row in &report.feedback {
            texts.push(row.said.clone());
            texts.extend(row.did.iter().map(|did| format!("→ {did}")));
            texts.extend(row.states.iter().map(|state| state.label.to_owned()));
        }
        for table in &report.gaps {
            texts.push(table.traveller.clone());
            // Stage by stage a mark, not a star, says what a difference rests on.
            let told = table.rows.iter().map(|row| row.difference.text.trim_end_matches('*'));
            texts.extend(told.map(str::to_owned));
        }
        for finding in &report.findings {
            texts.push(finding.body.clone());
        }
        texts.push(report.evidence.sentence.clone());
        texts.extend(report.evidence.rows.iter().map(|row| row.stage.clone()));
        texts.extend(report.method.iter().cloned());
        texts.extend(report.sources.iter().map(|row| row.source.clone()));
        for word in &report.definitions {
            texts.extend([word.term.to_owned(), word.meaning.to_owned()]);
        }
        for text in texts {
            let text = crate::export::ranges::held(&text);
            assert!(shown.contains(&escaped(&text)), "{name}: {text}");
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes_and_the_given_date() {
    let document = document("trial-to-renewal");
    let make = |date| made(&document, &Settings { date, ..Settings::new(Format::Pptx) });
    assert_eq!(make(None), make(None));
    assert_ne!(make(Some(Date::constant(2026, 1, 2))), make(None));
}

#[test]
fn a_team_brings_colour_typeface_and_logo() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"1\"/>";
    let logo = Logo { kind: LogoKind::Svg, bytes: drawing.as_bytes().into() };
    let font = BrandFont {
        family: "Team Sans".to_owned(),
        weight: 400,
        italic: false,
        bytes: notosans::REGULAR_TTF.into(),
    };
    let brand = Brand { accent: Some([0x0b, 0x5d, 0x5e]), logo: Some(logo), fonts: vec![font] };
    let settings = Settings { brand: Some(brand.into()), ..Settings::new(Format::Pptx) };
    let file = made(&document("talvikengat"), &settings);
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("a package");
    let mut read = |name: &str| {
        let mut bytes = Vec::new();
        archive.by_name(name).expect("a part").read_to_end(&mut bytes).expect("bytes");
        bytes
    };
    assert!(read("ppt/media/image1.png").starts_with(b"\x89PNG"));
    let mut text = |name: &str| String::from_utf8(read(name)).expect("text");
    let theme = text("ppt/theme/theme1.xml");
    assert!(theme.contains("<a:latin typeface=\"Team Sans\"/>"));
    assert!(theme.contains("<a:accent1><a:srgbClr val=\"0B5D5E\"/>"));
    let rels = text("ppt/slides/_rels/slide1.xml.rels");
    assert!(rels.contains("Id=\"rId2\"") && rels.contains("../media/image1.png"), "{rels}");
    assert!(text("ppt/slides/slide1.xml").contains("r:embed=\"rId2\""));
    assert!(text("[Content_Types].xml").contains("Extension=\"png\""));
}

/// What a program would show of all slides.
fn shown(parts: &BTreeMap<String, String>) -> String {
    let slides = parts.iter().filter(|(name, _)| name.starts_with("ppt/slides/slide"));
    slides.map(|(_, slide)| slide.as_str()).collect()
}

#[test]
fn every_note_of_an_empathy_map_and_every_opportunity_is_on_a_slide() {
    for name in ["talvikengat", "trial-to-renewal"] {
        let document = document(name);
        let settings = Settings::new(Format::Pptx);
        let report = crate::export::report::of(&document, &settings, false);
        let shown = shown(&parts(&document, settings.language(&document)));
        let notes = report.empathy.iter().flat_map(|map| &map.sections);
        for note in notes.flat_map(|section| &section.notes) {
            let mut text = String::new();
            crate::export::xml::push_escaped(&mut text, &note.text);
            assert!(shown.contains(&text), "{name}: {text}");
        }
        assert!(
            !report.opportunities.is_empty()
                && report
                    .personas
                    .iter()
                    .all(|card| { shown.contains(&format!("<a:t>{}</a:t>", card.initials)) })
        );
    }
}

#[test]
fn an_empty_journey_has_a_title() {
    let parts = parts(&Document::default(), Language::English);
    assert!(parts.contains_key("ppt/slides/slide1.xml"));
    assert!(parts["ppt/slides/slide1.xml"].contains("Untitled journey"));
}
