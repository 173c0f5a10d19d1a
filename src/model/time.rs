//! How long a step takes, as people say it: an amount and a unit; and units of time as people name
//! them.

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
}

/// A unit of time as people name it when they promise something, in English, Finnish or Latvian.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeWord {
    /// `min`, `days`, `päivää`, `ned.`
    Unit(TimeUnit),
    /// `working days`, `arkipäivää`, `darba dienas`.
    WorkingDay,
    /// `years`, `vuotta`, `gadi`.
    Year,
    /// A unit of time that only its own words say: `calendar days`, `working hours`.
    Other,
}

impl TimeWord {
    /// What a word of somebody's own means. `None` where the text says anything else, such as
    /// `parcels a day`.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let mut words = text.split([' ', '\u{a0}', '.', '-']).filter(|word| !word.is_empty());
        let last = words.next_back()?;
        let named = NAMES.iter().find(|(_, names)| names.contains(&last)).map(|(word, _)| *word)?;
        let (mut is_qualified, mut is_working) = (false, false);
        for word in words {
            is_qualified = true;
            is_working |= WORKING.contains(&word);
            if !is_working && !QUALIFIERS.contains(&word) {
                return None;
            }
        }
        Some(match named {
            Self::Unit(TimeUnit::Day) if is_working => Self::WorkingDay,
            _ if is_qualified => Self::Other,
            named => named,
        })
    }
}

/// What makes working days of days.
const WORKING: [&str; 5] = ["working", "work", "business", "darba", "d"];

/// What else may stand before a unit of time without making it something else.
const QUALIFIERS: [&str; 3] = ["calendar", "full", "kalendāra"];

/// Units of time as people write them, in the forms that stand with a number or within a time.
/// Whole words, since what begins alike may be something else: weekends, `päivitystä` (updates).
const NAMES: [(TimeWord, &[&str]); 8] = [
    (
        TimeWord::Unit(TimeUnit::Second),
        &[
            "s",
            "sec",
            "secs",
            "second",
            "seconds",
            "sek",
            "sekunti",
            "sekuntia",
            "sekunnin",
            "sekunnissa",
            "sekunde",
            "sekundi",
            "sekundes",
            "sekunžu",
            "sekundēs",
            "sekundēm",
        ],
    ),
    (
        TimeWord::Unit(TimeUnit::Minute),
        &[
            "min",
            "mins",
            "minute",
            "minutes",
            "minuutti",
            "minuuttia",
            "minuutin",
            "minuutissa",
            "minūte",
            "minūti",
            "minūtes",
            "minūšu",
            "minūtēs",
            "minūtēm",
        ],
    ),
    (
        TimeWord::Unit(TimeUnit::Hour),
        &[
            "h", "hr", "hrs", "hour", "hours", "t", "tunti", "tuntia", "tunnin", "tunnissa", "st",
            "stunda", "stundu", "stundas", "stundās", "stundām",
        ],
    ),
    (
        TimeWord::Unit(TimeUnit::Day),
        &[
            "d",
            "day",
            "days",
            "pv",
            "vrk",
            "päivä",
            "päivää",
            "päivän",
            "päivässä",
            "vuorokausi",
            "vuorokautta",
            "vuorokauden",
            "vuorokaudessa",
            "diena",
            "dienu",
            "dienas",
            "dienās",
            "dienām",
            "diennakts",
            "diennakti",
            "diennaktis",
            "diennakšu",
            "diennaktīs",
            "diennaktīm",
        ],
    ),
    (
        TimeWord::Unit(TimeUnit::Week),
        &[
            "wk",
            "wks",
            "week",
            "weeks",
            "vk",
            "vko",
            "viikko",
            "viikkoa",
            "viikon",
            "viikossa",
            "ned",
            "nedēļa",
            "nedēļu",
            "nedēļas",
            "nedēļās",
            "nedēļām",
        ],
    ),
    (
        TimeWord::Unit(TimeUnit::Month),
        &[
            "mo",
            "mos",
            "month",
            "months",
            "kk",
            "kuukausi",
            "kuukautta",
            "kuukauden",
            "kuukaudessa",
            "mēn",
            "mēnesis",
            "mēnesi",
            "mēneši",
            "mēneša",
            "mēnešu",
            "mēnešus",
            "mēnešos",
            "mēnešiem",
        ],
    ),
    (
        TimeWord::WorkingDay,
        &[
            "apv",
            "arkipv",
            "arkipäivä",
            "arkipäivää",
            "arkipäivän",
            "arkipäivässä",
            "työpv",
            "työpäivä",
            "työpäivää",
            "työpäivän",
            "työpäivässä",
            "darbdiena",
            "darbdienu",
            "darbdienas",
            "darbdienās",
            "darbdienām",
        ],
    ),
    (
        TimeWord::Year,
        &[
            "yr", "yrs", "year", "years", "vuosi", "vuotta", "vuoden", "vuodessa", "gads", "gadu",
            "gadi", "gadus", "gados", "gadiem",
        ],
    ),
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
            ("min", TimeWord::Unit(TimeUnit::Minute)),
            ("Minuuttia", TimeWord::Unit(TimeUnit::Minute)),
            ("working days", TimeWord::WorkingDay),
            ("arkipäivää", TimeWord::WorkingDay),
            ("darba dienas", TimeWord::WorkingDay),
            ("d.d.", TimeWord::WorkingDay),
            ("calendar days", TimeWord::Other),
            ("working hours", TimeWord::Other),
            ("stundas", TimeWord::Unit(TimeUnit::Hour)),
            ("viikkoa", TimeWord::Unit(TimeUnit::Week)),
            ("mēneši", TimeWord::Unit(TimeUnit::Month)),
            ("vuotta", TimeWord::Year),
        ] {
            assert_eq!(TimeWord::of(word), Some(unit), "{word}");
        }
        for other in
            ["", "€", "%", "parcels a day", "kpl/päivä", "minimum", "weekends", "päivitystä"]
        {
            assert_eq!(TimeWord::of(other), None, "{other}");
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
