//! Numbers that a workbook shows as per cent: it holds 0.95, and whoever looks at it sees 95 %.

use std::io::Cursor;

use calamine::Xlsx;

use super::grid::MOST_CELLS;

/// So many decimals are shown at most.
const MOST_DECIMALS: u8 = 9;

/// How a cell shows its number as per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PerCent {
    /// Whether the number is multiplied by a hundred; else the sign is only written behind it.
    is_scaled: bool,
    /// Decimals that are always shown, and those that are shown where they are not 0.
    always: u8,
    most: u8,
}

impl PerCent {
    /// How that format of numbers shows them; `None` where it is not as per cent.
    fn of(format: &str) -> Option<Self> {
        let mut own = Self { is_scaled: false, always: 0, most: 0 };
        let (mut has_sign, mut is_quoted, mut is_behind_point) = (false, false, false);
        let mut chars = format.chars();
        while let Some(c) = chars.next() {
            match c {
                '"' => is_quoted = !is_quoted,
                // Shown as it is; a sign is one however it is written.
                '\\' | '_' | '*' if !is_quoted => {
                    has_sign |= chars.next() == Some('%') && c == '\\';
                }
                '%' => {
                    has_sign = true;
                    own.is_scaled |= !is_quoted;
                }
                _ if is_quoted => {}
                // What follows is for negative numbers.
                ';' => break,
                '.' => is_behind_point = true,
                '0' | '#' | '?' if is_behind_point => {
                    own.most = own.most.saturating_add(1);
                    own.always = own.always.saturating_add(u8::from(c == '0'));
                }
                _ => {}
            }
        }
        own.most = own.most.min(MOST_DECIMALS);
        own.always = own.always.min(own.most);
        has_sign.then_some(own)
    }

    /// The number as it is shown.
    pub(super) fn shown(self, number: f64) -> String {
        let number = if self.is_scaled { number * 100.0 } else { number };
        let text = format!("{number:.*}", usize::from(self.most));
        let mut kept = text.as_str();
        for _ in self.always..self.most {
            kept = kept.strip_suffix('0').unwrap_or(kept);
        }
        format!("{}%", kept.trim_end_matches('.'))
    }
}

/// The cells of a sheet that show their numbers as per cent, by row and column.
#[derive(Debug, Default)]
pub(super) struct PerCents(Vec<((u32, u32), PerCent)>);

impl PerCents {
    /// Looks through a sheet for them; a workbook without such formats costs nothing.
    pub(super) fn of(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Self {
        let mut found = Vec::new();
        // What cannot be read is told by whoever reads the cells themselves.
        let Ok(mut cells) = workbook.worksheet_cells_reader(sheet) else { return Self::default() };
        let format =
            |style: &calamine::Style| PerCent::of(&style.number_format.as_ref()?.format_code);
        let formats: Vec<Option<PerCent>> = cells.styles().iter().map(format).collect();
        if formats.iter().all(Option::is_none) {
            return Self::default();
        }
        while let Ok(Some((row, column, style))) = cells.next_style_id() {
            if let Some(Some(shown)) = formats.get(style) {
                found.push(((row, column), *shown));
            }
            if found.len() >= MOST_CELLS {
                break;
            }
        }
        found.sort_by_key(|(place, _)| *place);
        Self(found)
    }

    /// How the cell at that row and column shows a number.
    pub(super) fn at(&self, place: (u32, u32)) -> Option<PerCent> {
        let at = self.0.binary_search_by_key(&place, |(place, _)| *place).ok()?;
        self.0.get(at).map(|(_, shown)| *shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_their_format_says() {
        let check = |format: &str, number: f64, expected: Option<&str>| {
            let shown = PerCent::of(format).map(|format| format.shown(number));
            assert_eq!(shown.as_deref(), expected, "{format}");
        };
        check("0%", 0.95, Some("95%"));
        check("0%", 0.954, Some("95%"));
        check("0.00%", 0.95, Some("95.00%"));
        check("0.0#%", 0.95, Some("95.0%"));
        check("0.##\\ %", 0.3333, Some("33.33%"));
        check("0.## %", 0.3333, Some("33.33%"));
        check("#.## %", 0.5, Some("50%"));
        check("0%;[Red]-0.00%", -0.05, Some("-5%"));
        check("0\"%\"", 95.0, Some("95%"));
        check("0\\%", 95.0, Some("95%"));
        check("General", 0.95, None);
        check("0.00\" €\"", 0.95, None);
        check("0.00_%", 0.95, None);
        check("\"", 1.0, None);
    }
}
