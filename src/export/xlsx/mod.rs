//! A workbook: the tidy table first, then sheets for people: scores with their curve, pain points,
//! opportunities with their matrix, what surveys came to, personas.
//!
//! Every sheet is one list with a header that stays in sight and filters. Numbers are numbers and
//! dates are dates, so that a spreadsheet can go on counting. The tidy table has its fixed column
//! names; everything else speaks the language of the export. The file bears the document's date or
//! a fixed one, never the clock's.

mod charts;
mod list;
mod pages;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::ExportError;
use super::table::{self, COLUMNS};
use crate::i18n::Words;
use crate::layout::palette::Rgb;
use crate::model::{Date, Document, LaneKind};
use list::{Column, Kind, List, Value};

/// The workbook of a document; headings are in that colour where one is given.
pub(super) fn write(
    document: &Document,
    words: Words,
    date: Option<Date>,
    accent: Option<Rgb>,
) -> Result<Vec<u8>, ExportError> {
    workbook(document, words, date, accent).map_err(|error| match error {
        XlsxError::RowColumnLimitError => ExportError::TooManyRows { most: list::MOST_ROWS },
        error => ExportError::Sheet(error.to_string()),
    })
}

fn workbook(
    document: &Document,
    words: Words,
    date: Option<Date>,
    accent: Option<Rgb>,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let title = document.journey().title.trim();
    let title = if title.is_empty() { words.get("untitled-journey") } else { title };
    let date = date.or(document.journey().date);
    let properties = DocProperties::new()
        .set_title(limited(title))
        .set_author("Polku")
        .set_creation_datetime(&created(date)?);
    workbook.set_properties(&properties);
    let mut add = |sheet: Worksheet| {
        workbook.push_worksheet(sheet);
    };
    let named = |list: List<'_>, name: &str| list.colored(accent).sheet(name);
    add(named(tidy(document), words.get("view-table"))?);
    add(charts::scores(document, words, accent)?);
    add(named(pages::pains(document, words), words.lane(LaneKind::Pains))?);
    add(charts::opportunities(document, words, accent)?);
    let metrics = pages::metrics(document, words);
    if !metrics.rows.is_empty() {
        add(named(metrics, words.lane(LaneKind::Metrics))?);
    }
    if document.persona_count() > 0 {
        add(named(pages::personas(document, words), words.get("field-personas"))?);
    }
    workbook.save_to_buffer()
}

/// When the file says that it was made: at the start of that day, else of a day that is always the
/// same.
fn created(date: Option<Date>) -> Result<ExcelDateTime, XlsxError> {
    let date = date.filter(|date| (1900..=9999).contains(&date.year()));
    date.and_then(list::excel_date).map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)
}

/// A property of the file takes at most 255 characters.
fn limited(text: &str) -> String {
    text.chars().take(255).collect()
}

/// The tidy table, cell by cell as in CSV.
fn tidy(document: &Document) -> List<'static> {
    let kinds = COLUMNS.map(|name| match name {
        "step_number" | "n" => Kind::Whole,
        "satisfaction" | "expectation" | "importance" => Kind::Score,
        _ => Kind::Text,
    });
    let columns = COLUMNS.into_iter().zip(kinds).map(|(name, kind)| Column::new(name, kind));
    let mut list = List::new(columns.collect());
    for row in table::rows(document) {
        let values = row.into_iter().map(|cell| match cell {
            table::Cell::Empty => Value::Empty,
            table::Cell::Number(number) => Value::Number(number),
            table::Cell::Text(text) => Value::Text(text),
        });
        list.rows.push(values.collect());
    }
    list
}

#[cfg(test)]
mod tests;
