//! Changing what records say.

use super::{ActionError, Done, Draft, missing};
use crate::model::{
    CardId, Document, Evidence, EvidenceKind, Measure, MeasureKind, RecordId, StepId, Traveller,
};

/// The text that stands for a record on the map: a title, a name, a card's text. `None` where the
/// record is not there or has none of its own.
#[must_use]
pub fn text_of(document: &Document, id: RecordId) -> Option<&str> {
    match id {
        RecordId::Journey => Some(&document.journey().title),
        RecordId::Persona(id) => document.persona(id).map(|record| record.name.as_str()),
        RecordId::Stage(id) => document.stage(id).map(|record| record.title.as_str()),
        RecordId::Step(id) => document.step(id).map(|record| record.title.as_str()),
        RecordId::Lane(id) => document.lane(id).map(|record| record.title.as_str()),
        RecordId::Card(id) => document.card(id).map(|record| record.text.as_str()),
        RecordId::Empathy(id) => document.empathy_map(id).map(|record| record.title.as_str()),
        RecordId::Note(id) => document.note(id).map(|record| record.text.as_str()),
        RecordId::Survey(id) => document.survey(id).map(|record| record.name.as_str()),
        RecordId::Line(_) | RecordId::Picture(_) => None,
    }
}

/// Gives a record that text (see [`text_of`]).
///
/// # Errors
/// [`ActionError::Missing`] where there is no such record, or it has no text.
pub fn rename(draft: &mut Draft<'_>, id: RecordId, text: &str) -> Done {
    let text = text.to_owned();
    let found = match id {
        RecordId::Journey => {
            draft.edit_journey(|journey| journey.title = text);
            true
        }
        RecordId::Persona(id) => draft.edit_persona(id, |persona| persona.name = text),
        RecordId::Stage(id) => draft.edit_stage(id, |stage| stage.title = text),
        RecordId::Step(id) => draft.edit_step(id, |step| step.title = text),
        RecordId::Lane(id) => draft.edit_lane(id, |lane| lane.title = text),
        RecordId::Card(id) => draft.edit_card(id, |card| card.text = text),
        RecordId::Empathy(id) => draft.edit_empathy_map(id, |map| map.title = text),
        RecordId::Note(id) => draft.edit_note(id, |note| note.text = text),
        RecordId::Survey(id) => draft.edit_survey(id, |survey| survey.name = text),
        RecordId::Line(_) | RecordId::Picture(_) => false,
    };
    if found { Ok(()) } else { Err(ActionError::Missing(id)) }
}

/// Scores a step by hand; `None` takes the number away. The value is kept on the scale 1–5, to two
/// decimals. A number that was measured is not measured any more once a hand has moved it: it
/// becomes assumed, without its source. The numbers' other evidence stays.
///
/// # Errors
/// [`ActionError::Missing`] where there is no such step.
pub fn set_score(
    draft: &mut Draft<'_>,
    step: StepId,
    who: Traveller,
    kind: MeasureKind,
    value: Option<f64>,
) -> Done {
    missing(draft.document().step(step), step)?;
    let value = value.filter(|value| value.is_finite());
    draft.edit_step(step, |record| match value {
        Some(value) => {
            let value = (value.clamp(1.0, 5.0) * 100.0).round() / 100.0;
            let slot = record.scores.entry(who).or_default().slot(kind);
            let measure = slot.get_or_insert_with(Measure::default);
            if measure.evidence.kind == EvidenceKind::Measured && measure.value != value {
                measure.evidence = Evidence::default();
            }
            measure.value = value;
        }
        None => {
            if let Some(scores) = record.scores.get_mut(&who) {
                *scores.slot(kind) = None;
            }
        }
    });
    Ok(())
}

/// Says whether a persona is at a step at all. Taking it away takes its numbers there with it.
///
/// # Errors
/// [`ActionError::Missing`] where there is no such step.
pub fn set_presence(draft: &mut Draft<'_>, step: StepId, who: Traveller, present: bool) -> Done {
    missing(draft.document().step(step), step)?;
    draft.edit_step(step, |record| {
        if present {
            record.scores.entry(who).or_default();
        } else {
            record.scores.remove(&who);
        }
    });
    Ok(())
}

/// Makes a card span the columns between its own and `to`, whichever side that is on: dragged to
/// the left, the card begins there.
///
/// # Errors
/// [`ActionError::Missing`] where the card or the step is not there.
pub fn set_span(draft: &mut Draft<'_>, card: CardId, to: StepId) -> Done {
    let document = draft.document();
    let record = missing(document.card(card), card)?;
    let column = |id: StepId| document.steps().position(|step| step.id == id);
    let own = missing(column(record.step), record.step)?;
    let end = missing(column(to), to)?;
    let old_end = record.last_step.and_then(column).unwrap_or(own).max(own);
    if end >= own {
        draft.edit_card(card, |card| card.last_step = Some(to));
    } else {
        let last = document.steps().nth(old_end).map(|step| step.id);
        draft.edit_card(card, |card| {
            card.step = to;
            card.last_step = last;
        });
    }
    draft.selection = vec![card.into()];
    Ok(())
}
