//! Several questions at once: a line for each, with what is asked, what came of it, and what it is
//! about.

use egui::{Color32, Frame, Label, Margin, Ui};

use super::ask::About;
use super::lists::find_ui;
use super::{Scope, SurveyImport, label};
use crate::app::widgets;
use crate::i18n::Words;
use crate::interchange::survey::Split;
use crate::model::Survey;
use crate::wording::{self, shortened};

/// How much of a question is shown, in characters: two lines of it.
const QUESTION: usize = 76;
/// How wide the parts of a line are: question, result, place.
const WIDTHS: [f32; 3] = [0.42, 0.26, 0.32];
/// How wide the box to tick is, and what stands between the parts.
const BESIDE: f32 = 72.0;
/// The least width of a part.
const LEAST: f32 = 110.0;

impl SurveyImport {
    /// The lines, and what has to be said before anything lands.
    pub(super) fn several_ui(&mut self, ui: &mut Ui, scope: Scope<'_>) {
        let words = scope.words;
        label(ui, words.get("survey-questions"));
        let room = ui.available_width() - BESIDE;
        let widths = WIDTHS.map(|part| (room * part).max(LEAST));
        let by_step = self.value_column().is_some() && self.split == Split::Step;
        let clashes =
            self.landing(words).map(|landing| landing.clashes.clone()).unwrap_or_default();
        for (nth, column) in self.listed.clone().into_iter().enumerate() {
            let stripe =
                if nth % 2 == 0 { ui.visuals().faint_bg_color } else { Color32::TRANSPARENT };
            let frame =
                Frame::new().fill(stripe).corner_radius(4).inner_margin(Margin::symmetric(6, 4));
            frame.show(ui, |ui| {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    self.tick_ui(ui, words, column);
                    self.question_ui(ui, words, column, widths[0]);
                    self.outcome_ui(ui, scope, column, widths[1]);
                    part_ui(ui, widths[2], |ui| {
                        if !by_step {
                            self.about_list_ui(ui, words, column, widths[2]);
                            self.about_marks_ui(ui, scope, column, clashes.contains(&column));
                        }
                    });
                });
            });
        }
        self.add_ui(ui, words);
        let placeless = self.placeless();
        if placeless > 0 {
            warn(ui, scope, &words.count("survey-placeless", placeless));
        }
        if !clashes.is_empty() {
            warn(ui, scope, words.get("survey-clash"));
        }
        ui.add_space(10.0);
    }

    fn tick_ui(&mut self, ui: &mut Ui, words: Words, column: usize) {
        let name = self.sheet.whole_name(column);
        let Some(ask) = self.asks.get_mut(column) else { return };
        let response = widgets::checkbox(ui, &mut ask.is_taken, "");
        widgets::name_it(
            ui,
            response.id,
            &words.with("survey-take-question", &[("name", name.into())]),
        );
    }

    /// What is asked; a click shows it below.
    fn question_ui(&mut self, ui: &mut Ui, words: Words, column: usize, width: f32) {
        let whole = self.sheet.whole_name(column);
        let is_in_sight = self.column == Some(column);
        part_ui(ui, width, |ui| {
            let text = widgets::strong(shortened(&whole, QUESTION));
            let text =
                if is_in_sight { text } else { egui::RichText::new(shortened(&whole, QUESTION)) };
            let button = egui::Button::selectable(is_in_sight, text).wrap();
            let response = ui.add(button).on_hover_text(&whole);
            let name = words.with("survey-show-question", &[("name", whole.as_str().into())]);
            widgets::name_it(ui, response.id, &name);
            if response.clicked() {
                self.choose(column);
            }
        });
    }

    /// The metric with its value, and how many answers count.
    fn outcome_ui(&self, ui: &mut Ui, scope: Scope<'_>, column: usize, width: f32) {
        let words = scope.words;
        part_ui(ui, width, |ui| {
            let (Some(read), Some(like)) = (self.reads.get(&column), self.like(column, words))
            else {
                ui.label("–");
                return;
            };
            let whole = &read.gathered.whole;
            let survey = Survey { answers: whole.answers.clone(), ..like };
            let sure = self.ask(column).is_none_or(|ask| ask.is_metric_sure);
            let mark = if sure { "" } else { "?" };
            let value = match self.is_settled(column) {
                true => wording::survey_value(words, &survey),
                false => words.get("survey-words-open-short").to_owned(),
            };
            let text = widgets::strong(format!("{}{mark}  {value}", words.metric_named(&survey)));
            ui.add(Label::new(text).truncate());
            let n = words.number(survey.answers.n() as f64, 0);
            let mut facts = words.with("piece-n", &[("n", n.into())]);
            if whole.rejected > 0 {
                let count = words.number(whole.rejected as f64, 0);
                let rejected = words.with("survey-rejected-count", &[("count", count.into())]);
                facts = format!("{facts} · {rejected}");
            }
            ui.add(Label::new(widgets::small(facts)).truncate());
        });
    }

    /// Whether the place is only guessed, or that of another question with the same metric.
    fn about_marks_ui(&self, ui: &mut Ui, scope: Scope<'_>, column: usize, clashes: bool) {
        let words = scope.words;
        let is_guess = self.ask(column).is_some_and(|ask| !ask.is_place_sure);
        if clashes {
            warn(ui, scope, words.get("survey-clashes"));
        } else if is_guess && matches!(self.about(column), About::Place(_)) {
            warn(ui, scope, words.get("survey-guessed"));
        }
    }

    /// A list of the other columns, to take one more of them in.
    fn add_ui(&mut self, ui: &mut Ui, words: Words) {
        let others = (0..self.sheet.columns.len()).filter(|at| !self.listed.contains(at));
        let mut choices = vec![(None, words.get("survey-add-question").to_owned())];
        choices.extend(others.map(|at| (Some(at), self.sheet.whole_name(at))));
        if choices.len() < 2 {
            return;
        }
        let mut chosen = None;
        let list = (words.get("survey-add-question"), 220.0, words.get("survey-find"));
        find_ui(ui, "survey-add", list, &mut chosen, &choices);
        if let Some(column) = chosen {
            self.list(column);
            self.choose(column);
            if let Some(ask) = self.ask_in_sight() {
                ask.is_taken = true;
            }
        }
    }
}

/// One part of a line, of that width.
fn part_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 1.0;
        add(ui);
    });
}

fn warn(ui: &mut Ui, scope: Scope<'_>, text: &str) {
    let text = widgets::small(text).color(scope.theme.warning);
    ui.add(Label::new(text).wrap());
}
