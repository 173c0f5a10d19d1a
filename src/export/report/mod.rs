//! The report as a web page, a PDF or Markdown: the same content, three templates.
//!
//! Templates get [`crate::report::Report`] as data, and beside it `page`: pictures, colours, fonts
//! and what else belongs to the file rather than to what it says. `assets/REPORT.md` documents
//! both.

mod colors;
mod html;
mod markdown;
mod pdf;
mod sha256;
#[cfg(test)]
mod tests;

use super::settings::Settings;
use crate::layout::scene::{Face, Scene};
use crate::model::{Document, PersonaId};
use crate::report::{EmpathyPart, Report, SectionId};

pub(super) use colors::{Accent, accent, name as ink_name};
pub(super) use html::write as html;
pub(super) use markdown::write as markdown;
#[cfg(test)]
pub(super) use pdf::complaints;
pub(super) use pdf::{map_room, preview, write as pdf};

/// The report of what the settings show: of one persona alone, the document is that persona's
/// already, and the others, who stay on record for their colours, have no cards. Whether small groups
/// of answers were taken out of the document is told by who did.
pub(super) fn of(document: &Document, settings: &Settings, groups_left_out: bool) -> Report {
    let language = settings.language(document);
    let mut report = Report::of(document, language, settings.date);
    if groups_left_out {
        report = report.with_groups_left_out(language);
    }
    if let Some(shown) = settings.persona {
        only(&mut report, shown);
    }
    report
}

/// Leaves out the names, cards, faces and empathy maps of all other personas.
fn only(report: &mut Report, shown: PersonaId) {
    let pictures = &mut report.pictures;
    let mut cards = report.personas.iter();
    pictures.portraits.retain(|_| cards.next().is_some_and(|card| card.id == shown));
    report.personas.retain(|card| card.id == shown);
    let label = report.labels.get("personas").copied().unwrap_or_default();
    if let (Some(fact), Some(card)) =
        (report.cover.facts.iter_mut().find(|fact| fact.label == label), report.personas.first())
    {
        let about = [card.name.as_str(), card.role.as_str()];
        let about: Vec<&str> = about.into_iter().filter(|text| !text.is_empty()).collect();
        fact.text = about.join(" – ");
    }
    let is_shown = |map: &EmpathyPart| map.whose.is_none_or(|whose| whose == shown);
    let mut maps = report.empathy.iter();
    pictures.empathy.retain(|_| maps.next().is_some_and(is_shown));
    report.empathy.retain(is_shown);
    let is_empty = report.empathy.is_empty();
    report.sections.retain(|section| section.id != SectionId::Empathy || !is_empty);
}

/// All pictures of a report.
fn pictures(report: &Report) -> impl Iterator<Item = &Scene> {
    let pictures = &report.pictures;
    let charts =
        pictures.glance.iter().chain(&pictures.curve).chain(&pictures.matrix).chain(&pictures.gaps);
    charts.chain(&pictures.portraits).chain(&pictures.empathy)
}

/// The faces that the texts of a report need beside the text faces, by what they hold.
fn other_faces(text: &str) -> Vec<Face> {
    let fonts = crate::layout::fonts::Fonts::shared();
    let mut seen: Vec<char> = text.chars().filter(|c| *c as u32 > 0x17f).collect();
    seen.sort_unstable();
    seen.dedup();
    let rare: String = seen.into_iter().collect();
    let mut faces: Vec<Face> =
        fonts.runs(&rare, Face::Regular).into_iter().map(|(_, face)| face).collect();
    faces.sort_unstable();
    faces.dedup();
    faces
}
