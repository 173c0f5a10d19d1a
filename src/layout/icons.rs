//! Our own small pictures: one for each channel, and the faces of the curve's axis. Drawn with
//! strokes on a field of 16 × 16, the same on the screen and on paper.

use std::sync::{Arc, OnceLock};

use crate::model::Channel;

use super::draw::Sketch;
use super::scene::{Group, Ink, Segment, Size, Stroke, point, rect};

/// The side of the field that an icon is drawn on.
pub(crate) const ICON: f32 = 16.0;

const LINE: f32 = 1.2;

/// One stroke of an icon.
enum Piece {
    /// Center and radii.
    Ellipse(f32, f32, f32, f32),
    /// Corner, extent, radius of the corners.
    Round(f32, f32, f32, f32, f32),
    /// From point to point.
    Line(&'static [(f32, f32)]),
    /// From point to point and back.
    Closed(&'static [(f32, f32)]),
    /// A filled dot.
    Dot(f32, f32, f32),
    /// Curves: where the path begins, then two controls and an end each.
    Curves((f32, f32), &'static [[(f32, f32); 3]]),
}

use Piece::{Closed, Curves, Dot, Ellipse, Line, Round};

/// The icon of a channel.
pub(crate) fn channel(channel: &Channel) -> Arc<Group> {
    static ICONS: OnceLock<Vec<Arc<Group>>> = OnceLock::new();
    let icons = ICONS.get_or_init(|| {
        let own = Channel::Own(String::new());
        Channel::KNOWN.iter().chain([&own]).map(|c| icon(pieces(c))).collect()
    });
    let at = Channel::KNOWN.iter().position(|known| known == channel);
    let last = icons.len().saturating_sub(1);
    icons.get(at.unwrap_or(last)).cloned().unwrap_or_default()
}

/// The face that goes with a score: 1 sad, 3 neither, 5 glad.
pub(crate) fn face(score: u8) -> Arc<Group> {
    static FACES: OnceLock<[Arc<Group>; 3]> = OnceLock::new();
    let [sad, plain, glad] = FACES.get_or_init(|| [icon(&SAD), icon(&PLAIN), icon(&GLAD)]);
    match score {
        ..=2 => sad.clone(),
        3 => plain.clone(),
        _ => glad.clone(),
    }
}

const HEAD: [Piece; 3] = [Ellipse(8.0, 8.0, 6.6, 6.6), Dot(5.7, 6.4, 0.95), Dot(10.3, 6.4, 0.95)];
const GLAD: [Piece; 4] = face_with(Curves((4.8, 9.4), &[[(6.0, 11.7), (10.0, 11.7), (11.2, 9.4)]]));
const PLAIN: [Piece; 4] = face_with(Line(&[(5.2, 10.5), (10.8, 10.5)]));
const SAD: [Piece; 4] = face_with(Curves((4.8, 11.5), &[[(6.0, 9.2), (10.0, 9.2), (11.2, 11.5)]]));

const fn face_with(mouth: Piece) -> [Piece; 4] {
    let [head, left, right] = HEAD;
    [head, left, right, mouth]
}

fn pieces(channel: &Channel) -> &'static [Piece] {
    match channel {
        Channel::Web => &[
            Ellipse(8.0, 8.0, 6.4, 6.4),
            Ellipse(8.0, 8.0, 2.8, 6.4),
            Line(&[(1.6, 8.0), (14.4, 8.0)]),
        ],
        Channel::App => &[Round(4.4, 1.6, 7.2, 12.8, 1.6), Line(&[(7.0, 12.2), (9.0, 12.2)])],
        Channel::Email => {
            &[Round(1.6, 3.4, 12.8, 9.4, 1.2), Line(&[(2.0, 4.2), (8.0, 8.8), (14.0, 4.2)])]
        }
        Channel::Sms => {
            &[Closed(BUBBLE), Dot(5.0, 6.6, 0.9), Dot(8.0, 6.6, 0.9), Dot(11.0, 6.6, 0.9)]
        }
        Channel::Phone => &[Curves(
            (4.0, 1.8),
            &[
                [(4.7, 1.8), (5.4, 1.8), (6.1, 1.8)],
                [(6.4, 2.9), (6.8, 4.0), (7.1, 5.1)],
                [(6.6, 5.5), (6.0, 5.9), (5.5, 6.3)],
                [(6.3, 8.2), (7.8, 9.7), (9.7, 10.5)],
                [(10.1, 10.0), (10.5, 9.4), (10.9, 8.9)],
                [(12.0, 9.2), (13.1, 9.6), (14.2, 9.9)],
                [(14.2, 10.6), (14.2, 11.3), (14.2, 12.0)],
                [(14.2, 13.2), (13.3, 14.2), (12.0, 14.2)],
                [(6.4, 13.8), (2.2, 9.6), (1.8, 4.0)],
                [(1.8, 2.7), (2.8, 1.8), (4.0, 1.8)],
            ],
        )],
        Channel::Chat => {
            &[Closed(BUBBLE), Line(&[(4.4, 5.4), (11.6, 5.4)]), Line(&[(4.4, 8.0), (9.4, 8.0)])]
        }
        Channel::Chatbot => &[
            Round(2.4, 5.0, 11.2, 8.6, 2.0),
            Line(&[(8.0, 5.0), (8.0, 3.0)]),
            Dot(8.0, 2.2, 1.1),
            Dot(5.6, 8.6, 1.0),
            Dot(10.4, 8.6, 1.0),
            Line(&[(6.0, 11.2), (10.0, 11.2)]),
        ],
        Channel::Shop => &[
            Closed(&[(2.8, 2.4), (13.2, 2.4), (14.6, 6.6), (1.4, 6.6)]),
            Line(&[(2.8, 6.6), (2.8, 13.6), (13.2, 13.6), (13.2, 6.6)]),
            Line(&[(6.4, 13.6), (6.4, 9.6), (9.6, 9.6), (9.6, 13.6)]),
        ],
        Channel::Post => &[
            Closed(&[(8.0, 1.5), (14.0, 4.6), (14.0, 11.4), (8.0, 14.5), (2.0, 11.4), (2.0, 4.6)]),
            Line(&[(2.0, 4.6), (8.0, 7.8), (14.0, 4.6)]),
            Line(&[(8.0, 7.8), (8.0, 14.5)]),
        ],
        Channel::Social => &[
            Ellipse(3.9, 8.0, 2.2, 2.2),
            Ellipse(12.0, 3.8, 2.2, 2.2),
            Ellipse(12.0, 12.2, 2.2, 2.2),
            Line(&[(5.9, 7.0), (10.0, 4.8)]),
            Line(&[(5.9, 9.0), (10.0, 11.2)]),
        ],
        Channel::Event => &[
            Round(2.0, 3.0, 12.0, 11.0, 1.4),
            Line(&[(2.0, 6.6), (14.0, 6.6)]),
            Line(&[(5.2, 1.4), (5.2, 4.2)]),
            Line(&[(10.8, 1.4), (10.8, 4.2)]),
        ],
        Channel::InPerson => &[
            Ellipse(8.0, 4.9, 2.9, 2.9),
            Curves(
                (2.6, 14.2),
                &[[(2.6, 11.2), (4.9, 9.7), (8.0, 9.7)], [(11.1, 9.7), (13.4, 11.2), (13.4, 14.2)]],
            ),
        ],
        Channel::Own(_) => &[
            Curves(
                (8.0, 14.5),
                &[
                    [(5.0, 11.2), (3.2, 8.8), (3.2, 6.3)],
                    [(3.2, 3.6), (5.3, 1.5), (8.0, 1.5)],
                    [(10.7, 1.5), (12.8, 3.6), (12.8, 6.3)],
                    [(12.8, 8.8), (11.0, 11.2), (8.0, 14.5)],
                ],
            ),
            Ellipse(8.0, 6.3, 1.8, 1.8),
        ],
    }
}

const BUBBLE: &[(f32, f32)] =
    &[(1.6, 2.4), (14.4, 2.4), (14.4, 10.8), (8.2, 10.8), (5.0, 14.0), (5.0, 10.8), (1.6, 10.8)];

fn icon(pieces: &[Piece]) -> Arc<Group> {
    let mut sketch = Sketch::new();
    let stroke = Stroke::solid(Ink::TextMuted, LINE);
    for piece in pieces {
        match *piece {
            Ellipse(x, y, rx, ry) => sketch.path(ellipse(x, y, rx, ry), None, stroke),
            Round(x, y, width, height, radius) => {
                sketch.rect(rect(x, y, width, height), radius, None, stroke);
            }
            Line(points) => sketch.path(lines(points), None, stroke),
            Closed(points) => {
                let mut segments = lines(points);
                segments.push(Segment::Close);
                sketch.path(segments, None, stroke);
            }
            Dot(x, y, radius) => sketch.circle(point(x, y), radius, Ink::TextMuted, None),
            Curves((x, y), curves) => {
                let at = |(x, y): (f32, f32)| point(x, y);
                let curves = curves.iter().map(|&[a, b, c]| Segment::CurveTo(at(a), at(b), at(c)));
                let start = Segment::MoveTo(point(x, y));
                sketch.path(std::iter::once(start).chain(curves).collect::<Vec<_>>(), None, stroke);
            }
        }
    }
    sketch.finish(Size { width: ICON, height: ICON }, None)
}

fn lines(points: &[(f32, f32)]) -> Vec<Segment> {
    let mut segments: Vec<Segment> =
        points.iter().map(|&(x, y)| Segment::LineTo(point(x, y))).collect();
    if let (Some(first), Some(&(x, y))) = (segments.first_mut(), points.first()) {
        *first = Segment::MoveTo(point(x, y));
    }
    segments
}

/// How far the control points of a quarter of a circle lie from its ends, in radii.
pub(crate) const QUARTER: f32 = 0.552_284_8;

fn ellipse(x: f32, y: f32, rx: f32, ry: f32) -> Vec<Segment> {
    let (kx, ky) = (rx * QUARTER, ry * QUARTER);
    let at = |dx: f32, dy: f32| point(x + dx, y + dy);
    vec![
        Segment::MoveTo(at(rx, 0.0)),
        Segment::CurveTo(at(rx, ky), at(kx, ry), at(0.0, ry)),
        Segment::CurveTo(at(-kx, ry), at(-rx, ky), at(-rx, 0.0)),
        Segment::CurveTo(at(-rx, -ky), at(-kx, -ry), at(0.0, -ry)),
        Segment::CurveTo(at(kx, -ry), at(rx, -ky), at(rx, 0.0)),
        Segment::Close,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_channel_has_an_icon_of_its_own_inside_the_field() {
        let own = Channel::Own("Kiosk".to_owned());
        let icons: Vec<_> = Channel::KNOWN.iter().chain([&own]).map(channel).collect();
        for (i, icon) in icons.iter().enumerate() {
            assert!(icons.iter().skip(i + 1).all(|other| other != icon), "{i} is not its own");
            icon.walk(&mut |_, _, item| {
                if let super::super::scene::Item::Path { segments, .. } = item {
                    for segment in segments.iter() {
                        let ends = match *segment {
                            Segment::MoveTo(p) | Segment::LineTo(p) => vec![p],
                            Segment::CurveTo(a, b, c) => vec![a, b, c],
                            Segment::Close => vec![],
                        };
                        let field = rect(1.0, 1.0, 14.0, 14.0);
                        assert!(ends.into_iter().all(|p| field.contains(p)), "{i}");
                    }
                }
            });
        }
    }
}
