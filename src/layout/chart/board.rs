//! Impact against effort with names: a board on which opportunities are moved.

use super::super::draw::Sketch;
use super::super::measure::line_height;
use super::super::scene::{Ink, Point, Rect, Scene, Size, Stroke, Tag, point, rect};
use super::super::text::{Block, Style};
use super::{Drawing, FIGURE, SMALL};
use crate::i18n::Words;

const LEFT: f32 = 18.0;
/// Room for the name of the axis that runs upwards, at its end.
const TOP: f32 = 22.0;
/// Room for the axis below.
const BELOW: f32 = 38.0;
const LEVELS: f32 = 5.0;
/// The least and the greatest radius of a point.
const RADII: (f32, f32) = (5.0, 9.0);
/// How wide a name may be, as shares of the field, the nicest first.
const NAMES: [f32; 4] = [0.34, 0.24, 0.5, 0.18];
/// From a point to its name, and how much farther from the name any other point is, so that nobody
/// takes it for theirs.
const NEAR: f32 = 5.0;
const CLEARLY: f32 = 7.0;
/// Between names.
const APART: f32 = 4.0;
/// The empty rim above and below a line of text.
const RIM: f32 = 2.0;
/// Between points of the same place.
const BETWEEN: f32 = 3.0;
/// Points that stand on a dashed line stay on it while they are no smaller than this.
const LEAST_RADIUS: f32 = 4.0;

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
        let same = |a: &BoardDot, b: &BoardDot| (a.effort, a.impact) == (b.effort, b.impact);
        let places: Vec<(Point, f32)> = dots
            .iter()
            .enumerate()
            .map(|(at, dot)| {
                let all = dots.iter().filter(|other| same(other, dot)).count();
                let nth = dots.iter().take(at).filter(|other| same(other, dot)).count();
                let radius = RADII.0 + (RADII.1 - RADII.0) * dot.weight.clamp(0.0, 1.0) as f32;
                let (at, room) = shared_cell(cell_of(field, dot), nth, all);
                (at, radius.min(room))
            })
            .collect();
        let points: Vec<Rect> =
            places.iter().map(|&(at, r)| rect(at.x, at.y, 0.0, 0.0).grown(r + APART)).collect();
        let mut taken = Names {
            field,
            names: self.board_ground(&mut sketch, field, &points, words),
            points: &places,
        };
        let mut unnamed: Vec<&BoardDot> = Vec::new();
        for (nth, dot) in dots.iter().enumerate() {
            let Some(&(at, _)) = places.get(nth) else { continue };
            if !self.board_dot(&mut sketch, dot, nth, &mut taken) {
                unnamed.push(dot);
                let all = dots.iter().filter(|other| same(other, dot)).count();
                let (_, room) = shared_cell(cell_of(field, dot), 0, all);
                self.numbered(&mut sketch, dot, (at, room.min(RADII.1)), unnamed.len());
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
    fn board_ground(
        &self,
        sketch: &mut Sketch,
        field: Rect,
        points: &[Rect],
        words: Words,
    ) -> Vec<Rect> {
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
            let (left, right) = if is_left { (field.x, across) } else { (across, field.right()) };
            let (top, bottom) = if is_top { (field.y, down) } else { (down, field.bottom()) };
            let (left, right) = (left + 8.0, right - 8.0 - width);
            let (top, bottom) = (top + 6.0, bottom - 6.0 - height);
            // In the corner of the field, unless a point stands there.
            let (outer, inner) = if is_left { (left, right) } else { (right, left) };
            let (edge, middle) = if is_top { (top, bottom) } else { (bottom, top) };
            let corners = [(outer, edge), (inner, edge), (outer, middle), (inner, middle)];
            let mut areas = corners.map(|(x, y)| rect(x, y, width, height)).into_iter();
            let corner = rect(outer, edge, width, height);
            let is_free = |area: &Rect| !points.iter().any(|point| point.overlaps(tight(*area)));
            let area = areas.find(is_free).unwrap_or(corner);
            self.type_.draw_line(sketch, text, style, point(area.x, area.y));
            covered.push(area);
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
        self.type_.draw_line(sketch, &impact, SMALL, point(0.0, 1.0));
        covered
    }

    /// A point that has a number instead of a name.
    fn numbered(
        &self,
        sketch: &mut Sketch,
        dot: &BoardDot,
        (at, radius): (Point, f32),
        number: usize,
    ) {
        let size = Size { width: 2.0 * radius + 2.0, height: 2.0 * radius + 2.0 };
        let center = point(size.width / 2.0, size.height / 2.0);
        let mut inner = Sketch::new();
        let stroke = Stroke::solid(Ink::Opportunity, 1.75);
        inner.circle(center, radius, Ink::OpportunityFill, stroke);
        let style = Style { size: (radius * 1.25).clamp(6.0, SMALL.size), ..SMALL.ink(Ink::Text) };
        let text = number.to_string();
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

    /// A point with its name beside it, where it covers nothing that is there and is nobody
    /// else's; `false` where there is no such place.
    fn board_dot(
        &self,
        sketch: &mut Sketch,
        dot: &BoardDot,
        nth: usize,
        taken: &mut Names<'_>,
    ) -> bool {
        let Some(&(at, radius)) = taken.points.get(nth) else { return false };
        let style = SMALL.ink(Ink::Text);
        let found = NAMES.into_iter().find_map(|share| {
            let width = (taken.field.width * share).max(72.0);
            let block = self.type_.block(&dot.title, style, width);
            let width = block.lines.iter().map(|line| line.width).fold(0.0, f32::max);
            let size = Size { width, height: block.height() };
            let own = around(at, radius + NEAR, size).into_iter().find(|o| taken.fits(*o, nth))?;
            Some((block, own))
        });
        let Some((block, own)): Option<(Block, Rect)> = found else { return false };
        taken.names.push(own);
        let dot_area = rect(at.x, at.y, 0.0, 0.0).grown(radius + 1.0);
        let plate = tight(own).grown(2.0);
        let left = plate.x.min(dot_area.x);
        let top = own.y.min(dot_area.y);
        let size = Size {
            width: plate.right().max(dot_area.right()) - left,
            height: own.bottom().max(dot_area.bottom()) - top,
        };
        let origin = point(left, top);
        let back = point(-left, -top);
        let mut inner = Sketch::new();
        // On paper of its own, so that no line of the field strikes it.
        inner.rect(plate.offset(back), 2.0, Ink::Paper, None);
        let stroke = Stroke::solid(Ink::Opportunity, 1.75);
        inner.circle(at - origin, radius, Ink::OpportunityFill, stroke);
        self.type_.draw(&mut inner, &block, point(own.x, own.y) - origin);
        sketch.group(origin, inner.finish(size, Some(dot.tag)));
        true
    }
}

/// What stands on the board already.
struct Names<'a> {
    field: Rect,
    /// The names of points and of quadrants.
    names: Vec<Rect>,
    /// All points, each with its radius.
    points: &'a [(Point, f32)],
}

impl Names<'_> {
    /// Whether a name of the nth point can stand there: within the field, apart from other names,
    /// and clearly nearer to its own point than to any other.
    fn fits(&self, own: Rect, nth: usize) -> bool {
        let field = self.field;
        let is_inside = own.x >= field.x + 2.0
            && own.right() <= field.right() - 2.0
            && own.y >= field.y
            && own.bottom() <= field.bottom();
        let is_free = |name: &Rect| !tight(own).grown(APART).overlaps(tight(*name));
        let to = |&(at, radius): &(Point, f32)| away(tight(own), at) - radius;
        let near = self.points.get(nth).map_or(0.0, to);
        let mut others = self.points.iter().enumerate().filter(|(other, _)| *other != nth);
        is_inside
            && self.names.iter().all(is_free)
            && others.all(|(_, other)| to(other) >= near + CLEARLY)
    }
}

/// How far a point is from the nearest point of a rectangle.
fn away(area: Rect, from: Point) -> f32 {
    let x = from.x - from.x.clamp(area.x, area.right());
    let y = from.y - from.y.clamp(area.y, area.bottom());
    x.hypot(y)
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

/// What the letters of a block cover.
fn tight(block: Rect) -> Rect {
    rect(block.x, block.y + RIM, block.width, (block.height - 2.0 * RIM).max(0.0))
}

/// The cell of a point, with its effort and impact.
fn cell_of(field: Rect, dot: &BoardDot) -> (Rect, (u8, u8)) {
    (Board::cell(field, dot.effort, dot.impact), (dot.effort, dot.impact))
}

/// Where the nth of so many points of one cell stands, and the largest radius that keeps them
/// apart: as near to the cell's middle as that allows, since all have the same values. What stands
/// on the line between quadrants stays on it, and is in none.
fn shared_cell((cell, level): (Rect, (u8, u8)), nth: usize, all: usize) -> (Point, f32) {
    const MIDDLE: u8 = 3;
    let all = all.max(1);
    let radius_of = |rows: usize| {
        let (down, across) = (cell.height / rows as f32, cell.width / all.div_ceil(rows) as f32);
        (down.min(across) - BETWEEN) / 2.0
    };
    let rows = match level {
        (_, MIDDLE) if radius_of(1) >= LEAST_RADIUS => 1,
        (MIDDLE, _) if radius_of(all) >= LEAST_RADIUS => all,
        // Two stand below each other, so that each has room for its name beside it.
        _ if all <= 2 => all,
        _ => (1..=all).max_by(|a, b| radius_of(*a).total_cmp(&radius_of(*b))).unwrap_or(1),
    };
    let radius = radius_of(rows).max(3.0);
    let columns = all.div_ceil(rows);
    let (row, column) = (nth % rows, nth / rows);
    // The last column may hold fewer.
    let in_column = (all - (column * rows).min(all)).min(rows);
    let apart = 2.0 * radius.min(RADII.1) + BETWEEN;
    let from_middle = |at: usize, count: usize| at as f32 - (count as f32 - 1.0) / 2.0;
    let center = cell.center();
    let x = center.x + from_middle(column, columns) * apart.min(cell.width / columns as f32);
    let y = center.y + from_middle(row, in_column) * apart.min(cell.height / rows as f32);
    (point(x, y), radius)
}

#[cfg(test)]
mod tests;
