//! `polku merge`: what two sides have done to one journey, in one file. Made to be a merge driver of
//! git, too.

use std::path::{Path, PathBuf};

use super::console::{self, Failure, output};
use super::diff::has_other_ids;
use super::input::{STANDARD, is_same_file};
use super::{Outcome, Status};
use crate::change::{Merged, apply, merge};
use crate::file::{LoadError, SaveError, load_bytes, read_bytes, to_ron, write_atomic, write_new};
use crate::i18n::Words;
use crate::model::Document;
use crate::wording;

/// Merge two versions of a journey that have a common base
#[derive(Debug, clap::Args)]
#[command(after_help = "polku merge base.ron ours.ron theirs.ron -o shoes.journey.ron
        git config merge.polku.driver \"polku merge %O %A %B -o %A --path %P\"")]
pub struct Args {
    /// The journey as it was before either side changed it; an empty file where there was none
    #[arg(value_name = "BASE")]
    base: PathBuf,
    /// The journey as it is here; it counts where both have changed the same
    #[arg(value_name = "OURS")]
    ours: PathBuf,
    /// The journey as it is there
    #[arg(value_name = "THEIRS")]
    theirs: PathBuf,
    /// The journey to write, perhaps OURS; - is standard output
    #[arg(short = 'o', long = "output", value_name = "OUT")]
    out: PathBuf,
    /// Replace the file if there is one already
    #[arg(long)]
    force: bool,
    /// What messages call the journey: the file that git has made OURS, BASE and THEIRS of
    #[arg(long, value_name = "NAME")]
    path: Option<PathBuf>,
}

impl Args {
    /// What messages call the merged journey.
    fn name(&self) -> &Path {
        self.path.as_deref().unwrap_or(&self.out)
    }

    /// What messages call one of the files that are merged. Those of git are named by chance and
    /// gone by the time that somebody looks for them.
    fn name_of(&self, side: &Path, letters: &str) -> PathBuf {
        match &self.path {
            Some(path) => format!("{} ({letters})", path.display()).into(),
            None => side.to_owned(),
        }
    }
}

pub(super) fn run(args: &Args, words: Words) -> Outcome {
    let names = [(&args.base, "BASE"), (&args.ours, "OURS"), (&args.theirs, "THEIRS")]
        .map(|(side, letters)| args.name_of(side, letters));
    let [base_name, ours_name, theirs_name] = &names;
    let base = journey(&args.base, base_name, true, words)?;
    let ours = journey(&args.ours, ours_name, false, words)?;
    let theirs = journey(&args.theirs, theirs_name, false, words)?;
    let Merged { changes, conflicts } = merge(&base, &ours, &theirs);
    let mut merged = ours.clone();
    apply(&mut merged, &changes)
        .map_err(|error| Failure::of_file(args.name(), error.to_string()))?;
    write(args, &to_ron(&merged), words)?;
    for (name, side) in [(ours_name, &ours), (theirs_name, &theirs)] {
        if has_other_ids(&base, side) {
            console::warning(&Failure::of_file(name, words.get("cli-merge-other-ids")));
        }
    }
    for conflict in &conflicts {
        let what = wording::conflict(words, &merged, [&ours, &theirs], conflict);
        console::warning(&Failure::of_file(args.name(), what));
    }
    Ok(if conflicts.is_empty() { Status::Done } else { Status::Wrong })
}

/// Reads a journey. What both sides have added has no base: git gives an empty file then.
fn journey(
    path: &Path,
    name: &Path,
    may_be_empty: bool,
    words: Words,
) -> Result<Document, Failure> {
    let name = name.display().to_string();
    let whole = |kind| LoadError { name: name.clone(), place: None, kind };
    let read = read_bytes(path).map_err(whole).and_then(|bytes| {
        if may_be_empty && bytes.is_empty() {
            return Ok(Document::default());
        }
        load_bytes(&bytes, &name)
    });
    read.map_err(|error| Failure::of_load(words, &error))
}

fn write(args: &Args, text: &str, words: Words) -> Result<(), Failure> {
    let out = &args.out;
    if out.as_os_str() == STANDARD {
        return output(words, text.as_bytes());
    }
    let may_replace = args.force || is_same_file(out, &args.ours);
    let write = if may_replace { write_atomic } else { write_new };
    write(out, text.as_bytes()).map_err(|error| match error {
        SaveError::Exists { .. } => Failure::of_file(out, words.get("cli-exists")),
        error => Failure::of_save(words, out, &error),
    })
}
