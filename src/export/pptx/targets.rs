//! What was promised and asked: on one slide what misses its target first, and all of it in full.

use super::deck::{Deck, cell, detail, tone};
use super::sheet::{SMALL, Table};
use super::text::Para;
use crate::layout::scene::Ink;
use crate::report::{MetricRow, PromiseRow, SectionId, Tone};

/// The column of intervals: it stands in the appendix alone.
const INTERVAL: usize = 2;

impl Deck<'_> {
    /// Promises, standards and surveys together, those that miss their target first, as many as a
    /// slide holds.
    pub(super) fn targets(&mut self) {
        let report = self.report;
        let sentence = self.sentence.take();
        let Some(title) = self.targets_title() else { return };
        let missed = report.promises.iter().filter(|row| row.tone == Tone::Bad).count();
        let counted = (missed > 0).then(|| {
            let args = [("missed", missed.into()), ("all", report.promises.len().into())];
            self.words.with("slides-missed", &args)
        });
        self.sentence = sentence.or(counted);
        let promises = report.promises.iter().map(|row| (row.tone, self.promise(row)));
        let mut rows: Vec<(Tone, Vec<Vec<Para>>)> = promises.collect();
        rows.extend(report.metrics.iter().map(|row| (row.tone, self.metric(row))));
        rows.sort_by_key(|(tone, _)| match tone {
            Tone::Bad => 0,
            Tone::Attention => 1,
            Tone::Good => 2,
            Tone::Neutral => 3,
        });
        let mut columns = self.target_columns();
        columns.remove(INTERVAL);
        let rows = rows.into_iter().map(|(_, mut row)| {
            row.remove(INTERVAL);
            row
        });
        let table = Table { columns, rows: rows.collect() };
        self.brief_slide(title, self.words.get("slides-targets-lead"), &table);
    }

    /// All of them, with their intervals, in the journey's order; what that part is called.
    pub(super) fn all_targets(&mut self) -> Option<String> {
        let report = self.report;
        let title = self.targets_title()?;
        let promises = report.promises.iter().map(|row| self.promise(row));
        let metrics = report.metrics.iter().map(|row| self.metric(row));
        let rows = promises.chain(metrics).collect();
        let table = Table { columns: self.target_columns(), rows };
        self.begin(title);
        self.table(title, &[], &table);
        Some(title.to_owned())
    }

    /// What there is of them is what the part is called; none where there is nothing.
    fn targets_title(&self) -> Option<&'static str> {
        let named = |id: SectionId| {
            let mut sections = self.report.sections.iter();
            sections.find(|section| section.id == id).map(|section| section.title)
        };
        match (named(SectionId::Promises), named(SectionId::Metrics)) {
            (Some(_), Some(_)) => self.words.find("slides-targets"),
            (promises, metrics) => promises.or(metrics),
        }
    }

    fn target_columns(&self) -> Vec<(String, f32)> {
        vec![
            (self.words.get("slides-what").to_owned(), 3.2),
            (self.label("outcome"), 0.8),
            (self.label("interval"), 0.95),
            (self.label("goal"), 0.8),
            (self.label("evidence"), 0.8),
            (self.label("verdict"), 1.5),
        ]
    }

    fn promise(&self, row: &PromiseRow) -> Vec<Vec<Para>> {
        let mut text = vec![Para::new(row.text.as_str(), SMALL, Ink::Text).bold()];
        text.extend(detail(&format!("{} · {}", row.kind, row.step)));
        text.extend(detail(&row.detail));
        vec![
            text,
            vec![Para::new(row.outcome.as_str(), 13.0, tone(row.tone)).bold()],
            cell(&row.interval),
            cell(&row.goal),
            cell(&row.basis),
            vec![Para::new(row.verdict.as_str(), SMALL, tone(row.tone)).bold()],
        ]
    }

    fn metric(&self, row: &MetricRow) -> Vec<Vec<Para>> {
        let mut text = vec![Para::new(row.metric.as_str(), SMALL, Ink::Text).bold()];
        text.extend(detail(&row.place));
        let said = [(&row.remark, row.tone), (&row.change, row.change_tone)]
            .map(|(text, inked)| Para::new(text.as_str(), SMALL, tone(inked)));
        let n = format!("n = {}", self.words.number(f64::from(row.n), 0));
        vec![
            text,
            vec![Para::new(row.value.as_str(), 13.0, tone(row.tone)).bold()],
            cell(&row.interval),
            Vec::new(),
            cell(&n),
            said.into_iter().filter(|para| !para.text.is_empty()).collect(),
        ]
    }
}
