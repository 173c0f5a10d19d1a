//! Where the keyboard is, and what its keys mean there.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{By, Queryable as _};
use polku::model::{LaneKind, MeasureKind, RecordId, Traveller};

use crate::desk::Desk;

fn selected(desk: &Desk) -> Vec<RecordId> {
    let workspace = desk.window.state().as_ref().unwrap().workspace().unwrap();
    workspace.selection.records().to_vec()
}

#[test]
fn f6_goes_to_the_panels_and_back() {
    let mut desk = Desk::at_first_step();
    let score = |desk: &Desk| {
        let step = desk.document().steps().next().unwrap().clone();
        let first = desk.document().personas().next().unwrap().id;
        let score = step.measure(Traveller::Persona(first), MeasureKind::Satisfaction);
        score.map(|score| score.value)
    };
    desk.press(Modifiers::NONE, Key::F6);
    assert_eq!(desk.focused().as_deref(), Some("Title"), "the properties of the step");
    desk.type_text("!");
    assert!(desk.document().steps().next().unwrap().title.ends_with('!'));
    desk.press(Modifiers::NONE, Key::F6);
    desk.press(Modifiers::NONE, Key::Num2);
    assert_eq!(score(&desk), Some(2.0), "back on the map");
    // A panel that is closed is opened.
    desk.command(Key::Num2);
    desk.press(Modifiers::SHIFT, Key::F6);
    assert!(desk.window.query(By::new().role(Role::TreeItem).label("Notice")).is_some());
    desk.press(Modifiers::SHIFT, Key::F6);
    desk.press(Modifiers::NONE, Key::Num3);
    assert_eq!(score(&desk), Some(3.0));
}

#[test]
fn a_new_journey_waits_to_be_begun() {
    let mut desk = Desk::new();
    desk.command(Key::N);
    assert_eq!(desk.focused().as_deref(), Some("Add the first stage"));
    desk.press(Modifiers::NONE, Key::Tab);
    assert_eq!(desk.focused().as_deref(), Some("Begin with the usual rows"));
    desk.press(Modifiers::NONE, Key::Enter);
    desk.type_text("Before");
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.document().stages().next().unwrap().title, "Before");
    assert_eq!(desk.document().lanes().count(), 5, "with the usual rows");
}

#[test]
fn the_journeys_properties_begin_with_its_title() {
    let mut desk = Desk::at_first_step();
    desk.menu("Map", "Journey properties");
    desk.window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    desk.type_text("A new name");
    assert_eq!(desk.document().journey().title, "A new name");
}

#[test]
fn keys_mean_nothing_behind_an_open_list() {
    let mut desk = Desk::at_first_step();
    let before = desk.document().clone();
    let persona = desk.document().personas().next().unwrap().name.clone();
    let mark = By::new().role(Role::Button).predicate(move |node| {
        node.label().is_some_and(|label| label.starts_with(&format!("{persona}: Satisfaction:")))
    });
    desk.window.get(mark).click();
    desk.window.run();
    for key in [Key::Delete, Key::Num1] {
        desk.press(Modifiers::NONE, key);
    }
    assert_eq!(*desk.document(), before);
    assert_eq!(desk.focused().as_deref(), Some("Assumed"), "the list has the keyboard");
    desk.press(Modifiers::NONE, Key::Escape);
}

#[test]
fn what_no_row_shows_is_not_selected_with_everything() {
    let mut desk = Desk::with_sample("warranty-repair");
    let quotes = desk.document().lanes().find(|lane| lane.kind == LaneKind::Quotes).unwrap().id;
    let card = desk.document().cells_of(quotes).find_map(|(_, cards)| cards.first().copied());
    desk.button("Hide Quotes");
    desk.command(Key::A);
    let selection = selected(&desk);
    assert!(!selection.is_empty() && !selection.contains(&card.unwrap().into()));
    // What is selected first and hidden then is not selected any more.
    desk.button("Show Quotes");
    desk.command(Key::A);
    assert!(selected(&desk).contains(&card.unwrap().into()));
    desk.button("Hide Quotes");
    assert!(!selected(&desk).contains(&card.unwrap().into()));
}

#[test]
fn what_is_found_in_a_hidden_row_is_shown() {
    let mut desk = Desk::with_sample("warranty-repair");
    let quotes = desk.document().lanes().find(|lane| lane.kind == LaneKind::Quotes).unwrap().id;
    let card = desk.document().cards().find(|card| card.lane == quotes).unwrap().clone();
    desk.button("Hide Quotes");
    desk.fill("Find in the journey", &card.text);
    desk.press(Modifiers::NONE, Key::Enter);
    assert!(desk.sees("Hide Quotes"), "the row is shown again");
    assert_eq!(selected(&desk), [card.id.into()]);
}

#[test]
fn nothing_is_done_to_what_the_insights_do_not_show() {
    let mut desk = Desk::at_first_step();
    desk.press(Modifiers::ALT, Key::Num4);
    let before = desk.document().clone();
    desk.command(Key::A);
    for key in [Key::Delete, Key::Num1, Key::Backspace] {
        desk.press(Modifiers::NONE, key);
    }
    assert_eq!(*desk.document(), before);
    // What is added is shown where it stands.
    desk.menu("Insert", "Persona");
    desk.type_text("Ilze");
    assert_eq!(desk.document().personas().next_back().unwrap().name, "Ilze");
}

#[test]
fn a_row_that_cannot_be_pasted_is_not_cut() {
    let mut desk = Desk::with_sample("warranty-repair");
    let before = desk.document().clone();
    desk.click(Role::TreeItem, "Quotes");
    desk.window.event(Event::Cut);
    desk.window.run();
    assert_eq!(*desk.document(), before);
}

#[test]
fn the_undo_of_a_message_is_that_of_its_deed() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.click(Role::TreeItem, "Notice");
    desk.press(Modifiers::NONE, Key::Delete);
    assert!(desk.reads("Deleted the stage “Notice” with "));
    desk.menu("Insert", "Persona");
    assert!(!desk.reads("Deleted the stage “Notice” with "), "undo would now take the persona");
}

#[test]
fn a_persona_that_was_just_made_is_scored() {
    let mut desk = Desk::at_first_step();
    desk.button("Insert: Persona");
    desk.type_text("Ilze");
    let ilze = Traveller::Persona(desk.document().personas().next_back().unwrap().id);
    let title = desk.document().steps().next().unwrap().title.clone();
    desk.click_on(&format!("Step {title}"));
    desk.press(Modifiers::NONE, Key::Num4);
    let step = desk.document().steps().next().unwrap().clone();
    let score = step.measure(ilze, MeasureKind::Satisfaction);
    assert_eq!(score.map(|score| score.value), Some(4.0));
}

#[test]
fn after_deleting_the_keyboard_is_beside_what_went() {
    let mut desk = Desk::at_first_step();
    let ids: Vec<_> = desk.document().steps().take(2).map(|step| step.id).collect();
    desk.press(Modifiers::NONE, Key::Delete);
    assert_eq!(selected(&desk), [ids[1].into()]);
}

#[test]
fn the_list_of_keys_is_scrolled_with_keys() {
    let mut desk = Desk::new();
    desk.press(Modifiers::NONE, Key::F1);
    let place = |desk: &Desk| {
        let line = By::new().label_contains("Export…").role(Role::Label);
        desk.window.get_all(line).next().map(|line| line.rect().top()).unwrap()
    };
    let before = place(&desk);
    desk.press(Modifiers::NONE, Key::PageDown);
    assert!(place(&desk) < before, "{before}");
    desk.press(Modifiers::NONE, Key::Home);
    assert_eq!(place(&desk), before);
}
