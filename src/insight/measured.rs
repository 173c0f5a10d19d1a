//! Which surveys stand behind the numbers of which step.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::metric::{in_time, key, when};
use super::{Interval, Quantity, Reading, share_of_answers, step_satisfaction};
use crate::model::{Answers, Document, Metric, Scale, StepId, Survey, SurveyPlace, Traveller};

/// How far a score may lie from a survey's mean and still count as taken from it: half of the last
/// decimal that people write.
const ROUNDING: f64 = 0.05 + 1e-9;

/// The step that a survey is about: its own, or that of its touchpoint; `None` where it is about
/// the journey as a whole, or about something that is gone.
#[must_use]
pub fn survey_step(document: &Document, survey: &Survey) -> Option<StepId> {
    match survey.place? {
        SurveyPlace::Step(id) => document.step(id).map(|step| step.id),
        SurveyPlace::Card(id) => document.card(id).map(|card| card.step),
    }
}

/// The surveys of satisfaction, by step: made once where many steps are asked.
#[derive(Debug, Clone, Default)]
pub struct MeasuredSteps {
    by_step: BTreeMap<StepId, Vec<Arc<Survey>>>,
}

impl MeasuredSteps {
    /// The satisfaction surveys of a document; at each step the newest last.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let mut by_step: BTreeMap<StepId, Vec<Arc<Survey>>> = BTreeMap::new();
        for survey in document.surveys().filter(|survey| asks_for_satisfaction(survey.metric)) {
            if let Some(step) = survey_step(document, survey) {
                by_step.entry(step).or_default().push(survey.clone());
            }
        }
        let by_step = by_step.into_iter().map(|(step, surveys)| (step, newest_last(surveys)));
        Self { by_step: by_step.collect() }
    }

    /// The surveys at a step.
    #[must_use]
    pub fn at(&self, step: StepId) -> &[Arc<Survey>] {
        self.by_step.get(&step).map(Vec::as_slice).unwrap_or_default()
    }

    /// The interval of a traveller's measured satisfaction at a step, on 1–5: that of the newest
    /// survey whose mean the score is. A score that no survey gave has none.
    #[must_use]
    pub fn interval(&self, step: StepId, who: Traveller, score: f64) -> Option<Interval> {
        let theirs = self.at(step).iter().rev().filter(|survey| asks(survey, who));
        theirs
            .filter_map(|survey| step_satisfaction(survey))
            .find(|sample| sample.value().is_some_and(|mean| (mean - score).abs() <= ROUNDING))
            .and_then(|sample| sample.interval())
    }

    /// The share of a traveller's answers at a step that are 4 or 5, 0–1, from the newest survey on
    /// a scale of 1–5; `None` where nobody answered one.
    #[must_use]
    pub fn satisfied(&self, step: StepId, who: Traveller) -> Option<f64> {
        let five = Scale { min: 1, max: 5 };
        let theirs = self.at(step).iter().rev().filter(|survey| asks(survey, who));
        theirs.filter(|survey| survey.scale() == Some(five)).find_map(|survey| {
            let Answers::Counts(counts) = &survey.answers else { return None };
            let all = share_of_answers(counts, five.min, five.max).k;
            let good = share_of_answers(counts, 4, five.max).k;
            (all > 0).then(|| good as f64 / all as f64)
        })
    }
}

/// The surveys at one step, series by series, so that each has the same latest period here as
/// everywhere; the series follow each other by those periods.
fn newest_last(surveys: Vec<Arc<Survey>>) -> Vec<Arc<Survey>> {
    let mut all: Vec<Vec<Arc<Survey>>> = Vec::new();
    for survey in surveys {
        let alike = |known: &&mut Vec<Arc<Survey>>| {
            known.first().is_some_and(|first| key(first) == key(&survey))
        };
        match all.iter_mut().find(alike) {
            Some(series) => series.push(survey),
            None => all.push(vec![survey]),
        }
    }
    all.iter_mut().for_each(|series| in_time(series, |survey| when(survey)));
    in_time(&mut all, |series| series.last().and_then(|latest| when(latest)));
    all.concat()
}

/// How many of how many, where that is what a metric counts (of NPS: the promoters).
#[must_use]
pub fn counted(reading: &Reading) -> Option<(u64, u64)> {
    match reading.headline.quantity {
        Quantity::Share(share) => Some((share.k, share.n)),
        Quantity::Nps(groups) => Some((groups.promoters, groups.n())),
        Quantity::Mean(_) => None,
    }
}

fn asks_for_satisfaction(metric: Metric) -> bool {
    matches!(metric, Metric::Csat | Metric::Csat7 | Metric::Satisfaction)
}

/// Whether a survey's answers are those of that traveller: a persona's need answers split by
/// persona.
fn asks(survey: &Survey, who: Traveller) -> bool {
    match who {
        Traveller::Everyone => survey.persona.is_none(),
        Traveller::Persona(id) => survey.persona == Some(id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{OrderKey, PersonaId, Record, Stage, StageId, Step, SurveyId};

    fn survey(id: u64, metric: Metric, counts: &[(i32, u64)]) -> Survey {
        let mut survey = Survey::new(SurveyId(id), OrderKey::default(), metric);
        survey.place = Some(SurveyPlace::Step(StepId(1)));
        survey.answers = Answers::Counts(counts.iter().copied().collect());
        survey
    }

    fn document(surveys: Vec<Survey>) -> Document {
        let stage = Stage::new(StageId(1), OrderKey::default(), "Stage");
        let step = Step::new(StepId(1), StageId(1), OrderKey::default(), "Step");
        let records = [Record::from(stage), Record::from(step)];
        Document::from_records(records.into_iter().chain(surveys.into_iter().map(Record::from)))
            .expect("a whole document")
    }

    #[test]
    fn a_measured_score_has_the_interval_of_its_survey() {
        let counts = [(1, 3), (2, 5), (3, 12), (4, 20), (5, 10)];
        let measured = MeasuredSteps::of(&document(vec![survey(1, Metric::Csat, &counts)]));
        let interval = measured.interval(StepId(1), Traveller::Everyone, 3.6).expect("an interval");
        assert_eq!(format!("{:.4} {:.4}", interval.low, interval.high), "3.2650 3.8950");
        assert_eq!(measured.interval(StepId(1), Traveller::Everyone, 3.4), None, "another number");
        let who = Traveller::Persona(PersonaId(1));
        assert_eq!(measured.interval(StepId(1), who, 3.6), None, "answers of all customers");
        assert_eq!(measured.satisfied(StepId(1), Traveller::Everyone), Some(0.6));
    }

    #[test]
    fn seven_points_are_mapped_onto_five() {
        let seven = survey(1, Metric::Csat7, &[(4, 10), (7, 10)]);
        let measured = MeasuredSteps::of(&document(vec![seven]));
        let interval = measured.interval(StepId(1), Traveller::Everyone, 4.0).expect("an interval");
        assert!(interval.contains(4.0) && interval.low > 1.0 && interval.high < 5.0);
        assert_eq!(measured.satisfied(StepId(1), Traveller::Everyone), None);
    }

    #[test]
    fn answers_off_the_scale_satisfy_nobody() {
        let odd = survey(1, Metric::Csat, &[(0, 30), (4, 6), (2, 4), (9, 30)]);
        let measured = MeasuredSteps::of(&document(vec![odd]));
        assert_eq!(measured.satisfied(StepId(1), Traveller::Everyone), Some(0.6));
    }

    #[test]
    fn the_newest_survey_counts() {
        let mut old = survey(1, Metric::Csat, &[(2, 40)]);
        let mut new = survey(2, Metric::Csat, &[(5, 40)]);
        old.date = "2025-05-01".parse().ok();
        new.date = "2026-05-01".parse().ok();
        let measured = MeasuredSteps::of(&document(vec![new, old]));
        assert_eq!(measured.satisfied(StepId(1), Traveller::Everyone), Some(1.0));
    }

    #[test]
    fn the_newest_survey_is_the_latest_period_of_its_series() {
        let order = OrderKey::spread(3);
        let of = |id: u64, counts: &[(i32, u64)], date: Option<&str>| {
            let mut survey = survey(id, Metric::Csat, counts);
            survey.order = order[id as usize - 1].clone();
            survey.date = date.and_then(|date| date.parse().ok());
            survey
        };
        let (first, second) = (of(1, &[(2, 40)], Some("2026-03-31")), of(2, &[(5, 40)], None));
        let document = document(vec![first, second]);
        let latest = super::super::series(&document)[0].latest().expect("a survey").0.id;
        assert_eq!(latest, SurveyId(2), "without a date the document's order counts");
        let measured = MeasuredSteps::of(&document);
        assert_eq!(measured.satisfied(StepId(1), Traveller::Everyone), Some(1.0));
    }
}
