//! What lies over the picture for the hand's sake: frames of what is selected, where the keyboard
//! is, what the pointer is on, where a load would go.

use egui::epaint::RectShape;
use egui::{Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

use super::camera::Zone;
use super::gesture::{CurvePoint, Gesture, on_curve};
use super::place::Place;
use super::{Scope, paint, value};
use crate::app::selection::Cell;
use crate::layout::scene::{self, Ink, Tag, point};
use crate::model::RecordId;

/// Half the size of the plus in an empty cell.
const PLUS: f32 = 6.0;
/// Half the size of the ground of that plus, which takes clicks.
const PLUS_REACH: f32 = 14.0;

/// The frames of what is selected.
pub fn selection(painter: &Painter, scope: &Scope<'_>) {
    let theme = &scope.context.theme;
    for &record in scope.context.selection.records() {
        let Some(tag) = tag_of(record) else { continue };
        let Some((rect, clip)) = place_of(scope, tag) else { continue };
        if !clip.intersects(rect.expand(4.0)) {
            continue;
        }
        let painter = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
        let radius = 6.0 * scope.lens.zoom.min(1.5);
        let stroke = Stroke::new(2.0, theme.accent);
        match tag {
            Tag::LaneLabel(_) | Tag::Stage(_) => {
                let inner = rect.shrink(2.0);
                painter.rect_stroke(inner, radius, stroke, StrokeKind::Inside);
            }
            Tag::Line(_) => {
                let fill = theme.accent.gamma_multiply(0.10);
                painter.rect_filled(rect, 0.0, fill);
            }
            _ => {
                painter.rect_stroke(rect, radius, stroke, StrokeKind::Middle);
            }
        }
    }
}

/// The ring around where the keyboard is, where that is more than a selected record.
pub fn keyboard(painter: &Painter, scope: &Scope<'_>, place: Place, has_keyboard: bool) {
    let Some((mut rect, clip)) = place_of(scope, place.tag()) else { return };
    if let Place::Cell(_) = place
        && let Some(whole) = place.rect(scope.context.document, scope.context.picture)
    {
        rect = scope.lens.rect_to_screen(whole);
    }
    let painter = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
    let theme = &scope.context.theme;
    let radius = 6.0 * scope.lens.zoom.min(1.5);
    let strength = if has_keyboard { 1.0 } else { 0.45 };
    match place {
        Place::Cell(_) => {
            let rect = rect.shrink(3.0 * scope.lens.zoom.min(1.0));
            let stroke = Stroke::new(2.0, theme.accent.gamma_multiply(strength));
            painter.rect_stroke(rect, radius, stroke, StrokeKind::Inside);
        }
        // These reach to the edge of their zone: outside of them there is no room.
        Place::Row(_) | Place::Stage(_) if has_keyboard => {
            let stroke = Stroke::new(1.5, theme.accent.gamma_multiply(0.4));
            painter.rect_stroke(rect.shrink(5.5), radius, stroke, StrokeKind::Inside);
        }
        _ if has_keyboard => {
            let stroke = Stroke::new(1.5, theme.accent.gamma_multiply(0.4));
            painter.rect_stroke(rect.expand(3.0), radius + 2.0, stroke, StrokeKind::Outside);
        }
        _ => {}
    }
}

/// A line below the headers while rows are scrolled away behind them: it tells where those are cut
/// off.
pub fn edge_of_headers(painter: &Painter, scope: &Scope<'_>) {
    let lens = &scope.lens;
    let body = lens.clip(Zone::Body);
    let first = lens.to_screen(point(0.0, scope.context.picture.body_top()), Zone::Body);
    if body.top() > lens.view.top() && first.y < body.top() - 0.5 {
        let stroke = Stroke::new(1.0, scope.context.theme.rule);
        painter.hline(lens.view.x_range(), body.top(), stroke);
    }
}

/// What of the picture shows a record.
#[must_use]
pub fn tag_of(record: RecordId) -> Option<Tag> {
    Some(match record {
        RecordId::Card(id) => Tag::Card(id),
        RecordId::Step(id) => Tag::Step(id),
        RecordId::Stage(id) => Tag::Stage(id),
        RecordId::Lane(id) => Tag::LaneLabel(id),
        RecordId::Line(id) => Tag::Line(id),
        _ => return None,
    })
}

/// Where something is on the screen, and the screen of its zone.
fn place_of(scope: &Scope<'_>, tag: Tag) -> Option<(Rect, Rect)> {
    let rect = paint::rect_of(scope.context.picture, tag)?;
    if let Tag::Line(_) = tag {
        return Some((line_on_screen(scope, rect), scope.lens.view));
    }
    let zone = scope.lens.zone_of(point(rect.x, rect.y));
    Some((scope.lens.rect_to_screen(rect), scope.lens.clip(zone)))
}

/// A blueprint line lies in two zones: all across the map's screen.
fn line_on_screen(scope: &Scope<'_>, rect: scene::Rect) -> Rect {
    let lens = &scope.lens;
    let top = lens.to_screen(point(0.0, rect.y), Zone::Labels).y;
    let room = lens.clip(Zone::Labels);
    let bottom = top + rect.height * lens.zoom;
    Rect::from_min_max(
        pos2(lens.view.left(), top.max(room.top())),
        pos2(lens.view.right(), bottom.min(room.bottom())),
    )
}

/// Where the plus of a cell is: in the middle of an empty one, below the cards of another if there
/// is room.
#[must_use]
pub fn plus_of(scope: &Scope<'_>, cell: Cell) -> Option<Pos2> {
    let (picture, document) = (scope.context.picture, scope.context.document);
    if !document.lane(cell.lane)?.kind.holds_cards() {
        return None;
    }
    let area = paint::rect_of(picture, Tag::Cell(cell.lane, cell.step))?;
    let slot = picture.card_slot(cell.lane, cell.step, f32::INFINITY)?;
    let top = slot.mark.center().y;
    let is_free = document.cards_in(cell.lane, cell.step).is_empty() && top < area.y + 12.0;
    let y = if is_free { area.center().y } else { (top + area.bottom()) / 2.0 };
    let room = if is_free { area.height } else { area.bottom() - top };
    let at = scope.lens.to_screen(point(area.center().x, y), Zone::Body);
    (room * scope.lens.zoom >= 2.0 * PLUS + 4.0).then_some(at)
}

/// Whether a point of the screen is on the plus of a cell.
#[must_use]
pub fn is_on_plus(scope: &Scope<'_>, cell: Cell, at: Pos2) -> bool {
    plus_of(scope, cell).is_some_and(|plus| (at - plus).length() <= PLUS_REACH)
}

/// What the pointer is on.
pub fn hover(painter: &Painter, scope: &Scope<'_>, tag: Tag, at: Pos2) {
    let theme = &scope.context.theme;
    let Some((rect, clip)) = place_of(scope, tag) else { return };
    let painter = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
    match tag {
        Tag::Cell(lane, step) => {
            let cell = Cell { lane, step };
            if let Some(center) = plus_of(scope, cell) {
                let is_on = (at - center).length() <= PLUS_REACH;
                plus(&painter, center, if is_on { theme.accent } else { theme.text_muted }, is_on);
            }
        }
        Tag::Card(_) | Tag::Step(_) => {
            let stroke = Stroke::new(1.0, theme.ink(Ink::TextMuted).gamma_multiply(0.6));
            let radius = 6.0 * scope.lens.zoom.min(1.5);
            painter.rect_stroke(rect, radius, stroke, StrokeKind::Middle);
        }
        Tag::Stage(_) | Tag::LaneLabel(_) | Tag::Line(_) => {
            painter.rect_filled(rect, 4.0, theme.text_muted.gamma_multiply(0.07));
        }
        Tag::Score(..) | Tag::Persona(_) | Tag::Section(_) | Tag::Note(_) | Tag::Title => {}
    }
}

fn plus(painter: &Painter, center: Pos2, color: egui::Color32, is_on: bool) {
    if is_on {
        painter.circle_filled(center, PLUS_REACH, color.gamma_multiply(0.12));
    }
    let stroke = Stroke::new(1.5, color.gamma_multiply(if is_on { 1.0 } else { 0.55 }));
    painter.line_segment([center - vec2(PLUS, 0.0), center + vec2(PLUS, 0.0)], stroke);
    painter.line_segment([center - vec2(0.0, PLUS), center + vec2(0.0, PLUS)], stroke);
}

/// A point that a click would put on a curve, with its value.
pub fn new_point(painter: &Painter, scope: &Scope<'_>, at: CurvePoint, value: f64) {
    let theme = &scope.context.theme;
    let Some(center) = on_curve(scope, at.cell, value) else { return };
    let clip = scope.lens.clip(Zone::Body);
    let painter = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
    painter.circle_stroke(center, 6.0, Stroke::new(1.5, theme.accent.gamma_multiply(0.7)));
    value::show(&painter, scope, at, value);
}

/// What a gesture under way shows beside the map itself.
pub fn gesture(painter: &Painter, scope: &Scope<'_>, gesture: &Gesture, at: Pos2) {
    let theme = &scope.context.theme;
    match gesture {
        Gesture::Pan | Gesture::Stretch { .. } => {}
        Gesture::Band { .. } => {
            let Some(frame) = gesture.frame(scope, at) else { return };
            let fill = theme.accent.gamma_multiply(0.10);
            let stroke = Stroke::new(1.0, theme.accent);
            painter.add(RectShape::new(frame, 2.0, fill, stroke, StrokeKind::Inside));
        }
        Gesture::Score { point, value, .. } => value::show(painter, scope, *point, *value),
        Gesture::Carry { target, .. } => {
            if let Some(target) = target {
                insertion(painter, scope, target.mark);
            }
        }
    }
}

/// The mark where a load would go: a line with a dot at its beginning.
fn insertion(painter: &Painter, scope: &Scope<'_>, mark: scene::Rect) {
    let lens = &scope.lens;
    let is_upright = mark.height > mark.width;
    let spans_map = mark.width > scope.context.picture.label_width() * 2.0 || is_upright;
    let zone = if is_upright { Zone::Header } else { Zone::Body };
    let min = lens.to_screen(point(mark.x, mark.y), zone);
    let size = vec2(mark.width, mark.height) * lens.zoom;
    let mut area = Rect::from_min_size(min, size);
    let clip = match (is_upright, spans_map) {
        (true, _) => {
            area.max.y = lens.view.bottom();
            let body = lens.clip(Zone::Body);
            Rect::from_min_max(pos2(body.left() - 3.0, lens.view.top()), lens.view.max)
        }
        (false, true) => {
            area.min.x = lens.view.left();
            area.max.x = lens.view.right();
            let body = lens.clip(Zone::Body);
            Rect::from_min_max(pos2(lens.view.left(), body.top() - 3.0), lens.view.max)
        }
        (false, false) => lens.clip(Zone::Body),
    };
    let painter = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
    let accent = scope.context.theme.accent;
    let thickness = if is_upright { vec2(3.0, area.height()) } else { vec2(area.width(), 3.0) };
    let bar = Rect::from_center_size(area.center(), thickness);
    painter.rect_filled(bar, 1.5, accent);
    let start = if is_upright { bar.center_top() } else { bar.left_center() };
    painter.circle_filled(start + Vec2::splat(0.0), 4.0, accent);
}

/// How many are being carried, or that a copy is, beside the pointer.
pub fn badge(painter: &Painter, scope: &Scope<'_>, at: Pos2, text: &str) {
    let theme = &scope.context.theme;
    let font = egui::FontId::new(crate::app::theme::SMALL, crate::app::theme::bold());
    let galley = painter.layout_no_wrap(text.to_owned(), font, theme.on_accent);
    let center = at + vec2(18.0, 18.0);
    painter.circle_filled(center, 10.0, theme.accent);
    painter.galley(center - galley.size() / 2.0, galley, theme.on_accent);
}

/// A soft shadow under what is being carried.
pub fn shadow(painter: &Painter, scope: &Scope<'_>, rect: Rect) {
    let color = scope.context.theme.scrim;
    let shadow = egui::Shadow { offset: [0, 4], blur: 14, spread: 0, color };
    painter.add(Shape::Rect(shadow.as_shape(rect, 6.0)));
}
