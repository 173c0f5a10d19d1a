//! Means of answers.

use super::quantile::student;
use super::{Counts, effective};
use crate::insight::Interval;

/// A mean and what its interval needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// How many answers; above 0.
    pub n: u64,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation, with n − 1; 0 for one answer.
    pub deviation: f64,
    /// The ends of the scale, beyond which no interval goes; infinite where there are none.
    pub scale: (f64, f64),
}

impl Mean {
    /// The mean of a histogram on that scale; `None` without answers.
    ///
    /// The sums are whole numbers: exact, whatever the order of the answers was.
    #[must_use]
    pub fn of(counts: &Counts, scale: (i32, i32)) -> Option<Self> {
        let sum = |power: u32| -> i128 {
            counts
                .iter()
                .map(|(answer, count)| i128::from(*answer).pow(power) * i128::from(*count))
                .fold(0, i128::saturating_add)
        };
        let (n, first, second) = (sum(0), sum(1), sum(2));
        if n <= 0 {
            return None;
        }
        let count = n as f64;
        let squares = match n.checked_mul(second).zip(first.checked_mul(first)) {
            Some((a, b)) => a.saturating_sub(b) as f64,
            None => count * second as f64 - (first as f64).powi(2),
        };
        let variance = if n > 1 { squares.max(0.0) / count / (count - 1.0) } else { 0.0 };
        Some(Self {
            n: u64::try_from(n).unwrap_or(u64::MAX),
            mean: first as f64 / count,
            deviation: variance.sqrt(),
            scale: (scale.0.into(), scale.1.into()),
        })
    }

    /// The variance of the mean.
    pub(super) fn variance(self, customers: Option<u64>) -> f64 {
        self.deviation.powi(2) / effective(self.n, customers)
    }

    /// Student's t interval, cut at the ends of the scale; `None` for fewer than two answers, or
    /// where all are equal. (Student, "The probable error of a mean", Biometrika 6 (1908), 1–25.)
    /// The degrees of freedom stay n − 1 where the list of customers is finite.
    pub(super) fn interval(self, customers: Option<u64>, alpha: f64) -> Option<Interval> {
        if self.n < 2 || self.deviation <= 0.0 {
            return None;
        }
        let t = student(alpha, (self.n - 1) as f64);
        let spread = t * self.variance(customers).sqrt();
        // Of numbers near the largest that there are, nothing can be told.
        if !spread.is_finite() {
            return None;
        }
        let cut = |end: f64| end.max(self.scale.0).min(self.scale.1);
        Some(Interval { low: cut(self.mean - spread), high: cut(self.mean + spread) })
    }
}
