//! Who travels, and what they think and feel.

use super::Book;
use crate::export::xlsx::cell::{Kind, Value};
use crate::export::xlsx::list::List;
use crate::model::{Persona, on_scale};
use crate::report::{Pair, TraitRow};

impl Book<'_> {
    /// The personas.
    pub(in crate::export::xlsx) fn personas(&self) -> List<'static> {
        let columns = [
            ("field-name", Kind::Text),
            ("field-role", Kind::Text),
            ("field-kind", Kind::Text),
            ("field-segment", Kind::Text),
            ("field-segment-share", Kind::Share),
            ("field-context", Kind::Text),
            ("field-goals", Kind::Text),
            ("field-needs", Kind::Text),
            ("field-frustrations", Kind::Text),
            ("field-traits", Kind::Text),
            ("field-quote", Kind::Text),
            ("lane-curve", Kind::Text),
        ];
        let mut list = List::of(self.words, columns).keeping(1);
        list.rows.extend(self.document.personas().map(|persona| self.card_of(persona)));
        list.trimmed()
    }

    fn card_of(&self, persona: &Persona) -> Vec<Value> {
        let card = self.report.personas.iter().find(|card| card.id == persona.id);
        let (traits, curve) = card.map_or((&[][..], &[][..]), |card| (&card.traits, &card.curve));
        vec![
            Value::text(self.words.titled(&persona.name, "untitled-persona")),
            Value::text(persona.role.as_str()),
            Value::text(self.words.persona_kind(persona.kind)),
            Value::text(persona.segment.as_str()),
            Value::number(on_scale::share(persona.share)),
            Value::text(persona.context.trim()),
            Value::lines(&persona.goals),
            Value::lines(&persona.needs),
            Value::lines(&persona.frustrations),
            Value::lines(traits.iter().map(placed)),
            Value::text(persona.quote.as_str()),
            Value::lines(curve.iter().map(|Pair { label, text }| format!("{label}: {text}"))),
        ]
    }

    /// The notes of the empathy maps, section by section.
    pub(in crate::export::xlsx) fn empathy(&self) -> List<'static> {
        let columns = [
            ("name-empathy-map", Kind::Text),
            ("name-persona", Kind::Text),
            ("field-section", Kind::Text),
            ("name-note", Kind::Text),
            ("field-evidence", Kind::Text),
        ];
        let mut list = List::of(self.words, columns).keeping(1);
        for map in &self.report.empathy {
            // On sheets names are searched for and compared: their words stand apart as typed.
            let [title, persona] =
                [&map.title, &map.persona].map(|name| name.replace('\u{a0}', " "));
            let row = |section: &str, text: &str, known: &str| {
                [title.as_str(), &persona, section, text, known].map(Value::text).into()
            };
            list.rows.extend(map.facts.iter().map(|fact| row(&fact.label, &fact.text, "")));
            list.rows.extend(map.sections.iter().flat_map(|section| {
                section.notes.iter().map(|note| row(&section.title, &note.text, &note.known.text))
            }));
        }
        list.trimmed()
    }
}

/// Where somebody stands between two ends: "careful 1–5 daring: 2".
fn placed(row: &TraitRow) -> String {
    let (low, high) = (&row.low, &row.high);
    match row.value {
        Some(value) => format!("{low} 1–5 {high}: {value}"),
        None => format!("{low} 1–5 {high}: –"),
    }
}
