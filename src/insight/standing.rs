//! Where things stand: pain points in the feedback loop, moments of truth, promises, service
//! standards.

use crate::model::{
    Card, CardId, Date, Document, LaneKind, LoopState, Measure, MeasureKind, Pain, Promise, StepId,
    Traveller,
};

use super::columns::Columns;
use super::priority::cards_of;
use super::{Interval, PromiseOutcome, StandardResult, promise_outcome, standard_result, wilson};

/// Where a pain point stands in the feedback loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoopStand {
    /// The furthest state that it reached.
    pub state: LoopState,
    /// Since when, where that is known.
    pub since: Option<Date>,
    /// For how many days; `None` without that date, without a today, and for a day to come.
    pub days: Option<i64>,
}

/// Where a pain point stands in the feedback loop, as of today; `None` where nobody heard of it.
/// The clock is never read: without a today nothing is said about age.
#[must_use]
pub fn loop_stand(pain: &Pain, today: Option<Date>) -> Option<LoopStand> {
    let (&state, mark) = pain.feedback.iter().next_back()?;
    let days = mark.date.zip(today).and_then(|(since, today)| {
        let days = today.duration_since(since).as_hours() / 24;
        (days >= 0).then_some(days)
    });
    Some(LoopStand { state, since: mark.date, days })
}

/// How a moment of truth fares.
#[derive(Debug, Clone, PartialEq)]
pub struct MomentStand {
    /// The touchpoint.
    pub card: CardId,
    /// The satisfaction at its steps, of each who travels: the lowest of each.
    pub scores: Vec<(Traveller, StepId, Measure)>,
    /// How its service standard was met, where it has one with counts.
    pub standard: Option<StandardResult>,
}

/// The moments of truth, along the journey.
#[must_use]
pub fn moments(document: &Document) -> Vec<MomentStand> {
    let columns = Columns::of(document);
    cards_of(document, LaneKind::Touchpoints)
        .filter(|card| card.touchpoint.as_ref().is_some_and(|t| t.moment_of_truth))
        .map(|card| MomentStand {
            card: card.id,
            scores: lowest(&columns, card),
            standard: standard_of(card),
        })
        .collect()
}

/// The lowest satisfaction of each who travels, over the steps of a card.
fn lowest(columns: &Columns<'_>, card: &Card) -> Vec<(Traveller, StepId, Measure)> {
    let mut found: Vec<(Traveller, StepId, Measure)> = Vec::new();
    for step in columns.under(card) {
        for (&who, scores) in &step.scores {
            let Some(score) = scores.get(MeasureKind::Satisfaction).filter(|s| s.is_on_scale())
            else {
                continue;
            };
            match found.iter_mut().find(|(other, ..)| *other == who) {
                Some((_, at, kept)) if score.value < kept.value => {
                    (*at, *kept) = (step.id, score.clone());
                }
                Some(_) => {}
                None => found.push((who, step.id, score.clone())),
            }
        }
    }
    found
}

fn standard_of(card: &Card) -> Option<StandardResult> {
    card.touchpoint.as_ref()?.standard.as_ref().and_then(standard_result)
}

/// A service standard that was counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StandardStand {
    /// The touchpoint.
    pub card: CardId,
    /// How it was met.
    pub result: StandardResult,
}

/// The service standards that were counted, along the journey.
#[must_use]
pub fn standards(document: &Document) -> Vec<StandardStand> {
    cards_of(document, LaneKind::Touchpoints)
        .filter_map(|card| Some(StandardStand { card: card.id, result: standard_of(card)? }))
        .collect()
}

/// What came of a promise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PromiseStand {
    /// The promise.
    pub card: CardId,
    /// What came of it.
    pub outcome: PromiseOutcome,
    /// The 95 % interval of the share of times that it was kept, where those were counted.
    pub interval: Option<Interval>,
}

/// All promises, along the journey.
#[must_use]
pub fn promises(document: &Document) -> Vec<PromiseStand> {
    let none = Promise::default();
    cards_of(document, LaneKind::Promises)
        .map(|card| {
            let promise = card.promise.as_deref().unwrap_or(&none);
            let interval = promise.kept.and_then(|kept| wilson(kept.k, kept.n));
            PromiseStand { card: card.id, outcome: promise_outcome(promise), interval }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::testing::Builder;
    use crate::model::{EvidenceKind, LoopMark, Tally};

    #[test]
    fn the_loop_tells_its_age_in_days() {
        let day = |text: &str| text.parse::<Date>().ok();
        let mut pain = Pain::default();
        assert_eq!(loop_stand(&pain, day("2026-11-22")), None);
        let mark = |date| LoopMark { date, ..LoopMark::default() };
        pain.feedback.insert(LoopState::Heard, mark(day("2026-10-13")));
        let age = |pain: &Pain, today| loop_stand(pain, today).map(|stand| stand.days);
        assert_eq!(age(&pain, day("2026-11-22")), Some(Some(40)));
        assert_eq!(age(&pain, day("2026-10-13")), Some(Some(0)));
        assert_eq!(age(&pain, day("2026-10-01")), Some(None), "a day to come has no age");
        assert_eq!(age(&pain, None), Some(None));
        pain.feedback.insert(LoopState::ActedOn, mark(None));
        let stand = loop_stand(&pain, day("2026-11-22"));
        assert_eq!(stand.map(|s| (s.state, s.days)), Some((LoopState::ActedOn, None)));
    }

    #[test]
    fn a_moment_of_truth_fares_as_its_worst_step() {
        let mut b = Builder::new();
        let anna = b.persona("Anna");
        let (first, second) = (b.step("a"), b.step("b"));
        b.score(first, anna, 4.0, EvidenceKind::Measured);
        b.score(second, anna, 2.0, EvidenceKind::Assumed);
        let card = b.card_at("a", LaneKind::Touchpoints, |card| {
            card.last_step = Some(second);
            card.touchpoint.get_or_insert_default().moment_of_truth = true;
        });
        b.card_at("a", LaneKind::Touchpoints, |_| ());
        let found = moments(&b.document());
        let told: Vec<_> = found
            .iter()
            .map(|m| (m.card, m.scores.iter().map(|(w, s, v)| (*w, *s, v.value)).collect()))
            .collect();
        assert_eq!(told, [(card, vec![(anna, second, 2.0)])]);
    }

    #[test]
    fn a_promise_that_was_counted_has_an_interval() {
        let mut b = Builder::new();
        b.step("a");
        b.card_at("a", LaneKind::Promises, |card| {
            card.promise.get_or_insert_default().kept = Some(Tally { k: 292, n: 412 });
        });
        b.card_at("a", LaneKind::Promises, |_| ());
        let found = promises(&b.document());
        let [counted, unknown] = found.as_slice() else { panic!("{found:?}") };
        assert!(counted.interval.is_some_and(|i| i.contains(292.0 / 412.0)));
        assert_eq!((unknown.outcome, unknown.interval), (PromiseOutcome::Unknown, None));
    }
}
