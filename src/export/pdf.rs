//! Sheets → PDF, by way of Typst: tagged, with bookmarks, alternative text and real text.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::{Bytes, Smart};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use super::sheet::Sheet;
use super::svg::{self, Purpose, SvgOptions};
use super::world::{PaperWorld, Template};
use super::xml::push_color;
use super::{ExportError, Progress, faces};
use crate::layout::fonts::TEXT_FAMILY;
use crate::layout::palette::Palette;
use crate::layout::scene::{Face, Ink};
use crate::model::Date;

const TEMPLATE: &str = include_str!("../../assets/map.typ");

/// What the whole document says about itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct About<'a> {
    /// The map's title.
    pub title: &'a str,
    /// What it shows.
    pub description: &'a str,
    /// The language of its texts, a code of two letters.
    pub language: &'a str,
    /// The date that it bears; the clock is never asked.
    pub date: Option<Date>,
    /// Colours.
    pub palette: Palette,
}

/// The sheets as a PDF.
pub(crate) fn write(
    sheets: &[Sheet],
    about: About<'_>,
    progress: &Progress,
) -> Result<Vec<u8>, ExportError> {
    let mut files = BTreeMap::new();
    for (index, sheet) in sheets.iter().enumerate() {
        let options =
            SvgOptions { palette: about.palette, language: about.language, purpose: Purpose::Part };
        let picture = svg::write(&sheet.scene, options);
        files.insert(picture_name(index), Bytes::from_string(picture));
    }
    files.insert("data.json".to_owned(), Bytes::from_string(data(sheets, about).to_string()));
    let mut used: std::collections::BTreeSet<Face> =
        sheets.iter().flat_map(|sheet| svg::used_faces(&sheet.scene)).collect();
    used.insert(Face::Regular);
    let world = PaperWorld::new(
        Template { name: "map.typ", text: TEMPLATE },
        files,
        used.into_iter().filter_map(faces::info),
    )
    .ok_or_else(|| ExportError::Picture("no template".to_owned()))?;
    progress.step(0.2)?;
    let ident = Ident { title: about.title, language: about.language };
    let outcome = compile(&world, ident, progress);
    // What Typst keeps for a next time would keep whole pictures in memory.
    typst::comemo::evict(0);
    outcome
}

/// What tells one document from another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ident<'a> {
    pub(crate) title: &'a str,
    pub(crate) language: &'a str,
}

/// The world's template as a PDF.
pub(crate) fn compile(
    world: &PaperWorld,
    ident: Ident<'_>,
    progress: &Progress,
) -> Result<Vec<u8>, ExportError> {
    let failed = |errors: EcoVec<SourceDiagnostic>| world.error(&errors);
    let document = typst::compile::<PagedDocument>(world).output.map_err(failed)?;
    progress.step(0.6)?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("polku {} {}", ident.title, ident.language)),
        creator: Smart::Custom(Some("Polku".to_owned())),
        ..PdfOptions::default()
    };
    let file = typst_pdf::pdf(&document, &options).map_err(failed)?;
    progress.step(1.0)?;
    Ok(file)
}

/// The first pages of what the world's template makes, each as an SVG.
pub(crate) fn first_pages(
    world: &PaperWorld,
    count: usize,
    progress: &Progress,
) -> Result<Vec<String>, ExportError> {
    let failed = |errors: EcoVec<SourceDiagnostic>| world.error(&errors);
    let document = typst::compile::<PagedDocument>(world).output.map_err(failed)?;
    progress.step(0.6)?;
    let options = typst_svg::SvgOptions::default();
    Ok(document.pages().iter().take(count).map(|page| typst_svg::svg(page, &options)).collect())
}

/// What the template is told.
fn data(sheets: &[Sheet], about: About<'_>) -> Value {
    let color = |ink| {
        let mut text = String::new();
        push_color(&mut text, about.palette.rgb(ink));
        text
    };
    json!({
        "title": about.title,
        "description": about.description,
        "language": about.language,
        "date": about.date.map(|date| [i32::from(date.year()), date.month().into(), date.day().into()]),
        "family": TEXT_FAMILY,
        "ink": color(Ink::TextMuted),
        "paper": color(Ink::Paper),
        "sheets": sheets.iter().enumerate().map(|(i, sheet)| sheet_data(i, sheet)).collect::<Vec<_>>(),
    })
}

fn sheet_data(index: usize, sheet: &Sheet) -> Value {
    let bookmarks: Vec<Value> = sheet
        .bookmarks
        .iter()
        .map(|mark| {
            json!({
                "level": mark.level,
                "title": mark.title,
                "x": sheet.at.x + mark.at.x * sheet.scale,
                "y": sheet.at.y + mark.at.y * sheet.scale,
            })
        })
        .collect();
    json!({
        "picture": picture_name(index),
        "alt": sheet.scene.description,
        "width": sheet.size.width,
        "height": sheet.size.height,
        "margin": sheet.margin,
        "x": sheet.at.x,
        "y": sheet.at.y,
        "picture_width": sheet.scene.size.width * sheet.scale,
        "picture_height": sheet.scene.size.height * sheet.scale,
        "bookmarks": bookmarks,
        "foot": sheet.foot,
    })
}

fn picture_name(index: usize) -> String {
    format!("sheet-{}.svg", index + 1)
}

#[cfg(test)]
mod tests {
    use super::super::samples::{EVIL, every_kind, scene, text};
    use super::super::sheet::{Bookmark, Page};
    use super::*;
    use crate::layout::scene::point;

    fn about() -> About<'static> {
        About {
            title: "Talvikengät & muuta",
            description: "Kartta",
            language: "fi",
            date: Some(Date::constant(2026, 3, 12)),
            palette: Palette::Light,
        }
    }

    fn sheet() -> Sheet {
        let mut sheet = Sheet::whole(every_kind(), Page::Fit, false);
        sheet.foot = Some(("Talvi".to_owned(), "Sivu 1/2".to_owned()));
        sheet.bookmarks = vec![
            Bookmark { level: 1, title: "Talvi".to_owned(), at: point(0.0, 0.0) },
            Bookmark { level: 2, title: "Osto".to_owned(), at: point(10.0, 40.0) },
        ];
        sheet
    }

    fn file(sheets: &[Sheet], about: About<'_>) -> Vec<u8> {
        write(sheets, about, &Progress::default()).expect("a file")
    }

    /// The file's compressed parts.
    fn streams(file: &[u8]) -> String {
        let mut text = String::new();
        let marks = file.windows(7).enumerate().filter(|(_, window)| window == b"stream\n");
        for (at, _) in marks {
            let inflated = miniz_oxide::inflate::decompress_to_vec_zlib(&file[at + 7..]);
            text.extend(inflated.iter().map(|bytes| String::from_utf8_lossy(bytes)));
        }
        text
    }

    #[test]
    fn the_document_says_what_it_is() {
        let file = file(&[sheet()], about());
        assert!(file.starts_with(b"%PDF-1.7"));
        let text = String::from_utf8_lossy(&file);
        for part in [
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Talvikengät &amp; muuta<",
            "/Lang(fi)",
            "/Marked true",
            "/StructTreeRoot",
            "/Alt(Kartta: 2 vaihetta, 2 askelta.)",
            "/Title(Talvi)",
            "/Title(Osto)",
            "/CreationDate(D:20260312",
            "/MediaBox[0 0 336 186]",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }

    #[test]
    fn text_stays_text_in_fonts_of_its_own() {
        let streams = streams(&file(&[sheet()], about()));
        for c in "Maksu & «kuitti»ä".chars() {
            assert!(streams.contains(&format!("<{:04X}>\n", u32::from(c))), "{c}");
        }
        assert!(streams.matches("Tj").count() > 60, "{streams}");
    }

    #[test]
    fn no_date_is_none() {
        let file = file(&[sheet()], About { date: None, ..about() });
        assert!(!String::from_utf8_lossy(&file).contains("CreationDate"));
    }

    #[test]
    fn the_same_sheets_give_the_same_bytes() {
        let sheets = [sheet(), sheet()];
        assert_eq!(file(&sheets, about()), file(&sheets, about()));
    }

    #[test]
    fn texts_are_never_markup() {
        let mut sheet = sheet();
        let evil = "#panic(\"!\") $x$ *b* @a \\ <l> `r` //";
        sheet.foot = Some((evil.to_owned(), evil.to_owned()));
        sheet.bookmarks[0].title = evil.to_owned();
        sheet.scene.description = EVIL.concat();
        let items = EVIL.map(|evil| text(0.0, 0.0, Face::Regular, Ink::Text, evil)).to_vec();
        sheet.scene.root = scene(10.0, 10.0, items).root;
        let about = About { title: evil, description: &EVIL.concat(), ..about() };
        assert!(file(&[sheet], about).starts_with(b"%PDF"));
    }

    #[test]
    fn a_huge_map_keeps_to_the_largest_page() {
        let sheet = Sheet::whole(scene(60_000.0, 900.0, Vec::new()), Page::Fit, false);
        let text = String::from_utf8_lossy(&file(&[sheet], about())).into_owned();
        assert!(text.contains("/MediaBox[0 0 14400 "), "{text}");
    }
}
