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
mod frame;
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
use command::Command;
use dialogs::Dialogs;
use find::{Find, Found};
use mail::Message;
use opening::Reading;
use prefs::Preferences;
use request::Request;
use saving::Saves;
use services::{Mailbox, Services};
use thumbs::Thumbs;
use toast::Toasts;
use views::empathy::EmpathyState;
use views::personas::PersonasState;
use watching::Watch;
use workspace::Workspace;

use crate::export::{Format, Settings};
use crate::file::Closing;
use crate::i18n::Words;
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
