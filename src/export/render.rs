//! Document → file: the one way in for the window and the command line.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::pdf::{self, About};
use super::png::{self, Rgba};
use super::sheet::{Bookmark, FRAME, LEAST_TEXT, Page, READABLE, Scales, Sheet};
use super::spread::{Part, Plan, Room};
use super::svg::{self, Purpose, SvgOptions};
use super::tile::{Spread, Tiles};
use super::{
    ExportError, Format, Progress, Settings, View, alone, csv, only_persona, pptx, report, table,
    xlsx,
};
use crate::file;
use crate::i18n::Words;
use crate::insight::{has_small_groups, without_small_groups};
use crate::interchange::{Loss, mermaid, table as tables};
use crate::layout::fonts::Fonts;
use crate::layout::map::{MapEngine, MapOptions, MapPicture};
use crate::layout::scene::{Item, Scene, Size, point};
use crate::model::Document;

/// The file that the settings ask for. Takes from milliseconds (a table) to seconds (a large PNG):
/// the window calls it on a thread of its own.
///
/// # Errors
/// See [`ExportError`].
pub fn render(
    document: &Document,
    settings: &Settings,
    progress: &Progress,
) -> Result<Vec<u8>, ExportError> {
    progress.step(0.0)?;
    if settings.is_beside_map() {
        return alone::render(document, settings, progress);
    }
    let left_out = leaves_groups_out(document, settings);
    let document = &*shown(document, settings);
    match settings.format {
        Format::Svg => {
            let map = Map::of(document, settings);
            let tag = map.language_tag();
            let options =
                SvgOptions { palette: settings.palette, language: &tag, purpose: Purpose::File };
            Ok(svg::write(&map.scene().framed(FRAME), options).into_bytes())
        }
        Format::Png => {
            let scene = Map::of(document, settings).scene().framed(FRAME);
            png::write(&scene, settings.palette, settings.scale, progress)
        }
        Format::Pdf if settings.view == View::Report => {
            progress.step(0.05)?;
            let (report, room) =
                (report::of(document, settings, left_out), report::map_room(settings));
            let parts = Map::of(document, settings).parts(room);
            report::pdf(&report, &parts, settings, progress)
        }
        Format::Pdf => {
            let mut map = Map::of(document, settings);
            let (sheets, tag) = (map.sheets(), map.language_tag());
            let about = About {
                title: &map.title(),
                description: &map.picture.description,
                language: &tag,
                date: settings.date,
                palette: settings.palette,
            };
            pdf::write(&sheets, about, progress)
        }
        Format::Html => {
            let mut map = Map::of(document, settings);
            map.without_title();
            let words = Words::of(settings.language(document));
            let report = report::of(document, settings, left_out);
            report::html(&report, &map.scene(), words, settings)
        }
        Format::Markdown => {
            let words = Words::of(settings.language(document));
            let report = report::of(document, settings, left_out);
            Ok(report::markdown(&report, document, words).into_bytes())
        }
        Format::Pptx => {
            pptx::write(document, &report::of(document, settings, left_out), settings, progress)
        }
        Format::Xlsx => {
            let words = Words::of(settings.language(document));
            let own = settings.brand.as_ref().and_then(|brand| brand.accent);
            let accent = own.map(|own| report::accent(settings.palette, Some(own)).text);
            let report = report::of(document, settings, left_out);
            xlsx::write(document, &report, (words, settings.date), accent)
        }
        Format::Csv | Format::Tsv => Ok(csv::write(document, csv::Separator::of(settings.format))),
        Format::Mermaid => {
            let words = Words::of(settings.language(document));
            Ok(mermaid::write(document, words).into_bytes())
        }
        Format::Json => Ok(file::to_json(document).into_bytes()),
    }
}

/// What the file does not bring back of what is exported, where it can be imported again: tables
/// and diagrams are told apart from the whole. Pictures and other reports are views: what they do
/// not show is not lost.
#[must_use]
pub fn losses(document: &Document, settings: &Settings) -> Vec<Loss> {
    let document = &*shown(document, settings);
    match settings.format {
        // Of a report in Markdown, the diagram is what comes back; of a workbook, its last sheet.
        Format::Mermaid | Format::Markdown => mermaid::losses(document),
        Format::Xlsx | Format::Csv | Format::Tsv => {
            let is_workbook = settings.format == Format::Xlsx;
            tables::losses(document, table::renamed(document), is_workbook)
        }
        _ => Vec::new(),
    }
}

/// How high the smallest text is, in points, where a map is made as small as one sheet of paper and
/// that is smaller than people read: the map should go on several sheets, or on a larger one.
#[must_use]
pub fn unreadable_print(document: &Document, settings: &Settings) -> Option<f32> {
    let is_one_sheet = settings.format == Format::Pdf && settings.view == View::Map;
    if !is_one_sheet || settings.tile || settings.page == Page::Fit {
        return None;
    }
    let map = Map::of(document, settings);
    let smallest = smallest_text(&map.picture.scene())?;
    let points = smallest * map.whole().scale;
    (points < LEAST_TEXT).then_some(points)
}

/// A small picture of what would be exported, `longest` pixels on its longer side: the map, or the
/// first page of a PDF; of a report its first pages on paper, whatever the format. What is no
/// picture shows the map.
///
/// # Errors
/// See [`ExportError`].
pub fn picture(
    document: &Document,
    settings: &Settings,
    longest: u32,
    progress: &Progress,
) -> Result<Rgba, ExportError> {
    if settings.is_beside_map() {
        return alone::preview(document, settings, longest);
    }
    let left_out = leaves_groups_out(document, settings);
    let document = &*shown(document, settings);
    if settings.view == View::Report {
        progress.step(0.05)?;
        let (report, room) = (report::of(document, settings, left_out), report::map_room(settings));
        let parts = Map::of(document, settings).parts(room);
        return report::preview(&report, &parts, settings, longest, progress);
    }
    let mut map = Map::of(document, settings);
    let sheets = if settings.format == Format::Pdf { map.sheets() } else { Vec::new() };
    match sheets.first() {
        Some(sheet) => png::page(sheet, settings.palette, longest),
        None => png::small(&map.scene(), settings.palette, longest),
    }
}

/// Whether what is made leaves groups out in which a person could be recognised.
fn leaves_groups_out(document: &Document, settings: &Settings) -> bool {
    settings.format != Format::Json && !settings.small_groups && has_small_groups(document)
}

/// What of the document the settings show: the persona that they name, and no groups in which a
/// person could be recognised, unless they ask for them. JSON is the journey itself and holds
/// everything.
pub(super) fn shown<'a>(document: &'a Document, settings: &Settings) -> Cow<'a, Document> {
    if settings.format == Format::Json {
        return Cow::Borrowed(document);
    }
    let document = match settings.small_groups {
        true => Cow::Borrowed(document),
        false => without_small_groups(document),
    };
    match settings.persona {
        Some(persona) => Cow::Owned(only_persona(&document, persona)),
        None => document,
    }
}

/// The language of the texts as documents say it: the one that was asked for, else what the journey
/// says of itself, though Polku may not speak it.
pub(super) fn language_tag(document: &Document, settings: &Settings) -> String {
    let of_journey = || {
        let tag = document.journey().language.as_deref()?;
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let is_code = (2..=3).contains(&primary.len())
            && primary.bytes().all(|byte| byte.is_ascii_lowercase());
        is_code.then_some(primary)
    };
    match settings.language {
        Some(language) => language.code().to_owned(),
        None => of_journey().unwrap_or_else(|| settings.language(document).code().to_owned()),
    }
}

/// The laid-out map, and what it takes to lay it out again.
struct Map<'a> {
    document: &'a Document,
    settings: &'a Settings,
    words: Words,
    engine: MapEngine,
    options: MapOptions,
    picture: Arc<MapPicture>,
}

impl<'a> Map<'a> {
    fn of(document: &'a Document, settings: &'a Settings) -> Self {
        let words = Words::of(settings.language(document));
        let mut options = MapOptions::export(words);
        options.small_groups = settings.small_groups;
        if let Some(shown) = settings.persona {
            let others = document.personas().map(|persona| persona.id).filter(|id| *id != shown);
            options.hidden_personas = others.collect();
            options.everyone = false;
        }
        let mut engine = MapEngine::new(Fonts::shared());
        let picture = engine.layout(document, &options);
        Self { document, settings, words, engine, options, picture }
    }

    fn title(&self) -> String {
        match self.document.journey().title.trim() {
            "" => self.words.get("untitled-journey").to_owned(),
            title => title.to_owned(),
        }
    }

    fn language_tag(&self) -> String {
        language_tag(self.document, self.settings)
    }

    fn scene(&self) -> Scene {
        self.picture.scene()
    }

    fn sheets(&mut self) -> Vec<Sheet> {
        match self.settings.page.room(self.settings.landscape) {
            Some(room) if self.settings.tile => self.tiled(room),
            _ => vec![self.whole()],
        }
    }

    /// Lays the map out without its title: for a page that has one.
    fn without_title(&mut self) {
        self.options.title = false;
        self.picture = self.engine.layout(self.document, &self.options);
    }

    /// The map without its title, in as few parts as keep their texts readable.
    fn parts(mut self, room: Room) -> Vec<Part> {
        self.without_title();
        let scales = self.scales();
        let lay_out = |column, breaks| {
            (self.options.column, self.options.breaks) = (column, breaks);
            self.engine.layout(self.document, &self.options)
        };
        let (plan, picture) = Plan::of_any_width(lay_out, room, scales);
        plan.parts(&picture, &self.engine)
    }

    /// How large the map may be on paper.
    fn scales(&self) -> Scales {
        Scales::of(smallest_text(&self.picture.scene()).unwrap_or(READABLE))
    }

    fn whole(&self) -> Sheet {
        let mut sheet = Sheet::whole(self.scene(), self.settings.page, self.settings.landscape);
        let columns = 0..self.picture.columns().len();
        sheet.bookmarks.push(self.title_mark());
        sheet.bookmarks.extend(self.stage_marks(&columns, self.picture.top));
        sheet
    }

    /// The map over several sheets, with headers, labels and page numbers on each.
    fn tiled(&mut self, room: Size) -> Vec<Sheet> {
        let tiles = self.spread(room);
        let count = tiles.columns.len() * tiles.rows.len();
        let page = |page: usize| self.words.with("export-on-page", &[("page", page.into())]);
        let sheets = tiles.rows.iter().flat_map(|rows| {
            tiles.columns.iter().map(|columns| (columns.clone(), rows.clone().collect()))
        });
        let pages = self.engine.pages(sheets, page);
        let mut sheets: Vec<Sheet> = Vec::with_capacity(count);
        for rows in &tiles.rows {
            for columns in &tiles.columns {
                let number = [("page", (sheets.len() + 1).into()), ("pages", count.into())];
                let number = self.words.with("export-sheet", &number);
                let mut scene = self.picture.scene_sheet(columns.clone(), rows.clone(), &pages);
                scene.description = format!("{} {number}", scene.description.trim());
                let Settings { page, landscape, .. } = *self.settings;
                let mut sheet = Sheet::tile(scene, page, landscape, tiles.scale);
                sheet.bookmarks.extend(sheets.is_empty().then(|| self.title_mark()));
                if rows.start == 0 {
                    sheet.bookmarks.extend(self.stage_marks(columns, 0.0));
                }
                sheet.foot = Some((self.title(), number));
                sheets.push(sheet);
            }
        }
        sheets
    }

    /// Decides what stands on which sheet, and lays the map out for it.
    fn spread(&mut self, room: Size) -> Tiles {
        let widths: Vec<f32> = self.picture.columns().iter().map(|column| column.width).collect();
        self.options.title = false;
        self.options.foot = true;
        self.picture = self.engine.layout(self.document, &self.options);
        let scales = self.scales();
        let rows = heights(&self.picture);
        let tiles = spread_of(&self.picture, &widths, &rows).over(room, scales);
        // What spans a border is parted there, which can make rows grow.
        self.options.breaks = tiles.columns.iter().skip(1).map(|columns| columns.start).collect();
        self.picture = self.engine.layout(self.document, &self.options);
        let rows = heights(&self.picture);
        spread_of(&self.picture, &widths, &rows).settled(tiles, room, scales)
    }

    fn title_mark(&self) -> Bookmark {
        Bookmark { level: 1, title: self.title(), at: point(0.0, 0.0) }
    }

    /// Bookmarks of the stages that begin in these columns, on a sheet that begins with the first
    /// of them.
    fn stage_marks(&self, columns: &Range<usize>, y: f32) -> Vec<Bookmark> {
        let all = self.picture.columns();
        let shown = all.get(columns.clone()).unwrap_or_default();
        let mut before = columns.start.checked_sub(1).and_then(|at| all.get(at)).map(|c| c.stage);
        let left = shown.first().map_or(0.0, |column| column.x) - self.picture.label_width();
        let mut marks = Vec::new();
        for column in shown {
            if before.replace(column.stage) != Some(column.stage) {
                let stage = self.document.stage(column.stage);
                let title = stage.map(|stage| stage.title.trim()).filter(|title| !title.is_empty());
                let title = title.unwrap_or_else(|| self.words.get("untitled-stage")).to_owned();
                marks.push(Bookmark { level: 2, title, at: point(column.x - left, y) });
            }
        }
        marks
    }
}

/// What there is to spread over sheets.
fn spread_of<'a>(picture: &MapPicture, columns: &'a [f32], rows: &'a [f32]) -> Spread<'a> {
    let label = picture.label_width();
    let header = picture.header_height() + picture.foot_height();
    Spread { label, header, columns, rows }
}

fn heights(picture: &MapPicture) -> Vec<f32> {
    picture.rows.iter().map(|row| row.body.height).collect()
}

/// The size of the smallest text in the scene.
fn smallest_text(scene: &Scene) -> Option<f32> {
    let mut smallest: Option<f32> = None;
    scene.root.walk(&mut |_, _, item| {
        if let Item::Text(run) = item {
            smallest = Some(smallest.map_or(run.size, |size| size.min(run.size)));
        }
    });
    smallest.filter(|size| *size > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::PersonaId;

    /// Two stages with sixteen steps, two personas, a card that spans both stages.
    fn journey() -> Document {
        let steps = |from: usize| {
            (from..from + 8)
                .map(|n| {
                    format!(
                        "(id: \"s_{n}\", title: \"Askel {n}\", scores: {{\"p_1\": (satisfaction: 3), \
                         \"p_2\": (satisfaction: 4)}}, cards: {{\"l_1\": [(id: \"c_{n}\", \
                         text: \"Kortti {n}\", to: \"s_{}\")]}}),",
                        if n == 7 { 10 } else { n }
                    )
                })
                .collect::<String>()
        };
        let text = format!(
            "#![enable(implicit_some)]\n(format: \"polku-journey\", version: 1, title: \"Talvi\",\n\
             language: \"fi\", personas: [(id: \"p_1\", name: \"Aino\"), (id: \"p_2\", name: \
             \"Veikko\")], rows: [lane(id: \"l_1\", kind: actions), lane(id: \"l_2\", kind: curve), \
             lane(id: \"l_3\", kind: pains)], stages: [(id: \"st_1\", title: \"Osto\", steps: [{}]), \
             (id: \"st_2\", title: \"Toimitus\", steps: [{}])])",
            steps(1),
            steps(9),
        );
        file::load_str(&text, "test.ron").expect("a journey")
    }

    fn svg(settings: &Settings) -> String {
        let bytes = render(&journey(), settings, &Progress::default()).expect("a file");
        String::from_utf8(bytes).expect("text")
    }

    fn tiled() -> Settings {
        Settings { page: Page::A4, landscape: true, tile: true, ..Settings::new(Format::Pdf) }
    }

    #[test]
    fn every_format_gives_its_file_and_the_same_bytes_twice() {
        let begins: [(Format, &[u8]); 9] = [
            (Format::Svg, b"<svg "),
            (Format::Png, b"\x89PNG"),
            (Format::Pdf, b"%PDF-"),
            (Format::Pptx, b"PK\x03\x04"),
            (Format::Xlsx, b"PK\x03\x04"),
            (Format::Csv, b"stage,"),
            (Format::Tsv, b"stage\t"),
            (Format::Mermaid, b"journey\n"),
            (Format::Json, b"{"),
        ];
        for (format, begin) in begins {
            let file = || {
                let progress = Progress::default();
                render(&journey(), &Settings::new(format), &progress).expect("a file")
            };
            assert!(file().starts_with(begin), "{format:?}");
            assert_eq!(file(), file(), "{format:?}");
        }
    }

    #[test]
    fn no_format_tells_what_so_few_answered_unless_it_is_asked_for() {
        let text = r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, title: "Few", personas: [(id: "p_1", name: "Aino")],
 rows: [lane(id: "l_1", kind: curve), lane(id: "l_2", kind: metrics)], stages: [(id: "st_1",
 title: "All", steps: [(id: "s_1", title: "Only", scores: {"p_1": (satisfaction: (3.67,
 measured(source: "three people", n: 3)), expectation: 4.56)})])],
 surveys: [(id: "sv_1", metric: csat, about: step("s_1"), persona: "p_1",
 answers: counts({1: 1, 5: 2}))])"#;
        let document = file::load_str(text, "test.ron").expect("a journey");
        for format in [Format::Svg, Format::Csv, Format::Markdown, Format::Html] {
            let written = |small_groups| {
                let settings = Settings { small_groups, ..Settings::new(format) };
                let bytes = render(&document, &settings, &Progress::default()).expect("a file");
                String::from_utf8(bytes).expect("text")
            };
            let tells = |text: &str| text.contains("3.67") || text.contains(">3.7<");
            let (without, with) = (written(false), written(true));
            assert!(!tells(&without) && !without.contains("three people"), "{format:?} {without}");
            assert!(without.contains("Aino"), "{format:?}: who was there stays");
            assert!(with.contains("3.67") || with.contains("3.7"), "{format:?} {with}");
        }
        let whole = render(&document, &Settings::new(Format::Json), &Progress::default());
        assert!(String::from_utf8(whole.expect("a file")).expect("text").contains("3.67"));
    }

    #[test]
    fn numbers_off_their_scales_are_told_by_no_format() {
        let text = r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, title: "Odd", personas: [(id: "p_1", name: "Aino")],
 rows: [lane(id: "l_1", kind: curve), lane(id: "l_2", kind: pains), lane(id: "l_3", kind:
 opportunities)], stages: [(id: "st_1", title: "All", steps: [(id: "s_1", title: "Only",
 going_on: 3.21, scores: {"p_1": (satisfaction: 77, expectation: 88)}, cards: {"l_2":
 [(id: "c_1", text: "Fees", pain: (severity: 255, share: 2.5))], "l_3": [(id: "c_2",
 text: "Fewer", opportunity: (impact: 199, effort: 198))]})])])"#;
        let document = file::load_str(text, "test.ron").expect("a journey");
        let odd = ["77", "88", "255", "250", "321", "199", "198"];
        for (format, texts) in [
            (Format::Svg, [">77", ">88", ">255", ">250", ">321", ">199", ">198"]),
            (Format::Csv, odd),
            (Format::Markdown, odd),
            (Format::Mermaid, odd),
        ] {
            let bytes = render(&document, &Settings::new(format), &Progress::default());
            let written = String::from_utf8(bytes.expect("a file")).expect("text");
            let told: Vec<_> = texts.iter().filter(|text| written.contains(**text)).collect();
            assert!(told.is_empty(), "{format:?} tells {told:?}: {written}");
        }
    }

    #[test]
    fn titles_speak_the_language_that_was_asked_for_else_the_journeys() {
        let mut settings = Settings::new(Format::Svg);
        let finnish = svg(&settings);
        assert!(finnish.contains("lang=\"fi\"") && finnish.contains(">Kipupisteet<"));
        settings.language = Some(Language::Latvian);
        let latvian = svg(&settings);
        assert!(latvian.contains("lang=\"lv\"") && latvian.contains(">Sāpju punkti<"));
        assert!(latvian.contains("Kortti 1"), "what people wrote is never translated");
    }

    #[test]
    fn the_customer_as_such_needs_no_persona() {
        let text = "(format: \"polku-journey\", version: 1, rows: [lane(id: \"l_1\", kind: curve)], \
                    stages: [(id: \"st_1\", steps: [(id: \"s_1\", scores: {\"everyone\": \
                    (satisfaction: Some(3))})])])";
        let document = file::load_str(text, "test.ron").expect("a journey");
        let settings = Settings::new(Format::Svg);
        let bytes = render(&document, &settings, &Progress::default()).expect("a file");
        assert!(String::from_utf8(bytes).expect("text").contains("class=\"score\""));
    }

    #[test]
    fn one_persona_alone_keeps_its_colour() {
        let mut settings = Settings::new(Format::Svg);
        let both = svg(&settings);
        let color =
            both.split("data-id=\"p_2\">").nth(1).and_then(|rest| rest.split("fill=\"").nth(1));
        settings.persona = Some(PersonaId(2));
        let one = svg(&settings);
        assert!(one.contains("Veikko") && !one.contains("Aino"), "{one}");
        assert!(!one.contains(" p_1\""), "{one}");
        let kept =
            one.split("data-id=\"p_2\">").nth(1).and_then(|rest| rest.split("fill=\"").nth(1));
        let hex = |text: Option<&str>| text.and_then(|text| text.get(..7)).map(str::to_owned);
        assert!(hex(kept).is_some());
        assert_eq!(hex(kept), hex(color));
    }

    #[test]
    fn sheets_repeat_headers_and_labels_and_show_every_step_once() {
        let (document, settings) = (journey(), tiled());
        let sheets = Map::of(&document, &settings).sheets();
        assert!(sheets.len() > 1);
        let mut steps = Vec::new();
        for (at, sheet) in sheets.iter().enumerate() {
            let svg = svg::write(&sheet.scene, SvgOptions::default());
            assert!(svg.contains("Kipupisteet"), "labels on every sheet");
            assert!(svg.contains("class=\"stage\""), "stages on every sheet");
            assert_eq!(sheet.foot.as_ref().map(|foot| foot.1.clone()), {
                Some(format!("Sivu {}/{}", at + 1, sheets.len()))
            });
            let picture = sheet.scene.size.width * sheet.scale + 2.0 * sheet.margin;
            assert!(picture <= sheet.size.width + 0.1, "{picture}");
            let smallest = smallest_text(&sheet.scene).expect("text");
            assert!(sheet.scale >= Scales::of(smallest).least - 0.001, "{smallest}");
            let found = svg.split("class=\"step\" data-id=\"").skip(1);
            steps.extend(found.filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        }
        let all: Vec<String> = (1..=16).map(|n| format!("s_{n}")).collect();
        assert_eq!(steps, all);
    }

    #[test]
    fn a_reports_pages_show_every_step_once_and_read_well() {
        let (document, settings) = (journey(), Settings::new(Format::Pdf));
        let room = report::map_room(&settings);
        let parts = Map::of(&document, &settings).parts(room);
        let mut steps = Vec::new();
        for part in &parts {
            let svg = svg::write(&part.scene, SvgOptions::default());
            assert!(svg.contains("class=\"stage\""), "stages on every page");
            let smallest = smallest_text(&part.scene).expect("text");
            assert!(part.scale >= Scales::of(smallest).least - 0.001, "{smallest}");
            let room = if part.landscape { room.aside } else { room.upright };
            assert!(part.scene.size.width * part.scale <= room.width + 0.1);
            assert!(part.scene.size.height * part.scale <= room.height + 0.1);
            let found = svg.split("class=\"step\" data-id=\"").skip(1);
            steps.extend(found.filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        }
        assert_eq!(steps, (1..=16).map(|n| format!("s_{n}")).collect::<Vec<_>>());
    }

    /// Page numbers and contents are right once the pages have settled: what is decided by how much
    /// room is left must not move the place that it is decided by.
    fn pages_settle(page: Page) {
        for sample in crate::file::samples::list() {
            let document = sample.load().expect("a sample");
            for language in Language::ALL {
                let mut settings = Settings { page, ..Settings::new(Format::Pdf) };
                (settings.view, settings.language) = (View::Report, Some(language));
                let report = report::of(&document, &settings, false);
                let parts = Map::of(&document, &settings).parts(report::map_room(&settings));
                let complaints = report::complaints(&report, &parts, &settings);
                assert!(complaints.is_empty(), "{} {language:?}: {complaints:?}", sample.name);
            }
        }
    }

    #[test]
    fn a_reports_pages_settle_on_a4() {
        pages_settle(Page::A4);
    }

    #[test]
    fn a_reports_pages_settle_on_letter() {
        pages_settle(Page::Letter);
    }

    #[test]
    fn bookmarks_lead_to_the_map_and_its_stages() {
        let document = journey();
        for settings in [Settings::new(Format::Pdf), tiled()] {
            let sheets = Map::of(&document, &settings).sheets();
            let marks: Vec<_> = sheets
                .iter()
                .flat_map(|sheet| &sheet.bookmarks)
                .map(|mark| (mark.level, mark.title.as_str()))
                .collect();
            assert_eq!(marks, [(1, "Talvi"), (2, "Osto"), (2, "Toimitus")]);
        }
    }

    #[test]
    fn a_map_without_anything_is_still_a_picture() {
        for format in [Format::Svg, Format::Png, Format::Pdf] {
            let mut settings = Settings { page: Page::A4, ..Settings::new(format) };
            for tile in [false, true] {
                settings.tile = tile;
                let file = render(&Document::default(), &settings, &Progress::default());
                assert!(file.is_ok(), "{format:?} {file:?}");
            }
        }
    }

    #[test]
    fn previews_are_small_and_of_what_has_a_picture() {
        let report = Settings { view: View::Report, ..Settings::new(Format::Pdf) };
        let slides = Settings::new(Format::Pptx);
        let settings =
            [Settings::new(Format::Png), Settings::new(Format::Pdf), tiled(), report, slides];
        for settings in settings {
            let made = picture(&journey(), &settings, 300, &Progress::default());
            let preview = made.expect("a picture");
            assert_eq!(preview.width.max(preview.height), 300);
            assert_eq!(preview.pixels.len(), (preview.width * preview.height * 4) as usize);
            let first = preview.pixels.chunks_exact(4).next();
            assert!(preview.pixels.chunks_exact(4).any(|pixel| Some(pixel) != first));
        }
        let progress = Progress::default();
        progress.cancel();
        let called_off = picture(&journey(), &Settings::new(Format::Pptx), 300, &progress);
        assert_eq!(called_off, Err(ExportError::Cancelled));
    }
}
