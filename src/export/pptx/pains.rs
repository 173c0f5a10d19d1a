//! Pain points: the most urgent on one slide, and all of them with what is known of each.

use super::deck::{Deck, NOTHING, bullets, cell, detail, their_cell, tone};
use super::sheet::{SMALL, Table};
use super::text::Para;
use crate::export::sentences::sentences;
use crate::insight::SEVERE;
use crate::layout::scene::Ink;
use crate::model::LaneKind;
use crate::report::PainRow;

/// The shares of the columns that are tried where all of them are listed.
const SHARES: [[f32; 6]; 5] = [
    [0.3, 4.4, 1.1, 0.8, 2.8, 1.0],
    [0.3, 5.2, 1.0, 0.75, 2.4, 1.0],
    [0.3, 5.0, 1.1, 0.75, 2.6, 1.1],
    [0.3, 5.8, 1.0, 0.7, 2.2, 0.95],
    [0.3, 4.8, 1.4, 0.75, 2.5, 1.0],
];

impl Deck<'_> {
    /// The most urgent ones, as many as a slide holds.
    pub(super) fn worst_pains(&mut self, title: &str, lead: &str) -> bool {
        // That all severe ones have an answer is no title over a list that begins with one that is
        // far from settled.
        let is_open = |row: &PainRow| row.severity.is_some_and(|s| s >= SEVERE) && !row.answered;
        if !self.report.pains.iter().any(is_open) {
            self.sentence = self.most_urgent().or(self.sentence.take());
        }
        // Those that the title speaks of are on the slide, whatever their rank.
        let (open, others): (Vec<_>, Vec<_>) =
            self.report.pains.iter().partition(|row| is_open(row));
        // That they come first is told where others would.
        let last = open.iter().map(|row| row.rank).max();
        let next = others.iter().map(|row| row.rank).min();
        let leads = last.zip(next).is_some_and(|(last, next)| next < last);
        let rows = open.into_iter().chain(others).map(|row| {
            let text = Para::new(row.text.as_str(), 13.0, Ink::Text).bold().theirs();
            let text = std::iter::once(text);
            vec![
                cell(&row.rank.to_string()),
                text.chain(detail(&row.step)).collect(),
                weight(row),
                vec![self.priority(row)],
                self.answer(row),
                vec![Para::new(row.feedback.text.as_str(), SMALL, tone(row.feedback.tone))],
            ]
        });
        let columns = self.pain_columns().into_iter().zip([0.35, 2.7, 1.2, 0.8, 1.8, 1.1]);
        let table = Table { columns: columns.collect(), rows: rows.collect() };
        let first = leads.then(|| self.words.get("slides-open-first"));
        let lead = std::iter::once(lead).chain(first).collect::<Vec<_>>().join(" ");
        self.brief_slide(title, &lead, &table)
    }

    /// The first of the list, in a sentence.
    fn most_urgent(&self) -> Option<String> {
        let first = self.report.pains.first()?;
        let priority = first.priority.as_ref()?;
        let args =
            [("what", first.text.as_str().into()), ("priority", priority.text.as_str().into())];
        Some(self.words.with("slides-most-urgent", &args))
    }

    /// All of them, with whom they meet, how that is known, and all that is done about them.
    pub(super) fn pains(&mut self, title: &str) {
        let rows = self.report.pains.iter().map(|row| {
            // Where, whom it meets, and how that is known; then what is said of it, and what is done
            // each time it happens.
            let facts = [row.step.as_str(), &row.personas, &row.known.text];
            let facts = facts.into_iter().filter(|text| !text.is_empty());
            let facts = facts.collect::<Vec<_>>().join("\u{a0}· ");
            let is_answered = row.answered || !row.answers.is_empty();
            let recovery = if is_answered { row.recovery.as_str() } else { "" };
            let said = [facts.as_str(), &row.note, &row.cause, recovery].into_iter();
            let said = sentences(said.filter(|text| !text.is_empty()));
            let mut text = vec![Para::new(row.text.as_str(), 13.0, Ink::Text).bold().theirs()];
            text.extend(detail(&said));
            let stand = Para::new(row.feedback.text.as_str(), SMALL, tone(row.feedback.tone));
            vec![
                cell(&row.rank.to_string()),
                text,
                weight(row),
                vec![self.priority(row)],
                self.answers(row),
                std::iter::once(stand).chain(detail(&row.feedback.since)).collect(),
            ]
        });
        let rows = rows.collect();
        self.lowest_table(title, (&self.pain_columns(), &SHARES), rows);
    }

    /// The names of the columns.
    fn pain_columns(&self) -> [String; 6] {
        [
            self.words.get("xlsx-number").to_owned(),
            self.words.card(LaneKind::Pains).to_owned(),
            format!("{}, {}", self.label("severity"), self.label("share").to_lowercase()),
            self.label("priority"),
            self.label("answered_by"),
            self.label("loop"),
        ]
    }

    fn priority(&self, row: &PainRow) -> Para {
        match &row.priority {
            Some(priority) => Para::new(priority.text.as_str(), 13.0, Ink::Pain).bold(),
            None => self.missing(&row.missing),
        }
    }

    /// In place of a rank that lacks something.
    pub(super) fn missing(&self, factors: &str) -> Para {
        Para::new(format!("{}: {factors}", self.label("missing")), SMALL, Ink::TextMuted)
    }

    /// What answers a pain point, in short: the opportunity that has come furthest, and how many
    /// more there are.
    fn answer(&self, row: &PainRow) -> Vec<Para> {
        let Some((first, more)) = row.answers.split_first() else { return self.no_answer(row) };
        // How many more there are is no part of its name.
        let more = (!more.is_empty()).then(|| self.words.count("slides-more-ideas", more.len()));
        their_cell(first).into_iter().chain(more.and_then(|more| detail(&more))).collect()
    }

    /// Opportunities; what is done each time it happens stands beside them.
    fn answers(&self, row: &PainRow) -> Vec<Para> {
        match (row.answers.is_empty(), row.answered) {
            (false, _) => bullets(&row.answers).into_iter().map(Para::theirs).collect(),
            (true, true) => cell(NOTHING),
            (true, false) => {
                let recovery = detail(&row.recovery).map(|para| para.above(2.0));
                self.no_answer(row).into_iter().chain(recovery).collect()
            }
        }
    }

    /// Without an opportunity it is answered where feedback was acted on: the loop beside it says so.
    fn no_answer(&self, row: &PainRow) -> Vec<Para> {
        match row.answered {
            true if row.recovery.is_empty() => cell(NOTHING),
            true => detail(&row.recovery).into_iter().collect(),
            false => vec![Para::new(self.label("no_answer"), SMALL, Ink::Pain)],
        }
    }
}

/// How bad it is, for which share of customers, and of how many that is: "4/5 · 38%".
fn weight(row: &PainRow) -> Vec<Para> {
    let severity = row.severity.map_or(NOTHING.to_owned(), |level| format!("{level}/5"));
    let share = row.share.as_ref().map_or(NOTHING, |share| &share.text);
    let weight = cell(&format!("{severity}\u{a0}· {share}"));
    weight.into_iter().chain(detail(&row.share_basis)).collect()
}
