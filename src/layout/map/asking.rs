//! What a picture answers: what is at a point, where something is, what score a height means, and
//! where a dropped card would go.

use std::ops::Range;

use crate::model::{CardId, LaneId, PersonaId, RowId, StepId};

use super::super::scene::{Group, Item, Point, Rect, Tag, point, rect};
use super::grid::{GAP, INSET, LABEL, ROW_PAD};
use super::picture::{MapPicture, Place, RowBox, Slot, union};

impl MapPicture {
    /// What is at a point: the innermost thing that has a tag.
    #[must_use]
    pub fn hit(&self, at: Point) -> Option<Tag> {
        if at.x < 0.0 || at.y < 0.0 {
            return None;
        }
        if at.y < self.top {
            return self.title_block.as_ref().and_then(|group| innermost(group, at));
        }
        if at.y < self.body_top() {
            let below = at - point(0.0, self.top);
            return self.head.placed().filter(|placed| placed.rect.contains(below)).fold(
                None,
                |found, placed| {
                    let corner = point(placed.rect.x, placed.rect.y);
                    innermost(&placed.group, below - corner).or(found)
                },
            );
        }
        let row = self.rows.get(self.row_at(at.y)?)?;
        let inside = at - point(0.0, row.y);
        if at.x < LABEL {
            return innermost(&row.body.label, inside);
        }
        let lane = match row.row {
            RowId::Line(id) => return Some(Tag::Line(id)),
            RowId::Lane(id) => id,
        };
        let at_column = self.column_at(at.x)?;
        let column = self.columns.list.get(at_column)?;
        let in_cell = row.body.cells.get(at_column).and_then(Option::as_ref).and_then(|cell| {
            let at = inside - point(column.x, cell.y);
            let is_in = rect(0.0, 0.0, cell.group.size.width, cell.group.size.height).contains(at);
            innermost(&cell.group, at).filter(|_| is_in)
        });
        let is_precise = !matches!(in_cell, None | Some(Tag::Cell(..)));
        let in_wide = || {
            let hits = row.body.wide.iter().filter(|placed| placed.rect.contains(inside));
            hits.filter_map(|placed| placed.group.tag).next_back()
        };
        if is_precise { in_cell } else { in_wide() }
            .or_else(|| column.step.map(|step| Tag::Cell(lane, step)))
    }

    /// Where something is, as far as it is shown.
    #[must_use]
    pub fn rect_of(&self, tag: Tag) -> Option<Rect> {
        match tag {
            Tag::Title => self.title_block.as_ref().and_then(|group| find(group, tag)),
            Tag::Step(step) => {
                let column = self.columns.list.get(self.column_of(step)?)?;
                let mut found = self.head.between(column.x, column.right());
                let found = found.find(|placed| placed.group.tag == Some(tag))?;
                Some(found.rect.offset(point(0.0, self.top)))
            }
            Tag::Stage(stage) => {
                let spans = self.columns.stages.iter().filter(|span| span.stage == stage);
                let columns = spans.map(|span| self.columns.extent(&span.columns));
                let found = columns
                    .flat_map(|(left, right)| self.head.between(left, right))
                    .filter(|placed| placed.group.tag == Some(tag));
                let rects = found.map(|placed| placed.rect.offset(point(0.0, self.top)));
                rects.reduce(union)
            }
            Tag::LaneLabel(lane) => {
                let row = self.row_of(RowId::Lane(lane))?;
                Some(rect(0.0, row.y, LABEL, row.body.height))
            }
            Tag::Line(line) => {
                let row = self.row_of(RowId::Line(line))?;
                Some(rect(0.0, row.y, self.size.width, row.body.height))
            }
            Tag::Cell(lane, step) => {
                let row = self.row_of(RowId::Lane(lane))?;
                let column = self.columns.list.get(self.column_of(step)?)?;
                Some(rect(column.x, row.y, column.width, row.body.height))
            }
            Tag::Card(card) => self.card_rect(card),
            Tag::Score(lane, step, _) => {
                let row = self.row_of(RowId::Lane(lane))?;
                let at = self.column_of(step)?;
                let column = self.columns.list.get(at)?;
                let cell = row.body.cells.get(at)?.as_ref()?;
                Some(find(&cell.group, tag)?.offset(point(column.x, row.y + cell.y)))
            }
            Tag::Persona(id) => self.persona_rect(id),
            Tag::Section(_) | Tag::Note(_) => None,
        }
    }

    /// All that is written in a cell, and in what stands over its column, for who cannot see it.
    #[must_use]
    pub fn written_in(&self, lane: LaneId, step: StepId) -> String {
        let mut words: Vec<&str> = Vec::new();
        let row = self.row_of(RowId::Lane(lane));
        if let (Some(row), Some(at)) = (row, self.column_of(step)) {
            let wide = row.body.wide.iter().filter(|placed| placed.columns.contains(&at));
            let cell = row.body.cells.get(at).and_then(Option::as_ref).map(|cell| &cell.group);
            for group in wide.map(|placed| &placed.group).chain(cell) {
                group.walk(&mut |_, _, item| {
                    if let Item::Text(run) = item {
                        words.push(&run.text);
                    }
                });
            }
        }
        words.join(" ")
    }

    fn persona_rect(&self, id: PersonaId) -> Option<Rect> {
        let tag = Tag::Persona(id);
        let in_title = self.title_block.as_ref().and_then(|group| find(group, tag));
        in_title.or_else(|| {
            let found = |row: &RowBox| {
                find(&row.body.label, tag).map(|rect| rect.offset(point(0.0, row.y)))
            };
            self.rows.iter().find_map(found)
        })
    }

    /// The row, by its number, and the place of a card.
    fn card_place(&self, card: CardId) -> Option<(usize, Place)> {
        self.rows.iter().enumerate().find_map(|(at, row)| {
            let places = &row.body.places;
            let found = places.binary_search_by_key(&card, |&(id, _)| id).ok()?;
            places.get(found).map(|&(_, place)| (at, place))
        })
    }

    fn card_rect(&self, card: CardId) -> Option<Rect> {
        self.card_spot(card).map(|(_, _, rect)| rect)
    }

    /// Where a card is: its row, its columns, its rectangle.
    pub(super) fn card_spot(&self, card: CardId) -> Option<(usize, Range<usize>, Rect)> {
        let (at, place) = self.card_place(card)?;
        let row = self.rows.get(at)?;
        let tag = Tag::Card(card);
        match place {
            Place::Cell(number) => {
                let column = self.columns.list.get(number)?;
                let cell = row.body.cells.get(number)?.as_ref()?;
                let rect = find(&cell.group, tag)?.offset(point(column.x, row.y + cell.y));
                Some((at, number..number + 1, rect))
            }
            Place::Wide(first) => {
                let parts = row.body.wide.get(first..).unwrap_or_default();
                let own = || parts.iter().take_while(|placed| placed.group.tag == Some(tag));
                let rect = own().map(|placed| placed.rect).reduce(union)?;
                let start = own().next().map(|placed| placed.columns.start)?;
                let end = own().last().map(|placed| placed.columns.end)?;
                Some((at, start..end, rect.offset(point(0.0, row.y))))
            }
        }
    }

    /// The score, 1–5 and not rounded, at a height of a curve.
    #[must_use]
    pub fn score_at(&self, lane: LaneId, y: f32) -> Option<f64> {
        let row = self.row_of(RowId::Lane(lane))?;
        row.body.scale.map(|scale| scale.value(y - row.y))
    }

    /// Where a score is on a curve.
    #[must_use]
    pub fn score_y(&self, lane: LaneId, value: f64) -> Option<f32> {
        let row = self.row_of(RowId::Lane(lane))?;
        row.body.scale.map(|scale| row.y + scale.y(value))
    }

    /// Where a card that is dropped into a cell at that y would go.
    #[must_use]
    pub fn card_slot(&self, lane: LaneId, step: StepId, y: f32) -> Option<Slot> {
        let row = self.row_of(RowId::Lane(lane))?;
        let at = self.column_of(step)?;
        let column = self.columns.list.get(at)?;
        let (left, width) = (column.x + INSET, column.width - 2.0 * INSET);
        let mark = |y: f32| rect(left, y - 1.0, width, 2.0);
        let Some(cell) = row.body.cells.get(at)?.as_ref() else {
            let spans = row.body.wide.iter().filter(|placed| placed.columns.contains(&at));
            let below = spans.map(|placed| placed.rect.bottom() + GAP / 2.0);
            let top = below.fold(ROW_PAD, f32::max);
            return Some(Slot { before: None, index: 0, mark: mark(row.y + top) });
        };
        let cards = cell.group.items.iter().filter_map(|item| match item {
            Item::Group(at, group) => match group.tag {
                Some(Tag::Card(id)) => Some((id, row.y + cell.y + at.y, group.size.height)),
                _ => None,
            },
            _ => None,
        });
        let below = cards.enumerate().find(|(_, (_, top, height))| y < top + height / 2.0);
        Some(match below {
            Some((index, (id, top, _))) => {
                Slot { before: Some(id), index, mark: mark(top - GAP / 2.0) }
            }
            None => {
                let bottom = row.y + cell.y + cell.group.size.height;
                let index = cell.group.items.len();
                Slot { before: None, index, mark: mark(bottom + GAP / 2.0) }
            }
        })
    }
}

/// The tag of the innermost tagged group at a point of a group.
fn innermost(group: &Group, at: Point) -> Option<Tag> {
    let inner = group.items.iter().rev().find_map(|item| match item {
        Item::Group(offset, inner) => {
            let inside = at - *offset;
            let is_in = rect(0.0, 0.0, inner.size.width, inner.size.height).contains(inside);
            if is_in { innermost(inner, inside) } else { None }
        }
        _ => None,
    });
    inner.or(group.tag)
}

/// Where a tagged group is within another.
fn find(group: &Group, tag: Tag) -> Option<Rect> {
    if group.tag == Some(tag) {
        return Some(rect(0.0, 0.0, group.size.width, group.size.height));
    }
    group.items.iter().find_map(|item| match item {
        Item::Group(at, inner) => find(inner, tag).map(|rect| rect.offset(*at)),
        _ => None,
    })
}
