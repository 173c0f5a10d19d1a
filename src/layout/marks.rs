//! The marks that tell personas apart besides their colour, and how well something is known.

use crate::model::EvidenceKind;

use super::draw::{Sketch, polygon};
use super::icons::QUARTER;
use super::scene::{Ink, Point, Segment, Stroke, point};

/// A persona's shape on the curve, in legends and on cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the shapes")]
pub enum Shape {
    Circle,
    Square,
    Triangle,
    Pentagon,
    TriangleDown,
    HalfRound,
    /// A moment of truth: nobody who travels.
    Diamond,
    /// The customer as such, no persona named.
    Hexagon,
}

impl Shape {
    /// The shapes of personas, by place.
    const PERSONAS: [Self; 6] = [
        Self::Circle,
        Self::Square,
        Self::Triangle,
        Self::Pentagon,
        Self::TriangleDown,
        Self::HalfRound,
    ];

    /// The shape of the persona at that place among the personas.
    #[must_use]
    pub fn of_place(place: usize) -> Self {
        Self::PERSONAS.get(place % Self::PERSONAS.len()).copied().unwrap_or(Self::Circle)
    }

    /// The corners around a center; none for the circle. All shapes look about equally large.
    #[must_use]
    pub fn corners(self, center: Point, radius: f32) -> Vec<Point> {
        let around = |count: u8, reach: f32, turn: f32| {
            (0..count)
                .map(|i| {
                    let angle = (f32::from(i) / f32::from(count) + turn) * std::f32::consts::TAU;
                    let (sin, cos) = angle.sin_cos();
                    point(center.x + sin * radius * reach, center.y - cos * radius * reach)
                })
                .collect()
        };
        match self {
            Self::Circle => Vec::new(),
            Self::Square => around(4, 1.25, 0.125),
            Self::Triangle => around(3, 1.35, 0.0),
            Self::Diamond => around(4, 1.3, 0.0),
            Self::Pentagon => around(5, 1.15, 0.0),
            Self::TriangleDown => around(3, 1.35, 0.5),
            Self::HalfRound => {
                let at = |x: f32, y: f32| point(center.x + radius * x, center.y + radius * y);
                let arc = (0..=8_u8).map(|i| {
                    let (sin, cos) = (f32::from(i) * std::f32::consts::PI / 8.0).sin_cos();
                    at(1.05 * sin, -1.05 * cos)
                });
                std::iter::once(at(-0.9, -1.05)).chain(arc).chain([at(-0.9, 1.05)]).collect()
            }
            Self::Hexagon => around(6, 1.12, 0.0),
        }
    }

    /// Draws the shape: hollow for what is assumed, half for what was observed, filled for what
    /// was measured.
    pub(crate) fn draw(
        self,
        sketch: &mut Sketch,
        center: Point,
        radius: f32,
        ink: Ink,
        evidence: EvidenceKind,
    ) {
        let width = (radius * 0.34).clamp(1.0, 1.8);
        let stroke = Stroke::solid(ink, width);
        let fill = if evidence == EvidenceKind::Measured { ink } else { Ink::Paper };
        let half = evidence == EvidenceKind::Observed;
        if self == Self::Circle {
            sketch.circle(center, radius, fill, if half { None } else { Some(stroke) });
            if half {
                sketch.path(half_disc(center, radius), ink, None);
                sketch.circle(center, radius, None, stroke);
            }
            return;
        }
        let corners = self.corners(center, radius);
        if half {
            sketch.polygon(&corners, fill, None);
            sketch.path(polygon(&right_of(&corners, center.x)), ink, None);
            sketch.polygon(&corners, None, stroke);
        } else {
            sketch.polygon(&corners, fill, stroke);
        }
    }
}

/// The right half of a disc.
fn half_disc(center: Point, radius: f32) -> Vec<Segment> {
    let at = |dx: f32, dy: f32| point(center.x + dx * radius, center.y + dy * radius);
    vec![
        Segment::MoveTo(at(0.0, -1.0)),
        Segment::CurveTo(at(QUARTER, -1.0), at(1.0, -QUARTER), at(1.0, 0.0)),
        Segment::CurveTo(at(1.0, QUARTER), at(QUARTER, 1.0), at(0.0, 1.0)),
        Segment::Close,
    ]
}

/// The part of a convex shape right of a vertical line.
fn right_of(corners: &[Point], x: f32) -> Vec<Point> {
    let mut kept = Vec::new();
    let Some(&last) = corners.last() else { return kept };
    let mut from = last;
    for &to in corners {
        if (from.x < x) != (to.x < x) {
            let share = (x - from.x) / (to.x - from.x);
            kept.push(point(x, from.y + (to.y - from.y) * share));
        }
        if to.x >= x {
            kept.push(to);
        }
        from = to;
    }
    kept
}

/// The small mark of how something is known, on a card.
pub(crate) fn evidence(sketch: &mut Sketch, center: Point, kind: EvidenceKind) {
    Shape::Circle.draw(sketch, center, 3.0, Ink::TextMuted, kind);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_has_the_mark_of_a_moment_of_truth() {
        for place in 0..12 {
            assert_ne!(Shape::of_place(place), Shape::Diamond);
        }
    }

    #[test]
    fn half_of_a_shape_lies_right_of_its_middle() {
        let center = point(10.0, 10.0);
        for place in 0..Shape::PERSONAS.len() {
            let shape = Shape::of_place(place);
            let corners = shape.corners(center, 5.0);
            let right = right_of(&corners, center.x);
            assert_eq!(right.is_empty(), shape == Shape::Circle);
            assert!(right.iter().all(|p| p.x >= 10.0 - 1e-4));
        }
    }
}
