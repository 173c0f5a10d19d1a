//! Customer value: for each stage and each who travels, benefits and sacrifices on four dimensions,
//! and what they come to.

use std::ops::Range;
use std::sync::Arc;

use crate::insight::{self, Balance, StageValue};
use crate::model::{Lane, Traveller};

use super::super::draw::Sketch;
use super::super::measure::line_height;
use super::super::scene::{Group, Ink, Point, Size, Stroke, point, rect};
use super::cast::Member;
use super::grid::{
    BODY, FIGURE, GAP, INSET, PAD, RADIUS, ROW_MIN, ROW_PAD, SMALL, SMALL_ROW, StageSpan,
};
use super::inline::Inline;
use super::label::{LabelDraft, TEXT_WIDTH};
use super::picture::{Placed, RowBody};
use super::{Ctx, prompt};

const BAR: f32 = 4.0;
/// The most that an input can be.
const MOST: f64 = 5.0;

/// What a dimension has of a column.
fn room(ctx: &Ctx<'_>) -> f32 {
    ctx.column() - 2.0 * (INSET + PAD)
}

/// Lays the row out: under each stage a block for each who travels, one below the other, as wide as
/// the stage, since none of it belongs to one of its steps.
pub(super) fn layout<'a>(ctx: &Ctx<'a>, lane: &Lane) -> RowBody {
    let mut body = RowBody { cells: vec![None; ctx.columns.list.len()], ..RowBody::default() };
    let mut bottom = ROW_PAD;
    let stages: Vec<(&StageSpan, Vec<(&Member, StageValue)>)> = ctx
        .columns
        .stages
        .iter()
        .filter_map(|span| {
            let stage = ctx.document.stage(span.stage)?;
            let shown = ctx.cast.members.iter().filter(|member| !member.hidden);
            let value =
                |member: &'a Member| Some((member, insight::stage_value(stage, member.who)?));
            Some((span, shown.filter_map(value).collect()))
        })
        .collect();
    for (span, values) in stages {
        // Where sheets part a stage, on the one that shows the most of it.
        let parts = ctx.columns.parts(span.columns.clone());
        let Some(columns) = parts.into_iter().rev().max_by_key(Range::len) else { continue };
        let (left, right) = ctx.columns.extent(&columns);
        let mut top = ROW_PAD;
        for (member, value) in values {
            let group = block(ctx, member, &value, right - left - 2.0 * INSET);
            let Size { width, height } = group.size;
            let rect = rect(left + INSET, top, width, height);
            body.wide.push(Placed { columns: columns.clone(), rect, group });
            top += height + GAP;
        }
        bottom = bottom.max(top - GAP);
    }
    let label = label(ctx, lane);
    body.height = (bottom + ROW_PAD).max(label.height).max(ROW_MIN);
    if body.wide.is_empty() {
        prompt::add(ctx, lane, &mut body);
    }
    body.label = label.close(body.height);
    body
}

/// The ink of a balance.
fn ink_of(net: f64) -> Ink {
    match net {
        less if less < 0.0 => Ink::Pain,
        more if more > 0.0 => Ink::Opportunity,
        _ => Ink::TextMuted,
    }
}

/// One traveller's value of one stage, its dimensions side by side as far as there is room.
fn block(ctx: &Ctx<'_>, member: &Member, value: &StageValue, width: f32) -> Arc<Group> {
    let mut inner = Sketch::new();
    let total = ctx.words.signed(value.total, 1);
    let style = FIGURE.ink(ink_of(value.total));
    let abreast = match ((width + 2.0 * INSET) / ctx.column()) as usize {
        0 | 1 => 1,
        2 | 3 => 2,
        _ => 4,
    };
    let mut y = PAD - 2.0;
    let width_of_head =
        if abreast == 1 { room(ctx) - ctx.type_.width(&total, style) - 8.0 } else { width };
    let mut head = Inline::new(ctx.type_, width_of_head);
    head.person(member.ink, member.shape);
    head.text_near(name(ctx, member), FIGURE.ink(member.ink));
    head.known(value.evidence);
    if abreast == 1 {
        right(ctx, &mut inner, &total, style, point(PAD, y));
    } else {
        head.text(&total, style);
    }
    y += head.draw(&mut inner, point(PAD, y)).height + 4.0;
    for row in value.dimensions.chunks(abreast) {
        let mut tallest = 0.0_f32;
        for (nth, balance) in row.iter().enumerate() {
            let at = point(PAD + nth as f32 * ctx.column(), y);
            tallest = tallest.max(dimension(ctx, &mut inner, balance, at));
        }
        y += tallest + 5.0;
    }
    let size = Size { width, height: y - 5.0 + PAD - 1.0 };
    let mut sketch = Sketch::new();
    let whole = rect(0.0, 0.0, size.width, size.height).grown(-0.5);
    sketch.rect(whole, RADIUS, Ink::Card, Stroke::solid(Ink::CardEdge, 1.0));
    sketch.group(point(0.0, 0.0), inner.finish(size, None));
    sketch.finish(size, None)
}

fn name<'a>(ctx: &Ctx<'_>, member: &'a Member) -> &'a str {
    match member.who {
        Traveller::Everyone => ctx.words.find("traveller-everyone").unwrap_or_default(),
        Traveller::Persona(_) => &member.name,
    }
}

/// Writes at the right end of a column's room that begins there.
fn right(
    ctx: &Ctx<'_>,
    sketch: &mut Sketch,
    text: &str,
    style: super::super::text::Style,
    at: Point,
) {
    let x = at.x + room(ctx) - ctx.type_.width(text, style);
    let top = at.y + (SMALL_ROW - line_height(style.size)) / 2.0;
    ctx.type_.draw_line(sketch, text, style, point(x, top));
}

/// "Emotional", below it "4.0 − 2.0  +2.0", and below that what is got to the right and what is
/// given up to the left; the height that it takes.
fn dimension(ctx: &Ctx<'_>, sketch: &mut Sketch, balance: &Balance, at: Point) -> f32 {
    let Point { x: left, y } = at;
    let number = |value: Option<f64>| match value {
        Some(value) => ctx.words.fixed(value, 1),
        None => "–".to_owned(),
    };
    let parts = format!("{} − {}", number(balance.benefits), number(balance.sacrifices));
    let (name, name_style) = (ctx.words.dimension(balance.dimension), SMALL.ink(BODY.ink));
    let room = room(ctx);
    let block = ctx.own_block(name, name_style, room);
    ctx.type_.draw(sketch, &block, at);
    let numbers = y + block.height();
    let net = ctx.words.signed(balance.net, 1);
    right(ctx, sketch, &net, FIGURE.ink(ink_of(balance.net)), point(left, numbers));
    ctx.type_.draw_line(sketch, &parts, SMALL, point(left, numbers + 0.5));
    let top = numbers + SMALL_ROW + 1.0;
    let middle = left + room / 2.0;
    sketch.rect(rect(left, top, room, BAR), BAR / 2.0, Ink::Rule, None);
    let length = |value: Option<f64>| (value.unwrap_or(0.0) / MOST) as f32 * room / 2.0;
    let (got, given) = (length(balance.benefits), length(balance.sacrifices));
    if given > 0.0 {
        sketch.rect(rect(middle - given, top, given, BAR), 1.0, Ink::Pain, None);
    }
    if got > 0.0 {
        sketch.rect(rect(middle, top, got, BAR), 1.0, Ink::Opportunity, None);
    }
    sketch.rect(rect(middle - 0.5, top - 1.0, 1.0, BAR + 2.0), 0.0, Ink::Reference, None);
    top + BAR - y
}

/// The lane's name, what the bars are, and what the whole journey comes to.
fn label(ctx: &Ctx<'_>, lane: &Lane) -> LabelDraft {
    let mut label = LabelDraft::new(ctx, lane);
    let mut rows = Inline::new(ctx.type_, TEXT_WIDTH);
    rows.block(Ink::Opportunity);
    rows.text_near(ctx.words.get("insight-benefits"), SMALL);
    rows.block(Ink::Pain);
    rows.text_near(ctx.words.get("insight-sacrifices"), SMALL);
    label.add(&rows);
    for member in ctx.cast.members.iter().filter(|member| !member.hidden) {
        let Some(value) = insight::journey_value(ctx.document, member.who) else { continue };
        let mut rows = Inline::new(ctx.type_, TEXT_WIDTH);
        rows.person(member.ink, member.shape);
        rows.text_near(name(ctx, member), SMALL);
        rows.text(&ctx.words.signed(value.total, 1), FIGURE.ink(ink_of(value.total)));
        label.add(&rows);
    }
    label
}
