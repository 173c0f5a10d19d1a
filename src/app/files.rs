//! Files in the window: how they are asked for, named and spoken of. Opening is in `opening`,
//! saving in `saving`.

use std::path::{Path, PathBuf};

use super::PolkuApp;
use super::dialogs::Place;
pub(super) use super::mail::Message;
use super::opening::is_gone;
use super::services::{Chosen, FileDialog, Picked};
use super::workspace::Workspace;
use crate::file::{self, LoadErrorKind};
use crate::i18n::Words;
use crate::model::Document;

/// The ending that a new file gets.
pub(super) const ENDING: &str = ".journey.ron";

impl PolkuApp {
    /// Passes on what was chosen; where the system has no dialog, the window asks.
    pub(super) fn or_ask_here(
        &self,
        dialog: &FileDialog,
        saving: bool,
        chosen: impl FnOnce(Option<PathBuf>) + Send + 'static,
    ) -> Chosen {
        let (dialog, postman) = (dialog.clone(), self.mailbox.postman());
        Box::new(move |picked| match picked {
            Picked::File(path) => chosen(Some(path)),
            Picked::Nothing => chosen(None),
            Picked::NoDialog => {
                let typed = Box::new(move |picked| match picked {
                    Picked::File(path) => chosen(Some(path)),
                    Picked::Nothing | Picked::NoDialog => chosen(None),
                });
                postman.send(Message::NoDialog(Box::new(Place::new(dialog, saving, typed))));
            }
        })
    }

    /// Looks where a typed path leads, for the dialog that asks for it.
    pub(super) fn serve_place(&mut self) {
        let Some(path) = self.dialogs.place_mut().and_then(Place::next_look) else { return };
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            let is_taken = path.exists();
            postman.send(Message::PlaceLooked { path, is_taken });
        }));
    }

    /// The kind of files that are journeys, and their endings.
    pub(super) fn file_kind(&self) -> (String, Vec<String>) {
        let endings = vec!["ron".to_owned()];
        (self.words.get("dialog-journey-files").to_owned(), endings)
    }

    /// Where dialogs begin: in the folder of the open file or of the one that it was made of, else
    /// of the last one.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        let open = self.workspace.as_ref().and_then(Workspace::beside);
        let last = self.preferences.recent.first().map(PathBuf::as_path);
        Some(open.or(last)?.parent()?.to_owned())
    }
}

/// The sample of that name.
pub(super) fn sample(name: &str) -> Option<Document> {
    file::samples::list().iter().find(|sample| sample.name == name)?.load()
}

/// A file's name, as people know it.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Names the folder of a file that could not be written.
pub(super) fn folder_line(words: Words, path: &Path) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().unwrap_or(&path).display().to_string();
    words.with("error-folder", &[("folder", folder.into())])
}

/// What is said of a file that could not be read: that it is as it was, unless there is none.
pub(super) fn kept(words: Words, kind: &LoadErrorKind) -> Option<String> {
    (!is_gone(kind)).then(|| words.get("error-open-kept").to_owned())
}

/// A title as a file's name on any system.
pub(super) fn safe_name(title: &str) -> String {
    let name: String = title
        .chars()
        .map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { ' ' } else { c })
        .collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    name.trim_matches('.').chars().take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_names_that_every_system_takes() {
        assert_eq!(safe_name("Buying: shoes / boots?"), "Buying shoes boots");
        assert_eq!(safe_name("..hidden"), "hidden");
        assert_eq!(safe_name("Žagars\nun dēls"), "Žagars un dēls");
    }
}
