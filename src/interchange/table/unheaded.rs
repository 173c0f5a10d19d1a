//! Tables in which no heading means anything known: what somebody is offered to begin with, who will
//! say what the columns are.

use super::cells;
use super::felt::face;
use super::grid::{Grid, GridCell};
use super::headings::{LEFT_OUT, guess};
use crate::interchange::Scale;

/// Whether the first row seems to hold headings: wherever another row has a number, it has a word.
pub(super) fn first_row_is_head(grid: &Grid) -> bool {
    let Some((first, rest)) = grid.rows.split_first() else { return false };
    let is_number = |cell: Option<&GridCell>| {
        cell.is_some_and(|cell| matches!(cells::graded(&cell.text), Ok(Some(_))))
    };
    let numeric = |at: usize| rest.iter().any(|row| is_number(row.get(at)));
    let has_number = (0..first.len()).any(|at| is_number(first.get(at)));
    let is_full = rest.iter().all(|row| row.len() <= first.len());
    !has_number
        && is_full
        && (first.iter().all(|cell| !cell.text.is_empty()))
        && ((0..first.len()).any(numeric) || rest.len() > 2)
}

/// What its columns may be, for a beginning: the first ones that hold words name stages and steps.
/// `None` for what is no table.
pub(super) fn likely_fields(grid: &Grid) -> Option<Vec<&'static str>> {
    let width = grid.rows.iter().map(Vec::len).max().unwrap_or(0);
    let wide = grid.rows.iter().filter(|row| row.len() > 1).count();
    if grid.rows.len() < 2 || wide * 2 < grid.rows.len() {
        return None;
    }
    let holds_words = |at: usize| {
        let mut texts = grid.rows.iter().skip(1).filter_map(|row| row.get(at));
        texts.any(|cell| !cell.text.is_empty() && cells::graded(&cell.text).is_err())
    };
    let has_head = first_row_is_head(grid);
    let heading = |at: usize| {
        let cell = grid.rows.first()?.get(at)?;
        has_head.then_some(cell.text.as_str())
    };
    let words: Vec<usize> = (0..width).filter(|at| holds_words(*at)).take(2).collect();
    if words.is_empty() {
        return None;
    }
    // Without any headings, the first column of nothing but numbers from 1 to 5 or faces is one of
    // scores.
    let scores = (0..width).find(|at| !has_head && holds_scores(grid, *at));
    let field = |at: usize| match words.as_slice() {
        _ if scores == Some(at) => "satisfaction",
        [only] if *only == at => "step",
        [stage, _] if *stage == at => "stage",
        [_, step] if *step == at => "step",
        _ if holds_anything(grid, at) => heading(at).and_then(guess).unwrap_or("text"),
        _ => LEFT_OUT,
    };
    Some((0..width).map(field).collect())
}

/// Whether a column holds scores and nothing else.
fn holds_scores(grid: &Grid, at: usize) -> bool {
    let cells = grid.rows.iter().filter_map(|row| row.get(at));
    let mut texts = cells.map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).peekable();
    let is_score = |text: &str| match cells::graded(text) {
        Ok(Some(graded)) => Scale::FIVE.holds(graded.value),
        _ => face(text).is_some(),
    };
    texts.peek().is_some() && texts.all(is_score)
}

fn holds_anything(grid: &Grid, at: usize) -> bool {
    grid.rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.text.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(table: &str, has_head: bool, fields: Option<&[&str]>) {
        let grid = Grid::of_text(table, b',').expect("a table");
        assert_eq!(first_row_is_head(&grid), has_head, "{table}");
        assert_eq!(likely_fields(&grid).as_deref(), fields, "{table}");
    }

    #[test]
    fn a_table_of_unknown_words_is_offered_with_a_guess() {
        let fields: [&str; 4] = ["stage", "step", "text", "pain_points"];
        check(
            "Fas,Steg,N\u{f6}jdhet,Problem\nS\u{f6}ka,Googla,4,x\nK,B,2,y\n",
            true,
            Some(&fields),
        );
        check("Look,Sees ad,4\nBuy,Pays,2\n", false, Some(&["stage", "step", "satisfaction"]));
        check("Look,Sees ad,40\nBuy,Pays,2\n", false, Some(&["stage", "step", "text"]));
        check("Name,Age\nBob,4\nAnn,5\n", true, Some(&["step", "text"]));
    }

    #[test]
    fn words_with_commas_are_no_table() {
        check("Hello, world", false, None);
        check("a,b\n1,2\n", true, None);
        check("One line\nand another, with a comma\nand more\n", false, None);
    }
}
