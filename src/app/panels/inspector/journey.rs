//! The journey's own properties: what is shown when nothing is selected.

use egui::{Id, Ui};

use super::form::{Form, Key};
use crate::app::menus;
use crate::app::widgets;
use crate::change::Verb;
use crate::i18n::Language;
use crate::model::{Journey, RecordId, State};

fn key(field: &'static str) -> Key {
    Key::new(RecordId::Journey, field)
}

fn set(form: &mut Form<'_>, field: &'static str, edit: impl FnOnce(&mut Journey) + 'static) {
    let verb = if field == "title" { Verb::Rename } else { Verb::Edit };
    form.edit(key(field), verb, move |draft| draft.edit_journey(edit));
}

pub(super) fn ui(form: &mut Form<'_>, ui: &mut Ui) {
    let words = form.words();
    let journey = form.document().journey().clone();
    let hint = words.get("untitled-journey");
    let title = Some((key("title"), journey.title.as_str(), hint));
    if let Some(text) = form.head_ui(ui, words.get("name-journey"), title) {
        set(form, "title", move |journey| journey.title = text);
    }
    let (label, hint) = (words.get("field-scenario"), words.get("hint-scenario"));
    if let Some(text) = form.text_ui(ui, key("scenario"), label, hint, &journey.scenario) {
        set(form, "scenario", move |journey| journey.scenario = text);
    }
    let label = words.get("field-description");
    if let Some(text) = form.text_ui(ui, key("description"), label, "", &journey.description) {
        set(form, "description", move |journey| journey.description = text);
    }
    form.separator_ui(ui);
    form.label_ui(ui, words.get("field-state"));
    let states = [State::Current, State::Future].map(|state| (state, words.state(state)));
    if let Some(state) = widgets::segments(ui, key("state").id(), &states, Some(journey.state)) {
        set(form, "state", move |journey| journey.state = state);
    }
    ui.add_space(4.0);
    let label = words.get("field-target");
    if let Some(target) = form.score_ui(ui, key("target"), label, journey.target) {
        set(form, "target", move |journey| journey.target = target);
    }
    if let Some(date) = form.date_ui(ui, key("date"), 0, words.get("field-date"), journey.date) {
        set(form, "date", move |journey| journey.date = date);
    }
    language_ui(form, ui, &journey);
    if form.document().stage_count() == 0 {
        form.separator_ui(ui);
        ui.add(egui::Label::new(widgets::small(words.get("empty-selection-hint"))).wrap());
    }
}

fn language_ui(form: &mut Form<'_>, ui: &mut Ui, journey: &Journey) {
    let words = form.words();
    let label = words.get("field-language");
    let known = journey.language.as_deref().and_then(Language::from_tag);
    let shown = match (&journey.language, known) {
        (_, Some(language)) => language.native_name().to_owned(),
        (Some(other), None) => other.clone(),
        (None, None) => words.get("value-none").to_owned(),
    };
    form.row_ui(ui, label, |form, ui| {
        let width = ui.available_width();
        let combo = egui::ComboBox::from_id_salt(Id::unique("journey-language"))
            .selected_text(shown)
            .width(width)
            .wrap()
            .show_ui(ui, |ui| {
                for language in Language::ALL {
                    let chosen = known == Some(language);
                    if menus::choice(ui, chosen, language.native_name()) {
                        let code = language.code().to_owned();
                        set(form, "language", move |journey| journey.language = Some(code));
                    }
                }
                if menus::choice(ui, journey.language.is_none(), words.get("value-none")) {
                    set(form, "language", |journey| journey.language = None);
                }
            });
        widgets::name_list(ui, &combo.response, label);
    });
}
