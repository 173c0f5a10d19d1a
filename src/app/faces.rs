//! The faces that the picture names beyond the text family, as egui knows them: each a family of
//! its own, so that a glyph is painted from the font that the layout has measured.

use std::sync::Arc;

use egui::epaint::text::{FontInsert, FontProvider};
use egui::{FontData, FontFamily};

use crate::layout::fonts::Fonts;
use crate::layout::scene::Face;

const SYMBOLS: &str = "symbols-";
const SYSTEM: &str = "system-";

/// The family of a face that is not one of the text family's; `None` for those.
pub fn family_of(face: Face) -> Option<FontFamily> {
    let name = match face {
        Face::Symbols(number) => format!("{SYMBOLS}{number}"),
        Face::System(number) => format!("{SYSTEM}{number}"),
        Face::Regular | Face::Bold | Face::Italic => return None,
    };
    Some(FontFamily::Name(name.into()))
}

fn face_of(family: &FontFamily) -> Option<Face> {
    let FontFamily::Name(name) = family else { return None };
    let symbols = || Some(Face::Symbols(name.strip_prefix(SYMBOLS)?.parse().ok()?));
    let system = || Some(Face::System(name.strip_prefix(SYSTEM)?.parse().ok()?));
    symbols().or_else(system)
}

/// Hands these fonts to egui when a family is asked for the first time.
pub struct Faces;

impl FontProvider for Faces {
    fn fonts_for_family(&self, family: &FontFamily) -> Vec<FontInsert> {
        let found = || {
            let face = face_of(family)?;
            let (bytes, index) = Fonts::shared().bytes(face)?;
            let FontFamily::Name(name) = family else { return None };
            Some(FontInsert::new(name, FontData::from_blob(bytes, index), Vec::new()))
        };
        found().into_iter().collect()
    }
}

/// Makes them known.
pub fn install(ctx: &egui::Context) {
    ctx.add_font_provider(Arc::new(Faces));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_comes_from_the_font_that_the_layout_took() {
        for face in [Face::Symbols(0), Face::Symbols(2), Face::System(3)] {
            assert_eq!(family_of(face).as_ref().and_then(face_of), Some(face));
        }
        assert_eq!(family_of(Face::Bold), None);
        assert_eq!(face_of(&FontFamily::Proportional), None);
        let family = family_of(Face::Symbols(1)).expect("a family of its own");
        let [font] = Faces.fonts_for_family(&family).try_into().expect("one font");
        let (bytes, _) = Fonts::shared().bytes(Face::Symbols(1)).expect("bundled");
        assert_eq!((*font.data.font).as_ref(), (*bytes).as_ref());
        assert!(Faces.fonts_for_family(&FontFamily::Monospace).is_empty());
    }
}
