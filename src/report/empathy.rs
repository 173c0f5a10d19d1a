//! The empathy maps: their sections and notes in the order of the canvas.

use super::content::{EmpathyPart, EmpathySection, Note, Pair, Tone};
use super::say::Say;
use crate::insight::is_unlinked;
use crate::layout::empathy::EmpathyEngine;
use crate::layout::fonts::Fonts;
use crate::layout::scene::Scene;
use crate::model::{self, EmpathyForm, EmpathyMap, Evidence, Section, StepId, Traveller};

/// All empathy maps that hold notes.
pub(super) fn maps(say: &Say<'_>) -> Vec<EmpathyPart> {
    told(say).map(|map| part(say, map)).collect()
}

/// Their canvases, in the same order; what stands in a map's header stands in its part.
pub(super) fn pictures(say: &Say<'_>) -> Vec<Scene> {
    let mut engine = EmpathyEngine::new(Fonts::shared());
    told(say).filter_map(|map| engine.canvas(say.document, map.id, say.words)).collect()
}

/// The empathy maps that hold notes with a text.
fn told<'a>(say: &Say<'a>) -> impl Iterator<Item = &'a EmpathyMap> + use<'a> {
    let document = say.document;
    let is_told =
        move |map: &&EmpathyMap| document.notes_of(map.id).any(|note| !note.text.trim().is_empty());
    document.empathy_maps().map(AsRef::as_ref).filter(is_told)
}

fn part(say: &Say<'_>, map: &EmpathyMap) -> EmpathyPart {
    let persona = map.persona.and_then(|persona| say.persona(persona)).unwrap_or_default();
    let title = match (map.title.trim(), persona.as_str()) {
        ("", "") => say.words.get("empathy-title").to_owned(),
        ("", persona) => persona.to_owned(),
        (title, _) => title.to_owned(),
    };
    let (form, sections) = match map.form {
        EmpathyForm::SevenSections => ("seven-sections", seven()),
        EmpathyForm::FourQuadrants => ("four-quadrants", four()),
    };
    EmpathyPart {
        whose: map.persona,
        facts: facts(say, map, &persona, &title),
        hue: map.persona.map_or("everyone", |persona| say.hue(Traveller::Persona(persona))),
        sections: sections
            .into_iter()
            .filter_map(|(key, parts, tone)| section(say, map, key, &parts, tone))
            .collect(),
        credit: say.words.get("empathy-credit").to_owned(),
        title,
        persona,
        form,
    }
}

type Part = (&'static str, Vec<Section>, Tone);

/// The sections of the canvas: id, notes, tone.
fn seven() -> Vec<Part> {
    vec![
        ("who", vec![Section::Who], Tone::Neutral),
        ("do", vec![Section::NeedsToDo], Tone::Neutral),
        ("sees", vec![Section::Sees], Tone::Neutral),
        ("says", vec![Section::Says], Tone::Neutral),
        ("does", vec![Section::Does], Tone::Neutral),
        ("hears", vec![Section::Hears], Tone::Neutral),
        ("pains", vec![Section::Pains], Tone::Bad),
        ("gains", vec![Section::Gains], Tone::Good),
        ("other", vec![Section::Thinks, Section::Feels], Tone::Neutral),
    ]
}

/// The four quadrants, and the notes that have no quadrant.
fn four() -> Vec<Part> {
    vec![
        ("says", vec![Section::Says], Tone::Neutral),
        ("mind", vec![Section::Thinks], Tone::Neutral),
        ("does", vec![Section::Does], Tone::Neutral),
        ("feels", vec![Section::Feels], Tone::Neutral),
        ("pains", vec![Section::Pains], Tone::Bad),
        ("gains", vec![Section::Gains], Tone::Good),
        (
            "also",
            vec![Section::Who, Section::NeedsToDo, Section::Sees, Section::Hears],
            Tone::Neutral,
        ),
    ]
}

fn section(
    say: &Say<'_>,
    map: &EmpathyMap,
    id: &'static str,
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
            known: say.known_said(note.evidence.as_ref().unwrap_or(&none)),
            places: places(say, note),
            unlinked: is_unlinked(say.document, note),
        })
        .collect();
    (!notes.is_empty()).then(|| EmpathySection {
        id,
        title: say.words.get(&format!("empathy-{id}")).to_owned(),
        tone,
        notes,
    })
}

/// Where on the journey a note is: the steps of the cards that it is linked with, each once.
fn places(say: &Say<'_>, note: &model::Note) -> Vec<String> {
    let mut steps: Vec<StepId> = Vec::new();
    for card in note.links.iter().filter_map(|id| say.document.card(*id)) {
        if !steps.contains(&card.step) {
            steps.push(card.step);
        }
    }
    steps.into_iter().map(|step| say.step_of(step)).collect()
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
