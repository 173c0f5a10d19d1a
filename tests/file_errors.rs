//! What a broken file is told: the place, what is wrong, and what to do.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use polku::file::{load, load_bytes, load_str};

/// A journey around these fields; the fields begin in line 3.
fn journey(fields: &str) -> String {
    format!("#![enable(implicit_some)]\n(format: \"polku-journey\", version: 1,\n{fields})\n")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    match load_str(text, "a.ron") {
        Ok(_) => panic!("this loads: {text:.300}"),
        Err(error) => assert_eq!(error.to_string(), expected, "{text:.300}"),
    }
}

#[track_caller]
fn check_fields(fields: &str, expected: &str) {
    check(&journey(fields), expected);
}

/// A step with these fields, in line 3.
fn step(fields: &str) -> String {
    format!(
        "rows: [lane(id: \"l_1\", kind: pains)], stages: [(id: \"st_1\", steps: [\n(id: \"s_1\", {fields})])]"
    )
}

#[track_caller]
fn check_step(fields: &str, expected: &str) {
    check_fields(&step(fields), expected);
}

#[test]
fn files_that_are_no_journeys_are_told_apart() {
    check("", "a.ron: the file is empty; there is no journey in it");
    check(" \n\n", "a.ron: the file is empty; there is no journey in it");
    let none = "a.ron: this is not a Polku journey: it does not begin with \
                (format: \"polku-journey\", version: 1";
    check("# A heading\n\nSome text.", none);
    check("(title: \"x\")", none);
    check("\u{0}\u{1}\u{2}PNG", none);
    check(
        "(format: \"other\", version: 1)",
        "a.ron:1:10: this is not a Polku journey: its format is `other`, not `polku-journey`",
    );
    check(
        "(format: \"polku-journey\", version: 0)",
        "a.ron:1:36: there is no format version 0; the newest is 1",
    );
    check("(format: \"polku-journey\")", "a.ron:1:1: the field `version` is missing here");
}

#[test]
fn a_newer_version_is_refused_by_name() {
    let newer = "this journey has format version 3, and this Polku reads up to version 1; \
                 open it with a newer Polku";
    check("(format: \"polku-journey\", version: 3)", &format!("a.ron:1:36: {newer}"));
    check(
        "(format: \"polku-journey\", title: \"x\", maps: [[((()))]], version: 3, {",
        &format!("a.ron:1:66: {newer}"),
    );
    check("(\n version: 3,\n format: \"polku-journey\", new: 1)", &format!("a.ron:2:11: {newer}"));
}

#[test]
fn git_conflict_marks_are_named() {
    check_fields(
        "<<<<<<< HEAD\ntitle: \"a\",\n=======\ntitle: \"b\",\n>>>>>>> other\n",
        "a.ron:3:1: git left conflict marks here; keep one version of each part and take the marks out",
    );
}

#[test]
fn broken_notation_is_told_with_its_place() {
    check_fields(
        "title: \"a\" scenario: \"b\"",
        "a.ron:3:12: `,` is expected, but here is `scenario`",
    );
    check_fields("title \"a\"", "a.ron:3:7: `:` is expected, but here is `\"a\"`");
    check_fields("title: a", "a.ron:3:8: a text in quotation marks is expected, but here is `a`");
    check_fields("stages: (", "a.ron:3:9: `[` is expected, but here is `(`");
    check_fields("stages: [", "a.ron:3:10: `(` is expected, but here is `)`");
    check_fields("target: \"x\"", "a.ron:3:9: a number is expected, but here is `\"x\"`");
    check_fields(
        "title: \"ä\\q\"",
        "a.ron:3:8: after a backslash in a text stands n, t, r, \\ or \", or u and a code in braces",
    );
    check(
        "(format: \"polku-journey\", version: 1, title: \"ä",
        "a.ron:1:46: this text is not closed with a quotation mark",
    );
    check(
        "(format: \"polku-journey\", version: 1, title: \"ä\"",
        "a.ron:1:49: `,` is expected, but here is the end of the file",
    );
    check(
        "(format: \"polku-journey\", version: 1)\n(x)",
        "a.ron:2:1: the end of the file is expected, but here is `(`",
    );
    check(
        "#![enable(everything)]\n(format: \"polku-journey\", version: 1)",
        "a.ron:1:11: unknown word `everything`; write implicit_some",
    );
}

#[test]
fn fields_are_checked() {
    check_fields(
        "titel: \"a\"",
        "a.ron:3:1: unknown field `titel`; allowed here: format, version, title, scenario, \
         description, state, language, date, target, personas, rows, stages, \
         empathy_maps, surveys, pictures",
    );
    check_fields(
        "title: \"a\",\n title: \"b\"",
        "a.ron:4:2: the field `title` is here twice; keep one",
    );
    check_fields("personas: [(name: \"x\")]", "a.ron:3:12: the field `id` is missing here");
    check_fields("state: past", "a.ron:3:8: unknown word `past`; write current, future");
    check_fields(
        "rows: [lane(id: \"l_1\", kind: pain)]",
        "a.ron:3:30: unknown word `pain`; write actions, touchpoints, curve, pains, opportunities, \
         quotes, thoughts, promises, time, emotions, metrics, gap, value, listening, text, \
         frontstage, backstage, support",
    );
    check_fields(
        "rows: [lane(id: \"l_1\", kind: pains, name: \"x\")]",
        "a.ron:3:37: unknown field `name`; allowed here: id, kind, title, description",
    );
}

#[test]
fn ids_are_checked() {
    let twice = "is taken by another record; give one of the two another id";
    check_fields(
        "personas: [(id: \"p_1\"),\n  (id: \"p_1\")]",
        &format!("a.ron:4:8: the id `p_1` {twice}"),
    );
    check_step(
        "cards: {\"l_1\": [(id: \"c_1\", to: \"s_1\"),\n(id: \"c_1\")]}",
        &format!("a.ron:5:6: the id `c_1` {twice}"),
    );
    check_fields(
        "personas: [(id: \"c_1\")]",
        "a.ron:3:17: `c_1` is not an id that can stand here; it looks like `p_1` \
         (digits and lower-case letters without i, l, o, u)",
    );
    check_step(
        "cards: {\"l_2\": [(id: \"c_1\")]}",
        "a.ron:4:21: there is no lane `l_2`; add it to `rows` or move its cards to another lane",
    );
    check_step(
        "cards: {\"l_1\": [], \"l_1\": []}",
        "a.ron:4:32: the key \"l_1\" is here twice; keep one",
    );
    check_step(
        "scores: {\"everyone\": (), \"everyone\": ()}",
        "a.ron:4:38: the key \"everyone\" is here twice; keep one",
    );
}

#[test]
fn numbers_and_dates_are_checked() {
    let finite = "is not a number that can be used; write a finite one or leave the field out";
    check_fields("target: NaN", &format!("a.ron:3:9: NaN {finite}"));
    check_fields("target: -inf", &format!("a.ron:3:9: -inf {finite}"));
    check_fields("target: 1e999", &format!("a.ron:3:9: 1e999 {finite}"));
    check_step("scores: {\"everyone\": (satisfaction: inf)}", &format!("a.ron:4:49: inf {finite}"));
    check_step(
        "scores: {\"everyone\": (satisfaction: (NaN, measured()))}",
        &format!("a.ron:4:50: NaN {finite}"),
    );
    check_fields(
        "date: \"12.3.2026\"",
        "a.ron:3:7: `12.3.2026` is not a date; write it like 2026-03-12",
    );
    check_fields(
        "date: \"2026-02-30\"",
        "a.ron:3:7: `2026-02-30` is not a date; write it like 2026-03-12",
    );
    check_step(
        "duration: \"2 years\"",
        "a.ron:4:23: `2 years` is not a length of time; write a number and s, min, h, d, wk or mo, \
         such as `20 min`",
    );
    check_step(
        "cards: {\"l_1\": [(id: \"c_1\", pain: (severity: 400))]}",
        "a.ron:4:58: 400 is too large or too small here",
    );
    check_step(
        "scores: {\"everyone\": (satisfaction: \"good\")}",
        "a.ron:4:49: a number, or (2.1, measured(n: 143)) with how it is known, is expected, but here is `\"good\"`",
    );
}

#[test]
fn bombs_do_not_go_off() {
    let deep = "[".repeat(1_000_000);
    check_fields(&format!("stages: {deep}"), "a.ron:3:10: `(` is expected, but here is `[`");
    let somes = format!("title: {}\"a\"", "Some(".repeat(100_000));
    assert!(load_str(&journey(&somes), "a.ron").is_err());
    let any = format!(
        "stages: [(id: \"st_1\", steps: [(id: \"s_1\", scores: {{\"everyone\": (satisfaction: {deep})}})])]"
    );
    check_fields(&any, "a.ron:3:80: a number is expected, but here is `[`");
    let comments = format!("{}title: \"a\"", "/*".repeat(1_000_000));
    assert!(load_str(&journey(&comments), "a.ron").is_err());
}

#[test]
fn columns_count_characters_after_a_byte_order_mark() {
    check(
        "\u{feff}(format: \"polku-journey\", version: 1, title: \"日本 ä 🚲\", stat: 1)",
        "a.ron:1:56: unknown field `stat`; allowed here: format, version, title, scenario, \
         description, state, language, date, target, personas, rows, stages, \
         empathy_maps, surveys, pictures",
    );
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let mut bytes = b"(format: \"polku-journey\",\n title: \"\xc3\xa4".to_vec();
    bytes.extend(b"\xff\", version: 1)");
    let error = load_bytes(&bytes, "a.ron").expect_err("no UTF-8");
    assert_eq!(error.to_string(), "a.ron:2:11: this is not UTF-8 text; save the file as UTF-8");
}

#[test]
fn a_file_that_cannot_be_opened_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let error = load(&folder.path().join("none.ron")).expect_err("no file");
    assert!(error.to_string().contains("none.ron: cannot be read: "), "{error}");
    let error = load(folder.path()).expect_err("a folder");
    assert!(error.to_string().contains(": cannot be read: "), "{error}");
}

#[test]
fn links_that_lead_nowhere_and_scores_off_the_scale_are_let_in() {
    let text = journey(&step(
        "next: {\"s_9\": ()}, scores: {\"p_9\": (satisfaction: 11)}, cards: {\"l_1\": [(id: \"c_1\", \
         to: \"s_9\", personas: [\"p_9\"], pain: (severity: 9, caused_by: [\"c_9\"]), \
         opportunity: (answers: [\"c_9\"]), handover: (giver: \"p_9\"))]}",
    ));
    let document = load_str(&text, "a.ron").unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(polku::model::problems(&document).len(), 9);
    let written = polku::file::to_ron(&document);
    assert_eq!(written.matches("_9\"").count(), 7, "{written}");
}
