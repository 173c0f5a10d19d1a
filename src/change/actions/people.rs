//! Copy, paste and duplicate of personas, empathy maps and notes; what personas look like.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{
    ActionError, Done, Draft, Fragment, key_at, keys_at, missing, move_empathy_map, move_persona,
};
use crate::model::{
    Document, EmpathyId, EmpathyMap, Note, NoteId, Persona, PersonaId, Picture, PictureFormat,
    RecordId, Section,
};

/// The people of a copied piece: personas with their pictures, empathy maps with their notes, and
/// notes that were chosen by themselves.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct People {
    personas: Vec<(Arc<Persona>, Option<Arc<Picture>>)>,
    maps: Vec<(Arc<EmpathyMap>, Vec<Arc<Note>>)>,
    notes: Vec<Arc<Note>>,
}

impl People {
    pub(super) fn copy(document: &Document, ids: &BTreeSet<RecordId>) -> Self {
        let personas = document
            .personas()
            .filter(|persona| ids.contains(&persona.id.into()))
            .map(|persona| {
                let picture = persona.picture.and_then(|id| document.picture(id));
                (persona.clone(), picture.cloned())
            })
            .collect();
        let (mut maps, mut notes) = (Vec::new(), Vec::new());
        for map in document.empathy_maps() {
            if ids.contains(&map.id.into()) {
                maps.push((map.clone(), document.notes_of(map.id).cloned().collect()));
            } else {
                let chosen = document.notes_of(map.id).filter(|n| ids.contains(&n.id.into()));
                notes.extend(chosen.cloned());
            }
        }
        Self { personas, maps, notes }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.personas.is_empty() && self.maps.is_empty() && self.notes.is_empty()
    }

    /// What they say, one text a line.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        let of_maps = self.maps.iter().flat_map(|(map, notes)| {
            std::iter::once(map.title.as_str()).chain(notes.iter().map(|note| note.text.as_str()))
        });
        let personas = self.personas.iter().map(|(persona, _)| persona.name.as_str());
        personas.chain(of_maps).chain(self.notes.iter().map(|note| note.text.as_str()))
    }
}

/// Pastes personas and empathy maps after the others, and notes onto the empathy map given: notes
/// that all come from one section go into the section given, others into their own. Without an
/// empathy map, notes go back to theirs.
///
/// # Errors
/// [`ActionError::Nothing`] where there is nothing of that kind, or no empathy map for the notes.
pub fn paste_people(
    draft: &mut Draft<'_>,
    fragment: &Fragment,
    at: Option<(EmpathyId, Option<Section>)>,
) -> Done {
    people_pasted(draft, fragment.people(), at).map(|_| ())
}

/// The same; answers which persona became which.
pub(super) fn people_pasted(
    draft: &mut Draft<'_>,
    people: &People,
    at: Option<(EmpathyId, Option<Section>)>,
) -> Done<BTreeMap<PersonaId, PersonaId>> {
    if people.is_empty() {
        return Err(ActionError::Nothing);
    }
    let mut copies = Copies::default();
    for (persona, picture) in &people.personas {
        copies.persona(draft, persona, picture.as_ref());
    }
    for (map, notes) in &people.maps {
        copies.map(draft, map, notes);
    }
    let sections: BTreeSet<Section> = people.notes.iter().map(|note| note.section).collect();
    for note in &people.notes {
        let own = draft.document().empathy_map(note.map).map(|map| (map.id, None));
        let (map, section) = at.or(own).ok_or(ActionError::Nothing)?;
        let section = section.filter(|_| sections.len() == 1).unwrap_or(note.section);
        copies.note(draft, note, map, section, usize::MAX);
    }
    draft.selection = copies.made;
    Ok(copies.personas)
}

/// Gives a persona that picture in place of the one before, or takes it away. A picture that no
/// persona shows any more goes; one that is there already is shown by both.
///
/// # Errors
/// [`ActionError::Missing`] where there is no such persona.
pub fn set_picture(
    draft: &mut Draft<'_>,
    persona: PersonaId,
    picture: Option<(PictureFormat, Arc<[u8]>)>,
) -> Done {
    let before = missing(draft.document().persona(persona), persona)?.picture;
    let now = picture.map(|(format, bytes)| {
        let same = draft.document().pictures().find(|known| known.bytes == bytes);
        let known = same.map(|known| known.id);
        known.unwrap_or_else(|| {
            let id = draft.new_picture_id();
            draft.put(Picture { id, format, bytes });
            id
        })
    });
    draft.edit_persona(persona, |persona| persona.picture = now);
    if let Some(before) = before
        && !draft.document().personas().any(|persona| persona.picture == Some(before))
    {
        draft.remove(before.into());
    }
    Ok(())
}

/// Copies records of these kinds and puts each copy right after its original.
pub(super) fn duplicate_people(draft: &mut Draft<'_>, people: &People) -> Done {
    let mut copies = Copies::default();
    for (persona, picture) in &people.personas {
        let id = copies.persona(draft, persona, picture.as_ref());
        let place = draft.document().personas().position(|p| p.id == persona.id);
        move_persona(draft, id, place.map_or(usize::MAX, |at| at + 1))?;
    }
    for (map, notes) in &people.maps {
        let id = copies.map(draft, map, notes);
        let place = draft.document().empathy_maps().position(|m| m.id == map.id);
        move_empathy_map(draft, id, place.map_or(usize::MAX, |at| at + 1))?;
    }
    for note in &people.notes {
        let place = draft.document().notes_in(note.map, note.section).position(|n| n.id == note.id);
        let index = place.map_or(usize::MAX, |at| at + 1);
        copies.note(draft, note, note.map, note.section, index);
    }
    draft.selection = copies.made;
    Ok(())
}

/// What was made, and of what.
#[derive(Default)]
struct Copies {
    personas: BTreeMap<PersonaId, PersonaId>,
    made: Vec<RecordId>,
}

impl Copies {
    fn persona(
        &mut self,
        draft: &mut Draft<'_>,
        persona: &Persona,
        picture: Option<&Arc<Picture>>,
    ) -> PersonaId {
        // Two personas may show one picture; in another journey it has to come along.
        if let Some(picture) = picture
            && draft.document().picture(picture.id).is_none()
        {
            draft.put(picture.clone());
        }
        let id = draft.new_persona_id();
        let order = key_at(draft.document().personas().map(|p| &p.order), usize::MAX);
        let picture = picture.map(|picture| picture.id);
        draft.put(Persona { id, order, picture, ..persona.clone() });
        self.personas.insert(persona.id, id);
        self.made.push(id.into());
        id
    }

    fn map(&mut self, draft: &mut Draft<'_>, map: &EmpathyMap, notes: &[Arc<Note>]) -> EmpathyId {
        let id = draft.new_empathy_id();
        let order = key_at(draft.document().empathy_maps().map(|m| &m.order), usize::MAX);
        let copied = map.persona.and_then(|old| self.personas.get(&old)).copied();
        let there = map.persona.filter(|old| draft.document().persona(*old).is_some());
        draft.put(EmpathyMap { id, order, persona: copied.or(there), ..map.clone() });
        for note in notes {
            let new = draft.new_note_id();
            let links = known_links(draft.document(), note);
            draft.put(Note { id: new, map: id, links, ..Note::clone(note) });
        }
        self.made.push(id.into());
        id
    }

    fn note(
        &mut self,
        draft: &mut Draft<'_>,
        note: &Note,
        map: EmpathyId,
        section: Section,
        index: usize,
    ) -> NoteId {
        let id = draft.new_note_id();
        let document = draft.document();
        let order = keys_at(document.notes_in(map, section).map(|n| &n.order), index, 1).pop();
        let order = order.unwrap_or_default();
        let links = known_links(document, note);
        draft.put(Note { id, map, section, order, links, ..note.clone() });
        self.made.push(id.into());
        id
    }
}

/// The links that lead somewhere here: a note from another journey leaves its links there.
fn known_links(document: &Document, note: &Note) -> BTreeSet<crate::model::CardId> {
    note.links.iter().copied().filter(|card| document.card(*card).is_some()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{add_empathy_map, add_note, add_persona, copy, duplicate, paste_fragment};
    use super::*;
    use crate::change::{Edit, History, Label, Verb, What};
    use crate::model::{IdSource, PictureFormat, PictureId};

    fn edit<T>(
        document: &mut Document,
        ids: &mut IdSource,
        action: impl FnOnce(&mut Draft<'_>) -> Done<T>,
    ) -> T {
        let label = Label::one(Verb::Edit, What::Items);
        let edit = Edit { label, selection: vec![] };
        History::new().edit(document, ids, edit, action).expect("done").value
    }

    /// Aino with a picture, her empathy map with two notes.
    fn journey(ids: &mut IdSource) -> (Document, PersonaId, EmpathyId) {
        let mut document = Document::default();
        let (aino, map) = edit(&mut document, ids, |draft| {
            let picture = PictureId(5);
            let bytes: Arc<[u8]> = vec![1, 2, 3].into();
            draft.put(Picture { id: picture, format: PictureFormat::Png, bytes });
            let aino = add_persona(draft, "Aino");
            draft.edit_persona(aino, |persona| persona.picture = Some(picture));
            let map = add_empathy_map(draft, "Waits", Some(aino));
            add_note(draft, map, Section::Says, 0, "Hm")?;
            add_note(draft, map, Section::Pains, 0, "Late")?;
            Ok((aino, map))
        });
        (document, aino, map)
    }

    #[test]
    fn an_empathy_map_is_duplicated_with_its_notes_after_the_original() {
        let mut ids = IdSource::seeded(3);
        let (mut document, _, map) = journey(&mut ids);
        edit(&mut document, &mut ids, |draft| {
            add_empathy_map(draft, "last", None);
            duplicate(draft, &[map.into()])
        });
        let titles: Vec<_> = document.empathy_maps().map(|map| map.title.clone()).collect();
        assert_eq!(titles, ["Waits", "Waits", "last"]);
        let copied = document.empathy_maps().nth(1).expect("a copy").id;
        assert_eq!(document.notes_of(copied).count(), 2);
        assert_eq!(document.notes_of(map).count(), 2);
    }

    #[test]
    fn a_picture_is_kept_as_long_as_somebody_shows_it() {
        let mut ids = IdSource::seeded(3);
        let (mut document, aino, _) = journey(&mut ids);
        edit(&mut document, &mut ids, |draft| duplicate(draft, &[aino.into()]));
        let copy = document.personas().nth(1).expect("a copy").id;
        let shown = |document: &Document, id| document.persona(id).and_then(|p| p.picture);
        let first = shown(&document, aino);
        let other: Arc<[u8]> = vec![9].into();
        let give = |bytes: &Arc<[u8]>| Some((PictureFormat::Jpeg, bytes.clone()));
        edit(&mut document, &mut ids, |draft| set_picture(draft, aino, give(&other)));
        assert!(shown(&document, aino).is_some_and(|id| Some(id) != first));
        assert_eq!((shown(&document, copy), document.pictures().len()), (first, 2));
        edit(&mut document, &mut ids, |draft| set_picture(draft, copy, give(&other)));
        assert_eq!(shown(&document, copy), shown(&document, aino), "the same one, kept once");
        assert_eq!(document.pictures().len(), 1);
        edit(&mut document, &mut ids, |draft| set_picture(draft, aino, None));
        edit(&mut document, &mut ids, |draft| set_picture(draft, copy, None));
        assert_eq!(document.pictures().len(), 0);
    }

    #[test]
    fn a_persona_keeps_picture_and_empathy_map_in_another_journey() {
        let mut ids = IdSource::seeded(3);
        let (document, aino, map) = journey(&mut ids);
        let fragment = copy(&document, &[aino.into(), map.into()]);
        assert_eq!(fragment.to_text(), "Aino\nWaits\nHm\nLate");
        let mut other = Document::default();
        edit(&mut other, &mut ids, |draft| paste_fragment(draft, &fragment, None));
        let persona = other.personas().next().expect("a persona");
        assert!(persona.picture.is_some_and(|id| other.picture(id).is_some()));
        let pasted = other.empathy_maps().next().expect("an empathy map");
        assert_eq!(pasted.persona, Some(persona.id), "linked with the pasted persona");
    }

    #[test]
    fn notes_of_one_section_go_where_they_are_pasted() {
        let mut ids = IdSource::seeded(3);
        let (mut document, _, map) = journey(&mut ids);
        let note = document.notes_in(map, Section::Says).next().expect("a note").id;
        let fragment = copy(&document, &[note.into()]);
        edit(&mut document, &mut ids, |draft| {
            paste_people(draft, &fragment, Some((map, Some(Section::Hears))))
        });
        assert_eq!(document.notes_in(map, Section::Hears).count(), 1);
        assert_eq!(document.notes_in(map, Section::Says).count(), 1);
    }
}
