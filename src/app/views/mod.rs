//! The views of a journey: which there are, and which one is looked at.
//!
//! Which view is open belongs to the session, not to the document. Each view shows the same
//! document and asks for changes as the map does; what it keeps between frames is its own.

pub mod empathy;
pub mod insights;
pub mod personas;

use super::command::Command;
use crate::model::{Document, RecordId};

/// A way to look at a journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[allow(missing_docs, reason = "the names are the views")]
pub enum View {
    #[default]
    Map,
    Empathy,
    Personas,
    Insights,
}

impl View {
    /// The views that there are, in the order of the switch.
    pub const ALL: [Self; 4] = [Self::Map, Self::Empathy, Self::Personas, Self::Insights];

    /// The message key.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Map => "view-map",
            Self::Empathy => "view-empathy",
            Self::Personas => "view-personas",
            Self::Insights => "view-insights",
        }
    }

    /// The view that shows a record, if the one that is open does not.
    #[must_use]
    pub fn of(id: RecordId, open: Self) -> Option<Self> {
        let home = match id {
            RecordId::Empathy(_) | RecordId::Note(_) => Self::Empathy,
            RecordId::Stage(_)
            | RecordId::Step(_)
            | RecordId::Lane(_)
            | RecordId::Line(_)
            | RecordId::Card(_)
            | RecordId::Survey(_) => Self::Map,
            // There is no panel beside the insights that would show it.
            RecordId::Persona(_) if open == Self::Insights => Self::Personas,
            _ => return None,
        };
        (home != open).then_some(home)
    }

    /// The view that a journey opens with: the empathy map where that is all there is to work on.
    #[must_use]
    pub fn first(document: &Document) -> Self {
        let has_map = document.empathy_maps().next().is_some();
        if has_map && document.cards().len() == 0 { Self::Empathy } else { Self::Map }
    }

    /// The command that opens it.
    #[must_use]
    pub fn command(self) -> Command {
        Command::View(self)
    }
}
