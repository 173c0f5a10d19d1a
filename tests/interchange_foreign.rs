//! Tables as other people make them become journeys.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use polku::i18n::{Language, Words};
use polku::interchange::table::ColumnMap;
use polku::interchange::{self, Format, Import, Options};
use polku::model::{Document, LaneKind, MeasureKind, Traveller};
use polku::wording;
use proptest::prelude::*;

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
    let added = preview("Stage,Step,Owner\nA,B,Bob\n").unwrap();
    assert_eq!(added.columns[2].field, "text", "a column that is not ours is somebody's to choose");
}

fn fields(text: &str) -> Vec<&'static str> {
    let seen = interchange::preview(text.as_bytes(), Format::Csv, &Options::default());
    seen.unwrap().unwrap().columns.iter().map(|column| column.field).collect()
}

/// What is read where somebody has chosen what the columns are.
fn chosen(text: &str, fields: &[&'static str], has_head: bool) -> Vec<String> {
    let columns = ColumnMap::chosen(fields.to_vec(), has_head);
    let import = read_with(text, &Options { columns, ..Options::default() }).unwrap();
    outline(&import.journeys[0])
}

#[test]
fn steps_without_a_label_are_found_and_can_be_chosen() {
    let across = ",Awareness,,Purchase,\n,See ad,Compare,Pay,Leave\nActions,a,b,c,d\n\
                  Satisfaction,4,3,2,5\nPain points,,no price,queue,\n";
    let expected = [
        "Awareness / See ad | actions: a | all 4",
        "Awareness / Compare | actions: b | pains: no price | all 3",
        "Purchase / Pay | actions: c | pains: queue | all 2",
        "Purchase / Leave | actions: d | all 5",
    ];
    assert_eq!(outline(&read(across).journeys[0]), expected);
    let told = notes(&read(across));
    assert!(
        told.iter().any(|note| note.contains("the column without a heading = step")),
        "{told:?}"
    );
    assert_eq!(fields(across), ["stage", "step", "actions", "satisfaction", "pain_points"]);
    let columns = "=step".parse().unwrap();
    let mapped = read_with(across, &Options { columns, ..Options::default() }).unwrap();
    assert_eq!(outline(&mapped.journeys[0]), expected);
    let labelled = across.replacen(",Awareness", "Stages,Awareness", 1);
    assert_eq!(outline(&read(&labelled).journeys[0]), expected);
    let as_actions = ["stage", "actions", "step", "satisfaction", "none"];
    assert_eq!(
        chosen(across, &as_actions, true)[1],
        "Awareness / b | actions: Compare | all 3",
        "what was chosen counts, also where there is no label"
    );
    // Half-filled remarks beside the stages name nothing.
    let remarks = "Stages,Awareness,Purchase,Use\n,,see above,\nActions,a,b,c\nPain points,x,y,z\n";
    assert_eq!(
        outline(&read(remarks).journeys[0])[1],
        "Purchase / Purchase | actions: b | pains: y"
    );
}

#[test]
fn rows_with_scores_of_their_own_are_steps_or_told() {
    let phases = read("Phase,Satisfaction,Pain\nFind,4,slow\nFind,2,hard\nFind,,dull\nBuy,3,\n");
    assert_eq!(
        outline(&phases.journeys[0]),
        [
            "Find / Find | pains: slow | all 4",
            "Find / Find (2) | pains: hard + dull | all 2",
            "Buy / Buy | all 3"
        ]
    );
    assert!(
        notes(&phases).contains(&"one more row has a score of its own and became a step".into())
    );
    let again = read("Stage,Step,Score\nA,a,3\nA,a,4\nA,a,3\n");
    assert_eq!(outline(&again.journeys[0]), ["A / a | all 3"]);
    let told: Vec<_> = again.notes.iter().filter_map(|note| note.place).collect();
    assert_eq!(notes(&again)[1..], ["“a” has another score already; “4” is left out"]);
    assert_eq!((told[1].line, told[1].column), (3, 5));
    let people = read("Phase,Persona,Score\nFind,Anna,4\nFind,Bo,2\n");
    assert_eq!(outline(&people.journeys[0]), ["Find / Find | Anna 4 | Bo 2"]);
    let across = "Stages,A,,B,\nTouchpoints,w,x,y,z\nActions,a,b,c,d\nSatisfaction,4,3,2,5\n";
    assert_eq!(outline(&read(across).journeys[0])[1], "A / b | touchpoints: x | all 3");
}

#[test]
fn scores_say_their_scale() {
    for head in ["Stage,Step,Satisfaction", "Stage,Step,Score"] {
        let import = read(&format!("{head}\nA,a,80%\nA,b,4/5\nA,c,★★★☆☆\nA,d,5/10\nA,e,soon\n"));
        let values: Vec<_> = outline(&import.journeys[0]);
        assert_eq!(
            values[..4],
            ["A / a | all 4.2", "A / b | all 4", "A / c | all 3", "A / d | all 3"]
        );
        let told = notes(&import);
        let mapped =
            "scores such as “80%” were read on the scale 0–100 and mapped onto 1–5, evenly";
        assert!(told.contains(&mapped.to_owned()), "{told:?}");
        assert!(told.iter().any(|note| note.contains("“soon” is not a score")), "{told:?}");
    }
}

#[test]
fn what_stands_below_a_table_is_no_stage() {
    for head in ["Stage,Step,Satisfaction", "Stage,Step,Score"] {
        let import = read(&format!("{head}\nA,One,3\n,Two,4\n\nSource: survey 2025,,\nTotal,,7\n"));
        assert_eq!(import.journeys[0].stage_count(), if head.ends_with("Score") { 1 } else { 2 });
        assert!(import.journeys[0].stages().all(|stage| !stage.title.starts_with(['S', 'T'])));
        let told = notes(&import);
        let footer = "the row “Total” stands below the table and is left out".to_owned();
        assert!(told.contains(&footer), "{told:?}");
    }
}

#[test]
fn ragged_tables_tell_what_they_lose() {
    let import = read("Stage,Step,Score\nA,One,3,x,\nB,\"Two,5\nC,Three,2\n");
    let told: Vec<String> = import
        .notes
        .iter()
        .zip(notes(&import))
        .map(|(note, text)| format!("{}: {text}", note.place.map_or(0, |place| place.line)))
        .collect();
    assert_eq!(
        told[1..],
        [
            "2: “x” stands in a column without a name and is left out",
            "3: this quotation mark is not closed: everything behind it was read as one cell"
        ]
    );
}

#[test]
fn columns_that_somebody_added_are_kept() {
    let own = read("Stage,Step,Owner\nA,B,Bob\n");
    assert_eq!(outline(&own.journeys[0]), ["A / B | Owner: Bob"]);
    let ours = interchange::table::COLUMNS.join(",");
    let added = read(&format!("{ours},Owner\nA,1,B,,3,,,,,Till; Web,; web,,,,,Bob; Al\n"));
    assert_eq!(
        outline(&added.journeys[0]),
        ["A / B | touchpoints: Till + Web | Owner: Bob + Al | all 3"]
    );
    assert_eq!(
        notes(&added),
        ["nothing is known of the columns “Owner”: they became rows of free text"]
    );
}

#[test]
fn a_table_of_unknown_words_is_offered() {
    let swedish = "Fas;Steg;N\u{f6}jdhet\nS\u{f6}ka;Googla;4\nK\u{f6}pa;Betala;2\n";
    assert!(read_with(swedish, &Options::default()).is_err());
    assert_eq!(fields(swedish), ["stage", "step", "text"]);
    let read = chosen(swedish, &["stage", "step", "satisfaction"], true);
    assert_eq!(read, ["S\u{f6}ka / Googla | all 4", "K\u{f6}pa / Betala | all 2"]);
    let bare = "Look,Sees ad,4\nBuy,Pays,2\n";
    let read = chosen(bare, &["stage", "step", "satisfaction"], false);
    assert_eq!(read, ["Look / Sees ad | all 4", "Buy / Pays | all 2"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn whatever_is_chosen_nothing_panics(
        cells in prop::collection::vec("[a-cA\u{e4}4%/★\",;\t\n=]{0,6}|Stage|Step|Score|Total|sep=;|", 0..24),
        width in 1..5_usize,
        at in prop::collection::vec(0..25_usize, 0..6),
        has_head in any::<bool>(),
        is_told in any::<bool>(),
        turned in any::<Option<bool>>(),
        number in 0..6_usize,
    ) {
        let rows: Vec<String> = cells.chunks(width).map(|row| row.join(",")).collect();
        let text = rows.join("\n");
        let all: Vec<&'static str> = interchange::table::fields().collect();
        let fields = at.iter().map(|at| all[*at % all.len()]).collect();
        let columns = match number {
            _ if is_told => ColumnMap::chosen(fields, has_head),
            0..3 => ColumnMap::default(),
            number => format!("#{}=step", number - 2).parse().unwrap(),
        };
        let columns = columns.turned(turned);
        let options = Options { columns, ..Options::default() };
        for format in [Format::Csv, Format::Tsv] {
            let _ = interchange::preview(text.as_bytes(), format, &options);
            if let Ok(import) = interchange::import(text.as_bytes(), format, &options) {
                prop_assert_eq!(import.journeys.len(), 1);
                let lines = text.lines().count().max(1);
                let places = import.notes.iter().filter_map(|note| note.place);
                let last = places.map(|place| place.line).max();
                prop_assert!(last.is_none_or(|last| last <= lines), "{:?}", import.notes);
            }
        }
    }
}

#[test]
fn faces_are_satisfaction_and_what_is_no_score_stays_as_an_emotion() {
    let faces = "Stage,Feeling\nFind,😐\nBook,🙂\nWait,😟\nArrive,😀\nPay,😡\n";
    assert_eq!(fields(faces), ["stage", "satisfaction"]);
    let import = read(faces);
    assert_eq!(
        outline(&import.journeys[0]),
        [
            "Find / Find | all 3",
            "Book / Book | all 4",
            "Wait / Wait | all 2",
            "Arrive / Arrive | all 5",
            "Pay / Pay | all 1"
        ]
    );
    assert!(notes(&import).contains(
        &"“😐” was read as a satisfaction of 3, and 4 more faces and words likewise, all assumed"
            .to_owned()
    ));
    let mixed = "Stage,Satisfaction,Tasks\nA,happy,x\nB,Curious,y\nC,4,z\nD,☹,w\n";
    let import = read(mixed);
    assert_eq!(
        outline(&import.journeys[0]),
        ["A / x | all 4", "B / y | emotions: Curious | all –", "C / z | all 4", "D / w | all 2"]
            .map(|line| line.replace(" | all –", ""))
    );
    assert!(
        notes(&import).contains(
            &"“Curious” is not a score; it became an emotion of “y”, whose score stays empty"
                .to_owned()
        )
    );
    let tidy = read("step,satisfaction\nPay,🙂\nWait,Uneasy\n");
    assert_eq!(outline(&tidy.journeys[0]), [" / Pay | all 4", " / Wait | emotions: Uneasy"]);
    // Words alone are what people feel, and no scale.
    assert_eq!(fields("Stage,Emotions\nA,Curious\nB,Happy\nC,Angry\n"), ["stage", "emotions"]);
}

#[test]
fn what_is_said_above_a_table_becomes_the_journeys_own() {
    let table = "Map name:,Moving house,,,\nPersona:,\"Maija, 41\",,,\nScenario:,To a house,,,\n\
                 Goal:,No gap,,,\nAuthor:,Team,,,\nDate:,12.3.2026,,,\n,,,,\n\
                 Phase,Activity,Touchpoint,Rating,Pain point\nBefore,Looks,Calendar,3,\n\
                 Before,Ends,Phone,2,Waits\nAfter,Pays,Bank,1,Twice\n";
    let import = read(table);
    let journey = import.journeys[0].journey();
    assert_eq!(
        (journey.title.as_str(), journey.scenario.as_str(), journey.description.as_str()),
        ("Moving house", "To a house\nGoal: No gap", "Author: Team")
    );
    assert_eq!(journey.date.unwrap().to_string(), "2026-03-12");
    assert_eq!(
        outline(&import.journeys[0])[1],
        "Before / Ends | touchpoints: Phone | pains: Waits | Maija, 41 2"
    );
    let odd = read("Made by,us,at last\nStage,Action,Note\nA,b,c\n");
    assert!(notes(&odd).contains(
        &"the row “Made by us at last” stands above the table and is left out".to_owned()
    ));
}

#[test]
fn a_sentence_stays_whole_where_people_think_and_speak() {
    let import = read(
        "Stage,Thoughts,Touchpoints,Quotes\nA,What do we need; really?,App; gym floor,\"- So; no\n- Yes\"\n",
    );
    assert_eq!(
        outline(&import.journeys[0]),
        ["A / A | thoughts: What do we need; really? | touchpoints: App + gym floor | \
             quotes: So; no + Yes"]
    );
}

#[test]
fn per_cent_is_what_the_column_means_by_it() {
    let import = read(
        "Stage,Step,Score,Pain point,Share of customers,Conversion (%),Target\n\
         A,a,80 %,slow,40 %,95 %,99 %\nA,b,,dear,0.25,80,\nA,c,,far,half,120,-\n",
    );
    let document = &import.journeys[0];
    assert_eq!(
        outline(document),
        [
            "A / a | pains: slow | Target: 99 % | all 4.2",
            "A / b | pains: dear",
            "A / c | pains: far"
        ]
    );
    let mut shares: Vec<f64> =
        document.cards().filter_map(|card| card.pain.as_ref()?.share).collect();
    shares.sort_by(f64::total_cmp);
    assert_eq!(shares, [0.25, 0.4]);
    let going_on: Vec<Option<f64>> = document
        .stages()
        .flat_map(|stage| document.steps_of(stage.id))
        .map(|step| step.going_on)
        .collect();
    assert_eq!(going_on, [Some(0.95), Some(0.8), None]);
    let told = notes(&import);
    for note in [
        "scores such as “80 %” were read on the scale 0–100 and mapped onto 1–5, evenly",
        "“half” is not a share such as 95 % or 0.95 and is left out",
        "“120” is not a share such as 95 % or 0.95 and is left out",
        "one cell holds nothing but a dash and was read as empty",
    ] {
        assert!(told.contains(&note.to_owned()), "{note}: {told:?}");
    }
    let bare = read("Stage,Step,Share who go on\nA,a,95\nA,b,1\n");
    let first = bare.journeys[0].steps().find(|step| step.title == "a").unwrap();
    assert_eq!(first.going_on, Some(0.95));
    let note = "“95” and the other numbers of its column were read as per cent".to_owned();
    assert!(notes(&bare).contains(&note), "{:?}", notes(&bare));
}

#[test]
fn whatever_a_cell_says_stays_or_is_told_with_its_place() {
    let import = read(
        "Stage,No,Step,Touchpoint,Moment of truth,Score,Evidence,,Opinion\n\
         \"Find\n(at home)\",1.1,Looks,Web,yes – it decides,4,we think,,+\n\
         ,1.2,Asks,Shop,–,,measured,,1) near 2) dear\n,1.3,Pays,Till,,3,,,\"+ fast\n- dear\"\n",
    );
    assert_eq!(
        outline(&import.journeys[0]),
        [
            "Find (at home) / Looks | touchpoints: Web | Opinion: + | all 4",
            "Find (at home) / Asks | touchpoints: Shop | Opinion: near + dear",
            "Find (at home) / Pays | touchpoints: Till | Opinion: + fast + - dear | all 3",
        ]
    );
    let moments = import.journeys[0].cards().filter_map(|card| card.touchpoint.as_ref());
    assert_eq!(moments.filter(|touchpoint| touchpoint.moment_of_truth).count(), 1);
    let told: Vec<String> = import
        .notes
        .iter()
        .zip(notes(&import))
        .filter_map(|(note, text)| Some(format!("{}: {text}", note.place?.line)))
        .collect();
    for note in [
        "3: “yes – it decides” was read as yes: it marks a moment of truth, and its words are left out",
        "3: “we think” is none of assumed, observed and measured; it is taken as assumed",
        "4: “Asks” has no satisfaction; how it is known is left out",
        "3: numbers of steps such as “1.1” are left out: steps stand in the order of the rows",
    ] {
        assert!(told.contains(&note.to_owned()), "{note}: {told:?}");
    }
    let beyond = read("Stage,Step,Score\nA,One,3,x,y\nA,Two,4,z\n");
    let told = notes(&beyond);
    let note = "“x” and one more cell stand in a column without a name and are left out".to_owned();
    assert!(told.contains(&note), "{told:?}");
    let beside = read("us,Stages,A,B\nthem,Actions,x,y\n,Pain points,z,w\n");
    let note = "the row “us them” stands above the table and is left out".to_owned();
    assert!(notes(&beside).contains(&note), "{:?}", notes(&beside));
}

#[test]
fn columns_without_a_heading_are_named_by_their_numbers() {
    let with = |text: &str, map: &str| {
        let options = Options { columns: map.parse().unwrap(), ..Options::default() };
        read_with(text, &options).map(|import| outline(&import.journeys[0]))
    };
    let table = ",Stage,Action,,\n,Buy,Pays,queue,glad\n,Use,Wears,cold,sad\n";
    let told = read(table);
    let note = told.notes.iter().find_map(|note| {
        wording::import_note_option(Words::of(Language::English), &note.kind)
            .filter(|option| option.contains('#'))
    });
    let hint = "to keep it, say what the column is: --map \"#4=FIELD\"";
    assert_eq!(note.as_deref(), Some(hint), "columns are counted as in the file");
    assert_eq!(
        with(table, "#4=pain_points, #5=emotions").unwrap(),
        [
            "Buy / Buy | actions: Pays | pains: queue | emotions: glad",
            "Use / Use | actions: Wears | pains: cold | emotions: sad"
        ]
    );
    assert_eq!(
        with(table, "#7=quotes").unwrap_err(),
        "the table has no column “#7”; it has Stage, Action, #4, #5"
    );
    let bare = "Look,Sees ad,4\nBuy,Pays,2\n";
    let map = "#1=stage,#2=step,#3=satisfaction";
    assert_eq!(with(bare, map).unwrap(), ["Look / Sees ad | all 4", "Buy / Pays | all 2"]);
    let tidy = "stage,,satisfaction\nLook,Sees ad,4\n";
    assert_eq!(with(tidy, "#2=step").unwrap(), ["Look / Sees ad | all 4"]);
    let across = ",Awareness,Purchase\n,See ad,Pay\nActions,a,b\nPain points,x,\n,c,d\n";
    assert_eq!(
        with(across, "#5=quotes").unwrap(),
        [
            "Awareness / See ad | actions: a | pains: x | quotes: c",
            "Purchase / Pay | actions: b | quotes: d"
        ],
        "of a table on its side, rows are counted"
    );
}

#[test]
fn a_table_is_turned_by_hand_where_the_guess_is_wrong() {
    let table = "Action,Look,Buy\nStage,Web,Shop\nPain,slow,dear\n";
    let seen = |text: &str, turned: Option<bool>| {
        let columns = ColumnMap::default().turned(turned);
        let options = Options { columns, ..Options::default() };
        interchange::preview(text.as_bytes(), Format::Csv, &options).unwrap().unwrap()
    };
    assert!(seen(table, None).is_transposed);
    let upright = seen(table, Some(false));
    assert_eq!((upright.is_transposed, upright.columns.len()), (false, 3));
    let chosen = ColumnMap::chosen(vec!["step", "touchpoints", "quotes"], true);
    let options = Options { columns: chosen.turned(Some(false)), ..Options::default() };
    assert_eq!(
        outline(&read_with(table, &options).unwrap().journeys[0]),
        [
            " / Stage | touchpoints: Web | quotes: Shop",
            " / Pain | touchpoints: slow | quotes: dear"
        ]
    );
    // Words that mean nothing, lying on their side.
    let unknown = "Fas,S\u{f6}ka,K\u{f6}pa\nSteg,Googla,Betala\nBetyg,4,2\n";
    let across = seen(unknown, Some(true));
    assert!(across.is_transposed && !across.is_head_known);
    let columns = ColumnMap::chosen(vec!["stage", "step", "satisfaction"], true);
    let options = Options { columns: columns.turned(Some(true)), ..Options::default() };
    assert_eq!(
        outline(&read_with(unknown, &options).unwrap().journeys[0]),
        ["S\u{f6}ka / Googla | all 4", "K\u{f6}pa / Betala | all 2"]
    );
}
