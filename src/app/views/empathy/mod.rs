//! The empathy map on the screen: notes that are written, dragged, linked and read out.
//!
//! Gets everything read-only in an [`EmpathyContext`] and keeps only what belongs to the session.
//! Everything has its place from the picture. Sections and notes are widgets of their own, so that
//! Tab and a screen reader find them; they are painted by the map's painter.
//!
//! * [`pointer`] – what the mouse does. [`keys`] – what keys do. [`writing`] – quick capture.
//! * [`menu`] – what can be done with a note. [`list`] – the file's empathy maps, at the left.
//! * [`names`] – what sections are called, where the zoom is too small for their own titles.

mod keys;
mod list;
mod menu;
mod names;
mod pointer;
mod state;
mod writing;

use std::collections::BTreeSet;

use egui::{Id, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::super::canvas::camera::{Extent, Lens};
use super::super::canvas::edit::Editor;
use super::super::canvas::paint::{self, Pass};
use super::super::canvas::{bars, give_back};
use super::super::command::Command;
use super::super::request::Request;
use super::super::selection::Selection;
use super::super::theme::{self, Theme};
use super::super::widgets;
use crate::change::{Label, Verb, What};
use crate::i18n::Words;
use crate::layout::empathy::{Area, EmpathyPicture};
use crate::layout::scene::{self, Ink, Tag};
use crate::model::{Document, EmpathyForm, EmpathyId, NoteId, RecordId};

pub use list::show as list;
pub use menu::{link, link_all, link_menu, put, put_all, step_menu};
pub use pointer::DraggedNotes;
pub use state::EmpathyState;
use state::{Carried, Pending};

/// All that the view may see.
#[derive(Debug, Clone, Copy)]
pub struct EmpathyContext<'a> {
    /// The document, with what a gesture under way shows.
    pub document: &'a Document,
    /// The picture of the empathy map that is open; `None` where the file has none.
    pub picture: Option<&'a EmpathyPicture>,
    /// What is selected.
    pub selection: &'a Selection,
    /// What find has found; `None`: nobody is looking for anything.
    pub matches: Option<&'a BTreeSet<RecordId>>,
    /// The language of the window.
    pub words: Words,
    /// The colours.
    pub theme: Theme,
    /// Whether the system asks for less motion.
    pub still: bool,
}

/// What stays free around the canvas.
const MARGIN: egui::Vec2 = vec2(6.0, 4.0);
/// The height of what stands above it: the switch between the forms.
const BAR: f32 = 40.0;

/// Notes are hard to read at a smaller zoom.
const LEAST_READABLE: f32 = 0.6;

/// What the parts of the view may see in a frame.
#[derive(Debug, Clone, Copy)]
struct Scope<'a> {
    context: &'a EmpathyContext<'a>,
    picture: &'a EmpathyPicture,
    lens: Lens,
    id: Id,
    now: f64,
}

impl Scope<'_> {
    /// The id of the widget of something on the empathy map.
    fn id_of(&self, tag: Tag) -> Id {
        self.id.with(tag)
    }

    /// The notes that are selected, in the order of the canvas.
    fn chosen(&self) -> Vec<NoteId> {
        let chosen = |note: &NoteId| self.context.selection.contains((*note).into());
        self.picture.notes().map(|place| place.id).filter(chosen).collect()
    }
}

/// Shows the empathy map in all the space that there is.
pub fn show(
    ui: &mut Ui,
    context: &EmpathyContext<'_>,
    state: &mut EmpathyState,
    requests: &mut Vec<Request>,
) {
    let whole = ui.available_rect_before_wrap();
    ui.painter().rect_filled(whole, 0.0, context.theme.ink(Ink::Paper));
    let Some(picture) = context.picture else {
        let wants_keyboard = state.then_focus.take().is_some();
        return nothing_yet(ui, context, wants_keyboard, requests);
    };
    ui.advance_cursor_after_rect(whole);
    let id = Id::unique("empathy map");
    let (bar, space) = whole.split_top_bottom_at_y(whole.top() + BAR);
    form_switch(ui, context, picture.map, bar, requests);
    let ui = &mut ui.new_child(egui::UiBuilder::new().max_rect(space));
    ui.set_clip_rect(space.intersect(ui.clip_rect()));
    let now = ui.input(|input| input.time);
    give_back(ui, &mut state.later);
    if std::mem::replace(&mut state.room, space.size()) != space.size() {
        // The canvas takes the shape of its view.
        ui.ctx().request_repaint();
    }
    look(state, context, picture, space, now);
    let scope = Scope { context, picture, lens: state.camera.lens(), id, now };
    attend(&scope, state, requests);
    let back = ui.interact(space, id, Sense::CLICK | Sense::DRAG);
    pointer::background(ui, &scope, &back, state, requests);
    if state.camera.is_moving() {
        ui.ctx().request_repaint();
    }
    let scope = Scope { lens: state.camera.lens(), ..scope };
    paint(ui, &scope, state);
    things(ui, &scope, state, requests);
    keys::read(ui, &scope, state, requests);
    pointer::carried(ui, &scope, state, requests);
    writing::show(ui, &scope, state, requests);
    let space = scope.lens.view;
    bars::show(ui, &mut state.camera, &scope.lens, space, (id, &context.theme));
}

/// Moves the camera on. The empathy map stands in the middle of the view; one that is shown for the
/// first time, or in its other form, is shown whole.
fn look(
    state: &mut EmpathyState,
    context: &EmpathyContext<'_>,
    picture: &EmpathyPicture,
    space: Rect,
    now: f64,
) {
    let size = picture.scene.size;
    let extent = Extent { size, ..Extent::default() };
    let form = context.document.empathy_map(picture.map).map(|map| map.form).unwrap_or_default();
    let now_shown = (picture.map, form, size.width);
    let is_new = state.shown.replace(now_shown) != Some(now_shown);
    if is_new {
        let room = space.shrink2(MARGIN);
        state.camera.advance(room, extent, now, true);
        state.camera.fit(now);
        state.camera.advance(room, extent, now, true);
        if state.camera.zoom() < LEAST_READABLE {
            // What is too long to be read as a whole is read from its beginning.
            state.camera.fit_width(now);
            state.camera.advance(room, extent, now, true);
        }
    }
    let left = (space.width() - size.width * state.camera.lens().zoom) / 2.0;
    let left = left.max(0.0).round();
    let view = Rect::from_min_max(pos2(space.left() + left, space.top()), space.max);
    state.camera.advance(view, extent, now, context.still || is_new);
}

/// Does what was asked for since the last frame.
fn attend(scope: &Scope<'_>, state: &mut EmpathyState, requests: &mut Vec<Request>) {
    let middle = scope.lens.view.center();
    for pending in std::mem::take(&mut state.pending) {
        match pending {
            Pending::Fit => state.shown = None,
            Pending::Zoom(zoom) => state.camera.zoom_to(zoom, middle, scope.now),
            Pending::Notches(notches) => state.camera.zoom_by_notches(notches, middle, scope.now),
            Pending::Reveal(note) => {
                if let Some(place) = scope.picture.place_of(note) {
                    state.camera.scroll_to(place.rect, scope.now);
                }
            }
            Pending::Focus(subject) => {
                state.then_focus = subject.tag(scope.context.document).or(state.then_focus);
            }
            Pending::Edit(subject) => {
                if let Some(editor) = state.editor.take() {
                    editor.commit(requests);
                }
                state.editor = Editor::begin(subject, scope.context.document);
                if let (Some(editor), Some(text)) = (&mut state.editor, state.returns.take()) {
                    editor.bring_back(text);
                }
            }
        }
    }
}

fn paint(ui: &Ui, scope: &Scope<'_>, state: &mut EmpathyState) {
    let context = scope.context;
    let painter = ui.painter_at(ui.clip_rect());
    let lifted: Vec<RecordId> = state
        .carried
        .iter()
        .flat_map(|carried| carried.notes.iter().map(|note| RecordId::from(*note)))
        .collect();
    let pass = Pass {
        lens: &scope.lens,
        zoom: state.camera.paint_zoom(),
        theme: &context.theme,
        matches: context.matches,
        faded: None,
        lifted: &lifted,
    };
    state.painter.begin(ui.ctx(), &context.theme);
    state.painter.scene(&painter, &scope.picture.scene.root, pass);
    names::show(&painter, scope);
    // While something is written, only the field has a border.
    let chosen = if state.editor.is_none() { scope.chosen() } else { Vec::new() };
    for note in chosen {
        let Some(place) = scope.picture.place_of(note) else { continue };
        let rect = scope.lens.rect_to_screen(place.rect);
        let stroke = Stroke::new(2.0, context.theme.accent);
        painter.rect_stroke(rect, 6.0 * scope.lens.zoom.min(1.5), stroke, StrokeKind::Middle);
    }
}

/// Sections and notes as widgets: they take the mouse and the keyboard, and are read out.
fn things(ui: &Ui, scope: &Scope<'_>, state: &mut EmpathyState, requests: &mut Vec<Request>) {
    let mut focused = None;
    for area in &scope.picture.areas {
        let Some(&section) = area.sections.first() else { continue };
        let tag = Tag::Section(section);
        let rect = scope.lens.rect_to_screen(area.rect);
        let response = ui.interact(rect, scope.id_of(tag), Sense::click());
        let name = section_name(scope, area);
        let role = egui::accesskit::Role::Group;
        response.widget_info(|| egui::WidgetInfo::labeled(role, true, &name));
        keep_keys(ui, &response);
        take_focus(state, &response, tag);
        if response.has_focus() {
            focused = Some(tag);
            let stroke = Stroke::new(2.0, scope.context.theme.accent.gamma_multiply(0.6));
            // What has no frame of its own begins at its border.
            let is_bare = area.room.x == area.rect.x;
            let ring = if is_bare { rect.expand(5.0) } else { rect.shrink(2.0) };
            ui.painter().rect_stroke(ring, 8.0, stroke, StrokeKind::Inside);
        }
        pointer::section(ui, scope, area, &response, state, requests);
        for place in &area.notes {
            let tag = Tag::Note(place.id);
            let rect = scope.lens.rect_to_screen(place.rect);
            let response = ui.interact(rect, scope.id_of(tag), Sense::click_and_drag());
            let chosen = scope.context.selection.contains(place.id.into());
            let name = note_name(scope, place.id, area);
            let role = egui::accesskit::Role::ListItem;
            response.widget_info(|| egui::WidgetInfo::selected(role, true, chosen, &name));
            keep_keys(ui, &response);
            take_focus(state, &response, tag);
            if response.has_focus() {
                focused = Some(tag);
                let stroke = Stroke::new(1.5, scope.context.theme.accent.gamma_multiply(0.45));
                ui.painter().rect_stroke(rect.expand(3.0), 8.0, stroke, StrokeKind::Outside);
            }
            pointer::note(ui, scope, *place, &response, state, requests);
        }
    }
    follow(scope, state, focused, requests);
}

/// Arrows walk the notes instead of the window's widgets.
fn keep_keys(ui: &Ui, response: &egui::Response) {
    if response.has_focus() {
        let filter = egui::EventFilter {
            tab: false,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
}

fn take_focus(state: &mut EmpathyState, response: &egui::Response, tag: Tag) {
    if state.then_focus == Some(tag) && state.editor.is_none() {
        response.request_focus();
        state.then_focus = None;
    }
}

/// Where the keyboard is is what is selected.
fn follow(
    scope: &Scope<'_>,
    state: &mut EmpathyState,
    focused: Option<Tag>,
    requests: &mut Vec<Request>,
) {
    if state.focused == focused {
        return;
    }
    state.focused = focused;
    match focused {
        Some(Tag::Note(id)) => {
            state.section = None;
            if !scope.context.selection.contains(id.into()) {
                requests.push(Request::Select(Selection::of([id.into()])));
            }
            if let Some(place) = scope.picture.place_of(id) {
                state.camera.scroll_to(place.rect, scope.now);
            }
        }
        Some(Tag::Section(section)) => {
            state.section = Some(section);
            if !scope.context.selection.is_empty() {
                requests.push(Request::Select(Selection::default()));
            }
        }
        _ => {}
    }
}

/// What a section is called where nothing is around it: "3 Sees: 2 notes".
fn section_name(scope: &Scope<'_>, area: &Area) -> String {
    let words = scope.context.words;
    let name = area.sections.first().map(|section| words.section(*section)).unwrap_or_default();
    format!("{name}: {}", words.count("count-notes", area.notes.len()))
}

fn note_name(scope: &Scope<'_>, id: NoteId, area: &Area) -> String {
    let words = scope.context.words;
    let Some(note) = scope.context.document.note(id) else { return String::new() };
    let kind = note.evidence.as_ref().map(|evidence| evidence.kind).unwrap_or_default();
    let at = area.notes.iter().position(|place| place.id == id).map_or(0, |at| at + 1);
    words.with(
        "a11y-note",
        &[
            ("text", note.text.trim().into()),
            ("section", words.section(note.section).into()),
            ("at", at.into()),
            ("total", area.notes.len().into()),
            ("evidence", words.evidence(kind).into()),
        ],
    )
}

/// The switch between the two forms, at the right of the bar above the canvas.
fn form_switch(
    ui: &mut Ui,
    context: &EmpathyContext<'_>,
    map: EmpathyId,
    bar: Rect,
    requests: &mut Vec<Request>,
) {
    let words = context.words;
    let form = context.document.empathy_map(map).map(|map| map.form);
    let choices = [
        (EmpathyForm::SevenSections, words.get("empathy-seven")),
        (EmpathyForm::FourQuadrants, words.get("empathy-four")),
    ];
    let width: f32 = choices
        .iter()
        .map(|(_, text)| {
            let font = egui::FontId::proportional(theme::SMALL);
            let color = context.theme.text;
            ui.painter().layout_no_wrap((*text).to_owned(), font, color).size().x + 16.0
        })
        .sum::<f32>()
        + 4.0;
    let right = (bar.right() - 16.0).max(bar.left() + width);
    let place = Rect::from_min_size(pos2(right - width, bar.top() + 8.0), vec2(width + 1.0, 28.0));
    let ui = &mut ui.new_child(egui::UiBuilder::new().max_rect(place));
    let id = Id::unique("empathy map").with("form");
    let chosen = widgets::segments(ui, id, &choices, form);
    if let Some(new) = chosen.filter(|new| Some(*new) != form) {
        requests.push(switch_form(map, new));
    }
}

/// Has an empathy map drawn in that form.
#[must_use]
pub fn switch_form(map: EmpathyId, form: EmpathyForm) -> Request {
    Request::edit(Label::one(Verb::Edit, What::Empathy), move |draft| {
        draft.edit_empathy_map(map, |map| map.form = form);
        Ok(())
    })
}

/// What the view says while the file has no empathy map.
fn nothing_yet(
    ui: &mut Ui,
    context: &EmpathyContext<'_>,
    wants_keyboard: bool,
    requests: &mut Vec<Request>,
) {
    let words = context.words;
    let space = ui.available_rect_before_wrap();
    let middle = Rect::from_center_size(space.center(), vec2(420.0_f32.min(space.width()), 150.0));
    let ui = &mut ui.new_child(egui::UiBuilder::new().max_rect(middle));
    ui.vertical_centered(|ui| {
        ui.add(egui::Label::new(widgets::strong(words.get("empty-empathy")).size(theme::TITLE)));
        ui.add_space(6.0);
        ui.add(egui::Label::new(words.get("empty-empathy-hint")).wrap());
        ui.add_space(12.0);
        let button = ui.button(Command::AddEmpathyMap.full_text(words));
        if wants_keyboard {
            button.request_focus();
        }
        if button.clicked() {
            requests.push(Request::Run(Command::AddEmpathyMap));
        }
    });
}

/// The group of the picture that shows a note.
fn group_of(scope: &Scope<'_>, note: NoteId) -> Option<std::sync::Arc<scene::Group>> {
    paint::tagged(&scope.picture.scene.root, Tag::Note(note))
}
