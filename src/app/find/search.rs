//! Going through a document for words: knows nothing of the field and of who waits.

use crate::i18n::Words;
use crate::model::{Card, Document, Evidence, RecordId, Section, Step};

/// All records that answer, in the order of the map: stage by stage, step by step, from the top;
/// then the empathy maps, section by section.
pub(super) fn search(document: &Document, words: Words, query: &str) -> Vec<RecordId> {
    let needles: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    if needles.is_empty() {
        return Vec::new();
    }
    let hit = |haystack: &str| {
        let haystack = haystack.to_lowercase();
        needles.iter().all(|needle| haystack.contains(needle.as_str()))
    };
    let mut found = Vec::new();
    for persona in document.personas() {
        if hit(&[&persona.name, &persona.role, &persona.segment].map(String::as_str).join("\n")) {
            found.push(persona.id.into());
        }
    }
    for stage in document.stages() {
        if hit(&stage.title) {
            found.push(stage.id.into());
        }
        for step in document.steps_of(stage.id) {
            if hit(&said_by_step(step)) {
                found.push(step.id.into());
            }
            for lane in document.lanes() {
                let title = if lane.title.is_empty() { words.lane(lane.kind) } else { &lane.title };
                for id in document.cards_in(lane.id, step.id) {
                    let Some(card) = document.card(*id) else { continue };
                    let mut said = said_by_card(document, card, words);
                    said.push_str(title);
                    if hit(&said) {
                        found.push(card.id.into());
                    }
                }
            }
        }
    }
    for map in document.empathy_maps() {
        let persona = map.persona.and_then(|id| document.persona(id));
        let name = persona.map_or("", |persona| persona.name.as_str());
        if hit(&format!("{}\n{name}", map.title)) {
            found.push(map.id.into());
        }
        for section in Section::ALL {
            for note in document.notes_in(map.id, section) {
                let evidence = note.evidence.as_ref();
                let kind = words.evidence(evidence.map(|known| known.kind).unwrap_or_default());
                let source = evidence.map_or("", |known| known.source.as_str());
                let said = [&note.text, words.section(section), kind, source];
                if hit(&said.join("\n")) {
                    found.push(note.id.into());
                }
            }
        }
    }
    found
}

fn said_by_step(step: &Step) -> String {
    let mut said = format!("{}\n{}\n", step.title, step.description);
    for tag in &step.tags {
        said.push_str(tag);
        said.push('\n');
    }
    said
}

fn said_by_card(document: &Document, card: &Card, words: Words) -> String {
    let mut said = format!("{}\n{}\n", card.text, card.details);
    let mut say = |text: &str| {
        said.push_str(text);
        said.push('\n');
    };
    card.tags.iter().for_each(|tag| say(tag));
    for persona in card.personas.iter().filter_map(|id| document.persona(*id)) {
        say(&persona.name);
    }
    if let Some(channel) = card.touchpoint.as_ref().and_then(|point| point.channel.as_ref()) {
        say(words.channel(channel));
    }
    if let Some(Evidence { kind, source, .. }) = &card.evidence {
        say(words.evidence(*kind));
        say(source);
    }
    if let Some(opportunity) = &card.opportunity {
        say(&opportunity.owner);
        say(words.opportunity_status(opportunity.status));
    }
    said
}
