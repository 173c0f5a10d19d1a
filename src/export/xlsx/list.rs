//! A list on a sheet: a header, rows below it, widths to fit, filters.

use std::borrow::Cow;

use rust_xlsxwriter::{
    ColNum, ExcelDateTime, Format, FormatAlign, FormatBorder, RowNum, Worksheet, XlsxError,
};

use crate::export::SheetCell;
use crate::export::harmless::harmless;
use crate::i18n::Words;
use crate::layout::palette::{Palette, Rgb};
use crate::layout::scene::Ink;
use crate::model::{Date, Hue};

/// How many rows a sheet holds, its header among them.
pub(super) const MOST_ROWS: usize = 1_048_576;
/// How many characters a cell holds.
const MOST_CHARACTERS: usize = 32_767;
/// The paper that sheets print on, as workbooks number it.
pub(super) const A4: u8 = 9;
const A3: u8 = 8;
/// So many characters beside each other print at 6 points and more on A4; wider sheets take A3, where
/// a chart stays on the page of its cells.
const ABREAST: f64 = 190.0;
/// The margins of paper, in inches.
pub(super) const MARGIN: f64 = 0.35;
/// Widths of columns, in characters.
const NARROWEST: usize = 9;
const WIDEST: usize = 38;
/// The height of a line, in points.
pub(super) const LINE_HEIGHT: f64 = 15.0;
/// Rows grow no higher than this: the rest of a very long text shows when somebody asks for it.
const MOST_LINES: usize = 12;
/// So many rows are looked at to find a column's width.
const SAMPLE: usize = 500;

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    /// A whole number.
    Whole,
    /// A number on 1–5.
    Score,
    /// A difference of scores, with its sign.
    Difference,
    /// A number of things, which may be many.
    Count,
    /// A number with one decimal, as priorities are told.
    Tenths,
    /// Any other number: a decimal where it is small.
    Number,
    /// A share, 0–1, shown in percent.
    Share,
    Date,
}

impl Kind {
    /// A number as its format shows it.
    fn shown(self, number: f64, words: Words) -> String {
        let decimals = if (number * 10.0).fract() == 0.0 { 1 } else { 2 };
        match self {
            Self::Score => words.fixed(number, decimals),
            Self::Difference => words.signed(number, decimals),
            Self::Tenths => words.fixed(number, 1),
            Self::Number if number < 10.0 => words.fixed(number, 1),
            Self::Share => words.percent(number, 0),
            _ => words.number(number, 0),
        }
    }
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Empty,
    Number(f64),
    /// A number that shows so many decimals, whatever else stands in its column.
    Fixed(f64, u8),
    /// A share, 0–1, that shows as percent, whatever else stands in its column.
    Percent(f64),
    Text(String),
    Date(Date),
}

impl Value {
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    pub(super) fn number(number: Option<impl Into<f64>>) -> Self {
        number.map_or(Self::Empty, |number| Self::Number(number.into()))
    }

    pub(super) fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }

    /// How many characters its longest line has, as it is shown.
    fn length(&self) -> usize {
        match self {
            Self::Empty => 0,
            Self::Number(_) | Self::Percent(_) => 6,
            Self::Fixed(_, decimals) => 7 + usize::from(*decimals),
            Self::Date(_) => 11,
            Self::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or(0),
        }
    }
}

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

/// A list.
#[derive(Debug, Clone)]
pub(super) struct List<'a> {
    pub(super) columns: Vec<Column<'a>>,
    pub(super) rows: Vec<Vec<Value>>,
    /// A team's colour for the headings.
    pub(super) accent: Option<Rgb>,
}

impl<'a> List<'a> {
    pub(super) fn new(columns: Vec<Column<'a>>) -> Self {
        Self { columns, rows: Vec::new(), accent: None }
    }

    /// With headings in that colour.
    pub(super) fn colored(self, accent: Option<Rgb>) -> Self {
        Self { accent, ..self }
    }

    /// The sheet of that name.
    pub(super) fn sheet(&self, name: &str) -> Result<Worksheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        let width: f64 = (0..self.columns.len()).map(|at| self.width(at)).sum();
        let paper = if width > ABREAST { A3 } else { A4 };
        sheet.set_landscape().set_paper_size(paper).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0)?.set_footer("&L&A&R&P / &N");
        sheet.set_margins(MARGIN, MARGIN, MARGIN, 2.0 * MARGIN, MARGIN, MARGIN);
        sheet.set_freeze_panes(1, 0)?;
        let header = header(self.accent);
        for (at, column) in self.columns.iter().enumerate() {
            let at = col(at)?;
            // A heading stands over its numbers.
            let is_text = matches!(column.kind, Kind::Text);
            let header = match (is_text, column.kind) {
                (true, _) => header.clone().set_align(FormatAlign::Left).set_indent(1),
                (_, Kind::Date) => header.clone().set_align(FormatAlign::Left),
                _ => header.clone().set_align(FormatAlign::Right),
            };
            sheet.write_string_with_format(0, at, cut(&harmless(&column.heading)), &header)?;
        }
        for (at, column) in self.columns.iter().enumerate() {
            let (format, place) = (format(column.kind), col(at)?);
            sheet.set_column_width(place, self.width(at))?;
            for (row, values) in self.rows.iter().enumerate() {
                let row = RowNum::try_from(row + 1).map_err(|_| XlsxError::RowColumnLimitError)?;
                match values.get(at).unwrap_or(&Value::Empty) {
                    Value::Empty => {}
                    Value::Number(number) => {
                        sheet.write_number_with_format(row, place, *number, &format)?;
                    }
                    Value::Fixed(number, decimals) => {
                        let shown = decimal(*decimals);
                        let format = format.clone().set_num_format(shown);
                        sheet.write_number_with_format(row, place, *number, &format)?;
                    }
                    Value::Percent(share) => {
                        let format = format.clone().set_num_format("0.0%");
                        sheet.write_number_with_format(row, place, *share, &format)?;
                    }
                    Value::Text(text) => {
                        let text = cut(&harmless(text));
                        sheet.write_string_with_format(row, place, text, &format)?;
                    }
                    Value::Date(date) => match excel_date(*date) {
                        Some(date) => {
                            sheet.write_datetime_with_format(row, place, &date, &format)?;
                        }
                        // Before 1900, where no spreadsheet counts days.
                        None => {
                            sheet.write_string_with_format(
                                row,
                                place,
                                date.to_string(),
                                &format,
                            )?;
                        }
                    },
                }
            }
        }
        let widths: Vec<f64> = (0..self.columns.len()).map(|at| self.width(at)).collect();
        for (row, values) in self.rows.iter().enumerate() {
            let lines = lines(values, &widths);
            if lines > 1 {
                let row = RowNum::try_from(row + 1).map_err(|_| XlsxError::RowColumnLimitError)?;
                sheet.set_row_height(row, lines as f64 * LINE_HEIGHT)?;
            }
        }
        let head = heading_lines(&self.columns, &widths) as f64;
        sheet.set_row_height(0, head * LINE_HEIGHT + 3.0)?;
        if let Some(last) = self.columns.len().checked_sub(1) {
            let rows = RowNum::try_from(self.rows.len()).unwrap_or(RowNum::MAX);
            sheet.autofilter(0, 0, rows, col(last)?)?;
        }
        Ok(sheet)
    }

    /// A row as a spreadsheet shows it in that language.
    pub(super) fn shown(&self, row: &[Value], words: Words) -> Vec<SheetCell> {
        let cells = row.iter().zip(&self.columns);
        let shown = cells.map(|(value, column)| match value {
            Value::Empty => SheetCell::default(),
            Value::Number(number) => SheetCell::new(&column.kind.shown(*number, words), true),
            Value::Fixed(number, decimals) => {
                SheetCell::new(&words.fixed(*number, *decimals), true)
            }
            Value::Percent(share) => SheetCell::new(&words.percent(*share, 1), true),
            Value::Text(text) => SheetCell::new(text, false),
            Value::Date(date) => SheetCell::new(&words.date(*date), false),
        });
        shown.collect()
    }

    /// The width of a column: room for the longest word of its heading and the button of the
    /// filter, and for what it holds, up to a width at which text wraps.
    fn width(&self, at: usize) -> f64 {
        let heading = self.columns.get(at).map_or("", |column| column.heading.as_ref());
        let word = heading.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
        // Above text, a heading may take the room that it needs.
        let is_text = self.columns.get(at).is_some_and(|column| column.kind == Kind::Text);
        let whole = if is_text { heading.chars().count().min(18) } else { 0 };
        let cells = self.rows.iter().take(SAMPLE).filter_map(|row| row.get(at));
        let longest = cells.map(Value::length).max().unwrap_or(0) + 3;
        // What is short stays on one line; what is long gets its share.
        let fits = longest.max(word.max(whole) + 4).clamp(NARROWEST, WIDEST);
        f64::from(u32::try_from(fits).unwrap_or(20))
    }
}

/// How many lines a row needs: not every program finds that out by itself.
fn lines(values: &[Value], widths: &[f64]) -> usize {
    let needed = values.iter().zip(widths).map(|(value, width)| match value {
        Value::Text(text) => {
            // Letters differ in width: a little is kept back, unless the column was made for it.
            let line = |line: &str| match line.chars().count() as f64 <= width - 3.0 {
                true => 1,
                false => wrapped(line, width * 0.92 - 2.0),
            };
            text.split('\n').map(line).sum()
        }
        _ => 1,
    });
    needed.max().unwrap_or(1).clamp(1, MOST_LINES)
}

/// How many lines the headings need: in bold letters, beside the button of the filter.
fn heading_lines(columns: &[Column<'_>], widths: &[f64]) -> usize {
    let needed = columns.iter().zip(widths);
    let needed = needed.map(|(column, width)| wrapped(&column.heading, width * 0.9 - 3.0));
    needed.max().unwrap_or(1).clamp(1, MOST_LINES)
}

/// How many lines of so many characters a text takes, broken between words; a longer word goes on
/// on the next line.
pub(super) fn wrapped(text: &str, fits: f64) -> usize {
    let fits = fits.max(4.0);
    let (mut lines, mut used) = (1, 0.0);
    for word in text.split_whitespace() {
        let length = word.chars().count() as f64;
        let apart = if used > 0.0 { 1.0 } else { 0.0 };
        if used + apart + length <= fits {
            used += apart + length;
            continue;
        }
        lines += usize::from(used > 0.0);
        let over = (length / fits).ceil().max(1.0) as usize - 1;
        lines += over;
        used = length - over as f64 * fits;
    }
    lines
}

/// A column's number, if sheets have so many.
pub(super) fn col(at: usize) -> Result<ColNum, XlsxError> {
    ColNum::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)
}

/// The date as spreadsheets count days, which begins in 1900.
pub(super) fn excel_date(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// A colour of the light palette, as the workbook takes it.
pub(super) fn color(ink: Ink) -> u32 {
    number(Palette::Light.rgb(ink))
}

fn number([r, g, b]: Rgb) -> u32 {
    u32::from_be_bytes([0, r, g, b])
}

/// Without what no cell can hold.
pub(super) fn cut(text: &str) -> String {
    let units = |text: &str| text.chars().map(char::len_utf16).sum::<usize>();
    if text.len() <= MOST_CHARACTERS || units(text) <= MOST_CHARACTERS {
        return text.to_owned();
    }
    let mut room = MOST_CHARACTERS - 1;
    let fits = text.chars().take_while(|c| {
        let left = room.checked_sub(c.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    });
    fits.chain(['…']).collect()
}

/// The look of headings: pale, or in a team's accent colour.
pub(super) fn header(accent: Option<Rgb>) -> Format {
    let format = Format::new()
        .set_bold()
        .set_font_color(color(Ink::StageText(Hue::Blue)))
        .set_background_color(color(Ink::StageBand(Hue::Blue)))
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(color(Ink::StageText(Hue::Blue)))
        .set_align(FormatAlign::Top)
        .set_text_wrap();
    match accent {
        Some(accent) => format
            .set_font_color(color(Ink::OnAccent))
            .set_background_color(number(accent))
            .set_border_bottom_color(number(accent)),
        None => format,
    }
}

/// How a number with so many decimals is shown.
fn decimal(decimals: u8) -> &'static str {
    match decimals {
        0 => "#,##0",
        1 => "#,##0.0",
        _ => "#,##0.00",
    }
}

fn format(kind: Kind) -> Format {
    /// Numbers that spreadsheets show as the reader's country writes them.
    const SHORT_DATE: u8 = 14;
    const PERCENT: u8 = 9;
    let format = Format::new().set_align(FormatAlign::Top);
    match kind {
        Kind::Text => format.set_text_wrap().set_align(FormatAlign::Left).set_indent(1),
        Kind::Whole => format.set_num_format("0"),
        Kind::Score => format.set_num_format("0.0#"),
        Kind::Difference => format.set_num_format("+0.0#;\u{2212}0.0#;0.0"),
        Kind::Count => format.set_num_format("#,##0"),
        Kind::Tenths => format.set_num_format("0.0"),
        Kind::Number => format.set_num_format("[<10]0.0;#,##0"),
        Kind::Share => format.set_num_format_index(PERCENT),
        Kind::Date => format.set_num_format_index(SHORT_DATE).set_align(FormatAlign::Left),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_no_more_than_it_can() {
        let whole = "ä".repeat(MOST_CHARACTERS);
        assert_eq!(cut(&whole), whole);
        let cut = cut(&"🙂".repeat(MOST_CHARACTERS));
        assert_eq!(cut.encode_utf16().count(), MOST_CHARACTERS);
        assert!(cut.ends_with("🙂…"));
    }

    #[test]
    fn columns_are_as_wide_as_what_they_hold_within_bounds() {
        let columns = ["n", "text", "a heading of some length indeed"];
        let mut list = List::new(columns.into_iter().map(|h| Column::new(h, Kind::Text)).collect());
        let row = [Value::Number(1.0), Value::Text("x".repeat(90)), Value::Empty];
        list.rows.push(row.into());
        assert_eq!([0, 1, 2].map(|at| list.width(at)), [9.0, 38.0, 22.0]);
        list.columns[2].kind = Kind::Score;
        assert_eq!(list.width(2), 11.0, "the longest word, and the button");
        let values = [Value::Empty, Value::Text("x".repeat(9)), Value::Empty];
        assert_eq!(lines(&values, &[9.0, 12.0, 9.0]), 1, "what its column was made for");
        let heading = |text: &'static str| [Column::new(text, Kind::Number)];
        assert_eq!(heading_lines(&heading("95 %:n luottamusväli, alaraja"), &[18.0]), 3);
        assert_eq!(heading_lines(&heading("Askel"), &[9.0]), 1);
    }
}
