//! Opening and closing: what happens between a wish and a document in sight.
//!
//! Everything slow runs as a job and answers with a [`Message`]. What would lose something asks
//! first and goes on with [`Then`] once it may; what the user agreed to lose ([`Consent`]) travels
//! with the reading, and holds for that document in that state alone. Of several readings under way
//! only the last one asked for arrives.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};

use egui::ViewportCommand;

use super::PolkuApp;
use super::command::Command;
use super::dialogs::Dialog;
use super::files::{kept, name_of, sample};
use super::imports::is_foreign;
use super::mail::Message;
use super::services::{FileDialog, JobRunner};
use super::wish::{Consent, ImportSource, Notice, Opened, Ready, Then};
use super::workspace::{Origin, Workspace};
use crate::file::{self, LoadError, LoadErrorKind, Loaded};
use crate::i18n::Words;
use crate::model::{Document, IdSource, Journey};
use crate::wording;

/// What reading a file came to.
#[derive(Debug)]
pub(super) struct Read {
    path: PathBuf,
    outcome: Result<Loaded, LoadError>,
    ready: Ready,
}

/// The readings under way.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The number of the last one.
    last: u64,
    /// Whether its answer is waited for.
    waits: bool,
}

impl Reading {
    /// Whether something is being read.
    pub(super) fn is_on(&self) -> bool {
        self.waits
    }

    /// Begins one; nobody waits for those before it any more.
    fn begin(&mut self) -> u64 {
        self.last += 1;
        self.waits = true;
        self.last
    }

    /// Ends one; answers whether somebody still waits for it.
    fn end(&mut self, number: u64) -> bool {
        let is_awaited = self.waits && self.last == number;
        self.waits &= !is_awaited;
        is_awaited
    }
}

/// Reads a file while the window is still being made.
pub(super) fn read_early(path: PathBuf, words: Words, jobs: &dyn JobRunner) -> Receiver<Read> {
    let (sender, receiver) = channel();
    jobs.run(Box::new(move || {
        // A window that could not be made wants no answer.
        let _ = sender.send(reading_of(path, words));
    }));
    receiver
}

/// Reads a file and lays its map out.
fn reading_of(path: PathBuf, words: Words) -> Read {
    let outcome = file::load(&path);
    let ready = outcome.as_ref().map(|loaded| Ready::of(&loaded.document, words));
    let ready = ready.unwrap_or_default();
    Read { path, outcome, ready }
}

impl PolkuApp {
    /// Goes on, asking first if there is something to lose. What is being saved is waited for; who
    /// does not want to wait asks again.
    pub(super) fn guard(&mut self, ctx: &egui::Context, then: Then) {
        self.settle_canvas(ctx);
        let Some(then) = self.after_saving(then) else { return };
        let is_dirty = self.workspace.as_ref().is_some_and(Workspace::is_dirty);
        let is_import = match &then {
            Then::AskForImport | Then::ImportText(_) => true,
            Then::Open(path) => is_foreign(path),
            _ => false,
        };
        if is_import && self.has_stages() {
            // It may be added to what is open: whether that goes is asked when it would.
            let consent = if is_dirty { self.no_consent() } else { self.consent() };
            self.proceed_with(ctx, then, consent);
        } else if is_dirty {
            let name = self.document_name();
            self.dialogs.open(Dialog::Guard { name, then });
        } else {
            self.proceed(ctx, then);
        }
    }

    pub(super) fn document_name(&self) -> String {
        self.workspace.as_ref().map(|workspace| workspace.name(self.words)).unwrap_or_default()
    }

    /// What is given up by whoever agrees now.
    fn consent(&self) -> Consent {
        let state = self.workspace.as_ref().map(|workspace| workspace.history().state());
        Consent { number: self.document_number, state }
    }

    /// Nothing is given up.
    fn no_consent(&self) -> Consent {
        Consent { number: self.document_number, state: None }
    }

    /// Goes on; what is open is given up as it is now.
    pub(super) fn proceed(&mut self, ctx: &egui::Context, then: Then) {
        let consent = self.consent();
        self.proceed_with(ctx, then, consent);
    }

    fn proceed_with(&mut self, ctx: &egui::Context, then: Then, consent: Consent) {
        match then {
            Then::New => {
                let mut document = Document::default();
                self.name_new(&mut document);
                self.show_document(ctx, Opened::fresh(document));
            }
            Then::AskForFile => self.ask_for_file(consent),
            Then::AskForImport => self.ask_for_import(consent),
            Then::Open(path) => self.read(path, consent),
            Then::ImportText(text) => self.import_from(ImportSource::Text(text), consent),
            Then::Template(name) => {
                if let Some(document) = file::templates::load(name, self.words.language()) {
                    self.show_document(ctx, Opened::fresh(document));
                }
            }
            Then::Sample(name) => {
                if let Some(document) = sample(name) {
                    self.show_document(ctx, Opened::fresh(document));
                }
            }
            Then::Show(opened) => self.show_document(ctx, *opened),
            Then::Reload => {
                if let Some(path) = self.workspace.as_ref().and_then(Workspace::path) {
                    self.read(path.to_owned(), consent);
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
    fn show_document(&mut self, ctx: &egui::Context, opened: Opened) {
        self.close_document();
        let Opened { document, path, stamp, unsaved, source, remains, ready, welcome } = opened;
        if let Some(path) = &path {
            self.preferences.add_recent(path);
            self.save_preferences();
        }
        self.document_number += 1;
        self.journal_told = false;
        let ids = IdSource::seeded(self.services.ids.next_bits());
        let origin = Origin { path, stamp, unsaved, source, remains };
        let journals = self.services.journals.as_ref();
        let (engine, pictures) = ready.take();
        pictures.show(ctx);
        self.workspace = Some(Workspace::new(document, origin, engine, ids, self.words, journals));
        self.ask_neighbours();
        self.focus_view();
        if let Some(welcome) = welcome {
            self.tell(ctx, welcome);
        }
    }

    /// Looks whether another window has the file open, too: an advice, and no lock.
    fn ask_neighbours(&self) {
        let Some(workspace) = &self.workspace else { return };
        let (Some(path), Some(journal)) = (workspace.path(), workspace.journal()) else { return };
        let Some(folder) = self.services.journals.clone() else { return };
        let (path, own) = (path.to_owned(), journal.path().to_owned());
        let (postman, number) = (self.mailbox.postman(), self.document_number);
        self.services.jobs.run(Box::new(move || {
            if folder.is_open_elsewhere(&path, &own) {
                postman.send(Message::OpenElsewhere { number });
            }
        }));
    }

    /// Says something: in passing, unless there is more to it than one line.
    fn tell(&mut self, ctx: &egui::Context, notice: Notice) {
        if notice.lines.is_empty() {
            self.toasts.say(ctx, notice.title, None);
        } else {
            self.dialogs.open(Dialog::Notice(notice));
        }
    }

    fn close_document(&mut self) {
        self.closing.retain(|journal| !journal.is_over());
        if let Some(workspace) = self.workspace.take() {
            self.closing.extend(workspace.close());
        }
        self.dialogs.forget_document();
        self.reading.waits = false;
        self.saves.forget();
        self.given_up = None;
        self.toasts.withdraw(Command::BringBack);
        self.canvas.reset();
        self.empathy.reset();
        self.personas.reset();
        self.insights.reset();
        self.panels.forget_document();
        self.find.clear();
        self.thumbs.forget_files();
    }

    /// A new journey has the language of its author, so that exports speak it.
    fn name_new(&self, document: &mut Document) {
        let journey = Journey {
            language: Some(self.words.language().code().to_owned()),
            ..Default::default()
        };
        if let Ok(named) = Document::from_records([journey.into()]) {
            *document = named;
        }
    }

    fn ask_for_file(&mut self, consent: Consent) {
        let postman = self.mailbox.postman();
        let dialog = FileDialog {
            title: self.words.get("cmd-open.tip").to_owned(),
            folder: self.folder(),
            kind: self.file_kind(),
            ..FileDialog::default()
        };
        let chosen = move |path| {
            if let Some(path) = path {
                postman.send(Message::Chosen { path, consent });
            }
        };
        let chosen = self.or_ask_here(&dialog, false, chosen);
        self.services.dialogs.open(dialog, chosen);
    }

    /// Begins a reading of any kind, and answers its number.
    pub(super) fn begin_reading(&mut self) -> u64 {
        self.reading.begin()
    }

    /// Ends a reading; answers whether what it came to is still wanted.
    pub(super) fn end_reading(&mut self, number: u64) -> bool {
        self.reading.end(number)
    }

    /// Shows a document that was read, asking first if somebody has worked on in the meantime.
    pub(super) fn arrive(&mut self, ctx: &egui::Context, opened: Opened, consent: Consent) {
        self.settle_canvas(ctx);
        if self.consent() == consent {
            self.show_document(ctx, opened);
        } else {
            self.guard(ctx, Then::Show(Box::new(opened)));
        }
    }

    /// Reads a file; the open document stays until that has worked.
    pub(super) fn read(&mut self, path: PathBuf, consent: Consent) {
        if is_foreign(&path) {
            self.import_from(ImportSource::File(path), consent);
            return;
        }
        let number = self.begin_reading();
        let postman = self.mailbox.postman();
        let words = self.words;
        self.services.jobs.run(Box::new(move || {
            let read = Box::new(reading_of(path, words));
            postman.send(Message::Loaded { number, consent, read });
        }));
    }

    /// Reads the file that the program was started with.
    pub(super) fn read_first(&mut self, path: PathBuf) {
        self.read(path, self.consent());
    }

    /// Shows a file that is being read since before there was a window: at once if it is there.
    pub(super) fn take_early(&mut self, ctx: &egui::Context, early: Receiver<Read>) {
        let (number, consent) = (self.begin_reading(), self.consent());
        match early.try_recv() {
            Ok(read) => self.loaded(ctx, number, consent, read),
            Err(_) => {
                let postman = self.mailbox.postman();
                self.services.jobs.run(Box::new(move || {
                    if let Ok(read) = early.recv() {
                        let read = Box::new(read);
                        postman.send(Message::Loaded { number, consent, read });
                    }
                }));
            }
        }
    }

    pub(super) fn loaded(
        &mut self,
        ctx: &egui::Context,
        number: u64,
        consent: Consent,
        read: Read,
    ) {
        if !self.end_reading(number) {
            return;
        }
        let Read { path, outcome, ready } = read;
        match outcome {
            Ok(Loaded { document, stamp }) => {
                let (path, stamp) = (Some(path), Some(stamp));
                let opened = Opened { path, stamp, ready, ..Opened::fresh(document) };
                self.arrive(ctx, opened, consent);
            }
            Err(error) => {
                if is_gone(&error.kind) {
                    self.preferences.forget_recent(&path);
                }
                self.dialogs.open(Dialog::Notice(self.load_notice(&path, &error)));
            }
        }
    }

    /// Lays a document out beside the window, and shows it then.
    pub(super) fn prepare(&mut self, opened: Opened, consent: Consent) {
        let number = self.begin_reading();
        let postman = self.mailbox.postman();
        let words = self.words;
        self.services.jobs.run(Box::new(move || {
            let ready = Ready::of(&opened.document, words);
            let opened = Box::new(Opened { ready, ..opened });
            postman.send(Message::Prepared { number, consent, opened });
        }));
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
}

/// Whether a file could not be read because there is none.
pub(super) fn is_gone(kind: &LoadErrorKind) -> bool {
    matches!(kind, LoadErrorKind::Io(cause) if cause.kind() == ErrorKind::NotFound)
}
