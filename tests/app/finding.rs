//! Find, and findings.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable as _};

use polku::model::RecordId;

use crate::desk::Desk;

#[test]
fn find_steps_through_what_matches_and_says_how_many() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.command(Key::F);
    desk.type_text("repair");
    assert!(desk.reads("matches") || desk.reads("match"));
    desk.press(Modifiers::NONE, Key::Enter);
    let first = desk.window.state().as_ref().unwrap().workspace().unwrap().selection.single();
    assert!(first.is_some());
    desk.press(Modifiers::NONE, Key::Enter);
    let second = desk.window.state().as_ref().unwrap().workspace().unwrap().selection.single();
    assert_ne!(first, second);
    desk.press(Modifiers::SHIFT, Key::Enter);
    let back = desk.window.state().as_ref().unwrap().workspace().unwrap().selection.single();
    assert_eq!(first, back);
}

#[test]
fn find_begins_anew_where_the_last_search_stands_and_escape_ends_it() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.command(Key::F);
    desk.type_text("repair");
    desk.command(Key::F);
    desk.type_text("no such thing");
    assert!(desk.reads("No matches"));
    desk.command(Key::F);
    desk.type_text("repair");
    assert!(desk.reads("matches"), "what was typed before is replaced");
    desk.press(Modifiers::NONE, Key::Escape);
    assert!(!desk.reads("matches") && !desk.reads("No matches"));
}

#[test]
fn a_note_that_is_found_is_selected_on_its_empathy_map() {
    let mut desk = Desk::with_sample("talvikengat");
    desk.command(Key::F);
    desk.type_text("hermostunut torstai-iltana");
    desk.press(Modifiers::NONE, Key::Enter);
    let workspace = desk.window.state().as_ref().unwrap().workspace().unwrap();
    assert_eq!(workspace.view, polku::app::views::View::Empathy);
    let Some(RecordId::Note(note)) = workspace.selection.single() else {
        panic!("{:?}", workspace.selection)
    };
    assert_eq!(workspace.document().note(note).unwrap().text, "Hermostunut torstai-iltana");
    desk.press(Modifiers::NONE, Key::Enter);
    assert!(desk.sees("1 of 1"), "the keyboard stays in the search field");
}

#[test]
fn findings_lead_to_their_places() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.press(Modifiers::NONE, Key::F8);
    let open = desk.window.state().as_ref().unwrap().workspace().unwrap();
    let remarks = &open.digest().unwrap().remarks;
    assert_eq!(open.selection.single(), Some(remarks[0].at()));
    assert!(desk.sees("FINDINGS"));
}

#[test]
fn findings_follow_every_change() {
    let mut desk = Desk::with_sample("warranty-repair");
    let check = |desk: &Desk| {
        let open = desk.window.state().as_ref().unwrap().workspace().unwrap();
        assert_eq!(open.digest().unwrap().revision, open.revision());
        open.digest().unwrap().remarks.len()
    };
    let before = check(&desk);
    desk.window.get(By::new().role(Role::TreeItem).label("Pain points")).click();
    desk.window.run();
    desk.press(Modifiers::NONE, Key::Delete);
    assert!(check(&desk) < before, "without pain points there is less to ask");
    desk.command(Key::Z);
    assert_eq!(check(&desk), before);
}
