//! Any quantity that answers were asked for, with how sure it is.

use super::quantile::{ALPHA_95, normal};
use super::{Mean, NpsGroups, share};
use crate::insight::{Answers, Interval};
use crate::model::Share;

/// What a metric's number is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Quantity {
    /// A share, in percent.
    Share(Share),
    /// A Net Promoter Score, −100…100.
    Nps(NpsGroups),
    /// A mean, in the unit of the answers.
    Mean(Mean),
}

/// A quantity as answers gave it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sample {
    /// What was asked for.
    pub quantity: Quantity,
    /// How many customers there are in all, where the list is finite and its length known.
    pub customers: Option<u64>,
}

impl Sample {
    /// A sample of customers without number.
    #[must_use]
    pub fn new(quantity: Quantity) -> Self {
        Self { quantity, customers: None }
    }

    /// How many answers.
    #[must_use]
    pub fn n(&self) -> u64 {
        match self.quantity {
            Quantity::Share(share) => share.n,
            Quantity::Nps(groups) => groups.n(),
            Quantity::Mean(mean) => mean.n,
        }
    }

    /// The number, unrounded and in the metric's unit; `None` without answers.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        match self.quantity {
            Quantity::Share(share) => share::percent(share),
            Quantity::Nps(groups) => groups.value(),
            Quantity::Mean(mean) => (mean.n > 0).then_some(mean.mean),
        }
    }

    /// Its 95 % interval; `None` where there is none (see each quantity). It covers sampling chance
    /// only.
    #[must_use]
    pub fn interval(&self) -> Option<Interval> {
        self.interval_at(ALPHA_95)
    }

    /// The interval that leaves the chance of error `alpha`.
    pub(super) fn interval_at(&self, alpha: f64) -> Option<Interval> {
        match self.quantity {
            Quantity::Share(share) => share::interval(share, self.customers, normal(alpha)),
            Quantity::Nps(groups) => groups.interval(self.customers, normal(alpha)),
            Quantity::Mean(mean) => mean.interval(self.customers, alpha),
        }
    }

    /// How far the number of answers carries.
    #[must_use]
    pub fn level(&self) -> Answers {
        Answers::of(self.n())
    }
}
