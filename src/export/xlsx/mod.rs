//! A workbook: first the tidy table, as every format of tables has it; then for people what was
//! found, in the report's words, scores with their curve, pain points, opportunities with their
//! matrix, what stages are worth to customers, what surveys came to, personas.
//!
//! Every sheet but that of what was found is one list with a header that stays in sight and filters.
//! Numbers are numbers and dates are dates, so that a spreadsheet can go on counting. The tidy table has its fixed column
//! names; everything else speaks the language of the export. The file bears the document's date or
//! a fixed one, never the clock's.

mod charts;
mod front;
mod list;
mod order;
mod pages;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::table::{self, COLUMNS};
use super::{ExportError, SheetPreview};
use crate::i18n::Words;
use crate::interchange::table::{DATE_PROPERTY, TITLE_PROPERTY};
use crate::layout::palette::Rgb;
use crate::model::{Date, Document, Journey, LaneKind};
use crate::report::Report;
use list::{Column, Kind, List, Value};

/// What the sheet of what was found is called.
const FRONT: &str = "report-section-findings";

/// The workbook of a document and its report; headings are in that colour where one is given.
pub(super) fn write(
    document: &Document,
    report: &Report,
    (words, date): (Words, Option<Date>),
    accent: Option<Rgb>,
) -> Result<Vec<u8>, ExportError> {
    let file = workbook(document, report, (words, date), accent).map_err(|error| match error {
        XlsxError::RowColumnLimitError => ExportError::TooManyRows { most: list::MOST_ROWS },
        error => ExportError::Sheet(error.to_string()),
    })?;
    order::ordered(file).map_err(|error| ExportError::Sheet(error.to_string()))
}

fn workbook(
    document: &Document,
    report: &Report,
    (words, date): (Words, Option<Date>),
    accent: Option<Rgb>,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let title = words.titled(&document.journey().title, "untitled-journey");
    let date = date.or(document.journey().date);
    let properties = DocProperties::new()
        .set_title(limited(title))
        .set_author("Polku")
        .set_creation_datetime(&created(date)?);
    workbook.set_properties(&with_journey(properties, document.journey()));
    workbook.push_worksheet(tidy(document).colored(accent).sheet(words.get("view-table"))?);
    workbook.push_worksheet(front::sheet(report, words.get(FRONT), accent)?);
    for page in sheets(document, words) {
        let list = page.list.colored(accent);
        let sheet = match page.chart {
            None => list.sheet(page.name)?,
            Some(Chart::Scores) => charts::scores(&list, page.name, document, words)?,
            Some(Chart::Matrix) => charts::opportunities(&list, page.name, words)?,
        };
        workbook.push_worksheet(sheet);
    }
    workbook.save_to_buffer()
}

/// A chart that draws the cells of its sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chart {
    Scores,
    Matrix,
}

/// A sheet before it is written.
struct Page<'a> {
    name: &'static str,
    list: List<'a>,
    chart: Option<Chart>,
}

/// The sheets after these two, in their order; those that nobody misses are left out where they would be empty.
fn sheets<'a>(document: &Document, words: Words) -> Vec<Page<'a>> {
    let page = |name, list| Page { name, list, chart: None };
    let with = |chart, page: Page<'a>| Page { chart: Some(chart), ..page };
    let mut all = vec![
        with(Chart::Scores, page(words.get("field-scores"), pages::scores(document, words))),
        page(words.lane(LaneKind::Pains), pages::pains(document, words)),
        with(
            Chart::Matrix,
            page(words.lane(LaneKind::Opportunities), pages::opportunities(document, words)),
        ),
    ];
    let others = [
        page(words.lane(LaneKind::Value), pages::value(document, words)),
        page(words.lane(LaneKind::Metrics), pages::metrics(document, words)),
        page(words.get("field-personas"), pages::personas(document, words)),
    ];
    all.extend(others.into_iter().filter(|page| !page.list.rows.is_empty()));
    all
}

/// The first rows of each sheet, as they will be shown.
pub(super) fn preview(
    document: &Document,
    report: &Report,
    words: Words,
    most: usize,
) -> Vec<SheetPreview> {
    let sheet = |page: Page<'_>| SheetPreview {
        name: page.name.to_owned(),
        head: page.list.columns.iter().map(|column| column.heading.to_string()).collect(),
        rows: page.list.rows.iter().take(most).map(|row| page.list.shown(row, words)).collect(),
        count: page.list.rows.len(),
        has_chart: match page.chart {
            None => false,
            Some(Chart::Scores) => !pages::curves(document).is_empty(),
            Some(Chart::Matrix) => charts::has_matrix(&page.list),
        },
    };
    let table = Page { name: words.get("view-table"), list: tidy(document), chart: None };
    let front = front::preview(report, words.get(FRONT), most);
    [sheet(table), front]
        .into_iter()
        .chain(sheets(document, words).into_iter().map(sheet))
        .collect()
}

/// When the file says that it was made: at the start of that day, else of a day that is always the
/// same.
fn created(date: Option<Date>) -> Result<ExcelDateTime, XlsxError> {
    let date = date.filter(|date| (1900..=9999).contains(&date.year()));
    date.and_then(list::excel_date).map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)
}

/// What the workbook says of the journey beside its sheets, for whoever reads it in again.
fn with_journey(properties: DocProperties, journey: &Journey) -> DocProperties {
    let mut properties = properties
        .set_subject(limited(&journey.scenario))
        .set_comment(limited(&journey.description));
    if !journey.title.is_empty() {
        properties = properties.set_custom_property(TITLE_PROPERTY, limited(&journey.title));
    }
    match journey.date {
        Some(date) => properties.set_custom_property(DATE_PROPERTY, date.to_string()),
        None => properties,
    }
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
