//! The views of a journey: which there are, and which one is looked at.
//!
//! Which view is open belongs to the session, not to the document. Each view shows the same
//! document and asks for changes as the map does; what it keeps between frames is its own.

pub mod insights;

use super::command::Command;

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
    pub const ALL: [Self; 2] = [Self::Map, Self::Insights];

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

    /// The command that opens it.
    #[must_use]
    pub fn command(self) -> Command {
        Command::View(self)
    }
}
