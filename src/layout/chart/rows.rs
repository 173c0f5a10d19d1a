//! Rows of things with their numbers: what stands in a list, each with a gauge below it.

use super::super::draw::Sketch;
use super::super::marks::{self, Shape};
use super::super::measure::line_height;
use super::super::scene::{Ink, Rect, Scene, Size, Stroke, Tag, point, rect};
use super::{BODY, Drawing, FIGURE, SMALL};
use crate::model::EvidenceKind;

/// Between two rows.
const APART: f32 = 12.0;
/// Between what is beside each other.
const GAP: f32 = 8.0;
const PIP: f32 = 7.0;
/// Room for a traveller's mark.
const MARK: f32 = 16.0;
const BAR: f32 = 5.0;
const DOT: f32 = 5.0;

/// What a row shows below its text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Gauge {
    /// A share of the whole width, 0–1.
    Bar {
        /// How much.
        share: f64,
        /// In which colour.
        ink: Ink,
    },
    /// Experienced and expected on the scale 1–5.
    Scale {
        /// 1–5, a filled mark in the traveller's colour and shape.
        experienced: f64,
        /// 1–5, an upright tick as on the map.
        expected: f64,
        /// The traveller's colour.
        ink: Ink,
        /// The traveller's shape.
        shape: Shape,
        /// How well each is known, what was experienced first.
        known: [EvidenceKind; 2],
    },
    /// What is given up to the left of the middle, what is got to the right, each 0–1.
    Balance {
        /// What is given up.
        given: f64,
        /// What is got.
        got: f64,
    },
    /// A share with its interval and its goal, all 0–1.
    Share {
        /// The share.
        value: f64,
        /// The ends of its interval.
        ends: (f64, f64),
        /// What is aimed at.
        goal: Option<f64>,
        /// In which colour.
        ink: Ink,
    },
}

/// One thing and its number.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// What it shows.
    pub tag: Option<Tag>,
    /// Whether it belongs to the row above that has a mark: then it begins where that one's title
    /// does.
    pub is_inner: bool,
    /// Whether its note is something to choose, in the colour of such things.
    pub is_link: bool,
    /// Whose it is: a traveller's colour and shape before the title.
    pub mark: Option<(Ink, Shape)>,
    /// How it is known: its mark before the title.
    pub known: Option<EvidenceKind>,
    /// What it is called.
    pub title: String,
    /// What is said small below.
    pub note: String,
    /// The number at the right, in its colour.
    pub figure: Option<(String, Ink)>,
    /// How severe it is, 1–5: pips before the number.
    pub pips: Option<u8>,
    /// The gauge below.
    pub gauge: Option<Gauge>,
}

impl Drawing {
    /// The rows below each other; each is a group of its own, tagged with what it shows.
    #[must_use]
    pub fn rows(&self, rows: &[Row], width: f32) -> Scene {
        let mut sketch = Sketch::new();
        let mut y = 0.0;
        for row in rows {
            let mut inner = Sketch::new();
            let height = self.row(&mut inner, row, width);
            sketch.group(point(0.0, y), inner.finish(Size { width, height }, row.tag));
            y += height + APART;
        }
        let told: Vec<String> = rows.iter().map(Row::told).collect();
        let height = (y - APART).max(0.0);
        self.scene(sketch, Size { width, height }, "", &told.join("; "))
    }

    fn row(&self, sketch: &mut Sketch, row: &Row, width: f32) -> f32 {
        let mut right = width;
        if let Some((text, ink)) = &row.figure {
            let style = FIGURE.ink(*ink);
            right -= self.type_.width(text, style);
            self.type_.draw_line(sketch, text, style, point(right, 0.0));
            right -= GAP;
        }
        if let Some(pips) = row.pips {
            right -= 5.0 * PIP + 4.0 * 3.0;
            for i in 0..5_u8 {
                let x = right + PIP / 2.0 + f32::from(i) * (PIP + 3.0);
                let fill = (i < pips).then_some(Ink::Pain);
                let center = point(x, line_height(BODY.size) / 2.0);
                sketch.circle(center, PIP / 2.0 - 0.6, fill, Stroke::solid(Ink::Pain, 1.2));
            }
            right -= GAP;
        }
        let mut left = 0.0;
        if let Some((ink, shape)) = row.mark {
            let center = point(5.0, line_height(BODY.size) / 2.0);
            shape.draw(sketch, center, 4.0, ink, EvidenceKind::Measured);
        }
        if let Some(kind) = row.known {
            marks::evidence(sketch, point(5.0, line_height(BODY.size) / 2.0), kind);
        }
        if row.mark.is_some() || row.known.is_some() || row.is_inner {
            left = MARK;
        }
        let mut y = 0.0;
        if !row.title.is_empty() {
            let title = self.type_.block(&row.title, FIGURE, (right - left).max(40.0));
            self.type_.draw(sketch, &title, point(left, 0.0));
            y = title.height();
        }
        if !row.note.is_empty() {
            let style = if row.is_link { FIGURE.ink(Ink::Accent) } else { SMALL };
            let note = self.flowed(&row.note, style, width - left);
            let note = self.type_.block(&note, style, width - left);
            self.type_.draw(sketch, &note, point(left, y + 1.0));
            y += note.height() + 1.0;
        }
        if let Some(gauge) = row.gauge {
            y += 4.0;
            let area = rect(left, y, width - left, gauge.height());
            gauge.draw(sketch, area);
            y = area.bottom();
        }
        y
    }
}

impl Row {
    /// The row as a screen reader says it.
    #[must_use]
    pub fn told(&self) -> String {
        let figure = self.figure.as_ref().map(|(text, _)| text.as_str());
        let parts = [Some(self.title.as_str()), figure, Some(self.note.as_str())];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

impl Gauge {
    fn height(self) -> f32 {
        match self {
            Self::Bar { .. } | Self::Balance { .. } => BAR,
            Self::Scale { .. } => 2.0 * DOT + 4.0,
            Self::Share { .. } => BAR + 6.0,
        }
    }

    fn draw(self, sketch: &mut Sketch, area: Rect) {
        let middle = area.center().y;
        let rail = rect(area.x, middle - BAR / 2.0, area.width, BAR);
        let along = |share: f64| area.x + area.width * share.clamp(0.0, 1.0) as f32;
        match self {
            Self::Bar { share, ink } => {
                sketch.rect(rail, BAR / 2.0, Ink::Rule, None);
                filled(sketch, rail, share, ink);
            }
            Self::Scale { experienced, expected, ink, shape, known } => {
                let thin = rect(area.x, middle - 1.0, area.width, 2.0);
                sketch.rect(thin, 1.0, Ink::Rule, None);
                let (left, room) = (area.x + DOT, area.width - 2.0 * DOT);
                let at = |value: f64| {
                    point(left + room * ((value.clamp(1.0, 5.0) - 1.0) / 4.0) as f32, middle)
                };
                let tone = if experienced < expected { Ink::Pain } else { Ink::Opportunity };
                if experienced != expected {
                    sketch.line(at(experienced), at(expected), Stroke::solid(tone, 3.5));
                }
                let [of_experienced, of_expected] = known;
                let (tick, pen) = (at(expected), Stroke::solid(Ink::TextMuted, 1.25));
                let tick = rect(tick.x - 2.0, tick.y - DOT - 1.5, 4.0, 2.0 * DOT + 3.0);
                let is_measured = of_expected == EvidenceKind::Measured;
                let fill = if is_measured { Ink::TextMuted } else { Ink::Paper };
                sketch.rect(tick, 2.0, fill, pen);
                if of_expected == EvidenceKind::Observed {
                    let half = rect(tick.x, middle, tick.width, tick.height / 2.0);
                    sketch.rect(half, 2.0, Ink::TextMuted, None);
                }
                shape.draw(sketch, at(experienced), DOT, ink, of_experienced);
            }
            Self::Balance { given, got } => {
                sketch.rect(rail, BAR / 2.0, Ink::Rule, None);
                let (center, half) = (area.center().x, area.width / 2.0);
                let length = |share: f64| half * share.clamp(0.0, 1.0) as f32;
                let (less, more) = (length(given), length(got));
                sketch.rect(rect(center - less, rail.y, less, BAR), 1.0, Ink::Pain, None);
                sketch.rect(rect(center, rail.y, more, BAR), 1.0, Ink::Opportunity, None);
                let line = rect(center - 0.5, rail.y - 2.0, 1.0, BAR + 4.0);
                sketch.rect(line, 0.0, Ink::Reference, None);
            }
            Self::Share { value, ends: (low, high), goal, ink } => {
                sketch.rect(rail, BAR / 2.0, Ink::Rule, None);
                filled(sketch, rail, value, ink);
                let whisker = Stroke::solid(Ink::Text, 1.25);
                sketch.line(point(along(low), middle), point(along(high), middle), whisker);
                for x in [along(low), along(high)] {
                    sketch.line(point(x, middle - 3.0), point(x, middle + 3.0), whisker);
                }
                if let Some(goal) = goal {
                    let x = along(goal);
                    let stroke = Stroke { ink: Ink::Text, width: 1.5, dash: Some((2.0, 2.0)) };
                    sketch.line(point(x, area.y), point(x, area.bottom()), stroke);
                }
            }
        }
    }
}

/// So much of a rail, 0–1; nothing of it is nothing, and a little is at least a dot.
fn filled(sketch: &mut Sketch, rail: Rect, share: f64, ink: Ink) {
    if share > 0.0 {
        let width = (rail.width * share.min(1.0) as f32).max(rail.height);
        sketch.rect(rect(rail.x, rail.y, width, rail.height), rail.height / 2.0, ink, None);
    }
}
