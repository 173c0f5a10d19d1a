//! What the view of an empathy map keeps between frames.

use egui::{Event, Id};

use super::MARGIN;
use crate::app::canvas::camera::Camera;
use crate::app::canvas::edit::{Editor, GivenUp, Subject};
use crate::app::canvas::paint::MapPainter;
use crate::app::command::Command;
use crate::app::request::Request;
use crate::app::selection::Selection;
use crate::layout::scene::{self, Tag};
use crate::model::{Document, EmpathyForm, EmpathyId, NoteId, RecordId, Section};

/// What is to be done when the view is shown next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Pending {
    Fit,
    Zoom(f32),
    Notches(f32),
    Reveal(NoteId),
    Edit(Subject),
    /// Give the keyboard to a note that was just written.
    Focus(Subject),
}

/// Notes that are being carried.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Carried {
    pub(super) notes: Vec<NoteId>,
    /// From the note's corner to the pointer, on the screen.
    pub(super) grip: egui::Vec2,
    /// The widget that the pointer holds.
    pub(super) note: Id,
}

/// What the view keeps between frames.
#[derive(Debug, Default)]
pub struct EmpathyState {
    pub(super) camera: Camera,
    pub(super) painter: MapPainter,
    pub(super) editor: Option<Editor>,
    pub(super) carried: Option<Carried>,
    pub(super) pending: Vec<Pending>,
    /// What was typed after a key that ended the typing.
    pub(super) later: Vec<Event>,
    /// What was given up, and is to be the text of what is edited next.
    pub(super) returns: Option<String>,
    /// The section that the keyboard is in while no note is selected.
    pub(super) section: Option<Section>,
    /// The note or section that had the keyboard, to see when it moves.
    pub(super) focused: Option<Tag>,
    /// What takes the keyboard with the next frame.
    pub(super) then_focus: Option<Tag>,
    /// The empathy map that was shown, in which form, and how wide.
    pub(super) shown: Option<(EmpathyId, EmpathyForm, f32)>,
    /// How large the view is.
    pub(super) room: egui::Vec2,
}

impl EmpathyState {
    /// Screen points per picture pixel: 1.0 is 100 %.
    #[must_use]
    pub fn zoom(&self) -> f32 {
        self.camera.zoom()
    }

    /// The room that the canvas has, in points of the screen.
    #[must_use]
    pub fn room(&self) -> scene::Size {
        let room = self.room - 2.0 * MARGIN;
        scene::Size { width: room.x.max(0.0), height: room.y.max(0.0) }
    }

    /// Carries out a command that only concerns the view; `false` for any other.
    pub fn run(&mut self, command: Command) -> bool {
        self.pending.push(match command {
            Command::ZoomIn => Pending::Notches(1.0),
            Command::ZoomOut => Pending::Notches(-1.0),
            Command::ZoomActual => Pending::Zoom(1.0),
            Command::ZoomFit => Pending::Fit,
            _ => return false,
        });
        true
    }

    /// Brings a note into sight with the next frame.
    pub fn reveal(&mut self, note: NoteId) {
        self.pending.push(Pending::Reveal(note));
        self.then_focus = Some(Tag::Note(note));
    }

    /// What is being written in, where the document shows it already.
    #[must_use]
    pub fn written(&self, document: &Document) -> Option<RecordId> {
        self.editor.as_ref()?.subject.record(document)
    }

    /// Opens the editor of a note's text with the next frame.
    pub fn edit_text(&mut self, note: NoteId) {
        self.pending.push(Pending::Reveal(note));
        self.pending.push(Pending::Edit(Subject::Record(note.into())));
    }

    /// Opens the editor again that was given up, with what was written in it.
    pub fn bring_back(&mut self, given_up: GivenUp) {
        self.returns = Some(given_up.text);
        self.pending.push(Pending::Edit(given_up.subject));
    }

    /// Opens a field for a new note after the selected one, else at the end of the section where
    /// the keyboard is, else of the first one without notes.
    pub fn write_note(&mut self, document: &Document, map: EmpathyId, selection: &Selection) {
        let after = match selection.records().last() {
            Some(RecordId::Note(id)) => document.note(*id),
            _ => None,
        };
        let subject = if let Some(note) = after {
            let mut kin = document.notes_in(map, note.section);
            let index = kin.position(|other| other.id == note.id).map_or(usize::MAX, |at| at + 1);
            Subject::NewNote { map, section: note.section, index }
        } else {
            let is_empty = |section: &Section| document.notes_in(map, *section).next().is_none();
            let first = Section::ALL.into_iter().find(is_empty).unwrap_or(Section::Who);
            Subject::NewNote { map, section: self.section.unwrap_or(first), index: usize::MAX }
        };
        self.pending.push(Pending::Edit(subject));
    }

    /// Gives the keyboard to the first thing on the empathy map.
    pub fn focus(&mut self, selection: &Selection) {
        self.then_focus = Some(match selection.records().last() {
            Some(RecordId::Note(id)) => Tag::Note(*id),
            _ => Tag::Section(self.section.unwrap_or(Section::Who)),
        });
    }

    /// The section where the keyboard is, while no note is selected.
    #[must_use]
    pub fn section(&self) -> Option<Section> {
        self.section
    }

    /// Ends what is under way: records what is being typed, gives up what is being dragged.
    pub fn settle(&mut self, requests: &mut Vec<Request>) {
        self.carried = None;
        if let Some(editor) = self.editor.take() {
            editor.commit(requests);
        }
    }

    /// Forgets everything about the document that was shown.
    pub fn reset(&mut self) {
        *self = Self::default();
    }
}
