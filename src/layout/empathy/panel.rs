//! A section: its number, its title, its notes in columns, or what belongs in it.
//!
//! Notes stand in as many columns as show them in the least height; where that is the same, in
//! columns that are pleasant to read.

use std::sync::Arc;

use crate::model::{Hue, Note, Section};

use super::super::draw::Sketch;
use super::super::measure::line_height;
use super::super::scene::{Group, Ink, Point, Rect, Size, Stroke, Tag, point, rect};
use super::super::text::Block;
use super::{Area, Ctx, FIGURE, Name, NoteBox, PROMPT, SMALL, STRONG, note};

/// Inside a section.
pub(super) const PAD: f32 = 12.0;
/// Between notes.
pub(super) const GAP: f32 = 8.0;
/// Notes stand side by side where each gets at least this width.
const LEAST_NOTE: f32 = 150.0;
/// A note reads best at this width; each pixel beside it costs so much of one of height.
const NICE_NOTE: f32 = 250.0;
const UNPLEASANT: f32 = 0.1;
/// From the top of a section to its notes.
const HEAD: f32 = 44.0;
/// From the top of a part of the head to its notes.
const SUBHEAD: f32 = 24.0;
/// Left free below the notes, for one more.
const BELOW: f32 = 16.0;
const BADGE: f32 = 11.0;
const RADIUS: f32 = 10.0;

/// What stands above the notes.
#[derive(Debug, Clone, Copy)]
pub(super) enum Title {
    /// A section with a number in that colour.
    Numbered(u8, Hue),
    /// A section without a number that keeps so far away from its left and its right border.
    Inset(f32, f32),
    /// A part of the head, in that ink.
    Part(Ink),
}

impl Title {
    /// From the top to the notes.
    fn head(self) -> f32 {
        match self {
            Self::Part(_) => SUBHEAD,
            Self::Inset(..) | Self::Numbered(..) => HEAD,
        }
    }

    /// What stays free at the left and at the right.
    fn sides(self) -> (f32, f32) {
        match self {
            Self::Part(_) => (0.0, 0.0),
            Self::Inset(left, right) => (left.max(PAD), right.max(PAD)),
            Self::Numbered(..) => (PAD, PAD),
        }
    }
}

/// A section that is not placed yet: its notes are drawn, its height is known.
pub(super) struct Panel {
    pub(super) sections: Vec<Section>,
    key: &'static str,
    title: Title,
    width: f32,
    note_width: f32,
    columns: usize,
    notes: Vec<(NoteBox, Arc<Group>)>,
    prompt: Option<Block>,
    /// The least height that shows everything.
    pub(super) height: f32,
}

impl Panel {
    /// Draws the notes of these sections for a panel of that width.
    pub(super) fn new(
        ctx: &Ctx<'_>,
        sections: &[Section],
        key: &'static str,
        title: Title,
        width: f32,
    ) -> Self {
        let (left, right) = title.sides();
        let inner = width - left - right;
        let all = sections.iter().flat_map(|section| ctx.document.notes_in(ctx.map.id, *section));
        let records: Vec<&Note> = all.map(AsRef::as_ref).collect();
        let Laid { columns, note_width, notes, height: content, .. } = laid(ctx, &records, inner);
        let prompt = (ctx.prompts && notes.is_empty()).then(|| {
            let text = ctx.words.find(&format!("{key}-prompt")).unwrap_or_default();
            ctx.type_.block(text, PROMPT, inner)
        });
        let content = match &prompt {
            Some(prompt) => prompt.height(),
            None => content,
        };
        let sections = sections.to_vec();
        let head = title.head();
        let height = head + content + BELOW;
        Self { sections, key, title, width, note_width, columns, notes, prompt, height }
    }

    /// Draws the panel with its upper left corner there, that high.
    pub(super) fn place(self, ctx: &Ctx<'_>, sketch: &mut Sketch, at: Point, height: f32) -> Area {
        let whole = rect(at.x, at.y, self.width, height);
        let mut inner = Sketch::new();
        let name = ctx.words.get(self.key);
        let start = match self.title {
            Title::Part(ink) => {
                ctx.line(&mut inner, name, FIGURE.ink(ink), 0.0, 2.0);
                point(0.0, SUBHEAD)
            }
            Title::Numbered(number, hue) => {
                frame(&mut inner, self.width, height);
                let center = point(PAD + BADGE, 10.0 + BADGE);
                badge(ctx, &mut inner, center, number, hue);
                let x = PAD + 2.0 * BADGE + 8.0;
                ctx.line(&mut inner, name, STRONG, x, title_top());
                point(PAD, HEAD)
            }
            Title::Inset(..) => {
                frame(&mut inner, self.width, height);
                let left = self.title.sides().0;
                ctx.line(&mut inner, name, STRONG, left, title_top());
                point(left, self.title.head())
            }
        };
        let names = vec![self.name(name, start.x).offset(at)];
        if let Some(prompt) = &self.prompt {
            ctx.type_.draw(&mut inner, prompt, start);
        }
        let mut notes = Vec::new();
        for (mut place, group) in self.notes {
            let own = place.rect.offset(start);
            inner.group(point(own.x, own.y), group);
            place.rect = own.offset(at);
            notes.push(place);
        }
        let tag = self.sections.first().map(|section| Tag::Section(*section));
        sketch.group(at, inner.finish(Size { width: self.width, height }, tag));
        let (left, right) = self.title.sides();
        let (wide, high) = (self.width - left - right, (height - start.y).max(0.0));
        let room = rect(at.x + start.x, at.y + start.y, wide, high);
        let (note_width, columns) = (self.note_width, self.columns);
        Area { sections: self.sections, rect: whole, names, room, note_width, columns, notes }
    }

    /// What it is called and where, for a title that begins there.
    fn name(&self, text: &str, left: f32) -> Name {
        let (left, top, style) = match self.title {
            Title::Part(ink) => (left, 2.0, FIGURE.ink(ink)),
            Title::Numbered(..) => (left + 2.0 * BADGE + 8.0, title_top(), STRONG),
            Title::Inset(..) => (left, title_top(), STRONG),
        };
        let width = self.width - self.title.sides().1 - left;
        let rect = rect(left, top, width, line_height(style.size));
        Name { text: text.to_owned(), rect, size: style.size, ink: style.ink }
    }
}

/// Notes in columns.
struct Laid {
    columns: usize,
    note_width: f32,
    notes: Vec<(NoteBox, Arc<Group>)>,
    height: f32,
}

/// The notes in the number of columns that suits them.
fn laid(ctx: &Ctx<'_>, records: &[&Note], room: f32) -> Laid {
    let most = ((room + GAP) / (LEAST_NOTE + GAP)).floor().max(1.0) as usize;
    // An only note may take all of the room, and leaves half of it free where it can.
    let columns = 1..=most.min(records.len().max(2));
    let cost = |laid: &Laid| laid.height + UNPLEASANT * (laid.note_width - NICE_NOTE).abs();
    let best = columns
        .map(|columns| in_columns(ctx, records, (room, columns)))
        .min_by(|a, b| cost(a).total_cmp(&cost(b)));
    best.unwrap_or_else(|| in_columns(ctx, records, (room, 1)))
}

fn in_columns(ctx: &Ctx<'_>, records: &[&Note], (room, columns): (f32, usize)) -> Laid {
    let note_width = (room - GAP * (columns as f32 - 1.0)) / columns as f32;
    let mut bottoms = vec![0.0_f32; columns];
    let mut notes = Vec::new();
    for (i, record) in records.iter().enumerate() {
        let group = note::draw(ctx, record, note_width);
        let column = i % columns;
        let Some(y) = bottoms.get_mut(column) else { continue };
        let x = column as f32 * (note_width + GAP);
        let area = rect(x, *y, note_width, group.size.height);
        *y = area.bottom() + GAP;
        let (id, section) = (record.id, record.section);
        notes.push((NoteBox { id, section, rect: area }, group));
    }
    let height = bottoms.iter().fold(0.0_f32, |tallest, y| tallest.max(*y - GAP));
    Laid { columns, note_width, notes, height }
}

/// About how much paper these sections need, in square pixels: what they share a width by where
/// there is much to show.
pub(super) fn bulk(ctx: &Ctx<'_>, sections: &[Section]) -> f32 {
    /// What a letter takes with its share of the line, a note around its text, a section around its
    /// notes.
    const LETTER: f32 = 130.0;
    const NOTE: f32 = 9_000.0;
    const SECTION: f32 = 25_000.0;
    let notes = sections.iter().flat_map(|section| ctx.document.notes_in(ctx.map.id, *section));
    let of = |note: &Arc<Note>| NOTE + LETTER * note.text.chars().count() as f32;
    SECTION + notes.map(of).sum::<f32>()
}

/// The widths of two panels side by side: halves, or, where there is much to show, as much as each
/// needs.
pub(super) fn pair(ctx: &Ctx<'_>, room: f32, gap: f32, sections: [&[Section]; 2]) -> [f32; 2] {
    let both = room - gap;
    if !ctx.by_content {
        return [both / 2.0; 2];
    }
    let [first, second] = sections.map(|sections| bulk(ctx, sections));
    let first = (both * (first / (first + second)).clamp(0.3, 0.7)).round();
    [first, both - first]
}

/// Where the title's line begins, so that it stands in the middle of the badge beside it.
fn title_top() -> f32 {
    10.0 + BADGE - line_height(STRONG.size) / 2.0
}

fn frame(sketch: &mut Sketch, width: f32, height: f32) {
    let area = rect(0.0, 0.0, width, height).grown(-0.5);
    sketch.rect(area, RADIUS, Ink::Card, Stroke::solid(Ink::CardEdge, 1.0));
}

/// A section's number in a disc.
pub(super) fn badge(ctx: &Ctx<'_>, sketch: &mut Sketch, center: Point, number: u8, hue: Hue) {
    sketch.circle(center, BADGE, Ink::StageBand(hue), None);
    let text = number.to_string();
    let style = super::super::text::Style { size: 12.0, ..FIGURE }.ink(Ink::StageText(hue));
    let x = center.x - ctx.type_.width(&text, style) / 2.0;
    ctx.line(sketch, &text, style, x, center.y - line_height(style.size) / 2.0);
}

/// Places panels side by side, all as high as the highest; answers their lower border.
pub(super) fn row(
    ctx: &Ctx<'_>,
    sketch: &mut Sketch,
    panels: Vec<Panel>,
    at: Point,
    gap: f32,
    least: f32,
) -> (Vec<Area>, f32) {
    let height = panels.iter().map(|panel| panel.height).fold(least, f32::max);
    let mut x = at.x;
    let mut areas = Vec::new();
    for panel in panels {
        let width = panel.width;
        areas.push(panel.place(ctx, sketch, point(x, at.y), height));
        x += width + gap;
    }
    (areas, at.y + height)
}

/// The head that holds the seventh section, or the frame of the quadrants.
pub(super) fn big_frame(sketch: &mut Sketch, area: Rect, radius: f32) {
    sketch.rect(area.grown(-1.0), radius, Ink::Card, Stroke::solid(Ink::Accent, 2.0));
}

/// A line with a small text at its left, between parts of the canvas.
pub(super) fn caption(ctx: &Ctx<'_>, sketch: &mut Sketch, text: &str, at: Point, right: f32) {
    ctx.line(sketch, text, SMALL, at.x, at.y);
    let from = at.x + ctx.type_.width(text, SMALL) + 10.0;
    let y = at.y + line_height(SMALL.size) / 2.0;
    sketch.line(point(from, y), point(right, y), Stroke::solid(Ink::Rule, 1.0));
}
