//! Where a persona stands between opposites: two free ends and a place from 1 to 5.

use egui::Ui;

use super::form::{Form, Key, removable_ui};
use crate::app::widgets::{self, TextField};
use crate::change::Verb;
use crate::model::{Persona, Trait};

pub(super) fn ui(form: &mut Form<'_>, ui: &mut Ui, persona: &Persona) {
    let words = form.words();
    form.label_ui(ui, words.get("field-traits"));
    for (at, one) in persona.traits.iter().enumerate() {
        trait_ui(form, ui, persona, at, one);
    }
    if ui.button(words.get("add-trait")).clicked() {
        let id = persona.id;
        form.edit(Key::new(id, "traits"), Verb::Edit, move |draft| {
            draft.edit_persona(id, |persona| persona.traits.push(Trait::default()));
        });
    }
    ui.add_space(4.0);
}

fn trait_ui(form: &mut Form<'_>, ui: &mut Ui, persona: &Persona, at: usize, one: &Trait) {
    let words = form.words();
    let key = Key::new(persona.id, "traits");
    let ends = [("hint-trait-low", &one.low, 0_u8), ("hint-trait-high", &one.high, 1)];
    for (hint, text, end) in ends {
        let name = words.get(hint);
        let field =
            TextField { id: key.nth((at, end)), name, hint: name, lines: false, title: false };
        if let Some(text) = form.field_ui(ui, field, text) {
            set(
                form,
                persona,
                at,
                move |one| if end == 0 { one.low = text } else { one.high = text },
            );
        }
    }
    let choices = [(1_u8, "1"), (2, "2"), (3, "3"), (4, "4"), (5, "5")];
    ui.horizontal(|ui| {
        if let Some(value) = widgets::segments(ui, key.nth((at, "value")), &choices, one.value) {
            // A press on the place that is taken takes it away.
            let value = (one.value != Some(value)).then_some(value);
            set(form, persona, at, move |one| one.value = value);
        }
    });
    let name = format!("{} – {}", one.low.trim(), one.high.trim());
    if removable_ui(ui, words, key.nth((at, "remove")), &name) {
        let id = persona.id;
        form.edit(key, Verb::Edit, move |draft| {
            draft.edit_persona(id, |persona| {
                if at < persona.traits.len() {
                    persona.traits.remove(at);
                }
            });
        });
    }
    ui.add_space(6.0);
}

fn set(form: &mut Form<'_>, persona: &Persona, at: usize, edit: impl FnOnce(&mut Trait) + 'static) {
    let id = persona.id;
    form.edit(Key::new(id, "traits"), Verb::Edit, move |draft| {
        draft.edit_persona(id, |persona| {
            if let Some(one) = persona.traits.get_mut(at) {
                edit(one);
            }
        });
    });
}
