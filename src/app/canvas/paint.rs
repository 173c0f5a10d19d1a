//! Paints a scene at a place and a zoom.

use egui::epaint::{CubicBezierShape, PathShape, PathStroke, RectShape};
use egui::{Color32, FontId, Painter, Pos2, Shape, pos2, vec2};

use super::CanvasContext;
use crate::app::theme::{Theme, family_of};
use crate::layout::scene::{Ink, Item, Point, Segment, Stroke};

/// Paints everything that is visible.
pub fn scene(painter: &Painter, context: &CanvasContext<'_>, origin: Pos2, zoom: f32) {
    let theme = &context.theme;
    painter.rect_filled(painter.clip_rect(), 0.0, theme.ink(Ink::Paper));
    let place = |at: Point| pos2(origin.x + at.x * zoom, origin.y + at.y * zoom);
    context.picture.scene().root.walk(&mut |offset, _, item| match item {
        Item::Rect { rect, radius, fill, stroke } => {
            let min = place(offset + Point { x: rect.x, y: rect.y });
            let shape = egui::Rect::from_min_size(min, vec2(rect.width, rect.height) * zoom);
            if painter.clip_rect().intersects(shape.expand(2.0)) {
                let fill = fill.map_or(Color32::TRANSPARENT, |ink| theme.ink(ink));
                let stroke = stroke.map_or(egui::Stroke::NONE, |stroke| line(stroke, theme, zoom));
                let kind = egui::StrokeKind::Middle;
                painter.add(RectShape::new(shape, radius * zoom, fill, stroke, kind));
            }
        }
        Item::Path { segments, fill, stroke } => {
            path(painter, segments, *fill, *stroke, theme, zoom, &|at| place(offset + at));
        }
        Item::Text(run) => {
            let at = place(offset + run.at);
            let font = FontId::new(run.size * zoom, family_of(run.face));
            let galley = painter.layout_no_wrap(run.text.to_string(), font, theme.ink(run.ink));
            let ascent = galley.rows.first().map_or(0.0, |row| {
                row.row.glyphs.first().map_or(row.rect().height(), |glyph| glyph.pos.y)
            });
            painter.galley(pos2(at.x, at.y - ascent), galley, Color32::PLACEHOLDER);
        }
        Item::Group(..) => {}
    });
}

fn line(stroke: Stroke, theme: &Theme, zoom: f32) -> egui::Stroke {
    egui::Stroke::new((stroke.width * zoom).max(0.5), theme.ink(stroke.ink))
}

fn path(
    painter: &Painter,
    segments: &[Segment],
    fill: Option<Ink>,
    stroke: Option<Stroke>,
    theme: &Theme,
    zoom: f32,
    place: &dyn Fn(Point) -> Pos2,
) {
    let mut points: Vec<Pos2> = Vec::new();
    let flush = |points: &mut Vec<Pos2>, closed: bool| {
        let points = std::mem::take(points);
        if points.len() < 2 {
            return;
        }
        if let Some(ink) = fill {
            painter.add(Shape::convex_polygon(points.clone(), theme.ink(ink), egui::Stroke::NONE));
        }
        if let Some(stroke) = stroke {
            let pen = line(stroke, theme, zoom);
            match stroke.dash {
                Some((dash, gap)) => {
                    painter.extend(Shape::dashed_line(&points, pen, dash * zoom, gap * zoom));
                }
                None => {
                    let fill = Color32::TRANSPARENT;
                    let stroke = PathStroke::from(pen);
                    painter.add(PathShape { points, closed, fill, stroke });
                }
            }
        }
    };
    for segment in segments {
        match *segment {
            Segment::MoveTo(at) => {
                flush(&mut points, false);
                points.push(place(at));
            }
            Segment::LineTo(at) => points.push(place(at)),
            Segment::CurveTo(a, b, end) => {
                if let Some(&from) = points.last() {
                    let curve = [from, place(a), place(b), place(end)];
                    let stroke = PathStroke::NONE;
                    let fill = Color32::TRANSPARENT;
                    let shape = CubicBezierShape { points: curve, closed: false, fill, stroke };
                    points.extend(shape.flatten(Some(0.2)).into_iter().skip(1));
                }
            }
            Segment::Close => flush(&mut points, true),
        }
    }
    flush(&mut points, false);
}
