//! `polku stats`: the numbers of one journey.

mod json;
mod text;

use std::path::PathBuf;

use clap::ValueEnum;

use super::console::{Failure, output};
use super::{Outcome, Status};
use crate::file;
use crate::i18n::Words;
use crate::insight::Insights;

/// Say what a journey's numbers come to
#[derive(Debug, clap::Args)]
#[command(
    long_about = "Say what a journey's numbers come to: curves, gaps to expectation, unmet needs, \
                  pain points and opportunities by priority, moments of truth, promises, service \
                  standards, customer value, metrics with their changes, and how well it all is \
                  known.\n\nAges are told against the date of the map; a map without a date says \
                  nothing about them. The JSON form is described in STATS.md.",
    after_help = "polku stats shoes.journey.ron --format json"
)]
pub struct Args {
    /// The journey
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// How to say it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables, for people
    Text,
    /// For other programs
    Json,
}

pub(super) fn run(args: &Args, words: Words) -> Outcome {
    let loaded = file::load(&args.file).map_err(|error| Failure::of_load(words, &error))?;
    let document = &loaded.document;
    let insights = Insights::of(document, document.journey().date);
    let data = match args.format {
        Format::Text => text::text(words, document, &insights),
        Format::Json => {
            let value = json::json(document, &insights);
            let text = serde_json::to_string_pretty(&value);
            text.map(|text| text + "\n").map_err(|error| Failure::new(error.to_string()))?
        }
    };
    output(words, data.as_bytes())?;
    Ok(Status::Done)
}
