//! Numbers of one traveller at one step: gap to expectation, unmet need, over-served; and how much
//! of a document's satisfaction is known rather than assumed.

use std::cmp::Ordering;

use crate::model::{Document, EvidenceKind, Measure, MeasureKind, Scores};

/// How far above its importance a satisfaction must lie to count as over-served.
const OVER_SERVED_BY: f64 = 1.0;
/// Room for the rounding of decimal scores: 4.6 − 3.6 shall be 1.
const ROUNDING: f64 = 1e-9;

/// Experienced against expected. Shown with both values, never alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// How it was experienced.
    pub satisfaction: f64,
    /// What was expected.
    pub expectation: f64,
    /// Satisfaction − expectation.
    pub difference: f64,
    /// The weaker evidence of the two: how well the difference is known.
    pub evidence: EvidenceKind,
    /// How well it is known how it was experienced.
    pub experienced: EvidenceKind,
    /// How well it is known what was expected.
    pub expected: EvidenceKind,
}

/// Differences below this are no gap: the scale is not read so exactly.
const SLIGHT: f64 = 0.25;

impl Gap {
    /// Whether less came than was expected, or more, or about as much.
    #[must_use]
    pub fn side(&self) -> Ordering {
        if self.difference.abs() < SLIGHT - ROUNDING {
            Ordering::Equal
        } else {
            self.difference.total_cmp(&0.0)
        }
    }
}

/// Two numbers of the same traveller, where both are given and on their scale, with the weaker
/// evidence.
fn pair(scores: &Scores, a: MeasureKind, b: MeasureKind) -> Option<(f64, f64, EvidenceKind)> {
    let get = |kind| scores.get(kind).filter(|measure: &&Measure| measure.is_on_scale());
    let (a, b) = (get(a)?, get(b)?);
    Some((a.value, b.value, a.evidence.kind.min(b.evidence.kind)))
}

/// The gap to expectation; `None` where a number is missing.
#[must_use]
pub fn gap(scores: &Scores) -> Option<Gap> {
    let (satisfaction, expectation, evidence) =
        pair(scores, MeasureKind::Satisfaction, MeasureKind::Expectation)?;
    let experienced = scores.satisfaction.as_ref()?.evidence.kind;
    let expected = scores.expectation.as_ref()?.evidence.kind;
    let difference = satisfaction - expectation;
    Some(Gap { satisfaction, expectation, difference, evidence, experienced, expected })
}

/// How strongly a need is unmet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NeedBand {
    /// 10 and under.
    None,
    /// Over 10 to 12.
    WorthALook,
    /// Over 12 to 15.
    Strong,
    /// Over 15.
    Extreme,
}

impl NeedBand {
    /// The band of a score.
    #[must_use]
    pub fn of(score: f64) -> Self {
        match score {
            score if score > 15.0 => Self::Extreme,
            score if score > 12.0 => Self::Strong,
            score if score > 10.0 => Self::WorthALook,
            _ => Self::None,
        }
    }
}

/// The unmet need score of one step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnmetNeed {
    /// 0–20.
    pub score: f64,
    /// How strong; none where an input is assumed.
    pub band: Option<NeedBand>,
    /// The weaker evidence of the two inputs.
    pub evidence: EvidenceKind,
    /// Whether a single score stands in for a share of customers somewhere, which the method asks
    /// for: then it is an *estimate*, and shown as one.
    pub estimate: bool,
}

/// What goes into an unmet need.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NeedInput {
    /// The share of answers that are 4 or 5 of 5, 0–1, as a survey measured it.
    Share(f64),
    /// A single score, 1–5, and how it is known.
    Score(f64, EvidenceKind),
}

impl NeedInput {
    /// On 0–10: a share × 10; a score x as `(x − 1) × 2.5`.
    fn on_ten(self) -> f64 {
        match self {
            Self::Share(share) => share * 10.0,
            Self::Score(score, _) => (score - 1.0) * 2.5,
        }
    }

    fn evidence(self) -> EvidenceKind {
        match self {
            Self::Share(_) => EvidenceKind::Measured,
            Self::Score(_, evidence) => evidence,
        }
    }
}

/// Unmet need, `importance + max(importance − satisfaction, 0)` with both on 0–10.
///
/// After A. W. Ulwick, "Turn customer input into innovation", Harvard Business Review (January
/// 2002), 91–97.
#[must_use]
pub fn need_from(importance: NeedInput, satisfaction: NeedInput) -> UnmetNeed {
    let evidence = importance.evidence().min(satisfaction.evidence());
    let estimate = [importance, satisfaction].iter().any(|i| matches!(i, NeedInput::Score(..)));
    let (importance, satisfaction) = (importance.on_ten(), satisfaction.on_ten());
    let score = importance + (importance - satisfaction).max(0.0);
    let band = (evidence > EvidenceKind::Assumed).then(|| NeedBand::of(score));
    UnmetNeed { score, band, evidence, estimate }
}

/// The unmet need of the scores of one traveller at one step (see [`need_from`]); `None` where a
/// number is missing.
#[must_use]
pub fn unmet_need(scores: &Scores) -> Option<UnmetNeed> {
    unmet_need_with(scores, None)
}

/// The same where a survey says what share of the answers at the step are 4 or 5 of 5, 0–1: that
/// goes before the single score of satisfaction.
#[must_use]
pub fn unmet_need_with(scores: &Scores, satisfied: Option<f64>) -> Option<UnmetNeed> {
    let get = |kind| scores.get(kind).filter(|measure: &&Measure| measure.is_on_scale());
    let score = |measure: &Measure| NeedInput::Score(measure.value, measure.evidence.kind);
    let importance = score(get(MeasureKind::Importance)?);
    let satisfaction = match satisfied {
        Some(share) => NeedInput::Share(share),
        None => score(get(MeasureKind::Satisfaction)?),
    };
    Some(need_from(importance, satisfaction))
}

/// Whether satisfaction lies above importance by 1 or more.
#[must_use]
pub fn is_over_served(scores: &Scores) -> bool {
    pair(scores, MeasureKind::Satisfaction, MeasureKind::Importance).is_some_and(
        |(satisfaction, importance, _)| satisfaction - importance >= OVER_SERVED_BY - ROUNDING,
    )
}

/// How many of the satisfaction scores are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Scores that were observed or measured.
    pub known: u32,
    /// Scores that are given.
    pub given: u32,
}

impl Coverage {
    /// known ÷ given, 0–1; `None` where no score is given.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        (self.given > 0).then(|| f64::from(self.known) / f64::from(self.given))
    }
}

/// Evidence coverage: satisfaction scores observed or measured, of those given.
#[must_use]
pub fn evidence_coverage(document: &Document) -> Coverage {
    let scores = document.steps().flat_map(|step| step.scores.values());
    scores
        .filter_map(|scores| scores.satisfaction.as_ref())
        .filter(|measure| measure.is_on_scale())
        .fold(Coverage { known: 0, given: 0 }, |coverage, measure| Coverage {
            known: coverage.known + u32::from(measure.evidence.kind > EvidenceKind::Assumed),
            given: coverage.given + 1,
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::testing::{Builder, measure};
    use crate::model::Traveller;

    fn scores(satisfaction: f64, importance: f64, evidence: EvidenceKind) -> Scores {
        Scores {
            satisfaction: Some(measure(satisfaction, evidence)),
            expectation: None,
            importance: Some(measure(importance, EvidenceKind::Measured)),
        }
    }

    #[test]
    fn the_gap_keeps_both_values_and_the_weaker_evidence() {
        let scores = Scores {
            satisfaction: Some(measure(2.0, EvidenceKind::Measured)),
            expectation: Some(measure(4.5, EvidenceKind::Observed)),
            importance: None,
        };
        let found = gap(&scores).expect("a gap");
        assert_eq!((found.satisfaction, found.expectation, found.difference), (2.0, 4.5, -2.5));
        assert_eq!(found.evidence, EvidenceKind::Observed);
        assert_eq!(gap(&Scores { expectation: None, ..scores.clone() }), None);
        let off = Scores { expectation: Some(measure(7.0, EvidenceKind::Measured)), ..scores };
        assert_eq!(gap(&off), None);
    }

    #[test]
    fn unmet_need_grows_with_importance_and_with_what_is_missing() {
        let check = |satisfaction, importance, score, band| {
            let need = unmet_need(&scores(satisfaction, importance, EvidenceKind::Measured));
            let need = need.expect("a need");
            assert_eq!((need.score, need.band), (score, Some(band)), "{satisfaction} {importance}");
        };
        check(1.0, 5.0, 20.0, NeedBand::Extreme);
        check(3.0, 5.0, 15.0, NeedBand::Strong);
        check(2.6, 4.4, 13.0, NeedBand::Strong);
        check(4.2, 5.0, 12.0, NeedBand::WorthALook);
        check(5.0, 5.0, 10.0, NeedBand::None);
        check(5.0, 1.0, 0.0, NeedBand::None); // too much is no negative need
    }

    #[test]
    fn an_assumed_input_takes_the_band_away() {
        let need = unmet_need(&scores(1.0, 5.0, EvidenceKind::Assumed)).expect("a need");
        assert_eq!((need.score, need.band), (20.0, None));
        let observed = unmet_need(&scores(1.0, 5.0, EvidenceKind::Observed)).expect("a need");
        assert_eq!(observed.band, Some(NeedBand::Extreme));
    }

    #[test]
    fn shares_of_customers_go_before_single_scores() {
        use NeedInput::{Score, Share};
        let need = need_from(Share(0.9), Share(0.3));
        assert!((need.score - 15.0).abs() < 1e-9 && !need.estimate);
        assert_eq!((need.band, need.evidence), (Some(NeedBand::Strong), EvidenceKind::Measured));
        assert!(need_from(Share(0.9), Score(2.0, EvidenceKind::Observed)).estimate);
        let scores = scores(1.0, 5.0, EvidenceKind::Assumed);
        let need = unmet_need_with(&scores, Some(0.5)).expect("a need");
        assert_eq!((need.score, need.band), (15.0, Some(NeedBand::Strong)));
        assert!(need.estimate);
    }

    #[test]
    fn over_served_from_one_point_on() {
        let check = |satisfaction, importance| {
            is_over_served(&scores(satisfaction, importance, EvidenceKind::Assumed))
        };
        assert!(check(4.6, 3.6) && check(5.0, 1.0));
        assert!(!check(4.5, 3.6) && !check(3.0, 4.0));
        assert!(!is_over_served(&Scores::default()));
    }

    #[test]
    fn coverage_counts_scores_and_is_nothing_without_any() {
        let mut b = Builder::new();
        assert_eq!(evidence_coverage(&b.document()).share(), None);
        let anna = b.persona("Anna");
        let (first, second) = (b.step("a"), b.step("b"));
        b.score(first, anna, 4.0, EvidenceKind::Measured);
        b.score(first, Traveller::Everyone, 4.0, EvidenceKind::Observed);
        b.score(second, anna, 4.0, EvidenceKind::Assumed);
        b.score(second, Traveller::Everyone, 6.0, EvidenceKind::Measured); // off the scale
        let coverage = evidence_coverage(&b.document());
        assert_eq!(coverage, Coverage { known: 2, given: 3 });
    }
}
