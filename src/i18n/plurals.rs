//! Which form of a word goes with a number, where Fluent's rules do not know.
//!
//! Its rules for Latvian look at the whole part of a number alone: 12.3 days would be told as
//! "12,3 dienu" for the sake of the 12, and 112 as if it were 102. So the selectors of Latvian messages ask
//! here, by the rules of the CLDR.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

use super::Language;
use super::numbers::rounded;
use super::words::DECIMALS;

/// The function of that name, which messages call.
pub(super) const FORM: &str = "FORM";

/// The messages of a language, in which what counts is asked for its form.
pub(super) fn messages(language: Language) -> String {
    let messages = language.messages();
    if language != Language::Latvian {
        return messages.to_owned();
    }
    let asking = |line: &str| {
        let (before, name) = line.strip_suffix(" ->")?.rsplit_once("{ $")?;
        Some(format!("{before}{{ {FORM}(${name}) ->"))
    };
    let lines = messages.lines().map(|line| asking(line).map_or(Cow::Borrowed(line), Cow::Owned));
    lines.flat_map(|line| [line, "\n".into()]).collect()
}

/// The form that goes with a number in Latvian; what is no number stays what it is.
pub(super) fn form<'a>(positional: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    match positional.first() {
        Some(FluentValue::Number(number)) if !is_agreed(number.value) => {
            FluentValue::from(latvian(number.value))
        }
        Some(value) => value.clone(),
        None => FluentValue::Error,
    }
}

/// Whether the rules agree about a number. It stays one: messages may have a form of their own for
/// it, such as a word for three.
fn is_agreed(number: f64) -> bool {
    number.fract() == 0.0 && (0.0..100.0).contains(&number)
}

/// The category of a number as it is written in a message.
fn latvian(number: f64) -> &'static str {
    let written = rounded(number.abs(), DECIMALS).to_string();
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let last = |digits: &str| digits.bytes().last().unwrap_or(b'0');
    let is_teen = |digits: &str| {
        let tens = digits.len().checked_sub(2).and_then(|at| digits.as_bytes().get(at));
        tens == Some(&b'1') && last(digits) != b'0'
    };
    // Of two decimals the last two count like those of a whole number, of any others the last one.
    let counted = if decimals.is_empty() { whole } else { decimals };
    let has_teens = decimals.is_empty() || decimals.len() == 2;
    match last(counted) {
        _ if has_teens && is_teen(counted) => "zero",
        b'0' => "zero",
        b'1' => "one",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Words;

    #[test]
    fn latvian_forms_are_those_of_the_cldr() {
        let zero = [0.0, 10.0, 11.0, 19.0, 20.0, 111.0, 112.0, 219.0, 1000.0, 3.11, 0.12];
        let one = [1.0, 21.0, 101.0, 1001.0, 0.1, 2.1, 10.1, 11.1, 3.21];
        let other = [2.0, 9.0, 22.0, 102.0, 0.5, 1.5, 12.3, 10.5, 21.5, 111.2, 3.02, 4.25];
        for (numbers, category) in [(&zero[..], "zero"), (&one, "one"), (&other, "other")] {
            for number in numbers {
                assert_eq!(latvian(*number), category, "{number}");
            }
        }
    }

    #[test]
    fn times_and_counts_take_the_forms_of_their_numbers() {
        let words = Words::of(Language::Latvian);
        let told = |amount: f64, unit: &str| words.quantity(amount, unit).replace('\u{a0}', " ");
        assert_eq!(told(12.3, "days"), "12,3 dienas");
        assert_eq!(told(3.2, "days"), "3,2 dienas");
        assert_eq!(told(12.0, "days"), "12 dienu");
        assert_eq!(told(0.5, "days"), "0,5 dienas");
        assert_eq!(told(2.1, "days"), "2,1 diena");
        assert_eq!(told(21.0, "days"), "21 diena");
        assert_eq!(told(1.5, "weeks"), "1,5 nedēļas");
        assert_eq!(told(10.5, "months"), "10,5 mēneši");
        assert_eq!(told(112.0, "weeks"), "112 nedēļu");
        assert_eq!(told(11.5, "hours"), "11,5 h");
        assert_eq!(told(0.5, "minutes"), "0,5 min");
        assert_eq!(told(12.34, "days"), "12,34 dienas");
    }
}
