//! `polku merge` from outside, alone and as a merge driver of git.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use support::{Folder, Run, finish, journey, project};

const STEPS: &str = r#"
(id: "s_1", title: "Chooses", cards: {"l_1": [(id: "c_1", text: "Sizes differ", pain: (severity: 3))]}),
(id: "s_2", title: "Pays", scores: {"everyone": (satisfaction: 3)}),
"#;

/// A folder with a base and two sides, each made of the base by one replacement.
fn folder(ours: [&str; 2], theirs: [&str; 2]) -> Folder {
    let folder = Folder::new();
    folder.write("base.ron", &journey(STEPS));
    for (name, [from, to]) in [("ours.ron", ours), ("theirs.ron", theirs)] {
        assert!(STEPS.contains(from), "{from}");
        folder.write(name, &journey(&STEPS.replacen(from, to, 1)));
    }
    folder
}

fn merge(folder: &Folder, more: &[&str]) -> Run {
    folder.run(&[&["merge", "base.ron", "ours.ron", "theirs.ron", "-o"], more].concat())
}

const RENAMED: [&str; 2] = ["Chooses", "Looks around"];
const SCORED: [&str; 2] = ["satisfaction: 3", "satisfaction: (2.5, measured(n: 40))"];

#[test]
fn what_both_sides_have_done_is_done() {
    let folder = folder(RENAMED, SCORED);
    let run = merge(&folder, &["out.ron"]).ends_with(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
    let merged = folder.read("out.ron");
    assert!(merged.contains("Looks around") && merged.contains("measured(n: 40)"), "{merged}");
    // A merged journey is written as every other one.
    folder.write(
        "both.ron",
        &journey(&STEPS.replace(RENAMED[0], RENAMED[1]).replace(SCORED[0], SCORED[1])),
    );
    folder.run(&["diff", "out.ron", "both.ron"]).ends_with(0);
    let run = merge(&folder, &["-"]).ends_with(0);
    assert_eq!(run.stdout, merged);
}

#[test]
fn a_conflict_keeps_ours_and_is_told_in_one_line() {
    let folder = folder(["severity: 3", "severity: 4"], ["severity: 3", "severity: 5"]);
    let run = merge(&folder, &["out.ron"]).ends_with(1);
    let said = "warning: out.ron: Buying › Chooses › Sizes differ: Severity: OURS has 4, THEIRS has 5; \
                OURS was kept, put in the other one if that is right\n";
    assert_eq!(run.stderr, said);
    assert!(folder.read("out.ron").contains("severity: 4"));
}

#[test]
fn what_is_deleted_here_and_edited_there_is_kept() {
    let card = "(id: \"c_1\", text: \"Sizes differ\", pain: (severity: 3))";
    let folder = folder([card, ""], ["Sizes differ", "Sizes vary"]);
    let run = merge(&folder, &["out.ron"]).ends_with(1);
    let said = "warning: out.ron: Buying › Chooses › Sizes vary: deleted in OURS, edited in THEIRS; \
                it was kept, delete it if it shall go\n";
    assert_eq!(run.stderr, said);
    assert!(folder.read("out.ron").contains("Sizes vary"));
    folder.run(&["check", "out.ron"]).ends_with(0);
}

#[test]
fn only_ours_is_replaced_without_force() {
    let folder = folder(RENAMED, SCORED);
    folder.write("out.ron", "mine");
    let run = merge(&folder, &["out.ron"]).ends_with(2);
    assert!(run.stderr.starts_with("error: out.ron: "), "{}", run.stderr);
    assert_eq!(folder.read("out.ron"), "mine");
    merge(&folder, &["base.ron"]).ends_with(2);
    merge(&folder, &["theirs.ron"]).ends_with(2);
    merge(&folder, &["out.ron", "--force"]).ends_with(0);
    assert!(folder.read("out.ron").contains("Looks around"));
    merge(&folder, &["ours.ron"]).ends_with(0);
    assert_eq!(folder.read("ours.ron"), folder.read("out.ron"));
    assert_eq!(folder.names(), ["base.ron", "ours.ron", "out.ron", "theirs.ron"]);
}

#[test]
fn nothing_is_touched_where_an_input_cannot_be_read() {
    for broken in ["base.ron", "ours.ron", "theirs.ron"] {
        let folder = folder(RENAMED, SCORED);
        folder.write(broken, "(format: \"polku-journey\", version: 1, titel: \"x\")");
        let before = folder.read("ours.ron");
        let run = merge(&folder, &["ours.ron"]).ends_with(2);
        assert!(run.stderr.starts_with(&format!("error: {broken}:1:")), "{}", run.stderr);
        assert_eq!(folder.read("ours.ron"), before);
        let run = folder.run(&["merge", "base.ron", "ours.ron", "-o", "out.ron"]).ends_with(2);
        assert!(run.stderr.contains("<THEIRS>"), "{}", run.stderr);
    }
}

#[test]
fn what_both_have_added_needs_no_base() {
    let folder = folder(RENAMED, RENAMED);
    folder.write("base.ron", "");
    merge(&folder, &["out.ron"]).ends_with(0);
    folder.run(&["diff", "ours.ron", "out.ron"]).ends_with(0);
    // An empty side is no journey.
    folder.write("theirs.ron", "");
    merge(&folder, &["other.ron"]).ends_with(2);
}

#[test]
fn a_journey_that_was_made_anew_is_told_as_such() {
    let folder = folder(RENAMED, SCORED);
    let mut other = journey(STEPS);
    for id in ["st_1", "s_1", "s_2", "c_1", "l_1", "l_2"] {
        other = other.replace(&format!("\"{id}\""), &format!("\"{id}9\""));
    }
    folder.write("theirs.ron", &other);
    let run = merge(&folder, &["out.ron"]).ends_with(1);
    assert!(run.stderr.starts_with("warning: theirs.ron: hardly any record"), "{}", run.stderr);
}

#[test]
fn messages_name_the_journey_as_git_knows_it() {
    let told = ["--path", "maps/shop.journey.ron"];
    let conflicting = folder(["severity: 3", "severity: 4"], ["severity: 3", "severity: 5"]);
    let run = merge(&conflicting, &[&["ours.ron"][..], &told].concat()).ends_with(1);
    assert!(run.stderr.starts_with("warning: maps/shop.journey.ron: Buying"), "{}", run.stderr);
    conflicting.write("theirs.ron", "(format: \"polku-journey\", version: 1, titel: \"x\")");
    let run = merge(&conflicting, &[&["ours.ron"][..], &told].concat()).ends_with(2);
    let said = "error: maps/shop.journey.ron (THEIRS):1:";
    assert!(run.stderr.starts_with(said), "{}", run.stderr);
}

#[test]
fn git_shows_differences_by_the_tool_that_the_help_names() {
    let folder = Folder::new();
    let here = folder.path("");
    let git = |args: &[&str]| git(&here, args);
    if git(&["init", "--quiet"]).is_none() {
        println!("skipped: there is no git here");
        return;
    }
    let run = |args: &[&str]| git(args).expect("git").ends_with(0);
    let tool = format!("'{}' diff \"$LOCAL\" \"$REMOTE\"", env!("CARGO_BIN_EXE_polku"));
    run(&["config", "difftool.polku.cmd", &tool]);
    folder.write("shop.journey.ron", &journey(STEPS));
    run(&["add", "."]);
    run(&["commit", "--quiet", "-m", "base"]);
    folder.write("shop.journey.ron", &journey(&STEPS.replace(RENAMED[0], RENAMED[1])));
    let said = run(&["difftool", "--no-prompt", "--tool", "polku", "HEAD"]).stdout;
    assert!(said.contains("Looks around"), "{said}");
    let help = folder.run(&["diff", "--help"]).ends_with(0).stdout;
    assert!(help.contains("git config difftool.polku.cmd"), "{help}");
}

#[test]
fn the_samples_merge_with_themselves_to_the_byte() {
    let folder = Folder::new();
    for entry in fs::read_dir(project("sample_journeys")).unwrap() {
        let path = entry.unwrap().path().display().to_string();
        let run = folder.run(&["merge", &path, &path, &path, "-o", "-"]).ends_with(0);
        assert_eq!(run.stdout, fs::read_to_string(&path).unwrap(), "{path}");
    }
}

/// Git in a folder of its own, with nobody's settings; `None` where there is no git.
fn git(folder: &Path, args: &[&str]) -> Option<Run> {
    let mut command = Command::new("git");
    command.args(args).current_dir(folder).env("HOME", folder).env("GIT_CONFIG_NOSYSTEM", "1");
    command.env("LC_ALL", "en_GB.UTF-8").env_remove("LANGUAGE").env_remove("GIT_DIR");
    for who in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{who}_NAME"), "Aino").env(format!("GIT_{who}_EMAIL"), "a@b.fi");
    }
    Command::new("git").arg("--version").output().ok()?;
    Some(finish(command))
}

#[test]
fn git_merges_two_branches_of_a_journey() {
    let folder = Folder::new();
    let here = folder.path("");
    let git = |args: &[&str]| git(&here, args);
    if git(&["init", "--quiet", "--initial-branch", "main"]).is_none() {
        println!("skipped: there is no git here");
        return;
    }
    let run = |args: &[&str]| git(args).expect("git").ends_with(0);
    let driver = format!("'{}' merge %O %A %B -o %A --path %P", env!("CARGO_BIN_EXE_polku"));
    run(&["config", "merge.polku.driver", &driver]);
    folder.write(".gitattributes", "*.journey.ron merge=polku\n");
    let file = "coat.journey.ron";
    let sample =
        fs::read_to_string(project("sample_journeys/warranty-repair.journey.ron")).unwrap();
    folder.write(file, &sample);
    run(&["add", "."]);
    run(&["commit", "--quiet", "-m", "base"]);
    let edit = |branch: &str, edits: &[[&str; 2]]| {
        let mut text = folder.read(file);
        for [from, to] in edits {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        folder.write(file, &text);
        run(&["commit", "--quiet", "--all", "-m", branch]);
    };
    // Both edit the same line of the file, in different records and fields.
    run(&["checkout", "--quiet", "-b", "theirs"]);
    let mop = "(id: \"c_1\", text: \"Mops up with every towel in the house\")";
    edit(
        "theirs",
        &[[mop, "(id: \"c_1\", text: \"Mops up\")"], ["Finds water", "Discovers water"]],
    );
    run(&["checkout", "--quiet", "main"]);
    let tagged = "(id: \"c_1\", text: \"Mops up with every towel in the house\", tags: [\"wet\"])";
    edit("ours", &[[mop, tagged]]);
    run(&["merge", "--quiet", "--no-edit", "theirs"]);
    let merged = folder.read(file);
    assert!(merged.contains("(id: \"c_1\", text: \"Mops up\", tags: [\"wet\"])"), "{merged}");
    assert!(merged.contains("Discovers water"));
    assert_eq!(run(&["status", "--porcelain"]).stdout, "");
    // Now to the same field.
    run(&["checkout", "--quiet", "-b", "again"]);
    edit("again", &[["Discovers water", "Steps into water"]]);
    run(&["checkout", "--quiet", "main"]);
    edit("here", &[["Discovers water", "Sees water"]]);
    let conflict = git(&["merge", "--no-edit", "again"]).expect("git").ends_with(1);
    let said = format!("{}{}", conflict.stdout, conflict.stderr);
    assert!(said.contains("OURS has “Sees water"), "{said}");
    assert!(said.contains("CONFLICT"), "{said}");
    // By the name that people know it by.
    assert!(said.contains(&format!("warning: {file}: ")), "{said}");
    // The file is whole, with ours in it, and waits to be added.
    folder.run(&["check", file]).ends_with(0);
    assert!(folder.read(file).contains("Sees water"));
    assert_eq!(run(&["status", "--porcelain"]).stdout, format!("UU {file}\n"));
}
