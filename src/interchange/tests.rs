//! The way in, for all formats: what any input gives, and what comes back of what went out.

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::file::{Place, load_str, to_ron};
use crate::i18n::{Language, Words};
use crate::model::{Document, LaneKind, MeasureKind, Traveller, arbitrary, problems};

fn read(bytes: &[u8], format: Format) -> Result<Import, (Option<Place>, String)> {
    import(bytes, format, &Options::default()).map_err(|e| (e.place, e.kind.to_string()))
}

#[test]
fn text_may_come_in_any_unicode_form() {
    let text = "journey\ntitle Käännös\nA: 5: Me";
    let utf16 = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let big = [&[0xfe, 0xff][..], &utf16(u16::to_be_bytes)].concat();
    let little = [&[0xff, 0xfe][..], &utf16(u16::to_le_bytes)].concat();
    let marked = format!("\u{feff}{text}").into_bytes();
    let plain = read(text.as_bytes(), Format::Mermaid).expect("a journey");
    for bytes in [big, little, marked] {
        let import = read(&bytes, Format::Mermaid).expect("a journey");
        assert_eq!(import.journeys, plain.journeys);
    }
    assert_eq!(plain.journeys[0].journey().title, "Käännös");
}

#[test]
fn what_is_no_text_is_refused_at_the_first_wrong_byte() {
    let place = |bytes: &[u8]| read(bytes, Format::Mermaid).expect_err("no text").0;
    assert_eq!(place(b"step\nP\xe4iv\xe4"), Some(Place { line: 2, column: 2 }));
    assert_eq!(place(b"\xff\xfea\0\0\xd8"), Some(Place { line: 1, column: 1 }));
    assert_eq!(read(b" \n\t", Format::Tsv).expect_err("nothing").0, None);
}

#[test]
fn formats_are_found_by_name() {
    for format in Format::ALL {
        assert_eq!(Format::from_name(&format.name().to_uppercase()), Some(format));
    }
    assert_eq!(Format::from_name("Mermaid"), Some(Format::Mermaid));
    assert_eq!(Format::from_name("markdown"), Some(Format::Markdown));
    assert_eq!(Format::from_name("ron"), None);
}

#[test]
fn what_is_pasted_is_told_by_its_looks() {
    for (text, format) in [
        ("journey\n  A: 5: Me", Format::Mermaid),
        ("---\ntitle: x\n---\njourney\nA: 5", Format::Mermaid),
        ("Text\n```mermaid\njourney\nA: 5\n```", Format::Markdown),
        ("| Stage | Step |\n|-|-|\n", Format::Markdown),
        ("# Map\n## Stage\n- x", Format::Markdown),
        ("Stage\tAction\nBuy\tPay", Format::Tsv),
        ("A title\n\nStage\tAction\nBuy\tPay", Format::Tsv),
        ("Stage;Action\nBuy;Pay", Format::Csv),
        ("{\"format\": 1}", Format::Json),
    ] {
        assert_eq!(Format::of_text(text), format, "{text}");
    }
}

#[test]
fn markdown_holds_several_journeys() {
    let text = "# Maps\n```mermaid\njourney\nA: 5\n```\n\n```mermaid\ngraph LR\n```\n\
                ```mermaid\njourney\n  B: 9\n```\n";
    let all = read(text.as_bytes(), Format::Markdown).expect("journeys");
    assert_eq!(all.journeys.len(), 2);
    let places: Vec<_> =
        all.notes.iter().map(|note| note.place.map(|p| (p.line, p.column))).collect();
    assert_eq!(places, [Some((8, 1)), Some((12, 3)), Some((12, 3))]);
    let pick = |pick| Options { pick: Some(pick), ..Options::default() };
    let second = import(text.as_bytes(), Format::Markdown, &pick(2)).expect("a journey");
    assert_eq!(second.journeys, all.journeys[1..]);
    for none in [0, 3] {
        assert!(import(text.as_bytes(), Format::Markdown, &pick(none)).is_err());
    }
    let error = |text: &str| read(text.as_bytes(), Format::Markdown).expect_err("no journey");
    assert!(error("# Title\n\n| a | b |").1.contains("there is no journey here"));
    assert!(error("```mermaid\npie\n```").1.contains("`pie`"));
    assert_eq!(error("a\n```mermaid\njourney\nA; 5").0, Some(Place { line: 4, column: 2 }));
}

#[test]
fn the_same_diagram_twice_gives_two_journeys() {
    let text = "```mermaid\njourney\nA: 5\n```\n".repeat(2);
    let import = read(text.as_bytes(), Format::Markdown).expect("journeys");
    let id = |at: usize| import.journeys[at].steps().next().map(|step| step.id);
    assert_ne!(id(0), id(1));
}

/// What Mermaid can say of a document.
fn carried(document: &Document) -> impl PartialEq + std::fmt::Debug {
    let trim = |text: &str| {
        text.trim_matches(|c: char| (c.is_whitespace() && c != '\u{85}') || c == '\u{feff}')
            .to_owned()
    };
    let unnamed = Words::of(Language::English).get("untitled-persona");
    let stages: Vec<_> = document
        .stages()
        .map(|stage| {
            let steps = document.steps_of(stage.id).map(|step| {
                let mut who: Vec<String> = Vec::new();
                let mut scores: Vec<Option<f64>> = Vec::new();
                let score = |traveller| {
                    step.measure(traveller, MeasureKind::Satisfaction).map(|measure| measure.value)
                };
                for persona in document.personas() {
                    let traveller = Traveller::Persona(persona.id);
                    if step.scores.contains_key(&traveller) {
                        let name = trim(&persona.name);
                        let name = if name.is_empty() { unnamed.to_owned() } else { name };
                        scores.push(score(traveller));
                        if !who.contains(&name) {
                            who.push(name);
                        }
                    }
                }
                let given: Vec<f64> = scores.iter().copied().flatten().collect();
                let same = given.windows(2).all(|pair| pair[0] == pair[1]);
                let mean = given.iter().map(|score| score / given.len() as f64).sum::<f64>();
                let score = match given.first() {
                    None => score(Traveller::Everyone),
                    Some(first) if same => Some(*first),
                    Some(_) => Some((mean * 100.0).round() / 100.0),
                };
                who.sort();
                (trim(&step.title), who, score.filter(|score| (1.0..=5.0).contains(score)))
            });
            (trim(&stage.title), steps.collect::<Vec<_>>())
        })
        .collect();
    let journey = document.journey();
    (trim(&journey.title), trim(&journey.description), stages)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_mermaid_can_say_comes_back(document in arbitrary::document()) {
        let words = Words::of(Language::English);
        let text = mermaid::write(&document, words);
        let back = read(text.as_bytes(), Format::Mermaid);
        prop_assert!(back.is_ok(), "{text}\n{back:?}");
        let back = back.expect("a journey").journeys.remove(0);
        prop_assert_eq!(carried(&back), carried(&document), "{}", text);
        if mermaid::losses(&document).is_empty() {
            prop_assert_eq!(mermaid::losses(&back), []);
        }
    }

    #[test]
    fn any_input_gives_a_whole_journey_or_an_error(
        pieces in prop::collection::vec(piece(), 0..40), cut in any::<prop::sample::Index>(),
    ) {
        let text = pieces.concat();
        let bytes = text.as_bytes();
        check_all(bytes);
        check_all(bytes.get(..cut.index(bytes.len() + 1)).unwrap_or_default());
    }

    #[test]
    fn any_bytes_give_a_whole_journey_or_an_error(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        begin in select(vec!["", "journey\n", "---\n", "step,persona\n", "\u{feff}", "{\"format\": "]),
    ) {
        check_all(&[begin.as_bytes(), &bytes].concat());
        check_all(String::from_utf8_lossy(&bytes).as_bytes());
    }
}

/// Words and signs that mean something in one of the formats.
fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "journey\n",
        "| Stage | Step | Action |\n|-|-|-|\n",
        "| Says | Does |\n|-|-|\n",
        "| a |",
        "\n# ",
        "\n## Stage: x\n",
        "\n- Pains: y\n",
        "\n  - z",
        "Empathy map: A\n",
        "Says\n",
        "<br>",
        "Stage,User Action,Emotion,Severity,Pain point,Persona\n",
        ",Buy,Pay\nActions,",
        "journey",
        "title ",
        "title",
        "section ",
        "accTitle:",
        "accDescr {",
        "accDescr:",
        "}",
        "{",
        "%%",
        "%%{",
        "%%{init: ",
        "}%%",
        "#",
        "#35;",
        "#quot;",
        "#0;",
        ";",
        ":",
        ": 5: ",
        "\n",
        "\r",
        "\r\n",
        " ",
        "  ",
        "---",
        "---\n",
        "---\ntitle: x\n---\n",
        "```",
        "```mermaid\n",
        "\n```\n",
        "~~~",
        ",",
        "\"",
        "'",
        "=",
        "5",
        "0",
        "7",
        "-1",
        "1e999",
        "A",
        "ä",
        "猫",
        "\u{2028}",
        "\u{feff}",
        "\u{a0}",
        "ﬂ°°",
        "ﬂ°",
        "¶ß",
        "style",
        "<a b=\"",
        ">",
        "\t",
        "step",
        "step_number",
        "step,step_number,stage,persona,satisfaction,pain_points,severity,touchpoints,channels\n",
        "1,",
        "\\;",
        "; ",
        "yes",
        "&",
        "*",
        "[",
        "|",
        "!",
        "\0",
        "{\"format\":\"polku-journey\"",
    ];
    prop_oneof![9 => select(pieces.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,6}"]
}

fn check_all(bytes: &[u8]) {
    let scale = Some("0..10".parse().expect("a scale"));
    for options in [Options::default(), Options { scale, ..Options::default() }] {
        for format in Format::ALL {
            check(bytes, format, &options);
        }
    }
}

/// Whatever comes in: places lie in the text, and journeys are whole and can be saved.
fn check(bytes: &[u8], format: Format, options: &Options) {
    let lines = String::from_utf8_lossy(bytes).replace("\r\n", "\n").split(['\n', '\r']).count();
    let inside = |place: Option<Place>| {
        place.is_none_or(|place| (1..=lines).contains(&place.line) && place.column >= 1)
    };
    match import(bytes, format, options) {
        Err(error) => assert!(inside(error.place), "{format:?} {:?}", error.place),
        Ok(import) => {
            assert!(import.notes.iter().all(|note| inside(note.place)), "{:?}", import.notes);
            for document in import.journeys {
                let ron = to_ron(&document);
                let again = load_str(&ron, "again").expect("a journey");
                assert_eq!(to_ron(&again), ron);
                if format != Format::Json {
                    assert_eq!(problems(&document), []);
                    assert!(document.lanes().any(|lane| lane.kind == LaneKind::Curve));
                }
            }
        }
    }
}
