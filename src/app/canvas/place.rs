//! Where the keyboard is on the map, and where the arrows take it.
//!
//! The place is not kept anywhere by itself: it follows from the selection, which the whole window
//! shares, and a selection follows from a place.

use std::collections::BTreeSet;
use std::ops::Range;

use super::paint;
use crate::app::selection::{Cell, Selection};
use crate::change::actions::Direction;
use crate::layout::map::MapPicture;
use crate::layout::scene::{self, Tag};
use crate::model::{CardId, Document, LaneId, LaneKind, RecordId, RowId, StageId, StepId};

/// A place on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the places")]
pub enum Place {
    Stage(StageId),
    Step(StepId),
    /// The label of a row.
    Row(RowId),
    /// A cell without cards, or one that draws numbers.
    Cell(Cell),
    Card(CardId),
}

impl Place {
    /// Where the keyboard is.
    #[must_use]
    pub fn of(selection: &Selection, document: &Document) -> Option<Self> {
        let cell = selection.cell.filter(|cell| is_there(document, *cell)).map(Self::Cell);
        let Some(last) = selection.records().last().filter(|id| document.contains(**id)) else {
            return cell;
        };
        match *last {
            RecordId::Stage(id) => {
                let step = |cell: &Cell| document.step(cell.step).map(|step| step.stage);
                let draws_it =
                    |cell: &Cell| step(cell) == Some(id) && draws_stages(document, cell.lane);
                cell.filter(|_| selection.cell.as_ref().is_some_and(draws_it))
                    .or(Some(Self::Stage(id)))
            }
            RecordId::Step(id) => {
                let draws_it = |cell: &Cell| cell.step == id && !holds_cards(document, cell.lane);
                cell.filter(|_| selection.cell.as_ref().is_some_and(draws_it))
                    .or(Some(Self::Step(id)))
            }
            RecordId::Lane(id) => Some(Self::Row(RowId::Lane(id))),
            RecordId::Line(id) => Some(Self::Row(RowId::Line(id))),
            RecordId::Card(id) => Some(Self::Card(id)),
            _ => cell,
        }
    }

    /// The place of what a part of the picture shows; `None` for what the keyboard does not visit.
    #[must_use]
    pub fn of_tag(tag: Tag) -> Option<Self> {
        Some(match tag {
            Tag::Stage(id) => Self::Stage(id),
            Tag::Step(id) => Self::Step(id),
            Tag::LaneLabel(id) => Self::Row(RowId::Lane(id)),
            Tag::Line(id) => Self::Row(RowId::Line(id)),
            Tag::Cell(lane, step) | Tag::Score(lane, step, _) => Self::Cell(Cell { lane, step }),
            Tag::Card(id) => Self::Card(id),
            Tag::Persona(_) | Tag::Section(_) | Tag::Note(_) | Tag::Title => return None,
        })
    }

    /// The part of the picture that shows it.
    #[must_use]
    pub fn tag(self) -> Tag {
        match self {
            Self::Stage(id) => Tag::Stage(id),
            Self::Step(id) => Tag::Step(id),
            Self::Row(RowId::Lane(id)) => Tag::LaneLabel(id),
            Self::Row(RowId::Line(id)) => Tag::Line(id),
            Self::Cell(cell) => Tag::Cell(cell.lane, cell.step),
            Self::Card(id) => Tag::Card(id),
        }
    }

    /// The record there; an empty cell has none, and one that draws numbers has its step, or the
    /// stage where the numbers are the stage's.
    #[must_use]
    pub fn record(self, document: &Document) -> Option<RecordId> {
        match self {
            Self::Stage(id) => Some(id.into()),
            Self::Step(id) => Some(id.into()),
            Self::Row(row) => Some(row.into()),
            Self::Cell(cell) if draws_stages(document, cell.lane) => {
                document.step(cell.step).map(|step| step.stage.into())
            }
            Self::Cell(cell) => (!holds_cards(document, cell.lane)).then(|| cell.step.into()),
            Self::Card(id) => Some(id.into()),
        }
    }

    /// The cell there.
    #[must_use]
    pub fn cell(self, document: &Document) -> Option<Cell> {
        match self {
            Self::Cell(cell) => Some(cell),
            Self::Card(id) => {
                document.card(id).map(|card| Cell { lane: card.lane, step: card.step })
            }
            Self::Stage(_) | Self::Step(_) | Self::Row(_) => None,
        }
    }

    /// Where it is on the picture. Where the numbers of a cell are the stage's, that is all of the
    /// stage in this row.
    #[must_use]
    pub fn rect(self, document: &Document, picture: &MapPicture) -> Option<scene::Rect> {
        let own = paint::rect_of(picture, self.tag())?;
        let Self::Cell(cell) = self else { return Some(own) };
        if !draws_stages(document, cell.lane) {
            return Some(own);
        }
        let stage = document.step(cell.step)?.stage;
        let cells = document
            .steps_of(stage)
            .filter_map(|step| paint::rect_of(picture, Tag::Cell(cell.lane, step.id)));
        let (left, right) = cells.fold((own.x, own.right()), |(left, right), cell| {
            (left.min(cell.x), right.max(cell.right()))
        });
        Some(scene::rect(left, own.y, right - left, own.height))
    }

    /// What is selected when the keyboard gets there.
    #[must_use]
    pub fn selection(self, document: &Document) -> Selection {
        Selection::of(self.record(document)).with_cell(self.cell(document))
    }
}

fn holds_cards(document: &Document, lane: LaneId) -> bool {
    document.lane(lane).is_some_and(|lane| lane.kind.holds_cards())
}

fn draws_stages(document: &Document, lane: LaneId) -> bool {
    document.lane(lane).is_some_and(|lane| lane.kind == LaneKind::Value)
}

fn is_there(document: &Document, cell: Cell) -> bool {
    document.lane(cell.lane).is_some() && document.step(cell.step).is_some()
}

/// The map as the arrows see it: the rows that are shown, and the columns.
#[derive(Debug)]
pub struct Grid<'d> {
    document: &'d Document,
    rows: Vec<RowId>,
    columns: Vec<StepId>,
}

impl<'d> Grid<'d> {
    /// The grid without the lanes that are hidden.
    #[must_use]
    pub fn new(document: &'d Document, hidden: &BTreeSet<LaneId>) -> Self {
        let shown = |row: &&RowId| match row {
            RowId::Lane(id) => !hidden.contains(id),
            RowId::Line(_) => true,
        };
        let rows = document.rows().iter().filter(shown).copied().collect();
        Self { document, rows, columns: document.steps().map(|step| step.id).collect() }
    }

    /// The rows that are shown, from the top.
    #[must_use]
    pub fn rows(&self) -> &[RowId] {
        &self.rows
    }

    /// The steps, from the left.
    #[must_use]
    pub fn columns(&self) -> &[StepId] {
        &self.columns
    }

    /// A step's column.
    #[must_use]
    pub fn column(&self, step: StepId) -> Option<usize> {
        self.columns.iter().position(|other| *other == step)
    }

    /// A row's place.
    #[must_use]
    pub fn row(&self, row: RowId) -> Option<usize> {
        self.rows.iter().position(|other| *other == row)
    }

    /// Where to begin: the first cell, or whatever there is.
    #[must_use]
    pub fn first(&self) -> Option<Place> {
        let lane = self.lanes().next();
        match (lane, self.columns.first()) {
            (Some(lane), Some(&step)) => Some(self.enter(lane, step, Side::Top)),
            (None, Some(&step)) => Some(Place::Step(step)),
            (Some(lane), None) => Some(Place::Row(RowId::Lane(lane))),
            (None, None) => self.document.stages().next().map(|stage| Place::Stage(stage.id)),
        }
    }

    fn lanes(&self) -> impl DoubleEndedIterator<Item = LaneId> + '_ {
        self.rows.iter().filter_map(|row| match row {
            RowId::Lane(id) => Some(*id),
            RowId::Line(_) => None,
        })
    }

    /// Where an arrow leads; `None` at the edge.
    #[must_use]
    pub fn step(&self, from: Place, direction: Direction) -> Option<Place> {
        match from {
            Place::Stage(id) => self.beside_stage(id, direction),
            Place::Step(id) => self.beside_step(id, direction),
            Place::Row(row) => self.beside_row(row, direction),
            Place::Cell(cell) => self.beside_cell(cell, 0, direction),
            Place::Card(id) => self.beside_card(id, direction),
        }
    }

    fn beside_stage(&self, id: StageId, direction: Direction) -> Option<Place> {
        let stages: Vec<StageId> = self.document.stages().map(|stage| stage.id).collect();
        let at = stages.iter().position(|other| *other == id)?;
        match direction {
            Direction::Left => stages.get(at.checked_sub(1)?).copied().map(Place::Stage),
            Direction::Right => stages.get(at + 1).copied().map(Place::Stage),
            Direction::Down => self.document.steps_of(id).next().map(|step| Place::Step(step.id)),
            Direction::Up => None,
        }
    }

    fn beside_step(&self, id: StepId, direction: Direction) -> Option<Place> {
        let at = self.column(id)?;
        match direction {
            Direction::Left => self.columns.get(at.checked_sub(1)?).copied().map(Place::Step),
            Direction::Right => self.columns.get(at + 1).copied().map(Place::Step),
            Direction::Up => self.document.step(id).map(|step| Place::Stage(step.stage)),
            Direction::Down => {
                let lane = self.lanes().next()?;
                Some(self.enter(lane, id, Side::Top))
            }
        }
    }

    fn beside_row(&self, row: RowId, direction: Direction) -> Option<Place> {
        let at = self.row(row)?;
        match direction {
            Direction::Up => self.rows.get(at.checked_sub(1)?).copied().map(Place::Row),
            Direction::Down => self.rows.get(at + 1).copied().map(Place::Row),
            Direction::Right => match row {
                RowId::Lane(lane) => {
                    let step = self.columns.first()?;
                    Some(self.enter(lane, *step, Side::Top))
                }
                RowId::Line(_) => None,
            },
            Direction::Left => None,
        }
    }

    fn beside_card(&self, id: CardId, direction: Direction) -> Option<Place> {
        let card = self.document.card(id)?;
        let cards = self.document.cards_in(card.lane, card.step);
        let at = cards.iter().position(|other| *other == id)?;
        let neighbour = match direction {
            Direction::Up => at.checked_sub(1).and_then(|at| cards.get(at)),
            Direction::Down => cards.get(at + 1),
            Direction::Left | Direction::Right => None,
        };
        if let Some(&neighbour) = neighbour {
            return Some(Place::Card(neighbour));
        }
        let mut cell = Cell { lane: card.lane, step: card.step };
        if direction == Direction::Right
            && let Some(end) =
                card.last_step.filter(|end| self.column(*end) > self.column(cell.step))
            && self.is_free_between(cell, end)
        {
            cell.step = end;
        }
        self.beside_cell(cell, at, direction)
    }

    /// Whether no card begins in the columns after the cell's, up to `end`.
    fn is_free_between(&self, cell: Cell, end: StepId) -> bool {
        let (Some(first), Some(last)) = (self.column(cell.step), self.column(end)) else {
            return false;
        };
        let between = self.columns.get(first + 1..=last).unwrap_or_default();
        between.iter().all(|step| self.document.cards_in(cell.lane, *step).is_empty())
    }

    fn beside_cell(&self, cell: Cell, index: usize, direction: Direction) -> Option<Place> {
        let column = self.column(cell.step)?;
        match direction {
            Direction::Left => {
                let Some(next) = self.extent(cell, column).start.checked_sub(1) else {
                    return Some(Place::Row(RowId::Lane(cell.lane)));
                };
                // Onto the beginning of what is there.
                let before = self.columns.get(next).map(|step| Cell { step: *step, ..cell });
                let next = before.map_or(next, |before| self.extent(before, next).start);
                let step = self.columns.get(next)?;
                Some(self.enter(cell.lane, *step, Side::Beside(index)))
            }
            Direction::Right => {
                let step = self.columns.get(self.extent(cell, column).end)?;
                Some(self.enter(cell.lane, *step, Side::Beside(index)))
            }
            Direction::Up => {
                let lanes: Vec<LaneId> = self.lanes().collect();
                let at = lanes.iter().position(|lane| *lane == cell.lane)?;
                match at.checked_sub(1).and_then(|at| lanes.get(at)) {
                    Some(&lane) => Some(self.enter(lane, cell.step, Side::Bottom)),
                    None => Some(Place::Step(cell.step)),
                }
            }
            Direction::Down => {
                let mut below = self.lanes().skip_while(|lane| *lane != cell.lane).skip(1);
                below.next().map(|lane| self.enter(lane, cell.step, Side::Top))
            }
        }
    }

    /// The columns that a cell in that column stands for: all of its stage's where the numbers there
    /// are the stage's.
    fn extent(&self, cell: Cell, column: usize) -> Range<usize> {
        let stage = |at: usize| {
            let step = self.columns.get(at).and_then(|step| self.document.step(*step));
            step.map(|step| step.stage)
        };
        let own = stage(column).filter(|_| draws_stages(self.document, cell.lane));
        if own.is_none() {
            return column..column + 1;
        }
        let start = (0..column).rev().take_while(|at| stage(*at) == own).last();
        let end = (column + 1..self.columns.len()).take_while(|at| stage(*at) == own).last();
        start.unwrap_or(column)..end.unwrap_or(column) + 1
    }

    /// Into a cell: onto one of its cards, onto the card that spans it, or onto the cell.
    #[must_use]
    pub fn enter(&self, lane: LaneId, step: StepId, side: Side) -> Place {
        let cards = self.document.cards_in(lane, step);
        let at = match side {
            Side::Top => 0,
            Side::Bottom => cards.len().saturating_sub(1),
            Side::Beside(index) => index.min(cards.len().saturating_sub(1)),
        };
        let card = cards.get(at).copied().or_else(|| self.spanning(lane, step));
        card.map_or(Place::Cell(Cell { lane, step }), Place::Card)
    }

    /// The card that begins farther left and reaches over that column.
    fn spanning(&self, lane: LaneId, step: StepId) -> Option<CardId> {
        let column = self.column(step)?;
        let cards = self.document.cells_of(lane).flat_map(|(_, cards)| cards);
        cards.copied().find(|&id| {
            let Some(card) = self.document.card(id) else { return false };
            let end = card.last_step.and_then(|last| self.column(last));
            self.column(card.step) < Some(column) && end >= Some(column)
        })
    }

    /// The first (or last) place of the same row.
    #[must_use]
    pub fn end(&self, from: Place, last: bool) -> Option<Place> {
        let step = if last { self.columns.last() } else { self.columns.first() };
        match from {
            Place::Stage(_) => {
                let mut stages = self.document.stages();
                let stage = if last { stages.next_back() } else { stages.next() };
                stage.map(|stage| Place::Stage(stage.id))
            }
            Place::Step(_) => step.copied().map(Place::Step),
            Place::Row(RowId::Line(_)) => None,
            Place::Row(RowId::Lane(lane)) => step.map(|step| self.enter(lane, *step, Side::Top)),
            Place::Cell(_) | Place::Card(_) => {
                let lane = from.cell(self.document)?.lane;
                step.map(|step| self.enter(lane, *step, Side::Top))
            }
        }
    }
}

/// From where a cell is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// From above: its first card.
    Top,
    /// From below: its last card.
    Bottom,
    /// From the side: the card at the same height.
    Beside(usize),
}
