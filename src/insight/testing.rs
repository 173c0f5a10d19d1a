//! Small journeys for the tests of this room.

use crate::model::{
    Card, CardId, Document, Evidence, EvidenceKind, Journey, Lane, LaneId, LaneKind, Measure,
    OrderKey, Persona, PersonaId, Record, Stage, StageId, Step, StepId, Traveller,
};

const STAGE: StageId = StageId(1);

/// A number with that evidence.
pub fn measure(value: f64, kind: EvidenceKind) -> Measure {
    Measure { value, evidence: Evidence { kind, ..Evidence::default() } }
}

/// Builds a journey of one stage, with a lane for each kind that is used.
pub struct Builder {
    pub journey: Journey,
    personas: Vec<Persona>,
    steps: Vec<Step>,
    lanes: Vec<Lane>,
    cards: Vec<Card>,
    last_key: OrderKey,
}

impl Builder {
    pub fn new() -> Self {
        Self {
            journey: Journey { title: "Journey".to_owned(), ..Journey::default() },
            personas: Vec::new(),
            steps: Vec::new(),
            lanes: Vec::new(),
            cards: Vec::new(),
            last_key: OrderKey::default(),
        }
    }

    fn key(&mut self) -> OrderKey {
        self.last_key = OrderKey::between(Some(&self.last_key), None);
        self.last_key.clone()
    }

    pub fn persona(&mut self, name: &str) -> Traveller {
        let id = PersonaId(self.personas.len() as u64 + 1);
        let order = self.key();
        self.personas.push(Persona::new(id, order, name));
        Traveller::Persona(id)
    }

    /// The step of that title, made where there is none.
    pub fn step(&mut self, title: &str) -> StepId {
        self.edit_step(title, |_| ())
    }

    pub fn edit_step(&mut self, title: &str, edit: impl FnOnce(&mut Step)) -> StepId {
        let known = self.steps.iter().position(|step| step.title == title);
        let at = known.unwrap_or_else(|| {
            let (id, order) = (StepId(self.steps.len() as u64 + 1), self.key());
            self.steps.push(Step::new(id, STAGE, order, title));
            self.steps.len() - 1
        });
        edit(&mut self.steps[at]);
        self.steps[at].id
    }

    pub fn score(&mut self, step: StepId, who: Traveller, value: f64, kind: EvidenceKind) {
        let step = self.steps.iter_mut().find(|known| known.id == step).expect("a step");
        step.scores.entry(who).or_default().satisfaction = Some(measure(value, kind));
    }

    pub fn card_at(&mut self, step: &str, kind: LaneKind, edit: impl FnOnce(&mut Card)) -> CardId {
        let step = self.step(step);
        let lane = self.lane(kind);
        let (id, order) = (CardId(self.cards.len() as u64 + 1), self.key());
        let mut card = Card::new(id, lane, step, order, "Card");
        edit(&mut card);
        self.cards.push(card);
        id
    }

    fn lane(&mut self, kind: LaneKind) -> LaneId {
        if let Some(lane) = self.lanes.iter().find(|lane| lane.kind == kind) {
            return lane.id;
        }
        let (id, order) = (LaneId(self.lanes.len() as u64 + 1), self.key());
        let (title, description) = (String::new(), String::new());
        self.lanes.push(Lane { id, order, kind, title, description });
        id
    }

    pub fn document(&self) -> Document {
        let stage = Stage::new(STAGE, OrderKey::default(), "Stage");
        fn records<R: Clone + Into<Record>>(list: &[R]) -> impl Iterator<Item = Record> {
            list.iter().cloned().map(Into::into)
        }
        let journey = [Record::from(self.journey.clone()), Record::from(stage)];
        let all = journey
            .into_iter()
            .chain(records(&self.personas))
            .chain(records(&self.steps))
            .chain(records(&self.lanes))
            .chain(records(&self.cards));
        Document::from_records(all).expect("a whole document")
    }
}
