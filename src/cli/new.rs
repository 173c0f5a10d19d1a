//! `polku new`: a journey file from a template.

use std::path::PathBuf;

use super::console::{Failure, output};
use super::{Outcome, Status, language};
use crate::file::{SaveError, templates, to_ron, write_atomic, write_new};
use crate::i18n::Words;

/// Make a journey from a template
#[derive(Debug, clap::Args)]
#[command(after_help = "polku new shoes.journey.ron --template customer-journey --language fi")]
pub struct Args {
    /// The file to make; - is standard output
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The template; `polku templates` says what each is for
    #[arg(long, value_name = "NAME", default_value = "customer-journey")]
    template: String,
    /// The language of the template: en, fi or lv
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    language: String,
    /// Replace the file if there is one already
    #[arg(long)]
    force: bool,
}

pub(super) fn run(args: &Args, words: Words) -> Outcome {
    let language = language(&args.language, words)?;
    let missing = || {
        let names = templates::list().iter().map(|template| template.name).collect::<Vec<_>>();
        let args = [("found", (&args.template).into()), ("expected", names.join(", ").into())];
        Failure::new(words.with("cli-no-such-template", &args))
    };
    let document = templates::load(&args.template, language).ok_or_else(missing)?;
    let text = to_ron(&document);
    if args.file.as_os_str() == "-" {
        output(words, text.as_bytes())?;
        return Ok(Status::Done);
    }
    let write = if args.force { write_atomic } else { write_new };
    write(&args.file, text.as_bytes()).map_err(|error| match error {
        SaveError::Exists { .. } => Failure::of_file(&args.file, words.get("cli-exists")),
        error => Failure::of_save(words, &args.file, &error),
    })?;
    Ok(Status::Done)
}
