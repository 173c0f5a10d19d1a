//! Which sheet of a workbook is read: the one that somebody picks, else the one that looks most like
//! a journey.

use super::foreign::Foreign;
use super::grid::Grid;
use super::headings::LEFT_OUT;
use super::workbook::{self, WorkbookRead, WorkbookSheet};
use super::{COLUMNS, ColumnMap, Preview, PreviewSheet, is_tidy, preview, properties, read_grid};
use crate::interchange::document::seed;
use crate::interchange::{Import, ImportError, ImportErrorKind, Note, NoteKind, Options};

/// Reads a workbook: the sheet that was picked, else the one that looks most like a journey.
pub(in crate::interchange) fn read_workbook(
    bytes: &[u8],
    options: &Options,
) -> Result<Import, ImportError> {
    let read = workbook::read(bytes)?;
    let sheet = chosen(&read, options)?;
    let text: String = sheet.grid.rows.iter().flatten().map(|cell| cell.text.as_str()).collect();
    let others = || read.sheets.iter().filter(|other| other.number != sheet.number);
    let left: Vec<(usize, String)> =
        others().map(|other| (other.number, other.name.clone())).collect();
    let mut import = read_grid(&sheet.grid, options, seed(&text, 0)).map_err(|error| {
        // Another sheet may be the one that is meant.
        let (read, left, cause) = (sheet.name.clone(), left.clone(), Box::new(error.kind));
        match left.is_empty() {
            true => cause.at(error.place),
            false => ImportErrorKind::InSheet { read, left, cause }.at(error.place),
        }
    })?;
    if is_written_here(&sheet.grid) {
        let texts = read.sheets.iter().flat_map(|sheet| sheet.grid.rows.iter().flatten());
        import.journeys.iter_mut().for_each(|document| {
            let texts = texts.clone().map(|cell| cell.text.as_str());
            properties::apply(document, &read.said, texts);
        });
    }
    import.notes.extend(sheet.notes.iter().cloned());
    import.notes.extend(read.notes.iter().cloned());
    if !left.is_empty() && options.pick.is_none() {
        let kind = NoteKind::OtherSheets { read: sheet.name.clone(), left };
        import.notes.push(Note { place: None, kind });
    }
    Ok(import)
}

/// What is to be chosen about a workbook: the sheet where there are several, and what its columns
/// are. `None` where there is nothing to choose.
pub(in crate::interchange) fn preview_workbook(
    bytes: &[u8],
    options: &Options,
) -> Result<Option<Preview>, ImportError> {
    let read = workbook::read(bytes)?;
    let sheet = chosen(&read, options)?;
    let seen = preview(&sheet.grid, options)?;
    // Of a workbook that Polku wrote, all other sheets say the same once more.
    let is_ours = is_written_here(&sheet.grid) && options.pick.is_none();
    if read.sheets.len() < 2 || is_ours {
        return Ok(seen);
    }
    let is_tidy = is_tidy(&sheet.grid, &options.columns);
    let nothing = Preview { is_tidy, ..Preview::default() };
    let named =
        |sheet: &WorkbookSheet| PreviewSheet { number: sheet.number, name: sheet.name.clone() };
    let sheets = read.sheets.iter().map(named).collect();
    Ok(Some(Preview { sheets, sheet: sheet.number, ..seen.unwrap_or(nothing) }))
}

/// The sheet that is read.
fn chosen<'w>(read: &'w WorkbookRead, options: &Options) -> Result<&'w WorkbookSheet, ImportError> {
    let Some(pick) = options.pick else {
        let best = best_sheet(&read.sheets, &options.columns).and_then(|at| read.sheets.get(at));
        return best.ok_or_else(|| ImportErrorKind::Empty.whole());
    };
    let sheets = || read.sheets.iter().map(|sheet| (sheet.number, sheet.name.clone())).collect();
    let found = read.sheets.iter().find(|sheet| sheet.number == pick);
    found.ok_or_else(|| ImportErrorKind::NoSuchSheet { pick, sheets: sheets() }.whole())
}

/// The tidy table, else the first one of those whose headings mean most, else the first one.
fn best_sheet(sheets: &[WorkbookSheet], map: &ColumnMap) -> Option<usize> {
    // What was chosen was chosen for the sheet that was shown, whatever else it would fit.
    let guessed = ColumnMap::default();
    let map = if map.is_chosen() { &guessed } else { map };
    let tidy = sheets.iter().position(|sheet| is_written_here(&sheet.grid));
    // Somebody may have gone on with it: columns more, or fewer.
    let tidy = tidy.or_else(|| sheets.iter().position(|sheet| is_mostly_ours(&sheet.grid)));
    let journey = || {
        let known = sheets.iter().enumerate().map(|(at, sheet)| (at, meanings(&sheet.grid, map)));
        // Of several alike, the first.
        known.rev().max_by_key(|(_, known)| *known).filter(|(_, known)| *known > 0)
    };
    tidy.or_else(|| journey().map(|(at, _)| at)).or((!sheets.is_empty()).then_some(0))
}

/// How many things the headings of a table mean that a journey has.
fn meanings(grid: &Grid, map: &ColumnMap) -> usize {
    let Ok(Some(foreign)) = Foreign::of(grid, map) else { return 0 };
    let mut fields: Vec<&str> = foreign.columns.iter().map(|column| column.field).collect();
    fields.retain(|field| !matches!(*field, "text" | LEFT_OUT));
    fields.sort_unstable();
    fields.dedup();
    fields.len()
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
