//! Survey results and key figures that miss their targets beyond chance.

use super::super::content::{KeyFinding, Tone};
use super::super::say::Say;
use super::super::surveys::{self, MissedTarget};
use super::{LISTED, paragraph};
use crate::insight::{Goal, standard_result};
use crate::model::LaneKind;

/// What misses its target by most, and the others that do. What a missed standard tells already is
/// not told again.
pub(super) fn metric(say: &Say<'_>) -> Option<KeyFinding> {
    let told = told_by_standards(say);
    let mut missed = surveys::missed_targets(say);
    missed.retain(|one| one.counted.is_none_or(|counted| !told.contains(&counted)));
    let (worst, others) = missed.split_first()?;
    let MissedTarget { row, .. } = worst;
    let words = say.words;
    let headline = [
        ("metric", row.metric.as_str().into()),
        ("value", row.value.as_str().into()),
        ("target", row.goal.as_str().into()),
    ];
    let basis = [
        ("place", row.place.as_str().into()),
        ("interval", row.interval.as_str().into()),
        ("n", say.n(row.n).into()),
    ];
    let others: Vec<String> = others.iter().take(LISTED).map(|one| name(say, one)).collect();
    let others = (!others.is_empty()).then(|| {
        let args = [("what", words.list(&others).into())];
        words.with("report-key-metrics-also", &args)
    });
    Some(KeyFinding {
        headline: words.with("report-key-metric", &headline),
        body: paragraph([
            words.with("report-key-metric-basis", &basis),
            others.unwrap_or_default(),
        ]),
        tone: Tone::Bad,
    })
}

/// Another one, with its place, its number and its target.
fn name(say: &Say<'_>, MissedTarget { row, .. }: &MissedTarget) -> String {
    let args = [("share", row.value.as_str().into()), ("goal", row.goal.as_str().into())];
    let details = say.words.with("report-met-in", &args);
    format!("{}, {} ({details})", row.metric, row.place)
}

/// How many of how many cases met the standards that are missed.
fn told_by_standards(say: &Say<'_>) -> Vec<(u64, u64)> {
    let cards = say.cards(LaneKind::Touchpoints).into_iter();
    let missed = cards.filter_map(|card| {
        let result = standard_result(card.touchpoint.as_deref()?.standard.as_ref()?)?;
        let met = result.met;
        (result.goal == Some(Goal::Missed)).then_some((met.k.into(), met.n.into()))
    });
    missed.collect()
}
