//! The window: the only room that knows egui.
//!
//! [`PolkuApp`] only wires. Whoever paints gets everything read-only and pushes [`Request`]s;
//! `dispatch` carries them out in one place; what takes long runs elsewhere and answers through a
//! mailbox.
//!
//! [`Request`]: request::Request

pub mod canvas;
pub mod command;
mod dispatch;
mod icons;
mod keys;
mod panels;
pub mod request;
pub mod selection;
pub mod services;
pub mod theme;
pub mod workspace;

use std::path::PathBuf;

use canvas::CanvasState;
use command::{Conditions, ThemeChoice};
use request::Request;
use services::{Mailbox, Services, SystemDialogs, ThreadJobs};
use theme::Theme;
use workspace::Workspace;

use crate::i18n::{Language, Words};
use crate::model::IdSource;

/// Opens the window, with a file or with the start screen.
///
/// # Errors
/// Where there is no display, or the system lacks a library that the window needs: one sentence
/// that says so.
pub fn run(files: Vec<PathBuf>) -> anyhow::Result<()> {
    let services = Services {
        dialogs: Box::new(SystemDialogs),
        jobs: Box::new(ThreadJobs),
        today: Box::new(|| jiff::Zoned::now().date()),
        data_dir: None,
        ids: IdSource::random(),
    };
    let viewport = egui::ViewportBuilder::default()
        .with_title("Polku")
        .with_app_id("polku")
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([640.0, 400.0]);
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    let made = eframe::run_native(
        "polku",
        options,
        Box::new(|creation| {
            Ok(Box::new(PolkuApp::new(
                &creation.egui_ctx,
                services,
                Language::from_system(),
                files,
            )))
        }),
    );
    made.map_err(|error| anyhow::anyhow!("the window cannot be opened: {error}"))
}

/// An answer from elsewhere.
#[derive(Debug)]
enum Message {
    /// A file was chosen for opening.
    ToOpen(PathBuf),
}

/// The application.
#[derive(Debug)]
pub struct PolkuApp {
    services: Services,
    mailbox: Mailbox<Message>,
    words: Words,
    theme_choice: ThemeChoice,
    workspace: Option<Workspace>,
    canvas: CanvasState,
    panels: panels::PanelState,
    requests: Vec<Request>,
}

impl PolkuApp {
    /// The application on that egui context; nothing of it needs a window of the system.
    #[must_use]
    pub fn new(
        ctx: &egui::Context,
        services: Services,
        language: Language,
        files: Vec<PathBuf>,
    ) -> Self {
        theme::install(ctx);
        let requests = files.into_iter().take(1).map(Request::OpenFile).collect();
        Self {
            services,
            mailbox: Mailbox::new(ctx.clone()),
            words: Words::of(language),
            theme_choice: ThemeChoice::default(),
            workspace: None,
            canvas: CanvasState::default(),
            panels: panels::PanelState::default(),
            requests,
        }
    }

    /// The open document.
    #[must_use]
    pub fn workspace(&self) -> Option<&Workspace> {
        self.workspace.as_ref()
    }

    /// One frame: read the mail, read the keys, paint, and do what was asked for.
    pub fn show(&mut self, ui: &mut egui::Ui) {
        while let Some(message) = self.mailbox.next() {
            self.receive(message);
        }
        let conditions = self.conditions();
        keys::read(ui.ctx(), &conditions, &mut self.requests);
        self.paint(ui, &conditions);
        self.drain(ui.ctx());
    }

    fn paint(&mut self, ui: &mut egui::Ui, conditions: &Conditions) {
        let theme = Theme::of(ui.ctx());
        let words = self.words;
        let shell = panels::Shell {
            words,
            theme,
            conditions,
            workspace: self.workspace.as_ref(),
            zoom: self.canvas.zoom(),
        };
        panels::bars(ui, &shell, &mut self.panels, &mut self.requests);
        let requests = &mut self.requests;
        let canvas = &mut self.canvas;
        let frame = egui::Frame::new().fill(theme.ink(crate::layout::scene::Ink::Paper));
        egui::CentralPanel::default().frame(frame).show(ui, |ui| match &self.workspace {
            Some(workspace) => {
                let context = canvas::CanvasContext {
                    document: workspace.document(),
                    scene: workspace.scene(),
                    revision: workspace.revision(),
                    selection: &workspace.selection,
                    matches: None,
                    words,
                    theme,
                    still: false,
                };
                canvas::show(ui, &context, canvas, requests);
            }
            None => panels::start(ui, &shell, requests),
        });
    }

    fn conditions(&self) -> Conditions {
        let Some(workspace) = &self.workspace else { return Conditions::default() };
        let document = workspace.document();
        Conditions {
            document: true,
            undo: workspace.history().undo_label().is_some(),
            redo: workspace.history().redo_label().is_some(),
            selected: workspace.selection.records().len(),
            card_place: workspace.card_place().is_some(),
            stage: document.stage_count() > 0,
            hidden_lane: !workspace.hidden_lanes.is_empty(),
        }
    }
}

impl eframe::App for PolkuApp {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }
}
