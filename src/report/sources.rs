//! Where things are known from: each source once, and single interviews together.

use std::collections::{BTreeMap, BTreeSet};

use super::content::SourceRow;
use super::known::all_evidence;
use super::say::{Say, lower};
use crate::model::{Date, EvidenceKind};

/// What one source gave.
#[derive(Default)]
struct Given {
    kinds: BTreeSet<EvidenceKind>,
    dates: BTreeSet<Date>,
    /// The fewest and the most people that a number of it is from.
    n: Option<(u32, u32)>,
    uses: usize,
}

impl Given {
    fn add_n(&mut self, n: u32) {
        self.n = Some(self.n.map_or((n, n), |(fewest, most)| (fewest.min(n), most.max(n))));
    }

    fn join(&mut self, other: Self) {
        self.kinds.extend(other.kinds);
        self.dates.extend(other.dates);
        for n in other.n.into_iter().flat_map(|(fewest, most)| [fewest, most]) {
            self.add_n(n);
        }
        self.uses += other.uses;
    }
}

/// Where a number stands beside a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// "4. intervija"
    Before,
    /// "Interview 4"
    After,
}

/// A line of the list: one source, or several that differ by their number alone.
struct Line<'a> {
    /// The whole name, or what it is without the numbers.
    name: &'a str,
    side: Side,
    numbers: BTreeSet<u32>,
    given: Given,
}

/// All sources that are named, the most used first.
pub(super) fn sources(say: &Say<'_>) -> Vec<SourceRow> {
    let mut named: BTreeMap<&str, Given> = BTreeMap::new();
    let all = all_evidence(say);
    for evidence in &all {
        let source = evidence.source.trim();
        if !source.is_empty() {
            let given = named.entry(source).or_default();
            given.kinds.insert(evidence.kind);
            given.dates.extend(evidence.date);
            evidence.n.into_iter().for_each(|n| given.add_n(n));
            given.uses += 1;
        }
    }
    let mut lines = lines(named);
    lines.sort_by_key(|line| std::cmp::Reverse(line.given.uses));
    lines.iter().map(|line| row(say, line)).collect()
}

/// "Interview 4" is "Interview" and 4, and so is "4. interview".
fn numbered(source: &str) -> Option<(&str, Side, u32)> {
    let after = source
        .rsplit_once(' ')
        .and_then(|(name, number)| Some((name.trim_end(), Side::After, number.parse().ok()?)));
    after.or_else(|| {
        let (number, name) = source.split_once(". ")?;
        Some((name.trim_start(), Side::Before, number.parse().ok()?))
    })
}

fn lines(named: BTreeMap<&str, Given>) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    for (source, given) in named {
        let single = numbered(source).filter(|_| given.n.is_none_or(|(_, most)| most == 1));
        let Some((name, side, number)) = single else {
            let (side, numbers) = (Side::After, BTreeSet::new());
            lines.push(Line { name: source, side, numbers, given });
            continue;
        };
        let is_kin = |line: &&mut Line<'_>| {
            (line.name, line.side) == (name, side) && !line.numbers.is_empty()
        };
        let kin = lines.iter_mut().find(is_kin);
        match kin {
            Some(line) => {
                line.numbers.insert(number);
                line.given.join(given);
            }
            None => lines.push(Line { name, side, numbers: BTreeSet::from([number]), given }),
        }
    }
    lines
}

fn row(say: &Say<'_>, line: &Line<'_>) -> SourceRow {
    let given = &line.given;
    let number = |n: u32| say.words.number(n.into(), 0);
    let n = match given.n {
        None => String::new(),
        Some((n, _)) if line.numbers.len() > 1 => {
            say.words.with("report-each", &[("n", number(n).into())])
        }
        Some((fewest, most)) if fewest == most => number(most),
        Some((fewest, most)) => format!("{}–{}", number(fewest), number(most)),
    };
    let kinds = given.kinds.iter().rev().map(|kind| lower(say.words.evidence(*kind)));
    SourceRow {
        source: match line.side {
            Side::Before => format!("{} {}", runs(&line.numbers, "."), line.name),
            Side::After => format!("{} {}", line.name, runs(&line.numbers, "")),
        }
        .trim_end()
        .to_owned(),
        kinds: kinds.collect::<Vec<_>>().join(", "),
        dates: dates(say, &given.dates),
        since: given.dates.first().map(ToString::to_string).unwrap_or_default(),
        n,
        uses: given.uses,
    }
}

/// "1, 2, 4–7"; of ordinals, "1., 2., 4.–7."
fn runs(numbers: &BTreeSet<u32>, mark: &str) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let told = runs.into_iter().map(|(first, last)| match last - first {
        0 => format!("{first}{mark}"),
        1 => format!("{first}{mark}, {last}{mark}"),
        _ => format!("{first}{mark}–{last}{mark}"),
    });
    told.collect::<Vec<_>>().join(", ")
}

fn dates(say: &Say<'_>, dates: &BTreeSet<Date>) -> String {
    match (dates.first(), dates.last()) {
        (Some(first), Some(last)) if first != last => say.words.dates(*first, *last),
        (Some(only), _) => say.words.date(*only),
        (None, _) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_a_row_are_told_as_a_run() {
        let told = |numbers: &[u32], mark| runs(&numbers.iter().copied().collect(), mark);
        assert_eq!(told(&[1, 2, 4, 5, 6, 9], ""), "1, 2, 4–6, 9");
        assert_eq!(told(&[1, 2, 3, 7], "."), "1.–3., 7.");
        assert_eq!(told(&[3], ""), "3");
        assert_eq!(told(&[], ""), "");
    }

    #[test]
    fn only_what_begins_or_ends_with_a_number_of_its_own_is_numbered() {
        let told = |source| numbered(source).map(|(name, _, number)| (name, number));
        assert_eq!(told("Interview 4"), Some(("Interview", 4)));
        assert_eq!(told("4. intervija"), Some(("intervija", 4)));
        for other in ["Interview", "4", "Interview 4b", "Survey 2026-10", ""] {
            assert_eq!(told(other), None, "{other}");
        }
    }
}
