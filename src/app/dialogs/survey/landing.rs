//! What would land on the map: the surveys of each question that is taken.

use std::collections::{BTreeMap, BTreeSet};

use super::SurveyImport;
use super::ask::About;
use crate::i18n::Words;
use crate::insight::period_end;
use crate::interchange::survey::{Group, Meaning, Split, is_same, replaces, surveys};
use crate::model::{Better, Date, Metric, OrderKey, Survey, SurveyId};

/// A survey that would land.
pub(in crate::app) struct Landed {
    /// The survey.
    pub(in crate::app) survey: Survey,
    /// Which way a key figure is good; the other metrics say it themselves.
    pub(in crate::app) better: Option<Better>,
    column: usize,
}

/// What would land on the map.
pub(super) struct Landing {
    /// What is said about all answers of each column, and what each value and period stands for: it
    /// was made for these.
    likes: Vec<(usize, Survey)>,
    meanings: BTreeMap<String, Meaning>,
    left_out: BTreeSet<String>,
    pub(super) all: Vec<Landed>,
    /// So many of them take the place of one that is there.
    pub(super) replaced: usize,
    /// The columns whose survey would take the place of another one that lands with it.
    pub(super) clashes: BTreeSet<usize>,
}

impl SurveyImport {
    /// What is said about all answers of a column, apart from the answers.
    pub(super) fn like(&self, column: usize, words: Words) -> Option<Survey> {
        let ask = self.ask(column)?;
        let is_kpi = ask.metric == Metric::Kpi;
        let free = |split: Split| self.value_column().is_none() || self.split != split;
        let name = if is_kpi { self.sheet.name(column).to_owned() } else { String::new() };
        let has_own_days = self.is_by_period() && self.dates.is_some();
        Some(Survey {
            name,
            scale: ask.own_scale(),
            place: self.about(column).place().filter(|_| free(Split::Step)),
            persona: self.persona.filter(|_| free(Split::Persona)),
            period: if self.is_by_period() { String::new() } else { self.period.trim().into() },
            source: self.source.trim().to_owned(),
            date: self.date(words).unwrap_or_default().filter(|_| !has_own_days),
            target: words.parse_number(&ask.target),
            unit: if is_kpi { ask.unit.trim().into() } else { String::new() },
            ..Survey::new(SurveyId(1), OrderKey::default(), ask.metric)
        })
    }

    /// The date that is written there, if one is; the outer `None`: what is written is no date.
    pub(super) fn date(&self, words: Words) -> Option<Option<Date>> {
        match self.date.trim() {
            "" => Some(None),
            text => words.parse_date(text).map(Some),
        }
    }

    /// What a group stands for.
    fn meaning_of(&self, group: &Group) -> Meaning {
        if self.every().is_some() && self.left_out.contains(&group.period) {
            return Meaning::Nothing;
        }
        match self.value_column() {
            Some(_) => self.meanings.get(&group.name).cloned().unwrap_or(Meaning::Nothing),
            None => Meaning::Period(group.period.clone()),
        }
    }

    /// Questions that are taken, about which nobody said yet what they are about.
    pub(super) fn placeless(&self) -> usize {
        let is_split = matches!(self.split, Split::Step | Split::Touchpoint);
        if self.value_column().is_some() && is_split {
            return 0;
        }
        let taken = self.columns_taken();
        taken.into_iter().filter(|at| self.about(*at) == About::Open).count()
    }

    /// Whether all is said that has to be, so that it can land.
    pub(super) fn can_land(&mut self, words: Words) -> bool {
        let is_placed = self.placeless() == 0;
        self.landing(words).is_some_and(|landing| {
            is_placed && !landing.all.is_empty() && landing.clashes.is_empty()
        })
    }

    /// The surveys that land.
    pub(in crate::app) fn landed(mut self, words: Words) -> Vec<Landed> {
        if !self.can_land(words) {
            return Vec::new();
        }
        self.landing.take().map(|landing| landing.all).unwrap_or_default()
    }

    /// What would land; made anew when something else is asked for.
    pub(super) fn landing(&mut self, words: Words) -> Option<&Landing> {
        let taken = self.columns_taken();
        let is_told = self.date(words).is_some() && taken.iter().all(|at| self.is_settled(*at));
        if !is_told {
            return None;
        }
        let likes: Vec<(usize, Survey)> =
            taken.into_iter().filter_map(|at| Some((at, self.like(at, words)?))).collect();
        let known = self.landing.take().filter(|known| {
            known.likes == likes
                && known.meanings == self.meanings
                && known.left_out == self.left_out
        });
        let landing = known.unwrap_or_else(|| self.new_landing(likes));
        Some(self.landing.insert(landing))
    }

    fn new_landing(&self, likes: Vec<(usize, Survey)>) -> Landing {
        let mut all: Vec<Landed> = Vec::new();
        let mut clashes = BTreeSet::new();
        for (column, like) in &likes {
            let (Some(read), Some(ask)) = (self.reads.get(column), self.ask(*column)) else {
                continue;
            };
            let groups = &read.gathered.groups;
            let meanings: Vec<Meaning> = groups.iter().map(|one| self.meaning_of(one)).collect();
            let mut own = surveys(like, &read.gathered, &meanings);
            own.retain(|survey| survey.answers.n() > 0);
            // In the order of time, where their names tell it.
            own.sort_by_key(|survey| period_end(&survey.period));
            for survey in own {
                let twin = all.iter().find(|other| is_same(&other.survey, &survey));
                clashes.extend(twin.iter().flat_map(|other| [other.column, *column]));
                let better = (ask.metric == Metric::Kpi).then_some(ask.better);
                all.push(Landed { survey, better, column: *column });
            }
        }
        let replaced = all.iter().filter(|one| replaces(&self.document, &one.survey)).count();
        let (meanings, left_out) = (self.meanings.clone(), self.left_out.clone());
        Landing { likes, meanings, left_out, all, replaced, clashes }
    }
}
