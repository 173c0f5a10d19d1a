//! The canvas of seven sections: the goal on top, the world around the head, and in the head what
//! the person thinks and feels.

use crate::i18n::section_key;
use crate::model::{Hue, Section};

use super::super::draw::Sketch;
use super::super::measure::line_height;
use super::super::scene::{Ink, Point, Stroke, point, rect};
use super::panel::{self, Panel, Title};
use super::{Area, Ctx, GUTTER, MARGIN, STRONG};

/// The width of what stands left and right of the head, against the whole.
const SIDE: f32 = 272.0 / 1128.0;
/// What the goal gets of the height that the window has to spare.
const GOAL: f32 = 0.2;
const LEAST_TOP: f32 = 96.0;
const LEAST_SIDE: f32 = 176.0;
/// Inside the head.
const HEAD_PAD: f32 = 18.0;
/// From the head's top to what is in it.
const HEAD_TOP: f32 = 50.0;

/// Draws all sections below `top`; their areas in the order of filling, and their lower border.
pub(super) fn draw(ctx: &Ctx<'_>, sketch: &mut Sketch, top: f32) -> (Vec<Area>, f32) {
    let inner = ctx.width - 2.0 * MARGIN;
    let side = (ctx.width * SIDE).round();
    let half = (inner - GUTTER) / 2.0;
    let numbered = |section: Section, number, hue, width| {
        Panel::new(ctx, &[section], section_key(section), Title::Numbered(number, hue), width)
    };
    let goal = vec![
        numbered(Section::Who, 1, Hue::Blue, half),
        numbered(Section::NeedsToDo, 2, Hue::Blue, half),
    ];
    let tallest = goal.iter().map(|panel| panel.height).fold(LEAST_TOP, f32::max);
    let tallest = tallest + ctx.higher * GOAL;
    let (mut areas, bottom) = panel::row(ctx, sketch, goal, point(MARGIN, top), GUTTER, tallest);
    let top = bottom + GUTTER;

    let [sees, says, does, hears] = [
        numbered(Section::Sees, 3, Hue::Amber, side),
        numbered(Section::Says, 4, Hue::Rose, side),
        numbered(Section::Does, 5, Hue::Purple, side),
        numbered(Section::Hears, 6, Hue::Green, side),
    ];
    let head = Head::new(ctx, inner - 2.0 * (side + GUTTER));
    let upper = hears.height.max(sees.height).max(LEAST_SIDE);
    let lower = does.height.max(says.height).max(LEAST_SIDE);
    let more = (head.least_height() - upper - GUTTER - lower).max(0.0) / 2.0;
    let more = more + ctx.higher * (1.0 - GOAL) / 2.0;
    let (upper, lower) = (upper + more, lower + more);
    let (left, right) = (MARGIN, ctx.width - MARGIN - side);
    let second = top + upper + GUTTER;
    areas.push(sees.place(ctx, sketch, point(right, top), upper));
    areas.push(says.place(ctx, sketch, point(right, second), lower));
    areas.push(does.place(ctx, sketch, point(left, second), lower));
    areas.push(hears.place(ctx, sketch, point(left, top), upper));
    let height = upper + GUTTER + lower;
    areas.extend(head.place(ctx, sketch, point(left + side + GUTTER, top), height));
    (areas, top + height)
}

/// The head: pains, gains, other thoughts.
struct Head {
    width: f32,
    pains: Panel,
    gains: Panel,
    other: Panel,
}

impl Head {
    fn new(ctx: &Ctx<'_>, width: f32) -> Self {
        let inner = width - 2.0 * HEAD_PAD;
        let half = (inner - GUTTER) / 2.0;
        let part = |sections: &[Section], key, ink, width| {
            Panel::new(ctx, sections, key, Title::Part(ink), width)
        };
        Self {
            width,
            pains: part(&[Section::Pains], "empathy-pains", Ink::Pain, half),
            gains: part(&[Section::Gains], "empathy-gains", Ink::Opportunity, half),
            other: part(&[Section::Thinks, Section::Feels], "empathy-other", Ink::TextMuted, inner),
        }
    }

    fn least_height(&self) -> f32 {
        HEAD_TOP + self.pains.height.max(self.gains.height) + GUTTER + self.other.height + 8.0
    }

    fn place(self, ctx: &Ctx<'_>, sketch: &mut Sketch, at: Point, height: f32) -> Vec<Area> {
        let whole = rect(at.x, at.y, self.width, height);
        panel::big_frame(sketch, whole, 36.0);
        let center = point(at.x + HEAD_PAD + 11.0, at.y + 15.0 + 11.0);
        panel::badge(ctx, sketch, center, 7, Hue::Blue);
        let name = ctx.words.get("empathy-thinks");
        let y = center.y - line_height(STRONG.size) / 2.0;
        ctx.line(sketch, name, STRONG, center.x + 11.0 + 8.0, y);

        let left = at.x + HEAD_PAD;
        let other_height = self.other.height;
        let other_top = at.y + height - 8.0 - other_height;
        let y = at.y + HEAD_TOP;
        let (areas, _) = panel::row(
            ctx,
            sketch,
            vec![self.pains, self.gains],
            point(left, y),
            GUTTER,
            other_top - GUTTER - y,
        );
        let rule = Stroke::solid(Ink::Rule, 1.0);
        let right = at.x + self.width - HEAD_PAD;
        sketch.line(point(left, other_top - 7.0), point(right, other_top - 7.0), rule);
        let other = self.other.place(ctx, sketch, point(left, other_top), other_height);
        areas.into_iter().chain([other]).collect()
    }
}
