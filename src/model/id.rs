//! Ids: random 64-bit numbers with a short text form whose prefix names the kind of record.
//!
//! The text form is the prefix, `_`, and the number in Crockford's base 32 (lower case, no leading
//! zeros): `c_1`, `st_7zq3k0v9xw2ah`. Identity never is a position.

use std::fmt;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::str::FromStr;

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A text that is not the id of the kind that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{text}` is not an id; here an id looks like `{prefix}_1` (digits and lower-case letters without i, l, o, u)"
)]
pub struct ParseIdError {
    /// What stood there.
    pub text: String,
    /// The prefix that was expected.
    pub prefix: &'static str,
}

fn write_bits(f: &mut fmt::Formatter<'_>, prefix: &str, bits: u64) -> fmt::Result {
    let mut buffer = [0_u8; 13];
    let mut rest = bits;
    let mut at = buffer.len();
    loop {
        at -= 1;
        if let (Some(slot), Some(&digit)) = (buffer.get_mut(at), DIGITS.get((rest & 31) as usize)) {
            *slot = digit;
        }
        rest >>= 5;
        if rest == 0 {
            break;
        }
    }
    let digits = buffer.get(at..).unwrap_or_default();
    write!(f, "{prefix}_{}", String::from_utf8_lossy(digits))
}

fn parse_bits(text: &str, prefix: &'static str) -> Result<u64, ParseIdError> {
    let wrong = || ParseIdError { text: text.to_owned(), prefix };
    let digits =
        text.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('_')).ok_or_else(wrong)?;
    if digits.is_empty() || (digits.len() > 1 && digits.starts_with('0')) {
        return Err(wrong());
    }
    digits.bytes().try_fold(0_u64, |bits, byte| {
        let value = DIGITS.iter().position(|&d| d == byte).ok_or_else(wrong)? as u64;
        let shifted = bits.checked_mul(32).ok_or_else(wrong)?;
        shifted.checked_add(value).ok_or_else(wrong)
    })
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident, $prefix:literal;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(pub u64);

            impl $name {
                /// What the text form begins with, before the underscore.
                pub const PREFIX: &'static str = $prefix;
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write_bits(f, Self::PREFIX, self.0)
                }
            }

            impl FromStr for $name {
                type Err = ParseIdError;
                fn from_str(text: &str) -> Result<Self, ParseIdError> {
                    parse_bits(text, Self::PREFIX).map(Self)
                }
            }
        )*
    };
}

ids! {
    /// Identity of a persona.
    PersonaId, "p";
    /// Identity of a stage.
    StageId, "st";
    /// Identity of a step.
    StepId, "s";
    /// Identity of a lane.
    LaneId, "l";
    /// Identity of a blueprint line.
    LineId, "bl";
    /// Identity of a card.
    CardId, "c";
    /// Identity of an empathy map.
    EmpathyId, "em";
    /// Identity of a note on an empathy map.
    NoteId, "n";
    /// Identity of a survey.
    SurveyId, "sv";
    /// Identity of a picture.
    PictureId, "pic";
}

/// The identity of any record of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordId {
    /// The journey's own properties; there is one.
    Journey,
    /// A persona.
    Persona(PersonaId),
    /// A stage.
    Stage(StageId),
    /// A step.
    Step(StepId),
    /// A lane.
    Lane(LaneId),
    /// A blueprint line.
    Line(LineId),
    /// A card.
    Card(CardId),
    /// An empathy map.
    Empathy(EmpathyId),
    /// A note on an empathy map.
    Note(NoteId),
    /// A survey.
    Survey(SurveyId),
    /// A picture.
    Picture(PictureId),
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Journey => f.write_str("journey"),
            Self::Persona(id) => id.fmt(f),
            Self::Stage(id) => id.fmt(f),
            Self::Step(id) => id.fmt(f),
            Self::Lane(id) => id.fmt(f),
            Self::Line(id) => id.fmt(f),
            Self::Card(id) => id.fmt(f),
            Self::Empathy(id) => id.fmt(f),
            Self::Note(id) => id.fmt(f),
            Self::Survey(id) => id.fmt(f),
            Self::Picture(id) => id.fmt(f),
        }
    }
}

macro_rules! record_id_from {
    ($($variant:ident($id:ident)),*) => {
        $(impl From<$id> for RecordId {
            fn from(id: $id) -> Self { Self::$variant(id) }
        })*
    };
}
record_id_from!(
    Persona(PersonaId),
    Stage(StageId),
    Step(StepId),
    Lane(LaneId),
    Line(LineId),
    Card(CardId),
    Empathy(EmpathyId),
    Note(NoteId),
    Survey(SurveyId),
    Picture(PictureId)
);

/// Where new ids come from: a SplitMix64 sequence, seeded from the system or, in tests and in
/// commands whose output must be the same every time, by hand.
#[derive(Debug, Clone)]
pub struct IdSource {
    state: u64,
}

impl IdSource {
    /// Ids that nobody else has.
    #[must_use]
    pub fn random() -> Self {
        let mut hasher = RandomState::new().build_hasher();
        hasher.write_u32(std::process::id());
        Self { state: hasher.finish() }
    }

    /// Always the same ids for the same seed.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next id's bits; never 0.
    pub fn next_bits(&mut self) -> u64 {
        loop {
            self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.state;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^= z >> 31;
            if z != 0 {
                return z;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_form_round_trips_and_refuses_what_is_no_id() {
        for bits in [1, 31, 32, u64::MAX, 0x1234_5678_9abc_def0] {
            let id = CardId(bits);
            assert_eq!(id.to_string().parse::<CardId>(), Ok(id));
        }
        assert_eq!(CardId(1).to_string(), "c_1");
        assert_eq!(StageId(33).to_string(), "st_11");
        for wrong in ["", "c", "c_", "c_01", "s_1", "c_u", "c_A", "c_zzzzzzzzzzzzzz"] {
            assert!(wrong.parse::<CardId>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_seed_gives_the_same_ids() {
        let (mut a, mut b) = (IdSource::seeded(7), IdSource::seeded(7));
        assert!((0..100).all(|_| a.next_bits() == b.next_bits()));
    }
}
