//! Satisfaction along the journey, one line for each who travels.

use super::super::beside::{self, Spacing};
use super::super::draw::Sketch;
use super::super::map::through;
use super::super::marks::Shape;
use super::super::measure::line_height;
use super::super::scene::{Ink, Point, Scene, Segment, Size, Stroke, point};
use super::{Drawing, FIGURE, SMALL};
use crate::model::EvidenceKind;

const WIDTH: f32 = 640.0;
/// From the edge to the first and the last point.
const SIDE: f32 = 12.0;
/// Room for the names of moments above and below.
const ROOM: f32 = 30.0;
/// The height of one point of the scale.
const UNIT: f32 = 36.0;
const DOT: f32 = 4.5;
/// A point that is not named.
const SMALL_DOT: f32 = 2.6;
/// The width of a line, and what one of several that run along the same way takes of it before the
/// next one comes.
const LINE: f32 = 2.0;
const STRIPE: f32 = 6.0;
/// The line of what the journey is to reach, as on the map.
pub(super) const TARGET: Stroke =
    Stroke { ink: Ink::Reference, width: 1.25, dash: Some((7.0, 5.0)) };
/// From a point to the name beside it.
const APART: f32 = 10.0;

/// One who travels.
#[derive(Debug, Clone, PartialEq)]
pub struct CurveLine {
    /// Colour.
    pub ink: Ink,
    /// The mark of its points.
    pub shape: Shape,
    /// Who, for the legend.
    pub name: String,
    /// The score of each step, 1–5, and how it is known; none where it has none.
    pub values: Vec<Option<(f64, EvidenceKind)>>,
    /// Whether the journey goes on from each step to the next: else the line breaks there.
    pub goes_on: Vec<bool>,
}

/// What the journey is to reach.
#[derive(Debug, Clone, PartialEq)]
pub struct CurveTarget {
    /// On the scale, 1–5.
    pub value: f64,
    /// What the legend says of it.
    pub text: String,
}

/// A moment that is named.
#[derive(Debug, Clone, PartialEq)]
pub struct CurveMark {
    /// The place of its step, from 0.
    pub at: usize,
    /// Its score, 1–5.
    pub value: f64,
    /// What stands beside it.
    pub text: String,
    /// Its line's colour.
    pub ink: Ink,
    /// Whether the text stands above it, else below.
    pub is_high: bool,
}

impl Drawing {
    /// The curves with those moments named.
    #[must_use]
    pub fn curve(
        &self,
        (lines, target): (&[CurveLine], Option<&CurveTarget>),
        marks: &[CurveMark],
        title: &str,
        description: &str,
    ) -> Scene {
        let steps = lines.iter().map(|line| line.values.len()).max().unwrap_or(0);
        let across = (WIDTH - 2.0 * SIDE) / steps.saturating_sub(1).max(1) as f32;
        let place = |at: usize, value: f64| {
            point(SIDE + at as f32 * across, ROOM + (5.0 - value as f32) * UNIT)
        };
        let mut sketch = Sketch::new();
        let grid = Stroke { ink: Ink::Grid, width: 1.0, dash: Some((1.5, 4.5)) };
        for value in [1.0, 2.0, 3.0, 4.0, 5.0] {
            let y = place(0, value).y;
            sketch.line(point(0.0, y), point(WIDTH, y), grid);
        }
        if let Some(target) = target {
            let y = place(0, target.value).y;
            sketch.line(point(0.0, y), point(WIDTH, y), TARGET);
        }
        self.lines(&mut sketch, lines, place);
        points(&mut sketch, lines, place, (SMALL_DOT, across));
        for mark in marks {
            self.mark(&mut sketch, (mark, lines), place(mark.at, mark.value));
        }
        let legend = ROOM + 4.0 * UNIT + ROOM;
        let bottom = self.legend(&mut sketch, (lines, target), legend);
        self.scene(sketch, Size { width: WIDTH, height: bottom }, title, description)
    }

    /// All lines. Where some run along the same way, all of them are seen, in stripes.
    pub(super) fn lines(
        &self,
        sketch: &mut Sketch,
        lines: &[CurveLine],
        place: impl Fn(usize, f64) -> Point,
    ) {
        let all: Vec<Vec<[Segment; 2]>> = lines.iter().map(|line| pieces(line, &place)).collect();
        for (number, (line, own)) in lines.iter().zip(&all).enumerate() {
            for piece in own {
                let same = |other: &&Vec<[Segment; 2]>| other.contains(piece);
                let before = all.iter().take(number).filter(same).count() as f32;
                let count = all.iter().filter(same).count() as f32;
                let dash = (before > 0.0).then_some(((count - before) * STRIPE, before * STRIPE));
                let stroke = Stroke { ink: line.ink, width: LINE, dash };
                sketch.path(*piece, None, stroke);
            }
        }
    }

    fn mark(&self, sketch: &mut Sketch, (mark, lines): (&CurveMark, &[CurveLine]), at: Point) {
        if let Some(line) = lines.iter().find(|line| line.ink == mark.ink)
            && let Some(&Some((_, evidence))) = line.values.get(mark.at)
        {
            line.shape.draw(sketch, at, DOT, mark.ink, evidence);
        }
        let style = FIGURE.ink(mark.ink);
        let block = self.type_.block(&mark.text, style, WIDTH / 2.0);
        let width = block.lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let x = (at.x - width / 2.0).clamp(0.0, WIDTH - width);
        let y = if mark.is_high { at.y - APART - block.height() } else { at.y + APART - 2.0 };
        let lowest = ROOM + 4.0 * UNIT + ROOM - block.height();
        self.type_.draw(sketch, &block, point(x, y.clamp(0.0, lowest.max(0.0))));
    }

    /// Who has which line; gives where it ends.
    fn legend(
        &self,
        sketch: &mut Sketch,
        (lines, target): (&[CurveLine], Option<&CurveTarget>),
        top: f32,
    ) -> f32 {
        let height = line_height(SMALL.size);
        let (mut x, mut y) = (0.0, top + 4.0);
        let names = lines.iter().map(|line| (line.name.as_str(), Some(line)));
        for (name, line) in names.chain(target.map(|target| (target.text.as_str(), None))) {
            let width = 24.0 + self.type_.width(name, SMALL) + 20.0;
            if x > 0.0 && x + width > WIDTH {
                (x, y) = (0.0, y + height + 2.0);
            }
            let at = point(x, y + height / 2.0);
            match line {
                Some(line) => sample(sketch, line, at),
                None => sketch.line(at, at + point(18.0, 0.0), TARGET),
            }
            self.type_.draw_line(sketch, name, SMALL, point(x + 24.0, y));
            x += width;
        }
        y + height
    }
}

/// The pieces of a line, from point to point; it breaks where a score is missing, and between steps
/// that nobody goes from one to the other.
fn pieces(line: &CurveLine, place: impl Fn(usize, f64) -> Point) -> Vec<[Segment; 2]> {
    let values = line.values.iter().enumerate();
    let points: Vec<Option<Point>> =
        values.map(|(at, value)| value.map(|(value, _)| place(at, value))).collect();
    through(&points, &line.goes_on)
}

/// The points of all lines, step by step, by how they are known as on the map; beside one another
/// where one would hide another. `across` is from one step to the next.
pub(super) fn points<'a>(
    sketch: &mut Sketch,
    lines: &'a [CurveLine],
    place: impl Fn(usize, f64) -> Point,
    (radius, across): (f32, f32),
) {
    let widest = (across - 2.0 * radius - 2.0).max(radius);
    let apart = 2.2 * radius;
    let spacing = Spacing { near: 1.6 * radius, apart, roomy: apart, widest };
    let steps = lines.iter().map(|line| line.values.len()).max().unwrap_or(0);
    for at in 0..steps {
        let point_of = |line: &'a CurveLine| {
            let (value, evidence) = (*line.values.get(at)?)?;
            Some((line, place(at, value), evidence))
        };
        let scored: Vec<(&CurveLine, Point, EvidenceKind)> =
            lines.iter().filter_map(point_of).collect();
        // No values stand beside them, so none are told apart by what they say.
        let heights: Vec<(f32, String)> =
            scored.iter().map(|(_, at, _)| (at.y, String::new())).collect();
        for alike in beside::arrange(&heights, spacing) {
            for (&number, aside) in alike.points.iter().zip(&alike.aside).rev() {
                let Some(&(line, center, evidence)) = scored.get(number) else { continue };
                let center = center + point(*aside, 0.0);
                line.shape.draw(sketch, center, radius, line.ink, evidence);
            }
        }
    }
}

/// A short piece of a line with its mark, for the legend, from its left end on.
pub(super) fn sample(sketch: &mut Sketch, line: &CurveLine, at: Point) {
    sketch.line(at, at + point(18.0, 0.0), Stroke::solid(line.ink, 2.5));
    let middle = at + point(9.0, 0.0);
    line.shape.draw(sketch, middle, 3.4, line.ink, EvidenceKind::Measured);
}
