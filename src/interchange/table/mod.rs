//! Tables, coming in: the tidy one, with one row for each step and persona, and those of other
//! people.
//!
//! The tidy table is the one that the exporters write ([`COLUMNS`] names its columns for both). Columns may
//! stand in any order, all but `step` may be missing, and [`ColumnMap`] says what foreign names
//! stand for. What a table cannot say (which touchpoint is the moment of truth, which pain an
//! opportunity answers) is not guessed, or told as a note. Any other table is a foreign one: what
//! its headings mean is guessed (`headings`), and told.

mod above;
mod beside;
mod cells;
mod columns;
mod details;
mod felt;
mod foreign;
mod gather;
mod grid;
mod headings;
mod loss;
mod map;
mod order;
mod people;
mod percent;
mod preview;
mod properties;
mod scores;
mod shares;
mod sheet;
mod sheets;
mod step;
mod unheaded;
mod workbook;

use super::{Import, ImportError, ImportErrorKind, NoteKind, Options};
use foreign::MOST_ABOVE;
use gather::Gatherer;
use sheet::Sheet;

pub use headings::{fields, is_number, is_single};
pub use loss::losses;
pub use map::{ColumnMap, ParseMapError};
pub use preview::{PREVIEW_ROWS, Preview, PreviewColumn, PreviewSheet};
pub use properties::{DATE_PROPERTY, TITLE_PROPERTY};
pub use workbook::MOST_UNPACKED;

pub(super) use foreign::{Foreign, ForeignColumn, values};
pub(super) use grid::{Grid, GridCell, MOST_CELLS};
pub(super) use headings::guess;
pub(super) use people::outline;
pub(super) use preview::preview;
pub(super) use sheets::{preview_workbook, read_workbook};

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

/// The column of the tidy table of that name, however it is written: `Pain points` is
/// `pain_points`.
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
    let seed = super::document::seed(text, 0);
    let separator = separator.unwrap_or_else(|| sheet::likely_separator(text));
    let first = text.lines().take(MOST_ABOVE).map(str::len).sum();
    let start = Grid::of_text(text.get(..first).unwrap_or(text), separator)?;
    let mut import = if is_tidy(&start, &options.columns) && !grid::names_separator(text) {
        tidy(Sheet::read(text, Some(separator), &options.columns)?, options, seed)?
    } else {
        read_grid(&Grid::of_text(text, separator)?, options, seed)?
    };
    let open = sheet::open_quote(text, separator).map(|place| NoteKind::OpenQuote.at(place));
    import.notes.extend(open);
    Ok(import)
}

/// Reads a table that was taken apart already.
pub(super) fn read_grid(grid: &Grid, options: &Options, seed: u64) -> Result<Import, ImportError> {
    if is_tidy(grid, &options.columns) {
        return tidy(Sheet::of_grid(grid, &options.columns)?, options, seed);
    }
    foreign(grid, options, seed)
}

/// Whether the head of a table is a tidy table's: there is a column `step`, and all others are its
/// own too. The table that Polku writes is one also where somebody has added columns.
fn is_tidy(grid: &Grid, map: &ColumnMap) -> bool {
    let head = grid.rows.first().map(Vec::as_slice).unwrap_or_default();
    let names = head.iter().enumerate().map(|(at, cell)| (grid.number(at), cell.text.as_str()));
    let field = |number: usize, name: &str| map.field_at(number, name).or_else(|| known(name));
    let fields: Vec<Option<&str>> = names.map(|(number, name)| field(number, name)).collect();
    let has = |wanted: &str| fields.contains(&Some(wanted));
    let mut columns = head.iter().zip(&fields);
    let is_ours = columns.all(|(cell, field)| field.is_some() || cell.text.is_empty());
    // Where columns go by their numbers alone, the first row may be one like the others.
    let is_headed = !map.has_numbers() || head.iter().any(|cell| known(&cell.text).is_some());
    has("step") && is_headed && !map.is_foreign() && (is_ours || COLUMNS.into_iter().all(has))
}

fn tidy(mut sheet: Sheet<'_>, options: &Options, seed: u64) -> Result<Import, ImportError> {
    let mut gatherer = Gatherer::new(&sheet, options.scale);
    for row in sheet.rows() {
        gatherer.row(&row?)?;
    }
    let (outline, notes) = gatherer.finish()?;
    let mut all = sheet.notes();
    all.extend(notes);
    Ok(Import { journeys: vec![outline.document(seed)], notes: all, number: None })
}

fn foreign(grid: &Grid, options: &Options, seed: u64) -> Result<Import, ImportError> {
    if grid.area() > MOST_CELLS {
        return Err(ImportErrorKind::TooMuch { most: MOST_CELLS }.whole());
    }
    let Some(foreign) = Foreign::of(grid, &options.columns)? else {
        // Nothing is understood: say what the tidy table would need.
        let seen = Sheet::of_grid(grid, &options.columns)?;
        return tidy(seen, options, seed);
    };
    let (outline, notes) = outline(&foreign, options.scale)?;
    let mut all = foreign.notes;
    all.extend(notes);
    Ok(Import { journeys: vec![outline.document(seed)], notes: all, number: None })
}

/// The grid that a preview of such a file is made of.
pub(super) fn grid_of(text: &str, separator: Option<u8>) -> Result<Grid, ImportError> {
    Grid::of_text(text, separator.unwrap_or_else(|| sheet::likely_separator(text)))
}

/// Whether the headings of a table name its stages or steps, and something else: nobody has such a
/// row or column among what is to become cards.
pub(super) fn is_headed(grid: &Grid) -> bool {
    let names = |cells: &mut dyn Iterator<Item = &GridCell>| {
        let fields: Vec<_> = cells.filter_map(|cell| guess(&cell.text)).collect();
        let places = fields.iter().filter(|field| matches!(**field, "stage" | "step")).count();
        (places, fields.len() - places)
    };
    let is_head = |(places, others): (usize, usize)| places > 0 && places + others > 1;
    let first_row = grid.rows.first().map(Vec::as_slice).unwrap_or_default();
    let mut first_column = grid.rows.iter().filter_map(|row| row.first());
    grid.rows.len() > 1
        && (is_head(names(&mut first_row.iter())) || is_head(names(&mut first_column)))
}
