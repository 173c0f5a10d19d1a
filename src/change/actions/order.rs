//! Moving records: a move sets the parent and the order key; nothing is deleted and made again.

use std::collections::{BTreeMap, BTreeSet};

use super::{ActionError, Done, Draft, empathy, keys_at, missing};
use crate::model::{
    CardId, Document, LaneId, OrderKey, PersonaId, RecordId, RowId, StageId, StepId,
};

/// Where to, on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the directions")]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

/// Moves cards into a cell, in the order given, so that they stand from `index` on among the
/// cards that were there and stay. Spans keep their width as far as the map goes.
///
/// # Errors
/// [`ActionError::Missing`] and [`ActionError::NoCards`], as for a new card.
pub fn move_cards(
    draft: &mut Draft<'_>,
    cards: &[CardId],
    lane: LaneId,
    step: StepId,
    index: usize,
) -> Done {
    let document = draft.document();
    if !missing(document.lane(lane), lane)?.kind.holds_cards() {
        return Err(ActionError::NoCards(lane.into()));
    }
    missing(document.step(step), step)?;
    let cell = document.cards_in(lane, step);
    let moved: BTreeSet<CardId> = cards.iter().copied().collect();
    let before = cell.iter().take(index).filter(|id| !moved.contains(id)).count();
    let staying = cell.iter().filter(|id| !moved.contains(id));
    let keys: Vec<OrderKey> =
        staying.filter_map(|id| document.card(*id)).map(|card| card.order.clone()).collect();
    let spans = shifted_spans(document, cards, step);
    let new_keys = keys_at(&keys, before, cards.len());
    for ((&card, order), span) in cards.iter().zip(new_keys).zip(spans) {
        draft.edit_card(card, |card| {
            card.last_step = span;
            card.lane = lane;
            card.step = step;
            card.order = order;
        });
    }
    draft.selection = cards.iter().map(|&card| card.into()).collect();
    Ok(())
}

/// Where the spans of cards end if the cards begin at `step`.
fn shifted_spans(document: &Document, cards: &[CardId], step: StepId) -> Vec<Option<StepId>> {
    let spans = |id: &CardId| document.card(*id).is_some_and(|card| card.last_step.is_some());
    if !cards.iter().any(spans) {
        return vec![None; cards.len()];
    }
    let columns: Vec<StepId> = document.steps().map(|step| step.id).collect();
    let places: BTreeMap<StepId, usize> =
        columns.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let column = |id: StepId| places.get(&id).copied();
    let shifted = |card: &CardId| {
        let card = document.card(*card)?;
        let width = column(card.last_step?)?.checked_sub(column(card.step)?)?;
        let end = (column(step)? + width).min(columns.len().saturating_sub(1));
        columns.get(end).copied()
    };
    cards.iter().map(shifted).collect()
}

/// Moves steps into a stage, in the order given, from `index` on among the steps that stay.
///
/// # Errors
/// [`ActionError::Missing`] where there is no such stage.
pub fn move_steps(draft: &mut Draft<'_>, steps: &[StepId], stage: StageId, index: usize) -> Done {
    let document = draft.document();
    missing(document.stage(stage), stage)?;
    let siblings: Vec<_> = document.steps_of(stage).collect();
    let before = siblings.iter().take(index).filter(|step| !steps.contains(&step.id)).count();
    let staying = siblings.iter().filter(|step| !steps.contains(&step.id));
    let keys = keys_at(staying.map(|step| &step.order), before, steps.len());
    for (&step, order) in steps.iter().zip(keys) {
        draft.edit_step(step, |step| {
            step.stage = stage;
            step.order = order;
        });
    }
    draft.selection = steps.iter().map(|&step| step.into()).collect();
    Ok(())
}

/// Moves a stage with its steps to `index`, counted among the stages as they are.
///
/// # Errors
/// [`ActionError::Missing`] where there is no such stage.
pub fn move_stage(draft: &mut Draft<'_>, stage: StageId, index: usize) -> Done {
    let document = draft.document();
    missing(document.stage(stage), stage)?;
    let order = moved_key(document.stages().map(|s| (s.id, &s.order)), stage, index);
    draft.edit_stage(stage, |stage| stage.order = order);
    draft.selection = vec![stage.into()];
    Ok(())
}

/// Moves a lane or a blueprint line to `index`, counted among the rows as they are.
///
/// # Errors
/// [`ActionError::Missing`] where there is no such row.
pub fn move_row(draft: &mut Draft<'_>, row: RowId, index: usize) -> Done {
    let document = draft.document();
    missing(document.row_order(row), row)?;
    let rows = document.rows().iter().filter_map(|&r| document.row_order(r).map(|key| (r, key)));
    let order = moved_key(rows, row, index);
    match row {
        RowId::Lane(id) => {
            draft.edit_lane(id, |lane| lane.order = order);
        }
        RowId::Line(id) => {
            if let Some(line) = draft.document().line(id).cloned() {
                draft.put(crate::model::Line { order, ..*line });
            }
        }
    }
    draft.selection = vec![row.into()];
    Ok(())
}

/// Moves a persona to `index`, counted among the personas as they are.
///
/// # Errors
/// [`ActionError::Missing`] where there is no such persona.
pub fn move_persona(draft: &mut Draft<'_>, persona: PersonaId, index: usize) -> Done {
    let document = draft.document();
    missing(document.persona(persona), persona)?;
    let order = moved_key(document.personas().map(|p| (p.id, &p.order)), persona, index);
    draft.edit_persona(persona, |persona| persona.order = order);
    draft.selection = vec![persona.into()];
    Ok(())
}

pub(super) fn moved_key<'k, Id: PartialEq>(
    siblings: impl Iterator<Item = (Id, &'k OrderKey)>,
    moving: Id,
    index: usize,
) -> OrderKey {
    let siblings: Vec<_> = siblings.collect();
    // Moving to where it stands already must not make a new key: it would be a change.
    let own = siblings.iter().position(|(id, _)| *id == moving);
    if let Some((_, key)) =
        own.filter(|own| index == *own || index == own + 1).and_then(|own| siblings.get(own))
    {
        return (*key).clone();
    }
    let before = siblings.iter().take(index).filter(|(id, _)| *id != moving).count();
    let staying = siblings.iter().filter(|(id, _)| *id != moving).map(|(_, key)| *key);
    keys_at(staying, before, 1).pop().unwrap_or_default()
}

/// Moves one record by one place: a card to the next column or, up and down, within its cell and
/// then to the next row that holds cards; a step to the next place, across the stage's border; a
/// stage among the stages; a row among the rows.
///
/// # Errors
/// [`ActionError::Nothing`] where it stands at the edge already or cannot go that way,
/// [`ActionError::Missing`] where it is not there.
pub fn nudge(draft: &mut Draft<'_>, id: RecordId, direction: Direction) -> Done {
    match id {
        RecordId::Card(id) => nudge_card(draft, id, direction),
        RecordId::Step(id) => nudge_step(draft, id, direction),
        RecordId::Stage(id) => {
            let stages: Vec<_> = draft.document().stages().map(|stage| stage.id).collect();
            let index = neighbour(&stages, id, is_back(direction, true)?)?;
            move_stage(draft, id, index)
        }
        RecordId::Lane(_) | RecordId::Line(_) => {
            let rows = draft.document().rows().to_vec();
            let row = rows.iter().copied().find(|row| RecordId::from(*row) == id);
            let row = missing(row, id)?;
            let index = neighbour(&rows, row, is_back(direction, false)?)?;
            move_row(draft, row, index)
        }
        RecordId::Persona(id) => {
            let personas: Vec<_> = draft.document().personas().map(|p| p.id).collect();
            let index = neighbour(&personas, id, is_back(direction, false)?)?;
            move_persona(draft, id, index)
        }
        RecordId::Empathy(id) => empathy::nudge_map(draft, id, direction),
        RecordId::Note(id) => empathy::nudge_note(draft, id, direction),
        RecordId::Journey | RecordId::Survey(_) | RecordId::Picture(_) => Err(ActionError::Nothing),
    }
}

/// Whether the direction leads back along an axis; an error on the other axis.
pub(super) fn is_back(direction: Direction, across: bool) -> Done<bool> {
    match (direction, across) {
        (Direction::Left, true) | (Direction::Up, false) => Ok(true),
        (Direction::Right, true) | (Direction::Down, false) => Ok(false),
        _ => Err(ActionError::Nothing),
    }
}

/// The index to move to so as to pass one neighbour, counted among the siblings as they are.
pub(super) fn neighbour<Id: Copy + PartialEq>(siblings: &[Id], id: Id, back: bool) -> Done<usize> {
    let own = siblings.iter().position(|other| *other == id).ok_or(ActionError::Nothing)?;
    if back {
        own.checked_sub(1).ok_or(ActionError::Nothing)
    } else if own + 1 < siblings.len() {
        Ok(own + 2)
    } else {
        Err(ActionError::Nothing)
    }
}

fn nudge_step(draft: &mut Draft<'_>, id: StepId, direction: Direction) -> Done {
    let back = is_back(direction, true)?;
    let document = draft.document();
    let stage = missing(document.step(id), id)?.stage;
    let siblings: Vec<StepId> = document.steps_of(stage).map(|step| step.id).collect();
    if let Ok(index) = neighbour(&siblings, id, back) {
        return move_steps(draft, &[id], stage, index);
    }
    let stages: Vec<StageId> = document.stages().map(|stage| stage.id).collect();
    let own = stages.iter().position(|other| *other == stage).ok_or(ActionError::Nothing)?;
    let next = if back { own.checked_sub(1) } else { Some(own + 1) };
    let next = next.and_then(|at| stages.get(at)).copied().ok_or(ActionError::Nothing)?;
    move_steps(draft, &[id], next, if back { usize::MAX } else { 0 })
}

fn nudge_card(draft: &mut Draft<'_>, id: CardId, direction: Direction) -> Done {
    let document = draft.document();
    let card = missing(document.card(id), id)?.clone();
    if let Ok(back) = is_back(direction, true) {
        let columns: Vec<StepId> = document.steps().map(|step| step.id).collect();
        let own = columns.iter().position(|step| *step == card.step).ok_or(ActionError::Nothing)?;
        let next = if back { own.checked_sub(1) } else { Some(own + 1) };
        let step = next.and_then(|at| columns.get(at)).copied().ok_or(ActionError::Nothing)?;
        return move_cards(draft, &[id], card.lane, step, usize::MAX);
    }
    let back = is_back(direction, false)?;
    let cell = document.cards_in(card.lane, card.step).to_vec();
    if let Ok(index) = neighbour(&cell, id, back) {
        return move_cards(draft, &[id], card.lane, card.step, index);
    }
    let lanes: Vec<LaneId> =
        document.lanes().filter(|lane| lane.kind.holds_cards()).map(|lane| lane.id).collect();
    let own = lanes.iter().position(|lane| *lane == card.lane).ok_or(ActionError::Nothing)?;
    let next = if back { own.checked_sub(1) } else { Some(own + 1) };
    let lane = next.and_then(|at| lanes.get(at)).copied().ok_or(ActionError::Nothing)?;
    move_cards(draft, &[id], lane, card.step, if back { usize::MAX } else { 0 })
}
