//! What is painted: only what is in sight, bars where text would be too small to read.

use std::collections::BTreeSet;

use super::rig::{Hands as _, Rig, sample, sample_window, window};
use crate::app::canvas::Pending;
use crate::app::canvas::camera::Camera;
use crate::app::canvas::paint::Pass;
use crate::app::canvas::ready::Maker;
use crate::app::theme::Theme;
use crate::change::{Edit, History, Label, Verb, What, actions};
use crate::layout::scene::{Group, Ink, Item, Segment, Size, Stroke, Tag, point, rect};
use crate::model::RecordId;

#[test]
fn far_out_text_is_bars() {
    let (document, ids) = sample();
    let rig = Rig::new(document);
    let picture = rig.picture.clone();
    let window = window(rig);
    let area = picture.rect_of(Tag::Cell(ids.actions, ids.steps[0])).unwrap();
    let (_, group) = picture
        .visible(area)
        .into_iter()
        .find(|(_, group)| group.tag == Some(Tag::Cell(ids.actions, ids.steps[0])))
        .unwrap();
    let theme = Theme::LIGHT;
    let near = Maker::new(&window.ctx, &theme, 1.0).whole(group);
    assert_eq!(near.texts()[0], "Feet are cold");
    let far = Maker::new(&window.ctx, &theme, 0.36).whole(group);
    assert!(far.texts().is_empty() && far.vertices() > 8, "bars and cards");
    let very_far = Maker::new(&window.ctx, &theme, 0.04).whole(group);
    assert!(very_far.vertices() <= 8, "blocks: {}", very_far.vertices());
}

#[test]
fn far_out_boxes_and_dashes_are_plain() {
    let ink = Ink::CardEdge;
    let outline = Stroke { ink, width: 1.0, dash: None };
    let card = rect(0.0, 0.0, 140.0, 50.0);
    let boxed =
        Item::Rect { rect: card, radius: 6.0, fill: Some(Ink::Paper), stroke: Some(outline) };
    let frame = Item::Rect { rect: card, radius: 6.0, fill: None, stroke: Some(outline) };
    let along = vec![Segment::MoveTo(point(0.0, 0.0)), Segment::LineTo(point(140.0, 0.0))];
    let dashes = Some(Stroke { dash: Some((1.5, 4.5)), ..outline });
    let dotted = Item::Path { segments: along.into(), fill: None, stroke: dashes };
    let window = window(Rig::new(sample().0));
    let count = |item: &Item, zoom: f32| {
        let size = Size { width: 140.0, height: 50.0 };
        let group = Group { tag: None, size, items: vec![item.clone()] };
        Maker::new(&window.ctx, &Theme::LIGHT, zoom).whole(&group).vertices()
    };
    for item in [&boxed, &frame, &dotted] {
        let (near, far) = (count(item, 1.0), count(item, 0.18));
        assert!(far > 0 && far <= 16 && near > 2 * far, "{item:?}: {near}, {far}");
    }
}

#[test]
fn what_is_hollow_never_looks_full_from_afar() {
    let window = window(Rig::new(sample().0));
    let outline = Some(Stroke { ink: Ink::Pain, width: 1.2, dash: None });
    let (pip, tick) = (rect(0.0, 0.0, 5.8, 5.8), rect(0.0, 0.0, 9.0, 3.5));
    for zoom in [0.7, 0.5, 0.42, 0.35, 0.2] {
        for (area, radius) in [(pip, 2.9), (tick, 1.75)] {
            // How much colour there is: each triangle by its area and how opaque it is.
            let amount = |fill: Option<Ink>| {
                let item = Item::Rect { rect: area, radius, fill, stroke: outline };
                let size = Size { width: 9.0, height: 9.0 };
                let group = Group { tag: None, size, items: vec![item] };
                Maker::new(&window.ctx, &Theme::LIGHT, zoom).whole(&group).amount_of_ink()
            };
            let (hollow, full) = (amount(None), amount(Some(Ink::Pain)));
            assert!(hollow > 0.0 && hollow < 0.85 * full, "{area:?} at {zoom}: {hollow} {full}");
        }
    }
}

#[test]
fn only_what_is_in_sight_is_made_ready() {
    let (mut document, ids) = sample();
    let mut source = crate::model::IdSource::seeded(5);
    let edit = Edit { label: Label::one(Verb::Add, What::Card), selection: vec![] };
    let lane = ids.actions;
    let first = ids.steps[0];
    History::new()
        .edit(&mut document, &mut source, edit, |draft| {
            for number in 0..2_000 {
                actions::add_card(draft, lane, first, usize::MAX, &format!("Card {number}"))?;
            }
            Ok::<_, actions::ActionError>(())
        })
        .unwrap();
    let mut window = window(Rig::new(document));
    assert!(window.state().canvas.painter.kept() < 100, "{}", window.state().canvas.painter.kept());
    for _ in 0..2 {
        window.state_mut().canvas.pending.push(Pending::Fit);
        window.run_steps(3);
    }
    assert!(window.state().canvas.zoom() < 0.1);
    assert!(window.count("Card 1999") <= 1);
}

#[test]
fn cards_of_hidden_personas_are_faint_unless_they_are_looked_for() {
    let (document, _) = sample();
    let card = document.cards().next().unwrap().id;
    let faded: BTreeSet<RecordId> = [card.into()].into();
    let lens = Camera::default().lens();
    let theme = Theme::LIGHT;
    let strength = |matches: Option<&BTreeSet<RecordId>>| {
        let faded = Some(&faded);
        let pass = Pass { lens: &lens, zoom: 1.0, theme: &theme, matches, faded, lifted: &[] };
        pass.strength(Some(Tag::Card(card)))
    };
    assert!(strength(None) < 0.5);
    assert!((strength(Some(&faded)) - 1.0).abs() < 1e-6);
}

#[test]
fn a_row_that_is_carried_leaves_a_faint_name_behind() {
    let (mut window, _) = sample_window();
    let from = window.place("Row Customer actions").center();
    window.drag(from, from + egui::vec2(0.0, 150.0));
    let mut strengths: Vec<f32> = window
        .output()
        .shapes
        .iter()
        .filter_map(|clipped| match &clipped.shape {
            egui::Shape::Text(text) if text.galley.text() == "Customer actions" => {
                Some(text.opacity_factor)
            }
            _ => None,
        })
        .collect();
    strengths.sort_by(f32::total_cmp);
    assert!(matches!(strengths.as_slice(), &[faint, whole] if faint < 0.5 && whole == 1.0));
}

/// Where lines of text are painted that read so.
fn places_of(window: &egui_kittest::Harness<'static, Rig>, text: &str) -> Vec<egui::Rect> {
    let shapes = &window.output().shapes;
    let texts = shapes.iter().filter_map(|clipped| match &clipped.shape {
        egui::Shape::Text(shape) => Some((clipped.clip_rect, shape)),
        _ => None,
    });
    texts
        .filter(|(_, shape)| shape.galley.text().replace("-\n", "") == text)
        .map(|(clip, shape)| shape.visual_bounding_rect().intersect(clip))
        .filter(egui::Rect::is_positive)
        .collect()
}

#[test]
fn from_afar_stages_are_named_on_top_and_every_row_beside_the_map() {
    let (document, _) = sample();
    let mut window = window(Rig::new(document));
    window.state_mut().canvas.pending.push(Pending::Zoom(0.14));
    window.run_steps(3);
    let lens = window.state().canvas.camera.lens();
    assert!(lens.is_far());
    let body = lens.clip(crate::app::canvas::camera::Zone::Body);
    for stage in ["Need", "Buying"] {
        let [place] = places_of(&window, stage)[..] else { panic!("{stage} is painted once") };
        assert!(
            place.bottom() <= body.top() && place.top() >= lens.view.top(),
            "{stage} {place:?}"
        );
    }
    let mut bottom = body.top() - 1.0;
    for row in ["Customer actions", "Touchpoints", "Satisfaction curve", "Pain points"] {
        let [place] = places_of(&window, row)[..] else { panic!("{row} is painted once") };
        assert!(place.right() <= body.left(), "{row} lies beside the map");
        assert!(place.top() >= bottom - 1.0, "{row} lies over the one before");
        bottom = place.bottom();
    }
}

#[test]
fn what_spans_steps_and_names_of_rows_stay_in_sight() {
    let (mut document, ids) = sample();
    let mut source = crate::model::IdSource::seeded(5);
    let edit = Edit { label: Label::one(Verb::Add, What::Card), selection: vec![] };
    let (actions_lane, pains, steps) = (ids.actions, ids.pains, ids.steps.clone());
    History::new()
        .edit(&mut document, &mut source, edit, |draft| {
            let id = actions::add_card(draft, actions_lane, steps[0], 0, "All along")?;
            draft.edit_card(id, |card| card.last_step = Some(steps[3]));
            for number in 0..30 {
                actions::add_card(draft, pains, steps[1], usize::MAX, &format!("{number}"))?;
            }
            Ok::<_, actions::ActionError>(())
        })
        .unwrap();
    let mut window = window(Rig::new(document));
    window.state_mut().canvas.pending.push(Pending::Zoom(2.0));
    window.run_steps(3);
    window.state_mut().canvas.camera.scroll_by(egui::vec2(-5000.0, -5000.0));
    window.state_mut().canvas.camera.scroll_by(egui::vec2(500.0, 0.0));
    window.run_steps(2);
    let lens = window.state().canvas.camera.lens();
    let body = lens.clip(crate::app::canvas::camera::Zone::Body);
    let [place] = places_of(&window, "All along")[..] else { panic!("it is in sight") };
    assert!(place.left() >= body.left() && place.width() > 60.0, "whole: {place:?} in {body:?}");
    assert!(body.right() < 1200.0 - 5.0 && body.bottom() < 800.0 - 5.0, "bars have room beside");
    window.state_mut().canvas.camera.scroll_by(egui::vec2(0.0, 1800.0));
    window.run_steps(2);
    let [place] = places_of(&window, "Pain points")[..] else { panic!("one name in sight") };
    assert!(place.top() >= body.top() && place.bottom() < body.top() + 80.0, "{place:?}");
}
