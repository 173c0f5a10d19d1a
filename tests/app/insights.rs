//! The insights: the keyboard is in the view, and stays on an opportunity that it moves.

use egui::accesskit::Role;
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

#[test]
fn a_ranking_is_shown_whole_when_it_is_asked_for() {
    let mut desk = Desk::with_sample("talvikengat");
    desk.press(Modifiers::ALT, Key::Num4);
    let rows = |desk: &Desk| {
        desk.window.query_all(By::new().label_contains("koettu")).count()
            + desk.window.query_all(By::new().label_contains("experienced")).count()
    };
    let before = rows(&desk);
    desk.button("Show 32 more");
    assert_eq!(rows(&desk), before + 32);
    desk.button("Show fewer");
    assert_eq!(rows(&desk), before);
}

#[test]
fn what_was_asked_of_the_journey_as_a_whole_leads_to_its_survey() {
    let mut desk = Desk::with_sample("talvikengat");
    desk.press(Modifiers::ALT, Key::Num4);
    let tile = By::new().predicate(|node| {
        node.label().is_some_and(|label| label.starts_with("NPS, +30"))
            && node.role() == Role::Button
    });
    desk.window.get(tile).click();
    desk.window.run();
    assert!(desk.sees("People asked"), "the inspector shows the survey");
}

#[test]
fn another_journey_leaves_nothing_of_the_first() {
    let mut desk = Desk::with_sample("talvikengat");
    desk.press(Modifiers::ALT, Key::Num4);
    assert!(desk.reads("Maksaa"));
    desk.answers.push(crate::desk::sample("warranty-repair"));
    desk.command(Key::O);
    desk.press(Modifiers::ALT, Key::Num4);
    assert!(!desk.reads("Maksaa"), "the insights are those of the journey that is open");
}

/// The titles of the steps that are selected.
fn selected(desk: &Desk) -> Vec<polku::model::RecordId> {
    let workspace = desk.window.state().as_ref().unwrap().workspace().unwrap();
    workspace.selection.records().to_vec()
}

#[test]
fn assumed_scores_are_shown_on_the_map_one_after_another() {
    let mut desk = Desk::with_sample("talvikengat");
    let steps = polku::insight::steps_known(desk.document(), polku::model::EvidenceKind::Assumed);
    let mut walked = Vec::new();
    for at in 0..=steps.len() {
        desk.press(Modifiers::ALT, Key::Num4);
        let tile = By::new().role(Role::Button).predicate(|node| {
            node.label().is_some_and(|label| label.starts_with("Evidence coverage"))
        });
        let tile = desk.window.get(tile);
        // By mouse and by keyboard alike.
        if at % 2 == 0 {
            tile.click();
            desk.window.run();
        } else {
            tile.focus();
            desk.window.run();
            desk.go(&[Key::Enter]);
        }
        walked.extend(selected(&desk));
    }
    let expected = steps.iter().chain(steps.first()).map(|step| (*step).into());
    assert!(walked.into_iter().eq(expected), "along the journey, and from the first again");
}

#[test]
fn a_number_says_what_it_is_to_who_comes_by_keyboard() {
    let mut desk = Desk::with_sample("talvikengat");
    desk.press(Modifiers::ALT, Key::Num4);
    let tile = By::new()
        .role(Role::Button)
        .predicate(|node| node.label().is_some_and(|label| label.starts_with("Lowest moment")));
    let explains = |desk: &mut Desk| {
        desk.window.get(tile.clone()).focus();
        desk.window.run();
        desk.reads("the mean of all their scored steps")
    };
    assert!(!explains(&mut desk), "nothing opens by itself where the view was come to by a click");
    desk.go(&[Key::Tab]);
    assert!(explains(&mut desk));
}

#[test]
fn every_metric_has_a_row_that_leads_to_its_survey() {
    let mut desk = Desk::with_sample("warranty-repair");
    let count = polku::insight::series(desk.document()).len();
    assert!(count > 3, "{count}");
    desk.press(Modifiers::ALT, Key::Num4);
    assert!(desk.reads("Target 75%: not reached"));
    let rows = By::new()
        .role(Role::Button)
        .predicate(|node| node.label().is_some_and(|label| label.contains("n\u{a0}=\u{a0}")));
    assert!(desk.window.query_all(rows).count() >= count + 3, "the tiles and the list");
}

#[test]
fn who_is_hidden_on_the_map_is_told_over_the_insights() {
    let mut desk = Desk::with_sample("talvikengat");
    let first = desk.document().personas().next().unwrap().name.clone();
    desk.press(Modifiers::ALT, Key::P);
    desk.press(Modifiers::ALT, Key::Num4);
    assert!(desk.reads(&format!("The map shows only {first}. The insights are about everybody.")));
    desk.button("Show everybody");
    assert!(!desk.reads("The insights are about everybody."));
}
