//! What the reader asked for: language, what is hidden, what is added.

use std::collections::BTreeSet;

use crate::i18n::Words;
use crate::model::{CardId, LaneId, PersonaId};

use super::grid::COLUMN;

/// How a map is to be laid out.
#[derive(Debug, Clone)]
pub struct MapOptions {
    /// The language of lane titles, channels and numbers. What people wrote stays as it is.
    pub words: Words,
    /// Lanes that are not shown.
    pub hidden_lanes: BTreeSet<LaneId>,
    /// Personas whose numbers are not shown.
    pub hidden_personas: BTreeSet<PersonaId>,
    /// Whether the numbers of the customer as such are shown.
    pub everyone: bool,
    /// Whether the map's title, scenario and personas stand above it.
    pub title: bool,
    /// Whether its sheets are to lie side by side: each says that at its foot, and what spans
    /// several reads alike on all.
    pub foot: bool,
    /// Whether empty lanes say what belongs in them, and empty stages keep a place for a step.
    pub prompts: bool,
    /// Whether answers of fewer than five people are told: a person could be recognised in them.
    pub small_groups: bool,
    /// The width of a column, in units of the scene: in wider ones texts take fewer lines.
    pub column: f32,
    /// The columns that begin a new sheet of paper: nothing is drawn across the border before
    /// them; what spans it is drawn in parts.
    pub breaks: BTreeSet<usize>,
    /// The card whose text is being written: line breaks at its end stand as they are typed, where
    /// those of others take no room.
    pub open: Option<CardId>,
}

impl MapOptions {
    /// A map for the window: no title, but prompts.
    #[must_use]
    pub fn window(words: Words) -> Self {
        Self { title: false, prompts: true, small_groups: true, ..Self::export(words) }
    }

    /// A map for paper and files: with its title, without prompts.
    #[must_use]
    pub fn export(words: Words) -> Self {
        Self {
            words,
            hidden_lanes: BTreeSet::new(),
            hidden_personas: BTreeSet::new(),
            everyone: true,
            title: true,
            foot: false,
            prompts: false,
            small_groups: false,
            column: COLUMN,
            breaks: BTreeSet::new(),
            open: None,
        }
    }
}
