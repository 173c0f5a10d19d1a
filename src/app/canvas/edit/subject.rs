//! What is being written: the text of a record that is there, or of one that is not there yet.

use crate::app::request::Action;
use crate::app::selection::Cell;
use crate::change::{Label, Verb, What, actions};
use crate::layout::scene::Tag;
use crate::model::{Document, EmpathyId, RecordId, Section, StageId, StepId};

/// What is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The text of a record that is there.
    Record(RecordId),
    /// A card that is not there yet.
    NewCard {
        /// Its cell.
        cell: Cell,
        /// Its place among the cell's cards.
        index: usize,
    },
    /// A note of an empathy map that is not there yet.
    NewNote {
        /// The empathy map.
        map: EmpathyId,
        /// The section.
        section: Section,
        /// Its place among the section's notes.
        index: usize,
    },
    /// A step that is not there yet.
    NewStep {
        /// Its stage.
        stage: StageId,
        /// Its place among the stage's steps.
        index: usize,
    },
    /// A step that is not there yet, on a way of its own from the one before it.
    NewBranch {
        /// Where the way begins.
        from: StepId,
        /// The stage of both.
        stage: StageId,
        /// Its place among the stage's steps.
        index: usize,
    },
    /// A stage that is not there yet; it gets a first step.
    NewStage {
        /// Its place among the stages.
        index: usize,
    },
}

impl Subject {
    /// A new step on a way of its own.
    #[must_use]
    pub fn branch(document: &Document, from: StepId) -> Option<Self> {
        let stage = document.step(from)?.stage;
        let own = document.steps_of(stage).position(|step| step.id == from)?;
        Some(Self::NewBranch { from, stage, index: own + 1 })
    }

    /// The same with its place counted no farther than where it will stand.
    pub(super) fn within(self, document: &Document) -> Self {
        match self {
            Self::Record(_) | Self::NewBranch { .. } => self,
            Self::NewCard { cell, index } => {
                let count = document.cards_in(cell.lane, cell.step).len();
                Self::NewCard { cell, index: index.min(count) }
            }
            Self::NewNote { map, section, index } => {
                let count = document.notes_in(map, section).count();
                Self::NewNote { map, section, index: index.min(count) }
            }
            Self::NewStep { stage, index } => {
                let count = document.steps_of(stage).count();
                Self::NewStep { stage, index: index.min(count) }
            }
            Self::NewStage { index } => Self::NewStage { index: index.min(document.stage_count()) },
        }
    }

    /// Whether it is something that is not there yet.
    #[must_use]
    pub fn is_new(self) -> bool {
        !matches!(self, Self::Record(_))
    }

    /// Whether it is on an empathy map.
    #[must_use]
    pub fn is_note(self) -> bool {
        matches!(self, Self::NewNote { .. } | Self::Record(RecordId::Note(_)))
    }

    /// What of the picture shows it; for something new, once it is previewed.
    #[must_use]
    pub fn tag(self, document: &Document) -> Option<Tag> {
        match self {
            Self::Record(RecordId::Card(id)) => Some(Tag::Card(id)),
            Self::Record(RecordId::Step(id)) => Some(Tag::Step(id)),
            Self::Record(RecordId::Stage(id)) => Some(Tag::Stage(id)),
            Self::Record(RecordId::Lane(id)) => Some(Tag::LaneLabel(id)),
            Self::Record(RecordId::Note(id)) => Some(Tag::Note(id)),
            Self::Record(RecordId::Journey) => Some(Tag::Title),
            Self::Record(_) => None,
            Self::NewCard { cell, index } => {
                document.cards_in(cell.lane, cell.step).get(index).copied().map(Tag::Card)
            }
            Self::NewNote { map, section, index } => {
                document.notes_in(map, section).nth(index).map(|note| Tag::Note(note.id))
            }
            Self::NewStep { stage, index } | Self::NewBranch { stage, index, .. } => {
                document.steps_of(stage).nth(index).map(|step| Tag::Step(step.id))
            }
            Self::NewStage { index } => {
                document.stages().nth(index).map(|stage| Tag::Stage(stage.id))
            }
        }
    }

    /// The record; for something new, once it is previewed.
    #[must_use]
    pub fn record(self, document: &Document) -> Option<RecordId> {
        match (self, self.tag(document)?) {
            (Self::Record(id), _) => Some(id),
            (_, Tag::Card(id)) => Some(id.into()),
            (_, Tag::Note(id)) => Some(id.into()),
            (_, Tag::Step(id)) => Some(id.into()),
            (_, Tag::Stage(id)) => Some(id.into()),
            _ => None,
        }
    }

    /// What the record says now; `None` where there is no such text.
    #[must_use]
    pub fn text(self, document: &Document) -> Option<&str> {
        match self {
            Self::Record(id) => actions::text_of(document, id),
            _ => Some(""),
        }
    }

    pub(super) fn label(self) -> Label {
        match self {
            Self::Record(id @ (RecordId::Card(_) | RecordId::Note(_))) => {
                Label::one(Verb::Edit, What::from(id))
            }
            Self::Record(id) => Label::one(Verb::Rename, What::from(id)),
            Self::NewCard { .. } => Label::one(Verb::Add, What::Card),
            Self::NewNote { .. } => Label::one(Verb::Add, What::Note),
            Self::NewStep { .. } | Self::NewBranch { .. } => Label::one(Verb::Add, What::Step),
            Self::NewStage { .. } => Label::one(Verb::Add, What::Stage),
        }
    }

    pub(super) fn action(self, text: String) -> Action {
        Box::new(move |draft| match self {
            Self::Record(id) => {
                actions::rename(draft, id, &text)?;
                draft.selection = vec![id];
                Ok(())
            }
            Self::NewCard { cell, index } => {
                actions::add_card(draft, cell.lane, cell.step, index, &text).map(drop)
            }
            Self::NewNote { map, section, index } => {
                actions::add_note(draft, map, section, index, &text).map(drop)
            }
            Self::NewStep { stage, index } => {
                actions::add_step(draft, stage, index, &text).map(drop)
            }
            Self::NewBranch { from, .. } => actions::branch(draft, from, &text).map(drop),
            Self::NewStage { index } => {
                actions::add_stage_with_step(draft, index, &text, "").map(drop)
            }
        })
    }
}
