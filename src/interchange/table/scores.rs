//! Scores as they are read, one by one: on which scale each is, and which all of them look like.

use super::cells::Graded;
use crate::file::Place;
use crate::interchange::{Note, NoteKind, Scale};
use crate::model::Measure;

/// The scores of a table so far.
#[derive(Debug, Default)]
pub(super) struct ScoresRead {
    /// The scale that all are said to be on.
    told: Option<Scale>,
    /// Those that say no scale of their own, and the first of them that is off 1–5.
    bare: Vec<f64>,
    off_scale: Option<Place>,
    /// The first one that was mapped from a scale that it says itself.
    mapped: Option<(Scale, String, Place)>,
    /// The first one that is a face or a word, what it was read as, and how many there are.
    felt: Option<(Place, String, f64, usize)>,
}

impl ScoresRead {
    /// None yet; without a scale, they are on 1–5 unless they say otherwise.
    pub(super) fn on(scale: Option<Scale>) -> Self {
        Self { told: scale, ..Self::default() }
    }

    /// The score as a measure, if it is on its scale, and that scale. `seen` is where it stands, and
    /// how it is written.
    pub(super) fn take(
        &mut self,
        graded: Graded,
        seen: impl Fn() -> (Place, String),
    ) -> (Option<Measure>, Scale) {
        let scale = self.told.or(graded.scale).unwrap_or(Scale::FIVE);
        match graded.scale.filter(|_| self.told.is_none()) {
            Some(scale) if scale != Scale::FIVE && self.mapped.is_none() => {
                let (place, found) = seen();
                self.mapped = Some((scale, found, place));
            }
            Some(_) => {}
            None => {
                self.bare.push(graded.value);
                if !Scale::FIVE.holds(graded.value) && self.off_scale.is_none() {
                    self.off_scale = Some(seen().0);
                }
            }
        }
        (scale.measure(graded.value), scale)
    }

    /// What a face or a word says: always of 1–5, and known by nobody but who wrote it.
    pub(super) fn take_felt(&mut self, value: f64, seen: impl Fn() -> (Place, String)) -> Measure {
        let first = || {
            let (place, found) = seen();
            (place, found, value, 0)
        };
        self.felt.get_or_insert_with(first).3 += 1;
        Measure::assumed(value)
    }

    /// What is worth telling of them all.
    pub(super) fn notes(self) -> impl Iterator<Item = Note> {
        let off_scale = self.off_scale.filter(|_| self.told.is_none());
        let likely = off_scale.zip(Scale::looked_like(&self.bare));
        let likely = likely.map(|(place, scale)| NoteKind::LooksLikeScale { scale }.at(place));
        let mapped = self
            .mapped
            .map(|(scale, found, place)| NoteKind::ReadOnScale { found, scale }.at(place));
        let felt = self.felt.map(|(place, found, value, count)| {
            NoteKind::ReadAsScore { found, value, more: count - 1 }.at(place)
        });
        likely.into_iter().chain(mapped).chain(felt)
    }
}
