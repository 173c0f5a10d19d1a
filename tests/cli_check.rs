//! `polku check` from outside: what it says, where it says it, and how it ends.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::fmt::Write;
use std::process::Stdio;

use serde_json::Value;
use support::{Folder, finish, journey, polku, project};

/// A step with a score off its scale, and a severe pain point that nobody answers.
const FLAWED: &str = r#"
(
  id: "s_1", title: "Pays",
  scores: {"everyone": (satisfaction: 7)},
  cards: {"l_1": [(id: "c_1", text: "Costs come late", evidence: observed(), pain: (severity: 5))]},
),"#;

/// A step with a severe pain point alone: a finding, no problem.
const PAINFUL: &str = r#"
(
  id: "s_1", title: "Pays",
  cards: {"l_1": [(id: "c_1", text: "Costs come late", evidence: observed(), pain: (severity: 5))]},
),"#;

#[test]
fn a_clean_journey_is_said_to_be_one() {
    let folder = Folder::new();
    folder.write("a.ron", &journey(r#"(id: "s_1", title: "Pays"),"#));
    let run = folder.run(&["check", "a.ron"]).ends_with(0);
    assert_eq!(run.stdout, "a.ron: no problems and no findings\n");
    assert_eq!(run.stderr, "");
}

#[test]
fn findings_alone_end_well() {
    let folder = Folder::new();
    folder.write("a.ron", &journey(PAINFUL));
    let run = folder.run(&["check", "a.ron"]).ends_with(0);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(lines.len(), 2, "{}", run.stdout);
    let finding = "a.ron: finding: Buying › Pays › Costs come late: Severe pain point";
    assert!(lines[0].starts_with(finding), "{}", lines[0]);
    assert_eq!(lines[1], "a.ron: 0 problems, 1 finding");
}

#[test]
fn a_problem_ends_with_1_and_names_its_place() {
    let folder = Folder::new();
    folder.write("a.ron", &journey(FLAWED));
    let run = folder.run(&["check", "a.ron"]).ends_with(1);
    let problem = "a.ron: problem: Buying › Pays: Satisfaction (All customers) is 7";
    assert!(run.stdout.starts_with(problem), "{}", run.stdout);
    assert!(run.stdout.ends_with("a.ron: 1 problem, 1 finding\n"), "{}", run.stdout);
}

#[test]
fn json_has_the_shape_that_is_promised() {
    let folder = Folder::new();
    folder.write("a.ron", &journey(FLAWED));
    let run = folder.run(&["check", "a.ron", "--format", "json"]).ends_with(1);
    let entries: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let entries = entries.as_array().expect("a list");
    assert_eq!(entries.len(), 2);
    for entry in entries {
        let keys: Vec<&String> = entry.as_object().expect("an object").keys().collect();
        assert_eq!(keys, ["file", "kind", "rule", "place", "id", "message"]);
        assert_eq!(entry["file"], "a.ron");
        assert!(entry["message"].as_str().is_some_and(|message| !message.is_empty()));
    }
    let told = |entry: &Value| {
        ["kind", "rule", "id"].map(|key| entry[key].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(told(&entries[0]), ["problem", "off-scale", "s_1"]);
    assert_eq!(entries[0]["place"], serde_json::json!(["Shoes", "Buying", "Pays"]));
    assert_eq!(told(&entries[1]), ["finding", "severe-pain", "c_1"]);
    let place = serde_json::json!(["Shoes", "Buying", "Pays", "Costs come late"]);
    assert_eq!(entries[1]["place"], place);
}

#[test]
fn nothing_found_is_an_empty_list() {
    let folder = Folder::new();
    folder.write("a.ron", &journey(""));
    let run = folder.run(&["check", "a.ron", "--format", "json"]).ends_with(0);
    assert_eq!(run.stdout, "[]\n");
}

#[test]
fn all_files_are_looked_at_and_the_highest_status_counts() {
    let folder = Folder::new();
    folder.write("flawed.ron", &journey(FLAWED));
    folder.write("clean.ron", &journey(""));
    let run = folder.run(&["check", "flawed.ron", "clean.ron"]).ends_with(1);
    assert!(run.stdout.ends_with("clean.ron: no problems and no findings\n"), "{}", run.stdout);
    let run = folder.run(&["check", "flawed.ron", "gone.ron", "clean.ron"]).ends_with(2);
    assert!(run.stdout.contains("flawed.ron: 1 problem") && run.stdout.contains("clean.ron: no"));
    assert_eq!(run.stderr, "error: gone.ron: there is no such file\n");
}

#[test]
fn the_same_bytes_come_each_time() {
    let folder = Folder::new();
    folder.write("a.ron", &journey(FLAWED));
    let run = || folder.run(&["check", "a.ron", "--format", "json"]).stdout;
    assert_eq!(run(), run());
}

#[test]
fn messages_follow_the_machine_but_error_does_not() {
    let folder = Folder::new();
    for (locale, line) in [
        ("fi_FI.UTF-8", "error: gone.ron: tiedostoa ei ole\n"),
        ("lv_LV.UTF-8", "error: gone.ron: šāda faila nav\n"),
        ("sw_KE.UTF-8", "error: gone.ron: there is no such file\n"),
    ] {
        let mut command = folder.command(&["check", "gone.ron"]);
        command.env("LC_ALL", locale).env("LANG", locale);
        assert_eq!(finish(command).ends_with(2).stderr, line);
    }
}

/// What cannot be read, and the one line that says so.
#[track_caller]
fn check_error(text: &str, place_and_start: &str) {
    let folder = Folder::new();
    folder.write("a.ron", text);
    let run = folder.run(&["check", "a.ron"]).ends_with(2);
    let start = format!("error: a.ron{place_and_start}");
    assert!(run.stderr.starts_with(&start), "{} does not begin with {start}", run.stderr);
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    assert_eq!(run.stdout, "");
}

#[test]
fn each_way_of_being_unreadable_has_its_line() {
    check_error("", ": the file is empty");
    check_error("Dear diary", ": this is not a Polku journey");
    check_error(
        "(format: \"polku-journey\", version: 99, wonders: [])",
        ":1:36: the journey has format version 99",
    );
    check_error("(format: \"polku-journey\", version: 1,\n  title: oops)", ":2:10: ");
    check_error(
        &journey(r#"(id: "s_1", title: "Pays", scores: {"everyone": (satisfaction: NaN)}),"#),
        ":5:64: NaN is not a number that can be used",
    );
    check_error(
        &journey("(id: \"s_1\", title: \"Pays\"),\n(id: \"s_1\", title: \"Leaves\"),"),
        ":6:6: the id “s_1” is taken by another record",
    );
    check_error(
        &journey(r#"(id: "s_1", title: "Pays", colour: red),"#),
        ":5:28: unknown field “colour”",
    );
    check_error("<<<<<<< ours\n=======\n>>>>>>> theirs\n", ":1:1: git left conflict marks here");
}

#[test]
fn a_folder_is_no_journey() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("maps")).expect("a folder");
    folder.run(&["check", "maps"]).fails_with("error: maps: this is a folder, not a file");
}

#[test]
fn a_name_cannot_break_the_line() {
    let folder = Folder::new();
    let run = folder.run(&["check", "go\nne.ron"]).ends_with(2);
    assert_eq!(run.stderr, "error: go ne.ron: there is no such file\n");
}

#[test]
fn without_files_or_with_a_wrong_format_it_is_bad_usage() {
    let folder = Folder::new();
    folder.run(&["check"]).ends_with(2);
    folder.run(&["check", "a.ron", "--format", "xml"]).ends_with(2);
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let folder = Folder::new();
    let mut cards = String::new();
    for id in 1..2000 {
        write!(cards, "(id: \"c_1{id}\", text: \"A promise that nobody looks at\"),")
            .expect("text");
    }
    let step = format!("(id: \"s_1\", title: \"Pays\", cards: {{\"l_2\": [{cards}]}}),");
    folder.write("a.ron", &journey(&step));
    let mut command = folder.command(&["check", "a.ron"]);
    let mut child =
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("an end");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let folder = Folder::new();
    folder.write("a.ron", &journey(FLAWED));
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("/dev/full");
    let mut command = folder.command(&["check", "a.ron"]);
    let output = command.stdout(full).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.starts_with("error: it cannot be written: "), "{stderr}");
}

#[test]
fn every_sample_and_template_is_without_problems() {
    let mut files = Vec::new();
    for folder in ["sample_journeys", "assets/templates/en", "assets/templates/fi"] {
        for entry in std::fs::read_dir(project(folder)).expect("a folder") {
            files.push(entry.expect("an entry").path());
        }
    }
    assert!(files.len() > 6);
    let mut command = polku();
    command.arg("check").args(files);
    finish(command).ends_with(0);
}
