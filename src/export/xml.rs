//! The small print of XML: numbers, escapes, and characters that it cannot hold.

use crate::layout::palette::Rgb;

/// Appends a number with at most two decimals, a dot between, and no needless zeros.
///
/// What is not finite becomes 0: a picture with a hole beats a file that no viewer opens.
pub(crate) fn push_number(out: &mut String, value: f32) {
    use std::fmt::Write as _;
    let value = if value.is_finite() { f64::from(value) } else { 0.0 };
    #[expect(clippy::cast_possible_truncation, reason = "casts of floats saturate")]
    let hundredths = (value * 100.0).round() as i64;
    if hundredths < 0 {
        out.push('-');
    }
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let written = match (rest, rest % 10) {
        (0, _) => write!(out, "{whole}"),
        (_, 0) => write!(out, "{whole}.{}", rest / 10),
        _ => write!(out, "{whole}.{rest:02}"),
    };
    debug_assert!(written.is_ok(), "a String takes everything");
}

/// Appends ` name="number"`.
pub(crate) fn push_number_attribute(out: &mut String, name: &str, value: f32) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_number(out, value);
    out.push('"');
}

/// Appends a colour as `#rrggbb`, or `#rgb` where that says the same.
pub(crate) fn push_color(out: &mut String, rgb: Rgb) {
    const HEX: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let short = rgb.iter().all(|byte| byte >> 4 == byte & 15);
    out.push('#');
    for byte in rgb {
        let digit = |nibble: u8| HEX.get(usize::from(nibble)).copied().unwrap_or('0');
        out.push(digit(byte >> 4));
        if !short {
            out.push(digit(byte & 15));
        }
    }
}

/// Appends text for an element or a quoted attribute. Tabs and line ends become spaces; other
/// characters that XML 1.0 cannot hold are left out.
pub(crate) fn push_escaped(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(is_special) {
        let (plain, from) = rest.split_at(at);
        out.push_str(plain);
        let mut chars = from.chars();
        out.push_str(match chars.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            Some('\t' | '\n' | '\r') => " ",
            _ => "",
        });
        rest = chars.as_str();
    }
    out.push_str(rest);
}

fn is_special(c: char) -> bool {
    matches!(
        c,
        '&' | '<' | '>' | '"' | '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}'
    )
}

/// Appends ` name="text"`, escaped.
pub(crate) fn push_attribute(out: &mut String, name: &str, text: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_escaped(out, text);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: f32) -> String {
        let mut out = String::new();
        push_number(&mut out, value);
        out
    }

    #[test]
    fn numbers_are_short_and_finite() {
        let cases = [
            (0.0, "0"),
            (-0.001, "0"),
            (12.0, "12"),
            (12.5, "12.5"),
            (12.05, "12.05"),
            (-0.25, "-0.25"),
            (1234.567, "1234.57"),
            (f32::NAN, "0"),
            (f32::INFINITY, "0"),
        ];
        for (value, text) in cases {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn text_cannot_leave_its_element() {
        let mut out = String::new();
        push_escaped(&mut out, "</text><script> \"&'\0\u{1b}\u{fffe}]]>\n🙂 ﷼");
        assert_eq!(out, "&lt;/text&gt;&lt;script&gt; &quot;&amp;']]&gt; 🙂 ﷼");
    }

    #[test]
    fn colours_are_short_where_they_can_be() {
        let mut out = String::new();
        push_color(&mut out, [0xff, 0xff, 0xff]);
        push_color(&mut out, [0x1a, 0x20, 0x29]);
        assert_eq!(out, "#fff#1a2029");
    }
}
