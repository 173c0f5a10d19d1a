//! `polku import`: a Mermaid diagram, a table or JSON becomes a journey.

use std::fs;
use std::path::{Path, PathBuf};

use super::console::{self, Failure, output};
use super::input::{self, STANDARD, in_folder, is_same_file};
use super::{Outcome, Status};
use crate::file::{SaveError, load_str, to_ron, write_atomic, write_new};
use crate::i18n::Words;
use crate::interchange::table::{ParseMapError, fields};
use crate::interchange::{self, Format, Note, Options};
use crate::model::Document;
use crate::wording;

/// So many warnings are told one by one.
const MOST_WARNINGS: usize = 100;

/// Make a journey of a Mermaid diagram, a table, or JSON
#[derive(Debug, clap::Args)]
#[command(
    long_about = "Make a journey of a Mermaid journey (also in Markdown), of a table as \
                  `polku export` writes it (XLSX, CSV or TSV), of a table with columns of its own, \
                  or of JSON.\n\nWhat headings mean is guessed, and what cannot be taken over is \
                  told on standard error, with its line. A journey without a title is called as \
                  the file.",
    after_help = "\
                  polku import shop.mmd -o shop.journey.ron\n\
                  polku import shop.csv -o shop.journey.ron --scale 0..10 --map \"Phase=stage,Task=step\"\n\
                  polku import shop.xlsx -o shop.journey.ron --pick 2 --map \"#3=pain_points\"\n\
                  polku import README.md -o maps.journey.ron --pick 2"
)]
pub struct Args {
    /// The file to read; - is standard input, and needs --from
    #[arg(value_name = "IN")]
    file: PathBuf,
    /// The journey to write; - is standard output. Several journeys of one file are numbered
    #[arg(short = 'o', long = "output", value_name = "FILE")]
    out: PathBuf,
    /// The format: mmd, md, xlsx, csv, tsv or json; without it, by the ending of IN
    #[arg(long, value_name = "FORMAT")]
    from: Option<String>,
    /// The scale of the scores, such as 0..10: they are mapped linearly onto 1 to 5
    #[arg(long, value_name = "MIN..MAX", allow_hyphen_values = true)]
    scale: Option<String>,
    /// One of several journeys in Markdown, or of the sheets of a workbook, counted from 1
    #[arg(long, value_name = "N")]
    pick: Option<usize>,
    /// What columns of a table stand for; #3 is the third column, also where it has no heading
    #[arg(long, value_name = "COLUMN=FIELD,…")]
    map: Vec<String>,
    /// Replace files if there are any already
    #[arg(long)]
    force: bool,
    /// Say nothing but errors
    #[arg(long)]
    quiet: bool,
}

pub(super) fn run(args: &Args, words: Words) -> Outcome {
    if let Some(example) = in_folder(&args.out, &args.file, "journey.ron") {
        let arguments = [("example", example.display().to_string().into())];
        return Err(Failure::of_file(&args.out, words.with("cli-into-folder", &arguments)));
    }
    let ending = args.file.extension().map(|ending| ending.to_string_lossy().into_owned());
    if let Some(named) = args.from.as_deref().or(ending.as_deref()).and_then(Format::from_name) {
        check_options(args, named, words)?;
    }
    let options = options(args, words)?;
    let bytes = bytes(args, words)?;
    if args.from.is_none() && is_journey(&args.file, &bytes) {
        let arguments = [("file", args.file.display().to_string().into())];
        return Err(Failure::of_file(&args.file, words.with("cli-is-journey", &arguments)));
    }
    let format = format(args, &bytes, words)?;
    check_options(args, format, words)?;
    let to_output = args.out.as_os_str() == STANDARD;
    if !to_output && is_same_file(&args.file, &args.out) {
        return Err(Failure::of_file(&args.out, words.get("cli-same-input")));
    }
    let failed = |error: interchange::ImportError| {
        let what = wording::import_error(words, &error.kind);
        let option = wording::import_error_option(words, &error.kind);
        Failure::at(&args.file, error.place, with_option(what, option))
    };
    let import = interchange::import(&bytes, format, &options).map_err(failed)?;
    let texts: Vec<String> = import.journeys.iter().map(to_ron).collect();
    match texts.as_slice() {
        [text] if to_output => output(words, text.as_bytes())?,
        many if to_output => {
            let journeys = words.count("count-journeys", many.len());
            let what = words.with(
                "cli-choose-journey",
                &[("journeys", journeys.into()), ("found", titles(&import.journeys, words).into())],
            );
            return Err(Failure::of_file(&args.file, what));
        }
        texts => write(&files(&args.out, texts), args.force, words)?,
    }
    if !args.quiet {
        warn(&args.file, &import.notes, words);
    }
    Ok(Status::Done)
}

/// The titles of journeys, with the numbers that pick them.
fn titles(journeys: &[Document], words: Words) -> String {
    let title = |(at, document): (usize, &Document)| {
        let title = words.titled(&document.journey().title, "untitled-journey");
        format!("{} “{title}”", at + 1)
    };
    journeys.iter().enumerate().map(title).collect::<Vec<_>>().join(", ")
}

/// What is to be read.
fn bytes(args: &Args, words: Words) -> Result<Vec<u8>, Failure> {
    if args.from.is_none() && args.file.as_os_str() == STANDARD {
        let arguments = [("expected", expected().into())];
        return Err(Failure::new(words.with("cli-no-source", &arguments)));
    }
    if let Some(name) = args.from.as_deref().filter(|name| Format::from_name(name).is_none()) {
        let arguments = [("found", name.into()), ("expected", expected().into())];
        return Err(Failure::new(words.with("cli-unknown-format", &arguments)));
    }
    if args.file.is_dir() {
        return Err(Failure::of_file(&args.file, words.get("cli-is-folder")));
    }
    input::bytes(&args.file)
        .map_err(|kind| Failure::of_file(&args.file, wording::load_error(words, &kind)))
}

/// Whether the file is one of Polku's own: nothing is to be imported there.
fn is_journey(file: &Path, bytes: &[u8]) -> bool {
    let is_named = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    let is_one = |text: &str| load_str(text, "").is_ok();
    is_named || (file.extension().is_none() && std::str::from_utf8(bytes).is_ok_and(is_one))
}

/// The formats that come in.
fn expected() -> String {
    Format::ALL.map(Format::name).join(", ")
}

/// The format that was asked for, else the one that the input's name ends in, else the one that its
/// contents look like.
fn format(args: &Args, bytes: &[u8], words: Words) -> Result<Format, Failure> {
    let asked = args.from.as_deref().and_then(Format::from_name);
    let ending = args.file.extension().map(|ending| ending.to_string_lossy().into_owned());
    asked.or_else(|| Format::of_file(ending.as_deref(), bytes)).ok_or_else(|| {
        let arguments = [("expected", expected().into())];
        Failure::of_file(&args.file, words.with("cli-no-source-content", &arguments))
    })
}

/// Refuses options that the format has no use for: who gives one expects something of it.
fn check_options(args: &Args, format: Format, words: Words) -> Result<(), Failure> {
    let unused = [
        ("--scale", args.scale.is_some() && !format.takes_scale()),
        ("--pick", args.pick.is_some() && !format.takes_pick()),
        ("--map", !args.map.is_empty() && !format.is_table() && format != Format::Markdown),
    ];
    match unused.iter().find(|(_, is_unused)| *is_unused) {
        Some((option, _)) => {
            let arguments = [("option", (*option).into())];
            Err(Failure::new(words.with("cli-option-unused", &arguments)))
        }
        None => Ok(()),
    }
}

fn options(args: &Args, words: Words) -> Result<Options, Failure> {
    let is_file = args.file.as_os_str() != STANDARD;
    let stem = args.file.file_stem().filter(|_| is_file);
    let name = stem.map(|stem| stem.to_string_lossy().into_owned());
    let mut options = Options { pick: args.pick, name, ..Options::default() };
    if let Some(text) = &args.scale {
        let wrong = |_| Failure::new(words.with("cli-wrong-scale", &[("found", text.into())]));
        options.scale = Some(text.parse().map_err(wrong)?);
    }
    for text in &args.map {
        options.columns.extend(text.parse().map_err(|error| {
            let (key, found) = match error {
                ParseMapError::NoEquals(found) => ("cli-no-equals", found),
                ParseMapError::NoSuchField(found) => ("cli-no-such-field", found),
            };
            let arguments = [
                ("found", found.into()),
                ("expected", fields().collect::<Vec<_>>().join(", ").into()),
            ];
            Failure::new(words.with(key, &arguments))
        })?);
    }
    Ok(options)
}

/// The files to write: one goes by the name given, several are numbered from 1.
fn files<'t>(out: &Path, texts: &'t [String]) -> Vec<(PathBuf, &'t str)> {
    let name = |number: usize| match texts {
        [_] => out.to_owned(),
        _ => numbered(out, number),
    };
    texts.iter().enumerate().map(|(at, text)| (name(at + 1), text.as_str())).collect()
}

/// `shop.ron` becomes `shop-1.ron`, `shop.journey.ron` becomes `shop-1.journey.ron`.
fn numbered(out: &Path, number: usize) -> PathBuf {
    let name = out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let ending = [".journey.ron", ".ron"].into_iter().find(|ending| name.ends_with(ending));
    let ending = ending.unwrap_or_default();
    let stem = name.strip_suffix(ending).unwrap_or(&name);
    out.with_file_name(format!("{stem}-{number}{ending}"))
}

/// Writes all files, or leaves all as they were.
fn write(files: &[(PathBuf, &str)], force: bool, words: Words) -> Result<(), Failure> {
    let failed = |path: &Path, error: &SaveError| match error {
        SaveError::Exists { .. } => Failure::of_file(path, words.get("cli-exists")),
        error => Failure::of_save(words, path, error),
    };
    if !force
        && let Some((path, _)) = files.iter().find(|(path, _)| path.symlink_metadata().is_ok())
    {
        return Err(Failure::of_file(path, words.get("cli-exists")));
    }
    let write = if force { write_atomic } else { write_new };
    let mut done: Vec<(&Path, Option<Vec<u8>>)> = Vec::new();
    for (path, text) in files {
        let before = if files.len() > 1 { fs::read(path).ok() } else { None };
        if let Err(error) = write(path, text.as_bytes()) {
            for (path, before) in done {
                // The first failure is the one to tell; here nothing better can be done.
                let _ = match before {
                    Some(bytes) => write_atomic(path, &bytes).map_err(|error| error.to_string()),
                    None => fs::remove_file(path).map_err(|error| error.to_string()),
                };
            }
            return Err(failed(path, &error));
        }
        done.push((path, before));
    }
    Ok(())
}

/// What is wrong, and the option that helps.
fn with_option(what: String, option: Option<String>) -> String {
    match option {
        Some(option) => format!("{what}; {option}"),
        None => what,
    }
}

fn warn(file: &Path, notes: &[Note], words: Words) {
    for note in notes.iter().take(MOST_WARNINGS) {
        let what = wording::import_note(words, &note.kind);
        let what = with_option(what, wording::import_note_option(words, &note.kind));
        console::warning(&Failure::at(file, note.place, what));
    }
    if let Some(more) = notes.len().checked_sub(MOST_WARNINGS).filter(|more| *more > 0) {
        console::warning(&Failure::of_file(file, words.count("cli-more-notes", more)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_journeys_are_numbered_before_their_ending() {
        let check = |out: &str, expected: &str| {
            assert_eq!(numbered(Path::new(out), 2), Path::new(expected));
        };
        check("a/shop.ron", "a/shop-2.ron");
        check("shop.journey.ron", "shop-2.journey.ron");
        check("shop.v1", "shop.v1-2");
        check("shop", "shop-2");
    }
}
