//! The lowest and the highest moments of all who travel, with all that share them, and how sure it
//! is that they are.

use super::say::Say;
use crate::i18n::rounded;
use crate::insight::Answers;
use crate::model::{EvidenceKind, Measure, MeasureKind, StepId, Traveller};

/// How sure a statement about scores is, from the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Basis {
    /// The team believes so.
    Assumed,
    /// Fewer than 30 were asked or watched, or nobody says how many.
    Few,
    /// 30 and more.
    Sure,
}

impl Basis {
    /// Of one score.
    pub(super) fn of(measure: &Measure) -> Self {
        match (measure.evidence.kind, measure.evidence.n) {
            (EvidenceKind::Assumed, _) => Self::Assumed,
            (_, Some(n)) if !Answers::of(n).are_few() => Self::Sure,
            _ => Self::Few,
        }
    }
}

/// One end of the scores: its value, and everywhere it is reached.
pub(super) struct Extreme {
    /// 1–5.
    pub(super) value: f64,
    /// Where and of whom; never empty.
    pub(super) at: Vec<(Traveller, StepId)>,
    /// What it rests on: the least of them.
    pub(super) basis: Basis,
}

impl Extreme {
    /// Where the first of them is.
    pub(super) fn first(&self) -> Option<(Traveller, StepId)> {
        self.at.first().copied()
    }

    /// Its steps, each once.
    pub(super) fn steps(&self) -> Vec<StepId> {
        let mut steps: Vec<StepId> = Vec::new();
        for (_, step) in &self.at {
            if !steps.contains(step) {
                steps.push(*step);
            }
        }
        steps
    }
}

/// Which end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Lowest,
    Highest,
}

/// That end of the scores of some who travel. Scores that read the same are the same.
pub(super) fn extreme(say: &Say<'_>, whose: &[Traveller], end: End) -> Option<Extreme> {
    let told = |value: f64| rounded(value, 1);
    let mut found: Option<Extreme> = None;
    for step in say.document.steps() {
        for &who in whose {
            let score = step.measure(who, MeasureKind::Satisfaction);
            let Some(score) = score else { continue };
            let (value, basis) = (score.value, Basis::of(score));
            match &mut found {
                Some(kept) if told(kept.value) == told(value) => {
                    kept.at.push((who, step.id));
                    kept.basis = kept.basis.min(basis);
                }
                Some(kept) if (value < kept.value) != (end == End::Lowest) => {}
                kept => *kept = Some(Extreme { value, at: vec![(who, step.id)], basis }),
            }
        }
    }
    found
}

/// The lowest moment of all who travel.
pub(super) fn lowest(say: &Say<'_>) -> Option<Extreme> {
    extreme(say, &say.travellers, End::Lowest)
}

/// The highest moment of all who travel; of those that share it, customers' moments first.
pub(super) fn highest(say: &Say<'_>) -> Option<Extreme> {
    let mut highest = extreme(say, &say.travellers, End::Highest)?;
    let customers = say.customers();
    highest.at.sort_by_key(|(who, _)| !customers.contains(who));
    Some(highest)
}
