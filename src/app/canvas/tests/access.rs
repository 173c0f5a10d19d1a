//! What a screen reader finds on the map and can do with it.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::rig::{Hands as _, sample_window};
use crate::model::{MeasureKind, Traveller};

#[test]
fn everything_in_sight_has_a_role_and_a_name() {
    let (window, _) = sample_window();
    let grid = window.get_by_role(Role::Grid);
    let node = grid.accesskit_node();
    assert_eq!(node.label().as_deref(), Some("Journey map “Shoes”, 4 rows, 4 steps"));
    let names: [(Role, &str); 7] = [
        (Role::ColumnHeader, "Stage Need, 1 of 2"),
        (Role::ColumnHeader, "Step Pays, 3 of 4, stage Buying"),
        (Role::RowHeader, "Row Touchpoints, 2 of 5"),
        (Role::GridCell, "Customer actions, Notices: 2 cards"),
        (Role::GridCell, "Touchpoints, Pays: empty"),
        (Role::ListItem, "Pain point: Costs come late. Pain points, Pays, 1 of 1"),
        (Role::Slider, "Aino, Searches: satisfaction 4 of 5, Assumed"),
    ];
    for (role, name) in names {
        let found = window.get_by_label(name);
        assert_eq!(found.accesskit_node().role(), role, "{name}");
    }
}

#[test]
fn what_is_painted_faintly_says_why() {
    let (mut window, ids) = sample_window();
    let card = |window: &egui_kittest::Harness<'static, super::rig::Rig>, lane, step| {
        window.state().document.cards_in(lane, step)[0]
    };
    let (found, other) =
        (card(&window, ids.actions, ids.steps[0]), card(&window, ids.actions, ids.steps[1]));
    window.state_mut().faded = Some([other.into()].into());
    window.run_steps(2);
    let about = |window: &egui_kittest::Harness<'static, super::rig::Rig>, name, why| {
        window.named(name).accesskit_node().label().unwrap_or_default().contains(why)
    };
    let persona = "about other personas alone";
    assert!(about(&window, "Types words", persona) && !about(&window, "Feet are cold", persona));
    window.state_mut().matches = Some([found.into()].into());
    window.run_steps(2);
    let find = "not among the matches";
    assert!(about(&window, "Types words", find) && !about(&window, "Types words", persona));
    assert!(about(&window, "Step Pays", find) && !about(&window, "Feet are cold", find));
}

#[test]
fn what_is_out_of_sight_has_no_node_except_where_the_keyboard_is() {
    let (mut window, _) = sample_window();
    window.click_at(window.place("Step Waits").center());
    window.set_size(egui::vec2(460.0, 400.0));
    window.run_steps(2);
    assert_eq!(window.count("Step Pays"), 0);
    assert_eq!(window.count("Step Waits"), 1);
    assert!(window.named("Step Waits").is_focused());
}

#[test]
fn a_screen_reader_selects_opens_and_scores() {
    let (mut window, ids) = sample_window();
    window.named("Types words").click_accesskit();
    window.run();
    let card = window.state().document.cards_in(ids.actions, ids.steps[1])[0];
    assert_eq!(window.state().selected(), [card.into()]);
    window.named("Touchpoints, Pays: empty").click_accesskit();
    window.run();
    window.types("Till");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.state().texts(ids.touchpoints, ids.steps[2]), ["Till"]);
    window.named("Aino, Notices: satisfaction").increment_accesskit();
    window.run();
    let step = window.state().document.step(ids.steps[0]).unwrap();
    let measure = step.measure(Traveller::Persona(ids.aino), MeasureKind::Satisfaction);
    assert_eq!(measure.map(|measure| measure.value), Some(2.1));
}
