//! Impact against effort with names: a board on which opportunities are moved.

use super::super::draw::Sketch;
use super::super::measure::line_height;
use super::super::scene::{Ink, Point, Rect, Scene, Size, Stroke, Tag, point, rect};
use super::super::text::Block;
use super::{Drawing, FIGURE, SMALL};
use crate::i18n::Words;

const LEFT: f32 = 18.0;
const TOP: f32 = 4.0;
/// Room for the axis below.
const BELOW: f32 = 38.0;
const LEVELS: f32 = 5.0;
/// The least and the greatest radius of a point.
const RADII: (f32, f32) = (5.0, 9.0);
/// How wide a name may be, as shares of the field, the nicest first.
const NAMES: [f32; 3] = [0.34, 0.24, 0.5];
/// How much a name may cover before it goes elsewhere: the empty rims of two lines of text.
const COVERED: f32 = 60.0;

/// An opportunity on the board.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardDot {
    /// What it shows.
    pub tag: Tag,
    /// What it is called.
    pub title: String,
    /// How much it would help, 1–5.
    pub impact: u8,
    /// How much work it is, 1–5.
    pub effort: u8,
    /// Its priority against the highest one, 0–1: how large the point is.
    pub weight: f64,
}

/// The board, and where its field is.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    /// The picture; each point with its name is a group of its own, tagged.
    pub scene: Scene,
    /// The field of five by five, in the picture.
    pub field: Rect,
}

impl Board {
    /// The effort and the impact of a place in the picture, each 1–5; outside of the field, the
    /// nearest.
    #[must_use]
    pub fn levels_at(field: Rect, at: Point) -> (u8, u8) {
        let level = |share: f32| ((share * LEVELS).floor() + 1.0).clamp(1.0, LEVELS) as u8;
        let effort = level((at.x - field.x) / field.width);
        let impact = level((field.bottom() - at.y) / field.height);
        (effort, impact)
    }

    /// The cell of an effort and an impact.
    #[must_use]
    pub fn cell(field: Rect, effort: u8, impact: u8) -> Rect {
        let (width, height) = (field.width / LEVELS, field.height / LEVELS);
        let x = field.x + (f32::from(effort) - 1.0) * width;
        rect(x, field.bottom() - f32::from(impact) * height, width, height)
    }
}

impl Drawing {
    /// The board of that size: effort grows to the right, impact upwards. Where there is no room
    /// for a name, the point has a number, and the name stands below: then the board is higher.
    #[must_use]
    pub fn board(&self, dots: &[BoardDot], size: Size, words: Words) -> Board {
        let field = rect(LEFT, TOP, size.width - LEFT, size.height - TOP - BELOW);
        let mut sketch = Sketch::new();
        let mut taken = self.board_ground(&mut sketch, field, words);
        let center = |dot: &BoardDot, nth: usize, all: usize| {
            let cell = Board::cell(field, dot.effort, dot.impact);
            let aside = (nth as f32 - (all as f32 - 1.0) / 2.0) * (cell.height / all.max(1) as f32);
            point(cell.center().x, cell.center().y + aside)
        };
        let same = |a: &BoardDot, b: &BoardDot| (a.effort, a.impact) == (b.effort, b.impact);
        let places: Vec<(Point, f32)> = dots
            .iter()
            .enumerate()
            .map(|(at, dot)| {
                let all = dots.iter().filter(|other| same(other, dot)).count();
                let nth = dots.iter().take(at).filter(|other| same(other, dot)).count();
                let radius = RADII.0 + (RADII.1 - RADII.0) * dot.weight.clamp(0.0, 1.0) as f32;
                (center(dot, nth, all), radius)
            })
            .collect();
        taken.extend(places.iter().map(|&(at, r)| rect(at.x, at.y, 0.0, 0.0).grown(r + 1.0)));
        let mut unnamed: Vec<&BoardDot> = Vec::new();
        for (dot, &(at, radius)) in dots.iter().zip(&places) {
            if !self.board_dot(&mut sketch, dot, (at, radius), field, &mut taken) {
                unnamed.push(dot);
                self.numbered(&mut sketch, dot, at, unnamed.len());
            }
        }
        let bottom = self.board_names(&mut sketch, &unnamed, size);
        let told = dots.iter().map(|dot| {
            let args = [("impact", dot.impact.into()), ("effort", dot.effort.into())];
            format!("{}: {}", dot.title, words.with("piece-impact-effort", &args))
        });
        let description = told.collect::<Vec<_>>().join("; ");
        let size = Size { height: bottom, ..size };
        let scene = self.scene(sketch, size, words.get("insight-matrix"), &description);
        Board { scene, field }
    }

    /// The field, its quadrants and axes; what their names cover.
    fn board_ground(&self, sketch: &mut Sketch, field: Rect, words: Words) -> Vec<Rect> {
        sketch.rect(field, 6.0, Ink::Paper, Stroke::solid(Ink::Rule, 1.0));
        let unit = field.width / LEVELS;
        let (across, down) = (field.x + 2.5 * unit, field.center().y);
        let dashed = Stroke { ink: Ink::Grid, width: 1.0, dash: Some((5.0, 4.0)) };
        sketch.line(point(across, field.y), point(across, field.bottom()), dashed);
        sketch.line(point(field.x, down), point(field.right(), down), dashed);
        let height = line_height(FIGURE.size);
        let mut covered = Vec::new();
        for (key, is_left, is_top) in [
            ("insight-quick-wins", true, true),
            ("insight-big-bets", false, true),
            ("insight-fill-ins", true, false),
            ("insight-time-sinks", false, false),
        ] {
            let ink = if is_left && is_top { Ink::Opportunity } else { Ink::TextMuted };
            let (text, style) = (words.get(key), FIGURE.ink(ink));
            let width = self.type_.width(text, style);
            let x = if is_left { field.x + 8.0 } else { field.right() - 8.0 - width };
            let y = if is_top { field.y + 6.0 } else { field.bottom() - height - 6.0 };
            self.type_.draw_line(sketch, text, style, point(x, y));
            covered.push(rect(x, y, width, height));
        }
        let small = line_height(SMALL.size);
        for level in 1..=5_u8 {
            let cell = Board::cell(field, level, level);
            let text = level.to_string();
            let width = self.type_.width(&text, SMALL);
            let below = point(cell.center().x - width / 2.0, field.bottom() + 3.0);
            self.type_.draw_line(sketch, &text, SMALL, below);
            let beside = point(field.x - 8.0 - width, cell.center().y - small / 2.0);
            self.type_.draw_line(sketch, &text, SMALL, beside);
        }
        let effort = format!("{} →", words.get("field-effort"));
        let at = point(field.right() - self.type_.width(&effort, SMALL), field.bottom() + 19.0);
        self.type_.draw_line(sketch, &effort, SMALL, at);
        let impact = format!("↑ {}", words.get("field-impact"));
        self.type_.draw_line(sketch, &impact, SMALL, point(0.0, field.bottom() + 19.0));
        covered
    }

    /// A point that has a number instead of a name.
    fn numbered(&self, sketch: &mut Sketch, dot: &BoardDot, at: Point, number: usize) {
        let radius = RADII.1;
        let size = Size { width: 2.0 * radius + 2.0, height: 2.0 * radius + 2.0 };
        let center = point(size.width / 2.0, size.height / 2.0);
        let mut inner = Sketch::new();
        let stroke = Stroke::solid(Ink::Opportunity, 1.75);
        inner.circle(center, radius, Ink::OpportunityFill, stroke);
        let (text, style) = (number.to_string(), SMALL.ink(Ink::Text));
        let width = self.type_.width(&text, style);
        let corner = point(center.x - width / 2.0, center.y - line_height(style.size) / 2.0);
        self.type_.draw_line(&mut inner, &text, style, corner);
        sketch.group(at - center, inner.finish(size, Some(dot.tag)));
    }

    /// The names of numbered points below the board; where they end.
    fn board_names(&self, sketch: &mut Sketch, dots: &[&BoardDot], size: Size) -> f32 {
        let mut y = size.height;
        for (at, dot) in dots.iter().enumerate() {
            let number = format!("{}", at + 1);
            let style = SMALL.ink(Ink::Text);
            let block = self.type_.block(&dot.title, style, size.width - LEFT);
            let mut inner = Sketch::new();
            self.type_.draw_line(&mut inner, &number, SMALL, point(2.0, 0.0));
            self.type_.draw(&mut inner, &block, point(LEFT, 0.0));
            let extent = Size { width: size.width, height: block.height() };
            sketch.group(point(0.0, y), inner.finish(extent, Some(dot.tag)));
            y += block.height() + 3.0;
        }
        y
    }

    /// A point with its name beside it, where it covers least of what is there; `false` where the
    /// name would cover something everywhere.
    fn board_dot(
        &self,
        sketch: &mut Sketch,
        dot: &BoardDot,
        (at, radius): (Point, f32),
        field: Rect,
        taken: &mut Vec<Rect>,
    ) -> bool {
        let style = SMALL.ink(Ink::Text);
        let near = radius + 5.0;
        let mut best: Option<(f32, Block, Rect)> = None;
        for share in NAMES {
            let block = self.type_.block(&dot.title, style, (field.width * share).max(72.0));
            let width = block.lines.iter().map(|line| line.width).fold(0.0, f32::max);
            let size = Size { width, height: block.height() };
            for own in around(at, near, size) {
                let inside = shared(own, field);
                let covered: f32 = taken.iter().map(|other| shared(own, *other)).sum();
                let cost = covered + 4.0 * (width * size.height - inside);
                if best.as_ref().is_none_or(|(least, ..)| cost + 0.5 < *least) {
                    best = Some((cost, block.clone(), own));
                }
            }
        }
        let Some((_, block, own)) = best.filter(|(cost, ..)| *cost < COVERED) else {
            return false;
        };
        let corner = point(own.x, own.y);
        taken.push(own);
        let dot_area = rect(at.x, at.y, 0.0, 0.0).grown(radius + 1.0);
        let left = own.x.min(dot_area.x);
        let top = own.y.min(dot_area.y);
        let size = Size {
            width: own.right().max(dot_area.right()) - left,
            height: own.bottom().max(dot_area.bottom()) - top,
        };
        let origin = point(left, top);
        let mut inner = Sketch::new();
        let stroke = Stroke::solid(Ink::Opportunity, 1.75);
        inner.circle(at - origin, radius, Ink::OpportunityFill, stroke);
        self.type_.draw(&mut inner, &block, corner - origin);
        sketch.group(origin, inner.finish(size, Some(dot.tag)));
        true
    }
}

/// The places of a name around a point, the nicest first.
fn around(at: Point, near: f32, Size { width, height }: Size) -> [Rect; 8] {
    let (right, left) = (at.x + near, at.x - near - width);
    let (middle, center) = (at.y - height / 2.0, at.x - width / 2.0);
    let (above, below) = (at.y - near - height + 2.0, at.y + near - 2.0);
    let (over, under) = (at.y - height + 4.0, at.y - 4.0);
    [
        (right, middle),
        (left, middle),
        (center, below),
        (center, above),
        (right, over),
        (right, under),
        (left, over),
        (left, under),
    ]
    .map(|(x, y)| rect(x, y, width, height))
}

/// The area that two rectangles share.
fn shared(a: Rect, b: Rect) -> f32 {
    let width = a.right().min(b.right()) - a.x.max(b.x);
    let height = a.bottom().min(b.bottom()) - a.y.max(b.y);
    width.max(0.0) * height.max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_the_level_of_its_cell() {
        let field = rect(10.0, 20.0, 500.0, 300.0);
        for effort in 1..=5 {
            for impact in 1..=5 {
                let middle = Board::cell(field, effort, impact).center();
                assert_eq!(Board::levels_at(field, middle), (effort, impact));
            }
        }
        assert_eq!(Board::levels_at(field, point(-99.0, 999.0)), (1, 1));
        assert_eq!(Board::levels_at(field, point(999.0, -99.0)), (5, 5));
    }
}
