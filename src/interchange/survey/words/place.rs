//! Where a word stands on the scale of its set.

use std::collections::BTreeSet;

use super::Known;
use super::families::{Family, HOW_MUCH, MILD, STRONG};
use crate::model::Scale;

/// Where a word stands between its two ends: 1 to 7, 2 and 6 without a word before it, 3 and 5
/// with a weak one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place<'w> {
    of_seven: i32,
    /// What it is without the word before it, and that word.
    base: &'w str,
    before: &'w str,
}

impl Family {
    pub(super) fn known(&self, words: &[(&str, u64)]) -> Option<Known> {
        let much: Vec<Option<i32>> = words.iter().map(|(word, _)| self.how_much(word)).collect();
        // Only such a scale says "not at all".
        if much.iter().flatten().any(|number| *number <= 2) {
            return self.told(much, 5);
        }
        let places: Vec<Option<Place<'_>>> =
            words.iter().map(|(word, _)| self.place(word)).collect();
        let has = |wanted: [i32; 2]| {
            places.iter().flatten().any(|place| wanted.contains(&place.of_seven))
        };
        // Without any end of the scale nobody knows how far it goes.
        if !has([1, 7]) || differ(&places) {
            return None;
        }
        let is_seven = has([2, 6]) && has([3, 5]);
        let number = |place: Place<'_>| match place.of_seven {
            of_seven if is_seven => of_seven,
            1 => 1,
            2 | 3 => 2,
            4 => 3,
            5 | 6 => 4,
            _ => 5,
        };
        let numbers = places.iter().map(|place| place.map(number)).collect();
        self.told(numbers, if is_seven { 7 } else { 5 })
    }

    /// One answer alone is no scale.
    fn told(&self, numbers: Vec<Option<i32>>, max: i32) -> Option<Known> {
        let different: BTreeSet<i32> = numbers.iter().flatten().copied().collect();
        let known = Known { set: self.set, scale: Scale { min: 1, max }, numbers };
        (different.len() > 1).then_some(known)
    }

    fn place<'w>(&self, word: &'w str) -> Option<Place<'w>> {
        let at = |of_seven| Some(Place { of_seven, base: word, before: "" });
        if self.middle.contains(&word) {
            return at(4);
        }
        if let Some((_, of_seven)) = self.others.iter().find(|(other, _)| *other == word) {
            return at(*of_seven);
        }
        if self.high.contains(&word) {
            return at(6);
        }
        if self.low.contains(&word) {
            return at(2);
        }
        let behind = |list: &[&str]| {
            list.iter().find_map(|before| {
                let base = word.strip_prefix(before)?.strip_prefix(' ')?;
                Some((base, word.get(..before.len())?))
            })
        };
        let (end, mild) = (behind(&STRONG), behind(&MILD));
        let (base, before) = end.or(mild)?;
        let of_seven = match (self.high.contains(&base), self.low.contains(&base)) {
            (true, _) => {
                if end.is_some() {
                    7
                } else {
                    5
                }
            }
            (_, true) => {
                if end.is_some() {
                    1
                } else {
                    3
                }
            }
            _ => return None,
        };
        Some(Place { of_seven, base, before })
    }

    fn how_much(&self, word: &str) -> Option<i32> {
        (1..).zip(HOW_MUCH).find_map(|(number, list)| {
            let is_so = list.iter().any(|before| {
                let base = word.strip_prefix(before).and_then(|rest| rest.strip_prefix(' '));
                base.is_some_and(|base| self.high.contains(&base))
            });
            is_so.then_some(number)
        })
    }
}

/// Whether two words stand at one place that people tell apart: "slightly" and "moderately". Then
/// the scale is another one.
fn differ(places: &[Option<Place<'_>>]) -> bool {
    let all: BTreeSet<Place<'_>> = places.iter().flatten().copied().collect();
    let mut pairs = all.iter().zip(all.iter().skip(1));
    pairs.any(|(one, next)| (one.of_seven, one.base) == (next.of_seven, next.base))
}
