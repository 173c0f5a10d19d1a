//! Changing the journey from the panels, and taking it back.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{By, NodeT as _, Queryable};
use polku::model::{EvidenceKind, LaneKind, MeasureKind, RecordId, Step, StepId, Traveller};
use std::sync::Arc;

use crate::desk::Desk;

fn titles(desk: &Desk) -> Vec<String> {
    desk.document().stages().map(|stage| stage.title.clone()).collect()
}

#[test]
fn typing_in_a_field_is_one_step_of_undo() {
    let mut desk = Desk::with_sample("warranty-repair");
    let before = desk.document().journey().scenario.clone();
    desk.focus_field("Scenario");
    for letter in ["A", "b", "c"] {
        desk.type_text(letter);
    }
    assert!(desk.document().journey().scenario.ends_with("Abc"));
    desk.menu("Edit", "Undo: ");
    assert_eq!(desk.document().journey().scenario, before);
    assert!(!desk.is_dirty(), "undone to what the file holds");
}

#[test]
fn a_text_field_with_the_keyboard_keeps_its_own_undo() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.button("Insert: Persona");
    let count = desk.document().persona_count();
    desk.focus_field("Role");
    desk.type_text("x");
    desk.command(Key::Z);
    desk.command(Key::Z);
    desk.command(Key::Z);
    assert_eq!(desk.document().persona_count(), count, "the map is not undone from a text field");
}

#[test]
fn delete_in_a_text_field_deletes_a_letter_and_not_the_record() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.click(Role::TreeItem, "Notice");
    desk.focus_field("Title");
    desk.press(Modifiers::NONE, Key::Backspace);
    assert_eq!(titles(&desk)[0], "Notic");
}

#[test]
fn deleting_never_asks_and_the_message_undoes_it() {
    let mut desk = Desk::with_sample("warranty-repair");
    let before = titles(&desk);
    desk.click(Role::TreeItem, "Notice");
    desk.press(Modifiers::NONE, Key::Delete);
    assert_eq!(titles(&desk), before[1..]);
    assert!(desk.reads("Deleted the stage “Notice” with "));
    let undo = By::new().role(Role::Button).label("Undo");
    let in_message = desk.window.get_all(undo).last().unwrap();
    in_message.click();
    desk.window.run();
    assert_eq!(titles(&desk), before);
}

#[test]
fn escape_gives_back_what_a_field_held() {
    let mut desk = Desk::with_sample("warranty-repair");
    let before = desk.document().journey().scenario.clone();
    desk.fill("Scenario", "Oops");
    assert_eq!(desk.document().journey().scenario, "Oops");
    assert!(desk.is_dirty(), "closing the window now asks");
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.document().journey().scenario, before);
    assert!(!desk.is_dirty() && undo_label(&desk).is_none(), "no trace is left");
}

/// A step with a number whose evidence is of that kind, with its traveller, opened in the inspector.
fn open_step_with(desk: &mut Desk, kind: EvidenceKind) -> (StepId, Traveller, String) {
    let document = desk.document();
    let known = document.personas().find_map(|persona| {
        let who = Traveller::Persona(persona.id);
        let measure = |step: &Step| step.measure(who, MeasureKind::Satisfaction).cloned();
        let is_it = |step: &&Arc<Step>| measure(step).is_some_and(|m| m.evidence.kind == kind);
        let step = document.steps().find(is_it)?;
        Some((step.clone(), who, format!("{}: Satisfaction", persona.name)))
    });
    let (step, who, field) = known.expect("a number of that kind");
    let stage = document.stage(step.stage).unwrap().title.clone();
    desk.button(&format!("Expand: {stage}"));
    desk.click(Role::TreeItem, &step.title);
    (step.id, who, field)
}

#[test]
fn escape_gives_back_how_a_number_was_known() {
    let mut desk = Desk::with_sample("warranty-repair");
    let (step, who, field) = open_step_with(&mut desk, EvidenceKind::Measured);
    let before = desk.document().step(step).unwrap().clone();
    desk.fill(&field, "2");
    let now = desk.document().step(step).unwrap().measure(who, MeasureKind::Satisfaction);
    assert_eq!(now.map(|m| (m.value, m.evidence.kind)), Some((2.0, EvidenceKind::Assumed)));
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(*desk.document().step(step).unwrap(), before);
    assert!(!desk.is_dirty());
}

#[test]
fn a_number_that_is_typed_anew_is_known_as_the_old_one_was() {
    let mut desk = Desk::with_sample("warranty-repair");
    let (step, who, field) = open_step_with(&mut desk, EvidenceKind::Observed);
    let measure = |desk: &Desk| {
        let step = desk.document().step(step).unwrap().clone();
        step.measure(who, MeasureKind::Satisfaction).cloned()
    };
    let before = measure(&desk).unwrap();
    desk.focus_field(&field);
    desk.window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    desk.press(Modifiers::NONE, Key::Backspace);
    assert_eq!(measure(&desk), None);
    desk.type_text("1.5");
    desk.press(Modifiers::NONE, Key::Tab);
    let now = measure(&desk).unwrap();
    assert_eq!((now.value, now.evidence), (1.5, before.evidence));
}

#[test]
fn what_is_being_typed_is_saved_and_is_one_step() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "Half a sent");
    desk.command(Key::S);
    assert!(!desk.is_dirty());
    let file = std::fs::read_to_string(desk.path("map.journey.ron")).unwrap();
    assert!(file.contains("Half a sent"));
    assert!(undo_label(&desk).is_some());
}

#[test]
fn each_click_is_a_step_of_its_own() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.button("Insert: Persona");
    let traits = |desk: &Desk| {
        desk.document().personas().next_back().map_or(0, |persona| persona.traits.len())
    };
    for _ in 0..3 {
        desk.button("Add a trait");
    }
    assert_eq!(traits(&desk), 3);
    desk.menu("Edit", "Undo: ");
    assert_eq!(traits(&desk), 2);
}

fn undo_label(desk: &Desk) -> Option<polku::change::Label> {
    let app = desk.window.state().as_ref().unwrap();
    app.workspace().and_then(|workspace| workspace.history().undo_label())
}

#[test]
fn stages_and_rows_are_moved_from_the_keyboard() {
    let mut desk = Desk::with_sample("warranty-repair");
    let before = titles(&desk);
    desk.click(Role::TreeItem, &before[0]);
    desk.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(titles(&desk)[..2], [before[1].clone(), before[0].clone()]);
    desk.command(Key::Z);
    assert_eq!(titles(&desk), before);
}

#[test]
fn dragging_in_the_outline_reorders_and_escape_gives_up() {
    let mut desk = Desk::with_sample("warranty-repair");
    let before = titles(&desk);
    let row = |desk: &Desk, at: usize| {
        let label = By::new().role(Role::TreeItem).label(&before[at]);
        desk.window.get(label).rect()
    };
    let (from, to) = (row(&desk, 0).center(), row(&desk, 2).center_bottom());
    let drag = |desk: &mut Desk| {
        desk.window.hover_at(from);
        desk.window.run();
        desk.window.drag_at(from);
        desk.window.run();
        desk.window.hover_at(to - egui::vec2(0.0, 20.0));
        desk.window.run();
        desk.window.hover_at(to);
        desk.window.run();
    };
    drag(&mut desk);
    desk.press(Modifiers::NONE, Key::Escape);
    desk.window.drop_at(to);
    desk.window.run();
    assert_eq!(titles(&desk), before);
    drag(&mut desk);
    desk.window.drop_at(to);
    desk.window.run();
    assert_eq!(titles(&desk)[..3], [before[1].clone(), before[2].clone(), before[0].clone()]);
}

#[test]
fn a_row_is_hidden_by_its_eye_without_changing_the_document() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.button("Hide Quotes");
    assert!(desk.sees("Show Quotes") && !desk.is_dirty());
    desk.menu("Map", "Show all rows");
    assert!(desk.sees("Hide Quotes"));
}

#[test]
fn a_step_is_scored_by_slider_by_field_and_by_digit() {
    let mut desk = Desk::with_sample("warranty-repair");
    let step = desk.document().steps().next().unwrap().clone();
    let persona = desk.document().personas().next().unwrap().clone();
    let who = polku::model::Traveller::Persona(persona.id);
    desk.button("Expand: Notice");
    desk.click(Role::TreeItem, &step.title);
    let value = |desk: &Desk| {
        let step = desk.document().step(step.id).unwrap().clone();
        step.measure(who, MeasureKind::Satisfaction).map(|measure| measure.value)
    };
    desk.press(Modifiers::NONE, Key::Num4);
    assert_eq!(value(&desk), Some(4.0));
    let name = format!("{}: Satisfaction", persona.name);
    desk.window.get(By::new().role(Role::Slider).label(&name)).focus();
    desk.window.run();
    desk.press(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(value(&desk), Some(3.9));
    desk.fill(&name, "2.5");
    assert_eq!(value(&desk), Some(2.5));
    desk.fill(&name, "9");
    assert_eq!(value(&desk), Some(2.5), "what is off the scale is not taken");
}

#[test]
fn several_cards_are_edited_at_once() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.focus_field("Find in the journey");
    desk.type_text("pain");
    let pains: Vec<RecordId> = {
        let document = desk.document();
        let lanes = document.lanes().filter(|lane| lane.kind == LaneKind::Pains);
        let cards = lanes.flat_map(|lane| document.cells_of(lane.id).flat_map(|(_, c)| c.to_vec()));
        cards.map(RecordId::from).collect()
    };
    assert!(pains.len() > 1, "the sample has pain points");
    desk.press(Modifiers::NONE, Key::Escape);
    desk.window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    desk.window.run();
    desk.fill("Tags", "urgent");
    desk.press(Modifiers::NONE, Key::Enter);
    assert!(desk.document().cards().all(|card| card.tags.contains("urgent")));
    desk.menu("Edit", "Undo: ");
    assert!(desk.document().cards().all(|card| !card.tags.contains("urgent")));
}

#[test]
fn the_palette_runs_any_command_from_the_keyboard() {
    let mut desk = Desk::with_sample("warranty-repair");
    let before = desk.document().rows().len();
    desk.command(Key::K);
    desk.type_text("row free");
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.document().rows().len(), before + 1);
    desk.command(Key::K);
    desk.press(Modifiers::NONE, Key::Escape);
    assert!(!desk.sees("Type what you want to do"));
}

#[test]
fn copied_cards_come_back_whole_and_text_from_elsewhere_becomes_cards() {
    let mut desk = Desk::with_sample("warranty-repair");
    let before = desk.document().cards().len();
    desk.button("Expand: Notice");
    let step = desk.document().steps().next().unwrap().clone();
    desk.click(Role::TreeItem, &step.title);
    desk.window.event(Event::Paste("- one\n- two\n- three".to_owned()));
    desk.window.run();
    assert_eq!(desk.document().cards().len(), before + 3);
    desk.command(Key::Z);
    assert_eq!(desk.document().cards().len(), before);
}

#[test]
fn a_list_takes_one_item_a_line_while_it_is_typed() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.button("Insert: Persona");
    desk.focus_field("Goals");
    desk.type_text("Sleep");
    desk.press(Modifiers::NONE, Key::Enter);
    desk.type_text("Eat");
    let persona = desk.document().personas().next_back().unwrap().clone();
    assert_eq!(persona.goals, ["Sleep", "Eat"]);
}

#[test]
fn escape_gives_back_what_a_number_was() {
    let mut desk = Desk::with_sample("warranty-repair");
    let before = desk.document().journey().target;
    assert!(before.is_some());
    desk.fill("Target for satisfaction", "2");
    assert_eq!(desk.document().journey().target, Some(2.0));
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.document().journey().target, before);
}

#[test]
fn leaving_a_number_that_means_nothing_gives_back_what_it_was() {
    let mut desk = Desk::with_sample("warranty-repair");
    let before = desk.document().journey().target;
    desk.fill("Target for satisfaction", "2");
    desk.type_text("x");
    assert_eq!(desk.document().journey().target, Some(2.0), "what was last meant");
    desk.press(Modifiers::NONE, Key::Tab);
    assert_eq!(desk.document().journey().target, before);
}

#[test]
fn a_map_is_begun_with_the_keyboard_alone() {
    let mut desk = Desk::new();
    desk.command(Key::N);
    assert!(!desk.sees("Saved"), "no file holds it");
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::G);
    desk.type_text("Before");
    desk.press(Modifiers::NONE, Key::Enter);
    desk.type_text("Hears");
    desk.press(Modifiers::NONE, Key::Tab);
    desk.type_text("Asks");
    desk.press(Modifiers::NONE, Key::Enter);
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(titles(&desk), ["Before"]);
    let steps: Vec<_> = desk.document().steps().map(|step| step.title.as_str()).collect();
    assert_eq!(steps, ["Hears", "Asks"]);
}

#[test]
fn keys_that_come_faster_than_frames_keep_their_order() {
    let mut desk = Desk::with_sample("talvikengat");
    let ids: Vec<_> = desk.document().steps().take(3).map(|step| step.id).collect();
    let titles: Vec<_> = desk.document().steps().take(3).map(|step| step.title.clone()).collect();
    desk.click_on(&format!("Step {}", titles[0]));
    let press = |key| egui::Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let keys = [Key::Num1, Key::ArrowRight, Key::Num2, Key::ArrowRight, Key::Num3];
    desk.window.input_mut().events = keys.map(press).to_vec();
    desk.window.run();
    let persona = desk.document().personas().next().expect("a persona").id;
    let scores: Vec<_> = ids
        .iter()
        .map(|id| desk.document().step(*id).expect("a step"))
        .map(|step| step.measure(Traveller::Persona(persona), MeasureKind::Satisfaction))
        .map(|measure| measure.map(|measure| measure.value))
        .collect();
    assert_eq!(scores, [Some(1.0), Some(2.0), Some(3.0)]);
    // A palette that is only being opened does not lose what is typed at once.
    desk.window.input_mut().events = vec![
        egui::Event::Key {
            key: Key::K,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::COMMAND,
        },
        egui::Event::Key {
            key: Key::Z,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        },
        egui::Event::Text("zoom in".to_owned()),
    ];
    desk.window.run();
    assert!(desk.reads("Zoom in") && !desk.reads("Zoom out"), "it shows what was typed");
}

#[test]
fn arrows_that_are_held_down_do_not_leave_the_map() {
    let mut desk = Desk::with_sample("talvikengat");
    let title = desk.document().steps().next().expect("a step").title.clone();
    desk.click_on(&format!("Step {title}"));
    for _ in 0..6 {
        // In every frame, also in that after the keyboard went to another node.
        desk.window.key_press_modifiers(Modifiers::NONE, Key::ArrowRight);
        desk.window.step();
    }
    desk.window.run();
    let seventh = desk.document().steps().nth(6).expect("a step").id;
    let selection = &desk.window.state().as_ref().unwrap().workspace().unwrap().selection;
    assert_eq!(selection.records(), [seventh.into()]);
}

#[test]
fn what_nobody_has_said_how_it_is_known_is_assumed() {
    let mut desk = Desk::with_sample("warranty-repair");
    let card = desk.document().cards().find(|card| card.evidence.is_none()).unwrap().clone();
    desk.click_on(&card.text);
    let is_chosen = |desk: &Desk, name: &str| {
        let node = desk.window.get(By::new().role(Role::Button).label(name));
        node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    assert!(is_chosen(&desk, "Assumed"));
    desk.button("Observed");
    assert!(is_chosen(&desk, "Observed"));
    desk.button("Assumed");
    assert!(is_chosen(&desk, "Assumed"));
    assert_eq!(desk.document().card(card.id).unwrap().evidence, None, "as it was");
}

#[test]
fn a_copy_stands_right_after_its_original() {
    let mut desk = Desk::with_sample("warranty-repair");
    let card = desk.document().cards().find(|card| !card.text.is_empty()).unwrap().clone();
    desk.click_on(&card.text);
    let place = |desk: &Desk| {
        let workspace = desk.window.state().as_ref().unwrap().workspace().unwrap();
        let cards = desk.document().cards_in(card.lane, card.step);
        let selected = workspace.selection.single();
        (cards.iter().position(|id| Some(RecordId::from(*id)) == selected), cards.len())
    };
    let (first, count) = place(&desk);
    // Again and again, since their ids are left to chance.
    for nth in 1..=8 {
        desk.command(Key::D);
        assert_eq!(place(&desk), (first.map(|first| first + nth), count + nth));
    }
}

#[test]
fn what_is_let_go_out_of_sight_stays_where_it_was() {
    let mut desk = Desk::with_sample("warranty-repair");
    let before = desk.document().clone();
    let place = |desk: &Desk, label: &str| {
        desk.window.get(By::new().role(Role::TreeItem).label(label)).rect().center()
    };
    let (from, to) = (place(&desk, "Notice"), place(&desk, "Quotes"));
    desk.window.hover_at(from);
    desk.window.drag_at(from);
    desk.window.run();
    desk.window.hover_at(to);
    desk.window.run();
    // The outline is hidden in the middle of it, and comes back.
    desk.command(Key::Num2);
    desk.window.drop_at(to);
    desk.window.run();
    desk.command(Key::Num2);
    desk.click_at_point(to);
    assert_eq!(*desk.document(), before);
}

#[test]
fn tags_that_are_typed_faster_than_frames_stay_whole() {
    let mut desk = Desk::at_first_step();
    desk.focus_field("Tags");
    desk.type_text("waiting, p");
    desk.type_text("eak hours");
    desk.press(Modifiers::NONE, Key::Enter);
    let tags = desk.document().steps().next().unwrap().tags.clone();
    assert!(tags.contains("waiting") && tags.contains("peak hours"), "{tags:?}");
    assert!(!tags.contains("p") && !tags.contains("eak hours"), "{tags:?}");
}
