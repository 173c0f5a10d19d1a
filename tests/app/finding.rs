//! Find, and findings.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable as _};

use polku::i18n::Language;
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
        let remarks = &open.digest().unwrap().remarks;
        remarks.iter().map(polku::app::digest::Remark::at).collect::<Vec<_>>()
    };
    let before = check(&desk);
    desk.window.get(By::new().role(Role::TreeItem).label("Pain points")).click();
    desk.window.run();
    desk.press(Modifiers::NONE, Key::Delete);
    let after = check(&desk);
    let is_gone = |at: &polku::model::RecordId| !desk.document().contains(*at);
    assert!(before.iter().any(is_gone), "something was asked of the pain points");
    assert!(!after.iter().any(is_gone), "nothing is asked of what is gone");
    desk.command(Key::Z);
    assert_eq!(check(&desk), before);
}

/// A journey with so many severe pain points that nothing is done about, ten at each step.
fn with_pains(count: usize) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.journey.ron");
    let pain = |at: usize| format!("(id: \"c_{at}\", text: \"Pain {at}\", pain: (severity: 5))");
    let step = |at: usize| {
        let pains: Vec<String> = (at * 10..at * 10 + 10).map(pain).collect();
        let pains = pains.join(", ");
        format!("(id: \"s_{at}\", title: \"Pays\", cards: {{\"l_1\": [{pains}]}})")
    };
    let steps: Vec<String> = (0..count / 10).map(step).collect();
    let text = format!(
        "#![enable(implicit_some)]\n(format: \"polku-journey\", version: 1, rows: [lane(id: \"l_1\", \
         kind: pains)], stages: [(id: \"st_1\", title: \"Buying\", steps: [{}])])",
        steps.join(", ")
    );
    std::fs::write(&path, text).unwrap();
    Desk::with(folder, vec![path], Language::English)
}

#[test]
fn of_many_findings_those_in_sight_are_told_and_tab_leads_to_the_others() {
    let mut desk = with_pains(1_000);
    desk.press(Modifiers::NONE, Key::F8);
    let open = desk.window.state().as_ref().unwrap().workspace().unwrap();
    let remarks = open.digest().unwrap().remarks.len();
    assert!(remarks >= 1_000, "{remarks}");
    let severe = By::new().role(Role::Button).label_contains("Severe pain point");
    let told = |desk: &Desk| desk.window.query_all(severe.clone()).count();
    let shown = told(&desk);
    assert!((2..20).contains(&shown), "{shown}");
    desk.window.get_all(severe.clone()).next().unwrap().focus();
    desk.window.run();
    for _ in 0..12 {
        desk.press(Modifiers::NONE, Key::Tab);
    }
    let focused = By::new().predicate(|node| {
        node.is_focused() && node.label().is_some_and(|label| label.contains("Severe pain point"))
    });
    assert!(desk.window.query(focused).is_some(), "the keyboard is still in the list");
}

#[test]
fn more_findings_are_shown_a_hundred_at_a_time() {
    let mut desk = with_pains(300);
    desk.press(Modifiers::ALT, Key::Num4);
    let more = By::new().role(Role::Button).label("Show 100 more");
    assert!(desk.window.query_all(more.clone()).count() >= 1);
    let rows = |desk: &Desk| desk.window.query_all(By::new().label_contains("Pain ")).count();
    let before = rows(&desk);
    desk.window.get_all(more).next().unwrap().click();
    desk.window.run();
    assert_eq!(rows(&desk), before + 100);
}
