//! When answers were given: the first and the last day in a column of dates.
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
    fn with(days: Option<Self>, day: Date) -> Self {
        match days {
            None => Self { first: day, last: day },
            Some(days) => Self { first: days.first.min(day), last: days.last.max(day) },
        }
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

/// The days of a column while it is read.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    /// Where the order of the numbers is known.
    sure: Option<Days>,
    /// Where it is not: by either reading, as long as that one makes sense of all.
    day_first: Option<Days>,
    month_first: Option<Days>,
    not_day_first: bool,
    not_month_first: bool,
}

impl Seen {
    /// Takes a cell; whether it is a date.
    pub(super) fn add(&mut self, text: &str) -> bool {
        match written(text) {
            Some(Written::Sure(day)) => self.sure = Some(Days::with(self.sure, day)),
            Some(Written::Either { day_first, month_first }) => {
                match day_first {
                    Some(day) => self.day_first = Some(Days::with(self.day_first, day)),
                    None => self.not_day_first = true,
                }
                match month_first {
                    Some(day) => self.month_first = Some(Days::with(self.month_first, day)),
                    None => self.not_month_first = true,
                }
            }
            None => return false,
        }
        true
    }

    pub(super) fn days(self) -> Option<Days> {
        let either = match (self.not_day_first, self.not_month_first) {
            (true, true) => return None,
            (false, true) => self.day_first,
            (true, false) => self.month_first,
            (false, false) if self.day_first == self.month_first => self.day_first,
            (false, false) => return None,
        };
        match (self.sure, either) {
            (Some(sure), Some(either)) => {
                Some(Days::with(Some(Days::with(Some(sure), either.first)), either.last))
            }
            (sure, either) => sure.or(either),
        }
    }
}

/// The first column whose cells are dates.
pub(super) fn column(rows: &[Vec<String>], columns: usize) -> Option<usize> {
    (0..columns).find(|column| {
        let cells = rows.iter().filter_map(|row| row.get(*column));
        let (mut filled, mut dates) = (0_u32, 0_u32);
        for cell in cells.filter(|cell| !cell.is_empty()) {
            filled += 1;
            dates += u32::from(written(cell).is_some());
        }
        filled > 0 && f64::from(dates) >= MOST * f64::from(filled)
    })
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

    #[track_caller]
    fn check(cells: &[&str], expected: Option<&str>) {
        let mut seen = Seen::default();
        cells.iter().for_each(|cell| {
            seen.add(cell);
        });
        assert_eq!(seen.days().map(Days::period).as_deref(), expected, "{cells:?}");
    }

    #[test]
    fn the_period_that_days_are_in() {
        check(&["2026-04-13T10:00:00Z", "2026-04-01 08:00", ""], Some("2026-04"));
        check(&["13.4.2026", "20.6.2026"], Some("Q2 2026"));
        check(&["1.1.2026", "20.6.2026"], Some("2026"));
        check(&["31.12.2025", "1.1.2026"], Some("2025–2026"));
        check(&["no date", "3,5", "12", "1.5"], None);
    }

    #[test]
    fn the_whole_column_tells_which_number_is_the_month() {
        check(&["02/03/2026 09:12:12 AM", "02/28/2026 09:12:12 AM"], Some("2026-02"));
        check(&["03/02/2026", "28/02/2026"], Some("2026-02"));
        check(&["02/03/2026", "04/05/2026"], None);
        check(&["28/02/2026", "02/28/2026"], None);
    }

    #[test]
    fn a_column_of_dates_is_found() {
        let rows: Vec<Vec<String>> = [["1", "5", "2026-01-02"], ["2", "4", "2026-01-03"]]
            .map(|row| row.map(str::to_owned).into())
            .into();
        assert_eq!(column(&rows, 3), Some(2));
        assert_eq!(column(&rows, 2), None);
    }
}
