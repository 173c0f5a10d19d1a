//! What is slow and what comes meanwhile: dialogs that stay open, disks that take their time, other
//! programs. Nothing that somebody wrote goes without a word.

use egui::{Key, Modifiers};
use polku::file;
use polku::i18n::Language;

use crate::desk::{Desk, sample};

fn title(desk: &Desk) -> String {
    desk.document().journey().title.clone()
}

fn scenario_in(desk: &Desk, name: &str) -> String {
    file::load(&desk.path(name)).unwrap().document.journey().scenario.clone()
}

/// Copies of a sample beside the open file.
fn with_others() -> Desk {
    let desk = Desk::with_sample("warranty-repair");
    for (name, copy) in
        [("day-surgery-knee", "a.journey.ron"), ("trial-to-renewal", "b.journey.ron")]
    {
        std::fs::copy(sample(name), desk.path(copy)).unwrap();
    }
    desk
}

fn crash(desk: Desk) -> tempfile::TempDir {
    let Desk { window, folder, .. } = desk;
    drop(window);
    folder
}

#[test]
fn what_is_written_while_a_dialog_is_open_is_not_lost() {
    let mut desk = with_others();
    desk.answers.hold();
    desk.command(Key::O);
    desk.fill("Scenario", "Written meanwhile");
    desk.answers.choose(desk.path("a.journey.ron"));
    desk.window.run();
    assert_eq!(title(&desk), "Warranty repair");
    assert!(desk.sees("Discard"), "it asks first");
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.document().journey().scenario, "Written meanwhile");
}

#[test]
fn what_is_written_while_a_file_is_read_is_not_lost() {
    let mut desk = with_others();
    desk.answers.push(desk.path("a.journey.ron"));
    desk.jobs.hold();
    desk.command(Key::O);
    desk.click_cell("Quotes, Looks for the receipt: empty");
    desk.type_text("Calls a neighbour");
    desk.let_jobs_run();
    assert!(desk.sees("Discard") && title(&desk) == "Warranty repair");
    desk.press(Modifiers::NONE, Key::Escape);
    assert!(desk.document().cards().any(|card| card.text == "Calls a neighbour"));
}

#[test]
fn what_was_agreed_to_be_lost_is_not_asked_about_again() {
    let mut desk = with_others();
    desk.fill("Scenario", "Not wanted");
    desk.answers.push(desk.path("a.journey.ron"));
    desk.command(Key::O);
    desk.button("Discard");
    assert_eq!(title(&desk), "Day surgery: a knee");
    assert!(!desk.sees("Discard"));
}

#[test]
fn what_is_changed_while_columns_are_chosen_is_not_lost() {
    let mut desk = Desk::with_sample("warranty-repair");
    std::fs::write(desk.path("t.csv"), "Phase,Where,Rating\nBuy,shop,3\nUse,home,4\n").unwrap();
    desk.answers.push(desk.path("t.csv"));
    desk.jobs.hold();
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    desk.fill("Scenario", "Written meanwhile");
    desk.let_jobs_run();
    desk.button("Import");
    desk.button("New journey");
    assert!(desk.sees("Discard") && title(&desk) == "Warranty repair");
    assert!(!desk.reads("Imported t.csv"), "it is not there yet");
    desk.press(Modifiers::NONE, Key::Escape);
    assert!(!desk.reads("Imported t.csv"));
    assert_eq!(desk.document().journey().scenario, "Written meanwhile");
}

#[test]
fn of_two_files_the_one_that_was_asked_for_last_is_shown() {
    let mut desk = with_others();
    desk.jobs.hold();
    for name in ["a.journey.ron", "b.journey.ron"] {
        desk.answers.push(desk.path(name));
        desk.command(Key::O);
    }
    desk.let_jobs_run();
    let expected = file::load(&desk.path("b.journey.ron")).unwrap().document;
    assert_eq!(title(&desk), expected.journey().title);
}

#[test]
fn two_documents_that_crashes_left_do_not_replace_each_other() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "First");
    let folder = crash(desk);
    let other = folder.path().join("other.journey.ron");
    std::fs::copy(sample("day-surgery-knee"), &other).unwrap();
    let mut desk = Desk::with(folder, vec![other], Language::English);
    desk.press(Modifiers::NONE, Key::Escape);
    desk.fill("Scenario", "Second");
    let folder = crash(desk);

    let mut desk = Desk::with(folder, Vec::new(), Language::English);
    desk.button("Restore the changes");
    desk.button("Restore the changes");
    assert_eq!(desk.document().journey().scenario, "First", "it asks before the second");
    desk.button("Cancel");
    let folder = crash(desk);

    let mut desk = Desk::with(folder, Vec::new(), Language::English);
    let mut found = Vec::new();
    for _ in 0..2 {
        desk.button("Restore the changes");
        if desk.sees("Discard") {
            desk.button("Discard");
        }
        found.push(desk.document().journey().scenario.clone());
    }
    found.sort();
    assert_eq!(found, ["First", "Second"]);
}

#[test]
fn two_saves_one_after_the_other_both_arrive() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "First");
    desk.jobs.hold();
    desk.command(Key::S);
    desk.fill("Scenario", "Second");
    desk.command(Key::S);
    desk.let_jobs_run();
    assert!(!desk.reads("was changed by another program"));
    assert_eq!(scenario_in(&desk, "map.journey.ron"), "Second");
    assert!(!desk.is_dirty());
}

#[test]
fn what_is_written_while_it_is_saved_stays_unsaved() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "First");
    desk.jobs.hold();
    desk.command(Key::S);
    desk.fill("Scenario", "Second");
    desk.come_back();
    desk.let_jobs_run();
    assert!(!desk.reads("was changed by another program"), "it was us");
    assert_eq!(scenario_in(&desk, "map.journey.ron"), "First");
    assert!(desk.is_dirty() && desk.document().journey().scenario == "Second");
}

#[test]
fn a_save_under_way_is_waited_for_before_the_document_goes() {
    let mut desk = with_others();
    desk.fill("Scenario", "Mine");
    desk.jobs.hold();
    desk.command(Key::S);
    desk.command(Key::W);
    assert!(desk.is_open() && !desk.sees("Discard"));
    desk.let_jobs_run();
    assert!(!desk.is_open(), "saved, and closed without a question");
    assert_eq!(scenario_in(&desk, "map.journey.ron"), "Mine");
}

#[test]
fn who_does_not_want_to_wait_for_a_disk_is_asked() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "Mine");
    desk.jobs.hold();
    desk.command(Key::S);
    desk.command(Key::W);
    desk.command(Key::W);
    desk.button("Discard");
    assert!(!desk.is_open());
}

#[test]
fn who_saves_elsewhere_does_not_wait_for_a_disk_that_hangs() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "Mine");
    desk.jobs.hold();
    desk.command(Key::S);
    desk.answers.push(desk.path("other.journey.ron"));
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    desk.jobs.newest();
    desk.window.run();
    assert_eq!(scenario_in(&desk, "other.journey.ron"), "Mine");
    assert!(!desk.is_dirty());
    desk.let_jobs_run();
    assert!(desk.sees("other.journey.ron") && !desk.is_dirty(), "it stays there");
}

#[test]
fn what_is_asked_about_one_document_is_not_answered_for_another() {
    let mut desk = with_others();
    std::fs::write(desk.path("taken.journey.ron"), "mine").unwrap();
    desk.answers.push(desk.path("a.journey.ron"));
    desk.jobs.hold();
    desk.command(Key::O);
    desk.answers.push(desk.path("taken"));
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    desk.let_jobs_run();
    assert_eq!(title(&desk), "Day surgery: a knee");
    assert!(!desk.sees("Replace"));
    assert_eq!(std::fs::read_to_string(desk.path("taken.journey.ron")).unwrap(), "mine");
}

#[test]
fn another_programs_change_is_asked_about_once() {
    let mut desk = Desk::with_sample("warranty-repair");
    std::fs::copy(sample("day-surgery-knee"), desk.path("map.journey.ron")).unwrap();
    desk.come_back();
    desk.come_back();
    assert!(desk.reads("was changed by another program"));
    desk.press(Modifiers::NONE, Key::Escape);
    assert!(!desk.reads("was changed by another program"), "one question is enough");
    desk.come_back();
    assert!(!desk.reads("was changed by another program"), "it was told");
    std::fs::copy(sample("trial-to-renewal"), desk.path("map.journey.ron")).unwrap();
    desk.come_back();
    assert!(desk.reads("was changed by another program"), "this is news");
}

#[test]
fn of_two_versions_the_first_choice_loses_nothing() {
    let theirs = std::fs::read_to_string(sample("day-surgery-knee")).unwrap();
    // Nothing of ours would be lost: theirs is loaded.
    let mut desk = Desk::with_sample("warranty-repair");
    std::fs::write(desk.path("map.journey.ron"), &theirs).unwrap();
    desk.come_back();
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(title(&desk), "Day surgery: a knee");
    assert!(!desk.is_dirty());

    // Ours is not in any file: it gets one of its own.
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "Mine");
    std::fs::write(desk.path("map.journey.ron"), &theirs).unwrap();
    desk.come_back();
    desk.answers.push(desk.path("mine.journey.ron"));
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(scenario_in(&desk, "mine.journey.ron"), "Mine");
    assert_eq!(std::fs::read_to_string(desk.path("map.journey.ron")).unwrap(), theirs);
}

#[test]
fn a_version_that_is_kept_replaces_the_file_when_it_is_saved() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.fill("Scenario", "Mine");
    std::fs::copy(sample("day-surgery-knee"), desk.path("map.journey.ron")).unwrap();
    desk.come_back();
    desk.button("Keep my version");
    assert!(desk.is_dirty());
    desk.command(Key::S);
    assert!(!desk.reads("was changed by another program"), "that was said");
    assert_eq!(scenario_in(&desk, "map.journey.ron"), "Mine");
}

#[test]
fn a_document_whose_file_was_deleted_survives_a_crash() {
    let mut desk = Desk::with_sample("warranty-repair");
    std::fs::remove_file(desk.path("map.journey.ron")).unwrap();
    desk.come_back();
    assert!(desk.is_dirty() && desk.reads("is not there any more"));
    let folder = crash(desk);
    let mut desk = Desk::with(folder, Vec::new(), Language::English);
    assert!(desk.reads("Its file is not there any more") && !desk.sees("Use the saved file"));
    desk.button("Restore the changes");
    assert_eq!(title(&desk), "Warranty repair");
}

#[test]
fn a_file_that_goes_is_noticed_while_somebody_works() {
    let mut desk = Desk::with_sample("warranty-repair");
    std::fs::remove_file(desk.path("map.journey.ron")).unwrap();
    for _ in 0..30 {
        desk.window.step();
    }
    assert!(desk.is_dirty(), "nobody has left the window");
}

#[test]
fn a_file_that_is_open_in_another_window_is_told() {
    let desk = Desk::with_sample("warranty-repair");
    assert!(!desk.reads("another window of Polku"));
    desk.window.state().as_ref().unwrap().workspace().unwrap().journal().unwrap().flush();
    let Desk { window, folder, .. } = desk;
    let path = folder.path().join("map.journey.ron");
    let other = Desk::with(folder, vec![path], Language::English);
    assert!(other.reads("another window of Polku"));
    drop(window);
}

#[test]
fn the_language_changes_when_the_map_is_laid_out_in_it() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.jobs.hold();
    desk.button("Language");
    desk.button("Suomi");
    assert!(desk.sees("File"), "the window goes on meanwhile");
    desk.click_cell("Quotes, Looks for the receipt: empty");
    desk.type_text("Calls a neighbour");
    desk.press(Modifiers::NONE, Key::Escape);
    desk.let_jobs_run();
    assert!(desk.sees("Tiedosto") && !desk.sees("File"));
    assert_eq!(desk.preferences().language(), Some(Language::Finnish));
}

/// A map so large that it is laid out beside the window.
fn with_large_map() -> Desk {
    let mut desk = Desk::new();
    let step = |n: usize| {
        let cards: Vec<String> =
            (0..60).map(|card| format!("(id: \"c_1{n:02x}{card:02x}\", text: \"a\")")).collect();
        format!("(id: \"s_1{n:02x}\", cards: {{\"l_1\": [{}]}})", cards.join(", "))
    };
    let steps: Vec<String> = (1..=51).map(step).collect();
    let text = format!(
        "(format: \"polku-journey\", version: 1, personas: [(id: \"p_1\"), (id: \"p_2\")], \
         rows: [lane(id: \"l_1\", kind: actions)], stages: [(id: \"st_1\", steps: [{}])])",
        steps.join(", ")
    );
    let path = desk.path("large.journey.ron");
    std::fs::write(&path, text).unwrap();
    desk.answers.push(path);
    desk.command(Key::O);
    desk
}

#[test]
fn a_large_map_shows_one_persona_alone_when_it_is_laid_out_so() {
    let mut desk = with_large_map();
    assert_eq!(desk.document().cards().len(), 51 * 60);
    let hidden = |desk: &Desk| -> Vec<String> {
        let workspace = desk.window.state().as_ref().unwrap().workspace().unwrap();
        let options = workspace.map_options(polku::i18n::Words::of(Language::English));
        options.hidden_personas.iter().map(ToString::to_string).collect()
    };
    desk.jobs.hold();
    desk.press(Modifiers::ALT, Key::P);
    assert!(hidden(&desk).is_empty(), "the window goes on meanwhile");
    // Who is chosen while that is done is shown in the end.
    desk.press(Modifiers::ALT, Key::P);
    desk.let_jobs_run();
    assert_eq!(hidden(&desk), ["p_1"]);
}

#[test]
fn of_two_languages_the_one_that_was_chosen_last_stays() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.jobs.hold();
    for language in ["Suomi", "English"] {
        desk.button("Language");
        desk.button(language);
    }
    desk.let_jobs_run();
    assert!(desk.sees("File"));
}
