//! Typing: a card is there, the next one opens, and Escape gives back what was.

use egui::{Key, Modifiers};

use super::rig::{Hands as _, sample_window};
use crate::change::{Verb, What};

const EMPTY: &str = "Touchpoints, Pays: empty";

#[test]
fn clicking_a_cell_and_typing_makes_a_card() {
    let (mut window, ids) = sample_window();
    let at = window.place(EMPTY).left_top() + egui::vec2(20.0, 20.0);
    window.click_at(at);
    assert_eq!(window.state().document.cards_in(ids.touchpoints, ids.steps[2]).len(), 0);
    window.types("Till");
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), ["Till"], "it is shown");
    assert!(window.state().history.undo_label().is_none(), "but not recorded yet");
    window.press(Key::Enter);
    let label = window.state().history.undo_label().expect("it is recorded");
    assert_eq!((label.verb, label.what), (Verb::Add, What::Card));
    window.press(Key::Escape);
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), ["Till"]);
    window.state_mut().undo();
    assert!(window.state().texts(ids.touchpoints, ids.steps[2]).is_empty(), "one step of undo");
    assert!(window.state().history.undo_label().is_none());
}

#[test]
fn a_click_elsewhere_ends_the_typing_and_selects_what_was_clicked() {
    let (mut window, ids) = sample_window();
    let at = window.place(EMPTY).left_top() + egui::vec2(20.0, 20.0);
    window.click_at(at);
    window.types("Till");
    let other = window.place("Types words").center();
    window.click_at(other);
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), ["Till"]);
    let chosen = window.state().document.cards_in(ids.actions, ids.steps[1])[0];
    assert_eq!(window.state().selected(), [chosen.into()], "not what was written");
    window.types("More");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.state().texts(ids.actions, ids.steps[1]), ["Types words", "More"]);
}

#[test]
fn enter_opens_the_next_card_of_the_cell() {
    let (mut window, ids) = sample_window();
    let at = window.place(EMPTY).left_top() + egui::vec2(20.0, 20.0);
    window.click_at(at);
    window.types("One");
    window.press(Key::Enter);
    window.types("Two");
    window.press_with(Modifiers::SHIFT, Key::Enter);
    window.types("lines");
    window.press(Key::Enter);
    window.press(Key::Enter);
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), ["One", "Two\nlines"]);
    window.state_mut().undo();
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), ["One"]);
}

#[test]
fn a_row_grows_with_a_line_break_at_the_end_of_what_is_typed() {
    let (mut window, _) = sample_window();
    let below = window.place("Row Touchpoints").top();
    window.double_click_at(window.place("Looks in the cupboard").center());
    assert_eq!(window.place("Row Touchpoints").top(), below);
    for line in 1..=3_u8 {
        window.press_with(Modifiers::SHIFT, Key::Enter);
        let grown = window.place("Row Touchpoints").top() - below;
        assert!((grown - 18.0 * f32::from(line)).abs() < 4.0, "line {line}: {grown}");
    }
    window.press(Key::Escape);
    assert_eq!(window.place("Row Touchpoints").top(), below, "and gives it back");
}

#[test]
fn typing_on_a_card_adds_one_below_it() {
    let (mut window, ids) = sample_window();
    let at = window.place("Feet are cold").center();
    window.click_at(at);
    window.types("Hm");
    window.press(Key::Enter);
    window.press(Key::Escape);
    let texts = window.state().texts(ids.actions, ids.steps[0]);
    assert_eq!(texts, ["Feet are cold", "Hm", "Looks in the cupboard"]);
}

#[test]
fn tab_goes_to_the_next_step_and_back() {
    let (mut window, ids) = sample_window();
    let at = window.place(EMPTY).left_top() + egui::vec2(20.0, 20.0);
    window.click_at(at);
    window.types("Here");
    window.press(Key::Tab);
    window.types("There");
    window.press_with(Modifiers::SHIFT, Key::Tab);
    window.types("Again");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), ["Here", "Again"]);
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[3]), ["There"]);
}

#[test]
fn escape_gives_back_what_was() {
    let (mut window, ids) = sample_window();
    let before = window.state().document.clone();
    let at = window.place("Types words").center();
    window.double_click_at(at);
    window.types(" and more");
    assert_eq!(window.state().texts(ids.actions, ids.steps[1]), ["Types words and more"]);
    window.press(Key::Escape);
    assert_eq!(window.state().document, before);
    assert!(window.state().history.undo_label().is_none());
    window.click_at(window.place(EMPTY).left_top() + egui::vec2(20.0, 20.0));
    window.types("x");
    window.press(Key::Escape);
    assert_eq!(window.state().document, before, "and a new card is gone");
    // What was written is not gone for good.
    let given_up = window.state_mut().given_up.take().unwrap();
    assert_eq!(given_up.text, "x");
    window.state_mut().canvas.bring_back(given_up);
    window.types("y");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), ["xy"]);
    assert!(window.state().given_up.is_none(), "nothing was written in the next card");
}

#[test]
fn keys_that_come_at_once_mean_what_they_mean_one_by_one() {
    let press = |key, modifiers| egui::Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    };
    let text = |text: &str| egui::Event::Text(text.to_owned());
    let (enter, escape) =
        (|| press(Key::Enter, Modifiers::NONE), || press(Key::Escape, Modifiers::NONE));
    let (mut window, ids) = sample_window();
    window.click_at(window.place(EMPTY).left_top() + egui::vec2(20.0, 20.0));
    // A card, and no next one.
    window.input_mut().events = vec![text("a"), enter(), escape()];
    window.run();
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), ["a"]);
    window.types("b");
    assert_eq!(
        window.state().texts(ids.touchpoints, ids.steps[2]),
        ["a", "b"],
        "the map has the keyboard: a letter begins a card"
    );
    window.press(Key::Escape);
    // A card that is given up in the frame after it was begun.
    window.input_mut().events = vec![text("c")];
    window.step();
    window.input_mut().events = vec![escape()];
    window.run();
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), ["a"]);
    assert_eq!(window.state().given_up.as_ref().unwrap().text, "c");
}

#[test]
fn a_stage_before_another_gets_its_own_step_named() {
    let (mut window, ids) = sample_window();
    window.state_mut().canvas.write_stage(0);
    window.run();
    let enter = egui::Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    // The document shows the stage only after this frame.
    window.input_mut().events = vec![egui::Event::Text("Before".to_owned()), enter];
    window.run();
    window.types("First");
    window.press(Key::Enter);
    window.press(Key::Escape);
    let document = &window.state().document;
    let stage = document.stages().next().unwrap();
    assert_eq!(stage.title, "Before");
    let steps: Vec<&str> = document.steps_of(stage.id).map(|step| step.title.as_str()).collect();
    assert_eq!(steps, ["First"]);
    assert_eq!(document.step(ids.steps[0]).unwrap().title, "Notices", "the other is as it was");
}

#[test]
fn several_texts_that_are_pasted_into_an_empty_new_card_are_cards() {
    let (mut window, ids) = sample_window();
    let at = window.place(EMPTY).left_top() + egui::vec2(20.0, 20.0);
    window.double_click_at(at);
    window.event(egui::Event::Paste("one\ntwo".to_owned()));
    window.run();
    assert_eq!(window.state().pasted, ["one\ntwo"]);
    assert!(!window.state().history.in_gesture(), "the field is closed");
    let cell = window.state().selection.cell.unwrap();
    assert_eq!((cell.lane, cell.step), (ids.touchpoints, ids.steps[2]));
    // Where something is written already, they are a part of it; one line is a text anyway.
    for (typed, pasted, all) in [("a", "b\nc", "ab\nc"), ("", "one line", "one line")] {
        window.press(Key::Enter);
        window.types(typed);
        window.event(egui::Event::Paste(pasted.to_owned()));
        window.run();
        assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), [all]);
        window.press(Key::Escape);
    }
    assert_eq!(window.state().pasted.len(), 1);
}

#[test]
fn double_click_and_enter_edit_in_place() {
    let (mut window, ids) = sample_window();
    let at = window.place("Step Searches").center();
    window.double_click_at(at);
    window.types("!");
    window.press(Key::Enter);
    assert_eq!(window.state().document.step(ids.steps[1]).unwrap().title, "Searches!");
    window.click_at(window.place("Types words").center());
    window.press(Key::Enter);
    window.types(".");
    let elsewhere = window.place("Step Waits").center();
    window.click_at(elsewhere);
    assert_eq!(window.state().texts(ids.actions, ids.steps[1]), ["Types words."], "blur records");
    let label = window.state_mut().undo().unwrap();
    assert_eq!((label.verb, label.what), (Verb::Edit, What::Card));
    let label = window.state_mut().undo().unwrap();
    assert_eq!((label.verb, label.what), (Verb::Rename, What::Step));
}

#[test]
fn an_edit_that_changes_nothing_is_not_recorded() {
    let (mut window, _) = sample_window();
    let at = window.place("Types words").center();
    window.double_click_at(at);
    window.types("x");
    window.press(Key::Backspace);
    window.press(Key::Enter);
    assert!(window.state().history.undo_label().is_none());
    assert!(!window.state().history.in_gesture());
}

#[test]
fn the_field_has_an_undo_of_its_own() {
    let (mut window, ids) = sample_window();
    let at = window.place("Types words").center();
    window.double_click_at(at);
    window.types("!");
    window.run_steps(120);
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.press(Key::Enter);
    assert_eq!(window.state().texts(ids.actions, ids.steps[1]), ["Types words"]);
    assert!(window.state().history.undo_label().is_none());
}

#[test]
fn what_is_typed_fast_goes_where_it_belongs() {
    let (mut window, ids) = sample_window();
    window.click_at(window.place(EMPTY).left_top() + egui::vec2(20.0, 20.0));
    let enter = |pressed| egui::Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    // All of it in one frame.
    window.types("a");
    let text = |text: &str| egui::Event::Text(text.to_owned());
    window.input_mut().events = vec![text("b"), enter(true), enter(false), text("c")];
    window.run();
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), ["ab", "c"]);
}

#[test]
fn an_input_method_can_begin_a_card() {
    let (mut window, ids) = sample_window();
    window.click_at(window.place(EMPTY).left_top() + egui::vec2(20.0, 20.0));
    assert!(window.output().platform_output.ime.is_some(), "it is expected where a letter counts");
    let preedit = egui::ImeEvent::Preedit { text: "a".into(), active_range_chars: None };
    window.event(egui::Event::Ime(preedit));
    window.event(egui::Event::Ime(egui::ImeEvent::Commit("ä".into())));
    window.run();
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), ["ä"]);
}

#[test]
fn letters_name_what_has_no_name_yet() {
    let (mut window, ids) = sample_window();
    window.click_at(window.place("Step Pays").center());
    window.types("x");
    assert_eq!(window.state().document.step(ids.steps[2]).unwrap().title, "Pays");
    assert!(!window.state().history.in_gesture());
    window.press(Key::Enter);
    window.press_with(Modifiers::COMMAND, Key::A);
    window.press(Key::Backspace);
    window.press(Key::Enter);
    window.types("New");
    window.press(Key::Enter);
    assert_eq!(window.state().document.step(ids.steps[2]).unwrap().title, "New");
}

#[test]
fn control_enter_goes_on_to_another_of_the_same_kind() {
    let (mut window, ids) = sample_window();
    // From a card that was there, below it.
    let at = window.place("Feet are cold").center();
    window.double_click_at(at);
    window.types("!");
    window.press_with(Modifiers::COMMAND, Key::Enter);
    window.types("new");
    window.press_with(Modifiers::COMMAND, Key::Enter);
    window.types("newer");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(
        window.state().texts(ids.actions, ids.steps[0]),
        ["Feet are cold!", "new", "newer", "Looks in the cupboard"]
    );
    // From a step, after it.
    let at = window.place("Step Notices").center();
    window.double_click_at(at);
    window.press_with(Modifiers::COMMAND, Key::Enter);
    window.types("Wonders");
    window.press(Key::Enter);
    window.press(Key::Escape);
    let titles: Vec<String> =
        window.state().document.steps().map(|step| step.title.clone()).collect();
    assert_eq!(titles[..3], ["Notices", "Wonders", "Searches"]);
}
