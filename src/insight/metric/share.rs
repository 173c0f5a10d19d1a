//! Shares: k of n.

use super::{Counts, among, effective};
use crate::insight::Interval;
use crate::insight::interval::wilson_at;

/// k of n answers, told in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// How many; at most n.
    pub k: u64,
    /// Of how many.
    pub n: u64,
}

impl Share {
    /// The share of answers within `low..=high` among all.
    #[must_use]
    pub fn of_answers(counts: &Counts, low: i32, high: i32) -> Self {
        let k = if low <= high { among(counts, low..=high) } else { 0 };
        Self { k, n: among(counts, i32::MIN..=i32::MAX) }
    }

    /// 0–1; `None` where there are no answers, or more of them met it than there are.
    pub(super) fn part(self) -> Option<f64> {
        (self.n > 0 && self.k <= self.n).then(|| self.k as f64 / self.n as f64)
    }

    /// In percent, 0–100.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        self.part().map(|part| part * 100.0)
    }

    /// Wilson's interval in percent (see [`crate::insight::wilson`]).
    pub(super) fn interval(self, customers: Option<u64>, z: f64) -> Option<Interval> {
        let part = self.part()?;
        let n = effective(self.n, customers);
        let Interval { low, high } =
            if n.is_finite() { wilson_at(part, n, z) } else { Interval { low: part, high: part } };
        Some(Interval { low: low * 100.0, high: high * 100.0 })
    }
}
