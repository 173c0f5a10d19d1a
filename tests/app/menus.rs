//! Menus, lists and context menus by keyboard.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};

use crate::desk::Desk;

/// The name of what has the keyboard.
fn focused(desk: &Desk) -> Option<String> {
    let node =
        desk.window.query(By::new().predicate(|node| node.is_focused() && !node.is_hidden()))?;
    node.accesskit_node().label().or_else(|| node.accesskit_node().value())
}

/// Whether what has the keyboard begins with that.
fn is_at(desk: &Desk, begin: &str) -> bool {
    focused(desk).is_some_and(|name| name.starts_with(begin))
}

#[track_caller]
fn goes(desk: &mut Desk, keys: &[(Key, &str)]) {
    for (key, begin) in keys {
        desk.press(Modifiers::NONE, *key);
        assert!(is_at(desk, begin), "{key:?} leads to {:?}, not to {begin}", focused(desk));
    }
}

/// The sample with its first step selected on the map.
fn at_first_step() -> Desk {
    let mut desk = Desk::with_sample("warranty-repair");
    let title = desk.document().steps().next().unwrap().title.clone();
    desk.click_on(&format!("Step {title}"));
    desk
}

#[test]
fn the_menus_are_walked_with_arrows() {
    let mut desk = at_first_step();
    let before = focused(&desk).unwrap();
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
    assert_eq!(focused(&desk).unwrap(), before, "where it was");
    // From the titles, too, and by the same key.
    goes(&mut desk, &[(Key::F10, "File"), (Key::Escape, &before)]);
    goes(&mut desk, &[(Key::F10, "File"), (Key::ArrowRight, "Edit"), (Key::F10, &before)]);
}

#[test]
fn an_open_menu_leads_to_the_next_one() {
    let mut desk = at_first_step();
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
    assert!(!is_at(&desk, "Samples"), "in the list of samples: {:?}", focused(&desk));
    goes(
        &mut desk,
        &[(Key::ArrowLeft, "Samples"), (Key::ArrowLeft, "All commands"), (Key::F10, "Step")],
    );
}

#[test]
fn a_menu_is_walked_around_its_ends() {
    let mut desk = at_first_step();
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
