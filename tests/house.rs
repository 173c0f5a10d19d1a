//! The rules of the house (see ARCHITECTURE.md), held by a walk through the source.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Which rooms each room may know. `i18n` words the model for everybody from `layout` up.
const ROOMS: [(&str, &[&str]); 12] = [
    ("model", &[]),
    ("change", &["model"]),
    ("insight", &["model", "change"]),
    ("i18n", &["model"]),
    ("file", &["model", "change", "insight", "i18n"]),
    ("layout", &["model", "change", "insight", "i18n"]),
    ("report", &["model", "change", "insight", "i18n", "file", "layout"]),
    ("export", &["model", "change", "insight", "i18n", "file", "layout", "interchange", "report"]),
    ("interchange", &["model", "change", "insight", "i18n", "file", "layout"]),
    ("wording", &["model", "change", "insight", "i18n", "file", "interchange", "report", "export"]),
    (
        "cli",
        &[
            "model",
            "change",
            "insight",
            "i18n",
            "file",
            "layout",
            "export",
            "interchange",
            "wording",
        ],
    ),
    (
        "app",
        &[
            "model",
            "change",
            "insight",
            "i18n",
            "file",
            "layout",
            "export",
            "interchange",
            "wording",
        ],
    ),
];

/// Crates that one room keeps to itself.
const KEPT: [(&str, &[&str]); 9] = [
    ("arboard", &["app"]),
    ("egui", &["app"]),
    ("eframe", &["app"]),
    ("rfd", &["app"]),
    ("ron", &["file"]),
    ("typst", &["export"]),
    ("typst_pdf", &["export"]),
    ("clap", &["cli", "main.rs"]),
    ("fluent_bundle", &["i18n"]),
];

fn sources() -> BTreeMap<PathBuf, String> {
    fn walk(folder: &Path, found: &mut BTreeMap<PathBuf, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.insert(path.clone(), fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.len() > 10, "the walk finds the source");
    found
}

/// The first folder below `src`, or the file itself.
fn room(path: &Path) -> String {
    let below = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    below.components().next().unwrap().as_os_str().to_string_lossy().into_owned()
}

/// Lines of code: without comments, and without what stands behind one on the same line.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.trim_start()))
        .filter(|(_, line)| !line.starts_with("//"))
        .map(|(at, line)| (at, line.split(" // ").next().unwrap_or(line)))
}

/// Whether `line` names `word::` as a path of its own.
fn names_path(line: &str, word: &str) -> bool {
    line.match_indices(&format!("{word}::")).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != ':')
    })
}

fn assert_none(broken: &[String], rule: &str) {
    assert!(broken.is_empty(), "{rule}\n{}", broken.join("\n"));
}

#[test]
fn arrows_between_rooms_point_one_way() {
    let mut broken = Vec::new();
    for (path, text) in sources() {
        let own = room(&path);
        let Some((_, may)) = ROOMS.iter().find(|(name, _)| *name == own) else { continue };
        for (at, line) in code_lines(&text) {
            for (other, _) in
                ROOMS.iter().filter(|(other, _)| *other != own && !may.contains(other))
            {
                let reached = line.contains(&format!("crate::{other}::"))
                    || line.contains(&format!("crate::{other};"))
                    || line.contains(&format!("crate::{{{other}"));
                if reached {
                    broken.push(format!("{}:{at}: {own} must not know {other}", path.display()));
                }
            }
        }
    }
    assert_none(&broken, "an arrow runs the wrong way:");
}

#[test]
fn crates_stay_in_their_rooms() {
    let mut broken = Vec::new();
    for (path, text) in sources() {
        let own = room(&path);
        for (at, line) in code_lines(&text) {
            for (name, rooms) in KEPT {
                if names_path(line, name) && !rooms.contains(&own.as_str()) {
                    broken.push(format!("{}:{at}: only {rooms:?} may use {name}", path.display()));
                }
            }
        }
    }
    assert_none(&broken, "a crate is used outside its room:");
}

#[test]
fn interface_colours_are_named_in_the_theme_alone() {
    let mut broken = Vec::new();
    for (path, text) in sources() {
        let named = path.to_string_lossy().replace('\\', "/");
        if named.contains("/app/theme") {
            continue;
        }
        for (at, line) in code_lines(&text) {
            let names = ["Color32::from_", "Color32::WHITE", "Color32::BLACK", "Color32::RED"];
            let grey =
                ["Color32::GRAY", "Color32::DARK", "Color32::LIGHT", "Rgba::from", "hex_color!"];
            if names.iter().chain(&grey).any(|name| line.contains(name)) {
                broken.push(format!("{named}:{at}: {line}"));
            }
        }
    }
    assert_none(&broken, "a colour is named outside app/theme:");
}

#[test]
fn files_can_be_read_in_one_sitting() {
    let long: Vec<String> = sources()
        .into_iter()
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > 800)
        .map(|(path, lines)| format!("{} has {lines} lines", path.display()))
        .collect();
    assert_none(&long, "a file grew past 800 lines:");
}
