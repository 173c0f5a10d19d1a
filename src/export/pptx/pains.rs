//! Pain points: the most urgent on one slide, and all of them with what is known of each.

use super::deck::{Deck, NOTHING, bullets, cell, detail, known, tone};
use super::sheet::{SMALL, Table};
use super::text::Para;
use crate::layout::scene::Ink;
use crate::model::LaneKind;
use crate::report::PainRow;

impl Deck<'_> {
    /// The most urgent ones, as many as a slide holds.
    pub(super) fn worst_pains(&mut self, title: &str, lead: &str) -> bool {
        let rows = self.report.pains.iter().map(|row| {
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

    /// All of them, with whom they meet, how that is known, and all that is done about them.
    pub(super) fn pains(&mut self, title: &str) {
        let rows = self.report.pains.iter().map(|row| {
            let who = match row.personas.as_str() {
                "" => row.step.clone(),
                personas => format!("{} · {personas}", row.step),
            };
            let mut text = vec![Para::new(row.text.as_str(), 13.0, Ink::Text).bold()];
            text.extend(detail(&who));
            text.extend([&row.note, &row.cause].into_iter().flat_map(|line| detail(line)));
            text.extend(known(&row.known));
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
        let table = Table { columns: self.pain_columns([2.2, 2.1]), rows: rows.collect() };
        self.table(title, &[], &table);
    }

    /// The columns, with the shares of what hurts and what answers it.
    fn pain_columns(&self, [text, answers]: [f32; 2]) -> Vec<(String, f32)> {
        vec![
            (self.words.get("xlsx-number").to_owned(), 0.35),
            (self.words.card(LaneKind::Pains).to_owned(), text),
            (self.label("severity"), 0.85),
            (self.label("share"), 0.9),
            (self.label("priority"), 0.9),
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
        let text = match more.len() {
            0 => first.clone(),
            more => format!("{first} {}", self.words.count("report-more", more)),
        };
        cell(&text)
    }

    /// Opportunities, and what is done each time it happens.
    fn answers(&self, row: &PainRow) -> Vec<Para> {
        let mut paras = bullets(&row.answers);
        if row.answers.is_empty() {
            paras.extend(self.no_answer(row));
        }
        paras.extend(detail(&row.recovery).map(|para| para.above(2.0)));
        paras
    }

    /// Without an opportunity it is answered where feedback was acted on.
    fn no_answer(&self, row: &PainRow) -> Vec<Para> {
        match row.answered {
            true => vec![Para::new(row.feedback.text.as_str(), SMALL, Ink::Opportunity)],
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
