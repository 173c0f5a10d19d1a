//! Buttons on the map that make it grow: a step, a stage, a row. They stand where the new thing
//! will be, so that a map can be built by mouse alone; an empty map says where to begin.

use egui::{Align2, Button, Id, Rect, RichText, Ui, UiBuilder, Vec2, pos2, vec2};

use super::camera::{LEAST_FOR_BUTTONS, Zone};
use super::edit::Subject;
use super::gesture::Gesture;
use super::{CanvasState, Pending, Scope, is_empty, paint};
use crate::app::command::Command;
use crate::app::kinds::{self, RowKind};
use crate::app::request::Request;
use crate::app::theme;
use crate::change::{Label, Verb, What, actions};
use crate::layout::map::Column;
use crate::layout::scene::{Tag, point};
use crate::model::{LaneKind, StageId};

const BUTTON: Vec2 = vec2(96.0, 26.0);
const SMALL: Vec2 = vec2(22.0, 22.0);

/// Shows the buttons.
pub fn show(ui: &mut Ui, scope: &Scope<'_>, state: &mut CanvasState, requests: &mut Vec<Request>) {
    if is_empty(scope.context.document) {
        empty_map(ui, scope, state, requests);
        return;
    }
    if matches!(state.gesture, Some(Gesture::Carry { .. } | Gesture::Band { .. })) {
        return;
    }
    // Farther out, headers have no room for buttons, and the map is only looked at.
    if scope.lens.zoom >= LEAST_FOR_BUTTONS {
        after_last_column(ui, scope, state);
        in_stages(ui, scope, state);
        below_last_row(ui, scope, requests);
    }
}

/// A button of the map at a place of the screen, within a zone.
fn at<R>(
    ui: &mut Ui,
    scope: &Scope<'_>,
    zone: Rect,
    area: Rect,
    id: Id,
    add: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    if !zone.intersects(area) || !scope.lens.view.intersects(area) {
        return None;
    }
    let mut child = ui.new_child(UiBuilder::new().max_rect(area).scope_id(id));
    child.set_clip_rect(zone.intersect(ui.clip_rect()));
    Some(add(&mut child))
}

/// A quiet button: text and outline, no ground until the pointer is on it.
fn quiet<'a>(scope: &Scope<'_>, text: String) -> Button<'a> {
    let color = scope.context.theme.text_muted;
    Button::new(RichText::new(text).size(theme::BODY).color(color)).fill(scope.context.theme.chrome)
}

/// A new stage and, in the last stage, a new step.
fn after_last_column(ui: &mut Ui, scope: &Scope<'_>, state: &mut CanvasState) {
    let (document, picture, words) =
        (scope.context.document, scope.context.picture, scope.context.words);
    let right = picture.columns().last().map_or(picture.label_width(), Column::right);
    let corner = scope.lens.to_screen(point(right, picture.top), Zone::Header) + vec2(10.0, 0.0);
    let zone = scope.lens.clip(Zone::Header);
    if corner.x >= zone.right() {
        return;
    }
    let band = document
        .stages()
        .next_back()
        .and_then(|last| Some((last.id, paint::rect_of(picture, Tag::Stage(last.id))?)));
    let band_height = band.map_or(BUTTON.y, |(_, rect)| rect.height * scope.lens.zoom);
    let y = corner.y + ((band_height - BUTTON.y) / 2.0).max(0.0);
    let area = Rect::from_min_size(pos2(corner.x, y), BUTTON);
    let id = scope.id.with("add-stage");
    let add_stage = at(ui, scope, zone, area, id, |ui| {
        let text = format!("+ {}", words.get("name-stage"));
        ui.add_sized(BUTTON, quiet(scope, text)).on_hover_text(tip(scope, Command::AddStage))
    });
    if add_stage.is_some_and(|button| button.clicked()) {
        let index = document.stage_count();
        state.open(Subject::NewStage { index });
    }
    let Some((stage, _)) = band else { return };
    let steps = document.steps_of(stage).next_back();
    let y = steps
        .and_then(|step| paint::rect_of(picture, Tag::Step(step.id)))
        .map_or(area.bottom() + 4.0, |rect| scope.lens.rect_to_screen(rect).top());
    let area = Rect::from_min_size(pos2(corner.x, y.max(area.bottom() + 2.0)), BUTTON);
    let id = scope.id.with("add-step");
    let add_step = at(ui, scope, zone, area, id, |ui| {
        let text = format!("+ {}", words.get("name-step"));
        ui.add_sized(BUTTON, quiet(scope, text)).on_hover_text(tip(scope, Command::AddStep))
    });
    if add_step.is_some_and(|button| button.clicked()) {
        let index = document.steps_of(stage).count();
        state.open(Subject::NewStep { stage, index });
    }
}

fn tip(scope: &Scope<'_>, command: Command) -> &'static str {
    let key = command.spec().key;
    scope.context.words.find(&format!("{key}.tip")).unwrap_or_default()
}

/// At the right end of the stage that the pointer is on, a small plus for one more step.
fn in_stages(ui: &mut Ui, scope: &Scope<'_>, state: &mut CanvasState) {
    let (document, picture) = (scope.context.document, scope.context.picture);
    let Some(stage) = stage_under(scope, state) else { return };
    let Some(band) = paint::rect_of(picture, Tag::Stage(stage)) else { return };
    let band = scope.lens.rect_to_screen(band);
    let zone = scope.lens.clip(Zone::Header);
    let seen = band.intersect(zone);
    if seen.width() < SMALL.x * 3.0 || seen.height() < SMALL.y * 0.8 {
        return;
    }
    let center = pos2(seen.right() - SMALL.x / 2.0 - 5.0, band.center().y);
    let area = Rect::from_center_size(center, SMALL);
    let id = scope.id.with(("add-step", stage));
    let button = at(ui, scope, zone, area, id, |ui| {
        let response = ui.add_sized(SMALL, Button::new("+").frame_when_inactive(false));
        let name = scope.context.words.get("cmd-add-step");
        response.accessible_name(name).on_hover_text(tip(scope, Command::AddStep))
    });
    if button.is_some_and(|button| button.clicked()) {
        let index = document.steps_of(stage).count();
        state.open(Subject::NewStep { stage, index });
    }
}

fn stage_under(scope: &Scope<'_>, state: &CanvasState) -> Option<StageId> {
    let at = scope.lens.to_scene(state.pointer?);
    let picture = scope.context.picture;
    if at.y < picture.top || at.y >= picture.body_top() {
        return None;
    }
    Some(picture.columns().get(picture.column_at(at.x)?)?.stage)
}

/// A new row, of one of the kinds.
fn below_last_row(ui: &mut Ui, scope: &Scope<'_>, requests: &mut Vec<Request>) {
    let (picture, words) = (scope.context.picture, scope.context.words);
    let corner = scope.lens.to_screen(point(0.0, picture.size.height), Zone::Labels);
    let area = Rect::from_min_size(corner + vec2(10.0, 10.0), BUTTON);
    let zone = scope.lens.clip(Zone::Labels);
    let zone = Rect::from_min_max(zone.min, pos2(zone.right().max(area.right()), zone.bottom()));
    at(ui, scope, zone, area, scope.id.with("add-row"), |ui| {
        let text = format!("+ {}", words.get("name-lane"));
        let button = quiet(scope, text).min_size(BUTTON);
        egui::containers::menu::MenuButton::from_button(button)
            .ui(ui, |ui| row_kinds(ui, scope, requests));
    });
}

/// The kinds of rows and lines, to choose one to add at the end.
pub fn row_kinds(ui: &mut Ui, scope: &Scope<'_>, requests: &mut Vec<Request>) {
    match kinds::choose(ui, scope.context.words, true) {
        Some(RowKind::Lane(kind)) => requests.push(add_lane(kind, usize::MAX)),
        Some(RowKind::Line(kind)) => {
            requests.push(Request::edit(Label::one(Verb::Add, What::Line), move |draft| {
                actions::add_line(draft, kind);
                Ok(())
            }));
        }
        None => {}
    }
}

/// Adds a row at that place among the rows, at the end if there are fewer.
pub fn add_lane(kind: LaneKind, index: usize) -> Request {
    Request::edit(Label::one(Verb::Add, What::Lane), move |draft| {
        actions::add_lane(draft, kind, index);
        Ok(())
    })
}

/// What an empty map says, and the two ways to begin.
fn empty_map(ui: &mut Ui, scope: &Scope<'_>, state: &mut CanvasState, requests: &mut Vec<Request>) {
    if state.editor.is_some() {
        return;
    }
    let words = scope.context.words;
    let size = vec2(420.0, 200.0).min(scope.lens.view.size());
    let area = Align2::CENTER_CENTER.align_size_within_rect(size, scope.lens.view);
    let mut begins = false;
    at(ui, scope, scope.lens.view, area, scope.id.with("empty"), |ui| {
        ui.vertical_centered(|ui| {
            let title = RichText::new(words.get("empty-map")).size(theme::TITLE);
            ui.label(title.family(theme::bold()));
            ui.add_space(4.0);
            let hint = RichText::new(words.get("empty-map-hint"));
            ui.label(hint.color(scope.context.theme.text_muted));
            ui.add_space(16.0);
            let begin = ui.button(words.get("canvas-begin-stage"));
            if std::mem::take(&mut state.wants_keyboard) {
                begin.request_focus();
            }
            begins = begin.clicked();
            ui.add_space(4.0);
            if ui.button(words.get("canvas-begin-rows")).clicked() {
                requests.push(usual_map());
                state.pending.push(Pending::NameFirstStage);
            }
        });
    });
    if begins {
        state.open(Subject::NewStage { index: 0 });
    }
}

/// The first stage and step, with the usual rows.
fn usual_map() -> Request {
    Request::edit(Label::one(Verb::Add, What::Stage), |draft| {
        actions::add_usual_lanes(draft)?;
        actions::add_stage_with_step(draft, 0, "", "").map(drop)
    })
}
