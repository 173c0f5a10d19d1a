//! A scene becomes a file: SVG, and from the SVG PNG and PDF. A document becomes a table, a
//! workbook, a presentation, a Mermaid diagram, or JSON.
//!
//! [`render`] is the way in. An exporter walks the scene and writes what stands there; it never
//! measures or wraps. It knows no clock, no locale and no disk: the same document and settings give
//! the same bytes.

mod alone;
pub mod csv;
mod faces;
mod harmless;
mod only;
mod pdf;
pub mod png;
mod pptx;
mod preview;
mod ranges;
mod render;
mod report;
mod sentences;
mod settings;
mod sheet;
mod spread;
mod subset;
pub mod svg;
pub mod table;
mod team;
mod tile;
mod world;
mod xlsx;
mod xml;

#[cfg(test)]
mod samples;

pub use crate::file::Progress;
pub use harmless::harmless;
pub use only::only_persona;
pub use png::Rgba;
pub use preview::{Preview, SheetCell, SheetPreview, is_as_on_paper, preview};
pub use render::{losses, picture, render, unreadable_print};
pub use settings::{Format, Settings, TemplateFile, View};
pub use sheet::Page;
pub use team::{Team, font_to_install, is_template};

use crate::file::Cancelled;

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExportError {
    /// Somebody asked for it to stop.
    #[error("cancelled")]
    Cancelled,
    /// Not a scale.
    #[error("a scale of {0} is not possible; it must be a number above 0, such as 2")]
    Scale(f32),
    /// More pixels than viewers open.
    #[error(
        "the picture is {width} × {height} px; at most {side} px a side and {megapixels} megapixels are possible; try --scale {fits}",
        side = png::MAX_SIDE,
        megapixels = png::MAX_PIXELS / 1_000_000
    )]
    TooLarge {
        /// How wide it would be.
        width: f64,
        /// How high it would be.
        height: f64,
        /// A scale that is possible.
        fits: f64,
    },
    /// There is no empathy map.
    #[error("there is no empathy map")]
    NoEmpathyMap,
    /// There is no persona.
    #[error("there is no persona")]
    NoPersona,
    /// More rows than a spreadsheet holds.
    #[error("there are more than {most} rows, and a spreadsheet holds no more; export csv")]
    TooManyRows {
        /// How many it holds.
        most: usize,
    },
    /// The spreadsheet could not be written.
    #[error("the spreadsheet could not be written: {0}")]
    Sheet(String),
    /// A team's own template has a mistake.
    #[error("{name}:{line}:{column}: {message}")]
    Template {
        /// The template's file.
        name: String,
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// What is wrong.
        message: String,
    },
    /// The presentation could not be written.
    #[error("the presentation could not be written: {0}")]
    Slides(String),
    /// The picture could not be drawn.
    #[error("the picture could not be drawn: {0}")]
    Picture(String),
}

impl From<Cancelled> for ExportError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}
