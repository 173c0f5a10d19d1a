//! What is likely to be asked of an export, from its column names and its first rows.

use std::collections::BTreeMap;

use super::Export;
use super::answer::{Cell, ONE, cell};
use super::words::{Known, WordSet, fold, is_no_answer, known};
use crate::model::{Metric, Scale};

/// So many rows are looked at.
const LOOKED_AT: usize = 500;

/// So much of a column must be numbers on a scale.
const MOST: f64 = 0.8;

/// So much of a column at most can be off its scale, as numbers that stand for "no answer" are.
const STRAY: f64 = 0.05;

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
    /// Whether the scale is told by a text or fits all that was seen; otherwise somebody should
    /// look at it.
    pub is_sure: bool,
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
    /// How many are about each number from 0 to 10; parts of one count for the next one as well.
    about: [u32; 11],
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
                // "N/A" is no answer, and tells nothing about the others.
                let read = |text: &String| match cell(text, comma_separates) {
                    Cell::Other if is_no_answer(&fold(text)) => Cell::Blank,
                    read => read,
                };
                let seen = Seen::of(cells().map(read));
                let told = named.question().unwrap_or_default();
                let name = format!("{} {told}", named.name).to_lowercase();
                let words = || known_of(cells().map(String::as_str));
                let (rank, metric, scale, is_sure) =
                    likely(&name, seen).or_else(|| of_words(&name, &words()?))?;
                Some((rank, Guess { column, metric, scale, is_likely: rank > 0, is_sure }))
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
            about: [0; 11],
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
                    // As far as the scale must reach for it, on both sides.
                    let (low, high) = (value / ONE, (value + ONE - 1) / ONE);
                    for end in low..=high {
                        let slot = usize::try_from(end).ok().and_then(|at| seen.about.get_mut(at));
                        slot.into_iter().for_each(|count| *count += 1);
                    }
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

    /// The lowest and the highest answer of those that most are, and whether all are among them.
    ///
    /// A few numbers beyond five or seven, apart from the others, are codes for something else (a 7
    /// among answers from 1 to 5 that has no 6 beside it) or slips. Where they go on without a gap,
    /// they may be answers: then they count, and nobody is sure.
    fn range(&self) -> (i64, i64, bool) {
        let at = |count: &u32| *count > 0;
        let (Some(low), Some(high)) =
            (self.about.iter().position(at), self.about.iter().rposition(at))
        else {
            return (i64::MAX, i64::MIN, true);
        };
        let all: u32 = self.about.iter().sum();
        let few = |count: u32| f64::from(count) <= STRAY * f64::from(all);
        let (mut low, mut high, mut is_sure) = (low, high, true);
        for end in [5, 7] {
            let beyond = self.about.get(end + 1..=high).unwrap_or_default();
            if high <= end || !few(beyond.iter().sum()) {
                continue;
            }
            is_sure = false;
            if beyond.contains(&0) || beyond.len() == 1 {
                high = end;
                break;
            }
        }
        let zeros = self.about.first().copied().unwrap_or_default();
        if low == 0 && high <= 7 && few(zeros) {
            (low, is_sure) = (1, false);
        }
        let number = |at: usize| i64::try_from(at).unwrap_or(i64::MAX);
        (number(low), number(high), is_sure)
    }

    /// A scale that is no metric's own: smileys, school marks, 1–10.
    fn own_scale(&self) -> Option<Scale> {
        let (low, high, _) = self.range();
        let (min, max) = match (low, high) {
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
fn likely(name: &str, seen: Seen) -> Option<(u32, Metric, Option<Scale>, bool)> {
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
        let is_sure = named.is_some() || metric == Metric::Nps || seen.range().2;
        return Some((if is_asked || told.is_some() { 4 } else { 2 }, metric, scale, is_sure));
    }
    let rank = u32::from(told == Some(Metric::Kpi));
    seen.is_mostly(seen.numbers).then_some((rank, Metric::Kpi, None, true))
}

/// What the name of a column says was asked.
fn told(name: &str) -> Option<Metric> {
    let found = WORDS.iter().find(|(_, words)| words.iter().any(|word| has(name, word)));
    found.map(|(metric, _)| *metric)
}

/// The metric that numbers from lowest to highest are answers to.
fn fitting(told: Option<Metric>, seen: Seen) -> Metric {
    let (low, high, _) = seen.range();
    match (told, low, high) {
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

/// The scale that stands in the name of a column: `(1–5)`, `0 to 10`, `no 1 līdz 5`, `1..7`; or
/// whose ends are told: `1 = poor, 5 = excellent`.
fn scale_in(name: &str) -> Option<Scale> {
    range_in(name).or_else(|| ends_in(name))
}

/// A scale from its lowest and highest answer, unless they make none.
fn scale_of(min: i32, max: i32) -> Option<Scale> {
    let is_scale = (0..=4).contains(&min) && (3..=10).contains(&max) && max > min + 1;
    is_scale.then_some(Scale { min, max })
}

/// The scale whose answers a text explains: `1 = poor … 5 = excellent`.
fn ends_in(name: &str) -> Option<Scale> {
    let parts = name.split('=').map(str::trim_end);
    let mut told: Vec<i32> = Vec::new();
    // What stands behind the last sign is explained by none.
    let count = name.matches('=').count();
    for part in parts.take(count) {
        let words = part.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = part.get(words.len()..).unwrap_or_default();
        told.push(number.parse().ok()?);
    }
    match (told.iter().min(), told.iter().max()) {
        (Some(min), Some(max)) => scale_of(*min, *max),
        _ => None,
    }
}

fn range_in(name: &str) -> Option<Scale> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut rest = name;
    let mut before = ' ';
    while let Some(at) = rest.find(is_digit) {
        before = rest.get(..at)?.chars().next_back().unwrap_or(before);
        let from = rest.get(at..)?;
        let end = from.find(|c: char| !is_digit(c)).unwrap_or(from.len());
        let (low, behind) = from.split_at_checked(end)?;
        let mark = behind.trim_start();
        let marks = ["–", "-", "—", "−", "...", "..", "…", "to ", "līdz "];
        let high = marks.iter().find_map(|one| mark.strip_prefix(one)).map(str::trim_start);
        if let Some(high) = high.filter(|_| !before.is_alphanumeric()) {
            let end = high.find(|c: char| !is_digit(c)).unwrap_or(high.len());
            let (high, after) = high.split_at_checked(end)?;
            let scale = (low.parse::<i32>().ok(), high.parse::<i32>().ok());
            if let (Some(min), Some(max)) = scale
                && let Some(scale) = scale_of(min, max)
                && !after.starts_with(char::is_alphanumeric)
            {
                return Some(scale);
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
fn of_words(name: &str, known: &Known) -> Option<(u32, Metric, Option<Scale>, bool)> {
    let metric = match (known.set, told(name), known.scale.max) {
        (WordSet::Satisfaction, _, 5) | (WordSet::Agreement, Some(Metric::Csat), 5) => Metric::Csat,
        (WordSet::Satisfaction, ..) | (WordSet::Agreement, Some(Metric::Csat), _) => Metric::Csat7,
        (WordSet::Ease, _, 7) | (WordSet::Agreement, Some(Metric::Ces), 7) => Metric::Ces,
        _ => Metric::Kpi,
    };
    Some((3, metric, None, true))
}

/// Whether a short word stands by itself in a name, or a longer one in any form.
fn has(name: &str, word: &str) -> bool {
    if word.chars().count() > 4 {
        return name.contains(word);
    }
    name.split(|c: char| !c.is_alphabetic()).any(|part| part == word)
}
