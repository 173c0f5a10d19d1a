//! From what an importer read to a document: ids by input and position, keys by position.

use crate::model::{
    Card, CardId, Document, IdSource, Journey, Lane, LaneId, LaneKind, OrderKey, Pain, Persona,
    PersonaId, Record, Scores, Stage, StageId, Step, StepId, Touchpoint, Traveller,
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
    pub(super) lanes: Vec<LaneKind>,
    /// The stages.
    pub(super) stages: Vec<OutlineStage>,
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
    pub(super) cards: Vec<OutlineCard>,
}

/// A card in one of the [`Outline::lanes`].
#[derive(Debug, Clone)]
pub(super) struct OutlineCard {
    pub(super) lane: LaneKind,
    pub(super) text: String,
    pub(super) personas: Vec<usize>,
    pub(super) touchpoint: Option<Touchpoint>,
    pub(super) pain: Option<Pain>,
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

    fn lanes(&mut self, kinds: Vec<LaneKind>) -> Vec<(LaneKind, LaneId)> {
        let keys = OrderKey::spread(kinds.len());
        let make = |(kind, order)| {
            let id = LaneId(self.ids.next_bits());
            let (title, description) = (String::new(), String::new());
            self.records.push(Lane { id, order, kind, title, description }.into());
            (kind, id)
        };
        kinds.into_iter().zip(keys).map(make).collect()
    }

    fn step(
        &mut self,
        stage: StageId,
        order: OrderKey,
        outline: OutlineStep,
        personas: &[PersonaId],
        lanes: &[(LaneKind, LaneId)],
    ) {
        let id = StepId(self.ids.next_bits());
        let mut step = Step::new(id, stage, order, outline.title);
        let who = |index: Option<usize>| match index {
            None => Some(Traveller::Everyone),
            Some(index) => personas.get(index).copied().map(Traveller::Persona),
        };
        let scores = outline.scores.into_iter();
        step.scores = scores.filter_map(|(index, scores)| Some((who(index)?, scores))).collect();
        self.records.push(step.into());
        let keys = OrderKey::spread(outline.cards.len());
        for (outline, order) in outline.cards.into_iter().zip(keys) {
            let lane = lanes.iter().find(|(kind, _)| *kind == outline.lane);
            debug_assert!(lane.is_some(), "there is a lane for every card");
            let Some((_, lane)) = lane else { continue };
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
