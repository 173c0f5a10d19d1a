//! What a workbook that Polku wrote says of its journey beside the table: its properties.

use std::collections::BTreeMap;

use super::cells;
use crate::model::{Document, Journey, Record};

/// The property that holds the journey's title.
pub const TITLE_PROPERTY: &str = "Journey title";
/// The property that holds the journey's date, as `2026-03-12`.
pub const DATE_PROPERTY: &str = "Journey date";
/// So many characters a property holds: a longer text goes on in a cell.
const MOST: usize = 255;

/// Says of a journey what the properties say; what did not fit into one is looked for in the cells.
pub(super) fn apply<'c>(
    document: &mut Document,
    said: &BTreeMap<String, String>,
    cells: impl Iterator<Item = &'c str> + Clone,
) {
    let whole = |name: &str| {
        let text = said.get(name).map(String::as_str).unwrap_or_default();
        let is_cut = text.chars().count() >= MOST;
        let longer = cells.clone().map(cells::text).find(|cell| is_cut && cell.starts_with(text));
        longer.unwrap_or(text).to_owned()
    };
    let own = Journey::clone(document.journey());
    let journey = Journey {
        title: whole(TITLE_PROPERTY),
        scenario: whole("subject"),
        description: whole("description"),
        date: said.get(DATE_PROPERTY).and_then(|date| date.trim().parse().ok()),
        ..own
    };
    let rest = document.records().filter(|record| !matches!(record, Record::Journey(_)));
    if let Ok(titled) = Document::from_records(std::iter::once(journey.into()).chain(rest)) {
        *document = titled;
    }
}
