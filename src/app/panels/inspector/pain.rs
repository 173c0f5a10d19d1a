//! What a pain point says: how bad, for how many, what is done about it, and who was told.

use egui::{Ui, vec2};

use super::cards::Cards;
use super::form::{Form, Takes, removable_ui};
use crate::app::menus;
use crate::app::widgets::{self, TextField};
use crate::change::Verb;
use crate::layout::scene::Ink;
use crate::model::{Card, CardId, LaneKind, LoopMark, LoopState, Pain};

fn of(card: &Card) -> Pain {
    card.pain.as_deref().cloned().unwrap_or_default()
}

fn set(form: &mut Form<'_>, all: &Cards<'_>, edit: impl Fn(&mut Pain) + 'static) {
    all.set(form, Verb::Edit, move |card| edit(card.pain.get_or_insert_default()));
}

pub(super) fn ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    weight_ui(form, ui, all);
    let words = form.words();
    let recovery = all.common(|card| of(card).recovery).unwrap_or_default();
    let (label, hint) = (words.get("field-recovery"), words.get("hint-recovery"));
    if let Some(text) = form.text_ui(ui, all.key("recovery"), label, hint, &recovery) {
        set(form, all, move |pain| pain.recovery.clone_from(&text));
    }
    loop_ui(form, ui, all);
    if let Some(card) = all.single() {
        form.separator_ui(ui);
        causes_ui(form, ui, all, card);
        answers_ui(form, ui, card);
    }
    form.separator_ui(ui);
}

/// Of a card of those who serve: with a severity it is an internal pain point, and opportunities can
/// answer it.
pub(super) fn internal_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    weight_ui(form, ui, all);
    let is_pain = |card: &&Card| of(card).severity.is_some();
    if let Some(card) = all.single().filter(is_pain) {
        form.separator_ui(ui);
        answers_ui(form, ui, card);
    }
    form.separator_ui(ui);
}

/// How bad, and for how many.
fn weight_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    let words = form.words();
    let severity = all.common(|card| of(card).severity).flatten();
    let label = words.get("field-severity");
    let color = form.shell.theme.ink(Ink::Pain);
    let id = all.key("severity").id();
    if let Some(new) = form.row_ui(ui, label, |_, ui| widgets::pips(ui, id, label, severity, color))
    {
        set(form, all, move |pain| pain.severity = new);
    }
    let share = all.common(|card| of(card).share).flatten();
    if let Some(new) = form.share_ui(ui, all.key("share"), words.get("field-share"), share) {
        set(form, all, move |pain| pain.share = new);
    }
}

/// The feedback loop: a state is reached or not; a reached one has a date and an owner.
fn loop_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    let words = form.words();
    let today = form.shell.today;
    form.label_ui(ui, words.get("field-loop"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for state in LoopState::ALL {
            let on = all.cards.iter().all(|card| of(card).feedback.contains_key(&state));
            let id = all.key("loop").nth(state);
            if widgets::chip(ui, id, words.loop_state(state), on).clicked() {
                set(form, all, move |pain| {
                    if on {
                        pain.feedback.remove(&state);
                    } else {
                        let mark = LoopMark { date: Some(today), owner: String::new() };
                        pain.feedback.entry(state).or_insert(mark);
                    }
                });
            }
        }
    });
    ui.add_space(4.0);
    let Some(card) = all.single() else { return };
    for (state, mark) in &of(card).feedback {
        mark_ui(form, ui, all, *state, mark);
    }
}

fn mark_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>, state: LoopState, mark: &LoopMark) {
    let words = form.words();
    let name = words.loop_state(state);
    let key = all.key("loop-mark");
    let shown = mark.date.map(|date| words.date(date)).unwrap_or_default();
    let mut date = None;
    let mut owner = None;
    form.row_ui(ui, name, |form, ui| {
        ui.vertical(|ui| {
            let label = format!("{name}: {}", words.get("field-date"));
            let parse = |text: &str| words.parse_date(text);
            let id = key.nth((state, 0));
            let day = crate::model::Date::constant(2026, 3, 12);
            let hint = words.with("hint-example", &[("example", words.date(day).into())]);
            let texts = (label.as_str(), hint.as_str(), Takes::Date);
            date = form.typed_field_ui(ui, id, texts, &shown, f32::INFINITY, parse);
            let label = format!("{name}: {}", words.get("field-owner"));
            let field = TextField {
                id: key.nth((state, 1)),
                name: &label,
                hint: words.get("field-owner"),
                lines: false,
                title: false,
            };
            owner = form.field_ui(ui, field, &mark.owner);
        });
    });
    if let Some(date) = date {
        set(form, all, move |pain| {
            if let Some(mark) = pain.feedback.get_mut(&state) {
                mark.date = date;
            }
        });
    }
    if let Some(owner) = owner {
        set(form, all, move |pain| {
            if let Some(mark) = pain.feedback.get_mut(&state) {
                mark.owner.clone_from(&owner);
            }
        });
    }
}

/// The pain points that cause it, and those that it causes.
fn causes_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>, card: &Card) {
    let words = form.words();
    let caused_by: Vec<CardId> = of(card).caused_by.into_iter().collect();
    let id = card.id;
    match links_ui(form, ui, all, "caused-by", words.get("field-caused-by"), &caused_by, id) {
        Some(LinkEdit::Add(cause)) => {
            set(form, all, move |pain| {
                pain.caused_by.insert(cause);
            });
        }
        Some(LinkEdit::Remove(cause)) => {
            set(form, all, move |pain| {
                pain.caused_by.remove(&cause);
            });
        }
        None => {}
    }
    let document = form.document();
    let causes: Vec<_> = document
        .cards()
        .filter(|other| other.pain.as_ref().is_some_and(|pain| pain.caused_by.contains(&id)))
        .cloned()
        .collect();
    if !causes.is_empty() {
        form.label_ui(ui, words.get("field-causes"));
        for other in causes {
            form.link_ui(ui, other.id.into(), &other.text);
        }
    }
}

/// The opportunities that answer it.
fn answers_ui(form: &mut Form<'_>, ui: &mut Ui, card: &Card) {
    let words = form.words();
    let answers: Vec<_> = form
        .document()
        .cards()
        .filter(|other| other.opportunity.as_ref().is_some_and(|o| o.answers.contains(&card.id)))
        .cloned()
        .collect();
    if !answers.is_empty() {
        form.label_ui(ui, words.get("field-answered-by"));
        for other in answers {
            form.link_ui(ui, other.id.into(), &other.text);
        }
    }
}

/// What shall become of a list of links to pain points.
#[derive(Debug, Clone, Copy)]
pub(super) enum LinkEdit {
    Add(CardId),
    Remove(CardId),
}

/// Links to pain points: each can be taken away, others chosen. Where there is neither, nothing.
pub(super) fn links_ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    all: &Cards<'_>,
    field: &'static str,
    label: &str,
    linked: &[CardId],
    own: CardId,
) -> Option<LinkEdit> {
    let words = form.words();
    let document = form.document();
    let text_of = |id: CardId| match document.card(id) {
        Some(card) => words.titled(&card.text, "untitled-card").to_owned(),
        None => id.to_string(),
    };
    let pains = || {
        let lanes = || document.lanes().filter(|lane| lane.kind == LaneKind::Pains);
        let cells = document.steps().flat_map(move |step| {
            lanes().flat_map(move |lane| document.cards_in(lane.id, step.id))
        });
        cells.copied().filter(|id| *id != own && !linked.contains(id))
    };
    let can_link = pains().next().is_some();
    if linked.is_empty() && !can_link {
        return None;
    }
    let mut edit = None;
    form.label_ui(ui, label);
    for id in linked {
        if removable_ui(ui, words, all.key(field).nth(id), &text_of(*id)) {
            edit = Some(LinkEdit::Remove(*id));
        }
    }
    if can_link {
        let text = egui::RichText::new(words.get("link-add")).color(form.shell.theme.text_muted);
        let combo = egui::ComboBox::from_id_salt(all.key(field).nth("add"))
            .selected_text(text)
            .width(ui.available_width())
            .wrap()
            .height(360.0)
            .show_ui(ui, |ui| {
                for id in pains() {
                    if menus::choice(ui, false, &text_of(id)) {
                        edit = Some(LinkEdit::Add(id));
                    }
                }
            });
        widgets::name_list(ui, &combo.response, label);
    }
    ui.add_space(4.0);
    edit
}
