//! How long each step takes, and how long it keeps waiting: numbers, below each a bar on one linear
//! scale that the label tells, and the totals. Where weeks stand beside minutes, the bars show where
//! the time goes; minutes are told by their numbers, and a tick says that they are there.

use std::sync::Arc;

use crate::insight::time_totals;
use crate::model::{Lane, Step, Timespan};

use super::super::draw::Sketch;
use super::super::scene::{Ink, Point, Rect, Size, Stroke, Tag, point, rect};
use super::grid::{FIGURE, INSET, PAD, ROW_MIN, ROW_PAD, SMALL, SMALL_ROW};
use super::inline::Inline;
use super::label::{LabelDraft, TEXT_WIDTH};
use super::picture::{CellBox, RowBody};
use super::{Ctx, prompt};

/// The height of a bar, the width of one that is too short to be drawn to scale, and what is free
/// below it.
const BAR: f32 = 5.0;
const TICK: f32 = 2.0;
/// The sample of a whole bar.
const REACH: f32 = 22.0;
const BELOW: f32 = 6.0;

pub(super) fn layout(ctx: &Ctx<'_>, lane: &Lane, steps: &[Option<Arc<Step>>]) -> RowBody {
    let known = || steps.iter().flatten();
    let longest = known()
        .flat_map(|step| [step.duration, step.waiting])
        .flatten()
        .filter(|span| span.minutes() > 0.0)
        .reduce(|longest, span| if span.minutes() > longest.minutes() { span } else { longest });
    let whole = longest.map_or(0.0, Timespan::minutes);
    let is_busy = known().any(|step| step.duration.is_some());
    let label = label(ctx, lane, steps, longest);
    let mut body = RowBody::default();
    for step in steps {
        let cell = step.as_ref().and_then(|step| cell(ctx, lane, step, (whole, is_busy)));
        body.cells.push(cell);
    }
    let heights = body.cells.iter().flatten().map(|cell| cell.y + cell.group.size.height);
    body.height = heights.fold(ROW_MIN - ROW_PAD, f32::max) + ROW_PAD;
    body.height = body.height.max(label.height);
    if body.cells.iter().all(Option::is_none) {
        prompt::add(ctx, lane, &mut body);
    }
    body.label = label.close(body.height);
    body
}

/// The bars of a step; waiting stands below, also where a step is nothing else, if any is.
fn cell(ctx: &Ctx<'_>, lane: &Lane, step: &Step, (whole, is_busy): (f64, bool)) -> Option<CellBox> {
    let mut sketch = Sketch::new();
    let mut y = 0.0;
    for (span, kind) in [(step.duration, Bar::Active), (step.waiting, Bar::Waiting)] {
        let Some(span) = span else {
            y += if is_busy { SMALL_ROW + 1.0 + BAR + BELOW } else { 0.0 };
            continue;
        };
        let left = INSET + PAD;
        let room = ctx.column() - 2.0 * left;
        let mut text = Inline::new(ctx.type_, room);
        text.text(&ctx.words.timespan(span), FIGURE.ink(kind.text()));
        let text = text.draw(&mut sketch, point(left, y));
        let share = if whole > 0.0 { (span.minutes() / whole) as f32 } else { 0.0 };
        let top = y + text.height + 1.0;
        kind.draw_track(&mut sketch, rect(left, top, room, BAR));
        kind.draw(&mut sketch, rect(left, top, (room * share).max(TICK), BAR));
        y = top + BAR + BELOW;
    }
    if sketch.is_empty() {
        return None;
    }
    // What is not there at the lower end takes no room.
    let end = if step.waiting.is_none() && is_busy { y - SMALL_ROW - 1.0 - BAR - BELOW } else { y };
    let size = Size { width: ctx.column(), height: end };
    let group = sketch.finish(size, Some(Tag::Cell(lane.id, step.id)));
    Some(CellBox { y: ROW_PAD, group })
}

/// What a bar measures: being busy is filled, waiting is hollow, on a line instead of in a groove.
#[derive(Debug, Clone, Copy)]
pub(super) enum Bar {
    Active,
    Waiting,
}

impl Bar {
    fn text(self) -> Ink {
        match self {
            Self::Active => Ink::Text,
            Self::Waiting => Ink::TextMuted,
        }
    }

    /// What shows how long the longest bar is.
    fn draw_track(self, sketch: &mut Sketch, whole: Rect) {
        match self {
            Self::Active => sketch.rect(whole, BAR / 2.0, Ink::Rule, None),
            Self::Waiting => {
                let line = rect(whole.x, whole.y + BAR / 2.0 - 0.5, whole.width, 1.0);
                sketch.rect(line, 0.0, Ink::Rule, None);
            }
        }
    }

    pub(super) fn draw(self, sketch: &mut Sketch, bar: Rect) {
        let is_tick = bar.width < BAR;
        let radius = if is_tick { 0.0 } else { BAR / 2.0 };
        match self {
            Self::Active => sketch.rect(bar, radius, Ink::Everyone, None),
            Self::Waiting if is_tick => sketch.rect(bar, radius, Ink::Reference, None),
            Self::Waiting => {
                let stroke = Stroke::solid(Ink::Reference, 1.0);
                sketch.rect(bar.grown(-0.5), radius - 0.5, Ink::Paper, stroke);
            }
        }
    }
}

/// The lane's name, beside it how long the longest bar is; what the bars are, and the totals.
fn label(
    ctx: &Ctx<'_>,
    lane: &Lane,
    steps: &[Option<Arc<Step>>],
    longest: Option<Timespan>,
) -> LabelDraft {
    let mut scale = Inline::new(ctx.type_, TEXT_WIDTH);
    if let Some(longest) = longest {
        scale.reach(REACH);
        scale.text_near(&ctx.words.timespan(longest), FIGURE.ink(Ink::TextMuted));
    }
    let mut label = LabelDraft::with(ctx, lane, &scale);
    let totals = time_totals(steps.iter().flatten());
    for (total, bar, key) in [
        (totals.duration, Bar::Active, "map-active"),
        (totals.waiting, Bar::Waiting, "map-waiting"),
    ] {
        let mut rows = Inline::new(ctx.type_, TEXT_WIDTH);
        rows.bar(bar);
        rows.text(ctx.words.get(key), SMALL);
        if let Some(total) = total {
            let total = ctx.words.timespan(total.span());
            rows.text(&total, FIGURE.ink(bar.text()));
        }
        label.add(&rows);
    }
    label
}

/// Where a bar of the legend begins, in a row of small text.
pub(super) fn legend_bar(at: Point) -> Rect {
    rect(at.x, at.y - BAR / 2.0, 14.0, BAR)
}
