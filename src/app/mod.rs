//! The window: the only room that knows egui.
//!
//! [`PolkuApp`] only wires. Whoever paints gets everything read-only and pushes [`Request`]s;
//! `dispatch` carries them out in one place; what takes long runs elsewhere and answers through a
//! mailbox (`opening`, `saving`, `exports`, `thumbs`).

pub mod canvas;
pub mod command;
mod commands;
mod dialogs;
pub mod digest;
mod dispatch;
mod display;
mod emblem;
mod exports;
mod faces;
mod files;
pub mod filter;
mod find;
mod hyphens;
mod icons;
mod imports;
mod keys;
mod kinds;
mod mail;
mod marks;
mod menus;
mod opening;
mod panels;
mod pictures;
mod portraits;
pub mod prefs;
mod recovery;
mod remembering;
pub mod request;
mod run;
mod saving;
pub mod selection;
pub mod services;
mod shortcut;
mod speaking;
mod steps;
mod surveys;
pub mod theme;
mod thumbs;
mod toast;
pub mod views;
mod watching;
mod widgets;
mod wish;
pub mod workspace;

pub use run::run;

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use canvas::CanvasState;
use command::{Command, Conditions};
use dialogs::Dialogs;
use find::{Find, Found};
use mail::Message;
use opening::Reading;
use prefs::Preferences;
use request::Request;
use saving::Saves;
use services::{Mailbox, Services};
use theme::Theme;
use thumbs::Thumbs;
use toast::Toasts;
use views::View;
use views::empathy::{self, EmpathyContext, EmpathyState};
use views::personas::{PersonasContext, PersonasState};
use watching::Watch;
use wish::Then;
use workspace::Workspace;

use crate::export::{Format, Settings};
use crate::file::Closing;
use crate::i18n::Words;
use crate::layout::scene::Ink;
use crate::model::Document;

/// The application.
pub struct PolkuApp {
    services: Services,
    mailbox: Mailbox<Message>,
    preferences: Preferences,
    /// Counts what is written of them.
    preferences_number: u64,
    /// Whether the user knows that they cannot be written.
    preferences_told: bool,
    /// What of them was written last: another window may have written since.
    written_preferences: Arc<Mutex<(u64, Preferences)>>,
    words: Words,
    workspace: Option<Workspace>,
    /// Tells one opened document from the next.
    document_number: u64,
    /// What is being read.
    reading: Reading,
    /// The saves of the open document.
    saves: Saves,
    /// The looks at the open file.
    watch: Watch,
    /// The journals of documents that were closed, until they are gone.
    closing: Vec<Closing>,
    /// Whether a digest is being made.
    digesting: bool,
    /// What was copied, and its text on the system's clipboard.
    clipboard: Option<(crate::change::actions::Fragment, String)>,
    /// What was being written when it was given up last.
    given_up: Option<canvas::edit::GivenUp>,
    /// In which frame the system was asked for what is on its clipboard, while it has not answered.
    asked_to_paste: Option<u64>,
    canvas: CanvasState,
    insights: views::insights::Insights,
    empathy: EmpathyState,
    personas: PersonasState,
    panels: panels::PanelState,
    find: Find,
    dialogs: Dialogs,
    toasts: Toasts,
    thumbs: Thumbs,
    export_settings: Settings,
    /// Tells one export dialog from the next.
    export_number: u64,
    recent_commands: Vec<Command>,
    requests: Vec<Request>,
    /// What is to be done with the next frame: while a dialog goes, egui lets nothing below it have
    /// the keyboard, and a field that opens would lose it at once.
    then: Vec<Request>,
    /// Presses of keys that wait for the next frame.
    waiting_keys: Vec<egui::Event>,
    alt: menus::AltTap,
    /// Whether the window has the keyboard, and which widget in it.
    focused: bool,
    /// Whether a dialog was open in the last frame.
    had_dialog: bool,
    /// What had the keyboard before it opened.
    before_dialog: Option<egui::Id>,
    /// What gets the keyboard now that it is closed (`None`: the view), and after how many frames.
    gives_back: Option<(Option<egui::Id>, u8)>,
    keyboard: Option<egui::Id>,
    /// Whether the user knows that the recovery journal cannot be written.
    journal_told: bool,
    quitting: bool,
    title: String,
    /// Whether a map was painted since the start.
    has_shown_map: bool,
}

impl std::fmt::Debug for PolkuApp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PolkuApp").field("workspace", &self.workspace).finish_non_exhaustive()
    }
}

impl PolkuApp {
    /// The application on that egui context; nothing of it needs a window of the system.
    #[must_use]
    pub fn new(
        ctx: &egui::Context,
        services: Services,
        preferences: Preferences,
        files: Vec<PathBuf>,
    ) -> Self {
        theme::install(ctx);
        // Where the system does not say: light, since most rooms project onto white.
        ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
        ctx.set_theme(preferences.theme().preference());
        theme::set_motion(ctx, !preferences.reduce_motion);
        let language = run::language_of(&preferences);
        let mut app = Self {
            services,
            mailbox: Mailbox::new(ctx.clone()),
            words: Words::of(language),
            workspace: None,
            document_number: 0,
            reading: Reading::default(),
            saves: Saves::default(),
            watch: Watch::default(),
            closing: Vec::new(),
            digesting: false,
            clipboard: None,
            given_up: None,
            asked_to_paste: None,
            canvas: CanvasState::default(),
            insights: views::insights::Insights::default(),
            empathy: EmpathyState::default(),
            personas: PersonasState::default(),
            panels: panels::PanelState::new(&preferences),
            preferences_number: 0,
            preferences_told: false,
            written_preferences: Arc::new(Mutex::new((0, preferences.clone()))),
            preferences,
            find: Find::default(),
            dialogs: Dialogs::default(),
            toasts: Toasts::default(),
            thumbs: Thumbs::new(ctx),
            export_settings: Settings::new(Format::Pdf),
            export_number: 0,
            recent_commands: Vec::new(),
            requests: Vec::new(),
            then: Vec::new(),
            waiting_keys: Vec::new(),
            alt: menus::AltTap::default(),
            focused: true,
            had_dialog: false,
            before_dialog: None,
            gives_back: None,
            keyboard: None,
            journal_told: false,
            quitting: false,
            title: String::new(),
            has_shown_map: false,
        };
        if let Some(path) = files.into_iter().next() {
            app.read_first(path);
        }
        app.look_for_recoverable();
        app
    }

    /// The open document's journey.
    #[must_use]
    pub fn document(&self) -> Option<&Document> {
        self.workspace.as_ref().map(Workspace::document)
    }

    /// The open document, with all that belongs to it.
    #[must_use]
    pub fn workspace(&self) -> Option<&Workspace> {
        self.workspace.as_ref()
    }

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
    fn zoom(&self) -> f32 {
        match self.workspace.as_ref().map(|workspace| workspace.view) {
            Some(View::Empathy) => self.empathy.zoom(),
            _ => self.canvas.zoom(),
        }
    }

    /// The commands that stand for what is so now.
    fn commands_on(&self) -> Vec<Command> {
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

    fn conditions(&self) -> Conditions {
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

    /// Has somebody look for what is in the search field, unless that is known.
    fn update_find(&mut self) {
        let Some(workspace) = &self.workspace else { return };
        let in_gesture = workspace.history().in_gesture();
        let asked = self.find.next_search(workspace.revision(), self.words, in_gesture);
        let Some(asked) = asked else { return };
        let (document, number) = (workspace.document().clone(), self.document_number);
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let found = Box::new(Found::of(&document, &asked));
            postman.send(Message::Found { number, asked, found });
        }));
    }

    /// Has somebody look at the document again, unless that is being done.
    fn update_digest(&mut self) {
        let Some(workspace) = &self.workspace else { return };
        let revision = workspace.revision();
        let known = workspace.digest().map(|digest| digest.revision);
        if workspace.history().in_gesture() || known == Some(revision) || self.digesting {
            return;
        }
        self.digesting = true;
        let (document, today) = (workspace.document().clone(), (self.services.today)());
        let (postman, number) = (self.mailbox.postman(), self.document_number);
        self.services.jobs.run(Box::new(move || {
            let digest = digest::Digest::of(&document, revision, today);
            postman.send(Message::Digest { number, digest: Box::new(digest) });
        }));
    }

    /// The window's title names the document, and whether it is saved.
    fn update_title(&mut self, ctx: &egui::Context) {
        let title = match &self.workspace {
            Some(workspace) => {
                let mark = if workspace.is_dirty() { "• " } else { "" };
                format!("{mark}{} – Polku", workspace.name(self.words))
            }
            None => "Polku".to_owned(),
        };
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for PolkuApp {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
        if self.workspace.is_some() && !self.has_shown_map {
            self.has_shown_map = true;
            // What `benches/first_frame.rs` waits for.
            log::debug!("the first frame with a map");
        }
        let size = ui.ctx().content_rect().size();
        self.preferences.window = Some([size.x, size.y]);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if let Err(error) = self.preferences_to_write()() {
            log::warn!("preferences are not saved: {error}");
        }
        if self.quitting
            && let Some(workspace) = self.workspace.take()
        {
            self.closing.extend(workspace.close());
        }
        // Nothing of what was closed on purpose is offered at the next start.
        self.closing.clear();
    }
}
