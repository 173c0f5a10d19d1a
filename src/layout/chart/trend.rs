//! One metric over its periods: a line through the values, and a band where they may lie.

use super::super::draw::Sketch;
use super::super::measure::line_height;
use super::super::scene::{Ink, Point, Scene, Segment, Size, Stroke, point};
use super::{Drawing, FIGURE, SMALL};
use crate::model::{EvidenceKind, Hue};

use super::super::marks::Shape;

/// Above the highest line: room for a figure.
const TOP: f32 = 14.0;
/// Between the axis' numbers and the field.
const AXIS: f32 = 8.0;
/// How many lines an axis has at most.
const LINES: f64 = 4.0;
const DOT: f32 = 4.5;

/// One period.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendPoint {
    /// The period and how many answered: below the point, one line each.
    pub labels: Vec<String>,
    /// The value.
    pub value: f64,
    /// The ends of its interval.
    pub ends: Option<(f64, f64)>,
    /// The value as it is written.
    pub figure: String,
    /// Whether so few answered that the point is drawn hollow.
    pub few: bool,
}

/// A metric over its periods.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendChart {
    /// The periods, the earliest first.
    pub points: Vec<TrendPoint>,
    /// What is aimed at.
    pub target: Option<f64>,
    /// The least and the most that the metric can be.
    pub limits: (f64, f64),
    /// The colour, and that of the band.
    pub hue: Hue,
}

impl Drawing {
    /// The chart; `written` says how a number of the axis is written.
    #[must_use]
    pub fn trend(&self, chart: &TrendChart, size: Size, written: impl Fn(f64) -> String) -> Scene {
        let ticks = ticks(chart);
        let texts: Vec<String> = ticks.iter().map(|value| written(*value)).collect();
        let left = texts.iter().map(|t| self.type_.width(t, SMALL)).fold(0.0, f32::max) + AXIS;
        let small = line_height(SMALL.size);
        let lines = chart.points.iter().map(|point| point.labels.len()).max().unwrap_or(0);
        let bottom = size.height - lines as f32 * small - 8.0;
        let (low, high) = (ticks.first().copied(), ticks.last().copied());
        let (low, high) = (low.unwrap_or(0.0), high.unwrap_or(1.0));
        let y =
            |value: f64| bottom - (bottom - TOP) * ((value - low) / (high - low).max(1e-9)) as f32;
        let count = chart.points.len().max(1) as f32;
        let across = (size.width - left) / count;
        let x = |at: usize| left + across * (at as f32 + 0.5);

        let mut sketch = Sketch::new();
        let grid = Stroke { ink: Ink::Grid, width: 1.0, dash: Some((1.5, 4.5)) };
        for (value, text) in ticks.iter().zip(&texts) {
            sketch.line(point(left, y(*value)), point(size.width, y(*value)), grid);
            let width = self.type_.width(text, SMALL);
            let at = point(left - AXIS - width, y(*value) - small / 2.0);
            self.type_.draw_line(&mut sketch, text, SMALL, at);
        }
        band(&mut sketch, chart, &x, &y);
        if let Some(target) = chart.target {
            let stroke = Stroke { ink: Ink::Reference, width: 1.25, dash: Some((7.0, 5.0)) };
            sketch.line(point(left, y(target)), point(size.width, y(target)), stroke);
        }
        self.line_and_points(&mut sketch, chart, (&x, &y), (across, bottom + 6.0));
        let told = chart.points.iter().map(|p| format!("{} {}", p.labels.join(" "), p.figure));
        let description = told.collect::<Vec<_>>().join("; ");
        self.scene(sketch, size, "", &description)
    }

    fn line_and_points(
        &self,
        sketch: &mut Sketch,
        chart: &TrendChart,
        (x, y): (&impl Fn(usize) -> f32, &impl Fn(f64) -> f32),
        (across, below): (f32, f32),
    ) {
        let ink = Ink::Persona(chart.hue);
        let places: Vec<Point> =
            chart.points.iter().enumerate().map(|(at, p)| point(x(at), y(p.value))).collect();
        let segment = |(at, &p)| if at == 0 { Segment::MoveTo(p) } else { Segment::LineTo(p) };
        let path: Vec<Segment> = places.iter().enumerate().map(segment).collect();
        if path.len() > 1 {
            sketch.path(path, None, Stroke::solid(ink, 2.0));
        }
        for (i, (period, &at)) in chart.points.iter().zip(&places).enumerate() {
            let known = if period.few { EvidenceKind::Assumed } else { EvidenceKind::Measured };
            Shape::Circle.draw(sketch, at, DOT, ink, known);
            // Beside the whisker, on the side of the line that it does not go on to.
            let rises = places.get(i + 1).is_some_and(|next| next.y < at.y);
            let top = if rises { DOT - 3.0 } else { 3.0 - DOT - line_height(FIGURE.size) };
            let place = point(at.x + DOT + 3.0, at.y + top);
            self.type_.draw_line(sketch, &period.figure, FIGURE.ink(ink), place);
            let mut top = below;
            for label in &period.labels {
                let block = self.type_.block(label, SMALL, across - 4.0);
                for line in &block.lines {
                    let start = point(at.x - line.width / 2.0, top);
                    self.type_.draw_line(sketch, &line.text, SMALL, start);
                    top += line_height(SMALL.size);
                }
            }
        }
    }
}

/// Where the values may lie: filled piece by piece, since each piece is convex; a lone period has a
/// whisker.
fn band(
    sketch: &mut Sketch,
    chart: &TrendChart,
    x: &impl Fn(usize) -> f32,
    y: &impl Fn(f64) -> f32,
) {
    let ends: Vec<Option<(f64, f64)>> = chart.points.iter().map(|point| point.ends).collect();
    for (at, pair) in ends.windows(2).enumerate() {
        if let [Some((low, high)), Some((next_low, next_high))] = *pair {
            let corners = [
                point(x(at), y(high)),
                point(x(at + 1), y(next_high)),
                point(x(at + 1), y(next_low)),
                point(x(at), y(low)),
            ];
            sketch.polygon(&corners, Ink::StageBand(chart.hue), None);
        }
    }
    let stroke = Stroke::solid(Ink::Persona(chart.hue), 1.25);
    for (at, ends) in ends.iter().enumerate() {
        let Some((low, high)) = *ends else { continue };
        sketch.line(point(x(at), y(low)), point(x(at), y(high)), stroke);
        for end in [low, high] {
            sketch.line(point(x(at) - 3.0, y(end)), point(x(at) + 3.0, y(end)), stroke);
        }
    }
}

/// Round numbers from below the lowest to above the highest of what is shown, within the limits.
fn ticks(chart: &TrendChart) -> Vec<f64> {
    let ends = chart.points.iter().filter_map(|p| p.ends).flat_map(|(low, high)| [low, high]);
    let values = chart.points.iter().map(|p| p.value).chain(chart.target).chain(ends);
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in values.filter(|value| value.is_finite()) {
        (low, high) = (low.min(value), high.max(value));
    }
    if low > high {
        return vec![0.0, 1.0];
    }
    let span = (high - low).max(1e-6);
    let rough = span / LINES;
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|m| m * power).into_iter().find(|s| *s >= rough);
    let step = step.unwrap_or(10.0 * power);
    let first = ((low / step).floor() * step).max(chart.limits.0.min(low));
    let mut ticks = vec![first];
    let mut next = (first / step).floor() * step + step;
    while ticks.last().is_some_and(|last| *last < high) && ticks.len() < 12 {
        ticks.push(next.min(chart.limits.1.max(high)));
        next += step;
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(values: &[f64], limits: (f64, f64)) -> TrendChart {
        let point = |value: &f64| TrendPoint {
            labels: vec!["Q1".to_owned()],
            value: *value,
            ends: None,
            figure: String::new(),
            few: false,
        };
        let points = values.iter().map(point).collect();
        TrendChart { points, target: None, limits, hue: Hue::Blue }
    }

    #[test]
    fn the_axis_is_round_and_holds_everything() {
        let check = |values: &[f64], limits, expected: &[f64]| {
            assert_eq!(ticks(&chart(values, limits)), expected, "{values:?}");
        };
        check(&[18.0, 30.0], (-100.0, 100.0), &[15.0, 20.0, 25.0, 30.0]);
        check(&[-19.0, 65.0], (-100.0, 100.0), &[-50.0, 0.0, 50.0, 100.0]);
        check(&[97.0, 100.0], (0.0, 100.0), &[97.0, 98.0, 99.0, 100.0]);
        check(&[], (0.0, 100.0), &[0.0, 1.0]);
    }
}
