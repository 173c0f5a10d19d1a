//! How long a journey takes.

use std::sync::Arc;

use crate::model::{Step, TimeUnit, Timespan};

/// Times of several steps, added. Duration and waiting time are different things and stay apart.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TimeTotals {
    /// How long the customer is active; `None` where no step says.
    pub duration: Option<TimeTotal>,
    /// How long the customer waits; `None` where no step says.
    pub waiting: Option<TimeTotal>,
    /// How many steps say either.
    pub timed: usize,
    /// How many steps there are: with fewer timed, the totals are at least so long.
    pub steps: usize,
}

/// Times, added.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeTotal {
    /// How long, in minutes.
    pub minutes: f64,
    /// The unit that all of them were given in; `None` where they differ.
    unit: Option<TimeUnit>,
    /// The one time that it is made of; `None` where it is a sum.
    only: Option<Timespan>,
}

impl From<Timespan> for TimeTotal {
    fn from(span: Timespan) -> Self {
        Self { minutes: span.minutes(), unit: Some(span.unit), only: Some(span) }
    }
}

impl TimeTotal {
    /// The total as it is told: of a single time, as it was given; beside steps that are all told in
    /// weeks, or in months, in that unit too, and else in the largest unit up to days.
    #[must_use]
    pub fn span(self) -> Timespan {
        if let Some(only) = self.only {
            return only;
        }
        match self.unit.filter(|unit| matches!(unit, TimeUnit::Week | TimeUnit::Month)) {
            Some(unit) => {
                let amount = (self.minutes / unit.minutes() * 10.0).round() / 10.0;
                Timespan { amount, unit }
            }
            None => Timespan::from_minutes(self.minutes),
        }
    }
}

/// The totals of some steps: a stage's, or the whole journey's.
#[must_use]
pub fn time_totals<'a>(steps: impl IntoIterator<Item = &'a Arc<Step>>) -> TimeTotals {
    fn add(total: &mut Option<TimeTotal>, span: Option<Timespan>) {
        let Some(span) = span else { return };
        let new = TimeTotal::from(span);
        *total = Some(total.map_or(new, |before| TimeTotal {
            minutes: before.minutes + new.minutes,
            unit: before.unit.filter(|unit| *unit == span.unit),
            only: None,
        }));
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
        assert_eq!(totals.duration.map(|total| total.minutes), Some(100.0));
        assert_eq!(totals.waiting.map(|total| total.minutes), Some(30_240.0));
        assert_eq!((totals.timed, totals.steps), (2, 3));
        assert_eq!(time_totals([]), TimeTotals::default());
    }

    #[test]
    fn weeks_add_to_weeks_and_mixed_units_to_days() {
        let told = |waits: &[&str]| {
            let mut b = Builder::new();
            for (at, wait) in waits.iter().enumerate() {
                b.edit_step(&at.to_string(), |step| step.waiting = wait.parse().ok());
            }
            time_totals(b.document().steps()).waiting.map(|total| total.span().to_string())
        };
        assert_eq!(told(&["2 wk"]).as_deref(), Some("2 wk"));
        assert_eq!(told(&["2 wk", "1 wk"]).as_deref(), Some("3 wk"));
        assert_eq!(told(&["2 wk", "1 d"]).as_deref(), Some("15 d"));
        assert_eq!(told(&["60 min", "10 min"]).as_deref(), Some("70 min"));
        assert_eq!(told(&["1.5 h"]).as_deref(), Some("1.5 h"), "as it was given");
        assert_eq!(told(&["90 min"]).as_deref(), Some("90 min"));
        assert_eq!(told(&[]), None);
    }
}
