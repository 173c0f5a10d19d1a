//! What the file's own values find wrong while they are read.
//!
//! Serde's errors carry nothing but a text. So that the reader of the file gets data, and can word
//! it in any language, a complaint goes through serde as a tagged text and is read back from it.

use std::fmt;

const TAG: &str = "\u{1}complaint";
const GAP: char = '\u{1}';

/// What a value of the file finds wrong with what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Complaint {
    /// Not the id of a record of that kind.
    WrongId {
        /// What stands there.
        found: String,
        /// What an id begins with here.
        prefix: String,
    },
    /// Not a date.
    WrongDate {
        /// What stands there.
        found: String,
    },
    /// Not a length of time.
    WrongTimespan {
        /// What stands there.
        found: String,
    },
    /// NaN, or an infinite number.
    NotFinite,
    /// Not bytes in base 64.
    WrongBytes,
    /// A key of a map that was there before.
    DuplicateKey,
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, found, prefix) = match self {
            Self::WrongId { found, prefix } => ("id", found.as_str(), prefix.as_str()),
            Self::WrongDate { found } => ("date", found.as_str(), ""),
            Self::WrongTimespan { found } => ("timespan", found.as_str(), ""),
            Self::NotFinite => ("finite", "", ""),
            Self::WrongBytes => ("bytes", "", ""),
            Self::DuplicateKey => ("key", "", ""),
        };
        write!(f, "{TAG}{GAP}{kind}{GAP}{prefix}{GAP}{found}{GAP}")
    }
}

impl Complaint {
    /// The complaint in a text that serde handed back, which may have added something after it.
    pub(crate) fn find(text: &str) -> Option<Self> {
        let (_, tagged) = text.split_once(TAG)?;
        let mut parts = tagged.strip_prefix(GAP)?.splitn(3, GAP);
        let (kind, prefix, rest) = (parts.next()?, parts.next()?, parts.next()?);
        let found = rest.rsplit_once(GAP)?.0.to_owned();
        Some(match kind {
            "id" => Self::WrongId { found, prefix: prefix.to_owned() },
            "date" => Self::WrongDate { found },
            "timespan" => Self::WrongTimespan { found },
            "finite" => Self::NotFinite,
            "bytes" => Self::WrongBytes,
            "key" => Self::DuplicateKey,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complaint_survives_its_way_as_text() {
        for complaint in [
            Complaint::WrongId { found: "x\u{1}y".into(), prefix: "c".into() },
            Complaint::WrongDate { found: String::new() },
            Complaint::WrongTimespan { found: "2 years".into() },
            Complaint::NotFinite,
            Complaint::WrongBytes,
            Complaint::DuplicateKey,
        ] {
            let text = format!("{complaint} at line 3 column 4");
            assert_eq!(Complaint::find(&text), Some(complaint));
        }
        assert_eq!(Complaint::find("expected a number"), None);
    }
}
