//! Setting text: from a text, a style and a width to measured runs.

use super::draw::Sketch;
use super::measure::{Measure, baseline, line_height};
use super::scene::{Face, Ink, Point, TextRun, point};
use super::wrap::{Line, Syllables, wrap};

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub(crate) face: Face,
    pub(crate) size: f32,
    pub(crate) ink: Ink,
}

impl Style {
    pub(crate) const fn new(face: Face, size: f32, ink: Ink) -> Self {
        Self { face, size, ink }
    }

    pub(crate) const fn ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }
}

/// A text broken into lines.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Block {
    pub(crate) style: Style,
    pub(crate) lines: Vec<Line>,
}

impl Block {
    pub(crate) fn height(&self) -> f32 {
        self.lines.len() as f32 * line_height(self.style.size)
    }
}

/// Breaks and draws text in one language.
#[derive(Debug)]
pub(crate) struct Typesetter {
    pub(crate) measure: Measure,
    pub(crate) syllables: Syllables,
}

impl Typesetter {
    /// Breaks a text to a width.
    pub(crate) fn block(&self, text: &str, style: Style, width: f32) -> Block {
        self.block_in(self.syllables, text, style, width)
    }

    /// Breaks a text that is in another language.
    pub(crate) fn block_in(
        &self,
        syllables: Syllables,
        text: &str,
        style: Style,
        width: f32,
    ) -> Block {
        let lines = wrap(&self.measure, text, style.face, style.size, width, syllables);
        Block { style, lines }
    }

    /// The width of a text on one line.
    pub(crate) fn width(&self, text: &str, style: Style) -> f32 {
        self.measure.width(text, style.face, style.size)
    }

    /// Draws a block with its upper left corner there.
    pub(crate) fn draw(&self, sketch: &mut Sketch, block: &Block, at: Point) {
        let height = line_height(block.style.size);
        for (i, line) in block.lines.iter().enumerate() {
            let top = at.y + i as f32 * height;
            self.runs(sketch, &line.text, line.width, block.style, point(at.x, top));
        }
    }

    /// Draws one line with its upper left corner there.
    pub(crate) fn draw_line(&self, sketch: &mut Sketch, text: &str, style: Style, at: Point) {
        self.runs(sketch, text, self.width(text, style), style, at);
    }

    /// A line whose width is known, in one run or in as many as it needs faces.
    fn runs(&self, sketch: &mut Sketch, text: &str, width: f32, style: Style, at: Point) {
        let Style { face, size, ink } = style;
        let (mut x, y) = (at.x, at.y + baseline(size));
        let runs = self.measure.fonts().runs(text, face);
        let is_one = runs.len() == 1;
        for (range, face) in runs {
            let part = text.get(range).unwrap_or_default();
            let width = if is_one { width } else { self.measure.width(part, face, size) };
            sketch.run(TextRun { at: point(x, y), text: part.into(), face, size, ink, width });
            x += width;
        }
    }
}
