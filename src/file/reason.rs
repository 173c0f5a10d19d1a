//! What RON's own errors say to somebody who edits a journey by hand: the token that is wrong, and
//! what belongs there.

use ron::Error;
use ron::error::SpannedError;

use super::complaint::Complaint;
use super::error::{Expected, Found, LoadErrorKind as Kind};
use super::load::Wrong;
use super::locate::Locator;
use super::token::Token;

/// Which token an error is about, seen from where the reader stopped.
enum About {
    /// The one just read.
    Read,
    /// The one that comes.
    Next,
    /// The record in whose brackets the reader is.
    Record,
}

/// What is wrong with a text that is no journey in RON, and where.
pub(crate) fn wrong_ron(text: &str, error: &SpannedError) -> Wrong {
    let locator = Locator::new(text);
    let stop = locator.byte(error.span.end.line, error.span.end.col);
    let token = match about(&error.code) {
        About::Read => locator.before(stop),
        About::Next => locator.at(stop),
        About::Record => locator.group(stop),
    };
    let place = locator.place(token.map_or(text.len(), |token| token.at.start));
    (kind(&error.code, found(&locator, token)), Some(place))
}

fn about(code: &Error) -> About {
    match code {
        Error::MissingStructField { .. } => About::Record,
        Error::Message(_)
        | Error::NoSuchStructField { .. }
        | Error::NoSuchEnumVariant { .. }
        | Error::DuplicateStructField { .. }
        | Error::InvalidValueForType { .. }
        | Error::IntegerOutOfBounds
        | Error::InvalidEscape(_)
        | Error::ExpectedStringEnd
        | Error::NoSuchExtension(_) => About::Read,
        _ => About::Next,
    }
}

fn kind(code: &Error, found: Found) -> Kind {
    match code {
        Error::Message(message) => match Complaint::find(message) {
            Some(complaint) => complained(complaint, &found),
            None => Kind::Syntax { expected: Expected::Other, found },
        },
        Error::NoSuchStructField { expected, found, .. } => {
            Kind::UnknownField { found: found.clone(), expected }
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            Kind::UnknownWord { found: found.clone(), expected }
        }
        Error::NoSuchExtension(name) => {
            Kind::UnknownWord { found: name.clone(), expected: &["implicit_some"] }
        }
        Error::MissingStructField { field, .. } => {
            Kind::MissingField { field: (*field).to_owned() }
        }
        Error::DuplicateStructField { field, .. } => {
            Kind::DuplicateField { field: (*field).to_owned() }
        }
        Error::IntegerOutOfBounds => Kind::OutOfBounds { found: bare(&found) },
        Error::ExceededRecursionLimit => Kind::TooDeep,
        Error::ExpectedStringEnd => Kind::OpenText,
        Error::UnclosedBlockComment => Kind::OpenComment,
        Error::InvalidEscape(_) => Kind::WrongEscape,
        code => Kind::Syntax { expected: expected(code), found },
    }
}

/// What RON asks for. Of values that may be of several kinds the file has scores alone.
fn expected(code: &Error) -> Expected {
    match code {
        Error::ExpectedArray => Expected::Sign("["),
        Error::ExpectedArrayEnd => Expected::Sign("]"),
        Error::ExpectedComma => Expected::Sign(","),
        Error::ExpectedMap => Expected::Sign("{"),
        Error::ExpectedMapColon => Expected::Sign(":"),
        Error::ExpectedMapEnd => Expected::Sign("}"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => Expected::Sign("("),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Expected::Sign(")"),
        Error::ExpectedAttribute | Error::ExpectedAttributeEnd => {
            Expected::Sign("#![enable(implicit_some)]")
        }
        Error::ExpectedString => Expected::Text,
        Error::ExpectedFloat | Error::ExpectedInteger => Expected::Number,
        Error::ExpectedBoolean => Expected::Boolean,
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) => Expected::Name,
        Error::InvalidValueForType { .. } => Expected::Score,
        Error::TrailingCharacters => Expected::End,
        _ => Expected::Other,
    }
}

/// What stands at a token, for a message: short, on one line.
pub(crate) fn found(locator: &Locator<'_>, token: Option<&Token>) -> Found {
    const LONGEST: usize = 40;
    let Some(token) = token else { return Found::End };
    let text = locator.text(token);
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() > LONGEST || line.len() < text.len() {
        Found::Text(format!("{}…", line.chars().take(LONGEST).collect::<String>()))
    } else {
        Found::Text(line.to_owned())
    }
}

/// What stands there, for a sentence in which it cannot be the end of the file.
fn bare(found: &Found) -> String {
    match found {
        Found::Text(text) => text.clone(),
        Found::End => String::new(),
    }
}

/// What a complaint of a value is to the reader of the file.
pub(crate) fn complained(complaint: Complaint, there: &Found) -> Kind {
    match complaint {
        Complaint::WrongId { found, prefix } => Kind::WrongId { found, prefix },
        Complaint::WrongDate { found } => Kind::WrongDate { found },
        Complaint::WrongTimespan { found } => Kind::WrongTimespan { found },
        Complaint::NotFinite => Kind::NotFinite { found: bare(there) },
        Complaint::WrongBytes => Kind::WrongBytes,
        Complaint::DuplicateKey => Kind::DuplicateKey { key: bare(there) },
    }
}
