//! Another journey at the end of this one.

use std::collections::BTreeMap;

use super::fragment::{Copies, copy, paste_stages};
use super::people::people_pasted;
use super::{ActionError, Done, Draft, add_lane};
use crate::model::{Card, Document, Lane, LaneId, LaneKind, OrderKey, PersonaId, RecordId, StepId};

/// Puts the stages of another journey behind those of this one, with their steps, scores and cards,
/// and its empathy maps. Personas and rows that are called alike are one; others are added. What
/// belongs to the other journey as a whole (its title, its surveys) stays behind.
///
/// # Errors
/// [`ActionError::Nothing`] for a journey without stages and empathy maps.
pub fn append(draft: &mut Draft<'_>, other: &Document) -> Done {
    let known = known_personas(draft.document(), other);
    let stages = other.stages().map(|stage| RecordId::from(stage.id));
    let maps = other.empathy_maps().map(|map| RecordId::from(map.id));
    let new = other.personas().map(|persona| persona.id).filter(|id| !known.contains_key(id));
    let ids: Vec<RecordId> = stages.chain(maps).chain(new.map(RecordId::from)).collect();
    let fragment = copy(other, &ids);
    if other.stage_count() == 0 && other.empathy_maps().next().is_none() {
        return Err(ActionError::Nothing);
    }
    let mut copies = Copies::default();
    let mut people = Vec::new();
    if !fragment.people().is_empty() {
        copies.personas = people_pasted(draft, fragment.people(), None)?;
        people = std::mem::take(&mut draft.selection);
    }
    let map_of = |id: &RecordId| match id {
        RecordId::Empathy(id) => Some(*id),
        _ => None,
    };
    // The maps came in the order of the originals; those of known personas are theirs here.
    for (map, original) in people.iter().filter_map(map_of).zip(other.empathy_maps()) {
        if let Some(persona) = original.persona.and_then(|id| known.get(&id)) {
            draft.edit_empathy_map(map, |map| map.persona = Some(*persona));
        }
    }
    copies.personas.extend(known);
    let lanes = lanes(draft, other);
    paste_stages(draft, &fragment, None, &mut copies);
    let stages = std::mem::take(&mut draft.selection);
    put_cards(draft, other, &lanes, &mut copies);
    copies.relink(draft);
    draft.selection = if stages.is_empty() { people } else { stages };
    Ok(())
}

/// The personas of the other journey that this one has, too: those of the same name.
fn known_personas(document: &Document, other: &Document) -> BTreeMap<PersonaId, PersonaId> {
    let name = |name: &str| name.trim().to_lowercase();
    let own: BTreeMap<String, PersonaId> =
        document.personas().rev().map(|own| (name(&own.name), own.id)).collect();
    let known = |id, called: &str| Some((id, *own.get(&name(called))?));
    let named = other.personas().filter(|persona| !persona.name.trim().is_empty());
    named.filter_map(|persona| known(persona.id, &persona.name)).collect()
}

/// The rows of this journey that those of the other go on in; what is missing is added, if it holds
/// anything.
fn lanes(draft: &mut Draft<'_>, other: &Document) -> BTreeMap<LaneId, LaneId> {
    let has_scores = other.steps().any(|step| !step.scores.is_empty());
    let mut found = BTreeMap::new();
    for lane in other.lanes() {
        let is_filled = match lane.kind {
            LaneKind::Curve => has_scores,
            kind => kind.holds_cards() && other.cards().any(|card| card.lane == lane.id),
        };
        if !is_filled {
            continue;
        }
        let own = own_lane(draft.document(), lane);
        let own = own.unwrap_or_else(|| {
            let end = draft.document().rows().len();
            let id = add_lane(draft, lane.kind, end);
            draft.edit_lane(id, |new| {
                new.title.clone_from(&lane.title);
                new.description.clone_from(&lane.description);
            });
            id
        });
        found.insert(lane.id, own);
    }
    found
}

/// The row in which that of another journey goes on: the one of its kind that is called alike; for
/// one without a name of its own, whichever of its kind there is.
fn own_lane(document: &Document, lane: &Lane) -> Option<LaneId> {
    let title = |title: &str| title.trim().to_lowercase();
    let mut kin = document.lanes().filter(|own| own.kind == lane.kind);
    let same = kin.clone().find(|own| title(&own.title) == title(&lane.title));
    let is_plain = lane.title.trim().is_empty() && lane.kind != LaneKind::Text;
    same.or_else(|| kin.next().filter(|_| is_plain)).map(|own| own.id)
}

/// Puts the cards of the other journey into the copies of their steps; where two rows became one,
/// those of the upper row stand above.
fn put_cards(
    draft: &mut Draft<'_>,
    other: &Document,
    lanes: &BTreeMap<LaneId, LaneId>,
    copies: &mut Copies,
) {
    let mut cells: BTreeMap<(LaneId, StepId), Vec<&Card>> = BTreeMap::new();
    for step in other.steps() {
        let Some(&copy) = copies.steps.get(&step.id) else { continue };
        for lane in other.lanes() {
            let Some(&own) = lanes.get(&lane.id) else { continue };
            let cards = other.cards_in(lane.id, step.id).iter();
            let cards = cards.filter_map(|id| other.card(*id)).map(|card| &**card);
            cells.entry((own, copy)).or_default().extend(cards);
        }
    }
    for ((lane, step), cards) in cells {
        let keys = OrderKey::spread(cards.len());
        for (card, order) in cards.into_iter().zip(keys) {
            let id = draft.new_card_id();
            draft.put(Card { id, lane, step, order, ..card.clone() });
            copies.cards.insert(card.id, id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::actions::{add_card, add_empathy_map, add_persona, add_stage_with_step};
    use crate::change::{Edit, History, Label, Verb, What};
    use crate::model::{IdSource, Measure, Scores, Traveller};

    fn edited(seed: u64, edit: impl FnOnce(&mut Draft<'_>) -> Done) -> Document {
        let mut document = Document::default();
        done(&mut History::new(), &mut document, seed, edit);
        document
    }

    fn done(
        history: &mut History,
        document: &mut Document,
        seed: u64,
        action: impl FnOnce(&mut Draft<'_>) -> Done,
    ) {
        let edit = Edit { label: Label::one(Verb::Add, What::Stage), selection: Vec::new() };
        history.edit(document, &mut IdSource::seeded(seed), edit, action).expect("done");
    }

    /// A journey of one step in a stage of that name, at which these personas are, with a card in a
    /// row of that kind.
    fn journey(seed: u64, stage: &str, people: &[&str], kind: LaneKind) -> Document {
        edited(seed, |draft| {
            let lane = add_lane(draft, kind, 0);
            add_lane(draft, LaneKind::Curve, 1);
            add_lane(draft, LaneKind::Quotes, 2);
            let (_, step) = add_stage_with_step(draft, usize::MAX, stage, "Pays")?;
            let card = add_card(draft, lane, step, 0, "card")?;
            for name in people {
                let who = add_persona(draft, name);
                let scores =
                    Scores { satisfaction: Some(Measure::assumed(2.0)), ..Scores::default() };
                draft.edit_step(step, |step| {
                    step.scores.insert(Traveller::Persona(who), scores);
                });
                draft.edit_card(card, |card| {
                    card.personas.insert(who);
                });
            }
            Ok(())
        })
    }

    fn names(document: &Document) -> Vec<&str> {
        document.personas().map(|persona| persona.name.as_str()).collect()
    }

    #[test]
    fn a_journey_goes_on_with_another_in_one_step_of_undo() {
        let before = journey(1, "Buy", &["Aino", "Bo"], LaneKind::Actions);
        let mut other = journey(2, "Use", &["Cia", "aino "], LaneKind::Pains);
        done(&mut History::new(), &mut other, 3, |draft| {
            let aino = draft.document().personas().next_back().map(|persona| persona.id);
            add_empathy_map(draft, "", aino);
            Ok(())
        });
        let (mut document, mut history) = (before.clone(), History::new());
        done(&mut history, &mut document, 4, |draft| append(draft, &other));
        let stages: Vec<&str> = document.stages().map(|stage| stage.title.as_str()).collect();
        assert_eq!(stages, ["Buy", "Use"]);
        assert_eq!(names(&document), ["Aino", "Bo", "Cia"], "Aino is one");
        let kinds: Vec<LaneKind> = document.lanes().map(|lane| lane.kind).collect();
        let expected = [LaneKind::Actions, LaneKind::Curve, LaneKind::Quotes, LaneKind::Pains];
        assert_eq!(kinds, expected, "rows are one, missing ones are added, empty ones are not");
        let aino = document.personas().next().map(|persona| persona.id).expect("a persona");
        let step = document.steps().next_back().expect("a step");
        assert!(step.scores.contains_key(&Traveller::Persona(aino)));
        assert_eq!(step.scores.len(), 2);
        let pain = document.cards().find(|card| card.step == step.id).expect("a card");
        assert!(pain.personas.contains(&aino) && pain.personas.len() == 2);
        assert_eq!(document.empathy_maps().next().and_then(|map| map.persona), Some(aino));
        history.undo(&mut document);
        assert_eq!(document, before);
    }

    #[test]
    fn rows_that_become_one_keep_the_order_of_their_cards() {
        let before = journey(1, "Buy", &[], LaneKind::Actions);
        let mut other = journey(2, "Use", &[], LaneKind::Actions);
        done(&mut History::new(), &mut other, 3, |draft| {
            let lane = add_lane(draft, LaneKind::Actions, usize::MAX);
            let step = draft.document().steps().next().map(|step| step.id).expect("a step");
            add_card(draft, lane, step, 0, "below").map(|_| ())
        });
        let mut document = before;
        // Twice the same ids, as of a file that is added twice.
        for seed in [4, 5] {
            done(&mut History::new(), &mut document, seed, |draft| append(draft, &other));
        }
        let lane = document.lanes().next().map(|lane| lane.id).expect("a row");
        for step in document.steps().skip(1) {
            let cards = document.cards_in(lane, step.id).iter();
            let texts: Vec<&str> =
                cards.filter_map(|id| document.card(*id)).map(|card| card.text.as_str()).collect();
            assert_eq!(texts, ["card", "below"]);
        }
        assert_eq!((document.step_count(), document.lanes().count()), (3, 3));
    }

    #[test]
    fn an_empty_journey_adds_nothing() {
        let (mut document, mut history) = (Document::default(), History::new());
        let edit = Edit { label: Label::one(Verb::Add, What::Stage), selection: Vec::new() };
        let other = Document::default();
        let ids = &mut IdSource::seeded(1);
        assert!(history.edit(&mut document, ids, edit, |draft| append(draft, &other)).is_err());
    }
}
