//! The journey stage by stage: several stages share a slide, each below a band of its colour.

use super::deck::{Deck, NOTHING, detail, tone};
use super::overview::hue;
use super::sheet::{Part, SMALL};
use super::text::Para;
use crate::i18n::Words;
use crate::layout::scene::Ink;
use crate::model::LaneKind;
use crate::report::{CardPart, ScoreRow, StagePart, StepPart};

impl Deck<'_> {
    pub(super) fn stages(&mut self) {
        let (report, words) = (self.report, self.words);
        let lead = detail(words.get("report-section-stages.lead"));
        let lead: Vec<Para> = lead.into_iter().collect();
        let parts: Vec<Part> = report.stages.iter().map(|stage| self.stage(stage)).collect();
        let gap = self.label("gap").to_lowercase();
        let columns = [
            (self.words.get("name-step").to_owned(), 1.25),
            (format!("{} ({gap})", self.label("satisfaction")), 1.0),
            (self.words.lane(LaneKind::Pains).to_owned(), 1.25),
            (self.words.lane(LaneKind::Opportunities).to_owned(), 1.25),
        ];
        let title = |stages: &[usize], goes_on: bool| {
            let stages = stages.iter().filter_map(|at| report.stages.get(*at)).enumerate();
            let names = stages.map(|(at, stage)| match name(stage) {
                name if at == 0 && goes_on => continued(words, &name),
                name => name,
            });
            names.collect::<Vec<_>>().join(" · ")
        };
        self.parts(&title, &lead, &columns, &parts);
    }

    fn stage(&self, stage: &StagePart) -> Part {
        let hue = hue(stage.hue);
        let title = name(stage);
        let facts: Vec<String> =
            stage.facts.iter().map(|fact| format!("{}: {}", fact.label, fact.text)).collect();
        let titled = |text: &str| Para::new(text, 13.0, Ink::StageText(hue)).bold();
        let again = vec![titled(&continued(self.words, &title))];
        let title = titled(&title);
        let facts = match facts.as_slice() {
            [] => Vec::new(),
            facts => vec![Para::new(facts.join("\u{a0}· "), SMALL, Ink::StageText(hue))],
        };
        let row = |step: &StepPart| {
            vec![
                self.step(step),
                step.scores.iter().map(score).collect(),
                listed(&step.pains, Ink::Pain),
                listed(&step.opportunities, Ink::Opportunity),
            ]
        };
        let rows = stage.steps.iter().map(row).collect();
        Part { band: Some(([vec![title], facts], Ink::StageBand(hue))), again, rows }
    }

    fn step(&self, step: &StepPart) -> Vec<Para> {
        let title = format!("{}. {}", step.number, step.title);
        let mut paras = vec![Para::new(title, 13.0, Ink::Text).bold()];
        if step.moment_of_truth {
            let text = format!("◆ {}", self.label("moment_of_truth"));
            paras.push(Para::new(text, SMALL, Ink::Accent));
        }
        for quote in &step.quotes {
            paras.push(Para::new(quote.text.as_str(), SMALL, Ink::Text).italic().above(2.0));
        }
        paras
    }
}

/// "3. Delivery".
fn name(stage: &StagePart) -> String {
    format!("{}. {}", stage.number, stage.title)
}

/// The same where a stage goes on on a further slide.
fn continued(words: Words, what: &str) -> String {
    format!("{what} {}", words.get("report-continued"))
}

/// "Aino, 34: 2.1 (−1.4)".
fn score(row: &ScoreRow) -> Para {
    let score = row.satisfaction.as_ref().map_or(NOTHING, |score| score.text.as_str());
    let gap = row.gap.as_ref().map(|gap| format!(" ({})", gap.text)).unwrap_or_default();
    Para::new(format!("{}: {score}{gap}", row.traveller), SMALL, tone(row.tone)).above(2.0)
}

/// Cards by their text: the slides of their kind say more of each.
fn listed(cards: &[CardPart], ink: Ink) -> Vec<Para> {
    let cards = cards.iter();
    cards.map(|card| Para::new(card.text.as_str(), SMALL, ink).bold().above(4.0)).collect()
}
