//! The ways on from a step, below the headers: the share that goes on to the next step, and where
//! the journey splits, jumps ahead, goes back or comes together again.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::model::{Branch, Step};

use super::super::draw::{Sketch, rounded};
use super::super::scene::{Ink, Point, Size, Stroke, point, rect};
use super::Ctx;
use super::grid::{COLUMN, Column, FIGURE, INSET, SMALL};
use super::inline::Inline;
use super::picture::Placed;

/// Below the headers, and between tracks.
const SPACE: f32 = 4.0;
/// From a header's middle to where its first way leaves, and from there to the next.
const LEG: f32 = 14.0;
const LEG_APART: f32 = 10.0;
/// From a leg to a label beside it.
const BESIDE: f32 = 6.0;
/// What a label may take: as far as the legs of the next step.
const WIDEST: f32 = COLUMN - 2.0 * (LEG + LEG_APART);
/// The least that it is put into.
const NARROWEST: f32 = 32.0;
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
    let ways = ways(ctx, steps);
    for (at, step) in steps.iter().enumerate() {
        if let Some(step) = step
            && let Some(next) = to_neighbour(ctx, step, at)
        {
            let room = neighbour_room(ctx, at, &ways);
            let shown = neighbour(ctx, at, next, room, top + SPACE);
            height = height.max(SPACE + shown.rect.height);
            placed.push(shown);
        }
    }
    let mut tracks = Tracks { top: top + height, list: Vec::new() };
    for way in ways {
        let pieces = pieces(ctx, &way);
        tracks.add(way, pieces);
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

/// Whether what is told between a step and the one after it has to end at the border.
fn ends_at_border(ctx: &Ctx<'_>, at: usize) -> bool {
    at + 1 >= ctx.columns.list.len() || ctx.columns.breaks_before(at + 1)
}

/// The width that it may take. Where it ends at the border it stays clear of the step's legs.
fn neighbour_room(ctx: &Ctx<'_>, at: usize, ways: &[Way<'_>]) -> f32 {
    let whole = COLUMN - 2.0 * (LEG + SPACE);
    let Some(column) = ctx.columns.list.get(at).filter(|_| ends_at_border(ctx, at)) else {
        return whole;
    };
    let ends = ways.iter().flat_map(|way| [(way.from, way.legs.0), (way.to, way.legs.1)]);
    let legs = ends.filter(|(of, leg)| *of == at && *leg > column.center()).map(|(_, leg)| leg);
    let beside = legs.reduce(f32::max).map(|leg| column.right() - INSET - SPACE - leg);
    beside.filter(|room| *room >= NARROWEST).unwrap_or(whole)
}

/// The share that goes on, with an arrow, on the border between two steps.
fn neighbour(
    ctx: &Ctx<'_>,
    at: usize,
    (label, share): (&str, Option<f64>),
    room: f32,
    y: f32,
) -> Placed {
    let mut rows = Inline::new(ctx.type_, room);
    rows.text(label, SMALL);
    if let Some(share) = share {
        rows.text(&ctx.words.percent(share, 0), FIGURE.ink(Ink::TextMuted));
    }
    rows.arrow();
    let mut sketch = Sketch::new();
    let size = rows.draw(&mut sketch, point(0.0, 0.0));
    let border = ctx.columns.list.get(at).map_or(0.0, Column::right);
    let is_last = ends_at_border(ctx, at);
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

/// What a sheet shows of a way.
struct Piece {
    columns: Range<usize>,
    label: Sketch,
    /// The extent of the label, and its left end.
    size: Size,
    x: f32,
}

/// The way, parted where a new sheet begins: each piece tells what the way is, inside its sheet.
fn pieces(ctx: &Ctx<'_>, way: &Way<'_>) -> Vec<Piece> {
    let (first, last) = (way.from.min(way.to), way.from.max(way.to));
    ctx.columns.parts(first..last + 1).into_iter().map(|part| piece(ctx, way, part)).collect()
}

fn piece(ctx: &Ctx<'_>, way: &Way<'_>, columns: Range<usize>) -> Piece {
    let (left, right) = ctx.columns.extent(&columns);
    let from = way.legs.0.min(way.legs.1).clamp(left, right);
    let to = way.legs.0.max(way.legs.1).clamp(left, right);
    let is_whole = columns.contains(&way.from) && columns.contains(&way.to);
    let end = match () {
        () if is_whole => ctx.columns.sheet_right(columns.start) - INSET,
        () if to < right => to - BESIDE,
        () => right - INSET,
    };
    let label = |room: f32| way_label(ctx, way, room.min(WIDEST));
    let room = end - from - BESIDE;
    let (x, (label, size)) = match () {
        () if is_whole || room >= NARROWEST => (from + BESIDE, label(room)),
        // A piece that is too short for words has them on the other side of its leg.
        () if from > left => {
            let (label, size) = label(from - BESIDE - left - INSET);
            (from - BESIDE - size.width, (label, size))
        }
        () => (to + BESIDE, label(right - INSET - to - BESIDE)),
    };
    Piece { columns, label, size, x }
}

fn way_label(ctx: &Ctx<'_>, way: &Way<'_>, room: f32) -> (Sketch, Size) {
    let mut rows = Inline::new(ctx.type_, room);
    rows.text(way.branch.label.trim(), SMALL);
    if let Some(share) = way.branch.share {
        rows.text(&ctx.words.percent(share, 0), FIGURE.ink(Ink::TextMuted));
    }
    let mut sketch = Sketch::new();
    let size = rows.draw(&mut sketch, point(0.0, 0.0));
    (sketch, size)
}

/// Horizontal tracks, each for ways that do not meet.
struct Tracks<'a> {
    top: f32,
    list: Vec<Vec<(Way<'a>, Vec<Piece>)>>,
}

impl<'a> Tracks<'a> {
    fn add(&mut self, way: Way<'a>, pieces: Vec<Piece>) {
        let (left, right) = reach(&way, &pieces);
        let is_free = |track: &Vec<(Way<'_>, Vec<Piece>)>| {
            track.iter().all(|(way, pieces)| {
                let (a, b) = reach(way, pieces);
                right < a || b < left
            })
        };
        match self.list.iter_mut().find(|track| is_free(track)) {
            Some(track) => track.push((way, pieces)),
            None => self.list.push(vec![(way, pieces)]),
        }
    }

    /// Draws the ways from headers that end at `from`; how much height the tracks take.
    fn draw(self, ctx: &Ctx<'_>, from: f32, placed: &mut Vec<Placed>) -> f32 {
        let mut y = self.top;
        for track in self.list {
            let pieces = track.iter().flat_map(|(_, pieces)| pieces);
            let tallest = pieces.map(|piece| piece.size.height).fold(0.0, f32::max);
            y += SPACE + tallest + SPACE;
            for (way, pieces) in track {
                let drawn = pieces.into_iter().map(|piece| draw(ctx, &way, piece, (from, y)));
                placed.extend(drawn);
            }
        }
        y - self.top
    }
}

/// From where to where a way and its labels take up their track.
fn reach(way: &Way<'_>, pieces: &[Piece]) -> (f32, f32) {
    let (left, right) = (way.legs.0.min(way.legs.1), way.legs.0.max(way.legs.1));
    let left = pieces.iter().map(|piece| piece.x).fold(left, f32::min);
    let right = pieces.iter().map(|piece| piece.x + piece.size.width).fold(right, f32::max);
    (left - BESIDE, right + BESIDE)
}

/// A piece of a way from headers that end at `top`, along a track at `y`.
fn draw(ctx: &Ctx<'_>, way: &Way<'_>, piece: Piece, (top, y): (f32, f32)) -> Placed {
    let (from, to) = way.legs;
    let Piece { columns, label, size, x } = piece;
    let (left, right) = ctx.columns.extent(&columns);
    let area = rect(left, top, right - left, y - top + 2.0);
    let local = |p: Point| p - point(area.x, area.y);
    let inside = |x: f32| x.clamp(left, right);
    let mut points: Vec<Point> = Vec::new();
    if columns.contains(&way.from) {
        points.push(local(point(from, top)));
    }
    points.extend([inside(from), inside(to)].map(|x| local(point(x, y))));
    let tip = columns.contains(&way.to).then(|| local(point(to, top + 1.0)));
    points.extend(tip);
    let mut sketch = Sketch::new();
    sketch.path(rounded(&points, 6.0), None, STROKE);
    if let Some(tip) = tip {
        arrow_up(&mut sketch, tip);
    }
    sketch.group(local(point(x, y - 2.0 - size.height)), label.finish(size, None));
    let group = sketch.finish(Size { width: area.width, height: area.height }, None);
    Placed { columns, rect: area, group }
}

fn arrow_up(sketch: &mut Sketch, tip: Point) {
    for dx in [-3.5, 3.5] {
        sketch.line(point(tip.x + dx, tip.y + 4.5), tip, STROKE);
    }
}
