//! A traveller's mark in panels: the colour and shape that the map gives it.

use egui::{Color32, Painter, Pos2, Shape as Drawn, Stroke, pos2};

use super::theme::{self, Theme};
use crate::layout::map::traveller_mark;
use crate::layout::marks::Shape;
use crate::layout::scene::{Ink, point};
use crate::model::{Document, EvidenceKind, Traveller};

/// Colour and shape.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    /// The colour.
    pub color: Color32,
    on: Color32,
    shape: Shape,
}

impl Mark {
    /// The mark of a traveller.
    #[must_use]
    pub fn of(document: &Document, who: Traveller, theme: &Theme) -> Self {
        let (ink, shape) = traveller_mark(document, who);
        Self { color: theme.ink(ink), on: theme.ink(Ink::OnAccent), shape }
    }

    fn outline(self, center: Pos2, radius: f32) -> Vec<Pos2> {
        let corners = self.shape.corners(point(center.x, center.y), radius);
        corners.into_iter().map(|corner| pos2(corner.x, corner.y)).collect()
    }

    /// The shape: hollow for assumed, filled for measured, in between half.
    pub fn paint(self, painter: &Painter, center: Pos2, radius: f32, known: EvidenceKind) {
        let stroke = Stroke::new(1.5, self.color);
        let corners = self.outline(center, radius);
        let full = known == EvidenceKind::Measured;
        if corners.is_empty() {
            let fill = if full { self.color } else { Color32::TRANSPARENT };
            painter.circle(center, radius, fill, stroke);
        } else {
            let fill = if full { self.color } else { Color32::TRANSPARENT };
            painter.add(Drawn::convex_polygon(corners, fill, stroke));
        }
        if known == EvidenceKind::Observed {
            let half = egui::Rect::from_min_max(
                pos2(center.x, center.y - 2.0 * radius),
                center + egui::vec2(2.0 * radius, 2.0 * radius),
            );
            self.paint(
                &painter.with_clip_rect(half.intersect(painter.clip_rect())),
                center,
                radius,
                EvidenceKind::Measured,
            );
        }
    }

    /// The shape, filled and larger, with the first letter of a name on it.
    pub fn paint_badge(self, painter: &Painter, center: Pos2, radius: f32, name: &str) {
        let corners = self.outline(center, radius);
        if corners.is_empty() {
            painter.circle_filled(center, radius, self.color);
        } else {
            painter.add(Drawn::convex_polygon(corners, self.color, Stroke::NONE));
        }
        let letter: String = name
            .trim()
            .chars()
            .next()
            .map(|first| first.to_uppercase().collect())
            .unwrap_or_default();
        let font = egui::FontId::new(theme::SMALL, theme::bold());
        painter.text(center, egui::Align2::CENTER_CENTER, letter, font, self.on);
    }
}
