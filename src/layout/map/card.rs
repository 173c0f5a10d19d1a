//! One card: its face, its text, and what stands small below it, by the kind of its lane.

use std::sync::Arc;

use crate::insight::{
    Answers, Goal, PromiseOutcome, ToldShare, promise_outcome, standard_result, told_share, wilson,
};
use crate::model::{
    Card, LaneKind, Listening, Opportunity, Pain, PersonaId, Promise, Standard, Tally, Touchpoint,
    on_scale,
};

use super::super::draw::{Sketch, rounded};
use super::super::icons;
use super::super::marks;
use super::super::scene::{Face, Group, Ink, Point, Segment, Size, Stroke, Tag, point, rect};
use super::Ctx;
use super::cast::Member;
use super::grid::{BODY, EDGE, FIGURE, PAD, RADIUS, SMALL, UNTITLED};
use super::inline::Inline;

/// What the mark that a card goes on takes, beside what is free there anyway.
const GOES_ON: f32 = 3.0;
/// Above and below a card's text.
const PAD_Y: f32 = 8.0;
/// Between the text and the rows below it.
const BELOW: f32 = 4.0;
/// From a channel's icon to the text beside it.
const ICON_GAP: f32 = 6.0;
/// The middle of the mark of evidence, from the upper right corner, and what it and the space
/// before it take of a line of text that reaches so far.
const MARK: f32 = 7.0;
const MARK_ROOM: f32 = 15.0;

/// Whether the card shows anything of the personas: then it is drawn anew when they change.
pub(super) fn shows_people(card: &Card) -> bool {
    !card.personas.is_empty() || card.handover.is_some()
}

/// The part of a card that stands on a sheet of paper. What is cut off is open there, and says that
/// it goes on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Part {
    pub(super) width: f32,
    /// Whether it comes from the sheet before, and goes on on the one after.
    pub(super) from_left: bool,
    pub(super) to_right: bool,
    /// The width that its text is broken for: of the narrowest part where all read alike.
    pub(super) narrowest: f32,
}

impl Part {
    /// A card that stands in one piece.
    pub(super) fn whole(width: f32) -> Self {
        Self { width, from_left: false, to_right: false, narrowest: width }
    }

    fn is_cut(self) -> bool {
        self.from_left || self.to_right
    }

    /// How far the text stands aside from the mark at the left, and what it has less of the width.
    fn room_for_marks(self) -> (f32, f32) {
        let aside = if self.from_left { GOES_ON } else { 0.0 };
        (aside, if self.is_cut() { GOES_ON } else { 0.0 })
    }
}

/// Draws a card, or a part of one.
pub(super) fn draw(ctx: &Ctx<'_>, kind: LaneKind, card: &Card, part: Part) -> Arc<Group> {
    let face = CardFace::of(kind);
    let width = part.width;
    let touchpoint = card.touchpoint.as_deref().filter(|_| kind == LaneKind::Touchpoints);
    let channel = touchpoint.and_then(|touchpoint| touchpoint.channel.as_ref());
    // Beside the marks that it goes on; as narrow on each sheet, so that its lines are the same.
    let (aside, marks) = part.room_for_marks();
    let indent = channel.map_or(0.0, |_| icons::ICON + ICON_GAP);
    let left = face.left() + aside + indent;
    let room = part.narrowest - face.left() - marks;
    let inner = room - indent - face.right();

    let style = BODY.ink(Ink::Text);
    let style = super::super::text::Style { face: face.text, ..style };
    let text = shown_text(ctx, kind, card);
    let mut block = match text.as_str() {
        "" if ctx.open != Some(card.id) => {
            ctx.own_block(ctx.words.get("untitled-card"), UNTITLED, inner)
        }
        text => ctx.type_.block(text, style, inner),
    };
    let clear = room - indent - MARK_ROOM;
    if card.evidence.is_some() && block.lines.first().is_some_and(|line| line.width > clear) {
        block = ctx.type_.block(&text, style, clear);
    }
    let mut body = Sketch::new();
    ctx.type_.draw(&mut body, &block, point(left, PAD_Y));

    let mut below = Inline::new(ctx.type_, inner);
    details(ctx, kind, card, &mut below);
    let mut bottom = PAD_Y + block.height();
    bottom += draw_below(&below, &mut body, point(left, bottom));
    if let Some(standard) = touchpoint.and_then(|touchpoint| touchpoint.standard.as_ref()) {
        let mut rows = Inline::new(ctx.type_, room - face.right());
        standard_rows(ctx, standard, &mut rows);
        bottom += draw_below(&rows, &mut body, point(face.left() + aside, bottom));
    }
    let height = bottom + PAD_Y;

    let mut sketch = Sketch::new();
    face.draw(&mut sketch, part, height);
    goes_on(&mut sketch, part, height);
    if let Some(channel) = channel {
        let y = PAD_Y + (block.height().min(18.0) - icons::ICON) / 2.0;
        sketch.group(point(face.left() + aside, y), icons::channel(channel));
    }
    sketch.group(point(0.0, 0.0), body.finish(Size { width, height }, None));
    if let Some(evidence) = &card.evidence {
        marks::evidence(&mut sketch, point(width - MARK, MARK), evidence.kind);
    }
    if touchpoint.is_some_and(|touchpoint| touchpoint.moment_of_truth) {
        diamond(&mut sketch, point(width - 24.0, 0.0));
    }
    sketch.finish(Size { width, height }, Some(Tag::Card(card.id)))
}

/// Draws rows below what ends at a point; the height that they take.
fn draw_below(rows: &Inline<'_>, sketch: &mut Sketch, at: Point) -> f32 {
    let height = rows.draw(sketch, at + point(0.0, BELOW)).height;
    if height > 0.0 { height + BELOW } else { 0.0 }
}

/// The mark of a moment of truth.
fn diamond(sketch: &mut Sketch, center: Point) {
    let corners = [(0.0, -8.0), (8.0, 0.0), (0.0, 8.0), (-8.0, 0.0)]
        .map(|(x, y)| point(center.x + x, center.y + y));
    sketch.polygon(&corners, Ink::Accent, Stroke::solid(Ink::Card, 1.5));
}

/// What a card looks like before anything stands on it.
struct CardFace {
    fill: Ink,
    stroke: Option<Ink>,
    edge: Option<Ink>,
    text: Face,
}

impl CardFace {
    fn of(kind: LaneKind) -> Self {
        let plain =
            Self { fill: Ink::Card, stroke: Some(Ink::CardEdge), edge: None, text: Face::Regular };
        match kind {
            LaneKind::Pains => {
                Self { fill: Ink::PainFill, stroke: None, edge: Some(Ink::Pain), ..plain }
            }
            LaneKind::Opportunities => Self {
                fill: Ink::OpportunityFill,
                stroke: None,
                edge: Some(Ink::Opportunity),
                ..plain
            },
            LaneKind::Quotes => {
                Self { fill: Ink::Quote, stroke: None, text: Face::Italic, ..plain }
            }
            LaneKind::Thoughts => Self { text: Face::Italic, ..plain },
            _ => plain,
        }
    }

    fn left(&self) -> f32 {
        if self.edge.is_some() { PAD + 2.0 } else { PAD }
    }

    fn right(&self) -> f32 {
        if self.edge.is_some() { PAD - 2.0 } else { PAD }
    }

    fn draw(&self, sketch: &mut Sketch, part: Part, height: f32) {
        let width = part.width;
        let whole = rect(0.0, 0.0, width, height);
        let stroke = self.stroke.map(|ink| Stroke::solid(ink, 1.0));
        match self.edge.filter(|_| !part.from_left) {
            None if part.is_cut() => {
                sketch.rect(whole, RADIUS, self.fill, None);
                let half = width / 2.0;
                if part.from_left {
                    sketch.rect(rect(0.0, 0.0, half, height), 0.0, self.fill, None);
                }
                if part.to_right {
                    sketch.rect(rect(width - half, 0.0, half, height), 0.0, self.fill, None);
                }
                if let Some(stroke) = stroke {
                    sketch.path(open_outline(part, height), None, stroke);
                }
            }
            None => {
                let inside = if stroke.is_some() { whole.grown(-0.5) } else { whole };
                sketch.rect(inside, RADIUS, self.fill, stroke);
            }
            Some(edge) => {
                // Rounded at the right, straight at its edge.
                sketch.rect(whole, RADIUS, self.fill, None);
                sketch.rect(rect(0.0, 0.0, RADIUS, height), 0.0, self.fill, None);
                if part.to_right {
                    let end = rect(width - RADIUS, 0.0, RADIUS, height);
                    sketch.rect(end, 0.0, self.fill, None);
                }
                sketch.rect(rect(0.0, 0.0, EDGE, height), 0.0, edge, None);
            }
        }
    }
}

/// The outline of a part, without the sides where it is cut.
fn open_outline(part: Part, height: f32) -> Vec<Segment> {
    let (top, bottom, right) = (0.5, height - 0.5, part.width - 0.5);
    let upper = [point(0.5, top), point(right, top)];
    let lower = [point(right, bottom), point(0.5, bottom)];
    let line = |corners: &[Point]| rounded(corners, RADIUS);
    match (part.from_left, part.to_right) {
        (true, true) => [line(&upper), line(&lower)].concat(),
        (true, false) => line(&[upper, lower].concat()),
        (false, _) => line(&[upper[1], upper[0], lower[1], lower[0]]),
    }
}

/// At each side where a part is cut, the mark that there is more of it.
fn goes_on(sketch: &mut Sketch, part: Part, height: f32) {
    let stroke = Stroke::solid(Ink::TextMuted, 1.25);
    let mut tip = |x: f32, back: f32| {
        let tip = point(x, height / 2.0);
        for dy in [-4.0, 4.0] {
            sketch.line(point(tip.x + back, tip.y + dy), tip, stroke);
        }
    };
    // In what is free beside the text.
    if part.from_left {
        tip(2.5, 4.0);
    }
    if part.to_right {
        tip(part.width - 2.5, -4.0);
    }
}

/// The text as shown: a quote gets its marks where its author left them out, and a touchpoint
/// without a text goes by its channel. Line breaks at the end stand while the text is being
/// written, so that the row grows with them.
fn shown_text(ctx: &Ctx<'_>, kind: LaneKind, card: &Card) -> String {
    let text = card.text.trim_end();
    let rest = card.text.get(text.len()..).filter(|_| ctx.open == Some(card.id));
    let mut shown = worded(ctx, kind, card, text);
    shown.extend(rest.unwrap_or_default().chars().filter(|c| *c == '\n'));
    shown
}

fn worded(ctx: &Ctx<'_>, kind: LaneKind, card: &Card, text: &str) -> String {
    match kind {
        LaneKind::Quotes if !text.is_empty() && !begins_with_mark(text) => {
            let (open, close) = ctx.quotes;
            format!("{open}{text}{close}")
        }
        LaneKind::Touchpoints if text.is_empty() => {
            let channel =
                card.touchpoint.as_ref().and_then(|touchpoint| touchpoint.channel.as_ref());
            channel.map_or_else(String::new, |channel| ctx.words.channel(channel).to_owned())
        }
        _ => text.to_owned(),
    }
}

fn begins_with_mark(text: &str) -> bool {
    text.starts_with(['"', '\'', '”', '“', '„', '’', '‘', '»', '«', '–', '—'])
}

/// What a card tells of a pain point. What hurts behind the scenes is one where it says how bad it
/// is.
pub(super) fn pain_told(kind: LaneKind, card: &Card) -> Option<&Pain> {
    let pain = card.pain.as_deref()?;
    match kind {
        LaneKind::Pains => Some(pain),
        LaneKind::Frontstage | LaneKind::Backstage | LaneKind::Support => {
            on_scale::level(pain.severity).map(|_| pain)
        }
        _ => None,
    }
}

fn details(ctx: &Ctx<'_>, kind: LaneKind, card: &Card, rows: &mut Inline<'_>) {
    if let Some(pain) = pain_told(kind, card) {
        pain_rows(ctx, card, pain, rows);
        if kind != LaneKind::Pains {
            rows.next_row();
        }
    }
    match kind {
        LaneKind::Touchpoints => {
            if let Some(touchpoint) = card.touchpoint.as_deref() {
                touchpoint_rows(ctx, card, touchpoint, rows);
            }
        }
        LaneKind::Opportunities => {
            if let Some(opportunity) = card.opportunity.as_deref() {
                opportunity_rows(ctx, opportunity, rows);
            }
        }
        LaneKind::Promises => {
            if let Some(promise) = card.promise.as_deref() {
                promise_rows(ctx, promise, rows);
            }
        }
        LaneKind::Listening => {
            if let Some(listening) = card.listening.as_deref() {
                listening_rows(ctx, listening, rows);
            }
        }
        LaneKind::Frontstage | LaneKind::Backstage | LaneKind::Support => {
            if let Some(handover) = card.handover.as_deref() {
                handover_row(ctx, handover.giver, handover.receiver, rows);
            }
        }
        _ => {}
    }
    for &id in &card.personas {
        if let Some(member) = ctx.cast.persona(id) {
            rows.person(member.ink, member.shape);
        }
    }
    for tag in &card.tags {
        rows.text(&format!("#{tag}"), SMALL);
    }
}

fn touchpoint_rows(ctx: &Ctx<'_>, card: &Card, touchpoint: &Touchpoint, rows: &mut Inline<'_>) {
    if let Some(channel) = &touchpoint.channel {
        let name = ctx.words.channel(channel);
        let text = card.text.trim();
        if !text.is_empty() && !text.eq_ignore_ascii_case(name) {
            rows.text(name, SMALL);
        }
    }
}

fn standard_rows(ctx: &Ctx<'_>, standard: &Standard, rows: &mut Inline<'_>) {
    rows.text(&standard.text, SMALL);
    if let Some(target) = standard.target.filter(|_| standard.text.trim().is_empty()) {
        rows.text(&ctx.words.quantity(target, &standard.unit), SMALL);
    }
    if let Some(tally) = standard.met {
        let ink = match standard_result(standard).and_then(|result| result.goal) {
            Some(Goal::Met) => Ink::Opportunity,
            Some(Goal::Missed) => Ink::Pain,
            Some(Goal::PerhapsMet | Goal::PerhapsMissed) => Ink::TextMuted,
            None => Ink::Text,
        };
        rows.next_row();
        tally_rows(ctx, (tally, standard.goal), "piece-met", ink, rows);
        if let Some(goal) = standard.goal {
            let goal = ctx.words.percent_goal(goal);
            rows.text(&ctx.words.with("map-target", &[("value", goal.into())]), SMALL);
        }
    }
}

/// "62 % (n = 210)" and its interval, with a mark where the answers are few; of fewer than five
/// neither. Beside a goal none of them reads as that where it is not.
fn tally_rows(
    ctx: &Ctx<'_>,
    (tally, goal): (Tally, Option<f64>),
    key: &str,
    ink: Ink,
    rows: &mut Inline<'_>,
) {
    rows.text(&tally_text(ctx, tally, goal, key), FIGURE.ink(ink));
    if Answers::of(tally.n) != Answers::CountsOnly
        && let Some(interval) = wilson(tally.k, tally.n)
    {
        let range = ctx.words.percent_range_beside(interval.low, interval.high, goal, 0);
        rows.text(&ctx.words.with("piece-interval", &[("range", range.into())]), SMALL);
    }
    if Answers::of(tally.n) == Answers::Few {
        rows.next_row();
        rows.few();
        rows.text_near(ctx.words.get("survey-few"), SMALL);
    }
}

/// What sets it off and how often, who answers for it, how many answer.
fn listening_rows(ctx: &Ctx<'_>, listening: &Listening, rows: &mut Inline<'_>) {
    for text in [&listening.trigger, &listening.cadence, &listening.owner] {
        if !text.trim().is_empty() {
            rows.text(text.trim(), SMALL);
            rows.next_row();
        }
    }
    if let Some(response) = listening.response {
        // How many were asked is no number of answers.
        let told = response.share().filter(|_| Answers::of(response.n) != Answers::CountsOnly);
        let text = match told {
            Some(share) => {
                let percent = ctx.words.share(share);
                let (k, n) = (response.k.into(), response.n.into());
                let args = [("k", k), ("n", n), ("percent", percent.into())];
                ctx.words.with("piece-response", &args)
            }
            None => of(ctx, response.k, response.n),
        };
        rows.text(&text, FIGURE.ink(Ink::Text));
    }
}

/// "4 of 5".
fn of(ctx: &Ctx<'_>, k: u32, n: u32) -> String {
    ctx.words.with("piece-k-of-n", &[("k", k.into()), ("n", n.into())])
}

/// "62 % (n = 210)", or "4 of 5" where there are too few for a share.
fn tally_text(ctx: &Ctx<'_>, tally: Tally, goal: Option<f64>, key: &str) -> String {
    match tally.share().filter(|_| Answers::of(tally.n) != Answers::CountsOnly) {
        Some(share) => {
            let percent = ctx.words.percent_beside(share, goal, 0);
            ctx.words.with(key, &[("percent", percent.into()), ("n", tally.n.into())])
        }
        None => of(ctx, tally.k, tally.n),
    }
}

fn pain_rows(ctx: &Ctx<'_>, card: &Card, pain: &Pain, rows: &mut Inline<'_>) {
    if let Some(severity) = on_scale::level(pain.severity) {
        rows.pips(severity);
    }
    if let Some((share, told)) = told_share(card) {
        let percent = ctx.words.given_share(share);
        let text = match told {
            ToldShare::Percent => percent,
            ToldShare::Count(k, n) => of(ctx, k, n),
            ToldShare::Estimate => {
                ctx.words.with("report-estimate", &[("percent", percent.into())])
            }
        };
        rows.text(&text, FIGURE.ink(Ink::Pain));
    }
    if let Some(state) = pain.loop_state() {
        rows.text(ctx.words.loop_state(state), SMALL);
    }
}

fn opportunity_rows(ctx: &Ctx<'_>, opportunity: &Opportunity, rows: &mut Inline<'_>) {
    let style = FIGURE.ink(Ink::Opportunity);
    if let Some(impact) = on_scale::level(opportunity.impact) {
        rows.up(&ctx.words.number(impact.into(), 0), style);
    }
    if let Some(effort) = on_scale::level(opportunity.effort) {
        rows.dot(&ctx.words.number(effort.into(), 0), style);
    }
    rows.text(ctx.words.opportunity_status(opportunity.status), SMALL);
    if !opportunity.owner.trim().is_empty() {
        rows.text(opportunity.owner.trim(), SMALL);
    }
    if let Some(due) = opportunity.due {
        rows.text(&ctx.words.date(due), SMALL);
    }
}

/// Kept is green, short of the promise is warm; what cannot be judged is neither.
fn promise_ink(promise: &Promise) -> Ink {
    match promise_outcome(promise) {
        PromiseOutcome::Kept => Ink::Opportunity,
        PromiseOutcome::Short { .. } | PromiseOutcome::KeptSometimes(_) => Ink::Pain,
        PromiseOutcome::Unknown | PromiseOutcome::Unjudged => Ink::Text,
    }
}

fn promise_rows(ctx: &Ctx<'_>, promise: &Promise, rows: &mut Inline<'_>) {
    let value = |number: f64| ctx.words.quantity(number, &promise.unit);
    let (promised, outcome) = (promise.value.map(value), promise.outcome.map(value));
    match (promised, outcome) {
        (Some(promised), Some(outcome)) => {
            let args = [("promised", promised.into()), ("outcome", outcome.into())];
            let style = match promise_ink(promise) {
                Ink::Text => SMALL,
                _ if promise.kept.is_some() => SMALL,
                ink => FIGURE.ink(ink),
            };
            rows.text(&ctx.words.with("piece-promised-outcome", &args), style);
        }
        (Some(promised), None) => {
            let args = [("promised", promised.into())];
            rows.text(&ctx.words.with("piece-promised", &args), SMALL);
        }
        (None, Some(outcome)) => {
            let args = [("outcome", outcome.into())];
            rows.text(&ctx.words.with("piece-outcome", &args), SMALL);
        }
        (None, None) => {}
    }
    if let Some(kept) = promise.kept {
        rows.next_row();
        tally_rows(ctx, (kept, None), "piece-kept", promise_ink(promise), rows);
    }
}

/// "giver → receiver"; the arrow tells which of the two stands alone.
fn handover_row(
    ctx: &Ctx<'_>,
    giver: Option<PersonaId>,
    receiver: Option<PersonaId>,
    rows: &mut Inline<'_>,
) {
    let member = |id: Option<PersonaId>| id.and_then(|id| ctx.cast.persona(id));
    let person = |member: &Member, rows: &mut Inline<'_>| {
        rows.person(member.ink, member.shape);
        rows.text_near(&member.name, SMALL);
    };
    let (giver, receiver) = (member(giver), member(receiver));
    if giver.is_none() && receiver.is_none() {
        return;
    }
    if let Some(giver) = giver {
        person(giver, rows);
    }
    rows.arrow();
    if let Some(receiver) = receiver {
        person(receiver, rows);
    }
    rows.next_row();
}
