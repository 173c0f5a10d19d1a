//! What is asked of an export, and what it is about.

use egui::{ComboBox, DragValue, Id, Response, TextEdit, Ui, vec2};

use super::{SurveyImport, label};
use crate::app::menus;
use crate::app::widgets;
use crate::i18n::Words;
use crate::interchange::survey::Split;
use crate::model::{Better, Date, Metric};

/// How wide lists and fields are, and how far two stand apart that share a line.
const WIDTH: f32 = 256.0;
const APART: f32 = 12.0;
/// A day for an example of how dates are written.
const SOME_DAY: Date = Date::constant(2026, 3, 31);

/// How much of a question is shown, in characters.
const QUESTION: usize = 110;
/// A name of more characters than that does not fit into a list and stands below it, too.
const LONG_NAME: usize = 30;

/// Ends of a scale that somebody may ask for.
const FARTHEST: i32 = 100;

impl SurveyImport {
    pub(super) fn options_ui(&mut self, ui: &mut Ui, words: Words, is_new: bool) {
        ui.spacing_mut().item_spacing.y = 5.0;
        self.column_ui(ui, words, is_new);
        self.metric_ui(ui, words);
        self.split_ui(ui, words);
        ui.add_space(6.0);
        ui.separator();
        self.about_ui(ui, words);
        self.facts_ui(ui, words);
    }

    fn column_ui(&mut self, ui: &mut Ui, words: Words, is_new: bool) {
        let name = words.get("survey-column");
        label(ui, name);
        let columns = &self.sheet.columns;
        let mut chosen = self.column;
        let mut choices: Vec<(Option<usize>, String)> =
            columns.iter().enumerate().map(|(at, column)| (Some(at), column.clone())).collect();
        // What looks like answers comes first: an export can have hundreds of columns.
        let guesses = &self.sheet.guesses;
        let is_likely = |at: usize| guesses.get(at).copied().flatten().is_some_and(|g| g.is_likely);
        choices.sort_by_key(|(at, _)| !at.is_some_and(is_likely));
        let list = choose_ui(ui, "survey-column", (name, WIDTH), &mut chosen, &choices);
        if is_new && self.column.is_none() {
            list.request_focus();
        }
        if let Some(column) = chosen.filter(|_| list.changed()) {
            self.choose(column);
        }
        let question = self.column.and_then(|at| self.sheet.questions.get(at)?.as_ref());
        let name = self.column.and_then(|at| self.sheet.columns.get(at));
        let name = name.filter(|name| name.chars().count() > LONG_NAME);
        if let Some(question) = question.or(name) {
            let text = widgets::small(crate::wording::shortened(question, QUESTION)).weak();
            ui.add(egui::Label::new(text).wrap()).on_hover_text(question);
        }
    }

    fn metric_ui(&mut self, ui: &mut Ui, words: Words) {
        let name = words.get("survey-question");
        label(ui, name);
        let choices = Metric::ALL
            .map(|metric| (metric, words.get(&format!("survey-{}", metric.key())).to_owned()));
        choose_ui(ui, "survey-metric", (name, WIDTH), &mut self.metric, &choices);
        match self.metric.scale().or(self.own_scale()) {
            Some(_) if self.metric == Metric::Satisfaction => self.scale_ui(ui, words),
            Some(scale) => {
                let range = words.range(scale.min.into(), scale.max.into(), 0);
                let text = format!("{}: {range}", words.get("survey-scale"));
                ui.label(widgets::small(text).weak());
            }
            None => {}
        }
    }

    fn scale_ui(&mut self, ui: &mut Ui, words: Words) {
        label(ui, words.get("survey-scale"));
        let (mut min, mut max) = (self.scale.min, self.scale.max);
        ui.horizontal(|ui| {
            let low = ui.add(DragValue::new(&mut min).range(-FARTHEST..=max - 1));
            widgets::name_it(ui, low.id, words.get("survey-scale-min"));
            ui.label("–");
            let high = ui.add(DragValue::new(&mut max).range(min + 1..=FARTHEST));
            widgets::name_it(ui, high.id, words.get("survey-scale-max"));
        });
        (self.scale.min, self.scale.max) = (min, max);
    }

    fn split_ui(&mut self, ui: &mut Ui, words: Words) {
        let name = words.get("survey-split");
        label(ui, name);
        let mut choices = vec![(None, words.get("survey-split-none").to_owned())];
        let others = self.sheet.columns.iter().enumerate();
        let others = others.filter(|(at, _)| Some(*at) != self.column);
        choices.extend(others.map(|(at, column)| (Some(at), column.clone())));
        choose_ui(ui, "survey-by", (name, WIDTH), &mut self.by, &choices);
        if self.by.is_some() {
            label(ui, words.get("survey-split-means"));
            let texts = Split::ALL.map(|split| {
                (split, words.get(&format!("survey-split-{}", split.key())).to_owned())
            });
            let choices: Vec<(Split, &str)> =
                texts.iter().map(|(split, text)| (*split, text.as_str())).collect();
            let id = Id::unique("survey-split");
            if let Some(split) = widgets::segments(ui, id, &choices, Some(self.split)) {
                self.split = split;
                self.guess_meanings();
            }
        }
    }

    fn about_ui(&mut self, ui: &mut Ui, words: Words) {
        let is_split = |split: Split| self.by.is_some() && self.split == split;
        let (by_step, by_persona) = (is_split(Split::Step), is_split(Split::Persona));
        let by_period = is_split(Split::Period);
        if !by_step {
            let name = words.get("field-place");
            label(ui, name);
            let mut choices = vec![(None, words.get("survey-whole-journey").to_owned())];
            let steps = self.document.steps().enumerate();
            choices.extend(
                steps.map(|(at, step)| {
                    (Some(step.id), format!("{}. {}", at + 1, step.title.trim()))
                }),
            );
            if choose_ui(ui, "survey-step", (name, WIDTH), &mut self.step, &choices).changed() {
                self.guess_meanings();
            }
        }
        if !by_persona && self.document.persona_count() > 0 {
            let name = words.get("field-persona");
            label(ui, name);
            let mut choices = vec![(None, words.get("traveller-everyone").to_owned())];
            let personas = self.document.personas();
            choices.extend(personas.map(|one| (Some(one.id), one.name.trim().to_owned())));
            choose_ui(ui, "survey-persona", (name, WIDTH), &mut self.persona, &choices);
        }
        self.when_ui(ui, words, by_period);
    }

    /// The period and the date, beside each other.
    fn when_ui(&mut self, ui: &mut Ui, words: Words, by_period: bool) {
        let example = words.with("hint-example", &[("example", words.date(SOME_DAY).into())]);
        let (period, date) = (&mut self.period, &mut self.date);
        pair_ui(ui, |ui, width| {
            if !by_period {
                text_ui(ui, (words.get("field-period"), ""), width, period);
            }
            text_ui(ui, (words.get("field-date"), &example), width, date);
        });
        if self.date(words).is_none() {
            let text = words.with("cli-wrong-date", &[("found", self.date.trim().into())]);
            let color = crate::app::theme::Theme::of(ui.ctx()).warning;
            ui.add(egui::Label::new(widgets::small(text).color(color)).wrap());
        }
    }

    fn facts_ui(&mut self, ui: &mut Ui, words: Words) {
        let is_kpi = self.metric == Metric::Kpi;
        let hint = words.get("hint-source");
        text_ui(ui, (words.get("field-source"), hint), WIDTH, &mut self.source);
        let (target, unit) = (&mut self.target, &mut self.unit);
        pair_ui(ui, |ui, width| {
            text_ui(ui, (words.get("field-metric-target"), ""), width, target);
            if is_kpi {
                text_ui(ui, (words.get("field-unit"), ""), width, unit);
            }
        });
        if !self.target.trim().is_empty() && words.parse_number(&self.target).is_none() {
            let text = words.with("survey-no-number", &[("found", self.target.trim().into())]);
            let color = crate::app::theme::Theme::of(ui.ctx()).warning;
            ui.add(egui::Label::new(widgets::small(text).color(color)).wrap());
        }
        if is_kpi {
            ui.add_space(4.0);
            let choices = [
                (Better::Higher, words.get("value-more-is-better")),
                (Better::Lower, words.get("value-less-is-better")),
            ];
            let id = Id::unique("survey-better");
            if let Some(better) = widgets::segments(ui, id, &choices, Some(self.better)) {
                self.better = better;
            }
        }
    }
}

/// A list of that width to choose one thing from; its response says whether it is another one now.
pub(super) fn choose_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    salt: impl egui::AsIdSalt,
    (name, width): (&str, f32),
    chosen: &mut T,
    choices: &[(T, String)],
) -> Response {
    let before = chosen.clone();
    let shown = choices.iter().find(|(value, _)| value == chosen);
    let shown = shown.map(|(_, text)| text.as_str()).unwrap_or("–");
    let size = vec2(width, ui.spacing().interact_size.y);
    // A list takes what its text needs, unless there is no more room than that.
    let response = ui.allocate_ui(size, |ui| {
        ui.set_max_width(width);
        let list = ComboBox::from_id_salt(salt).selected_text(shown).width(width).truncate();
        list.show_ui(ui, |ui| {
            for (value, text) in choices {
                if menus::choice(ui, value == chosen, text) {
                    *chosen = value.clone();
                }
            }
        })
    });
    let mut response = response.inner.response;
    widgets::name_list(ui, &response, name);
    if *chosen != before {
        response.mark_changed();
    }
    response
}

/// Two fields beside each other; what adds them is told how wide each is.
fn pair_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui, f32)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = APART;
        add(ui, (WIDTH - APART) / 2.0);
    });
}

fn text_ui(ui: &mut Ui, (name, hint): (&str, &str), width: f32, text: &mut String) {
    ui.vertical(|ui| {
        ui.set_width(width);
        label(ui, name);
        let hint = widgets::prompt(ui, hint);
        let field = TextEdit::singleline(text).hint_text(hint).desired_width(width);
        let response = ui.add(field);
        widgets::name_it(ui, response.id, name);
    });
}
