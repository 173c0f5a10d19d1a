//! What is selected, and where the keyboard is.

use std::collections::BTreeSet;

use crate::model::{Document, LaneId, RecordId, StepId};

/// One cell of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The row.
    pub lane: LaneId,
    /// The column.
    pub step: StepId,
}

/// Records in the order in which they were selected, each once, and the cell that the keyboard
/// works in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    records: Vec<RecordId>,
    /// The same, to be found quickly.
    known: BTreeSet<RecordId>,
    /// The cell that typing, pasting and the arrow keys start from.
    pub cell: Option<Cell>,
}

impl Selection {
    /// These records, and no cell.
    #[must_use]
    pub fn of(records: impl IntoIterator<Item = RecordId>) -> Self {
        let mut selection = Self::default();
        for record in records {
            selection.add(record);
        }
        selection
    }

    /// An empty cell.
    #[must_use]
    pub fn at(cell: Cell) -> Self {
        Self { cell: Some(cell), ..Self::default() }
    }

    /// The same records, with the keyboard in that cell.
    #[must_use]
    pub fn with_cell(mut self, cell: Option<Cell>) -> Self {
        self.cell = cell;
        self
    }

    /// The records, first selected first.
    #[must_use]
    pub fn records(&self) -> &[RecordId] {
        &self.records
    }

    /// The record, if exactly one is selected.
    #[must_use]
    pub fn single(&self) -> Option<RecordId> {
        match self.records.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// Whether the record is among them.
    #[must_use]
    pub fn contains(&self, id: RecordId) -> bool {
        self.known.contains(&id)
    }

    /// Whether no record is selected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Selects one more.
    pub fn add(&mut self, id: RecordId) {
        if self.known.insert(id) {
            self.records.push(id);
        }
    }

    /// Selects it, or no longer.
    pub fn toggle(&mut self, id: RecordId) {
        if self.known.remove(&id) {
            self.records.retain(|other| *other != id);
        } else {
            self.add(id);
        }
    }

    /// Forgets these, and the cell if it is in that row.
    pub fn forget(&mut self, is_meant: impl Fn(&RecordId) -> bool, lane: LaneId) {
        self.keep(|id| !is_meant(id));
        self.cell = self.cell.filter(|cell| cell.lane != lane);
    }

    fn keep(&mut self, stays: impl Fn(&RecordId) -> bool) {
        self.records.retain(&stays);
        self.known.retain(stays);
    }

    /// Forgets what is no longer there.
    pub fn retain_existing(&mut self, document: &Document) {
        self.keep(|id| document.contains(*id));
        self.cell = self.cell.filter(|cell| {
            document.lane(cell.lane).is_some() && document.step(cell.step).is_some()
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CardId;

    #[test]
    fn records_keep_their_order_and_stand_once() {
        let ids = [CardId(3).into(), CardId(1).into(), CardId(3).into()];
        let mut selection = Selection::of(ids);
        assert_eq!(selection.records(), [CardId(3).into(), CardId(1).into()]);
        selection.toggle(CardId(3).into());
        assert_eq!(selection.single(), Some(CardId(1).into()));
        selection.retain_existing(&Document::default());
        assert!(selection.is_empty());
    }
}
