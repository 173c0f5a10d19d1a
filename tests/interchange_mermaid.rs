//! Mermaid journeys: each file in `fixtures/mermaid` with what is read from it beside.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use polku::file::{Place, load_str, to_ron};
use polku::i18n::{Language, Words};
use polku::interchange::{Format, Import, Options, import};
use polku::model::{Document, LaneKind, MeasureKind, Traveller, problems};
use polku::wording::{import_error, import_note};

fn fixtures() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/mermaid");
    let mut found: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "mmd"))
        .map(|path| (path.display().to_string(), fs::read(&path).unwrap()))
        .collect();
    found.sort();
    assert!(found.len() > 10);
    found
}

/// Everything that was read, in lines.
fn told(read: &Import) -> String {
    let words = Words::of(Language::English);
    let mut text = String::new();
    for document in &read.journeys {
        let journey = document.journey();
        for (name, value) in [("title", &journey.title), ("description", &journey.description)] {
            if !value.is_empty() {
                writeln!(text, "{name}: {}", value.replace('\n', " / ")).unwrap();
            }
        }
        for stage in document.stages() {
            writeln!(text, "[{}]", stage.title).unwrap();
            for step in document.steps_of(stage.id) {
                let who: Vec<String> = step
                    .scores
                    .keys()
                    .map(|who| match who {
                        Traveller::Everyone => "everyone".to_owned(),
                        Traveller::Persona(id) => document.persona(*id).unwrap().name.clone(),
                    })
                    .collect();
                let order: Vec<&str> = document.personas().map(|p| p.name.as_str()).collect();
                let mut who = who;
                who.sort_by_key(|name| order.iter().position(|other| other == name));
                let score = |who| step.measure(who, MeasureKind::Satisfaction);
                let score = step.scores.keys().find_map(|who| score(*who));
                let score = score.map_or("–".to_owned(), |measure| measure.value.to_string());
                writeln!(text, "{} | {score} | {}", step.title, who.join(" + ")).unwrap();
            }
        }
    }
    for note in &read.notes {
        let Place { line, column } = note.place.expect("a place");
        writeln!(text, "{line}:{column}: {}", import_note(words, &note.kind)).unwrap();
    }
    text
}

fn read(bytes: &[u8]) -> Result<Import, String> {
    import(bytes, Format::Mermaid, &Options::default()).map_err(|error| {
        let place = error.place.map_or(String::new(), |p| format!("{}:{}: ", p.line, p.column));
        place + &import_error(Words::of(Language::English), &error.kind)
    })
}

#[test]
fn every_fixture_is_read_as_the_text_beside_it_says() {
    for (name, bytes) in fixtures() {
        let told = told(&read(&bytes).unwrap_or_else(|error| panic!("{name}: {error}")));
        let beside = Path::new(&name).with_extension("txt");
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        assert_eq!(told, expected, "{name}");
    }
}

#[test]
fn what_is_read_is_whole_and_the_same_every_time() {
    for (name, bytes) in fixtures() {
        let [one, two] = [read(&bytes).unwrap(), read(&bytes).unwrap()];
        for (one, two) in one.journeys.iter().zip(&two.journeys) {
            assert_eq!(to_ron(one), to_ron(two), "{name}");
            assert_eq!(problems(one), [], "{name}");
            assert!(one.lanes().any(|lane| lane.kind == LaneKind::Curve), "{name}");
            assert_eq!(one.journey().language, None, "{name}");
            let again = load_str(&to_ron(one), &name).expect("a journey");
            assert_eq!(to_ron(&again), to_ron(one), "{name}");
        }
    }
}

#[test]
fn ids_depend_on_the_text() {
    let step = |text: &str| {
        let import = read(text.as_bytes()).unwrap();
        import.journeys[0].steps().next().unwrap().id
    };
    assert_ne!(step("journey\nA: 5"), step("journey\nA: 4"));
}

#[test]
fn scores_of_another_scale_are_mapped_and_marked() {
    let text = "journey\nA: 4: Me\nB: 7\nC: 10\nD: 11\nE: : Me\n";
    let options = Options { scale: Some("4..10".parse().unwrap()), ..Options::default() };
    let read = import(text.as_bytes(), Format::Mermaid, &options).unwrap();
    let satisfactions: Vec<_> = read.journeys[0]
        .steps()
        .map(|step| step.scores.values().find_map(|scores| scores.satisfaction.clone()))
        .map(|measure| measure.map(|measure| (measure.value, measure.evidence.source)))
        .collect();
    let marked = |value| Some((value, "4–10 → 1–5".to_owned()));
    assert_eq!(satisfactions, [marked(1.0), marked(3.0), marked(5.0), None, None]);
    assert_eq!(read.notes.len(), 2);
}

#[test]
fn what_mermaid_refuses_is_refused_at_its_place() {
    let check = |text: &str, expected: &str| match read(text.as_bytes()) {
        Ok(_) => panic!("{text:?} is read"),
        Err(error) => assert_eq!(error, expected, "{text:?}"),
    };
    check(
        "journey\nsection S\nAdd; remove: 5: Me",
        "3:4: “;” cannot stand here in Mermaid; write “#59;”",
    );
    check("journey\nA: 5: Me; You", "2:9: “;” cannot stand here in Mermaid; write “#59;”");
    check("journey\ntitle A; B", "2:8: “;” cannot stand here in Mermaid; write “#59;”");
    check("journey\n title \nA: 5: Me", "2:2: after “title” comes a name");
    check("journey\nA", "2:1: “A” has no score; write it like “Pays: 3: Aino”");
    check("journey\r\n\r\nA：5：私", "3:1: “A：5：私” has no score; write it like “Pays: 3: Aino”");
    check(
        "journey My shop\nA: 5",
        "1:9: after “journey” the line must end; put “My shop” on a line of its own",
    );
    check(
        "JOURNEY\nA: 5",
        "1:1: a Mermaid journey begins with the word “journey”, and this begins with “JOURNEY”",
    );
    check(
        "\n\nflowchart LR\n  A-->B",
        "3:1: this is a Mermaid “flowchart”; only a “journey” can become a journey",
    );
    check("journey\nsection S: 5: Me", "2:10: before “: 5: Me” comes the name of a step");
    check(
        "%% x\njourney\njourney home: 5",
        "3:1: in Mermaid no step can begin with “journey”; write “#106;ourney”",
    );
    check("", "the file is empty; there is no journey in it");
}

#[test]
fn every_sample_becomes_a_diagram_that_says_what_it_can() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_journeys");
    let words = Words::of(Language::English);
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let document = polku::file::load(&path).expect("a journey").document;
        let text = polku::interchange::mermaid::write(&document, words);
        let back = read(text.as_bytes()).unwrap();
        assert_eq!(back.notes, [], "{}", path.display());
        assert_eq!(polku::interchange::mermaid::write(&back.journeys[0], words), text);
        let titles = |document: &Document| -> Vec<String> {
            let stages = document.stages().map(|stage| stage.title.clone());
            stages.chain(document.steps().map(|step| step.title.clone())).collect()
        };
        assert_eq!(titles(&back.journeys[0]), titles(&document));
        assert_eq!(back.journeys[0].journey().title, document.journey().title);
        assert_eq!(back.journeys[0].journey().description, document.journey().description);
        assert!(!polku::interchange::mermaid::losses(&document).is_empty());
    }
}
