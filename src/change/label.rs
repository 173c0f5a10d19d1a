//! What a transaction is called, as data: worded by the window.

use crate::model::RecordId;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the verbs")]
pub enum Verb {
    Add,
    Edit,
    Rename,
    Move,
    Delete,
    Cut,
    Paste,
    Duplicate,
    Score,
    Span,
    Link,
}

impl Verb {
    /// All verbs.
    pub const ALL: [Self; 11] = [
        Self::Add,
        Self::Edit,
        Self::Rename,
        Self::Move,
        Self::Delete,
        Self::Cut,
        Self::Paste,
        Self::Duplicate,
        Self::Score,
        Self::Span,
        Self::Link,
    ];

    /// The name in message keys (`change-<key>`).
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Edit => "edit",
            Self::Rename => "rename",
            Self::Move => "move",
            Self::Delete => "delete",
            Self::Cut => "cut",
            Self::Paste => "paste",
            Self::Duplicate => "duplicate",
            Self::Score => "score",
            Self::Span => "span",
            Self::Link => "link",
        }
    }
}

/// To what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the records")]
pub enum What {
    Journey,
    Persona,
    Stage,
    Step,
    Lane,
    Line,
    Card,
    Empathy,
    Note,
    Survey,
    Picture,
    /// Records of several kinds.
    Items,
}

impl What {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Journey,
        Self::Persona,
        Self::Stage,
        Self::Step,
        Self::Lane,
        Self::Line,
        Self::Card,
        Self::Empathy,
        Self::Note,
        Self::Survey,
        Self::Picture,
        Self::Items,
    ];

    /// The name in message keys (`object-<key>`).
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Journey => "journey",
            Self::Persona => "persona",
            Self::Stage => "stage",
            Self::Step => "step",
            Self::Lane => "lane",
            Self::Line => "line",
            Self::Card => "card",
            Self::Empathy => "empathy",
            Self::Note => "note",
            Self::Survey => "survey",
            Self::Picture => "picture",
            Self::Items => "items",
        }
    }
}

impl From<RecordId> for What {
    fn from(id: RecordId) -> Self {
        match id {
            RecordId::Journey => Self::Journey,
            RecordId::Persona(_) => Self::Persona,
            RecordId::Stage(_) => Self::Stage,
            RecordId::Step(_) => Self::Step,
            RecordId::Lane(_) => Self::Lane,
            RecordId::Line(_) => Self::Line,
            RecordId::Card(_) => Self::Card,
            RecordId::Empathy(_) => Self::Empathy,
            RecordId::Note(_) => Self::Note,
            RecordId::Survey(_) => Self::Survey,
            RecordId::Picture(_) => Self::Picture,
        }
    }
}

/// "Move 3 cards".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    /// What was done.
    pub verb: Verb,
    /// To what.
    pub what: What,
    /// To how many.
    pub count: usize,
}

impl Label {
    /// The label for one record.
    #[must_use]
    pub fn one(verb: Verb, what: What) -> Self {
        Self { verb, what, count: 1 }
    }

    /// The label for these records: their kind if it is one, else "items".
    #[must_use]
    pub fn of(verb: Verb, ids: &[RecordId]) -> Self {
        let mut kinds = ids.iter().map(|&id| What::from(id));
        let first = kinds.next().unwrap_or(What::Items);
        let what = if kinds.all(|kind| kind == first) { first } else { What::Items };
        Self { verb, what, count: ids.len() }
    }
}
