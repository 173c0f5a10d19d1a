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
    let far = Maker::new(&window.ctx, &theme, 0.4).whole(group);
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
fn only_what_is_in_sight_is_made_ready() {
    let (mut document, ids) = sample();
    let mut source = crate::model::IdSource::seeded(5);
    let edit = Edit { label: Label::one(Verb::Add, What::Card), selection: vec![], merge: None };
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
