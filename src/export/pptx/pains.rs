//! Pain points: the most urgent on one slide, and all of them with what is known of each.

use super::deck::{Deck, NOTHING, bullets, cell, detail, tone};
use super::sheet::{SMALL, Table};
use super::text::Para;
use crate::insight::SEVERE;
use crate::layout::scene::Ink;
use crate::model::LaneKind;
use crate::report::PainRow;

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
        let rows = open.into_iter().chain(others).map(|row| {
            let text = std::iter::once(Para::new(row.text.as_str(), 13.0, Ink::Text).bold());
            vec![
                cell(&row.rank.to_string()),
                text.chain(detail(&row.step)).collect(),
                severity(row),
                share(row),
                vec![self.priority(row)],
                self.answer(row),
                vec![Para::new(row.feedback.text.as_str(), SMALL, tone(row.feedback.tone))],
            ]
        });
        let table = Table { columns: self.pain_columns([2.5, 1.7]), rows: rows.collect() };
        self.brief_slide(title, lead, &table)
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
            // Where, whom it meets, and how that is known.
            let facts = [row.step.as_str(), &row.personas, &row.known.text];
            let facts = facts.into_iter().filter(|text| !text.is_empty());
            let mut text = vec![Para::new(row.text.as_str(), 13.0, Ink::Text).bold()];
            text.extend(detail(&facts.collect::<Vec<_>>().join("\u{a0}· ")));
            let said = [row.note.as_str(), &row.cause].into_iter().filter(|text| !text.is_empty());
            text.extend(detail(&said.collect::<Vec<_>>().join(" ")));
            let stand = Para::new(row.feedback.text.as_str(), SMALL, tone(row.feedback.tone));
            vec![
                cell(&row.rank.to_string()),
                text,
                severity(row),
                share(row),
                vec![self.priority(row)],
                self.answers(row),
                std::iter::once(stand).chain(detail(&row.feedback.since)).collect(),
            ]
        });
        let table = Table { columns: self.pain_columns([4.0, 2.2]), rows: rows.collect() };
        self.table(title, &[], &table);
    }

    /// The columns, with the shares of what hurts and what answers it.
    fn pain_columns(&self, [text, answers]: [f32; 2]) -> Vec<(String, f32)> {
        vec![
            (self.words.get("xlsx-number").to_owned(), 0.35),
            (self.words.card(LaneKind::Pains).to_owned(), text),
            (self.label("severity"), 0.8),
            (self.label("share"), 0.85),
            (self.label("priority"), 0.85),
            (self.label("answered_by"), answers),
            (self.label("loop"), 1.1),
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
        let more = (!more.is_empty()).then(|| self.words.count("report-more", more.len()));
        cell(first).into_iter().chain(more.and_then(|more| detail(&more))).collect()
    }

    /// Opportunities, and what is done each time it happens.
    fn answers(&self, row: &PainRow) -> Vec<Para> {
        let mut paras = bullets(&row.answers);
        if row.answers.is_empty() {
            let says_more = !row.recovery.is_empty() && row.answered;
            paras.extend(self.no_answer(row).into_iter().filter(|_| !says_more));
        }
        paras.extend(detail(&row.recovery).map(|para| para.above(2.0)));
        paras
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

fn severity(row: &PainRow) -> Vec<Para> {
    cell(&row.severity.map_or(NOTHING.to_owned(), |level| format!("{level}/5")))
}

fn share(row: &PainRow) -> Vec<Para> {
    cell(row.share.as_ref().map_or(NOTHING, |share| &share.text))
}
