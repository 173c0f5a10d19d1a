//! Rows of small text and marks that wrap as words do: what stands below the text of a card.

use super::super::draw::Sketch;
use super::super::marks::{self, Shape};
use super::super::measure::line_height;
use super::super::scene::{Ink, Point, Size, Stroke, point, rect};
use super::super::text::{Style, Typesetter};
use super::chains;
use super::curve_row::{draw_tick, draw_upright_tick};
use super::grid::SMALL_ROW;
use super::metrics_row::{Spark, draw_spark};
use super::time_row::{Bar, legend_bar};
use crate::model::EvidenceKind;

/// Between two things that have nothing to do with each other.
const APART: f32 = 8.0;
/// Between a mark and the number that belongs to it.
const NEAR: f32 = 4.0;

const PIP: f32 = 7.0;
/// The extent of a row of periods.
const TREND: Size = Size { width: 38.0, height: 11.0 };

/// What a bit of a row is.
#[derive(Debug, Clone)]
enum Shown {
    Word(String, Style),
    Pips(u8),
    Person(Ink, Shape),
    Known(EvidenceKind),
    Up(Ink),
    Dot(Ink),
    Arrow,
    Cause,
    Moment,
    Dashes(Stroke),
    Tick,
    Upright,
    Block(Ink),
    Few,
    Bar(Bar),
    Reach(f32),
    Trend(Spark),
}

#[derive(Debug, Clone)]
struct Bit {
    shown: Shown,
    width: f32,
    /// The space before it, where it does not begin a row.
    before: f32,
    begins_row: bool,
    /// Whether what follows stays on its row.
    binds: bool,
    /// Whether it goes on with the text of the word before it.
    goes_on: bool,
}

/// Words of one text on one row.
struct Words {
    text: String,
    style: Style,
    /// The left end, and the middle of the row.
    at: Point,
}

/// Rows that are being filled.
#[derive(Debug)]
pub(super) struct Inline<'a> {
    type_: &'a Typesetter,
    width: f32,
    bits: Vec<Bit>,
    begins_row: bool,
}

impl<'a> Inline<'a> {
    /// Rows of that width.
    pub(super) fn new(type_: &'a Typesetter, width: f32) -> Self {
        Self { type_, width, bits: Vec::new(), begins_row: false }
    }

    fn push(&mut self, shown: Shown, width: f32, before: f32) {
        let begins_row = std::mem::take(&mut self.begins_row);
        self.bits.push(Bit { shown, width, before, begins_row, binds: false, goes_on: false });
    }

    /// What comes next begins a row.
    pub(super) fn next_row(&mut self) {
        self.begins_row = true;
    }

    /// A text, apart from what came before.
    pub(super) fn text(&mut self, text: &str, style: Style) {
        self.words(text, style, APART);
    }

    /// A text that belongs to what came before.
    pub(super) fn text_near(&mut self, text: &str, style: Style) {
        self.words(text, style, NEAR);
    }

    fn words(&mut self, text: &str, style: Style, first: f32) {
        let whole = self.type_.width(text, style);
        if whole <= self.width && !text.is_empty() && !text.contains(['\n', '\t', '\r']) {
            // A text that fits on a row of its own stays in one piece.
            return self.push(Shown::Word(text.to_owned(), style), whole, first);
        }
        self.word_by_word(text, style, first);
    }

    /// A text that parts between any two of its words, apart from what came before.
    pub(super) fn loose_text(&mut self, text: &str, style: Style) {
        self.word_by_word(text, style, APART);
    }

    /// A text on the row of what came before, where a row holds both.
    pub(super) fn text_bound(&mut self, text: &str, style: Style) {
        if let Some(bit) = self.bits.last_mut() {
            bit.binds = true;
        }
        self.text(text, style);
    }

    fn word_by_word(&mut self, text: &str, style: Style, first: f32) {
        let space = self.type_.width(" ", style);
        let words = text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty());
        for (i, word) in words.enumerate() {
            let before = if i == 0 { first } else { space };
            let width = self.type_.width(word, style);
            if width <= self.width {
                self.push(Shown::Word(word.to_owned(), style), width, before);
                if let Some(bit) = self.bits.last_mut() {
                    bit.goes_on = i > 0;
                }
                continue;
            }
            for line in self.type_.block(word, style, self.width).lines {
                self.push(Shown::Word(line.text, style), line.width, before);
            }
        }
    }

    /// Severity: that many of five pips are filled.
    pub(super) fn pips(&mut self, filled: u8) {
        self.push(Shown::Pips(filled), 5.0 * PIP + 4.0 * 3.0, APART);
    }

    /// A persona's mark.
    pub(super) fn person(&mut self, ink: Ink, shape: Shape) {
        let before = match self.bits.last().map(|bit| &bit.shown) {
            Some(Shown::Person(..)) => NEAR,
            _ => APART,
        };
        self.push(Shown::Person(ink, shape), 9.0, before);
    }

    /// The mark of how something is known.
    pub(super) fn known(&mut self, kind: EvidenceKind) {
        self.push(Shown::Known(kind), 8.0, APART);
    }

    /// A sample of the arrow from a cause to its effect.
    pub(super) fn cause(&mut self) {
        self.push(Shown::Cause, 19.0, APART);
    }

    /// The mark of a moment of truth.
    pub(super) fn moment(&mut self) {
        self.push(Shown::Moment, 9.0, APART);
    }

    /// A small triangle and a number: impact.
    pub(super) fn up(&mut self, number: &str, style: Style) {
        self.push(Shown::Up(style.ink), 7.0, APART);
        self.text_near(number, style);
    }

    /// A small disc and a number: effort.
    pub(super) fn dot(&mut self, number: &str, style: Style) {
        self.push(Shown::Dot(style.ink), 7.0, APART);
        self.text_near(number, style);
    }

    /// A sample of a dashed line.
    pub(super) fn dashes(&mut self, stroke: Stroke) {
        self.push(Shown::Dashes(stroke), 19.0, APART);
    }

    /// A sample of the tick of an expectation.
    pub(super) fn tick(&mut self) {
        self.push(Shown::Tick, 11.0, APART);
    }

    /// A sample of the tick of an expectation, as it stands on a scale.
    pub(super) fn upright_tick(&mut self) {
        self.push(Shown::Upright, 9.0, APART);
    }

    /// A small block of a colour that means something.
    pub(super) fn block(&mut self, ink: Ink) {
        self.push(Shown::Block(ink), 10.0, APART);
    }

    /// The mark of few answers.
    pub(super) fn few(&mut self) {
        self.push(Shown::Few, 10.0, APART);
    }

    /// A sample of a bar.
    pub(super) fn bar(&mut self, bar: Bar) {
        self.push(Shown::Bar(bar), 14.0, APART);
    }

    /// From one end of something to the other: how long it is.
    pub(super) fn reach(&mut self, width: f32) {
        self.push(Shown::Reach(width), width, APART);
    }

    /// How a number went from period to period.
    pub(super) fn trend(&mut self, spark: Spark) {
        self.push(Shown::Trend(spark), TREND.width, APART);
    }

    /// From the one before to the one after.
    pub(super) fn arrow(&mut self) {
        self.push(Shown::Arrow, 12.0, APART / 2.0);
    }

    /// Draws the rows with their upper left corner there; how much room they took.
    pub(super) fn draw(&self, sketch: &mut Sketch, at: Point) -> Size {
        let (mut x, mut row, mut widest) = (0.0_f32, 0_usize, 0.0_f32);
        let mut words: Option<Words> = None;
        for (i, bit) in self.bits.iter().enumerate() {
            let overflows = x + bit.before + self.kept_together(i) > self.width + 0.01;
            let starts = i == 0 || bit.begins_row || overflows;
            if starts && i > 0 {
                row += 1;
            }
            x = if starts { 0.0 } else { x + bit.before };
            let middle = point(at.x + x, at.y + (row as f32 + 0.5) * SMALL_ROW);
            match (&bit.shown, &mut words) {
                (Shown::Word(word, _), Some(words)) if bit.goes_on && !starts => {
                    words.text.push(' ');
                    words.text.push_str(word);
                }
                (shown, words) => {
                    self.draw_words(sketch, words.take());
                    match shown {
                        Shown::Word(word, style) => {
                            let (text, style) = (word.clone(), *style);
                            *words = Some(Words { text, style, at: middle });
                        }
                        _ => self.draw_bit(sketch, bit, middle),
                    }
                }
            }
            x += bit.width;
            widest = widest.max(x);
        }
        self.draw_words(sketch, words);
        let rows = if self.bits.is_empty() { 0.0 } else { (row + 1) as f32 };
        Size { width: widest, height: rows * SMALL_ROW }
    }

    /// The width of a bit and of what belongs to it, where a row holds both: after a mark its word,
    /// after a word what is bound to it and the arrow at the end. The marks of several personas
    /// are one thing.
    fn kept_together(&self, at: usize) -> f32 {
        let Some(bit) = self.bits.get(at) else { return 0.0 };
        if bit.binds
            && let Some(next) = self.bits.get(at + 1)
        {
            let all = bit.width + next.before + self.kept_together(at + 1);
            return if all <= self.width { all } else { bit.width };
        }
        let is_person = |bit: &Bit| matches!(bit.shown, Shown::Person(..));
        if is_person(bit)
            && let Some(next) = self.bits.get(at + 1).filter(|next| is_person(next))
        {
            let all = bit.width + next.before + self.kept_together(at + 1);
            return if all <= self.width { all } else { bit.width };
        }
        let is_word = |bit: &Bit| matches!(bit.shown, Shown::Word(..));
        let next = self.bits.get(at + 1).filter(|next| {
            let of_mark = is_word(next) && !is_word(bit) && next.before <= NEAR;
            let ends = matches!(next.shown, Shown::Arrow) && self.bits.len() == at + 2;
            (of_mark || (ends && is_word(bit))) && !next.begins_row
        });
        let both = bit.width + next.map_or(0.0, |next| next.before + next.width);
        if both <= self.width { both } else { bit.width }
    }

    fn draw_words(&self, sketch: &mut Sketch, words: Option<Words>) {
        if let Some(Words { text, style, at }) = words {
            let top = at.y - line_height(style.size) / 2.0;
            self.type_.draw_line(sketch, &text, style, point(at.x, top));
        }
    }

    fn draw_bit(&self, sketch: &mut Sketch, bit: &Bit, at: Point) {
        match &bit.shown {
            Shown::Word(..) => {}
            Shown::Pips(filled) => {
                for i in 0..5_u8 {
                    let x = at.x + PIP / 2.0 + f32::from(i) * (PIP + 3.0);
                    let fill = (i < *filled).then_some(Ink::Pain);
                    let stroke = Stroke::solid(Ink::Pain, 1.2);
                    sketch.circle(point(x, at.y), PIP / 2.0 - 0.6, fill, stroke);
                }
            }
            Shown::Person(ink, shape) => {
                let center = point(at.x + 4.5, at.y);
                shape.draw(sketch, center, 3.6, *ink, EvidenceKind::Measured);
            }
            Shown::Known(kind) => marks::evidence(sketch, point(at.x + 4.0, at.y), *kind),
            Shown::Up(ink) => {
                let corners =
                    [(3.5, -3.5), (7.0, 3.0), (0.0, 3.0)].map(|(x, y)| point(at.x + x, at.y + y));
                sketch.polygon(&corners, *ink, None);
            }
            Shown::Dot(ink) => sketch.circle(point(at.x + 3.5, at.y), 3.0, *ink, None),
            Shown::Dashes(stroke) => sketch.line(at, point(at.x + 19.0, at.y), *stroke),
            Shown::Tick => {
                draw_tick(sketch, point(at.x + 5.0, at.y), Ink::TextMuted, EvidenceKind::Assumed);
            }
            Shown::Upright => {
                let center = point(at.x + 4.5, at.y);
                draw_upright_tick(sketch, center, Ink::TextMuted, EvidenceKind::Assumed);
            }
            Shown::Block(ink) => {
                sketch.rect(rect(at.x, at.y - 2.5, 10.0, 5.0), 2.0, *ink, None);
            }
            Shown::Few => {
                let corners = [(5.0, -4.5), (9.5, 3.5), (0.5, 3.5)];
                let corners = corners.map(|(x, y)| point(at.x + x, at.y + y));
                sketch.polygon(&corners, None, Stroke::solid(Ink::TextMuted, 1.2));
                sketch.line(
                    point(at.x + 5.0, at.y - 1.5),
                    point(at.x + 5.0, at.y + 1.0),
                    Stroke::solid(Ink::TextMuted, 1.2),
                );
            }
            Shown::Trend(spark) => {
                let top = at.y - TREND.height / 2.0;
                draw_spark(sketch, rect(at.x, top, TREND.width, TREND.height), spark);
            }
            Shown::Bar(bar) => bar.draw(sketch, legend_bar(at)),
            Shown::Reach(width) => {
                let stroke = Stroke::solid(Ink::Reference, 1.0);
                let (left, right) = (point(at.x + 0.5, at.y), point(at.x + width - 0.5, at.y));
                sketch.line(left, right, stroke);
                for end in [left, right] {
                    sketch.line(point(end.x, at.y - 2.5), point(end.x, at.y + 2.5), stroke);
                }
            }
            Shown::Moment => {
                let center = point(at.x + 4.5, at.y);
                Shape::Diamond.draw(sketch, center, 3.6, Ink::Accent, EvidenceKind::Measured);
            }
            Shown::Cause => {
                let tip = point(at.x + 18.0, at.y);
                if let Some((area, arrow)) = chains::drawn(&[at, tip], [true, true]) {
                    sketch.group(point(area.x, area.y), arrow);
                }
            }
            Shown::Arrow => {
                let stroke = Stroke::solid(Ink::TextMuted, 1.2);
                let tip = point(at.x + 11.0, at.y);
                sketch.line(point(at.x + 1.0, at.y), tip, stroke);
                let wing = |dy: f32| point(tip.x - 3.5, tip.y + dy);
                sketch.line(wing(-3.0), tip, stroke);
                sketch.line(wing(3.0), tip, stroke);
            }
        }
    }
}
