//! Why survey answers cannot be read, and which of them are none.

use crate::file::LoadErrorKind;
use crate::i18n::Words;
use crate::insight::{Answers as Level, Quantity, reading};
use crate::interchange::survey::{MOST_GROUPS, Rejected, Said, Set, SurveyError, Why, Word};
use crate::model::{Scale, Survey};

use super::load_error;

/// Why answers cannot be read, and what to do; without the name of the file and the place.
#[must_use]
pub fn survey_error(words: Words, error: &SurveyError) -> String {
    match error {
        SurveyError::Io(error) => load_error(
            words,
            &LoadErrorKind::Io(std::io::Error::new(error.kind(), error.to_string())),
        ),
        SurveyError::Empty => words.get("survey-empty").to_owned(),
        SurveyError::OpenQuote { .. } => words.get("survey-open-quote").to_owned(),
        SurveyError::NoSuchColumn { column, found } => {
            let found: Vec<String> = found.iter().map(|name| quoted(words, name)).collect();
            let args = [("column", column.into()), ("found", found.join(", ").into())];
            words.with("survey-no-column", &args)
        }
        SurveyError::TooManyGroups => {
            words.with("survey-too-many-groups", &[("most", MOST_GROUPS.into())])
        }
        SurveyError::Cancelled => words.get("survey-stopped").to_owned(),
    }
}

/// A name in the language's quotation marks.
fn quoted(words: Words, name: &str) -> String {
    words.with("piece-quoted", &[("text", name.into())])
}

/// Why an answer was rejected.
#[must_use]
pub fn rejected(words: Words, rejected: &Rejected, scale: Option<Scale>) -> String {
    match scale {
        Some(Scale { min, max }) => {
            let scale = words.range(min.into(), max.into(), 0);
            let args = [("found", (&rejected.text).into()), ("scale", scale.into())];
            let is_part = rejected.why == Why::NotWhole;
            words.with(if is_part { "survey-not-whole" } else { "survey-off-scale" }, &args)
        }
        None => words.with("survey-no-number", &[("found", (&rejected.text).into())]),
    }
}

/// What words were read as: `“Agree” = 4, “Strongly agree” = 5`.
#[must_use]
pub fn words_read(words: Words, list: &[&Word]) -> String {
    let one = |word: &&Word| match word.said {
        Said::Number(number) => {
            format!("{} = {}", quoted(words, &word.text), words.number(number.into(), 0))
        }
        _ => quoted(words, &word.text),
    };
    list.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Words, and how often each stands there: `“Great” (12), “Poor” (3)`.
#[must_use]
pub fn words_counted(words: Words, list: &[&Word]) -> String {
    let one = |word: &&Word| {
        format!("{} ({})", quoted(words, &word.text), words.number(word.count as f64, 0))
    };
    list.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// That known words are of another scale than what was asked.
#[must_use]
pub fn word_set_misfit(words: Words, set: Set) -> String {
    let scale = words.range(set.scale.min.into(), set.scale.max.into(), 0);
    let what = words.get(&format!("survey-set-{}", set.set.key())).to_owned();
    words.with("survey-words-misfit", &[("set", what.into()), ("scale", scale.into())])
}

/// A survey's number as people are told it: of fewer than five answers never in percent (a person
/// could be recognised), but how many of how many.
#[must_use]
pub fn survey_value(words: Words, survey: &Survey) -> String {
    let reading = reading(survey);
    let Some(value) = reading.value() else { return "–".to_owned() };
    if reading.level() != Level::CountsOnly {
        return words.metric_value(survey, value);
    }
    let count = |count: u64| words.number(count as f64, 0);
    match reading.headline.quantity {
        Quantity::Share(share) => words
            .with("piece-k-of-n", &[("k", count(share.k).into()), ("n", count(share.n).into())]),
        Quantity::Nps(groups) => words.with(
            "survey-groups-of",
            &[
                ("promoters", count(groups.promoters).into()),
                ("detractors", count(groups.detractors).into()),
                ("n", count(groups.n()).into()),
            ],
        ),
        Quantity::Mean(_) => words.metric_value(survey, value),
    }
}
