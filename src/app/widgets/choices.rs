//! One of several, by mouse and by arrows; small texts that are on or off, or can be taken away.

use egui::{CornerRadius, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, vec2};

use super::values::arrows;
use super::{focus_ring, plain_outlines, ringed};
use crate::app::icons::Icon;
use crate::app::theme::{self, Theme};

/// A ring to tick, one of several.
fn radio<T: PartialEq>(ui: &mut Ui, chosen: &mut T, value: T, text: &str) -> Response {
    ui.scope(|ui| {
        plain_outlines(ui);
        ringed(ui, |ui| ui.radio_value(chosen, value, text))
    })
    .inner
}

/// A row of choices of which one is taken; a click on the taken one answers it again, and arrows
/// take the one beside it.
pub fn segments<T: Copy + PartialEq + std::hash::Hash + std::fmt::Debug>(
    ui: &mut Ui,
    id: Id,
    choices: &[(T, &str)],
    taken: Option<T>,
) -> Option<T> {
    let mut answer = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        ui.spacing_mut().button_padding = vec2(8.0, 3.0);
        ui.horizontal_wrapped(|ui| {
            for (at, &(value, text)) in choices.iter().enumerate() {
                let response = chip(ui, id.with(value), text, taken == Some(value));
                if response.clicked() {
                    answer = Some(value);
                }
                // (The keyboard is then on the next one, which must not turn it on.)
                let turns = answer.is_none() && response.has_focus();
                let turned = if turns { arrows(ui, &response, response.id) } else { 0 };
                if let Some(&(next, _)) = turned_to(choices, at, turned) {
                    ui.memory_mut(|memory| memory.request_focus(id.with(next)));
                    answer = Some(next);
                }
            }
        });
    });
    answer
}

/// Which of several follows after so many turns, if that is another one.
fn turned_to<T>(all: &[T], at: usize, turned: i32) -> Option<&T> {
    let next = at.saturating_add_signed(turned as isize).min(all.len().saturating_sub(1));
    all.get(next).filter(|_| next != at)
}

/// A list of rings to tick, one of several, that Up and Down walk.
pub fn radios<T: Copy + PartialEq + std::hash::Hash + std::fmt::Debug>(
    ui: &mut Ui,
    choices: &[(T, String)],
    mut taken: Option<T>,
) -> Option<T> {
    let before = taken;
    let mut rings: Vec<Response> = Vec::new();
    for (value, text) in choices {
        rings.push(ui.push_id(value, |ui| radio(ui, &mut taken, Some(*value), text)).inner);
    }
    let focused = rings.iter().position(Response::has_focus);
    if let Some((at, ring)) = focused.and_then(|at| Some((at, rings.get(at)?))) {
        let filter = egui::EventFilter { vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(ring.id, filter));
        let pressed = |key| ui.input(|input| input.num_presses(key) as i32);
        let turned = pressed(egui::Key::ArrowDown) - pressed(egui::Key::ArrowUp);
        if let Some(&(next, _)) = turned_to(choices, at, turned) {
            taken = Some(next);
            let next = choices.iter().position(|(value, _)| *value == next);
            if let Some(ring) = next.and_then(|next| rings.get(next)) {
                ring.request_focus();
            }
        }
    }
    taken.filter(|_| taken != before)
}

/// A small button that is on or off. It takes its place at once, so that a row of them wraps.
pub fn chip(ui: &mut Ui, id: Id, text: &str, on: bool) -> Response {
    let theme = Theme::of(ui.ctx());
    let color = if on { theme.on_accent } else { theme.text };
    let font = egui::FontId::proportional(theme::SMALL);
    let wrap = (ui.max_rect().width() - 16.0).max(24.0);
    let galley = ui.painter().layout(text.to_owned(), font, color, wrap);
    let (rect, _) = ui.allocate_exact_size(galley.size() + vec2(16.0, 10.0), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let fill = match (on, response.hovered()) {
        (true, _) => theme.accent,
        (false, true) => theme.chosen,
        (false, false) => theme.field,
    };
    let edge = Stroke::new(1.0, if on { theme.accent } else { theme.edge });
    ui.painter().rect(rect, CornerRadius::same(6), fill, edge, StrokeKind::Inside);
    ui.painter().galley(rect.min + vec2(8.0, 5.0), galley, color);
    if response.has_focus() {
        let stroke = Stroke::new(1.5, theme.accent);
        let rect = rect.expand(2.0);
        ui.painter().rect_stroke(rect, CornerRadius::same(7), stroke, StrokeKind::Inside);
    }
    let role = egui::accesskit::Role::Button;
    response.widget_info(|| egui::WidgetInfo::selected(role, ui.is_enabled(), on, text));
    response
}

/// A small text with a cross; answers whether the cross was pressed.
pub fn removable(ui: &mut Ui, id: Id, text: &str, name_of_cross: &str) -> bool {
    let theme = Theme::of(ui.ctx());
    let font = egui::FontId::proportional(theme::SMALL);
    let wrap = (ui.max_rect().width() - 34.0).max(24.0);
    let galley = ui.painter().layout(text.to_owned(), font, theme.text, wrap);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(34.0, 8.0), Sense::hover());
    let edge = Stroke::new(1.0, theme.edge);
    ui.painter().rect(rect, CornerRadius::same(6), theme.field, edge, StrokeKind::Inside);
    ui.painter().galley(rect.min + vec2(8.0, 4.0), galley, theme.text);
    let label = egui::accesskit::Role::Label;
    response.widget_info(|| egui::WidgetInfo::labeled(label, true, text));
    let place = rect.right_center() - vec2(13.0, 0.0);
    let place = Rect::from_center_size(place, vec2(18.0, 18.0));
    let cross = ui.interact(place, id, Sense::click());
    let color = if cross.hovered() { theme.text } else { theme.text_muted };
    Icon::Cross.paint(ui.painter(), place.shrink(3.0), color);
    focus_ring(ui, &cross, place);
    let role = egui::accesskit::Role::Button;
    cross.widget_info(|| egui::WidgetInfo::labeled(role, true, name_of_cross));
    cross.on_hover_text(name_of_cross).clicked()
}
