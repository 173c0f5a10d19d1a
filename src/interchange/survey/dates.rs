//! When answers were given: the columns of dates, the first and the last day in them, and the
//! periods that the days are in.
//!
//! Dates as exports have them: `2026-04-13T10:00:00Z`, `13.4.2026`, `02/13/2026 09:12 AM`. Of two
//! numbers before a year either can be the month; the whole column tells which one it is, and
//! where it does not, nothing is said.

use crate::model::Date;

/// So much of the first cells must be dates.
const MOST: f64 = 0.8;

/// The first and the last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub first: Date,
    /// The last.
    pub last: Date,
}

impl Days {
    pub(super) fn with(days: Option<Self>, day: Date) -> Self {
        match days {
            None => Self { first: day, last: day },
            Some(days) => Self { first: days.first.min(day), last: days.last.max(day) },
        }
    }

    /// Both together.
    pub(super) fn and(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }

    /// A name for the period: the month, the quarter or the year that the days are in, or the
    /// years from which to which. A program can read it in any language (see
    /// [`crate::insight::period_end`]).
    #[must_use]
    pub fn period(self) -> String {
        let Self { first, last } = self;
        let quarter = |day: Date| (day.month() - 1) / 3 + 1;
        if first.year() != last.year() {
            return format!("{}–{}", first.year(), last.year());
        }
        let year = first.year();
        if first.month() == last.month() {
            return format!("{year}-{:02}", first.month());
        }
        match quarter(first) == quarter(last) {
            true => format!("Q{} {year}", quarter(first)),
            false => year.to_string(),
        }
    }
}

/// How long the periods are that answers are split by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Every {
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// Six months.
    HalfYear,
    /// A year.
    Year,
}

impl Every {
    /// All of them, the shortest first.
    pub const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::HalfYear, Self::Year];

    /// The name in message keys and preferences.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::HalfYear => "half-year",
            Self::Year => "year",
        }
    }

    fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::HalfYear => 6,
            Self::Year => 12,
        }
    }

    /// What suits answers of so many days: a handful of periods, none of them of a few days only.
    #[must_use]
    pub fn suiting(days: Days) -> Self {
        match month_of(days.last) - month_of(days.first) {
            ..=3 => Self::Month,
            4..=17 => Self::Quarter,
            18..=29 => Self::HalfYear,
            _ => Self::Year,
        }
    }

    /// The first month of the period that a month is in.
    pub(super) fn begin(self, month: i32) -> i32 {
        month - month.rem_euclid(self.months())
    }

    /// The name of the period that a month is in, which a program can read in any language (see
    /// [`crate::insight::period_end`]): `2026-03`, `Q1 2026`, `H1 2026`, `2026`.
    pub(super) fn name(self, month: i32) -> String {
        let (year, at) = (month.div_euclid(12), month.rem_euclid(12));
        match self {
            Self::Month => format!("{year}-{:02}", at + 1),
            Self::Quarter => format!("Q{} {year}", at / 3 + 1),
            Self::HalfYear => format!("H{} {year}", at / 6 + 1),
            Self::Year => year.to_string(),
        }
    }
}

/// A month by its number: twelve for each year since the year 0.
pub(super) fn month_of(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month()) - 1
}

/// A column of dates, and how they are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Dates {
    /// Its place.
    pub column: usize,
    is_month_first: bool,
}

impl Dates {
    /// The date that begins a cell.
    pub(super) fn day(self, text: &str) -> Option<Date> {
        match written(text)? {
            Written::Sure(day) => Some(day),
            Written::Either { month_first, .. } if self.is_month_first => month_first,
            Written::Either { day_first, .. } => day_first,
        }
    }
}

/// The columns whose cells are dates of which it is plain which number is the month.
pub(super) fn columns(rows: &[Vec<String>], columns: usize) -> Vec<Dates> {
    (0..columns).filter_map(|column| dates_in(rows, column)).collect()
}

fn dates_in(rows: &[Vec<String>], column: usize) -> Option<Dates> {
    let (mut filled, mut dates) = (0_u32, 0_u32);
    let (mut day_first, mut month_first) = (true, true);
    let mut differ = false;
    for cell in rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty()) {
        filled += 1;
        match written(cell) {
            Some(Written::Sure(_)) => {}
            Some(Written::Either { day_first: day, month_first: month }) => {
                day_first &= day.is_some();
                month_first &= month.is_some();
                differ |= day != month;
            }
            None => {
                // Texts are no dates, and many of them are not looked at to the end.
                if filled > 20 && dates == 0 {
                    return None;
                }
                continue;
            }
        }
        dates += 1;
    }
    let are_dates = filled > 0 && f64::from(dates) >= MOST * f64::from(filled);
    let is_plain = (day_first != month_first) || (day_first && !differ);
    (are_dates && is_plain).then_some(Dates { column, is_month_first: !day_first })
}

/// Whether a cell begins with a date.
pub(super) fn is_date(text: &str) -> bool {
    written(text).is_some()
}

/// The date in a text of which it is plain which number is the month.
pub(in crate::interchange) fn sure_date(text: &str) -> Option<Date> {
    match written(text)? {
        Written::Sure(day) => Some(day),
        Written::Either { day_first, month_first } if day_first == month_first => day_first,
        Written::Either { day_first, month_first } => match (day_first, month_first) {
            (Some(only), None) | (None, Some(only)) => Some(only),
            _ => None,
        },
    }
}

enum Written {
    Sure(Date),
    Either { day_first: Option<Date>, month_first: Option<Date> },
}

/// The date that begins a cell.
fn written(text: &str) -> Option<Written> {
    let text = text.trim();
    let date = text.split([' ', 'T', ',']).next()?;
    let mark = date.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(mark, '-' | '/' | '.') {
        return None;
    }
    let mut parts = date.split(mark).map(|part| {
        let is_number = !part.is_empty() && part.len() <= 4;
        part.parse::<i16>().ok().filter(|_| is_number).map(|number| (part.len(), number))
    });
    let (a, b, c) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some_and(|rest| rest.is_some()) {
        return None;
    }
    let day = |year: i16, month: i16, day: i16| {
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    if a.0 == 4 {
        return day(a.1, b.1, c.1).map(Written::Sure);
    }
    if c.0 != 4 {
        return None;
    }
    if mark == '.' {
        return day(c.1, b.1, a.1).map(Written::Sure);
    }
    let (day_first, month_first) = (day(c.1, b.1, a.1), day(c.1, a.1, b.1));
    let is_date = day_first.is_some() || month_first.is_some();
    is_date.then_some(Written::Either { day_first, month_first })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The column of dates that cells make, and the days in it.
    fn read(cells: &[&str]) -> Option<Vec<Option<Date>>> {
        let rows: Vec<Vec<String>> = cells.iter().map(|cell| vec![(*cell).to_owned()]).collect();
        let dates = *columns(&rows, 1).first()?;
        Some(cells.iter().map(|cell| dates.day(cell)).collect())
    }

    #[track_caller]
    fn check(cells: &[&str], expected: Option<&str>) {
        let days = read(cells).and_then(|days| {
            days.into_iter().flatten().fold(None, |days, day| Some(Days::with(days, day)))
        });
        assert_eq!(days.map(Days::period).as_deref(), expected, "{cells:?}");
    }

    #[test]
    fn the_period_that_days_are_in() {
        check(&["2026-04-13T10:00:00Z", "2026-04-01 08:00", ""], Some("2026-04"));
        check(&["13.4.2026", "20.6.2026"], Some("Q2 2026"));
        check(&["01.03.2026.", "31.03.2026."], Some("2026-03"));
        check(&["1.1.2026", "20.6.2026"], Some("2026"));
        check(&["31.12.2025", "1.1.2026"], Some("2025–2026"));
        check(&["no date", "3,5", "12", "1.5"], None);
    }

    #[test]
    fn the_whole_column_tells_which_number_is_the_month() {
        check(&["02/03/2026 09:12:12 AM", "02/28/2026 09:12:12 AM"], Some("2026-02"));
        check(&["03/02/2026", "28/02/2026"], Some("2026-02"));
        check(&["02/02/2026", "03/03/2026"], Some("Q1 2026"));
        check(&["02/03/2026", "04/05/2026"], None);
        check(&["28/02/2026", "02/28/2026"], None);
    }

    #[test]
    fn periods_have_names_in_the_order_of_time() {
        let month = month_of(Date::constant(2026, 11, 30));
        let names = Every::ALL.map(|every| every.name(every.begin(month)));
        assert_eq!(names, ["2026-11", "Q4 2026", "H2 2026", "2026"]);
        for name in names {
            let end = crate::insight::period_end(&name).expect("a period");
            assert!((11..=12).contains(&end.month()), "{name}");
        }
        assert!(month_of(Date::constant(2026, 1, 1)) == month_of(Date::constant(2025, 12, 1)) + 1);
    }

    #[test]
    fn what_suits_so_many_days() {
        let suiting = |first: (i16, i8), last: (i16, i8)| {
            let day = |(year, month)| Date::constant(year, month, 1);
            Every::suiting(Days { first: day(first), last: day(last) })
        };
        assert_eq!(suiting((2026, 1), (2026, 3)), Every::Month);
        assert_eq!(suiting((2026, 1), (2026, 6)), Every::Quarter);
        assert_eq!(suiting((2024, 1), (2026, 1)), Every::HalfYear);
        assert_eq!(suiting((2019, 1), (2026, 1)), Every::Year);
    }

    #[test]
    fn columns_of_dates_are_found() {
        let rows: Vec<Vec<String>> =
            [["1", "5", "2026-01-02", "2.1.2026"], ["2", "4", "2026-01-03", "3.1.2026"]]
                .map(|row| row.map(str::to_owned).into())
                .into();
        let found: Vec<usize> = columns(&rows, 4).iter().map(|dates| dates.column).collect();
        assert_eq!(found, [2, 3]);
    }
}
