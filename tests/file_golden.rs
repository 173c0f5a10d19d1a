//! The files of each version of the format: they load for ever, and are written as they were.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use polku::file;

fn golden_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/v1");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the golden files")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files
}

#[test]
fn a_canonical_file_is_saved_byte_for_byte() {
    let files = golden_files();
    assert!(!files.is_empty());
    for path in files {
        let text = fs::read_to_string(&path).expect("a golden file");
        let loaded = file::load(&path).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(file::to_ron(&loaded.document), text, "{}", path.display());
    }
}

#[test]
fn the_example_in_the_format_page_is_canonical() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/FORMAT.md");
    let page = fs::read_to_string(page).expect("the page");
    let example = page.split("```ron\n").nth(1).and_then(|rest| rest.split("```").next());
    let example = example.expect("an example");
    let document = file::load_str(example, "FORMAT.md").unwrap_or_else(|error| panic!("{error}"));
    let written = file::to_ron(&document);
    let (_comment, written) = written.split_once('\n').expect("a comment on top");
    assert_eq!(written, example);
}

#[test]
fn json_has_the_same_names_and_nesting_and_comes_back() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/v1/full.journey.ron");
    let document = file::load(&path).unwrap_or_else(|error| panic!("{error}")).document;
    let json = file::to_json(&document);
    let back = file::from_json(&json, "full.json").unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(back, document);
    let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let step = &value["stages"][0]["steps"][0];
    assert_eq!(step["scores"]["p_1"]["satisfaction"][0], 2.1);
    assert_eq!(step["scores"]["p_1"]["satisfaction"][1]["measured"]["n"], 143);
    assert_eq!(step["cards"]["l_2"][1]["channel"]["own"], "Kiosk");
    assert_eq!(step["cards"]["l_4"][0]["pain"]["caused_by"][0], "c_8");
    assert!(json.lines().all(|line| line.chars().count() <= 100), "lines stay short");
}

#[test]
fn broken_json_is_told_with_its_place() {
    let check = |text: &str, expected: &str| match file::from_json(text, "a.json") {
        Ok(_) => panic!("this loads: {text}"),
        Err(error) => assert_eq!(error.to_string(), expected),
    };
    check(
        "{\"format\": \"polku-journey\", \"version\": 1,\n \"personas\": [{\"id\": \"p_1\"}, {\"id\": \"p_1\"}]}",
        "a.json:2:37: the id `p_1` is taken by another record; give one of the two another id",
    );
    check(
        "{\"format\": \"polku-journey\", \"version\": 1, \"ä\": 1}",
        "a.json:1:43: unknown field `ä`, expected one of `format`, `version`, `title`, \
         `scenario`, `description`, `state`, `language`, `date`, `target`, `personas`, `rows`, \
         `stages`, `empathy_maps`, `surveys`, `pictures`",
    );
    check(
        "{\"format\": \"polku-journey\", \"version\": 1, \"date\": \"today\"}",
        "a.json:1:51: `today` is not a date; write it like 2026-03-12",
    );
    check(
        "[1, 2]",
        "a.json: this is not a Polku journey: it does not begin with (format: \"polku-journey\", version: 1",
    );
}
