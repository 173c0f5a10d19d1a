//! Taking records away, with what they contain and what points at them.

use std::collections::BTreeSet;

use super::Draft;
use crate::model::{
    Card, CardId, Document, EmpathyId, NoteId, PersonaId, RecordId, StageId, Step, StepId, Survey,
    SurveyPlace, Traveller,
};

/// Deletes records with their children. What referred to them no longer does, so that deleting
/// leaves no dangling link behind; undo brings the links back. Surveys about a step, a touchpoint
/// or a persona go with it: without their place they would say something else. The journey itself
/// stays, and what is not there is passed over. A card that spans steps which stay stays on them.
/// What stood beside the last of them is selected then, so that the keyboard keeps its place. Answers
/// how many records went.
pub fn delete(draft: &mut Draft<'_>, ids: &[RecordId]) -> usize {
    let gone = with_children(draft.document(), ids);
    let beside = ids.last().and_then(|id| beside(draft.document(), *id, &gone));
    let columns: Vec<StepId> = draft.document().steps().map(|step| step.id).collect();
    for id in &gone {
        draft.remove(*id);
    }
    unlink_steps(draft, &gone);
    unlink_cards(draft, &gone, &columns);
    unlink_stages(draft, &gone);
    unlink_empathy(draft, &gone);
    draft.selection = beside.into_iter().collect();
    gone.len()
}

/// What stands after a record that goes, else before it, among its kin that stay; else what it was
/// in. A card's place is its cell, which stays.
fn beside(document: &Document, id: RecordId, gone: &BTreeSet<RecordId>) -> Option<RecordId> {
    let (kin, parent): (Vec<RecordId>, Option<RecordId>) = match id {
        RecordId::Stage(_) => (document.stages().map(|stage| stage.id.into()).collect(), None),
        RecordId::Step(step) => {
            let stage = document.step(step)?.stage;
            (document.steps_of(stage).map(|step| step.id.into()).collect(), Some(stage.into()))
        }
        RecordId::Lane(_) | RecordId::Line(_) => {
            (document.rows().iter().map(|row| RecordId::from(*row)).collect(), None)
        }
        RecordId::Persona(_) => {
            (document.personas().map(|persona| persona.id.into()).collect(), None)
        }
        RecordId::Empathy(_) => (document.empathy_maps().map(|map| map.id.into()).collect(), None),
        RecordId::Note(note) => {
            let note = document.note(note)?;
            let kin = document.notes_in(note.map, note.section).map(|note| note.id.into());
            (kin.collect(), Some(note.map.into()))
        }
        RecordId::Journey | RecordId::Card(_) | RecordId::Survey(_) | RecordId::Picture(_) => {
            return None;
        }
    };
    let at = kin.iter().position(|other| *other == id)?;
    let (before, after) = kin.split_at(at);
    let stays = |id: &&RecordId| !gone.contains(id);
    after
        .iter()
        .find(stays)
        .or_else(|| before.iter().rev().find(stays))
        .copied()
        .or(parent)
        .filter(|id| !gone.contains(id))
}

fn with_children(document: &Document, ids: &[RecordId]) -> BTreeSet<RecordId> {
    let mut gone: BTreeSet<RecordId> = ids
        .iter()
        .copied()
        .filter(|id| *id != RecordId::Journey && document.contains(*id))
        .collect();
    for stage in document.stages().filter(|stage| ids.contains(&stage.id.into())) {
        gone.extend(document.steps_of(stage.id).map(|step| RecordId::from(step.id)));
    }
    let columns: Vec<StepId> = document.steps().map(|step| step.id).collect();
    for lane in document.lanes() {
        let whole_lane = gone.contains(&lane.id.into());
        let doomed: Vec<RecordId> = document
            .cells_of(lane.id)
            .filter(|(step, _)| whole_lane || gone.contains(&RecordId::from(*step)))
            .flat_map(|(_, cards)| cards.iter())
            .filter(|id| {
                let card = document.card(**id);
                whole_lane || card.is_none_or(|card| stay(card, &gone, &columns).is_none())
            })
            .map(|card| RecordId::from(*card))
            .collect();
        gone.extend(doomed);
    }
    for map in document.empathy_maps().filter(|map| ids.contains(&map.id.into())) {
        gone.extend(document.notes_of(map.id).map(|note| RecordId::from(note.id)));
    }
    let doomed: Vec<RecordId> = document
        .surveys()
        .filter(|survey| is_about(survey, &gone))
        .map(|survey| survey.id.into())
        .collect();
    gone.extend(doomed);
    // A picture goes with the last persona that shows it.
    let shown = |picture: RecordId, gone: &BTreeSet<RecordId>| {
        document.personas().any(|persona| {
            persona.picture.is_some_and(|id| RecordId::from(id) == picture)
                && !gone.contains(&persona.id.into())
        })
    };
    let pictures: Vec<RecordId> = document
        .personas()
        .filter(|persona| gone.contains(&persona.id.into()))
        .filter_map(|persona| persona.picture.map(RecordId::from))
        .filter(|picture| document.contains(*picture) && !shown(*picture, &gone))
        .collect();
    gone.extend(pictures);
    gone
}

fn is_about(survey: &Survey, gone: &BTreeSet<RecordId>) -> bool {
    let place = survey.place.map(|place| match place {
        SurveyPlace::Step(id) => RecordId::from(id),
        SurveyPlace::Card(id) => RecordId::from(id),
    });
    place.is_some_and(|id| gone.contains(&id))
        || survey.persona.is_some_and(|id| gone.contains(&id.into()))
}

fn traveller_gone(who: Traveller, gone: &BTreeSet<RecordId>) -> bool {
    matches!(who, Traveller::Persona(id) if gone.contains(&id.into()))
}

fn unlink_steps(draft: &mut Draft<'_>, gone: &BTreeSet<RecordId>) {
    let refers = |step: &Step| {
        step.next.keys().any(|id| gone.contains(&(*id).into()))
            || step.scores.keys().any(|who| traveller_gone(*who, gone))
    };
    let steps: Vec<StepId> =
        draft.document().steps().filter(|step| refers(step)).map(|step| step.id).collect();
    for id in steps {
        draft.edit_step(id, |step| {
            step.next.retain(|id, _| !gone.contains(&(*id).into()));
            step.scores.retain(|who, _| !traveller_gone(*who, gone));
        });
    }
}

fn unlink_stages(draft: &mut Draft<'_>, gone: &BTreeSet<RecordId>) {
    let stages: Vec<StageId> = draft
        .document()
        .stages()
        .filter(|stage| stage.value.keys().any(|(who, _)| traveller_gone(*who, gone)))
        .map(|stage| stage.id)
        .collect();
    for id in stages {
        draft.edit_stage(id, |stage| stage.value.retain(|(who, _), _| !traveller_gone(*who, gone)));
    }
}

fn unlink_empathy(draft: &mut Draft<'_>, gone: &BTreeSet<RecordId>) {
    let has = |id: RecordId| gone.contains(&id);
    let document = draft.document();
    let maps: Vec<EmpathyId> = document
        .empathy_maps()
        .filter(|map| map.persona.is_some_and(|id| has(id.into())))
        .map(|map| map.id)
        .collect();
    let notes: Vec<NoteId> = document
        .empathy_maps()
        .flat_map(|map| document.notes_of(map.id))
        .filter(|note| note.links.iter().any(|id| has((*id).into())))
        .map(|note| note.id)
        .collect();
    for id in maps {
        draft.edit_empathy_map(id, |map| map.persona = None);
    }
    for id in notes {
        draft.edit_note(id, |note| note.links.retain(|id| !gone.contains(&(*id).into())));
    }
    let without_picture: Vec<PersonaId> = draft
        .document()
        .personas()
        .filter(|persona| persona.picture.is_some_and(|id| has(id.into())))
        .map(|persona| persona.id)
        .collect();
    for id in without_picture {
        draft.edit_persona(id, |persona| persona.picture = None);
    }
}

fn unlink_cards(draft: &mut Draft<'_>, gone: &BTreeSet<RecordId>, columns: &[StepId]) {
    let cards: Vec<CardId> =
        draft.document().cards().filter(|card| refers_to(card, gone)).map(|card| card.id).collect();
    for id in cards {
        draft.edit_card(id, |card| {
            if let Some((first, last)) = stay(card, gone, columns) {
                card.step = first;
                card.last_step = (first != last).then_some(last);
            }
            unlink_card(card, gone);
        });
    }
}

/// The first and the last step that stay of those that a card spans.
fn stay(card: &Card, gone: &BTreeSet<RecordId>, columns: &[StepId]) -> Option<(StepId, StepId)> {
    let stays = |id: &StepId| !gone.contains(&RecordId::from(*id));
    let last = card.last_step.unwrap_or(card.step);
    if last == card.step {
        return stays(&card.step).then_some((card.step, card.step));
    }
    let first = columns.iter().position(|id| *id == card.step)?;
    let last = columns.iter().position(|id| *id == last)?;
    let mut spanned = columns.get(first..=last)?.iter().copied().filter(stays);
    let first = spanned.next()?;
    Some((first, spanned.next_back().unwrap_or(first)))
}

fn refers_to(card: &Card, gone: &BTreeSet<RecordId>) -> bool {
    let has = |id: RecordId| gone.contains(&id);
    let persona = |id: &Option<PersonaId>| id.is_some_and(|id| has(id.into()));
    has(card.step.into())
        || card.last_step.is_some_and(|id| has(id.into()))
        || card.personas.iter().any(|id| has((*id).into()))
        || card.pain.as_ref().is_some_and(|p| p.caused_by.iter().any(|id| has((*id).into())))
        || card.opportunity.as_ref().is_some_and(|o| o.answers.iter().any(|id| has((*id).into())))
        || card.handover.as_ref().is_some_and(|h| persona(&h.giver) || persona(&h.receiver))
}

fn unlink_card(card: &mut Card, gone: &BTreeSet<RecordId>) {
    let stays = |id: RecordId| !gone.contains(&id);
    card.personas.retain(|id| stays((*id).into()));
    if let Some(pain) = card.pain.as_deref_mut() {
        pain.caused_by.retain(|id| stays((*id).into()));
    }
    if let Some(opportunity) = card.opportunity.as_deref_mut() {
        opportunity.answers.retain(|id| stays((*id).into()));
    }
    if let Some(handover) = card.handover.as_deref_mut() {
        handover.giver = handover.giver.filter(|id| stays((*id).into()));
        handover.receiver = handover.receiver.filter(|id| stays((*id).into()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::actions::ActionError;
    use crate::change::{Edit, History, Label, Verb, What};
    use crate::model::{
        EmpathyMap, IdSource, Lane, LaneId, LaneKind, Metric, Note, OrderKey, Persona, Picture,
        PictureFormat, PictureId, Record, Section, Stage, SurveyId,
    };

    /// A persona with a picture, a pain point on a step, a survey of each, and an empathy map of
    /// the persona whose note is linked to the pain point.
    fn document() -> Document {
        let order = OrderKey::default;
        let (title, description) = (String::new(), String::new());
        let mut persona = Persona::new(PersonaId(1), order(), "Aino");
        persona.picture = Some(PictureId(1));
        let (id, kind) = (LaneId(1), LaneKind::Pains);
        let lane = Lane { id, order: order(), kind, title, description };
        let card = Card::new(CardId(1), id, StepId(1), order(), "Slow");
        let mut map = EmpathyMap::new(EmpathyId(1), order(), "Waits");
        map.persona = Some(PersonaId(1));
        let mut note = Note::new(NoteId(1), EmpathyId(1), Section::Pains, order(), "It is late");
        note.links.insert(CardId(1));
        let survey = |id, place, persona| {
            let survey = Survey::new(SurveyId(id), order(), Metric::Csat);
            Record::from(Survey { place, persona, ..survey })
        };
        let bytes = vec![1_u8, 2].into();
        let picture = Picture { id: PictureId(1), format: PictureFormat::Png, bytes };
        Document::from_records([
            persona.into(),
            Stage::new(StageId(1), order(), "Delivery").into(),
            Step::new(StepId(1), StageId(1), order(), "Waits").into(),
            lane.into(),
            card.into(),
            map.into(),
            note.into(),
            survey(1, Some(SurveyPlace::Step(StepId(1))), None),
            survey(2, Some(SurveyPlace::Card(CardId(1))), None),
            survey(3, None, Some(PersonaId(1))),
            survey(4, None, None),
            picture.into(),
        ])
        .expect("a document")
    }

    #[track_caller]
    fn check(deleted: RecordId, left: &[RecordId]) {
        let before = document();
        let mut document = before.clone();
        let mut history = History::new();
        let label = Label::one(Verb::Delete, What::from(deleted));
        let mut ids = IdSource::seeded(1);
        let edit = Edit { label, selection: Vec::new() };
        let done = history.edit(&mut document, &mut ids, edit, |draft| {
            delete(draft, &[deleted]);
            Ok::<(), ActionError>(())
        });
        assert!(done.is_ok());
        let ids: Vec<RecordId> = document.records().map(|record| record.id()).collect();
        assert_eq!(ids, left);
        assert_eq!(crate::model::problems(&document), [], "nothing dangles");
        history.undo(&mut document);
        assert_eq!(document, before);
    }

    #[test]
    fn surveys_notes_and_pictures_go_with_what_they_are_about() {
        let journey = RecordId::Journey;
        let [persona, picture]: [RecordId; 2] = [PersonaId(1).into(), PictureId(1).into()];
        let [stage, lane]: [RecordId; 2] = [StageId(1).into(), LaneId(1).into()];
        let [step, card]: [RecordId; 2] = [StepId(1).into(), CardId(1).into()];
        let [map, note]: [RecordId; 2] = [EmpathyId(1).into(), NoteId(1).into()];
        let [at_step, at_card, of_persona, of_all] = [1, 2, 3, 4].map(|id| SurveyId(id).into());
        check(step, &[journey, persona, stage, lane, map, note, of_persona, of_all, picture]);
        check(
            card,
            &[journey, persona, stage, step, lane, map, note, at_step, of_persona, of_all, picture],
        );
        check(persona, &[journey, stage, step, lane, card, map, note, at_step, at_card, of_all]);
        check(
            map,
            &[
                journey, persona, stage, step, lane, card, at_step, at_card, of_persona, of_all,
                picture,
            ],
        );
    }

    /// Three steps in two stages; a card that spans all of them.
    fn spanned() -> Document {
        let keys = OrderKey::spread(3);
        let step = |id: u64, stage| {
            let order = keys[id as usize - 1].clone();
            Step::new(StepId(id), StageId(stage), order, "Waits").into()
        };
        let order = OrderKey::default;
        let (title, description) = (String::new(), String::new());
        let lane =
            Lane { id: LaneId(1), order: order(), kind: LaneKind::Pains, title, description };
        let mut card = Card::new(CardId(1), LaneId(1), StepId(1), order(), "Slow");
        card.last_step = Some(StepId(3));
        Document::from_records([
            Stage::new(StageId(1), keys[0].clone(), "Before").into(),
            Stage::new(StageId(2), keys[1].clone(), "After").into(),
            step(1, 1),
            step(2, 2),
            step(3, 2),
            lane.into(),
            card.into(),
        ])
        .expect("a document")
    }

    #[track_caller]
    fn check_span(deleted: &[RecordId], span: Option<(u64, Option<u64>)>, selected: &[RecordId]) {
        let before = spanned();
        let mut document = before.clone();
        let mut history = History::new();
        let label = Label::one(Verb::Delete, What::Step);
        let edit = Edit { label, selection: Vec::new() };
        let done = history.edit(&mut document, &mut IdSource::seeded(1), edit, |draft| {
            delete(draft, deleted);
            Ok::<_, ActionError>(draft.selection.clone())
        });
        assert_eq!(done.expect("it is done").value, selected);
        let found = document.card(CardId(1)).map(|card| (card.step, card.last_step));
        let span = span.map(|(step, last)| (StepId(step), last.map(StepId)));
        assert_eq!(found, span);
        assert_eq!(crate::model::problems(&document), [], "nothing dangles");
        history.undo(&mut document);
        assert_eq!(document, before);
    }

    #[test]
    fn a_card_stays_on_the_steps_that_stay() {
        let step = |id| RecordId::from(StepId(id));
        let [first, second] = [1, 2].map(|id| RecordId::from(StageId(id)));
        check_span(&[first], Some((2, Some(3))), &[second]);
        check_span(&[second], Some((1, None)), &[first]);
        check_span(&[step(2)], Some((1, Some(3))), &[step(3)]);
        check_span(&[step(1), step(3)], Some((2, None)), &[step(2)]);
        check_span(&[first, second], None, &[]);
        check_span(&[LaneId(1).into()], None, &[]);
        check_span(&[step(1)], Some((2, Some(3))), &[first]);
    }
}
