//! Journeys from the files of other programs. They open unsaved: what they came from is left as it
//! is, and what could not be taken over is told.

use std::path::{Path, PathBuf};

use super::PolkuApp;
use super::dialogs::{Dialog, Notice};
use super::files::{Message, Opened, name_of};
use super::services::FileDialog;
use crate::file::{LoadErrorKind, MAX_BYTES};
use crate::i18n::Words;
use crate::interchange::{
    self, Format, Import, ImportError, ImportErrorKind, Note, NoteKind, Options, Scale,
};
use crate::model::Document;
use crate::wording;

/// So many notes are told one by one.
const MOST_NOTES: usize = 100;

/// What reading a foreign file came to.
#[derive(Debug)]
pub(super) struct Imported {
    path: PathBuf,
    /// The scale that it was read with.
    scale: Option<Scale>,
    outcome: Result<Import, ImportError>,
}

/// A foreign file that waits for a decision.
#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) path: PathBuf,
    pub(super) import: Import,
}

/// Whether a file is one of those that are imported, by its ending.
pub(super) fn is_foreign(path: &Path) -> bool {
    format_of(path).is_some()
}

fn format_of(path: &Path) -> Option<Format> {
    Format::from_name(&path.extension()?.to_string_lossy())
}

/// Another scale that the scores look like.
fn looks_like(import: &Import) -> Option<Scale> {
    import.notes.iter().find_map(|note| match note.kind {
        NoteKind::LooksLikeScale { scale } => Some(scale),
        _ => None,
    })
}

impl PolkuApp {
    pub(super) fn ask_for_import(&mut self) {
        let words = self.words;
        let endings = ["mmd", "mermaid", "md", "markdown", "csv", "tsv", "json"];
        let dialog = FileDialog {
            title: words.get("cmd-import.tip").to_owned(),
            folder: self.folder(),
            kind: (words.get("import-files").to_owned(), endings.map(str::to_owned).into()),
            ..FileDialog::default()
        };
        let postman = self.mailbox.postman();
        let chosen = self.or_ask_here(&dialog, false, move |path| {
            if let Some(path) = path {
                postman.send(Message::Chosen(path));
            }
        });
        self.services.dialogs.open(dialog, chosen);
    }

    /// Reads a foreign file; the open document stays until that has worked.
    pub(super) fn import(&mut self, path: PathBuf, scale: Option<Scale>) {
        self.begin_reading();
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let outcome = read(&path, scale);
            postman.send(Message::Imported(Box::new(Imported { path, scale, outcome })));
        }));
    }

    pub(super) fn imported(&mut self, ctx: &egui::Context, imported: Imported) {
        let Imported { path, scale, outcome } = imported;
        self.reading = false;
        match outcome {
            Err(error) => {
                let notice = self.import_notice(&path, &error);
                self.dialogs.open(Dialog::Notice(notice));
            }
            Ok(import) => match looks_like(&import).filter(|_| scale.is_none()) {
                Some(scale) => {
                    let waiting = Box::new(Waiting { path, import });
                    self.dialogs.open(Dialog::Scale { scale, waiting });
                }
                None => self.take_over(ctx, Waiting { path, import }),
            },
        }
    }

    /// Shows what was read; of several journeys, the one that is chosen.
    pub(super) fn take_over(&mut self, ctx: &egui::Context, mut waiting: Waiting) {
        if waiting.import.journeys.len() > 1 {
            self.dialogs.open(Dialog::Pick(Box::new(waiting)));
            return;
        }
        let Some(document) = waiting.import.journeys.pop() else { return };
        self.show_imported(ctx, &waiting.path, document, &waiting.import.notes);
    }

    /// Shows one of several journeys.
    pub(super) fn pick(&mut self, ctx: &egui::Context, mut waiting: Waiting, at: usize) {
        if at < waiting.import.journeys.len() {
            let document = waiting.import.journeys.swap_remove(at);
            self.show_imported(ctx, &waiting.path, document, &waiting.import.notes);
        }
    }

    fn show_imported(
        &mut self,
        ctx: &egui::Context,
        path: &Path,
        document: Document,
        notes: &[Note],
    ) {
        let words = self.words;
        self.arrive(ctx, Opened { unsaved: true, ..Opened::fresh(document) });
        let title = words.with("toast-imported", &[("name", name_of(path).into())]);
        let lines = note_lines(words, notes);
        if lines.is_empty() {
            self.toasts.say(ctx, title, None);
        } else {
            self.dialogs.open(Dialog::Notice(Notice { title, lines }));
        }
    }

    fn import_notice(&self, path: &Path, error: &ImportError) -> Notice {
        let words = self.words;
        let cause = wording::import_error(words, &error.kind);
        let cause = words.with("error-cause", &[("cause", cause.into())]);
        let mut lines: Vec<String> =
            error.place.map(|place| place_text(words, place)).into_iter().collect();
        lines.extend([cause, words.get("error-open-kept").to_owned()]);
        Notice { title: words.with("error-import", &[("name", name_of(path).into())]), lines }
    }
}

fn place_text(words: Words, place: crate::file::Place) -> String {
    let args = [("line", place.line.into()), ("column", place.column.into())];
    words.with("error-place", &args)
}

/// What could not be taken over, a line each.
fn note_lines(words: Words, notes: &[Note]) -> Vec<String> {
    let told = notes.iter().filter(|note| !matches!(note.kind, NoteKind::LooksLikeScale { .. }));
    let lines = told.take(MOST_NOTES).map(|note| {
        let text = wording::import_note(words, &note.kind);
        match note.place {
            Some(place) => format!("{}: {text}", place_text(words, place)),
            None => text,
        }
    });
    lines.collect()
}

fn read(path: &Path, scale: Option<Scale>) -> Result<Import, ImportError> {
    let io =
        |cause| ImportError { place: None, kind: ImportErrorKind::File(LoadErrorKind::Io(cause)) };
    let size = std::fs::metadata(path).map_err(io)?.len();
    if size > MAX_BYTES {
        let kind = ImportErrorKind::File(LoadErrorKind::TooLarge);
        return Err(ImportError { place: None, kind });
    }
    let bytes = std::fs::read(path).map_err(io)?;
    let format = format_of(path).unwrap_or(Format::Csv);
    interchange::import(&bytes, format, &Options { scale, ..Options::default() })
}
