//! What stands where on slides: nothing leaves a slide, lies upon another text, outgrows its box,
//! or is parted anywhere but at a syllable; what is drawn says what it shows.

use std::sync::OnceLock;

use super::*;
use crate::export::pptx::text::{LINE_END, Para, Ruler};
use crate::layout::scene::{Ink, Rect, rect};
use crate::layout::wrap::Syllables;

/// A box with text.
pub(super) struct Box {
    pub(super) place: Rect,
    inset: f32,
    is_turned: bool,
    pub(super) paras: Vec<Para>,
}

impl Box {
    /// The width of its lines, and the room for all of them.
    pub(super) fn room(&self) -> (f32, f32) {
        let (width, height) = match self.is_turned {
            true => (self.place.height, self.place.width),
            false => (self.place.width, self.place.height),
        };
        (width - 2.0 * self.inset, height - 2.0 * self.inset)
    }

    fn text(&self) -> String {
        self.paras.iter().map(|para| para.text.as_str()).collect::<Vec<_>>().join(" / ")
    }
}

/// The number of an attribute in points, of those that are metric units.
pub(super) fn points(xml: &str, attribute: &str) -> Option<f32> {
    let rest = xml.split_once(&format!(" {attribute}=\""))?.1;
    let units: f32 = rest.split('"').next()?.parse().ok()?;
    Some(units / 12_700.0)
}

pub(super) fn place(xml: &str) -> Option<Rect> {
    let frame = xml.split_once("<a:off")?.1;
    let numbers = ["x", "y", "cx", "cy"].map(|name| points(frame, name));
    let [Some(x), Some(y), Some(width), Some(height)] = numbers else { return None };
    Some(rect(x, y, width, height))
}

pub(super) fn paras(xml: &str) -> Vec<Para> {
    let para = |xml: &str| {
        let hundredths = |name: &str| -> Option<f32> {
            let rest = xml.split_once(&format!("{name}=\""))?.1;
            Some(rest.split('"').next()?.parse::<f32>().ok()? / 100.0)
        };
        let runs = xml.replace("<a:br>", &format!("<a:t>{LINE_END}</a:t>"));
        let texts = runs.split("<a:t>").skip(1).filter_map(|run| run.split("</a:t>").next());
        let text: String = texts.collect();
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        let para = Para::new(text.replace("&amp;", "&"), hundredths(" sz")?, Ink::Text);
        // A term in bold letters may stand before what it means.
        let first = runs.split("<a:t>").nth(1).and_then(|run| run.split("</a:t>").next());
        let is_term = xml.contains(" b=\"1\"") && xml.contains(" b=\"0\"");
        let para = match is_term {
            true => Para { term: first.unwrap_or_default().len(), ..para },
            false if xml.contains(" b=\"1\"") => para.bold(),
            false => para,
        };
        Some(para.above(hundredths("spcPts val").unwrap_or(0.0)))
    };
    let all = xml.split("<a:p>").skip(1).filter_map(para);
    all.filter(|para| !para.text.trim().is_empty()).collect()
}

/// The boxes of a slide that hold text; tables are one of them, without their text.
pub(super) fn boxes(slide: &str) -> Vec<Box> {
    let shapes = slide.split("<p:sp>").skip(1).filter_map(|shape| shape.split("</p:sp>").next());
    let mut all: Vec<Box> = shapes
        .filter_map(|shape| {
            let paras = paras(shape);
            let held = [
                ("type=\"title\"", rect(40.0, 22.0, 880.0, 58.0)),
                ("type=\"ctrTitle\"", rect(64.0, 112.0, 832.0, 112.0)),
                ("type=\"subTitle\"", rect(64.0, 236.0, 832.0, 260.0)),
                ("type=\"body\"", rect(64.0, 196.0, 832.0, 296.0)),
                ("type=\"ftr\"", rect(40.0, 510.0, 720.0, 20.0)),
                ("type=\"sldNum\"", rect(860.0, 510.0, 60.0, 20.0)),
            ];
            let held = held.into_iter().find(|(kind, _)| shape.contains(kind));
            let lies = place(shape).or(held.map(|(_, place)| place))?;
            let is_turned = shape.contains(" rot=\"16200000\"");
            let middle = lies.center();
            let place = match is_turned {
                true => rect(
                    middle.x - lies.height / 2.0,
                    middle.y - lies.width / 2.0,
                    lies.height,
                    lies.width,
                ),
                false => lies,
            };
            let inset = points(shape, "tIns").unwrap_or(0.0);
            (!paras.is_empty()).then_some(Box { place, inset, is_turned, paras })
        })
        .collect();
    let tables = slide.split("<p:graphicFrame>").skip(1).filter_map(place);
    all.extend(tables.map(|place| Box { place, inset: 0.0, is_turned: false, paras: Vec::new() }));
    all
}

/// All slides of all samples in all languages, with where each is from; made once.
pub(super) fn each_slide(check: impl Fn(&str, &str)) {
    static SLIDES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    let slides = SLIDES.get_or_init(|| {
        let mut slides = Vec::new();
        for (name, language) in SAMPLES.into_iter().flat_map(|n| Language::ALL.map(|l| (n, l))) {
            let parts = parts(&document(name), language).into_iter();
            let of_deck = parts.filter(|(part, _)| part.starts_with("ppt/slides/slide"));
            slides.extend(of_deck.map(|(part, xml)| {
                (format!("{name} {} {}", language.code(), part.replace("ppt/slides/", "")), xml)
            }));
        }
        slides
    });
    slides.iter().for_each(|(at, xml)| check(at, xml));
}

#[test]
fn no_text_lies_upon_another_or_leaves_its_slide() {
    each_slide(|at, xml| {
        let boxes = boxes(xml);
        let inner =
            |place: Rect| rect(place.x + 0.6, place.y + 0.6, place.width - 1.2, place.height - 1.2);
        for (one, other) in boxes
            .iter()
            .enumerate()
            .flat_map(|(n, one)| boxes.iter().skip(n + 1).map(move |o| (one, o)))
        {
            let (a, b) = (one.place, other.place);
            let apart = !inner(a).overlaps(inner(b));
            assert!(apart, "{at}: “{}” {a:?} on “{}” {b:?}", one.text(), other.text());
        }
        for one in &boxes {
            let place = one.place;
            let is_inside = place.x >= -0.1
                && place.y >= -0.1
                && place.right() <= slide::WIDTH + 0.1
                && place.bottom() <= slide::HEIGHT + 0.1;
            assert!(is_inside, "{at}: “{}” {place:?}", one.text());
        }
    });
}

#[test]
fn text_fits_its_box_with_room_to_spare() {
    // As wide letters as the ruler allows for: its slack is what a wider typeface takes.
    let ruler = Ruler::new(1.0, [Syllables::None; 2]);
    each_slide(|at, xml| {
        for one in boxes(xml).iter().filter(|one| !one.paras.is_empty()) {
            let (width, room) = one.room();
            let height = ruler.height(&one.paras, width);
            // Lines of names on the map stand closer than the ruler's.
            let text = one.text();
            assert!(height <= room * 1.06 + 1.0, "{at}: “{text}” {height} in {room} × {width}");
            // Marks and numbers in circles may be as wide as these.
            for para in one.paras.iter().filter(|para| para.text.chars().count() > 3) {
                let longest = ruler.longest(para);
                assert!(longest <= width + 1.0, "{at}: “{}” {longest} in {width}", para.text);
            }
        }
    });
}

#[test]
fn no_word_is_wider_than_its_column() {
    let ruler = Ruler::new(1.0, [Syllables::None; 2]);
    each_slide(|at, xml| {
        for table in xml.split("<a:tbl>").skip(1) {
            let widths: Vec<f32> = table
                .split("<a:gridCol")
                .skip(1)
                .filter_map(|column| points(column, "w"))
                .collect();
            for row in table.split("<a:tr ").skip(1) {
                for (column, cell) in row.split("</a:tc>").enumerate() {
                    let Some(width) = widths.get(column) else { continue };
                    let rest: f32 = widths.iter().skip(column).sum();
                    let width = if cell.contains("<a:tc gridSpan") { rest } else { *width };
                    for para in paras(cell) {
                        let longest = ruler.longest(&para);
                        let text = &para.text;
                        assert!(longest <= width - 11.0, "{at}: “{text}” {longest} in {width}");
                    }
                }
            }
        }
    });
}

#[test]
fn pictures_and_groups_say_what_they_show_and_nothing_is_drawn_of_loose_shapes() {
    each_slide(|at, xml| {
        for kind in ["<p:pic>", "<p:grpSp>", "<p:graphicFrame>"] {
            for shape in xml.split(kind).skip(1) {
                let head = shape.split("/>").next().unwrap_or_default();
                let told = head.split_once("descr=\"").and_then(|(_, rest)| rest.split('"').next());
                assert!(told.is_some_and(|told| !told.is_empty()), "{at}: {head}");
            }
        }
        let outside: String = xml
            .split("<p:grpSp>")
            .map(|part| part.split("</p:grpSp>").last().unwrap_or(part))
            .collect();
        let loose = outside.matches("<p:sp>").count() + outside.matches("<p:cxnSp>").count();
        assert!(loose <= 40, "{at}: {loose}");
    });
}
