use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::insight::Interval;
use crate::model::{Answers, Metric, OrderKey, Share, StepId, Survey, SurveyId, SurveyPlace};

fn counts(first: i32, list: &[u64]) -> Counts {
    (first..).zip(list.iter().copied()).filter(|(_, count)| *count > 0).collect()
}

fn nps(promoters: u64, passives: u64, detractors: u64) -> Sample {
    Sample::new(Quantity::Nps(NpsGroups { promoters, passives, detractors }))
}

fn share(k: u64, n: u64) -> Sample {
    Sample::new(Quantity::Share(Share { k, n }))
}

fn mean(counts: &Counts, scale: (i32, i32)) -> Sample {
    Sample::new(Quantity::Mean(Mean::of(counts, scale).expect("answers")))
}

/// An interval as it is printed, with so many decimals.
fn printed(interval: Option<Interval>, decimals: usize) -> String {
    let Some(Interval { low, high }) = interval else { return "–".to_owned() };
    format!("{low:.decimals$} … {high:.decimals$}")
}

#[track_caller]
fn check(sample: Sample, value: &str, interval: &str) {
    let decimals = |text: &str| {
        text.split(' ').next().and_then(|end| end.split_once('.')).map_or(0, |(_, d)| d.len())
    };
    let found = sample.value().map_or("–".to_owned(), |v| format!("{v:.0$}", decimals(value)));
    assert_eq!(found, value);
    assert_eq!(printed(sample.interval(), decimals(interval)), interval);
}

#[test]
fn golden_nps() {
    check(nps(5, 3, 2), "30", "-19.05 … 65.20");
    check(nps(50, 30, 20), "30", "14.05 … 44.20");
    check(nps(10, 0, 0), "100", "47.50 … 100.00");
    check(nps(291, 476, 395), "-8.95", "-13.31 … -4.55");
}

#[test]
fn golden_csat() {
    check(share(60, 100), "60", "50.20 … 69.06");
    check(share(4, 5), "80", "37.55 … 96.38");
    check(share(10, 10), "100", "72.25 … 100.00");
    check(share(0, 20), "0", "0.00 … 16.11");
    let answers = counts(1, &[3, 5, 12, 20, 10]);
    check(Sample::new(Quantity::Share(share_of_answers(&answers, 4, 5))), "60", "46.18 … 72.39");
    check(mean(&answers, (1, 5)), "3.58", "3.2650 … 3.8950");
}

#[test]
fn golden_ces() {
    let answers = counts(1, &[1, 2, 3, 6, 14, 32, 30]);
    check(mean(&answers, (1, 7)), "5.7955", "5.5188 … 6.0721");
    check(Sample::new(Quantity::Share(share_of_answers(&answers, 5, 7))), "86.36", "77.66 … 92.02");
}

#[test]
fn golden_changes() {
    let csat = change(&share(52, 100), &share(74, 107)).expect("a change");
    assert_eq!(format!("{:+.2}", csat.difference), "+17.16");
    assert_eq!(printed(csat.interval, 2), "3.85 … 29.69");
    assert_eq!(csat.verdict, Verdict::UnlikelyChance);

    let score = change(&nps(43, 31, 22), &nps(50, 30, 20)).expect("a change");
    assert_eq!(format!("{:+.1} {:+.1}", score.difference, score.adjusted), "+8.1 +7.9");
    assert_eq!(printed(score.interval, 2), "-13.78 … 29.60");
    assert_eq!(score.verdict, Verdict::CouldBeChance);
}

#[test]
fn welch_agrees_with_a_worked_example() {
    let before = counts(1, &[4, 8, 12, 10, 6]);
    let after = counts(1, &[1, 3, 8, 14, 14]);
    let (a, b) = (mean(&before, (1, 5)), mean(&after, (1, 5)));
    let found = change(&a, &b).expect("a change");
    assert_eq!(format!("{:.3}", found.difference), "0.775");
    let (Quantity::Mean(a), Quantity::Mean(b)) = (a.quantity, b.quantity) else { return };
    let se = ((a.deviation.powi(2) + b.deviation.powi(2)) / 40.0).sqrt();
    // t with 76.2 degrees of freedom is 1.9916 (a table gives 1.9917 for 76).
    let high = found.interval.expect("an interval").high;
    assert!((high - (0.775 + 1.9916 * se)).abs() < 1e-4);
    assert_eq!(found.verdict, Verdict::UnlikelyChance);
}

#[test]
fn without_answers_there_is_nothing() {
    check(nps(0, 0, 0), "–", "–");
    check(share(0, 0), "–", "–");
    assert_eq!(Mean::of(&Counts::new(), (1, 5)), None);
    assert_eq!(change(&share(0, 0), &share(4, 5)), None);
}

#[test]
fn one_answer_or_equal_answers_have_no_interval() {
    check(nps(1, 0, 0), "100", "–");
    check(mean(&counts(4, &[1]), (1, 5)), "4", "–");
    check(mean(&counts(4, &[40]), (1, 5)), "4", "–");
}

#[test]
fn too_few_answers_are_not_compared() {
    let verdict = |a, b| change(&a, &b).expect("a change").verdict;
    assert_eq!(verdict(share(0, 29), share(500, 500)), Verdict::TooFew);
    assert_eq!(verdict(share(0, 500), share(29, 29)), Verdict::TooFew);
    assert_eq!(verdict(share(0, 30), share(30, 30)), Verdict::UnlikelyChance);
    let one = change(&nps(1, 0, 0), &nps(50, 30, 20)).expect("a change");
    assert_eq!((one.verdict, one.interval), (Verdict::TooFew, None));
    assert_eq!(change(&share(0, 30), &nps(10, 10, 10)), None);
}

#[test]
fn a_scanned_list_is_judged_by_holm() {
    let weak = (share(52, 100), share(74, 107)); // unlikely by itself
    let none = (share(50, 100), share(50, 100));
    let strong = (share(10, 100), share(90, 100));
    let few = (share(0, 5), share(5, 5));
    let verdicts = |list: &[(Sample, Sample)]| -> Vec<Verdict> {
        changes(list).into_iter().map(|change| change.expect("a change").verdict).collect()
    };
    use Verdict::{CouldBeChance, TooFew, UnlikelyChance};
    assert_eq!(verdicts(&[weak, none]), [UnlikelyChance, CouldBeChance]);
    // Among many that are looked at, the weak one could be chance again …
    let mut many = vec![weak];
    many.extend([none; 9]);
    assert_eq!(verdicts(&many).first(), Some(&CouldBeChance));
    // … but not where the others are taken out first, and those with too few never count.
    let mut clear = vec![weak];
    clear.extend([strong; 9]);
    clear.extend([few; 9]);
    let found = verdicts(&clear);
    assert_eq!(found.first(), Some(&UnlikelyChance));
    assert_eq!(found.last(), Some(&TooFew));
    // The interval stays that of 95 %.
    let alone = change(&weak.0, &weak.1).and_then(|change| change.interval);
    assert_eq!(
        changes(&many).first().and_then(|first| first.and_then(|change| change.interval)),
        alone
    );
}

#[test]
fn of_a_finite_list_more_is_known() {
    let with = |customers| Sample { customers, ..share(31, 40) };
    let width = |customers| {
        let Interval { low, high } = with(customers).interval().expect("an interval");
        high - low
    };
    // 31 of 40 answers from 60 accounts: n* = 40·59/20 = 118.
    let expected = crate::insight::interval::wilson_at(31.0 / 40.0, 118.0, crate::insight::Z_95);
    let found = with(Some(60)).interval().expect("an interval");
    assert!((found.low - 100.0 * expected.low).abs() < 1e-9);
    assert!(width(Some(60)) < width(Some(1_000)) && width(Some(1_000)) < width(None));
    assert_eq!(width(Some(40)), 0.0); // everybody answered
    assert_eq!(width(Some(39)), width(None)); // a list that cannot be
    let nps = Sample { customers: Some(10), ..nps(5, 3, 2) };
    assert_eq!(nps.interval(), Some(Interval { low: 30.0, high: 30.0 }));
}

#[test]
fn huge_counts_stay_finite() {
    let answers = Counts::from([(0, u64::MAX), (10, u64::MAX)]);
    let mean = Mean::of(&answers, (0, 10)).expect("answers");
    assert!((mean.mean - 5.0).abs() < 1e-9 && mean.deviation.is_finite());
    assert!(NpsGroups::of(&answers).value().is_some_and(f64::is_finite));
    let huge = Mean { n: 9, mean: 1e308, deviation: 1e308, scale: (0.0, f64::INFINITY) };
    assert_eq!(Sample::new(Quantity::Mean(huge)).interval(), None);
}

proptest! {
    #[test]
    fn nps_stays_within_bounds(p in 0..5_000_u64, q in 0..5_000_u64, d in 0..5_000_u64) {
        let sample = nps(p, q, d);
        let value = sample.value();
        prop_assert_eq!(value.is_some(), p + q + d > 0);
        prop_assert!(value.is_none_or(|value| (-100.0..=100.0).contains(&value)));
        prop_assert_eq!(sample.interval().is_some(), p + q + d > 1);
        if let Some(interval) = sample.interval() {
            prop_assert!(-100.0 <= interval.low && interval.high <= 100.0);
            // It lies around the adjusted score.
            let n = (p + q + d) as f64 + 3.0;
            prop_assert!(interval.contains(100.0 * (p as f64 - d as f64) / n));
        }
    }

    #[test]
    fn a_mean_lies_in_its_interval_and_on_its_scale(list in vec(0..200_u64, 7)) {
        let answers = counts(1, &list);
        let Some(mean) = Mean::of(&answers, (1, 7)) else { return Ok(()) };
        prop_assert!((1.0..=7.0).contains(&mean.mean));
        let sample = Sample::new(Quantity::Mean(mean));
        if let Some(interval) = sample.interval() {
            prop_assert!(interval.contains(mean.mean));
            prop_assert!(1.0 <= interval.low && interval.high <= 7.0);
        }
    }

    #[test]
    fn pooled_is_merged(list in vec(vec(0..1_000_u64, 11), 1..5)) {
        let each: Vec<Counts> = list.iter().map(|list| counts(0, list)).collect();
        let merged: Vec<u64> =
            (0..11).map(|at| list.iter().filter_map(|list| list.get(at)).sum()).collect();
        prop_assert_eq!(pooled(&each), counts(0, &merged));
        let sum = each.iter().map(|counts| NpsGroups::of(counts).n()).sum::<u64>();
        prop_assert_eq!(NpsGroups::of(&pooled(&each)).n(), sum);
        let mut backwards = each.clone();
        backwards.reverse();
        prop_assert_eq!(pooled(&backwards), pooled(&each));
    }

    #[test]
    fn a_change_turned_round_is_its_mirror(a in 0..=200_u64, b in 0..=300_u64) {
        let (one, two) = (share(a, 200), share(b, 300));
        let there = change(&one, &two).expect("a change");
        let back = change(&two, &one).expect("a change");
        prop_assert_eq!(there.verdict, back.verdict);
        let there_at = there.interval.expect("an interval");
        let back_at = back.interval.expect("an interval");
        prop_assert!((there_at.low + back_at.high).abs() < 1e-9);
        prop_assert!(there_at.contains(there.difference));
        prop_assert_eq!(there_at.contains(0.0), there.verdict == Verdict::CouldBeChance);
    }
}

#[test]
fn one_answer_tells_no_spread_of_a_change() {
    let (one, many) = (counts(1, &[0, 0, 0, 1]), counts(1, &[3, 5, 12, 20, 10]));
    let change = change(&mean(&one, (1, 5)), &mean(&many, (1, 5))).expect("a change");
    assert_eq!((change.interval, change.verdict), (None, Verdict::TooFew));
    let apart = mean(&counts(1, &[0, 1, 0, 1]), (1, 5));
    assert!(super::change(&apart, &mean(&many, (1, 5))).expect("a change").interval.is_some());
}

/// A CSAT of so many of so many at a step, or of the whole journey.
fn csat(step: Option<u64>, met: u64, n: u64, target: Option<f64>) -> (Survey, Reading) {
    let place = step.map(|step| SurveyPlace::Step(StepId(step)));
    let counts = [(1, n - met), (5, met)].into_iter().filter(|(_, count)| *count > 0);
    let survey = Survey {
        place,
        target,
        answers: Answers::Counts(counts.collect()),
        ..Survey::new(SurveyId(1), OrderKey::default(), Metric::Csat)
    };
    let reading = reading(&survey);
    (survey, reading)
}

#[test]
fn the_whole_journey_leads_then_what_misses_its_target_then_the_lowest() {
    let whole = csat(None, 90, 100, None);
    let missed = csat(Some(1), 60, 100, Some(80.0));
    let lowest = csat(Some(2), 13, 64, None);
    let good = csat(Some(3), 78, 100, None);
    let few = csat(Some(4), 0, 3, Some(80.0));
    let mut all = [&few, &good, &lowest, &missed, &whole];
    all.sort_by(|a, b| by_lead((&a.0, &a.1), (&b.0, &b.1)));
    let values = all.map(|(_, reading)| reading.value().unwrap_or_default().round());
    assert_eq!(values, [90.0, 60.0, 20.0, 78.0, 0.0]);
}

#[test]
fn what_misses_a_target_is_counted_from_the_worst_end() {
    let missed = |(survey, reading): (Survey, Reading)| missed_by(&survey, &reading);
    assert_eq!(missed(csat(None, 60, 100, Some(80.0))), Some(0.25));
    assert_eq!(missed(csat(None, 90, 100, Some(80.0))), Some(0.0));
    assert_eq!(missed(csat(None, 90, 100, None)), None);
    let (mut survey, _) = csat(None, 1, 1, None);
    (survey.metric, survey.target) = (Metric::Nps, Some(30.0));
    survey.answers = Answers::Counts([(0, 45), (8, 0), (10, 55)].into());
    let nps = reading(&survey);
    assert_eq!(nps.value(), Some(10.0));
    assert_eq!(missed_by(&survey, &nps), Some(20.0 / 130.0), "10 is no third of 30");
}
