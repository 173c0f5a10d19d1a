//! What surveys came to. A group so small that a person could be recognised in it is left out
//! before.

use std::collections::BTreeMap;

use super::Book;
use crate::export::xlsx::cell::{Kind, Value};
use crate::export::xlsx::list::List;
use crate::i18n::Beside;
use crate::insight::{
    Answers as Level, Change, Goal, Quantity, Reading, Verdict, reading, series, step_satisfaction,
};
use crate::model::{Answers, Metric, Survey, SurveyId, SurveyPlace};
use crate::report::asked;

impl Book<'_> {
    pub(in crate::export::xlsx) fn metrics(&self) -> List<'static> {
        let columns = [
            ("report-metric", Kind::Text),
            ("field-place", Kind::Text),
            ("name-persona", Kind::Text),
            ("field-period", Kind::Text),
            ("survey-value", Kind::Tenths),
            ("xlsx-low", Kind::Tenths),
            ("xlsx-high", Kind::Tenths),
            ("survey-n", Kind::Count),
            ("report-remark", Kind::Text),
            ("field-metric-target", Kind::Tenths),
            ("report-verdict", Kind::Text),
            ("xlsx-change", Kind::Difference),
            ("xlsx-change-verdict", Kind::Text),
            ("xlsx-on-five", Kind::Score),
            ("field-survey-answers", Kind::Text),
            ("field-invited", Kind::Count),
            ("survey-response-rate", Kind::Share),
            ("field-customers", Kind::Count),
            ("survey-rejected", Kind::Count),
            ("field-source", Kind::Text),
            ("report-date", Kind::Date),
        ];
        let mut list = List::of(self.words, columns).keeping(2);
        let series = series(self.document);
        let changes: BTreeMap<SurveyId, &Change> = series
            .iter()
            .filter_map(|series| Some((series.latest()?.0.id, series.change.as_ref()?)))
            .collect();
        let rows = self.document.surveys();
        list.rows.extend(rows.map(|survey| self.metric(survey, changes.get(&survey.id).copied())));
        list.trimmed()
    }

    fn metric(&self, survey: &Survey, change: Option<&Change>) -> Vec<Value> {
        let words = self.words;
        let reading = reading(survey);
        let value = |value: Option<f64>| match (value, reading.headline.quantity) {
            (None, _) => Value::Empty,
            (Some(value), Quantity::Share(_)) => {
                let target = survey.target.map(|target| target / 100.0);
                let beside = target.map_or(Beside::Nothing, Beside::Interval);
                Value::percent(value / 100.0, beside, 1, words)
            }
            (Some(value), Quantity::Nps(_)) => Value::signed(value, 1, words),
            (Some(value), Quantity::Mean(_)) if survey.metric == Metric::Kpi => {
                Value::told(&words.quantity(value, &survey.unit), words)
            }
            (Some(value), Quantity::Mean(_)) => Value::fixed(value, 2, words),
        };
        let interval = reading.interval().filter(|_| reading.level() != Level::CountsOnly);
        let few = reading.level().are_few().then(|| words.get("survey-few"));
        let n = survey.answers.n();
        let invited = asked(self.document, survey).filter(|invited| *invited > 0);
        let rate = invited.filter(|invited| *invited >= n);
        let count = |count: Option<u64>| Value::number(count.map(|count| count as f64));
        vec![
            Value::text(self.metric_name(survey)),
            self.asked_about(survey),
            Value::text(match survey.persona.and_then(|persona| self.persona(persona)) {
                Some(persona) => persona,
                None => words.get("traveller-everyone").to_owned(),
            }),
            Value::text(survey.period.trim()),
            value(reading.value()),
            value(interval.map(|interval| interval.low)),
            value(interval.map(|interval| interval.high)),
            count(Some(reading.n())),
            Value::lines(few),
            value(survey.target),
            self.verdict(survey, &reading),
            match change.filter(|change| change.verdict != Verdict::TooFew) {
                // A share changes by points, not by percent; all with the decimals of the values.
                Some(Change { difference, .. }) => match reading.headline.quantity {
                    Quantity::Share(_) => Value::points(*difference, words),
                    Quantity::Nps(_) => Value::signed(*difference, 1, words),
                    Quantity::Mean(_) if survey.metric == Metric::Kpi => {
                        Value::told(&words.metric_difference(survey, *difference), words)
                    }
                    Quantity::Mean(_) => Value::signed(*difference, 2, words),
                },
                None => Value::Empty,
            },
            change.map_or(Value::Empty, |change| self.judged(survey, change)),
            self.on_five(survey),
            self.counts(survey),
            count(invited),
            Value::number(rate.map(|invited| n as f64 / invited as f64)),
            count(survey.customers.filter(|all| *all >= n)),
            count(Some(survey.rejected).filter(|rejected| *rejected > 0)),
            Value::text(survey.source.trim()),
            Value::date(survey.date),
        ]
    }

    /// The metric in full, as the report names it.
    fn metric_name(&self, survey: &Survey) -> String {
        let words = self.words;
        let name = match survey.metric {
            Metric::Kpi => words.metric_name(survey),
            metric => {
                words.find(&format!("survey-{}", metric.key())).unwrap_or_default().to_owned()
            }
        };
        words.metric_on_scale(name, survey)
    }

    fn asked_about(&self, survey: &Survey) -> Value {
        match survey.place {
            Some(SurveyPlace::Step(step)) => self.step(step),
            Some(SurveyPlace::Card(card)) => {
                let card = self.document.card(card);
                card.map_or(Value::Empty, |card| Value::text(self.text(card)))
            }
            None => Value::text(self.words.get("survey-whole-journey")),
        }
    }

    fn verdict(&self, survey: &Survey, reading: &Reading) -> Value {
        let goal = survey.target.and_then(|target| reading.goal(target, survey.better()));
        Value::text(match goal {
            Some(Goal::Met) => self.words.get("report-verdict-met"),
            Some(Goal::PerhapsMet) => self.words.get("report-verdict-met-perhaps"),
            Some(Goal::PerhapsMissed) => self.words.get("report-verdict-perhaps"),
            Some(Goal::Missed) => self.words.get("report-verdict-missed"),
            None => "",
        })
    }

    /// Whether a change is for the better, and whether it could be chance.
    fn judged(&self, survey: &Survey, change: &Change) -> Value {
        let words = self.words;
        Value::text(match change.verdict {
            Verdict::TooFew => {
                let number = |n: u64| words.number(n as f64, 0);
                let args = [
                    ("before", number(change.n_before).into()),
                    ("after", number(change.n_after).into()),
                ];
                words.with("survey-too-few", &args)
            }
            Verdict::CouldBeChance => words.get("survey-chance-maybe").to_owned(),
            Verdict::UnlikelyChance if change.is_for_better(survey.better()) => {
                words.get("xlsx-better").to_owned()
            }
            Verdict::UnlikelyChance => words.get("xlsx-worse").to_owned(),
        })
    }

    /// A mean of another scale as it stands among the scores.
    fn on_five(&self, survey: &Survey) -> Value {
        let is_other = survey.metric == Metric::Satisfaction
            && survey.scale().is_some_and(|scale| (scale.min, scale.max) != (1, 5));
        let mean = step_satisfaction(survey).filter(|_| is_other).and_then(|mean| mean.value());
        mean.map_or(Value::Empty, |mean| Value::fixed(mean, 2, self.words))
    }

    /// How often each answer was given: "5: 31"; of a share, how many of how many.
    fn counts(&self, survey: &Survey) -> Value {
        let words = self.words;
        let number = |n: u64| words.number(n as f64, 0);
        match &survey.answers {
            Answers::Counts(counts) => {
                let told =
                    counts.iter().rev().map(|(answer, n)| format!("{answer}:\u{a0}{}", number(*n)));
                Value::text(told.collect::<Vec<_>>().join(" · "))
            }
            Answers::Share(share) => {
                let args = [("k", number(share.k).into()), ("n", number(share.n).into())];
                Value::text(words.with("piece-k-of-n", &args))
            }
            Answers::Numbers(_) => Value::Empty,
        }
    }
}
