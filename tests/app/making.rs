//! A whole map made from nothing, by mouse and by keyboard alone: two stages, four steps, three
//! rows, cards, scores, a pain point; saved, and opened again.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
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
    desk.press(with_shift, Key::G);
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
    desk.focus_by_tab("Title");
    desk.type_text("Aino");
    // Into the map, and from its first stage down to the first cell.
    desk.press(Modifiers::NONE, Key::F6);
    for _ in 0..5 {
        let open = desk.window.state().as_ref().unwrap().workspace().unwrap();
        println!("{:?}", open.selection);
        desk.press(Modifiers::NONE, Key::ArrowDown);
    }
    for stage in desk.document().stages() {
        println!("{stage:?}");
    }
    for stage in desk.document().steps() {
        println!("{stage:?}");
    }
}

#[test]
fn by_mouse() {
    let mut desk = Desk::new();
    desk.button("New journey");
    let _ = (Role::Button, By::new(), Event::Copy);
    for node in desk.window.query_all(By::new().predicate(|n| n.label().is_some())) {
        let node = node.accesskit_node();
        println!("{:?} {:?}", node.role(), node.label());
    }
}
