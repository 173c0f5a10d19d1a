//! What came of the answers.

use std::sync::Arc;

use egui::{Grid, Ui};

use super::lists::find_ui;
use super::preview::bars_ui;
use super::reading::Read;
use super::{Choices, GROUPS, Scope, SurveyImport, label};
use crate::app::widgets;
use crate::i18n::Words;
use crate::insight::{Answers as Level, period_end, reading};
use crate::interchange::survey::{Gathered, Group, Meaning, Split, touchpoints};
use crate::model::{Answers, Metric, StepId, Survey};
use crate::wording::{self, shortened};

/// How much of a name is shown, in characters.
const CELL: usize = 28;
/// How wide the lists are from which is chosen what a name stands for.
const MEANING: f32 = 230.0;

impl SurveyImport {
    pub(super) fn result_ui(&mut self, ui: &mut Ui, scope: Scope<'_>) {
        let words = scope.words;
        if let Some(problem) = &self.problem {
            let text = egui::RichText::new(problem).color(scope.theme.warning);
            ui.add(egui::Label::new(text).wrap());
        }
        let Some(column) = self.column else {
            ui.add(egui::Label::new(words.get("survey-choose-column")).wrap());
            return;
        };
        let Some(like) = self.like(column, words) else { return };
        let Some(read) = self.reads.remove(&column) else { return };
        self.answers_ui(ui, scope, column, &like, &read);
        self.reads.insert(column, read);
        if std::mem::take(&mut self.recount) {
            self.settle();
        }
        let replaced = self.landing(words).map_or(0, |landing| landing.replaced);
        if replaced > 0 {
            let text = words.count("survey-replaces", replaced);
            ui.add(egui::Label::new(widgets::small(text).weak()).wrap());
        }
    }

    /// What came of the answers of the column in sight.
    fn answers_ui(
        &mut self,
        ui: &mut Ui,
        scope: Scope<'_>,
        column: usize,
        like: &Survey,
        read: &Read,
    ) {
        let (words, gathered) = (scope.words, &read.gathered);
        if !self.is_told(column, read) {
            self.words_ui(ui, scope, column, read);
            return;
        }
        whole_ui(ui, words, like, &gathered.whole);
        if let (Answers::Counts(counts), Some(scale)) = (&gathered.whole.answers, like.scale()) {
            bars_ui(ui, words, &scope.theme, counts, scale);
        }
        self.words_ui(ui, scope, column, read);
        if gathered.whole.answers.n() == 0 {
            let is_other = gathered.whole.rejected > 0;
            let key = if is_other { "survey-none-on-scale" } else { "survey-none" };
            let text = egui::RichText::new(words.get(key)).color(scope.theme.warning);
            ui.add(egui::Label::new(text).wrap());
        }
        if !read.values.is_empty() {
            self.groups_ui(ui, scope, like, &read.values);
        }
        self.periods_ui(ui, scope, like, &read.periods);
        self.rejected_ui(ui, scope, like, gathered);
        if self.lands_as_score(like) {
            let text = words.get("survey-lands-as-score");
            ui.add(egui::Label::new(widgets::small(text).weak()).wrap());
        }
    }

    /// Whether some of the answers become the satisfaction of a step.
    fn lands_as_score(&self, like: &Survey) -> bool {
        let is_satisfaction =
            matches!(like.metric, Metric::Csat | Metric::Csat7 | Metric::Satisfaction);
        let is_placed =
            |meaning: &Meaning| matches!(meaning, Meaning::Step(_) | Meaning::Touchpoint(_));
        is_satisfaction && (like.place.is_some() || self.meanings.values().any(is_placed))
    }

    /// A line for each period: its number, and whether it is taken in.
    fn periods_ui(&mut self, ui: &mut Ui, scope: Scope<'_>, like: &Survey, periods: &[Group]) {
        let words = scope.words;
        if periods.is_empty() {
            return;
        }
        ui.add_space(8.0);
        Grid::new("survey-periods").striped(true).spacing([14.0, 4.0]).show(ui, |ui| {
            for group in periods {
                let no_date = words.get("survey-no-date");
                let name = if group.period.is_empty() { no_date } else { &group.period };
                name_ui(ui, words, name, like, group);
                let mut lands = !self.left_out.contains(&group.period);
                take_ui(ui, words, name, &mut lands);
                match lands {
                    true => self.left_out.remove(&group.period),
                    false => self.left_out.insert(group.period.clone()),
                };
                let days = group.days.map(|days| {
                    let dates = [words.date(days.first), words.date(days.last)];
                    words.with(
                        "piece-dates",
                        &[("first", dates[0].as_str().into()), ("last", dates[1].as_str().into())],
                    )
                });
                ui.label(widgets::small(days.unwrap_or_default()));
                ui.end_row();
            }
        });
    }

    /// A line for each value: its number, and what it stands for.
    fn groups_ui(&mut self, ui: &mut Ui, scope: Scope<'_>, like: &Survey, groups: &[Group]) {
        let words = scope.words;
        let choices = self.choices(words);
        let (meanings, shown) = (&mut self.meanings, self.shown_groups);
        ui.add_space(8.0);
        Grid::new("survey-groups").striped(true).spacing([14.0, 4.0]).show(ui, |ui| {
            for (at, group) in
                in_time(groups, choices.is_none()).into_iter().take(shown).enumerate()
            {
                let name = if group.name.is_empty() { "–" } else { &group.name };
                name_ui(ui, words, name, like, group);
                let meaning = meanings.entry(group.name.clone()).or_insert(Meaning::Nothing);
                match &choices {
                    Some(choices) => {
                        let what = words.with("survey-stands-for", &[("name", name.into())]);
                        let list = (what.as_str(), MEANING, words.get("survey-find"));
                        find_ui(ui, ("survey-group", at), list, meaning, choices);
                    }
                    None => {
                        let mut lands = *meaning != Meaning::Nothing;
                        take_ui(ui, words, name, &mut lands);
                        *meaning = match lands {
                            true => Meaning::Period(group.name.trim().to_owned()),
                            false => Meaning::Nothing,
                        };
                    }
                }
                ui.end_row();
            }
        });
        let more = groups.len().saturating_sub(shown).min(GROUPS);
        if more > 0 && ui.button(words.count("insights-more", more)).clicked() {
            self.shown_groups += GROUPS;
        }
    }

    /// What a group can stand for; `None` where its own name is what it stands for.
    fn choices(&mut self, words: Words) -> Option<Arc<[(Meaning, String)]>> {
        let step = self.step().filter(|_| !self.several);
        let made_for = (self.split, step, words.language());
        if let Some(known) = self.choices.as_ref().filter(|known| known.made_for == made_for) {
            return Some(known.all.clone());
        }
        let all: Arc<[_]> = self.all_choices(words, step)?.into();
        self.choices = Some(Choices { made_for, all: all.clone() });
        Some(all)
    }

    fn all_choices(&self, words: Words, step: Option<StepId>) -> Option<Vec<(Meaning, String)>> {
        let nothing = (Meaning::Nothing, words.get("survey-leave-out").to_owned());
        let mut all = vec![nothing];
        let document = &self.document;
        match self.split {
            Split::Step => all.extend(document.steps().enumerate().map(|(at, step)| {
                (Meaning::Step(step.id), format!("{}. {}", at + 1, step.title.trim()))
            })),
            Split::Touchpoint => all.extend(
                touchpoints(document, step)
                    .map(|card| (Meaning::Touchpoint(card.id), shortened(card.text.trim(), CELL))),
            ),
            Split::Persona => all.extend(
                document
                    .personas()
                    .map(|one| (Meaning::Persona(one.id), one.name.trim().to_owned())),
            ),
            Split::Period => return None,
        }
        Some(all)
    }

    fn rejected_ui(&self, ui: &mut Ui, scope: Scope<'_>, like: &Survey, gathered: &Gathered) {
        let words = scope.words;
        if gathered.whole.rejected == 0 {
            return;
        }
        ui.add_space(8.0);
        let count = words.number(gathered.whole.rejected as f64, 0);
        let column = self.column.and_then(|column| self.sheet.columns.get(column));
        let column = shortened(column.map(String::as_str).unwrap_or_default(), CELL);
        let args = [("column", column.into()), ("count", count.into())];
        let title = words.with("survey-rejected-in", &args);
        ui.label(widgets::small_bold(&title).color(scope.theme.warning));
        for one in &gathered.first_rejected {
            let what = wording::rejected(words, one, like.scale());
            let args = [("line", one.line.to_string().into()), ("what", what.into())];
            let text = words.with("survey-line", &args);
            ui.add(egui::Label::new(widgets::small(text)).wrap());
        }
        let told = gathered.first_rejected.len() as u64;
        let more = gathered.whole.rejected.saturating_sub(told);
        if more > 0 {
            let more = usize::try_from(more).unwrap_or(usize::MAX);
            ui.label(widgets::small(words.count("survey-more-rejected", more)));
        }
    }
}

/// The name of a group, its number and its n.
fn name_ui(ui: &mut Ui, words: Words, name: &str, like: &Survey, group: &Group) {
    ui.label(shortened(name, CELL)).on_hover_text(name);
    let survey = Survey { answers: group.answers.clone(), ..like.clone() };
    ui.label(widgets::strong(wording::survey_value(words, &survey)));
    let n = words.number(survey.answers.n() as f64, 0);
    ui.label(widgets::small(words.with("piece-n", &[("n", n.into())])));
}

/// Whether a group is taken in.
fn take_ui(ui: &mut Ui, words: Words, name: &str, lands: &mut bool) {
    let response = widgets::checkbox(ui, lands, words.get("survey-take"));
    widgets::name_it(
        ui,
        response.id,
        &words.with("survey-take-question", &[("name", name.into())]),
    );
}

/// The groups; those that are periods in the order of time, where their names tell it.
fn in_time(groups: &[Group], are_periods: bool) -> Vec<&Group> {
    let mut all: Vec<&Group> = groups.iter().collect();
    if are_periods {
        all.sort_by_key(|group| period_end(&group.name));
    }
    all
}

/// The number of all answers in large, and how sure it is.
fn whole_ui(ui: &mut Ui, words: Words, like: &Survey, whole: &Group) {
    let survey = Survey { answers: whole.answers.clone(), ..like.clone() };
    let reading = reading(&survey);
    let name = match words.metric_name(&survey) {
        name if survey.metric == Metric::Kpi => name,
        _ => words.get(&format!("survey-{}", survey.metric.key())).to_owned(),
    };
    let name = words.metric_on_scale(name, &survey);
    label(ui, &name);
    let value = wording::survey_value(words, &survey);
    ui.label(widgets::strong(value).size(crate::app::theme::LARGE));
    let mut facts = Vec::new();
    let interval = reading.interval().filter(|_| reading.level() != Level::CountsOnly);
    if let Some(interval) = interval {
        let range = words.metric_range(&survey, interval.low, interval.high);
        facts.push(words.with("piece-interval", &[("range", range.into())]));
    }
    let n = words.number(reading.n() as f64, 0);
    facts.push(words.with("piece-n", &[("n", n.into())]));
    if whole.blank > 0 {
        let count = words.number(whole.blank as f64, 0);
        facts.push(format!("{}: {count}", words.get("survey-blank")));
    }
    if reading.level().are_few() {
        facts.push(words.get("survey-few").to_owned());
    }
    ui.add(egui::Label::new(widgets::small(facts.join(" · "))).wrap());
}
