//! Shares of customers as people write them: 95 %, 0.95, 19/20; and bare numbers that are meant as
//! per cent, where their heading or the other numbers of the column say so.

use super::cells;
use super::foreign::Foreign;

/// A share that was written in a cell, from 0 to 1; `Err` for what is none. A bare number is so
/// many per cent if its column `is_percent`.
pub(super) fn share(cell: &str, is_percent: bool) -> Result<Option<f64>, ()> {
    let text = cells::text(cell);
    let number = |text: &str| cells::number(text).ok().flatten();
    let share = if text.is_empty() {
        return Ok(None);
    } else if let Some(percent) = text.strip_suffix('%') {
        number(percent).map(hundredth)
    } else if let Some((part, whole)) = text.split_once('/') {
        number(part).zip(number(whole)).map(|(part, whole)| part / whole)
    } else {
        number(text).map(|number| if is_percent { hundredth(number) } else { number })
    };
    share.filter(|share| (0.0..=1.0).contains(share)).map(Some).ok_or(())
}

/// A hundredth, without the dust that the arithmetic leaves.
fn hundredth(number: f64) -> f64 {
    (number * 1e8).round() / 1e10
}

/// Whether the bare numbers of a column are per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bare {
    /// They are shares as they stand.
    Shares,
    /// The heading says so.
    PerCent,
    /// Some of them are greater than 1.
    LikelyPerCent,
}

impl Foreign {
    /// What bare numbers in that column are.
    pub(super) fn bare_shares(&self, at: usize) -> Bare {
        let heading = self.columns.get(at).map_or("", |column| column.heading.as_str());
        let mut cells = self.body.rows.iter().filter_map(|row| row.get(at));
        let is_beyond =
            cells.any(|cell| cells::number(&cell.text).ok().flatten().is_some_and(|n| n > 1.0));
        match (heading.contains('%'), is_beyond) {
            (true, _) => Bare::PerCent,
            (false, true) => Bare::LikelyPerCent,
            (false, false) => Bare::Shares,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_written_in_many_ways() {
        for (cell, is_percent, expected) in [
            ("95 %", false, Ok(Some(0.95))),
            ("95%", true, Ok(Some(0.95))),
            ("12,5\u{a0}%", false, Ok(Some(0.125))),
            ("0,95", false, Ok(Some(0.95))),
            ("95", true, Ok(Some(0.95))),
            ("1", true, Ok(Some(0.01))),
            ("19/20", false, Ok(Some(0.95))),
            ("", false, Ok(None)),
            ("0", false, Ok(Some(0.0))),
            ("95", false, Err(())),
            ("120 %", false, Err(())),
            ("-5 %", false, Err(())),
            ("1/0", false, Err(())),
            ("0/0", false, Err(())),
            ("most", false, Err(())),
        ] {
            assert_eq!(share(cell, is_percent), expected, "{cell}");
        }
    }
}
