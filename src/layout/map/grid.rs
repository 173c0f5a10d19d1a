//! The columns of the map, and the measures that everything keeps to (a grid of four).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::model::{Document, Hue, StageId, StepId};

use super::super::scene::{Face, Ink};
use super::super::text::Style;
use super::cast::hue_of;

/// Width of the labels at the left.
pub(super) const LABEL: f32 = 160.0;
/// Width of a column where nothing else is asked for: on paper it may be wider.
pub(crate) const COLUMN: f32 = 156.0;
/// From a column's border to the cards in it.
pub(super) const INSET: f32 = 4.0;
/// From a row's border to the cards in it.
pub(super) const ROW_PAD: f32 = 8.0;
/// Between cards in a cell.
pub(super) const GAP: f32 = 6.0;
/// Inside cards and labels, to the text.
pub(super) const PAD: f32 = 10.0;
/// The least height of a row.
pub(super) const ROW_MIN: f32 = 52.0;
/// Radius of a card's corners.
pub(super) const RADIUS: f32 = 6.0;
/// Width of the warm or green edge of a pain point or an opportunity.
pub(super) const EDGE: f32 = 3.0;
/// A row of small text and marks.
pub(super) const SMALL_ROW: f32 = 16.0;

/// Text on cards.
pub(super) const BODY: Style = Style::new(Face::Regular, 13.0, Ink::Text);
/// Text on step headers.
pub(super) const STRONG: Style = Style::new(Face::Bold, 13.0, Ink::Text);
/// In the place of a text that nobody has written yet.
pub(super) const UNTITLED: Style = Style::new(Face::Italic, 13.0, Ink::TextMuted);
/// What stands small beside the point.
pub(super) const SMALL: Style = Style::new(Face::Regular, 11.0, Ink::TextMuted);
/// Small numbers that carry a colour.
pub(super) const FIGURE: Style = Style::new(Face::Bold, 11.0, Ink::Text);
/// The map's title.
pub(super) const TITLE: Style = Style::new(Face::Bold, 22.0, Ink::Text);

/// One column: a step, or the place of one in a stage that has none.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The step; `None` in a stage without steps.
    pub step: Option<StepId>,
    /// The stage that it belongs to.
    pub stage: StageId,
    /// Left border.
    pub x: f32,
    /// Width.
    pub width: f32,
}

impl Column {
    /// The middle, where the curve's points are.
    #[must_use]
    pub fn center(&self) -> f32 {
        self.x + self.width / 2.0
    }

    /// The right border.
    #[must_use]
    pub fn right(&self) -> f32 {
        self.x + self.width
    }
}

/// A stage over the columns of its steps.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct StageSpan {
    pub(super) stage: StageId,
    pub(super) hue: Hue,
    pub(super) columns: Range<usize>,
}

/// All columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Columns {
    pub(super) list: Vec<Column>,
    pub(super) stages: Vec<StageSpan>,
    pub(super) of_step: BTreeMap<StepId, usize>,
    /// The width of each.
    pub(super) width: f32,
    breaks: BTreeSet<usize>,
}

impl Columns {
    pub(super) fn of(document: &Document, width: f32, breaks: &BTreeSet<usize>) -> Self {
        let mut columns = Self { width, breaks: breaks.clone(), ..Self::default() };
        for (place, stage) in document.stages().enumerate() {
            let first = columns.list.len();
            for step in document.steps_of(stage.id) {
                columns.of_step.insert(step.id, columns.list.len());
                columns.push(Some(step.id), stage.id);
            }
            if columns.list.len() == first {
                columns.push(None, stage.id);
            }
            let hue = hue_of(stage.color, place);
            let range = first..columns.list.len();
            columns.stages.push(StageSpan { stage: stage.id, hue, columns: range });
        }
        columns
    }

    fn push(&mut self, step: Option<StepId>, stage: StageId) {
        let x = LABEL + self.list.len() as f32 * self.width;
        self.list.push(Column { step, stage, x, width: self.width });
    }

    pub(super) fn right(&self) -> f32 {
        self.list.last().map_or(LABEL, Column::right)
    }

    /// Left and right border of a range of columns.
    pub(super) fn extent(&self, range: &Range<usize>) -> (f32, f32) {
        let left = self.list.get(range.start).map_or(LABEL, |column| column.x);
        let last = range.end.checked_sub(1).and_then(|at| self.list.get(at));
        (left, last.map_or(left, Column::right))
    }

    /// A range of columns, parted where a new sheet begins.
    pub(super) fn parts(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let inside = range.start + 1..range.end.max(range.start + 1);
        let mut parts = Vec::new();
        let mut from = range.start;
        for &at in self.breaks.range(inside) {
            parts.push(from..at);
            from = at;
        }
        parts.push(from..range.end);
        parts
    }

    /// The left and the right border of the sheet on which a column stands.
    pub(super) fn sheet(&self, column: usize) -> (f32, f32) {
        let first = self.breaks.range(..=column).next_back().copied().unwrap_or_default();
        let end = self.breaks.range(column + 1..).next().copied();
        self.extent(&(first..end.unwrap_or(self.list.len())))
    }

    /// Whether a new sheet begins with that column.
    pub(super) fn breaks_before(&self, column: usize) -> bool {
        self.breaks.contains(&column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_part_at_sheets() {
        let columns = Columns { breaks: [0, 3, 5, 9].into(), ..Columns::default() };
        assert_eq!(columns.parts(1..7), [1..3, 3..5, 5..7]);
        assert_eq!(columns.parts(3..5), vec![3..5]);
        assert_eq!(columns.parts(0..3), vec![0..3]);
        assert_eq!(columns.parts(6..6), vec![6..6]);
    }
}
