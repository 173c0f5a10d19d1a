//! The mouse on the map: wheel and pinch, clicks, and the beginning and end of drags.

use egui::{CursorIcon, Event, Key, MouseWheelUnit, Painter, PointerButton, Pos2, Response, Ui};

use super::camera::{Camera, Zone};
use super::drag::{Edge, score_action};
use super::edit::Subject;
use super::gesture::{Gesture, Hold, hold_at};
use super::place::{Grid, Place};
use super::{CanvasState, Scope, marks};
use crate::app::request::Request;
use crate::app::selection::{Cell, Selection};
use crate::app::widgets::tenths;
use crate::change::{Label, Verb, What};
use crate::layout::map::Column;
use crate::layout::scene::{Tag, point};
use crate::model::RecordId;

/// Points of smooth scrolling that count as one notch of zoom.
const POINTS_A_NOTCH: f32 = 50.0;

/// Reads this frame's mouse.
pub fn read(
    ui: &Ui,
    scope: &Scope<'_>,
    response: &Response,
    state: &mut CanvasState,
    requests: &mut Vec<Request>,
) {
    let over = ui.ctx().pointer_latest_pos();
    // Where a map is moved by keys below a mouse that rests, nobody points at anything.
    let was = std::mem::replace(&mut state.pointer_was, over);
    let moved = was.is_some() && over.is_some() && was != over;
    let is_pressed = ui.input(|input| input.pointer.any_pressed());
    let types = |event: &Event| matches!(event, Event::Key { pressed: true, .. } | Event::Text(_));
    let is_typed = ui.input(|input| input.events.iter().any(types));
    state.points = moved || is_pressed || state.points && !is_typed;
    let is_over = response.contains_pointer() || response.dragged();
    state.pointer = over.filter(|_| is_over || state.gesture.is_some());
    if response.contains_pointer() {
        wheel(ui, scope.now, &mut state.camera);
    }
    drags(ui, scope, response, state, requests);
    clicks(ui, scope, response, state, requests);
    if let Some(at) = state.pointer {
        cursor(ui, scope, state, at);
    }
}

/// Wheel and pinch: scroll, or zoom at the pointer.
pub fn wheel(ui: &Ui, now: f64, camera: &mut Camera) {
    let Some(at) = ui.ctx().pointer_latest_pos() else { return };
    let (scroll, events) = ui.input(|input| (input.smooth_scroll_delta(), input.events.clone()));
    let is_zoom = ui.input(|input| input.modifiers.command || input.modifiers.ctrl);
    for event in &events {
        match event {
            Event::Zoom(factor) => camera.pinch(*factor, at, now),
            Event::MouseWheel { unit, delta, modifiers, .. }
                if modifiers.command || modifiers.ctrl =>
            {
                match unit {
                    MouseWheelUnit::Point => {
                        let notches = delta.y / POINTS_A_NOTCH;
                        camera.pinch((notches / 4.0).exp2(), at, now);
                    }
                    MouseWheelUnit::Line | MouseWheelUnit::Page => {
                        camera.zoom_by_notches(delta.y.clamp(-4.0, 4.0), at, now);
                    }
                }
            }
            _ => {}
        }
    }
    if !is_zoom && scroll != egui::Vec2::ZERO {
        camera.scroll_by(-scroll);
    }
}

fn drags(
    ui: &Ui,
    scope: &Scope<'_>,
    response: &Response,
    state: &mut CanvasState,
    requests: &mut Vec<Request>,
) {
    let (modifiers, press, space, dt) = ui.input(|input| {
        let space = input.key_down(Key::Space);
        (input.modifiers, input.pointer.press_origin(), space, input.stable_dt)
    });
    let pans = response.drag_started_by(PointerButton::Middle)
        || response.drag_started_by(PointerButton::Primary) && space;
    if pans {
        state.gesture = Some(Gesture::Pan);
    } else if response.drag_started_by(PointerButton::Primary)
        && let Some(press) = press.or(state.pointer)
    {
        state.gesture = Gesture::begin(scope, press, modifiers, requests);
    }
    let Some(mut gesture) = state.gesture.take() else { return };
    let at = response.interact_pointer_pos().or(state.pointer);
    let Some(at) = at else {
        gesture.cancel(requests);
        return;
    };
    state.pointer = Some(at);
    if matches!(gesture, Gesture::Pan) {
        state.camera.scroll_by(-response.drag_delta());
    }
    if response.drag_stopped() {
        gesture.finish(scope, at, modifiers, requests);
        state.wants_keyboard = true;
        state.by_pointer = true;
    } else if response.dragged() {
        gesture.follow(scope, at, modifiers, requests);
        if gesture.scroll_at_border(scope, at, &mut state.camera, dt) {
            ui.ctx().request_repaint();
        }
        state.gesture = Some(gesture);
    } else {
        // The button was let go where nobody saw it.
        gesture.cancel(requests);
    }
}

fn clicks(
    ui: &Ui,
    scope: &Scope<'_>,
    response: &Response,
    state: &mut CanvasState,
    requests: &mut Vec<Request>,
) {
    let Some(at) = response.interact_pointer_pos() else { return };
    let tag = scope.context.picture.hit(scope.lens.to_scene(at));
    state.by_pointer |= response.clicked() || response.secondary_clicked();
    if response.secondary_clicked() {
        state.menu = tag;
        select_for_menu(scope, tag, requests);
        state.wants_keyboard = true;
    } else if response.double_clicked() {
        double_click(scope, state, tag, requests);
    } else if response.clicked() {
        let modifiers = ui.input(|input| input.modifiers);
        state.wants_keyboard = true;
        if modifiers.shift || modifiers.command {
            add_to_selection(scope, tag, modifiers.shift, requests);
        } else {
            click(scope, state, tag, at, requests);
        }
    }
}

/// A plain click: selects, opens the plus, puts a point on a curve.
fn click(
    scope: &Scope<'_>,
    state: &mut CanvasState,
    tag: Option<Tag>,
    at: Pos2,
    requests: &mut Vec<Request>,
) {
    let document = scope.context.document;
    if let Some(Tag::Persona(id)) = tag {
        requests.push(Request::Select(Selection::of([id.into()])));
        return;
    }
    let Some(place) = tag.and_then(Place::of_tag) else {
        requests.push(Request::Select(Selection::default()));
        return;
    };
    requests.push(Request::Select(place.selection(document)));
    match hold_at(scope, at) {
        Hold::NewPoint(point) => {
            let y = scope.lens.to_scene(at).y;
            if let Some(value) = scope.context.picture.score_at(point.cell.lane, y) {
                let value = tenths(value);
                requests.push(Request::Edit {
                    label: Label::one(Verb::Score, What::Step),
                    action: score_action(point.cell.step, point.who, Some(value)),
                });
            }
        }
        _ => {
            if let Place::Cell(cell) = place
                && marks::is_on_plus(scope, cell, at)
            {
                state.open(new_card(scope, cell));
            }
        }
    }
}

/// A card at the end of a cell.
#[must_use]
pub fn new_card(scope: &Scope<'_>, cell: Cell) -> Subject {
    let index = scope.context.document.cards_in(cell.lane, cell.step).len();
    Subject::NewCard { cell, index }
}

fn double_click(
    scope: &Scope<'_>,
    state: &mut CanvasState,
    tag: Option<Tag>,
    requests: &mut Vec<Request>,
) {
    let document = scope.context.document;
    if let Some(place) = tag.and_then(Place::of_tag) {
        // Where frames are slow, both clicks come in one.
        requests.push(Request::Select(place.selection(document)));
    }
    let subject = match tag {
        Some(Tag::Cell(lane, step)) => {
            let holds = document.lane(lane).is_some_and(|lane| lane.kind.holds_cards());
            holds.then(|| new_card(scope, Cell { lane, step }))
        }
        Some(Tag::Title) => Some(Subject::Record(RecordId::Journey)),
        Some(tag) => Place::of_tag(tag)
            .and_then(|place| place.record(document))
            .filter(|record| !matches!(record, RecordId::Line(_)))
            .map(Subject::Record),
        None => None,
    };
    if let Some(subject) = subject.filter(|_| state.editor.is_none()) {
        state.open(subject);
    }
}

/// Ctrl takes one more, or one less; Shift takes everything between, where that is told.
fn add_to_selection(
    scope: &Scope<'_>,
    tag: Option<Tag>,
    is_range: bool,
    requests: &mut Vec<Request>,
) {
    let document = scope.context.document;
    let Some(place) = tag.and_then(Place::of_tag) else { return };
    let Some(record) = place.record(document) else { return };
    let mut selection = scope.context.selection.clone();
    let anchor = selection.records().last().copied();
    match anchor.filter(|_| is_range).and_then(|anchor| between(scope, anchor, record)) {
        Some(records) => records.into_iter().for_each(|record| selection.add(record)),
        None if is_range => selection.add(record),
        None => selection.toggle(record),
    }
    requests.push(Request::Select(selection.with_cell(place.cell(document))));
}

/// The steps, stages, or cards of one row between two of them, both included.
fn between(scope: &Scope<'_>, from: RecordId, to: RecordId) -> Option<Vec<RecordId>> {
    let document = scope.context.document;
    let all: Vec<RecordId> = match (from, to) {
        (RecordId::Step(_), RecordId::Step(_)) => {
            document.steps().map(|step| step.id.into()).collect()
        }
        (RecordId::Stage(_), RecordId::Stage(_)) => {
            document.stages().map(|stage| stage.id.into()).collect()
        }
        (RecordId::Card(a), RecordId::Card(b)) => {
            let lane = document.card(a)?.lane;
            if document.card(b)?.lane != lane {
                return None;
            }
            let grid = Grid::new(document, scope.context.hidden_lanes);
            let cells = grid.columns().iter().map(|step| document.cards_in(lane, *step));
            cells.flatten().map(|&card| card.into()).collect()
        }
        _ => return None,
    };
    let at = |id| all.iter().position(|other| *other == id);
    let (a, b) = (at(from)?, at(to)?);
    all.get(a.min(b)..=a.max(b)).map(<[RecordId]>::to_vec)
}

/// A menu is about what is under the pointer: all of the selection if that is part of it.
fn select_for_menu(scope: &Scope<'_>, tag: Option<Tag>, requests: &mut Vec<Request>) {
    let document = scope.context.document;
    let place = tag.and_then(Place::of_tag);
    let selected = place
        .and_then(|place| place.record(document))
        .is_some_and(|record| scope.context.selection.contains(record));
    if !selected {
        let selection = place.map(|place| place.selection(document)).unwrap_or_default();
        requests.push(Request::Select(selection));
    }
}

/// What the pointer's shape says that would happen.
fn cursor(ui: &Ui, scope: &Scope<'_>, state: &CanvasState, at: Pos2) {
    let space = ui.input(|input| input.key_down(Key::Space)) && state.editor.is_none();
    let icon = match &state.gesture {
        Some(Gesture::Pan) => CursorIcon::Grabbing,
        Some(Gesture::Carry { copies: true, .. }) => CursorIcon::Copy,
        Some(Gesture::Carry { target: None, .. }) => CursorIcon::NoDrop,
        Some(Gesture::Carry { .. }) => CursorIcon::Grabbing,
        Some(Gesture::Score { .. }) => CursorIcon::ResizeVertical,
        Some(Gesture::Stretch { .. }) => CursorIcon::ResizeHorizontal,
        Some(Gesture::Band { .. }) => CursorIcon::Crosshair,
        None if space => CursorIcon::Grab,
        None => match hold_at(scope, at) {
            Hold::Point(_) => CursorIcon::ResizeVertical,
            Hold::Edge(_, Edge::Left | Edge::Right) => CursorIcon::ResizeHorizontal,
            _ => return,
        },
    };
    ui.set_cursor_icon(icon);
}

/// What lies under a pointer that does nothing.
pub fn hints(ui: &Ui, painter: &Painter, scope: &Scope<'_>, at: Pos2) {
    if ui.input(|input| input.pointer.any_down()) {
        return;
    }
    match hold_at(scope, at) {
        Hold::NewPoint(new) => {
            let y = scope.lens.to_scene(at).y;
            let columns = scope.context.picture.columns();
            let number = scope.context.picture.column_of(new.cell.step);
            let x = number.and_then(|number| columns.get(number)).map(Column::center);
            let near = x.is_some_and(|x| {
                let center = scope.lens.to_screen(point(x, y), Zone::Body);
                (center.x - at.x).abs() <= 40.0
            });
            if let Some(value) = scope.context.picture.score_at(new.cell.lane, y)
                && near
            {
                marks::new_point(painter, scope, new, tenths(value));
            }
        }
        Hold::Point(_) => {}
        _ => {
            if let Some(tag) = scope.context.picture.hit(scope.lens.to_scene(at)) {
                marks::hover(painter, scope, tag, at);
            }
        }
    }
}
