//! What belongs together stays on one line: ranges such as 1–5, after whose dash a browser, an office
//! program or Typst would end a line; dates, and numbers with their short units.

use std::borrow::Cow;

use serde_json::Value;

/// Holds what stands before and after it together, and is not seen.
const JOINER: char = '\u{2060}';

/// What holds two words together.
const NO_BREAK: char = '\u{a0}';
/// A unit has no more letters: what is longer reads well on the next line, too.
const UNIT: usize = 3;

/// A text whose ranges of numbers, dates and measures are held together; what people wrote and what
/// the report says alike.
pub(super) fn held(text: &str) -> Cow<'_, str> {
    match bound(text) {
        Cow::Borrowed(text) => joined(text),
        Cow::Owned(text) => match joined(&text) {
            Cow::Owned(joined) => Cow::Owned(joined),
            Cow::Borrowed(_) => Cow::Owned(text),
        },
    }
}

/// A text whose dates and measures are held together by spaces that no line ends at.
pub(super) fn bound(text: &str) -> Cow<'_, str> {
    let mut words = text.split(' ').peekable();
    let mut out = String::with_capacity(text.len() + 8);
    let mut is_new = false;
    let mut is_held = false;
    while let Some(word) = words.next() {
        out.push_str(word);
        let Some(next) = words.peek() else { break };
        // Of "17 of 64" the second part: its word is bound to the first number already.
        let is_of = is_held && is_short(word) && next.starts_with(|c: char| c.is_ascii_digit());
        let is_one = is_of || belong(word, next);
        is_held = is_one;
        out.push(if is_one { NO_BREAK } else { ' ' });
        is_new |= is_one;
    }
    if is_new { Cow::Owned(out) } else { Cow::Borrowed(text) }
}

/// Whether two words are read as one: `15 Jan` and `2027`, `12` and `min`, `a` and `−` and `b`.
fn belong(word: &str, next: &str) -> bool {
    if word == "−" || next == "−" {
        return true;
    }
    // Of a range such as `14 %–−3 %` the first part.
    let bare = next.split('–').next().unwrap_or(next);
    let bare = bare.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '%');
    let is_unit = bare == "%" || is_short(bare);
    let is_year = bare.len() == 4 && bare.bytes().all(|byte| byte.is_ascii_digit());
    let is_day = word.rsplit_once(NO_BREAK).is_some_and(|(day, month)| {
        day.ends_with(|c: char| c.is_ascii_digit()) && month.chars().all(char::is_alphabetic)
    });
    word.ends_with(|c: char| c.is_ascii_digit()) && is_unit || is_day && is_year
}

/// Whether it is as long as a short unit.
fn is_short(word: &str) -> bool {
    (1..=UNIT).contains(&word.chars().count()) && word.chars().all(char::is_alphabetic)
}

/// A text whose ranges of numbers are held together.
fn joined(text: &str) -> Cow<'_, str> {
    if !text.contains('–') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        out.push(c);
        let ends_number = before.is_ascii_digit() || before == '%';
        let begins_number = |next: &char| next.is_ascii_digit() || matches!(next, '+' | '−');
        if c == '–' && ends_number && chars.peek().is_some_and(begins_number) {
            out.push(JOINER);
        }
        before = c;
    }
    Cow::Owned(out)
}

/// All texts of some data, with their ranges held together.
pub(super) fn hold(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Cow::Owned(new) = held(text) {
                *text = new;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(hold),
        Value::Object(fields) => fields.values_mut().for_each(hold),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_of_numbers_are_held_and_other_dashes_are_not() {
        for (text, expected) in [
            ("1–5", "1–_5"),
            ("60–77 %", "60–_77 %"),
            ("−19–+65", "−19–_+65"),
            ("14 %–−3 %", "14 %–_−3 %"),
            ("12.–14.", "12.–14."),
            ("here – there", "here – there"),
            ("Helsinki–Riga", "Helsinki–Riga"),
            ("5–", "5–"),
        ] {
            // A space before the sign of per cent holds, too.
            let expected = expected.replace('_', "\u{2060}").replace(" %", "\u{a0}%");
            assert_eq!(held(text), expected, "{text}");
        }
    }

    #[test]
    fn dates_and_measures_stay_on_a_line() {
        for (text, expected) in [
            ("due 15\u{a0}Jan 2027, Laura", "due 15_Jan_2027, Laura"),
            ("21–24\u{a0}Nov 2026.", "21–_24_Nov_2026."),
            ("takes 90 min at most", "takes 90_min at most"),
            ("60 %, 5 km", "60_%, 5_km"),
            ("benefits − sacrifices", "benefits_−_sacrifices"),
            ("12 interviews in 2026 were held", "12 interviews in 2026 were held"),
            ("room 4, in 2026", "room 4, in 2026"),
            ("kept 17 of 64 times", "kept 17_of_64 times"),
            ("turēts 12 no 25 reizēm", "turēts 12_no_25 reizēm"),
        ] {
            let plain = held(text).replace(['\u{2060}', '\u{a0}'], "_");
            assert_eq!(plain, expected, "{text}");
        }
    }

    #[test]
    fn all_texts_of_data_are_held_and_numbers_stay() {
        let mut data = serde_json::json!({"a": ["1–2"], "b": 3.5});
        hold(&mut data);
        assert_eq!(data, serde_json::json!({"a": ["1–\u{2060}2"], "b": 3.5}));
    }
}
