//! Where a drag leads: what would be dropped where, and the change that comes of it.
//!
//! Everything here follows from the picture, the document and a point of the scene; the gesture
//! itself (pressing, moving, letting go) is in `gesture`.

use std::sync::Arc;

use crate::app::request::Action;
use crate::app::selection::Cell;
use crate::change::actions::{self, ActionError, Done};
use crate::change::{Draft, Label, Verb};
use crate::layout::map::MapPicture;
use crate::layout::scene::{self, Point, Tag, rect};
use crate::model::{
    CardId, Document, LaneId, MeasureKind, RecordId, RowId, StageId, Step, StepId, Traveller,
};

/// How thick an insertion mark between columns or rows is, in the scene.
const MARK: f32 = 3.0;

/// What is being carried.
#[derive(Debug, Clone, PartialEq)]
pub enum Load {
    /// Cards; the first one is under the pointer.
    Cards(Vec<CardId>),
    /// Steps, from the left.
    Steps(Vec<StepId>),
    /// One stage with its steps.
    Stage(StageId),
    /// One lane or blueprint line.
    Row(RowId),
}

impl Load {
    /// What is carried when a part of the picture is taken up: all that is selected with it, if it
    /// is of the same kind.
    #[must_use]
    pub fn of(tag: Tag, selected: &[RecordId], document: &Document) -> Option<Self> {
        match tag {
            Tag::Card(id) => {
                let mut cards = vec![id];
                if selected.contains(&id.into()) {
                    let others = in_order(document, selected);
                    cards.extend(others.into_iter().filter(|other| *other != id));
                }
                Some(Self::Cards(cards))
            }
            Tag::Step(id) => {
                let is_several = selected.contains(&id.into());
                let taken =
                    |step: StepId| step == id || is_several && selected.contains(&step.into());
                let steps = document.steps().map(|step| step.id);
                Some(Self::Steps(steps.filter(|step| taken(*step)).collect()))
            }
            Tag::Stage(id) => Some(Self::Stage(id)),
            Tag::LaneLabel(id) => Some(Self::Row(RowId::Lane(id))),
            Tag::Line(id) => Some(Self::Row(RowId::Line(id))),
            Tag::Cell(..)
            | Tag::Score(..)
            | Tag::Persona(_)
            | Tag::Section(_)
            | Tag::Note(_)
            | Tag::Title => None,
        }
    }

    /// The records that are carried.
    #[must_use]
    pub fn records(&self) -> Vec<RecordId> {
        match self {
            Self::Cards(ids) => ids.iter().map(|&id| id.into()).collect(),
            Self::Steps(ids) => ids.iter().map(|&id| id.into()).collect(),
            Self::Stage(id) => vec![(*id).into()],
            Self::Row(row) => vec![(*row).into()],
        }
    }

    /// The parts of the picture that follow the pointer.
    #[must_use]
    pub fn tags(&self) -> Vec<Tag> {
        match self {
            Self::Cards(ids) => ids.iter().map(|&id| Tag::Card(id)).collect(),
            Self::Steps(ids) => ids.iter().map(|&id| Tag::Step(id)).collect(),
            Self::Stage(id) => vec![Tag::Stage(*id)],
            Self::Row(RowId::Lane(id)) => vec![Tag::LaneLabel(*id)],
            Self::Row(RowId::Line(id)) => vec![Tag::Line(*id)],
        }
    }

    /// Whether a copy of it can be made.
    #[must_use]
    pub fn can_be_copied(&self) -> bool {
        !matches!(self, Self::Row(_))
    }
}

/// The selected cards as they stand on the map: by row, by column, by place.
fn in_order(document: &Document, selected: &[RecordId]) -> Vec<CardId> {
    let columns: Vec<StepId> = document.steps().map(|step| step.id).collect();
    let place = |id: &CardId| {
        let card = document.card(*id)?;
        let row = document.rows().iter().position(|row| *row == RowId::Lane(card.lane))?;
        let column = columns.iter().position(|step| *step == card.step)?;
        Some((row, column, card.order.clone(), *id))
    };
    let mut cards: Vec<CardId> = selected
        .iter()
        .filter_map(|record| match record {
            RecordId::Card(id) => Some(*id),
            _ => None,
        })
        .collect();
    cards.sort_by_cached_key(place);
    cards
}

/// Where a load would be put down.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs, reason = "the names are the places")]
pub enum Spot {
    /// Among the cards of a cell.
    Cards { cell: Cell, index: usize },
    /// Among the steps of a stage.
    Steps { stage: StageId, index: usize },
    /// Among the stages.
    Stage { index: usize },
    /// Among the rows.
    Row { index: usize },
}

/// A spot, and the mark that shows it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// Where.
    pub spot: Spot,
    /// The mark, in the scene.
    pub mark: scene::Rect,
}

/// Where the load would be put down if it were let go there; `None` where it cannot be.
#[must_use]
pub fn target(load: &Load, at: Point, picture: &MapPicture, document: &Document) -> Option<Target> {
    match load {
        Load::Cards(_) => card_target(at, picture, document),
        Load::Steps(_) => step_target(at, picture, document),
        Load::Stage(_) => stage_target(at, picture, document),
        Load::Row(_) => row_target(at, picture, document),
    }
}

fn card_target(at: Point, picture: &MapPicture, document: &Document) -> Option<Target> {
    let column = picture.columns().get(picture.column_at(at.x)?)?;
    let row = picture.rows.get(picture.row_at(at.y)?)?;
    let (RowId::Lane(lane), Some(step)) = (row.row, column.step) else { return None };
    if !document.lane(lane)?.kind.holds_cards() {
        return None;
    }
    let slot = picture.card_slot(lane, step, at.y)?;
    let cards = document.cards_in(lane, step);
    let before = slot.before.and_then(|id| cards.iter().position(|other| *other == id));
    let index = before.unwrap_or(usize::MAX);
    Some(Target { spot: Spot::Cards { cell: Cell { lane, step }, index }, mark: slot.mark })
}

/// The column nearest to an x, and whether the x lies in its right half.
fn column_half(picture: &MapPicture, x: f32) -> Option<(usize, bool)> {
    let columns = picture.columns();
    let last = columns.len().checked_sub(1)?;
    let first_x = columns.first()?.x;
    let at = if x < first_x { 0 } else { picture.column_at(x).unwrap_or(last) };
    Some((at, x > columns.get(at)?.center()))
}

fn upright(picture: &MapPicture, x: f32) -> scene::Rect {
    rect(x - MARK / 2.0, picture.top, MARK, picture.size.height - picture.top)
}

fn step_target(at: Point, picture: &MapPicture, document: &Document) -> Option<Target> {
    let (number, after) = column_half(picture, at.x)?;
    let column = picture.columns().get(number)?;
    let own = column
        .step
        .and_then(|step| document.steps_of(column.stage).position(|other| other.id == step));
    let index = own.map_or(0, |own| own + usize::from(after));
    let x = if after && own.is_some() { column.right() } else { column.x };
    Some(Target { spot: Spot::Steps { stage: column.stage, index }, mark: upright(picture, x) })
}

fn stage_target(at: Point, picture: &MapPicture, document: &Document) -> Option<Target> {
    let (number, _) = column_half(picture, at.x)?;
    let stage = picture.columns().get(number)?.stage;
    let mut own = picture.columns().iter().filter(|column| column.stage == stage);
    let first = own.next()?;
    let (left, right) = (first.x, own.next_back().unwrap_or(first).right());
    let after = at.x > (left + right) / 2.0;
    let place = document.stages().position(|other| other.id == stage)?;
    let mark = upright(picture, if after { right } else { left });
    Some(Target { spot: Spot::Stage { index: place + usize::from(after) }, mark })
}

fn row_target(at: Point, picture: &MapPicture, document: &Document) -> Option<Target> {
    let first = picture.rows.first()?;
    let last = picture.rows.last()?;
    let row = if at.y < first.y {
        first
    } else {
        picture.row_at(at.y).and_then(|at| picture.rows.get(at)).unwrap_or(last)
    };
    let after = at.y > (row.y + row.bottom()) / 2.0;
    let place = document.rows().iter().position(|other| *other == row.row)?;
    let y = if after { row.bottom() } else { row.y };
    let mark = rect(0.0, y - MARK / 2.0, picture.size.width, MARK);
    Some(Target { spot: Spot::Row { index: place + usize::from(after) }, mark })
}

/// What putting the load down comes to, and what it is called. A load that does not fit its spot
/// comes to nothing.
#[must_use]
pub fn drop_action(load: &Load, spot: Spot, copies: bool) -> (Label, Action) {
    let copies = copies && load.can_be_copied();
    let verb = if copies { Verb::Duplicate } else { Verb::Move };
    let label = Label::of(verb, &load.records());
    let load = load.clone();
    let action: Action = Box::new(move |draft| match (load, spot) {
        (Load::Cards(cards), Spot::Cards { cell, index }) => {
            let cards = if copies { duplicates(draft, &cards)? } else { cards };
            put_cards(draft, &cards, cell, index)
        }
        (Load::Steps(steps), Spot::Steps { stage, index }) => {
            if copies {
                let ids: Vec<RecordId> = steps.iter().map(|&id| id.into()).collect();
                let neighbour = draft.document().steps_of(stage).nth(index).map(|step| step.id);
                actions::duplicate(draft, &ids)?;
                let copied = selected_steps(draft);
                let is_neighbour = |step: &Arc<Step>| Some(step.id) == neighbour;
                let now = draft.document().steps_of(stage).position(is_neighbour);
                actions::move_steps(draft, &copied, stage, now.unwrap_or(usize::MAX))
            } else {
                actions::move_steps(draft, &steps, stage, index)
            }
        }
        (Load::Stage(stage), Spot::Stage { index }) => {
            let neighbour = draft.document().stages().nth(index).map(|stage| stage.id);
            let stage = if copies {
                actions::duplicate(draft, &[stage.into()])?;
                selected_stage(draft).ok_or(ActionError::Nothing)?
            } else {
                stage
            };
            let now = draft.document().stages().position(|other| Some(other.id) == neighbour);
            actions::move_stage(draft, stage, now.unwrap_or(usize::MAX))
        }
        (Load::Row(row), Spot::Row { index }) => actions::move_row(draft, row, index),
        _ => Err(ActionError::Nothing),
    });
    (label, action)
}

fn selected_steps(draft: &Draft<'_>) -> Vec<StepId> {
    let chosen = &draft.selection;
    let steps = draft.document().steps().map(|step| step.id);
    steps.filter(|step| chosen.contains(&(*step).into())).collect()
}

fn selected_stage(draft: &Draft<'_>) -> Option<StageId> {
    draft.selection.iter().find_map(|record| match record {
        RecordId::Stage(id) => Some(*id),
        _ => None,
    })
}

/// Copies of cards, in the order given; each stands right after its original.
fn duplicates(draft: &mut Draft<'_>, cards: &[CardId]) -> Done<Vec<CardId>> {
    let mut copies = Vec::with_capacity(cards.len());
    for &card in cards {
        actions::duplicate(draft, &[card.into()])?;
        copies.extend(draft.selection.iter().filter_map(|record| match record {
            RecordId::Card(id) => Some(*id),
            _ => None,
        }));
    }
    Ok(copies)
}

/// Puts cards into a cell. Cards of several cells keep their places towards each other: the first
/// one goes into that cell, the others as many rows and columns away as they were.
fn put_cards(draft: &mut Draft<'_>, cards: &[CardId], to: Cell, index: usize) -> Done {
    let document = draft.document();
    let cell_of =
        |id: &CardId| document.card(*id).map(|card| Cell { lane: card.lane, step: card.step });
    let first = cards.first().and_then(cell_of).ok_or(ActionError::Nothing)?;
    if cards.iter().all(|card| cell_of(card) == Some(first)) {
        let mut sorted = cards.to_vec();
        sorted.sort_by_cached_key(|id| document.card(*id).map(|card| (card.order.clone(), *id)));
        return actions::move_cards(draft, &sorted, to.lane, to.step, index);
    }
    let lanes: Vec<LaneId> =
        document.lanes().filter(|lane| lane.kind.holds_cards()).map(|lane| lane.id).collect();
    let columns: Vec<StepId> = document.steps().map(|step| step.id).collect();
    let shift = Shift::between(first, to, &lanes, &columns).ok_or(ActionError::Nothing)?;
    let mut cells: Vec<(Cell, Vec<CardId>)> = Vec::new();
    for &card in cards {
        let Some(cell) = cell_of(&card).map(|cell| shift.moved(cell, &lanes, &columns)) else {
            continue;
        };
        match cells.iter_mut().find(|(other, _)| *other == cell) {
            Some((_, cards)) => cards.push(card),
            None => cells.push((cell, vec![card])),
        }
    }
    for (cell, cards) in cells {
        let index = if cell == to { index } else { usize::MAX };
        actions::move_cards(draft, &cards, cell.lane, cell.step, index)?;
    }
    draft.selection = cards.iter().map(|&card| card.into()).collect();
    Ok(())
}

/// So many rows and columns away.
struct Shift {
    rows: isize,
    columns: isize,
}

impl Shift {
    fn between(from: Cell, to: Cell, lanes: &[LaneId], columns: &[StepId]) -> Option<Self> {
        let row = |lane| lanes.iter().position(|other| *other == lane);
        let column = |step| columns.iter().position(|other| *other == step);
        Some(Self {
            rows: row(to.lane)?.cast_signed() - row(from.lane)?.cast_signed(),
            columns: column(to.step)?.cast_signed() - column(from.step)?.cast_signed(),
        })
    }

    /// The cell so far away, or the last one on the way.
    fn moved(&self, cell: Cell, lanes: &[LaneId], columns: &[StepId]) -> Cell {
        Cell {
            lane: shifted(lanes, cell.lane, self.rows),
            step: shifted(columns, cell.step, self.columns),
        }
    }
}

fn shifted<Id: Copy + PartialEq>(all: &[Id], id: Id, by: isize) -> Id {
    let own = all.iter().position(|other| *other == id).unwrap_or(0);
    let last = all.len().saturating_sub(1);
    all.get(own.saturating_add_signed(by).min(last)).copied().unwrap_or(id)
}

/// Which edge of a card is dragged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the edges")]
pub enum Edge {
    Left,
    Right,
}

/// A card's columns as they were when its edge was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The card.
    pub card: CardId,
    /// Its first step.
    pub first: StepId,
    /// Its last step.
    pub last: StepId,
}

impl Span {
    /// A card's columns.
    #[must_use]
    pub fn of(card: CardId, document: &Document) -> Option<Self> {
        let record = document.card(card)?;
        let column = |id: StepId| document.steps().position(|step| step.id == id);
        let last = record.last_step.filter(|last| column(*last) > column(record.step));
        Some(Self { card, first: record.step, last: last.unwrap_or(record.step) })
    }

    /// The same card with one of its edges at a step; the edges do not pass each other.
    #[must_use]
    pub fn with_edge(self, edge: Edge, at: StepId, document: &Document) -> Self {
        let column = |id: StepId| document.steps().position(|step| step.id == id);
        match edge {
            Edge::Left if column(at) > column(self.last) => Self { first: self.last, ..self },
            Edge::Left => Self { first: at, ..self },
            Edge::Right if column(at) < column(self.first) => Self { last: self.first, ..self },
            Edge::Right => Self { last: at, ..self },
        }
    }

    /// Makes the card stand on these columns.
    #[must_use]
    pub fn action(self) -> Action {
        Box::new(move |draft| {
            let Self { card, first, last } = self;
            let record = draft.document().card(card).cloned();
            let record = record.ok_or(ActionError::Missing(card.into()))?;
            if record.step != first {
                actions::move_cards(draft, &[card], record.lane, first, usize::MAX)?;
            }
            actions::set_span(draft, card, last)
        })
    }
}

/// Scores a step for somebody; `None` takes the score away.
#[must_use]
pub fn score_action(step: StepId, who: Traveller, value: Option<f64>) -> Action {
    Box::new(move |draft| {
        actions::set_score(draft, step, who, MeasureKind::Satisfaction, value)?;
        draft.selection = vec![step.into()];
        Ok(())
    })
}
