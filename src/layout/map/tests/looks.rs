//! What each kind of lane draws, as text.

use crate::layout::dump::{group_text, scene_text};
use crate::layout::scene::{Tag, point};
use crate::model::{
    Branch, Channel, Evidence, EvidenceKind, Handover, LaneKind, LineKind, LoopMark, LoopState,
    Measure, Opportunity, OpportunityStatus, Pain, PersonaId, Promise, Standard, StepId, Tally,
    Touchpoint, Traveller,
};

use super::{Map, engine, layout, window};

fn known(kind: EvidenceKind) -> Option<Evidence> {
    Some(Evidence { kind, ..Evidence::default() })
}

/// The content of the only row: what is wide, then the cells.
fn row(map: &Map) -> String {
    let picture = layout(&map.document());
    let row = &picture.rows[0];
    let mut out = format!("height {}\n", row.body.height);
    for placed in &row.body.wide {
        out +=
            &format!("wide {:?} {:?}\n{}", placed.columns, placed.rect, group_text(&placed.group));
    }
    for (column, cell) in row.body.cells.iter().enumerate() {
        if let Some(cell) = cell {
            out += &format!("column {column} at {}\n{}", cell.y, group_text(&cell.group));
        }
    }
    out
}

#[test]
fn plain_cards() {
    let mut map = Map::new(&[2]);
    map.lane(LaneKind::Actions);
    map.card(1, "Opens the app").personas.insert(PersonaId(1));
    map.card(1, "Waits").tags.insert("slow".into());
    map.card(2, "Reads the message\nand calls").evidence = known(EvidenceKind::Observed);
    insta::assert_snapshot!(row(&map));
}

#[test]
fn a_quote_gets_its_marks_once() {
    let mut map = Map::new(&[1]);
    map.lane(LaneKind::Quotes);
    map.card(1, "Where is it?");
    map.card(1, "“Here”");
    insta::assert_snapshot!(row(&map));
}

#[test]
fn touchpoints() {
    let mut map = Map::new(&[2]);
    map.lane(LaneKind::Touchpoints);
    map.card(1, "Checkout").touchpoint = Some(Box::new(Touchpoint {
        channel: Some(Channel::Web),
        moment_of_truth: true,
        standard: Some(Standard {
            text: "Paid at once".into(),
            goal: Some(0.75),
            met: Some(Tally { k: 130, n: 210 }),
            ..Standard::default()
        }),
    }));
    map.card(2, "").touchpoint = Some(Box::new(Touchpoint {
        channel: Some(Channel::Own("Kiosk".into())),
        ..Touchpoint::default()
    }));
    insta::assert_snapshot!(row(&map));
}

#[test]
fn few_answers_show_no_share() {
    let mut map = Map::new(&[1]);
    map.lane(LaneKind::Touchpoints);
    map.card(1, "Call").touchpoint = Some(Box::new(Touchpoint {
        standard: Some(Standard { met: Some(Tally { k: 4, n: 4 }), ..Standard::default() }),
        ..Touchpoint::default()
    }));
    let text = row(&map);
    assert!(text.contains("4 of 4") && !text.contains('%'), "{text}");
    assert!(!text.contains("Few answers"), "a count says so by itself: {text}");
}

#[test]
fn a_share_of_few_answers_says_so() {
    let met = |n| {
        let mut map = Map::new(&[1]);
        map.lane(LaneKind::Touchpoints);
        map.card(1, "Call").touchpoint = Some(Box::new(Touchpoint {
            standard: Some(Standard { met: Some(Tally { k: 7, n }), ..Standard::default() }),
            ..Touchpoint::default()
        }));
        row(&map)
    };
    let text = met(29);
    assert!(text.contains('%') && text.contains("Few answers"), "{text}");
    assert!(!met(30).contains("Few answers"));
}

#[test]
fn nearly_all_is_not_told_as_all() {
    let mut map = Map::new(&[1]);
    map.lane(LaneKind::Touchpoints);
    map.card(1, "Call").touchpoint = Some(Box::new(Touchpoint {
        standard: Some(Standard { met: Some(Tally { k: 347, n: 348 }), ..Standard::default() }),
        ..Touchpoint::default()
    }));
    let text = row(&map);
    assert!(text.contains("99.7%"), "{text}");
}

#[test]
fn pain_points() {
    let mut map = Map::new(&[1]);
    map.lane(LaneKind::Pains);
    let card = map.card(1, "Nobody answers");
    card.evidence = known(EvidenceKind::Measured);
    card.personas.insert(PersonaId(2));
    let feedback =
        [(LoopState::Heard, LoopMark::default()), (LoopState::ActedOn, LoopMark::default())];
    card.pain = Some(Box::new(Pain {
        severity: Some(4),
        share: Some(0.38),
        feedback: feedback.into(),
        ..Pain::default()
    }));
    insta::assert_snapshot!(row(&map));
}

#[test]
fn opportunities() {
    let mut map = Map::new(&[1]);
    map.lane(LaneKind::Opportunities);
    map.card(1, "Call back").opportunity = Some(Box::new(Opportunity {
        impact: Some(5),
        effort: Some(2),
        owner: "Mia".into(),
        due: Some("2027-01-31".parse().expect("a date")),
        status: OpportunityStatus::Doing,
        ..Opportunity::default()
    }));
    insta::assert_snapshot!(row(&map));
}

#[test]
fn promises_and_handovers() {
    let mut map = Map::new(&[1]);
    map.lane(LaneKind::Promises);
    map.card(1, "Delivery in two days").promise = Some(Box::new(Promise {
        value: Some(2.0),
        unit: "days".into(),
        outcome: Some(2.4),
        kept: Some(Tally { k: 292, n: 412 }),
    }));
    insta::assert_snapshot!("promise", row(&map));
    let mut map = Map::new(&[1]);
    map.lane(LaneKind::Backstage);
    map.card(1, "Passes the case on").handover =
        Some(Box::new(Handover { giver: Some(PersonaId(1)), receiver: Some(PersonaId(2)) }));
    insta::assert_snapshot!("handover", row(&map));
}

#[test]
fn a_curve_breaks_where_a_score_is_missing() {
    let mut map = Map::new(&[5]);
    map.journey.target = Some(4.0);
    map.lane(LaneKind::Curve);
    let measured = |value, kind| Measure { value, evidence: known(kind).expect("evidence") };
    for (step, value) in [(1, 2.0), (2, 4.0), (4, 1.0), (5, 5.0)] {
        let scores = map.step(step).scores.entry(Traveller::Persona(PersonaId(1))).or_default();
        scores.satisfaction = Some(measured(value, EvidenceKind::Measured));
    }
    let scores = map.step(1).scores.entry(Traveller::Everyone).or_default();
    scores.satisfaction = Some(measured(3.5, EvidenceKind::Observed));
    scores.expectation = Some(Measure::assumed(4.5));
    insta::assert_snapshot!(row(&map));
}

#[test]
fn times() {
    let mut map = Map::new(&[3]);
    map.lane(LaneKind::Time);
    map.step(1).duration = "20 min".parse().ok();
    map.step(1).waiting = "2 h".parse().ok();
    map.step(2).waiting = "30 min".parse().ok();
    insta::assert_snapshot!(row(&map));
}

#[test]
fn times_tell_how_long_their_longest_bar_is_and_minutes_beside_weeks_are_a_tick() {
    let mut map = Map::new(&[3]);
    map.lane(LaneKind::Time);
    map.step(1).duration = "5 min".parse().ok();
    map.step(2).waiting = "5 min".parse().ok();
    map.step(3).waiting = "3 wk".parse().ok();
    let picture = layout(&map.document());
    let label = group_text(&picture.rows[0].body.label);
    assert!(label.contains("3\\u{a0}wk"), "{label}");
    let bar = |column: usize| {
        let cell = picture.rows[0].body.cells[column].as_ref().expect("a cell");
        let rects = cell.group.items.iter().filter_map(|item| match item {
            crate::layout::scene::Item::Rect { rect, .. } => Some(rect.width),
            _ => None,
        });
        let [track, bar] = rects.collect::<Vec<f32>>()[..] else { panic!("a track and a bar") };
        (track, bar)
    };
    let whole = bar(2).0;
    assert!((bar(2).1 - whole).abs() < 1.5, "the longest fills its track");
    assert_eq!([bar(0), bar(1)], [(whole, 2.0); 2], "no more than a tick: it claims no length");
}

#[test]
fn cards_that_span_steps_stand_above_the_others() {
    let mut map = Map::new(&[2, 2]);
    map.lane(LaneKind::Support);
    map.card(1, "Own");
    map.card(1, "From one to three").last_step = Some(StepId(3));
    map.card(2, "From two to four").last_step = Some(StepId(4));
    map.card(4, "Backwards is no span").last_step = Some(StepId(1));
    map.card(4, "Gone is no span").last_step = Some(StepId(99));
    insta::assert_snapshot!(row(&map));
}

#[test]
fn headers_bands_ways_and_lines() {
    let mut map = Map::new(&[2, 0, 2]);
    map.journey.title = "Repair".into();
    map.journey.scenario = "A machine stops".into();
    map.step(1).going_on = Some(0.61);
    let branch = |label: &str, share| Branch { label: label.into(), share };
    map.step(2).next = [
        (StepId(4), branch("the part is there", Some(0.62))),
        (StepId(1), branch("not solved", None)),
    ]
    .into();
    map.lane(LaneKind::Actions);
    map.line(LineKind::Visibility);
    map.lane(LaneKind::Backstage);
    insta::assert_snapshot!(scene_text(&layout(&map.document()).scene()));
}

#[test]
fn causes_lead_to_effects_along_the_gutters() {
    let mut map = Map::new(&[3]);
    map.lane(LaneKind::Pains);
    let causes = [crate::model::CardId(2), crate::model::CardId(77)].into();
    map.card(2, "Second day off work").pain =
        Some(Box::new(Pain { caused_by: causes, ..Pain::default() }));
    map.lane(LaneKind::Backstage);
    map.card(1, "The code is lost");
    let picture = layout(&map.document());
    let [chain] = picture.chains.as_slice() else { panic!("one chain") };
    insta::assert_snapshot!(format!("{:?}\n{}", chain.rect, group_text(&chain.group)));
    // No part of it runs along the line between two rows, which would hide it.
    let borders: Vec<f32> = picture.rows.iter().flat_map(|row| [row.y, row.bottom()]).collect();
    chain.group.walk(&mut |at, _, item| {
        let crate::layout::scene::Item::Path { segments, .. } = item else { return };
        for pair in segments.windows(2) {
            use crate::layout::scene::Segment::{CurveTo, LineTo, MoveTo};
            let (MoveTo(from) | LineTo(from) | CurveTo(.., from), LineTo(to)) = (pair[0], pair[1])
            else {
                continue;
            };
            if (from.y - to.y).abs() < 0.1 {
                let y = from.y + at.y + chain.rect.y;
                assert!(borders.iter().all(|border| (border - y).abs() >= 3.0), "{y} {borders:?}");
            }
        }
    });
}

#[test]
fn arrows_of_different_causes_to_one_effect_do_not_run_into_one_another() {
    let mut map = Map::new(&[5]);
    map.lane(LaneKind::Pains);
    for (step, causes) in [(4, vec![3, 4]), (5, vec![3])] {
        let caused_by = causes.into_iter().map(crate::model::CardId).collect();
        map.card(step, "Late").pain = Some(Box::new(Pain { caused_by, ..Pain::default() }));
    }
    map.lane(LaneKind::Backstage);
    map.card(1, "The code is lost");
    map.card(2, "Nobody looks");
    let picture = layout(&map.document());
    let along: Vec<f32> = picture.chains.iter().map(|chain| chain.points[2].y).collect();
    let [one, other, same] = along.as_slice() else { panic!("three ways: {along:?}") };
    assert!(one == same && (one - other).abs() > 2.0, "{along:?}");
}

#[test]
fn what_leads_from_one_cause_to_another_effect_does_not_hide_what_runs_beside_it() {
    let mut map = Map::new(&[4]);
    map.lane(LaneKind::Pains);
    for (step, cause) in [(3, 3), (4, 4)] {
        let caused_by = [crate::model::CardId(cause)].into();
        map.card(step, "Late").pain = Some(Box::new(Pain { caused_by, ..Pain::default() }));
    }
    map.lane(LaneKind::Backstage);
    map.card(1, "The code is lost");
    map.card(1, "Nobody looks");
    let picture = layout(&map.document());
    let [one, other] = picture.chains.as_slice() else { panic!("two arrows") };
    let shared = super::shared(&one.points, &other.points);
    assert!(shared <= 0.0, "{:?} {:?} share {shared}", one.points, other.points);
}

#[test]
fn an_arrow_begins_with_a_whole_dot_beside_its_cause() {
    let mut map = Map::new(&[3]);
    map.lane(LaneKind::Pains);
    map.card(2, "Second day off work").pain =
        Some(Box::new(Pain { caused_by: [crate::model::CardId(2)].into(), ..Pain::default() }));
    map.lane(LaneKind::Backstage);
    map.card(1, "The code is lost");
    let picture = layout(&map.document());
    let chain = picture.chains.first().expect("an arrow");
    let cause = picture.rect_of(Tag::Card(crate::model::CardId(2))).expect("a card");
    let mut dots = Vec::new();
    chain.group.walk(&mut |at, _, item| {
        if let crate::layout::scene::Item::Rect { rect, .. } = item {
            dots.push(rect.offset(at).offset(point(chain.rect.x, chain.rect.y)));
        }
    });
    let [dot] = dots[..] else { panic!("one dot: {dots:?}") };
    assert!(dot.x >= cause.right() - 0.01, "{dot:?} {cause:?}");
}

/// The texts of the ways on from the first of three steps, in the order of their rows.
fn ways_of(shares: [(&str, f64); 2]) -> Vec<String> {
    let mut map = Map::new(&[3]);
    let branch = |(label, share): (&str, f64)| Branch { label: label.into(), share: Some(share) };
    map.step(1).next = [(StepId(2), branch(shares[0])), (StepId(3), branch(shares[1]))].into();
    let picture = layout(&map.document());
    let own = picture.head.placed().filter(|placed| placed.group.tag.is_none());
    own.map(|placed| group_text(&placed.group)).filter(|text| text.contains('%')).collect()
}

#[test]
fn shares_that_sum_to_all_are_written_so() {
    let told = |one, other| ways_of([("", one), ("", other)]).join(" ");
    for (one, other, written) in [
        (0.62, 0.38, ["62%", "38%"]),
        (0.245, 0.755, ["24.5%", "75.5%"]),
        (0.005, 0.995, ["0.5%", "99.5%"]),
        // Others stand each by itself.
        (0.245, 0.245, ["25%", "25%"]),
    ] {
        let texts = told(one, other);
        let mut shares: Vec<&str> = texts.split('"').filter(|text| text.ends_with('%')).collect();
        shares.sort_unstable();
        let mut written = written;
        written.sort_unstable();
        assert_eq!(shares, written, "{texts}");
    }
}

#[test]
fn the_share_of_a_way_stands_on_the_line_of_its_words() {
    let mut map = Map::new(&[3]);
    let branch = |label: &str, share| Branch { label: label.into(), share: Some(share) };
    for label in ["sad face, help is coming", "goes on at long last, tired", "sad face, help comes"]
    {
        map.step(1).next = [(StepId(2), branch(label, 0.5)), (StepId(3), branch("", 0.5))].into();
        map.step(2).next = [(StepId(1), branch("asks once more", 0.1))].into();
        let picture = layout(&map.document());
        let own = picture.head.placed().find(|placed| {
            placed.group.tag.is_none() && group_text(&placed.group).contains(&label[..4])
        });
        let mut lines: Vec<(f32, String)> = Vec::new();
        own.expect("a way").group.walk(&mut |at, _, item| {
            if let crate::layout::scene::Item::Text(run) = item {
                lines.push((at.y + run.at.y, run.text.to_string()));
            }
        });
        let (y, _) = lines.iter().find(|(_, text)| text.contains('%')).expect("a share").clone();
        let beside =
            |(other, text): &&(f32, String)| (other - y).abs() < 4.0 && !text.contains('%');
        assert!(lines.iter().any(|line| beside(&line)), "{lines:?}");
    }
}

#[test]
fn the_arrow_of_a_share_stays_with_its_number() {
    let mut map = Map::new(&[3]);
    let branch = |label: &str, share| Branch { label: label.into(), share };
    map.step(1).next = [
        (StepId(2), branch("goes on at long last, tired", Some(0.5))),
        (StepId(3), branch("is in a hurry", Some(0.5))),
    ]
    .into();
    map.step(2).next = [(StepId(1), branch("asks once more", None))].into();
    let picture = layout(&map.document());
    let of_share = picture
        .head
        .placed()
        .find(|placed| placed.group.tag.is_none() && group_text(&placed.group).contains("goes on"))
        .expect("a share");
    let (mut number, mut arrow) = (0.0, f32::MAX);
    of_share.group.walk(&mut |at, _, item| match item {
        crate::layout::scene::Item::Text(run) if run.text.contains('%') => number = at.y + run.at.y,
        crate::layout::scene::Item::Path { segments, .. } => {
            if let Some(crate::layout::scene::Segment::MoveTo(start)) = segments.first() {
                arrow = arrow.min(at.y + start.y);
            }
        }
        _ => {}
    });
    assert!(number > 16.0, "too long for one row");
    assert!((number - arrow).abs() < 10.0, "{number} {arrow}");
}

#[test]
fn what_has_no_name_yet_says_so_quietly() {
    let mut map = Map::new(&[1]);
    map.stages[0].title = "  ".into();
    map.step(1).title.clear();
    map.lane(LaneKind::Actions);
    map.card(1, "");
    let document = map.document();
    let (mut engine, mut options) = (engine(), window());
    for text in [
        scene_text(&layout(&document).scene()),
        scene_text(&engine.layout(&document, &options).scene()),
    ] {
        for untitled in ["Untitled stage", "Untitled step", "Empty card"] {
            assert!(text.contains(untitled), "{untitled} in {text}");
        }
    }
    options.open = Some(crate::model::CardId(1));
    let typing = scene_text(&engine.layout(&document, &options).scene());
    assert!(!typing.contains("Empty card"), "not under the field in which it is written");
}

#[test]
fn an_empty_map_teaches_in_the_window_only() {
    let mut map = Map::new(&[1, 0]);
    map.lane(LaneKind::Pains);
    map.lane(LaneKind::Curve);
    let document = map.document();
    let text = |scene: &crate::layout::scene::Scene| scene_text(scene);
    let shown = text(&engine().layout(&document, &window()).scene());
    insta::assert_snapshot!(shown);
    let exported = text(&layout(&document).scene());
    assert!(shown.contains("goes wrong") && !exported.contains("goes wrong"));
}
