//! What is likely to be asked of an export, from its column names and its first rows.

use super::Export;
use super::answer::{Cell, ONE, cell};
use crate::model::{Metric, Scale};

/// So many rows are looked at.
const LOOKED_AT: usize = 500;

/// So much of a column must be numbers on a scale.
const MOST: f64 = 0.8;

/// What is likely meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guess {
    /// The column of the answers.
    pub column: usize,
    /// What was asked.
    pub metric: Metric,
    /// The scale, where the metric has none of its own.
    pub scale: Option<Scale>,
}

/// Words in the name of a column that tell what was asked, in the languages of the window.
const WORDS: [(Metric, &[&str]); 4] = [
    (Metric::Nps, &["nps", "recommend", "suosittel", "ieteikt", "ieteiktu", "ieteiks"]),
    (
        Metric::Ces,
        &["ces", "easy", "ease", "effort", "helppo", "vaiv", "viegl", "piepūl", "nokārto"],
    ),
    (
        Metric::Csat,
        &["csat", "satisf", "happy", "tyytyväi", "apmierināt", "rating", "arvosana", "vērtējum"],
    ),
    (Metric::Kpi, &["minutes", "minuut", "minūt", "seconds", "hours", "time", "aika", "laiks"]),
];

/// What the first rows of a column hold.
#[derive(Debug, Clone, Copy)]
struct Seen {
    /// Cells that are not blank.
    filled: u32,
    /// Those that are whole numbers from 0 to 10.
    small: u32,
    /// Those that are numbers at all.
    numbers: u32,
    low: i64,
    high: i64,
    /// The last number, and how many came one after the one before them, as rows that are counted.
    last: Option<i64>,
    counted: u32,
}

impl Export<'_> {
    /// What is likely to be asked of it; `None` where no column looks like answers.
    #[must_use]
    pub fn guess(&self) -> Option<Guess> {
        let ranked = self.ranked_guesses().into_iter().flatten();
        // Of columns that are as likely, the first one.
        ranked.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|best| best.1)
    }

    /// What is likely asked in each column.
    #[must_use]
    pub fn guesses(&self) -> Vec<Option<Guess>> {
        self.ranked_guesses().into_iter().map(|ranked| ranked.map(|(_, guess)| guess)).collect()
    }

    /// The same, each with how likely it is.
    fn ranked_guesses(&self) -> Vec<Option<(u32, Guess)>> {
        let rows = self.first_rows(LOOKED_AT);
        let comma_separates = self.shape.separator == b',';
        let columns = self.shape.columns.iter().enumerate();
        columns
            .map(|(column, named)| {
                let cells = rows.iter().filter_map(|row| row.get(column));
                let seen = Seen::of(cells.map(|text| cell(text, comma_separates)));
                let (rank, metric) = likely(&named.name.to_lowercase(), seen)?;
                let scale = seen.own_scale().filter(|_| metric == Metric::Satisfaction);
                Some((rank, Guess { column, metric, scale }))
            })
            .collect()
    }
}

impl Seen {
    fn of(cells: impl Iterator<Item = Cell>) -> Self {
        let none = Self {
            filled: 0,
            small: 0,
            numbers: 0,
            low: i64::MAX,
            high: i64::MIN,
            last: None,
            counted: 0,
        };
        cells.fold(none, |mut seen, cell| {
            seen.filled += u32::from(cell != Cell::Blank);
            if let Cell::Number(value) = cell {
                seen.numbers += 1;
                seen.counted += u32::from(seen.last.is_some_and(|last| value == last + ONE));
                seen.last = Some(value);
                if value % ONE == 0 && (0..=10 * ONE).contains(&value) {
                    seen.small += 1;
                    seen.low = seen.low.min(value / ONE);
                    seen.high = seen.high.max(value / ONE);
                }
            }
            seen
        })
    }

    fn is_mostly(&self, some: u32) -> bool {
        self.filled > 0 && f64::from(some) >= MOST * f64::from(self.filled)
    }

    /// Whether it numbers the rows: 1, 2, 3, … Two answers can be so by chance.
    fn is_count(&self) -> bool {
        self.numbers > 2 && self.counted + 1 == self.numbers
    }

    /// A scale that is no metric's own: smileys, school marks, 1–10.
    fn own_scale(&self) -> Option<Scale> {
        let (min, max) = match (self.low, self.high) {
            (1.., ..=4) => (1, 4),
            (4.., _) => (4, 10),
            (1.., _) => (1, 10),
            _ => (0, 10),
        };
        (self.small > 0).then_some(Scale { min, max })
    }
}

/// How likely a column of that name holds answers, and to what.
fn likely(name: &str, seen: Seen) -> Option<(u32, Metric)> {
    let told = WORDS.iter().find(|(_, words)| words.iter().any(|word| has(name, word)));
    let told = told.map(|(metric, _)| *metric);
    if told.is_none() && seen.is_count() {
        return None;
    }
    if seen.is_mostly(seen.small) {
        let fits = match (told, seen.low, seen.high) {
            (Some(Metric::Nps), ..) => Metric::Nps,
            (Some(Metric::Ces), 1.., ..=7) => Metric::Ces,
            (Some(Metric::Csat), 1.., ..=5) => Metric::Csat,
            (Some(Metric::Csat), 1.., ..=7) => Metric::Csat7,
            (Some(Metric::Csat), ..) => Metric::Satisfaction,
            (Some(Metric::Kpi), ..) => Metric::Kpi,
            (_, 0, _) | (_, _, 8..) => Metric::Nps,
            (_, 1.., ..=5) => Metric::Csat,
            _ => Metric::Csat7,
        };
        return Some((if told.is_some() { 4 } else { 2 }, fits));
    }
    (seen.is_mostly(seen.numbers) && told == Some(Metric::Kpi)).then_some((1, Metric::Kpi))
}

/// Whether a short word stands by itself in a name, or a longer one in any form.
fn has(name: &str, word: &str) -> bool {
    if word.chars().count() > 4 {
        return name.contains(word);
    }
    name.split(|c: char| !c.is_alphabetic()).any(|part| part == word)
}
