//! Counting answers: exact, and the same in whatever order they come.

use super::answer::ONE;
use crate::model::{Answers, Numbers, Scale, Share};

/// What an answer can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A whole number on a scale.
    Scale(Scale),
    /// Any number, or one within bounds; or all of them yes and no.
    Numbers(Option<Scale>),
}

/// The answers of one group.
#[derive(Debug, Clone)]
pub(super) struct Tally {
    sum: Sum,
    /// Cells without an answer.
    pub(super) blank: u64,
    /// Answers that are none, words aside.
    pub(super) rejected: u64,
    /// How often each word stands there, by its place in the lexicon.
    words: Vec<u64>,
}

#[derive(Debug, Clone)]
enum Sum {
    Counts { scale: Scale, counts: Vec<u64> },
    Numbers { bounds: Option<Scale>, numbers: NumberSum },
}

impl Tally {
    pub(super) fn new(kind: Kind) -> Self {
        let sum = match kind {
            Kind::Scale(scale) => {
                let width = i64::from(scale.max) - i64::from(scale.min) + 1;
                Sum::Counts { scale, counts: vec![0; usize::try_from(width).unwrap_or(0)] }
            }
            Kind::Numbers(bounds) => Sum::Numbers { bounds, numbers: NumberSum::default() },
        };
        Self { sum, blank: 0, rejected: 0, words: Vec::new() }
    }

    /// Takes a number in millionths; `false` where it is off the scale.
    #[must_use]
    pub(super) fn add(&mut self, value: i64) -> bool {
        self.add_many(value, 1)
    }

    /// Takes the same number so many times.
    #[must_use]
    pub(super) fn add_many(&mut self, value: i64, count: u64) -> bool {
        match &mut self.sum {
            Sum::Counts { scale, counts } => {
                let at = value / ONE - i64::from(scale.min);
                let slot = usize::try_from(at).ok().and_then(|at| counts.get_mut(at));
                let Some(slot) = slot.filter(|_| value % ONE == 0) else { return false };
                *slot += count;
            }
            Sum::Numbers { bounds, numbers } => {
                let is_within = |bounds: &Scale| {
                    (i64::from(bounds.min) * ONE..=i64::from(bounds.max) * ONE).contains(&value)
                };
                if !bounds.as_ref().is_none_or(is_within) {
                    return false;
                }
                numbers.add_many(value, count);
            }
        }
        true
    }

    /// Adds the answers of another group to the same question.
    pub(super) fn merge(&mut self, other: &Self) {
        match (&mut self.sum, &other.sum) {
            (Sum::Counts { counts, .. }, Sum::Counts { counts: more, .. }) => {
                counts.iter_mut().zip(more).for_each(|(count, more)| *count += more);
            }
            (Sum::Numbers { numbers, .. }, Sum::Numbers { numbers: more, .. }) => {
                numbers.merge(*more);
            }
            _ => {}
        }
        self.blank += other.blank;
        self.rejected += other.rejected;
        if self.words.len() < other.words.len() {
            self.words.resize(other.words.len(), 0);
        }
        self.words.iter_mut().zip(&other.words).for_each(|(count, more)| *count += more);
    }

    /// Takes a word.
    pub(super) fn add_word(&mut self, slot: usize) {
        if self.words.len() <= slot {
            self.words.resize(slot + 1, 0);
        }
        if let Some(count) = self.words.get_mut(slot) {
            *count += 1;
        }
    }

    /// How often a word stands there.
    pub(super) fn word(&self, slot: usize) -> u64 {
        self.words.get(slot).copied().unwrap_or_default()
    }

    /// Whether any number would be an answer, and there is none.
    pub(super) fn has_no_number(&self) -> bool {
        matches!(&self.sum, Sum::Numbers { numbers, .. } if numbers.n == 0)
    }

    /// The answers, summarised; as that share where they are yes and no.
    pub(super) fn answers(&self, share: Option<Share>) -> Answers {
        match &self.sum {
            Sum::Numbers { numbers, .. } => {
                share.map_or_else(|| Answers::Numbers(numbers.summary()), Answers::Share)
            }
            Sum::Counts { scale, counts } => Answers::Counts(
                (scale.min..).zip(counts.iter().copied()).filter(|(_, count)| *count > 0).collect(),
            ),
        }
    }
}

/// Sums in whole millionths: exact, so that the order of the numbers means nothing. (Of numbers up
/// to a billion, squares stay exact for three hundred million of them.)
#[derive(Debug, Clone, Copy, Default)]
struct NumberSum {
    n: u64,
    sum: i128,
    /// Modulo 2¹²⁸, and so are the steps from it to the squares about the mean, which fit again.
    squares: i128,
}

impl NumberSum {
    fn add_many(&mut self, value: i64, count: u64) {
        let (value, times) = (i128::from(value), i128::from(count));
        self.n += count;
        self.sum += value * times;
        self.squares = self.squares.wrapping_add((value * value).wrapping_mul(times));
    }

    fn merge(&mut self, more: Self) {
        self.n += more.n;
        self.sum += more.sum;
        self.squares = self.squares.wrapping_add(more.squares);
    }

    fn summary(self) -> Numbers {
        let Self { n, sum, squares } = self;
        if n == 0 {
            return Numbers::default();
        }
        let count = i128::from(n);
        let (near, rest) = (sum.div_euclid(count), sum.rem_euclid(count));
        // About a whole number near the mean: Σ(x − q)² = Σx² − 2q Σx + n q².
        let about_near = squares
            .wrapping_sub(near.wrapping_mul(2).wrapping_mul(sum))
            .wrapping_add(near.wrapping_mul(near).wrapping_mul(count));
        let about_mean = about_near as u128 as f64 - (rest as f64).powi(2) / n as f64;
        let variance = if n > 1 { about_mean.max(0.0) / (n - 1) as f64 } else { 0.0 };
        let one = ONE as f64;
        Numbers { n, mean: sum as f64 / (n as f64 * one), deviation: variance.sqrt() / one }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn numbers(values: &[i64]) -> Numbers {
        let mut tally = Tally::new(Kind::Numbers(None));
        values.iter().for_each(|value| assert!(tally.add(*value)));
        match tally.answers(None) {
            Answers::Numbers(numbers) => numbers,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn means_and_deviations() {
        assert_eq!(numbers(&[]), Numbers::default());
        assert_eq!(numbers(&[3_500_000]), Numbers { n: 1, mean: 3.5, deviation: 0.0 });
        let some = numbers(&[ONE, 2 * ONE, 3 * ONE]);
        assert_eq!(some, Numbers { n: 3, mean: 2.0, deviation: 1.0 });
        // Far from 0, and no digit is lost.
        let far = 1_000_000_000 * ONE;
        let some = numbers(&[far - 2, far - 1, far]);
        assert!((some.deviation - 1e-6).abs() < 1e-18, "{some:?}");
    }

    #[test]
    fn only_whole_numbers_are_on_a_scale() {
        let mut tally = Tally::new(Kind::Scale(Scale { min: -2, max: 2 }));
        let taken = [-2, 2, 0].map(|answer| tally.add(answer * ONE));
        let left = [-3 * ONE, 3 * ONE, ONE / 2, -1, i64::MAX].map(|answer| tally.add(answer));
        assert_eq!((taken, left), ([true; 3], [false; 5]));
        let counts = [(-2, 1), (0, 1), (2, 1)].into_iter().collect();
        assert_eq!(tally.answers(None), Answers::Counts(counts));
    }

    #[test]
    fn bounds_keep_numbers_out() {
        let mut tally = Tally::new(Kind::Numbers(Some(Scale { min: 0, max: 100 })));
        assert!(tally.add(100 * ONE) && tally.add(0) && tally.add(ONE / 3));
        assert!(!tally.add(-1) && !tally.add(100 * ONE + 1));
    }

    proptest! {
        #[test]
        fn order_and_grouping_mean_nothing(
            values in prop::collection::vec(-1_000_000_000_000_000..1_000_000_000_000_000_i64, 1..60),
            cut in 0_usize..60,
        ) {
            let all = numbers(&values);
            let mut backwards = values.clone();
            backwards.reverse();
            prop_assert_eq!(numbers(&backwards), all);
            let cut = cut.min(values.len());
            let mut one = Tally::new(Kind::Numbers(None));
            let mut two = one.clone();
            for value in &values[..cut] { prop_assert!(one.add(*value)); }
            for value in &values[cut..] { prop_assert!(two.add(*value)); }
            one.merge(&two);
            prop_assert_eq!(one.answers(None), Answers::Numbers(all));
        }
    }
}
