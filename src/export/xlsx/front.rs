//! The sheet for whoever reads the workbook: what the journey is, what was found, and the key
//! figures, in the words of the report.

use rust_xlsxwriter::{Format, FormatAlign, RowNum, Worksheet, XlsxError};

use super::list::{A4, LINE_HEIGHT, MARGIN, color, cut, header, wrapped};
use crate::export::harmless::harmless;
use crate::export::{SheetCell, SheetPreview};
use crate::layout::palette::Rgb;
use crate::layout::scene::Ink;
use crate::report::{Report, Tone};

/// The widths of the columns, in characters: what it is, its number, and what is said of it.
const WIDTHS: [f64; 4] = [46.0, 18.0, 30.0, 46.0];
/// The column after the last one.
const LAST: u16 = 3;

/// A line of the sheet.
enum Line {
    Title(String),
    Said(String),
    /// A heading over what follows.
    Head(Vec<String>),
    /// A label, and what stands beside it across the other columns.
    Pair(String, String, Tone),
    /// Label, number, detail, remark.
    Figure([String; 4], Tone),
    Empty,
}

/// What the sheet says, line by line.
fn lines(report: &Report, name: &str) -> Vec<Line> {
    let label = |key: &str| report.labels.get(key).copied().unwrap_or_default().to_owned();
    let cover = &report.cover;
    let mut lines = vec![Line::Title(report.title.clone()), Line::Said(cover.kind.clone())];
    for text in [&cover.scenario, &cover.description].into_iter().filter(|text| !text.is_empty()) {
        lines.push(Line::Said(text.clone()));
    }
    lines.push(Line::Empty);
    let facts = cover.facts.iter();
    lines.extend(
        facts.map(|f| Line::Pair(f.label.clone(), f.text.replace('\n', "; "), Tone::Neutral)),
    );
    if !report.figures.is_empty() {
        lines.extend([Line::Empty, Line::Head(vec![label("figures")])]);
        lines.extend(report.figures.iter().map(|figure| {
            let remark =
                [figure.remark.as_str(), figure.change.as_str()].join(" ").trim().to_owned();
            let texts = [&figure.label, &figure.value, &figure.detail, &remark];
            Line::Figure(texts.map(String::clone), figure.tone)
        }));
    }
    if !report.findings.is_empty() {
        lines.extend([Line::Empty, Line::Head(vec![name.to_owned()])]);
        lines.extend(report.findings.iter().map(|finding| {
            let sign = match finding.tone {
                Tone::Good => "▲ ",
                Tone::Bad => "▼ ",
                Tone::Attention | Tone::Neutral => "",
            };
            let headline = format!("{sign}{}", finding.headline);
            Line::Pair(headline, finding.body.clone(), finding.tone)
        }));
    }
    lines
}

/// The sheet of that name.
pub(super) fn sheet(
    report: &Report,
    name: &str,
    accent: Option<Rgb>,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_footer("&L&A&R&P / &N").set_screen_gridlines(false);
    sheet.set_margins(MARGIN, MARGIN, MARGIN, 2.0 * MARGIN, MARGIN, MARGIN);
    for (at, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(at, width)?;
    }
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let head = header(accent).set_align(FormatAlign::Left);
    for (row, line) in lines(report, name).into_iter().enumerate() {
        let row = RowNum::try_from(row).map_err(|_| XlsxError::RowColumnLimitError)?;
        let high = |lines: usize| lines.max(1) as f64 * LINE_HEIGHT + 2.0;
        let beside = WIDTHS[1] + WIDTHS[2] + WIDTHS[3];
        match line {
            Line::Empty => {}
            Line::Title(title) => {
                let format = Format::new().set_bold().set_font_size(18);
                sheet.write_string_with_format(row, 0, safe(&title), &format)?;
                sheet.set_row_height(row, 28.0)?;
            }
            Line::Said(said) => {
                let all = WIDTHS[0] + beside;
                sheet.merge_range(row, 0, row, LAST, &safe(&said), &text)?;
                sheet.set_row_height(row, high(wrapped(&said, all * 0.9)))?;
            }
            Line::Head(titles) => {
                for at in 0..=LAST {
                    let title = titles.get(usize::from(at)).map_or("", String::as_str);
                    sheet.write_string_with_format(row, at, title, &head)?;
                }
                sheet.set_row_height(row, high(1))?;
            }
            Line::Pair(label, said, tone) => {
                let format = text.clone().set_bold().set_font_color(ink(tone));
                sheet.write_string_with_format(row, 0, safe(&label), &format)?;
                if !said.is_empty() {
                    sheet.merge_range(row, 1, row, LAST, &safe(&said), &text)?;
                }
                let lines = wrapped(&label, WIDTHS[0] * 0.85).max(wrapped(&said, beside * 0.9));
                sheet.set_row_height(row, high(lines))?;
            }
            Line::Figure(texts, tone) => {
                let mut lines = 1;
                for ((at, cell), width) in (0..).zip(&texts).zip(WIDTHS) {
                    let format = match at {
                        1 => text.clone().set_bold().set_font_color(ink(tone)),
                        _ => text.clone(),
                    };
                    // Names are people's; numbers such as +30 are the report's, and no formulas.
                    let shown = if at == 1 || at == LAST { cut(cell) } else { safe(cell) };
                    sheet.write_string_with_format(row, at, shown, &format)?;
                    lines = lines.max(wrapped(cell, width * 0.88));
                }
                sheet.set_row_height(row, high(lines))?;
            }
        }
    }
    Ok(sheet)
}

/// The first lines of the sheet.
pub(super) fn preview(report: &Report, name: &str, most: usize) -> SheetPreview {
    let lines = lines(report, name);
    let cell = |text: &str| SheetCell::new(text, false);
    let row = |line: &Line| match line {
        Line::Empty | Line::Title(_) => None,
        Line::Said(said) => Some(vec![cell(said)]),
        Line::Head(titles) => Some(titles.iter().map(|title| cell(title)).collect()),
        Line::Pair(label, said, _) => Some(vec![cell(label), cell(said)]),
        Line::Figure(texts, _) => Some(texts.iter().map(|text| cell(text)).collect()),
    };
    let mut rows: Vec<Vec<SheetCell>> = lines.iter().filter_map(row).collect();
    rows.iter_mut().for_each(|row| row.resize(WIDTHS.len(), SheetCell::default()));
    SheetPreview {
        name: name.to_owned(),
        head: vec![report.title.clone(), String::new(), String::new(), String::new()],
        count: rows.len(),
        rows: rows.into_iter().take(most).collect(),
        has_chart: false,
    }
}

/// As a cell takes it: no formula, and not too long.
fn safe(text: &str) -> String {
    cut(&harmless(text))
}

/// The colour of what is good or bad; a sign says it too.
fn ink(tone: Tone) -> u32 {
    color(match tone {
        Tone::Good => Ink::Opportunity,
        Tone::Bad => Ink::Pain,
        Tone::Attention | Tone::Neutral => Ink::Text,
    })
}
