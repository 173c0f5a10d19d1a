//! The same structure as JSON, for other programs: same names, same nesting.
//!
//! What RON writes as a word with fields is an object with one key: `{"measured": {"n": 143}}`.

use super::complaint::Complaint;
use super::error::{Found, LoadError, LoadErrorKind, MAX_BYTES};
use super::load::{finish, wrong_whole};
use super::locate::Locator;
use super::reason::{complained, found};
use super::reflow::{Style, reflow};
use super::v1;
use crate::model::Document;

/// The document as JSON: the same for the same document.
#[must_use]
pub fn to_json(document: &Document) -> String {
    let compact = serde_json::to_string(&v1::journey(document));
    debug_assert!(compact.is_ok(), "every journey can be JSON: {compact:?}");
    let mut text = reflow(&compact.unwrap_or_default(), Style::Json);
    text.push('\n');
    text
}

/// Reads what [`to_json`] writes, every number to its last bit; `name` is what an error calls it.
///
/// # Errors
/// [`LoadError`], as for RON.
pub fn from_json(text: &str, name: &str) -> Result<Document, LoadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let failed = |(kind, place)| LoadError { name: name.to_owned(), place, kind };
    if text.len() as u64 > MAX_BYTES {
        return Err(failed((LoadErrorKind::TooLarge, None)));
    }
    let journey: v1::Journey = serde_json::from_str(text).map_err(|error| {
        failed(wrong_whole(text).unwrap_or_else(|| {
            let locator = Locator::new(text);
            let stop = locator.byte_in_line(error.line(), error.column());
            let token = locator.before(stop);
            let found = found(&locator, token);
            let place = locator.place(token.map_or(stop, |token| token.at.start));
            (wrong_json(&error, &found), Some(place))
        }))
    })?;
    finish(text, journey).map_err(failed)
}

fn wrong_json(error: &serde_json::Error, found: &Found) -> LoadErrorKind {
    let message = error.to_string();
    if let Some(complaint) = Complaint::find(&message) {
        return complained(complaint, found);
    }
    let place = format!(" at line {} column {}", error.line(), error.column());
    LoadErrorKind::Json(message.strip_suffix(&place).unwrap_or(&message).to_owned())
}
