//! Impact against effort, as shapes.

use super::sheet::BOTTOM;
use super::slide::{Edge, Form, Slide};
use super::text::Para;
use crate::i18n::Words;
use crate::layout::scene::{Ink, Point, point, rect};
use crate::report::OpportunityRow;

const LEFT: f32 = 62.0;
/// One level of the scale across.
const ACROSS: f32 = 66.0;
/// What stands above the matrix, and below it.
const ABOVE: f32 = 20.0;
const BELOW: f32 = 38.0;
/// One level of the scale down, at most.
const DOWN: f32 = 66.0;
const DOT: f32 = 22.0;
/// How many points stand beside each other in a cell.
const ABREAST: usize = 3;

/// Where the matrix ends on the right.
pub(super) const RIGHT: f32 = LEFT + 5.0 * ACROSS;

/// Where the matrix begins, and how high one of its levels is.
#[derive(Clone, Copy)]
struct Frame {
    top: f32,
    down: f32,
}

/// Draws the matrix with the ranks of opportunities, from that height down.
pub(super) fn draw(slide: &mut Slide, rows: &[&OpportunityRow], words: Words, top: f32) {
    let top = top + ABOVE;
    let frame = Frame { top, down: ((BOTTOM - BELOW - top) / 5.0).min(DOWN) };
    ground(slide, words, frame);
    let placed: Vec<(usize, u8, u8)> =
        rows.iter().filter_map(|row| Some((row.rank, row.impact?, row.effort?))).collect();
    for (at, (rank, impact, effort)) in placed.iter().enumerate() {
        let is_beside = |(_, i, e): &&(usize, u8, u8)| (i, e) == (impact, effort);
        let before = placed.iter().take(at).filter(is_beside).count();
        let aside = spread(before, placed.iter().filter(is_beside).count(), frame.down);
        let x = LEFT + (f32::from(*effort) - 0.5) * ACROSS + aside.x;
        let y = frame.top + (5.5 - f32::from(*impact)) * frame.down + aside.y;
        let text = Para::new(rank.to_string(), 12.0, Ink::OnAccent).bold().middle();
        let edge = Edge::solid(Ink::Paper, 1.0);
        let dot = rect(x - DOT / 2.0, y - DOT / 2.0, DOT, DOT);
        slide.shape(Form::Ellipse, dot, Some(Ink::Opportunity), Some(edge), &[text]);
    }
}

/// How far from the middle of its cell one of several points stands: in rows around it, each closer
/// to the next the more there are.
fn spread(index: usize, all: usize, height: f32) -> Point {
    let rows = all.div_ceil(ABREAST).max(1);
    let (row, column) = (index / ABREAST, index % ABREAST);
    let abreast = all.saturating_sub(row * ABREAST).min(ABREAST);
    let middle = |at: usize, count: usize| at as f32 - (count as f32 - 1.0) / 2.0;
    let down = (DOT + 1.0).min((height - DOT) / (rows as f32 - 1.0).max(1.0));
    point(middle(column, abreast) * (DOT - 1.0), middle(row, rows) * down)
}

fn ground(slide: &mut Slide, words: Words, Frame { top, down: level }: Frame) {
    let bottom = top + 5.0 * level;
    let quick = rect(LEFT, top, 2.5 * ACROSS, 2.5 * level);
    slide.shape(Form::Rect, quick, Some(Ink::OpportunityFill), None, &[]);
    let edge = Edge::solid(Ink::Grid, 1.0);
    slide.shape(Form::Rect, rect(LEFT, top, 5.0 * ACROSS, 5.0 * level), None, Some(edge), &[]);
    let middle = Edge { ink: Ink::Reference, width: 1.0, is_dashed: true };
    // What has a 3 stands on the line, and belongs to neither side.
    let (across, down) = (LEFT + 2.5 * ACROSS, top + 2.5 * level);
    slide.line(point(across, top), point(across, bottom), middle);
    slide.line(point(LEFT, down), point(RIGHT, down), middle);
    for (key, x, y, ink) in [
        ("insight-quick-wins", LEFT, top + 4.0, Ink::Opportunity),
        ("insight-big-bets", across, top + 4.0, Ink::TextMuted),
        ("insight-fill-ins", LEFT, bottom - 20.0, Ink::TextMuted),
        ("insight-time-sinks", across, bottom - 20.0, Ink::TextMuted),
    ] {
        let text = Para::new(words.get(key), 12.0, ink).bold();
        let text = if x > LEFT { text.right() } else { text };
        slide.text(rect(x + 6.0, y, 2.5 * ACROSS - 12.0, 16.0), &[text]);
    }
    for value in 1..=5_u8 {
        let (x, y) = (f32::from(value - 1) * ACROSS, f32::from(5 - value) * level);
        let text = || Para::new(value.to_string(), 12.0, Ink::TextMuted).middle();
        slide.text(rect(LEFT + x, bottom + 3.0, ACROSS, 15.0), &[text()]);
        slide.text(rect(LEFT - 22.0, top + y + level / 2.0 - 7.0, 18.0, 15.0), &[text()]);
    }
    let axis = |text: String| Para::new(text, 12.0, Ink::TextMuted);
    let impact = axis(format!("↑ {}", words.get("field-impact")));
    let effort = axis(format!("{} →", words.get("field-effort")));
    // Each at the end that its axis grows to.
    slide.text(rect(LEFT - 22.0, top - 18.0, 200.0, 16.0), &[impact]);
    slide.text(rect(RIGHT - 200.0, bottom + 19.0, 200.0, 16.0), &[effort.right()]);
}
