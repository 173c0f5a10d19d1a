//! How something is known: of a card, or of a number.

use egui::Ui;

use super::form::{Form, Key};
use crate::app::widgets::{self, TextField};
use crate::model::{Date, Evidence, EvidenceKind};

/// What shall become of some evidence.
#[derive(Debug, Clone)]
pub(super) enum EvidenceEdit {
    Kind(Option<EvidenceKind>),
    Source(String),
    Date(Option<Date>),
    N(Option<u32>),
}

impl EvidenceEdit {
    /// Of a card, which need not have any.
    pub(super) fn apply_to_card(&self, evidence: &mut Option<Evidence>) {
        if let Self::Kind(None) = self {
            *evidence = None;
        } else {
            self.apply(evidence.get_or_insert_default());
        }
    }

    /// Of a number, which always has some.
    pub(super) fn apply(&self, evidence: &mut Evidence) {
        match self {
            Self::Kind(kind) => evidence.kind = kind.unwrap_or_default(),
            Self::Source(source) => evidence.source.clone_from(source),
            Self::Date(date) => evidence.date = *date,
            Self::N(n) => evidence.n = *n,
        }
    }
}

/// Shows evidence (`None`: there is none, or several differ) and answers what shall become of it.
pub(super) fn ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    key: Key,
    evidence: Option<&Evidence>,
    optional: bool,
) -> Option<EvidenceEdit> {
    let words = form.words();
    let mut edit = None;
    let kind = evidence.map(|evidence| evidence.kind);
    let kinds = EvidenceKind::ALL.map(|kind| (kind, words.evidence(kind)));
    if let Some(chosen) = widgets::segments(ui, key.nth("kind"), &kinds, kind) {
        let clear = optional && kind == Some(chosen);
        edit = Some(EvidenceEdit::Kind((!clear).then_some(chosen)));
    }
    let Some(evidence) = evidence else { return edit };
    ui.label(widgets::small(words.evidence_meaning(evidence.kind)));
    let label = words.get("field-source");
    let hint = words.get("hint-source");
    let field = TextField { id: key.nth("source"), name: label, hint, lines: false, title: false };
    form.label_ui(ui, label);
    let answer = widgets::text_field(ui, field, &evidence.source);
    form.seal_if(answer.left);
    edit = answer.changed.map(EvidenceEdit::Source).or(edit);
    if let Some(date) = form.date_ui(ui, key, 1, words.get("field-date"), evidence.date) {
        edit = Some(EvidenceEdit::Date(date));
    }
    let n = form.count_ui(ui, key, "n", words.get("field-n"), evidence.n);
    n.map(EvidenceEdit::N).or(edit)
}
