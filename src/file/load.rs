//! Reading: a text becomes a document, or an error that names the place.
//!
//! The newest version is tried first, so that a file is parsed once. Only when that fails is the
//! header looked at by itself, so that a file of a newer Polku is told from a broken one.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use ron::error::SpannedError;
use ron::extensions::Extensions;

use super::error::{LoadError, LoadErrorKind, MAX_BYTES, Place};
use super::locate::{Header, Locator, header, place};
use super::reason::wrong_ron;
use super::stamp::FileStamp;
use super::v1;
use crate::model::Document;

/// What was read.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The journey.
    pub document: Document,
    /// The file as it was when it was read; to notice that somebody else changed it.
    pub stamp: FileStamp,
}

/// Reads a journey from a file.
///
/// # Errors
/// [`LoadError`], with the place in the file where there is one.
pub fn load(path: &Path) -> Result<Loaded, LoadError> {
    let name = path.display().to_string();
    let whole = |kind| LoadError { name: name.clone(), place: None, kind };
    let (bytes, stamp) = FileStamp::while_reading(path, read_bytes).map_err(whole)?;
    let document = load_bytes(&bytes, &name)?;
    Ok(Loaded { document, stamp })
}

/// Reads the bytes of a file of at most [`MAX_BYTES`].
///
/// # Errors
/// [`LoadErrorKind::Io`] and [`LoadErrorKind::TooLarge`].
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, LoadErrorKind> {
    let file = File::open(path).map_err(LoadErrorKind::Io)?;
    let metadata = file.metadata().map_err(LoadErrorKind::Io)?;
    if metadata.is_dir() {
        return Err(LoadErrorKind::Io(io::ErrorKind::IsADirectory.into()));
    }
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(LoadErrorKind::Io)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(LoadErrorKind::TooLarge);
    }
    Ok(bytes)
}

/// Reads a journey from bytes; `name` is what an error calls them.
///
/// # Errors
/// See [`load`].
pub fn load_bytes(bytes: &[u8], name: &str) -> Result<Document, LoadError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => load_str(text, name),
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let valid = std::str::from_utf8(valid).unwrap_or_default();
            Err(LoadError {
                name: name.to_owned(),
                place: Some(place(valid, valid.len())),
                kind: LoadErrorKind::NotUtf8,
            })
        }
    }
}

/// Reads a journey from a text; `name` is what an error calls it.
///
/// # Errors
/// See [`load`].
pub fn load_str(text: &str, name: &str) -> Result<Document, LoadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let failed = |(kind, place)| LoadError { name: name.to_owned(), place, kind };
    if text.len() as u64 > MAX_BYTES {
        return Err(failed((LoadErrorKind::TooLarge, None)));
    }
    let journey: Result<v1::Journey, SpannedError> = options().from_str(text);
    let journey = journey
        .map_err(|error| failed(wrong_whole(text).unwrap_or_else(|| wrong_ron(text, &error))))?;
    finish(text, journey).map_err(failed)
}

/// Whether a text parses into the newest version's structs, and nothing more: what the cost of
/// loading is measured against.
#[must_use]
pub fn parses(text: &str) -> bool {
    options().from_str::<v1::Journey>(text).is_ok()
}

/// Turns what was parsed into a document.
pub(crate) fn finish(text: &str, journey: v1::Journey) -> Result<Document, Wrong> {
    if journey.format != v1::FORMAT || journey.version != v1::VERSION {
        let unknown = || (LoadErrorKind::NoFormat, None);
        return Err(wrong_whole(text).unwrap_or_else(unknown));
    }
    v1::document(journey).map_err(|error| {
        let locator = Locator::new(text);
        let (kind, token) = match error {
            v1::ReadError::DuplicateId(id) => {
                let id = id.to_string();
                let token = locator.second_id(&id);
                (LoadErrorKind::DuplicateId { id }, token)
            }
            v1::ReadError::NoSuchLane(id) => {
                let id = id.to_string();
                let token = locator.key(&id);
                (LoadErrorKind::NoSuchLane { id }, token)
            }
        };
        (kind, token.map(|token| locator.place(token.at.start)))
    })
}

/// How RON is read and written: optional values without `Some(…)`.
pub(crate) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// What is wrong, and where.
pub(crate) type Wrong = (LoadErrorKind, Option<Place>);

/// What is wrong with a file as a whole, before any detail of it is worth telling.
pub(crate) fn wrong_whole(text: &str) -> Option<Wrong> {
    if text.trim().is_empty() {
        return Some((LoadErrorKind::Empty, None));
    }
    if let Some(at) = conflict_mark(text) {
        return Some((LoadErrorKind::ConflictMarks, Some(place(text, at))));
    }
    let Header { format, version } = header(text);
    let newest = v1::VERSION;
    match (format, version) {
        (Some((found, at)), _) if found != v1::FORMAT => {
            Some((LoadErrorKind::OtherFormat { found }, Some(place(text, at))))
        }
        (Some(_), Some((found, at))) => {
            let kind = match found.parse::<u64>() {
                Ok(version) if version == u64::from(newest) => return None,
                Ok(version) if version > u64::from(newest) => {
                    LoadErrorKind::NewerVersion { found, newest }
                }
                _ => LoadErrorKind::NoSuchVersion { found, newest },
            };
            Some((kind, Some(place(text, at))))
        }
        (Some(_), None) => None,
        (None, _) => Some((LoadErrorKind::NoFormat, None)),
    }
}

fn conflict_mark(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") {
            return Some(at);
        }
        at += line.len();
    }
    None
}
