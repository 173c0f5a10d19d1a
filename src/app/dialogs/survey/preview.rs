//! What an export begins with and how it was understood, and how its answers are spread.

use std::collections::BTreeMap;

use egui::{Align2, CornerRadius, FontId, Grid, Id, Rect, ScrollArea, Sense, Ui, pos2, vec2};

use super::sheet::told_apart;
use super::{Scope, SurveyImport, label};
use crate::app::theme::{self, Theme};
use crate::app::widgets;
use crate::i18n::Words;
use crate::interchange::survey::ReadAs;
use crate::model::Scale;
use crate::wording::shortened;

/// How much of a cell is shown, in characters.
const CELL: usize = 28;
/// So many rows are shown where there are several questions to show below them.
const FEW_ROWS: usize = 2;
/// The most answers that are shown as bars.
const MOST_BARS: i64 = 21;
/// How high the highest bar is, and how wide the room of each at most.
const BAR: f32 = 44.0;
const BAR_ROOM: f32 = 36.0;

impl SurveyImport {
    /// The first rows; a click on the name of a column takes it.
    pub(super) fn preview_ui(&mut self, ui: &mut Ui, scope: Scope<'_>) {
        let names = told_apart(self.sheet.columns.iter().map(String::as_str), CELL);
        let asks = |at| self.sheet.question(at).unwrap_or_default();
        let asks = told_apart((0..self.sheet.columns.len()).map(asks), CELL);
        let rows_shown = if self.several { FEW_ROWS } else { self.sheet.rows.len() };
        label(ui, scope.words.get("survey-first-rows"));
        let mut chosen = None;
        let accent = scope.theme.accent;
        let colored = |text: egui::RichText, at: usize| {
            if self.column == Some(at) { text.color(accent) } else { text }
        };
        ScrollArea::horizontal().id_salt("survey-preview").show(ui, |ui| {
            Grid::new("survey-preview-rows").striped(true).spacing([14.0, 3.0]).show(ui, |ui| {
                for (at, (column, shown)) in self.sheet.columns.iter().zip(&names).enumerate() {
                    let text = colored(widgets::small_bold(shown), at);
                    let is_chosen = self.column == Some(at);
                    let whole = self.sheet.whole_name(at);
                    let head = ui.selectable_label(is_chosen, text).on_hover_text(whole);
                    let name = scope.words.with("survey-take-column", &[("name", column.into())]);
                    widgets::name_it(ui, head.id, &name);
                    if is_chosen && self.wants_sight > 0 {
                        // As long as its place moves: columns are measured as they are drawn.
                        let place = head.rect.x_range();
                        let stands = ui.clip_rect().x_range().contains(place.center())
                            && self.sight == Some(place);
                        self.sight = Some(place);
                        self.wants_sight = if stands { 0 } else { self.wants_sight - 1 };
                        let at_once = egui::style::ScrollAnimation::none();
                        head.scroll_to_me_animation(Some(egui::Align::Center), at_once);
                        ui.ctx().request_repaint();
                    }
                    if head.clicked() {
                        chosen = Some(at);
                    }
                }
                ui.end_row();
                if self.sheet.questions.iter().any(Option::is_some) {
                    for (at, shown) in asks.iter().enumerate() {
                        indented_ui(ui, |ui| {
                            let label = ui.label(colored(widgets::small(shown), at));
                            if let Some(question) = self.sheet.question(at) {
                                label.on_hover_text(question);
                            }
                        });
                    }
                    ui.end_row();
                }
                for row in self.sheet.rows.iter().take(rows_shown) {
                    for (at, cell) in row.iter().enumerate() {
                        indented_ui(ui, |ui| {
                            ui.label(colored(widgets::small(shortened(cell, CELL)), at));
                        });
                    }
                    ui.end_row();
                }
            });
        });
        self.read_as_ui(ui, scope.words);
        if let Some(column) = chosen {
            self.choose(column);
        }
        ui.add_space(10.0);
    }
}

impl SurveyImport {
    /// How the file was understood, and how many of its rows are headings, which can be said.
    fn read_as_ui(&mut self, ui: &mut Ui, words: Words) {
        ui.horizontal_wrapped(|ui| {
            ui.label(widgets::small(read_as(words, self.sheet.read_as)).weak());
            ui.add_space(8.0);
            ui.label(widgets::small(words.get("survey-header-rows")).weak());
            let counts: Vec<(usize, String)> = (1..=crate::interchange::survey::Export::MOST_HEADS)
                .map(|count| (count, words.number(count as f64, 0)))
                .collect();
            let choices: Vec<(usize, &str)> =
                counts.iter().map(|(count, text)| (*count, text.as_str())).collect();
            let now = self.sheet.read_as.header_rows;
            let id = Id::unique("survey-header-rows");
            if let Some(count) = widgets::segments(ui, id, &choices, Some(now)) {
                self.wants_rows = Some(count).filter(|count| *count != now);
            }
        });
    }
}

/// As far in as the name of a column, which is a button.
fn indented_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(ui.spacing().button_padding.x);
        add(ui);
    });
}

/// "UTF-8 · separator: comma".
fn read_as(words: Words, read_as: ReadAs) -> String {
    let ReadAs { encoding, separator, .. } = read_as;
    let separator = separator.map(|separator| {
        let name = match separator {
            ',' => words.get("survey-separator-comma").to_owned(),
            ';' => words.get("survey-separator-semicolon").to_owned(),
            '\t' => words.get("survey-separator-tab").to_owned(),
            other => other.to_string(),
        };
        words.with("survey-separator", &[("name", name.into())])
    });
    let parts = [Some(encoding.to_owned()), separator];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// How many gave each answer of the scale: a bar for each.
pub(super) fn bars_ui(
    ui: &mut Ui,
    words: Words,
    theme: &Theme,
    counts: &BTreeMap<i32, u64>,
    scale: Scale,
) {
    let answers = i64::from(scale.max) - i64::from(scale.min) + 1;
    let most = counts.values().copied().max().unwrap_or_default();
    if answers > MOST_BARS || most == 0 {
        return;
    }
    let small = FontId::proportional(theme::SMALL);
    let line = theme::SMALL + 4.0;
    let room = (ui.available_width() / answers as f32).min(BAR_ROOM);
    let size = vec2(room * answers as f32, BAR + 2.0 * line);
    let (area, response) = ui.allocate_exact_size(size, Sense::hover());
    let mut told = Vec::new();
    for (nth, answer) in (scale.min..=scale.max).enumerate() {
        let count = counts.get(&answer).copied().unwrap_or_default();
        let (answer, shown) = (words.number(answer.into(), 0), words.number(count as f64, 0));
        let middle = area.left() + room * (nth as f32 + 0.5);
        let foot = area.bottom() - line;
        let height = BAR * (count as f64 / most as f64) as f32;
        let bar = Rect::from_min_max(
            pos2(middle - room * 0.34, foot - height.max(1.0)),
            pos2(middle + room * 0.34, foot),
        );
        let color = if count > 0 { theme.accent } else { theme.edge };
        ui.painter().rect_filled(bar, CornerRadius::same(2), color);
        let (above, below) = (pos2(middle, bar.top() - 1.0), pos2(middle, foot + 2.0));
        if count > 0 {
            let align = Align2::CENTER_BOTTOM;
            ui.painter().text(above, align, &shown, small.clone(), theme.text_muted);
        }
        ui.painter().text(below, Align2::CENTER_TOP, &answer, small.clone(), theme.text);
        told.push(format!("{answer}: {shown}"));
    }
    let told = told.join(", ");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Image, true, &told));
}
