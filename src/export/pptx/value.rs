//! What stages are worth to customers: a table for each of those for whom the same was weighed.

use super::deck::{Deck, NOTHING, cell, detail, tone};
use super::people::hue_of;
use super::sheet::{Part, SMALL};
use super::text::Para;
use crate::layout::scene::Ink;
use crate::report::{ValueRow, ValueTable};

impl Deck<'_> {
    pub(super) fn value(&mut self, title: &str, lead: &[Para]) {
        let report = self.report;
        let tables = report.value.chunk_by(|one, other| one.dimensions == other.dimensions);
        for (at, tables) in tables.enumerate() {
            let Some(first) = tables.first() else { continue };
            let mut columns = vec![(self.label("stage"), 1.6)];
            columns.extend(first.dimensions.iter().map(|name| ((*name).to_owned(), 1.0)));
            columns.extend([(self.label("sum"), 0.7), (self.label("evidence"), 1.0)]);
            let parts: Vec<Part> = tables.iter().map(part).collect();
            let lead = if at == 0 { lead } else { &[] };
            self.parts(&|_, _| title.to_owned(), lead, &columns, &parts);
        }
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
    let mut cells = vec![vec![Para::new(row.stage.as_str(), SMALL, Ink::Text).bold()]];
    cells.extend(row.cells.iter().map(|cell| match cell {
        None => vec![Para::new(NOTHING, SMALL, Ink::TextMuted)],
        Some(cell) => {
            let net = Para::new(cell.net.text.as_str(), SMALL, tone(cell.tone));
            std::iter::once(net).chain(detail(&cell.parts)).collect()
        }
    }));
    let total = Para::new(row.total.text.as_str(), SMALL, tone(row.tone)).bold();
    cells.extend([vec![total], cell(&row.known.text)]);
    cells
}
