//! Asks for a file by its path, where the system has no dialog for that.

use std::path::PathBuf;

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
    /// The file that is to be replaced, once that has been said.
    warned: Option<PathBuf>,
}

impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Place").field("dialog", &self.dialog).finish_non_exhaustive()
    }
}

impl Place {
    /// Begins in the folder that the system's dialog would have begun in.
    pub(in crate::app) fn new(dialog: FileDialog, saving: bool, chosen: Chosen) -> Self {
        let folder = dialog.folder.clone().or_else(std::env::home_dir).unwrap_or_default();
        let typed = folder.join(&dialog.file_name).display().to_string();
        Self { dialog, saving, chosen, typed, warned: None }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, scope: Scope<'_>, is_new: bool) -> Option<Choice> {
        let words = scope.words;
        ui.set_width(520.0);
        title_ui(ui, &self.dialog.title);
        ui.add(egui::Label::new(words.get("place-text")).wrap());
        let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let id = Id::unique(ID);
        let field = egui::TextEdit::singleline(&mut self.typed).id(id).desired_width(f32::INFINITY);
        let response = ui.add(field);
        crate::app::widgets::name_it(ui, id, words.get("place-path"));
        if is_new {
            response.request_focus();
        }
        let path = self.path();
        let warns = self.warned.is_some() && self.warned == path;
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
        let mut choice = None;
        buttons_ui(ui, |ui| {
            let text = words.get(key).trim_end_matches(['…', '.']);
            let button = primary_button(ui, scope, text, path.is_some());
            if button.clicked() || enter && path.is_some() {
                choice = self.accept(path.clone());
            }
            if ui.button(words.get("dialog-cancel")).clicked() {
                choice = Some(Choice::Cancel);
            }
        });
        choice
    }

    /// A file that is there is only replaced when that has been said once.
    fn accept(&mut self, path: Option<PathBuf>) -> Option<Choice> {
        let is_there = path.as_deref().is_some_and(std::path::Path::is_file);
        if self.saving && is_there && self.warned != path {
            self.warned = path;
            return None;
        }
        Some(Choice::First)
    }

    /// The file that the text means, from the home folder on; with the ending that belongs to it.
    fn path(&self) -> Option<PathBuf> {
        let typed = self.typed.trim();
        if typed.is_empty() {
            return None;
        }
        let home = std::env::home_dir().unwrap_or_default();
        let mut path = home.join(typed.strip_prefix("~/").unwrap_or(typed)).into_os_string();
        if self.saving && std::path::Path::new(&path).extension().is_none() {
            path.push(&self.dialog.ending);
        }
        Some(path.into())
    }

    /// Tells whoever asked.
    pub(in crate::app) fn answer(self, accepted: bool) {
        let path = self.path().filter(|_| accepted);
        (self.chosen)(path.map_or(Picked::Nothing, Picked::File));
    }
}
