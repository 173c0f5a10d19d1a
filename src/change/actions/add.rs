//! Making new records.

use super::{ActionError, Done, Draft, key_at, keys_at, missing};
use crate::model::{
    Card, CardId, Lane, LaneId, LaneKind, Line, LineId, LineKind, OrderKey, Persona, PersonaId,
    RowId, Stage, StageId, Step, StepId,
};

/// A new stage at `index` among the stages (beyond the last: at the end), without steps.
pub fn add_stage(draft: &mut Draft<'_>, index: usize, title: &str) -> StageId {
    let id = draft.new_stage_id();
    let order = key_at(draft.document().stages().map(|stage| &stage.order), index);
    draft.put(Stage::new(id, order, title));
    draft.selection = vec![id.into()];
    id
}

/// A new stage with its first step, so that there is a column to work in.
///
/// # Errors
/// None in practice: the stage is there.
pub fn add_stage_with_step(
    draft: &mut Draft<'_>,
    index: usize,
    title: &str,
    step_title: &str,
) -> Done<(StageId, StepId)> {
    let stage = add_stage(draft, index, title);
    let step = add_step(draft, stage, 0, step_title)?;
    draft.selection = vec![stage.into()];
    Ok((stage, step))
}

/// A new step at `index` among the stage's steps.
///
/// # Errors
/// [`ActionError::Missing`] where there is no such stage.
pub fn add_step(draft: &mut Draft<'_>, stage: StageId, index: usize, title: &str) -> Done<StepId> {
    missing(draft.document().stage(stage), stage)?;
    let id = draft.new_step_id();
    let order = key_at(draft.document().steps_of(stage).map(|step| &step.order), index);
    draft.put(Step::new(id, stage, order, title));
    draft.selection = vec![id.into()];
    Ok(id)
}

/// A new lane at `index` among the rows (lanes and lines).
pub fn add_lane(draft: &mut Draft<'_>, kind: LaneKind, index: usize) -> LaneId {
    let id = draft.new_lane_id();
    let order = row_key(draft, index);
    let (title, description) = (String::new(), String::new());
    draft.put(Lane { id, order, kind, title, description });
    draft.selection = vec![id.into()];
    id
}

/// The rows that a map usually begins with.
const USUAL_LANES: [LaneKind; 5] = [
    LaneKind::Actions,
    LaneKind::Touchpoints,
    LaneKind::Curve,
    LaneKind::Pains,
    LaneKind::Opportunities,
];

/// Those of the usual rows that are not there yet, below the others.
///
/// # Errors
/// [`ActionError::Nothing`] where all of them are there.
pub fn add_usual_lanes(draft: &mut Draft<'_>) -> Done {
    let there: Vec<LaneKind> = draft.document().lanes().map(|lane| lane.kind).collect();
    let mut added = Vec::new();
    for kind in USUAL_LANES.into_iter().filter(|kind| !there.contains(kind)) {
        let index = draft.document().rows().len();
        added.push(add_lane(draft, kind, index).into());
    }
    if added.is_empty() {
        return Err(ActionError::Nothing);
    }
    draft.selection = added;
    Ok(())
}

/// A new blueprint line: under the last lane of the kind that it belongs under (customer actions
/// and touchpoints, frontstage, backstage), else at the end.
pub fn add_line(draft: &mut Draft<'_>, kind: LineKind) -> LineId {
    let above: &[LaneKind] = match kind {
        LineKind::Interaction => &[LaneKind::Actions, LaneKind::Touchpoints],
        LineKind::Visibility => &[LaneKind::Frontstage],
        LineKind::Internal => &[LaneKind::Backstage],
    };
    let document = draft.document();
    let is_above = |row: &RowId| match row {
        RowId::Lane(id) => document.lane(*id).is_some_and(|lane| above.contains(&lane.kind)),
        RowId::Line(_) => false,
    };
    let rows = document.rows();
    let index = rows.iter().rposition(is_above).map_or(rows.len(), |at| at + 1);
    let order = row_key(draft, index);
    let id = draft.new_line_id();
    draft.put(Line { id, order, kind });
    draft.selection = vec![id.into()];
    id
}

fn row_key(draft: &Draft<'_>, index: usize) -> OrderKey {
    let document = draft.document();
    key_at(document.rows().iter().filter_map(|&row| document.row_order(row)), index)
}

/// A new persona after the others.
pub fn add_persona(draft: &mut Draft<'_>, name: &str) -> PersonaId {
    let id = draft.new_persona_id();
    let order = key_at(draft.document().personas().map(|persona| &persona.order), usize::MAX);
    draft.put(Persona::new(id, order, name));
    draft.selection = vec![id.into()];
    id
}

/// A new card at `index` in the cell.
///
/// # Errors
/// [`ActionError::Missing`] where there is no such lane or step, [`ActionError::NoCards`] where the
/// lane draws numbers.
pub fn add_card(
    draft: &mut Draft<'_>,
    lane: LaneId,
    step: StepId,
    index: usize,
    text: &str,
) -> Done<CardId> {
    let added = put_cards(draft, lane, step, index, &[text])?;
    added.first().copied().ok_or(ActionError::Nothing)
}

/// Adds cards with those texts to a cell, below what is there.
pub(super) fn add_cards(
    draft: &mut Draft<'_>,
    lane: LaneId,
    step: StepId,
    texts: &[&str],
) -> Done<Vec<CardId>> {
    put_cards(draft, lane, step, usize::MAX, texts)
}

fn put_cards(
    draft: &mut Draft<'_>,
    lane: LaneId,
    step: StepId,
    index: usize,
    texts: &[&str],
) -> Done<Vec<CardId>> {
    let document = draft.document();
    if !missing(document.lane(lane), lane)?.kind.holds_cards() {
        return Err(ActionError::NoCards(lane.into()));
    }
    missing(document.step(step), step)?;
    let cell = document.cards_in(lane, step).iter();
    let siblings = cell.filter_map(|id| document.card(*id)).map(|card| &card.order);
    let keys = keys_at(siblings, index, texts.len());
    let mut added = Vec::with_capacity(texts.len());
    for (text, order) in texts.iter().zip(keys) {
        let id = draft.new_card_id();
        draft.put(Card::new(id, lane, step, order, *text));
        added.push(id);
    }
    draft.selection = added.iter().map(|&id| id.into()).collect();
    Ok(added)
}
