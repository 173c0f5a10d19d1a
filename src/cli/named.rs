//! What is meant on the command line by a name: a persona, an empathy map, a step.

use super::console::Failure;
use crate::i18n::Words;
use crate::interchange::survey::{Found, Meaning, Split, meaning};
use crate::model::{Document, EmpathyId, EmpathyMap, PersonaId, StepId};

/// The persona of that name; see [`meant`].
pub(super) fn persona(document: &Document, name: &str, words: Words) -> Result<PersonaId, Failure> {
    match meant(document, Split::Persona, None, name, words)? {
        Meaning::Persona(id) => Ok(id),
        // Only personas were looked through.
        _ => Err(no_such(Split::Persona, &[], name, words)),
    }
}

/// What a name stands for. The case of letters and the width of spaces count only where names
/// differ in nothing else.
///
/// # Errors
/// Where nothing has that name, a sentence that lists the names that there are; where several have
/// it, one that says so.
pub(super) fn meant(
    document: &Document,
    split: Split,
    step: Option<StepId>,
    name: &str,
    words: Words,
) -> Result<Meaning, Failure> {
    match meaning(document, split, step, name) {
        Found::One(meaning) => Ok(meaning),
        Found::Several => {
            Err(Failure::new(words.with("cli-several-named", &[("found", name.into())])))
        }
        Found::None(names) => Err(no_such(split, &names, name, words)),
    }
}

fn no_such(split: Split, names: &[String], name: &str, words: Words) -> Failure {
    let quoted = |name: &String| words.with("piece-quoted", &[("text", name.into())]);
    let names: Vec<String> = names.iter().map(quoted).collect();
    let expected = if names.is_empty() { "–".to_owned() } else { names.join(", ") };
    let arguments = [("found", name.into()), ("expected", expected.into())];
    Failure::new(words.with(&format!("cli-no-such-{}", split.key()), &arguments))
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
    let quoted = |text: &str| words.with("piece-quoted", &[("text", text.into())]);
    let told = document.empathy_maps().map(|map| {
        let title = match map.title.trim() {
            "" => words.get("empathy-title"),
            title => title,
        };
        let persona = map.persona.and_then(|id| document.persona(id));
        match persona.map(|persona| persona.name.trim()).filter(|name| !name.is_empty()) {
            Some(name) => format!("{} ({name})", quoted(title)),
            None => quoted(title),
        }
    });
    told.collect::<Vec<_>>().join(", ")
}
