//! Pain points and opportunities, ranked.

use super::super::say::{Say, dotted};
use super::{Content, PAGE, board_of};
use crate::insight::RankedOpportunity;
use crate::layout::chart::{BoardDot, Drawing, Gauge, Row};
use crate::layout::scene::{Ink, Tag};
use crate::model::OpportunityStatus;
use crate::wording;

/// As many points as the board has room for, those with the highest priority.
const DOTS: usize = 60;

pub(super) fn pains(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    let pains = &say.insights().pains;
    let most = pains.iter().filter_map(|(ranked, _)| ranked.priority).fold(0.0, f64::max);
    let row =
        |(ranked, stand): &(crate::insight::RankedPain, Option<crate::insight::LoopStand>)| {
            let card = say.document.card(ranked.card);
            let pain = card.and_then(|card| card.pain.as_deref());
            let share = card.and_then(|card| wording::share_of_customers(say.words, card));
            let stand = stand.as_ref().map(|stand| wording::loop_stand(say.words, stand));
            let gauge = ranked
                .priority
                .filter(|_| most > 0.0)
                .map(|priority| Gauge::Bar { share: priority / most, ink: Ink::Pain });
            Row {
                tag: Some(Tag::Card(ranked.card)),
                title: say.card(ranked.card),
                note: dotted(&[
                    say.step_of(ranked.card),
                    share.unwrap_or_default(),
                    stand.unwrap_or_default(),
                    say.missing(&ranked.missing),
                ]),
                figure: ranked.priority.map(|priority| (say.number(priority), Ink::Pain)),
                pips: pain.and_then(|pain| pain.severity),
                gauge,
                ..Row::default()
            }
        };
    let rows = pains.iter().map(row);
    let heads =
        (say.words.lane(crate::model::LaneKind::Pains).to_owned(), say.get("insights-pains"));
    Content::of_ranking("pains", heads, rows, (say, draw, width))
}

/// Impact against effort; below the board what has no place on it yet, or none that is left.
pub(super) fn board(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    let ranking = &say.insights().opportunities;
    if ranking.is_empty() {
        return None;
    }
    let most = ranking.iter().filter_map(|ranked| ranked.score).fold(0.0, f64::max);
    let levels = |ranked: &RankedOpportunity| {
        let card = say.document.card(ranked.card).and_then(|card| card.opportunity.as_deref());
        let levels = card.and_then(|card| Some((card.impact?, card.effort?)));
        levels.filter(|(i, e)| (1..=5).contains(i) && (1..=5).contains(e))
    };
    let (mut dots, mut others) = (Vec::new(), Vec::new());
    for ranked in ranking {
        let levels = levels(ranked);
        if let Some((impact, effort)) = levels.filter(|_| dots.len() < DOTS) {
            dots.push(BoardDot {
                tag: Tag::Card(ranked.card),
                title: say.card(ranked.card),
                impact,
                effort,
                weight: ranked.score.filter(|_| most > 0.0).map_or(0.0, |score| score / most),
            });
        } else if others.len() < PAGE {
            let at = |(impact, effort): (u8, u8)| {
                let args = [("impact", impact.into()), ("effort", effort.into())];
                say.words.with("piece-impact-effort", &args)
            };
            others.push(Row {
                tag: Some(Tag::Card(ranked.card)),
                title: say.card(ranked.card),
                note: levels.map_or_else(|| say.get("insights-unplaced"), at),
                ..Row::default()
            });
        } else {
            break;
        }
    }
    let more = ranking.len() - dots.len() - others.len();
    if more > 0 {
        let note = say.words.count("insights-board-more", more);
        others.push(Row { note, ..Row::default() });
    }
    let board = board_of(draw, &dots, width, say);
    let field = Some(board.field);
    let body = if others.is_empty() {
        board.scene
    } else {
        draw.stacked(&board.scene, &draw.rows(&others, width), width)
    };
    let (title, note) = (say.get("insight-matrix"), say.get("insights-drag"));
    Some(Content { field, ..Content::new("matrix", title, note, body) })
}

pub(super) fn opportunities(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    let ranking = &say.insights().opportunities;
    let most = ranking.iter().filter_map(|ranked| ranked.score).fold(0.0, f64::max);
    let row = |ranked: &RankedOpportunity| {
        let card = say.document.card(ranked.card).and_then(|card| card.opportunity.as_deref());
        let status = card.map(|card| card.status).filter(|s| *s != OpportunityStatus::Idea);
        let status = status.map(|status| say.words.opportunity_status(status).to_owned());
        let due = card.and_then(|card| card.due).map(|due| say.words.date(due));
        let owner = card.map(|card| card.owner.trim().to_owned()).unwrap_or_default();
        let gauge = ranked
            .score
            .filter(|_| most > 0.0)
            .map(|score| Gauge::Bar { share: score / most, ink: Ink::Opportunity });
        Row {
            tag: Some(Tag::Card(ranked.card)),
            title: say.card(ranked.card),
            note: dotted(&[
                status.unwrap_or_default(),
                owner,
                due.unwrap_or_default(),
                say.missing(&ranked.missing),
            ]),
            figure: ranked.score.map(|score| (say.words.number(score, 0), Ink::Opportunity)),
            gauge,
            ..Row::default()
        }
    };
    let rows = ranking.iter().map(row);
    let title = say.words.lane(crate::model::LaneKind::Opportunities).to_owned();
    let heads = (title, say.get("insights-opportunities"));
    Content::of_ranking("opportunities", heads, rows, (say, draw, width))
}
