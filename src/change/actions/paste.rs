//! Text from elsewhere becomes cards: rows and blocks of a spreadsheet, bulleted lists.

use std::collections::BTreeMap;

use super::add::add_cards;
use super::{ActionError, Done, Draft, add_step, missing};
use crate::model::{LaneId, StepId};

/// Text in rows and columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Block {
    /// Row by row; empty cells are empty texts.
    pub rows: Vec<Vec<String>>,
}

impl Block {
    /// Reads what people paste: tab-separated rows (with quoted cells, as spreadsheets write them),
    /// or a list with a bullet or number before each line, or plain lines.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut rows: Vec<Vec<String>> = split_cells(text)
            .into_iter()
            .map(|row| row.iter().map(|cell| without_bullet(cell).to_owned()).collect())
            .collect();
        let is_blank = |row: &Vec<String>| row.iter().all(String::is_empty);
        if rows.iter().all(|row| row.len() == 1) {
            rows.retain(|row| !is_blank(row));
        }
        // Inside a block an empty row stands for a row of the map that gets nothing.
        while rows.last().is_some_and(is_blank) {
            rows.pop();
        }
        Self { rows }
    }

    /// Whether it is more than one text.
    #[must_use]
    pub fn is_several(&self) -> bool {
        self.rows.len() > 1 || self.rows.iter().any(|row| row.len() > 1)
    }
}

/// Splits at tabs and line ends; a cell that begins with a quote runs to its closing quote.
fn split_cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let Some(row) = rows.last_mut() else { break };
        let Some(cell) = row.last_mut() else { break };
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() && closes(chars.clone()) => quoted = true,
            '\t' if !quoted => row.push(String::new()),
            '\r' if !quoted => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            c => cell.push(c),
        }
    }
    rows
}

/// Whether a quoted cell that begins here is closed at the end of a cell: else the quote is just a
/// character that somebody wrote.
fn closes(mut rest: std::iter::Peekable<std::str::Chars<'_>>) -> bool {
    while let Some(c) = rest.next() {
        if c == '"' {
            match rest.peek() {
                Some('"') => {
                    rest.next();
                }
                None | Some('\t' | '\n' | '\r') => return true,
                Some(_) => return false,
            }
        }
    }
    false
}

/// The text without a leading bullet (`-`, `*`, `•`, `–`, `[ ]`) or number (`1.`, `2)`).
fn without_bullet(text: &str) -> &str {
    let text = text.trim();
    for bullet in ["- [ ] ", "- [x] ", "- ", "* ", "+ ", "• ", "– ", "· ", "‣ ", "◦ "] {
        if let Some(rest) = text.strip_prefix(bullet) {
            return rest.trim_start();
        }
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = text.get(digits..).unwrap_or_default();
    if (1..=3).contains(&digits)
        && let Some(rest) = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))
    {
        return rest.trim_start();
    }
    text
}

/// Makes a card of each text of the block, beginning at that cell: columns go to the steps to the
/// right (new steps are made in the last stage where they run out), rows to the rows below that
/// hold cards. A single column is a list and stays in its cell, below what is there; so do rows
/// for which no row of the map is left.
///
/// # Errors
/// [`ActionError::Missing`], [`ActionError::NoCards`], or [`ActionError::Nothing`] for an empty
/// block.
pub fn paste_block(draft: &mut Draft<'_>, lane: LaneId, step: StepId, block: &Block) -> Done {
    let width = block.rows.iter().map(Vec::len).max().unwrap_or(0);
    if width == 0 {
        return Err(ActionError::Nothing);
    }
    let columns = columns_from(draft, step, width)?;
    let document = draft.document();
    if !missing(document.lane(lane), lane)?.kind.holds_cards() {
        return Err(ActionError::NoCards(lane.into()));
    }
    let lanes: Vec<LaneId> = document
        .lanes()
        .filter(|lane| lane.kind.holds_cards())
        .map(|lane| lane.id)
        .skip_while(|id| *id != lane)
        .collect();
    // The texts of each cell together: a long list is put in order once.
    let mut cells: BTreeMap<(usize, usize), Vec<&str>> = BTreeMap::new();
    for (at, row) in block.rows.iter().enumerate() {
        let at = if width == 1 { 0 } else { at.min(lanes.len().saturating_sub(1)) };
        for (column, text) in row.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            cells.entry((at, column)).or_default().push(text);
        }
    }
    let mut added = Vec::new();
    for ((row, column), texts) in cells {
        if let (Some(&lane), Some(&step)) = (lanes.get(row), columns.get(column)) {
            added.extend(add_cards(draft, lane, step, &texts)?);
        }
    }
    draft.selection = added.into_iter().map(Into::into).collect();
    Ok(())
}

/// The step and those right of it, `width` in all; new ones at the end where the map is too short.
fn columns_from(draft: &mut Draft<'_>, step: StepId, width: usize) -> Done<Vec<StepId>> {
    missing(draft.document().step(step), step)?;
    let all = draft.document().steps().map(|step| step.id);
    let mut columns: Vec<StepId> = all.skip_while(|id| *id != step).take(width).collect();
    while columns.len() < width {
        let last = draft.document().steps().next_back().map(|step| step.stage);
        let stage = last.ok_or(ActionError::Nothing)?;
        columns.push(add_step(draft, stage, usize::MAX, "")?);
    }
    Ok(columns)
}

#[cfg(test)]
mod tests {
    use super::Block;

    fn check(text: &str, rows: &[&[&str]]) {
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect();
        assert_eq!(Block::parse(text).rows, rows, "{text:?}");
    }

    #[test]
    fn reads_what_people_paste() {
        check("one", &[&["one"]]);
        check("a\tb\r\nc\t\r\n", &[&["a", "b"], &["c", ""]]);
        check("- first\n- second\n\n3. third", &[&["first"], &["second"], &["third"]]);
        check("\"two\nlines\"\tnext", &[&["two\nlines", "next"]]);
        check("\"Where is it?\" she said", &[&["\"Where is it?\" she said"]]);
        check("\"a \"\"b\"\"\"\tc", &[&["a \"b\"", "c"]]);
        check("2.5 days", &[&["2.5 days"]]);
        check("A\tB\n\t\nC\tD\n\t\n", &[&["A", "B"], &["", ""], &["C", "D"]]);
        check("\n \n", &[]);
    }
}
