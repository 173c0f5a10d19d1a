//! Building a map by mouse alone, from an empty one.

use egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::rig::{Hands as _, Rig, sample_window, window};
use crate::change::{Verb, What};
use crate::model::{Document, LaneKind};

#[test]
fn an_empty_map_says_where_to_begin() {
    let mut window = window(Rig::new(Document::default()));
    window.get_by_label("This map is still empty.");
    window.get_by_label("Begin with the usual rows").click();
    window.run();
    let rig = window.state();
    assert_eq!(rig.document.lanes().count(), 5);
    assert_eq!(rig.document.step_count(), 1);
    assert_eq!(window.count("This map is still empty."), 0);
    window.types("Need");
    window.press(Key::Enter);
    assert_eq!(window.state().document.stages().next().unwrap().title, "Need");
    window.state_mut().undo();
    window.state_mut().undo();
    assert_eq!(window.state().document, Document::default(), "the rows are one step of undo");
}

#[test]
fn the_first_stage_is_named_at_once_and_then_its_step() {
    let mut window = window(Rig::new(Document::default()));
    window.get_by_label("Add the first stage").click();
    window.run();
    window.types("Need");
    window.press(Key::Enter);
    window.types("Notices");
    window.press(Key::Tab);
    window.types("Searches");
    window.press(Key::Enter);
    window.press(Key::Escape);
    let rig = window.state();
    let stages: Vec<_> = rig.document.stages().map(|stage| stage.title.as_str()).collect();
    let steps: Vec<_> = rig.document.steps().map(|step| step.title.as_str()).collect();
    assert_eq!((stages, steps), (vec!["Need"], vec!["Notices", "Searches"]));
}

#[test]
fn enter_goes_on_from_step_to_step_until_a_name_stays_empty() {
    let titles = |rig: &Rig| -> Vec<String> {
        rig.document.steps().map(|step| step.title.clone()).collect()
    };
    let mut window = window(Rig::new(Document::default()));
    window.get_by_label("Add the first stage").click();
    window.run();
    for text in ["Need", "Notices", "Searches", "Pays"] {
        window.types(text);
        window.press(Key::Enter);
    }
    assert_eq!(titles(window.state()).len(), 4, "the next one is shown while it is written");
    window.press(Key::Enter);
    assert_eq!(titles(window.state()), ["Notices", "Searches", "Pays"], "nothing is left behind");
    assert!(!window.state().history.in_gesture());
    let last = window.state().document.steps().last().unwrap().id;
    assert_eq!(window.state().selected(), [last.into()], "the last one is selected");
    window.press(Key::Escape);
    // Whoever only changes a name is not asked for another one.
    window.double_click_at(window.place("Step Searches").center());
    window.types("!");
    window.press(Key::Enter);
    assert_eq!(titles(window.state()), ["Notices", "Searches!", "Pays"]);
    assert!(!window.state().history.in_gesture());
    // Nor does a field that is left without a name leave anything.
    window.get_by_label("+ Step").click();
    window.run();
    assert_eq!(titles(window.state()).len(), 4);
    window.click_at(window.place("Step Notices").center());
    assert_eq!(titles(window.state()), ["Notices", "Searches!", "Pays"]);
}

#[test]
fn steps_and_stages_are_added_at_their_end() {
    let (mut window, _) = sample_window();
    window.get_by_label("+ Step").click();
    window.run();
    window.types("Gets it");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.state().document.steps().last().unwrap().title, "Gets it");
    let label = window.state().history.undo_label().unwrap();
    assert_eq!((label.verb, label.what), (Verb::Add, What::Step));
    window.get_by_label("+ Stage").click();
    window.run();
    window.types("Use");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.state().document.stages().last().unwrap().title, "Use");
    assert_eq!(window.state().document.step_count(), 6, "a stage comes with a step");
}

#[test]
fn a_row_of_any_kind_is_added_below_the_last() {
    let (mut window, _) = sample_window();
    window.get_by_label("+ Row").click();
    window.run();
    window.get_by_label("Quotes").click();
    window.run();
    assert_eq!(window.state().document.lanes().last().unwrap().kind, LaneKind::Quotes);
}

#[test]
fn the_context_menu_is_about_what_is_under_the_pointer() {
    let (mut window, ids) = sample_window();
    window.named("Costs come late").click_secondary();
    window.run();
    window.get_by_label("Severity").click();
    window.run();
    window.get_by_label_contains("●●●●○").click();
    window.run();
    let card = window.state().document.cards_in(ids.pains, ids.steps[2])[0];
    let card = window.state().document.card(card).unwrap();
    assert_eq!(card.pain.as_ref().unwrap().severity, Some(4));
    window.named("Row Touchpoints").click_secondary();
    window.run();
    window.get_by_label("Hide the row").click();
    window.run();
    assert!(window.state().hidden.contains(&ids.touchpoints));
    window.named("Step Pays").click_secondary();
    window.run();
    window.get_by_label("Add a step before").click();
    window.run();
    window.types("Compares");
    window.press(Key::Enter);
    window.press(Key::Escape);
    let titles: Vec<_> = window.state().document.steps().map(|step| step.title.as_str()).collect();
    assert_eq!(titles, ["Notices", "Searches", "Compares", "Pays", "Waits"]);
}

#[test]
fn the_plus_of_an_empty_cell_opens_the_field() {
    let (mut window, ids) = sample_window();
    let at = window.place("Touchpoints, Pays: empty").center();
    window.click_at(at);
    window.types("Till");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), ["Till"]);
}

#[test]
fn a_journey_branches_from_the_menu_of_a_step() {
    let (mut window, ids) = sample_window();
    let at = window.place("Step Searches").center();
    let open = |window: &mut egui_kittest::Harness<'static, Rig>, line: &str| {
        window.hover_at(at);
        for pressed in [true, false] {
            let (button, modifiers) = (egui::PointerButton::Secondary, egui::Modifiers::NONE);
            window.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
        }
        window.run();
        window.get_by_label_contains(line).click();
        window.run();
    };
    open(&mut window, "Branch from here");
    window.types("Asks a friend");
    window.press(Key::Enter);
    window.press(Key::Escape);
    let rig = window.state();
    let friend = rig.document.steps().nth(2).unwrap().clone();
    assert_eq!(friend.title, "Asks a friend");
    let next = |rig: &Rig| -> Vec<_> {
        let step = rig.document.step(ids.steps[1]).unwrap();
        step.next.keys().copied().collect::<std::collections::BTreeSet<_>>().into_iter().collect()
    };
    let mut both = vec![friend.id, ids.steps[2]];
    both.sort();
    assert_eq!(next(rig), both, "to the new one, and where it went before");
    // To a step that is there, and no longer.
    for expected in [3, 2] {
        open(&mut window, "Leads to");
        let entry = egui_kittest::kittest::By::new()
            .role(egui::accesskit::Role::MenuItemRadio)
            .label("Waits");
        window.get(entry).click_accesskit();
        window.run();
        assert_eq!(next(window.state()).len(), expected);
    }
    let label = window.state_mut().undo().unwrap();
    assert_eq!((label.verb, label.what), (Verb::Link, What::Step));
}
