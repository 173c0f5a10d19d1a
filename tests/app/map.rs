//! Hands on the map, where they meet the rest of the window: commands, clipboard, undo, saving.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, vec2};
use egui_kittest::kittest::{By, Queryable as _};
use polku::i18n::Language;
use polku::model::{MeasureKind, Traveller};

use crate::desk::{Desk, sample};

impl Desk {
    /// Where something on the map is.
    fn place(&self, role: Role, name: &str) -> Rect {
        self.window.get(By::new().role(role).label_contains(name)).rect()
    }

    fn button_at(&mut self, at: Pos2, pressed: bool) {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        self.window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
    }

    fn click_at(&mut self, at: Pos2) {
        self.window.hover_at(at);
        self.button_at(at, true);
        self.button_at(at, false);
        self.window.run();
    }

    fn drag(&mut self, from: Pos2, to: Pos2) {
        self.window.hover_at(from);
        self.button_at(from, true);
        for part in 1..=4_u8 {
            self.window.hover_at(from + (to - from) * f32::from(part) / 4.0);
        }
        self.button_at(to, false);
        self.window.run();
    }

    fn texts(&self) -> Vec<String> {
        self.document().cards().map(|card| card.text.clone()).collect()
    }

    fn has(&self, text: &str) -> bool {
        self.texts().iter().any(|card| card == text)
    }
}

#[test]
fn cards_in_a_frame_are_deleted_together_and_come_back() {
    let mut desk = Desk::with_sample("warranty-repair");
    let before = desk.document().clone();
    let from = desk.place(Role::ListItem, "Error E24").left_top() - vec2(0.0, 5.0);
    let to = desk.place(Role::ListItem, "Warranty leaflet").center();
    desk.drag(from, to);
    desk.press(Modifiers::NONE, Key::Delete);
    assert!(!desk.has("Error E24 on the display") && !desk.has("Warranty leaflet"));
    assert!(desk.sees("Deleted 2 cards"), "the message says how many");
    desk.command(Key::Z);
    assert_eq!(*desk.document(), before);
}

#[test]
fn a_block_from_a_spreadsheet_lands_in_cells() {
    let mut desk = Desk::with_sample("warranty-repair");
    let at = desk.place(Role::ListItem, "Mops up").center();
    desk.click_at(at);
    desk.window.event(Event::Paste("One\tTwo\nThree\tFour".to_owned()));
    desk.window.run();
    assert!(["One", "Two", "Three", "Four"].iter().all(|text| desk.has(text)));
    desk.command(Key::Z);
    assert!(!desk.has("One"));
}

#[test]
fn while_a_card_is_written_undo_and_paste_belong_to_it() {
    let mut desk = Desk::with_sample("warranty-repair");
    let at = desk.place(Role::ListItem, "Mops up").center();
    desk.click_at(at);
    desk.command(Key::D);
    let count = desk.texts().len();
    desk.click_at(at);
    desk.press(Modifiers::NONE, Key::F2);
    desk.type_text("!");
    desk.window.event(Event::Paste("One\tTwo".to_owned()));
    desk.window.run();
    desk.command(Key::Z);
    desk.command(Key::Z);
    desk.command(Key::Z);
    assert_eq!(desk.texts().len(), count, "the map is not undone from its text field");
}

#[test]
fn saving_takes_what_is_being_written_with_it() {
    let mut desk = Desk::with_sample("warranty-repair");
    let at = desk.place(Role::ListItem, "Mops up").center();
    desk.click_at(at);
    desk.press(Modifiers::NONE, Key::F2);
    desk.type_text(" and sighs");
    desk.command(Key::S);
    assert!(!desk.is_dirty());
    let text = std::fs::read_to_string(desk.path("map.journey.ron")).unwrap();
    assert!(text.contains("Mops up with every towel in the house and sighs"));
}

#[test]
fn copied_cards_are_pasted_whole() {
    let mut desk = Desk::with_sample("warranty-repair");
    let at = desk.place(Role::ListItem, "Warranty leaflet").center();
    desk.click_at(at);
    desk.window.event(Event::Copy);
    desk.window.run();
    let copied =
        desk.window.output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
    let text = copied.unwrap_or_else(|| "Warranty leaflet".to_owned());
    let at = desk.place(Role::ListItem, "Error E24").center();
    desk.click_at(at);
    desk.window.event(Event::Paste(text));
    desk.window.run();
    let mut copies = desk.document().cards().filter(|card| card.text == "Warranty leaflet");
    let channel = |card: &polku::model::Card| card.touchpoint.as_ref()?.channel.clone();
    let (first, second) = (copies.next().unwrap(), copies.next().unwrap());
    assert_eq!(channel(first), channel(second));
    assert!(channel(first).is_some());
}

#[test]
fn digits_score_and_alt_arrows_move() {
    let mut desk = Desk::with_sample("warranty-repair");
    let step = desk.document().steps().next().unwrap().id;
    let at = desk.place(Role::ColumnHeader, "Step Finds water").center();
    desk.click_at(at);
    desk.press(Modifiers::NONE, Key::Num4);
    let who = desk.document().personas().next().map(|persona| Traveller::Persona(persona.id));
    let record = desk.document().step(step).unwrap();
    let score = record.measure(who.unwrap(), MeasureKind::Satisfaction).map(|score| score.value);
    assert_eq!(score, Some(4.0));
    desk.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(desk.document().steps().nth(1).unwrap().id, step);
    let at = desk.place(Role::ColumnHeader, "Step Finds water").center();
    desk.click_at(at);
    desk.press(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(desk.document().steps().next().unwrap().id, step);
}

#[test]
fn a_map_is_built_from_nothing() {
    let mut desk = Desk::new();
    desk.command(Key::N);
    assert!(desk.sees("This map is still empty."));
    desk.button("Begin with the usual rows");
    assert_eq!(desk.document().lanes().count(), 5);
    let cell = desk.place(Role::GridCell, "Customer actions").left_top() + vec2(16.0, 12.0);
    desk.click_at(cell);
    desk.type_text("Looks for shoes");
    desk.press(Modifiers::NONE, Key::Enter);
    desk.type_text("Asks a friend");
    desk.press(Modifiers::NONE, Key::Enter);
    desk.press(Modifiers::NONE, Key::Escape);
    assert!(desk.has("Looks for shoes") && desk.has("Asks a friend"));
}

#[test]
fn the_map_speaks_the_language_of_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.journey.ron");
    std::fs::copy(sample("warranty-repair"), &path).unwrap();
    let desk = Desk::with(folder, vec![path], Language::Finnish);
    assert!(desk.reads("Finds water on the floor, 1/"), "the step, and which of how many");
    assert!(desk.reads("asiakaspolku") || desk.reads("Asiakaspolku"));
}
