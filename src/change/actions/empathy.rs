//! Empathy maps and their notes: making, moving, linking them to the journey.

use std::collections::BTreeSet;

use super::order::{is_back, moved_key, neighbour};
use super::{
    ActionError, Block, Direction, Done, Draft, add_card, add_lane, key_at, keys_at, missing,
};
use crate::model::{
    CardId, Document, EmpathyId, EmpathyMap, LaneId, LaneKind, Note, NoteId, OrderKey, PersonaId,
    RecordId, Section, StepId,
};

/// A new empathy map after the others.
pub fn add_empathy_map(
    draft: &mut Draft<'_>,
    title: &str,
    persona: Option<PersonaId>,
) -> EmpathyId {
    let id = draft.new_empathy_id();
    let order = key_at(draft.document().empathy_maps().map(|map| &map.order), usize::MAX);
    let mut map = EmpathyMap::new(id, order, title);
    map.persona = persona;
    draft.put(map);
    draft.selection = vec![id.into()];
    id
}

/// Moves an empathy map to `index`, counted among the empathy maps as they are.
///
/// # Errors
/// [`ActionError::Missing`] where there is no such empathy map.
pub fn move_empathy_map(draft: &mut Draft<'_>, map: EmpathyId, index: usize) -> Done {
    let document = draft.document();
    missing(document.empathy_map(map), map)?;
    let order = moved_key(document.empathy_maps().map(|m| (m.id, &m.order)), map, index);
    draft.edit_empathy_map(map, |map| map.order = order);
    draft.selection = vec![map.into()];
    Ok(())
}

/// A new note at `index` among those of the section (beyond the last: at the end).
///
/// # Errors
/// [`ActionError::Missing`] where there is no such empathy map.
pub fn add_note(
    draft: &mut Draft<'_>,
    map: EmpathyId,
    section: Section,
    index: usize,
    text: &str,
) -> Done<NoteId> {
    let document = draft.document();
    missing(document.empathy_map(map), map)?;
    let order = key_at(document.notes_in(map, section).map(|note| &note.order), index);
    let id = draft.new_note_id();
    draft.put(Note::new(id, map, section, order, text));
    draft.selection = vec![id.into()];
    Ok(id)
}

/// A note for each text of the block, from `index` on among those of the section.
///
/// # Errors
/// [`ActionError::Missing`] where there is no such empathy map, [`ActionError::Nothing`] for a
/// block without a text.
pub fn paste_notes(
    draft: &mut Draft<'_>,
    map: EmpathyId,
    section: Section,
    index: usize,
    block: &Block,
) -> Done {
    let count = draft.document().notes_in(map, section).count();
    let texts = block.rows.iter().flatten().filter(|text| !text.is_empty());
    let mut added = Vec::new();
    for (at, text) in texts.enumerate() {
        added.push(add_note(draft, map, section, index.min(count) + at, text)?.into());
    }
    if added.is_empty() {
        return Err(ActionError::Nothing);
    }
    draft.selection = added;
    Ok(())
}

/// Moves notes into a section, in the order given, so that they stand from `index` on among the
/// notes that were there and stay. Their links stay, in whatever section they stand.
///
/// # Errors
/// [`ActionError::Missing`] where there is no such empathy map.
pub fn move_notes(
    draft: &mut Draft<'_>,
    notes: &[NoteId],
    map: EmpathyId,
    section: Section,
    index: usize,
) -> Done {
    let document = draft.document();
    missing(document.empathy_map(map), map)?;
    let siblings: Vec<(NoteId, &OrderKey)> =
        document.notes_in(map, section).map(|note| (note.id, &note.order)).collect();
    let selection: Vec<RecordId> = notes.iter().map(|&note| note.into()).collect();
    if let [one] = notes
        && siblings.iter().any(|(id, _)| id == one)
    {
        // Among its own kin, so that dropping it where it stands changes nothing.
        let order = moved_key(siblings.into_iter(), *one, index);
        draft.edit_note(*one, |note| note.order = order);
        draft.selection = selection;
        return Ok(());
    }
    let before = siblings.iter().take(index).filter(|(id, _)| !notes.contains(id)).count();
    let staying = siblings.iter().filter(|(id, _)| !notes.contains(id)).map(|(_, key)| *key);
    let keys = keys_at(staying, before, notes.len());
    for (&note, order) in notes.iter().zip(keys) {
        draft.edit_note(note, |note| {
            (note.map, note.section, note.order) = (map, section, order);
        });
    }
    draft.selection = selection;
    Ok(())
}

pub(super) fn nudge_map(draft: &mut Draft<'_>, id: EmpathyId, direction: Direction) -> Done {
    let maps: Vec<_> = draft.document().empathy_maps().map(|map| map.id).collect();
    let index = neighbour(&maps, id, is_back(direction, false)?)?;
    move_empathy_map(draft, id, index)
}

/// Up and down within the section and then to its neighbour; left and right to the neighbouring
/// section at once.
pub(super) fn nudge_note(draft: &mut Draft<'_>, id: NoteId, direction: Direction) -> Done {
    let document = draft.document();
    let note = missing(document.note(id), id)?.clone();
    let siblings: Vec<NoteId> = document.notes_in(note.map, note.section).map(|n| n.id).collect();
    let back = matches!(direction, Direction::Up | Direction::Left);
    if matches!(direction, Direction::Up | Direction::Down)
        && let Ok(index) = neighbour(&siblings, id, back)
    {
        return move_notes(draft, &[id], note.map, note.section, index);
    }
    let own = Section::ALL.iter().position(|section| *section == note.section);
    let own = own.ok_or(ActionError::Nothing)?;
    let next = if back { own.checked_sub(1) } else { Some(own + 1) };
    let next = next.and_then(|at| Section::ALL.get(at)).copied().ok_or(ActionError::Nothing)?;
    let index = if back || direction == Direction::Right { usize::MAX } else { 0 };
    move_notes(draft, &[id], note.map, next, index)
}

/// Says whether a note stands for that card of the journey.
///
/// # Errors
/// [`ActionError::Missing`] where the note or the card is not there.
pub fn link_note(draft: &mut Draft<'_>, note: NoteId, card: CardId, linked: bool) -> Done {
    missing(draft.document().note(note), note)?;
    if linked {
        missing(draft.document().card(card), card)?;
    }
    draft.edit_note(note, |note| {
        if linked {
            note.links.insert(card);
        } else {
            note.links.remove(&card);
        }
    });
    draft.selection = vec![note.into()];
    Ok(())
}

/// The kind of row that a note of that section comes to on the journey; `None` where the sections
/// have no counterpart there.
#[must_use]
pub fn counterpart(section: Section) -> Option<LaneKind> {
    match section {
        Section::Pains => Some(LaneKind::Pains),
        Section::Gains => Some(LaneKind::Opportunities),
        _ => None,
    }
}

/// Puts a pain or a gain on the journey: a pain point or an opportunity at that step, in the first
/// row of that kind (made at the end where there is none), with the note's evidence and the empathy
/// map's persona, linked with the note. The note stays selected.
///
/// # Errors
/// [`ActionError::Missing`] where the note or the step is not there, [`ActionError::Nothing`] for a
/// note that is neither a pain nor a gain.
pub fn put_on_journey(draft: &mut Draft<'_>, note: NoteId, step: StepId) -> Done<CardId> {
    let document = draft.document();
    let record = missing(document.note(note), note)?.clone();
    missing(document.step(step), step)?;
    let kind = counterpart(record.section).ok_or(ActionError::Nothing)?;
    let persona = document.empathy_map(record.map).and_then(|map| map.persona);
    let persona = persona.filter(|id| document.persona(*id).is_some());
    let lane = lane_of(document, kind);
    let lane = lane.unwrap_or_else(|| add_lane(draft, kind, usize::MAX));
    let card = add_card(draft, lane, step, usize::MAX, &record.text)?;
    let personas: BTreeSet<PersonaId> = persona.into_iter().collect();
    draft.edit_card(card, |card| {
        card.evidence.clone_from(&record.evidence);
        card.personas = personas;
    });
    link_note(draft, note, card, true)?;
    Ok(card)
}

fn lane_of(document: &Document, kind: LaneKind) -> Option<LaneId> {
    document.lanes().find(|lane| lane.kind == kind).map(|lane| lane.id)
}

#[cfg(test)]
mod tests {
    use super::super::{add_persona, add_stage_with_step, delete, nudge};
    use super::*;
    use crate::change::{Edit, History, Label, Verb, What};
    use crate::model::{Evidence, EvidenceKind, IdSource};

    /// What stands where: the texts of a section.
    fn texts(document: &Document, map: EmpathyId, section: Section) -> Vec<String> {
        document.notes_in(map, section).map(|note| note.text.clone()).collect()
    }

    fn check(action: impl FnOnce(&mut Draft<'_>) -> Done) -> (Document, usize) {
        let (mut document, mut history) = (Document::default(), History::new());
        let edit = Edit { label: Label::one(Verb::Edit, What::Items), selection: vec![] };
        let outcome =
            history.edit(&mut document, &mut IdSource::seeded(7), edit, action).expect("done");
        (document, outcome.transaction.map_or(0, |transaction| transaction.changes.len()))
    }

    fn first_map(document: &Document) -> EmpathyId {
        document.empathy_maps().next().expect("a map").id
    }

    #[test]
    fn notes_move_within_and_between_sections() {
        let (document, _) = check(|draft| {
            let map = add_empathy_map(draft, "Waits", None);
            let a = add_note(draft, map, Section::Says, 0, "a")?;
            let b = add_note(draft, map, Section::Says, 9, "b")?;
            add_note(draft, map, Section::Says, 1, "c")?;
            nudge(draft, b.into(), Direction::Up)?;
            nudge(draft, a.into(), Direction::Up)?;
            move_notes(draft, &[b], map, Section::Pains, 0)
        });
        let map = first_map(&document);
        assert_eq!(texts(&document, map, Section::Says), ["c"]);
        assert_eq!(texts(&document, map, Section::Sees), ["a"], "up from the first: a section on");
        assert_eq!(texts(&document, map, Section::Pains), ["b"]);
    }

    #[test]
    fn dropping_a_note_where_it_stands_changes_nothing() {
        let (_, changes) = check(|draft| {
            let map = add_empathy_map(draft, "Waits", None);
            let a = add_note(draft, map, Section::Says, 0, "a")?;
            add_note(draft, map, Section::Says, 1, "b")?;
            let before = draft.document().note(a).cloned();
            for index in [0, 1] {
                move_notes(draft, &[a], map, Section::Says, index)?;
                assert_eq!(draft.document().note(a).cloned(), before);
            }
            Ok(())
        });
        assert_eq!(changes, 3);
    }

    #[test]
    fn a_pain_goes_on_the_journey_with_evidence_persona_and_link() {
        let (document, _) = check(|draft| {
            let (_, step) = add_stage_with_step(draft, 0, "Waiting", "Follows")?;
            let aino = add_persona(draft, "Aino");
            let map = add_empathy_map(draft, "Waits", Some(aino));
            let pain = add_note(draft, map, Section::Pains, 0, "It is late")?;
            draft.edit_note(pain, |note| {
                note.evidence = Some(Evidence {
                    kind: EvidenceKind::Observed,
                    source: "interview 4".to_owned(),
                    ..Evidence::default()
                });
            });
            let says = add_note(draft, map, Section::Says, 0, "Hm")?;
            assert_eq!(put_on_journey(draft, says, step), Err(ActionError::Nothing));
            put_on_journey(draft, pain, step).map(drop)
        });
        let lane = document.lanes().next().expect("a lane was made");
        assert_eq!(lane.kind, LaneKind::Pains);
        let card = document.cards().next().expect("a card");
        assert_eq!((card.text.as_str(), card.personas.len()), ("It is late", 1));
        assert_eq!(card.evidence.as_ref().map(|e| e.source.as_str()), Some("interview 4"));
        let note = document.notes_in(first_map(&document), Section::Pains).next().expect("a note");
        assert!(note.links.contains(&card.id));
    }

    #[test]
    fn a_second_pain_uses_the_row_that_is_there_and_deleting_the_card_unlinks() {
        let (document, _) = check(|draft| {
            let (_, step) = add_stage_with_step(draft, 0, "Waiting", "Follows")?;
            let map = add_empathy_map(draft, "Waits", None);
            for text in ["one", "two"] {
                let pain = add_note(draft, map, Section::Pains, 9, text)?;
                let card = put_on_journey(draft, pain, step)?;
                if text == "two" {
                    delete(draft, &[card.into()]);
                }
            }
            Ok(())
        });
        assert_eq!((document.lanes().count(), document.cards().count()), (1, 1));
        let linked: Vec<usize> =
            document.notes_of(first_map(&document)).map(|note| note.links.len()).collect();
        assert_eq!(linked, [1, 0]);
    }

    #[test]
    fn a_list_becomes_notes_in_its_order() {
        let (document, _) = check(|draft| {
            let map = add_empathy_map(draft, "Waits", None);
            add_note(draft, map, Section::Hears, 0, "last")?;
            paste_notes(draft, map, Section::Hears, 0, &Block::parse("- one\n- two\n"))
        });
        assert_eq!(texts(&document, first_map(&document), Section::Hears), ["one", "two", "last"]);
    }
}
