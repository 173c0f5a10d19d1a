//! Tables as other people make them become journeys.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use polku::i18n::{Language, Words};
use polku::interchange::{self, Format, Import, Options};
use polku::model::{Document, LaneKind, MeasureKind, Traveller};
use polku::wording;

fn read_with(text: &str, options: &Options) -> Result<Import, String> {
    let words = Words::of(Language::English);
    interchange::import(text.as_bytes(), Format::Csv, options)
        .map_err(|error| wording::import_error(words, &error.kind))
}

fn read(text: &str) -> Import {
    read_with(text, &Options::default()).unwrap()
}

fn notes(import: &Import) -> Vec<String> {
    let words = Words::of(Language::English);
    import.notes.iter().map(|note| wording::import_note(words, &note.kind)).collect()
}

/// Stage, step, and what stands in each row there.
fn outline(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for stage in document.stages() {
        for step in document.steps_of(stage.id) {
            let mut line = format!("{} / {}", stage.title, step.title);
            for lane in document.lanes().filter(|lane| lane.kind.holds_cards()) {
                let cards = document.cards_in(lane.id, step.id);
                let texts: Vec<&str> =
                    cards.iter().map(|id| document.card(*id).unwrap().text.as_str()).collect();
                if !texts.is_empty() {
                    let name =
                        if lane.title.is_empty() { lane.kind.key() } else { lane.title.as_str() };
                    line += &format!(" | {name}: {}", texts.join(" + "));
                }
            }
            for who in step.scores.keys() {
                let value = step.measure(*who, MeasureKind::Satisfaction).map(|m| m.value);
                let name = match who {
                    Traveller::Everyone => "all".to_owned(),
                    Traveller::Persona(id) => document.persona(*id).unwrap().name.clone(),
                };
                line += &format!(" | {name} {}", value.map_or("–".into(), |v| v.to_string()));
            }
            lines.push(line);
        }
    }
    lines
}

#[test]
fn a_title_above_a_table_on_its_side_is_kept() {
    let table = "Shoe journey,,\n\nStage,Look,Buy\nStep,Sees ad,Pays\nPain points,loud,fees\n";
    for text in [table.to_owned(), table.replace("Shoe journey,,", ",Shoe journey,")] {
        let import = read(&text);
        assert_eq!(
            outline(&import.journeys[0]),
            ["Look / Sees ad | pains: loud", "Buy / Pays | pains: fees"],
            "{text}"
        );
        let told = notes(&import);
        assert!(!told.iter().any(|note| note.contains("free text")), "{told:?}");
    }
    assert_eq!(read(table).journeys[0].journey().title, "Shoe journey");
}

#[test]
fn one_row_for_each_stage() {
    let import = read(
        "Stage,User Action,Touchpoint,Emotion,Pain Point,Opportunity\n\
         Awareness,\"- Sees an ad\n- Asks a friend\",Instagram,Curious,Too many options; Jargon,\n\
         Purchase,Pays,\"Web\nApp\",Worried,Hidden fees,Show fees early\n",
    );
    assert_eq!(
        outline(&import.journeys[0]),
        [
            "Awareness / Awareness | actions: Sees an ad + Asks a friend | touchpoints: Instagram \
             | emotions: Curious | pains: Too many options + Jargon",
            "Purchase / Purchase | actions: Pays | touchpoints: Web + App | emotions: Worried \
             | pains: Hidden fees | opportunities: Show fees early",
        ]
    );
    let kinds: Vec<_> = import.journeys[0].lanes().map(|lane| lane.kind).collect();
    assert_eq!(kinds[2], LaneKind::Curve, "the curve stands below what people do and where");
    assert_eq!(
        notes(&import),
        [
            "the table names no steps: each stage became one step",
            "columns were read as “User Action” = actions, “Touchpoint” = touchpoints, “Emotion” = \
             emotions, “Pain Point” = pain_points, “Opportunity” = opportunities",
        ]
    );
}

#[test]
fn one_row_for_each_step_with_merged_cells() {
    let import = read(
        "Talvikenkien osto,,,,\n,,,,\nVaihe;Askel;Kosketuspisteet;Tunne;Omistaja\n"
            .replace(',', ";")
            .as_str(),
    );
    assert_eq!(import.journeys[0].step_count(), 0);
    assert_eq!(import.journeys[0].journey().title, "Talvikenkien osto");
    let import = read(
        "Vaihe;Askel;Kosketuspisteet;Tunne;Omistaja\nOsto;Etsii;Verkko;4;Aku\n;Maksaa;Kassa;2;\n;;Lasku;;\nKäyttö;Kulkee;;5;\n",
    );
    assert_eq!(
        outline(&import.journeys[0]),
        [
            "Osto / Etsii | touchpoints: Verkko | Omistaja: Aku | all 4",
            "Osto / Maksaa | touchpoints: Kassa + Lasku | all 2",
            "Käyttö / Kulkee | all 5",
        ]
    );
    let notes = notes(&import);
    assert!(notes[1].contains("“Omistaja”: they became rows of free text"), "{notes:?}");
}

#[test]
fn one_row_for_each_step_without_names_of_steps() {
    let steps = |text: &str| outline(&read(text).journeys[0]);
    let expected = [
        "Before / Notices | touchpoints: Letter | all 2",
        "Before / Looks | touchpoints: Web | all 3",
        "Apply / Pays | touchpoints: Web | all 1",
    ];
    let head = "Phase,What the customer does,Touchpoint,Feeling (1-5)\n";
    let repeated = "Before,Notices,Letter,2\nBefore,Looks,Web,3\nApply,Pays,Web,1\n";
    assert_eq!(steps(&format!("{head}{repeated}")), expected);
    let merged = "Before,Notices,Letter,2\n,Looks,Web,3\nApply,Pays,Web,1\n";
    assert_eq!(steps(&format!("{head}{merged}")), expected);
    // Rows that only go on with a list are no steps, nor are those of several personas.
    let list = "Before,Notices,Letter,2\n,Looks,Web,\nApply,Pays,Web,1\n";
    assert_eq!(steps(&format!("{head}{list}")).len(), 2);
    let people = "Phase,Persona,Action,Feeling\nBuy,Aino,Pays,2\nBuy,Veikko,Waits,4\n";
    assert_eq!(steps(people).len(), 1);
}

#[test]
fn stages_as_columns() {
    let import = read(
        ",Awareness,Consideration,Purchase\nCustomer actions,Sees,Compares,Pays\n\
         Pain points,,Jargon,Fees\nSatisfaction (1-5),4,3,2\n",
    );
    assert_eq!(
        outline(&import.journeys[0]),
        [
            "Awareness / Awareness | actions: Sees | all 4",
            "Consideration / Consideration | actions: Compares | pains: Jargon | all 3",
            "Purchase / Purchase | actions: Pays | pains: Fees | all 2",
        ]
    );
    assert!(notes(&import).iter().any(|note| note.contains("it was turned")));
}

#[test]
fn personas_share_and_own() {
    let import = read(
        "Phase,Step,Persona,Score,Pain point,Severity\n\
         Buy,Pay,Aino,2,Fees,4\nBuy,Pay,Veikko,4,,\nBuy,Wait,\"Aino\nVeikko\",3,Slow,2\n",
    );
    let document = &import.journeys[0];
    assert_eq!(
        outline(document),
        [
            "Buy / Pay | pains: Fees | Aino 2 | Veikko 4",
            "Buy / Wait | pains: Slow | Aino 3 | Veikko 3"
        ]
    );
    let pain = |text: &str| document.cards().find(|card| card.text == text).unwrap().clone();
    assert_eq!(pain("Fees").personas.len(), 1);
    assert_eq!(pain("Slow").personas.len(), 0, "it is everybody's there");
    assert_eq!(pain("Fees").pain.as_ref().unwrap().severity, Some(4));
}

#[test]
fn a_map_overrules_guesses_and_leaves_out() {
    let text = "Phase,Moment,Owner,Mood\nBuy,Pay,Sales,7\n";
    let options = Options {
        columns: "Owner=support, mood=satisfaction".parse().unwrap(),
        scale: Some("0..10".parse().unwrap()),
        ..Options::default()
    };
    let import = read_with(text, &options).unwrap();
    assert_eq!(outline(&import.journeys[0]), ["Buy / Pay | support: Sales | all 3.8"]);
    let options = Options { columns: "Owner=none".parse().unwrap(), ..Options::default() };
    let import = read_with(text, &options).unwrap();
    assert_eq!(outline(&import.journeys[0]), ["Buy / Pay"]);
    assert!(notes(&import).iter().any(|note| note.contains("1..10") || note.contains("1..7")));
    let options = Options { columns: "Missing=step".parse().unwrap(), ..Options::default() };
    assert_eq!(
        read_with(text, &options).unwrap_err(),
        "the table has no column “Missing”; it has Phase, Moment, Owner, Mood"
    );
}

#[test]
fn old_encodings_are_read_and_told() {
    let text = "Vaihe;Askel;Kipupiste\nKäyttö;Odottaa ja jännittää pitkään;Hidas käsittely\n";
    let bytes: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let import = interchange::import(&bytes, Format::Csv, &Options::default()).unwrap();
    assert_eq!(
        outline(&import.journeys[0]),
        ["Käyttö / Odottaa ja jännittää pitkään | pains: Hidas käsittely"]
    );
    assert!(notes(&import).iter().any(|note| note.starts_with("the text is not Unicode")));
}

#[test]
fn what_the_window_shows_before_it_reads() {
    let preview = |text: &str| {
        interchange::preview(text.as_bytes(), Format::Csv, &Options::default()).unwrap()
    };
    let seen = preview("Stage,User Action,Owner\nBuy,Pays,Sales\n").unwrap();
    let columns: Vec<_> =
        seen.columns.iter().map(|c| (c.heading.as_str(), c.field, c.samples[0].as_str())).collect();
    assert_eq!(
        columns,
        [("Stage", "stage", "Buy"), ("User Action", "actions", "Pays"), ("Owner", "text", "Sales")]
    );
    assert_eq!((seen.rows, seen.is_transposed), (1, false));
    assert_eq!(preview("step,satisfaction\nPay,3\n"), None, "a tidy table needs no choice");
    assert_eq!(preview("a,b\n1,2\n"), None);
}
