//! Differences for other programs: one object each, its fields called and written as in a journey
//! that is exported to JSON.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::super::console::Failure;
use crate::change::{self, Difference, DifferenceKind, What};
use crate::file::record_fields;
use crate::model::{Document, Record, RecordId, place};

/// One difference; in JSON, with these names in this order.
#[derive(Debug, Serialize)]
struct Entry {
    id: String,
    record: &'static str,
    place: Vec<String>,
    change: &'static str,
    fields: Map<String, Value>,
}

pub(super) fn json(
    [before, after]: [&Document; 2],
    differences: &[Difference],
) -> Result<String, Failure> {
    let entry = |difference: &Difference| {
        let id = difference.id();
        let document = if difference.after.is_some() { after } else { before };
        Entry {
            id: id.to_string(),
            record: What::from(id).key(),
            place: place(document, id),
            change: difference.kind.key(),
            fields: fields(difference),
        }
    };
    let entries: Vec<Entry> = differences.iter().map(entry).collect();
    let text = serde_json::to_string_pretty(&entries);
    text.map(|text| text + "\n").map_err(|error| Failure::new(error.to_string()))
}

fn fields(difference: &Difference) -> Map<String, Value> {
    let Difference { kind, before, after, fields } = difference;
    let all = |record: &Option<Record>| record.as_ref().map(whole).unwrap_or_default();
    match kind {
        DifferenceKind::Added => {
            all(after).into_iter().map(|(name, value)| (name, json!([null, value]))).collect()
        }
        DifferenceKind::Removed => {
            all(before).into_iter().map(|(name, value)| (name, json!([value, null]))).collect()
        }
        DifferenceKind::Moved => {
            let pair = |field: &change::FieldEdit| {
                json!([place_value(&field.before), place_value(&field.after)])
            };
            fields.iter().map(|field| (field.path.to_string(), pair(field))).collect()
        }
        DifferenceKind::Edited => {
            let (before, after) = (all(before), all(after));
            let pair = |field: &change::FieldEdit| {
                json!([at(&before, &field.path), at(&after, &field.path)])
            };
            fields.iter().map(|field| (field.path.to_string(), pair(field))).collect()
        }
    }
}

/// All that a record says, and in what it stands.
fn whole(record: &Record) -> Map<String, Value> {
    let parents: Vec<(&str, RecordId)> = match record {
        Record::Step(step) => vec![("stage", step.stage.into())],
        Record::Card(card) => vec![("lane", card.lane.into()), ("step", card.step.into())],
        Record::Note(note) => vec![("map", note.map.into())],
        _ => Vec::new(),
    };
    let mut fields: Map<String, Value> = parents
        .into_iter()
        .map(|(name, id)| (name.to_owned(), Value::String(id.to_string())))
        .collect();
    if let Record::Note(note) = record {
        fields.insert("section".to_owned(), Value::String(note.section.key().to_owned()));
    }
    fields.extend(record_fields(record));
    fields
}

/// A field by the names that lead to it; null where it says nothing.
fn at(fields: &Map<String, Value>, path: &change::Path) -> Value {
    let mut parts = path.0.iter().map(ToString::to_string);
    let first = parts.next().and_then(|name| fields.get(&name));
    let found = parts.try_fold(first, |value, name| value.map(|value| value.get(&name)));
    found.flatten().cloned().unwrap_or_default()
}

fn place_value(value: &change::Value) -> Value {
    match value {
        change::Value::Link(id) => Value::String(id.to_string()),
        change::Value::Count(at) => json!(at),
        change::Value::Term(change::Term::Section(section)) => json!(section.key()),
        _ => Value::Null,
    }
}
