//! Small widgets that the panels and dialogs share. They show a value and answer what the user made
//! of it; they know neither documents nor requests.

mod choices;
mod fields;
mod values;

use egui::{CornerRadius, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, vec2};

pub use choices::{chip, radios, removable, segments};
pub use fields::{TextField, Typed, prompt, text_field, typed_field};
pub use values::{pips, score_slider, tenths};

use super::icons::Icon;
use super::menus;
use super::theme::{self, Theme};

/// How the lines of menus look: no frames, room around the text.
pub fn menu_style(style: &mut egui::Style) {
    egui::containers::menu::menu_style(style);
    style.spacing.button_padding = vec2(8.0, 4.0);
    style.spacing.item_spacing = vec2(4.0, 1.0);
}

/// A menu under a button that was pressed.
pub fn menu(response: &Response) -> egui::Popup<'_> {
    let menu = egui::Popup::menu(response).style(egui::style::StyleModifier::new(menu_style));
    menus::under(response, menu)
}

/// A button with an icon alone; `name` is its tooltip and its name for screen readers.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str, enabled: bool, selected: bool) -> Response {
    icon_button_with_tip(ui, icon, (name, name), enabled, selected)
}

/// A button with an icon alone, with its name for screen readers, and its tooltip.
pub fn icon_button_with_tip(
    ui: &mut Ui,
    icon: Icon,
    (name, tip): (&str, &str),
    enabled: bool,
    selected: bool,
) -> Response {
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(28.0, 28.0), sense);
    let theme = Theme::of(ui.ctx());
    if selected || (enabled && response.hovered()) {
        let fill = if selected { theme.chosen } else { theme.hover };
        ui.painter().rect_filled(rect, CornerRadius::same(6), fill);
    }
    focus_ring(ui, &response, rect);
    let color = if enabled { theme.text_muted } else { theme.edge };
    icon.paint(ui.painter(), rect, color);
    let role = egui::accesskit::Role::Button;
    response.widget_info(|| egui::WidgetInfo::labeled(role, enabled, name));
    response.on_hover_text(tip).on_disabled_hover_text(tip)
}

/// Shows where the keyboard is.
pub fn focus_ring(ui: &Ui, response: &Response, rect: Rect) {
    if response.has_focus() {
        let stroke = Stroke::new(1.5, Theme::of(ui.ctx()).accent);
        ui.painter().rect_stroke(rect, CornerRadius::same(6), stroke, StrokeKind::Inside);
    }
}

/// The one button of several that most people want; where it has the keyboard, with a ring around.
pub fn primary_button(ui: &mut Ui, theme: &Theme, text: &str, enabled: bool) -> Response {
    let label = strong(text).color(theme.on_accent);
    // As high as the buttons beside it, which have an edge.
    let edge = Stroke::new(1.0, theme.accent);
    let button = egui::Button::new(label).fill(theme.accent).stroke(edge);
    let response = ui.add_enabled(enabled, button);
    if response.has_focus() {
        let stroke = Stroke::new(1.5, theme.accent);
        ui.painter().rect_stroke(response.rect.expand(3.0), 8.0, stroke, StrokeKind::Inside);
    }
    response
}

/// Gives the boxes and rings that are ticked an outline that is plain to see on any ground.
pub fn plain_outlines(ui: &mut Ui) {
    let muted = Theme::of(ui.ctx()).text_muted;
    ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.25, muted);
    ui.visuals_mut().widgets.hovered.bg_stroke = Stroke::new(1.5, muted);
}

/// A box to tick.
pub fn checkbox(ui: &mut Ui, on: &mut bool, text: &str) -> Response {
    ui.scope(|ui| {
        plain_outlines(ui);
        ringed(ui, |ui| ui.checkbox(on, text))
    })
    .inner
}

/// A widget with a ring around while it has the keyboard: its own look hardly tells.
pub fn ringed(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    let response = add(ui);
    focus_ring(ui, &response, response.rect.expand(2.0));
    response
}

/// The heading of a section of a panel.
pub fn heading(ui: &mut Ui, text: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    ui.label(small_bold(text).color(theme.text_muted))
}

/// Small bold text.
#[must_use]
pub fn small_bold(text: &str) -> egui::RichText {
    egui::RichText::new(text).size(theme::SMALL).family(theme::bold())
}

/// Small text that matters less.
#[must_use]
pub fn small(text: impl Into<String>) -> egui::RichText {
    egui::RichText::new(text).size(theme::SMALL).weak()
}

/// Bold text.
#[must_use]
pub fn strong(text: impl Into<String>) -> egui::RichText {
    egui::RichText::new(text).family(theme::bold())
}

/// Gives a list that opens under its button a name, and the keyboard its chosen line when a key
/// opens it.
pub fn name_list(ui: &Ui, button: &Response, name: &str) {
    menus::list_under(button);
    name_it(ui, button.id, name);
}

/// Shows something at the right end of the room that there is, from the left to the right: so Tab
/// goes that way, too. One part of it is as wide as that room allows, within `stretches`; `rest` is
/// about how wide all else is, and what that is wrong by is learned, for `id`. What is shown is told
/// how wide that part is.
pub fn at_right(
    ui: &mut Ui,
    id: Id,
    rest: f32,
    stretches: egui::Rangef,
    add: impl FnOnce(&mut Ui, f32),
) {
    let room = ui.available_rect_before_wrap();
    let known = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or_default();
    let stretched = stretches.clamp(room.width() - rest - known - 16.0);
    let width = rest + known + stretched;
    let rect = room.with_min_x((room.right() - width).max(room.left()));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(layout));
    add(&mut child, stretched);
    let wrong = child.min_rect().width() - stretched - rest;
    if (known - wrong).abs() > 0.5 {
        ui.ctx().request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(id, wrong));
    ui.advance_cursor_after_rect(rect);
}

/// How wide a text is on one line.
#[must_use]
pub fn width_of(ui: &Ui, text: &str, size: f32) -> f32 {
    let font = egui::FontId::proportional(size);
    ui.painter().layout_no_wrap(text.to_owned(), font, ui.visuals().text_color()).size().x
}

/// Gives a widget its name for screen readers, besides what it shows.
pub fn name_it(ui: &Ui, id: Id, name: &str) {
    ui.ctx().accesskit_node_builder(id, |node| node.set_label(name));
}
