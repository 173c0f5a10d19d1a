//! Document → file: the one way in for the window and the command line.

use std::sync::Arc;

use super::pdf::{self, About};
use super::png::{self, Rgba};
use super::sheet::{Bookmark, Sheet};
use super::svg::{self, FontEmbedding, SvgOptions};
use super::tile::Spread;
use super::{ExportError, Format, Progress, Settings, csv, only_persona};
use crate::file;
use crate::i18n::Words;
use crate::layout::fonts::Fonts;
use crate::layout::map::{MapEngine, MapOptions, MapPicture};
use crate::layout::scene::{Item, Scene, point};
use crate::model::{Document, StageId};

/// The smallest text that people read on paper without effort, in points.
const READABLE: f32 = 6.0;

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
    let own;
    let document = match settings.persona {
        Some(persona) if settings.format != Format::Json => {
            own = only_persona(document, persona);
            &own
        }
        _ => document,
    };
    match settings.format {
        Format::Svg => {
            let map = Map::of(document, settings);
            let tag = map.language_tag();
            let options = SvgOptions {
                palette: settings.palette,
                language: &tag,
                fonts: FontEmbedding::Subset,
            };
            Ok(svg::write(&map.scene(), options).into_bytes())
        }
        Format::Png => {
            let scene = Map::of(document, settings).scene();
            png::write(&scene, settings.palette, settings.scale, progress)
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
        Format::Csv => Ok(csv::write(document, csv::Separator::Comma)),
        Format::Tsv => Ok(csv::write(document, csv::Separator::Tab)),
        Format::Json => Ok(file::to_json(document).into_bytes()),
    }
}

/// A small picture of what would be exported, `longest` pixels on its longer side: the map, or the
/// first page of a PDF. `None` for what is no picture.
///
/// # Errors
/// See [`ExportError`].
pub fn preview(
    document: &Document,
    settings: &Settings,
    longest: u32,
) -> Result<Option<Rgba>, ExportError> {
    if !settings.format.is_picture() {
        return Ok(None);
    }
    let own;
    let document = match settings.persona {
        Some(persona) => {
            own = only_persona(document, persona);
            &own
        }
        None => document,
    };
    let mut map = Map::of(document, settings);
    let sheets = if settings.format == Format::Pdf { map.sheets() } else { Vec::new() };
    match sheets.first() {
        Some(sheet) => png::page(sheet, settings.palette, longest),
        None => png::small(&map.scene(), settings.palette, longest),
    }
    .map(Some)
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
        let options = MapOptions::export(words);
        let mut engine = MapEngine::new(Fonts::shared());
        let picture = engine.layout(document, &options);
        Self { document, settings, words, engine, options, picture }
    }

    fn title(&self) -> String {
        match self.picture.title.trim() {
            "" => self.words.get("untitled-journey").to_owned(),
            title => title.to_owned(),
        }
    }

    /// The language of the texts as documents say it: the one that was asked for, else what the
    /// journey says of itself, though Polku may not speak it.
    fn language_tag(&self) -> String {
        let of_journey = || {
            let tag = self.document.journey().language.as_deref()?;
            let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
            let is_code = (2..=3).contains(&primary.len())
                && primary.bytes().all(|byte| byte.is_ascii_lowercase());
            is_code.then_some(primary)
        };
        match self.settings.language {
            Some(language) => language.code().to_owned(),
            None => of_journey().unwrap_or_else(|| self.words.language().code().to_owned()),
        }
    }

    fn scene(&self) -> Scene {
        Scene { title: self.title(), ..self.picture.scene() }
    }

    fn sheets(&mut self) -> Vec<Sheet> {
        match self.settings.page.room(self.settings.landscape) {
            Some(_) if self.settings.tile => self.tiled(),
            _ => vec![self.whole()],
        }
    }

    fn whole(&self) -> Sheet {
        let Settings { page, landscape, .. } = *self.settings;
        let mut sheet = Sheet::whole(self.scene(), page, landscape);
        let title = Bookmark { level: 1, title: self.title(), at: point(0.0, 0.0) };
        let stages = self.stages().into_iter().filter_map(|(stage, column)| {
            let x = self.picture.columns().get(column)?.x;
            Some(self.stage_mark(stage, x, self.picture.top))
        });
        sheet.bookmarks = std::iter::once(title).chain(stages).collect();
        sheet
    }

    /// The map over several sheets, with headers, labels and page numbers on each.
    fn tiled(&mut self) -> Vec<Sheet> {
        let Settings { page, landscape, .. } = *self.settings;
        let Some(room) = page.room(landscape) else { return vec![self.whole()] };
        let smallest = smallest_text(&self.picture.scene()).unwrap_or(READABLE);
        let largest_scale = super::sheet::POINTS;
        let scales = ((READABLE / smallest).min(largest_scale), largest_scale);
        self.options.title = false;
        let widths: Vec<f32> = self.picture.columns().iter().map(|column| column.width).collect();
        let spread = |rows: &[f32], picture: &MapPicture| {
            Spread {
                label: picture.label_width(),
                header: picture.header_height(),
                columns: &widths,
                rows,
            }
            .over(room, scales)
        };
        let tiles = spread(&heights(&self.picture), &self.picture);
        // Cards that span a border are parted there, which can make rows grow.
        self.options.breaks = tiles.columns.iter().skip(1).map(|columns| columns.start).collect();
        self.picture = self.engine.layout(self.document, &self.options);
        let tiles = tiles.with_rows(&heights(&self.picture), self.picture.header_height(), room);
        let count = tiles.columns.len() * tiles.rows.len();
        let mut sheets = Vec::with_capacity(count);
        for (is_top, rows) in tiles.rows.iter().enumerate().map(|(at, rows)| (at == 0, rows)) {
            for columns in &tiles.columns {
                let mut scene = self.picture.scene_part(columns.clone(), rows.clone());
                let number = [("page", (sheets.len() + 1).into()), ("pages", count.into())];
                let number = self.words.with("export-sheet", &number);
                scene.title = self.title();
                scene.description = format!("{} {number}", scene.description.trim());
                let mut sheet = Sheet::tile(scene, page, landscape, tiles.scale);
                if sheets.is_empty() {
                    let at = point(0.0, 0.0);
                    sheet.bookmarks.push(Bookmark { level: 1, title: self.title(), at });
                }
                let begin_here = |at: &(StageId, usize)| is_top && columns.contains(&at.1);
                for (stage, column) in self.stages().into_iter().filter(begin_here) {
                    let before = widths.get(columns.start..column).unwrap_or_default();
                    let x = self.picture.label_width() + before.iter().sum::<f32>();
                    sheet.bookmarks.push(self.stage_mark(stage, x, 0.0));
                }
                sheet.foot = Some((self.title(), number));
                sheets.push(sheet);
            }
        }
        sheets
    }

    /// The stages and the columns in which they begin.
    fn stages(&self) -> Vec<(StageId, usize)> {
        let mut stages: Vec<(StageId, usize)> =
            self.picture.columns().iter().enumerate().map(|(at, c)| (c.stage, at)).collect();
        stages.dedup_by_key(|(stage, _)| *stage);
        stages
    }

    fn stage_mark(&self, stage: StageId, x: f32, y: f32) -> Bookmark {
        let title = self.document.stage(stage).map(|stage| stage.title.trim().to_owned());
        let title = title.filter(|title| !title.is_empty()).unwrap_or_else(|| "–".to_owned());
        Bookmark { level: 2, title, at: point(x, y) }
    }
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
