//! The words that stand in place of numbers, each once, with the lines on which it stands first.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::gather::{Rejected, TOLD};
use super::words::{WordMap, fold, is_no_answer};

/// Answers in more words than that are free text: none of them stands for a number by itself.
const MOST_WORDS: usize = 100;

/// So many spellings are known by their bytes, so that they need not be looked at again.
const MOST_SPELLINGS: usize = 400;

/// A text of more characters than that is no answer in words.
const LONGEST: usize = 80;

/// FNV-1a: quicker for short names than the default, which guards against more names than are
/// taken here.
pub(super) struct Quick(u64);

/// How names are found that are few and short.
pub(super) type ByName<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

impl Default for Quick {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// The length of a name, which comes before it.
    fn write_usize(&mut self, number: usize) {
        self.0 ^= number as u64;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// What a word says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// Yes or no.
    Yes(bool),
    /// That there is no answer.
    NoAnswer,
    /// What somebody has to say, or the other words around it.
    Other,
}

/// A word, however it is written.
#[derive(Debug, Clone)]
pub(super) struct Slot {
    pub(super) folded: String,
    /// Of its spellings the first by the alphabet, so that the order of rows means nothing.
    pub(super) text: String,
    pub(super) says: Says,
    /// Where it stands first.
    pub(super) told: Vec<Rejected>,
}

/// All words that were seen.
#[derive(Debug, Clone, Default)]
pub(super) struct Lexicon {
    pub(super) slots: Vec<Slot>,
    at: ByName<String, usize>,
    spellings: ByName<Vec<u8>, usize>,
    /// How many of them only somebody can say.
    others: usize,
    /// Whether there were more words than are kept.
    pub(super) is_free_text: bool,
}

impl Lexicon {
    /// One that keeps a place for the words that are given.
    pub(super) fn with(given: &WordMap) -> Self {
        let mut all = Self::default();
        for folded in given.words() {
            let at = all.slots.len();
            all.at.insert(folded.clone(), at);
            let (says, text) = (Says::Other, String::new());
            all.slots.push(Slot { folded: folded.clone(), text, says, told: Vec::new() });
        }
        all
    }

    /// The place of a word that was seen, by the bytes of its cell.
    pub(super) fn spelled(&self, raw: &[u8]) -> Option<usize> {
        self.spellings.get(raw).copied()
    }

    /// The place of a word; `None` where it is none, or one too many.
    pub(super) fn place(&mut self, raw: &[u8], text: &str, yes: Option<bool>) -> Option<usize> {
        let text = text.trim();
        if text.chars().nth(LONGEST).is_some() {
            return None;
        }
        let folded = fold(text);
        let at = match self.at.get(&folded) {
            Some(at) => *at,
            None => self.add(folded, text, yes)?,
        };
        let slot = self.slots.get_mut(at)?;
        if slot.text.is_empty() || text < slot.text.as_str() {
            text.clone_into(&mut slot.text);
        }
        if self.spellings.len() < MOST_SPELLINGS {
            self.spellings.insert(raw.to_vec(), at);
        }
        Some(at)
    }

    fn add(&mut self, folded: String, text: &str, yes: Option<bool>) -> Option<usize> {
        let says = match yes {
            Some(yes) => Says::Yes(yes),
            None if is_no_answer(&folded) => Says::NoAnswer,
            None => Says::Other,
        };
        if says == Says::Other {
            if self.others == MOST_WORDS {
                self.is_free_text = true;
                return None;
            }
            self.others += 1;
        }
        let at = self.slots.len();
        self.at.insert(folded.clone(), at);
        self.slots.push(Slot { folded, text: text.to_owned(), says, told: Vec::new() });
        Some(at)
    }

    /// Whether further places of that word are to be told.
    pub(super) fn is_told(&self, at: usize) -> bool {
        self.slots.get(at).is_none_or(|slot| slot.says == Says::NoAnswer || slot.told.len() >= TOLD)
    }
}
