//! Numbers in the properties: typed, set by a digit, and refused with a word.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable as _};
use polku::model::{LaneKind, MeasureKind, Traveller};

use crate::desk::Desk;

#[test]
fn digits_set_a_severity_and_delete_takes_it_away_but_not_the_card() {
    let mut desk = Desk::with_sample("warranty-repair");
    // With room for all rows.
    desk.window.set_size(egui::vec2(1440.0, 2400.0));
    desk.window.run();
    let lane = desk.document().lanes().find(|lane| lane.kind == LaneKind::Pains).unwrap().id;
    let card = desk.document().cards().find(|card| card.lane == lane).unwrap().clone();
    desk.click_on(&card.text);
    desk.window.get(By::new().role(Role::Slider).label("Severity")).focus();
    desk.window.run();
    let severity = |desk: &Desk| {
        let card = desk.document().card(card.id).expect("the card is there");
        card.pain.as_ref().and_then(|pain| pain.severity)
    };
    for (key, expected) in [
        (Key::Num2, Some(2)),
        (Key::Num5, Some(5)),
        (Key::ArrowLeft, Some(4)),
        (Key::Delete, None),
        (Key::ArrowRight, Some(1)),
        (Key::Num0, None),
        (Key::Backspace, None),
    ] {
        desk.press(Modifiers::NONE, key);
        assert_eq!(severity(&desk), expected, "{key:?}");
    }
}

#[test]
fn a_digit_sets_the_number_that_has_the_keyboard() {
    let mut desk = Desk::at_first_step();
    let step = desk.document().steps().next().unwrap().clone();
    let who = Traveller::Persona(desk.document().personas().next().unwrap().id);
    let before = step.measure(who, MeasureKind::Satisfaction).map(|measure| measure.value);
    let slider = By::new().role(Role::Slider).label_contains("Expectation");
    desk.window.get_all(slider).next().unwrap().focus();
    desk.window.run();
    desk.press(Modifiers::NONE, Key::Num2);
    let step = desk.document().step(step.id).unwrap();
    assert_eq!(step.measure(who, MeasureKind::Expectation).map(|m| m.value), Some(2.0));
    assert_eq!(step.measure(who, MeasureKind::Satisfaction).map(|m| m.value), before);
}

#[test]
fn what_means_nothing_is_refused_with_a_word() {
    let mut desk = Desk::at_first_step();
    let id = desk.document().steps().next().unwrap().id;
    let duration = |desk: &Desk| desk.document().step(id).unwrap().duration;
    desk.fill("Duration", "20 min");
    desk.press(Modifiers::NONE, Key::Enter);
    let before = duration(&desk).expect("twenty minutes");
    desk.fill("Duration", "abc");
    assert!(!desk.reads("does not fit here"), "it is still being typed");
    desk.press(Modifiers::NONE, Key::Enter);
    assert!(desk.sees(
        "“abc” does not fit here: this takes a length of time, such as 20 min. The value from \
         before is kept."
    ));
    assert_eq!(duration(&desk), Some(before));
    assert_eq!(desk.focused().as_deref(), Some("Duration"), "it can be mended at once");
    desk.window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    desk.type_text("2 h");
    assert!(!desk.reads("does not fit here"));
    desk.press(Modifiers::NONE, Key::Enter);
    let mended = duration(&desk).expect("two hours");
    assert_ne!(mended, before);
    // Who goes elsewhere is told, too, and finds the old value in the field.
    desk.fill("Duration", "3 x");
    desk.press(Modifiers::NONE, Key::Tab);
    assert!(desk.reads("“3 x” does not fit here"));
    assert_eq!(duration(&desk), Some(mended));
    desk.window.run_steps(500);
    assert!(!desk.reads("does not fit here"), "it goes by itself");
    // Escape gives up without a word.
    desk.fill("Duration", "abc");
    desk.press(Modifiers::NONE, Key::Escape);
    assert!(!desk.reads("does not fit here"));
    assert_eq!(duration(&desk), Some(mended));
}
