//! Opening, saving, closing, and what happens when something is in the way.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use polku::file;
use polku::i18n::Language;

use crate::desk::{Desk, Dropped, sample};

#[test]
fn a_sample_opens_with_one_click_as_a_copy_without_a_file() {
    let mut desk = Desk::new();
    assert!(!desk.is_open() && desk.sees("Samples"));
    desk.button("Warranty repair");
    assert_eq!(desk.document().journey().title, "Warranty repair");
    assert!(!desk.is_dirty(), "a sample that was only looked at is nothing to save");
    desk.command(Key::W);
    assert!(!desk.is_open());
}

#[test]
fn a_template_opens_in_the_language_of_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with(folder, Vec::new(), Language::Finnish);
    desk.button("Asiakaspolku");
    assert_eq!(desk.document().journey().language.as_deref(), Some("fi"));
    assert!(desk.document().stage_count() > 0);
}

#[test]
fn what_is_saved_opens_again_as_it_was() {
    let mut desk = Desk::new();
    desk.button("Warranty repair");
    desk.fill("Scenario", "Another scenario");
    assert!(desk.is_dirty());
    desk.answers.push(desk.path("copy.journey.ron"));
    desk.command(Key::S);
    assert!(!desk.is_dirty() && desk.sees("Saved"));
    let before = file::to_ron(desk.document());
    desk.command(Key::W);
    assert_eq!(desk.preferences().recent, [desk.path("copy.journey.ron")]);
    desk.answers.push(desk.path("copy.journey.ron"));
    desk.command(Key::O);
    assert_eq!(file::to_ron(desk.document()), before);
    assert_eq!(std::fs::read_to_string(desk.path("copy.journey.ron")).unwrap(), before);
}

#[test]
fn a_name_without_an_ending_gets_one() {
    let mut desk = Desk::new();
    desk.command(Key::N);
    desk.fill("Title", "Shoes");
    desk.answers.push(desk.path("shoes"));
    desk.command(Key::S);
    assert!(desk.path("shoes.journey.ron").exists() && !desk.path("shoes").exists());
}

#[test]
fn the_dialog_for_saving_says_what_is_saved_and_suggests_its_title() {
    let mut desk = Desk::new();
    desk.command(Key::N);
    desk.fill("Title", "Shoes: winter");
    desk.answers.push(desk.path("Release 2.0"));
    desk.command(Key::S);
    let dialog = desk.answers.last();
    assert_eq!(dialog.title, "Save the journey");
    assert_eq!(dialog.file_name, "Shoes winter.journey.ron");
    assert!(desk.path("Release 2.0.journey.ron").exists(), "a dot in a name is no ending");
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    let dialog = desk.answers.last();
    assert_eq!(dialog.title, "Save the journey to another file");
    assert_eq!(dialog.file_name, "Release 2.0.journey.ron");
}

#[test]
fn a_name_that_got_its_ending_does_not_replace_another_file_unasked() {
    let mut desk = Desk::new();
    std::fs::write(desk.path("shoes.journey.ron"), "mine").unwrap();
    desk.command(Key::N);
    desk.fill("Title", "Shoes");
    desk.answers.push(desk.path("shoes"));
    desk.command(Key::S);
    assert_eq!(std::fs::read_to_string(desk.path("shoes.journey.ron")).unwrap(), "mine");
    desk.button("Replace");
    assert!(file::load(&desk.path("shoes.journey.ron")).is_ok());
}

#[test]
fn without_a_dialog_of_the_system_the_path_is_typed() {
    let mut desk = Desk::new();
    std::fs::write(desk.path("shoes.journey.ron"), "mine").unwrap();
    desk.command(Key::N);
    desk.fill("Title", "Shoes");
    desk.answers.fail();
    desk.command(Key::S);
    let typed = desk.path("shoes").display().to_string();
    // All of it is selected: what is typed takes its place.
    desk.type_text(&typed);
    desk.button("Save");
    assert_eq!(std::fs::read_to_string(desk.path("shoes.journey.ron")).unwrap(), "mine");
    desk.button("Replace");
    assert!(file::load(&desk.path("shoes.journey.ron")).is_ok());

    desk.command(Key::N);
    desk.answers.fail();
    desk.command(Key::O);
    let typed = desk.path("shoes.journey.ron").display().to_string();
    desk.fill("Path of the file", &typed);
    desk.press(egui::Modifiers::NONE, Key::Enter);
    assert_eq!(desk.document().journey().title, "Shoes");
}

#[test]
fn what_cannot_be_saved_here_can_be_saved_there() {
    let mut desk = Desk::new();
    desk.command(Key::N);
    desk.fill("Title", "Shoes");
    desk.answers.push(desk.path("nowhere/shoes.journey.ron"));
    desk.command(Key::S);
    assert!(desk.reads("there is no such folder") && !desk.reads(".polku-"));
    assert!(desk.reads(&format!("Folder: {}", desk.path("nowhere").display())));
    desk.answers.push(desk.path("shoes.journey.ron"));
    desk.button("Choose another place…");
    assert_eq!(desk.answers.last().folder, Some(desk.path("nowhere")), "it begins where it was");
    assert!(desk.path("shoes.journey.ron").exists() && !desk.is_dirty());
}

#[test]
fn the_name_in_the_corner_leads_to_the_title() {
    let mut desk = Desk::new();
    desk.command(Key::N);
    desk.button("Untitled journey");
    desk.type_text("Shoes");
    assert_eq!(desk.document().journey().title, "Shoes");
}

#[test]
fn unsaved_changes_are_guarded_and_cancel_changes_nothing() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "Changed");
    desk.command(Key::W);
    assert!(desk.sees("Discard"));
    desk.press(Modifiers::NONE, Key::Escape);
    assert!(desk.is_open() && desk.is_dirty() && !desk.sees("Discard"));
    desk.command(Key::W);
    desk.button("Discard");
    assert!(!desk.is_open());
    let kept = file::load(&desk.path("map.journey.ron")).unwrap().document;
    assert_ne!(kept.journey().scenario, "Changed");
}

#[test]
fn saving_from_the_guard_goes_on_with_what_was_asked_for() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "Changed");
    desk.command(Key::N);
    desk.click(Role::Button, "Save");
    assert_eq!(desk.document().stage_count(), 0, "a new map is open");
    let kept = file::load(&desk.path("map.journey.ron")).unwrap().document;
    assert_eq!(kept.journey().scenario, "Changed");
}

#[test]
fn closing_the_window_asks_first() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "Changed");
    desk.command(Key::Q);
    assert!(desk.sees("Discard") && desk.is_open());
}

#[test]
fn a_file_that_cannot_be_read_leaves_what_is_open_alone() {
    let mut desk = Desk::with_sample("warranty-repair");
    std::fs::write(desk.path("broken.ron"), "(format: \"polku-journey\", version: 1, nonsense: 2)")
        .unwrap();
    desk.answers.push(desk.path("broken.ron"));
    desk.command(Key::O);
    assert!(desk.reads("“broken.ron” could not be opened") && desk.reads("nonsense"));
    desk.button("OK");
    assert_eq!(desk.document().journey().title, "Warranty repair");
}

#[test]
fn a_file_that_is_gone_is_not_called_untouched() {
    let mut desk = Desk::new();
    for name in ["gone.ron", "gone.csv"] {
        desk.answers.push(desk.path(name));
        desk.command(Key::O);
        assert!(desk.reads(&format!("“{name}” could not be")), "{name}");
        assert!(!desk.reads("untouched"), "{name}");
        desk.button("OK");
    }
}

#[test]
fn another_programs_change_is_not_overwritten_unasked() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "Mine");
    let theirs = std::fs::read_to_string(sample("day-surgery-knee")).unwrap();
    std::fs::write(desk.path("map.journey.ron"), &theirs).unwrap();
    desk.command(Key::S);
    assert!(desk.reads("was changed by another program"));
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(std::fs::read_to_string(desk.path("map.journey.ron")).unwrap(), theirs);
    assert!(desk.is_dirty());
    desk.command(Key::S);
    desk.button("Replace the file");
    let kept = file::load(&desk.path("map.journey.ron")).unwrap().document;
    assert_eq!(kept.journey().scenario, "Mine");
    assert!(!desk.is_dirty());
}

#[test]
fn what_the_file_does_not_hold_any_more_is_not_called_saved() {
    let mut desk = Desk::with_sample("warranty-repair");
    assert!(!desk.is_dirty());
    std::fs::copy(sample("day-surgery-knee"), desk.path("map.journey.ron")).unwrap();
    desk.come_back();
    assert!(desk.reads("was changed by another program"));
    desk.press(Modifiers::NONE, Key::Escape);
    assert!(desk.is_dirty());

    let mut desk = Desk::with_sample("warranty-repair");
    std::fs::remove_file(desk.path("map.journey.ron")).unwrap();
    desk.come_back();
    assert!(desk.is_dirty());
    desk.command(Key::S);
    assert!(desk.path("map.journey.ron").exists());
    assert!(!desk.is_dirty());
}

#[test]
fn another_programs_change_can_be_loaded_instead() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "Mine");
    std::fs::copy(sample("day-surgery-knee"), desk.path("map.journey.ron")).unwrap();
    desk.command(Key::S);
    desk.button("Load the file");
    assert_eq!(desk.document().journey().title, "Day surgery: a knee");
    assert!(!desk.is_dirty());
}

#[test]
fn a_file_dropped_on_the_window_opens() {
    let mut desk = Desk::new();
    let file = Dropped::file(sample("warranty-repair"));
    desk.window.input_mut().dropped_files.push(file);
    desk.window.run();
    assert_eq!(desk.document().journey().title, "Warranty repair");
}

#[test]
fn what_a_crash_leaves_is_offered_and_comes_back() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "Nearly lost");
    let Desk { window, folder, .. } = desk;
    // A window that is simply gone: nothing was saved, nothing was closed.
    drop(window);
    let mut desk = Desk::with(folder, Vec::new(), Language::English);
    assert!(desk.reads("was closed before"));
    desk.button("Restore the changes");
    assert_eq!(desk.document().journey().scenario, "Nearly lost");
    assert!(desk.is_dirty(), "no file holds it yet");
    desk.command(Key::S);
    let kept = file::load(&desk.path("map.journey.ron")).unwrap().document;
    assert_eq!(kept.journey().scenario, "Nearly lost");
}

#[test]
fn what_comes_back_after_a_crash_overwrites_no_change_of_others_unasked() {
    let theirs = std::fs::read_to_string(sample("day-surgery-knee")).unwrap();
    for is_before_the_start in [true, false] {
        let mut desk = Desk::with_sample("warranty-repair");
        desk.fill("Scenario", "Nearly lost");
        let Desk { window, folder, .. } = desk;
        drop(window);
        let path = folder.path().join("map.journey.ron");
        let change = || {
            std::fs::write(&path, &theirs).unwrap();
            let later = std::time::SystemTime::now() + std::time::Duration::from_secs(2);
            std::fs::File::options().append(true).open(&path).unwrap().set_modified(later).unwrap();
        };
        if is_before_the_start {
            change();
        }
        let mut desk = Desk::with(folder, Vec::new(), Language::English);
        desk.button("Restore the changes");
        if !is_before_the_start {
            change();
        }
        desk.command(Key::S);
        assert!(desk.reads("was changed by another program"), "{is_before_the_start}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), theirs);
    }
}

#[test]
fn a_text_that_is_being_written_survives_a_crash() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.click_cell("Quotes, Looks for the receipt: empty");
    desk.type_text("Calls a neighbour");
    desk.window.run_steps(8);
    assert!(!desk.is_dirty(), "it is not done yet");
    let Desk { window, folder, .. } = desk;
    drop(window);
    let mut desk = Desk::with(folder, Vec::new(), Language::English);
    desk.button("Restore the changes");
    assert!(desk.document().cards().any(|card| card.text == "Calls a neighbour"));
}

#[test]
fn a_text_that_was_given_up_is_nothing_to_restore() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.click_cell("Quotes, Looks for the receipt: empty");
    desk.type_text("Calls a neighbour");
    desk.window.run_steps(8);
    desk.press(Modifiers::NONE, Key::Escape);
    let Desk { window, folder, .. } = desk;
    drop(window);
    let desk = Desk::with(folder, Vec::new(), Language::English);
    assert!(!desk.reads("was closed before"));
}

#[test]
fn exports_what_is_on_the_screen() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.command(Key::E);
    desk.button("Data");
    desk.button("CSV");
    desk.answers.push(desk.path("table"));
    desk.button("Export");
    let table = std::fs::read_to_string(desk.path("table.csv")).unwrap();
    assert!(table.starts_with("stage,step_number,step,persona"));
    assert!(!desk.sees("Format"), "the dialog is closed when the file is there");
}

#[test]
fn an_export_replaces_nothing_that_nobody_was_asked_about() {
    let mut desk = Desk::with_sample("warranty-repair");
    std::fs::write(desk.path("table.csv"), "mine").unwrap();
    desk.command(Key::E);
    desk.button("Data");
    desk.button("CSV");
    // Some dialogs drop the ending, and so have asked about another name.
    desk.answers.push(desk.path("table"));
    desk.button("Export");
    assert_eq!(std::fs::read_to_string(desk.path("table.csv")).unwrap(), "mine");
    assert!(desk.reads("It was left alone"));
    // Whoever chose the whole name was asked.
    desk.answers.push(desk.path("table.csv"));
    desk.button("Export");
    assert!(std::fs::read_to_string(desk.path("table.csv")).unwrap().starts_with("stage"));
}

#[test]
fn a_teams_file_changes_what_is_exported_and_is_remembered() {
    let mut desk = Desk::with_sample("warranty-repair");
    std::fs::write(desk.path("team.ron"), "(accent: \"#0b5d5e\")").unwrap();
    let export = |desk: &mut Desk, name: &str| {
        desk.answers.push(desk.path(name));
        desk.button("Export");
        std::fs::read(desk.path(name)).unwrap()
    };
    desk.command(Key::E);
    desk.button("Data");
    let plain = export(&mut desk, "plain.xlsx");
    desk.command(Key::E);
    desk.answers.push(desk.path("team.ron"));
    desk.button("Choose…");
    assert!(desk.reads("team.ron"));
    assert_ne!(export(&mut desk, "ours.xlsx"), plain);
    desk.command(Key::E);
    assert!(desk.reads("team.ron"), "it is there the next time");
    std::fs::write(desk.path("team.ron"), "(accent: \"teal\")").unwrap();
    desk.press(Modifiers::NONE, Key::Escape);
    desk.command(Key::E);
    assert!(desk.reads("is not a colour"));
    desk.button("Remove");
    assert!(!desk.reads("team.ron") && !desk.reads("is not a colour"));
    assert_eq!(export(&mut desk, "plain-again.xlsx"), plain);
}

#[test]
fn a_folder_that_takes_nothing_is_named_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["config", "recovery"] {
        std::fs::write(folder.path().join(name), "a file where the folder should be").unwrap();
    }
    let mut desk = Desk::with(folder, Vec::new(), Language::English);
    desk.command(Key::N);
    desk.window.state().as_ref().unwrap().workspace().unwrap().journal().unwrap().flush();
    desk.window.run();
    assert!(desk.reads("cannot be kept safe"));
    assert!(desk.reads(&format!("Folder: {}", desk.path("recovery").display())));
    desk.button("OK");
    desk.fill("Title", "Shoes");
    desk.menu("View", "Reduce motion");
    assert!(desk.reads("Your settings last only until Polku is closed"));
    assert!(desk.reads(&desk.path("config").display().to_string()));
    assert_eq!(desk.document().journey().title, "Shoes");
    desk.answers.push(desk.path("shoes.journey.ron"));
    desk.command(Key::S);
    assert!(desk.path("shoes.journey.ron").exists() && !desk.is_dirty());
}
