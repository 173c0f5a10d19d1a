//! A scene as text, for tests: one line an item, indented by group.

use std::fmt::Write as _;

use super::scene::{Group, Item, Point, Scene, Segment, Stroke, Tag};

/// Everything in a scene, a line an item. Numbers are rounded to tenths.
#[must_use]
pub fn scene_text(scene: &Scene) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}", n2(scene.size.width, scene.size.height));
    let _ = writeln!(out, "title: {}", scene.title);
    let _ = writeln!(out, "description: {}", scene.description);
    group_lines(&mut out, &scene.root, 0);
    out
}

/// Everything in a group, a line an item.
#[must_use]
pub fn group_text(group: &Group) -> String {
    let mut out = String::new();
    group_lines(&mut out, group, 0);
    out
}

fn group_lines(out: &mut String, group: &Group, depth: usize) {
    for item in &group.items {
        let _ = write!(out, "{:indent$}", "", indent = depth * 2);
        match item {
            Item::Rect { rect, radius, fill, stroke } => {
                let _ = write!(out, "rect {} {}", n2(rect.x, rect.y), n2(rect.width, rect.height));
                if *radius > 0.0 {
                    let _ = write!(out, " r{}", n(*radius));
                }
                let _ = writeln!(out, "{}", paint(*fill, *stroke));
            }
            Item::Path { segments, fill, stroke } => {
                let _ = writeln!(out, "path {}{}", path(segments), paint(*fill, *stroke));
            }
            Item::Text(run) => {
                let at = n2(run.at.x, run.at.y);
                let _ = writeln!(
                    out,
                    "text {at} w{} {:?} {} {:?} {:?}",
                    n(run.width),
                    run.face,
                    n(run.size),
                    run.ink,
                    run.text
                );
            }
            Item::Image { rect, radius, picture } => {
                let size = n2(rect.width, rect.height);
                let at = n2(rect.x, rect.y);
                let _ = writeln!(out, "image {at} {size} r{} {}", n(*radius), picture.id);
            }
            Item::Group(at, inner) => {
                let size = n2(inner.size.width, inner.size.height);
                let tag = inner.tag.map(tag_text).unwrap_or_default();
                let _ = writeln!(out, "group {} {size}{tag}", n2(at.x, at.y));
                group_lines(out, inner, depth + 1);
            }
        }
    }
}

fn tag_text(tag: Tag) -> String {
    match tag {
        Tag::Stage(id) => format!(" {id}"),
        Tag::Step(id) => format!(" {id}"),
        Tag::LaneLabel(id) => format!(" label {id}"),
        Tag::Line(id) => format!(" {id}"),
        Tag::Cell(lane, step) => format!(" cell {lane} {step}"),
        Tag::Card(id) => format!(" {id}"),
        Tag::Score(lane, step, who) => format!(" score {lane} {step} {who:?}"),
        Tag::Persona(id) => format!(" {id}"),
        Tag::Section(section) => format!(" section {}", section.key()),
        Tag::Note(id) => format!(" {id}"),
        Tag::Title => " title".to_owned(),
    }
}

fn paint(fill: Option<super::scene::Ink>, stroke: Option<Stroke>) -> String {
    let mut out = String::new();
    if let Some(fill) = fill {
        let _ = write!(out, " fill {fill:?}");
    }
    if let Some(stroke) = stroke {
        let _ = write!(out, " stroke {:?} {}", stroke.ink, n(stroke.width));
        if let Some((on, off)) = stroke.dash {
            let _ = write!(out, " dash {},{}", n(on), n(off));
        }
    }
    out
}

fn path(segments: &[Segment]) -> String {
    let at = |p: &Point| n2(p.x, p.y);
    let parts: Vec<String> = segments
        .iter()
        .map(|segment| match segment {
            Segment::MoveTo(p) => format!("M{}", at(p)),
            Segment::LineTo(p) => format!("L{}", at(p)),
            Segment::CurveTo(a, b, c) => format!("C{} {} {}", at(a), at(b), at(c)),
            Segment::Close => "Z".to_owned(),
        })
        .collect();
    parts.join(" ")
}

fn n(value: f32) -> String {
    let rounded = (f64::from(value) * 10.0).round() / 10.0;
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

fn n2(a: f32, b: f32) -> String {
    format!("{},{}", n(a), n(b))
}
