//! Experienced against expected: a slide for each who travels, a row for each step.

use super::deck::{Deck, tone};
use super::package::LEFT;
use super::people::hue_of;
use super::sheet::{BOTTOM, SMALL, TOP, numbered, paged};
use super::slide::{Edge, Form, Slide, WIDTH};
use super::text::Para;
use crate::layout::scene::{Ink, point, rect};
use crate::model::EvidenceKind;
use crate::report::{GapRow, GapTable};

/// The steps' names stand to the left of the scale, the differences to its right.
const NAME: f32 = 300.0;
const DIFFERENCE: f32 = 56.0;
const SCALE: (f32, f32) = (LEFT + NAME + 24.0, WIDTH - LEFT - DIFFERENCE - 20.0);
/// What is said above the scale, and the scale's numbers.
const HEAD: f32 = 22.0;
const AXIS: f32 = 20.0;
/// The least and the greatest height of a row.
const ROW: (f32, f32) = (26.0, 40.0);
const RADIUS: f32 = 6.0;

impl Deck<'_> {
    pub(super) fn gaps(&mut self) {
        let report = self.report;
        for table in &report.gaps {
            self.gap_table(table);
        }
    }

    fn gap_table(&mut self, table: &GapTable) {
        let title = format!("{}: {}", self.label("gaps"), table.traveller);
        let room = BOTTOM - TOP - HEAD - AXIS;
        let names = table.rows.iter().map(|row| [Para::new(row.step.as_str(), SMALL, Ink::Text)]);
        let heights: Vec<f32> =
            names.map(|name| (self.ruler.height(&name, NAME) + 6.0).max(ROW.0)).collect();
        let pages = paged(&table.rows, heights, room);
        let count = pages.len();
        let ink = hue_of(table.hue).map_or(Ink::Everyone, Ink::Persona);
        for (at, rows) in pages.iter().enumerate() {
            self.add(&numbered(&title, at, count));
            let Some(mut slide) = self.slides.pop() else { return };
            self.gap_head(&mut slide, ink);
            // What room is left makes rows airier.
            let used: f32 = rows.iter().map(|(_, height)| height).sum();
            let more = (room - used).max(0.0) / rows.len().max(1) as f32;
            let mut y = TOP + HEAD + AXIS;
            let end = y + rows.iter().map(|(_, h)| (h + more).min(h.max(ROW.1))).sum::<f32>();
            scale(&mut slide, end);
            for (row, height) in rows {
                let height = (height + more).min(height.max(ROW.1));
                self.gap_row(&mut slide, row, ink, y + height / 2.0);
                y += height;
            }
            self.slides.push(slide);
        }
    }

    /// What the full and the hollow point mean.
    fn gap_head(&self, slide: &mut Slide, ink: Ink) {
        let (mut x, middle) = (SCALE.0, TOP + HEAD / 2.0 - 4.0);
        let entries = [
            ("experienced", ink, EvidenceKind::Measured),
            ("expected", Ink::TextMuted, EvidenceKind::Assumed),
        ];
        for (key, ink, kind) in entries {
            slide.mark(Form::Ellipse, (point(x + RADIUS, middle), RADIUS), ink, kind);
            let text = Para::new(self.label(key), SMALL, Ink::Text);
            let width = self.ruler.width(&text) + 4.0;
            x += 2.0 * RADIUS + 6.0;
            slide.text(rect(x, middle - 7.5, width, 15.0), &[text]);
            x += width + 18.0;
        }
        let note = Para::new(self.label("gaps_note"), 11.0, Ink::TextMuted);
        let height = self.ruler.height(std::slice::from_ref(&note), NAME);
        slide.text(rect(LEFT, TOP, NAME, height), &[note]);
    }

    fn gap_row(&self, slide: &mut Slide, row: &GapRow, ink: Ink, middle: f32) {
        let name = [Para::new(row.step.as_str(), SMALL, Ink::Text).right()];
        let height = self.ruler.height(&name, NAME);
        slide.text(rect(LEFT, middle - height / 2.0, NAME, height), &name);
        let [from, to] = [&row.experienced, &row.expected].map(|n| point(x_of(n.value), middle));
        slide.line(from, to, Edge::solid(tone(row.tone), 3.0));
        slide.mark(Form::Ellipse, (to, RADIUS), Ink::TextMuted, EvidenceKind::Assumed);
        slide.mark(Form::Ellipse, (from, RADIUS), ink, EvidenceKind::Measured);
        let text = Para::new(row.difference.text.as_str(), 14.0, tone(row.tone)).bold().right();
        let right = WIDTH - LEFT;
        slide.text(rect(right - DIFFERENCE, middle - 9.0, DIFFERENCE, 18.0), &[text]);
    }
}

/// Where a score stands.
fn x_of(value: f64) -> f32 {
    SCALE.0 + (value as f32 - 1.0) / 4.0 * (SCALE.1 - SCALE.0)
}

/// The scale from 1 to 5, down to there.
fn scale(slide: &mut Slide, end: f32) {
    for value in 1..=5_u8 {
        let (x, top) = (x_of(value.into()), TOP + HEAD + AXIS);
        let text = Para::new(value.to_string(), 11.0, Ink::TextMuted).middle();
        slide.text(rect(x - 12.0, top - 17.0, 24.0, 14.0), &[text]);
        let grid = Edge { ink: Ink::Grid, width: 0.75, is_dashed: true };
        slide.line(point(x, top), point(x, end), grid);
    }
}
