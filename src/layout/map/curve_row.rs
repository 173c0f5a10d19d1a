//! The satisfaction curve: an axis with faces, a line for each who travels, points that say how
//! they are known, and their values beside them.

use std::sync::Arc;

use crate::insight::{self, Interval, MeasuredSteps};
use crate::model::{EvidenceKind, Lane, Measure, MeasureKind, Step, Traveller};

use super::super::beside::{self, Alike, Spacing};
use super::super::draw::Sketch;
use super::super::icons;
use super::super::scene::{Group, Ink, Point, Rect, Segment, Size, Stroke, Tag, point, rect};
use super::Ctx;
use super::cast::Member;
use super::curve::{self, Piece};
use super::engine::Steps;
use super::grid::{COLUMN, Column, FIGURE, LABEL, SMALL};
use super::inline::Inline;
use super::label::{LabelDraft, TEXT_WIDTH};
use super::picture::{CellBox, Placed, RowBody, Scale, union};
use super::prompt::Prompt;
use super::values::{self, Neighbourhood};

/// The height of one point of the scale.
const UNIT: f32 = 38.0;
/// Above 5 and below 1: room for values.
const MARGIN: f32 = 28.0;
const SCALE: Scale = Scale { top: MARGIN, unit: UNIT };
const HEIGHT: f32 = 4.0 * UNIT + 2.0 * MARGIN;
/// Size of a point's mark, and of the square in which it can be grabbed.
const MARK: f32 = 6.0;
const GRAB: f32 = 22.0;
/// How marks stand that would hide one another: both are seen whole.
const BESIDE_MARKS: Spacing =
    Spacing { near: 9.0, apart: 13.0, roomy: 19.0, widest: COLUMN - 40.0 };
/// The width of a curve.
const LINE: f32 = 2.0;
/// What one of several that run along the same way takes of it before the next one comes.
const STRIPE: f32 = 8.0;
/// Half the width of a whisker's ends.
const CAP: f32 = 3.5;
/// Between the expectations of several who travel, at one step.
const BESIDE: f32 = 7.0;
/// A dot and a gap, and a dash and a gap: a column holds a whole number of them.
const DOTS: (f32, f32) = (1.5, 4.5);
const DASHES: (f32, f32) = (7.0, 5.0);

/// The line of one who travels.
pub(super) struct Line<'a> {
    pub(super) member: &'a Member,
    /// The piece from each column to the next.
    pub(super) pieces: Vec<Option<Piece>>,
}

/// What a curve was made of; the next layout takes over the columns that still look the same.
#[derive(Debug, Default)]
pub(super) struct KeptCurve {
    steps: Option<Steps>,
    /// Who travels, and the pieces from column to column.
    lines: Vec<(Traveller, Vec<Option<Piece>>)>,
    cells: Vec<Option<CellBox>>,
}

/// Lays out a curve. What was kept must be of the same lane, columns, travellers and target.
pub(super) fn layout(
    ctx: &Ctx<'_>,
    lane: &Lane,
    steps: &Steps,
    old: &KeptCurve,
) -> (RowBody, KeptCurve) {
    let goes_on = goes_on(ctx, steps);
    let lines = lines(ctx, steps, &goes_on);
    let measured = MeasuredSteps::of(ctx.document);
    let label = label(ctx, lane, &lines, steps);
    let height = HEIGHT.max(label.height);
    let mut body = RowBody {
        height,
        label: label.close(height),
        scale: Some(SCALE),
        wide: benchmark(ctx, steps, &goes_on).into_iter().chain(pieces(ctx, &lines)).collect(),
        ..RowBody::default()
    };
    let target = target_of(ctx);
    let ground = ground(ctx.column());
    let prompt =
        if lines.is_empty() && body.wide.is_empty() { Prompt::of(ctx, lane) } else { None };
    // What does not fit between two lines of the scale stands where there are none.
    let bare = prompt.as_ref().filter(|prompt| prompt.height() > UNIT - 6.0);
    let bare = bare.map_or(0, |prompt| prompt.columns);
    for (at, step) in steps.iter().enumerate() {
        let cell = old.cell(at, step.as_ref(), &lines).unwrap_or_else(|| {
            let mut sketch = Sketch::new();
            if at >= bare {
                sketch.group(Point::default(), ground.clone());
            }
            let mut over = Sketch::new();
            let mut values = Vec::new();
            if let Some(step) = step {
                if let Some(level) = benchmark_of(step) {
                    let center = point(ctx.column() / 2.0, SCALE.y(level));
                    over.circle(center, 2.5, Ink::Reference, None);
                }
                values = points(ctx, lane, step, (at, &lines), &measured, &mut over);
            }
            if let Some(target) = target.filter(|_| at >= bare) {
                target_line(&mut sketch, (ctx.column(), SCALE.y(target)), &values);
            }
            sketch.append(over);
            let tag = step.as_ref().map(|step| Tag::Cell(lane.id, step.id));
            let size = Size { width: ctx.column(), height: HEIGHT };
            CellBox { y: 0.0, group: sketch.finish(size, tag) }
        });
        body.cells.push(Some(cell));
    }
    if let Some(prompt) = prompt {
        let between = (SCALE.y(5.0) + SCALE.y(4.0)) / 2.0;
        prompt.put(ctx, &mut body, if bare > 0 { HEIGHT / 2.0 } else { between });
    }
    let lines = lines.into_iter().map(|line| (line.member.who, line.pieces)).collect();
    let kept = KeptCurve { steps: Some(steps.clone()), lines, cells: body.cells.clone() };
    (body, kept)
}

impl KeptCurve {
    /// A column's points, where they and the lines beside them are what they were.
    fn cell(&self, at: usize, step: Option<&Arc<Step>>, lines: &[Line<'_>]) -> Option<CellBox> {
        let before = self.steps.as_ref()?.get(at)?.as_ref();
        let same_step = match (before, step) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        };
        let beside = at.saturating_sub(1)..at + 1;
        let same_lines = self.lines.len() == lines.len()
            && self.lines.iter().zip(lines).all(|((who, pieces), line)| {
                *who == line.member.who
                    && pieces.get(beside.clone()) == line.pieces.get(beside.clone())
            });
        self.cells.get(at)?.clone().filter(|_| same_step && same_lines)
    }
}

fn satisfaction(step: &Step, who: Traveller) -> Option<&Measure> {
    step.measure(who, MeasureKind::Satisfaction)
}

/// The lines of all who have a score or an expectation somewhere.
fn lines<'a>(ctx: &Ctx<'a>, steps: &[Option<Arc<Step>>], goes_on: &[bool]) -> Vec<Line<'a>> {
    let shown = ctx.cast.members.iter().filter(|member| {
        !member.hidden
            && steps.iter().flatten().any(|step| {
                satisfaction(step, member.who).or(expectation(step, member.who)).is_some()
            })
    });
    shown
        .map(|member| {
            let value = |step: &Option<Arc<Step>>| {
                satisfaction(step.as_ref()?, member.who).map(|score| score.value)
            };
            Line { member, pieces: line_through(ctx, steps, goes_on, value) }
        })
        .collect()
}

/// The line through the values of some steps, column to column; it breaks where one is missing, and
/// between steps that nobody goes from one to the other.
fn line_through(
    ctx: &Ctx<'_>,
    steps: &[Option<Arc<Step>>],
    goes_on: &[bool],
    value: impl Fn(&Option<Arc<Step>>) -> Option<f64>,
) -> Vec<Option<Piece>> {
    let points: Vec<Option<Point>> = steps
        .iter()
        .zip(&ctx.columns.list)
        .map(|(step, column)| Some(point(column.center(), SCALE.y(value(step)?))))
        .collect();
    let mut pieces = vec![None; points.len()];
    for (from, known) in curve::runs(&points, goes_on) {
        for (i, piece) in curve::through(&known).into_iter().enumerate() {
            if let Some(slot) = pieces.get_mut(from + i) {
                *slot = Some(piece);
            }
        }
    }
    pieces
}

/// For each column, whether the journey goes on from it to the next one.
fn goes_on(ctx: &Ctx<'_>, steps: &[Option<Arc<Step>>]) -> Vec<bool> {
    let mut of_steps = insight::goes_on(ctx.document).into_iter();
    steps.iter().map(|step| step.is_some() && of_steps.next().unwrap_or_default()).collect()
}

/// The pieces of all lines. Where some run along the same way, all of them are seen, in stripes.
fn pieces(ctx: &Ctx<'_>, lines: &[Line<'_>]) -> Vec<Placed> {
    let of = |(number, line): (usize, &Line<'_>)| {
        let stroke = |at: usize| {
            let same = |other: &&Line<'_>| other.pieces.get(at) == line.pieces.get(at);
            let before = lines.iter().take(number).filter(same).count() as f32;
            let all = lines.iter().filter(same).count() as f32;
            let dash = (before > 0.0).then_some(((all - before) * STRIPE, before * STRIPE));
            Stroke { ink: line.member.ink, width: LINE, dash }
        };
        place_pieces(ctx, &line.pieces, stroke)
    };
    lines.iter().enumerate().flat_map(of).collect()
}

/// The pieces of a line, parted where a sheet begins.
fn place_pieces(
    ctx: &Ctx<'_>,
    pieces: &[Option<Piece>],
    stroke: impl Fn(usize) -> Stroke,
) -> Vec<Placed> {
    let mut placed = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let Some(piece) = piece else { continue };
        let stroke = stroke(at);
        if ctx.columns.breaks_before(at + 1) {
            let border = ctx.columns.list.get(at).map_or(piece.to.x, Column::right);
            let (left, right) = piece.split(border);
            placed.push(place_piece(&left, at..at + 1, stroke));
            placed.push(place_piece(&right, at + 1..at + 2, stroke));
        } else {
            placed.push(place_piece(piece, at..at + 2, stroke));
        }
    }
    placed
}

fn place_piece(piece: &Piece, columns: std::ops::Range<usize>, stroke: Stroke) -> Placed {
    let (top, bottom) = (piece.from.y.min(piece.to.y), piece.from.y.max(piece.to.y));
    let rect = rect(piece.from.x, top, piece.to.x - piece.from.x, bottom - top);
    let mut sketch = Sketch::new();
    sketch.path(piece.segments(point(-rect.x, -rect.y)), None, stroke);
    let size = Size { width: rect.width, height: rect.height };
    Placed { columns, rect, group: sketch.finish(size, None) }
}

/// The dotted lines of the scale across one column.
fn ground(width: f32) -> Arc<Group> {
    let across = |value: u8| {
        let y = SCALE.y(value.into());
        [Segment::MoveTo(point(0.0, y)), Segment::LineTo(point(width, y))]
    };
    let segments: Vec<Segment> = (1..=5).flat_map(across).collect();
    let mut sketch = Sketch::new();
    let stroke = Stroke { ink: Ink::Grid, width: 1.0, dash: Some(DOTS) };
    sketch.path(segments, None, stroke);
    sketch.finish(Size { width, height: HEIGHT }, None)
}

/// The target across one column; it parts where a value stands, which it would strike through.
fn target_line(sketch: &mut Sketch, (width, y): (f32, f32), values: &[Rect]) {
    let mut gaps: Vec<(f32, f32)> = values
        .iter()
        .filter(|value| value.y - 1.0 < y && y < value.bottom() + 1.0)
        .map(|value| (value.x - 2.0, value.right() + 2.0))
        .collect();
    gaps.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut from = 0.0;
    for (left, right) in gaps.into_iter().chain([(width, width)]) {
        if left > from {
            sketch.line(point(from, y), point(left, y), target_stroke());
        }
        from = right.max(from);
    }
}

fn target_stroke() -> Stroke {
    Stroke { ink: Ink::Reference, width: 1.25, dash: Some(DASHES) }
}

/// The points at one step, with what was expected, and their values; where these stand.
fn points(
    ctx: &Ctx<'_>,
    lane: &Lane,
    step: &Step,
    (at, lines): (usize, &[Line<'_>]),
    measured: &MeasuredSteps,
    sketch: &mut Sketch,
) -> Vec<Rect> {
    let left = ctx.columns.list.get(at).map_or(LABEL, |column| column.x);
    let mut taken: Vec<Rect> = Vec::new();
    let expecting: Vec<&Line<'_>> =
        lines.iter().filter(|line| expectation(step, line.member.who).is_some()).collect();
    for (i, line) in expecting.iter().enumerate() {
        let Some(expected) = expectation(step, line.member.who) else { continue };
        let aside = (i as f32 - (expecting.len() as f32 - 1.0) / 2.0) * BESIDE;
        let tick = point(ctx.column() / 2.0 + aside, SCALE.y(expected.value));
        let experienced = satisfaction(step, line.member.who).map(|score| SCALE.y(score.value));
        taken.extend(draw_expectation(sketch, (tick, expected), experienced, line.member.ink));
    }
    let (shown, alike) = scores(ctx, step, lines);
    for &(member, score, center) in &shown {
        if score.evidence.kind == EvidenceKind::Measured
            && let Some(interval) = measured.interval(step.id, member.who, score.value)
        {
            taken.push(whisker(sketch, center.x, interval, member.ink));
        }
    }
    for &(member, score, center) in shown.iter().rev() {
        let tag = Tag::Score(lane.id, step.id, member.who);
        sketch.group(
            point(center.x - GRAB / 2.0, center.y - GRAB / 2.0),
            mark(member, score.evidence.kind, tag),
        );
        taken.push(rect(center.x - 8.0, center.y - 8.0, 16.0, 16.0));
    }
    let benchmark = benchmark_of(step).map(|level| SCALE.y(level));
    let levels = benchmark.into_iter().collect();
    let marks = shown.iter().map(|&(.., center)| center).collect();
    let mut around = Neighbourhood {
        lines,
        at,
        left,
        taken,
        marks,
        levels,
        width: ctx.column(),
        height: HEIGHT,
    };
    let mut values = Vec::with_capacity(alike.len());
    for alike in alike {
        let Some(&(member, score, at)) = alike.points.first().and_then(|&at| shown.get(at)) else {
            continue;
        };
        let text = figure(ctx, score.value);
        let style = FIGURE.ink(if alike.points.len() > 1 { Ink::Text } else { member.ink });
        let width = ctx.type_.width(&text, style);
        let middle = point(ctx.column() / 2.0 + alike.middle(), at.y);
        let corner = values::place(&mut around, (middle, alike.reach()), width);
        ctx.type_.draw_line(sketch, &text, style, corner);
        values.push(rect(corner.x, corner.y + 2.0, width, 11.0));
    }
    values
}

/// One's score at a step, and where its mark stands in the column.
type Shown<'a> = (&'a Member, &'a Measure, Point);

/// Who has a score at a step, and whose scores print the same beside one another.
fn scores<'a>(ctx: &Ctx<'_>, step: &'a Step, lines: &[Line<'a>]) -> (Vec<Shown<'a>>, Vec<Alike>) {
    let mut shown: Vec<Shown<'a>> = lines
        .iter()
        .filter_map(|line| {
            let score = satisfaction(step, line.member.who)?;
            Some((line.member, score, point(ctx.column() / 2.0, SCALE.y(score.value))))
        })
        .collect();
    let printed = |(_, score, at): &Shown<'_>| (at.y, figure(ctx, score.value));
    let alike = beside::arrange(&shown.iter().map(printed).collect::<Vec<_>>(), BESIDE_MARKS);
    for alike in &alike {
        for (&at, aside) in alike.points.iter().zip(&alike.aside) {
            if let Some((.., center)) = shown.get_mut(at) {
                center.x += aside;
            }
        }
    }
    (shown, alike)
}

/// A score as written: all with one decimal, as everywhere where scores stand in a row, so that 4
/// beside 4.2 does not look better known.
fn figure(ctx: &Ctx<'_>, value: f64) -> String {
    ctx.words.fixed(value, 1)
}

fn expectation(step: &Step, who: Traveller) -> Option<&Measure> {
    step.measure(who, MeasureKind::Expectation)
}

/// A tick at what was expected, with a thin line to what was experienced.
fn draw_expectation(
    sketch: &mut Sketch,
    (tick, expected): (Point, &Measure),
    experienced: Option<f32>,
    ink: Ink,
) -> Option<Rect> {
    let mut taken = tick_rect(tick).grown(1.0);
    if let Some(y) = experienced
        && (y - tick.y).abs() > MARK
    {
        let stroke = Stroke { ink, width: 1.0, dash: Some((1.5, 2.5)) };
        sketch.line(tick, point(tick.x, y), stroke);
        taken = union(taken, rect(tick.x - 1.0, tick.y.min(y), 2.0, (tick.y - y).abs()));
    }
    draw_tick(sketch, tick, ink, expected.evidence.kind);
    Some(taken)
}

/// The 95 % interval of a measured score; what it covers.
fn whisker(sketch: &mut Sketch, x: f32, interval: Interval, ink: Ink) -> Rect {
    let (top, bottom) = (SCALE.y(interval.high), SCALE.y(interval.low));
    let stroke = Stroke::solid(ink, 1.25);
    sketch.line(point(x, top), point(x, bottom), stroke);
    for y in [top, bottom] {
        sketch.line(point(x - CAP, y), point(x + CAP, y), stroke);
    }
    rect(x - CAP, top, 2.0 * CAP, bottom - top)
}

/// What others reach at a step, where it lies on the scale.
fn target_of(ctx: &Ctx<'_>) -> Option<f64> {
    ctx.document.journey().target.filter(|level| (1.0..=5.0).contains(level))
}

fn benchmark_of(step: &Step) -> Option<f64> {
    step.benchmark.filter(|level| (1.0..=5.0).contains(level))
}

/// The grey curve of what others reach, behind all others.
fn benchmark(ctx: &Ctx<'_>, steps: &[Option<Arc<Step>>], goes_on: &[bool]) -> Vec<Placed> {
    let levels = |step: &Option<Arc<Step>>| benchmark_of(step.as_ref()?);
    let pieces = line_through(ctx, steps, goes_on, levels);
    place_pieces(ctx, &pieces, |_| Stroke::solid(Ink::Reference, 1.5))
}

fn tick_rect(center: Point) -> Rect {
    rect(center.x - 4.5, center.y - 1.75, 9.0, 3.5)
}

/// The tick that stands for an expectation: hollow, half or full as it is known.
pub(super) fn draw_tick(sketch: &mut Sketch, center: Point, ink: Ink, known: EvidenceKind) {
    let tick = tick_rect(center);
    let half = rect(center.x, tick.y, tick.width / 2.0, tick.height);
    draw_known_tick(sketch, (tick, half), ink, known);
}

/// The same on a scale that lies on its side; higher than marks, which stand on it.
pub(super) fn draw_upright_tick(sketch: &mut Sketch, center: Point, ink: Ink, known: EvidenceKind) {
    let tick = rect(center.x - 1.75, center.y - 5.5, 3.5, 11.0);
    let half = rect(tick.x, center.y, tick.width, tick.height / 2.0);
    draw_known_tick(sketch, (tick, half), ink, known);
}

fn draw_known_tick(sketch: &mut Sketch, (tick, half): (Rect, Rect), ink: Ink, known: EvidenceKind) {
    let fill = if known == EvidenceKind::Measured { ink } else { Ink::Paper };
    sketch.rect(tick, 1.75, fill, Stroke::solid(ink, 1.0));
    if known == EvidenceKind::Observed {
        sketch.rect(half, 1.75, ink, None);
    }
}

fn mark(member: &Member, evidence: EvidenceKind, tag: Tag) -> Arc<Group> {
    let mut sketch = Sketch::new();
    let center = point(GRAB / 2.0, GRAB / 2.0);
    member.shape.draw(&mut sketch, center, MARK, member.ink, evidence);
    sketch.finish(Size { width: GRAB, height: GRAB }, Some(tag))
}

/// The lane's name, who is who, the target, and the axis at the right.
fn label(
    ctx: &Ctx<'_>,
    lane: &Lane,
    lines: &[Line<'_>],
    steps: &[Option<Arc<Step>>],
) -> LabelDraft {
    let free = 26.0;
    let mut label = LabelDraft::beside(ctx, lane, free);
    for line in lines {
        legend(ctx, line.member, TEXT_WIDTH - free, &mut label);
    }
    let expected =
        |step: &Arc<Step>| lines.iter().any(|l| expectation(step, l.member.who).is_some());
    if steps.iter().flatten().any(expected) {
        let mut rows = Inline::new(ctx.type_, TEXT_WIDTH - free);
        rows.tick();
        rows.text_near(ctx.words.measure(MeasureKind::Expectation), SMALL);
        label.add(&rows);
    }
    if steps.iter().flatten().any(|step| benchmark_of(step).is_some()) {
        let mut rows = Inline::new(ctx.type_, TEXT_WIDTH - free);
        rows.dashes(Stroke::solid(Ink::Reference, 1.5));
        rows.text_near(ctx.words.get("field-benchmark"), SMALL);
        label.add(&rows);
    }
    if let Some(target) = target_of(ctx) {
        let mut rows = Inline::new(ctx.type_, TEXT_WIDTH - free);
        rows.dashes(target_stroke());
        let value = ctx.words.fixed(target, 1);
        rows.text(&ctx.words.with("map-target", &[("value", value.into())]), SMALL);
        label.add(&rows);
    }
    let is_scored = |step: &Arc<Step>| step.scores.values().any(|s| s.satisfaction.is_some());
    if ctx.prompts && steps.iter().flatten().any(is_scored) {
        // On paper the title has it.
        let mut rows = Inline::new(ctx.type_, TEXT_WIDTH - free);
        for kind in EvidenceKind::ALL.into_iter().rev() {
            rows.known(kind);
            rows.text_near(ctx.words.evidence(kind), SMALL);
            rows.next_row();
        }
        label.add(&rows);
    }
    axis(ctx, &mut label.sketch);
    label
}

fn legend(ctx: &Ctx<'_>, member: &Member, width: f32, label: &mut LabelDraft) {
    let mut rows = Inline::new(ctx.type_, width);
    rows.person(member.ink, member.shape);
    let name = match member.who {
        Traveller::Everyone => ctx.words.get("traveller-everyone"),
        Traveller::Persona(_) => &member.name,
    };
    rows.text_near(name, SMALL);
    match member.who {
        Traveller::Everyone => label.add(&rows),
        Traveller::Persona(id) => label.add_tagged(&rows, width, Tag::Persona(id)),
    }
}

fn axis(ctx: &Ctx<'_>, sketch: &mut Sketch) {
    let x = LABEL - 22.0;
    for score in [5_u8, 3, 1] {
        let y = SCALE.y(score.into());
        sketch.group(point(x - icons::ICON / 2.0, y - icons::ICON / 2.0), icons::face(score));
    }
    for score in [4_u8, 2] {
        let text = ctx.words.number(score.into(), 0);
        let width = ctx.type_.width(&text, SMALL);
        let y = SCALE.y(score.into()) - 7.5;
        ctx.type_.draw_line(sketch, &text, SMALL, point(x - width / 2.0, y));
    }
}
