//! The first pages: the cover, the figures, and what was found.

use serde::Serialize;

use super::{Number, Pair, Tone};

/// The first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// "Customer journey · current state".
    pub kind: String,
    /// The situation; may be empty.
    pub scenario: String,
    /// Why a curve stops, where one does; else empty.
    pub curve_note: String,
    /// More about the map; may be empty.
    pub description: String,
    /// Personas, extent, evidence, date.
    pub facts: Vec<Pair>,
    /// The date in words; empty where none was given.
    pub date: String,
    /// The date as year, month, day.
    pub day: Option<(i16, i8, i8)>,
    /// What stands at the foot of each page: title and state.
    pub foot: String,
}

/// A number for those who read only one page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The number with its unit.
    pub value: String,
    /// Interval and n, or where it is.
    pub detail: String,
    /// What to think of it, in a few words; may be empty.
    pub remark: String,
    /// Whether that is good.
    pub tone: Tone,
    /// How it went since the period before; may be empty.
    pub change: String,
    /// Whether that is good.
    pub change_tone: Tone,
}

/// A finding in plain sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyFinding {
    /// A whole sentence, without a full stop.
    pub headline: String,
    /// What it rests on and what follows from it.
    pub body: String,
    /// Whether that is good.
    pub tone: Tone,
}

/// Experienced against expected, of one who travels.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GapTable {
    /// Who.
    pub traveller: String,
    /// Colour, by name.
    pub hue: &'static str,
    /// The largest differences, at most twelve, the largest shortfall first.
    pub rows: Vec<GapRow>,
}

/// Experienced against expected at one step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GapRow {
    /// The step's title.
    pub step: String,
    /// Experienced, 1–5.
    pub experienced: Number,
    /// Expected, 1–5.
    pub expected: Number,
    /// Experienced − expected, with its sign; its text ends in a star where it rests on an
    /// assumption.
    pub difference: Number,
    /// Below or above what was expected.
    pub tone: Tone,
}
