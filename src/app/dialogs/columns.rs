//! What the columns of a foreign table stand for: guesses to look at, and to put right.

use std::collections::BTreeMap;

use egui::{Ui, vec2};

use super::{Choice, Scope, buttons_ui, primary_button, title_ui};
use crate::app::menus;
use crate::app::widgets;
use crate::app::wish::Asked;
use crate::i18n::Words;
use crate::interchange::table::{ColumnMap, Preview, PreviewColumn, fields, is_number, is_single};
use crate::wording;

/// So many values of a column are shown, and so many characters of each.
const SAMPLES: usize = 2;
const LONGEST: usize = 60;

/// A list knows after so many frames how large it is.
const OPENING: u8 = 3;

/// The dialog.
#[derive(Debug)]
pub(in crate::app) struct Columns {
    asked: Asked,
    preview: Preview,
    /// What each column stood for when it was shown, and stands for now.
    offered: Vec<&'static str>,
    chosen: Vec<&'static str>,
    /// Whose list of meanings was open in the last frame, and since how many frames.
    list: Option<(usize, u8)>,
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
        let offered = with_remembered(&preview.columns, remembered);
        let has_head = preview.has_head;
        let chosen = offered.clone();
        Self { asked, preview, offered, chosen, list: None, has_head }
    }

    /// Heading and field of each column that has a heading and was put right: what was only left
    /// as it was guessed says nothing about the next table.
    pub(in crate::app) fn put_right(&self) -> Vec<(String, &'static str)> {
        let fields = self.chosen.iter().zip(&self.offered).enumerate();
        let changed = fields.filter(|(_, (chosen, offered))| chosen != offered);
        let columns = changed.map(|(at, (field, _))| (self.heading(at), *field));
        let named = columns.filter(|(heading, _)| !heading.is_empty());
        named.map(|(heading, field)| (heading.to_owned(), field)).collect()
    }

    /// How the table is to be read now.
    pub(in crate::app) fn asked(self) -> Asked {
        let seen = self.preview;
        let (columns, turned) = match seen.is_tidy {
            true => (ColumnMap::default(), None),
            false => (ColumnMap::chosen(self.chosen, self.has_head), Some(seen.is_transposed)),
        };
        let pick = if seen.sheets.is_empty() { self.asked.pick } else { Some(seen.sheet) };
        Asked { columns: Some(columns), turned, pick, ..self.asked }
    }

    /// To look at another sheet first.
    pub(super) fn of_sheet(self, number: usize) -> Asked {
        Asked { pick: Some(number), turned: None, columns: None, ..self.asked }
    }

    /// To look at the table lying the other way first.
    pub(super) fn turned(self) -> Asked {
        let seen = &self.preview;
        let pick = if seen.sheets.is_empty() { self.asked.pick } else { Some(seen.sheet) };
        Asked { turned: Some(!seen.is_transposed), pick, columns: None, ..self.asked }
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
        let is_table = !self.chosen.is_empty();
        let (title, text) = match (self.preview.is_transposed, self.preview.is_head_known) {
            _ if self.preview.is_tidy => ("columns-title", "columns-tidy"),
            _ if !is_table => ("columns-title", "columns-nothing"),
            (true, true) => ("columns-title-turned", "columns-text-turned"),
            (true, false) => ("columns-title-turned", "columns-unknown"),
            (false, true) => ("columns-title", "columns-text"),
            (false, false) => ("columns-title", "columns-unknown"),
        };
        title_ui(ui, words.get(title));
        let mut choice = self.sheet_ui(ui, scope);
        ui.add(egui::Label::new(words.get(text)).wrap());
        if is_table {
            choice = choice.or_else(|| self.turn_ui(ui, scope));
            if !self.preview.is_head_known {
                ui.checkbox(&mut self.has_head, words.get("columns-first-row"));
            }
        }
        ui.add_space(4.0);
        let height = (screen.y - 280.0).max(120.0);
        let list = self.list.take();
        egui::ScrollArea::vertical().max_height(height).show(ui, |ui| {
            egui::Grid::new("columns").num_columns(3).striped(true).spacing(vec2(16.0, 8.0)).show(
                ui,
                |ui| {
                    for at in 0..self.chosen.len() {
                        let known = list.filter(|(known, _)| *known == at);
                        self.row_ui(ui, scope, at, known.map_or(0, |(_, frames)| frames));
                        ui.end_row();
                    }
                },
            );
        });
        ui.add_space(8.0);
        let is_named = self.chosen.iter().any(|field| matches!(*field, "stage" | "step"));
        if is_table && !is_named {
            ui.label(widgets::small(words.get("columns-no-step")));
        }
        if let Some(field) = self.twice() {
            let field = wording::column_field(words, field);
            let text = words.with("columns-twice", &[("field", field.into())]);
            ui.add(egui::Label::new(widgets::small(text)).wrap());
        }
        let is_enabled = is_table || self.preview.is_tidy;
        buttons_ui(ui, |ui| {
            let button = primary_button(ui, scope, words.get("columns-import"), is_enabled);
            if is_new {
                button.request_focus();
            }
            // Enter means the same after a list was opened, which took the keyboard.
            let is_free = self.list.is_none() && ui.memory(|memory| memory.focused().is_none());
            let enter = |input: &mut egui::InputState| {
                input.consume_key(egui::Modifiers::NONE, egui::Key::Enter)
            };
            if button.clicked() || (is_enabled && is_free && ui.input_mut(enter)) {
                choice = Some(Choice::First);
            }
            if ui.button(words.get("dialog-cancel")).clicked() {
                choice = Some(Choice::Cancel);
            }
        });
        choice
    }

    /// The sheets of a workbook, to choose one.
    fn sheet_ui(&self, ui: &mut Ui, scope: Scope<'_>) -> Option<Choice> {
        let shown = self.preview.sheet;
        let name = |number: usize| {
            let sheet = self.preview.sheets.iter().find(|sheet| sheet.number == number);
            sheet.map_or("", |sheet| sheet.name.as_str())
        };
        let mut chosen = shown;
        if self.preview.sheets.is_empty() {
            return None;
        }
        ui.horizontal(|ui| {
            let label = scope.words.get("columns-sheet");
            ui.label(label);
            let response = egui::ComboBox::from_id_salt("sheet")
                .selected_text(wording::shortened(name(shown), LONGEST))
                .width(240.0)
                .show_ui(ui, |ui| {
                    for sheet in &self.preview.sheets {
                        let text = wording::shortened(&sheet.name, LONGEST);
                        if menus::choice(ui, sheet.number == shown, &text) {
                            chosen = sheet.number;
                        }
                    }
                });
            widgets::name_list(ui, &response.response, label);
        });
        (chosen != shown).then_some(Choice::Nth(chosen))
    }

    /// How the table lies, what that was guessed by, and the other way.
    fn turn_ui(&self, ui: &mut Ui, scope: Scope<'_>) -> Option<Choice> {
        let (words, mut turned) = (scope.words, self.preview.is_transposed);
        let response = ui.checkbox(&mut turned, words.get("columns-turn"));
        if self.asked.turned.is_none() && self.preview.is_head_known {
            let key = match self.preview.is_transposed {
                true => "columns-guessed-turned",
                false => "columns-guessed-upright",
            };
            ui.label(widgets::small(words.get(key)).color(scope.theme.text_muted));
        }
        response.changed().then_some(Choice::Second)
    }

    /// What a column is called; by its number where it has no heading.
    fn name(&self, words: Words, at: usize) -> String {
        let number = self.preview.columns.get(at).map_or(at + 1, |column| column.number);
        let key = if self.preview.is_transposed { "columns-row" } else { "columns-column" };
        match self.heading(at) {
            "" => words.with(key, &[("number", number.to_string().into())]),
            heading => wording::shortened(heading, LONGEST),
        }
    }

    /// The row of a column, whose list of meanings has been open for so many frames.
    fn row_ui(&mut self, ui: &mut Ui, scope: Scope<'_>, at: usize, frames: u8) {
        let words = scope.words;
        let heading = self.name(words, at);
        let samples = self.cells(at).skip(usize::from(self.has_head));
        let samples = samples.filter(|text| !text.is_empty()).take(SAMPLES);
        let mut samples: Vec<String> =
            samples.map(|text| wording::shortened(text, LONGEST)).collect();
        samples.dedup();
        let Some(chosen) = self.chosen.get_mut(at) else { return };
        ui.label(widgets::strong(heading.as_str()));
        let id = egui::Id::unique(("column", at));
        let response = egui::ComboBox::from_id_salt(id)
            .selected_text(wording::column_field(words, chosen))
            .width(190.0)
            .height(440.0)
            .popup_style(with_solid_bar())
            .show_ui(ui, |ui| {
                let before = *chosen;
                for field in fields() {
                    let text = wording::column_field(words, field);
                    let start = ui.cursor().min;
                    if menus::choice(ui, before == field, text) {
                        *chosen = field;
                    }
                    // It opens where the present meaning is in sight.
                    if before == field && frames < OPENING {
                        let line = egui::Rect::from_min_max(start, ui.min_rect().max);
                        ui.scroll_to_rect_animation(line, Some(egui::Align::Center), at_once());
                    }
                }
            });
        if response.inner.is_some() {
            self.list = Some((at, frames.saturating_add(1)));
        }
        widgets::name_list(ui, &response.response, &heading);
        let text = widgets::small(samples.join(" · ")).color(scope.theme.text_muted);
        // As high as the list beside it, and so on one line with it.
        ui.horizontal(|ui| {
            // The stripes of the list are as wide as the dialog.
            ui.set_min_width(ui.available_width());
            ui.add(egui::Label::new(text).truncate());
        });
    }
}

/// What each column is offered as: what somebody has put right before, where it can be that; else
/// what was guessed now.
fn with_remembered(
    columns: &[PreviewColumn],
    remembered: &BTreeMap<String, String>,
) -> Vec<&'static str> {
    let guessed: Vec<&'static str> = columns.iter().map(|column| column.field).collect();
    let mut offered = guessed.clone();
    for (at, column) in columns.iter().enumerate() {
        let known = remembered.get(&column.heading);
        let known = known.and_then(|known| fields().find(|field| field == known));
        let Some(known) = known.filter(|field| column.has_scores || !is_number(field)) else {
            continue;
        };
        let mut others = offered.iter().enumerate().filter(|(other, _)| *other != at);
        if is_single(known) && others.any(|(_, field)| *field == known) {
            continue;
        }
        if let Some(slot) = offered.get_mut(at) {
            *slot = known;
        }
    }
    offered
}

/// A bar that shows that there is more, also where nobody points at it.
fn with_solid_bar() -> egui::style::StyleModifier {
    egui::style::StyleModifier::new(|style| {
        style.spacing.scroll = egui::style::ScrollStyle {
            foreground_color: true,
            ..egui::style::ScrollStyle::solid()
        };
    })
}

fn at_once() -> egui::style::ScrollAnimation {
    egui::style::ScrollAnimation::none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(columns: &[(&str, &'static str, bool)], known: &[(&str, &str)], offered: &[&str]) {
        let columns: Vec<PreviewColumn> = columns
            .iter()
            .map(|(heading, field, has_scores)| PreviewColumn {
                number: 0,
                heading: (*heading).to_owned(),
                field,
                samples: Vec::new(),
                has_scores: *has_scores,
            })
            .collect();
        let known = known.iter().map(|(h, f)| ((*h).to_owned(), (*f).to_owned())).collect();
        assert_eq!(with_remembered(&columns, &known), offered);
    }

    #[test]
    fn what_is_remembered_never_beats_a_better_guess() {
        let known = [("Emotions", "satisfaction"), ("Touchpoint", "step"), ("Owner", "persona")];
        let touchpoint = ("Touchpoint", "touchpoints", false);
        check(&[("Emotions", "emotions", false)], &known, &["emotions"]);
        check(&[("Emotions", "emotions", true)], &known, &["satisfaction"]);
        check(&[("Activity", "step", false), touchpoint], &known, &["step", "touchpoints"]);
        check(&[touchpoint, ("Owner", "text", false)], &known, &["step", "persona"]);
    }
}
