//! What was counted becomes answers, once it is known what the words among them stand for.

use std::collections::BTreeMap;

use super::Kind;
use super::answer::ONE;
use super::dates::{Days, Every};
use super::gather::{Rejected, TOLD};
use super::lexicon::{Lexicon, Says};
use super::tally::Tally;
use super::words::{Known, Meant, WordMap, WordSet, known};
use crate::model::{Answers, Scale, Share};

/// So many different words are few in any case, and so many where each stands there several times.
const FEW_WORDS: usize = 12;
const SOME_WORDS: usize = 30;
const SEVERAL: u64 = 3;

/// A word that is at least this part of the answers is no slip of the hand.
const OFTEN: u64 = 50;

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Gathered {
    /// All answers.
    pub whole: Group,
    /// Split by a column, in the order of its values; empty where nothing splits them.
    pub groups: Vec<Group>,
    /// The first of the rejected answers, in the order of their lines.
    pub first_rejected: Vec<Rejected>,
    /// The words among the answers: those that stand for something, from the lowest number on,
    /// then those of which nobody knows it, the most frequent first. None of the latter where
    /// there are so many that they are free text.
    pub words: Vec<Word>,
    /// The set that the words are of, where they are of one.
    pub set: Option<Set>,
    /// When the answers were given, where a column of dates was asked for.
    pub days: Option<Days>,
}

/// The answers of one group.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The value that the group has in the column that splits; of the whole, empty.
    pub name: String,
    /// The period in which its answers were given, where they are split by that; else empty.
    pub period: String,
    /// The first and the last day of its answers, where those are known.
    pub days: Option<Days>,
    /// The answers.
    pub answers: Answers,
    /// Cells without an answer, and words that say that there is none or are left out.
    pub blank: u64,
    /// Answers that are none, or off the scale.
    pub rejected: u64,
}

/// A word among the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As it is written there.
    pub text: String,
    /// How often it stands there.
    pub count: u64,
    /// What it counts as.
    pub said: Said,
}

/// What a word counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// That answer.
    Number(i32),
    /// Yes or no.
    Yes(bool),
    /// Blank, since it says that there is no answer.
    NoAnswer,
    /// Blank, since somebody left it out.
    LeftOut,
    /// Rejected: nobody said yet what it stands for.
    Open,
}

/// A known set of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Set {
    /// Which one.
    pub set: WordSet,
    /// The scale that its words are of.
    pub scale: Scale,
    /// Whether that is the scale of what was asked, so that its words count by themselves.
    pub fits: bool,
}

impl Gathered {
    /// The words of which somebody has to say what they stand for before any number means
    /// something: they are few and stand there often, or there is nothing else.
    #[must_use]
    pub fn open_words(&self) -> Vec<&Word> {
        let open: Vec<&Word> = self.words.iter().filter(|word| word.said == Said::Open).collect();
        let count: u64 = open.iter().map(|word| word.count).sum();
        let are_few = open.len() <= FEW_WORDS
            || open.len() <= SOME_WORDS && count >= SEVERAL * open.len() as u64;
        let n = self.whole.answers.n();
        let often = |word: &&Word| word.count > 1 && word.count * OFTEN >= n + count;
        if are_few && (n == 0 || open.iter().any(often)) { open } else { Vec::new() }
    }
}

/// By what answers are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// By the values of the column that splits them, where there is one.
    pub by_value: bool,
    /// By periods of that length; where months were counted (see
    /// [`Questions::by_month`](super::Questions::by_month)).
    pub every: Option<Every>,
}

/// The answers with one value of the column that splits them, given in one month.
#[derive(Debug, Clone)]
pub(super) struct Slot {
    pub(super) name: String,
    pub(super) month: Option<i32>,
    pub(super) days: Option<Days>,
    pub(super) tally: Tally,
}

/// When the answers of a group were given, and what they are.
type Sum = (Option<Days>, Tally);

/// Answers that were counted, the words among them each by itself.
#[derive(Debug, Clone)]
pub struct Counted {
    pub(super) kind: Kind,
    pub(super) whole: Tally,
    pub(super) slots: Vec<Slot>,
    /// Whether a column splits them.
    pub(super) is_split: bool,
    pub(super) words: Lexicon,
    pub(super) rejected: Vec<Rejected>,
    pub(super) days: Option<Days>,
}

impl Counted {
    /// The answers, where words stand for what somebody says, else for what they say by
    /// themselves; split by the values of a column, if one splits them.
    #[must_use]
    pub fn gathered(&self, given: &WordMap) -> Gathered {
        self.gathered_by(given, Parts { by_value: true, every: None })
    }

    /// The same, told apart as it is said; groups are in the order of their values, and of time.
    /// Answers without a date are a group whose period is empty.
    #[must_use]
    pub fn gathered_by(&self, given: &WordMap, parts: Parts) -> Gathered {
        let set = self.set();
        let said = self.said(given, set.as_ref());
        let whole = self.group(&self.whole, &said);
        let groups = self.groups(parts, &said);
        let is_rejected = |said: &Said| match said {
            Said::Open => true,
            Said::Number(number) => !self.takes(*number),
            _ => false,
        };
        let slots = self.words.slots.iter().zip(&said);
        let of_words = slots.filter(|(_, said)| is_rejected(said));
        let of_words = of_words.flat_map(|(slot, _)| slot.told.iter().cloned());
        let mut first_rejected: Vec<Rejected> =
            self.rejected.iter().cloned().chain(of_words).collect();
        first_rejected.sort();
        first_rejected.truncate(TOLD);
        let set = set.map(|known| Set {
            set: known.set,
            scale: known.scale,
            fits: self.fits(known.scale),
        });
        Gathered { whole, groups, first_rejected, words: self.told(&said), set, days: self.days }
    }

    /// The answers told apart; none where nothing does it.
    fn groups(&self, parts: Parts, said: &[Said]) -> Vec<Group> {
        let by_value = parts.by_value && self.is_split;
        if !by_value && parts.every.is_none() {
            return Vec::new();
        }
        let mut all: BTreeMap<(&str, Option<i32>), Sum> = BTreeMap::new();
        for Slot { name, month, days, tally } in &self.slots {
            let name = if by_value { name.as_str() } else { "" };
            let month = parts.every.and_then(|every| Some(every.begin((*month)?)));
            let none = || (None, Tally::new(self.kind));
            let (seen, sum) = all.entry((name, month)).or_insert_with(none);
            *seen = [*seen, *days].into_iter().flatten().reduce(Days::and);
            sum.merge(tally);
        }
        let group = |((name, month), (days, tally)): ((&str, Option<i32>), (_, Tally))| {
            let period = parts.every.zip(month).map(|(every, month)| every.name(month));
            let period = period.unwrap_or_default();
            Group { name: name.to_owned(), period, days, ..self.group(&tally, said) }
        };
        all.into_iter().map(group).collect()
    }

    /// The known set that the words are of.
    fn set(&self) -> Option<Known> {
        if self.words.is_free_text {
            return None;
        }
        let slots = self.words.slots.iter().enumerate();
        let words = slots.map(|(at, slot)| match slot.says {
            Says::NoAnswer => (slot.folded.as_str(), 0),
            _ => (slot.folded.as_str(), self.whole.word(at)),
        });
        known(&words.collect::<Vec<_>>())
    }

    /// Whether a set's numbers are answers to what was asked.
    fn fits(&self, scale: Scale) -> bool {
        match self.kind {
            Kind::Scale(own) => own == scale,
            Kind::Numbers(None) => true,
            Kind::Numbers(Some(bounds)) => bounds.min <= scale.min && scale.max <= bounds.max,
        }
    }

    fn takes(&self, number: i32) -> bool {
        match self.kind {
            Kind::Scale(own) | Kind::Numbers(Some(own)) => (own.min..=own.max).contains(&number),
            Kind::Numbers(None) => true,
        }
    }

    /// What each word counts as.
    fn said(&self, given: &WordMap, set: Option<&Known>) -> Vec<Said> {
        let set = set.filter(|known| self.fits(known.scale));
        let slots = self.words.slots.iter().enumerate();
        let mut all: Vec<Said> = slots
            .map(|(at, slot)| match (given.folded(&slot.folded), slot.says) {
                (Some(Meant::Number(number)), _) => Said::Number(number),
                (Some(Meant::LeftOut), _) => Said::LeftOut,
                (None, Says::NoAnswer) => Said::NoAnswer,
                (None, says) => {
                    let number = set.and_then(|known| known.numbers.get(at).copied().flatten());
                    match (number, says) {
                        (Some(number), _) => Said::Number(number),
                        (None, Says::Yes(is_yes)) => Said::Yes(is_yes),
                        (None, _) => Said::Open,
                    }
                }
            })
            .collect();
        // Yes and no are answers where any number is one and there is no number.
        let has_number = all.iter().any(|said| matches!(said, Said::Number(_)));
        let takes_yes = self.kind.takes_words() && self.whole.has_no_number() && !has_number;
        if !takes_yes {
            let of_yes = all.iter_mut().filter(|said| matches!(said, Said::Yes(_)));
            of_yes.for_each(|said| *said = Said::Open);
        }
        all
    }

    /// A group without a name.
    fn group(&self, counted: &Tally, said: &[Said]) -> Group {
        let mut tally = counted.clone();
        let is_share = said.iter().any(|said| matches!(said, Said::Yes(_)));
        let mut share = is_share.then(Share::default);
        for (at, said) in said.iter().enumerate() {
            let count = counted.word(at);
            match said {
                Said::Number(number) if tally.add_many(i64::from(*number) * ONE, count) => {}
                Said::Number(_) | Said::Open => tally.rejected += count,
                Said::NoAnswer | Said::LeftOut => tally.blank += count,
                Said::Yes(is_yes) => {
                    if let Some(share) = &mut share {
                        share.n += count;
                        share.k += if *is_yes { count } else { 0 };
                    }
                }
            }
        }
        let (blank, rejected) = (tally.blank, tally.rejected);
        let answers = tally.answers(share);
        Group { name: String::new(), period: String::new(), days: None, answers, blank, rejected }
    }

    /// The words as they are told.
    fn told(&self, said: &[Said]) -> Vec<Word> {
        let slots = self.words.slots.iter().zip(said).enumerate();
        let words = slots.map(|(at, (slot, said))| Word {
            text: slot.text.clone(),
            count: self.whole.word(at),
            said: *said,
        });
        let is_free_text = self.words.is_free_text;
        let mut words: Vec<Word> = words
            .filter(|word| word.count > 0 && !(is_free_text && word.said == Said::Open))
            .collect();
        words.sort_by(|a, b| {
            let most_first = b.count.cmp(&a.count);
            a.said.cmp(&b.said).then(most_first).then_with(|| a.text.cmp(&b.text))
        });
        words
    }
}
