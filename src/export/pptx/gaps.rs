//! Experienced against expected, on one slide: a chart for each who travels, a row for each of the
//! steps that differ most; the charts stand in two columns.

use super::deck::{Deck, tone};
use super::package::LEFT;
use super::people::hue_of;
use super::sheet::{ALL, BOTTOM, SMALL, TOP};
use super::slide::{Edge, Form, Slide};
use super::text::Para;
use crate::layout::scene::{Ink, Rect, point, rect};
use crate::model::EvidenceKind;
use crate::report::{GapRow, GapTable};

/// What is said above the charts.
const LEGEND: f32 = 30.0;
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
/// The room of charts on a slide.
const ROOM: f32 = BOTTOM - TOP - LEGEND;
/// Sizes of names, the largest first, down to the least.
const SIZES: [f32; 4] = [16.0, 15.0, 14.0, 13.0];

/// A column of charts: where it stands, and how large names are in it.
#[derive(Clone, Copy)]
struct Column {
    left: f32,
    width: f32,
    size: f32,
}

/// How many columns of charts a slide has.
fn abreast(tables: usize) -> usize {
    if tables > 1 { 2 } else { 1 }
}

/// The column at that place.
fn column(tables: usize, place: usize, size: f32) -> Column {
    let abreast = abreast(tables) as f32;
    let width = (ALL - GUTTER * (abreast - 1.0)) / abreast;
    Column { left: LEFT + place as f32 * (width + GUTTER), width, size }
}

/// The same tables with so many rows each at most: those that differ most.
fn extremes(tables: &[GapTable], most: usize) -> Vec<GapTable> {
    let cut = |table: &GapTable| {
        let mut largest: Vec<usize> = (0..table.rows.len()).collect();
        let size = |at: &usize| table.rows.get(*at).map_or(0.0, |row| row.difference.value.abs());
        largest.sort_by(|a, b| size(b).total_cmp(&size(a)));
        largest.truncate(most);
        let rows = table.rows.iter().enumerate().filter(|(at, _)| largest.contains(at));
        GapTable { rows: rows.map(|(_, row)| row.clone()).collect(), ..table.clone() }
    };
    tables.iter().map(cut).collect()
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
    /// The largest gaps of all who travel on one slide: all of them are listed stage by stage.
    pub(super) fn largest_gaps(&mut self) {
        let report = self.report;
        let sentence = self.sentence.take();
        if report.gaps.is_empty() {
            return;
        }
        let most = report.gaps.iter().map(|table| table.rows.len()).max().unwrap_or(0);
        // As many rows of each in the smallest letters, then larger ones; of many who travel those
        // who come first.
        let ways = (1..=report.gaps.len()).rev().flat_map(|who| {
            let tables = report.gaps.get(..who).unwrap_or_default();
            (1..=most).rev().map(move |rows| extremes(tables, rows))
        });
        let tables = ways.into_iter().find(|tables| self.holds_charts(tables, SMALL));
        let tables = tables.unwrap_or_default();
        let size = SIZES.into_iter().find(|size| self.holds_charts(&tables, *size));
        let size = size.unwrap_or(SMALL);
        self.sentence = sentence.or_else(|| self.largest_gap());
        self.add(&self.label("gaps"));
        let Some(mut slide) = self.slides.pop() else { return };
        self.gap_legend(&mut slide);
        for (place, charts) in
            self.charts(&tables, column(tables.len(), 0, size)).iter().enumerate()
        {
            self.gap_column(&mut slide, charts, column(tables.len(), place, size));
        }
        self.slides.push(slide);
    }

    /// The largest shortfall, in a sentence.
    fn largest_gap(&self) -> Option<String> {
        let rows = |table: &'a GapTable| table.rows.iter().map(move |row| (table, row));
        let all = self.report.gaps.iter().flat_map(rows);
        let least = all.reduce(|least, other| {
            if other.1.difference.value < least.1.difference.value { other } else { least }
        });
        let (table, row) = least.filter(|(_, row)| row.difference.value < 0.0)?;
        let args = [
            ("step", row.step.as_str().into()),
            ("gap", row.difference.text.trim_end_matches('*').into()),
            ("who", table.traveller.as_str().into()),
        ];
        Some(self.words.with("slides-gap", &args))
    }

    /// Whether the charts of those who travel find room on one slide.
    fn holds_charts(&self, tables: &[GapTable], size: f32) -> bool {
        let at = column(tables.len(), 0, size);
        let is_whole = |table: &GapTable| self.chart_height(at, &table.rows) <= ROOM;
        tables.iter().all(is_whole) && self.charts(tables, at).len() <= abreast(tables.len())
    }

    /// The charts of each column.
    fn charts<'t>(&self, tables: &'t [GapTable], column: Column) -> Vec<Vec<&'t GapTable>> {
        let mut columns: Vec<(Vec<&GapTable>, f32)> = Vec::new();
        for table in tables {
            let needed = APART + self.chart_height(column, &table.rows);
            match columns.iter_mut().find(|(_, used)| used + needed <= ROOM) {
                Some((charts, used)) => {
                    charts.push(table);
                    *used += needed;
                }
                None => columns.push((vec![table], needed - APART)),
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

    fn gap_column(&self, slide: &mut Slide, charts: &[&GapTable], column: Column) {
        let heights = charts.iter().map(|chart| self.chart_height(column, &chart.rows));
        let used = heights.sum::<f32>() + APART * charts.len().saturating_sub(1) as f32;
        let rows: usize = charts.iter().map(|chart| chart.rows.len()).sum();
        // What room is left makes rows airier.
        let more = (ROOM - used).max(0.0) / rows.max(1) as f32;
        let mut y = TOP + LEGEND;
        for chart in charts {
            let (experienced, expected) = (self.label("experienced"), self.label("expected"));
            let told = chart.rows.iter().map(|row| {
                let numbers = [&row.experienced, &row.expected, &row.difference];
                let [from, to, difference] = numbers.map(|number| &number.text);
                format!("{}: {experienced} {from}, {expected} {to} ({difference})", row.step)
            });
            let told: Vec<String> = told.collect();
            let told = format!("{}. {}", chart.traveller, told.join("; "));
            slide.group(&told, |slide| y = self.gap_chart(slide, chart, column, (y, more)));
            y += APART;
        }
    }

    /// Draws a chart; where it ends.
    fn gap_chart(
        &self,
        slide: &mut Slide,
        chart: &GapTable,
        column: Column,
        (top, more): (f32, f32),
    ) -> f32 {
        let ink = hue_of(chart.hue).map_or(Ink::Everyone, Ink::Persona);
        let who = Para::new(chart.traveller.as_str(), 15.0, ink).bold();
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
        for row in &chart.rows {
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
        let note = Para::new(self.label("gaps_note"), SMALL, Ink::TextMuted);
        let room = LEFT + ALL - x - 6.0;
        let note = Para { text: self.ruler.cut(&note, room, 2), ..note };
        slide.level(rect(x + 6.0, TOP - 2.0, room, 29.0), &[note]);
    }

    fn gap_row(&self, slide: &mut Slide, row: &GapRow, ink: Ink, at: (Column, f32)) {
        let (column, middle) = at;
        let name = [gap_name(row, column.size)];
        let height = self.ruler.height(&name, column.name());
        slide.level(rect(column.left, middle - height / 2.0, column.name(), height), &name);
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
    Para::new(row.step.as_str(), size, Ink::Text).right().theirs()
}

/// The scale from 1 to 5.
fn scale(slide: &mut Slide, column: Column, (top, end): (f32, f32)) {
    for value in 1..=5_u8 {
        let x = column.x_of(value.into());
        let text = Para::new(value.to_string(), 12.0, Ink::TextMuted).middle();
        slide.text(rect(x - 10.0, top - 17.0, 20.0, 15.0), &[text]);
        let grid = Edge { ink: Ink::Grid, width: 0.75, is_dashed: true };
        slide.line(point(x, top), point(x, end), grid);
    }
}
