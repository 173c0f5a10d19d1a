//! The insights: the keyboard is in the view, and stays on an opportunity that it moves.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable as _};
use polku::model::Card;

use crate::desk::Desk;

fn opportunity(desk: &Desk, text: &str) -> Card {
    let card = desk.document().cards().find(|card| card.text.starts_with(text));
    card.map(|card| Card::clone(card)).expect("an opportunity")
}

/// Effort and impact.
fn levels(desk: &Desk, text: &str) -> (Option<u8>, Option<u8>) {
    let said = opportunity(desk, text).opportunity.expect("an opportunity");
    (said.effort, said.impact)
}

#[test]
fn the_view_takes_the_keyboard_when_it_opens() {
    let mut desk = Desk::with_sample("talvikengat");
    for view in [Key::Num3, Key::Num4] {
        desk.press(Modifiers::ALT, view);
        let focused = desk
            .window
            .get(By::new().predicate(|node| node.is_focused() && node.label().is_some()))
            .rect();
        assert!(focused.top() > 44.0, "in the view, and not in the bar over it: {focused:?}");
    }
}

#[test]
fn arrows_move_an_opportunity_on_the_board_again_and_again() {
    let mut desk = Desk::with_sample("talvikengat");
    desk.press(Modifiers::ALT, Key::Num4);
    let text = "Varoita viivästyksestä";
    assert_eq!(levels(&desk, text), (Some(2), Some(5)));
    let dot = By::new().label("Varoita viivästyksestä, ennen kuin asiakas kysyy");
    desk.window.get_all(dot).next().expect("its point on the board").focus();
    desk.window.run();
    desk.go(&[Key::ArrowRight, Key::ArrowRight, Key::ArrowDown]);
    assert_eq!(levels(&desk, text), (Some(4), Some(4)));
    desk.command(Key::Z);
    assert_eq!(levels(&desk, text), (Some(4), Some(5)));
}
