//! How long a journey takes.

use std::sync::Arc;

use crate::model::{Step, Timespan};

/// Times of several steps, added. Duration and waiting time are different things and stay apart.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TimeTotals {
    /// How long the customer is active, in minutes; `None` where no step says.
    pub duration: Option<f64>,
    /// How long the customer waits, in minutes; `None` where no step says.
    pub waiting: Option<f64>,
    /// How many steps say either.
    pub timed: usize,
    /// How many steps there are: with fewer timed, the totals are at least so long.
    pub steps: usize,
}

/// The totals of some steps: a stage's, or the whole journey's.
#[must_use]
pub fn time_totals<'a>(steps: impl IntoIterator<Item = &'a Arc<Step>>) -> TimeTotals {
    fn add(total: &mut Option<f64>, span: Option<Timespan>) {
        if let Some(span) = span {
            *total = Some(total.unwrap_or(0.0) + span.minutes());
        }
    }
    steps.into_iter().fold(TimeTotals::default(), |mut totals, step| {
        add(&mut totals.duration, step.duration);
        add(&mut totals.waiting, step.waiting);
        totals.timed += usize::from(step.duration.is_some() || step.waiting.is_some());
        totals.steps += 1;
        totals
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::testing::Builder;

    #[test]
    fn durations_and_waits_are_added_apart() {
        let mut b = Builder::new();
        b.edit_step("a", |step| {
            step.duration = "10 min".parse().ok();
            step.waiting = "21 d".parse().ok();
        });
        b.edit_step("b", |step| step.duration = "1.5 h".parse().ok());
        b.step("c");
        let totals = time_totals(b.document().steps());
        assert_eq!(totals.duration, Some(100.0));
        assert_eq!(totals.waiting, Some(30_240.0));
        assert_eq!((totals.timed, totals.steps), (2, 3));
        assert_eq!(time_totals([]), TimeTotals::default());
    }
}
