//! Whom the map shows may lag behind whom it shall show: on a large map the rows of numbers take a
//! while to be laid out for others, and that is done beside the window.

use super::Workspace;
use crate::app::filter::PersonaFilter;
use crate::layout::map::MapEngine;

/// Maps with fewer cards and steps are laid out at once.
const LARGE: usize = 3_000;

impl Workspace {
    /// The filter that the map is to be laid out with beside the window, once for each that is
    /// chosen. A map that is not large takes its filter at once.
    pub fn personas_to_lay_out(&mut self) -> Option<PersonaFilter> {
        let size = self.document.cards().len() + self.document.step_count();
        if self.laid == self.personas || size < LARGE {
            self.laid.clone_from(&self.personas);
            self.laying = None;
            return None;
        }
        if self.laying.as_ref() == Some(&self.personas) {
            return None;
        }
        self.laying = Some(self.personas.clone());
        self.laying.clone()
    }

    /// Shows them, unless others were chosen meanwhile; the engine has laid the document out for
    /// them, but for what was written since.
    pub fn set_laid(&mut self, personas: PersonaFilter, engine: MapEngine) {
        if personas == self.personas {
            self.engine = engine;
            self.laid = personas;
            self.laying = None;
        }
    }
}
