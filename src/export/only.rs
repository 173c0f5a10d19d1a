//! A document as one persona has it: what `--persona` shows.

use std::sync::Arc;

use crate::model::{Card, Document, PersonaId, Record, Traveller};

/// The document with no numbers but that persona's, and of the cards those that are about it or
/// about everybody. The other personas stay on record, so that colours and shapes, which go by
/// place, stay the same, and so that a card can still say who hands what to whom.
#[must_use]
pub fn only_persona(document: &Document, persona: PersonaId) -> Document {
    let records = document.records().filter_map(|record| match record {
        Record::Step(mut record) => {
            let step = Arc::make_mut(&mut record);
            step.scores.retain(|who, _| *who == Traveller::Persona(persona));
            Some(Record::Step(record))
        }
        Record::Card(mut record) => {
            if !concerns(&record, persona) {
                return None;
            }
            Arc::make_mut(&mut record).personas.retain(|id| *id == persona);
            Some(Record::Card(record))
        }
        Record::Survey(record) if record.persona.is_some_and(|of| of != persona) => None,
        Record::Stage(mut record) => {
            let stage = Arc::make_mut(&mut record);
            stage.value.retain(|(who, _), _| *who == Traveller::Persona(persona));
            Some(Record::Stage(record))
        }
        record => Some(record),
    });
    // Parents all stay, so the records that are left are as whole as the document was.
    Document::from_records(records).unwrap_or_else(|_| document.clone())
}

fn concerns(card: &Card, persona: PersonaId) -> bool {
    card.personas.is_empty() || card.personas.contains(&persona)
}
