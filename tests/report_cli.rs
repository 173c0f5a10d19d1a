//! The report from outside: what the command writes, what it refuses, and what others make of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::path::Path;
use std::process::Command;

use support::{Folder, project};

const SAMPLES: [&str; 6] = [
    "day-surgery-knee",
    "internets-jaunaja-dzivokli",
    "perjantai-illallinen",
    "talvikengat",
    "trial-to-renewal",
    "warranty-repair",
];

fn sample(name: &str) -> String {
    project(&format!("sample_journeys/{name}.journey.ron"))
}

fn export(folder: &Folder, name: &str, out: &str, more: &[&str]) -> Vec<u8> {
    let source = sample(name);
    let mut args = vec!["export", source.as_str(), "-o", out, "--quiet"];
    args.extend(more);
    folder.run(&args).ends_with(0);
    std::fs::read(folder.path(out)).expect("a file")
}

/// Whether a program that reads what we write is asked for and there.
fn reader(program: &str) -> bool {
    let is_there =
        std::env::var_os("CI").is_some() && Command::new(program).arg("--version").output().is_ok();
    if !is_there {
        println!("skipped: needs CI=true and {program}");
    }
    is_there
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let folder = Folder::new();
    for (out, more) in [
        ("a.html", &[][..]),
        ("a.md", &["--language", "lv"]),
        ("a.pdf", &["--view", "report", "--language", "fi", "--date", "2026-12-01"]),
    ] {
        let first = export(&folder, "perjantai-illallinen", out, more);
        let second = export(&folder, "perjantai-illallinen", &format!("b{out}"), more);
        assert!(first == second && first.len() > 10_000, "{out}");
    }
}

#[test]
fn a_view_or_option_without_a_meaning_is_refused() {
    let folder = Folder::new();
    let source = sample("talvikengat");
    for (out, more) in [
        ("a.svg", &["--view", "report"][..]),
        ("a.html", &["--view", "map"]),
        ("a.html", &["--page", "A4"]),
        ("a.pdf", &["--view", "report", "--page", "A3"]),
        ("a.pdf", &["--view", "report", "--tile"]),
        ("a.pdf", &["--template", "none.typ"]),
        ("a.html", &["--template", "none.typ"]),
        ("a.html", &["--template", "none.ron"]),
        ("a.md", &["--template", "none.ron"]),
        ("a.csv", &["--template", "none.ron"]),
        ("a.pptx", &["--template", "none.typ"]),
        ("a.xlsx", &["--template", "none.typ"]),
        ("a.html", &["--date", "soon"]),
    ] {
        let mut args = vec!["export", source.as_str(), "-o", out];
        args.extend(more);
        let run = folder.run(&args).ends_with(2);
        assert!(run.stderr.starts_with("error: "), "{more:?}: {}", run.stderr);
        assert!(folder.names().is_empty(), "{more:?} leaves nothing behind");
    }
}

#[test]
fn a_team_brings_its_template_or_its_colours() {
    let folder = Folder::new();
    folder.write("own.typ", "#let data = json(\"data.json\")\n= #data.title\n#data.nothing");
    let source = sample("talvikengat");
    let args = ["export", &source, "-o", "a.pdf", "--view", "report", "--template", "own.typ"];
    let run = folder.run(&args).ends_with(2);
    assert!(run.stderr.contains("own.typ:3:"), "{}", run.stderr);
    folder.write("own.typ", "#let data = json(\"data.json\")\n= #data.title");
    folder.run(&args).ends_with(0);
    folder.write("team.ron", "(accent: \"#0b5d5e\")");
    let page = export(&folder, "talvikengat", "a.html", &["--template", "team.ron"]);
    assert!(String::from_utf8(page).expect("text").contains("--bar:#0b5d5e"));
    for out in ["a.pptx", "a.xlsx"] {
        let own = export(&folder, "talvikengat", out, &["--template", "team.ron"]);
        assert_ne!(own, export(&folder, "talvikengat", &format!("b-{out}"), &[]), "{out}");
    }
    let args = ["export", &source, "-o", "a.md", "--template", "team.ron"];
    assert!(folder.run(&args).ends_with(2).stderr.contains("--template"), "Markdown has no looks");
    folder.write("team.ron", "(accent: \"teal\")");
    let args = ["export", &source, "-o", "b.html", "--template", "team.ron"];
    assert!(folder.run(&args).ends_with(2).stderr.contains("#0b5d5e"));
    folder.write("team.ron", "(\n  accent: 1)");
    let run = folder.run(&args).ends_with(2);
    assert!(run.stderr.starts_with("error: team.ron:2:"), "{}", run.stderr);
}

#[test]
fn a_pdf_reads_from_top_to_bottom() {
    if !reader("pdftotext") || !reader("qpdf") {
        return;
    }
    let folder = Folder::new();
    let mut going_on = 0;
    for name in SAMPLES {
        export(&folder, name, "a.pdf", &["--view", "report", "--language", "en"]);
        let path = folder.path("a.pdf");
        let check = Command::new("qpdf").arg("--check").arg(&path).output().expect("qpdf");
        assert!(check.status.success(), "{name}: {}", String::from_utf8_lossy(&check.stderr));
        let text = Command::new("pdftotext").arg(&path).arg("-").output().expect("pdftotext");
        let text = String::from_utf8(text.stdout).expect("text");
        let after_cover = text.split_once('\u{c}').expect("pages").1;
        let mut at = 0;
        for heading in
            ["Key findings", "The map", "Personas", "Stage by stage", "Evidence", "Appendix"]
        {
            let found = after_cover[at..].find(heading);
            at += found.unwrap_or_else(|| panic!("{heading} in {name}"));
        }
        let (_, after) = after_cover.split_once("Opportunities, best first").expect("a ranking");
        let (own, _) = after.split_once("You said, we did").expect("the next section");
        assert!(own.contains("Impact and effort"), "{name}: the matrix stands with its table");
        going_on += after_cover.matches("(continued)").count();
    }
    // Most steps stay whole; some sample has one that goes on.
    assert!(going_on > 0, "a step that goes on over a page has its name there");
}

/// The web page of a sample as a browser prints it, page by page.
fn printed(sample: &str) -> Vec<String> {
    let folder = Folder::new();
    export(&folder, sample, "a.html", &["--language", "en"]);
    let (page, print) = (folder.path("a.html"), folder.path("a.pdf"));
    let run = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
        .arg(format!("--print-to-pdf={}", print.display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("chromium");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let text = Command::new("pdftotext").arg("-layout").arg(&print).arg("-").output();
    let text = String::from_utf8(text.expect("pdftotext").stdout).expect("text");
    text.split('\u{c}').map(str::to_owned).collect()
}

#[test]
fn what_goes_on_over_a_printed_page_has_its_head_there() {
    if !reader("pdftotext") || !reader("chromium") {
        return;
    }
    let pages = printed("day-surgery-knee");
    let is_head = |line: &&str| line.contains("Pain point") && line.contains("Answered by");
    let heads = pages.iter().flat_map(|page| page.lines()).filter(is_head).count();
    assert!(heads > 1, "sixteen pain points take two pages: {heads}");

    let pages = printed("internets-jaunaja-dzivokli");
    let sums = pages.iter().flat_map(|page| page.lines());
    let sums = sums.filter(|line| line.starts_with("Whole journey")).count();
    assert_eq!(sums, 2, "what the journey is worth to each of two, once");
    let first =
        |page: &str| page.lines().map(str::trim).find(|line| !line.is_empty()).map(str::to_owned);
    let goes_on = pages.windows(2).filter_map(|two| {
        let [before, after] = two else { return None };
        let step = first(after).filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))?;
        before.lines().any(|line| line.trim() == step).then_some(step)
    });
    let torn: Vec<String> = goes_on.collect();
    assert!(torn.is_empty(), "steps that a page holds stay whole: {torn:?}");
}

/// What a browser makes of a page: its text after scripts ran, and what it complains about.
fn browse(page: &Path, script: &str) -> (String, String) {
    let run = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0"])
        .args(["--virtual-time-budget=2000", "--dump-dom", script])
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("chromium");
    let complaints = String::from_utf8_lossy(&run.stderr).into_owned();
    (String::from_utf8_lossy(&run.stdout).into_owned(), complaints)
}

#[test]
fn a_page_passes_in_a_browser() {
    if !reader("chromium") {
        return;
    }
    let folder = Folder::new();
    for name in SAMPLES {
        export(&folder, name, "a.html", &[]);
        let (page, complaints) =
            browse(&folder.path("a.html"), "--blink-settings=scriptEnabled=true");
        assert!(page.contains("<button type=\"button\">"), "{name}: tables sort");
        let console: Vec<&str> =
            complaints.lines().filter(|line| line.contains("CONSOLE")).collect();
        assert!(console.is_empty(), "{name}: {console:?}");
    }
}
