//! What a journey is made of: records with stable ids, kept in ordered tables.
//!
//! Knows nothing about files, languages, drawing or the window: what is wrong with a document is
//! data ([`Problem`]), worded elsewhere.

#[cfg(test)]
pub(crate) mod arbitrary;
mod card;
mod document;
mod id;
mod order;
mod place;
mod problem;
mod record;
mod rows;
mod time;

pub use card::{
    Card, Channel, Handover, LoopMark, LoopState, Opportunity, OpportunityKind, OpportunityStatus,
    Pain, Promise, Standard, Tally, Touchpoint,
};
pub use document::{ApplyError, Document};
pub use id::{
    CardId, IdSource, LaneId, LineId, ParseIdError, PersonaId, RecordId, StageId, StepId,
};
pub use order::OrderKey;
pub use place::place;
pub use problem::{Field, Problem, ProblemRule, problems};
pub use record::{
    Branch, Evidence, EvidenceKind, Hue, Journey, Measure, MeasureKind, Persona, PersonaKind,
    Record, Scores, Stage, State, Step, Traveller,
};
pub use rows::{Lane, LaneKind, Line, LineKind, RowId};
pub use time::{ParseTimespanError, TimeUnit, Timespan};

pub use jiff::civil::Date;
