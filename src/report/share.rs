//! The share of customers that a pain point meets, in words: what may be told of it,
//! [`told_share`] knows.

use super::content::Number;
use super::say::Say;
use crate::insight::{ToldShare, told_share};
use crate::model::Card;

/// For a column: "38%", "1 of 2", "26% (estimate)".
pub(super) fn number(say: &Say<'_>, card: &Card) -> Option<Number> {
    let (value, told) = told_share(card)?;
    let words = say.words;
    let percent = || words.percent(value, 0);
    let text = match told {
        ToldShare::Percent => percent(),
        ToldShare::Count(k, n) => words.with("piece-k-of-n", &[("k", k.into()), ("n", n.into())]),
        ToldShare::Estimate => words.with("report-estimate", &[("percent", percent().into())]),
    };
    Some(Number { value, text })
}

/// For a sentence: "38% of customers", "in 1 of 2 cases", "an estimated 26% of customers".
pub(super) fn phrase(say: &Say<'_>, card: &Card) -> Option<String> {
    let (value, told) = told_share(card)?;
    let words = say.words;
    let of_percent = |key: &str| words.with(key, &[("percent", words.percent(value, 0).into())]);
    Some(match told {
        ToldShare::Percent => of_percent("piece-share-of-customers"),
        ToldShare::Count(k, n) => {
            words.with("report-in-cases", &[("k", k.into()), ("n", n.into())])
        }
        ToldShare::Estimate => of_percent("report-estimated-share"),
    })
}
