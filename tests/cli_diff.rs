//! `polku diff` from outside: what it says of two versions of a journey, and how it ends.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::io::Write as _;
use std::process::Stdio;

use serde_json::{Value, json};
use support::{Folder, journey, project};

const STEPS: &str = r#"
(id: "s_1", title: "Chooses", cards: {"l_1": [
  (id: "c_1", text: "Sizes differ", pain: (severity: 3)), (id: "c_2", text: "Too many"),
]}),
(id: "s_2", title: "Pays", scores: {"everyone": (satisfaction: 3)}),
(id: "s_3", title: "Waits"),
"#;

/// Everything that can happen, once.
const CHANGED: &str = r#"
(id: "s_3", title: "Waits"),
(id: "s_1", title: "Chooses", cards: {"l_1": [
  (id: "c_1", text: "Sizes differ", tags: ["fit"], pain: (severity: 4)),
]}),
(id: "s_2", title: "Pays",
 scores: {"everyone": (satisfaction: (2.5, measured(source: "Survey", n: 40)))},
 cards: {"l_2": [(id: "c_3", text: "Free returns")]}),
"#;

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("a.ron", &journey(STEPS));
    folder.write("b.ron", &journey(CHANGED));
    folder
}

#[test]
fn a_file_that_is_saved_again_does_not_differ() {
    let folder = folder();
    for (format, said) in [("text", "no differences\n"), ("json", "[]\n")] {
        let run = folder.run(&["diff", "a.ron", "a.ron", "--format", format]).ends_with(0);
        assert_eq!((run.stdout.as_str(), run.stderr.as_str()), (said, ""));
    }
    for name in ["warranty-repair", "talvikengat"] {
        let sample = project(&format!("sample_journeys/{name}.journey.ron"));
        // The same journey in other positions of its lines.
        folder.write("c.ron", &std::fs::read_to_string(&sample).unwrap().replace(",\n", ","));
        folder.run(&["diff", &sample, "c.ron"]).ends_with(0);
    }
}

#[test]
fn differences_are_told_by_place() {
    let run = folder().run(&["diff", "a.ron", "b.ron"]).ends_with(1);
    let said = "\
Buying
  > Step “Waits”: Position: 3 → 1
  ~ Step “Pays”: Satisfaction (All customers): 3 → 2.5 (measured: Survey, n\u{a0}=\u{a0}40)
Buying › Chooses
  ~ Pain point “Sizes differ”: Tags: – → “fit”
  ~ Pain point “Sizes differ”: Severity: 3 → 4
  - Pain point “Too many”
Buying › Pays
  + Promise “Free returns”
1 added, 1 removed, 1 moved, 2 edited
";
    assert_eq!(run.stdout, said);
    assert_eq!(run.stderr, "");
}

#[test]
fn json_has_the_shape_that_is_promised() {
    let run = folder().run(&["diff", "a.ron", "b.ron", "--format", "json"]).ends_with(1);
    let told: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let pays = ["Shoes", "Buying", "Pays"];
    let measured = json!([2.5, {"measured": {"source": "Survey", "n": 40}}]);
    let expected = json!([
        {"id": "s_3", "record": "step", "place": ["Shoes", "Buying", "Waits"], "change": "moved",
         "fields": {"position": [3, 1]}},
        {"id": "s_2", "record": "step", "place": pays, "change": "edited",
         "fields": {"scores.everyone.satisfaction": [3, measured]}},
        {"id": "c_1", "record": "card", "place": ["Shoes", "Buying", "Chooses", "Sizes differ"],
         "change": "edited", "fields": {"tags": [null, ["fit"]], "pain.severity": [3, 4]}},
        {"id": "c_2", "record": "card", "place": ["Shoes", "Buying", "Chooses", "Too many"],
         "change": "removed",
         "fields": {"lane": ["l_1", null], "step": ["s_1", null], "text": ["Too many", null]}},
        {"id": "c_3", "record": "card", "place": ["Shoes", "Buying", "Pays", "Free returns"],
         "change": "added",
         "fields": {"lane": [null, "l_2"], "step": [null, "s_2"], "text": [null, "Free returns"]}},
    ]);
    assert_eq!(told, expected);
    for entry in told.as_array().unwrap() {
        let keys: Vec<&String> = entry.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["id", "record", "place", "change", "fields"]);
    }
}

#[test]
fn what_went_with_something_is_counted_there() {
    let folder = folder();
    folder.write("c.ron", &journey(r#"(id: "s_2", title: "Pays"),"#));
    let run = folder.run(&["diff", "a.ron", "c.ron"]).ends_with(1);
    assert!(run.stdout.contains("- Step “Chooses”, with 2 cards\n"), "{}", run.stdout);
    assert!(!run.stdout.contains("Too many"), "{}", run.stdout);
    assert!(run.stdout.ends_with("4 removed, 1 edited\n"), "{}", run.stdout);
}

#[test]
fn of_a_long_text_the_part_that_differs_is_told() {
    let folder = Folder::new();
    let long = "All of this stays as it was, and so does this, up to here: ";
    for (name, word) in [("a.ron", "slow"), ("b.ron", "quick")] {
        let text = format!(r#"(id: "s_1", title: "x", description: "{long}{word} {long}"),"#);
        folder.write(name, &journey(&text));
    }
    let run = folder.run(&["diff", "a.ron", "b.ron"]).ends_with(1);
    let line = run.stdout.lines().nth(1).expect("a line");
    let (before, after) = line.split_once(" → ").expect("an arrow");
    assert!(before.contains("here: slow All") && after.contains("here: quick All"), "{line}");
    assert!(line.chars().count() < 130, "{line}");
}

#[test]
fn two_journeys_that_were_imported_apart_are_told_as_such() {
    let folder = folder();
    let other = journey(STEPS).replace("_1\"", "_91\"").replace("_2\"", "_92\"");
    folder.write("c.ron", &other.replace("_3\"", "_93\""));
    let run = folder.run(&["diff", "a.ron", "c.ron"]).ends_with(1);
    assert!(run.stderr.starts_with("warning: c.ron: hardly any record"), "{}", run.stderr);
    assert_eq!(run.stderr.lines().count(), 1);
}

#[test]
fn one_version_may_come_from_standard_input() {
    let folder = folder();
    let mut child = folder
        .command(&["diff", "-", "b.ron"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().unwrap().write_all(folder.read("a.ron").as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().contains("Free returns"));
    folder.run(&["diff", "-", "-"]).ends_with(2);
}

#[test]
fn what_cannot_be_read_ends_with_2() {
    let folder = folder();
    folder.write("broken.ron", "(format: \"polku-journey\", version: 1, titel: \"x\")");
    for args in [["diff", "a.ron", "broken.ron"], ["diff", "gone.ron", "a.ron"]] {
        let run = folder.run(&args).ends_with(2);
        assert!(run.stderr.starts_with("error: ") && run.stdout.is_empty(), "{}", run.stderr);
    }
    folder.run(&["diff", "a.ron"]).ends_with(2);
}
