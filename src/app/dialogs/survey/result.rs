//! What came of the answers.

use std::sync::Arc;

use egui::{Grid, Ui};

use super::options::choose_ui;
use super::preview::bars_ui;
use super::{Choices, GROUPS, Scope, SurveyImport, label};
use crate::app::widgets;
use crate::i18n::Words;
use crate::insight::{Answers as Level, reading};
use crate::interchange::survey::{Gathered, Group, Meaning, Split, touchpoints};
use crate::model::{Answers, Metric, Survey};
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
        if self.column.is_none() {
            ui.add(egui::Label::new(words.get("survey-choose-column")).wrap());
        }
        let Some(gathered) = self.gathered.take() else { return };
        let like = self.like(words);
        if !self.is_settled() {
            self.words_ui(ui, scope, &gathered);
            self.put_back(gathered);
            return;
        }
        whole_ui(ui, words, &like, &gathered.whole);
        if let (Answers::Counts(counts), Some(scale)) = (&gathered.whole.answers, like.scale()) {
            bars_ui(ui, words, &scope.theme, counts, scale);
        }
        self.words_ui(ui, scope, &gathered);
        if gathered.whole.answers.n() == 0 {
            let is_other = gathered.whole.rejected > 0;
            let key = if is_other { "survey-none-on-scale" } else { "survey-none" };
            let text = egui::RichText::new(words.get(key)).color(scope.theme.warning);
            ui.add(egui::Label::new(text).wrap());
        }
        if !gathered.groups.is_empty() {
            self.groups_ui(ui, scope, &like, &gathered);
        }
        self.rejected_ui(ui, scope, &like, &gathered);
        if self.lands_as_score(&like) {
            let text = words.get("survey-lands-as-score");
            ui.add(egui::Label::new(widgets::small(text).weak()).wrap());
        }
        self.put_back(gathered);
        let replaced = self.landing(words).map_or(0, |landing| landing.replaced);
        if replaced > 0 {
            let text = words.count("survey-replaces", replaced);
            ui.add(egui::Label::new(widgets::small(text).weak()).wrap());
        }
    }

    /// Keeps what was shown, counted again where a word stands for something else now.
    fn put_back(&mut self, gathered: Gathered) {
        self.gathered = Some(gathered);
        if std::mem::take(&mut self.recount) {
            self.settle();
        }
    }

    /// Whether some of the answers become the satisfaction of a step.
    fn lands_as_score(&self, like: &Survey) -> bool {
        let is_satisfaction =
            matches!(like.metric, Metric::Csat | Metric::Csat7 | Metric::Satisfaction);
        let is_placed =
            |meaning: &Meaning| matches!(meaning, Meaning::Step(_) | Meaning::Touchpoint(_));
        is_satisfaction && (like.place.is_some() || self.meanings.iter().any(is_placed))
    }

    /// A line for each group: its number, and what its name stands for.
    fn groups_ui(&mut self, ui: &mut Ui, scope: Scope<'_>, like: &Survey, gathered: &Gathered) {
        let words = scope.words;
        let choices = self.choices(words);
        ui.add_space(8.0);
        let (meanings, shown) = (&mut self.meanings, self.shown_groups);
        Grid::new("survey-groups").striped(true).spacing([14.0, 4.0]).show(ui, |ui| {
            let groups = gathered.groups.iter().zip(meanings).take(shown);
            for (at, (group, meaning)) in groups.enumerate() {
                let name = if group.name.is_empty() { "–" } else { &group.name };
                ui.label(shortened(name, CELL)).on_hover_text(name);
                let survey = Survey { answers: group.answers.clone(), ..like.clone() };
                ui.label(widgets::strong(wording::survey_value(words, &survey)));
                let n = words.number(survey.answers.n() as f64, 0);
                ui.label(widgets::small(words.with("piece-n", &[("n", n.into())])));
                match &choices {
                    Some(choices) => {
                        let what = words.with("survey-stands-for", &[("name", name.into())]);
                        let list = (what.as_str(), MEANING);
                        choose_ui(ui, ("survey-group", at), list, meaning, choices);
                    }
                    None => {
                        let mut lands = *meaning != Meaning::Nothing;
                        widgets::checkbox(ui, &mut lands, words.get("survey-take"));
                        *meaning = match lands {
                            true => Meaning::Period(group.name.clone()),
                            false => Meaning::Nothing,
                        };
                    }
                }
                ui.end_row();
            }
        });
        let more = gathered.groups.len().saturating_sub(shown).min(GROUPS);
        if more > 0 && ui.button(words.count("insights-more", more)).clicked() {
            self.shown_groups += GROUPS;
        }
    }

    /// What a group can stand for; `None` where its own name is what it stands for.
    fn choices(&mut self, words: Words) -> Option<Arc<[(Meaning, String)]>> {
        let made_for = (self.split, self.step, words.language());
        if let Some(known) = self.choices.as_ref().filter(|known| known.made_for == made_for) {
            return Some(known.all.clone());
        }
        let all: Arc<[_]> = self.all_choices(words)?.into();
        self.choices = Some(Choices { made_for, all: all.clone() });
        Some(all)
    }

    fn all_choices(&self, words: Words) -> Option<Vec<(Meaning, String)>> {
        let nothing = (Meaning::Nothing, words.get("survey-leave-out").to_owned());
        let mut all = vec![nothing];
        let document = &self.document;
        match self.split {
            Split::Step => all.extend(document.steps().enumerate().map(|(at, step)| {
                (Meaning::Step(step.id), format!("{}. {}", at + 1, step.title.trim()))
            })),
            Split::Touchpoint => all.extend(
                touchpoints(document, self.step)
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
