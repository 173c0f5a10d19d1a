//! What stages are worth to customers: a table for each of those for whom the same was weighed.

use super::deck::{Deck, NOTHING, cell, tone};
use super::package::LEFT;
use super::people::hue_of;
use super::sheet::{ALL, BOTTOM, Laid, Part, SCALES, SMALL, TOP};
use super::slide::TableRow;
use super::text::Para;
use crate::layout::scene::Ink;
use crate::report::{ValueRow, ValueTable};

/// The names of columns, and how wide they are beside each other.
type Columns = Vec<(String, f32)>;

/// Between two tables on a slide, and the share of a table's height that is kept below it: another
/// typeface may set its rows higher.
const APART: f32 = 14.0;
const RESERVE: f32 = 1.05;

impl Deck<'_> {
    /// Tables of all who were asked about, on one slide where they fit.
    pub(super) fn value(&mut self, title: &str, lead: &[Para]) {
        let report = self.report;
        let tables = report.value.chunk_by(|one, other| one.dimensions == other.dimensions);
        let tables: Vec<(Columns, Vec<Part>)> = tables
            .filter_map(|tables| {
                let columns = self.value_columns(tables.first()?);
                Some((columns, tables.iter().map(part).collect()))
            })
            .collect();
        let room = BOTTOM - TOP - self.lead_height(lead);
        let laid = |by: f32| -> Vec<Laid> {
            let tables = tables.iter();
            tables.map(|(columns, parts)| self.laid((columns.as_slice(), ALL), parts, by)).collect()
        };
        let height = |laid: &[Laid]| {
            let gaps = APART * laid.len().saturating_sub(1) as f32;
            laid.iter().map(Laid::height).sum::<f32>() * RESERVE + gaps
        };
        let found = SCALES.into_iter().map(laid).find(|laid| height(laid) <= room);
        let Some(found) = found else {
            for (at, (columns, parts)) in tables.iter().enumerate() {
                let lead = if at == 0 { lead } else { &[] };
                let title = self.numbered(title, at, tables.len());
                self.parts(&|_, _| title.clone(), lead, columns, parts);
            }
            return;
        };
        self.add(title);
        self.lead(lead);
        let mut y = TOP + self.lead_height(lead);
        let Some(slide) = self.slides.last_mut() else { return };
        for laid in &found {
            let rows = laid.rows.iter().map(|row| &row.row);
            let rows: Vec<TableRow> = laid.head.iter().chain(rows).cloned().collect();
            slide.table((LEFT, y), &laid.widths, &rows, (true, title));
            y += laid.height() * RESERVE + APART;
        }
    }

    fn value_columns(&self, table: &ValueTable) -> Vec<(String, f32)> {
        let mut columns = vec![(self.label("stage"), 1.6)];
        columns.extend(table.dimensions.iter().map(|name| ((*name).to_owned(), 1.0)));
        columns.extend([(self.label("sum"), 0.7), (self.label("evidence"), 1.0)]);
        columns
    }
}

/// Whose it is, above what each stage is worth to them.
fn part(table: &ValueTable) -> Part {
    let hue = hue_of(table.hue);
    let ink = hue.map_or(Ink::Text, Ink::StageText);
    let name = Para::new(table.traveller.as_str(), 13.0, ink).bold();
    let fill = hue.map_or(Ink::Grid, Ink::StageBand);
    let rows = table.rows.iter().chain([&table.journey]).map(weighed);
    let again = vec![name.clone()];
    Part { band: Some(([vec![name], Vec::new()], fill)), again, rows: rows.collect() }
}

/// What a stage is worth, as the cells of a row.
fn weighed(row: &ValueRow) -> Vec<Vec<Para>> {
    let mut cells = vec![vec![Para::new(row.stage.as_str(), SMALL, Ink::Text).bold().theirs()]];
    cells.extend(row.cells.iter().map(|cell| match cell {
        None => vec![Para::new(NOTHING, SMALL, Ink::TextMuted)],
        Some(cell) => {
            // The number, and what it is made of: "+1.5 (3.0 − 1.5)".
            let text = match cell.parts.as_str() {
                "" => cell.net.text.clone(),
                parts => format!("{} ({})", cell.net.text, parts.replace(' ', "\u{a0}")),
            };
            vec![Para::new(text, SMALL, tone(cell.tone))]
        }
    }));
    let total = Para::new(row.total.text.as_str(), SMALL, tone(row.tone)).bold();
    cells.extend([vec![total], cell(&row.known.text)]);
    cells
}
