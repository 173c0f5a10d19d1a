//! Cards: what stands in a cell (lane × step).
//!
//! Every card has a text. What else it says depends on the kind of its lane; those parts are kept
//! when a card is moved to a lane that does not show them, so that moving loses nothing.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{CardId, Evidence, EvidenceKind, LaneId, OrderKey, PersonaId, StepId};

/// Where the customer meets the organisation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the channels")]
pub enum Channel {
    Web,
    App,
    Email,
    Sms,
    Phone,
    Chat,
    Chatbot,
    Shop,
    Post,
    Social,
    Event,
    InPerson,
    /// The user's own, by name.
    Own(String),
}

impl Channel {
    /// The channels that come with Polku.
    pub const KNOWN: [Self; 12] = [
        Self::Web,
        Self::App,
        Self::Email,
        Self::Sms,
        Self::Phone,
        Self::Chat,
        Self::Chatbot,
        Self::Shop,
        Self::Post,
        Self::Social,
        Self::Event,
        Self::InPerson,
    ];

    /// The name in files and message keys, and for an own channel the name that it was given.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Web => "web",
            Self::App => "app",
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Phone => "phone",
            Self::Chat => "chat",
            Self::Chatbot => "chatbot",
            Self::Shop => "shop",
            Self::Post => "post",
            Self::Social => "social",
            Self::Event => "event",
            Self::InPerson => "in-person",
            Self::Own(name) => name,
        }
    }

    /// The channel of that key; a name that is not known is the user's own.
    #[must_use]
    pub fn from_key(key: &str) -> Self {
        Self::KNOWN
            .into_iter()
            .find(|channel| channel.key() == key)
            .unwrap_or_else(|| Self::Own(key.to_owned()))
    }
}

/// k of n: how many of the cases looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// How many met it.
    pub k: u32,
    /// Of how many.
    pub n: u32,
}

impl Tally {
    /// k ÷ n, 0–1; `None` where n is 0.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        (self.n > 0).then(|| f64::from(self.k) / f64::from(self.n))
    }
}

/// A service standard: what a touchpoint is held to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Standard {
    /// What is promised to ourselves ("answered in 2 minutes").
    pub text: String,
    /// The bound, where it is a number.
    pub target: Option<f64>,
    /// The bound's unit.
    pub unit: String,
    /// The share of cases that should meet it, 0–1.
    pub goal: Option<f64>,
    /// How many did.
    pub met: Option<Tally>,
}

/// What a touchpoint says beyond its text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Touchpoint {
    /// Where it happens.
    pub channel: Option<Channel>,
    /// Whether it decides if the customer stays, returns or recommends.
    pub moment_of_truth: bool,
    /// What it is held to.
    pub standard: Option<Standard>,
}

/// Where a pain point stands in the feedback loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the states")]
pub enum LoopState {
    Heard,
    Acknowledged,
    ActedOn,
    CustomerTold,
}

impl LoopState {
    /// All states, from the first.
    pub const ALL: [Self; 4] = [Self::Heard, Self::Acknowledged, Self::ActedOn, Self::CustomerTold];
}

/// When a state of the feedback loop was reached, and by whom.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LoopMark {
    /// When.
    pub date: Option<Date>,
    /// By whom.
    pub owner: String,
}

/// What a pain point says beyond its text, evidence and personas.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pain {
    /// How bad, 1–5.
    pub severity: Option<u8>,
    /// The share of customers that it meets, 0–1.
    pub share: Option<f64>,
    /// What we do when it happens.
    pub recovery: String,
    /// The states of the feedback loop that were reached.
    pub feedback: BTreeMap<LoopState, LoopMark>,
    /// Pain points (often internal ones) that cause this one.
    pub caused_by: BTreeSet<CardId>,
}

impl Pain {
    /// The furthest state of the feedback loop that was reached.
    #[must_use]
    pub fn loop_state(&self) -> Option<LoopState> {
        self.feedback.keys().next_back().copied()
    }
}

/// What an opportunity would change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the kinds")]
pub enum OpportunityKind {
    Process,
    Product,
    Communication,
    Training,
    Appreciation,
}

impl OpportunityKind {
    /// All kinds.
    pub const ALL: [Self; 5] =
        [Self::Process, Self::Product, Self::Communication, Self::Training, Self::Appreciation];
}

/// How far an opportunity has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[allow(missing_docs, reason = "the names are the states")]
pub enum OpportunityStatus {
    #[default]
    Idea,
    Planned,
    Doing,
    Done,
    Dropped,
}

impl OpportunityStatus {
    /// All states, from the first.
    pub const ALL: [Self; 5] = [Self::Idea, Self::Planned, Self::Doing, Self::Done, Self::Dropped];
}

/// What an opportunity says beyond its text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opportunity {
    /// What it would change.
    pub kind: Option<OpportunityKind>,
    /// How much it would help, 1–5.
    pub impact: Option<u8>,
    /// How much work it is, 1–5.
    pub effort: Option<u8>,
    /// Customers a month that it reaches; 0 or more.
    pub reach: Option<f64>,
    /// How sure the estimates are, in percent: 50, 80 or 100.
    pub confidence: Option<u8>,
    /// Who answers for it.
    pub owner: String,
    /// By when.
    pub due: Option<Date>,
    /// How far it has come.
    pub status: OpportunityStatus,
    /// How success will be measured.
    pub measure: String,
    /// The pain points that it answers.
    pub answers: BTreeSet<CardId>,
}

/// What a promise says beyond its text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Promise {
    /// The promised value, where it is a number.
    pub value: Option<f64>,
    /// Its unit.
    pub unit: String,
    /// What came of it, as a number of the same unit.
    pub outcome: Option<f64>,
    /// How often it was kept.
    pub kept: Option<Tally>,
}

/// Who hands what to whom, backstage: internal customers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Handover {
    /// Who gives.
    pub giver: Option<PersonaId>,
    /// Who receives.
    pub receiver: Option<PersonaId>,
}

/// How an organisation listens at a step; the card's text is the question that it asks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listening {
    /// What sets it off ("an hour after delivery").
    pub trigger: String,
    /// How often.
    pub cadence: String,
    /// Who answers for it.
    pub owner: String,
    /// How many of those asked did answer.
    pub response: Option<Tally>,
}

/// One item in a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Identity.
    pub id: CardId,
    /// The row that it stands in.
    pub lane: LaneId,
    /// The column that it begins in.
    pub step: StepId,
    /// Place in the cell.
    pub order: OrderKey,
    /// What it says.
    pub text: String,
    /// Details that the map does not show.
    pub details: String,
    /// The last column of a card that spans several; the step itself, a step before it, or one
    /// that is gone counts as no span.
    pub last_step: Option<StepId>,
    /// Free words to find and filter by.
    pub tags: BTreeSet<String>,
    /// The personas that it is about; none: everybody.
    pub personas: BTreeSet<PersonaId>,
    /// How it is known.
    pub evidence: Option<Evidence>,
    /// What it says as a touchpoint.
    pub touchpoint: Option<Box<Touchpoint>>,
    /// What it says as a pain point.
    pub pain: Option<Box<Pain>>,
    /// What it says as an opportunity.
    pub opportunity: Option<Box<Opportunity>>,
    /// What it says as a promise.
    pub promise: Option<Box<Promise>>,
    /// Who hands it to whom.
    pub handover: Option<Box<Handover>>,
    /// How it is listened.
    pub listening: Option<Box<Listening>>,
}

impl Card {
    /// How it is known: as it says itself, else measured where its service standard was counted;
    /// `None` where nobody has said anything about it.
    #[must_use]
    pub fn known(&self) -> Option<EvidenceKind> {
        let said = self.evidence.as_ref().map(|evidence| evidence.kind);
        let standard = self.touchpoint.as_ref().and_then(|touchpoint| touchpoint.standard.as_ref());
        let is_counted = standard.and_then(|standard| standard.met).is_some_and(|met| met.n > 0);
        said.or(is_counted.then_some(EvidenceKind::Measured))
    }

    /// A card with that text and nothing else.
    #[must_use]
    pub fn new(
        id: CardId,
        lane: LaneId,
        step: StepId,
        order: OrderKey,
        text: impl Into<String>,
    ) -> Self {
        Self {
            id,
            lane,
            step,
            order,
            text: text.into(),
            details: String::new(),
            last_step: None,
            tags: BTreeSet::new(),
            personas: BTreeSet::new(),
            evidence: None,
            touchpoint: None,
            pain: None,
            opportunity: None,
            promise: None,
            handover: None,
            listening: None,
        }
    }

    /// Whether nothing was written on it yet, and nothing is said about it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        if !self.text.trim().is_empty() || !self.details.trim().is_empty() {
            return false;
        }
        let Self { id, lane, step, order, last_step, .. } = self;
        // Where it stands says nothing about it.
        let mut blank = Self::new(*id, *lane, *step, order.clone(), "");
        blank.last_step = *last_step;
        let own = Self { text: String::new(), details: String::new(), ..self.clone() };
        own.tidied() == blank.tidied()
    }

    /// Drops the parts that say nothing, so that "set and cleared" equals "never set".
    #[must_use]
    pub fn tidied(mut self) -> Self {
        fn drop_empty<T: Default + PartialEq>(part: &mut Option<Box<T>>) {
            if part.as_deref().is_some_and(|part| *part == T::default()) {
                *part = None;
            }
        }
        if let Some(touchpoint) = self.touchpoint.as_deref_mut()
            && touchpoint.standard.as_ref().is_some_and(|standard| *standard == Standard::default())
        {
            touchpoint.standard = None;
        }
        drop_empty(&mut self.touchpoint);
        drop_empty(&mut self.pain);
        drop_empty(&mut self.opportunity);
        drop_empty(&mut self.promise);
        drop_empty(&mut self.handover);
        drop_empty(&mut self.listening);
        if self.evidence.as_ref().is_some_and(|evidence| *evidence == Evidence::default()) {
            self.evidence = None;
        }
        if self.last_step == Some(self.step) {
            self.last_step = None;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_standard_that_was_counted_is_measured_unless_the_card_says_otherwise() {
        let order = OrderKey::spread(1).into_iter().next().expect("a key");
        let mut card = Card::new(CardId(1), LaneId(1), StepId(1), order, "Diagnosis");
        assert_eq!(card.known(), None);
        let met = |k, n| {
            let standard = Standard { met: Some(Tally { k, n }), ..Standard::default() };
            Some(Box::new(Touchpoint { standard: Some(standard), ..Touchpoint::default() }))
        };
        card.touchpoint = met(0, 0);
        assert_eq!(card.known(), None, "nothing was counted");
        card.touchpoint = met(130, 210);
        assert_eq!(card.known(), Some(EvidenceKind::Measured));
        card.evidence = Some(Evidence { kind: EvidenceKind::Observed, ..Evidence::default() });
        assert_eq!(card.known(), Some(EvidenceKind::Observed));
    }
}
