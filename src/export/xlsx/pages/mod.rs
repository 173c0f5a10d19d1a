//! What stands on the sheets for people: lists of numbers and texts, in the words of the report.
//!
//! Texts and verdicts are the report's; numbers come from the document and from `insight`, so that a
//! spreadsheet can go on counting with all of their decimals.

mod cards;
mod known;
mod metrics;
mod pains;
mod people;
mod promises;
mod scores;
mod solutions;
mod time;
mod value;

use std::collections::BTreeMap;

use super::cell::Value;
use crate::i18n::Words;
use crate::insight::Answers;
use crate::model::{Card, Document, Evidence, EvidenceKind, LaneKind, PersonaId, StepId};
use crate::report::Report;

pub(super) use scores::curves;
pub(super) use solutions::{MATRIX_EFFORT, MATRIX_IMPACT};

/// Where the satisfaction of the first traveller stands on the sheet of the curve.
pub(super) const FIRST_CURVE: usize = 3;

/// What the sheets are made of.
pub(super) struct Book<'a> {
    pub(super) document: &'a Document,
    pub(super) report: &'a Report,
    pub(super) words: Words,
    /// The steps in order, numbered from 1.
    numbers: BTreeMap<StepId, usize>,
}

impl<'a> Book<'a> {
    pub(super) fn of(document: &'a Document, report: &'a Report, words: Words) -> Self {
        let numbers = document.steps().enumerate().map(|(at, step)| (step.id, at + 1)).collect();
        Self { document, report, words, numbers }
    }

    fn number(&self, step: StepId) -> Value {
        Value::number(self.numbers.get(&step).map(|number| *number as f64))
    }

    /// The number of a step, counted from 1.
    fn place_of(&self, step: StepId) -> usize {
        self.numbers.get(&step).copied().unwrap_or_default()
    }

    /// The step that stands after one.
    fn after(&self, step: StepId) -> Option<StepId> {
        let at = self.numbers.get(&step)?;
        self.document.steps().nth(*at).map(|step| step.id)
    }

    fn step(&self, step: StepId) -> Value {
        let step = self.document.step(step);
        step.map_or(Value::Empty, |step| {
            Value::text(self.words.titled(&step.title, "untitled-step"))
        })
    }

    fn stage(&self, step: StepId) -> Value {
        let stage = self.document.step(step).and_then(|step| self.document.stage(step.stage));
        stage.map_or(Value::Empty, |stage| {
            Value::text(self.words.titled(&stage.title, "untitled-stage"))
        })
    }

    /// The stage that a card begins at, and its step, or the first and the last that it spans.
    fn place(&self, card: &Card) -> [Value; 2] {
        let is_after = |last: &StepId| self.place_of(*last) > self.place_of(card.step);
        let step = match card.last_step.filter(is_after).map(|last| self.step(last)) {
            Some(Value::Text(last)) => match self.step(card.step) {
                Value::Text(first) => Value::text(format!("{first} – {last}")),
                first => first,
            },
            _ => self.step(card.step),
        };
        [self.stage(card.step), step]
    }

    /// What a card says; without a text its channel.
    fn text(&self, card: &Card) -> String {
        let channel = card.touchpoint.as_deref().and_then(|touch| touch.channel.as_ref());
        match (card.text.trim(), channel) {
            ("", Some(channel)) => self.words.channel(channel).to_owned(),
            ("", None) => self.words.get("untitled-card").to_owned(),
            (text, _) => text.to_owned(),
        }
    }

    fn persona(&self, id: PersonaId) -> Option<String> {
        let persona = self.document.persona(id)?;
        Some(self.words.titled(&persona.name, "untitled-persona").to_owned())
    }

    /// The personas that a card names, in the journey's order.
    fn concerned(&self, card: &Card) -> Value {
        let named = self.document.personas().filter(|persona| card.personas.contains(&persona.id));
        Value::lines(named.filter_map(|persona| self.persona(persona.id)))
    }

    /// How something is known, from how many, where from, and when.
    fn known(&self, evidence: &Evidence) -> [Value; 4] {
        [
            Value::text(self.words.evidence(evidence.kind)),
            Value::number(evidence.n),
            Value::text(evidence.source.trim()),
            Value::date(evidence.date),
        ]
    }

    /// That few were counted, where that is to be said.
    fn few(&self, evidence: &Evidence) -> Option<String> {
        let is_few = evidence.kind != EvidenceKind::Assumed
            && evidence.n.is_some_and(|n| Answers::of(n).are_few());
        is_few.then(|| self.words.get("survey-few").to_owned())
    }

    /// All cards of lanes of that kind: along the journey, and at a step from the top down.
    fn cards(&self, kind: LaneKind) -> Vec<&'a Card> {
        let document = self.document;
        let lanes: Vec<_> = document.lanes().filter(|lane| lane.kind == kind).collect();
        let mut cards = Vec::new();
        for step in document.steps() {
            for lane in &lanes {
                let here = document.cards_in(lane.id, step.id).iter();
                cards.extend(here.filter_map(|id| document.card(*id).map(AsRef::as_ref)));
            }
        }
        cards
    }
}
