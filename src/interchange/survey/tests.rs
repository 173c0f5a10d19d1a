use std::collections::BTreeMap;

use super::*;
use crate::model::Answers;

const FIVE: Kind = Kind::Scale(Scale { min: 1, max: 5 });
const TEN: Kind = Kind::Scale(Scale { min: 0, max: 10 });

fn read(bytes: &[u8], column: &str, by: Option<&str>, kind: Kind) -> Result<Gathered, SurveyError> {
    let progress = Progress::default();
    let export = Export::open(bytes, Some(bytes.len() as u64), &progress)?;
    let column = export.column(column)?;
    let by = by.map(|by| export.column(by)).transpose()?;
    export.gather(&Question { column, by, kind })
}

fn ok(text: &str, column: &str, by: Option<&str>, kind: Kind) -> Gathered {
    read(text.as_bytes(), column, by, kind).expect("answers")
}

fn counts(list: &[(i32, u64)]) -> Answers {
    Answers::Counts(list.iter().copied().collect::<BTreeMap<_, _>>())
}

#[test]
fn answers_blanks_and_what_is_rejected() {
    let text =
        "id,nps,why\n1,9,\"two\nlines\"\n2,,\n3,11,\n4,x,\n\n5,-1,\n6,10 - Very likely,\n7\n";
    let found = ok(text, "nps", None, TEN);
    assert_eq!(found.whole.answers, counts(&[(9, 1), (10, 1)]));
    assert_eq!((found.whole.blank, found.whole.rejected), (2, 3));
    let told: Vec<(u64, &str)> =
        found.first_rejected.iter().map(|one| (one.line, one.text.as_str())).collect();
    assert_eq!(told, [(5, "11"), (6, "x"), (8, "-1")]);
    assert!(found.groups.is_empty());
}

#[test]
fn a_rejected_answer_is_told_with_its_own_place() {
    let found = ok("why,nps\n\"a\r\nbä\",x\n,11\n", "nps", None, TEN);
    let places: Vec<(u64, u64)> =
        found.first_rejected.iter().map(|one| (one.line, one.column)).collect();
    assert_eq!(places, [(3, 5), (4, 2)]);
}

#[test]
fn the_first_ten_rejected_are_told() {
    let text = format!("n\n{}", "x\n".repeat(25));
    let found = ok(&text, "n", None, FIVE);
    assert_eq!((found.whole.rejected, found.first_rejected.len()), (25, 10));
    let long = ok(&format!("n\n{}\n", "a".repeat(100)), "n", None, FIVE);
    assert_eq!(long.first_rejected.first().map(|one| one.text.chars().count()), Some(41));
}

#[test]
fn of_one_column_empty_lines_between_answers_are_blank() {
    let found = ok("n\r\n5\r\n\r\n\r\n4\r\nx\r\n\r\n\r\n", "n", None, FIVE);
    assert_eq!((found.whole.blank, found.whole.rejected), (2, 1));
    assert_eq!(found.first_rejected.first().map(|one| one.line), Some(6));
    assert_eq!(ok("n,m\n5,1\n\n4,1\n", "n", None, FIVE).whole.blank, 0);
}

#[test]
fn groups_are_sorted_and_come_to_the_whole() {
    let text = "where;score\nb;5\n a ;4\n\"b\";1\na;\n;3\nÄ;9\n";
    let found = ok(text, "score", Some("where"), FIVE);
    let names: Vec<&str> = found.groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(names, ["", "a", "b", "Ä"]);
    assert_eq!(found.groups[2].answers, counts(&[(1, 1), (5, 1)]));
    assert_eq!((found.groups[1].blank, found.groups[3].rejected), (1, 1));
    assert_eq!(found.whole.answers, counts(&[(1, 1), (3, 1), (4, 1), (5, 1)]));
}

#[test]
fn too_many_groups_are_refused() {
    let rows = |count: usize| -> String {
        let rows: Vec<String> = (0..count).map(|row| format!("g{row},5\n")).collect();
        format!("by,n\n{}", rows.concat())
    };
    assert_eq!(ok(&rows(1_000), "n", Some("by"), FIVE).groups.len(), 1_000);
    let error = read(rows(1_001).as_bytes(), "n", Some("by"), FIVE);
    assert!(matches!(error, Err(SurveyError::TooManyGroups)), "{error:?}");
}

#[test]
fn a_wrong_column_tells_which_there_are() {
    match read(b"a,b\n1,2\n", "c", None, FIVE) {
        Err(SurveyError::NoSuchColumn { column, found }) => {
            assert_eq!((column.as_str(), found), ("c", vec!["a".to_owned(), "b".to_owned()]));
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(read(b"", "c", None, FIVE), Err(SurveyError::Empty)));
}

#[test]
fn numbers_with_decimal_commas() {
    let found = ok("min;x\n3,5;\n4,5;\n1 000;\n2,5 min;\n", "min", None, Kind::Numbers(None));
    let Answers::Numbers(numbers) = found.whole.answers else { panic!("{found:?}") };
    assert_eq!((numbers.n, numbers.mean), (4, 252.625));
}

#[test]
fn words_are_a_share_where_there_is_no_number() {
    let kind = Kind::Numbers(None);
    let found = ok("solved,by\nyes,a\nno,b\nKyllä,a\n,b\nmaybe,a\n", "solved", Some("by"), kind);
    assert_eq!(found.whole.answers, Answers::Share(crate::model::Share { k: 2, n: 3 }));
    assert_eq!(found.groups[1].answers, Answers::Share(crate::model::Share { k: 0, n: 1 }));
    assert_eq!((found.whole.blank, found.whole.rejected), (1, 1));
    let mixed = ok("solved\nyes\n1\nx\nno\n", "solved", None, kind);
    assert_eq!((mixed.whole.answers.n(), mixed.whole.rejected), (1, 3));
    let lines: Vec<u64> = mixed.first_rejected.iter().map(|one| one.line).collect();
    assert_eq!(lines, [2, 4, 5]);
}

#[test]
fn headers_of_survey_tools_are_no_answers() {
    let qualtrics = "StartDate,NPS\nStart Date,How likely?\n\
                     \"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\n\
                     2026-01-01,9\n2026-01-01,3\n";
    let found = ok(qualtrics, "How likely?", None, TEN);
    assert_eq!((found.whole.answers, found.whole.rejected), (counts(&[(3, 1), (9, 1)]), 0));
    let monkey = "Respondent ID,How was it?,\n,Delivery,Price\n1,5,4\n2,3,x\n";
    let found = ok(monkey, "Price", None, FIVE);
    assert_eq!((found.whole.answers, found.whole.rejected), (counts(&[(4, 1)]), 1));
    assert_eq!(found.first_rejected[0].line, 4);
    let typeform = "#,How likely?\nab12,10\ncd34,9\n";
    assert_eq!(ok(typeform, "How likely?", None, TEN).whole.answers.n(), 2);
}

#[test]
fn the_order_of_rows_means_nothing() {
    let rows = ["a,5", "b,1", "a,x", ",4", "b,", "a,2"];
    let text = |rows: &[&str]| format!("by,n\n{}\n", rows.join("\n"));
    let one = ok(&text(&rows), "n", Some("by"), FIVE);
    let mut turned = rows;
    turned.reverse();
    let two = ok(&text(&turned), "n", Some("by"), FIVE);
    assert_eq!((one.whole, one.groups), (two.whole, two.groups));
}

#[test]
fn reading_can_be_stopped() {
    let progress = Progress::default();
    progress.cancel();
    let opened = Export::open(&b"a\n1\n"[..], None, &progress);
    assert!(matches!(opened.err(), Some(SurveyError::Cancelled)));
}

#[test]
fn a_metric_knows_its_answers() {
    let scale = |min, max| Some(Scale { min, max });
    assert_eq!(kind_of(Metric::Nps, None), Some(TEN));
    assert_eq!(kind_of(Metric::Csat, scale(1, 9)), Some(FIVE));
    assert_eq!(kind_of(Metric::Satisfaction, None), None);
    assert_eq!(kind_of(Metric::Satisfaction, scale(4, 4)), None);
    assert_eq!(kind_of(Metric::Satisfaction, scale(0, 1_000)), None);
    assert_eq!(kind_of(Metric::Kpi, None), Some(Kind::Numbers(None)));
    assert_eq!(kind_of(Metric::Kpi, scale(0, 100_000)), Some(Kind::Numbers(scale(0, 100_000))));
}

#[test]
fn what_is_meant_can_be_guessed() {
    let check = |text: &str, column: usize, metric: Metric, scale: Option<(i32, i32)>| {
        let progress = Progress::default();
        let export = Export::open(text.as_bytes(), None, &progress).expect("an export");
        let guess = export.guess().expect("a guess");
        assert_eq!((guess.column, guess.metric), (column, metric), "{text}");
        assert_eq!(guess.scale.map(|scale| (scale.min, scale.max)), scale);
    };
    check("id,date,score\n1001,2026-01-01,9\n1002,2026-01-02,10\n", 2, Metric::Nps, None);
    check("a,Would you recommend us?\n3,9\n4,7\n", 1, Metric::Nps, None);
    check("Tyytyväisyys,Helppous\n4,6\n5,7\n", 0, Metric::Csat, None);
    check("x;Made it easy\n;7\n;5\n", 1, Metric::Ces, None);
    check("where,score\nshop,4\nweb,2\n", 1, Metric::Csat, None);
    check("id,Q1\n1,5\n2,4\n3,5\n", 1, Metric::Csat, None);
    check("arvosana\n9\n10\n4\n", 0, Metric::Satisfaction, Some((4, 10)));
    let progress = Progress::default();
    let words = Export::open(&b"a,b\nx,y\n"[..], None, &progress).expect("an export");
    assert_eq!(words.guess(), None);
    assert_eq!(words.first_rows(5), [["x", "y"]]);
}
