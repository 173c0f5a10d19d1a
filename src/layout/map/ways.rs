//! The ways on from a step, below the headers: the share that goes on to the next step, and where
//! the journey splits, jumps ahead, goes back or comes together again.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::model::{Branch, Step};

use super::super::draw::{Sketch, rounded};
use super::super::scene::{Ink, Point, Rect, Size, Stroke, point, rect};
use super::Ctx;
use super::grid::{COLUMN, Column, FIGURE, INSET, SMALL};
use super::inline::Inline;
use super::picture::Placed;

/// Below the headers, and between tracks.
const SPACE: f32 = 4.0;
/// From a header's middle to where its first way leaves, and from there to the next.
const LEG: f32 = 14.0;
const LEG_APART: f32 = 10.0;
const STROKE: Stroke = Stroke::solid(Ink::Blueprint, 1.25);

/// A way that is not simply to the neighbour.
struct Way<'a> {
    from: usize,
    to: usize,
    branch: &'a Branch,
    /// Where it leaves and arrives.
    legs: (f32, f32),
}

/// The ways below headers that end at `top`, and the height that they need.
pub(super) fn layout(ctx: &Ctx<'_>, steps: &[Option<Arc<Step>>], top: f32) -> (Vec<Placed>, f32) {
    let mut placed = Vec::new();
    let mut height = 0.0_f32;
    for (at, step) in steps.iter().enumerate() {
        if let Some(step) = step
            && let Some(next) = to_neighbour(ctx, step, at)
        {
            let shown = neighbour(ctx, at, next, top + SPACE);
            height = height.max(SPACE + shown.rect.height);
            placed.push(shown);
        }
    }
    let mut tracks = Tracks { top: top + height, list: Vec::new() };
    for way in ways(ctx, steps) {
        let label = way_label(ctx, &way);
        tracks.add(way, label);
    }
    let ways_height = tracks.draw(ctx, top, &mut placed);
    (placed, height + ways_height)
}

/// What is told between a step and the one after it.
fn to_neighbour<'a>(ctx: &Ctx<'_>, step: &'a Step, at: usize) -> Option<(&'a str, Option<f64>)> {
    let after = ctx.columns.list.get(at + 1).and_then(|column| column.step);
    let branch = after.and_then(|after| step.next.get(&after));
    match branch {
        Some(branch) => {
            let (label, share) = (branch.label.trim(), branch.share.or(step.going_on));
            (!label.is_empty() || share.is_some()).then_some((label, share))
        }
        None => step.going_on.map(|share| ("", Some(share))),
    }
}

/// The share that goes on, with an arrow, on the border between two steps.
fn neighbour(ctx: &Ctx<'_>, at: usize, (label, share): (&str, Option<f64>), y: f32) -> Placed {
    let mut rows = Inline::new(ctx.type_, COLUMN - 2.0 * (LEG + SPACE));
    rows.text(label, SMALL);
    if let Some(share) = share {
        rows.text(&ctx.words.percent(share, 0), FIGURE.ink(Ink::TextMuted));
    }
    rows.arrow();
    let mut sketch = Sketch::new();
    let size = rows.draw(&mut sketch, point(0.0, 0.0));
    let border = ctx.columns.list.get(at).map_or(0.0, Column::right);
    let is_last = at + 1 >= ctx.columns.list.len() || ctx.columns.breaks_before(at + 1);
    let x = if is_last { border - size.width - INSET } else { border - size.width / 2.0 };
    let columns = if is_last { at..at + 1 } else { at..at + 2 };
    let rect = rect(x, y, size.width, size.height);
    Placed { columns, rect, group: sketch.finish(size, None) }
}

/// The ways to other steps than the next, the shortest first.
fn ways<'a>(ctx: &Ctx<'_>, steps: &'a [Option<Arc<Step>>]) -> Vec<Way<'a>> {
    let mut ways: Vec<Way<'a>> = Vec::new();
    for (from, step) in steps.iter().enumerate() {
        let Some(step) = step else { continue };
        for (target, branch) in &step.next {
            let Some(&to) = ctx.columns.of_step.get(target) else { continue };
            if to != from + 1 {
                ways.push(Way { from, to, branch, legs: (0.0, 0.0) });
            }
        }
    }
    ways.sort_by_key(|way| (way.from.abs_diff(way.to), way.from, way.to));
    let mut used: BTreeMap<(usize, bool), u8> = BTreeMap::new();
    // Long ways run below short ones: their legs stand nearer to the middle, so that they do not
    // go through what is told of the short ones.
    for way in ways.iter_mut().rev() {
        let ahead = way.to > way.from;
        let mut leg = |column: usize, right: bool| {
            let count = used.entry((column, right)).or_default();
            let by = (LEG + f32::from(*count) * LEG_APART).min(COLUMN / 2.0 - 2.0 * INSET);
            *count = count.saturating_add(1);
            let center = ctx.columns.list.get(column).map_or(0.0, Column::center);
            if right { center + by } else { center - by }
        };
        way.legs = (leg(way.from, ahead), leg(way.to, !ahead));
    }
    ways
}

/// A label for a way, and its extent.
struct Label {
    sketch: Sketch,
    size: Size,
}

fn way_label(ctx: &Ctx<'_>, way: &Way<'_>) -> Label {
    // As far as the legs of the next step.
    let mut rows = Inline::new(ctx.type_, COLUMN - 2.0 * (LEG + LEG_APART));
    rows.text(way.branch.label.trim(), SMALL);
    if let Some(share) = way.branch.share {
        rows.text(&ctx.words.percent(share, 0), FIGURE.ink(Ink::TextMuted));
    }
    let mut sketch = Sketch::new();
    let size = rows.draw(&mut sketch, point(0.0, 0.0));
    Label { sketch, size }
}

/// Horizontal tracks, each for ways that do not meet.
struct Tracks<'a> {
    top: f32,
    list: Vec<Vec<(Way<'a>, Label)>>,
}

impl<'a> Tracks<'a> {
    fn add(&mut self, way: Way<'a>, label: Label) {
        let (left, right) = reach(&way, &label);
        let is_free = |track: &Vec<(Way<'_>, Label)>| {
            track.iter().all(|(way, label)| {
                let (a, b) = reach(way, label);
                right < a || b < left
            })
        };
        match self.list.iter_mut().find(|track| is_free(track)) {
            Some(track) => track.push((way, label)),
            None => self.list.push(vec![(way, label)]),
        }
    }

    /// Draws the ways from headers that end at `from`; how much height the tracks take.
    fn draw(self, ctx: &Ctx<'_>, from: f32, placed: &mut Vec<Placed>) -> f32 {
        let mut y = self.top;
        for track in self.list {
            let tallest = track.iter().map(|(_, label)| label.size.height).fold(0.0, f32::max);
            y += SPACE + tallest + SPACE;
            for (way, label) in track {
                draw_way(ctx, &way, label, (from, y), placed);
            }
        }
        y - self.top
    }
}

/// From where to where a way and its label take up its track.
fn reach(way: &Way<'_>, label: &Label) -> (f32, f32) {
    let left = way.legs.0.min(way.legs.1);
    let right = way.legs.0.max(way.legs.1).max(left + 6.0 + label.size.width);
    (left - 6.0, right + 6.0)
}

fn draw_way(
    ctx: &Ctx<'_>,
    way: &Way<'_>,
    label: Label,
    (top, y): (f32, f32),
    placed: &mut Vec<Placed>,
) {
    let (from, to) = way.legs;
    let (first, last) = (way.from.min(way.to), way.from.max(way.to));
    let mut label = Some(label);
    for part in ctx.columns.parts(first..last + 1) {
        let (left, right) = ctx.columns.extent(&part);
        let inside = |x: f32| x.clamp(left, right);
        let mut points: Vec<Point> = Vec::new();
        if part.contains(&way.from) {
            points.push(point(from, top));
        }
        points.extend([point(inside(from), y), point(inside(to), y)]);
        let arrives = part.contains(&way.to);
        if arrives {
            points.push(point(to, top + 1.0));
        }
        let area = rect(left, top, right - left, y - top + 2.0);
        let mut sketch = Sketch::new();
        let local = |p: Point| p - point(area.x, area.y);
        let points: Vec<Point> = points.into_iter().map(local).collect();
        sketch.path(rounded(&points, 6.0), None, STROKE);
        if arrives {
            arrow_up(&mut sketch, local(point(to, top + 1.0)));
        }
        if let Some(label) = label.take() {
            let at = point(from.min(to) + 6.0, y - 2.0 - label.size.height);
            sketch.group(local(at), label.sketch.finish(label.size, None));
        }
        placed.push(way_part(part, area, sketch));
    }
}

fn way_part(columns: Range<usize>, area: Rect, sketch: Sketch) -> Placed {
    let size = Size { width: area.width, height: area.height };
    Placed { columns, rect: area, group: sketch.finish(size, None) }
}

fn arrow_up(sketch: &mut Sketch, tip: Point) {
    for dx in [-3.5, 3.5] {
        sketch.line(point(tip.x + dx, tip.y + 4.5), tip, STROKE);
    }
}
