//! How long a step takes, as people say it: an amount and a unit.

use std::fmt;
use std::str::FromStr;

/// A unit of time; a day is 24 hours, a month 30 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeUnit {
    /// Written `s`.
    Second,
    /// Written `min`.
    Minute,
    /// Written `h`.
    Hour,
    /// Written `d`.
    Day,
    /// Written `wk`.
    Week,
    /// Written `mo`.
    Month,
}

impl TimeUnit {
    /// All units, shortest first.
    pub const ALL: [Self; 6] =
        [Self::Second, Self::Minute, Self::Hour, Self::Day, Self::Week, Self::Month];

    /// How many minutes one of it lasts.
    #[must_use]
    pub fn minutes(self) -> f64 {
        match self {
            Self::Second => 1.0 / 60.0,
            Self::Minute => 1.0,
            Self::Hour => 60.0,
            Self::Day => 1_440.0,
            Self::Week => 10_080.0,
            Self::Month => 43_200.0,
        }
    }

    /// The sign in files and text form.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Second => "s",
            Self::Minute => "min",
            Self::Hour => "h",
            Self::Day => "d",
            Self::Week => "wk",
            Self::Month => "mo",
        }
    }

    /// The unit that people mean by a word of their own, in English, Finnish or Latvian: `min`,
    /// `days`, `working days`, `arkipäivää`, `darba dienas`. `None` where the text says anything
    /// else, such as `parcels a day`.
    #[must_use]
    pub fn of_word(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let mut words = text.split([' ', '.', '-']).filter(|word| !word.is_empty());
        let unit = words.next_back()?;
        let qualified = words.all(|word| TIME_QUALIFIERS.contains(&word));
        TIME_WORDS
            .iter()
            .find(|(_, whole, stems)| {
                whole.contains(&unit) || stems.iter().any(|stem| unit.starts_with(stem))
            })
            .filter(|_| qualified)
            .map(|(unit, _, _)| *unit)
    }
}

/// What may stand before a unit of time without making it another unit.
const TIME_QUALIFIERS: [&str; 8] =
    ["working", "work", "business", "calendar", "full", "darba", "kalendāra", "d"];

/// Units of time as people write them: whole words, and how inflected words begin.
const TIME_WORDS: [(TimeUnit, &[&str], &[&str]); 6] = [
    (TimeUnit::Second, &["s", "sec", "secs", "sek"], &["second", "sekun"]),
    (TimeUnit::Minute, &["min", "mins"], &["minut", "minuu", "minūt"]),
    (TimeUnit::Hour, &["h", "hr", "hrs", "t", "st"], &["hour", "tunti", "tunn", "stund"]),
    (
        TimeUnit::Day,
        &["d", "day", "days", "pv", "vrk", "apv"],
        &["päiv", "arkipäiv", "työpäiv", "vuorokau", "dien", "darbdien"],
    ),
    (TimeUnit::Week, &["wk", "wks", "vk", "vko", "ned"], &["week", "viik", "nedēļ"]),
    (TimeUnit::Month, &["mo", "kk", "mēn"], &["month", "kuukau", "mēnes", "mēneš"]),
];

/// A length of time, kept as it was written: `21 d`, `70 min`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Timespan {
    /// How many units; finite, 0 or more.
    pub amount: f64,
    /// Of what.
    pub unit: TimeUnit,
}

impl Timespan {
    /// The length in minutes.
    #[must_use]
    pub fn minutes(self) -> f64 {
        self.amount * self.unit.minutes()
    }

    /// A length in minutes, in the largest unit up to days of which it holds at least two, or
    /// exactly one (so totals read `26 h`, not `1.08 d`, and `1 min`, not `60 s`), rounded to one
    /// decimal.
    #[must_use]
    pub fn from_minutes(minutes: f64) -> Self {
        let unit = TimeUnit::ALL
            .into_iter()
            .rev()
            .filter(|unit| !matches!(unit, TimeUnit::Month | TimeUnit::Week))
            .find(|unit| minutes >= 2.0 * unit.minutes() || minutes == unit.minutes())
            .unwrap_or(TimeUnit::Minute);
        Self { amount: (minutes / unit.minutes() * 10.0).round() / 10.0, unit }
    }
}

impl fmt::Display for Timespan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.unit.sign())
    }
}

/// A text that is no length of time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a length of time; write a number and s, min, h, d, wk or mo, such as `20 min`"
)]
pub struct ParseTimespanError(pub String);

impl FromStr for Timespan {
    type Err = ParseTimespanError;

    /// Reads `20 min`, `20min` and `1,5 h`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || ParseTimespanError(text.to_owned());
        let trimmed = text.trim();
        let split = trimmed.find(|c: char| c.is_alphabetic()).ok_or_else(wrong)?;
        let (amount, sign) = trimmed.split_at(split);
        let amount: f64 = amount.trim().replace(',', ".").parse().map_err(|_| wrong())?;
        let unit =
            TimeUnit::ALL.into_iter().find(|unit| unit.sign() == sign.trim()).ok_or_else(wrong)?;
        if !amount.is_finite() || amount < 0.0 {
            return Err(wrong());
        }
        Ok(Self { amount, unit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for text in ["21 d", "70 min", "1.5 h", "0 s", "2 wk", "3 mo"] {
            assert_eq!(text.parse::<Timespan>().map(|span| span.to_string()), Ok(text.to_owned()));
        }
        assert_eq!("1,5h".parse::<Timespan>().map(Timespan::minutes), Ok(90.0));
        for wrong in ["", "20", "min", "-1 h", "inf h", "2 years"] {
            assert!(wrong.parse::<Timespan>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn knows_the_words_that_people_use() {
        for (word, unit) in [
            ("min", TimeUnit::Minute),
            ("Minuuttia", TimeUnit::Minute),
            ("working days", TimeUnit::Day),
            ("arkipäivää", TimeUnit::Day),
            ("darba dienas", TimeUnit::Day),
            ("d.d.", TimeUnit::Day),
            ("stundas", TimeUnit::Hour),
            ("viikkoa", TimeUnit::Week),
            ("mēneši", TimeUnit::Month),
        ] {
            assert_eq!(TimeUnit::of_word(word), Some(unit), "{word}");
        }
        for other in ["", "€", "%", "parcels a day", "kpl/päivä", "minimum"] {
            assert_eq!(TimeUnit::of_word(other), None, "{other}");
        }
    }

    #[test]
    fn totals_take_a_unit_that_reads_well() {
        assert_eq!(Timespan::from_minutes(45.0).to_string(), "45 min");
        assert_eq!(Timespan::from_minutes(150.0).to_string(), "2.5 h");
        for (minutes, told) in [(0.5, "30 s"), (1.0, "1 min"), (60.0, "1 h"), (1_440.0, "1 d")] {
            assert_eq!(Timespan::from_minutes(minutes).to_string(), told);
        }
        assert_eq!(Timespan::from_minutes(90.0).to_string(), "90 min");
        assert_eq!(Timespan::from_minutes(10_080.0).to_string(), "7 d");
        assert_eq!(Timespan::from_minutes(30_240.0).to_string(), "21 d");
    }
}
