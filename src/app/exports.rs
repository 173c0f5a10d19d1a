//! What the export dialog asks for: previews, a place for the file, the file.

use std::path::{Path, PathBuf};

use super::PolkuApp;
use super::dialogs::Dialog;
use super::dialogs::export::{Answer, Export, Failure, Hidden, PREVIEW, TeamWish};
use super::files::{Message, folder_line, name_of};
use super::services::FileDialog;
use super::views::View;
use crate::export::{self, ExportError, Format, Progress, Settings, Team};
use crate::file;
use crate::model::RecordId;
use crate::wording;

/// The longest side of a picture on the clipboard, in pixels: sharp on a slide, and not more than
/// other programs take.
const LONGEST: u32 = 4_096;

/// What became of copying the map.
#[derive(Debug)]
pub(super) enum Copied {
    /// The text of an SVG, for the window to put on the clipboard.
    Svg(String),
    /// A picture is on the clipboard.
    Picture,
    /// The clipboard takes no picture.
    Refused,
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
        let put_picture = self.services.put_picture.clone();
        self.services.jobs.run(Box::new(move || {
            let outcome = if as_svg {
                export::render(&document, &settings, &Progress::default())
                    .map(|bytes| Copied::Svg(String::from_utf8_lossy(&bytes).into_owned()))
            } else {
                let picture = export::picture(&document, &settings, LONGEST, &Progress::default());
                picture.map(|picture| match put_picture(picture) {
                    true => Copied::Picture,
                    false => Copied::Refused,
                })
            };
            postman.send(Message::Copied(outcome));
        }));
    }

    pub(super) fn copied(&mut self, ctx: &egui::Context, outcome: Result<Copied, ExportError>) {
        let words = self.words;
        let text = match outcome {
            Ok(Copied::Refused) => words.get("toast-map-not-copied").to_owned(),
            Err(error) => wording::export_error(words, &error),
            Ok(copied) => {
                if let Copied::Svg(text) = copied {
                    ctx.copy_text(text);
                }
                // What was copied before is no longer there to be pasted.
                self.clipboard = None;
                words.get("toast-map-copied").to_owned()
            }
        };
        self.toasts.say(ctx, text, None);
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
            View::Insights => export::View::Report,
            _ if settings.is_beside_map() => export::View::Map,
            _ => settings.view,
        };
        let is_beside =
            matches!(wanted, export::View::Empathy | export::View::Persona | export::View::Report);
        if is_beside && !settings.format.views().contains(&wanted) {
            // What is looked at counts for more than the kind of file that was wanted last.
            settings.format = export::Format::Pdf;
        }
        if settings.format.views().contains(&wanted) {
            settings.view = wanted;
        }
        settings.date = document.journey().date.or_else(|| Some((self.services.today)()));
        let hidden = self.hidden_on_map();
        let team = self.preferences.team.clone();
        self.export_number += 1;
        let mut export = Export::new(self.export_number, document, settings, hidden);
        export.set_team(team.clone());
        self.dialogs.open(Dialog::Export(Box::new(export)));
        self.read_team(team);
    }

    /// The rows and personas that the map hides for now.
    fn hidden_on_map(&self) -> Hidden {
        let Some(workspace) = &self.workspace else { return Hidden::default() };
        let (words, document) = (self.words, workspace.document());
        let rows = workspace.hidden_lanes.iter().filter_map(|id| document.lane(*id));
        let personas = document.personas().filter(|p| workspace.personas.hides(p.id));
        Hidden {
            alone: workspace.personas.only(),
            rows: rows.map(|lane| words.lane_titled(lane).to_owned()).collect(),
            personas: personas
                .map(|persona| words.titled(&persona.name, "untitled-persona").to_owned())
                .collect(),
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
            let (number, document) = (export.number, export.document.clone());
            let postman = self.mailbox.postman();
            self.services.jobs.run(Box::new(move || {
                let outcome = export::preview(&document, &settings, PREVIEW, &progress);
                postman.send(Message::Export(Answer::Preview { number, settings, outcome }));
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
        let words = self.words;
        let stem = self.dialogs.export_mut().map(|export| export.stem(words)).unwrap_or_default();
        let dialog = FileDialog {
            title: self.words.get("export-title").to_owned(),
            file_name: format!("{stem}.{ending}"),
            folder: self.preferences.export_folder.clone().or_else(|| self.folder()),
            ending: format!(".{ending}"),
            kind: (ending.to_uppercase(), vec![ending]),
        };
        let postman = self.mailbox.postman();
        // What is asked for now is made, whatever is chosen until the place is known.
        let number = self.export_number;
        let (asked_for, settings) = (dialog.clone(), Box::new(self.export_settings.clone()));
        let chosen = move |path: Option<PathBuf>| {
            if let Some(chosen) = path {
                let path = asked_for.completed(chosen.clone());
                // The dialog has asked about what is there under the name that it was given.
                let asked = path == chosen;
                postman.send(Message::Export(Answer::Place { number, path, asked, settings }));
            }
        };
        let chosen = self.or_ask_here(&dialog, true, chosen);
        self.services.dialogs.save(dialog, chosen);
    }

    fn export_to(&mut self, number: u64, path: PathBuf, asked: bool, settings: Settings) {
        let Some(export) = self.dialogs.export_numbered(number) else { return };
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
            postman.send(Message::Export(Answer::Done { number, path, outcome }));
        }));
    }

    pub(super) fn exported(&mut self, ctx: &egui::Context, answer: Answer) {
        let words = self.words;
        match answer {
            Answer::Preview { number, settings, outcome } => {
                // One that was called off makes room for the next.
                let error = outcome.as_ref().err().filter(|e| **e != ExportError::Cancelled);
                let problem = error.map(|error| wording::export_error(words, error));
                if let Some(export) = self.dialogs.export_numbered(number) {
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
            Answer::Place { number, path, asked, settings } => {
                self.export_to(number, path, asked, *settings);
            }
            Answer::Done { number, path, outcome: Ok(()) } => {
                self.dialogs.close_export(number);
                self.remember_export_folder(&path);
                let name = name_of(&path);
                let text = words.with("toast-exported", &[("name", name.into())]);
                self.toasts.say(ctx, text, None);
            }
            Answer::Done { number, path, outcome: Err(failure) } => {
                let problem = self.export_problem(&path, &failure);
                if problem.is_none() {
                    self.toasts.say(ctx, words.get("export-cancelled"), None);
                }
                // What is asked for stays: another place may do.
                if let Some(export) = self.dialogs.export_numbered(number) {
                    export.end(problem);
                }
            }
        }
    }

    /// The next file is offered to the folder of this one.
    fn remember_export_folder(&mut self, path: &Path) {
        let folder = path.parent().map(Path::to_owned);
        if folder.is_some() && self.preferences.export_folder != folder {
            self.preferences.export_folder = folder;
            self.save_preferences();
        }
    }

    /// Why there is no file, where it would have been, and what to do; `None` where it was called
    /// off.
    fn export_problem(&self, path: &Path, failure: &Failure) -> Option<String> {
        let words = self.words;
        let name = name_of(path);
        let (folder, cause) = match failure {
            Failure::Export(ExportError::Cancelled) => return None,
            Failure::Exists => return Some(words.with("export-exists", &[("name", name.into())])),
            Failure::Export(error) => (None, wording::export_error(words, error)),
            Failure::Write(error) => {
                (Some(folder_line(words, path)), wording::save_error(words, error))
            }
        };
        let title = words.with("error-export", &[("name", name.into())]);
        let cause = words.with("error-cause", &[("cause", cause.into())]);
        let advice = folder.is_some().then(|| words.get("error-export-advice").to_owned());
        let lines = [Some(title), folder, Some(cause), advice].into_iter().flatten();
        Some(lines.collect::<Vec<_>>().join("\n"))
    }
}
