//! A smooth line through evenly spaced points that never goes beyond them: a monotone cubic after
//! Fritsch and Carlson (1980).

use super::super::scene::{Point, Segment, point};

/// One piece of the line, between two neighbouring points: a cubic whose control points lie at a
/// third and two thirds, so that x grows evenly along it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Piece {
    pub(super) from: Point,
    pub(super) control: [f32; 2],
    pub(super) to: Point,
}

impl Piece {
    /// The height of the line at an x between its ends.
    pub(super) fn y_at(&self, x: f32) -> f32 {
        let t = ((x - self.from.x) / (self.to.x - self.from.x)).clamp(0.0, 1.0);
        let [a, b] = self.control;
        let s = 1.0 - t;
        s * s * s * self.from.y + 3.0 * s * s * t * a + 3.0 * s * t * t * b + t * t * t * self.to.y
    }

    /// The two parts left and right of an x.
    pub(super) fn split(&self, x: f32) -> (Self, Self) {
        let t = ((x - self.from.x) / (self.to.x - self.from.x)).clamp(0.0, 1.0);
        let mix = |a: f32, b: f32| a + (b - a) * t;
        let [a, b] = self.control;
        let (l1, middle, r2) = (mix(self.from.y, a), mix(a, b), mix(b, self.to.y));
        let (l2, r1) = (mix(l1, middle), mix(middle, r2));
        let cut = point(x, mix(l2, r1));
        (
            Self { from: self.from, control: [l1, l2], to: cut },
            Self { from: cut, control: [r1, r2], to: self.to },
        )
    }

    /// The path of the piece, moved by an offset.
    pub(super) fn segments(&self, by: Point) -> [Segment; 2] {
        let third = (self.to.x - self.from.x) / 3.0;
        let [a, b] = self.control;
        [
            Segment::MoveTo(self.from + by),
            Segment::CurveTo(
                point(self.from.x + third, a) + by,
                point(self.to.x - third, b) + by,
                self.to + by,
            ),
        ]
    }
}

/// The pieces through points that stand evenly apart; none for fewer than two.
pub(super) fn through(points: &[Point]) -> Vec<Piece> {
    let slopes: Vec<f32> = points
        .windows(2)
        .map(|pair| match pair {
            [a, b] => (b.y - a.y) / (b.x - a.x),
            _ => 0.0,
        })
        .collect();
    let tangents = tangents(&slopes);
    points
        .windows(2)
        .zip(tangents.windows(2))
        .filter_map(|(ends, tangents)| match (ends, tangents) {
            (&[from, to], &[m0, m1]) => {
                let third = (to.x - from.x) / 3.0;
                let control = [from.y + m0 * third, to.y - m1 * third];
                Some(Piece { from, control, to })
            }
            _ => None,
        })
        .collect()
}

/// Points that belong together, each run with the place of its first: a run ends where a point is
/// missing, and where nothing goes on from one to the next.
pub(super) fn runs(points: &[Option<Point>], goes_on: &[bool]) -> Vec<(usize, Vec<Point>)> {
    let mut runs: Vec<(usize, Vec<Point>)> = Vec::new();
    let mut is_open = false;
    for (at, point) in points.iter().enumerate() {
        if let Some(point) = point {
            match runs.last_mut().filter(|_| is_open) {
                Some((_, run)) => run.push(*point),
                None => runs.push((at, vec![*point])),
            }
        }
        is_open = point.is_some() && goes_on.get(at).copied().unwrap_or_default();
    }
    runs
}

/// The paths through points that stand evenly apart, piece by piece; broken as [`runs`] are.
pub(in crate::layout) fn line_through(
    points: &[Option<Point>],
    goes_on: &[bool],
) -> Vec<[Segment; 2]> {
    let runs = runs(points, goes_on);
    let pieces = runs.iter().flat_map(|(_, run)| through(run));
    pieces.map(|piece| piece.segments(Point::default())).collect()
}

/// The tangent at each point: level at turning points, else the harmonic mean of the slopes beside
/// it, which keeps both pieces monotone.
fn tangents(slopes: &[f32]) -> Vec<f32> {
    let (Some(&first), Some(&last)) = (slopes.first(), slopes.last()) else { return Vec::new() };
    let inner = slopes.windows(2).map(|pair| match pair {
        [a, b] if a * b > 0.0 => 2.0 * a * b / (a + b),
        _ => 0.0,
    });
    std::iter::once(first).chain(inner).chain([last]).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn points(values: &[f32]) -> Vec<Point> {
        values.iter().enumerate().map(|(i, &y)| point(i as f32 * 100.0, y)).collect()
    }

    #[test]
    fn one_point_has_no_line() {
        assert_eq!(through(&points(&[3.0])), []);
        assert_eq!(through(&[]), []);
        assert_eq!(through(&points(&[3.0, 3.0])).len(), 1);
    }

    #[test]
    fn a_line_breaks_where_a_point_is_missing_or_nothing_goes_on() {
        let list: Vec<Option<Point>> =
            points(&[1.0, 2.0, 3.0, 4.0, 5.0]).into_iter().map(Some).collect();
        let sizes = |list: &[Option<Point>], goes_on: &[bool]| -> Vec<(usize, usize)> {
            runs(list, goes_on).iter().map(|(at, run)| (*at, run.len())).collect()
        };
        assert_eq!(sizes(&list, &[true; 5]), [(0, 5)]);
        assert_eq!(sizes(&list, &[true, false, true, true, false]), [(0, 2), (2, 3)]);
        let mut gap = list;
        gap[2] = None;
        assert_eq!(sizes(&gap, &[true; 5]), [(0, 2), (3, 2)]);
    }

    proptest! {
        #[test]
        fn the_line_stays_between_its_points(values in prop::collection::vec(0.0_f32..100.0, 2..20)) {
            for piece in through(&points(&values)) {
                let (low, high) = (piece.from.y.min(piece.to.y), piece.from.y.max(piece.to.y));
                let mut before = piece.from.y;
                for i in 0..=50_u8 {
                    let y = piece.y_at(piece.from.x + f32::from(i) * 2.0);
                    prop_assert!(y >= low - 1e-3 && y <= high + 1e-3);
                    prop_assert!((y - before) * (piece.to.y - piece.from.y) >= -1e-2);
                    before = y;
                }
            }
        }

        #[test]
        fn parts_of_a_piece_are_the_piece(values in prop::collection::vec(0.0_f32..100.0, 3), share in 0.1_f32..0.9) {
            for piece in through(&points(&values)) {
                let x = piece.from.x + share * 100.0;
                let (left, right) = piece.split(x);
                prop_assert_eq!(left.to, right.from);
                for i in 0..=10_u8 {
                    let at = piece.from.x + f32::from(i) * 10.0;
                    let part = if at <= x { left } else { right };
                    prop_assert!((part.y_at(at) - piece.y_at(at)).abs() < 1e-2);
                }
            }
        }
    }
}
