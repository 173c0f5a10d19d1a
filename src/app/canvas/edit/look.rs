//! How the field looks: like what it lies over.

use egui::{Align2, FontId};

use super::{LEAST_SIZE, Subject};
use crate::app::theme::{Theme, bold};
use crate::layout::scene::Ink;
use crate::model::{Document, LaneKind, RecordId, Section};

/// How the field looks.
#[derive(Debug)]
pub struct Look<'a> {
    /// The colours.
    pub theme: &'a Theme,
    /// The map's zoom.
    pub zoom: f32,
    /// What a screen reader calls it.
    pub name: String,
    pub(super) font: FontId,
    /// Where the text stands in what is higher than it.
    pub(super) align: Align2,
    pub(super) ground: Ink,
    pub(super) ink: Ink,
}

impl<'a> Look<'a> {
    /// The look of what the field lies over.
    #[must_use]
    pub fn of(
        subject: Subject,
        document: &Document,
        theme: &'a Theme,
        zoom: f32,
        name: String,
    ) -> Self {
        let size = (13.0 * zoom).max(LEAST_SIZE);
        let regular = FontId::proportional(size);
        let strong = FontId::new(size, bold());
        let kind = |lane| document.lane(lane).map(|lane| lane.kind);
        let (font, ground, ink) = match subject {
            Subject::Record(RecordId::Card(id)) => {
                let lane = document.card(id).and_then(|card| kind(card.lane));
                (regular, card_ground(lane), Ink::Text)
            }
            Subject::NewCard { cell, .. } => (regular, card_ground(kind(cell.lane)), Ink::Text),
            Subject::Record(RecordId::Note(id)) => {
                let section = document.note(id).map(|note| note.section);
                (regular, note_ground(section), Ink::Text)
            }
            Subject::NewNote { section, .. } => (regular, note_ground(Some(section)), Ink::Text),
            Subject::Record(RecordId::Lane(_)) => (strong, Ink::Card, Ink::TextMuted),
            _ => (strong, Ink::Card, Ink::Text),
        };
        let is_step = match subject {
            Subject::Record(id) => matches!(id, RecordId::Step(_)),
            other => matches!(other, Subject::NewStep { .. } | Subject::NewBranch { .. }),
        };
        let align = if is_step { Align2::LEFT_CENTER } else { Align2::LEFT_TOP };
        Self { theme, zoom, name, font, align, ground, ink }
    }
}

/// A note's face by its section.
fn note_ground(section: Option<Section>) -> Ink {
    match section {
        Some(Section::Pains) => Ink::PainFill,
        Some(Section::Gains) => Ink::OpportunityFill,
        _ => Ink::Quote,
    }
}

/// A card's face by its lane.
fn card_ground(kind: Option<LaneKind>) -> Ink {
    match kind {
        Some(LaneKind::Pains) => Ink::PainFill,
        Some(LaneKind::Opportunities) => Ink::OpportunityFill,
        Some(LaneKind::Quotes) => Ink::Quote,
        _ => Ink::Card,
    }
}
