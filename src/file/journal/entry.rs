//! The lines of a recovery journal: a head with a snapshot, then one line a transaction.
//!
//! A line is a checksum, a space, and RON without line breaks. The records are those of version 1
//! of the file, with what a file tells by position: parents, and order keys with all their digits.

use serde::{Deserialize, Serialize};

use crate::file::load::options;
use crate::file::v1::{self, Id};
use crate::model::{
    CardId, Document, EmpathyId, LaneId, LineId, NoteId, OrderKey, PersonaId, PictureId, Record,
    RecordId, StageId, StepId, SurveyId,
};

/// The version of the journal's own lines.
pub(crate) const VERSION: u32 = 1;

/// The first line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Head {
    /// The version of the lines.
    pub(crate) polku_journal: u32,
    /// The file that the document was opened from or last saved to.
    pub(crate) origin: Option<String>,
    /// Whether the snapshot holds something that no file holds.
    pub(crate) unsaved: bool,
    /// The document.
    pub(crate) records: Vec<Entry>,
}

/// A record as it became, or that it went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(clippy::large_enum_variant, reason = "an entry lives only while its line is written")]
pub(crate) enum Entry {
    /// The journey's own properties.
    Journey(v1::Journey),
    /// A persona.
    Persona(Key, v1::Persona),
    /// A lane or a blueprint line.
    Row(Key, v1::Row),
    /// A stage, without its steps.
    Stage(Key, v1::Stage),
    /// A step, without its cards.
    Step(Id<StageId>, Key, v1::Step),
    /// A card.
    Card(Id<LaneId>, Id<StepId>, Key, v1::Card),
    /// An empathy map, without its notes.
    Empathy(Key, v1::EmpathyMap),
    /// A note.
    Note(Id<EmpathyId>, v1::Section, Key, v1::Note),
    /// A survey.
    Survey(Key, v1::Survey),
    /// A picture.
    Picture(v1::Picture),
    /// The id of a record that is gone.
    Gone(String),
}

/// An order key: its digits, two hexadecimal ones each.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Key(OrderKey);

impl Serialize for Key {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits: String = self.0.digits().iter().map(|digit| format!("{digit:02x}")).collect();
        serializer.serialize_str(&digits)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let digits: Option<Vec<u8>> = text
            .as_bytes()
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
            .collect();
        digits
            .and_then(|digits| OrderKey::from_digits(&digits))
            .map(Self)
            .ok_or_else(|| serde::de::Error::custom("not an order key"))
    }
}

impl Entry {
    /// The entry that puts a record there.
    pub(crate) fn of(record: &Record) -> Self {
        let key = |order: &OrderKey| Key(order.clone());
        match record {
            Record::Journey(record) => Self::Journey(v1::bare_journey(record)),
            Record::Persona(record) => Self::Persona(key(&record.order), v1::persona(record)),
            Record::Lane(record) => Self::Row(key(&record.order), v1::lane(record)),
            Record::Line(record) => Self::Row(key(&record.order), v1::line(record)),
            Record::Stage(record) => Self::Stage(key(&record.order), v1::stage(record)),
            Record::Step(record) => {
                Self::Step(Id(record.stage), key(&record.order), v1::step(record))
            }
            Record::Card(record) => {
                let (lane, step) = (Id(record.lane), Id(record.step));
                Self::Card(lane, step, key(&record.order), v1::card(record))
            }
            Record::Empathy(record) => Self::Empathy(key(&record.order), record.as_ref().into()),
            Record::Note(record) => {
                let (map, section) = (Id(record.map), record.section.into());
                Self::Note(map, section, key(&record.order), record.as_ref().into())
            }
            Record::Survey(record) => Self::Survey(key(&record.order), record.as_ref().into()),
            Record::Picture(record) => Self::Picture(record.as_ref().into()),
        }
    }

    /// What it puts where; `None` for the id of no record.
    pub(crate) fn into_record(self) -> Option<(RecordId, Option<Record>)> {
        let record: Record = match self {
            Self::Journey(file) => v1::read_journey(file).into(),
            Self::Persona(key, file) => v1::read_persona(file, key.0).into(),
            Self::Row(key, file) => v1::read_row(file, key.0),
            Self::Stage(key, file) => v1::read_stage(file, key.0).into(),
            Self::Step(stage, key, file) => v1::read_step(file, stage.0, key.0).into(),
            Self::Card(lane, step, key, file) => v1::read_card(file, lane.0, step.0, key.0).into(),
            Self::Empathy(key, file) => v1::read_empathy_map(file, key.0).into(),
            Self::Note(map, section, key, file) => {
                v1::read_note(file, map.0, section, key.0).into()
            }
            Self::Survey(key, file) => v1::read_survey(file, key.0).into(),
            Self::Picture(file) => v1::read_picture(file).into(),
            Self::Gone(id) => return record_id(&id).map(|id| (id, None)),
        };
        Some((record.id(), Some(record)))
    }
}

/// A record's id from its text form.
fn record_id(text: &str) -> Option<RecordId> {
    let prefix = text.split_once('_')?.0;
    match prefix {
        PersonaId::PREFIX => text.parse().ok().map(RecordId::Persona),
        StageId::PREFIX => text.parse().ok().map(RecordId::Stage),
        StepId::PREFIX => text.parse().ok().map(RecordId::Step),
        LaneId::PREFIX => text.parse().ok().map(RecordId::Lane),
        LineId::PREFIX => text.parse().ok().map(RecordId::Line),
        CardId::PREFIX => text.parse().ok().map(RecordId::Card),
        EmpathyId::PREFIX => text.parse().ok().map(RecordId::Empathy),
        NoteId::PREFIX => text.parse().ok().map(RecordId::Note),
        SurveyId::PREFIX => text.parse().ok().map(RecordId::Survey),
        PictureId::PREFIX => text.parse().ok().map(RecordId::Picture),
        _ => None,
    }
}

impl Head {
    /// A head with that document.
    pub(crate) fn of(document: &Document, origin: Option<String>, unsaved: bool) -> Self {
        let records = document.records().map(|record| Entry::of(&record)).collect();
        Self { polku_journal: VERSION, origin, unsaved, records }
    }
}

/// The line of a value, with its line break.
pub(crate) fn line<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    let text = options().to_string(value)?;
    Ok(format!("{:016x} {text}\n", sum(text.as_bytes())))
}

/// The value of a line; `None` for a line that is torn or damaged.
pub(crate) fn value<T: serde::de::DeserializeOwned>(line: &str) -> Option<T> {
    let (written, text) = line.strip_suffix('\n')?.split_once(' ')?;
    let written = u64::from_str_radix(written, 16).ok()?;
    if written != sum(text.as_bytes()) {
        return None;
    }
    options().from_str(text).ok()
}

/// FNV-1a, 64 bits: the same in every version of the program.
fn sum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, &byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::arbitrary;

    proptest! {
        #[test]
        fn a_snapshot_comes_back_with_its_order_keys(document in arbitrary::document()) {
            let head = Head::of(&document, Some("a \"b\"\n.ron".to_owned()), true);
            let text = line(&head).expect("a line");
            prop_assert_eq!(text.matches('\n').count(), 1);
            let back: Head = value(&text).expect("the line");
            prop_assert_eq!(&back.origin, &head.origin);
            let records = back.records.into_iter().filter_map(|entry| entry.into_record()?.1);
            let back = Document::from_records(records).expect("the records");
            prop_assert_eq!(back.rows(), document.rows());
            prop_assert_eq!(&Head::of(&back, None, true).records, &head.records);
        }
    }

    #[test]
    fn a_line_with_one_wrong_byte_is_refused() {
        let text = line(&Entry::Gone("c_1".to_owned())).expect("a line");
        assert_eq!(value(&text), Some(Entry::Gone("c_1".to_owned())));
        for wrong in [text.replace("c_1", "c_2"), text.trim_end().to_owned(), String::new()] {
            assert_eq!(value::<Entry>(&wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_kind_of_id_is_known_by_its_text() {
        for id in [
            RecordId::Persona(PersonaId(7)),
            RecordId::Stage(StageId(7)),
            RecordId::Step(StepId(7)),
            RecordId::Lane(LaneId(7)),
            RecordId::Line(LineId(7)),
            RecordId::Card(CardId(7)),
            RecordId::Empathy(EmpathyId(7)),
            RecordId::Note(NoteId(7)),
            RecordId::Survey(SurveyId(7)),
            RecordId::Picture(PictureId(7)),
        ] {
            assert_eq!(record_id(&id.to_string()), Some(id));
        }
        assert_eq!(record_id("journey"), None);
    }
}
