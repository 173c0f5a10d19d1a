//! What to do first: pain points and opportunities, ranked.

use crate::model::{
    Card, CardId, Document, LaneKind, Measure, MeasureKind, Opportunity, OpportunityStatus,
    Traveller, on_scale,
};

use super::columns::Columns;

/// A number that a rank needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the fields")]
pub enum Factor {
    Severity,
    Share,
    Importance,
    Reach,
    Impact,
    Confidence,
    Effort,
}

/// A pain point and its place among the others.
#[derive(Debug, Clone, PartialEq)]
pub struct RankedPain {
    /// Which.
    pub card: CardId,
    /// Severity × share × importance, 0–25; `None` where one of them is missing.
    pub priority: Option<f64>,
    /// What is missing.
    pub missing: Vec<Factor>,
}

/// All pain points, most urgent first: the complete ones by priority, then those that miss a
/// factor, by severity. Ties keep the order of the map.
#[must_use]
pub fn pain_ranking(document: &Document) -> Vec<RankedPain> {
    let columns = Columns::of(document);
    let severity = |card: &Card| card.pain.as_ref().and_then(|pain| level(pain.severity));
    let mut ranked: Vec<(f64, RankedPain)> = pain_points(document)
        .map(|card| (severity(card).unwrap_or(0.0), rank_pain(&columns, card)))
        .collect();
    ranked.sort_by(|(a_severity, a), (b_severity, b)| {
        let (a_priority, b_priority) = (a.priority.unwrap_or(-1.0), b.priority.unwrap_or(-1.0));
        b_priority.total_cmp(&a_priority).then_with(|| {
            if a.priority.is_none() {
                b_severity.total_cmp(a_severity)
            } else {
                std::cmp::Ordering::Equal
            }
        })
    });
    ranked.into_iter().map(|(_, pain)| pain).collect()
}

fn rank_pain(columns: &Columns<'_>, card: &Card) -> RankedPain {
    let pain = card.pain.as_deref();
    let factors = [
        (Factor::Severity, pain.and_then(|pain| level(pain.severity))),
        (Factor::Share, on_scale::share(pain.and_then(|pain| pain.share))),
        (Factor::Importance, importance(columns, card)),
    ];
    let (priority, missing) = product(&factors);
    RankedPain { card: card.id, priority, missing }
}

/// The highest importance that the card's steps have for its personas: those that it names, or,
/// where it names none or none of them has a number, all travellers and the customer as such.
fn importance(columns: &Columns<'_>, card: &Card) -> Option<f64> {
    let highest = |concerns: &dyn Fn(Traveller) -> bool| {
        columns
            .under(card)
            .iter()
            .flat_map(|step| step.scores.iter())
            .filter(|(who, _)| concerns(**who))
            .filter_map(|(_, scores)| scores.get(MeasureKind::Importance))
            .filter(|measure: &&Measure| measure.is_on_scale())
            .map(|measure| measure.value)
            .reduce(f64::max)
    };
    if card.personas.is_empty() {
        return highest(&|_| true);
    }
    highest(&|who| matches!(who, Traveller::Persona(id) if card.personas.contains(&id)))
        .or_else(|| highest(&|who| who == Traveller::Everyone))
}

/// An opportunity and its place among the others.
#[derive(Debug, Clone, PartialEq)]
pub struct RankedOpportunity {
    /// Which.
    pub card: CardId,
    /// Its score; `None` where a factor is missing.
    pub score: Option<f64>,
    /// What is missing.
    pub missing: Vec<Factor>,
}

/// All opportunities that are neither done nor dropped, highest score first, those without a score
/// last; of equal ones those with more impact, and then those with less effort. Ties keep the order
/// of the map.
#[must_use]
pub fn opportunity_ranking(document: &Document) -> Vec<RankedOpportunity> {
    let none = Opportunity::default();
    let mut ranked: Vec<(RankedOpportunity, f64, f64)> =
        cards_of(document, LaneKind::Opportunities)
            .map(|card| (card.id, card.opportunity.as_deref().unwrap_or(&none)))
            .filter(|(_, opportunity)| {
                !matches!(opportunity.status, OpportunityStatus::Done | OpportunityStatus::Dropped)
            })
            .map(|(card, opportunity)| {
                let (score, missing) = score(opportunity);
                let impact = level(opportunity.impact).unwrap_or(0.0);
                let effort = level(opportunity.effort).unwrap_or(f64::INFINITY);
                (RankedOpportunity { card, score, missing }, impact, effort)
            })
            .collect();
    ranked.sort_by(|(a, a_impact, a_effort), (b, b_impact, b_effort)| {
        let score = |ranked: &RankedOpportunity| ranked.score.unwrap_or(-1.0);
        let by_score = score(b).total_cmp(&score(a));
        by_score.then(b_impact.total_cmp(a_impact)).then(a_effort.total_cmp(b_effort))
    });
    ranked.into_iter().map(|(ranked, ..)| ranked).collect()
}

/// Reach × impact × confidence ÷ effort, only where all four are given. The shape is RICE's (Sean
/// McBride, Intercom 2016), with impact and effort on 1–5.
#[must_use]
pub fn opportunity_score(opportunity: &Opportunity) -> Option<f64> {
    score(opportunity).0
}

fn score(opportunity: &Opportunity) -> (Option<f64>, Vec<Factor>) {
    let confidence = opportunity.confidence.filter(|percent| *percent <= 100).map(f64::from);
    product(&[
        (Factor::Reach, opportunity.reach.filter(|reach| *reach >= 0.0)),
        (Factor::Impact, level(opportunity.impact)),
        (Factor::Confidence, confidence.map(|percent| percent / 100.0)),
        (Factor::Effort, level(opportunity.effort).map(f64::recip)),
    ])
}

/// A quadrant of impact and effort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quadrant {
    /// Much impact, little effort.
    QuickWin,
    /// Much of both.
    BigBet,
    /// Little of both.
    FillIn,
    /// Little impact, much effort.
    TimeSink,
}

/// The quadrant of an impact and an effort, each 1–5. Much is 4 and 5, little is 1 and 2; what has
/// a 3 stands on the line between two quadrants and belongs to neither.
#[must_use]
pub fn quadrant(impact: u8, effort: u8) -> Option<Quadrant> {
    let is_much = |level: u8| match level {
        1 | 2 => Some(false),
        4 | 5 => Some(true),
        _ => None,
    };
    Some(match (is_much(impact)?, is_much(effort)?) {
        (true, false) => Quadrant::QuickWin,
        (true, true) => Quadrant::BigBet,
        (false, false) => Quadrant::FillIn,
        (false, true) => Quadrant::TimeSink,
    })
}

fn level(value: Option<u8>) -> Option<f64> {
    on_scale::level(value).map(f64::from)
}

/// The product where all factors are there, and those that are not.
fn product(factors: &[(Factor, Option<f64>)]) -> (Option<f64>, Vec<Factor>) {
    let missing = factors.iter().filter(|(_, value)| value.is_none()).map(|(factor, _)| *factor);
    let product = factors.iter().map(|(_, value)| *value).product();
    (product, missing.collect())
}

/// The pain points, column by column, and in a column from the top down: the cards of their own
/// lanes, and internal ones, which have a severity in the lanes of those who serve.
pub fn pain_points(document: &Document) -> impl Iterator<Item = &Card> {
    document.steps().flat_map(move |step| {
        document.lanes().flat_map(move |lane| {
            let cards = document.cards_in(lane.id, step.id);
            let cards = cards.iter().filter_map(|id| document.card(*id).map(AsRef::as_ref));
            cards.filter(move |card: &&Card| is_pain_point(lane.kind, card))
        })
    })
}

/// Whether a card in a lane of that kind is a pain point.
#[must_use]
pub fn is_pain_point(lane: LaneKind, card: &Card) -> bool {
    let severity = card.pain.as_deref().and_then(|pain| on_scale::level(pain.severity));
    lane == LaneKind::Pains || (lane.holds_internal_pains() && severity.is_some())
}

/// The cards of all lanes of that kind, column by column, and in a column from the top down.
pub(super) fn cards_of(document: &Document, kind: LaneKind) -> impl Iterator<Item = &Card> {
    document.steps().flat_map(move |step| {
        let lanes = document.lanes().filter(move |lane| lane.kind == kind);
        lanes
            .flat_map(move |lane| document.cards_in(lane.id, step.id))
            .filter_map(|id| document.card(*id).map(AsRef::as_ref))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::testing::{Builder, measure};
    use crate::model::{EvidenceKind, Pain, PersonaId};

    fn pain(severity: Option<u8>, share: Option<f64>) -> impl FnOnce(&mut Card) {
        move |card| card.pain = Some(Box::new(Pain { severity, share, ..Pain::default() }))
    }

    fn importance(b: &mut Builder, title: &str, who: Traveller, value: f64) {
        b.edit_step(title, |step| {
            let scores = step.scores.entry(who).or_default();
            scores.importance = Some(measure(value, EvidenceKind::Assumed));
        });
    }

    #[test]
    fn a_middling_effort_wins_nothing_quickly() {
        assert_eq!(quadrant(5, 2), Some(Quadrant::QuickWin));
        assert_eq!(quadrant(5, 3), None);
        assert_eq!(quadrant(3, 1), None);
        assert_eq!(quadrant(4, 4), Some(Quadrant::BigBet));
        assert_eq!(quadrant(1, 2), Some(Quadrant::FillIn));
        assert_eq!(quadrant(2, 5), Some(Quadrant::TimeSink));
        assert_eq!(quadrant(0, 9), None, "off the scale");
    }

    #[test]
    fn pains_rank_by_priority_and_incomplete_ones_come_last() {
        let mut b = Builder::new();
        importance(&mut b, "a", Traveller::Everyone, 4.0);
        b.step("b");
        let small = b.card_at("a", LaneKind::Pains, pain(Some(2), Some(0.1)));
        let bare = b.card_at("a", LaneKind::Pains, |_| ());
        let large = b.card_at("a", LaneKind::Pains, pain(Some(4), Some(0.5)));
        let severe = b.card_at("b", LaneKind::Pains, pain(Some(5), Some(0.9)));
        let off_scale = b.card_at("b", LaneKind::Pains, pain(Some(90), Some(0.9)));
        let ranking = pain_ranking(&b.document());
        let told: Vec<_> =
            ranking.iter().map(|p| (p.card, p.priority, p.missing.clone())).collect();
        let all = vec![Factor::Severity, Factor::Share];
        assert_eq!(
            told,
            [
                (large, Some(8.0), vec![]),
                (small, Some(0.8), vec![]),
                (severe, None, vec![Factor::Importance]),
                (bare, None, all),
                (off_scale, None, vec![Factor::Severity, Factor::Importance]),
            ]
        );
    }

    #[test]
    fn importance_is_the_highest_of_the_pains_own_personas_over_its_span() {
        let mut b = Builder::new();
        let (anna, bo) = (b.persona("Anna"), b.persona("Bo"));
        importance(&mut b, "a", anna, 2.0);
        importance(&mut b, "a", bo, 5.0);
        importance(&mut b, "a", Traveller::Everyone, 3.0);
        importance(&mut b, "b", anna, 4.0);
        let last = b.step("b");
        let persona = |who: Traveller| match who {
            Traveller::Persona(id) => id,
            Traveller::Everyone => PersonaId(0),
        };
        let with = |personas: Vec<PersonaId>, last_step| {
            move |card: &mut Card| {
                pain(Some(1), Some(1.0))(card);
                card.personas = personas.into_iter().collect();
                card.last_step = last_step;
            }
        };
        let cards = [
            b.card_at("a", LaneKind::Pains, with(vec![persona(anna)], None)),
            b.card_at("a", LaneKind::Pains, with(vec![persona(anna)], Some(last))),
            b.card_at("a", LaneKind::Pains, with(vec![], None)),
            b.card_at("a", LaneKind::Pains, with(vec![PersonaId(99)], None)),
        ];
        let ranking = pain_ranking(&b.document());
        let priority =
            cards.map(|card| ranking.iter().find(|p| p.card == card).and_then(|p| p.priority));
        assert_eq!(priority, [Some(2.0), Some(4.0), Some(5.0), Some(3.0)]);
    }

    #[test]
    fn an_opportunity_has_a_score_only_when_all_four_are_given() {
        let whole = Opportunity {
            reach: Some(300.0),
            impact: Some(4),
            confidence: Some(80),
            effort: Some(2),
            ..Opportunity::default()
        };
        assert_eq!(opportunity_score(&whole), Some(480.0));
        for lacking in [
            Opportunity { reach: None, ..whole.clone() },
            Opportunity { impact: None, ..whole.clone() },
            Opportunity { confidence: None, ..whole.clone() },
            Opportunity { effort: None, ..whole.clone() },
            Opportunity { effort: Some(0), ..whole.clone() },
        ] {
            assert_eq!(opportunity_score(&lacking), None);
        }
    }

    #[test]
    fn opportunities_without_a_score_rank_by_impact_and_then_by_effort() {
        let mut b = Builder::new();
        let cards = [(1, 5), (5, 4), (5, 1), (9, 1)].map(|(impact, effort)| {
            b.card_at("a", LaneKind::Opportunities, |card| {
                let (impact, effort) = (Some(impact), Some(effort));
                let rough = Opportunity { impact, effort, ..Opportunity::default() };
                card.opportunity = Some(Box::new(rough));
            })
        });
        let ranking = opportunity_ranking(&b.document());
        let order: Vec<_> =
            ranking.iter().map(|r| cards.iter().position(|card| *card == r.card)).collect();
        assert_eq!(order, [Some(2), Some(1), Some(0), Some(3)]);
    }

    #[test]
    fn opportunities_rank_by_score_without_those_that_are_over() {
        let mut b = Builder::new();
        b.step("a");
        let with = |reach, status| {
            move |card: &mut Card| {
                card.opportunity = Some(Box::new(Opportunity {
                    reach,
                    impact: Some(3),
                    confidence: Some(100),
                    effort: Some(3),
                    status,
                    ..Opportunity::default()
                }));
            }
        };
        let kind = LaneKind::Opportunities;
        let unknown = b.card_at("a", kind, with(None, OpportunityStatus::Idea));
        let small = b.card_at("a", kind, with(Some(5.0), OpportunityStatus::Planned));
        b.card_at("a", kind, with(Some(50.0), OpportunityStatus::Done));
        b.card_at("a", kind, with(Some(50.0), OpportunityStatus::Dropped));
        let large = b.card_at("a", kind, with(Some(9.0), OpportunityStatus::Doing));
        let ranking = opportunity_ranking(&b.document());
        let cards: Vec<CardId> = ranking.iter().map(|ranked| ranked.card).collect();
        assert_eq!(cards, [large, small, unknown]);
        assert_eq!(ranking.last().map(|r| r.missing.clone()), Some(vec![Factor::Reach]));
    }
}
