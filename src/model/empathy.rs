//! Empathy maps: one persona in one situation, and the notes about it.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{CardId, EmpathyId, Evidence, NoteId, OrderKey, PersonaId};

/// How an empathy map is drawn. Switching loses nothing: the notes stay in their sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum EmpathyForm {
    /// The canvas of seven sections (after Dave Gray, 2017).
    #[default]
    SevenSections,
    /// The classic four quadrants around the person.
    FourQuadrants,
}

/// Where on the canvas a note stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// 1: who this is.
    Who,
    /// 2: what must get done.
    NeedsToDo,
    /// 3: what is seen.
    Sees,
    /// 4: what is said.
    Says,
    /// 5: what is done.
    Does,
    /// 6: what is heard.
    Hears,
    /// 7, inside the head: what worries and blocks.
    Pains,
    /// 7, inside the head: what is wanted and hoped for.
    Gains,
    /// 7, inside the head: other thoughts.
    Thinks,
    /// 7, inside the head: feelings that are neither pain nor gain. Stands with the other thoughts
    /// on the canvas of seven sections.
    Feels,
}

impl Section {
    /// All sections, in the order in which the canvas is filled.
    pub const ALL: [Self; 10] = [
        Self::Who,
        Self::NeedsToDo,
        Self::Sees,
        Self::Says,
        Self::Does,
        Self::Hears,
        Self::Pains,
        Self::Gains,
        Self::Thinks,
        Self::Feels,
    ];

    /// The name in files and message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Who => "who",
            Self::NeedsToDo => "needs_to_do",
            Self::Sees => "sees",
            Self::Says => "says",
            Self::Does => "does",
            Self::Hears => "hears",
            Self::Pains => "pains",
            Self::Gains => "gains",
            Self::Thinks => "thinks",
            Self::Feels => "feels",
        }
    }
}

/// One persona in one situation.
#[derive(Debug, Clone, PartialEq)]
pub struct EmpathyMap {
    /// Identity.
    pub id: EmpathyId,
    /// Place among the empathy maps.
    pub order: OrderKey,
    /// The situation ("Aino waits for the parcel").
    pub title: String,
    /// Whose.
    pub persona: Option<PersonaId>,
    /// How it is drawn.
    pub form: EmpathyForm,
    /// Whom it was made for.
    pub designed_for: String,
    /// Who made it.
    pub designed_by: String,
    /// When.
    pub date: Option<Date>,
    /// Which version it is.
    pub version: String,
}

impl EmpathyMap {
    /// An empathy map of that title, with nothing else known.
    #[must_use]
    pub fn new(id: EmpathyId, order: OrderKey, title: impl Into<String>) -> Self {
        Self {
            id,
            order,
            title: title.into(),
            persona: None,
            form: EmpathyForm::default(),
            designed_for: String::new(),
            designed_by: String::new(),
            date: None,
            version: String::new(),
        }
    }
}

/// One note on an empathy map.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Identity.
    pub id: NoteId,
    /// The empathy map that it is on.
    pub map: EmpathyId,
    /// Where on it.
    pub section: Section,
    /// Place in the section.
    pub order: OrderKey,
    /// What it says.
    pub text: String,
    /// How it is known; `None`: assumed.
    pub evidence: Option<Evidence>,
    /// Where it is on the journey: a pain's pain points, a gain's opportunities.
    pub links: BTreeSet<CardId>,
}

impl Note {
    /// A note with that text and nothing else.
    #[must_use]
    pub fn new(
        id: NoteId,
        map: EmpathyId,
        section: Section,
        order: OrderKey,
        text: impl Into<String>,
    ) -> Self {
        let (evidence, links) = (None, BTreeSet::new());
        Self { id, map, section, order, text: text.into(), evidence, links }
    }

    /// Drops what says nothing, so that "set and cleared" equals "never set".
    #[must_use]
    pub fn tidied(mut self) -> Self {
        if self.evidence.as_ref().is_some_and(|evidence| *evidence == Evidence::default()) {
            self.evidence = None;
        }
        self
    }
}
