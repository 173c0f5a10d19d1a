//! What was promised and asked: on one slide what misses its target first, and all of it in full.

use super::deck::{Deck, NOTHING, cell, detail, told, tone};
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
        let promises = report.promises.iter();
        let promises = promises.map(|row| (promise_rank(row), self.promise(row, Length::Short)));
        let metrics = report.metrics.iter();
        let metrics = metrics.map(|row| (metric_rank(row), self.metric(row, Length::Short)));
        let mut rows: Vec<(Rank, Vec<Vec<Para>>)> = promises.chain(metrics).collect();
        rows.sort_by(|((a, by), _), ((b, other), _)| a.cmp(b).then(other.total_cmp(by)));
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
        let promises = report.promises.iter().map(|row| self.promise(row, Length::Whole));
        let metrics = report.metrics.iter().map(|row| self.metric(row, Length::Whole));
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
            (self.words.get("slides-what").to_owned(), 3.9),
            (self.label("outcome"), 0.75),
            (self.label("interval"), 0.9),
            (self.label("goal"), 0.8),
            (self.words.get("slides-n").to_owned(), 0.7),
            (self.label("verdict"), 1.6),
        ]
    }

    fn promise(&self, row: &PromiseRow, length: Length) -> Vec<Vec<Para>> {
        let mut text = vec![Para::new(row.text.as_str(), SMALL, Ink::Text).bold()];
        let place = [row.kind, &row.step, &row.detail].into_iter().filter(|text| !text.is_empty());
        text.extend(detail(&place.collect::<Vec<_>>().join("\u{a0}· ")));
        text.extend(detail(&row.note).filter(|_| length == Length::Whole));
        vec![
            text,
            vec![Para::new(row.outcome.as_str(), 13.0, tone(row.tone)).bold()],
            told(&row.interval),
            told(&row.goal),
            told(counted(&row.basis)),
            vec![Para::new(row.verdict.as_str(), SMALL, tone(row.tone)).bold()],
        ]
    }

    fn metric(&self, row: &MetricRow, length: Length) -> Vec<Vec<Para>> {
        let mut text = vec![Para::new(row.metric.as_str(), SMALL, Ink::Text).bold()];
        // Where it was asked and where it is from in one line; each period before in one of its own.
        let is_whole = length == Length::Whole;
        let place = [Some(&row.place), Some(&row.source).filter(|_| is_whole)];
        let place = place.into_iter().flatten().filter(|text| !text.is_empty());
        let place: Vec<&str> = place.map(String::as_str).collect();
        text.extend(detail(&place.join("\u{a0}· ")));
        text.extend(row.earlier.iter().filter(|_| is_whole).flat_map(|text| detail(text)));
        let change = Para::new(row.change.as_str(), SMALL, tone(row.change_tone));
        let mut said = self.metric_verdict(row);
        said.extend(Some(change).filter(|_| !row.change.is_empty()));
        vec![
            text,
            vec![Para::new(row.value.as_str(), 13.0, tone(row.tone)).bold()],
            told(&row.interval),
            told(&row.goal),
            cell(&self.words.number(f64::from(row.n), 0)),
            if said.is_empty() { cell(NOTHING) } else { said },
        ]
    }

    /// Whether a survey's target was met, in the words that standards have, and whether few answered.
    fn metric_verdict(&self, row: &MetricRow) -> Vec<Para> {
        let key = match row.tone {
            _ if row.goal.is_empty() => "",
            Tone::Good => "report-verdict-met",
            Tone::Bad => "report-verdict-missed",
            Tone::Attention => "report-verdict-perhaps",
            Tone::Neutral => "report-verdict-met-perhaps",
        };
        let verdict = self.words.find(key);
        let verdict = verdict.map(|text| Para::new(text, SMALL, tone(row.tone)).bold());
        let few = self.words.get("survey-few");
        let few = row.remark.contains(few).then(|| Para::new(few, SMALL, Ink::Text));
        verdict.into_iter().chain(few).collect()
    }
}

/// "64" of "n = 64": its column says so already.
fn counted(basis: &str) -> &str {
    let number = basis.strip_prefix('n').map(|rest| rest.trim_start_matches([' ', '\u{a0}']));
    number.and_then(|rest| rest.strip_prefix('=')).map_or(basis, str::trim)
}

/// Where a row stands among the others: its group, and how far it falls short.
type Rank = (u8, f64);

/// What is missed comes first, then what may be by chance, what has no target, what is met, and what
/// nobody judged.
fn rank(tone: Tone, missed: Option<f64>) -> Rank {
    match (tone, missed) {
        (Tone::Bad, missed) => (0, missed.unwrap_or_default()),
        (Tone::Attention, Some(missed)) => (1, missed),
        (Tone::Good | Tone::Neutral, Some(missed)) => (3, missed),
        (_, None) => (4, 0.0),
    }
}

fn promise_rank(row: &PromiseRow) -> Rank {
    rank(row.tone, row.missed)
}

fn metric_rank(row: &MetricRow) -> Rank {
    match row.below_best {
        Some(below) if row.missed.is_none() => (2, below),
        _ => rank(row.tone, row.missed),
    }
}

/// How much is said of each.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    Whole,
    Short,
}
