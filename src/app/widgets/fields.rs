//! Fields that text is typed in.

use egui::{Color32, Id, Response, Stroke, Ui, vec2};

use super::name_it;
use crate::app::theme::{self, Theme};

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
