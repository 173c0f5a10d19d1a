//! What somebody has said about a table: what its columns stand for, and how it lies.

use std::str::FromStr;

use super::headings::LEFT_OUT;
use super::{COLUMNS, fields};
use crate::interchange::{ImportError, ImportErrorKind};

/// What foreign columns stand for: `COLUMN=FIELD,…`, where `#3` is the third column and an empty
/// COLUMN the one without a heading; or what somebody chose for each column of a table that was
/// shown ([`super::Preview`]), and whether it is to be turned.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ColumnMap {
    named: Vec<(String, &'static str)>,
    chosen: Option<Chosen>,
    turned: Option<bool>,
}

/// What each column of one table stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Chosen {
    fields: Vec<&'static str>,
    has_head: bool,
}

/// A text that is no [`ColumnMap`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseMapError {
    /// A part without an equals sign.
    #[error("`{0}` renames nothing; write COLUMN=FIELD")]
    NoEquals(String),
    /// A field that no table has.
    #[error("there is no field `{0}`; there are {fields}", fields = fields().collect::<Vec<_>>().join(", "))]
    NoSuchField(String),
}

impl FromStr for ColumnMap {
    type Err = ParseMapError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let pair = |part: &str| {
            let no_equals = || ParseMapError::NoEquals(part.trim().to_owned());
            let (column, field) = part.rsplit_once('=').ok_or_else(no_equals)?;
            let no_field = || ParseMapError::NoSuchField(field.trim().to_owned());
            let field = field_named(field).ok_or_else(no_field)?;
            Ok((column.trim().to_owned(), field))
        };
        let parts = text.split(',').filter(|part| !part.trim().is_empty());
        let named = parts.map(pair).collect::<Result<_, _>>()?;
        Ok(Self { named, ..Self::default() })
    }
}

impl ColumnMap {
    /// What was chosen for each column of a preview, one of [`fields`] each; and whether the first
    /// row is one of headings, where none was recognised.
    #[must_use]
    pub fn chosen(fields: Vec<&'static str>, has_head: bool) -> Self {
        Self { chosen: Some(Chosen { fields, has_head }), ..Self::default() }
    }

    /// With the table on its side, stages or steps as columns; or with it as it stands. Where nobody
    /// says so, it is guessed.
    #[must_use]
    pub fn turned(self, turned: Option<bool>) -> Self {
        Self { turned, ..self }
    }

    /// These mappings after those.
    pub fn extend(&mut self, other: Self) {
        self.named.extend(other.named);
        self.chosen = other.chosen.or_else(|| self.chosen.take());
        self.turned = other.turned.or(self.turned);
    }

    /// What the column of that heading stands for, if it is named here; the case of letters counts
    /// only where names differ in nothing else.
    #[must_use]
    pub fn field_of(&self, heading: &str) -> Option<&'static str> {
        let exact = self.named.iter().rev().find(|(column, _)| column == heading);
        let folded = heading.to_lowercase();
        let alike = || self.named.iter().rev().find(|(column, _)| column.to_lowercase() == folded);
        exact.or_else(alike).map(|(_, field)| *field)
    }

    /// What the column of that number and heading stands for, if either is named here; one without
    /// a heading only by its number.
    pub(super) fn field_at(&self, number: usize, heading: &str) -> Option<&'static str> {
        let named = if heading.is_empty() { None } else { self.field_of(heading) };
        let numbered =
            || self.named.iter().rev().find(|(column, _)| numbered(column) == Some(number));
        named.or_else(|| numbered().map(|(_, field)| *field))
    }

    /// Whether somebody has said of one table what its columns mean.
    pub(in crate::interchange) fn is_chosen(&self) -> bool {
        self.chosen.is_some()
    }

    /// Whether columns are named by their numbers.
    pub(super) fn has_numbers(&self) -> bool {
        self.named.iter().any(|(column, _)| numbered(column).is_some())
    }

    /// What was chosen for the column at that place.
    pub(super) fn chosen_at(&self, at: usize) -> Option<&'static str> {
        self.chosen.as_ref().and_then(|chosen| chosen.fields.get(at).copied())
    }

    /// Whether the columns of a table without known headings were chosen, and if so, whether its
    /// first row is one of headings.
    pub(super) fn chosen_head(&self) -> Option<bool> {
        self.chosen.as_ref().map(|chosen| chosen.has_head)
    }

    /// Whether somebody has said that stages or steps are columns, or that they are not.
    pub(super) fn is_turned(&self) -> Option<bool> {
        self.turned
    }

    /// Refuses a name or a number that no column has.
    pub(super) fn check(&self, columns: &[(usize, &str)]) -> Result<(), ImportError> {
        let is_there = |column: &str| {
            let folded = column.to_lowercase();
            let number = numbered(column);
            columns.iter().any(|(at, name)| name.to_lowercase() == folded || number == Some(*at))
        };
        match self.named.iter().find(|(column, _)| !is_there(column)) {
            None => Ok(()),
            Some((column, _)) => {
                let (column, found) = (column.clone(), list(columns));
                Err(ImportErrorKind::NoSuchColumn { column, found }.whole())
            }
        }
    }

    /// Whether a column is mapped onto what the tidy table does not have.
    pub(super) fn is_foreign(&self) -> bool {
        self.chosen.is_some()
            || self.turned.is_some()
            || self.named.iter().any(|(_, field)| !COLUMNS.contains(field) && *field != LEFT_OUT)
    }
}

/// The number of a column that is named `#3`.
fn numbered(column: &str) -> Option<usize> {
    column.strip_prefix('#')?.trim().parse().ok()
}

/// The columns that there are: by name, those without one by number.
pub(super) fn list(columns: &[(usize, &str)]) -> String {
    let name = |(number, name): &(usize, &str)| match *name {
        "" => format!("#{number}"),
        name => name.to_owned(),
    };
    columns.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The field of that name.
fn field_named(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase().replace([' ', '-'], "_");
    fields().find(|field| *field == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_by_heading_or_by_number() {
        let map: ColumnMap = "Owner=support, #3=pain_points,#10=none".parse().expect("a map");
        assert_eq!(map.field_at(3, ""), Some("pain_points"));
        assert_eq!(map.field_at(3, "Owner"), Some("support"), "a name says more than a number");
        assert_eq!(map.field_at(3, "Mood"), Some("pain_points"));
        assert_eq!(map.field_at(4, ""), None);
        assert!(map.has_numbers());
        let columns = [(1, "Owner"), (3, ""), (10, "x")];
        assert!(map.check(&columns).is_ok());
        let error = map.check(&columns[..2]).expect_err("there is no tenth").to_string();
        assert_eq!(error, "there is no column `#10`; there are Owner, #3");
    }
}
