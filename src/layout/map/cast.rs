//! Who travels: each persona's colour and shape.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{Document, Hue, Persona, PersonaId, Traveller};

use super::super::marks::Shape;
use super::super::scene::Ink;
use super::MapOptions;

/// The colour of a stage or persona: the one that was chosen, else one by place.
#[must_use]
pub fn hue_of(chosen: Option<Hue>, place: usize) -> Hue {
    let by_place = Hue::ALL.get(place % Hue::ALL.len()).copied();
    chosen.or(by_place).unwrap_or(Hue::Blue)
}

/// A persona's colour and shape: the same on the map, in legends and in lists.
#[must_use]
pub fn persona_mark(document: &Document, id: PersonaId) -> Option<(Hue, Shape)> {
    let (place, persona) = document.personas().enumerate().find(|(_, p)| p.id == id)?;
    Some((hue_of(persona.color, place), Shape::of_place(place)))
}

/// A traveller's colour and shape, likewise; those of one who is not there are plain.
#[must_use]
pub fn traveller_mark(document: &Document, who: Traveller) -> (Ink, Shape) {
    match who {
        Traveller::Everyone => (Ink::Everyone, Shape::Hexagon),
        Traveller::Persona(id) => persona_mark(document, id)
            .map_or((Ink::TextMuted, Shape::Circle), |(hue, shape)| (Ink::Persona(hue), shape)),
    }
}

/// One who travels, as drawn.
#[derive(Debug, Clone)]
pub(super) struct Member {
    pub(super) who: Traveller,
    pub(super) name: String,
    pub(super) role: String,
    pub(super) ink: Ink,
    pub(super) shape: Shape,
    pub(super) hidden: bool,
}

/// Everyone who travels, in order; the customer as such comes first.
#[derive(Debug, Default)]
pub(super) struct Cast {
    pub(super) members: Vec<Member>,
    source: Vec<Arc<Persona>>,
    hidden: BTreeSet<PersonaId>,
    everyone: bool,
}

impl Cast {
    pub(super) fn of(document: &Document, options: &MapOptions) -> Self {
        let hidden = &options.hidden_personas;
        let source: Vec<Arc<Persona>> = document.personas().cloned().collect();
        let everyone = Member {
            who: Traveller::Everyone,
            name: String::new(),
            role: String::new(),
            ink: Ink::Everyone,
            shape: Shape::Hexagon,
            hidden: !options.everyone,
        };
        let personas = source.iter().enumerate().map(|(place, persona)| Member {
            who: Traveller::Persona(persona.id),
            name: persona.name.clone(),
            role: persona.role.clone(),
            ink: Ink::Persona(hue_of(persona.color, place)),
            shape: Shape::of_place(place),
            hidden: hidden.contains(&persona.id),
        });
        let members = std::iter::once(everyone).chain(personas).collect();
        Self { members, source, hidden: hidden.clone(), everyone: options.everyone }
    }

    /// Whether it still is what [`Cast::of`] would make.
    pub(super) fn is_current(&self, document: &Document, options: &MapOptions) -> bool {
        let mut personas = document.personas();
        !self.members.is_empty()
            && self.hidden == options.hidden_personas
            && self.everyone == options.everyone
            && self.source.iter().all(|old| personas.next().is_some_and(|p| Arc::ptr_eq(p, old)))
            && personas.next().is_none()
    }

    pub(super) fn persona(&self, id: PersonaId) -> Option<&Member> {
        self.members.iter().find(|member| member.who == Traveller::Persona(id))
    }
}
