//! What the columns of a foreign table stand for: guesses to look at, and to put right.

use std::collections::BTreeMap;

use egui::{Ui, vec2};

use super::{Choice, Scope, buttons_ui, primary_button, title_ui};
use crate::app::widgets;
use crate::app::wish::Asked;
use crate::interchange::table::{ColumnMap, Preview, fields};
use crate::wording;

/// So many values of a column are shown, and so many characters of each.
const SAMPLES: usize = 2;
const LONGEST: usize = 60;

/// The dialog.
#[derive(Debug)]
pub(in crate::app) struct Columns {
    asked: Asked,
    preview: Preview,
    /// What each column stands for now.
    chosen: Vec<&'static str>,
}

impl Columns {
    /// The dialog for a table; what was chosen for a heading before is chosen again.
    pub(in crate::app) fn new(
        asked: Asked,
        preview: Preview,
        remembered: &BTreeMap<String, String>,
    ) -> Self {
        let chosen = preview.columns.iter().map(|column| {
            let before = remembered.get(&column.heading);
            before.and_then(|known| fields().find(|field| field == known)).unwrap_or(column.field)
        });
        let chosen = chosen.collect();
        Self { asked, preview, chosen }
    }

    /// Heading and field of each column that has a heading.
    pub(in crate::app) fn chosen(&self) -> Vec<(String, &'static str)> {
        let columns = self.preview.columns.iter().zip(&self.chosen);
        let named = columns.filter(|(column, _)| !column.heading.is_empty());
        named.map(|(column, field)| (column.heading.clone(), *field)).collect()
    }

    /// How the table is to be read now.
    pub(in crate::app) fn asked(self) -> Asked {
        let mut columns = ColumnMap::default();
        for (heading, field) in self.chosen() {
            columns.set(&heading, field);
        }
        Asked { columns: Some(columns), ..self.asked }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, scope: Scope<'_>, is_new: bool) -> Option<Choice> {
        let words = scope.words;
        let screen = ui.ctx().content_rect().size();
        ui.set_width((screen.x - 96.0).clamp(360.0, 680.0));
        title_ui(ui, words.get("columns-title"));
        ui.add(egui::Label::new(words.get("columns-text")).wrap());
        if self.preview.is_transposed {
            ui.label(widgets::small(words.get("columns-turned")));
        }
        ui.add_space(4.0);
        let height = (screen.y - 280.0).max(120.0);
        egui::ScrollArea::vertical().max_height(height).show(ui, |ui| {
            egui::Grid::new("columns").num_columns(3).striped(true).spacing(vec2(16.0, 8.0)).show(
                ui,
                |ui| {
                    for at in 0..self.chosen.len() {
                        self.row_ui(ui, scope, at);
                        ui.end_row();
                    }
                },
            );
        });
        ui.add_space(8.0);
        let is_named = self.chosen.iter().any(|field| matches!(*field, "stage" | "step"));
        if !is_named {
            ui.label(widgets::small(words.get("columns-no-step")));
        }
        let mut choice = None;
        buttons_ui(ui, |ui| {
            let button = primary_button(ui, scope, words.get("columns-import"), true);
            if is_new {
                button.request_focus();
            }
            if button.clicked() {
                choice = Some(Choice::First);
            }
            if ui.button(words.get("dialog-cancel")).clicked() {
                choice = Some(Choice::Cancel);
            }
        });
        choice
    }

    fn row_ui(&mut self, ui: &mut Ui, scope: Scope<'_>, at: usize) {
        let words = scope.words;
        let (Some(column), Some(chosen)) = (self.preview.columns.get(at), self.chosen.get_mut(at))
        else {
            return;
        };
        let heading = if column.heading.is_empty() { "–" } else { column.heading.as_str() };
        ui.label(widgets::strong(shortened(heading)));
        let id = egui::Id::unique(("column", at));
        let response = egui::ComboBox::from_id_salt(id)
            .selected_text(wording::column_field(words, chosen))
            .width(190.0)
            .height(440.0)
            .show_ui(ui, |ui| {
                for field in fields() {
                    ui.selectable_value(chosen, field, wording::column_field(words, field));
                }
            });
        widgets::name_it(ui, response.response.id, heading);
        let samples = column.samples.iter().filter(|text| !text.is_empty()).take(SAMPLES);
        let samples: Vec<String> = samples.map(|text| shortened(text)).collect();
        let text = widgets::small(samples.join(" · ")).color(scope.theme.text_muted);
        ui.vertical(|ui| {
            // The stripes of the list are as wide as the dialog.
            ui.set_min_width(ui.available_width());
            ui.add(egui::Label::new(text).truncate());
        });
    }
}

/// The beginning of a text, on one line.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or(&line)),
        None => line,
    }
}
