//! What stands in a cell.

use crate::model::EvidenceKind;

/// A cell's text, without white space around it and without the mark that keeps a spreadsheet from
/// taking it for a formula.
pub(super) fn text(cell: &str) -> &str {
    let formula = ['=', '+', '-', '@', '\t', '\r'];
    // Marks of the text's own stand behind the one that goes.
    let is_marked = |rest: &&str| rest.trim_start_matches('\'').starts_with(formula);
    cell.strip_prefix('\'').filter(is_marked).unwrap_or(cell).trim()
}

/// The values of a cell that holds several, joined with `; `; a `\;` inside a value is a `;`.
pub(super) fn values(cell: &str) -> Vec<String> {
    let cell = text(cell);
    if cell.is_empty() {
        return Vec::new();
    }
    let mut values = vec![String::new()];
    let mut chars = cell.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek() == Some(&';') => {
                chars.next();
                push(&mut values, ';');
            }
            ';' => values.push(String::new()),
            c => push(&mut values, c),
        }
    }
    values.into_iter().map(|value| value.trim().to_owned()).collect()
}

fn push(values: &mut [String], c: char) {
    if let Some(last) = values.last_mut() {
        last.push(c);
    }
}

/// A finite number, with a decimal point or comma; `Err` for what is none.
pub(super) fn number(cell: &str) -> Result<Option<f64>, ()> {
    let text = text(cell);
    if text.is_empty() {
        return Ok(None);
    }
    let is_plain = text
        .bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b',' | b'-' | b'+' | b'e' | b'E'));
    let number = text.replace(',', ".").replace('\u{2212}', "-").parse::<f64>();
    number.ok().filter(|number| is_plain && number.is_finite()).map(Some).ok_or(())
}

/// A whole number, also where a spreadsheet wrote `3.0`.
pub(super) fn whole(cell: &str) -> Result<Option<u32>, ()> {
    let Some(number) = number(cell)? else { return Ok(None) };
    let is_whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
    let whole = number as u32;
    if is_whole { Ok(Some(whole)) } else { Err(()) }
}

/// How something is known.
pub(super) fn evidence(cell: &str) -> Result<EvidenceKind, ()> {
    match text(cell).to_ascii_lowercase().as_str() {
        "" | "assumed" => Ok(EvidenceKind::Assumed),
        "observed" => Ok(EvidenceKind::Observed),
        "measured" => Ok(EvidenceKind::Measured),
        _ => Err(()),
    }
}

/// Yes or no; nothing is no.
pub(super) fn yes(cell: &str) -> Result<bool, ()> {
    match text(cell).to_ascii_lowercase().as_str() {
        "yes" | "y" | "true" | "x" | "1" => Ok(true),
        "" | "no" | "n" | "false" | "0" => Ok(false),
        _ => Err(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_before_a_formula_goes() {
        for (cell, expected) in [
            ("'=1", "=1"),
            ("''=1", "'=1"),
            ("''", "''"),
            ("'-1", "-1"),
            ("'tis", "'tis"),
            (" a ", "a"),
            ("'\tx", "x"),
            ("'", "'"),
        ] {
            assert_eq!(text(cell), expected, "{cell}");
        }
    }

    #[test]
    fn several_values_are_joined_with_semicolons() {
        assert_eq!(values("a\\; b; c; ; d"), ["a; b", "c", "", "d"]);
        assert_eq!(values("'+ x; y"), ["+ x", "y"]);
        assert_eq!(values(" "), [""; 0]);
        assert_eq!(values("4; "), ["4", ""]);
        assert_eq!(values("a\\b;c\\"), ["a\\b", "c\\"]);
    }

    #[test]
    fn numbers_have_points_or_commas() {
        assert_eq!(number("2,5"), Ok(Some(2.5)));
        assert_eq!(number(" '-1.25 "), Err(()));
        assert_eq!(number("'-1.25"), Ok(Some(-1.25)));
        assert_eq!(number(""), Ok(None));
        for wrong in ["x", "inf", "NaN", "1 000", "1.2.3", "0x1", "1e999"] {
            assert_eq!(number(wrong), Err(()), "{wrong}");
        }
        assert_eq!(whole("143.0"), Ok(Some(143)));
        assert_eq!(whole("2.5"), Err(()));
        assert_eq!(whole("-1"), Err(()));
    }
}
