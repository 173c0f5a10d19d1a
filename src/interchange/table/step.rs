//! A step, as its rows tell of it one by one.

use std::collections::{BTreeMap, BTreeSet};

use super::order::agreed;
use crate::file::Place;
use crate::interchange::document::{OutlineCard, OutlineLane, OutlineStep};
use crate::interchange::mermaid::shortened;
use crate::interchange::{Note, NoteKind};
use crate::model::{Channel, LaneKind, Pain, Scores, Touchpoint};

/// What one row says of its step.
pub(super) struct StepRow {
    /// The persona's number; `None`: the customer as such.
    pub(super) who: Option<usize>,
    pub(super) scores: Scores,
    pub(super) touchpoints: Vec<(String, Option<Channel>)>,
    /// Where it says that the step is a moment of truth.
    pub(super) moment_of_truth: Option<Place>,
    pub(super) pains: Vec<(String, Option<u8>)>,
    pub(super) opportunities: Vec<String>,
    /// What stands in columns that somebody has added.
    pub(super) added: Vec<(OutlineLane, String)>,
}

/// A step so far.
pub(super) struct Gathered {
    /// Where its first row is.
    pub(super) place: Place,
    pub(super) stage: String,
    pub(super) title: String,
    travellers: Vec<(Option<usize>, Scores)>,
    /// The line of each traveller's row.
    lines: BTreeMap<Option<usize>, usize>,
    touchpoints: Shared<(String, Option<Channel>)>,
    moment_of_truth: Option<Place>,
    opportunities: Shared<String>,
    added: Shared<(OutlineLane, String)>,
    pains: Pains,
}

/// What repeats on every row of a step: taken once; what a later row has more comes behind it.
struct Shared<T> {
    list: Vec<T>,
    known: BTreeSet<T>,
}

impl<T: Ord + Clone> Shared<T> {
    fn new() -> Self {
        Self { list: Vec::new(), known: BTreeSet::new() }
    }

    fn add(&mut self, things: Vec<T>) {
        let is_first = self.list.is_empty();
        for thing in things {
            if self.known.insert(thing.clone()) || is_first {
                self.list.push(thing);
            }
        }
    }
}

/// The pain points of a step, numbered as they appear.
#[derive(Default)]
struct Pains {
    /// Those of each row.
    lists: Vec<Vec<usize>>,
    known: BTreeMap<(String, Option<u8>), Vec<usize>>,
    /// On which rows each stands.
    rows: Vec<Vec<Option<usize>>>,
}

impl Pains {
    /// Adds those of a row: one that is known stands on this row too.
    fn add(&mut self, who: Option<usize>, pains: Vec<(String, Option<u8>)>) {
        let mut list = Vec::with_capacity(pains.len());
        let mut taken: BTreeMap<_, usize> = BTreeMap::new();
        for pain in pains {
            // One that stands twice on a row is two.
            let nth = taken.entry(pain.clone()).or_default();
            let known = self.known.entry(pain).or_default();
            let id = known.get(*nth).copied().unwrap_or_else(|| {
                let new = self.rows.len();
                known.push(new);
                self.rows.push(Vec::new());
                new
            });
            *nth += 1;
            list.push(id);
            if let Some(rows) = self.rows.get_mut(id) {
                rows.push(who);
            }
        }
        self.lists.push(list);
    }
}

impl Gathered {
    /// A step without rows.
    pub(super) fn new(place: Place, stage: &str, title: &str) -> Self {
        Self {
            place,
            stage: stage.to_owned(),
            title: title.to_owned(),
            travellers: Vec::new(),
            lines: BTreeMap::new(),
            touchpoints: Shared::new(),
            moment_of_truth: None,
            opportunities: Shared::new(),
            added: Shared::new(),
            pains: Pains::default(),
        }
    }

    /// Adds what the row in that line says; refused with the line of the row that the traveller
    /// has already.
    pub(super) fn add(&mut self, row: StepRow, line: usize) -> Result<(), usize> {
        if let Some(before) = self.lines.insert(row.who, line) {
            return Err(before);
        }
        self.travellers.push((row.who, row.scores));
        self.moment_of_truth = self.moment_of_truth.or(row.moment_of_truth);
        self.touchpoints.add(row.touchpoints);
        self.opportunities.add(row.opportunities);
        self.added.add(row.added);
        self.pains.add(row.who, row.pains);
        Ok(())
    }

    /// The personas at the step.
    pub(super) fn personas(&self) -> Vec<usize> {
        self.travellers.iter().filter_map(|(who, _)| *who).collect()
    }

    /// The step, with the personas' numbers in the journey.
    pub(super) fn outline(
        self,
        ranked: &impl Fn(usize) -> usize,
        notes: &mut Vec<Note>,
    ) -> OutlineStep {
        let mut cards = self.touchpoint_cards(notes);
        let mut pains: Vec<Option<OutlineCard>> = vec![None; self.pains.rows.len()];
        for ((text, severity), ids) in self.pains.known {
            for id in ids {
                let rows = self.pains.rows.get(id).map(Vec::as_slice).unwrap_or_default();
                // On every row: it names nobody.
                let named = if rows.len() == self.travellers.len() { &[] } else { rows };
                if let Some(slot) = pains.get_mut(id) {
                    *slot = Some(OutlineCard {
                        text: text.clone(),
                        personas: named.iter().flatten().map(|who| ranked(*who)).collect(),
                        pain: Some(Pain { severity, ..Pain::default() }),
                        ..OutlineCard::new(LaneKind::Pains)
                    });
                }
            }
        }
        let order = agreed(pains.len(), self.pains.lists.iter().map(Vec::as_slice));
        cards.extend(order.into_iter().filter_map(|id| pains.get_mut(id)?.take()));
        let opportunities = self.opportunities.list.into_iter().filter(|text| !text.is_empty());
        cards.extend(
            opportunities
                .map(|text| OutlineCard { text, ..OutlineCard::new(LaneKind::Opportunities) }),
        );
        let added = self.added.list.into_iter();
        cards.extend(added.map(|(lane, text)| OutlineCard { text, ..OutlineCard::new(lane) }));
        // The customer as such without numbers is nobody in particular.
        let travellers = self.travellers.into_iter();
        let scores = travellers
            .filter(|(who, scores)| who.is_some() || *scores != Scores::default())
            .map(|(who, scores)| (who.map(ranked), scores))
            .collect();
        OutlineStep { title: self.title, scores, cards, going_on: None }
    }

    fn touchpoint_cards(&self, notes: &mut Vec<Note>) -> Vec<OutlineCard> {
        let mut is_moment = self.moment_of_truth.is_some();
        if let Some(place) = self.moment_of_truth {
            match self.touchpoints.list.as_slice() {
                [] => notes.push(NoteKind::NoTouchpoint.at(place)),
                [_] => {}
                [(first, _), ..] => {
                    let first = shortened(first);
                    notes.push(NoteKind::WhichTouchpoint { first }.at(place));
                }
            }
        }
        let card = |(text, channel): &(String, Option<Channel>)| OutlineCard {
            text: text.clone(),
            touchpoint: Some(Touchpoint {
                channel: channel.clone(),
                moment_of_truth: std::mem::take(&mut is_moment),
                standard: None,
            }),
            ..OutlineCard::new(LaneKind::Touchpoints)
        };
        self.touchpoints.list.iter().map(card).collect()
    }
}
