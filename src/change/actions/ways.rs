//! The ways on from a step: where the journey splits, jumps ahead or goes back.
//!
//! A step that names no next one leads to the one after it in order. As soon as it names one, it
//! leads only where it says; so what was only implied is said as well before another way is added,
//! and nobody loses the way that was there.

use std::collections::BTreeSet;

use super::add::add_step;
use super::{ActionError, Done, Draft, missing};
use crate::model::{Branch, Document, StepId};

/// The step after another one in the journey's order, across stages.
#[must_use]
pub fn following(document: &Document, step: StepId) -> Option<StepId> {
    document.steps().map(|step| step.id).skip_while(|id| *id != step).nth(1)
}

/// Where the journey goes from a step: where the step says, else the one after it.
#[must_use]
pub fn ways_from(document: &Document, step: StepId) -> BTreeSet<StepId> {
    match document.step(step) {
        Some(from) if !from.next.is_empty() => from.next.keys().copied().collect(),
        Some(_) => following(document, step).into_iter().collect(),
        None => BTreeSet::new(),
    }
}

/// Lets the journey go from a step to another one, or no longer. The other ways stay as they are;
/// where only the one to the step after it is left and nothing is said of it, it goes without saying.
///
/// # Errors
/// [`ActionError::Missing`] where there is no such step; [`ActionError::Nothing`] where that is so
/// already, where a step would lead to itself, or where the only way would be taken away that goes
/// without saying.
pub fn lead_to(draft: &mut Draft<'_>, from: StepId, to: StepId, leads: bool) -> Done {
    missing(draft.document().step(to), to)?;
    let following = following(draft.document(), from);
    let mut next = missing(draft.document().step(from), from)?.next.clone();
    if from == to || ways_from(draft.document(), from).contains(&to) == leads {
        return Err(ActionError::Nothing);
    }
    if leads {
        if next.is_empty() {
            next.extend(following.map(|id| (id, Branch::default())));
        }
        next.insert(to, Branch::default());
    } else {
        if next.remove(&to).is_none() {
            return Err(ActionError::Nothing);
        }
        let is_implied = next.len() == 1
            && following.is_some_and(|id| next.get(&id) == Some(&Branch::default()));
        if is_implied {
            next.clear();
        }
    }
    draft.edit_step(from, |step| step.next = next);
    draft.selection = vec![from.into()];
    Ok(())
}

/// A new step on a way of its own: the journey goes from a step to it as well as to where it went
/// before, and from it on to what comes after. It stands right after the step.
///
/// # Errors
/// [`ActionError::Missing`] where there is no such step.
pub fn branch(draft: &mut Draft<'_>, from: StepId, title: &str) -> Done<StepId> {
    let before = ways_from(draft.document(), from);
    let stage = missing(draft.document().step(from), from)?.stage;
    let own = draft.document().steps_of(stage).position(|step| step.id == from);
    let id = add_step(draft, stage, own.map_or(usize::MAX, |own| own + 1), title)?;
    draft.edit_step(from, |step| {
        for way in before.into_iter().chain([id]) {
            step.next.entry(way).or_default();
        }
    });
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Edit, History, Label, Verb, What};
    use crate::model::IdSource;

    /// A journey of a stage with three steps, and what edits it.
    struct Bench {
        document: Document,
        ids: IdSource,
        steps: Vec<StepId>,
    }

    impl Bench {
        fn new() -> Self {
            let mut bench =
                Self { document: Document::default(), ids: IdSource::seeded(7), steps: Vec::new() };
            bench.steps = bench
                .edit(|draft| {
                    let stage = super::super::add_stage(draft, 0, "");
                    ["a", "b", "c"]
                        .into_iter()
                        .map(|title| add_step(draft, stage, usize::MAX, title))
                        .collect()
                })
                .expect("three steps");
            bench
        }

        fn edit<T>(&mut self, action: impl FnOnce(&mut Draft<'_>) -> Done<T>) -> Done<T> {
            let edit = Edit { label: Label::one(Verb::Link, What::Step), selection: vec![] };
            let mut answer = Err(ActionError::Nothing);
            let outcome = History::new().edit(&mut self.document, &mut self.ids, edit, |draft| {
                answer = action(draft);
                answer.as_ref().map(|_| ()).map_err(|error| *error)
            });
            drop(outcome);
            answer
        }

        fn lead(&mut self, from: usize, to: usize, leads: bool) -> Done {
            let (from, to) = (self.steps[from], self.steps[to]);
            self.edit(|draft| lead_to(draft, from, to, leads))
        }

        /// The titles of the steps that one says it leads to.
        fn says(&self, from: usize) -> String {
            let step = self.document.step(self.steps[from]).expect("it is there");
            let title = |id: &StepId| self.document.step(*id).map(|step| step.title.clone());
            let mut titles: Vec<String> = step.next.keys().filter_map(title).collect();
            titles.sort();
            titles.concat()
        }
    }

    #[test]
    fn another_way_leaves_the_one_that_was_there() {
        let mut bench = Bench::new();
        assert_eq!(bench.lead(0, 2, true), Ok(()));
        assert_eq!(bench.says(0), "bc", "what went without saying is said now");
        assert_eq!(bench.lead(0, 1, false), Ok(()));
        assert_eq!(bench.says(0), "c", "straight on to the last one");
        assert_eq!(bench.lead(0, 1, true), Ok(()));
        assert_eq!(bench.lead(0, 2, false), Ok(()));
        assert_eq!(bench.says(0), "", "simply to the next one");
        // From the last one, back.
        assert_eq!(bench.lead(2, 0, true), Ok(()));
        assert_eq!(bench.says(2), "a");
    }

    #[test]
    fn what_is_said_of_a_way_is_kept() {
        let mut bench = Bench::new();
        bench.lead(0, 2, true).expect("a way");
        let (from, to) = (bench.steps[0], bench.steps[1]);
        let label = |step: &mut crate::model::Step| {
            step.next.entry(to).or_default().label = "if it rains".into();
        };
        bench.edit(|draft| Ok(draft.edit_step(from, label))).expect("a label");
        bench.lead(0, 2, false).expect("one way less");
        assert_eq!(bench.says(0), "b");
    }

    #[test]
    fn what_changes_nothing_is_refused() {
        let mut bench = Bench::new();
        for (from, to, leads) in [(0, 1, true), (0, 1, false), (0, 2, false), (1, 1, true)] {
            assert_eq!(bench.lead(from, to, leads), Err(ActionError::Nothing), "{from} {to}");
        }
        assert_eq!(bench.says(0) + &bench.says(1), "");
    }

    #[test]
    fn a_branch_is_a_step_between_that_can_be_left_out() {
        let mut bench = Bench::new();
        let from = bench.steps[0];
        let made = bench.edit(|draft| branch(draft, from, "x")).expect("a branch");
        let titles: Vec<&str> = bench.document.steps().map(|step| step.title.as_str()).collect();
        assert_eq!(titles, ["a", "x", "b", "c"]);
        assert_eq!(bench.says(0), "bx");
        assert_eq!(ways_from(&bench.document, made), [bench.steps[1]].into());
        // A third way from the same step.
        bench.edit(|draft| branch(draft, from, "y")).expect("another branch");
        assert_eq!(bench.says(0), "bxy");
    }
}
