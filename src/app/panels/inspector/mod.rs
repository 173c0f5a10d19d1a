//! The inspector at the right: everything that is known about what is selected, and where it is
//! changed. With nothing selected: the journey's own properties. With several cards or steps:
//! what they share, changed in all of them at once.

mod card;
mod cards;
mod evidence;
mod form;
mod journey;
mod lane;
mod note;
mod opportunity;
mod pain;
mod persona;
mod stage;
mod step;
mod survey;
mod touchpoint;
mod traits;
mod value;

use std::sync::Arc;

use egui::Ui;

use super::Shell;
use crate::app::command::Command;
use crate::app::request::Request;
use crate::app::views::View;
use crate::app::widgets;
use crate::app::workspace::Workspace;
use crate::change::Label;
use crate::model::{Card, RecordId, Step};

use form::Form;

pub use note::open_note_menu;
pub use step::open_ways;

/// The id of the field of a record in the inspector.
#[must_use]
pub fn field_id(record: RecordId, field: &'static str) -> egui::Id {
    form::Key::new(record, field).id()
}

pub(super) fn panel(
    ui: &mut Ui,
    shell: &Shell<'_>,
    workspace: &Workspace,
    requests: &mut Vec<Request>,
) {
    // A new selection is read from its top.
    let salt = workspace.shown_selection().records().first().copied();
    let area = egui::ScrollArea::vertical().id_salt(("inspector", salt)).auto_shrink(false);
    area.show(ui, |ui| {
        let margin = egui::Margin { left: 16, right: 16, top: 14, bottom: 24 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let mut form = Form { shell, workspace, requests, ruled_at: None, answered: None };
            match workspace.shown_selection().records() {
                [] => nothing_ui(&mut form, ui),
                [one] => one_ui(&mut form, ui, *one),
                several => several_ui(&mut form, ui, several),
            }
        });
        follow_keyboard(ui);
    });
}

/// What gets the keyboard comes into sight; who scrolls away from it then is left alone.
fn follow_keyboard(ui: &Ui) {
    let focused = ui.memory(egui::Memory::focused);
    let known = egui::Id::unique("inspector-keyboard");
    let before = ui.data(|data| data.get_temp::<Option<egui::Id>>(known)).flatten();
    if focused == before {
        return;
    }
    let place = focused.and_then(|id| ui.ctx().read_response(id));
    // A widget is known one frame after it was shown first.
    if focused.is_none() || place.is_some() {
        ui.data_mut(|data| data.insert_temp(known, focused));
    }
    let inside = place.filter(|place| place.layer_id == ui.layer_id()).map(|place| place.rect);
    if let Some(rect) = inside.filter(|rect| ui.min_rect().contains(rect.center())) {
        let sight = ui.clip_rect();
        if rect.top() < sight.top() || rect.bottom() > sight.bottom() {
            ui.scroll_to_rect(rect.expand(24.0), None);
        }
    }
}

/// With nothing selected: what the view is about.
fn nothing_ui(form: &mut Form<'_>, ui: &mut Ui) {
    let open = form.workspace.empathy_map().filter(|_| form.workspace.view == View::Empathy);
    match open.and_then(|id| form.document().empathy_map(id)) {
        Some(map) => note::map_ui(form, ui, map),
        None => journey::ui(form, ui),
    }
}

fn one_ui(form: &mut Form<'_>, ui: &mut Ui, id: RecordId) {
    let document = form.document();
    match id {
        RecordId::Journey => journey::ui(form, ui),
        RecordId::Stage(id) => {
            if let Some(stage) = document.stage(id) {
                stage::ui(form, ui, stage);
            }
        }
        RecordId::Step(id) => {
            if let Some(record) = document.step(id) {
                step::ui(form, ui, std::slice::from_ref(record));
            }
        }
        RecordId::Lane(id) => {
            if let Some(lane) = document.lane(id) {
                lane::ui(form, ui, lane);
            }
        }
        RecordId::Line(id) => {
            if let Some(line) = document.line(id) {
                lane::line_ui(form, ui, line);
            }
        }
        RecordId::Persona(id) => {
            if let Some(persona) = document.persona(id) {
                persona::ui(form, ui, persona);
            }
        }
        RecordId::Card(id) => {
            if let Some(record) = document.card(id) {
                card::ui(form, ui, std::slice::from_ref(record));
            }
        }
        RecordId::Survey(id) => {
            if let Some(survey) = document.survey(id) {
                survey::ui(form, ui, survey);
            }
        }
        RecordId::Empathy(id) => {
            if let Some(map) = document.empathy_map(id) {
                note::map_ui(form, ui, map);
            }
        }
        RecordId::Note(id) => {
            if let Some(note) = document.note(id) {
                note::ui(form, ui, note);
            }
        }
        RecordId::Picture(_) => {}
    }
}

fn several_ui(form: &mut Form<'_>, ui: &mut Ui, ids: &[RecordId]) {
    let document = form.document();
    let cards: Vec<Arc<Card>> = ids
        .iter()
        .filter_map(|id| match id {
            RecordId::Card(id) => document.card(*id).cloned(),
            _ => None,
        })
        .collect();
    let steps: Vec<Arc<Step>> = ids
        .iter()
        .filter_map(|id| match id {
            RecordId::Step(id) => document.step(*id).cloned(),
            _ => None,
        })
        .collect();
    if cards.len() == ids.len() {
        card::ui(form, ui, &cards);
    } else if steps.len() == ids.len() {
        step::ui(form, ui, &steps);
    } else {
        selected_head_ui(form, ui, ids);
        ui.add_space(8.0);
        for command in [Command::Duplicate, Command::Delete] {
            if ui.button(command.text(form.words())).clicked() {
                form.requests.push(Request::Run(command));
            }
        }
    }
}

/// "3 cards selected".
fn selected_head_ui(form: &Form<'_>, ui: &mut Ui, ids: &[RecordId]) {
    let words = form.words();
    let label = Label::of(crate::change::Verb::Edit, ids);
    let what = crate::wording::counted(words, label.what, label.count);
    let text = words.with("panel-selected", &[("what", what.into())]);
    let text = widgets::strong(text).size(crate::app::theme::TITLE);
    ui.add(egui::Label::new(text).wrap());
}

/// What several records have in common.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Common<T> {
    /// All have this.
    Same(T),
    /// They differ.
    Mixed,
}

impl<T: PartialEq> Common<T> {
    fn of(mut values: impl Iterator<Item = T>) -> Self {
        match values.next() {
            Some(first) if values.all(|value| value == first) => Self::Same(first),
            _ => Self::Mixed,
        }
    }

    fn same(self) -> Option<T> {
        match self {
            Self::Same(value) => Some(value),
            Self::Mixed => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_show_a_value_only_if_all_have_it() {
        assert_eq!(Common::of([1, 1].into_iter()), Common::Same(1));
        assert_eq!(Common::of([1, 2].into_iter()).same(), None);
        assert_eq!(Common::<i32>::of(std::iter::empty()), Common::Mixed);
    }
}
