//! The command line: everything that works without a window.
//!
//! One file per subcommand. Data goes to standard output; errors and warnings go to standard error,
//! one line each, in the reader's language (see [`console`]). The exit status says how it went: see
//! [`Status`].
//!
//! Outputs depend on the input, the options and the version alone: the clock is never read, and the
//! machine's language words messages only.

mod check;
mod console;
mod diff;
mod export;
mod formats;
mod help;
mod import;
mod input;
mod merge;
mod named;
mod new;
mod stats;
mod survey;
mod templates;
mod waiting;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use crate::i18n::{Language, Words};

use console::Failure;

/// What a user asks for.
#[derive(Debug, Parser)]
#[command(
    name = "polku",
    version,
    about = "Customer journey maps: offline, in plain text files",
    long_about = None,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true,
    after_help = "polku shoes.journey.ron"
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// Journeys to open in the window; without any, the start screen
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// A command and its options; see the command line's own help.
#[derive(Debug, Subcommand)]
#[allow(missing_docs, reason = "each is the subcommand of that name")]
pub enum Command {
    New(new::Args),
    Check(check::Args),
    Export(export::Args),
    Import(import::Args),
    Survey(survey::Args),
    Stats(stats::Args),
    Diff(diff::Args),
    Merge(merge::Args),
    Templates(templates::Args),
    Formats(formats::Args),
}

/// How a command ended. The order is that of the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// 0: done, perhaps with warnings and findings.
    Done,
    /// 1: done, and something is wrong with the data.
    Wrong,
    /// 2: not done; no file was touched.
    NotDone,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Done => 0,
            Status::Wrong => 1,
            Status::NotDone => 2,
        })
    }
}

/// What a command comes to: how it ended, or the one error for which it did nothing.
type Outcome = Result<Status, Failure>;

/// What the arguments ask for.
#[derive(Debug)]
pub enum Request {
    /// The window, with these journeys; without any, the start screen.
    Window(Vec<PathBuf>),
    /// A command, which needs no display.
    Command(Box<Command>),
    /// Something that is neither a command nor the name of a file: a command, mistyped.
    Mistyped(String),
    /// The arguments are wrong; why has been said.
    Wrong,
}

/// Reads the program's arguments. `--help` and `--version` end the program here.
#[must_use]
pub fn request() -> Request {
    let words = Words::of_system();
    let command = help::worded(Arguments::command(), words);
    let read = command
        .clone()
        .try_get_matches()
        .and_then(|mut matches| Arguments::from_arg_matches_mut(&mut matches));
    let arguments = match read {
        Ok(arguments) => arguments,
        Err(error)
            if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) =>
        {
            error.exit()
        }
        Err(error) => {
            match help::mistake(&error, &command, words) {
                Some(what) => console::error(&Failure::new(what)),
                None => error.exit(),
            }
            return Request::Wrong;
        }
    };
    match arguments.command {
        Some(command) => Request::Command(Box::new(command)),
        None => match mistyped(&arguments.files) {
            // After “--” everything is the name of a file.
            Some(word) if std::env::args_os().all(|argument| argument != "--") => {
                Request::Mistyped(word)
            }
            _ => Request::Window(arguments.files),
        },
    }
}

/// The first of these if it can only be meant as a command: a word, and not the name of any file.
fn mistyped(files: &[PathBuf]) -> Option<String> {
    let first = files.first()?;
    let word = first.to_str()?;
    let is_word = word.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    (is_word && !first.exists()).then(|| word.to_owned())
}

/// Says on standard error that there is no such command.
#[must_use]
pub fn no_command(word: &str) -> Status {
    let words = Words::of_system();
    let known: Vec<String> =
        Arguments::command().get_subcommands().map(|known| known.get_name().to_owned()).collect();
    let args = [("found", word.into()), ("expected", known.join(", ").into())];
    console::error(&Failure::new(words.with("cli-no-command", &args)));
    Status::NotDone
}

/// Does what a command asks for.
#[must_use]
pub fn run(command: &Command) -> Status {
    let words = Words::of_system();
    let outcome = match command {
        Command::New(args) => new::run(args, words),
        Command::Check(args) => check::run(args, words),
        Command::Export(args) => export::run(args, words),
        Command::Import(args) => import::run(args, words),
        Command::Survey(args) => survey::run(args, words),
        Command::Stats(args) => stats::run(args, words),
        Command::Diff(args) => diff::run(args, words),
        Command::Merge(args) => merge::run(args, words),
        Command::Templates(args) => templates::run(args, words),
        Command::Formats(args) => formats::run(args, words),
    };
    outcome.unwrap_or_else(|failure| {
        console::error(&failure);
        Status::NotDone
    })
}

/// Says on standard error why the window did not open.
#[must_use]
pub fn no_window(cause: &str) -> Status {
    console::error(&Failure::new(cause));
    Status::NotDone
}

/// A language on the command line, by its code.
fn language(code: &str, words: Words) -> Result<Language, Failure> {
    let known = Language::ALL.into_iter().find(|language| language.code() == code);
    known.ok_or_else(|| Failure::new(words.with("cli-wrong-language", &[("found", code.into())])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_names_no_file_is_meant_as_a_command() {
        let read = |names: &[&str]| mistyped(&names.iter().map(PathBuf::from).collect::<Vec<_>>());
        assert_eq!(read(&["stats", "a.ron"]), Some("stats".to_owned()));
        assert_eq!(read(&["lint-it"]), Some("lint-it".to_owned()));
        for file in
            ["gone.ron", "gone.journey.ron", "notes.mmd", "./stats", "a/b", "src", "två ord"]
        {
            assert_eq!(read(&[file]), None, "{file}");
        }
        assert_eq!(read(&[]), None);
    }
}
