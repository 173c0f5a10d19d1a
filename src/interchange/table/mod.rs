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
mod order;
mod people;
mod percent;
mod properties;
mod scores;
mod shares;
mod sheet;
mod step;
mod unheaded;
mod workbook;

use std::str::FromStr;

use super::{Import, ImportError, ImportErrorKind, Note, NoteKind, Options};
use foreign::MOST_ABOVE;
use gather::Gatherer;
use headings::LEFT_OUT;
use sheet::Sheet;
use workbook::WorkbookSheet;

pub use headings::{fields, is_number, is_single};
pub use loss::losses;
pub use properties::{DATE_PROPERTY, TITLE_PROPERTY};
pub use workbook::MOST_UNPACKED;

pub(super) use foreign::{Foreign, ForeignColumn, values};
pub(super) use grid::{Grid, GridCell, MOST_CELLS};
pub(super) use headings::guess;
pub(super) use people::outline;

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

/// What foreign columns stand for: `COLUMN=FIELD,…`, where an empty COLUMN is the one without a
/// heading; or what somebody chose for each column of a table that was shown ([`Preview`]).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ColumnMap {
    named: Vec<(String, &'static str)>,
    chosen: Option<Chosen>,
}

/// What each column of one table stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Chosen {
    fields: Vec<&'static str>,
    has_head: bool,
}

/// A text that is no [`ColumnMap`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseMapError {
    /// A part without an equals sign.
    #[error("`{0}` renames nothing; write COLUMN=FIELD")]
    NoEquals(String),
    /// A field that no table has.
    #[error("there is no field `{0}`; there are {fields}", fields = fields().collect::<Vec<_>>().join(", "))]
    NoSuchField(String),
}

impl FromStr for ColumnMap {
    type Err = ParseMapError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let pair = |part: &str| {
            let no_equals = || ParseMapError::NoEquals(part.trim().to_owned());
            let (column, field) = part.rsplit_once('=').ok_or_else(no_equals)?;
            let no_field = || ParseMapError::NoSuchField(field.trim().to_owned());
            let field = field_named(field).ok_or_else(no_field)?;
            Ok((column.trim().to_owned(), field))
        };
        let parts = text.split(',').filter(|part| !part.trim().is_empty());
        let named = parts.map(pair).collect::<Result<_, _>>()?;
        Ok(Self { named, chosen: None })
    }
}

impl ColumnMap {
    /// What was chosen for each column of a preview, one of [`fields`] each; and whether the first
    /// row is one of headings, where none was recognised.
    #[must_use]
    pub fn chosen(fields: Vec<&'static str>, has_head: bool) -> Self {
        Self { named: Vec::new(), chosen: Some(Chosen { fields, has_head }) }
    }

    /// These mappings after those.
    pub fn extend(&mut self, other: Self) {
        self.named.extend(other.named);
        self.chosen = other.chosen.or_else(|| self.chosen.take());
    }

    /// What the column of that heading stands for, if it is named here; the case of letters counts
    /// only where names differ in nothing else.
    #[must_use]
    pub fn field_of(&self, heading: &str) -> Option<&'static str> {
        let exact = self.named.iter().rev().find(|(column, _)| column == heading);
        let folded = heading.to_lowercase();
        let alike = || self.named.iter().rev().find(|(column, _)| column.to_lowercase() == folded);
        exact.or_else(alike).map(|(_, field)| *field)
    }

    /// Whether somebody has said of one table what its columns mean.
    pub(super) fn is_chosen(&self) -> bool {
        self.chosen.is_some()
    }

    /// What was chosen for the column at that place.
    fn chosen_at(&self, at: usize) -> Option<&'static str> {
        self.chosen.as_ref().and_then(|chosen| chosen.fields.get(at).copied())
    }

    /// Whether the columns of a table without known headings were chosen, and if so, whether its
    /// first row is one of headings.
    fn chosen_head(&self) -> Option<bool> {
        self.chosen.as_ref().map(|chosen| chosen.has_head)
    }

    /// Refuses a name that no column has.
    fn check(&self, names: &[&str]) -> Result<(), ImportError> {
        let is_there = |column: &str| {
            let folded = column.to_lowercase();
            names.iter().any(|name| name.to_lowercase() == folded)
        };
        match self.named.iter().find(|(column, _)| !is_there(column)) {
            None => Ok(()),
            Some((column, _)) => {
                let (column, found) = (column.clone(), sheet::list(names));
                Err(ImportErrorKind::NoSuchColumn { column, found }.whole())
            }
        }
    }

    /// Whether a column is mapped onto what the tidy table does not have.
    fn is_foreign(&self) -> bool {
        self.chosen.is_some()
            || self.named.iter().any(|(_, field)| !COLUMNS.contains(field) && *field != LEFT_OUT)
    }
}

/// The column of the tidy table of that name, however it is written: `Pain points` is
/// `pain_points`.
fn known(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase().replace([' ', '-'], "_");
    COLUMNS.into_iter().find(|column| *column == name)
}

/// The field of that name.
fn field_named(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase().replace([' ', '-'], "_");
    fields().find(|field| *field == name)
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

/// Reads a workbook: the sheet with the tidy table, else the first one that holds a journey, else
/// the first one.
pub(super) fn read_workbook(bytes: &[u8], options: &Options) -> Result<Import, ImportError> {
    let workbook::WorkbookRead { sheets, notes, said } = workbook::read(bytes)?;
    let Some(at) = best_sheet(&sheets, &options.columns) else {
        return Err(ImportErrorKind::Empty.whole());
    };
    let Some(sheet) = sheets.get(at) else { return Err(ImportErrorKind::Empty.whole()) };
    let text: String = sheet.grid.rows.iter().flatten().map(|cell| cell.text.as_str()).collect();
    let mut import = read_grid(&sheet.grid, options, super::document::seed(&text, 0))?;
    if is_written_here(&sheet.grid) {
        let texts = sheets.iter().flat_map(|sheet| sheet.grid.rows.iter().flatten());
        import.journeys.iter_mut().for_each(|document| {
            properties::apply(document, &said, texts.clone().map(|cell| cell.text.as_str()));
        });
    }
    let others = sheets.iter().enumerate().filter(|(other, _)| *other != at);
    let left: Vec<String> = others.map(|(_, sheet)| sheet.name.clone()).collect();
    import.notes.extend(sheet.notes.iter().cloned());
    import.notes.extend(notes);
    if !left.is_empty() {
        let kind = NoteKind::OtherSheets { read: sheet.name.clone(), left };
        import.notes.push(Note { place: None, kind });
    }
    Ok(import)
}

fn best_sheet(sheets: &[WorkbookSheet], map: &ColumnMap) -> Option<usize> {
    // What was chosen was chosen for the sheet that was shown, whatever else it would fit.
    let guessed = ColumnMap::default();
    let map = if map.is_chosen() { &guessed } else { map };
    let tidy = sheets.iter().position(|sheet| is_written_here(&sheet.grid));
    // Somebody may have gone on with it: columns more, or fewer.
    let tidy = tidy.or_else(|| sheets.iter().position(|sheet| is_mostly_ours(&sheet.grid)));
    let journey =
        || sheets.iter().position(|sheet| matches!(Foreign::of(&sheet.grid, map), Ok(Some(_))));
    tidy.or_else(journey).or((!sheets.is_empty()).then_some(0))
}

/// Whether the first row is that of the table that Polku writes.
fn is_written_here(grid: &Grid) -> bool {
    let head = grid.rows.first().map(Vec::as_slice).unwrap_or_default();
    head.len() == COLUMNS.len() && head.iter().zip(COLUMNS).all(|(cell, name)| cell.text == name)
}

/// Whether the first row has most headings of the table that Polku writes, as it writes them.
fn is_mostly_ours(grid: &Grid) -> bool {
    let head = grid.rows.first().map(Vec::as_slice).unwrap_or_default();
    let has = |name: &&str| head.iter().any(|cell| cell.text == *name);
    COLUMNS.iter().filter(|name| has(name)).count() > COLUMNS.len() / 2
}

/// Whether the head of a table is a tidy table's: there is a column `step`, and all others are its
/// own too. The table that Polku writes is one also where somebody has added columns.
fn is_tidy(grid: &Grid, map: &ColumnMap) -> bool {
    let head = grid.rows.first().map(Vec::as_slice).unwrap_or_default();
    let field = |name: &str| map.field_of(name).or_else(|| known(name));
    let is_foreign = |name: &str| field(name).is_none() && !name.is_empty();
    let has = |wanted: &str| head.iter().any(|cell| field(&cell.text) == Some(wanted));
    has("step")
        && !map.is_foreign()
        && (COLUMNS.into_iter().all(has) || !head.iter().any(|cell| is_foreign(&cell.text)))
}

fn tidy(mut sheet: Sheet<'_>, options: &Options, seed: u64) -> Result<Import, ImportError> {
    let mut gatherer = Gatherer::new(&sheet, options.scale);
    for row in sheet.rows() {
        gatherer.row(&row?)?;
    }
    let (outline, notes) = gatherer.finish()?;
    let mut all = sheet.notes();
    all.extend(notes);
    Ok(Import { journeys: vec![outline.document(seed)], notes: all })
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
    Ok(Import { journeys: vec![outline.document(seed)], notes: all })
}

/// A foreign table before it is read: what stands in it, and what its columns seem to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Its columns.
    pub columns: Vec<PreviewColumn>,
    /// Whether stages or steps were columns, and were turned.
    pub is_transposed: bool,
    /// How many rows there are below the headings.
    pub rows: usize,
    /// Whether the headings were recognised; else it is for somebody to say whether the first row
    /// holds any.
    pub is_head_known: bool,
    /// Whether the first row seems to hold headings.
    pub has_head: bool,
}

/// A column of a foreign table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewColumn {
    /// Its heading.
    pub heading: String,
    /// What it stands for: one of [`fields`].
    pub field: &'static str,
    /// What stands in its first rows.
    pub samples: Vec<String>,
    /// Whether a number, or a face that says one, stands in any row.
    pub has_scores: bool,
}

/// How many rows a preview shows.
pub const PREVIEW_ROWS: usize = 5;

/// What the columns of a foreign table seem to be; `None` for what needs no choice: a tidy table,
/// and what is no table.
///
/// # Errors
/// As [`super::import`].
pub(super) fn preview(grid: &Grid, options: &Options) -> Result<Option<Preview>, ImportError> {
    if is_tidy(grid, &options.columns) || grid.area() > MOST_CELLS {
        return Ok(None);
    }
    let understood = Foreign::of(grid, &options.columns)?;
    let is_head_known = understood.is_some();
    let has_head = is_head_known || unheaded::first_row_is_head(grid);
    let unheaded = || match unheaded::likely_fields(grid) {
        Some(fields) => Foreign::of(grid, &ColumnMap::chosen(fields, has_head)),
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
        heading: column.heading.clone(),
        field: column.field,
        samples: sample(at),
        has_scores: foreign.has_scores(at),
    });
    let (columns, is_transposed) = (columns.collect(), foreign.is_transposed);
    let rows = foreign.body.rows.len();
    Ok(Some(Preview { columns, is_transposed, rows, is_head_known, has_head }))
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

/// The grid of the sheet that would be read.
pub(super) fn grid_of_workbook(bytes: &[u8], map: &ColumnMap) -> Result<Grid, ImportError> {
    let mut sheets = workbook::read(bytes)?.sheets;
    let at = best_sheet(&sheets, map);
    Ok(at.map(|at| sheets.swap_remove(at).grid).unwrap_or_default())
}
