//! Customer value: for each stage and each who travels, benefits and sacrifices on four dimensions,
//! and what they come to.

use std::sync::Arc;

use crate::insight::{self, Balance, StageValue};
use crate::model::{Lane, Traveller};

use super::super::draw::Sketch;
use super::super::measure::line_height;
use super::super::scene::{Group, Ink, Size, Stroke, point, rect};
use super::cast::Member;
use super::grid::{
    BODY, COLUMN, FIGURE, GAP, INSET, PAD, RADIUS, ROW_MIN, ROW_PAD, SMALL, SMALL_ROW, StageSpan,
};
use super::inline::Inline;
use super::label::{LabelDraft, TEXT_WIDTH};
use super::picture::{Placed, RowBody};
use super::{Ctx, prompt};

const WIDTH: f32 = COLUMN - 2.0 * INSET;
const ROOM: f32 = WIDTH - 2.0 * PAD;
const BAR: f32 = 4.0;
/// The most that an input can be.
const MOST: f64 = 5.0;

/// Lays the row out: under each stage a block for each who travels, side by side as far as the
/// stage has columns, then below.
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
    // Blocks side by side have one form, so that their bars stand side by side, too.
    let mut balances =
        stages.iter().flat_map(|(_, values)| values).flat_map(|(_, v)| &v.dimensions);
    let is_beside = balances.all(|balance| Figures::of(ctx, balance).fit_beside(ctx, balance));
    for (span, values) in stages {
        let mut tops = vec![ROW_PAD; span.columns.len()];
        for (nth, (member, value)) in values.iter().enumerate() {
            let group = block(ctx, member, value, is_beside);
            let at = nth % tops.len().max(1);
            let Some(top) = tops.get_mut(at) else { continue };
            let column = span.columns.start + at;
            let x = ctx.columns.list.get(column).map_or(0.0, |column| column.x) + INSET;
            let Size { width, height } = group.size;
            let rect = rect(x, *top, width, height);
            body.wide.push(Placed { columns: column..column + 1, rect, group });
            *top += height + GAP;
            bottom = f32::max(bottom, *top - GAP);
        }
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

/// One traveller's value of one stage.
fn block(ctx: &Ctx<'_>, member: &Member, value: &StageValue, is_beside: bool) -> Arc<Group> {
    let mut inner = Sketch::new();
    let total = ctx.words.signed(value.total, 1);
    let style = FIGURE.ink(ink_of(value.total));
    let room = ROOM - ctx.type_.width(&total, style) - 8.0;
    let mut head = Inline::new(ctx.type_, room);
    head.person(member.ink, member.shape);
    head.text_near(name(ctx, member), FIGURE.ink(member.ink));
    head.known(value.evidence);
    let mut y = PAD - 2.0;
    let height = head.draw(&mut inner, point(PAD, y)).height;
    right(ctx, &mut inner, &total, style, y);
    y += height + 4.0;
    for balance in &value.dimensions {
        y += dimension(ctx, &mut inner, balance, (y, is_beside)) + 5.0;
    }
    let size = Size { width: WIDTH, height: y - 5.0 + PAD - 1.0 };
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

fn right(ctx: &Ctx<'_>, sketch: &mut Sketch, text: &str, style: super::super::text::Style, y: f32) {
    let x = PAD + ROOM - ctx.type_.width(text, style);
    let top = y + (SMALL_ROW - line_height(style.size)) / 2.0;
    ctx.type_.draw_line(sketch, text, style, point(x, top));
}

/// What a dimension comes to, as it is written.
struct Figures {
    parts: String,
    net: String,
    /// The room that both take.
    width: f32,
}

impl Figures {
    fn of(ctx: &Ctx<'_>, balance: &Balance) -> Self {
        let number = |value: Option<f64>| match value {
            Some(value) => ctx.words.number(value, 1),
            None => "–".to_owned(),
        };
        let parts = format!("{} | {}", number(balance.sacrifices), number(balance.benefits));
        let net = ctx.words.signed(balance.net, 1);
        let width = ctx.type_.width(&net, FIGURE) + ctx.type_.width(&parts, SMALL) + 16.0;
        Self { parts, net, width }
    }

    /// Whether they fit beside the dimension's name.
    fn fit_beside(&self, ctx: &Ctx<'_>, balance: &Balance) -> bool {
        let name = ctx.words.dimension(balance.dimension);
        ctx.type_.width(name, SMALL) <= ROOM - self.width
    }
}

/// "Emotional  4 − 2  +2", the name on a line of its own where that does not fit beside it
/// everywhere, and below it what is got to the right and what is given up to the left; the height
/// that it takes.
fn dimension(
    ctx: &Ctx<'_>,
    sketch: &mut Sketch,
    balance: &Balance,
    (y, is_beside): (f32, bool),
) -> f32 {
    let Figures { parts, net, width: taken } = Figures::of(ctx, balance);
    let style = FIGURE.ink(ink_of(balance.net));
    let (name, name_style) = (ctx.words.dimension(balance.dimension), SMALL.ink(BODY.ink));
    let block = ctx.own_block(name, name_style, ROOM);
    ctx.type_.draw(sketch, &block, point(PAD, y));
    let numbers = if is_beside { y } else { y + block.height() };
    right(ctx, sketch, &net, style, numbers);
    let x = PAD + ROOM - taken + 8.0;
    ctx.type_.draw_line(sketch, &parts, SMALL, point(x, numbers + 0.5));
    let top = numbers.max(y + block.height() - SMALL_ROW) + SMALL_ROW + 1.0;
    let middle = PAD + ROOM / 2.0;
    sketch.rect(rect(PAD, top, ROOM, BAR), BAR / 2.0, Ink::Rule, None);
    let length = |value: Option<f64>| (value.unwrap_or(0.0) / MOST) as f32 * ROOM / 2.0;
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
    rows.block(Ink::Pain);
    rows.text_near(ctx.words.get("insight-sacrifices"), SMALL);
    rows.block(Ink::Opportunity);
    rows.text_near(ctx.words.get("insight-benefits"), SMALL);
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
