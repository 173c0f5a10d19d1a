//! The ways on from a step, below the headers: the share that goes on to the next step, and where
//! the journey splits, jumps ahead, goes back or comes together again.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::insight::ways_on;
use crate::model::{Branch, Step, StepId};

use super::super::draw::{Sketch, rounded};
use super::super::scene::{Group, Ink, Point, Segment, Size, Stroke, point, rect};
use super::Ctx;
use super::grid::{COLUMN, Column, FIGURE, INSET, SMALL};
use super::inline::Inline;
use super::picture::Placed;

/// Below the headers.
const SPACE: f32 = 4.0;
/// Above and below the label of a way.
const TRACK: f32 = 2.0;
/// From a header to a way below it, at least: its tip needs it.
const LEAST: f32 = 14.0;
/// From a header's middle to where its first way leaves, and from there to the next.
const LEG: f32 = 14.0;
const LEG_APART: f32 = 10.0;
/// From a leg to a label beside it.
const BESIDE: f32 = 6.0;
/// Between the labels of neighbours.
const APART: f32 = 12.0;
/// From the last share to the border where it ends.
const END: f32 = 10.0;
/// Half of the bow that a line makes over one that it crosses.
const BOW: f32 = 3.5;
/// The least that a label is put into.
const NARROWEST: f32 = 32.0;
/// The most that one takes, however long it is.
const WIDEST: f32 = 2.0 * COLUMN;
/// What the mark at a sheet's right edge takes, which says where a way goes on. At the left one
/// there is room for it beside the labels of the rows.
const MARK: f32 = 44.0;
const STROKE: Stroke = Stroke::solid(Ink::Blueprint, 1.25);

/// A way that is not simply to the neighbour.
struct Way<'a> {
    from: usize,
    to: usize,
    branch: &'a Branch,
    /// The share that takes it, as it is written.
    share: Option<String>,
    /// Where it leaves and arrives.
    legs: (f32, f32),
}

/// The ways between steps, drawn.
#[derive(Default)]
pub(super) struct Drawn {
    pub(super) placed: Vec<Placed>,
    /// The height that they need below the headers.
    pub(super) height: f32,
    pub(super) cuts: Vec<Cut>,
}

/// Where a way leaves a sheet, or comes in.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cut {
    pub(super) at: Point,
    /// Whether that is its sheet's right edge.
    pub(super) goes_right: bool,
    /// The column to which it goes on, or from which it comes.
    pub(super) other: usize,
}

impl Way<'_> {
    /// The column and the leg at its left and at its right end.
    fn ends(&self) -> [(usize, f32); 2] {
        let ends = [(self.from, self.legs.0), (self.to, self.legs.1)];
        if self.legs.0 <= self.legs.1 { ends } else { [ends[1], ends[0]] }
    }
}

/// The ways below headers that end at `top`.
pub(super) fn layout(ctx: &Ctx<'_>, steps: &[Option<Arc<Step>>], top: f32) -> Drawn {
    let ways = ways(ctx, steps);
    let mut below: Vec<f32> = ways.iter().flat_map(|way| [way.legs.0, way.legs.1]).collect();
    let mut drawn =
        Drawn { placed: neighbours(ctx, steps, &below, top + SPACE), ..Drawn::default() };
    let mut taken = Taken::default();
    for Placed { rect, .. } in &drawn.placed {
        taken.add((rect.x, rect.right()), SPACE + rect.height);
    }
    let mut laid: Vec<Laid<'_>> = Vec::with_capacity(ways.len());
    for way in ways {
        // What comes later runs below, and its legs come through here.
        below.drain(..2);
        let pieces = pieces(ctx, &way, &below);
        let tallest = pieces.iter().map(|piece| piece.size.height).fold(0.0, f32::max);
        let reach = reach(&way, &pieces);
        let y = (taken.below(reach) + TRACK + tallest + TRACK).max(LEAST);
        taken.add(reach, y);
        laid.push(Laid { way, pieces, y: top + y });
    }
    for at in 0..laid.len() {
        draw(ctx, &laid, at, top, &mut drawn);
    }
    drawn.height = taken.list.iter().map(|(_, bottom)| *bottom).fold(0.0, f32::max);
    drawn
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

/// The step after a column's.
fn after(ctx: &Ctx<'_>, at: usize) -> Option<StepId> {
    ctx.columns.list.get(at + 1).and_then(|column| column.step)
}

/// What is told between a step and the one after it.
fn to_neighbour<'a>(ctx: &Ctx<'_>, step: &'a Step, at: usize) -> Option<(&'a str, Option<String>)> {
    let after = after(ctx, at);
    let label = after.and_then(|after| step.next.get(&after)).map_or("", |way| way.label.trim());
    let share = shares_of(ctx, step, after).remove(&after);
    (!label.is_empty() || share.is_some()).then_some((label, share))
}

/// The shares of the ways on from a step before that next one, as they are written.
fn shares_of(
    ctx: &Ctx<'_>,
    step: &Step,
    after: Option<StepId>,
) -> BTreeMap<Option<StepId>, String> {
    let shares = ways_on(step, after);
    let told = ctx.words.parts(&shares.values().copied().collect::<Vec<f64>>());
    shares.into_keys().zip(told).collect()
}

/// Whether what is told between a step and the one after it has to end at the border.
fn ends_at_border(ctx: &Ctx<'_>, at: usize) -> bool {
    at + 1 >= ctx.columns.list.len() || ctx.columns.breaks_before(at + 1)
}

/// What is told between neighbours, from the left.
fn neighbours(ctx: &Ctx<'_>, steps: &[Option<Arc<Step>>], legs: &[f32], y: f32) -> Vec<Placed> {
    let told = |at: usize| {
        let step = steps.get(at)?.as_ref()?;
        to_neighbour(ctx, step, at)
    };
    let mut placed: Vec<Placed> = Vec::new();
    for (at, column) in ctx.columns.list.iter().enumerate() {
        let Some(next) = told(at) else { continue };
        let (left, right) = ctx.columns.sheet(at);
        let after_last = placed.last().map_or(left, |last: &Placed| last.rect.right() + APART);
        let room = if ends_at_border(ctx, at) {
            (after_last.max(left).max(column.x) + INSET, column.right() - END)
        } else {
            // The label of the next step has its half of the column.
            let half =
                if told(at + 1).is_some() { column.width / 2.0 } else { column.width - INSET };
            (after_last.max(column.x + INSET), (column.right() + half).min(right))
        };
        let (label, share) = &next;
        placed.push(neighbour(ctx, at, (*label, share.as_deref()), &gaps(legs, room), y));
    }
    placed
}

/// The stretches of an extent that are free of legs, from the left.
fn gaps(legs: &[f32], (left, right): (f32, f32)) -> Vec<(f32, f32)> {
    let mut legs = legs.to_vec();
    legs.sort_by(f32::total_cmp);
    let (mut gaps, mut from) = (Vec::new(), left);
    for leg in legs {
        gaps.push((from, right.min(leg - BESIDE)));
        from = from.max(leg + BESIDE);
    }
    gaps.push((from, right));
    gaps.retain(|(from, to)| to - from >= NARROWEST);
    gaps
}

/// The share that goes on, with an arrow, on the border between two steps; before the border where
/// a sheet ends there.
fn neighbour(
    ctx: &Ctx<'_>,
    at: usize,
    (label, share): (&str, Option<&str>),
    gaps: &[(f32, f32)],
    y: f32,
) -> Placed {
    let is_last = at + 1 >= ctx.columns.list.len();
    let draw = |room: f32| {
        let mut rows = match share.filter(|_| is_last) {
            // There is no step to which an arrow could lead.
            Some(share) => {
                let mut rows = Inline::new(ctx.type_, room);
                let text = ctx.words.with("map-go-on", &[("percent", share.into())]);
                rows.text(&text, FIGURE.ink(Ink::TextMuted));
                rows
            }
            None => told(ctx, (label, share), room),
        };
        if !is_last {
            rows.arrow();
        }
        let mut sketch = Sketch::new();
        let size = rows.draw(&mut sketch, point(0.0, 0.0));
        sketch.finish(size, None)
    };
    let border = ctx.columns.list.get(at).map_or(0.0, Column::right);
    let ends = ends_at_border(ctx, at);
    let whole = draw(WIDEST);
    let is_at_border = |gap: &&(f32, f32)| gap.0 < border && border < gap.1;
    let holds = |gap: &&(f32, f32)| gap.1 - gap.0 >= whole.size.width;
    let nearest = if ends { gaps.iter().rev().find(holds) } else { gaps.iter().find(is_at_border) };
    let gap = nearest.or_else(|| gaps.iter().reduce(wider)).copied();
    let half = ctx.column() / 2.0;
    let after = if ends { -END } else { half };
    let (from, to) = gap.unwrap_or((border - half, border + after));
    let group = if whole.size.width <= to - from { whole } else { draw(to - from) };
    let Size { width, height } = group.size;
    let x = if ends { to - width } else { (border - width / 2.0).min(to - width).max(from) };
    let columns = if ends { at..at + 1 } else { at..at + 2 };
    Placed { columns, rect: rect(x, y, width, height), group }
}

/// The wider of two stretches, the left one where they are equal.
fn wider<'a>(a: &'a (f32, f32), b: &'a (f32, f32)) -> &'a (f32, f32) {
    if b.1 - b.0 > a.1 - a.0 { b } else { a }
}

/// The ways to other steps than the next: the shortest first, and those without a word before others,
/// since they can do with less room.
fn ways<'a>(ctx: &Ctx<'_>, steps: &'a [Option<Arc<Step>>]) -> Vec<Way<'a>> {
    let mut ways: Vec<Way<'a>> = Vec::new();
    for (from, step) in steps.iter().enumerate() {
        let Some(step) = step else { continue };
        let mut shares = shares_of(ctx, step, after(ctx, from));
        for (target, branch) in &step.next {
            let Some(&to) = ctx.columns.of_step.get(target) else { continue };
            if to != from + 1 {
                let share = shares.remove(&Some(*target));
                ways.push(Way { from, to, branch, share, legs: (0.0, 0.0) });
            }
        }
    }
    let is_told = |way: &Way<'_>| !way.branch.label.trim().is_empty() || way.branch.share.is_some();
    ways.sort_by_key(|way| (way.from.abs_diff(way.to), is_told(way), way.from, way.to));
    let mut used: BTreeMap<(usize, bool), u8> = BTreeMap::new();
    // Long ways run below short ones: their legs stand nearer to the middle, so that they do not
    // go through what is told of the short ones.
    for way in ways.iter_mut().rev() {
        let ahead = way.to > way.from;
        let mut leg = |column: usize, right: bool| {
            let count = used.entry((column, right)).or_default();
            let by = (LEG + f32::from(*count) * LEG_APART).min(ctx.column() / 2.0 - 2.0 * INSET);
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

/// The label stands on the way, or else beside one of its legs, below the same header; where the
/// legs of others leave no room for it, over them.
fn piece(ctx: &Ctx<'_>, way: &Way<'_>, columns: Range<usize>, legs: &[f32]) -> Piece {
    let (left, right) = ctx.columns.sheet(columns.start);
    let ends = way.ends().map(|(column, leg)| columns.contains(&column).then_some((column, leg)));
    let header = |end: Option<(usize, f32)>| {
        end.map(|(column, _)| ctx.columns.extent(&(column..column + 1)))
    };
    let [from, to] = ends.map(header);
    let (from, to) = (from.map_or(left, |own| own.0), to.map_or(right, |own| own.1));
    let [first, last] = ends.map(|end| end.map(|(_, leg)| leg));
    let own: Vec<f32> = first.into_iter().chain(last).collect();
    let bounds = (left + INSET, last.map_or(right - MARK, |_| right - INSET));
    let (first, last) = (first.unwrap_or(left), last.unwrap_or(right));
    let candidates = |legs: &[f32]| {
        let gaps = gaps(legs, bounds);
        let on = gaps.iter().filter(|gap| gap.0 >= first && gap.1 <= last);
        let before = gaps.iter().filter(|gap| gap.1 == first - BESIDE);
        let before = before.map(|gap| (gap.0.max(from + INSET), gap.1));
        let after = gaps.iter().filter(|gap| gap.0 == last + BESIDE);
        let after = after.map(|gap| (gap.0, gap.1.min(to - INSET)));
        let is_wide = |gap: &(f32, f32)| gap.1 - gap.0 >= NARROWEST;
        let beside = before.chain(after).filter(is_wide);
        on.copied().chain(beside).collect::<Vec<(f32, f32)>>()
    };
    let mut gaps = candidates(&[legs, own.as_slice()].concat());
    if gaps.is_empty() {
        gaps = candidates(&own);
    }
    let (mut label, mut size) = way_label(ctx, way, WIDEST);
    let holds = |gap: &&(f32, f32)| gap.1 - gap.0 >= size.width;
    let found = gaps.iter().find(holds).or_else(|| gaps.iter().reduce(wider));
    let (from, to) = found.copied().unwrap_or(bounds);
    if to - from < size.width {
        (label, size) = way_label(ctx, way, to - from);
    }
    let x = if to == first - BESIDE { to - size.width } else { from };
    Piece { columns, label, size, x }
}

/// Words and share of a way; the share on a line with the last of the words.
fn told<'a>(ctx: &Ctx<'a>, (label, share): (&str, Option<&str>), room: f32) -> Inline<'a> {
    let mut rows = Inline::new(ctx.type_, room);
    let Some(share) = share else {
        rows.text(label, SMALL);
        return rows;
    };
    rows.loose_text(label, SMALL);
    rows.text_bound(share, FIGURE.ink(Ink::TextMuted));
    rows
}

fn way_label(ctx: &Ctx<'_>, way: &Way<'_>, room: f32) -> (Arc<Group>, Size) {
    let rows = told(ctx, (way.branch.label.trim(), way.share.as_deref()), room);
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
fn draw(ctx: &Ctx<'_>, laid: &[Laid<'_>], at: usize, top: f32, drawn: &mut Drawn) {
    let Some(Laid { way, pieces, y }) = laid.get(at) else { return };
    // A leg of a way that runs below comes through this one.
    let crossings: Vec<f32> = laid
        .iter()
        .filter(|other| other.y > *y)
        .flat_map(|other| [other.way.legs.0, other.way.legs.1])
        .collect();
    for piece in pieces {
        let columns = &piece.columns;
        drawn.placed.push(draw_piece(ctx, way, piece, (top, *y), &crossings));
        let (left, right) = ctx.columns.extent(columns);
        for ((other, _), (x, goes_right)) in
            way.ends().into_iter().zip([(left, false), (right, true)])
        {
            if !columns.contains(&other) {
                drawn.cuts.push(Cut { at: point(x, *y), goes_right, other });
            }
        }
    }
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
    // With its label, which may stand beside it.
    let area = rect(left, top, right - left, y - top + 2.0);
    let of_label = rect(piece.x, y - piece.size.height, piece.size.width, piece.size.height);
    let area = super::picture::union(area, of_label);
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
    let at = local(point(piece.x, y - TRACK - piece.size.height));
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
