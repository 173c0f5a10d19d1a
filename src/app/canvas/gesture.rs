//! What a hand with a pressed button does: from the press over the moves to letting go.
//!
//! A gesture asks for previews on its way and for one edit at its end, made from where the pointer
//! then is. Escape ends it as if it had never been.

use egui::{Modifiers, Pos2, Rect, Vec2};

use super::Scope;
use super::camera::{Camera, Zone};
use super::drag::{self, Edge, Load, Span, Target, drop_action, score_action};
use super::place::Place;
use crate::app::request::Request;
use crate::app::selection::{Cell, Selection};
use crate::app::widgets::tenths;
use crate::change::{Label, Verb, What};
use crate::layout::scene::{self, Item, Point, Tag, point, rect};
use crate::model::{CardId, LaneKind, MeasureKind, RecordId, StepId, Traveller};

/// How near to a card's edge the pointer takes the edge, on the screen.
const EDGE_REACH: f32 = 5.0;
/// Cards narrower than this on the screen have no edges to take.
const LEAST_EDGED: f32 = 40.0;
/// How near to a point of the curve the pointer takes it, on the screen.
const POINT_REACH: f32 = 12.0;
/// How near to the border of the map's screen a drag scrolls, and how fast at most, a second.
const SCROLL_REACH: f32 = 28.0;
const SCROLL_SPEED: f32 = 900.0;

/// What is being done.
#[derive(Debug, Clone)]
pub enum Gesture {
    /// Moving the view.
    Pan,
    /// Selecting what is in a frame.
    Band {
        /// Where it began, in the scene.
        from: Point,
        /// What was selected before.
        before: Selection,
        /// Whether that stays selected.
        adds: bool,
    },
    /// Moving a point of a curve.
    Score {
        /// The point.
        point: CurvePoint,
        /// What it was.
        before: Option<f64>,
        /// What it is now.
        value: f64,
        /// How far below the point the pointer took hold of it, on the screen.
        grip: f32,
    },
    /// Moving an edge of a card.
    Stretch {
        /// Which edge.
        edge: Edge,
        /// The card's columns before.
        before: Span,
        /// The card's columns now.
        now: Span,
    },
    /// Carrying something elsewhere.
    Carry {
        /// What.
        load: Load,
        /// From the upper left of what was taken up to the pointer, on the screen.
        grip: Vec2,
        /// Where it would go.
        target: Option<Target>,
        /// Whether a copy goes there.
        copies: bool,
    },
}

/// Somebody's point on a curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CurvePoint {
    /// The curve's row and the step.
    pub cell: Cell,
    /// Whose.
    pub who: Traveller,
}

/// What the pointer would take hold of at a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Hold {
    /// A point of a curve.
    Point(CurvePoint),
    /// A place on a curve where the one who is being scored has no point yet.
    NewPoint(CurvePoint),
    /// An edge of a card.
    Edge(CardId, Edge),
    /// Something that can be carried.
    Thing(Tag),
    /// Nothing that moves.
    Nothing,
}

/// What the pointer takes hold of there.
#[must_use]
pub fn hold_at(scope: &Scope<'_>, at: Pos2) -> Hold {
    let picture = scope.context.picture;
    let in_scene = scope.lens.to_scene(at);
    let Some(tag) = picture.hit(in_scene) else { return Hold::Nothing };
    match tag {
        Tag::Cell(lane, step) | Tag::Score(lane, step, _) => {
            let cell = Cell { lane, step };
            let is_curve =
                scope.context.document.lane(lane).is_some_and(|lane| lane.kind == LaneKind::Curve);
            if !is_curve {
                return Hold::Nothing;
            }
            if let Some(who) = point_near(scope, cell, in_scene) {
                return Hold::Point(CurvePoint { cell, who });
            }
            let point = CurvePoint { cell, who: scope.context.traveller };
            match scope.context.document.step(step) {
                Some(step)
                    if step
                        .measure(scope.context.traveller, MeasureKind::Satisfaction)
                        .is_none() =>
                {
                    Hold::NewPoint(point)
                }
                _ => Hold::Nothing,
            }
        }
        Tag::Card(id) => match edge_at(scope, id, at) {
            Some(edge) => Hold::Edge(id, edge),
            None => Hold::Thing(tag),
        },
        Tag::Persona(_) | Tag::Section(_) | Tag::Note(_) | Tag::Title => Hold::Nothing,
        Tag::Stage(_) | Tag::Step(_) | Tag::LaneLabel(_) | Tag::Line(_) => Hold::Thing(tag),
    }
}

/// Whose point is near, the nearest first.
fn point_near(scope: &Scope<'_>, cell: Cell, at: Point) -> Option<Traveller> {
    let (picture, document) = (scope.context.picture, scope.context.document);
    let step = document.step(cell.step)?;
    let reach = POINT_REACH / scope.lens.zoom;
    let near = step.scores.keys().filter_map(|&who| {
        step.measure(who, MeasureKind::Satisfaction)?;
        // Those who are hidden have no place on the curve; those who would hide one another stand
        // side by side.
        let mark = picture.rect_of(Tag::Score(cell.lane, cell.step, who))?.center();
        let distance = (at.x - mark.x).hypot(at.y - mark.y);
        (distance <= reach).then_some((distance, who))
    });
    near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, who)| who)
}

fn edge_at(scope: &Scope<'_>, card: CardId, at: Pos2) -> Option<Edge> {
    let rect = scope.lens.rect_to_screen(scope.context.picture.rect_of(Tag::Card(card))?);
    if rect.width() < LEAST_EDGED {
        return None;
    }
    if at.x <= rect.left() + EDGE_REACH {
        Some(Edge::Left)
    } else if at.x >= rect.right() - EDGE_REACH {
        Some(Edge::Right)
    } else {
        None
    }
}

/// Tenths of a point; whole points with Shift.
fn rounded(value: f64, modifiers: Modifiers) -> f64 {
    if modifiers.shift { value.round() } else { tenths(value) }
}

fn score_at(scope: &Scope<'_>, point: CurvePoint, at: Pos2, modifiers: Modifiers) -> Option<f64> {
    let y = (at.y - scope.lens.origin(Zone::Body).y) / scope.lens.zoom;
    let value = scope.context.picture.score_at(point.cell.lane, y)?;
    Some(rounded(value, modifiers))
}

impl Gesture {
    /// Begins what a drag from a press at that point means.
    #[must_use]
    pub fn begin(
        scope: &Scope<'_>,
        pressed: Pos2,
        modifiers: Modifiers,
        requests: &mut Vec<Request>,
    ) -> Option<Self> {
        let context = scope.context;
        let selection = context.selection;
        match hold_at(scope, pressed) {
            Hold::Point(point) | Hold::NewPoint(point) => {
                let step = context.document.step(point.cell.step)?;
                let measure = step.measure(point.who, MeasureKind::Satisfaction);
                let before = measure.map(|measure| measure.value);
                let pressed_value = score_at(scope, point, pressed, modifiers)?;
                let select = Place::Cell(point.cell).selection(context.document);
                requests.push(Request::Select(select));
                let value = before.unwrap_or(pressed_value);
                if before.is_none() {
                    let action = score_action(point.cell.step, point.who, Some(value));
                    requests.push(Request::Preview(action));
                }
                let y = before.and_then(|before| on_curve(scope, point.cell, before));
                let grip = y.map_or(0.0, |at| pressed.y - at.y);
                Some(Self::Score { point, before, value, grip })
            }
            Hold::Edge(card, edge) => {
                let before = Span::of(card, context.document)?;
                requests.push(Request::Select(Place::Card(card).selection(context.document)));
                Some(Self::Stretch { edge, before, now: before })
            }
            Hold::Thing(tag) => {
                let load = Load::of(tag, selection.records(), context.document)?;
                let taken = context.picture.rect_of(tag)?;
                let place = Place::of_tag(tag)?;
                if place.record(context.document).is_none_or(|id| !selection.contains(id)) {
                    requests.push(Request::Select(place.selection(context.document)));
                }
                let grip = pressed - scope.lens.rect_to_screen(taken).min;
                Some(Self::Carry { load, grip, target: None, copies: false })
            }
            Hold::Nothing => (scope.lens.zone_at(pressed) == Zone::Body).then(|| Self::Band {
                from: scope.lens.to_scene(pressed),
                before: selection.clone(),
                adds: modifiers.shift || modifiers.command,
            }),
        }
    }

    /// Follows the pointer.
    pub fn follow(
        &mut self,
        scope: &Scope<'_>,
        at: Pos2,
        modifiers: Modifiers,
        requests: &mut Vec<Request>,
    ) {
        match self {
            Self::Pan => {}
            Self::Band { from, before, adds } => {
                let frame = band(*from, scope.lens.to_scene(at));
                let mut selection = if *adds { before.clone() } else { Selection::default() };
                cards_in(scope, frame).into_iter().for_each(|card| selection.add(card.into()));
                if selection.records() != scope.context.selection.records() {
                    requests.push(Request::Select(selection));
                }
            }
            Self::Score { point, value, grip, .. } => {
                let at = at - Vec2::new(0.0, *grip);
                let Some(now) = score_at(scope, *point, at, modifiers) else { return };
                if now != *value {
                    *value = now;
                    let action = score_action(point.cell.step, point.who, Some(now));
                    requests.push(Request::Preview(action));
                }
            }
            Self::Stretch { edge, before, now } => {
                let Some(step) = nearest_step(scope, at) else { return };
                let span = before.with_edge(*edge, step, scope.context.document);
                if span != *now {
                    *now = span;
                    requests.push(Request::Preview(span.action()));
                }
            }
            Self::Carry { load, target, copies, .. } => {
                let in_scene = scope.lens.to_scene(at);
                *target =
                    drag::target(load, in_scene, scope.context.picture, scope.context.document);
                *copies = modifiers.command && load.can_be_copied();
            }
        }
    }

    /// Ends where the pointer is now.
    pub fn finish(
        mut self,
        scope: &Scope<'_>,
        at: Pos2,
        modifiers: Modifiers,
        requests: &mut Vec<Request>,
    ) {
        // The frame of the release may be the first that knows where the pointer went.
        self.follow(scope, at, modifiers, requests);
        match self {
            Self::Pan | Self::Band { .. } => {}
            Self::Score { point, before, value, .. } => {
                let label = Label::one(Verb::Score, What::Step);
                let action = score_action(point.cell.step, point.who, Some(value));
                finish_edit(before != Some(value), label, action, requests);
            }
            Self::Stretch { before, now, .. } => {
                let label = Label::one(Verb::Span, What::Card);
                finish_edit(before != now, label, now.action(), requests);
            }
            Self::Carry { load, target: Some(target), copies, .. } => {
                let (label, action) = drop_action(&load, target.spot, copies);
                requests.push(Request::Edit { label, action });
            }
            Self::Carry { .. } => {}
        }
    }

    /// Ends as if it had never been.
    pub fn cancel(self, requests: &mut Vec<Request>) {
        match self {
            Self::Score { .. } | Self::Stretch { .. } => requests.push(Request::CancelGesture),
            Self::Band { before, .. } => requests.push(Request::Select(before)),
            Self::Pan | Self::Carry { .. } => {}
        }
    }

    /// Scrolls while the pointer drags something at the border of the map; answers whether it did.
    pub fn scroll_at_border(
        &self,
        scope: &Scope<'_>,
        at: Pos2,
        camera: &mut Camera,
        dt: f32,
    ) -> bool {
        let sideways = match self {
            Self::Pan | Self::Score { .. } => return false,
            Self::Carry { load: Load::Row(_), .. } => false,
            _ => true,
        };
        let upright = !matches!(
            self,
            Self::Stretch { .. } | Self::Carry { load: Load::Steps(_) | Load::Stage(_), .. }
        );
        let room = scope.lens.clip(Zone::Body);
        let push = |at: f32, low: f32, high: f32| {
            let near = |distance: f32| (1.0 - distance / SCROLL_REACH).clamp(0.0, 1.0);
            near(high - at) - near(at - low)
        };
        let x = if sideways { push(at.x, room.left(), room.right()) } else { 0.0 };
        let y = if upright { push(at.y, room.top(), room.bottom()) } else { 0.0 };
        let by = Vec2::new(x, y) * SCROLL_SPEED * dt.min(0.1);
        by != Vec2::ZERO && camera.scroll_by(by)
    }

    /// The records that are being carried, which stay behind faintly.
    #[must_use]
    pub fn lifted(&self) -> Vec<RecordId> {
        match self {
            Self::Carry { load, copies: false, .. } => load.records(),
            _ => Vec::new(),
        }
    }

    /// The frame that is being drawn, on the screen.
    #[must_use]
    pub fn frame(&self, scope: &Scope<'_>, at: Pos2) -> Option<Rect> {
        let Self::Band { from, .. } = self else { return None };
        let from = scope.lens.to_screen(*from, Zone::Body);
        Some(Rect::from_two_pos(from, at).intersect(scope.lens.clip(Zone::Body)))
    }
}

fn finish_edit(
    changed: bool,
    label: Label,
    action: crate::app::request::Action,
    requests: &mut Vec<Request>,
) {
    requests.push(if changed { Request::Edit { label, action } } else { Request::CancelGesture });
}

fn band(from: Point, to: Point) -> scene::Rect {
    let (x, y) = (from.x.min(to.x), from.y.min(to.y));
    rect(x, y, (from.x - to.x).abs(), (from.y - to.y).abs())
}

/// The cards that a frame touches.
fn cards_in(scope: &Scope<'_>, frame: scene::Rect) -> Vec<CardId> {
    let mut found = Vec::new();
    for (at, group) in scope.context.picture.visible(frame.grown(1.0)) {
        let parts = group.items.iter().filter_map(|item| match item {
            Item::Group(offset, part) => Some((at + *offset, part)),
            _ => None,
        });
        for (at, group) in std::iter::once((at, group)).chain(parts) {
            let own = rect(at.x, at.y, group.size.width, group.size.height);
            if let Some(Tag::Card(id)) = group.tag
                && own.overlaps(frame)
            {
                found.push(id);
            }
        }
    }
    found
}

/// The step of the column under (or nearest to) the pointer.
fn nearest_step(scope: &Scope<'_>, at: Pos2) -> Option<StepId> {
    let columns = scope.context.picture.columns();
    let x = (at.x - scope.lens.origin(Zone::Body).x) / scope.lens.zoom;
    let last = columns.last()?;
    let x = x.clamp(columns.first()?.x, last.right() - 1.0);
    columns.get(scope.context.picture.column_at(x)?)?.step
}

/// Where a score is on the screen.
#[must_use]
pub fn on_curve(scope: &Scope<'_>, cell: Cell, value: f64) -> Option<Pos2> {
    let picture = scope.context.picture;
    let x = picture.columns().get(picture.column_of(cell.step)?)?.center();
    let y = picture.score_y(cell.lane, value)?;
    Some(scope.lens.to_screen(point(x, y), Zone::Body))
}
