//! `polku survey` from outside: every kind of export that people have, and where answers land.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::Stdio;

use serde_json::{Value, json};
use support::{Folder, finish};

/// A journey with two steps, a touchpoint and two personas.
const SHOP: &str = "#![enable(implicit_some)]\n(format: \"polku-journey\", version: 1, \
    title: \"Shop\", personas: [(id: \"p_1\", name: \"Aino\"), (id: \"p_2\", name: \"Veikko\")], \
    rows: [lane(id: \"l_1\", kind: touchpoints)], \
    stages: [(id: \"st_1\", title: \"Buying\", steps: [\
    (id: \"s_1\", title: \"Pays\", cards: {\"l_1\": [(id: \"c_1\", text: \"Till\")]}), \
    (id: \"s_2\", title: \"Tracks the parcel\")])])\n";

fn folder_with(name: &str, bytes: impl AsRef<[u8]>) -> Folder {
    let folder = Folder::new();
    std::fs::write(folder.path(name), bytes).expect("a file");
    folder
}

/// Column `a` with so many of each answer, from `first` on.
fn answers(first: i32, counts: &[u32]) -> String {
    let mut text = "a\n".to_owned();
    for (answer, count) in (first..).zip(counts) {
        for _ in 0..*count {
            writeln!(text, "{answer}").expect("a text");
        }
    }
    text
}

fn json_of(folder: &Folder, args: &[&str]) -> Value {
    let mut all = vec!["survey", "a.csv", "--format", "json"];
    all.extend(args);
    let run = folder.run(&all).ends_with(0);
    serde_json::from_str(&run.stdout).expect("JSON")
}

/// Value and bounds with so many decimals.
#[track_caller]
fn golden(first: i32, counts: &[u32], metric: &str, decimals: usize, expected: [&str; 3]) {
    let folder = folder_with("a.csv", answers(first, counts));
    let found = json_of(&folder, &["--metric", metric, "--column", "a"]);
    let told = ["value", "low", "high"].map(|key| match found[key].as_f64() {
        Some(number) => format!("{number:.decimals$}"),
        None => "null".to_owned(),
    });
    assert_eq!(told, expected.map(str::to_owned));
}

#[test]
fn golden_values() {
    golden(6, &[2, 3, 0, 5], "nps", 2, ["30.00", "-19.05", "65.20"]);
    golden(6, &[20, 30, 0, 50], "nps", 2, ["30.00", "14.05", "44.20"]);
    golden(10, &[10], "nps", 2, ["100.00", "47.50", "100.00"]);
    golden(6, &[395, 476, 0, 0, 291], "nps", 2, ["-8.95", "-13.31", "-4.55"]);
    golden(3, &[40, 60], "csat", 2, ["60.00", "50.20", "69.06"]);
    golden(3, &[1, 4], "csat", 2, ["80.00", "37.55", "96.38"]);
    golden(1, &[20], "csat", 2, ["0.00", "0.00", "16.11"]);
    golden(1, &[3, 5, 12, 20, 10], "csat", 2, ["60.00", "46.18", "72.39"]);
    golden(1, &[3, 5, 12, 20, 10], "satisfaction", 4, ["3.5800", "3.2650", "3.8950"]);
    golden(1, &[1, 2, 3, 6, 14, 32, 30], "ces", 4, ["5.7955", "5.5188", "6.0721"]);
    golden(5, &[1], "nps", 2, ["-100.00", "null", "null"]);
    golden(5, &[], "nps", 2, ["null", "null", "null"]);
}

#[test]
fn json_has_its_keys_in_order() {
    let folder = folder_with("a.csv", "by;a\nWeb;9\nShop;\nWeb;11\nShop;3\n");
    let run = folder.run(&[
        "survey", "a.csv", "--metric", "nps", "--column", "a", "--by", "by", "--format", "json",
    ]);
    let run = run.ends_with(0);
    let found: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let keys = |value: &Value| {
        value
            .as_object()
            .expect("an object")
            .keys()
            .map(String::clone)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let own = "metric scale value low high n blank rejected histogram";
    assert_eq!(keys(&found), format!("{own} groups"));
    assert_eq!(found["scale"], json!([0, 10]));
    assert_eq!(found["histogram"]["0"], json!(0));
    assert_eq!(found["histogram"].as_object().map(serde_json::Map::len), Some(11));
    let groups = found["groups"].as_array().expect("a list");
    let told: Vec<_> = groups
        .iter()
        .map(|group| json!([group["by"], group["n"], group["blank"], group["rejected"]]))
        .collect();
    assert_eq!(told, [json!(["Shop", 1, 1, 0]), json!(["Web", 1, 0, 1])]);
    assert_eq!(keys(&groups[0]), format!("by {own}"));
    assert_eq!(run.stderr, "warning: a.csv:4:5: “11” is not an answer on the scale 0–10\n");
}

#[test]
fn encodings_separators_and_headers() {
    let finnish = "Kysely;Arvio\nÄänekoski;9 – Erittäin todennäköisesti\nSalo;3\n";
    let utf16: Vec<u8> = finnish.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let latvian = "Vieta,Vērtējums\nCēsis,9\nRīga,3\nLiepāja,\n";
    let windows_1257: Vec<u8> = latvian
        .chars()
        .map(|c| match c {
            'ē' => 0xe7,
            'ī' => 0xee,
            'ā' => 0xe2,
            c => u8::try_from(c).expect("ASCII"),
        })
        .collect();
    let latin = |text: &str| -> Vec<u8> {
        let byte = |c| if c == '–' { 0x96 } else { u8::try_from(u32::from(c)).expect("latin") };
        text.chars().map(byte).collect()
    };
    let qualtrics = "Q1,Q2\nHow likely,\"Why,\nthen?\"\n\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\
                     \"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n9,a\n3,b\n";
    type Split<'a> = Option<(&'a str, [&'a str; 2])>;
    let files: [(&str, Vec<u8>, &str, Split<'_>); 8] = [
        ("utf-8", finnish.into(), "Arvio", Some(("Kysely", ["Salo", "Äänekoski"]))),
        ("mark", [b"\xef\xbb\xbf", finnish.as_bytes()].concat(), "Arvio", None),
        ("utf-16", utf16, "Arvio", Some(("Kysely", ["Salo", "Äänekoski"]))),
        ("1252", latin(finnish), "Arvio", Some(("Kysely", ["Salo", "Äänekoski"]))),
        ("1257", windows_1257, "Vērtējums", Some(("Vieta", ["Cēsis", "Liepāja"]))),
        ("tabs", "id\tx\n1\t9\n2\t3\n".into(), "x", None),
        ("qualtrics", qualtrics.into(), "How likely", None),
        ("typeform", "#,Rate us\nab,9\ncd,3\n".into(), "Rate us", None),
    ];
    for (name, bytes, column, by) in files {
        let folder = folder_with("a.csv", bytes);
        let mut args = vec!["--metric", "nps", "--column", column];
        args.extend(by.iter().flat_map(|(by, _)| ["--by", *by]));
        let found = json_of(&folder, &args);
        let counted = [&found["n"], &found["histogram"]["9"], &found["histogram"]["3"]];
        assert_eq!(counted, [&json!(2), &json!(1), &json!(1)], "{name}");
        if let Some((_, groups)) = by {
            let names = [&found["groups"][0]["by"], &found["groups"][1]["by"]];
            assert_eq!(names, [&json!(groups[0]), &json!(groups[1])], "{name}");
        }
    }
    let monkey = "Respondent ID,How was it?,\n,Delivery,Price\n1,5,4\n2,3,\n";
    let folder = folder_with("a.csv", monkey);
    let found = json_of(&folder, &["--metric", "csat", "--column", "How was it?: Price"]);
    assert_eq!([&found["n"], &found["blank"]], [&json!(1), &json!(1)]);
}

#[test]
fn a_kpi_is_a_mean_or_a_share() {
    let folder = folder_with("a.csv", "Minutes;Solved\n3,5;yes\n4,5;no\n1 000;yes\n;yes\n");
    let found = json_of(&folder, &["--metric", "kpi", "--column", "minutes"]);
    assert_eq!([&found["value"], &found["n"]], [&json!(336.0), &json!(3)]);
    assert_eq!([&found["scale"], &found["histogram"]], [&Value::Null, &json!({})]);
    let solved = json_of(&folder, &["--metric", "kpi", "--column", "Solved"]);
    assert_eq!(
        [&solved["value"], &solved["histogram"]],
        [&json!(75.0), &json!({"yes": 3, "no": 1})]
    );
}

#[test]
fn text_and_csv() {
    let rows = "5,a\n".repeat(25) + &"2,a\n".repeat(15) + &"5,b\n".repeat(4) + "1,b\n,b\n";
    let folder = folder_with("a.csv", format!("score,=where\n{rows}"));
    let args = ["survey", "a.csv", "--metric", "csat", "--column", "score", "--by", "=where"];
    let run = folder.run(&args).ends_with(0);
    assert_eq!(
        run.stdout,
        "CSAT         Value  95% confidence interval  Answers (n)  Blank  Rejected answers\n\
         All answers    64%                   50–77%           45      1                 0\n\
         a              63%                   47–76%           40      0                 0\n\
         b              80%                   38–96%            5      1                 0  Few answers\n"
    );
    let csv = folder.run(&[&args[..], &["--format", "csv"]].concat()).ends_with(0);
    let mut lines = csv.stdout.lines();
    assert_eq!(lines.next(), Some("by,metric,value,low,high,n,blank,rejected,1,2,3,4,5"));
    assert!(lines.next().is_some_and(|line| line.starts_with(",csat,64.44444444444444,")));
    assert_eq!(lines.count(), 2);
    let few = folder_with("a.csv", answers(3, &[1, 3]));
    let run = few.run(&["survey", "a.csv", "--metric", "csat", "--column", "a"]).ends_with(0);
    assert!(run.stdout.contains("3 of 4") && !run.stdout.contains("75%"), "{}", run.stdout);
}

#[test]
fn rejected_answers_are_listed_up_to_ten() {
    let folder = folder_with("a.csv", format!("a\n5\n{}", "x\n".repeat(12)));
    let run = folder.run(&["survey", "a.csv", "--metric", "csat", "--column", "a"]).ends_with(0);
    let lines: Vec<&str> = run.stderr.lines().collect();
    assert_eq!(lines.len(), 11);
    assert_eq!(lines[0], "warning: a.csv:3:1: “x” is not an answer on the scale 1–5");
    assert_eq!(lines[10], "warning: a.csv: 2 more answers rejected");
}

#[test]
fn what_cannot_be_read_is_told() {
    let folder = folder_with("a.csv", "id,score\n1,5\n");
    folder.write("empty.csv", "");
    let with = |args: &[&str]| folder.run(&[&["survey"], args].concat());
    with(&["a.csv", "--metric", "csat", "--column", "points"])
        .fails_with("error: a.csv: there is no column “points”; there are “id”, “score”");
    with(&["empty.csv", "--metric", "csat", "--column", "a"])
        .fails_with("error: empty.csv: the file is empty; there are no answers in it");
    with(&["none.csv", "--metric", "csat", "--column", "a"]).ends_with(2);
    with(&["a.csv", "--metric", "csat", "--column", "score", "--scale", "1..7"])
        .fails_with("error: --scale has no meaning here; leave it out");
    with(&["a.csv", "--metric", "satisfaction", "--column", "score", "--scale", "7..1"])
        .ends_with(2);
    with(&["a.csv", "--metric", "csat", "--column", "score", "--period", "Q1"]).ends_with(2);
    with(&["a.csv", "--metric", "nonsense", "--column", "score"]).ends_with(2);
    let rows: String = (0..1_001).map(|row| format!("g{row},5\n")).collect();
    folder.write("many.csv", &format!("by,a\n{rows}"));
    let run = with(&["many.csv", "--metric", "csat", "--column", "a", "--by", "by"]).ends_with(2);
    assert!(run.stderr.contains("1,000"), "{}", run.stderr);
}

#[test]
fn standard_input_is_read() {
    let folder = Folder::new();
    let mut command = folder.command(&["survey", "-", "--metric", "nps", "--column", "a"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(b"a\n9\n10\n3\n9\n9\n").expect("written");
    let output = child.wait_with_output().expect("an end");
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stdout).contains("+60"));
}

/// Runs `survey` into the shop.
fn into_shop(folder: &Folder, args: &[&str]) -> support::Run {
    let base = ["survey", "a.csv", "--metric", "csat", "--column", "score", "--into", "shop.ron"];
    folder.run(&[&base[..], args].concat())
}

fn shop(rows: &str) -> Folder {
    let folder = folder_with("a.csv", rows);
    folder.write("shop.ron", SHOP);
    folder
}

fn json_shop(folder: &Folder) -> Value {
    let run = folder.run(&["export", "shop.ron", "-o", "-", "--to", "json"]).ends_with(0);
    serde_json::from_str(&run.stdout).expect("JSON")
}

#[test]
fn answers_land_on_steps_as_measured_satisfaction() {
    let folder = shop("where,score\nPays,5\nPays,4\ntracks the  parcel,2\n,1\n");
    let run = into_shop(&folder, &["--by", "where", "--source", "May", "--date", "2026-05-31"]);
    let run = run.ends_with(0);
    assert_eq!(run.stderr, "warning: a.csv: 1 answer has no “where” and is left out\n");
    let found = json_shop(&folder);
    let steps = &found["stages"][0]["steps"];
    let measured = json!({"measured": {"source": "May", "date": "2026-05-31", "n": 2}});
    let score = &steps[0]["scores"]["everyone"]["satisfaction"];
    assert_eq!(score[0], json!(4.5));
    assert_eq!(score[1]["measured"]["n"], measured["measured"]["n"]);
    assert_eq!(score[1]["measured"]["source"], json!("May"));
    assert_eq!(steps[1]["scores"]["everyone"]["satisfaction"][0], json!(2));
    assert_eq!(found["surveys"].as_array().map(Vec::len), Some(2));
    assert_eq!(found["surveys"][0]["answers"], json!({"counts": {"4": 1, "5": 1}}));
    folder.run(&["check", "shop.ron"]).ends_with(0);
}

#[test]
fn the_same_again_replaces_and_another_period_does_not() {
    let folder = shop("score\n5\n4\n");
    let land = |args: &[&str]| into_shop(&folder, args).ends_with(0);
    land(&["--step", "pays", "--period", "Q1", "--target", "80"]);
    let once = folder.read("shop.ron");
    land(&["--step", "Pays", "--period", "Q1", "--target", "80"]);
    assert_eq!(folder.read("shop.ron"), once);
    folder.write("a.csv", "score\n1\n");
    land(&["--step", "Pays", "--period", "Q1"]);
    let found = json_shop(&folder);
    assert_eq!(found["surveys"].as_array().map(Vec::len), Some(1));
    assert_eq!(found["surveys"][0]["answers"], json!({"counts": {"1": 1}}));
    assert_eq!(found["surveys"][0]["source"], json!("a.csv"));
    land(&["--step", "Pays", "--period", "Q2"]);
    land(&["--step", "Pays", "--period", "Q2", "--persona", "aino"]);
    land(&["--period", "Q2"]);
    assert_eq!(json_shop(&folder)["surveys"].as_array().map(Vec::len), Some(4));
}

#[test]
fn a_column_can_name_touchpoints_personas_and_periods() {
    let folder = shop("what,who,when,score\nTill,Aino,Q1,5\nTill,Veikko,Q2,3\n");
    let land = |args: &[&str]| into_shop(&folder, args).ends_with(0);
    land(&["--by", "what", "--by-kind", "touchpoint", "--step", "Pays"]);
    land(&["--by", "who", "--step", "Pays"]);
    land(&["--by", "when", "--by-kind", "period"]);
    let found = json_shop(&folder);
    let told: Vec<_> = found["surveys"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|survey| json!([survey["about"], survey["persona"], survey["period"]]))
        .collect();
    let step = json!({"step": "s_1"});
    assert_eq!(
        told,
        [
            json!([{"touchpoint": "c_1"}, null, null]),
            json!([step, "p_1", null]),
            json!([step, "p_2", null]),
            json!([null, null, "Q1"]),
            json!([null, null, "Q2"]),
        ]
    );
    assert_eq!(found["stages"][0]["steps"][0]["scores"]["p_2"]["satisfaction"][0], json!(3));
}

#[test]
fn what_the_column_turns_out_to_say_is_not_said_again() {
    let folder = shop("where,who,score\nPays,Aino,5\n");
    for (column, option, value) in [("where", "--step", "Pays"), ("who", "--persona", "Veikko")] {
        into_shop(&folder, &["--by", column, option, value])
            .fails_with(&format!("error: {option} has no meaning here; leave it out"));
        assert_eq!(folder.read("shop.ron"), SHOP);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_cannot_be_told_is_not_saved() {
    let folder = shop("score\n5\n");
    let args = ["survey", "a.csv", "--metric", "csat", "--column", "score", "--into", "shop.ron"];
    let mut command = folder.command(&args);
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("a full device");
    command.stdout(full);
    let output = command.output().expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(folder.read("shop.ron"), SHOP);
}

#[test]
fn what_matches_nothing_leaves_the_journey_as_it_was() {
    let folder = shop("where,score\nPays,5\nWaits,4\n");
    let refused = |args: &[&str], line: &str| {
        into_shop(&folder, args).fails_with(line);
        assert_eq!(folder.read("shop.ron"), SHOP);
        assert_eq!(folder.names(), ["a.csv", "shop.ron"]);
    };
    let steps = "there are “Pays”, “Tracks the parcel”";
    refused(
        &["--by", "where", "--by-kind", "step"],
        &format!("error: there is no step “Waits”; {steps}"),
    );
    refused(&["--step", "Waits"], &format!("error: there is no step “Waits”; {steps}"));
    refused(
        &["--persona", "Eero"],
        "error: there is no persona “Eero”; there are “Aino”, “Veikko”",
    );
    refused(
        &["--by", "where", "--by-kind", "touchpoint"],
        "error: there is no touchpoint “Pays”; there are “Till”",
    );
    refused(
        &["--by", "where"],
        "error: a.csv: the values of “where” are not all steps, touchpoints or personas of the \
         journey; say what they are with --by-kind",
    );
    refused(
        &["--by", "where", "--by-kind", "step", "--step", "Pays"],
        "error: --step has no meaning here; leave it out",
    );
    refused(&["--date", "May"], "error: “May” is not a date; write it like 2026-03-12");
    refused(&["--unit", "min"], "error: --unit has no meaning here; leave it out");
    refused(&["--better", "lower"], "error: --better has no meaning here; leave it out");
}

#[test]
fn a_kpi_lands_with_its_name_and_unit() {
    let folder = shop("Response time,score\n12,5\n20,4\n");
    let args = [
        "survey",
        "a.csv",
        "--metric",
        "kpi",
        "--column",
        "Response time",
        "--into",
        "shop.ron",
        "--unit",
        "min",
        "--target",
        "15",
        "--step",
        "Pays",
        "--better",
        "lower",
    ];
    let run = folder.run(&args).ends_with(0);
    assert!(run.stdout.contains("16\u{a0}min"), "{}", run.stdout);
    let found = json_shop(&folder);
    let survey = &found["surveys"][0];
    assert_eq!([&survey["name"], &survey["unit"]], [&json!("Response time"), &json!("min")]);
    assert_eq!(survey["answers"]["numbers"]["mean"], json!(16));
    assert_eq!(survey["better"], json!("lower"));
    // The same again, and nothing said about the way: it stays.
    folder.run(args.get(..14).expect("all but the way")).ends_with(0);
    assert_eq!(json_shop(&folder)["surveys"][0]["better"], json!("lower"));
    folder.run(&[args.get(..15).expect("all but lower"), &["higher"]].concat()).ends_with(0);
    let found = json_shop(&folder);
    assert_eq!(found["surveys"][0]["better"], Value::Null);
    // A KPI is not bent onto the scale of satisfaction.
    assert_eq!(found["stages"][0]["steps"][0]["scores"], Value::Null);
}

#[test]
fn messages_speak_the_machines_language() {
    let folder = folder_with("a.csv", "a\nx\n");
    let mut command = folder.command(&["survey", "a.csv", "--metric", "nps", "--column", "a"]);
    command.env("LC_ALL", "fi_FI.UTF-8").env("LANG", "fi_FI.UTF-8");
    let run = finish(command).ends_with(0);
    assert_eq!(run.stderr, "warning: a.csv:2:1: ”x” ei ole vastaus asteikolla 0–10\n");
}

#[test]
fn words_are_read_where_they_are_known_and_told() {
    let rows = "Strongly agree\nagree\nAgree\nStrongly disagree\nN/A\n";
    let folder = folder_with("a.csv", format!("a\n{rows}"));
    let found = json_of(&folder, &["--metric", "csat", "--column", "a"]);
    assert_eq!(
        (&found["n"], &found["blank"], &found["rejected"]),
        (&json!(4), &json!(1), &json!(0))
    );
    assert_eq!(found["histogram"], json!({"1": 1, "2": 0, "3": 0, "4": 2, "5": 1}));
    let run = folder.run(&["survey", "a.csv", "--metric", "csat", "--column", "a"]).ends_with(0);
    assert!(run.stderr.contains("“Strongly disagree” = 1, “Agree” = 4"), "{}", run.stderr);
    assert!(run.stderr.contains("Counted as blank: “N/A” (1)"), "{}", run.stderr);
    // On another scale they are not bent.
    let run = folder.run(&["survey", "a.csv", "--metric", "ces", "--column", "a"]).ends_with(0);
    assert!(run.stderr.contains("a.csv:2:1: “Strongly agree” is not an answer"), "{}", run.stderr);
    assert!(run.stderr.contains("1–5"), "{}", run.stderr);
}

#[test]
fn other_words_stand_for_what_is_said() {
    let folder = folder_with("a.csv", "a\nGreat\nSo-so\nGreat\n\"Bad, really\"\n4\nwhat\n");
    let metric = ["--metric", "csat", "--column", "a"];
    let run = folder.run(&[&["survey", "a.csv"], &metric[..]].concat()).ends_with(0);
    assert!(run.stderr.contains("--words \"Great=5\""), "{}", run.stderr);
    let words = ["--words", "great=5,So-so=,Bad, really=1"];
    let found = json_of(&folder, &[&metric[..], &words[..]].concat());
    assert_eq!(found["histogram"], json!({"1": 1, "2": 0, "3": 0, "4": 1, "5": 2}));
    assert_eq!((&found["blank"], &found["rejected"]), (&json!(1), &json!(1)));
    let wrong = ["--words", "Great=6"];
    folder.run(&[&["survey", "a.csv"], &metric[..], &wrong[..]].concat()).ends_with(2);
}
