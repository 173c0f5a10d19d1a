//! What is to be opened, and what the user has agreed to lose for it: plain data between the
//! dialogs, the jobs and whoever carries it out (`opening`). Knows none of them.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::pictures::Unpacked;
use crate::file::{FileStamp, Recovered, Remains};
use crate::i18n::Words;
use crate::interchange::table::ColumnMap;
use crate::interchange::{Import, Scale};
use crate::layout::fonts::Fonts;
use crate::layout::map::{MapEngine, MapOptions};
use crate::model::Document;

/// What to go on with when the open document is safe, or given up.
#[derive(Debug)]
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

/// What the user agreed to lose: that document in that state, or nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Consent {
    /// The number of the document that was open.
    pub(super) number: u64,
    /// The state of it (see `History::state`); `None` where none was open.
    pub(super) state: Option<u64>,
}

/// Something to tell: what went wrong or was left out, what was kept, what to do.
#[derive(Debug, Clone)]
pub(super) struct Notice {
    pub(super) title: String,
    pub(super) lines: Vec<String>,
}

/// A document that is ready to be shown.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) document: Document,
    pub(super) path: Option<PathBuf>,
    pub(super) stamp: Option<FileStamp>,
    pub(super) unsaved: bool,
    /// The file of another program that it was made of.
    pub(super) source: Option<PathBuf>,
    /// What a crash left of it.
    pub(super) remains: Option<Remains>,
    /// Its picture, where it was laid out beside the window.
    pub(super) ready: Ready,
    /// What is said when it is in sight.
    pub(super) welcome: Option<Notice>,
}

impl Opened {
    /// A document that no file holds, and that nothing would be lost with.
    pub(super) fn fresh(document: Document) -> Self {
        Self {
            document,
            path: None,
            stamp: None,
            unsaved: false,
            source: None,
            remains: None,
            ready: Ready::default(),
            welcome: None,
        }
    }
}

/// An engine that has laid a document out already, and the document's pictures, unpacked: for the
/// first that shows it. That takes a while, and is not the window's to spend.
#[derive(Debug, Clone, Default)]
pub(super) struct Ready(Arc<Mutex<Option<(MapEngine, Unpacked)>>>);

impl Ready {
    /// Lays a document out as the window will.
    pub(super) fn of(document: &Document, words: Words) -> Self {
        let mut engine = MapEngine::new(Fonts::shared());
        engine.layout(document, &MapOptions::window(words));
        Self(Arc::new(Mutex::new(Some((engine, Unpacked::of(document))))))
    }

    /// The engine, an empty one where there is none, and the pictures.
    pub(super) fn take(&self) -> (MapEngine, Unpacked) {
        let mut ready = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let nothing = || (MapEngine::new(Fonts::shared()), Unpacked::default());
        ready.take().unwrap_or_else(nothing)
    }
}

/// A document that a crash took away, laid out to be shown.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) recovered: Recovered,
    pub(super) ready: Ready,
}

/// Where a journey comes from.
#[derive(Debug, Clone)]
pub(super) enum ImportSource {
    /// A file of another program.
    File(PathBuf),
    /// A text that was pasted.
    Text(Arc<str>),
}

impl ImportSource {
    /// The file's name, where it is one.
    pub(super) fn file_name(&self) -> Option<String> {
        match self {
            Self::File(path) => {
                Some(path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned())
            }
            Self::Text(_) => None,
        }
    }
}

/// How a foreign file is to be read.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) origin: ImportSource,
    /// The scale of its scores.
    pub(super) scale: Option<Scale>,
    /// Which of its journeys or sheets, counted from 1, once somebody has chosen.
    pub(super) pick: Option<usize>,
    /// Whether its table is to be turned, once somebody has said so.
    pub(super) turned: Option<bool>,
    /// What its columns stand for, once somebody has chosen.
    pub(super) columns: Option<ColumnMap>,
    /// What the user agreed to lose for it.
    pub(super) consent: Consent,
}

impl Asked {
    /// As it is, with nothing chosen yet.
    pub(super) fn of(origin: ImportSource, consent: Consent) -> Self {
        Self { origin, scale: None, pick: None, turned: None, columns: None, consent }
    }
}

/// A foreign file that waits for a decision.
#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) asked: Asked,
    pub(super) import: Import,
}
