//! Hand-built scenes for the tests of all exporters.

use std::sync::Arc;

use crate::layout::scene::{
    Face, Group, Ink, Item, Scene, Segment, Size, Stroke, Tag, TextRun, point, rect,
};
use crate::model::{CardId, Hue, LaneId, LineId, PersonaId, StageId, StepId, Traveller};

/// A run of text.
pub(crate) fn text(x: f32, y: f32, face: Face, ink: Ink, text: &str) -> Item {
    let width = text.chars().count() as f32 * 7.0;
    Item::Text(TextRun { at: point(x, y), text: text.into(), face, size: 13.0, ink, width })
}

/// A group that shows one thing.
pub(crate) fn tagged(tag: Tag, items: Vec<Item>) -> Arc<Group> {
    Arc::new(Group { size: Size { width: 100.0, height: 40.0 }, tag: Some(tag), items })
}

/// A scene with these items.
pub(crate) fn scene(width: f32, height: f32, items: Vec<Item>) -> Scene {
    let size = Size { width, height };
    Scene {
        size,
        title: "Talvikengät <ennen> hiihtolomaa & muuta".to_owned(),
        description: "Kartta: 2 vaihetta, 2 askelta.".to_owned(),
        root: Arc::new(Group { size, tag: None, items }),
    }
}

/// Every kind of item and every kind of tag, once.
pub(crate) fn every_kind() -> Scene {
    let (lane, step) = (LaneId(1), StepId(2));
    let card = tagged(
        Tag::Card(CardId(7)),
        vec![
            Item::Rect {
                rect: rect(0.0, 0.0, 160.0, 36.0),
                radius: 6.0,
                fill: Some(Ink::Card),
                stroke: Some(Stroke::solid(Ink::CardEdge, 1.0)),
            },
            text(8.0, 22.0, Face::Regular, Ink::Text, "Maksu & «kuitti»"),
        ],
    );
    let score = tagged(
        Tag::Score(lane, step, Traveller::Everyone),
        vec![Item::Path {
            segments: Arc::new([
                Segment::MoveTo(point(0.0, 5.0)),
                Segment::CurveTo(point(0.0, 0.0), point(10.0, 0.0), point(10.0, 5.0)),
                Segment::LineTo(point(5.0, 10.5)),
                Segment::Close,
            ]),
            fill: Some(Ink::Persona(Hue::Blue)),
            stroke: None,
        }],
    );
    let cell = tagged(
        Tag::Cell(lane, step),
        vec![Item::Group(point(4.0, 4.0), card), Item::Group(point(180.0, 10.0), score)],
    );
    let line = tagged(
        Tag::Line(LineId(4)),
        vec![Item::Path {
            segments: Arc::new([
                Segment::MoveTo(point(0.0, 0.0)),
                Segment::LineTo(point(300.0, 0.0)),
            ]),
            fill: None,
            stroke: Some(Stroke { ink: Ink::Blueprint, width: 1.5, dash: Some((6.0, 4.0)) }),
        }],
    );
    let one = |tag, label| tagged(tag, vec![text(0.0, 0.0, Face::Bold, Ink::TextMuted, label)]);
    scene(
        400.0,
        200.0,
        vec![
            Item::Group(point(10.0, 20.0), one(Tag::Title, "Talvikengät")),
            Item::Group(point(10.0, 40.0), one(Tag::Stage(StageId(3)), "Osto")),
            Item::Group(point(10.0, 60.0), one(Tag::Step(step), "Maksaa")),
            Item::Group(point(10.0, 80.0), one(Tag::LaneLabel(lane), "Kosketuspisteet")),
            Item::Group(point(10.0, 90.0), cell),
            Item::Group(point(10.0, 150.0), line),
            Item::Group(point(10.0, 170.0), one(Tag::Persona(PersonaId(5)), "Aino")),
            text(200.0, 170.0, Face::Italic, Ink::Accent, " sanoi  hän"),
        ],
    )
}

/// Texts that want to break out of where they stand.
pub(crate) const EVIL: [&str; 8] = [
    "</text><script>alert(1)</script>",
    "a\0b\u{1}c",
    "]]> <![CDATA[",
    "&amp; &#x3c; &nosuch;",
    "\" onload=\"x\" '",
    "🙂 👩‍👩‍👧",
    "שלום עולם مرحبا",
    "\u{202e}evil\u{feff}\u{fffe}",
];
