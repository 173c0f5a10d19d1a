//! Where the value of a point stands: beside it, off the lines, off the other marks and values.

use super::super::scene::{Point, Rect, point, rect};
use super::curve_row::Line;

/// The height of a digit, and of the line of text that it stands in.
const DIGIT: f32 = 9.0;
const ROW: f32 = 15.0;
/// What a place costs where a value would stand nearer to the mark of another than to its own: more
/// than any line that runs through it, less than leaving the row.
const MISTAKEN: f32 = 150.0;
/// So much nearer to its own mark than to any other stands a value that nobody mistakes.
const CLEARLY: f32 = 1.5;

/// What is around the points of one step.
pub(super) struct Neighbourhood<'a, 'b> {
    pub(super) lines: &'a [Line<'b>],
    /// The column, and its left border.
    pub(super) at: usize,
    pub(super) left: f32,
    /// Marks and values that stand already, from the column's left border.
    pub(super) taken: Vec<Rect>,
    /// The middles of all marks, from the column's left border.
    pub(super) marks: Vec<Point>,
    /// Lines that lie behind everything and run about level here.
    pub(super) levels: Vec<f32>,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// Finds a place for a value of that width beside a point, or beside several that reach so far to
/// both sides of that middle, and takes it. Gives the upper left corner of its line of text.
pub(super) fn place(
    around: &mut Neighbourhood<'_, '_>,
    (center, reach): (Point, f32),
    width: f32,
) -> Point {
    let best = candidates(center, reach, width)
        .into_iter()
        .enumerate()
        .map(|(order, place)| {
            let cost = around.cost(place) + around.mistaken(place, (center, reach));
            (cost + order as f32 * 0.6, place)
        })
        .min_by(|(a, _), (b, _)| a.total_cmp(b))
        .map_or(rect(center.x, center.y, width, DIGIT), |(_, place)| place);
    around.taken.push(rect(best.x - 3.0, best.y - 1.0, best.width + 6.0, best.height + 2.0));
    point(best.x, best.y - (ROW - DIGIT) / 2.0)
}

/// The places around a point, the nicest first.
fn candidates(center: Point, reach: f32, width: f32) -> [Rect; 16] {
    let beside = |by: f32| (center.x + reach + by, center.x - reach - by - width);
    let ((right, left), (far_right, far_left)) = (beside(10.0), beside(16.0));
    let middle = center.x - width / 2.0;
    let above = |by: f32| center.y - by - DIGIT;
    let below = |by: f32| center.y + by;
    let level = center.y - DIGIT / 2.0;
    let mut places = [
        (right, above(6.0)),
        (right, below(6.0)),
        (middle, above(11.0)),
        (middle, below(11.0)),
        (left, above(6.0)),
        (left, below(6.0)),
        (right, above(13.0)),
        (right, below(13.0)),
        (left, above(13.0)),
        (left, below(13.0)),
        (right + 1.0, level),
        (left - 1.0, level),
        (far_right, above(20.0)),
        (far_right, below(20.0)),
        (far_left, above(20.0)),
        (far_left, below(20.0)),
    ];
    if reach > 0.0 {
        // What several share stands over or under their middle.
        places.swap(0, 2);
        places.swap(1, 3);
    }
    places.map(|(x, y)| rect(x, y, width, DIGIT))
}

impl Neighbourhood<'_, '_> {
    /// How much of what is there a value would cover.
    fn cost(&self, place: Rect) -> f32 {
        let out = place.y < 1.0
            || place.bottom() > self.height - 1.0
            || place.x < 1.0
            || place.right() > self.width - 1.0;
        let covered: f32 = self.taken.iter().map(|&taken| shared(taken, place)).sum();
        let crossed: u8 = self.lines.iter().map(|line| self.crossings(line, place)).sum();
        let through = |y: &&f32| place.y - 2.0 < **y && **y < place.bottom() + 2.0;
        let struck = self.levels.iter().filter(through).count() as f32;
        f32::from(u8::from(out)) * 400.0 + struck * 20.0 + covered + f32::from(crossed) * 6.0
    }

    /// What it costs that a value for the marks that reach so far to both sides of a middle would be
    /// taken for that of another mark.
    fn mistaken(&self, place: Rect, (center, reach): (Point, f32)) -> f32 {
        let is_own = |mark: &Point| {
            (mark.y - center.y).abs() < 0.5 && (mark.x - center.x).abs() <= reach + 0.5
        };
        let (own, others): (Vec<&Point>, Vec<&Point>) = self.marks.iter().partition(|m| is_own(m));
        let nearest = |marks: &[&Point]| {
            marks.iter().map(|mark| away(place, **mark)).fold(f32::MAX, f32::min)
        };
        if nearest(&others) < nearest(&own) + CLEARLY { MISTAKEN } else { 0.0 }
    }

    /// At how many places across its width a line runs through a value.
    fn crossings(&self, line: &Line<'_>, place: Rect) -> u8 {
        let before = self.at.checked_sub(1).and_then(|at| line.pieces.get(at));
        let pieces = || [before, line.pieces.get(self.at)].into_iter().flatten().flatten();
        let count = (0..=8_u8).filter(|&i| {
            let x = self.left + place.x + place.width * f32::from(i) / 8.0;
            pieces().any(|piece| {
                let y = piece.y_at(x);
                let on_piece = x >= piece.from.x && x <= piece.to.x;
                on_piece && y > place.y - 2.5 && y < place.bottom() + 2.5
            })
        });
        count.count() as u8
    }
}

/// How far a point is from the nearest point of a rectangle.
fn away(place: Rect, from: Point) -> f32 {
    let x = from.x - from.x.clamp(place.x, place.right());
    let y = from.y - from.y.clamp(place.y, place.bottom());
    x.hypot(y)
}

/// The area that two rectangles share.
fn shared(a: Rect, b: Rect) -> f32 {
    let width = a.right().min(b.right()) - a.x.max(b.x);
    let height = a.bottom().min(b.bottom()) - a.y.max(b.y);
    width.max(0.0) * height.max(0.0)
}
