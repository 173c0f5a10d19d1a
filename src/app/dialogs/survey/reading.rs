//! What has to be read, and what was: answers counted, column by column.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use super::ask::Ask;
use super::{GROUPS, SurveyImport};
use crate::file::Progress;
use crate::i18n::Words;
use crate::insight::period_end;
use crate::interchange::survey::{
    Counted, Every, Found, Gathered, Group, Meaning, Meant, Parts, Questions, Split, SurveyError,
    Word, WordMap, likely_split, meaning,
};
use crate::wording;

/// What was read of a column, and what comes of it by what words stand for.
pub(super) struct Read {
    counted: Counted,
    /// As it lands: split by values and periods.
    pub(super) gathered: Gathered,
    /// The same by values alone, and by periods alone.
    pub(super) values: Vec<Group>,
    pub(super) periods: Vec<Group>,
    /// The words about which somebody has to say what they stand for.
    pub(super) open: Vec<Word>,
}

/// What is to be read: the file, the questions, how many heading rows it has.
pub(in crate::app) struct Reading {
    /// The file.
    pub(in crate::app) path: PathBuf,
    /// What is asked of it.
    pub(in crate::app) questions: Questions,
    /// How many rows are headings.
    pub(in crate::app) header_rows: usize,
    /// How far it is, and by what it is stopped.
    pub(in crate::app) progress: Arc<Progress>,
}

impl SurveyImport {
    /// The column whose values split the answers, unless it holds the dates by which they are told
    /// apart.
    pub(super) fn value_column(&self) -> Option<usize> {
        self.by.filter(|by| self.split != Split::Period || self.sheet.dates_at(*by).is_none())
    }

    /// How long the periods are by which answers are told apart, if that is what is done.
    pub(super) fn every(&self) -> Option<Every> {
        let has_own_periods = self.value_column().is_some() && self.split == Split::Period;
        self.every.filter(|_| self.dates.is_some() && !has_own_periods)
    }

    /// Whether each group has a period of its own.
    pub(super) fn is_by_period(&self) -> bool {
        self.every().is_some() || (self.by.is_some() && self.split == Split::Period)
    }

    pub(super) fn questions(&self) -> Option<Questions> {
        let kind = |at: usize| Some((at, self.ask(at)?.kind()?));
        let columns: Vec<_> = self.columns_asked().into_iter().filter_map(kind).collect();
        let by_month = self.every().is_some();
        let questions = Questions { columns, by: self.value_column(), dates: self.dates, by_month };
        (!questions.columns.is_empty()).then_some(questions)
    }

    /// What to read, if the answers in sight are those to other questions.
    pub(in crate::app) fn next_reading(&mut self) -> Option<Reading> {
        let questions = self.questions()?;
        if self.asked.as_ref() == Some(&questions) {
            return None;
        }
        self.stop();
        self.asked = Some(questions.clone());
        let progress = Arc::new(Progress::default());
        self.working = Some(progress.clone());
        self.reads.clear();
        (self.landing, self.problem) = (None, None);
        self.shown_groups = GROUPS;
        let header_rows = self.sheet.read_as.header_rows;
        Some(Reading { path: self.path.clone(), questions, header_rows, progress })
    }

    /// Stops reading.
    pub(super) fn stop(&mut self) {
        if let Some(progress) = self.working.take() {
            progress.cancel();
        }
    }

    /// Takes what was read, unless the questions are others by now.
    pub(in crate::app) fn take(
        &mut self,
        words: Words,
        questions: &Questions,
        outcome: Result<Vec<Counted>, SurveyError>,
    ) {
        if self.asked.as_ref() != Some(questions) {
            return;
        }
        self.working = None;
        let all = match outcome {
            Ok(all) => all,
            Err(error) => {
                self.problem = Some(wording::survey_error(words, &error));
                return;
            }
        };
        for ((column, kind), counted) in questions.columns.iter().zip(all) {
            if self.given.get(column).is_some_and(|(of, _)| of != kind) {
                self.given.remove(column);
            }
            let gathered = counted.gathered(&WordMap::default());
            let open = gathered.open_words().into_iter().cloned().collect();
            let (values, periods) = (Vec::new(), Vec::new());
            let read = Read { counted, gathered, values, periods, open };
            self.reads.insert(*column, read);
        }
        self.settle();
        self.guess_split();
        self.propose_period(words);
        self.guess_meanings();
    }

    /// Counts again by what words stand for, and by which periods, now.
    pub(super) fn settle(&mut self) {
        let every = self.every();
        let none = WordMap::default();
        for (column, read) in &mut self.reads {
            let given = self.given.get(column).map_or(&none, |(_, given)| given);
            let by = |by_value, every| read.counted.gathered_by(given, Parts { by_value, every });
            read.gathered = by(true, every);
            read.values = by(true, None).groups;
            read.periods = every.map(|_| by(false, every).groups).unwrap_or_default();
        }
        self.landing = None;
    }

    /// What words of a column stand for.
    pub(super) fn given(&self, column: usize) -> Option<&WordMap> {
        self.given.get(&column).map(|(_, given)| given)
    }

    /// Says what a word of a column stands for.
    pub(super) fn give(&mut self, column: usize, word: &str, meant: Meant) {
        let Some(kind) = self.ask(column).and_then(Ask::kind) else { return };
        let (_, given) = self.given.entry(column).or_insert_with(|| (kind, WordMap::default()));
        given.insert(word, meant);
        self.recount = true;
    }

    /// Whether every word of a column that has to be told about is told about.
    pub(super) fn is_settled(&self, column: usize) -> bool {
        self.reads.get(&column).is_some_and(|read| self.is_told(column, read))
    }

    /// The values that split the answers; the same for each column.
    fn values(&self) -> &[Group] {
        let first = self.reads.values().next();
        first.map(|read| read.values.as_slice()).unwrap_or_default()
    }

    /// What the values of another column are likely to be.
    fn guess_split(&mut self) {
        let by = self.value_column();
        if by.is_none() || std::mem::replace(&mut self.split_guessed, by) == by {
            return;
        }
        let names = || self.values().iter().map(|group| group.name.as_str());
        let mut named = names().filter(|name| !name.is_empty()).peekable();
        let are_periods = named.peek().is_some() && named.all(|name| period_end(name).is_some());
        if let Some(split) = likely_split(&self.document, self.values()) {
            self.split = split;
        } else if are_periods {
            self.split = Split::Period;
            self.settle();
        }
    }

    /// Proposes when the answers were given, unless somebody wrote it.
    fn propose_period(&mut self, words: Words) {
        let days = self.reads.values().find_map(|read| read.gathered.days);
        let Some(days) = days else { return };
        let new = [days.period(), words.date(days.last)];
        let fields = [&mut self.period, &mut self.date];
        for ((field, old), new) in fields.into_iter().zip(&mut self.proposed).zip(new) {
            if field.trim().is_empty() || field == old {
                field.clone_from(&new);
                *old = new;
            }
        }
    }

    /// What the values are likely to stand for; what is found nowhere is left out until somebody
    /// says what it is.
    pub(super) fn guess_meanings(&mut self) {
        let step = self.step().filter(|_| self.split == Split::Touchpoint && !self.several);
        let names: BTreeSet<String> =
            self.values().iter().map(|group| group.name.clone()).collect();
        let guess = |name: &String| match name.as_str() {
            "" => Meaning::Nothing,
            name => match meaning(&self.document, self.split, step, name) {
                Found::One(meaning) => meaning,
                Found::Several | Found::None(_) => Meaning::Nothing,
            },
        };
        let all: BTreeMap<String, Meaning> =
            names.into_iter().map(|name| (name.clone(), guess(&name))).collect();
        self.meanings = all;
    }
}
