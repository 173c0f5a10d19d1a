//! A workbook: first what was found, then lists for those who go on counting (scores with their
//! curve, pain points, opportunities with their matrix, what was decided, what became of feedback,
//! promises, surveys, customer value, times, personas, everything on the map, evidence and sources),
//! then how it was measured, and last the tidy table, as every format of tables has it.
//!
//! Every sheet but the two in sentences is one list with a header that stays in sight and filters;
//! one that would be empty is left out. Numbers are numbers and dates are dates, so that a
//! spreadsheet can go on counting. The tidy table has its fixed column names; everything else speaks
//! the language of the export. The file bears the document's date or a fixed one, never the clock's.

mod cell;
mod charts;
mod fit;
mod front;
mod list;
mod order;
mod pages;
mod paper;
mod prose;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::table::{self, COLUMNS};
use super::{ExportError, SheetPreview};
use crate::i18n::Words;
use crate::interchange::table::{DATE_PROPERTY, TITLE_PROPERTY};
use crate::layout::palette::Rgb;
use crate::model::{Date, Document, Journey, LaneKind};
use crate::report::Report;
use cell::{Kind, Value, excel_date};
use list::{Chart, Column, List};
use pages::Book;
use prose::Prose;

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
    for Page { name, content } in pages(document, report, words, date) {
        let sheet = match content {
            Content::Prose(prose) => prose::sheet(&prose, name, words, accent)?,
            Content::List(list) => list.colored(accent).sheet(name, words, Chart::None)?,
            Content::Curve(list) => charts::curve(list.colored(accent), name, document, words)?,
            Content::Matrix(list) => charts::matrix(&list.colored(accent), name, words)?,
        };
        workbook.push_worksheet(sheet);
    }
    workbook.save_to_buffer()
}

/// A sheet before it is written.
struct Page {
    name: &'static str,
    content: Content,
}

enum Content {
    /// Sentences.
    Prose(Prose),
    List(List<'static>),
    /// A list with a chart that draws its cells: the curve of each who travels.
    Curve(List<'static>),
    /// The same: impact against effort.
    Matrix(List<'static>),
}

impl Content {
    fn is_empty(&self) -> bool {
        match self {
            Self::Prose(prose) => prose.lines.is_empty(),
            Self::List(list) | Self::Curve(list) | Self::Matrix(list) => list.rows.is_empty(),
        }
    }
}

/// The sheets in their order; those with nothing on them are left out, but for the first and the
/// last.
fn pages(document: &Document, report: &Report, words: Words, date: Option<Date>) -> Vec<Page> {
    let book = Book::of(document, report, words);
    let page = |key: &str, content| Page { name: words.find(key).unwrap_or_default(), content };
    let list = |key: &str, list| page(key, Content::List(list));
    let lane = |kind, list| Page { name: words.lane(kind), content: Content::List(list) };
    let between = [
        page("lane-curve", Content::Curve(book.curve())),
        list("field-scores", book.scores()),
        lane(LaneKind::Pains, book.pains()),
        lane(LaneKind::Opportunities, book.opportunities()),
        page("insight-matrix", Content::Matrix(book.matrix())),
        list("report-section-next-steps", book.next_steps()),
        list("report-section-feedback", book.feedback()),
        list("xlsx-promises", book.promises()),
        lane(LaneKind::Metrics, book.metrics()),
        lane(LaneKind::Value, book.value()),
        list("xlsx-time", book.time()),
        list("field-personas", book.personas()),
        list("report-section-empathy", book.empathy()),
        list("report-section-stages", book.all_cards()),
        list("report-section-evidence", book.evidence()),
        list("report-sources", book.sources()),
        page("report-method", Content::Prose(front::method(report, words))),
    ];
    let first = front::findings(report, words, date);
    let mut all = vec![page("report-section-findings", Content::Prose(first))];
    all.extend(between.into_iter().filter(|page| !page.content.is_empty()));
    all.push(list("xlsx-table", tidy(document)));
    all
}

/// The first rows of each sheet, as they will be shown.
pub(super) fn preview(
    document: &Document,
    report: &Report,
    words: Words,
    most: usize,
) -> Vec<SheetPreview> {
    let date = document.journey().date;
    let sheet = |Page { name, content }: Page| {
        let (list, has_chart) = match content {
            Content::Prose(prose) => return prose::preview(&prose, name, words, most),
            Content::List(list) => (list, false),
            Content::Curve(list) | Content::Matrix(list) => (list, true),
        };
        SheetPreview {
            name: name.to_owned(),
            head: list.columns.iter().map(|column| column.heading.to_string()).collect(),
            rows: list.rows.iter().take(most).map(|row| list.shown(row, words)).collect(),
            count: list.rows.len(),
            has_chart,
        }
    };
    pages(document, report, words, date).into_iter().map(sheet).collect()
}

/// When the file says that it was made: at the start of that day, else of a day that is always the
/// same.
fn created(date: Option<Date>) -> Result<ExcelDateTime, XlsxError> {
    let date = date.filter(|date| (1900..=9999).contains(&date.year()));
    date.and_then(excel_date).map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)
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
    let mut list = List::new(columns.collect()).keeping(4);
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
