//! Whether the journey goes on from a step to the one after it on the map.

use std::collections::{BTreeMap, BTreeSet};

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

/// Whether somebody can go through all of those steps, in the order of the map: between branches
/// that exclude one another nobody does.
#[must_use]
pub fn on_one_way(document: &Document, through: &[StepId]) -> bool {
    if document.steps().all(|step| step.next.is_empty()) {
        return true;
    }
    let goes_on = goes_on(document);
    let steps: Vec<&Step> = document.steps().map(AsRef::as_ref).collect();
    let mut reached: BTreeSet<StepId> = BTreeSet::new();
    let mut is_first = true;
    for (at, step) in steps.iter().enumerate() {
        let is_stop = through.contains(&step.id);
        if is_stop && !is_first && !reached.contains(&step.id) {
            return false;
        }
        if is_stop {
            // From here on only what this one leads to counts.
            (reached, is_first) = (BTreeSet::from([step.id]), false);
        }
        if reached.contains(&step.id) {
            reached.extend(step.next.keys());
            let after = steps.get(at + 1).filter(|_| goes_on.get(at) == Some(&true));
            reached.extend(after.map(|after| after.id));
        }
    }
    true
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
    fn nobody_goes_through_both_branches() {
        let mut b = Builder::new();
        let [first, left, right, last] = ["a", "b", "c", "d"].map(|title| b.step(title));
        let on = |b: &Builder, through: &[StepId]| on_one_way(&b.document(), through);
        assert!(on(&b, &[first, left, right, last]), "no branches");
        for (from, to, share) in [("a", left, 0.4), ("a", right, 0.6), ("b", last, 1.0)] {
            b.edit_step(from, |step| {
                step.next.insert(to, Branch { share: Some(share), ..Branch::default() });
            });
        }
        assert!(on(&b, &[first, left, last]) && on(&b, &[first, right, last]));
        assert!(on(&b, &[left]) && on(&b, &[]));
        assert!(!on(&b, &[left, right]) && !on(&b, &[first, left, right, last]));
    }

    #[test]
    fn ways_back_and_shortcuts_of_some_leave_the_rest_going_on() {
        assert_eq!(told(&[("c", "a", None)]), [true, true, true, false]);
        assert_eq!(told(&[("a", "c", Some(0.3))]), [true, true, true, false]);
        assert_eq!(told(&[("a", "c", Some(1.0))]), [false, true, true, false]);
    }
}
