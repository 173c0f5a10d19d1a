//! Formats that come in, and those that go both ways: Mermaid journeys (also in Markdown), the tidy
//! table as CSV and TSV, JSON; and the answers of surveys ([`survey`]).
//!
//! [`import`] is the way in. It answers with documents, and with a list of [`Note`]s that tells
//! what was left out and where; what cannot be read is an [`ImportError`] with its place. Both are
//! data, worded elsewhere. The same input and options give the same ids.
//!
//! Knows no disk, no window, no command line, and nothing of what is only exported.

mod document;
mod format;
mod head;
mod lines;
mod loss;
pub mod markdown;
pub mod mermaid;
mod note;
mod pasted;
mod scale;
pub mod survey;
pub mod table;
mod title;

pub use document::seed;
pub use format::Format;
pub use loss::Loss;
pub use note::{ImportError, ImportErrorKind, Note, NoteKind};
pub use pasted::Pasted;
pub use scale::{ParseScaleError, Scale};

use crate::file::{LoadErrorKind, MAX_BYTES, from_json};
use crate::model::Document;
use lines::Lines;
use mermaid::Mapped;

/// How to read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The scale that scores are on; `None`: 1–5.
    pub scale: Option<Scale>,
    /// What foreign columns of a table stand for.
    pub columns: table::ColumnMap,
    /// Which of several journeys in Markdown, or of the sheets of a workbook, counted from 1; `None`:
    /// all journeys, and the likeliest sheet.
    pub pick: Option<usize>,
    /// How a journey is called that says no title itself: the name of its file, without the ending.
    /// One in JSON is taken over as it is.
    pub name: Option<String>,
}

/// What was read.
#[derive(Debug, Clone, Default)]
pub struct Import {
    /// The journeys; one, except from Markdown.
    pub journeys: Vec<Document>,
    /// Which of the journeys of the file the first of them is, counted from 1; `None`: the only one.
    pub number: Option<usize>,
    /// What was left out or is worth knowing, in the order of its places.
    pub notes: Vec<Note>,
}

/// Reads journeys from the bytes of a file.
///
/// # Errors
/// [`ImportError`], with the place in the file where there is one.
pub fn import(bytes: &[u8], format: Format, options: &Options) -> Result<Import, ImportError> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(ImportErrorKind::File(LoadErrorKind::TooLarge).whole());
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ImportErrorKind::Empty.whole());
    }
    let mut import = match format {
        Format::Xlsx => table::read_workbook(bytes, options)?,
        _ if Format::is_packed(bytes) => return Err(ImportErrorKind::PackedText.whole()),
        _ => read_text(bytes, format, options)?,
    };
    import.notes.sort_by_key(|note| note.place);
    let name = options.name.as_deref().filter(|_| format != Format::Json);
    Ok(match name {
        Some(name) => import.named_after(name),
        None => import,
    })
}

fn read_text(bytes: &[u8], format: Format, options: &Options) -> Result<Import, ImportError> {
    let (text, guessed) = text_of(bytes, format)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.trim().is_empty() {
        return Err(ImportErrorKind::Empty.whole());
    }
    let mut import = match format {
        Format::Xlsx => return table::read_workbook(bytes, options),
        Format::Mermaid => mermaid::read(Mapped::new(text), &Lines::of(text), options.scale, 0)?,
        Format::Markdown => markdown::read(text, options)?,
        Format::Csv => table::read(text, None, options)?,
        Format::Tsv => table::read(text, Some(b'\t'), options)?,
        Format::Json => from_json(text, "")
            .map(|document| Import { journeys: vec![document], ..Import::default() })
            .map_err(|error| ImportErrorKind::File(error.kind).at(error.place))?,
    };
    let note = |name| Note { place: None, kind: NoteKind::Encoding { name } };
    import.notes.extend(guessed.map(note));
    Ok(import)
}

/// A foreign table's columns and what they seem to be, for somebody to choose; `None` where there
/// is nothing to choose.
///
/// # Errors
/// [`ImportError`], as [`import`].
pub fn preview(
    bytes: &[u8],
    format: Format,
    options: &Options,
) -> Result<Option<table::Preview>, ImportError> {
    if bytes.len() as u64 > MAX_BYTES || !(format.is_table() || format == Format::Markdown) {
        return Ok(None);
    }
    if format == Format::Xlsx {
        return table::preview_workbook(bytes, options);
    }
    let (text, _) = text_of(bytes, format)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let grid = match format {
        Format::Markdown => match markdown::table_of(text, options.pick)? {
            Some(grid) => grid,
            None => return Ok(None),
        },
        format => table::grid_of(text, (format == Format::Tsv).then_some(b'\t'))?,
    };
    table::preview(&grid, options)
}

/// The text of a file. Tables come from programs that write what they like: where one is not
/// Unicode, the name of what it looks like comes with it.
fn text_of(bytes: &[u8], format: Format) -> Result<(String, Option<&'static str>), ImportError> {
    match decoded(bytes) {
        Err(_) if format.is_table() && !bytes.contains(&0) => {
            let mut detector =
                chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            // Never told a language: its hint turns Latvian letters into others.
            let encoding = detector.guess(None, chardetng::Utf8Detection::Deny);
            let (text, _, _) = encoding.decode(bytes);
            Ok((text.into_owned(), Some(encoding.name())))
        }
        Err(_) if is_binary(bytes) => Err(ImportErrorKind::NotText.whole()),
        other => other.map(|text| (text, None)),
    }
}

/// Whether bytes are no text in any encoding that is read here: text holds no zeros, except in
/// UTF-16, which says so.
#[must_use]
pub fn is_binary(bytes: &[u8]) -> bool {
    let says_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    bytes.contains(&0) && !says_utf16
}

/// The text of a file: UTF-8, or UTF-16 that says so by its first bytes.
fn decoded(bytes: &[u8]) -> Result<String, ImportError> {
    let utf16 = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let pairs = rest.chunks(2).map(|pair| match pair {
            [a, b] => unit([*a, *b]),
            // Half a character is none: it fails below.
            _ => 0xd800,
        });
        char::decode_utf16(pairs).collect::<Result<String, _>>().ok()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => None,
    }
    .map_or_else(|| utf8(bytes), Ok)
}

fn utf8(bytes: &[u8]) -> Result<String, ImportError> {
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let valid = String::from_utf8_lossy(valid);
        let place = Lines::of(&valid).place(valid.len());
        ImportErrorKind::File(LoadErrorKind::NotUtf8).at(Some(place))
    })
}

#[cfg(test)]
mod tests;
