//! What a survey says: its metric's number, and the one that is told beside it.

use super::{Counts, Mean, NpsGroups, Quantity, Sample, share_of_answers};
use crate::insight::{Answers as Level, Goal, Interval};
use crate::model::{Answers, Better, Metric, Numbers, Scale, Survey};

/// A metric's number as answers gave it. Without answers it has no value, and n is 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// The metric.
    pub metric: Metric,
    /// Its number: the score of NPS, the share of the top answers of CSAT (5: 4–5, 7: 6–7), the
    /// mean of CES, satisfaction and a KPI, or the share of a KPI that is one.
    pub headline: Sample,
    /// What is told beside it: the mean of CSAT, the share of good answers of CES (2.0: 5–7,
    /// 1.0: 1–2).
    pub beside: Option<Sample>,
}

impl Reading {
    /// How many answers.
    #[must_use]
    pub fn n(&self) -> u64 {
        self.headline.n()
    }

    /// The number, unrounded and in the metric's unit; `None` without answers.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        self.headline.value()
    }

    /// Its 95 % interval, where it has one.
    #[must_use]
    pub fn interval(&self) -> Option<Interval> {
        self.headline.interval()
    }

    /// How far the number of answers carries.
    #[must_use]
    pub fn level(&self) -> Level {
        self.headline.level()
    }

    /// Whether a target, in the metric's unit, was reached, and whether that could be chance.
    /// `None` without answers.
    #[must_use]
    pub fn goal(&self, target: f64, better: Better) -> Option<Goal> {
        let value = self.value()?;
        let is_met = match better {
            Better::Higher => value >= target,
            Better::Lower => value <= target,
        };
        Some(Goal::of(is_met, target, self.interval()))
    }
}

/// Reads a survey. Answers off its scale take no part.
#[must_use]
pub fn reading(survey: &Survey) -> Reading {
    let sample = |quantity| Sample { quantity, customers: survey.customers };
    let share =
        |counts: &Counts, low, high| sample(Quantity::Share(share_of_answers(counts, low, high)));
    let scale = survey.scale();
    let (headline, beside) = match &survey.answers {
        Answers::Counts(counts) => {
            let counts = &on_scale(counts, scale);
            let mean = sample(mean(counts, scale));
            match survey.metric {
                Metric::Nps => (sample(Quantity::Nps(NpsGroups::of(counts))), None),
                Metric::Csat => (share(counts, 4, 5), Some(mean)),
                Metric::Csat7 => (share(counts, 6, 7), Some(mean)),
                Metric::Ces => (mean, Some(share(counts, 5, 7))),
                Metric::Ces1 => (mean, Some(share(counts, 1, 2))),
                Metric::Satisfaction | Metric::Kpi => (mean, None),
            }
        }
        Answers::Numbers(numbers) => (sample(of_numbers(*numbers, scale)), None),
        Answers::Share(share) => (sample(Quantity::Share(*share)), None),
    };
    Reading { metric: survey.metric, headline, beside }
}

fn on_scale(counts: &Counts, scale: Option<Scale>) -> Counts {
    let Some(Scale { min, max }) = scale.filter(|scale| scale.min <= scale.max) else {
        return counts.clone();
    };
    counts.range(min..=max).map(|(answer, count)| (*answer, *count)).collect()
}

fn mean(counts: &Counts, scale: Option<Scale>) -> Quantity {
    let (low, high) = ends(scale);
    Quantity::Mean(match Mean::of(counts, (0, 0)) {
        Some(mean) => Mean { scale: (low, high), ..mean },
        None => Mean { n: 0, mean: 0.0, deviation: 0.0, scale: (low, high) },
    })
}

fn of_numbers(numbers: Numbers, scale: Option<Scale>) -> Quantity {
    let Numbers { n, mean, deviation } = numbers;
    Quantity::Mean(Mean { n, mean, deviation, scale: ends(scale) })
}

fn ends(scale: Option<Scale>) -> (f64, f64) {
    scale.map_or((f64::NEG_INFINITY, f64::INFINITY), |scale| (scale.min.into(), scale.max.into()))
}

/// The satisfaction, 1–5, that a survey measures at a step: the mean answer, mapped linearly from
/// its scale (of a 5-point one, as it is). Its interval is the whisker of the curve. `None` for
/// metrics that are not bent onto that scale, and without answers.
#[must_use]
pub fn step_satisfaction(survey: &Survey) -> Option<Sample> {
    if !matches!(survey.metric, Metric::Csat | Metric::Csat7 | Metric::Satisfaction) {
        return None;
    }
    let (Answers::Counts(counts), Some(scale)) = (&survey.answers, survey.scale()) else {
        return None;
    };
    if scale.min >= scale.max {
        return None;
    }
    let answers = Mean::of(&on_scale(counts, Some(scale)), (scale.min, scale.max))?;
    let (low, high) = answers.scale;
    let (mean, deviation) = if (low, high) == (1.0, 5.0) {
        (answers.mean, answers.deviation)
    } else {
        let step = 4.0 / (high - low);
        // Dust of the arithmetic must not lie beyond the ends.
        ((1.0 + (answers.mean - low) * step).clamp(1.0, 5.0), answers.deviation * step)
    };
    let quantity = Quantity::Mean(Mean { n: answers.n, mean, deviation, scale: (1.0, 5.0) });
    Some(Sample { quantity, customers: survey.customers })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{OrderKey, Share, SurveyId};

    fn survey(metric: Metric, first: i32, counts: &[u64]) -> Survey {
        let answers = Answers::Counts((first..).zip(counts.iter().copied()).collect());
        Survey { answers, ..Survey::new(SurveyId(1), OrderKey::default(), metric) }
    }

    #[track_caller]
    fn check(survey: &Survey, headline: &str, beside: &str) {
        let told = |sample: &Sample| match (sample.value(), sample.interval()) {
            (Some(value), Some(Interval { low, high })) => {
                format!("{value:.2} ({low:.2}…{high:.2})")
            }
            (Some(value), None) => format!("{value:.2}"),
            (None, _) => "–".to_owned(),
        };
        let reading = reading(survey);
        assert_eq!(told(&reading.headline), headline);
        assert_eq!(reading.beside.as_ref().map(told).unwrap_or_default(), beside);
    }

    #[test]
    fn each_metric_has_its_number() {
        let nps = survey(Metric::Nps, 6, &[20, 10, 20, 25, 25]);
        check(&nps, "30.00 (14.05…44.20)", "");
        let csat = survey(Metric::Csat, 1, &[3, 5, 12, 20, 10]);
        check(&csat, "60.00 (46.18…72.39)", "3.58 (3.27…3.89)");
        let ces = survey(Metric::Ces, 1, &[1, 2, 3, 6, 14, 32, 30]);
        check(&ces, "5.80 (5.52…6.07)", "86.36 (77.66…92.02)");
        let seven = survey(Metric::Csat7, 1, &[1, 2, 3, 6, 14, 32, 30]);
        assert_eq!(reading(&seven).value().map(|v| format!("{v:.2}")).as_deref(), Some("70.45"));
        let effort = survey(Metric::Ces1, 1, &[6, 2, 1, 1, 0]);
        check(&effort, "1.70 (1.00…2.46)", "80.00 (49.02…94.33)");
        let part = Answers::Share(Share { k: 116, n: 200 });
        let kpi = Survey { answers: part, ..survey(Metric::Kpi, 0, &[]) };
        check(&kpi, "58.00 (51.07…64.63)", "");
        let numbers = Answers::Numbers(Numbers { n: 4, mean: 9.0, deviation: 2.0 });
        let kpi = Survey { answers: numbers, ..survey(Metric::Kpi, 0, &[]) };
        check(&kpi, "9.00 (5.82…12.18)", "");
    }

    #[test]
    fn without_answers_there_is_no_number() {
        for metric in Metric::ALL {
            let none = reading(&survey(metric, 0, &[]));
            assert_eq!((none.n(), none.value(), none.interval()), (0, None, None), "{metric:?}");
            assert_eq!(none.goal(1.0, Better::Higher), None);
        }
    }

    #[test]
    fn what_is_off_the_scale_takes_no_part() {
        let mut csat = survey(Metric::Csat, 1, &[3, 5, 12, 20, 10]);
        let clean = reading(&csat);
        if let Answers::Counts(counts) = &mut csat.answers {
            counts.extend([(0, 7), (6, 9)]);
        }
        assert_eq!(reading(&csat), clean);
    }

    #[test]
    fn satisfaction_maps_linearly_onto_five() {
        let mean = |survey: &Survey| {
            let sample = step_satisfaction(survey)?;
            sample.value().map(|value| format!("{value:.4}"))
        };
        let csat = survey(Metric::Csat, 1, &[3, 5, 12, 20, 10]);
        assert_eq!(mean(&csat).as_deref(), Some("3.5800"));
        let whisker = step_satisfaction(&csat).and_then(|sample| sample.interval());
        assert_eq!(
            whisker.map(|w| format!("{:.4}…{:.4}", w.low, w.high)).as_deref(),
            Some("3.2650…3.8950")
        );
        let seven = survey(Metric::Csat7, 1, &[0, 0, 0, 0, 0, 1, 1]);
        assert_eq!(mean(&seven).as_deref(), Some("4.6667")); // 1 + 5.5 × 4/6
        let smileys = |counts| Survey {
            scale: Some(Scale { min: 1, max: 4 }),
            ..survey(Metric::Satisfaction, 1, counts)
        };
        assert_eq!(mean(&smileys(&[1, 0, 0, 1])).as_deref(), Some("3.0000"));
        assert_eq!(mean(&smileys(&[])), None);
        assert_eq!(mean(&survey(Metric::Nps, 9, &[10])), None);
        assert_eq!(mean(&survey(Metric::Satisfaction, 1, &[1])), None); // no scale is known
    }

    #[test]
    fn a_target_is_met_or_missed_for_sure_or_perhaps() {
        let csat = reading(&survey(Metric::Csat, 1, &[3, 5, 12, 20, 10]));
        assert_eq!(csat.goal(40.0, Better::Higher), Some(Goal::Met));
        assert_eq!(csat.goal(50.0, Better::Higher), Some(Goal::PerhapsMet));
        assert_eq!(csat.goal(70.0, Better::Higher), Some(Goal::PerhapsMissed));
        assert_eq!(csat.goal(80.0, Better::Higher), Some(Goal::Missed));
        assert_eq!(csat.goal(40.0, Better::Lower), Some(Goal::Missed));
        assert_eq!(csat.goal(60.0, Better::Lower), Some(Goal::PerhapsMet));
        assert_eq!(csat.goal(80.0, Better::Lower), Some(Goal::Met));
    }

    #[test]
    fn a_target_that_is_just_reached_is_reached_perhaps_by_chance() {
        for k in 0..=100 {
            let csat = reading(&survey(Metric::Csat, 1, &[100 - k, 0, 0, 0, k]));
            assert_eq!(csat.value(), Some(k as f64));
            for better in [Better::Higher, Better::Lower] {
                assert_eq!(csat.goal(k as f64, better), Some(Goal::PerhapsMet), "{k} of 100");
            }
        }
    }

    #[test]
    fn where_everybody_answered_nothing_is_chance() {
        let all = Survey { customers: Some(50), ..survey(Metric::Csat, 1, &[3, 5, 12, 20, 10]) };
        assert_eq!(reading(&all).goal(60.0, Better::Higher), Some(Goal::Met));
        assert_eq!(reading(&all).goal(61.0, Better::Higher), Some(Goal::Missed));
    }
}
