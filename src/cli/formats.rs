//! `polku formats`: what `polku export` can write.

use super::console::output;
use super::{Outcome, Status};
use crate::export::Format;
use crate::i18n::Words;

/// List the formats of export: name, tab, what it is
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  polku formats")]
pub struct Args {}

pub(super) fn run(_: &Args, words: Words) -> Outcome {
    let line = |format: Format| {
        let name = format.name();
        format!("{name}\t{}\n", words.get(&format!("format-{name}")))
    };
    let lines: String = Format::ALL.into_iter().map(line).collect();
    output(words, lines.as_bytes())?;
    Ok(Status::Done)
}
