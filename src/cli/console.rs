//! Standard output and standard error: data, and one line for each error and warning.

use std::fs::File;
use std::io::{self, ErrorKind, Read as _, Write};
use std::path::Path;

use crate::file::{LoadError, LoadErrorKind, Place, SaveError};
use crate::i18n::Words;
use crate::interchange::{self, Format, ImportErrorKind};
use crate::wording;

/// So many bytes of what cannot be read are looked at.
const LOOKED_AT: u64 = 64 * 1024;

/// Why a command did nothing: `PLACE: what, and what to do`.
#[derive(Debug)]
pub(super) struct Failure {
    /// `FILE`, `FILE:LINE:COLUMN`, or nothing where there is no place to name.
    place: String,
    /// What is wrong and what to do, in the reader's language.
    what: String,
}

impl Failure {
    /// Something that has no place.
    pub(super) fn new(what: impl Into<String>) -> Self {
        Self { place: String::new(), what: what.into() }
    }

    /// Something about a file as a whole.
    pub(super) fn of_file(file: &Path, what: impl Into<String>) -> Self {
        Self { place: file.display().to_string(), what: what.into() }
    }

    /// Something at a place in a file.
    pub(super) fn at(file: &Path, place: Option<Place>, what: impl Into<String>) -> Self {
        let mut failure = Self::of_file(file, what);
        if let Some(Place { line, column }) = place {
            failure.place = format!("{}:{line}:{column}", failure.place);
        }
        failure
    }

    /// A journey that cannot be read.
    pub(super) fn of_load(words: Words, error: &LoadError) -> Self {
        let place = match error.place {
            Some(Place { line, column }) => format!("{}:{line}:{column}", error.name),
            None => error.name.clone(),
        };
        let import = foreign(error)
            .map(|command| words.with("cli-import-first", &[("command", command.into())]));
        let what = match is_binary(error) {
            // Who follows the advice would only be told this.
            true => wording::import_error(words, &ImportErrorKind::NotText),
            false => import.unwrap_or_else(|| wording::load_error(words, &error.kind)),
        };
        Self { place, what }
    }

    /// A file that cannot be written.
    pub(super) fn of_save(words: Words, file: &Path, error: &SaveError) -> Self {
        Self::of_file(file, wording::save_error(words, error))
    }
}

/// Whether what cannot be read as a journey is no text at all, though its name says so.
fn is_binary(error: &LoadError) -> bool {
    let path = Path::new(&error.name);
    let ending = path.extension().map(|ending| ending.to_string_lossy().into_owned());
    let is_text = ending
        .and_then(|ending| Format::from_name(&ending))
        .is_some_and(|format| format != Format::Xlsx);
    let mut begin = Vec::new();
    let mut read = || File::open(path)?.take(LOOKED_AT).read_to_end(&mut begin);
    is_text
        && matches!(error.kind, LoadErrorKind::NotUtf8)
        && read().is_ok()
        && !Format::is_packed(&begin)
        && interchange::is_binary(&begin)
}

/// The command that makes a journey of what cannot be read as one, if it is another program's.
fn foreign(error: &LoadError) -> Option<String> {
    let path = Path::new(&error.name);
    let format = Format::from_name(&path.extension()?.to_string_lossy())?;
    let is_other = match error.kind {
        LoadErrorKind::NoFormat | LoadErrorKind::OtherFormat { .. } => true,
        // Of a workbook, not even the letters are read.
        LoadErrorKind::NotUtf8 | LoadErrorKind::Json(_) => format != Format::Json,
        _ => format.is_table() && matches!(error.kind, LoadErrorKind::Syntax { .. }),
    };
    let quoted = |path: &Path| {
        let path = path.display().to_string();
        if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path }
    };
    let out = path.with_extension("journey.ron");
    is_other.then(|| format!("polku import {} -o {}", quoted(path), quoted(&out)))
}

/// Writes an error to standard error. `error:` is never translated.
pub(super) fn error(failure: &Failure) {
    line("error", failure);
}

/// Writes a warning to standard error. `warning:` is never translated.
pub(super) fn warning(failure: &Failure) {
    line("warning", failure);
}

fn line(kind: &str, failure: &Failure) {
    let Failure { place, what } = failure;
    let colon = if place.is_empty() { "" } else { ": " };
    // Where even standard error is gone, there is nobody left to tell.
    let _ = writeln!(io::stderr(), "{kind}: {}{colon}{}", one_line(place), one_line(what));
}

/// A text without what would break it into lines or move the cursor.
pub(super) fn one_line(text: &str) -> String {
    text.split(char::is_control).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Writes data to standard output. A reader that has gone (`polku … | head`) wants no more, which
/// is no error.
pub(super) fn output(words: Words, data: &[u8]) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(data).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let what = words.with("write-failed", &[("cause", error.to_string().into())]);
            Err(Failure::new(what))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stays_one() {
        assert_eq!(one_line("a\nb\r\n\tc\u{1b}[31m"), "a b c [31m");
        assert_eq!(one_line("Päivä – 1"), "Päivä – 1");
    }
}
