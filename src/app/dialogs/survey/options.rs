//! What is asked of an export, and what it is about.

use egui::{DragValue, Id, TextEdit, Ui};

use super::lists::{choose_ui, find_ui};
use super::{SurveyImport, label};
use crate::app::widgets;
use crate::i18n::Words;
use crate::interchange::survey::{Every, Split};
use crate::model::{Better, Date, Metric, Scale};

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
        self.count_ui(ui, words);
        self.column_ui(ui, words, is_new);
        self.metric_ui(ui, words);
        self.place_ui(ui, words);
        self.aim_ui(ui, words);
        ui.add_space(6.0);
        ui.separator();
        self.split_ui(ui, words);
        self.every_ui(ui, words);
        self.about_ui(ui, words);
        self.when_ui(ui, words);
        let hint = words.get("hint-source");
        text_ui(ui, (words.get("field-source"), hint), WIDTH, &mut self.source);
    }

    /// Whether one question is taken or several at once; where there is more than one.
    fn count_ui(&mut self, ui: &mut Ui, words: Words) {
        let is_likely = |at: &usize| self.sheet.likely_at(*at).is_some();
        let likely = (0..self.sheet.columns.len()).filter(is_likely).count();
        if likely < 2 && !self.several {
            return;
        }
        let several =
            words.with("survey-several", &[("count", likely.max(self.listed.len()).into())]);
        let choices = [(false, words.get("survey-one")), (true, several.as_str())];
        let id = Id::unique("survey-several");
        if let Some(several) = widgets::segments(ui, id, &choices, Some(self.several)) {
            self.set_several(several);
        }
    }

    fn column_ui(&mut self, ui: &mut Ui, words: Words, is_new: bool) {
        let name = words.get("survey-column");
        label(ui, name);
        let sheet = &self.sheet;
        let mut chosen = self.column;
        let mut choices: Vec<(Option<usize>, String)> =
            (0..sheet.columns.len()).map(|at| (Some(at), sheet.whole_name(at))).collect();
        // What looks like answers comes first: an export can have hundreds of columns.
        choices.sort_by_key(|(at, _)| !at.is_some_and(|at| sheet.likely_at(at).is_some()));
        let list = (name, WIDTH, words.get("survey-find"));
        let list = find_ui(ui, "survey-column", list, &mut chosen, &choices);
        if is_new && self.column.is_none() {
            list.request_focus();
        }
        if let Some(column) = chosen.filter(|_| list.changed()) {
            self.choose(column);
        }
        let Some(column) = self.column else { return };
        let name = Some(self.sheet.name(column)).filter(|name| name.chars().count() > LONG_NAME);
        if let Some(question) = self.sheet.question(column).or(name) {
            let text = widgets::small(crate::wording::shortened(question, QUESTION)).weak();
            ui.add(egui::Label::new(text).wrap()).on_hover_text(question);
        }
    }

    fn metric_ui(&mut self, ui: &mut Ui, words: Words) {
        let name = words.get("survey-question");
        label(ui, name);
        let Some(ask) = self.ask_in_sight() else { return };
        let scale = words.range(ask.scale.min.into(), ask.scale.max.into(), 0);
        let choices = Metric::ALL.map(|metric| {
            let scale = [("scale", scale.as_str().into())];
            (metric, words.with(&format!("survey-asked-{}", metric.key()), &scale))
        });
        let before = (ask.metric, ask.scale);
        if choose_ui(ui, "survey-metric", (name, WIDTH), &mut ask.metric, &choices).changed() {
            ask.is_metric_sure = true;
            let metric = ask.metric;
            self.ask_alike(before, metric);
        }
        let Some(ask) = self.ask_in_sight() else { return };
        if ask.metric == Metric::Satisfaction {
            scale_ui(ui, words, &mut ask.scale);
        }
        let scale = ask.metric.scale().or(ask.own_scale()).filter(|_| !ask.is_metric_sure);
        if let Some(scale) = scale {
            let scale = words.range(scale.min.into(), scale.max.into(), 0);
            warning_ui(ui, &words.with("survey-scale-guessed", &[("scale", scale.into())]));
        }
    }

    /// What the question in sight is about.
    fn place_ui(&mut self, ui: &mut Ui, words: Words) {
        let by_step = self.value_column().is_some() && self.split == Split::Step;
        let Some(column) = self.column.filter(|_| !by_step) else { return };
        label(ui, words.get("field-place"));
        self.about_list_ui(ui, words, column, WIDTH);
        let about = self.about(column);
        if self.ask(column).is_some_and(|ask| !ask.is_place_sure) && about.place().is_some() {
            warning_ui(ui, words.get("survey-guessed"));
        }
    }

    /// What is aimed at, and what a key figure needs.
    fn aim_ui(&mut self, ui: &mut Ui, words: Words) {
        let Some(ask) = self.ask_in_sight() else { return };
        let is_kpi = ask.metric == Metric::Kpi;
        let (target, unit) = (&mut ask.target, &mut ask.unit);
        pair_ui(ui, |ui, width| {
            text_ui(ui, (words.get("field-metric-target"), ""), width, target);
            if is_kpi {
                text_ui(ui, (words.get("field-unit"), ""), width, unit);
            }
        });
        if !ask.target.trim().is_empty() && words.parse_number(&ask.target).is_none() {
            let found = ask.target.trim().to_owned();
            warning_ui(ui, &words.with("survey-no-number", &[("found", found.into())]));
        }
        if is_kpi {
            ui.add_space(4.0);
            let choices = [
                (Better::Higher, words.get("value-more-is-better")),
                (Better::Lower, words.get("value-less-is-better")),
            ];
            let id = Id::unique("survey-better");
            if let Some(better) = widgets::segments(ui, id, &choices, Some(ask.better)) {
                ask.better = better;
            }
        }
    }

    fn split_ui(&mut self, ui: &mut Ui, words: Words) {
        let name = words.get("survey-split");
        label(ui, name);
        let mut choices = vec![(None, words.get("survey-split-none").to_owned())];
        let asked = self.columns_asked();
        let others = (0..self.sheet.columns.len()).filter(|at| !asked.contains(at));
        choices.extend(others.map(|at| (Some(at), self.sheet.whole_name(at))));
        let list = (name, WIDTH, words.get("survey-find"));
        if find_ui(ui, "survey-by", list, &mut self.by, &choices).changed() {
            self.split_by(self.by);
        }
        let Some(by) = self.by else { return };
        label(ui, words.get("survey-split-means"));
        let texts = Split::ALL
            .map(|split| (split, words.get(&format!("survey-split-{}", split.key())).to_owned()));
        let choices: Vec<(Split, &str)> =
            texts.iter().map(|(split, text)| (*split, text.as_str())).collect();
        let id = Id::unique("survey-split");
        if let Some(split) = widgets::segments(ui, id, &choices, Some(self.split)) {
            self.split = split;
            if split == Split::Period && self.sheet.dates_at(by).is_some() {
                self.split_by(Some(by));
            }
            self.split_guessed = self.value_column();
            self.settle();
            self.guess_meanings();
        }
    }

    /// Splits the answers by a column; one of dates tells their periods.
    fn split_by(&mut self, by: Option<usize>) {
        let dates = by.and_then(|by| self.sheet.dates_at(by));
        if let Some((dates, days)) = dates {
            (self.dates, self.split) = (Some(dates), Split::Period);
            self.every = self.every.or(days.map(Every::suiting)).or(Some(Every::Month));
        } else if self.split == Split::Period {
            self.split = Split::Step;
        }
        self.landing = None;
    }

    /// How long the periods are, where the file tells when the answers were given.
    fn every_ui(&mut self, ui: &mut Ui, words: Words) {
        let has_own = self.value_column().is_some() && self.split == Split::Period;
        let Some(dates) = self.dates.filter(|_| !has_own) else { return };
        let name = self.sheet.name(dates.column).to_owned();
        label(ui, &words.with("survey-every", &[("column", name.into())]));
        let key = |every: Option<Every>| every.map_or("all", Every::key);
        let all = [None].into_iter().chain(Every::ALL.map(Some));
        let is_by_date = self.by.is_some() && self.value_column().is_none();
        let texts: Vec<(Option<Every>, String)> = all
            .filter(|every| every.is_some() || !is_by_date)
            .map(|every| (every, words.get(&format!("survey-every-{}", key(every))).to_owned()))
            .collect();
        let choices: Vec<(Option<Every>, &str)> =
            texts.iter().map(|(every, text)| (*every, text.as_str())).collect();
        let id = Id::unique("survey-every");
        let chosen = ui.vertical(|ui| {
            ui.set_width(WIDTH);
            widgets::segments(ui, id, &choices, Some(self.every))
        });
        if let Some(every) = chosen.inner {
            self.every = every;
            self.settle();
        }
    }

    fn about_ui(&mut self, ui: &mut Ui, words: Words) {
        let by_persona = self.value_column().is_some() && self.split == Split::Persona;
        if !by_persona && self.document.persona_count() > 0 {
            let name = words.get("field-persona");
            label(ui, name);
            let mut choices = vec![(None, words.get("traveller-everyone").to_owned())];
            let personas = self.document.personas();
            choices.extend(personas.map(|one| (Some(one.id), one.name.trim().to_owned())));
            choose_ui(ui, "survey-persona", (name, WIDTH), &mut self.persona, &choices);
        }
    }

    /// The period and the date, beside each other, unless each group has its own.
    fn when_ui(&mut self, ui: &mut Ui, words: Words) {
        let by_period = self.is_by_period();
        if by_period && self.dates.is_some() {
            return;
        }
        let example = words.with("hint-example", &[("example", words.date(SOME_DAY).into())]);
        let (period, date) = (&mut self.period, &mut self.date);
        pair_ui(ui, |ui, width| {
            if !by_period {
                text_ui(ui, (words.get("field-period"), ""), width, period);
            }
            text_ui(ui, (words.get("field-date"), &example), width, date);
        });
        if self.date(words).is_none() {
            warning_ui(ui, &words.with("cli-wrong-date", &[("found", self.date.trim().into())]));
        }
    }
}

fn scale_ui(ui: &mut Ui, words: Words, scale: &mut Scale) {
    label(ui, words.get("survey-scale"));
    let (mut min, mut max) = (scale.min, scale.max);
    ui.horizontal(|ui| {
        let low = ui.add(DragValue::new(&mut min).range(-FARTHEST..=max - 1));
        widgets::name_it(ui, low.id, words.get("survey-scale-min"));
        ui.label("–");
        let high = ui.add(DragValue::new(&mut max).range(min + 1..=FARTHEST));
        widgets::name_it(ui, high.id, words.get("survey-scale-max"));
    });
    (scale.min, scale.max) = (min, max);
}

/// What somebody should look at, in a line of its own.
fn warning_ui(ui: &mut Ui, text: &str) {
    let color = crate::app::theme::Theme::of(ui.ctx()).warning;
    ui.add(egui::Label::new(widgets::small(text).color(color)).wrap());
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
