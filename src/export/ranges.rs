//! Ranges such as 1–5 stay on one line: a browser, an office program or Typst would end a line after
//! the dash.

use std::borrow::Cow;

use serde_json::Value;

/// Holds what stands before and after it together, and is not seen.
const JOINER: char = '\u{2060}';

/// A text whose ranges of numbers are held together; what people wrote and what the report says
/// alike.
pub(super) fn held(text: &str) -> Cow<'_, str> {
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
            assert_eq!(held(text), expected.replace('_', "\u{2060}"), "{text}");
        }
    }

    #[test]
    fn all_texts_of_data_are_held_and_numbers_stay() {
        let mut data = serde_json::json!({"a": ["1–2"], "b": 3.5});
        hold(&mut data);
        assert_eq!(data, serde_json::json!({"a": ["1–\u{2060}2"], "b": 3.5}));
    }
}
