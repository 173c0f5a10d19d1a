//! The value of a point while it is being set, in large: beside the point, where it hides neither
//! the point nor the marks and values around it.

use egui::{Painter, Pos2, Rect, Vec2, pos2, vec2};

use super::Scope;
use super::camera::Zone;
use super::gesture::{CurvePoint, on_curve};
use super::paint;
use crate::app::theme::{BODY, bold};
use crate::layout::scene::{Item, Tag, point, rect};

/// From a point's middle to what stands beside its mark, in the scene.
const CLEAR: f32 = 9.0;
/// How much farther away the next places are, in the scene: as wide as a value on the map.
const FARTHER: f32 = 22.0;
/// How many places there are to each side.
const PLACES: u8 = 4;
/// Between the value's ground and everything else, on the screen.
const SPACE: f32 = 4.0;

/// Paints a value beside its point.
pub fn show(painter: &Painter, scope: &Scope<'_>, at: CurvePoint, value: f64) {
    let Some(center) = place_of(scope, at, value) else { return };
    let theme = &scope.context.theme;
    let text = scope.context.words.fixed(value, 1);
    let galley = painter.layout_no_wrap(text, egui::FontId::new(BODY, bold()), theme.on_accent);
    let size = galley.size() + vec2(12.0, 6.0);
    let room = scope.lens.clip(Zone::Body).intersect(painter.clip_rect());
    let own = Rect::from_center_size(center, Vec2::splat(2.0 * CLEAR * scope.lens.zoom));
    let mut taken = written_around(scope, at);
    taken.push(own);
    let ground = free_place(center, size, scope.lens.zoom, &taken, room);
    painter.rect_filled(ground, 6.0, theme.accent);
    painter.galley(ground.min + vec2(6.0, 3.0), galley, theme.on_accent);
}

/// Where the point is on the screen: at the height of the value, its mark as far aside as the
/// picture has it.
fn place_of(scope: &Scope<'_>, at: CurvePoint, value: f64) -> Option<Pos2> {
    let on_curve = on_curve(scope, at.cell, value)?;
    let mark = scope.context.picture.rect_of(Tag::Score(at.cell.lane, at.cell.step, at.who));
    let x = mark.map(|mark| scope.lens.to_screen(mark.center(), Zone::Body).x);
    Some(pos2(x.unwrap_or(on_curve.x), on_curve.y))
}

/// The marks and values of a step on the screen.
fn written_around(scope: &Scope<'_>, at: CurvePoint) -> Vec<Rect> {
    let picture = scope.context.picture;
    let tag = Tag::Cell(at.cell.lane, at.cell.step);
    let (Some(area), Some((group, _))) = (picture.rect_of(tag), paint::group_of(picture, tag))
    else {
        return Vec::new();
    };
    let mut taken = Vec::new();
    group.walk(&mut |offset, _, item| {
        let own = match item {
            Item::Text(run) => {
                rect(run.at.x, run.at.y - run.size * 0.8, run.width, run.size * 0.9).offset(offset)
            }
            Item::Group(at, mark) if matches!(mark.tag, Some(Tag::Score(..))) => {
                let (width, height) = (mark.size.width, mark.size.height);
                rect(at.x, at.y, width, height).offset(offset).grown(CLEAR - width / 2.0)
            }
            _ => return,
        };
        taken.push(scope.lens.rect_to_screen(own.offset(point(area.x, area.y))));
    });
    taken
}

/// The nearest place for something of that size beside a point that hides none of what is taken:
/// at its right, at its left, above or below, each time a little farther away. Where there is
/// none, the one that hides least.
fn free_place(center: Pos2, size: Vec2, zoom: f32, taken: &[Rect], room: Rect) -> Rect {
    let mut best: Option<(f32, Rect)> = None;
    for step in 0..PLACES {
        let away = (CLEAR + FARTHER * f32::from(step)) * zoom + SPACE;
        let (beside, above) = (away + size.x / 2.0, away + size.y / 2.0);
        for by in [vec2(beside, 0.0), vec2(-beside, 0.0), vec2(0.0, -above), vec2(0.0, above)] {
            let place = Rect::from_center_size(center + by, size);
            let hidden: f32 = taken.iter().map(|one| shared(place, *one)).sum();
            let outside = size.x * size.y - shared(place, room);
            let cost = hidden + 4.0 * outside.max(0.0);
            if best.is_none_or(|(least, _)| cost < least - 0.01) {
                best = Some((cost, place));
            }
        }
    }
    best.map_or(Rect::from_center_size(center, size), |(_, place)| place)
}

/// The area that two rectangles share.
fn shared(a: Rect, b: Rect) -> f32 {
    let both = a.intersect(b);
    if both.is_positive() { both.area() } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Rect = Rect { min: Pos2::ZERO, max: pos2(400.0, 400.0) };
    const SIZE: Vec2 = vec2(34.0, 22.0);

    #[test]
    fn a_value_hides_neither_the_point_nor_what_is_written_beside_it() {
        for zoom in [0.5, 1.0, 2.0] {
            let center = pos2(200.0, 200.0);
            let own = Rect::from_center_size(center, Vec2::splat(18.0 * zoom));
            for by in [vec2(10.0, -15.0), vec2(-27.0, -15.0), vec2(10.0, 6.0), vec2(-8.5, 11.0)] {
                let label = Rect::from_min_size(center + by * zoom, vec2(17.0, 10.0) * zoom);
                let place = free_place(center, SIZE, zoom, &[own, label], ROOM);
                assert!(!place.intersects(own) && !place.intersects(label), "{zoom} {by} {place}");
                assert!((place.center() - center).length() < 75.0 * zoom.max(1.0), "it is near");
            }
        }
    }

    #[test]
    fn at_the_border_it_stays_in_sight() {
        for center in [pos2(398.0, 200.0), pos2(2.0, 3.0), pos2(200.0, 399.0)] {
            let place = free_place(center, SIZE, 1.0, &[], ROOM);
            assert!(ROOM.expand(20.0).contains_rect(place), "{center} {place}");
            assert!(shared(place, ROOM) >= SIZE.x * SIZE.y * 0.5);
        }
    }
}
