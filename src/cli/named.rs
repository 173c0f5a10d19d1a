//! What is meant on the command line by a name: a persona, an empathy map.

use super::console::Failure;
use crate::i18n::Words;
use crate::model::{Document, EmpathyId, EmpathyMap, PersonaId};

/// The persona of that name; the case of letters counts only where names differ in nothing else.
pub(super) fn persona(document: &Document, name: &str, words: Words) -> Result<PersonaId, Failure> {
    let wanted = name.trim();
    let exact = document.personas().find(|persona| persona.name.trim() == wanted);
    let folded = wanted.to_lowercase();
    let alike = || document.personas().find(|p| p.name.trim().to_lowercase() == folded);
    exact.or_else(alike).map(|persona| persona.id).ok_or_else(|| {
        let names: Vec<String> = document.personas().map(|p| format!("“{}”", p.name)).collect();
        let expected = if names.is_empty() { "–".to_owned() } else { names.join(", ") };
        let arguments = [("found", name.into()), ("expected", expected.into())];
        Failure::new(words.with("cli-no-such-persona", &arguments))
    })
}

/// The empathy map that is meant: by its persona, by its title, or because there is only one.
///
/// # Errors
/// Where none fits, or several do: a sentence that lists those that there are.
pub(super) fn empathy_map(
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
