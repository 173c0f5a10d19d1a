//! Where answers land in a journey: options, names, and the file that is replaced whole.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use clap::ValueEnum;

use super::super::console::Failure;
use super::super::named::meant;
use crate::change::{Edit, History, Label, Verb, What};
use crate::file::{load, save};
use crate::i18n::Words;
use crate::interchange::survey::{Gathered, Meaning, Split, land, likely_split, surveys};
use crate::model::{Better, Date, Document, IdSource, PersonaId, StepId, Survey, SurveyPlace};

/// Where the answers land.
#[derive(Debug, clap::Args)]
pub(super) struct Into {
    /// The journey in which the answers land: it is changed
    #[arg(long, value_name = "FILE")]
    pub(super) into: Option<PathBuf>,
    /// What the values of --by are; without it, what all of them are names of
    #[arg(long, value_enum, value_name = "KIND", requires_all = ["into", "by"])]
    by_kind: Option<Kind>,
    /// The step that was asked about; without it, the journey as a whole
    #[arg(long, value_name = "NAME", requires = "into")]
    step: Option<String>,
    /// The persona who answered; without it, all customers
    #[arg(long, value_name = "NAME", requires = "into")]
    persona: Option<String>,
    /// The period, in your own words
    #[arg(long, value_name = "NAME", requires = "into")]
    period: Option<String>,
    /// Where the answers come from; without it, the name of the file
    #[arg(long, value_name = "TEXT", requires = "into")]
    source: Option<String>,
    /// The day that the answers stand for: YYYY-MM-DD
    #[arg(long, value_name = "DATE", requires = "into")]
    date: Option<String>,
    /// What is aimed at, in the metric's unit
    #[arg(long, value_name = "N", requires = "into", allow_negative_numbers = true,
          value_parser = finite)]
    pub(super) target: Option<f64>,
    /// The unit of a kpi
    #[arg(long, value_name = "TEXT", requires = "into")]
    pub(super) unit: Option<String>,
    /// Which way a kpi is good; without it, as it was, or higher
    #[arg(long, value_enum, value_name = "WAY", requires = "into")]
    pub(super) better: Option<BetterName>,
}

fn finite(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().map_err(|error| error.to_string())?;
    if number.is_finite() { Ok(number) } else { Err("not a finite number".to_owned()) }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum BetterName {
    /// More is better
    Higher,
    /// Less is better
    Lower,
}

impl BetterName {
    fn better(self) -> Better {
        match self {
            Self::Higher => Better::Higher,
            Self::Lower => Better::Lower,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// Names of steps
    Step,
    /// Texts of touchpoints
    Touchpoint,
    /// Names of personas
    Persona,
    /// Periods
    Period,
}

impl Kind {
    fn split(self) -> Split {
        match self {
            Self::Step => Split::Step,
            Self::Touchpoint => Split::Touchpoint,
            Self::Persona => Split::Persona,
            Self::Period => Split::Period,
        }
    }
}

/// A journey that was read, and what in it the options name.
pub(super) struct Destination {
    path: PathBuf,
    document: Document,
    split: Option<Split>,
    step: Option<StepId>,
    persona: Option<PersonaId>,
    period: String,
    source: String,
    date: Option<Date>,
    better: Option<Better>,
}

impl Destination {
    /// Reads the journey, if one is named.
    pub(super) fn of(
        args: &Into,
        is_split: bool,
        answers: &Path,
        words: Words,
    ) -> Result<Option<Self>, Failure> {
        let Some(path) = &args.into else { return Ok(None) };
        let split = args.by_kind.map(Kind::split);
        if let Some(split) = split {
            let is_given = [args.step.is_some(), args.persona.is_some(), args.period.is_some()];
            check_options(is_given, split, words)?;
        }
        let date = args.date.as_ref().map(|text| {
            let wrong = || Failure::new(words.with("cli-wrong-date", &[("found", text.into())]));
            Date::from_str(text).map_err(|_| wrong())
        });
        let date = date.transpose()?;
        let document = load(path).map_err(|error| Failure::of_load(words, &error))?.document;
        let one = |split: Split, name: &Option<String>| match name {
            Some(name) => meant(&document, split, None, name, words).map(Some),
            None => Ok(None),
        };
        let step = match one(Split::Step, &args.step)? {
            Some(Meaning::Step(id)) => Some(id),
            _ => None,
        };
        let persona = match one(Split::Persona, &args.persona)? {
            Some(Meaning::Persona(id)) => Some(id),
            _ => None,
        };
        let file_name = || match answers.as_os_str().to_str() {
            Some("-") | None => String::new(),
            Some(_) => answers.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        };
        Ok(Some(Self {
            path: path.clone(),
            split: split.filter(|_| is_split),
            step,
            persona,
            period: args.period.clone().unwrap_or_default(),
            source: args.source.clone().unwrap_or_else(file_name),
            date,
            better: args.better.map(BetterName::better),
            document,
        }))
    }

    /// Lands the answers in the journey, whole or not at all. Its file is not touched yet.
    pub(super) fn land(
        mut self,
        like: &Survey,
        gathered: &Gathered,
        by: &str,
        answers: &Path,
        words: Words,
    ) -> Result<Landed, Failure> {
        let meanings = self.meanings(gathered, by, answers, words)?;
        let like = Survey {
            place: self.step.map(SurveyPlace::Step),
            persona: self.persona,
            period: self.period.clone(),
            source: self.source.clone(),
            date: self.date,
            ..like.clone()
        };
        let all = surveys(&like, gathered, &meanings);
        // Ids derive from what lands and from where: the same again gives the same file.
        let seed = format!("{:?}{by}{}", (like.metric, &like.source, &like.period), all.len());
        let mut ids = IdSource::seeded(crate::interchange::seed(&seed, 0));
        let label = Label { verb: Verb::Add, what: What::Survey, count: all.len() };
        let edit = Edit { label, selection: Vec::new() };
        let done = History::new().edit(&mut self.document, &mut ids, edit, |draft| {
            for survey in all {
                land(draft, survey, self.better);
            }
            Ok::<(), Infallible>(())
        });
        done.map_err(|error| Failure::of_file(&self.path, error.to_string()))?;
        let nameless = gathered.groups.iter().zip(&meanings);
        let left_out = nameless.filter(|(_, meaning)| **meaning == Meaning::Nothing);
        let left_out = left_out.map(|(group, _)| group.answers.n()).sum();
        Ok(Landed { path: self.path, document: self.document, left_out })
    }

    /// What each group stands for.
    fn meanings(
        &self,
        gathered: &Gathered,
        by: &str,
        answers: &Path,
        words: Words,
    ) -> Result<Vec<Meaning>, Failure> {
        let groups = &gathered.groups;
        if groups.is_empty() {
            return Ok(Vec::new());
        }
        let split = self.split.or_else(|| likely_split(&self.document, groups));
        let split = split.ok_or_else(|| {
            let what = words.with("cli-say-kind", &[("column", by.into())]);
            Failure::of_file(answers, what)
        })?;
        let is_given = [self.step.is_some(), self.persona.is_some(), !self.period.is_empty()];
        check_options(is_given, split, words)?;
        let groups = groups.iter().map(|group| match group.name.as_str() {
            "" => Ok(Meaning::Nothing),
            name => meant(&self.document, split, self.step, name, words),
        });
        groups.collect()
    }
}

/// A journey in which answers have landed, before it is saved.
pub(super) struct Landed {
    path: PathBuf,
    document: Document,
    /// How many answers are left out, since the column that splits them says nothing about them.
    left_out: u64,
}

impl Landed {
    /// Saves it; how many answers are left out.
    pub(super) fn save(self, words: Words) -> Result<u64, Failure> {
        let saved = save(&self.document, &self.path);
        saved.map_err(|error| Failure::of_save(words, &self.path, &error))?;
        Ok(self.left_out)
    }
}

/// Refuses what the values of `--by` say already: a step, a persona or a period that is given too.
fn check_options(
    [step, persona, period]: [bool; 3],
    split: Split,
    words: Words,
) -> Result<(), Failure> {
    let twice = match split {
        Split::Step => step.then_some("--step"),
        Split::Persona => persona.then_some("--persona"),
        Split::Period => period.then_some("--period"),
        Split::Touchpoint => None,
    };
    match twice {
        Some(option) => {
            let arguments = [("option", option.into())];
            Err(Failure::new(words.with("cli-option-unused", &arguments)))
        }
        None => Ok(()),
    }
}
