//! What the columns of a foreign table stand for: guesses to look at, and to put right.

use std::collections::BTreeMap;

use egui::{Ui, vec2};

use super::{Choice, Scope, buttons_ui, primary_button, title_ui};
use crate::app::menus;
use crate::app::widgets;
use crate::app::wish::Asked;
use crate::interchange::table::{ColumnMap, Preview, fields, is_single};
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
    /// Whether the first row holds headings, where none was recognised.
    has_head: bool,
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
        let has_head = preview.has_head;
        Self { asked, preview, chosen, has_head }
    }

    /// Heading and field of each column that has a heading.
    pub(in crate::app) fn chosen(&self) -> Vec<(String, &'static str)> {
        let columns = self.chosen.iter().enumerate().map(|(at, field)| (self.heading(at), *field));
        let named = columns.filter(|(heading, _)| !heading.is_empty());
        named.map(|(heading, field)| (heading.to_owned(), field)).collect()
    }

    /// How the table is to be read now.
    pub(in crate::app) fn asked(self) -> Asked {
        let columns = ColumnMap::chosen(self.chosen, self.has_head);
        Asked { columns: Some(columns), ..self.asked }
    }

    /// What stands in a column, from the first row; the heading first, if the preview has one.
    fn cells(&self, at: usize) -> impl Iterator<Item = &str> {
        let column = self.preview.columns.get(at);
        let heading = column.filter(|_| self.preview.has_head).map(|column| &column.heading);
        let samples = column.into_iter().flat_map(|column| &column.samples);
        heading.into_iter().chain(samples).map(String::as_str)
    }

    fn heading(&self, at: usize) -> &str {
        self.cells(at).next().filter(|_| self.has_head).unwrap_or_default()
    }

    /// A field that two columns stand for, though only one can.
    fn twice(&self) -> Option<&'static str> {
        let mut fields = self.chosen.iter().enumerate();
        let is_again = |at: usize, field: &&str| self.chosen.iter().take(at).any(|f| f == field);
        fields.find(|(at, field)| is_single(field) && is_again(*at, field)).map(|(_, field)| *field)
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, scope: Scope<'_>, is_new: bool) -> Option<Choice> {
        let words = scope.words;
        let screen = ui.ctx().content_rect().size();
        ui.set_width((screen.x - 96.0).clamp(360.0, 680.0));
        title_ui(ui, words.get("columns-title"));
        let is_known = self.preview.is_head_known;
        let text = words.get(if is_known { "columns-text" } else { "columns-unknown" });
        ui.add(egui::Label::new(text).wrap());
        if !is_known {
            ui.checkbox(&mut self.has_head, words.get("columns-first-row"));
        }
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
        if let Some(field) = self.twice() {
            let field = wording::column_field(words, field);
            let text = words.with("columns-twice", &[("field", field.into())]);
            ui.add(egui::Label::new(widgets::small(text)).wrap());
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
        let heading = match self.heading(at) {
            "" => "–".to_owned(),
            heading => wording::shortened(heading, LONGEST),
        };
        let samples = self.cells(at).skip(usize::from(self.has_head));
        let samples = samples.filter(|text| !text.is_empty()).take(SAMPLES);
        let samples: Vec<String> = samples.map(|text| wording::shortened(text, LONGEST)).collect();
        let Some(chosen) = self.chosen.get_mut(at) else { return };
        ui.label(widgets::strong(heading.as_str()));
        let id = egui::Id::unique(("column", at));
        let response = egui::ComboBox::from_id_salt(id)
            .selected_text(wording::column_field(words, chosen))
            .width(190.0)
            .height(440.0)
            .show_ui(ui, |ui| {
                for field in fields() {
                    let text = wording::column_field(words, field);
                    if menus::choice(ui, *chosen == field, text) {
                        *chosen = field;
                    }
                }
            });
        widgets::name_list(ui, &response.response, &heading);
        let text = widgets::small(samples.join(" · ")).color(scope.theme.text_muted);
        ui.vertical(|ui| {
            // The stripes of the list are as wide as the dialog.
            ui.set_min_width(ui.available_width());
            ui.add(egui::Label::new(text).truncate());
        });
    }
}
