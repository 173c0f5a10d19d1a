//! The journey map: a document becomes a grid of stages, steps and rows.
//!
//! [`MapEngine::layout`] keeps what it drew and draws again only what has changed, told by whether
//! a record is the very same [`Arc`] as before, so that a keystroke costs a cell and not a map.
//! The answer, a [`MapPicture`], knows where everything is; what is shown of it at once is for its
//! reader to ask.

mod asking;
mod card;
mod cards;
mod cast;
mod chains;
mod curve;
mod curve_row;
mod engine;
mod gap_row;
mod grid;
mod header;
mod inline;
mod key;
mod label;
mod line_row;
mod metrics_row;
mod numbers;
mod options;
mod picture;
mod prompt;
mod severed;
mod sheet;
#[cfg(test)]
mod tests;
mod time_row;
mod title;
mod tracks;
mod value_row;
mod values;
mod ways;

use std::sync::Arc;

use crate::i18n::Words;
use crate::model::{CardId, Document, Hue};

use super::scene::Ink;
use super::text::Typesetter;
use super::text::{Block, Style};
use super::wrap::Syllables;

use cast::Cast;
use grid::Columns;

pub use cast::{hue_of, persona_mark, traveller_mark};
pub(super) use curve::line_through as through;
pub use engine::MapEngine;
pub(crate) use grid::COLUMN;
pub use grid::Column;
pub use options::MapOptions;
pub use picture::{CellBox, MapPicture, Painted, Placed, RowBody, RowBox, Slot};
pub use severed::Pages;
#[cfg(test)]
pub(crate) use tests::{run_apart, shared};

/// The thin lines between rows.
const RULE: Ink = Ink::Rule;

fn wash(hue: Hue) -> Ink {
    Ink::StageWash(hue)
}

/// What everything that draws a part of the map needs to know.
struct Ctx<'a> {
    document: &'a Document,
    type_: &'a Typesetter,
    words: Words,
    cast: &'a Arc<Cast>,
    columns: &'a Arc<Columns>,
    prompts: bool,
    /// Whether cards that span sheets break their text alike on all of them.
    alike: bool,
    /// Whether answers of fewer than five people are told.
    small_groups: bool,
    /// Quotation marks of the language that the map is written in.
    quotes: (&'static str, &'static str),
    /// The card whose text is being written.
    open: Option<CardId>,
    /// Cards that look different though they are the same: whose text has just been opened, or
    /// left.
    reopened: [Option<CardId>; 2],
}

impl Ctx<'_> {
    /// The width of a column.
    fn column(&self) -> f32 {
        self.columns.width
    }

    /// Whether what was drawn for a card may still be right.
    fn keeps(&self, card: CardId) -> bool {
        !self.reopened.contains(&Some(card))
    }

    /// Breaks a text that is ours and not the author's: parted as its own language has it.
    fn own_block(&self, text: &str, style: Style, width: f32) -> Block {
        let syllables = Syllables::of(self.words.language().code());
        self.type_.block_in(syllables, text, style, width)
    }
}
