//! What surveys and counts say at each step: the number, how sure it is, its target, and how it
//! went from period to period. What was asked about the journey as a whole stands in the label.

use std::collections::BTreeMap;

use crate::insight::{self, Answers, Goal, Reading, Series, survey_step};
use crate::model::{Lane, StepId, Survey};

use super::super::draw::Sketch;
use super::super::scene::{Face, Ink, Rect, Segment, Size, Stroke, Tag, point, rect};
use super::super::text::Style;
use super::engine::Steps;
use super::grid::{FIGURE, INSET, PAD, ROW_MIN, ROW_PAD, SMALL};
use super::inline::Inline;
use super::label::{LabelDraft, TEXT_WIDTH};
use super::picture::{CellBox, RowBody};
use super::{Ctx, prompt};

const LEFT: f32 = INSET + PAD;
const VALUE: Style = Style::new(Face::Bold, 17.0, Ink::Text);
/// The height of a line of values.
const VALUE_ROW: f32 = 24.0;
/// The extent of a row of periods.
const SPARK: Size = Size { width: 52.0, height: 16.0 };
/// A change of this share of all that a metric can be, or of its own size where nothing bounds it, takes the whole height of a line of periods.
const SPAN: f64 = 0.2;
/// Between two metrics.
const APART: f32 = 10.0;

pub(super) fn layout(ctx: &Ctx<'_>, lane: &Lane, steps: &Steps) -> RowBody {
    let all = insight::series(ctx.document);
    let mut whole: Vec<&Series<'_>> = Vec::new();
    let mut by_step: BTreeMap<StepId, Vec<&Series<'_>>> = BTreeMap::new();
    for series in all.iter().filter(|series| is_shown(ctx, series)) {
        let place = series.latest().and_then(|(survey, _)| survey_step(ctx.document, survey));
        match place {
            Some(step) => by_step.entry(step).or_default().push(series),
            None => whole.push(series),
        }
    }
    let label = label(ctx, lane, &whole);
    let mut body = RowBody::default();
    for step in steps.iter() {
        let cell = step.as_ref().and_then(|step| {
            let series = by_step.get(&step.id)?;
            Some(cell(ctx, Tag::Cell(lane.id, step.id), series))
        });
        body.cells.push(cell);
    }
    let heights = body.cells.iter().flatten().map(|cell| cell.y + cell.group.size.height);
    body.height = heights.fold(ROW_MIN - ROW_PAD, f32::max) + ROW_PAD;
    body.height = body.height.max(label.height);
    if by_step.is_empty() && whole.is_empty() {
        prompt::add(ctx, lane, &mut body);
    }
    body.label = label.close(body.height);
    body
}

/// Whether a metric may be shown: of a group so small that a person could be recognised only where
/// that is asked for, and of a persona that is not hidden.
fn is_shown(ctx: &Ctx<'_>, series: &Series<'_>) -> bool {
    let Some((survey, reading)) = series.latest() else { return false };
    let small = insight::is_small_group(reading.n());
    let hidden = survey.persona.and_then(|id| ctx.cast.persona(id)).is_some_and(|m| m.hidden);
    (ctx.small_groups || !small) && !hidden
}

fn cell(ctx: &Ctx<'_>, tag: Tag, series: &[&Series<'_>]) -> CellBox {
    let mut sketch = Sketch::new();
    let mut y = 0.0;
    for series in series {
        y = metric(ctx, &mut sketch, series, y) + APART;
    }
    let size = Size { width: ctx.column(), height: y - APART };
    CellBox { y: ROW_PAD, group: sketch.finish(size, Some(tag)) }
}

/// One metric from there down; where it ends.
fn metric(ctx: &Ctx<'_>, sketch: &mut Sketch, series: &Series<'_>, top: f32) -> f32 {
    let Some((survey, reading)) = series.latest() else { return top };
    let room = ctx.column() - 2.0 * LEFT;
    let mut head = Inline::new(ctx.type_, room);
    head.text(&ctx.words.metric_named(survey), FIGURE.ink(Ink::TextMuted));
    if series.is_of_several {
        head.text(survey.period.trim(), FIGURE.ink(Ink::TextMuted));
    }
    if let Some(member) = survey.persona.and_then(|id| ctx.cast.persona(id)) {
        head.person(member.ink, member.shape);
    }
    let mut y = top + head.draw(sketch, point(LEFT, top)).height;

    let value = value_text(ctx, survey, &reading);
    let spark = spark_of(series).filter(|_| ctx.type_.width(&value, VALUE) + 60.0 <= room);
    let block = ctx.type_.block(&value, VALUE, room);
    ctx.type_.draw(sketch, &block, point(LEFT, y));
    if let Some(spark) = spark {
        let area = rect(LEFT + room - SPARK.width, y + 4.0, SPARK.width, SPARK.height);
        draw_spark(sketch, area, &spark);
    }
    y += block.height().max(VALUE_ROW) + 1.0;

    let mut below = Inline::new(ctx.type_, room);
    facts(ctx, survey, &reading, &mut below);
    y + below.draw(sketch, point(LEFT, y)).height
}

/// The number as it is told.
fn value_text(ctx: &Ctx<'_>, survey: &Survey, reading: &Reading) -> String {
    let counted = insight::counted(reading);
    ctx.words.metric_told(survey, reading.value(), counted, reading.n())
}

/// Interval, n, few answers, target.
fn facts(ctx: &Ctx<'_>, survey: &Survey, reading: &Reading, rows: &mut Inline<'_>) {
    let level = reading.level();
    if let Some(interval) = reading.interval().filter(|_| level != Answers::CountsOnly) {
        let range = ctx.words.metric_range(survey, interval.low, interval.high);
        rows.text(&ctx.words.with("piece-interval", &[("range", range.into())]), SMALL);
    }
    let n = ctx.words.number(reading.n() as f64, 0);
    rows.text(&ctx.words.with("piece-n", &[("n", n.into())]), SMALL);
    if level.are_few() && reading.n() > 0 {
        rows.next_row();
        rows.few();
        rows.text_near(ctx.words.get("survey-few"), SMALL);
    }
    if let Some(target) = survey.target {
        rows.next_row();
        let goal = reading.goal(target, survey.better());
        let (ink, key) = match goal {
            Some(Goal::Met) => (Ink::Opportunity, "map-target-met"),
            Some(Goal::Missed) => (Ink::Pain, "map-target-missed"),
            Some(Goal::PerhapsMet) => (Ink::TextMuted, "map-target-met-perhaps"),
            Some(Goal::PerhapsMissed) => (Ink::TextMuted, "map-target-perhaps"),
            None => (Ink::TextMuted, "map-target"),
        };
        let value = ctx.words.metric_value(survey, target);
        rows.text(&ctx.words.with(key, &[("value", value.into())]), FIGURE.ink(ink));
    }
}

/// The values of several periods, and the target, each as a height 0 (lowest) to 1.
#[derive(Debug, Clone)]
pub(super) struct Spark {
    values: Vec<f32>,
    target: Option<f32>,
}

/// A row of periods; `None` for fewer than two that have a value.
fn spark_of(series: &Series<'_>) -> Option<Spark> {
    let values: Vec<f64> =
        series.periods.iter().filter_map(|(_, reading)| reading.value()).collect();
    if values.len() < 2 {
        return None;
    }
    let target = series.latest().and_then(|(survey, _)| survey.target);
    let all = || values.iter().copied().chain(target);
    let (low, high) = (all().fold(f64::INFINITY, f64::min), all().fold(f64::MIN, f64::max));
    // A small change shall not climb like a large one: the line spans no less than this much.
    let limits = series.latest().and_then(|(survey, _)| insight::limits(survey));
    let whole = limits.map_or(low.abs().max(high.abs()), |(least, most)| most - least);
    let span = (high - low).max(SPAN * whole);
    let middle = (low + high) / 2.0;
    let height = |value: f64| {
        if span > 0.0 { (0.5 + (value - middle) / span).clamp(0.0, 1.0) as f32 } else { 0.5 }
    };
    Some(Spark { values: values.iter().map(|v| height(*v)).collect(), target: target.map(height) })
}

pub(super) fn draw_spark(sketch: &mut Sketch, area: Rect, spark: &Spark) {
    let y = |height: f32| area.bottom() - height * area.height;
    if let Some(target) = spark.target {
        let stroke = Stroke { ink: Ink::Reference, width: 1.0, dash: Some((3.0, 3.0)) };
        sketch.line(point(area.x, y(target)), point(area.right(), y(target)), stroke);
    }
    let apart = (area.width - 5.0) / (spark.values.len().max(2) - 1) as f32;
    let at = |(i, height): (usize, &f32)| point(area.x + i as f32 * apart, y(*height));
    let points: Vec<_> = spark.values.iter().enumerate().map(at).collect();
    let segment = |(i, &p)| if i == 0 { Segment::MoveTo(p) } else { Segment::LineTo(p) };
    let path: Vec<Segment> = points.iter().enumerate().map(segment).collect();
    sketch.path(path, None, Stroke::solid(Ink::Everyone, 1.5));
    if let Some(&last) = points.last() {
        sketch.circle(last, 2.8, Ink::Everyone, None);
    }
}

/// What the period before the latest came to.
fn before(ctx: &Ctx<'_>, series: &Series<'_>) -> Option<String> {
    let [.., (survey, reading), _] = series.periods.as_slice() else { return None };
    let small = insight::is_small_group(reading.n());
    if reading.value().is_none() || (small && !ctx.small_groups) {
        return None;
    }
    let value = value_text(ctx, survey, reading);
    let when = match survey.period.trim() {
        "" => ctx.words.date(survey.date?),
        period => period.to_owned(),
    };
    Some(ctx.words.with("map-before", &[("value", value.into()), ("period", when.into())]))
}

/// The lane's name, and what was asked about the journey as a whole.
fn label(ctx: &Ctx<'_>, lane: &Lane, whole: &[&Series<'_>]) -> LabelDraft {
    let mut label = LabelDraft::new(ctx, lane);
    for series in whole {
        let Some((survey, reading)) = series.latest() else { continue };
        let mut rows = Inline::new(ctx.type_, TEXT_WIDTH);
        rows.text(&ctx.words.metric_named(survey), SMALL);
        if let Some(member) = survey.persona.and_then(|id| ctx.cast.persona(id)) {
            rows.person(member.ink, member.shape);
        }
        rows.text(&value_text(ctx, survey, &reading), FIGURE.ink(Ink::Text));
        if let Some(spark) = spark_of(series) {
            rows.trend(spark);
        }
        rows.next_row();
        if let Some(text) = before(ctx, series) {
            rows.text(&text, SMALL);
            rows.next_row();
        }
        facts(ctx, survey, &reading, &mut rows);
        label.add(&rows);
    }
    label
}
