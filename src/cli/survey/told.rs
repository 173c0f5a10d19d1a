//! What is printed: a table for people, a table and JSON for programs.

use serde_json::{Map, Value, json};

use super::super::console::{Failure, one_line};
use crate::i18n::Words;
use crate::insight::{Answers as Level, Interval, reading};
use crate::interchange::survey::{Gathered, Group};
use crate::model::{Answers, Survey};
use crate::wording;

/// The survey that a group's answers make.
fn of_group(like: &Survey, group: &Group) -> Survey {
    Survey { answers: group.answers.clone(), ..like.clone() }
}

/// A table: one line for all answers, and one for each group.
pub(super) fn text(like: &Survey, gathered: &Gathered, words: Words) -> String {
    let head = ["survey-value", "survey-interval", "survey-n", "survey-blank", "survey-rejected"];
    let mut rows = vec![
        [words.metric_named(like)]
            .into_iter()
            .chain(head.map(|key| words.get(key).to_owned()))
            .collect(),
    ];
    rows.push(row(like, words.get("survey-all").to_owned(), &gathered.whole, words));
    rows.extend(gathered.groups.iter().map(|group| {
        let name = if group.name.is_empty() { "–" } else { &group.name };
        row(like, one_line(name), group, words)
    }));
    aligned(&rows)
}

fn row(like: &Survey, name: String, group: &Group, words: Words) -> Vec<String> {
    let survey = of_group(like, group);
    let reading = reading(&survey);
    let level = reading.level();
    let interval = reading.interval().filter(|_| level != Level::CountsOnly);
    let range = |Interval { low, high }| words.metric_range(&survey, low, high);
    let count = |count: u64| words.number(count as f64, 0);
    let mut cells = vec![
        name,
        wording::survey_value(words, &survey),
        interval.map_or("–".to_owned(), range),
        count(reading.n()),
        count(group.blank),
        count(group.rejected),
    ];
    if level.are_few() && reading.n() > 0 {
        cells.push(words.get("survey-few").to_owned());
    }
    cells
}

/// Columns side by side: the first to the left, numbers to the right.
fn aligned(rows: &[Vec<String>]) -> String {
    let len = |cell: &String| cell.chars().count();
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns)
        .map(|at| rows.iter().filter_map(|row| row.get(at)).map(len).max().unwrap_or_default())
        .collect();
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, width))| {
            let space = " ".repeat(width.saturating_sub(len(cell)));
            // The first is a name, and what follows the numbers is a remark.
            if at == 0 || at > 5 { format!("{cell}{space}") } else { format!("{space}{cell}") }
        });
        let line = cells.collect::<Vec<_>>().join("  ");
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

pub(super) fn json(like: &Survey, gathered: &Gathered) -> Result<String, Failure> {
    let mut whole = object(like, &gathered.whole);
    let groups: Vec<Value> = gathered
        .groups
        .iter()
        .map(|group| {
            let mut all = Map::new();
            all.insert("by".to_owned(), json!(group.name));
            all.extend(object(like, group));
            Value::Object(all)
        })
        .collect();
    whole.insert("groups".to_owned(), Value::Array(groups));
    serde_json::to_string_pretty(&Value::Object(whole))
        .map(|text| text + "\n")
        .map_err(|error| Failure::new(error.to_string()))
}

fn object(like: &Survey, group: &Group) -> Map<String, Value> {
    let survey = of_group(like, group);
    let reading = reading(&survey);
    let interval = reading.interval();
    let scale = survey.scale().map(|scale| [scale.min, scale.max]);
    let all = json!({
        "metric": survey.metric.key(),
        "scale": scale,
        "value": reading.value(),
        "low": interval.map(|interval| interval.low),
        "high": interval.map(|interval| interval.high),
        "n": reading.n(),
        "blank": group.blank,
        "rejected": group.rejected,
        "histogram": histogram(&survey),
    });
    match all {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// How many gave each answer of the scale, zeros too; of a share, how many said yes and no.
fn histogram(survey: &Survey) -> Map<String, Value> {
    let mut all = Map::new();
    match &survey.answers {
        Answers::Counts(counts) => {
            let answers = survey.scale().map(|scale| scale.min..=scale.max);
            for answer in answers.into_iter().flatten() {
                let count = counts.get(&answer).copied().unwrap_or_default();
                all.insert(answer.to_string(), json!(count));
            }
        }
        Answers::Share(share) => {
            all.insert("yes".to_owned(), json!(share.k));
            all.insert("no".to_owned(), json!(share.n - share.k));
        }
        Answers::Numbers(_) => {}
    }
    all
}

/// One row for all answers, whose `by` is empty, and one for each group.
pub(super) fn csv(like: &Survey, gathered: &Gathered) -> Result<String, Failure> {
    let failed = |error: String| Failure::new(error);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = ["by", "metric", "value", "low", "high", "n", "blank", "rejected"];
    let answers: Vec<String> =
        histogram(&of_group(like, &gathered.whole)).into_iter().map(|(answer, _)| answer).collect();
    let head = head.into_iter().chain(answers.iter().map(String::as_str));
    writer.write_record(head).map_err(|error| failed(error.to_string()))?;
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    for group in [&gathered.whole].into_iter().chain(&gathered.groups) {
        let survey = of_group(like, group);
        let reading = reading(&survey);
        let interval = reading.interval();
        let mut cells = vec![
            crate::export::harmless(&group.name).into_owned(),
            survey.metric.key().to_owned(),
            number(reading.value()),
            number(interval.map(|interval| interval.low)),
            number(interval.map(|interval| interval.high)),
            reading.n().to_string(),
            group.blank.to_string(),
            group.rejected.to_string(),
        ];
        cells.extend(histogram(&survey).into_iter().map(|(_, count)| count.to_string()));
        writer.write_record(cells).map_err(|error| failed(error.to_string()))?;
    }
    let bytes = writer.into_inner().map_err(|error| failed(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| failed(error.to_string()))
}
