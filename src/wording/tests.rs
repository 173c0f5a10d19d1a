//! Every problem, finding and error has its words in every language, with its data in them.

use std::io;

use super::*;
use crate::file::{Expected, Found, LoadErrorKind, SaveError};
use crate::i18n::Language;
use crate::insight::{Arg, Finding, FindingRule};
use crate::model::{
    Card, CardId, Date, Field, Journey, Lane, LaneId, LaneKind, MeasureKind, OrderKey, Persona,
    PersonaId, Problem, ProblemRule, Promise, Record, RecordId, Stage, StageId, Step, StepId,
    Traveller,
};

const ANNA: PersonaId = PersonaId(1);

fn document() -> Document {
    let anna = Persona::new(ANNA, OrderKey::default(), "Anna");
    Document::from_records([Record::from(Journey::default()), anna.into()]).expect("a document")
}

/// A finding of that rule with all the data that any rule has.
fn found(rule: FindingRule, who: Option<Traveller>) -> Finding {
    let args = vec![
        ("severity", Arg::Count(4)),
        ("k", Arg::Count(3)),
        ("n", Arg::Count(9)),
        ("goal", Arg::Share(0.75)),
        ("promised", Arg::Number(2.0)),
        ("outcome", Arg::Number(5.5)),
        ("satisfaction", Arg::Number(4.6)),
        ("importance", Arg::Number(2.0)),
        ("date", Arg::Day(Date::constant(2025, 1, 31))),
    ];
    Finding { rule, at: RecordId::Journey, who, args }
}

#[test]
fn every_finding_is_worded_in_every_language() {
    for language in Language::ALL {
        let words = Words::of(language);
        for rule in FindingRule::ALL {
            let told = finding(words, &document(), &found(rule, None));
            let key = format!("finding-{}", rule.key());
            assert!(!told.what.contains("finding-") && !told.what.contains('$'), "{key}");
            assert!(!told.why.is_empty(), "{key}-why in {language:?}");
        }
    }
}

#[test]
fn a_finding_shows_its_data_and_whose_it_is() {
    let words = Words::of(Language::English);
    let check = |rule, who, what: &str| {
        assert_eq!(finding(words, &document(), &found(rule, who)).what, what);
    };
    let anna = Some(Traveller::Persona(ANNA));
    check(FindingRule::FewAnswers, anna, "Anna: Few answers (n\u{a0}=\u{a0}9)");
    let everyone = Some(Traveller::Everyone);
    check(FindingRule::FewAnswers, everyone, "All customers: Few answers (n\u{a0}=\u{a0}9)");
    let gone = Some(Traveller::Persona(PersonaId(2)));
    check(FindingRule::FewAnswers, gone, "p_2: Few answers (n\u{a0}=\u{a0}9)");
}

#[test]
fn an_outcome_is_told_in_the_unit_of_its_promise() {
    let mut card = Card::new(CardId(1), LaneId(1), StepId(1), OrderKey::default(), "Soon");
    card.promise = Some(Box::new(Promise { unit: "day".to_owned(), ..Promise::default() }));
    let stage = Stage::new(StageId(1), OrderKey::default(), "Stage");
    let step = Step::new(StepId(1), StageId(1), OrderKey::default(), "Step");
    let lane = Lane {
        id: LaneId(1),
        order: OrderKey::default(),
        kind: LaneKind::Promises,
        title: String::new(),
        description: String::new(),
    };
    let journey = Record::from(Journey::default());
    let records = [journey, stage.into(), step.into(), lane.into(), card.into()];
    let document = Document::from_records(records).expect("a document");
    let args = vec![("promised", Arg::Number(1.0)), ("outcome", Arg::Number(6.0))];
    let at = RecordId::Card(CardId(1));
    let found = Finding { rule: FindingRule::OutcomeShort, at, who: None, args };
    let told = finding(Words::of(Language::English), &document, &found).what;
    assert_eq!(told, "Outcome 6\u{a0}days falls short of the promised 1\u{a0}day");
}

#[test]
fn a_place_has_the_names_that_people_know() {
    use crate::model::{Lane, LaneId, LaneKind, Metric, Survey, SurveyId};
    let survey = Survey::new(SurveyId(1), OrderKey::default(), Metric::Nps);
    let asked = Survey { name: "And now?".into(), ..survey.clone() };
    let (id, order, kind) = (LaneId(1), OrderKey::default(), LaneKind::Pains);
    let lane = Lane { id, order, kind, title: String::new(), description: String::new() };
    let records: [Record; 5] = [
        Journey { title: "Shoes".into(), ..Journey::default() }.into(),
        survey.into(),
        Survey { id: SurveyId(2), ..asked }.into(),
        Persona::new(ANNA, OrderKey::default(), " ").into(),
        lane.into(),
    ];
    let document = Document::from_records(records).expect("a document");
    let words = Words::of(Language::Finnish);
    let told = |id: RecordId| place(words, &document, id);
    assert_eq!(told(SurveyId(1).into()), ["Shoes", "NPS"]);
    assert_eq!(told(SurveyId(2).into()), ["Shoes", "And now?"]);
    assert_eq!(told(id.into()), ["Shoes", "Kipupisteet"]);
    assert_eq!(words.traveller(&document, Traveller::Persona(ANNA)), "Nimetön persoona");
}

#[test]
fn every_problem_is_worded_in_every_language() {
    let field = Field::Measure(Traveller::Persona(ANNA), MeasureKind::Satisfaction);
    for language in Language::ALL {
        for rule in ProblemRule::ALL {
            let missing = Some(PersonaId(2).into());
            let at = RecordId::Journey;
            let wrong = Problem { rule, at, field, value: Some(7.5), missing };
            let told = problem(Words::of(language), &document(), &wrong);
            let shown = match rule {
                ProblemRule::DanglingLink => "p_2".to_owned(),
                ProblemRule::OffScale => Words::of(language).number(7.5, 1),
            };
            assert!(told.what.contains(&shown) && told.what.contains("Anna"), "{}", told.what);
            assert!(!told.why.is_empty());
        }
    }
}

#[test]
fn errors_of_files_are_worded_in_every_language() {
    let found = || "XFOUND".to_owned();
    let kinds = || {
        [
            LoadErrorKind::Io(io::Error::other("XFOUND")),
            LoadErrorKind::OtherFormat { found: found() },
            LoadErrorKind::NewerVersion { found: found(), newest: 1 },
            LoadErrorKind::NoSuchVersion { found: found(), newest: 1 },
            LoadErrorKind::Syntax { expected: Expected::Score, found: Found::Text(found()) },
            LoadErrorKind::UnknownField { found: found(), expected: &["a", "b"] },
            LoadErrorKind::UnknownWord { found: found(), expected: &["a", "b"] },
            LoadErrorKind::MissingField { field: found() },
            LoadErrorKind::DuplicateField { field: found() },
            LoadErrorKind::DuplicateKey { key: found() },
            LoadErrorKind::DuplicateId { id: found() },
            LoadErrorKind::WrongId { found: found(), prefix: "c".into() },
            LoadErrorKind::NoSuchLane { id: found() },
            LoadErrorKind::WrongDate { found: found() },
            LoadErrorKind::WrongTimespan { found: found() },
            LoadErrorKind::NotFinite { found: found() },
            LoadErrorKind::OutOfBounds { found: found() },
        ]
    };
    let plain = || {
        [
            LoadErrorKind::Io(io::ErrorKind::NotFound.into()),
            LoadErrorKind::Io(io::ErrorKind::PermissionDenied.into()),
            LoadErrorKind::Io(io::ErrorKind::IsADirectory.into()),
            LoadErrorKind::TooLarge,
            LoadErrorKind::NotUtf8,
            LoadErrorKind::Empty,
            LoadErrorKind::ConflictMarks,
            LoadErrorKind::NoFormat,
            LoadErrorKind::WrongBytes,
            LoadErrorKind::TooDeep,
            LoadErrorKind::OpenText,
            LoadErrorKind::OpenComment,
            LoadErrorKind::WrongEscape,
            LoadErrorKind::Syntax { expected: Expected::Text, found: Found::End },
            LoadErrorKind::Syntax { expected: Expected::Number, found: Found::End },
            LoadErrorKind::Syntax { expected: Expected::Boolean, found: Found::End },
            LoadErrorKind::Syntax { expected: Expected::Name, found: Found::End },
            LoadErrorKind::Syntax { expected: Expected::Sign(","), found: Found::End },
            LoadErrorKind::Syntax { expected: Expected::Other, found: Found::End },
            LoadErrorKind::Syntax { expected: Expected::End, found: Found::Text("x".into()) },
        ]
    };
    for language in Language::ALL {
        let words = Words::of(language);
        for kind in kinds() {
            let text = load_error(words, &kind);
            assert!(text.contains("XFOUND"), "{language:?}: {text}");
        }
        for kind in plain() {
            let text = load_error(words, &kind);
            assert!(!text.starts_with("read-"), "{language:?}: {text}");
        }
        let (folder, path) = ("/a".into(), "/a/b".into());
        let cause = || io::Error::other("XFOUND");
        let text = save_error(words, &SaveError::Folder { folder, cause: cause() });
        assert!(text.contains("XFOUND"), "{text}");
        let text = save_error(words, &SaveError::Write { path, cause: cause() });
        assert!(text.contains("XFOUND"), "{text}");
        let text = save_error(words, &SaveError::Exists { path: "/a/b".into() });
        assert!(!text.starts_with("write-"), "{text}");
    }
}
