//! Asks for a file by its path, where the system has no dialog for that.

use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use egui::text::{CCursor, CCursorRange};
use egui::{Id, Key, Modifiers, Ui};

use super::{Choice, Scope, buttons_ui, primary_button, title_ui};
use crate::app::services::{Chosen, FileDialog, Picked};

const ID: &str = "place";

/// What is asked, and what was typed so far.
pub(in crate::app) struct Place {
    dialog: FileDialog,
    saving: bool,
    chosen: Chosen,
    typed: String,
    look: Look,
}

/// Whether there is something already where a file is to be saved. A disk may take its time: the
/// window does not wait for it.
#[derive(Debug, PartialEq, Eq)]
enum Look {
    /// Nobody wants to know.
    None,
    /// Somebody has to look there.
    Wanted(PathBuf),
    /// Somebody looks there.
    UnderWay(PathBuf),
    /// There is a file: it is replaced only when that has been said.
    Taken(PathBuf),
    /// There is none.
    Free(PathBuf),
}

impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Place").field("dialog", &self.dialog).finish_non_exhaustive()
    }
}

impl Place {
    /// Begins in the folder that the system's dialog would have begun in.
    pub(in crate::app) fn new(dialog: FileDialog, saving: bool, chosen: Chosen) -> Self {
        let mut place = Self { dialog, saving, chosen, typed: String::new(), look: Look::None };
        place.typed = place.folder().join(&place.dialog.file_name).display().to_string();
        place
    }

    /// The folder in which it began, from the root on: what is typed goes on from there.
    fn folder(&self) -> PathBuf {
        let folder = self.dialog.folder.clone().or_else(std::env::home_dir).unwrap_or_default();
        std::path::absolute(&folder).unwrap_or(folder)
    }

    /// Whether it asks where something of the open document is to be written.
    pub(super) fn is_for_saving(&self) -> bool {
        self.saving
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, scope: Scope<'_>, is_new: bool) -> Option<Choice> {
        let words = scope.words;
        ui.set_width(520.0);
        title_ui(ui, &self.dialog.title);
        ui.add(egui::Label::new(words.get("place-text")).wrap());
        let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        self.field_ui(ui, scope, is_new);
        let path = self.path();
        let warns = matches!(&self.look, Look::Taken(taken) if Some(taken) == path.as_ref());
        if warns {
            let text = egui::RichText::new(words.get("overwrite-text")).strong();
            ui.add(egui::Label::new(text).wrap());
        }
        ui.add_space(8.0);
        let key = match (self.saving, warns) {
            (true, true) => "overwrite-replace",
            (true, false) => "cmd-save",
            (false, _) => "cmd-open",
        };
        let is_free = matches!(&self.look, Look::Free(free) if Some(free) == path.as_ref());
        let mut choice = is_free.then_some(Choice::First);
        buttons_ui(ui, |ui| {
            let text = words.get(key).trim_end_matches(['…', '.']);
            let button = primary_button(ui, scope, text, path.is_some());
            if let Some(path) = path.filter(|_| button.clicked() || enter) {
                if warns || !self.saving {
                    choice = Some(Choice::First);
                } else {
                    self.look = Look::Wanted(path);
                }
            }
            if ui.button(words.get("dialog-cancel")).clicked() {
                choice = Some(Choice::Cancel);
            }
        });
        choice
    }

    /// The field for the path: all of it is selected, so that another one takes its place.
    fn field_ui(&mut self, ui: &mut Ui, scope: Scope<'_>, is_new: bool) {
        let id = Id::unique(ID);
        let field = egui::TextEdit::singleline(&mut self.typed).id(id).desired_width(f32::INFINITY);
        let response = ui.add(field);
        crate::app::widgets::name_it(ui, id, scope.words.get("place-path"));
        if is_new {
            response.request_focus();
            let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
            let end = CCursor::new(self.typed.chars().count());
            state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
            state.store(ui.ctx(), id);
        }
    }

    /// Where somebody has to look whether a file is there.
    pub(in crate::app) fn next_look(&mut self) -> Option<PathBuf> {
        let Look::Wanted(path) = &self.look else { return None };
        let path = path.clone();
        self.look = Look::UnderWay(path.clone());
        Some(path)
    }

    /// Takes what somebody saw there.
    pub(in crate::app) fn looked(&mut self, path: PathBuf, is_taken: bool) {
        if matches!(&self.look, Look::UnderWay(asked) if *asked == path) {
            self.look = if is_taken { Look::Taken(path) } else { Look::Free(path) };
        }
    }

    /// The file that the text means, from the folder on in which the dialog began; with the ending
    /// that belongs to it.
    fn path(&self) -> Option<PathBuf> {
        let typed = self.typed.trim();
        if typed.is_empty() || typed.ends_with(MAIN_SEPARATOR) {
            return None;
        }
        let path = match typed.strip_prefix("~/") {
            Some(rest) => std::env::home_dir().unwrap_or_default().join(rest),
            None => self.folder().join(Path::new(typed)),
        };
        Some(if self.saving { self.dialog.completed(path) } else { path })
    }

    /// Tells whoever asked.
    pub(in crate::app) fn answer(self, accepted: bool) {
        let path = self.path().filter(|_| accepted);
        (self.chosen)(path.map_or(Picked::Nothing, Picked::File));
    }
}
