//! Answers in words: which of them are no answer, and which sets of them are known.
//!
//! A set is known where its words say by themselves how far along a scale they stand: how much
//! somebody agrees, how satisfied they are, how easy something was, how likely something is; in
//! English, Finnish and Latvian. Whether the scale has five points or seven is seen from the words
//! that stand there, and where they do not tell, nothing is guessed. What any other word stands
//! for, a person says ([`WordMap`]).

mod families;
mod place;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::model::Scale;
use families::FAMILIES;

/// So much of the answers in words must be of one set for it to be known.
const MOST: f64 = 0.8;

/// What somebody says that a word stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// That answer.
    Number(i32),
    /// No answer: it counts as blank.
    LeftOut,
}

/// What words stand for, as somebody says it; how a word is written (case, spaces, points and
/// commas) means nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordMap(BTreeMap<String, Meant>);

impl WordMap {
    /// Says what a word stands for.
    pub fn insert(&mut self, word: &str, meant: Meant) {
        self.0.insert(fold(word), meant);
    }

    /// What it stands for, where somebody said so.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<Meant> {
        self.folded(&fold(word))
    }

    /// Whether nothing is said about any word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether all numbers are on the scale.
    #[must_use]
    pub fn fits(&self, scale: Scale) -> bool {
        let is_on = |meant: &Meant| match meant {
            Meant::Number(number) => (scale.min..=scale.max).contains(number),
            Meant::LeftOut => true,
        };
        self.0.values().all(is_on)
    }

    /// All of the words, folded.
    pub(super) fn words(&self) -> impl Iterator<Item = &String> {
        self.0.keys()
    }

    pub(super) fn folded(&self, folded: &str) -> Option<Meant> {
        self.0.get(folded).copied()
    }
}

/// A set of words that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordSet {
    /// How much somebody agrees.
    Agreement,
    /// How satisfied somebody is.
    Satisfaction,
    /// How easy something was.
    Ease,
    /// How likely something is.
    Likelihood,
}

impl WordSet {
    /// The name in message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Satisfaction => "satisfaction",
            Self::Ease => "ease",
            Self::Likelihood => "likelihood",
        }
    }
}

/// What a word is compared by: small letters, one space between words, no points and commas. What
/// holds no letter (a dash, a smiley) stays as it is.
pub(super) fn fold(text: &str) -> String {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_lowercase();
    let kept: String = text
        .chars()
        .filter(|c| !matches!(c, '\'' | '’'))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let folded = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    if folded.is_empty() { text } else { folded }
}

/// Whether a word says that there is no answer.
pub(super) fn is_no_answer(folded: &str) -> bool {
    matches!(
        folded,
        "-" | "–"
            | "—"
            | "−"
            | "--"
            | "---"
            | "."
            | ".."
            | "..."
            | "…"
            | "n a"
            | "na"
            | "nan"
            | "null"
            | "blank"
            | "unknown"
            | "not applicable"
            | "not available"
            | "no answer"
            | "no response"
            | "dont know"
            | "do not know"
            | "i dont know"
            | "cant say"
            | "prefer not to say"
            | "prefer not to answer"
            | "ei tietoa"
            | "ei vastausta"
            | "ei vastannut"
            | "ei vastattu"
            | "ei koske"
            | "ei koske minua"
            | "en osaa sanoa"
            | "eos"
            | "en tiedä"
            | "en halua vastata"
            | "tyhjä"
            | "nav"
            | "nav atbildes"
            | "nav datu"
            | "nav zināms"
            | "nav attiecināms"
            | "nezinu"
            | "grūti pateikt"
            | "nevēlos atbildēt"
            | "tukšs"
    )
}

/// A set that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) set: WordSet,
    pub(super) scale: Scale,
    /// What each of the words stands for; `None` where it is not of the set.
    pub(super) numbers: Vec<Option<i32>>,
}

/// The set that words are of, each folded and with how often it stands there.
pub(super) fn known(words: &[(&str, u64)]) -> Option<Known> {
    let all: u64 = words.iter().map(|(_, count)| *count).sum();
    let mut found = FAMILIES.iter().filter_map(|family| {
        let known = family.known(words)?;
        let pairs = words.iter().zip(&known.numbers);
        let covered: u64 =
            pairs.filter(|(_, number)| number.is_some()).map(|((_, count), _)| *count).sum();
        (covered as f64 >= MOST * all as f64).then_some(known)
    });
    found.next()
}
