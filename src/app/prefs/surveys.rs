//! What was chosen for survey answers, for the next file with the same headings. Names of places are
//! kept as numbers that only the same name comes to: nothing of a document can be read from them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// So many kinds of files are remembered.
pub(super) const MOST: usize = 20;

/// What was chosen for a file.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SurveyChoices {
    /// What the headings of the file come to.
    pub headings: String,
    /// How many of its rows are headings.
    pub header_rows: usize,
    /// Whether several questions were taken at once, and the column in sight.
    pub several: bool,
    /// The column in sight.
    pub column: Option<usize>,
    /// What was chosen for each column that was asked.
    pub columns: BTreeMap<usize, ColumnChoice>,
    /// The column that splits the answers, and what its values are.
    pub by: Option<usize>,
    /// What its values are.
    pub split: Option<String>,
    /// How long the periods are.
    pub every: Option<String>,
}

/// What was chosen for a column.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ColumnChoice {
    /// What was asked.
    pub metric: String,
    /// The scale of the answers.
    pub scale: [i32; 2],
    /// What the name of its place comes to; `None`: the journey as a whole.
    pub place: Option<String>,
    /// Whether it was taken.
    pub is_taken: bool,
}

/// The list with newer choices at its front, each kind of file once.
pub(super) fn with_newer(
    theirs: Vec<SurveyChoices>,
    newer: impl Iterator<Item = SurveyChoices>,
) -> Vec<SurveyChoices> {
    let mut all: Vec<SurveyChoices> = newer.collect();
    all.extend(theirs);
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|one| seen.insert(one.headings.clone()));
    all.truncate(MOST);
    all
}
