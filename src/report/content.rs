//! What a report says: plain texts and numbers, already in the reader's language.
//!
//! Every format is written from these structs, and a team's own template gets them as JSON (see
//! `assets/REPORT.md`), so a field's name here is a promise to templates. A text that people wrote
//! is never translated and never markup. A list that is empty says that there is nothing of the
//! kind; [`Report::sections`] holds only what has content.

mod front;
mod known;
mod people;
mod rows;
mod stages;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::layout::scene::Scene;

pub use front::{Cover, Figure, GapRow, GapTable, KeyFinding};
pub use known::{Definition, EvidencePart, EvidenceRow, SourceRow};
pub use people::{EmpathyPart, EmpathySection, List, Note, PersonaCard, TraitRow};
pub use rows::{
    FeedbackRow, ListeningRow, LoopStand, LoopStep, MetricRow, NextStep, OpportunityRow, PainRow,
    PromiseRow, Reckoning,
};
pub use stages::{CardPart, Quote, ScoreRow, StagePart, StepPart, ValueCell, ValueRow, ValueTable};

/// A whole report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The language of its texts, a code such as `fi`.
    pub language: String,
    /// The language that people wrote in, a code such as `fi`; that of the report where the journey
    /// does not say.
    pub written: String,
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
    /// The gravest finding of a part of the report, in a sentence; of [`SectionId::Findings`] that
    /// of experienced against expected.
    #[serde(skip)]
    pub headlines: BTreeMap<SectionId, String>,
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
    /// What the next steps leave out, in sentences: ideas not yet decided, severe pain points that
    /// nothing answers.
    pub left_out: Vec<String>,
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
