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

/// 0–1; `None` where there are no answers, or more of them met it than there are.
pub(super) fn part(share: Share) -> Option<f64> {
    (share.n > 0 && share.k <= share.n).then(|| share.k as f64 / share.n as f64)
}

/// In percent, 0–100.
pub(super) fn percent(share: Share) -> Option<f64> {
    part(share).map(|part| part * 100.0)
}

/// Wilson's interval in percent (see [`crate::insight::wilson`]).
pub(super) fn interval(share: Share, customers: Option<u64>, z: f64) -> Option<Interval> {
    let part = part(share)?;
    let n = effective(share.n, customers);
    let Interval { low, high } =
        if n.is_finite() { wilson_at(part, n, z) } else { Interval { low: part, high: part } };
    Some(Interval { low: low * 100.0, high: high * 100.0 })
}
