//! Arrows from a cause to the pain point that it leads to. They keep to the gutters between
//! columns and between the cards and the borders of their rows, where no card stands, and beside
//! the borders, which would hide them. Which gutters, [`tracks`](super::tracks) decides.

use std::ops::Range;
use std::sync::Arc;

use crate::model::CardId;

use super::super::draw::{Sketch, rounded};
use super::super::scene::{Group, Ink, Point, Rect, Size, Stroke, point, rect};
use super::picture::{Chain, MapPicture};
use super::tracks::{Link, Tracks};

const STROKE: Stroke = Stroke::solid(Ink::Pain, 1.25);
const CORNER: f32 = 6.0;
/// The radius of the dot where an arrow begins: it fits between a card and the gutter's middle.
const DOT: f32 = 2.25;
const MARGIN: f32 = 6.0;

/// A card at its place.
pub(super) struct Spot {
    pub(super) row: usize,
    pub(super) columns: Range<usize>,
    pub(super) rect: Rect,
}

/// The arrows of all links whose two cards are shown.
pub(super) fn layout(picture: &MapPicture) -> Vec<Chain> {
    let mut tracks = Tracks::default();
    let links = picture.rows.iter().flat_map(|row| row.body.links.iter().copied());
    let spot = |card: CardId| {
        let (row, columns, rect) = picture.card_spot(card)?;
        Some(Spot { row, columns, rect })
    };
    let routes: Vec<_> = links
        .filter_map(|link| {
            let spots = (spot(link.0)?, spot(link.1)?);
            let route = tracks.route(picture, (&spots.0, &spots.1), link)?;
            Some((link, spots, route))
        })
        .collect();
    let chain = |(link, (from, to), route): (Link, (Spot, Spot), _)| {
        let points = tracks.corners(picture, &route)?;
        let (rect, group) = drawn(&points, [true, true])?;
        Some(Chain {
            cause: link.0,
            columns: from.columns.start.min(to.columns.start)..from.columns.end.max(to.columns.end),
            rows: from.row.min(to.row)..from.row.max(to.row) + 1,
            rect,
            group,
            points,
            ends: [(from.row, from.columns.start), (to.row, to.columns.start)],
        })
    };
    routes.into_iter().filter_map(chain).collect()
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
        // Whole beside its card, which covers what lies behind it.
        let ahead = points.get(1).map_or(0.0, |next| (next.x - start.x).signum());
        sketch.circle(point(start.x + ahead * DOT, start.y), DOT, Ink::Pain, None);
    }
    let size = Size { width: area.width, height: area.height };
    Some((area, sketch.finish(size, None)))
}

fn head(sketch: &mut Sketch, tip: Point, back: f32) {
    for dy in [-3.0, 3.0] {
        sketch.line(point(tip.x + back * 4.0, tip.y + dy), tip, STROKE);
    }
}
