//! The map on the screen: paints the picture, and turns what hands do on it into requests.
//!
//! Gets everything read-only in a [`CanvasContext`] and keeps only what belongs to the session in
//! its [`CanvasState`] (where the camera is, what is being dragged or typed). Everything on it has
//! its place from the picture; nothing here measures text.
//!
//! * [`camera`] – where the window looks. [`place`] – where the keyboard is, and where arrows lead.
//! * [`paint`], [`ready`] – the picture. [`marks`], [`value`] – what lies over it for the hand's sake;
//!   [`far`] – names where its text is too small.
//! * [`pointer`], [`gesture`], [`drag`], [`ghosts`] – the mouse. [`keys`] – the keyboard. [`edit`], [`typing`] – writing.
//! * [`adders`], [`menu`], [`bars`] – buttons, menus and scroll bars on the map.
//! * [`access`] – what a screen reader is told.

mod access;
mod adders;
pub(super) mod bars;
pub(super) mod camera;
mod drag;
pub(super) mod edit;
mod far;
mod gesture;
mod ghosts;
mod keys;
mod known;
mod lens;
mod marks;
mod menu;
pub(super) mod paint;
mod place;
mod pointer;
pub(super) mod ready;
#[cfg(test)]
mod tests;
mod typing;
mod value;

use std::collections::BTreeSet;

use egui::{Event, Id, Pos2, Sense, Ui};

pub(super) use self::pointer::wheel;

use self::camera::{Camera, Extent, Lens, MARGIN_IN_SCREEN};
use self::edit::{Editor, GivenUp, Subject};
use self::gesture::Gesture;
use self::paint::{MapPainter, Pass};
use self::place::Place;
use super::command::Command;
use super::request::Request;
use super::selection::{Cell, Selection};
use super::theme::Theme;
use crate::i18n::Words;
use crate::layout::map::MapPicture;
use crate::layout::scene::{Ink, Tag};
use crate::model::{Document, LaneId, RecordId, StageId, StepId, Traveller};

/// All that the canvas may see.
#[derive(Debug, Clone, Copy)]
pub struct CanvasContext<'a> {
    /// The document, with what a gesture under way shows.
    pub document: &'a Document,
    /// Its picture.
    pub picture: &'a MapPicture,
    /// What is selected, and the cell that the keyboard works in.
    pub selection: &'a Selection,
    /// The rows that are not shown.
    pub hidden_lanes: &'a BTreeSet<LaneId>,
    /// What find has found; `None`: nobody is looking for anything, so nothing is dimmed.
    pub matches: Option<&'a BTreeSet<RecordId>>,
    /// Cards that are faint, since they are about personas that are hidden.
    pub faded: Option<&'a BTreeSet<RecordId>>,
    /// Whose points of a curve are set by a click.
    pub traveller: Traveller,
    /// The language of the window.
    pub words: Words,
    /// The colours.
    pub theme: Theme,
    /// Whether the system asks for less motion.
    pub still: bool,
}

/// What is to be done when the map is shown next, and its sizes are known.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Pending {
    /// Show the whole map.
    Fit,
    /// Go to a zoom.
    Zoom(f32),
    /// Go closer, or farther away.
    Notches(f32),
    /// Bring a record into sight.
    Reveal(RecordId),
    /// Edit something's text.
    Edit(Subject),
    /// Edit the first stage's title.
    NameFirstStage,
    /// Edit the name of the first step of the stage that was just made.
    NameItsStep,
}

/// What the canvas keeps between frames.
#[derive(Debug, Default)]
pub struct CanvasState {
    camera: Camera,
    painter: MapPainter,
    gesture: Option<Gesture>,
    editor: Option<Editor>,
    /// Where the pointer was when it last was over the map.
    pointer: Option<Pos2>,
    /// Where it was anywhere in the window, to see when it moves.
    pointer_was: Option<Pos2>,
    /// Whether the hand is at the mouse: it has moved since a key was pressed.
    points: bool,
    /// What the context menu is about.
    menu: Option<Tag>,
    pending: Vec<Pending>,
    /// What was typed after a key that ended the typing.
    later: Vec<Event>,
    /// Where the keyboard was, to see when it moves.
    last_spot: Option<Spot>,
    /// Whether the mouse has just decided what is selected: then it is in sight already.
    by_pointer: bool,
    /// Whatever in the window had the keyboard in the frame before.
    focused_before: Option<Id>,
    /// The node that has the keyboard for the map.
    keyboard_at: Option<Id>,
    /// The one that had it last: a menu may give it back there.
    last_keyboard_at: Option<Id>,
    /// Whether the map takes the keyboard with the next frame.
    wants_keyboard: bool,
    /// What was given up, and is to be the text of what is edited next.
    returns: Option<String>,
    /// What is selected once the document has it.
    then_select: Option<Subject>,
}

/// What the parts of the canvas may see in a frame.
#[derive(Debug, Clone, Copy)]
struct Scope<'a> {
    context: &'a CanvasContext<'a>,
    lens: Lens,
    /// The map's widget.
    id: Id,
    now: f64,
}

impl CanvasState {
    /// Screen points per picture pixel: 1.0 is 100 %.
    #[must_use]
    pub fn zoom(&self) -> f32 {
        self.camera.zoom()
    }

    /// Carries out a command that only concerns the canvas; `false` for any other.
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

    /// Brings a record into sight with the next frame.
    pub fn reveal(&mut self, id: RecordId) {
        self.pending.push(Pending::Reveal(id));
    }

    /// Opens the editor of a record's text with the next frame.
    pub fn edit_text(&mut self, id: RecordId) {
        self.pending.push(Pending::Reveal(id));
        self.pending.push(Pending::Edit(Subject::Record(id)));
    }

    /// Opens a field for a new stage at that place, with the next frame.
    pub fn write_stage(&mut self, index: usize) {
        self.open(Subject::NewStage { index });
    }

    /// Opens a field for a new step at that place in its stage, with the next frame.
    pub fn write_step(&mut self, stage: StageId, index: usize) {
        self.open(Subject::NewStep { stage, index });
    }

    /// Opens a field for a new step on a way of its own from that one, with the next frame.
    pub fn write_branch(&mut self, document: &Document, from: StepId) {
        if let Some(subject) = Subject::branch(document, from) {
            self.open(subject);
        }
    }

    /// Opens a field for a new card at that place in its cell, with the next frame.
    pub fn write_card(&mut self, cell: Cell, index: usize) {
        self.open(Subject::NewCard { cell, index });
    }

    /// Opens the editor again that was given up, with what was written in it.
    pub fn bring_back(&mut self, given_up: GivenUp) {
        self.returns = Some(given_up.text);
        self.open(given_up.subject);
    }

    /// What is being written in, where the document shows it already.
    #[must_use]
    pub fn written(&self, document: &Document) -> Option<RecordId> {
        self.editor.as_ref()?.subject.record(document)
    }

    /// Gives the keyboard to the map with the next frame.
    pub fn focus(&mut self) {
        self.wants_keyboard = true;
    }

    /// Ends what is under way: records what is being typed, gives up what is being dragged. To be
    /// called before the document is saved, closed or changed from elsewhere.
    pub fn settle(&mut self, requests: &mut Vec<Request>) {
        if let Some(gesture) = self.gesture.take() {
            gesture.cancel(requests);
        }
        if let Some(editor) = self.editor.take() {
            editor.commit(requests);
        }
    }

    /// Edits something with the next frame: a click that asks for it would take the keyboard from
    /// a field that opens at once.
    fn open(&mut self, subject: Subject) {
        self.pending.push(Pending::Edit(subject));
    }

    /// Forgets everything about the document that was shown.
    pub fn reset(&mut self) {
        *self = Self::default();
    }
}

/// Shows the map in all the space that there is.
pub fn show(
    ui: &mut Ui,
    context: &CanvasContext<'_>,
    state: &mut CanvasState,
    requests: &mut Vec<Request>,
) -> egui::Response {
    let space = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(space);
    let mut ui = access::grid_ui(ui, space, context);
    let ui = &mut ui;
    ui.set_clip_rect(space.intersect(ui.clip_rect()));
    ui.painter().rect_filled(space, 0.0, context.theme.ink(Ink::Paper));
    let view = state.camera.room_beside_bars(space, extent_of(context.picture));
    let id = ui.unique_id().with("map");
    // The keyboard goes to the place on the map, not to the map as such (see `access`).
    let response = ui.interact(view, id, Sense::CLICK | Sense::DRAG);
    give_back(ui, &mut state.later);

    let now = ui.input(|input| input.time);
    state.camera.advance(view, extent_of(context.picture), now, context.still);
    let scope = |state: &CanvasState| Scope { context, lens: state.camera.lens(), id, now };
    attend(ui, &scope(state), state, requests);
    let has_keyboard = access::keyboard(ui, &scope(state), state);
    if has_keyboard && state.editor.is_none() {
        keys::read(ui, &scope(state), state, requests);
    }
    pointer::read(ui, &scope(state), &response, state, requests);
    if state.camera.is_moving() {
        ui.ctx().request_repaint();
    }

    let scope = scope(state);
    paint_map(ui, &scope, state, has_keyboard);
    adders::show(ui, &scope, state, requests);
    typing::show(ui, &scope, state, requests);
    bars::show(ui, &mut state.camera, &scope.lens, space, (scope.id, &context.theme));
    access::nodes(ui, &scope, state, requests);
    if state.gesture.is_none() && state.editor.is_none() {
        far::tell(&response, &scope, state.pointer);
    }
    menu::show(ui, &response, &scope, state, has_keyboard, requests);
    response
}

/// Puts back what was typed after a key that ended the typing.
pub(super) fn give_back(ui: &Ui, later: &mut Vec<Event>) {
    if !later.is_empty() {
        let mut events = std::mem::take(later);
        ui.input_mut(|input| {
            events.append(&mut input.events);
            input.events = events;
        });
    }
}

fn extent_of(picture: &MapPicture) -> Extent {
    Extent {
        size: picture.size,
        header: picture.body_top(),
        labels: picture.label_width(),
        margin: MARGIN_IN_SCREEN,
        far: far::FAR,
    }
}

/// Does what was asked for since the last frame, and follows the keyboard where it has moved.
fn attend(ui: &Ui, scope: &Scope<'_>, state: &mut CanvasState, requests: &mut Vec<Request>) {
    let (document, picture) = (scope.context.document, scope.context.picture);
    for pending in std::mem::take(&mut state.pending) {
        let middle = scope.lens.view.center();
        match pending {
            Pending::Fit => state.camera.fit(scope.now),
            Pending::Zoom(zoom) => state.camera.zoom_to(zoom, middle, scope.now),
            Pending::Notches(notches) => {
                state.camera.zoom_by_notches(notches, middle, scope.now);
            }
            Pending::Reveal(id) => {
                if let Some(rect) = marks::tag_of(id).and_then(|tag| paint::rect_of(picture, tag)) {
                    state.camera.scroll_to(rect, scope.now);
                }
            }
            Pending::Edit(subject) => begin_edit(scope, state, subject, requests),
            Pending::NameFirstStage => {
                if let Some(stage) = document.stages().next() {
                    let subject = Subject::Record(stage.id.into());
                    begin_edit(scope, state, subject, requests);
                }
            }
            Pending::NameItsStep => {
                if let Some(step) = first_step_of_selected(scope.context) {
                    begin_edit(scope, state, Subject::Record(step), requests);
                }
            }
        }
    }
    if let Some(subject) = state.then_select.take()
        && let Some(place) = subject.tag(document).and_then(Place::of_tag)
    {
        requests.push(Request::Select(place.selection(document)));
    }
    let place = Place::of(scope.context.selection, document);
    let spot = place.map(|place| spot_of(scope, place));
    let is_still = std::mem::take(&mut state.by_pointer) || state.gesture.is_some();
    if spot != state.last_spot {
        state.last_spot = spot;
        if let Some(rect) = place.and_then(|place| paint::rect_of(picture, place.tag()))
            // Several at once were not walked to: whoever takes them all stays where they look.
            && scope.context.selection.records().len() <= 1
            && !is_still
            && !ui.input(|input| input.pointer.any_down())
        {
            state.camera.scroll_to(rect, scope.now);
        }
    }
}

/// The first step of the stage that is selected, if it has no name yet.
fn first_step_of_selected(context: &CanvasContext<'_>) -> Option<RecordId> {
    let Some(RecordId::Stage(stage)) = context.selection.single() else { return None };
    let step = context.document.steps_of(stage).next()?;
    step.title.trim().is_empty().then(|| step.id.into())
}

/// A place, and the column and row that it is in: what was moved is followed as well.
type Spot = (Place, Option<usize>, Option<LaneId>);

fn spot_of(scope: &Scope<'_>, place: Place) -> Spot {
    let (document, picture) = (scope.context.document, scope.context.picture);
    let cell = place.cell(document);
    let step = match place {
        Place::Step(step) => Some(step),
        Place::Stage(stage) => document.steps_of(stage).next().map(|step| step.id),
        _ => cell.map(|cell| cell.step),
    };
    (place, step.and_then(|step| picture.column_of(step)), cell.map(|cell| cell.lane))
}

/// Begins to edit something; what was being edited is recorded first.
fn begin_edit(
    scope: &Scope<'_>,
    state: &mut CanvasState,
    subject: Subject,
    requests: &mut Vec<Request>,
) {
    if let Some(editor) = state.editor.take() {
        editor.commit(requests);
    }
    state.editor = Editor::begin(subject, scope.context.document);
    if let (Some(editor), Some(text)) = (&mut state.editor, state.returns.take()) {
        editor.bring_back(text);
    }
}

/// Paints the picture and what lies over it.
fn paint_map(ui: &Ui, scope: &Scope<'_>, state: &mut CanvasState, has_keyboard: bool) {
    let context = scope.context;
    let painter = ui.painter_at(scope.lens.view);
    let lifted = state.gesture.as_ref().map(Gesture::lifted).unwrap_or_default();
    let pass = Pass {
        lens: &scope.lens,
        zoom: state.camera.paint_zoom(),
        theme: &context.theme,
        matches: context.matches,
        faded: context.faded,
        lifted: &lifted,
    };
    state.painter.begin(ui.ctx(), &context.theme);
    if is_empty(context.document) {
        painter.rect_filled(scope.lens.view, 0.0, context.theme.ink(Ink::Paper));
        return;
    }
    state.painter.map(&painter, context.picture, pass);
    marks::edge_of_headers(&painter, scope);
    far::names(&painter, scope);
    // While something is written, only the field has a border.
    if state.editor.is_none() {
        marks::selection(&painter, scope);
        if let Some(place) = Place::of(context.selection, context.document) {
            marks::keyboard(&painter, scope, place, has_keyboard);
        }
    }
    let Some(at) = state.pointer else { return };
    match &state.gesture {
        None if !state.points => {}
        None => pointer::hints(ui, &painter, scope, at),
        Some(gesture) => {
            let gesture = gesture.clone();
            ghosts::show(&painter, scope, &mut state.painter, &gesture, at, pass);
            // Over what is carried: it would hide the place where it goes.
            marks::gesture(&painter, scope, &gesture, at);
        }
    }
}

/// Whether there is nothing to show yet.
fn is_empty(document: &Document) -> bool {
    document.stage_count() == 0 && document.rows().is_empty()
}
