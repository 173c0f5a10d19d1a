//! The outline at the left: stages with their steps, rows, personas. Drag reorders, the eye hides.

mod drag;
mod notes;
mod row;
mod walk;

use std::collections::BTreeSet;

use egui::{Sense, Ui, vec2};

use super::Shell;
use crate::app::command::Command;
use crate::app::hyphens;
use crate::app::icons::Icon;
use crate::app::kinds::{self, RowKind};
use crate::app::menus;
use crate::app::request::Request;
use crate::app::selection::Selection;
use crate::app::views::empathy::DraggedNotes;
use crate::app::views::{View, empathy};
use crate::app::widgets;
use crate::app::workspace::Workspace;
use crate::model::{Persona, RecordId, RowId, Stage, StageId, StepId, Traveller};

use drag::{Drag, Drawn};
use row::Row;
use walk::Fold;

/// What the outline keeps between frames.
#[derive(Debug, Clone, Default)]
pub(super) struct OutlineState {
    open_stages: BTreeSet<StageId>,
    drag: Option<Drag>,
    /// What was selected alone in the last frame: what is selected next comes into sight.
    selected: Option<RecordId>,
    /// The step that notes were last held over: its cards are offered to them.
    offers: Option<StepId>,
    /// Whether a row takes the keyboard with the next frame.
    pub(super) wants_keyboard: bool,
}

/// One frame of the outline.
struct Outline<'a> {
    shell: &'a Shell<'a>,
    workspace: &'a Workspace,
    state: &'a mut OutlineState,
    requests: &'a mut Vec<Request>,
    drawn: Vec<Drawn>,
}

pub(super) fn panel(
    ui: &mut Ui,
    shell: &Shell<'_>,
    workspace: &Workspace,
    state: &mut OutlineState,
    requests: &mut Vec<Request>,
) {
    let mut outline = Outline { shell, workspace, state, requests, drawn: Vec::new() };
    // Each view begins with what it is about, wherever another one was left.
    let area = egui::ScrollArea::vertical().id_salt(("outline", workspace.view));
    area.auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
        ui.add_space(8.0);
        if workspace.view == View::Empathy {
            empathy::list(ui, shell, workspace, outline.requests);
        }
        // What the open view is about comes first.
        let personas_first = workspace.view == View::Personas;
        if personas_first {
            outline.personas_ui(ui);
            ui.add_space(12.0);
        }
        outline.stages_ui(ui);
        outline.rows_ui(ui);
        if !personas_first {
            ui.add_space(12.0);
            outline.personas_ui(ui);
        }
        ui.add_space(16.0);
        outline.state.selected = workspace.shown_selection().single();
        outline.keyboard(ui);
        outline.drag_ui(ui);
    });
}

impl Outline<'_> {
    fn stages_ui(&mut self, ui: &mut Ui) {
        let words = self.shell.words;
        self.section_ui(ui, words.get("panel-stages"), |outline, ui| {
            let name = format!("{}: {}", words.get("menu-insert"), words.get("cmd-add-stage"));
            if widgets::icon_button(ui, Icon::Plus, &name, true, false).clicked() {
                outline.requests.push(Request::Run(Command::AddStage));
            }
        });
        let document = self.workspace.document();
        for (place, stage) in document.stages().enumerate() {
            self.stage_ui(ui, stage, place);
            if self.state.open_stages.contains(&stage.id) {
                for step in document.steps_of(stage.id) {
                    let title = self.shell.words.titled(&step.title, "untitled-step");
                    let row = Row::new(step.id.into(), title).indent(28.0);
                    self.row_ui(ui, row);
                    self.offers_ui(ui, step.id);
                }
            }
        }
        if document.stage_count() == 0 {
            self.hint_ui(ui, words.get("empty-map-hint"));
        }
    }

    fn stage_ui(&mut self, ui: &mut Ui, stage: &Stage, place: usize) {
        let title = self.shell.words.titled(&stage.title, "untitled-stage");
        let count = self.workspace.document().steps_of(stage.id).count();
        let open = self.state.open_stages.contains(&stage.id);
        let hue = crate::layout::map::hue_of(stage.color, place);
        let row = Row::new(stage.id.into(), title)
            .stage_color(self.shell.theme.ink(crate::layout::scene::Ink::StageText(hue)))
            .count(count)
            .fold(open);
        if self.row_ui(ui, row).fold_clicked {
            if open {
                self.state.open_stages.remove(&stage.id);
            } else {
                self.state.open_stages.insert(stage.id);
            }
        }
    }

    fn rows_ui(&mut self, ui: &mut Ui) {
        let words = self.shell.words;
        ui.add_space(12.0);
        self.section_ui(ui, words.get("panel-lanes"), Self::add_row_menu);
        let document = self.workspace.document();
        for id in document.rows() {
            match *id {
                RowId::Lane(id) => {
                    let Some(lane) = document.lane(id) else { continue };
                    let hidden = self.workspace.hidden_lanes.contains(&id);
                    let title =
                        if lane.title.is_empty() { words.lane(lane.kind) } else { &lane.title };
                    if self.row_ui(ui, Row::new(id.into(), title).eye(hidden)).eye_clicked {
                        self.requests.push(Request::SetLaneHidden(id, !hidden));
                    }
                }
                RowId::Line(id) => {
                    let Some(line) = document.line(id) else { continue };
                    self.row_ui(ui, Row::new(id.into(), words.line(line.kind)).line());
                }
            }
        }
        if document.rows().is_empty() {
            self.hint_ui(ui, words.get("empty-lanes-hint"));
        }
    }

    fn add_row_menu(&mut self, ui: &mut Ui) {
        let words = self.shell.words;
        let name = format!("{}: {}", words.get("menu-insert"), words.get("menu-add-lane"));
        let button = widgets::icon_button(ui, Icon::Plus, &name, true, false);
        widgets::menu(&button).show(|ui| {
            let command = match kinds::choose(ui, words, true) {
                Some(RowKind::Lane(kind)) => Command::AddLane(kind),
                Some(RowKind::Line(kind)) => Command::AddLine(kind),
                None => return,
            };
            self.requests.push(Request::Run(command));
        });
    }

    fn personas_ui(&mut self, ui: &mut Ui) {
        let words = self.shell.words;
        self.section_ui(ui, words.get("panel-personas"), |outline, ui| {
            let name = format!("{}: {}", words.get("menu-insert"), words.get("cmd-add-persona"));
            if widgets::icon_button(ui, Icon::Plus, &name, true, false).clicked() {
                outline.requests.push(Request::Run(Command::AddPersona));
            }
        });
        let document = self.workspace.document();
        for persona in document.personas() {
            self.persona_ui(ui, persona);
        }
        if document.persona_count() == 0 {
            self.hint_ui(ui, words.get("empty-personas-hint"));
        }
    }

    fn persona_ui(&mut self, ui: &mut Ui, persona: &Persona) {
        let name = self.shell.words.titled(&persona.name, "untitled-persona");
        let hidden = self.workspace.personas.hides(persona.id);
        let mark = crate::app::marks::Mark::of(
            self.workspace.document(),
            Traveller::Persona(persona.id),
            &self.shell.theme,
        );
        let row = Row::new(persona.id.into(), name).second(&persona.role).mark(mark).eye(hidden);
        if self.row_ui(ui, row).eye_clicked {
            self.requests.push(Request::SetPersonaHidden(persona.id, !hidden));
        }
    }

    fn section_ui(&mut self, ui: &mut Ui, text: &str, tools: impl FnOnce(&mut Self, &mut Ui)) {
        ui.horizontal(|ui| {
            ui.add_space(16.0);
            widgets::heading(ui, &text.to_uppercase());
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add_space(6.0);
                tools(self, ui);
            });
        });
    }

    fn hint_ui(&self, ui: &mut Ui, text: &str) {
        let margin = egui::Margin { left: 16, right: 16, top: 0, bottom: 4 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.add(egui::Label::new(widgets::small(text)).wrap());
        });
    }

    /// A row, with everything that rows have in common: selecting, dragging, the menu.
    fn row_ui(&mut self, ui: &mut Ui, row: Row<'_>) -> row::RowAnswer {
        let id = row.id;
        let selection = self.workspace.shown_selection();
        let selected = selection.contains(id);
        let syllables = hyphens::of(self.workspace.document(), self.shell.words);
        let answer = row::show(ui, self.shell, row.syllables(syllables), selected);
        self.drawn.push(Drawn { id, rect: answer.response.rect });
        if selected && self.state.selected != selection.single() {
            answer.response.scroll_to_me(None);
        }
        let response = &answer.response;
        if response.clicked() && !answer.eye_clicked && !answer.fold_clicked {
            let mut selection = self.workspace.selection.clone();
            if ui.input(|input| input.modifiers.command || input.modifiers.shift) {
                selection.toggle(id);
            } else {
                selection = Selection::of([id]);
                self.requests.push(Request::Reveal(id));
            }
            self.requests.push(Request::Select(selection));
        }
        if response.double_clicked() && !matches!(id, RecordId::Line(_)) {
            self.requests.push(Request::EditText(id));
        }
        if let RecordId::Stage(stage) = id
            && response.dnd_hover_payload::<DraggedNotes>().is_some()
        {
            self.state.open_stages.insert(stage);
        }
        if let RecordId::Step(step) = id {
            self.takes_notes(ui, response, step);
        }
        if response.drag_started() {
            self.state.drag = Some(Drag { id, row: response.id });
        }
        let asked = menus::asked_for(response);
        if (response.secondary_clicked() || asked) && !selected {
            self.requests.push(Request::Select(Selection::of([id])));
        }
        let asked = asked.then_some(response.rect);
        menus::context_menu(response, asked, Some(response.id), |ui| self.menu_ui(ui, id));
        answer
    }

    fn menu_ui(&mut self, ui: &mut Ui, id: RecordId) {
        let commands: &[Command] = match id {
            RecordId::Stage(_) => &[
                Command::EditText,
                Command::AddStep,
                Command::Duplicate,
                Command::MoveLeft,
                Command::MoveRight,
                Command::Delete,
            ],
            RecordId::Step(_) => &[
                Command::EditText,
                Command::Duplicate,
                Command::MoveLeft,
                Command::MoveRight,
                Command::Delete,
            ],
            RecordId::Persona(_) => &[
                Command::EditText,
                Command::OnlyPersona,
                Command::MoveUp,
                Command::MoveDown,
                Command::Delete,
            ],
            RecordId::Line(_) => &[Command::MoveUp, Command::MoveDown, Command::Delete],
            _ => &[Command::EditText, Command::MoveUp, Command::MoveDown, Command::Delete],
        };
        ui.set_min_width(176.0);
        for command in commands {
            super::top::item(ui, self.shell, *command, self.requests);
        }
    }

    fn keyboard(&mut self, ui: &Ui) {
        if std::mem::take(&mut self.state.wants_keyboard) {
            walk::enter(ui, &self.drawn, self.workspace.selection.single());
            ui.ctx().request_repaint();
        }
        match walk::walk(ui, &self.drawn) {
            Some((RecordId::Stage(id), Fold::Open)) => drop(self.state.open_stages.insert(id)),
            Some((RecordId::Stage(id), Fold::Close)) => drop(self.state.open_stages.remove(&id)),
            _ => {}
        }
    }

    fn drag_ui(&mut self, ui: &mut Ui) {
        let Some(drag) = self.state.drag else { return };
        let is_let_go = ui.ctx().drag_stopped_id() == Some(drag.row);
        if !is_let_go && !ui.ctx().is_being_dragged(drag.row) {
            // It was let go, or given up, while the outline was out of sight.
            self.state.drag = None;
            return;
        }
        let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
        let document = self.workspace.document();
        let target = drag.target(document, &self.drawn, pointer.y);
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
        if let Some(y) = target.as_ref().map(|target| target.y) {
            let stroke = egui::Stroke::new(2.0, self.shell.theme.accent);
            let clip = ui.clip_rect();
            ui.painter().hline(clip.left() + 8.0..=clip.right() - 8.0, y, stroke);
        }
        if ui.input(|input| input.key_pressed(egui::Key::Escape)) {
            ui.ctx().stop_dragging();
            self.state.drag = None;
        } else if is_let_go {
            self.state.drag = None;
            self.requests.extend(target.map(|target| drag.request(target)));
        } else if let Some(delta) = drag::scroll_at(ui.clip_rect(), pointer.y) {
            ui.scroll_with_delta(vec2(0.0, delta));
            ui.ctx().request_repaint();
        }
        ui.allocate_exact_size(vec2(0.0, 0.0), Sense::hover());
    }
}
