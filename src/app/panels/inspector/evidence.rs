//! How something is known: of a card, or of a number.

use egui::accesskit::Role;
use egui::{Id, Popup, PopupCloseBehavior, Sense, Ui, WidgetInfo, vec2};

use super::form::{Form, Key};
use crate::app::marks::Mark;
use crate::app::widgets::{self, TextField};
use crate::model::{Date, Evidence, EvidenceKind};

/// The width of the mark with what can be clicked around it.
pub(super) const MARK: f32 = 20.0;

/// What shall become of some evidence.
#[derive(Debug, Clone)]
pub(super) enum EvidenceEdit {
    Kind(EvidenceKind),
    Source(String),
    Date(Option<Date>),
    N(Option<u32>),
}

impl EvidenceEdit {
    /// Of a card or a note, which need not have any.
    pub(super) fn apply_to_card(&self, evidence: &mut Option<Evidence>) {
        self.apply(evidence.get_or_insert_default());
    }

    /// Of a number, which always has some.
    pub(super) fn apply(&self, evidence: &mut Evidence) {
        match self {
            Self::Kind(kind) => evidence.kind = *kind,
            Self::Source(source) => evidence.source.clone_from(source),
            Self::Date(date) => evidence.date = *date,
            Self::N(n) => evidence.n = *n,
        }
    }
}

/// Shows how something is known (`None`: several differ), and what is said about that (`None`:
/// nothing is); answers what shall become of it.
pub(super) fn ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    key: Key,
    kind: Option<EvidenceKind>,
    evidence: Option<&Evidence>,
) -> Option<EvidenceEdit> {
    let words = form.words();
    let mut edit = None;
    let kinds = EvidenceKind::ALL.map(|kind| (kind, words.evidence(kind)));
    if let Some(chosen) = widgets::segments(ui, key.nth("kind"), &kinds, kind) {
        edit = Some(EvidenceEdit::Kind(chosen));
    }
    let Some(evidence) = evidence else { return edit };
    ui.label(widgets::small(words.evidence_meaning(evidence.kind)));
    let label = words.get("field-source");
    let hint = words.get("hint-source");
    let field = TextField { id: key.nth("source"), name: label, hint, lines: false, title: false };
    form.label_ui(ui, label);
    edit = form.field_ui(ui, field, &evidence.source).map(EvidenceEdit::Source).or(edit);
    if let Some(date) = form.date_ui(ui, key, 1, words.get("field-date"), evidence.date) {
        edit = Some(EvidenceEdit::Date(date));
    }
    let n = form.count_ui(ui, key, "n", words.get("field-n"), evidence.n);
    n.map(EvidenceEdit::N).or(edit)
}

/// The mark that tells how something is known, and the menu under it in which that is changed.
/// Takes its room even where there is nothing to tell (`None`), so that rows stand in line.
pub(super) fn mark_ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    id: Id,
    key: Key,
    (mark, name): (Mark, &str),
    evidence: Option<&Evidence>,
) -> Option<EvidenceEdit> {
    let words = form.words();
    let (rect, _) = ui.allocate_exact_size(vec2(MARK, 24.0), Sense::hover());
    let evidence = evidence?;
    let response = ui.interact(rect, id, Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, 6.0, form.shell.theme.hover);
    }
    mark.paint(ui.painter(), rect.center(), 5.0, evidence.kind);
    widgets::focus_ring(ui, &response, rect);
    let text = format!("{name}: {}", words.evidence(evidence.kind));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    let tip = format!("{}: {}", words.get("field-evidence"), words.evidence(evidence.kind));
    let response = response.on_hover_text(tip);
    let margin = egui::Margin::same(12);
    Popup::from_toggle_button_response(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .frame(egui::Frame::popup(ui.style()).inner_margin(margin))
        .show(|popup| {
            popup.set_width(260.0);
            popup.label(widgets::strong(name));
            if popup.memory(|memory| memory.focused().is_none_or(|focused| focused == id)) {
                let first = key.nth("kind").with(EvidenceKind::Assumed);
                popup.memory_mut(|memory| memory.request_focus(first));
            }
            self::ui(form, popup, key, Some(evidence.kind), Some(evidence))
        })?
        .inner
}
