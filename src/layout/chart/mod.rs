//! Small pictures of numbers for reports: curves, experienced against expected, impact and effort.
//!
//! They are drawn from plain numbers and texts, know no document, and are scenes like the map, so
//! that every format draws them alike.

mod board;
mod card;
mod curve;
mod flow;
mod gaps;
mod glance;
mod matrix;
mod rows;
#[cfg(test)]
mod tests;
mod trend;

use std::sync::Arc;

use super::draw::Sketch;
use super::fonts::Fonts;
use super::measure::Measure;
use super::scene::{Face, Ink, Scene, Size};
use super::text::{Style, Typesetter};
use super::wrap::Syllables;

pub use board::{Board, BoardDot};
pub use card::{CARD_PAD, Tile};
pub use curve::{CurveLine, CurveMark, CurveTarget};
pub use gaps::GapBar;
pub use glance::{Glance, GlanceStage, GlanceStep};
pub use matrix::MatrixDot;
pub use rows::{Gauge, Row};
pub use trend::{TrendChart, TrendPoint};

/// Text in pictures.
const BODY: Style = Style::new(Face::Regular, 12.0, Ink::Text);
/// Numbers that carry a meaning.
const FIGURE: Style = Style::new(Face::Bold, 12.0, Ink::Text);
/// What stands small beside the point.
const SMALL: Style = Style::new(Face::Regular, 11.0, Ink::TextMuted);

/// Draws pictures in one language.
#[derive(Debug)]
pub struct Drawing {
    type_: Typesetter,
}

impl Drawing {
    /// Drawing with the program's fonts; long words are parted as the language of that tag does.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let measure = Measure::new(Fonts::shared());
        Self { type_: Typesetter { measure, syllables: Syllables::of(language) } }
    }

    fn scene(&self, sketch: Sketch, size: Size, title: &str, description: &str) -> Scene {
        let root: Arc<_> = sketch.finish(size, None);
        Scene { size, title: title.to_owned(), description: description.to_owned(), root }
    }
}
