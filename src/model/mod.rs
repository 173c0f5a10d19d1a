//! What a journey is made of: records with stable ids, kept in ordered tables.
//!
//! Knows nothing about files, languages, drawing or the window: what is wrong with a document is
//! data ([`Problem`]), worded elsewhere.

#[cfg(test)]
pub(crate) mod arbitrary;
mod card;
mod document;
mod empathy;
mod id;
pub mod on_scale;
mod order;
mod picture;
mod place;
mod problem;
mod record;
mod rows;
mod survey;
mod time;
mod value;

pub use card::{
    Card, Channel, Handover, Listening, LoopMark, LoopState, Opportunity, OpportunityKind,
    OpportunityStatus, Pain, Promise, Standard, Tally, Touchpoint,
};
pub use document::{ApplyError, Document};
pub use empathy::{EmpathyForm, EmpathyMap, Note, Section};
pub use id::{
    CardId, EmpathyId, IdSource, LaneId, LineId, NoteId, ParseIdError, PersonaId, PictureId,
    RecordId, StageId, StepId, SurveyId,
};
pub use order::OrderKey;
pub use picture::{Picture, PictureFormat};
pub use place::place;
pub use problem::{Field, Problem, ProblemRule, problems};
pub use record::{
    Branch, Evidence, EvidenceKind, Hue, Journey, Measure, MeasureKind, Persona, PersonaKind,
    Record, Scores, Stage, State, Step, Trait, Traveller,
};
pub use rows::{Lane, LaneKind, Line, LineKind, RowId};
pub use survey::{Answers, Better, Metric, Numbers, Scale, Share, Survey, SurveyPlace};
pub use time::{ParseTimespanError, TimeUnit, TimeWord, Timespan};
pub use value::{Dimension, ValueInput};

pub use jiff::civil::Date;
