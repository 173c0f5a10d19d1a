//! Writing on the map and on the empathy map: what is given up, pasted, and shown meanwhile.

use egui::accesskit::{Role, Toggled};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use polku::model::{LaneKind, Section};

use crate::desk::Desk;

const EMPTY: &str = "Quotes, Looks for the receipt: empty";

/// What is quoted in the cell that is empty at first.
fn quotes(desk: &Desk) -> Vec<String> {
    let document = desk.document();
    let lane = document.lanes().find(|lane| lane.kind == LaneKind::Quotes).unwrap().id;
    let step = document.steps().find(|step| step.title == "Looks for the receipt").unwrap().id;
    let cards = document.cards_in(lane, step).iter();
    cards.map(|id| document.card(*id).unwrap().text.clone()).collect()
}

/// The rows of the outline that are shown as selected.
fn chosen_in_outline(desk: &Desk) -> Vec<String> {
    let chosen =
        By::new().role(Role::TreeItem).predicate(|node| node.toggled() == Some(Toggled::True));
    let names = desk.window.query_all(chosen);
    names.filter_map(|node| node.accesskit_node().label()).collect()
}

#[test]
fn what_escape_gives_up_can_be_brought_back() {
    let mut desk = Desk::with_sample("warranty-repair");
    let before = desk.document().clone();
    desk.click_cell(EMPTY);
    desk.type_text("Calls a neighbour");
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(*desk.document(), before);
    assert!(!desk.is_dirty());
    assert!(desk.sees("Given up: “Calls a neighbour”"));
    desk.button("Bring back the text");
    assert!(!desk.sees("Given up: “Calls a neighbour”"));
    desk.type_text("!");
    desk.press(Modifiers::NONE, Key::Enter);
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(quotes(&desk), ["Calls a neighbour!"]);
    assert!(!desk.reads("Given up"), "nothing was written in the next card");
    // What an existing card said stays; what was made of it can be brought back from the menu.
    desk.click_on("Calls a neighbour!");
    desk.press(Modifiers::NONE, Key::Enter);
    desk.type_text(" Twice.");
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(quotes(&desk), ["Calls a neighbour!"]);
    desk.menu("Edit", "Bring back the text");
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(quotes(&desk), ["Calls a neighbour! Twice."]);
}

#[test]
fn a_note_that_was_given_up_can_be_brought_back() {
    let mut desk = Desk::with_sample("talvikengat");
    desk.press(Modifiers::ALT, Key::Num2);
    let before = desk.document().clone();
    desk.type_text("Tulee kiire");
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(*desk.document(), before);
    desk.button("Bring back the text");
    desk.press(Modifiers::NONE, Key::Enter);
    desk.press(Modifiers::NONE, Key::Escape);
    let map = desk.document().empathy_maps().next().unwrap().id;
    assert!(desk.document().notes_of(map).any(|note| note.text == "Tulee kiire"));
}

#[test]
fn several_lines_that_are_pasted_into_an_empty_field_are_cards() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.click_cell(EMPTY);
    desk.press(Modifiers::NONE, Key::Enter);
    desk.window.event(Event::Paste("- Where is it?\n- I had it here".to_owned()));
    desk.window.run();
    assert_eq!(quotes(&desk), ["Where is it?", "I had it here"]);
    // They are one step of undo, and nothing is being written any more.
    desk.command(Key::Z);
    assert!(quotes(&desk).is_empty());
    // So are several that were copied here.
    let lane = desk.document().lanes().find(|lane| lane.kind == LaneKind::Quotes).unwrap().id;
    let texts: Vec<String> = desk
        .document()
        .cards()
        .filter(|card| card.lane == lane)
        .map(|card| card.text.clone())
        .take(2)
        .collect();
    desk.click_on(&texts[0]);
    let second = desk.window.get(By::new().label_contains(&texts[1])).rect().center();
    desk.window.event(Event::ModifiersChanged(Modifiers::COMMAND));
    desk.click_at_point(second);
    desk.window.event(Event::ModifiersChanged(Modifiers::NONE));
    desk.window.event(Event::Copy);
    desk.window.run();
    let copied =
        desk.window.output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
    desk.click_cell(EMPTY);
    desk.press(Modifiers::NONE, Key::Enter);
    desk.window.event(Event::Paste(copied.unwrap_or_else(|| texts.join("\n"))));
    desk.window.run();
    assert!(desk.document().cards().filter(|card| card.text == texts[1]).count() == 2);
    assert!(!quotes(&desk).is_empty());
}

#[test]
fn several_lines_that_are_pasted_into_an_empty_note_are_notes() {
    let mut desk = Desk::with_sample("talvikengat");
    desk.press(Modifiers::ALT, Key::Num2);
    let map = desk.document().empathy_maps().next().unwrap().id;
    let count = |desk: &Desk| desk.document().notes_in(map, Section::Who).count();
    let before = count(&desk);
    desk.command(Key::Enter);
    desk.window.event(Event::Paste("yksi\nkaksi".to_owned()));
    desk.window.run();
    let notes =
        || desk.document().notes_of(map).filter(|note| note.text == "yksi" || note.text == "kaksi");
    assert_eq!(notes().count(), 2);
    let section = notes().next().unwrap().section;
    assert!(notes().all(|note| note.section == section));
    assert!(count(&desk) == before + 2 || section != Section::Who);
}

#[test]
fn the_panels_show_what_is_being_written() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.click(Role::TreeItem, "Notice");
    assert_eq!(chosen_in_outline(&desk), ["Notice"]);
    desk.menu("Insert", "Stage");
    desk.type_text("Wait");
    assert_eq!(chosen_in_outline(&desk), ["Wait"]);
    let title = By::new().role(Role::MultilineTextInput).label("Title");
    assert_eq!(desk.window.get(title).accesskit_node().value().as_deref(), Some("Wait"));
    // Giving up leads back to what was selected.
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(chosen_in_outline(&desk), ["Notice"]);
}
