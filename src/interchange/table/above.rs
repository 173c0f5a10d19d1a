//! What stands above the headings of a table: lines of a label and a value.

use super::foreign::MOST_ABOVE;
use super::grid::{Grid, GridCell};
use super::headings::guess;
use crate::interchange::head::{Head, is_label};

/// So many cells are filled in some row of a table that has a head of two.
const WIDE: usize = 3;

/// Takes the lines above a table, and leaves the rest; titles that stand alone stay.
pub(super) fn take_head(grid: &Grid) -> Option<(Head, Grid)> {
    let filled = |row: &[GridCell]| row.iter().filter(|cell| !cell.text.is_empty()).count();
    if !grid.rows.iter().any(|row| filled(row) >= WIDE) {
        return None;
    }
    let mut head = Head::default();
    let mut taken = Vec::new();
    for (at, row) in grid.rows.iter().take(MOST_ABOVE).enumerate() {
        let mut cells = row.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
        match (cells.next(), cells.next(), cells.next()) {
            (None, ..) => {}
            (Some(line), None, _) => {
                if head.take_line(line) {
                    taken.push(at);
                }
            }
            (Some(label), Some(value), None) if is_line(label, value) => {
                head.take(label, value);
                taken.push(at);
            }
            _ => break,
        }
    }
    if taken.is_empty() {
        return None;
    }
    let rows = grid.rows.iter().enumerate().filter(|(at, _)| !taken.contains(at));
    Some((head, grid.with_rows(rows.map(|(_, row)| row.clone()).collect())))
}

/// Whether two cells are a label and its value, and no headings.
fn is_line(label: &str, value: &str) -> bool {
    let is_named = is_label(label) && (label.ends_with(':') || guess(value).is_none());
    is_named || (label.ends_with(':') && guess(label).is_none())
}
