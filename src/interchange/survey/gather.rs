//! One pass over an export: answers are counted, group by group.

use super::answer::{Cell, ONE, cell};
use super::counted::{Counted, Gathered};
use super::dates::Seen;
use super::input::Texts;
use super::lexicon::{ByName, Lexicon};
use super::records::{Record, Records, unquoted};
use super::tally::Tally;
use super::words::WordMap;
use super::{Export, Kind, Question, SurveyError};

/// A column with more values than this splits nothing: it names respondents or moments.
pub const MOST_GROUPS: usize = 1_000;

/// So many rejected answers are told one by one.
pub(super) const TOLD: usize = 10;

/// So many groups are found by looking at one after the other.
const NEAR: usize = 4;

/// How much of a rejected answer is told, in characters.
const TOLD_LENGTH: usize = 40;

/// An answer that is none, or off the scale.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rejected {
    /// The line on which it stands, from 1.
    pub line: u64,
    /// The place on that line, in characters from 1.
    pub column: u64,
    /// How it begins.
    pub text: String,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It is a number that is not on the scale.
    OffScale,
    /// It is no whole number, and the scale has no others.
    NotWhole,
    /// It is no number, and nobody says what it stands for.
    NoNumber,
}

impl Export<'_> {
    /// Reads the answers, of which words count where it is known what they stand for.
    ///
    /// # Errors
    /// [`SurveyError`]; nothing of what was read until then is told.
    pub fn gather(self, question: &Question) -> Result<Gathered, SurveyError> {
        let given = WordMap::default();
        Ok(self.count(question, &given)?.gathered(&given))
    }

    /// Reads the answers and counts the words among them, without settling what those stand for:
    /// [`Counted::gathered`] does. `given` are words that must not be missed among too many others.
    ///
    /// # Errors
    /// [`SurveyError`]; nothing of what was read until then is told.
    pub fn count(self, question: &Question, given: &WordMap) -> Result<Counted, SurveyError> {
        let Self { input, texts, shape, progress, .. } = self;
        let mut records = Records::new(input, shape.separator);
        let mut counting = Counting::new(question, texts, shape.separator == b',', given);
        let is_one_column = shape.columns.len() == 1;
        let mut headers = shape.header_rows;
        let mut empty_lines = 0;
        while let Some(record) = records.next().map_err(|error| error.told(progress))? {
            if record.is_empty_line() {
                empty_lines += 1;
            } else if headers > 0 {
                headers -= 1;
                empty_lines = 0;
            } else {
                if is_one_column {
                    // Of one column, an empty line between answers is an answer not given.
                    counting.blank(empty_lines);
                }
                empty_lines = 0;
                counting.take(&record)?;
            }
        }
        Ok(counting.finish())
    }
}

/// What is counted while records go by.
struct Counting {
    question: Question,
    texts: Texts,
    comma_separates: bool,
    groups: Vec<(Vec<u8>, Tally)>,
    /// Where the group of a value is among them.
    at: ByName<Vec<u8>, usize>,
    rejected: Vec<Rejected>,
    words: Lexicon,
    days: Seen,
}

impl Counting {
    fn new(question: &Question, texts: Texts, comma_separates: bool, given: &WordMap) -> Self {
        let mut counting = Self {
            question: *question,
            texts,
            comma_separates,
            groups: Vec::new(),
            at: ByName::default(),
            rejected: Vec::new(),
            words: Lexicon::with(given),
            days: Seen::default(),
        };
        if question.by.is_none() {
            counting.groups.push((Vec::new(), Tally::new(question.kind)));
        }
        counting
    }

    fn blank(&mut self, count: u64) {
        if let Some((_, tally)) = self.groups.first_mut() {
            tally.blank += count;
        }
    }

    fn take(&mut self, record: &Record<'_>) -> Result<(), SurveyError> {
        let raw = record.raw(self.question.column);
        let group = match self.question.by {
            None => 0,
            Some(by) => self.group(record.raw(by))?,
        };
        if let Some(dates) = self.question.dates {
            self.days.add(&self.texts.text(&record.field(dates)));
        }
        let Some((_, tally)) = self.groups.get_mut(group) else { return Ok(()) };
        if let Some(answer) = plain_digits(raw) {
            if !tally.add(answer * ONE) {
                tally.rejected += 1;
                tell(&mut self.rejected, record, &self.question, self.texts, Why::OffScale);
            }
            return Ok(());
        }
        if let Some(word) = self.words.spelled(raw) {
            tally.add_word(word);
            if !self.words.is_told(word) {
                self.tell_word(record, word);
            }
            return Ok(());
        }
        let (texts, field) = (self.texts, unquoted(raw));
        let text = texts.text(&field);
        let why = match cell(&text, self.comma_separates) {
            Cell::Blank => {
                tally.blank += 1;
                return Ok(());
            }
            Cell::Number(value) if tally.add(value) => return Ok(()),
            Cell::Number(value) if value % ONE != 0 => Why::NotWhole,
            Cell::Number(_) => Why::OffScale,
            other => {
                let yes = if let Cell::Word(is_yes) = other { Some(is_yes) } else { None };
                if let Some(word) = self.words.place(raw, &text, yes) {
                    tally.add_word(word);
                    self.tell_word(record, word);
                    return Ok(());
                }
                Why::NoNumber
            }
        };
        tally.rejected += 1;
        tell(&mut self.rejected, record, &self.question, texts, why);
        Ok(())
    }

    /// Notes where a word stands, in case nothing comes of it.
    fn tell_word(&mut self, record: &Record<'_>, word: usize) {
        if let Some(slot) = self.words.slots.get_mut(word) {
            tell(&mut slot.told, record, &self.question, self.texts, Why::NoNumber);
        }
    }

    /// The group of that value.
    fn group(&mut self, raw: &[u8]) -> Result<usize, SurveyError> {
        let field = unquoted(raw);
        let value = field.trim_ascii();
        if let Some(near) = self.groups.iter().take(NEAR).position(|(name, _)| name == value) {
            return Ok(near);
        }
        match self.at.get(value) {
            Some(at) => Ok(*at),
            None if self.groups.len() == MOST_GROUPS => Err(SurveyError::TooManyGroups),
            None => {
                self.at.insert(value.to_vec(), self.groups.len());
                self.groups.push((value.to_vec(), Tally::new(self.question.kind)));
                Ok(self.groups.len() - 1)
            }
        }
    }

    fn finish(self) -> Counted {
        let Self { question, texts, groups, rejected, words, days, .. } = self;
        let mut whole = Tally::new(question.kind);
        groups.iter().for_each(|(_, tally)| whole.merge(tally));
        let told = texts.or_of(groups.iter().map(|(name, _)| name.as_slice()));
        let mut split: Vec<(String, Tally)> = Vec::new();
        if question.by.is_some() {
            let named = groups.into_iter().map(|(name, tally)| (told.text(&name).into(), tally));
            split.extend(named);
        }
        split.sort_by(|a, b| a.0.cmp(&b.0));
        Counted { kind: question.kind, whole, groups: split, words, rejected, days: days.days() }
    }
}

/// A whole number of one or two digits: what nearly all answers are.
fn plain_digits(raw: &[u8]) -> Option<i64> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| i64::from(byte - b'0'));
    match raw {
        [one] => digit(*one),
        [ten, one] => Some(digit(*ten)? * 10 + digit(*one)?),
        _ => None,
    }
}

fn tell(
    list: &mut Vec<Rejected>,
    record: &Record<'_>,
    question: &Question,
    texts: Texts,
    why: Why,
) {
    if list.len() >= TOLD {
        return;
    }
    let index = question.column;
    let field = record.field(index);
    let text = texts.text(&field);
    let mut told: String = text.trim().chars().take(TOLD_LENGTH).collect();
    if text.trim().chars().count() > TOLD_LENGTH {
        told.push('…');
    }
    // Fields before it can hold lines of their own.
    let before = texts.text(record.before(index));
    let unix = before.replace("\r\n", "\n").replace('\r', "\n");
    let (lines, on_line) = match unix.rsplit_once('\n') {
        Some((above, on_line)) => (above.matches('\n').count() as u64 + 1, on_line),
        None => (0, unix.as_str()),
    };
    let column = on_line.chars().count() as u64 + 1;
    list.push(Rejected { line: record.line + lines, column, text: told, why });
}

impl Kind {
    /// Whether words for yes and no can be answers.
    #[must_use]
    pub fn takes_words(self) -> bool {
        matches!(self, Self::Numbers(None))
    }
}
