//! Copy, paste and duplicate of whole records.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::people::{People, duplicate_people, people_pasted};
use super::{ActionError, Done, Draft, keys_at, missing, move_cards};
use crate::model::{
    Card, CardId, Document, LaneId, LaneKind, PersonaId, RecordId, Stage, StageId, Step, StepId,
    Traveller,
};

/// A copied piece of a journey: stages with their steps, steps with their cards, cards; personas,
/// empathy maps with their notes, notes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Fragment {
    /// Whole stages.
    stages: Vec<Arc<Stage>>,
    /// Whole steps, in the order of the columns; those of whole stages included.
    steps: Vec<Arc<Step>>,
    /// Cards of whole steps, and cards that were chosen by themselves.
    cards: Vec<FragmentCard>,
    people: People,
}

/// A card, with where it stood.
#[derive(Debug, Clone, PartialEq)]
struct FragmentCard {
    card: Arc<Card>,
    /// What its lane was for: pasted elsewhere, it looks for a lane of that kind.
    kind: LaneKind,
    /// The lane's place among the lanes that hold cards.
    row: usize,
    /// The step's place among the columns.
    column: usize,
}

impl Fragment {
    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.is_off_map() && self.people.is_empty()
    }

    /// Whether nothing in it stands on the map.
    #[must_use]
    pub fn is_off_map(&self) -> bool {
        self.stages.is_empty() && self.steps.is_empty() && self.cards.is_empty()
    }

    pub(super) fn people(&self) -> &People {
        &self.people
    }

    /// What it says, as text for other programs: a row a lane, a column a step, tab-separated.
    #[must_use]
    pub fn to_text(&self) -> String {
        if self.is_off_map() {
            return self.people.texts().map(quoted).collect::<Vec<_>>().join("\n");
        }
        if self.cards.is_empty() {
            let titles = self.steps.iter().map(|step| step.title.as_str());
            return titles.collect::<Vec<_>>().join("\t");
        }
        let columns: BTreeSet<usize> = self.cards.iter().map(|card| card.column).collect();
        let mut rows: BTreeMap<usize, BTreeMap<usize, Vec<&Card>>> = BTreeMap::new();
        for FragmentCard { card, row, column, .. } in &self.cards {
            rows.entry(*row).or_default().entry(*column).or_default().push(card);
        }
        let mut lines = Vec::new();
        for cells in rows.values() {
            let height = cells.values().map(Vec::len).max().unwrap_or(0);
            for nth in 0..height {
                let text = |column| cells.get(column)?.get(nth).map(|card| quoted(&card.text));
                let texts: Vec<String> =
                    columns.iter().map(|column| text(column).unwrap_or_default()).collect();
                lines.push(texts.join("\t"));
            }
        }
        lines.join("\n")
    }
}

/// A text as a cell of tab-separated text, so that [`super::Block::parse`] reads it back.
fn quoted(text: &str) -> String {
    if text.contains(['\t', '\n', '"']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// Takes a copy of what is selected. Rows are not copied: they belong to the map.
#[must_use]
pub fn copy(document: &Document, ids: &[RecordId]) -> Fragment {
    let ids: BTreeSet<RecordId> = ids.iter().copied().collect();
    let stages: Vec<_> =
        document.stages().filter(|stage| ids.contains(&stage.id.into())).cloned().collect();
    let mut steps = Vec::new();
    let mut cards = Vec::new();
    let lanes: Vec<_> = document.lanes().filter(|lane| lane.kind.holds_cards()).collect();
    for (column, step) in document.steps().enumerate() {
        let whole = ids.contains(&step.id.into()) || ids.contains(&step.stage.into());
        if whole {
            steps.push(step.clone());
        }
        for (row, lane) in lanes.iter().enumerate() {
            for id in document.cards_in(lane.id, step.id) {
                if let Some(card) =
                    document.card(*id).filter(|_| whole || ids.contains(&(*id).into()))
                {
                    cards.push(FragmentCard { card: card.clone(), kind: lane.kind, row, column });
                }
            }
        }
    }
    Fragment { stages, steps, cards, people: People::copy(document, &ids) }
}

/// Whether a record of that kind can be in a [`Fragment`].
#[must_use]
pub fn can_copy(id: &RecordId) -> bool {
    match id {
        RecordId::Stage(_)
        | RecordId::Step(_)
        | RecordId::Card(_)
        | RecordId::Persona(_)
        | RecordId::Empathy(_)
        | RecordId::Note(_) => true,
        RecordId::Journey
        | RecordId::Lane(_)
        | RecordId::Line(_)
        | RecordId::Survey(_)
        | RecordId::Picture(_) => false,
    }
}

/// Pastes a fragment at a cell. Cards keep their places relative to each other, from that cell on;
/// whole steps come after the step, whole stages after its stage. Without a cell, at the end.
///
/// # Errors
/// [`ActionError::Nothing`] for an empty fragment or a map without a place for it.
pub fn paste_fragment(
    draft: &mut Draft<'_>,
    fragment: &Fragment,
    at: Option<(LaneId, StepId)>,
) -> Done {
    if fragment.is_empty() {
        return Err(ActionError::Nothing);
    }
    let mut pasted = Vec::new();
    let mut copies = Copies::default();
    if !fragment.people.is_empty() {
        copies.personas = people_pasted(draft, &fragment.people, None)?;
        pasted = std::mem::take(&mut draft.selection);
    }
    if !fragment.is_off_map() {
        paste_on_map(draft, fragment, at, copies)?;
    }
    draft.selection.splice(..0, pasted);
    Ok(())
}

fn paste_on_map(
    draft: &mut Draft<'_>,
    fragment: &Fragment,
    at: Option<(LaneId, StepId)>,
    mut copies: Copies,
) -> Done {
    let step = at.map(|(_, step)| step).filter(|step| draft.document().step(*step).is_some());
    if fragment.steps.is_empty() && fragment.stages.is_empty() {
        return paste_cards(draft, fragment, at, copies);
    }
    if fragment.stages.is_empty() {
        paste_steps(draft, fragment, step, &mut copies)?;
    } else {
        paste_stages(draft, fragment, step, &mut copies);
    }
    paste_cards_of_steps(draft, fragment, &mut copies);
    copies.relink(draft);
    Ok(())
}

/// Which record became which.
#[derive(Default)]
pub(super) struct Copies {
    stages: BTreeMap<StageId, StageId>,
    pub(super) steps: BTreeMap<StepId, StepId>,
    pub(super) cards: BTreeMap<CardId, CardId>,
    pub(super) personas: BTreeMap<PersonaId, PersonaId>,
}

impl Copies {
    /// Links between copied records lead to the copies; those that lead nowhere here, since the
    /// fragment comes from another journey or what they led to is gone, are left out.
    pub(super) fn relink(&self, draft: &mut Draft<'_>) {
        let known = Known { document: &draft.document().clone(), copies: self };
        for &stage in self.stages.values() {
            draft.edit_stage(stage, |stage| {
                stage.value = std::mem::take(&mut stage.value)
                    .into_iter()
                    .filter_map(|((who, on), input)| Some(((known.traveller(who)?, on), input)))
                    .collect();
            });
        }
        for &step in self.steps.values() {
            draft.edit_step(step, |step| {
                step.next = std::mem::take(&mut step.next)
                    .into_iter()
                    .filter_map(|(id, branch)| Some((known.step(id)?, branch)))
                    .collect();
                step.scores = std::mem::take(&mut step.scores)
                    .into_iter()
                    .filter_map(|(who, scores)| Some((known.traveller(who)?, scores)))
                    .collect();
            });
        }
        for &card in self.cards.values() {
            draft.edit_card(card, |card| known.relink(card));
        }
    }
}

/// What links can lead to where something is pasted.
struct Known<'k> {
    document: &'k Document,
    copies: &'k Copies,
}

impl Known<'_> {
    fn step(&self, id: StepId) -> Option<StepId> {
        let copy = self.copies.steps.get(&id).copied();
        copy.or_else(|| self.document.step(id).map(|step| step.id))
    }

    fn card(&self, id: CardId) -> Option<CardId> {
        let copy = self.copies.cards.get(&id).copied();
        copy.or_else(|| self.document.card(id).map(|card| card.id))
    }

    /// A persona stays who it is; in another journey it is the one that came along.
    fn persona(&self, id: PersonaId) -> Option<PersonaId> {
        let here = self.document.persona(id).map(|persona| persona.id);
        here.or_else(|| self.copies.personas.get(&id).copied())
    }

    fn traveller(&self, who: Traveller) -> Option<Traveller> {
        match who {
            Traveller::Everyone => Some(who),
            Traveller::Persona(id) => self.persona(id).map(Traveller::Persona),
        }
    }

    fn relink(&self, card: &mut Card) {
        card.last_step = card.last_step.and_then(|id| self.step(id));
        card.personas = card.personas.iter().filter_map(|id| self.persona(*id)).collect();
        if let Some(pain) = card.pain.as_deref_mut() {
            pain.caused_by = pain.caused_by.iter().filter_map(|id| self.card(*id)).collect();
        }
        if let Some(opportunity) = card.opportunity.as_deref_mut() {
            let answers = opportunity.answers.iter();
            opportunity.answers = answers.filter_map(|id| self.card(*id)).collect();
        }
        if let Some(handover) = card.handover.as_deref_mut() {
            handover.giver = handover.giver.and_then(|id| self.persona(id));
            handover.receiver = handover.receiver.and_then(|id| self.persona(id));
        }
    }
}

pub(super) fn paste_stages(
    draft: &mut Draft<'_>,
    fragment: &Fragment,
    step: Option<StepId>,
    copies: &mut Copies,
) {
    let document = draft.document();
    let beside = step.and_then(|step| document.step(step)).map(|step| step.stage);
    let after = document.stages().position(|stage| Some(stage.id) == beside);
    let index = after.map_or(usize::MAX, |at| at + 1);
    let keys = keys_at(document.stages().map(|stage| &stage.order), index, fragment.stages.len());
    let mut selection = Vec::new();
    for (stage, order) in fragment.stages.iter().zip(keys) {
        let id = draft.new_stage_id();
        draft.put(Stage { id, order, ..Stage::clone(stage) });
        copies.stages.insert(stage.id, id);
        selection.push(id.into());
        for step in fragment.steps.iter().filter(|step| step.stage == stage.id) {
            copy_step(draft, step, id, step.order.clone(), copies);
        }
    }
    draft.selection = selection;
}

fn paste_steps(
    draft: &mut Draft<'_>,
    fragment: &Fragment,
    step: Option<StepId>,
    copies: &mut Copies,
) -> Done {
    let document = draft.document();
    let beside = step.and_then(|step| document.step(step)).map(|step| step.stage);
    let stage = beside.or(document.stages().next_back().map(|stage| stage.id));
    let stage = stage.ok_or(ActionError::Nothing)?;
    let after = document.steps_of(stage).position(|other| Some(other.id) == step);
    let index = after.map_or(usize::MAX, |at| at + 1);
    let siblings = document.steps_of(stage).map(|step| &step.order);
    let keys = keys_at(siblings, index, fragment.steps.len());
    for (step, order) in fragment.steps.iter().zip(keys) {
        copy_step(draft, step, stage, order, copies);
    }
    draft.selection = copies.steps.values().map(|&id| id.into()).collect();
    Ok(())
}

fn copy_step(
    draft: &mut Draft<'_>,
    step: &Step,
    stage: StageId,
    order: crate::model::OrderKey,
    copies: &mut Copies,
) {
    let id = draft.new_step_id();
    draft.put(Step { id, stage, order, ..step.clone() });
    copies.steps.insert(step.id, id);
}

fn paste_cards_of_steps(draft: &mut Draft<'_>, fragment: &Fragment, copies: &mut Copies) {
    for FragmentCard { card, kind, .. } in &fragment.cards {
        let Some(&step) = copies.steps.get(&card.step) else { continue };
        let Some(lane) = lane_for(draft.document(), card.lane, *kind) else { continue };
        let id = draft.new_card_id();
        draft.put(Card { id, lane, step, ..Card::clone(card) });
        copies.cards.insert(card.id, id);
    }
}

/// The lane itself, or in another map the first one of its kind.
fn lane_for(document: &Document, lane: LaneId, kind: LaneKind) -> Option<LaneId> {
    if document.lane(lane).is_some() {
        return Some(lane);
    }
    let mut lanes = document.lanes().filter(|lane| lane.kind.holds_cards());
    let same = lanes.clone().find(|lane| lane.kind == kind);
    same.or_else(|| lanes.next()).map(|lane| lane.id)
}

fn paste_cards(
    draft: &mut Draft<'_>,
    fragment: &Fragment,
    at: Option<(LaneId, StepId)>,
    mut copies: Copies,
) -> Done {
    let document = draft.document();
    let lanes: Vec<LaneId> =
        document.lanes().filter(|lane| lane.kind.holds_cards()).map(|lane| lane.id).collect();
    let columns: Vec<StepId> = document.steps().map(|step| step.id).collect();
    let first_row = fragment.cards.iter().map(|card| card.row).min().unwrap_or(0);
    let first_column = fragment.cards.iter().map(|card| card.column).min().unwrap_or(0);
    let row = at.and_then(|(lane, _)| lanes.iter().position(|id| *id == lane));
    let column = at.and_then(|(_, step)| columns.iter().position(|id| *id == step));
    let (row, column) = (row.unwrap_or(first_row), column.unwrap_or(first_column));
    for card in &fragment.cards {
        let row = (row + card.row - first_row).min(lanes.len().saturating_sub(1));
        let column = (column + card.column - first_column).min(columns.len().saturating_sub(1));
        let (Some(&lane), Some(&step)) = (lanes.get(row), columns.get(column)) else {
            return Err(ActionError::Nothing);
        };
        let width = span_width(fragment, card);
        let last_step = columns.get((column + width).min(columns.len() - 1)).copied();
        let id = draft.new_card_id();
        let copied = Card { id, lane, step, last_step, ..Card::clone(&card.card) };
        draft.put(copied.tidied());
        move_cards(draft, &[id], lane, step, usize::MAX)?;
        copies.cards.insert(card.card.id, id);
    }
    draft.selection = copies.cards.values().map(|&id| id.into()).collect();
    copies.relink(draft);
    Ok(())
}

/// A span's width is not known outside its map: a pasted card stands in one column, unless its
/// last step was copied with it.
fn span_width(fragment: &Fragment, card: &FragmentCard) -> usize {
    let last = fragment.cards.iter().find(|other| Some(other.card.step) == card.card.last_step);
    last.and_then(|last| last.column.checked_sub(card.column)).unwrap_or(0)
}

/// Copies records and puts each copy right after its original.
///
/// # Errors
/// [`ActionError::Nothing`] where nothing of it can be copied.
pub fn duplicate(draft: &mut Draft<'_>, ids: &[RecordId]) -> Done {
    let fragment = copy(draft.document(), ids);
    if fragment.is_empty() {
        return Err(ActionError::Nothing);
    }
    let mut copied = Vec::new();
    if !fragment.people.is_empty() {
        duplicate_people(draft, &fragment.people)?;
        copied = std::mem::take(&mut draft.selection);
    }
    if !fragment.is_off_map() {
        duplicate_on_map(draft, &fragment)?;
    }
    draft.selection.splice(..0, copied);
    Ok(())
}

fn duplicate_on_map(draft: &mut Draft<'_>, fragment: &Fragment) -> Done {
    if let Some(last) = fragment.steps.last() {
        let lane = draft.document().lanes().next().map(|lane| lane.id);
        let at = (lane.unwrap_or(LaneId(0)), last.id);
        return paste_on_map(draft, fragment, Some(at), Copies::default());
    }
    let mut copies = Copies::default();
    for FragmentCard { card, .. } in &fragment.cards {
        let id = draft.new_card_id();
        draft.put(Card { id, ..Card::clone(card) });
        // Counted with the copy in the cell, which has the same order key so far.
        let cell = draft.document().cards_in(card.lane, card.step);
        let index = cell.iter().position(|id| *id == card.id).map_or(usize::MAX, |at| at + 1);
        move_cards(draft, &[id], card.lane, card.step, index)?;
        copies.cards.insert(card.id, id);
    }
    draft.selection = copies.cards.values().map(|&id| id.into()).collect();
    copies.relink(draft);
    missing(fragment.cards.first(), RecordId::Journey).map(|_| ())
}
