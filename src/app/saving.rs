//! Saving: a place for the file, and the file. One save goes at a time; what is wished meanwhile
//! waits for its end ([`Saves`]), so that no older text ever replaces a newer one. Only a save to
//! another file does not wait: the disk that keeps us waiting may be what it flees from.

use std::path::{Path, PathBuf};

use super::PolkuApp;
use super::dialogs::{Changed, Dialog};
use super::files::{ENDING, Message, folder_line, name_of, safe_name};
use super::services::FileDialog;
use super::wish::{Notice, Then};
use super::workspace::Workspace;
use crate::file::{self, FileStamp, SaveError};
use crate::model::Document;
use crate::wording;

/// What a save may replace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Replace {
    /// The document's own file, as it was when it was last read or written.
    Unchanged,
    /// Nothing: there must be no such file yet.
    Nothing,
    /// Whatever is there: the user has said so.
    Anything,
}

/// A wish to save.
#[derive(Debug)]
struct Wish {
    /// Where to; `None`: to the document's own file.
    to: Option<PathBuf>,
    replace: Replace,
    /// What to go on with.
    then: Option<Then>,
}

/// The saves of the open document.
#[derive(Debug, Default)]
pub(super) struct Saves {
    /// Counts them, from one document to the next: what an overtaken one comes to is not heard.
    last: u64,
    /// Where the one under way goes.
    to: Option<PathBuf>,
    /// Save again after it: the document may have changed since.
    again: Option<Wish>,
    /// Go on with that after it.
    then: Option<Then>,
}

impl Saves {
    /// The document is closed: nothing goes on after its save.
    pub(super) fn forget(&mut self) {
        *self = Self { last: self.last, ..Self::default() };
    }
}

/// What a save came to.
#[derive(Debug)]
enum Ended {
    /// The file holds the document.
    Done(FileStamp),
    /// It could not be written.
    Failed(SaveError),
    /// The file is not as it was last seen, and was left alone.
    Stale,
    /// There is a file of that name already; it was left alone.
    Exists,
}

/// How saving went.
#[derive(Debug)]
pub(super) struct SaveOutcome {
    number: u64,
    serial: u64,
    path: PathBuf,
    state: u64,
    document: Document,
    ended: Ended,
    then: Option<Then>,
}

impl PolkuApp {
    /// Saves, asking for a place where there is none yet.
    pub(super) fn save(&mut self, then: Option<Then>) {
        let Some(workspace) = &self.workspace else { return };
        // The first save may still be under way: it gives the document its file.
        if workspace.path().is_some() || workspace.is_saving() {
            self.write(Wish { to: None, replace: Replace::Unchanged, then });
        } else {
            self.save_as(then);
        }
    }

    /// Asks for a place, and saves there.
    pub(super) fn save_as(&mut self, then: Option<Then>) {
        let path = self.workspace.as_ref().and_then(Workspace::path).map(ToOwned::to_owned);
        self.ask_where(path, then);
    }

    /// Asks for a place, beginning with that one.
    pub(super) fn ask_where(&mut self, begin: Option<PathBuf>, then: Option<Then>) {
        let Some(workspace) = &self.workspace else { return };
        let words = self.words;
        let document_title = workspace.document().journey().title.trim();
        let file_name = begin.as_deref().map(name_of).unwrap_or_else(|| match document_title {
            "" => words.get("dialog-untitled-file").to_owned(),
            title => format!("{}{ENDING}", safe_name(title)),
        });
        let is_first = workspace.path().is_none();
        let title = if is_first { "dialog-save-title" } else { "cmd-save-as.tip" };
        let folder = begin.as_deref().and_then(|path| path.parent()).map(ToOwned::to_owned);
        let dialog = FileDialog {
            title: words.get(title).to_owned(),
            file_name,
            folder: folder.or_else(|| self.folder()),
            kind: self.file_kind(),
            ending: ENDING.to_owned(),
        };
        let (postman, number) = (self.mailbox.postman(), self.document_number);
        let asked_for = dialog.clone();
        let chosen = move |path: Option<PathBuf>| {
            if let Some(chosen) = path {
                let path = asked_for.completed(chosen.clone());
                // The dialog has asked about what is there under the name that it was given.
                let asked = path == chosen;
                postman.send(Message::SaveTo { number, path, asked, then });
            }
        };
        let chosen = self.or_ask_here(&dialog, true, chosen);
        self.services.dialogs.save(dialog, chosen);
    }

    /// Saves to that place; unless somebody has been `asked`, nothing that is there is replaced.
    pub(super) fn save_to(&mut self, path: PathBuf, asked: bool, then: Option<Then>) {
        let replace = if asked { Replace::Anything } else { Replace::Nothing };
        self.write(Wish { to: Some(path), replace, then });
    }

    /// Saves to the document's own file, whatever is there.
    pub(super) fn save_over(&mut self, then: Option<Then>) {
        self.write(Wish { to: None, replace: Replace::Anything, then });
    }

    /// Answers what to go on with now; nothing while a save is under way, after which it goes on.
    /// What comes while something waits already is in a hurry, and does not wait.
    pub(super) fn after_saving(&mut self, then: Then) -> Option<Then> {
        let is_saving = self.workspace.as_ref().is_some_and(Workspace::is_saving);
        if is_saving && self.saves.then.is_none() {
            self.saves.then = Some(then);
            return None;
        }
        Some(then)
    }

    /// Writes the file, or has it written after the save that is under way.
    fn write(&mut self, wish: Wish) {
        let number = self.document_number;
        let Some(workspace) = &mut self.workspace else { return };
        let goes_elsewhere = wish.to.is_some() && wish.to != self.saves.to;
        if workspace.is_saving() && !goes_elsewhere {
            let before = self.saves.again.take();
            self.saves.again = Some(match before {
                Some(before) => wish.after(before),
                None => wish,
            });
            return;
        }
        let Wish { to, replace, then } = wish;
        let Some(path) = to.or_else(|| workspace.path().map(ToOwned::to_owned)) else { return };
        workspace.begin_saving();
        self.saves.last += 1;
        self.saves.to = Some(path.clone());
        let serial = self.saves.last;
        let document = workspace.settled_document();
        let state = workspace.history().state();
        let stamp = workspace.stamp();
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let ended = match replace {
                Replace::Unchanged if is_stale(stamp, &path) => Ended::Stale,
                Replace::Nothing if path.exists() => Ended::Exists,
                _ => match file::save(&document, &path) {
                    Ok(stamp) => Ended::Done(stamp),
                    Err(error) => Ended::Failed(error),
                },
            };
            let saved = SaveOutcome { number, serial, path, state, document, ended, then };
            postman.send(Message::Saved(Box::new(saved)));
        }));
    }

    pub(super) fn saved(&mut self, ctx: &egui::Context, saved: SaveOutcome) {
        if saved.number != self.document_number || saved.serial != self.saves.last {
            return;
        }
        let Some(workspace) = &mut self.workspace else { return };
        let (again, waiting) = (self.saves.again.take(), self.saves.then.take());
        let SaveOutcome { path, state, document, ended, then, .. } = saved;
        // What waited goes on with the first; what was wished with the next save, after that one.
        let then = then.or(waiting);
        match ended {
            Ended::Done(stamp) => {
                let is_new = workspace.path() != Some(path.as_path());
                workspace.saved(state, &document, path.clone(), stamp);
                self.preferences.add_recent(&path);
                self.save_preferences();
                if is_new {
                    let name = name_of(&path);
                    let text = self.words.with("toast-saved", &[("name", name.into())]);
                    self.toasts.say(ctx, text, None);
                }
                match again {
                    Some(again) => self.write(Wish { then: again.then.or(then), ..again }),
                    None => then.into_iter().for_each(|then| self.guard(ctx, then)),
                }
            }
            Ended::Failed(error) => {
                workspace.saving_failed();
                let notice = self.save_notice(&path, &error);
                self.dialogs.open(Dialog::NotSaved { notice, path, then });
            }
            Ended::Stale => {
                workspace.saving_stopped();
                let name = self.document_name();
                self.dialogs.open_changed(name, true, Changed::Saving(then));
            }
            Ended::Exists => {
                workspace.saving_stopped();
                let name = name_of(&path);
                self.dialogs.open(Dialog::Overwrite { name, path, then });
            }
        }
    }

    fn save_notice(&self, path: &Path, error: &SaveError) -> Notice {
        let words = self.words;
        let cause = wording::save_error(words, error);
        Notice {
            title: words.with("error-save", &[("name", name_of(path).into())]),
            lines: vec![
                folder_line(words, path),
                words.with("error-cause", &[("cause", cause.into())]),
                words.get("error-save-kept").to_owned(),
                words.get("error-save-advice").to_owned(),
            ],
        }
    }
}

impl Wish {
    /// Two that wait become one: the later one, to the last place that was named.
    fn after(self, before: Self) -> Self {
        let (to, replace) = match self.to {
            None if before.to.is_some() => (before.to, before.replace),
            to => (to, self.replace),
        };
        Self { to, replace, then: self.then.or(before.then) }
    }
}

/// Whether a file is there that is not as it was last seen.
fn is_stale(stamp: Option<FileStamp>, path: &Path) -> bool {
    stamp.is_some_and(|stamp| path.exists() && stamp.is_stale(path))
}
