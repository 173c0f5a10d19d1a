//! How a sheet goes on paper: always A4, upright or on its side, in letters that can be read.
//!
//! Programs that lack the font of the workbook show it in a wider one, with wider columns; what is
//! planned here holds with a font that is a sixth wider too, as most of those are.

use rust_xlsxwriter::{ColNum, Worksheet, XlsxError};

/// A4, as workbooks number paper.
const A4: u8 = 9;
/// The margins of paper, in inches.
const MARGIN: f64 = 0.35;
/// So many characters beside each other print at 7 points on A4 on its side, and upright.
pub(super) const ABREAST: f64 = 198.0;
const ABREAST_UPRIGHT: f64 = 104.0;
/// The same on two pages abreast, each of which may lack the room that no whole column fills.
pub(super) const ABREAST_OF_TWO: f64 = 350.0;
/// So many points below each other print at 7 points on A4 on its side, and upright.
const BELOW: f64 = 800.0;
const BELOW_UPRIGHT: f64 = 1_160.0;
/// The height of a line, in points.
pub(super) const LINE_HEIGHT: f64 = 15.0;

/// How large a sheet is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extent {
    /// In characters.
    pub(super) width: f64,
    /// In points.
    pub(super) height: f64,
    /// The first columns, which stand on each page where the sheet takes several abreast.
    pub(super) repeated: ColNum,
}

impl Extent {
    /// Whether it stands upright: where that keeps it on one page.
    fn is_upright(self) -> bool {
        self.width <= ABREAST_UPRIGHT && (BELOW..=BELOW_UPRIGHT).contains(&self.height)
    }

    /// How many pages it takes abreast, and whether one page takes it whole.
    fn pages(self) -> (u16, bool) {
        let (abreast, below) = match self.is_upright() {
            true => (ABREAST_UPRIGHT, BELOW_UPRIGHT),
            false => (ABREAST, BELOW),
        };
        let pages = if self.width > abreast { 2 } else { 1 };
        (pages, pages == 1 && self.height <= below)
    }

    /// Sets the sheet up for paper: its pages are numbered, and it goes on one where that can be
    /// read.
    pub(super) fn set_up(self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let (pages, is_whole) = self.pages();
        match self.is_upright() {
            true => sheet.set_portrait(),
            false => sheet.set_landscape(),
        };
        sheet.set_paper_size(A4).set_print_fit_to_pages(pages, u16::from(is_whole));
        sheet.set_footer("&L&A&R&P / &N");
        sheet.set_margins(MARGIN, MARGIN, MARGIN, 2.0 * MARGIN, MARGIN, MARGIN);
        if let Some(last) = self.repeated.checked_sub(1).filter(|_| pages > 1) {
            // The second half of a row follows its first.
            sheet.set_repeat_columns(0, last)?.set_page_order(false);
        }
        Ok(())
    }
}

/// How many lines a text takes in a column of that width, broken between words; a longer word goes on
/// on the next line.
pub(super) fn wrapped(text: &str, width: f64) -> usize {
    lines_of(&words(text), width)
}

/// How broad the words of a line are.
pub(super) fn words(line: &str) -> Vec<f64> {
    line.split([' ', '\t']).filter(|word| !word.is_empty()).map(breadth).collect()
}

/// How many lines words so broad take.
pub(super) fn lines_of(words: &[f64], width: f64) -> usize {
    let fits = width.max(4.0);
    let (mut lines, mut used) = (1, 0.0);
    for &length in words {
        let apart = if used > 0.0 { SPACE } else { 0.0 };
        if used + apart + length <= fits {
            used += apart + length;
            continue;
        }
        lines += usize::from(used > 0.0);
        let over = (length / fits).ceil().max(1.0) as usize - 1;
        lines += over;
        used = length - over as f64 * fits;
    }
    lines
}

/// How high a row of so many lines is, in points; `None` for one line, which is as high as any row.
pub(super) fn height_of(lines: usize) -> Option<f64> {
    (lines > 1).then_some(lines as f64 * 14.4 + 2.0)
}

/// The breadth of a space, in digits.
const SPACE: f64 = 0.5;

/// How broad a text is, in digits: much the same in the fonts of spreadsheets.
pub(super) fn breadth(text: &str) -> f64 {
    let of = |letter: char| match letter {
        ' ' => SPACE,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '’' | '·' | 'ī'
        | 'ļ' => 0.47,
        't' | 'f' | 'r' | '(' | ')' | '-' | '“' | '”' | '„' | '/' | '\u{a0}' => 0.68,
        's' | 'c' | 'z' | 'k' | 'v' | 'x' | 'y' | 'J' | 'L' | 'š' | 'č' | 'ž' | 'ķ' => 0.92,
        'w' | 'W' | 'm' | 'M' | '%' => 1.5,
        letter if letter.is_uppercase() => 1.18,
        letter if letter >= '\u{2e80}' => 2.0,
        _ => 1.0,
    };
    text.chars().map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_goes_on_one_page_where_that_can_be_read() {
        let pages = |width, height| Extent { width, height, repeated: 2 }.pages();
        assert_eq!(pages(150.0, 700.0), (1, true));
        assert_eq!(pages(150.0, 900.0), (1, false), "it goes on below");
        assert_eq!(pages(90.0, 900.0), (1, true), "upright");
        assert_eq!(pages(250.0, 200.0), (2, false), "its first columns stand on both");
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrapped("", 10.0), 1);
        assert_eq!(wrapped("one two three", 8.0), 2);
        assert_eq!(wrapped("onetwothreefour", 5.0), 3);
        assert_eq!((wrapped("lllllllll", 5.0), wrapped("mmmmm", 5.0)), (1, 2), "by their letters");
        assert_eq!((height_of(1), height_of(3).map(f64::round)), (None, Some(45.0)));
    }
}
