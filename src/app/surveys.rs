//! What the dialog for survey answers asks for: a file, its beginning, its answers, and their place
//! on the map.

use std::cell::Cell;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::PolkuApp;
use super::command::Command;
use super::dialogs::survey::{Answer, Reading, Sheet, SurveyImport};
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
            // Answers come from where they came from the last time, not from beside the map.
            folder: self.preferences.import_folder.clone().or_else(|| self.folder()),
            kind: (words.get("survey-files").to_owned(), endings.map(str::to_owned).into()),
            ..FileDialog::default()
        };
        let postman = self.mailbox.postman();
        let chosen = move |path| postman.send(Message::Survey(Box::new(Answer::Chosen(path))));
        let chosen = self.or_ask_here(&dialog, false, chosen);
        self.services.dialogs.open(dialog, chosen);
    }

    /// Looks at an export, with so many heading rows where somebody said how many it has.
    fn look_at_answers(&mut self, path: PathBuf, header_rows: Option<usize>) {
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let progress = Progress::default();
            let outcome = open(&path, header_rows, &progress).map(|export| Sheet::of(&export));
            postman.send(Message::Survey(Box::new(Answer::Opened { path, outcome })));
        }));
    }

    /// Does what the open dialog waits for.
    pub(super) fn serve_survey(&mut self) {
        let Some(dialog) = self.dialogs.survey_mut() else { return };
        if let Some((path, rows)) = dialog.next_look() {
            self.look_at_answers(path, Some(rows));
            return;
        }
        let Some(reading) = dialog.next_reading() else { return };
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let Reading { path, questions, header_rows, progress } = reading;
            let outcome = open(&path, Some(header_rows), &progress)
                .and_then(|export| export.count_all(&questions, &WordMap::default()));
            postman.send(Message::Survey(Box::new(Answer::Counted { questions, outcome })));
        }));
    }

    /// Shows a file that was looked at, in the dialog that it was looked at for, if there is one.
    fn show_answers(&mut self, path: PathBuf, sheet: Sheet) {
        let is_its_own = |dialog: &&mut SurveyImport| dialog.path() == path;
        match self.dialogs.survey_mut().filter(is_its_own) {
            Some(dialog) => {
                dialog.look_again(sheet);
                let rows = dialog.header_rows();
                let made = self.preferences.survey(&dialog.headings());
                if let Some(made) = made.filter(|made| made.header_rows == rows) {
                    dialog.recall(made);
                }
            }
            None => {
                let Some(workspace) = &self.workspace else { return };
                let document = workspace.document().clone();
                let mut dialog = SurveyImport::new(document, path, sheet);
                if let Some(made) = self.preferences.survey(&dialog.headings()) {
                    dialog.recall(made);
                }
                self.dialogs.open(Dialog::Survey(Box::new(dialog)));
            }
        }
    }

    pub(super) fn surveyed(&mut self, answer: Answer) {
        let words = self.words;
        match answer {
            Answer::Chosen(Some(path)) => {
                self.remember_import_folder(path.parent());
                self.look_at_answers(path, None);
            }
            Answer::Chosen(None) => {}
            Answer::Opened { path, outcome: Ok(sheet) } => self.show_answers(path, sheet),
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
            Answer::Counted { questions, outcome } => {
                if let Some(dialog) = self.dialogs.survey_mut() {
                    dialog.take(words, &questions, outcome);
                }
            }
        }
    }

    /// Puts the answers on the map, as one step of undo.
    pub(super) fn land_survey(&mut self, ctx: &egui::Context, dialog: SurveyImport) {
        let words = self.words;
        self.preferences.remember_survey(dialog.choices_made());
        self.save_preferences();
        let surveys = dialog.landed(words);
        let Some(workspace) = &mut self.workspace else { return };
        let count = surveys.len();
        let label = Label { verb: Verb::Add, what: What::Survey, count };
        let first = Rc::new(Cell::new(None));
        let told = first.clone();
        let outcome = workspace.edit(label, move |draft| {
            for one in surveys {
                let id = land(draft, one.survey, one.better);
                told.set(told.get().or(Some(id)));
            }
            Ok(())
        });
        match outcome {
            Ok(done) => {
                // Whoever brought them wants to see where they are.
                let place = first.get().map(RecordId::from);
                self.then.extend(place.map(Request::Reveal));
                let text = words.count("survey-landed", count);
                // The same answers once more change nothing that could be undone.
                self.toasts.say(ctx, text, done.map(|_| Command::Undo));
            }
            refused => self.after_edit(ctx, refused),
        }
    }
}

fn open<'p>(
    path: &Path,
    header_rows: Option<usize>,
    progress: &'p Progress,
) -> Result<Export<'p>, SurveyError> {
    let file = File::open(path)?;
    let total = file.metadata()?.len();
    let mut export = Export::open(file, Some(total), progress)?;
    if let Some(rows) = header_rows {
        export.set_header_rows(rows);
    }
    Ok(export)
}
