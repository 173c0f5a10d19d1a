//! Impact against effort: opportunities by number, in four quadrants.

use super::super::draw::Sketch;
use super::super::measure::line_height;
use super::super::scene::{Ink, Point, Scene, Size, Stroke, point, rect};
use super::{Drawing, FIGURE, SMALL};
use crate::i18n::Words;

/// One point of the scale.
const UNIT: f32 = 80.0;
/// Room for the axes' names and numbers.
const LEFT: f32 = 44.0;
const TOP: f32 = 26.0;
const SIDE: f32 = 5.0 * UNIT;
const DOT: f32 = 12.0;
/// Between two points of the same place.
const BESIDE: f32 = 26.0;
/// How many points stand beside each other.
const ABREAST: usize = 3;
/// How many stand on a line between quadrants, at most, where each can still be read.
const ON_LINE: usize = 5;

/// An opportunity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MatrixDot {
    /// Its number in the list beside the picture.
    pub number: usize,
    /// How much it would help, 1–5.
    pub impact: u8,
    /// How much work it is, 1–5.
    pub effort: u8,
}

impl Drawing {
    /// The matrix: effort grows to the right, impact upwards.
    #[must_use]
    pub fn matrix(&self, dots: &[MatrixDot], words: Words) -> Scene {
        let mut sketch = Sketch::new();
        self.ground(&mut sketch, words);
        for (index, dot) in dots.iter().enumerate() {
            let is_beside =
                |other: &&MatrixDot| (other.impact, other.effort) == (dot.impact, dot.effort);
            let before = dots.iter().take(index).filter(is_beside).count();
            let all = dots.iter().filter(is_beside).count();
            self.dot(&mut sketch, *dot, spread((dot.effort, dot.impact), before, all));
        }
        let told = dots.iter().map(|dot| {
            let args = [("impact", dot.impact.into()), ("effort", dot.effort.into())];
            format!("{}: {}", dot.number, words.with("piece-impact-effort", &args))
        });
        let description = told.collect::<Vec<_>>().join("; ");
        let size = Size { width: LEFT + SIDE + 8.0, height: TOP + SIDE + 44.0 };
        self.scene(sketch, size, words.get("insight-matrix"), &description)
    }

    fn ground(&self, sketch: &mut Sketch, words: Words) {
        let (right, bottom) = (LEFT + SIDE, TOP + SIDE);
        // What has a 3 stands on the line, and belongs to neither side.
        let (across, down) = (LEFT + 2.5 * UNIT, TOP + 2.5 * UNIT);
        sketch.rect(rect(LEFT, TOP, 2.5 * UNIT, 2.5 * UNIT), 0.0, Ink::OpportunityFill, None);
        let edge = Stroke::solid(Ink::Rule, 1.0);
        sketch.rect(rect(LEFT, TOP, SIDE, SIDE), 0.0, None, edge);
        let middle = Stroke { ink: Ink::Reference, width: 1.0, dash: Some((5.0, 4.0)) };
        sketch.line(point(across, TOP), point(across, bottom), middle);
        sketch.line(point(LEFT, down), point(right, down), middle);
        let height = line_height(FIGURE.size);
        let mut corner = |key: &str, is_left: bool, y: f32, ink: Ink| {
            let text = words.get(key);
            let style = FIGURE.ink(ink);
            let width = self.type_.width(text, style);
            let x = if is_left { LEFT + 8.0 } else { right - 8.0 - width };
            self.type_.draw_line(sketch, text, style, point(x, y));
        };
        corner("insight-quick-wins", true, TOP + 6.0, Ink::Opportunity);
        corner("insight-big-bets", false, TOP + 6.0, Ink::TextMuted);
        corner("insight-fill-ins", true, bottom - height - 6.0, Ink::TextMuted);
        corner("insight-time-sinks", false, bottom - height - 6.0, Ink::TextMuted);
        for value in 1..=5_u8 {
            let text = value.to_string();
            let width = self.type_.width(&text, SMALL);
            let half = line_height(SMALL.size) / 2.0;
            let at = place(value, value);
            self.type_.draw_line(sketch, &text, SMALL, point(at.x - width / 2.0, bottom + 4.0));
            self.type_.draw_line(sketch, &text, SMALL, point(LEFT - 10.0 - width, at.y - half));
        }
        // Scenes hold no turned text: the axis that runs upwards is named above its end.
        let effort = format!("{} →", words.get("field-effort"));
        let width = self.type_.width(&effort, SMALL);
        self.type_.draw_line(sketch, &effort, SMALL, point(right - width, bottom + 24.0));
        let impact = format!("↑ {}", words.get("field-impact"));
        self.type_.draw_line(sketch, &impact, SMALL, point(0.0, 4.0));
    }

    fn dot(&self, sketch: &mut Sketch, dot: MatrixDot, aside: Point) {
        let at = place(dot.effort, dot.impact) + aside;
        sketch.circle(at, DOT, Ink::Opportunity, Stroke::solid(Ink::Paper, 1.5));
        let text = dot.number.to_string();
        let style = FIGURE.ink(Ink::OnAccent);
        let width = self.type_.width(&text, style);
        let half = line_height(style.size) / 2.0;
        self.type_.draw_line(sketch, &text, style, point(at.x - width / 2.0, at.y - half));
    }
}

/// The middle of the cell of that effort and impact.
fn place(effort: u8, impact: u8) -> Point {
    let along = |value: u8| (f32::from(value) - 0.5) * UNIT;
    point(LEFT + along(effort), TOP + SIDE - along(impact))
}

/// How far from the middle the point stands, as one of several at the same place: in rows, each
/// closer to the next the more there are. What stands on the line between quadrants stays on it.
fn spread(place: (u8, u8), index: usize, all: usize) -> Point {
    const MIDDLE: u8 = 3;
    if all <= ON_LINE && (place.0 == MIDDLE || place.1 == MIDDLE) {
        let apart = BESIDE.min((UNIT - 2.0 * DOT) / (all as f32 - 1.0).max(1.0));
        let along = (index as f32 - (all as f32 - 1.0) / 2.0) * apart;
        return if place.1 == MIDDLE { point(along, 0.0) } else { point(0.0, along) };
    }
    let rows = all.div_ceil(ABREAST).max(1);
    let (row, column) = (index / ABREAST, index % ABREAST);
    let abreast = (all - row * ABREAST).min(ABREAST);
    let middle = |at: usize, count: usize| at as f32 - (count as f32 - 1.0) / 2.0;
    let down = BESIDE.min((UNIT - 2.0 * DOT) / (rows as f32 - 1.0).max(1.0));
    point(middle(column, abreast) * BESIDE, middle(row, rows) * down)
}
