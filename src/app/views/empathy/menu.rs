//! What can be done with a note: write it anew, put it on the journey, link it, move it.

use egui::Ui;

use super::super::super::canvas::edit::Subject;
use super::super::super::command::Command;
use super::super::super::menus;
use super::super::super::request::Request;
use super::super::super::steps::{self, Offer};
use super::{EmpathyState, Pending, Scope};
use crate::change::{Label, Verb, What, actions};
use crate::i18n::Words;
use crate::model::{CardId, Document, LaneKind, NoteId, Section, StepId};

/// The menu of a note.
pub(super) fn note(
    ui: &mut Ui,
    scope: &Scope<'_>,
    id: NoteId,
    state: &mut EmpathyState,
    requests: &mut Vec<Request>,
) {
    let words = scope.context.words;
    let document = scope.context.document;
    let Some(note) = document.note(id) else { return };
    ui.set_min_width(200.0);
    let line = ui.button(Command::EditText.text(words));
    menus::line(&line, Command::EditText.text(words));
    if line.clicked() {
        state.pending.push(Pending::Edit(Subject::Record(id.into())));
        ui.close();
    }
    if actions::counterpart(note.section).is_some() {
        ui.separator();
        opener(ui, words.get("empathy-put"), |ui| {
            if let Some(step) = step_menu(ui, (document, words), note.section, false) {
                requests.push(put(id, step));
            }
        });
        opener(ui, words.get("empathy-link"), |ui| {
            if let Some((card, linked)) = link_menu(ui, (document, words), id, false) {
                requests.push(link(id, card, linked));
            }
        });
    }
    ui.separator();
    opener(ui, words.get("empathy-move"), |ui| {
        for section in Section::ALL {
            let chosen = section == note.section;
            if menus::choice(ui, chosen, words.section(section)) && !chosen {
                let (map, label) = (note.map, Label::one(Verb::Move, What::Note));
                requests.push(Request::edit(label, move |draft| {
                    actions::move_notes(draft, &[id], map, section, usize::MAX)
                }));
            }
        }
    });
    for command in [Command::MoveUp, Command::MoveDown, Command::Duplicate, Command::Delete] {
        let mut button = egui::Button::new(command.text(words));
        if let Some(shortcut) = command.spec().shortcuts().next() {
            button = button.shortcut_text(shortcut.text(words));
        }
        let line = ui.add(button);
        menus::line(&line, command.text(words));
        if line.clicked() {
            requests.push(Request::Run(command));
            ui.close();
        }
    }
}

/// A line that opens a menu beside it.
fn opener(ui: &mut Ui, text: &str, add: impl FnOnce(&mut Ui)) {
    let shown = ui.menu_button(text, add);
    menus::line(&shown.response, text);
}

/// Puts a note on the journey, at that step.
#[must_use]
pub fn put(note: NoteId, step: StepId) -> Request {
    Request::edit(Label::one(Verb::Link, What::Note), move |draft| {
        actions::put_on_journey(draft, note, step).map(drop)
    })
}

/// Puts several notes on the journey, at that step.
#[must_use]
pub fn put_all(notes: Vec<NoteId>, step: StepId) -> Request {
    let label = Label { verb: Verb::Link, what: What::Note, count: notes.len() };
    Request::edit(label, move |draft| {
        for note in &notes {
            actions::put_on_journey(draft, *note, step)?;
        }
        draft.selection = notes.into_iter().map(Into::into).collect();
        Ok(())
    })
}

/// Links a note with a card, or no longer.
#[must_use]
pub fn link(note: NoteId, card: CardId, linked: bool) -> Request {
    Request::edit(Label::one(Verb::Link, What::Note), move |draft| {
        actions::link_note(draft, note, card, linked)
    })
}

/// Links several notes with a card.
#[must_use]
pub fn link_all(notes: Vec<NoteId>, card: CardId) -> Request {
    let label = Label { verb: Verb::Link, what: What::Note, count: notes.len() };
    Request::edit(label, move |draft| {
        for note in &notes {
            actions::link_note(draft, *note, card, true)?;
        }
        draft.selection = notes.into_iter().map(Into::into).collect();
        Ok(())
    })
}

/// All steps under their stages, to put a note at one; answers the chosen one. The first takes the
/// keyboard where it is wanted.
pub fn step_menu(
    ui: &mut Ui,
    (document, words): (&Document, Words),
    section: Section,
    wants_keyboard: bool,
) -> Option<StepId> {
    let key =
        if section == Section::Gains { "empathy-put-gain-hint" } else { "empathy-put-pain-hint" };
    steps::says(ui, words.get(key));
    steps::choose(ui, (document, words), wants_keyboard, |_| Offer::Plain)
}

/// The pain points or opportunities that a note can be linked with; answers the chosen one, and
/// whether it shall be linked. The first takes the keyboard where it is wanted.
pub fn link_menu(
    ui: &mut Ui,
    (document, words): (&Document, Words),
    note: NoteId,
    mut wants_keyboard: bool,
) -> Option<(CardId, bool)> {
    let note = document.note(note)?;
    let kind = actions::counterpart(note.section)?;
    let mut chosen = None;
    let hint = if kind == LaneKind::Opportunities {
        "empathy-link-gain-hint"
    } else {
        "empathy-link-pain-hint"
    };
    steps::says(ui, words.get(hint));
    steps::scrolled(ui, |ui| {
        let mut some = false;
        for lane in document.lanes().filter(|lane| lane.kind == kind) {
            for step in document.steps() {
                for id in document.cards_in(lane.id, step.id) {
                    let Some(card) = document.card(*id) else { continue };
                    some = true;
                    let linked = note.links.contains(id);
                    let text = format!("{} – {}", card.text.trim(), step.title.trim());
                    let entry = ui.push_id(id, |ui| menus::tick(ui, Some(linked), &text)).inner;
                    menus::come_into_sight(&entry);
                    if std::mem::take(&mut wants_keyboard) {
                        entry.request_focus();
                    }
                    if entry.clicked() {
                        chosen = Some((*id, !linked));
                        ui.close();
                    }
                }
            }
        }
        if !some {
            ui.label(words.get("empathy-link-none"));
        }
    });
    chosen
}
