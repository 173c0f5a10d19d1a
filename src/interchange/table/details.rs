//! What a row of a foreign table says beside texts and scores: channels, moments of truth,
//! severities, shares, how a score is known; and what of it says nothing.

use super::cells;
use super::foreign::{is_dash, values};
use super::grid::GridCell;
use super::headings::lane_of;
use super::people::Reader;
use super::shares::{Bare, share};
use crate::i18n::read_channel;
use crate::interchange::document::{OutlineCard, OutlineLane};
use crate::interchange::mermaid::shortened;
use crate::interchange::{Note, NoteKind};
use crate::model::{LaneKind, MeasureKind, Scores, Touchpoint};

impl Reader<'_> {
    /// Channels and moments of truth of the touchpoints.
    pub(super) fn touchpoints(&mut self, row: &[GridCell], cards: &mut Vec<OutlineCard>) {
        let is_touchpoint = |card: &OutlineCard| card.lane.kind == LaneKind::Touchpoints;
        let channels = values(self.text(row, "channels"));
        let missing =
            channels.len().saturating_sub(cards.iter().filter(|c| is_touchpoint(c)).count());
        for _ in 0..missing {
            cards.push(OutlineCard::new(OutlineLane::titled(LaneKind::Touchpoints, "")));
        }
        let mut touchpoints = cards.iter_mut().filter(|card| is_touchpoint(card));
        for (card, channel) in touchpoints.by_ref().zip(channels) {
            let channel = Some(read_channel(&channel));
            card.touchpoint = Some(Touchpoint { channel, ..Touchpoint::default() });
        }
        let Some(cell) = self.cell(row, "moment_of_truth") else { return };
        // People write more than yes and no here: whatever it is, it marks the moment.
        let marks = cells::yes(&cell.text);
        if marks == Ok(false) || is_dash(&cell.text) {
            return;
        }
        match cards.iter_mut().find(|card| is_touchpoint(card)) {
            Some(card) => card.touchpoint.get_or_insert_default().moment_of_truth = true,
            None => self.notes.push(NoteKind::NoTouchpoint.at(cell.place)),
        }
        if marks.is_err() && cell.text.chars().any(char::is_alphanumeric) {
            let found = shortened(&cell.text);
            self.notes.push(NoteKind::ReadAsYes { found }.at(cell.place));
        }
    }

    /// Severities of the pain points.
    pub(super) fn severities(&mut self, row: &[GridCell], cards: &mut [OutlineCard]) {
        let Some(cell) = self.cell(row, "severity") else { return };
        let mut pains = cards.iter_mut().filter(|card| card.lane.kind == LaneKind::Pains);
        for found in values(&cell.text) {
            let level = cells::whole(&found).ok().flatten().filter(|level| (1..=5).contains(level));
            let Some(level) = level.and_then(|level| u8::try_from(level).ok()) else {
                let kind = NoteKind::NoSeverity { found: shortened(&found) };
                self.notes.push(kind.at(cell.place));
                continue;
            };
            match pains.next() {
                Some(card) => card.pain.get_or_insert_default().severity = Some(level),
                None => {
                    let found = shortened(&found);
                    let kind = NoteKind::BeyondCards { column: "severity", found };
                    self.notes.push(kind.at(cell.place));
                }
            }
        }
    }

    /// Shares of customers that the pain points meet.
    pub(super) fn shares(&mut self, row: &[GridCell], cards: &mut [OutlineCard]) {
        let Some(cell) = self.cell(row, "share") else { return };
        let is_percent = self.are_per_cent("share");
        let mut pains = cards.iter_mut().filter(|card| card.lane.kind == LaneKind::Pains);
        for found in values(&cell.text) {
            let Ok(Some(share)) = share(&found, is_percent) else {
                let kind = NoteKind::NoShare { found: shortened(&found) };
                self.notes.push(kind.at(cell.place));
                continue;
            };
            match pains.next() {
                Some(card) => card.pain.get_or_insert_default().share = Some(share),
                None => {
                    let found = shortened(&found);
                    let kind = NoteKind::BeyondCards { column: "share", found };
                    self.notes.push(kind.at(cell.place));
                }
            }
        }
    }

    /// The share of customers who go on from the present step.
    pub(super) fn going_on(&mut self, row: &[GridCell]) {
        let Some(cell) = self.cell(row, "going_on").filter(|cell| !is_dash(&cell.text)) else {
            return;
        };
        let is_percent = self.are_per_cent("going_on");
        let step = self.stages.last_mut().and_then(|stage| stage.steps.last_mut());
        let found = shortened(&cell.text);
        let kind = match (share(&cell.text, is_percent), step) {
            (Ok(Some(share)), Some(step)) if step.going_on.is_none() => {
                step.going_on = Some(share);
                return;
            }
            (Ok(share), Some(step)) if step.going_on == share => return,
            (Ok(_), Some(step)) => NoteKind::ScoreAgain { found, step: shortened(&step.title) },
            _ => NoteKind::NoShare { found },
        };
        self.notes.push(kind.at(cell.place));
    }

    /// Whether bare numbers of that field are per cent.
    fn are_per_cent(&self, field: &str) -> bool {
        self.per_cents.contains(&field)
    }

    /// How the satisfaction is known, and from how many.
    pub(super) fn evidence(&mut self, row: &[GridCell], scores: &mut Scores) {
        let (kind, n) = (self.cell(row, "evidence"), self.cell(row, "n"));
        let Some(measure) = &mut scores.satisfaction else {
            let is_told = self.score_cell(row, MeasureKind::Satisfaction).is_some();
            if let Some(cell) = kind.or(n).filter(|_| !is_told) {
                let step = shortened(self.text(row, "step"));
                self.notes.push(NoteKind::EvidenceAlone { step }.at(cell.place));
            }
            return;
        };
        let mut evidence = std::mem::take(&mut measure.evidence);
        if let Some(cell) = kind {
            evidence.kind = cells::evidence(&cell.text).unwrap_or_else(|()| {
                let kind = NoteKind::NoEvidence { found: shortened(&cell.text) };
                self.notes.push(kind.at(cell.place));
                evidence.kind
            });
        }
        if let Some(cell) = n {
            evidence.n = cells::whole(&cell.text).unwrap_or_else(|()| {
                let kind = NoteKind::NoCount { found: shortened(&cell.text) };
                self.notes.push(kind.at(cell.place));
                None
            });
        }
        measure.evidence = evidence;
    }

    /// Tells once what is so of a column as a whole: bare shares that are read as per cent, and
    /// numbers of steps, for which the order of the rows stands.
    pub(super) fn tell_columns(&mut self) {
        let first = |at: usize, is_it: &dyn Fn(&GridCell) -> bool| {
            let mut cells = self.foreign.body.rows.iter().filter_map(|row| row.get(at));
            cells.find(|cell| is_it(cell)).cloned()
        };
        for field in ["share", "going_on"] {
            let Some(at) = self.foreign.at(field) else { continue };
            let bare = self.foreign.bare_shares(at);
            if bare != Bare::Shares {
                self.per_cents.push(field);
            }
            let is_bare = |cell: &GridCell| matches!(cells::number(&cell.text), Ok(Some(number)) if number > 1.0);
            if let Some(cell) = first(at, &is_bare).filter(|_| bare == Bare::LikelyPerCent) {
                self.notes.push(NoteKind::ReadAsPerCent { found: cell.text }.at(cell.place));
            }
        }
        let numbers = self.foreign.at("step_number");
        let is_filled = |cell: &GridCell| !cell.text.is_empty();
        if let Some(cell) = numbers.and_then(|at| first(at, &is_filled)) {
            let kind = NoteKind::StepNumbers { found: shortened(&cell.text) };
            self.notes.push(kind.at(cell.place));
        }
    }

    /// Counts cells that are to become cards or personas and hold nothing but a dash, which says
    /// that there is nothing.
    pub(super) fn count_dashes(&mut self, row: &[GridCell]) {
        for (cell, column) in row.iter().zip(&self.foreign.columns) {
            let is_text = lane_of(column.field).is_some()
                || matches!(
                    column.field,
                    "persona" | "channels" | "severity" | "share" | "going_on"
                );
            if is_text && is_dash(&cell.text) {
                self.dashes.get_or_insert((cell.place, 0)).1 += 1;
            }
        }
    }

    /// That there are such cells.
    pub(super) fn dashes_note(&self) -> Option<Note> {
        self.dashes.map(|(place, count)| NoteKind::Dashes { count }.at(place))
    }
}
