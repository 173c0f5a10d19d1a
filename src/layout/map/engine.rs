//! Laying out, and laying out again: what is kept between two layouts, and when it still holds.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::i18n::Words;
use crate::model::{Card, CardId, Document, Lane, LaneId, LineId, RowId, Step, StepId};

use super::super::draw::Sketch;
use super::super::fonts::Fonts;
use super::super::measure::Measure;
use super::super::scene::{Group, Size, rect};
use super::super::text::Typesetter;
use super::super::wrap::Syllables;
use super::cards::{self, KeptCards};
use super::cast::Cast;
use super::grid::{Columns, LABEL, StageSpan};
use super::header::KeptHead;
use super::numbers::{self, KeptNumbers};
use super::picture::{MapPicture, Placed, RowBody, RowBox};
use super::severed::Pages;
use super::{Ctx, MapOptions, RULE, chains, line_row, title, wash};

/// The step of each column; `None` in a stage without steps.
pub(super) type Steps = Arc<[Option<Arc<Step>>]>;

/// Lays out maps; keeps what it needs to do it again quickly.
#[derive(Debug)]
pub struct MapEngine {
    type_: Typesetter,
    language: String,
    prompts: bool,
    small_groups: bool,
    breaks: BTreeSet<usize>,
    open: Option<CardId>,
    /// What was laid out last; a snapshot shares nearly everything with the document.
    last: Option<Document>,
    cast: Arc<Cast>,
    columns: Arc<Columns>,
    steps: Steps,
    head: KeptHead,
    rows: BTreeMap<RowId, KeptRow>,
}

/// A row as it was laid out, and of what.
#[derive(Debug, Default)]
struct KeptRow {
    lane: Option<Arc<Lane>>,
    columns: Arc<Columns>,
    cast: Arc<Cast>,
    cards: KeptCards,
    numbers: KeptNumbers,
    body: Arc<RowBody>,
}

/// What of a lane's cards has changed.
#[derive(Debug, Default)]
pub(super) struct Dirty {
    /// The cells to draw again.
    pub(super) cells: BTreeSet<StepId>,
    /// Whether a card that spans steps is among what changed.
    pub(super) spans: bool,
    /// Whether causes are.
    pub(super) links: bool,
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
            small_groups: false,
            breaks: BTreeSet::new(),
            open: None,
            last: None,
            cast: Arc::default(),
            columns: Arc::default(),
            steps: Arc::default(),
            head: KeptHead::default(),
            rows: BTreeMap::new(),
        }
    }

    /// Lays out a document: from scratch the first time, later only what has changed.
    pub fn layout(&mut self, document: &Document, options: &MapOptions) -> Arc<MapPicture> {
        let written = written_in(document, options);
        self.forget_if_changed(&written, options);
        let last = self.last.replace(document.clone());
        if last.is_none() || !self.cast.is_current(document, options) {
            self.cast = Arc::new(Cast::of(document, options));
        }
        if last.as_ref().is_none_or(|last| !document.shares_steps(last))
            || options.breaks != self.breaks
        {
            self.update_columns(document, options);
        }
        let before = std::mem::replace(&mut self.open, options.open);
        let reopened = if before == options.open { [None; 2] } else { [before, options.open] };
        let ctx = Ctx {
            document,
            type_: &self.type_,
            words: options.words,
            cast: &self.cast,
            columns: &self.columns,
            prompts: options.prompts,
            alike: options.foot,
            small_groups: options.small_groups,
            quotes: quotes(&written),
            open: options.open,
            reopened,
        };
        self.head.update(&ctx, &self.steps);
        let dirty = last.as_ref().map(|last| dirty_lanes(document, last, reopened));
        let dirty = dirty.unwrap_or_default();
        let mut old = std::mem::take(&mut self.rows);
        for &row in document.rows() {
            if matches!(row, RowId::Lane(lane) if options.hidden_lanes.contains(&lane)) {
                continue;
            }
            let kept = old.remove(&row).unwrap_or_default();
            let kept = match row {
                RowId::Lane(lane) => lane_row(&ctx, lane, kept, &self.steps, dirty.get(&lane)),
                RowId::Line(line) => line_row(&ctx, line, kept),
            };
            self.rows.extend(kept.map(|kept| (row, kept)));
        }
        Arc::new(assemble(&ctx, options, &self.rows, &self.head))
    }

    /// Sheets on which a map is printed, each with its columns and rows, to tell at their edges where
    /// arrows go on. `name` is what a page is called there, by its number from 1.
    #[must_use]
    pub fn pages(
        &self,
        sheets: impl IntoIterator<Item = (Range<usize>, Vec<usize>)>,
        name: impl Fn(usize) -> String,
    ) -> Pages {
        Pages::new(&self.type_, sheets, name)
    }

    /// Drops everything when all of it would look different.
    fn forget_if_changed(&mut self, written: &str, options: &MapOptions) {
        let language = format!("{} {written}", options.words.language().code());
        let same_width = self.columns.width == options.column;
        let others = (options.prompts, options.small_groups);
        if !same_width || language != self.language || others != (self.prompts, self.small_groups) {
            self.type_.syllables = Syllables::of(written);
            self.language = language;
            (self.prompts, self.small_groups) = others;
            self.last = None;
            self.head = KeptHead::default();
            self.rows.clear();
        }
    }

    fn update_columns(&mut self, document: &Document, options: &MapOptions) {
        self.breaks.clone_from(&options.breaks);
        let columns = Columns::of(document, options.column, &options.breaks);
        if columns != *self.columns {
            self.columns = Arc::new(columns);
        }
        let step = |id: StepId| document.step(id).cloned();
        self.steps = self.columns.list.iter().map(|column| column.step.and_then(step)).collect();
    }
}

/// Which cells of which lanes hold other cards than before, or the same that look different.
fn dirty_lanes(
    document: &Document,
    last: &Document,
    reopened: [Option<CardId>; 2],
) -> BTreeMap<LaneId, Dirty> {
    let mut lanes: BTreeMap<LaneId, Dirty> = BTreeMap::new();
    let mut touch = |card: &Card| {
        let dirty = lanes.entry(card.lane).or_default();
        dirty.cells.insert(card.step);
        dirty.spans |= card.last_step.is_some();
        dirty.links |= card.pain.as_ref().is_some_and(|pain| !pain.caused_by.is_empty());
    };
    for (before, after) in document.changed_cards(last) {
        before.into_iter().chain(after).for_each(|card| touch(card));
    }
    let cards = reopened.into_iter().flatten().filter_map(|id| document.card(id));
    cards.for_each(|card| touch(card));
    lanes
}

fn lane_row(
    ctx: &Ctx<'_>,
    id: LaneId,
    mut old: KeptRow,
    steps: &Steps,
    dirty: Option<&Dirty>,
) -> Option<KeptRow> {
    let lane = ctx.document.lane(id)?;
    let same_lane = old.lane.as_ref().is_some_and(|old| Arc::ptr_eq(old, lane));
    let same_columns = Arc::ptr_eq(&old.columns, ctx.columns);
    let same_cast = Arc::ptr_eq(&old.cast, ctx.cast);
    let base = KeptRow {
        lane: Some(lane.clone()),
        columns: ctx.columns.clone(),
        cast: ctx.cast.clone(),
        ..KeptRow::default()
    };
    if lane.kind.holds_cards() {
        let same_people = same_cast || !old.cards.shows_people;
        if same_lane && same_columns && same_people {
            let Some(dirty) = dirty else { return Some(old) };
            if let Some(body) = cards::update(ctx, lane, &mut old.cards, &old.body, dirty) {
                return Some(KeptRow { cards: old.cards, body: Arc::new(body), ..base });
            }
        }
        let same_kind = old.lane.as_ref().is_some_and(|old| old.kind == lane.kind);
        let before = if same_kind { old.cards } else { KeptCards::default() };
        let (body, cards) = cards::layout(ctx, lane, &before);
        return Some(KeptRow { cards, body: Arc::new(body), ..base });
    }
    let same_looks = same_lane && same_columns && same_cast;
    match numbers::update(ctx, lane, steps, &mut old.numbers, same_looks) {
        Some(body) => Some(KeptRow { numbers: old.numbers, body: Arc::new(body), ..base }),
        None => Some(old),
    }
}

fn line_row(ctx: &Ctx<'_>, id: LineId, old: KeptRow) -> Option<KeptRow> {
    let line = ctx.document.line(id)?;
    let body = line_row::layout(ctx, line);
    let body = if *old.body == body { old.body } else { Arc::new(body) };
    Some(KeptRow { body, ..KeptRow::default() })
}

/// Puts rows below each other, and what goes over and under them.
fn assemble(
    ctx: &Ctx<'_>,
    options: &MapOptions,
    kept: &BTreeMap<RowId, KeptRow>,
    head: &KeptHead,
) -> MapPicture {
    let width = ctx.columns.right().max(LABEL + 3.0 * ctx.column());
    let title_block = options.title.then(|| title::layout(ctx, width));
    let top = title_block.as_ref().map_or(0.0, |group| group.size.height);
    let mut rows: Vec<RowBox> = Vec::with_capacity(kept.len());
    let mut y = top + head.head.height;
    for &row in ctx.document.rows() {
        let Some(kept) = kept.get(&row) else { continue };
        let is_line = |row: RowId| matches!(row, RowId::Line(_));
        let rule = !is_line(row) && !rows.last().is_some_and(|above| is_line(above.row));
        rows.push(RowBox { row, y, rule, body: kept.body.clone() });
        y += kept.body.height;
    }
    let (title, description) = title_and_description(ctx.document, options.words);
    let mut picture = MapPicture {
        size: Size { width, height: y },
        top,
        rows,
        title,
        description,
        language: options.words.language(),
        columns: ctx.columns.clone(),
        head: head.head.clone(),
        title_block,
        foot: options.foot.then(|| title::foot(ctx)),
        backdrop: backdrop(ctx.columns, top, y),
        rules: [rule(width - LABEL), rule(LABEL)],
        chains: Vec::new(),
    };
    picture.chains = chains::layout(&picture);
    picture
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
    let stage = |span: &StageSpan| {
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
