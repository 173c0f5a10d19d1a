//! How much is known, from where, and what the words mean.

use serde::Serialize;

use super::Number;

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
    /// Which interview, survey or report; single interviews together: "Interview 1–4".
    pub source: String,
    /// Observed, measured: what it gave.
    pub kinds: String,
    /// When; from when until when.
    pub dates: String,
    /// The first of these days as year, month and day, `2026-09-11`; may be empty.
    pub since: String,
    /// From how many people: "143", "54–142" where its numbers differ, "1 each"; may be empty.
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
