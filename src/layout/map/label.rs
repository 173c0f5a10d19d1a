//! A row's label at the left.

use std::sync::Arc;

use crate::model::{Lane, LaneId};

use super::super::draw::Sketch;
use super::super::scene::{Group, Ink, Size, Tag, point, rect};
use super::super::text::Style;
use super::Ctx;
use super::grid::{LABEL, STRONG};
use super::inline::Inline;

/// From the left border to the text.
pub(super) const LEFT: f32 = 14.0;
/// From the text to the right border.
const RIGHT: f32 = 10.0;
/// Above and below.
const PAD: f32 = 11.0;

/// The width of a label's text where nothing stands beside it.
pub(super) const TEXT_WIDTH: f32 = LABEL - LEFT - RIGHT;

/// A lane's name, as shown.
pub(super) fn lane_name<'a>(ctx: &Ctx<'_>, lane: &'a Lane) -> &'a str {
    match lane.title.trim() {
        "" => ctx.words.lane(lane.kind),
        title => title,
    }
}

/// A label to which something may still be added; it is as high as its row, which is known last.
pub(super) struct LabelDraft {
    lane: LaneId,
    pub(super) sketch: Sketch,
    /// The height that the label needs.
    pub(super) height: f32,
}

impl LabelDraft {
    /// A lane's name.
    pub(super) fn new(ctx: &Ctx<'_>, lane: &Lane) -> Self {
        Self::beside(ctx, lane, 0.0)
    }

    /// A lane's name, with so much room kept free at its right.
    pub(super) fn beside(ctx: &Ctx<'_>, lane: &Lane, free: f32) -> Self {
        let mut sketch = Sketch::new();
        let style: Style = STRONG.ink(Ink::TextMuted);
        let width = TEXT_WIDTH - free;
        let name = lane_name(ctx, lane);
        let block = if lane.title.trim().is_empty() {
            ctx.own_block(name, style, width)
        } else {
            ctx.type_.block(name, style, width)
        };
        let height = PAD + block.height() + PAD;
        // The name first, in a group of its own: a window keeps it in sight in a tall row.
        let mut title = Sketch::new();
        ctx.type_.draw(&mut title, &block, point(LEFT, PAD));
        let size = Size { width: LABEL, height: height - PAD / 2.0 };
        sketch.group(point(0.0, 0.0), title.finish(size, None));
        Self { lane: lane.id, sketch, height }
    }

    /// A lane's name with a row of small text and marks at its right.
    pub(super) fn with(ctx: &Ctx<'_>, lane: &Lane, row: &Inline<'_>) -> Self {
        let mut sketch = Sketch::new();
        let size = row.draw(&mut sketch, point(0.0, 0.0));
        let free = if size.width > 0.0 { size.width + LEFT } else { 0.0 };
        let mut label = Self::beside(ctx, lane, free);
        let at = point(LEFT + TEXT_WIDTH - size.width, PAD + 1.0);
        label.sketch.group(at, sketch.finish(size, None));
        label
    }

    /// Adds rows of small text and marks below.
    pub(super) fn add(&mut self, rows: &Inline<'_>) {
        let at = point(LEFT, self.height - PAD + 4.0);
        let size = rows.draw(&mut self.sketch, at);
        if size.height > 0.0 {
            self.height += size.height + 4.0;
        }
    }

    /// Adds rows of that width which show one thing.
    pub(super) fn add_tagged(&mut self, rows: &Inline<'_>, width: f32, tag: Tag) {
        let mut inner = Sketch::new();
        let height = rows.draw(&mut inner, point(0.0, 0.0)).height;
        let group = inner.finish(Size { width, height }, Some(tag));
        self.sketch.group(point(LEFT, self.height - PAD + 4.0), group);
        self.height += height + 4.0;
    }

    /// The label of a row of that height.
    pub(super) fn close(self, height: f32) -> Arc<Group> {
        close(self.sketch, height, Tag::LaneLabel(self.lane))
    }
}

/// A label's ground, so that what is scrolled under it does not show, with its text on it.
pub(super) fn close(text: Sketch, height: f32, tag: Tag) -> Arc<Group> {
    let size = Size { width: LABEL, height };
    let mut sketch = Sketch::new();
    ground(&mut sketch, height);
    sketch.group(point(0.0, 0.0), text.finish(size, None));
    sketch.finish(size, Some(tag))
}

/// The ground of the left column.
pub(super) fn ground(sketch: &mut Sketch, height: f32) {
    sketch.rect(rect(0.0, 0.0, LABEL, height), 0.0, Ink::Paper, None);
    sketch.rect(rect(LABEL - 1.0, 0.0, 1.0, height), 0.0, Ink::Rule, None);
}
