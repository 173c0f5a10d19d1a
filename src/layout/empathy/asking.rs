//! Who is where on a laid-out empathy map.

use crate::model::{NoteId, Section};

use super::super::scene::{Point, Rect, Tag, rect};
use super::{Area, EmpathyPicture, NoteBox};

/// Where a note that is dropped would go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slot {
    /// Into which section.
    pub section: Section,
    /// Its place among the section's notes.
    pub index: usize,
    /// Where a mark shows the place.
    pub mark: Rect,
}

impl EmpathyPicture {
    /// The note at a point.
    #[must_use]
    pub fn note_at(&self, at: Point) -> Option<NoteId> {
        let mut notes = self.areas.iter().flat_map(|area| &area.notes);
        notes.find(|note| note.rect.contains(at)).map(|note| note.id)
    }

    /// The section at a point.
    #[must_use]
    pub fn area_at(&self, at: Point) -> Option<&Area> {
        self.areas.iter().find(|area| area.rect.contains(at))
    }

    /// The area that shows a section.
    #[must_use]
    pub fn area_of(&self, section: Section) -> Option<&Area> {
        self.areas.iter().find(|area| area.sections.contains(&section))
    }

    /// Where a note is.
    #[must_use]
    pub fn place_of(&self, note: NoteId) -> Option<NoteBox> {
        self.areas.iter().flat_map(|area| &area.notes).find(|place| place.id == note).copied()
    }

    /// Where something is.
    #[must_use]
    pub fn rect_of(&self, tag: Tag) -> Option<Rect> {
        match tag {
            Tag::Note(id) => self.place_of(id).map(|place| place.rect),
            Tag::Section(section) => self.area_of(section).map(|area| area.rect),
            Tag::Title => Some(self.title),
            _ => None,
        }
    }

    /// All notes, in the order of the canvas.
    pub fn notes(&self) -> impl Iterator<Item = &NoteBox> {
        self.areas.iter().flat_map(|area| &area.notes)
    }
}

impl Area {
    /// Where a note that is dropped at a point would go.
    #[must_use]
    pub fn slot(&self, at: Point) -> Option<Slot> {
        let first = *self.sections.first()?;
        let mut best: Option<(f32, usize, Rect)> = None;
        for index in 0..=self.notes.len() {
            let mark = self.mark(index);
            let center = mark.center();
            let distance = (center.x - at.x).hypot(center.y - at.y);
            if best.is_none_or(|(least, ..)| distance < least) {
                best = Some((distance, index, mark));
            }
        }
        let (_, index, mark) = best?;
        // Notes of the sections that share the area follow each other.
        let mut before = 0;
        for section in &self.sections {
            let own = self.notes.iter().filter(|note| note.section == *section).count();
            let is_last = self.sections.last() == Some(section);
            if index <= before + own && (own > 0 || is_last || *section == first) {
                return Some(Slot { section: *section, index: index - before, mark });
            }
            before += own;
        }
        None
    }

    /// The mark before the note at that place, or after the last one.
    fn mark(&self, index: usize) -> Rect {
        let across = self.columns > 1;
        let (note, after) = match (self.notes.get(index), self.notes.last()) {
            (Some(note), _) => (note.rect, false),
            (None, Some(last)) => (last.rect, true),
            (None, None) => {
                let Rect { x, y, .. } = self.room;
                return if across {
                    rect(x - 3.0, y, 2.0, 32.0)
                } else {
                    rect(x, y - 3.0, self.note_width, 2.0)
                };
            }
        };
        match (across, after) {
            (true, false) => rect(note.x - 5.0, note.y, 2.0, note.height),
            (true, true) => rect(note.right() + 3.0, note.y, 2.0, note.height),
            (false, false) => rect(note.x, note.y - 5.0, note.width, 2.0),
            (false, true) => rect(note.x, note.bottom() + 3.0, note.width, 2.0),
        }
    }

    /// Where a new note after all others would begin to be written.
    #[must_use]
    pub fn next_note(&self) -> Rect {
        let count = self.notes.len();
        let column = count % self.columns.max(1);
        let x = self.room.x + column as f32 * (self.note_width + super::panel::GAP);
        let above = count.checked_sub(self.columns).and_then(|at| self.notes.get(at));
        let y = above.map_or(self.room.y, |note| note.rect.bottom() + super::panel::GAP);
        rect(x, y, self.note_width, 34.0)
    }
}
