//! The ways on from a step, below the headers: the share that goes on to the next step, and where
//! the journey splits, jumps ahead, goes back or comes together again.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::model::{Branch, Step, on_scale};

use super::super::draw::{Sketch, rounded};
use super::super::scene::{Group, Ink, Point, Segment, Size, Stroke, point, rect};
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
/// From the last share to the border where it ends.
const END: f32 = 10.0;
/// Half of the bow that a line makes over one that it crosses.
const BOW: f32 = 3.5;
/// The least that it is put into.
const NARROWEST: f32 = 32.0;
/// What lets words stand side by side.
const FOR_WORDS: f32 = 64.0;
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
    let mut taken = Taken::default();
    let ways = ways(ctx, steps);
    for (at, step) in steps.iter().enumerate() {
        if let Some(step) = step
            && let Some(next) = to_neighbour(ctx, step, at)
        {
            let room = neighbour_room(ctx, at, &ways);
            let shown = neighbour(ctx, at, next, room, top + SPACE);
            taken.add((shown.rect.x, shown.rect.right()), SPACE + shown.rect.height);
            placed.push(shown);
        }
    }
    let mut below: Vec<f32> = ways.iter().flat_map(|way| [way.legs.0, way.legs.1]).collect();
    let mut laid: Vec<Laid<'_>> = Vec::with_capacity(ways.len());
    for way in ways {
        // What comes later runs below, and its legs come through here.
        below.drain(..2);
        let pieces = pieces(ctx, &way, &below);
        let tallest = pieces.iter().map(|piece| piece.size.height).fold(0.0, f32::max);
        let reach = reach(&way, &pieces);
        let y = taken.below(reach) + SPACE + tallest + SPACE;
        taken.add(reach, y);
        laid.push(Laid { way, pieces, y: top + y });
    }
    for at in 0..laid.len() {
        placed.extend(draw(ctx, &laid, at, top));
    }
    let height = taken.list.iter().map(|(_, bottom)| *bottom).fold(0.0, f32::max);
    (placed, height)
}

/// A way at the height on which it runs.
struct Laid<'a> {
    way: Way<'a>,
    pieces: Vec<Piece>,
    y: f32,
}

/// What is taken below the headers: stretches of x, and how far down.
#[derive(Default)]
struct Taken {
    list: Vec<((f32, f32), f32)>,
}

impl Taken {
    fn add(&mut self, reach: (f32, f32), bottom: f32) {
        self.list.push((reach, bottom));
    }

    /// How far down things reach that lie over a stretch of x.
    fn below(&self, (left, right): (f32, f32)) -> f32 {
        let meets = |((a, b), _): &&((f32, f32), f32)| left < *b && *a < right;
        self.list.iter().filter(meets).map(|(_, bottom)| *bottom).fold(0.0, f32::max)
    }
}

/// What is told between a step and the one after it.
fn to_neighbour<'a>(ctx: &Ctx<'_>, step: &'a Step, at: usize) -> Option<(&'a str, Option<f64>)> {
    let after = ctx.columns.list.get(at + 1).and_then(|column| column.step);
    let branch = after.and_then(|after| step.next.get(&after));
    let going_on = on_scale::share(step.going_on);
    match branch {
        Some(branch) => {
            let (label, share) = (branch.label.trim(), on_scale::share(branch.share).or(going_on));
            (!label.is_empty() || share.is_some()).then_some((label, share))
        }
        None => going_on.map(|share| ("", Some(share))),
    }
}

/// Whether what is told between a step and the one after it has to end at the border.
fn ends_at_border(ctx: &Ctx<'_>, at: usize) -> bool {
    at + 1 >= ctx.columns.list.len() || ctx.columns.breaks_before(at + 1)
}

/// The width that it may take and, where it ends before the border, where that is: there it stays
/// clear of the step's legs, at whichever side of them there is room for words.
fn neighbour_room(ctx: &Ctx<'_>, at: usize, ways: &[Way<'_>]) -> (f32, Option<f32>) {
    let whole = COLUMN - 2.0 * (LEG + SPACE);
    let Some(column) = ctx.columns.list.get(at).filter(|_| ends_at_border(ctx, at)) else {
        return (whole, None);
    };
    let end = column.right() - END;
    let ends = ways.iter().flat_map(|way| [(way.from, way.legs.0), (way.to, way.legs.1)]);
    let legs: Vec<f32> = ends.filter(|(of, _)| *of == at).map(|(_, leg)| leg).collect();
    let first = legs.iter().copied().fold(f32::MAX, f32::min);
    let last = legs.into_iter().fold(column.x, f32::max);
    let (before, after) = (first - BESIDE - column.x - INSET, end - SPACE - last);
    match () {
        () if last < column.center() => (whole.min(after), Some(end)),
        () if after >= FOR_WORDS => (after, Some(end)),
        () if before >= FOR_WORDS => (before, Some(first - BESIDE)),
        () if after >= NARROWEST => (after, Some(end)),
        () => (whole, Some(end)),
    }
}

/// The share that goes on, with an arrow, on the border between two steps.
fn neighbour(
    ctx: &Ctx<'_>,
    at: usize,
    (label, share): (&str, Option<f64>),
    (room, end): (f32, Option<f32>),
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
    let x = end.map_or(border - size.width / 2.0, |end| end - size.width);
    let columns = if end.is_some() { at..at + 1 } else { at..at + 2 };
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
    label: Arc<Group>,
    /// The extent of the label, and its left end.
    size: Size,
    x: f32,
}

/// The way, parted where a new sheet begins: each piece tells what the way is, inside its sheet.
fn pieces(ctx: &Ctx<'_>, way: &Way<'_>, legs: &[f32]) -> Vec<Piece> {
    let (first, last) = (way.from.min(way.to), way.from.max(way.to));
    ctx.columns.parts(first..last + 1).into_iter().map(|part| piece(ctx, way, part, legs)).collect()
}

fn piece(ctx: &Ctx<'_>, way: &Way<'_>, columns: Range<usize>, legs: &[f32]) -> Piece {
    let (left, right) = ctx.columns.extent(&columns);
    let from = way.legs.0.min(way.legs.1).clamp(left, right);
    let to = way.legs.0.max(way.legs.1).clamp(left, right);
    let is_whole = columns.contains(&way.from) && columns.contains(&way.to);
    let end = match () {
        () if is_whole => ctx.columns.sheet_right(columns.start) - INSET,
        () if to < right => to - BESIDE,
        () => right - INSET,
    };
    // No farther than to the next leg that comes through, where that leaves room for words.
    let next = legs.iter().copied().filter(|leg| *leg > from + 2.0 * BESIDE + NARROWEST);
    let end = next.map(|leg| leg - BESIDE).fold(end, f32::min);
    let label = |room: f32| way_label(ctx, way, room);
    let room = end - from - BESIDE;
    let (x, (label, size)) = match () {
        () if is_whole || room >= FOR_WORDS => (from + BESIDE, label(room)),
        // A piece that is too short for words has them on the other side of its leg.
        () if from > left => {
            let (label, size) = label(from - BESIDE - left - INSET);
            (from - BESIDE - size.width, (label, size))
        }
        () => (to + BESIDE, label(right - INSET - to - BESIDE)),
    };
    Piece { columns, label, size, x }
}

fn way_label(ctx: &Ctx<'_>, way: &Way<'_>, room: f32) -> (Arc<Group>, Size) {
    let mut rows = Inline::new(ctx.type_, room);
    rows.text(way.branch.label.trim(), SMALL);
    if let Some(share) = on_scale::share(way.branch.share) {
        rows.text(&ctx.words.percent(share, 0), FIGURE.ink(Ink::TextMuted));
    }
    let mut sketch = Sketch::new();
    let size = rows.draw(&mut sketch, point(0.0, 0.0));
    (sketch.finish(size, None), size)
}

/// From where to where a way and its labels take up their track.
fn reach(way: &Way<'_>, pieces: &[Piece]) -> (f32, f32) {
    let (left, right) = (way.legs.0.min(way.legs.1), way.legs.0.max(way.legs.1));
    let left = pieces.iter().map(|piece| piece.x).fold(left, f32::min);
    let right = pieces.iter().map(|piece| piece.x + piece.size.width).fold(right, f32::max);
    (left - BESIDE, right + BESIDE)
}

/// The pieces of a way from headers that end at `top`, over those that it crosses.
fn draw(ctx: &Ctx<'_>, laid: &[Laid<'_>], at: usize, top: f32) -> Vec<Placed> {
    let Some(Laid { way, pieces, y }) = laid.get(at) else { return Vec::new() };
    // A leg of a way that runs below comes through this one.
    let crossings: Vec<f32> = laid
        .iter()
        .filter(|other| other.y > *y)
        .flat_map(|other| [other.way.legs.0, other.way.legs.1])
        .collect();
    pieces.iter().map(|piece| draw_piece(ctx, way, piece, (top, *y), &crossings)).collect()
}

fn draw_piece(
    ctx: &Ctx<'_>,
    way: &Way<'_>,
    piece: &Piece,
    (top, y): (f32, f32),
    crossings: &[f32],
) -> Placed {
    let (from, to) = way.legs;
    let columns = piece.columns.clone();
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
    let crossings: Vec<f32> = crossings.iter().map(|x| x - area.x).collect();
    sketch.path(bowed(rounded(&points, 6.0), &crossings), None, STROKE);
    if let Some(tip) = tip {
        arrow_up(&mut sketch, tip);
    }
    let at = local(point(piece.x, y - 2.0 - piece.size.height));
    sketch.group(at, piece.label.clone());
    let group = sketch.finish(Size { width: area.width, height: area.height }, None);
    Placed { columns, rect: area, group }
}

/// A path whose level stretches make a bow over each of those x, as lines do that cross without
/// meeting.
fn bowed(path: Vec<Segment>, crossings: &[f32]) -> Vec<Segment> {
    let mut bowed = Vec::with_capacity(path.len());
    let mut at = point(0.0, 0.0);
    for segment in path {
        if let Segment::LineTo(to) = segment
            && to.y == at.y
        {
            let (low, high) = (at.x.min(to.x) + BOW, at.x.max(to.x) - BOW);
            let mut over: Vec<f32> =
                crossings.iter().copied().filter(|x| (low..=high).contains(x)).collect();
            over.sort_by(f32::total_cmp);
            over.dedup_by(|a, b| (*a - *b).abs() < 2.0 * BOW);
            let ahead = if to.x < at.x {
                over.reverse();
                -BOW
            } else {
                BOW
            };
            for x in over {
                bowed.push(Segment::LineTo(point(x - ahead, to.y)));
                let peak = to.y - BOW * 4.0 / 3.0;
                let end = point(x + ahead, to.y);
                let control = [point(x - ahead, peak), point(x + ahead, peak)];
                bowed.push(Segment::CurveTo(control[0], control[1], end));
            }
        }
        at = match segment {
            Segment::MoveTo(to) | Segment::LineTo(to) | Segment::CurveTo(.., to) => to,
            Segment::Close => at,
        };
        bowed.push(segment);
    }
    bowed
}

fn arrow_up(sketch: &mut Sketch, tip: Point) {
    for dx in [-3.5, 3.5] {
        sketch.line(point(tip.x + dx, tip.y + 4.5), tip, STROKE);
    }
}
