//! Tables as other people make them: columns with names of their own, one row for each stage or
//! step, or turned on their side with stages as columns; several values in a cell.
//!
//! What columns mean is guessed from their headings, and told as a note; [`ColumnMap`] overrules
//! it. A column that means nothing known becomes a row of free text, so that nothing is lost.

use std::collections::BTreeMap;

use super::ColumnMap;
use super::above::take_head;
use super::grid::{Grid, GridCell, MOST_CELLS};
use super::headings::{LEFT_OUT, guess, is_footer, lane_of, language};
use super::unheaded::first_row_is_head;
use super::{cells, felt, known};
use crate::interchange::head::Head;
use crate::interchange::mermaid::shortened;
use crate::interchange::{ImportError, Note, NoteKind};
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
    /// What lines above them say of the journey.
    pub(in crate::interchange) head: Head,
    /// Whether stages or steps were columns.
    pub(in crate::interchange) is_transposed: bool,
    /// The language of its headings as a code, where it is known and not English.
    pub(in crate::interchange) language: Option<&'static str>,
    /// What was guessed.
    pub(in crate::interchange) notes: Vec<Note>,
}

/// A column of a foreign table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::interchange) struct ForeignColumn {
    /// Its number in the file, counted from 1; that of its row where the table was turned.
    pub(in crate::interchange) number: usize,
    /// Its heading.
    pub(in crate::interchange) heading: String,
    /// What it stands for.
    pub(in crate::interchange) field: &'static str,
    /// Whether somebody said so.
    pub(in crate::interchange) is_chosen: bool,
}

impl ForeignColumn {
    /// A column of that heading, which was guessed.
    pub(in crate::interchange) fn guessed(heading: &str, field: &'static str) -> Self {
        Self { number: 0, heading: heading.to_owned(), field, is_chosen: false }
    }
}

/// Where headings stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct HeadRow {
    is_transposed: bool,
    /// The row (or, on its side, the column) that holds them.
    at: usize,
    recognised: usize,
    /// Whether there are headings at all.
    is_there: bool,
}

impl HeadRow {
    /// The first row that holds more than one cell, as somebody who saw the table has said, or who
    /// calls its columns by their numbers.
    fn said(grid: &Grid, map: &ColumnMap) -> Option<Self> {
        let is_transposed = map.is_turned() == Some(true);
        let turned = is_transposed.then(|| grid.transposed());
        let grid = turned.as_ref().unwrap_or(grid);
        let likely = || map.has_numbers().then(|| first_row_is_head(grid));
        let is_there = map.chosen_head().or_else(likely)?;
        let at = grid.rows.iter().position(|row| alone(row).is_none()).unwrap_or(0);
        Some(Self { is_transposed, at, recognised: 0, is_there })
    }
}

/// What stands in a row in which nothing else does.
fn alone(row: &[GridCell]) -> Option<&str> {
    let mut filled = row.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
    filled.next().filter(|_| filled.next().is_none())
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
        // A few cells far apart are many when they are turned.
        if grid.area() > MOST_CELLS {
            return Ok(None);
        }
        let (said, below) = take_head(grid).unzip();
        let grid = below.as_ref().unwrap_or(grid);
        let Some(head) = head(grid, map).or_else(|| HeadRow::said(grid, map)) else {
            return Ok(None);
        };
        let mut aside = String::new();
        let turned = head.is_transposed.then(|| {
            let mut turned = grid.transposed();
            aside = take_title(&mut turned, head.at, map);
            turned
        });
        let grid = turned.as_ref().unwrap_or(grid);
        let none = Vec::new();
        let headings = if head.is_there { grid.rows.get(head.at) } else { Some(&none) };
        let Some(headings) = headings else { return Ok(None) };
        let above = grid.rows.iter().take(head.at);
        let title = above.clone().find_map(|row| alone(row));
        let above: Vec<Note> = above
            .filter(|row| title.is_none() || alone(row) != title)
            .filter_map(|row| above_note(row))
            .collect();
        let start = head.at + usize::from(head.is_there);
        let (body, footers) = without_footers(grid.rows.iter().skip(start));
        let mut foreign = Self {
            body,
            columns: Vec::new(),
            head: said.unwrap_or_default(),
            title: title.map_or(aside, ToOwned::to_owned),
            is_transposed: head.is_transposed,
            language: language(headings.iter().map(|cell| cell.text.as_str())),
            notes: footers,
        };
        let width = grid.rows.iter().map(Vec::len).max().unwrap_or(0);
        let name = |at: usize| headings.get(at).map_or("", |cell| cell.text.as_str());
        let number = |at: usize| match head.is_transposed {
            true => grid.rows.iter().find_map(|row| row.get(at)).map_or(at, |c| c.place.line),
            false => grid.number(at),
        };
        let names: Vec<(usize, &str)> = (0..width).map(|at| (number(at), name(at))).collect();
        foreign.find_columns(&names, map)?;
        foreign.find_unlabelled_steps();
        foreign.find_scores();
        foreign.find_steps();
        if foreign.is_transposed {
            let place = headings.first().map(|cell| cell.place);
            foreign.notes.push(Note { place, kind: NoteKind::Transposed });
        }
        let place = headings.first().map(|cell| cell.place);
        foreign.tell_guesses(place);
        foreign.tell_beyond();
        foreign.notes.extend(above);
        Ok(Some(foreign))
    }

    fn tell_guesses(&mut self, place: Option<crate::file::Place>) {
        let guessed = self.columns.iter().filter(|column| {
            !column.is_chosen
                && column.field != LEFT_OUT
                && known(&column.heading) != Some(column.field)
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

    /// Tells what stands in columns that nobody gave a name, the first of each.
    fn tell_beyond(&mut self) {
        let left = |column: &ForeignColumn| {
            column.field == LEFT_OUT && column.heading.is_empty() && !column.is_chosen
        };
        let left = self.columns.iter().enumerate().filter(|(_, column)| left(column));
        let note = |(at, column): (usize, &ForeignColumn)| {
            let cells = self.body.rows.iter().filter_map(|row| row.get(at));
            let mut filled = cells.filter(|cell| !cell.text.is_empty());
            let first = filled.next()?;
            let (found, more) = (shortened(&first.text), filled.count());
            Some(NoteKind::BeyondColumns { found, more, number: column.number }.at(first.place))
        };
        let notes: Vec<Note> = left.filter_map(note).collect();
        self.notes.extend(notes);
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

    /// Whether feelings are told as numbers or faces, and no other column holds the satisfaction.
    pub(super) fn feelings_are_scores(&self) -> Option<usize> {
        if self.at("satisfaction").is_some() {
            return None;
        }
        let is_scored = |at: &usize| {
            let given = self.body.rows.iter().filter_map(|row| row.get(*at));
            let texts: Vec<&str> =
                given.map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).collect();
            let scores = texts.iter().filter(|text| is_score(text)).count();
            // A face that says no number is one more face.
            let is_sign = |text: &&&str| !is_score(text) && has_no_words(text);
            let signs = texts.iter().filter(is_sign).count();
            scores > signs && scores + signs == texts.len()
        };
        self.all("emotions").find(is_scored)
    }

    /// Whether a number or a face stands in a column.
    pub(super) fn has_scores(&self, at: usize) -> bool {
        let mut cells = self.body.rows.iter().filter_map(|row| row.get(at));
        cells.any(|cell| is_score(&cell.text))
    }
}

/// Whether a text is a score as people write it: a number, stars, a face.
pub(super) fn is_score(text: &str) -> bool {
    matches!(cells::graded(text), Ok(Some(_))) || felt::face(text).is_some()
}

/// Whether a text is made of signs alone, such as a face.
fn has_no_words(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// Where the headings stand: where most of them are understood.
fn head(grid: &Grid, map: &ColumnMap) -> Option<HeadRow> {
    let understood = |name: &str| map.field_of(name).or_else(|| guess(name));
    let count = |names: &mut dyn Iterator<Item = &str>| {
        let mut fields: Vec<&str> = names.filter_map(understood).collect();
        fields.sort_unstable();
        fields.dedup();
        fields.len()
    };
    let rows = grid.rows.iter().take(MOST_ABOVE).enumerate().map(|(at, row)| {
        let recognised = count(&mut row.iter().map(|cell| cell.text.as_str()));
        HeadRow { is_transposed: false, at, recognised, is_there: true }
    });
    let columns = (0..MOST_BESIDE).map(|at| {
        let mut names = grid.rows.iter().filter_map(|row| Some(row.get(at)?.text.as_str()));
        HeadRow { is_transposed: true, at, recognised: count(&mut names), is_there: true }
    });
    let mut best: Option<HeadRow> = None;
    let may_be = |head: &HeadRow| {
        head.recognised > 0 && map.is_turned().is_none_or(|turned| turned == head.is_transposed)
    };
    for head in rows.chain(columns).filter(may_be) {
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
            || map.is_turned().is_some()
            || (!head.is_transposed && grid.rows.get(head.at).is_some_and(names_rows))
    })
}

/// That a row above the headings is left out, unless it is empty.
fn above_note(row: &[GridCell]) -> Option<Note> {
    let cells: Vec<&str> =
        row.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).collect();
    let place = row.iter().find(|cell| !cell.text.is_empty())?.place;
    Some(NoteKind::Above { found: shortened(&cells.join(" ")) }.at(place))
}

/// The rows without those below a table that add up or name a source, and a note of each of these.
fn without_footers<'r>(rows: impl Iterator<Item = &'r Vec<GridCell>>) -> (Grid, Vec<Note>) {
    let (footers, rows): (Vec<_>, Vec<_>) =
        rows.partition(|row| is_footer(row.iter().map(|cell| cell.text.as_str())));
    let note = |row: &Vec<GridCell>| {
        let cell = row.iter().find(|cell| !cell.text.is_empty())?;
        Some(NoteKind::Footer { found: shortened(&cell.text) }.at(cell.place))
    };
    let notes = footers.into_iter().filter_map(note).collect();
    (Grid::from(rows.into_iter().cloned().collect::<Vec<_>>()), notes)
}

/// The values of a cell that people filled: on lines of their own, with bullets or numbers before
/// them, or with semicolons between.
pub(in crate::interchange) fn values(cell: &str) -> Vec<String> {
    let parts = lines(cell).flat_map(cells::values);
    without_marks(parts.flat_map(|part| inline_parts(&part)).collect())
}

/// The same of what people think and say: a semicolon is a part of a sentence.
pub(super) fn sentences(cell: &str) -> Vec<String> {
    let lines = lines(cells::text(cell));
    without_marks(lines.flat_map(|line| inline_parts(&line.replace("\\;", ";"))).collect())
}

fn lines(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(['\n', '\r', '\u{2028}', '\u{b}'])
}

/// Whether a text is nothing but a dash or a bullet: what people write where there is nothing.
pub(super) fn is_dash(text: &str) -> bool {
    let is_sign = |c: char| matches!(c, '-' | '–' | '—' | '‒' | '−' | '•' | '·' | '/');
    text.chars().all(|c| c.is_whitespace() || is_sign(c)) && text.contains(is_sign)
}

/// The parts between bullets on one line, "• a • b", or behind numbers, "1) a 2) b".
fn inline_parts(text: &str) -> Vec<String> {
    let parts: Vec<&str> = text.split(['•', '▪', '◦', '●']).collect();
    // Dots in a row are a picture of a number, and no list.
    let says_nothing = |part: &&&str| has_no_words(part);
    let is_list = parts.iter().skip(1).filter(says_nothing).count() == 0;
    let parts = if is_list { parts } else { vec![text] };
    parts.into_iter().flat_map(inline_numbers).map(|part| part.trim().to_owned()).collect()
}

/// The parts behind 1, 2, 3 … on one line, with their numbers; the whole where there is no such list.
fn inline_numbers(text: &str) -> Vec<&str> {
    let text = text.trim();
    let mut parts = Vec::new();
    let mut rest = text;
    let Some((1, _)) = numbered(text) else { return vec![text] };
    // Where the next number stands, behind white space, with the same sign as the first.
    while let Some((number, _)) = numbered(rest) {
        let next = rest.match_indices(char::is_whitespace).find_map(|(at, space)| {
            let behind = rest.get(at + space.len()..)?;
            numbered(behind).filter(|(found, _)| *found == number + 1).map(|_| (at, behind))
        });
        let Some((at, behind)) = next else { break };
        parts.extend(rest.get(..at).map(|part| part.trim_end_matches([',', ';', ' '])));
        rest = behind;
    }
    parts.push(rest);
    parts
}

/// A number in front of an item of a list, up to 99, and what stands behind it.
fn numbered(text: &str) -> Option<(u8, &str)> {
    let text = text.trim_start();
    let inner = text.strip_prefix('(').unwrap_or(text);
    let digits = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number = inner.get(..digits).filter(|_| digits <= 2)?.parse().ok()?;
    let rest = inner.get(digits..)?;
    let behind = match inner.len() < text.len() {
        true => rest.strip_prefix(')')?,
        false => rest.strip_prefix(['.', ')'])?,
    };
    // "2.5 times" is no item of a list.
    let is_item = behind.starts_with(char::is_whitespace) || !rest.starts_with('.');
    Some((number, behind)).filter(|_| is_item)
}

/// Values without bullets and numbers in front of them, and without empty ones. Marks that say
/// something stay: a plus beside a minus, and a number that is not one of 1, 2, 3 ….
fn without_marks(parts: Vec<String>) -> Vec<String> {
    let parts: Vec<String> =
        parts.into_iter().filter(|part| !part.is_empty() && !is_dash(part)).collect();
    let begins = |sign: char| {
        parts.iter().any(|part| part.starts_with(sign) && unbulleted(part).len() < part.len())
    };
    let are_signs = begins('+') && ['-', '–', '−'].into_iter().any(begins);
    let numbers: Vec<u8> =
        parts.iter().filter_map(|part| numbered(part)).map(|(number, _)| number).collect();
    let are_counted = numbers.len() > 1 && numbers.iter().copied().eq((1..).take(numbers.len()));
    let plain = |part: &String| match numbered(part) {
        Some((_, behind)) if are_counted => behind.trim().to_owned(),
        None if !are_signs => unbulleted(part).to_owned(),
        _ => part.clone(),
    };
    parts.iter().map(plain).filter(|value| !value.is_empty()).collect()
}

/// Without a bullet in front; a sign that stands alone is what it says.
fn unbulleted(text: &str) -> &str {
    let text = text.trim();
    let rest = text.trim_start_matches(['-', '*', '–', '—', '·', '‣', '+']);
    match rest.len() < text.len() && rest.starts_with(char::is_whitespace) {
        true => rest.trim(),
        false => text,
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
        check("a\n- b\r\n* c\n\nd; e", &["a", "b", "c", "d", "e"]);
        check("• a • b", &["a", "b"]);
        check("a\\; b", &["a; b"]);
        check("-5 degrees", &["-5 degrees"]);
        check("2.5 times; 10) x", &["2.5 times", "10) x"]);
        check("1. a\n2. b\n3. c", &["a", "b", "c"]);
        check("1) Finds it, 2) pays 2.5 € 3) leaves", &["Finds it", "pays 2.5 €", "leaves"]);
        check("(1) Finds (2) Pays", &["Finds", "Pays"]);
        check("1)Finds 2)Pays", &["Finds", "Pays"]);
        check("1. Search", &["1. Search"]);
        check("2) b 1) a", &["2) b 1) a"]);
        check("in 1. place 2. none", &["in 1. place 2. none"]);
        check("3) x\n4) y", &["3) x", "4) y"]);
        check("well-known – yes", &["well-known – yes"]);
        check(" \n- \n", &[]);
        check("+", &["+"]);
        check("+ fast\n+ cheap", &["fast", "cheap"]);
        check("+ fast\n- far", &["+ fast", "- far"]);
        check("●●●○○", &["●●●○○"]);
        check("Glad ●●●", &["Glad ●●●"]);
        check("–", &[]);
    }
}
