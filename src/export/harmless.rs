//! Text that no spreadsheet takes for a formula.

use std::borrow::Cow;

/// The text, with a mark in front where a spreadsheet would take it for a formula; importing takes
/// the mark off again.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
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
        for text in ["", "a=b", "'=1", " =1", "−1"] {
            assert_eq!(harmless(text), text);
        }
    }
}
