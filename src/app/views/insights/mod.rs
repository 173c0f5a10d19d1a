//! Insights: what the map says, on one screen. Every item leads to its place on the map.
//!
//! What is said is taken from the digest, which is made once for each state of the document, away
//! from the window's thread. From it a [`plan::Plan`] is drawn: cards that are pictures like the
//! map, made again only when what they say or the room for them changes. A frame only paints them.
//!
//! This view decides nothing and counts nothing: numbers come from `insight`, words from `wording`.

mod cards;
mod grid;
mod matrix;
mod picture;
mod plan;
mod say;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Event, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::View;
use crate::app::command::Command;
use crate::app::digest::Digest;
use crate::app::request::Request;
use crate::app::selection::Selection;
use crate::app::theme::Theme;
use crate::app::widgets;
use crate::i18n::{Language, Words};
use crate::insight;
use crate::layout::chart::Drawing;
use crate::layout::scene::Ink;
use crate::model::{Document, EvidenceKind, RecordId, StepId};

use matrix::Matrix;
use picture::Pictures;
use plan::{Card, Plan};
use say::Leads;

/// Around the cards, and between two of them; in picture units.
const MARGIN: f32 = 20.0;
const APART: f32 = 14.0;
/// A window of this width shows the cards as they are; a wider one enlarges them, for the room.
const PLAIN_WIDTH: f32 = 1_600.0;

/// What the view may see.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The journey.
    pub document: &'a Document,
    /// What is said about it; `None` until that is known for the first time.
    pub digest: Option<&'a Digest>,
    /// The language.
    pub words: Words,
    /// The colours.
    pub theme: Theme,
}

/// What a plan was made for.
#[derive(Debug, Clone, Copy, PartialEq)]
struct PlanKey {
    revision: u64,
    language: Language,
    width: f32,
}

/// What the view keeps between frames.
#[derive(Debug, Default)]
pub struct Insights {
    plan: Option<(PlanKey, Arc<Plan>)>,
    /// The language of the map and what draws in it: measuring is kept.
    drawing: Option<(String, Drawing)>,
    pictures: Pictures,
    matrix: Matrix,
    /// How often more rows of a card were asked for, by its key.
    unfolded: BTreeMap<String, usize>,
    /// The step that was shown last of those that are known so.
    shown: BTreeMap<EvidenceKind, StepId>,
    /// Whether the first thing that can be chosen takes the keyboard with the next frame.
    wants_keyboard: bool,
    /// What was chosen last: who comes back goes on there.
    chosen: Option<egui::Id>,
    /// Whether the hand is at the keys: only then what has the keyboard is explained.
    by_keys: bool,
}

impl Insights {
    /// Forgets everything about the document that was shown.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    /// Gives the keyboard to what the view shows.
    pub fn focus(&mut self) {
        self.wants_keyboard = true;
    }

    /// Shows more rows of a card.
    fn unfold(&mut self, key: &str) {
        *self.unfolded.entry(key.to_owned()).or_default() += 1;
        self.plan = None;
    }

    /// The step to show of those whose satisfaction is known so: the first one, and then one after
    /// the other.
    fn next_known(&mut self, document: &Document, kind: EvidenceKind) -> Option<StepId> {
        let steps = insight::steps_known(document, kind);
        let last = self.shown.get(&kind);
        let next = steps.iter().skip_while(|step| Some(*step) != last).nth(1);
        let step = *next.or(steps.first())?;
        self.shown.insert(kind, step);
        Some(step)
    }

    /// Shows the first rows of a card again.
    fn fold(&mut self, key: &str) {
        self.unfolded.remove(key);
        self.plan = None;
    }
}

/// Shows the view.
pub fn show(ui: &mut Ui, context: &Context<'_>, state: &mut Insights, requests: &mut Vec<Request>) {
    ui.painter().rect_filled(ui.max_rect(), 0.0, context.theme.ink(Ink::Paper));
    let Some(digest) = context.digest else {
        ui.centered_and_justified(|ui| ui.add(egui::Spinner::new().size(28.0)));
        return;
    };
    state.pictures.begin(ui.ctx(), &context.theme);
    state.by_keys = ui.input(|input| is_by_keys(input, state.by_keys));
    egui::ScrollArea::vertical().id_salt("insights").auto_shrink(false).show(ui, |ui| {
        let available = ui.available_width();
        let scale = scale_for(available);
        let width = (available / scale).floor();
        let plan = plan_for(context, digest, width, state);
        let height = plan.height * scale;
        let (area, _) = ui.allocate_exact_size(vec2(available, height), Sense::hover());
        for card in &plan.cards {
            let rect = Rect::from_min_size(
                area.min + vec2(card.at.x, card.at.y) * scale,
                vec2(card.scene.size.width, card.scene.size.height) * scale,
            );
            card_ui(ui, context, state, card, rect, scale, requests);
        }
    });
    // What was chosen last is there no more: the first thing takes the keyboard instead.
    if state.wants_keyboard && state.chosen.take().is_some() {
        ui.ctx().request_repaint();
    }
}

/// Whether the hand is at the keys, where it was there or not before this frame.
fn is_by_keys(input: &egui::InputState, was: bool) -> bool {
    let is_pressed = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
    let is_at_mouse = input.pointer.is_moving()
        || input.pointer.any_down()
        || input.smooth_scroll_delta() != egui::Vec2::ZERO;
    !is_at_mouse && (was || input.events.iter().any(is_pressed))
}

/// How much larger than plain the cards are, in steps, so that few font sizes are needed.
fn scale_for(width: f32) -> f32 {
    ((width / PLAIN_WIDTH) * 8.0).floor().clamp(8.0, 16.0) / 8.0
}

/// The plan for what the document says now and the room that there is.
fn plan_for(context: &Context<'_>, digest: &Digest, width: f32, state: &mut Insights) -> Arc<Plan> {
    let key = PlanKey { revision: digest.revision, language: context.words.language(), width };
    if let Some((known, plan)) = &state.plan
        && *known == key
    {
        return plan.clone();
    }
    let own = context.document.journey().language.as_deref();
    let language = own.unwrap_or_else(|| context.words.language().code()).to_owned();
    let drawing = match state.drawing.take() {
        Some((known, drawing)) if known == language => drawing,
        _ => Drawing::new(&language),
    };
    let (document, words, unfolded) = (context.document, context.words, &state.unfolded);
    let say = say::Say { document, digest, words, unfolded };
    let plan = Arc::new(Plan::of(&say, &drawing, width));
    state.drawing = Some((language, drawing));
    state.plan = Some((key, plan.clone()));
    plan
}

/// One card: its picture, and what in it can be chosen.
fn card_ui(
    ui: &mut Ui,
    context: &Context<'_>,
    state: &mut Insights,
    card: &Card,
    rect: Rect,
    scale: f32,
    requests: &mut Vec<Request>,
) {
    let id = egui::Id::unique(("insight", card.key.as_str()));
    let child = UiBuilder::new().scope_id(id).max_rect(rect);
    let mut ui = ui.new_child(child);
    let (told, about) = (card.scene.title.clone(), card.about.clone());
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(egui::accesskit::Role::Group);
        node.set_label(told);
        if !about.is_empty() {
            node.set_description(about);
        }
    });
    if ui.is_rect_visible(rect) {
        state.pictures.paint(&ui, &context.theme, &card.scene.root, rect.min, scale);
    }
    if let Some(field) = card.field {
        let frame = matrix::Frame { field, origin: rect.min, scale, theme: &context.theme };
        state.matrix.show(&mut ui, context, card, frame, requests);
        return;
    }
    for (nth, spot) in card.spots.iter().enumerate() {
        let area = spot.rect;
        let on_screen = Rect::from_min_size(
            pos2(rect.min.x + area.x * scale, rect.min.y + area.y * scale),
            vec2(area.width, area.height) * scale,
        );
        // What was asked for more stands elsewhere afterwards.
        let own = match &spot.leads {
            Leads::Unfold(key) | Leads::Fold(key) => {
                id.with(("unfold", state.unfolded.get(key).copied().unwrap_or(0)))
            }
            Leads::To(_) | Leads::Known(_) => id.with(nth),
        };
        let response = ui.interact(on_screen, own, Sense::click());
        let around = on_screen.expand(4.0);
        if response.hovered() {
            let stroke = egui::Stroke::new(1.0, context.theme.edge);
            let inside = egui::StrokeKind::Inside;
            ui.painter().rect_stroke(around, 6.0, stroke, inside);
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        widgets::focus_ring(&ui, &response, around);
        let role = egui::accesskit::Role::Button;
        response.widget_info(|| egui::WidgetInfo::labeled(role, true, &spot.label));
        explain(&ui, &response, &spot.tip, state.by_keys);
        if state.wants_keyboard && state.chosen.is_none_or(|chosen| chosen == own) {
            state.wants_keyboard = false;
            response.request_focus();
        }
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            state.chosen = Some(own);
            match &spot.leads {
                Leads::To(target) => go(*target, requests),
                Leads::Known(kind) => {
                    if let Some(step) = state.next_known(context.document, *kind) {
                        go(step.into(), requests);
                    }
                }
                // On with the first row that is new, or back where it was asked for more.
                Leads::Unfold(key) => {
                    state.unfold(key);
                    ui.memory_mut(|memory| memory.request_focus(id.with(nth)));
                }
                Leads::Fold(key) => {
                    state.fold(key);
                    let first = id.with(("unfold", 0_usize));
                    ui.memory_mut(|memory| memory.request_focus(first));
                }
            }
        }
    }
}

/// Says what a thing means, to who points at it, comes to it by keyboard or has it read out.
fn explain(ui: &Ui, response: &egui::Response, tip: &str, by_keys: bool) {
    if tip.is_empty() {
        return;
    }
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(tip.to_owned()));
    if response.has_focus() && by_keys && !response.hovered() {
        egui::Tooltip::for_widget(response).show(|ui| ui.label(tip));
    } else {
        response.clone().on_hover_text(tip);
    }
}

/// Leads to a record: the map, with the record selected and in sight.
fn go(target: RecordId, requests: &mut Vec<Request>) {
    requests.push(Request::Run(Command::View(View::Map)));
    requests.push(Request::Select(Selection::of([target])));
    requests.push(Request::Reveal(target));
}
