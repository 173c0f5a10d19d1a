//! The block above a map on paper: what it is called, what it tells of, who travels, and how the
//! marks of evidence read.

use std::sync::Arc;

use crate::model::{EvidenceKind, Traveller};

use super::super::draw::Sketch;
use super::super::scene::{Group, Ink, Size, Tag, point};
use super::Ctx;
use super::grid::{BODY, FIGURE, LABEL, SMALL, TITLE};
use super::inline::Inline;
use super::label::LEFT;

/// Above, between and below.
const ABOVE: f32 = 16.0;
const BETWEEN: f32 = 6.0;
const BELOW: f32 = 14.0;
/// The least width of a sheet's foot: narrow paper has room for it at 100 %.
const FOOT: f32 = 640.0;
/// Between a sheet's map and its foot.
const FOOT_ABOVE: f32 = 10.0;
/// The longest line of the scenario that reads well.
const MEASURE: f32 = 720.0;

/// Draws the block over a map of that width.
pub(super) fn layout(ctx: &Ctx<'_>, width: f32) -> Arc<Group> {
    let journey = ctx.document.journey();
    let room = width - 2.0 * LEFT;
    let mut sketch = Sketch::new();
    let mut y = ABOVE;
    let title = journey.title.trim();
    if !title.is_empty() {
        let block = ctx.type_.block(title, TITLE, room);
        ctx.type_.draw(&mut sketch, &block, point(LEFT, y));
        y += block.height() + BETWEEN;
    }
    let scenario = journey.scenario.trim();
    if !scenario.is_empty() {
        let block = ctx.type_.block(scenario, BODY.ink(Ink::TextMuted), room.min(MEASURE));
        ctx.type_.draw(&mut sketch, &block, point(LEFT, y));
        y += block.height() + BETWEEN;
    }
    y += facts(ctx, room).draw(&mut sketch, point(LEFT, y)).height + BETWEEN;
    y += people(ctx, &mut sketch, y, room);
    sketch.finish(Size { width, height: y + BELOW - BETWEEN }, Some(Tag::Title))
}

/// The same, small, for the foot of each sheet of a map that is spread over several. The title is
/// told there already.
pub(super) fn foot(ctx: &Ctx<'_>) -> Arc<Group> {
    let journey = ctx.document.journey();
    let width = narrowest_sheet(ctx).max(FOOT + 2.0 * LEFT);
    let room = width - 2.0 * LEFT;
    let mut sketch = Sketch::new();
    let mut y = FOOT_ABOVE;
    let scenario = journey.scenario.trim();
    if !scenario.is_empty() {
        let block = ctx.type_.block(scenario, SMALL, room.min(MEASURE));
        ctx.type_.draw(&mut sketch, &block, point(LEFT, y));
        y += block.height() + BETWEEN;
    }
    let mut rows = facts(ctx, room);
    for member in ctx.cast.members.iter().filter(|member| !member.hidden) {
        if let Traveller::Persona(_) = member.who {
            rows.person(member.ink, member.shape);
            rows.text_near(&member.name, FIGURE);
            rows.text_near(&member.role, SMALL);
        }
    }
    known(ctx, &mut rows);
    y += rows.draw(&mut sketch, point(LEFT, y)).height;
    sketch.finish(Size { width, height: y }, None)
}

/// The width of the narrowest sheet, with its labels.
fn narrowest_sheet(ctx: &Ctx<'_>) -> f32 {
    let sheets = ctx.columns.parts(0..ctx.columns.list.len()).into_iter();
    let widths = sheets.map(|sheet| {
        let (left, right) = ctx.columns.extent(&sheet);
        LABEL + right - left
    });
    widths.reduce(f32::min).unwrap_or_default()
}

/// How the marks of evidence read.
fn known(ctx: &Ctx<'_>, rows: &mut Inline<'_>) {
    for kind in EvidenceKind::ALL {
        rows.known(kind);
        rows.text_near(ctx.words.evidence(kind), SMALL);
    }
}

/// Whether it is or is to be, and as of when.
fn facts<'a>(ctx: &Ctx<'a>, room: f32) -> Inline<'a> {
    let journey = ctx.document.journey();
    let mut facts = Inline::new(ctx.type_, room);
    facts.text(ctx.words.state(journey.state), FIGURE);
    if let Some(date) = journey.date {
        facts.text("·", SMALL);
        facts.text(&ctx.words.date(date), SMALL);
    }
    facts
}

/// Who travels, and the marks of evidence; the height that they take.
fn people(ctx: &Ctx<'_>, sketch: &mut Sketch, top: f32, room: f32) -> f32 {
    let (mut x, mut y) = (LEFT, top);
    for member in ctx.cast.members.iter().filter(|member| !member.hidden) {
        let Traveller::Persona(id) = member.who else { continue };
        let mut rows = Inline::new(ctx.type_, room);
        rows.person(member.ink, member.shape);
        rows.text_near(&member.name, FIGURE);
        rows.text_near(&member.role, SMALL);
        let mut inner = Sketch::new();
        let size = rows.draw(&mut inner, point(0.0, 0.0));
        if x > LEFT && x + size.width > LEFT + room {
            (x, y) = (LEFT, y + 16.0 + 2.0);
        }
        sketch.group(point(x, y), inner.finish(size, Some(Tag::Persona(id))));
        x += size.width + 20.0;
    }
    if x > LEFT {
        y += 16.0 + BETWEEN;
    }
    let mut rows = Inline::new(ctx.type_, room);
    known(ctx, &mut rows);
    y += rows.draw(sketch, point(LEFT, y)).height + BETWEEN;
    y - top
}
