//! The satisfaction curve of each traveller: worst, best, end, mean, and strongest moment and end.

use crate::model::{Document, EvidenceKind, Measure, MeasureKind, StepId, Traveller};

/// The middle of the scale, from which the strongest moment is told.
const NEUTRAL: f64 = 3.0;
/// Room for the rounding of decimal scores: 1.6 and 4.4 shall be equally far from 3.
const ROUNDING: f64 = 1e-9;
/// How many scored steps strongest moment and end needs.
const PEAK_END_STEPS: usize = 3;

/// One scored step of a curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// Where.
    pub step: StepId,
    /// The satisfaction there, 1–5.
    pub value: f64,
}

/// Why there is no strongest moment and end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPeakEnd {
    /// Fewer than three steps are scored.
    FewSteps,
    /// The journey's last step is not scored.
    EndUnscored,
}

/// What one traveller's curve comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct CurveSummary {
    /// How many steps are scored.
    pub scored: usize,
    /// The lowest score; the first of several.
    pub worst: Moment,
    /// How many other steps have that score too.
    pub as_low: usize,
    /// The highest score; the first of several.
    pub best: Moment,
    /// How many other steps have that score too.
    pub as_high: usize,
    /// The score of the journey's last step, where it has one.
    pub end: Option<Moment>,
    /// The mean over the scored steps, each step counting once.
    pub mean: f64,
    /// Strongest moment and end; see [`peak_end`].
    pub peak_end: Result<f64, NoPeakEnd>,
    /// The score farthest from 3, which is the strongest moment of [`Self::peak_end`]; the first of
    /// several, of two equally far the lower one.
    pub strongest: Moment,
    /// The weaker evidence of the strongest moment and the end; `None` where the end is not scored.
    pub peak_end_evidence: Option<EvidenceKind>,
    /// The weakest evidence among the scores.
    pub evidence: EvidenceKind,
}

/// Everybody who has numbers or is present at a step: the customer as such, then the personas in
/// the journey's order.
#[must_use]
pub fn travellers(document: &Document) -> Vec<Traveller> {
    let personas = document.personas().map(|persona| Traveller::Persona(persona.id));
    std::iter::once(Traveller::Everyone)
        .chain(personas)
        .filter(|who| document.steps().any(|step| step.scores.contains_key(who)))
        .collect()
}

/// A traveller's satisfaction curve in numbers; `None` where no step is scored.
#[must_use]
pub fn curve_summary(document: &Document, who: Traveller) -> Option<CurveSummary> {
    let scores: Vec<(StepId, Option<&Measure>)> = document
        .steps()
        .map(|step| (step.id, step.measure(who, MeasureKind::Satisfaction)))
        .collect();
    let moment = |(step, measure): &(StepId, Option<&Measure>)| {
        measure.map(|measure| Moment { step: *step, value: measure.value })
    };
    let moments: Vec<Moment> = scores.iter().filter_map(moment).collect();
    let &first = moments.first()?;
    let pick = |better: fn(f64, f64) -> bool| {
        moments.iter().fold(first, |kept, &m| if better(m.value, kept.value) { m } else { kept })
    };
    let (worst, best) = (pick(|new, kept| new < kept), pick(|new, kept| new > kept));
    let alike = |one: Moment| moments.iter().filter(|m| is_same(m.value, one.value)).count() - 1;
    let values: Vec<Option<f64>> =
        scores.iter().map(|(_, measure)| measure.map(|measure| measure.value)).collect();
    let strongest = moments
        .iter()
        .copied()
        .reduce(|kept, new| if is_stronger(new.value, kept.value) { new } else { kept });
    let strongest = strongest.unwrap_or(first);
    let known = |step: StepId| {
        let (_, measure) = scores.iter().find(|(id, _)| *id == step)?;
        measure.map(|measure| measure.evidence.kind)
    };
    let end = scores.last().and_then(moment);
    Some(CurveSummary {
        scored: moments.len(),
        worst,
        as_low: alike(worst),
        best,
        as_high: alike(best),
        end,
        mean: moments.iter().map(|moment| moment.value).sum::<f64>() / moments.len() as f64,
        peak_end: peak_end(&values),
        strongest,
        peak_end_evidence: end.and_then(|end| Some(known(strongest.step)?.min(known(end.step)?))),
        evidence: scores
            .iter()
            .filter_map(|(_, measure)| measure.map(|measure| measure.evidence.kind))
            .min()
            .unwrap_or_default(),
    })
}

impl CurveSummary {
    /// The lowest and the best moment; `None` where that would be the same one: a single step is
    /// scored, or all are scored alike.
    #[must_use]
    pub fn extremes(&self) -> Option<(Moment, Moment)> {
        (!is_same(self.worst.value, self.best.value)).then_some((self.worst, self.best))
    }
}

fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() <= ROUNDING
}

/// The lowest moment of all who travel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LowestMoment<'a> {
    /// Whose it is: the first of several.
    pub who: Traveller,
    /// That one's curve.
    pub curve: &'a CurveSummary,
    /// How many other scores, of anybody, are as low.
    pub others: usize,
}

/// The lowest moment of these curves; `None` where there is none.
#[must_use]
pub fn lowest_moment(curves: &[(Traveller, CurveSummary)]) -> Option<LowestMoment<'_>> {
    let (who, curve) = curves.iter().min_by(|a, b| a.1.worst.value.total_cmp(&b.1.worst.value))?;
    let lowest = curves.iter().filter(|(_, other)| is_same(other.worst.value, curve.worst.value));
    let scores: usize = lowest.map(|(_, other)| other.as_low + 1).sum();
    Some(LowestMoment { who: *who, curve, others: scores.saturating_sub(1) })
}

/// Strongest moment and end: the mean of the score farthest from 3 (of two equally far, the lower)
/// and the last score. `scores` are those of all steps in order.
///
/// After Kahneman et al., "When more pain is preferred to less", Psychological Science 4 (1993),
/// 401–405. A rule of thumb from short episodes; in complex ones averages did as well (Strijbosch
/// et al., Journal of Leisure Research 50 (2019)).
///
/// # Errors
/// [`NoPeakEnd`] where fewer than three steps are scored, or the last one is not.
pub fn peak_end(scores: &[Option<f64>]) -> Result<f64, NoPeakEnd> {
    if scores.iter().flatten().count() < PEAK_END_STEPS {
        return Err(NoPeakEnd::FewSteps);
    }
    let end = scores.last().copied().flatten().ok_or(NoPeakEnd::EndUnscored)?;
    let strongest = scores.iter().flatten().copied();
    let strongest = strongest.reduce(|kept, new| if is_stronger(new, kept) { new } else { kept });
    strongest.map(|strongest| (strongest + end) / 2.0).ok_or(NoPeakEnd::FewSteps)
}

/// Whether a score is farther from 3 than another one, or as far and lower.
fn is_stronger(new: f64, kept: f64) -> bool {
    let farther = (new - NEUTRAL).abs() - (kept - NEUTRAL).abs();
    let is_as_far = farther.abs() <= ROUNDING;
    (farther > 0.0 && !is_as_far) || (is_as_far && new < kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::testing::Builder;

    #[test]
    fn strongest_moment_and_end() {
        let check = |scores: &[f64], expected| {
            let scores: Vec<Option<f64>> =
                scores.iter().map(|&score| (score > 0.0).then_some(score)).collect();
            assert_eq!(peak_end(&scores), expected, "{scores:?}");
        };
        check(&[3.5, 1.0, 4.0], Ok(2.5));
        check(&[3.0, 4.5, 4.0], Ok(4.25));
        check(&[2.0, 4.0, 3.0], Ok(2.5)); // equally far from 3: the lower one
        check(&[4.0, 2.0, 3.0], Ok(2.5));
        check(&[4.4, 1.6, 3.0], Ok(2.3)); // also where decimals leave dust
        check(&[4.0, 0.0, 2.5, 3.0], Ok(3.5)); // steps without a score are passed over
        check(&[4.0, 2.0], Err(NoPeakEnd::FewSteps));
        check(&[4.0, 2.0, 3.0, 0.0], Err(NoPeakEnd::EndUnscored));
        check(&[], Err(NoPeakEnd::FewSteps));
    }

    #[test]
    fn a_curve_in_numbers() {
        let mut b = Builder::new();
        let anna = b.persona("Anna");
        let steps = ["a", "b", "c", "d"].map(|title| b.step(title));
        b.score(steps[0], anna, 4.0, EvidenceKind::Measured);
        b.score(steps[1], anna, 1.5, EvidenceKind::Observed);
        b.score(steps[3], anna, 4.0, EvidenceKind::Measured);
        let summary = curve_summary(&b.document(), anna).expect("a curve");
        assert_eq!(summary.scored, 3);
        assert_eq!(summary.worst, Moment { step: steps[1], value: 1.5 });
        assert_eq!(summary.best, Moment { step: steps[0], value: 4.0 });
        assert_eq!((summary.as_low, summary.as_high), (0, 1));
        assert_eq!(summary.end, Some(Moment { step: steps[3], value: 4.0 }));
        assert!((summary.mean - 9.5 / 3.0).abs() < 1e-12);
        assert_eq!(summary.peak_end, Ok(2.75));
        assert_eq!(summary.evidence, EvidenceKind::Observed);
        assert_eq!(summary.strongest, summary.worst);
        assert_eq!(summary.peak_end_evidence, Some(EvidenceKind::Observed));
        assert_eq!(summary.extremes(), Some((summary.worst, summary.best)));
    }

    #[test]
    fn what_strongest_moment_and_end_rests_on_is_those_two() {
        let mut b = Builder::new();
        let anna = b.persona("Anna");
        let steps = ["a", "b", "c"].map(|title| b.step(title));
        b.score(steps[0], anna, 3.5, EvidenceKind::Assumed);
        b.score(steps[1], anna, 1.5, EvidenceKind::Measured);
        b.score(steps[2], anna, 4.0, EvidenceKind::Observed);
        let summary = curve_summary(&b.document(), anna).expect("a curve");
        assert_eq!(summary.evidence, EvidenceKind::Assumed);
        assert_eq!(summary.peak_end_evidence, Some(EvidenceKind::Observed));
        assert_eq!(summary.strongest.step, steps[1]);
    }

    #[test]
    fn one_step_is_not_both_the_lowest_and_the_best() {
        let mut b = Builder::new();
        let anna = b.persona("Anna");
        let steps = ["a", "b"].map(|title| b.step(title));
        b.score(steps[0], anna, 2.6, EvidenceKind::Measured);
        let extremes = |b: &Builder| curve_summary(&b.document(), anna).expect("one").extremes();
        assert_eq!(extremes(&b), None);
        b.score(steps[1], anna, 2.6, EvidenceKind::Measured);
        assert_eq!(extremes(&b), None, "all alike");
    }

    #[test]
    fn the_lowest_moment_of_all_tells_how_many_are_as_low() {
        let mut b = Builder::new();
        let (anna, bo) = (b.persona("Anna"), b.persona("Bo"));
        let steps = ["a", "b", "c"].map(|title| b.step(title));
        for (step, who, value) in
            [(0, anna, 2.0), (1, anna, 4.0), (2, anna, 2.0), (0, bo, 2.0), (1, bo, 3.0)]
        {
            b.score(steps[step], who, value, EvidenceKind::Assumed);
        }
        let document = b.document();
        let curves: Vec<_> = [anna, bo]
            .into_iter()
            .filter_map(|who| Some((who, curve_summary(&document, who)?)))
            .collect();
        let lowest = lowest_moment(&curves).expect("a moment");
        assert_eq!((lowest.who, lowest.curve.worst.step, lowest.others), (anna, steps[0], 2));
        assert_eq!(lowest_moment(&[]), None);
    }

    #[test]
    fn scores_off_the_scale_take_no_part() {
        let mut b = Builder::new();
        let step = b.step("a");
        b.score(step, Traveller::Everyone, 9.0, EvidenceKind::Measured);
        assert_eq!(curve_summary(&b.document(), Traveller::Everyone), None);
    }

    #[test]
    fn travellers_come_in_the_journeys_order() {
        let mut b = Builder::new();
        let (anna, bo, absent) = (b.persona("Anna"), b.persona("Bo"), b.persona("Absent"));
        let step = b.step("a");
        b.score(step, bo, 2.0, EvidenceKind::Assumed);
        b.score(step, anna, 2.0, EvidenceKind::Assumed);
        b.score(step, Traveller::Everyone, 2.0, EvidenceKind::Assumed);
        let all = travellers(&b.document());
        assert_eq!(all, [Traveller::Everyone, anna, bo]);
        assert!(!all.contains(&absent));
    }
}
