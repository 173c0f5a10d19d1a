//! The Net Promoter Score: who recommends, less who warns.

use super::{Counts, among, effective};
use crate::insight::Interval;

/// The three groups of answers on the scale 0–10.
///
/// F. F. Reichheld, "The one number you need to grow", Harvard Business Review (December 2003),
/// 46–54.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NpsGroups {
    /// Answers 9 and 10.
    pub promoters: u64,
    /// Answers 7 and 8.
    pub passives: u64,
    /// Answers 0 to 6.
    pub detractors: u64,
}

/// The score with three answers more, ¾ of them promoters and ¾ detractors, and its variance; both
/// on −1…1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Adjusted {
    pub(super) value: f64,
    pub(super) variance: f64,
}

impl NpsGroups {
    /// The groups of a histogram.
    #[must_use]
    pub fn of(counts: &Counts) -> Self {
        Self {
            promoters: among(counts, 9..=10),
            passives: among(counts, 7..=8),
            detractors: among(counts, 0..=6),
        }
    }

    /// How many answers.
    #[must_use]
    pub fn n(self) -> u64 {
        self.promoters.saturating_add(self.passives).saturating_add(self.detractors)
    }

    /// `100 × (P − D) / n`, −100…100; `None` without answers.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        let n = self.n();
        (n > 0).then(|| 100.0 * (self.promoters as f64 - self.detractors as f64) / n as f64)
    }

    /// `n′ = n + 3, p = (P + ¾)/n′, d = (D + ¾)/n′`: value p − d, variance
    /// `(p + d − (p − d)²)/n′`.
    ///
    /// The adjusted Wald form, among the best for this score in B. Rocks, "Interval estimation for
    /// the 'Net Promoter Score'", The American Statistician 70 (2016), 365–372.
    pub(super) fn adjusted(self, customers: Option<u64>) -> Option<Adjusted> {
        let count = self.n();
        if count < 2 {
            return None;
        }
        let n = effective(count, customers);
        let (promoters, detractors) =
            (self.promoters as f64 / count as f64, self.detractors as f64 / count as f64);
        if n.is_infinite() {
            return Some(Adjusted { value: promoters - detractors, variance: 0.0 });
        }
        let more = n + 3.0;
        let p = (promoters * n + 0.75) / more;
        let d = (detractors * n + 0.75) / more;
        Some(Adjusted { value: p - d, variance: (p + d - (p - d).powi(2)) / more })
    }

    /// The adjusted Wald interval, cut at ±100; `None` for fewer than two answers.
    pub(super) fn interval(self, customers: Option<u64>, z: f64) -> Option<Interval> {
        let Adjusted { value, variance } = self.adjusted(customers)?;
        let spread = z * variance.sqrt();
        let cut = |end: f64| (100.0 * end).clamp(-100.0, 100.0);
        Some(Interval { low: cut(value - spread), high: cut(value + spread) })
    }
}
