//! Saving: a place for the file, the file, and what another program may have done to it meanwhile.

use std::path::PathBuf;

use super::PolkuApp;
use super::dialogs::{Dialog, Notice};
use super::files::{ENDING, Message, Then, name_of, safe_name};
use super::services::FileDialog;
use super::workspace::Workspace;
use crate::file::{self, FileStamp, SaveError};
use crate::model::Document;
use crate::wording;

/// How saving went.
#[derive(Debug)]
pub(super) struct SaveOutcome {
    number: u64,
    path: PathBuf,
    state: u64,
    document: Document,
    outcome: Result<FileStamp, SaveError>,
    then: Option<Then>,
}

impl PolkuApp {
    /// Saves, asking for a place where there is none yet.
    pub(super) fn save(&mut self, then: Option<Then>) {
        match self.workspace.as_ref().and_then(Workspace::path) {
            Some(path) => self.write(path.to_owned(), then, false),
            None => self.save_as(then),
        }
    }

    /// Asks for a place, and saves there.
    pub(super) fn save_as(&mut self, then: Option<Then>) {
        let Some(workspace) = &self.workspace else { return };
        let words = self.words;
        let title = workspace.document().journey().title.trim();
        let file_name = workspace.file_name().unwrap_or_else(|| match title {
            "" => words.get("dialog-untitled-file").to_owned(),
            title => format!("{}{ENDING}", safe_name(title)),
        });
        let dialog = FileDialog {
            title: words.get("cmd-save-as.tip").to_owned(),
            file_name,
            folder: self.folder(),
            kind: self.file_kind(),
            ending: ENDING.to_owned(),
        };
        let (postman, number) = (self.mailbox.postman(), self.document_number);
        let chosen = move |path: Option<PathBuf>| {
            postman.send(match path {
                Some(path) => Message::SaveTo { number, path, then },
                None => Message::SaveNowhere,
            });
        };
        let chosen = self.or_ask_here(&dialog, true, chosen);
        self.services.dialogs.save(dialog, chosen);
    }

    /// Some dialogs drop the ending, and then have not asked whether to replace what is there.
    pub(super) fn save_to(&mut self, path: PathBuf, then: Option<Then>) {
        if path.extension().is_some() {
            self.write(path, then, true);
            return;
        }
        let mut whole = path.into_os_string();
        whole.push(ENDING);
        let path = PathBuf::from(whole);
        if path.exists() {
            let name = name_of(&path);
            self.dialogs.open(Dialog::Overwrite { name, path, then });
        } else {
            self.write(path, then, true);
        }
    }

    /// Writes the file. Unless it `may_replace`, a file that another program has changed since is
    /// left alone.
    pub(super) fn write(&mut self, path: PathBuf, then: Option<Then>, may_replace: bool) {
        let number = self.document_number;
        let Some(workspace) = &mut self.workspace else { return };
        workspace.cancel_gesture();
        workspace.begin_saving();
        let document = workspace.document().clone();
        let state = workspace.history().state();
        let stamp = workspace.stamp().filter(|_| !may_replace);
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            if stamp.is_some_and(|stamp| path.exists() && stamp.is_stale(&path)) {
                postman.send(Message::Stale { number, then });
                return;
            }
            let outcome = file::save(&document, &path);
            let saved = SaveOutcome { number, path, state, document, outcome, then };
            postman.send(Message::Saved(Box::new(saved)));
        }));
    }

    pub(super) fn saved(&mut self, ctx: &egui::Context, saved: SaveOutcome) {
        let words = self.words;
        if saved.number != self.document_number {
            return;
        }
        let Some(workspace) = &mut self.workspace else { return };
        match saved.outcome {
            Ok(stamp) => {
                let is_new = workspace.path() != Some(saved.path.as_path());
                workspace.saved(saved.state, &saved.document, saved.path.clone(), stamp);
                self.preferences.add_recent(&saved.path);
                self.save_preferences();
                if is_new {
                    let name = name_of(&saved.path);
                    let text = words.with("toast-saved", &[("name", name.into())]);
                    self.toasts.say(ctx, text, None);
                }
                if let Some(then) = saved.then {
                    self.guard(ctx, then);
                }
            }
            Err(error) => {
                workspace.saving_failed();
                let cause = wording::save_error(words, &error);
                let name = name_of(&saved.path);
                self.dialogs.open(Dialog::Notice(Notice {
                    title: words.with("error-save", &[("name", name.into())]),
                    lines: vec![
                        words.with("error-cause", &[("cause", cause.into())]),
                        words.get("error-save-kept").to_owned(),
                        words.get("error-save-advice").to_owned(),
                    ],
                }));
            }
        }
    }

    /// Looks whether another program has changed the file: when the window gets the keyboard.
    pub(super) fn look_at_file(&mut self) {
        let Some(workspace) = &self.workspace else { return };
        let (Some(path), Some(stamp)) = (workspace.path(), workspace.stamp()) else { return };
        let (path, number) = (path.to_owned(), self.document_number);
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            if stamp.is_stale(&path) {
                postman.send(Message::Changed { number, is_gone: !path.exists() });
            }
        }));
    }

    /// The user keeps this version although the file became another: it counts as seen.
    pub(super) fn keep_mine(&mut self) {
        let Some(path) = self.workspace.as_ref().and_then(Workspace::path) else { return };
        let (path, number) = (path.to_owned(), self.document_number);
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let stamp = FileStamp::of(&path);
            postman.send(Message::Restamped { number, stamp });
        }));
    }
}
