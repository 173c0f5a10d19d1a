//! Empathy maps as shapes: the canvas of seven sections, or the four quadrants.

use super::deck::Deck;
use super::package::LEFT;
use super::sheet::{ALL, BOTTOM, TOP, numbered};
use super::slide::{Edge, INSET};
use super::text::Para;
use crate::layout::scene::{Ink, Rect, rect};
use crate::model::EvidenceKind;
use crate::report::{EmpathyPart, EmpathySection};

const GAP: f32 = 7.0;
/// What stands below the canvas.
const FOOT: f32 = 20.0;
/// The canvas ends here.
const END: f32 = BOTTOM - FOOT;
/// Sizes of notes, the largest first.
const SIZES: [f32; 5] = [16.0, 15.0, 14.0, 13.0, 12.0];
/// How high the goal may be, and the feelings in the middle, as shares of what there is.
const GOALS: [f32; 4] = [0.2, 0.16, 0.24, 0.28];
const FEELINGS: [f32; 4] = [0.64, 0.56, 0.72, 0.48];
/// The same of the four quadrants: the upper pair, the lower one, and the feelings.
const QUARTERS: [[f32; 3]; 4] =
    [[0.36, 0.36, 0.28], [0.42, 0.3, 0.28], [0.3, 0.42, 0.28], [0.3, 0.3, 0.4]];

/// Where a section stands, and what colours it.
struct Field {
    id: &'static str,
    place: Rect,
    fill: Ink,
    edge: Ink,
}

fn field(id: &'static str, x: f32, y: f32, width: f32, height: f32) -> Field {
    let (fill, edge) = match id {
        "pains" => (Ink::PainFill, Ink::Pain),
        "gains" => (Ink::OpportunityFill, Ink::Opportunity),
        _ => (Ink::Card, Ink::CardEdge),
    };
    Field { id, place: rect(x, y, width, height), fill, edge }
}

/// The goal on top, the world around, pains, gains and other thoughts in the middle.
fn seven(top: f32, (goal, feelings): (f32, f32)) -> Vec<Field> {
    const SIDE: f32 = 246.0;
    let half = (ALL - GAP) / 2.0;
    let goal = (END - top) * goal;
    let second = top + goal + GAP;
    let side = (END - second - GAP) / 2.0;
    let third = second + side + GAP;
    let (right, inner) = (LEFT + ALL - SIDE, LEFT + SIDE + GAP);
    let head = ALL - 2.0 * (SIDE + GAP);
    let part = (head - GAP) / 2.0;
    let feelings = (END - second) * feelings;
    let other = second + feelings + GAP;
    vec![
        field("who", LEFT, top, half, goal),
        field("do", LEFT + half + GAP, top, half, goal),
        field("hears", LEFT, second, SIDE, side),
        field("pains", inner, second, part, feelings),
        field("gains", inner + part + GAP, second, part, feelings),
        field("sees", right, second, SIDE, side),
        field("does", LEFT, third, SIDE, side),
        field("other", inner, other, head, END - other),
        field("says", right, third, SIDE, side),
    ]
}

/// The quadrants, pains and gains below them, and what has no quadrant where there is any.
fn four(top: f32, has_more: bool, shares: [f32; 3]) -> Vec<Field> {
    let half = (ALL - GAP) / 2.0;
    let right = LEFT + half + GAP;
    // What has no quadrant takes a fifth.
    let rows = shares.map(|share| if has_more { share * 0.8 } else { share });
    let room = END - top - GAP * if has_more { 3.0 } else { 2.0 };
    let [upper, lower, feelings] = rows.map(|share: f32| share * room);
    let second = top + upper + GAP;
    let third = second + lower + GAP;
    let mut fields = vec![
        field("says", LEFT, top, half, upper),
        field("mind", right, top, half, upper),
        field("does", LEFT, second, half, lower),
        field("feels", right, second, half, lower),
        field("pains", LEFT, third, half, feelings),
        field("gains", right, third, half, feelings),
    ];
    if has_more {
        let fourth = third + feelings + GAP;
        fields.push(field("also", LEFT, fourth, ALL, END - fourth));
    }
    fields
}

impl Deck<'_> {
    pub(super) fn empathy(&mut self) {
        for map in &self.report.empathy {
            self.empathy_map(map);
        }
    }

    /// A canvas; notes that find no room stand on further ones.
    fn empathy_map(&mut self, map: &EmpathyPart) {
        let facts: Vec<String> =
            map.facts.iter().map(|fact| format!("{}: {}", fact.label, fact.text)).collect();
        let lead = match facts.is_empty() {
            true => Vec::new(),
            false => {
                // However much is said here, the canvas needs its room.
                let para = Para::new(facts.join("   ·   "), 12.0, Ink::TextMuted);
                vec![Para { text: self.ruler.cut(&para, ALL, 2), ..para }]
            }
        };
        let top = TOP + self.ruler.height(&lead, ALL) + if lead.is_empty() { 0.0 } else { 6.0 };
        let has_more = map.sections.iter().any(|section| section.id == "also");
        let ways: Vec<Vec<Field>> = match map.form {
            "four-quadrants" => QUARTERS.map(|shares| four(top, has_more, shares)).into(),
            _ => {
                let ways = GOALS.iter().flat_map(|goal| FEELINGS.map(|feelings| (*goal, feelings)));
                ways.map(|shares| seven(top, shares)).collect()
            }
        };
        // The largest letters in which all notes find room, however the canvas is parted.
        let tries = SIZES.into_iter().flat_map(|size| ways.iter().map(move |way| (size, way)));
        let found = tries.clone().find(|(size, way)| self.holds(map, way, *size));
        let Some((size, fields)) = found.or(tries.last()) else { return };
        let told: Vec<Option<&EmpathySection>> =
            fields.iter().map(|field| section_of(map, field)).collect();
        let mut rests: Vec<Vec<Para>> = told.iter().map(|part| notes(*part, size)).collect();
        let mut pages: Vec<Vec<Vec<Para>>> = Vec::new();
        while pages.is_empty() || rests.iter().any(|rest| !rest.is_empty()) {
            let mut page = Vec::new();
            for (field, rest) in fields.iter().zip(&mut rests) {
                let paras = self.titled(field, std::mem::take(rest), size);
                let room = field.place.height - 2.0 * INSET;
                let (shown, left) = self.ruler.split(&paras, field.place.width - 2.0 * INSET, room);
                page.push(shown);
                *rest = left;
            }
            pages.push(page);
        }
        let count = pages.len();
        for (at, page) in pages.iter().enumerate() {
            self.add(&numbered(&map.title, at, count));
            self.lead(&lead);
            let foot = self.canvas_foot(map);
            let Some(slide) = self.slides.last_mut() else { return };
            for (field, paras) in fields.iter().zip(page) {
                slide.card(field.place, Some(field.fill), Edge::solid(field.edge, 1.0), paras);
            }
            slide.text(rect(LEFT, END + 4.0, ALL, FOOT - 4.0), &[foot]);
        }
    }

    /// Whether the notes of all sections find room in letters of that size.
    fn holds(&self, map: &EmpathyPart, fields: &[Field], size: f32) -> bool {
        fields.iter().all(|field| {
            let paras = self.titled(field, notes(section_of(map, field), size), size);
            let width = field.place.width - 2.0 * INSET;
            self.ruler.height(&paras, width) <= field.place.height - 2.0 * INSET
        })
    }

    /// The notes of a section below its title.
    fn titled(&self, field: &Field, notes: Vec<Para>, size: f32) -> Vec<Para> {
        let title = self.words.find(&format!("empathy-{}", field.id)).unwrap_or_default();
        let ink = match field.id {
            "pains" => Ink::Pain,
            "gains" => Ink::Opportunity,
            _ => Ink::Text,
        };
        std::iter::once(Para::new(title, size + 1.0, ink).bold()).chain(notes).collect()
    }

    /// What the marks before notes mean, and whom the canvas is owed to.
    fn canvas_foot(&self, map: &EmpathyPart) -> Para {
        let kinds = EvidenceKind::ALL
            .map(|kind| format!("{} {}", mark(kind_key(kind)), self.words.evidence(kind)));
        let text = format!("{}   {}", kinds.join("   "), map.credit);
        let para = Para::new(text, 12.0, Ink::TextMuted);
        Para { text: self.ruler.cut(&para, ALL, 1), ..para }
    }
}

fn section_of<'m>(map: &'m EmpathyPart, field: &Field) -> Option<&'m EmpathySection> {
    map.sections.iter().find(|section| section.id == field.id)
}

fn notes(section: Option<&EmpathySection>, size: f32) -> Vec<Para> {
    let notes = section.map(|section| section.notes.as_slice()).unwrap_or_default();
    let para = |note: &crate::report::Note| {
        let text = format!("{} {}", mark(note.known.kind), note.text);
        Para::new(text, size, Ink::Text).above(3.0)
    };
    notes.iter().map(para).collect()
}

fn kind_key(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Assumed => "assumed",
        EvidenceKind::Observed => "observed",
        EvidenceKind::Measured => "measured",
    }
}

/// Hollow, half or full, as on the map.
fn mark(kind: &str) -> char {
    match kind {
        "measured" => '●',
        "observed" => '◐',
        _ => '○',
    }
}
