//! Workbooks, coming in: our own come back as they went out, others as tables, bombs not at all.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::io::{Cursor, Read as _, Write as _};

use polku::export::{self, Progress, Settings};
use polku::file;
use polku::i18n::{Language, Words};
use polku::interchange::{self, Format, Import, NoteKind, Options};
use polku::model::{MeasureKind, Traveller};
use polku::wording;
use proptest::prelude::*;
use rust_xlsxwriter::{Formula, Note, Workbook};
use zip::write::SimpleFileOptions;

fn read(bytes: &[u8]) -> Result<Import, String> {
    let words = Words::of(Language::English);
    interchange::import(bytes, Format::Xlsx, &Options::default())
        .map_err(|error| wording::import_error(words, &error.kind))
}

fn sample(name: &str) -> polku::model::Document {
    let path = format!("{}/sample_journeys/{name}.journey.ron", env!("CARGO_MANIFEST_DIR"));
    file::load_str(&std::fs::read_to_string(&path).unwrap(), name).unwrap()
}

fn export(document: &polku::model::Document, format: export::Format) -> Vec<u8> {
    export::render(document, &Settings::new(format), &Progress::default()).unwrap()
}

#[test]
fn what_went_out_comes_back() {
    for name in ["talvikengat", "day-surgery-knee", "internets-jaunaja-dzivokli"] {
        let document = sample(name);
        let back = read(&export(&document, export::Format::Xlsx)).unwrap();
        let table = export(&document, export::Format::Csv);
        let from_csv = interchange::import(&table, Format::Csv, &Options::default()).unwrap();
        // Ids come from the text of the file; tables hold none.
        let same = |a: &polku::model::Document, b: &polku::model::Document| {
            export(a, export::Format::Csv) == export(b, export::Format::Csv)
                && a.lanes().map(|l| l.kind).eq(b.lanes().map(|l| l.kind))
        };
        assert!(same(&back.journeys[0], &from_csv.journeys[0]), "{name}");
        let others = |note: &&interchange::Note| !matches!(note.kind, NoteKind::OtherSheets { .. });
        let notes: Vec<_> = back.notes.iter().filter(others).collect();
        assert_eq!(notes.len(), from_csv.notes.len(), "{name}: {notes:?}");
        assert_eq!(back.notes.len(), notes.len() + 1, "{name}: what its other sheets hold is told");
        assert_eq!(export(&back.journeys[0], export::Format::Csv), table, "{name}");
    }
}

#[test]
fn our_table_is_found_behind_other_sheets_also_with_a_column_more() {
    let mut workbook = Workbook::new();
    let cover = workbook.add_worksheet().set_name("Scores").unwrap();
    for (column, texts) in [["Stage", "Buy"], ["Step", "Pays"], ["Aino", "4"]].iter().enumerate() {
        for (row, text) in texts.iter().enumerate() {
            cover.write(row as u32, column as u16, *text).unwrap();
        }
    }
    let table = workbook.add_worksheet().set_name("Table").unwrap();
    let mut names = interchange::table::COLUMNS.to_vec();
    names.push("Checked");
    for (column, name) in names.iter().enumerate() {
        table.write(0, column as u16, *name).unwrap();
        match *name {
            "step" => table.write(1, column as u16, "Waits").unwrap(),
            "step_number" => table.write(1, column as u16, 1).unwrap(),
            _ => continue,
        };
    }
    let back = read(&workbook.save_to_buffer().unwrap()).unwrap();
    let steps: Vec<String> = back.journeys[0].steps().map(|step| step.title.clone()).collect();
    assert_eq!(steps, ["Waits"]);
}

#[test]
fn the_first_sheet_with_a_journey_is_read() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Cover").unwrap().write(0, 0, "Our map").unwrap();
    let sheet = workbook.add_worksheet().set_name("Map").unwrap();
    for (column, texts) in
        [["Stage", "Buy"], ["User action", "Pays"], ["Emotion", "4"]].iter().enumerate()
    {
        let column = u16::try_from(column).unwrap();
        sheet.write(2, column, texts[0]).unwrap();
        match texts[1].parse::<f64>() {
            Ok(number) => sheet.write(3, column, number).unwrap(),
            Err(_) => sheet.write(3, column, texts[1]).unwrap(),
        };
    }
    let import = read(&workbook.save_to_buffer().unwrap()).unwrap();
    let titles: Vec<_> = import.journeys[0].steps().map(|step| step.title.clone()).collect();
    assert_eq!(titles, ["Buy"]);
    let words = Words::of(Language::English);
    let notes: Vec<_> =
        import.notes.iter().map(|note| wording::import_note(words, &note.kind)).collect();
    assert!(notes.contains(&"the sheet “Map” was read; the others were left out: “Cover”".into()));
    assert!(import.notes.iter().any(|note| note.place.is_some_and(|place| place.line == 3)));
}

#[test]
fn spreadsheets_of_other_kinds_say_what_to_do() {
    let package = |parts: &[(&str, &str)]| {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    let refused = |bytes: &[u8]| read(bytes).unwrap_err();
    let open = ("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    let ods = refused(&package(&[open, ("content.xml", "<x/>")]));
    assert!(ods.contains("another kind (OpenDocument)") && ods.contains("XLSX or CSV"), "{ods}");
    assert!(refused(&package(&[("xl/workbook.bin", "")])).contains("(XLSB)"));
    assert!(refused(&package(&[("Index/Document.iwa", "")])).contains("(Numbers)"));
    let locked = refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more");
    assert!(locked.contains("has a password"), "{locked}");
    let other = refused(&package(&[("mimetype", "text/plain")]));
    assert!(other.contains("not an XLSX workbook"), "{other}");
    for name in ["ods", "XLS", "xlsm", "numbers"] {
        assert_eq!(Format::from_name(name), Some(Format::Xlsx), "{name}");
    }
}

#[test]
fn what_a_cell_does_not_show_is_told() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, name) in ["Stage", "Step", "Score", "Link"].iter().enumerate() {
        sheet.write(0, u16::try_from(column).unwrap(), *name).unwrap();
    }
    for row in 1..4 {
        sheet.write(row, 0, "Buy").unwrap().write(row, 1, format!("Step {row}")).unwrap();
    }
    sheet.write_formula(1, 2, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write_formula(2, 2, Formula::new("=SUM(B9:B10)").set_result("987")).unwrap();
    sheet.write_formula(3, 2, Formula::new("=SUM(B9:B10)").set_result("987")).unwrap();
    sheet.write_url_with_text(1, 3, "https://a.example", "site").unwrap();
    sheet.insert_note(1, 0, &Note::new("Ask Bo")).unwrap();
    let written = workbook.save_to_buffer().unwrap();
    // As programs write it that do not calculate.
    let mut package = zip::ZipArchive::new(Cursor::new(written)).unwrap();
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..package.len() {
        let mut part = package.by_index(at).unwrap();
        let mut text = Vec::new();
        part.read_to_end(&mut text).unwrap();
        let name = part.name().unwrap().into_owned();
        if name == "xl/worksheets/sheet1.xml" {
            text = String::from_utf8(text).unwrap().replace("<v>987</v>", "").into_bytes();
        }
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&text).unwrap();
    }
    let import = read(&zip.finish().unwrap().into_inner()).unwrap();
    let words = Words::of(Language::English);
    let told: Vec<String> = import
        .notes
        .iter()
        .map(|note| {
            let line = note.place.map_or(0, |place| place.line);
            format!("{line}: {}", wording::import_note(words, &note.kind))
        })
        .collect();
    for expected in [
        "0: the address of one link was left out; its text is kept",
        "2: the comment “Author: Ask Bo” was left out",
        "2: one formula shows an error (#DIV/0!); its cell was read as empty",
        "3: the results of 2 formulas are not in the file, and their cells were read as empty; open \
         and save the workbook in a spreadsheet program",
    ] {
        assert!(told.iter().any(|told| told == expected), "{expected}: {told:?}");
    }
}

#[test]
fn a_package_that_unfolds_to_gigabytes_is_refused() {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    writer.start_file("xl/worksheets/sheet1.xml", options).unwrap();
    let zeros = vec![b' '; 1024 * 1024];
    for _ in 0..120 {
        writer.write_all(&zeros).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < 1024 * 1024, "it is small as it lies there");
    assert_eq!(
        read(&bytes).unwrap_err(),
        "this workbook unfolds to more than 96 MiB; save the sheet that matters as a workbook of \
         its own"
    );
}

#[test]
fn one_cell_far_away_costs_nothing() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, "Stage").unwrap().write(0, 1, "Action").unwrap();
    sheet.write(1, 0, "Buy").unwrap().write(1_048_575, 1, "Pay").unwrap();
    sheet.write(1_048_574, 16_383, "far").unwrap();
    let import = read(&workbook.save_to_buffer().unwrap()).unwrap();
    assert_eq!(import.journeys[0].step_count(), 1);
}

#[test]
fn what_is_no_workbook_is_refused() {
    for bytes in [&b"PK\x03\x04"[..], b"step,satisfaction\n", b"\0\0\0"] {
        assert!(read(bytes).unwrap_err().starts_with("this is not an XLSX workbook"));
    }
    assert_eq!(read(b"").unwrap_err(), "the file is empty; there is no journey in it");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn broken_workbooks_never_panic(
        cut in 0.0..1.0_f64,
        changes in prop::collection::vec((0.0..1.0_f64, any::<u8>()), 0..12),
    ) {
        let mut bytes = small_workbook();
        for (place, byte) in changes {
            let at = (place * bytes.len() as f64) as usize;
            bytes[at] = byte;
        }
        let _ = read(&bytes);
        bytes.truncate((cut * bytes.len() as f64) as usize);
        let _ = read(&bytes);
    }

    #[test]
    fn shuffled_sheets_never_panic(
        pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..30),
    ) {
        let _ = read(&packed(&pieces.concat()));
    }
}

const PIECES: [&str; 22] = [
    "<worksheet>",
    "<sheetData>",
    "</sheetData>",
    "</worksheet>",
    "<row r=\"1\">",
    "<row>",
    "</row>",
    "<c r=\"A1\" t=\"s\">",
    "<c r=\"ZZZZZ99999999999\">",
    "<c t=\"inlineStr\">",
    "</c>",
    "<v>0</v>",
    "<v>99999999</v>",
    "<v>1e999</v>",
    "<is><t>Stage</t></is>",
    "<v>",
    "</v>",
    "&amp;",
    "&bogus;",
    "<c r=\"B1\" s=\"4294967295\">",
    "<dimension ref=\"A1:XFD1048576\"/>",
    "<f t=\"shared\" si=\"9\"/>",
];

fn small_workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, "Stage").unwrap().write(0, 1, "Action").unwrap();
    sheet.write(1, 0, "Buy").unwrap().write(1, 1, 3.5).unwrap();
    workbook.save_to_buffer().unwrap()
}

/// A workbook whose sheet is that text.
fn packed(sheet: &str) -> Vec<u8> {
    let source = small_workbook();
    let mut archive = zip::ZipArchive::new(Cursor::new(source)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().to_string();
        writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        if name == "xl/worksheets/sheet1.xml" {
            writer.write_all(sheet.as_bytes()).unwrap();
        } else {
            std::io::copy(&mut part, &mut writer).unwrap();
        }
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn what_was_chosen_is_read_from_the_sheet_that_was_shown() {
    let mut workbook = Workbook::new();
    let cover = workbook.add_worksheet().set_name("Cover").unwrap();
    for (row, text) in
        ["How to use this template", "One sheet for each", "Ask Anna"].iter().enumerate()
    {
        cover.write(u32::try_from(row).unwrap(), 0, *text).unwrap();
        cover.write(u32::try_from(row).unwrap(), 1, "text").unwrap();
    }
    let sheet = workbook.add_worksheet().set_name("Anna").unwrap();
    for (row, line) in
        [["Stage", "Doing"], ["Before", "Looks"], ["After", "Waits"]].iter().enumerate()
    {
        for (column, text) in line.iter().enumerate() {
            let at = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            sheet.write(at.0, at.1, *text).unwrap();
        }
    }
    let bytes = workbook.save_to_buffer().unwrap();
    let seen = interchange::preview(&bytes, Format::Xlsx, &Options::default()).unwrap().unwrap();
    let fields: Vec<&'static str> = seen.columns.iter().map(|column| column.field).collect();
    let columns = interchange::table::ColumnMap::chosen(fields, seen.has_head);
    let options = Options { columns, ..Options::default() };
    let import = interchange::import(&bytes, Format::Xlsx, &options).unwrap();
    let stages: Vec<_> = import.journeys[0].stages().map(|stage| stage.title.as_str()).collect();
    assert_eq!(stages, ["Before", "After"]);
}

#[test]
fn our_own_workbook_brings_its_title_scenario_and_date_back() {
    for name in ["talvikengat", "day-surgery-knee"] {
        let document = sample(name);
        let back = read(&export(&document, export::Format::Xlsx)).unwrap();
        let said = |document: &polku::model::Document| {
            let journey = document.journey();
            (
                journey.title.clone(),
                journey.scenario.clone(),
                journey.description.clone(),
                journey.date,
            )
        };
        assert_eq!(said(&back.journeys[0]), said(&document), "{name}");
        assert!(document.journey().date.is_some(), "{name} has something to bring back");
    }
    let long = format!(
        "(format: \"polku-journey\", version: 1, scenario: \"{}\", stages: [(id: \"st_1\", \
         title: \"S\", steps: [(id: \"s_1\", title: \"T\")])])",
        "Long ago. ".repeat(60).trim()
    );
    let document = file::load_str(&long, "long.ron").unwrap();
    let back = read(&export(&document, export::Format::Xlsx)).unwrap();
    assert_eq!(back.journeys[0].journey().scenario, document.journey().scenario);
    assert_eq!(back.journeys[0].journey().title, "", "a title that nobody gave comes from nowhere");
}

#[test]
fn numbers_come_in_as_they_are_shown() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let heads = ["Stage", "Step", "Score", "Share who go on", "Deadline", "Opens", "Goal"];
    for (column, name) in heads.iter().enumerate() {
        sheet.write(0, u16::try_from(column).unwrap(), *name).unwrap();
    }
    let format = |format: &str| rust_xlsxwriter::Format::new().set_num_format(format);
    sheet.write(1, 0, "Buy").unwrap().write(1, 1, "Pays").unwrap();
    sheet.write_with_format(1, 2, 0.8, &format("0%")).unwrap();
    sheet.write_with_format(1, 3, 0.955, &format("0.0%")).unwrap();
    sheet.write_with_format(1, 4, 46_093.604_166_667, &format("yyyy-mm-dd hh:mm")).unwrap();
    sheet.write_with_format(1, 5, 0.375, &format("hh:mm")).unwrap();
    sheet.write_with_format(1, 6, 0.954, &format("0 %")).unwrap();
    let import = read(&workbook.save_to_buffer().unwrap()).unwrap();
    let document = &import.journeys[0];
    let step = document.steps().next().unwrap();
    let score = step.measure(Traveller::Everyone, MeasureKind::Satisfaction).unwrap();
    assert_eq!((score.value, step.going_on), (4.2, Some(0.955)));
    let texts: Vec<&str> = document.cards().map(|card| card.text.as_str()).collect();
    for text in ["95%", "2026-03-12 14:30", "09:00"] {
        assert!(texts.contains(&text), "{text}: {texts:?}");
    }
    let words = Words::of(Language::English);
    let told: Vec<String> =
        import.notes.iter().map(|note| wording::import_note(words, &note.kind)).collect();
    let scale = "scores such as “80%” were read on the scale 0–100 and mapped onto 1–5, evenly";
    assert!(told.contains(&scale.to_owned()), "{told:?}");
}

/// A workbook of these sheets, each a name and rows of cells.
fn sheets(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            for (column, text) in cells.iter().enumerate() {
                let at = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
                sheet.write(at.0, at.1, *text).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

const COVER: &[&[&str]] = &[&["Stage", "Where it is told"], &["Buy", "Page 2"]];
const ANNA: &[&[&str]] = &[&["Stage", "Action", "Pain point"], &["Buy", "Pays", "queue"]];
const BO: &[&[&str]] = &[&["Stages", "Look", "Use"], &["Actions", "searches", "wears"]];

#[test]
fn the_sheet_whose_headings_mean_most_is_read_or_the_one_that_is_picked() {
    let bytes = sheets(&[("Cover", COVER), ("Empty", &[]), ("Anna", ANNA), ("Bo", BO)]);
    let with = |pick: Option<usize>| {
        interchange::import(&bytes, Format::Xlsx, &Options { pick, ..Options::default() })
    };
    let words = Words::of(Language::English);
    let stages = |import: &Import| -> Vec<String> {
        import.journeys[0].stages().map(|stage| stage.title.clone()).collect()
    };
    let best = with(None).unwrap();
    assert_eq!(best.journeys[0].cards().filter(|card| card.text == "queue").count(), 1);
    let told: Vec<String> = best
        .notes
        .iter()
        .filter(|note| matches!(note.kind, NoteKind::OtherSheets { .. }))
        .map(|note| {
            let option = wording::import_note_option(words, &note.kind).unwrap();
            format!("{}; {option}", wording::import_note(words, &note.kind))
        })
        .collect();
    assert_eq!(
        told,
        [
            "the sheet “Anna” was read; the others were left out: “Cover”, “Bo”; to read another one, \
          add --pick with its number: 1 “Cover”, 4 “Bo”"
        ]
    );
    let picked = with(Some(4)).unwrap();
    assert_eq!(stages(&picked), ["Look", "Use"], "it was turned, and counted among all sheets");
    assert!(!picked.notes.iter().any(|note| matches!(note.kind, NoteKind::OtherSheets { .. })));
    for pick in [0, 2, 9] {
        let error = with(Some(pick)).unwrap_err();
        assert_eq!(
            wording::import_error(words, &error.kind),
            format!(
                "no sheet {pick} holds anything; the sheets that do are 1 “Cover”, 3 “Anna”, 4 “Bo”"
            )
        );
    }
    let nothing: &[&[&str]] = &[&["a", "b"], &["1", "2"]];
    let error = read(&sheets(&[("Data", nothing), ("More", nothing)])).unwrap_err();
    assert_eq!(
        error,
        "in the sheet “Data”: the table has no column “step”; it has a, b; name one of them “step”. \
         The workbook also holds “More”"
    );
}

#[test]
fn a_workbook_of_several_sheets_is_looked_at_sheet_by_sheet() {
    let tidy: &[&[&str]] = &[&["stage", "step"], &["Buy", "Pays"]];
    let bytes = sheets(&[("Cover", &[&["Our map"]]), ("Anna", ANNA), ("Bo", BO)]);
    let look = |bytes: &[u8], pick: Option<usize>, turned: Option<bool>| {
        let columns = interchange::table::ColumnMap::default().turned(turned);
        let options = Options { pick, columns, ..Options::default() };
        interchange::preview(bytes, Format::Xlsx, &options).unwrap()
    };
    let first = look(&bytes, None, None).unwrap();
    let names: Vec<(usize, &str)> =
        first.sheets.iter().map(|sheet| (sheet.number, sheet.name.as_str())).collect();
    assert_eq!(names, [(1, "Cover"), (2, "Anna"), (3, "Bo")]);
    assert_eq!((first.sheet, first.is_transposed, first.columns.len()), (2, false, 3));
    let cover = look(&bytes, Some(1), None).unwrap();
    assert!(cover.columns.is_empty() && !cover.is_tidy);
    let across = look(&bytes, Some(3), None).unwrap();
    assert!(across.is_transposed && across.is_head_known);
    let numbers: Vec<usize> = across.columns.iter().map(|column| column.number).collect();
    assert_eq!(numbers, [1, 2], "rows of the sheet");
    let upright = look(&bytes, Some(3), Some(false)).unwrap();
    assert!(!upright.is_transposed);
    let headings: Vec<&str> = upright.columns.iter().map(|c| c.heading.as_str()).collect();
    assert_eq!(headings, ["Stages", "Look", "Use"]);
    assert!(look(&bytes, Some(2), Some(true)).unwrap().is_transposed);
    let two = sheets(&[("Ours", tidy), ("Mine", tidy)]);
    assert!(look(&two, Some(2), None).unwrap().is_tidy, "nothing to choose but the sheet");
    assert_eq!(look(&sheets(&[("Ours", tidy)]), None, None), None);
    // Of our own workbook the other sheets say the same once more.
    let own = export(&sample("talvikengat"), export::Format::Xlsx);
    assert_eq!(look(&own, None, None), None);
}

#[test]
fn a_few_cells_far_apart_are_never_turned_into_many() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, name) in ["Stages", "Actions", "Pain points"].iter().enumerate() {
        let row = u32::try_from(row).unwrap();
        sheet.write(row, 0, *name).unwrap().write(row, 2_000, "far").unwrap();
    }
    sheet.write(900_000, 0, "low").unwrap();
    for row in 0..1_100 {
        sheet.write(900_001 + row, 0, "low").unwrap();
    }
    let bytes = workbook.save_to_buffer().unwrap();
    assert!(read(&bytes).unwrap_err().contains("more than 2"), "it is refused, and at once");
    assert_eq!(interchange::preview(&bytes, Format::Xlsx, &Options::default()).unwrap(), None);
}
