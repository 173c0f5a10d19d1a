//! Satisfaction along the journey, one line for each who travels.

use super::super::draw::Sketch;
use super::super::map::through;
use super::super::measure::line_height;
use super::super::scene::{Ink, Point, Scene, Size, Stroke, point};
use super::{Drawing, FIGURE, SMALL};

const WIDTH: f32 = 640.0;
/// From the edge to the first and the last point.
const SIDE: f32 = 12.0;
/// Room for the names of moments above and below.
const ROOM: f32 = 30.0;
/// The height of one point of the scale.
const UNIT: f32 = 36.0;
const DOT: f32 = 4.5;
/// From a point to the name beside it.
const APART: f32 = 10.0;

/// One who travels.
#[derive(Debug, Clone, PartialEq)]
pub struct CurveLine {
    /// Colour.
    pub ink: Ink,
    /// Who, for the legend.
    pub name: String,
    /// The score of each step, 1–5; none where it has none.
    pub values: Vec<Option<f64>>,
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
        lines: &[CurveLine],
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
        for line in lines.iter().rev() {
            self.line(&mut sketch, line, place);
        }
        for mark in marks {
            self.mark(&mut sketch, mark, place(mark.at, mark.value));
        }
        let legend = ROOM + 4.0 * UNIT + ROOM;
        let bottom = self.legend(&mut sketch, lines, legend);
        self.scene(sketch, Size { width: WIDTH, height: bottom }, title, description)
    }

    pub(super) fn line(
        &self,
        sketch: &mut Sketch,
        line: &CurveLine,
        place: impl Fn(usize, f64) -> Point,
    ) {
        let points: Vec<Option<Point>> = line
            .values
            .iter()
            .enumerate()
            .map(|(at, value)| value.map(|value| place(at, value)))
            .collect();
        for run in points.split(Option::is_none) {
            let known: Vec<Point> = run.iter().copied().flatten().collect();
            for piece in through(&known) {
                sketch.path(piece, None, Stroke::solid(line.ink, 2.0));
            }
            // A score between two that are missing has no line to be seen by.
            if let [alone] = known.as_slice() {
                sketch.circle(*alone, 2.0, line.ink, None);
            }
        }
    }

    fn mark(&self, sketch: &mut Sketch, mark: &CurveMark, at: Point) {
        sketch.circle(at, DOT, mark.ink, None);
        let style = FIGURE.ink(mark.ink);
        let block = self.type_.block(&mark.text, style, WIDTH / 2.0);
        let width = block.lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let x = (at.x - width / 2.0).clamp(0.0, WIDTH - width);
        let y = if mark.is_high { at.y - APART - block.height() } else { at.y + APART - 2.0 };
        let lowest = ROOM + 4.0 * UNIT + ROOM - block.height();
        self.type_.draw(sketch, &block, point(x, y.clamp(0.0, lowest.max(0.0))));
    }

    /// Who has which line; gives where it ends.
    fn legend(&self, sketch: &mut Sketch, lines: &[CurveLine], top: f32) -> f32 {
        let height = line_height(SMALL.size);
        let (mut x, mut y) = (0.0, top + 4.0);
        for line in lines {
            let width = 24.0 + self.type_.width(&line.name, SMALL) + 20.0;
            if x > 0.0 && x + width > WIDTH {
                (x, y) = (0.0, y + height + 2.0);
            }
            let middle = y + height / 2.0;
            let stroke = Stroke::solid(line.ink, 2.5);
            sketch.line(point(x, middle), point(x + 18.0, middle), stroke);
            self.type_.draw_line(sketch, &line.name, SMALL, point(x + 24.0, y));
            x += width;
        }
        y + height
    }
}
