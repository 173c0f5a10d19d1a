//! What stands above the rows: stage bands, step headers, and the ways from step to step.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Stage, Step, StepId};

use super::super::draw::Sketch;
use super::super::scene::{Group, Ink, Size, Stroke, Tag, point, rect};
use super::super::text::{Block, Style};
use super::engine::Steps;
use super::grid::{Columns, INSET, LABEL, PAD, RADIUS, STRONG, StageSpan, UNTITLED};
use super::picture::Placed;
use super::{Ctx, label, ways};

/// Above the bands, and between bands, headers and rows.
const SPACE: f32 = 4.0;
/// Above and below the text of bands and headers.
const BAND_PAD: f32 = 6.0;
const HEADER_PAD: f32 = 7.0;
/// A header has room for two lines, so that most maps' headers look alike.
const HEADER_MIN: f32 = 50.0;

/// Everything above the rows. `y` counts from the top of the headers.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Head {
    pub(super) height: f32,
    bands: Vec<Placed>,
    steps: Vec<Placed>,
    ways: Vec<Placed>,
    /// Where ways leave their sheets.
    pub(super) cuts: Vec<ways::Cut>,
    /// The empty corner above the labels.
    pub(super) corner: Arc<Group>,
}

impl Head {
    /// Everything, in the order of painting.
    pub(super) fn placed(&self) -> impl Iterator<Item = &Placed> {
        self.bands.iter().chain(&self.steps).chain(&self.ways)
    }

    /// The height that is needed between two x: ways that are elsewhere need none there.
    pub(super) fn height_between(&self, left: f32, right: f32) -> f32 {
        let Some(steps) = self.steps.first().map(|placed| placed.rect.bottom()) else {
            return self.height;
        };
        let in_sight = self.ways_between(left, right).map(|placed| placed.rect.bottom());
        in_sight.fold(steps, f32::max) + 2.0 * SPACE
    }

    fn ways_between(&self, left: f32, right: f32) -> impl Iterator<Item = &Placed> {
        let is_between =
            move |placed: &&Placed| placed.rect.x < right && placed.rect.right() > left;
        self.ways.iter().filter(is_between)
    }

    /// What lies between two x, in the order of painting.
    pub(super) fn between(&self, left: f32, right: f32) -> impl Iterator<Item = &Placed> {
        let ways = self.ways_between(left, right);
        within(&self.bands, left, right).iter().chain(within(&self.steps, left, right)).chain(ways)
    }
}

/// Those of things that stand side by side that lie between two x.
fn within(placed: &[Placed], left: f32, right: f32) -> &[Placed] {
    let first = placed.partition_point(|placed| placed.rect.right() <= left);
    let end = placed.partition_point(|placed| placed.rect.x < right);
    placed.get(first..end).unwrap_or_default()
}

/// The headers and what they were made of.
#[derive(Debug, Default)]
pub(super) struct KeptHead {
    columns: Option<Arc<Columns>>,
    stages: Vec<Arc<Stage>>,
    steps: Option<Steps>,
    titles: BTreeMap<StepId, KeptTitle>,
    pub(super) head: Arc<Head>,
}

/// A step's title, broken into lines, and its header.
#[derive(Debug)]
struct KeptTitle {
    title: String,
    block: Block,
    header: Arc<Group>,
}

impl KeptHead {
    /// Lays out again what is not right any more.
    pub(super) fn update(&mut self, ctx: &Ctx<'_>, steps: &Steps) {
        if self.is_current(ctx, steps) {
            self.steps = Some(steps.clone());
            return;
        }
        self.columns = Some(ctx.columns.clone());
        self.stages = ctx.document.stages().cloned().collect();
        self.steps = Some(steps.clone());
        let old = std::mem::take(&mut self.titles);
        let (head, titles) = layout(ctx, steps, old);
        self.titles = titles;
        self.head = Arc::new(head);
    }

    /// Whether the headers are still right: scores and times may have changed, titles and ways on
    /// may not.
    fn is_current(&self, ctx: &Ctx<'_>, steps: &Steps) -> bool {
        let same = |(a, b): (&Option<Arc<Step>>, &Option<Arc<Step>>)| match (a, b) {
            (Some(a), Some(b)) => {
                Arc::ptr_eq(a, b)
                    || (a.title == b.title && a.going_on == b.going_on && a.next == b.next)
            }
            (a, b) => a.is_none() && b.is_none(),
        };
        let mut stages = ctx.document.stages();
        self.columns.as_ref().is_some_and(|columns| Arc::ptr_eq(columns, ctx.columns))
            && self.steps.as_ref().is_some_and(|old| {
                Arc::ptr_eq(old, steps)
                    || (old.len() == steps.len() && old.iter().zip(steps.iter()).all(same))
            })
            && self.stages.iter().all(|old| stages.next().is_some_and(|new| Arc::ptr_eq(old, new)))
            && stages.next().is_none()
    }
}

fn layout(
    ctx: &Ctx<'_>,
    steps: &Steps,
    mut old: BTreeMap<StepId, KeptTitle>,
) -> (Head, BTreeMap<StepId, KeptTitle>) {
    let bands = band_titles(ctx);
    let width = ctx.column() - 2.0 * INSET;
    let mut titles: BTreeMap<StepId, KeptTitle> = BTreeMap::new();
    for step in steps.iter().flatten() {
        let kept = old.remove(&step.id).filter(|kept| kept.title == step.title);
        let kept = kept.unwrap_or_else(|| {
            let room = width - 2.0 * PAD;
            let block = named(ctx, &step.title, "untitled-step", STRONG, room);
            KeptTitle { title: step.title.clone(), block, header: Arc::default() }
        });
        titles.insert(step.id, kept);
    }
    let band_height = bands.iter().map(|(_, _, block)| block.height()).fold(0.0, f32::max);
    let band_height = band_height + 2.0 * BAND_PAD;
    let tallest = titles.values().map(|kept| kept.block.height()).fold(0.0, f32::max);
    let size = Size { width, height: (tallest + 2.0 * HEADER_PAD).max(HEADER_MIN) };
    let top = SPACE + band_height + SPACE;
    let ways = ways::layout(ctx, steps, top + size.height);
    let height = top + size.height + ways.height + 2.0 * SPACE;
    let mut head = Head { height, ways: ways.placed, cuts: ways.cuts, ..Head::default() };
    for (span, columns, block) in &bands {
        head.bands.push(band(ctx, span, columns.clone(), block, (band_height, height)));
    }
    for (at, (column, step)) in ctx.columns.list.iter().zip(steps.iter()).enumerate() {
        let kept = step.as_ref().and_then(|step| titles.get_mut(&step.id));
        let group = match (step, kept) {
            (Some(step), Some(kept)) => {
                if kept.header.size != size || kept.header.tag.is_none() {
                    kept.header = header(ctx, step, &kept.block, size);
                }
                kept.header.clone()
            }
            _ if ctx.prompts => placeholder(size),
            _ => continue,
        };
        let rect = rect(column.x + INSET, top, size.width, size.height);
        head.steps.push(Placed { columns: at..at + 1, rect, group });
    }
    let mut corner = Sketch::new();
    label::ground(&mut corner, height);
    head.corner = corner.finish(Size { width: LABEL, height }, None);
    (head, titles)
}

/// The title of each stage, once for every sheet on which it has columns.
fn band_titles<'a>(ctx: &'a Ctx<'_>) -> Vec<(&'a StageSpan, std::ops::Range<usize>, Block)> {
    let parts = ctx.columns.stages.iter().flat_map(|span| {
        ctx.columns.parts(span.columns.clone()).into_iter().map(move |columns| (span, columns))
    });
    parts
        .map(|(span, columns)| {
            let (left, right) = ctx.columns.extent(&columns);
            let title = ctx.document.stage(span.stage).map_or("", |stage| &stage.title);
            let style = STRONG.ink(Ink::StageText(span.hue));
            let room = right - left - 2.0 * (INSET + PAD);
            let block = named(ctx, title, "untitled-stage", style, room);
            (span, columns, block)
        })
        .collect()
}

/// A title, or quietly that there is none yet.
fn named(ctx: &Ctx<'_>, title: &str, untitled: &'static str, style: Style, room: f32) -> Block {
    match title.trim() {
        "" => ctx.own_block(ctx.words.get(untitled), UNTITLED, room),
        _ => ctx.type_.block(title, style, room),
    }
}

fn band(
    ctx: &Ctx<'_>,
    span: &StageSpan,
    columns: std::ops::Range<usize>,
    title: &Block,
    (band_height, height): (f32, f32),
) -> Placed {
    let (left, right) = ctx.columns.extent(&columns);
    let width = right - left;
    let mut sketch = Sketch::new();
    sketch.rect(rect(0.0, 0.0, width, height), 0.0, Ink::StageWash(span.hue), None);
    let face = rect(1.5, SPACE, width - 3.0, band_height);
    sketch.rect(face, 4.0, Ink::StageBand(span.hue), None);
    ctx.type_.draw(&mut sketch, title, point(INSET + PAD, SPACE + BAND_PAD));
    let group = sketch.finish(Size { width, height }, Some(Tag::Stage(span.stage)));
    Placed { columns, rect: rect(left, 0.0, width, height), group }
}

fn header(ctx: &Ctx<'_>, step: &Step, title: &Block, size: Size) -> Arc<Group> {
    let mut sketch = Sketch::new();
    let face = rect(0.5, 0.5, size.width - 1.0, size.height - 1.0);
    sketch.rect(face, RADIUS, Ink::Card, Stroke::solid(Ink::CardEdge, 1.0));
    ctx.type_.draw(&mut sketch, title, point(PAD, (size.height - title.height()) / 2.0));
    sketch.finish(size, Some(Tag::Step(step.id)))
}

/// The place of a step in a stage that has none.
fn placeholder(size: Size) -> Arc<Group> {
    let mut sketch = Sketch::new();
    let face = rect(0.5, 0.5, size.width - 1.0, size.height - 1.0);
    let stroke = Stroke { ink: Ink::CardEdge, width: 1.0, dash: Some((4.0, 4.0)) };
    sketch.rect(face, RADIUS, None, stroke);
    sketch.finish(size, None)
}
