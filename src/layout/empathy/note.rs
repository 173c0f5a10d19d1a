//! One note: its face, its text, how it is known, and where it is on the journey.

use std::sync::Arc;

use crate::model::{Note, Section};

use super::super::draw::Sketch;
use super::super::marks::Shape;
use super::super::measure::line_height;
use super::super::scene::{Group, Ink, Point, Size, Stroke, Tag, point, rect};
use super::super::text::{Block, Style};
use super::{BODY, Ctx, FIGURE, SMALL};

const PAD: f32 = 10.0;
const PAD_Y: f32 = 7.0;
const RADIUS: f32 = 6.0;
const EDGE: f32 = 3.0;
/// What the mark of evidence takes at the right.
const MARK: f32 = 18.0;
/// The arrow before a place on the journey.
const ARROW: f32 = 12.0;

/// Draws a note of that width.
pub(super) fn draw(ctx: &Ctx<'_>, note: &Note, width: f32) -> Arc<Group> {
    let look = Look::of(note.section);
    let left = if look.edge.is_some() { PAD + 2.0 } else { PAD };
    let room = width - left - PAD;
    let is_open = ctx.open == Some(note.id);
    let text = if is_open { note.text.as_str() } else { note.text.trim_end() };
    let text = ctx.type_.block(text, BODY, room - MARK);
    let places = places(ctx, note, room - ARROW);
    let unlinked = look.edge.filter(|_| places.is_empty()).map(|ink| {
        let style = FIGURE.ink(ink);
        ctx.type_.block(ctx.words.get("empathy-unlinked"), style, room)
    });
    let text_height = text.height().max(line_height(BODY.size));
    let below: f32 = places.iter().chain(&unlinked).map(|block| block.height() + 2.0).sum();
    let height = PAD_Y + text_height + below + PAD_Y;

    let mut sketch = Sketch::new();
    look.face(&mut sketch, width, height);
    ctx.type_.draw(&mut sketch, &text, point(left, PAD_Y));
    let kind = note.evidence.as_ref().map(|evidence| evidence.kind).unwrap_or_default();
    let mark = point(width - PAD - 3.0, PAD_Y + line_height(BODY.size) / 2.0);
    Shape::Circle.draw(&mut sketch, mark, 4.5, Ink::TextMuted, kind);
    let mut y = PAD_Y + text_height + 2.0;
    for place in &places {
        arrow(&mut sketch, point(left, y + line_height(SMALL.size) / 2.0));
        ctx.type_.draw(&mut sketch, place, point(left + ARROW, y));
        y += place.height() + 2.0;
    }
    if let Some(unlinked) = &unlinked {
        ctx.type_.draw(&mut sketch, unlinked, point(left, y));
    }
    sketch.finish(Size { width, height }, Some(Tag::Note(note.id)))
}

/// Where on the journey it is: the steps of the cards that it is linked with, each once.
fn places(ctx: &Ctx<'_>, note: &Note, width: f32) -> Vec<Block> {
    let mut steps = Vec::new();
    for card in note.links.iter().filter_map(|id| ctx.document.card(*id)) {
        if !steps.contains(&card.step) {
            steps.push(card.step);
        }
    }
    let title = |step| {
        let title = ctx.document.step(step).map(|step| step.title.trim()).unwrap_or_default();
        if title.is_empty() { ctx.words.get("untitled-step") } else { title }.to_owned()
    };
    let places = steps.into_iter().map(title);
    let style: Style = SMALL;
    places.map(|title| ctx.type_.block(&title, style, width)).collect()
}

/// An arrow that leads away.
fn arrow(sketch: &mut Sketch, left_middle: Point) {
    let stroke = Stroke::solid(Ink::TextMuted, 1.2);
    let at = |x: f32, y: f32| point(left_middle.x + x, left_middle.y + y);
    sketch.line(at(0.5, 3.5), at(7.0, -3.0), stroke);
    sketch.line(at(2.5, -3.0), at(7.0, -3.0), stroke);
    sketch.line(at(7.0, 1.5), at(7.0, -3.0), stroke);
}

/// What a note looks like before anything stands on it.
struct Look {
    fill: Ink,
    edge: Option<Ink>,
}

impl Look {
    fn of(section: Section) -> Self {
        match section {
            Section::Pains => Self { fill: Ink::PainFill, edge: Some(Ink::Pain) },
            Section::Gains => Self { fill: Ink::OpportunityFill, edge: Some(Ink::Opportunity) },
            _ => Self { fill: Ink::Quote, edge: None },
        }
    }

    fn face(&self, sketch: &mut Sketch, width: f32, height: f32) {
        sketch.rect(rect(0.0, 0.0, width, height), RADIUS, self.fill, None);
        if let Some(edge) = self.edge {
            // Rounded at the right, straight at its edge.
            sketch.rect(rect(0.0, 0.0, RADIUS, height), 0.0, self.fill, None);
            sketch.rect(rect(0.0, 0.0, EDGE, height), 0.0, edge, None);
        }
    }
}
