//! Shares: k of n, told in percent.

use super::{Counts, among, effective};
use crate::insight::Interval;
use crate::insight::interval::wilson_at;
use crate::model::Share;

/// The share of answers within `low..=high` among all.
#[must_use]
pub fn share_of_answers(counts: &Counts, low: i32, high: i32) -> Share {
    let k = if low <= high { among(counts, low..=high) } else { 0 };
    Share { k, n: among(counts, i32::MIN..=i32::MAX) }
}

/// In percent, 0–100; `None` where there are no answers, or more of them met it than there are.
pub(super) fn percent(share: Share) -> Option<f64> {
    // Multiplied first, so that 57 of 100 is 57 and not a hair less.
    (share.n > 0 && share.k <= share.n).then(|| 100.0 * share.k as f64 / share.n as f64)
}

/// Wilson's interval in percent (see [`crate::insight::wilson`]).
pub(super) fn interval(share: Share, customers: Option<u64>, z: f64) -> Option<Interval> {
    let percent = percent(share)?;
    let n = effective(share.n, customers);
    if !n.is_finite() {
        return Some(Interval { low: percent, high: percent });
    }
    let Interval { low, high } = wilson_at(share.k as f64 / share.n as f64, n, z);
    Some(Interval { low: low * 100.0, high: high * 100.0 })
}
