//! Survey exports as people have them, read in one pass: the answers of one column or of several,
//! whole or split by another and by periods, become counts.
//!
//! A file is never in memory: a block of it, and what is counted. What stands in other columns is
//! not looked at and nothing of it is kept, nor is anything that tells who answered.
//!
//! Encodings: UTF-8, UTF-16, and what bytes look like otherwise (Windows-1252, Windows-1257, …).
//! Separators `,` `;` tab. Header rows: one, two (SurveyMonkey; codes above questions) or three
//! (Qualtrics). What an answer can look like is told in [`answer`].

mod answer;
mod counted;
mod dates;
mod gather;
mod guess;
mod input;
mod land;
mod lexicon;
mod places;
mod records;
mod shape;
mod tally;
mod words;

pub use counted::{Counted, Gathered, Group, Parts, Said, Set, Word};
pub(super) use dates::sure_date;
pub use dates::{Dates, Days, Every};
pub use gather::{MOST_GROUPS, Rejected, Why};
pub use guess::Guess;
pub use land::{
    Found, Meaning, Split, is_same, land, likely_split, meaning, move_to, names_stand_for,
    replaces, surveys, touchpoints,
};
pub use places::{Likely, Places};
pub use tally::Kind;
pub use words::{Meant, WordMap, WordSet};

use std::io::{self, Read};

use crate::file::Progress;
use crate::model::{Metric, Scale};
use input::{Input, Texts, Watched};
use records::{ReadError, Records};
use shape::Shape;

/// So many rows, if the beginning of the file has them, tell which columns hold dates and which
/// number in them is the month.
const DATED_ROWS: usize = 20_000;

/// A scale of more answers than this is none.
const WIDEST_SCALE: i64 = 1_000;

/// Why answers cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SurveyError {
    /// The file cannot be read.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// A record is so long that a quote must be open.
    #[error("line {line}: a quote is opened and never closed")]
    OpenQuote {
        /// The line on which it begins, from 1.
        line: u64,
    },
    /// There is no such column.
    #[error("there is no column `{column}`")]
    NoSuchColumn {
        /// What was asked for.
        column: String,
        /// The columns that there are.
        found: Vec<String>,
    },
    /// The column that splits the answers holds too many values.
    #[error("there are more than {MOST_GROUPS} groups")]
    TooManyGroups,
    /// Somebody asked to stop.
    #[error("cancelled")]
    Cancelled,
}

/// What an answer to a metric can be; `None` where the metric needs a scale that is not given, or
/// the scale is none.
#[must_use]
pub fn kind_of(metric: Metric, scale: Option<Scale>) -> Option<Kind> {
    let width = |scale: Scale| i64::from(scale.max) - i64::from(scale.min);
    let scale = metric.scale().or(scale);
    match (metric, scale) {
        (Metric::Kpi, None) => Some(Kind::Numbers(None)),
        (_, Some(scale)) if width(scale) < 1 => None,
        (Metric::Kpi, scale) => Some(Kind::Numbers(scale)),
        (_, scale) => scale.filter(|scale| width(*scale) < WIDEST_SCALE).map(Kind::Scale),
    }
}

/// What is asked of an export: columns by their places in [`Export::columns`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Where the answers stand.
    pub column: usize,
    /// What splits them.
    pub by: Option<usize>,
    /// What an answer can be.
    pub kind: Kind,
    /// Where the days stand on which they were given, where somebody wants to know them.
    pub dates: Option<Dates>,
}

/// What is asked of several columns at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questions {
    /// Where the answers stand, and what an answer can be.
    pub columns: Vec<(usize, Kind)>,
    /// What splits them.
    pub by: Option<usize>,
    /// Where the days stand on which they were given.
    pub dates: Option<Dates>,
    /// Whether the answers of each month are counted by themselves, so that they can be told apart
    /// by periods.
    pub by_month: bool,
}

/// How the bytes of an export were understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadAs {
    /// The encoding's name, such as `UTF-8` or `windows-1257`.
    pub encoding: &'static str,
    /// What stands between columns; `None` where there is only one.
    pub separator: Option<char>,
    /// How many rows are headings.
    pub header_rows: usize,
}

/// An export whose header was read.
pub struct Export<'r> {
    input: Box<dyn Read + 'r>,
    sample: Vec<u8>,
    texts: Texts,
    encoding: &'static str,
    shape: Shape,
    progress: &'r Progress,
}

impl<'r> Export<'r> {
    /// The most rows that can be headings.
    pub const MOST_HEADS: usize = shape::MOST_HEADS;

    /// Looks at the beginning of an export. `total` is its length in bytes, where it is known, for
    /// the progress.
    ///
    /// # Errors
    /// [`SurveyError`] where it cannot be read or is empty.
    pub fn open(
        input: impl Read + 'r,
        total: Option<u64>,
        progress: &'r Progress,
    ) -> Result<Self, SurveyError> {
        let watched = Watched { input, progress, total, read: 0 };
        let input = Input::open(watched).map_err(|error| stopped(error, progress))?;
        let shape = Shape::of(&input.sample, input.encoding).ok_or(SurveyError::Empty)?;
        let Input { bytes, sample, encoding: texts, name: encoding } = input;
        Ok(Self { input: bytes, sample, texts, encoding, shape, progress })
    }

    /// How it was understood.
    #[must_use]
    pub fn read_as(&self) -> ReadAs {
        let Shape { separator, heads: header_rows, .. } = self.shape;
        let separator = (self.shape.columns.len() > 1).then_some(char::from(separator));
        ReadAs { encoding: self.encoding, separator, header_rows }
    }

    /// What each column asks, where a header row says it beside the name.
    #[must_use]
    pub fn questions(&self) -> Vec<Option<String>> {
        self.shape.columns.iter().map(shape::Column::question).collect()
    }

    /// The names of the columns; each has one of its own.
    #[must_use]
    pub fn columns(&self) -> Vec<String> {
        self.shape.columns.iter().map(|column| column.name.clone()).collect()
    }

    /// The place of a column: by its name, or by what another header row calls it.
    ///
    /// # Errors
    /// [`SurveyError::NoSuchColumn`].
    pub fn column(&self, name: &str) -> Result<usize, SurveyError> {
        self.shape.find(name).ok_or_else(|| SurveyError::NoSuchColumn {
            column: name.to_owned(),
            found: self.columns(),
        })
    }

    /// The columns that tell when something was: dates of which it is plain how they are to be
    /// read.
    #[must_use]
    pub fn dates(&self) -> Vec<Dates> {
        dates::columns(&self.first_rows(DATED_ROWS), self.shape.columns.len())
    }

    /// The first and the last day of a column of dates, as far as the beginning of the file goes.
    #[must_use]
    pub fn days(&self, dates: Dates) -> Option<Days> {
        let rows = self.first_rows(DATED_ROWS);
        let days = rows.iter().filter_map(|row| dates.day(row.get(dates.column)?));
        days.fold(None, |days, day| Some(Days::with(days, day)))
    }

    /// Takes so many of the first rows for headings, from one to [`Self::MOST_HEADS`].
    pub fn set_header_rows(&mut self, rows: usize) {
        self.shape.set_heads(rows);
    }

    /// The first rows below the header, each text on one line.
    #[must_use]
    pub fn first_rows(&self, most: usize) -> Vec<Vec<String>> {
        let mut records = Records::new(self.sample.as_slice(), self.shape.separator);
        let mut left = self.shape.header_rows;
        let mut rows = Vec::new();
        while rows.len() < most
            && let Ok(Some(record)) = records.next()
        {
            if record.is_empty_line() {
                continue;
            }
            if left > 0 {
                left -= 1;
                continue;
            }
            let text = |at| shape::tidy(&self.texts.text(&record.field(at)));
            rows.push((0..self.shape.columns.len()).map(text).collect());
        }
        rows
    }
}

/// What went wrong with reading, unless somebody asked to stop.
fn stopped(error: io::Error, progress: &Progress) -> SurveyError {
    if progress.is_cancelled() { SurveyError::Cancelled } else { SurveyError::Io(error) }
}

impl ReadError {
    fn told(self, progress: &Progress) -> SurveyError {
        match self {
            Self::Io(error) => stopped(error, progress),
            Self::TooLong(line) => SurveyError::OpenQuote { line },
        }
    }
}

#[cfg(test)]
mod tests;
