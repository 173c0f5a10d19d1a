//! What is likely to be asked of an export, from its column names and its first rows.

use std::collections::BTreeMap;

use super::Export;
use super::answer::{Cell, ONE, cell};
use super::words::{Known, WordSet, fold, known};
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
    /// Whether the column looks like answers, rather than like any numbers.
    pub is_likely: bool,
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
    /// Those that are numbers from 0 to 10, and those of them that are whole.
    small: u32,
    whole: u32,
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
        let ranked = ranked.filter(|(_, guess)| guess.is_likely);
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
                let cells = || rows.iter().filter_map(|row| row.get(column));
                let seen = Seen::of(cells().map(|text| cell(text, comma_separates)));
                let told = named.question().unwrap_or_default();
                let name = format!("{} {told}", named.name).to_lowercase();
                let words = || known_of(cells().map(String::as_str));
                let (rank, metric, scale) =
                    likely(&name, seen).or_else(|| of_words(&name, &words()?))?;
                Some((rank, Guess { column, metric, scale, is_likely: rank > 0 }))
            })
            .collect()
    }
}

impl Seen {
    fn of(cells: impl Iterator<Item = Cell>) -> Self {
        let none = Self {
            filled: 0,
            small: 0,
            whole: 0,
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
                if (0..=10 * ONE).contains(&value) {
                    seen.small += 1;
                    seen.whole += u32::from(value % ONE == 0);
                    seen.low = seen.low.min(value / ONE);
                    seen.high = seen.high.max((value + ONE - 1) / ONE);
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

/// How likely a column of that name holds answers, to what, and on which scale where the metric
/// has none of its own.
fn likely(name: &str, seen: Seen) -> Option<(u32, Metric, Option<Scale>)> {
    let (told, named) = (told(name), scale_in(name));
    if told.is_none() && named.is_none() && seen.is_count() {
        return None;
    }
    let is_answers = seen.is_mostly(seen.whole);
    // Parts of a number are answers only where the name says that there are answers.
    let is_asked = named.is_some() || told.is_some_and(|told| told != Metric::Kpi);
    if is_answers || (is_asked && seen.is_mostly(seen.small)) {
        let metric = match named {
            Some(scale) => on_scale(told, scale, name),
            None => fitting(told, seen),
        };
        let own = named.or_else(|| seen.own_scale());
        let scale = own.filter(|_| metric == Metric::Satisfaction);
        return Some((if is_asked || told.is_some() { 4 } else { 2 }, metric, scale));
    }
    let rank = u32::from(told == Some(Metric::Kpi));
    seen.is_mostly(seen.numbers).then_some((rank, Metric::Kpi, None))
}

/// What the name of a column says was asked.
fn told(name: &str) -> Option<Metric> {
    let found = WORDS.iter().find(|(_, words)| words.iter().any(|word| has(name, word)));
    found.map(|(metric, _)| *metric)
}

/// The metric that numbers from lowest to highest are answers to.
fn fitting(told: Option<Metric>, seen: Seen) -> Metric {
    match (told, seen.low, seen.high) {
        (Some(Metric::Nps), ..) => Metric::Nps,
        (Some(Metric::Ces), 1.., ..=7) => Metric::Ces,
        (Some(Metric::Csat), 1.., ..=5) => Metric::Csat,
        (Some(Metric::Csat), 1.., ..=7) => Metric::Csat7,
        (Some(Metric::Csat), ..) => Metric::Satisfaction,
        (Some(Metric::Kpi), ..) => Metric::Kpi,
        (_, 0, _) | (_, _, 8..) => Metric::Nps,
        (_, 1.., ..=5) => Metric::Csat,
        _ => Metric::Csat7,
    }
}

/// The metric of a scale that the name of a column tells.
fn on_scale(told: Option<Metric>, scale: Scale, name: &str) -> Metric {
    match (told, (scale.min, scale.max)) {
        (Some(Metric::Nps) | None, (0, 10)) => Metric::Nps,
        (Some(Metric::Csat) | None, (1, 5)) => Metric::Csat,
        (Some(Metric::Csat) | None, (1, 7)) => Metric::Csat7,
        (Some(Metric::Csat) | None, _) => Metric::Satisfaction,
        (Some(Metric::Ces), (1, 7)) => Metric::Ces,
        (Some(Metric::Ces), (1, 5)) if EFFORT.iter().any(|word| has(name, word)) => Metric::Ces1,
        // The question is known, and its scale is another one: a number like any other.
        _ => Metric::Kpi,
    }
}

/// Words for effort, of which less is good.
const EFFORT: [&str; 3] = ["effort", "vaiv", "piepūl"];

/// The scale that stands in the name of a column: `(1–5)`, `0 to 10`, `1..7`.
fn scale_in(name: &str) -> Option<Scale> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut rest = name;
    let mut before = ' ';
    while let Some(at) = rest.find(is_digit) {
        before = rest.get(..at)?.chars().next_back().unwrap_or(before);
        let from = rest.get(at..)?;
        let end = from.find(|c: char| !is_digit(c)).unwrap_or(from.len());
        let (low, behind) = from.split_at_checked(end)?;
        let mark = behind.trim_start();
        let marks = ["–", "-", "—", "−", "...", "..", "…", "to "];
        let high = marks.iter().find_map(|one| mark.strip_prefix(one)).map(str::trim_start);
        if let Some(high) = high.filter(|_| !before.is_alphanumeric()) {
            let end = high.find(|c: char| !is_digit(c)).unwrap_or(high.len());
            let (high, after) = high.split_at_checked(end)?;
            let scale = (low.parse::<i32>().ok(), high.parse::<i32>().ok());
            if let (Some(min @ 0..=4), Some(max @ 3..=10)) = scale
                && max > min + 1
                && !after.starts_with(char::is_alphanumeric)
            {
                return Some(Scale { min, max });
            }
        }
        (rest, before) = (behind, '0');
    }
    None
}

/// The known set that the words of a column are of.
fn known_of<'c>(cells: impl Iterator<Item = &'c str>) -> Option<Known> {
    let mut words: BTreeMap<String, u64> = BTreeMap::new();
    for text in cells.filter(|text| cell(text, true) == Cell::Other) {
        *words.entry(fold(text)).or_default() += 1;
    }
    let words: Vec<(&str, u64)> =
        words.iter().map(|(word, count)| (word.as_str(), *count)).collect();
    known(&words)
}

/// What is asked in a column of known words.
fn of_words(name: &str, known: &Known) -> Option<(u32, Metric, Option<Scale>)> {
    let metric = match (known.set, told(name), known.scale.max) {
        (WordSet::Satisfaction, _, 5) | (WordSet::Agreement, Some(Metric::Csat), 5) => Metric::Csat,
        (WordSet::Satisfaction, ..) | (WordSet::Agreement, Some(Metric::Csat), _) => Metric::Csat7,
        (WordSet::Ease, _, 7) | (WordSet::Agreement, Some(Metric::Ces), 7) => Metric::Ces,
        _ => Metric::Kpi,
    };
    Some((3, metric, None))
}

/// Whether a short word stands by itself in a name, or a longer one in any form.
fn has(name: &str, word: &str) -> bool {
    if word.chars().count() > 4 {
        return name.contains(word);
    }
    name.split(|c: char| !c.is_alphabetic()).any(|part| part == word)
}
