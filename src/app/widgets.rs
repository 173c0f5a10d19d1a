//! Small widgets that the panels and dialogs share. They show a value and answer what the user made
//! of it; they know neither documents nor requests.

use egui::{Color32, CornerRadius, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, vec2};

use super::icons::Icon;
use super::theme::{self, Theme};
use super::{keys, menus};

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

/// A ring to tick, one of several.
fn radio<T: PartialEq>(ui: &mut Ui, chosen: &mut T, value: T, text: &str) -> Response {
    ui.scope(|ui| {
        plain_outlines(ui);
        ringed(ui, |ui| ui.radio_value(chosen, value, text))
    })
    .inner
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

/// How a text field looks and what it is called.
#[derive(Debug, Clone, Copy)]
pub struct TextField<'a> {
    /// The widget's id: made from the record's.
    pub id: Id,
    /// Its name for screen readers.
    pub name: &'a str,
    /// What it shows while it is empty.
    pub hint: &'a str,
    /// Whether Enter begins a new line (else it ends the editing).
    pub lines: bool,
    /// Whether it is the panel's title: large, and framed only while it is used.
    pub title: bool,
}

/// What became of a text field.
#[derive(Debug, Default)]
pub struct TextAnswer {
    /// The new text.
    pub changed: Option<String>,
    /// The keyboard has left it with Enter: what was written is what was meant.
    pub entered: bool,
}

/// A text field as wide as there is room, that wraps and grows with its text.
pub fn text_field(ui: &mut Ui, field: TextField<'_>, value: &str) -> TextAnswer {
    let mut text = value.to_owned();
    let mut edit = egui::TextEdit::multiline(&mut text)
        .id(field.id)
        .hint_text(prompt(ui, field.hint))
        .desired_rows(1)
        .desired_width(f32::INFINITY);
    if !field.lines {
        edit = edit.return_key(None);
    }
    if field.title {
        let hint = egui::RichText::new(field.hint).size(theme::TITLE).family(theme::bold());
        edit = edit.font(egui::FontId::new(theme::TITLE, theme::bold())).hint_text(hint);
    }
    let ends = !field.lines && ui.memory(|memory| memory.has_focus(field.id));
    let enter =
        ends && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Enter));
    let response = if field.title { title_edit(ui, field.id, edit) } else { ui.add(edit) };
    name_it(ui, field.id, field.name);
    if enter {
        response.surrender_focus();
    }
    TextAnswer { changed: response.changed().then_some(text), entered: enter }
}

/// What an empty field says: slanted and muted, so that nobody takes it for what the field holds.
pub fn prompt(ui: &Ui, text: &str) -> egui::RichText {
    let muted = Theme::of(ui.ctx()).text_muted;
    egui::RichText::new(text).family(theme::italic()).color(muted)
}

/// A title looks like one until it is pointed at or edited.
fn title_edit(ui: &mut Ui, id: Id, edit: egui::TextEdit<'_>) -> Response {
    let is_quiet = !ui.memory(|memory| memory.has_focus(id));
    let outset = egui::Margin::symmetric(-6, 0);
    let frame = egui::Frame::new().outer_margin(outset);
    frame
        .show(ui, |ui| {
            if is_quiet {
                let visuals = ui.visuals_mut();
                visuals.text_edit_bg_color = Some(Color32::TRANSPARENT);
                visuals.widgets.inactive.bg_stroke = Stroke::NONE;
            }
            ui.add(edit.margin(egui::Margin::symmetric(6, 3)))
        })
        .inner
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

/// What was typed where something with a meaning is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed<T> {
    /// That; `None` for an empty text.
    Value(Option<T>),
    /// It means nothing, or not yet.
    Meaningless,
}

/// A short field for something that is typed as text and has a meaning: a number, a date, a length
/// of time. `parse` says what a text means: `None` if it means nothing; an empty text is "no
/// value". Answers what was made of it with each keystroke. What means nothing stays to be mended
/// after Enter, and goes where the keyboard leaves it; either way `refusal` says beside the field
/// why it was not taken.
pub fn typed_field<T>(
    ui: &mut Ui,
    id: Id,
    (name, hint): (&str, &str),
    shown: &str,
    width: f32,
    parse: impl Fn(&str) -> Option<T>,
    refusal: impl Fn(&str) -> String,
) -> Option<Typed<T>> {
    let focused = ui.memory(|memory| memory.has_focus(id));
    let typed = focused.then(|| ui.data(|data| data.get_temp::<String>(id))).flatten();
    let mut text = typed.unwrap_or_else(|| shown.to_owned());
    let is_wrong = |text: &str| !text.trim().is_empty() && parse(text).is_none();
    let wrong = is_wrong(&text);
    let attended = focused || ui.ctx().read_response(id).is_some_and(|last| last.hovered());
    let hint = prompt(ui, if attended { hint } else { "" });
    let mut edit = egui::TextEdit::singleline(&mut text).id(id).desired_width(width);
    edit = edit.hint_text(hint);
    if width < 48.0 {
        edit = edit.margin(egui::Margin::symmetric(5, 3));
    }
    if wrong {
        edit = edit.text_color(Theme::of(ui.ctx()).warning);
    }
    let response = ui.add(edit);
    name_it(ui, id, name);
    if response.lost_focus() && is_wrong(&text) && text != shown {
        refuse(ui, &response, refusal(text.trim()));
    }
    show_refusal(ui, &response);
    if response.changed() {
        ui.data_mut(|data| {
            data.remove_temp::<Refused>(id);
            data.insert_temp(id, text.clone());
        });
        let value = (!text.trim().is_empty()).then(|| parse(&text));
        return Some(match value {
            Some(None) => Typed::Meaningless,
            value => Typed::Value(value.flatten()),
        });
    }
    if !response.has_focus() {
        ui.data_mut(|data| data.remove_temp::<String>(id));
    }
    None
}

/// Why what was typed was not taken, and until when that is told where the keyboard has left.
#[derive(Debug, Clone, Default)]
struct Refused {
    why: String,
    until: f64,
}

/// How long it is told, in seconds.
const REFUSED_SECONDS: f64 = 6.0;

/// Tells why what was typed is not taken. After Enter it can be mended at once.
fn refuse(ui: &Ui, field: &Response, why: String) {
    let (escaped, entered, now) = ui.input(|input| {
        let pressed = |key| input.key_pressed(key);
        (pressed(egui::Key::Escape), pressed(egui::Key::Enter), input.time)
    });
    if escaped {
        return;
    }
    if entered {
        field.request_focus();
    }
    let until = now + REFUSED_SECONDS;
    ui.data_mut(|data| data.insert_temp(field.id, Refused { why, until }));
}

fn show_refusal(ui: &Ui, field: &Response) {
    let Some(refused) = ui.data(|data| data.get_temp::<Refused>(field.id)) else { return };
    let left = refused.until - ui.input(|input| input.time);
    if left <= 0.0 && !field.has_focus() {
        ui.data_mut(|data| data.remove_temp::<Refused>(field.id));
        return;
    }
    ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left.max(0.05)));
    if !ui.clip_rect().intersects(field.rect) {
        return;
    }
    let theme = Theme::of(ui.ctx());
    let area = egui::Area::new(field.id.with("refused"))
        .order(egui::Order::Foreground)
        .interactable(false)
        .pivot(egui::Align2::RIGHT_TOP)
        .fixed_pos(field.rect.right_bottom() + vec2(0.0, 4.0));
    area.show(ui.ctx(), |ui| {
        let frame = egui::Frame::popup(ui.style())
            .stroke(Stroke::new(1.0, theme.warning))
            .inner_margin(egui::Margin::symmetric(8, 6));
        frame.show(ui, |ui| {
            ui.set_max_width(210.0);
            let text = egui::RichText::new(&refused.why).color(theme.warning);
            let label = ui.add(egui::Label::new(text).wrap());
            let role = egui::accesskit::Role::Alert;
            label.widget_info(|| egui::WidgetInfo::labeled(role, true, &refused.why));
        });
    });
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
fn arrows(ui: &Ui, response: &Response, id: Id) -> i32 {
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
