//! `polku import`, and Mermaid out of `polku export`, from outside.

mod support;

use std::io::Write as _;
use std::process::Stdio;

use support::{Folder, finish, project};

const SHOP: &str = "journey\ntitle Shop\nsection Buy\nPay: 2: Anna\nWait: 7: Bo\n";

const TWO: &str = "# Maps\n\n```mermaid\njourney\ntitle One\nA: 5\n```\n\n```mermaid\ngraph LR\n```\n\n\
                   ```mermaid\njourney\ntitle Two\nB: 4\n```\n";

#[test]
fn a_diagram_becomes_a_journey_without_problems() {
    let folder = Folder::new();
    folder.write("shop.mmd", SHOP);
    let run = folder.run(&["import", "shop.mmd", "-o", "shop.ron"]).ends_with(0);
    assert_eq!(run.stdout, "");
    assert_eq!(
        run.stderr,
        "warning: shop.mmd:5:1: “7” is off the scale 1–5; that score of “Wait” stays empty\n\
         warning: shop.mmd:5:1: the scores look like the scale 1..7; if they are on it, import \
         with --scale 1..7\n"
    );
    folder.run(&["check", "shop.ron"]).ends_with(0);
    let again = folder.run(&["import", "shop.mmd", "-o", "-", "--quiet"]).ends_with(0);
    assert_eq!((again.stdout.as_str(), again.stderr.as_str()), (&*folder.read("shop.ron"), ""));
    assert!(!again.stdout.contains("language"));
}

#[test]
fn the_machines_language_words_messages_only() {
    let folder = Folder::new();
    folder.write("shop.mmd", SHOP);
    let run = |locale: &str| {
        let mut command = folder.command(&["import", "shop.mmd", "-o", "-"]);
        command.env("LC_ALL", locale).env("LANG", locale);
        finish(command).ends_with(0)
    };
    let (english, finnish) = (run("en_GB.UTF-8"), run("fi_FI.UTF-8"));
    assert_eq!(english.stdout, finnish.stdout);
    assert_ne!(english.stderr, finnish.stderr);
    assert!(finnish.stderr.starts_with("warning: shop.mmd:5:1: "));
}

#[test]
fn standard_input_needs_a_format() {
    let folder = Folder::new();
    let run = |args: &[&str]| {
        let mut command = folder.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        child.stdin.take().expect("a pipe").write_all(b"step\nPay\n").expect("written");
        child.wait_with_output().expect("an end")
    };
    let read = run(&["import", "-", "-o", "-", "--from", "CSV"]);
    assert_eq!(read.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&read.stdout).contains("title: \"Pay\""));
    let refused = run(&["import", "-", "-o", "-"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).starts_with(
        "error: the format cannot be told from the name; add --from with mmd, md, xlsx, csv, tsv, json"
    ));
}

#[test]
fn several_journeys_of_markdown_are_numbered() {
    let folder = Folder::new();
    folder.write("maps.md", TWO);
    let run = folder.run(&["import", "maps.md", "-o", "map.ron"]).ends_with(0);
    assert_eq!(run.stderr, "warning: maps.md:10:1: a Mermaid “graph” is left out\n");
    assert_eq!(folder.names(), ["map-1.ron", "map-2.ron", "maps.md"]);
    assert!(folder.read("map-2.ron").contains("title: \"Two\""));
    folder.run(&["import", "maps.md", "-o", "two.journey.ron", "--pick", "2"]).ends_with(0);
    assert_eq!(folder.read("two.journey.ron"), folder.read("map-2.ron"));
    folder
        .run(&["import", "maps.md", "-o", "x.ron", "--pick", "3"])
        .fails_with("error: maps.md: there is no journey 3; the file holds 2 journeys");
    folder.run(&["import", "maps.md", "-o", "-"]).fails_with(
        "error: maps.md: the file holds 2 journeys; choose one with --pick N: 1 “One”, 2 “Two”",
    );
}

#[test]
fn nothing_is_replaced_without_force_and_nothing_is_left_half_written() {
    let folder = Folder::new();
    folder.write("maps.md", TWO);
    folder.write("map-2.ron", "precious");
    let line = "error: map-2.ron: there is such a file already; choose another name, or replace \
                it with --force";
    folder.run(&["import", "maps.md", "-o", "map.ron"]).fails_with(line);
    assert_eq!(folder.names(), ["map-2.ron", "maps.md"]);
    assert_eq!(folder.read("map-2.ron"), "precious");
    folder.run(&["import", "maps.md", "-o", "map.ron", "--force"]).ends_with(0);
    assert!(folder.read("map-2.ron").contains("polku-journey"));

    // The second one cannot be written: the first is as it was.
    folder.write("map-1.ron", "precious");
    std::fs::remove_file(folder.path("map-2.ron")).expect("gone");
    std::fs::create_dir(folder.path("map-2.ron")).expect("a folder");
    folder.run(&["import", "maps.md", "-o", "map.ron", "--force"]).ends_with(2);
    assert_eq!(folder.read("map-1.ron"), "precious");
}

#[test]
fn what_cannot_be_read_leaves_nothing() {
    let folder = Folder::new();
    let check = |name: &str, text: &str, line: &str| {
        folder.write(name, text);
        folder.run(&["import", name, "-o", "out.ron", "--force"]).fails_with(line);
        assert!(!folder.names().contains(&"out.ron".to_owned()));
    };
    check(
        "a.mmd",
        "journey\nAdd; pay: 5",
        "error: a.mmd:2:4: “;” cannot stand here in Mermaid; write “#59;”",
    );
    check(
        "b.mmd",
        "\nsequenceDiagram\n",
        "error: b.mmd:2:1: this is a Mermaid “sequenceDiagram”; only a “journey” can become a journey",
    );
    check(
        "c.md",
        "# Journey\n\n| a |\n",
        "error: c.md:1:1: there is no journey here: no Mermaid journey, no table of stages or steps, \
         no headings with bullets",
    );
    check(
        "d.csv",
        "name,score\nPay,3\n",
        "error: d.csv:1:1: the table has no column “step”; it has name, score; name one of them “step”; or read one of them so with \
         --map COLUMN=step",
    );
    check("e.tsv", "\n\n", "error: e.tsv: the file is empty; there is no journey in it");
    folder
        .run(&["import", "gone.mmd", "-o", "out.ron"])
        .fails_with("error: gone.mmd: there is no such file");
    folder
        .run(&["import", "a.mmd", "-o", "a.mmd", "--force"])
        .fails_with("error: a.mmd: that is the file to import; choose another name");
}

#[test]
fn json_comes_back_as_it_went_out() {
    let folder = Folder::new();
    let sample = project("sample_journeys/talvikengat.journey.ron");
    folder.run(&["export", &sample, "-o", "a.json"]).ends_with(0);
    let run = folder.run(&["import", "a.json", "-o", "a.ron"]).ends_with(0);
    assert_eq!(run.stderr, "");
    assert_eq!(folder.read("a.ron"), std::fs::read_to_string(&sample).expect("a file"));
    folder.write(
        "b.json",
        "{\n  \"format\": \"polku-journey\",\n  \"version\": 1,\n  \"titel\": 1\n}",
    );
    let run = folder.run(&["import", "b.json", "-o", "b.ron"]).ends_with(2);
    assert!(run.stderr.starts_with("error: b.json:4:3: "), "{}", run.stderr);
    assert!(run.stderr.contains("titel"), "{}", run.stderr);
}

#[test]
fn a_journey_is_opened_and_not_imported() {
    let folder = Folder::new();
    let journey = "(format: \"polku-journey\", version: 1, title: \"Shoes\")";
    for name in ["a.journey.ron", "plain"] {
        folder.write(name, journey);
        let line = format!("error: {name}: this is a Polku journey already; open it: polku {name}");
        folder.run(&["import", name, "-o", "out.ron"]).fails_with(&line);
    }
}

#[test]
fn columns_of_a_table_in_markdown_can_be_named() {
    let folder = Folder::new();
    folder.write("a.md", "| Phase | Task | Feeling |\n|-|-|-|\n| Buy | Pays | glad |\n");
    let args = ["import", "a.md", "-o", "out.ron", "--quiet", "--map", "Feeling=thoughts"];
    folder.run(&args).ends_with(0);
    let text = folder.read("out.ron");
    assert!(text.contains("kind: thoughts") && !text.contains("kind: emotions"), "{text}");
}

#[test]
fn options_that_do_not_apply_are_refused() {
    let folder = Folder::new();
    folder.write("a.mmd", "journey");
    folder.write("a.json", "{}");
    let check = |args: &[&str], line: &str| {
        let args = [&["import"], args, &["-o", "out.ron"]].concat();
        folder.run(&args).fails_with(&format!("error: {line}"));
    };
    check(&["a.mmd", "--pick", "1"], "--pick has no meaning here; leave it out");
    check(&["a.mmd", "--map", "a=step"], "--map has no meaning here; leave it out");
    check(&["a.json", "--scale", "0..10"], "--scale has no meaning here; leave it out");
    check(
        &["a.mmd", "--scale", "10..0"],
        "“10..0” is not a scale; write the lowest and the highest score, such as 0..10",
    );
    check(&["a.csv", "--map", "a"], "“a” renames nothing; write COLUMN=FIELD");
    check(
        &["a.mmd", "--from", "visio"],
        "“visio” is not a format; write mmd, md, xlsx, csv, tsv, json",
    );
    check(&["a.xlsx"], "a.xlsx: there is no such file");
    folder.run(&["import", "a.mmd"]).ends_with(2);
    folder.run(&["import", "a.mmd", "-o", "b.ron", "--scale", "-2..2"]).ends_with(0);
}

#[test]
fn warnings_are_told_up_to_a_hundred() {
    let folder = Folder::new();
    let tasks: String = (0..150).map(|n| format!("Step {n}: 9: Me\n")).collect();
    folder.write("a.mmd", &format!("journey\n{tasks}"));
    let run = folder.run(&["import", "a.mmd", "-o", "a.ron"]).ends_with(0);
    assert_eq!(run.stderr.lines().count(), 101);
    let last = run.stderr.lines().last();
    assert_eq!(last, Some("warning: a.mmd: and 51 more like these"));
}

#[test]
fn a_journey_becomes_a_diagram_and_its_losses_are_listed_once() {
    let folder = Folder::new();
    let sample = project("sample_journeys/talvikengat.journey.ron");
    let run = folder.run(&["export", &sample, "-o", "a.mmd"]).ends_with(0);
    assert!(run.stderr.starts_with("warning: ") && run.stderr.contains("Mermaid leaves out: "));
    assert!(run.stderr.contains("pain points (10)"), "{}", run.stderr);
    assert_eq!(run.stderr.lines().count(), 1);
    let text = folder.read("a.mmd");
    assert!(text.starts_with("journey\n    title Talvikengät ennen hiihtolomaa\n"), "{text}");
    let quiet =
        folder.run(&["export", &sample, "-o", "-", "--to", "mermaid", "--quiet"]).ends_with(0);
    assert_eq!((quiet.stdout.as_str(), quiet.stderr.as_str()), (text.as_str(), ""));
    let one = ["export", &sample, "-o", "-", "--to", "mmd", "--persona", "Aino, 34"];
    let one = folder.run(&one).ends_with(0);
    assert!(one.stdout.contains("Aino#44; 34") && !one.stdout.contains("Veikko"));
    folder.run(&["import", "a.mmd", "-o", "a.ron"]).ends_with(0);
    folder.run(&["check", "a.ron"]).ends_with(0);
    folder.run(&["export", "a.ron", "-o", "b.mmd"]).ends_with(0);
    assert_eq!(folder.read("b.mmd"), text);
}

#[test]
fn formats_say_which_way_they_go() {
    let run = Folder::new().run(&["formats"]).ends_with(0);
    let line = |name: &str| run.stdout.lines().find(|line| line.starts_with(&format!("{name}\t")));
    assert!(line("mmd").is_some_and(|line| line.ends_with("(export and import)")));
    assert!(line("md").is_some_and(|line| line.ends_with("(export and import)")));
    assert!(line("svg").is_some_and(|line| line.ends_with("(export)")));
}

#[test]
fn what_a_file_holds_counts_where_its_name_says_nothing() {
    let folder = Folder::new();
    folder.write("shop.txt", "Stage;Step\nBuy;Pays\n");
    folder.write("table", "| Stage | Step |\n|-|-|\n| Buy | Pays |\n");
    for name in ["shop.txt", "table"] {
        let run = folder.run(&["import", name, "-o", "-"]).ends_with(0);
        assert!(run.stdout.contains("title: \"Pays\""), "{name}");
    }
    std::fs::write(folder.path("photo.jpg"), [0xff, 0xd8, 0, 1]).expect("written");
    folder.run(&["import", "photo.jpg", "-o", "-"]).fails_with(
        "error: photo.jpg: the format can be told neither from the name nor from what is in it; \
         add --from with mmd, md, xlsx, csv, tsv, json",
    );
    std::fs::create_dir(folder.path("maps")).expect("a folder");
    folder
        .run(&["import", "maps", "-o", "-"])
        .fails_with("error: maps: this is a folder; name a file in it");
    std::fs::write(folder.path("book.xlsx"), b"PK\x03\x04 and more").expect("written");
    folder.run(&["import", "book.xlsx", "-o", "-", "--from", "csv"]).fails_with(
        "error: book.xlsx: this is a workbook, not a text; leave out --from, or read it with --from xlsx",
    );
}

#[test]
fn who_wants_a_foreign_file_checked_learns_how_to_import_it() {
    let folder = Folder::new();
    folder.write("pipe table.md", "| Stage | Step |\n|-|-|\n| Buy | Pays |\n");
    for args in [&["check", "pipe table.md"][..], &["export", "pipe table.md", "-o", "x.pdf"]] {
        folder.run(args).fails_with(
            "error: pipe table.md: this is not a Polku journey; to make one of it: \
             polku import \"pipe table.md\" -o \"pipe table.journey.ron\"",
        );
    }
}

#[test]
fn a_journey_without_a_title_is_called_as_its_file() {
    let folder = Folder::new();
    let table = "stage,step\nBuy,Pays\n";
    folder.write("autumn_plans.csv", table);
    folder.run(&["import", "autumn_plans.csv", "-o", "out.ron"]).ends_with(0);
    assert!(folder.read("out.ron").contains("title: \"autumn plans\""));
    folder.write("shop.mmd", "journey\nPay: 5\n");
    let shop = folder.run(&["import", "shop.mmd", "-o", "-"]).ends_with(0);
    assert!(shop.stdout.contains("title: \"shop\""), "{}", shop.stdout);
    let mut command = folder.command(&["import", "-", "--from", "csv", "-o", "-"]);
    command.stdin(std::fs::File::open(folder.path("autumn_plans.csv")).expect("a file"));
    let piped = finish(command).ends_with(0);
    let head = piped.stdout.split("rows").next().unwrap_or_default();
    assert!(!head.contains("title"), "standard input has no name: {head}");
    let plain = "| Stage | Action |\n|-|-|\n| Buy | Pays |\n";
    folder.write("many.md", &format!("{plain}\n{plain}\n{plain}"));
    folder.run(&["import", "many.md", "-o", "many.ron", "--quiet"]).ends_with(0);
    assert!(folder.read("many-3.ron").contains("title: \"many 3\""));
    folder.run(&["import", "many.md", "-o", "one.ron", "--pick", "3", "--quiet"]).ends_with(0);
    assert_eq!(folder.read("one.ron"), folder.read("many-3.ron"));
    folder.write("own.json", "{\"format\": \"polku-journey\", \"version\": 1}");
    let own = folder.run(&["import", "own.json", "-o", "-"]).ends_with(0);
    assert!(!own.stdout.contains("title"), "a whole journey comes back as it was: {}", own.stdout);
}

#[test]
fn a_binary_file_and_a_folder_are_named_for_what_they_are() {
    let folder = Folder::new();
    let bytes: Vec<u8> = (0..=255).cycle().take(5_000).collect();
    std::fs::write(folder.path("scan.csv"), bytes).expect("written");
    let told = "error: scan.csv: this is a binary file and no text, whatever its name says; open \
                it in the program that made it, and save it as CSV, XLSX or Markdown";
    folder.run(&["import", "scan.csv", "-o", "out.ron"]).fails_with(told);
    let check = folder.run(&["check", "scan.csv"]).ends_with(2);
    assert!(
        check.stderr.contains("this is a binary file") && !check.stderr.contains("polku import")
    );
    // Text in an old encoding can be imported, and a workbook too, whatever it is called.
    std::fs::write(folder.path("old.csv"), b"Vaihe;Askel\nK\xe4ytt\xf6;Odottaa\n")
        .expect("written");
    for name in ["old.csv", "book.csv"] {
        let book = rust_xlsxwriter::Workbook::new().save_to_buffer().expect("a workbook");
        if name == "book.csv" {
            std::fs::write(folder.path(name), book).expect("written");
        }
        let check = folder.run(&["check", name]).ends_with(2);
        assert!(check.stderr.contains("polku import"), "{}", check.stderr);
    }
    std::fs::create_dir(folder.path("maps")).expect("a folder");
    folder.write("shop.mmd", SHOP);
    folder
        .run(&["import", "shop.mmd", "-o", "maps", "--force"])
        .fails_with("error: maps: this is a folder; name a file in it: maps/shop.journey.ron");
    folder.run(&["import", "shop.mmd", "-o", "shop.journey.ron", "--quiet"]).ends_with(0);
    for (args, name) in
        [(&["-o", "maps"][..], "shop.svg"), (&["-o", "maps", "--to", "pdf"], "shop.pdf")]
    {
        let args = [&["export", "shop.journey.ron"], args].concat();
        let line = format!("error: maps: this is a folder; name a file in it: maps/{name}");
        folder.run(&args).fails_with(&line);
    }
    assert_eq!(std::fs::read_dir(folder.path("maps")).expect("a folder").count(), 0);
}

#[test]
fn journeys_of_one_title_are_told_apart() {
    let folder = Folder::new();
    let table = "| Stage | Action |\n|-|-|\n| Buy | Pays |\n";
    folder.write("maps.md", &format!("# Maps\n\n{table}\n\n{table}"));
    folder.run(&["import", "maps.md", "-o", "-"]).fails_with(
        "error: maps.md: the file holds 2 journeys; choose one with --pick N: 1 “Maps 1”, 2 “Maps 2”",
    );
}

/// The other sheets of a workbook are for people: what comes back of a journey is told.
#[test]
fn a_workbook_tells_what_it_does_not_bring_back() {
    let folder = Folder::new();
    let sample = project("sample_journeys/day-surgery-knee.journey.ron");
    let run = folder.run(&["export", &sample, "-o", "a.xlsx", "--language", "en"]).ends_with(0);
    let told = "imported again, the workbook does not bring back: customer actions (42), ";
    assert!(run.stderr.contains(told), "{}", run.stderr);
    for lost in ["details of cards (29)", "sources of numbers (77)", "6 surveys", "1 empathy map"] {
        assert!(run.stderr.contains(lost), "{lost}: {}", run.stderr);
    }
    assert!(!run.stderr.contains("title") && !run.stderr.contains("scenario"), "{}", run.stderr);
    assert_eq!(run.stderr.lines().count(), 1);
    folder.run(&["import", "a.xlsx", "-o", "a.ron"]).ends_with(0);
    let again = folder.run(&["export", "a.ron", "-o", "b.xlsx"]).ends_with(0);
    assert_eq!(again.stderr, "", "what came back comes back whole");
}
