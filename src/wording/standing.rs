//! Where things stand, in words.

use crate::i18n::{Words, rounded};
use crate::insight::{Change, Goal, LoopStand, Reading, Verdict};

use crate::model::{Answers, Metric, Survey};

/// Where a pain point stands in the feedback loop, and for how long: "Heard 40 days ago".
#[must_use]
pub fn loop_stand(words: Words, stand: &LoopStand) -> String {
    let state = words.loop_state(stand.state);
    match stand.days.and_then(|days| u32::try_from(days).ok()) {
        Some(days) => {
            words.with("loop-for-days", &[("state", state.into()), ("count", days.into())])
        }
        None => state.to_owned(),
    }
}

/// A survey's target and whether it is reached, "Target 75%: not reached", as on the map; `None`
/// where nothing is aimed at.
#[must_use]
pub fn metric_target(
    words: Words,
    survey: &Survey,
    reading: &Reading,
) -> Option<(String, Option<Goal>)> {
    let target = survey.target?;
    let goal = reading.goal(target, survey.better());
    let key = match goal {
        Some(Goal::Met) => "map-target-met",
        Some(Goal::PerhapsMet) => "map-target-met-perhaps",
        Some(Goal::Missed) => "map-target-missed",
        Some(Goal::PerhapsMissed) => "map-target-perhaps",
        None => "map-target",
    };
    let value = words.metric_value(survey, target);
    Some((words.with(key, &[("value", value.into())]), goal))
}

/// What changed from one period of a survey to the next, in a sentence.
#[must_use]
pub fn metric_change(words: Words, survey: &Survey, change: &Change) -> String {
    let count = |n: u64| words.number(n as f64, 0);
    if change.verdict == Verdict::TooFew {
        let args =
            [("before", count(change.n_before).into()), ("after", count(change.n_after).into())];
        return words.with("survey-too-few", &args);
    }
    // Shares and scores of −100…100 change by whole points, means by tenths.
    let is_mean = matches!(survey.metric, Metric::Ces | Metric::Ces1 | Metric::Satisfaction);
    let is_mean = is_mean || matches!(survey.answers, Answers::Numbers(_));
    let decimals = u8::from(is_mean);
    let points = rounded(change.difference.abs(), decimals);
    let up = change.difference >= 0.0;
    match change.interval.filter(|_| change.verdict == Verdict::UnlikelyChance) {
        Some(interval) => {
            let interval = words.range(interval.low, interval.high, decimals);
            let args = [("points", points.into()), ("interval", interval.into())];
            words.with(if up { "survey-up-clear" } else { "survey-down-clear" }, &args)
        }
        None if points == 0.0 => words.get("survey-same").to_owned(),
        None => {
            let key = if up { "survey-up" } else { "survey-down" };
            words.with(key, &[("points", points.into())])
        }
    }
}
