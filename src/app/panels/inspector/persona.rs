//! A persona.

use egui::{Id, Ui};

use super::form::{Form, Key};
use crate::app::command::Command;
use crate::app::menus;
use crate::app::request::Request;
use crate::app::widgets;
use crate::change::Verb;
use crate::layout::scene::Ink;
use crate::model::{Persona, PersonaKind};

const KINDS: [PersonaKind; 3] =
    [PersonaKind::External, PersonaKind::Internal, PersonaKind::Stakeholder];

fn set(
    form: &mut Form<'_>,
    key: Key,
    persona: &Persona,
    edit: impl FnOnce(&mut Persona) + 'static,
) {
    let id = persona.id;
    let verb = if key.field == "name" { Verb::Rename } else { Verb::Edit };
    form.edit(key, verb, move |draft| {
        draft.edit_persona(id, edit);
    });
}

pub(super) fn ui(form: &mut Form<'_>, ui: &mut Ui, persona: &Persona) {
    let words = form.words();
    let key = |field| Key::new(persona.id, field);
    let title = Some((key("name"), persona.name.as_str(), words.get("hint-persona-name")));
    // A name alone is no persona: Enter leads to what else is to be said.
    let (kind, next) = (words.get("name-persona"), Some(key("role")));
    if let Some(text) = form.head_before_ui(ui, kind, title, next) {
        set(form, key("name"), persona, move |persona| persona.name = text);
    }
    let (label, hint) = (words.get("field-role"), words.get("hint-persona-role"));
    if let Some(text) = form.text_ui(ui, key("role"), label, hint, &persona.role) {
        set(form, key("role"), persona, move |persona| persona.role = text);
    }
    kind_ui(form, ui, persona);
    let color = form.hue_ui(ui, key("color"), persona.color, Ink::Persona);
    if let Some(color) = color {
        set(form, key("color"), persona, move |persona| persona.color = color);
    }
    picture_ui(form, ui, persona);
    let mut shown = !form.workspace.personas.hides(persona.id);
    if widgets::checkbox(ui, &mut shown, words.get("panel-shown-on-map")).clicked() {
        form.requests.push(Request::SetPersonaHidden(persona.id, !shown));
    }
    form.separator_ui(ui);
    let label = words.get("field-segment");
    if let Some(text) = form.text_ui(ui, key("segment"), label, "", &persona.segment) {
        set(form, key("segment"), persona, move |persona| persona.segment = text);
    }
    let label = words.get("field-segment-share");
    if let Some(share) = form.share_ui(ui, key("share"), label, persona.share) {
        set(form, key("share"), persona, move |persona| persona.share = share);
    }
    form.separator_ui(ui);
    let label = words.get("field-context");
    if let Some(text) = form.text_ui(ui, key("context"), label, "", &persona.context) {
        set(form, key("context"), persona, move |persona| persona.context = text);
    }
    lists_ui(form, ui, persona);
    let label = words.get("field-quote");
    if let Some(text) = form.text_ui(ui, key("quote"), label, "", &persona.quote) {
        set(form, key("quote"), persona, move |persona| persona.quote = text);
    }
    form.separator_ui(ui);
    super::traits::ui(form, ui, persona);
}

fn kind_ui(form: &mut Form<'_>, ui: &mut Ui, persona: &Persona) {
    let words = form.words();
    let label = words.get("field-kind");
    form.row_ui(ui, label, |form, ui| {
        let combo = egui::ComboBox::from_id_salt(Id::unique(("persona-kind", persona.id)))
            .selected_text(words.persona_kind(persona.kind))
            .width(ui.available_width())
            .wrap()
            .show_ui(ui, |ui| {
                for kind in KINDS {
                    let chosen = persona.kind == kind;
                    if menus::choice(ui, chosen, words.persona_kind(kind)) {
                        let key = Key::new(persona.id, "kind");
                        set(form, key, persona, move |persona| persona.kind = kind);
                    }
                }
            });
        widgets::name_list(ui, &combo.response, label);
    });
    ui.add_space(4.0);
}

/// Chooses what the persona looks like, or goes back to initials.
fn picture_ui(form: &mut Form<'_>, ui: &mut Ui, persona: &Persona) {
    let words = form.words();
    let mut tip = words.get("picture-hint").to_owned();
    if form.shell.takes_drops {
        tip = format!("{tip} {}", words.get("picture-hint-drop"));
    }
    form.row_ui(ui, words.get("field-picture"), |form, ui| {
        ui.horizontal_wrapped(|ui| {
            if ui.button(words.get("picture-choose")).on_hover_text(tip).clicked() {
                form.requests.push(Request::Run(Command::ChoosePicture));
            }
            if persona.picture.is_some() && ui.button(words.get("picture-remove")).clicked() {
                form.requests.push(Request::Run(Command::RemovePicture));
            }
        });
    });
    ui.add_space(4.0);
}

/// Goals, needs and frustrations: one on each line.
fn lists_ui(form: &mut Form<'_>, ui: &mut Ui, persona: &Persona) {
    type List = fn(&mut Persona) -> &mut Vec<String>;
    let lists: [(&str, &'static str, &[String], List); 3] = [
        ("field-goals", "goals", &persona.goals, |persona| &mut persona.goals),
        ("field-needs", "needs", &persona.needs, |persona| &mut persona.needs),
        ("field-frustrations", "frustrations", &persona.frustrations, |persona| {
            &mut persona.frustrations
        }),
    ];
    for (label, field, lines, list) in lists {
        let key = Key::new(persona.id, field);
        let (label, hint) = (form.words().get(label), form.words().get("hint-one-per-line"));
        if let Some(lines) = form.lines_ui(ui, key, label, hint, lines) {
            set(form, key, persona, move |persona| *list(persona) = lines);
        }
    }
}
