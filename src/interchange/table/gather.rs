//! Rows come together as steps: what repeats on every row of a step is there once, and a pain point
//! on some of the rows belongs to their personas.

use std::collections::BTreeMap;

use super::cells;
use super::felt::felt;
use super::order::agreed;
use super::people::{add_emotions, is_feeling};
use super::scores::ScoresRead;
use super::sheet::{Row, Sheet};
use super::step::{Gathered, StepRow};
use crate::file::Place;
use crate::interchange::document::{MOST_THINGS, Outline, OutlineLane, OutlineStage};
use crate::interchange::mermaid::shortened;
use crate::interchange::{ImportError, ImportErrorKind, Note, NoteKind, Scale};
use crate::model::{Channel, Journey, LaneKind, Measure, MeasureKind, Scores};

/// Takes rows in, and makes an outline of them.
pub(super) struct Gatherer {
    lanes: Vec<OutlineLane>,
    /// Those that columns become which somebody has added.
    added: Vec<OutlineLane>,
    is_numbered: bool,
    steps: BTreeMap<u32, Gathered>,
    /// The personas' names, as they appear.
    names: Vec<String>,
    personas: BTreeMap<String, usize>,
    scores: ScoresRead,
    things: usize,
    notes: Vec<Note>,
}

impl Gatherer {
    pub(super) fn new(sheet: &Sheet<'_>, scale: Option<Scale>) -> Self {
        let lanes = [
            (LaneKind::Touchpoints, sheet.has("touchpoints") || sheet.has("channels")),
            (LaneKind::Curve, true),
            (LaneKind::Pains, sheet.has("pain_points")),
            (LaneKind::Opportunities, sheet.has("opportunities")),
        ];
        let added = sheet.added().map(|name| OutlineLane::titled(LaneKind::Text, name));
        let added: Vec<OutlineLane> = added.collect();
        let own = lanes.into_iter().filter(|(_, is_there)| *is_there).map(|(lane, _)| lane.into());
        Self {
            lanes: own.chain(added.iter().cloned()).collect(),
            added,
            is_numbered: sheet.has("step_number"),
            steps: BTreeMap::new(),
            names: Vec::new(),
            personas: BTreeMap::new(),
            scores: ScoresRead::on(scale),
            things: 0,
            notes: Vec::new(),
        }
    }

    /// Takes a row in.
    pub(super) fn row(&mut self, row: &Row<'_, '_>) -> Result<(), ImportError> {
        if let Some((found, place, number, more)) = row.beyond() {
            let found = shortened(found);
            self.note(NoteKind::BeyondColumns { found, more, number }, place);
        }
        if row.is_footer() {
            let found = shortened(row.cell("stage"));
            self.note(NoteKind::Footer { found }, row.place("stage"));
            return Ok(());
        }
        let number = self.step_of(row)?;
        let is_moment = cells::yes(row.cell("moment_of_truth")).unwrap_or_else(|()| {
            let found = shortened(row.cell("moment_of_truth"));
            self.note(NoteKind::NoYes { found }, row.place("moment_of_truth"));
            false
        });
        let what = StepRow {
            who: self.persona(cells::text(row.cell("persona"))),
            scores: self.scores_of(row),
            touchpoints: self.touchpoints(row),
            moment_of_truth: is_moment.then(|| row.place("moment_of_truth")),
            pains: self.pains(row),
            opportunities: cells::values(row.cell("opportunities")),
            added: self.added_of(row),
        };
        let emotions = OutlineLane::from(LaneKind::Emotions);
        if what.added.iter().any(|(lane, _)| *lane == emotions) {
            add_emotions(&mut self.lanes);
        }
        self.things += what.added.len();
        self.things += 1 + what.touchpoints.len() + what.pains.len() + what.opportunities.len();
        if self.things > MOST_THINGS {
            return Err(ImportErrorKind::TooMuch { most: MOST_THINGS }.whole());
        }
        let Some(step) = self.steps.get_mut(&number) else { return Ok(()) };
        let place = row.place("persona");
        step.add(what, place.line).map_err(|line| {
            let (persona, step) = (cells::text(row.cell("persona")), step.title.as_str());
            let (persona, step) = (shortened(persona), shortened(step));
            ImportErrorKind::TwoRows { persona, step, line }.at(Some(place))
        })
    }

    fn added_of(&self, row: &Row<'_, '_>) -> Vec<(OutlineLane, String)> {
        let columns = self.added.iter().zip(row.added());
        let values = columns.flat_map(|(lane, cell)| {
            cells::values(cell).into_iter().map(move |value| (lane.clone(), value))
        });
        let satisfaction = cells::text(row.cell("satisfaction"));
        let feelings = is_feeling(satisfaction).then(|| cells::values(satisfaction));
        let feelings = feelings.into_iter().flatten();
        let values = values.chain(feelings.map(|text| (LaneKind::Emotions.into(), text)));
        values.filter(|(_, value)| !value.is_empty()).collect()
    }

    fn note(&mut self, kind: NoteKind, place: Place) {
        self.notes.push(kind.at(place));
    }

    /// The number of the step that the row belongs to.
    fn step_of(&mut self, row: &Row<'_, '_>) -> Result<u32, ImportError> {
        let (stage, title) = (cells::text(row.cell("stage")), cells::text(row.cell("step")));
        let number = if self.is_numbered {
            let number = cells::whole(row.cell("step_number")).ok().flatten();
            number.ok_or_else(|| {
                let found = shortened(row.cell("step_number"));
                ImportErrorKind::StepNumber { found }.at(Some(row.place("step_number")))
            })?
        } else {
            match self.steps.last_key_value() {
                Some((last, step)) if step.stage == stage && step.title == title => *last,
                last => last.map_or(0, |(last, _)| last + 1),
            }
        };
        let new = || Gathered::new(row.place("step"), stage, title);
        let step = self.steps.entry(number).or_insert_with(new);
        if step.stage == stage && step.title == title {
            return Ok(number);
        }
        let column = if step.title == title { "stage" } else { "step" };
        let name =
            |stage: &str, title: &str| format!("{} / {}", shortened(stage), shortened(title));
        let (found, before) = (name(stage, title), name(&step.stage, &step.title));
        let kind = ImportErrorKind::StepDiffers { number, found, before, line: step.place.line };
        Err(kind.at(Some(row.place(column))))
    }

    fn persona(&mut self, name: &str) -> Option<usize> {
        if name.is_empty() {
            return None;
        }
        let known = self.personas.get(name).copied();
        known.or_else(|| {
            let new = self.names.len();
            self.names.push(name.to_owned());
            self.personas.insert(name.to_owned(), new);
            Some(new)
        })
    }

    fn scores_of(&mut self, row: &Row<'_, '_>) -> Scores {
        let mut scores = Scores::default();
        for (kind, column) in [
            (MeasureKind::Satisfaction, "satisfaction"),
            (MeasureKind::Expectation, "expectation"),
            (MeasureKind::Importance, "importance"),
        ] {
            *scores.slot(kind) = self.measure(row, column);
        }
        let (evidence, n) = (row.cell("evidence"), row.cell("n"));
        if let Some(satisfaction) = &mut scores.satisfaction {
            satisfaction.evidence.kind = cells::evidence(evidence).unwrap_or_else(|()| {
                let found = shortened(evidence);
                self.note(NoteKind::NoEvidence { found }, row.place("evidence"));
                satisfaction.evidence.kind
            });
            satisfaction.evidence.n = cells::whole(n).unwrap_or_else(|()| {
                self.note(NoteKind::NoCount { found: shortened(n) }, row.place("n"));
                None
            });
        } else if row.cell("satisfaction").trim().is_empty()
            && !(evidence.trim().is_empty() && n.trim().is_empty())
        {
            let step = shortened(cells::text(row.cell("step")));
            self.note(NoteKind::EvidenceAlone { step }, row.place("evidence"));
        }
        scores
    }

    /// A number on the scale; another one is left out.
    fn measure(&mut self, row: &Row<'_, '_>, column: &str) -> Option<Measure> {
        let cell = row.cell(column);
        let step = || shortened(cells::text(row.cell("step")));
        if let Some(value) = felt(cell).filter(|_| column != "importance") {
            return Some(self.scores.take_felt(value, || (row.place(column), shortened(cell))));
        }
        let Ok(graded) = cells::graded(cell) else {
            let (found, step) = (shortened(cell), step());
            let kind = match column == "satisfaction" && is_feeling(cells::text(cell)) {
                true => NoteKind::AsEmotion { found, step },
                false => NoteKind::NoNumber { found, step },
            };
            self.note(kind, row.place(column));
            return None;
        };
        let graded = graded?;
        let (measure, scale) = self.scores.take(graded, || (row.place(column), shortened(cell)));
        if measure.is_none() {
            let found = shortened(cell);
            self.note(NoteKind::OffScale { found, step: step(), scale }, row.place(column));
        }
        measure
    }

    fn touchpoints(&mut self, row: &Row<'_, '_>) -> Vec<(String, Option<Channel>)> {
        let mut texts = cells::values(row.cell("touchpoints"));
        let channels = cells::values(row.cell("channels"));
        if texts.len() < channels.len() {
            texts.resize(channels.len(), String::new());
        }
        let channels = channels.into_iter().map(Some).chain(std::iter::repeat(None));
        let channel = |name: Option<String>| {
            let name = name.filter(|name| !name.is_empty())?;
            match Channel::from_key(&name.to_lowercase()) {
                Channel::Own(_) => Some(Channel::Own(name)),
                known => Some(known),
            }
        };
        let touchpoints = texts.into_iter().zip(channels.map(channel));
        touchpoints.filter(|(text, channel)| !text.is_empty() || channel.is_some()).collect()
    }

    fn pains(&mut self, row: &Row<'_, '_>) -> Vec<(String, Option<u8>)> {
        let mut texts = cells::values(row.cell("pain_points"));
        let severities = cells::values(row.cell("severity"));
        if !row.has("pain_points") {
            if let Some(found) = severities.iter().find(|found| !found.is_empty()) {
                let kind = NoteKind::BeyondCards { column: "severity", found: shortened(found) };
                self.note(kind, row.place("severity"));
            }
            return Vec::new();
        }
        if texts.len() < severities.len() {
            texts.resize(severities.len(), String::new());
        }
        let mut levels = Vec::with_capacity(texts.len());
        for found in severities {
            let level = match cells::whole(&found) {
                Ok(None) => None,
                Ok(Some(level @ 1..=5)) => u8::try_from(level).ok(),
                _ => {
                    let found = shortened(&found);
                    self.note(NoteKind::NoSeverity { found }, row.place("severity"));
                    None
                }
            };
            levels.push(level);
        }
        let levels = levels.into_iter().chain(std::iter::repeat(None));
        let pains = texts.into_iter().zip(levels);
        pains.filter(|(text, level)| !text.is_empty() || level.is_some()).collect()
    }

    /// The journey that the rows make, and what was noted; scores that look like another scale are
    /// worth a note if none was given.
    pub(super) fn finish(mut self) -> Result<(Outline, Vec<Note>), ImportError> {
        self.notes.extend(std::mem::take(&mut self.scores).notes());
        let present: Vec<Vec<usize>> = self.steps.values().map(Gathered::personas).collect();
        let order = agreed(self.names.len(), present.iter().map(Vec::as_slice));
        let mut rank = vec![0; order.len()];
        for (at, persona) in order.iter().enumerate() {
            if let Some(slot) = rank.get_mut(*persona) {
                *slot = at;
            }
        }
        let ranked = |who: usize| rank.get(who).copied().unwrap_or_default();
        let mut stages: Vec<OutlineStage> = Vec::new();
        let mut notes = std::mem::take(&mut self.notes);
        for step in std::mem::take(&mut self.steps).into_values() {
            if stages.last().is_none_or(|stage| stage.title != step.stage) {
                stages.push(OutlineStage { title: step.stage.clone(), steps: Vec::new() });
            }
            let step = step.outline(&ranked, &mut notes);
            if let Some(stage) = stages.last_mut() {
                stage.steps.push(step);
            }
        }
        let names = order.iter().filter_map(|persona| self.names.get(*persona).cloned());
        let outline = Outline {
            journey: Journey::default(),
            personas: names.collect(),
            lanes: self.lanes,
            stages,
            empathy: Vec::new(),
        };
        Ok((outline, notes))
    }
}
