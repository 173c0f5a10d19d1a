//! Survey metrics from histograms: values, how sure they are, and what changed between two periods.
//!
//! Everything is computed from counts per answer, so the order of answers means nothing, and
//! pooling is adding counts: percentages and NPS values are never averaged. Intervals cover
//! sampling chance only, not who did not answer.
//!
//! Knows nothing about files, languages or the map.

mod change;
mod lead;
mod mean;
mod nps;
mod period;
mod quantile;
mod reading;
mod sample;
mod series;
mod share;

pub use change::{Change, Verdict, change, changes};
pub use lead::{below_best, by_lead, missed_by};
pub use mean::Mean;
pub use nps::NpsGroups;
pub use period::{PeriodLength, period_end, period_length};
pub use reading::{Reading, reading, step_satisfaction};
pub use sample::{Quantity, Sample};
pub use series::{Series, limits, pooled_answers, series};
pub(super) use series::{in_time, key, when};
pub use share::share_of_answers;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// A histogram: how many gave each whole-number answer.
pub type Counts = BTreeMap<i32, u64>;

/// Several histograms of the same question and scale as one: each answer weighs the same.
#[must_use]
pub fn pooled<'c>(histograms: impl IntoIterator<Item = &'c Counts>) -> Counts {
    let mut pooled = Counts::new();
    for (answer, count) in histograms.into_iter().flatten() {
        let sum: &mut u64 = pooled.entry(*answer).or_default();
        *sum = sum.saturating_add(*count);
    }
    pooled
}

/// How many gave one of these answers.
fn among(counts: &Counts, answers: RangeInclusive<i32>) -> u64 {
    counts.range(answers).fold(0, |sum, (_, count)| sum.saturating_add(*count))
}

/// The n that a formula is given where the list of all customers is finite and its length N is
/// known: `n* = n(N − 1)/(N − n)`, the finite population correction (W. G. Cochran, "Sampling
/// Techniques", 3rd edition, Wiley 1977, section 2.6) put into n. Infinite where everybody
/// answered: no chance is left. A list shorter than its answers says nothing, and n stays.
fn effective(n: u64, customers: Option<u64>) -> f64 {
    let count = n as f64;
    match customers {
        Some(all) if all == n => f64::INFINITY,
        Some(all) if all > n => count * (all as f64 - 1.0) / (all - n) as f64,
        _ => count,
    }
}

#[cfg(test)]
mod tests;
