//! The two sheets in sentences: what was found, first of all, and how it was measured.

use super::cell::Value;
use super::prose::{Line, Prose};
use crate::i18n::Words;
use crate::model::Date;
use crate::report::{Figure, Report, Tone};

/// What the journey is, the key figures, and what was found.
pub(super) fn findings(report: &Report, words: Words, date: Option<Date>) -> Prose {
    let label = |key: &str| report.labels.get(key).copied().unwrap_or_default().to_owned();
    let fact =
        |label: &str, said: Value| Line::Row(Value::Empty, label.to_owned(), said, Tone::Neutral);
    let cover = &report.cover;
    let mut lines = vec![Line::Title(report.title.clone())];
    let texts = [
        (words.get("field-kind"), &cover.kind),
        (words.get("field-scenario"), &cover.scenario),
        (words.get("field-description"), &cover.description),
    ];
    let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
    lines.extend(texts.map(|(label, text)| fact(label, Value::text(text.as_str()))));
    lines.extend(cover.facts.iter().map(|pair| match date {
        Some(date) if pair.text == cover.date => fact(&pair.label, Value::Date(date)),
        _ => fact(&pair.label, Value::told(&pair.text, words)),
    }));
    if !report.figures.is_empty() {
        lines.extend([Line::Empty, Line::Head(label("figures"))]);
        lines.extend(report.figures.iter().map(|figure| self::figure(figure, words)));
    }
    if !report.findings.is_empty() {
        let title = words.get("report-section-findings").to_owned();
        lines.extend([Line::Empty, Line::Head(title)]);
        lines.extend(report.findings.iter().enumerate().map(|(at, finding)| {
            let sign = match finding.tone {
                Tone::Good => "▲ ",
                Tone::Bad => "▼ ",
                Tone::Attention | Tone::Neutral => "",
            };
            let headline = format!("{sign}{}", finding.headline);
            let number = Value::fixed(at as f64 + 1.0, 0, words);
            Line::Row(number, headline, Value::text(finding.body.as_str()), finding.tone)
        }));
    }
    let table = words.get("xlsx-table");
    let told = words.with("xlsx-table-note", &[("name", table.into())]);
    lines.extend([Line::Empty, fact(table, Value::text(told))]);
    Prose { lines, widths: [13.0, 44.0, 92.0] }
}

/// The number, what it is, and what to think of it.
fn figure(figure: &Figure, words: Words) -> Line {
    let parts = [&figure.detail, &figure.remark, &figure.change].map(|part| part.trim());
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let said =
        Value::text(parts.into_iter().fold(String::new(), |said, part| match said.as_str() {
            "" => part.to_owned(),
            // After a sentence comes another one.
            said if said.ends_with('.') => format!("{said} {part}"),
            said => format!("{said}\u{a0}· {part}"),
        }));
    Line::Row(Value::told(&figure.value, words), figure.label.clone(), said, figure.tone)
}

/// How the numbers came about, and what the words mean.
pub(super) fn method(report: &Report, words: Words) -> Prose {
    let mut lines = vec![Line::Title(words.get("report-method").to_owned())];
    let said = |label: &str, text: &str| {
        Line::Row(Value::Empty, label.to_owned(), Value::text(text), Tone::Neutral)
    };
    lines.extend(report.method.iter().map(|paragraph| said("", paragraph)));
    if !report.definitions.is_empty() {
        let title = words.get("report-definitions").to_owned();
        lines.extend([Line::Empty, Line::Head(title)]);
        lines.extend(report.definitions.iter().map(|word| said(word.term, word.meaning)));
    }
    Prose { lines, widths: [2.0, 32.0, 112.0] }
}
