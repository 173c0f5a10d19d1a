//! Icons: our own paths on a 16 × 16 grid, painted in the colour of the text beside them.

use egui::{Color32, Pos2, Rect, Shape, Stroke, pos2};

/// A picture of a command or thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are what they show")]
pub enum Icon {
    Undo,
    Redo,
    SidebarLeft,
    SidebarRight,
}

impl Icon {
    /// Strokes on the 16 × 16 grid: lines through these points.
    fn strokes(self) -> &'static [&'static [(f32, f32)]] {
        match self {
            Self::Undo => &[
                &[(6.0, 3.0), (3.0, 6.0), (6.0, 9.0)],
                &[
                    (3.0, 6.0),
                    (10.0, 6.0),
                    (12.1, 6.9),
                    (13.0, 9.0),
                    (12.1, 11.1),
                    (10.0, 12.0),
                    (7.0, 12.0),
                ],
            ],
            Self::Redo => &[
                &[(10.0, 3.0), (13.0, 6.0), (10.0, 9.0)],
                &[
                    (13.0, 6.0),
                    (6.0, 6.0),
                    (3.9, 6.9),
                    (3.0, 9.0),
                    (3.9, 11.1),
                    (6.0, 12.0),
                    (9.0, 12.0),
                ],
            ],
            Self::SidebarLeft => &[
                &[(2.5, 3.0), (13.5, 3.0), (13.5, 13.0), (2.5, 13.0), (2.5, 3.0)],
                &[(6.5, 3.0), (6.5, 13.0)],
            ],
            Self::SidebarRight => &[
                &[(2.5, 3.0), (13.5, 3.0), (13.5, 13.0), (2.5, 13.0), (2.5, 3.0)],
                &[(9.5, 3.0), (9.5, 13.0)],
            ],
        }
    }

    /// Paints it into the middle of a rectangle.
    pub fn paint(self, painter: &egui::Painter, rect: Rect, color: Color32) {
        let side = rect.width().min(rect.height()).min(16.0);
        let scale = side / 16.0;
        let origin = rect.center() - egui::vec2(side, side) / 2.0;
        let place =
            |&(x, y): &(f32, f32)| -> Pos2 { pos2(origin.x + x * scale, origin.y + y * scale) };
        for line in self.strokes() {
            let points: Vec<Pos2> = line.iter().map(place).collect();
            painter.add(Shape::line(points, Stroke::new(1.4 * scale, color)));
        }
    }
}
