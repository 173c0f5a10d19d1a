//! What can be wrong with a file: data for `cli` and `app` to word, and English for the log.

use std::fmt;
use std::io;

/// The largest file that is read: 256 MiB, many times what the largest journey takes.
pub const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// A place in a text; both count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// Why a file could not be read.
#[derive(Debug)]
pub struct LoadError {
    /// The file, as it was named.
    pub name: String,
    /// Where in the file, if there is a place to name.
    pub place: Option<Place>,
    /// What is wrong.
    pub kind: LoadErrorKind,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        if let Some(Place { line, column }) = self.place {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}", self.kind)
    }
}

impl std::error::Error for LoadError {}

/// What is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum LoadErrorKind {
    /// The system does not let it be read.
    #[error("cannot be read: {0}")]
    Io(io::Error),
    /// It is larger than [`MAX_BYTES`].
    #[error("the file is larger than {} MiB, which no journey is; choose another file", MAX_BYTES / 1024 / 1024)]
    TooLarge,
    /// Its bytes are not UTF-8.
    #[error("this is not UTF-8 text; save the file as UTF-8")]
    NotUtf8,
    /// There is nothing in it.
    #[error("the file is empty; there is no journey in it")]
    Empty,
    /// It holds the marks that git leaves where two versions conflict.
    #[error("git left conflict marks here; keep one version of each part and take the marks out")]
    ConflictMarks,
    /// It does not follow the rules of RON, or a value is of another kind than belongs there.
    #[error("{expected} is expected, but here is {found}")]
    Syntax {
        /// What belongs there.
        expected: Expected,
        /// What stands there.
        found: Found,
    },
    /// A text has no second quotation mark.
    #[error("this text is not closed with a quotation mark")]
    OpenText,
    /// A comment has no end.
    #[error("this comment is not closed with */")]
    OpenComment,
    /// A backslash with something after it that means nothing.
    #[error("after a backslash in a text stands n, t, r, \\ or \", or u and a code in braces")]
    WrongEscape,
    /// It does not follow the rules of JSON, or its fields are not those of a journey.
    #[error("{0}")]
    Json(String),
    /// It is RON, but of another program.
    #[error("this is not a Polku journey: its format is `{found}`, not `polku-journey`")]
    OtherFormat {
        /// What it says that it is.
        found: String,
    },
    /// It does not say what it is.
    #[error(
        "this is not a Polku journey: it does not begin with (format: \"polku-journey\", version: 1"
    )]
    NoFormat,
    /// A newer Polku wrote it.
    #[error(
        "this journey has format version {found}, and this Polku reads up to version {newest}; \
         open it with a newer Polku"
    )]
    NewerVersion {
        /// The version of the file.
        found: String,
        /// The newest version that is known.
        newest: u32,
    },
    /// There is no such version.
    #[error("there is no format version {found}; the newest is {newest}")]
    NoSuchVersion {
        /// The version of the file.
        found: String,
        /// The newest version that is known.
        newest: u32,
    },
    /// A field that is not known there.
    #[error("unknown field `{found}`; allowed here: {}", list(expected))]
    UnknownField {
        /// Its name.
        found: String,
        /// The fields that are known there.
        expected: &'static [&'static str],
    },
    /// A word that is not known there.
    #[error("unknown word `{found}`; write {}", list(expected))]
    UnknownWord {
        /// The word.
        found: String,
        /// The words that are known there.
        expected: &'static [&'static str],
    },
    /// A field that must be there is not.
    #[error("the field `{field}` is missing here")]
    MissingField {
        /// Its name.
        field: String,
    },
    /// A field stands twice in one record.
    #[error("the field `{field}` is here twice; keep one")]
    DuplicateField {
        /// Its name.
        field: String,
    },
    /// A key stands twice in one map.
    #[error("the key {key} is here twice; keep one")]
    DuplicateKey {
        /// The key as it is written.
        key: String,
    },
    /// Two records have the same id.
    #[error("the id `{id}` is taken by another record; give one of the two another id")]
    DuplicateId {
        /// The id.
        id: String,
    },
    /// Not the id of a record of the kind that belongs there.
    #[error(
        "`{found}` is not an id that can stand here; it looks like `{prefix}_1` \
         (digits and lower-case letters without i, l, o, u)"
    )]
    WrongId {
        /// What stands there.
        found: String,
        /// What an id begins with there.
        prefix: String,
    },
    /// Cards in a lane that is not among the rows.
    #[error("there is no lane `{id}`; add it to `rows` or move its cards to another lane")]
    NoSuchLane {
        /// The lane's id.
        id: String,
    },
    /// Not a date.
    #[error("`{found}` is not a date; write it like 2026-03-12")]
    WrongDate {
        /// What stands there.
        found: String,
    },
    /// Not a length of time.
    #[error(
        "`{found}` is not a length of time; write a number and s, min, h, d, wk or mo, such as `20 min`"
    )]
    WrongTimespan {
        /// What stands there.
        found: String,
    },
    /// Not bytes in base 64.
    #[error("this is not a picture in base 64; take it out and choose the picture again")]
    WrongBytes,
    /// NaN, or an infinite number.
    #[error("{found} is not a number that can be used; write a finite one or leave the field out")]
    NotFinite {
        /// What stands there.
        found: String,
    },
    /// A whole number too small or too large for its field.
    #[error("{found} is too large or too small here")]
    OutOfBounds {
        /// What stands there.
        found: String,
    },
    /// Brackets in brackets in brackets.
    #[error("brackets are nested too deeply here; a journey never is")]
    TooDeep,
}

/// What belongs at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A sign of the notation.
    Sign(&'static str),
    /// A text in quotation marks.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// The name of a field, or a word.
    Name,
    /// A number, or a number and how it is known.
    Score,
    /// The end of the file.
    End,
    /// Anything but what is there.
    Other,
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sign(sign) => write!(f, "`{sign}`"),
            Self::Text => f.write_str("a text in quotation marks"),
            Self::Number => f.write_str("a number"),
            Self::Boolean => f.write_str("true or false"),
            Self::Name => f.write_str("a name"),
            Self::Score => {
                f.write_str("a number, or (2.1, measured(n: 143)) with how it is known,")
            }
            Self::End => f.write_str("the end of the file"),
            Self::Other => f.write_str("something else"),
        }
    }
}

/// What stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// This, cut short where it is long.
    Text(String),
    /// Nothing more.
    End,
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "`{text}`"),
            Self::End => f.write_str("the end of the file"),
        }
    }
}

fn list(words: &[&str]) -> String {
    words.join(", ")
}
