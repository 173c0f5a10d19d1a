//! A stage.

use egui::Ui;

use super::form::{Form, Key};
use crate::app::command::Command;
use crate::app::request::Request;
use crate::app::widgets;
use crate::change::Verb;
use crate::layout::scene::Ink;
use crate::model::Stage;

pub(super) fn ui(form: &mut Form<'_>, ui: &mut Ui, stage: &Stage) {
    let words = form.words();
    let id = stage.id;
    let key = Key::new(id, "title");
    let title = Some((key, stage.title.as_str(), words.get("untitled-stage")));
    if let Some(text) = form.head_ui(ui, words.get("name-stage"), title) {
        form.edit(key, Verb::Rename, move |draft| {
            draft.edit_stage(id, |stage| stage.title = text);
        });
    }
    let key = Key::new(id, "color");
    if let Some(color) = form.hue_ui(ui, key, stage.color, Ink::StageText) {
        form.edit(key, Verb::Edit, move |draft| {
            draft.edit_stage(id, |stage| stage.color = color);
        });
    }
    form.separator_ui(ui);
    widgets::heading(ui, &words.count("count-steps", form.document().steps_of(id).count()));
    for step in form.document().steps_of(id) {
        let title = words.titled(&step.title, "untitled-step");
        form.link_ui(ui, step.id.into(), title);
    }
    ui.add_space(4.0);
    if ui.button(words.get("canvas-step-in-stage")).clicked() {
        form.requests.push(Request::Run(Command::AddStep));
    }
    super::value::ui(form, ui, stage);
}
