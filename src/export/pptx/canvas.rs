//! Empathy maps as shapes: the canvas of seven sections, or the four quadrants.

use super::deck::Deck;
use super::package::LEFT;
use super::sheet::{ALL, BOTTOM, TOP};
use super::slide::{Edge, INSET};
use super::text::Para;
use crate::layout::scene::{Ink, Rect, rect};
use crate::model::{EmpathyMap, EvidenceKind, Section};
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
const FEELINGS: [f32; 5] = [0.64, 0.56, 0.72, 0.8, 0.48];
/// The width of the sections at either side: pains and gains may need more of it.
const SIDES: [f32; 3] = [246.0, 210.0, 270.0];
/// The same of the four quadrants: the upper pair, the lower one, and the feelings.
const QUARTERS: [[f32; 3]; 4] =
    [[0.36, 0.36, 0.28], [0.42, 0.3, 0.28], [0.3, 0.42, 0.28], [0.3, 0.3, 0.4]];

/// The numbers of the sections around the head; what is in it is the seventh.
const SEVEN: [(&str, u8); 6] =
    [("who", 1), ("do", 2), ("sees", 3), ("says", 4), ("does", 5), ("hears", 6)];
/// The room of the seventh section's name, and that name's size.
const NAME: f32 = 20.0;
const NAMED: f32 = 13.0;

/// Where a section stands, and what colours it.
struct Field {
    id: &'static str,
    place: Rect,
    fill: Ink,
    edge: Ink,
    /// The section's number on the canvas of seven.
    number: Option<u8>,
}

fn field(id: &'static str, x: f32, y: f32, width: f32, height: f32) -> Field {
    let (fill, edge) = match id {
        "pains" => (Ink::PainFill, Ink::Pain),
        "gains" => (Ink::OpportunityFill, Ink::Opportunity),
        _ => (Ink::Card, Ink::CardEdge),
    };
    Field { id, place: rect(x, y, width, height), fill, edge, number: None }
}

/// The goal on top, the world around, pains, gains and other thoughts in the middle.
fn seven(top: f32, side_width: f32, (goal, feelings): (f32, f32)) -> Vec<Field> {
    let half = (ALL - GAP) / 2.0;
    let goal = (END - top) * goal;
    let second = top + goal + GAP;
    let side = (END - second - GAP) / 2.0;
    let third = second + side + GAP;
    let (right, inner) = (LEFT + ALL - side_width, LEFT + side_width + GAP);
    let head = ALL - 2.0 * (side_width + GAP);
    let part = (head - GAP) / 2.0;
    let feelings = (END - second) * feelings;
    let other = second + feelings + GAP;
    // Pains, gains and other thoughts are one section, below its name.
    let below = second + NAME;
    let fields = vec![
        field("who", LEFT, top, half, goal),
        field("do", LEFT + half + GAP, top, half, goal),
        field("hears", LEFT, second, side_width, side),
        field("pains", inner, below, part, feelings - NAME),
        field("gains", inner + part + GAP, below, part, feelings - NAME),
        field("sees", right, second, side_width, side),
        field("does", LEFT, third, side_width, side),
        field("other", inner, other, head, END - other),
        field("says", right, third, side_width, side),
    ];
    let number = |id: &str| SEVEN.iter().find(|(other, _)| *other == id).map(|(_, number)| *number);
    fields.into_iter().map(|field| Field { number: number(field.id), ..field }).collect()
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
        let document = self.document;
        let is_told =
            |map: &&EmpathyMap| document.notes_of(map.id).any(|note| !note.text.trim().is_empty());
        let mut maps = document.empathy_maps().map(AsRef::as_ref).filter(is_told);
        for map in &self.report.empathy {
            self.empathy_map(map, maps.next());
        }
    }

    /// A canvas; notes that find no room stand on further ones.
    fn empathy_map(&mut self, map: &EmpathyPart, of: Option<&EmpathyMap>) {
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
                let ways = SIDES.into_iter().flat_map(|side| ways.clone().map(move |w| (side, w)));
                ways.map(|(side, shares)| seven(top, side, shares)).collect()
            }
        };
        // The largest letters in which all notes find room, however the canvas is parted.
        let tries = SIZES.into_iter().flat_map(|size| ways.iter().map(move |way| (size, way)));
        let found = tries.clone().find(|(size, way)| self.fullest((map, of), way, *size) <= 1.0);
        // Where they find none, the way in which least is left over.
        let least = SIZES.into_iter().next_back().and_then(|size| {
            let by = |way: &&Vec<Field>| self.fullest((map, of), way, size);
            ways.iter().min_by(|a, b| by(a).total_cmp(&by(b))).map(|way| (size, way))
        });
        let Some((size, fields)) = found.or(least) else { return };
        let told: Vec<Option<&EmpathySection>> =
            fields.iter().map(|field| section_of(map, field)).collect();
        let mut rests: Vec<Vec<Para>> =
            told.iter().map(|part| self.notes(of, *part, size)).collect();
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
            self.is_theirs = true;
            self.add(&self.numbered(&map.title, at, count));
            self.is_theirs = false;
            self.lead(&lead);
            let foot = self.canvas_foot(map);
            let head = format!("7\u{a0}· {}", self.words.get("empathy-thinks"));
            let head = Para::new(head, NAMED, Ink::Text).bold();
            let Some(slide) = self.slides.last_mut() else { return };
            if let Some(pains) = fields.iter().find(|field| field.id == "pains")
                && fields.iter().any(|field| field.number.is_some())
            {
                let place =
                    rect(pains.place.x, pains.place.y - NAME, pains.place.width, NAME - 2.0);
                slide.text(place, &[head]);
            }
            for (field, paras) in fields.iter().zip(page) {
                slide.card(field.place, Some(field.fill), Edge::solid(field.edge, 1.0), paras);
            }
            slide.text(rect(LEFT, END + 4.0, ALL, FOOT - 4.0), &[foot]);
        }
    }

    /// The notes of a section, each with where on the journey it is: a pain or a gain that is nowhere
    /// on it says so.
    fn notes(
        &self,
        of: Option<&EmpathyMap>,
        section: Option<&EmpathySection>,
        size: f32,
    ) -> Vec<Para> {
        let notes = section.map(|section| section.notes.as_slice()).unwrap_or_default();
        let para = |note: &crate::report::Note| {
            let kind =
                EvidenceKind::ALL.into_iter().find(|kind| kind_key(*kind) == note.known.kind);
            let text = format!("{} {}", mark(kind.unwrap_or_default()), note.text);
            let told = of.and_then(|map| self.linked(map, note)).unwrap_or_default();
            Para::new(text + &told, size, Ink::Text).above(3.0).theirs()
        };
        notes.iter().map(para).collect()
    }

    /// The steps of the cards that a note is linked with.
    fn linked(&self, map: &EmpathyMap, told: &crate::report::Note) -> Option<String> {
        let document = self.document;
        let note = document.notes_of(map.id).find(|note| note.text.trim() == told.text)?;
        let cards = note.links.iter().filter_map(|id| document.card(*id));
        let mut steps: Vec<&str> = Vec::new();
        for step in cards.filter_map(|card| document.step(card.step)) {
            let title = match step.title.trim() {
                "" => self.words.get("untitled-step"),
                title => title,
            };
            if !steps.contains(&title) {
                steps.push(title);
            }
        }
        let is_owed = matches!(note.section, Section::Pains | Section::Gains);
        match steps.is_empty() {
            true => is_owed.then(|| format!(" ({})", self.words.get("empathy-unlinked"))),
            false => Some(format!(" →\u{a0}{}", steps.join(", "))),
        }
    }

    /// How much of its room the fullest section takes in letters of that size: at most 1 where all
    /// notes find room.
    fn fullest(
        &self,
        (map, of): (&EmpathyPart, Option<&EmpathyMap>),
        fields: &[Field],
        size: f32,
    ) -> f32 {
        let shares = fields.iter().map(|field| {
            let paras = self.titled(field, self.notes(of, section_of(map, field), size), size);
            let width = field.place.width - 2.0 * INSET;
            self.ruler.height(&paras, width) / (field.place.height - 2.0 * INSET).max(1.0)
        });
        shares.fold(0.0, f32::max)
    }

    /// The notes of a section below its title.
    fn titled(&self, field: &Field, notes: Vec<Para>, size: f32) -> Vec<Para> {
        let title = self.words.find(&format!("empathy-{}", field.id)).unwrap_or_default();
        let ink = match field.id {
            "pains" => Ink::Pain,
            "gains" => Ink::Opportunity,
            _ => Ink::Text,
        };
        let title = match field.number {
            Some(number) => format!("{number}\u{a0}· {title}"),
            None => title.to_owned(),
        };
        std::iter::once(Para::new(title, size + 1.0, ink).bold()).chain(notes).collect()
    }

    /// What the marks before notes mean, and whom the canvas is owed to.
    fn canvas_foot(&self, map: &EmpathyPart) -> Para {
        let kinds =
            EvidenceKind::ALL.map(|kind| format!("{} {}", mark(kind), self.words.evidence(kind)));
        let text = format!("{}   {}", kinds.join("   "), map.credit);
        let para = Para::new(text, 12.0, Ink::TextMuted);
        Para { text: self.ruler.cut(&para, ALL, 1), ..para }
    }
}

fn section_of<'m>(map: &'m EmpathyPart, field: &Field) -> Option<&'m EmpathySection> {
    map.sections.iter().find(|section| section.id == field.id)
}

/// What data calls a kind of evidence.
pub(super) fn kind_key(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Assumed => "assumed",
        EvidenceKind::Observed => "observed",
        EvidenceKind::Measured => "measured",
    }
}

/// Hollow, half or full, as on the map.
pub(super) fn mark(kind: EvidenceKind) -> char {
    match kind {
        EvidenceKind::Measured => '●',
        EvidenceKind::Observed => '◐',
        EvidenceKind::Assumed => '○',
    }
}
