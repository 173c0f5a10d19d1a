//! Experienced against expected, one bar for each step.

use super::super::draw::Sketch;
use super::super::scene::{Ink, Scene, Size, Stroke, point};
use super::{BODY, Drawing, FIGURE, SMALL};

const WIDTH: f32 = 640.0;
const LABEL: f32 = 220.0;
const FIGURES: f32 = 52.0;
const PAD: f32 = 5.0;
const DOT: f32 = 5.0;
/// The least height of a row.
const ROW: f32 = 24.0;
const AXIS: f32 = 22.0;

/// Experienced against expected at one step.
#[derive(Debug, Clone, PartialEq)]
pub struct GapBar<'a> {
    /// The step's title.
    pub label: &'a str,
    /// 1–5.
    pub experienced: f64,
    /// 1–5.
    pub expected: f64,
    /// The difference as it is written.
    pub difference: &'a str,
    /// Falls short, or lies above, or neither.
    pub tone: Ink,
}

impl Drawing {
    /// The bars, under a scale from 1 to 5: a filled point for what was experienced, in the
    /// traveller's colour, a hollow one for what was expected.
    #[must_use]
    pub fn gaps(&self, bars: &[GapBar<'_>], ink: Ink, title: &str) -> Scene {
        let mut sketch = Sketch::new();
        let (left, right) = (LABEL + 16.0, WIDTH - FIGURES - 8.0);
        let at = |value: f64| left + (value as f32 - 1.0) / 4.0 * (right - left);
        for value in 1..=5_u8 {
            let text = value.to_string();
            let width = self.type_.width(&text, SMALL);
            let x = at(value.into()) - width / 2.0;
            self.type_.draw_line(&mut sketch, &text, SMALL, point(x, 0.0));
        }
        let mut y = AXIS;
        for bar in bars {
            let label = self.type_.block(bar.label, BODY, LABEL);
            let height = (label.height() + 2.0 * PAD).max(ROW);
            let middle = y + height / 2.0;
            let top = middle - label.height() / 2.0;
            self.type_.draw(&mut sketch, &label, point(0.0, top));
            let rule = Stroke::solid(Ink::Rule, 1.0);
            sketch.line(point(left, middle), point(right, middle), rule);
            let (from, to) = (at(bar.experienced), at(bar.expected));
            sketch.line(point(from, middle), point(to, middle), Stroke::solid(bar.tone, 3.0));
            let hollow = Stroke::solid(Ink::TextMuted, 1.5);
            sketch.circle(point(to, middle), DOT, Ink::Paper, hollow);
            sketch.circle(point(from, middle), DOT, ink, None);
            let width = self.type_.width(bar.difference, FIGURE);
            let place = point(WIDTH - width, middle - FIGURE.size * 0.7);
            self.type_.draw_line(&mut sketch, bar.difference, FIGURE.ink(bar.tone), place);
            y += height;
        }
        let told = bars.iter().map(|bar| format!("{} {}", bar.label, bar.difference));
        let description = told.collect::<Vec<_>>().join("; ");
        self.scene(sketch, Size { width: WIDTH, height: y + 2.0 }, title, &description)
    }
}
