//! Whether the journey goes on from a step to the one after it on the map.

use std::collections::BTreeMap;

use crate::model::{Document, Step, StepId, on_scale};

/// Shares that sum to this much leave nobody for another way.
const ALL: f64 = 0.999;

/// For each step, along the map, whether somebody goes on from it to the step that stands after it:
/// between branches that exclude one another nobody does. Of the last step it says no.
#[must_use]
pub fn goes_on(document: &Document) -> Vec<bool> {
    let steps: Vec<&Step> = document.steps().map(AsRef::as_ref).collect();
    let places: BTreeMap<StepId, usize> =
        steps.iter().enumerate().map(|(at, step)| (step.id, at)).collect();
    let after = steps.iter().skip(1).map(|step| Some(step.id)).chain([None]);
    let goes_on = |(at, (step, after)): (usize, (&&Step, Option<StepId>))| {
        after.is_some_and(|after| leads_to(step, at, after, &places))
    };
    steps.iter().zip(after).enumerate().map(goes_on).collect()
}

/// Whether a step at that place leads to the one after it. Ways back are taken by some; who takes
/// none of the ways that are told goes simply on.
fn leads_to(step: &Step, at: usize, after: StepId, places: &BTreeMap<StepId, usize>) -> bool {
    if step.next.contains_key(&after) {
        return true;
    }
    let is_ahead = |to: &StepId| places.get(to).is_some_and(|place| *place > at);
    if !step.next.keys().any(is_ahead) {
        return true;
    }
    let shares = step.next.values().map(|way| on_scale::share(way.share));
    shares.sum::<Option<f64>>().is_some_and(|sum| sum < ALL)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::testing::Builder;
    use crate::model::Branch;

    fn told(ways: &[(&str, &str, Option<f64>)]) -> Vec<bool> {
        let mut b = Builder::new();
        for title in ["a", "b", "c", "d"] {
            b.step(title);
        }
        for &(from, to, share) in ways {
            let to = b.step(to);
            b.edit_step(from, |step| {
                step.next.insert(to, Branch { share, ..Branch::default() });
            });
        }
        goes_on(&b.document())
    }

    #[test]
    fn without_branches_each_step_leads_to_the_next() {
        assert_eq!(told(&[]), [true, true, true, false]);
    }

    #[test]
    fn nobody_goes_from_one_branch_to_the_other() {
        let split = [("a", "b", Some(0.4)), ("a", "c", Some(0.6)), ("b", "d", None)];
        assert_eq!(told(&split), [true, false, true, false]);
    }

    #[test]
    fn ways_back_and_shortcuts_of_some_leave_the_rest_going_on() {
        assert_eq!(told(&[("c", "a", None)]), [true, true, true, false]);
        assert_eq!(told(&[("a", "c", Some(0.3))]), [true, true, true, false]);
        assert_eq!(told(&[("a", "c", Some(1.0))]), [false, true, true, false]);
    }
}
