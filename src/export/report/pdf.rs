//! The report as a PDF, set by Typst: the house's template, or a team's own.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use typst::foundations::Bytes;

use super::colors;
use crate::export::pdf::{Ident, compile, first_pages};
use crate::export::png::{self, Rgba};
use crate::export::ranges;
use crate::export::sheet::{POINTS, Page};
use crate::export::spread::{Part, Room};
use crate::export::svg::{self, Purpose, SvgOptions};
use crate::export::world::{PaperWorld, Template};
use crate::export::{ExportError, Progress, Settings, faces};
use crate::layout::fonts::TEXT_FAMILY;
use crate::layout::palette::Palette;
use crate::layout::scene::{Face, Scene, Size};
use crate::report::{EmpathyPart, Report};

const TEMPLATE: &str = include_str!("../../../assets/report.typ");
/// The margins of the map's pages, left and right, above, and below; and the room of what stands
/// above it on each.
const MAP_SIDE: f32 = 12.0 / 25.4 * 72.0;
const MAP_BOTTOM: f32 = 16.0 / 25.4 * 72.0;
const MAP_HEADING: f32 = 22.0;
/// The room of headings above an empathy map, and the scale at which its smallest texts, of 11
/// units, have 7 points: nothing in a report is smaller, but the map has a bound of its own.
const CANVAS_HEADING: f32 = 86.0;
const CANVAS_SCALE: f32 = 7.0 / 11.0;

/// The paper of a report: A4 where nothing else is asked for.
fn paper(settings: &Settings) -> Page {
    if settings.page == Page::Letter { Page::Letter } else { Page::A4 }
}

/// What the map's pages have for it, in points.
pub(in crate::export) fn map_room(settings: &Settings) -> Room {
    let room = |landscape| {
        let size = paper(settings).size(landscape).unwrap_or_default();
        Size {
            width: size.width - 2.0 * MAP_SIDE - 1.0,
            height: size.height - MAP_SIDE - MAP_BOTTOM - MAP_HEADING,
        }
    };
    Room { upright: room(false), aside: room(true) }
}

/// The PDF, with the map in parts.
pub(in crate::export) fn write(
    report: &Report,
    map: &[Part],
    settings: &Settings,
    progress: &Progress,
) -> Result<Vec<u8>, ExportError> {
    let (world, _) = world(report, map, settings)?;
    progress.step(0.2)?;
    let ident = Ident { title: &report.title, language: &report.language };
    let outcome = compile(&world, ident, progress);
    typst::comemo::evict(0);
    outcome
}

/// What Typst has to say about the pages: nothing, once they have settled.
#[cfg(test)]
pub(in crate::export) fn complaints(
    report: &Report,
    map: &[Part],
    settings: &Settings,
) -> Vec<String> {
    let (world, _) = world(report, map, settings).expect("a world");
    let made = typst::compile::<typst_layout::PagedDocument>(&world);
    typst::comemo::evict(0);
    made.warnings.iter().map(|warning| warning.message.to_string()).collect()
}

/// How many pages a preview shows.
const FIRST: usize = 3;

/// The first pages side by side, `longest` pixels across.
pub(in crate::export) fn preview(
    report: &Report,
    map: &[Part],
    settings: &Settings,
    longest: u32,
    progress: &Progress,
) -> Result<Rgba, ExportError> {
    let (world, faces) = world(report, map, settings)?;
    progress.step(0.2)?;
    let pages = first_pages(&world, FIRST, progress);
    typst::comemo::evict(0);
    png::beside(&pages?, faces, longest)
}

/// What Typst sees, and the faces that pictures and texts need.
fn world(
    report: &Report,
    map: &[Part],
    settings: &Settings,
) -> Result<(PaperWorld, BTreeSet<Face>), ExportError> {
    let (mut files, page) = page(report, map, settings);
    let data = data(report, page);
    let scenes = map.iter().map(|part| &part.scene).chain(super::pictures(report));
    let mut used: BTreeSet<Face> = scenes.flat_map(svg::used_faces).collect();
    used.extend([Face::Regular, Face::Bold, Face::Italic]);
    used.extend(super::other_faces(&data));
    files.insert("data.json".to_owned(), Bytes::from_string(data));
    let template = match &settings.template {
        Some(own) => Template { name: &own.name, text: &own.text },
        None => Template { name: "report.typ", text: TEMPLATE },
    };
    let brand = settings.brand.as_deref();
    let own_fonts = brand.map(|brand| brand.fonts.as_slice()).unwrap_or_default();
    let world = PaperWorld::new(template, files, used.iter().copied().filter_map(faces::info))
        .ok_or_else(|| ExportError::Picture("no template".to_owned()))?
        .with_fonts(own_fonts.iter().map(|font| font.bytes.clone()));
    Ok((world, used))
}

/// What templates get: the report, and what belongs to the file.
fn data(report: &Report, page: Value) -> String {
    let mut data = serde_json::to_value(report).unwrap_or_default();
    soften(&mut data);
    ranges::hold(&mut data);
    if let Value::Object(fields) = &mut data {
        fields.insert("page".to_owned(), page);
    }
    data.to_string()
}

/// The pictures as files, and what templates are told about them.
fn page(report: &Report, map: &[Part], settings: &Settings) -> (BTreeMap<String, Bytes>, Value) {
    let mut files = BTreeMap::new();
    let mut picture = |name: String, scene: &Scene| {
        let options = SvgOptions { palette: Palette::Light, language: "", purpose: Purpose::Part };
        files.insert(name.clone(), Bytes::from_string(svg::write(scene, options)));
        let alt = svg::spoken(scene);
        json!({
            "name": name,
            "alt": alt,
            "width": scene.size.width * POINTS,
            "height": scene.size.height * POINTS,
        })
    };
    let pictures = &report.pictures;
    let glance = pictures.glance.as_ref().map(|scene| picture("glance.svg".to_owned(), scene));
    let curve = pictures.curve.as_ref().map(|scene| picture("curve.svg".to_owned(), scene));
    let matrix = pictures.matrix.as_ref().map(|scene| picture("matrix.svg".to_owned(), scene));
    let gaps: Vec<Value> = pictures
        .gaps
        .iter()
        .enumerate()
        .map(|(at, scene)| picture(format!("gaps-{}.svg", at + 1), scene))
        .collect();
    let portraits: Vec<Value> = pictures
        .portraits
        .iter()
        .enumerate()
        .map(|(at, scene)| picture(format!("portrait-{}.svg", at + 1), scene))
        .collect();
    let canvases: Vec<Value> = pictures
        .empathy
        .iter()
        .zip(&report.empathy)
        .enumerate()
        .map(|(at, (scene, part))| {
            let canvas = picture(format!("empathy-{}.svg", at + 1), scene);
            on_page(canvas, canvas_paper(scene, settings), scene, POINTS, Some(told(part)))
        })
        .collect();
    let sheets: Vec<Value> = map
        .iter()
        .enumerate()
        .map(|(at, part)| {
            let sheet = picture(format!("map-{}.svg", at + 1), &part.scene);
            let size = paper(settings).size(part.landscape).unwrap_or_default();
            on_page(sheet, size, &part.scene, part.scale, None)
        })
        .collect();
    let brand = settings.brand.as_deref();
    let logo = brand.and_then(|brand| brand.logo.as_ref()).map(|logo| {
        let name = format!("logo.{}", logo.ending());
        files.insert(name.clone(), Bytes::new(logo.bytes.to_vec()));
        name
    });
    let mut fonts: Vec<&str> = brand
        .map(|brand| brand.fonts.iter().map(|font| font.family.as_str()).collect())
        .unwrap_or_default();
    fonts.truncate(1);
    fonts.push(TEXT_FAMILY);
    let colors: Map<String, Value> =
        colors::all(Palette::Light, brand.and_then(|brand| brand.accent))
            .into_iter()
            .map(|(name, value)| (name, Value::String(value)))
            .collect();
    let page = json!({
        "paper": if paper(settings) == Page::Letter { "us-letter" } else { "a4" },
        "fonts": fonts,
        "colors": colors,
        "logo": logo,
        "glance": glance,
        "curve": curve,
        "matrix": matrix,
        "gaps": gaps,
        "portraits": portraits,
        "empathy": canvases,
        "map": sheets,
    });
    (files, page)
}

/// What templates are told about a picture that has a page of its own: the page, and the picture
/// at that scale.
fn on_page(picture: Value, page: Size, scene: &Scene, scale: f32, alt: Option<String>) -> Value {
    let Value::Object(mut fields) = picture else { return picture };
    for (name, value) in [
        ("width", page.width),
        ("height", page.height),
        ("picture_width", scene.size.width * scale),
        ("picture_height", scene.size.height * scale),
    ] {
        fields.insert(name.to_owned(), json!(value));
    }
    fields.extend(alt.map(|alt| ("alt".to_owned(), Value::String(alt))));
    Value::Object(fields)
}

/// The page of an empathy map: the paper of the report as it lies best, or the next larger one
/// where the notes would be too small to read.
fn canvas_paper(scene: &Scene, settings: &Settings) -> Size {
    let larger = match paper(settings) {
        Page::Letter => [Page::Letter, Page::Tabloid, Page::A2],
        _ => [Page::A4, Page::A3, Page::A2],
    };
    let sizes = larger.iter().flat_map(|page| [page.size(true), page.size(false)]).flatten();
    let scale = |page: &Size| {
        let across = (page.width - 2.0 * MAP_SIDE) / scene.size.width.max(1.0);
        let down =
            (page.height - MAP_SIDE - MAP_BOTTOM - CANVAS_HEADING) / scene.size.height.max(1.0);
        across.min(down)
    };
    let sizes: Vec<Size> = sizes.collect();
    let best = |pair: &[Size]| {
        pair.iter().copied().reduce(|kept, new| if scale(&new) > scale(&kept) { new } else { kept })
    };
    let pairs = || sizes.chunks(2).filter_map(best);
    pairs()
        .find(|page| scale(page) >= CANVAS_SCALE)
        .or_else(|| pairs().next_back())
        .unwrap_or_default()
}

/// An empathy map for who cannot see it.
fn told(part: &EmpathyPart) -> String {
    let mut told = part.title.clone();
    for section in &part.sections {
        let notes: Vec<&str> = section.notes.iter().map(|note| note.text.as_str()).collect();
        told += &format!(". {}: {}", section.title, notes.join("; "));
    }
    told
}

/// The longest word that is left as it is; a column holds about so much.
const LONG_WORD: usize = 26;
/// How far apart the places stand where a longer one may be parted.
const PART: usize = 8;

/// Lets words be parted that are longer than a line: Typst would set them over its edge.
fn soften(value: &mut Value) {
    match value {
        Value::String(text) if text.split_whitespace().any(is_long) => {
            let parted: Vec<String> = text
                .split_inclusive(char::is_whitespace)
                .map(|word| if is_long(word) { parted(word) } else { word.to_owned() })
                .collect();
            *text = parted.concat();
        }
        Value::Array(items) => items.iter_mut().for_each(soften),
        Value::Object(fields) => fields.values_mut().for_each(soften),
        _ => {}
    }
}

fn is_long(word: &str) -> bool {
    word.chars().count() > LONG_WORD
}

/// A word with invisible places to part it at: with a hyphen inside words of letters, without one
/// in addresses.
fn parted(word: &str) -> String {
    let is_word = word.trim_end().chars().all(|c| c.is_alphabetic() || c == '-');
    let mark = if is_word { '\u{ad}' } else { '\u{200b}' };
    let mut text = String::with_capacity(word.len() * 2);
    for (at, c) in word.chars().enumerate() {
        if at > 0 && at % PART == 0 && !c.is_whitespace() {
            text.push(mark);
        }
        text.push(c);
    }
    text
}
