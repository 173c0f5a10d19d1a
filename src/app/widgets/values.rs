//! Values that are set by hand on a scale from 1 to 5.

use egui::{Color32, Id, Rect, Response, Sense, Stroke, Ui, vec2};

use super::focus_ring;
use crate::app::keys;
use crate::app::theme::Theme;

/// One to five pips. A click on the last filled one takes the value away; arrows change it, digits
/// set it, 0 and Delete take it away. Answers the new value.
pub fn pips(
    ui: &mut Ui,
    id: Id,
    name: &str,
    value: Option<u8>,
    color: Color32,
) -> Option<Option<u8>> {
    const STEP: f32 = 20.0;
    let (rect, _) = ui.allocate_exact_size(vec2(STEP * 5.0, 24.0), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let now = value.unwrap_or(0);
    let pointed = response
        .hover_pos()
        .map(|at| (((at.x - rect.left()) / STEP).floor() as i32 + 1).clamp(1, 5) as u8);
    for n in 1..=5_u8 {
        let center = rect.left_center() + vec2((f32::from(n) - 0.5) * STEP, 0.0);
        let under = pointed.is_some_and(|pointed| n <= pointed);
        if n <= now {
            ui.painter().circle_filled(center, 6.0, color);
        } else {
            let faint = if under { color } else { color.gamma_multiply(0.6) };
            ui.painter().circle_stroke(center, 5.5, Stroke::new(1.4, faint));
        }
    }
    focus_ring(ui, &response, rect.expand2(vec2(2.0, 0.0)));
    response.widget_info(|| egui::WidgetInfo::slider(ui.is_enabled(), f64::from(now), name));
    if response.clicked()
        && let Some(pointed) = pointed
    {
        return Some((pointed != now).then_some(pointed));
    }
    if let Some(typed) = keys::typed_value(&response) {
        return (typed != value).then_some(typed);
    }
    let turned = arrows(ui, &response, id);
    if turned != 0 {
        let next = (i32::from(now) + turned).clamp(0, 5) as u8;
        return (next != now).then_some((next > 0).then_some(next));
    }
    None
}

/// How far the arrow keys (or a screen reader) turned a focused widget.
pub(super) fn arrows(ui: &Ui, response: &Response, id: Id) -> i32 {
    use egui::accesskit::Action;
    let mut turned = ui.input(|input| {
        input.num_accesskit_action_requests(id, Action::Increment) as i32
            - input.num_accesskit_action_requests(id, Action::Decrement) as i32
    });
    if response.has_focus() {
        let filter = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: false,
            ..Default::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        turned += ui.input(|input| {
            input.num_presses(egui::Key::ArrowRight) as i32
                - input.num_presses(egui::Key::ArrowLeft) as i32
        });
    }
    turned
}

/// What became of a slider.
#[derive(Debug, Default)]
pub struct SliderAnswer {
    /// The new value; `Some(None)`: none.
    pub changed: Option<Option<f64>>,
    /// The hand has let go.
    pub released: bool,
}

/// A slider from 1 to 5 that may have no value yet, in steps of a tenth; digits set it, 0 and Delete
/// take the value away.
pub fn score_slider(
    ui: &mut Ui,
    id: Id,
    name: &str,
    value: Option<f64>,
    color: Color32,
    width: f32,
) -> SliderAnswer {
    const RADIUS: f32 = 6.5;
    let theme = Theme::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let (left, right) = (rect.left() + RADIUS, rect.right() - RADIUS);
    let x_of = |value: f64| left + (right - left) * ((value as f32 - 1.0) / 4.0).clamp(0.0, 1.0);
    let rail = Rect::from_x_y_ranges(left..=right, rect.center().y - 1.5..=rect.center().y + 1.5);
    ui.painter().rect_filled(rail, 1.5, theme.rule);
    if let Some(value) = value {
        let x = x_of(value);
        ui.painter().rect_filled(rail.with_max_x(x), 1.5, color);
        let stroke = Stroke::new(2.0, color);
        ui.painter().circle(egui::pos2(x, rect.center().y), RADIUS, theme.chrome, stroke);
    }
    focus_ring(ui, &response, rect);
    response
        .widget_info(|| egui::WidgetInfo::slider(ui.is_enabled(), value.unwrap_or_default(), name));
    let mut answer = SliderAnswer { changed: None, released: response.drag_stopped() };
    if let Some(at) = response.interact_pointer_pos() {
        let raw = 1.0 + 4.0 * f64::from((at.x - left) / (right - left).max(1.0));
        let new = Some(tenths(raw.clamp(1.0, 5.0)));
        answer.changed = (new != value).then_some(new);
        answer.released |= response.clicked();
    }
    let turned = arrows(ui, &response, id);
    if turned != 0 {
        let from = value.unwrap_or(3.0);
        answer.changed = Some(Some(tenths((from + 0.1 * f64::from(turned)).clamp(1.0, 5.0))));
    }
    if let Some(typed) = keys::typed_value(&response) {
        let new = typed.map(f64::from);
        answer.changed = (new != value).then_some(new);
    }
    answer
}

/// A score as fine as a hand sets it: to tenths of a point.
#[must_use]
pub fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
