//! A document with one persona left: what `--persona` shows.

use crate::model::{Card, Document, PersonaId, Record, Traveller};

/// The document as that persona has it: no other persona, no numbers but its own, and of the cards
/// those that are about it or about everybody.
#[must_use]
pub fn only_persona(document: &Document, persona: PersonaId) -> Document {
    let records = document.records().filter_map(|record| match record {
        Record::Persona(record) if record.id != persona => None,
        Record::Step(mut record) => {
            let step = std::sync::Arc::make_mut(&mut record);
            step.scores.retain(|who, _| *who == Traveller::Persona(persona));
            Some(Record::Step(record))
        }
        Record::Card(mut record) => {
            if !concerns(&record, persona) {
                return None;
            }
            std::sync::Arc::make_mut(&mut record).personas.retain(|id| *id == persona);
            Some(Record::Card(record))
        }
        record => Some(record),
    });
    // Parents all stay, so the records that are left are as whole as the document was.
    Document::from_records(records).unwrap_or_else(|_| document.clone())
}

fn concerns(card: &Card, persona: PersonaId) -> bool {
    card.personas.is_empty() || card.personas.contains(&persona)
}
