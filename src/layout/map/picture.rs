//! The laid-out map: where everything is, and who is where.
//!
//! Coordinates are the picture's own: the title block (if any) on top, below it the headers, the
//! labels at the left, the rows' cells in the rest. A window that keeps headers and labels in
//! sight paints them at other places, and maps the pointer back before it asks.

use std::ops::Range;
use std::sync::Arc;

use crate::i18n::Language;
use crate::model::{Card, CardId, RowId, StepId};

use super::super::scene::{Group, Point, Rect, Size, point, rect};
use super::grid::{Column, Columns, LABEL};
use super::header::Head;

/// A group over some columns. In a row, `rect.y` counts from the row's top; in the headers, from
/// theirs.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The columns that it touches.
    pub columns: Range<usize>,
    /// Where it is.
    pub rect: Rect,
    /// What it is.
    pub group: Arc<Group>,
}

/// What is drawn in one cell.
#[derive(Debug, Clone, PartialEq)]
pub struct CellBox {
    /// From the row's top; the left border is the column's.
    pub y: f32,
    /// What is drawn.
    pub group: Arc<Group>,
}

/// Where a card is in its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// In the cell of that column.
    Cell(usize),
    /// Among the wide things, from that one on.
    Wide(usize),
}

/// The scale of a curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    /// Where 5 is, from the row's top.
    pub(super) top: f32,
    /// The height of one point.
    pub(super) unit: f32,
}

impl Scale {
    pub(super) fn y(self, value: f64) -> f32 {
        self.top + (5.0 - value.clamp(1.0, 5.0) as f32) * self.unit
    }

    pub(super) fn value(self, y: f32) -> f64 {
        f64::from(5.0 - (y - self.top) / self.unit).clamp(1.0, 5.0)
    }
}

/// A row's content. It stays the same while the row moves.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RowBody {
    /// The row's height.
    pub height: f32,
    /// The label at the left, as high as the row, with a ground of its own.
    pub label: Arc<Group>,
    /// One for each column; `None` where nothing is drawn.
    pub cells: Vec<Option<CellBox>>,
    /// What spans columns: painted before the cells.
    pub wide: Vec<Placed>,
    /// Where each card is, by id.
    pub(super) places: Vec<(CardId, Place)>,
    /// Cause and effect, among the row's pain points and what causes them.
    pub(super) links: Vec<(CardId, CardId)>,
    /// Of a curve.
    pub(super) scale: Option<Scale>,
}

impl RowBody {
    /// Notes that a cell holds other cards than before.
    pub(super) fn replace_places(&mut self, column: usize, old: &[Arc<Card>], new: &[Arc<Card>]) {
        if old.iter().map(|card| card.id).eq(new.iter().map(|card| card.id)) {
            return;
        }
        let place = Place::Cell(column);
        for card in old {
            if let Ok(at) = self.places.binary_search(&(card.id, place)) {
                self.places.remove(at);
            }
        }
        for card in new {
            if let Err(at) = self.places.binary_search(&(card.id, place)) {
                self.places.insert(at, (card.id, place));
            }
        }
    }
}

/// A row at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct RowBox {
    /// The lane or line.
    pub row: RowId,
    /// Its top.
    pub y: f32,
    /// Whether a thin line parts it from what is above.
    pub rule: bool,
    /// What is in it.
    pub body: Arc<RowBody>,
}

impl RowBox {
    /// Its lower border.
    #[must_use]
    pub fn bottom(&self) -> f32 {
        self.y + self.body.height
    }
}

/// An arrow behind the cards, from a cause to its effect.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Chain {
    /// The card that it comes from.
    pub(super) cause: CardId,
    pub(super) columns: Range<usize>,
    pub(super) rows: Range<usize>,
    pub(super) rect: Rect,
    pub(super) group: Arc<Group>,
    /// Its corners, from the cause to the effect.
    pub(super) points: Vec<Point>,
    /// Row and first column of the cause and of the effect.
    pub(super) ends: [(usize, usize); 2],
}

/// A group and where it is painted.
pub type Painted<'a> = (Point, &'a Arc<Group>);

/// Where a card that is dropped would go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slot {
    /// The card before which it would stand; `None`: at the end.
    pub before: Option<CardId>,
    /// Its place among the cell's cards.
    pub index: usize,
    /// Where a mark shows the place.
    pub mark: Rect,
}

/// The whole map, laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPicture {
    /// The extent of everything.
    pub size: Size,
    /// The height of the title block, where the headers begin.
    pub top: f32,
    /// The rows, from the top.
    pub rows: Vec<RowBox>,
    /// What the map is called.
    pub title: String,
    /// What it tells, in a sentence or two.
    pub description: String,
    /// The language in which it tells that.
    pub(super) language: Language,
    pub(super) columns: Arc<Columns>,
    pub(super) head: Arc<Head>,
    pub(super) title_block: Option<Arc<Group>>,
    pub(super) foot: Option<Arc<Group>>,
    pub(super) backdrop: Vec<Placed>,
    pub(super) rules: [Arc<Group>; 2],
    pub(super) chains: Vec<Chain>,
}

impl MapPicture {
    /// The width of the labels at the left.
    #[must_use]
    pub fn label_width(&self) -> f32 {
        LABEL
    }

    /// The height of the stage bands, step headers and the ways between them.
    #[must_use]
    pub fn header_height(&self) -> f32 {
        self.head.height
    }

    /// How much of [`Self::header_height`] is needed for what shows between two x: ways from step
    /// to step that are elsewhere need none of it.
    #[must_use]
    pub fn header_height_between(&self, left: f32, right: f32) -> f32 {
        self.head.height_between(left, right).min(self.head.height)
    }

    /// What the foot of a sheet takes, where it was asked for.
    #[must_use]
    pub fn foot_height(&self) -> f32 {
        self.foot.as_ref().map_or(0.0, |foot| foot.size.height)
    }

    /// Where the rows begin.
    #[must_use]
    pub fn body_top(&self) -> f32 {
        self.top + self.head.height
    }

    /// The columns.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns.list
    }

    /// The column of a step.
    #[must_use]
    pub fn column_of(&self, step: StepId) -> Option<usize> {
        self.columns.of_step.get(&step).copied()
    }

    /// The column at that x.
    #[must_use]
    pub fn column_at(&self, x: f32) -> Option<usize> {
        if x < LABEL {
            return None;
        }
        let at = ((x - LABEL) / self.columns.width) as usize;
        (at < self.columns.list.len()).then_some(at)
    }

    /// The row at that y.
    #[must_use]
    pub fn row_at(&self, y: f32) -> Option<usize> {
        let after = self.rows.partition_point(|row| row.y <= y);
        let at = after.checked_sub(1)?;
        self.rows.get(at).filter(|row| y < row.bottom()).map(|_| at)
    }

    pub(super) fn row_of(&self, row: RowId) -> Option<&RowBox> {
        self.rows.iter().find(|other| other.row == row)
    }

    /// The columns that touch a stretch of x.
    fn columns_in(&self, left: f32, right: f32) -> Range<usize> {
        let (count, width) = (self.columns.list.len(), self.columns.width);
        let first = ((left - LABEL) / width).floor().max(0.0) as usize;
        let end = ((right - LABEL) / width).ceil().max(0.0) as usize;
        first.min(count)..end.min(count)
    }

    /// The rows that touch a stretch of y.
    fn rows_in(&self, top: f32, bottom: f32) -> Range<usize> {
        let first = self.rows.partition_point(|row| row.bottom() <= top);
        let end = self.rows.partition_point(|row| row.y < bottom);
        first..end.max(first)
    }

    /// What of the cells shows in a view, in the order of painting: stage washes, lines between
    /// rows, arrows from causes, cells. Without headers and labels.
    #[must_use]
    pub fn visible(&self, view: Rect) -> Vec<Painted<'_>> {
        let mut painted: Vec<Painted<'_>> = self
            .backdrop
            .iter()
            .filter(|placed| placed.rect.overlaps(view))
            .map(|placed| (point(placed.rect.x, placed.rect.y), &placed.group))
            .collect();
        let chains = self.chains.iter().filter(|chain| chain.rect.overlaps(view));
        painted.extend(chains.map(|chain| (point(chain.rect.x, chain.rect.y), &chain.group)));
        let columns = self.columns_in(view.x, view.right());
        let rows = self.rows_in(view.y, view.bottom());
        let [rule, _] = &self.rules;
        for row in self.rows.get(rows).unwrap_or_default() {
            if row.rule {
                painted.push((point(LABEL, row.y), rule));
            }
            for placed in &row.body.wide {
                let at = placed.rect.offset(point(0.0, row.y));
                if at.grown(2.0).overlaps(view) {
                    painted.push((point(at.x, at.y), &placed.group));
                }
            }
            let cells = row.body.cells.get(columns.clone()).unwrap_or_default();
            for (column, cell) in columns.clone().zip(cells) {
                if let (Some(column), Some(cell)) = (self.columns.list.get(column), cell) {
                    painted.push((point(column.x, row.y + cell.y), &cell.group));
                }
            }
        }
        painted
    }

    /// What of the headers shows between two x, at its place in the picture.
    #[must_use]
    pub fn headers(&self, left: f32, right: f32) -> Vec<Painted<'_>> {
        self.head
            .between(left, right)
            .map(|placed| (point(placed.rect.x, placed.rect.y + self.top), &placed.group))
            .collect()
    }

    /// What of the labels shows between two y, at its place in the picture.
    #[must_use]
    pub fn labels(&self, top: f32, bottom: f32) -> Vec<Painted<'_>> {
        let [_, rule] = &self.rules;
        let rows = self.rows.get(self.rows_in(top, bottom)).unwrap_or_default();
        let mut painted = Vec::with_capacity(rows.len() * 2);
        for row in rows {
            painted.push((point(0.0, row.y), &row.body.label));
            if row.rule {
                painted.push((point(0.0, row.y), rule));
            }
        }
        painted
    }

    /// The corner above the labels and left of the headers.
    #[must_use]
    pub fn corner(&self) -> Painted<'_> {
        (point(0.0, self.top), &self.head.corner)
    }

    /// The title block, where it was asked for.
    #[must_use]
    pub fn title_block(&self) -> Option<Painted<'_>> {
        self.title_block.as_ref().map(|group| (point(0.0, 0.0), group))
    }
}

/// The smallest rectangle around two.
pub(super) fn union(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    rect(x, y, a.right().max(b.right()) - x, a.bottom().max(b.bottom()) - y)
}
