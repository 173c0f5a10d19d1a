//! The language of the window. A large map takes a while to be laid out in another one: that is done
//! beside the window, which goes on in the old language until the map is there.

use super::PolkuApp;
use super::mail::Message;
use crate::i18n::{Language, Words};
use crate::layout::fonts::Fonts;
use crate::layout::map::MapEngine;

/// A map that was laid out in another language.
#[derive(Debug)]
pub(super) struct Spoken {
    /// The number of the document.
    number: u64,
    language: Language,
    engine: MapEngine,
}

impl PolkuApp {
    /// Speaks another language from now on, or as soon as the map does.
    pub(super) fn speak(&mut self, language: Language) {
        self.preferences.set_language(language);
        self.save_preferences();
        let Some(workspace) = &self.workspace else {
            self.words = Words::of(language);
            return;
        };
        let document = workspace.document().clone();
        let options = workspace.map_options(Words::of(language));
        let (postman, number) = (self.mailbox.postman(), self.document_number);
        self.services.jobs.run(Box::new(move || {
            let mut engine = MapEngine::new(Fonts::shared());
            engine.layout(&document, &options);
            let spoken = Box::new(Spoken { number, language, engine });
            postman.send(Message::Spoken(spoken));
        }));
    }

    /// Speaks it, unless yet another language was chosen meanwhile.
    pub(super) fn spoken(&mut self, spoken: Spoken) {
        let Spoken { number, language, engine } = spoken;
        if self.preferences.language() != Some(language) {
            return;
        }
        self.words = Words::of(language);
        if let Some(workspace) = self.workspace.as_mut().filter(|_| number == self.document_number)
        {
            workspace.set_engine(engine);
        }
    }
}
