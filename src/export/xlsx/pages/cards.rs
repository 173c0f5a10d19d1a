//! Everything that stands on the map, step by step: each card with all that is known of it.

use std::collections::BTreeSet;

use super::Book;
use crate::export::xlsx::cell::{Kind, Value};
use crate::export::xlsx::list::List;
use crate::model::{Card, Lane, LaneKind, Step, on_scale};
use crate::report::{handover, response, share_of_customers};

impl Book<'_> {
    /// All cards, and what is said of the steps themselves.
    pub(in crate::export::xlsx) fn all_cards(&self) -> List<'static> {
        let columns = [
            ("field-stage", Kind::Text),
            ("xlsx-number", Kind::Whole),
            ("field-step", Kind::Text),
            ("name-lane", Kind::Text),
            ("xlsx-text", Kind::Text),
            ("field-details", Kind::Text),
            ("report-remark", Kind::Text),
            ("field-personas", Kind::Text),
            ("field-evidence", Kind::Text),
            ("field-n", Kind::Count),
            ("field-source", Kind::Text),
            ("report-date", Kind::Date),
        ];
        let mut list = List::of(self.words, columns).keeping(3);
        let lanes: Vec<_> = self.document.lanes().collect();
        for step in self.document.steps() {
            if !step.description.trim().is_empty() || !step.tags.is_empty() {
                list.rows.push(self.said_of(step));
            }
            for lane in &lanes {
                let cards = self.document.cards_in(lane.id, step.id).iter();
                let cards = cards.filter_map(|id| self.document.card(*id));
                list.rows.extend(cards.map(|card| self.on_map(lane, card)));
            }
        }
        list.trimmed()
    }

    fn said_of(&self, step: &Step) -> Vec<Value> {
        let mut row = vec![self.stage(step.id), self.number(step.id), self.step(step.id)];
        row.push(Value::text(self.words.get("field-description")));
        row.push(Value::text(step.description.trim()));
        row.push(Value::Empty);
        row.push(Value::lines(self.tags(&step.tags)));
        row
    }

    fn on_map(&self, lane: &Lane, card: &Card) -> Vec<Value> {
        let [kind, n, source, date] = match &card.evidence {
            Some(evidence) => self.known(evidence),
            None => [Value::Empty, Value::Empty, Value::Empty, Value::Empty],
        };
        vec![
            self.stage(card.step),
            self.number(card.step),
            self.step(card.step),
            Value::text(self.words.lane_titled(lane)),
            Value::text(self.text(card)),
            Value::text(card.details.trim()),
            Value::lines(self.besides(lane.kind, card)),
            self.concerned(card),
            kind,
            n,
            source,
            date,
        ]
    }

    /// The words to find it by: "Tags: billing, late".
    fn tags(&self, tags: &BTreeSet<String>) -> Option<String> {
        let told: Vec<&str> = tags.iter().map(String::as_str).collect();
        (!told.is_empty()).then(|| format!("{}: {}", self.words.get("field-tags"), told.join(", ")))
    }

    /// What a card says besides, unless a sheet of its own says it.
    fn besides(&self, lane: LaneKind, card: &Card) -> Vec<String> {
        let words = self.words;
        let labelled = |key: &str, text: &str| {
            let text = text.trim();
            (!text.is_empty()).then(|| format!("{}: {text}", words.get(key)))
        };
        let mut told = Vec::new();
        if let Some(touchpoint) = card.touchpoint.as_deref() {
            told.extend(touchpoint.channel.as_ref().map(|it| words.channel(it).to_owned()));
            let moment = touchpoint.moment_of_truth;
            told.extend(moment.then(|| words.get("piece-moment-of-truth").to_owned()));
        }
        told.extend(handover(card, |id| self.persona(id)));
        if let Some(listening) = card.listening.as_deref() {
            told.extend(labelled("field-trigger", &listening.trigger));
            told.extend(labelled("field-cadence", &listening.cadence));
            told.extend(labelled("field-owner", &listening.owner));
            told.extend(listening.response.and_then(|tally| response(words, tally)));
        }
        if let Some(pain) = card.pain.as_deref().filter(|_| lane != LaneKind::Pains) {
            let severity = on_scale::level(pain.severity);
            told.extend(
                severity
                    .map(|severity| words.with("piece-severity", &[("severity", severity.into())])),
            );
            told.extend(share_of_customers(words, card));
            told.extend(labelled("field-recovery", &pain.recovery));
        }
        let last = card.last_step.and_then(|last| self.document.step(last));
        told.extend(last.and_then(|last| labelled("field-span", &last.title)));
        told.extend(self.tags(&card.tags));
        told
    }
}
