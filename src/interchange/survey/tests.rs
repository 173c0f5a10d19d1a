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
    export.gather(&Question { column, by, kind, dates: None })
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
    check("Tyytyväisyys (1–5);x\n3,5;\n4,5;\n1;\n", 0, Metric::Csat, None);
    check("Ease 1 to 5\n2\n5\n", 0, Metric::Kpi, None);
    check("Effort (1-5)\n2\n5\n", 0, Metric::Ces1, None);
    check("Rating 1..4\n2\n4\n", 0, Metric::Satisfaction, Some((1, 4)));
    check("a\nVery satisfied\nSatisfied\nVery dissatisfied\n", 0, Metric::Csat, None);
    check("Q1 2026-05\n3\n5\n", 0, Metric::Csat, None);
    let progress = Progress::default();
    let words = Export::open(&b"a,b\nx,y\n"[..], None, &progress).expect("an export");
    assert_eq!(words.guess(), None);
    assert_eq!(words.first_rows(5), [["x", "y"]]);
}

#[test]
fn few_numbers_off_a_scale_do_not_widen_it() {
    let check = |head: &str, rows: &[(&str, usize)], metric: Metric, is_sure: bool| {
        let rows: String =
            rows.iter().map(|(row, count)| format!("{row}\n").repeat(*count)).collect();
        let text = format!("\"{head}\"\n{rows}");
        let progress = Progress::default();
        let export = Export::open(text.as_bytes(), None, &progress).expect("an export");
        let guess = export.guess().expect("a guess");
        assert_eq!((guess.metric, guess.is_sure), (metric, is_sure), "{text}");
    };
    // A code for "cannot say", whether or not the question tells the scale.
    check("Rating", &[("3", 40), ("5", 50), ("1", 40), ("7", 3)], Metric::Csat, false);
    check("Rating (1–5)", &[("3", 40), ("5", 50), ("1", 40), ("7", 30)], Metric::Csat, true);
    check("Rating", &[("3", 40), ("5", 50), ("0", 2)], Metric::Csat, false);
    // Answers that go on may be answers.
    check("Rating", &[("3", 60), ("5", 60), ("6", 2), ("7", 2)], Metric::Csat7, false);
    check("Rating", &[("3", 20), ("5", 20), ("7", 20)], Metric::Csat7, true);
    check("apmierinātība, skalā no 1 līdz 5", &[("5", 9), ("7", 2)], Metric::Csat, true);
    check("Oliko helppoa? Asteikolla 1-7", &[("5", 9), ("4", 2)], Metric::Ces, true);
    check("Arvosana 1 = huono, 5 = hyvä", &[("5", 9), ("7", 2)], Metric::Csat, true);
}

#[test]
fn several_columns_are_counted_in_one_pass_by_month() {
    let text = "when,a,b,where\n2026-01-03,5,9,x\n2026-02-01,4,x,y\n2026-04-01,,10,x\n,1,3,y\n";
    let progress = Progress::default();
    let export = Export::open(text.as_bytes(), None, &progress).expect("an export");
    let dates = export.dates().first().copied();
    let questions =
        Questions { columns: vec![(1, FIVE), (2, TEN)], by: Some(3), dates, by_month: true };
    let all = export.count_all(&questions, &WordMap::default()).expect("answers");
    let told = |at: usize, by_value: bool, every: Option<Every>| -> Vec<(String, String, u64)> {
        let parts = Parts { by_value, every };
        let groups = all[at].gathered_by(&WordMap::default(), parts).groups;
        groups.into_iter().map(|one| (one.name, one.period, one.answers.n())).collect()
    };
    let one = |name: &str, period: &str, n| (name.to_owned(), period.to_owned(), n);
    let quarters = [one("", "", 1), one("", "Q1 2026", 2), one("", "Q2 2026", 0)];
    assert_eq!(told(0, false, Some(Every::Quarter)), quarters);
    assert_eq!(told(0, true, None), [one("x", "", 1), one("y", "", 2)]);
    let both = [one("x", "2026", 2), one("y", "", 1), one("y", "2026", 0)];
    assert_eq!(told(1, true, Some(Every::Year)), both);
    let whole = all[1].gathered(&WordMap::default());
    assert_eq!((whole.whole.answers.n(), whole.whole.rejected), (3, 1));
    let last = |group: &Group| group.days.map(|days| days.last.to_string());
    let parts = Parts { by_value: false, every: Some(Every::Quarter) };
    let groups = all[0].gathered_by(&WordMap::default(), parts).groups;
    assert_eq!(groups.iter().map(last).collect::<Vec<_>>()[1].as_deref(), Some("2026-02-01"));
}

#[test]
fn any_number_can_be_a_key_figure_but_is_not_proposed() {
    let progress = Progress::default();
    let export = Export::open(&b"visits\n120\n340\n"[..], None, &progress).expect("an export");
    let guesses = export.guesses();
    assert_eq!(guesses[0].map(|guess| (guess.metric, guess.is_likely)), Some((Metric::Kpi, false)));
    assert_eq!(export.guess(), None);
}

fn counted(text: &str, kind: Kind) -> Counted {
    let progress = Progress::default();
    let export = Export::open(text.as_bytes(), None, &progress).expect("an export");
    let question = Question { column: 0, by: None, kind, dates: export.dates().first().copied() };
    export.count(&question, &WordMap::default()).expect("answers")
}

#[test]
fn known_words_are_numbers_and_are_told() {
    let rows = [("Strongly agree", 3), ("agree", 2), ("Agree ", 1), ("strongly disagree", 1)];
    let rows: String = rows.map(|(word, count)| format!("{word}\n").repeat(count)).concat();
    let text = format!("a\n{rows}N/A\nasdf\n");
    let found = counted(&text, FIVE).gathered(&WordMap::default());
    assert_eq!(found.whole.answers, counts(&[(1, 1), (4, 3), (5, 3)]));
    assert_eq!((found.whole.blank, found.whole.rejected), (1, 1));
    let set = found.set.expect("a set");
    assert_eq!((set.set, set.scale.max, set.fits), (WordSet::Agreement, 5, true));
    let told: Vec<(&str, u64, Said)> =
        found.words.iter().map(|word| (word.text.as_str(), word.count, word.said)).collect();
    let expected = [
        ("strongly disagree", 1, Said::Number(1)),
        ("Agree", 3, Said::Number(4)),
        ("Strongly agree", 3, Said::Number(5)),
        ("N/A", 1, Said::NoAnswer),
        ("asdf", 1, Said::Open),
    ];
    assert_eq!(told, expected);
    assert!(found.open_words().is_empty());
    let lines: Vec<u64> = found.first_rejected.iter().map(|one| one.line).collect();
    assert_eq!(lines, [10]);
}

#[test]
fn words_of_another_scale_are_not_bent() {
    let text = "a\nStrongly agree\nAgree\nStrongly disagree\n";
    let found = counted(text, Kind::Scale(Scale { min: 1, max: 7 })).gathered(&WordMap::default());
    assert_eq!((found.whole.answers.n(), found.whole.rejected), (0, 3));
    assert_eq!(found.set.map(|set| (set.scale.max, set.fits)), Some((5, false)));
    let any = counted(text, Kind::Numbers(None)).gathered(&WordMap::default());
    let Answers::Numbers(numbers) = any.whole.answers else { panic!("{any:?}") };
    assert_eq!((numbers.n, (numbers.mean * 3.0).round()), (3, 10.0));
}

#[test]
fn somebody_says_what_other_words_stand_for() {
    let counted = counted("a\nGreat\nGreat\nSo-so\nBad\n5\nwhat?\n", FIVE);
    let open = counted.gathered(&WordMap::default());
    let texts: Vec<&str> = open.open_words().iter().map(|word| word.text.as_str()).collect();
    assert_eq!(texts, ["Great", "Bad", "So-so", "what?"]);
    let mut map = WordMap::default();
    map.insert("great", Meant::Number(5));
    map.insert("So-so", Meant::Number(3));
    map.insert("bad", Meant::Number(9));
    map.insert("what", Meant::LeftOut);
    let found = counted.gathered(&map);
    assert_eq!(found.whole.answers, counts(&[(3, 1), (5, 3)]));
    assert_eq!((found.whole.blank, found.whole.rejected), (1, 1));
    assert_eq!(found.first_rejected[0].text, "Bad");
    assert!(found.open_words().is_empty());
}

#[test]
fn a_slip_among_numbers_asks_nobody() {
    let text = format!("a\n{}asdf\n", "5\n".repeat(100));
    let found = counted(&text, FIVE).gathered(&WordMap::default());
    assert_eq!((found.whole.answers.n(), found.whole.rejected), (100, 1));
    assert!(found.open_words().is_empty());
    // One end of a scale in words is no slip.
    let text = format!("a\n{}{}", "5\n".repeat(100), "Great\n".repeat(9));
    assert_eq!(counted(&text, FIVE).gathered(&WordMap::default()).open_words().len(), 1);
}

#[test]
fn free_text_stands_for_nothing_in_any_order() {
    let rows: Vec<String> = (0..150).map(|row| format!("word {row}")).collect();
    let mut all = rows.clone();
    all.extend(["Very satisfied".to_owned(), "Satisfied".to_owned(), "5".to_owned()]);
    let read = |rows: &[String]| {
        let text = format!("a\n{}\n", rows.join("\n"));
        let found = counted(&text, FIVE).gathered(&WordMap::default());
        assert!(found.words.is_empty() && found.open_words().is_empty(), "{:?}", found.words);
        (found.whole, found.set)
    };
    let forwards = read(&all);
    assert_eq!((forwards.0.answers.n(), forwards.0.rejected), (1, 152));
    all.reverse();
    assert_eq!(read(&all), forwards);
}

#[test]
fn what_is_wrong_with_an_answer_is_told() {
    let found = ok("a;b\n3,5;\n9;\nx;\n", "a", None, FIVE);
    let why: Vec<Why> = found.first_rejected.iter().map(|one| one.why).collect();
    assert_eq!(why, [Why::NotWhole, Why::OffScale, Why::NoNumber]);
}

#[test]
fn the_days_of_the_answers_are_told_where_they_are_asked_for() {
    let text = "a;when\n5;3.4.2026\n4;20.6.2026\n;1.5.2026\n";
    let found = counted(text, FIVE).gathered(&WordMap::default());
    assert_eq!(found.days.map(Days::period).as_deref(), Some("Q2 2026"));
    assert_eq!(ok(text, "a", None, FIVE).days, None);
}
