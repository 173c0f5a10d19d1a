//! A presentation that people go on editing: native titles, text boxes, shapes and tables; the only
//! pictures are a team's logo and the personas' portraits.
//!
//! It says what the report says, in the report's words, in two parts that are sections of the file.
//! What a board decides on comes first, a slide for each: title, key findings, the journey's curve,
//! the largest gaps, the most urgent pain points, the best opportunities beside their matrix, next
//! steps, what became of feedback, what misses its target, and how much is known. The appendix is
//! what that rests on, in full: whatever the first part shows only the beginning of, who travels,
//! empathy maps, the journey stage by stage, customer value, method, sources and definitions. Text
//! is measured before it is placed: it is as large as the number of slides allows, what does not fit
//! goes on on a further slide, and no text leaves its box. What is drawn of many shapes is one
//! group, with a text that says what it shows.

mod brief;
mod canvas;
mod columns;
mod cover;
mod deck;
mod feedback;
mod findings;
mod gaps;
mod known;
mod look;
mod matrix;
mod notes;
mod opportunities;
mod overview;
mod package;
mod pains;
mod people;
mod sheet;
mod slide;
mod stages;
mod targets;
mod text;
mod value;

use super::{ExportError, Progress, Settings};
use crate::model::Document;
use crate::report::Report;
use deck::Deck;
use look::Look;

/// The presentation of a document's report.
pub(super) fn write(
    document: &Document,
    report: &Report,
    settings: &Settings,
    progress: &Progress,
) -> Result<Vec<u8>, ExportError> {
    progress.step(0.3)?;
    let look = Look::of(settings.brand.as_deref());
    let mut deck = Deck::new(document, report, settings.language(document), &look);
    deck.draw();
    progress.step(0.8)?;
    let date = settings.date.or(document.journey().date);
    let texts = (report.title.as_str(), report.cover.foot.as_str());
    package::pack(&deck.slides, &deck.pictures, &look, texts, &deck.sections(), date)
}

#[cfg(test)]
mod tests;
