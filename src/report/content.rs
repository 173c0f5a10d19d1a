//! What a report says: plain texts and numbers, already in the reader's language.
//!
//! Every format is written from these structs, and a team's own template gets them as JSON (see
//! `assets/REPORT.md`), so a field's name here is a promise to templates. A text that people wrote
//! is never translated and never markup. A list that is empty says that there is nothing of the
//! kind; [`Report::sections`] holds only what has content.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::layout::scene::Scene;
use crate::model::PersonaId;

/// A whole report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The language of its texts, a code such as `fi`.
    pub language: String,
    /// What the journey is called; never empty.
    pub title: String,
    /// The sections that have content, in their order.
    pub sections: Vec<Section>,
    /// Fixed words of the report, by key: headings of columns, names of things.
    pub labels: BTreeMap<&'static str, &'static str>,
    /// The first page.
    pub cover: Cover,
    /// The few numbers that a board looks at first; at most six.
    pub figures: Vec<Figure>,
    /// What is most worth knowing, gravest first.
    pub findings: Vec<KeyFinding>,
    /// Experienced against expected, one table for each who travels.
    pub gaps: Vec<GapTable>,
    /// Who travels.
    pub personas: Vec<PersonaCard>,
    /// What those who travel see, hear, think and do.
    pub empathy: Vec<EmpathyPart>,
    /// The journey, stage by stage.
    pub stages: Vec<StagePart>,
    /// What the stages are worth to customers, one table for each who was asked about.
    pub value: Vec<ValueTable>,
    /// What surveys say.
    pub metrics: Vec<MetricRow>,
    /// Promises and service standards, and what came of them.
    pub promises: Vec<PromiseRow>,
    /// Pain points, most urgent first.
    pub pains: Vec<PainRow>,
    /// Opportunities that are neither done nor dropped, best first.
    pub opportunities: Vec<OpportunityRow>,
    /// "You said, we did": pain points of which somebody was heard.
    pub feedback: Vec<FeedbackRow>,
    /// Opportunities that were decided on, soonest first.
    pub next_steps: Vec<NextStep>,
    /// How much of it is known.
    pub evidence: EvidencePart,
    /// Where it is known from.
    pub sources: Vec<SourceRow>,
    /// How it was measured, in paragraphs.
    pub method: Vec<String>,
    /// What the words mean.
    pub definitions: Vec<Definition>,
    /// Pictures, each with a text that says the same.
    #[serde(skip)]
    pub pictures: Pictures,
}

/// A part of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Which one; also the anchor that links lead to.
    pub id: SectionId,
    /// Its heading.
    pub title: &'static str,
    /// What it shows and how to read it, in a sentence; may be empty.
    pub lead: String,
}

/// The parts of a report, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names are the parts")]
pub enum SectionId {
    Findings,
    Map,
    Personas,
    Empathy,
    Stages,
    Value,
    Metrics,
    Promises,
    Pains,
    Opportunities,
    Feedback,
    NextSteps,
    Evidence,
    Appendix,
}

impl SectionId {
    /// All of them, in their order.
    pub const ALL: [Self; 14] = [
        Self::Findings,
        Self::Map,
        Self::Personas,
        Self::Empathy,
        Self::Stages,
        Self::Value,
        Self::Metrics,
        Self::Promises,
        Self::Pains,
        Self::Opportunities,
        Self::Feedback,
        Self::NextSteps,
        Self::Evidence,
        Self::Appendix,
    ];

    /// The name in anchors, data and message keys (`report-section-…`).
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Findings => "findings",
            Self::Map => "map",
            Self::Personas => "personas",
            Self::Empathy => "empathy",
            Self::Stages => "stages",
            Self::Value => "value",
            Self::Metrics => "metrics",
            Self::Promises => "promises",
            Self::Pains => "pains",
            Self::Opportunities => "opportunities",
            Self::Feedback => "feedback",
            Self::NextSteps => "next-steps",
            Self::Evidence => "evidence",
            Self::Appendix => "appendix",
        }
    }
}

/// What something means for the reader: never told by colour alone, since words stand beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Goes well.
    Good,
    /// Goes badly.
    Bad,
    /// To be read with care.
    Attention,
    /// Neither.
    #[default]
    Neutral,
}

/// How something is known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Known {
    /// `assumed`, `observed` or `measured`; empty where there is nothing to know.
    pub kind: &'static str,
    /// "measured, n = 143"; "measured, n = 9, few answers".
    pub text: String,
}

/// A number and its text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Number {
    /// The number itself.
    pub value: f64,
    /// As the language writes it.
    pub text: String,
}

/// A label and a text, such as "Waiting time: 21 days".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// What it is.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// The first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// "Customer journey · current state".
    pub kind: String,
    /// The situation; may be empty.
    pub scenario: String,
    /// More about the map; may be empty.
    pub description: String,
    /// Personas, extent, evidence, date.
    pub facts: Vec<Pair>,
    /// The date in words; empty where none was given.
    pub date: String,
    /// The date as year, month, day.
    pub day: Option<(i16, i8, i8)>,
    /// What stands at the foot of each page: title and state.
    pub foot: String,
}

/// A number for those who read only one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The number with its unit.
    pub value: String,
    /// Interval and n, or where it is.
    pub detail: String,
    /// What to think of it, in a few words; may be empty.
    pub remark: String,
    /// Whether that is good.
    pub tone: Tone,
}

/// A finding in plain sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyFinding {
    /// A whole sentence, without a full stop.
    pub headline: String,
    /// What it rests on and what follows from it.
    pub body: String,
    /// Whether that is good.
    pub tone: Tone,
}

/// Experienced against expected, of one who travels.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GapTable {
    /// Who.
    pub traveller: String,
    /// Colour, by name.
    pub hue: &'static str,
    /// The largest differences, at most twelve, the largest shortfall first.
    pub rows: Vec<GapRow>,
}

/// Experienced against expected at one step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GapRow {
    /// The step's title.
    pub step: String,
    /// Experienced, 1–5.
    pub experienced: Number,
    /// Expected, 1–5.
    pub expected: Number,
    /// Experienced − expected, with its sign.
    pub difference: Number,
    /// Below or above what was expected.
    pub tone: Tone,
}

/// Who travels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonaCard {
    /// Which one.
    #[serde(skip)]
    pub id: PersonaId,
    /// Name.
    pub name: String,
    /// The letters that stand for a portrait where there is none.
    pub initials: String,
    /// A few words that tell the persona from others.
    pub role: String,
    /// External or internal customer, or stakeholder; with the segment and its share.
    pub kind: String,
    /// Colour, by name.
    pub hue: &'static str,
    /// The persona's circumstances; may be empty.
    pub context: String,
    /// Something that the persona would say, in quotation marks; may be empty.
    pub quote: String,
    /// Goals, needs and frustrations, where there are any.
    pub lists: Vec<List>,
    /// Where the persona stands between opposites.
    pub traits: Vec<TraitRow>,
    /// What the persona's curve comes to: mean, lowest and highest moment, end.
    pub curve: Vec<Pair>,
}

/// A place between two opposites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TraitRow {
    /// The low end.
    pub low: String,
    /// The high end.
    pub high: String,
    /// Where between them, 1–5; none where nobody has placed it yet.
    pub value: Option<u8>,
}

/// Things under a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct List {
    /// The heading.
    pub title: String,
    /// The things.
    pub items: Vec<String>,
}

/// An empathy map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EmpathyPart {
    /// Whose.
    #[serde(skip)]
    pub whose: Option<PersonaId>,
    /// Its title, or whose it is.
    pub title: String,
    /// The persona's name; may be empty.
    pub persona: String,
    /// How it is drawn: `seven-sections` or `four-quadrants`.
    pub form: &'static str,
    /// Colour, by name.
    pub hue: &'static str,
    /// The situation, who made it for whom, when.
    pub facts: Vec<Pair>,
    /// The sections that hold notes, in the canvas's order.
    pub sections: Vec<EmpathySection>,
    /// Whom the canvas is owed to.
    pub credit: String,
}

/// One section of an empathy map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EmpathySection {
    /// Which one: `who`, `do`, `sees`, `says`, `does`, `hears`, `pains`, `gains`, `other`; of the
    /// four quadrants also `mind`, `feels`, and `also` for what they have no place for.
    pub id: &'static str,
    /// What it is called.
    pub title: String,
    /// Pains are bad, gains are good.
    pub tone: Tone,
    /// What stands in it.
    pub notes: Vec<Note>,
}

/// A note of an empathy map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// What it says.
    pub text: String,
    /// How it is known.
    pub known: Known,
}

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
    /// *Few answers*, below the target, the change since before; may be empty.
    pub remark: String,
    /// Whether that is good.
    pub tone: Tone,
    /// Where from, and when.
    pub source: String,
}

/// A promise or a service standard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PromiseRow {
    /// "Promise" or "Service standard".
    pub kind: &'static str,
    /// What was promised.
    pub text: String,
    /// The step.
    pub step: String,
    /// What came of it: "kept in 71% (n = 412)"; a dash where nobody knows.
    pub outcome: String,
    /// The 95 % interval; may be empty.
    pub interval: String,
    /// What it was to be; may be empty.
    pub goal: String,
    /// Kept, broken, could be chance, not known.
    pub verdict: String,
    /// Whether that is good.
    pub tone: Tone,
}

/// A pain point among the others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PainRow {
    /// Its place, from 1.
    pub rank: usize,
    /// What hurts.
    pub text: String,
    /// The step.
    pub step: String,
    /// Whom; empty: everybody.
    pub personas: String,
    /// How bad, 1–5.
    pub severity: Option<u8>,
    /// The share of customers.
    pub share: Option<Number>,
    /// Severity × share × importance, 0–25.
    pub priority: Option<Number>,
    /// What the rank lacks; empty where nothing.
    pub missing: String,
    /// The opportunities that answer it.
    pub answers: Vec<String>,
    /// How it is known.
    pub known: Known,
}

/// An opportunity among the others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpportunityRow {
    /// Its place, from 1; also its number in the matrix.
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
}

/// A piece of feedback and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeedbackRow {
    /// What was said: the pain point.
    pub said: String,
    /// What was done: the opportunities that answer it, those that are done first.
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
    /// How success will show; may be empty.
    pub measure: String,
    /// How far it has come.
    pub status: String,
}

/// How much is known.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EvidencePart {
    /// Scores that were observed or measured, of those given, 0–1.
    pub share: Option<Number>,
    /// That, in a sentence.
    pub sentence: String,
    /// By stage.
    pub rows: Vec<EvidenceRow>,
}

/// How much of a stage's satisfaction scores is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidenceRow {
    /// The stage.
    pub stage: String,
    /// How many are assumed.
    pub assumed: u32,
    /// How many were observed.
    pub observed: u32,
    /// How many were measured.
    pub measured: u32,
}

/// Where something is known from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceRow {
    /// Which interview, survey or report.
    pub source: String,
    /// Observed, measured: what it gave.
    pub kinds: String,
    /// When; from when until when.
    pub dates: String,
    /// From how many people at most; may be empty.
    pub n: String,
    /// How many numbers and cards rest on it.
    pub uses: usize,
}

/// A word and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Definition {
    /// The word.
    pub term: &'static str,
    /// What it means.
    pub meaning: &'static str,
}

/// The report's pictures, apart from the map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pictures {
    /// The whole journey at a glance.
    pub glance: Option<Scene>,
    /// The satisfaction of all who travel, small.
    pub curve: Option<Scene>,
    /// Impact against effort.
    pub matrix: Option<Scene>,
    /// Experienced against expected, by the place of the table in [`Report::gaps`].
    pub gaps: Vec<Scene>,
    /// The personas' faces, by the place of the persona in [`Report::personas`].
    pub portraits: Vec<Scene>,
    /// The empathy maps without their headers, by the place in [`Report::empathy`].
    pub empathy: Vec<Scene>,
}
