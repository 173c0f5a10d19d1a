//! Icons: our own marks on a 16 × 16 grid, painted in the colour of the text beside them.

use egui::{Color32, Pos2, Rect, Shape, Stroke, pos2, vec2};

/// A picture of a command or thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are what they show")]
pub enum Icon {
    Undo,
    Redo,
    SidebarLeft,
    SidebarRight,
    Plus,
    Cross,
    Eye,
    EyeOff,
    Search,
    Right,
    Down,
    Previous,
    Next,
    Warning,
    File,
    Folder,
    Tick,
}

#[derive(Debug, Clone, Copy)]
enum Mark {
    Line(&'static [(f32, f32)]),
    Ring(f32, f32, f32),
    Dot(f32, f32, f32),
}

impl Icon {
    fn marks(self) -> &'static [Mark] {
        use Mark::{Dot, Line, Ring};
        const LENS: Mark = Line(&[
            (1.5, 8.0),
            (3.2, 6.0),
            (5.5, 4.6),
            (8.0, 4.1),
            (10.5, 4.6),
            (12.8, 6.0),
            (14.5, 8.0),
            (12.8, 10.0),
            (10.5, 11.4),
            (8.0, 11.9),
            (5.5, 11.4),
            (3.2, 10.0),
            (1.5, 8.0),
        ]);
        const FRAME: Mark = Line(&[(2.5, 3.0), (13.5, 3.0), (13.5, 13.0), (2.5, 13.0), (2.5, 3.0)]);
        match self {
            Self::Undo => &[
                Line(&[(6.0, 3.0), (3.0, 6.0), (6.0, 9.0)]),
                Line(&[
                    (3.0, 6.0),
                    (10.0, 6.0),
                    (12.1, 6.9),
                    (13.0, 9.0),
                    (12.1, 11.1),
                    (10.0, 12.0),
                    (7.0, 12.0),
                ]),
            ],
            Self::Redo => &[
                Line(&[(10.0, 3.0), (13.0, 6.0), (10.0, 9.0)]),
                Line(&[
                    (13.0, 6.0),
                    (6.0, 6.0),
                    (3.9, 6.9),
                    (3.0, 9.0),
                    (3.9, 11.1),
                    (6.0, 12.0),
                    (9.0, 12.0),
                ]),
            ],
            Self::SidebarLeft => &[FRAME, Line(&[(6.5, 3.0), (6.5, 13.0)])],
            Self::SidebarRight => &[FRAME, Line(&[(9.5, 3.0), (9.5, 13.0)])],
            Self::Plus => &[Line(&[(8.0, 3.0), (8.0, 13.0)]), Line(&[(3.0, 8.0), (13.0, 8.0)])],
            Self::Cross => &[Line(&[(4.0, 4.0), (12.0, 12.0)]), Line(&[(12.0, 4.0), (4.0, 12.0)])],
            Self::Eye => &[LENS, Ring(8.0, 8.0, 1.9)],
            Self::EyeOff => &[LENS, Line(&[(3.5, 13.0), (12.5, 3.0)])],
            Self::Search => &[Ring(7.0, 7.0, 4.2), Line(&[(10.1, 10.1), (13.5, 13.5)])],
            Self::Tick => &[Line(&[(3.0, 8.5), (6.5, 12.0), (13.0, 4.5)])],
            Self::Right => &[Line(&[(6.0, 4.0), (10.0, 8.0), (6.0, 12.0)])],
            Self::Down => &[Line(&[(4.0, 6.0), (8.0, 10.0), (12.0, 6.0)])],
            Self::Previous => &[Line(&[(4.0, 10.0), (8.0, 6.0), (12.0, 10.0)])],
            Self::Next => &[Line(&[(4.0, 6.0), (8.0, 10.0), (12.0, 6.0)])],
            Self::Warning => &[
                Line(&[(8.0, 2.5), (14.5, 13.5), (1.5, 13.5), (8.0, 2.5)]),
                Line(&[(8.0, 6.5), (8.0, 9.8)]),
                Dot(8.0, 11.7, 0.9),
            ],
            Self::File => &[
                Line(&[(4.0, 2.0), (9.5, 2.0), (12.5, 5.0), (12.5, 14.0), (4.0, 14.0), (4.0, 2.0)]),
                Line(&[(9.5, 2.0), (9.5, 5.0), (12.5, 5.0)]),
            ],
            Self::Folder => &[Line(&[
                (2.0, 12.5),
                (2.0, 3.5),
                (6.0, 3.5),
                (7.5, 5.5),
                (14.0, 5.5),
                (14.0, 12.5),
                (2.0, 12.5),
            ])],
        }
    }

    /// Paints it into the middle of a rectangle.
    pub fn paint(self, painter: &egui::Painter, rect: Rect, color: Color32) {
        let side = rect.width().min(rect.height()).min(16.0);
        let scale = side / 16.0;
        let origin = rect.center() - vec2(side, side) / 2.0;
        let at = |x: f32, y: f32| -> Pos2 { pos2(origin.x + x * scale, origin.y + y * scale) };
        let stroke = Stroke::new(1.4 * scale, color);
        for mark in self.marks() {
            match *mark {
                Mark::Line(points) => {
                    let points = points.iter().map(|&(x, y)| at(x, y)).collect();
                    painter.add(Shape::line(points, stroke));
                }
                Mark::Ring(x, y, radius) => {
                    painter.circle_stroke(at(x, y), radius * scale, stroke);
                }
                Mark::Dot(x, y, radius) => {
                    painter.circle_filled(at(x, y), radius * scale, color);
                }
            }
        }
    }
}
