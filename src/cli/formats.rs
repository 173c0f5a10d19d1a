//! `polku formats`: what `polku export` can write and `polku import` can read.

use super::console::output;
use super::{Outcome, Status};
use crate::i18n::Words;
use crate::{export, interchange};

/// List the formats of export and import: name, tab, what it is
#[derive(Debug, clap::Args)]
#[command(after_help = "polku formats")]
pub struct Args {}

pub(super) fn run(_: &Args, words: Words) -> Outcome {
    let out = export::Format::ALL.map(export::Format::name);
    let read = interchange::Format::ALL.map(interchange::Format::name);
    let line = |name: &str, key: &str, ways: &str| {
        let arguments = [("what", words.get(key).into())];
        format!("{name}\t{}\n", words.with(ways, &arguments))
    };
    let written = out.iter().map(|name| {
        let ways = if read.contains(name) { "cli-format-both" } else { "cli-format-out" };
        line(name, &format!("format-{name}"), ways)
    });
    let others = read.iter().filter(|name| !out.contains(name));
    let others = others.map(|name| line(name, &format!("format-{name}-in"), "cli-format-in"));
    let lines: String = written.chain(others).collect();
    output(words, lines.as_bytes())?;
    Ok(Status::Done)
}
