//! The thread that writes a journal.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use super::Problem;
use super::entry::{Entry, Head, line};
use super::recover::Remains;
use crate::change::{Change, apply};
use crate::model::{Document, Record, RecordId};

/// How long changes are gathered before the disk is asked to keep them.
const GATHER: Duration = Duration::from_millis(250);

/// Lines after the snapshot may grow to this, or to twice the snapshot, before it is made anew.
const LARGE: u64 = 1024 * 1024;

/// What the document's owner tells the writer.
pub(super) enum Message {
    /// Records as they became.
    Changes(Vec<(RecordId, Option<Record>)>),
    /// A document was saved to that file.
    Saved {
        /// The document as it was saved.
        document: Box<Document>,
        /// The file.
        origin: Option<String>,
    },
    /// No file holds the document any more.
    Unsaved,
    /// To be answered when all is on disk.
    Flush(Sender<()>),
    /// The document was closed: nothing is left to recover.
    Close,
}

/// Whether the writer goes on.
#[derive(PartialEq, Eq)]
enum Then {
    GoOn,
    End,
}

/// Writes one journal, and keeps a copy of the document for making the snapshot anew.
pub(super) struct Writer {
    path: PathBuf,
    document: Document,
    origin: Option<String>,
    unsaved: bool,
    /// What a crash left of this document, until this journal has it too.
    remains: Option<Remains>,
    /// The journal, locked; none before the first snapshot, and after something went wrong.
    file: Option<File>,
    snapshot: u64,
    appended: u64,
    unsynced: bool,
    problem: Problem,
}

/// Tells what went wrong, or that all is well again.
pub(super) fn report(problem: &Problem, cause: Option<io::Error>) {
    *problem.lock().unwrap_or_else(PoisonError::into_inner) = cause.map(Arc::new);
}

impl Writer {
    /// A writer that has written nothing yet.
    pub(super) fn new(
        path: PathBuf,
        document: Document,
        origin: Option<String>,
        unsaved: bool,
        remains: Option<Remains>,
        problem: Problem,
    ) -> Self {
        Self {
            path,
            document,
            origin,
            unsaved,
            remains,
            file: None,
            snapshot: 0,
            appended: 0,
            unsynced: false,
            problem,
        }
    }

    /// Writes until the document is closed or its owner gone.
    pub(super) fn run(mut self, messages: &Receiver<Message>) {
        self.renew();
        while let Ok(message) = messages.recv() {
            if self.handle(message) == Then::End {
                return;
            }
            let until = Instant::now() + GATHER;
            while let Ok(message) =
                messages.recv_timeout(until.saturating_duration_since(Instant::now()))
            {
                if self.handle(message) == Then::End {
                    return;
                }
            }
            self.sync();
        }
    }

    fn handle(&mut self, message: Message) -> Then {
        match message {
            Message::Changes(changes) => self.note(&changes),
            Message::Saved { document, origin } => {
                self.unsaved = self.document != *document;
                self.origin = origin;
                self.renew();
            }
            Message::Unsaved => {
                if !std::mem::replace(&mut self.unsaved, true) {
                    self.renew();
                }
            }
            Message::Flush(done) => {
                self.sync();
                // Nobody waits any more: nothing to tell.
                let _ = done.send(());
            }
            Message::Close => {
                drop(self.file.take());
                if let Err(error) = fs::remove_file(&self.path) {
                    log::debug!("{}: the journal is not removed: {error}", self.path.display());
                }
                self.let_go();
                return Then::End;
            }
        }
        Then::GoOn
    }

    fn note(&mut self, after: &[(RecordId, Option<Record>)]) {
        self.unsaved = true;
        let change = |(id, after): &(RecordId, Option<Record>)| Change {
            before: self.document.get(*id),
            after: after.clone(),
        };
        let changes: Vec<Change> = after.iter().map(change).collect();
        if let Err(error) = apply(&mut self.document, &changes) {
            log::warn!("the journal's copy of the document does not follow: {error}");
        }
        if self.file.is_none() || self.appended > LARGE.max(2 * self.snapshot) {
            self.renew();
            return;
        }
        let entry = |(id, after): &(RecordId, Option<Record>)| match after {
            Some(record) => Entry::of(record),
            None => Entry::Gone(id.to_string()),
        };
        let entries: Vec<Entry> = after.iter().map(entry).collect();
        if let Err(error) = self.append(&entries) {
            self.failed(error);
        }
    }

    fn append(&mut self, entries: &[Entry]) -> io::Result<()> {
        let line = line(&entries).map_err(io::Error::other)?;
        if let Some(file) = &mut self.file {
            file.write_all(line.as_bytes())?;
            self.appended += line.len() as u64;
            self.unsynced = true;
        }
        Ok(())
    }

    /// Begins the journal anew with a snapshot; the old one lies there until the new one is whole.
    fn renew(&mut self) {
        match self.written_anew() {
            Ok(file) => {
                self.file = Some(file);
                self.appended = 0;
                self.unsynced = false;
                report(&self.problem, None);
                self.let_go();
            }
            Err(error) => self.failed(error),
        }
    }

    /// Removes what the crash left: this journal has it too, or nobody wants it any more.
    fn let_go(&mut self) {
        if let Some(Err(error)) = self.remains.take().map(Remains::discard) {
            log::warn!("what a crash left cannot be removed: {error}");
        }
    }

    fn written_anew(&mut self) -> io::Result<File> {
        let folder = self.path.parent().ok_or(io::ErrorKind::NotFound)?;
        private_folder(folder)?;
        let head = Head::of(&self.document, self.origin.clone(), self.unsaved);
        let line = line(&head).map_err(io::Error::other)?;
        let mut file = tempfile::Builder::new().suffix(super::recover::HALF).tempfile_in(folder)?;
        // Where locks are not to be had the journal is still worth having.
        if let Err(error) = file.as_file().try_lock() {
            log::debug!("the journal is not locked: {error}");
        }
        file.write_all(line.as_bytes())?;
        file.as_file().sync_all()?;
        self.snapshot = line.len() as u64;
        Ok(file.persist(&self.path)?)
    }

    fn sync(&mut self) {
        if !self.unsynced {
            return;
        }
        if let Some(Err(error)) = self.file.as_ref().map(File::sync_data) {
            self.failed(error);
        }
        self.unsynced = false;
    }

    /// A line may be half written: the next change begins the journal anew.
    fn failed(&mut self, error: io::Error) {
        log::warn!("{}: the journal cannot be written: {error}", self.path.display());
        self.file = None;
        report(&self.problem, Some(error));
    }
}

/// Makes a folder that only its owner can look into: journals hold what documents hold.
fn private_folder(folder: &std::path::Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}
