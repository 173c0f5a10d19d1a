//! The whole journey on one page: stages, numbered steps, everybody's curve, where pain points and
//! opportunities stand; below it, what the numbers are.

use super::super::draw::Sketch;
use super::super::marks::Shape;
use super::super::measure::line_height;
use super::super::scene::{Face, Ink, Point, Scene, Size, Stroke, point, rect};
use super::super::text::{Block, Style};
use super::curve::{TARGET, points, sample};
use super::{BODY, CurveLine, CurveTarget, Drawing, FIGURE, SMALL};
use crate::model::{EvidenceKind, Hue};

const WIDTH: f32 = 1032.0;
/// The labels of rows stand to the left of this.
const LABEL: f32 = 118.0;
const BAND_PAD: f32 = 5.0;
const NUMBERS: f32 = 24.0;
/// The height of one point of the scale.
const UNIT: f32 = 46.0;
/// Above and below the curves.
const AROUND: f32 = 14.0;
const ROW: f32 = 26.0;
const DOT: f32 = 3.5;
/// The columns of the steps' names.
const COLUMNS: usize = 4;
const GUTTER: f32 = 18.0;
/// From a step's number to its name, and between stages.
const INDENT: f32 = 24.0;
const APART: f32 = 6.0;
const TITLE: Style = Style::new(Face::Bold, 12.0, Ink::Text);

/// What there is to see at a glance.
#[derive(Debug, Clone, PartialEq)]
pub struct Glance<'a> {
    /// The stages that have steps.
    pub stages: Vec<GlanceStage>,
    /// One for each who travels.
    pub lines: &'a [CurveLine],
    /// What the journey is to reach.
    pub target: Option<&'a CurveTarget>,
    /// What the curves are called, the pain points, and the opportunities.
    pub labels: [&'a str; 3],
    /// What a moment of truth is called.
    pub moment: &'a str,
}

/// A stage.
#[derive(Debug, Clone, PartialEq)]
pub struct GlanceStage {
    /// What it is called.
    pub title: String,
    /// Its colour.
    pub hue: Hue,
    /// Its steps.
    pub steps: Vec<GlanceStep>,
}

/// A step.
#[derive(Debug, Clone, PartialEq)]
pub struct GlanceStep {
    /// What it is called.
    pub title: String,
    /// Whether it is a moment of truth.
    pub is_moment: bool,
    /// How many pain points begin there.
    pub pains: usize,
    /// How many opportunities.
    pub opportunities: usize,
}

impl Drawing {
    /// The picture. `title` and `description` are for who cannot see it.
    #[must_use]
    pub fn glance(&self, glance: &Glance<'_>, title: &str, description: &str) -> Scene {
        let count: usize = glance.stages.iter().map(|stage| stage.steps.len()).sum();
        let across = (WIDTH - LABEL) / count.max(1) as f32;
        let mut sketch = Sketch::new();
        let bands = self.bands(glance, across);
        let band = bands.iter().map(Block::height).fold(0.0, f32::max) + 2.0 * BAND_PAD;
        let curve = band + NUMBERS + AROUND;
        let rows = curve + 4.0 * UNIT + AROUND;
        let [_, pains, opportunities] = glance.labels;
        // A label of several lines stands apart from the one below it.
        let row =
            [pains, opportunities].map(|text| (self.label_block(text).height() + 8.0).max(ROW));
        let end = rows + row.iter().sum::<f32>() + 4.0;
        self.stage_grounds(&mut sketch, glance, &bands, (across, band, end));
        self.numbers(&mut sketch, glance, (across, band));
        self.curves(&mut sketch, glance, (across, curve));
        let counts: [fn(&GlanceStep) -> usize; 2] = [|step| step.pains, |step| step.opportunities];
        let inks = [Ink::Pain, Ink::Opportunity];
        let mut top = rows;
        let all = [pains, opportunities].into_iter().zip(counts).zip(inks).zip(row);
        for (((label, count), ink), height) in all {
            let middle = top + height / 2.0;
            self.label(&mut sketch, label, middle);
            self.counts(&mut sketch, glance, count, (across, middle, ink));
            top += height;
        }
        let y = self.legend_of(&mut sketch, glance, end + 10.0);
        let y = self.names(&mut sketch, glance, y + 14.0);
        self.scene(sketch, Size { width: WIDTH, height: y }, title, description)
    }

    fn bands(&self, glance: &Glance<'_>, across: f32) -> Vec<Block> {
        let band = |stage: &GlanceStage| {
            let width = (stage.steps.len() as f32 * across - 12.0).max(20.0);
            self.type_.block(&stage.title, TITLE.ink(Ink::StageText(stage.hue)), width)
        };
        glance.stages.iter().map(band).collect()
    }

    /// The stages' bands with their titles, and their washes down to `end`.
    fn stage_grounds(
        &self,
        sketch: &mut Sketch,
        glance: &Glance<'_>,
        bands: &[Block],
        (across, band, end): (f32, f32, f32),
    ) {
        let mut x = LABEL;
        for (stage, title) in glance.stages.iter().zip(bands) {
            let width = stage.steps.len() as f32 * across;
            let wash = rect(x + 1.0, band, width - 2.0, end - band);
            sketch.rect(wash, 0.0, Ink::StageWash(stage.hue), None);
            let face = rect(x + 1.0, 0.0, width - 2.0, band);
            sketch.rect(face, 4.0, Ink::StageBand(stage.hue), None);
            self.type_.draw(sketch, title, point(x + 6.0, (band - title.height()) / 2.0));
            x += width;
        }
    }

    fn numbers(&self, sketch: &mut Sketch, glance: &Glance<'_>, (across, band): (f32, f32)) {
        let style = Style { size: if across < 17.0 { 8.0 } else { 11.0 }, ..FIGURE };
        let middle = band + NUMBERS / 2.0;
        let steps = glance.stages.iter().flat_map(|stage| &stage.steps);
        for (at, step) in steps.enumerate() {
            let text = (at + 1).to_string();
            let width = self.type_.width(&text, style);
            let x = LABEL + (at as f32 + 0.5) * across;
            let top = middle - line_height(style.size) / 2.0;
            self.type_.draw_line(sketch, &text, style, point(x - width / 2.0, top));
            if step.is_moment {
                let mark = point(x, band + NUMBERS + 5.0);
                Shape::Diamond.draw(sketch, mark, 3.2, Ink::Accent, EvidenceKind::Measured);
            }
        }
    }

    fn curves(&self, sketch: &mut Sketch, glance: &Glance<'_>, (across, top): (f32, f32)) {
        let place = |at: usize, value: f64| -> Point {
            point(LABEL + (at as f32 + 0.5) * across, top + (5.0 - value as f32) * UNIT)
        };
        let [name, ..] = glance.labels;
        self.label(sketch, name, top + 2.0 * UNIT);
        let grid = Stroke { ink: Ink::Grid, width: 1.0, dash: Some((1.5, 4.5)) };
        for value in 1..=5_u8 {
            let y = place(0, value.into()).y;
            sketch.line(point(LABEL, y), point(WIDTH, y), grid);
            let text = value.to_string();
            let x = LABEL - 7.0 - self.type_.width(&text, SMALL);
            self.type_.draw_line(sketch, &text, SMALL, point(x, y - line_height(SMALL.size) / 2.0));
        }
        if let Some(target) = glance.target {
            let y = place(0, target.value).y;
            sketch.line(point(LABEL, y), point(WIDTH, y), TARGET);
        }
        self.lines(sketch, glance.lines, place);
        points(sketch, glance.lines, place, (DOT, across));
    }

    /// How many of something there are at each step, in a disc on that middle.
    fn counts(
        &self,
        sketch: &mut Sketch,
        glance: &Glance<'_>,
        count: impl Fn(&GlanceStep) -> usize,
        (across, middle, ink): (f32, f32, Ink),
    ) {
        let radius = (across / 2.0 - 1.0).clamp(5.0, 10.0);
        let style = Style { size: (radius * 1.15).min(11.0), ..FIGURE }.ink(Ink::OnAccent);
        let steps = glance.stages.iter().flat_map(|stage| &stage.steps);
        for (at, step) in steps.enumerate().filter(|(_, step)| count(step) > 0) {
            let center = point(LABEL + (at as f32 + 0.5) * across, middle);
            sketch.circle(center, radius, ink, None);
            let text = count(step).to_string();
            let x = center.x - self.type_.width(&text, style) / 2.0;
            let y = center.y - line_height(style.size) / 2.0;
            self.type_.draw_line(sketch, &text, style, point(x, y));
        }
    }

    /// The label of a row around its middle.
    fn label(&self, sketch: &mut Sketch, text: &str, middle: f32) {
        let block = self.label_block(text);
        self.type_.draw(sketch, &block, point(0.0, middle - block.height() / 2.0));
    }

    fn label_block(&self, text: &str) -> Block {
        self.type_.block(text, SMALL, LABEL - 26.0)
    }

    /// Who has which line, and what the diamond is; gives where it ends.
    fn legend_of(&self, sketch: &mut Sketch, glance: &Glance<'_>, top: f32) -> f32 {
        let height = line_height(SMALL.size);
        let (mut x, mut y) = (LABEL, top);
        let mut next = |width: f32| {
            if x > LABEL && x + width > WIDTH {
                (x, y) = (LABEL, y + height + 2.0);
            }
            let at = point(x, y);
            x += width;
            at
        };
        for line in glance.lines {
            let at = next(24.0 + self.type_.width(&line.name, SMALL) + 20.0);
            sample(sketch, line, point(at.x, at.y + height / 2.0));
            self.type_.draw_line(sketch, &line.name, SMALL, point(at.x + 24.0, at.y));
        }
        if let Some(target) = glance.target {
            let at = next(24.0 + self.type_.width(&target.text, SMALL) + 20.0);
            let left = point(at.x, at.y + height / 2.0);
            sketch.line(left, left + point(18.0, 0.0), TARGET);
            self.type_.draw_line(sketch, &target.text, SMALL, point(at.x + 24.0, at.y));
        }
        if glance.stages.iter().flat_map(|stage| &stage.steps).any(|step| step.is_moment) {
            let at = next(16.0 + self.type_.width(glance.moment, SMALL));
            let mark = point(at.x + 4.0, at.y + height / 2.0);
            Shape::Diamond.draw(sketch, mark, 3.2, Ink::Accent, EvidenceKind::Measured);
            self.type_.draw_line(sketch, glance.moment, SMALL, point(at.x + 14.0, at.y));
        }
        y + height
    }

    /// The steps' names under their stages, in columns of about the same height; gives where they
    /// end.
    fn names(&self, sketch: &mut Sketch, glance: &Glance<'_>, top: f32) -> f32 {
        let width = (WIDTH - GUTTER * (COLUMNS as f32 - 1.0)) / COLUMNS as f32;
        let mut number = 0;
        let mut stages: Vec<Named> = Vec::new();
        for stage in &glance.stages {
            let style = TITLE.ink(Ink::StageText(stage.hue));
            let title = self.type_.block(&stage.title, style, width);
            let steps = stage.steps.iter().map(|step| {
                number += 1;
                (number, self.type_.block(&step.title, BODY, width - INDENT))
            });
            stages.push(Named { title, steps: steps.collect() });
        }
        let mut lowest = top;
        for (column, stages) in columns(&stages).into_iter().enumerate() {
            let (x, mut y) = (column as f32 * (width + GUTTER), top);
            for stage in stages {
                self.type_.draw(sketch, &stage.title, point(x, y));
                y += stage.title.height();
                for (number, title) in &stage.steps {
                    let style = FIGURE.ink(Ink::TextMuted);
                    self.type_.draw_line(sketch, &number.to_string(), style, point(x, y));
                    self.type_.draw(sketch, title, point(x + INDENT, y));
                    y += title.height();
                }
                y += APART;
            }
            lowest = lowest.max(y - APART);
        }
        lowest + 2.0
    }
}

/// A stage's title and those of its steps, broken into lines.
struct Named {
    title: Block,
    steps: Vec<(usize, Block)>,
}

impl Named {
    fn height(&self) -> f32 {
        let steps: f32 = self.steps.iter().map(|(_, title)| title.height()).sum();
        self.title.height() + steps + APART
    }
}

/// Whole stages in columns, the tallest of which is as low as can be.
fn columns(stages: &[Named]) -> Vec<&[Named]> {
    let heights: Vec<f32> = stages.iter().map(Named::height).collect();
    let packed = |room: f32| {
        let (mut columns, mut first, mut used) = (Vec::new(), 0, 0.0);
        for (at, height) in heights.iter().enumerate() {
            if at > first && used + height > room {
                columns.push(first..at);
                (first, used) = (at, 0.0);
            }
            used += height;
        }
        columns.push(first..heights.len());
        columns
    };
    let mut room = heights.iter().sum::<f32>() / COLUMNS as f32;
    while packed(room).len() > COLUMNS {
        room += 4.0;
    }
    packed(room).into_iter().filter_map(|range| stages.get(range)).collect()
}
