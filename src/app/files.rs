//! Opening and closing: what happens between a wish and a file. Saving is in `saving`.
//!
//! Everything slow runs as a job and answers with a [`Message`]; what would lose something asks
//! first and goes on with [`Then`] once it may.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};

use egui::ViewportCommand;

use super::PolkuApp;
use super::dialogs::{Dialog, Notice, Place};
use super::digest::Digest;
use super::exports::Copied;
use super::imports::{ImportSource, Imported, is_foreign};
use super::saving::SaveOutcome;
use super::services::{Chosen, FileDialog, JobRunner, Picked};
use super::workspace::{Origin, Workspace};
use crate::export::ExportError;
use crate::file::{self, FileStamp, LoadError, LoadErrorKind, Loaded, Recovered};
use crate::i18n::Words;
use crate::layout::fonts::Fonts;
use crate::layout::map::{MapEngine, MapOptions};
use crate::model::Document;
use crate::wording;

/// The ending that a new file gets.
pub(super) const ENDING: &str = ".journey.ron";

/// What to go on with when the open document is safe, or given up.
#[derive(Debug, Clone)]
pub(super) enum Then {
    /// Begin an empty journey.
    New,
    /// Ask for a file and open it.
    AskForFile,
    /// Ask for a file of another program and make a journey of it.
    AskForImport,
    /// Open that file.
    Open(PathBuf),
    /// Begin with the template of that name.
    Template(&'static str),
    /// Look at the sample of that name.
    Sample(&'static str),
    /// Make a journey of a text that was pasted.
    ImportText(Arc<str>),
    /// Show what has been read.
    Show(Box<Opened>),
    /// Read the document's own file again.
    Reload,
    /// Back to the start screen.
    Close,
    /// Leave the program.
    Quit,
}

/// A document that is ready to be shown.
#[derive(Debug, Clone)]
pub(super) struct Opened {
    pub(super) document: Document,
    pub(super) path: Option<PathBuf>,
    pub(super) stamp: Option<FileStamp>,
    pub(super) unsaved: bool,
    /// Its picture, where it was laid out beside the window.
    pub(super) ready: Ready,
}

impl Opened {
    /// A document that no file holds, and that nothing would be lost with.
    pub(super) fn fresh(document: Document) -> Self {
        Self { document, path: None, stamp: None, unsaved: false, ready: Ready::default() }
    }
}

/// An engine that has laid a document out already, for the first that shows it. A large map takes
/// a while, and that is not the window's to spend.
#[derive(Debug, Clone, Default)]
pub(super) struct Ready(Arc<Mutex<Option<MapEngine>>>);

impl Ready {
    /// Lays a document out as the window will.
    fn of(document: &Document, words: Words) -> Self {
        let mut engine = MapEngine::new(Fonts::shared());
        engine.layout(document, &MapOptions::window(words));
        Self(Arc::new(Mutex::new(Some(engine))))
    }

    fn take(&self) -> MapEngine {
        let mut engine = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        engine.take().unwrap_or_else(|| MapEngine::new(Fonts::shared()))
    }
}

/// An answer from a dialog of the system or from a job. Those that concern a document carry its
/// number: it may have been closed since.
#[derive(Debug)]
pub(super) enum Message {
    /// A file was chosen for opening.
    Chosen(PathBuf),
    /// A file was read, or not.
    Loaded { path: PathBuf, outcome: Result<Loaded, LoadError>, ready: Ready },
    /// A file of another program was read, or not.
    Imported(Box<Imported>),
    /// A place to save to was chosen.
    SaveTo { number: u64, path: PathBuf, then: Option<Then> },
    /// The dialog for a place to save to was left without an answer.
    SaveNowhere,
    /// The file is not as it was read: nothing was written.
    Stale { number: u64, then: Option<Then> },
    /// A file was written, or not.
    Saved(Box<SaveOutcome>),
    /// Another program has changed the file, or taken it away.
    Changed { number: u64, is_gone: bool },
    /// The stamp of the file that another program made, to be kept against.
    Restamped { number: u64, stamp: Option<FileStamp> },
    /// The system has no dialog for files: the path has to be typed.
    NoDialog(Box<Place>),
    /// What crashes have left.
    Recoverable(Vec<Recovered>),
    /// What is said about a document.
    Digest { number: u64, digest: Digest },
    /// The map was made ready for the system's clipboard, or not.
    Copied(Result<Copied, ExportError>),
    /// An export has come to its end, or its preview has.
    Export(super::dialogs::export::Answer),
    /// A persona's picture was chosen or made small.
    Portrait(super::portraits::Portrait),
    /// Survey answers were looked at or read.
    Survey(super::dialogs::survey::Answer),
}

/// Reads a file while the window is still being made.
pub(super) fn read_early(path: PathBuf, words: Words, jobs: &dyn JobRunner) -> Receiver<Message> {
    let (sender, receiver) = channel();
    jobs.run(Box::new(move || {
        // A window that could not be made wants no answer.
        let _ = sender.send(loading(path, words));
    }));
    receiver
}

/// Reads a file and lays its map out.
fn loading(path: PathBuf, words: Words) -> Message {
    let outcome = file::load(&path);
    let ready = outcome.as_ref().map(|loaded| Ready::of(&loaded.document, words));
    let ready = ready.unwrap_or_default();
    Message::Loaded { path, outcome, ready }
}

impl PolkuApp {
    /// Goes on, asking first if there is something to lose.
    pub(super) fn guard(&mut self, ctx: &egui::Context, then: Then) {
        self.settle_canvas(ctx);
        let is_dirty = self.workspace.as_ref().is_some_and(Workspace::is_dirty);
        if is_dirty {
            let name = self.document_name();
            self.dialogs.open(Dialog::Guard { name, then });
        } else {
            self.proceed(ctx, then);
        }
    }

    pub(super) fn document_name(&self) -> String {
        self.workspace.as_ref().map(|workspace| workspace.name(self.words)).unwrap_or_default()
    }

    /// Goes on; what was open is given up.
    pub(super) fn proceed(&mut self, ctx: &egui::Context, then: Then) {
        match then {
            Then::New => {
                let mut document = Document::default();
                self.name_new(&mut document);
                self.show_document(Opened::fresh(document));
            }
            Then::AskForFile => self.ask_for_file(),
            Then::AskForImport => self.ask_for_import(),
            Then::Open(path) => self.read(path),
            Then::ImportText(text) => self.import_from(ImportSource::Text(text)),
            Then::Template(name) => {
                if let Some(document) = file::templates::load(name, self.words.language()) {
                    self.show_document(Opened::fresh(document));
                }
            }
            Then::Sample(name) => {
                if let Some(document) = sample(name) {
                    self.show_document(Opened::fresh(document));
                }
            }
            Then::Show(opened) => self.show_document(*opened),
            Then::Reload => {
                if let Some(path) = self.workspace.as_ref().and_then(Workspace::path) {
                    self.read(path.to_owned());
                }
            }
            Then::Close => self.close_document(),
            Then::Quit => {
                self.quitting = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    /// Shows a document in place of the open one.
    pub(super) fn show_document(&mut self, opened: Opened) {
        self.close_document();
        let Opened { document, path, stamp, unsaved, ready } = opened;
        if let Some(path) = &path {
            self.preferences.add_recent(path);
            self.save_preferences();
        }
        self.document_number += 1;
        self.journal_told = false;
        let ids = crate::model::IdSource::seeded(self.services.ids.next_bits());
        let origin = Origin { path, stamp, unsaved };
        let journals = self.services.journals.as_ref();
        let engine = ready.take();
        self.workspace = Some(Workspace::new(document, origin, engine, ids, self.words, journals));
    }

    fn close_document(&mut self) {
        if let Some(workspace) = self.workspace.take() {
            workspace.close();
        }
        self.canvas.reset();
        self.empathy.reset();
        self.personas.reset();
        self.insights.reset();
        self.find.clear();
        self.thumbs.forget_files();
        self.agreed = None;
    }

    /// A new journey has the language of its author, so that exports speak it.
    fn name_new(&self, document: &mut Document) {
        let journey = crate::model::Journey {
            language: Some(self.words.language().code().to_owned()),
            ..Default::default()
        };
        if let Ok(named) = Document::from_records([journey.into()]) {
            *document = named;
        }
    }

    fn ask_for_file(&mut self) {
        let postman = self.mailbox.postman();
        let dialog = FileDialog {
            title: self.words.get("cmd-open.tip").to_owned(),
            folder: self.folder(),
            kind: self.file_kind(),
            ..FileDialog::default()
        };
        let chosen = move |path| {
            if let Some(path) = path {
                postman.send(Message::Chosen(path));
            }
        };
        let chosen = self.or_ask_here(&dialog, false, chosen);
        self.services.dialogs.open(dialog, chosen);
    }

    /// Passes on what was chosen; where the system has no dialog, the window asks.
    pub(super) fn or_ask_here(
        &self,
        dialog: &FileDialog,
        saving: bool,
        chosen: impl FnOnce(Option<PathBuf>) + Send + 'static,
    ) -> Chosen {
        let (dialog, postman) = (dialog.clone(), self.mailbox.postman());
        Box::new(move |picked| match picked {
            Picked::File(path) => chosen(Some(path)),
            Picked::Nothing => chosen(None),
            Picked::NoDialog => {
                let typed = Box::new(move |picked| match picked {
                    Picked::File(path) => chosen(Some(path)),
                    Picked::Nothing | Picked::NoDialog => chosen(None),
                });
                postman.send(Message::NoDialog(Box::new(Place::new(dialog, saving, typed))));
            }
        })
    }

    pub(super) fn file_kind(&self) -> (String, Vec<String>) {
        let endings = vec!["ron".to_owned()];
        (self.words.get("dialog-journey-files").to_owned(), endings)
    }

    /// Where dialogs begin: in the folder of the open file, else of the last one.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        let open = self.workspace.as_ref().and_then(Workspace::path);
        let last = self.preferences.recent.first().map(PathBuf::as_path);
        Some(open.or(last)?.parent()?.to_owned())
    }

    /// Notes what the user agreed to lose when the file is there.
    pub(super) fn begin_reading(&mut self) {
        self.reading = true;
        self.agreed = self.workspace.as_ref().map(|workspace| workspace.history().state());
    }

    /// Shows a document that was read, asking first if somebody has worked on in the meantime.
    pub(super) fn arrive(&mut self, ctx: &egui::Context, opened: Opened) {
        let state = self.workspace.as_ref().map(|workspace| workspace.history().state());
        if state == self.agreed {
            self.show_document(opened);
        } else {
            self.guard(ctx, Then::Show(Box::new(opened)));
        }
    }

    /// Reads a file; the open document stays until that has worked.
    pub(super) fn read(&mut self, path: PathBuf) {
        if is_foreign(&path) {
            self.import_from(ImportSource::File(path));
            return;
        }
        self.begin_reading();
        let postman = self.mailbox.postman();
        let words = self.words;
        self.services.jobs.run(Box::new(move || postman.send(loading(path, words))));
    }

    /// Shows a file that is being read since before there was a window: at once if it is there.
    pub(super) fn take_early(&mut self, ctx: &egui::Context, early: Receiver<Message>) {
        self.begin_reading();
        match early.try_recv() {
            Ok(message) => self.receive(ctx, message),
            Err(_) => {
                let postman = self.mailbox.postman();
                self.services.jobs.run(Box::new(move || {
                    if let Ok(message) = early.recv() {
                        postman.send(message);
                    }
                }));
            }
        }
    }

    fn loaded(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        outcome: Result<Loaded, LoadError>,
        ready: Ready,
    ) {
        self.reading = false;
        match outcome {
            Ok(Loaded { document, stamp }) => {
                let opened = Opened {
                    document,
                    path: Some(path),
                    stamp: Some(stamp),
                    unsaved: false,
                    ready,
                };
                self.arrive(ctx, opened);
            }
            Err(error) => {
                self.preferences.recent.retain(|recent| *recent != path || path.exists());
                self.dialogs.open(Dialog::Notice(self.load_notice(&path, &error)));
            }
        }
    }

    fn load_notice(&self, path: &Path, error: &LoadError) -> Notice {
        let words = self.words;
        let place = error.place.map(|place| {
            let args = [("line", place.line.into()), ("column", place.column.into())];
            words.with("error-place", &args)
        });
        let cause = wording::load_error(words, &error.kind);
        let cause = words.with("error-cause", &[("cause", cause.into())]);
        let mut lines: Vec<String> = place.into_iter().collect();
        lines.push(cause);
        lines.extend(kept(words, &error.kind));
        Notice { title: words.with("error-open", &[("name", name_of(path).into())]), lines }
    }

    /// Says once that a crash would lose what is not saved.
    pub(super) fn tell_journal_problem(&mut self, cause: &str) {
        let words = self.words;
        self.dialogs.open(Dialog::Notice(Notice {
            title: words.get("error-recovery").to_owned(),
            lines: vec![
                words.with("error-cause", &[("cause", cause.into())]),
                words.get("error-recovery-advice").to_owned(),
            ],
        }));
    }

    /// Looks for what crashes have left, at the start.
    pub(super) fn look_for_recoverable(&mut self) {
        let Some(folder) = self.services.journals.clone() else { return };
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let found = folder.recoverable();
            if !found.is_empty() {
                postman.send(Message::Recoverable(found));
            }
        }));
    }

    /// Brings a document back that a crash took away.
    pub(super) fn restore(&mut self, ctx: &egui::Context, recovered: Recovered) {
        let path = recovered.origin.clone();
        let (stamp, document) = (recovered.stamp, recovered.document.clone());
        let opened = Opened { path, stamp, unsaved: true, ..Opened::fresh(document) };
        self.show_document(opened);
        discard(recovered);
        let name = self.document_name();
        let text = self.words.with("toast-recovered", &[("name", name.into())]);
        self.toasts.say(ctx, text, None);
    }

    pub(super) fn receive(&mut self, ctx: &egui::Context, message: Message) {
        let is_current = |number: u64, app: &Self| number == app.document_number;
        match message {
            Message::Chosen(path) => self.read(path),
            Message::Loaded { path, outcome, ready } => self.loaded(ctx, path, outcome, ready),
            Message::Imported(imported) => self.imported(ctx, *imported),
            Message::SaveTo { number, path, then } if is_current(number, self) => {
                self.save_to(path, then);
            }
            Message::Stale { number, then } if is_current(number, self) => {
                if let Some(workspace) = &mut self.workspace {
                    workspace.saving_stopped();
                }
                let name = self.document_name();
                self.dialogs.open(Dialog::Changed { name, saving: Some(then) });
            }
            Message::Changed { number, is_gone } if is_current(number, self) => {
                if let Some(workspace) = &mut self.workspace {
                    workspace.differs_from_file();
                }
                // Of a file that is gone nothing can be loaded: saving makes it anew.
                if !is_gone {
                    let name = self.document_name();
                    self.dialogs.open(Dialog::Changed { name, saving: None });
                }
            }
            Message::Restamped { number, stamp } if is_current(number, self) => {
                if let Some(workspace) = &mut self.workspace {
                    workspace.keep_against(stamp);
                }
            }
            Message::Saved(saved) => self.saved(ctx, *saved),
            Message::NoDialog(place) => self.dialogs.open_over(Dialog::Place(*place)),
            Message::Recoverable(found) => {
                for recovered in found {
                    self.dialogs.open(Dialog::Recovery(recovered));
                }
            }
            Message::Digest { number, digest } => {
                self.digesting = false;
                if number == self.document_number
                    && let Some(workspace) = &mut self.workspace
                {
                    workspace.set_digest(digest);
                }
            }
            Message::Copied(outcome) => self.copied(ctx, outcome),
            Message::Export(answer) => self.exported(ctx, answer),
            Message::Portrait(portrait) => self.portrayed(ctx, portrait),
            Message::Survey(answer) => self.surveyed(answer),
            Message::SaveTo { .. }
            | Message::SaveNowhere
            | Message::Stale { .. }
            | Message::Changed { .. }
            | Message::Restamped { .. } => {}
        }
    }
}

/// The sample of that name.
pub(super) fn sample(name: &str) -> Option<Document> {
    file::samples::list().iter().find(|sample| sample.name == name)?.load()
}

/// Removes what a crash left: it has been brought back, or nobody wants it.
pub(super) fn discard(recovered: Recovered) {
    if let Err(error) = recovered.discard() {
        log::warn!("a recovery journal cannot be removed: {error}");
    }
}

/// A file's name, as people know it.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// What is said of a file that could not be read: that it is as it was, unless there is none.
pub(super) fn kept(words: Words, kind: &LoadErrorKind) -> Option<String> {
    let is_gone = matches!(kind, LoadErrorKind::Io(cause) if cause.kind() == ErrorKind::NotFound);
    (!is_gone).then(|| words.get("error-open-kept").to_owned())
}

/// A title as a file's name on any system.
pub(super) fn safe_name(title: &str) -> String {
    let name: String = title
        .chars()
        .map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { ' ' } else { c })
        .collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    name.trim_matches('.').chars().take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_names_that_every_system_takes() {
        assert_eq!(safe_name("Buying: shoes / boots?"), "Buying shoes boots");
        assert_eq!(safe_name("..hidden"), "hidden");
        assert_eq!(safe_name("Žagars\nun dēls"), "Žagars un dēls");
    }
}
