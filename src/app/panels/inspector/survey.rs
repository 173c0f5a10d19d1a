//! A survey: what it asked, what came of it, and the facts about it that people know and files do
//! not say. The answers themselves are as they were imported.

use egui::Ui;

use super::form::{Form, Key, Takes};
use crate::app::dialogs::survey::{About, find_ui, places};
use crate::app::widgets;
use crate::change::Verb;
use crate::insight::{self, Answers as Level, survey_step};
use crate::interchange::survey::move_to;
use crate::model::{Better, Document, Metric, RecordId, Step, Survey, SurveyPlace};
use crate::wording;

pub(super) fn ui(form: &mut Form<'_>, ui: &mut Ui, survey: &Survey) {
    let words = form.words();
    let key = Key::new(survey.id, "name");
    let metric = words.metric_short(survey.metric);
    let title = Some((key, survey.name.as_str(), metric));
    if let Some(text) = form.head_ui(ui, &words.metric_named(survey), title) {
        set(form, survey, "name", move |survey| survey.name = text);
    }
    reading_ui(form, ui, survey);
    about_ui(form, ui, survey);
    if let Some((id, text)) = place_of(form.document(), survey) {
        form.link_ui(ui, id, &text);
    }
    if let Some(persona) = survey.persona.and_then(|id| form.document().persona(id)) {
        form.label_ui(ui, words.get("field-persona"));
        form.link_ui(ui, persona.id.into(), persona.name.trim());
    }
    form.separator_ui(ui);
    target_ui(form, ui, survey);
    facts_ui(form, ui, survey);
}

/// A list of what can have been asked about: what somebody chooses there takes the survey and its
/// measured score with it.
fn about_ui(form: &mut Form<'_>, ui: &mut Ui, survey: &Survey) {
    let words = form.words();
    let name = words.get("field-place");
    form.label_ui(ui, name);
    let mut about = survey.place.map_or(About::Whole, About::Place);
    let choices = places(form.document(), words, false);
    let list = (name, ui.available_width(), words.get("survey-find"));
    let salt = Key::new(survey.id, "place").id();
    if find_ui(ui, salt, list, &mut about, &choices).changed() {
        let (id, place) = (survey.id, about.place());
        form.edit(Key::new(id, "place"), Verb::Move, move |draft| move_to(draft, id, place));
    }
}

/// What was asked about: a step, or a touchpoint and its step.
fn place_of(document: &Document, survey: &Survey) -> Option<(RecordId, String)> {
    let step = survey_step(document, survey).and_then(|id| document.step(id))?;
    match survey.place {
        Some(SurveyPlace::Card(id)) => {
            let card = document.card(id)?;
            Some((id.into(), format!("{} · {}", card.text.trim(), step.title.trim())))
        }
        _ => Some((step.id.into(), step.title.trim().to_owned())),
    }
}

fn set(
    form: &mut Form<'_>,
    survey: &Survey,
    field: &'static str,
    edit: impl FnOnce(&mut Survey) + 'static,
) {
    let id = survey.id;
    form.edit(Key::new(id, field), Verb::Edit, move |draft| {
        draft.edit_survey(id, edit);
    });
}

/// The number in large, and how sure it is.
fn reading_ui(form: &Form<'_>, ui: &mut Ui, survey: &Survey) {
    let words = form.words();
    let reading = insight::reading(survey);
    let value = wording::survey_value(words, survey);
    ui.label(widgets::strong(value).size(crate::app::theme::LARGE));
    let mut facts = Vec::new();
    if let Some(interval) = reading.interval().filter(|_| reading.level() != Level::CountsOnly) {
        let range = words.metric_range(survey, interval.low, interval.high);
        facts.push(words.with("piece-interval", &[("range", range.into())]));
    }
    let n = words.number(reading.n() as f64, 0);
    facts.push(words.with("piece-n", &[("n", n.into())]));
    if reading.level().are_few() && reading.n() > 0 {
        facts.push(words.get("survey-few").to_owned());
    }
    ui.add(egui::Label::new(widgets::small(facts.join(" · "))).wrap());
    if survey.rejected > 0 {
        let count = words.number(survey.rejected as f64, 0);
        let text = format!("{}: {count}", words.get("survey-rejected"));
        ui.label(widgets::small(text));
    }
    ui.add_space(6.0);
}

fn target_ui(form: &mut Form<'_>, ui: &mut Ui, survey: &Survey) {
    let words = form.words();
    let key = Key::new(survey.id, "target");
    if let Some(target) = form.number_ui(ui, key, words.get("field-metric-target"), survey.target) {
        set(form, survey, "target", move |survey| survey.target = target);
    }
    if survey.metric != Metric::Kpi {
        return;
    }
    let key = Key::new(survey.id, "unit");
    if let Some(unit) = form.short_text_ui(ui, key, "field-unit", &survey.unit) {
        set(form, survey, "unit", move |survey| survey.unit = unit);
    }
    form.label_ui(ui, words.get("field-better"));
    let choices = [
        (Better::Higher, words.get("value-more-is-better")),
        (Better::Lower, words.get("value-less-is-better")),
    ];
    let id = Key::new(survey.id, "better").id();
    if let Some(better) = widgets::segments(ui, id, &choices, Some(survey.better)) {
        set(form, survey, "better", move |survey| survey.better = better);
    }
}

fn facts_ui(form: &mut Form<'_>, ui: &mut Ui, survey: &Survey) {
    let words = form.words();
    let key = Key::new(survey.id, "period");
    if let Some(period) = form.short_text_ui(ui, key, "field-period", &survey.period) {
        set(form, survey, "period", move |survey| survey.period = period);
    }
    let key = Key::new(survey.id, "date");
    if let Some(date) = form.date_ui(ui, key, 0, words.get("field-date"), survey.date) {
        set(form, survey, "date", move |survey| survey.date = date);
    }
    let key = Key::new(survey.id, "source");
    if let Some(source) = form.short_text_ui(ui, key, "field-source", &survey.source) {
        set(form, survey, "source", move |survey| survey.source = source);
    }
    if let Some(count) = count_ui(form, ui, survey, "field-invited", survey.invited) {
        set(form, survey, "field-invited", move |survey| survey.invited = count);
    }
    if let Some(invited) = survey.invited.filter(|n| *n > 0 && *n >= survey.answers.n()) {
        let rate = words.percent(survey.answers.n() as f64 / invited as f64, 0);
        ui.label(widgets::small(format!("{}: {rate}", words.get("survey-response-rate"))));
    }
    if let Some(count) = count_ui(form, ui, survey, "field-customers", survey.customers) {
        set(form, survey, "field-customers", move |survey| survey.customers = count);
    }
    let key = Key::new(survey.id, "incentive");
    if let Some(text) = form.short_text_ui(ui, key, "field-incentive", &survey.incentive) {
        set(form, survey, "incentive", move |survey| survey.incentive = text);
    }
}

/// How many people.
fn count_ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    survey: &Survey,
    field: &'static str,
    value: Option<u64>,
) -> Option<Option<u64>> {
    let label = form.words().get(field);
    let shown = value.map(|value| value.to_string()).unwrap_or_default();
    form.row_ui(ui, label, |form, ui| {
        let parse = |text: &str| text.trim().parse::<u64>().ok();
        let id = Key::new(survey.id, field).id();
        form.typed_field_ui(ui, id, (label, "", Takes::Count), &shown, f32::INFINITY, parse)
    })
}

/// The surveys of a step, each leading to its record.
pub(super) fn of_step_ui(form: &mut Form<'_>, ui: &mut Ui, step: &Step) {
    let document = form.document();
    let mut theirs = document
        .surveys()
        .filter(|survey| survey_step(document, survey) == Some(step.id))
        .peekable();
    if theirs.peek().is_none() {
        return;
    }
    let words = form.words();
    form.separator_ui(ui);
    widgets::heading(ui, &words.get("lane-metrics").to_uppercase());
    for survey in theirs {
        let reading = insight::reading(survey);
        let value = wording::survey_value(words, survey);
        let n = words.number(reading.n() as f64, 0);
        let n = words.with("piece-n", &[("n", n.into())]);
        let mut text = format!("{} {value} · {n}", words.metric_named(survey));
        if !survey.period.trim().is_empty() {
            text = format!("{text} · {}", survey.period.trim());
        }
        form.link_ui(ui, survey.id.into(), &text);
    }
}
