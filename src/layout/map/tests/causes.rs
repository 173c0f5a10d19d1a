//! Arrows from causes can be told apart, and from the cards' borders.

use proptest::prelude::*;

use super::*;
use crate::layout::scene::{Point, Rect};
use crate::model::Pain;

/// Two lines that are nearer to one another than that are taken for one.
const NEAR: f32 = 2.0;
/// From a card's border, at least.
const CLEAR: f32 = 2.4;
/// Only what is longer than that runs along anything.
const STRETCH: f32 = 4.0;

/// How far two lines run along each other.
pub(crate) fn shared(one: &[Point], other: &[Point]) -> f32 {
    let pairs = |line: &[Point]| line.windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>();
    let both = |(a, b): (Point, Point), (c, d): (Point, Point)| {
        let along =
            |a: f32, b: f32, c: f32, d: f32| a.max(b).min(c.max(d)) - a.min(b).max(c.min(d));
        if a.x == b.x && c.x == d.x && (a.x - c.x).abs() < NEAR {
            along(a.y, b.y, c.y, d.y)
        } else if a.y == b.y && c.y == d.y && (a.y - c.y).abs() < NEAR {
            along(a.x, b.x, c.x, d.x)
        } else {
            0.0
        }
    };
    let others = pairs(other);
    pairs(one)
        .into_iter()
        .flat_map(|own| others.iter().map(move |other| both(own, *other)))
        .fold(0.0, f32::max)
}

/// The stretch of a line that runs along a border of a card.
fn along_border(line: &[Point], card: Rect) -> Option<(Point, Point)> {
    line.windows(2).map(|pair| (pair[0], pair[1])).find(|(a, b)| {
        let over =
            |a: f32, b: f32, from: f32, to: f32| a.max(b).min(to) - a.min(b).max(from) > STRETCH;
        let near =
            |at: f32, borders: [f32; 2]| borders.iter().any(|border| (at - border).abs() < CLEAR);
        (a.x == b.x && near(a.x, [card.x, card.right()]) && over(a.y, b.y, card.y, card.bottom()))
            || (a.y == b.y
                && near(a.y, [card.y, card.bottom()])
                && over(a.x, b.x, card.x, card.right()))
    })
}

/// That arrows of different causes run apart, and clear of cards.
pub(crate) fn run_apart(document: &Document, picture: &MapPicture, told: &str) {
    let chains = &picture.chains;
    for (at, one) in chains.iter().enumerate() {
        for other in chains.iter().skip(at + 1).filter(|other| other.cause != one.cause) {
            let length = shared(&one.points, &other.points);
            assert!(
                length <= STRETCH,
                "{told}: {:?} and {:?} share {length}",
                one.points,
                other.points
            );
        }
        for card in document.cards() {
            let Some((.., rect)) = picture.card_spot(card.id) else { continue };
            let stretch = along_border(&one.points, rect);
            assert_eq!(stretch, None, "{told}: along {rect:?}");
        }
    }
}

/// Pain points in a row, each caused by one in a lane below it or beside it.
fn with_links(links: &[(usize, usize)]) -> Map {
    let mut map = Map::new(&[6]);
    map.lane(LaneKind::Pains);
    for (effect, cause) in links {
        let caused_by = [CardId((links.len() + cause) as u64)].into();
        let card = map.card(*effect as u64, "What goes wrong here, told at some length");
        card.pain = Some(Box::new(Pain { caused_by, ..Pain::default() }));
    }
    map.lane(LaneKind::Backstage);
    for step in 1..=6 {
        map.card(step, "What lies behind it, in more words than go on one line");
    }
    map
}

proptest! {
    #[test]
    fn a_few_arrows_run_apart_wherever_they_lead(links in proptest::collection::vec((1..=6_usize, 1..=6_usize), 1..=4)) {
        let document = with_links(&links).document();
        let picture = layout(&document);
        prop_assert_eq!(picture.chains.len(), links.len());
        run_apart(&document, &picture, "drawn");
    }
}
