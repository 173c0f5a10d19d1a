//! What goes on around a field on the map: where it stands, and what is written next when Enter or
//! Tab ends it.

use egui::Ui;

use super::edit::{Editor, Ending, Look, Subject};
use super::place::{Grid, Place};
use super::{CanvasState, Pending, Scope, access, paint};
use crate::app::request::Request;
use crate::app::selection::{Cell, Selection};
use crate::layout::scene::{self, rect};
use crate::model::{Document, RecordId, StepId};

/// Shows the field of what is being edited, and does what its end asks for.
pub fn show(ui: &mut Ui, scope: &Scope<'_>, state: &mut CanvasState, requests: &mut Vec<Request>) {
    let Some(mut editor) = state.editor.take() else { return };
    let document = scope.context.document;
    if editor.subject.text(document).is_none() {
        requests.push(Request::CancelGesture);
        return;
    }
    let tag = editor.subject.tag(document);
    let place = tag.and_then(|tag| paint::rect_of(scope.context.picture, tag));
    let Some(over) = place.or_else(|| slot_of(scope, editor.subject)) else {
        requests.push(Request::CancelGesture);
        return;
    };
    if let (Subject::NewCard { cell, .. }, Some(cards)) = (editor.subject, editor.cards_in(ui)) {
        requests.push(Request::CancelGesture);
        requests.push(Request::Select(Selection::at(cell)));
        requests.push(Request::Paste(cards));
        state.wants_keyboard = true;
        return;
    }
    let theme = &scope.context.theme;
    let name = access::editor_name(scope, editor.subject);
    let look = Look::of(editor.subject, document, theme, scope.lens.zoom, name);
    let zone = scope.lens.zone_of(scene::point(over.x, over.y));
    let outer = ui.clip_rect();
    ui.set_clip_rect(scope.lens.clip(zone).expand(3.0).intersect(outer));
    let id = scope.id.with("editor");
    let shown = editor.show(ui, id, scope.lens.rect_to_screen(over), &look, &mut state.later);
    ui.set_clip_rect(outer);
    if let Some(caret) = shown.caret.filter(|_| shown.moved || editor.moves_to(over)) {
        // All of the field if there is room for it, else the line that is written.
        let caret = scope.lens.rect_to_scene(caret, zone);
        let fits = over.height * scope.lens.zoom < scope.lens.clip(zone).height();
        state.camera.scroll_to(if fits { over } else { caret }, scope.now);
        ui.ctx().request_repaint();
    }
    match shown.ending {
        None => {
            editor.preview(ui, requests);
            state.editor = Some(editor);
        }
        Some(ending) => end_edit(scope, state, &editor, ending, requests),
    }
}

/// Where something new will be, before the document shows it.
fn slot_of(scope: &Scope<'_>, subject: Subject) -> Option<scene::Rect> {
    let picture = scope.context.picture;
    let first = picture.columns().first();
    let width = first.map_or(148.0, |column| column.width - 8.0);
    match subject {
        Subject::Record(_) => None,
        Subject::NewNote { .. } => None,
        Subject::NewCard { cell, .. } => {
            let slot = picture.card_slot(cell.lane, cell.step, f32::INFINITY)?;
            Some(rect(slot.mark.x, slot.mark.y, slot.mark.width, 36.0))
        }
        Subject::NewStep { .. } | Subject::NewBranch { .. } | Subject::NewStage { .. } => {
            Some(rect(picture.size.width + 4.0, picture.top + 4.0, width, 36.0))
        }
    }
}

fn end_edit(
    scope: &Scope<'_>,
    state: &mut CanvasState,
    editor: &Editor,
    ending: Ending,
    requests: &mut Vec<Request>,
) {
    let document = scope.context.document;
    let subject = editor.subject;
    if ending == Ending::Cancelled {
        editor.give_up(requests);
        state.wants_keyboard = true;
        return;
    }
    if ending == Ending::Left {
        // Before anything that a click elsewhere has asked for in this frame: what was clicked is
        // selected then, not what was written.
        let mut first = Vec::new();
        editor.commit(&mut first);
        requests.splice(0..0, first);
        return;
    }
    let was_recorded = editor.commit(requests);
    state.wants_keyboard = true;
    let next = match (ending, subject) {
        (Ending::Enter | Ending::Another, Subject::NewCard { cell, index }) if was_recorded => {
            Some(Subject::NewCard { cell, index: index + 1 })
        }
        (
            Ending::Enter | Ending::Another | Ending::Tab { back: false },
            Subject::NewStage { .. },
        ) if was_recorded => {
            // It has a first step, without a name yet. The document may not show the stage before
            // the next frame, in whose place another one stands in this one.
            state.pending.push(Pending::NameItsStep);
            return;
        }
        (Ending::Enter, Subject::Record(RecordId::Stage(id))) => {
            // So it goes on too where a command made the stage: its step is still to be named.
            let step = document.steps_of(id).next().filter(|step| step.title.trim().is_empty());
            step.map(|step| Subject::Record(step.id.into()))
        }
        (
            Ending::Enter | Ending::Another,
            Subject::NewStep { stage, index } | Subject::NewBranch { stage, index, .. },
        ) if was_recorded => Some(Subject::NewStep { stage, index: index + 1 }),
        (Ending::Enter, Subject::Record(RecordId::Step(id))) if editor.names() => {
            after_naming(document, id)
        }
        (Ending::Another, Subject::Record(id)) => after(document, id),
        (Ending::Tab { back }, _) => beside(scope, subject, was_recorded, back),
        _ => None,
    };
    match (next, subject) {
        (Some(next), _) => state.open(next),
        (None, _) if was_recorded => {}
        // What was selected before it still is: the step or stage that was named last.
        (None, Subject::NewStep { .. } | Subject::NewBranch { .. } | Subject::NewStage { .. }) => {}
        (None, _) => state.then_select = Some(subject),
    }
}

/// Something new of the same kind, right after what is there.
fn after(document: &Document, id: RecordId) -> Option<Subject> {
    match id {
        RecordId::Card(id) => {
            let card = document.card(id)?;
            let (lane, step) = (card.lane, card.step);
            let at = document.cards_in(lane, step).iter().position(|other| *other == id)?;
            Some(Subject::NewCard { cell: Cell { lane, step }, index: at + 1 })
        }
        RecordId::Step(id) => {
            let stage = document.step(id)?.stage;
            let at = document.steps_of(stage).position(|step| step.id == id)?;
            Some(Subject::NewStep { stage, index: at + 1 })
        }
        RecordId::Stage(id) => {
            let at = document.stages().position(|stage| stage.id == id)?;
            Some(Subject::NewStage { index: at + 1 })
        }
        _ => None,
    }
}

/// What is named after a step that has just got its name: the one after it if it has none yet, else
/// a new one.
fn after_naming(document: &Document, id: StepId) -> Option<Subject> {
    let stage = document.step(id)?.stage;
    let at = document.steps_of(stage).position(|step| step.id == id)?;
    let next = document.steps_of(stage).nth(at + 1);
    Some(match next.filter(|step| step.title.trim().is_empty()) {
        Some(unnamed) => Subject::Record(unnamed.id.into()),
        None => Subject::NewStep { stage, index: at + 1 },
    })
}

/// What is edited next after Tab: the same row's next step, or the next step's name.
fn beside(scope: &Scope<'_>, subject: Subject, was_recorded: bool, back: bool) -> Option<Subject> {
    let document = scope.context.document;
    let grid = Grid::new(document, scope.context.hidden_lanes);
    let next_step = |step| {
        let at = grid.column(step)?;
        let next = if back { at.checked_sub(1)? } else { at + 1 };
        grid.columns().get(next).copied()
    };
    let in_cell = |cell: Cell| {
        let cell = Cell { step: next_step(cell.step)?, ..cell };
        let index = document.cards_in(cell.lane, cell.step).len();
        Some(Subject::NewCard { cell, index })
    };
    match subject {
        Subject::NewCard { cell, .. } => in_cell(cell),
        Subject::Record(RecordId::Card(id)) => in_cell(Place::Card(id).cell(document)?),
        Subject::Record(RecordId::Step(id)) => match next_step(id) {
            Some(next) => Some(Subject::Record(next.into())),
            None if back => None,
            None => {
                let stage = document.step(id)?.stage;
                Some(Subject::NewStep { stage, index: document.steps_of(stage).count() })
            }
        },
        Subject::NewStep { stage, index } | Subject::NewBranch { stage, index, .. }
            if !back && was_recorded =>
        {
            Some(Subject::NewStep { stage, index: index + 1 })
        }
        Subject::Record(RecordId::Stage(id)) if !back => {
            document.steps_of(id).next().map(|step| Subject::Record(step.id.into()))
        }
        _ => None,
    }
}
