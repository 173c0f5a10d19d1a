//! What a record refers to, apart from what it stands in.

use std::sync::Arc;

use crate::model::{Record, RecordId, SurveyPlace, Traveller};

/// The records that it names, each as often as it does.
pub(super) fn links(record: &Record) -> Vec<RecordId> {
    let mut found = Vec::new();
    visit(&mut record.clone(), |id| {
        found.push(id);
        true
    });
    found
}

/// The record without the links that are not to stay.
pub(super) fn keeping_links(record: &Record, stays: impl Fn(RecordId) -> bool) -> Record {
    let mut kept = record.clone();
    if links(record).into_iter().any(|id| !stays(id)) {
        visit(&mut kept, stays);
    }
    kept
}

fn persona(who: Traveller) -> Option<RecordId> {
    match who {
        Traveller::Everyone => None,
        Traveller::Persona(id) => Some(id.into()),
    }
}

fn place(place: SurveyPlace) -> RecordId {
    match place {
        SurveyPlace::Step(id) => id.into(),
        SurveyPlace::Card(id) => id.into(),
    }
}

/// Asks about every link; those of which the answer is no are taken out.
fn visit(record: &mut Record, mut stays: impl FnMut(RecordId) -> bool) {
    match record {
        Record::Journey(_) | Record::Lane(_) | Record::Line(_) | Record::Picture(_) => {}
        Record::Persona(one) if one.picture.is_some() => {
            let one = Arc::make_mut(one);
            one.picture = one.picture.filter(|id| stays((*id).into()));
        }
        Record::Persona(_) => {}
        Record::Stage(one) if one.value.is_empty() => {}
        Record::Stage(one) => {
            let value = &mut Arc::make_mut(one).value;
            value.retain(|(who, _), _| persona(*who).is_none_or(&mut stays));
        }
        Record::Step(one) if one.next.is_empty() && one.scores.is_empty() => {}
        Record::Step(one) => {
            let one = Arc::make_mut(one);
            one.next.retain(|id, _| stays((*id).into()));
            one.scores.retain(|who, _| persona(*who).is_none_or(&mut stays));
        }
        Record::Card(one) => {
            let may_link = one.last_step.is_some()
                || !one.personas.is_empty()
                || one.pain.is_some()
                || one.opportunity.is_some()
                || one.handover.is_some();
            if !may_link {
                return;
            }
            let one = Arc::make_mut(one);
            one.last_step = one.last_step.filter(|id| stays((*id).into()));
            one.personas.retain(|id| stays((*id).into()));
            if let Some(pain) = one.pain.as_deref_mut() {
                pain.caused_by.retain(|id| stays((*id).into()));
            }
            if let Some(idea) = one.opportunity.as_deref_mut() {
                idea.answers.retain(|id| stays((*id).into()));
            }
            if let Some(handover) = one.handover.as_deref_mut() {
                handover.giver = handover.giver.filter(|id| stays((*id).into()));
                handover.receiver = handover.receiver.filter(|id| stays((*id).into()));
            }
        }
        Record::Empathy(one) => {
            let one = Arc::make_mut(one);
            one.persona = one.persona.filter(|id| stays((*id).into()));
        }
        Record::Note(one) => {
            Arc::make_mut(one).links.retain(|id| stays((*id).into()));
        }
        Record::Survey(one) => {
            let one = Arc::make_mut(one);
            one.persona = one.persona.filter(|id| stays((*id).into()));
            one.place = one.place.filter(|about| stays(place(*about)));
        }
    }
}
