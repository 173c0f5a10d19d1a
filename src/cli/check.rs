//! `polku check`: problems with the data of journeys, and findings.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use serde::Serialize;

use super::console::{self, Failure, one_line, output};
use super::{Outcome, Status};
use crate::file;
use crate::i18n::Words;
use crate::insight::findings;
use crate::model::{Document, RecordId, place, problems};
use crate::wording::{self, Told};

/// Say what is wrong with journeys, and what is worth a question
#[derive(Debug, clap::Args)]
#[command(
    long_about = "Say what is wrong with journeys (problems), and what is worth a question \
                  (findings).\n\nThe age of a survey is told against the date of the map; a map \
                  without a date says nothing about it.",
    after_help = "polku check shoes.journey.ron --format json"
)]
pub struct Args {
    /// The journeys to look at
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// How to say it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One line each, for people
    Text,
    /// For other programs
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Problem,
    Finding,
}

/// One thing that was found; in JSON, with these names in this order.
#[derive(Debug, Serialize)]
struct Entry {
    file: String,
    kind: Kind,
    rule: &'static str,
    place: Vec<String>,
    id: String,
    message: String,
    /// The place in the reader's words, for the text form.
    #[serde(skip)]
    told_place: Vec<String>,
}

/// One file that could be read, and what was found in it.
struct Report {
    file: String,
    entries: Vec<Entry>,
}

pub(super) fn run(args: &Args, words: Words) -> Outcome {
    let mut status = Status::Done;
    let mut reports = Vec::new();
    for path in &args.files {
        match file::load(path) {
            Ok(loaded) => {
                let report = look_at(path, &loaded.document, words);
                if report.count(Kind::Problem) > 0 {
                    status = status.max(Status::Wrong);
                }
                reports.push(report);
            }
            Err(error) => {
                console::error(&Failure::of_load(words, &error));
                status = Status::NotDone;
            }
        }
    }
    let text = match args.format {
        Format::Text => text(&reports, words),
        Format::Json => json(reports)?,
    };
    output(words, text.as_bytes())?;
    Ok(status)
}

fn look_at(path: &Path, document: &Document, words: Words) -> Report {
    let file = path.display().to_string();
    let entry = |kind, rule, id: RecordId, told: Told| Entry {
        file: file.clone(),
        kind,
        rule,
        place: place(document, id),
        id: id.to_string(),
        message: told.line(),
        told_place: wording::place(words, document, id),
    };
    let problems = problems(document).into_iter().map(|problem| {
        let told = wording::problem(words, document, &problem);
        entry(Kind::Problem, problem.rule.key(), problem.at, told)
    });
    let findings = findings(document, document.journey().date).into_iter().map(|finding| {
        let told = wording::finding(words, document, &finding);
        entry(Kind::Finding, finding.rule.key(), finding.at, told)
    });
    let entries = problems.chain(findings).collect();
    Report { file, entries }
}

impl Report {
    fn count(&self, kind: Kind) -> usize {
        self.entries.iter().filter(|entry| entry.kind == kind).count()
    }
}

/// One line for each problem and finding, and one for each file.
fn text(reports: &[Report], words: Words) -> String {
    let mut text = String::new();
    for report in reports {
        for Entry { file, kind, told_place: place, message, .. } in &report.entries {
            let kind = words.get(match kind {
                Kind::Problem => "cli-problem",
                Kind::Finding => "cli-finding",
            });
            // The file stands for the journey, unless it is all there is to name.
            let below = if place.len() > 1 { place.get(1..) } else { place.get(..) };
            let place = below.unwrap_or_default().join(" › ");
            let line = one_line(&format!("{file}: {kind}: {place}: {message}"));
            text.push_str(&line);
            text.push('\n');
        }
        let problems = words.count("count-problems", report.count(Kind::Problem));
        let findings = words.count("count-findings", report.count(Kind::Finding));
        let key = if report.entries.is_empty() { "cli-clean" } else { "cli-summary" };
        let file = one_line(&report.file);
        let args =
            [("file", file.into()), ("problems", problems.into()), ("findings", findings.into())];
        text.push_str(&words.with(key, &args));
        text.push('\n');
    }
    text
}

fn json(reports: Vec<Report>) -> Result<String, Failure> {
    let entries: Vec<Entry> = reports.into_iter().flat_map(|report| report.entries).collect();
    let text = serde_json::to_string_pretty(&entries);
    text.map(|text| text + "\n").map_err(|error| Failure::new(error.to_string()))
}
