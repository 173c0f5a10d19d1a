//! What a picture answers about points, places and scores.

use crate::layout::scene::{Tag, point};
use crate::model::{CardId, LaneKind, LineKind, Measure, PersonaId, StageId, StepId, Traveller};

use super::{Map, engine, export, layout, window};

fn sample() -> (Map, crate::model::LaneId, crate::model::LaneId) {
    let mut map = Map::new(&[2, 1]);
    map.journey.title = "A journey".into();
    let actions = map.lane(LaneKind::Actions);
    map.card(1, "First");
    map.card(1, "Second");
    map.card(2, "Wide").last_step = Some(StepId(3));
    map.line(LineKind::Interaction);
    let curve = map.lane(LaneKind::Curve);
    for (step, value) in [(1, 2.0), (2, 4.5)] {
        let scores = map.step(step).scores.entry(Traveller::Persona(PersonaId(1))).or_default();
        scores.satisfaction = Some(Measure::assumed(value));
    }
    (map, actions, curve)
}

#[test]
fn every_thing_is_found_where_it_is() {
    let (map, actions, curve) = sample();
    let picture = layout(&map.document());
    let ada = Traveller::Persona(PersonaId(1));
    for tag in [
        Tag::Title,
        Tag::Step(StepId(3)),
        Tag::LaneLabel(actions),
        Tag::Line(map.lines[0].id),
        Tag::Card(CardId(2)),
        Tag::Card(CardId(3)),
        Tag::Score(curve, StepId(2), ada),
        Tag::Persona(PersonaId(2)),
        Tag::Cell(curve, StepId(3)),
    ] {
        let place = picture.rect_of(tag).expect("it is there");
        let at = if tag == Tag::Title { point(place.right() - 3.0, 3.0) } else { place.center() };
        assert_eq!(picture.hit(at), Some(tag));
    }
    let band = picture.rect_of(Tag::Stage(StageId(1))).expect("a band");
    assert_eq!(picture.hit(point(band.x + 3.0, band.y + 8.0)), Some(Tag::Stage(StageId(1))));
    let empty = picture.rect_of(Tag::Cell(actions, StepId(3))).expect("a cell");
    assert_eq!(
        picture.hit(point(empty.x + 5.0, empty.bottom() - 2.0)),
        Some(Tag::Cell(actions, StepId(3)))
    );
    for nowhere in [point(-5.0, 9.0), point(9.0, -5.0), point(1e6, 300.0), point(300.0, 1e6)] {
        assert_eq!(picture.hit(nowhere), None);
    }
    assert_eq!(picture.rect_of(Tag::Card(CardId(99))), None);
    assert_eq!(picture.rect_of(Tag::Cell(actions, StepId(99))), None);
}

#[test]
fn scores_and_heights_answer_each_other() {
    let (map, actions, curve) = sample();
    let picture = layout(&map.document());
    for value in [1.0, 2.35, 5.0] {
        let y = picture.score_y(curve, value).expect("a curve");
        let back = picture.score_at(curve, y).expect("a curve");
        assert!((back - value).abs() < 1e-4);
    }
    let top = picture.rect_of(Tag::LaneLabel(curve)).expect("a row").y;
    assert_eq!(picture.score_at(curve, top), Some(5.0));
    assert_eq!(picture.score_at(curve, 1e6), Some(1.0));
    assert_eq!(picture.score_at(actions, top), None);
}

#[test]
fn a_dropped_card_goes_where_the_mark_is() {
    let (map, actions, _) = sample();
    let picture = layout(&map.document());
    let place = |card| picture.rect_of(Tag::Card(CardId(card))).expect("a card");
    let slot = |step, y| picture.card_slot(actions, StepId(step), y).expect("a cell");
    let (first, second) = (place(1), place(2));
    let above = slot(1, first.y);
    assert_eq!((above.before, above.index), (Some(CardId(1)), 0));
    assert!(above.mark.bottom() <= first.y);
    let between = slot(1, first.bottom());
    assert_eq!((between.before, between.index), (Some(CardId(2)), 1));
    assert!(between.mark.y > first.bottom() && between.mark.bottom() < second.y);
    let below = slot(1, second.bottom());
    assert_eq!((below.before, below.index), (None, 2));
    let beside = slot(3, first.y);
    assert_eq!((beside.before, beside.index), (None, 0));
    assert!(beside.mark.y > place(3).bottom(), "below the card that spans");
}

#[test]
fn hidden_rows_and_curves_are_left_out() {
    let (map, actions, curve) = sample();
    let document = map.document();
    let mut engine = engine();
    let mut options = export();
    options.hidden_lanes.insert(actions);
    options.hidden_personas.insert(PersonaId(1));
    let picture = engine.layout(&document, &options);
    assert_eq!(picture.rect_of(Tag::LaneLabel(actions)), None);
    let score = Tag::Score(curve, StepId(1), Traveller::Persona(PersonaId(1)));
    assert_eq!(picture.rect_of(score), None);
    let all = engine.layout(&document, &export());
    assert_eq!(*all, *layout(&document), "and come back whole");
    assert!(all.rect_of(score).is_some());
}

#[test]
fn a_text_that_is_being_written_is_laid_out_as_it_is_typed() {
    for kind in [LaneKind::Actions, LaneKind::Quotes, LaneKind::Touchpoints, LaneKind::Pains] {
        for text in ["Waits\n\n", "\n\n"] {
            let mut map = Map::new(&[2]);
            map.lane(kind);
            map.card(1, text);
            map.card(1, "Another");
            map.card(2, "Wide\n").last_step = Some(StepId(1));
            let document = map.document();
            let mut engine = engine();
            let height = |picture: &super::MapPicture, card| {
                picture.rect_of(Tag::Card(CardId(card))).expect("a card").height
            };
            let resting = engine.layout(&document, &export());
            let line = height(&resting, 2) - 2.0 * 8.0;
            let mut options = export();
            options.open = Some(CardId(1));
            let open = engine.layout(&document, &options);
            let grown = height(&open, 1) - height(&resting, 1);
            assert!((grown - 2.0 * line).abs() < 0.1, "{kind:?} {text:?}: {grown}");
            assert_eq!(height(&open, 3), height(&resting, 3), "others are left alone");
            assert_eq!(*open, *super::engine().layout(&document, &options));
            assert_eq!(*engine.layout(&document, &export()), *resting, "and it shrinks again");
        }
    }
}

#[test]
fn another_language_changes_what_the_map_says_by_itself() {
    use crate::i18n::{Language, Words};
    let (map, ..) = sample();
    let document = map.document();
    let mut engine = engine();
    engine.layout(&document, &window());
    let mut options = window();
    options.words = Words::of(Language::Finnish);
    let picture = engine.layout(&document, &options);
    let text = crate::layout::dump::scene_text(&picture.scene());
    assert!(text.contains("\"Asiakkaan toiminta\"") && text.contains("\"4,5\""), "{text}");
}
