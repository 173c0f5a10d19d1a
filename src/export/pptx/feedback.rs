//! "You said, we did": what customers said, what came of it, and how far the loop has come.

use super::deck::{Deck, detail};
use super::package::LEFT;
use super::sheet::{BOTTOM, SCALES, SMALL, TOP};
use super::slide::{Edge, Form, Slide, WIDTH};
use super::text::{Para, scaled};
use crate::layout::scene::{Ink, point, rect};
use crate::model::EvidenceKind;
use crate::report::{FeedbackRow, LoopStep};

/// The bar at a row's left edge, and the room beside it.
const BAR: f32 = 4.0;
const INDENT: f32 = 14.0;
/// What was said and done stands to the left of the loop.
const SAID: f32 = 380.0;
const LOOP: f32 = LEFT + INDENT + SAID + 24.0;
const APART: f32 = 14.0;
/// What is left of a slide parts them further, up to this.
const AIR: f32 = 24.0;
const RADIUS: f32 = 6.0;
/// Between the words of two states.
const STATE_GAP: f32 = 14.0;
/// The same where a word would be parted for its sake.
const LEAST_GAP: f32 = 6.0;
/// From the line of the loop to its words.
const BELOW: f32 = 10.0;

/// A row, or a part of one, where it stands on a slide.
struct Placed<'a> {
    said: Vec<Para>,
    /// Whose loop is drawn beside it; none where the row goes on from the slide before.
    row: Option<&'a FeedbackRow>,
    height: f32,
}

/// How much is said of each row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    Whole,
    /// So many lines of what was said, and the first of what was done.
    Short,
}

impl<'a> Deck<'a> {
    /// What became of feedback, as much as a slide holds; whether that is all.
    pub(super) fn answered_feedback(&mut self, title: &str, lead: &str) -> bool {
        let mut lead: Vec<Para> = detail(lead).into_iter().collect();
        let mut found = None;
        for length in [Length::Whole, Length::Short] {
            let pages = self.scales().map(|by| (by, self.feedback_pages(&lead, by, length)));
            found = found.or(pages.into_iter().find(|(_, pages)| pages.len() == 1));
            if let Some((by, pages)) = &found {
                self.add(title);
                pages.iter().for_each(|page| self.feedback_page(page, &lead, *by));
                return length == Length::Whole;
            }
        }
        let all = self.report.feedback.len();
        lead.push(self.shown_of(all, all));
        let pages = self.feedback_pages(&lead, 1.0, Length::Short);
        let page = pages.first().map(Vec::as_slice).unwrap_or_default();
        lead.pop();
        lead.push(self.shown_of(page.len(), all));
        self.add(title);
        self.feedback_page(page, &lead, 1.0);
        false
    }

    /// All of it, in the appendix.
    pub(super) fn feedback(&mut self, title: &str) {
        // Larger letters where they take no further slide.
        let pages = |by: f32| self.feedback_pages(&[], by, Length::Whole);
        let least = pages(1.0).len();
        let by = self.scales().find(|by| pages(*by).len() <= least).unwrap_or(1.0);
        let pages = pages(by);
        for (at, page) in pages.iter().enumerate() {
            self.add(&self.numbered(title, at, pages.len()));
            self.feedback_page(page, &[], by);
        }
    }

    /// How much larger letters may be: no name of a state is parted.
    fn scales(&self) -> impl Iterator<Item = f32> {
        let states = self.report.feedback.first().map(|row| row.states.as_slice());
        let states = states.unwrap_or_default();
        let width = state_width(states.len()) - STATE_GAP;
        let fits =
            |by: &f32| states.iter().all(|state| self.ruler.longest(&name(state, *by)) <= width);
        let scales: Vec<f32> = SCALES.into_iter().filter(|by| *by <= 1.0 || fits(by)).collect();
        scales.into_iter()
    }

    /// Draws rows below a lead on the last slide.
    fn feedback_page(&mut self, page: &[Placed<'_>], lead: &[Para], by: f32) {
        self.lead(lead);
        let mut y = TOP + self.lead_height(lead);
        let Some(mut slide) = self.slides.pop() else { return };
        let used: f32 = page.iter().map(|placed| placed.height + APART).sum();
        let more = ((BOTTOM - y - used) / page.len().max(1) as f32).clamp(0.0, AIR);
        for placed in page {
            self.feedback_row(&mut slide, placed, (y, by));
            y += placed.height + APART + more;
        }
        self.slides.push(slide);
    }

    /// The rows of each slide, in letters so many times as large.
    fn feedback_pages(&self, lead: &[Para], by: f32, length: Length) -> Vec<Vec<Placed<'a>>> {
        let report = self.report;
        let mut pages: Vec<Vec<Placed<'a>>> = vec![Vec::new()];
        let mut room = BOTTOM - TOP - self.lead_height(lead);
        for row in &report.feedback {
            let mut said = self.said(row, by, length);
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
    fn said(&self, row: &FeedbackRow, by: f32, length: Length) -> Vec<Para> {
        let (state, ink) = match row.closed {
            true => (self.label("closed"), Ink::Opportunity),
            false => (self.label("open"), super::deck::tone(crate::report::Tone::Attention)),
        };
        let said = Para::new(row.said.as_str(), 14.0, Ink::Text).bold().theirs();
        let state = Para::new(state, SMALL, ink).bold().above(1.0);
        let did = |text: String| Para::new(format!("→ {text}"), SMALL, Ink::Text).above(2.0);
        let (said, did): (Para, Vec<Para>) = match length {
            Length::Whole => (said, row.did.iter().cloned().map(did).collect()),
            Length::Short => {
                let said = Para { size: 13.0, ..said };
                let first = row.did.split_first().map(|(first, more)| match more.len() {
                    0 => did(first.clone()),
                    more => did(format!(
                        "{first}\u{a0}· {}",
                        self.words.count("slides-more-ideas", more)
                    )),
                });
                (self.short(said), first.map(|para| self.short(para)).into_iter().collect())
            }
        };
        let paras: Vec<Para> = [said, state].into_iter().chain(did).collect();
        scaled(&paras, by)
    }

    /// No more than two lines of a paragraph.
    fn short(&self, para: Para) -> Para {
        let para = self.ruler.parted(para, SAID);
        Para { text: self.ruler.cut(&para, SAID, 2), ..para }
    }

    fn feedback_height(&self, said: &[Para], row: Option<&FeedbackRow>, by: f32) -> f32 {
        let states = row.map(|row| row.states.as_slice()).unwrap_or_default();
        let width = self.state_room(states, by);
        let heights = states.iter().map(|state| {
            let told = self.told_state(state, by, width);
            self.ruler.height(&told, width)
        });
        let states = heights.fold(0.0, f32::max) + 2.0 * RADIUS + BELOW;
        let states = if row.is_some() { states } else { 0.0 };
        self.ruler.height(said, SAID).max(states)
    }

    fn told_state(&self, state: &LoopStep, by: f32, width: f32) -> Vec<Para> {
        let paras = scaled(&told(state), by).into_iter();
        paras.map(|para| self.ruler.parted(para, width)).collect()
    }

    /// What the words of a state have across.
    fn state_room(&self, states: &[LoopStep], by: f32) -> f32 {
        let names = states.iter().map(|state| self.ruler.longest(&name(state, by)));
        let width = state_width(states.len());
        let is_narrow = names.fold(0.0, f32::max) > width - STATE_GAP;
        width - if is_narrow { LEAST_GAP } else { STATE_GAP }
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
        let (width, room) = (state_width(row.states.len()), self.state_room(&row.states, by));
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
            let told = self.told_state(state, by, room);
            let height = self.ruler.height(&told, room);
            let top = middle + RADIUS + 4.0;
            slide.text(rect(LOOP + place as f32 * width, top, room, height), &told);
        }
    }
}

/// The room of a state of the loop.
fn state_width(count: usize) -> f32 {
    (WIDTH - LEFT - LOOP) / count.max(1) as f32
}

/// What a state is called, in letters so many times as large.
fn name(state: &LoopStep, by: f32) -> Para {
    Para::new(state.label, SMALL, Ink::Text).bold().scaled(by)
}

/// What a state is called, when it was reached, and by whom.
fn told(state: &LoopStep) -> Vec<Para> {
    let ink = if state.reached { Ink::Text } else { Ink::TextMuted };
    let label = Para::new(state.label, SMALL, ink);
    let label = if state.reached { label.bold() } else { label };
    // The day, and below it who.
    let details = state.detail.split("\u{a0}· ").filter_map(detail);
    std::iter::once(label).chain(details).collect()
}
