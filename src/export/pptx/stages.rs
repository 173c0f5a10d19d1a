//! The journey stage by stage: several stages share a slide, each below a band of its colour.

use super::canvas::{kind_key, mark};
use super::deck::{Deck, NOTHING, detail, tone};
use super::overview::hue;
use super::sheet::{Part, SMALL};
use super::text::Para;
use crate::export::sentences::sentences;
use crate::i18n::Words;
use crate::layout::scene::Ink;
use crate::model::{EvidenceKind, LaneKind};
use crate::report::{CardPart, Known, PromiseRow, ScoreRow, StagePart, StepPart, lower};

/// A fact so short stays on one line, in characters.
const HELD: usize = 24;
/// The shares of the columns that are tried: step, satisfaction, pain points, what was promised.
const SHARES: [[f32; 4]; 11] = [
    [1.0, 1.05, 1.1, 1.2],
    [0.9, 0.9, 1.1, 1.5],
    [1.1, 0.9, 1.1, 1.3],
    [0.9, 1.2, 1.2, 1.1],
    [0.9, 1.05, 1.2, 1.3],
    [1.0, 0.8, 1.2, 1.4],
    [0.8, 0.95, 1.3, 1.4],
    [0.85, 1.0, 1.35, 1.2],
    [0.85, 0.9, 1.25, 1.6],
    [0.8, 0.8, 1.3, 1.6],
    [0.9, 0.8, 1.2, 1.7],
];

impl Deck<'_> {
    pub(super) fn stages(&mut self) {
        let (report, words) = (self.report, self.words);
        let kinds =
            EvidenceKind::ALL.map(|kind| format!("{}\u{a0}{}", mark(kind), words.evidence(kind)));
        let lead = [
            words.get("slides-stages-lead").to_owned(),
            kinds.join("   "),
            words.get("slides-star").to_owned(),
            words.get("slides-notes").to_owned(),
        ]
        .join("   ");
        let lead: Vec<Para> = detail(&lead).into_iter().collect();
        let gap = self.label("gap").to_lowercase();
        let named = |kinds: &[LaneKind]| -> String {
            kinds.iter().map(|kind| words.lane(*kind)).collect::<Vec<_>>().join("\u{a0}· ")
        };
        let names = [
            words.get("name-step").to_owned(),
            format!("{} ({gap})", self.label("satisfaction")),
            named(&[LaneKind::Pains, LaneKind::Opportunities]),
            named(&[LaneKind::Promises, LaneKind::Quotes]),
        ];
        let parts = |is_whole: bool| -> Vec<Part> {
            report.stages.iter().map(|stage| self.stage(stage, is_whole)).collect()
        };
        let whole = parts(true);
        let columns = self.lowest_columns(&names, &SHARES, &whole);
        // Of pain points behind the scenes all is told where that takes no further slide; else their
        // names are there, and the rest is in the notes.
        let mut pains = report.stages.iter().flat_map(|stage| &stage.steps).flat_map(|s| &s.pains);
        let fewer = pains.any(|card| card.internal).then(|| parts(false)).filter(|fewer| {
            let count = |parts: &[Part]| self.count_of_slides(&lead, &columns, parts);
            count(fewer) < count(&whole)
        });
        let is_whole = fewer.is_none();
        let columns = match &fewer {
            Some(fewer) => self.lowest_columns(&names, &SHARES, fewer),
            None => columns,
        };
        let parts = fewer.unwrap_or(whole);
        let title = |stages: &[usize], goes_on: bool| {
            let stages = stages.iter().filter_map(|at| report.stages.get(*at)).enumerate();
            let names = stages.map(|(at, stage)| match name(stage) {
                name if at == 0 && goes_on => continued(words, &name),
                name => name,
            });
            names.collect::<Vec<_>>().join(", ")
        };
        self.is_theirs = true;
        let drawn = self.parts(&title, &lead, &columns, &parts);
        self.is_theirs = false;
        for (at, stages) in drawn {
            let steps = stages.into_iter().filter_map(|(stage, steps)| {
                let stage = report.stages.get(stage)?;
                Some((stage, stage.steps.get(steps)?))
            });
            let notes = steps.flat_map(|(stage, steps)| self.noted(stage, steps, is_whole));
            let notes = notes.collect();
            if let Some(slide) = self.slides.get_mut(at) {
                slide.notes = notes;
            }
        }
    }

    /// What else the map holds at steps of a stage: what their slide has no room for.
    fn noted(&self, stage: &StagePart, steps: &[StepPart], is_whole: bool) -> Vec<String> {
        let mut notes = vec![name(stage)];
        for step in steps {
            let mut told = vec![format!("{}. {}", step.number, step.title)];
            told.extend(Some(step.description.clone()).filter(|text| !text.is_empty()));
            for row in &step.scores {
                let numbers = [("expectation", &row.expectation), ("importance", &row.importance)];
                let numbers = numbers.into_iter().filter_map(|(key, number)| {
                    Some(format!("{} {}", self.label(key).to_lowercase(), number.as_ref()?.text))
                });
                let numbers: Vec<String> = numbers.collect();
                let row = format!("{}: {}", row.traveller, numbers.join(", "));
                told.extend(Some(row).filter(|_| !numbers.is_empty()));
            }
            told.extend(
                step.rows
                    .iter()
                    .filter(|row| !row.items.is_empty())
                    .map(|row| format!("{}: {}", row.title, row.items.join("; "))),
            );
            told.extend(step.pains.iter().filter_map(|card| {
                let facts = if card.internal && !is_whole { card.detail.as_str() } else { "" };
                said(card, facts)
            }));
            if told.len() > 1 {
                notes.extend(told);
            }
        }
        notes
    }

    fn stage(&self, stage: &StagePart, is_whole: bool) -> Part {
        let hue = hue(stage.hue);
        let title = name(stage);
        let facts: Vec<String> =
            stage.facts.iter().map(|fact| format!("{}: {}", fact.label, fact.text)).collect();
        let titled = |text: &str| Para::new(text, 13.0, Ink::StageText(hue)).bold().theirs();
        let again = vec![titled(&continued(self.words, &title))];
        let title = titled(&title);
        let facts = match facts.as_slice() {
            [] => Vec::new(),
            facts => vec![Para::new(facts.join("\u{a0}· "), SMALL, Ink::StageText(hue))],
        };
        let row = |step: &StepPart| {
            let pains = step.pains.iter().flat_map(|card| match card.internal && !is_whole {
                true => vec![titled_card(card, Ink::Pain)],
                false => pain(card),
            });
            let ideas = step.opportunities.iter().map(|card| titled_card(card, Ink::Opportunity));
            vec![
                self.step(step),
                step.scores.iter().map(score).collect(),
                pains.chain(ideas).collect(),
                self.kept(step),
            ]
        };
        let rows = stage.steps.iter().map(row).collect();
        Part { band: Some(([vec![title], facts], Ink::StageBand(hue))), again, rows }
    }

    fn step(&self, step: &StepPart) -> Vec<Para> {
        let title = format!("{}. {}", step.number, step.title);
        let mut paras = vec![Para::new(title, 13.0, Ink::Text).bold().theirs()];
        if step.moment_of_truth {
            let text = format!("◆ {}", self.label("moment_of_truth"));
            paras.push(Para::new(text, SMALL, Ink::Accent));
        }
        // How long it takes, who go on, and where to.
        let facts = step.facts.iter().map(|fact| {
            let text = format!("{}: {}", fact.label, fact.text);
            if text.chars().count() < HELD { text.replace(' ', "\u{a0}") } else { text }
        });
        paras.extend(detail(&facts.collect::<Vec<_>>().join("\u{a0}· ")));
        paras
    }

    /// What was promised and agreed on and what came of it, how customers are listened to, and what
    /// they said.
    fn kept(&self, step: &StepPart) -> Vec<Para> {
        let mut paras: Vec<Para> = step.promises.iter().map(|row| self.promised(row)).collect();
        for row in &step.listening {
            let name = format!("{}:", self.words.lane(LaneKind::Listening));
            paras.push(Para::explained(&name, &row.text, SMALL, Ink::Text).above(2.0).theirs());
        }
        for quote in &step.quotes {
            let para = Para::new(quote.text.as_str(), SMALL, Ink::Text).italic();
            paras.push(para.above(2.0).theirs());
        }
        paras
    }

    /// "Home the same day: 95%, target 98%; n = 64": the result, beside its target or what was promised
    /// where it has that.
    fn promised(&self, row: &PromiseRow) -> Para {
        let goal =
            (!row.goal.is_empty()).then(|| match row.kind == self.words.card(LaneKind::Promises) {
                true => {
                    let args = [("promised", row.goal.as_str().into())];
                    format!("{}, {}", row.outcome, self.words.with("piece-promised", &args))
                }
                false => {
                    let args = [
                        ("share", row.outcome.as_str().into()),
                        ("goal", row.goal.as_str().into()),
                    ];
                    self.words.with("report-met-in", &args)
                }
            });
        let outcome = goal.unwrap_or_else(|| row.outcome.clone());
        // How it is known stands in the middle of a line.
        let told = [outcome, row.detail.clone(), lower(&row.basis)];
        let told: Vec<String> = told.into_iter().filter(|text| !text.is_empty()).collect();
        let name = format!("{}:", row.text);
        Para::explained(&name, &told.join("; "), SMALL, tone(row.tone)).above(2.0).theirs()
    }
}

/// "3 · Delivery": steps have a full stop.
fn name(stage: &StagePart) -> String {
    format!("{}\u{a0}· {}", stage.number, stage.title)
}

/// The same where a stage goes on on a further slide.
fn continued(words: Words, what: &str) -> String {
    format!("{what} {}", words.get("report-continued"))
}

/// "● Aino, 34: 2.1 (−1.4*), n = 143".
fn score(row: &ScoreRow) -> Para {
    let score = row.satisfaction.as_ref().map_or(NOTHING, |score| score.text.as_str());
    let star = if row.is_gap_assumed { "*" } else { "" };
    let gap = row.gap.as_ref().map(|gap| format!("\u{a0}({}{star})", gap.text));
    let gap = gap.unwrap_or_default();
    // The star says what the difference rests on.
    let known = row.known.text.split("; ").next().filter(|_| row.is_gap_assumed);
    let known = known.unwrap_or(&row.known.text);
    // Lines end only between what it is known by.
    let held = |n: &str| n.replace(' ', "\u{a0}").replace(",\u{a0}", ", ").replace(";\u{a0}", "; ");
    let n = known.split_once(", ").map(|(_, n)| format!(", {}", held(n)));
    let text = format!("{}{}:\u{a0}{score}{gap}", marked(&row.known), row.traveller);
    Para::new(text + &n.unwrap_or_default(), SMALL, tone(row.tone)).above(2.0)
}

/// What the map says of a pain point besides: "Second day off work: …"; of one that only its name is
/// told of on the slide, how bad it is, too.
fn said(card: &CardPart, facts: &str) -> Option<String> {
    let said = [facts, &card.note, &card.cause].into_iter().filter(|text| !text.is_empty());
    let said = sentences(said);
    (!said.is_empty()).then(|| format!("{}: {said}", card.text))
}

/// A pain point, how bad it is and how many have it, and the row of one behind the scenes: the slides
/// of their kind say more of each.
fn pain(card: &CardPart) -> Vec<Para> {
    let facts = card.detail.split("\u{a0}· ").take(2 + usize::from(card.internal));
    let facts: Vec<&str> = facts.collect();
    let basis = Some(card.share_basis.as_str()).filter(|basis| !basis.is_empty());
    let facts: Vec<&str> = facts.into_iter().chain(basis).collect();
    let facts = facts.join("\u{a0}· ");
    let facts = Some(format!("{}{facts}", marked(&card.known))).filter(|_| !facts.is_empty());
    let facts = facts.and_then(|facts| detail(&facts));
    std::iter::once(titled_card(card, Ink::Pain)).chain(facts).collect()
}

fn titled_card(card: &CardPart, ink: Ink) -> Para {
    Para::new(card.text.as_str(), SMALL, ink).bold().above(4.0).theirs()
}

/// The mark of how something is known; nothing where it is not known.
fn marked(known: &Known) -> String {
    let kind = EvidenceKind::ALL.into_iter().find(|kind| kind_key(*kind) == known.kind);
    kind.map(|kind| format!("{}\u{a0}", mark(kind))).unwrap_or_default()
}
