//! Every panel and dialog in every language: all widgets are named (the harness sees to it), and
//! nothing shows the key of a message that is missing.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use polku::i18n::Language;

use crate::desk::{Desk, sample};

fn looks_like_a_key(text: &str) -> bool {
    let beginnings =
        ["cmd-", "menu-", "panel-", "field-", "hint-", "dialog-", "start-", "bar-", "export-"];
    beginnings.iter().any(|beginning| text.starts_with(beginning)) && !text.contains(' ')
}

fn check(desk: &Desk, place: &str) {
    let keys: Vec<String> = desk
        .window
        .query_all(By::new().predicate(|node| node.label().is_some_and(|l| looks_like_a_key(&l))))
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert!(keys.is_empty(), "{place}: {keys:?}");
}

#[test]
fn panels_and_dialogs_have_their_words_in_every_language() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map.journey.ron");
        std::fs::copy(sample("warranty-repair"), &path).unwrap();
        let mut desk = Desk::with(folder, vec![path], language);
        check(&desk, "journey");
        let rows: Vec<String> = desk
            .window
            .query_all(By::new().role(Role::TreeItem))
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        for row in rows {
            desk.click(Role::TreeItem, &row);
            check(&desk, &row);
        }
        for key in [Key::F1, Key::F8] {
            desk.press(Modifiers::NONE, key);
            check(&desk, "help and findings");
            desk.press(Modifiers::NONE, Key::Escape);
        }
        for key in [Key::K, Key::E] {
            desk.command(key);
            check(&desk, "palette and export");
            desk.press(Modifiers::NONE, Key::Escape);
        }
    }
}

/// What people read comes from the messages: nothing that shows text is given a literal.
#[test]
fn no_text_for_people_stands_in_the_code_of_the_window() {
    const SHOWS: [&str; 12] = [
        ".label(\"",
        ".button(\"",
        ".heading(\"",
        ".small(\"",
        ".checkbox(\"",
        "Button::new(\"",
        "Label::new(\"",
        "RichText::new(\"",
        ".hint_text(\"",
        ".on_hover_text(\"",
        "widgets::heading(ui, \"",
        "strong(\"",
    ];
    fn walk(folder: &std::path::Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if !path.ends_with("tests") {
                    walk(&path, found);
                }
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for (at, line) in code.lines().enumerate() {
                for shows in SHOWS {
                    let literal = line.split(shows).nth(1).and_then(|rest| rest.split('"').next());
                    if literal.is_some_and(|literal| literal.chars().any(char::is_alphabetic)) {
                        found.push(format!("{}:{}: {}", path.display(), at + 1, line.trim()));
                    }
                }
            }
        }
    }
    let mut found = Vec::new();
    walk(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app"), &mut found);
    assert!(found.is_empty(), "give it a message:\n{}", found.join("\n"));
}
