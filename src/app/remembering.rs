//! What the window remembers from one start to the next, and saying so where it cannot.

use std::path::Path;
use std::sync::{Arc, PoisonError};

use super::PolkuApp;
use super::mail::Message;
use crate::file::SaveError;
use crate::wording;

impl PolkuApp {
    /// Writes what shall be remembered.
    pub(super) fn save_preferences(&mut self) {
        let write = self.preferences_to_write();
        let postman = self.mailbox.postman();
        self.services.jobs.run(Box::new(move || {
            if let Err(error) = write() {
                postman.send(Message::PreferencesLost(error));
            }
        }));
    }

    /// Says once that what is chosen will not be remembered.
    pub(super) fn tell_preferences_problem(&mut self, ctx: &egui::Context, error: &SaveError) {
        if std::mem::replace(&mut self.preferences_told, true) {
            return;
        }
        let folder = self.services.config_dir.as_deref().unwrap_or(Path::new(""));
        let cause = wording::save_error(self.words, error);
        let args = [("folder", folder.display().to_string().into()), ("cause", cause.into())];
        self.toasts.say(ctx, self.words.with("toast-preferences-lost", &args), None);
    }

    /// What writes them. Jobs may overtake each other: what is older than what is written is left.
    pub(super) fn preferences_to_write(
        &mut self,
    ) -> impl FnOnce() -> Result<(), SaveError> + Send + 'static {
        self.panels.remember(&mut self.preferences);
        self.preferences_number += 1;
        let (number, preferences) = (self.preferences_number, self.preferences.clone());
        let folder = self.services.config_dir.clone();
        let written = Arc::clone(&self.written_preferences);
        move || {
            let Some(folder) = folder else { return Ok(()) };
            let mut written = written.lock().unwrap_or_else(PoisonError::into_inner);
            let (last, before) = &*written;
            if *last > number {
                return Ok(());
            }
            preferences.save_since(before, &folder)?;
            *written = (number, preferences);
            Ok(())
        }
    }
}
