//! Journeys from files of other programs.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use polku::model::{MeasureKind, Traveller};

use crate::desk::Desk;

const FIVE: &str =
    "journey\n  title Shoes\n  section Buying\n    Looks: 5: Aino\n    Pays: 2: Aino\n";
const TEN: &str =
    "journey\n  title Ten\n  section Buying\n    Looks: 10: Aino\n    Pays: 0: Aino\n";

fn import(desk: &mut Desk, name: &str, text: &str) {
    std::fs::write(desk.path(name), text).unwrap();
    desk.answers.push(desk.path(name));
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
}

fn scores(desk: &Desk) -> Vec<Option<f64>> {
    let document = desk.document();
    let who = Traveller::Persona(document.personas().next().unwrap().id);
    let value =
        |step: &polku::model::Step| Some(step.measure(who, MeasureKind::Satisfaction)?.value);
    document.steps().map(|step| value(step)).collect()
}

#[test]
fn a_mermaid_journey_opens_unsaved_and_leaves_its_file_alone() {
    let mut desk = Desk::new();
    import(&mut desk, "shoes.mmd", FIVE);
    assert_eq!(desk.document().journey().title, "Shoes");
    assert_eq!(scores(&desk), [Some(5.0), Some(2.0)]);
    assert!(desk.is_dirty() && desk.sees("Imported shoes.mmd"));
    desk.answers.push(desk.path("shoes.journey.ron"));
    desk.command(Key::S);
    assert_eq!(std::fs::read_to_string(desk.path("shoes.mmd")).unwrap(), FIVE);
}

#[test]
fn scores_on_another_scale_are_never_bent_unasked() {
    for (button, expected) in
        [("Convert", [Some(5.0), Some(1.0)]), ("Leave them empty", [None, None])]
    {
        let mut desk = Desk::new();
        import(&mut desk, "ten.mmd", TEN);
        assert!(desk.reads("look like the scale"), "it asks");
        desk.button(button);
        assert_eq!(scores(&desk), expected);
    }
}

#[test]
fn of_several_journeys_one_is_chosen() {
    let mut desk = Desk::new();
    let text = format!(
        "# Maps\n\n```mermaid\n{FIVE}```\n\n```mermaid\n{}```\n",
        FIVE.replace("Shoes", "Boots")
    );
    import(&mut desk, "maps.md", &text);
    desk.button("Boots");
    assert_eq!(desk.document().journey().title, "Boots");
}

#[test]
fn what_cannot_be_imported_leaves_what_is_open_alone() {
    let mut desk = Desk::with_sample("warranty-repair");
    import(&mut desk, "flow.mmd", "flowchart TD\n  A --> B\n");
    assert!(desk.reads("“flow.mmd” could not be imported"));
    desk.click(Role::Button, "OK");
    assert_eq!(desk.document().journey().title, "Warranty repair");
}

#[test]
fn what_was_guessed_is_told_in_the_words_of_the_window() {
    let mut desk = Desk::new();
    let table = "| | Hungry | Eat |\n|-|-|-|\n| Actions | Looks | Pays |\n| Mood | Fine | Full |\n";
    // Of several journeys the columns are not asked for at once.
    let two = format!("# One\n\n{table}\n# Two\n\n{table}");
    desk.window.event(egui::Event::Paste(two));
    desk.window.run();
    desk.button("One");
    assert!(desk.sees("What do the rows mean?"), "of the one that was chosen they are");
    desk.button("Import");
    assert_eq!(desk.document().journey().title, "One");
    assert!(!desk.reads("= actions"), "what was seen is not told once more");
}

#[test]
fn a_pasted_text_without_a_journey_speaks_of_no_file() {
    let mut desk = Desk::new();
    desk.window.event(egui::Event::Paste("hello there".to_owned()));
    desk.window.run();
    assert!(desk.reads("could not be imported") && desk.reads("no table of stages or steps"));
    assert!(!desk.reads("untouched") && !desk.reads("Line 1"));
}

const TABLE: &str = "Stage,User Action,Owner,Mood\nBuy,Pays,Sales,4\n";

#[test]
fn columns_of_a_foreign_table_are_looked_at_first_and_remembered() {
    let mut desk = Desk::new();
    import(&mut desk, "map.csv", TABLE);
    assert!(!desk.is_open() && desk.sees("What do the columns mean?"));
    desk.click(Role::ComboBox, "Owner");
    desk.click(Role::Button, "Persona");
    desk.button("Import");
    let personas: Vec<String> = desk.document().personas().map(|p| p.name.clone()).collect();
    assert_eq!(personas, ["Sales"], "the choice counts");
    assert_eq!(desk.preferences().columns.get("Owner").map(String::as_str), Some("persona"));
}

#[test]
fn a_diagram_that_is_pasted_on_a_map_becomes_a_journey_and_asks_first() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "Changed");
    desk.press(egui::Modifiers::NONE, egui::Key::F6);
    let diagram = "journey\n  title Day\n  section Morning\n    Make tea: 5: Me\n";
    desk.window.event(egui::Event::Paste(diagram.to_owned()));
    desk.window.run();
    assert_eq!(desk.document().journey().title, "Warranty repair");
    assert!(desk.reads("Where should the pasted journey go?"));
    desk.button("New journey");
    assert_eq!(
        desk.document().journey().title,
        "Warranty repair",
        "what is unsaved is asked about"
    );
    desk.button("Discard");
    assert_eq!(desk.document().journey().title, "Day");
    assert_eq!(desk.document().step_count(), 1);
}

#[test]
fn a_table_that_is_pasted_on_an_empty_map_fills_it() {
    let mut desk = Desk::new();
    desk.button("New journey");
    desk.window.event(egui::Event::Paste("Stage\tStep\nBefore\tWish\nAfter\tUse\n".to_owned()));
    desk.window.run();
    assert_eq!(desk.document().step_count(), 2);
}

#[test]
fn what_is_pasted_on_the_start_screen_becomes_a_journey() {
    for text in
        [FIVE, "| Stage | Action |\n|-|-|\n| Buying | Looks |\n", "# Shoes\n## Buying\n- Looks\n"]
    {
        let mut desk = Desk::new();
        desk.window.event(egui::Event::Paste(text.to_owned()));
        desk.window.run();
        if text.starts_with('|') {
            desk.button("Import");
        }
        assert!(desk.is_open() && desk.is_dirty(), "{text}");
        assert_eq!(desk.document().stages().next().unwrap().title, "Buying");
    }
    let mut desk = Desk::new();
    desk.window.event(egui::Event::Paste("Stage\tAction\nBuying\tLooks\n".to_owned()));
    desk.window.run();
    desk.button("Import");
    assert_eq!(desk.document().step_count(), 1);
}

#[test]
fn stages_across_and_journeys_one_after_the_other_are_read_where_no_cell_is_selected() {
    for text in [
        "| | Realise | Compare |\n|-|-|-|\n| Action | Looks | Reads |\n",
        "# One\n\n| Stage | Step |\n|-|-|\n| Buying | Looks |\n\n# Two\n\n## Using\n- Wears\n",
    ] {
        let mut desk = Desk::with_sample("warranty-repair");
        desk.window.event(egui::Event::Paste(text.to_owned()));
        desk.window.run();
        assert!(!desk.reads("Select a cell first"), "{text}");
        assert_eq!(desk.document().journey().title, "Warranty repair", "it asks first");
    }
    let mut desk = Desk::with_sample("warranty-repair");
    desk.window.event(egui::Event::Paste("Looks\nReads\n".to_owned()));
    desk.window.run();
    assert!(desk.reads("Select a cell first"));
}

#[test]
fn a_table_with_stages_that_is_pasted_on_a_map_is_no_heap_of_cards() {
    let mut desk = Desk::with_sample("warranty-repair");
    let table = "| Stage | Step |\n|-|-|\n| Buying | Looks |\n";
    desk.window.event(egui::Event::Paste(table.to_owned()));
    desk.window.run();
    assert!(desk.reads("Where should the pasted journey go?") && desk.reads("1 step: Buying"));
    desk.button("New journey");
    assert_eq!(desk.document().journey().title, "", "nothing was unsaved, so it opens at once");
    assert_eq!(desk.document().step_count(), 1);
}

#[test]
fn a_journey_without_a_title_is_called_as_its_file_and_saved_beside_it() {
    let mut desk = Desk::new();
    std::fs::create_dir(desk.path("plans")).unwrap();
    import(&mut desk, "plans/autumn.csv", "stage,step\nBuying,Looks\n");
    assert_eq!(desk.document().journey().title, "autumn");
    desk.answers.push(desk.path("plans/autumn.journey.ron"));
    desk.command(Key::S);
    assert_eq!(desk.answers.last().folder, Some(desk.path("plans")));
}

#[test]
fn one_score_off_the_scale_is_named_and_left_empty_by_default() {
    let mut desk = Desk::new();
    let text =
        "journey\n  section Buying\n    A: 5: Me\n    B: 4: Me\n    C: 2: Me\n    D: 7: Me\n";
    import(&mut desk, "day.mmd", text);
    assert!(desk.reads("“7” is off the scale 1–5; that score of “D” stays empty"));
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(scores(&desk), [Some(5.0), Some(4.0), Some(2.0), None]);
}

#[test]
fn a_table_of_unknown_words_can_be_read_by_hand() {
    let mut desk = Desk::new();
    import(&mut desk, "resa.csv", "Fas;Steg;Betyg\nK\u{f6}pa;Betala;4\nK\u{f6}pa;V\u{e4}nta;2\n");
    assert!(desk.reads("No heading was recognised"));
    desk.click(Role::ComboBox, "Betyg");
    desk.click(Role::Button, "Satisfaction");
    desk.button("Import");
    let steps: Vec<String> = desk.document().steps().map(|step| step.title.clone()).collect();
    assert_eq!(steps, ["Betala", "V\u{e4}nta"]);
    let step = desk.document().steps().next().unwrap().clone();
    let value = step.measure(Traveller::Everyone, MeasureKind::Satisfaction).map(|m| m.value);
    assert_eq!(value, Some(4.0));
}

#[test]
fn a_picture_on_the_clipboard_is_not_passed_over_in_silence() {
    let picture = egui::ColorImage::filled([1, 1], egui::Color32::RED);
    for (mut desk, told) in [
        (Desk::new(), "There is no text on the clipboard"),
        (Desk::with_sample("warranty-repair"), "There is nothing on the clipboard that fits here"),
    ] {
        desk.window.event(egui::Event::PasteImage(picture.clone().into()));
        desk.window.run();
        assert!(desk.reads(told), "{told}");
    }
}

#[test]
fn the_button_that_pastes_asks_the_system_and_tells_where_it_has_nothing() {
    let mut desk = Desk::new();
    desk.button("Paste");
    for _ in 0..6 {
        desk.window.step();
    }
    assert!(desk.reads("There is no text on the clipboard"));
}

#[test]
fn the_map_is_copied_as_text_of_an_svg() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.menu("Edit", "Copy map as SVG");
    assert!(desk.sees("The map is on the clipboard"));
}

#[test]
fn the_map_is_copied_as_a_picture_if_the_clipboard_takes_one() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.menu("Edit", "Copy map as picture");
    assert!(desk.sees("The map is on the clipboard"));
    let (width, height) = desk.board.size().expect("a picture");
    assert!(width > height && width <= 4_096);
    desk.board.refuse();
    desk.menu("Edit", "Copy map as picture");
    assert!(desk.reads("took no picture"));
}

#[test]
fn only_what_was_put_right_is_remembered() {
    let mut desk = Desk::new();
    import(&mut desk, "map.csv", TABLE);
    desk.button("Import");
    assert!(desk.preferences().columns.is_empty(), "what was only accepted says nothing");
}

#[test]
fn a_table_on_its_side_asks_for_rows_and_tells_it_once() {
    let mut desk = Desk::new();
    import(&mut desk, "turned_map.csv", "Stage,Look,Buy\nThoughts,a,b\nPain points,c,d\n");
    assert!(desk.sees("What do the rows mean?"));
    desk.button("Import");
    assert!(!desk.reads("turned on its side"), "it was seen and accepted");
    assert_eq!(desk.document().journey().title, "turned map");
}

#[test]
fn what_is_imported_is_looked_at_whatever_it_is_called() {
    for (name, text) in [("shop.txt", "Stage;Action\nBuy;Pays\n"), ("hotel", FIVE)] {
        let mut desk = Desk::new();
        import(&mut desk, name, text);
        if name == "shop.txt" {
            desk.button("Import");
        }
        assert!(desk.is_open(), "{name}");
    }
    let mut desk = Desk::new();
    import(&mut desk, "notes.txt", "Dear diary");
    assert!(desk.reads("“notes.txt” could not be imported") && !desk.reads("format:"));
}

#[test]
fn enter_imports_also_after_a_choice() {
    let mut desk = Desk::new();
    import(&mut desk, "map.csv", TABLE);
    desk.click(Role::ComboBox, "Owner");
    desk.click(Role::Button, "Persona");
    desk.press(Modifiers::NONE, Key::Enter);
    assert!(desk.is_open());
}

#[test]
fn the_third_journey_of_a_file_is_chosen_by_what_is_in_it() {
    let table = |stage: &str| format!("| Stage | Action |\n|-|-|\n| {stage} | Goes |\n\n");
    let mut desk = Desk::new();
    import(&mut desk, "maps.md", &format!("{}{}{}", table("Look"), table("Buy"), table("Use")));
    assert!(desk.reads("1 step: Use"));
    desk.button("maps 3");
    desk.button("Import");
    assert_eq!(desk.document().stages().next().unwrap().title, "Use");
    assert_eq!(desk.document().journey().title, "maps 3");
}

#[test]
fn the_sheet_of_a_workbook_is_chosen() {
    let mut desk = Desk::new();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, stage) in [("Anna", "Buy"), ("Bo", "Use")] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        sheet.write(0, 0, "Stage").unwrap().write(0, 1, "Action").unwrap();
        sheet.write(1, 0, stage).unwrap().write(1, 1, "Goes").unwrap();
    }
    std::fs::write(desk.path("map.xlsx"), workbook.save_to_buffer().unwrap()).unwrap();
    desk.answers.push(desk.path("map.xlsx"));
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    assert!(desk.reads("Buy"), "the first of sheets that are alike is shown");
    desk.click(Role::ComboBox, "Sheet");
    desk.click(Role::Button, "Bo");
    assert!(desk.reads("Use"));
    desk.button("Import");
    assert_eq!(desk.document().stages().next().unwrap().title, "Use");
    assert!(!desk.reads("the others were left out"), "they were seen");
}

#[test]
fn a_table_is_turned_by_a_tick() {
    let mut desk = Desk::new();
    import(&mut desk, "map.csv", "Stage,Action,Note\nLook,Web,a\nBuy,Shop,b\n");
    assert!(desk.reads("each row is a stage or a step"));
    desk.click(Role::CheckBox, "Stages or steps stand side by side: turn the table");
    assert!(desk.sees("What do the rows mean?"));
    desk.button("Import");
    let stages: Vec<String> = desk.document().stages().map(|s| s.title.clone()).collect();
    assert_eq!(stages, ["Action", "Note"]);
}

#[test]
fn a_column_without_a_heading_goes_by_its_number() {
    let mut desk = Desk::new();
    import(&mut desk, "map.csv", "Stage,Action,\nBuy,Pays,queue\nUse,Wears,cold\n");
    assert!(desk.reads("Column 3") && desk.reads("queue"));
    desk.click(Role::ComboBox, "Column 3");
    desk.click(Role::Button, "Pain points");
    desk.button("Import");
    assert!(desk.document().cards().any(|card| card.text == "queue"));
}

#[test]
fn what_is_imported_or_pasted_can_be_added_at_the_end_and_undone_at_once() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "Changed");
    desk.press(Modifiers::NONE, Key::F6);
    let (before, personas) = (desk.document().clone(), desk.document().persona_count());
    let name = desk.document().personas().next().unwrap().name.clone();
    import(
        &mut desk,
        "more.csv",
        &format!("stage,step,persona,satisfaction\nAfter,Tells,\"{name}\",4\n"),
    );
    assert!(desk.reads("Where should “more.csv” go?"), "nothing is asked to be saved first");
    desk.button("Add at the end");
    let document = desk.document();
    assert_eq!(document.stages().next_back().unwrap().title, "After");
    assert_eq!(document.journey().title, "Warranty repair");
    assert_eq!(document.persona_count(), personas, "the persona is the one that is there");
    assert!(desk.reads("1 stage from more.csv added at the end"));
    desk.command(Key::Z);
    assert_eq!(desk.document(), &before, "one step of undo");
    let diagram = "journey\n  section Morning\n    Make tea: 5: Me\n";
    desk.window.event(egui::Event::Paste(diagram.to_owned()));
    desk.window.run();
    desk.button("Cancel");
    assert_eq!(desk.document(), &before);
    desk.window.event(egui::Event::Paste(diagram.to_owned()));
    desk.window.run();
    desk.button("Add at the end");
    assert_eq!(desk.document().stages().next_back().unwrap().title, "Morning");
    assert_eq!(desk.document().persona_count(), personas + 1);
}

#[test]
fn empathy_maps_that_are_pasted_stand_in_sight_at_the_end() {
    let mut desk = Desk::at_first_step();
    let before = desk.document().clone();
    let text = "# Empathy map: Liisa, 34\n\n## Says\n- Where is it?\n\n## Thinks\n- Too slow\n";
    desk.window.event(egui::Event::Paste(text.to_owned()));
    desk.window.run();
    assert!(desk.reads("1 empathy map: Liisa, 34"), "no cards, though one is selected");
    desk.button("Add at the end");
    assert!(desk.reads("1 empathy map from the pasted text added at the end"));
    assert_eq!(desk.document().empathy_maps().count(), before.empathy_maps().count() + 1);
    assert!(desk.reads("Too slow"), "the empathy map is shown");
    desk.command(Key::Z);
    assert_eq!(desk.document(), &before, "one step of undo");
}

#[test]
fn what_is_typed_in_a_dialog_stays_there_after_a_click_beside_everything() {
    let mut desk = Desk::at_first_step();
    let before = desk.document().clone();
    import(&mut desk, "more.csv", "stage,step\nAfter,Tells\n");
    desk.click_on("Where should “more.csv” go?");
    desk.press(Modifiers::NONE, Key::ArrowRight);
    desk.window.event(egui::Event::Text("x".to_owned()));
    desk.window.run();
    assert_eq!(desk.document(), &before, "nothing behind it is written");
    desk.press(Modifiers::NONE, Key::Enter);
    assert!(!desk.reads("Where should"), "Enter is still the first answer");
}
