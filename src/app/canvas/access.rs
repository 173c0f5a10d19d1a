//! What assistive technology is told of the map: a grid with its rows and columns, and a named
//! node for everything on it that is in sight. Where the keyboard is always has a node.
//!
//! The map is painted, so nothing of this comes by itself. Names are made only while somebody
//! listens.

mod teller;

use egui::accesskit::{Action, Role};
use egui::output::IMEOutput;
use egui::{Event, EventFilter, FocusDirection, IMEPurpose, Id, Key, Rect, Sense, Ui, UiBuilder};

use self::teller::Teller;
use super::camera::Zone;
use super::edit::Subject;
use super::place::Place;
use super::pointer::new_card;
use super::{CanvasContext, CanvasState, Scope, paint};
use crate::app::request::Request;
use crate::app::widgets::tenths;
use crate::change::{Label, Verb, What};
use crate::layout::scene::{Item, Tag};
use crate::model::{LaneId, LaneKind, MeasureKind, RowId, StepId};

use super::drag::score_action;

/// Keys that stay with the map and do not move the keyboard's focus.
const KEPT_KEYS: EventFilter =
    EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// How far one step of a point goes when it is moved without a mouse.
const SCORE_STEP: f64 = 0.1;

/// The part of the window that is the grid.
pub fn grid_ui(ui: &mut Ui, view: Rect, context: &CanvasContext<'_>) -> Ui {
    let document = context.document;
    let mut child = ui.new_child(
        UiBuilder::new().max_rect(view).scope_id(Id::unique("map")).accessibility_role(Role::Grid),
    );
    let lanes = document.lanes().filter(|lane| !context.hidden_lanes.contains(&lane.id)).count();
    let id = child.unique_id();
    child.ctx().accesskit_node_builder(id, |node| {
        let words = context.words;
        let title = words.titled(&document.journey().title, "untitled-journey");
        node.set_label(words.with(
            "a11y-grid",
            &[
                ("title", title.into()),
                ("lanes", words.count("count-lanes", lanes).into()),
                ("steps", words.count("count-steps", document.step_count()).into()),
            ],
        ));
        // The stage bands and step headers are rows, the labels a column.
        node.set_row_count(lanes + 2);
        node.set_column_count(document.step_count() + 1);
    });
    child.set_clip_rect(view);
    child
}

/// The id of the node of something on the map.
fn id_of(scope: &Scope<'_>, tag: Tag) -> Id {
    scope.id.with(tag)
}

/// Takes the keyboard where that was asked for; answers whether the map has it.
pub fn keyboard(ui: &Ui, scope: &Scope<'_>, state: &mut CanvasState) -> bool {
    let place = Place::of(scope.context.selection, scope.context.document);
    let own = keyboard_id(scope, place);
    let focused = ui.memory(egui::Memory::focused);
    let is_on_map = focused == Some(own);
    let was_on_map =
        focused.is_some() && [state.keyboard_at, state.last_keyboard_at].contains(&focused);
    // On an empty map the first way to begin takes it.
    let is_asked =
        !super::is_empty(scope.context.document) && std::mem::take(&mut state.wants_keyboard);
    let takes = is_asked || is_on_map || was_on_map;
    if takes && state.editor.is_none() {
        // The node of the place stands for the map, so that it is read out.
        if focused != Some(own) {
            ui.memory_mut(|memory| memory.request_focus(own));
        }
        ui.memory_mut(|memory| memory.set_focus_lock_filter(own, KEPT_KEYS));
        keep_arrows(ui);
        (state.keyboard_at, state.last_keyboard_at) = (Some(own), Some(own));
    } else {
        state.keyboard_at = None;
    }
    // Escape takes the keyboard from a field before anybody is asked: it is meant for the field.
    let nobody_had_it = std::mem::replace(&mut state.focused_before, focused).is_none();
    let nobody_has_it = focused.is_none() && nobody_had_it && !ui.ctx().any_popup_open();
    // Behind a dialog nothing is meant for the map, whoever has the keyboard there.
    let is_behind = !ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
    let has_keyboard = state.keyboard_at.is_some() || nobody_has_it;
    let has_keyboard = has_keyboard && !is_behind && !ui.ctx().text_edit_focused();
    if has_keyboard
        && state.editor.is_none()
        && let Some(place) = place
    {
        expect_text(ui, scope, place);
    }
    has_keyboard
}

/// Keeps arrow keys from moving the keyboard's focus in the frame after it came, when the node's
/// own filter is not in force yet.
fn keep_arrows(ui: &Ui) {
    let is_arrow = |event: &Event| {
        let arrows = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown];
        matches!(event, Event::Key { key, pressed: true, .. } if arrows.contains(key))
    };
    if ui.input(|input| input.events.iter().any(is_arrow)) {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
}

/// The node that has the keyboard for the map.
fn keyboard_id(scope: &Scope<'_>, place: Option<Place>) -> Id {
    place.map_or_else(|| scope.id.with("nowhere"), |place| id_of(scope, place.tag()))
}

/// Where a letter makes a card, an input method may begin to compose one.
fn expect_text(ui: &Ui, scope: &Scope<'_>, place: Place) {
    let document = scope.context.document;
    let lane = place.cell(document).and_then(|cell| document.lane(cell.lane));
    let rect = paint::rect_of(scope.context.picture, place.tag());
    let (Some(_), Some(rect)) = (lane.filter(|lane| lane.kind.holds_cards()), rect) else { return };
    let rect = scope.lens.rect_to_screen(rect);
    ui.output_mut(|output| {
        output.ime = Some(IMEOutput {
            purpose: IMEPurpose::Normal,
            rect,
            cursor_rect: Rect::from_min_size(rect.min, egui::vec2(1.0, rect.height().min(24.0))),
            should_interrupt_composition: false,
        });
    });
}

/// Tells what is on the map, and does what is asked for without mouse and keys.
pub fn nodes(ui: &mut Ui, scope: &Scope<'_>, state: &mut CanvasState, requests: &mut Vec<Request>) {
    let place = Place::of(scope.context.selection, scope.context.document);
    let rect = place.and_then(|place| place.rect(scope.context.document, scope.context.picture));
    let rect = rect.map_or(scope.lens.view, |rect| scope.lens.rect_to_screen(rect));
    // The one node that Tab stops at; there also while it is out of sight.
    ui.interact(rect, keyboard_id(scope, place), Sense::focusable_noninteractive());
    let is_heard = ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_some();
    if !is_heard {
        return;
    }
    let mut tags = in_sight(scope);
    if let Some(place) = place
        && !tags.contains(&place.tag())
    {
        tags.push(place.tag());
    }
    let teller = Teller::new(scope);
    for tag in tags {
        teller.node(ui, tag, place);
        attend(ui, scope, tag, state, requests);
    }
}

/// Everything on the map that is in sight and has a name.
fn in_sight(scope: &Scope<'_>) -> Vec<Tag> {
    let (picture, document, lens) = (scope.context.picture, scope.context.document, &scope.lens);
    let (across, down) = (lens.visible(Zone::Header), lens.visible(Zone::Labels));
    let mut tags = Vec::new();
    let headers = picture.headers(across.x, across.right());
    tags.extend(headers.iter().filter_map(|(_, group)| group.tag));
    let body = lens.visible(Zone::Body);
    for row in &picture.rows {
        if row.bottom() <= down.y || row.y >= down.bottom() {
            continue;
        }
        match row.row {
            RowId::Lane(lane) => {
                tags.push(Tag::LaneLabel(lane));
                for column in picture.columns() {
                    let is_seen = column.right() > body.x && column.x < body.right();
                    if let Some(step) = column.step.filter(|_| is_seen) {
                        in_cell(scope, lane, step, &mut tags);
                    }
                }
            }
            RowId::Line(line) => tags.push(Tag::Line(line)),
        }
    }
    for (_, group) in picture.visible(body) {
        let parts = group.items.iter().filter_map(|item| match item {
            Item::Group(_, part) => part.tag,
            _ => None,
        });
        tags.extend(parts.chain(group.tag).filter(|tag| matches!(tag, Tag::Card(_))));
    }
    let personas = document.personas().map(|persona| Tag::Persona(persona.id));
    tags.extend(personas.filter(|tag| paint::rect_of(picture, *tag).is_some()));
    tags.sort_unstable();
    tags.dedup();
    // Parts that are painted in two pieces count once; what lies behind headers does not count.
    tags.retain(|tag| {
        let rect = paint::rect_of(picture, *tag);
        rect.is_some_and(|rect| lens.seen(rect).is_positive())
    });
    tags
}

fn in_cell(scope: &Scope<'_>, lane: LaneId, step: StepId, tags: &mut Vec<Tag>) {
    let document = scope.context.document;
    let Some(record) = document.lane(lane) else { return };
    tags.push(Tag::Cell(lane, step));
    if record.kind != LaneKind::Curve {
        return;
    }
    let Some(step) = document.step(step) else { return };
    let scored =
        step.scores.keys().filter(|who| step.measure(**who, MeasureKind::Satisfaction).is_some());
    tags.extend(scored.map(|who| Tag::Score(lane, step.id, *who)));
}

/// Does what assistive technology asks for.
fn attend(
    ui: &Ui,
    scope: &Scope<'_>,
    tag: Tag,
    state: &mut CanvasState,
    requests: &mut Vec<Request>,
) {
    let id = id_of(scope, tag);
    let asked = |action| ui.input(|input| input.has_accesskit_action_request(id, action));
    let document = scope.context.document;
    if (asked(Action::Focus) || asked(Action::Click))
        && let Some(place) = Place::of_tag(tag)
    {
        requests.push(Request::Select(place.selection(document)));
        state.wants_keyboard = true;
        if let (Place::Cell(cell), true) = (place, asked(Action::Click))
            && document.lane(cell.lane).is_some_and(|lane| lane.kind.holds_cards())
        {
            state.open(new_card(scope, cell));
        }
    }
    let Tag::Score(_, step, who) = tag else { return };
    let by = match (asked(Action::Increment), asked(Action::Decrement)) {
        (true, false) => SCORE_STEP,
        (false, true) => -SCORE_STEP,
        _ => return,
    };
    let now = document.step(step).and_then(|step| step.measure(who, MeasureKind::Satisfaction));
    let Some(now) = now.map(|measure| measure.value) else { return };
    requests.push(Request::Edit {
        label: Label::one(Verb::Score, What::Step),
        action: score_action(step, who, Some(tenths(now + by))),
    });
}

/// What the field is called in which something is written.
#[must_use]
pub fn editor_name(scope: &Scope<'_>, subject: Subject) -> String {
    let words = scope.context.words;
    let key = match subject.tag(scope.context.document) {
        Some(Tag::Step(_)) => "name-step",
        Some(Tag::Stage(_)) => "name-stage",
        Some(Tag::LaneLabel(_)) => "name-lane",
        Some(Tag::Title) => "name-journey",
        _ => "name-card",
    };
    words.get(key).to_owned()
}
