//! The open document and its file: whether the two say the same, and the recovery journal that is
//! there while they do not. Nothing here asks a disk but the journal's own thread.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Workspace;
use crate::file::{Closing, FileStamp, Journal, Remains};
use crate::i18n::Words;
use crate::model::Document;

/// Whether what is on the screen is also in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the states")]
pub enum SaveState {
    New,
    Saved,
    Unsaved,
    Saving,
    Failed,
}

/// Where a document comes from.
#[derive(Debug, Default)]
pub struct Origin {
    /// Its file.
    pub path: Option<PathBuf>,
    /// The file as it was when it was read.
    pub stamp: Option<FileStamp>,
    /// Whether it holds something that no file holds.
    pub unsaved: bool,
    /// The file of another program that it was made of.
    pub source: Option<PathBuf>,
    /// What a crash left of it, until its journal has it again.
    pub remains: Option<Remains>,
}

/// The file.
impl Workspace {
    /// The file, if there is one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The file that it is in, else the one of another program that it was made of.
    #[must_use]
    pub fn beside(&self) -> Option<&Path> {
        self.path().or(self.source.as_deref())
    }

    /// The file's name, if there is one.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        Some(self.path.as_ref()?.file_name()?.to_string_lossy().into_owned())
    }

    /// What to call it in a question: the file's name, else its title.
    #[must_use]
    pub fn name(&self, words: Words) -> String {
        let title = &self.document.journey().title;
        self.file_name().unwrap_or_else(|| words.titled(title, "untitled-journey").to_owned())
    }

    /// The file as it was when it was last read or written.
    #[must_use]
    pub fn stamp(&self) -> Option<FileStamp> {
        self.stamp
    }

    /// Whether there is something that no file holds.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.history.is_dirty() || (self.entry.is_some() && self.history.in_gesture())
    }

    /// Whether it is saved.
    #[must_use]
    pub fn save_state(&self) -> SaveState {
        match (self.saving, self.is_dirty(), self.save_failed) {
            (true, ..) => SaveState::Saving,
            (false, true, true) => SaveState::Failed,
            (false, true, false) => SaveState::Unsaved,
            (false, false, _) if self.path.is_none() => SaveState::New,
            (false, false, _) => SaveState::Saved,
        }
    }

    /// Whether it is being saved.
    #[must_use]
    pub fn is_saving(&self) -> bool {
        self.saving
    }

    /// The document without what a gesture under way shows: what is to be saved.
    #[must_use]
    pub fn settled_document(&self) -> Document {
        self.history.settled(&self.document)
    }

    /// Notes that saving has begun.
    pub fn begin_saving(&mut self) {
        self.saving = true;
    }

    /// Notes that saving did not work.
    pub fn saving_failed(&mut self) {
        self.saving = false;
        self.save_failed = true;
    }

    /// Notes that saving was called off.
    pub fn saving_stopped(&mut self) {
        self.saving = false;
    }

    /// Notes that a file now holds that state of the document.
    pub fn saved(&mut self, state: u64, document: &Document, path: PathBuf, stamp: FileStamp) {
        self.saving = false;
        self.save_failed = false;
        self.history.mark_saved(state);
        if let Some(journal) = &self.journal {
            journal.saved(document, Some(&path));
        }
        self.path = Some(path);
        self.stamp = Some(stamp);
        self.told = None;
    }

    /// Keeps this version although the file has become another one: that counts as seen, and does
    /// not hold what is on the screen.
    pub fn keep_against(&mut self, stamp: FileStamp) {
        self.stamp = Some(stamp);
        self.told = None;
        self.differs();
    }

    /// The file does not hold what is on the screen any more: it is another one now, or gone.
    pub fn differs_from_file(&mut self, now: Option<FileStamp>) {
        self.told = Some(now);
        self.differs();
    }

    /// What the user was told last that the file has become.
    #[must_use]
    pub fn told(&self) -> Option<Option<FileStamp>> {
        self.told
    }

    fn differs(&mut self) {
        self.history.mark_unsaved();
        if let Some(journal) = &self.journal {
            journal.unsaved();
        }
    }

    /// The recovery journal, if there is one.
    #[must_use]
    pub fn journal(&self) -> Option<&Journal> {
        self.journal.as_ref()
    }

    /// The folder in which the recovery journal cannot be written, if so, and why.
    #[must_use]
    pub fn journal_problem(&self) -> Option<(PathBuf, Arc<io::Error>)> {
        let journal = self.journal.as_ref()?;
        let folder = journal.path().parent().unwrap_or(journal.path()).to_owned();
        Some((folder, journal.problem()?))
    }

    /// Closes the document for good: saved, or given up on purpose. Its journal is gone when the
    /// answer has been waited for.
    #[must_use]
    pub fn close(mut self) -> Option<Closing> {
        self.journal.take().map(Journal::close)
    }
}
