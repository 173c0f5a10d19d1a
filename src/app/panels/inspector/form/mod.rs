//! What the parts of the inspector share: labelled fields that ask for edits.

mod marks;
mod typed;

use egui::{Align, Id, Layout, Ui, vec2};

pub(super) use marks::removable_ui;
pub(super) use typed::Takes;

use crate::app::panels::Shell;
use crate::app::request::Request;
use crate::app::selection::Selection;
use crate::app::widgets::{self, TextField};
use crate::app::workspace::Workspace;
use crate::change::{Draft, Label, Verb, What};
use crate::i18n::Words;
use crate::model::{Document, RecordId};

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
