//! A presentation that people go on editing: native titles, text boxes, shapes and tables, no
//! pictures.
//!
//! It says what the report says, in the report's words: title, key findings, the map at a glance, a
//! slide for each stage, what surveys and promises came to, pain points, opportunities with their
//! matrix, next steps. Text is measured before it is placed, and what does not fit goes on on a
//! further slide, so no text leaves its box.

mod deck;
mod matrix;
mod overview;
mod package;
mod sheet;
mod slide;
mod text;

use super::{ExportError, Progress};
use crate::i18n::Language;
use crate::model::{Date, Document};
use crate::report::Report;
use deck::Deck;

/// The presentation of a document.
pub(super) fn write(
    document: &Document,
    language: Language,
    date: Option<Date>,
    progress: &Progress,
) -> Result<Vec<u8>, ExportError> {
    let report = Report::of(document, language, date);
    progress.step(0.3)?;
    let mut deck = Deck::new(document, &report, language);
    deck.draw();
    progress.step(0.8)?;
    let date = date.or(document.journey().date);
    package::pack(&deck.slides, &report.title, &report.cover.foot, date)
}

#[cfg(test)]
mod tests;
