//! The sheets of an XLSX workbook as grids, read within bounds.
//!
//! A workbook is a compressed package: a few hundred kilobytes can unfold to gigabytes, and one
//! cell far down and far right can span billions. So the package is unpacked once into nothing to
//! count what it holds, and then cells are taken one by one, never as a rectangle.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use calamine::{Data, DataRef, ExcelDateTime, Reader as _, Xlsx, open_workbook_from_rs};
use zip::ZipArchive;

use super::beside::{Comment, comments, properties};
use super::grid::{Grid, GridCell, MOST_CELLS};
use super::percent::{PerCent, PerCents};
use crate::file::Place;
use crate::interchange::mermaid::shortened;
use crate::interchange::{ImportError, ImportErrorKind, Note, NoteKind};

/// The most that the parts of a workbook may hold together, unpacked.
pub const MOST_UNPACKED: u64 = 96 * 1024 * 1024;
/// How a folder of OLE begins.
const OLE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// The most parts.
const MOST_PARTS: usize = 4_096;
/// So many bytes of a part beside the cells are looked at.
const MOST_BESIDE: u64 = 1024 * 1024;
/// So many comments of a sheet are told.
const MOST_COMMENTS: usize = 1_000;
/// The most columns that are read.
const MOST_COLUMNS: u32 = 2_048;
/// The most characters of all cells together.
const MOST_TEXT: usize = 128 * 1024 * 1024;

/// A sheet.
#[derive(Debug)]
pub(in crate::interchange) struct WorkbookSheet {
    /// Its number among all sheets, counted from 1.
    pub(in crate::interchange) number: usize,
    pub(in crate::interchange) name: String,
    pub(in crate::interchange) grid: Grid,
    /// What is known of cells that show nothing.
    pub(in crate::interchange) notes: Vec<Note>,
}

/// What a workbook holds.
#[derive(Debug)]
pub(in crate::interchange) struct WorkbookRead {
    /// The sheets that hold anything, in their order.
    pub(in crate::interchange) sheets: Vec<WorkbookSheet>,
    /// What is beside the cells of all sheets.
    pub(in crate::interchange) notes: Vec<Note>,
    /// What the workbook says of itself: the names of its properties, and their texts.
    pub(in crate::interchange) said: BTreeMap<String, String>,
}

/// Reads a workbook.
pub(in crate::interchange) fn read(bytes: &[u8]) -> Result<WorkbookRead, ImportError> {
    let beside = check_size(bytes)?;
    // The reader of workbooks takes some broken ones for a mistake of its own and panics; nothing
    // of it is used afterwards.
    let read = std::panic::catch_unwind(|| unpacked(bytes));
    let sheets = read.unwrap_or_else(|_| Err(no_workbook("a part is broken")))?;
    let note = |count: usize, kind: fn(usize) -> NoteKind| {
        (count > 0).then(|| Note { place: None, kind: kind(count) })
    };
    let links = note(beside.links, |count| NoteKind::Links { count });
    let mut sheets = sheets;
    let mut comments = beside.comments;
    for sheet in &mut sheets {
        let own = comments.remove(&sheet.name).unwrap_or_default().into_iter();
        sheet.notes.extend(own.take(MOST_COMMENTS).map(|comment| {
            NoteKind::CellComment { found: shortened(&one_line(&comment.text)) }.at(comment.place)
        }));
    }
    Ok(WorkbookRead { sheets, notes: links.into_iter().collect(), said: beside.said })
}

/// A text without the ends of its lines.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a workbook holds beside its cells.
#[derive(Debug, Default)]
struct Beside {
    links: usize,
    /// By the name of the sheet.
    comments: BTreeMap<String, Vec<Comment>>,
    /// What the workbook says of itself.
    said: BTreeMap<String, String>,
}

impl Beside {
    /// Counts what a part with that name holds.
    fn part(&mut self, name: &str, text: &[u8]) {
        let count = |sign: &[u8]| text.windows(sign.len()).filter(|here| *here == sign).count();
        if name.starts_with("xl/worksheets/_rels/") {
            self.links += count(b"/relationships/hyperlink\"");
        }
    }
}

fn unpacked(bytes: &[u8]) -> Result<Vec<WorkbookSheet>, ImportError> {
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(no_workbook)?;
    let mut sheets = Vec::new();
    let mut room = Room { cells: MOST_CELLS, text: MOST_TEXT };
    for (at, name) in workbook.sheet_names().into_iter().enumerate() {
        let (grid, silent) = grid(&mut workbook, &name, &mut room)?;
        let grid = grid.trimmed();
        if !grid.rows.is_empty() {
            let notes = silent.notes();
            sheets.push(WorkbookSheet { number: at + 1, name, grid, notes });
        }
    }
    Ok(sheets)
}

/// Unpacks everything into nothing, since what a package says of its size may be a lie; and says
/// what stands beside the cells.
fn check_size(bytes: &[u8]) -> Result<Beside, ImportError> {
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
    let mut beside = Beside::default();
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(no_workbook)?;
        let name = part.name().map(std::borrow::Cow::into_owned).unwrap_or_default();
        let mut part = part.take(room + 1);
        let unreadable = |error| no_workbook(zip::result::ZipError::Io(error));
        // The beginning of what is small as a rule; the rest only has to be counted.
        let mut text = Vec::new();
        if name.starts_with("xl/worksheets/_rels/") {
            part.by_ref().take(MOST_BESIDE).read_to_end(&mut text).map_err(unreadable)?;
            beside.part(&name, &text);
        }
        let read = io::copy(&mut part, &mut io::sink()).map_err(unreadable)?;
        let read = read.saturating_add(text.len() as u64);
        room = room.checked_sub(read).ok_or_else(too_large)?;
    }
    beside.comments = comments(&mut archive);
    beside.said = properties(&mut archive);
    Ok(beside)
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
) -> Result<(Grid, Silent), ImportError> {
    let (mut grid, mut silent) = (Grid::default(), Silent::default());
    let per_cents = PerCents::of(workbook, name);
    // A sheet that is a chart alone has no cells.
    let Ok(mut cells) = workbook.worksheet_cells_reader(name) else { return Ok((grid, silent)) };
    let mut row_number = None;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(no_workbook)? {
        let (row, column) = cell.pos;
        if column >= MOST_COLUMNS {
            silent.beyond += 1;
            continue;
        }
        let Some(text) = shown(&cell.value, per_cents.at(cell.pos)) else {
            let at = usize::try_from(column).unwrap_or(usize::MAX);
            silent.cell(&cell.value, cell.formula.is_some(), place(row, at));
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
    Ok((grid, silent))
}

/// Cells that show nothing, though somebody has written something there.
#[derive(Debug, Default)]
struct Silent {
    /// Formulas that went wrong: what the first one shows, where it is, and how many there are.
    wrong: Option<(String, Place, usize)>,
    /// Formulas without a result: where the first is, and how many there are.
    without_result: Option<(Place, usize)>,
    /// Cells in columns beyond the last that is read.
    beyond: usize,
}

impl Silent {
    fn cell(&mut self, value: &DataRef<'_>, has_formula: bool, place: Place) {
        match value {
            DataRef::Error(error) => {
                let first = self.wrong.get_or_insert_with(|| (error.to_string(), place, 0));
                first.2 += 1;
            }
            DataRef::Empty if has_formula => {
                self.without_result.get_or_insert((place, 0)).1 += 1;
            }
            _ => {}
        }
    }

    fn notes(self) -> Vec<Note> {
        let wrong = self
            .wrong
            .map(|(found, place, count)| NoteKind::WrongFormulas { found, count }.at(place));
        let without =
            self.without_result.map(|(place, count)| NoteKind::NoResults { count }.at(place));
        let beyond = (self.beyond > 0).then(|| {
            let kind = NoteKind::FarCells { count: self.beyond, most: MOST_COLUMNS };
            Note { place: None, kind }
        });
        wrong.into_iter().chain(without).chain(beyond).collect()
    }
}

/// A row as a line, counted from 1.
fn place(row: u32, column: usize) -> Place {
    Place { line: usize::try_from(row).unwrap_or_default() + 1, column: column + 1 }
}

/// What a cell shows; nothing for what is empty or went wrong.
fn shown(value: &DataRef<'_>, per_cent: Option<PerCent>) -> Option<String> {
    let text = match (value, per_cent) {
        (DataRef::Int(number), Some(per_cent)) => per_cent.shown(*number as f64),
        (DataRef::Float(number), Some(per_cent)) if number.is_finite() => per_cent.shown(*number),
        (value, _) => return plain(value),
    };
    Some(text)
}

/// The same of a cell that shows no per cent.
fn plain(value: &DataRef<'_>) -> Option<String> {
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

/// A day, a day and a time, a time, or a length of time in hours and minutes.
fn date(moment: &ExcelDateTime) -> String {
    let number = moment.as_f64();
    if !(0.0..2_958_466.0).contains(&number) {
        return Data::Float(number).to_string();
    }
    if moment.is_duration() {
        // In these bounds whole minutes are exact.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded above")]
        let minutes = (number * 24.0 * 60.0).round() as u64;
        return format!("{}:{:02}", minutes / 60, minutes % 60);
    }
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}");
    match number.fract() > 0.0 {
        true if number < 1.0 => time,
        true => format!("{year:04}-{month:02}-{day:02} {time}"),
        false if number < 1.0 => Data::Float(number).to_string(),
        false => format!("{year:04}-{month:02}-{day:02}"),
    }
}
