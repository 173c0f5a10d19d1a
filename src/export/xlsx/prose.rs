//! Sheets that are read from top to bottom: a number or nothing, what it is, and what is said of it.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use super::cell::{Value, color, cut, header};
use super::list::{row_number, write};
use super::paper::{Extent, LINE_HEIGHT, height_of, wrapped};
use crate::export::harmless::harmless;
use crate::export::{SheetCell, SheetPreview};
use crate::i18n::Words;
use crate::layout::palette::Rgb;
use crate::layout::scene::Ink;
use crate::report::Tone;

/// The sheet: its lines, and the widths of its columns in characters.
pub(super) struct Prose {
    pub(super) lines: Vec<Line>,
    pub(super) widths: [f64; 3],
}

/// A line of such a sheet.
pub(super) enum Line {
    Title(String),
    /// A heading over what follows.
    Head(String),
    /// A number or a mark, what it is, and what is said of it.
    Row(Value, String, Value, Tone),
    Empty,
}

/// The sheet of that name.
pub(super) fn sheet(
    prose: &Prose,
    name: &str,
    words: Words,
    accent: Option<Rgb>,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;
    sheet.set_screen_gridlines(false).set_freeze_panes(1, 0)?;
    prose.extent().set_up(&mut sheet)?;
    for (at, width) in (0..).zip(prose.widths) {
        sheet.set_column_width(at, width)?;
    }
    let text = Format::new().set_align(FormatAlign::Top).set_align(FormatAlign::Left);
    let head =
        header(accent).set_border_right_color(color(Ink::StageBand(crate::model::Hue::Blue)));
    for (row, line) in prose.lines.iter().enumerate() {
        let row = row_number(row)?;
        match line {
            Line::Empty => {}
            Line::Title(title) => {
                let format = Format::new().set_bold().set_font_size(18);
                sheet.write_string_with_format(row, 0, cut(&harmless(title)), &format)?;
                sheet.set_row_height(row, 28.0)?;
            }
            Line::Head(title) => {
                for at in 0..=2 {
                    let title = if at == 0 { title.as_str() } else { "" };
                    let format = head.clone().unset_text_wrap();
                    sheet.write_string_with_format(row, at, title, &format)?;
                }
            }
            Line::Row(mark, label, said, tone) => {
                if let Some(height) = height_of(prose.lines_of(label, said)) {
                    sheet.set_row_height(row, height)?;
                }
                let bold = text.clone().set_bold().set_font_color(ink(*tone));
                let number = bold.clone().set_align(FormatAlign::Right).set_indent(1);
                write(&mut sheet, (row, 0), Some(mark), &number, words)?;
                let label = Value::text(label.as_str());
                write(&mut sheet, (row, 1), Some(&label), &bold, words)?;
                write(&mut sheet, (row, 2), Some(said), &text.clone().set_indent(1), words)?;
            }
        }
    }
    Ok(sheet)
}

impl Prose {
    fn extent(&self) -> Extent {
        let height = |line: &Line| match line {
            Line::Title(_) => 28.0,
            Line::Empty | Line::Head(_) => LINE_HEIGHT,
            Line::Row(_, label, said, _) => {
                height_of(self.lines_of(label, said)).unwrap_or(LINE_HEIGHT)
            }
        };
        let height = self.lines.iter().map(height).sum();
        Extent { width: self.widths.iter().sum(), height, repeated: 0 }
    }

    /// How many lines a row takes, its label in bold letters.
    fn lines_of(&self, label: &str, said: &Value) -> usize {
        let [_, of_label, of_said] = self.widths;
        let said = match said {
            Value::Text(said) => said.split('\n').map(|line| wrapped(line, of_said - 3.0)).sum(),
            _ => 1,
        };
        wrapped(label, (of_label - 1.5) / 1.1).max(said)
    }
}

/// The first lines of the sheet; the title stands above them.
pub(super) fn preview(prose: &Prose, name: &str, words: Words, most: usize) -> SheetPreview {
    let shown = |value: &Value| match value {
        Value::Empty => SheetCell::default(),
        Value::Number(number) => SheetCell::new(&words.number(*number, 0), true),
        Value::Told(told) => SheetCell::new(&told.shown, true),
        Value::Text(text) => SheetCell::new(text, false),
        Value::Date(date) => SheetCell::new(&words.date(*date), false),
    };
    let row = |line: &Line| match line {
        Line::Empty | Line::Title(_) => None,
        Line::Head(title) => {
            Some(vec![SheetCell::new(title, false), SheetCell::default(), SheetCell::default()])
        }
        Line::Row(mark, label, said, _) => {
            Some(vec![shown(mark), SheetCell::new(label, false), shown(said)])
        }
    };
    let title = prose.lines.iter().find_map(|line| match line {
        Line::Title(title) => Some(title.clone()),
        _ => None,
    });
    let rows: Vec<Vec<SheetCell>> = prose.lines.iter().filter_map(row).collect();
    SheetPreview {
        name: name.to_owned(),
        head: vec![title.unwrap_or_default(), String::new(), String::new()],
        count: rows.len(),
        rows: rows.into_iter().take(most).collect(),
        has_chart: false,
    }
}

/// The colour of what is good or bad; a sign says it too.
fn ink(tone: Tone) -> u32 {
    color(match tone {
        Tone::Good => Ink::Opportunity,
        Tone::Bad => Ink::Pain,
        Tone::Attention | Tone::Neutral => Ink::Text,
    })
}
