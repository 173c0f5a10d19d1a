//! What the beginning of an export shows: its columns, its first rows, and what is likely meant.

use std::collections::{BTreeMap, BTreeSet};

use crate::interchange::survey::{Dates, Days, Export, Guess, ReadAs};
use crate::wording::shortened;

/// So many rows are shown before they are read.
const PREVIEW_ROWS: usize = 4;

/// So many rows tell what the values of a column are, and so many values at most.
const LOOKED_AT: usize = 200;
const MOST_VALUES: usize = 60;

/// What the beginning of an export shows.
#[derive(Debug)]
pub(in crate::app) struct Sheet {
    pub(super) columns: Vec<String>,
    /// What each column asks, where its name does not say it.
    pub(super) questions: Vec<Option<String>>,
    pub(super) read_as: ReadAs,
    pub(super) rows: Vec<Vec<String>>,
    pub(super) likely: Option<Guess>,
    /// What is likely asked in each column.
    pub(super) guesses: Vec<Option<Guess>>,
    /// What stands in each column; nothing where that is too much.
    pub(super) values: Vec<BTreeSet<String>>,
    /// The columns that tell when something was, and when the first answers were given.
    pub(super) dates: Vec<(Dates, Option<Days>)>,
}

impl Sheet {
    /// Looks at an export.
    pub(in crate::app) fn of(export: &Export<'_>) -> Self {
        let columns = export.columns();
        let mut rows = export.first_rows(LOOKED_AT);
        let values = (0..columns.len()).map(|column| values(&rows, column)).collect();
        rows.truncate(PREVIEW_ROWS);
        let (questions, read_as) = (export.questions(), export.read_as());
        let (likely, guesses) = (export.guess(), export.guesses());
        let dates = export.dates().into_iter().map(|dates| (dates, export.days(dates))).collect();
        Self { columns, questions, read_as, rows, likely, guesses, values, dates }
    }

    /// The column of dates at that place.
    pub(super) fn dates_at(&self, column: usize) -> Option<(Dates, Option<Days>)> {
        self.dates.iter().find(|(dates, _)| dates.column == column).copied()
    }

    /// What is likely asked in a column that looks like answers.
    pub(super) fn likely_at(&self, column: usize) -> Option<Guess> {
        self.guesses.get(column).copied().flatten().filter(|guess| guess.is_likely)
    }

    pub(super) fn name(&self, column: usize) -> &str {
        self.columns.get(column).map(String::as_str).unwrap_or_default()
    }

    /// What a column asks, where another heading row says more than its name.
    pub(super) fn question(&self, column: usize) -> Option<&str> {
        self.questions.get(column)?.as_deref()
    }

    /// The name of a column with what it asks: `Q1 · How was it?`.
    pub(super) fn whole_name(&self, column: usize) -> String {
        match self.question(column) {
            Some(question) => format!("{} · {question}", self.name(column)),
            None => self.name(column).to_owned(),
        }
    }
}

/// Texts cut to so many characters: at their ends, or at their beginnings where that would make
/// several of them the same.
pub(super) fn told_apart<'t>(texts: impl Iterator<Item = &'t str>, most: usize) -> Vec<String> {
    let texts: Vec<&str> = texts.collect();
    let cut: Vec<String> = texts.iter().map(|text| shortened(text, most)).collect();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for text in &cut {
        *times.entry(text).or_default() += 1;
    }
    let end = |text: &str| {
        let over = (text.chars().count() + 1).saturating_sub(most);
        format!("…{}", text.chars().skip(over).collect::<String>().trim_start())
    };
    let shown = |(text, cut): (&&str, &String)| {
        let is_twin = times.get(cut.as_str()).is_some_and(|times| *times > 1);
        if is_twin && cut.as_str() != *text { end(text) } else { cut.clone() }
    };
    texts.iter().zip(&cut).map(shown).collect()
}

/// The values of a column, each once; none where there are many, as of a comment.
fn values(rows: &[Vec<String>], column: usize) -> BTreeSet<String> {
    let cells = rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty());
    let mut values = BTreeSet::new();
    for cell in cells {
        values.insert(cell.clone());
        if values.len() > MOST_VALUES {
            return BTreeSet::new();
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_begin_alike_are_cut_where_they_differ() {
        let texts = ["It was easy to book", "It was easy to pay", "Name", "Name"];
        let cut = told_apart(texts.into_iter(), 12);
        assert_eq!(cut, ["…asy to book", "…easy to pay", "Name", "Name"]);
        assert_eq!(told_apart(["Something long"].into_iter(), 8), ["Somethi…"]);
    }
}
