use std::convert::Infallible;

use super::*;
use crate::change::{Edit, History, Label, Verb, What};
use crate::file::load_str;
use crate::model::{Answers, IdSource};

fn document() -> Document {
    let text = "#![enable(implicit_some)]\n(format: \"polku-journey\", version: 1, title: \"X\", \
        personas: [(id: \"p_1\", name: \"Aino\"), (id: \"p_2\", name: \"Veikko\")], \
        rows: [lane(id: \"l_1\", kind: touchpoints)], \
        stages: [(id: \"st_1\", title: \"S\", steps: [\
        (id: \"s_1\", title: \"Pays\", scores: {\"p_1\": (satisfaction: 2)}, \
         cards: {\"l_1\": [(id: \"c_1\", text: \"Till\"), (id: \"c_2\", text: \"till\")]}), \
        (id: \"s_2\", title: \"Tracks\", cards: {\"l_1\": [(id: \"c_3\", text: \"App\")]})])])";
    load_str(text, "test").expect("a journey")
}

fn land_all(document: &mut Document, surveys: &[Survey]) {
    let label = Label::one(Verb::Add, What::Survey);
    let edit = Edit { label, selection: Vec::new() };
    let done = History::new().edit(document, &mut IdSource::seeded(1), edit, |draft| {
        surveys.iter().for_each(|survey| {
            land(draft, survey.clone(), None);
        });
        Ok::<(), Infallible>(())
    });
    assert!(done.is_ok());
}

fn csat(counts: &[(i32, u64)]) -> Survey {
    Survey {
        answers: Answers::Counts(counts.iter().copied().collect()),
        source: "May".to_owned(),
        ..Survey::new(SurveyId(1), OrderKey::default(), Metric::Csat)
    }
}

fn group(name: &str) -> Group {
    let answers = Answers::Counts([(4, 2)].into_iter().collect());
    Group {
        name: name.to_owned(),
        period: String::new(),
        days: None,
        answers,
        blank: 1,
        rejected: 1,
    }
}

#[test]
fn names_stand_for_what_is_called_so() {
    let document = document();
    let found = |split, name| meaning(&document, split, None, name);
    let step = |id| Found::One(Meaning::Step(StepId(id)));
    assert_eq!(found(Split::Step, " tracks"), step(2));
    assert_eq!(
        found(Split::Step, "Waits"),
        Found::None(vec!["Pays".to_owned(), "Tracks".to_owned()])
    );
    assert_eq!(found(Split::Touchpoint, "Till"), Found::One(Meaning::Touchpoint(CardId(1))));
    assert_eq!(found(Split::Touchpoint, "TILL"), Found::Several);
    assert_eq!(found(Split::Persona, "veikko"), Found::One(Meaning::Persona(PersonaId(2))));
    let at = meaning(&document, Split::Touchpoint, Some(StepId(1)), "App");
    assert!(matches!(at, Found::None(_)));
    assert_eq!(likely_split(&document, &[group(""), group("Aino")]), Some(Split::Persona));
    assert_eq!(likely_split(&document, &[group("Aino"), group("2026 Q1")]), None);
    assert_eq!(likely_split(&document, &[group("")]), None);
}

#[test]
fn a_survey_at_a_step_measures_its_score() {
    let mut document = document();
    let at = |place, persona| Survey {
        place,
        persona,
        date: Some(Date::constant(2026, 5, 31)),
        ..csat(&[(1, 3), (2, 5), (3, 12), (4, 20), (5, 10)])
    };
    let aino = at(Some(SurveyPlace::Card(CardId(1))), Some(PersonaId(1)));
    let all = at(Some(SurveyPlace::Step(StepId(2))), None);
    land_all(&mut document, &[aino, all, at(None, None)]);
    for (step, who) in [(1, Traveller::Persona(PersonaId(1))), (2, Traveller::Everyone)] {
        let step = document.step(StepId(step)).expect("a step");
        let measure = step.scores[&who].satisfaction.clone().expect("a score");
        assert_eq!((measure.value, measure.evidence.n), (3.58, Some(50)));
        assert_eq!(measure.evidence.kind, EvidenceKind::Measured);
        assert_eq!(measure.evidence.source, "May");
    }
    assert_eq!(document.surveys().count(), 3);
}

#[test]
fn the_same_survey_is_replaced_and_another_is_not() {
    let mut document = document();
    let first = Survey { target: Some(70.0), ..csat(&[(4, 9)]) };
    let other = Survey { period: "Q2".to_owned(), ..csat(&[(1, 1)]) };
    land_all(&mut document, &[first, other]);
    let before: Vec<SurveyId> = document.surveys().map(|survey| survey.id).collect();
    land_all(&mut document, &[csat(&[(5, 2)])]);
    let after: Vec<SurveyId> = document.surveys().map(|survey| survey.id).collect();
    assert_eq!(before, after);
    let replaced = document.surveys().next().expect("a survey");
    assert_eq!((replaced.answers.n(), replaced.target), (2, Some(70.0)));
}

#[test]
fn an_older_survey_leaves_the_later_score() {
    let mut document = document();
    let at = |source: &str, day, answer| Survey {
        place: Some(SurveyPlace::Step(StepId(1))),
        source: source.to_owned(),
        date: Some(Date::constant(2026, day, 1)),
        ..csat(&[(answer, 40)])
    };
    land_all(&mut document, &[at("new", 6, 4), at("old", 1, 2)]);
    let score = |document: &Document| {
        let step = document.step(StepId(1)).expect("a step");
        step.scores[&Traveller::Everyone].satisfaction.as_ref().map(|measure| measure.value)
    };
    assert_eq!(score(&document), Some(4.0));
    land_all(&mut document, &[at("newer", 7, 5)]);
    assert_eq!(score(&document), Some(5.0));
}

#[test]
fn an_older_period_of_the_same_source_leaves_the_later_score() {
    let mut document = document();
    let at = |period: &str, month, answer| Survey {
        place: Some(SurveyPlace::Step(StepId(1))),
        period: period.to_owned(),
        date: Some(Date::constant(2026, month, 1)),
        ..csat(&[(answer, 40)])
    };
    let score = |document: &Document| {
        let step = document.step(StepId(1)).expect("a step");
        step.scores[&Traveller::Everyone].satisfaction.as_ref().map(|measure| measure.value)
    };
    land_all(&mut document, &[at("Q2", 6, 4), at("Q1", 3, 2)]);
    assert_eq!(score(&document), Some(4.0));
    // The same again, corrected: also with an earlier day.
    land_all(&mut document, &[at("Q2", 5, 3)]);
    assert_eq!(score(&document), Some(3.0));
}

#[test]
fn a_survey_that_moves_takes_its_score_with_it() {
    let mut document = document();
    let at = |source: &str, month, answer| Survey {
        place: Some(SurveyPlace::Step(StepId(1))),
        source: source.to_owned(),
        date: Some(Date::constant(2026, month, 1)),
        ..csat(&[(answer, 40)])
    };
    land_all(&mut document, &[at("old", 1, 2), at("new", 6, 4)]);
    let newest = document.surveys().next_back().map(|survey| survey.id).expect("a survey");
    let label = Label::one(Verb::Move, What::Survey);
    let edit = Edit { label, selection: Vec::new() };
    let mut history = History::new();
    let done = history.edit(&mut document, &mut IdSource::seeded(2), edit, |draft| {
        move_to(draft, newest, Some(SurveyPlace::Card(CardId(3))));
        Ok::<(), Infallible>(())
    });
    assert!(done.is_ok());
    let score = |document: &Document, step| {
        let step = document.step(StepId(step)).expect("a step");
        let scores = step.scores.get(&Traveller::Everyone);
        scores.and_then(|scores| scores.satisfaction.as_ref().map(|measure| measure.value))
    };
    assert_eq!((score(&document, 1), score(&document, 2)), (Some(2.0), Some(4.0)));
    let moved = document.survey(newest).expect("the survey");
    assert_eq!(moved.place, Some(SurveyPlace::Card(CardId(3))));
}

#[test]
fn groups_of_a_period_have_it_and_their_own_last_day() {
    let day = |month, day| Date::constant(2026, month, day);
    let of = |period: &str, last| Group {
        period: period.to_owned(),
        days: Some(super::super::Days { first: day(1, 1), last }),
        ..group("Pays")
    };
    let groups = vec![of("Q1 2026", day(3, 30)), of("Q2 2026", day(6, 2))];
    let gathered = Gathered {
        whole: group(""),
        groups,
        first_rejected: Vec::new(),
        words: Vec::new(),
        set: None,
        days: None,
    };
    let meanings = vec![Meaning::Step(StepId(1)); 2];
    let all = surveys(&csat(&[]), &gathered, &meanings);
    let told: Vec<_> = all.iter().map(|one| (one.period.as_str(), one.date)).collect();
    assert_eq!(told, [("Q1 2026", Some(day(3, 30))), ("Q2 2026", Some(day(6, 2)))]);
}

#[test]
fn groups_become_surveys_and_those_of_one_meaning_are_pooled() {
    let groups = vec![group("a"), group("b"), group("c"), group("d")];
    let gathered = Gathered {
        whole: group(""),
        groups,
        first_rejected: Vec::new(),
        words: Vec::new(),
        set: None,
        days: None,
    };
    let step = |id| Meaning::Step(StepId(id));
    let meanings = [step(1), Meaning::Nothing, step(2), step(1)];
    let all = surveys(&csat(&[]), &gathered, &meanings);
    let told: Vec<_> = all.iter().map(|one| (one.place, one.answers.n(), one.blank)).collect();
    let at = |id| Some(SurveyPlace::Step(StepId(id)));
    assert_eq!(told, [(at(1), 4, 2), (at(2), 2, 1)]);
    let whole = Gathered { groups: Vec::new(), ..gathered };
    assert_eq!(surveys(&csat(&[]), &whole, &[]).len(), 1);
}
