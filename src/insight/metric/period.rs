//! When a period was and how long, from its name in a team's own words: `2026 Q1`, `May 2026`,
//! `Syksy 2025`.

use std::time::Duration;

use crate::model::Date;

/// How the names of months begin, January first, in English, Finnish and Latvian.
const MONTHS: [[&str; 3]; 12] = [
    ["jan", "tammi", "janv"],
    ["feb", "helmi", "febr"],
    ["mar", "maalis", "mart"],
    ["apr", "huhti", "aprīl"],
    ["may", "touko", "maij"],
    ["jun", "kesäku", "jūnij"],
    ["jul", "heinä", "jūlij"],
    ["aug", "elo", "aug"],
    ["sep", "syysku", "sept"],
    ["oct", "loka", "okt"],
    ["nov", "marras", "nov"],
    ["dec", "joulu", "dec"],
];

/// Seasons, with the month in which each ends; a winter is told by the year in which it begins.
const SEASONS: [(&[&str], i16); 4] = [
    (&["spring", "kevät", "kevä", "pavasar"], 5),
    (&["summer", "kesä", "vasar"], 8),
    (&["autumn", "fall", "syksy", "ruden"], 11),
    (&["winter", "talvi", "ziem"], 14),
];

/// Words for a quarter, a half of a year and a week.
const QUARTERS: [&str; 6] = ["q", "quarter", "kvartaali", "neljännes", "ceturksnis", "cet"];
const HALVES: [&str; 6] = ["h", "half", "puolisko", "vuosipuolisko", "pusgads", "pusg"];
const WEEKS: [&str; 8] = ["w", "wk", "week", "vko", "vk", "viikko", "ned", "nedēļa"];
/// Words that say nothing about when.
const FILLING: [&str; 12] =
    ["year", "vuosi", "vuonna", "gads", "gada", "g", "in", "of", "the", "month", "st", "nd"];

/// How long a period is. Periods of unlike length are not compared: a year is no period beside its
/// own quarters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PeriodLength {
    /// One day.
    Day,
    /// Seven days.
    Week,
    /// So many whole months.
    Months(u16),
}

/// The last day of the period that is called so; `None` where its name does not say when it was.
///
/// A date, a week, a month, a quarter, half a year, a season, a year, or years from which to which;
/// in English, Finnish or Latvian. Of two numbers before a year the first one is the day.
#[must_use]
pub fn period_end(name: &str) -> Option<Date> {
    Some(read(name)?.0)
}

/// How long the period is that is called so; `None` where its name does not say it.
#[must_use]
pub fn period_length(name: &str) -> Option<PeriodLength> {
    Some(read(name)?.1)
}

/// The last day of a period, and how long it is.
fn read(name: &str) -> Option<(Date, PeriodLength)> {
    use PeriodLength::{Day, Months, Week};
    let lower = name.to_lowercase();
    let (mut numbers, mut words): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for token in tokens(&lower) {
        let is_number = token.starts_with(|c: char| c.is_ascii_digit());
        (if is_number { &mut numbers } else { &mut words }).push(token);
    }
    words.retain(|word| !FILLING.contains(word));
    let years: Vec<i16> = numbers.iter().filter_map(|number| year(number)).collect();
    let is_year_first = numbers.first().is_some_and(|first| year(first).is_some());
    let parts: Option<Vec<i16>> = numbers
        .iter()
        .filter(|number| year(number).is_none())
        .map(|number| number.parse().ok().filter(|_| number.len() <= 2))
        .collect();
    let (year, parts) = (*years.last()?, parts?);
    if years.len() > 2 || (years.len() == 2 && !(words.is_empty() && parts.is_empty())) {
        return None;
    }
    let first = years.first().copied().unwrap_or(year);
    let (end, length) = match (words.as_slice(), parts.as_slice()) {
        ([], []) => (last_of_month(year, 12), Months(12 * (1 + year.abs_diff(first)))),
        ([], [month]) => (last_of_month(year, *month), Months(1)),
        ([], [month, day]) if is_year_first => (date(year, *month, *day), Day),
        ([], [day, month]) => (date(year, *month, *day), Day),
        ([word], [number @ 1..=4]) if QUARTERS.contains(word) => {
            (last_of_month(year, number * 3), Months(3))
        }
        ([word], [number @ 1..=2]) if HALVES.contains(word) => {
            (last_of_month(year, number * 6), Months(6))
        }
        ([word], [number]) if WEEKS.contains(word) => (week(year, *number), Week),
        ([word], parts) => match (month(word), parts) {
            (Some(month), []) => (last_of_month(year, month), Months(1)),
            (Some(month), [day]) => (date(year, month, *day), Day),
            (None, []) => (season(word, year), Months(3)),
            _ => return None,
        },
        _ => return None,
    };
    end.map(|end| (end, length))
}

/// Runs of letters and runs of digits.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.flat_map(|part| {
        let is_digit = |c: char| c.is_ascii_digit();
        let first = part.starts_with(is_digit);
        let cut = part.find(|c: char| is_digit(c) != first).unwrap_or(part.len());
        let (head, rest) = part.split_at_checked(cut).unwrap_or((part, ""));
        [head, rest].into_iter().filter(|part| !part.is_empty())
    })
}

fn year(number: &str) -> Option<i16> {
    number.parse().ok().filter(|year| number.len() == 4 && (1900..3000).contains(year))
}

fn month(word: &str) -> Option<i16> {
    // "marraskuu" begins like "march": the longest beginning is meant.
    let begins = |names: &[&str; 3]| {
        let fit = names.iter().filter(|name| word.starts_with(**name));
        fit.map(|name| name.len()).max()
    };
    let all = (1..).zip(&MONTHS).filter_map(|(month, names)| Some((begins(names)?, month)));
    all.max().map(|(_, month)| month)
}

fn season(word: &str, year: i16) -> Option<Date> {
    let is_so = |names: &[&str]| names.iter().any(|name| word.starts_with(name));
    let (_, month) = SEASONS.iter().find(|(names, _)| is_so(names))?;
    last_of_month(year + month / 13, (month - 1) % 12 + 1)
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn last_of_month(year: i16, month: i16) -> Option<Date> {
    date(year, month, 1).map(Date::last_of_month)
}

/// The Sunday of a week, which is the first one that holds a Thursday of its year.
fn week(year: i16, week: i16) -> Option<Date> {
    if !(1..=53).contains(&week) {
        return None;
    }
    let fourth = date(year, 1, 4)?;
    let monday_offset = i64::from(fourth.weekday().to_monday_zero_offset());
    let days = u64::try_from(i64::from(week) * 7 - 1 - monday_offset).ok()?;
    fourth.checked_add(Duration::from_secs(days * 86_400)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &str) {
        let found = period_end(name).map(|date| date.to_string());
        assert_eq!(found.unwrap_or_default(), expected, "{name}");
    }

    #[test]
    fn names_that_say_when() {
        check("2026", "2026-12-31");
        check("2025–2026", "2026-12-31");
        for quarter in
            ["2026 Q1", "Q1 2026", "Q1/2026", "1. kvartaali 2026", "2026. gada 1. ceturksnis"]
        {
            check(quarter, "2026-03-31");
        }
        check("H1 2026", "2026-06-30");
        for month in ["2026-05", "5/2026", "May 2026", "toukokuu 2026", "2026. gada maijs"] {
            check(month, "2026-05-31");
        }
        check("2026-02-03", "2026-02-03");
        check("3.2.2026", "2026-02-03");
        check("3 February 2026", "2026-02-03");
        check("Syksy 2025", "2025-11-30");
        check("kesäkuu 2025", "2025-06-30");
        check("Marraskuu 2025", "2025-11-30");
        check("Winter 2025", "2026-02-28");
        check("2026-W05", "2026-02-01");
    }

    #[test]
    fn names_say_how_long() {
        use PeriodLength::{Day, Months, Week};
        let check = |name, expected| assert_eq!(period_length(name), expected, "{name}");
        check("2026", Some(Months(12)));
        check("2025–2026", Some(Months(24)));
        check("2026 Q1", Some(Months(3)));
        check("Syksy 2025", Some(Months(3)));
        check("H1 2026", Some(Months(6)));
        check("toukokuu 2026", Some(Months(1)));
        check("2026-W05", Some(Week));
        check("3.2.2026", Some(Day));
        check("Round 2", None);
    }

    #[test]
    fn names_that_do_not() {
        for name in ["", "before", "Round 2", "Q5 2026", "13/2026", "pilot 2026", "wave 1 of 2026"]
        {
            check(name, "");
        }
    }
}
