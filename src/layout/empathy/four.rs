//! The classic form: four quadrants around the person. What they have no place for stands below.

use crate::i18n::section_key;
use crate::model::Section;

use super::super::draw::Sketch;
use super::super::people;
use super::super::scene::{Ink, Size, Stroke, point, rect};
use super::panel::{self, Panel, Title};
use super::{Area, Ctx, GUTTER, MARGIN};

/// The least height of a quadrant, on paper and in a window, where small boxes mean large letters.
const LEAST: f32 = 190.0;
const LEAST_IN_WINDOW: f32 = 124.0;
/// The radius of the person's picture in the middle.
const PERSON: f32 = 44.0;
/// So far from the middle line stay titles and notes, all alike: the person's picture reaches into
/// the corner of each quadrant.
const CLEAR: f32 = PERSON + 6.0;
/// The least height of what stands below the quadrants.
const LEAST_BELOW: f32 = 84.0;

/// What the quadrants have no place for, besides pains and gains.
const REST: [Section; 4] = [Section::Who, Section::NeedsToDo, Section::Sees, Section::Hears];

/// Draws all sections below `top`; their areas in the order of filling, and their lower border.
pub(super) fn draw(ctx: &Ctx<'_>, sketch: &mut Sketch, top: f32) -> (Vec<Area>, f32) {
    let inner = ctx.width - 2.0 * MARGIN;
    let half = (inner - GUTTER) / 2.0;
    let quadrant = |section: Section, is_left: bool| {
        let title = if is_left { Title::Inset(0.0, CLEAR) } else { Title::Inset(CLEAR, 0.0) };
        Panel::new(ctx, &[section], section_key(section), title, half)
    };
    let least = if ctx.prompts { LEAST_IN_WINDOW } else { LEAST };
    let upper = vec![quadrant(Section::Says, true), quadrant(Section::Thinks, false)];
    let spare = ctx.higher / 2.0;
    let tallest = upper.iter().map(|panel| panel.height).fold(least, f32::max);
    let (mut areas, bottom) =
        panel::row(ctx, sketch, upper, point(MARGIN, top), GUTTER, tallest + spare);
    let middle = bottom + GUTTER / 2.0;
    let lower = vec![quadrant(Section::Does, true), quadrant(Section::Feels, false)];
    let at = point(MARGIN, bottom + GUTTER);
    let tallest = lower.iter().map(|panel| panel.height).fold(least, f32::max);
    let (more, mut bottom) = panel::row(ctx, sketch, lower, at, GUTTER, tallest + spare);
    areas.extend(more);
    person(ctx, sketch, middle);

    let rest: Vec<Section> = REST
        .into_iter()
        .filter(|section| ctx.document.notes_in(ctx.map.id, *section).next().is_some())
        .collect();
    let [first, second] = panel::pair(ctx, inner, GUTTER, [&[Section::Pains], &[Section::Gains]]);
    let pains = part(ctx, Section::Pains, Ink::Pain, first);
    let gains = part(ctx, Section::Gains, Ink::Opportunity, second);
    let at = point(MARGIN, bottom + GUTTER + 4.0);
    let (more, end) = panel::row(ctx, sketch, vec![pains, gains], at, GUTTER, LEAST_BELOW);
    areas.extend(more);
    bottom = end;
    if !rest.is_empty() {
        let words = ctx.words.get("empathy-also");
        panel::caption(ctx, sketch, words, point(MARGIN, bottom + 6.0), ctx.width - MARGIN);
        let count = rest.len() as f32;
        let width = (inner - GUTTER * (count - 1.0)) / count;
        let panels = rest.iter().map(|section| part(ctx, *section, Ink::TextMuted, width));
        let at = point(MARGIN, bottom + 32.0);
        let (more, end) = panel::row(ctx, sketch, panels.collect(), at, GUTTER, 0.0);
        areas.extend(more);
        bottom = end;
    }
    areas.sort_by_key(|area| area.sections.first().copied());
    (areas, bottom)
}

fn part(ctx: &Ctx<'_>, section: Section, ink: Ink, width: f32) -> Panel {
    Panel::new(ctx, &[section], section_key(section), Title::Part(ink), width)
}

/// The person where the quadrants meet: in a group of its own, so that painters that draw what is in
/// groups last have it over the quadrants too.
fn person(ctx: &Ctx<'_>, sketch: &mut Sketch, y: f32) {
    let radius = PERSON + 8.0;
    let center = point(radius, radius);
    let mut inner = Sketch::new();
    inner.circle(center, radius, Ink::Paper, Stroke::solid(Ink::CardEdge, 1.0));
    let persona =
        ctx.map.persona.and_then(|id| people::avatar(ctx.document, ctx.type_, id, PERSON));
    match persona {
        Some(avatar) => inner.group(point(center.x - PERSON, center.y - PERSON), avatar),
        None => {
            let stroke = Stroke::solid(Ink::TextMuted, 2.0);
            inner.circle(point(center.x, center.y - 12.0), 13.0, None, stroke);
            let body = rect(center.x - 24.0, center.y + 8.0, 48.0, 22.0);
            inner.rect(body, 11.0, None, stroke);
        }
    }
    let size = Size { width: 2.0 * radius, height: 2.0 * radius };
    let corner = point(ctx.width / 2.0 - radius, y - radius);
    sketch.group(corner, inner.finish(size, None));
}
