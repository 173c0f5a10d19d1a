//! What belongs in an empty lane, in a sentence.

use crate::model::Lane;

use super::super::draw::Sketch;
use super::super::scene::{Face, Ink, Size, point, rect};
use super::super::text::{Block, Style};
use super::Ctx;
use super::grid::{INSET, PAD};
use super::picture::{Placed, RowBody};

const STYLE: Style = Style::new(Face::Italic, 13.0, Ink::TextMuted);
/// Over how many columns the sentence runs.
const COLUMNS: usize = 4;

/// The sentence, broken into lines.
pub(super) struct Prompt {
    /// Over so many columns, from the first.
    pub(super) columns: usize,
    left: f32,
    width: f32,
    block: Block,
}

impl Prompt {
    /// The prompt of a lane; `None` where none is asked for, or there is no place for it.
    pub(super) fn of(ctx: &Ctx<'_>, lane: &Lane) -> Option<Self> {
        let columns = ctx.columns.list.len().min(COLUMNS);
        let first = ctx.columns.list.first().filter(|_| ctx.prompts)?;
        let width = columns as f32 * ctx.column() - 2.0 * (INSET + PAD);
        let block = match lane.description.trim() {
            "" => ctx.own_block(ctx.words.lane_prompt(lane.kind), STYLE, width),
            description => ctx.type_.block(description, STYLE, width),
        };
        Some(Self { columns, left: first.x + INSET + PAD, width, block })
    }

    pub(super) fn height(&self) -> f32 {
        self.block.height()
    }

    /// Puts it into a row; `middle` is counted from the row's top.
    pub(super) fn put(&self, ctx: &Ctx<'_>, body: &mut RowBody, middle: f32) {
        let size = Size { width: self.width, height: self.height() };
        let mut sketch = Sketch::new();
        ctx.type_.draw(&mut sketch, &self.block, point(0.0, 0.0));
        body.wide.push(Placed {
            columns: 0..self.columns,
            rect: rect(self.left, middle - size.height / 2.0, size.width, size.height),
            group: sketch.finish(size, None),
        });
    }
}

/// Adds the prompt of an empty lane, where prompts are asked for; the row grows to it.
pub(super) fn add(ctx: &Ctx<'_>, lane: &Lane, body: &mut RowBody) {
    let Some(prompt) = Prompt::of(ctx, lane) else { return };
    body.height = body.height.max(prompt.height() + 2.0 * PAD);
    prompt.put(ctx, body, body.height / 2.0);
}
