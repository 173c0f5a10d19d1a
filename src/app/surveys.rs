//! What the dialog for survey answers asks for: a file, its beginning, its answers, and their place
//! on the map.

use std::cell::Cell;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::PolkuApp;
use super::command::Command;
use super::dialogs::survey::{Answer, Sheet, SurveyImport};
use super::dialogs::{Dialog, Notice};
use super::files::{Message, name_of};
use super::request::Request;
use super::services::FileDialog;
use crate::change::{Label, Verb, What};
use crate::file::Progress;
use crate::interchange::survey::{Export, SurveyError, WordMap, land};
use crate::model::RecordId;
use crate::wording;

impl PolkuApp {
    /// Asks for an export.
    pub(super) fn ask_for_answers(&mut self) {
        let words = self.words;
        let endings = ["csv", "tsv", "txt"];
        let dialog = FileDialog {
            title: words.get("survey-title").to_owned(),
            folder: self.folder(),
            kind: (words.get("survey-files").to_owned(), endings.map(str::to_owned).into()),
            ..FileDialog::default()
        };
        let postman = self.mailbox.postman();
        let chosen = move |path| postman.send(Message::Survey(Box::new(Answer::Chosen(path))));
        let chosen = self.or_ask_here(&dialog, false, chosen);
        self.services.dialogs.open(dialog, chosen);
    }

    fn look_at_answers(&mut self, path: PathBuf) {
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let progress = Progress::default();
            let outcome = open(&path, &progress).map(|export| Sheet::of(&export));
            postman.send(Message::Survey(Box::new(Answer::Opened { path, outcome })));
        }));
    }

    /// Does what the open dialog waits for.
    pub(super) fn serve_survey(&mut self) {
        let Some((path, question, progress)) =
            self.dialogs.survey_mut().and_then(SurveyImport::next_reading)
        else {
            return;
        };
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let outcome = open(&path, &progress)
                .and_then(|export| export.count(&question, &WordMap::default()));
            postman.send(Message::Survey(Box::new(Answer::Counted { question, outcome })));
        }));
    }

    pub(super) fn surveyed(&mut self, answer: Answer) {
        let words = self.words;
        match answer {
            Answer::Chosen(Some(path)) => self.look_at_answers(path),
            Answer::Chosen(None) => {}
            Answer::Opened { path, outcome: Ok(sheet) } => {
                let Some(workspace) = &self.workspace else { return };
                let document = workspace.document().clone();
                let dialog = SurveyImport::new(document, path, sheet);
                self.dialogs.open(Dialog::Survey(Box::new(dialog)));
            }
            Answer::Opened { path, outcome: Err(error) } => {
                let cause = wording::survey_error(words, &error);
                self.dialogs.open(Dialog::Notice(Notice {
                    title: words.with("error-import", &[("name", name_of(&path).into())]),
                    lines: vec![
                        words.with("error-cause", &[("cause", cause.into())]),
                        words.get("error-open-kept").to_owned(),
                    ],
                }));
            }
            Answer::Counted { question, outcome } => {
                if let Some(dialog) = self.dialogs.survey_mut() {
                    dialog.take(words, question, outcome);
                }
            }
        }
    }

    /// Puts the answers on the map, as one step of undo.
    pub(super) fn land_survey(&mut self, ctx: &egui::Context, mut dialog: SurveyImport) {
        let words = self.words;
        let surveys = dialog.surveys(words).to_vec();
        let better = dialog.better();
        let Some(workspace) = &mut self.workspace else { return };
        let count = surveys.len();
        let label = Label { verb: Verb::Add, what: What::Survey, count };
        let first = Rc::new(Cell::new(None));
        let told = first.clone();
        let outcome = workspace.edit(label, move |draft| {
            for survey in surveys {
                let id = land(draft, survey, better);
                told.set(told.get().or(Some(id)));
            }
            Ok(())
        });
        match outcome {
            Ok(_) => {
                // Whoever brought them wants to see where they are.
                let place = first.get().map(RecordId::from);
                self.then.extend(place.map(Request::Reveal));
                let text = words.count("survey-landed", count);
                self.toasts.say(ctx, text, Some(Command::Undo));
            }
            refused => self.after_edit(ctx, refused),
        }
    }
}

fn open<'p>(path: &Path, progress: &'p Progress) -> Result<Export<'p>, SurveyError> {
    let file = File::open(path)?;
    let total = file.metadata()?.len();
    Export::open(file, Some(total), progress)
}
