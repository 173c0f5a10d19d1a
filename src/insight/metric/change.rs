//! What changed between two periods, and whether that is more than chance.
//!
//! The samples must be independent: other people answered, or the same ones without being matched.

use std::mem::discriminant;

use super::quantile::{ALPHA_95, normal, student};
use super::{Mean, Quantity, Sample};
use crate::insight::Interval;
use crate::model::Better;

/// What can be said about a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Under 30 answers in one of the periods: nothing is said.
    TooFew,
    /// The interval of the change holds 0.
    CouldBeChance,
    /// The interval of the change does not hold 0.
    UnlikelyChance,
}

/// From one period to another, in the metric's unit (of a share: percentage points).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// How many answers there were before.
    pub n_before: u64,
    /// How many there are now.
    pub n_after: u64,
    /// The later value less the earlier one.
    pub difference: f64,
    /// Of NPS, the difference of the adjusted values, around which the interval lies; else the
    /// same as `difference`.
    pub adjusted: f64,
    /// The 95 % interval of the change; none where one of the periods has too few answers for any.
    pub interval: Option<Interval>,
    /// What can be said about it.
    pub verdict: Verdict,
}

impl Change {
    /// Whether it is for the better; no word about whether it could be chance.
    #[must_use]
    pub fn is_for_better(&self, better: Better) -> bool {
        match better {
            Better::Higher => self.difference > 0.0,
            Better::Lower => self.difference < 0.0,
        }
    }
}

/// The change between two samples of one quantity, looked at by itself; `None` where they are not
/// the same quantity, or one has no value.
#[must_use]
pub fn change(before: &Sample, after: &Sample) -> Option<Change> {
    changes(&[(*before, *after)]).pop().flatten()
}

/// The changes of a list that is scanned for them: the more one looks for, the more turns up by
/// chance, so the verdicts are corrected.
///
/// S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
/// Statistics 6 (1979), 65–70, told in intervals: with m changes left, those whose interval at
/// 1 − α/m leaves 0 out are no chance, and with them gone the rest is looked at again. Pairs with
/// too few answers are not looked at and do not count. The intervals stay those of 95 %.
#[must_use]
pub fn changes(pairs: &[(Sample, Sample)]) -> Vec<Option<Change>> {
    let mut found: Vec<Option<Change>> =
        pairs.iter().map(|(before, after)| alone(before, after)).collect();
    let mut open: Vec<(&(Sample, Sample), &mut Change)> = pairs
        .iter()
        .zip(&mut found)
        .filter_map(|(pair, change)| Some((pair, change.as_mut()?)))
        .filter(|(_, change)| change.verdict != Verdict::TooFew)
        .collect();
    loop {
        let alpha = ALPHA_95 / open.len().max(1) as f64;
        let before = open.len();
        open.retain_mut(|((from, to), change)| {
            let at = interval_at(from, to, alpha);
            let is_chance = at.is_none_or(|(_, interval)| interval.contains(0.0));
            if !is_chance {
                change.verdict = Verdict::UnlikelyChance;
            }
            is_chance
        });
        if open.len() == before {
            return found;
        }
    }
}

/// A change with the verdict open: too few, or could be chance.
fn alone(before: &Sample, after: &Sample) -> Option<Change> {
    if discriminant(&before.quantity) != discriminant(&after.quantity) {
        return None;
    }
    let difference = after.value()? - before.value()?;
    let at = interval_at(before, after, ALPHA_95);
    let (adjusted, interval) = (at.map_or(difference, |at| at.0), at.map(|at| at.1));
    let (n_before, n_after) = (before.n(), after.n());
    let few = before.level().are_few() || after.level().are_few();
    let verdict = if few { Verdict::TooFew } else { Verdict::CouldBeChance };
    Some(Change { n_before, n_after, difference, adjusted, interval, verdict })
}

/// The centre and the interval of a change, at the chance of error `alpha`.
fn interval_at(before: &Sample, after: &Sample, alpha: f64) -> Option<(f64, Interval)> {
    match (before.quantity, after.quantity) {
        (Quantity::Share(_), Quantity::Share(_)) => newcombe(before, after, alpha),
        (Quantity::Nps(a), Quantity::Nps(b)) => {
            let (a, b) = (a.adjusted(before.customers)?, b.adjusted(after.customers)?);
            let centre = 100.0 * (b.value - a.value);
            let spread = 100.0 * normal(alpha) * (a.variance + b.variance).sqrt();
            Some((centre, around(centre, spread)))
        }
        // One answer has no spread: 0 would pass for certainty.
        (Quantity::Mean(a), Quantity::Mean(b)) if a.n > 1 && b.n > 1 => {
            let centre = b.mean - a.mean;
            let (v, w) = (a.variance(before.customers), b.variance(after.customers));
            Some((centre, around(centre, welch(a, v, b, w, alpha))))
        }
        _ => None,
    }
}

fn around(centre: f64, spread: f64) -> Interval {
    Interval { low: centre - spread, high: centre + spread }
}

/// From the two Wilson intervals: `d − √((p₂ − l₂)² + (u₁ − p₁)²)` to
/// `d + √((u₂ − p₂)² + (p₁ − l₁)²)`.
///
/// R. G. Newcombe, "Interval estimation for the difference between independent proportions:
/// comparison of eleven methods", Statistics in Medicine 17 (1998), 873–890, method 10.
fn newcombe(before: &Sample, after: &Sample, alpha: f64) -> Option<(f64, Interval)> {
    let (p1, p2) = (before.value()?, after.value()?);
    let (one, two) = (before.interval_at(alpha)?, after.interval_at(alpha)?);
    let difference = p2 - p1;
    let low = difference - (p2 - two.low).hypot(one.high - p1);
    let high = difference + (two.high - p2).hypot(p1 - one.low);
    Some((difference, Interval { low, high }))
}

/// Half the interval of a difference of means whose variances may differ, with the degrees of
/// freedom of F. E. Satterthwaite, "An approximate distribution of estimates of variance
/// components", Biometrics Bulletin 2 (1946), 110–114.
///
/// B. L. Welch, "The generalization of 'Student's' problem when several different population
/// variances are involved", Biometrika 34 (1947), 28–35.
fn welch(before: Mean, v: f64, after: Mean, w: f64, alpha: f64) -> f64 {
    let both = v + w;
    if both <= 0.0 {
        return 0.0;
    }
    let part = |variance: f64, n: u64| variance.powi(2) / (n.saturating_sub(1)).max(1) as f64;
    let freedom = both.powi(2) / (part(v, before.n) + part(w, after.n));
    student(alpha, freedom) * both.sqrt()
}
