//! One card, or several at once: what is common to all kinds, and the parts of each kind.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Id, Ui};

use super::cards::Cards;
use super::form::{Form, Key};
use super::{evidence, opportunity, pain, selected_head_ui, touchpoint};
use crate::app::menus;
use crate::app::widgets;
use crate::change::Verb;
use crate::model::{Card, LaneKind, Listening, PersonaId, RecordId, StepId};

pub(super) fn ui(form: &mut Form<'_>, ui: &mut Ui, cards: &[Arc<Card>]) {
    let Some(first) = cards.first() else { return };
    let all = Cards { cards, first: first.id };
    let words = form.words();
    let document = form.document();
    let kind = all.common(|card| document.lane(card.lane).map(|lane| lane.kind)).flatten();
    match all.single() {
        Some(card) => {
            let text = kind.map_or(words.get("name-card"), |kind| words.card(kind));
            let step = document.step(card.step).map(|step| step.title.trim()).unwrap_or_default();
            let head = if step.is_empty() { text.to_owned() } else { format!("{text} · {step}") };
            let title = Some((all.key("text"), card.text.as_str(), words.get("untitled-card")));
            if let Some(text) = form.head_ui(ui, &head, title) {
                all.set(form, Verb::Rename, move |card| card.text.clone_from(&text));
            }
        }
        None => {
            let ids: Vec<RecordId> = cards.iter().map(|card| card.id.into()).collect();
            selected_head_ui(form, ui, &ids);
            ui.add_space(8.0);
        }
    }
    match kind {
        Some(LaneKind::Touchpoints) => touchpoint::ui(form, ui, &all),
        Some(LaneKind::Pains) => pain::ui(form, ui, &all),
        Some(LaneKind::Opportunities) => opportunity::ui(form, ui, &all),
        Some(LaneKind::Promises) => promise_ui(form, ui, &all),
        Some(LaneKind::Listening) => listening_ui(form, ui, &all),
        Some(kind) if kind.holds_internal_pains() => {
            if kind != LaneKind::Frontstage {
                handover_ui(form, ui, &all);
            }
            pain::internal_ui(form, ui, &all);
        }
        _ => {}
    }
    common_ui(form, ui, &all);
}

fn common_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    let words = form.words();
    personas_ui(form, ui, all);
    form.label_ui(ui, words.get("field-evidence"));
    let common = all.common(|card| card.evidence.clone());
    if common.is_none() {
        ui.label(widgets::small(words.get("value-mixed")));
    }
    // What nobody has said anything about is assumed.
    let kind = all.common(Card::known).map(Option::unwrap_or_default);
    let known = common.flatten();
    if let Some(edit) = evidence::ui(form, ui, all.key("evidence"), kind, known.as_ref()) {
        all.set(form, Verb::Edit, move |card| edit.apply_to_card(&mut card.evidence));
    }
    form.separator_ui(ui);
    if let Some(card) = all.single() {
        let label = words.get("field-details");
        if let Some(text) = form.text_ui(ui, all.key("details"), label, "", &card.details) {
            all.set(form, Verb::Edit, move |card| card.details.clone_from(&text));
        }
    }
    let mut tags: BTreeSet<String> =
        all.cards.first().map(|card| card.tags.clone()).unwrap_or_default();
    tags.retain(|tag| all.cards.iter().all(|card| card.tags.contains(tag)));
    if let Some(edit) = form.tags_ui(ui, all.key("tags"), &tags) {
        all.set(form, Verb::Edit, move |card| edit.apply(&mut card.tags));
    }
    if let Some(card) = all.single() {
        span_ui(form, ui, all, card);
    }
}

fn personas_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    let words = form.words();
    let ids: Vec<PersonaId> = form.document().personas().map(|persona| persona.id).collect();
    if ids.is_empty() {
        return;
    }
    form.label_ui(ui, words.get("field-personas"));
    for id in ids {
        let on = all.cards.iter().all(|card| card.personas.contains(&id));
        let mixed = !on && all.cards.iter().any(|card| card.personas.contains(&id));
        if form.persona_chip_ui(ui, all.key("personas").nth(id), id, on, mixed) {
            all.set(form, Verb::Edit, move |card| {
                if on {
                    card.personas.remove(&id);
                } else {
                    card.personas.insert(id);
                }
            });
        }
    }
    if all.cards.iter().all(|card| card.personas.is_empty()) {
        ui.label(widgets::small(words.get("value-everybody")));
    }
    form.separator_ui(ui);
}

/// The last step of a card that spans several.
fn span_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>, card: &Card) {
    let words = form.words();
    let document = form.document();
    let steps: Vec<(StepId, String)> = document
        .steps()
        .skip_while(|step| step.id != card.step)
        .map(|step| {
            let title = words.titled(&step.title, "untitled-step");
            (step.id, title.to_owned())
        })
        .collect();
    if steps.len() < 2 {
        return;
    }
    let last = card.last_step.unwrap_or(card.step);
    let shown = steps.iter().find(|(id, _)| *id == last).or(steps.first());
    let shown = shown.map(|(_, title)| title.clone()).unwrap_or_default();
    let label = words.get("field-span");
    form.row_ui(ui, label, |form, ui| {
        let combo = egui::ComboBox::from_id_salt(Id::unique(("span", card.id)))
            .selected_text(shown)
            .width(ui.available_width())
            .wrap()
            .show_ui(ui, |ui| {
                for (id, title) in &steps {
                    let id = *id;
                    if menus::choice(ui, id == last, title) {
                        all.set(form, Verb::Span, move |card| card.last_step = Some(id));
                    }
                }
            });
        widgets::name_list(ui, &combo.response, label);
    });
}

fn promise_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    let words = form.words();
    let of = |card: &Card| card.promise.as_deref().cloned().unwrap_or_default();
    let value = all.common(|card| of(card).value).flatten();
    if let Some(new) = form.number_ui(ui, all.key("promised"), words.get("field-promised"), value) {
        all.set(form, Verb::Edit, move |card| {
            card.promise.get_or_insert_default().value = new;
        });
    }
    let unit = all.common(|card| of(card).unit).unwrap_or_default();
    if let Some(new) = form.short_text_ui(ui, all.key("unit"), "field-unit", &unit) {
        all.set(form, Verb::Edit, move |card| {
            card.promise.get_or_insert_default().unit.clone_from(&new);
        });
    }
    let outcome = all.common(|card| of(card).outcome).flatten();
    if let Some(new) = form.number_ui(ui, all.key("outcome"), words.get("field-outcome"), outcome) {
        all.set(form, Verb::Edit, move |card| {
            card.promise.get_or_insert_default().outcome = new;
        });
    }
    let kept = all.common(|card| of(card).kept).flatten();
    if let Some(new) = form.tally_ui(ui, all.key("kept"), words.get("field-kept"), kept) {
        all.set(form, Verb::Edit, move |card| {
            card.promise.get_or_insert_default().kept = new;
        });
    }
    form.separator_ui(ui);
}

/// How we listen: when, how often, who answers for it, how many answer.
fn listening_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    let of = |card: &Card| card.listening.as_deref().cloned().unwrap_or_default();
    type Slot = fn(&mut Listening) -> &mut String;
    let texts: [(&'static str, &'static str, Slot); 3] = [
        ("listening-trigger", "field-trigger", |listening| &mut listening.trigger),
        ("listening-cadence", "field-cadence", |listening| &mut listening.cadence),
        ("listening-owner", "field-owner", |listening| &mut listening.owner),
    ];
    for (field, label, slot) in texts {
        let value = all.common(|card| slot(&mut of(card)).clone()).unwrap_or_default();
        if let Some(new) = form.short_text_ui(ui, all.key(field), label, &value) {
            all.set(form, Verb::Edit, move |card| {
                slot(card.listening.get_or_insert_default()).clone_from(&new);
            });
        }
    }
    let response = all.common(|card| of(card).response).flatten();
    let label = form.words().get("survey-response-rate");
    if let Some(new) = form.tally_ui(ui, all.key("listening-response"), label, response) {
        all.set(form, Verb::Edit, move |card| {
            card.listening.get_or_insert_default().response = new;
        });
    }
    form.separator_ui(ui);
}

/// Who hands it to whom: internal customers.
fn handover_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    let words = form.words();
    if form.document().persona_count() == 0 {
        return;
    }
    form.label_ui(ui, words.get("field-handover"));
    let of = |card: &Card| card.handover.as_deref().cloned().unwrap_or_default();
    let giver = all.common(|card| of(card).giver).flatten();
    if let Some(new) = persona_ui(form, ui, all.key("giver"), words.get("field-giver"), giver) {
        all.set(form, Verb::Link, move |card| {
            card.handover.get_or_insert_default().giver = new;
        });
    }
    let receiver = all.common(|card| of(card).receiver).flatten();
    let label = words.get("field-receiver");
    if let Some(new) = persona_ui(form, ui, all.key("receiver"), label, receiver) {
        all.set(form, Verb::Link, move |card| {
            card.handover.get_or_insert_default().receiver = new;
        });
    }
    form.separator_ui(ui);
}

/// One persona, or none.
fn persona_ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    key: Key,
    label: &str,
    chosen: Option<PersonaId>,
) -> Option<Option<PersonaId>> {
    let words = form.words();
    let document = form.document();
    let name_of = |id: Option<PersonaId>| match id.and_then(|id| document.persona(id)) {
        Some(persona) => words.titled(&persona.name, "untitled-persona").to_owned(),
        None => words.get("value-none").to_owned(),
    };
    let mut answer = None;
    form.row_ui(ui, label, |_, ui| {
        let combo = egui::ComboBox::from_id_salt(key.id())
            .selected_text(name_of(chosen))
            .width(ui.available_width())
            .wrap()
            .show_ui(ui, |ui| {
                let personas = document.personas().map(|persona| Some(persona.id));
                for choice in std::iter::once(None).chain(personas) {
                    if menus::choice(ui, choice == chosen, &name_of(choice)) {
                        answer = Some(choice);
                    }
                }
            });
        widgets::name_list(ui, &combo.response, label);
    });
    answer
}
