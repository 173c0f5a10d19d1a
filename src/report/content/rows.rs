//! What was asked and promised, what hurts, and what is done about it.

use serde::Serialize;

use super::{Known, Number, Tone};

/// How the share of its target that something reaches is reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reckoning {
    /// The outcome as a share of the target.
    OfTarget,
    /// The target as a share of the outcome: less is better.
    OfOutcome,
    /// The share of all cases: a promise is to be kept each time.
    OfAll,
    /// Both counted from the worst end of their scale.
    FromWorst,
}

/// What a survey says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MetricRow {
    /// NPS, CSAT, …
    pub metric: String,
    /// Of what: touchpoint, persona, period; may be empty.
    pub place: String,
    /// The number with its unit, or "4 of 5" where answers are too few.
    pub value: String,
    /// The 95 % interval; may be empty.
    pub interval: String,
    /// How many answered.
    pub n: u32,
    /// *Few answers*, below the target; may be empty.
    pub remark: String,
    /// What the map says of these answers besides; may be empty.
    pub note: String,
    /// Whether that is good.
    pub tone: Tone,
    /// How it went since the period before; may be empty.
    pub change: String,
    /// Whether that is good.
    pub change_tone: Tone,
    /// What the periods before came to, the latest of them first: "Autumn 2025: 52% (42–61%), n = 96".
    pub earlier: Vec<String>,
    /// Where from, and when.
    pub source: String,
    /// What it was to be; may be empty.
    #[serde(skip)]
    pub goal: String,
    /// By what share of its target it misses it, 0–1, both counted from the worst end of its scale;
    /// none without a target.
    #[serde(skip)]
    pub missed: Option<f64>,
    /// The share of its target that it reaches: "84%"; empty where it reaches it, or has none.
    #[serde(skip)]
    pub reached: String,
    /// How that share is reckoned.
    #[serde(skip)]
    pub reckoning: Reckoning,
    /// How far below the best of its scale it is, 0–1; none where it has no scale.
    #[serde(skip)]
    pub below_best: Option<f64>,
}

/// A promise or a service standard.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PromiseRow {
    /// "Promise" or "Service standard".
    pub kind: &'static str,
    /// What was promised.
    pub text: String,
    /// The step.
    pub step: String,
    /// What came of it: "71%"; a dash where nobody knows.
    pub outcome: String,
    /// The 95 % interval; may be empty.
    pub interval: String,
    /// "n = 210", or how it is known; may be empty.
    pub basis: String,
    /// What it was to be, in the unit of the outcome; may be empty.
    pub goal: String,
    /// What was promised and what came of it, where the outcome is how often it was kept:
    /// "promised 48 h, actually 53 h"; may be empty.
    pub detail: String,
    /// What its card says besides; may be empty.
    pub note: String,
    /// Kept, broken, could be chance, not known.
    pub verdict: String,
    /// Whether that is good.
    pub tone: Tone,
    /// By what share of its goal it misses it, 0–1: a promise is to be kept each time; none where
    /// that is not known.
    #[serde(skip)]
    pub missed: Option<f64>,
    /// The share of its goal that it reaches: "84%"; empty where it reaches it, or nobody knows.
    #[serde(skip)]
    pub reached: String,
    /// How that share is reckoned.
    #[serde(skip)]
    pub reckoning: Reckoning,
    /// What came of it, in a sentence without a full stop; empty where it is kept or met.
    #[serde(skip)]
    pub headline: String,
}

/// How an organisation listens at a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListeningRow {
    /// The question that it asks.
    pub text: String,
    /// When, how often, who answers for it, and how many of those asked did answer; may be empty.
    pub detail: String,
}

/// A pain point among the others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PainRow {
    /// Its place, from 1; those of the same weight share one, and the next place is left out.
    pub rank: usize,
    /// What hurts.
    pub text: String,
    /// The step.
    pub step: String,
    /// Whom; empty: everybody.
    pub personas: String,
    /// How bad, 1–5.
    pub severity: Option<u8>,
    /// The share of customers; of fewer than five who were asked, how many of them.
    pub share: Option<Number>,
    /// How many were asked, and that they are few where they are: "n = 12, few answers"; may be
    /// empty.
    #[serde(skip)]
    pub share_basis: String,
    /// Severity × share × importance, 0–25.
    pub priority: Option<Number>,
    /// What the rank lacks; empty where nothing.
    pub missing: String,
    /// The opportunities that answer it, those that have come furthest first.
    pub answers: Vec<String>,
    /// Whether anything answers it: an opportunity, or what was done about it without one.
    pub answered: bool,
    /// "When it happens: …"; may be empty.
    pub recovery: String,
    /// "Caused by: …"; may be empty.
    pub cause: String,
    /// What its card says besides; may be empty.
    pub note: String,
    /// How it is known.
    pub known: Known,
    /// Where it stands in the feedback loop.
    pub feedback: LoopStand,
}

/// Where a pain point stands in the feedback loop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LoopStand {
    /// The furthest state that it reached: "Acted on"; "No feedback on record" where nobody
    /// was heard.
    pub text: String,
    /// Since when; may be empty.
    pub since: String,
    /// Good where the customer was told.
    pub tone: Tone,
}

/// An opportunity among the others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpportunityRow {
    /// Its number, from 1, in the order of the scores; also that in the matrix, so each has its own.
    pub rank: usize,
    /// The idea.
    pub text: String,
    /// The step.
    pub step: String,
    /// What it would change; may be empty.
    pub kind: String,
    /// How much it would help, 1–5.
    pub impact: Option<u8>,
    /// How much work it is, 1–5.
    pub effort: Option<u8>,
    /// Customers a month.
    pub reach: Option<Number>,
    /// How sure the estimates are, 0–1.
    pub confidence: Option<Number>,
    /// Reach × impact × confidence ÷ effort.
    pub score: Option<Number>,
    /// What the score lacks; empty where nothing.
    pub missing: String,
    /// Quick win, big bet, fill-in or time sink; empty without impact and effort.
    pub quadrant: String,
    /// How far it has come.
    pub status: String,
    /// Who answers for it; may be empty.
    pub owner: String,
    /// By when; may be empty.
    pub due: String,
    /// The pain points that it answers.
    pub answers: Vec<String>,
    /// How success will show; may be empty.
    pub measure: String,
}

/// A piece of feedback and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeedbackRow {
    /// What was said: the pain point.
    pub said: String,
    /// What was done: the opportunities that answer it, those that are done first; without one,
    /// what is done each time it happens.
    pub did: Vec<String>,
    /// The four states of the loop, from the first.
    pub states: Vec<LoopStep>,
    /// Whether the customer was told.
    pub closed: bool,
}

/// One state of a feedback loop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LoopStep {
    /// What it is called.
    pub label: &'static str,
    /// Whether the loop came so far.
    pub reached: bool,
    /// When and by whom; may be empty.
    pub detail: String,
}

/// Something that was decided on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NextStep {
    /// What.
    pub what: String,
    /// Who answers for it; may be empty.
    pub who: String,
    /// By when; may be empty.
    pub when: String,
    /// Whether that day was over on the day of the report.
    #[serde(skip)]
    pub is_overdue: bool,
    /// How success will show; may be empty.
    pub measure: String,
    /// How far it has come.
    pub status: String,
}
