//! What was promised and asked: on one slide what misses its target first, and all of it in full.

use super::deck::{Deck, NOTHING, cell, detail, told, tone};
use super::sheet::{SMALL, Table};
use super::text::Para;
use crate::layout::scene::Ink;
use crate::report::{MetricRow, PromiseRow, Reckoning, SectionId, Tone};

/// The column of how much of its target each reaches: it is what the first part is ordered by, and
/// stands there alone.
const REACHED: usize = 3;

/// The shares of the columns that are tried where all of them are listed.
const SHARES: [[f32; 5]; 4] = [
    [4.8, 1.3, 0.75, 0.6, 1.5],
    [4.4, 1.2, 0.75, 0.55, 2.1],
    [4.2, 1.2, 0.8, 0.6, 2.4],
    [5.0, 1.1, 0.7, 0.6, 1.8],
];

impl Deck<'_> {
    /// Promises, standards and surveys together, those that miss their target first, as many as a
    /// slide holds.
    pub(super) fn targets(&mut self) {
        let report = self.report;
        self.sentence = None;
        let Some(title) = self.targets_title() else { return };
        let promises = report.promises.iter();
        let promises = promises.map(|row| (promise_rank(row), Target::Promise(row)));
        let metrics = report.metrics.iter();
        let metrics = metrics.map(|row| (metric_rank(row), Target::Metric(row)));
        let mut rows: Vec<(Rank, Target<'_>)> = promises.chain(metrics).collect();
        rows.sort_by(|((a, by), _), ((b, other), _)| a.cmp(b).then(other.total_cmp(by)));
        // The title is what the first row says, where that is missed for sure.
        let worst = rows.first().filter(|((group, _), _)| *group == 0);
        self.sentence = worst.map(|(_, row)| self.target_headline(row));
        let columns = self.target_columns();
        let told = rows.iter().map(|(_, row)| match row {
            Target::Promise(row) => self.promise(row, Length::Short),
            Target::Metric(row) => self.metric(row, Length::Short),
        });
        let table = Table { columns, rows: told.collect() };
        // What is said of the order is about the rows that fit below it, and how many those are hangs
        // on how much is said: no more fit than below the least.
        let lead = |count: usize| self.targets_lead(rows.get(..count).unwrap_or(&rows));
        let most = self.brief(&lead(1), &table, usize::MAX).1.shown;
        let fitting =
            (1..=most).rev().map(|count| (count, self.brief(&lead(count), &table, count)));
        let mut fitting = fitting.filter(|(count, (_, brief))| brief.shown >= *count);
        let brief = fitting.next().map(|(_, brief)| brief);
        let brief = brief.unwrap_or_else(|| self.brief(&lead(1), &table, 1));
        self.draw_briefed(title, brief);
    }

    /// How many promises and standards are not met, and how those rows are ordered: only what is true
    /// of one of them is said.
    fn targets_lead(&self, shown: &[(Rank, Target<'_>)]) -> String {
        let missed = |row: &PromiseRow| row.tone == Tone::Bad;
        let all = self.report.promises.len();
        let count = self.report.promises.iter().filter(|row| missed(row)).count();
        let is_missed = |row: &Target<'_>| matches!(row, Target::Promise(row) if missed(row));
        let here = shown.iter().filter(|(_, row)| is_missed(row)).count();
        let args = [("missed", count.into()), ("all", all.into()), ("here", here.into())];
        let key = if here < count { "slides-missed-here" } else { "slides-missed" };
        let counted = (count > 0).then(|| format!("{}.", self.words.with(key, &args)));
        let reaches =
            |reckoning: Reckoning| shown.iter().any(|(_, row)| row.reached() == Some(reckoning));
        let has = |group: u8| shown.iter().any(|((of_it, _), _)| *of_it == group);
        let parts = [
            ("slides-targets-lead", has(0) || has(1)),
            ("slides-targets-less", reaches(Reckoning::OfOutcome)),
            ("slides-targets-always", reaches(Reckoning::OfAll)),
            ("slides-targets-scale", reaches(Reckoning::FromWorst)),
            ("slides-targets-perhaps", has(0) && has(1)),
            ("slides-targets-none", has(2)),
            ("slides-targets-met", has(3)),
        ];
        let parts = parts.into_iter().filter(|(_, is_here)| *is_here);
        let parts = parts.map(|(key, _)| self.words.get(key).to_owned());
        counted.into_iter().chain(parts).collect::<Vec<_>>().join(" ")
    }

    /// All of them, with their intervals, in the journey's order; what that part is called.
    pub(super) fn all_targets(&mut self) -> Option<String> {
        let report = self.report;
        let title = self.targets_title()?;
        let promises = report.promises.iter().map(|row| self.promise(row, Length::Whole));
        let metrics = report.metrics.iter().map(|row| self.metric(row, Length::Whole));
        let rows = promises.chain(metrics).map(|row| without(row, REACHED)).collect();
        // The interval stands below the outcome.
        let names = [
            self.words.get("slides-what").to_owned(),
            format!("{}, {}", self.label("outcome"), self.label("interval")),
            self.label("goal"),
            self.words.get("slides-n").to_owned(),
            self.label("verdict"),
        ];
        self.begin(title);
        self.lowest_table(title, (&names, &SHARES), rows);
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

    /// What came of the first row, in a sentence.
    fn target_headline(&self, row: &Target<'_>) -> String {
        match row {
            Target::Promise(row) => row.headline.clone(),
            Target::Metric(row) => {
                let name = [row.metric.as_str(), &row.place];
                let name: Vec<&str> = name.into_iter().filter(|text| !text.is_empty()).collect();
                let args = [
                    ("metric", name.join("\u{a0}· ").into()),
                    ("value", row.value.as_str().into()),
                    ("goal", row.goal.as_str().into()),
                ];
                self.words.with("slides-metric-missed", &args)
            }
        }
    }

    /// The columns of the first part.
    fn target_columns(&self) -> Vec<(String, f32)> {
        vec![
            (self.words.get("slides-what").to_owned(), 4.8),
            (self.label("outcome"), 0.7),
            (self.label("goal"), 0.75),
            (self.words.get("slides-of-target").to_owned(), 0.75),
            (self.words.get("slides-n").to_owned(), 0.6),
            (self.label("verdict"), 1.5),
        ]
    }

    fn promise(&self, row: &PromiseRow, length: Length) -> Vec<Vec<Para>> {
        let mut text = vec![Para::new(row.text.as_str(), SMALL, Ink::Text).bold().theirs()];
        let note = if length == Length::Whole { row.note.as_str() } else { "" };
        let place = [row.kind, &row.step, &row.detail, note].into_iter();
        let place: Vec<&str> = place.filter(|text| !text.is_empty()).collect();
        text.extend(detail(&place.join("\u{a0}· ")));
        vec![
            text,
            outcome(&row.outcome, row.tone, &row.interval, length),
            told(&row.goal),
            told(&row.reached),
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
        said.extend(Some(change).filter(|_| is_whole && !row.change.is_empty()));
        vec![
            text,
            outcome(&row.value, row.tone, &row.interval, length),
            told(&row.goal),
            told(&row.reached),
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

/// What came of it, and where all of it is told its interval.
fn outcome(value: &str, of: Tone, interval: &str, length: Length) -> Vec<Para> {
    let size = if length == Length::Whole { SMALL } else { 13.0 };
    let value = Para::new(value, size, tone(of)).bold();
    let interval = detail(interval).filter(|_| length == Length::Whole);
    std::iter::once(value).chain(interval).collect()
}

/// "64" of "n = 64" and of "Measured, n = 64": its column says what that is, and how it is known
/// stands in the report.
fn counted(basis: &str) -> &str {
    let number = basis.split_once("n\u{a0}=").or_else(|| basis.split_once("n ="));
    number.map_or(basis, |(_, number)| number.trim())
}

/// What has a target.
enum Target<'a> {
    Promise(&'a PromiseRow),
    Metric(&'a MetricRow),
}

impl Target<'_> {
    /// How the share of its target that it reaches is reckoned; none where none is told.
    fn reached(&self) -> Option<Reckoning> {
        let (reached, reckoning) = match self {
            Target::Promise(row) => (&row.reached, row.reckoning),
            Target::Metric(row) => (&row.reached, row.reckoning),
        };
        (!reached.is_empty()).then_some(reckoning)
    }
}

/// The same columns without the one at that place.
fn without<T>(mut columns: Vec<T>, place: usize) -> Vec<T> {
    if place < columns.len() {
        columns.remove(place);
    }
    columns
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
