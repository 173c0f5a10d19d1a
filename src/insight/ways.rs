//! The ways on from a step.

use std::collections::BTreeMap;

use crate::model::{Branch, Step, StepId, on_scale};

/// The shares of the ways on from a step, where anybody gave them. What goes on to the step after it
/// is a way of its own, unless there is a branch to that one.
#[must_use]
pub fn ways_on(step: &Step, after: Option<StepId>) -> BTreeMap<Option<StepId>, f64> {
    let share = |(to, way): (&StepId, &Branch)| Some((Some(*to), on_scale::share(way.share)?));
    let mut shares: BTreeMap<Option<StepId>, f64> = step.next.iter().filter_map(share).collect();
    if let Some(going_on) = on_scale::share(step.going_on) {
        shares.entry(after).or_insert(going_on);
    }
    shares
}
