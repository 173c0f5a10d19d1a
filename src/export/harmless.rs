//! Text that no spreadsheet takes for a formula.

use std::borrow::Cow;

/// The text, with a mark in front where a spreadsheet would take it for a formula; importing takes
/// the mark off again. A text that begins like a marked one gets one more, so that it comes back
/// with its own.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_marked() {
        for text in ["=1+1", "+358", "-1", "@home", "\tx", "\rx"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        assert_eq!(harmless("'=1"), "''=1");
        for text in ["", "a=b", "'tis", "''", " =1", "−1"] {
            assert_eq!(harmless(text), text);
        }
    }
}
