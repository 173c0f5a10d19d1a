//! The records of a document, apart from rows and cards.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::{
    Card, Dimension, EmpathyMap, Lane, Line, Note, OrderKey, PersonaId, Picture, PictureId,
    RecordId, StageId, StepId, Survey, Timespan, ValueInput,
};

/// Whether the map shows what is, or what is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum State {
    /// The journey as it is today.
    #[default]
    Current,
    /// The journey as it should become.
    Future,
}

/// A colour of the picture's palette, told by name; light and dark give it their own values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the colours")]
pub enum Hue {
    Blue,
    Amber,
    Green,
    Purple,
    Rose,
    Teal,
    Brown,
    Slate,
}

impl Hue {
    /// All hues, in the order in which stages and personas without a colour get them.
    pub const ALL: [Self; 8] = [
        Self::Blue,
        Self::Amber,
        Self::Green,
        Self::Purple,
        Self::Rose,
        Self::Teal,
        Self::Brown,
        Self::Slate,
    ];

    /// The name in data and templates.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Blue => "blue",
            Self::Amber => "amber",
            Self::Green => "green",
            Self::Purple => "purple",
            Self::Rose => "rose",
            Self::Teal => "teal",
            Self::Brown => "brown",
            Self::Slate => "slate",
        }
    }
}

/// The journey's own properties.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Journey {
    /// What the map is called.
    pub title: String,
    /// The situation that it tells of.
    pub scenario: String,
    /// Anything else worth knowing about the map.
    pub description: String,
    /// Current or future.
    pub state: State,
    /// The language that the map is written in (`en`, `fi`, `lv`, …); exports speak it unless told
    /// otherwise.
    pub language: Option<String>,
    /// The date that the map stands for; reports show it.
    pub date: Option<Date>,
    /// The satisfaction that is aimed at, 1–5: a line across the curve.
    pub target: Option<f64>,
}

/// Who a persona is to the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum PersonaKind {
    /// Buys or uses.
    #[default]
    External,
    /// Works in the organisation and depends on others there.
    Internal,
    /// Neither, but concerned.
    Stakeholder,
}

/// A trait of a persona: a place between two opposites.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trait {
    /// What the low end is ("careful").
    pub low: String,
    /// What the high end is ("daring").
    pub high: String,
    /// Where the persona stands, 1–5; `None`: not placed yet.
    pub value: Option<u8>,
}

/// Who travels.
#[derive(Debug, Clone, PartialEq)]
pub struct Persona {
    /// Identity.
    pub id: PersonaId,
    /// Place among the personas.
    pub order: OrderKey,
    /// First name, often with an age.
    pub name: String,
    /// A few words that tell the persona from others.
    pub role: String,
    /// External or internal customer, or stakeholder.
    pub kind: PersonaKind,
    /// Customer segment.
    pub segment: String,
    /// The segment's share of customers, 0–1.
    pub share: Option<f64>,
    /// What the persona wants to reach.
    pub goals: Vec<String>,
    /// What the persona needs.
    pub needs: Vec<String>,
    /// What stands in the way.
    pub frustrations: Vec<String>,
    /// Something that the persona would say.
    pub quote: String,
    /// In what circumstances the persona lives or works.
    pub context: String,
    /// Where the persona stands between opposites.
    pub traits: Vec<Trait>,
    /// What the persona looks like; initials where there is none.
    pub picture: Option<PictureId>,
    /// Colour; by position where none is chosen.
    pub color: Option<Hue>,
}

impl Persona {
    /// A persona of that name, with nothing else known.
    #[must_use]
    pub fn new(id: PersonaId, order: OrderKey, name: impl Into<String>) -> Self {
        Self {
            id,
            order,
            name: name.into(),
            role: String::new(),
            kind: PersonaKind::default(),
            segment: String::new(),
            share: None,
            goals: Vec::new(),
            needs: Vec::new(),
            frustrations: Vec::new(),
            quote: String::new(),
            context: String::new(),
            traits: Vec::new(),
            picture: None,
            color: None,
        }
    }
}

/// A phase of the journey: an ordered group of steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// Identity.
    pub id: StageId,
    /// Place among the stages.
    pub order: OrderKey,
    /// What it is called.
    pub title: String,
    /// Colour; by position where none is chosen.
    pub color: Option<Hue>,
    /// What it is worth to whom: the inputs of customer value.
    pub value: BTreeMap<(Traveller, Dimension), ValueInput>,
}

impl Stage {
    /// A stage of that title, with nothing else known.
    #[must_use]
    pub fn new(id: StageId, order: OrderKey, title: impl Into<String>) -> Self {
        Self { id, order, title: title.into(), color: None, value: BTreeMap::new() }
    }
}

/// How something is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum EvidenceKind {
    /// The team's own belief.
    #[default]
    Assumed,
    /// Interview, observation, quote, customer test.
    Observed,
    /// Survey, analytics.
    Measured,
}

impl EvidenceKind {
    /// All kinds, weakest first.
    pub const ALL: [Self; 3] = [Self::Assumed, Self::Observed, Self::Measured];
}

/// How something is known, and from where.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Evidence {
    /// Assumed, observed or measured.
    pub kind: EvidenceKind,
    /// Which interview, survey or report.
    pub source: String,
    /// When.
    pub date: Option<Date>,
    /// From how many people.
    pub n: Option<u32>,
}

/// A number and how it is known.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Measure {
    /// On the scale 1–5 (an input of customer value: 0–5); finite. A file may hold one off the scale, which is a [`super::Problem`].
    pub value: f64,
    /// How it is known.
    pub evidence: Evidence,
}

impl Measure {
    /// A number that a team gave by itself.
    #[must_use]
    pub fn assumed(value: f64) -> Self {
        Self { value, evidence: Evidence::default() }
    }

    /// Whether the value lies on the scale 1–5.
    #[must_use]
    pub fn is_on_scale(&self) -> bool {
        (1.0..=5.0).contains(&self.value)
    }
}

/// Whose numbers: a persona's, or the customer's as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Traveller {
    /// The customer as such; no persona is named.
    Everyone,
    /// One persona.
    Persona(PersonaId),
}

/// Which of the three numbers of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeasureKind {
    /// How it was experienced.
    Satisfaction,
    /// What the customer expected.
    Expectation,
    /// How much it matters.
    Importance,
}

impl MeasureKind {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Satisfaction, Self::Expectation, Self::Importance];
}

/// The numbers of one traveller on one step, each 1–5 and optional. With none at all, the persona
/// is present there without numbers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scores {
    /// How it was experienced: 1 very dissatisfied … 5 very satisfied.
    pub satisfaction: Option<Measure>,
    /// What was expected.
    pub expectation: Option<Measure>,
    /// How much it matters.
    pub importance: Option<Measure>,
}

impl Scores {
    /// The number of that kind.
    #[must_use]
    pub fn get(&self, kind: MeasureKind) -> Option<&Measure> {
        match kind {
            MeasureKind::Satisfaction => self.satisfaction.as_ref(),
            MeasureKind::Expectation => self.expectation.as_ref(),
            MeasureKind::Importance => self.importance.as_ref(),
        }
    }

    /// The place of the number of that kind.
    pub fn slot(&mut self, kind: MeasureKind) -> &mut Option<Measure> {
        match kind {
            MeasureKind::Satisfaction => &mut self.satisfaction,
            MeasureKind::Expectation => &mut self.expectation,
            MeasureKind::Importance => &mut self.importance,
        }
    }
}

/// A way on from a step that is not simply to the next one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Branch {
    /// When this way is taken ("if the part is missing").
    pub label: String,
    /// The share of customers who take it, 0–1.
    pub share: Option<f64>,
}

/// A moment in the journey: one column of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Identity.
    pub id: StepId,
    /// The stage that it belongs to.
    pub stage: StageId,
    /// Place in the stage.
    pub order: OrderKey,
    /// What it is called.
    pub title: String,
    /// Details.
    pub description: String,
    /// How long the customer is active.
    pub duration: Option<Timespan>,
    /// How long the customer waits: something else than the duration.
    pub waiting: Option<Timespan>,
    /// The share of customers who go on from it, 0–1.
    pub going_on: Option<f64>,
    /// Where the journey goes from here; empty: to the next step. Several: it splits. Steps that
    /// name the same next step merge there.
    pub next: BTreeMap<StepId, Branch>,
    /// What others reach here, 1–5: the grey curve behind the personas'.
    pub benchmark: Option<f64>,
    /// Free words to find and filter by.
    pub tags: BTreeSet<String>,
    /// The numbers, by traveller.
    pub scores: BTreeMap<Traveller, Scores>,
}

impl Step {
    /// A step of that title, with nothing else known.
    #[must_use]
    pub fn new(id: StepId, stage: StageId, order: OrderKey, title: impl Into<String>) -> Self {
        Self {
            id,
            stage,
            order,
            title: title.into(),
            description: String::new(),
            duration: None,
            waiting: None,
            going_on: None,
            next: BTreeMap::new(),
            benchmark: None,
            tags: BTreeSet::new(),
            scores: BTreeMap::new(),
        }
    }

    /// A traveller's number of that kind, where it lies on its scale: what is drawn, counted and
    /// told.
    #[must_use]
    pub fn measure(&self, who: Traveller, kind: MeasureKind) -> Option<&Measure> {
        self.written(who, kind).filter(|measure| measure.is_on_scale())
    }

    /// A traveller's number of that kind as it was written, on its scale or not: for those who mend
    /// it.
    #[must_use]
    pub fn written(&self, who: Traveller, kind: MeasureKind) -> Option<&Measure> {
        self.scores.get(&who).and_then(|scores| scores.get(kind))
    }
}

/// Any record, shared.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "each variant is the record of that name")]
pub enum Record {
    Journey(Arc<Journey>),
    Persona(Arc<Persona>),
    Stage(Arc<Stage>),
    Step(Arc<Step>),
    Lane(Arc<Lane>),
    Line(Arc<Line>),
    Card(Arc<Card>),
    Empathy(Arc<EmpathyMap>),
    Note(Arc<Note>),
    Survey(Arc<Survey>),
    Picture(Arc<Picture>),
}

impl Record {
    /// Its identity.
    #[must_use]
    pub fn id(&self) -> RecordId {
        match self {
            Self::Journey(_) => RecordId::Journey,
            Self::Persona(record) => record.id.into(),
            Self::Stage(record) => record.id.into(),
            Self::Step(record) => record.id.into(),
            Self::Lane(record) => record.id.into(),
            Self::Line(record) => record.id.into(),
            Self::Card(record) => record.id.into(),
            Self::Empathy(record) => record.id.into(),
            Self::Note(record) => record.id.into(),
            Self::Survey(record) => record.id.into(),
            Self::Picture(record) => record.id.into(),
        }
    }
}

macro_rules! record_from {
    ($($kind:ident($record:ident)),*) => {
        $(
            impl From<$record> for Record {
                fn from(record: $record) -> Self { Self::$kind(Arc::new(record)) }
            }
            impl From<Arc<$record>> for Record {
                fn from(record: Arc<$record>) -> Self { Self::$kind(record) }
            }
        )*
    };
}
record_from!(
    Journey(Journey),
    Persona(Persona),
    Stage(Stage),
    Step(Step),
    Lane(Lane),
    Line(Line),
    Card(Card),
    Empathy(EmpathyMap),
    Note(Note),
    Survey(Survey),
    Picture(Picture)
);
