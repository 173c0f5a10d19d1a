//! The whole journey on one slide: stages, numbered steps, everybody's curve, and where pain points
//! and opportunities stand.

use super::slide::{Edge, Form, Slide, WIDTH};
use super::text::{Para, Ruler};
use crate::i18n::Words;
use crate::insight::travellers;
use crate::layout::map::hue_of;
use crate::layout::scene::{Ink, Point, point, rect};
use crate::model::{Document, LaneKind, MeasureKind, StepId, Traveller};

/// The labels of rows stand to the left of this.
const FIRST: f32 = 158.0;
const LAST: f32 = WIDTH - 40.0;
const STAGES: f32 = 96.0;
const STAGE_HEIGHT: f32 = 40.0;
const STEPS: f32 = STAGES + STAGE_HEIGHT + 4.0;
const STEP_HEIGHT: f32 = 22.0;
const CURVE: f32 = STEPS + STEP_HEIGHT + 16.0;
const CURVE_HEIGHT: f32 = 216.0;
const COUNTS: f32 = CURVE + CURVE_HEIGHT + 18.0;
const COUNT_HEIGHT: f32 = 26.0;
const LEGEND: f32 = COUNTS + 2.0 * COUNT_HEIGHT + 12.0;

/// Draws the journey below a slide's title.
pub(super) fn draw(slide: &mut Slide, ruler: &Ruler, document: &Document, words: Words) {
    let count = document.step_count().max(1);
    let across = (LAST - FIRST) / count as f32;
    stages(slide, ruler, document, words, across);
    steps(slide, document, across);
    curves(slide, document, words, across);
    for (at, kind) in [LaneKind::Pains, LaneKind::Opportunities].into_iter().enumerate() {
        counts(slide, document, words, across, (kind, COUNTS + at as f32 * COUNT_HEIGHT));
    }
    legend(slide, ruler, document, words);
}

fn stages(slide: &mut Slide, ruler: &Ruler, document: &Document, words: Words, across: f32) {
    let mut at = 0;
    for (place, stage) in document.stages().enumerate() {
        let steps = document.steps_of(stage.id).count();
        if steps == 0 {
            continue;
        }
        let hue = hue_of(stage.color, place);
        let (x, width) = (FIRST + at as f32 * across, steps as f32 * across);
        let title = stage.title.trim();
        let title = if title.is_empty() { words.get("untitled-stage") } else { title };
        let room = (width - 14.0).max(8.0);
        let size = ruler.size_for(title, &[13.0, 12.0, 11.0, 10.0, 9.0, 8.0], room, 2);
        let para = Para::new(title, size, Ink::StageText(hue)).bold().middle();
        let para = Para { text: ruler.cut(&para, room, 2), ..para };
        let band = rect(x + 1.0, STAGES, width - 2.0, STAGE_HEIGHT);
        slide.shape(Form::Rounded, band, Some(Ink::StageBand(hue)), None, &[para]);
        let wash = rect(x + 1.0, STEPS, width - 2.0, LEGEND - STEPS - 6.0);
        slide.shape(Form::Rect, wash, Some(Ink::StageWash(hue)), None, &[]);
        at += steps;
    }
}

fn steps(slide: &mut Slide, document: &Document, across: f32) {
    let size = if across < 18.0 { 7.0 } else { 11.0 };
    for (at, _) in document.steps().enumerate() {
        let text = Para::new((at + 1).to_string(), size, Ink::Text).bold().middle();
        let width = across.max(22.0);
        let middle = FIRST + (at as f32 + 0.5) * across;
        slide.text(rect(middle - width / 2.0, STEPS + 3.0, width, STEP_HEIGHT - 6.0), &[text]);
    }
}

/// Where a score stands.
fn place(at: usize, value: f64, across: f32) -> Point {
    let down = (5.0 - value as f32) / 4.0 * CURVE_HEIGHT;
    point(FIRST + (at as f32 + 0.5) * across, CURVE + down)
}

fn curves(slide: &mut Slide, document: &Document, words: Words, across: f32) {
    label(slide, words.lane(LaneKind::Curve), CURVE + CURVE_HEIGHT / 2.0 - 16.0);
    for value in 1..=5_u8 {
        let y = place(0, f64::from(value), across).y;
        let grid = Edge { ink: Ink::Grid, width: 0.75, is_dashed: true };
        slide.line(point(FIRST, y), point(LAST, y), grid);
        let text = Para::new(value.to_string(), 10.0, Ink::TextMuted);
        slide.text(rect(FIRST - 14.0, y - 6.0, 12.0, 12.0), &[text]);
    }
    let radius = (across * 0.28).clamp(2.0, 5.0);
    for who in travellers(document) {
        let (ink, name) = look(document, words, who);
        let points: Vec<Option<Point>> = document
            .steps()
            .enumerate()
            .map(|(at, step)| {
                let score = step.measure(who, MeasureKind::Satisfaction);
                let score = score.filter(|score| score.is_on_scale());
                score.map(|score| place(at, score.value, across))
            })
            .collect();
        for run in points.split(Option::is_none) {
            let known: Vec<Point> = run.iter().copied().flatten().collect();
            if known.len() > 1 {
                slide.polyline(&known, Edge::solid(ink, 2.0), &name);
            }
        }
        for at in points.into_iter().flatten() {
            let dot = rect(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius);
            slide.shape(Form::Ellipse, dot, Some(Ink::Paper), Some(Edge::solid(ink, 1.5)), &[]);
        }
    }
}

/// How many cards of a kind begin at each step.
fn counts(
    slide: &mut Slide,
    document: &Document,
    words: Words,
    across: f32,
    (kind, top): (LaneKind, f32),
) {
    label(slide, words.lane(kind), top + 4.0);
    let ink = if kind == LaneKind::Pains { Ink::Pain } else { Ink::Opportunity };
    let size = across.clamp(8.0, 20.0);
    let cards = |step: StepId| -> usize {
        let lanes = document.lanes().filter(|lane| lane.kind == kind);
        lanes.map(|lane| document.cards_in(lane.id, step).len()).sum()
    };
    for (at, step) in document.steps().enumerate() {
        let count = cards(step.id);
        if count == 0 {
            continue;
        }
        let middle = point(FIRST + (at as f32 + 0.5) * across, top + COUNT_HEIGHT / 2.0);
        let dot = rect(middle.x - size / 2.0, middle.y - size / 2.0, size, size);
        let text = Para::new(count.to_string(), (size * 0.55).min(11.0), Ink::OnAccent);
        slide.shape(Form::Ellipse, dot, Some(ink), None, &[text.bold().middle()]);
    }
}

fn legend(slide: &mut Slide, ruler: &Ruler, document: &Document, words: Words) {
    let (mut x, mut y) = (FIRST, LEGEND);
    for who in travellers(document) {
        let (ink, name) = look(document, words, who);
        let para = Para::new(name, 12.0, Ink::Text);
        let para = Para { text: ruler.cut(&para, 240.0, 1), ..para };
        let width = 250.0_f32.min(28.0 + para.text.chars().count() as f32 * 7.6);
        if x + width > LAST && x > FIRST {
            (x, y) = (FIRST, y + 18.0);
        }
        slide.line(point(x, y + 8.0), point(x + 18.0, y + 8.0), Edge::solid(ink, 2.5));
        slide.text(rect(x + 24.0, y, width - 24.0, 16.0), &[para]);
        x += width + 12.0;
    }
}

fn label(slide: &mut Slide, text: &str, y: f32) {
    let text = Para::new(text, 10.5, Ink::TextMuted);
    slide.text(rect(40.0, y, FIRST - 60.0, 30.0), &[text]);
}

/// A traveller's colour and name.
fn look(document: &Document, words: Words, who: Traveller) -> (Ink, String) {
    let named = |name: &str| match name.trim() {
        "" => words.get("untitled-persona").to_owned(),
        name => name.to_owned(),
    };
    let persona = document.personas().enumerate().find(|(_, p)| Traveller::Persona(p.id) == who);
    match persona {
        None => (Ink::Everyone, words.get("traveller-everyone").to_owned()),
        Some((place, persona)) => {
            (Ink::Persona(hue_of(persona.color, place)), named(&persona.name))
        }
    }
}
