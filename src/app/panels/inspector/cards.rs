//! Several cards as one: what they share, and an edit of all of them.

use std::sync::Arc;

use super::Common;
use super::form::{Form, Key};
use crate::change::{Label, Verb, What};
use crate::model::{Card, CardId};

/// The cards that are edited at once.
pub(super) struct Cards<'c> {
    pub(super) cards: &'c [Arc<Card>],
    pub(super) first: CardId,
}

impl Cards<'_> {
    pub(super) fn key(&self, field: &'static str) -> Key {
        Key::new(self.first, field)
    }

    /// Asks for an edit of all of them.
    pub(super) fn set(&self, form: &mut Form<'_>, verb: Verb, edit: impl Fn(&mut Card) + 'static) {
        let ids: Vec<CardId> = self.cards.iter().map(|card| card.id).collect();
        let label = Label { verb, what: What::Card, count: ids.len() };
        form.edit_as(label, move |draft| {
            for id in ids {
                draft.edit_card(id, &edit);
            }
        });
    }

    /// The value that all of them have.
    pub(super) fn common<T: PartialEq>(&self, get: impl Fn(&Card) -> T) -> Option<T> {
        Common::of(self.cards.iter().map(|card| get(card))).same()
    }

    /// The only one.
    pub(super) fn single(&self) -> Option<&Card> {
        match self.cards {
            [card] => Some(card),
            _ => None,
        }
    }
}
