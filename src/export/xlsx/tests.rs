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

fn named(bytes: &[u8], sheet: &str) -> Range<Data> {
    read(bytes).worksheet_range(sheet).expect("a sheet")
}

/// The sheet's columns by their headings, and what a cell shows under one.
fn column(sheet: &Range<Data>, heading: &str) -> usize {
    let head = sheet.rows().next().expect("a header");
    head.iter().position(|cell| *cell == heading).unwrap_or_else(|| panic!("{heading}"))
}

fn cell(sheet: &Range<Data>, row: usize, heading: &str) -> String {
    sheet.get((row, column(sheet, heading))).map(ToString::to_string).unwrap_or_default()
}

fn number(sheet: &Range<Data>, row: usize, heading: &str) -> Option<f64> {
    let cell = sheet.get((row, column(sheet, heading)))?;
    if cell.is_float() || cell.is_int() { cell.as_f64() } else { None }
}

/// The journey of these tests with something in front of its stages.
fn with(more: &str) -> Document {
    let text = JOURNEY.replacen("stages:", &format!("{more}\n  stages:"), 1);
    crate::file::load_str(&text, "test.ron").expect("a journey")
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
        [
            "Key findings",
            "Satisfaction curve",
            "Scores",
            "Pain points",
            "Opportunities",
            "Impact and effort",
            "Next steps",
            "Personas",
            "Stage by stage",
            "Evidence",
            "How it was measured",
            "Data for import"
        ]
    );
    let finnish = names(Language::Finnish);
    assert_eq!(
        (finnish[0].as_str(), finnish[11].as_str()),
        ("Keskeiset tulokset", "Tiedot tuontiin")
    );
    assert_eq!(names(Language::Latvian).len(), 12);
}

/// The names of all sheets are short enough for spreadsheets, in every language.
#[test]
fn a_journey_with_everything_has_all_its_sheets() {
    for sample in ["talvikengat", "trial-to-renewal"] {
        let path = format!("{}/sample_journeys/{sample}.journey.ron", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).expect("a file");
        let document = crate::file::load_str(&text, sample).expect("a journey");
        for language in Language::ALL {
            let bytes = bytes(&document, language);
            let names = read(&bytes).sheet_names();
            assert!(names.len() >= 18, "{language:?}: {names:?}");
            let words = Words::of(language);
            for key in [
                "xlsx-promises",
                "xlsx-time",
                "report-section-next-steps",
                "report-section-feedback",
                "report-section-evidence",
                "report-sources",
                "report-method",
            ] {
                assert!(names.iter().any(|name| name == words.get(key)), "{key}: {names:?}");
            }
            let chart = part(&bytes, "xl/charts/chart1.xml");
            assert!(chart.contains("rot=\"-5400000\""), "names of all of its steps fit upright");
            for (at, name) in names.iter().enumerate() {
                let xml = part(&bytes, &format!("xl/worksheets/sheet{}.xml", at + 1));
                assert!(!xml.contains("<f>"), "{name}");
                assert!(xml.contains("paperSize=\"9\""), "{name}: all of it is A4");
            }
        }
    }
}

#[test]
fn a_sheet_says_what_was_found() {
    let document = document();
    let bytes = bytes(&document, Language::Finnish);
    let report = Report::of(&document, Language::Finnish, None);
    let sheet = range(&bytes, 0);
    let cells: Vec<String> =
        sheet.rows().flatten().filter_map(|cell| cell.get_string().map(str::to_owned)).collect();
    assert_eq!(cells[0], "'=Talvi", "its title, which is no formula");
    assert!(!report.findings.is_empty() && !report.figures.is_empty());
    for finding in &report.findings {
        assert!(cells.iter().any(|cell| cell.ends_with(&finding.headline)), "{}", finding.headline);
    }
    let labelled = |label: &str| {
        let is = |row: &&[Data]| !row[0].is_empty() && row[1] == label;
        sheet.rows().find(is)
    };
    for figure in &report.figures {
        let row = labelled(&figure.label).expect("a row");
        assert!(row[0].is_float() || row[0].is_int(), "{figure:?}: {row:?}");
    }
    let views = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(views.contains("tabSelected=\"1\""), "the workbook opens on it");
}

#[test]
fn the_last_sheet_is_the_tidy_table_cell_by_cell() {
    let bytes = bytes(&document(), Language::Finnish);
    let range = range(&bytes, 11);
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
    for sheet in 0..12 {
        assert!(!part(&bytes, &format!("xl/worksheets/sheet{}.xml", sheet + 1)).contains("<f>"));
        for cell in range(&bytes, sheet).rows().flatten().filter_map(Data::get_string) {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }
}

#[test]
fn the_curve_is_a_native_chart_with_gaps() {
    let bytes = bytes(&document(), Language::English);
    let sheet = named(&bytes, "Satisfaction curve");
    let head: Vec<String> =
        sheet.rows().next().expect("a header").iter().map(ToString::to_string).collect();
    assert_eq!(head, ["Stage", "No.", "Step", "Satisfaction: Aino", "Target for satisfaction"]);
    let chart = part(&bytes, "xl/charts/chart1.xml");
    assert!(chart.contains("<c:lineChart>") && chart.contains("<c:dispBlanksAs val=\"gap\"/>"));
    assert!(chart.contains("'Satisfaction curve'!$D$2:$D$4"), "{chart}");
    assert!(chart.contains("'Satisfaction curve'!$E$2:$E$4"));
    assert_eq!(chart.matches("<c:ser>").count(), 2, "a traveller and the target");
    assert!(chart.contains("rot=\"-2700000\""), "names of few steps slope");
}

/// Where the map's curve is broken between exclusive branches, the chart's is.
#[test]
fn an_empty_row_breaks_the_curve_where_nobody_goes_on() {
    let text = JOURNEY
        .replacen(
            "title: \"Maksaa\",",
            "title: \"Maksaa\", next: {\"s_2\": (share: 0.6), \"s_3\": (share: 0.4)},",
            1,
        )
        .replacen(
            "title: \"Odottaa\"",
            "title: \"Odottaa\", next: {\"s_4\": ()}, scores: {\"p_1\": (satisfaction: 3)}",
            1,
        )
        .replacen(
            "satisfaction: 4)}),",
            "satisfaction: 4)}), (id: \"s_4\", title: \"Kotiin\"),",
            1,
        );
    let document = crate::file::load_str(&text, "test.ron").expect("a journey");
    assert_eq!(crate::insight::goes_on(&document), [true, false, true, false]);
    let bytes = bytes(&document, Language::English);
    let sheet = named(&bytes, "Satisfaction curve");
    let row = |row| {
        let text = |heading| cell(&sheet, row, heading);
        [text("No."), text("Step"), text("Satisfaction: Aino"), text("Target for satisfaction")]
    };
    assert_eq!(row(2), ["2", "Odottaa", "3", "4"]);
    // Whoever filters by the stage or sorts by the number keeps it between the two.
    assert_eq!(cell(&sheet, 3, "Stage"), "'=Osto");
    assert_eq!(row(3), ["2.5", "(not from 2 to 3)", "", "4"], "only the target goes on");
    let number = part(&bytes, "xl/styles.xml");
    assert!(
        number.contains("formatCode=\";;;\""),
        "its number is there to sort by, not to be seen"
    );
    assert_eq!(row(4), ["3", "Saa", "4", "4"]);
    let chart = part(&bytes, "xl/charts/chart1.xml");
    assert!(chart.contains("'Satisfaction curve'!$D$2:$D$6"), "{chart}");
    assert!(chart.contains("<c:dispBlanksAs val=\"gap\"/>"));
}

#[test]
fn nearly_all_is_not_shown_as_all() {
    let text = JOURNEY
        .replacen("title: \"Maksaa\",", "title: \"Maksaa\", going_on: 0.9971,", 1)
        .replacen("share: 0.6", "share: 0.998", 1)
        .replacen(
            "lane(id: \"l_3\", kind: curve),",
            "lane(id: \"l_3\", kind: curve), lane(id: \"l_4\", kind: promises),",
            1,
        )
        .replacen(
            "cards: {",
            "cards: { \"l_4\": [(id: \"c_5\", text: \"Heti\", promise: (kept: (k: 347, n: 348)))],",
            1,
        );
    let document = crate::file::load_str(&text, "test.ron").expect("a journey");
    let bytes = bytes(&document, Language::English);
    let sheet = named(&bytes, "Promises and standards");
    let kept = number(&sheet, 1, "Share kept or met").expect("a number");
    assert!((kept - 347.0 / 348.0).abs() < 1e-6, "{kept} is a number with its decimals");
    let formats = |sheet: &str, heading: &str| {
        let names = read(&bytes).sheet_names();
        let at = names.iter().position(|name| name == sheet).expect("a sheet") + 1;
        let column = column(&named(&bytes, sheet), heading);
        let letter = char::from(b'A' + u8::try_from(column).expect("a column"));
        let xml = part(&bytes, &format!("xl/worksheets/sheet{at}.xml"));
        let cell = xml.split(&format!("<c r=\"{letter}2\" s=\"")).nth(1).expect("a cell");
        let style: usize = cell.split('"').next().and_then(|s| s.parse().ok()).expect("a style");
        let styles = part(&bytes, "xl/styles.xml");
        let cells = styles.split("<cellXfs").nth(1).expect("styles");
        let xf = cells.split("<xf numFmtId=\"").nth(style + 1).expect("a style");
        let id = xf.split('"').next().unwrap_or_default().to_owned();
        let code = styles.split(&format!("numFmtId=\"{id}\" formatCode=\"")).nth(1);
        code.map_or(id, |code| code.split('"').next().unwrap_or_default().to_owned())
    };
    assert_eq!(formats("Promises and standards", "Share kept or met"), "0.0%");
    assert_eq!(formats("Personas", "Segment’s share of customers"), "0.0%");
    let shown = pages(
        &document,
        &Report::of(&document, Language::English, None),
        Words::of(Language::English),
        None,
    );
    let time = shown.iter().find(|page| page.name == "Time and flow").expect("a sheet");
    let Content::List(list) = &time.content else { panic!("a list") };
    let cells = list.shown(&list.rows[0], Words::of(Language::English));
    assert!(cells.iter().any(|cell| cell.text == "99.7%"), "{cells:?}");
}

#[test]
fn each_score_says_how_it_is_known() {
    let text = JOURNEY.replacen("measured(n: 143))", "measured(n: 9)), expectation: 3.5", 1);
    let document = crate::file::load_str(&text, "test.ron").expect("a journey");
    let sheet = named(&bytes(&document, Language::English), "Scores");
    assert_eq!(sheet.height(), 3, "who is merely present has no row");
    assert_eq!(cell(&sheet, 1, "Persona"), "Aino");
    assert_eq!(number(&sheet, 1, "Satisfaction"), Some(2.25));
    assert_eq!(number(&sheet, 1, "Gap to expectation"), Some(-1.25));
    assert_eq!(number(&sheet, 1, "Answers (n)"), Some(9.0));
    assert_eq!(cell(&sheet, 1, "Evidence: satisfaction"), "Measured");
    assert_eq!(cell(&sheet, 1, "Remarks"), "Few answers");
    assert_eq!(cell(&sheet, 2, "Evidence: satisfaction"), "Assumed");
}

#[test]
fn pain_points_say_what_they_lack_and_where_they_come_from() {
    let text = JOURNEY.replacen(
        "pain: (severity: 4, share: 0.5))",
        "evidence: observed(n: 21), pain: (severity: 4, share: 0.21, caused_by: [\"c_9\"])), \
         (id: \"c_9\", text: \"Kiire\", pain: (severity: 3, share: 0.5, feedback: {heard: (date: \"2026-10-03\", owner: \"-Pekka\")}))",
        1,
    );
    let document = crate::file::load_str(&text, "test.ron").expect("a journey");
    let bytes = bytes(&document, Language::English);
    let sheet = named(&bytes, "Pain points");
    assert_eq!(cell(&sheet, 2, "Pain point"), "'-kulut");
    assert_eq!(number(&sheet, 2, "Priority"), Some(4.2), "without the dust of arithmetic");
    assert_eq!(number(&sheet, 2, "Importance"), Some(5.0));
    assert_eq!(number(&sheet, 2, "Share of customers"), Some(0.21));
    assert!(part(&bytes, "xl/styles.xml").contains("0%&quot; (estimate)&quot;"), "n is 21");
    assert_eq!(cell(&sheet, 2, "Caused by"), "Kiire (severity 3/5)");
    assert_eq!(cell(&sheet, 1, "Feedback loop"), "Heard\n3\u{a0}Oct 2026");
    let feedback = named(&bytes, "You said, we did");
    assert!(feedback.get((1, column(&feedback, "Heard"))).is_some_and(Data::is_datetime));
    assert_eq!(cell(&feedback, 1, "Heard: owner"), "'-Pekka");
    assert_eq!(cell(&feedback, 1, "Feedback loop"), "Open");
}

#[test]
fn the_matrix_is_a_native_chart_with_a_label_for_each_place() {
    let bytes = bytes(&document(), Language::English);
    let chart = part(&bytes, "xl/charts/chart2.xml");
    assert!(chart.contains("<c:scatterChart>"));
    assert!(chart.contains("<a:t>1, 2</a:t>"), "two at one place share a label");
    assert!(chart.contains("<a:t>Quick wins</a:t>"), "quadrants have names");
    assert!(chart.contains("<c:crossesAt val=\"3\"/>"), "and lines between them");
    let matrix = named(&bytes, "Impact and effort");
    assert_eq!(cell(&matrix, 3, "Opportunity"), "", "what is done is not drawn");
    let sheet = named(&bytes, "Opportunities");
    assert_eq!(number(&sheet, 1, "Score"), Some(100.0 * 4.0 * 0.8 / 2.0));
    assert_eq!(cell(&sheet, 1, "Impact and effort"), "Quick win");
    let due = sheet.get((1, column(&sheet, "Due"))).expect("a cell");
    assert!(due.is_datetime(), "{due:?} is a date");
    assert_eq!((cell(&sheet, 3, "No."), cell(&sheet, 3, "Status")), (String::new(), "Done".into()));
    assert_eq!(cell(&sheet, 2, "Remarks"), "Missing: reach, confidence");
}

#[test]
fn dates_are_written_in_the_language_of_the_workbook() {
    for (language, code) in [
        (Language::English, "[$-409]d\\ mmm\\ yyyy"),
        (Language::Finnish, "d\\.m\\.yyyy"),
        (Language::Latvian, "dd\\.mm\\.yyyy\\."),
    ] {
        let styles = part(&bytes(&document(), language), "xl/styles.xml");
        assert!(styles.contains(code), "{language:?}: {styles}");
    }
}

#[test]
fn promises_and_standards_have_their_numbers_and_verdicts() {
    let text = JOURNEY
        .replacen("lane(id: \"l_3\", kind: curve),", "lane(id: \"l_3\", kind: curve), lane(id: \"l_4\", kind: promises), lane(id: \"l_5\", kind: touchpoints),", 1)
        .replacen("cards: {", "cards: { \"l_4\": [(id: \"c_5\", text: \"Heti\", promise: (value: 2, unit: \"d\", outcome: 5, kept: (k: 30, n: 100)))], \"l_5\": [(id: \"c_6\", text: \"=Chat\", standard: (text: \"2 min\", target: 2, unit: \"min\", goal: 0.9, met: (k: 3, n: 4)))],", 1);
    let document = crate::file::load_str(&text, "test.ron").expect("a journey");
    let sheet = named(&bytes(&document, Language::English), "Promises and standards");
    assert_eq!(cell(&sheet, 1, "Kind"), "Promise");
    assert_eq!(
        (number(&sheet, 1, "Kept or met (k)"), number(&sheet, 1, "Cases (n)")),
        (Some(30.0), Some(100.0))
    );
    assert_eq!(number(&sheet, 1, "Share kept or met"), Some(0.3));
    assert!(number(&sheet, 1, "95%: from").is_some_and(|low| low > 0.2 && low < 0.3));
    assert_eq!(
        (number(&sheet, 1, "Promised"), number(&sheet, 1, "Outcome")),
        (Some(2.0), Some(5.0))
    );
    assert_eq!(cell(&sheet, 1, "Verdict"), "Mostly not kept");
    assert_eq!(cell(&sheet, 2, "Promise or standard"), "'=Chat: 2 min");
    assert_eq!(number(&sheet, 2, "Target"), Some(0.9));
    assert_eq!(number(&sheet, 2, "Share kept or met"), None, "of four no share is told");
    assert_eq!(cell(&sheet, 2, "Remarks"), "Few answers");
}

#[test]
fn times_are_numbers_and_branches_stand_on_lines_of_their_own() {
    let text = JOURNEY.replacen("title: \"Maksaa\",", "title: \"Maksaa\", waiting: \"2 h\", going_on: 0.8, next: {\"s_2\": (share: 0.6), \"s_3\": (label: \"Heti\", share: 0.4)},", 1);
    let document = crate::file::load_str(&text, "test.ron").expect("a journey");
    let sheet = named(&bytes(&document, Language::English), "Time and flow");
    assert_eq!(number(&sheet, 1, "Waiting time (min)"), Some(120.0));
    assert_eq!(number(&sheet, 1, "Waiting time"), Some(2.0));
    assert_eq!(number(&sheet, 1, "Share who go on"), Some(0.8));
    assert_eq!(cell(&sheet, 1, "Next step"), "Odottaa (60%)\nSaa (Heti, 40%)");
    assert_eq!(cell(&sheet, 4, "Waiting time"), "at least 2\u{a0}h", "of the whole journey");
}

#[test]
fn every_card_stands_at_its_step_with_what_it_says_besides() {
    let text = JOURNEY
        .replacen(
            "lane(id: \"l_3\", kind: curve),",
            "lane(id: \"l_3\", kind: curve), lane(id: \"l_4\", kind: backstage, title: \"=Varasto\"),",
            1,
        )
        .replacen("title: \"Maksaa\",", "title: \"Maksaa\", description: \"Kassalla\", tags: [\"raha\"],", 1)
        .replacen(
            "cards: {",
            "cards: { \"l_4\": [(id: \"c_7\", text: \"Hakee\", details: \"Kahdesti\", to: \"s_2\", \
             evidence: observed(source: \"Vuoro\"))],",
            1,
        );
    let document = crate::file::load_str(&text, "test.ron").expect("a journey");
    let sheet = named(&bytes(&document, Language::English), "Stage by stage");
    assert_eq!(
        (cell(&sheet, 1, "Text"), cell(&sheet, 1, "Remarks")),
        ("Kassalla".into(), "Tags: raha".into())
    );
    let row = (1..sheet.height()).find(|row| cell(&sheet, *row, "Text") == "Hakee").expect("a row");
    assert_eq!(cell(&sheet, row, "Row"), "'=Varasto");
    assert_eq!(cell(&sheet, row, "Details"), "Kahdesti");
    assert_eq!(cell(&sheet, row, "Remarks"), "Last step: Odottaa");
    assert_eq!(
        (cell(&sheet, row, "Evidence"), cell(&sheet, row, "Source")),
        ("Observed".into(), "Vuoro".into())
    );
}

#[test]
fn what_was_decided_has_its_date_and_its_owner() {
    let text = JOURNEY.replacen(
        "due: \"2026-12-24\",",
        "due: \"2026-12-24\", status: planned, owner: \"=Ville\", measure: \"+5\",",
        1,
    );
    let document = crate::file::load_str(&text, "test.ron").expect("a journey");
    let sheet = named(&bytes(&document, Language::Latvian), "Turpmākās darbības");
    let row: Vec<&Data> = sheet.rows().nth(1).expect("a row").iter().collect();
    assert_eq!((row[0].to_string(), row[1].to_string()), ("Kulut heti".into(), "'=Ville".into()));
    assert!(row[2].is_datetime() && *row[3] == "'+5", "{row:?}");
}

#[test]
fn surveys_are_numbers_and_small_groups_have_no_interval() {
    let with = |counts: &str| {
        with(&format!(
            "surveys: [(id: \"sv_1\", metric: nps, period: \"2026\", answers: counts({{{counts}}}))],"
        ))
    };
    let large = named(&bytes(&with("0: 2, 7: 3, 10: 5"), Language::English), "Metrics");
    assert_eq!(number(&large, 1, "Value"), Some(30.0));
    assert_eq!(number(&large, 1, "Answers (n)"), Some(10.0));
    assert_eq!(cell(&large, 1, "Metric"), "Likelihood to recommend (NPS)");
    assert_eq!(cell(&large, 1, "Asked about"), "The journey as a whole");
    assert_eq!(cell(&large, 1, "Answers"), "10:\u{a0}5 · 7:\u{a0}3 · 0:\u{a0}2");
    let low = number(&large, 1, "95%: from");
    assert!(low.is_some_and(|low| (low + 19.05).abs() < 0.01));
    let small = named(&bytes(&with("0: 2, 10: 2"), Language::English), "Metrics");
    assert_eq!(number(&small, 1, "Value"), Some(0.0));
    assert_eq!(number(&small, 1, "Answers (n)"), Some(4.0));
    let head: Vec<String> =
        small.rows().next().expect("a header").iter().map(ToString::to_string).collect();
    assert!(!head.iter().any(|heading| heading.starts_with("95%")), "{head:?}");
}

#[test]
fn a_metric_says_what_came_of_its_target_and_since_the_period_before() {
    let document = with(
        "surveys: [(id: \"sv_1\", metric: csat, date: \"2026-01-31\", answers: counts({1: 90, 5: 10})), (id: \
         \"sv_2\", metric: csat, date: \"2026-06-30\", target: 95, invited: 200, answers: counts({1: 10, 5: 90}))],",
    );
    let sheet = named(&bytes(&document, Language::English), "Metrics");
    assert_eq!(number(&sheet, 2, "Target"), Some(0.95));
    assert_eq!(cell(&sheet, 2, "Verdict"), "Target missed");
    assert_eq!(number(&sheet, 2, "Change since the period before"), Some(80.0));
    assert_eq!(cell(&sheet, 2, "What the change means"), "For the better; unlikely to be chance");
    assert_eq!(number(&sheet, 2, "Response rate"), Some(0.5));
    assert_eq!(cell(&sheet, 1, "Change since the period before"), "");
}

#[test]
fn shares_are_percents_and_means_have_their_decimals() {
    let document = with(
        "surveys: [(id: \"sv_1\", metric: csat, answers: counts({1: 4, 5: 6})), (id: \"sv_2\", \
         metric: ces, answers: counts({1: 1, 6: 6, 7: 3}))],",
    );
    let bytes = bytes(&document, Language::English);
    let sheet = named(&bytes, "Metrics");
    assert_eq!((number(&sheet, 1, "Value"), number(&sheet, 2, "Value")), (Some(0.6), Some(5.8)));
    let low = number(&sheet, 1, "95%: from");
    assert!(low.is_some_and(|low| low > 0.2 && low < 0.4), "bounds are shares too");
    let styles = part(&bytes, "xl/styles.xml");
    assert!(styles.contains("\"0.0%\"") && styles.contains("#,##0.00"), "{styles}");
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
        assert_eq!(names[7], Words::of(language).lane(LaneKind::Value));
    }
    let bytes = bytes(&document, Language::English);
    let sheet = range(&bytes, 7);
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
fn sheets_print_on_a4_with_their_headings_and_numbers() {
    let bytes = bytes(&document(), Language::English);
    let names = read(&bytes).sheet_names();
    for sheet in 1..=names.len() {
        let xml = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        let setup = xml.split("<pageSetup").nth(1).expect("a set-up");
        assert!(setup.contains("paperSize=\"9\"") && xml.contains("<pageSetUpPr fitToPage"));
        assert!(xml.contains("&amp;P / &amp;N"), "pages are numbered");
        assert!(xml.contains("state=\"frozen\""), "headings stay in sight");
    }
    let workbook = part(&bytes, "xl/workbook.xml");
    let lists = names.len() - 2;
    assert_eq!(workbook.matches("_xlnm.Print_Titles").count(), lists, "headings repeat");
    assert_eq!(workbook.matches("_xlnm._FilterDatabase").count(), lists, "every list has filters");
}

/// What takes two pages abreast has its first columns on both, and the halves of a row follow one
/// another.
#[test]
fn wide_sheets_repeat_their_first_columns() {
    let path =
        format!("{}/sample_journeys/day-surgery-knee.journey.ron", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("a file");
    let document = crate::file::load_str(&text, "day-surgery").expect("a journey");
    for language in Language::ALL {
        let bytes = bytes(&document, language);
        let names = read(&bytes).sheet_names();
        let workbook = part(&bytes, "xl/workbook.xml");
        let mut wide = Vec::new();
        for (at, name) in names.iter().enumerate() {
            let xml = part(&bytes, &format!("xl/worksheets/sheet{}.xml", at + 1));
            let setup = xml.split("<pageSetup").nth(1).expect("a set-up");
            if setup.contains("fitToWidth=\"2\"") {
                assert!(setup.contains("pageOrder=\"overThenDown\""), "{name}: {setup}");
                assert!(
                    workbook.contains(&format!("'{name}'!$A:$B,'{name}'!$1:$1"))
                        || workbook.contains(&format!("{name}!$A:$B,{name}!$1:$1")),
                    "{name}"
                );
                wide.push(name.as_str());
            }
        }
        let words = Words::of(language);
        assert!(wide.contains(&words.lane(LaneKind::Pains)), "{wide:?}");
        for key in ["report-section-stages", "field-scores", "xlsx-table"] {
            assert!(!wide.contains(&words.get(key)), "{language:?} {key}: {wide:?}");
        }
    }
}

#[test]
fn an_empty_journey_has_only_the_sheets_that_say_something() {
    let bytes = bytes(&Document::default(), Language::Latvian);
    let names = read(&bytes).sheet_names();
    assert_eq!(names, ["Galvenie secinājumi", "Metodika", "Dati importam"]);
    assert_eq!(range(&bytes, 2).height(), 1);
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

/// A standard's limit is no promise, and what nobody told of its source is not called measured.
#[test]
fn a_standard_has_its_limit_and_says_that_no_source_is_recorded() {
    let text = JOURNEY
        .replacen(
            "lane(id: \"l_3\", kind: curve),",
            "lane(id: \"l_3\", kind: curve), lane(id: \"l_4\", kind: touchpoints), \
             lane(id: \"l_5\", kind: promises), lane(id: \"l_6\", kind: backstage),",
            1,
        )
        .replacen(
            "cards: {",
            "cards: { \"l_4\": [(id: \"c_5\", text: \"Puhelin\", standard: (text: \"Vastaus\", \
             target: 2, unit: \"min\", goal: 0.9, met: (k: 72, n: 90)))], \
             \"l_5\": [(id: \"c_6\", text: \"Heti\", to: \"s_2\", evidence: measured(n: 157, source: \"Loki\"), \
             promise: (value: 2, outcome: 3, unit: \"days\"))], \
             \"l_6\": [(id: \"c_7\", text: \"Siirto\", handover: (giver: \"p_1\")), \
             (id: \"c_8\", text: \"Otto\", handover: (receiver: \"p_1\"))],",
            1,
        );
    let document = crate::file::load_str(&text, "test.ron").expect("a journey");
    let bytes = bytes(&document, Language::English);
    let sheet = named(&bytes, "Promises and standards");
    let row = |row: usize| {
        ["Step", "Promised", "Limit", "Evidence", "Answers (n)", "Source"]
            .map(|heading| cell(&sheet, row, heading))
    };
    assert_eq!(row(1), ["Maksaa – Odottaa", "2", "", "Measured", "157", "Loki"]);
    assert_eq!(row(2), ["Maksaa", "", "2", "", "", "Not recorded"]);
    assert_eq!(number(&sheet, 2, "Share kept or met"), Some(0.8));
    let high = number(&sheet, 2, "95%: to").expect("a number");
    assert!(high < 0.9, "{high}");
    let sheet = named(&bytes, "Stage by stage");
    let remarks: Vec<String> =
        (1..sheet.height()).map(|row| cell(&sheet, row, "Remarks")).collect();
    assert!(
        remarks.contains(&"Aino →".to_owned()) && remarks.contains(&"→ Aino".to_owned()),
        "{remarks:?}"
    );
    let pains = named(&bytes, "Pain points");
    assert_eq!(cell(&pains, 1, "Answered by"), "Kulut heti");
}
