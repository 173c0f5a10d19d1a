//! Writing notes: a field over the note. Enter goes on to the next note (Ctrl+Enter also from one that was there), Tab to the next section in
//! the order of filling, Escape gives back what was.

use egui::Ui;

use super::super::super::canvas::edit::{Editor, Ending, Look, Subject};
use super::super::super::request::Request;
use super::super::super::selection::Selection;
use super::{EmpathyState, Pending, Scope};
use crate::layout::scene::Tag;
use crate::model::{EmpathyId, NoteId, RecordId, Section};

/// Shows the field of what is being written, and does what its end asks for.
pub(super) fn show(
    ui: &mut Ui,
    scope: &Scope<'_>,
    state: &mut EmpathyState,
    requests: &mut Vec<Request>,
) {
    let Some(mut editor) = state.editor.take() else { return };
    let document = scope.context.document;
    if editor.subject.text(document).is_none() {
        requests.push(Request::CancelGesture);
        return;
    }
    let tag = editor.subject.tag(document);
    let place = tag.and_then(|tag| scope.picture.rect_of(tag)).or_else(|| slot(scope, &editor));
    let Some(over) = place else {
        requests.push(Request::CancelGesture);
        return;
    };
    if let (Subject::NewNote { section, .. }, Some(notes)) = (editor.subject, editor.cards_in(ui)) {
        state.section = Some(section);
        state.then_focus = Some(Tag::Section(shown_as(scope, section)));
        requests.push(Request::CancelGesture);
        requests.push(Request::Select(Selection::default()));
        requests.push(Request::Paste(notes));
        return;
    }
    let words = scope.context.words;
    let section = section_of(scope, editor.subject);
    let name = format!(
        "{}: {}",
        words.get("name-note"),
        section.map(|section| words.section(section)).unwrap_or_default()
    );
    let theme = &scope.context.theme;
    let look = Look::of(editor.subject, document, theme, scope.lens.zoom, name);
    let id = scope.id.with("editor");
    let over_on_screen = scope.lens.rect_to_screen(over);
    let shown = editor.show(ui, id, over_on_screen, &look, &mut state.later);
    if shown.moved || editor.moves_to(over) {
        state.camera.scroll_to(over, scope.now);
        ui.ctx().request_repaint();
    }
    match shown.ending {
        None => {
            editor.preview(ui, requests);
            state.editor = Some(editor);
        }
        Some(ending) => end(scope, state, &editor, ending, requests),
    }
}

/// Where something new will be, before the document shows it.
fn slot(scope: &Scope<'_>, editor: &Editor) -> Option<crate::layout::scene::Rect> {
    let Subject::NewNote { section, .. } = editor.subject else { return None };
    Some(scope.picture.area_of(section)?.next_note())
}

fn section_of(scope: &Scope<'_>, subject: Subject) -> Option<Section> {
    match subject {
        Subject::NewNote { section, .. } => Some(section),
        Subject::Record(RecordId::Note(id)) => {
            scope.context.document.note(id).map(|note| note.section)
        }
        _ => None,
    }
}

fn end(
    scope: &Scope<'_>,
    state: &mut EmpathyState,
    editor: &Editor,
    ending: Ending,
    requests: &mut Vec<Request>,
) {
    if ending == Ending::Left {
        // Before what a click elsewhere has asked for in this frame.
        let mut first = Vec::new();
        editor.commit(&mut first);
        requests.splice(0..0, first);
        return;
    }
    let subject = editor.subject;
    let section = section_of(scope, subject);
    let was_recorded = if ending == Ending::Cancelled {
        editor.give_up(requests);
        false
    } else {
        editor.commit(requests)
    };
    let map = scope.picture.map;
    let next = match (ending, subject) {
        (Ending::Enter | Ending::Another, Subject::NewNote { index, section, .. })
            if was_recorded =>
        {
            Some(Subject::NewNote { map, section, index: index + 1 })
        }
        (Ending::Another, Subject::Record(RecordId::Note(id))) => {
            section.map(|section| after(scope, section, id))
        }
        (Ending::Tab { back }, _) => section.and_then(|section| beside(map, section, back)),
        _ => None,
    };
    if let Some(next) = next {
        state.pending.push(Pending::Edit(next));
        return;
    }
    // The keyboard stays where the writing was. The document may not show a new note before the
    // next frame, in whose place another one stands in this one.
    if was_recorded || !subject.is_new() {
        state.pending.push(Pending::Focus(subject));
    } else {
        state.then_focus = section.map(|section| Tag::Section(shown_as(scope, section)));
    }
}

/// A new note right after another one of its section.
fn after(scope: &Scope<'_>, section: Section, note: NoteId) -> Subject {
    let map = scope.picture.map;
    let mut notes = scope.context.document.notes_in(map, section);
    let at = notes.position(|other| other.id == note);
    Subject::NewNote { map, section, index: at.map_or(usize::MAX, |at| at + 1) }
}

/// A new note in the next section, in the order of filling.
fn beside(map: EmpathyId, section: Section, back: bool) -> Option<Subject> {
    let own = Section::ALL.iter().position(|other| *other == section)?;
    let next = if back { own.checked_sub(1)? } else { own + 1 };
    let section = *Section::ALL.get(next)?;
    Some(Subject::NewNote { map, section, index: usize::MAX })
}

/// The section that names the area where a section's notes stand.
pub(super) fn shown_as(scope: &Scope<'_>, section: Section) -> Section {
    let area = scope.picture.area_of(section);
    area.and_then(|area| area.sections.first()).copied().unwrap_or(section)
}
