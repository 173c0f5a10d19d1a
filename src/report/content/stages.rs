//! The journey stage by stage, and what the stages are worth.

use serde::Serialize;

use super::{Known, List, ListeningRow, Number, Pair, PromiseRow, Tone};

/// A stage and its steps.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StagePart {
    /// Counted from 1.
    pub number: usize,
    /// Its title; never empty.
    pub title: String,
    /// Colour, by name.
    pub hue: &'static str,
    /// Mean satisfaction, duration and waiting time: whatever is known.
    pub facts: Vec<Pair>,
    /// Its steps.
    pub steps: Vec<StepPart>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepPart {
    /// Counted from 1 through the whole journey.
    pub number: usize,
    /// Its title; never empty.
    pub title: String,
    /// Details; may be empty.
    pub description: String,
    /// Whether a touchpoint of it is a moment of truth.
    pub moment_of_truth: bool,
    /// Duration, waiting time, who go on, where it goes.
    pub facts: Vec<Pair>,
    /// One row for each who has numbers.
    pub scores: Vec<ScoreRow>,
    /// What was said, in quotation marks, with who said it.
    pub quotes: Vec<Quote>,
    /// Its pain points.
    pub pains: Vec<CardPart>,
    /// Its opportunities.
    pub opportunities: Vec<CardPart>,
    /// What was promised and agreed on here, and what came of it.
    #[serde(skip)]
    pub promises: Vec<PromiseRow>,
    /// How customers are listened to here.
    #[serde(skip)]
    pub listening: Vec<ListeningRow>,
    /// What else stands on the map here, by row.
    pub rows: Vec<List>,
}

/// The numbers of one traveller at one step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScoreRow {
    /// Who.
    pub traveller: String,
    /// Colour, by name.
    pub hue: &'static str,
    /// How it was experienced, 1–5.
    pub satisfaction: Option<Number>,
    /// Its 95 % interval, where answers tell it; may be empty.
    pub interval: String,
    /// What was expected, 1–5.
    pub expectation: Option<Number>,
    /// Satisfaction − expectation.
    pub gap: Option<Number>,
    /// Whether the gap is good.
    pub tone: Tone,
    /// Whether the gap rests on an assumption.
    #[serde(skip)]
    pub is_gap_assumed: bool,
    /// How much it matters, 1–5.
    pub importance: Option<Number>,
    /// How the satisfaction is known; where there is none, the expectation, else the importance.
    pub known: Known,
}

/// What somebody said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// In quotation marks.
    pub text: String,
    /// Who and where from; may be empty.
    pub by: String,
}

/// A pain point or an opportunity, where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardPart {
    /// What it says.
    pub text: String,
    /// Severity, share, state; impact, effort, owner: in one line.
    pub detail: String,
    /// Whether it is an internal pain point, which customers feel without seeing it.
    pub internal: bool,
    /// How many gave the share of customers, and that they are few where they are; may be empty.
    #[serde(skip)]
    pub share_basis: String,
    /// "Caused by: …", of pain points; may be empty.
    pub cause: String,
    /// What the card says besides; may be empty.
    pub note: String,
    /// How it is known; empty for opportunities.
    pub known: Known,
}

/// What the stages are worth to one who travels: benefits less sacrifices.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ValueTable {
    /// Who.
    pub traveller: String,
    /// Colour, by name.
    pub hue: &'static str,
    /// The dimensions that were weighed somewhere, in their order.
    pub dimensions: Vec<&'static str>,
    /// The stages that were weighed.
    pub rows: Vec<ValueRow>,
    /// The whole journey: the mean over the stages where a dimension was weighed, and their sum.
    pub journey: ValueRow,
}

/// What one stage, or the journey, is worth.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ValueRow {
    /// The stage's title.
    pub stage: String,
    /// One for each dimension of the table; none where it was not weighed.
    pub cells: Vec<Option<ValueCell>>,
    /// The sum of the dimensions, −20…20.
    pub total: Number,
    /// Whether customers get more than they give up.
    pub tone: Tone,
    /// The weakest evidence of what went into it.
    pub known: Known,
}

/// Benefits less sacrifices on one dimension.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ValueCell {
    /// Benefits less sacrifices, −5…5.
    pub net: Number,
    /// The two, as "4 − 2"; empty for the journey.
    pub parts: String,
    /// Whether that is good.
    pub tone: Tone,
}
