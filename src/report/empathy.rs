//! The empathy maps: their sections and notes in the order of the canvas.

use super::content::{EmpathyPart, EmpathySection, Note, Pair, Tone};
use super::say::Say;
use crate::model::{EmpathyForm, EmpathyMap, Evidence, Section, Traveller};

/// All empathy maps that hold notes.
pub(super) fn maps(say: &Say<'_>) -> Vec<EmpathyPart> {
    let maps = say.document.empathy_maps().map(|map| part(say, map));
    maps.filter(|part| !part.sections.is_empty()).collect()
}

fn part(say: &Say<'_>, map: &EmpathyMap) -> EmpathyPart {
    let persona = map.persona.and_then(|persona| say.persona(persona)).unwrap_or_default();
    let title = match (map.title.trim(), persona.as_str()) {
        ("", "") => say.words.get("empathy-title").to_owned(),
        ("", persona) => persona.to_owned(),
        (title, _) => title.to_owned(),
    };
    let sections = match map.form {
        EmpathyForm::SevenSections => seven(),
        EmpathyForm::FourQuadrants => four(),
    };
    EmpathyPart {
        facts: facts(say, map, &persona, &title),
        hue: map.persona.map_or("everyone", |persona| say.hue(Traveller::Persona(persona))),
        sections: sections
            .into_iter()
            .filter_map(|(key, parts, tone)| section(say, map, key, &parts, tone))
            .collect(),
        credit: say.words.get("empathy-credit").to_owned(),
        title,
        persona,
    }
}

type Part = (&'static str, Vec<Section>, Tone);

fn seven() -> Vec<Part> {
    vec![
        ("empathy-who", vec![Section::Who], Tone::Neutral),
        ("empathy-do", vec![Section::NeedsToDo], Tone::Neutral),
        ("empathy-sees", vec![Section::Sees], Tone::Neutral),
        ("empathy-says", vec![Section::Says], Tone::Neutral),
        ("empathy-does", vec![Section::Does], Tone::Neutral),
        ("empathy-hears", vec![Section::Hears], Tone::Neutral),
        ("empathy-pains", vec![Section::Pains], Tone::Bad),
        ("empathy-gains", vec![Section::Gains], Tone::Good),
        ("empathy-other", vec![Section::Thinks, Section::Feels], Tone::Neutral),
    ]
}

/// The four quadrants, and the notes that have no quadrant.
fn four() -> Vec<Part> {
    vec![
        ("empathy-says", vec![Section::Says], Tone::Neutral),
        ("empathy-mind", vec![Section::Thinks], Tone::Neutral),
        ("empathy-does", vec![Section::Does], Tone::Neutral),
        ("empathy-feels", vec![Section::Feels], Tone::Neutral),
        ("empathy-pains", vec![Section::Pains], Tone::Bad),
        ("empathy-gains", vec![Section::Gains], Tone::Good),
        (
            "empathy-also",
            vec![Section::Who, Section::NeedsToDo, Section::Sees, Section::Hears],
            Tone::Neutral,
        ),
    ]
}

fn section(
    say: &Say<'_>,
    map: &EmpathyMap,
    key: &str,
    parts: &[Section],
    tone: Tone,
) -> Option<EmpathySection> {
    let none = Evidence::default();
    let notes: Vec<Note> = parts
        .iter()
        .flat_map(|part| say.document.notes_in(map.id, *part))
        .filter(|note| !note.text.trim().is_empty())
        .map(|note| Note {
            text: note.text.trim().to_owned(),
            known: say.known(note.evidence.as_ref().unwrap_or(&none)),
        })
        .collect();
    (!notes.is_empty()).then(|| EmpathySection {
        title: say.words.get(key).to_owned(),
        tone,
        notes,
    })
}

fn facts(say: &Say<'_>, map: &EmpathyMap, persona: &str, title: &str) -> Vec<Pair> {
    let mut facts = Vec::new();
    let mut add = |key: &str, text: &str| {
        if !text.trim().is_empty() {
            facts.push(say.pair(key, text.trim()));
        }
    };
    if persona != title {
        add("name-persona", persona);
    }
    add("report-designed-for", &map.designed_for);
    add("report-designed-by", &map.designed_by);
    add("report-date", &map.date.map(|date| say.words.date(date)).unwrap_or_default());
    add("report-version", &map.version);
    facts
}
