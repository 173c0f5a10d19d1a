//! What Mermaid takes from its language, JavaScript: white space, words, numbers.

/// Whether JavaScript's `\s` matches.
pub(super) fn is_space(c: char) -> bool {
    (c.is_whitespace() && c != '\u{85}') || c == '\u{feff}'
}

/// Whether JavaScript's `\w` matches.
pub(super) fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// JavaScript's `trim`.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// How many bytes of the text's beginning match.
pub(super) fn span(text: &str, matches: impl Fn(char) -> bool) -> usize {
    text.find(|c| !matches(c)).unwrap_or(text.len())
}

/// JavaScript's `Number`; NaN for what is no number, 0 for what is blank.
pub(super) fn number(text: &str) -> f64 {
    let text = trim(text);
    if text.is_empty() {
        return 0.0;
    }
    let prefixed = text.get(..2).map(str::to_ascii_lowercase);
    let radix = match prefixed.as_deref() {
        Some("0x") => 16,
        Some("0o") => 8,
        Some("0b") => 2,
        _ => return decimal(text),
    };
    let digits = text.get(2..).unwrap_or_default();
    let value = digits
        .chars()
        .try_fold(0.0, |value, c| Some(value * f64::from(radix) + f64::from(c.to_digit(radix)?)));
    value.filter(|_| !digits.is_empty()).unwrap_or(f64::NAN)
}

fn decimal(text: &str) -> f64 {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let plain =
        unsigned.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'));
    if plain || unsigned == "Infinity" { text.parse().unwrap_or(f64::NAN) } else { f64::NAN }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_javascript_reads_them() {
        for (text, value) in [
            ("5", 5.0),
            (" 3.5 ", 3.5),
            ("", 0.0),
            (" \u{feff}\u{3000}", 0.0),
            ("+4", 4.0),
            ("-2", -2.0),
            (".5", 0.5),
            ("5.", 5.0),
            ("1e1", 10.0),
            ("0x10", 16.0),
            ("0b11", 3.0),
            ("0O17", 15.0),
            ("Infinity", f64::INFINITY),
            ("-Infinity", f64::NEG_INFINITY),
        ] {
            assert!((number(text) - value).abs() < 1e-12 || number(text) == value, "{text}");
        }
        for text in [
            "x", "5 stars", "1,5", "0x", "0xg", "-0x1", "infinity", "inf", "nan", "1_0", "e", ".",
            "--1", "٣",
        ] {
            assert!(number(text).is_nan(), "{text}");
        }
    }
}
