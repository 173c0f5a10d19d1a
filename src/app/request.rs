//! What the interface asks for. Whoever paints has the document read-only and pushes requests; the
//! dispatcher (`dispatch`) is the one place that carries them out.

use std::path::PathBuf;

use super::canvas::edit::GivenUp;
use super::command::Command;
use super::selection::Selection;
use crate::change::actions::Done;
use crate::change::{Draft, Label};
use crate::model::{LaneId, PersonaId, RecordId};

/// One of the user's verbs, ready to be done (see `change::actions`).
pub type Action = Box<dyn FnOnce(&mut Draft<'_>) -> Done>;

/// One wish.
pub enum Request {
    /// Do something to the document, as one step of undo. The selection becomes what the action
    /// leaves in its draft.
    Edit {
        /// What it is called.
        label: Label,
        /// What is done.
        action: Action,
    },
    /// Show what a field holds so far, instead of what it held before: a gesture that becomes one
    /// step of undo when the keyboard leaves the field (or with [`Self::SettleEntry`]).
    Entry {
        /// The field.
        field: egui::Id,
        /// What it is called.
        label: Label,
        /// What is done to the document as it was before the entry.
        action: Action,
    },
    /// What a field holds now means nothing: unless that changes, what it held before comes back when
    /// the keyboard leaves it.
    VoidEntry,
    /// Show what a gesture under way would do; replaces the preview before. The selection stays.
    Preview(Action),
    /// Have the recovery journal know what the gesture shows.
    KeepGesture,
    /// End the gesture as if it had never been.
    CancelGesture,
    /// A text that was being written was given up.
    GivenUp(GivenUp),
    /// What a field holds becomes a step of undo.
    SettleEntry,
    /// Select something else.
    Select(Selection),
    /// Select a record and bring it into sight.
    Reveal(RecordId),
    /// Run a command.
    Run(Command),
    /// Paste a text that came from the system's clipboard.
    Paste(String),
    /// Open that file, asking first if there is something to lose.
    OpenFile(PathBuf),
    /// Begin with the template of that name.
    OpenTemplate(&'static str),
    /// Look at the sample of that name.
    OpenSample(&'static str),
    /// Hide a row on the map, or show it again; not a change of the document.
    SetLaneHidden(LaneId, bool),
    /// Hide a persona on the map, or show it again; not a change of the document either.
    SetPersonaHidden(PersonaId, bool),
    /// Hide the numbers of the customer as such on the map, or show them again.
    SetEveryoneHidden(bool),
    /// Show one persona alone on the map.
    ShowOnly(PersonaId),
    /// Give the keyboard to what the view shows.
    FocusView,
    /// Begin to edit a record's text on the map.
    EditText(RecordId),
}

impl Request {
    /// An edit that does not merge.
    #[must_use]
    pub fn edit(label: Label, action: impl FnOnce(&mut Draft<'_>) -> Done + 'static) -> Self {
        Self::Edit { label, action: Box::new(action) }
    }
}

impl std::fmt::Debug for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Edit { label, .. } => write!(f, "Edit({label:?})"),
            Self::Entry { label, .. } => write!(f, "Entry({label:?})"),
            Self::VoidEntry => f.write_str("VoidEntry"),
            Self::Preview(_) => f.write_str("Preview"),
            Self::KeepGesture => f.write_str("KeepGesture"),
            Self::CancelGesture => f.write_str("CancelGesture"),
            Self::GivenUp(_) => f.write_str("GivenUp"),
            Self::SettleEntry => f.write_str("SettleEntry"),
            Self::Select(selection) => write!(f, "Select({selection:?})"),
            Self::Reveal(id) => write!(f, "Reveal({id})"),
            Self::Run(command) => write!(f, "Run({command:?})"),
            Self::Paste(text) => write!(f, "Paste({text:?})"),
            Self::OpenFile(path) => write!(f, "OpenFile({})", path.display()),
            Self::OpenTemplate(name) => write!(f, "OpenTemplate({name})"),
            Self::OpenSample(name) => write!(f, "OpenSample({name})"),
            Self::SetPersonaHidden(persona, hidden) => {
                write!(f, "SetPersonaHidden({persona}, {hidden})")
            }
            Self::SetEveryoneHidden(hidden) => write!(f, "SetEveryoneHidden({hidden})"),
            Self::ShowOnly(persona) => write!(f, "ShowOnly({persona})"),
            Self::SetLaneHidden(lane, hidden) => write!(f, "SetLaneHidden({lane}, {hidden})"),
            Self::FocusView => f.write_str("FocusView"),
            Self::EditText(id) => write!(f, "EditText({id})"),
        }
    }
}
