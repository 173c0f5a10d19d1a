//! Dragging: cards, steps, stages, rows, edges and points; and Escape, which leaves no trace.

use egui::{Key, Modifiers, Pos2, pos2, vec2};

use super::rig::{Hands as _, Ids, Rig, sample, sample_window, window};
use crate::change::{Edit, History, Label, Verb, What, actions};
use crate::model::{IdSource, MeasureKind, RowId, StepId, Traveller};

fn score(rig: &Rig, ids: &Ids, step: usize) -> Option<f64> {
    let step = rig.document.step(ids.steps[step])?;
    let who = Traveller::Persona(ids.aino);
    step.measure(who, MeasureKind::Satisfaction).map(|measure| measure.value)
}

#[test]
fn a_card_goes_where_it_is_dropped() {
    let (mut window, ids) = sample_window();
    let from = window.place("Feet are cold").center();
    let to = window.place("Touchpoints, Waits: empty").center();
    window.drag(from, to);
    assert_eq!(window.state().texts(ids.actions, ids.steps[0]).len(), 2, "nothing moves yet");
    window.let_go(to);
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[3]), ["Feet are cold"]);
    let label = window.state_mut().undo().unwrap();
    assert_eq!((label.verb, label.what, label.count), (Verb::Move, What::Card, 1));
    assert!(window.state().history.undo_label().is_none());
}

#[test]
fn a_card_goes_between_others() {
    let (mut window, ids) = sample_window();
    let from = window.place("Types words").center();
    let to = window.place("Looks in the cupboard").center_top() + vec2(0.0, 4.0);
    window.drag(from, to);
    window.let_go(to);
    let texts = window.state().texts(ids.actions, ids.steps[0]);
    assert_eq!(texts, ["Feet are cold", "Types words", "Looks in the cupboard"]);
}

#[test]
fn ctrl_drag_copies() {
    let (mut window, ids) = sample_window();
    let from = window.place("Types words").center();
    let to = window.place("Customer actions, Pays: empty").center();
    window.drag_with(Modifiers::COMMAND, from, to);
    window.event(egui::Event::ModifiersChanged(Modifiers::COMMAND));
    let button = egui::PointerButton::Primary;
    let modifiers = Modifiers::COMMAND;
    window.event(egui::Event::PointerButton { pos: to, button, pressed: false, modifiers });
    window.run();
    assert_eq!(window.state().texts(ids.actions, ids.steps[1]), ["Types words"]);
    assert_eq!(window.state().texts(ids.actions, ids.steps[2]), ["Types words"]);
    let label = window.state_mut().undo().unwrap();
    assert_eq!((label.verb, label.count), (Verb::Duplicate, 1));
}

#[test]
fn several_cards_go_together_and_keep_their_places() {
    let (mut window, ids) = sample_window();
    window.click_at(window.place("Feet are cold").center());
    let other = window.place("Types words").center();
    window.event(egui::Event::ModifiersChanged(Modifiers::COMMAND));
    window.click_at(other);
    assert_eq!(window.state().selected().len(), 2);
    let from = window.place("Feet are cold").center();
    let to = window.place("Touchpoints, Pays: empty").center();
    window.drag(from, to);
    window.let_go(to);
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), ["Feet are cold"]);
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[3]), ["Types words"]);
    assert_eq!(window.state_mut().undo().unwrap().count, 2);
}

#[test]
fn escape_ends_a_drag_without_a_trace() {
    let (mut window, _) = sample_window();
    let before = window.state().document.clone();
    let from = window.place("Feet are cold").center();
    let to = window.place("Touchpoints, Waits: empty").center();
    window.drag(from, to);
    window.press(Key::Escape);
    window.let_go(to);
    assert_eq!(window.state().document, before);
    assert!(window.state().history.undo_label().is_none());
}

fn point_of(window: &egui_kittest::Harness<'static, Rig>, step: &str) -> Pos2 {
    window.place(&format!("Aino, {step}: satisfaction")).center()
}

#[test]
fn a_point_of_the_curve_is_scored_by_dragging() {
    let (mut window, ids) = sample_window();
    let from = point_of(&window, "Notices");
    let to = pos2(from.x, point_of(&window, "Searches").y);
    window.drag(from, to);
    assert_eq!(score(window.state(), &ids, 0), Some(4.0), "it is shown on the way");
    assert!(window.state().history.undo_label().is_none(), "but not recorded");
    window.let_go(to);
    assert_eq!(score(window.state(), &ids, 0), Some(4.0));
    let label = window.state_mut().undo().unwrap();
    assert_eq!((label.verb, label.what), (Verb::Score, What::Step));
    assert_eq!(score(window.state(), &ids, 0), Some(2.0), "the whole drag is one step of undo");
}

#[test]
fn of_two_equal_points_each_can_be_dragged() {
    for (moved, name) in [(0, "Aino, Searches"), (1, "Veikko, Searches")] {
        let (mut document, ids) = sample();
        let mut people = vec![ids.aino];
        let edit = Edit { label: Label::one(Verb::Add, What::Persona), selection: vec![] };
        let made = History::new().edit(&mut document, &mut IdSource::seeded(3), edit, |draft| {
            people.push(actions::add_persona(draft, "Veikko"));
            let who = Traveller::Persona(people[1]);
            actions::set_score(draft, ids.steps[1], who, MeasureKind::Satisfaction, Some(4.0))
        });
        made.expect("done");
        let mut window = window(Rig::new(document));
        let from = window.place(name).center();
        let to = pos2(from.x, point_of(&window, "Notices").y);
        window.drag(from, to);
        window.let_go(to);
        let step = window.state().document.step(ids.steps[1]).expect("a step").clone();
        let value = |who: usize| {
            let who = Traveller::Persona(people[who]);
            step.measure(who, MeasureKind::Satisfaction).map(|measure| measure.value)
        };
        assert_eq!(value(moved), Some(2.0), "{name}");
        assert_eq!(value(1 - moved), Some(4.0), "{name}");
    }
}

#[test]
fn the_release_counts_even_if_it_comes_with_the_last_move() {
    let (mut window, ids) = sample_window();
    let from = point_of(&window, "Notices");
    let to = pos2(from.x, point_of(&window, "Searches").y);
    window.drag(from, from + (to - from) * 0.5);
    window.let_go(to);
    assert_eq!(score(window.state(), &ids, 0), Some(4.0));
}

#[test]
fn escape_gives_a_dragged_point_back() {
    let (mut window, _) = sample_window();
    let before = window.state().document.clone();
    let from = point_of(&window, "Notices");
    window.drag(from, from - vec2(0.0, 60.0));
    assert_ne!(window.state().document, before);
    window.press(Key::Escape);
    assert_eq!(window.state().document, before);
    window.let_go(from - vec2(0.0, 60.0));
    assert_eq!(window.state().document, before);
    assert!(window.state().history.undo_label().is_none());
    assert!(window.state().history.redo_label().is_none());
    assert!(!window.state().history.in_gesture());
}

#[test]
fn a_click_where_there_is_no_point_yet_puts_one() {
    let (mut window, ids) = sample_window();
    let y = point_of(&window, "Searches").y;
    let x = window.place("Step Pays").center().x;
    window.click_at(pos2(x, y));
    assert_eq!(score(window.state(), &ids, 2), Some(4.0));
    // Where there is one, a click only selects.
    let other = pos2(window.place("Step Notices").center().x, y);
    window.click_at(other);
    assert_eq!(score(window.state(), &ids, 0), Some(2.0));
    assert_eq!(window.state().selected(), [ids.steps[0].into()]);
}

#[test]
fn an_edge_spans_steps_and_goes_back() {
    let (mut window, ids) = sample_window();
    let card = window.state().document.cards_in(ids.actions, ids.steps[1])[0];
    let span = |rig: &Rig| -> (StepId, Option<StepId>) {
        let card = rig.document.card(card).unwrap();
        (card.step, card.last_step)
    };
    let edge = window.place("Types words").right_center() - vec2(2.0, 0.0);
    let to = pos2(window.place("Step Waits").center().x, edge.y);
    window.drag(edge, to);
    assert_eq!(span(window.state()), (ids.steps[1], Some(ids.steps[3])), "shown on the way");
    window.let_go(to);
    let label = window.state().history.undo_label().unwrap();
    assert_eq!((label.verb, label.what), (Verb::Span, What::Card));
    let left = window.place("Types words").left_center() + vec2(2.0, 0.0);
    let to = pos2(window.place("Step Pays").center().x, left.y);
    window.drag(left, to);
    window.let_go(to);
    assert_eq!(span(window.state()), (ids.steps[2], Some(ids.steps[3])));
    window.state_mut().undo();
    window.state_mut().undo();
    assert_eq!(span(window.state()), (ids.steps[1], None));
}

#[test]
fn steps_stages_and_rows_are_dragged_by_their_headers() {
    let (mut window, ids) = sample_window();
    let titles = |rig: &Rig| -> Vec<String> {
        rig.document.steps().map(|step| step.title.clone()).collect()
    };
    let from = window.place("Step Notices").center();
    let to = window.place("Step Waits").right_center() - vec2(6.0, 0.0);
    window.drag(from, to);
    window.let_go(to);
    assert_eq!(titles(window.state()), ["Searches", "Pays", "Waits", "Notices"]);
    let from = window.place("Stage Buying").center();
    let to = window.place("Stage Need").left_center() + vec2(6.0, 0.0);
    window.drag(from, to);
    window.let_go(to);
    assert_eq!(titles(window.state()), ["Pays", "Waits", "Notices", "Searches"]);
    let from = window.place("Row Pain points").center();
    let to = window.place("Row Customer actions").center_top() + vec2(0.0, 4.0);
    window.drag(from, to);
    window.let_go(to);
    assert_eq!(window.state().document.rows()[0], RowId::Lane(ids.pains));
}

#[test]
fn a_frame_selects_the_cards_that_it_touches() {
    let (mut window, _) = sample_window();
    let from = window.place("Customer actions, Pays: empty").left_top() + vec2(20.0, 12.0);
    let to = window.place("Looks in the cupboard").center();
    window.drag(from, to);
    window.let_go(to);
    let selected = window.state().selected();
    assert_eq!(selected.len(), 3, "{selected:?}");
    assert!(window.state().history.undo_label().is_none());
}
