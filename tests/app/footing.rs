//! Nobody who works by keyboard loses the ground: what had it has it again, and keys that were a
//! command are nothing else.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{By, Queryable as _};
use polku::model::{LaneKind, MeasureKind, Traveller};

use crate::desk::Desk;

fn first_score(desk: &Desk) -> Option<f64> {
    let step = desk.document().steps().next().unwrap().clone();
    let first = desk.document().personas().next().unwrap().id;
    step.measure(Traveller::Persona(first), MeasureKind::Satisfaction).map(|score| score.value)
}

#[test]
fn a_letter_with_alt_is_a_command_and_no_card() {
    let mut desk = Desk::at_first_step();
    desk.go(&[Key::ArrowDown]);
    let before = desk.document().cards().count();
    for (key, text) in [(Key::P, "p"), (Key::Num1, "1"), (Key::F, "f")] {
        desk.window.event(Event::Text(String::new()));
        desk.window.key_press_modifiers(Modifiers::ALT, key);
        desk.window.event(Event::Text(text.to_owned()));
        desk.window.run();
        desk.press(Modifiers::NONE, Key::Escape);
        assert_eq!(desk.document().cards().count(), before, "Alt+{text}");
    }
    assert!(!desk.is_dirty());
}

#[test]
fn after_a_dialog_the_keyboard_is_where_it_was() {
    let mut desk = Desk::at_first_step();
    desk.press(Modifiers::NONE, Key::F1);
    desk.press(Modifiers::NONE, Key::Escape);
    desk.press(Modifiers::NONE, Key::Num2);
    assert_eq!(first_score(&desk), Some(2.0), "on the map");
    desk.press(Modifiers::NONE, Key::F6);
    assert_eq!(desk.focused().as_deref(), Some("Title"));
    desk.command(Key::K);
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.focused().as_deref(), Some("Title"), "in the field");
}

#[test]
fn a_document_that_was_opened_has_the_keyboard() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.press(Modifiers::NONE, Key::F6);
    assert_eq!(desk.focused().as_deref(), Some("Title"), "one key away");
}

#[test]
fn arrows_walk_the_outline_from_row_to_row() {
    let mut desk = Desk::at_first_step();
    let stages: Vec<String> = desk.document().stages().map(|stage| stage.title.clone()).collect();
    desk.press(Modifiers::SHIFT, Key::F6);
    assert_eq!(desk.focused().as_deref(), Some(stages[0].as_str()), "the first, as no step shows");
    desk.go(&[Key::ArrowDown]);
    assert_eq!(desk.focused().as_deref(), Some(stages[1].as_str()));
    desk.go(&[Key::ArrowUp, Key::ArrowRight, Key::ArrowDown]);
    let step = desk.document().steps().next().unwrap().title.clone();
    assert_eq!(desk.focused().as_deref(), Some(step.as_str()), "unfolded");
    desk.go(&[Key::End]);
    let last = desk.document().personas().last().unwrap().name.clone();
    assert_eq!(desk.focused().as_deref(), Some(last.as_str()), "and not its eye");
    desk.go(&[Key::Home, Key::ArrowLeft, Key::ArrowDown]);
    assert_eq!(desk.focused().as_deref(), Some(stages[1].as_str()), "folded again");
}

#[test]
fn what_is_typed_after_a_click_in_a_panel_is_no_card() {
    let mut desk = Desk::at_first_step();
    desk.go(&[Key::ArrowDown]);
    let before = desk.document().cards().count();
    let field = By::new().predicate(|node| {
        node.label().is_some_and(|label| label == "Title") && node.role() != Role::Label
    });
    let above = desk.window.get(field).rect().left_top() - egui::vec2(-4.0, 12.0);
    desk.click_at_point(above);
    desk.type_text("x");
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.document().cards().count(), before);
}

#[test]
fn tab_goes_on_from_a_new_stage_to_its_step() {
    let mut desk = Desk::new();
    desk.command(Key::N);
    desk.press(Modifiers::NONE, Key::Enter);
    for (stage, step) in [("Before", "Looks"), ("After", "Thinks")] {
        desk.type_text(stage);
        desk.press(Modifiers::NONE, Key::Tab);
        desk.type_text(step);
        desk.go(&[Key::Enter, Key::Escape]);
        desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::G);
    }
    desk.press(Modifiers::NONE, Key::Escape);
    let steps: Vec<String> = desk.document().steps().map(|step| step.title.clone()).collect();
    assert_eq!(steps, ["Looks", "Thinks"]);
    let stages: Vec<String> = desk.document().stages().map(|stage| stage.title.clone()).collect();
    assert_eq!(stages, ["Before", "After"]);
}

#[test]
fn the_usual_rows_come_later_too() {
    let mut desk = Desk::new();
    desk.command(Key::N);
    desk.press(Modifiers::NONE, Key::Enter);
    desk.type_text("Before");
    desk.press(Modifiers::NONE, Key::Tab);
    desk.press(Modifiers::NONE, Key::Escape);
    let kinds = |desk: &Desk| desk.document().lanes().map(|lane| lane.kind).collect::<Vec<_>>();
    let before = kinds(&desk);
    assert!(!before.contains(&LaneKind::Pains), "{before:?}");
    for _ in 0..2 {
        desk.command(Key::K);
        desk.type_text("usual");
        desk.press(Modifiers::NONE, Key::Enter);
        let after = kinds(&desk);
        assert_eq!((after.starts_with(&before), after.len()), (true, 5), "{after:?}");
    }
    desk.command(Key::Z);
    assert_eq!(kinds(&desk), before, "what added nothing is no step of undo");
}

#[test]
fn what_gets_the_keyboard_in_the_properties_comes_into_sight() {
    let mut desk = Desk::at_first_step();
    desk.window.set_size(egui::vec2(1280.0, 600.0));
    desk.window.run();
    desk.press(Modifiers::NONE, Key::F6);
    desk.focus_by_tab("Next step");
    let field = By::new().predicate(|node| node.is_focused() && !node.is_hidden());
    let at = desk.window.get(field).rect();
    let height = desk.window.ctx.content_rect().height();
    assert!(at.bottom() < height - 28.0, "{at:?} of {height}");
}
