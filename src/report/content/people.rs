//! Who travels, and what they think and feel.

use serde::Serialize;

use super::{Known, Pair, Tone};
use crate::model::PersonaId;

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
    /// The steps at which the journey shows it, each once.
    pub places: Vec<String>,
    /// Whether it is a pain or a gain that the journey does not show yet.
    pub unlinked: bool,
}
