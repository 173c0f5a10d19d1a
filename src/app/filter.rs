//! Whose journey is looked at: everybody's, everybody's but some, or one persona's alone. It belongs
//! to the session and is no change of the document.

use std::collections::BTreeSet;

use crate::model::{Card, Document, PersonaId, RecordId, Traveller};

/// Which personas the map shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonaFilter {
    /// Those that are hidden, while nobody is shown alone.
    hidden: BTreeSet<PersonaId>,
    /// The one that is shown alone.
    only: Option<PersonaId>,
    /// Whether the numbers of the customer as such are hidden.
    hides_everyone: bool,
}

impl PersonaFilter {
    /// Whether anybody is hidden.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.only.is_some() || !self.hidden.is_empty() || self.hides_everyone
    }

    /// The persona that is shown alone.
    #[must_use]
    pub fn only(&self) -> Option<PersonaId> {
        self.only
    }

    /// Whether a persona is hidden.
    #[must_use]
    pub fn hides(&self, id: PersonaId) -> bool {
        self.only.map_or_else(|| self.hidden.contains(&id), |only| only != id)
    }

    /// Whether the numbers of the customer as such are shown: beside one persona alone, as in an
    /// export of that persona, only where that was asked for.
    #[must_use]
    pub fn shows_everyone(&self) -> bool {
        !self.hides_everyone
    }

    /// Hides the numbers of the customer as such, or shows them again.
    pub fn set_everyone_hidden(&mut self, hidden: bool) {
        self.hides_everyone = hidden;
    }

    /// The personas that are hidden.
    #[must_use]
    pub fn hidden(&self, document: &Document) -> BTreeSet<PersonaId> {
        document.personas().map(|persona| persona.id).filter(|id| self.hides(*id)).collect()
    }

    /// Whether a card is about hidden personas and nobody else.
    fn fades(&self, card: &Card) -> bool {
        !card.personas.is_empty() && card.personas.iter().all(|id| self.hides(*id))
    }

    /// Hides a persona or shows it again; who was shown alone is then one of those that are shown.
    pub fn set_hidden(&mut self, document: &Document, id: PersonaId, hidden: bool) {
        self.hidden = self.hidden(document);
        if self.only.take().is_some() {
            self.hides_everyone = false;
        }
        if hidden {
            self.hidden.insert(id);
        } else {
            self.hidden.remove(&id);
        }
    }

    /// Shows one persona alone, or everybody again.
    pub fn set_only(&mut self, only: Option<PersonaId>) {
        *self = Self { only, hides_everyone: only.is_some(), ..Self::default() };
    }

    /// The persona to show alone next: the one after who is alone now, after the last everybody.
    #[must_use]
    pub fn next(&self, document: &Document) -> Option<PersonaId> {
        let mut personas = document.personas().map(|persona| persona.id);
        match self.only {
            Some(only) => personas.skip_while(|id| *id != only).nth(1),
            None => personas.next(),
        }
    }

    /// Forgets who is no longer there.
    pub fn retain(&mut self, document: &Document) {
        self.hidden.retain(|id| document.persona(*id).is_some());
        if self.only.is_some_and(|id| document.persona(id).is_none()) {
            self.set_only(None);
        }
    }

    /// Whose number a digit gives: that of the one who is asked for, unless hidden, else of the first
    /// who is shown, else the customer's as such.
    #[must_use]
    pub fn traveller(&self, document: &Document, asked: Option<PersonaId>) -> Traveller {
        let is_shown = |id: &PersonaId| document.persona(*id).is_some() && !self.hides(*id);
        let first = || document.personas().map(|persona| persona.id).find(is_shown);
        asked.filter(is_shown).or_else(first).map_or(Traveller::Everyone, Traveller::Persona)
    }
}

/// The cards that are faint since they are about hidden personas alone. It follows the document
/// card by card: a large one is not gone through for every letter.
#[derive(Debug, Default)]
pub struct Fading {
    /// For whom, and in which state of the document.
    made_for: Option<(PersonaFilter, Document)>,
    cards: BTreeSet<RecordId>,
}

impl Fading {
    /// Looks at what has changed since the last time.
    pub fn update(&mut self, filter: &PersonaFilter, document: &Document) {
        if !filter.is_on() {
            *self = Self::default();
            return;
        }
        match self.made_for.take().filter(|(known, _)| known == filter) {
            Some((_, before)) => {
                for (there, here) in document.changed_cards(&before) {
                    if let Some(card) = there {
                        self.cards.remove(&card.id.into());
                    }
                    self.cards
                        .extend(here.filter(|c| filter.fades(c)).map(|c| RecordId::from(c.id)));
                }
            }
            None => {
                let faded = document.cards().filter(|card| filter.fades(card));
                self.cards = faded.map(|card| card.id.into()).collect();
            }
        }
        self.made_for = Some((filter.clone(), document.clone()));
    }

    /// The cards; `None` where there are none.
    #[must_use]
    pub fn cards(&self) -> Option<&BTreeSet<RecordId>> {
        (!self.cards.is_empty()).then_some(&self.cards)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::Change;

    const AINO: PersonaId = PersonaId(1);
    const SARI: PersonaId = PersonaId(2);

    fn journey() -> Document {
        let text = "(format: \"polku-journey\", version: 1, personas: [(id: \"p_1\"), (id: \"p_2\")], \
                    rows: [lane(id: \"l_1\", kind: actions)], stages: [(id: \"st_1\", steps: [(id: \
                    \"s_1\", cards: {\"l_1\": [(id: \"c_1\"), (id: \"c_2\", personas: [\"p_1\"]), \
                    (id: \"c_3\", personas: [\"p_1\", \"p_2\"])]})])])";
        crate::file::load_str(text, "test.ron").expect("a journey")
    }

    fn faded(filter: &PersonaFilter) -> Vec<String> {
        let mut fading = Fading::default();
        fading.update(filter, &journey());
        fading.cards().into_iter().flatten().map(ToString::to_string).collect()
    }

    #[test]
    fn cards_fade_when_all_whom_they_are_about_are_hidden() {
        let mut filter = PersonaFilter::default();
        assert!(faded(&filter).is_empty() && !filter.is_on());
        filter.set_only(Some(AINO));
        assert!(faded(&filter).is_empty(), "what is about everybody is about Aino too");
        filter.set_only(Some(SARI));
        assert_eq!(faded(&filter), ["c_2"]);
        filter.set_only(None);
        filter.set_hidden(&journey(), AINO, true);
        filter.set_hidden(&journey(), SARI, true);
        assert_eq!(faded(&filter), ["c_2", "c_3"]);
    }

    #[test]
    fn a_card_fades_when_it_comes_to_be_about_who_is_hidden() {
        let (mut document, mut filter) = (journey(), PersonaFilter::default());
        filter.set_only(Some(SARI));
        let mut fading = Fading::default();
        fading.update(&filter, &document);
        let card = document.cards().nth(2).cloned().expect("a card");
        let mut alone = Card::clone(&card);
        alone.personas.remove(&SARI);
        let change = Change { before: Some(card.into()), after: Some(alone.into()) };
        crate::change::apply(&mut document, std::slice::from_ref(&change)).expect("it fits");
        fading.update(&filter, &document);
        assert_eq!(fading.cards().map(BTreeSet::len), Some(2));
        crate::change::apply(&mut document, &[change.inverse()]).expect("it fits");
        fading.update(&filter, &document);
        assert_eq!(fading.cards().map(BTreeSet::len), Some(1));
        fading.update(&PersonaFilter::default(), &document);
        assert_eq!(fading.cards(), None);
    }

    #[test]
    fn an_eye_opened_beside_one_alone_shows_both() {
        let (document, mut filter) = (journey(), PersonaFilter::default());
        filter.set_only(Some(AINO));
        assert!(filter.hides(SARI) && !filter.shows_everyone());
        filter.set_hidden(&document, SARI, false);
        assert!(!filter.hides(SARI) && !filter.hides(AINO) && filter.shows_everyone());
    }

    #[test]
    fn the_customer_as_such_is_hidden_and_shown_like_a_persona() {
        let mut filter = PersonaFilter::default();
        filter.set_everyone_hidden(true);
        assert!(filter.is_on() && !filter.shows_everyone() && !filter.hides(AINO));
        filter.set_hidden(&journey(), SARI, true);
        assert!(!filter.shows_everyone(), "who is hidden stays so");
        filter.set_only(Some(AINO));
        filter.set_everyone_hidden(false);
        assert!(filter.shows_everyone() && filter.only() == Some(AINO));
        filter.set_only(None);
        assert!(!filter.is_on());
    }

    #[test]
    fn one_after_the_other_and_then_everybody() {
        let (document, mut filter) = (journey(), PersonaFilter::default());
        for expected in [Some(AINO), Some(SARI), None, Some(AINO)] {
            filter.set_only(filter.next(&document));
            assert_eq!(filter.only(), expected);
        }
        filter.retain(&Document::default());
        assert!(!filter.is_on());
    }
}
