//! Experienced against expected: a chart for each who travels, a row for each step; several charts
//! share a slide, in two columns.

use super::deck::{Deck, tone};
use super::package::LEFT;
use super::people::hue_of;
use super::sheet::{ALL, BOTTOM, SMALL, TOP, numbered};
use super::slide::{Edge, Form, Slide};
use super::text::Para;
use crate::layout::scene::{Ink, Rect, point, rect};
use crate::model::EvidenceKind;
use crate::report::{GapRow, GapTable};

/// What is said above the charts.
const LEGEND: f32 = 24.0;
/// Between two columns.
const GUTTER: f32 = 36.0;
/// Who it is and the scale's numbers, above each chart, and the room between two.
const HEAD: f32 = 36.0;
const APART: f32 = 10.0;
/// The least and the greatest height of a row, and how far names stay from each other.
const ROW: (f32, f32) = (20.0, 40.0);
const NEAR: f32 = 3.0;
const RADIUS: f32 = 6.0;
const DIFFERENCE: f32 = 46.0;

/// A chart, or the part of one that a column holds.
#[derive(Clone, Copy)]
struct Chart<'a> {
    table: &'a GapTable,
    rows: &'a [GapRow],
}

/// A column of charts: where it stands, and how large names are in it.
#[derive(Clone, Copy)]
struct Column {
    left: f32,
    width: f32,
    size: f32,
}

impl Column {
    fn name(self) -> f32 {
        self.width * 0.42
    }

    fn scale(self) -> (f32, f32) {
        let right = self.left + self.width - DIFFERENCE - 16.0;
        (self.left + self.name() + 20.0, right)
    }

    /// Where a score stands.
    fn x_of(self, value: f64) -> f32 {
        let (left, right) = self.scale();
        left + (value as f32 - 1.0) / 4.0 * (right - left)
    }
}

impl<'a> Deck<'a> {
    pub(super) fn gaps(&mut self) {
        let report = self.report;
        if report.gaps.is_empty() {
            return;
        }
        let abreast = if report.gaps.len() > 1 { 2 } else { 1 };
        let width = (ALL - GUTTER * (abreast as f32 - 1.0)) / abreast as f32;
        let room = BOTTOM - TOP - LEGEND;
        let at = |place: usize, size: f32| Column {
            left: LEFT + place as f32 * (width + GUTTER),
            width,
            size,
        };
        // Large letters where they take no further slide.
        let least = self.charts(at(0, SMALL), room).len().div_ceil(abreast);
        let fits = |size: &f32| self.charts(at(0, *size), room).len().div_ceil(abreast) <= least;
        let size = [16.0, 15.0, 14.0, 13.0].into_iter().find(fits).unwrap_or(SMALL);
        // As low as that number of columns goes: they end at about the same height.
        let whole = report.gaps.iter().map(|table| self.chart_height(at(0, size), &table.rows));
        let whole = whole.fold(0.0, f32::max);
        let lower = (4..20_u8).map(|part| room * f32::from(part) / 20.0);
        let lower = lower.filter(|room| *room >= whole);
        let columns = lower
            .map(|room| self.charts(at(0, size), room))
            .find(|columns| columns.len() <= least * abreast);
        let columns = columns.unwrap_or_else(|| self.charts(at(0, size), room));
        self.sentence = report.headlines.get(&crate::report::SectionId::Findings).cloned();
        let title = self.label("gaps");
        let count = columns.len().div_ceil(abreast);
        for (page, columns) in columns.chunks(abreast).enumerate() {
            self.add(&numbered(&title, page, count));
            let Some(mut slide) = self.slides.pop() else { return };
            self.gap_legend(&mut slide);
            for (place, charts) in columns.iter().enumerate() {
                self.gap_column(&mut slide, charts, at(place, size), room);
            }
            self.slides.push(slide);
        }
    }

    /// The charts of each column of that height.
    fn charts(&self, column: Column, room: f32) -> Vec<Vec<Chart<'a>>> {
        let report = self.report;
        let mut columns: Vec<(Vec<Chart<'a>>, f32)> = Vec::new();
        for table in &report.gaps {
            let mut rows = table.rows.as_slice();
            while !rows.is_empty() {
                // What is higher than a column goes on in the next one.
                let fits = (1..=rows.len()).rev().find(|count| {
                    self.chart_height(column, rows.get(..*count).unwrap_or_default()) <= room
                });
                let (first, rest) = rows.split_at_checked(fits.unwrap_or(1)).unwrap_or((rows, &[]));
                let chart = Chart { table, rows: first };
                let needed = APART + self.chart_height(column, first);
                match columns.iter_mut().find(|(_, used)| used + needed <= room) {
                    Some((charts, used)) => {
                        charts.push(chart);
                        *used += needed;
                    }
                    None => columns.push((vec![chart], needed - APART)),
                }
                rows = rest;
            }
        }
        columns.into_iter().map(|(charts, _)| charts).collect()
    }

    fn chart_height(&self, column: Column, rows: &[GapRow]) -> f32 {
        HEAD + rows.iter().map(|row| self.gap_height(column, row)).sum::<f32>()
    }

    fn gap_height(&self, column: Column, row: &GapRow) -> f32 {
        let name = [gap_name(row, column.size)];
        (self.ruler.height(&name, column.name()) + NEAR).max(ROW.0)
    }

    fn gap_column(&self, slide: &mut Slide, charts: &[Chart<'_>], column: Column, room: f32) {
        let heights = charts.iter().map(|chart| self.chart_height(column, chart.rows));
        let used = heights.sum::<f32>() + APART * charts.len().saturating_sub(1) as f32;
        let rows: usize = charts.iter().map(|chart| chart.rows.len()).sum();
        // What room is left makes rows airier.
        let more = (room - used).max(0.0) / rows.max(1) as f32;
        let mut y = TOP + LEGEND;
        for chart in charts {
            let told = chart.rows.iter().map(|row| {
                let numbers = [&row.experienced, &row.expected, &row.difference];
                let [experienced, expected, difference] = numbers.map(|number| &number.text);
                format!("{}: {experienced} – {expected} ({difference})", row.step)
            });
            let told: Vec<String> = told.collect();
            let told = format!("{}. {}", chart.table.traveller, told.join("; "));
            slide.group(&told, |slide| y = self.gap_chart(slide, *chart, column, (y, more)));
            y += APART;
        }
    }

    /// Draws a chart; where it ends.
    fn gap_chart(
        &self,
        slide: &mut Slide,
        chart: Chart<'_>,
        column: Column,
        (top, more): (f32, f32),
    ) -> f32 {
        let ink = hue_of(chart.table.hue).map_or(Ink::Everyone, Ink::Persona);
        let who = Para::new(chart.table.traveller.as_str(), 15.0, ink).bold();
        let room = column.name() + 4.0;
        let who = Para { text: self.ruler.cut(&who, room, 2), ..who };
        let height = self.ruler.height(std::slice::from_ref(&who), room);
        slide.text(rect(column.left, top + HEAD - 2.0 - height, room, height), &[who]);
        let airy = |row: &GapRow| {
            let height = self.gap_height(column, row);
            (height + more).min(height.max(ROW.1))
        };
        let begin = top + HEAD;
        let end = begin + chart.rows.iter().map(airy).sum::<f32>();
        scale(slide, column, (begin, end));
        let mut y = begin;
        for row in chart.rows {
            let height = airy(row);
            self.gap_row(slide, row, ink, (column, y + height / 2.0));
            y += height;
        }
        end
    }

    /// What the full and the hollow point mean.
    fn gap_legend(&self, slide: &mut Slide) {
        let (mut x, middle) = (LEFT, TOP + LEGEND / 2.0 - 4.0);
        let entries = [
            ("experienced", Ink::Text, EvidenceKind::Measured),
            ("expected", Ink::TextMuted, EvidenceKind::Assumed),
        ];
        for (key, ink, kind) in entries {
            slide.mark(Form::Ellipse, (point(x + RADIUS, middle), RADIUS), ink, kind);
            let text = Para::new(self.label(key), 13.0, Ink::Text);
            let width = self.ruler.width(&text) + 4.0;
            x += 2.0 * RADIUS + 6.0;
            slide.text(rect(x, middle - 8.0, width, 16.0), &[text]);
            x += width + 18.0;
        }
        let note = Para::new(self.label("gaps_note"), 13.0, Ink::TextMuted);
        let room = LEFT + ALL - x - 6.0;
        let note = Para { text: self.ruler.cut(&note, room, 1), ..note };
        slide.text(rect(x + 6.0, middle - 8.0, room, 16.0), &[note]);
    }

    fn gap_row(&self, slide: &mut Slide, row: &GapRow, ink: Ink, at: (Column, f32)) {
        let (column, middle) = at;
        let name = [gap_name(row, column.size)];
        let height = self.ruler.height(&name, column.name());
        slide.text(rect(column.left, middle - height / 2.0, column.name(), height), &name);
        let ends = [&row.experienced, &row.expected];
        let [from, to] = ends.map(|number| point(column.x_of(number.value), middle));
        slide.line(from, to, Edge::solid(tone(row.tone), 3.0));
        slide.mark(Form::Ellipse, (to, RADIUS), Ink::TextMuted, EvidenceKind::Assumed);
        slide.mark(Form::Ellipse, (from, RADIUS), ink, EvidenceKind::Measured);
        let text = Para::new(row.difference.text.as_str(), 14.0, tone(row.tone)).bold().right();
        let right = column.left + column.width;
        let place: Rect = rect(right - DIFFERENCE, middle - 9.0, DIFFERENCE, 18.0);
        slide.text(place, &[text]);
    }
}

fn gap_name(row: &GapRow, size: f32) -> Para {
    Para::new(row.step.as_str(), size, Ink::Text).right()
}

/// The scale from 1 to 5.
fn scale(slide: &mut Slide, column: Column, (top, end): (f32, f32)) {
    for value in 1..=5_u8 {
        let x = column.x_of(value.into());
        let text = Para::new(value.to_string(), 11.0, Ink::TextMuted).middle();
        slide.text(rect(x - 10.0, top - 16.0, 20.0, 14.0), &[text]);
        let grid = Edge { ink: Ink::Grid, width: 0.75, is_dashed: true };
        slide.line(point(x, top), point(x, end), grid);
    }
}
