//! A whole map made from nothing, by mouse and by keyboard alone: two stages, four steps, three
//! rows, cards, scores, a pain point; saved, and opened again.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable as _};
use polku::file;
use polku::model::{Document, LaneKind, MeasureKind, Traveller};

use crate::desk::Desk;

/// What both ways lead to.
fn check(document: &Document) {
    let stages: Vec<_> = document.stages().map(|stage| stage.title.as_str()).collect();
    assert_eq!(stages, ["Before", "After"]);
    let steps: Vec<_> = document.steps().map(|step| step.title.as_str()).collect();
    assert_eq!(steps, ["Wish", "Choose", "Use", "Tell"]);
    let lanes: Vec<_> = document.lanes().map(|lane| lane.kind).collect();
    assert_eq!(lanes, [LaneKind::Actions, LaneKind::Curve, LaneKind::Pains]);
    let texts = |lane: usize, step: usize| -> Vec<String> {
        let lane = document.lanes().nth(lane).expect("a row").id;
        let step = document.steps().nth(step).expect("a step").id;
        let cards = document.cards_in(lane, step).iter();
        cards.filter_map(|id| document.card(*id)).map(|card| card.text.clone()).collect()
    };
    assert_eq!(texts(0, 0), ["Sees an advert", "Asks a friend"]);
    assert_eq!(texts(2, 1), ["Prices come late"]);
    let pain = document.cards().find_map(|card| card.pain.clone()).expect("a pain point");
    assert_eq!(pain.severity, Some(4));
    let persona = document.personas().next().expect("a persona");
    assert_eq!(persona.name, "Aino");
    let who = Traveller::Persona(persona.id);
    let scores: Vec<_> = document
        .steps()
        .map(|step| step.measure(who, MeasureKind::Satisfaction).map(|measure| measure.value))
        .collect();
    assert_eq!(scores, [Some(4.0), Some(2.0), None, None]);
}

fn save_and_reopen(desk: &mut Desk) {
    desk.answers.push(desk.path("made.journey.ron"));
    desk.command(Key::S);
    assert!(!desk.is_dirty());
    let saved = file::load(&desk.path("made.journey.ron")).unwrap().document;
    assert_eq!(file::to_ron(&saved), file::to_ron(desk.document()));
    check(&saved);
    desk.command(Key::W);
    desk.answers.push(desk.path("made.journey.ron"));
    desk.command(Key::O);
    check(desk.document());
}

/// Types one text into the field that is open on the map, and ends it with that key.
fn enter(desk: &mut Desk, text: &str, end: Key) {
    desk.type_text(text);
    desk.press(Modifiers::NONE, end);
}

#[test]
fn by_keyboard_alone() {
    let mut desk = Desk::new();
    desk.command(Key::N);
    let command = |desk: &mut Desk, words: &str| {
        desk.command(Key::K);
        desk.type_text(words);
        desk.press(Modifiers::NONE, Key::Enter);
    };
    let with_shift = Modifiers::COMMAND | Modifiers::SHIFT;
    // A stage asks for its name, then for that of its first step.
    command(&mut desk, "insert stage");
    enter(&mut desk, "Before", Key::Enter);
    enter(&mut desk, "Wish", Key::Enter);
    desk.press(with_shift, Key::T);
    enter(&mut desk, "Choose", Key::Enter);
    desk.press(with_shift, Key::G);
    enter(&mut desk, "After", Key::Enter);
    enter(&mut desk, "Use", Key::Enter);
    desk.press(with_shift, Key::T);
    enter(&mut desk, "Tell", Key::Enter);
    command(&mut desk, "row customer actions");
    command(&mut desk, "row satisfaction");
    command(&mut desk, "row pain");
    command(&mut desk, "insert persona");
    desk.type_text("Aino");
    // Into the map, and from its first place to the first cell of the actions.
    desk.press(Modifiers::NONE, Key::F6);
    desk.press(Modifiers::NONE, Key::ArrowUp);
    enter(&mut desk, "Sees an advert", Key::Enter);
    enter(&mut desk, "Asks a friend", Key::Enter);
    desk.press(Modifiers::NONE, Key::Escape);
    // Up to the steps, to score them by digits.
    desk.go(&[Key::ArrowUp, Key::ArrowUp]);
    desk.press(Modifiers::NONE, Key::Num4);
    desk.press(Modifiers::NONE, Key::ArrowRight);
    desk.press(Modifiers::NONE, Key::Num2);
    // Down past the curve to the pain points.
    desk.go(&[Key::ArrowDown, Key::ArrowDown, Key::ArrowDown]);
    enter(&mut desk, "Prices come late", Key::Enter);
    desk.press(Modifiers::NONE, Key::Escape);
    desk.focus_by_tab("Severity");
    desk.go(&[Key::ArrowRight; 4]);
    save_and_reopen(&mut desk);
}

#[test]
fn by_mouse() {
    let mut desk = Desk::new();
    desk.button("New journey");
    desk.button("Add the first stage");
    enter(&mut desk, "Before", Key::Enter);
    enter(&mut desk, "Wish", Key::Enter);
    desk.menu("Insert", "Step");
    enter(&mut desk, "Choose", Key::Enter);
    desk.button("Insert: Stage");
    enter(&mut desk, "After", Key::Enter);
    enter(&mut desk, "Use", Key::Enter);
    desk.menu("Insert", "Step");
    enter(&mut desk, "Tell", Key::Enter);
    for row in ["Customer actions", "Satisfaction curve", "Pain points"] {
        desk.button("Insert: Row");
        desk.button(row);
    }
    desk.button("Insert: Persona");
    desk.fill("Title", "Aino");
    desk.click_cell("Customer actions, Wish: empty");
    enter(&mut desk, "Sees an advert", Key::Enter);
    enter(&mut desk, "Asks a friend", Key::Enter);
    desk.press(Modifiers::NONE, Key::Escape);
    desk.click_cell("Pain points, Choose: empty");
    enter(&mut desk, "Prices come late", Key::Enter);
    desk.press(Modifiers::NONE, Key::Escape);
    desk.click_on("Pain point: Prices come late");
    let pips = desk.window.get(By::new().role(Role::Slider).label("Severity")).rect();
    desk.click_at_point(pips.left_center() + egui::vec2(70.0, 0.0));
    for (step, share) in [("Wish", 0.75), ("Choose", 0.25)] {
        desk.click(Role::TreeItem, "Before");
        if !desk.sees("Collapse: Before") {
            desk.button("Expand: Before");
        }
        desk.click(Role::TreeItem, step);
        let who = By::new().role(Role::CheckBox).label_contains("Aino");
        if desk.window.query(By::new().role(Role::Slider).label("Aino: Satisfaction")).is_none() {
            desk.window.get(who).click();
            desk.window.run();
        }
        let slider =
            desk.window.get(By::new().role(Role::Slider).label("Aino: Satisfaction")).rect();
        let inner = slider.shrink2(egui::vec2(6.5, 0.0));
        desk.click_at_point(egui::pos2(inner.left() + inner.width() * share, inner.center().y));
    }
    save_and_reopen(&mut desk);
}
