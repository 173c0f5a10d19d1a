//! "You said, we did": what customers said, what came of it, and how far the loop has come.

use super::deck::Deck;
use super::package::LEFT;
use super::sheet::{BOTTOM, SCALES, SMALL, TOP, numbered};
use super::slide::{Edge, Form, Slide, WIDTH};
use super::text::{Para, scaled};
use crate::layout::scene::{Ink, point, rect};
use crate::model::EvidenceKind;
use crate::report::{FeedbackRow, LoopStep};

/// The bar at a row's left edge, and the room beside it.
const BAR: f32 = 4.0;
const INDENT: f32 = 14.0;
/// What was said and done stands to the left of the loop.
const SAID: f32 = 420.0;
const LOOP: f32 = LEFT + INDENT + SAID + 24.0;
const APART: f32 = 14.0;
/// What is left of a slide parts them further, up to this.
const AIR: f32 = 24.0;
const RADIUS: f32 = 6.0;
/// From the line of the loop to its words.
const BELOW: f32 = 10.0;

/// A row, or a part of one, where it stands on a slide.
struct Placed<'a> {
    said: Vec<Para>,
    /// Whose loop is drawn beside it; none where the row goes on from the slide before.
    row: Option<&'a FeedbackRow>,
    height: f32,
}

impl<'a> Deck<'a> {
    pub(super) fn feedback(&mut self, title: &str, lead: &[Para]) {
        // Larger letters where they take no further slide.
        let least = self.feedback_pages(lead, 1.0).len();
        let fits = |by: &f32| self.feedback_pages(lead, *by).len() <= least;
        let by = SCALES.into_iter().find(fits).unwrap_or(1.0);
        let pages = self.feedback_pages(lead, by);
        let count = pages.len();
        for (at, page) in pages.iter().enumerate() {
            self.add(&numbered(title, at, count));
            let (mut y, mut room) = (TOP, BOTTOM - TOP);
            if at == 0 {
                self.lead(lead);
                y += self.lead_height(lead);
                room -= self.lead_height(lead);
            }
            let Some(mut slide) = self.slides.pop() else { return };
            let used: f32 = page.iter().map(|placed| placed.height + APART).sum();
            let more = ((room - used) / page.len().max(1) as f32).clamp(0.0, AIR);
            for placed in page {
                self.feedback_row(&mut slide, placed, (y, by));
                y += placed.height + APART + more;
            }
            self.slides.push(slide);
        }
    }

    /// The rows of each slide, in letters so many times as large.
    fn feedback_pages(&self, lead: &[Para], by: f32) -> Vec<Vec<Placed<'a>>> {
        let report = self.report;
        let mut pages: Vec<Vec<Placed<'a>>> = vec![Vec::new()];
        let mut room = BOTTOM - TOP - self.lead_height(lead);
        for row in &report.feedback {
            let mut said = scaled(&self.said(row), by);
            let mut shown = Some(row);
            loop {
                let height = self.feedback_height(&said, shown, by);
                if height <= room {
                    room -= height + APART;
                    pages.extend(pages.is_empty().then(Vec::new));
                    if let Some(page) = pages.last_mut() {
                        page.push(Placed { said, row: shown, height });
                    }
                    break;
                }
                // What fills more than a slide goes on on the next one.
                if room >= BOTTOM - TOP {
                    let (first, rest) = self.ruler.split(&said, SAID, room);
                    if let Some(page) = pages.last_mut() {
                        page.push(Placed { said: first, row: shown.take(), height: room });
                    }
                    said = rest;
                }
                pages.push(Vec::new());
                room = BOTTOM - TOP;
            }
        }
        pages
    }

    /// What was said, whether they were told, and what was done.
    fn said(&self, row: &FeedbackRow) -> Vec<Para> {
        let (state, ink) = match row.closed {
            true => (self.label("closed"), Ink::Opportunity),
            false => (self.label("open"), super::deck::tone(crate::report::Tone::Attention)),
        };
        let mut paras = vec![
            Para::new(row.said.as_str(), 14.0, Ink::Text).bold(),
            Para::new(state, 11.0, ink).bold().above(1.0),
        ];
        let did = row.did.iter();
        paras.extend(did.map(|did| Para::new(format!("→ {did}"), SMALL, Ink::Text).above(3.0)));
        paras
    }

    fn feedback_height(&self, said: &[Para], row: Option<&FeedbackRow>, by: f32) -> f32 {
        let states = row.map(|row| row.states.as_slice()).unwrap_or_default();
        let width = state_width(states.len());
        let heights = states.iter().map(|state| {
            let told = self.told_state(state, by, width);
            self.ruler.height(&told, width - 6.0)
        });
        let states = heights.fold(0.0, f32::max) + 2.0 * RADIUS + BELOW;
        let states = if row.is_some() { states } else { 0.0 };
        self.ruler.height(said, SAID).max(states)
    }

    fn told_state(&self, state: &LoopStep, by: f32, width: f32) -> Vec<Para> {
        let paras = scaled(&told(state), by).into_iter();
        paras.map(|para| self.ruler.parted(para, width - 6.0)).collect()
    }

    fn feedback_row(&self, slide: &mut Slide, placed: &Placed<'_>, (y, by): (f32, f32)) {
        let Placed { said, row, height } = placed;
        let is_closed = row.is_some_and(|row| row.closed);
        let ink = if is_closed { Ink::Opportunity } else { Ink::Reference };
        slide.shape(Form::Rect, rect(LEFT, y, BAR, *height), Some(ink), None, &[]);
        slide.text(rect(LEFT + INDENT, y, SAID, *height), said);
        let Some(row) = row else { return };
        let states = row.states.iter().map(|state| match state.reached {
            true => format!("✓ {} {}", state.label, state.detail),
            false => state.label.to_owned(),
        });
        let states: Vec<String> = states.map(|state| state.trim().to_owned()).collect();
        slide.group(&states.join(", "), |slide| self.feedback_loop(slide, row, (y, by)));
    }

    /// How far the loop has come: a mark for each state, on a line.
    fn feedback_loop(&self, slide: &mut Slide, row: &FeedbackRow, (y, by): (f32, f32)) {
        let width = state_width(row.states.len());
        let at = |place: usize| LOOP + place as f32 * width + RADIUS;
        let middle = y + RADIUS + 2.0;
        for (place, pair) in row.states.windows(2).enumerate() {
            let is_reached = pair.last().is_some_and(|next| next.reached);
            let ink = if is_reached { Ink::Opportunity } else { Ink::Grid };
            let ends = (point(at(place), middle), point(at(place + 1), middle));
            slide.line(ends.0, ends.1, Edge::solid(ink, 2.0));
        }
        for (place, state) in row.states.iter().enumerate() {
            let (ink, kind) = match state.reached {
                true => (Ink::Opportunity, EvidenceKind::Measured),
                false => (Ink::Reference, EvidenceKind::Assumed),
            };
            slide.mark(Form::Ellipse, (point(at(place), middle), RADIUS), ink, kind);
            let told = self.told_state(state, by, width);
            let height = self.ruler.height(&told, width - 6.0);
            let top = middle + RADIUS + 4.0;
            slide.text(rect(LOOP + place as f32 * width, top, width - 6.0, height), &told);
        }
    }
}

/// The room of a state of the loop.
fn state_width(count: usize) -> f32 {
    (WIDTH - LEFT - LOOP) / count.max(1) as f32
}

/// What a state is called, when it was reached, and by whom.
fn told(state: &LoopStep) -> Vec<Para> {
    let ink = if state.reached { Ink::Text } else { Ink::TextMuted };
    let label = Para::new(state.label, 11.0, ink);
    let label = if state.reached { label.bold() } else { label };
    let detail = Para::new(state.detail.as_str(), 10.0, Ink::TextMuted).above(1.0);
    let detail = Some(detail).filter(|_| !state.detail.is_empty());
    std::iter::once(label).chain(detail).collect()
}
