//! The tidy table coming back in.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use polku::export::csv::{Separator, write};
use polku::i18n::{Language, Words};
use polku::interchange::{Format, Import, Options, import};
use polku::model::{Card, Document, LaneKind, Traveller, problems};
use polku::wording::{import_error, import_note};

const WORDS: Language = Language::English;

fn read_with(text: &str, format: Format, options: &Options) -> Result<Import, String> {
    import(text.as_bytes(), format, options).map_err(|error| {
        let place = error.place.map_or(String::new(), |p| format!("{}:{}: ", p.line, p.column));
        place + &import_error(Words::of(WORDS), &error.kind)
    })
}

fn read(text: &str) -> Result<Import, String> {
    read_with(text, Format::Csv, &Options::default())
}

fn notes(import: &Import) -> Vec<String> {
    let note = |note: &polku::interchange::Note| {
        let place = note.place.expect("a place");
        let said = import_note(Words::of(WORDS), &note.kind);
        format!("{}:{}: {said}", place.line, place.column)
    };
    import.notes.iter().map(note).collect()
}

fn csv(document: &Document, separator: Separator) -> String {
    String::from_utf8(write(document, separator)).expect("text")
}

fn cards(document: &Document, kind: LaneKind) -> Vec<&Card> {
    let lanes = document.lanes().filter(move |lane| lane.kind == kind);
    let steps = || document.steps().map(|step| step.id);
    lanes
        .flat_map(|lane| steps().flat_map(|step| document.cards_in(lane.id, step)))
        .map(|id| &**document.card(*id).unwrap())
        .collect()
}

#[test]
fn the_table_of_every_sample_comes_back_as_it_went_out() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_journeys");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let document = polku::file::load(&path).expect("a journey").document;
        for (separator, format) in [(Separator::Comma, Format::Csv), (Separator::Tab, Format::Tsv)]
        {
            let table = csv(&document, separator);
            let back = read_with(&table, format, &Options::default()).unwrap();
            let journey = &back.journeys[0];
            assert_eq!(csv(journey, separator), table, "{}", path.display());
            assert_eq!(problems(journey), []);
            // In an order that agrees with every step; the table says nothing of others.
            let names = |document: &Document| -> BTreeSet<String> {
                document.personas().map(|persona| persona.name.clone()).collect()
            };
            assert_eq!(names(journey), names(&document), "{}", path.display());
            let only_unsaid = |note: &String| note.contains("which touchpoint");
            assert!(notes(&back).iter().all(only_unsaid), "{:?}", notes(&back));
        }
        count += 1;
    }
    assert_eq!(count, 6);
}

#[test]
fn rows_of_a_step_come_together_in_any_order() {
    let text = "persona,step_number,step,stage,satisfaction,pain_points,severity\n\
                Bo,2,Pay,Buy,2,Slow; Fees,3; 5\n\
                Anna,1,Find,Buy,4,,\n\
                Anna,2,Pay,Buy,3,Fees,5\n\
                ,3,Wait,After,,,\n";
    let import = read(text).unwrap();
    assert_eq!(notes(&import), [""; 0]);
    let journey = &import.journeys[0];
    let titles: Vec<_> = journey.steps().map(|step| step.title.as_str()).collect();
    assert_eq!(titles, ["Find", "Pay", "Wait"]);
    let stages: Vec<_> = journey.stages().map(|stage| stage.title.as_str()).collect();
    assert_eq!(stages, ["Buy", "After"]);
    let named: Vec<_> = cards(journey, LaneKind::Pains)
        .into_iter()
        .map(|card| {
            let severity = card.pain.as_ref().and_then(|pain| pain.severity);
            (card.text.as_str(), severity, card.personas.len())
        })
        .collect();
    // On both rows: it names nobody.
    assert_eq!(named, [("Slow", Some(3), 1), ("Fees", Some(5), 0)]);
    assert!(journey.steps().last().unwrap().scores.is_empty());
}

#[test]
fn spreadsheets_may_write_semicolons_and_decimal_commas() {
    let text =
        "\u{feff}Step;Satisfaction;Persona;Evidence;N\r\nMaksaa;2,5;Aino;Measured;143\r\n;;;;\r\n";
    let import = read(text).unwrap();
    assert_eq!(notes(&import), [""; 0]);
    let step = import.journeys[0].steps().next().unwrap().clone();
    let (who, scores) = step.scores.iter().next().unwrap();
    assert!(matches!(who, Traveller::Persona(_)));
    let satisfaction = scores.satisfaction.as_ref().unwrap();
    assert_eq!((satisfaction.value, satisfaction.evidence.n), (2.5, Some(143)));
}

#[test]
fn foreign_columns_are_renamed() {
    let text = "Phase,Task,Who,CSAT 0-10,Owner\nBuy,Pay,Bo,7,Sales\n";
    let mut options = Options { scale: Some("0..10".parse().unwrap()), ..Options::default() };
    options.columns = "Phase=stage, task=step,Who=persona".parse().unwrap();
    options.columns.extend("CSAT 0-10=satisfaction".parse().unwrap());
    let import = read_with(text, Format::Csv, &options).unwrap();
    assert_eq!(
        notes(&import),
        ["1:1: nothing is known of the columns “Owner”: they became rows of free text"]
    );
    let table = csv(&import.journeys[0], Separator::Comma);
    assert!(table.ends_with("\nBuy,1,Pay,Bo,3.8,,,assumed,,,,,,,\n"), "{table}");
    let step = import.journeys[0].steps().next().unwrap().clone();
    let source = step.scores.values().next().unwrap().satisfaction.clone().unwrap().evidence.source;
    assert_eq!(source, "0–10 → 1–5");
}

#[test]
fn what_a_table_cannot_say_is_noted() {
    let text = "step,satisfaction,evidence,n,touchpoints,moment_of_truth,pain_points,severity,\n\
                Pay,9,guessed,many,Till; Web,yes,Slow,9,x\n\
                Wait,soon,,,,yes,,,\n\
                Leave,,measured,3,Door,maybe,,,\n";
    let import = read(text).unwrap();
    assert_eq!(
        notes(&import),
        [
            "2:5: “9” is off the scale 1–5; that score of “Pay” stays empty",
            "2:5: the scores look like the scale 1..10",
            "2:30: the table does not say which touchpoint is the moment of truth; “Till” is marked",
            "2:39: “9” is not a severity from 1 to 5 and is left out",
            "2:41: “x” stands in a column without a name and is left out",
            "3:6: “soon” is not a score; it became an emotion of “Wait”, whose score stays empty",
            "3:14: there is no touchpoint here to be the moment of truth",
            "4:8: “Leave” has no satisfaction; how it is known is left out",
            "4:24: “maybe” is neither yes nor no and is taken as no",
        ]
    );
    let import = read("step,satisfaction,evidence,n\nPay,4,guessed,many\n").unwrap();
    assert_eq!(
        notes(&import),
        [
            "2:7: “guessed” is none of assumed, observed and measured; it is taken as assumed",
            "2:15: “many” is not a number of answers and is left out",
        ]
    );
}

#[test]
fn what_is_no_table_is_refused_at_its_place() {
    let check = |text: &str, expected: &str| match read(text) {
        Ok(_) => panic!("{text:?} is read"),
        Err(error) => assert_eq!(error, expected, "{text:?}"),
    };
    check(
        "a,b\n1,2\n",
        "1:1: the table has no column “step”; it has a, b; name one of them “step”",
    );
    check("step,Step\na,b\n", "1:6: two columns are “step”; keep one");
    check(
        "step,step_number\nPay,1\nWait,x\n",
        "3:6: “x” is not the number of a step; write 1, 2, 3 and so on",
    );
    check(
        "step,step_number,persona\nPay,1,A\nWait,1,B\n",
        "3:1: step 1 is “ / Wait” here and “ / Pay” in line 2; name both the same, or number one anew",
    );
    check(
        "step,persona\nPay,A\nPay,A\n",
        "3:5: “A” is at the step “Pay” twice, first in line 2; keep one row",
    );
    check(
        "step,persona\nPay,\nPay,\n",
        "3:5: “All customers” is at the step “Pay” twice, first in line 2; keep one row",
    );
    let options = Options { columns: "Who=persona".parse().unwrap(), ..Options::default() };
    let error = read_with("step\nPay\n", Format::Csv, &options).map(|_| ()).unwrap_err();
    assert_eq!(error, "the table has no column “Who”; it has step");
}

#[test]
fn a_map_names_columns_and_fields() {
    let wrong = |text: &str| text.parse::<polku::interchange::table::ColumnMap>().unwrap_err();
    assert!(wrong("a").to_string().contains("renames nothing"));
    assert!("=step".parse::<polku::interchange::table::ColumnMap>().is_ok(), "the unlabelled one");
    assert!(wrong("a=b").to_string().contains("no field `b`; there are stage, step_number"));
}
