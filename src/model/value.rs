//! Customer value: what a stage gives the customer and what it costs them, on four dimensions.
//! After Rintamäki, Kuusela & Mitronen 2007.

use super::Measure;

/// A dimension of customer value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the dimensions")]
pub enum Dimension {
    Economic,
    Functional,
    Emotional,
    Symbolic,
}

impl Dimension {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Economic, Self::Functional, Self::Emotional, Self::Symbolic];

    /// The name in files and message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Economic => "economic",
            Self::Functional => "functional",
            Self::Emotional => "emotional",
            Self::Symbolic => "symbolic",
        }
    }
}

/// What goes into the value of one stage on one dimension, each 0–5 and optional.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ValueInput {
    /// What the customer gets, 0–5.
    pub benefits: Option<Measure>,
    /// What the customer gives up, 0–5.
    pub sacrifices: Option<Measure>,
}
