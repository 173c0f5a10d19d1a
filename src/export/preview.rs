//! What an export will look like, small: a picture, the first rows of each sheet, or the beginning
//! of a text; all made by what makes the file.

use super::png::Rgba;
use super::{ExportError, Format, Progress, Settings, View, csv, render, xlsx};
use crate::i18n::Words;
use crate::model::Document;

/// So many rows of a sheet are shown, so many characters of a cell, and so much of a text.
const ROWS: usize = 24;
const CELL: usize = 120;
const LINES: usize = 160;
const LINE: usize = 400;

/// What there is to see of a file before it is written.
#[derive(Debug, Clone, PartialEq)]
pub enum Preview {
    /// Its first page, or the map.
    Picture(Rgba),
    /// The beginning of each sheet.
    Sheets(Vec<SheetPreview>),
    /// The beginning of the text.
    Text {
        /// The first lines.
        text: String,
        /// Whether there are more.
        goes_on: bool,
    },
}

/// The beginning of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetPreview {
    /// What it is called; nothing where there is only one.
    pub name: String,
    /// The headings.
    pub head: Vec<String>,
    /// The first rows.
    pub rows: Vec<Vec<SheetCell>>,
    /// How many rows there are in all.
    pub count: usize,
    /// Whether a chart draws the rows.
    pub has_chart: bool,
}

/// A cell as a spreadsheet shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetCell {
    /// What stands there, cut off where it is long.
    pub text: String,
    /// Whether it is a number, which stands at the right.
    pub is_number: bool,
}

impl SheetCell {
    /// A cell that shows the beginning of that text.
    pub(super) fn new(text: &str, is_number: bool) -> Self {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { text: beginning(&line, CELL), is_number }
    }
}

/// What would be exported, in small: of pictures and of reports `longest` pixels on the longer
/// side. Reports other than text show the pages that a PDF would have.
///
/// # Errors
/// See [`ExportError`].
pub fn preview(
    document: &Document,
    settings: &Settings,
    longest: u32,
    progress: &Progress,
) -> Result<Preview, ExportError> {
    match settings.format {
        Format::Xlsx => {
            let document = &*render::shown(document, settings);
            progress.step(0.1)?;
            let words = Words::of(settings.language(document));
            let report = super::report::of(document, settings, false);
            Ok(Preview::Sheets(xlsx::preview(document, &report, words, ROWS)))
        }
        Format::Csv | Format::Tsv => {
            let separator = csv::Separator::of(settings.format);
            let file = render::render(document, settings, progress)?;
            Ok(Preview::Sheets(vec![csv::preview(&file, separator, ROWS)]))
        }
        Format::Mermaid | Format::Json | Format::Markdown => {
            let file = render::render(document, settings, progress)?;
            Ok(text(&String::from_utf8_lossy(&file)))
        }
        _ => render::picture(document, settings, longest, progress).map(Preview::Picture),
    }
}

/// Whether the preview of such a file shows its pages as a PDF would have them.
#[must_use]
pub fn is_as_on_paper(settings: &Settings) -> bool {
    settings.view == View::Report && matches!(settings.format, Format::Html | Format::Pptx)
}

fn text(text: &str) -> Preview {
    let mut lines = text.lines();
    let shown: Vec<String> = lines.by_ref().take(LINES).map(|l| beginning(l, LINE)).collect();
    Preview::Text { text: shown.join("\n"), goes_on: lines.next().is_some() }
}

fn beginning(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Document {
        let path =
            format!("{}/sample_journeys/warranty-repair.journey.ron", env!("CARGO_MANIFEST_DIR"));
        crate::file::load_str(&std::fs::read_to_string(path).expect("a file"), "x").expect("read")
    }

    fn of(format: Format) -> Preview {
        preview(&sample(), &Settings::new(format), 200, &Progress::default()).expect("a preview")
    }

    #[test]
    fn a_table_shows_its_first_rows_as_the_file_has_them() {
        let document = sample();
        let rows = crate::export::table::rows(&document);
        for format in [Format::Csv, Format::Tsv, Format::Xlsx] {
            let Preview::Sheets(sheets) = of(format) else { panic!("{format:?}") };
            let sheet = sheets.last().expect("a sheet");
            assert_eq!((sheet.count, sheet.rows.len()), (rows.len(), ROWS), "{format:?}");
            assert_eq!(sheet.head, crate::export::table::COLUMNS);
            let row = sheet.rows.first().expect("a row");
            let is_number: Vec<bool> = row.iter().map(|cell| cell.is_number).collect();
            assert!(!is_number[0] && is_number[1] && !is_number[2], "{format:?} {is_number:?}");
            let stage = document.stages().next().expect("a stage").title.clone();
            assert_eq!(row[0].text, stage);
        }
    }

    #[test]
    fn a_workbook_shows_each_sheet_and_tells_of_charts() {
        let Preview::Sheets(sheets) = of(Format::Xlsx) else { panic!("no sheets") };
        let charts: Vec<(&str, bool)> =
            sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.has_chart)).take(5).collect();
        let expected = [
            ("Key findings", false),
            ("Satisfaction curve", true),
            ("Scores", false),
            ("Pain points", false),
            ("Opportunities", false),
        ];
        assert_eq!(charts, expected);
        let front = sheets.first().expect("a sheet");
        assert!(front.rows.iter().all(|row| row.len() == front.head.len()), "{front:?}");
    }

    #[test]
    fn texts_show_their_beginning() {
        for (format, begins) in
            [(Format::Mermaid, "journey"), (Format::Json, "{"), (Format::Markdown, "# ")]
        {
            let Preview::Text { text, goes_on } = of(format) else { panic!("{format:?}") };
            assert!(text.starts_with(begins), "{format:?}: {text}");
            assert_eq!(goes_on, format != Format::Mermaid, "{format:?}");
            assert!(text.lines().count() <= LINES);
        }
    }
}
