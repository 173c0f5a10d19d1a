//! What the parts of the inspector share: labelled fields that ask for edits.

use std::collections::BTreeSet;

use egui::{Align, Id, Layout, Ui, vec2};

use crate::app::marks::Mark;
use crate::app::panels::Shell;
use crate::app::request::Request;
use crate::app::selection::Selection;
use crate::app::widgets::{self, TextField, Typed};
use crate::app::workspace::Workspace;
use crate::change::{Draft, Label, Verb, What};
use crate::i18n::Words;
use crate::model::{Date, Document, Hue, PersonaId, RecordId, Tally, Timespan, Traveller};

/// The record and field that a widget edits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    pub(super) record: RecordId,
    pub(super) field: &'static str,
}

impl Key {
    pub(super) fn new(record: impl Into<RecordId>, field: &'static str) -> Self {
        Self { record: record.into(), field }
    }

    /// The id of the widget.
    pub(super) fn id(self) -> Id {
        Id::unique(("inspector", self.record, self.field))
    }

    /// The id of one of several widgets of the field.
    pub(super) fn nth(self, nth: impl std::hash::Hash + std::fmt::Debug) -> Id {
        self.id().with(nth)
    }
}

/// What a field takes that is typed as text and has a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    Number,
    /// From 0 up.
    Amount,
    /// From 1 to 5.
    Score,
    /// From 0 to 5.
    Worth,
    /// From 0 to 100 %.
    Share,
    Count,
    Date,
    Timespan,
    Tally,
}

impl Takes {
    /// The message key.
    fn key(self) -> &'static str {
        match self {
            Self::Number => "takes-number",
            Self::Amount => "takes-amount",
            Self::Score => "takes-score",
            Self::Worth => "takes-worth",
            Self::Share => "takes-share",
            Self::Count => "takes-count",
            Self::Date => "takes-date",
            Self::Timespan => "takes-timespan",
            Self::Tally => "takes-tally",
        }
    }
}

/// One frame of the inspector.
pub(super) struct Form<'a> {
    pub(super) shell: &'a Shell<'a>,
    pub(super) workspace: &'a Workspace,
    pub(super) requests: &'a mut Vec<Request>,
    /// Where the form went on below its last line.
    pub(super) ruled_at: Option<f32>,
    /// The field that has just answered: the edit that is asked for next is what it holds so far.
    pub(super) answered: Option<Id>,
}

impl<'a> Form<'a> {
    pub(super) fn words(&self) -> Words {
        self.shell.words
    }

    pub(super) fn document(&self) -> &'a Document {
        self.workspace.document()
    }

    /// Asks for an edit. What comes from a field is an entry, whole when the keyboard leaves it; what
    /// comes from a click is done at once.
    pub(super) fn edit(
        &mut self,
        key: Key,
        verb: Verb,
        action: impl FnOnce(&mut Draft<'_>) + 'static,
    ) {
        self.edit_as(Label::one(verb, What::from(key.record)), action);
    }

    /// The same, under another name.
    pub(super) fn edit_as(&mut self, label: Label, action: impl FnOnce(&mut Draft<'_>) + 'static) {
        let action = move |draft: &mut Draft<'_>| {
            action(draft);
            Ok(())
        };
        self.requests.push(match self.answered.take() {
            Some(field) => Request::Entry { field, label, action: Box::new(action) },
            None => Request::edit(label, action),
        });
    }

    /// A text field; answers its new text.
    pub(super) fn field_ui(
        &mut self,
        ui: &mut Ui,
        field: TextField<'_>,
        value: &str,
    ) -> Option<String> {
        let text = widgets::text_field(ui, field, value).changed?;
        self.answered = Some(field.id);
        Some(text)
    }

    /// A field for something with a meaning; answers its new value.
    pub(super) fn typed_field_ui<T>(
        &mut self,
        ui: &mut Ui,
        id: Id,
        (name, hint, takes): (&str, &str, Takes),
        shown: &str,
        width: f32,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<Option<T>> {
        let words = self.words();
        let refusal = |text: &str| {
            let takes = words.get(takes.key());
            let key = if shown.is_empty() { "field-refused-empty" } else { "field-refused" };
            words.with(key, &[("text", text.into()), ("takes", takes.into())])
        };
        match widgets::typed_field(ui, id, (name, hint), shown, width, parse, refusal)? {
            Typed::Value(value) => {
                self.answered = Some(id);
                Some(value)
            }
            Typed::Meaningless => {
                self.requests.push(Request::VoidEntry);
                None
            }
        }
    }

    /// The panel's head: what kind of thing it is and where, and its text in large.
    pub(super) fn head_ui(
        &mut self,
        ui: &mut Ui,
        kind: &str,
        title: Option<(Key, &str, &str)>,
    ) -> Option<String> {
        self.head_before_ui(ui, kind, title, None)
    }

    /// The panel's head before a field that Enter leads to; without one it leads to the view.
    pub(super) fn head_before_ui(
        &mut self,
        ui: &mut Ui,
        kind: &str,
        title: Option<(Key, &str, &str)>,
        next: Option<Key>,
    ) -> Option<String> {
        widgets::heading(ui, &kind.to_uppercase());
        ui.add_space(2.0);
        let (key, value, hint) = title?;
        let name = self.words().get("field-title");
        let field = TextField { id: key.id(), name, hint, lines: false, title: true };
        let answer = widgets::text_field(ui, field, value);
        self.answered = answer.changed.as_ref().map(|_| field.id).or(self.answered);
        match next {
            Some(next) if answer.entered => ui.memory_mut(|memory| memory.request_focus(next.id())),
            // Whoever has named a thing goes on with what it is for.
            None if answer.entered => self.requests.push(Request::FocusView),
            _ => {}
        }
        ui.add_space(4.0);
        answer.changed
    }

    /// A text field under its label.
    pub(super) fn text_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &str,
        hint: &str,
        value: &str,
    ) -> Option<String> {
        self.label_ui(ui, label);
        let field = TextField { id: key.id(), name: label, hint, lines: true, title: false };
        let changed = self.field_ui(ui, field, value);
        ui.add_space(4.0);
        changed
    }

    /// A text of a word or two, beside its label (a message's key).
    pub(super) fn short_text_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &'static str,
        value: &str,
    ) -> Option<String> {
        let label = self.words().get(label);
        let field = TextField { id: key.id(), name: label, hint: "", lines: false, title: false };
        self.row_ui(ui, label, |form, ui| form.field_ui(ui, field, value))
    }

    /// A list, one on each line. While it is typed, empty lines stay as they are.
    pub(super) fn lines_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &str,
        hint: &str,
        lines: &[String],
    ) -> Option<Vec<String>> {
        let typed = key.nth("typed");
        let has_keyboard = ui.memory(|memory| memory.has_focus(key.id()));
        let text = if has_keyboard { ui.data(|data| data.get_temp::<String>(typed)) } else { None };
        let text = text.unwrap_or_else(|| lines.join("\n"));
        let text = self.text_ui(ui, key, label, hint, &text);
        if !has_keyboard {
            ui.data_mut(|data| data.remove_temp::<String>(typed));
        }
        let text = text?;
        ui.data_mut(|data| data.insert_temp(typed, text.clone()));
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        Some(lines.map(str::to_owned).collect())
    }

    pub(super) fn label_ui(&self, ui: &mut Ui, label: &str) {
        let text = egui::RichText::new(label).size(crate::app::theme::SMALL).weak();
        ui.add(egui::Label::new(text).wrap());
    }

    /// A label at the left, something short at the right.
    pub(super) fn row_ui<R>(
        &mut self,
        ui: &mut Ui,
        label: &str,
        add: impl FnOnce(&mut Self, &mut Ui) -> R,
    ) -> R {
        let width = ui.available_width();
        let left = (width * 0.44).min(150.0);
        ui.horizontal(|ui| {
            ui.allocate_ui_with_layout(
                vec2(left, 24.0),
                Layout::left_to_right(Align::Center),
                |ui| {
                    ui.set_width(left);
                    ui.add(egui::Label::new(egui::RichText::new(label).weak()).wrap());
                },
            );
            add(self, ui)
        })
        .inner
    }

    /// Something that is typed as text and has a meaning, beside its label.
    fn typed_ui<T>(
        &mut self,
        ui: &mut Ui,
        id: Id,
        (label, prompt, takes): (&str, &str, Takes),
        shown: Option<String>,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<Option<T>> {
        let shown = shown.unwrap_or_default();
        self.row_ui(ui, label, |form, ui| {
            let texts = (label, prompt, takes);
            form.typed_field_ui(ui, id, texts, &shown, f32::INFINITY, parse)
        })
    }

    /// What an empty field shows: that it takes something like this.
    fn example(&self, example: String) -> String {
        self.words().with("hint-example", &[("example", example.into())])
    }

    /// A number.
    pub(super) fn number_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &str,
        value: Option<f64>,
    ) -> Option<Option<f64>> {
        let words = self.words();
        let shown = value.map(|value| words.number(value, 2));
        let texts = (label, "", Takes::Number);
        self.typed_ui(ui, key.id(), texts, shown, |text| words.parse_number(text))
    }

    /// A number from 0 up.
    pub(super) fn amount_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &str,
        value: Option<f64>,
    ) -> Option<Option<f64>> {
        let words = self.words();
        let shown = value.map(|value| words.number(value, 2));
        self.typed_ui(ui, key.id(), (label, "", Takes::Amount), shown, |text| {
            words.parse_number(text).filter(|value| *value >= 0.0)
        })
    }

    /// A number from 1 to 5.
    pub(super) fn score_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &str,
        value: Option<f64>,
    ) -> Option<Option<f64>> {
        let words = self.words();
        let shown = value.map(|value| words.number(value, 2));
        self.typed_ui(ui, key.id(), (label, "", Takes::Score), shown, |text| {
            words.parse_number(text).filter(|value| (1.0..=5.0).contains(value))
        })
    }

    /// How many.
    pub(super) fn count_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        nth: &str,
        label: &str,
        value: Option<u32>,
    ) -> Option<Option<u32>> {
        let shown = value.map(|value| value.to_string());
        let texts = (label, "", Takes::Count);
        self.typed_ui(ui, key.nth(nth), texts, shown, |text| text.trim().parse().ok())
    }

    /// A share, typed in percent.
    pub(super) fn share_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &str,
        value: Option<f64>,
    ) -> Option<Option<f64>> {
        let words = self.words();
        let shown = value.map(|value| words.percent(value, 1));
        let prompt = self.example(words.percent(0.38, 0));
        self.typed_ui(ui, key.id(), (label, &prompt, Takes::Share), shown, |text| {
            words.parse_percent(text).filter(|share| (0.0..=1.0).contains(share))
        })
    }

    /// A day.
    pub(super) fn date_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        nth: u8,
        label: &str,
        value: Option<Date>,
    ) -> Option<Option<Date>> {
        let words = self.words();
        let shown = value.map(|value| words.date(value));
        let prompt = self.example(words.date(Date::constant(2026, 3, 12)));
        let texts = (label, prompt.as_str(), Takes::Date);
        self.typed_ui(ui, key.nth(nth), texts, shown, |text| words.parse_date(text))
    }

    /// A length of time.
    pub(super) fn timespan_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &str,
        value: Option<Timespan>,
    ) -> Option<Option<Timespan>> {
        let words = self.words();
        let shown = value.map(|value| words.timespan(value));
        let twenty = Timespan { amount: 20.0, unit: crate::model::TimeUnit::Minute };
        let prompt = self.example(words.timespan(twenty));
        let texts = (label, prompt.as_str(), Takes::Timespan);
        self.typed_ui(ui, key.id(), texts, shown, |text| words.parse_timespan(text))
    }

    /// How many of how many, typed like `104/143`.
    pub(super) fn tally_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &str,
        value: Option<Tally>,
    ) -> Option<Option<Tally>> {
        let shown = value.map(|Tally { k, n }| format!("{k}/{n}"));
        let prompt = self.example("104/143".to_owned());
        self.typed_ui(ui, key.id(), (label, &prompt, Takes::Tally), shown, parse_tally)
    }

    /// Free words: each a chip that can be taken away, and a field for more.
    pub(super) fn tags_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        tags: &BTreeSet<String>,
    ) -> Option<TagEdit> {
        let words = self.words();
        let label = words.get("field-tags");
        self.label_ui(ui, label);
        let mut edit = None;
        if !tags.is_empty() {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
                for tag in tags {
                    if removable_ui(ui, words, key.nth(tag), tag) {
                        edit = Some(TagEdit::Remove(tag.clone()));
                    }
                }
            });
        }
        let id = key.id();
        let mut text = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_default();
        let field = egui::TextEdit::singleline(&mut text)
            .id(id)
            .hint_text(widgets::prompt(ui, words.get("hint-tags")))
            .desired_width(f32::INFINITY);
        let response = ui.add(field);
        widgets::name_it(ui, id, label);
        let is_left = response.lost_focus();
        if is_left || text.contains(',') {
            let escaped = ui.input(|input| input.key_pressed(egui::Key::Escape));
            // What was typed after the last comma, in the same frame, is a tag that goes on.
            let parted = if is_left { None } else { text.rsplit_once(',') };
            let (ready, rest) = parted.unwrap_or((&text, ""));
            let new: Vec<String> = ready
                .split(',')
                .map(|tag| tag.trim().to_owned())
                .filter(|tag| !tag.is_empty())
                .collect();
            text = rest.trim_start().to_owned();
            if !new.is_empty() && !escaped {
                edit = Some(TagEdit::Add(new));
            }
            if ui.input(|input| input.key_pressed(egui::Key::Enter)) {
                response.request_focus();
            }
        }
        ui.data_mut(|data| data.insert_temp(id, text));
        ui.add_space(4.0);
        edit
    }

    /// A colour of the palette, or the one by place.
    pub(super) fn hue_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        chosen: Option<Hue>,
        ink: impl Fn(Hue) -> crate::layout::scene::Ink,
    ) -> Option<Option<Hue>> {
        let words = self.words();
        let theme = self.shell.theme;
        self.label_ui(ui, words.get("field-color"));
        let mut answer = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            for hue in Hue::ALL {
                let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), egui::Sense::hover());
                let response = ui.interact(rect, key.nth(hue), egui::Sense::click());
                ui.painter().circle_filled(rect.center(), 8.0, theme.ink(ink(hue)));
                if chosen == Some(hue) {
                    let stroke = egui::Stroke::new(2.0, theme.text);
                    ui.painter().circle_stroke(rect.center(), 10.0, stroke);
                }
                widgets::focus_ring(ui, &response, rect.expand(2.0));
                let name = words.with("a11y-color", &[("color", words.hue(hue).into())]);
                let role = egui::accesskit::Role::Button;
                let is_chosen = chosen == Some(hue);
                response.widget_info(|| egui::WidgetInfo::selected(role, true, is_chosen, &name));
                if response.on_hover_text(words.hue(hue)).clicked() {
                    answer = Some(if is_chosen { None } else { Some(hue) });
                }
            }
            let id = key.nth("automatic");
            if widgets::chip(ui, id, words.get("value-automatic"), chosen.is_none()).clicked() {
                answer = Some(None);
            }
        });
        ui.add_space(4.0);
        answer
    }

    /// A persona's mark and name, on or off.
    pub(super) fn persona_chip_ui(
        &mut self,
        ui: &mut Ui,
        id: Id,
        persona: PersonaId,
        on: bool,
        mixed: bool,
    ) -> bool {
        let Some(record) = self.document().persona(persona) else { return false };
        let name = self.words().titled(&record.name, "untitled-persona");
        let mark = Mark::of(self.document(), Traveller::Persona(persona), &self.shell.theme);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let mut checked = on;
            let response = ui
                .push_id(id, |ui| {
                    widgets::plain_outlines(ui);
                    let tick = egui::Checkbox::without_text(&mut checked).indeterminate(mixed);
                    widgets::ringed(ui, |ui| ui.add(tick))
                })
                .inner;
            widgets::name_it(ui, response.id, name);
            let (rect, _) = ui.allocate_exact_size(vec2(14.0, 14.0), egui::Sense::hover());
            let known = crate::model::EvidenceKind::Measured;
            mark.paint(ui.painter(), rect.center(), 5.5, known);
            let label = ui.add(egui::Label::new(name).sense(egui::Sense::click()).wrap());
            response.clicked() || label.clicked()
        })
        .inner
    }

    /// A line that leads to a record.
    pub(super) fn link_ui(&mut self, ui: &mut Ui, id: RecordId, text: &str) {
        let button = egui::Button::new(text).frame_when_inactive(false).wrap();
        let response = ui.push_id(id, |ui| ui.add(button)).inner;
        if response.clicked() {
            self.requests.push(Request::Select(Selection::of([id])));
            self.requests.push(Request::Reveal(id));
        }
    }

    /// A line between two parts of the form; none where nothing came since the last one.
    pub(super) fn separator_ui(&mut self, ui: &mut Ui) {
        if self.ruled_at == Some(ui.cursor().top()) {
            return;
        }
        ui.add_space(6.0);
        ui.separator();
        ui.add_space(2.0);
        self.ruled_at = Some(ui.cursor().top());
    }
}

/// What shall become of the tags.
#[derive(Debug, Clone)]
pub(super) enum TagEdit {
    Add(Vec<String>),
    Remove(String),
}

impl TagEdit {
    pub(super) fn apply(&self, tags: &mut BTreeSet<String>) {
        match self {
            Self::Add(new) => tags.extend(new.iter().cloned()),
            Self::Remove(old) => {
                tags.remove(old);
            }
        }
    }
}

/// A small text with a cross; answers whether the cross was pressed.
pub(super) fn removable_ui(ui: &mut Ui, words: Words, id: Id, text: &str) -> bool {
    let name = words.with("a11y-remove", &[("name", text.into())]);
    widgets::removable(ui, id, text, &name)
}

/// `104/143`, `104 / 143`.
fn parse_tally(text: &str) -> Option<Tally> {
    let (k, n) = text.split_once('/')?;
    let tally = Tally { k: k.trim().parse().ok()?, n: n.trim().parse().ok()? };
    (tally.k <= tally.n).then_some(tally)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tally_is_some_of_all() {
        assert_eq!(parse_tally("104/143"), Some(Tally { k: 104, n: 143 }));
        assert_eq!(parse_tally(" 4 / 5 "), Some(Tally { k: 4, n: 5 }));
        for wrong in ["", "4", "5/4", "-1/4", "a/b"] {
            assert_eq!(parse_tally(wrong), None, "{wrong}");
        }
    }
}
