//! The map on the screen: paints the picture, and turns what hands do on it into requests.
//!
//! Gets everything read-only in a [`CanvasContext`] and keeps only what belongs to the session in
//! its [`CanvasState`] (where the camera is, what is being dragged or typed). Everything on it has
//! its place from the picture; nothing here measures text.

mod paint;

use egui::{Rect, Ui, Vec2, vec2};

use super::command::Command;
use super::request::Request;
use super::selection::Selection;
use super::theme::Theme;
use crate::i18n::Words;
use crate::layout::map::MapPicture;
use crate::model::{Document, RecordId};

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
    pub hidden_lanes: &'a std::collections::BTreeSet<crate::model::LaneId>,
    /// Whose points of a curve are set by a click.
    pub traveller: crate::model::Traveller,
    /// What find has found; `None`: nobody is looking for anything, so nothing is dimmed.
    pub matches: Option<&'a std::collections::BTreeSet<RecordId>>,
    /// The language of the window.
    pub words: Words,
    /// The colours.
    pub theme: Theme,
    /// Whether the system asks for less motion.
    pub still: bool,
}

/// What the canvas keeps between frames.
#[derive(Debug, Clone)]
pub struct CanvasState {
    /// Screen points per picture pixel.
    zoom: f32,
    /// The picture's point at the upper left of the canvas.
    offset: Vec2,
    /// The last frame's rectangle on the screen.
    rect: Rect,
    pending: Option<Pending>,
}

#[derive(Debug, Clone, Copy)]
enum Pending {
    Fit,
}

impl Default for CanvasState {
    fn default() -> Self {
        Self { zoom: 1.0, offset: Vec2::ZERO, rect: Rect::ZERO, pending: None }
    }
}

impl CanvasState {
    /// Screen points per picture pixel: 1.0 is 100 %.
    #[must_use]
    pub fn zoom(&self) -> f32 {
        self.zoom
    }

    /// Carries out a command that only concerns the canvas; `false` for any other.
    pub fn run(&mut self, command: Command) -> bool {
        match command {
            Command::ZoomIn => self.zoom = (self.zoom * 1.25).min(4.0),
            Command::ZoomOut => self.zoom = (self.zoom / 1.25).max(0.1),
            Command::ZoomActual => self.zoom = 1.0,
            Command::ZoomFit => self.pending = Some(Pending::Fit),
            _ => return false,
        }
        true
    }

    /// Brings a record into sight with the next frame.
    pub fn reveal(&mut self, _id: RecordId) {}

    /// Opens the editor of a record's text with the next frame.
    pub fn edit_text(&mut self, _id: RecordId) {}

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
    _requests: &mut Vec<Request>,
) -> egui::Response {
    let (rect, response) =
        ui.allocate_exact_size(ui.available_size(), egui::Sense::click_and_drag());
    state.rect = rect;
    if let Some(Pending::Fit) = state.pending.take() {
        let size = context.picture.size;
        let scale = (rect.width() / size.width.max(1.0)).min(rect.height() / size.height.max(1.0));
        state.zoom = scale.clamp(0.1, 1.0);
        state.offset = Vec2::ZERO;
    }
    if response.hovered() {
        state.offset -= ui.input(egui::InputState::smooth_scroll_delta);
    }
    if response.dragged() {
        state.offset -= response.drag_delta();
    }
    let size = vec2(context.picture.size.width, context.picture.size.height) * state.zoom;
    let most = (size - rect.size()).max(Vec2::ZERO);
    state.offset = state.offset.clamp(Vec2::ZERO, most);
    let painter = ui.painter_at(rect);
    paint::scene(&painter, context, rect.min - state.offset, state.zoom);
    response
}
