//! A foreign table becomes an outline: rows come together as stages and steps.

use std::collections::{BTreeMap, BTreeSet};

use super::cells;
use super::felt::felt;
use super::foreign::{Foreign, lanes, sentences, values};
use super::grid::GridCell;
use super::headings::lane_of;
use super::scores::ScoresRead;
use crate::file::Place;
use crate::interchange::document::{
    MOST_THINGS, Outline, OutlineCard, OutlineLane, OutlineStage, OutlineStep,
};
use crate::interchange::mermaid::shortened;
use crate::interchange::{ImportError, ImportErrorKind, Note, NoteKind, Scale};
use crate::model::{Journey, LaneKind, Measure, MeasureKind, Scores};

/// Reads the rows of a foreign table; without a scale, 1–5.
pub(in crate::interchange) fn outline(
    foreign: &Foreign,
    scale: Option<Scale>,
) -> Result<(Outline, Vec<Note>), ImportError> {
    let mut reader = Reader {
        foreign,
        emotions: foreign.feelings_are_scores(),
        lanes: lanes(foreign),
        is_step_per_stage: foreign.at("step").is_none(),
        stages: Vec::new(),
        cards_here: BTreeMap::new(),
        travellers_here: BTreeMap::new(),
        names: Vec::new(),
        personas: BTreeMap::new(),
        named_above: Vec::new(),
        scores: ScoresRead::on(scale),
        split: 0,
        things: 0,
        dashes: None,
        per_cents: Vec::new(),
        notes: Vec::new(),
    };
    reader.tell_columns();
    if foreign.at("persona").is_none() {
        // Without a column for them, all steps are those of whom the head names.
        reader.named_above = reader.people(foreign.head.personas().iter().cloned());
    }
    for row in &foreign.body.rows {
        reader.row(row)?;
    }
    Ok(reader.finish())
}

pub(super) struct Reader<'f> {
    pub(super) foreign: &'f Foreign,
    /// A column of feelings that are scores.
    emotions: Option<usize>,
    lanes: Vec<(LaneKind, String, Vec<usize>)>,
    /// There are no names of steps: each stage is one.
    is_step_per_stage: bool,
    pub(super) stages: Vec<OutlineStage>,
    /// Where the cards and the travellers of the present step are in its lists.
    cards_here: BTreeMap<(OutlineLane, String), usize>,
    travellers_here: BTreeMap<Option<usize>, usize>,
    names: Vec<String>,
    personas: BTreeMap<String, usize>,
    /// Those that are named above the table, for all of it.
    named_above: Vec<usize>,
    scores: ScoresRead,
    /// How many rows of a stage became steps, since they have scores of their own.
    split: usize,
    things: usize,
    /// The first cell in which nothing but a dash stands, and how many there are.
    pub(super) dashes: Option<(Place, usize)>,
    /// The fields whose bare numbers are per cent.
    pub(super) per_cents: Vec<&'static str>,
    pub(super) notes: Vec<Note>,
}

impl Reader<'_> {
    pub(super) fn cell<'r>(&self, row: &'r [GridCell], field: &str) -> Option<&'r GridCell> {
        self.foreign.at(field).and_then(|at| row.get(at)).filter(|cell| !cell.text.is_empty())
    }

    pub(super) fn text<'r>(&self, row: &'r [GridCell], field: &str) -> &'r str {
        self.cell(row, field).map_or("", |cell| cell.text.as_str())
    }

    fn row(&mut self, row: &[GridCell]) -> Result<(), ImportError> {
        if row.iter().all(|cell| cell.text.is_empty()) {
            return Ok(());
        }
        self.count_dashes(row);
        let who = self.who(row);
        let mut cards = self.cards(row, &who);
        let scores = self.scores_of(row);
        cards.extend(self.feelings(row));
        self.things = self.things.saturating_add(1 + who.len() + cards.len());
        if self.things > MOST_THINGS {
            return Err(ImportErrorKind::TooMuch { most: MOST_THINGS }.whole());
        }
        self.go_on(row);
        let everyone = (who.is_empty() && scores != Scores::default()).then_some(None);
        let travellers: Vec<Option<usize>> = who.into_iter().map(Some).chain(everyone).collect();
        self.keep_scores_apart(row, &travellers, &scores);
        self.going_on(row);
        let Some(step) = self.stages.last_mut().and_then(|stage| stage.steps.last_mut()) else {
            return Ok(());
        };
        for card in cards {
            let key = (card.lane.clone(), card.text.clone());
            let at = *self.cards_here.entry(key).or_insert(step.cards.len());
            match step.cards.get_mut(at) {
                // Who else says the same is named too; what names nobody stays so.
                Some(known) if !known.personas.is_empty() => {
                    for who in card.personas {
                        let is_new = known.personas.last().is_some_and(|last| *last < who);
                        if is_new || !known.personas.contains(&who) {
                            known.personas.push(who);
                        }
                    }
                }
                Some(_) => {}
                None => step.cards.push(card),
            }
        }
        for who in travellers {
            let at = *self.travellers_here.entry(who).or_insert(step.scores.len());
            match step.scores.get_mut(at) {
                Some((_, known)) => {
                    for kind in MeasureKind::ALL {
                        let slot = known.slot(kind);
                        *slot = slot.take().or_else(|| scores.get(kind).cloned());
                    }
                }
                None => step.scores.push((who, scores.clone())),
            }
        }
        Ok(())
    }

    /// Makes the step that a row tells of the last one: a new one, or the one before where the row
    /// goes on with it.
    fn go_on(&mut self, row: &[GridCell]) {
        let stage = self.text(row, "stage").split_whitespace().collect::<Vec<_>>().join(" ");
        let title = self.text(row, "step").split_whitespace().collect::<Vec<_>>().join(" ");
        // Of cells that were merged, only the first says something.
        let is_new_stage =
            !stage.is_empty() && self.stages.last().is_none_or(|last| last.title != stage);
        if is_new_stage || self.stages.is_empty() {
            self.stages.push(OutlineStage { title: stage, steps: Vec::new() });
        }
        let title = if self.is_step_per_stage {
            self.stages.last().map(|stage| stage.title.clone()).unwrap_or_default()
        } else {
            title
        };
        let Some(steps) = self.stages.last_mut().map(|stage| &mut stage.steps) else { return };
        let is_same =
            |last: &OutlineStep| self.is_step_per_stage || title.is_empty() || last.title == title;
        let goes_on = steps.last().is_some_and(is_same);
        if !goes_on {
            steps.push(OutlineStep { title, ..OutlineStep::default() });
            self.cards_here.clear();
            self.travellers_here.clear();
        }
    }

    /// Where the step has other scores of these travellers already: the row is a step of its own
    /// where nothing names the steps, else its scores are told as left out.
    fn keep_scores_apart(
        &mut self,
        row: &[GridCell],
        travellers: &[Option<usize>],
        scores: &Scores,
    ) {
        let Some(stage) = self.stages.last_mut() else { return };
        let Some(step) = stage.steps.last() else { return };
        let known: Vec<&Scores> = travellers
            .iter()
            .filter_map(|who| step.scores.get(*self.travellers_here.get(who)?))
            .map(|(_, known)| known)
            .collect();
        let differs = |kind: MeasureKind| {
            let value = |scores: &Scores| scores.get(kind).map(|measure| measure.value);
            let new = value(scores);
            new.is_some() && known.iter().any(|known| value(known).is_some() && value(known) != new)
        };
        let other: Vec<MeasureKind> =
            MeasureKind::ALL.into_iter().filter(|kind| differs(*kind)).collect();
        if other.is_empty() {
            return;
        }
        if self.is_step_per_stage {
            let title = match stage.title.as_str() {
                "" => String::new(),
                title => format!("{title} ({})", stage.steps.len() + 1),
            };
            stage.steps.push(OutlineStep { title, ..OutlineStep::default() });
            self.cards_here.clear();
            self.travellers_here.clear();
            self.split += 1;
            return;
        }
        let title = shortened(&step.title);
        for kind in other {
            if let Some(cell) = self.score_cell(row, kind) {
                let (found, step) = (shortened(&cell.text), title.clone());
                self.notes.push(NoteKind::ScoreAgain { found, step }.at(cell.place));
            }
        }
    }

    /// Where a number of that kind stands in a row.
    pub(super) fn score_cell<'r>(
        &self,
        row: &'r [GridCell],
        kind: MeasureKind,
    ) -> Option<&'r GridCell> {
        let emotions = || self.emotions.and_then(|at| row.get(at)).filter(|c| !c.text.is_empty());
        match kind {
            MeasureKind::Satisfaction => self.cell(row, "satisfaction").or_else(emotions),
            MeasureKind::Expectation => self.cell(row, "expectation"),
            MeasureKind::Importance => self.cell(row, "importance"),
        }
    }

    fn who(&mut self, row: &[GridCell]) -> Vec<usize> {
        if !self.named_above.is_empty() {
            return self.named_above.clone();
        }
        let names = values(self.text(row, "persona"));
        self.people(names.into_iter())
    }

    /// The numbers of these personas, each once.
    fn people(&mut self, names: impl Iterator<Item = String>) -> Vec<usize> {
        let mut who = Vec::new();
        for name in names {
            let at = *self.personas.entry(name).or_insert_with_key(|name| {
                self.names.push(name.clone());
                self.names.len() - 1
            });
            if !who.contains(&at) {
                who.push(at);
            }
        }
        who
    }

    fn cards(&mut self, row: &[GridCell], who: &[usize]) -> Vec<OutlineCard> {
        let mut cards = Vec::new();
        for (kind, title, columns) in &self.lanes {
            let here = columns.iter().filter_map(|at| row.get(*at));
            let is_said = matches!(kind, LaneKind::Thoughts | LaneKind::Quotes);
            let parts = if is_said { sentences } else { values };
            let texts: Vec<String> = here.flat_map(|cell| parts(&cell.text)).collect();
            let lane = OutlineLane::titled(*kind, title);
            cards.extend(texts.into_iter().map(|text| OutlineCard {
                // A quote needs no marks of its own: the map sets them.
                text: if *kind == LaneKind::Quotes { unquoted(&text) } else { text },
                personas: if *kind == LaneKind::Pains { who.to_vec() } else { Vec::new() },
                ..OutlineCard::new(lane.clone())
            }));
        }
        self.touchpoints(row, &mut cards);
        self.severities(row, &mut cards);
        self.shares(row, &mut cards);
        cards
    }

    fn scores_of(&mut self, row: &[GridCell]) -> Scores {
        let mut scores = Scores::default();
        for kind in MeasureKind::ALL {
            if let Some(cell) = self.score_cell(row, kind) {
                *scores.slot(kind) = self.measure(row, kind, cell);
            }
        }
        self.evidence(row, &mut scores);
        scores
    }

    /// Cards of what stands where the satisfaction should and says none, so that it is not lost.
    fn feelings(&self, row: &[GridCell]) -> Vec<OutlineCard> {
        let cell = self.score_cell(row, MeasureKind::Satisfaction);
        let Some(cell) = cell.filter(|cell| is_feeling(&cell.text)) else { return Vec::new() };
        let card = |text| OutlineCard { text, ..OutlineCard::new(LaneKind::Emotions) };
        values(&cell.text).into_iter().map(card).collect()
    }

    /// A number on the scale; another one is left out.
    fn measure(&mut self, row: &[GridCell], kind: MeasureKind, cell: &GridCell) -> Option<Measure> {
        let step = match self.text(row, "step") {
            "" => shortened(self.text(row, "stage")),
            step => shortened(step),
        };
        let found = shortened(&cell.text);
        if let Some(value) = felt(&cell.text).filter(|_| kind != MeasureKind::Importance) {
            return Some(self.scores.take_felt(value, || (cell.place, found.clone())));
        }
        let Ok(Some(graded)) = cells::graded(&cell.text) else {
            let is_kept = kind == MeasureKind::Satisfaction && is_feeling(&cell.text);
            let kind = match is_kept {
                true => NoteKind::AsEmotion { found, step },
                false => NoteKind::NoNumber { found, step },
            };
            self.notes.push(kind.at(cell.place));
            return None;
        };
        let (measure, scale) = self.scores.take(graded, || (cell.place, found.clone()));
        if measure.is_none() {
            self.notes.push(NoteKind::OffScale { found, step, scale }.at(cell.place));
        }
        measure
    }

    fn finish(mut self) -> (Outline, Vec<Note>) {
        self.notes.extend(std::mem::take(&mut self.scores).notes());
        self.notes.extend(self.dashes_note());
        if self.is_step_per_stage && !self.stages.is_empty() {
            self.notes.push(Note { place: None, kind: NoteKind::StepPerStage });
        }
        if self.split > 0 {
            self.notes
                .push(Note { place: None, kind: NoteKind::RowsAsSteps { count: self.split } });
        }
        self.forget_common_personas();
        // What a column only repeats is no row of its own.
        let steps = self.stages.iter().flat_map(|stage| &stage.steps);
        let held: BTreeSet<&OutlineLane> =
            steps.flat_map(|step| &step.cards).map(|card| &card.lane).collect();
        let mut lanes: Vec<OutlineLane> = self
            .lanes
            .iter()
            .map(|(kind, title, _)| OutlineLane::titled(*kind, title))
            .filter(|lane| lane_of("text") != Some(lane.kind) || held.contains(lane))
            .collect();
        if held.contains(&OutlineLane::from(LaneKind::Emotions)) {
            add_emotions(&mut lanes);
        }
        let journey = Journey {
            title: self.foreign.title.clone(),
            language: self.foreign.language.map(str::to_owned),
            ..Journey::default()
        };
        let mut outline = Outline {
            journey,
            personas: self.names,
            lanes,
            stages: self.stages,
            empathy: Vec::new(),
        };
        self.foreign.head.apply(&mut outline);
        (outline, self.notes)
    }

    /// A pain point of everybody at its step names nobody.
    fn forget_common_personas(&mut self) {
        for step in self.stages.iter_mut().flat_map(|stage| &mut stage.steps) {
            let there = step.scores.iter().filter(|(who, _)| who.is_some()).count();
            for card in step.cards.iter_mut().filter(|card| card.personas.len() == there) {
                card.personas.clear();
            }
        }
    }
}

/// Whether a text that stands where a score should says something else.
pub(super) fn is_feeling(text: &str) -> bool {
    cells::graded(text).is_err() && felt(text).is_none() && !values(text).is_empty()
}

/// Adds a row of emotions below the curve, where there is none yet.
pub(super) fn add_emotions(lanes: &mut Vec<OutlineLane>) {
    let is_there = |lane: &OutlineLane| *lane == OutlineLane::from(LaneKind::Emotions);
    if !lanes.iter().any(is_there) {
        let curve = lanes.iter().position(|lane| lane.kind == LaneKind::Curve);
        lanes.insert(curve.map_or(lanes.len(), |at| at + 1), LaneKind::Emotions.into());
    }
}

/// Without quotation marks around it.
fn unquoted(text: &str) -> String {
    const OPEN: [char; 6] = ['"', '“', '”', '„', '«', '»'];
    let inner = text.strip_prefix(OPEN).and_then(|text| text.strip_suffix(OPEN));
    inner.filter(|inner| !inner.contains(OPEN)).unwrap_or(text).trim().to_owned()
}
