//! One pass over an export: answers are counted, column by column and group by group.

use super::answer::{Cell, ONE, cell};
use super::counted::{self, Counted, Gathered};
use super::dates::{Dates, Days, month_of};
use super::input::Texts;
use super::lexicon::{ByName, Lexicon};
use super::records::{Record, Records, unquoted};
use super::tally::Tally;
use super::words::WordMap;
use super::{Export, Kind, Question, Questions, SurveyError};
use crate::model::Date;

/// A column with more values than this splits nothing: it names respondents or moments.
pub const MOST_GROUPS: usize = 1_000;

/// Values and months together may make more groups; and so many answers of groups and columns are
/// counted at the same time, so that memory has a bound.
const MOST_SLOTS: usize = 20_000;
const MOST_TALLIES: usize = 200_000;

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
        let Question { column, by, kind, dates } = *question;
        let columns = vec![(column, kind)];
        let all = self.count_all(&Questions { columns, by, dates, by_month: false }, given)?;
        all.into_iter().next().ok_or(SurveyError::Empty)
    }

    /// The same of several columns in one pass: what was counted in each.
    ///
    /// # Errors
    /// [`SurveyError`]; nothing of what was read until then is told.
    pub fn count_all(
        self,
        questions: &Questions,
        given: &WordMap,
    ) -> Result<Vec<Counted>, SurveyError> {
        let Self { input, texts, shape, progress, .. } = self;
        let mut records = Records::new(input, shape.separator);
        let mut counting = Counting::new(questions, texts, shape.separator == b',', given);
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
struct Counting<'q> {
    questions: &'q Questions,
    texts: Texts,
    columns: Vec<Column>,
    groups: Vec<Slot>,
    /// Where a group is among them, by its value and month.
    at: ByName<Vec<u8>, usize>,
    key: Vec<u8>,
    days: LastDay,
}

/// One column of answers.
struct Column {
    at: usize,
    comma_separates: bool,
    rejected: Vec<Rejected>,
    words: Lexicon,
}

/// One group: the answers with that value of the column that splits them, given in that month.
struct Slot {
    value: Vec<u8>,
    month: Option<i32>,
    days: Option<Days>,
    /// What was answered in each column.
    tallies: Vec<Tally>,
}

/// The date of the last row: exports are often in the order of time.
struct LastDay {
    raw: Vec<u8>,
    day: Option<Date>,
}

impl<'q> Counting<'q> {
    fn new(questions: &'q Questions, texts: Texts, comma: bool, given: &WordMap) -> Self {
        let column = |(at, _): &(usize, Kind)| Column {
            at: *at,
            comma_separates: comma,
            rejected: Vec::new(),
            words: Lexicon::with(given),
        };
        let mut counting = Self {
            questions,
            texts,
            columns: questions.columns.iter().map(column).collect(),
            groups: Vec::new(),
            at: ByName::default(),
            key: Vec::new(),
            days: LastDay { raw: Vec::new(), day: None },
        };
        if !counting.is_split() {
            counting.groups.push(Slot::new(&questions.columns, &[], None));
        }
        counting
    }

    fn is_split(&self) -> bool {
        self.questions.by.is_some() || self.questions.by_month
    }

    fn blank(&mut self, count: u64) {
        let tally = self.groups.first_mut().and_then(|group| group.tallies.first_mut());
        if let Some(tally) = tally {
            tally.blank += count;
        }
    }

    fn take(&mut self, record: &Record<'_>) -> Result<(), SurveyError> {
        let day = self.questions.dates.and_then(|dates| self.day(record, dates));
        let at = self.group(record, day)?;
        let Some(group) = self.groups.get_mut(at) else { return Ok(()) };
        if let Some(day) = day {
            group.days = Some(Days::with(group.days, day));
        }
        for (column, tally) in self.columns.iter_mut().zip(&mut group.tallies) {
            column.take(record, tally, self.texts);
        }
        Ok(())
    }

    /// When the answers of a row were given.
    fn day(&mut self, record: &Record<'_>, dates: Dates) -> Option<Date> {
        let raw = record.raw(dates.column);
        if raw != self.days.raw.as_slice() {
            self.days.raw.clear();
            self.days.raw.extend_from_slice(raw);
            self.days.day = dates.day(&self.texts.text(&unquoted(raw)));
        }
        self.days.day
    }

    /// The place of the group that a row belongs to.
    fn group(&mut self, record: &Record<'_>, day: Option<Date>) -> Result<usize, SurveyError> {
        if !self.is_split() {
            return Ok(0);
        }
        let field = self.questions.by.map(|by| unquoted(record.raw(by))).unwrap_or_default();
        let value = field.trim_ascii();
        let month = day.filter(|_| self.questions.by_month).map(month_of);
        let is_it = |slot: &Slot| slot.month == month && slot.value == value;
        if let Some(near) = self.groups.iter().take(NEAR).position(is_it) {
            return Ok(near);
        }
        self.key.clear();
        self.key.extend_from_slice(value);
        if let Some(month) = month {
            self.key.push(b'\n');
            self.key.extend_from_slice(&month.to_le_bytes());
        }
        if let Some(at) = self.at.get(&self.key) {
            return Ok(*at);
        }
        let most = if self.questions.by_month { MOST_SLOTS } else { MOST_GROUPS };
        if self.groups.len() >= most.min(MOST_TALLIES / self.columns.len().max(1)) {
            return Err(SurveyError::TooManyGroups);
        }
        self.at.insert(self.key.clone(), self.groups.len());
        self.groups.push(Slot::new(&self.questions.columns, value, month));
        Ok(self.groups.len() - 1)
    }

    fn finish(self) -> Vec<Counted> {
        let Self { questions, texts, columns, groups, .. } = self;
        let told = texts.or_of(groups.iter().map(|group| group.value.as_slice()));
        let days = groups.iter().filter_map(|group| group.days).reduce(Days::and);
        let counted = |(at, column): (usize, Column), kind: Kind| {
            let mut whole = Tally::new(kind);
            let tallies = groups.iter().map(|group| (group, group.tallies.get(at)));
            let mut slots = Vec::new();
            for (group, tally) in tallies {
                let Some(tally) = tally else { continue };
                whole.merge(tally);
                let name = told.text(&group.value).into();
                let (month, days) = (group.month, group.days);
                slots.push(counted::Slot { name, month, days, tally: tally.clone() });
            }
            let is_split = questions.by.is_some();
            let Column { words, rejected, .. } = column;
            Counted { kind, whole, slots, is_split, words, rejected, days }
        };
        let kinds = questions.columns.iter().map(|(_, kind)| *kind);
        columns.into_iter().enumerate().zip(kinds).map(|(one, kind)| counted(one, kind)).collect()
    }
}

impl Slot {
    fn new(columns: &[(usize, Kind)], value: &[u8], month: Option<i32>) -> Self {
        let tallies = columns.iter().map(|(_, kind)| Tally::new(*kind)).collect();
        Self { value: value.to_vec(), month, days: None, tallies }
    }
}

impl Column {
    /// Counts the answer of a row.
    fn take(&mut self, record: &Record<'_>, tally: &mut Tally, texts: Texts) {
        let raw = record.raw(self.at);
        if let Some(answer) = plain_digits(raw) {
            if !tally.add(answer * ONE) {
                tally.rejected += 1;
                tell(&mut self.rejected, record, self.at, texts, Why::OffScale);
            }
            return;
        }
        if let Some(word) = self.words.spelled(raw) {
            tally.add_word(word);
            if !self.words.is_told(word) {
                self.tell_word(record, word, texts);
            }
            return;
        }
        let field = unquoted(raw);
        let text = texts.text(&field);
        let why = match cell(&text, self.comma_separates) {
            Cell::Blank => {
                tally.blank += 1;
                return;
            }
            Cell::Number(value) if tally.add(value) => return,
            Cell::Number(value) if value % ONE != 0 => Why::NotWhole,
            Cell::Number(_) => Why::OffScale,
            other => {
                let yes = if let Cell::Word(is_yes) = other { Some(is_yes) } else { None };
                if let Some(word) = self.words.place(raw, &text, yes) {
                    tally.add_word(word);
                    self.tell_word(record, word, texts);
                    return;
                }
                Why::NoNumber
            }
        };
        tally.rejected += 1;
        tell(&mut self.rejected, record, self.at, texts, why);
    }

    /// Notes where a word stands, in case nothing comes of it.
    fn tell_word(&mut self, record: &Record<'_>, word: usize, texts: Texts) {
        if let Some(slot) = self.words.slots.get_mut(word) {
            tell(&mut slot.told, record, self.at, texts, Why::NoNumber);
        }
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

fn tell(list: &mut Vec<Rejected>, record: &Record<'_>, index: usize, texts: Texts, why: Why) {
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
    list.push(Rejected { line: record.line + lines, column, text: told, why });
}

impl Kind {
    /// Whether words for yes and no can be answers.
    #[must_use]
    pub fn takes_words(self) -> bool {
        matches!(self, Self::Numbers(None))
    }
}
