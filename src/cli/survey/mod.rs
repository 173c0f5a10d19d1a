//! `polku survey`: the answers in an export become a metric, and land in a journey.

mod into;
mod told;
mod word_option;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::console::{self, Failure, output};
use super::input::{STANDARD, is_same_file};
use super::{Outcome, Status, waiting};
use crate::file::{LoadErrorKind, Place, Progress};
use crate::i18n::Words;
use crate::interchange::survey::{Export, Gathered, Kind, Question, SurveyError, WordMap, kind_of};
use crate::model::{Metric, OrderKey, Scale, Survey, SurveyId};
use crate::wording;

use into::{Destination, Into as IntoArgs};

/// Answers to a scale that a survey brings itself, where none is named.
const FIVE: Scale = Scale { min: 1, max: 5 };

/// Make a metric of survey answers, with how sure it is; land it in a journey
#[derive(Debug, clap::Args)]
#[command(
    long_about = "Make a metric of the answers in one column of a survey's export (CSV or TSV, as \
                  survey tools and spreadsheets write them), with its 95% confidence interval, and \
                  land it in a journey with --into.\n\nAnswers off the scale are counted, listed on \
                  standard error, and enter no metric.",
    after_help = "\
                  polku survey answers.csv --metric nps --column \"How likely?\"\n\
                  polku survey answers.csv --metric csat --column Rating --by Step --into shop.journey.ron --period \"2026 Q1\"\n\
                  polku survey smileys.csv --metric satisfaction --scale 1..4 --column Smiley --format json\n\
                  polku survey words.csv --metric csat --column Rating --words \"Great=5,Fine=4,So-so=3,Poor=2,Awful=1\""
)]
pub struct Args {
    /// The export to read; - is standard input
    #[arg(value_name = "ANSWERS")]
    file: PathBuf,
    /// What was asked
    #[arg(long, value_enum)]
    metric: MetricName,
    /// The column of the answers
    #[arg(long, value_name = "NAME")]
    column: String,
    /// A column that splits the answers
    #[arg(long, value_name = "COLUMN")]
    by: Option<String>,
    /// The scale of the answers, for satisfaction (without it 1..5) and kpi
    #[arg(long, value_name = "MIN..MAX", allow_hyphen_values = true)]
    scale: Option<String>,
    /// What answers in words stand for; WORD= leaves one out
    #[arg(long, value_name = "WORD=N,…")]
    words: Option<String>,
    /// How to say it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    into: IntoArgs,
    /// Say nothing but errors
    #[arg(long)]
    quiet: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table for people
    Text,
    /// For other programs
    Json,
    /// A table for other programs
    Csv,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum MetricName {
    /// Likelihood to recommend, 0 to 10
    Nps,
    /// Satisfaction, 1 to 5
    Csat,
    /// Satisfaction, 1 to 7
    Csat7,
    /// Made it easy, 1 to 7
    Ces,
    /// Effort, 1 to 5, low is good
    Ces1,
    /// Satisfaction on another scale
    Satisfaction,
    /// Any number, or yes and no
    Kpi,
}

impl MetricName {
    fn metric(self) -> Metric {
        match self {
            Self::Nps => Metric::Nps,
            Self::Csat => Metric::Csat,
            Self::Csat7 => Metric::Csat7,
            Self::Ces => Metric::Ces,
            Self::Ces1 => Metric::Ces1,
            Self::Satisfaction => Metric::Satisfaction,
            Self::Kpi => Metric::Kpi,
        }
    }
}

pub(super) fn run(args: &Args, words: Words) -> Outcome {
    let like = survey(args, words)?;
    if let Some(journey) = &args.into.into
        && is_same_file(&args.file, journey)
    {
        return Err(Failure::of_file(journey, words.get("cli-into-self")));
    }
    // What cannot land is told before a large file is read.
    let destination = Destination::of(&args.into, args.by.is_some(), &args.file, words)?;
    let Some(kind) = kind_of(like.metric, like.scale) else {
        return Err(Failure::of_file(&args.file, words.get("survey-empty")));
    };
    let given = match &args.words {
        Some(text) => word_option::parse(text, kind).ok_or_else(|| {
            Failure::new(words.with("cli-wrong-words", &[("found", text.into())]))
        })?,
        None => WordMap::default(),
    };
    let (gathered, column) = read(args, kind, &given, words)?;
    let name = if like.metric == Metric::Kpi { column } else { String::new() };
    let like = Survey { name, unit: args.into.unit.clone().unwrap_or_default(), ..like };
    let by = args.by.as_deref().unwrap_or_default();
    let landed = destination.map(|to| to.land(&like, &gathered, by, &args.file, words));
    let landed = landed.transpose()?;
    let text = match args.format {
        Format::Text => told::text(&like, &gathered, words),
        Format::Json => told::json(&like, &gathered)?,
        Format::Csv => told::csv(&like, &gathered)?,
    };
    output(words, text.as_bytes())?;
    // The file comes last: whatever fails before leaves it as it is.
    let left_out = landed.map_or(Ok(0), |landed| landed.save(words))?;
    if !args.quiet {
        word_option::warn(args, &gathered, &given, words);
        warn(args, &like, &gathered, left_out, words);
    }
    Ok(Status::Done)
}

/// What the options say about a survey: its metric and scale.
fn survey(args: &Args, words: Words) -> Result<Survey, Failure> {
    let metric = args.metric.metric();
    let unused = |option: &'static str| {
        Failure::new(words.with("cli-option-unused", &[("option", option.into())]))
    };
    let wrong =
        |text: &String| Failure::new(words.with("cli-wrong-scale", &[("found", text.into())]));
    let given = match &args.scale {
        Some(text) => Some(scale(text).ok_or_else(|| wrong(text))?),
        None => None,
    };
    if let Some(own) = metric.scale()
        && given.is_some_and(|given| given != own)
    {
        return Err(unused("--scale"));
    }
    if args.into.unit.is_some() && metric != Metric::Kpi {
        return Err(unused("--unit"));
    }
    if args.into.better.is_some() && metric != Metric::Kpi {
        return Err(unused("--better"));
    }
    let given = given.filter(|_| metric.scale().is_none());
    let own = given.or_else(|| (metric == Metric::Satisfaction).then_some(FIVE));
    if let Some(text) = args.scale.as_ref().filter(|_| kind_of(metric, own).is_none()) {
        return Err(wrong(text));
    }
    let like = Survey::new(SurveyId(1), OrderKey::default(), metric);
    Ok(Survey { scale: own, target: args.into.target, ..like })
}

/// `MIN..MAX` in whole numbers.
fn scale(text: &str) -> Option<Scale> {
    let (min, max) = text.split_once("..")?;
    let end = |text: &str| text.trim().replace('−', "-").parse::<i32>().ok();
    let (min, max) = (end(min)?, end(max)?);
    (min < max).then_some(Scale { min, max })
}

/// Reads the answers; also the name of their column as the file has it.
fn read(
    args: &Args,
    kind: Kind,
    given: &WordMap,
    words: Words,
) -> Result<(Gathered, String), Failure> {
    let failed = |error: SurveyError| {
        let what = wording::survey_error(words, &error);
        match error {
            SurveyError::OpenQuote { line } => {
                let line = usize::try_from(line).unwrap_or(usize::MAX);
                Failure::at(&args.file, Some(Place { line, column: 1 }), what)
            }
            _ => Failure::of_file(&args.file, what),
        }
    };
    let unread = |error: io::Error| {
        Failure::of_file(&args.file, wording::load_error(words, &LoadErrorKind::Io(error)))
    };
    let (input, total) = open(&args.file).map_err(unread)?;
    let progress = Progress::default();
    let work = || {
        let export = Export::open(input, total, &progress)?;
        let column = export.column(&args.column)?;
        let by = args.by.as_deref().map(|by| export.column(by)).transpose()?;
        let name = export.columns().get(column).cloned().unwrap_or_default();
        let counted = export.count(&Question { column, by, kind, dates: None }, given)?;
        Ok((counted.gathered(given), name))
    };
    let reading = words.get("survey-reading");
    waiting::shown(!args.quiet, reading, &progress, work).map_err(failed)
}

fn open(path: &Path) -> io::Result<(Box<dyn Read>, Option<u64>)> {
    if path.as_os_str() == STANDARD {
        return Ok((Box::new(io::stdin().lock()), None));
    }
    if fs::metadata(path)?.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let file = File::open(path)?;
    let total = file.metadata()?.len();
    Ok((Box::new(file), Some(total)))
}

/// Says which answers were rejected or left out.
fn warn(args: &Args, like: &Survey, gathered: &Gathered, left_out: u64, words: Words) {
    let place = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    for one in &gathered.first_rejected {
        let at = Place { line: place(one.line), column: place(one.column) };
        let what = wording::rejected(words, one, like.scale());
        console::warning(&Failure::at(&args.file, Some(at), what));
    }
    let told = gathered.first_rejected.len() as u64;
    let more = gathered.whole.rejected.saturating_sub(told);
    if more > 0 {
        let what = words.count("survey-more-rejected", place(more));
        console::warning(&Failure::of_file(&args.file, what));
    }
    if left_out > 0 {
        let by = args.by.as_deref().unwrap_or_default();
        let arguments = [("count", place(left_out).into()), ("column", by.into())];
        let what = words.with("survey-left-out", &arguments);
        console::warning(&Failure::of_file(&args.file, what));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_is_two_whole_numbers_in_order() {
        assert_eq!(scale("1..4"), Some(Scale { min: 1, max: 4 }));
        assert_eq!(scale(" -2 .. 2 "), Some(Scale { min: -2, max: 2 }));
        for wrong in ["", "1", "4..1", "1..1", "1..4.5", "1-4", "a..b"] {
            assert_eq!(scale(wrong), None, "{wrong}");
        }
    }
}
