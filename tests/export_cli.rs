//! `polku export` from outside: what it writes, what it refuses, and how it ends.

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

use support::{Folder, finish, project};

const JOURNEY: &str = r#"#![enable(implicit_some)]
(
  format: "polku-journey", version: 1, title: "Kengät", language: "fi",
  personas: [(id: "p_1", name: "Aino, 34"), (id: "p_2", name: "Veikko")],
  rows: [lane(id: "l_1", kind: touchpoints), lane(id: "l_2", kind: curve)],
  stages: [(id: "st_1", title: "Osto", steps: [
    (id: "s_1", title: "Maksaa", scores: {"p_1": (satisfaction: 2.5), "p_2": (satisfaction: 4)}),
  ])],
)
"#;

const FORMATS: [&str; 6] = ["svg", "png", "pdf", "csv", "tsv", "json"];

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("a.ron", JOURNEY);
    folder
}

fn bytes(folder: &Folder, name: &str) -> Vec<u8> {
    std::fs::read(folder.path(name)).expect("a file")
}

#[test]
fn the_ending_says_the_format_and_the_bytes_are_the_same_every_time() {
    let folder = folder();
    for format in FORMATS {
        let (first, second) = (format!("1.{format}"), format!("2.{}", format.to_uppercase()));
        for out in [&first, &second] {
            let run = folder.run(&["export", "a.ron", "-o", out, "--quiet"]).ends_with(0);
            assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
        }
        assert_eq!(bytes(&folder, &first), bytes(&folder, &second), "{format}");
    }
    assert_eq!(folder.names().len(), 1 + 2 * FORMATS.len(), "nothing else is left behind");
}

#[test]
fn a_table_tells_what_it_leaves_out() {
    let folder = folder();
    for (out, lost) in [
        (
            "a.csv",
            "warning: a.ron: CSV leaves out: language of the map, title; --to json keeps everything\n",
        ),
        (
            "a.xlsx",
            "warning: a.ron: imported again, the workbook does not bring back: language of the map; --to json keeps everything\n",
        ),
        ("a.json", ""),
        ("a.svg", ""),
    ] {
        let run = folder.run(&["export", "a.ron", "-o", out]).ends_with(0);
        assert_eq!(run.stderr, lost, "{out}");
    }
}

#[test]
fn a_sheet_on_which_nobody_could_read_is_said_to_be_one() {
    let folder = folder();
    let step = |n: usize| format!("(id: \"s_{n}\", title: \"Maksaa {n}\"),");
    let steps: String = (1..=40).map(step).collect();
    let long = format!(
        "(format: \"polku-journey\", version: 1, language: \"en\", \
         stages: [(id: \"st_1\", title: \"Osto\", steps: [{steps}])])"
    );
    folder.write("long.ron", &long);
    let told = |more: &[&str]| {
        let args = [&["export", "long.ron", "-o", "a.pdf"], more].concat();
        folder.run(&args).ends_with(0).stderr
    };
    let warning = told(&["--page", "A4"]);
    assert!(warning.starts_with("warning: long.ron: the smallest text"), "{warning}");
    assert!(warning.contains("--tile"), "{warning}");
    for readable in [&[][..], &["--page", "A4", "--tile"], &["--page", "A4", "--quiet"]] {
        assert_eq!(told(readable), "", "{readable:?}");
    }
}

#[test]
fn the_machines_language_changes_nothing() {
    let folder = folder();
    folder.run(&["export", "a.ron", "-o", "english.svg"]).ends_with(0);
    let mut command = folder.command(&["export", "a.ron", "-o", "latvian.svg"]);
    command.env("LC_ALL", "lv_LV.UTF-8").env("LANG", "lv_LV.UTF-8");
    finish(command).ends_with(0);
    let text = folder.read("english.svg");
    assert_eq!(text, folder.read("latvian.svg"));
    assert!(text.contains(">Kosketuspisteet<"), "the journey's own language");
    folder.run(&["export", "a.ron", "-o", "lv.svg", "--language", "lv"]).ends_with(0);
    assert!(folder.read("lv.svg").contains(">Saskares punkti<"));
}

#[test]
fn standard_input_and_output_are_dashes() {
    let folder = folder();
    folder.run(&["export", "a.ron", "-o", "a.csv"]).ends_with(0);
    let mut command = folder.command(&["export", "-", "-o", "-", "--to", "csv", "--quiet"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(JOURNEY.as_bytes()).expect("written");
    let output = child.wait_with_output().expect("an end");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stdout, bytes(&folder, "a.csv"));
    assert_eq!(output.stderr, b"");
}

#[test]
fn what_is_there_is_replaced_whole_or_not_at_all() {
    let folder = folder();
    folder.write("out.svg", "old");
    folder.write("bad.ron", "(format: \"polku-journey\", version: 1, title: nonsense)");
    folder.run(&["export", "bad.ron", "-o", "out.svg"]).ends_with(2);
    folder.run(&["export", "missing.ron", "-o", "out.svg"]).ends_with(2);
    folder.run(&["export", "a.ron", "-o", "out.svg", "--persona", "Noora"]).ends_with(2);
    assert_eq!(folder.read("out.svg"), "old");
    folder.run(&["export", "a.ron", "-o", "out.svg"]).ends_with(0);
    assert!(folder.read("out.svg").starts_with("<svg"));
    folder.run(&["export", "a.ron", "-o", "no/such/folder.svg"]).ends_with(2);
    folder
        .run(&["export", "a.ron", "-o", "a.ron", "--to", "json"])
        .fails_with("error: a.ron: that is the journey itself; choose another name");
    assert_eq!(folder.read("a.ron"), JOURNEY);
    assert_eq!(folder.names(), ["a.ron", "bad.ron", "out.svg"]);
}

#[test]
fn what_is_not_possible_is_refused_in_a_line() {
    let folder = folder();
    let listed = folder.run(&["formats"]).ends_with(0).stdout;
    let written = listed.lines().filter(|line| line.contains("(export"));
    let formats: Vec<&str> = written.filter_map(|line| line.split('\t').next()).collect();
    let formats = formats.join(", ");
    let check = |args: &[&str], line: &str| {
        let args: Vec<&str> = ["export", "a.ron"].iter().chain(args).copied().collect();
        folder.run(&args).fails_with(&format!("error: {line}"));
    };
    let unused = |option: &str| format!("{option} has no meaning here; leave it out");
    check(
        &["-o", "-"],
        &format!("the format cannot be told from the name; add --to with {formats}"),
    );
    check(&["-o", "x.doc"], &format!("“doc” is not a format; write {formats}"));
    check(
        &["-o", "x.pdf", "--view", "tree"],
        "“tree” is not a view; write map, empathy, report, table",
    );
    check(&["-o", "x.svg", "--view", "report"], "report cannot be exported as svg");
    check(&["-o", "x.csv", "--view", "map"], "map cannot be exported as csv");
    check(&["-o", "x.svg", "--view", "table"], "table cannot be exported as svg");
    check(&["-o", "x.svg", "--scale", "2"], &unused("--scale"));
    check(&["-o", "x.png", "--page", "A4"], &unused("--page"));
    check(&["-o", "x.pdf", "--tile"], &unused("--tile"));
    check(&["-o", "x.pdf", "--landscape", "--page", "fit"], &unused("--landscape"));
    check(&["-o", "x.csv", "--date", "2026-03-12"], &unused("--date"));
    check(&["-o", "x.json", "--persona", "Veikko"], &unused("--persona"));
    check(
        &["-o", "x.pdf", "--page", "A9"],
        "“A9” is not a page size; write fit, A0, A1, A2, A3, A4, Letter, Tabloid",
    );
    check(
        &["-o", "x.pdf", "--date", "12.3.2026"],
        "“12.3.2026” is not a date; write it like 2026-03-12",
    );
    check(&["-o", "x.svg", "--language", "sv"], "Polku does not speak “sv”; write en, fi or lv");
    check(
        &["-o", "x.svg", "--persona", "Noora"],
        "there is no persona “Noora”; there are “Aino, 34”, “Veikko”",
    );
    for scale in ["0", "-1", "NaN", "inf"] {
        let what = "is not possible; write a number above 0, such as 2";
        check(&["-o", "x.png", "--scale", scale], &format!("a scale of {scale} {what}"));
    }
    assert_eq!(folder.names(), ["a.ron"]);
}

#[test]
fn a_picture_too_large_says_what_would_work() {
    let folder = folder();
    let run = folder.run(&["export", "a.ron", "-o", "a.png", "--scale", "1000"]).ends_with(2);
    let scale = run.stderr.trim().rsplit(' ').next().expect("a scale").to_owned();
    assert!(scale.parse::<f32>().is_ok(), "{}", run.stderr);
    assert_eq!(folder.names(), ["a.ron"]);
}

#[test]
fn one_persona_alone_is_asked_for_by_name() {
    let folder = folder();
    for name in ["Aino, 34", "aino, 34"] {
        folder.run(&["export", "a.ron", "-o", "a.csv", "--persona", name]).ends_with(0);
        let table = folder.read("a.csv");
        assert!(table.contains("Aino") && !table.contains("Veikko"), "{table}");
    }
}

#[test]
fn the_sample_goes_through_every_format() {
    let folder = Folder::new();
    let sample = project("sample_journeys/talvikengat.journey.ron");
    for format in FORMATS {
        let out = format!("a.{format}");
        folder.run(&["export", &sample, "-o", &out]).ends_with(0);
    }
    let tiled = ["-o", "t.pdf", "--page", "a4", "--landscape", "--tile", "--date", "2026-03-12"];
    let args: Vec<&str> = ["export", &sample].into_iter().chain(tiled).collect();
    folder.run(&args).ends_with(0);
    let text = |name: &str| String::from_utf8_lossy(&bytes(&folder, name)).into_owned();
    let pages = |name: &str| text(name).matches("/Type/Page/").count();
    assert_eq!(pages("a.pdf"), 1);
    assert!(pages("t.pdf") > 3, "{}", pages("t.pdf"));
    assert!(text("t.pdf").contains("/CreationDate(D:20260312"));
}

const TWO_EMPATHY_MAPS: &str = "(format: \"polku-journey\", version: 1, language: Some(\"fi\"), \
    personas: [(id: \"p_1\", name: \"Aino\"), (id: \"p_2\", name: \"Veikko\")], empathy_maps: [\
    (id: \"em_1\", title: \"Aino odottaa\", persona: Some(\"p_1\"), notes: NOTES), \
    (id: \"em_2\", title: \"Veikko maksaa\", persona: Some(\"p_2\"))])";

#[test]
fn an_empathy_map_is_exported_by_its_persona_or_its_title() {
    let folder = Folder::new();
    let notes = "{pains: [(id: \"n_1\", text: \"Myöhässä\")]}";
    folder.write("two.ron", &TWO_EMPATHY_MAPS.replace("NOTES", notes));
    let export = |out: &str, options: &[&str]| {
        let mut args = vec!["export", "two.ron", "-o", out, "--view", "empathy"];
        args.extend(options);
        folder.run(&args)
    };
    export("aino.svg", &["--persona", "Aino"]).ends_with(0);
    let svg = folder.read("aino.svg");
    assert!(svg.contains("Aino odottaa") && svg.contains("Myöhässä") && !svg.contains("Veikko"));
    for out in ["veikko.png", "veikko.pdf"] {
        export(out, &["--map-name", "veikko maksaa"]).ends_with(0);
        assert!(bytes(&folder, out).len() > 1_000);
    }
    let both = "“Aino odottaa” (Aino), “Veikko maksaa” (Veikko)";
    export("no.svg", &[]).fails_with(&format!(
        "error: several empathy maps fit; say which one with --persona or --map-name; there are {both}"
    ));
    for options in [&["--map-name", "Kolmas"][..], &["--persona", "Aino", "--map-name", "x"]] {
        let line = format!("error: no empathy map fits; there are {both}");
        export("no.svg", options).fails_with(&line);
    }
    export("aino.csv", &["--persona", "Aino"]).ends_with(2);
    assert!(!folder.names().iter().any(|name| name == "no.svg" || name == "aino.csv"));
}
