//! Metrics of surveys as a language writes them: what they are called, their numbers, their ends.

use crate::model::{Answers, Metric, Survey};

use super::numbers::Beside;
use super::{Words, numbers};

/// Below this many answers no share is told: a person could be recognised.
const FEW: u64 = 5;

impl Words {
    /// What a survey's metric is called where there is little room: `NPS`; a KPI by its own name.
    #[must_use]
    pub fn metric_name(self, survey: &Survey) -> String {
        match (survey.metric, survey.name.trim()) {
            (Metric::Kpi, name) if !name.is_empty() => name.to_owned(),
            (metric, _) => self.metric_short(metric).to_owned(),
        }
    }

    /// A metric's name with the scale of its mean, so that the number can be read: `Tyytyväisyys
    /// (1–4)`, `Ease (CES, 1–7)`. The scale 1–5, on which all scores are, stays unsaid; so does that
    /// of a share, of NPS, and of a KPI, which has a unit.
    #[must_use]
    pub fn metric_on_scale(self, name: String, survey: &Survey) -> String {
        let is_mean = matches!(form(survey), Form::Mean) && survey.metric != Metric::Kpi;
        let scale = survey.scale().filter(|scale| is_mean && (scale.min, scale.max) != (1, 5));
        let Some(scale) = scale else { return name };
        let ends = self.range(scale.min.into(), scale.max.into(), 0);
        match name.strip_suffix(')') {
            Some(open) => format!("{open}, {ends})"),
            None => format!("{name} ({ends})"),
        }
    }

    /// [`Self::metric_name`] with the scale of its mean, as [`Self::metric_on_scale`] tells it.
    #[must_use]
    pub fn metric_named(self, survey: &Survey) -> String {
        self.metric_on_scale(self.metric_name(survey), survey)
    }

    /// A metric's short name.
    #[must_use]
    pub fn metric_short(self, metric: Metric) -> &'static str {
        self.find(&format!("metric-{}", metric.key())).unwrap_or_default()
    }

    /// A number in the unit of a survey's metric: `+30`, `69 %`, `5,8`, `14 min`. It has as many more
    /// decimals as it takes not to read as the survey's target where it misses that.
    #[must_use]
    pub fn metric_value(self, survey: &Survey, value: f64) -> String {
        let beside = |target: Option<f64>| match target {
            Some(target) => Beside::Target(target, survey.better()),
            None => Beside::Nothing,
        };
        let decimals = |least| numbers::decimals_beside([value], beside(survey.target), least);
        match form(survey) {
            Form::Nps => self.signed(value, decimals(0)),
            Form::Share => self.percent_told(value / 100.0, beside(share_aimed_at(survey)), 0),
            // Means on a scale line up in their columns; a key figure is written as people count.
            Form::Mean if survey.metric == Metric::Kpi => {
                self.with_unit(value, decimals(1), survey)
            }
            Form::Mean => self.fixed(value, decimals(1)),
        }
    }

    /// A survey's number as it is told: "–" without answers; of fewer than five answers no
    /// percentage, but how many of how many (`counted`), or nothing where that says nothing.
    #[must_use]
    pub fn metric_told(
        self,
        survey: &Survey,
        value: Option<f64>,
        counted: Option<(u64, u64)>,
        n: u64,
    ) -> String {
        let Some(value) = value else { return "–".to_owned() };
        match counted.filter(|_| n < FEW) {
            Some((k, n)) => {
                let number = |count: u64| self.number(count as f64, 0);
                self.with("piece-k-of-n", &[("k", number(k).into()), ("n", number(n).into())])
            }
            None => self.metric_value(survey, value),
        }
    }

    /// A difference in that unit: `+8`, `−0,3`. Differences of shares are points, not percent.
    #[must_use]
    pub fn metric_difference(self, survey: &Survey, difference: f64) -> String {
        match form(survey) {
            Form::Nps | Form::Share => self.signed(difference, 0),
            Form::Mean if survey.metric == Metric::Kpi => {
                let told = self.with_unit(difference.abs(), 1, survey);
                let sign = match numbers::rounded(difference, 1) {
                    rounded if rounded > 0.0 => "+",
                    rounded if rounded < 0.0 => "\u{2212}",
                    _ => "",
                };
                format!("{sign}{told}")
            }
            Form::Mean => self.signed(difference, 1),
        }
    }

    /// The same difference in full: of shares `+8 percentage points`.
    #[must_use]
    pub fn metric_change(self, survey: &Survey, difference: f64) -> String {
        match form(survey) {
            Form::Share => self.percentage_points(difference, 0),
            Form::Nps | Form::Mean => self.metric_difference(survey, difference),
        }
    }

    /// A difference of percentages with so many decimals: `+8 percentage points`.
    #[must_use]
    pub fn percentage_points(self, difference: f64, decimals: u8) -> String {
        let count = numbers::rounded(difference.abs(), decimals).into();
        let points = self.signed(difference, decimals).into();
        self.with("piece-percentage-points", &[("count", count), ("points", points)])
    }

    /// The ends of an interval in that unit: `14–44`, `60–77 %`; none of them reads as the survey's
    /// target where it is another number.
    #[must_use]
    pub fn metric_range(self, survey: &Survey, low: f64, high: f64) -> String {
        let range = |least: u8| {
            let beside = survey.target.map_or(Beside::Nothing, Beside::Interval);
            self.range(low, high, numbers::decimals_beside([low, high], beside, least))
        };
        match form(survey) {
            Form::Nps => range(0),
            Form::Share => {
                let target = share_aimed_at(survey);
                self.percent_range_beside(low / 100.0, high / 100.0, target, 0)
            }
            Form::Mean if survey.metric == Metric::Kpi => self.told_in_unit(range(1), &survey.unit),
            Form::Mean => range(1),
        }
    }

    /// A number of a mean, in the unit of a key figure.
    fn with_unit(self, value: f64, decimals: u8, survey: &Survey) -> String {
        self.quantity(numbers::rounded(value, decimals), &survey.unit)
    }
}

/// The target of a survey that is told in percent, as a share (0–1).
fn share_aimed_at(survey: &Survey) -> Option<f64> {
    survey.target.map(|target| target / 100.0)
}

/// How a metric's numbers are written.
enum Form {
    /// −100…100, with its sign.
    Nps,
    /// In percent, 0–100.
    Share,
    /// A mean in the unit of the answers.
    Mean,
}

fn form(survey: &Survey) -> Form {
    match (survey.metric, &survey.answers) {
        (Metric::Nps, _) => Form::Nps,
        (Metric::Csat | Metric::Csat7, _) | (_, Answers::Share(_)) => Form::Share,
        _ => Form::Mean,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::{Better, OrderKey, Scale, Share, SurveyId};

    #[test]
    fn each_metric_is_written_in_its_unit() {
        let words = Words::of(Language::Finnish);
        let survey = |metric| Survey::new(SurveyId(1), OrderKey::default(), metric);
        let check = |survey: &Survey, value, written: [&str; 3]| {
            let told = [
                words.metric_value(survey, value),
                words.metric_difference(survey, -2.5),
                words.metric_range(survey, value - 1.0, value + 1.0),
            ];
            assert_eq!(told, written.map(|text| text.replace('_', "\u{a0}")), "{survey:?}");
        };
        check(&survey(Metric::Nps), 30.0, ["+30", "−3", "29–31"]);
        check(&survey(Metric::Csat), 69.16, ["69_%", "−3", "68–70_%"]);
        check(&survey(Metric::Ces), 5.7955, ["5,8", "−2,5", "4,8–6,8"]);
        let mut kpi = survey(Metric::Kpi);
        kpi.unit = "min".to_owned();
        check(&kpi, 14.0, ["14_min", "−2,5_min", "13,0–15,0_min"]);
        kpi.unit = "days".to_owned();
        check(&kpi, 14.04, ["14_pv", "−2,5_pv", "13,0–15,0_pv"]);
        let english = Words::of(Language::English);
        let told = [1.0, -1.04, 0.04].map(|by| english.metric_difference(&kpi, by));
        assert_eq!(told, ["+1\u{a0}day", "−1\u{a0}day", "0\u{a0}days"]);
        assert_eq!(english.metric_range(&kpi, 0.5, 1.0), "0.5–1.0\u{a0}days");
        let mut aimed = survey(Metric::Nps);
        aimed.target = Some(30.0);
        check(&aimed, 29.7, ["+29,7", "−3", "29–31"]);
        check(&aimed, 30.0, ["+30", "−3", "29–31"]);
        check(&aimed, 28.7, ["+29", "−3", "27,7–29,7"]);
        aimed.target = Some(32.5);
        check(&aimed, 32.5, ["+32,5", "−3", "32–34"]);
        let mut aimed = survey(Metric::Csat);
        aimed.target = Some(80.0);
        check(&aimed, 78.6, ["79_%", "−3", "77,6–79,6_%"]);
        check(&aimed, 79.6, ["79,6_%", "−3", "79–81_%"]);
        let mut aimed = survey(Metric::Ces);
        aimed.target = Some(5.8);
        check(&aimed, 5.7955, ["5,796", "−2,5", "4,8–6,8"]);
        kpi.target = Some(14.0);
        check(&kpi, 14.04, ["14_pv", "−2,5_pv", "13,0–15,0_pv"]);
        kpi.better = Better::Lower;
        check(&kpi, 14.04, ["14,04_pv", "−2,5_pv", "13,0–15,0_pv"]);
        kpi.better = Better::Higher;
        kpi.target = None;
        kpi.answers = Answers::Share(Share { k: 1, n: 2 });
        check(&kpi, 50.0, ["50_%", "−3", "49–51_%"]);
        kpi.name = "Uusintaostot".to_owned();
        assert_eq!(words.metric_name(&kpi), "Uusintaostot");
        for metric in Metric::ALL {
            assert!(!words.metric_short(metric).is_empty(), "{metric:?}");
        }
    }

    #[test]
    fn a_mean_tells_its_scale_unless_it_is_the_scale_of_scores() {
        let words = Words::of(Language::Finnish);
        let told = |metric, scale: Option<(i32, i32)>, name: &str| {
            let mut survey = Survey::new(SurveyId(1), OrderKey::default(), metric);
            survey.scale = scale.map(|(min, max)| Scale { min, max });
            words.metric_on_scale(name.to_owned(), &survey)
        };
        let name = "Tyytyväisyys";
        assert_eq!(told(Metric::Satisfaction, Some((1, 4)), name), "Tyytyväisyys (1–4)");
        assert_eq!(told(Metric::Satisfaction, Some((-2, 2)), name), "Tyytyväisyys (−2…2)");
        assert_eq!(told(Metric::Satisfaction, Some((1, 5)), name), name);
        assert_eq!(told(Metric::Satisfaction, None, name), name);
        assert_eq!(told(Metric::Ces, None, "Helppous (CES)"), "Helppous (CES, 1–7)");
        for metric in [Metric::Nps, Metric::Csat, Metric::Csat7, Metric::Ces1] {
            assert_eq!(told(metric, None, "X"), "X", "{metric:?}");
        }
        assert_eq!(told(Metric::Kpi, Some((0, 10)), "X"), "X");
    }
}
