//! Pictures other than the map: one empathy map, or one persona's card.

use super::pdf::{self, About};
use super::png::{self, Rgba};
use super::render::language_tag;
use super::sheet::{Bookmark, Sheet};
use super::svg::{self, Purpose, SvgOptions};
use super::{ExportError, Format, Progress, Settings, View};
use crate::i18n::Words;
use crate::layout::empathy::EmpathyEngine;
use crate::layout::fonts::Fonts;
use crate::layout::persona::PersonaEngine;
use crate::layout::scene::{Scene, point};
use crate::model::Document;

/// The picture that the settings ask for: the empathy map, or the card of the persona that they
/// name, else the first one that there is.
fn scene(document: &Document, settings: &Settings) -> Result<Scene, ExportError> {
    let words = Words::of(settings.language(document));
    if settings.view == View::Persona {
        let first = || document.personas().next().map(|persona| persona.id);
        let persona = settings.persona.or_else(first);
        return persona
            .and_then(|id| PersonaEngine::new(Fonts::shared()).layout(document, id, words))
            .ok_or(ExportError::NoPersona);
    }
    let first = || document.empathy_maps().next().map(|map| map.id);
    let map = settings.empathy.or_else(first);
    map.and_then(|id| EmpathyEngine::new(Fonts::shared()).layout(document, id, words))
        .map(|picture| picture.scene)
        .ok_or(ExportError::NoEmpathyMap)
}

/// The file that the settings ask for.
pub(super) fn render(
    document: &Document,
    settings: &Settings,
    progress: &Progress,
) -> Result<Vec<u8>, ExportError> {
    let scene = scene(document, settings)?;
    let tag = language_tag(document, settings);
    match settings.format {
        Format::Png => png::write(&scene, settings.palette, settings.scale, progress),
        Format::Pdf => {
            let (title, description) = (scene.title.clone(), scene.description.clone());
            let about = About {
                title: &title,
                description: &description,
                language: &tag,
                date: settings.date,
                palette: settings.palette,
            };
            pdf::write(&[sheet(scene, settings)], about, progress)
        }
        _ => {
            let options =
                SvgOptions { palette: settings.palette, language: &tag, purpose: Purpose::File };
            Ok(svg::write(&scene, options).into_bytes())
        }
    }
}

/// A small picture of it, `longest` pixels on its longer side.
pub(super) fn preview(
    document: &Document,
    settings: &Settings,
    longest: u32,
) -> Result<Rgba, ExportError> {
    let scene = scene(document, settings)?;
    match settings.format {
        Format::Pdf => png::page(&sheet(scene, settings), settings.palette, longest),
        _ => png::small(&scene, settings.palette, longest),
    }
}

fn sheet(scene: Scene, settings: &Settings) -> Sheet {
    let title = scene.title.clone();
    let mut sheet = Sheet::whole(scene, settings.page, settings.landscape);
    sheet.bookmarks.push(Bookmark { level: 1, title, at: point(0.0, 0.0) });
    sheet
}
