//! Opportunities, the matrix of those that are open, and what was decided.

use std::collections::BTreeSet;

use super::Book;
use crate::export::xlsx::cell::{Kind, Value};
use crate::export::xlsx::list::List;
use crate::insight::{Quadrant, opportunity_ranking, opportunity_score, quadrant};
use crate::model::{Card, CardId, Document, LaneKind, Opportunity, OpportunityStatus, on_scale};

/// Where impact and effort stand on the sheet of the matrix.
pub(in crate::export::xlsx) const MATRIX_IMPACT: usize = 2;
pub(in crate::export::xlsx) const MATRIX_EFFORT: usize = 3;

impl Book<'_> {
    /// The opportunities as they are ranked; those that are done or dropped have no rank, and follow
    /// in the order of the map.
    pub(in crate::export::xlsx) fn opportunities(&self) -> List<'static> {
        let columns = [
            ("xlsx-number", Kind::Whole),
            ("card-opportunities", Kind::Text),
            ("field-details", Kind::Text),
            ("field-stage", Kind::Text),
            ("field-step", Kind::Text),
            ("field-kind", Kind::Text),
            ("field-impact", Kind::Whole),
            ("field-effort", Kind::Whole),
            ("insight-matrix", Kind::Text),
            ("field-reach", Kind::Count),
            ("field-confidence", Kind::Share),
            ("report-score", Kind::Count),
            ("report-remark", Kind::Text),
            ("field-status", Kind::Text),
            ("field-owner", Kind::Text),
            ("field-due", Kind::Date),
            ("field-measure", Kind::Text),
            ("report-answers", Kind::Text),
        ];
        let mut list = List::of(self.words, columns).keeping(2);
        let cards = in_order(self.document);
        list.rows.extend(cards.iter().enumerate().map(|(at, card)| self.opportunity(at, card)));
        list.trimmed()
    }

    fn opportunity(&self, at: usize, card: &Card) -> Vec<Value> {
        let words = self.words;
        let none = Opportunity::default();
        let part = card.opportunity.as_deref().unwrap_or(&none);
        let ranked = self.report.opportunities.get(at).filter(|_| is_open(part));
        let [stage, step] = self.place(card);
        let (impact, effort) = (on_scale::level(part.impact), on_scale::level(part.effort));
        let missing = ranked.map(|row| row.missing.as_str()).filter(|missing| !missing.is_empty());
        let missing = missing.map(|what| words.with("insight-missing", &[("what", what.into())]));
        let answers = part.answers.iter().filter_map(|id| self.document.card(*id));
        vec![
            Value::number(ranked.map(|row| row.rank as f64)),
            Value::text(self.text(card)),
            Value::text(card.details.trim()),
            stage,
            step,
            Value::text(part.kind.map_or("", |kind| words.opportunity_kind(kind))),
            Value::number(impact),
            Value::number(effort),
            self.quadrant(impact, effort),
            Value::number(part.reach.filter(|reach| *reach >= 0.0)),
            Value::number(part.confidence.map(|percent| f64::from(percent) / 100.0)),
            Value::number(opportunity_score(part)),
            Value::lines(missing),
            Value::text(words.opportunity_status(part.status)),
            Value::text(part.owner.trim()),
            Value::date(part.due),
            Value::text(part.measure.trim()),
            Value::lines(answers.map(|card| self.text(card))),
        ]
    }

    fn quadrant(&self, impact: Option<u8>, effort: Option<u8>) -> Value {
        let found = impact.zip(effort).and_then(|(impact, effort)| quadrant(impact, effort));
        found.map_or(Value::Empty, |found| Value::text(self.words.get(quadrant_key(found))))
    }

    /// The open opportunities that have a place in the matrix, with their numbers on it.
    pub(in crate::export::xlsx) fn matrix(&self) -> List<'static> {
        let columns = [
            ("xlsx-number", Kind::Whole),
            ("card-opportunities", Kind::Text),
            ("field-impact", Kind::Whole),
            ("field-effort", Kind::Whole),
            ("insight-matrix", Kind::Text),
            ("field-status", Kind::Text),
        ];
        let mut list = List::of(self.words, columns).keeping(2);
        list.rows.extend(self.report.opportunities.iter().filter_map(|row| {
            Some(vec![
                Value::Number(row.rank as f64),
                Value::text(row.text.as_str()),
                Value::Number(row.impact?.into()),
                Value::Number(row.effort?.into()),
                Value::text(row.quadrant.as_str()),
                Value::text(row.status.as_str()),
            ])
        }));
        list
    }

    /// What was decided: what, who, by when, and how success will show.
    pub(in crate::export::xlsx) fn next_steps(&self) -> List<'static> {
        let columns = [
            ("report-action", Kind::Text),
            ("field-owner", Kind::Text),
            ("field-due", Kind::Date),
            ("field-measure", Kind::Text),
            ("field-status", Kind::Text),
        ];
        let mut list = List::of(self.words, columns).keeping(1);
        list.rows.extend(self.report.next_steps.iter().map(|row| {
            let who = match row.who.as_str() {
                "" => self.words.get("report-nobody"),
                who => who,
            };
            let when = self.words.parse_date(&row.when);
            vec![
                Value::text(row.what.as_str()),
                Value::text(who),
                when.map_or_else(|| Value::text(row.when.as_str()), Value::Date),
                Value::text(row.measure.as_str()),
                Value::text(row.status.as_str()),
            ]
        }));
        list
    }
}

/// The message that names what lies in a quadrant.
fn quadrant_key(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::QuickWin => "report-quick-win",
        Quadrant::BigBet => "report-big-bet",
        Quadrant::FillIn => "report-fill-in",
        Quadrant::TimeSink => "report-time-sink",
    }
}

fn is_open(part: &Opportunity) -> bool {
    !matches!(part.status, OpportunityStatus::Done | OpportunityStatus::Dropped)
}

/// All opportunities: those under way as they are ranked, then the others.
fn in_order(document: &Document) -> Vec<&Card> {
    let ranked = opportunity_ranking(document);
    let mut ids: Vec<CardId> = ranked.into_iter().map(|ranked| ranked.card).collect();
    let known: BTreeSet<CardId> = ids.iter().copied().collect();
    for lane in document.lanes().filter(|lane| lane.kind == LaneKind::Opportunities) {
        for step in document.steps() {
            let here = document.cards_in(lane.id, step.id).iter().copied();
            ids.extend(here.filter(|id| !known.contains(id)));
        }
    }
    ids.into_iter().filter_map(|id| document.card(id).map(AsRef::as_ref)).collect()
}
