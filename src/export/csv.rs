//! The tidy table as CSV and TSV: UTF-8 without a byte-order mark, lines end in LF, decimals in
//! dots, whatever the language.

use super::harmless::harmless;
use super::settings::Format;
use super::table::{COLUMNS, Cell, rows};
use super::{SheetCell, SheetPreview};
use crate::model::Document;

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// CSV.
    Comma,
    /// TSV.
    Tab,
}

impl Separator {
    /// What parts the cells of that format.
    pub(super) fn of(format: Format) -> Self {
        if format == Format::Tsv { Self::Tab } else { Self::Comma }
    }

    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Tab => b'\t',
        }
    }
}

/// The first rows of a table that was written.
pub(super) fn preview(file: &[u8], separator: Separator, most: usize) -> SheetPreview {
    let reader =
        csv::ReaderBuilder::new().has_headers(false).delimiter(separator.byte()).from_reader(file);
    let mut records = reader.into_records().filter_map(Result::ok);
    let head = records.next().map(|head| head.iter().map(str::to_owned).collect());
    let cell = |text: &str| SheetCell::new(text, text.parse::<f64>().is_ok());
    let rows: Vec<Vec<SheetCell>> =
        records.by_ref().take(most).map(|row| row.iter().map(cell).collect()).collect();
    let count = rows.len() + records.count();
    SheetPreview { head: head.unwrap_or_default(), rows, count, ..SheetPreview::default() }
}

/// The document's table.
#[must_use]
pub fn write(document: &Document, separator: Separator) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator.byte())
        .terminator(csv::Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    let mut outcome = writer.write_record(COLUMNS);
    for row in rows(document) {
        outcome = outcome.and_then(|()| writer.write_record(row.iter().map(cell)));
    }
    debug_assert!(outcome.is_ok(), "rows are equally long, and memory takes everything");
    writer.into_inner().unwrap_or_default()
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Text(text) => harmless(text).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::export::only_persona;
    use crate::interchange;
    use crate::model::{PersonaId, arbitrary};

    /// Two stages of evil names, two personas, and everything that a cell has to mark.
    const JOURNEY: &str = r#"#![enable(implicit_some)]
(
  format: "polku-journey", version: 1,
  personas: [(id: "p_2", name: "Veikko, 67"), (id: "p_1", name: "Aino \"34\"")],
  rows: [
    lane(id: "l_1", kind: touchpoints), lane(id: "l_2", kind: pains),
    lane(id: "l_3", kind: opportunities), lane(id: "l_4", kind: actions),
    lane(id: "l_5", kind: touchpoints, title: "More"),
  ],
  stages: [
    (id: "st_1", title: "=Osto", steps: [
      (id: "s_1", title: "Maksaa", scores: {
        "p_1": (satisfaction: (2.25, measured(n: 143)), expectation: 4.5),
        "p_2": (),
      }, cards: {
        "l_1": [
          (id: "c_1", text: "Kassa; verkossa", channel: web, moment_of_truth: true),
          (id: "c_2", text: "Lasku", to: "s_2"),
        ],
        "l_2": [
          (id: "c_3", text: "+ kulut", personas: ["p_1"], pain: (severity: 4)),
          (id: "c_4", text: "Hidas"),
        ],
        "l_3": [(id: "c_5", text: "Kulut heti")],
        "l_4": [(id: "c_6", text: "not in the table")],
        "l_5": [(id: "c_7", text: "Kioski", channel: own("Kioski; aula"))],
      }),
      (id: "s_2", title: "-1", scores: {"everyone": (satisfaction: 3)}, cards: {
        "l_2": [(id: "c_8", text: "Two\nlines", personas: ["p_2"], pain: (severity: 2))],
      }),
    ]),
    (id: "st_2", title: "Jälkeen", steps: [(id: "s_3", title: "@home")]),
  ],
)"#;

    fn document() -> Document {
        crate::file::load_str(JOURNEY, "test.ron").expect("a journey")
    }

    fn table(document: &Document, separator: Separator) -> String {
        String::from_utf8(write(document, separator)).expect("text")
    }

    #[test]
    fn the_table_has_a_row_for_each_step_and_persona() {
        let head = "stage,step_number,step,persona,satisfaction,expectation,importance,evidence,n,\
                    touchpoints,channels,moment_of_truth,pain_points,severity,opportunities\n";
        let rows = [
            "'=Osto,1,Maksaa,\"Veikko, 67\",,,,,,Kassa\\; verkossa; Lasku; Kioski,\
             web; ; Kioski\\; aula,yes,Hidas,,Kulut heti\n",
            "'=Osto,1,Maksaa,\"Aino \"\"34\"\"\",2.25,4.5,,measured,143,\
             Kassa\\; verkossa; Lasku; Kioski,web; ; Kioski\\; aula,yes,'+ kulut; Hidas,4; ,\
             Kulut heti\n",
            "'=Osto,2,'-1,,3,,,assumed,,Lasku,,,,,\n",
            "'=Osto,2,'-1,\"Veikko, 67\",,,,,,Lasku,,,\"Two\nlines\",2,\n",
            "Jälkeen,3,'@home,,,,,,,,,,,,\n",
        ];
        assert_eq!(table(&document(), Separator::Comma), head.to_owned() + &rows.concat());
    }

    #[test]
    fn a_backslash_at_the_end_keeps_values_apart() {
        let text = r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, rows: [lane(id: "l_1", kind: touchpoints)], stages: [
  (id: "st_1", title: "S", steps: [(id: "s_1", title: "T", cards: {"l_1": [
    (id: "c_1", text: "C:\\"), (id: "c_2", text: "Till")]})])])"#;
        let document = crate::file::load_str(text, "test.ron").expect("a journey");
        let table = table(&document, Separator::Comma);
        let options = interchange::Options::default();
        let import = interchange::import(table.as_bytes(), interchange::Format::Csv, &options);
        let import = import.expect("a journey");
        let texts: std::collections::BTreeSet<&str> =
            import.journeys[0].cards().map(|card| card.text.as_str()).collect();
        assert_eq!(texts, ["C:\\", "Till"].into(), "{table}");
    }

    #[test]
    fn tabs_separate_where_asked_for() {
        let text = table(&document(), Separator::Tab);
        assert!(text.starts_with("stage\tstep_number\t"));
        assert!(text.contains("\tVeikko, 67\t"));
    }

    #[test]
    fn one_persona_has_its_own_table() {
        let table = table(&only_persona(&document(), PersonaId(1)), Separator::Comma);
        let personas: Vec<_> =
            table.lines().skip(1).map(|row| row.contains("Aino") as u8).collect();
        assert_eq!(personas, [1, 0, 0], "{table}");
        assert!(!table.contains("Veikko") && !table.contains("Two"), "{table}");
    }

    fn read(table: &str) -> Document {
        let options = interchange::Options::default();
        let import = interchange::import(table.as_bytes(), interchange::Format::Csv, &options);
        import.expect("a journey").journeys.remove(0)
    }

    #[test]
    fn personas_of_one_name_and_of_none_come_back_apart() {
        let text = r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, personas: [
  (id: "p_1", name: "Aino"), (id: "p_2", name: " Aino"), (id: "p_3", name: "Aino (2)"),
  (id: "p_4"), (id: "p_5"),
], rows: [lane(id: "l_1", kind: curve)], stages: [(id: "st_1", title: "S", steps: [
  (id: "s_1", title: "T", scores: {"p_1": (satisfaction: 1), "p_2": (satisfaction: 2),
   "p_3": (satisfaction: 3), "p_4": (satisfaction: 4), "p_5": (satisfaction: 5),
   "everyone": (satisfaction: 2.5)})])])"#;
        let document = crate::file::load_str(text, "test.ron").expect("a journey");
        let first = table(&document, Separator::Comma);
        let names: Vec<_> = first.lines().skip(1).filter_map(|row| row.split(',').nth(3)).collect();
        let expected = ["", "Aino", "Aino (3)", "Aino (2)", "Persona 4", "Persona 5"];
        assert_eq!(names, expected, "{first}");
        let back = read(&first);
        assert_eq!(table(&back, Separator::Comma), first);
        assert_eq!(back.persona_count(), 5);
        let settings = crate::export::Settings::new(crate::export::Format::Csv);
        let losses = crate::export::losses(&document, &settings);
        assert_eq!(losses, [interchange::Loss::NumberedNames(3)]);
        assert_eq!(crate::export::losses(&back, &settings), []);
    }

    #[test]
    fn marks_of_a_texts_own_come_back() {
        for title in ["'=1+1", "''-2", "=1", "'tis", "'"] {
            let text = format!(
                "(format: \"polku-journey\", version: 1, stages: [(id: \"st_1\", title: \"S\", \
                 steps: [(id: \"s_1\", title: \"{title}\")])])"
            );
            let document = crate::file::load_str(&text, "test.ron").expect("a journey");
            let back = read(&table(&document, Separator::Comma));
            let titles: Vec<_> = back.steps().map(|step| step.title.as_str()).collect();
            assert_eq!(titles, [title]);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn what_comes_back_in_goes_out_the_same(document in arbitrary::document()) {
            let read = |table: &str| {
                let options = interchange::Options::default();
                let import = interchange::import(table.as_bytes(), interchange::Format::Csv, &options);
                import.map(|mut import| import.journeys.remove(0))
            };
            let first = table(&document, Separator::Comma);
            // What names alone cannot tell apart, and what is off its scale, is lost at first.
            if let Ok(once) = read(&first) {
                let once = table(&once, Separator::Comma);
                let twice = read(&once).expect("a table");
                prop_assert_eq!(table(&twice, Separator::Comma), once);
            }
        }
    }

    #[test]
    fn no_steps_give_a_head_alone() {
        assert_eq!(table(&Document::default(), Separator::Comma).lines().count(), 1);
    }
}
