//! How long each step takes, and how long it keeps waiting: two bars a step on one scale, and the
//! totals.

use std::sync::Arc;

use crate::insight::time_totals;
use crate::model::{Lane, Step, Timespan};

use super::super::draw::Sketch;
use super::super::scene::{Ink, Point, Rect, Size, Stroke, Tag, point, rect};
use super::grid::{COLUMN, FIGURE, INSET, PAD, ROW_MIN, ROW_PAD, SMALL, SMALL_ROW};
use super::inline::Inline;
use super::label::{LabelDraft, TEXT_WIDTH};
use super::picture::{CellBox, RowBody};
use super::{Ctx, prompt};

/// The height of a bar, and what is free below it.
const BAR: f32 = 5.0;
const BELOW: f32 = 6.0;

pub(super) fn layout(ctx: &Ctx<'_>, lane: &Lane, steps: &[Option<Arc<Step>>]) -> RowBody {
    let known = || steps.iter().flatten();
    let longest = known()
        .flat_map(|step| [step.duration, step.waiting])
        .flatten()
        .map(Timespan::minutes)
        .fold(0.0, f64::max);
    let is_busy = known().any(|step| step.duration.is_some());
    let label = label(ctx, lane, steps);
    let mut body = RowBody::default();
    for step in steps {
        let cell = step.as_ref().and_then(|step| cell(ctx, lane, step, (longest, is_busy)));
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
fn cell(
    ctx: &Ctx<'_>,
    lane: &Lane,
    step: &Step,
    (longest, is_busy): (f64, bool),
) -> Option<CellBox> {
    let mut sketch = Sketch::new();
    let mut y = 0.0;
    for (span, kind) in [(step.duration, Bar::Active), (step.waiting, Bar::Waiting)] {
        let Some(span) = span else {
            y += if is_busy { SMALL_ROW + 1.0 + BAR + BELOW } else { 0.0 };
            continue;
        };
        let left = INSET + PAD;
        let room = COLUMN - 2.0 * left;
        let mut text = Inline::new(ctx.type_, room);
        text.text(&ctx.words.timespan(span), FIGURE.ink(kind.text()));
        let text = text.draw(&mut sketch, point(left, y));
        let share = if longest > 0.0 { (span.minutes() / longest) as f32 } else { 0.0 };
        let top = y + text.height + 1.0;
        sketch.rect(rect(left, top, room, BAR), BAR / 2.0, Ink::Rule, None);
        kind.draw(&mut sketch, rect(left, top, (room * share).max(BAR), BAR));
        y = top + BAR + BELOW;
    }
    if sketch.is_empty() {
        return None;
    }
    // What is not there at the lower end takes no room.
    let end = if step.waiting.is_none() && is_busy { y - SMALL_ROW - 1.0 - BAR - BELOW } else { y };
    let size = Size { width: COLUMN, height: end };
    let group = sketch.finish(size, Some(Tag::Cell(lane.id, step.id)));
    Some(CellBox { y: ROW_PAD, group })
}

/// What a bar measures: being busy is filled, waiting is hollow.
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

    pub(super) fn draw(self, sketch: &mut Sketch, bar: Rect) {
        match self {
            Self::Active => sketch.rect(bar, BAR / 2.0, Ink::Everyone, None),
            Self::Waiting => {
                let stroke = Stroke::solid(Ink::Reference, 1.0);
                let inside = rect(bar.x + 0.5, bar.y + 0.5, bar.width - 1.0, BAR - 1.0);
                sketch.rect(inside, BAR / 2.0 - 0.5, Ink::Paper, stroke);
            }
        }
    }
}

/// The lane's name, what the bars are, and the totals.
fn label(ctx: &Ctx<'_>, lane: &Lane, steps: &[Option<Arc<Step>>]) -> LabelDraft {
    let mut label = LabelDraft::new(ctx, lane);
    let totals = time_totals(steps.iter().flatten());
    for (minutes, bar, key) in [
        (totals.duration, Bar::Active, "map-active"),
        (totals.waiting, Bar::Waiting, "map-waiting"),
    ] {
        let mut rows = Inline::new(ctx.type_, TEXT_WIDTH);
        rows.bar(bar);
        rows.text(ctx.words.get(key), SMALL);
        if let Some(minutes) = minutes {
            let total = ctx.words.timespan(Timespan::from_minutes(minutes));
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
