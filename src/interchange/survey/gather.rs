//! One pass over an export: answers are counted, group by group.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::answer::{Cell, ONE, cell};
use super::input::Texts;
use super::records::{Record, Records, unquoted};
use super::tally::Tally;
use super::{Export, Kind, Question, SurveyError};
use crate::model::Answers;

/// A column with more values than this splits nothing: it names respondents or moments.
pub const MOST_GROUPS: usize = 1_000;

/// So many rejected answers are told one by one.
const TOLD: usize = 10;

/// So many groups are found by looking at one after the other.
const NEAR: usize = 4;

/// How much of a rejected answer is told, in characters.
const TOLD_LENGTH: usize = 40;

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Gathered {
    /// All answers.
    pub whole: Group,
    /// Split by a column, in the order of its values; empty where nothing splits them.
    pub groups: Vec<Group>,
    /// The first of the rejected answers, in the order of their lines.
    pub first_rejected: Vec<Rejected>,
}

/// The answers of one group.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The value that the group has in the column that splits; of the whole, empty.
    pub name: String,
    /// The answers.
    pub answers: Answers,
    /// Cells without an answer.
    pub blank: u64,
    /// Answers that are none, or off the scale.
    pub rejected: u64,
}

/// An answer that is none, or off the scale.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rejected {
    /// The line on which it stands, from 1.
    pub line: u64,
    /// The place on that line, in characters from 1.
    pub column: u64,
    /// How it begins.
    pub text: String,
}

impl Export<'_> {
    /// Reads the answers.
    ///
    /// # Errors
    /// [`SurveyError`]; nothing of what was read until then is told.
    pub fn gather(self, question: &Question) -> Result<Gathered, SurveyError> {
        let Self { input, texts, shape, progress, .. } = self;
        let mut records = Records::new(input, shape.separator);
        let mut counting = Counting::new(question, texts, shape.separator == b',');
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

/// FNV-1a: quicker for short names than the default, which guards against more names than are
/// taken here.
struct Quick(u64);

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

/// What is counted while records go by.
struct Counting {
    question: Question,
    texts: Texts,
    comma_separates: bool,
    groups: Vec<(Vec<u8>, Tally)>,
    /// Where the group of a value is among them.
    at: HashMap<Vec<u8>, usize, BuildHasherDefault<Quick>>,
    rejected: Vec<Rejected>,
    /// Words, which are rejected unless all answers are words.
    words: Vec<Rejected>,
}

impl Counting {
    fn new(question: &Question, texts: Texts, comma_separates: bool) -> Self {
        let mut counting = Self {
            question: *question,
            texts,
            comma_separates,
            groups: Vec::new(),
            at: HashMap::default(),
            rejected: Vec::new(),
            words: Vec::new(),
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
        let Some((_, tally)) = self.groups.get_mut(group) else { return Ok(()) };
        if let Some(answer) = plain_digits(raw) {
            if !tally.add(answer * ONE) {
                tally.rejected += 1;
                tell(&mut self.rejected, record, self.question.column, self.texts);
            }
            return Ok(());
        }
        let (texts, field) = (self.texts, unquoted(raw));
        match cell(&texts.text(&field), self.comma_separates) {
            Cell::Blank => tally.blank += 1,
            Cell::Number(value) if tally.add(value) => {}
            Cell::Word(is_yes) => {
                *(if is_yes { &mut tally.yes } else { &mut tally.no }) += 1;
                tell(&mut self.words, record, self.question.column, texts);
            }
            Cell::Number(_) | Cell::Other => {
                tally.rejected += 1;
                tell(&mut self.rejected, record, self.question.column, texts);
            }
        }
        Ok(())
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

    fn finish(self) -> Gathered {
        let Self { question, texts, groups, mut rejected, words, .. } = self;
        let mut whole = Tally::new(question.kind);
        groups.iter().for_each(|(_, tally)| whole.merge(tally));
        let is_of_words = whole.is_of_words();
        if !is_of_words {
            rejected.extend(words);
            rejected.sort();
            rejected.truncate(TOLD);
        }
        let group = |name: String, tally: &Tally| Group {
            name,
            answers: tally.answers(is_of_words),
            blank: tally.blank,
            rejected: tally.rejected + if is_of_words { 0 } else { tally.yes + tally.no },
        };
        let told = texts.or_of(groups.iter().map(|(name, _)| name.as_slice()));
        let mut split: Vec<Group> = match question.by {
            None => Vec::new(),
            Some(_) => {
                groups.iter().map(|(name, tally)| group(told.text(name).into(), tally)).collect()
            }
        };
        split.sort_by(|a, b| a.name.cmp(&b.name));
        Gathered { whole: group(String::new(), &whole), groups: split, first_rejected: rejected }
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

fn tell(list: &mut Vec<Rejected>, record: &Record<'_>, index: usize, texts: Texts) {
    if list.len() >= TOLD {
        return;
    }
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
    list.push(Rejected { line: record.line + lines, column, text: told });
}

impl Kind {
    /// Whether words for yes and no can be answers.
    #[must_use]
    pub fn takes_words(self) -> bool {
        matches!(self, Self::Numbers(None))
    }
}
