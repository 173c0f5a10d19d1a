//! A note of an empathy map, and the empathy map itself.

use egui::{Id, Popup, Response, Ui};

use super::evidence;
use super::form::{Form, Key, removable_ui};
use crate::app::command::Command;
use crate::app::menus;
use crate::app::request::Request;
use crate::app::selection::Selection;
use crate::app::views::empathy::{link, link_menu, put, step_menu, switch_form};
use crate::app::widgets;
use crate::change::{Label, Verb, What, actions};
use crate::insight;
use crate::layout::scene::Ink;
use crate::model::{EmpathyForm, EmpathyMap, Evidence, Note, Section};

/// What asks for one of the menus under a note's links.
fn asked_id() -> Id {
    Id::unique("note-menu-asked")
}

/// Opens, with the next frame, the menu of a selected note that puts it on the journey, else the
/// one that links it.
pub fn open_note_menu(ctx: &egui::Context, puts: bool) {
    ctx.data_mut(|data| data.insert_temp(asked_id(), puts));
    ctx.request_repaint();
}

/// What says that the first line of such a menu wants the keyboard.
fn entered_id() -> Id {
    Id::unique("note-menu-entered")
}

/// Opens the menu under a button, with the keyboard on its first line.
fn open_under(button: &Response) {
    Popup::open_id(&button.ctx, Popup::default_response_id(button));
    button.ctx.data_mut(|data| data.insert_temp(entered_id(), true));
}

fn wants_keyboard(ui: &Ui) -> bool {
    ui.data_mut(|data| data.remove_temp(entered_id())).unwrap_or(false)
}

pub(super) fn ui(form: &mut Form<'_>, ui: &mut Ui, note: &Note) {
    let words = form.words();
    let id = note.id;
    let key = |field| Key::new(id, field);
    let kind = format!("{} · {}", words.get("name-note"), words.section(note.section));
    if let Some(text) = form.head_ui(ui, &kind, Some((key("text"), note.text.as_str(), ""))) {
        form.edit(key("text"), Verb::Edit, move |draft| {
            draft.edit_note(id, |note| note.text = text);
        });
    }
    form.label_ui(ui, words.get("field-evidence"));
    // What nobody has said of a note is what its mark shows: that it is assumed.
    let known = note.evidence.clone().unwrap_or_default();
    if let Some(edit) = evidence::ui(form, ui, key("evidence"), Some(known.kind), Some(&known)) {
        form.edit(key("evidence"), Verb::Edit, move |draft| {
            draft.edit_note(id, |note| {
                edit.apply_to_card(&mut note.evidence);
                note.evidence = note.evidence.take().filter(|known| *known != Evidence::default());
            });
        });
    }
    form.separator_ui(ui);
    section_ui(form, ui, note);
    if actions::counterpart(note.section).is_some() || !note.links.is_empty() {
        form.separator_ui(ui);
        links_ui(form, ui, note);
    }
}

fn section_ui(form: &mut Form<'_>, ui: &mut Ui, note: &Note) {
    let words = form.words();
    let label = words.get("field-section");
    let (id, map) = (note.id, note.map);
    form.row_ui(ui, label, |form, ui| {
        let combo = egui::ComboBox::from_id_salt(Id::unique(("note-section", id)))
            .selected_text(words.section(note.section))
            .width(ui.available_width())
            .wrap()
            .show_ui(ui, |ui| {
                for section in Section::ALL {
                    let chosen = section == note.section;
                    if menus::choice(ui, chosen, words.section(section)) && !chosen {
                        let label = Label::one(Verb::Move, What::Note);
                        form.requests.push(Request::edit(label, move |draft| {
                            actions::move_notes(draft, &[id], map, section, usize::MAX)
                        }));
                    }
                }
            });
        widgets::name_list(ui, &combo.response, label);
    });
}

/// Where the note is on the journey, and how it gets there.
fn links_ui(form: &mut Form<'_>, ui: &mut Ui, note: &Note) {
    let words = form.words();
    let document = form.document();
    form.label_ui(ui, words.get("field-links"));
    for card in note.links.iter().filter_map(|id| document.card(*id)) {
        let step = document.step(card.step).map(|step| step.title.trim()).unwrap_or_default();
        let text = format!("{step} – {}", card.text.trim());
        form.link_ui(ui, card.id.into(), &text);
        let cross = Key::new(note.id, "links").nth(card.id);
        if removable_ui(ui, words, cross, words.get("empathy-linked")) {
            form.requests.push(link(note.id, card.id, false));
        }
    }
    if insight::is_unlinked(document, note) {
        let pains = note.section == Section::Pains;
        let ink = if pains { Ink::Pain } else { Ink::Opportunity };
        let text = widgets::strong(words.get("empathy-unlinked")).color(form.shell.theme.ink(ink));
        ui.label(text.size(crate::app::theme::SMALL));
    }
    if actions::counterpart(note.section).is_none() {
        return;
    }
    ui.add_space(4.0);
    let asked = ui.data_mut(|data| data.remove_temp::<bool>(asked_id()));
    let button = ui.button(words.get("empathy-put"));
    if asked == Some(true) {
        open_under(&button);
    }
    widgets::menu(&button).show(|ui| {
        let wants_keyboard = wants_keyboard(ui);
        if let Some(step) = step_menu(ui, (document, words), note.section, wants_keyboard) {
            form.requests.push(put(note.id, step));
            // The keyboard goes back to the note.
            form.requests.push(Request::FocusView);
        }
    });
    let button = ui.button(words.get("empathy-link"));
    if asked == Some(false) {
        open_under(&button);
    }
    widgets::menu(&button).show(|ui| {
        let (wants_keyboard, all) = (wants_keyboard(ui), (document, words));
        if let Some((card, linked)) = link_menu(ui, all, note.id, wants_keyboard) {
            form.requests.push(link(note.id, card, linked));
            form.requests.push(Request::FocusView);
        }
    });
}

pub(super) fn map_ui(form: &mut Form<'_>, ui: &mut Ui, map: &EmpathyMap) {
    let words = form.words();
    let id = map.id;
    let key = |field| Key::new(id, field);
    let hint = words.get("hint-empathy-title");
    let title = Some((key("title"), map.title.as_str(), hint));
    if let Some(text) = form.head_ui(ui, words.get("empathy-title"), title) {
        form.edit(key("title"), Verb::Rename, move |draft| {
            draft.edit_empathy_map(id, |map| map.title = text);
        });
    }
    persona_ui(form, ui, map);
    form_ui(form, ui, map);
    form.separator_ui(ui);
    type Text = fn(&mut EmpathyMap) -> &mut String;
    let texts: [(&str, &'static str, &str, Text); 3] = [
        ("field-designed-for", "designed_for", &map.designed_for, |map| &mut map.designed_for),
        ("field-designed-by", "designed_by", &map.designed_by, |map| &mut map.designed_by),
        ("field-version", "version", &map.version, |map| &mut map.version),
    ];
    for (label, field, value, slot) in texts {
        if let Some(text) = form.text_ui(ui, key(field), words.get(label), "", value) {
            form.edit(key(field), Verb::Edit, move |draft| {
                draft.edit_empathy_map(id, |map| *slot(map) = text);
            });
        }
    }
    if let Some(date) = form.date_ui(ui, key("date"), 0, words.get("field-date"), map.date) {
        form.edit(key("date"), Verb::Edit, move |draft| {
            draft.edit_empathy_map(id, |map| map.date = date);
        });
    }
    form.separator_ui(ui);
    for command in [Command::AddNote, Command::Duplicate, Command::Delete] {
        if ui.button(command.text(words)).clicked() {
            // Where nothing is selected the empathy map that is open is meant.
            form.requests.push(Request::Select(Selection::of([id.into()])));
            form.requests.push(Request::Run(command));
        }
    }
}

fn persona_ui(form: &mut Form<'_>, ui: &mut Ui, map: &EmpathyMap) {
    let words = form.words();
    let document = form.document();
    let id = map.id;
    form.label_ui(ui, words.get("field-persona"));
    if document.persona_count() == 0 && ui.button(Command::AddPersona.full_text(words)).clicked() {
        let label = Label::one(Verb::Add, What::Persona);
        form.requests.push(Request::edit(label, move |draft| {
            let persona = actions::add_persona(draft, "");
            draft.edit_empathy_map(id, |map| map.persona = Some(persona));
            Ok(())
        }));
        form.requests.push(Request::Run(Command::EditText));
    }
    ui.vertical(|ui| {
        for persona in document.personas() {
            let on = map.persona == Some(persona.id);
            let chip = Key::new(id, "persona").nth(persona.id);
            if form.persona_chip_ui(ui, chip, persona.id, on, false) {
                let persona = (!on).then_some(persona.id);
                form.edit(Key::new(id, "persona"), Verb::Edit, move |draft| {
                    draft.edit_empathy_map(id, |map| map.persona = persona);
                });
            }
        }
    });
    ui.add_space(4.0);
}

fn form_ui(form: &mut Form<'_>, ui: &mut Ui, map: &EmpathyMap) {
    let words = form.words();
    form.label_ui(ui, words.get("field-form"));
    let choices = [
        (EmpathyForm::SevenSections, words.get("empathy-seven")),
        (EmpathyForm::FourQuadrants, words.get("empathy-four")),
    ];
    let key = Key::new(map.id, "form").id();
    if let Some(new) = widgets::segments(ui, key, &choices, Some(map.form)) {
        form.requests.push(switch_form(map.id, new));
    }
}
