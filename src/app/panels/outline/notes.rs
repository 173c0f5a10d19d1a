//! Notes of an empathy map that are dragged over the outline: on a step they become cards there, on
//! a card that is there already they are linked with it. While they are held over a step, its cards
//! of their kind are offered below it.

use egui::{CornerRadius, FontId, LayerId, Order, Response, Ui, vec2};

use super::Outline;
use super::row::{self, Row};
use crate::app::theme;
use crate::app::views::empathy::{self, DraggedNotes};
use crate::change::actions::counterpart;
use crate::model::{CardId, Document, LaneKind, NoteId, StepId};

/// How far above the pointer it stands what would become of the notes.
const ABOVE: f32 = 22.0;

impl Outline<'_> {
    /// What a step does with notes: each becomes a card there.
    pub(super) fn takes_notes(&mut self, ui: &Ui, response: &Response, step: StepId) {
        let document = self.workspace.document();
        if let Some(dragged) = response.dnd_hover_payload::<DraggedNotes>() {
            let notes = fitting(document, &dragged.0, |_| true);
            if let Some(first) = notes.first() {
                self.state.offers = Some(step);
                let is_gain = kind_of(document, *first) == Some(LaneKind::Opportunities);
                let key = if is_gain { "drop-new-opportunity" } else { "drop-new-pain" };
                let title = document.step(step).map(|step| step.title.as_str());
                let title = self.shell.words.titled(title.unwrap_or_default(), "untitled-step");
                let text = self.shell.words.with(key, &[("step", title.into())]);
                self.mark(ui, response, &text);
            }
        }
        if let Some(dropped) = response.dnd_release_payload::<DraggedNotes>() {
            let notes = fitting(document, &dropped.0, |_| true);
            if !notes.is_empty() {
                self.requests.push(empathy::put_all(notes, step));
            }
        }
    }

    /// The cards at a step that the notes in the hand can be linked with.
    pub(super) fn offers_ui(&mut self, ui: &mut Ui, step: StepId) {
        if self.state.offers != Some(step) {
            return;
        }
        let Some(dragged) = egui::DragAndDrop::payload::<DraggedNotes>(ui.ctx()) else {
            self.state.offers = None;
            return;
        };
        let document = self.workspace.document();
        for (card, kind) in cards_at(document, step) {
            let notes = fitting(document, &dragged.0, |own| own == kind);
            let Some(record) = document.card(card).filter(|_| !notes.is_empty()) else { continue };
            let text = self.shell.words.titled(&record.text, "untitled-card");
            let row = Row::new(card.into(), text).indent(44.0);
            let response = row::show(ui, self.shell, row, false).response;
            if response.dnd_hover_payload::<DraggedNotes>().is_some() {
                let text = self.shell.words.with("drop-link", &[("card", text.into())]);
                self.mark(ui, &response, &text);
            }
            if response.dnd_release_payload::<DraggedNotes>().is_some() {
                self.requests.push(empathy::link_all(notes, card));
            }
        }
    }

    /// Frames the row that would take the notes, and says beside the pointer what would come of it.
    fn mark(&self, ui: &Ui, response: &Response, text: &str) {
        let theme = &self.shell.theme;
        let stroke = egui::Stroke::new(2.0, theme.accent);
        let rect = response.rect.shrink2(vec2(8.0, 0.0));
        ui.painter().rect_stroke(rect, 6.0, stroke, egui::StrokeKind::Inside);
        let Some(at) = ui.ctx().pointer_interact_pos() else { return };
        let layer = LayerId::new(Order::Tooltip, ui.scope_id().with("notes"));
        let painter = egui::Painter::new(ui.ctx().clone(), layer, ui.ctx().content_rect());
        let font = FontId::new(theme::SMALL, theme::bold());
        let galley = painter.layout(text.to_owned(), font, theme.on_accent, 320.0);
        // Beside the outline: what could be dropped on stays in sight.
        let corner = egui::pos2(response.rect.right() + 8.0, at.y - ABOVE);
        let ground = egui::Rect::from_min_size(corner, galley.size() + vec2(16.0, 8.0));
        painter.rect_filled(ground, CornerRadius::same(6), theme.accent);
        painter.galley(ground.min + vec2(8.0, 4.0), galley, theme.on_accent);
    }
}

fn kind_of(document: &Document, note: NoteId) -> Option<LaneKind> {
    counterpart(document.note(note)?.section)
}

/// Those of the notes that the journey can have a card for, of a kind that is wanted.
fn fitting(
    document: &Document,
    notes: &[NoteId],
    wanted: impl Fn(LaneKind) -> bool,
) -> Vec<NoteId> {
    let fits = |note: &NoteId| kind_of(document, *note).is_some_and(&wanted);
    notes.iter().copied().filter(fits).collect()
}

/// The pain points and opportunities at a step, each with the kind of its row.
fn cards_at(document: &Document, step: StepId) -> Vec<(CardId, LaneKind)> {
    let takes = |kind| matches!(kind, LaneKind::Pains | LaneKind::Opportunities);
    let lanes = document.lanes().filter(|lane| takes(lane.kind));
    let cards = lanes
        .flat_map(|lane| document.cards_in(lane.id, step).iter().map(|card| (*card, lane.kind)));
    cards.collect()
}
