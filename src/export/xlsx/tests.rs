use std::io::Cursor;

use calamine::{Data, DataType as _, Range, Reader as _, Xlsx, open_workbook_from_rs};

use super::*;
use crate::i18n::Language;

const JOURNEY: &str = r#"#![enable(implicit_some)]
(
  format: "polku-journey", version: 1, title: "=Talvi", target: 4,
  personas: [
    (id: "p_1", name: "Aino", share: 0.6, goals: ["Lämmin", "Kuiva"]),
    (id: "p_2", name: "+358"),
  ],
  rows: [
    lane(id: "l_1", kind: pains), lane(id: "l_2", kind: opportunities), lane(id: "l_3", kind: curve),
  ],
  stages: [(id: "st_1", title: "=Osto", steps: [
    (id: "s_1", title: "Maksaa", scores: {
      "p_1": (satisfaction: (2.25, measured(n: 143)), importance: 5),
      "p_2": (),
    }, cards: {
      "l_1": [(id: "c_1", text: "-kulut", personas: ["p_1"], pain: (severity: 4, share: 0.5))],
      "l_2": [
        (id: "c_2", text: "Kulut heti", opportunity: (impact: 4, effort: 2, due: "2026-12-24",
          reach: 100, confidence: 80, answers: ["c_1"])),
        (id: "c_3", text: "Chat", opportunity: (impact: 4, effort: 2)),
        (id: "c_4", text: "Tehty", opportunity: (status: done)),
      ],
    }),
    (id: "s_2", title: "Odottaa"),
    (id: "s_3", title: "Saa", scores: {"p_1": (satisfaction: 4)}),
  ])],
)"#;

fn document() -> Document {
    crate::file::load_str(JOURNEY, "test.ron").expect("a journey")
}

fn bytes(document: &Document, language: Language) -> Vec<u8> {
    made(document, language, None)
}

fn made(document: &Document, language: Language, date: Option<Date>) -> Vec<u8> {
    let report = Report::of(document, language, date);
    write(document, &report, (Words::of(language), date), None).expect("a workbook")
}

fn read(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook")
}

fn range(bytes: &[u8], sheet: usize) -> Range<Data> {
    read(bytes).worksheet_range_at(sheet).expect("a sheet").expect("cells")
}

/// A part of the package, as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name(name).expect("a part"), &mut text)
        .expect("text");
    text
}

#[test]
fn sheets_speak_the_language_of_the_export() {
    let names = |language| read(&bytes(&document(), language)).sheet_names();
    assert_eq!(
        names(Language::English),
        ["Table", "Key findings", "Scores", "Pain points", "Opportunities", "Personas"]
    );
    let finnish =
        ["Taulukko", "Keskeiset tulokset", "Pisteet", "Kipupisteet", "Mahdollisuudet", "Persoonat"];
    assert_eq!(names(Language::Finnish), finnish);
    assert_eq!(names(Language::Latvian).len(), 6);
}

#[test]
fn a_sheet_says_what_was_found() {
    let document = document();
    let bytes = bytes(&document, Language::Finnish);
    let report = Report::of(&document, Language::Finnish, None);
    let cells: Vec<String> = range(&bytes, 1)
        .rows()
        .flatten()
        .filter_map(|cell| cell.get_string().map(str::to_owned))
        .collect();
    assert_eq!(cells[0], "'=Talvi", "its title, which is no formula");
    assert!(!report.findings.is_empty() && !report.figures.is_empty());
    for finding in &report.findings {
        assert!(cells.iter().any(|cell| cell.ends_with(&finding.headline)), "{}", finding.headline);
    }
    for figure in &report.figures {
        assert!(cells.contains(&figure.value), "{}", figure.value);
    }
}

#[test]
fn the_first_sheet_is_the_tidy_table_cell_by_cell() {
    let bytes = bytes(&document(), Language::Finnish);
    let range = range(&bytes, 0);
    let rows: Vec<Vec<String>> =
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let csv = crate::export::csv::write(&document(), crate::export::csv::Separator::Comma);
    let csv: Vec<Vec<String>> = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.as_slice())
        .records()
        .map(|record| record.expect("a row").iter().map(str::to_owned).collect())
        .collect();
    assert_eq!(rows, csv);
    assert_eq!(range.get((1, 4)).and_then(Data::as_f64), Some(2.25));
    assert!(range.get((1, 4)).is_some_and(Data::is_float), "numbers stay numbers");
}

#[test]
fn nothing_that_people_wrote_is_a_formula() {
    let bytes = bytes(&document(), Language::English);
    for sheet in 0..6 {
        assert!(!part(&bytes, &format!("xl/worksheets/sheet{}.xml", sheet + 1)).contains("<f>"));
        for cell in range(&bytes, sheet).rows().flatten().filter_map(Data::get_string) {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }
}

#[test]
fn the_curve_is_a_native_chart_with_gaps() {
    let bytes = bytes(&document(), Language::English);
    let sheet = range(&bytes, 2);
    let row = |at: usize| (0..6).map(|c| sheet.get((at, c)).map(ToString::to_string)).collect();
    let head: Vec<Option<String>> = row(0);
    let head: Vec<&str> = head.iter().flatten().map(String::as_str).collect();
    assert_eq!(
        head,
        ["Stage", "No.", "Step", "Aino", "Importance: Aino", "Target for satisfaction"]
    );
    let chart = part(&bytes, "xl/charts/chart1.xml");
    assert!(chart.contains("<c:lineChart>") && chart.contains("<c:dispBlanksAs val=\"gap\"/>"));
    assert!(chart.contains("Scores!$D$2:$D$4") && chart.contains("Scores!$F$2:$F$4"));
    assert_eq!(chart.matches("<c:ser>").count(), 2, "a traveller and the target");
}

#[test]
fn the_matrix_is_a_native_chart_with_a_label_for_each_place() {
    let bytes = bytes(&document(), Language::English);
    let chart = part(&bytes, "xl/charts/chart2.xml");
    assert!(chart.contains("<c:scatterChart>"));
    assert!(chart.contains("<a:t>1, 2</a:t>"), "two at one place share a label");
    let sheet = range(&bytes, 4);
    assert_eq!(sheet.get((1, 9)).and_then(Data::as_f64), Some(100.0 * 4.0 * 0.8 / 2.0));
    let due = sheet.get((1, 12)).expect("a cell");
    assert!(due.is_datetime(), "{due:?} is a date");
    assert_eq!(sheet.get((3, 10)).and_then(Data::get_string), Some("Done"));
}

#[test]
fn surveys_are_numbers_and_small_groups_have_no_interval() {
    let with = |counts: &str| {
        let surveys = format!(
            "surveys: [(id: \"sv_1\", metric: nps, period: \"2026\", answers: counts({{{counts}}}))],\n  stages:"
        );
        let text = JOURNEY.replacen("stages:", &surveys, 1);
        crate::file::load_str(&text, "test.ron").expect("a journey")
    };
    let large = bytes(&with("0: 2, 7: 3, 10: 5"), Language::English);
    assert_eq!(read(&large).sheet_names()[5], "Metrics");
    let sheet = range(&large, 5);
    let value = |column: usize| sheet.get((1, column)).and_then(Data::as_f64);
    assert_eq!((value(4), value(7)), (Some(30.0), Some(10.0)));
    assert!(value(5).is_some_and(|low| (low + 19.05).abs() < 0.01));
    let small = bytes(&with("0: 2, 10: 2"), Language::English);
    let sheet = range(&small, 5);
    let value = |column: usize| sheet.get((1, column)).and_then(Data::as_f64);
    assert_eq!((value(4), value(5), value(7)), (Some(0.0), None, Some(4.0)));
}

#[test]
fn shares_are_percents_and_means_have_their_decimals() {
    let surveys = "surveys: [(id: \"sv_1\", metric: csat, answers: counts({1: 4, 5: 6})), (id: \
                   \"sv_2\", metric: ces, answers: counts({1: 1, 6: 6, 7: 3}))],\n  stages:";
    let text = JOURNEY.replacen("stages:", surveys, 1);
    let bytes =
        bytes(&crate::file::load_str(&text, "test.ron").expect("a journey"), Language::English);
    let sheet = range(&bytes, 5);
    let value = |row: usize, column: usize| sheet.get((row, column)).and_then(Data::as_f64);
    assert_eq!((value(1, 4), value(2, 4)), (Some(0.6), Some(5.8)));
    assert!(value(1, 5).is_some_and(|low| low > 0.2 && low < 0.4), "bounds are shares too");
    let styles = part(&bytes, "xl/styles.xml");
    assert!(styles.contains("\"0.0%\"") && styles.contains("\"#,##0.00\""), "{styles}");
    assert!(!styles.contains("0.##"), "a whole number would end in a point");
}

#[test]
fn stages_that_were_weighed_have_a_sheet_with_inputs_and_sums() {
    let value = "(id: \"st_1\", value: {\"p_1\": (functional: (benefits: 4, sacrifices: 1.5)), \
                 \"everyone\": (emotional: (benefits: 2))}, title: \"=Osto\",";
    let text = JOURNEY.replacen("(id: \"st_1\", title: \"=Osto\",", value, 1);
    let document = crate::file::load_str(&text, "test.ron").expect("a journey");
    for language in Language::ALL {
        let names = read(&bytes(&document, language)).sheet_names();
        assert_eq!(names[5], Words::of(language).lane(LaneKind::Value));
    }
    let bytes = bytes(&document, Language::English);
    let sheet = range(&bytes, 5);
    let text = |row: usize, column: usize| {
        sheet.get((row, column)).map(ToString::to_string).unwrap_or_default()
    };
    let head: Vec<String> = (0..10).map(|column| text(0, column)).collect();
    assert_eq!(
        head,
        [
            "Persona",
            "Stage",
            "Functional: benefits",
            "Functional: sacrifices",
            "Functional",
            "Emotional: benefits",
            "Emotional: sacrifices",
            "Emotional",
            "Sum",
            "Evidence"
        ]
    );
    let everyone: Vec<String> = (1..9).map(|column| text(1, column)).collect();
    assert_eq!(everyone, ["'=Osto", "", "", "", "2", "", "2", "2"]);
    let aino: Vec<String> = (0..9).map(|column| text(3, column)).collect();
    assert_eq!(aino, ["Aino", "'=Osto", "4", "1.5", "2.5", "", "", "", "2.5"]);
    assert_eq!((text(4, 1), text(4, 8)), ("Whole journey".to_owned(), "2.5".to_owned()));
}

#[test]
fn sheets_print_on_wide_pages_with_their_headings_and_numbers() {
    let bytes = bytes(&document(), Language::English);
    for sheet in 1..=6 {
        let xml = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        let setup = xml.split("<pageSetup").nth(1).expect("a set-up");
        assert!(setup.contains("orientation=\"landscape\"") && setup.contains("fitToHeight=\"0\""));
        assert!(xml.contains("&amp;P / &amp;N"), "pages are numbered");
    }
    let workbook = part(&bytes, "xl/workbook.xml");
    assert_eq!(workbook.matches("_xlnm.Print_Titles").count(), 5, "headings repeat");
}

#[test]
fn an_empty_journey_has_its_sheets_and_no_charts() {
    let bytes = bytes(&Document::default(), Language::Latvian);
    assert_eq!(read(&bytes).sheet_names().len(), 5);
    assert_eq!(range(&bytes, 0).height(), 1);
}

#[test]
fn the_same_journey_gives_the_same_bytes_and_the_date_that_was_asked_for() {
    let document = document();
    let made = |date| made(&document, Language::English, date);
    assert_eq!(made(None), made(None));
    let core = part(&made(Some(Date::constant(2026, 11, 22))), "docProps/core.xml");
    assert!(core.contains("2026-11-22T00:00:00Z"), "{core}");
    assert!(part(&made(None), "docProps/core.xml").contains("2000-01-01T00:00:00Z"));
}

/// Excel offers to repair a workbook whose charts are in another order.
#[test]
fn the_matrix_has_its_parts_in_the_order_of_the_schema() {
    let made = bytes(&document(), Language::English);
    let charts = [1, 2].map(|at| part(&made, &format!("xl/charts/chart{at}.xml")));
    let matrix = charts.iter().find(|xml| xml.contains("<c:scatterChart>")).expect("a matrix");
    let series = matrix.split("<c:ser>").nth(1).expect("a series");
    let places = ["<c:tx>", "<c:spPr><a:ln", "<c:marker>", "<c:dLbls>", "<c:xVal>", "<c:yVal>"];
    let places = places.map(|tag| series.find(tag).unwrap_or_else(|| panic!("{tag} in {series}")));
    assert!(places.is_sorted(), "{places:?}");
}
