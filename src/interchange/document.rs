//! From what an importer read to a document: ids by input and position, keys by position.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{
    Card, CardId, Document, EmpathyForm, EmpathyId, EmpathyMap, IdSource, Journey, Lane, LaneId,
    LaneKind, Note as EmpathyNote, NoteId, OrderKey, Pain, Persona, PersonaId, Record, Scores,
    Section, Stage, StageId, Step, StepId, Touchpoint, Traveller,
};

/// The most steps, personas, scores and cards together that are read from one file.
pub(super) const MOST_THINGS: usize = 1_000_000;

/// A journey as importers see it: nested, without ids.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// The journey's own properties.
    pub(super) journey: Journey,
    /// The personas' names.
    pub(super) personas: Vec<String>,
    /// The rows, from the top.
    pub(super) lanes: Vec<OutlineLane>,
    /// The stages.
    pub(super) stages: Vec<OutlineStage>,
    /// The empathy maps.
    pub(super) empathy: Vec<OutlineEmpathy>,
}

/// A row: what it holds, and its own name if it has one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct OutlineLane {
    pub(super) kind: LaneKind,
    pub(super) title: Arc<str>,
}

impl OutlineLane {
    /// A row with a name of its own; none if that is empty.
    pub(super) fn titled(kind: LaneKind, title: &str) -> Self {
        Self { kind, title: title.into() }
    }
}

impl From<LaneKind> for OutlineLane {
    fn from(kind: LaneKind) -> Self {
        Self::titled(kind, "")
    }
}

/// An empathy map and its notes.
#[derive(Debug, Default)]
pub(super) struct OutlineEmpathy {
    pub(super) title: String,
    /// Whose, by place in [`Outline::personas`].
    pub(super) persona: Option<usize>,
    pub(super) form: EmpathyForm,
    pub(super) notes: Vec<(Section, String)>,
}

/// A stage and its steps.
#[derive(Debug, Default)]
pub(super) struct OutlineStage {
    pub(super) title: String,
    pub(super) steps: Vec<OutlineStep>,
}

/// A step, its numbers and its cards.
#[derive(Debug, Default)]
pub(super) struct OutlineStep {
    pub(super) title: String,
    /// By persona (its place in [`Outline::personas`]), or of the customer as such.
    pub(super) scores: Vec<(Option<usize>, Scores)>,
    /// The share of customers who go on from it, 0–1.
    pub(super) going_on: Option<f64>,
    pub(super) cards: Vec<OutlineCard>,
}

/// A card in one of the [`Outline::lanes`].
#[derive(Debug, Clone)]
pub(super) struct OutlineCard {
    pub(super) lane: OutlineLane,
    pub(super) text: String,
    pub(super) personas: Vec<usize>,
    pub(super) touchpoint: Option<Touchpoint>,
    pub(super) pain: Option<Pain>,
}

impl OutlineCard {
    /// A card that says nothing yet.
    pub(super) fn new(lane: impl Into<OutlineLane>) -> Self {
        let (lane, text, personas) = (lane.into(), String::new(), Vec::new());
        Self { lane, text, personas, touchpoint: None, pain: None }
    }
}

/// What ids begin from: the same for the same text at the same place.
#[must_use]
pub fn seed(text: &str, position: usize) -> u64 {
    // FNV-1a: the same in every version of the program and on every machine.
    let bytes = text.bytes().chain((position as u64).to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

impl Outline {
    /// The document.
    pub(super) fn document(self, seed: u64) -> Document {
        let mut maker = Maker { ids: IdSource::seeded(seed), records: Vec::new() };
        maker.records.push(self.journey.into());
        let personas = maker.personas(self.personas);
        let lanes = maker.lanes(self.lanes);
        let keys = OrderKey::spread(self.stages.len());
        for (stage, order) in self.stages.into_iter().zip(keys) {
            let id = StageId(maker.ids.next_bits());
            maker.records.push(Stage::new(id, order, stage.title).into());
            let keys = OrderKey::spread(stage.steps.len());
            for (step, order) in stage.steps.into_iter().zip(keys) {
                maker.step(id, order, step, &personas, &lanes);
            }
        }
        maker.empathy(self.empathy, &personas);
        let document = Document::from_records(maker.records);
        debug_assert!(document.is_ok(), "ids differ and parents come first: {document:?}");
        document.unwrap_or_default()
    }
}

struct Maker {
    ids: IdSource,
    records: Vec<Record>,
}

impl Maker {
    fn personas(&mut self, names: Vec<String>) -> Vec<PersonaId> {
        let keys = OrderKey::spread(names.len());
        let make = |(name, order)| {
            let id = PersonaId(self.ids.next_bits());
            self.records.push(Persona::new(id, order, name).into());
            id
        };
        names.into_iter().zip(keys).map(make).collect()
    }

    fn lanes(&mut self, lanes: Vec<OutlineLane>) -> BTreeMap<OutlineLane, LaneId> {
        let keys = OrderKey::spread(lanes.len());
        let make = |(lane, order): (OutlineLane, OrderKey)| {
            let id = LaneId(self.ids.next_bits());
            let (kind, title, description) = (lane.kind, lane.title.to_string(), String::new());
            self.records.push(Lane { id, order, kind, title, description }.into());
            (lane, id)
        };
        lanes.into_iter().zip(keys).map(make).collect()
    }

    fn empathy(&mut self, maps: Vec<OutlineEmpathy>, personas: &[PersonaId]) {
        let keys = OrderKey::spread(maps.len());
        for (outline, order) in maps.into_iter().zip(keys) {
            let id = EmpathyId(self.ids.next_bits());
            let mut map = EmpathyMap::new(id, order, outline.title);
            map.persona = outline.persona.and_then(|at| personas.get(at).copied());
            map.form = outline.form;
            self.records.push(map.into());
            let keys = OrderKey::spread(outline.notes.len());
            for ((section, text), order) in outline.notes.into_iter().zip(keys) {
                let note = NoteId(self.ids.next_bits());
                self.records.push(EmpathyNote::new(note, id, section, order, text).into());
            }
        }
    }

    fn step(
        &mut self,
        stage: StageId,
        order: OrderKey,
        outline: OutlineStep,
        personas: &[PersonaId],
        lanes: &BTreeMap<OutlineLane, LaneId>,
    ) {
        let id = StepId(self.ids.next_bits());
        let mut step = Step::new(id, stage, order, outline.title);
        step.going_on = outline.going_on;
        let who = |index: Option<usize>| match index {
            None => Some(Traveller::Everyone),
            Some(index) => personas.get(index).copied().map(Traveller::Persona),
        };
        let scores = outline.scores.into_iter();
        step.scores = scores.filter_map(|(index, scores)| Some((who(index)?, scores))).collect();
        self.records.push(step.into());
        let keys = OrderKey::spread(outline.cards.len());
        for (outline, order) in outline.cards.into_iter().zip(keys) {
            let lane = lanes.get(&outline.lane);
            debug_assert!(lane.is_some(), "there is a lane for every card");
            let Some(lane) = lane else { continue };
            let card = CardId(self.ids.next_bits());
            let mut card = Card::new(card, *lane, id, order, outline.text);
            card.personas =
                outline.personas.iter().filter_map(|at| personas.get(*at).copied()).collect();
            card.touchpoint = outline.touchpoint.map(Box::new);
            card.pain = outline.pain.map(Box::new);
            self.records.push(card.tidied().into());
        }
    }
}
