//! How sure a share is: intervals, and how many answers are few.
//!
//! Intervals cover sampling chance only, not who did not answer.

/// The 97.5 % point of the normal distribution: 95 % of it lies between −z and z.
pub const Z_95: f64 = 1.959_964;

/// A 95 % confidence interval, ends included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// Whether a value lies in it.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

/// Wilson's score interval for the share k of n, in 0–1; `None` where n is 0 or k above n.
///
/// `[p + z²/2n ± z·√(p(1−p)/n + z²/4n²)] / (1 + z²/n)`: E. B. Wilson, "Probable inference, the law
/// of succession, and statistical inference", Journal of the American Statistical Association 22
/// (1927), 209–212. Unlike p ± z·√(p(1−p)/n) it keeps its promise for few answers and for shares
/// near 0 and 1 (Brown, Cai & DasGupta, Statistical Science 16 (2001), 101–133).
#[must_use]
pub fn wilson<N: Into<u64>>(k: N, n: N) -> Option<Interval> {
    let (k, n): (u64, u64) = (k.into(), n.into());
    if n == 0 || k > n {
        return None;
    }
    Some(wilson_at(k as f64 / n as f64, n as f64, Z_95))
}

/// Wilson's interval for a share of 0–1 among `n` above 0, which need not be whole, at the normal
/// quantile `z`.
pub(super) fn wilson_at(share: f64, n: f64, z: f64) -> Interval {
    let z2 = z * z;
    let centre = share + z2 / (2.0 * n);
    let spread = z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z2 / n;
    // At the ends the formula gives exactly 0 and 1; floating point does not.
    let low = if share <= 0.0 { 0.0 } else { ((centre - spread) / scale).clamp(0.0, share) };
    let high = if share >= 1.0 { 1.0 } else { ((centre + spread) / scale).clamp(share, 1.0) };
    Interval { low, high }
}

/// How far a number of answers carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answers {
    /// Under 5: told as "4 of 5", never in percent, since a person could be recognised.
    CountsOnly,
    /// Under 30: shown with the mark *few answers*.
    Few,
    /// 30 and more.
    Enough,
}

impl Answers {
    /// The level of n answers.
    #[must_use]
    pub fn of(n: impl Into<u64>) -> Self {
        match n.into() {
            0..5 => Self::CountsOnly,
            5..30 => Self::Few,
            _ => Self::Enough,
        }
    }

    /// Whether the mark *few answers* belongs beside the number.
    #[must_use]
    pub fn are_few(self) -> bool {
        self != Self::Enough
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Ends in percent, as they are printed: two decimals.
    fn check(k: u32, n: u32, low: &str, high: &str) {
        let interval = wilson(k, n).expect("an interval");
        let printed = |end: f64| format!("{:.2}", end * 100.0);
        assert_eq!((printed(interval.low).as_str(), printed(interval.high).as_str()), (low, high));
    }

    #[test]
    fn golden_values() {
        check(60, 100, "50.20", "69.06");
        check(4, 5, "37.55", "96.38");
        check(10, 10, "72.25", "100.00");
        check(0, 20, "0.00", "16.11");
        check(30, 50, "46.18", "72.39");
        check(76, 88, "77.66", "92.02");
        check(130, 210, "55.18", "68.20");
    }

    #[test]
    fn without_answers_there_is_no_interval() {
        assert_eq!(wilson(0_u32, 0), None);
        assert_eq!(wilson(6_u64, 5), None);
    }

    #[test]
    fn few_answers_are_told_apart() {
        let levels = [0, 4, 5, 29, 30, u64::MAX].map(Answers::of);
        use Answers::{CountsOnly, Enough, Few};
        assert_eq!(levels, [CountsOnly, CountsOnly, Few, Few, Enough, Enough]);
        assert!(Few.are_few() && CountsOnly.are_few() && !Enough.are_few());
    }

    proptest! {
        #[test]
        fn holds_the_share_and_stays_on_the_scale(n in 1_u32.., part in 0.0..=1.0_f64) {
            let k = (f64::from(n) * part) as u32;
            let interval = wilson(k, n).expect("an interval");
            prop_assert!(0.0 <= interval.low && interval.low <= interval.high && interval.high <= 1.0);
            prop_assert!(interval.contains(f64::from(k) / f64::from(n)));
        }

        #[test]
        fn grows_with_k_and_narrows_with_n(n in 1_u32..5_000, part in 0.0..1.0_f64, times in 2_u32..50) {
            let k = (f64::from(n) * part) as u32;
            let (one, more) = (wilson(k, n).expect("one"), wilson(k + 1, n).expect("more"));
            prop_assert!(one.low <= more.low && one.high <= more.high);
            let many = wilson(k * times, n * times).expect("many");
            prop_assert!(many.high - many.low <= one.high - one.low);
        }

        #[test]
        fn failures_mirror_successes(n in 1_u32..5_000, part in 0.0..=1.0_f64) {
            let k = (f64::from(n) * part) as u32;
            let (yes, no) = (wilson(k, n).expect("yes"), wilson(n - k, n).expect("no"));
            prop_assert!((yes.low - (1.0 - no.high)).abs() < 1e-12);
        }
    }
}
