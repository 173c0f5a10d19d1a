//! Arrows from a cause to the pain point that it leads to. They keep to the gutters between
//! columns and between the cards and the borders of their rows, where no card stands, and beside
//! the borders, which would hide them.

use std::ops::Range;
use std::sync::Arc;

use crate::model::CardId;

use super::super::draw::{Sketch, rounded};
use super::super::scene::{Group, Ink, Point, Rect, Size, Stroke, point, rect};
use super::grid::{INSET, ROW_PAD};
use super::picture::{Chain, MapPicture};

const STROKE: Stroke = Stroke::solid(Ink::Pain, 1.25);
const CORNER: f32 = 6.0;
const MARGIN: f32 = 6.0;
/// From the middle of the space between cards and a row's border: so many ways run beside each
/// other, and none so near to the border that it could not be told from it.
const TRACKS: [f32; 3] = [0.0, 2.0, -1.5];

/// The arrows of all links whose two cards are shown.
pub(super) fn layout(picture: &MapPicture) -> Vec<Chain> {
    let rows = picture.rows.iter().flat_map(|row| {
        // What leads to the same effect comes together on the way; to another one, it does not.
        let mut effects: Vec<CardId> = Vec::new();
        row.body.links.iter().map(move |&(cause, effect)| {
            let track = effects.iter().position(|&other| other == effect).unwrap_or_else(|| {
                effects.push(effect);
                effects.len() - 1
            });
            (cause, effect, TRACKS.get(track % TRACKS.len()).copied().unwrap_or_default())
        })
    });
    rows.filter_map(|(cause, effect, aside)| chain(picture, cause, effect, aside)).collect()
}

/// A card at its place.
struct Spot {
    row: usize,
    columns: Range<usize>,
    rect: Rect,
}

fn chain(picture: &MapPicture, cause: CardId, effect: CardId, aside: f32) -> Option<Chain> {
    let spot = |card| {
        let (row, columns, rect) = picture.card_spot(card)?;
        Some(Spot { row, columns, rect })
    };
    let (from, to) = (spot(cause)?, spot(effect)?);
    let points = route(picture, &from, &to, aside)?;
    let (rect, group) = drawn(&points, [true, true])?;
    Some(Chain {
        columns: from.columns.start.min(to.columns.start)..from.columns.end.max(to.columns.end),
        rows: from.row.min(to.row)..from.row.max(to.row) + 1,
        rect,
        group,
        points,
        ends: [(from.row, from.columns.start), (to.row, to.columns.start)],
    })
}

/// An arrow, or a piece of one, along these corners: with a dot where it begins at the cause and
/// a tip where it ends at the effect.
pub(super) fn drawn(points: &[Point], [starts, ends]: [bool; 2]) -> Option<(Rect, Arc<Group>)> {
    let first = points.first()?;
    let bounds = points.iter().fold(rect(first.x, first.y, 0.0, 0.0), |bounds, p| {
        super::picture::union(bounds, rect(p.x, p.y, 0.0, 0.0))
    });
    let area = bounds.grown(MARGIN);
    let points: Vec<Point> = points.iter().map(|&p| p - point(area.x, area.y)).collect();
    let mut sketch = Sketch::new();
    sketch.path(rounded(&points, CORNER), None, STROKE);
    if let [.., before, tip] = points.as_slice()
        && ends
    {
        head(&mut sketch, *tip, if before.x < tip.x { -1.0 } else { 1.0 });
    }
    if let Some(&start) = points.first().filter(|_| starts) {
        sketch.circle(start, 2.5, Ink::Pain, None);
    }
    let size = Size { width: area.width, height: area.height };
    Some((area, sketch.finish(size, None)))
}

/// From the cause's side into the gutter beside it, along it to the effect's row, along the space
/// above or below its cards to the gutter beside the effect, and into the effect's side.
fn route(picture: &MapPicture, from: &Spot, to: &Spot, aside: f32) -> Option<Vec<Point>> {
    let columns = picture.columns();
    let left_of = |spot: &Spot| columns.get(spot.columns.start).map(|column| column.x);
    let right_of = |spot: &Spot| {
        let last = spot.columns.end.checked_sub(1)?;
        columns.get(last).map(super::Column::right)
    };
    let middle = |rect: Rect| rect.y + (rect.height / 2.0).min(16.0);
    let (y0, y1) = (middle(from.rect), middle(to.rect));
    let ahead = from.columns.end <= to.columns.start;
    let (start, leave, arrive, end) = if ahead {
        (from.rect.right(), right_of(from)?, left_of(to)?, to.rect.x)
    } else if to.columns.end <= from.columns.start {
        (from.rect.x, left_of(from)?, right_of(to)?, to.rect.right())
    } else {
        (from.rect.x, left_of(from)?, left_of(to)?, to.rect.x)
    };
    if (leave - arrive).abs() < INSET {
        return Some(vec![point(start, y0), point(leave, y0), point(leave, y1), point(end, y1)]);
    }
    let row = picture.rows.get(to.row)?;
    let half = ROW_PAD / 2.0;
    let along = if from.row >= to.row { row.bottom() - half } else { row.y + half } + aside;
    Some(vec![
        point(start, y0),
        point(leave, y0),
        point(leave, along),
        point(arrive, along),
        point(arrive, y1),
        point(end, y1),
    ])
}

fn head(sketch: &mut Sketch, tip: Point, back: f32) {
    for dy in [-3.0, 3.0] {
        sketch.line(point(tip.x + back * 4.0, tip.y + dy), tip, STROKE);
    }
}
