//! What a map looks like, kind of lane by kind, and what holds for every map.

mod asking;
mod causes;
mod looks;
mod numbers;
mod points;
mod properties;
mod sheets;

use std::sync::Arc;

pub(crate) use causes::{run_apart, shared};

use crate::i18n::{Language, Words};
use crate::layout::fonts::Fonts;
use crate::model::{
    Card, CardId, Document, Journey, Lane, LaneId, LaneKind, Line, LineId, LineKind, OrderKey,
    Persona, PersonaId, Record, Stage, StageId, Step, StepId, Survey,
};

use super::{MapEngine, MapOptions, MapPicture};

/// An engine that is the same on every machine.
fn engine() -> MapEngine {
    MapEngine::new(Fonts::for_tests())
}

fn window() -> MapOptions {
    MapOptions::window(Words::of(Language::English))
}

fn export() -> MapOptions {
    MapOptions::export(Words::of(Language::English))
}

fn layout(document: &Document) -> Arc<MapPicture> {
    engine().layout(document, &export())
}

/// A small journey under construction: ids count from 1 in each kind.
#[derive(Default)]
struct Map {
    journey: Journey,
    personas: Vec<Persona>,
    stages: Vec<Stage>,
    steps: Vec<Step>,
    lanes: Vec<Lane>,
    lines: Vec<Line>,
    cards: Vec<Card>,
    surveys: Vec<Survey>,
    last: Option<OrderKey>,
}

impl Map {
    /// Stages with so many steps each, and personas Ada and Ben.
    fn new(stages: &[usize]) -> Self {
        let mut map = Self::default();
        for name in ["Ada", "Ben"] {
            let (id, order) = (PersonaId(map.personas.len() as u64 + 1), map.order());
            map.personas.push(Persona::new(id, order, name));
        }
        for (at, &count) in stages.iter().enumerate() {
            let id = StageId(at as u64 + 1);
            let (order, title) = (map.order(), format!("Stage {}", at + 1));
            map.stages.push(Stage::new(id, order, title));
            for _ in 0..count {
                let (number, order) = (map.steps.len() as u64 + 1, map.order());
                map.steps.push(Step::new(StepId(number), id, order, format!("Step {number}")));
            }
        }
        map
    }

    fn order(&mut self) -> OrderKey {
        let key = OrderKey::between(self.last.as_ref(), None);
        self.last = Some(key.clone());
        key
    }

    fn lane(&mut self, kind: LaneKind) -> LaneId {
        let (id, order) = (LaneId(self.lanes.len() as u64 + 1), self.order());
        let (title, description) = (String::new(), String::new());
        self.lanes.push(Lane { id, order, kind, title, description });
        id
    }

    fn line(&mut self, kind: LineKind) -> LineId {
        let (id, order) = (LineId(self.lines.len() as u64 + 1), self.order());
        self.lines.push(Line { id, order, kind });
        id
    }

    /// A card in the last lane.
    fn card(&mut self, step: u64, text: &str) -> &mut Card {
        let lane = self.lanes.last().expect("a lane").id;
        let (id, order) = (CardId(self.cards.len() as u64 + 1), self.order());
        self.cards.push(Card::new(id, lane, StepId(step), order, text));
        self.cards.last_mut().expect("the card")
    }

    fn step(&mut self, number: usize) -> &mut Step {
        &mut self.steps[number - 1]
    }

    fn document(&self) -> Document {
        fn records<R: Clone + Into<Record>>(list: &[R]) -> impl Iterator<Item = Record> {
            list.iter().cloned().map(Into::into)
        }
        let all = std::iter::once(Record::from(self.journey.clone()))
            .chain(records(&self.personas))
            .chain(records(&self.stages))
            .chain(records(&self.steps))
            .chain(records(&self.lanes))
            .chain(records(&self.lines))
            .chain(records(&self.cards))
            .chain(records(&self.surveys));
        Document::from_records(all).expect("a whole document")
    }
}
