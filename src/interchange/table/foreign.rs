//! Tables as other people make them: columns with names of their own, one row for each stage or
//! step, or turned on their side with stages as columns; several values in a cell.
//!
//! What columns mean is guessed from their headings, and told as a note; [`ColumnMap`] overrules
//! it. A column that means nothing known becomes a row of free text, so that nothing is lost.

use std::collections::{BTreeMap, BTreeSet};

use super::ColumnMap;
use super::grid::{Grid, GridCell};
use super::headings::{LEFT_OUT, guess, lane_of};
use super::{cells, known};
use crate::interchange::{ImportError, ImportErrorKind, Note, NoteKind};
use crate::model::LaneKind;

/// So many rows above the headings are looked through, and so many columns beside them.
pub(super) const MOST_ABOVE: usize = 10;
const MOST_BESIDE: usize = 3;

/// A foreign table whose columns were understood.
#[derive(Debug, Clone)]
pub(in crate::interchange) struct Foreign {
    /// The rows below the headings.
    pub(in crate::interchange) body: Grid,
    /// What each column is.
    pub(in crate::interchange) columns: Vec<ForeignColumn>,
    /// What stood above the headings.
    pub(in crate::interchange) title: String,
    /// Whether stages or steps were columns.
    pub(in crate::interchange) is_transposed: bool,
    /// What was guessed.
    pub(in crate::interchange) notes: Vec<Note>,
}

/// A column of a foreign table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::interchange) struct ForeignColumn {
    /// Its heading.
    pub(in crate::interchange) heading: String,
    /// What it stands for.
    pub(in crate::interchange) field: &'static str,
}

/// Where headings stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Head {
    is_transposed: bool,
    /// The row (or, on its side, the column) that holds them.
    at: usize,
    recognised: usize,
}

/// Takes the rows above a table that lies on its side, which are its first columns once it is
/// turned: one that holds a heading's place alone and means nothing is the title.
fn take_title(turned: &mut Grid, head: usize, map: &ColumnMap) -> String {
    let mut title = String::new();
    for _ in 0..MOST_ABOVE {
        let Some(cell) = turned.rows.get(head).and_then(|row| row.first()) else { break };
        let name = cell.text.clone();
        let means_something = guess(&name).is_some() || map.field_of(&name).is_some();
        let is_alone = turned
            .rows
            .iter()
            .enumerate()
            .all(|(at, row)| at == head || row.first().is_none_or(|cell| cell.text.is_empty()));
        if means_something || !is_alone {
            break;
        }
        turned.rows.iter_mut().filter(|row| !row.is_empty()).for_each(|row| {
            row.remove(0);
        });
        if title.is_empty() {
            title = name;
        }
    }
    title
}

impl Foreign {
    /// The table in a grid; `None` where no heading says anything. With a tidy table's own columns
    /// alone it is no foreign table.
    pub(in crate::interchange) fn of(
        grid: &Grid,
        map: &ColumnMap,
    ) -> Result<Option<Self>, ImportError> {
        let Some(head) = head(grid, map) else { return Ok(None) };
        let mut aside = String::new();
        let turned = head.is_transposed.then(|| {
            let mut turned = grid.transposed();
            aside = take_title(&mut turned, head.at, map);
            turned
        });
        let grid = turned.as_ref().unwrap_or(grid);
        let Some(headings) = grid.rows.get(head.at) else { return Ok(None) };
        let above = grid.rows.iter().take(head.at).flatten();
        let title = above.map(|cell| cell.text.as_str()).find(|text| !text.is_empty());
        let mut foreign = Self {
            body: Grid { rows: grid.rows.iter().skip(head.at + 1).cloned().collect() },
            columns: Vec::new(),
            title: title.map_or(aside, ToOwned::to_owned),
            is_transposed: head.is_transposed,
            notes: Vec::new(),
        };
        let width = grid.rows.iter().map(Vec::len).max().unwrap_or(0);
        let name = |at: usize| headings.get(at).map_or("", |cell| cell.text.as_str());
        let names: Vec<&str> = (0..width).map(name).collect();
        foreign.find_columns(&names, map)?;
        foreign.find_scores(map);
        foreign.find_steps(map);
        if foreign.is_transposed {
            let place = headings.first().map(|cell| cell.place);
            foreign.notes.push(Note { place, kind: NoteKind::Transposed });
        }
        let place = headings.first().map(|cell| cell.place);
        foreign.tell_guesses(place, map);
        Ok(Some(foreign))
    }

    fn find_columns(&mut self, names: &[&str], map: &ColumnMap) -> Result<(), ImportError> {
        map.check(names)?;
        let mut taken: Vec<&str> = Vec::new();
        for name in names {
            let mapped = map.field_of(name);
            let field = mapped.or_else(|| guess(name)).unwrap_or(match *name {
                "" => LEFT_OUT,
                _ => "text",
            });
            // Of what there is one of, the first column is it; cards may come from several.
            let is_single = lane_of(field).is_none() && field != LEFT_OUT;
            let field = if is_single && taken.contains(&field) { "text" } else { field };
            taken.push(field);
            self.columns.push(ForeignColumn { heading: (*name).to_owned(), field });
        }
        let has = |field: &str| taken.contains(&field);
        if has("stage") || has("step") {
            return Ok(());
        }
        // The names of what is described stand first, often without a heading.
        let first = self.columns.first_mut();
        if let Some(first) = first.filter(|first| matches!(first.field, "text" | LEFT_OUT)) {
            first.field = "stage";
            return Ok(());
        }
        let instead = ["actions", "touchpoints"]
            .into_iter()
            .find_map(|field| self.columns.iter().position(|column| column.field == field));
        match instead.and_then(|at| self.columns.get_mut(at)) {
            Some(column) => {
                column.field = "step";
                Ok(())
            }
            None => {
                let found = super::sheet::list(names);
                Err(ImportErrorKind::NoStepColumn { found }.whole())
            }
        }
    }

    /// Feelings that are told as numbers are the satisfaction.
    fn find_scores(&mut self, map: &ColumnMap) {
        let scored = self.feelings_are_scores().and_then(|at| self.columns.get_mut(at));
        if let Some(column) = scored.filter(|column| map.field_of(&column.heading).is_none()) {
            column.field = "satisfaction";
        }
    }

    /// Where nothing names the steps and a stage goes on over several rows, each row is a step: it
    /// is called what people do in it, else where they do it.
    fn find_steps(&mut self, map: &ColumnMap) {
        let Some(stage) = self.at("stage") else { return };
        if self.at("step").is_some() || self.at("persona").is_some() || self.is_transposed {
            return;
        }
        let names = ["actions", "touchpoints"].into_iter().find_map(|field| self.at(field));
        let Some(names) = names.filter(|at| {
            let column = self.columns.get(*at);
            column.is_some_and(|column| map.field_of(&column.heading).is_none())
        }) else {
            return;
        };
        if self.rows_are_steps(stage, names)
            && let Some(column) = self.columns.get_mut(names)
        {
            column.field = "step";
        }
    }

    /// Whether rows of one stage are steps: it stands before each of them, or two of them have
    /// scores; and each has one name, which no other row of the stage has.
    fn rows_are_steps(&self, stage: usize, names: usize) -> bool {
        let scored = self.at("satisfaction").or_else(|| self.feelings_are_scores());
        let text = |row: &[GridCell], at: usize| {
            row.get(at).map(|cell| cell.text.clone()).unwrap_or_default()
        };
        let (mut last, mut known, mut scores) = (String::new(), BTreeSet::new(), 0);
        let mut repeats = false;
        for row in self.body.rows.iter().filter(|row| row.iter().any(|c| !c.text.is_empty())) {
            let name = text(row, names);
            let here = text(row, stage);
            if !here.is_empty() && here != last {
                (last, scores) = (here.clone(), 0);
                known.clear();
            } else {
                repeats |= here == last && !last.is_empty();
            }
            scores += usize::from(scored.is_some_and(|at| !text(row, at).is_empty()));
            repeats |= scores > 1;
            if values(&name).len() != 1 || !known.insert(name) {
                return false;
            }
        }
        repeats
    }

    fn tell_guesses(&mut self, place: Option<crate::file::Place>, map: &ColumnMap) {
        let guessed = self.columns.iter().filter(|column| {
            let is_told = map.field_of(&column.heading).is_some();
            !is_told && column.field != LEFT_OUT && known(&column.heading) != Some(column.field)
        });
        let (free, guessed): (Vec<_>, Vec<_>) = guessed.partition(|column| column.field == "text");
        let pairs: Vec<(String, &'static str)> =
            guessed.into_iter().map(|c| (c.heading.clone(), c.field)).collect();
        let free: Vec<String> = free.into_iter().map(|column| column.heading.clone()).collect();
        if !pairs.is_empty() {
            self.notes.push(Note { place, kind: NoteKind::GuessedColumns { pairs } });
        }
        if !free.is_empty() {
            self.notes.push(Note { place, kind: NoteKind::FreeText { columns: free } });
        }
    }

    /// The columns of a field.
    pub(super) fn all(&self, field: &str) -> impl Iterator<Item = usize> {
        let columns = self.columns.iter().enumerate();
        columns.filter(move |(_, column)| column.field == field).map(|(at, _)| at)
    }

    /// The one column of a field.
    pub(super) fn at(&self, field: &str) -> Option<usize> {
        self.all(field).next()
    }

    /// Whether feelings are told as numbers, and no other column holds the satisfaction.
    pub(super) fn feelings_are_scores(&self) -> Option<usize> {
        if self.at("satisfaction").is_some() {
            return None;
        }
        let is_numeric = |at: &usize| {
            let mut given = self.body.rows.iter().filter_map(|row| row.get(*at));
            let mut texts = given.by_ref().map(|cell| cell.text.as_str()).filter(|t| !t.is_empty());
            let first = texts.next().map(cells::number);
            matches!(first, Some(Ok(Some(_)))) && texts.all(|text| cells::number(text).is_ok())
        };
        self.all("emotions").find(is_numeric)
    }
}

/// Where the headings stand: where most of them are understood.
fn head(grid: &Grid, map: &ColumnMap) -> Option<Head> {
    let understood = |name: &str| map.field_of(name).or_else(|| guess(name));
    let count = |names: &mut dyn Iterator<Item = &str>| {
        let mut fields: Vec<&str> = names.filter_map(understood).collect();
        fields.sort_unstable();
        fields.dedup();
        fields.len()
    };
    let rows = grid.rows.iter().take(MOST_ABOVE).enumerate().map(|(at, row)| {
        let recognised = count(&mut row.iter().map(|cell| cell.text.as_str()));
        Head { is_transposed: false, at, recognised }
    });
    let columns = (0..MOST_BESIDE).map(|at| {
        let mut names = grid.rows.iter().filter_map(|row| Some(row.get(at)?.text.as_str()));
        Head { is_transposed: true, at, recognised: count(&mut names) }
    });
    let mut best: Option<Head> = None;
    for head in rows.chain(columns).filter(|head| head.recognised > 0) {
        if best.is_none_or(|best| head.recognised > best.recognised) {
            best = Some(head);
        }
    }
    // One word alone may be chance, unless it names what rows are.
    best.filter(|head| {
        let names_rows = |row: &Vec<GridCell>| {
            let fields = row.iter().filter_map(|cell| understood(&cell.text));
            fields.into_iter().any(|field| matches!(field, "stage" | "step"))
        };
        head.recognised > 1
            || (!head.is_transposed && grid.rows.get(head.at).is_some_and(names_rows))
    })
}

/// The values of a cell that people filled: on lines of their own, with bullets or numbers before
/// them, or with semicolons between.
pub(in crate::interchange) fn values(cell: &str) -> Vec<String> {
    let lines = cell.split(['\n', '\r', '\u{2028}', '\u{b}']).flat_map(|line| {
        let parts = cells::values(line);
        parts.into_iter().flat_map(|part| inline_bullets(&part))
    });
    lines.map(|value| unbulleted(&value).to_owned()).filter(|value| !value.is_empty()).collect()
}

/// The parts between bullets on one line: "• a • b".
fn inline_bullets(text: &str) -> Vec<String> {
    text.split(['•', '▪', '◦', '●']).map(|part| part.trim().to_owned()).collect()
}

/// Without a bullet or a number in front.
fn unbulleted(text: &str) -> &str {
    let text = text.trim();
    let rest = text.trim_start_matches(['-', '*', '–', '—', '·', '‣', '+']);
    if rest.len() < text.len() && (rest.starts_with(char::is_whitespace) || rest.is_empty()) {
        return rest.trim();
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = text.get(digits..).unwrap_or_default();
    match rest.strip_prefix(['.', ')']) {
        Some(rest) if (1..=2).contains(&digits) && rest.starts_with(' ') => rest.trim(),
        _ => text,
    }
}

/// The lanes of a table, from the top, each with the columns that it is made of.
pub(super) fn lanes(foreign: &Foreign) -> Vec<(LaneKind, String, Vec<usize>)> {
    let scored = foreign.feelings_are_scores();
    let mut lanes: Vec<(LaneKind, String, Vec<usize>)> = Vec::new();
    let mut known: BTreeMap<(LaneKind, &str), usize> = BTreeMap::new();
    for (at, column) in foreign.columns.iter().enumerate().filter(|(at, _)| Some(*at) != scored) {
        let Some(kind) = lane_of(column.field) else { continue };
        let title = if kind == LaneKind::Text { column.heading.as_str() } else { "" };
        let place = *known.entry((kind, title)).or_insert(lanes.len());
        match lanes.get_mut(place) {
            Some((_, _, columns)) => columns.push(at),
            None => lanes.push((kind, title.to_owned(), vec![at])),
        }
    }
    let has_touchpoints = lanes.iter().any(|(kind, ..)| *kind == LaneKind::Touchpoints);
    if !has_touchpoints && foreign.at("channels").is_some() {
        lanes.insert(0, (LaneKind::Touchpoints, String::new(), Vec::new()));
    }
    // The curve stands below what people do and where.
    let doing = [LaneKind::Actions, LaneKind::Touchpoints];
    let place = lanes.iter().rposition(|(kind, ..)| doing.contains(kind)).map_or(0, |at| at + 1);
    lanes.insert(place, (LaneKind::Curve, String::new(), Vec::new()));
    lanes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, expected: &[&str]) {
        assert_eq!(values(cell), expected, "{cell:?}");
    }

    #[test]
    fn cells_hold_several_values() {
        check("a\n- b\r\n* c\n\n1. d; e", &["a", "b", "c", "d", "e"]);
        check("• a • b", &["a", "b"]);
        check("a\\; b", &["a; b"]);
        check("-5 degrees", &["-5 degrees"]);
        check("2.5 times; 10) x", &["2.5 times", "x"]);
        check("well-known – yes", &["well-known – yes"]);
        check(" \n- \n", &[]);
    }
}
