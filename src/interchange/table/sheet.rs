//! The text of a table: its head and its rows, and where each cell stands.

use csv::{ReaderBuilder, StringRecord};

use super::grid::{Grid, GridCell};
use super::headings::{LEFT_OUT, is_footer};
use super::map::{ColumnMap, list};
use super::{COLUMNS, known};
use crate::file::{LoadErrorKind, Place};
use crate::interchange::lines::Lines;
use crate::interchange::{ImportError, ImportErrorKind, Note, NoteKind};

/// Where the cells come from.
enum Source<'t> {
    Text { text: &'t str, lines: Lines<'t>, separator: u8 },
    Grid(&'t Grid),
}

/// A table whose head was read.
pub(super) struct Sheet<'t> {
    source: Source<'t>,
    /// Where each of [`COLUMNS`] stands.
    columns: [Option<usize>; COLUMNS.len()],
    /// Whether the head gives a column a name.
    named: Vec<bool>,
    /// Columns that somebody has added, and their names.
    added: Vec<(usize, String)>,
    notes: Vec<Note>,
}

/// A row.
pub(super) struct Row<'s, 't> {
    sheet: &'s Sheet<'t>,
    record: StringRecord,
    /// Where it begins in the text; its number in a grid.
    start: usize,
}

impl<'t> Sheet<'t> {
    /// Reads the head.
    pub(super) fn read(
        text: &'t str,
        separator: Option<u8>,
        map: &ColumnMap,
    ) -> Result<Self, ImportError> {
        let separator = separator.unwrap_or_else(|| likely_separator(text));
        let head = records(text, separator).into_records().next();
        let head = head.transpose().map_err(unreadable)?.unwrap_or_default();
        Self::of(Source::Text { text, lines: Lines::of(text), separator }, &head, map)
    }

    /// Reads the head of a table that was taken apart already: its first row.
    pub(super) fn of_grid(grid: &'t Grid, map: &ColumnMap) -> Result<Self, ImportError> {
        let head = grid.rows.first().map(|row| record(row)).unwrap_or_default();
        Self::of(Source::Grid(grid), &head, map)
    }

    fn of(source: Source<'t>, head: &StringRecord, map: &ColumnMap) -> Result<Self, ImportError> {
        let columns = [None; COLUMNS.len()];
        let mut sheet =
            Self { source, columns, named: Vec::new(), added: Vec::new(), notes: Vec::new() };
        sheet.columns(head, map)?;
        Ok(sheet)
    }

    fn columns(&mut self, head: &StringRecord, map: &ColumnMap) -> Result<(), ImportError> {
        let names: Vec<&str> = head.iter().map(super::cells::text).collect();
        self.named = names.iter().map(|name| !name.is_empty()).collect();
        let mut fields: Vec<Option<&'static str>> = names.iter().map(|name| known(name)).collect();
        let columns: Vec<(usize, &str)> =
            names.iter().enumerate().map(|(at, name)| (self.number(at), *name)).collect();
        map.check(&columns)?;
        for (slot, (number, name)) in fields.iter_mut().zip(&columns) {
            *slot = map.field_at(*number, name).or(*slot);
        }
        let places = self.head_places(names.len());
        for (at, ((field, name), place)) in fields.iter().zip(&names).zip(places).enumerate() {
            let known = field.and_then(|field| COLUMNS.iter().position(|column| *column == field));
            match known.and_then(|known| self.columns.get_mut(known)) {
                Some(slot) if slot.is_some() => {
                    let column = field.unwrap_or_default().to_owned();
                    return Err(ImportErrorKind::TwoColumns { column }.at(Some(place)));
                }
                Some(slot) => *slot = Some(at),
                None if name.is_empty() || *field == Some(LEFT_OUT) => {}
                None => {
                    let columns = vec![(*name).to_owned()];
                    self.added.push((at, (*name).to_owned()));
                    self.notes.push(NoteKind::FreeText { columns }.at(place));
                }
            }
        }
        if self.has("step") {
            return Ok(());
        }
        let found = list(&columns);
        Err(ImportErrorKind::NoStepColumn { found }.at(Some(self.place(0, 0))))
    }

    /// The number of the column at that place, counted from 1 as in the file.
    fn number(&self, at: usize) -> usize {
        match &self.source {
            Source::Text { .. } => at + 1,
            Source::Grid(grid) => grid.number(at),
        }
    }

    /// Where the cells of the head stand.
    fn head_places(&self, count: usize) -> Vec<Place> {
        let mut places: Vec<Place> = match &self.source {
            Source::Text { text, lines, separator } => {
                cell_places(text, lines, *separator, 0).take(count).collect()
            }
            Source::Grid(_) => (0..count).map(|cell| self.place(0, cell)).collect(),
        };
        let last = places.last().copied().unwrap_or(Place { line: 1, column: 1 });
        places.resize(count, last);
        places
    }

    /// Whether there is such a column.
    pub(super) fn has(&self, column: &str) -> bool {
        self.at(column).is_some()
    }

    fn at(&self, column: &str) -> Option<usize> {
        let known = COLUMNS.iter().position(|known| *known == column)?;
        self.columns.get(known).copied().flatten()
    }

    /// The names of columns that are none of ours.
    pub(super) fn added(&self) -> impl Iterator<Item = &str> {
        self.added.iter().map(|(_, name)| name.as_str())
    }

    /// What was noted in the head.
    pub(super) fn notes(&mut self) -> Vec<Note> {
        std::mem::take(&mut self.notes)
    }

    /// The rows that are not blank.
    pub(super) fn rows<'s>(&'s self) -> impl Iterator<Item = Result<Row<'s, 't>, ImportError>> {
        let (text, grid) = match &self.source {
            Source::Text { text, separator, .. } => (Some(records(text, *separator)), None),
            Source::Grid(grid) => (None, Some(grid.rows.iter().enumerate().skip(1))),
        };
        let text =
            text.into_iter().flat_map(|reader| reader.into_records().skip(1)).map(|record| {
                let record = record.map_err(unreadable)?;
                let start = record.position().map_or(0, csv::Position::byte);
                Ok(Row { sheet: self, record, start: usize::try_from(start).unwrap_or_default() })
            });
        let grid = grid.into_iter().flatten();
        let grid = grid.map(|(at, row)| Ok(Row { sheet: self, record: record(row), start: at }));
        text.chain(grid).filter(|row| row.as_ref().map_or(true, |row| !row.is_blank()))
    }

    fn place(&self, start: usize, cell: usize) -> Place {
        match &self.source {
            Source::Text { text, lines, separator } => {
                cell_place(text, lines, *separator, start, cell)
            }
            Source::Grid(grid) => {
                let row = grid.rows.get(start).map(Vec::as_slice).unwrap_or_default();
                let found = row.get(cell).or(row.last());
                found.map_or(Place { line: 1, column: 1 }, |cell| cell.place)
            }
        }
    }
}

/// A row of a grid as a record.
fn record(row: &[GridCell]) -> StringRecord {
    let mut record = StringRecord::new();
    row.iter().for_each(|cell| record.push_field(&cell.written()));
    record
}

/// Where a cell of the record that begins at a byte stands.
fn cell_place(text: &str, lines: &Lines<'_>, separator: u8, start: usize, cell: usize) -> Place {
    let places = cell_places(text, lines, separator, start);
    places.take(cell + 1).last().unwrap_or(Place { line: 1, column: 1 })
}

/// Where the cells of the record that begins at a byte stand, one after the other: one look at the
/// text tells all of a wide row. Behind the record's end the next one's follow.
pub(super) fn cell_places(
    text: &str,
    lines: &Lines<'_>,
    separator: u8,
    start: usize,
) -> impl Iterator<Item = Place> {
    let rest = text.get(start..).unwrap_or_default();
    let ends = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
    let mut bytes = rest.bytes().skip(ends).peekable();
    let mut place = lines.place(start + ends);
    let mut next = Some(place);
    std::iter::from_fn(move || {
        let found = next.take()?;
        let (mut is_start, mut is_quoted) = (true, false);
        while let Some(byte) = bytes.next() {
            match byte {
                b'\r' if bytes.peek() == Some(&b'\n') => {}
                b'\r' | b'\n' => place = Place { line: place.line + 1, column: 1 },
                // A byte that continues a character begins none.
                byte => place.column += usize::from(byte & 0xc0 != 0x80),
            }
            match byte {
                b'"' if is_quoted && bytes.next_if_eq(&b'"').is_some() => place.column += 1,
                b'"' => is_quoted = !is_quoted && is_start,
                byte if byte == separator && !is_quoted => {
                    next = Some(place);
                    break;
                }
                _ => {}
            }
            is_start = false;
        }
        Some(found)
    })
}

impl Row<'_, '_> {
    /// What stands in a column; empty where there is none.
    pub(super) fn cell(&self, column: &str) -> &str {
        self.sheet.at(column).and_then(|at| self.record.get(at)).unwrap_or_default()
    }

    /// Whether there is such a column.
    pub(super) fn has(&self, column: &str) -> bool {
        self.sheet.has(column)
    }

    /// Where the cell in a column stands; the row where there is none.
    pub(super) fn place(&self, column: &str) -> Place {
        self.sheet.place(self.start, self.sheet.at(column).unwrap_or(0))
    }

    /// The first cell in a column without a name, where it stands, its column's number, and how many
    /// more there are.
    pub(super) fn beyond(&self) -> Option<(&str, Place, usize, usize)> {
        let is_named = |at: usize| self.sheet.named.get(at).copied().unwrap_or(false);
        let cells = self.record.iter().enumerate();
        let mut beyond = cells.filter(|(at, cell)| !is_named(*at) && !cell.trim().is_empty());
        let (at, cell) = beyond.next()?;
        let place = self.sheet.place(self.start, at);
        Some((cell.trim(), place, self.sheet.number(at), beyond.count()))
    }

    /// What stands in the columns that somebody has added, in their order.
    pub(super) fn added(&self) -> impl Iterator<Item = &str> {
        let added = self.sheet.added.iter();
        added.map(|(at, _)| self.record.get(*at).unwrap_or_default())
    }

    /// Whether it stands below the table: a sum, or a source.
    pub(super) fn is_footer(&self) -> bool {
        self.cell("step").trim().is_empty() && is_footer(self.record.iter().map(str::trim))
    }

    fn is_blank(&self) -> bool {
        self.record.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Where a quotation mark stands that opens a cell and is not closed before the end: everything
/// behind it is one cell.
pub(super) fn open_quote(text: &str, separator: u8) -> Option<Place> {
    let mut bytes = text.bytes().enumerate().peekable();
    let (mut is_start, mut open) = (true, None);
    while let Some((at, byte)) = bytes.next() {
        let is_next_quote = bytes.peek().is_some_and(|(_, next)| *next == b'"');
        match byte {
            b'"' if open.is_some() && is_next_quote => {
                bytes.next();
            }
            b'"' => open = if open.is_none() && is_start { Some(at) } else { None },
            _ => {}
        }
        is_start = open.is_none() && (byte == separator || matches!(byte, b'\n' | b'\r'));
    }
    open.map(|at| Lines::of(text).place(at))
}

pub(super) fn records(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes())
}

pub(super) fn unreadable(error: csv::Error) -> ImportError {
    ImportErrorKind::File(LoadErrorKind::Io(error.into())).whole()
}

/// The separator that the first line that is not blank holds most often.
pub(super) fn likely_separator(text: &str) -> u8 {
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: &u8| head.bytes().filter(|byte| byte == separator).count();
    // On a tie, the last one.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_know_their_places() {
        let text = "stage,step,\"a \"\"b\"\"\",persona\r\n\r\n\"Osto,\n1\",Äyö,,x\nb,\"c\",,\n";
        let sheet = Sheet::read(text, None, &ColumnMap::default()).expect("a table");
        let place = |place: Place| (place.line, place.column);
        assert_eq!(
            sheet.notes.iter().map(|note| note.place.map(place)).collect::<Vec<_>>(),
            [Some((1, 12))]
        );
        let rows: Vec<_> = sheet.rows().map(|row| row.expect("a row")).collect();
        let places = |row: usize| ["stage", "step", "persona"].map(|c| place(rows[row].place(c)));
        assert_eq!(places(0), [(3, 1), (4, 4), (4, 9)]);
        assert_eq!(places(1), [(5, 1), (5, 3), (5, 8)]);
        assert_eq!(rows[0].cell("stage"), "Osto,\n1");
        assert_eq!(rows[1].cell("step"), "c");
        assert_eq!(rows[1].cell("severity"), "");
    }

    #[test]
    fn quotes_inside_quotes_move_no_place() {
        let text = "step,\"a \"\"b, c\"\" d\",odd\nx,\"1 \"\"2, 3\"\"\",4\n";
        let sheet = Sheet::read(text, None, &ColumnMap::default()).expect("a table");
        let odd = sheet.notes.last().expect("a note");
        assert_eq!(odd.kind, NoteKind::FreeText { columns: vec!["odd".to_owned()] });
        assert_eq!(odd.place, Some(Place { line: 1, column: 21 }));
        let grid = Grid::of_text(text, b',').expect("a table");
        assert_eq!(grid.rows[1][2].place, Place { line: 2, column: 16 });
    }

    /// Looking for each cell from the beginning of its row would take minutes here.
    #[test]
    fn very_wide_heads_are_read() {
        let wide = format!("step,{}\nx\n", "é,".repeat(50_000));
        let sheet = Sheet::read(&wide, None, &ColumnMap::default()).expect("a table");
        let last = sheet.notes.last().and_then(|note| note.place);
        assert_eq!(last, Some(Place { line: 1, column: 100_004 }));
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_is_found() {
        let check = |text: &str, expected: Option<(usize, usize)>| {
            let found = open_quote(text, b',').map(|place| (place.line, place.column));
            assert_eq!(found, expected, "{text}");
        };
        check("a,b\nc,\"d,5\ne,f\n", Some((2, 3)));
        check("\"\"\"a", Some((1, 1)));
        check("a,\"b \"\"c\"\"\"\n\"\",x", None);
        check("5\" tube,\"ok\"", None);
        check("", None);
    }

    #[test]
    fn the_separator_is_the_heads() {
        for (text, separator) in
            [("a,b\n;;;", b','), ("a;b,;", b';'), ("a\tb", b'\t'), ("step", b','), ("", b',')]
        {
            assert_eq!(likely_separator(text), separator, "{text}");
        }
    }
}
