//! What was aimed at and what came of it: service standards, and promises.

use crate::model::{Promise, Standard, Tally, TimeWord};

use super::{Answers, Interval, wilson};

/// Whether a share reached its goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// Above the goal, and so is the whole interval.
    Met,
    /// At the goal or above, but the goal lies within the interval: it could be chance.
    PerhapsMet,
    /// Below the goal, which still lies within the interval: it could be chance.
    PerhapsMissed,
    /// Below the goal, and so is the whole interval.
    Missed,
}

impl Goal {
    /// Whether a number reached its goal, and whether that could be chance: it could where the goal
    /// lies within the interval, or where there is none. An interval without width leaves no chance.
    #[must_use]
    pub fn of(is_reached: bool, goal: f64, interval: Option<Interval>) -> Self {
        let is_sure = interval.is_some_and(|ends| ends.low >= ends.high || !ends.contains(goal));
        match (is_reached, is_sure) {
            (true, true) => Self::Met,
            (true, false) => Self::PerhapsMet,
            (false, false) => Self::PerhapsMissed,
            (false, true) => Self::Missed,
        }
    }
}

/// How a service standard was met.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StandardResult {
    /// k of n.
    pub met: Tally,
    /// k ÷ n.
    pub share: f64,
    /// The share's 95 % interval.
    pub interval: Interval,
    /// How far n carries.
    pub answers: Answers,
    /// Against the goal, where there is one.
    pub goal: Option<Goal>,
}

/// The share of cases that met a standard; `None` where none were looked at, or more met it than
/// there were.
#[must_use]
pub fn standard_result(standard: &Standard) -> Option<StandardResult> {
    let met = standard.met?;
    let (share, interval) = (met.share()?, wilson(met.k, met.n)?);
    let against = |goal: f64| Goal::of(share >= goal, goal, Some(interval));
    Some(StandardResult {
        met,
        share,
        interval,
        answers: Answers::of(met.n),
        goal: standard.goal.filter(|goal| (0.0..=1.0).contains(goal)).map(against),
    })
}

/// What came of a promise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PromiseOutcome {
    /// Nothing is known.
    Unknown,
    /// Kept every time, or the outcome is as good as the promise.
    Kept,
    /// Kept k of n times.
    KeptSometimes(Tally),
    /// The outcome is worse than what was promised.
    Short {
        /// What was promised.
        promised: f64,
        /// What came of it.
        outcome: f64,
    },
    /// Something is known, but not which way is better: shown, not judged.
    Unjudged,
}

/// Promise against outcome.
///
/// How often a promise was kept says it best and goes first. Else the two values are compared, and
/// for that one must know which way is better: of a length of time (the unit says so), less is; of
/// anything else (a price, a share, a number of things) this cannot be known from the promise, and
/// no judgement is made unless both are equal.
#[must_use]
pub fn promise_outcome(promise: &Promise) -> PromiseOutcome {
    if let Some(kept) = promise.kept.filter(|kept| kept.n > 0 && kept.k <= kept.n) {
        return if kept.k == kept.n {
            PromiseOutcome::Kept
        } else {
            PromiseOutcome::KeptSometimes(kept)
        };
    }
    match (promise.value, promise.outcome) {
        (_, None) => PromiseOutcome::Unknown,
        (None, Some(_)) => PromiseOutcome::Unjudged,
        (Some(promised), Some(outcome)) if promised == outcome => PromiseOutcome::Kept,
        (Some(promised), Some(outcome)) => {
            if TimeWord::of(&promise.unit).is_none() {
                PromiseOutcome::Unjudged
            } else if outcome > promised {
                PromiseOutcome::Short { promised, outcome }
            } else {
                PromiseOutcome::Kept
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_standard_is_met_or_missed_for_sure_or_perhaps() {
        let check = |k, n, goal| {
            let standard = Standard { goal, met: Some(Tally { k, n }), ..Standard::default() };
            standard_result(&standard).map(|result| result.goal)
        };
        assert_eq!(check(130, 210, Some(0.75)), Some(Some(Goal::Missed)));
        assert_eq!(check(130, 210, Some(0.65)), Some(Some(Goal::PerhapsMissed)));
        assert_eq!(check(130, 210, Some(0.6)), Some(Some(Goal::PerhapsMet)));
        assert_eq!(check(130, 210, Some(0.5)), Some(Some(Goal::Met)));
        assert_eq!(check(3, 4, Some(0.75)), Some(Some(Goal::PerhapsMet)));
        assert_eq!(check(130, 210, None), Some(None));
        assert_eq!(check(0, 0, Some(0.75)), None);
        assert_eq!(check(5, 4, Some(0.75)), None);
        assert_eq!(check(130, 210, Some(75.0)), Some(None)); // off its scale: no goal
        assert_eq!(standard_result(&Standard::default()), None);
    }

    #[test]
    fn a_promise_is_judged_only_where_one_can_know() {
        let check = |value, outcome, unit: &str, kept| {
            promise_outcome(&Promise { value, unit: unit.to_owned(), outcome, kept })
        };
        let tally = |k, n| Some(Tally { k, n });
        use PromiseOutcome::{Kept, KeptSometimes, Short, Unjudged, Unknown};
        assert_eq!(check(None, None, "", None), Unknown);
        assert_eq!(check(Some(2.0), None, "d", tally(0, 0)), Unknown);
        assert_eq!(
            check(Some(2.0), Some(1.0), "d", tally(71, 100)),
            KeptSometimes(Tally { k: 71, n: 100 })
        );
        assert_eq!(check(None, None, "", tally(9, 9)), Kept);
        let short = Short { promised: 5.0, outcome: 9.0 };
        for unit in ["d", "days", "working days", "arkipäivää", "darba dienas"] {
            assert_eq!(check(Some(5.0), Some(9.0), unit, None), short, "{unit}");
            assert_eq!(check(Some(5.0), Some(3.0), unit, None), Kept, "{unit}");
        }
        for unit in ["", "€", "%", "parcels a day", "kpl/päivä"] {
            assert_eq!(check(Some(5.0), Some(9.0), unit, None), Unjudged, "{unit}");
            assert_eq!(check(Some(5.0), Some(5.0), unit, None), Kept, "{unit}");
        }
        assert_eq!(check(None, Some(5.0), "d", None), Unjudged);
    }
}
