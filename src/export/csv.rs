//! The tidy table as CSV and TSV: UTF-8 without a byte-order mark, lines end in LF, decimals in
//! dots, whatever the language.

use super::harmless::harmless;
use super::table::{COLUMNS, Cell, rows};
use crate::model::Document;

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// CSV.
    Comma,
    /// TSV.
    Tab,
}

/// The document's table.
#[must_use]
pub fn write(document: &Document, separator: Separator) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(match separator {
            Separator::Comma => b',',
            Separator::Tab => b'\t',
        })
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
            // A text of its own that looks like a marked one loses what looks like the mark.
            prop_assume!(!first.contains("'\t") && !first.contains("'\r"));
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
