//! A service blueprint's line: dashed across the map, its name at the left.

use std::sync::Arc;

use crate::model::Line;

use super::super::draw::Sketch;
use super::super::scene::{Face, Group, Ink, Point, Size, Stroke, Tag, point};
use super::super::text::Style;
use super::Ctx;
use super::grid::LABEL;
use super::label::{self, LEFT, TEXT_WIDTH};
use super::picture::{CellBox, RowBody};

const STYLE: Style = Style::new(Face::Italic, 11.0, Ink::TextMuted);
/// Above the name.
const ABOVE: f32 = 6.0;
/// From the name to the line below it, and from there to the row's border.
const BELOW: f32 = 4.0;
/// A dash and a gap: a column holds a whole number of them, so that they go on from one to the
/// next.
const DASH: (f32, f32) = (7.0, 5.0);

const STROKE: Stroke = Stroke { ink: Ink::Blueprint, width: 1.5, dash: Some(DASH) };

pub(super) fn layout(ctx: &Ctx<'_>, line: &Line) -> RowBody {
    let block = ctx.own_block(ctx.words.line(line.kind), STYLE, TEXT_WIDTH);
    let y = ABOVE + block.height() + BELOW;
    let height = y + BELOW;
    let mut name = Sketch::new();
    ctx.type_.draw(&mut name, &block, point(LEFT, ABOVE));
    name.line(point(0.0, y), point(LABEL, y), STROKE);
    let label = label::close(name, height, Tag::Line(line.id));
    let cell = CellBox { y, group: dashes(ctx.column()) };
    let cells = ctx.columns.list.iter().map(|_| Some(cell.clone())).collect();
    RowBody { height, label, cells, ..RowBody::default() }
}

/// The line across one column; all columns share it.
fn dashes(width: f32) -> Arc<Group> {
    let mut sketch = Sketch::new();
    sketch.line(Point::default(), point(width, 0.0), STROKE);
    sketch.finish(Size { width, height: 0.0 }, None)
}
