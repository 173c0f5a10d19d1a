//! The one place where requests are carried out.

use super::PolkuApp;
use super::canvas::edit::GivenUp;
use super::command::Command;
use super::commands::paste_place;
use super::dialogs::Answer;
use super::panels;
use super::request::Request;
use super::selection::{Cell, Selection};
use super::views::View;
use super::wish::Then;
use crate::change::actions::{self, Block, Fragment};
use crate::change::{Label, Verb, What};
use crate::interchange::Pasted;
use crate::model::{Document, EmpathyId, LaneKind, NoteId, RecordId, SurveyId, SurveyPlace};

impl PolkuApp {
    /// Carries out all that was asked for, also what that asks for in turn. What was painted in
    /// this frame is out of date then, so another one follows.
    pub(super) fn drain(&mut self, ctx: &egui::Context) {
        let mut did_something = false;
        while !self.requests.is_empty() {
            for request in std::mem::take(&mut self.requests) {
                self.dispatch(ctx, request);
                did_something = true;
            }
        }
        if did_something {
            ctx.request_repaint();
        }
    }

    /// Ends what is being typed or dragged on the map, before anything else is done.
    pub(super) fn settle_canvas(&mut self, ctx: &egui::Context) {
        let mut requests = Vec::new();
        self.canvas.settle(&mut requests);
        self.empathy.settle(&mut requests);
        for request in requests {
            self.dispatch_to_document(ctx, request);
        }
        if let Some(workspace) = &mut self.workspace {
            workspace.settle_entry();
        }
    }

    fn dispatch(&mut self, ctx: &egui::Context, request: Request) {
        match request {
            Request::Run(command) => self.run_command(ctx, command),
            Request::OpenFile(path) => self.guard(ctx, Then::Open(path)),
            Request::OpenTemplate(name) => self.guard(ctx, Then::Template(name)),
            Request::OpenSample(name) => self.guard(ctx, Then::Sample(name)),
            Request::GivenUp(given_up) => self.offer_back(ctx, given_up),
            Request::Paste(text) => {
                self.asked_to_paste = None;
                self.paste(ctx, &text);
            }
            other => self.dispatch_to_document(ctx, other),
        }
    }

    fn dispatch_to_document(&mut self, ctx: &egui::Context, request: Request) {
        let Some(workspace) = &mut self.workspace else { return };
        match request {
            Request::Edit { label, action } => {
                let outcome = workspace.edit(label, action);
                self.after_edit(ctx, outcome);
            }
            Request::Preview(action) => tell(workspace.preview(action)),
            Request::Entry { field, label, action } => {
                tell(workspace.enter(field, label, action));
            }
            Request::VoidEntry => workspace.void_entry(),
            Request::KeepGesture => workspace.keep_gesture(),
            Request::CancelGesture => workspace.cancel_gesture(),
            Request::SettleEntry => workspace.settle_entry(),
            Request::Select(selection) => workspace.select(selection),
            Request::Reveal(id) => {
                if !workspace.selection.contains(id) {
                    workspace.select(Selection::of([id]));
                }
                if let Some(view) = View::of(id, workspace.view) {
                    workspace.view = view;
                }
                workspace.unhide(id);
                match id {
                    RecordId::Note(note) => self.empathy.reveal(note),
                    RecordId::Survey(survey) => {
                        let place = asked_about(workspace.document(), survey);
                        place.into_iter().for_each(|place| self.canvas.reveal(place));
                    }
                    other => self.canvas.reveal(other),
                }
            }
            Request::EditText(RecordId::Note(id)) => self.empathy.edit_text(id),
            Request::EditText(id @ (RecordId::Empathy(_) | RecordId::Persona(_))) => {
                self.panels.show_inspector();
                let is_persona = matches!(id, RecordId::Persona(_));
                let field = panels::field_id(id, if is_persona { "name" } else { "title" });
                ctx.memory_mut(|memory| memory.request_focus(field));
            }
            Request::EditText(RecordId::Journey) => {
                workspace.select(Selection::default());
                if !matches!(workspace.view, View::Map | View::Empathy) {
                    workspace.view = View::Map;
                }
                self.panels.show_inspector();
                let field = panels::field_id(RecordId::Journey, "title");
                ctx.memory_mut(|memory| memory.request_focus(field));
            }
            Request::EditText(id) => {
                workspace.view = View::of(id, workspace.view).unwrap_or(workspace.view);
                workspace.unhide(id);
                self.canvas.edit_text(id);
            }
            Request::SetLaneHidden(lane, hidden) => workspace.set_lane_hidden(lane, hidden),
            Request::FocusView => self.focus_view(),
            Request::SetEveryoneHidden(hidden) => workspace.personas.set_everyone_hidden(hidden),
            Request::ShowOnly(id) => workspace.personas.set_only(Some(id)),
            Request::SetPersonaHidden(id, hidden) => workspace.set_persona_hidden(id, hidden),
            Request::Run(_)
            | Request::Paste(_)
            | Request::GivenUp(_)
            | Request::OpenFile(_)
            | Request::OpenTemplate(_)
            | Request::OpenSample(_) => {}
        }
    }

    /// Says that a text was given up, and offers to bring it back.
    fn offer_back(&mut self, ctx: &egui::Context, given_up: GivenUp) {
        const LONGEST: usize = 48;
        let line = given_up.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = match line.char_indices().nth(LONGEST) {
            Some((at, _)) => format!("{}…", line.get(..at).unwrap_or(&line)),
            None => line,
        };
        self.given_up = Some(given_up);
        let text = self.words.with("toast-given-up", &[("text", text.into())]);
        self.toasts.say(ctx, text, Some(Command::BringBack));
    }

    /// Opens the field again that was given up last, with what was written in it.
    pub(super) fn bring_back(&mut self) {
        self.toasts.withdraw(Command::BringBack);
        let (Some(given_up), Some(workspace)) = (self.given_up.take(), &mut self.workspace) else {
            return;
        };
        if given_up.subject.is_note() {
            workspace.view = View::Empathy;
            self.empathy.bring_back(given_up);
        } else {
            workspace.view = View::Map;
            self.canvas.bring_back(given_up);
        }
    }

    /// Pastes what was copied here, or a text from elsewhere as cards.
    fn paste(&mut self, ctx: &egui::Context, text: &str) {
        let words = self.words;
        if text.trim().is_empty() {
            let key =
                if self.workspace.is_some() { "toast-nothing-to-paste" } else { "toast-no-text" };
            return self.toasts.say(ctx, words.get(key), None);
        }
        let Some(workspace) = &mut self.workspace else {
            return self.guard(ctx, Then::ImportText(text.into()));
        };
        let place = paste_place(workspace);
        let own = self.clipboard.as_ref().filter(|(_, copied)| copied == text);
        let on_empathy = workspace.empathy_map().filter(|_| workspace.view == View::Empathy);
        if let Some(map) = on_empathy
            && own.is_none_or(|(fragment, _)| fragment.is_off_map())
        {
            let fragment = own.map(|(fragment, _)| fragment.clone());
            return self.paste_notes(ctx, map, fragment, text);
        }
        let is_empty = workspace.document().stage_count() == 0;
        let pasted = if own.is_none() { Pasted::of(text) } else { Pasted::Text };
        if own.is_none() && !text.trim().is_empty() && (is_empty || pasted == Pasted::Journey) {
            // Nobody wants the code of a diagram or the headings of a table as cards, and an empty
            // map has no place for any.
            return self.guard(ctx, Then::ImportText(text.into()));
        }
        let outcome = if let Some((fragment, _)) = own {
            let fragment = fragment.clone();
            let at = place.map(|Cell { lane, step }| (lane, step));
            let label = Label::one(Verb::Paste, What::Items);
            workspace.edit(label, move |draft| actions::paste_fragment(draft, &fragment, at))
        } else {
            let Some(Cell { lane, step }) = place else {
                // What has no place on this map may still be a journey, in whatever shape.
                if matches!(pasted, Pasted::Cells(_)) || is_outlined(text) {
                    return self.guard(ctx, Then::ImportText(text.into()));
                }
                self.toasts.say(ctx, words.get("toast-paste-where"), None);
                return;
            };
            let block = block_of(pasted, text);
            let label = Label::one(Verb::Paste, What::Items);
            workspace.edit(label, move |draft| actions::paste_block(draft, lane, step, &block))
        };
        if outcome.is_err() {
            self.toasts.say(ctx, words.get("toast-nothing-to-paste"), None);
        } else {
            self.toasts.withdraw(Command::Undo);
        }
    }

    /// The system answers a wish to paste in the next frame, or not at all where its clipboard holds
    /// neither text nor picture.
    pub(super) fn tell_of_empty_clipboard(&mut self, ctx: &egui::Context) {
        let Some(asked) = self.asked_to_paste else { return };
        if ctx.cumulative_frame_nr() > asked + 3 {
            self.asked_to_paste = None;
            self.paste(ctx, "");
        } else {
            ctx.request_repaint();
        }
    }

    /// Pastes notes that were copied here, or a text from elsewhere as notes: into the section where
    /// the keyboard is, else after the note that is selected.
    fn paste_notes(
        &mut self,
        ctx: &egui::Context,
        map: EmpathyId,
        fragment: Option<Fragment>,
        text: &str,
    ) {
        let words = self.words;
        let Some(workspace) = &mut self.workspace else { return };
        let chosen = match workspace.selection.records().last() {
            Some(RecordId::Note(id)) => workspace.document().note(*id).cloned(),
            _ => None,
        };
        let section = self.empathy.section().or(chosen.as_ref().map(|note| note.section));
        let label = Label::one(Verb::Paste, What::Items);
        let outcome = if let Some(fragment) = fragment {
            workspace.edit(label, move |draft| {
                actions::paste_people(draft, &fragment, Some((map, section)))
            })
        } else {
            let Some(section) = section else {
                self.toasts.say(ctx, words.get("toast-paste-where-note"), None);
                return;
            };
            let kin: Vec<NoteId> =
                workspace.document().notes_in(map, section).map(|note| note.id).collect();
            let after = chosen.and_then(|note| kin.iter().position(|other| *other == note.id));
            let index = after.map_or(usize::MAX, |at| at + 1);
            let block = block_of(Pasted::of(text), text);
            workspace
                .edit(label, move |draft| actions::paste_notes(draft, map, section, index, &block))
        };
        if outcome.is_err() {
            self.toasts.say(ctx, words.get("toast-nothing-to-paste"), None);
        } else {
            self.toasts.withdraw(Command::Undo);
        }
    }

    /// Does what a dialog came to.
    pub(super) fn answer(&mut self, ctx: &egui::Context, answer: Answer) {
        match answer {
            Answer::Cancel => {}
            Answer::Save(then) => self.save(then),
            Answer::Proceed(then) => self.proceed(ctx, then),
            Answer::Write(path, then) => self.save_to(path, true, then),
            Answer::WriteOver(then) => self.save_over(then),
            Answer::SaveElsewhere(path, then) => self.ask_where(path, then),
            Answer::KeepMine(stamp) => {
                self.workspace.iter_mut().for_each(|workspace| workspace.keep_against(stamp));
            }
            Answer::Import(asked) => self.import(asked),
            Answer::Columns(columns) => self.import_columns(*columns),
            Answer::TakeOver(waiting) => self.take_over(*waiting),
            Answer::Pick(waiting, at) => self.pick(*waiting, at),
            Answer::AsNew(waiting) => self.show_as_new(*waiting),
            Answer::Append(waiting) => self.append(ctx, *waiting),
            Answer::Restore(found) => self.restore(ctx, *found),
            Answer::Forget(found) => self.forget(*found),
            Answer::Placed { place, accepted } => place.answer(accepted),
            Answer::Survey(dialog) => self.land_survey(ctx, *dialog),
            Answer::Run(command) => self.then.push(Request::Run(command)),
        }
        ctx.request_repaint();
    }
}

/// What cannot be shown while it is under way will be told when it is done.
fn tell(outcome: Result<(), impl std::fmt::Display>) {
    if let Err(error) = outcome {
        log::debug!("nothing to show: {error}");
    }
}

/// Whether a text has headings or the rows of a table, as documents have and cards have not.
fn is_outlined(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim_start);
    lines.any(|line| line.starts_with("# ") || line.starts_with("## ") || line.starts_with('|'))
}

/// The cells of what was pasted.
fn block_of(pasted: Pasted, text: &str) -> Block {
    match pasted {
        Pasted::Cells(rows) => Block { rows },
        Pasted::Journey | Pasted::Text => Block::parse(text),
    }
}

/// What on the map a survey asks about: its step or touchpoint, else the row of metrics.
fn asked_about(document: &Document, survey: SurveyId) -> Option<RecordId> {
    match document.survey(survey)?.place {
        Some(SurveyPlace::Step(step)) => Some(step.into()),
        Some(SurveyPlace::Card(card)) => Some(card.into()),
        None => {
            let row = document.lanes().find(|lane| lane.kind == LaneKind::Metrics)?;
            Some(row.id.into())
        }
    }
}
