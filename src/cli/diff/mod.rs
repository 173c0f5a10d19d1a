//! `polku diff`: in what two versions of a journey differ, record by record and field by field.

mod json;
mod text;

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::console::{self, Failure, output};
use super::input::{STANDARD, bytes};
use super::{Outcome, Status};
use crate::change::compare;
use crate::file::{LoadError, load_bytes};
use crate::i18n::Words;
use crate::model::{Document, RecordId};

/// Say in what two versions of a journey differ
#[derive(Debug, clap::Args)]
#[command(after_help = "polku diff old.journey.ron shoes.journey.ron
        git show HEAD~1:shoes.journey.ron | polku diff - shoes.journey.ron
        git config difftool.polku.cmd 'polku diff \"$LOCAL\" \"$REMOTE\"'
        git difftool --no-prompt --tool polku HEAD~1 -- shoes.journey.ron")]
pub struct Args {
    /// The journey as it was; - is standard input
    #[arg(value_name = "A")]
    a: PathBuf,
    /// The journey as it is; - is standard input
    #[arg(value_name = "B")]
    b: PathBuf,
    /// How to say it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// By place, for people
    Text,
    /// For other programs
    Json,
}

pub(super) fn run(args: &Args, words: Words) -> Outcome {
    let [before, after] = [&args.a, &args.b];
    if before == after && before.as_os_str() == STANDARD {
        return Err(Failure::new(words.get("cli-diff-one-input")));
    }
    let before = journey(before, words)?;
    let after = journey(after, words)?;
    let differences = compare(&before, &after);
    if has_other_ids(&before, &after) {
        console::warning(&Failure::of_file(&args.b, words.get("cli-diff-other-ids")));
    }
    let data = match args.format {
        Format::Text => text::text(words, [&before, &after], &differences),
        Format::Json => json::json([&before, &after], &differences)?,
    };
    output(words, data.as_bytes())?;
    Ok(if differences.is_empty() { Status::Done } else { Status::Wrong })
}

fn journey(path: &Path, words: Words) -> Result<Document, Failure> {
    let name = path.display().to_string();
    let whole = |kind| LoadError { name: name.clone(), place: None, kind };
    let read = bytes(path).map_err(whole).and_then(|bytes| load_bytes(&bytes, &name));
    read.map_err(|error| Failure::of_load(words, &error))
}

/// Whether hardly any record of one is in the other, so that they are no versions of one journey as
/// far as ids can tell: fewer than one in ten.
pub(super) fn has_other_ids(one: &Document, other: &Document) -> bool {
    let ids = |document: &Document| document.records().skip(1).count();
    let most = ids(one).min(ids(other));
    let records = one.records().map(|record| record.id());
    let shared = records.filter(|id| *id != RecordId::Journey && other.contains(*id));
    most > 0 && shared.take(most.div_ceil(10)).count() * 10 < most
}
