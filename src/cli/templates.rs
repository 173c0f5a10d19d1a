//! `polku templates`: what `polku new` can begin with.

use super::console::output;
use super::{Outcome, Status};
use crate::file::templates;
use crate::i18n::Words;

/// List the templates: name, tab, what it is for
#[derive(Debug, clap::Args)]
#[command(after_help = "polku templates")]
pub struct Args {}

pub(super) fn run(_: &Args, words: Words) -> Outcome {
    let line = |template: &templates::Template| {
        let name = template.name;
        format!("{name}\t{}\n", words.get(&format!("template-{name}.tip")))
    };
    let lines: String = templates::list().iter().map(line).collect();
    output(words, lines.as_bytes())?;
    Ok(Status::Done)
}
