//! Where the window looks: zoom and scroll of the map, and how the two move.
//!
//! Knows sizes alone, nothing of what is on the map. Scene coordinates are those of the layout;
//! screen coordinates are egui's points. What follows from zoom and scroll is in [`Lens`].
//!
//! The zoom comes to rest only at steps of a sixteenth of a doubling, so that few font sizes get
//! into the glyph atlas; on its way it takes any value and what was painted last is scaled.

use egui::{Pos2, Rect, Vec2, vec2};

use super::bars::ROOM;
pub use super::lens::{Lens, Zone};
use crate::layout::scene::{self, Point, point};

/// The smallest zoom that can be asked for; a map that does not fit goes as far as it must.
const MIN_ZOOM: f32 = 0.1;
const MAX_ZOOM: f32 = 4.0;
/// Steps of rest between a zoom and its double.
const STEPS_PER_DOUBLING: f32 = 16.0;
/// From a zoom at which a map alone would fit to one at which what stands beside it does.
const MOST_STEPS: usize = 96;
/// One notch of the wheel, one press of a zoom key: a fifth larger or smaller.
const NOTCH: f32 = 4.0 / STEPS_PER_DOUBLING;
/// A map that would be smaller than this when all of it is in sight has only shapes left to show.
const LEAST_FIT: f32 = 0.12;
/// Then only its shorter side is fitted, no farther than this.
const LARGEST_SIDE_FIT: f32 = 0.5;
/// How long zoom and scroll take to get where they go.
const MOTION_SECONDS: f64 = 0.12;
/// A pinch that has not moved for so long is over.
const PINCH_REST_SECONDS: f64 = 0.12;
/// Empty screen beyond the last column and row, for the buttons that add one.
pub const MARGIN_IN_SCREEN: Vec2 = vec2(120.0, 72.0);
/// Farther out there are no such buttons,
pub const LEAST_FOR_BUTTONS: f32 = 0.5;
/// and no more than this beyond the map.
const MARGIN_FROM_AFAR: Vec2 = vec2(8.0, 8.0);
/// Headers and labels stay in sight while they take no more of the view than this.
const STICKY_SHARE: f32 = 0.45;

/// The sizes of a map, as far as the camera needs them.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Extent {
    /// The whole map.
    pub size: scene::Size,
    /// The height of what stays at the top.
    pub header: f32,
    /// The width of what stays at the left.
    pub labels: f32,
    /// Empty screen beyond the right and lower edge.
    pub margin: Vec2,
    /// How the map looks from afar.
    pub far: Far,
}

/// What stands beside a map that is so far away that its own text cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Far {
    /// Below this zoom.
    pub below: f32,
    /// The least width of the labels, in points of the screen.
    pub labels: f32,
    /// The height of the strip above the headers, in points of the screen.
    pub strip: f32,
}

/// What moves.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Motion {
    /// The zoom, with a point of the scene held under a point of the screen.
    Zoom { from: f32, to: f32, held: Point, at: Pos2, since: f64 },
    /// The scroll.
    Scroll { from: Point, to: Point, since: f64 },
}

/// Zoom and scroll.
#[derive(Debug, Clone, PartialEq)]
pub struct Camera {
    zoom: f32,
    scroll: Point,
    motion: Option<Motion>,
    /// The zoom at which things were last painted exactly.
    rested: f32,
    /// When a pinch last moved.
    pinched: Option<f64>,
    /// No eased motion.
    still: bool,
    view: Rect,
    extent: Extent,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            zoom: 1.0,
            scroll: Point::default(),
            motion: None,
            rested: 1.0,
            pinched: None,
            still: false,
            view: Rect::ZERO,
            extent: Extent::default(),
        }
    }
}

impl Camera {
    /// Moves on to this frame: the screen that the map has, its sizes, and what time it is. `still`
    /// where nothing may move by itself. Answers whether there is more to come.
    pub fn advance(&mut self, view: Rect, extent: Extent, now: f64, still: bool) -> bool {
        (self.view, self.extent, self.still) = (view, extent, still);
        if self.pinched.is_some_and(|at| now - at >= PINCH_REST_SECONDS) {
            self.pinched = None;
            let at = view.center();
            self.zoom_to(self.resting(self.zoom), at, now);
        }
        match self.motion {
            Some(Motion::Zoom { from, to, held, at, since }) => {
                let t = self.progress(since, now);
                self.zoom = if t >= 1.0 { to } else { from * (to / from).powf(ease(t)) };
                self.hold(held, at);
                self.end_motion_if(t >= 1.0);
            }
            Some(Motion::Scroll { from, to, since }) => {
                let t = self.progress(since, now);
                let along = ease(t);
                self.scroll =
                    point(from.x + (to.x - from.x) * along, from.y + (to.y - from.y) * along);
                self.end_motion_if(t >= 1.0);
            }
            None => {}
        }
        self.clamp();
        let moves = self.is_moving();
        if !moves {
            self.rested = self.zoom;
        }
        moves
    }

    fn progress(&self, since: f64, now: f64) -> f32 {
        if self.still { 1.0 } else { ((now - since) / MOTION_SECONDS).clamp(0.0, 1.0) as f32 }
    }

    fn end_motion_if(&mut self, over: bool) {
        if over {
            self.motion = None;
        }
    }

    /// Whether zoom or scroll are on their way.
    #[must_use]
    pub fn is_moving(&self) -> bool {
        self.motion.is_some() || self.pinched.is_some()
    }

    /// What of a space is left for the map beside its scroll bars.
    #[must_use]
    pub fn room_beside_bars(&self, space: Rect, extent: Extent) -> Rect {
        let probe = Self { extent, view: space, ..Self::default() };
        let whole = vec2(extent.size.width, extent.size.height) * self.zoom;
        let whole = whole + probe.beside(self.zoom) + probe.margin(self.zoom);
        let mut room = space.size();
        // A bar takes room, which may make the other one necessary.
        for _ in 0..2 {
            let bar = |is_needed: bool| if is_needed { ROOM } else { 0.0 };
            room.x = space.width() - bar(whole.y > room.y + 0.5);
            room.y = space.height() - bar(whole.x > room.x + 0.5);
        }
        Rect::from_min_size(space.min, room)
    }

    /// The mapping of this frame.
    #[must_use]
    pub fn lens(&self) -> Lens {
        let Extent { labels, header, .. } = self.extent;
        let beside = self.beside(self.zoom);
        // What would take too much of the view scrolls with the rest.
        let stays = |part: f32, whole: f32| part <= whole * STICKY_SHARE;
        Lens {
            view: self.view,
            zoom: self.zoom,
            scroll: self.scroll,
            labels,
            header,
            beside,
            labels_stay: stays(labels * self.zoom + beside.x, self.view.width()),
            header_stays: stays(header * self.zoom + beside.y, self.view.height()),
        }
    }

    /// What labels and headers take of the screen beyond their share, at that zoom.
    fn beside(&self, zoom: f32) -> Vec2 {
        let Extent { labels, far, .. } = self.extent;
        if zoom >= far.below {
            return Vec2::ZERO;
        }
        vec2((far.labels - labels * zoom).max(0.0), far.strip)
    }

    /// What is left free beyond the map, at that zoom.
    fn margin(&self, zoom: f32) -> Vec2 {
        let whole = self.extent.margin;
        if zoom < LEAST_FOR_BUTTONS { whole.min(MARGIN_FROM_AFAR) } else { whole }
    }

    /// The zoom that things are to be painted at: while the zoom moves, the one that was painted
    /// last, to be scaled; unless that is too far away.
    #[must_use]
    pub fn paint_zoom(&self) -> f32 {
        let near = (0.4..=2.5).contains(&(self.zoom / self.rested));
        match self.motion {
            Some(Motion::Zoom { to, .. }) if !near => to,
            _ if self.is_moving() && near => self.rested,
            _ => self.resting(self.zoom),
        }
    }

    /// The zoom, where it is going if it moves.
    #[must_use]
    pub fn zoom(&self) -> f32 {
        match self.motion {
            Some(Motion::Zoom { to, .. }) => to,
            _ => self.zoom,
        }
    }

    /// The nearest zoom at which it may rest.
    fn resting(&self, zoom: f32) -> f32 {
        let steps = (zoom.log2() * STEPS_PER_DOUBLING).round();
        (steps / STEPS_PER_DOUBLING).exp2().clamp(self.least_zoom(), MAX_ZOOM)
    }

    /// The largest resting zoom at which the whole map is in sight.
    fn fit_zoom(&self) -> f32 {
        self.fitting(Vec2::min_elem)
    }

    /// The largest resting zoom at which the axes fit: both or either, as `both` says.
    fn fitting(&self, both: impl Fn(Vec2) -> f32) -> f32 {
        let size = vec2(self.extent.size.width, self.extent.size.height).max(Vec2::splat(1.0));
        // How often what is at that zoom fits into the view.
        let fits = |zoom: f32| {
            let around = self.beside(zoom) + self.margin(zoom);
            let room = (self.view.size() - around).max(Vec2::splat(1.0));
            both(room / (size * zoom))
        };
        let mut zoom = resting_below(both(self.view.size().max(Vec2::splat(1.0)) / size));
        // What stands beside the map is a few steps' worth, unless there is hardly a view.
        for _ in 0..MOST_STEPS {
            if fits(zoom) >= 1.0 {
                break;
            }
            zoom = resting_below(zoom * (-0.5 / STEPS_PER_DOUBLING).exp2());
        }
        zoom
    }

    /// What [`Self::fit`] shows first of a map that is far too long for the view (or too high): its
    /// shorter side. `None` where the whole of it can be made out.
    fn side_fit_zoom(&self) -> Option<f32> {
        (self.fit_zoom() < LEAST_FIT)
            .then(|| resting_below(self.fitting(Vec2::max_elem).clamp(LEAST_FIT, LARGEST_SIDE_FIT)))
    }

    fn least_zoom(&self) -> f32 {
        self.fit_zoom().min(MIN_ZOOM)
    }

    /// Goes to a zoom, holding what is under that point of the screen.
    pub fn zoom_to(&mut self, zoom: f32, at: Pos2, now: f64) {
        let to = self.resting(zoom);
        if to == self.zoom() && self.pinched.is_none() {
            return;
        }
        let held = self.lens().to_scene(at);
        self.motion = Some(Motion::Zoom { from: self.zoom, to, held, at, since: now });
    }

    /// Goes a number of notches closer (or, below nothing, farther away).
    pub fn zoom_by_notches(&mut self, notches: f32, at: Pos2, now: f64) {
        let zoom = self.resting(self.zoom()) * (notches * NOTCH).exp2();
        self.zoom_to(zoom, at, now);
    }

    /// Follows two fingers: at once, any zoom, until they rest.
    pub fn pinch(&mut self, factor: f32, at: Pos2, now: f64) {
        let held = self.lens().to_scene(at);
        self.motion = None;
        self.zoom = (self.zoom * factor).clamp(self.least_zoom(), MAX_ZOOM);
        self.hold(held, at);
        self.clamp();
        self.pinched = Some(now);
    }

    /// Brings the whole map into sight. Where nothing could be made out then, the beginning of the
    /// map fitted to its shorter side; asked for once more, all of it even so.
    pub fn fit(&mut self, now: f64) {
        let side = self.side_fit_zoom().filter(|side| *side != self.zoom());
        if side.is_some() {
            self.motion = None;
            self.scroll = Point::default();
        }
        self.zoom_to(side.unwrap_or_else(|| self.fit_zoom()), self.view.min, now);
    }

    /// Shows the map as wide as the view, from its upper edge; no larger than 100 %.
    pub fn fit_width(&mut self, now: f64) {
        let zoom = (self.view.width() / self.extent.size.width.max(1.0)).min(1.0);
        let zoom = resting_below(zoom);
        self.motion = None;
        self.scroll = Point::default();
        self.zoom_to(zoom, self.view.min, now);
    }

    /// Scrolls at once, by that many points of the screen; answers whether it went anywhere.
    pub fn scroll_by(&mut self, by: Vec2) -> bool {
        if let Some(Motion::Scroll { to, .. }) = self.motion {
            self.scroll = to;
            self.motion = None;
        }
        let before = self.scroll;
        self.scroll = point(before.x + by.x / self.zoom, before.y + by.y / self.zoom);
        self.clamp();
        self.scroll != before
    }

    /// Scrolls as little as brings a rectangle of the scene into sight.
    pub fn scroll_to(&mut self, rect: scene::Rect, now: f64) {
        let lens = self.lens();
        let pad = 12.0 / self.zoom;
        let axis = |low: f32, high: f32, head: f32, stays: bool, scroll: f32, view: f32| {
            if stays && low < head {
                return scroll;
            }
            let (from, until) =
                (scroll + if stays { head } else { 0.0 }, scroll + view / self.zoom);
            let (low, high) = (low - pad, high + pad);
            if high - low > until - from || low < from {
                scroll + low - from
            } else {
                scroll + (high - until).max(0.0)
            }
        };
        let Extent { labels, header, .. } = self.extent;
        let size = self.view.size() - lens.beside;
        let to = point(
            axis(rect.x, rect.right(), labels, lens.labels_stay, self.scroll.x, size.x),
            axis(rect.y, rect.bottom(), header, lens.header_stays, self.scroll.y, size.y),
        );
        self.glide_to(to, now);
    }

    fn glide_to(&mut self, to: Point, now: f64) {
        let to = self.clamped(to);
        if to != self.scroll {
            self.motion = Some(Motion::Scroll { from: self.scroll, to, since: now });
        }
    }

    /// Puts the scroll, as shares of its range, there at once: what a scroll bar does.
    pub fn scroll_to_share(&mut self, x: Option<f32>, y: Option<f32>) {
        let range = self.range();
        self.motion = None;
        self.scroll = point(
            x.map_or(self.scroll.x, |share| share * range.x),
            y.map_or(self.scroll.y, |share| share * range.y),
        );
        self.clamp();
    }

    /// How the scroll stands, for scroll bars: along each axis the share of the map that is in
    /// sight, and where in its range the scroll is (0–1).
    #[must_use]
    pub fn shares(&self) -> [(f32, f32); 2] {
        let range = self.range();
        let room = self.lens().visible(Zone::Body);
        let axis = |room: f32, range: f32, at: f32| {
            if range <= 0.0 { (1.0, 0.0) } else { (room / (room + range), at / range) }
        };
        [axis(room.width, range.x, self.scroll.x), axis(room.height, range.y, self.scroll.y)]
    }

    fn hold(&mut self, held: Point, at: Pos2) {
        let lens = self.lens();
        let from_view = (at - self.view.min - lens.beside) / self.zoom;
        if held.x >= lens.labels || !lens.labels_stay {
            self.scroll.x = held.x - from_view.x;
        }
        if held.y >= lens.header || !lens.header_stays {
            self.scroll.y = held.y - from_view.y;
        }
    }

    /// How far the scroll goes.
    fn range(&self) -> Point {
        let whole = vec2(self.extent.size.width, self.extent.size.height) * self.zoom;
        let around = self.beside(self.zoom) + self.margin(self.zoom);
        let over = (whole + around - self.view.size()) / self.zoom;
        point(over.x.max(0.0), over.y.max(0.0))
    }

    fn clamped(&self, scroll: Point) -> Point {
        let range = self.range();
        point(scroll.x.clamp(0.0, range.x), scroll.y.clamp(0.0, range.y))
    }

    fn clamp(&mut self) {
        self.scroll = self.clamped(self.scroll);
    }
}

/// The largest zoom not above that one at which it may rest.
fn resting_below(zoom: f32) -> f32 {
    ((zoom.log2() * STEPS_PER_DOUBLING).floor() / STEPS_PER_DOUBLING).exp2().min(MAX_ZOOM)
}

/// Fast at first, then gently.
fn ease(t: f32) -> f32 {
    1.0 - (1.0 - t).powi(3)
}

#[cfg(test)]
mod tests;
