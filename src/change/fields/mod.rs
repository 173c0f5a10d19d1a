//! What a record is made of, field by field: declared once (in `records`), and walked by whoever
//! compares records or merges them.
//!
//! A walk goes through three versions of one record: where it began (`base`), `ours` and `theirs`.
//! What theirs alone has changed is taken over into ours, what both have changed to different values
//! stays ours and is a clash. A comparison is the same walk where ours is still the base.

mod blank;
mod records;
mod value;
mod walk;

use std::fmt;

pub use value::{Term, Value};
pub(super) use walk::Walk;

use crate::model::{Record, StepId, Traveller};

/// One part of the way to a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A field, called as in the file.
    Name(&'static str),
    /// What belongs to one traveller.
    Who(Traveller),
    /// What belongs to the way to one step.
    To(StepId),
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => f.write_str(name),
            Self::Who(Traveller::Everyone) => f.write_str("everyone"),
            Self::Who(Traveller::Persona(id)) => id.fmt(f),
            Self::To(id) => id.fmt(f),
        }
    }
}

/// Which field of a record: the names that lead to it in the file, such as `pain.severity` or
/// `scores.p_1.satisfaction`. What a file tells by position has names of its own: `stage`, `lane`,
/// `step`, `map`, `section`, `position`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(pub Vec<Part>);

impl Path {
    /// Of one name.
    #[must_use]
    pub fn of(name: &'static str) -> Self {
        Self(vec![Part::Name(name)])
    }

    /// The names in it, without whose it is.
    #[must_use]
    pub fn names(&self) -> Vec<&'static str> {
        let name = |part: &Part| match part {
            Part::Name(name) => Some(*name),
            Part::Who(_) | Part::To(_) => None,
        };
        self.0.iter().filter_map(name).collect()
    }

    /// Whether it says where the record stands, rather than what it says.
    #[must_use]
    pub fn is_place(&self) -> bool {
        const PLACES: [&str; 6] = ["stage", "lane", "step", "map", "section", "position"];
        matches!(self.0.as_slice(), [Part::Name(name)] if PLACES.contains(name))
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, part) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str(".")?;
            }
            part.fmt(f)?;
        }
        Ok(())
    }
}

/// A field that has become another.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldEdit {
    /// Which.
    pub path: Path,
    /// What it said.
    pub before: Value,
    /// What it says.
    pub after: Value,
}

/// A field that both sides have changed, to different values.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldClash {
    /// Which.
    pub path: Path,
    /// What it says on our side, and in what is merged.
    pub ours: Value,
    /// What it says on their side.
    pub theirs: Value,
}

/// The fields in which two versions of a record differ; nothing where they are not of one kind. The
/// place in the order is none of them.
#[must_use]
pub fn edits(before: &Record, after: &Record) -> Vec<FieldEdit> {
    let mut walk = Walk::default();
    records::walk(&mut walk, before, &mut before.clone(), after);
    walk.edits
}

/// Takes over into ours what theirs has changed since the base; answers what both have changed,
/// differently.
pub(super) fn merge(base: &Record, ours: &mut Record, theirs: &Record) -> Vec<FieldClash> {
    let mut walk = Walk::default();
    records::walk(&mut walk, base, ours, theirs);
    walk.clashes
}

/// The base of a record that both sides have added: it says nothing, and what it cannot leave open
/// (where it stands, its kind) is as on neither side.
pub(super) fn blank(ours: &Record, theirs: &Record) -> Record {
    blank::blank(ours, theirs)
}
