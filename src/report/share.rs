//! Shares of people in words: of customers that a pain point meets – what may be told of it,
//! [`told_share`] knows –, and of those asked who did answer.

use super::content::Number;
use super::few::few;
use super::say::Say;
use crate::i18n::Words;
use crate::insight::{Answers, ToldShare, told_share};
use crate::model::{Card, EvidenceKind, Tally};

/// For a column: "38%", "1 of 2", "26% (estimate)".
pub(super) fn number(say: &Say<'_>, card: &Card) -> Option<Number> {
    let (value, told) = told_share(card)?;
    Some(Number { value, text: text(say.words, value, told) })
}

fn text(words: Words, value: f64, told: ToldShare) -> String {
    let percent = || words.given_share(value);
    match told {
        ToldShare::Percent => percent(),
        ToldShare::Count(k, n) => words.with("piece-k-of-n", &[("k", k.into()), ("n", n.into())]),
        ToldShare::Estimate => words.with("report-estimate", &[("percent", percent().into())]),
    }
}

/// For a list in which nothing else says what it rests on: "38%", "44%; n = 9, few answers".
#[must_use]
pub fn share_with_basis(words: Words, card: &Card) -> Option<String> {
    let (value, told) = told_share(card)?;
    Some(with_few(words, card, told, text(words, value, told)))
}

/// How many of those asked did answer, as on the map: "88 of 176 answered (50%)"; of few, no share
/// is told.
#[must_use]
pub fn response(words: Words, response: Tally) -> Option<String> {
    let share = response.share()?;
    let mut args = vec![("k", response.k.into()), ("n", response.n.into())];
    if Answers::of(response.n) == Answers::CountsOnly {
        return Some(words.with("piece-k-of-n", &args));
    }
    args.push(("percent", words.share(share).into()));
    Some(words.with("piece-response", &args))
}

/// For a sentence: "38% of customers", "in 1 of 2 cases", "an estimated 26% of customers".
pub(super) fn phrase(words: Words, card: &Card) -> Option<String> {
    let (value, told) = told_share(card)?;
    let of_percent = |key: &str| words.with(key, &[("percent", words.given_share(value).into())]);
    Some(match told {
        ToldShare::Percent => of_percent("piece-share-of-customers"),
        ToldShare::Count(k, n) => {
            words.with("report-in-cases", &[("k", k.into()), ("n", n.into())])
        }
        ToldShare::Estimate => of_percent("report-estimated-share"),
    })
}

/// The same where nothing else says what it rests on: "44% of customers; n = 9, few
/// answers".
#[must_use]
pub fn share_of_customers(words: Words, card: &Card) -> Option<String> {
    let (_, told) = told_share(card)?;
    Some(with_few(words, card, told, phrase(words, card)?))
}

/// A count says by itself how few it is of, and an estimate is nobody's answer.
fn with_few(words: Words, card: &Card, told: ToldShare, text: String) -> String {
    match few(words, &card.evidence).filter(|_| told == ToldShare::Percent) {
        Some(few) => format!("{text}; {few}"),
        None => text,
    }
}

/// How many gave that share, or told of the pain point where no share is told, and that they are few
/// where they are: "n = 12, few answers"; empty where nobody says how many. A count says so itself,
/// an estimate is nobody's answer.
pub(super) fn basis(say: &Say<'_>, card: &Card) -> String {
    let is_share = matches!(told_share(card), None | Some((_, ToldShare::Percent)));
    let told = card.evidence.as_ref().filter(|evidence| evidence.kind != EvidenceKind::Assumed);
    let n = told.and_then(|evidence| evidence.n).filter(|n| is_share && *n > 0);
    n.map(|n| say.n(n)).unwrap_or_default()
}
