//! A persona's face: the picture, or initials in the persona's colour.

use std::sync::Arc;

use crate::model::{Document, PersonaId};

use super::draw::Sketch;
use super::fonts::Fonts;
use super::map::persona_mark;
use super::measure::{Measure, line_height};
use super::scene::{Face, Group, Ink, Scene, Size, Stroke, Tag, point, rect};
use super::text::{Style, Typesetter};
use super::wrap::Syllables;

/// The radius of a portrait.
const PORTRAIT: f32 = 36.0;

/// A persona's face as a picture of its own; `None` where there is no such persona.
#[must_use]
pub fn portrait(document: &Document, fonts: &Arc<Fonts>, id: PersonaId) -> Option<Scene> {
    let type_ = Typesetter { measure: Measure::new(fonts.clone()), syllables: Syllables::None };
    let root = avatar(document, &type_, id, PORTRAIT)?;
    let title = document.persona(id)?.name.trim().to_owned();
    Some(Scene { size: root.size, title, description: String::new(), root })
}

/// Draws a persona's face as a disc of that radius; `None` where there is no such persona.
pub(crate) fn avatar(
    document: &Document,
    type_: &Typesetter,
    id: PersonaId,
    radius: f32,
) -> Option<Arc<Group>> {
    let persona = document.persona(id)?;
    let (hue, _) = persona_mark(document, id)?;
    let center = point(radius, radius);
    let mut sketch = Sketch::new();
    match persona.picture.and_then(|picture| document.picture(picture)) {
        Some(picture) => {
            let area = rect(0.0, 0.0, 2.0 * radius, 2.0 * radius);
            sketch.circle(center, radius, Ink::StageBand(hue), None);
            sketch.image(area, radius, picture.clone());
        }
        None => {
            sketch.circle(center, radius, Ink::StageBand(hue), None);
            let style = Style::new(Face::Bold, (radius * 0.8).round(), Ink::StageText(hue));
            let text = initials(&persona.name);
            let x = radius - type_.width(&text, style) / 2.0;
            type_.draw_line(
                &mut sketch,
                &text,
                style,
                point(x, radius - line_height(style.size) / 2.0),
            );
        }
    }
    let ring = Stroke::solid(Ink::Persona(hue), 2.0);
    sketch.circle(center, radius - 1.0, None, ring);
    let size = Size { width: 2.0 * radius, height: 2.0 * radius };
    Some(sketch.finish(size, Some(Tag::Persona(id))))
}

/// The first letters of the first and the last name; ages and the like do not count.
#[must_use]
pub fn initials(name: &str) -> String {
    let name = name.split([',', '(']).next().unwrap_or_default();
    let mut letters = name
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .filter(|letter| letter.is_alphabetic());
    let first = letters.next();
    let initials: String = first.into_iter().chain(letters.next_back()).collect();
    if initials.is_empty() { "?".to_owned() } else { initials.to_uppercase() }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_of_names_not_of_ages() {
        for (name, expected) in [
            ("Aino, 34", "A"),
            ("Veikko 67", "V"),
            ("Mary Ann Smith", "MS"),
            ("āris (tēvs)", "Ā"),
            ("", "?"),
            ("42", "?"),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
