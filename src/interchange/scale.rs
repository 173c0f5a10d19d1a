//! Scores on another scale than 1–5.

use std::fmt;
use std::str::FromStr;

use crate::model::{Evidence, Measure};

/// The scale that scores of a foreign file are on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    min: f64,
    max: f64,
}

/// A text that is no scale.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a scale; write the lowest and the highest score, such as 0..10")]
pub struct ParseScaleError(pub String);

impl FromStr for Scale {
    type Err = ParseScaleError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bound = |text: &str| text.trim().replace(',', ".").parse::<f64>().ok();
        let bounds = text.split_once("..").and_then(|(min, max)| bound(min).zip(bound(max)));
        match bounds {
            Some((min, max)) if min < max && (max - min).is_finite() => Ok(Self { min, max }),
            _ => Err(ParseScaleError(text.to_owned())),
        }
    }
}

impl fmt::Display for Scale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.min, self.max)
    }
}

impl Scale {
    /// The scale of every score in a journey.
    pub const FIVE: Self = Self { min: 1.0, max: 5.0 };

    /// Scales that people use, the likeliest first.
    const COMMON: [Self; 9] = [
        Self { min: 1.0, max: 7.0 },
        Self { min: 0.0, max: 5.0 },
        Self { min: 1.0, max: 10.0 },
        Self { min: 0.0, max: 10.0 },
        Self { min: -2.0, max: 2.0 },
        Self { min: -3.0, max: 3.0 },
        Self { min: -5.0, max: 5.0 },
        Self { min: -10.0, max: 10.0 },
        Self { min: 0.0, max: 100.0 },
    ];

    /// Per cent.
    pub(super) const PERCENT: Self = Self { min: 0.0, max: 100.0 };

    /// The scale of scores that are written as so many of `most`: five and seven are counted from 1,
    /// ten and a hundred from 0; others nobody uses.
    pub(super) fn out_of(most: f64) -> Option<Self> {
        let scale = |min, max| Self { min, max };
        [scale(1.0, 5.0), scale(1.0, 7.0), scale(0.0, 10.0), Self::PERCENT]
            .into_iter()
            .find(|scale| scale.max.total_cmp(&most).is_eq())
    }

    /// Whether a score lies on it.
    #[must_use]
    pub fn holds(self, score: f64) -> bool {
        (self.min..=self.max).contains(&score)
    }

    /// The score as a measure on 1–5, which says where it comes from if it was another scale;
    /// `None` for a score off this scale: it is never bent.
    #[must_use]
    pub fn measure(self, score: f64) -> Option<Measure> {
        if !self.holds(score) {
            return None;
        }
        if self == Self::FIVE {
            return Some(Measure::assumed(score));
        }
        let value = 1.0 + (score - self.min) * (4.0 / (self.max - self.min));
        // Without the dust that the arithmetic leaves (3.8000000000000003).
        let value = ((value * 1e10).round() / 1e10).clamp(1.0, 5.0);
        let source = format!("{}–{} → 1–5", self.min, self.max);
        Some(Measure { value, evidence: Evidence { source, ..Evidence::default() } })
    }

    /// The scale that all these scores look like, if some of them are not on 1–5.
    pub(super) fn looked_like(scores: &[f64]) -> Option<Self> {
        let all_on = |scale: &Self| scores.iter().all(|score| scale.holds(*score));
        let is_reached = |scale: &Self| {
            let middle = f64::midpoint(scale.min, scale.max);
            scores.iter().any(|score| *score >= middle)
        };
        if all_on(&Self::FIVE) {
            return None;
        }
        Self::COMMON.into_iter().find(|scale| all_on(scale) && is_reached(scale))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(text: &str) -> Scale {
        text.parse().expect("a scale")
    }

    #[test]
    fn scores_map_linearly_and_say_so() {
        let check = |text: &str, score: f64, expected: f64| {
            let measure = scale(text).measure(score).expect("on the scale");
            assert!((measure.value - expected).abs() < 1e-9, "{text} {score}: {}", measure.value);
            measure.evidence.source
        };
        assert_eq!(check("0..10", 7.0, 3.8), "0–10 → 1–5");
        assert_eq!(check("4..10", 10.0, 5.0), "4–10 → 1–5");
        assert_eq!(check("1..7", 2.0, 1.0 + 4.0 / 6.0), "1–7 → 1–5");
        assert_eq!(check("-2..2", 0.0, 3.0), "-2–2 → 1–5");
        assert_eq!(check("1..5", 2.5, 2.5), "");
        assert_eq!(scale("0..10").measure(10.1), None);
        assert_eq!(scale("0..10").measure(f64::NAN), None);
    }

    #[test]
    fn a_scale_is_two_numbers_in_order() {
        for wrong in ["", "1", "5..1", "1..1", "a..b", "0..inf", "nan..5", "1-5", "-1e308..1e308"] {
            assert!(wrong.parse::<Scale>().is_err(), "{wrong}");
        }
        assert_eq!(scale("0,5 .. 7.5").to_string(), "0.5..7.5");
    }

    #[test]
    fn a_likely_scale_is_suggested() {
        let check = |scores: &[f64], expected: Option<&str>| {
            assert_eq!(Scale::looked_like(scores).map(|s| s.to_string()).as_deref(), expected);
        };
        check(&[1.0, 5.0], None);
        check(&[7.0, 2.0], Some("1..7"));
        check(&[0.0, 4.0], Some("0..5"));
        check(&[8.0, 2.0], Some("1..10"));
        check(&[8.0, 0.0], Some("0..10"));
        check(&[-2.0, 1.0], Some("-2..2"));
        check(&[80.0, 95.0], Some("0..100"));
        check(&[11.0, 4.0], None);
        check(&[1234.0], None);
    }
}
