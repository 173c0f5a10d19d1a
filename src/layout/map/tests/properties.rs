//! What holds for every map.

use proptest::prelude::*;
use proptest::sample::Index;

use crate::change::{Change, apply};
use crate::layout::scene::{Item, Point, Rect, Tag, rect};
use crate::model::{
    Card, CardId, Document, LaneKind, Measure, OrderKey, Record, RowId, Stage, Traveller, arbitrary,
};

use super::super::grid::{COLUMN, INSET, LABEL};
use super::super::{MapPicture, RowBox};
use super::{Map, engine, export, layout, window};

/// Everything that is drawn, with its extent: text from its baseline up and down.
fn extents(picture: &MapPicture) -> Vec<(Option<Tag>, Rect)> {
    let mut found = Vec::new();
    picture.scene().root.walk(&mut |at: Point, tag, item| {
        let extent = match item {
            Item::Rect { rect, .. } | Item::Image { rect, .. } => *rect,
            Item::Text(run) => rect(run.at.x, run.at.y - run.size * 0.8, run.width, run.size),
            Item::Path { .. } | Item::Group(..) => return,
        };
        found.push((tag, extent.offset(at)));
    });
    found
}

fn is_inside(inner: Rect, outer: Rect) -> bool {
    let outer = outer.grown(0.6);
    inner.x >= outer.x
        && inner.y >= outer.y
        && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom()
}

/// The cards of a row, at their places.
fn cards_of(picture: &MapPicture, row: &RowBox) -> Vec<(CardId, Rect)> {
    let ids = row.body.places.iter().map(|&(id, _)| id);
    ids.filter_map(|id| Some((id, picture.rect_of(Tag::Card(id))?))).collect()
}

fn check(document: &Document, picture: &MapPicture) {
    let mut y = picture.body_top();
    for row in &picture.rows {
        assert_eq!(row.y, y, "rows follow each other");
        y += row.body.height;
        let place = rect(LABEL, row.y, picture.size.width - LABEL, row.body.height);
        let cards = cards_of(picture, row);
        for (i, (id, card)) in cards.iter().enumerate() {
            assert!(is_inside(*card, place), "{id} is in its row");
            for (other, beside) in cards.iter().skip(i + 1) {
                assert!(!card.grown(-0.5).overlaps(*beside), "{id} and {other} stand apart");
            }
        }
    }
    assert_eq!(picture.size.height, y);
    let whole = rect(0.0, 0.0, picture.size.width, picture.size.height);
    for (tag, extent) in extents(picture) {
        assert!(is_inside(extent, whole), "{tag:?} {extent:?} is in the picture {whole:?}");
        if let Some(place) = tag.and_then(|tag| picture.rect_of(tag))
            && matches!(tag, Some(Tag::Card(_) | Tag::Step(_) | Tag::LaneLabel(_) | Tag::Line(_)))
        {
            assert!(is_inside(extent, place), "{tag:?}: {extent:?} in {place:?}");
        }
    }
    let holds_cards =
        |card: &Card| document.lane(card.lane).is_some_and(|lane| lane.kind.holds_cards());
    for card in document.cards().filter(|card| holds_cards(card)) {
        let place = picture.rect_of(Tag::Card(card.id)).expect("every card is shown");
        assert_eq!(picture.hit(place.center()), Some(Tag::Card(card.id)));
    }
}

/// Some change of a document, by two numbers.
fn change(document: &Document, which: usize, pick: Index, other: Index) -> Vec<Change> {
    fn some<T: Clone>(list: impl Iterator<Item = T>, pick: Index) -> Option<T> {
        let all: Vec<T> = list.collect();
        (!all.is_empty()).then(|| pick.get(&all).clone())
    }
    let card = some(document.cards().cloned(), pick);
    let step = some(document.steps().cloned(), other);
    let lane = some(document.lanes().cloned(), other);
    let edited = |edit: &dyn Fn(&mut Card)| {
        let before = card.clone()?;
        let mut after = (*before).clone();
        edit(&mut after);
        Some(Change { before: Some(before.into()), after: Some(after.into()) })
    };
    let change = match which {
        0 => edited(&|card| card.text += " ja vielä vähän lisää tekstiä"),
        1 => edited(&|card| card.step = step.as_ref().map_or(card.step, |step| step.id)),
        2 => edited(&|card| card.last_step = step.as_ref().map(|step| step.id)),
        3 => edited(&|card| card.lane = lane.as_ref().map_or(card.lane, |lane| lane.id)),
        4 => card.clone().map(|card| Change { before: Some(card.into()), after: None }),
        5 => some(document.personas().cloned(), pick).map(|before| {
            let mut after = (*before).clone();
            after.name += "!";
            Change { before: Some(before.into()), after: Some(after.into()) }
        }),
        6 => step.map(|before| {
            let mut after = (*before).clone();
            let score = Measure::assumed(pick.index(5) as f64 + 1.0);
            after.scores.entry(Traveller::Everyone).or_default().satisfaction = Some(score);
            Change { before: Some(before.into()), after: Some(after.into()) }
        }),
        7 => step.map(|before| {
            let mut after = (*before).clone();
            after.title += " ja jatkuu";
            after.going_on = Some(0.5);
            Change { before: Some(before.into()), after: Some(after.into()) }
        }),
        8 => lane.map(|before| {
            let mut after = (*before).clone();
            after.kind = *pick.get(&LaneKind::ALL);
            Change { before: Some(before.into()), after: Some(after.into()) }
        }),
        9 => {
            let order = OrderKey::between(None, document.stages().next().map(|stage| &stage.order));
            let id = crate::model::StageId(pick.index(1_000) as u64);
            let stage = Stage::new(id, order, "Uusi");
            document.stage(id).is_none().then(|| Change { before: None, after: Some(stage.into()) })
        }
        _ => {
            let before = document.journey().clone();
            let mut after = (*before).clone();
            after.target = Some(pick.index(5) as f64);
            Some(Change { before: Some(Record::Journey(before)), after: Some(after.into()) })
        }
    };
    change.into_iter().collect()
}

proptest! {
    // A fifth of what is asked for: whole maps are laid out.
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 5))]

    #[test]
    fn everything_has_its_place(document in arbitrary::document(), titled in any::<bool>()) {
        let options = if titled { export() } else { window() };
        let picture = engine().layout(&document, &options);
        check(&document, &picture);
    }

    #[test]
    fn what_is_laid_out_again_is_as_if_it_were_new(
        mut document in arbitrary::document(),
        edits in prop::collection::vec((0..11_usize, any::<Index>(), any::<Index>()), 1..12),
    ) {
        let mut engine = engine();
        engine.layout(&document, &export());
        for (which, pick, other) in edits {
            let changes = change(&document, which, pick, other);
            if apply(&mut document, &changes).is_ok() {
                let again = engine.layout(&document, &export());
                prop_assert_eq!(&*again, &*layout(&document), "after {:?}", changes);
            }
        }
    }

    #[test]
    fn another_document_leaves_nothing_of_the_first(first in arbitrary::document(), second in arbitrary::document()) {
        let mut engine = engine();
        engine.layout(&first, &export());
        let after = engine.layout(&second, &export());
        prop_assert_eq!(&*after, &*layout(&second));
    }
}

#[test]
fn long_words_and_many_steps_stay_in_their_cells() {
    let word = "lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas";
    let mut map = Map::new(&[100, 100, 100]);
    map.journey.language = Some("fi".into());
    for kind in LaneKind::ALL {
        map.lane(kind);
        if kind.holds_cards() {
            for step in [1, 150, 300] {
                map.card(step, word);
            }
        }
    }
    for step in &mut map.steps {
        step.title = word.to_owned();
    }
    let document = map.document();
    let picture = layout(&document);
    check(&document, &picture);
    assert_eq!(picture.columns().len(), 300);
    for column in picture.columns() {
        let place = picture.rect_of(Tag::Step(column.step.expect("a step"))).expect("a header");
        assert!(place.width <= COLUMN - 2.0 * INSET);
    }
}

#[test]
fn an_untouched_row_is_not_laid_out_again() {
    let mut map = Map::new(&[3]);
    for kind in LaneKind::ALL {
        map.lane(kind);
    }
    map.card(1, "One");
    map.card(2, "Two");
    let mut document = map.document();
    let mut engine = engine();
    let before = engine.layout(&document, &export());
    let card = document.card(CardId(1)).expect("the card").clone();
    let edited = Card { text: "Another".into(), ..(*card).clone() };
    let change = Change { before: Some(card.into()), after: Some(edited.into()) };
    apply(&mut document, &[change]).expect("applies");
    let after = engine.layout(&document, &export());
    for (old, new) in before.rows.iter().zip(&after.rows) {
        let is_same = std::sync::Arc::ptr_eq(&old.body, &new.body);
        let touched = matches!(old.row, RowId::Lane(lane) if Some(lane) == map.lanes.last().map(|lane| lane.id));
        assert_eq!(is_same, !touched, "{:?}", old.row);
        if touched {
            let cell = |row: &RowBox| row.body.cells[1].clone().expect("the second card").group;
            assert!(std::sync::Arc::ptr_eq(&cell(old), &cell(new)), "the cell beside is kept");
        }
    }
}

#[test]
fn a_view_shows_what_is_in_it_and_no_more() {
    let mut map = Map::new(&[30]);
    for _ in 0..10 {
        map.lane(LaneKind::Actions);
        for step in 1..=30 {
            map.card(step, "Something happens here");
        }
    }
    let picture = engine().layout(&map.document(), &window());
    let view = rect(1_000.0, 300.0, 500.0, 200.0);
    let shown = picture.visible(view);
    assert!(shown.len() < 40, "{}", shown.len());
    for card in &map.cards {
        let place = picture.rect_of(Tag::Card(card.id)).expect("shown");
        let is_in_view = shown.iter().any(|(_, group)| {
            group
                .items
                .iter()
                .any(|item| matches!(item, Item::Group(_, g) if g.tag == Some(Tag::Card(card.id))))
        });
        assert!(is_in_view || !place.overlaps(view), "{place:?}");
    }
    let all = rect(0.0, 0.0, picture.size.width, picture.size.height);
    assert!(picture.visible(all).len() > 300);
    assert_eq!(picture.headers(0.0, picture.size.width).len(), 31);
    assert_eq!(picture.visible(rect(-500.0, -500.0, 10.0, 10.0)).len(), 0);
}
