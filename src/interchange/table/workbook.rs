//! The sheets of an XLSX workbook as grids, read within bounds.
//!
//! A workbook is a compressed package: a few hundred kilobytes can unfold to gigabytes, and one
//! cell far down and far right can span billions. So the package is unpacked once into nothing to
//! count what it holds, and then cells are taken one by one, never as a rectangle.

use std::io::{self, Cursor, Read};

use calamine::{Data, DataRef, ExcelDateTime, Reader as _, Xlsx, open_workbook_from_rs};
use zip::ZipArchive;

use super::grid::{Grid, GridCell, MOST_CELLS};
use crate::file::Place;
use crate::interchange::{ImportError, ImportErrorKind};

/// The most that the parts of a workbook may hold together, unpacked.
pub const MOST_UNPACKED: u64 = 96 * 1024 * 1024;
/// How a folder of OLE begins.
const OLE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// The most parts.
const MOST_PARTS: usize = 4_096;
/// The most columns that are read.
const MOST_COLUMNS: u32 = 2_048;
/// The most characters of all cells together.
const MOST_TEXT: usize = 128 * 1024 * 1024;

/// A sheet.
#[derive(Debug)]
pub(in crate::interchange) struct WorkbookSheet {
    pub(in crate::interchange) name: String,
    pub(in crate::interchange) grid: Grid,
}

/// The sheets that hold anything, in their order.
pub(in crate::interchange) fn sheets(bytes: &[u8]) -> Result<Vec<WorkbookSheet>, ImportError> {
    check_size(bytes)?;
    // The reader of workbooks takes some broken ones for a mistake of its own and panics; nothing
    // of it is used afterwards.
    let read = std::panic::catch_unwind(|| unpacked(bytes));
    read.unwrap_or_else(|_| Err(no_workbook("a part is broken")))
}

fn unpacked(bytes: &[u8]) -> Result<Vec<WorkbookSheet>, ImportError> {
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(no_workbook)?;
    let mut sheets = Vec::new();
    let mut room = Room { cells: MOST_CELLS, text: MOST_TEXT };
    for name in workbook.sheet_names() {
        let grid = grid(&mut workbook, &name, &mut room)?.trimmed();
        if !grid.rows.is_empty() {
            sheets.push(WorkbookSheet { name, grid });
        }
    }
    Ok(sheets)
}

/// Unpacks everything into nothing: what a package says of its size may be a lie.
fn check_size(bytes: &[u8]) -> Result<(), ImportError> {
    // Both a workbook with a password and one of the old kind are a folder of OLE.
    if bytes.starts_with(&OLE) {
        return Err(ImportErrorKind::LockedWorkbook.whole());
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(no_workbook)?;
    if archive.index_for_name("xl/workbook.xml").is_none()
        && let Some(found) = other_kind(&mut archive)
    {
        return Err(ImportErrorKind::OtherWorkbook { found }.whole());
    }
    let too_large = || ImportErrorKind::WorkbookTooLarge { most: MOST_UNPACKED }.whole();
    if archive.len() > MOST_PARTS {
        return Err(too_large());
    }
    let mut room = MOST_UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(no_workbook)?;
        let read = io::copy(&mut part.take(room + 1), &mut io::sink());
        let read = read.map_err(|error| no_workbook(zip::result::ZipError::Io(error)))?;
        room = room.checked_sub(read).ok_or_else(too_large)?;
    }
    Ok(())
}

/// What spreadsheet of another kind a package is, if it says so.
fn other_kind(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Option<&'static str> {
    const OPEN_DOCUMENT: &str = "application/vnd.oasis.opendocument.spreadsheet";
    if archive.index_for_name("xl/workbook.bin").is_some() {
        return Some("XLSB");
    }
    if archive.index_for_name("Index/Document.iwa").is_some() {
        return Some("Numbers");
    }
    let mut kind = String::new();
    let part = archive.by_name("mimetype").ok()?;
    part.take(OPEN_DOCUMENT.len() as u64).read_to_string(&mut kind).ok()?;
    (kind == OPEN_DOCUMENT).then_some("OpenDocument")
}

fn no_workbook(error: impl std::fmt::Display) -> ImportError {
    ImportErrorKind::NoWorkbook { cause: error.to_string() }.whole()
}

/// What may still be read.
struct Room {
    cells: usize,
    text: usize,
}

fn grid(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    room: &mut Room,
) -> Result<Grid, ImportError> {
    let mut grid = Grid::default();
    // A sheet that is a chart alone has no cells.
    let Ok(mut cells) = workbook.worksheet_cells_reader(name) else { return Ok(grid) };
    let mut row_number = None;
    while let Some(cell) = cells.next_cell().map_err(no_workbook)? {
        let (row, column) = cell.get_position();
        let Some(text) = shown(cell.get_value()).filter(|_| column < MOST_COLUMNS) else {
            continue;
        };
        let left = room.text.checked_sub(text.len());
        let too_much = || ImportErrorKind::TooMuch { most: MOST_CELLS }.whole();
        room.text = left.ok_or_else(too_much)?;
        if row_number != Some(row) {
            row_number = Some(row);
            grid.rows.push(Vec::new());
        }
        let Some(cells) = grid.rows.last_mut() else { continue };
        let at = usize::try_from(column).unwrap_or(usize::MAX);
        let new = (at + 1).saturating_sub(cells.len());
        room.cells = room.cells.checked_sub(new).ok_or_else(too_much)?;
        while cells.len() <= at {
            cells.push(GridCell::new("", place(row, cells.len())));
        }
        if let Some(slot) = cells.get_mut(at) {
            *slot = GridCell::new(&text, place(row, at));
        }
    }
    Ok(grid)
}

/// A row as a line, counted from 1.
fn place(row: u32, column: usize) -> Place {
    Place { line: usize::try_from(row).unwrap_or_default() + 1, column: column + 1 }
}

/// What a cell shows; nothing for what is empty or went wrong.
fn shown(value: &DataRef<'_>) -> Option<String> {
    let text = match value {
        DataRef::Empty | DataRef::Error(_) => return None,
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "yes".to_owned(),
        DataRef::Bool(false) => "no".to_owned(),
        DataRef::DateTime(moment) => date(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
    };
    Some(text).filter(|text| !text.trim().is_empty())
}

fn date(moment: &ExcelDateTime) -> String {
    let number = moment.as_f64();
    if !moment.is_datetime() || !(1.0..2_958_466.0).contains(&number) {
        return Data::Float(number).to_string();
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
