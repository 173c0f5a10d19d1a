//! Where the value of a point stands: beside it, off the lines, off the other marks and values.

use super::super::scene::{Point, Rect, point, rect};
use super::curve_row::Line;
use super::grid::COLUMN;

/// The height of a digit, and of the line of text that it stands in.
const DIGIT: f32 = 9.0;
const ROW: f32 = 15.0;

/// What is around the points of one step.
pub(super) struct Neighbourhood<'a, 'b> {
    pub(super) lines: &'a [Line<'b>],
    /// The column, and its left border.
    pub(super) at: usize,
    pub(super) left: f32,
    /// Marks and values that stand already, from the column's left border.
    pub(super) taken: Vec<Rect>,
    pub(super) height: f32,
}

/// Finds a place for a value of that width beside a point, and takes it. Gives the upper left
/// corner of its line of text.
pub(super) fn place(around: &mut Neighbourhood<'_, '_>, center: Point, width: f32) -> Point {
    let best = candidates(center, width)
        .into_iter()
        .enumerate()
        .map(|(order, place)| (around.cost(place) + order as f32 * 0.6, place))
        .min_by(|(a, _), (b, _)| a.total_cmp(b))
        .map_or(rect(center.x, center.y, width, DIGIT), |(_, place)| place);
    around.taken.push(best.grown(1.0));
    point(best.x, best.y - (ROW - DIGIT) / 2.0)
}

/// The places around a point, the nicest first.
fn candidates(center: Point, width: f32) -> [Rect; 12] {
    let (right, left) = (center.x + 9.0, center.x - 9.0 - width);
    let (beside_right, beside_left) = (center.x + 11.0, center.x - 11.0 - width);
    let middle = center.x - width / 2.0;
    let above = |by: f32| center.y - by - DIGIT;
    let below = |by: f32| center.y + by;
    [
        (right, above(6.0)),
        (right, below(6.0)),
        (middle, above(11.0)),
        (middle, below(11.0)),
        (left, above(6.0)),
        (left, below(6.0)),
        (beside_right, center.y - DIGIT / 2.0),
        (beside_left, center.y - DIGIT / 2.0),
        (right, above(16.0)),
        (right, below(16.0)),
        (middle, above(22.0)),
        (middle, below(22.0)),
    ]
    .map(|(x, y)| rect(x, y, width, DIGIT))
}

impl Neighbourhood<'_, '_> {
    /// How much of what is there a value would cover.
    fn cost(&self, place: Rect) -> f32 {
        let out = place.y < 1.0
            || place.bottom() > self.height - 1.0
            || place.x < 1.0
            || place.right() > COLUMN - 1.0;
        let covered = self.taken.iter().filter(|taken| taken.overlaps(place)).count();
        let crossed = self.lines.iter().filter(|line| self.crosses(line, place)).count();
        f32::from(u8::from(out)) * 200.0 + covered as f32 * 50.0 + crossed as f32 * 20.0
    }

    fn crosses(&self, line: &Line<'_>, place: Rect) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| line.pieces.get(at));
        let beside = [before, line.pieces.get(self.at)];
        beside.into_iter().flatten().flatten().any(|piece| {
            (0..=8_u8).any(|i| {
                let x = self.left + place.x + place.width * f32::from(i) / 8.0;
                let on_piece = x >= piece.from.x && x <= piece.to.x;
                let y = piece.y_at(x);
                on_piece && y > place.y - 2.5 && y < place.bottom() + 2.5
            })
        })
    }
}
