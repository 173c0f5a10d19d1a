//! The language of the window, and whom the map shows. A large map takes a while to be laid out
//! otherwise: that is done beside the window, which goes on as it was until the map is there.

use super::PolkuApp;
use super::filter::PersonaFilter;
use super::mail::Message;
use crate::i18n::{Language, Words};
use crate::layout::fonts::Fonts;
use crate::layout::map::{MapEngine, MapOptions};

/// A map that was laid out in another language.
#[derive(Debug)]
pub(super) struct Spoken {
    /// The number of the document.
    number: u64,
    language: Language,
    engine: MapEngine,
}

/// A map that was laid out for other personas.
#[derive(Debug)]
pub(super) struct Filtered {
    /// The number of the document.
    number: u64,
    personas: PersonaFilter,
    engine: MapEngine,
}

impl PolkuApp {
    /// Has a large map laid out for whom it shall show, unless it shows them.
    pub(super) fn show_personas(&mut self) {
        let Some(workspace) = &mut self.workspace else { return };
        let Some(personas) = workspace.personas_to_lay_out() else { return };
        let document = workspace.document().clone();
        let options = MapOptions {
            hidden_personas: personas.hidden(&document),
            everyone: personas.shows_everyone(),
            ..workspace.map_options(self.words)
        };
        let (postman, number) = (self.mailbox.postman(), self.document_number);
        self.services.jobs.run(Box::new(move || {
            let mut engine = MapEngine::new(Fonts::shared());
            engine.layout(&document, &options);
            let filtered = Box::new(Filtered { number, personas, engine });
            postman.send(Message::Filtered(filtered));
        }));
    }

    /// Shows them.
    pub(super) fn filtered(&mut self, filtered: Filtered) {
        let Filtered { number, personas, engine } = filtered;
        if let Some(workspace) = self.workspace.as_mut().filter(|_| number == self.document_number)
        {
            workspace.set_laid(personas, engine);
        }
    }

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
