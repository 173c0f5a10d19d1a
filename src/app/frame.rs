//! One frame: what comes in, what is painted, and what is done about it.

use std::path::PathBuf;

use super::command::{Command, Conditions};
use super::request::Request;
use super::theme::Theme;
use super::views::View;
use super::views::empathy::{self, EmpathyContext};
use super::views::personas::PersonasContext;
use super::wish::Then;
use super::{PolkuApp, canvas, dialogs, keys, menus, panels, views};
use crate::layout::scene::Ink;

impl PolkuApp {
    /// One frame: read the mail, read the keys, paint, and do what was asked for.
    pub fn show(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        self.before(&ctx);
        let alt_tapped = self.alt.seen(&ctx);
        let is_ready = self.then.is_empty() && self.gives_back.is_none();
        let pace = if is_ready { self.dialogs.pace() } else { keys::Pace::Wait };
        keys::let_in(&ctx, pace, &mut self.waiting_keys);
        self.requests.append(&mut self.then);
        if menus::attend(&ctx) {
            self.requests.push(Request::FocusView);
        }
        let conditions = self.conditions();
        let place = keys::Where {
            in_dialog: self.dialogs.is_open(),
            on_menu_bar: self.panels.menu_bar.has_keyboard(),
        };
        keys::read(&ctx, &conditions, place, alt_tapped, &mut self.requests);
        self.paint(ui, &conditions);
        let scope = dialogs::Scope {
            words: self.words,
            theme: Theme::of(&ctx),
            conditions: &conditions,
            recent_commands: &self.recent_commands,
        };
        if let Some(answer) = self.dialogs.show(&ctx, scope) {
            self.answer(&ctx, answer);
        }
        self.toasts.show(&ctx, self.words, &mut self.requests);
        self.drain(&ctx);
        self.return_keyboard(&ctx);
    }

    /// What had the keyboard before a dialog opened has it again when that is closed; where it is
    /// gone, or was a menu's, the view has it.
    fn return_keyboard(&mut self, ctx: &egui::Context) {
        let is_open = self.dialogs.is_open();
        match (std::mem::replace(&mut self.had_dialog, is_open), is_open) {
            (false, true) => {
                let in_menu = self.panels.menu_bar.has_keyboard();
                self.before_dialog = self.keyboard.filter(|_| !in_menu);
            }
            (true, false) => {
                self.gives_back = Some((self.before_dialog.take(), 2));
            }
            _ => {}
        }
        // The dialog's layer has it for one frame more, and what the dialog asked for comes first.
        match self.gives_back.take() {
            Some((to, frames @ 1..)) => {
                self.gives_back = Some((to, frames - 1));
                ctx.request_repaint();
            }
            Some(_) if is_open || ctx.memory(|memory| memory.focused().is_some()) => {}
            Some((Some(id), _)) if ctx.read_response(id).is_some() => {
                ctx.memory_mut(|memory| memory.request_focus(id));
                ctx.request_repaint();
            }
            Some(_) => {
                self.focus_view();
                ctx.request_repaint();
            }
            None => {}
        }
    }

    /// What happened since the last frame outside of the window's own widgets.
    fn before(&mut self, ctx: &egui::Context) {
        while let Some(message) = self.mailbox.next() {
            self.receive(ctx, message);
        }
        let (close, focused, dropped) = ctx.input(|input| {
            let viewport = input.viewport();
            let dropped: Vec<PathBuf> =
                input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect();
            (viewport.close_requested(), viewport.focused.unwrap_or(true), dropped)
        });
        if close && !self.quitting {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            if !self.dialogs.dismiss() {
                self.guard(ctx, Then::Quit);
            }
        }
        let had_keyboard = std::mem::replace(&mut self.focused, focused);
        self.watch_file(ctx, focused && !had_keyboard);
        let keyboard = ctx.memory(egui::Memory::focused);
        if let Some(workspace) = &mut self.workspace {
            if keyboard != self.keyboard {
                if ctx.input(|input| input.key_pressed(egui::Key::Escape)) {
                    workspace.give_up_entry();
                }
                // What is typed in another field is a step of undo of its own.
                workspace.settle_entry();
            }
            let problem = workspace.journal_problem();
            if let Some((folder, cause)) =
                problem.filter(|_| !std::mem::replace(&mut self.journal_told, true))
            {
                self.tell_journal_problem(&folder, &cause);
            }
        }
        self.keyboard = keyboard;
        self.tell_of_empty_clipboard(ctx);
        if let Some(path) = dropped.into_iter().next()
            && !self.dialogs.is_open()
        {
            self.take_drop(ctx, path);
        }
        self.show_personas();
        if let Some(workspace) = &mut self.workspace {
            let document = workspace.document();
            let written = self.canvas.written(document).or_else(|| self.empathy.written(document));
            workspace.set_written(written);
            workspace.update_picture(self.words);
            if workspace.view == View::Empathy {
                workspace.update_empathy(self.words, self.empathy.room());
            }
        }
        self.update_find();
        self.update_digest();
        self.serve_export();
        self.serve_survey();
        self.serve_place();
        self.thumbs.serve(ctx, &*self.services.jobs);
        self.update_title(ctx);
    }

    fn paint(&mut self, ui: &mut egui::Ui, conditions: &Conditions) {
        let theme = Theme::of(ui.ctx());
        let words = self.words;
        let shell = panels::Shell {
            words,
            theme,
            conditions,
            workspace: self.workspace.as_ref(),
            zoom: self.zoom(),
            recent: &self.preferences.recent,
            today: (self.services.today)(),
            on: &self.commands_on(),
            takes_drops: self.services.takes_drops,
        };
        let Self {
            panels,
            find,
            requests,
            canvas,
            empathy: empathy_state,
            personas,
            insights,
            thumbs,
            ..
        } = self;
        panels::around(ui, &shell, panels, find, requests);
        let fill = if self.workspace.is_some() { theme.ink(Ink::Paper) } else { theme.chrome };
        let frame = egui::Frame::new().fill(fill);
        egui::CentralPanel::default().frame(frame).show(ui, |ui| match &self.workspace {
            Some(workspace) if workspace.view == View::Insights => {
                let context = views::insights::Context {
                    document: workspace.document(),
                    digest: workspace.digest(),
                    words,
                    theme,
                };
                views::insights::show(ui, &context, insights, requests);
            }
            Some(workspace) if workspace.view == View::Personas => {
                let context = PersonasContext {
                    document: workspace.document(),
                    revision: workspace.revision(),
                    selection: &workspace.selection,
                    words,
                    theme,
                };
                views::personas::show(ui, &context, personas, requests);
            }
            Some(workspace) if workspace.view == View::Empathy => {
                let context = EmpathyContext {
                    document: workspace.document(),
                    picture: workspace.empathy_picture(),
                    selection: &workspace.selection,
                    matches: find.matches_in(workspace.document(), workspace.empathy_map()),
                    words,
                    theme,
                    still: ui.style().animation_time == 0.0,
                };
                empathy::show(ui, &context, empathy_state, requests);
            }
            Some(workspace) => {
                let context = canvas::CanvasContext {
                    document: workspace.document(),
                    picture: workspace.picture(),
                    selection: &workspace.selection,
                    hidden_lanes: &workspace.hidden_lanes,
                    traveller: workspace.traveller(),
                    matches: find.matches_on_map(workspace.document(), &workspace.hidden_lanes),
                    faded: workspace.faded(),
                    words,
                    theme,
                    still: ui.style().animation_time == 0.0,
                };
                canvas::show(ui, &context, canvas, requests);
            }
            None if self.reading.is_on() => panels::waiting(ui),
            None => panels::start(ui, &shell, thumbs, requests),
        });
    }

    /// The zoom of the view that is open.
    pub(super) fn zoom(&self) -> f32 {
        match self.workspace.as_ref().map(|workspace| workspace.view) {
            Some(View::Empathy) => self.empathy.zoom(),
            _ => self.canvas.zoom(),
        }
    }

    /// The commands that stand for what is so now.
    pub(super) fn commands_on(&self) -> Vec<Command> {
        let mut on = vec![
            Command::Theme(self.preferences.theme()),
            Command::Language(self.words.language()),
        ];
        on.extend(self.workspace.as_ref().map(|workspace| workspace.view.command()));
        let alone = self.workspace.as_ref().and_then(|workspace| {
            workspace.personas.only().filter(|only| workspace.selected_persona() == Some(*only))
        });
        on.extend(alone.map(|_| Command::OnlyPersona));
        on.extend(self.preferences.reduce_motion.then_some(Command::ReduceMotion));
        on.extend(self.panels.outline_open.then_some(Command::ToggleOutline));
        on.extend(self.panels.inspector_open.then_some(Command::ToggleInspector));
        on.extend(self.panels.findings_open.then_some(Command::Findings));
        on
    }

    pub(super) fn conditions(&self) -> Conditions {
        let Some(workspace) = &self.workspace else { return Conditions::default() };
        let shows_selection = workspace.view != View::Insights;
        Conditions {
            document: true,
            undo: workspace.history().undo_label().is_some(),
            redo: workspace.history().redo_label().is_some(),
            given_up: self.given_up.is_some(),
            // Beside the insights nothing shows what is selected.
            selected: if shows_selection { workspace.selection.records().len() } else { 0 },
            card_place: shows_selection && workspace.card_place().is_some(),
            stage: workspace.document().stage_count() > 0,
            step: shows_selection && workspace.current_step().is_some(),
            score_place: shows_selection && !workspace.score_places().is_empty(),
            hidden_lane: !workspace.hidden_lanes.is_empty(),
            several_personas: workspace.document().persona_count() > 1,
            hidden_persona: workspace.personas.is_on(),
            empathy_map: workspace.empathy_map().is_some(),
            linkable_note: workspace
                .selected_note()
                .is_some_and(|note| crate::change::actions::counterpart(note.section).is_some()),
            persona: workspace.selected_persona().is_some(),
            persona_picture: workspace
                .selected_persona()
                .and_then(|id| workspace.document().persona(id))
                .is_some_and(|persona| persona.picture.is_some()),
            matches: self.find.has_found(),
        }
    }
}
