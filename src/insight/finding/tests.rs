//! One test for each rule: what it finds, and what it leaves alone.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::insight::testing::{Builder, measure};
use crate::model::{LoopMark, Pain, Promise, Scores, Standard, StepId, Tally, Touchpoint};

const TODAY: Date = Date::constant(2026, 11, 21);

/// What a rule says about a document: where, and the data of its message.
fn found(b: &Builder, rule: FindingRule) -> Vec<(RecordId, Vec<(&'static str, Arg)>)> {
    findings(&b.document(), Some(TODAY))
        .into_iter()
        .filter(|finding| finding.rule == rule)
        .map(|finding| (finding.at, finding.args))
        .collect()
}

fn places(b: &Builder, rule: FindingRule) -> Vec<RecordId> {
    found(b, rule).into_iter().map(|(at, _)| at).collect()
}

fn pain_at(b: &mut Builder, pain: Pain) -> CardId {
    b.card_at("a", LaneKind::Pains, |card| card.pain = Some(Box::new(pain)))
}

fn opportunity_at(b: &mut Builder, opportunity: Opportunity) -> CardId {
    b.card_at("a", LaneKind::Opportunities, |card| card.opportunity = Some(Box::new(opportunity)))
}

fn moment_at(b: &mut Builder, step: &str, standard: Option<Standard>) -> CardId {
    let touchpoint = Touchpoint { moment_of_truth: true, standard, channel: None };
    b.card_at(step, LaneKind::Touchpoints, |card| card.touchpoint = Some(Box::new(touchpoint)))
}

fn promise_at(b: &mut Builder, promise: Promise) -> CardId {
    b.card_at("a", LaneKind::Promises, |card| card.promise = Some(Box::new(promise)))
}

fn survey(n: Option<u32>, date: Option<Date>) -> Evidence {
    Evidence { kind: EvidenceKind::Measured, source: "Survey".into(), date, n }
}

#[test]
fn a_severe_pain_wants_an_opportunity_that_was_not_dropped() {
    let mut b = Builder::new();
    let severe = |level| Pain { severity: Some(level), ..Pain::default() };
    let alone = pain_at(&mut b, severe(4));
    let answered = pain_at(&mut b, severe(5));
    let given_up = pain_at(&mut b, severe(5));
    pain_at(&mut b, severe(3));
    pain_at(&mut b, severe(9)); // off its scale: a problem, no finding
    let answers = |card| Opportunity { answers: BTreeSet::from([card]), ..Opportunity::default() };
    opportunity_at(&mut b, answers(answered));
    let dropped = OpportunityStatus::Dropped;
    opportunity_at(&mut b, Opportunity { status: dropped, ..answers(given_up) });
    assert_eq!(
        found(&b, FindingRule::SeverePain),
        [
            (alone.into(), vec![("severity", Arg::Count(4))]),
            (given_up.into(), vec![("severity", Arg::Count(5))]),
        ]
    );
}

#[test]
fn a_severe_pain_that_was_acted_on_is_answered_but_has_no_opportunity() {
    let mut b = Builder::new();
    let heard = |state| Pain {
        severity: Some(5),
        feedback: BTreeMap::from([(state, LoopMark::default())]),
        ..Pain::default()
    };
    let acted_on = pain_at(&mut b, heard(LoopState::ActedOn));
    let open = pain_at(&mut b, heard(LoopState::Acknowledged));
    assert_eq!(places(&b, FindingRule::SeverePain), [acted_on.into(), open.into()]);
    let answered: Vec<bool> =
        severe_pains(&b.document()).iter().map(|pain| pain.is_answered()).collect();
    assert_eq!(answered, [true, false]);
}

#[test]
fn a_pain_is_one_in_its_lane_and_among_those_who_serve() {
    let severe = |card: &mut Card| {
        card.pain = Some(Box::new(Pain { severity: Some(5), ..Pain::default() }));
    };
    let mut b = Builder::new();
    b.card_at("a", LaneKind::Text, severe);
    b.card_at("a", LaneKind::Backstage, |_| ());
    assert_eq!(findings(&b.document(), Some(TODAY)), []);
    let internal = b.card_at("a", LaneKind::Backstage, severe);
    assert_eq!(places(&b, FindingRule::SeverePain), [internal.into()]);
    assert_eq!(severe_pains(&b.document()).len(), 1);
    assert_eq!(crate::insight::pain_ranking(&b.document()).len(), 1);
}

#[test]
fn a_cause_is_answered_where_all_that_comes_of_it_is() {
    let mut b = Builder::new();
    let severe = |card: &mut Card| {
        card.pain = Some(Box::new(Pain { severity: Some(4), ..Pain::default() }));
    };
    let cause = b.card_at("a", LaneKind::Backstage, severe);
    let caused = |card: &mut Card| {
        let caused_by = [cause].into();
        card.pain = Some(Box::new(Pain { severity: Some(2), caused_by, ..Pain::default() }));
    };
    let [one, other] =
        [b.card_at("a", LaneKind::Pains, caused), b.card_at("a", LaneKind::Pains, caused)];
    let answer = |b: &mut Builder, pain| {
        b.card_at("a", LaneKind::Opportunities, |card| {
            let answers = [pain].into();
            card.opportunity = Some(Box::new(Opportunity { answers, ..Opportunity::default() }));
        });
    };
    answer(&mut b, one);
    assert_eq!(places(&b, FindingRule::SeverePain), [cause.into()]);
    answer(&mut b, other);
    assert_eq!(places(&b, FindingRule::SeverePain), []);
}

#[test]
fn a_moment_of_truth_is_measured_at_one_of_its_steps() {
    let mut b = Builder::new();
    let everyone = Traveller::Everyone;
    let observed = b.step("a");
    let measured = b.step("b");
    b.score(observed, everyone, 4.0, EvidenceKind::Observed);
    b.score(measured, everyone, 4.0, EvidenceKind::Measured);
    let unmeasured = moment_at(&mut b, "a", None);
    moment_at(&mut b, "b", None);
    let touchpoint = Touchpoint { moment_of_truth: true, ..Touchpoint::default() };
    b.card_at("a", LaneKind::Touchpoints, |card| {
        card.touchpoint = Some(Box::new(touchpoint));
        card.last_step = Some(measured);
    });
    b.card_at("a", LaneKind::Touchpoints, |_| ());
    assert_eq!(places(&b, FindingRule::MomentUnmeasured), [unmeasured.into()]);
}

#[test]
fn a_moment_of_truth_wants_a_standard() {
    let mut b = Builder::new();
    let without = moment_at(&mut b, "a", None);
    moment_at(&mut b, "a", Some(Standard { text: "In 2 minutes".into(), ..Standard::default() }));
    b.card_at("a", LaneKind::Touchpoints, |_| ());
    assert_eq!(places(&b, FindingRule::MomentWithoutStandard), [without.into()]);
}

#[test]
fn scores_are_assumed_where_nobody_knows_one() {
    let mut b = Builder::new();
    let anna = b.persona("Anna");
    let [assumed, known, unscored] = ["a", "b", "c"].map(|title| b.step(title));
    b.score(assumed, anna, 3.0, EvidenceKind::Assumed);
    b.score(assumed, Traveller::Everyone, 3.0, EvidenceKind::Assumed);
    b.score(known, anna, 3.0, EvidenceKind::Assumed);
    b.score(known, Traveller::Everyone, 3.0, EvidenceKind::Observed);
    b.edit_step("c", |step| {
        step.scores.insert(anna, Scores::default());
    });
    let places = places(&b, FindingRule::ScoreAssumed);
    assert_eq!(places, [assumed.into()]);
    assert!(!places.contains(&unscored.into()));
}

#[test]
fn a_pain_without_evidence_is_assumed() {
    let mut b = Builder::new();
    let bare = pain_at(&mut b, Pain::default());
    let with = |kind| {
        move |card: &mut Card| card.evidence = Some(Evidence { kind, ..Evidence::default() })
    };
    let assumed = b.card_at("a", LaneKind::Pains, with(EvidenceKind::Assumed));
    b.card_at("a", LaneKind::Pains, with(EvidenceKind::Observed));
    assert_eq!(places(&b, FindingRule::PainAssumed), [bare.into(), assumed.into()]);
}

#[test]
fn a_promise_wants_an_outcome() {
    let mut b = Builder::new();
    let bare = b.card_at("a", LaneKind::Promises, |_| ());
    let valued = promise_at(&mut b, Promise { value: Some(2.0), ..Promise::default() });
    promise_at(&mut b, Promise { kept: Some(Tally { k: 1, n: 1 }), ..Promise::default() });
    promise_at(&mut b, Promise { outcome: Some(1.0), ..Promise::default() });
    assert_eq!(places(&b, FindingRule::PromiseWithoutOutcome), [bare.into(), valued.into()]);
}

#[test]
fn a_promise_is_kept_every_time_or_not() {
    let mut b = Builder::new();
    let kept = |k, n| Promise { kept: Some(Tally { k, n }), ..Promise::default() };
    let broken = promise_at(&mut b, kept(293, 412));
    promise_at(&mut b, kept(412, 412));
    let args = vec![("k", Arg::Count(293)), ("n", Arg::Count(412))];
    assert_eq!(found(&b, FindingRule::PromiseNotKept), [(broken.into(), args)]);
}

#[test]
fn an_outcome_falls_short_where_one_knows_which_way_is_better() {
    let mut b = Builder::new();
    let promise = |unit: &str, outcome| Promise {
        value: Some(5.0),
        unit: unit.into(),
        outcome: Some(outcome),
        kept: None,
    };
    let late = promise_at(&mut b, promise("darba dienas", 9.0));
    promise_at(&mut b, promise("darba dienas", 4.0));
    promise_at(&mut b, promise("€", 9.0));
    let args = vec![("promised", Arg::Number(5.0)), ("outcome", Arg::Number(9.0))];
    assert_eq!(found(&b, FindingRule::OutcomeShort), [(late.into(), args)]);
}

#[test]
fn a_standard_is_missed_below_its_goal() {
    let mut b = Builder::new();
    let mut standard_at = |goal, k, n| {
        let met = Some(Tally { k, n });
        let standard = Some(Standard { goal, met, ..Standard::default() });
        b.card_at("a", LaneKind::Touchpoints, |card| {
            card.touchpoint = Some(Box::new(Touchpoint { standard, ..Touchpoint::default() }));
        })
    };
    let missed = standard_at(Some(0.75), 130, 210);
    let perhaps = standard_at(Some(0.85), 33, 41);
    standard_at(Some(0.75), 160, 210);
    standard_at(None, 1, 210);
    standard_at(Some(0.75), 0, 0);
    let args = vec![("k", Arg::Count(130)), ("n", Arg::Count(210)), ("goal", Arg::Share(0.75))];
    assert_eq!(found(&b, FindingRule::StandardMissed), [(missed.into(), args)]);
    assert_eq!(places(&b, FindingRule::StandardPerhapsMissed), [perhaps.into()]);
}

#[test]
fn an_over_served_step_names_the_traveller() {
    let mut b = Builder::new();
    let (anna, bo) = (b.persona("Anna"), b.persona("Bo"));
    let scores = |satisfaction, importance| Scores {
        satisfaction: Some(measure(satisfaction, EvidenceKind::Observed)),
        importance: Some(measure(importance, EvidenceKind::Observed)),
        expectation: None,
    };
    let step = b.edit_step("a", |step| {
        step.scores = BTreeMap::from([(anna, scores(4.5, 2.0)), (bo, scores(3.0, 4.0))]);
    });
    let over: Vec<_> = findings(&b.document(), None)
        .into_iter()
        .filter(|finding| finding.rule == FindingRule::OverServed)
        .collect();
    let args = vec![("satisfaction", Arg::Number(4.5)), ("importance", Arg::Number(2.0))];
    let (rule, at) = (FindingRule::OverServed, step.into());
    assert_eq!(over, [Finding { rule, at, who: Some(anna), args }]);
}

#[test]
fn an_opportunity_wants_an_owner_a_measure_and_a_date() {
    let mut b = Builder::new();
    let whole = Opportunity {
        owner: "Ville".into(),
        measure: "Calls a week".into(),
        due: Some(TODAY),
        ..Opportunity::default()
    };
    let bare = b.card_at("a", LaneKind::Opportunities, |_| ());
    let ownerless = opportunity_at(&mut b, Opportunity { owner: " ".into(), ..whole.clone() });
    let dateless = opportunity_at(&mut b, Opportunity { due: None, ..whole.clone() });
    let status = |status| Opportunity { status, ..Opportunity::default() };
    let done = opportunity_at(&mut b, status(OpportunityStatus::Done));
    opportunity_at(&mut b, status(OpportunityStatus::Dropped));
    opportunity_at(&mut b, whole);
    let check = |rule, cards: &[CardId]| {
        let cards: Vec<RecordId> = cards.iter().map(|&card| card.into()).collect();
        assert_eq!(places(&b, rule), cards, "{rule:?}");
    };
    check(FindingRule::OpportunityWithoutOwner, &[bare, ownerless]);
    check(FindingRule::OpportunityWithoutMeasure, &[bare, done]);
    check(FindingRule::OpportunityWithoutDue, &[bare, dateless]);
}

#[test]
fn a_card_on_which_nothing_stands_yet_is_asked_nothing() {
    let mut b = Builder::new();
    let blank = |card: &mut Card| card.text = " ".to_owned();
    for kind in [LaneKind::Opportunities, LaneKind::Pains, LaneKind::Promises] {
        b.card_at("a", kind, blank);
    }
    assert_eq!(findings(&b.document(), None), []);
    // A value says something, also without a text.
    let valued = b.card_at("a", LaneKind::Opportunities, |card| {
        blank(card);
        card.opportunity =
            Some(Box::new(Opportunity { impact: Some(4), ..Opportunity::default() }));
    });
    assert_eq!(places(&b, FindingRule::OpportunityWithoutOwner), [valued.into()]);
}

#[test]
fn heard_feedback_wants_an_answer_to_the_customer() {
    let mut b = Builder::new();
    let at = |states: &[LoopState]| Pain {
        feedback: states.iter().map(|&state| (state, LoopMark::default())).collect(),
        ..Pain::default()
    };
    let heard = pain_at(&mut b, at(&[LoopState::Heard]));
    let acted = pain_at(&mut b, at(&[LoopState::Heard, LoopState::ActedOn]));
    pain_at(&mut b, at(&[LoopState::Heard, LoopState::CustomerTold]));
    pain_at(&mut b, at(&[]));
    assert_eq!(places(&b, FindingRule::NobodyTold), [heard.into(), acted.into()]);
}

#[test]
fn a_future_that_nobody_tried_is_said_once() {
    let mut b = Builder::new();
    b.journey.state = State::Future;
    let step = b.step("a");
    b.score(step, Traveller::Everyone, 4.0, EvidenceKind::Assumed);
    moment_at(&mut b, "a", Some(Standard { text: "In a day".into(), ..Standard::default() }));
    let rules: Vec<FindingRule> =
        findings(&b.document(), None).iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, [FindingRule::FutureUntried]);

    b.score(step, Traveller::Everyone, 4.0, EvidenceKind::Observed);
    let rules: Vec<FindingRule> =
        findings(&b.document(), None).iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, [FindingRule::MomentUnmeasured]);
}

fn surveyed(b: &mut Builder, step: &str, evidence: Evidence) -> StepId {
    b.edit_step(step, |step| {
        let mut score = measure(4.0, EvidenceKind::Measured);
        score.evidence = evidence;
        step.scores.entry(Traveller::Everyone).or_default().satisfaction = Some(score);
    })
}

#[test]
fn few_answers_are_told_for_surveys_only() {
    let mut b = Builder::new();
    let few = surveyed(&mut b, "a", survey(Some(29), None));
    surveyed(&mut b, "b", survey(Some(30), None));
    surveyed(&mut b, "c", survey(None, None));
    let interviews = Evidence { kind: EvidenceKind::Observed, ..survey(Some(9), None) };
    surveyed(&mut b, "d", interviews);
    let pain = b.card_at("a", LaneKind::Pains, |card| card.evidence = Some(survey(Some(4), None)));
    assert_eq!(
        found(&b, FindingRule::FewAnswers),
        [(few.into(), vec![("n", Arg::Count(29))]), (pain.into(), vec![("n", Arg::Count(4))]),]
    );
}

#[test]
fn a_survey_grows_old_after_a_year() {
    let mut b = Builder::new();
    let year_ago = Date::constant(2025, 11, 21);
    let day_before = Date::constant(2025, 11, 20);
    surveyed(&mut b, "a", survey(Some(90), Some(year_ago)));
    let old = surveyed(&mut b, "b", survey(Some(90), Some(day_before)));
    let expected = vec![(old.into(), vec![("date", Arg::Day(day_before))])];
    assert_eq!(found(&b, FindingRule::OldSurvey), expected);
    let unasked = findings(&b.document(), None);
    assert!(unasked.iter().all(|finding| finding.rule != FindingRule::OldSurvey));
}

#[test]
fn every_rule_has_a_name_of_its_own() {
    let keys: BTreeSet<&str> = FindingRule::ALL.into_iter().map(FindingRule::key).collect();
    assert_eq!(keys.len(), FindingRule::ALL.len());
}

#[test]
fn pains_and_gains_of_empathy_maps_want_a_place_on_the_journey() {
    use crate::model::{EmpathyId, EmpathyMap, Note, NoteId, OrderKey, Record, Section};
    let mut b = Builder::new();
    let card = pain_at(&mut b, Pain::default());
    let map = EmpathyId(1);
    let order = OrderKey::default;
    let mut linked = Note::new(NoteId(1), map, Section::Pains, order(), "late");
    linked.links.insert(card);
    let mut dangling = Note::new(NoteId(2), map, Section::Pains, order(), "gone");
    dangling.links.insert(CardId(99_999));
    let gain = Note::new(NoteId(3), map, Section::Gains, order(), "calm");
    let said = Note::new(NoteId(4), map, Section::Says, order(), "hm");
    let mut records: Vec<Record> = b.document().records().collect();
    records.push(EmpathyMap::new(map, order(), "Waits").into());
    records.extend([linked, dangling, gain, said].map(Record::from));
    let document = Document::from_records(records).expect("a document");
    let found = findings(&document, Some(TODAY));
    let places = |rule| -> Vec<RecordId> {
        found.iter().filter(|finding| finding.rule == rule).map(|finding| finding.at).collect()
    };
    assert_eq!(places(FindingRule::EmpathyPainUnmapped), [NoteId(2).into()]);
    assert_eq!(places(FindingRule::EmpathyGainUnmapped), [NoteId(3).into()]);
}

/// Findings of a rule, where surveys lie beside the journey.
fn places_with(b: &Builder, surveys: &[Survey], rule: FindingRule) -> Vec<RecordId> {
    let records =
        b.document().records().chain(surveys.iter().cloned().map(Into::into)).collect::<Vec<_>>();
    let document = Document::from_records(records).expect("a whole document");
    let found = findings(&document, Some(TODAY)).into_iter().filter(|one| one.rule == rule);
    found.map(|one| one.at).collect()
}

fn asked(id: u64, place: Option<SurveyPlace>, n: u64, date: Option<Date>) -> Survey {
    let order = crate::model::OrderKey::spread(9).into_iter().nth(id as usize).expect("a key");
    let answers = crate::model::Answers::Counts([(4, n)].into_iter().collect());
    let survey = Survey::new(crate::model::SurveyId(id), order, crate::model::Metric::Nps);
    Survey { place, answers, date, ..survey }
}

#[test]
fn a_survey_is_told_with_a_score_only_where_the_score_is_its_own() {
    let mut b = Builder::new();
    let step = b.step("a");
    let place = Some(SurveyPlace::Step(step));
    let csat = |date| Survey {
        metric: crate::model::Metric::Csat,
        answers: crate::model::Answers::Counts(BTreeMap::from([(4, 5)])),
        ..asked(1, place, 5, date)
    };
    let few = |b: &Builder, date| places_with(b, &[csat(date)], FindingRule::FewAnswers);
    let of_survey = RecordId::from(crate::model::SurveyId(1));
    surveyed(&mut b, "a", survey(Some(500), None));
    assert_eq!(few(&b, None), [of_survey], "the score rests on other answers");
    surveyed(&mut b, "a", survey(Some(5), None));
    assert_eq!(few(&b, None), [step.into()], "the score says it");
    assert_eq!(few(&b, Some(TODAY)), [step.into(), of_survey], "a score of another day");
}

#[test]
fn what_was_done_wants_numbers_from_afterwards() {
    let day = |month| Some(Date::constant(2026, month, 1));
    let check = |due, measured: Option<Evidence>, is_found: bool| {
        let mut b = Builder::new();
        let pain = b.card_at("b", LaneKind::Pains, |_| ());
        let done = opportunity_at(
            &mut b,
            Opportunity {
                status: OpportunityStatus::Done,
                due,
                answers: BTreeSet::from([pain]),
                ..Opportunity::default()
            },
        );
        if let Some(evidence) = measured {
            surveyed(&mut b, "b", evidence);
        }
        let expected: Vec<RecordId> = is_found.then(|| done.into()).into_iter().collect();
        assert_eq!(places(&b, FindingRule::DoneUnmeasured), expected, "{due:?}");
    };
    check(day(3), None, true);
    check(None, None, true);
    check(day(3), Some(survey(Some(80), day(2))), true);
    check(day(3), Some(survey(Some(80), day(4))), false);
    check(day(3), Some(Evidence { kind: EvidenceKind::Observed, ..survey(None, day(4)) }), true);
    // Where a day is not known, or not yet come, nobody can say that it was before.
    check(None, Some(survey(Some(80), day(2))), false);
    check(day(3), Some(survey(Some(80), None)), false);
    check(day(12), Some(survey(Some(80), day(2))), false);
}

#[test]
fn surveys_can_be_small_and_grow_old() {
    let mut b = Builder::new();
    let at = Some(SurveyPlace::Step(b.step("a")));
    let old = Some(Date::constant(2025, 11, 20));
    let new = Some(Date::constant(2026, 11, 20));
    let surveys = [asked(1, None, 40, old), asked(2, at, 8, new), asked(3, at, 0, old)];
    let id = |id| RecordId::from(crate::model::SurveyId(id));
    // Of the series at the step, the latest is the one with eight answers.
    assert_eq!(places_with(&b, &surveys, FindingRule::FewAnswers), [id(2)]);
    assert_eq!(places_with(&b, &surveys, FindingRule::OldSurvey), [id(1)]);
    // A newer period takes the place of an old one.
    let newer = [asked(1, None, 40, old), asked(2, None, 40, new)];
    assert!(places_with(&b, &newer, FindingRule::OldSurvey).is_empty());
}

#[test]
fn a_moment_of_truth_is_measured_where_customers_were_asked() {
    let mut b = Builder::new();
    let card = moment_at(&mut b, "a", Some(Standard::default()));
    let step = b.step("a");
    let elsewhere = b.step("b");
    let unmeasured =
        |surveys: &[Survey]| places_with(&b, surveys, FindingRule::MomentUnmeasured).len();
    assert_eq!(unmeasured(&[]), 1);
    assert_eq!(unmeasured(&[asked(1, Some(SurveyPlace::Step(elsewhere)), 40, None)]), 1);
    assert_eq!(unmeasured(&[asked(1, Some(SurveyPlace::Step(step)), 0, None)]), 1);
    assert_eq!(unmeasured(&[asked(1, Some(SurveyPlace::Step(step)), 40, None)]), 0);
    assert_eq!(unmeasured(&[asked(1, Some(SurveyPlace::Card(card)), 40, None)]), 0);
}
