//! What the export dialog asks for: previews, a place for the file, the file.

use std::path::{Path, PathBuf};

use super::PolkuApp;
use super::dialogs::export::{Answer, Export, Failure, Hidden, PREVIEW, TeamWish};
use super::dialogs::{Dialog, Notice};
use super::files::{Message, name_of, safe_name};
use super::services::FileDialog;
use super::views::View;
use super::workspace::Workspace;
use crate::export::{self, ExportError, Format, Progress, Rgba, Settings, Team};
use crate::file;
use crate::model::RecordId;
use crate::wording;

/// The longest side of a picture on the clipboard, in pixels: sharp on a slide, and not more than
/// other programs take.
const LONGEST: u32 = 4_096;

/// The map, ready for the system's clipboard.
#[derive(Debug)]
pub(super) enum Copied {
    /// As text of an SVG.
    Svg(String),
    /// As a picture.
    Picture(Rgba),
}

impl PolkuApp {
    /// Puts the map on the system's clipboard, as the text of an SVG or as a picture.
    pub(super) fn copy_map(&mut self, as_svg: bool) {
        let Some(workspace) = &self.workspace else { return };
        let document = workspace.document().clone();
        let format = if as_svg { Format::Svg } else { Format::Png };
        let mut settings = Settings::new(format);
        settings.persona = workspace.personas.only();
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let outcome = if as_svg {
                export::render(&document, &settings, &Progress::default())
                    .map(|bytes| Copied::Svg(String::from_utf8_lossy(&bytes).into_owned()))
            } else {
                export::picture(&document, &settings, LONGEST, &Progress::default())
                    .map(Copied::Picture)
            };
            postman.send(Message::Copied(outcome));
        }));
    }

    pub(super) fn copied(&mut self, ctx: &egui::Context, outcome: Result<Copied, ExportError>) {
        let words = self.words;
        match outcome {
            Ok(copied) => {
                match copied {
                    Copied::Svg(text) => ctx.copy_text(text),
                    Copied::Picture(picture) => {
                        let size = [picture.width as usize, picture.height as usize];
                        let image = egui::ColorImage::from_rgba_unmultiplied(size, &picture.pixels);
                        ctx.copy_image(image);
                    }
                }
                // What was copied before is no longer there to be pasted.
                self.clipboard = None;
                self.toasts.say(ctx, words.get("toast-map-copied"), None);
            }
            Err(error) => self.toasts.say(ctx, wording::export_error(words, &error), None),
        }
    }

    /// Opens the dialog for the document as it is now.
    pub(super) fn open_export(&mut self) {
        let Some(workspace) = &self.workspace else { return };
        let document = workspace.document().clone();
        let mut settings = self.export_settings.clone();
        // What is looked at is what is exported: one persona alone, or the whole map.
        settings.persona = workspace.personas.only();
        settings.empathy = workspace.empathy_map();
        if let (View::Personas, Some(RecordId::Persona(id))) =
            (workspace.view, workspace.selection.single())
        {
            settings.persona = Some(id);
        }
        let wanted = match workspace.view {
            View::Empathy if settings.empathy.is_some() => export::View::Empathy,
            View::Personas if document.persona_count() > 0 => export::View::Persona,
            _ if settings.is_beside_map() => export::View::Map,
            _ => settings.view,
        };
        if settings.format.views().contains(&wanted) {
            settings.view = wanted;
        }
        settings.date = document.journey().date.or_else(|| Some((self.services.today)()));
        let hidden = self.hidden_on_map();
        let team = self.preferences.team.clone();
        let mut export = Export::new(document, settings, hidden);
        export.set_team(team.clone());
        self.dialogs.open(Dialog::Export(Box::new(export)));
        self.read_team(team);
    }

    /// The rows and personas that the map hides for now.
    fn hidden_on_map(&self) -> Hidden {
        let Some(workspace) = &self.workspace else { return Hidden::default() };
        let (words, document) = (self.words, workspace.document());
        let named = |name: &str, other: &str| {
            let name = name.trim();
            if name.is_empty() { other } else { name }.to_owned()
        };
        let rows = workspace.hidden_lanes.iter().filter_map(|id| document.lane(*id));
        let personas = document.personas().filter(|p| workspace.personas.hides(p.id));
        Hidden {
            rows: rows.map(|lane| named(&lane.title, words.lane(lane.kind))).collect(),
            personas: personas.map(|p| named(&p.name, words.get("untitled-persona"))).collect(),
        }
    }

    /// Reads the file that a team brings; nothing where there is none.
    fn read_team(&mut self, path: Option<PathBuf>) {
        let Some(path) = path else { return };
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let outcome = Team::load(&path);
            postman.send(Message::Export(Answer::Team { path, outcome }));
        }));
    }

    fn ask_for_team(&mut self) {
        let words = self.words;
        let mut kinds = vec!["ron".to_owned()];
        let Settings { format, view, .. } = self.export_settings;
        kinds.extend(format.takes_team(view, true).then(|| "typ".to_owned()));
        let dialog = FileDialog {
            title: words.get("export-team").to_owned(),
            folder: self.preferences.team.as_deref().and_then(Path::parent).map(Path::to_owned),
            kind: (words.get("export-team-files").to_owned(), kinds),
            ..FileDialog::default()
        };
        let postman = self.mailbox.postman();
        let chosen = self.or_ask_here(&dialog, false, move |path| {
            if let Some(path) = path {
                postman.send(Message::Export(Answer::TeamChosen(path)));
            }
        });
        self.services.dialogs.open(dialog, chosen);
    }

    /// Remembers which file a team brings, and shows it in the dialog.
    fn remember_team(&mut self, path: Option<PathBuf>) {
        self.preferences.team.clone_from(&path);
        self.save_preferences();
        if let Some(export) = self.dialogs.export_mut() {
            export.set_team(path.clone());
        }
        self.read_team(path);
    }

    /// Does what the open dialog waits for.
    pub(super) fn serve_export(&mut self) {
        let Some(export) = self.dialogs.export_mut() else { return };
        self.export_settings = export.settings.clone();
        if let Some((settings, progress)) = export.preview_to_make() {
            let document = export.document.clone();
            let postman = self.mailbox.postman();
            self.services.jobs.run(Box::new(move || {
                let outcome = export::preview(&document, &settings, PREVIEW, &progress);
                postman.send(Message::Export(Answer::Preview { settings, outcome }));
            }));
        }
        match self.dialogs.export_mut().and_then(Export::take_team_wish) {
            Some(TeamWish::Choose) => self.ask_for_team(),
            Some(TeamWish::Remove) => self.remember_team(None),
            None => {}
        }
        if self.dialogs.export_mut().is_some_and(Export::take_wish) {
            self.ask_for_export_place();
        }
    }

    fn ask_for_export_place(&mut self) {
        let ending = self.export_settings.format.name().to_owned();
        let title = self.workspace.as_ref().map(|w| w.document().journey().title.clone());
        let title = title.map(|title| safe_name(&title)).filter(|title| !title.is_empty());
        let stem = title.unwrap_or_else(|| self.words.get("name-map").to_owned());
        let path = self.workspace.as_ref().and_then(Workspace::path);
        let dialog = FileDialog {
            title: self.words.get("export-title").to_owned(),
            file_name: format!("{stem}.{ending}"),
            folder: path.and_then(|path| path.parent()).map(ToOwned::to_owned),
            ending: format!(".{ending}"),
            kind: (ending.to_uppercase(), vec![ending]),
        };
        let postman = self.mailbox.postman();
        // What is asked for now is made, whatever is chosen until the place is known.
        let (asked_for, settings) = (dialog.clone(), Box::new(self.export_settings.clone()));
        let chosen = move |path: Option<PathBuf>| {
            if let Some(chosen) = path {
                let path = asked_for.completed(chosen.clone());
                // The dialog has asked about what is there under the name that it was given.
                let asked = path == chosen;
                postman.send(Message::Export(Answer::Place { path, asked, settings }));
            }
        };
        let chosen = self.or_ask_here(&dialog, true, chosen);
        self.services.dialogs.save(dialog, chosen);
    }

    fn export_to(&mut self, path: PathBuf, asked: bool, settings: Settings) {
        let Some(export) = self.dialogs.export_mut() else { return };
        let document = export.document.clone();
        let progress = export.begin();
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let made = if !asked && path.exists() {
                Err(Failure::Exists)
            } else {
                export::render(&document, &settings, &progress).map_err(Failure::Export)
            };
            let outcome =
                made.and_then(|bytes| file::write_atomic(&path, &bytes).map_err(Failure::Write));
            postman.send(Message::Export(Answer::Done { path, outcome }));
        }));
    }

    pub(super) fn exported(&mut self, ctx: &egui::Context, answer: Answer) {
        let words = self.words;
        match answer {
            Answer::Preview { settings, outcome } => {
                // One that was called off makes room for the next.
                let error = outcome.as_ref().err().filter(|e| **e != ExportError::Cancelled);
                let problem = error.map(|error| wording::export_error(words, error));
                if let Some(export) = self.dialogs.export_mut() {
                    export.set_preview(ctx, settings, outcome.ok());
                    if problem.is_some() {
                        export.end(problem);
                    }
                }
            }
            Answer::TeamChosen(path) => self.remember_team(Some(path)),
            Answer::Team { path, outcome } => {
                if let Some(export) = self.dialogs.export_mut() {
                    let outcome = outcome.map_err(|error| wording::brand_error(words, &error));
                    export.take_team(&path, outcome);
                }
            }
            Answer::Place { path, asked, settings } => self.export_to(path, asked, *settings),
            Answer::Done { path, outcome: Ok(()) } => {
                self.dialogs.close_export();
                let name = name_of(&path);
                let text = words.with("toast-exported", &[("name", name.into())]);
                self.toasts.say(ctx, text, None);
            }
            Answer::Done { outcome: Err(Failure::Export(ExportError::Cancelled)), .. } => {
                if let Some(export) = self.dialogs.export_mut() {
                    export.end(None);
                }
                self.toasts.say(ctx, words.get("export-cancelled"), None);
            }
            Answer::Done { path, outcome: Err(failure) } => {
                let cause = match failure {
                    Failure::Exists => {
                        let text = words.with("export-exists", &[("name", name_of(&path).into())]);
                        if let Some(export) = self.dialogs.export_mut() {
                            export.end(Some(text));
                        }
                        return;
                    }
                    Failure::Export(error) => wording::export_error(words, &error),
                    Failure::Write(error) => wording::save_error(words, &error),
                };
                self.dialogs.close_export();
                self.dialogs.open(Dialog::Notice(Notice {
                    title: words.with("error-export", &[("name", name_of(&path).into())]),
                    lines: vec![
                        words.with("error-cause", &[("cause", cause.into())]),
                        words.get("error-export-kept").to_owned(),
                        words.get("error-export-advice").to_owned(),
                    ],
                }));
            }
        }
    }
}
