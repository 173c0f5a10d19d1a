//! Which empathy map is meant: by its persona, by its title, or because there is only one.

use super::console::Failure;
use super::export::persona;
use crate::i18n::Words;
use crate::model::{Document, EmpathyId, EmpathyMap};

/// The one empathy map that fits.
///
/// # Errors
/// Where none fits, or several do: a sentence that lists those that there are.
pub(super) fn find(
    document: &Document,
    whose: Option<&str>,
    name: Option<&str>,
    words: Words,
) -> Result<EmpathyId, Failure> {
    let persona = whose.map(|whose| persona(document, whose, words)).transpose()?;
    let wanted = name.map(|name| name.trim().to_lowercase());
    let fits = |map: &EmpathyMap| {
        persona.is_none_or(|id| map.persona == Some(id))
            && wanted.as_ref().is_none_or(|name| map.title.trim().to_lowercase() == *name)
    };
    let mut fitting = document.empathy_maps().filter(|map| fits(map));
    match (fitting.next(), fitting.next()) {
        (Some(map), None) => Ok(map.id),
        (first, _) => {
            let key = match (first, document.empathy_maps().next()) {
                (Some(_), _) => "cli-many-empathy-maps",
                (None, Some(_)) => "cli-no-such-empathy-map",
                (None, None) => "export-no-empathy",
            };
            let expected = list(document, words);
            Err(Failure::new(words.with(key, &[("expected", expected.into())])))
        }
    }
}

/// All empathy maps with their personas: “Aino waits” (Aino).
fn list(document: &Document, words: Words) -> String {
    let told = document.empathy_maps().map(|map| {
        let title = match map.title.trim() {
            "" => words.get("empathy-title"),
            title => title,
        };
        let persona = map.persona.and_then(|id| document.persona(id));
        match persona.map(|persona| persona.name.trim()).filter(|name| !name.is_empty()) {
            Some(name) => format!("“{title}” ({name})"),
            None => format!("“{title}”"),
        }
    });
    told.collect::<Vec<_>>().join(", ")
}
