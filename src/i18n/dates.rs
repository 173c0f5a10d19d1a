//! Dates and lengths of time as a language writes them.

use crate::model::{Date, TimeUnit, TimeWord, Timespan};

use super::{Arg, Language, Words};

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

    /// A length of time, in the unit that it was given in: `21 days`, `21 pv`, `21 diena`
    #[must_use]
    pub fn timespan(self, span: Timespan) -> String {
        self.with(timespan_key(span.unit), &[("amount", span.amount.into())])
    }

    /// A number with a unit that somebody wrote: `12 pages`. A unit of time is told in the reader's
    /// language, whichever it was written in: `30 pv` is `30 days`.
    #[must_use]
    pub fn quantity(self, amount: f64, unit: &str) -> String {
        self.in_unit(amount.into(), unit).unwrap_or_else(|| {
            format!("{}\u{a0}{}", self.number(amount, 2), unit.trim()).trim_end().to_owned()
        })
    }

    /// The same of a number that is a text already, such as the two ends of an interval.
    pub(super) fn told_in_unit(self, number: String, unit: &str) -> String {
        self.in_unit(number.as_str().into(), unit)
            .unwrap_or_else(|| format!("{number}\u{a0}{}", unit.trim()).trim_end().to_owned())
    }

    /// `None` where the unit is none of time.
    fn in_unit(self, amount: Arg<'_>, unit: &str) -> Option<String> {
        let key = match TimeWord::of(unit)? {
            TimeWord::Unit(unit) => timespan_key(unit),
            TimeWord::WorkingDay => "timespan-working-day",
            TimeWord::Year => "timespan-year",
            TimeWord::Other => return None,
        };
        Some(self.with(key, &[("amount", amount)]))
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
    fn units_of_time_are_told_in_the_reader_s_language() {
        for (amount, unit, expected) in [
            (1.0, "days", ["1_day", "1_pv", "1_diena"]),
            (6.0, "day", ["6_days", "6_pv", "6_dienas"]),
            (30.0, "pv", ["30_days", "30_pv", "30_dienu"]),
            (30.0, "päivää", ["30_days", "30_pv", "30_dienu"]),
            (48.0, "h", ["48_h", "48_h", "48_h"]),
            (3.0, "vko", ["3_wk", "3_vk", "3_nedēļas"]),
            (1.0, "darba dienas", ["1_working day", "1_arkipäivä", "1_darba diena"]),
            (2.4, "arkipäivää", ["2.4_working days", "2,4_arkipäivää", "2,4_darba dienas"]),
            (10.0, "business days", ["10_working days", "10_arkipäivää", "10_darba dienu"]),
            (2.0, "gadi", ["2_years", "2_vuotta", "2_gadi"]),
        ] {
            let written = Language::ALL.map(|l| Words::of(l).quantity(amount, unit));
            assert_eq!(written, expected.map(|text| text.replace('_', "\u{a0}")), "{unit}");
        }
        let english = Words::of(Language::English);
        for (amount, unit, expected) in [
            (1.0, "pages", "1_pages"),
            (2.5, " ", "2.5"),
            (3.0, "calendar days", "3_calendar days"),
            (40.0, "tilausta/pv", "40_tilausta/pv"),
        ] {
            assert_eq!(english.quantity(amount, unit), expected.replace('_', "\u{a0}"));
        }
    }

    #[test]
    fn lengths_of_time_keep_their_unit() {
        let check = |amount, unit, expected: [&str; 3]| {
            let written = Language::ALL.map(|l| Words::of(l).timespan(Timespan { amount, unit }));
            assert_eq!(written, expected.map(|text| text.replace('_', "\u{a0}")));
        };
        check(21.0, TimeUnit::Day, ["21_days", "21_pv", "21_diena"]);
        check(1.0, TimeUnit::Day, ["1_day", "1_pv", "1_diena"]);
        check(70.0, TimeUnit::Minute, ["70_min", "70_min", "70_min"]);
        check(1.5, TimeUnit::Hour, ["1.5_h", "1,5_h", "1,5_h"]);
        check(40.0, TimeUnit::Second, ["40_s", "40_s", "40_s"]);
        check(2.0, TimeUnit::Week, ["2_wk", "2_vk", "2_nedēļas"]);
        check(3.0, TimeUnit::Month, ["3_mo", "3_kk", "3_mēneši"]);
    }
}
