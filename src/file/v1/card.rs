//! Cards as they stand in a file, in the list of their lane inside their step.

use serde::{Deserialize, Serialize};

use super::value::{Day, Id, Num, Pairs};
use super::{fields, words};
use crate::model;

words! {
    LoopState = model::LoopState {
        Heard "heard",
        Acknowledged "acknowledged",
        ActedOn "acted_on",
        CustomerTold "customer_told",
    }
    OpportunityKind = model::OpportunityKind {
        Process "process",
        Product "product",
        Communication "communication",
        Training "training",
        Appreciation "appreciation",
    }
    OpportunityStatus = model::OpportunityStatus {
        Idea "idea",
        Planned "planned",
        Doing "doing",
        Done "done",
        Dropped "dropped",
    }
}

fields! {
    /// One item of a cell.
    Card {
        must id: Id<model::CardId>,
        may text: String,
        may details: String,
        may to: Option<Id<model::StepId>>,
        may tags: Vec<String>,
        may personas: Vec<Id<model::PersonaId>>,
        may evidence: Option<Evidence>,
        may channel: Option<Channel>,
        may moment_of_truth: bool,
        may standard: Option<Standard>,
        may pain: Option<Pain>,
        may opportunity: Option<Opportunity>,
        may promise: Option<Promise>,
        may handover: Option<Handover>,
        may listening: Option<Listening>,
    }

    /// How an organisation listens.
    Listening {
        may trigger: String,
        may cadence: String,
        may owner: String,
        may response: Option<Tally>,
    }

    /// k of n.
    Tally {
        must k: u32,
        must n: u32,
    }

    /// What a touchpoint is held to.
    Standard {
        may text: String,
        may target: Option<Num>,
        may unit: String,
        may goal: Option<Num>,
        may met: Option<Tally>,
    }

    /// What hurts.
    Pain {
        may severity: Option<u8>,
        may share: Option<Num>,
        may recovery: String,
        may feedback: Pairs<LoopState, LoopMark>,
        may caused_by: Vec<Id<model::CardId>>,
    }

    /// When a state of the feedback loop was reached.
    LoopMark {
        may date: Option<Day>,
        may owner: String,
    }

    /// An idea.
    Opportunity {
        may kind: Option<OpportunityKind>,
        may impact: Option<u8>,
        may effort: Option<u8>,
        may reach: Option<Num>,
        may confidence: Option<u8>,
        may owner: String,
        may due: Option<Day>,
        may status: Option<OpportunityStatus>,
        may measure: String,
        may answers: Vec<Id<model::CardId>>,
    }

    /// What the organisation says that it will do.
    Promise {
        may value: Option<Num>,
        may unit: String,
        may outcome: Option<Num>,
        may kept: Option<Tally>,
    }

    /// Who hands it to whom.
    Handover {
        may giver: Option<Id<model::PersonaId>>,
        may receiver: Option<Id<model::PersonaId>>,
    }
}

macro_rules! evidence {
    ($($(#[$doc:meta])* $variant:ident $word:literal,)*) => {
        /// How something is known: `measured(source: "Delivery survey", n: 143)`.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) enum Evidence {
            $(
                $(#[$doc])*
                #[serde(rename = $word)]
                $variant {
                    /// Which interview, survey or report.
                    #[serde(default, skip_serializing_if = "super::is_default")]
                    source: String,
                    /// From how many people.
                    #[serde(default, skip_serializing_if = "super::is_default")]
                    n: Option<u32>,
                    /// When.
                    #[serde(default, skip_serializing_if = "super::is_default")]
                    date: Option<Day>,
                },
            )*
        }

        impl From<&model::Evidence> for Evidence {
            fn from(evidence: &model::Evidence) -> Self {
                let model::Evidence { kind, source, date, n } = evidence.clone();
                let date = date.map(Day);
                match kind {
                    $(model::EvidenceKind::$variant => Self::$variant { source, n, date },)*
                }
            }
        }

        impl From<Evidence> for model::Evidence {
            fn from(evidence: Evidence) -> Self {
                match evidence {
                    $(Evidence::$variant { source, n, date } => Self {
                        kind: model::EvidenceKind::$variant,
                        source,
                        date: date.map(|day| day.0),
                        n,
                    },)*
                }
            }
        }
    };
}
evidence! {
    /// The team's own belief.
    Assumed "assumed",
    /// Seen or heard.
    Observed "observed",
    /// Counted.
    Measured "measured",
}

/// Where the customer meets the organisation; `own("Kiosk")` for one that is not listed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are the channels")]
pub(crate) enum Channel {
    #[serde(rename = "web")]
    Web,
    #[serde(rename = "app")]
    App,
    #[serde(rename = "email")]
    Email,
    #[serde(rename = "sms")]
    Sms,
    #[serde(rename = "phone")]
    Phone,
    #[serde(rename = "chat")]
    Chat,
    #[serde(rename = "chatbot")]
    Chatbot,
    #[serde(rename = "shop")]
    Shop,
    #[serde(rename = "post")]
    Post,
    #[serde(rename = "social")]
    Social,
    #[serde(rename = "event")]
    Event,
    #[serde(rename = "in_person")]
    InPerson,
    #[serde(rename = "own")]
    Own(String),
}
