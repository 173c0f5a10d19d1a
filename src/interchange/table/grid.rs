//! A table as rows of cells, each of which knows where it stood, whatever it was read from.

use std::borrow::Cow;

use csv::StringRecord;

use super::sheet::{cell_places, records, unreadable};
use crate::file::Place;
use crate::interchange::lines::Lines;
use crate::interchange::{ImportError, ImportErrorKind};

/// The most cells that are read of a table whose columns have to be guessed.
pub(in crate::interchange) const MOST_CELLS: usize = 2_000_000;

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::interchange) struct GridCell {
    /// What it says, without white space around it and without the mark before a formula.
    pub(in crate::interchange) text: String,
    /// Where it stood.
    pub(in crate::interchange) place: Place,
    /// Whether it bore that mark.
    is_marked: bool,
}

/// Whether a table begins with a line that tells a spreadsheet program its separator.
pub(super) fn names_separator(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let rest = line.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).and(line.get(4..));
    rest.is_some_and(|rest| rest.trim_matches('"').chars().count() == 1)
}

impl GridCell {
    pub(in crate::interchange) fn new(text: &str, place: Place) -> Self {
        let said = super::cells::text(text);
        Self { text: said.to_owned(), place, is_marked: said.len() < text.trim().len() }
    }

    /// The text as it was written, with its mark.
    pub(super) fn written(&self) -> Cow<'_, str> {
        match self.is_marked {
            true => Cow::Owned(format!("'{}", self.text)),
            false => Cow::Borrowed(&self.text),
        }
    }

    fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::interchange) struct Grid {
    /// Its rows; they may differ in length.
    pub(in crate::interchange) rows: Vec<Vec<GridCell>>,
    /// How many columns in which nothing stands were left out before the first.
    lead: usize,
}

impl From<Vec<Vec<GridCell>>> for Grid {
    fn from(rows: Vec<Vec<GridCell>>) -> Self {
        Self { rows, lead: 0 }
    }
}

impl Grid {
    /// The cells of a table with separators.
    pub(super) fn of_text(text: &str, separator: u8) -> Result<Self, ImportError> {
        let lines = Lines::of(text);
        let mut grid = Self::default();
        let mut count = 0_usize;
        for record in records(text, separator).into_records() {
            let record: StringRecord = record.map_err(unreadable)?;
            count = count.saturating_add(record.len());
            if count > MOST_CELLS {
                return Err(ImportErrorKind::TooMuch { most: MOST_CELLS }.whole());
            }
            let start = record.position().map_or(0, csv::Position::byte);
            let start = usize::try_from(start).unwrap_or_default();
            let mut places = cell_places(text, &lines, separator, start);
            let mut place = Place { line: 1, column: 1 };
            let cells = record.iter().map(|cell| {
                place = places.next().unwrap_or(place);
                GridCell::new(cell, place)
            });
            grid.rows.push(cells.collect());
        }
        if names_separator(text) && !grid.rows.is_empty() {
            grid.rows.remove(0);
        }
        Ok(grid.trimmed())
    }

    /// Without rows and leading columns in which nothing stands.
    pub(in crate::interchange) fn trimmed(mut self) -> Self {
        self.rows.retain(|row| row.iter().any(|cell| !cell.is_blank()));
        let lead = self.rows.iter().map(|row| row.iter().take_while(|c| c.is_blank()).count());
        let lead = lead.min().unwrap_or(0);
        self.lead += lead;
        for row in &mut self.rows {
            row.drain(..lead.min(row.len()));
            while row.last().is_some_and(GridCell::is_blank) {
                row.pop();
            }
        }
        self
    }

    /// With rows as columns.
    pub(super) fn transposed(&self) -> Self {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let nothing = Place { line: 1, column: 1 };
        let column = |at: usize| {
            let cells = self.rows.iter().map(|row| {
                let place = row.last().map_or(nothing, |cell| cell.place);
                row.get(at).cloned().unwrap_or_else(|| GridCell::new("", place))
            });
            cells.collect()
        };
        Self::from((0..width).map(column).collect::<Vec<_>>())
    }

    /// The number of the column at that place, counted from 1 as in the file.
    pub(super) fn number(&self, at: usize) -> usize {
        self.lead + at + 1
    }

    /// These rows of it, in the same columns.
    pub(super) fn with_rows(&self, rows: Vec<Vec<GridCell>>) -> Self {
        Self { rows, lead: self.lead }
    }

    /// How many cells there would be if all rows were as long as the longest.
    pub(super) fn area(&self) -> usize {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        width.saturating_mul(self.rows.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(grid: &Grid) -> Vec<Vec<&str>> {
        grid.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect()).collect()
    }

    #[test]
    fn cells_know_where_they_stood() {
        let grid = Grid::of_text("\n,,\n,a,\"b\nc\"\n,'=d,e,,\n", b',').expect("a table");
        assert_eq!(texts(&grid), [vec!["a", "b\nc"], vec!["=d", "e"]]);
        let place = |row: usize, cell: usize| {
            let place = grid.rows[row][cell].place;
            (place.line, place.column)
        };
        assert_eq!([place(0, 0), place(0, 1), place(1, 0)], [(3, 2), (3, 4), (5, 2)]);
    }

    #[test]
    fn a_line_that_names_the_separator_is_no_row() {
        let grid = Grid::of_text("sep=;\na;b\n", b';').expect("a table");
        assert_eq!(texts(&grid), [vec!["a", "b"]]);
        assert_eq!(grid.rows[0][0].place.line, 2);
        assert!(!names_separator("separate;x") && !names_separator("é"));
    }

    #[test]
    fn rows_become_columns() {
        let grid = Grid::of_text("a,b\nc\n", b',').expect("a table");
        assert_eq!(texts(&grid.transposed()), [vec!["a", "c"], vec!["b", ""]]);
        assert_eq!(grid.area(), 4);
    }
}
