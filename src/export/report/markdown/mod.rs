//! The report as Markdown, for a wiki or a pull request, with the journey as a Mermaid diagram.

mod end;
mod front;
mod journey;
mod numbers;
mod text;

use std::fmt::Write as _;

use crate::i18n::Words;
use crate::interchange::mermaid;
use crate::model::{Document, MeasureKind, Traveller};
use crate::report::{Number, Pair, Report, SectionId, quoted};
use text::plain;

/// The text. The document is what the diagram shows.
pub(in crate::export) fn write(report: &Report, document: &Document, words: Words) -> String {
    let mut page = Markdown { out: String::new(), report, words };
    page.cover();
    for section in &report.sections {
        page.heading(2, section.title);
        // What stands above the map tells how to read its rows; a diagram has none.
        if section.id != SectionId::Map {
            page.paragraph(&section.lead);
        }
        page.section(section.id, document);
    }
    tidied(&page.out)
}

/// One blank line where there were several, and none of the spaces that nobody sees.
fn tidied(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut was_blank = true;
    for line in text.lines().map(str::trim_end) {
        if !(line.is_empty() && was_blank) {
            tidy.push_str(line);
            tidy.push('\n');
        }
        was_blank = line.is_empty();
    }
    tidy.truncate(tidy.trim_end().len());
    tidy.push('\n');
    tidy
}

/// Where all customers have a score that the diagram does not show, since its score is that of the
/// personas there.
fn left_out_of_diagram(document: &Document, words: Words) -> Option<String> {
    /// So many are told by name.
    const LISTED: usize = 5;
    let left_out = document.steps().filter_map(|step| {
        let all = step.measure(Traveller::Everyone, MeasureKind::Satisfaction)?;
        let mut personas = step.scores.iter().filter(|(who, _)| **who != Traveller::Everyone);
        personas.any(|(_, scores)| scores.satisfaction.is_some()).then_some((step, all.value))
    });
    let told: Vec<String> = left_out
        .map(|(step, score)| {
            format!("{} ({})", quoted(words.language(), &step.title), words.fixed(score, 1))
        })
        .collect();
    let shown = told.get(..LISTED.min(told.len())).filter(|shown| !shown.is_empty())?;
    let what = match told.len().saturating_sub(LISTED) {
        0 => words.list(shown),
        more => format!("{} {}", shown.join(", "), words.count("report-more", more)),
    };
    Some(words.with("report-diagram-left-out", &[("what", what.into())]))
}

struct Markdown<'a> {
    out: String,
    report: &'a Report,
    words: Words,
}

fn value(number: &Option<Number>) -> String {
    number.as_ref().map_or_else(|| "–".to_owned(), |number| number.text.clone())
}

fn level(level: Option<u8>) -> String {
    level.map_or_else(|| "–".to_owned(), |level| format!("{level}/5"))
}

impl Markdown<'_> {
    fn label(&self, name: &str) -> &'static str {
        self.report.labels.get(name).copied().unwrap_or_default()
    }

    fn heading(&mut self, level: usize, text: &str) {
        let _ = writeln!(self.out, "\n{} {}\n", "#".repeat(level), plain(text));
    }

    fn paragraph(&mut self, text: &str) {
        if !text.is_empty() {
            let _ = writeln!(self.out, "{}\n", plain(text));
        }
    }

    fn facts(&mut self, facts: &[Pair]) {
        for Pair { label, text } in facts {
            let lines: Vec<String> = text.lines().map(plain).collect();
            let _ = writeln!(self.out, "- {}: {}", plain(label), lines.join("; "));
        }
        if !facts.is_empty() {
            self.out.push('\n');
        }
    }

    /// A table; its cells are ready to be written.
    fn table(&mut self, head: &[&str], numbers: &[usize], rows: Vec<Vec<String>>) {
        let _ = writeln!(self.out, "| {} |", head.join(" | "));
        let rule = |at| if numbers.contains(&at) { "---:" } else { "---" };
        let rules: Vec<&str> = (0..head.len()).map(rule).collect();
        let _ = writeln!(self.out, "| {} |", rules.join(" | "));
        for row in rows {
            let _ = writeln!(self.out, "| {} |", row.join(" | "));
        }
        self.out.push('\n');
    }

    fn section(&mut self, id: SectionId, document: &Document) {
        match id {
            SectionId::Findings => self.findings(),
            SectionId::Map => {
                let left_out = left_out_of_diagram(document, self.words);
                let note = [Some(self.label("diagram_note")), left_out.as_deref()];
                self.paragraph(&note.into_iter().flatten().collect::<Vec<_>>().join(" "));
                let diagram = mermaid::write(document, self.words);
                // The report itself begins with what the journey is about.
                let lines = diagram.trim_end().lines();
                let lines: Vec<&str> =
                    lines.filter(|line| !line.trim_start().starts_with("accDescr:")).collect();
                let _ = writeln!(self.out, "```mermaid\n{}\n```\n", lines.join("\n"));
            }
            SectionId::Personas => self.personas(),
            SectionId::Empathy => self.empathy(),
            SectionId::Stages => self.stages(),
            SectionId::Value => self.value(),
            SectionId::Metrics => self.metrics(),
            SectionId::Promises => self.promises(),
            SectionId::Pains => self.pains(),
            SectionId::Opportunities => self.opportunities(),
            SectionId::Feedback => self.feedback(),
            SectionId::NextSteps => self.next_steps(),
            SectionId::Evidence => self.evidence(),
            SectionId::Appendix => self.appendix(),
        }
    }

    fn quote(&mut self, text: &str, by: &str) {
        if text.is_empty() {
            return;
        }
        let by = if by.is_empty() { String::new() } else { format!(" – {}", plain(by)) };
        let _ = writeln!(self.out, "> *{}*{by}\n", plain(text));
    }
}
