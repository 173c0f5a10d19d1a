//! Answers from dialogs of the system and from jobs, and who takes them.

use std::path::PathBuf;

use super::PolkuApp;
use super::dialogs::{self, Dialog, Place};
use super::digest::Digest;
use super::exports::Copied;
use super::find;
use super::imports::Imported;
use super::opening::Read;
use super::portraits::Portrait;
use super::request::Request;
use super::saving::SaveOutcome;
use super::speaking::{Filtered, Spoken};
use super::watching::Seen;
use super::wish::{Consent, Found, ImportSource, Opened, Then};
use crate::export::ExportError;
use crate::file::SaveError;

/// An answer. Those that concern a document carry its number, those that come of a reading the
/// reading's: either may have been given up since.
#[derive(Debug)]
pub(super) enum Message {
    /// A file was chosen for opening.
    Chosen { path: PathBuf, consent: Consent },
    /// A file was chosen to make a journey of.
    ToImport { path: PathBuf, consent: Consent },
    /// A file was read, or not.
    Loaded { number: u64, consent: Consent, read: Box<Read> },
    /// A file of another program was read, or not.
    Imported { number: u64, imported: Box<Imported> },
    /// A document was laid out.
    Prepared { number: u64, consent: Consent, opened: Box<Opened> },
    /// A place to save to was chosen; `asked` says that whoever chose it was told what is replaced.
    SaveTo { number: u64, path: PathBuf, asked: bool, then: Option<Then> },
    /// A file was written, or not.
    Saved(Box<SaveOutcome>),
    /// Another program has changed the file, or taken it away.
    Changed { number: u64, seen: Seen },
    /// Another window has the file open, too.
    OpenElsewhere { number: u64 },
    /// The system has no dialog for files: the path has to be typed.
    NoDialog(Box<Place>),
    /// Somebody has looked whether there is a file where one is to be saved.
    PlaceLooked { path: PathBuf, is_taken: bool },
    /// What crashes have left.
    Recoverable(Vec<Found>),
    /// What was looked for in a document.
    Found { number: u64, asked: find::Asked, found: Box<find::Found> },
    /// The map was laid out in another language.
    Spoken(Box<Spoken>),
    /// A map was laid out for other personas.
    Filtered(Box<Filtered>),
    /// What is said about a document.
    Digest { number: u64, digest: Box<Digest> },
    /// The map was made ready for the system's clipboard, or not.
    Copied(Result<Copied, ExportError>),
    /// What is chosen in the window cannot be remembered.
    PreferencesLost(SaveError),
    /// An export has come to its end, or its preview has.
    Export(dialogs::export::Answer),
    /// A persona's picture was chosen or made small.
    Portrait(Portrait),
    /// Survey answers were looked at or read.
    Survey(Box<dialogs::survey::Answer>),
}

impl PolkuApp {
    /// Takes an answer.
    pub(super) fn receive(&mut self, ctx: &egui::Context, message: Message) {
        let is_current = |number: u64, app: &Self| number == app.document_number;
        match message {
            Message::Chosen { path, consent } => self.read(path, consent),
            Message::ToImport { path, consent } => {
                self.import_from(ImportSource::File(path), consent);
            }
            Message::Loaded { number, consent, read } => self.loaded(ctx, number, consent, *read),
            Message::Imported { number, imported } => self.imported(number, *imported),
            Message::Prepared { number, consent, opened } => {
                if self.end_reading(number) {
                    self.arrive(ctx, *opened, consent);
                }
            }
            Message::SaveTo { number, path, asked, then } if is_current(number, self) => {
                self.save_to(path, asked, then);
            }
            Message::Saved(saved) => self.saved(ctx, *saved),
            Message::Changed { number, seen } if is_current(number, self) => {
                self.file_changed(ctx, seen);
            }
            Message::OpenElsewhere { number } if is_current(number, self) => {
                let name = self.document_name();
                let text = self.words.with("toast-open-elsewhere", &[("name", name.into())]);
                self.toasts.say(ctx, text, None);
            }
            Message::NoDialog(place) => self.dialogs.open_over(Dialog::Place(*place)),
            Message::PlaceLooked { path, is_taken } => {
                if let Some(place) = self.dialogs.place_mut() {
                    place.looked(path, is_taken);
                }
            }
            Message::Recoverable(found) => self.offer(found),
            Message::Found { number, asked, found } => {
                if is_current(number, self)
                    && let Some(id) = self.find.take(asked, *found)
                {
                    self.requests.push(Request::Reveal(id));
                }
            }
            Message::Spoken(spoken) => self.spoken(*spoken),
            Message::Filtered(filtered) => self.filtered(*filtered),
            Message::Digest { number, digest } => {
                self.digesting = false;
                if number == self.document_number
                    && let Some(workspace) = &mut self.workspace
                {
                    workspace.set_digest(*digest);
                }
            }
            Message::Copied(outcome) => self.copied(ctx, outcome),
            Message::PreferencesLost(error) => self.tell_preferences_problem(ctx, &error),
            Message::Export(answer) => self.exported(ctx, answer),
            Message::Portrait(portrait) => self.portrayed(ctx, portrait),
            Message::Survey(answer) => self.surveyed(*answer),
            Message::SaveTo { .. } | Message::Changed { .. } | Message::OpenElsewhere { .. } => {}
        }
    }
}
