//! What the words mean that a report uses; those that it does not use are not explained.

use super::content::{Definition, Report};
use super::cover::severe;
use super::say::Say;
use crate::model::{Card, EvidenceKind, LaneKind, MeasureKind};

/// The words that the report uses, in the order in which a reader meets them.
pub(super) fn definitions(say: &Say<'_>, report: &Report) -> Vec<Definition> {
    let words = say.words;
    let mut terms: Vec<Definition> = Vec::new();
    let mut add = |is_used: bool, term: &'static str, meaning: &'static str| {
        if is_used && !term.is_empty() {
            terms.push(Definition { term, meaning });
        }
    };
    let uses = Uses::of(say, report);
    // How it was measured speaks of these in any report.
    for kind in MeasureKind::ALL {
        add(true, words.measure(kind), words.measure_meaning(kind));
    }
    for kind in EvidenceKind::ALL {
        add(true, words.evidence(kind), words.evidence_meaning(kind));
    }
    for (is_used, term, meaning) in uses.others() {
        let word = |key| words.find(key).unwrap_or_default();
        add(is_used, word(term), word(meaning));
    }
    terms
}

/// What a report speaks of.
struct Uses<'r> {
    report: &'r Report,
    has_gap: bool,
    is_severe: bool,
    has_moment: bool,
    is_promise: bool,
    is_standard: bool,
    has_frontstage: bool,
    has_backstage: bool,
}

impl<'r> Uses<'r> {
    fn of(say: &Say<'_>, report: &'r Report) -> Self {
        let has_cards = |kind| !say.cards(kind).is_empty();
        let touchpoints = say.cards(LaneKind::Touchpoints);
        let touchpoint = |card: &&Card| card.touchpoint.as_deref().cloned().unwrap_or_default();
        let (has_front, has_back) =
            (has_cards(LaneKind::Frontstage), has_cards(LaneKind::Backstage));
        let mut steps = report.stages.iter().flat_map(|stage| &stage.steps);
        Self {
            report,
            has_gap: steps.any(|step| step.scores.iter().any(|row| row.gap.is_some())),
            is_severe: !severe(say).all.is_empty(),
            has_moment: touchpoints.iter().any(|card| touchpoint(card).moment_of_truth),
            is_promise: has_cards(LaneKind::Promises),
            is_standard: touchpoints.iter().any(|card| touchpoint(card).standard.is_some()),
            has_frontstage: has_front,
            has_backstage: has_back,
        }
    }

    /// Whether a term is used, and the messages that name and explain it.
    fn others(&self) -> Vec<(bool, &'static str, &'static str)> {
        let report = self.report;
        let quadrants = &report.opportunities;
        let ranked = |impact: fn(u8) -> bool, effort: fn(u8) -> bool| {
            quadrants
                .iter()
                .any(|row| row.impact.is_some_and(impact) && row.effort.is_some_and(effort))
        };
        let much: fn(u8) -> bool = |level| level >= 4;
        let little: fn(u8) -> bool = |level| level <= 2;
        vec![
            (self.has_gap, "insight-gap", "report-gap-meaning"),
            (report.evidence.share.is_some(), "insight-coverage", "report-coverage-meaning"),
            (self.has_moment, "field-moment-of-truth", "report-moment-meaning"),
            (!report.value.is_empty(), "insight-value", "report-value-meaning"),
            (self.is_promise, "card-promises", "report-promise-meaning"),
            (self.is_standard, "field-standard", "report-standard-meaning"),
            (self.is_severe, "report-severe", "report-severe-meaning"),
            (!report.pains.is_empty(), "field-loop", "report-loop-meaning"),
            (
                report.opportunities.iter().any(|row| row.confidence.is_some()),
                "report-confidence",
                "report-confidence-meaning",
            ),
            (ranked(much, little), "report-quick-win", "report-quick-win-meaning"),
            (ranked(much, much), "report-big-bet", "report-big-bet-meaning"),
            (ranked(little, little), "report-fill-in", "report-fill-in-meaning"),
            (ranked(little, much), "report-time-sink", "report-time-sink-meaning"),
            (self.has_frontstage, "lane-frontstage", "report-frontstage-meaning"),
            (self.has_backstage, "lane-backstage", "report-backstage-meaning"),
            (
                self.has_frontstage && self.has_backstage,
                "line-visibility",
                "report-visibility-meaning",
            ),
            (!report.sources.is_empty(), "report-uses", "report-uses-meaning"),
        ]
    }
}
