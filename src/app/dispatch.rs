//! The one place where requests are carried out.

use super::command::Command;
use super::request::Request;
use super::selection::{Cell, Selection};
use super::workspace::Workspace;
use super::{Message, PolkuApp};
use crate::change::actions::{self, ActionError, Block, Direction};
use crate::change::{EditError, Label, Verb, What};
use crate::model::{Document, RecordId, StageId};

impl PolkuApp {
    /// Carries out all that was asked for, also what that asks for in turn.
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

    fn dispatch(&mut self, ctx: &egui::Context, request: Request) {
        match request {
            Request::Run(command) => self.run_command(ctx, command),
            Request::OpenFile(path) => self.open_path(&path),
            other => {
                if let Some(workspace) = &mut self.workspace {
                    on_document(workspace, &mut self.canvas, other);
                }
            }
        }
    }

    pub(super) fn receive(&mut self, message: Message) {
        match message {
            Message::ToOpen(path) => self.open_path(&path),
        }
    }

    fn open_path(&mut self, path: &std::path::Path) {
        match crate::file::load(path) {
            Ok(loaded) => {
                let ids = self.services.ids.clone();
                self.workspace =
                    Some(Workspace::new(loaded.document, Some(path.to_path_buf()), ids));
                self.canvas.reset();
            }
            Err(error) => log::error!("{error}"),
        }
    }

    fn run_command(&mut self, ctx: &egui::Context, command: Command) {
        if self.canvas.run(command) {
            return;
        }
        match command {
            Command::New => {
                let ids = self.services.ids.clone();
                self.workspace = Some(Workspace::new(Document::default(), None, ids));
                self.canvas.reset();
            }
            Command::Open => {
                let postman = self.mailbox.postman();
                let dialog = super::services::FileDialog::default();
                self.services.dialogs.open(
                    dialog,
                    Box::new(move |path| {
                        if let Some(path) = path {
                            postman.send(Message::ToOpen(path));
                        }
                    }),
                );
            }
            Command::Close => self.workspace = None,
            Command::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            Command::ToggleOutline => self.panels.outline_open ^= true,
            Command::ToggleInspector => self.panels.inspector_open ^= true,
            Command::Theme(choice) => {
                self.theme_choice = choice;
                ctx.set_theme(choice.preference());
            }
            Command::Language(language) => self.words = crate::i18n::Words::of(language),
            Command::Paste => ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste),
            other => {
                if let Some(workspace) = &mut self.workspace {
                    run_on_document(ctx, workspace, other);
                }
            }
        }
    }
}

fn on_document(workspace: &mut Workspace, canvas: &mut super::CanvasState, request: Request) {
    let outcome = match request {
        Request::Edit { label, merge, action } => workspace.edit(label, merge, action).map(drop),
        Request::Preview(action) => workspace.preview(action),
        Request::CommitGesture(label, selection) => {
            workspace.commit_gesture(label, selection);
            Ok(())
        }
        Request::CancelGesture => {
            workspace.cancel_gesture();
            Ok(())
        }
        Request::Seal => {
            workspace.seal();
            Ok(())
        }
        Request::Select(selection) => {
            workspace.select(selection);
            Ok(())
        }
        Request::Reveal(id) => {
            workspace.selection = Selection::of([id]);
            canvas.reveal(id);
            Ok(())
        }
        Request::EditText(id) => {
            canvas.edit_text(id);
            Ok(())
        }
        Request::SetLaneHidden(lane, hidden) => {
            workspace.set_lane_hidden(lane, hidden);
            Ok(())
        }
        Request::Paste(text) => paste(workspace, &text),
        Request::Run(_) | Request::OpenFile(_) => Ok(()),
    };
    if let Err(error) = outcome {
        log::warn!("not done: {error}");
    }
}

fn paste(workspace: &mut Workspace, text: &str) -> Result<(), EditError<ActionError>> {
    let block = Block::parse(text);
    let Some(Cell { lane, step }) = workspace.card_place() else { return Ok(()) };
    let label = Label::one(Verb::Paste, What::Card);
    workspace
        .edit(label, None, move |draft| actions::paste_block(draft, lane, step, &block))
        .map(drop)
}

fn run_on_document(ctx: &egui::Context, workspace: &mut Workspace, command: Command) {
    let selected = workspace.selection.records().to_vec();
    let outcome = match command {
        Command::Undo => {
            workspace.undo();
            Ok(None)
        }
        Command::Redo => {
            workspace.redo();
            Ok(None)
        }
        Command::Delete => workspace.edit(Label::of(Verb::Delete, &selected), None, |draft| {
            actions::delete(draft, &selected);
            Ok(())
        }),
        Command::Duplicate => {
            workspace.edit(Label::of(Verb::Duplicate, &selected), None, |draft| {
                actions::duplicate(draft, &selected)
            })
        }
        Command::Copy | Command::Cut => {
            let fragment = actions::copy(workspace.document(), &selected);
            ctx.copy_text(fragment.to_text());
            if command == Command::Cut && !fragment.is_empty() {
                workspace.edit(Label::of(Verb::Cut, &selected), None, |draft| {
                    actions::delete(draft, &selected);
                    Ok(())
                })
            } else {
                Ok(None)
            }
        }
        Command::SelectAll => {
            let cards: Vec<RecordId> =
                workspace.document().cards().map(|card| card.id.into()).collect();
            workspace.selection = Selection::of(cards);
            Ok(None)
        }
        Command::SelectNone | Command::JourneyProperties => {
            workspace.selection = Selection::default();
            Ok(None)
        }
        Command::AddStage => {
            let index = stage_index(workspace);
            workspace.edit(Label::one(Verb::Add, What::Stage), None, move |draft| {
                actions::add_stage_with_step(draft, index, "", "").map(drop)
            })
        }
        Command::AddStep => {
            let place = step_place(workspace);
            workspace.edit(Label::one(Verb::Add, What::Step), None, move |draft| {
                let (stage, index) = place.ok_or(ActionError::Nothing)?;
                actions::add_step(draft, stage, index, "").map(drop)
            })
        }
        Command::AddCard => {
            let place = workspace.card_place();
            workspace.edit(Label::one(Verb::Add, What::Card), None, move |draft| {
                let Cell { lane, step } = place.ok_or(ActionError::Nothing)?;
                actions::add_card(draft, lane, step, usize::MAX, "").map(drop)
            })
        }
        Command::AddPersona => {
            workspace.edit(Label::one(Verb::Add, What::Persona), None, |draft| {
                actions::add_persona(draft, "");
                Ok(())
            })
        }
        Command::AddLane(kind) => {
            workspace.edit(Label::one(Verb::Add, What::Lane), None, |draft| {
                let index = draft.document().rows().len();
                actions::add_lane(draft, kind, index);
                Ok(())
            })
        }
        Command::AddLine(kind) => {
            workspace.edit(Label::one(Verb::Add, What::Line), None, |draft| {
                actions::add_line(draft, kind);
                Ok(())
            })
        }
        Command::MoveLeft => nudge(workspace, &selected, Direction::Left),
        Command::MoveRight => nudge(workspace, &selected, Direction::Right),
        Command::MoveUp => nudge(workspace, &selected, Direction::Up),
        Command::MoveDown => nudge(workspace, &selected, Direction::Down),
        Command::ShowAllLanes => {
            workspace.show_all_lanes();
            Ok(None)
        }
        _ => Ok(None),
    };
    if let Err(error) = outcome {
        log::warn!("not done: {error}");
    }
}

fn nudge(
    workspace: &mut Workspace,
    ids: &[RecordId],
    direction: Direction,
) -> Result<Option<std::sync::Arc<crate::change::Transaction>>, EditError<ActionError>> {
    workspace.edit(Label::of(Verb::Move, ids), None, |draft| {
        for id in ids {
            actions::nudge(draft, *id, direction)?;
        }
        draft.selection = ids.to_vec();
        Ok(())
    })
}

/// A new stage stands after the selected one, else at the end.
fn stage_index(workspace: &Workspace) -> usize {
    let current = workspace.current_stage();
    workspace
        .document()
        .stages()
        .position(|stage| Some(stage.id) == current)
        .map_or(usize::MAX, |at| at + 1)
}

/// A new step stands after the selected one, else at the end of its stage, else of the last one.
fn step_place(workspace: &Workspace) -> Option<(StageId, usize)> {
    let document = workspace.document();
    if let Some(step) = workspace.current_step().and_then(|id| document.step(id)) {
        let at = document.steps_of(step.stage).position(|other| other.id == step.id)?;
        return Some((step.stage, at + 1));
    }
    let stage = workspace.current_stage().or_else(|| document.stages().next_back().map(|s| s.id));
    stage.map(|stage| (stage, usize::MAX))
}
