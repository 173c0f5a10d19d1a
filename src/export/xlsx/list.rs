//! A list on a sheet: a header that stays in sight, rows below it, widths to fit, filters.
//!
//! Rows are as high as their texts need, as far as that can be told without the font of the program
//! that shows them: not every program finds it out by itself.

use std::borrow::Cow;

use rust_xlsxwriter::{ColNum, Format, RowNum, Worksheet, XlsxError};

use super::cell::{Kind, Value, clean, cut, date_code, excel_date, header};
use super::fit::{EDGE, MOST_LINES, Need, fitted};
use super::paper::{ABREAST, ABREAST_OF_TWO, Extent, LINE_HEIGHT};
use super::paper::{breadth, height_of, words as words_of, wrapped};
use crate::export::SheetCell;
use crate::export::harmless::harmless;
use crate::i18n::Words;
use crate::layout::palette::Rgb;

/// How many rows a sheet holds, its header among them.
pub(super) const MOST_ROWS: usize = 1_048_576;
/// Widths of columns, in characters: that of the narrowest and of the widest.
const NARROWEST: usize = 6;
const WIDEST: usize = 38;
/// No word asks for more on a sheet that would else not fit on a page.
const TIGHTEST: usize = 20;
/// So many rows are looked at to find a column's width.
const SAMPLE: usize = 500;
/// So many are weighed against each other where there is not room for all that columns hold.
const WEIGHED: usize = 200;
/// So many lines the headings have at least: the buttons of the filter lie on the last.
const HEADING_LINES: usize = 2;
/// How far a text stands in from the edges of its column, in characters.
const INSET: f64 = 1.8;
/// How much broader bold letters are.
const BOLD: f64 = 1.1;

/// A column and its heading.
#[derive(Debug, Clone)]
pub(super) struct Column<'a> {
    pub(super) heading: Cow<'a, str>,
    pub(super) kind: Kind,
}

impl<'a> Column<'a> {
    pub(super) fn new(heading: impl Into<Cow<'a, str>>, kind: Kind) -> Self {
        Self { heading: heading.into(), kind }
    }
}

/// The room that a chart of a list takes: widths in characters, heights in points.
#[derive(Debug, Clone, Copy)]
pub(super) enum Chart {
    None,
    Below { height: f64 },
    Beside { width: f64, height: f64 },
}

/// A list.
#[derive(Debug, Clone)]
pub(super) struct List<'a> {
    pub(super) columns: Vec<Column<'a>>,
    pub(super) rows: Vec<Vec<Value>>,
    /// The first columns, which stay in sight and stand on each page.
    pub(super) kept: ColNum,
    /// A team's colour for the headings.
    pub(super) accent: Option<Rgb>,
    /// So much of the page's width is left free where columns can do with less, in characters.
    pub(super) free: f64,
}

impl<'a> List<'a> {
    pub(super) fn new(columns: Vec<Column<'a>>) -> Self {
        Self { columns, rows: Vec::new(), kept: 0, accent: None, free: 0.0 }
    }

    /// A list with headings of those messages.
    pub(super) fn of<const N: usize>(words: Words, columns: [(&str, Kind); N]) -> Self {
        let columns = columns.map(|(key, kind)| Column::new(words.get(key).to_owned(), kind));
        Self::new(columns.into())
    }

    /// With so many columns at its beginning that stay in sight.
    pub(super) fn keeping(self, kept: ColNum) -> Self {
        Self { kept, ..self }
    }

    /// With so much of the page's width left free for a chart, in characters.
    pub(super) fn leaving(self, free: f64) -> Self {
        Self { free, ..self }
    }

    /// With headings in that colour.
    pub(super) fn colored(self, accent: Option<Rgb>) -> Self {
        Self { accent, ..self }
    }

    /// Without the columns that hold nothing, unless nothing does; those that stay in sight stay.
    pub(super) fn trimmed(self) -> Self {
        let kept = self.kept.into();
        self.trimmed_after(kept)
    }

    /// The same, where so many columns stay in any case.
    pub(super) fn trimmed_after(mut self, kept: usize) -> Self {
        if self.rows.is_empty() {
            return self;
        }
        let is_used = |at: usize| {
            at < kept
                || self
                    .rows
                    .iter()
                    .any(|row| row.get(at).is_some_and(|value| *value != Value::Empty))
        };
        let used: Vec<bool> = (0..self.columns.len()).map(is_used).collect();
        fn keep<T>(all: &mut Vec<T>, used: &[bool]) {
            let mut used = used.iter();
            all.retain(|_| used.next().is_none_or(|used| *used));
        }
        keep(&mut self.columns, &used);
        self.rows.iter_mut().for_each(|row| keep(row, &used));
        self
    }

    /// The place of the column with the heading of that message.
    pub(super) fn place(&self, words: Words, key: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.heading == words.get(key))
    }

    /// The sheet of that name, with room for a chart.
    pub(super) fn sheet(
        &self,
        name: &str,
        words: Words,
        chart: Chart,
    ) -> Result<Worksheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        let widths = self.widths();
        self.extent(&widths, chart).set_up(&mut sheet)?;
        sheet.set_repeat_rows(0, 0)?.set_freeze_panes(1, self.kept)?;
        let header = header(self.accent);
        for (at, column) in self.columns.iter().enumerate() {
            let place = col(at)?;
            let heading = cut(&harmless(&column.heading));
            sheet.write_string_with_format(0, place, heading, &header)?;
            sheet.set_column_width(place, widths.get(at).copied().unwrap_or_default())?;
            let format = column.kind.format(words.language());
            for (row, values) in self.rows.iter().enumerate() {
                let (row, value) = (row_number(row + 1)?, values.get(at));
                let finer = value.and_then(|value| column.kind.finer(value, words.language()));
                let finer = finer.map(|code| format.clone().set_num_format(code));
                let format = finer.as_ref().unwrap_or(&format);
                write(&mut sheet, (row, place), value, format, words)?;
            }
        }
        let head = self.heading_lines(&widths);
        let rows = self.rows.iter().map(|values| lines(values, &widths).min(MOST_LINES));
        for (row, lines) in [head].into_iter().chain(rows).enumerate() {
            if let Some(height) = height_of(lines) {
                sheet.set_row_height(row_number(row)?, height)?;
            }
        }
        if let Some(last) = self.columns.len().checked_sub(1) {
            sheet.autofilter(0, 0, row_number(self.rows.len())?, col(last)?)?;
        }
        Ok(sheet)
    }

    /// How much room it takes, with its chart.
    fn extent(&self, widths: &[f64], chart: Chart) -> Extent {
        let rows = self.rows.iter().take(SAMPLE).map(|row| lines(row, widths).min(MOST_LINES));
        let head = self.heading_lines(widths);
        let lines = head + rows.sum::<usize>() + self.rows.len().saturating_sub(SAMPLE);
        let width: f64 = widths.iter().map(|width| width + EDGE).sum();
        let height = lines as f64 * LINE_HEIGHT;
        let (width, height) = match chart {
            Chart::None => (width, height),
            Chart::Below { height: own } => (width, height + own),
            Chart::Beside { width: own, height: most } => (width + own, height.max(most)),
        };
        Extent { width, height, repeated: self.kept }
    }

    /// How many lines the headings need, in bold letters.
    fn heading_lines(&self, widths: &[f64]) -> usize {
        let head = self.columns.iter().zip(widths);
        let head = head.map(|(column, width)| wrapped(&column.heading, (width - INSET) / BOLD));
        head.max().unwrap_or(1).max(HEADING_LINES)
    }

    /// A row as a spreadsheet shows it in that language.
    pub(super) fn shown(&self, row: &[Value], words: Words) -> Vec<SheetCell> {
        let cells = row.iter().zip(&self.columns);
        let shown = cells.map(|(value, column)| match value {
            Value::Empty => SheetCell::default(),
            Value::Number(number) => SheetCell::new(&column.kind.shown(*number, words), true),
            Value::Told(told) => SheetCell::new(&told.shown, true),
            Value::Text(text) => SheetCell::new(text, false),
            Value::Date(date) => SheetCell::new(&words.date(*date), false),
        });
        shown.collect()
    }

    /// The widths of the columns: what they need; on one page where that can be read, else on two
    /// abreast, with the first columns on both.
    pub(super) fn widths(&self) -> Vec<f64> {
        let needs = |kept: f64| -> Vec<Need> {
            let times = |at: usize| if at < usize::from(self.kept) { kept } else { 1.0 };
            (0..self.columns.len()).map(|at| self.need(at, times(at))).collect()
        };
        let one = needs(1.0);
        let least = || (self.free > 0.0).then(|| one.iter().map(|need| need.least).collect());
        let widths = fitted(&one, ABREAST - self.free, INSET)
            .or_else(least)
            .or_else(|| fitted(&needs(2.0), ABREAST_OF_TWO, INSET))
            .unwrap_or_else(|| one.iter().map(|need| need.least).collect());
        widths.into_iter().map(|width| width as f64).collect()
    }

    /// The least and the most room that a column is given: for the longest word of its heading and
    /// of its texts, and for what it holds, up to a width at which text wraps.
    fn need(&self, at: usize, times: f64) -> Need {
        let heading = self.columns.get(at).map_or("", |column| column.heading.as_ref());
        let kind = self.columns.get(at).map_or(Kind::Text, |column| column.kind);
        let values = || self.rows.iter().take(SAMPLE).filter_map(|row| row.get(at));
        let longest = values().map(|value| value.breadth(kind)).fold(0.0, f64::max) + INSET + 0.7;
        // Above text, a heading may take the room that it needs.
        let whole = if kind == Kind::Text { breadth(heading).min(18.0) } else { 0.0 };
        let least = longest_word(heading) * BOLD + INSET;
        let word = values().map(|value| match value {
            Value::Text(text) => longest_word(text) + INSET,
            Value::Empty => 0.0,
            value => value.breadth(kind) + INSET,
        });
        let least = least.max(word.fold(0.0, f64::max).min(TIGHTEST as f64));
        let least = (least.ceil() as usize).clamp(NARROWEST, WIDEST);
        let most = longest.max(whole * BOLD + INSET).ceil() as usize;
        let heading = words_of(heading).into_iter().map(|word| word * BOLD).collect();
        let texts = self.rows.iter().take(WEIGHED).map(|row| match row.get(at) {
            Some(Value::Text(text)) => text.split('\n').map(words_of).collect(),
            _ => Vec::new(),
        });
        let rows = std::iter::once(vec![heading]).chain(texts).collect();
        Need { least, most: most.clamp(least, WIDEST.max(least)), times, rows }
    }
}

/// Writes a cell, unless it is empty.
pub(super) fn write(
    sheet: &mut Worksheet,
    (row, place): (RowNum, ColNum),
    value: Option<&Value>,
    format: &Format,
    words: Words,
) -> Result<(), XlsxError> {
    match value.unwrap_or(&Value::Empty) {
        Value::Empty => {}
        Value::Number(number) => {
            sheet.write_number_with_format(row, place, clean(*number), format)?;
        }
        Value::Told(told) => {
            let format = format.clone().set_num_format(&told.format);
            sheet.write_number_with_format(row, place, clean(told.number), &format)?;
        }
        Value::Text(text) => {
            let format = format.clone().set_text_wrap();
            sheet.write_string_with_format(row, place, cut(&harmless(text)), &format)?;
        }
        Value::Date(date) => match excel_date(*date) {
            Some(date) => {
                let format = format.clone().set_num_format(date_code(words.language()));
                sheet.write_datetime_with_format(row, place, &date, &format)?;
            }
            // Before 1900, where no spreadsheet counts days.
            None => {
                sheet.write_string_with_format(row, place, words.date(*date), format)?;
            }
        },
    }
    Ok(())
}

/// How many lines a row needs.
fn lines(values: &[Value], widths: &[f64]) -> usize {
    let needed = values.iter().zip(widths).map(|(value, width)| match value {
        Value::Text(text) => text.split('\n').map(|line| wrapped(line, width - INSET)).sum(),
        _ => 1,
    });
    needed.max().unwrap_or(1)
}

fn longest_word(text: &str) -> f64 {
    text.split([' ', '\n']).map(breadth).fold(0.0, f64::max)
}

/// A column's number, if sheets have so many.
pub(super) fn col(at: usize) -> Result<ColNum, XlsxError> {
    ColNum::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)
}

/// A row's number, if sheets have so many.
pub(super) fn row_number(at: usize) -> Result<RowNum, XlsxError> {
    RowNum::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list<const N: usize>(headings: [&'static str; N]) -> List<'static> {
        List::new(headings.into_iter().map(|h| Column::new(h, Kind::Text)).collect())
    }

    #[test]
    fn columns_are_as_wide_as_what_they_hold_within_bounds() {
        let mut list = list(["n", "text", "a heading of some length indeed"]);
        list.rows.push([Value::Number(1.0), Value::Text("x y ".repeat(30)), Value::Empty].into());
        assert_eq!(list.widths(), [6.0, 38.0, 22.0]);
        list.columns[2].kind = Kind::Score;
        assert_eq!(list.widths()[2], 9.0, "the longest word");
    }

    #[test]
    fn the_widest_columns_give_way_to_the_page() {
        let mut list = list(["a", "b", "c", "d", "e", "f"]);
        list.rows.push(vec![Value::Text("so it is ".repeat(9)); 6]);
        list.rows[0][0] = Value::Number(1.0);
        let widths = list.widths();
        assert!(widths.iter().map(|width| width + EDGE).sum::<f64>() <= ABREAST, "{widths:?}");
        assert!(widths[1] < 38.0 && widths[0] == 6.0, "{widths:?}");
    }

    #[test]
    fn columns_that_hold_nothing_are_left_out() {
        let mut list = list(["a", "b", "c"]).keeping(1);
        list.rows.push(vec![Value::Empty, Value::Empty, Value::Number(1.0)]);
        let list = list.trimmed();
        let headings: Vec<&str> = list.columns.iter().map(|column| &*column.heading).collect();
        assert_eq!((headings, list.rows[0].len()), (vec!["a", "c"], 2));
    }
}
