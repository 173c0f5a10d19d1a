//! What sections are called, where the zoom is too small to read it in the picture: in letters of
//! the window, over the picture's own.

use egui::text::{LayoutJob, TextWrapping};
use egui::{FontId, Painter, Rect, Vec2, vec2};

use super::Scope;
use crate::app::theme::{SMALL, bold};
use crate::layout::empathy::Name;
use crate::layout::scene::Ink;

/// A title in smaller letters than this, in points of the screen, is written anew.
const LEAST: f32 = 9.0;
/// Around a name.
const PAD: f32 = 2.0;

/// Writes the names of the sections whose titles cannot be read.
pub(super) fn show(painter: &Painter, scope: &Scope<'_>) {
    let names = scope.picture.areas.iter().flat_map(|area| &area.names);
    for name in names.filter(|name| name.size * scope.lens.zoom < LEAST) {
        write(painter, scope, name);
    }
}

fn write(painter: &Painter, scope: &Scope<'_>, name: &Name) {
    let theme = &scope.context.theme;
    let line = scope.lens.rect_to_screen(name.rect);
    let color = theme.ink(name.ink);
    let font = FontId::new(SMALL, bold());
    let mut job = LayoutJob::simple_singleline(name.text.clone(), font, color);
    job.wrap = TextWrapping::truncate_at_width(line.width());
    let galley = painter.layout_job(job);
    let size = galley.size().max(vec2(0.0, line.height()));
    let place = Rect::from_center_size(line.center(), vec2(line.width(), size.y));
    // As wide as the name, or as what the picture has there.
    let ground = Rect::from_min_size(place.min, size).expand2(Vec2::splat(PAD));
    painter.rect_filled(ground, 2.0, theme.ink(Ink::Card));
    painter.galley(place.min, galley, color);
}
