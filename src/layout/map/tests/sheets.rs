//! Parts of a map for paper.

use std::ops::Range;

use crate::layout::scene::{Ink, Item, Scene, Segment, Tag, point};
use crate::model::{Branch, CardId, LaneKind, Measure, Pain, StepId, Traveller};

use super::super::Pages;
use super::{Map, MapPicture, engine, export};

fn sample() -> Map {
    let mut map = Map::new(&[4, 4]);
    for step in 1..=8 {
        let scores = map.step(step).scores.entry(Traveller::Everyone).or_default();
        scores.satisfaction = Some(Measure::assumed((step % 5 + 1) as f64));
    }
    map.step(1).next =
        [(StepId(7), Branch { label: "straight on".into(), share: Some(0.4) })].into();
    map.step(4).going_on = Some(0.9);
    map.lane(LaneKind::Curve);
    map.lane(LaneKind::Support);
    map.card(2, "From the second step to the seventh, past two borders").last_step =
        Some(StepId(7));
    map.card(3, "Own");
    map
}

fn texts(scene: &Scene) -> String {
    let mut all = String::new();
    scene.root.walk(&mut |_, _, item| {
        if let Item::Text(run) = item {
            all += &run.text;
            all.push('|');
        }
    });
    all
}

/// Every point of every path and corner of every rectangle lies on the sheet.
fn assert_on_sheet(scene: &Scene) {
    scene.root.walk(&mut |at, tag, item| {
        let points = match item {
            Item::Rect { rect, .. } | Item::Image { rect, .. } => {
                vec![point(rect.x, rect.y), point(rect.right(), rect.bottom())]
            }
            Item::Path { segments, .. } => segments
                .iter()
                .flat_map(|segment| match *segment {
                    Segment::MoveTo(p) | Segment::LineTo(p) => vec![p],
                    Segment::CurveTo(a, b, c) => vec![a, b, c],
                    Segment::Close => vec![],
                })
                .collect(),
            Item::Text(run) => vec![run.at, point(run.at.x + run.width, run.at.y)],
            Item::Group(..) => vec![],
        };
        for p in points.into_iter().map(|p| p + at) {
            let ok = p.x >= -0.1
                && p.y >= -0.1
                && p.x <= scene.size.width + 0.1
                && p.y <= scene.size.height + 0.1;
            assert!(ok, "{tag:?} {p:?} is off the sheet {:?}", scene.size);
        }
    });
}

#[test]
fn nothing_reaches_over_the_border_of_a_sheet() {
    let mut options = export();
    options.breaks = [3, 6].into();
    let picture = engine().layout(&sample().document(), &options);
    for (columns, stages) in [(0..3, "Stage 1|"), (3..6, "Stage 1|Stage 2|"), (6..8, "Stage 2|")] {
        let scene = picture.scene_part(columns.clone(), 0..2);
        assert_eq!(scene.size, picture.part_size(columns.clone(), 0..2));
        assert_on_sheet(&scene);
        let texts = texts(&scene);
        assert!(texts.starts_with(stages), "{texts}");
        assert!(
            texts.contains("From the") && texts.contains("borders|"),
            "the whole card is on each sheet: {texts}"
        );
        assert!(texts.contains("Support processes"), "{texts}");
        assert!(texts.contains("straight") && texts.contains("40%"), "the way is told: {texts}");
    }
}

#[test]
fn wider_columns_hold_the_same_in_lower_rows() {
    let mut map = sample();
    let long =
        "A card whose text takes several lines in a column of the window's width. ".repeat(3);
    map.card(5, &long);
    let document = map.document();
    let mut options = export();
    let mut kept = engine();
    let narrow = kept.layout(&document, &options);
    options.column = 204.0;
    let wide = kept.layout(&document, &options);
    assert_eq!(*wide, *engine().layout(&document, &options), "as if it were new");
    assert!(wide.size.height < narrow.size.height, "texts take fewer lines");
    let width = |picture: &MapPicture| picture.size.width - picture.label_width();
    assert_eq!(width(&wide) / width(&narrow), 204.0 / 156.0);
    let words = |picture: &MapPicture| {
        let all = texts(&picture.scene()).replace('|', " ");
        let mut words: Vec<String> = all.split_whitespace().map(str::to_owned).collect();
        words.sort();
        words
    };
    assert_eq!(words(&wide), words(&narrow));
}

#[test]
fn a_sheet_of_some_rows_has_the_headers_too() {
    let picture = engine().layout(&sample().document(), &export());
    let scene = picture.scene_part(0..8, 1..2);
    assert_on_sheet(&scene);
    let texts = texts(&scene);
    assert!(texts.contains("Step 8") && !texts.contains("Satisfaction"), "{texts}");
    let row = &picture.rows[1].body;
    assert_eq!(scene.size.height, picture.header_height() + row.height);
}

#[test]
fn a_part_says_which_steps_it_shows() {
    let picture = engine().layout(&sample().document(), &export());
    let told = |columns| picture.scene_part(columns, 0..2).description;
    let whole = told(0..8);
    assert_eq!(whole, picture.description);
    assert_eq!(told(3..6), format!("{whole} Shown here: steps 4–6 of 8."));
    assert_eq!(told(7..8), format!("{whole} Shown here: step 8 of 8."));
}

#[test]
fn the_whole_scene_says_what_it_is() {
    let mut map = sample();
    map.journey.title = "Repair".into();
    let scene = engine().layout(&map.document(), &export()).scene();
    assert_eq!(scene.title, "Repair – journey map");
    assert!(scene.description.contains("8 steps"), "{}", scene.description);
    assert_on_sheet(&scene);
}

#[test]
fn a_part_with_tight_rows_shows_what_its_columns_hold_and_no_more_room() {
    let mut map = sample();
    map.lane(LaneKind::Thoughts);
    for text in ["A long thought that takes several lines of the card", "Another", "A third"] {
        map.card(6, text);
    }
    let (mut engine, mut options) = (engine(), export());
    options.title = false;
    options.breaks = [4].into();
    let picture = engine.layout(&map.document(), &options);
    for columns in [0..4, 4..8] {
        let rows = picture.tight_rows(&columns).into_iter().enumerate();
        let rows: Vec<(usize, f32)> = rows.filter_map(|(at, height)| Some((at, height?))).collect();
        let tight = picture.scene_tight(columns.clone(), &rows, &Pages::default());
        let whole = picture.scene_part(columns.clone(), 0..picture.rows.len());
        assert_on_sheet(&tight);
        assert!(tight.size.height <= whole.size.height);
        for card in ["Own", "Another", "From the second"] {
            assert_eq!(texts(&tight).contains(card), texts(&whole).contains(card), "{card}");
        }
    }
    let thoughts = picture.tight_rows(&(0..4)).last().copied().flatten();
    assert_eq!(thoughts, None, "nothing of the last row stands here");
}

#[test]
fn a_way_over_the_border_of_a_sheet_is_told_whole_on_each() {
    let mut map = Map::new(&[9]);
    let branch = |label: &str| Branch { label: label.into(), share: Some(0.62) };
    let next = |to: &[u64]| to.iter().map(|&to| (StepId(to), branch("fixed at once"))).collect();
    map.step(3).next = next(&[4, 5, 7]);
    map.step(6).next = next(&[6, 8]);
    map.step(7).next = next(&[2, 3, 9]);
    map.step(9).next = next(&[9]);
    let (mut engine, mut options) = (engine(), export());
    options.breaks = [3, 6].into();
    let picture = engine.layout(&map.document(), &options);
    for (columns, told) in [(0..3, 5), (3..6, 6), (6..9, 6)] {
        let scene = picture.scene_part(columns.clone(), 0..0);
        assert_on_sheet(&scene);
        let texts = texts(&scene);
        let count = |part: &str| texts.matches(part).count();
        assert_eq!((count("fixed"), count("62%")), (told, told), "{columns:?}: {texts}");
    }
}

#[test]
fn a_way_over_the_border_of_a_sheet_says_where_it_goes_on() {
    let mut map = Map::new(&[6]);
    let branch = Branch { label: "fixed at once".into(), share: None };
    map.step(2).next = [(StepId(6), branch)].into();
    let (mut engine, mut options) = (engine(), export());
    options.breaks = [2, 4].into();
    let picture = engine.layout(&map.document(), &options);
    let columns = [0..2, 2..4, 4..6];
    let pages =
        engine.pages(columns.clone().map(|own| (own, Vec::new())), |page| format!("p. {page}"));
    for (own, [before, after]) in columns.into_iter().zip([[0, 1], [1, 1], [1, 0]]) {
        let scene = picture.scene_sheet(own.clone(), 0..0, &pages);
        assert_on_sheet(&scene);
        let texts = texts(&scene);
        assert_eq!(texts.matches("p. 1").count(), before, "{own:?}: {texts}");
        assert_eq!(texts.matches("p. 3").count(), after, "{own:?}: {texts}");
        let plain = picture.scene_part(own, 0..0);
        assert!(!self::texts(&plain).contains("p."), "where nobody counts the sheets");
    }
}

#[test]
fn sheets_to_which_a_way_goes_on_answer_each_other() {
    let mut map = Map::new(&[4]);
    let branch = Branch { label: "fixed at once".into(), share: None };
    map.step(1).next = [(StepId(4), branch)].into();
    for _ in 0..5 {
        map.lane(LaneKind::Actions);
    }
    let (mut engine, mut options) = (engine(), export());
    options.breaks = [2].into();
    let picture = engine.layout(&map.document(), &options);
    // The rows part at another place on the right than on the left.
    let sheets = [(0..2, 0..3), (0..2, 3..5), (2..4, 0..2), (2..4, 2..5)];
    let rows = |rows: &Range<usize>| rows.clone().collect::<Vec<_>>();
    let listed = sheets.clone().map(|(columns, own)| (columns, rows(&own)));
    let pages = engine.pages(listed, |page| format!("p. {page}"));
    for ((columns, own), other) in sheets.into_iter().zip(["p. 3", "p. 4", "p. 1", "p. 2"]) {
        let texts = texts(&picture.scene_sheet(columns, own, &pages));
        assert_eq!(texts.matches("p. ").count(), 1, "{texts}");
        assert!(texts.contains(other), "{other}: {texts}");
    }
}

#[test]
fn labels_at_the_edge_of_a_sheet_stand_below_their_step_beside_their_legs() {
    let mut map = Map::new(&[6]);
    let branch = |label: &str| Branch { label: label.into(), share: Some(0.38) };
    map.step(3).next =
        [(StepId(4), branch("the part is missing")), (StepId(6), branch("fixed at once"))].into();
    let mut options = export();
    options.breaks = [3].into();
    let picture = engine().layout(&map.document(), &options);
    let own = &picture.columns()[2];
    let leg = own.center() + 14.0;
    let scene = picture.scene_part(0..3, 0..0);
    let mut lines: Vec<(String, f32)> = Vec::new();
    scene.root.walk(&mut |at, tag, item| match item {
        Item::Text(run) if tag.is_none() && run.size < 12.0 => {
            let (left, right) = (at.x + run.at.x, at.x + run.at.x + run.width);
            assert!(left >= own.x, "{:?} begins at {left}, its step at {}", run.text, own.x);
            assert!(right < leg, "{:?} ends at {right}, the leg is at {leg}", run.text);
            lines.push((run.text.to_string(), at.y + run.at.y));
        }
        _ => {}
    });
    let heights = |part: &str| lines.iter().find(|line| line.0.ends_with(part)).expect(part).1;
    let shares: Vec<f32> = lines.iter().filter(|line| line.0 == "38%").map(|line| line.1).collect();
    let [to_next, to_other] = shares[..] else { panic!("two shares: {lines:?}") };
    assert_eq!(to_other, heights("once"), "{lines:?}");
    assert!((0.0..=16.5).contains(&(to_next - heights("missing"))), "{lines:?}");
}

#[test]
fn headers_of_a_part_without_ways_take_no_room_for_them() {
    let mut map = Map::new(&[6]);
    let branch = Branch { label: "again".into(), share: None };
    map.step(3).next = [(StepId(1), branch)].into();
    let (mut engine, mut options) = (engine(), export());
    options.breaks = [3].into();
    let picture = engine.layout(&map.document(), &options);
    let without = picture.tight_header(&(3..6));
    assert_eq!(picture.tight_header(&(0..3)), picture.header_height());
    assert!(without < picture.header_height());
    assert_eq!(picture.scene_tight(3..6, &[], &Pages::default()).size.height, without);
}

/// A row of pain points: the second is caused by the first, the fifth by the fourth in its own
/// cell, the last by one far to the left, and the first by the last.
fn with_causes() -> Map {
    let mut map = Map::new(&[6]);
    map.lane(LaneKind::Pains);
    for (step, cause) in
        [(1, Some(6)), (2, Some(1)), (3, None), (4, None), (4, Some(4)), (6, Some(1))]
    {
        let card = map.card(step, "What goes wrong here, told at some length");
        let caused_by = cause.map(CardId).into_iter().collect();
        card.pain = Some(Box::new(Pain { caused_by, ..Pain::default() }));
    }
    map
}

/// How many lines, dots of causes and tips of arrows there are.
fn causes(scene: &Scene) -> [usize; 3] {
    let mut counts = [0; 3];
    scene.root.walk(&mut |_, tag, item| match item {
        // What stands on cards, and the key in the row's label.
        _ if matches!(tag, Some(Tag::Card(_) | Tag::LaneLabel(_))) => {}
        Item::Path { segments, stroke: Some(stroke), .. } if stroke.ink == Ink::Pain => {
            counts[if segments.len() > 2 || is_level(segments) { 0 } else { 2 }] += 1;
        }
        Item::Rect { fill: Some(Ink::Pain), .. } => counts[1] += 1,
        _ => {}
    });
    counts[2] /= 2;
    counts
}

fn is_level(segments: &[Segment]) -> bool {
    let [Segment::MoveTo(a), Segment::LineTo(b)] = segments else { return false };
    a.x == b.x || a.y == b.y
}

#[test]
fn the_whole_scene_has_every_arrow_that_the_window_has() {
    let picture = engine().layout(&with_causes().document(), &export());
    assert_eq!(picture.chains.len(), 4);
    let scene = picture.scene();
    assert_eq!(causes(&scene), [4, 4, 4]);
    assert_on_sheet(&scene);
}

#[test]
fn arrows_over_the_border_of_a_sheet_end_there_and_say_where_they_go_on() {
    let mut options = export();
    options.breaks = [2, 4].into();
    let mut engine = engine();
    let picture = engine.layout(&with_causes().document(), &options);
    let columns = [0..2, 2..4, 4..6];
    let pages =
        engine.pages(columns.clone().map(|own| (own, vec![0])), |page| format!("p. {page}"));
    let sheet = |at: usize| picture.scene_sheet(columns[at].clone(), 0..1, &pages);
    let (first, second, third) = (sheet(0), sheet(1), sheet(2));
    // 6 → 1 begins on the third and ends on the first, 1 → 6 the other way round.
    assert_eq!(causes(&first), [3, 2, 2]);
    assert!(texts(&first).contains("p. 3") && !texts(&first).contains("p. 2"));
    assert_eq!(causes(&second)[1..], [1, 1], "its own, and two that only pass");
    assert!(texts(&second).contains("p. 1") && texts(&second).contains("p. 3"));
    assert_eq!(causes(&third), [2, 1, 1]);
    assert!(texts(&third).contains("p. 1"));
    [first, second, third].iter().for_each(assert_on_sheet);
    let plain = picture.scene_part(0..2, 0..1);
    assert_eq!(causes(&plain), [3, 2, 2], "where nobody counts the sheets");
    assert!(!texts(&plain).contains("p."));
}

#[test]
fn an_arrow_beside_the_border_is_on_the_sheet_of_its_cards_alone() {
    let mut map = Map::new(&[6]);
    map.lane(LaneKind::Pains);
    for cause in [None, Some(1)] {
        let card = map.card(4, "What goes wrong here, told at some length");
        let caused_by = cause.map(CardId).into_iter().collect();
        card.pain = Some(Box::new(Pain { caused_by, ..Pain::default() }));
    }
    let mut options = export();
    options.breaks = [3].into();
    let mut engine = engine();
    let picture = engine.layout(&map.document(), &options);
    let columns = [0..3, 3..6];
    let pages =
        engine.pages(columns.clone().map(|own| (own, vec![0])), |page| format!("p. {page}"));
    let [left, right] = columns.map(|own| picture.scene_sheet(own, 0..1, &pages));
    assert_eq!(causes(&left), [0, 0, 0], "neither card is there");
    assert_eq!(causes(&right), [1, 1, 1], "whole, in the gutter that does not lie at the border");
    assert!(!texts(&left).contains("p.") && !texts(&right).contains("p."));
    let gutter = picture.columns()[3].right();
    let corners = &picture.chains[0].points;
    assert!(corners[1..3].iter().all(|at| (at.x - gutter).abs() < 4.0), "{corners:?}");
}

#[test]
fn a_card_that_goes_on_on_the_next_sheet_is_open_there_and_reads_the_same() {
    let mut options = export();
    options.breaks = [3].into();
    (options.title, options.foot) = (false, true);
    let picture = engine().layout(&sample().document(), &options);
    let lines = |columns: std::ops::Range<usize>| {
        let scene = picture.scene_part(columns, 1..2);
        let (mut lines, mut faces) = (Vec::new(), Vec::new());
        scene.root.walk(&mut |at, tag, item| match item {
            Item::Text(run) if tag == Some(Tag::Card(CardId(1))) => lines.push(run.text.clone()),
            Item::Rect { rect, stroke, .. } if tag == Some(Tag::Card(CardId(1))) => {
                assert_eq!(*stroke, None, "no closed outline");
                faces.push((rect.x + at.x, rect.right() + at.x));
            }
            _ => {}
        });
        let left = faces.iter().map(|face| face.0).fold(f32::MAX, f32::min);
        let right = faces.iter().map(|face| face.1).fold(0.0, f32::max);
        (lines, left, right)
    };
    let ((first, left, right), (second, from, _)) = (lines(0..3), lines(3..8));
    assert!(!first.is_empty() && first == second, "{first:?} {second:?}");
    assert!(left > 160.0 && right == 160.0 + 3.0 * 156.0, "it reaches to the edge");
    assert_eq!(from, 160.0, "and comes from there");
}

#[test]
fn the_foot_of_a_sheet_tells_when_who_and_how_marks_read() {
    let mut map = sample();
    map.journey.scenario = "A boiler fails in January".into();
    let mut options = export();
    (options.title, options.foot) = (false, true);
    let picture = engine().layout(&map.document(), &options);
    let scene = picture.scene_sheet(0..8, 0..1, &Pages::default());
    assert_on_sheet(&scene);
    let texts = texts(&scene);
    for told in ["A boiler fails in January", "Current state", "Ada", "Ben", "assumed", "measured"]
    {
        assert!(texts.to_lowercase().contains(&told.to_lowercase()), "{told} in {texts}");
    }
    let body = picture.header_height() + picture.rows[0].body.height;
    assert!((scene.size.height - body - picture.foot_height()).abs() < 0.1);
}
