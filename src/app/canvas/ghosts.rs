//! What is being carried, under the pointer.

use egui::{Painter, Pos2, Rect, vec2};

use super::gesture::Gesture;
use super::paint::{self, MapPainter, Pass};
use super::{Scope, marks};
use crate::layout::scene::Tag;

/// Of a stage its band alone is in the hand, not the ground behind its steps: where that is on the
/// screen, if the whole stage begins there.
fn band_in_hand(scope: &Scope<'_>, tag: Tag, origin: Pos2) -> Option<Rect> {
    let picture = scope.context.picture;
    let (Tag::Stage(_), Some(whole)) = (tag, picture.rect_of(tag)) else { return None };
    let band = paint::rect_of(picture, tag)?;
    let inside = vec2(band.x - whole.x, band.y - whole.y) * scope.lens.zoom;
    let size = vec2(band.width, band.height) * scope.lens.zoom;
    Some(Rect::from_min_size(origin + inside, size))
}

/// Paints what a gesture carries.
pub fn show(
    painter: &Painter,
    scope: &Scope<'_>,
    map: &mut MapPainter,
    gesture: &Gesture,
    at: Pos2,
    pass: Pass<'_>,
) {
    let Gesture::Carry { load, grip, copies, .. } = gesture else { return };
    let pass = Pass { lifted: &[], matches: None, faded: None, ..pass };
    let picture = scope.context.picture;
    let tags = load.tags();
    // A hand holds a few; the pile below is told by their number.
    for (depth, tag) in tags.iter().take(4).enumerate().rev() {
        let Some((group, size)) = paint::group_of(picture, *tag) else { continue };
        let offset = vec2(6.0, 6.0) * depth as f32;
        let origin = at - *grip + offset;
        let size = vec2(size.width, size.height) * scope.lens.zoom;
        let whole = Rect::from_min_size(origin, size);
        let held = band_in_hand(scope, *tag, origin);
        marks::shadow(painter, scope, held.unwrap_or(whole));
        let clip = held.map_or(painter.clip_rect(), |held| held.intersect(painter.clip_rect()));
        map.ghost(&painter.with_clip_rect(clip), &group, origin, pass);
    }
    if *copies {
        marks::badge(painter, scope, at, "+");
    } else if tags.len() > 1 {
        marks::badge(painter, scope, at, &tags.len().to_string());
    }
}
