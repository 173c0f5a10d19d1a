//! What the marks on a row's cards mean, small in the row's label: only those that are there.

use crate::model::{Card, Lane, LaneKind, on_scale};

use super::super::scene::Ink;
use super::Ctx;
use super::card::pain_told;
use super::grid::SMALL;
use super::inline::Inline;
use super::label::{LabelDraft, TEXT_WIDTH};

/// The marks that a row's cards carry.
#[derive(Debug, Default)]
struct Seen {
    moment: bool,
    severity: bool,
    impact: bool,
    effort: bool,
    handover: bool,
}

impl Seen {
    fn on<'a>(kind: LaneKind, cards: impl Iterator<Item = &'a Card>) -> Self {
        let mut seen = Self::default();
        for card in cards {
            match kind {
                LaneKind::Touchpoints => {
                    let touchpoint = card.touchpoint.as_ref();
                    seen.moment |= touchpoint.is_some_and(|touchpoint| touchpoint.moment_of_truth);
                }
                LaneKind::Opportunities => {
                    if let Some(opportunity) = &card.opportunity {
                        seen.impact |= on_scale::level(opportunity.impact).is_some();
                        seen.effort |= on_scale::level(opportunity.effort).is_some();
                    }
                }
                LaneKind::Frontstage | LaneKind::Backstage | LaneKind::Support => {
                    seen.handover |= card.handover.is_some();
                }
                _ => {}
            }
            let pain = pain_told(kind, card);
            seen.severity |= pain.is_some_and(|pain| on_scale::level(pain.severity).is_some());
        }
        seen
    }
}

/// Adds the key of a row with those cards; `causes` says whether arrows lead to some of them.
pub(super) fn add<'a>(
    ctx: &Ctx<'_>,
    lane: &Lane,
    cards: impl Iterator<Item = &'a Card>,
    causes: bool,
    label: &mut LabelDraft,
) {
    let seen = Seen::on(lane.kind, cards);
    let mut rows = Inline::new(ctx.type_, TEXT_WIDTH);
    if seen.moment {
        rows.moment();
        rows.text_near(ctx.words.get("piece-moment-of-truth"), SMALL);
    }
    if seen.severity {
        rows.pips(3);
        rows.text_near(ctx.words.get("field-severity"), SMALL);
        rows.next_row();
    }
    if causes {
        rows.cause();
        rows.text_near(ctx.words.get("map-cause"), SMALL);
    }
    let style = SMALL.ink(Ink::Opportunity);
    if seen.impact {
        rows.up("", style);
        rows.text_near(ctx.words.get("field-impact"), SMALL);
    }
    if seen.effort {
        rows.dot("", style);
        rows.text_near(ctx.words.get("field-effort"), SMALL);
    }
    if seen.handover {
        rows.text(ctx.words.get("field-giver"), SMALL);
        rows.arrow();
        rows.text_near(ctx.words.get("field-receiver"), SMALL);
    }
    label.add(&rows);
}
