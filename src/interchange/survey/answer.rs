//! What stands in a cell: an answer, nothing, or something that is no answer.
//!
//! An answer is a number by itself (`9`, `9.0`, `3,5`, `−2`), or one that begins or ends a label:
//! `9 - Very likely`, `5 (very satisfied)`, `Extremely likely - 10`. A number in the middle of
//! words is no answer, nor are a range (`9-10`) or a date.

/// Decimals that are kept of a number.
pub(super) const DECIMALS: u32 = 6;

/// One, in the unit that numbers are counted in.
pub(super) const ONE: i64 = 1_000_000;

/// The largest number that is taken, in ones: sums of squares stay exact.
const LARGEST: i64 = 1_000_000_000;

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing.
    Blank,
    /// A number, in units of a millionth (see [`ONE`]).
    Number(i64),
    /// Yes or no, as a word.
    Word(bool),
    /// Something else.
    Other,
}

/// The words for yes and no that are understood.
const WORDS: [(&str, bool); 12] = [
    ("yes", true),
    ("no", false),
    ("y", true),
    ("n", false),
    ("true", true),
    ("false", false),
    ("kyllä", true),
    ("ei", false),
    ("jā", true),
    ("nē", false),
    ("ja", true),
    ("ne", false),
];

/// Reads a cell. `comma_separates` says that fields are separated by commas, so that a comma
/// before three digits parts thousands (`1,250`); elsewhere it is a decimal comma.
pub(super) fn cell(text: &str, comma_separates: bool) -> Cell {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.is_empty() {
        return Cell::Blank;
    }
    let number = Digits { comma_separates };
    if let Some((value, rest)) = number.leading(text)
        && is_label_after(rest)
    {
        return Cell::Number(value);
    }
    if let Some(value) = number.trailing(text) {
        return Cell::Number(value);
    }
    let folded = text.to_lowercase();
    let word = WORDS.iter().find(|(word, _)| *word == folded);
    word.map_or(Cell::Other, |(_, is_yes)| Cell::Word(*is_yes))
}

/// Whether what follows a number is a label and not a part of something larger: a date, a range, a
/// second number.
fn is_label_after(rest: &str) -> bool {
    let rest = rest.trim_start();
    let label = rest.trim_start_matches(MARKS);
    if label.len() < rest.len() {
        !label.trim_start().starts_with(|c: char| c.is_numeric() || is_minus(c))
    } else {
        !rest.contains(char::is_numeric)
    }
}

/// What can stand between a number and its label, and what can follow a number as its unit.
const MARKS: [char; 12] = ['-', '–', '—', ':', '=', '.', ')', '(', '%', '€', '$', '/'];

fn is_minus(c: char) -> bool {
    matches!(c, '-' | '−' | '–')
}

/// How numbers are written.
#[derive(Debug, Clone, Copy)]
struct Digits {
    comma_separates: bool,
}

impl Digits {
    /// The number that begins a text, and what follows it.
    fn leading(self, text: &str) -> Option<(i64, &str)> {
        let is_negative = text.starts_with(is_minus);
        let unsigned = text.strip_prefix(|c: char| is_minus(c) || c == '+').unwrap_or(text);
        let len = self.number_len(unsigned);
        let (number, rest) = unsigned.split_at_checked(len)?;
        let value = self.value(number)?;
        // A letter right behind it makes it a code: `5G`, `2nd`.
        if rest.starts_with(char::is_alphanumeric) {
            return None;
        }
        Some((if is_negative { -value } else { value }, rest))
    }

    /// The number that ends a label: behind a dash, a colon, an equals sign, or in brackets.
    fn trailing(self, text: &str) -> Option<i64> {
        let inner = text.strip_suffix(')').unwrap_or(text).trim_end();
        let words = inner.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
        let number = inner.get(words.len()..)?;
        let before = words.trim_end();
        let mark = before.chars().next_back()?;
        let is_marked = if inner.len() < text.len() {
            mark == '('
        } else {
            matches!(mark, '-' | '–' | '—' | ':' | '=')
        };
        let label = before.strip_suffix(mark)?;
        // A number before it as well: nobody knows which one is meant.
        if !is_marked || label.contains(|c: char| c.is_numeric()) || label.trim().is_empty() {
            return None;
        }
        self.value(number)
    }

    /// How much of the text is digits, with what parts them.
    fn number_len(self, text: &str) -> usize {
        let mut len = 0;
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next_is_digit = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
            let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
            let parts = matches!(c, '.' | ',')
                || matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’') && is_thousands(rest);
            if c.is_ascii_digit() || (len > 0 && parts && next_is_digit) {
                len = at + c.len_utf8();
            } else {
                break;
            }
        }
        len
    }

    /// The value of digits with points, commas and spaces, in millionths.
    fn value(self, number: &str) -> Option<i64> {
        let digits: String =
            number.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
        let decimal = self.decimal_mark(&digits)?;
        let (whole, part) = match decimal {
            Some(at) => (digits.get(..at)?, digits.get(at + 1..)?),
            None => (digits.as_str(), ""),
        };
        let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
        if whole.is_empty() || whole.len() > 10 {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let value = whole.checked_mul(ONE)?.checked_add(millionths(part)?)?;
        (value <= LARGEST * ONE).then_some(value)
    }

    /// Where the decimal mark is among digits, points and commas: the last mark, unless it parts
    /// thousands. The outer `None`: the marks make no sense.
    fn decimal_mark(self, digits: &str) -> Option<Option<usize>> {
        let marks: Vec<(usize, char)> =
            digits.char_indices().filter(|(_, c)| !c.is_ascii_digit()).collect();
        let Some(&(last, mark)) = marks.last() else { return Some(None) };
        let grouped = |upto: usize| {
            let ends = marks.iter().skip(1).map(|(at, _)| *at).chain([digits.len()]);
            marks.iter().zip(ends).take(upto).all(|((at, _), end)| end - at == 4)
        };
        let same = marks.iter().all(|(_, other)| *other == mark);
        match marks.len() {
            1 if mark == ',' && self.comma_separates && grouped(1) => Some(None),
            1 => Some(Some(last)),
            // 1,234,567
            count if same => grouped(count).then_some(None),
            // 1,234.5
            count => {
                let alike = marks.iter().take(count - 1).all(|(_, other)| *other != mark);
                (alike && grouped(count - 1)).then_some(Some(last))
            }
        }
    }
}

/// Whether exactly three digits follow, as behind a space that parts thousands.
fn is_thousands(rest: &str) -> bool {
    rest.chars().take_while(char::is_ascii_digit).count() == 3
}

/// The decimals of a number in millionths; further ones are rounded, half up.
fn millionths(part: &str) -> Option<i64> {
    let mut value = 0_i64;
    for place in 0..DECIMALS as usize {
        let digit = part.as_bytes().get(place).map_or(0, |digit| digit - b'0');
        value = value * 10 + i64::from(digit);
    }
    let rounds_up = part.as_bytes().get(DECIMALS as usize).is_some_and(|digit| *digit >= b'5');
    Some(value + i64::from(rounds_up))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn number(text: &str, expected: f64) {
        for comma_separates in [false, true] {
            let found = cell(text, comma_separates);
            assert_eq!(found, Cell::Number((expected * ONE as f64).round() as i64), "{text}");
        }
    }

    #[test]
    fn numbers_and_labels() {
        number("9", 9.0);
        number(" 10\u{a0}", 10.0);
        number("9.0", 9.0);
        number("3,5", 3.5);
        number("-1", -1.0);
        number("−1", -1.0);
        number("+4", 4.0);
        number("9 - Very likely", 9.0);
        number("10 – Erittäin todennäköisesti", 10.0);
        number("0=not at all", 0.0);
        number("5 (very satisfied)", 5.0);
        number("1. Very bad", 1.0);
        number("7: agree", 7.0);
        number("10 Extremely likely", 10.0);
        number("Extremely likely - 10", 10.0);
        number("Very satisfied (5)", 5.0);
        number("Not at all likely: 0", 0.0);
        number("12 min", 12.0);
        number("45 %", 45.0);
        number("45%", 45.0);
        number("12,50 €", 12.5);
        number("1 234,5", 1234.5);
        number("12\u{a0}345", 12345.0);
        number("1,234.56", 1234.56);
        number("1.234,56", 1234.56);
        number("1,234,567", 1_234_567.0);
        number("0,0000005", 0.000_001);
        number("0.1234564", 0.123_456);
    }

    #[test]
    fn a_comma_before_three_digits_is_read_by_the_separator() {
        assert_eq!(cell("1,250", true), Cell::Number(1250 * ONE));
        assert_eq!(cell("1,250", false), Cell::Number(ONE * 5 / 4));
    }

    #[test]
    fn what_is_no_answer() {
        let others = [
            "x",
            "N/A",
            "9-10",
            "9 - 10",
            "2026-03-12",
            "12.3.2026",
            "4/5",
            "5G",
            "2nd",
            "Top 10",
            "within 2 days",
            "5 or 6",
            "1e3",
            "10000000000",
            "1,23,4",
            "-",
            "4 - 5 (4)",
            "∞",
        ];
        for text in others {
            assert_eq!(cell(text, true), Cell::Other, "{text}");
            assert_eq!(cell(text, false), Cell::Other, "{text}");
        }
    }

    #[test]
    fn blanks_and_words() {
        for text in ["", " ", "\t", "\u{a0}", "\u{feff}"] {
            assert_eq!(cell(text, true), Cell::Blank);
        }
        assert_eq!(cell("Yes", true), Cell::Word(true));
        assert_eq!(cell(" EI ", true), Cell::Word(false));
        assert_eq!(cell("Jā", true), Cell::Word(true));
    }
}
