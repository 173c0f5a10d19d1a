//! Lists to choose one thing from.

use std::sync::Arc;

use egui::{ComboBox, Id, Key, PopupCloseBehavior, Response, TextEdit, Ui, vec2};

use super::SurveyImport;
use super::ask::About;
use crate::app::menus;
use crate::app::widgets;
use crate::i18n::Words;
use crate::interchange::survey::touchpoints;
use crate::model::{Document, SurveyPlace};

/// A list of more lines than these has a field in which to type what is looked for.
const LONG: usize = 12;

/// How high a list is at most.
const HEIGHT: f32 = 330.0;

/// How wide the lines of a long list are.
const LINE: f32 = 320.0;

/// A list of that width to choose one thing from; its response says whether it is another one now.
pub(super) fn choose_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    salt: impl egui::AsIdSalt,
    (name, width): (&str, f32),
    chosen: &mut T,
    choices: &[(T, String)],
) -> Response {
    find_ui(ui, salt, (name, width, ""), chosen, choices)
}

/// The same; a long list begins with a field that shows `hint`, which leaves the lines that contain
/// what is typed into it.
pub(in crate::app) fn find_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    salt: impl egui::AsIdSalt,
    (name, width, hint): (&str, f32, &str),
    chosen: &mut T,
    choices: &[(T, String)],
) -> Response {
    let before = chosen.clone();
    let shown = choices.iter().find(|(value, _)| value == chosen);
    let shown = shown.map(|(_, text)| text.trim_start()).unwrap_or("–");
    let size = vec2(width, ui.spacing().interact_size.y);
    let is_long = choices.len() > LONG && !hint.is_empty();
    // A list takes what its text needs, unless there is no more room than that.
    let response = ui.allocate_ui(size, |ui| {
        ui.set_max_width(width);
        let list = ComboBox::from_id_salt(salt).selected_text(shown).width(width).truncate();
        let list = list.height(HEIGHT).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        list.show_ui(ui, |ui| {
            let (wanted, is_entered) =
                if is_long { find_field_ui(ui, hint) } else { (String::new(), false) };
            let is_wanted = |text: &str| wanted.is_empty() || text.to_lowercase().contains(&wanted);
            // Enter takes what was found first.
            let first = choices.iter().find(|(_, text)| is_wanted(text));
            if let Some((value, _)) = first.filter(|_| is_entered && !wanted.is_empty()) {
                *chosen = value.clone();
                ui.close();
            }
            for (value, text) in choices.iter().filter(|(_, text)| is_wanted(text)) {
                if menus::choice(ui, value == chosen, text) {
                    *chosen = value.clone();
                    ui.close();
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

/// The field at the head of a long list; answers what is typed there, in lower case, and whether
/// Enter ended it. What is typed while the list is open goes there.
fn find_field_ui(ui: &mut Ui, hint: &str) -> (String, bool) {
    ui.set_min_width(LINE);
    let id = ui.scope_id().with("find");
    let pass = ui.ctx().cumulative_pass_nr();
    // What was typed when the list was open the last time is forgotten.
    let (mut text, last) = ui.data(|data| data.get_temp::<(String, u64)>(id)).unwrap_or_default();
    let is_new = last + 2 < pass;
    if is_new {
        text.clear();
    }
    let prompt = widgets::prompt(ui, hint);
    let field = TextEdit::singleline(&mut text).id(field_id(id)).hint_text(prompt);
    let response = ui.add(field.desired_width(f32::INFINITY));
    widgets::name_it(ui, response.id, hint);
    let types =
        ui.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::Text(_))));
    if is_new || (types && !response.has_focus()) {
        let is_by_key =
            ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space));
        if !is_by_key {
            response.request_focus();
        }
    }
    let wanted = text.trim().to_lowercase();
    ui.data_mut(|data| data.insert_temp(id, (text, pass)));
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    (wanted, is_entered)
}

fn field_id(id: Id) -> Id {
    id.with("field")
}

/// What a question can be about: the steps, each with its touchpoints below it.
pub(in crate::app) fn places(
    document: &Document,
    words: Words,
    with_open: bool,
) -> Vec<(About, String)> {
    let open = with_open.then(|| (About::Open, words.get("survey-word-open").to_owned()));
    let whole = (About::Whole, words.get("survey-whole-journey").to_owned());
    let mut all: Vec<(About, String)> = open.into_iter().chain([whole]).collect();
    for (at, step) in document.steps().enumerate() {
        let about = About::Place(SurveyPlace::Step(step.id));
        all.push((about, format!("{}. {}", at + 1, step.title.trim())));
        for card in touchpoints(document, Some(step.id)) {
            let text = card.text.split_whitespace().collect::<Vec<_>>().join(" ");
            if !text.is_empty() {
                all.push((About::Place(SurveyPlace::Card(card.id)), format!("      {text}")));
            }
        }
    }
    all
}

impl SurveyImport {
    /// What a question can be about; the same for all of them.
    fn place_choices(&mut self, words: Words) -> Arc<[(About, String)]> {
        let made_for = (self.several, words.language());
        match &self.places_known {
            Some((known, all)) if *known == made_for => all.clone(),
            _ => {
                let all: Arc<[_]> = places(&self.document, words, self.several).into();
                self.places_known = Some((made_for, all.clone()));
                all
            }
        }
    }

    /// A list of what a question is about.
    pub(super) fn about_list_ui(&mut self, ui: &mut Ui, words: Words, column: usize, width: f32) {
        let choices = self.place_choices(words);
        let name = match self.several && self.column != Some(column) {
            true => words.with("survey-about-of", &[("name", self.sheet.name(column).into())]),
            false => words.get("field-place").to_owned(),
        };
        let mut about = self.about(column);
        let hint = words.get("survey-find");
        let list = (name.as_str(), width, hint);
        let response = find_ui(ui, ("survey-about", column), list, &mut about, &choices);
        if response.changed()
            && let Some(ask) = self.asks.get_mut(column)
        {
            (ask.about, ask.is_place_sure) = (about, true);
            // Whoever says what a question is about wants it.
            ask.is_taken |= about != About::Open;
            self.guess_meanings();
        }
    }
}
