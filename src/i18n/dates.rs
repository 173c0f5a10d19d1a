//! Dates and lengths of time as a language writes them.

use crate::model::{Date, TimeUnit, Timespan};

use super::{Language, Words};

impl Words {
    /// A date: `21 Nov 2026`, `21.11.2026`, `21.11.2026.` Day and month stay on one line.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        match self.language() {
            Language::English => format!("{day}\u{a0}{} {year}", month_short(month)),
            Language::Finnish => format!("{day}.{month}.{year}"),
            Language::Latvian => format!("{day:02}.{month:02}.{year}."),
        }
    }

    /// From one date to another, saying once what they share: `21–24 Nov 2026`, `21.–24.11.2026`;
    /// `21 Nov – 1 Dec 2026`, `21.11.–1.12.2026`; over a new year both whole.
    #[must_use]
    pub fn dates(self, first: Date, last: Date) -> String {
        let whole = self.date(last);
        let is_of_one_month = (first.year(), first.month()) == (last.year(), last.month());
        match self.language() {
            Language::English if is_of_one_month => format!("{}–{whole}", first.day()),
            Language::Finnish if is_of_one_month => format!("{}.–{whole}", first.day()),
            Language::Latvian if is_of_one_month => format!("{:02}.–{whole}", first.day()),
            Language::English if first.year() == last.year() => {
                format!("{}\u{a0}{} – {whole}", first.day(), month_short(first.month()))
            }
            Language::Finnish if first.year() == last.year() => {
                format!("{}.{}.–{whole}", first.day(), first.month())
            }
            Language::Latvian if first.year() == last.year() => {
                format!("{:02}.{:02}.–{whole}", first.day(), first.month())
            }
            // A dash stands apart where there are spaces within what it joins.
            Language::English => format!("{} – {whole}", self.date(first)),
            Language::Finnish | Language::Latvian => format!("{}–{whole}", self.date(first)),
        }
    }

    /// A length of time, in the unit that it was given in: `21 days`, `21 pv`, `21 d.`
    #[must_use]
    pub fn timespan(self, span: Timespan) -> String {
        self.with(timespan_key(span.unit), &[("amount", span.amount.into())])
    }

    /// A number with a unit that somebody wrote: `12 pages`. One of time agrees with its number, in
    /// the language that it is written in: `1 day`, `6 days`.
    #[must_use]
    pub fn quantity(self, amount: f64, unit: &str) -> String {
        let one = format!("1 {unit}");
        let all = std::iter::once(self).chain(Language::ALL.map(Self::of));
        let known = |words: Self| Some((words, words.parse_timespan(&one)?.unit));
        match all.into_iter().find_map(known) {
            Some((words, unit)) => words.timespan(Timespan { amount, unit }),
            None => {
                format!("{}\u{a0}{}", self.number(amount, 2), unit.trim()).trim_end().to_owned()
            }
        }
    }
}

/// The months of English dates.
pub(super) const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn month_short(month: i8) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default()
}

fn timespan_key(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Second => "timespan-second",
        TimeUnit::Minute => "timespan-minute",
        TimeUnit::Hour => "timespan-hour",
        TimeUnit::Day => "timespan-day",
        TimeUnit::Week => "timespan-week",
        TimeUnit::Month => "timespan-month",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_people_write_them() {
        let date = Date::constant(2026, 11, 1);
        let written = Language::ALL.map(|language| Words::of(language).date(date));
        assert_eq!(written, ["1\u{a0}Nov 2026", "1.11.2026", "01.11.2026."]);
        let last = Date::constant(2026, 12, 24);
        let written = Language::ALL.map(|language| Words::of(language).dates(date, last));
        let expected = ["1\u{a0}Nov – 24\u{a0}Dec 2026", "1.11.–24.12.2026", "01.11.–24.12.2026."];
        assert_eq!(written, expected);
        let next = Date::constant(2027, 1, 4);
        let written = Language::ALL.map(|language| Words::of(language).dates(date, next));
        let expected =
            ["1\u{a0}Nov 2026 – 4\u{a0}Jan 2027", "1.11.2026–4.1.2027", "01.11.2026.–04.01.2027."];
        assert_eq!(written, expected);
        let last = Date::constant(2026, 11, 24);
        let written = Language::ALL.map(|language| Words::of(language).dates(date, last));
        assert_eq!(written, ["1–24\u{a0}Nov 2026", "1.–24.11.2026", "01.–24.11.2026."]);
    }

    #[test]
    fn a_unit_agrees_with_its_number() {
        let english = Words::of(Language::English);
        for (amount, unit, expected) in [
            (1.0, "days", "1_day"),
            (6.0, "day", "6_days"),
            (48.0, "h", "48_h"),
            (1.0, "pages", "1_pages"),
            (2.5, " ", "2.5"),
            (2.0, "päivää", "2_pv"),
        ] {
            assert_eq!(english.quantity(amount, unit), expected.replace('_', "\u{a0}"));
        }
        assert_eq!(Words::of(Language::Finnish).quantity(1.0, "days"), "1\u{a0}day");
    }

    #[test]
    fn lengths_of_time_keep_their_unit() {
        let check = |amount, unit, expected: [&str; 3]| {
            let written = Language::ALL.map(|l| Words::of(l).timespan(Timespan { amount, unit }));
            assert_eq!(written, expected.map(|text| text.replace('_', "\u{a0}")));
        };
        check(21.0, TimeUnit::Day, ["21_days", "21_pv", "21_d."]);
        check(1.0, TimeUnit::Day, ["1_day", "1_pv", "1_d."]);
        check(70.0, TimeUnit::Minute, ["70_min", "70_min", "70_min"]);
        check(1.5, TimeUnit::Hour, ["1.5_h", "1,5_h", "1,5_h"]);
        check(40.0, TimeUnit::Second, ["40_s", "40_s", "40_s"]);
        check(2.0, TimeUnit::Week, ["2_wk", "2_vk", "2_ned."]);
        check(3.0, TimeUnit::Month, ["3_mo", "3_kk", "3_mēn."]);
    }
}
