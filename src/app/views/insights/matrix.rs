//! Moving opportunities on the board of impact and effort: by hand, or with the arrow keys.

use egui::{Align2, FontId, LayerId, Order, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::plan::{Card, Spot};
use super::say::Leads;
use super::{Context, go};
use crate::app::request::Request;
use crate::app::theme::{self, Theme};
use crate::app::widgets;
use crate::change::{Label, Verb, What};
use crate::layout::chart::Board;
use crate::layout::scene::{self, Ink, point};
use crate::model::{CardId, RecordId};

/// What is being moved.
#[derive(Debug, Default)]
pub(super) struct Matrix {
    dragged: Option<Dragged>,
}

/// What is being moved, and the widget that the pointer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Dragged {
    card: CardId,
    spot: egui::Id,
}

/// Where the board is on the screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame<'a> {
    /// The field, in the card's picture.
    pub(super) field: scene::Rect,
    /// The card's corner on the screen.
    pub(super) origin: Pos2,
    pub(super) scale: f32,
    pub(super) theme: &'a Theme,
}

impl Frame<'_> {
    fn rect(&self, area: scene::Rect) -> Rect {
        let min = self.origin + vec2(area.x, area.y) * self.scale;
        Rect::from_min_size(min, vec2(area.width, area.height) * self.scale)
    }

    /// The effort and impact under a point of the screen.
    fn levels(&self, at: Pos2) -> (u8, u8) {
        let inside = (at - self.origin) / self.scale;
        Board::levels_at(self.field, point(inside.x, inside.y))
    }
}

impl Matrix {
    /// The points that can be moved, and the one that is.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        context: &Context<'_>,
        card: &Card,
        frame: Frame<'_>,
        requests: &mut Vec<Request>,
    ) {
        let held = |dragged: &Dragged| {
            let spot = Some(dragged.spot);
            ui.ctx().dragged_id() == spot || ui.ctx().drag_stopped_id() == spot
        };
        // What was let go while the board was out of sight stays where it was.
        self.dragged = self.dragged.filter(held);
        let mut seen: Vec<CardId> = Vec::new();
        for spot in &card.spots {
            let Leads::To(RecordId::Card(id)) = spot.leads else { continue };
            // Counted for each opportunity alone: the keyboard stays on one that changes its place
            // among the others.
            let nth = seen.iter().filter(|other| **other == id).count();
            seen.push(id);
            self.spot(ui, context, spot, (nth, id), frame, requests);
        }
        let Some(Dragged { card: id, .. }) = self.dragged else { return };
        if context.document.card(id).is_none() {
            self.dragged = None;
            return;
        }
        if let Some(at) = ui.ctx().pointer_latest_pos() {
            self.ghost(ui, context, id, at, frame);
        }
    }

    fn spot(
        &mut self,
        ui: &mut Ui,
        context: &Context<'_>,
        spot: &Spot,
        (nth, id): (usize, CardId),
        frame: Frame<'_>,
        requests: &mut Vec<Request>,
    ) {
        let area = frame.rect(spot.rect);
        let key = egui::Id::unique(("insight matrix", id, nth));
        let response = ui.interact(area, key, Sense::click_and_drag());
        if response.hovered() {
            let stroke = Stroke::new(1.0, frame.theme.edge);
            ui.painter().rect_stroke(area.expand(3.0), 6.0, stroke, StrokeKind::Inside);
            ui.ctx().set_cursor_icon(egui::CursorIcon::Grab);
        }
        widgets::focus_ring(ui, &response, area.expand(3.0));
        let role = egui::accesskit::Role::Button;
        response.widget_info(|| egui::WidgetInfo::labeled(role, true, &spot.label));
        if response.has_focus() {
            response.scroll_to_me(None);
            self.keys(ui, context, id, key, requests);
        }
        let own = Some(Dragged { card: id, spot: key });
        if response.drag_started() {
            self.dragged = own;
        }
        let escaped = ui.input(|input| input.key_pressed(egui::Key::Escape));
        if self.dragged == own && escaped {
            self.dragged = None;
        } else if response.drag_stopped() && self.dragged.take() == own {
            if let Some(at) = response.interact_pointer_pos() {
                let (effort, impact) = frame.levels(at);
                requests.push(place(id, effort, impact));
                // What was moved by hand can be moved on by keys.
                response.request_focus();
            }
        } else if response.clicked() {
            go(id.into(), requests);
        }
        response.on_hover_text(context.words.get("insights-matrix-tip"));
    }

    /// Arrow keys move the focused point by one level.
    fn keys(
        &self,
        ui: &Ui,
        context: &Context<'_>,
        id: CardId,
        key: egui::Id,
        requests: &mut Vec<Request>,
    ) {
        let filter = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..Default::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(key, filter));
        let pressed = |key| ui.input(|input| input.num_presses(key) as i16);
        use egui::Key::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp};
        let (right, up) =
            (pressed(ArrowRight) - pressed(ArrowLeft), pressed(ArrowUp) - pressed(ArrowDown));
        if (right, up) == (0, 0) {
            return;
        }
        let said = context.document.card(id).and_then(|card| card.opportunity.as_deref());
        let level = |level: Option<u8>, by: i16| {
            let from = i16::from(level.unwrap_or(3));
            (from + by).clamp(1, 5) as u8
        };
        let effort = level(said.and_then(|opportunity| opportunity.effort), right);
        let impact = level(said.and_then(|opportunity| opportunity.impact), up);
        requests.push(place(id, effort, impact));
    }

    /// What is being moved, under the pointer, and the cell that it would fall into.
    fn ghost(&self, ui: &Ui, context: &Context<'_>, id: CardId, at: Pos2, frame: Frame<'_>) {
        let (effort, impact) = frame.levels(at);
        let cell = frame.rect(Board::cell(frame.field, effort, impact));
        // Over the cards beside it, whose places the text may reach.
        let layer = LayerId::new(Order::Tooltip, egui::Id::unique("insight matrix ghost"));
        let painter = ui.ctx().layer_painter(layer);
        let edge = Stroke::new(1.5, frame.theme.accent);
        painter.rect(cell, 4.0, frame.theme.accent_faint, edge, StrokeKind::Inside);
        let color = frame.theme.ink(Ink::Opportunity);
        painter.circle(
            at,
            8.0 * frame.scale,
            frame.theme.ink(Ink::OpportunityFill),
            Stroke::new(2.0, color),
        );
        let said = [("impact", impact.into()), ("effort", effort.into())];
        let text = context.words.with("piece-impact-effort", &said);
        let title = context.document.card(id).map(|card| card.text.as_str()).unwrap_or_default();
        let font = FontId::new(theme::SMALL * frame.scale, theme::bold());
        let beside = pos2(at.x + 14.0 * frame.scale, at.y);
        let text = format!("{}\n{text}", title.lines().next().unwrap_or_default());
        let galley = painter.layout_no_wrap(text, font, frame.theme.on_toast);
        let place = Align2::LEFT_CENTER.anchor_size(beside, galley.size());
        painter.rect_filled(place.expand(6.0), 6.0, frame.theme.toast);
        painter.galley(place.min, galley, frame.theme.on_toast);
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    }
}

/// Gives an opportunity its effort and impact, as one step of undo.
fn place(id: CardId, effort: u8, impact: u8) -> Request {
    Request::edit(Label::one(Verb::Move, What::Card), move |draft| {
        draft.edit_card(id, |card| {
            let opportunity = card.opportunity.get_or_insert_default();
            (opportunity.effort, opportunity.impact) = (Some(effort), Some(impact));
        });
        Ok(())
    })
}
