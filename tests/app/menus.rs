//! Menus, lists and context menus by keyboard.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use polku::model::{Card, Channel, LaneKind};
use std::sync::Arc;

use crate::desk::Desk;

/// Whether what has the keyboard begins with that.
fn is_at(desk: &Desk, begin: &str) -> bool {
    desk.focused().is_some_and(|name| name.starts_with(begin))
}

#[track_caller]
fn goes(desk: &mut Desk, keys: &[(Key, &str)]) {
    for (key, begin) in keys {
        desk.press(Modifiers::NONE, *key);
        assert!(is_at(desk, begin), "{key:?} leads to {:?}, not to {begin}", desk.focused());
    }
}

#[test]
fn the_menus_are_walked_with_arrows() {
    let mut desk = Desk::at_first_step();
    let before = desk.focused().unwrap();
    goes(
        &mut desk,
        &[
            (Key::F10, "File"),
            (Key::ArrowLeft, "Help"),
            (Key::ArrowRight, "File"),
            (Key::ArrowRight, "Edit"),
            // What cannot be done now is left out.
            (Key::ArrowDown, "Cut"),
        ],
    );
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.focused().unwrap(), before, "where it was");
    // From the titles, too, and by the same key.
    goes(&mut desk, &[(Key::F10, "File"), (Key::Escape, &before)]);
    goes(&mut desk, &[(Key::F10, "File"), (Key::ArrowRight, "Edit"), (Key::F10, &before)]);
}

#[test]
fn an_open_menu_leads_to_the_next_one() {
    let mut desk = Desk::at_first_step();
    goes(
        &mut desk,
        &[
            (Key::F10, "File"),
            (Key::Enter, "New"),
            (Key::ArrowDown, "Open…"),
            (Key::ArrowDown, "Recent files"),
            // Into a menu in the menu, and out of it.
            (Key::ArrowDown, "Samples"),
        ],
    );
    desk.press(Modifiers::NONE, Key::ArrowRight);
    assert!(!is_at(&desk, "Samples"), "in the list of samples: {:?}", desk.focused());
    goes(
        &mut desk,
        &[(Key::ArrowLeft, "Samples"), (Key::ArrowLeft, "All commands"), (Key::F10, "Step")],
    );
}

#[test]
fn a_menu_is_walked_around_its_ends() {
    let mut desk = Desk::at_first_step();
    goes(
        &mut desk,
        &[
            (Key::F10, "File"),
            (Key::ArrowUp, "Quit"),
            (Key::ArrowDown, "New"),
            (Key::ArrowUp, "Quit"),
            (Key::ArrowRight, "Cut"),
        ],
    );
}

#[test]
fn letters_lead_to_lines_of_a_menu() {
    let mut desk = Desk::at_first_step();
    goes(&mut desk, &[(Key::F10, "File"), (Key::Enter, "New")]);
    for line in ["Samples", "Save", "Save as", "Samples"] {
        desk.type_text("s");
        assert!(is_at(&desk, line), "{:?}", desk.focused());
    }
    desk.type_text("ž");
    assert!(is_at(&desk, "Samples"), "nothing begins with that");
}

#[test]
fn the_ends_of_a_menu_are_one_key_away() {
    let mut desk = Desk::at_first_step();
    goes(
        &mut desk,
        &[
            (Key::F10, "File"),
            (Key::Enter, "New"),
            (Key::End, "Quit"),
            (Key::Home, "New"),
            (Key::PageDown, "Quit"),
            (Key::PageUp, "New"),
        ],
    );
    // Of a menu that the mouse has opened, too.
    desk.press(Modifiers::NONE, Key::Escape);
    desk.press(Modifiers::NONE, Key::Escape);
    desk.button("File");
    goes(&mut desk, &[(Key::End, "Quit"), (Key::ArrowUp, "Close")]);
}

#[test]
fn a_list_goes_to_its_ends_and_to_what_is_typed() {
    let mut desk = Desk::with_sample("warranty-repair");
    let lane = desk.document().lanes().find(|lane| lane.kind == LaneKind::Touchpoints).unwrap().id;
    let card = desk.document().cards().find(|card| card.lane == lane).unwrap().text.clone();
    desk.click_on(&card);
    let words = polku::i18n::Words::of(polku::i18n::Language::English);
    let names: Vec<&str> = Channel::KNOWN.iter().map(|channel| words.channel(channel)).collect();
    let list = || By::new().role(Role::ComboBox).label("Channel");
    for by_mouse in [false, true] {
        if by_mouse {
            desk.window.get(list()).click();
            desk.window.run();
        } else {
            desk.window.get(list()).focus();
            desk.window.run();
            desk.press(Modifiers::NONE, Key::Enter);
        }
        desk.press(Modifiers::NONE, Key::End);
        let last = desk.focused().unwrap();
        desk.press(Modifiers::NONE, Key::Home);
        assert_ne!(desk.focused(), Some(last), "by mouse: {by_mouse}");
        // Letters that follow each other at once are one word.
        let name = names.iter().copied().max_by_key(|name| name.len()).unwrap();
        for letter in name.chars().take(4) {
            desk.window.event(Event::Text(letter.to_string()));
        }
        desk.window.run();
        assert_eq!(desk.focused().as_deref(), Some(name), "by mouse: {by_mouse}");
        desk.press(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn a_menu_of_a_card_ticks_what_holds() {
    let mut desk = Desk::with_sample("warranty-repair");
    let quotes = desk.document().lanes().find(|lane| lane.kind == LaneKind::Quotes).unwrap().id;
    let card = desk.document().cards().find(|card| card.lane == quotes).unwrap().clone();
    let kind = card.evidence.as_ref().map(|evidence| evidence.kind).unwrap_or_default();
    desk.click_on(&card.text);
    desk.press(Modifiers::SHIFT, Key::F10);
    goes(&mut desk, &[(Key::ArrowDown, "Evidence")]);
    desk.press(Modifiers::NONE, Key::ArrowRight);
    let words = polku::i18n::Words::of(polku::i18n::Language::English);
    let ticked: Vec<String> = desk
        .window
        .query_all(By::new().role(Role::MenuItemRadio))
        .filter(|line| line.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True))
        .filter_map(|line| line.accesskit_node().label())
        .collect();
    assert_eq!(ticked, [words.evidence(kind)]);
}

#[test]
fn a_tap_of_alt_leads_to_the_menus() {
    let mut desk = Desk::at_first_step();
    let tap = |desk: &mut Desk| {
        for modifiers in [Modifiers::ALT, Modifiers::NONE] {
            desk.window.event(Event::ModifiersChanged(modifiers));
            desk.window.run();
        }
    };
    tap(&mut desk);
    assert!(is_at(&desk, "File"));
    tap(&mut desk);
    assert!(is_at(&desk, "Step"));
    // With another key it is no tap.
    desk.press(Modifiers::ALT, Key::ArrowRight);
    assert!(is_at(&desk, "Step"));
}

#[test]
fn the_keyboard_is_where_a_menus_command_leads() {
    let mut desk = Desk::at_first_step();
    let before = desk.focused().unwrap();
    goes(&mut desk, &[(Key::F10, "File"), (Key::ArrowRight, "Edit"), (Key::Enter, "Cut")]);
    desk.type_text("f");
    goes(&mut desk, &[(Key::Enter, "Find in the journey")]);
    desk.press(Modifiers::NONE, Key::Escape);
    // What leads nowhere gives it back.
    desk.click_on(&before);
    goes(&mut desk, &[(Key::F10, "File"), (Key::ArrowRight, "Edit"), (Key::Enter, "Cut")]);
    desk.type_text("d");
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.document().step_count(), 22, "{:?}", desk.focused());
    assert!(is_at(&desk, "Step"), "{:?}", desk.focused());
    // Keys that mean something to what is selected mean nothing on the bar.
    let document = desk.document().clone();
    goes(&mut desk, &[(Key::F10, "File"), (Key::Delete, "File"), (Key::Num5, "File")]);
    assert_eq!(*desk.document(), document);
}

#[test]
fn the_menu_of_what_is_selected_opens_by_key() {
    let mut desk = Desk::at_first_step();
    let before = desk.focused().unwrap();
    for (modifiers, key) in [(Modifiers::SHIFT, Key::F10), (Modifiers::NONE, Key::Menu)] {
        desk.press(modifiers, key);
        assert!(is_at(&desk, "Edit the text"), "{:?}", desk.focused());
        goes(&mut desk, &[(Key::ArrowDown, "Add a step before"), (Key::ArrowUp, "Edit the text")]);
        goes(&mut desk, &[(Key::ArrowUp, "Delete"), (Key::Escape, &before)]);
    }
    // Of a row, a stage and a card, too.
    let quotes = desk.document().lanes().find(|lane| lane.kind == LaneKind::Quotes).unwrap().id;
    let card = desk.document().cards().find(|card| card.lane == quotes).unwrap().text.clone();
    for (what, line) in
        [("Row Quotes", "Hide"), ("Stage Notice", "Add a step"), (&card, "Evidence")]
    {
        desk.click_on(what);
        desk.press(Modifiers::SHIFT, Key::F10);
        goes(&mut desk, &[(Key::ArrowDown, line)]);
        desk.press(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn the_outline_and_the_empathy_map_have_menus_by_key_too() {
    let mut desk = Desk::at_first_step();
    desk.press(Modifiers::SHIFT, Key::F6);
    desk.focus_by_tab("Notice");
    desk.press(Modifiers::NONE, Key::Menu);
    assert!(is_at(&desk, "Edit the text"), "{:?}", desk.focused());
    goes(&mut desk, &[(Key::Escape, "Notice")]);
    let mut desk = Desk::with_sample("talvikengat");
    desk.press(Modifiers::ALT, Key::Num2);
    desk.press(Modifiers::NONE, Key::ArrowDown);
    let before = desk.focused().unwrap();
    desk.press(Modifiers::SHIFT, Key::F10);
    assert!(is_at(&desk, "Edit the text"), "{:?}", desk.focused());
    goes(&mut desk, &[(Key::Escape, &before)]);
}

#[test]
fn a_list_begins_with_what_is_chosen_and_closes_with_enter() {
    let mut desk = Desk::with_sample("warranty-repair");
    let lane = desk.document().lanes().find(|lane| lane.kind == LaneKind::Touchpoints).unwrap().id;
    let words = polku::i18n::Words::of(polku::i18n::Language::English);
    let known: Vec<Channel> = Channel::KNOWN.to_vec();
    let channel_of = |card: &Card| card.touchpoint.as_ref()?.channel.clone();
    let nth = |card: &Card| known.iter().position(|known| Some(known) == channel_of(card).as_ref());
    let in_the_middle = |card: &&Arc<Card>| {
        card.lane == lane && nth(card).is_some_and(|at| at > 0 && at + 1 < known.len())
    };
    let card = desk.document().cards().find(in_the_middle).unwrap().clone();
    let at = nth(&card).unwrap();
    let channel = |desk: &Desk| channel_of(desk.document().card(card.id).unwrap()).unwrap();
    desk.click_on(&card.text);
    let list = || By::new().role(Role::ComboBox).label("Channel");
    desk.window.get(list()).focus();
    desk.window.run();
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.focused().as_deref(), Some(words.channel(&known[at])));
    desk.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(desk.focused().as_deref(), Some(words.channel(&known[at + 1])));
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(channel(&desk), known[at + 1]);
    assert!(!egui::Popup::is_any_open(&desk.window.ctx), "the list is closed");
    assert_eq!(desk.focused().as_deref(), Some("Channel"));
    // Escape changes nothing.
    for key in [Key::Enter, Key::ArrowUp, Key::Escape] {
        desk.press(Modifiers::NONE, key);
    }
    assert_eq!(channel(&desk), known[at + 1]);
    assert_eq!(desk.focused().as_deref(), Some("Channel"));
}

#[test]
fn tab_walks_the_bar_from_the_left_to_the_right() {
    let mut desk = Desk::at_first_step();
    desk.focus_field("Find in the journey");
    let mut left = 0.0;
    for _ in 0..4 {
        desk.press(Modifiers::NONE, Key::Tab);
        let is_focused = By::new().predicate(|node| node.is_focused() && !node.is_hidden());
        let at = desk.window.get(is_focused).rect();
        assert!(at.left() > left && at.top() < 44.0, "{:?} at {at:?}", desk.focused());
        left = at.left();
    }
    assert!(left > 1_380.0, "up to the right end: {left}");
}

#[test]
fn arrows_take_the_choice_beside_the_chosen_one() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.command(Key::E);
    desk.focus_by_tab("Map");
    goes(
        &mut desk,
        &[
            (Key::ArrowRight, "Empathy map"),
            (Key::ArrowRight, "Persona"),
            (Key::ArrowRight, "Report"),
        ],
    );
    assert!(desk.sees("PowerPoint"), "the formats of a report");
    // Nothing is before the first.
    let back = ["Persona", "Empathy map", "Map", "Map"].map(|name| (Key::ArrowLeft, name));
    goes(&mut desk, &back);
    assert!(!desk.sees("PowerPoint"));
}

#[test]
fn the_bar_ends_where_the_window_ends() {
    let mut desk = Desk::with_sample("warranty-repair");
    for (width, looked_for) in [(1440.0, ""), (1100.0, ""), (1100.0, "the"), (1440.0, "the")] {
        desk.window.set_size(egui::vec2(width, 700.0));
        desk.fill("Find in the journey", looked_for);
        let edge = |name: &str| desk.window.get(By::new().role(Role::Button).label(name)).rect();
        let (language, view) = (edge("Language"), edge("Redo"));
        assert!((4.0..20.0).contains(&(width - language.right())), "{language:?} of {width}");
        let field = By::new().label("Find in the journey").role(Role::TextInput);
        let field = desk.window.get(field).rect();
        assert!(field.left() > view.right() && field.width() >= 60.0, "{field:?} of {width}");
    }
}
