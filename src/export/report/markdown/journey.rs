//! The journey, stage by stage.

use std::fmt::Write as _;

use super::text::{or_dash, plain};
use super::{Markdown, value};
use crate::export::sentences::sentences;
use crate::report::{CardPart, Pair, StepPart};

impl Markdown<'_> {
    pub(super) fn stages(&mut self) {
        for stage in &self.report.stages {
            self.heading(3, &format!("{} · {}", stage.number, stage.title));
            self.facts(&stage.facts);
            for step in &stage.steps {
                self.step(step);
            }
        }
    }

    pub(super) fn step(&mut self, step: &StepPart) {
        let moment = match step.moment_of_truth {
            true => format!(" ({})", self.label("moment_of_truth")),
            false => String::new(),
        };
        self.heading(4, &format!("{}. {}{moment}", step.number, step.title));
        self.paragraph(&step.description);
        self.facts(&step.facts);
        if !step.scores.is_empty() {
            let names = ["satisfaction", "expectation", "gap", "importance", "evidence"];
            let mut head = vec![self.label("who")];
            head.extend(names.map(|name| self.label(name)));
            let rows = step.scores.iter().map(|row| {
                let satisfaction = match row.interval.as_str() {
                    "" => value(&row.satisfaction),
                    interval => format!("{} ({interval})", value(&row.satisfaction)),
                };
                vec![
                    plain(&row.traveller),
                    satisfaction,
                    value(&row.expectation),
                    value(&row.gap),
                    value(&row.importance),
                    or_dash(&row.known.text),
                ]
            });
            self.table(&head, &[1, 2, 3, 4], rows.collect());
        }
        for quote in &step.quotes {
            self.quote(&quote.text, &quote.by);
        }
        // Before the cards, whose lists have headings: after them it would seem to go on with theirs.
        let rows = step
            .rows
            .iter()
            .map(|row| Pair { label: row.title.clone(), text: row.items.join("; ") });
        self.facts(&rows.collect::<Vec<_>>());
        self.cards(self.label("pains"), &step.pains);
        self.cards(self.label("opportunities"), &step.opportunities);
    }

    pub(super) fn cards(&mut self, title: &str, cards: &[CardPart]) {
        if cards.is_empty() {
            return;
        }
        let _ = writeln!(self.out, "**{}**\n", plain(title));
        for card in cards {
            // Its own weight before that of its cause.
            let details = [&card.detail, &card.known.text, &card.note, &card.cause];
            let details = details.into_iter().filter(|text| !text.is_empty());
            let details = match sentences(details.map(|text| plain(text))) {
                told if told.is_empty() => String::new(),
                told => format!(" ({told})"),
            };
            let _ = writeln!(self.out, "- {}{details}", plain(&card.text));
        }
        self.out.push('\n');
    }

    pub(super) fn value(&mut self) {
        for table in &self.report.value {
            self.heading(3, &table.traveller);
            let mut head = vec![self.label("stage")];
            head.extend(&table.dimensions);
            head.extend(["sum", "evidence"].map(|name| self.label(name)));
            let rows = table.rows.iter().chain([&table.journey]).map(|row| {
                let cells = row.cells.iter().map(|cell| match cell {
                    None => "–".to_owned(),
                    Some(cell) if cell.parts.is_empty() => cell.net.text.clone(),
                    Some(cell) => format!("{} ({})", cell.net.text, cell.parts),
                });
                let ends = [format!("**{}**", row.total.text), plain(&row.known.text)];
                std::iter::once(plain(&row.stage)).chain(cells).chain(ends).collect()
            });
            let numbers: Vec<usize> = (1..=table.dimensions.len() + 1).collect();
            self.table(&head, &numbers, rows.collect());
        }
    }
}
