//! What stands in a cell.

use crate::interchange::Scale;
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

/// A score as people write it, and the scale that it says it is on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Graded {
    pub(super) value: f64,
    /// `None`: it does not say.
    pub(super) scale: Option<Scale>,
}

/// A score: a number, per cent, a number of so many (`4/5`), or stars; `Err` for what is none.
pub(super) fn graded(cell: &str) -> Result<Option<Graded>, ()> {
    let text = text(cell);
    if let Ok(value) = number(text) {
        return Ok(value.map(|value| Graded { value, scale: None }));
    }
    let part = |text: &str| number(text).ok().flatten().filter(|value| *value >= 0.0);
    if let Some(value) = text.strip_suffix('%').and_then(part) {
        return Ok(Some(Graded { value, scale: Some(Scale::PERCENT) }));
    }
    if let Some((value, most)) = text.split_once('/') {
        let scale = part(most).and_then(Scale::out_of);
        return match part(value).zip(scale) {
            Some((value, scale)) => Ok(Some(Graded { value, scale: Some(scale) })),
            None => Err(()),
        };
    }
    stars(text).map(|value| Some(Graded { value, scale: Some(Scale::FIVE) }))
}

/// How many of up to five stars or dots are full.
fn stars(text: &str) -> Result<f64, ()> {
    let signs = || text.chars().filter(|c| !matches!(c, '\u{fe0f}' | ' '));
    let full = |c: &char| matches!(c, '★' | '⭐' | '🌟' | '●' | '⬤');
    let is_stars = signs().all(|c| full(&c) || matches!(c, '☆' | '✩' | '○' | '◯'));
    let count = signs().filter(full).count();
    let is_some = (1..=5).contains(&count) && signs().count() <= 5;
    // Up to five: exact.
    if is_stars && is_some { Ok(count as f64) } else { Err(()) }
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

    #[test]
    fn scores_may_say_their_scale() {
        let check = |cell: &str, expected: Option<(f64, Option<&str>)>| {
            let found = graded(cell).ok().flatten();
            let found = found.map(|graded| (graded.value, graded.scale.map(|s| s.to_string())));
            let expected = expected.map(|(value, scale)| (value, scale.map(str::to_owned)));
            assert_eq!(found, expected, "{cell}");
        };
        check("3,5", Some((3.5, None)));
        check("80 %", Some((80.0, Some("0..100"))));
        check("4/5", Some((4.0, Some("1..5"))));
        check("7 / 10", Some((7.0, Some("0..10"))));
        check("6/7", Some((6.0, Some("1..7"))));
        check("★★★☆☆", Some((3.0, Some("1..5"))));
        check("⭐️⭐️", Some((2.0, Some("1..5"))));
        check("●●●○○", Some((3.0, Some("1..5"))));
        check("95\u{a0}%", Some((95.0, Some("0..100"))));
        for wrong in
            ["", "%", "-5%", "4/0", "4/5/6", "1/1", "☆☆", "★★★★★★", "★4", "good", "12/2025"]
        {
            check(wrong, None);
        }
    }
}
