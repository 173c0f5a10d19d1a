//! The journey map: a document becomes a grid of stages, steps and rows.
//!
//! [`MapEngine::layout`] keeps what it drew and draws again only what has changed, told by whether
//! a record is the very same [`Arc`] as before, so that a keystroke costs a cell and not a map.
//! The answer, a [`MapPicture`], knows where everything is; what is shown of it at once is for its
//! reader to ask.

mod card;
mod cards;
mod cast;
mod chains;
mod curve;
mod curve_row;
mod grid;
mod header;
mod inline;
mod label;
mod line_row;
mod options;
mod picture;
mod prompt;
mod sheet;
mod time_row;
mod title;
mod values;
mod ways;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::i18n::Words;
use crate::model::{Document, Hue, Journey, Lane, LaneId, LaneKind, LineId, RowId, Step};

use super::draw::Sketch;
use super::fonts::Fonts;
use super::measure::Measure;
use super::scene::{Group, Ink, Size, rect};
use super::text::Typesetter;
use super::wrap::Syllables;

use cards::KeptCards;
use cast::Cast;
use curve_row::steps_by_column;
use grid::{COLUMN, Columns, LABEL};
use header::KeptHead;
use picture::Chain;

pub use cast::{hue_of, persona_mark};
pub use grid::Column;
pub use options::MapOptions;
pub use picture::{CellBox, MapPicture, Painted, Placed, RowBody, RowBox, Slot};

/// The thin lines between rows.
const RULE: Ink = Ink::Rule;

fn wash(hue: Hue) -> Ink {
    Ink::StageWash(hue)
}

/// What everything that draws a part of the map needs to know.
struct Ctx<'a> {
    document: &'a Document,
    type_: &'a Typesetter,
    words: Words,
    cast: &'a Arc<Cast>,
    columns: &'a Arc<Columns>,
    prompts: bool,
    /// Quotation marks of the language that the map is written in.
    quotes: (&'static str, &'static str),
}

/// Lays out maps; keeps what it needs to do it again quickly.
#[derive(Debug)]
pub struct MapEngine {
    type_: Typesetter,
    language: String,
    prompts: bool,
    cast: Arc<Cast>,
    columns: Arc<Columns>,
    head: KeptHead,
    rows: BTreeMap<RowId, KeptRow>,
}

/// A row as it was laid out, and of what.
#[derive(Debug, Default)]
struct KeptRow {
    lane: Option<Arc<Lane>>,
    stamp: u64,
    /// What a row that draws numbers of the steps was made of.
    steps: Vec<Option<Arc<Step>>>,
    journey: Option<Arc<Journey>>,
    columns: Arc<Columns>,
    cast: Arc<Cast>,
    cards: KeptCards,
    body: Arc<RowBody>,
}

impl MapEngine {
    /// An engine that measures with those fonts.
    #[must_use]
    pub fn new(fonts: Arc<Fonts>) -> Self {
        let measure = Measure::new(fonts);
        Self {
            type_: Typesetter { measure, syllables: Syllables::None },
            language: String::new(),
            prompts: false,
            cast: Arc::default(),
            columns: Arc::default(),
            head: KeptHead::default(),
            rows: BTreeMap::new(),
        }
    }

    /// Lays out a document: from scratch the first time, later only what has changed.
    pub fn layout(&mut self, document: &Document, options: &MapOptions) -> Arc<MapPicture> {
        let written = written_in(document, options);
        self.forget_if_changed(&written, options);
        if !self.cast.is_current(document, &options.hidden_personas) {
            self.cast = Arc::new(Cast::of(document, &options.hidden_personas));
        }
        let columns = Columns::of(document, &options.breaks);
        if columns != *self.columns {
            self.columns = Arc::new(columns);
        }
        let ctx = Ctx {
            document,
            type_: &self.type_,
            words: options.words,
            cast: &self.cast,
            columns: &self.columns,
            prompts: options.prompts,
            quotes: quotes(&written),
        };
        let steps = steps_by_column(&ctx);
        if self.rows.is_empty() || !self.head.is_current(&ctx, &steps) {
            self.head = KeptHead::new(&ctx, &steps);
        }
        let mut old = std::mem::take(&mut self.rows);
        for &row in document.rows() {
            if matches!(row, RowId::Lane(lane) if options.hidden_lanes.contains(&lane)) {
                continue;
            }
            let kept = old.remove(&row).unwrap_or_default();
            let kept = match row {
                RowId::Lane(lane) => lane_row(&ctx, lane, kept, &steps),
                RowId::Line(line) => line_row(&ctx, line, kept),
            };
            self.rows.extend(kept.map(|kept| (row, kept)));
        }
        Arc::new(self.assemble(document, options))
    }

    /// Drops everything when all of it would look different.
    fn forget_if_changed(&mut self, written: &str, options: &MapOptions) {
        let language = format!("{} {written}", options.words.language().code());
        if language != self.language || options.prompts != self.prompts {
            self.type_.syllables = Syllables::of(written);
            self.language = language;
            self.prompts = options.prompts;
            self.rows.clear();
        }
    }

    /// Puts rows below each other, and what goes over and under them.
    fn assemble(&self, document: &Document, options: &MapOptions) -> MapPicture {
        let width = self.columns.right().max(LABEL + 3.0 * COLUMN);
        let (title, description) = title_and_description(document, options.words);
        let ctx = Ctx {
            document,
            type_: &self.type_,
            words: options.words,
            cast: &self.cast,
            columns: &self.columns,
            prompts: options.prompts,
            quotes: ("", ""),
        };
        let title_block = options.title.then(|| title::layout(&ctx, width));
        let top = title_block.as_ref().map_or(0.0, |group| group.size.height);
        let body_top = top + self.head.head.height;
        let mut rows: Vec<RowBox> = Vec::with_capacity(self.rows.len());
        let mut y = body_top;
        for &row in document.rows() {
            let Some(kept) = self.rows.get(&row) else { continue };
            let is_line = |row: RowId| matches!(row, RowId::Line(_));
            let rule = !is_line(row) && !rows.last().is_some_and(|above| is_line(above.row));
            rows.push(RowBox { row, y, rule, body: kept.body.clone() });
            y += kept.body.height;
        }
        let mut picture = MapPicture {
            size: Size { width, height: y },
            top,
            rows,
            title,
            description,
            columns: self.columns.clone(),
            head: self.head.head.clone(),
            title_block,
            backdrop: backdrop(&self.columns, top, y),
            rules: [rule(width - LABEL), rule(LABEL)],
            chains: Vec::<Chain>::new(),
        };
        picture.chains = chains::layout(&picture);
        picture
    }
}

fn lane_row(
    ctx: &Ctx<'_>,
    id: LaneId,
    old: KeptRow,
    steps: &[Option<Arc<Step>>],
) -> Option<KeptRow> {
    let lane = ctx.document.lane(id)?;
    let stamp = ctx.document.cards_stamp(id);
    let same_lane = old.lane.as_ref().is_some_and(|old| Arc::ptr_eq(old, lane));
    let same_columns = Arc::ptr_eq(&old.columns, ctx.columns);
    let same_cast = Arc::ptr_eq(&old.cast, ctx.cast);
    let base = KeptRow {
        lane: Some(lane.clone()),
        stamp,
        columns: ctx.columns.clone(),
        cast: ctx.cast.clone(),
        ..KeptRow::default()
    };
    if lane.kind.holds_cards() {
        let same_people = same_cast || !old.cards.shows_people;
        if same_lane && same_columns && same_people && old.stamp == stamp {
            return Some(old);
        }
        let same_kind = old.lane.as_ref().is_some_and(|old| old.kind == lane.kind);
        let before = if same_kind { old.cards } else { KeptCards::default() };
        let (body, cards) = cards::layout(ctx, lane, &before);
        return Some(KeptRow { cards, body: Arc::new(body), ..base });
    }
    let journey = ctx.document.journey();
    let same_journey = old.journey.as_ref().is_some_and(|old| Arc::ptr_eq(old, journey));
    let same_steps = old.steps.len() == steps.len()
        && old.steps.iter().zip(steps).all(|(a, b)| match (a, b) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        });
    if same_lane && same_columns && same_cast && same_journey && same_steps {
        return Some(old);
    }
    let body = match lane.kind {
        LaneKind::Time => time_row::layout(ctx, lane, steps),
        _ => curve_row::layout(ctx, lane, steps),
    };
    let (journey, steps) = (Some(journey.clone()), steps.to_vec());
    Some(KeptRow { journey, steps, body: Arc::new(body), ..base })
}

fn line_row(ctx: &Ctx<'_>, id: LineId, old: KeptRow) -> Option<KeptRow> {
    let line = ctx.document.line(id)?;
    let body = line_row::layout(ctx, line);
    let body = if *old.body == body { old.body } else { Arc::new(body) };
    Some(KeptRow { body, ..KeptRow::default() })
}

/// The language that the map is written in: its own, else the reader's.
fn written_in(document: &Document, options: &MapOptions) -> String {
    let own = document.journey().language.as_deref();
    own.unwrap_or_else(|| options.words.language().code()).to_owned()
}

/// Quotation marks, as that language writes them.
fn quotes(language: &str) -> (&'static str, &'static str) {
    match language.split(['-', '_']).next().unwrap_or_default() {
        "fi" | "sv" => ("”", "”"),
        "lv" | "de" | "lt" => ("„", "”"),
        _ => ("“", "”"),
    }
}

/// What the map is called, and what is on it in a sentence.
fn title_and_description(document: &Document, words: Words) -> (String, String) {
    let title = match document.journey().title.trim() {
        "" => words.get("untitled-journey"),
        title => title,
    };
    let counted = |key, count| words.count(key, count).into();
    let args = [
        ("title", title.into()),
        ("stages", counted("count-stages", document.stage_count())),
        ("steps", counted("count-steps", document.step_count())),
        ("lanes", counted("count-lanes", document.lanes().count())),
        ("personas", counted("count-personas", document.persona_count())),
    ];
    (words.with("map-title", &args), words.with("map-description", &args))
}

/// The stages' washes down their columns.
fn backdrop(columns: &Columns, top: f32, bottom: f32) -> Vec<Placed> {
    let stage = |span: &grid::StageSpan| {
        let (left, right) = columns.extent(&span.columns);
        let area = rect(left, top, right - left, bottom - top);
        let mut sketch = Sketch::new();
        sketch.rect(rect(0.0, 0.0, area.width, area.height), 0.0, wash(span.hue), None);
        let size = Size { width: area.width, height: area.height };
        Placed { columns: span.columns.clone(), rect: area, group: sketch.finish(size, None) }
    };
    columns.stages.iter().map(stage).collect()
}

fn rule(width: f32) -> Arc<Group> {
    let mut sketch = Sketch::new();
    sketch.rect(rect(0.0, 0.0, width, 1.0), 0.0, RULE, None);
    sketch.finish(Size { width, height: 1.0 }, None)
}
