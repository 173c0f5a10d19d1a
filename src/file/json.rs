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
use crate::model::{Document, Record};

/// The document as JSON: the same for the same document.
#[must_use]
pub fn to_json(document: &Document) -> String {
    let compact = serde_json::to_string(&v1::journey(document));
    debug_assert!(compact.is_ok(), "every journey can be JSON: {compact:?}");
    let mut text = reflow(&compact.unwrap_or_default(), Style::Json);
    text.push('\n');
    text
}

/// What one record says, by the names that its fields have in the file: without its id, and without
/// what a file tells by position. What says nothing is left out.
#[must_use]
pub fn record_fields(record: &Record) -> serde_json::Map<String, serde_json::Value> {
    use serde_json::{Value, to_value};
    let value = match record {
        Record::Journey(record) => to_value(v1::bare_journey(record)),
        Record::Persona(record) => to_value(v1::persona(record)),
        Record::Stage(record) => to_value(v1::stage(record)),
        Record::Step(record) => to_value(v1::step(record)),
        Record::Lane(record) => to_value(v1::lane(record)),
        Record::Line(record) => to_value(v1::line(record)),
        Record::Card(record) => to_value(v1::card(record)),
        Record::Empathy(record) => to_value(v1::EmpathyMap::from(record.as_ref())),
        Record::Note(record) => to_value(v1::Note::from(record.as_ref())),
        Record::Survey(record) => to_value(v1::Survey::from(record.as_ref())),
        Record::Picture(record) => to_value(v1::Picture::from(record.as_ref())),
    };
    debug_assert!(value.is_ok(), "every record can be JSON: {value:?}");
    let mut fields = match value.unwrap_or_default() {
        Value::Object(mut fields) => match (record, fields.remove("lane"), fields.remove("line")) {
            (Record::Lane(_), Some(Value::Object(row)), _)
            | (Record::Line(_), _, Some(Value::Object(row))) => row,
            _ => fields,
        },
        _ => serde_json::Map::new(),
    };
    for name in ["id", "format", "version"] {
        let is_own = name == "id" || matches!(record, Record::Journey(_));
        if is_own {
            fields.shift_remove(name);
        }
    }
    fields
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

#[cfg(test)]
mod tests {
    use std::mem::discriminant;

    use proptest::prelude::*;

    use super::*;
    use crate::change::{Path, edits};
    use crate::model::arbitrary;

    fn at(record: &Record, path: &Path) -> serde_json::Value {
        let fields = serde_json::Value::Object(record_fields(record));
        let names = path.0.iter().map(ToString::to_string);
        let found = names.into_iter().try_fold(&fields, |value, name| value.get(name));
        found.cloned().unwrap_or_default()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        /// The names that differences tell are those of the file, and none is missing.
        #[test]
        fn fields_that_differ_are_those_of_the_file(
            one in arbitrary::document(), other in arbitrary::document(),
        ) {
            let (one, other) = (arbitrary::normalised(&one), arbitrary::normalised(&other));
            for before in one.records() {
                let is_alike = |after: &Record| discriminant(&before) == discriminant(after);
                for after in other.records().filter(is_alike).take(3) {
                    let told = edits(&before, &after);
                    let told: Vec<_> = told.iter().filter(|edit| !edit.path.is_place()).collect();
                    for edit in &told {
                        let (old, new) = (at(&before, &edit.path), at(&after, &edit.path));
                        let is_picture = matches!(before, Record::Picture(_));
                        prop_assert!(old != new || is_picture, "{} {old}", edit.path);
                    }
                    let is_same = record_fields(&before) == record_fields(&after);
                    prop_assert!(is_same == told.is_empty(), "{before:?} {after:?}");
                }
            }
        }
    }
}
