//! What holds for any document and for any text.

use proptest::prelude::*;
use proptest::sample::Index;

use super::{from_json, load_bytes, load_str, to_json, to_ron};
use crate::model::{Document, Journey, arbitrary};

fn loaded(text: &str) -> Document {
    load_str(text, "a.ron").unwrap_or_else(|error| panic!("{error}\n{text}"))
}

#[test]
fn a_number_that_is_none_is_not_written() {
    let journey = Journey { target: Some(f64::NAN), ..Journey::default() };
    let document = Document::from_records([journey.into()]).expect("a document");
    assert_eq!(loaded(&to_ron(&document)).journey().target, None);
}

/// A file with something in every field.
const FULL: &str = include_str!("../../tests/golden/v1/full.journey.ron");

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_saved_journey_loads_as_it_was(document in arbitrary::document()) {
        let text = to_ron(&document);
        let back = loaded(&text);
        prop_assert_eq!(&back, &arbitrary::normalised(&document));
        prop_assert_eq!(to_ron(&back), text);
    }

    #[test]
    fn every_finite_number_comes_back_to_the_last_bit(number in prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL) {
        let journey = Journey { target: Some(number), ..Journey::default() };
        let document = Document::from_records([journey.into()]).expect("a document");
        prop_assert_eq!(loaded(&to_ron(&document)).journey().target, Some(number));
        let json = to_json(&document);
        let back = from_json(&json, "a.json").unwrap_or_else(|error| panic!("{error}"));
        prop_assert_eq!(back.journey().target, Some(number));
        prop_assert_eq!(to_json(&back), json);
    }

    #[test]
    fn other_programs_numbers_come_in_to_the_last_bit(number in prop::num::f64::NORMAL, digits in 15_usize..25) {
        let written = format!("{number:.digits$e}");
        let exact: f64 = written.parse().expect("a number");
        let json = format!("{{\"format\": \"polku-journey\", \"version\": 1, \"target\": {written}}}");
        let back = from_json(&json, "a.json").unwrap_or_else(|error| panic!("{error}"));
        prop_assert_eq!(back.journey().target, Some(exact));
    }

    #[test]
    fn a_saved_text_has_no_stray_space_and_nothing_unseen(document in arbitrary::document()) {
        let text = to_ron(&document);
        prop_assert!(text.ends_with(")\n") && !text.contains(" \n"));
        prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
    }

    #[test]
    fn json_says_the_same(document in arbitrary::document()) {
        let text = to_json(&document);
        let back = from_json(&text, "a.json").unwrap_or_else(|error| panic!("{error}"));
        prop_assert_eq!(to_json(&back), text);
    }

    #[test]
    fn a_cut_file_is_an_error_and_nothing_worse(at in any::<Index>()) {
        let bytes = FULL.as_bytes();
        let cut = &bytes[..at.index(FULL.trim_end().len())];
        prop_assert!(load_bytes(cut, "a.ron").is_err());
    }

    #[test]
    fn a_damaged_file_does_not_panic(
        damages in prop::collection::vec((any::<Index>(), 0..3_u8, any::<u8>()), 1..6),
    ) {
        let mut bytes = FULL.as_bytes().to_vec();
        for (at, how, byte) in damages {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, b"()[]{}\",:#/'r0-"[usize::from(byte) % 15]),
                _ => drop(bytes.remove(at)),
            }
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for result in [load_bytes(&bytes, "a.ron"), load_str(&text, "a.ron"), from_json(&text, "a")] {
            match result {
                Ok(document) => { loaded(&to_ron(&document)); }
                Err(error) => { error.to_string(); }
            }
        }
    }

    #[test]
    fn any_text_does_not_panic(
        fields in prop::collection::vec(
            prop::sample::select(vec![
                "(", ")", "[", "]", "{", "}", ":", ",", "\"", "\\", "//", "/*", "*/", "r#\"", "\"#",
                "b\"", "'", "id", "\"c_1\"", "\"everyone\"", "1.5", "-", "NaN", "Some(", "stages",
                "steps", "cards", "scores", "satisfaction", "lane", "#![enable(implicit_some)]",
                "..", "0x", "ä", "\n", " ", "\u{0}",
            ]),
            0..40,
        ),
    ) {
        let fields = fields.concat();
        for text in [fields.clone(), format!("(format: \"polku-journey\", version: 1, {fields}")] {
            if let Err(error) = load_str(&text, "a.ron") {
                error.to_string();
            }
        }
    }
}
