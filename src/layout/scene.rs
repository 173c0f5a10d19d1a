//! The picture: positioned items in nested groups, each with the record that it shows.
//!
//! Units are pixels at 100 % zoom (1 px = 1/96 inch); x grows to the right, y downwards. Every
//! group has its own origin, and groups are shared, so that a row that grew moves the rows below
//! it without touching what is in them.
//!
//! Colours are told as [`Ink`]: what a thing *is*, not what it looks like. A
//! [`super::palette::Palette`] gives each ink its colour in light and in dark.

use std::sync::Arc;

use crate::model::{
    CardId, Hue, LaneId, LineId, NoteId, PersonaId, Picture, Section, StageId, StepId, Traveller,
};

/// A point, or an offset.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[allow(missing_docs, reason = "plain coordinates")]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

/// Width and height; neither is negative.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[allow(missing_docs, reason = "plain extents")]
pub struct Size {
    pub width: f32,
    pub height: f32,
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[allow(missing_docs, reason = "plain coordinates")]
pub struct Rect {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// Shorthand for [`Point`].
#[must_use]
pub const fn point(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// Shorthand for [`Rect`].
#[must_use]
pub const fn rect(x: f32, y: f32, width: f32, height: f32) -> Rect {
    Rect { x, y, width, height }
}

impl std::ops::Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        point(self.x + other.x, self.y + other.y)
    }
}

impl std::ops::Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        point(self.x - other.x, self.y - other.y)
    }
}

impl Rect {
    /// The right edge.
    #[must_use]
    pub fn right(self) -> f32 {
        self.x + self.width
    }

    /// The lower edge.
    #[must_use]
    pub fn bottom(self) -> f32 {
        self.y + self.height
    }

    /// The middle.
    #[must_use]
    pub fn center(self) -> Point {
        point(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Whether the point lies in it; the right and lower edges do not count.
    #[must_use]
    pub fn contains(self, at: Point) -> bool {
        at.x >= self.x && at.x < self.right() && at.y >= self.y && at.y < self.bottom()
    }

    /// Whether the two share any area.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// The same rectangle, moved.
    #[must_use]
    pub fn offset(self, by: Point) -> Self {
        rect(self.x + by.x, self.y + by.y, self.width, self.height)
    }

    /// Grown by `by` on every side (shrunk where it is negative, never below nothing).
    #[must_use]
    pub fn grown(self, by: f32) -> Self {
        let width = (self.width + 2.0 * by).max(0.0);
        let height = (self.height + 2.0 * by).max(0.0);
        let center = self.center();
        rect(center.x - width / 2.0, center.y - height / 2.0, width, height)
    }
}

/// What a thing is, for its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ink {
    /// Behind everything.
    Paper,
    /// Text.
    Text,
    /// Text that matters less: labels, captions.
    TextMuted,
    /// Thin lines between rows and columns.
    Rule,
    /// The dotted lines of a scale.
    Grid,
    /// A card's face.
    Card,
    /// A card's outline.
    CardEdge,
    /// The one accent: moments of truth, selection.
    Accent,
    /// Text or marks on top of the accent.
    OnAccent,
    /// A pain point's mark, its pips and its edge.
    Pain,
    /// A pain point's face.
    PainFill,
    /// An opportunity's mark and edge.
    Opportunity,
    /// An opportunity's face.
    OpportunityFill,
    /// A quote's or note's face.
    Quote,
    /// A blueprint line.
    Blueprint,
    /// A benchmark, a target: beside the point.
    Reference,
    /// A stage's wash down its columns.
    StageWash(Hue),
    /// A stage's band at the top.
    StageBand(Hue),
    /// A stage's title on its band.
    StageText(Hue),
    /// A persona's curve, marks and numbers.
    Persona(Hue),
    /// The customer as such: the curve of nobody in particular.
    Everyone,
}

/// One of the bundled faces, or one that the system lends for a character that they lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Noto Sans Regular.
    Regular,
    /// Noto Sans Bold.
    Bold,
    /// Noto Sans Italic.
    Italic,
    /// A bundled symbol font, by its number in `layout::fonts`.
    Symbols(u8),
    /// A font of the system, by its number in `layout::fonts`' list.
    System(u16),
}

/// A line's ink and width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub ink: Ink,
    /// Width.
    pub width: f32,
    /// Lengths of dash and gap; `None` is a solid line.
    pub dash: Option<(f32, f32)>,
}

impl Stroke {
    /// A solid line.
    #[must_use]
    pub const fn solid(ink: Ink, width: f32) -> Self {
        Self { ink, width, dash: None }
    }
}

/// One piece of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Begins a new piece.
    MoveTo(Point),
    /// A straight line.
    LineTo(Point),
    /// A cubic Bézier curve: two control points and the end.
    CurveTo(Point, Point, Point),
    /// Back to the beginning of the piece.
    Close,
}

/// A run of text in one face on one line, already measured: nobody wraps or measures it again.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    /// Where the baseline begins.
    pub at: Point,
    /// The characters; no line breaks.
    pub text: Arc<str>,
    /// Font.
    pub face: Face,
    /// Font size.
    pub size: f32,
    /// Colour.
    pub ink: Ink,
    /// The advance as measured.
    pub width: f32,
}

/// One thing in a group.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A rectangle with rounded corners.
    Rect {
        /// Where.
        rect: Rect,
        /// Corner radius.
        radius: f32,
        /// Inside.
        fill: Option<Ink>,
        /// Outline.
        stroke: Option<Stroke>,
    },
    /// A path.
    Path {
        /// Its pieces.
        segments: Arc<[Segment]>,
        /// Inside; filled paths are convex, or painters may fill them wrongly.
        fill: Option<Ink>,
        /// Outline.
        stroke: Option<Stroke>,
    },
    /// A run of text.
    Text(TextRun),
    /// A picture that fills the rectangle: its middle, as large as it goes, cut off at the edges.
    Image {
        /// Where.
        rect: Rect,
        /// Corner radius.
        radius: f32,
        /// What it shows, encoded.
        picture: Arc<Picture>,
    },
    /// A group with its origin at that point.
    Group(Point, Arc<Group>),
}

/// What a group shows: for hit-testing, selection frames, find, and screen readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    /// A stage's band.
    Stage(StageId),
    /// A step's header.
    Step(StepId),
    /// A lane's label at the left.
    LaneLabel(LaneId),
    /// A blueprint line.
    Line(LineId),
    /// A cell of the grid; the cards in it have tags of their own.
    Cell(LaneId, StepId),
    /// A card.
    Card(CardId),
    /// A persona's (or everyone's) point on the curve.
    Score(LaneId, StepId, Traveller),
    /// A persona's name in the legend.
    Persona(PersonaId),
    /// A section of an empathy map.
    Section(Section),
    /// A note in one.
    Note(NoteId),
    /// The map's title.
    Title,
}

/// Items with an origin of their own.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Group {
    /// Extent, from the origin.
    pub size: Size,
    /// What it shows, if it shows one thing.
    pub tag: Option<Tag>,
    /// Painted first to last.
    pub items: Vec<Item>,
}

/// A whole picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Extent.
    pub size: Size,
    /// What the picture is called: the title of an SVG or PDF.
    pub title: String,
    /// What it shows, in a sentence or two: the description of an SVG, alternative text in a PDF.
    pub description: String,
    /// Everything in it.
    pub root: Arc<Group>,
}

impl Scene {
    /// The same with so much left free on every side.
    #[must_use]
    pub fn framed(self, by: f32) -> Self {
        let size = Size { width: self.size.width + 2.0 * by, height: self.size.height + 2.0 * by };
        let items = vec![Item::Group(point(by, by), self.root)];
        Self { size, root: Arc::new(Group { size, tag: None, items }), ..self }
    }
}

impl Group {
    /// Walks all items below, parents before children, with the absolute offset of each item's
    /// group and the innermost tag around it.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(Point, Option<Tag>, &'a Item)) {
        self.walk_from(point(0.0, 0.0), None, visit);
    }

    fn walk_from<'a>(
        &'a self,
        origin: Point,
        tag: Option<Tag>,
        visit: &mut impl FnMut(Point, Option<Tag>, &'a Item),
    ) {
        let tag = self.tag.or(tag);
        for item in &self.items {
            visit(origin, tag, item);
            if let Item::Group(at, group) = item {
                group.walk_from(origin + *at, tag, visit);
            }
        }
    }
}
