//! What a board gets: a dozen slides that decide something, and behind them what they rest on; no
//! slide nearly empty, nothing too small to be read.

use std::cell::RefCell;

use super::places::{boxes, each_slide, place};
use super::*;
use crate::export::pptx::sheet::{BOTTOM, TOP};
use crate::layout::scene::Rect;

/// The slides of each deck in their order, by "sample language".
pub(super) fn decks() -> BTreeMap<String, Vec<String>> {
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
pub(super) fn texts(xml: &str) -> Vec<String> {
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
            crate::export::pptx::text::Ruler::new(1.0, [crate::layout::wrap::Syllables::None; 2]);
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
        assert!(slides.len() <= 33, "{deck}: {}", slides.len());
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

/// The first words of slides, without what says that they go on.
fn plain(title: &str) -> &str {
    title.rsplit_once(" (").filter(|_| title.ends_with(')')).map_or(title, |(plain, _)| plain)
}

#[test]
fn a_title_counts_all_that_was_found_and_further_slides_say_that_they_go_on() {
    let mut continued = 0;
    for name in SAMPLES {
        let document = document(name);
        for language in Language::ALL {
            let settings = Settings { language: Some(language), ..Settings::new(Format::Pptx) };
            let report = crate::export::report::of(&document, &settings, false);
            let section = &report.sections[0];
            assert_eq!(section.id, crate::report::SectionId::Findings);
            let slides = ordered(&parts(&document, language));
            let titles: Vec<String> =
                slides.iter().map(|xml| texts(xml)[0].replace('\u{a0}', " ")).collect();
            let of_it: Vec<&String> =
                titles.iter().filter(|title| title.starts_with(section.title)).collect();
            let whole = plain(of_it[0]);
            let bad = report.findings.iter().filter(|found| found.tone == crate::report::Tone::Bad);
            assert!(bad.count() < 2 || whole.contains(|c: char| c.is_ascii_digit()), "{whole}");
            for (at, title) in of_it.iter().enumerate().skip(1) {
                assert_eq!(plain(title), whole, "{name}");
                let end = format!(" {}/{})", at + 1, of_it.len());
                assert!(title.ends_with(&end), "{title}");
                continued += 1;
            }
        }
    }
    assert!(continued > 0);
}

/// The slides of a deck in their order.
fn ordered(parts: &BTreeMap<String, String>) -> Vec<String> {
    let slide = |number: usize| parts.get(&format!("ppt/slides/slide{number}.xml")).cloned();
    (1..).map_while(slide).collect()
}

/// The first paragraph of a table's cell in its first row below the headings.
fn first_cell(xml: &str) -> String {
    let row = xml.split("<a:tr ").nth(2).expect("a row");
    let cell = row.split("</a:tc>").next().expect("a cell");
    super::places::paras(cell)[0].text.replace('\u{2028}', " ")
}

#[test]
fn titles_of_targets_and_next_steps_say_what_their_first_row_says() {
    for name in SAMPLES {
        let document = document(name);
        let settings = Settings::new(Format::Pptx);
        let words = crate::i18n::Words::of(settings.language(&document));
        let slides = ordered(&parts(&document, settings.language(&document)));
        for kicker in ["slides-targets", "report-section-next-steps"] {
            let kicker = words.get(kicker);
            let of_it = slides.iter().find(|xml| texts(xml).get(1).is_some_and(|t| t == kicker));
            let xml = of_it.unwrap_or_else(|| panic!("{name}: {kicker}"));
            let first = escaped(&first_cell(xml));
            let (title, first) =
                (texts(xml)[0].replace('\u{a0}', " "), first.replace('\u{a0}', " "));
            assert!(title.contains(&first), "{name}: “{title}” above “{first}”");
        }
    }
}

#[test]
fn what_is_overdue_on_the_day_of_the_report_is_said() {
    let document = document("talvikengat");
    let late = |date| {
        let settings = Settings {
            date: Some(date),
            language: Some(Language::English),
            ..Settings::new(Format::Pptx)
        };
        let report = crate::export::report::of(&document, &settings, false);
        let overdue = report.next_steps.iter().filter(|row| row.is_overdue).count();
        let mut archive =
            zip::ZipArchive::new(Cursor::new(made(&document, &settings))).expect("a package");
        let mut text = String::new();
        for number in 1..13 {
            let name = format!("ppt/slides/slide{number}.xml");
            archive.by_name(&name).expect("a part").read_to_string(&mut text).expect("text");
        }
        (overdue, text.contains("overdue"))
    };
    assert_eq!(late(Date::constant(2026, 1, 2)), (0, false));
    let (overdue, is_said) = late(Date::constant(2027, 1, 20));
    assert!(overdue > 0 && is_said);
}

#[test]
fn stages_tell_what_was_promised_and_how_customers_are_listened_to() {
    for name in ["talvikengat", "day-surgery-knee"] {
        let document = document(name);
        let settings = Settings::new(Format::Pptx);
        let report = crate::export::report::of(&document, &settings, false);
        let slides = ordered(&parts(&document, settings.language(&document)));
        let behind: String = slides.iter().skip(divider(&slides)).cloned().collect();
        let steps = || report.stages.iter().flat_map(|stage| &stage.steps);
        let promised = steps().flat_map(|step| &step.promises).count();
        assert_eq!(promised, report.promises.len(), "{name}: each stands at its step");
        for row in steps().flat_map(|step| &step.promises) {
            let term = crate::export::ranges::held(&row.text).into_owned();
            assert!(behind.contains(&format!("<a:t>{}:</a:t>", escaped(&term))), "{name}: {term}");
        }
        for row in steps().flat_map(|step| &step.listening) {
            assert!(!row.detail.is_empty());
            let text = crate::export::ranges::held(&row.text).into_owned();
            assert!(behind.contains(&escaped(&text)), "{name}: {text}");
        }
    }
}

#[test]
fn a_share_of_few_says_so() {
    let document = document("day-surgery-knee");
    let slides = ordered(&parts(&document, Language::English));
    let few = slides.iter().filter(|xml| xml.contains("n\u{a0}=\u{a0}12, few answers"));
    assert!(few.count() > 1, "beside shares of pain points, on the board's slide and behind it");
}

#[test]
fn what_people_wrote_is_in_their_language() {
    let document = document("talvikengat");
    let slides = ordered(&parts(&document, Language::English));
    let run = |text: &str| {
        let all: String = slides.concat();
        let at = all.find(&format!("<a:t>{text}</a:t>")).expect("a run");
        let tag = all[..at].rfind("<a:rPr lang=\"").expect("its language");
        all[tag + 13..tag + 18].to_owned()
    };
    assert_eq!(run("Talvikengät ennen hiihtolomaa"), "fi-FI");
    assert_eq!(run("Appendix"), "en-GB");
}

/// The slides that bear the findings, and their texts.
fn of_findings(document: &Document, language: Language) -> (String, Vec<String>) {
    let settings = Settings { language: Some(language), ..Settings::new(Format::Pptx) };
    let report = crate::export::report::of(document, &settings, false);
    let slides = ordered(&parts(document, language));
    let of_it = slides.iter().map(|xml| texts(xml));
    let title = report.sections[0].title;
    let of_it: Vec<Vec<String>> = of_it.filter(|texts| texts[0].starts_with(title)).collect();
    (of_it[0][0].replace('\u{a0}', " "), of_it.concat())
}

#[test]
fn a_title_counts_boxes_by_their_signs() {
    for name in SAMPLES {
        let document = document(name);
        for language in Language::ALL {
            let words = crate::i18n::Words::of(language);
            let settings = Settings { language: Some(language), ..Settings::new(Format::Pptx) };
            let report = crate::export::report::of(&document, &settings, false);
            let (title, told) = of_findings(&document, language);
            let signed = |sign: &str| told.iter().filter(|text| text.starts_with(sign)).count();
            let [bad, good] = ["▼ ", "▲ "].map(signed);
            let plain = report.findings.len() - bad - good;
            for (key, count) in
                [("slides-put-right", bad), ("slides-build-on", good), ("slides-to-note", plain)]
            {
                let counted = words.count(key, count);
                assert!(count == 0 || title.contains(&counted), "{name}: “{title}”, {counted}");
            }
        }
    }
}

#[test]
fn every_point_of_a_matrix_is_named_beside_it() {
    let mut below = 0;
    for name in SAMPLES {
        let document = document(name);
        for language in Language::ALL {
            let words = crate::i18n::Words::of(language);
            let settings = Settings { language: Some(language), ..Settings::new(Format::Pptx) };
            let report = crate::export::report::of(&document, &settings, false);
            let slides = ordered(&parts(&document, language));
            let quick = words.get("insight-quick-wins");
            let xml = slides.iter().find(|xml| texts(xml).iter().any(|text| text == quick));
            let xml = xml.expect("a matrix");
            let points: Vec<usize> = xml
                .split("<p:sp>")
                .filter(|shape| shape.contains("prst=\"ellipse\""))
                .filter_map(|shape| texts(shape).first()?.parse().ok())
                .collect();
            let all = report.opportunities.iter().filter(|row| row.impact.is_some());
            assert_eq!(points.len(), all.filter(|row| row.effort.is_some()).count(), "{name}");
            let told = xml.replace('\u{a0}', " ").replace("-\u{2028}", "").replace('\u{2028}', " ");
            let rows = told.matches("<a:tr ").count();
            for row in report.opportunities.iter().filter(|row| points.contains(&row.rank)) {
                let text = escaped(&crate::export::ranges::held(&row.text).replace('\u{a0}', " "));
                assert!(told.contains(&text), "{name} {}: {text}", language.code());
            }
            below += usize::from(rows <= points.len());
        }
    }
    assert!(below > 0, "some are named below a list that has no room for them");
}

#[test]
fn the_note_on_targets_says_only_what_is_true_of_a_row_below_it() {
    let language = Language::English;
    let words = crate::i18n::Words::of(language);
    let mut said = [0; 2];
    for name in SAMPLES {
        let slides = ordered(&parts(&document(name), language));
        let kicker = words.get("slides-targets");
        let of_it = slides.iter().find(|xml| texts(xml).get(1).is_some_and(|text| text == kicker));
        let xml = of_it.unwrap_or_else(|| panic!("{name}: {kicker}"));
        let all = texts(xml).concat();
        let rows: Vec<Vec<String>> = xml
            .split("<a:tr ")
            .skip(2)
            .map(|row| {
                let cells = row.split("</a:tc>");
                let first = |cell: &str| super::places::paras(cell).first().map(|p| p.text.clone());
                cells.map(|cell| first(cell).unwrap_or_default()).collect()
            })
            .collect();
        // Time: both in units, the result beyond the target.
        let is_time = |row: &Vec<String>| row[1].ends_with("days") && row[3] != "–";
        // A promise without a target of its own reaches what it is kept.
        let is_kept = |row: &Vec<String>| row[3] != "–" && row[2] == "–" && row[3] == row[1];
        let has_time = rows.iter().any(is_time);
        let has_kept = rows.iter().any(is_kept);
        assert_eq!(all.contains(words.get("slides-targets-less")), has_time, "{name}: {rows:#?}");
        assert_eq!(all.contains(words.get("slides-targets-always")), has_kept, "{name}: {rows:#?}");
        assert!(!all.contains(words.get("slides-targets-scale")), "{name}: no scale is shown");
        said[0] += usize::from(has_time);
        said[1] += usize::from(has_kept);
    }
    assert!(said.iter().all(|said| (1..SAMPLES.len()).contains(said)), "{said:?}");
}

#[test]
fn pain_points_behind_the_scenes_stand_at_their_steps() {
    let mut internal = 0;
    for (name, language) in SAMPLES.iter().flat_map(|name| Language::ALL.map(|one| (name, one))) {
        let document = document(name);
        let settings = Settings { language: Some(language), ..Settings::new(Format::Pptx) };
        let report = crate::export::report::of(&document, &settings, false);
        let slides = ordered(&parts(&document, language));
        let title = escaped(&report.stages[0].title);
        let first = slides.iter().position(|xml| xml.contains(&format!("1\u{a0}· {title}")));
        let end = slides
            .iter()
            .rposition(|xml| xml.contains(&escaped(&report.stages.last().expect("a stage").title)));
        let stages = &slides[first.expect("the first stage")..=end.expect("the last stage")];
        let pains = report.stages.iter().flat_map(|stage| &stage.steps);
        for card in pains.flat_map(|step| &step.pains) {
            let text = escaped(&crate::export::ranges::held(&card.text));
            let is_told = stages.iter().any(|xml| xml.contains(&text));
            assert!(is_told, "{name} {language:?}: {text} at its step");
            internal += usize::from(card.internal);
        }
    }
    assert!(internal > 0);
}

#[test]
fn sentences_about_a_pain_point_end_before_the_next_begins() {
    let mut told = 0;
    for name in SAMPLES {
        let document = document(name);
        for language in Language::ALL {
            let words = crate::i18n::Words::of(language);
            let recovery = words.with("report-recovery", &[("what", "".into())]);
            for xml in ordered(&parts(&document, language)) {
                for para in xml.split("</a:p>") {
                    let text = texts(para).concat();
                    let Some((before, _)) = text.split_once(recovery.trim()) else { continue };
                    told += 1;
                    let before = before.trim_end_matches(['→', ' ', '\u{a0}', '”', '“', ')']);
                    let is_ended = before.is_empty() || before.ends_with(['.', '!', '?', '…']);
                    assert!(is_ended, "{name} {}: {text}", language.code());
                }
            }
        }
    }
    assert!(told > 0);
}

#[test]
fn a_quick_win_that_is_not_first_says_what_makes_it_one() {
    let mut said = [0; 2];
    for name in SAMPLES {
        let document = document(name);
        let language = Language::English;
        let settings = Settings { language: Some(language), ..Settings::new(Format::Pptx) };
        let report = crate::export::report::of(&document, &settings, false);
        let quick = report.opportunities.iter().find(|row| row.quadrant == "Quick win");
        let quick = quick.expect("a quick win");
        let slides = ordered(&parts(&document, language));
        let mut titles = slides.iter().map(|xml| texts(xml)[0].replace('\u{a0}', " "));
        let title = titles.find(|title| title.starts_with("Quick win: ")).expect("its slide");
        let why =
            format!("effort only {}; no. {} by score)", quick.effort.expect("effort"), quick.rank);
        assert_eq!(title.ends_with(&why), quick.rank > 1, "{name}: {title}");
        said[usize::from(quick.rank > 1)] += 1;
    }
    assert!(said.iter().all(|said| *said > 0), "{said:?}");
}

#[test]
fn notes_for_speakers_are_about_the_steps_on_their_slide() {
    let mut noted = 0;
    for name in SAMPLES {
        let document = document(name);
        let language = Language::English;
        let parts = parts(&document, language);
        let settings = Settings { language: Some(language), ..Settings::new(Format::Pptx) };
        let report = crate::export::report::of(&document, &settings, false);
        for (path, xml) in parts.iter().filter(|(path, _)| path.contains("notesSlides/notesSlide"))
        {
            let Some(slide) = parts.get(&path.replace("notesSlides/notesSlide", "slides/slide"))
            else {
                continue;
            };
            for step in report.stages.iter().flat_map(|stage| &stage.steps) {
                let text = escaped(&format!("{}. {}", step.number, step.title));
                let paras = |xml: &str| -> Vec<String> {
                    let paras = xml.split("</a:p>").map(|para| texts(para).concat());
                    paras
                        .map(|para| para.replace("-\u{2028}", "").replace('\u{2028}', " "))
                        .collect()
                };
                if paras(xml).contains(&text) {
                    noted += 1;
                    assert!(paras(slide).contains(&text), "{name} {path}: {text}");
                }
                for row in step
                    .listening
                    .iter()
                    .filter(|row| paras(xml).contains(&text) && !row.text.is_empty())
                {
                    let told = xml.matches(&*escaped(&row.text)).count();
                    assert!(told < 2, "{name} {path}: {} is told once", row.text);
                }
            }
        }
    }
    assert!(noted > 0);
}
