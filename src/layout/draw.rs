//! Putting items into a group.

use std::sync::Arc;

use crate::model::Picture;

use super::scene::{
    Group, Ink, Item, Point, Rect, Segment, Size, Stroke, Tag, TextRun, point, rect,
};

/// A group that is being drawn.
#[derive(Debug, Default)]
pub(crate) struct Sketch {
    items: Vec<Item>,
}

impl Sketch {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn rect(
        &mut self,
        rect: Rect,
        radius: f32,
        fill: impl Into<Option<Ink>>,
        stroke: impl Into<Option<Stroke>>,
    ) {
        let (fill, stroke) = (fill.into(), stroke.into());
        self.items.push(Item::Rect { rect, radius, fill, stroke });
    }

    pub(crate) fn circle(
        &mut self,
        center: Point,
        radius: f32,
        fill: impl Into<Option<Ink>>,
        stroke: impl Into<Option<Stroke>>,
    ) {
        let square = rect(center.x - radius, center.y - radius, 2.0 * radius, 2.0 * radius);
        self.rect(square, radius, fill, stroke);
    }

    pub(crate) fn path(
        &mut self,
        segments: impl Into<Arc<[Segment]>>,
        fill: impl Into<Option<Ink>>,
        stroke: impl Into<Option<Stroke>>,
    ) {
        let (fill, stroke) = (fill.into(), stroke.into());
        self.items.push(Item::Path { segments: segments.into(), fill, stroke });
    }

    pub(crate) fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.path([Segment::MoveTo(from), Segment::LineTo(to)], None, stroke);
    }

    /// A closed shape with straight sides; convex where it is filled.
    pub(crate) fn polygon(
        &mut self,
        corners: &[Point],
        fill: impl Into<Option<Ink>>,
        stroke: impl Into<Option<Stroke>>,
    ) {
        self.path(polygon(corners), fill, stroke);
    }

    pub(crate) fn run(&mut self, run: TextRun) {
        self.items.push(Item::Text(run));
    }

    /// A picture that fills the rectangle.
    pub(crate) fn image(&mut self, rect: Rect, radius: f32, picture: Arc<Picture>) {
        self.items.push(Item::Image { rect, radius, picture });
    }

    pub(crate) fn group(&mut self, at: Point, group: Arc<Group>) {
        self.items.push(Item::Group(at, group));
    }

    /// Puts everything of another over what there is.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.items.append(&mut other.items);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    pub(crate) fn finish(self, size: Size, tag: Option<Tag>) -> Arc<Group> {
        Arc::new(Group { size, tag, items: self.items })
    }
}

/// The path of a closed shape with straight sides.
pub(crate) fn polygon(corners: &[Point]) -> Vec<Segment> {
    let mut segments: Vec<Segment> = corners
        .iter()
        .enumerate()
        .map(|(i, &corner)| if i == 0 { Segment::MoveTo(corner) } else { Segment::LineTo(corner) })
        .collect();
    segments.push(Segment::Close);
    segments
}

/// Straight lines from point to point, their corners rounded where there is room.
pub(crate) fn rounded(points: &[Point], radius: f32) -> Vec<Segment> {
    let Some((&first, rest)) = points.split_first() else { return Vec::new() };
    let mut segments = vec![Segment::MoveTo(first)];
    let mut from = first;
    for (i, &corner) in rest.iter().enumerate() {
        let Some(&next) = rest.get(i + 1) else {
            segments.push(Segment::LineTo(corner));
            break;
        };
        let room = (distance(from, corner) / 2.0).min(distance(corner, next) / 2.0).min(radius);
        let (before, after) = (towards(corner, from, room), towards(corner, next, room));
        segments.push(Segment::LineTo(before));
        segments.push(Segment::CurveTo(
            towards(corner, from, room * 0.45),
            towards(corner, next, room * 0.45),
            after,
        ));
        from = corner;
    }
    segments
}

fn distance(a: Point, b: Point) -> f32 {
    (a.x - b.x).hypot(a.y - b.y)
}

fn towards(from: Point, to: Point, by: f32) -> Point {
    let length = distance(from, to);
    if length <= f32::EPSILON {
        return from;
    }
    let share = by / length;
    point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
}
