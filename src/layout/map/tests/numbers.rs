//! Rows that draw numbers: what they say, and when they are laid out again.

use std::sync::Arc;

use super::{Map, engine, export, layout, window};
use crate::layout::map::{MapPicture, RowBody};
use crate::layout::scene::{Group, Ink, Item, Segment};
use crate::model::{
    Answers, Dimension, Document, Evidence, EvidenceKind, LaneId, LaneKind, Measure, Metric,
    OrderKey, PersonaId, RowId, Scores, StepId, Survey, SurveyId, SurveyPlace, Tally, Traveller,
    ValueInput,
};

const ADA: Traveller = Traveller::Persona(PersonaId(1));

fn measured(value: f64) -> Option<Measure> {
    let kind = EvidenceKind::Measured;
    Some(Measure { value, evidence: Evidence { kind, ..Evidence::default() } })
}

fn body(picture: &MapPicture, lane: LaneId) -> Arc<RowBody> {
    let row = picture.rows.iter().find(|row| row.row == RowId::Lane(lane)).expect("the row");
    row.body.clone()
}

fn texts(group: &Group) -> Vec<String> {
    let mut texts = Vec::new();
    group.walk(&mut |_, _, item| {
        if let Item::Text(run) = item {
            texts.push(run.text.to_string());
        }
    });
    texts
}

/// All that is written in a row, its label first.
fn written(body: &RowBody) -> Vec<String> {
    let mut all = texts(&body.label);
    all.extend(body.wide.iter().flat_map(|placed| texts(&placed.group)));
    all.extend(body.cells.iter().flatten().flat_map(|cell| texts(&cell.group)));
    all
}

#[track_caller]
fn says(body: &RowBody, parts: &[&str]) {
    let all = written(body);
    for part in parts {
        assert!(all.iter().any(|text| text == part), "{part} is not among {all:?}");
    }
}

fn survey(id: u64, metric: Metric, counts: &[(i32, u64)], step: Option<u64>) -> Survey {
    let order = OrderKey::spread(9).into_iter().nth(id as usize).expect("a key");
    let mut survey = Survey::new(SurveyId(id), order, metric);
    survey.answers = Answers::Counts(counts.iter().copied().collect());
    survey.place = step.map(|step| SurveyPlace::Step(StepId(step)));
    survey
}

#[test]
fn a_gap_shows_both_values() {
    let mut map = Map::new(&[2]);
    let lane = map.lane(LaneKind::Gap);
    let scores =
        Scores { satisfaction: measured(2.1), expectation: measured(4.5), importance: None };
    map.step(1).scores.insert(ADA, scores);
    let picture = layout(&map.document());
    assert_eq!(picture.written_in(lane, StepId(1)), "2.1 / 4.5 −2.4");
    assert_eq!(picture.written_in(lane, StepId(2)), "");
    let body = body(&picture, lane);
    says(&body, &["2.1", "/ 4.5", "−2.4"]);
    assert!(body.cells.iter().flatten().count() == 1, "a step without both has no gap");
}

#[test]
fn satisfaction_and_expectation_each_bear_their_own_evidence() {
    let mut map = Map::new(&[1]);
    let lane = map.lane(LaneKind::Gap);
    let known = |kind| {
        let measure = |value, kind| {
            Some(Measure { value, evidence: Evidence { kind, ..Evidence::default() } })
        };
        Scores {
            satisfaction: measure(2.1, EvidenceKind::Measured),
            expectation: measure(4.5, kind),
            importance: None,
        }
    };
    let mut fills = |kind| {
        map.step(1).scores.insert(ADA, known(kind));
        let picture = layout(&map.document());
        let (mut mark, mut tick) = (Vec::new(), Vec::new());
        let row = body(&picture, lane);
        row.cells[0].as_ref().expect("a gap").group.walk(&mut |_, _, item| {
            if let Item::Rect { rect, fill, stroke: Some(_), .. } = item {
                let marks = if rect.height == 11.0 { &mut tick } else { &mut mark };
                marks.push(*fill);
            }
        });
        (mark, tick)
    };
    let (own, tick) = fills(EvidenceKind::Assumed);
    let (same, full) = fills(EvidenceKind::Measured);
    assert!(!own.is_empty() && own == same, "what was experienced is known as before");
    assert!(!own.contains(&Some(Ink::Paper)), "measured: {own:?}");
    assert_eq!((tick, full), (vec![Some(Ink::Paper)], vec![Some(Ink::TextMuted)]));
}

#[test]
fn a_stage_is_weighed_for_each_who_travels() {
    let mut map = Map::new(&[2, 1]);
    let lane = map.lane(LaneKind::Value);
    let number = |value| Some(Measure::assumed(value));
    let input = ValueInput { benefits: number(4.0), sacrifices: number(1.5) };
    map.stages[0].value.insert((ADA, Dimension::Functional), input);
    let body = body(&layout(&map.document()), lane);
    says(&body, &["Functional", "4.0 − 1.5", "+2.5", "Ada"]);
    let [own] = body.wide.as_slice() else { panic!("{:?}", body.wide) };
    assert_eq!(own.columns, 0..2, "it is of the stage, not of one of its steps");
}

#[test]
fn a_stage_that_goes_over_two_sheets_is_weighed_on_one() {
    let mut map = Map::new(&[5]);
    let lane = map.lane(LaneKind::Value);
    let input = ValueInput { benefits: Some(Measure::assumed(4.0)), sacrifices: None };
    map.stages[0].value.insert((ADA, Dimension::Functional), input);
    let mut options = export();
    options.breaks = [2].into();
    let body = body(&engine().layout(&map.document(), &options), lane);
    let [box_of_stage] = body.wide.as_slice() else { panic!("one box") };
    assert_eq!(box_of_stage.columns, 2..5);
}

#[test]
fn metrics_say_how_sure_they_are() {
    let mut map = Map::new(&[2]);
    let lane = map.lane(LaneKind::Metrics);
    let mut csat = survey(1, Metric::Csat, &[(3, 48), (4, 52)], Some(1));
    csat.target = Some(65.0);
    map.surveys = vec![
        csat,
        survey(2, Metric::Csat, &[(3, 1), (4, 3)], Some(2)),
        survey(3, Metric::Nps, &[(10, 50), (8, 30), (3, 20)], None),
    ];
    let document = map.document();
    let in_window = engine().layout(&document, &window());
    let shown = body(&in_window, lane);
    says(
        &shown,
        &["NPS", "+30", "52%", "95%: 42–62%", "n\u{a0}=\u{a0}100", "3 of 4", "Few answers"],
    );
    let target = written(&shown).join(" ");
    assert!(target.contains("Target 65%: not reached"), "{target}");
    let in_export = body(&engine().layout(&document, &export()), lane);
    let told = written(&in_export);
    assert!(!told.iter().any(|text| text == "3 of 4"), "so few could be recognised: {told:?}");
}

#[test]
fn a_metric_of_the_whole_journey_tells_how_it_went() {
    let mut map = Map::new(&[1]);
    let lane = map.lane(LaneKind::Metrics);
    let nps = |id, period: &str, counts: &[(i32, u64)]| Survey {
        period: period.to_owned(),
        ..survey(id, Metric::Nps, counts, None)
    };
    // The later period stands first in the file, and neither has a date.
    map.surveys = vec![
        nps(1, "Q2 2026", &[(10, 50), (8, 30), (3, 20)]),
        nps(2, "Q1 2026", &[(10, 20), (8, 30), (3, 50)]),
    ];
    let paths = |body: &RowBody| {
        let mut count = 0;
        body.label.walk(&mut |_, _, item| {
            let is_line = matches!(item, Item::Path { stroke: Some(stroke), .. }
                if stroke.ink == Ink::Everyone);
            count += usize::from(is_line);
        });
        count
    };
    for options in [window(), export()] {
        let shown = body(&engine().layout(&map.document(), &options), lane);
        says(&shown, &["NPS", "+30", "Q1 2026: −30"]);
        assert_eq!(paths(&shown), 1, "the way from one to the other");
    }
}

#[test]
fn a_small_change_of_a_metric_does_not_climb_like_a_large_one() {
    let climb = |before: u64, after: u64| {
        let mut map = Map::new(&[1]);
        let lane = map.lane(LaneKind::Metrics);
        let nps = |id, period: &str, promoters| Survey {
            period: period.to_owned(),
            ..survey(id, Metric::Nps, &[(10, promoters), (3, 100 - promoters)], None)
        };
        map.surveys = vec![nps(1, "Q1 2026", before), nps(2, "Q2 2026", after)];
        let body = body(&engine().layout(&map.document(), &window()), lane);
        let mut climb = 0.0_f32;
        body.label.walk(&mut |_, _, item| {
            if let Item::Path { segments, stroke: Some(stroke), .. } = item
                && stroke.ink == Ink::Everyone
                && let [Segment::MoveTo(from), Segment::LineTo(to)] = segments[..]
            {
                climb = from.y - to.y;
            }
        });
        climb
    };
    assert!(climb(30, 80) > 10.0, "100 points");
    assert!(climb(50, 51) < 2.0 && climb(50, 51) > 0.0, "2 points");
    assert!(climb(51, 50) < 0.0);
}

#[test]
fn measured_points_have_whiskers_and_others_reach_a_grey_curve() {
    let mut map = Map::new(&[3]);
    let lane = map.lane(LaneKind::Curve);
    for step in 1..=3 {
        map.step(step).benchmark = Some(3.0);
    }
    map.step(1).scores.entry(Traveller::Everyone).or_default().satisfaction = measured(3.6);
    let lines = |document: &Document| {
        let body = body(&layout(document), lane);
        let mut count = 0;
        for cell in body.cells.iter().flatten() {
            cell.group.walk(&mut |_, _, item| {
                if let Item::Path { stroke: Some(stroke), .. } = item {
                    count += usize::from(stroke.ink == Ink::Everyone);
                }
            });
        }
        let grey = body.wide.iter().flat_map(|placed| &placed.group.items).filter(|item| {
            matches!(item, Item::Path { stroke: Some(stroke), .. } if stroke.ink == Ink::Reference)
        });
        (count, grey.count())
    };
    let (bare, grey) = lines(&map.document());
    assert_eq!(grey, 2);
    let counts = [(1, 3), (2, 5), (3, 12), (4, 20), (5, 10)];
    map.surveys = vec![survey(1, Metric::Csat, &counts, Some(1))];
    let (with_whisker, _) = lines(&map.document());
    assert_eq!(with_whisker, bare + 3, "a line and its two ends");
}

#[test]
fn how_we_listen_says_when_and_who_and_how_many_answer() {
    let mut map = Map::new(&[1]);
    let lane = map.lane(LaneKind::Listening);
    let card = map.card(1, "How easy was it?");
    let listening = card.listening.get_or_insert_default();
    listening.trigger = "after delivery".to_owned();
    listening.owner = "Mia".to_owned();
    listening.response = Some(Tally { k: 120, n: 480 });
    let body = body(&layout(&map.document()), lane);
    says(&body, &["How easy was it?", "after delivery", "Mia", "120 of 480 answered", "(25%)"]);
}

#[test]
fn rows_of_numbers_are_laid_out_again_only_for_what_they_show() {
    let mut map = Map::new(&[2]);
    let [gap, value, metrics] =
        [LaneKind::Gap, LaneKind::Value, LaneKind::Metrics].map(|kind| map.lane(kind));
    let lane = map.lane(LaneKind::Actions);
    map.card(1, "Pays");
    let first = map.document();
    let mut engine = engine();
    let before = engine.layout(&first, &export());
    let mut ids = crate::model::IdSource::seeded(1);
    let mut after = first.clone();
    let mut history = crate::change::History::new();
    let label = crate::change::Label::one(crate::change::Verb::Edit, crate::change::What::Card);
    let edit = crate::change::Edit { label, selection: Vec::new() };
    let id = first.cards().next().expect("a card").id;
    let done = history.edit(&mut after, &mut ids, edit, |draft| {
        draft.edit_card(id, |card| card.text = "Pays at last".to_owned());
        Ok::<(), ()>(())
    });
    assert!(done.is_ok());
    let again = engine.layout(&after, &export());
    for row in [gap, value, metrics] {
        assert!(Arc::ptr_eq(&body(&before, row), &body(&again, row)));
    }
    assert!(!Arc::ptr_eq(&body(&before, lane), &body(&again, lane)));
}
