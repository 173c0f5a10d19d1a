//! The user's verbs: each puts records into a [`Draft`].
//!
//! An action leaves the draft's `selection` at what the user will want to work on next.

mod add;
mod append;
mod delete;
mod edit;
mod empathy;
mod fragment;
mod order;
mod paste;
mod people;
mod ways;

pub use add::{
    add_card, add_lane, add_line, add_persona, add_stage, add_stage_with_step, add_step,
    add_usual_lanes,
};
pub use append::append;
pub use delete::delete;
pub use edit::{rename, set_presence, set_score, set_span, text_of};
pub use empathy::{
    add_empathy_map, add_note, counterpart, link_note, move_empathy_map, move_notes, paste_notes,
    put_on_journey,
};
pub use fragment::{Fragment, can_copy, copy, duplicate, paste_fragment};
pub use order::{Direction, move_cards, move_persona, move_row, move_stage, move_steps, nudge};
pub use paste::{Block, paste_block};
pub use people::{paste_people, set_picture};
pub use ways::{branch, following, lead_to, ways_from};

use super::Draft;
use crate::model::{OrderKey, RecordId};

/// Why an action was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ActionError {
    /// The record that it is about is not there.
    #[error("{0} is not there")]
    Missing(RecordId),
    /// Cells of this row hold no cards.
    #[error("the row {0} holds no cards")]
    NoCards(RecordId),
    /// There is nothing to do it with.
    #[error("there is nothing to do it with")]
    Nothing,
}

/// An action's answer.
pub type Done<T = ()> = Result<T, ActionError>;

/// The key for a child that shall stand at `index` among siblings whose keys these are.
fn key_at<'k>(siblings: impl IntoIterator<Item = &'k OrderKey>, index: usize) -> OrderKey {
    keys_at(siblings, index, 1).pop().unwrap_or_default()
}

/// Keys for `count` children that shall stand one after the other from `index` on (beyond the
/// last: at the end).
fn keys_at<'k>(
    siblings: impl IntoIterator<Item = &'k OrderKey>,
    index: usize,
    count: usize,
) -> Vec<OrderKey> {
    let keys: Vec<&OrderKey> = siblings.into_iter().collect();
    let high = keys.get(index).copied();
    let low = index.min(keys.len()).checked_sub(1).and_then(|i| keys.get(i).copied());
    OrderKey::many_between(low, high, count)
}

fn missing<T>(found: Option<T>, id: impl Into<RecordId>) -> Done<T> {
    found.ok_or(ActionError::Missing(id.into()))
}
