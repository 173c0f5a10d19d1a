//! The recovery journal: what a crash would lose is on disk within a second.
//!
//! Each open document has one journal in the user's data folder: a snapshot, order keys included,
//! and then each transaction. A thread of its own writes it, so that nobody waits for the disk. It
//! is locked while the program lives and removed when the document is closed; one that lies there
//! without a lock was left by a crash, and is offered at the next start.

mod entry;
mod neighbours;
mod recover;
#[cfg(test)]
mod tests;
mod writer;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

pub use recover::{Recovered, Remains};

use crate::change::Change;
use crate::model::{Document, IdSource, Record, RecordId};
use writer::{Message, Writer};

/// The environment variable that names another data folder, for tests and for portable use.
pub const DATA_FOLDER_VARIABLE: &str = "POLKU_DATA_DIR";

/// The ending of a journal's name.
const ENDING: &str = "journal";

/// The folder in which Polku keeps what belongs to the user but to no document; `None` on a system
/// that tells no home.
#[must_use]
pub fn data_folder() -> Option<PathBuf> {
    use etcetera::BaseStrategy as _;
    if let Some(folder) = std::env::var_os(DATA_FOLDER_VARIABLE).filter(|name| !name.is_empty()) {
        return Some(folder.into());
    }
    Some(etcetera::choose_base_strategy().ok()?.data_dir().join("polku"))
}

/// Where journals are kept.
#[derive(Debug, Clone)]
pub struct JournalFolder(PathBuf);

impl JournalFolder {
    /// The user's own.
    #[must_use]
    pub fn of_user() -> Option<Self> {
        data_folder().map(|folder| Self(folder.join("recovery")))
    }

    /// Another one.
    #[must_use]
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self(folder.into())
    }

    /// Starts the journal of a document that was just opened or made; `unsaved` says that it holds
    /// something that no file holds. Returns at once, the snapshot is written behind.
    #[must_use]
    pub fn start(&self, document: &Document, origin: Option<&Path>, unsaved: bool) -> Journal {
        self.begin(document, origin, unsaved, None)
    }

    /// Starts the journal of a document that was brought back. What the crash left goes when the
    /// new journal is on disk: one of the two is there at any time.
    #[must_use]
    pub fn take_over(
        &self,
        document: &Document,
        origin: Option<&Path>,
        remains: Remains,
    ) -> Journal {
        self.begin(document, origin, true, Some(remains))
    }

    fn begin(
        &self,
        document: &Document,
        origin: Option<&Path>,
        unsaved: bool,
        remains: Option<Remains>,
    ) -> Journal {
        let name = format!("{}-{:016x}", std::process::id(), IdSource::random().next_bits());
        let problem = Arc::default();
        let path = self.0.join(name).with_extension(ENDING);
        let writer = Writer::new(
            path.clone(),
            document.clone(),
            origin_text(origin),
            unsaved,
            remains,
            Arc::clone(&problem),
        );
        let (sender, receiver) = mpsc::channel();
        let thread = thread::Builder::new()
            .name("journal".to_owned())
            .spawn(move || writer.run(&receiver))
            .map_err(|error| writer::report(&problem, Some(error)))
            .ok();
        Journal { path, sender: Some(sender), thread, problem }
    }

    /// Whether another window has that file open; `own` is the journal of the one that asks.
    #[must_use]
    pub fn is_open_elsewhere(&self, file: &Path, own: &Path) -> bool {
        neighbours::have_open(&self.0, file, own)
    }

    /// What crashes have left, oldest first. Journals of programs that still run are not among it;
    /// those that hold nothing that is not also in a file are removed.
    #[must_use]
    pub fn recoverable(&self) -> Vec<Recovered> {
        recover::all(&self.0)
    }
}

/// A path that cannot be written as text is left out: the document comes back without a file.
fn origin_text(origin: Option<&Path>) -> Option<String> {
    let origin = std::path::absolute(origin?).ok()?;
    origin.to_str().map(str::to_owned)
}

/// What went wrong last, shared with the writer.
type Problem = Arc<Mutex<Option<Arc<io::Error>>>>;

/// The journal of one open document. Dropping it without [`Journal::close`] leaves it to be
/// recovered.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    sender: Option<Sender<Message>>,
    thread: Option<JoinHandle<()>>,
    problem: Problem,
}

impl Journal {
    /// Its file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Notes what was done to the document: every transaction, undone and redone ones too.
    pub fn record(&self, changes: &[Change]) {
        let after = |change: &Change| Some((change.id()?, change.after.clone()));
        self.note(changes.iter().filter_map(after).collect());
    }

    /// Notes how records are now, `None` for one that is gone: also what is not done yet, and may
    /// have to be noted back.
    pub fn note(&self, records: Vec<(RecordId, Option<Record>)>) {
        if !records.is_empty() {
            self.send(Message::Changes(records));
        }
    }

    /// Notes that a document is as its file has it (or, without one, that there is nothing to lose
    /// yet). What was done since it was handed to the saving stays in the journal.
    pub fn saved(&self, document: &Document, origin: Option<&Path>) {
        let origin = origin_text(origin);
        self.send(Message::Saved { document: Box::new(document.clone()), origin });
    }

    /// Notes that no file holds the document any more: what it was read from or saved to is gone,
    /// or another one.
    pub fn unsaved(&self) {
        self.send(Message::Unsaved);
    }

    /// Waits until all that was noted is on disk.
    pub fn flush(&self) {
        let (done, wait) = mpsc::channel();
        self.send(Message::Flush(done));
        // An error says that the writer is gone, which `problem` tells.
        let _ = wait.recv();
    }

    /// Why the journal cannot be written at present, if so: what the system says.
    #[must_use]
    pub fn problem(&self) -> Option<Arc<io::Error>> {
        self.problem.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Ends the journal of a document that is closed: saved, or given up on purpose. Returns at
    /// once; the journal is gone when the answer has been waited for.
    #[must_use = "dropping it waits"]
    pub fn close(mut self) -> Closing {
        self.send(Message::Close);
        self.sender = None;
        Closing(self.thread.take())
    }

    fn send(&self, message: Message) {
        if let Some(sender) = &self.sender
            && sender.send(message).is_err()
        {
            let gone = io::Error::from(io::ErrorKind::BrokenPipe);
            writer::report(&self.problem, Some(gone));
        }
    }

    /// Lets the writer finish what it was sent.
    fn finish(&mut self) {
        drop(self.sender.take());
        if let Some(thread) = self.thread.take() {
            // A writer that panicked has said so; there is nothing to do about it here.
            let _ = thread.join();
        }
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        self.finish();
    }
}

/// A journal that is being removed. Dropping it waits for that.
#[derive(Debug)]
pub struct Closing(Option<JoinHandle<()>>);

impl Closing {
    /// Whether the journal is gone.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.0.as_ref().is_none_or(JoinHandle::is_finished)
    }
}

impl Drop for Closing {
    fn drop(&mut self) {
        if let Some(thread) = self.0.take() {
            // As above: a panic has been told.
            let _ = thread.join();
        }
    }
}
