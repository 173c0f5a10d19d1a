//! What each command does.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::PolkuApp;
use super::command::Command;
use super::dialogs::Dialog;
use super::panels::{self, Pane};
use super::selection::{Cell, Selection};
use super::theme;
use super::views::View;
use super::wish::Then;
use super::workspace::Workspace;
use crate::change::actions::{self, ActionError, Direction, Done};
use crate::change::{Draft, EditError, Label, Transaction, Verb, What};
use crate::model::{LaneId, LaneKind, MeasureKind, RecordId, RowId, StageId};
use crate::wording;

const MOST_RECENT_COMMANDS: usize = 8;

impl PolkuApp {
    /// Runs a command, unless it cannot be run now.
    pub(super) fn run_command(&mut self, ctx: &egui::Context, command: Command) {
        if !command.spec().needs.met(&self.conditions()) {
            return;
        }
        self.recent_commands.retain(|recent| *recent != command);
        self.recent_commands.insert(0, command);
        self.recent_commands.truncate(MOST_RECENT_COMMANDS);
        let view = self.workspace.as_ref().map(|workspace| workspace.view).unwrap_or_default();
        let is_done = match view {
            View::Empathy => self.empathy.run(command),
            View::Map => self.canvas.run(command),
            View::Personas | View::Insights => false,
        };
        if is_done {
            return;
        }
        self.settle_canvas(ctx);
        match command {
            Command::New => self.guard(ctx, Then::New),
            Command::Open => self.guard(ctx, Then::AskForFile),
            Command::Import => self.guard(ctx, Then::AskForImport),
            Command::ImportSurvey => self.ask_for_answers(),
            Command::ChoosePicture => self.ask_for_picture(),
            Command::RemovePicture => self.remove_picture(ctx),
            Command::Save => self.save(None),
            Command::SaveAs => self.save_as(None),
            Command::Export => self.open_export(),
            Command::CopyPicture => self.copy_map(false),
            Command::CopySvg => self.copy_map(true),
            Command::Close => self.guard(ctx, Then::Close),
            Command::Quit => self.guard(ctx, Then::Quit),
            Command::Find => self.find.focus(),
            Command::FindNext => self.step_find(false),
            Command::FindPrevious => self.step_find(true),
            Command::Findings => self.panels.findings_open ^= true,
            Command::NextFinding => self.next_finding(ctx),
            Command::ToggleOutline => self.panels.toggle_outline(),
            Command::ToggleInspector => self.panels.toggle_inspector(),
            Command::GoToInspector => self.focus_pane(ctx, Pane::Inspector),
            Command::GoToOutline => self.focus_pane(ctx, Pane::Outline),
            Command::BringBack => self.bring_back(),
            Command::GoToMenu => {
                if self.panels.menu_bar.toggle(ctx) {
                    self.focus_view();
                }
            }
            Command::Palette => self.dialogs.open(Dialog::Palette(Default::default())),
            Command::Shortcuts => self.dialogs.open(Dialog::Shortcuts),
            Command::About => self.dialogs.open(Dialog::About),
            Command::Theme(choice) => {
                self.preferences.set_theme(choice);
                ctx.set_theme(choice.preference());
                self.save_preferences();
            }
            Command::Language(language) => self.speak(language),
            Command::ReduceMotion => {
                self.preferences.reduce_motion ^= true;
                theme::set_motion(ctx, !self.preferences.reduce_motion);
                self.save_preferences();
            }
            Command::Paste => {
                ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
                self.asked_to_paste = Some(ctx.cumulative_frame_nr());
                ctx.request_repaint();
            }
            other => self.run_on_document(ctx, other),
        }
    }

    fn step_find(&mut self, back: bool) {
        if let Some(id) = self.find.step(back) {
            self.requests.push(super::request::Request::Reveal(id));
        }
    }

    /// Goes to the finding after the one whose place is selected.
    fn next_finding(&mut self, ctx: &egui::Context) {
        let Some(workspace) = &self.workspace else { return };
        let remarks = workspace.digest().map(|digest| digest.remarks.as_slice());
        let remarks = remarks.unwrap_or_default();
        let current = workspace.selection.single();
        let at = remarks.iter().rposition(|remark| Some(remark.at()) == current);
        let next = at.map_or(0, |at| at + 1);
        match remarks.get(next).or_else(|| remarks.first()) {
            Some(remark) => {
                self.panels.findings_open = true;
                self.requests.push(super::request::Request::Reveal(remark.at()));
            }
            None => self.toasts.say(ctx, self.words.get("toast-no-findings"), None),
        }
    }

    fn run_on_document(&mut self, ctx: &egui::Context, command: Command) {
        let Some(workspace) = &mut self.workspace else { return };
        let selected = workspace.selection.records().to_vec();
        match command {
            Command::Undo => {
                workspace.undo();
                self.toasts.withdraw(Command::Undo);
            }
            Command::Redo => {
                workspace.redo();
            }
            Command::SelectAll if workspace.view == View::Insights => {}
            Command::SelectAll if workspace.view == View::Personas => {
                let personas = workspace.document().personas().map(|persona| persona.id.into());
                let all = Selection::of(personas);
                workspace.select(all);
            }
            Command::SelectAll if workspace.view == View::Empathy => {
                let map = workspace.empathy_map();
                let notes = map.into_iter().flat_map(|map| workspace.document().notes_of(map));
                let all = Selection::of(notes.map(|note| note.id.into()));
                workspace.select(all);
            }
            Command::SelectAll => {
                let hidden = &workspace.hidden_lanes;
                let cards = workspace.document().cards();
                let shown = cards.filter(|card| !hidden.contains(&card.lane));
                let all = Selection::of(shown.map(|card| card.id.into()));
                let all = all.with_cell(workspace.selection.cell);
                workspace.select(all);
            }
            Command::SelectNone | Command::JourneyProperties => {
                workspace.select(Selection::default());
                if command == Command::JourneyProperties {
                    self.panels.show_inspector();
                    let field = panels::field_id(RecordId::Journey, "title");
                    ctx.memory_mut(|memory| memory.request_focus(field));
                }
            }
            Command::EditText => {
                if let [RecordId::Line(_)] = selected.as_slice() {
                    return;
                }
                if let Some(id) = workspace.selection.single() {
                    self.requests.push(super::request::Request::EditText(id));
                }
            }
            Command::ShowAllLanes => workspace.show_all_lanes(),
            Command::OnlyPersona => {
                let only = workspace.selected_persona();
                workspace.personas.set_only(only.filter(|_| only != workspace.personas.only()));
            }
            Command::NextPersona => {
                let next = workspace.personas.next(workspace.document());
                workspace.personas.set_only(next);
            }
            Command::AllPersonas => workspace.personas.set_only(None),
            Command::View(view) => {
                workspace.view = view;
                self.focus_view();
            }
            Command::AddNote => self.write_note(),
            Command::PutNote | Command::LinkNote => {
                self.panels.show_inspector();
                panels::open_note_menu(ctx, command == Command::PutNote);
            }
            Command::AddCard if workspace.view == View::Empathy => self.write_note(),
            Command::Copy => drop(self.copy(ctx, &selected)),
            Command::Cut => {
                // What cannot be pasted again is not taken away.
                if self.copy(ctx, &selected) {
                    let copied: Vec<_> = selected.into_iter().filter(actions::can_copy).collect();
                    self.delete(ctx, Verb::Cut, &copied);
                }
            }
            Command::Delete => self.delete(ctx, Verb::Delete, &selected),
            Command::AddStage | Command::AddStep | Command::AddCard | Command::Branch => {
                self.write_on_map(command);
            }
            Command::LeadTo => {
                if let Some(step) = workspace.current_step() {
                    workspace.select(Selection::of([step.into()]));
                    workspace.view = View::Map;
                    self.panels.show_inspector();
                    panels::open_ways(ctx);
                }
            }
            other => {
                let outcome = edit_for(workspace, other, &selected);
                self.after_edit(ctx, outcome);
                self.reveal_added(ctx, other);
            }
        }
    }

    /// Opens a field on the map for what shall be added; nothing is there before it has a text.
    fn write_on_map(&mut self, command: Command) {
        let Some(workspace) = &mut self.workspace else { return };
        workspace.view = View::Map;
        let document = workspace.document();
        match command {
            Command::AddStage => self.canvas.write_stage(stage_index(workspace)),
            Command::AddStep => {
                if let Some((stage, index)) = step_place(workspace) {
                    self.canvas.write_step(stage, index);
                }
            }
            Command::Branch => {
                if let Some(step) = workspace.current_step() {
                    self.canvas.write_branch(document, step);
                }
            }
            _ => {
                if let Some(cell) = workspace.card_place() {
                    let cards = document.cards_in(cell.lane, cell.step);
                    let current = workspace.selection.records().last();
                    let at = cards.iter().position(|id| Some(&RecordId::from(*id)) == current);
                    self.canvas.write_card(cell, at.map_or(cards.len(), |at| at + 1));
                }
            }
        }
    }

    /// Gives the keyboard to a panel, or from there back to the view.
    fn focus_pane(&mut self, ctx: &egui::Context, wanted: Pane) {
        let focused = ctx.memory(egui::Memory::focused);
        let keyboard = focused.and_then(|id| ctx.read_response(id)).map(|at| at.rect.center());
        match self.panels.pane_to(wanted, keyboard) {
            Pane::View => self.focus_view(),
            panel => self.panels.focus(panel),
        }
    }

    /// Gives the keyboard to what the view shows.
    pub(super) fn focus_view(&mut self) {
        let Some(workspace) = &self.workspace else { return };
        match workspace.view {
            View::Empathy => self.empathy.focus(&workspace.selection),
            View::Personas => self.personas.focus(),
            View::Insights => self.insights.focus(),
            View::Map => self.canvas.focus(),
        }
    }

    /// Opens a field for a new note on the empathy map that is open.
    fn write_note(&mut self) {
        let Some(workspace) = &mut self.workspace else { return };
        let Some(map) = workspace.empathy_map() else { return };
        workspace.view = View::Empathy;
        self.empathy.write_note(workspace.document(), map, &workspace.selection);
    }

    /// A row that was added comes into sight; a persona's name waits to be typed.
    fn reveal_added(&mut self, ctx: &egui::Context, command: Command) {
        let Some(workspace) = &self.workspace else { return };
        if matches!(command, Command::AddLane(_) | Command::AddLine(_))
            && let Some(id) = workspace.selection.single()
        {
            self.canvas.reveal(id);
        }
        if command == Command::AddEmpathyMap {
            self.workspace.iter_mut().for_each(|workspace| workspace.view = View::Empathy);
        }
        let Some(workspace) = &self.workspace else { return };
        if command == Command::AddEmpathyMap
            && let Some(id) = workspace.selection.single()
        {
            self.panels.show_inspector();
            let field = panels::field_id(id, "title");
            ctx.memory_mut(|memory| memory.request_focus(field));
        }
        if command == Command::AddPersona
            && let Some(id) = workspace.selection.single()
        {
            if let Some(view) = View::of(id, workspace.view) {
                self.workspace.iter_mut().for_each(|workspace| workspace.view = view);
            }
            self.panels.show_inspector();
            let field = panels::field_id(id, "name");
            ctx.memory_mut(|memory| memory.request_focus(field));
        }
    }

    /// Deleting never asks: a message offers to undo it.
    fn delete(&mut self, ctx: &egui::Context, verb: Verb, ids: &[RecordId]) {
        let Some(workspace) = &mut self.workspace else { return };
        let label = Label::of(verb, ids);
        let asked = ids.to_vec();
        let outcome = workspace.edit(label, move |draft| {
            actions::delete(draft, &asked);
            Ok(())
        });
        let done = outcome.as_ref().ok().cloned().flatten();
        self.after_edit(ctx, outcome);
        if let Some(transaction) = done {
            let words = self.words;
            let (what, more) = wording::removed(words, label, ids, &transaction.changes);
            let key = match (verb, &more) {
                (Verb::Cut, None) => "toast-cut",
                (Verb::Cut, Some(_)) => "toast-cut-with",
                (_, None) => "toast-deleted",
                (_, Some(_)) => "toast-deleted-with",
            };
            let args = [("what", what.into()), ("more", more.unwrap_or_default().into())];
            self.toasts.say(ctx, words.with(key, &args), Some(Command::Undo));
        }
    }

    /// Puts records on the clipboard; answers whether there was anything to put there.
    fn copy(&mut self, ctx: &egui::Context, ids: &[RecordId]) -> bool {
        let Some(workspace) = &self.workspace else { return false };
        let fragment = actions::copy(workspace.document(), ids);
        if fragment.is_empty() {
            self.toasts.say(ctx, self.words.get("toast-no-effect"), None);
            return false;
        }
        let text = fragment.to_text();
        ctx.copy_text(text.clone());
        self.clipboard = Some((fragment, text));
        true
    }

    /// Says so if an edit was refused. A message that offers to undo the edit before it goes.
    pub(super) fn after_edit(
        &mut self,
        ctx: &egui::Context,
        outcome: Result<Option<Arc<Transaction>>, EditError<ActionError>>,
    ) {
        let words = self.words;
        match outcome {
            Ok(Some(_)) => self.toasts.withdraw(Command::Undo),
            Ok(None) => {}
            Err(EditError::Action(_)) => {
                self.toasts.say(ctx, words.get("toast-no-effect"), None);
            }
            Err(EditError::Apply(error)) => {
                log::error!("an edit does not fit: {error}");
                let text =
                    format!("{}. {}", words.get("error-change"), words.get("error-change-kept"));
                self.toasts.say(ctx, text, None);
            }
        }
    }
}

type Edited = Result<Option<Arc<Transaction>>, EditError<ActionError>>;

/// The commands that change the document.
fn edit_for(workspace: &mut Workspace, command: Command, selected: &[RecordId]) -> Edited {
    match command {
        Command::Duplicate => workspace.edit(Label::of(Verb::Duplicate, selected), |draft| {
            actions::duplicate(draft, selected)
        }),
        Command::AddPersona => add(workspace, What::Persona, |draft| {
            actions::add_persona(draft, "");
            Ok(())
        }),
        Command::AddEmpathyMap => {
            // Whoever is selected is the one to be understood.
            let persona = match selected {
                [RecordId::Persona(id)] => Some(*id),
                _ => None,
            };
            add(workspace, What::Empathy, move |draft| {
                actions::add_empathy_map(draft, "", persona);
                Ok(())
            })
        }
        Command::AddUsualLanes => add(workspace, What::Lane, actions::add_usual_lanes),
        Command::AddLane(kind) => {
            let index = row_index(workspace);
            add(workspace, What::Lane, move |draft| {
                actions::add_lane(draft, kind, index);
                Ok(())
            })
        }
        Command::AddLine(kind) => add(workspace, What::Line, move |draft| {
            actions::add_line(draft, kind);
            Ok(())
        }),
        Command::MoveLeft => nudge(workspace, selected, Direction::Left),
        Command::MoveRight => nudge(workspace, selected, Direction::Right),
        Command::MoveUp => nudge(workspace, selected, Direction::Up),
        Command::MoveDown => nudge(workspace, selected, Direction::Down),
        Command::Score(value) => score(workspace, Some(f64::from(value))),
        Command::ScoreClear => score(workspace, None),
        _ => Ok(None),
    }
}

fn add(
    workspace: &mut Workspace,
    what: What,
    action: impl FnOnce(&mut Draft<'_>) -> Done,
) -> Edited {
    workspace.edit(Label::one(Verb::Add, what), action)
}

fn nudge(workspace: &mut Workspace, ids: &[RecordId], direction: Direction) -> Edited {
    workspace.edit(Label::of(Verb::Move, ids), |draft| {
        // The one in front goes first, so that they do not pass each other.
        let back = matches!(direction, Direction::Left | Direction::Up);
        let mut ordered = in_map_order(draft, ids);
        if !back {
            ordered.reverse();
        }
        for id in ordered {
            actions::nudge(draft, id, direction)?;
        }
        draft.selection = ids.to_vec();
        Ok(())
    })
}

/// These records as they follow each other on the map.
fn in_map_order(draft: &Draft<'_>, ids: &[RecordId]) -> Vec<RecordId> {
    let document = draft.document();
    let mut order: Vec<RecordId> = document.personas().map(|persona| persona.id.into()).collect();
    for map in document.empathy_maps() {
        order.push(map.id.into());
        order.extend(document.notes_of(map.id).map(|note| RecordId::from(note.id)));
    }
    order.extend(document.stages().map(|stage| RecordId::from(stage.id)));
    order.extend(document.rows().iter().map(|row| RecordId::from(*row)));
    let lanes: Vec<LaneId> = document.lanes().map(|lane| lane.id).collect();
    for step in document.steps() {
        order.push(step.id.into());
        for lane in &lanes {
            let cards = document.cards_in(*lane, step.id);
            order.extend(cards.iter().map(|card| RecordId::from(*card)));
        }
    }
    let ids: BTreeSet<&RecordId> = ids.iter().collect();
    order.retain(|id| ids.contains(id));
    order
}

fn score(workspace: &mut Workspace, value: Option<f64>) -> Edited {
    let steps = workspace.score_places();
    let who = workspace.traveller();
    let label = Label { verb: Verb::Score, what: What::Step, count: steps.len() };
    workspace.edit(label, |draft| {
        for step in &steps {
            actions::set_score(draft, *step, who, MeasureKind::Satisfaction, value)?;
        }
        Ok(())
    })
}

/// A new stage stands after the selected one, else at the end.
fn stage_index(workspace: &Workspace) -> usize {
    let current = workspace.current_stage();
    let mut stages = workspace.document().stages();
    let end = workspace.document().stage_count();
    stages.position(|stage| Some(stage.id) == current).map_or(end, |at| at + 1)
}

/// A new step stands after the selected one, else at the end of its stage, else of the last one.
fn step_place(workspace: &Workspace) -> Option<(StageId, usize)> {
    let document = workspace.document();
    if let Some(step) = workspace.current_step().and_then(|id| document.step(id)) {
        let at = document.steps_of(step.stage).position(|other| other.id == step.id)?;
        return Some((step.stage, at + 1));
    }
    let stage = workspace.current_stage().or_else(|| document.stages().next_back().map(|s| s.id));
    stage.map(|stage| (stage, document.steps_of(stage).count()))
}

/// A new row stands under the selected one, else at the end.
fn row_index(workspace: &Workspace) -> usize {
    let rows = workspace.document().rows();
    let current = match workspace.selection.records().last() {
        Some(RecordId::Lane(id)) => Some(RowId::Lane(*id)),
        Some(RecordId::Line(id)) => Some(RowId::Line(*id)),
        _ => None,
    };
    rows.iter().position(|row| Some(*row) == current).map_or(rows.len(), |at| at + 1)
}

/// The row that a pasted text goes to when only a step is selected: the first that holds cards.
pub(super) fn paste_place(workspace: &Workspace) -> Option<Cell> {
    workspace.card_place().or_else(|| {
        let step = workspace.current_step()?;
        let document = workspace.document();
        let actions = document.lanes().find(|lane| lane.kind == LaneKind::Actions);
        let lane = actions.or_else(|| document.lanes().find(|lane| lane.kind.holds_cards()))?;
        Some(Cell { lane: lane.id, step })
    })
}
