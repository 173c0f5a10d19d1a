//! All that a map says, at once: for the Insights view, for `polku stats`, for whoever counts.

use std::collections::BTreeMap;

use crate::model::{
    CardId, Date, Document, EvidenceKind, MeasureKind, StageId, StepId, SurveyId, Traveller,
};

use super::{
    Change, CurveSummary, Gap, JourneyValue, LoopStand, MeasuredSteps, MomentStand, PromiseStand,
    RankedOpportunity, RankedPain, Reading, StageValue, StandardStand, TimeTotals, UnmetNeed,
    curve_summary, gap, is_over_served, journey_value, loop_stand, moments, opportunity_ranking,
    pain_ranking, promises, series, stage_value, standards, time_totals, travellers,
    unmet_need_with, value_travellers,
};

/// A traveller's gap to expectation at a step.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct StepGap {
    pub step: StepId,
    pub who: Traveller,
    pub gap: Gap,
}

/// A traveller's unmet need at a step.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct StepNeed {
    pub step: StepId,
    pub who: Traveller,
    pub need: UnmetNeed,
}

/// A step that a traveller is more satisfied with than it matters.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct StepSurplus {
    pub step: StepId,
    pub who: Traveller,
    pub satisfaction: f64,
    pub importance: f64,
    /// The weaker evidence of the two.
    pub evidence: EvidenceKind,
}

/// One metric over its periods, the earliest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// The surveys and what they say; never empty.
    pub points: Vec<(SurveyId, Reading)>,
    /// From the last period but one to the last, judged among all metrics of the document.
    pub change: Option<Change>,
}

/// How many satisfaction scores are known how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "the names are the kinds of evidence")]
pub struct EvidenceShares {
    pub assumed: u32,
    pub observed: u32,
    pub measured: u32,
}

impl EvidenceShares {
    /// All scores that are given.
    #[must_use]
    pub fn given(self) -> u32 {
        self.assumed + self.observed + self.measured
    }

    /// Evidence coverage: observed or measured, of those given, 0–1; `None` without any.
    #[must_use]
    pub fn coverage(self) -> Option<f64> {
        let known = f64::from(self.observed + self.measured);
        (self.given() > 0).then(|| known / f64::from(self.given()))
    }
}

/// All that a map says. Lists stand in the order in which they are best read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Insights {
    /// Each curve in numbers.
    pub curves: Vec<(Traveller, CurveSummary)>,
    /// Gaps to expectation, the one that falls shortest first.
    pub gaps: Vec<StepGap>,
    /// Unmet needs, the strongest first.
    pub needs: Vec<StepNeed>,
    /// Steps that are more satisfying than they matter, along the journey.
    pub over_served: Vec<StepSurplus>,
    /// Pain points, the most urgent first, and where each stands in the feedback loop.
    pub pains: Vec<(RankedPain, Option<LoopStand>)>,
    /// Open opportunities, the best first.
    pub opportunities: Vec<RankedOpportunity>,
    /// Moments of truth, along the journey.
    pub moments: Vec<MomentStand>,
    /// Promises, along the journey.
    pub promises: Vec<PromiseStand>,
    /// Service standards that were counted, along the journey.
    pub standards: Vec<StandardStand>,
    /// What the journey is worth, by traveller.
    pub values: Vec<(Traveller, JourneyValue)>,
    /// What each stage is worth, along the journey, then by traveller.
    pub stage_values: Vec<(StageId, Traveller, StageValue)>,
    /// Metrics over their periods, in the order in which each is first named.
    pub trends: Vec<Trend>,
    /// How long the journey takes.
    pub time: TimeTotals,
    /// How the satisfaction scores are known.
    pub evidence: EvidenceShares,
}

impl Insights {
    /// What a document says. Without a today nothing is said about age; the clock is never read.
    #[must_use]
    pub fn of(document: &Document, today: Option<Date>) -> Self {
        let curves = travellers(document).into_iter();
        let curves = curves.filter_map(|who| Some((who, curve_summary(document, who)?))).collect();
        let values = value_travellers(document);
        Self {
            curves,
            gaps: gaps(document),
            needs: needs(document),
            over_served: over_served(document),
            pains: pains(document, today),
            opportunities: opportunity_ranking(document),
            moments: moments(document),
            promises: promises(document),
            standards: standards(document),
            stage_values: stage_values(document, &values),
            values: values
                .into_iter()
                .filter_map(|who| Some((who, journey_value(document, who)?)))
                .collect(),
            trends: trends(document),
            time: time_totals(document.steps()),
            evidence: evidence(document),
        }
    }
}

/// Ties keep the order of the journey.
fn gaps(document: &Document) -> Vec<StepGap> {
    let mut gaps: Vec<StepGap> = document
        .steps()
        .flat_map(|step| step.scores.iter().map(move |(who, scores)| (step.id, *who, scores)))
        .filter_map(|(step, who, scores)| Some(StepGap { step, who, gap: gap(scores)? }))
        .collect();
    gaps.sort_by(|a, b| a.gap.difference.total_cmp(&b.gap.difference));
    gaps
}

fn needs(document: &Document) -> Vec<StepNeed> {
    let measured = MeasuredSteps::of(document);
    let mut needs: Vec<StepNeed> = document
        .steps()
        .flat_map(|step| step.scores.iter().map(move |(who, scores)| (step.id, *who, scores)))
        .filter_map(|(step, who, scores)| {
            let need = unmet_need_with(scores, measured.satisfied(step, who))?;
            Some(StepNeed { step, who, need })
        })
        .collect();
    needs.sort_by(|a, b| b.need.score.total_cmp(&a.need.score));
    needs
}

fn over_served(document: &Document) -> Vec<StepSurplus> {
    let scores = document
        .steps()
        .flat_map(|step| step.scores.iter().map(move |(who, s)| (step.id, *who, s)));
    scores
        .filter(|(_, _, scores)| is_over_served(scores))
        .filter_map(|(step, who, scores)| {
            let satisfaction = scores.get(MeasureKind::Satisfaction)?;
            let importance = scores.get(MeasureKind::Importance)?;
            Some(StepSurplus {
                step,
                who,
                satisfaction: satisfaction.value,
                importance: importance.value,
                evidence: satisfaction.evidence.kind.min(importance.evidence.kind),
            })
        })
        .collect()
}

fn pains(document: &Document, today: Option<Date>) -> Vec<(RankedPain, Option<LoopStand>)> {
    let stand = |card: CardId| {
        let pain = document.card(card)?.pain.as_deref()?;
        loop_stand(pain, today)
    };
    pain_ranking(document)
        .into_iter()
        .map(|pain| {
            let stand = stand(pain.card);
            (pain, stand)
        })
        .collect()
}

fn stage_values(
    document: &Document,
    travellers: &[Traveller],
) -> Vec<(StageId, Traveller, StageValue)> {
    document
        .stages()
        .flat_map(|stage| travellers.iter().map(move |who| (stage, *who)))
        .filter_map(|(stage, who)| Some((stage.id, who, stage_value(stage, who)?)))
        .collect()
}

fn trends(document: &Document) -> Vec<Trend> {
    let owned = |(survey, reading): &(&crate::model::Survey, Reading)| (survey.id, *reading);
    series(document)
        .iter()
        .map(|series| Trend {
            points: series.periods.iter().map(owned).collect(),
            change: series.change,
        })
        .collect()
}

fn evidence(document: &Document) -> EvidenceShares {
    let scores = document.steps().flat_map(|step| step.scores.values());
    let kinds = scores
        .filter_map(|scores| scores.satisfaction.as_ref())
        .filter(|measure| measure.is_on_scale())
        .map(|measure| measure.evidence.kind);
    let mut counts: BTreeMap<EvidenceKind, u32> = BTreeMap::new();
    kinds.for_each(|kind| *counts.entry(kind).or_default() += 1);
    let count = |kind| counts.get(&kind).copied().unwrap_or_default();
    EvidenceShares {
        assumed: count(EvidenceKind::Assumed),
        observed: count(EvidenceKind::Observed),
        measured: count(EvidenceKind::Measured),
    }
}

/// The steps at which anybody's satisfaction is known so, along the journey.
#[must_use]
pub fn steps_known(document: &Document, kind: EvidenceKind) -> Vec<StepId> {
    let is_so = |scores: &crate::model::Scores| {
        let satisfaction = scores.satisfaction.as_ref().filter(|measure| measure.is_on_scale());
        satisfaction.is_some_and(|measure| measure.evidence.kind == kind)
    };
    let steps = document.steps().filter(|step| step.scores.values().any(is_so));
    steps.map(|step| step.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::testing::{Builder, measure};

    #[test]
    fn lists_stand_in_the_order_in_which_they_are_read() {
        let mut b = Builder::new();
        let anna = b.persona("Anna");
        for (title, satisfaction, expectation, importance) in
            [("a", 4.0, 4.5, 4.0), ("b", 2.0, 4.5, 5.0), ("c", 5.0, 3.0, 2.0)]
        {
            b.edit_step(title, |step| {
                let scores = step.scores.entry(anna).or_default();
                scores.satisfaction = Some(measure(satisfaction, EvidenceKind::Measured));
                scores.expectation = Some(measure(expectation, EvidenceKind::Observed));
                scores.importance = Some(measure(importance, EvidenceKind::Observed));
            });
        }
        let [a, second, c] = ["a", "b", "c"].map(|title| b.step(title));
        let insights = Insights::of(&b.document(), None);
        assert_eq!(insights.gaps.iter().map(|g| g.step).collect::<Vec<_>>(), [second, a, c]);
        assert_eq!(insights.needs.first().map(|need| need.step), Some(second));
        assert_eq!(insights.over_served.iter().map(|s| s.step).collect::<Vec<_>>(), [c]);
        let told = (insights.evidence.measured, insights.evidence.coverage());
        assert_eq!(told, (3, Some(1.0)));
    }

    #[test]
    fn scores_are_found_by_how_they_are_known() {
        let mut b = Builder::new();
        let (anna, bo) = (b.persona("Anna"), b.persona("Bo"));
        let steps = ["a", "b", "c"].map(|title| b.step(title));
        b.score(steps[0], anna, 4.0, EvidenceKind::Measured);
        b.score(steps[0], bo, 4.0, EvidenceKind::Assumed);
        b.score(steps[2], bo, 2.0, EvidenceKind::Assumed);
        b.score(steps[1], bo, 9.0, EvidenceKind::Assumed);
        let document = b.document();
        assert_eq!(steps_known(&document, EvidenceKind::Assumed), [steps[0], steps[2]]);
        assert_eq!(steps_known(&document, EvidenceKind::Observed), []);
    }

    #[test]
    fn an_empty_journey_says_nothing() {
        let nothing = Insights::of(&Document::default(), None);
        assert_eq!(nothing, Insights::default());
        assert_eq!(nothing.evidence.coverage(), None);
    }
}
