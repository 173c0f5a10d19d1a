//! Version 1 of the file, frozen: its own structs, and the way from and to a [`Document`].
//!
//! What is written here is what stands in people's repositories. Names and shapes never change;
//! until the first release the version may grow by optional fields. The model may be renamed and
//! rearranged at will: [`read`] and [`write`] are the only places that know both sides.
//!
//! The structs nest as people think (stages hold steps, steps hold cards). A field that says
//! nothing is left out on writing and need not be there on reading; an unknown one is an error.
//!
//! [`Document`]: crate::model::Document

mod card;
mod read;
mod value;
mod voice;
mod write;

use serde::{Deserialize, Serialize};

pub(crate) use card::Card;
pub(crate) use read::{
    ReadError, card as read_card, document, journey as read_journey, persona as read_persona,
    row as read_row, stage as read_stage, step as read_step,
};
pub(crate) use value::{Day, Id, Measure, Num, Pairs, Span, Who};
pub(crate) use voice::{
    EmpathyMap, Note, Picture, Section, Survey, read_empathy_map, read_note, read_picture,
    read_survey,
};
pub(crate) use write::{bare_journey, card, journey, lane, line, persona, stage, step};

use crate::model;

/// What a file of any version says first.
pub(crate) const FORMAT: &str = "polku-journey";
/// The version of these structs.
pub(crate) const VERSION: u32 = 1;

/// Whether a field says nothing, so that it is left out.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Structs of the file: what must be there, then what may be left out.
macro_rules! fields {
    ($(
        $(#[$doc:meta])*
        $name:ident {
            $(must $must:ident: $must_type:ty,)*
            $(may $may:ident: $may_type:ty,)*
        }
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            $(pub(crate) $must: $must_type,)*
            $(
                #[serde(default, skip_serializing_if = "crate::file::v1::is_default")]
                pub(crate) $may: $may_type,
            )*
        }
    )*};
}
pub(crate) use fields;

/// A list of words of the file, each with the value of the model that it stands for.
macro_rules! words {
    ($($name:ident = $model:ty { $($variant:ident $word:literal,)* })*) => {$(
        #[doc = concat!("The words of [`", stringify!($model), "`].")]
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        pub(crate) enum $name {
            $(#[serde(rename = $word)] $variant,)*
        }

        impl From<$model> for $name {
            fn from(value: $model) -> Self {
                match value { $(<$model>::$variant => Self::$variant,)* }
            }
        }

        impl From<$name> for $model {
            fn from(value: $name) -> Self {
                match value { $($name::$variant => Self::$variant,)* }
            }
        }
    )*};
}
pub(crate) use words;

words! {
    State = model::State {
        Current "current",
        Future "future",
    }
    Hue = model::Hue {
        Blue "blue",
        Amber "amber",
        Green "green",
        Purple "purple",
        Rose "rose",
        Teal "teal",
        Brown "brown",
        Slate "slate",
    }
    PersonaKind = model::PersonaKind {
        External "external",
        Internal "internal",
        Stakeholder "stakeholder",
    }
    LaneKind = model::LaneKind {
        Actions "actions",
        Touchpoints "touchpoints",
        Curve "curve",
        Pains "pains",
        Opportunities "opportunities",
        Quotes "quotes",
        Thoughts "thoughts",
        Promises "promises",
        Time "time",
        Emotions "emotions",
        Metrics "metrics",
        Gap "gap",
        Value "value",
        Listening "listening",
        Text "text",
        Frontstage "frontstage",
        Backstage "backstage",
        Support "support",
    }
    LineKind = model::LineKind {
        Interaction "interaction",
        Visibility "visibility",
        Internal "internal",
    }
}

fields! {
    /// The whole file.
    Journey {
        must format: String,
        must version: u32,
        may title: String,
        may scenario: String,
        may description: String,
        may state: Option<State>,
        may language: Option<String>,
        may date: Option<Day>,
        may target: Option<Num>,
        may personas: Vec<Persona>,
        may rows: Vec<Row>,
        may stages: Vec<Stage>,
        may empathy_maps: Vec<EmpathyMap>,
        may surveys: Vec<Survey>,
        may pictures: Vec<Picture>,
    }

    /// Who travels.
    Persona {
        must id: Id<model::PersonaId>,
        may name: String,
        may role: String,
        may kind: Option<PersonaKind>,
        may segment: String,
        may share: Option<Num>,
        may goals: Vec<String>,
        may needs: Vec<String>,
        may frustrations: Vec<String>,
        may quote: String,
        may context: String,
        may traits: Vec<Trait>,
        may picture: Option<Id<model::PictureId>>,
        may color: Option<Hue>,
    }

    /// Where a persona stands between two opposites.
    Trait {
        may low: String,
        may high: String,
        may value: Option<u8>,
    }

    /// A phase and its steps.
    Stage {
        must id: Id<model::StageId>,
        may title: String,
        may color: Option<Hue>,
        may value: Pairs<Who, Value>,
        may steps: Vec<Step>,
    }

    /// What a stage is worth to one traveller.
    Value {
        may economic: Option<ValueInput>,
        may functional: Option<ValueInput>,
        may emotional: Option<ValueInput>,
        may symbolic: Option<ValueInput>,
    }

    /// What it gives and what it costs.
    ValueInput {
        may benefits: Option<Measure>,
        may sacrifices: Option<Measure>,
    }

    /// A moment, its numbers and its cards.
    Step {
        must id: Id<model::StepId>,
        may title: String,
        may description: String,
        may duration: Option<Span>,
        may waiting: Option<Span>,
        may going_on: Option<Num>,
        may next: Pairs<Id<model::StepId>, Branch>,
        may benchmark: Option<Num>,
        may tags: Vec<String>,
        may scores: Pairs<Who, Scores>,
        may cards: Pairs<Id<model::LaneId>, Vec<Card>>,
    }

    /// A way on.
    Branch {
        may label: String,
        may share: Option<Num>,
    }

    /// The numbers of one traveller.
    Scores {
        may satisfaction: Option<Measure>,
        may expectation: Option<Measure>,
        may importance: Option<Measure>,
    }
}

/// A lane or a blueprint line, from the top of the map down.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Row {
    /// A lane.
    #[serde(rename = "lane")]
    Lane {
        /// Identity.
        id: Id<model::LaneId>,
        /// What it holds.
        kind: LaneKind,
        /// The user's own name for it.
        #[serde(default, skip_serializing_if = "is_default")]
        title: String,
        /// What belongs in it.
        #[serde(default, skip_serializing_if = "is_default")]
        description: String,
    },
    /// A blueprint line.
    #[serde(rename = "line")]
    Line {
        /// Identity.
        id: Id<model::LineId>,
        /// Which of the three.
        kind: LineKind,
    },
}
