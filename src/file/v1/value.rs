//! The small values of the file: ids, numbers, dates, lengths of time, scores, and maps that keep
//! their order and refuse a key that comes twice.

use std::collections::BTreeSet;
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use jiff::civil::Date;
use serde::de::{Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeTuple, Serializer};
use serde::{Deserialize, Serialize};

use super::card::Evidence;
use crate::file::complaint::Complaint;
use crate::model::{ParseIdError, PersonaId, Timespan, Traveller};

/// Reads a string of the file and makes a value of it.
struct Text<T, F> {
    make: F,
    what: &'static str,
    value: PhantomData<T>,
}

impl<T, F: Fn(&str) -> Result<T, Complaint>> Visitor<'_> for Text<T, F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        (self.make)(text).map_err(E::custom)
    }
}

pub(crate) fn read_text<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    what: &'static str,
    make: impl Fn(&str) -> Result<T, Complaint>,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Text { make, what, value: PhantomData })
}

/// A record's id: `"c_7zq3k0v9xw2ah"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Id<T>(pub(crate) T);

impl<T: fmt::Display> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de, T: FromStr<Err = ParseIdError>> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "an id", |text| {
            text.parse().map(Self).map_err(|error: ParseIdError| Complaint::WrongId {
                found: error.text,
                prefix: error.prefix.to_owned(),
            })
        })
    }
}

/// Whose scores: a persona's id, or `"everyone"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Who(pub(crate) Traveller);

const EVERYONE: &str = "everyone";

impl Serialize for Who {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Traveller::Everyone => serializer.serialize_str(EVERYONE),
            Traveller::Persona(id) => serializer.collect_str(&id),
        }
    }
}

impl<'de> Deserialize<'de> for Who {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "a persona's id or \"everyone\"", |text| {
            if text == EVERYONE {
                return Ok(Self(Traveller::Everyone));
            }
            text.parse::<PersonaId>().map(|id| Self(Traveller::Persona(id))).map_err(|error| {
                Complaint::WrongId { found: error.text, prefix: error.prefix.to_owned() }
            })
        })
    }
}

/// A date: `"2026-03-12"`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Day(pub(crate) Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "a date", |text| {
            text.parse::<Date>()
                .ok()
                .filter(|date| date.to_string() == text)
                .map(Self)
                .ok_or_else(|| Complaint::WrongDate { found: text.to_owned() })
        })
    }
}

/// A length of time: `"20 min"`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Span(pub(crate) Timespan);

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "a length of time", |text| {
            text.parse().map(Self).map_err(|_| Complaint::WrongTimespan { found: text.to_owned() })
        })
    }
}

/// A finite number, written as short as it can be: `4`, `2.1`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Num(pub(crate) f64);

/// Whole numbers below this are written without a decimal point.
const WHOLE: f64 = 1e15;

impl Serialize for Num {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.fract() == 0.0 && self.0.abs() < WHOLE {
            #[allow(clippy::cast_possible_truncation, reason = "whole and below 10^15")]
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

struct NumVisitor;

impl Visitor<'_> for NumVisitor {
    type Value = Num;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Num, E> {
        if value.is_finite() { Ok(Num(value)) } else { Err(E::custom(Complaint::NotFinite)) }
    }

    #[allow(clippy::cast_precision_loss, reason = "numbers of the file are floating")]
    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Num, E> {
        self.visit_f64(value as f64)
    }

    #[allow(clippy::cast_precision_loss, reason = "numbers of the file are floating")]
    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Num, E> {
        self.visit_f64(value as f64)
    }
}

impl<'de> Deserialize<'de> for Num {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_f64(NumVisitor)
    }
}

/// A score: `2.1` where a team assumed it, else `(2.1, measured(n: 143))`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Measure {
    /// The number.
    pub(crate) value: Num,
    /// How it is known, unless plainly assumed.
    pub(crate) evidence: Option<Evidence>,
}

impl Serialize for Measure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(evidence) = &self.evidence else { return self.value.serialize(serializer) };
        let mut pair = serializer.serialize_tuple(2)?;
        pair.serialize_element(&self.value)?;
        pair.serialize_element(evidence)?;
        pair.end()
    }
}

struct MeasureVisitor;

impl<'de> Visitor<'de> for MeasureVisitor {
    type Value = Measure;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, or a number and how it is known: (2.1, measured(n: 143))")
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Measure, E> {
        NumVisitor.visit_f64(value).map(|value| Measure { value, evidence: None })
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Measure, E> {
        NumVisitor.visit_u64(value).map(|value| Measure { value, evidence: None })
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Measure, E> {
        NumVisitor.visit_i64(value).map(|value| Measure { value, evidence: None })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut pair: A) -> Result<Measure, A::Error> {
        let value = pair.next_element()?.ok_or_else(|| A::Error::invalid_length(0, &self))?;
        let evidence = pair.next_element()?;
        Ok(Measure { value, evidence })
    }
}

impl<'de> Deserialize<'de> for Measure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MeasureVisitor)
    }
}

/// A map of the file in the order in which it is written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Pairs<K, V>(pub(crate) Vec<(K, V)>);

impl<K, V> Default for Pairs<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Serialize, V: Serialize> Serialize for Pairs<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

struct PairsVisitor<K, V>(PhantomData<(K, V)>);

impl<'de, K, V> Visitor<'de> for PairsVisitor<K, V>
where
    K: Deserialize<'de> + Ord + Copy,
    V: Deserialize<'de>,
{
    type Value = Pairs<K, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map in braces")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<K, V>, A::Error> {
        let mut pairs = Vec::new();
        let mut seen = BTreeSet::new();
        while let Some(key) = map.next_key::<K>()? {
            if !seen.insert(key) {
                return Err(A::Error::custom(Complaint::DuplicateKey));
            }
            pairs.push((key, map.next_value()?));
        }
        Ok(Pairs(pairs))
    }
}

impl<'de, K, V> Deserialize<'de> for Pairs<K, V>
where
    K: Deserialize<'de> + Ord + Copy,
    V: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor(PhantomData))
    }
}
