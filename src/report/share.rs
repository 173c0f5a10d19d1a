//! The share of customers that a pain point meets, as far as its evidence carries.
//!
//! Of fewer than five who were asked or watched no percentage is told, but how many of how many. A
//! percentage that fewer than thirty cannot have given is somebody's estimate, and is told as one.

use super::content::Number;
use super::say::Say;
use crate::insight::Answers;
use crate::model::{Card, on_scale};

/// How far a share may lie from k of n and still be told from it: half of the last whole percent.
const ROUNDING: f64 = 0.005 + 1e-9;

/// What a share is.
enum Told {
    /// So many percent.
    Percent,
    /// k of n.
    Count(u32, u32),
    /// Percent that those who were asked cannot have given.
    Estimate,
}

/// The share of a pain point, 0–1, and how it is told.
fn told(card: &Card) -> Option<(f64, Told)> {
    let share = on_scale::share(card.pain.as_deref()?.share)?;
    let n = card.evidence.as_ref().and_then(|evidence| evidence.n);
    let Some(n) = n.filter(|n| *n > 0 && Answers::of(*n).are_few()) else {
        return Some((share, Told::Percent));
    };
    let k = (share * f64::from(n)).round();
    let is_of_them = (k / f64::from(n) - share).abs() <= ROUNDING;
    Some((
        share,
        match (is_of_them, Answers::of(n)) {
            (false, _) => Told::Estimate,
            (true, Answers::CountsOnly) => Told::Count(k as u32, n),
            (true, _) => Told::Percent,
        },
    ))
}

/// For a column: "38%", "1 of 2", "26% (estimate)".
pub(super) fn number(say: &Say<'_>, card: &Card) -> Option<Number> {
    let (value, told) = told(card)?;
    let words = say.words;
    let percent = || words.percent(value, 0);
    let text = match told {
        Told::Percent => percent(),
        Told::Count(k, n) => words.with("piece-k-of-n", &[("k", k.into()), ("n", n.into())]),
        Told::Estimate => words.with("report-estimate", &[("percent", percent().into())]),
    };
    Some(Number { value, text })
}

/// For a sentence: "38% of customers", "in 1 of 2 cases", "an estimated 26% of customers".
pub(super) fn phrase(say: &Say<'_>, card: &Card) -> Option<String> {
    let (value, told) = told(card)?;
    let words = say.words;
    let of_percent = |key: &str| words.with(key, &[("percent", words.percent(value, 0).into())]);
    Some(match told {
        Told::Percent => of_percent("piece-share-of-customers"),
        Told::Count(k, n) => words.with("report-in-cases", &[("k", k.into()), ("n", n.into())]),
        Told::Estimate => of_percent("report-estimated-share"),
    })
}
