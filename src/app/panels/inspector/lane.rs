//! A row: a lane, or a line of a service blueprint.

use egui::Ui;

use super::form::{Form, Key};
use crate::app::request::Request;
use crate::app::widgets;
use crate::change::Verb;
use crate::model::{Lane, Line};

pub(super) fn ui(form: &mut Form<'_>, ui: &mut Ui, lane: &Lane) {
    let words = form.words();
    let id = lane.id;
    let key = Key::new(id, "title");
    let title = Some((key, lane.title.as_str(), words.lane(lane.kind)));
    if let Some(text) = form.head_ui(ui, words.get("name-lane"), title) {
        form.edit(key, Verb::Rename, move |draft| {
            draft.edit_lane(id, |lane| lane.title = text);
        });
    }
    form.row_ui(ui, words.get("field-kind"), |_, ui| ui.label(words.lane(lane.kind)));
    let key = Key::new(id, "description");
    let (label, hint) = (words.get("field-description"), words.lane_prompt(lane.kind));
    if let Some(text) = form.text_ui(ui, key, label, hint, &lane.description) {
        form.edit(key, Verb::Edit, move |draft| {
            draft.edit_lane(id, |lane| lane.description = text);
        });
    }
    form.separator_ui(ui);
    let mut shown = !form.workspace.hidden_lanes.contains(&id);
    if widgets::checkbox(ui, &mut shown, words.get("panel-shown-on-map")).clicked() {
        form.requests.push(Request::SetLaneHidden(id, !shown));
    }
    if lane.kind.holds_cards() {
        let count: usize = form.document().cells_of(id).map(|(_, cards)| cards.len()).sum();
        ui.label(widgets::small(words.count("count-cards", count)));
    }
}

pub(super) fn line_ui(form: &mut Form<'_>, ui: &mut Ui, line: &Line) {
    let words = form.words();
    form.head_ui(ui, words.get("name-line"), None);
    let text = widgets::strong(words.line(line.kind)).size(crate::app::theme::TITLE);
    ui.add(egui::Label::new(text).wrap());
}
