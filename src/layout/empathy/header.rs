//! What stands above the sections and below them.

use crate::model::{EvidenceKind, Persona};

use super::super::draw::Sketch;
use super::super::marks::Shape;
use super::super::measure::line_height;
use super::super::people;
use super::super::scene::{Face, Ink, Rect, Size, Tag, point, rect};
use super::super::text::Style;
use super::{Ctx, MARGIN, SMALL, name_of};

const TITLE: Style = Style::new(Face::Bold, 22.0, Ink::Text);
const FACTS: Style = Style::new(Face::Regular, 12.0, Ink::TextMuted);
/// The radius of the person's picture.
const PERSON: f32 = 26.0;

/// Draws title, persona and what is known about the making; answers where the block is.
pub(super) fn draw(ctx: &Ctx<'_>, sketch: &mut Sketch) -> Rect {
    let persona = ctx.map.persona.and_then(|id| ctx.document.persona(id));
    let avatar =
        persona.and_then(|persona| people::avatar(ctx.document, ctx.type_, persona.id, PERSON));
    let left = if avatar.is_some() { MARGIN + 2.0 * PERSON + 14.0 } else { MARGIN };
    let room = ctx.width - MARGIN - left;
    let mut inner = Sketch::new();
    let title = ctx.type_.block(&name_of(ctx), TITLE, room);
    ctx.type_.draw(&mut inner, &title, point(left, MARGIN));
    let mut y = MARGIN + title.height() + 2.0;
    let facts = facts(ctx, persona.map(AsRef::as_ref));
    if !facts.is_empty() {
        let block = ctx.type_.block(&facts.join(" · "), FACTS, room);
        ctx.type_.draw(&mut inner, &block, point(left, y));
        y += block.height();
    }
    if let Some(avatar) = avatar {
        inner.group(point(MARGIN, MARGIN), avatar);
        y = y.max(MARGIN + 2.0 * PERSON);
    }
    let size = Size { width: ctx.width, height: y };
    sketch.group(point(0.0, 0.0), inner.finish(size, Some(Tag::Title)));
    rect(0.0, 0.0, ctx.width, y)
}

/// Who it is about, whom it was made for, by whom, when, which version.
fn facts(ctx: &Ctx<'_>, persona: Option<&Persona>) -> Vec<String> {
    let words = ctx.words;
    let mut facts = Vec::new();
    if let Some(persona) = persona {
        let texts = [persona.name.trim(), persona.role.trim()];
        let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        facts.push(texts.join(", "));
    }
    let mut with = |key: &str, text: &str| {
        if !text.trim().is_empty() {
            facts.push(words.with(key, &[("text", text.trim().into())]));
        }
    };
    with("empathy-designed-for", &ctx.map.designed_for);
    with("empathy-designed-by", &ctx.map.designed_by);
    facts.extend(ctx.map.date.map(|date| words.date(date)));
    let version = ctx.map.version.trim();
    if !version.is_empty() {
        facts.push(words.with("empathy-version", &[("text", version.into())]));
    }
    facts.retain(|fact| !fact.is_empty());
    facts
}

/// Draws whose idea the canvas is, and how the marks of evidence read; answers the lower border.
pub(super) fn footer(ctx: &Ctx<'_>, sketch: &mut Sketch, top: f32) -> f32 {
    let height = line_height(SMALL.size);
    let mut x = ctx.width - MARGIN;
    for kind in EvidenceKind::ALL.into_iter().rev() {
        let name = ctx.words.evidence(kind);
        x -= ctx.type_.width(name, SMALL);
        ctx.line(sketch, name, SMALL, x, top);
        x -= 12.0;
        let center = point(x + 2.0, top + height / 2.0);
        Shape::Circle.draw(sketch, center, 4.0, Ink::TextMuted, kind);
        x -= 18.0;
    }
    let style = Style { face: Face::Italic, ..SMALL };
    let credit = ctx.type_.block(ctx.words.get("empathy-credit"), style, x - MARGIN);
    ctx.type_.draw(sketch, &credit, point(MARGIN, top));
    top + credit.height().max(height)
}
