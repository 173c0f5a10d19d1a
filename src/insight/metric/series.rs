//! One metric over several periods.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Change, Counts, PeriodLength, Reading, changes, period_end, period_length, pooled, reading,
};
use crate::model::{
    Answers, Date, Document, Metric, Numbers, PersonaId, Scale, Share, Survey, SurveyPlace,
};

/// What makes surveys periods of one series: NPS after a touchpoint and NPS of the relationship
/// are different ones, and so are 5 and 7 points.
pub(in crate::insight) type Key<'d> =
    (Option<SurveyPlace>, Metric, Option<Scale>, Option<PersonaId>, &'d str, &'d str);

/// The same question to the same group at the same place, period by period. Periods that are known
/// to be unlike in length are series of their own: a year holds the answers of its quarters, and
/// neither is compared with the other.
#[derive(Debug, Clone)]
pub struct Series<'d> {
    /// The surveys and what they say, the earliest first: by their dates, or where one has none by
    /// what the name of its period says (see [`period_end`]); where one says neither, in the
    /// document's order. Never empty.
    pub periods: Vec<(&'d Survey, Reading)>,
    /// What changed from the last but one period to the last, judged among all series of the
    /// document (see [`changes`]).
    pub change: Option<Change>,
    /// Whether another series differs from this one in the length of its periods alone, so that a
    /// number of it is to be told with its period.
    pub is_of_several: bool,
}

impl<'d> Series<'d> {
    /// The latest survey and what it says.
    #[must_use]
    pub fn latest(&self) -> Option<(&'d Survey, Reading)> {
        self.periods.last().copied()
    }
}

/// All series of a document, in the order in which each is first named there.
#[must_use]
pub fn series(document: &Document) -> Vec<Series<'_>> {
    let mut at: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    let mut all: Vec<Series<'_>> = Vec::new();
    for survey in document.surveys() {
        let index = *at.entry(key(survey)).or_insert(all.len());
        if index == all.len() {
            all.push(Series { periods: Vec::new(), change: None, is_of_several: false });
        }
        if let Some(series) = all.get_mut(index) {
            series.periods.push((survey, reading(survey)));
        }
    }
    let mut all: Vec<Series<'_>> = all.into_iter().flat_map(by_length).collect();
    for series in &mut all {
        in_time(&mut series.periods, |(survey, _)| when(survey));
    }
    let last_two = |series: &Series<'_>| match series.periods.as_slice() {
        [.., (_, before), (_, after)] => Some((before.headline, after.headline)),
        _ => None,
    };
    let pairs: Vec<_> = all.iter().filter_map(last_two).collect();
    let mut found = changes(&pairs).into_iter();
    for series in all.iter_mut().filter(|series| series.periods.len() > 1) {
        series.change = found.next().flatten();
    }
    all
}

/// The least and the most that a metric can be, in its unit; `None` where nothing bounds it.
#[must_use]
pub fn limits(survey: &Survey) -> Option<(f64, f64)> {
    let is_share = matches!(survey.answers, Answers::Share(_));
    match survey.metric {
        Metric::Nps => Some((-100.0, 100.0)),
        Metric::Csat | Metric::Csat7 => Some((0.0, 100.0)),
        _ if is_share => Some((0.0, 100.0)),
        _ => survey.scale().map(|scale| (scale.min.into(), scale.max.into())),
    }
}

/// A series as it is, or where its periods are known to be unlike in length, one for each length
/// in the order in which they are named; those that do not say how long they are stay together.
fn by_length(series: Series<'_>) -> Vec<Series<'_>> {
    let length = |survey: &Survey| period_length(&survey.period);
    let lengths: BTreeSet<PeriodLength> =
        series.periods.iter().filter_map(|(survey, _)| length(survey)).collect();
    if lengths.len() < 2 {
        return vec![series];
    }
    let mut parts: Vec<(Option<PeriodLength>, Series<'_>)> = Vec::new();
    for period in series.periods {
        let own = length(period.0);
        match parts.iter_mut().find(|(known, _)| *known == own) {
            Some((_, part)) => part.periods.push(period),
            None => {
                let part = Series { periods: vec![period], change: None, is_of_several: true };
                parts.push((own, part));
            }
        }
    }
    parts.into_iter().map(|(_, part)| part).collect()
}

/// When a survey was: its date, else the end of its period.
pub(in crate::insight) fn when(survey: &Survey) -> Option<Date> {
    survey.date.or_else(|| period_end(&survey.period))
}

/// Puts surveys in the order of time, the earliest first, where it is known of all of them when
/// they were; else as they stand, which is the document's order.
pub(in crate::insight) fn in_time<T>(list: &mut [T], date: impl Fn(&T) -> Option<Date>) {
    if list.iter().all(|one| date(one).is_some()) {
        list.sort_by_key(date);
    }
}

/// What a survey has in common with the other periods of its series.
pub(in crate::insight) fn key(survey: &Survey) -> Key<'_> {
    // The question of a known metric may be put in other words; a KPI is what it is called.
    let (name, unit) = match survey.metric {
        Metric::Kpi => (survey.name.as_str(), survey.unit.as_str()),
        _ => ("", ""),
    };
    (survey.place, survey.metric, survey.scale(), survey.persona, name, unit)
}

/// The answers of several surveys as one; `None` where there are none, or where they were not asked
/// the same on the same scale. Numbers and percentages are never averaged: each answer weighs the
/// same.
#[must_use]
pub fn pooled_answers(surveys: &[&Survey]) -> Option<Answers> {
    let first = surveys.first()?;
    let alike = |survey: &&&Survey| {
        (survey.metric, survey.scale()) == (first.metric, first.scale())
            && (survey.metric != Metric::Kpi
                || (&survey.name, &survey.unit) == (&first.name, &first.unit))
    };
    if !surveys.iter().all(|survey| alike(&survey)) {
        return None;
    }
    let (mut counts, mut numbers, mut shares) = (Vec::<&Counts>::new(), Vec::new(), Vec::new());
    for survey in surveys {
        match &survey.answers {
            Answers::Counts(list) => counts.push(list),
            Answers::Numbers(list) => numbers.push(*list),
            Answers::Share(share) => shares.push(*share),
        }
    }
    match (counts.len(), numbers.len(), shares.len()) {
        (_, 0, 0) => Some(Answers::Counts(pooled(counts))),
        (0, _, 0) => Some(Answers::Numbers(pooled_numbers(&numbers))),
        (0, 0, _) => Some(Answers::Share(pooled_shares(&shares))),
        _ => None,
    }
}

/// Sums of squares about the common mean: those about each mean, and those of the means.
fn pooled_numbers(list: &[Numbers]) -> Numbers {
    let n = list.iter().fold(0_u64, |n, one| n.saturating_add(one.n));
    if n == 0 {
        return Numbers::default();
    }
    let mean = list.iter().map(|one| one.mean * one.n as f64).sum::<f64>() / n as f64;
    let squares: f64 = list
        .iter()
        .map(|one| {
            one.deviation.powi(2) * one.n.saturating_sub(1) as f64
                + one.n as f64 * (one.mean - mean).powi(2)
        })
        .sum();
    let deviation = if n > 1 { (squares / (n - 1) as f64).sqrt() } else { 0.0 };
    Numbers { n, mean, deviation }
}

fn pooled_shares(list: &[Share]) -> Share {
    list.iter().fold(Share::default(), |sum, share| Share {
        k: sum.k.saturating_add(share.k),
        n: sum.n.saturating_add(share.n),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::Verdict;
    use crate::model::{Journey, OrderKey, Record, SurveyId};

    fn csat(id: u64, good: u64, of: u64) -> Survey {
        let answers = Answers::Counts(BTreeMap::from([(2, of - good), (4, good)]));
        let order = OrderKey::spread(10).into_iter().nth(id as usize).expect("a key");
        Survey { answers, ..Survey::new(SurveyId(id), order, Metric::Csat) }
    }

    fn document(surveys: Vec<Survey>) -> Document {
        let journey = Record::from(Journey::default());
        Document::from_records([journey].into_iter().chain(surveys.into_iter().map(Record::from)))
            .expect("a document")
    }

    #[test]
    fn periods_follow_each_other_by_date_or_else_by_order() {
        let day = |year| Some(Date::constant(year, 1, 31));
        let ids = |surveys: Vec<Survey>| -> Vec<u64> {
            let document = document(surveys);
            let all = series(&document);
            let [series] = all.as_slice() else { panic!("{all:?}") };
            series.periods.iter().map(|(survey, _)| survey.id.0).collect()
        };
        let dated = |id, year| Survey { date: day(year), ..csat(id, 1, 2) };
        assert_eq!(ids(vec![dated(1, 2026), dated(2, 2025), dated(3, 2024)]), [3, 2, 1]);
        assert_eq!(ids(vec![dated(1, 2026), dated(2, 2025), csat(3, 1, 2)]), [1, 2, 3]);
        let named = |id, period: &str| Survey { period: period.to_owned(), ..csat(id, 1, 2) };
        assert_eq!(ids(vec![named(1, "Q2 2026"), named(2, "2026 Q1"), dated(3, 2026)]), [3, 2, 1]);
        assert_eq!(ids(vec![named(1, "Q2 2026"), named(2, "before")]), [1, 2]);
    }

    #[test]
    fn a_year_is_no_period_among_its_quarters() {
        let named = |id, period: &str| Survey { period: period.to_owned(), ..csat(id, 50, 100) };
        let document = document(vec![named(1, "2026"), named(2, "2026 Q1"), named(3, "Q2 2026")]);
        let all = series(&document);
        let ids: Vec<Vec<u64>> = all
            .iter()
            .map(|series| series.periods.iter().map(|(survey, _)| survey.id.0).collect())
            .collect();
        assert_eq!(ids, [vec![1], vec![2, 3]]);
        assert!(all.iter().all(|series| series.is_of_several));
        assert_eq!(all.first().and_then(|year| year.change), None);
        assert_eq!(all.last().and_then(|q| q.change).map(|c| c.n_before), Some(100));
    }

    #[test]
    fn other_questions_are_other_series() {
        let kpi = |id, name: &str| Survey {
            name: name.to_owned(),
            ..Survey::new(SurveyId(id), csat(id, 1, 2).order, Metric::Kpi)
        };
        let seven = Survey { metric: Metric::Csat7, ..csat(2, 1, 2) };
        let of_aino = Survey { persona: Some(PersonaId(7)), ..csat(3, 1, 2) };
        let worded = Survey { name: "And now?".to_owned(), ..csat(4, 1, 2) };
        let list = vec![csat(1, 1, 2), seven, of_aino, worded, kpi(5, "Friendly"), kpi(6, "Fast")];
        let document = document(list);
        let sizes: Vec<usize> = series(&document).iter().map(|s| s.periods.len()).collect();
        assert_eq!(sizes, [2, 1, 1, 1, 1]);
    }

    #[test]
    fn the_last_change_is_told() {
        let document = document(vec![csat(1, 9, 10), csat(2, 52, 100), csat(3, 74, 107)]);
        let all = series(&document);
        let change = all.first().and_then(|series| series.change).expect("a change");
        assert_eq!((change.n_before, change.n_after), (100, 107));
        assert_eq!(change.verdict, Verdict::UnlikelyChance);
    }

    #[test]
    fn only_the_same_question_is_pooled() {
        let (a, b) = (csat(1, 3, 10), csat(2, 9, 10));
        let both = Answers::Counts(BTreeMap::from([(2, 8), (4, 12)]));
        assert_eq!(pooled_answers(&[&a, &b]), Some(both));
        let seven = Survey { metric: Metric::Csat7, ..csat(3, 1, 2) };
        assert_eq!(pooled_answers(&[&a, &seven]), None);
        assert_eq!(pooled_answers(&[]), None);
        let kpi = |answers| Survey { answers, ..Survey { metric: Metric::Kpi, ..csat(1, 0, 0) } };
        let share = |k, n| kpi(Answers::Share(Share { k, n }));
        let all = pooled_answers(&[&share(1, 2), &share(20, 30)]);
        assert_eq!(all, Some(Answers::Share(Share { k: 21, n: 32 })));
    }

    #[test]
    fn pooled_numbers_are_those_of_all_answers() {
        // 1, 2, 3 and 6, 8: mean 4, squares 9 + 4 + 1 + 4 + 16 = 34.
        let few = Numbers { n: 3, mean: 2.0, deviation: 1.0 };
        let more = Numbers { n: 2, mean: 7.0, deviation: 2.0_f64.sqrt() };
        let all = pooled_numbers(&[few, more]);
        assert!((all.mean - 4.0).abs() < 1e-12 && all.n == 5);
        assert!((all.deviation - 8.5_f64.sqrt()).abs() < 1e-12);
        assert_eq!(pooled_numbers(&[]), Numbers::default());
    }
}
