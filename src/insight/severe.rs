//! Severe pain points, and whether anything answers them.

use std::collections::{BTreeMap, BTreeSet};

use super::priority::{cards_of, pain_points};
use crate::model::{CardId, Document, LaneKind, LoopState, OpportunityStatus, Pain};

/// From this severity on, a pain point asks for an answer.
pub const SEVERE: u8 = 4;

/// A pain point that asks for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeverePain {
    /// Which.
    pub card: CardId,
    /// How bad, 4 or 5.
    pub severity: u8,
    /// Whether an opportunity answers it, or all that it causes. A dropped one answers nothing.
    pub has_opportunity: bool,
    /// Whether the feedback loop has come as far as *acted on*.
    pub is_acted_on: bool,
}

impl SeverePain {
    /// Whether anything answers it: an opportunity, or what was done about it without one.
    #[must_use]
    pub fn is_answered(self) -> bool {
        self.has_opportunity || self.is_acted_on
    }
}

/// The severe pain points, in the order of the map.
#[must_use]
pub fn severe_pains(document: &Document) -> Vec<SeverePain> {
    let answered: BTreeSet<CardId> = cards_of(document, LaneKind::Opportunities)
        .filter_map(|card| card.opportunity.as_deref())
        .filter(|opportunity| opportunity.status != OpportunityStatus::Dropped)
        .flat_map(|opportunity| opportunity.answers.iter().copied())
        .collect();
    let effects = effects(document);
    let has_answer = |id: &CardId| answered.contains(id);
    let severe = pain_points(document).filter_map(|card| {
        let pain = card.pain.as_deref()?;
        let severity = pain.severity.filter(|level| (SEVERE..=5).contains(level))?;
        // Who answers all that comes of it does something about the cause.
        let has_opportunity = has_answer(&card.id)
            || effects.get(&card.id).is_some_and(|effects| effects.iter().all(has_answer));
        let is_acted_on = is_acted_on(pain);
        Some(SeverePain { card: card.id, severity, has_opportunity, is_acted_on })
    });
    severe.collect()
}

/// What each pain point causes: the pain points that name it as their cause, along the journey.
#[must_use]
pub fn effects(document: &Document) -> BTreeMap<CardId, Vec<CardId>> {
    let mut effects: BTreeMap<CardId, Vec<CardId>> = BTreeMap::new();
    for card in pain_points(document) {
        for cause in card.pain.as_deref().into_iter().flat_map(|pain| &pain.caused_by) {
            effects.entry(*cause).or_default().push(card.id);
        }
    }
    effects
}

fn is_acted_on(pain: &Pain) -> bool {
    pain.loop_state().is_some_and(|state| state >= LoopState::ActedOn)
}
