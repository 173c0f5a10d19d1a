//! Conflicts of a merge in words.

use super::difference::both_values;
use super::{field_named, place};
use crate::change::{Conflict, ConflictKind, Side, What};
use crate::i18n::Words;
use crate::model::Document;

/// Where a conflict is, what it is, and what to do, in one line. OURS and THEIRS are called as on the
/// command line.
#[must_use]
pub fn conflict(
    words: Words,
    merged: &Document,
    sides: [&Document; 2],
    conflict: &Conflict,
) -> String {
    let names = place(words, merged, conflict.id);
    // The file stands for the journey, unless it is all there is to name.
    let below = if names.len() > 1 { names.get(1..) } else { names.get(..) };
    let place = below.unwrap_or_default().join(" › ");
    let kept = |key: &str, side: Side| {
        let (by, other) = match side {
            Side::Ours => ("OURS", "THEIRS"),
            Side::Theirs => ("THEIRS", "OURS"),
        };
        let args = [("place", (&place).into()), ("by", by.into()), ("other", other.into())];
        words.with(key, &args)
    };
    match &conflict.kind {
        ConflictKind::Field(clash) => {
            let field = field_named(words, merged, What::from(conflict.id), &clash.path);
            let [ours, theirs] =
                both_values(words, sides, &clash.path, [&clash.ours, &clash.theirs]);
            let args = [
                ("place", (&place).into()),
                ("field", field.into()),
                ("ours", ours.into()),
                ("theirs", theirs.into()),
            ];
            words.with("merge-field", &args)
        }
        ConflictKind::Position => words.with("merge-position", &[("place", (&place).into())]),
        ConflictKind::DeletedEdited(side) => kept("merge-deleted-edited", *side),
        ConflictKind::DeletedFilled(side) => kept("merge-deleted-filled", *side),
        ConflictKind::DeletedLinked(side) => kept("merge-deleted-linked", *side),
    }
}
