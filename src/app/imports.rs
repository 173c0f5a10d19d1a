//! Journeys from the files of other programs. They open unsaved: what they came from is left as it
//! is, and what could not be taken over is told.

use std::path::Path;

use super::PolkuApp;
use super::command::Command;
use super::dialogs::Dialog;
use super::dialogs::columns::Columns;
use super::files::{Message, kept};
use super::request::Request;
use super::services::FileDialog;
use super::views::View;
use super::wish::{Asked, Consent, ImportSource, Notice, Opened, Waiting};
use crate::change::{Label, Verb, What, actions};
use crate::file::{LoadErrorKind, MAX_BYTES, Place};
use crate::i18n::Words;
use crate::interchange::table::Preview;
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
    asked: Asked,
    outcome: Result<Outcome, ImportError>,
}

/// What was read.
#[derive(Debug)]
enum Outcome {
    /// Journeys.
    Journeys(Import),
    /// A table whose columns somebody should look at first.
    Table(Preview),
}

/// Whether a file is one of those that are imported, by its ending.
pub(super) fn is_foreign(path: &Path) -> bool {
    format_of(path).is_some()
}

fn format_of(path: &Path) -> Option<Format> {
    Format::from_name(&path.extension()?.to_string_lossy())
}

/// Whether a file is one of Polku's own, by its ending.
fn is_own(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
}

/// Another scale that the scores look like.
fn looks_like(import: &Import) -> Option<Scale> {
    import.notes.iter().find_map(|note| match note.kind {
        NoteKind::LooksLikeScale { scale } => Some(scale),
        _ => None,
    })
}

/// So many scores off the scale are named in a question.
const MOST_NAMED: usize = 3;

/// The scores that are off 1–5.
#[derive(Debug)]
pub(super) struct OffScale {
    /// The first of them, a line each.
    pub(super) lines: Vec<String>,
    /// Whether they are few beside those on the scale: slips rather than another scale.
    pub(super) is_slip: bool,
}

impl OffScale {
    fn of(words: Words, import: &Import, places: Places) -> Self {
        let is_off = |note: &&Note| matches!(note.kind, NoteKind::OffScale { .. });
        let off: Vec<Note> = import.notes.iter().filter(is_off).cloned().collect();
        let steps = import.journeys.iter().flat_map(Document::steps);
        let scores = steps.flat_map(|step| step.scores.values());
        let on = scores.filter(|scores| scores.satisfaction.is_some()).count();
        let named = off.get(..MOST_NAMED).unwrap_or(&off);
        Self { lines: note_lines(words, named, places), is_slip: off.len() * 3 <= on }
    }
}

impl ImportSource {
    /// What it is called.
    fn name(&self, words: Words) -> String {
        self.file_name().unwrap_or_else(|| words.get("import-pasted").to_owned())
    }
}

impl PolkuApp {
    pub(super) fn ask_for_import(&mut self, consent: Consent) {
        let words = self.words;
        let endings =
            ["mmd", "mermaid", "md", "markdown", "xlsx", "xlsm", "csv", "tsv", "json", "txt"];
        let dialog = FileDialog {
            title: words.get("cmd-import.tip").to_owned(),
            folder: self.preferences.import_folder.clone().or_else(|| self.folder()),
            kind: (words.get("import-files").to_owned(), endings.map(str::to_owned).into()),
            ..FileDialog::default()
        };
        let postman = self.mailbox.postman();
        let chosen = self.or_ask_here(&dialog, false, move |path| {
            if let Some(path) = path {
                // Who imports a file wants its contents looked at, whatever it is called.
                postman.send(match is_own(&path) {
                    true => Message::Chosen { path, consent },
                    false => Message::ToImport { path, consent },
                });
            }
        });
        self.services.dialogs.open(dialog, chosen);
    }

    /// Reads a foreign file; the open document stays until that has worked.
    pub(super) fn import(&mut self, asked: Asked) {
        let number = self.begin_reading();
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let outcome = read(&asked);
            let imported = Box::new(Imported { asked, outcome });
            postman.send(Message::Imported { number, imported });
        }));
    }

    /// Reads a foreign file, or a text that was pasted, as it is.
    pub(super) fn import_from(&mut self, origin: ImportSource, consent: Consent) {
        self.import(Asked::of(origin, consent));
    }

    pub(super) fn imported(&mut self, number: u64, imported: Imported) {
        if !self.end_reading(number) {
            return;
        }
        let Imported { asked, outcome } = imported;
        if let (Ok(_), ImportSource::File(path)) = (&outcome, &asked.origin) {
            self.remember_import_folder(path.parent());
        }
        match outcome {
            Err(error) => {
                let notice = self.import_notice(&asked.origin, &error);
                self.dialogs.open(Dialog::Notice(notice));
            }
            Ok(Outcome::Table(preview)) => {
                let columns = Columns::new(asked, preview, &self.preferences.columns);
                self.dialogs.open(Dialog::Columns(Box::new(columns)));
            }
            Ok(Outcome::Journeys(import)) => {
                match looks_like(&import).filter(|_| asked.scale.is_none()) {
                    Some(scale) => {
                        let off = OffScale::of(self.words, &import, Places::of(&asked.origin));
                        let waiting = Box::new(Waiting { asked, import });
                        self.dialogs.open(Dialog::Scale { scale, off, waiting });
                    }
                    None => self.take_over(Waiting { asked, import }),
                }
            }
        }
    }

    /// The next file is looked for in the folder of this one.
    pub(super) fn remember_import_folder(&mut self, folder: Option<&Path>) {
        if folder.is_some() && self.preferences.import_folder.as_deref() != folder {
            self.preferences.import_folder = folder.map(Path::to_owned);
            self.save_preferences();
        }
    }

    /// Reads a table whose columns were chosen, and remembers what was put right for the next one.
    pub(super) fn import_columns(&mut self, columns: Columns) {
        let learnt = columns.put_right();
        if !learnt.is_empty() {
            self.preferences.remember_columns(learnt.iter().map(|(h, f)| (h.as_str(), *f)));
            self.save_preferences();
        }
        self.import(columns.asked());
    }

    /// Shows what was read; of several journeys, the one that is chosen.
    pub(super) fn take_over(&mut self, waiting: Waiting) {
        if waiting.import.journeys.len() > 1 {
            self.dialogs.open(Dialog::Pick(Box::new(waiting)));
        } else if self.has_stages() {
            self.dialogs.open(Dialog::Land(Box::new(waiting)));
        } else {
            self.show_as_new(waiting);
        }
    }

    /// Whether a journey is open that another one can be added to.
    pub(super) fn has_stages(&self) -> bool {
        let open = self.workspace.as_ref();
        open.is_some_and(|workspace| workspace.document().stage_count() > 0)
    }

    /// Adds what was read at the end of the open journey, as one edit.
    pub(super) fn append(&mut self, ctx: &egui::Context, mut waiting: Waiting) {
        let words = self.words;
        let Some(workspace) = &mut self.workspace else { return };
        let Some(other) = waiting.import.journeys.pop() else { return };
        let (what, count) = match other.stage_count() {
            0 => (What::Empathy, other.empathy_maps().count()),
            stages => (What::Stage, stages),
        };
        let label = Label { verb: Verb::Add, what, count };
        if workspace.edit(label, |draft| actions::append(draft, &other)).is_err() {
            return self.toasts.say(ctx, words.get("toast-nothing-to-paste"), None);
        }
        workspace.view = if what == What::Empathy { View::Empathy } else { View::Map };
        if let Some(first) = workspace.selection.records().first() {
            self.then.push(Request::Reveal(*first));
        }
        let key = if what == What::Empathy { "count-empathy-maps" } else { "count-stages" };
        let added = words.count(key, count);
        let name = waiting.asked.origin.name(words);
        let title = words.with("toast-added", &[("what", added.into()), ("name", name.into())]);
        let mut lines = told_lines(words, &waiting);
        let surveys = other.surveys().count();
        if surveys > 0 {
            let what = words.count("count-surveys", surveys);
            lines.push(words.with("added-left", &[("what", what.into())]));
        }
        self.toasts.say(ctx, title.clone(), Some(Command::Undo));
        if !lines.is_empty() {
            self.dialogs.open(Dialog::Notice(Notice { title, lines }));
        }
    }

    /// Shows what was read in place of what is open.
    pub(super) fn show_as_new(&mut self, mut waiting: Waiting) {
        let Some(document) = waiting.import.journeys.pop() else { return };
        let name = waiting.asked.origin.name(self.words);
        let title = self.words.with("toast-imported", &[("name", name.into())]);
        let welcome = Some(Notice { title, lines: told_lines(self.words, &waiting) });
        let Asked { origin, consent, .. } = waiting.asked;
        let source = match origin {
            ImportSource::File(path) => Some(path),
            ImportSource::Text(_) => None,
        };
        let opened = Opened { unsaved: true, source, welcome, ..Opened::fresh(document) };
        self.prepare(opened, consent);
    }

    /// Reads one of several journeys by itself, as if the file held no other.
    pub(super) fn pick(&mut self, waiting: Waiting, at: usize) {
        self.import(Asked { pick: Some(at + 1), ..waiting.asked });
    }

    fn import_notice(&self, origin: &ImportSource, error: &ImportError) -> Notice {
        let words = self.words;
        let cause = wording::import_error(words, &error.kind);
        let cause = words.with("error-cause", &[("cause", cause.into())]);
        // What nothing at all was found in has no place that says more.
        let place = error.place.filter(|_| !matches!(error.kind, ImportErrorKind::NoJourneyHere));
        let mut lines: Vec<String> =
            place.map(|place| Places::of(origin).text(words, place)).into_iter().collect();
        lines.push(cause);
        lines.extend(match (origin, &error.kind) {
            // There is no file that could have come to harm.
            (ImportSource::Text(_), _) => None,
            (_, ImportErrorKind::File(kind)) => kept(words, kind),
            _ => Some(words.get("error-open-kept").to_owned()),
        });
        let title = words.with("error-import", &[("name", origin.name(words).into())]);
        Notice { title, lines }
    }
}

/// How places of a file are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Places {
    /// By line and column.
    Lines,
    /// By cell, as spreadsheets do.
    Cells,
}

impl Places {
    fn of(origin: &ImportSource) -> Self {
        match origin {
            ImportSource::File(path) if format_of(path) == Some(Format::Xlsx) => Self::Cells,
            _ => Self::Lines,
        }
    }

    fn text(self, words: Words, place: Place) -> String {
        match self {
            Self::Lines => {
                let args = [("line", place.line.into()), ("column", place.column.into())];
                words.with("error-place", &args)
            }
            Self::Cells => words.with("error-cell", &[("cell", cell_name(place).into())]),
        }
    }
}

/// A cell as spreadsheets call it: `C7`.
fn cell_name(place: Place) -> String {
    let mut left = place.column;
    let mut letters = Vec::new();
    while left > 0 {
        let at = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + at));
        left = (left - 1) / 26;
    }
    format!("{}{}", letters.into_iter().collect::<String>(), place.line)
}

/// What is told of an import: what the columns mean was looked at already where somebody has chosen
/// them, and the table as it was turned.
fn told_lines(words: Words, waiting: &Waiting) -> Vec<String> {
    let Waiting { asked, import } = waiting;
    let is_told = |note: &Note| {
        asked.columns.is_some()
            && matches!(note.kind, NoteKind::Transposed | NoteKind::GuessedColumns { .. })
    };
    let notes: Vec<Note> = import.notes.iter().filter(|note| !is_told(note)).cloned().collect();
    note_lines(words, &notes, Places::of(&asked.origin))
}

/// What could not be taken over, a line each.
fn note_lines(words: Words, notes: &[Note], places: Places) -> Vec<String> {
    let told = notes.iter().filter(|note| !matches!(note.kind, NoteKind::LooksLikeScale { .. }));
    let lines = told.take(MOST_NOTES).map(|note| {
        let text = wording::import_note_in_window(words, &note.kind);
        match note.place {
            Some(place) => format!("{}: {text}", places.text(words, place)),
            None => capitalised(&text),
        }
    });
    lines.collect()
}

/// As a sentence begins.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + chars.as_str()
}

fn read(asked: &Asked) -> Result<Outcome, ImportError> {
    let (bytes, format) = match &asked.origin {
        ImportSource::File(path) => {
            let bytes = file_bytes(path)?;
            let ending = path.extension().map(|ending| ending.to_string_lossy().into_owned());
            // What neither name nor contents tell is told to hold no journey.
            let format = Format::of_file(ending.as_deref(), &bytes).unwrap_or(Format::Markdown);
            (bytes, format)
        }
        ImportSource::Text(text) => (text.as_bytes().to_vec(), Format::of_text(text)),
    };
    let columns = asked.columns.clone().unwrap_or_default().turned(asked.turned);
    let name = match &asked.origin {
        ImportSource::File(path) => {
            path.file_stem().map(|stem| stem.to_string_lossy().into_owned())
        }
        ImportSource::Text(_) => None,
    };
    let options = Options { scale: asked.scale, columns, pick: asked.pick, name };
    if asked.columns.is_none()
        && let Some(preview) = interchange::preview(&bytes, format, &options)?
    {
        return Ok(Outcome::Table(preview));
    }
    interchange::import(&bytes, format, &options).map(Outcome::Journeys)
}

fn file_bytes(path: &Path) -> Result<Vec<u8>, ImportError> {
    let io =
        |cause| ImportError { place: None, kind: ImportErrorKind::File(LoadErrorKind::Io(cause)) };
    let size = std::fs::metadata(path).map_err(io)?.len();
    if size > MAX_BYTES {
        let kind = ImportErrorKind::File(LoadErrorKind::TooLarge);
        return Err(ImportError { place: None, kind });
    }
    std::fs::read(path).map_err(io)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_called_as_in_spreadsheets() {
        for (line, column, name) in
            [(1, 1, "A1"), (7, 26, "Z7"), (2, 27, "AA2"), (10, 703, "AAA10")]
        {
            assert_eq!(cell_name(Place { line, column }), name);
        }
    }
}
