//! Pictures of personas: chosen in a dialog of the system or dropped on the window, made small
//! elsewhere, and put into the journey as one step of undo.

use std::path::{Path, PathBuf};

use super::PolkuApp;
use super::dialogs::{Dialog, Notice};
use super::files::{Message, name_of};
use super::request::Request;
use super::services::FileDialog;
use crate::change::actions;
use crate::change::{Label, Verb, What};
use crate::file::picture::{self, PictureError, SmallPicture};
use crate::model::PersonaId;
use crate::wording;

/// How files of pictures end.
const ENDINGS: [&str; 4] = ["png", "jpg", "jpeg", "webp"];

/// Whose picture, in which of the documents that have been open.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sitter {
    number: u64,
    persona: PersonaId,
}

/// What the dialog of the system or a job answers.
#[derive(Debug)]
pub(super) enum Portrait {
    /// A file was chosen.
    Chosen(Sitter, PathBuf),
    /// It was made small, or not.
    Made(Sitter, PathBuf, Result<SmallPicture, PictureError>),
}

/// Whether a file is a picture, by its ending.
pub(super) fn is_picture(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

impl PolkuApp {
    /// The persona that is selected.
    fn sitter(&self) -> Option<Sitter> {
        let persona = self.workspace.as_ref()?.selected_persona()?;
        Some(Sitter { number: self.document_number, persona })
    }

    /// Asks for a picture of the persona that is selected.
    pub(super) fn ask_for_picture(&mut self) {
        let Some(sitter) = self.sitter() else { return };
        let words = self.words;
        let dialog = FileDialog {
            title: words.get("cmd-choose-picture.tip").to_owned(),
            folder: self.folder(),
            kind: (words.get("picture-files").to_owned(), ENDINGS.map(str::to_owned).into()),
            ..FileDialog::default()
        };
        let postman = self.mailbox.postman();
        let chosen = self.or_ask_here(&dialog, false, move |path| {
            if let Some(path) = path {
                postman.send(Message::Portrait(Portrait::Chosen(sitter, path)));
            }
        });
        self.services.dialogs.open(dialog, chosen);
    }

    /// Takes up a file that was dropped on the window: a picture goes to the persona that is
    /// selected, anything else is opened.
    pub(super) fn take_drop(&mut self, ctx: &egui::Context, path: PathBuf) {
        if !is_picture(&path) || self.workspace.is_none() {
            self.requests.push(Request::OpenFile(path));
            return;
        }
        match self.sitter() {
            None => self.toasts.say(ctx, self.words.get("toast-picture-whose"), None),
            Some(sitter) => self.make_portrait(sitter, path),
        }
    }

    fn make_portrait(&mut self, sitter: Sitter, path: PathBuf) {
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let made = picture::load(&path);
            postman.send(Message::Portrait(Portrait::Made(sitter, path, made)));
        }));
    }

    pub(super) fn portrayed(&mut self, ctx: &egui::Context, portrait: Portrait) {
        match portrait {
            Portrait::Chosen(sitter, path) => self.make_portrait(sitter, path),
            // The journey was closed in the meantime.
            Portrait::Made(sitter, ..) if sitter.number != self.document_number => {}
            Portrait::Made(sitter, _, Ok(small)) => self.set_picture(ctx, sitter, Some(small)),
            Portrait::Made(_, path, Err(error)) => {
                let words = self.words;
                let cause = wording::picture_error(words, &error);
                self.dialogs.open(Dialog::Notice(Notice {
                    title: words.with("error-picture", &[("name", name_of(&path).into())]),
                    lines: vec![
                        words.with("error-cause", &[("cause", cause.into())]),
                        words.get("error-picture-kept").to_owned(),
                    ],
                }));
            }
        }
    }

    /// Takes the picture of the persona that is selected away.
    pub(super) fn remove_picture(&mut self, ctx: &egui::Context) {
        if let Some(sitter) = self.sitter() {
            self.set_picture(ctx, sitter, None);
        }
    }

    fn set_picture(&mut self, ctx: &egui::Context, sitter: Sitter, picture: Option<SmallPicture>) {
        let Some(workspace) = &mut self.workspace else { return };
        let verb = if picture.is_some() { Verb::Edit } else { Verb::Delete };
        let picture = picture.map(|small| (small.format, small.bytes));
        let outcome = workspace.edit(Label::one(verb, What::Picture), |draft| {
            actions::set_picture(draft, sitter.persona, picture)
        });
        self.after_edit(ctx, outcome);
    }
}
