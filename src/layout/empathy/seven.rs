//! The canvas of seven sections: the goal on top, the world around the head, and in the head what
//! the person thinks and feels.

use crate::i18n::section_key;
use crate::model::{Hue, Section};

use super::super::draw::Sketch;
use super::super::measure::line_height;
use super::super::scene::{Ink, Point, Stroke, point, rect};
use super::panel::{self, Panel, Title};
use super::{Area, Ctx, GUTTER, MARGIN, Name, STRONG};

/// The width of what stands left and right of the head, against the whole.
const SIDE: f32 = 272.0 / 1128.0;
/// What the goal gets of the height that the window has to spare.
const GOAL: f32 = 0.2;
/// What both together take at most.
const MOST_SIDES: f32 = 0.62;
const LEAST_TOP: f32 = 96.0;
const LEAST_SIDE: f32 = 176.0;
/// Inside the head.
const HEAD_PAD: f32 = 18.0;
/// From the head's top to what is in it.
const HEAD_TOP: f32 = 50.0;

/// Draws all sections below `top`; their areas in the order of filling, and their lower border.
pub(super) fn draw(ctx: &Ctx<'_>, sketch: &mut Sketch, top: f32) -> (Vec<Area>, f32) {
    let inner = ctx.width - 2.0 * MARGIN;
    let [left_side, right_side] = sides(ctx);
    let [first, second] = panel::pair(ctx, inner, GUTTER, [&[Section::Who], &[Section::NeedsToDo]]);
    let numbered = |section: Section, number, hue, width| {
        Panel::new(ctx, &[section], section_key(section), Title::Numbered(number, hue), width)
    };
    let goal = vec![
        numbered(Section::Who, 1, Hue::Blue, first),
        numbered(Section::NeedsToDo, 2, Hue::Blue, second),
    ];
    let tallest = goal.iter().map(|panel| panel.height).fold(LEAST_TOP, f32::max);
    let tallest = tallest + ctx.higher * GOAL;
    let (mut areas, bottom) = panel::row(ctx, sketch, goal, point(MARGIN, top), GUTTER, tallest);
    let top = bottom + GUTTER;

    let [sees, says, does, hears] = [
        numbered(Section::Sees, 3, Hue::Amber, right_side),
        numbered(Section::Says, 4, Hue::Rose, right_side),
        numbered(Section::Does, 5, Hue::Purple, left_side),
        numbered(Section::Hears, 6, Hue::Green, left_side),
    ];
    let head = Head::new(ctx, inner - left_side - right_side - 2.0 * GUTTER);
    let upper = hears.height.max(sees.height).max(LEAST_SIDE);
    let lower = does.height.max(says.height).max(LEAST_SIDE);
    let more = (head.least_height() - upper - GUTTER - lower).max(0.0) / 2.0;
    let more = more + ctx.higher * (1.0 - GOAL) / 2.0;
    let (upper, lower) = (upper + more, lower + more);
    let (left, right) = (MARGIN, ctx.width - MARGIN - right_side);
    let second = top + upper + GUTTER;
    areas.push(sees.place(ctx, sketch, point(right, top), upper));
    areas.push(says.place(ctx, sketch, point(right, second), lower));
    areas.push(does.place(ctx, sketch, point(left, second), lower));
    areas.push(hears.place(ctx, sketch, point(left, top), upper));
    let height = upper + GUTTER + lower;
    areas.extend(head.place(ctx, sketch, point(left + left_side + GUTTER, top), height));
    (areas, top + height)
}

/// The widths of what stands at the left and at the right of the head: where there is much to show,
/// each as much as it needs of the whole.
fn sides(ctx: &Ctx<'_>) -> [f32; 2] {
    if !ctx.by_content {
        return [(ctx.width * SIDE).round(); 2];
    }
    let left = panel::bulk(ctx, &[Section::Hears, Section::Does]);
    let right = panel::bulk(ctx, &[Section::Sees, Section::Says]);
    let head = panel::bulk(ctx, &[Section::Pains, Section::Gains, Section::Thinks, Section::Feels]);
    let share = |bulk: f32| (bulk / (left + right + head)).clamp(SIDE * 0.8, 2.0 * SIDE);
    let (left, right) = (share(left), share(right));
    // The head keeps what its parts need.
    let fits = (MOST_SIDES / (left + right)).min(1.0);
    [left, right].map(|share| (ctx.width * share * fits).round())
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
        let [first, second] =
            panel::pair(ctx, inner, GUTTER, [&[Section::Pains], &[Section::Gains]]);
        let part = |sections: &[Section], key, ink, width| {
            Panel::new(ctx, sections, key, Title::Part(ink), width)
        };
        Self {
            width,
            pains: part(&[Section::Pains], "empathy-pains", Ink::Pain, first),
            gains: part(&[Section::Gains], "empathy-gains", Ink::Opportunity, second),
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
        let beside = center.x + 11.0 + 8.0;
        ctx.line(sketch, name, STRONG, beside, y);
        let line = rect(beside, y, whole.right() - HEAD_PAD - beside, line_height(STRONG.size));
        let own = Name { text: name.to_owned(), rect: line, size: STRONG.size, ink: STRONG.ink };

        let left = at.x + HEAD_PAD;
        let other_height = self.other.height;
        let other_top = at.y + height - 8.0 - other_height;
        let y = at.y + HEAD_TOP;
        let (mut areas, _) = panel::row(
            ctx,
            sketch,
            vec![self.pains, self.gains],
            point(left, y),
            GUTTER,
            other_top - GUTTER - y,
        );
        if let Some(first) = areas.first_mut() {
            first.names.push(own);
        }
        let rule = Stroke::solid(Ink::Rule, 1.0);
        let right = at.x + self.width - HEAD_PAD;
        sketch.line(point(left, other_top - 7.0), point(right, other_top - 7.0), rule);
        let other = self.other.place(ctx, sketch, point(left, other_top), other_height);
        areas.into_iter().chain([other]).collect()
    }
}
