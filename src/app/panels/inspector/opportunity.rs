//! What an opportunity says: how much it would help, how much work it is, who answers for it.

use egui::Ui;

use super::cards::Cards;
use super::form::Form;
use super::pain::{LinkEdit, links_ui};
use crate::app::menus;
use crate::app::widgets;
use crate::change::Verb;
use crate::insight;
use crate::layout::scene::Ink;
use crate::model::{Card, CardId, Opportunity, OpportunityKind, OpportunityStatus};

fn of(card: &Card) -> Opportunity {
    card.opportunity.as_deref().cloned().unwrap_or_default()
}

fn set(form: &mut Form<'_>, all: &Cards<'_>, edit: impl Fn(&mut Opportunity) + 'static) {
    all.set(form, Verb::Edit, move |card| edit(card.opportunity.get_or_insert_default()));
}

pub(super) fn ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    estimates_ui(form, ui, all);
    form.separator_ui(ui);
    work_ui(form, ui, all);
    if let Some(card) = all.single() {
        form.separator_ui(ui);
        let label = form.words().get("field-answers");
        let linked: Vec<CardId> = of(card).answers.into_iter().collect();
        match links_ui(form, ui, all, "answers", label, &linked, card.id) {
            Some(LinkEdit::Add(pain)) => {
                set(form, all, move |o| {
                    o.answers.insert(pain);
                });
            }
            Some(LinkEdit::Remove(pain)) => {
                set(form, all, move |o| {
                    o.answers.remove(&pain);
                });
            }
            None => {}
        }
    }
    form.separator_ui(ui);
}

fn estimates_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    let words = form.words();
    let color = form.shell.theme.ink(Ink::Opportunity);
    type Level = fn(&mut Opportunity) -> &mut Option<u8>;
    let levels: [(&'static str, &'static str, Level); 2] = [
        ("field-impact", "impact", |o| &mut o.impact),
        ("field-effort", "effort", |o| &mut o.effort),
    ];
    for (label, field, level) in levels {
        let value = all.common(|card| *level(&mut of(card))).flatten();
        let label = words.get(label);
        let id = all.key(field).id();
        let new = form.row_ui(ui, label, |_, ui| widgets::pips(ui, id, label, value, color));
        if let Some(new) = new {
            set(form, all, move |o| *level(o) = new);
        }
    }
    let reach = all.common(|card| of(card).reach).flatten();
    if let Some(new) = form.amount_ui(ui, all.key("reach"), words.get("field-reach"), reach) {
        set(form, all, move |o| o.reach = new);
    }
    let confidence = all.common(|card| of(card).confidence).flatten();
    form.label_ui(ui, words.get("field-confidence"));
    let texts =
        [50_u8, 80, 100].map(|percent| (percent, words.percent(f64::from(percent) / 100.0, 0)));
    let choices: Vec<(u8, &str)> =
        texts.iter().map(|(percent, text)| (*percent, text.as_str())).collect();
    if let Some(percent) = widgets::segments(ui, all.key("confidence").id(), &choices, confidence) {
        let new = (confidence != Some(percent)).then_some(percent);
        set(form, all, move |o| o.confidence = new);
    }
    if let Some(score) = all.single().and_then(|card| insight::opportunity_score(&of(card))) {
        let label = words.get("insight-opportunity-priority");
        ui.label(widgets::small(format!("{label}: {}", words.number(score, 0))));
    }
    ui.add_space(4.0);
}

fn work_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    let words = form.words();
    let status = all.common(|card| of(card).status);
    let label = words.get("field-status");
    let choices = OpportunityStatus::ALL.map(|status| (status, words.opportunity_status(status)));
    if let Some(new) = choice_ui(form, ui, all, "status", label, &choices, status) {
        set(form, all, move |o| o.status = new);
    }
    let kind = all.common(|card| of(card).kind);
    let label = words.get("field-kind");
    let mut choices = vec![(None, words.get("value-none"))];
    choices.extend(OpportunityKind::ALL.map(|kind| (Some(kind), words.opportunity_kind(kind))));
    if let Some(new) = choice_ui(form, ui, all, "kind", label, &choices, kind) {
        set(form, all, move |o| o.kind = new);
    }
    let owner = all.common(|card| of(card).owner).unwrap_or_default();
    if let Some(text) = form.short_text_ui(ui, all.key("owner"), "field-owner", &owner) {
        set(form, all, move |o| o.owner.clone_from(&text));
    }
    let due = all.common(|card| of(card).due).flatten();
    if let Some(new) = form.date_ui(ui, all.key("due"), 0, words.get("field-due"), due) {
        set(form, all, move |o| o.due = new);
    }
    let measure = all.common(|card| of(card).measure).unwrap_or_default();
    let (label, hint) = (words.get("field-measure"), words.get("hint-measure"));
    if let Some(text) = form.text_ui(ui, all.key("measure"), label, hint, &measure) {
        set(form, all, move |o| o.measure.clone_from(&text));
    }
}

/// One of a few.
fn choice_ui<T: Copy + PartialEq>(
    form: &mut Form<'_>,
    ui: &mut Ui,
    all: &Cards<'_>,
    field: &'static str,
    label: &str,
    choices: &[(T, &str)],
    chosen: Option<T>,
) -> Option<T> {
    let mixed = form.words().get("value-mixed");
    let shown = choices.iter().find(|(value, _)| Some(*value) == chosen).map_or(mixed, |(_, t)| t);
    let mut answer = None;
    form.row_ui(ui, label, |_, ui| {
        let combo = egui::ComboBox::from_id_salt(all.key(field).id())
            .selected_text(shown)
            .width(ui.available_width())
            .wrap()
            .show_ui(ui, |ui| {
                for (value, text) in choices {
                    if menus::choice(ui, Some(*value) == chosen, text) {
                        answer = Some(*value);
                    }
                }
            });
        widgets::name_list(ui, &combo.response, label);
    });
    answer
}
