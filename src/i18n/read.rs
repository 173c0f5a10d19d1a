//! Numbers, shares, lengths of time and dates as people type them: with comma or dot, with any
//! minus and any space, with or without a unit.

use crate::model::{Channel, Date, TimeUnit, Timespan};

use super::dates::MONTHS;
use super::{Language, Words};

/// The channel that somebody named, by its key or in any of the languages; another name is that of
/// a channel of their own.
#[must_use]
pub fn read_channel(text: &str) -> Channel {
    let text = text.trim();
    let name = text.to_lowercase();
    let is_named = |channel: &Channel| {
        let mut all = Language::ALL.into_iter().map(Words::of);
        channel.key() == name || all.any(|words| words.channel(channel).to_lowercase() == name)
    };
    Channel::KNOWN.into_iter().find(is_named).unwrap_or_else(|| Channel::Own(text.to_owned()))
}

impl Words {
    /// The number that somebody typed: `2,5`, `2.5`, `−3`, `12 345,67`. `None` if it is no number.
    ///
    /// Comma and dot both mark decimals. Where both stand, the last one does. In English, commas
    /// before groups of three digits separate thousands (`1,234`).
    #[must_use]
    pub fn parse_number(self, text: &str) -> Option<f64> {
        let mut plain: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '\u{2009}')
            .map(|c| if matches!(c, '\u{2212}' | '–') { '-' } else { c })
            .collect();
        let known = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | ',' | '.');
        if !plain.chars().all(known) {
            return None;
        }
        if self.language() == Language::English && has_thousands(&plain, ',') {
            plain.retain(|c| c != ',');
        }
        if let Some(decimal) = plain.rfind([',', '.']) {
            let (whole, rest) = plain.split_at(decimal);
            let grouped = whole.contains([',', '.']);
            if grouped && !['.', ','].into_iter().any(|mark| has_thousands(whole, mark)) {
                return None;
            }
            let whole: String = whole.chars().filter(|c| !matches!(c, ',' | '.')).collect();
            plain = format!("{whole}.{}", rest.get(1..).unwrap_or_default());
        }
        plain.parse().ok().filter(|value: &f64| value.is_finite())
    }

    /// The share (0–1) that somebody typed in percent: `38`, `38 %`, `7,5%`.
    #[must_use]
    pub fn parse_percent(self, text: &str) -> Option<f64> {
        let number = text.trim().trim_end_matches('%');
        self.parse_number(number).map(|percent| percent / 100.0)
    }

    /// The length of time that somebody typed: `20 min`, `1,5 t`, `3 days`, `2 ned.` Units are read
    /// in this language and in the short forms that files use.
    #[must_use]
    pub fn parse_timespan(self, text: &str) -> Option<Timespan> {
        let trimmed = text.trim();
        let (number, unit) = trimmed.split_at(trimmed.find(char::is_alphabetic)?);
        let amount = self.parse_number(number).filter(|amount| *amount >= 0.0)?;
        let unit = unit.trim().trim_end_matches('.').to_lowercase();
        let unit = TimeUnit::ALL.into_iter().find(|known| {
            let spellings = self.find(spellings_key(*known)).unwrap_or_default();
            known.sign() == unit || spellings.split(' ').any(|spelling| spelling == unit)
        })?;
        Some(Timespan { amount, unit })
    }

    /// The date that somebody typed: `2026-11-21`, `21.11.2026`, `21.11.2026.` or `21 Nov 2026`.
    #[must_use]
    pub fn parse_date(self, text: &str) -> Option<Date> {
        let parts: Vec<&str> =
            text.split(['-', '.', ' ', '\u{a0}']).filter(|part| !part.is_empty()).collect();
        let [first, middle, last] = parts.as_slice() else { return None };
        let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
        if year.len() != 4 {
            return None;
        }
        let month = middle.parse().ok().or_else(|| month_of(middle))?;
        Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
    }
}

/// Whether these are whole thousands: one to three digits, then groups of three after each mark.
fn has_thousands(text: &str, mark: char) -> bool {
    let unsigned = text.trim_start_matches(['-', '+']);
    let whole = unsigned.split(if mark == ',' { '.' } else { ',' }).next().unwrap_or_default();
    let mut groups = whole.split(mark);
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    rest.peek().is_some()
        && (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && rest.all(|group| group.len() == 3)
}

fn month_of(name: &str) -> Option<i8> {
    let short: String = name.chars().take(3).collect();
    let at = MONTHS.iter().position(|month| month.eq_ignore_ascii_case(&short))?;
    i8::try_from(at + 1).ok()
}

fn spellings_key(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Second => "spellings-second",
        TimeUnit::Minute => "spellings-minute",
        TimeUnit::Hour => "spellings-hour",
        TimeUnit::Day => "spellings-day",
        TimeUnit::Week => "spellings-week",
        TimeUnit::Month => "spellings-month",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: Language = Language::English;
    const FI: Language = Language::Finnish;
    const LV: Language = Language::Latvian;

    #[test]
    fn reads_channels_in_every_language() {
        for (text, channel) in [
            ("web", Channel::Web),
            (" VERKKO ", Channel::Web),
            ("In person", Channel::InPerson),
            ("Klātienē", Channel::InPerson),
            ("Fax", Channel::Own("Fax".to_owned())),
        ] {
            assert_eq!(read_channel(text), channel, "{text}");
        }
    }

    #[test]
    fn reads_numbers_with_comma_and_dot_in_every_language() {
        for language in Language::ALL {
            let read = |text| Words::of(language).parse_number(text);
            for (text, value) in [
                ("2,5", 2.5),
                ("2.5", 2.5),
                (" 4 ", 4.0),
                ("−2,4", -2.4),
                ("-2.4", -2.4),
                ("+3", 3.0),
                ("12 345,67", 12_345.67),
                ("12\u{a0}345,67", 12_345.67),
                ("12,345.67", 12_345.67),
                ("12.345,67", 12_345.67),
                (",5", 0.5),
                ("0,125", 0.125),
            ] {
                assert_eq!(read(text), Some(value), "{text}");
            }
            for text in ["", " ", "x", "2,5 min", "1e5", "inf", "NaN", "-", ",", "1.2.3", "--1"] {
                assert_eq!(read(text), None, "{text}");
            }
        }
    }

    #[test]
    fn a_comma_before_three_digits_is_thousands_in_english_alone() {
        assert_eq!(Words::of(EN).parse_number("1,234"), Some(1_234.0));
        assert_eq!(Words::of(EN).parse_number("1,234,567.8"), Some(1_234_567.8));
        assert_eq!(Words::of(FI).parse_number("1,234"), Some(1.234));
        assert_eq!(Words::of(LV).parse_number("1,234"), Some(1.234));
    }

    #[test]
    fn reads_back_every_number_that_it_writes() {
        for language in Language::ALL {
            let words = Words::of(language);
            for value in [0.0, -0.5, 4.25, 999.0, 1_234.5, -12_345.67, 9_876_543.0] {
                assert_eq!(words.parse_number(&words.number(value, 2)), Some(value));
            }
            assert_eq!(words.parse_percent(&words.percent(0.38, 0)), Some(0.38));
            assert_eq!(words.parse_percent("7,5"), Some(0.075));
            assert_eq!(words.parse_percent("many"), None);
        }
    }

    #[test]
    fn reads_lengths_of_time_in_the_language_and_in_file_form() {
        let span = |amount, unit| Some(Timespan { amount, unit });
        for language in Language::ALL {
            let words = Words::of(language);
            for unit in TimeUnit::ALL {
                for amount in [1.0, 2.5, 21.0] {
                    let written = words.timespan(Timespan { amount, unit });
                    assert_eq!(words.parse_timespan(&written), span(amount, unit), "{written}");
                }
                assert_eq!(words.parse_timespan(&format!("3{}", unit.sign())), span(3.0, unit));
            }
            for wrong in ["", "20", "min", "-1 h", "2 parsecs"] {
                assert_eq!(words.parse_timespan(wrong), None, "{wrong}");
            }
        }
        assert_eq!(Words::of(FI).parse_timespan("1,5 tuntia"), span(1.5, TimeUnit::Hour));
        assert_eq!(Words::of(LV).parse_timespan("2 nedēļas"), span(2.0, TimeUnit::Week));
        assert_eq!(Words::of(EN).parse_timespan("3 Hours"), span(3.0, TimeUnit::Hour));
    }

    #[test]
    fn reads_dates_in_the_language_and_in_iso_form() {
        let date = Date::constant(2026, 3, 9);
        for language in Language::ALL {
            let words = Words::of(language);
            assert_eq!(words.parse_date(&words.date(date)), Some(date));
            assert_eq!(words.parse_date("2026-03-09"), Some(date));
            for wrong in ["", "9.3.", "9.3.26", "31.2.2026", "2026-13-01", "9 Foo 2026", "tomorrow"]
            {
                assert_eq!(words.parse_date(wrong), None, "{wrong}");
            }
        }
    }
}
