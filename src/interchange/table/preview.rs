//! A table before it is read, for somebody to say what its columns are.

use super::foreign::Foreign;
use super::grid::{Grid, MOST_CELLS};
use super::map::ColumnMap;
use super::{is_tidy, unheaded};
use crate::interchange::{ImportError, Options};

/// A table before it is read: what stands in it, and what its columns seem to be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// Its columns; none where there is nothing to choose (`is_tidy`) or nothing that can be read.
    pub columns: Vec<PreviewColumn>,
    /// Whether it is Polku's own table, whose columns need no choice.
    pub is_tidy: bool,
    /// Whether stages or steps were columns, and were turned.
    pub is_transposed: bool,
    /// How many rows there are below the headings.
    pub rows: usize,
    /// Whether the headings were recognised; else it is for somebody to say whether the first row
    /// holds any.
    pub is_head_known: bool,
    /// Whether the first row seems to hold headings.
    pub has_head: bool,
    /// The sheets of a workbook that hold anything; empty where there is only one.
    pub sheets: Vec<PreviewSheet>,
    /// The number of the sheet that is shown.
    pub sheet: usize,
}

/// A column of a foreign table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewColumn {
    /// Its number in the file, counted from 1; that of its row where the table was turned.
    pub number: usize,
    /// Its heading.
    pub heading: String,
    /// What it stands for: one of [`super::fields`].
    pub field: &'static str,
    /// What stands in its first rows.
    pub samples: Vec<String>,
    /// Whether a number, or a face that says one, stands in any row.
    pub has_scores: bool,
}

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewSheet {
    /// Its number among all sheets, counted from 1.
    pub number: usize,
    /// What it is called.
    pub name: String,
}

/// How many rows a preview shows.
pub const PREVIEW_ROWS: usize = 5;

/// What the columns of a foreign table seem to be; `None` for what needs no choice: a tidy table,
/// and what is no table.
///
/// # Errors
/// As [`crate::interchange::import`].
pub(in crate::interchange) fn preview(
    grid: &Grid,
    options: &Options,
) -> Result<Option<Preview>, ImportError> {
    if is_tidy(grid, &options.columns) || grid.area() > MOST_CELLS {
        return Ok(None);
    }
    let map = &options.columns;
    let understood = Foreign::of(grid, map)?;
    let is_head_known = understood.is_some();
    let turned = (map.is_turned() == Some(true)).then(|| grid.transposed());
    let seen = turned.as_ref().unwrap_or(grid);
    let has_head = is_head_known || unheaded::first_row_is_head(seen);
    let unheaded = || match unheaded::likely_fields(seen) {
        Some(fields) => {
            let map = ColumnMap::chosen(fields, has_head).turned(map.is_turned());
            Foreign::of(grid, &map)
        }
        None => Ok(None),
    };
    let Some(foreign) = understood.map_or_else(unheaded, |known| Ok(Some(known)))? else {
        return Ok(None);
    };
    let sample = |at: usize| {
        let rows = foreign.body.rows.iter().take(PREVIEW_ROWS);
        rows.map(|row| row.get(at).map(|cell| cell.text.clone()).unwrap_or_default()).collect()
    };
    let columns = foreign.columns.iter().enumerate().map(|(at, column)| PreviewColumn {
        number: column.number,
        heading: column.heading.clone(),
        field: column.field,
        samples: sample(at),
        has_scores: foreign.has_scores(at),
    });
    Ok(Some(Preview {
        columns: columns.collect(),
        is_transposed: foreign.is_transposed,
        rows: foreign.body.rows.len(),
        is_head_known,
        has_head,
        ..Preview::default()
    }))
}
