//! Survey answers: what people said when they were asked, summarised so that every metric can be
//! computed from it exactly, and nobody be recognised.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{CardId, OrderKey, PersonaId, StepId, SurveyId};

/// What was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Metric {
    /// Likelihood to recommend, 0–10.
    Nps,
    /// Satisfaction, 1–5.
    Csat,
    /// Satisfaction, 1–7: never pooled or trended with 1–5.
    Csat7,
    /// CES 2.0: "made it easy", 1–7, high is good.
    Ces,
    /// CES 1.0: effort, 1–5, low is good.
    Ces1,
    /// Satisfaction on a scale of its own (smileys, school marks), mapped onto 1–5.
    Satisfaction,
    /// Any number or share, with unit, direction and target.
    Kpi,
}

impl Metric {
    /// All metrics, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Nps, Self::Csat, Self::Csat7, Self::Ces, Self::Ces1, Self::Satisfaction, Self::Kpi];

    /// The name in files, on the command line and in message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Nps => "nps",
            Self::Csat => "csat",
            Self::Csat7 => "csat7",
            Self::Ces => "ces",
            Self::Ces1 => "ces1",
            Self::Satisfaction => "satisfaction",
            Self::Kpi => "kpi",
        }
    }

    /// The scale that belongs to the question; `None` where the survey brings its own.
    #[must_use]
    pub fn scale(self) -> Option<Scale> {
        let (min, max) = match self {
            Self::Nps => (0, 10),
            Self::Csat | Self::Ces1 => (1, 5),
            Self::Csat7 | Self::Ces => (1, 7),
            Self::Satisfaction | Self::Kpi => return None,
        };
        Some(Scale { min, max })
    }
}

/// The whole numbers that an answer can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scale {
    /// The lowest answer.
    pub min: i32,
    /// The highest answer.
    pub max: i32,
}

impl Scale {
    /// Whether an answer lies on it.
    #[must_use]
    pub fn contains(self, answer: i32) -> bool {
        (self.min..=self.max).contains(&answer)
    }
}

/// Numbers of any kind, summarised.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Numbers {
    /// How many.
    pub n: u64,
    /// Their mean.
    pub mean: f64,
    /// Their sample standard deviation (divided by n − 1); 0 for fewer than two.
    pub deviation: f64,
}

/// k of n, where both can be large.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// How many.
    pub k: u64,
    /// Of how many.
    pub n: u64,
}

/// The answers, summarised.
#[derive(Debug, Clone, PartialEq)]
pub enum Answers {
    /// How often each answer was given; answers that nobody gave are not in it.
    Counts(BTreeMap<i32, u64>),
    /// A KPI that is a number.
    Numbers(Numbers),
    /// A KPI that is a share.
    Share(Share),
}

impl Default for Answers {
    fn default() -> Self {
        Self::Counts(BTreeMap::new())
    }
}

impl Answers {
    /// How many answers there are.
    #[must_use]
    pub fn n(&self) -> u64 {
        match self {
            Self::Counts(counts) => counts.values().fold(0, |n, count| n.saturating_add(*count)),
            Self::Numbers(numbers) => numbers.n,
            Self::Share(share) => share.n,
        }
    }
}

/// What a survey asks about, if not the journey as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SurveyPlace {
    /// A step.
    Step(StepId),
    /// A touchpoint.
    Card(CardId),
}

/// Which way a number is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Better {
    /// More is better.
    #[default]
    Higher,
    /// Less is better.
    Lower,
}

/// The answers to one question, at one place, from one group, in one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    /// Identity.
    pub id: SurveyId,
    /// Place among the surveys; periods of one metric follow it where they have no dates.
    pub order: OrderKey,
    /// What was asked.
    pub metric: Metric,
    /// What a KPI is called, or the question as it was put; empty: the metric's own name.
    pub name: String,
    /// The scale of the answers, where the metric has none of its own.
    pub scale: Option<Scale>,
    /// What it is about; `None`: the journey as a whole (the relationship).
    pub place: Option<SurveyPlace>,
    /// Whose answers; `None`: all customers.
    pub persona: Option<PersonaId>,
    /// When, in the team's own words ("2026 Q1").
    pub period: String,
    /// What they answered.
    pub answers: Answers,
    /// Where the answers come from.
    pub source: String,
    /// The day that the answers stand for: the last of the period.
    pub date: Option<Date>,
    /// How many people were asked.
    pub invited: Option<u64>,
    /// How many customers there are at all, where the list is known and small.
    pub customers: Option<u64>,
    /// What people got for answering.
    pub incentive: String,
    /// Answers off the scale: counted, and in no metric.
    pub rejected: u64,
    /// Cells without an answer.
    pub blank: u64,
    /// What is aimed at, in the metric's unit.
    pub target: Option<f64>,
    /// The unit of a KPI.
    pub unit: String,
    /// Which way a KPI is good.
    pub better: Better,
}

impl Survey {
    /// A survey of that metric, without answers.
    #[must_use]
    pub fn new(id: SurveyId, order: OrderKey, metric: Metric) -> Self {
        Self {
            id,
            order,
            metric,
            name: String::new(),
            scale: None,
            place: None,
            persona: None,
            period: String::new(),
            answers: Answers::default(),
            source: String::new(),
            date: None,
            invited: None,
            customers: None,
            incentive: String::new(),
            rejected: 0,
            blank: 0,
            target: None,
            unit: String::new(),
            better: Better::default(),
        }
    }

    /// The scale of the answers: its own or the metric's; `None` for a KPI.
    #[must_use]
    pub fn scale(&self) -> Option<Scale> {
        self.metric.scale().or(self.scale)
    }

    /// Which way its value is good.
    #[must_use]
    pub fn better(&self) -> Better {
        match self.metric {
            Metric::Kpi => self.better,
            Metric::Ces1 => Better::Lower,
            _ => Better::Higher,
        }
    }
}
