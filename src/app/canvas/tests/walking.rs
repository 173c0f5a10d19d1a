//! The keyboard walks over everything on the map.

use egui::{Event, Key, Modifiers};

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::rig::{Hands as _, Rig, sample, sample_window, window};
use crate::app::canvas::place::Place;
use crate::app::selection::Cell;
use crate::model::{LaneKind, RowId};

#[test]
fn arrows_walk_over_cards_cells_headers_and_labels() {
    let (mut window, ids) = sample_window();
    let rig = window.state();
    let first = rig.document.cards_in(ids.actions, ids.steps[0])[0];
    let second = rig.document.cards_in(ids.actions, ids.steps[0])[1];
    let other = rig.document.cards_in(ids.actions, ids.steps[1])[0];
    let stage = rig.document.step(ids.steps[0]).unwrap().stage;
    let cell = |lane, step: usize| Place::Cell(Cell { lane, step: ids.steps[step] });
    let way = [
        (Key::ArrowDown, Place::Card(first)),
        (Key::ArrowDown, Place::Card(second)),
        (Key::ArrowRight, Place::Card(other)),
        (Key::ArrowRight, cell(ids.actions, 2)),
        (Key::ArrowDown, cell(ids.touchpoints, 2)),
        (Key::ArrowDown, cell(ids.curve, 2)),
        (Key::Home, cell(ids.curve, 0)),
        (Key::ArrowLeft, Place::Row(RowId::Lane(ids.curve))),
        (Key::ArrowUp, Place::Row(window.state().document.rows()[2])),
        (Key::ArrowUp, Place::Row(RowId::Lane(ids.touchpoints))),
        (Key::ArrowRight, cell(ids.touchpoints, 0)),
        (Key::ArrowUp, Place::Card(second)),
        (Key::ArrowUp, Place::Card(first)),
        (Key::ArrowUp, Place::Step(ids.steps[0])),
        (Key::ArrowUp, Place::Stage(stage)),
        (Key::ArrowDown, Place::Step(ids.steps[0])),
        (Key::End, Place::Step(ids.steps[3])),
    ];
    for (at, (key, expected)) in way.into_iter().enumerate() {
        window.press(key);
        let rig = window.state();
        assert_eq!(Place::of(&rig.selection, &rig.document), Some(expected), "step {at}, {key:?}");
    }
}

#[test]
fn the_focused_place_is_the_focused_node() {
    let (mut window, _) = sample_window();
    window.click_at(window.place("Types words").center());
    assert!(window.named("Types words").is_focused());
    window.press(Key::ArrowRight);
    assert!(window.named("Customer actions, Pays: empty").is_focused());
    window.press(Key::ArrowUp);
    assert!(window.named("Step Pays").is_focused());
}

#[test]
fn shift_and_arrows_select_more() {
    let (mut window, ids) = sample_window();
    window.click_at(window.place("Step Notices").center());
    window.press_with(Modifiers::SHIFT, Key::ArrowRight);
    window.press_with(Modifiers::SHIFT, Key::ArrowRight);
    let expected: Vec<_> = ids.steps[..3].iter().map(|&step| step.into()).collect();
    assert_eq!(window.state().selected(), expected);
}

#[test]
fn escape_lets_go_of_records_then_of_the_cell() {
    let (mut window, ids) = sample_window();
    window.click_at(window.place("Types words").center());
    window.press(Key::Escape);
    assert!(window.state().selected().is_empty());
    assert_eq!(window.state().selection.cell, Some(Cell { lane: ids.actions, step: ids.steps[1] }));
    window.press(Key::Escape);
    assert_eq!(window.state().selection.cell, None);
}

#[test]
fn shift_click_takes_everything_between() {
    let (mut window, ids) = sample_window();
    window.click_at(window.place("Step Notices").center());
    window.event(Event::ModifiersChanged(Modifiers::SHIFT));
    let at = window.place("Step Pays").center();
    window.click_at(at);
    let expected: Vec<_> = ids.steps[..3].iter().map(|&step| step.into()).collect();
    assert_eq!(window.state().selected(), expected);
}

#[test]
fn the_keyboard_keeps_its_place_in_sight() {
    let (mut window, _) = sample_window();
    window.set_size(egui::vec2(500.0, 400.0));
    window.run_steps(2);
    window.click_at(window.place("Step Notices").center());
    assert_eq!(window.count("Step Waits"), 0, "out of sight");
    window.press(Key::End);
    let seen = window.place("Step Waits");
    assert!(seen.right() <= 500.0, "{seen:?}");
}

#[test]
fn tab_comes_to_the_map_and_leaves_it_both_ways() {
    let (document, _) = sample();
    let mut rig = Rig::new(document);
    rig.has_neighbours = true;
    let mut window = window(rig);
    let is_on = |window: &Harness<'static, Rig>, name| window.get_by_label(name).is_focused();
    for is_selected in [false, true] {
        if is_selected {
            window.click_at(window.place("Types words").center());
        }
        window.get_by_label("After").focus();
        window.run();
        let mut seen = Vec::new();
        for _ in 0..12 {
            window.press_with(Modifiers::SHIFT, Key::Tab);
            seen.push(is_on(&window, "Before"));
        }
        assert!(seen.contains(&true), "backwards out of the map: {is_selected}");
        let mut seen = Vec::new();
        for _ in 0..12 {
            window.press(Key::Tab);
            seen.push(is_on(&window, "After"));
        }
        assert!(seen.contains(&true), "forwards out of the map: {is_selected}");
    }
}

#[test]
fn a_click_does_not_move_the_map_but_an_arrow_does() {
    let (mut window, _) = sample_window();
    window.set_size(egui::vec2(560.0, 400.0));
    window.run_steps(2);
    let cut = window.place("Step Pays");
    assert!(cut.width() < 140.0, "half out of sight: {cut:?}");
    window.click_at(cut.center());
    assert_eq!(window.place("Step Pays"), cut);
    window.press(Key::ArrowLeft);
    window.press(Key::ArrowRight);
    assert!(window.place("Step Pays").width() > 140.0);
}

#[test]
fn the_caret_of_a_long_text_stays_in_sight() {
    let (mut window, ids) = sample_window();
    window.set_size(egui::vec2(600.0, 300.0));
    window.run_steps(2);
    let at = window.place("Types words").left_top() + egui::vec2(12.0, 4.0);
    window.double_click_at(at);
    for _ in 0..20 {
        window.press_with(Modifiers::SHIFT, Key::Enter);
    }
    window.types("end");
    let field = window.get_by_role(egui::accesskit::Role::MultilineTextInput).rect();
    assert!(field.height() > 300.0, "{field:?}");
    assert!(field.bottom() < 300.0 + 40.0, "its last line is in sight: {field:?}");
    window.press(Key::Enter);
    assert!(window.state().texts(ids.actions, ids.steps[1])[0].ends_with("\nend"));
}

#[test]
fn where_numbers_are_the_stages_the_keyboard_is_on_all_of_it() {
    let (document, ids) = sample();
    let mut rig = Rig::new(document);
    let lane = rig.add_lane(LaneKind::Value);
    let mut window = window(rig);
    window.state_mut().selection =
        Place::Cell(Cell { lane, step: ids.steps[1] }).selection(&window.state().document);
    window.state_mut().canvas.focus();
    window.run();
    let at = |window: &Harness<'_, Rig>| {
        let rig = window.state();
        Place::of(&rig.selection, &rig.document).expect("a place")
    };
    let rig = window.state();
    let own = at(&window).rect(&rig.document, &rig.picture).expect("it is there");
    let columns = rig.picture.columns();
    assert_eq!((own.x, own.right()), (columns[0].x, columns[1].right()), "both steps");
    window.press(Key::ArrowRight);
    assert_eq!(at(&window), Place::Cell(Cell { lane, step: ids.steps[2] }), "the next stage");
    window.press(Key::ArrowRight);
    assert_eq!(at(&window), Place::Cell(Cell { lane, step: ids.steps[2] }), "the last one");
    window.press(Key::ArrowLeft);
    assert_eq!(at(&window), Place::Cell(Cell { lane, step: ids.steps[0] }));
    window.press(Key::ArrowLeft);
    assert_eq!(at(&window), Place::Row(RowId::Lane(lane)));
}
