//! Why a file could not be read or written, in words.

use std::io;

use crate::file::picture::{MOST_FILE_BYTES, MOST_PIXELS, PictureError};
use crate::file::{Expected, Found, LoadErrorKind, MAX_BYTES, SaveError};
use crate::i18n::{Arg, Words};

/// Why a journey could not be read, and what to do; without the name of the file and the place.
#[must_use]
pub fn load_error(words: Words, kind: &LoadErrorKind) -> String {
    use LoadErrorKind as Kind;
    let say = |key: &str| words.get(key).to_owned();
    let with = |key: &str, args: &[(&str, Arg<'_>)]| words.with(key, args);
    match kind {
        Kind::Io(cause) => io_error(words, cause),
        Kind::TooLarge => {
            let mebibytes = MAX_BYTES / 1024 / 1024;
            with("read-too-large", &[("size", (mebibytes as f64).into())])
        }
        Kind::NotUtf8 => say("read-not-utf8"),
        Kind::Empty => say("read-empty"),
        Kind::ConflictMarks => say("read-conflict-marks"),
        Kind::Syntax { expected, found } => with(
            "read-syntax",
            &[
                ("expected", self::expected(words, *expected).into()),
                ("found", self::found(words, found).into()),
            ],
        ),
        Kind::OpenText => say("read-open-text"),
        Kind::OpenComment => say("read-open-comment"),
        Kind::WrongEscape => say("read-wrong-escape"),
        Kind::Json(cause) => with("read-json", &[("cause", cause.into())]),
        Kind::OtherFormat { found } => with("read-other-format", &[("found", found.into())]),
        Kind::NoFormat => say("read-no-journey"),
        Kind::NewerVersion { found, newest } => with(
            "read-newer-version",
            &[("found", found.into()), ("newest", newest.to_string().into())],
        ),
        Kind::NoSuchVersion { found, newest } => with(
            "read-no-such-version",
            &[("found", found.into()), ("newest", newest.to_string().into())],
        ),
        Kind::UnknownField { found, expected } => with(
            "read-unknown-field",
            &[("found", found.into()), ("expected", expected.join(", ").into())],
        ),
        Kind::UnknownWord { found, expected } => with(
            "read-unknown-word",
            &[("found", found.into()), ("expected", expected.join(", ").into())],
        ),
        Kind::MissingField { field } => with("read-missing-field", &[("field", field.into())]),
        Kind::DuplicateField { field } => with("read-duplicate-field", &[("field", field.into())]),
        Kind::DuplicateKey { key } => with("read-duplicate-key", &[("key", key.into())]),
        Kind::DuplicateId { id } => with("read-duplicate-id", &[("id", id.into())]),
        Kind::WrongId { found, prefix } => {
            with("read-wrong-id", &[("found", found.into()), ("prefix", prefix.into())])
        }
        Kind::NoSuchLane { id } => with("read-no-such-lane", &[("id", id.into())]),
        Kind::WrongDate { found } => with("read-wrong-date", &[("found", found.into())]),
        Kind::WrongTimespan { found } => with("read-wrong-timespan", &[("found", found.into())]),
        Kind::NotFinite { found } => with("read-not-finite", &[("found", found.into())]),
        Kind::OutOfBounds { found } => with("read-out-of-bounds", &[("found", found.into())]),
        Kind::WrongBytes => say("read-wrong-bytes"),
        Kind::TooDeep => say("read-too-deep"),
    }
}

/// What belongs at a place of the file.
fn expected(words: Words, expected: Expected) -> String {
    match expected {
        Expected::Sign(sign) => words.with("read-sign", &[("sign", sign.into())]),
        Expected::Text => words.get("read-text").to_owned(),
        Expected::Number => words.get("read-number").to_owned(),
        Expected::Boolean => words.get("read-boolean").to_owned(),
        Expected::Name => words.get("read-name").to_owned(),
        Expected::Score => words.get("read-score").to_owned(),
        Expected::End => words.get("read-end").to_owned(),
        Expected::Other => words.get("read-other").to_owned(),
    }
}

/// What stands at a place of the file.
fn found(words: Words, found: &Found) -> String {
    match found {
        Found::Text(text) => words.with("read-sign", &[("sign", text.as_str().into())]),
        Found::End => words.get("read-found-end").to_owned(),
    }
}

/// Why the system does not let a file be read.
fn io_error(words: Words, cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::NotFound => words.get("read-missing").to_owned(),
        io::ErrorKind::PermissionDenied => words.get("read-permission").to_owned(),
        io::ErrorKind::IsADirectory => words.get("read-folder").to_owned(),
        _ => words.with("read-io", &[("cause", cause.to_string().into())]),
    }
}

/// Why a file does not become a persona's picture, and what to do; without its name.
#[must_use]
pub fn picture_error(words: Words, error: &PictureError) -> String {
    match error {
        PictureError::Io(cause) => io_error(words, cause),
        PictureError::LargeFile => {
            let size = MOST_FILE_BYTES / 1024 / 1024;
            words.with("picture-large-file", &[("size", (size as f64).into())])
        }
        PictureError::Kind => words.get("picture-kind").to_owned(),
        PictureError::LargePicture { width, height } => {
            let most = MOST_PIXELS / 1_000_000;
            let args = [
                ("width", (*width).into()),
                ("height", (*height).into()),
                ("megapixels", (most as f64).into()),
            ];
            words.with("picture-large", &args)
        }
        PictureError::Broken(_) => words.get("picture-broken").to_owned(),
    }
}

/// Why a file could not be written; without its name.
#[must_use]
pub fn save_error(words: Words, error: &SaveError) -> String {
    let with = |key: &str, why: &io::Error| {
        let cause = write_cause(words, why);
        words.with(key, &[("cause", cause.into())])
    };
    match error {
        SaveError::Folder { cause, .. } => with("write-folder", cause),
        SaveError::Exists { .. } => words.get("write-exists").to_owned(),
        SaveError::Write { cause, .. } => with("write-failed", cause),
    }
}

/// Why the system does not let something be written; what is rare is told in its own words.
#[must_use]
pub fn write_cause(words: Words, cause: &io::Error) -> String {
    let key = match cause.kind() {
        io::ErrorKind::PermissionDenied => "write-permission",
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "write-no-folder",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "write-full",
        io::ErrorKind::ReadOnlyFilesystem => "write-read-only",
        _ => return cause.to_string(),
    };
    words.get(key).to_owned()
}
