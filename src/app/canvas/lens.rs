//! Where scene and screen meet: which point of the one is which of the other. The stage bands and
//! step headers stay at the top and the row labels at the left, so every point of the map lies in
//! one of four [`Zone`]s that scroll along different axes.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::layout::scene::{self, Point, point};

/// The parts of a map that scroll along different axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zone {
    /// The grid: scrolls both ways.
    Body,
    /// Stage bands and step headers: scroll sideways.
    Header,
    /// Row labels: scroll up and down.
    Labels,
    /// Where headers and labels meet: stays.
    Corner,
}

impl Zone {
    /// All zones, in the order in which they are painted over each other.
    pub const ALL: [Self; 4] = [Self::Body, Self::Labels, Self::Header, Self::Corner];
}

/// Where scene and screen meet in this frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lens {
    /// The screen that the map has.
    pub view: Rect,
    /// Screen points a scene pixel.
    pub zoom: f32,
    pub(super) scroll: Point,
    pub(super) labels: f32,
    pub(super) header: f32,
    /// What labels and headers take of the screen beyond their share: room for names from afar.
    pub(super) beside: Vec2,
    pub(super) labels_stay: bool,
    pub(super) header_stays: bool,
}

impl Lens {
    /// Where headers end and labels end, on the screen.
    fn corner(self) -> Pos2 {
        let size = vec2(self.labels, self.header) * self.zoom;
        let at = self.origin(Zone::Corner) + size + vec2(self.beside.x, 0.0);
        self.view.clamp(at)
    }

    /// The screen that a zone has.
    #[must_use]
    pub fn clip(self, zone: Zone) -> Rect {
        let (corner, view) = (self.corner(), self.view);
        match zone {
            Zone::Body => Rect::from_min_max(corner, view.max),
            Zone::Header => {
                Rect::from_min_max(pos2(corner.x, view.top()), pos2(view.right(), corner.y))
            }
            Zone::Labels => {
                Rect::from_min_max(pos2(view.left(), corner.y), pos2(corner.x, view.bottom()))
            }
            Zone::Corner => Rect::from_min_max(view.min, corner),
        }
    }

    /// Where the scene's origin would be on the screen, seen from a zone.
    #[must_use]
    pub fn origin(self, zone: Zone) -> Pos2 {
        let scrolls_x = matches!(zone, Zone::Body | Zone::Header) || !self.labels_stay;
        let scrolls_y = matches!(zone, Zone::Body | Zone::Labels) || !self.header_stays;
        let x = if scrolls_x { self.scroll.x } else { 0.0 };
        let y = if scrolls_y { self.scroll.y } else { 0.0 };
        let is_across = matches!(zone, Zone::Body | Zone::Header);
        let beside = vec2(if is_across { self.beside.x } else { 0.0 }, self.beside.y);
        self.view.min + beside - vec2(x, y) * self.zoom
    }

    /// Whether the map is so far away that names stand beside it in the place of its own text.
    #[must_use]
    pub fn is_far(self) -> bool {
        self.beside != Vec2::ZERO
    }

    /// The strip above the headers, for the names of stages; nothing unless [`Self::is_far`].
    #[must_use]
    pub fn strip(self) -> Rect {
        let header = self.clip(Zone::Header);
        let top = self.origin(Zone::Header).y - self.beside.y;
        Rect::from_x_y_ranges(header.x_range(), top..=top + self.beside.y)
    }

    /// The zone of a point of the screen.
    #[must_use]
    pub fn zone_at(self, at: Pos2) -> Zone {
        let corner = self.corner();
        zone(at.x < corner.x, at.y < corner.y)
    }

    /// The zone of a point of the scene.
    #[must_use]
    pub fn zone_of(self, at: Point) -> Zone {
        zone(at.x < self.labels, at.y < self.header)
    }

    /// The point of the scene under a point of the screen.
    #[must_use]
    pub fn to_scene(self, at: Pos2) -> Point {
        let zone = self.zone_at(at);
        let from_origin = (at - self.origin(zone)) / self.zoom;
        let Vec2 { x, y } = from_origin;
        // Names from afar take more of the screen than the scene has for them.
        let is_left = matches!(zone, Zone::Labels | Zone::Corner) && self.beside.x > 0.0;
        let is_above = matches!(zone, Zone::Header | Zone::Corner) && self.beside.y > 0.0;
        let x = if is_left { x.min(self.labels - 1.0) } else { x };
        point(x, if is_above { y.max(0.0) } else { y })
    }

    /// Where a point of the scene is on the screen, seen from a zone.
    #[must_use]
    pub fn to_screen(self, at: Point, zone: Zone) -> Pos2 {
        self.origin(zone) + vec2(at.x, at.y) * self.zoom
    }

    /// Where a rectangle of the scene is on the screen, by the zone of its upper left corner.
    #[must_use]
    pub fn rect_to_screen(self, rect: scene::Rect) -> Rect {
        let zone = self.zone_of(point(rect.x, rect.y));
        let min = self.to_screen(point(rect.x, rect.y), zone);
        // The name of a row takes all the room that there is for names.
        let beside = if matches!(zone, Zone::Labels | Zone::Corner) { self.beside.x } else { 0.0 };
        Rect::from_min_size(min, vec2(rect.width * self.zoom + beside, rect.height * self.zoom))
    }

    /// What a rectangle of the screen covers of the scene, seen from a zone.
    #[must_use]
    pub fn rect_to_scene(self, rect: Rect, zone: Zone) -> scene::Rect {
        let min = (rect.min - self.origin(zone)) / self.zoom;
        let size = rect.size() / self.zoom;
        scene::rect(min.x, min.y, size.x, size.y)
    }

    /// The part of a rectangle of the scene that its zone lets be seen; negative where none is.
    #[must_use]
    pub fn seen(self, rect: scene::Rect) -> Rect {
        let zone = self.zone_of(point(rect.x, rect.y));
        self.rect_to_screen(rect).intersect(self.clip(zone))
    }

    /// What a zone shows of the scene.
    #[must_use]
    pub fn visible(self, zone: Zone) -> scene::Rect {
        let clip = self.clip(zone);
        let min = (clip.min - self.origin(zone)) / self.zoom;
        let size = clip.size().max(Vec2::ZERO) / self.zoom;
        scene::rect(min.x, min.y, size.x, size.y)
    }
}

fn zone(left: bool, above: bool) -> Zone {
    match (left, above) {
        (false, false) => Zone::Body,
        (false, true) => Zone::Header,
        (true, false) => Zone::Labels,
        (true, true) => Zone::Corner,
    }
}
