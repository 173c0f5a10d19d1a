//! Points of a curve that would hide one another, and how their values are written.

use crate::layout::scene::{Group, Item, Rect, Tag, rect};
use crate::model::{
    EvidenceKind, LaneId, LaneKind, Measure, Persona, PersonaId, StepId, Traveller,
};

use super::super::MapPicture;
use super::{Map, export, layout};

const CURVE: LaneId = LaneId(1);

fn persona(number: u64) -> Traveller {
    Traveller::Persona(PersonaId(number))
}

/// A curve with these scores of Ada and Ben, step by step.
fn curve(scores: &[(f64, f64)]) -> Map {
    let mut map = Map::new(&[scores.len()]);
    map.lane(LaneKind::Curve);
    for (at, &(ada, ben)) in scores.iter().enumerate() {
        for (who, value) in [(1, ada), (2, ben)] {
            let slot = map.step(at + 1).scores.entry(persona(who)).or_default();
            slot.satisfaction = Some(Measure::assumed(value));
        }
    }
    map
}

fn mark(picture: &MapPicture, step: u64, who: u64) -> Rect {
    picture.rect_of(Tag::Score(CURVE, StepId(step), persona(who))).expect("a mark")
}

/// The texts of a column of the curve, with what they cover.
fn values(picture: &MapPicture, column: usize) -> Vec<(String, Rect)> {
    let cell: &Group = &picture.rows[0].body.cells[column].as_ref().expect("a cell").group;
    let mut found = Vec::new();
    cell.walk(&mut |at, _, item| {
        if let Item::Text(run) = item {
            let own = rect(run.at.x, run.at.y - run.size * 0.75, run.width, run.size * 0.75);
            found.push((run.text.to_string(), own.offset(at)));
        }
    });
    found
}

#[test]
fn all_values_of_a_curve_have_one_decimal() {
    let mut map = curve(&[(4.0, 1.25), (4.2, 2.0), (3.0, 5.0)]);
    map.journey.target = Some(4.0);
    let document = map.document();
    let picture = layout(&document);
    let mut all: Vec<String> =
        (0..3).flat_map(|column| values(&picture, column)).map(|(text, _)| text).collect();
    all.sort();
    assert_eq!(all, ["1.3", "2.0", "3.0", "4.0", "4.2", "5.0"]);
    let label = crate::layout::dump::group_text(&picture.rows[0].body.label);
    assert!(label.contains("4.0"), "the target too: {label}");
}

#[test]
fn equal_scores_show_both_marks_and_one_value() {
    let document = curve(&[(4.0, 4.0), (2.0, 3.0)]).document();
    let picture = layout(&document);
    let (ada, ben) = (mark(&picture, 1, 1), mark(&picture, 1, 2));
    assert!((ben.center().x - ada.center().x).abs() >= 12.0, "{ada:?} {ben:?}");
    assert_eq!(ada.center().y, ben.center().y);
    for (who, place) in [(1, ada), (2, ben)] {
        let hit = picture.hit(place.center());
        assert_eq!(hit, Some(Tag::Score(CURVE, StepId(1), persona(who))));
    }
    assert_eq!(values(&picture, 0).len(), 1);
    let middle = picture.columns()[1].center();
    for who in [1, 2] {
        assert_eq!(mark(&picture, 2, who).center().x, middle, "apart, both stand in the middle");
    }
    assert_eq!(values(&picture, 1).len(), 2);
}

#[test]
fn values_of_near_points_hide_neither_each_other_nor_a_mark() {
    for by in 0..=30_u8 {
        let by = f64::from(by) / 20.0;
        let document = curve(&[(3.0, 1.0), (3.0, 3.0 + by), (2.0, 5.0)]).document();
        let picture = layout(&document);
        let values = values(&picture, 1);
        let left = picture.columns()[1].x;
        let top = picture.rows[0].y;
        for (at, (text, own)) in values.iter().enumerate() {
            for (other, beside) in values.iter().skip(at + 1) {
                assert!(!own.overlaps(*beside), "{text} {other} at {by}");
            }
            for who in [1, 2] {
                let center = mark(&picture, 2, who).center();
                let drawn = rect(center.x - left - 5.0, center.y - top - 5.0, 10.0, 10.0);
                assert!(!own.overlaps(drawn), "{text} {who} at {by}");
            }
        }
    }
}

#[test]
fn lines_along_the_same_way_are_seen_in_stripes() {
    let dashes = |scores: &[(f64, f64)]| {
        let picture = layout(&curve(scores).document());
        let mut dashes = Vec::new();
        for placed in &picture.rows[0].body.wide {
            for item in &placed.group.items {
                if let Item::Path { stroke: Some(stroke), .. } = item {
                    dashes.push(stroke.dash);
                }
            }
        }
        dashes
    };
    assert_eq!(dashes(&[(3.0, 3.0), (4.0, 4.0)]), [None, Some((8.0, 8.0))]);
    assert_eq!(dashes(&[(3.0, 3.0), (4.0, 5.0)]), [None, None]);
}

#[test]
fn the_mark_of_evidence_stands_clear_of_the_text() {
    let kinds = [LaneKind::Pains, LaneKind::Actions, LaneKind::Opportunities];
    for kind in kinds {
        let mut map = Map::new(&[40]);
        map.lane(kind);
        for step in 1..=40 {
            let text = "i".repeat(step as usize + 8) + " lopusta alkuun asti";
            let card = map.card(step, &text);
            let known = EvidenceKind::Observed;
            card.evidence = Some(crate::model::Evidence { kind: known, ..Default::default() });
        }
        let document = map.document();
        let picture = super::engine().layout(&document, &export());
        let mut lines = 0;
        for cell in picture.rows[0].body.cells.iter().flatten() {
            let card = cell.group.items.iter().find_map(|item| match item {
                Item::Group(_, card) => Some(card),
                _ => None,
            });
            let card = card.expect("a card");
            let mark = rect(card.size.width - 10.0, 4.0, 6.0, 6.0);
            card.walk(&mut |at, _, item| {
                if let Item::Text(run) = item {
                    let own = rect(run.at.x, run.at.y - 10.0, run.width, 12.0).offset(at);
                    assert!(!own.overlaps(mark.grown(3.5)), "{kind:?} {}", run.text);
                    lines += 1;
                }
            });
        }
        assert!(lines > 80);
    }
}

#[test]
fn each_value_stands_nearest_to_the_mark_of_its_own() {
    let away = |value: Rect, mark: Rect| {
        let mark = mark.center();
        let x = mark.x - mark.x.clamp(value.x, value.right());
        let y = mark.y - mark.y.clamp(value.y, value.bottom());
        x.hypot(y)
    };
    for scores in [[4.7, 4.6, 4.4], [4.4, 4.6, 4.7], [4.6, 4.7, 4.4], [2.0, 2.2, 2.1]] {
        let mut map = curve(&[(3.0, 3.0), (scores[0], scores[1]), (4.0, 2.0)]);
        let (id, order) = (PersonaId(3), map.order());
        map.personas.push(Persona::new(id, order, "Cy"));
        let slot = map.step(2).scores.entry(persona(3)).or_default();
        slot.satisfaction = Some(Measure::assumed(scores[2]));
        let picture = layout(&map.document());
        let corner = crate::layout::scene::point(picture.columns()[1].x, picture.rows[0].y);
        for (text, own) in values(&picture, 1) {
            let own = own.offset(corner);
            let nearest = (1..=3)
                .min_by(|a, b| {
                    away(own, mark(&picture, 2, *a)).total_cmp(&away(own, mark(&picture, 2, *b)))
                })
                .expect("a mark");
            assert_eq!(text, format!("{:.1}", scores[nearest as usize - 1]), "{scores:?}");
        }
    }
}
