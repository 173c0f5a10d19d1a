//! The columns of the map, and which of them a card covers.

use std::collections::BTreeMap;

use crate::model::{Card, Document, Step, StepId};

/// The steps in the order of the map, and where each one is: made once where many cards are asked.
pub(super) struct Columns<'a> {
    steps: Vec<&'a Step>,
    at: BTreeMap<StepId, usize>,
}

impl<'a> Columns<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        let steps: Vec<&Step> = document.steps().map(AsRef::as_ref).collect();
        let at = steps.iter().enumerate().map(|(at, step)| (step.id, at)).collect();
        Self { steps, at }
    }

    /// The steps that a card stands on: one, or all that it spans.
    pub(super) fn under(&self, card: &Card) -> &[&'a Step] {
        let column = |step: StepId| self.at.get(&step).copied();
        let Some(first) = column(card.step) else { return &[] };
        let last = card.last_step.and_then(column).map_or(first, |last| last.max(first));
        self.steps.get(first..=last).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::testing::Builder;
    use crate::model::LaneKind;

    #[test]
    fn a_card_covers_its_step_or_its_span() {
        let mut b = Builder::new();
        let [first, second, third] = ["a", "b", "c"].map(|title| b.step(title));
        let mut check = |step: &str, last_step, covered: &[StepId]| {
            let id = b.card_at(step, LaneKind::Text, |card| card.last_step = last_step);
            let document = b.document();
            let columns = Columns::of(&document);
            let under = columns.under(document.card(id).expect("a card"));
            assert_eq!(under.iter().map(|step| step.id).collect::<Vec<_>>(), covered);
        };
        check("a", None, &[first]);
        check("a", Some(third), &[first, second, third]);
        check("b", Some(second), &[second]);
        check("c", Some(first), &[third]); // a span that runs backwards is none
        check("b", Some(StepId(99)), &[second]);
    }
}
