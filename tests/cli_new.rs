//! `polku new` and the lists, from outside; and what is common to all commands.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use support::{Folder, finish, polku};

#[test]
fn a_new_journey_is_readable_and_the_same_each_time() {
    let folder = Folder::new();
    for language in ["en", "fi", "lv"] {
        for template in ["customer-journey", "service-blueprint", "day-in-the-life", "empathy-map"]
        {
            let name = format!("{template}.{language}.ron");
            let args = ["new", &name, "--template", template, "--language", language];
            let run = folder.run(&args).ends_with(0);
            assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
            let again = folder.run(&["new", "-", args[2], args[3], args[4], args[5]]).ends_with(0);
            assert_eq!(again.stdout, folder.read(&name));
            folder.run(&["check", &name]).ends_with(0);
        }
    }
}

#[test]
fn without_options_it_is_a_customer_journey_in_english() {
    let folder = Folder::new();
    let mut command = folder.command(&["new", "a.ron"]);
    command.env("LC_ALL", "fi_FI.UTF-8");
    finish(command).ends_with(0);
    let text = folder.read("a.ron");
    assert!(text.contains("title: \"Customer journey\"") && text.contains("language: \"en\""));
}

#[test]
fn an_existing_file_is_replaced_only_with_force() {
    let folder = Folder::new();
    folder.write("a.ron", "precious");
    let line = "error: a.ron: there is such a file already; choose another name, or replace it \
                with --force";
    folder.run(&["new", "a.ron"]).fails_with(line);
    assert_eq!(folder.read("a.ron"), "precious");
    folder.run(&["new", "a.ron", "--force"]).ends_with(0);
    assert!(folder.read("a.ron").contains("polku-journey"));
    assert_eq!(folder.names(), ["a.ron"]);
}

#[test]
fn where_nothing_can_be_written_nothing_is_left() {
    let folder = Folder::new();
    folder.write("file", "");
    for place in ["gone/a.ron", "file/a.ron"] {
        for force in [&[][..], &["--force"]] {
            let args = [&["new", place], force].concat();
            let run = folder.run(&args).ends_with(2);
            let start = format!("error: {place}: this folder cannot be written to");
            assert!(run.stderr.starts_with(&start), "{}", run.stderr);
            assert_eq!(run.stderr.lines().count(), 1);
        }
    }
    assert_eq!(folder.names(), ["file"]);
}

#[test]
fn a_folder_is_never_replaced() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("maps")).expect("a folder");
    folder.run(&["new", "maps"]).ends_with(2);
    folder.run(&["new", "maps", "--force"]).ends_with(2);
    assert_eq!(folder.names(), ["maps"]);
}

#[test]
fn unknown_names_are_answered_with_the_known_ones() {
    let folder = Folder::new();
    folder.run(&["new", "a.ron", "--template", "swot"]).fails_with(
        "error: there is no template “swot”; there are customer-journey, service-blueprint, \
         day-in-the-life, empathy-map",
    );
    folder
        .run(&["new", "a.ron", "--language", "sv"])
        .fails_with("error: Polku does not speak “sv”; write en, fi or lv");
    assert!(folder.names().is_empty());
}

/// The names in a list of `name, tab, description` lines.
fn listed(command: &str) -> Vec<String> {
    let run = Folder::new().run(&[command]).ends_with(0);
    run.stdout
        .lines()
        .map(|line| {
            let (name, description) = line.split_once('\t').unwrap_or_default();
            assert!(description.contains(' ') && !description.starts_with(command), "{line}");
            name.to_owned()
        })
        .collect()
}

#[test]
fn templates_and_formats_are_listed_with_a_tab() {
    let templates = listed("templates");
    assert_eq!(
        templates,
        ["customer-journey", "service-blueprint", "day-in-the-life", "empathy-map"]
    );
    let formats = listed("formats");
    for format in ["svg", "png", "pdf", "html", "md", "xlsx", "csv", "tsv", "mmd", "json"] {
        assert!(formats.iter().any(|listed| listed == format), "{format} in {formats:?}");
    }
}

#[test]
fn every_listed_format_can_be_written() {
    let folder = Folder::new();
    folder.run(&["new", "a.ron"]).ends_with(0);
    for format in listed("formats") {
        let out = format!("a.{format}");
        folder.run(&["export", "a.ron", "-o", &out]).ends_with(0);
        assert!(std::fs::metadata(folder.path(&out)).is_ok_and(|file| file.len() > 0), "{out}");
    }
}

#[test]
fn help_of_every_command_shows_an_example() {
    let help = Folder::new().run(&["--help"]).ends_with(0).stdout;
    let commands: Vec<&str> = help
        .lines()
        .skip_while(|line| !line.starts_with("Commands:"))
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    let expected = [
        "new",
        "check",
        "export",
        "import",
        "survey",
        "stats",
        "diff",
        "merge",
        "templates",
        "formats",
    ];
    assert!(expected == *commands, "{commands:?}");
    for command in commands {
        let run = Folder::new().run(&[command, "--help"]).ends_with(0);
        let example = run.stdout.split_once("\nExample").map(|(_, example)| example);
        let call = format!("\n  polku {command}");
        assert!(example.is_some_and(|example| example.contains(&call)), "{}", run.stdout);
    }
    assert!(help.contains("\nExample:\n  polku "));
}

#[test]
fn what_is_not_built_is_not_offered() {
    let folder = Folder::new();
    for command in ["survey", "stats", "diff", "merge"] {
        let run = folder.run(&[command, "a.ron", "--nonsense"]).ends_with(2);
        assert!(run.stderr.starts_with("error: "), "{}", run.stderr);
    }
}

#[test]
fn without_a_display_the_window_says_so_in_one_line() {
    let run = finish(polku()).ends_with(2);
    assert!(run.stderr.starts_with("error: "), "{}", run.stderr);
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
}
