//! When a command can be run.

/// What must be so for a command to be run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// An open document.
    Document,
    /// Something to undo.
    Undo,
    /// Something to redo.
    Redo,
    /// A text that was given up.
    GivenUp,
    /// A selected record.
    Selection,
    /// One selected record.
    OneSelected,
    /// A cell that holds cards.
    CardPlace,
    /// A stage.
    Stage,
    /// A step where the selection is.
    Step,
    /// A step that is selected, or whose score the keyboard is on.
    ScorePlace,
    /// A hidden row.
    HiddenLane,
    /// A hidden persona.
    HiddenPersona,
    /// Several personas.
    SeveralPersonas,
    /// An empathy map.
    EmpathyMap,
    /// One note, selected, that the journey can have a card for: a pain or a gain.
    LinkableNote,
    /// One persona, selected.
    Persona,
    /// One persona, selected, that has a picture.
    PersonaPicture,
    /// Something that find has found.
    Matches,
}

/// What the window is like, as far as commands depend on it.
#[derive(Debug, Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is one condition, named")]
pub struct Conditions {
    /// A document is open.
    pub document: bool,
    /// There is something to undo.
    pub undo: bool,
    /// There is something to redo.
    pub redo: bool,
    /// A text was given up.
    pub given_up: bool,
    /// How many records are selected.
    pub selected: usize,
    /// A card could be added somewhere.
    pub card_place: bool,
    /// There is a stage.
    pub stage: bool,
    /// There is a step where the selection is.
    pub step: bool,
    /// A step could be scored.
    pub score_place: bool,
    /// A row is hidden.
    pub hidden_lane: bool,
    /// A persona is hidden.
    pub hidden_persona: bool,
    /// There are several personas.
    pub several_personas: bool,
    /// There is an empathy map.
    pub empathy_map: bool,
    /// A pain or a gain of an empathy map is selected alone.
    pub linkable_note: bool,
    /// A persona is selected alone.
    pub persona: bool,
    /// The persona that is selected alone has a picture.
    pub persona_picture: bool,
    /// Find has found something.
    pub matches: bool,
}

impl Needs {
    /// Whether it is so.
    #[must_use]
    pub fn met(self, now: &Conditions) -> bool {
        match self {
            Self::Nothing => true,
            Self::Document => now.document,
            Self::Undo => now.undo,
            Self::Redo => now.redo,
            Self::GivenUp => now.given_up,
            Self::Selection => now.selected > 0,
            Self::OneSelected => now.selected == 1,
            Self::CardPlace => now.card_place,
            Self::Stage => now.stage,
            Self::Step => now.step,
            Self::ScorePlace => now.score_place,
            Self::HiddenLane => now.hidden_lane,
            Self::HiddenPersona => now.hidden_persona,
            Self::SeveralPersonas => now.several_personas,
            Self::EmpathyMap => now.empathy_map,
            Self::LinkableNote => now.linkable_note,
            Self::Persona => now.persona,
            Self::PersonaPicture => now.persona_picture,
            Self::Matches => now.matches,
        }
    }
}
