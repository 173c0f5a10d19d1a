//! Experienced beside expected, for each who travels: both values, the gap, and both on one scale.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::insight::{self, Gap};
use crate::model::{Lane, Step};

use super::super::draw::Sketch;
use super::super::scene::{Ink, Point, Size, Stroke, Tag, point, rect};
use super::cast::Member;
use super::curve_row::draw_upright_tick;
use super::engine::Steps;
use super::grid::{FIGURE, INSET, PAD, ROW_MIN, ROW_PAD, SMALL, SMALL_ROW};
use super::inline::Inline;
use super::label::{LabelDraft, TEXT_WIDTH};
use super::numbers::KeptCells;
use super::picture::{CellBox, RowBody};
use super::{Ctx, prompt};

const LEFT: f32 = INSET + PAD;
/// The height of the scale with its two marks.
const SCALE: f32 = 12.0;
/// Between two who travel.
const APART: f32 = 6.0;
const RADIUS: f32 = 4.0;

pub(super) fn layout(
    ctx: &Ctx<'_>,
    lane: &Lane,
    steps: &Steps,
    old: &KeptCells,
) -> (RowBody, KeptCells) {
    let cells = old.redrawn(steps, |step| cell(ctx, lane, step));
    let label = label(ctx, lane);
    let heights = cells.iter().flatten().map(|cell| cell.y + cell.group.size.height);
    let height = heights.fold(ROW_MIN - ROW_PAD, f32::max) + ROW_PAD;
    let mut body = RowBody { height: height.max(label.height), cells, ..RowBody::default() };
    if body.cells.iter().all(Option::is_none) {
        prompt::add(ctx, lane, &mut body);
    }
    body.label = label.close(body.height);
    let kept = KeptCells::new(steps, &body.cells);
    (body, kept)
}

/// What a column has between its insets.
fn room(ctx: &Ctx<'_>) -> f32 {
    ctx.column() - 2.0 * LEFT
}

fn cell(ctx: &Ctx<'_>, lane: &Lane, step: &Arc<Step>) -> Option<CellBox> {
    let mut sketch = Sketch::new();
    let mut y = 0.0;
    for member in ctx.cast.members.iter().filter(|member| !member.hidden) {
        let Some(gap) = step.scores.get(&member.who).and_then(insight::gap) else { continue };
        figures(ctx, &mut sketch, member, &gap, y);
        dumbbell(ctx, &mut sketch, member, &gap, y + SMALL_ROW + SCALE / 2.0);
        y += SMALL_ROW + SCALE + APART;
    }
    if sketch.is_empty() {
        return None;
    }
    let size = Size { width: ctx.column(), height: y - APART };
    let group = sketch.finish(size, Some(Tag::Cell(lane.id, step.id)));
    Some(CellBox { y: ROW_PAD, group })
}

/// The ink of a difference: warm where less came than was expected.
fn ink_of(gap: &Gap) -> Ink {
    match gap.side() {
        Ordering::Less => Ink::Pain,
        Ordering::Equal => Ink::TextMuted,
        Ordering::Greater => Ink::Opportunity,
    }
}

/// "2,1 / 4,5" and the difference at the right.
fn figures(ctx: &Ctx<'_>, sketch: &mut Sketch, member: &Member, gap: &Gap, y: f32) {
    let mut rows = Inline::new(ctx.type_, room(ctx));
    rows.person(member.ink, member.shape);
    rows.text_near(&ctx.words.fixed(gap.satisfaction, 1), FIGURE.ink(member.ink));
    rows.text_near(&format!("/ {}", ctx.words.fixed(gap.expectation, 1)), SMALL);
    rows.draw(sketch, point(LEFT, y));
    let text = ctx.words.signed(gap.difference, 1);
    let style = FIGURE.ink(ink_of(gap));
    let width = ctx.type_.width(&text, style);
    ctx.type_.draw_line(sketch, &text, style, point(LEFT + room(ctx) - width, y + 0.5));
}

/// Both values on the scale 1–5, and what lies between them.
fn dumbbell(ctx: &Ctx<'_>, sketch: &mut Sketch, member: &Member, gap: &Gap, y: f32) {
    let (left, room) = (LEFT + RADIUS, room(ctx) - 2.0 * RADIUS);
    let at = |value: f64| -> Point {
        point(left + room * ((value.clamp(1.0, 5.0) - 1.0) / 4.0) as f32, y)
    };
    sketch.rect(rect(left, y - 1.0, room, 2.0), 1.0, Ink::Rule, None);
    let (experienced, expected) = (at(gap.satisfaction), at(gap.expectation));
    if experienced.x != expected.x {
        sketch.line(experienced, expected, Stroke::solid(ink_of(gap), 3.0));
    }
    draw_upright_tick(sketch, expected, Ink::TextMuted, gap.expected);
    member.shape.draw(sketch, experienced, RADIUS, member.ink, gap.experienced);
}

/// The lane's name, and what the two values and their marks are.
fn label(ctx: &Ctx<'_>, lane: &Lane) -> LabelDraft {
    let mut label = LabelDraft::new(ctx, lane);
    let mut rows = Inline::new(ctx.type_, TEXT_WIDTH);
    rows.person(Ink::Everyone, super::super::marks::Shape::Circle);
    rows.text_near(ctx.words.get("insight-experienced"), SMALL);
    // The two do not fit side by side in every language.
    rows.next_row();
    rows.upright_tick();
    rows.text_near(ctx.words.get("insight-expected"), SMALL);
    label.add(&rows);
    label
}
