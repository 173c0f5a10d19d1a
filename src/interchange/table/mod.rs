//! The tidy table, coming in: one row for each step and persona.
//!
//! It is the table that the exporters write ([`COLUMNS`] names its columns for both). Columns may
//! stand in any order, all but `step` may be missing, and [`ColumnMap`] says what foreign names
//! stand for. What a table cannot say (which touchpoint is the moment of truth, which pain an
//! opportunity answers) is not guessed, or told as a note.

mod cells;
mod gather;
mod order;
mod sheet;
mod step;

use std::str::FromStr;

use super::{Import, ImportError, Options, Scale};
use gather::Gatherer;
use sheet::Sheet;

/// The names of the columns, the same in every language.
pub const COLUMNS: [&str; 15] = [
    "stage",
    "step_number",
    "step",
    "persona",
    "satisfaction",
    "expectation",
    "importance",
    "evidence",
    "n",
    "touchpoints",
    "channels",
    "moment_of_truth",
    "pain_points",
    "severity",
    "opportunities",
];

/// What foreign columns stand for: `COLUMN=FIELD,…`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ColumnMap(Vec<(String, &'static str)>);

/// A text that is no [`ColumnMap`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseMapError {
    /// A part without an equals sign.
    #[error("`{0}` renames nothing; write COLUMN=FIELD")]
    NoEquals(String),
    /// A field that no table has.
    #[error("there is no field `{0}`; there are {fields}", fields = COLUMNS.join(", "))]
    NoSuchField(String),
}

impl FromStr for ColumnMap {
    type Err = ParseMapError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let pair = |part: &str| {
            let no_equals = || ParseMapError::NoEquals(part.trim().to_owned());
            let (column, field) = part.rsplit_once('=').ok_or_else(no_equals)?;
            if column.trim().is_empty() {
                return Err(no_equals());
            }
            let no_field = || ParseMapError::NoSuchField(field.trim().to_owned());
            let field = known(field).ok_or_else(no_field)?;
            Ok((column.trim().to_owned(), field))
        };
        let parts = text.split(',').filter(|part| !part.trim().is_empty());
        parts.map(pair).collect::<Result<_, _>>().map(Self)
    }
}

impl ColumnMap {
    /// These mappings after those.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Whether nothing is renamed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The field of that name, however it is written: `Pain points` is `pain_points`.
fn known(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase().replace([' ', '-'], "_");
    COLUMNS.into_iter().find(|column| *column == name)
}

/// Reads a table; without a separator, the one that its head uses.
pub(super) fn read(
    text: &str,
    separator: Option<u8>,
    options: &Options,
) -> Result<Import, ImportError> {
    let mut sheet = Sheet::read(text, separator, &options.columns)?;
    let mut gatherer = Gatherer::new(&sheet, options.scale.unwrap_or(Scale::FIVE));
    for row in sheet.rows() {
        gatherer.row(&row?)?;
    }
    let (outline, notes) = gatherer.finish(options.scale.is_none())?;
    let mut all = sheet.notes();
    all.extend(notes);
    let document = outline.document(super::document::seed(text, 0));
    Ok(Import { journeys: vec![document], notes: all })
}
