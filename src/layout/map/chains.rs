//! Arrows from a cause to the pain point that it leads to. They keep to the gutters between
//! columns and between the cards and the borders of their rows, where no card stands, and beside
//! the borders, which would hide them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::model::CardId;

use super::super::draw::{Sketch, rounded};
use super::super::scene::{Group, Ink, Point, Rect, Size, Stroke, point, rect};
use super::grid::ROW_PAD;
use super::picture::{Chain, MapPicture};

const STROKE: Stroke = Stroke::solid(Ink::Pain, 1.25);
const CORNER: f32 = 6.0;
/// The radius of the dot where an arrow begins: it fits between a card and the gutter's middle.
const DOT: f32 = 2.25;
const MARGIN: f32 = 6.0;
/// From the middle of the space between cards and a row's border, away from the border: so many ways
/// run beside each other, and none so near to the border that it could not be told from it.
const ALONG: [f32; 3] = [0.0, 2.75, -1.0];
/// The same from the middle of the gutter between two columns.
const DOWN: [f32; 3] = [0.0, 2.5, -2.5];

/// The arrows of all links whose two cards are shown.
pub(super) fn layout(picture: &MapPicture) -> Vec<Chain> {
    let mut tracks = Tracks::default();
    let links = picture.rows.iter().flat_map(|row| row.body.links.iter().copied());
    links.filter_map(|link| chain(picture, link, &mut tracks)).collect()
}

/// Cause and effect.
type Link = (CardId, CardId);

/// Where arrows run beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    /// The gutter at the left of a column.
    Gutter(usize),
    /// The space above, or below, the cards of a row.
    Space { row: usize, is_below: bool },
}

/// A straight part of an arrow on such a line.
#[derive(Debug)]
struct Run {
    from: f32,
    to: f32,
    aside: f32,
    link: Link,
}

/// What runs where already.
#[derive(Debug, Default)]
struct Tracks {
    runs: BTreeMap<Line, Vec<Run>>,
}

impl Tracks {
    /// How far aside a run of a line has to be so as not to be taken for another. What comes from
    /// the same cause parts on the way, and what leads to the same effect comes together.
    fn aside(&mut self, line: Line, (a, b): (f32, f32), link: Link) -> f32 {
        let (from, to) = (a.min(b), a.max(b));
        let runs = self.runs.entry(line).or_default();
        let (tracks, forks) = match line {
            Line::Gutter(_) => (DOWN, true),
            Line::Space { .. } => (ALONG, false),
        };
        let is_free = |aside: &f32| {
            runs.iter().all(|run| {
                let shares = run.link.1 == link.1 || (forks && run.link.0 == link.0);
                shares || run.aside != *aside || run.to < from || to < run.from
            })
        };
        let aside = tracks.into_iter().find(is_free).unwrap_or_default();
        runs.push(Run { from, to, aside, link });
        aside
    }
}

/// A card at its place.
struct Spot {
    row: usize,
    columns: Range<usize>,
    rect: Rect,
}

fn chain(picture: &MapPicture, link: Link, tracks: &mut Tracks) -> Option<Chain> {
    let spot = |card| {
        let (row, columns, rect) = picture.card_spot(card)?;
        Some(Spot { row, columns, rect })
    };
    let (from, to) = (spot(link.0)?, spot(link.1)?);
    let points = route(picture, (&from, &to), link, tracks)?;
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
        // Whole beside its card, which covers what lies behind it.
        let ahead = points.get(1).map_or(0.0, |next| (next.x - start.x).signum());
        sketch.circle(point(start.x + ahead * DOT, start.y), DOT, Ink::Pain, None);
    }
    let size = Size { width: area.width, height: area.height };
    Some((area, sketch.finish(size, None)))
}

/// From the cause's nearer side, unless a sheet ends there, into the gutter beside it, along it to the effect's row, along the space
/// above or below its cards to the gutter beside the effect, and into the effect's side.
fn route(
    picture: &MapPicture,
    (from, to): (&Spot, &Spot),
    link: Link,
    tracks: &mut Tracks,
) -> Option<Vec<Point>> {
    let middle = |rect: Rect| rect.y + (rect.height / 2.0).min(16.0);
    let (y0, y1) = (middle(from.rect), middle(to.rect));
    let gutter = |spot: &Spot, right: bool| match (beside(spot, picture), right) {
        ([true, false], _) | ([true, true], false) | ([false, false], false) => spot.columns.start,
        _ => spot.columns.end,
    };
    // Gutters by the column at their right.
    let ahead = from.columns.end <= to.columns.start;
    let behind = to.columns.end <= from.columns.start;
    let (leave, arrive) = (gutter(from, ahead), gutter(to, behind));
    let side = |spot: &Spot, gutter: usize| {
        if gutter == spot.columns.start { spot.rect.x } else { spot.rect.right() }
    };
    let (start, end) = (side(from, leave), side(to, arrive));
    let x_of = |gutter: usize| match gutter.checked_sub(1) {
        Some(before) => picture.columns().get(before).map(super::Column::right),
        None => picture.columns().first().map(|column| column.x),
    };
    let (x0, x1) = (x_of(leave)?, x_of(arrive)?);
    if leave == arrive {
        let x = x0 + tracks.aside(Line::Gutter(leave), (y0, y1), link);
        return Some(vec![point(start, y0), point(x, y0), point(x, y1), point(end, y1)]);
    }
    let row = picture.rows.get(to.row)?;
    let half = ROW_PAD / 2.0;
    let is_below = from.row >= to.row;
    let space = Line::Space { row: to.row, is_below };
    let aside = half + tracks.aside(space, (x0, x1), link);
    let along = if is_below { row.bottom() - aside } else { row.y + aside };
    let x0 = x0 + tracks.aside(Line::Gutter(leave), (y0, along), link);
    let x1 = x1 + tracks.aside(Line::Gutter(arrive), (along, y1), link);
    Some(vec![
        point(start, y0),
        point(x0, y0),
        point(x0, along),
        point(x1, along),
        point(x1, y1),
        point(end, y1),
    ])
}

/// Whether there is a whole gutter at the left of a card, and at its right: one in which an arrow
/// does not run along the edge of a sheet.
fn beside(spot: &Spot, picture: &MapPicture) -> [bool; 2] {
    [spot.columns.start, spot.columns.end].map(|gutter| {
        let is_inside = 0 < gutter && gutter < picture.columns().len();
        is_inside && !picture.columns.breaks_before(gutter)
    })
}

fn head(sketch: &mut Sketch, tip: Point, back: f32) {
    for dy in [-3.0, 3.0] {
        sketch.line(point(tip.x + back * 4.0, tip.y + dy), tip, STROKE);
    }
}
