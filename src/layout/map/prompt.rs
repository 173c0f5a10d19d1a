//! What belongs in an empty lane, in a sentence.

use crate::model::Lane;

use super::super::draw::Sketch;
use super::super::scene::{Face, Ink, Size, point, rect};
use super::super::text::Style;
use super::Ctx;
use super::grid::{COLUMN, INSET, PAD};
use super::picture::{Placed, RowBody};

const STYLE: Style = Style::new(Face::Italic, 13.0, Ink::TextMuted);
/// Over how many columns the sentence runs.
const COLUMNS: usize = 4;

/// Adds the prompt of an empty lane, where prompts are asked for; the row grows to it.
pub(super) fn add(ctx: &Ctx<'_>, lane: &Lane, body: &mut RowBody) {
    let count = ctx.columns.list.len().min(COLUMNS);
    let Some(first) = ctx.columns.list.first().filter(|_| ctx.prompts) else { return };
    let text = match lane.description.trim() {
        "" => ctx.words.lane_prompt(lane.kind),
        own => own,
    };
    let width = count as f32 * COLUMN - 2.0 * (INSET + PAD);
    let block = ctx.type_.block(text, STYLE, width);
    body.height = body.height.max(block.height() + 2.0 * PAD);
    let size = Size { width, height: block.height() };
    let mut sketch = Sketch::new();
    ctx.type_.draw(&mut sketch, &block, point(0.0, 0.0));
    let top = if body.scale.is_some() { PAD } else { (body.height - size.height) / 2.0 };
    body.wide.push(Placed {
        columns: 0..count,
        rect: rect(first.x + INSET + PAD, top, size.width, size.height),
        group: sketch.finish(size, None),
    });
}
