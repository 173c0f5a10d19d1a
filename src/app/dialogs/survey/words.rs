//! What answers in words stand for: a line for each word, with how often it stands there and the
//! answer of the scale that it counts as.

use egui::{Grid, Ui};

use super::ask::Ask;
use super::lists::choose_ui;
use super::reading::Read;
use super::{Scope, SurveyImport};
use crate::app::widgets;
use crate::i18n::Words;
use crate::interchange::survey::{Gathered, Kind, Meant, Said, Word};
use crate::model::Scale;
use crate::wording::{self, shortened};

/// How much of a word is shown, in characters.
const WORD: usize = 36;
/// How wide the lists are from which is chosen what a word stands for.
const MEANING: f32 = 150.0;
/// A scale of more answers than this is not listed.
const LONGEST_LIST: i32 = 20;

impl SurveyImport {
    /// Whether every word is told about that has to be, before any number means something.
    pub(super) fn is_told(&self, column: usize, read: &Read) -> bool {
        let given = self.given(column);
        let is_told = |word: &Word| given.is_some_and(|given| given.get(&word.text).is_some());
        read.open.iter().all(is_told)
    }

    /// The words that count, or that somebody has to tell about.
    pub(super) fn words_ui(&mut self, ui: &mut Ui, scope: Scope<'_>, column: usize, read: &Read) {
        let (words, gathered) = (scope.words, &read.gathered);
        let is_given =
            |word: &Word| self.given(column).is_some_and(|given| given.get(&word.text).is_some());
        let none: Vec<&Word> =
            gathered.words.iter().filter(|word| word.said == Said::NoAnswer).collect();
        if !none.is_empty() {
            let list = wording::words_counted(words, &none);
            let text = words.with("survey-words-none", &[("list", list.into())]);
            ui.add(egui::Label::new(widgets::small(text).weak()).wrap());
        }
        if let Some(set) = gathered.set.filter(|set| !set.fits) {
            let text = widgets::small(wording::word_set_misfit(words, set));
            ui.add(egui::Label::new(text.color(scope.theme.warning)).wrap());
        }
        let is_listed = |word: &&Word| match word.said {
            Said::Number(_) | Said::LeftOut => true,
            Said::NoAnswer | Said::Yes(_) => is_given(word),
            Said::Open => read.open.iter().any(|open| open.text == word.text),
        };
        let mut listed: Vec<&Word> = gathered.words.iter().filter(is_listed).collect();
        if listed.is_empty() {
            return;
        }
        // One order, whatever is said about them, so that no line moves under the hand: where all
        // are known, that of the scale from the highest answer down.
        let by_scale = |word: &Word| match word.said {
            Said::Number(number) if read.open.is_empty() && !is_given(word) => -number,
            _ => i32::MAX,
        };
        listed.sort_by(|a, b| {
            let most_first = b.count.cmp(&a.count);
            by_scale(a).cmp(&by_scale(b)).then(most_first).then_with(|| a.text.cmp(&b.text))
        });
        ui.add_space(8.0);
        let set = gathered.set.filter(|set| set.fits && read.open.is_empty());
        let text = match set {
            Some(set) => {
                let scale = words.range(set.scale.min.into(), set.scale.max.into(), 0);
                let what = words.get(&format!("survey-set-{}", set.set.key())).to_owned();
                words.with("survey-words-known", &[("set", what.into()), ("scale", scale.into())])
            }
            None => words.get("survey-words-ask").to_owned(),
        };
        ui.add(egui::Label::new(text).wrap());
        let choices = self.word_choices(words, column, gathered);
        let mut changed = None;
        Grid::new("survey-words").striped(true).spacing([14.0, 4.0]).show(ui, |ui| {
            for word in listed {
                ui.label(shortened(&word.text, WORD)).on_hover_text(&word.text);
                ui.label(widgets::small(words.number(word.count as f64, 0)));
                let mut meant = match word.said {
                    Said::Number(number) => Some(Meant::Number(number)),
                    Said::LeftOut => Some(Meant::LeftOut),
                    Said::NoAnswer | Said::Yes(_) | Said::Open => None,
                };
                let what = words.with("survey-stands-for", &[("name", (&word.text).into())]);
                let salt = ("survey-word", &word.text);
                let list = (what.as_str(), MEANING);
                if choose_ui(ui, salt, list, &mut meant, &choices).changed() {
                    changed = meant.map(|meant| (word.text.clone(), meant));
                }
                ui.end_row();
            }
        });
        if let Some((word, meant)) = changed {
            self.give(column, &word, meant);
        }
    }

    /// What a word can stand for: the answers of the scale from the highest down, or nothing.
    fn word_choices(
        &self,
        words: Words,
        column: usize,
        gathered: &Gathered,
    ) -> Vec<(Option<Meant>, String)> {
        let own = match self.ask(column).and_then(Ask::kind) {
            Some(Kind::Scale(scale)) => Some(scale),
            _ => gathered.set.map(|set| set.scale),
        };
        let Scale { min, max } = own.unwrap_or(Scale { min: 0, max: 10 });
        let max = max.min(min.saturating_add(LONGEST_LIST));
        let number = |number: i32| (Some(Meant::Number(number)), words.number(number.into(), 0));
        let open = (None, words.get("survey-word-open").to_owned());
        let left_out = (Some(Meant::LeftOut), words.get("survey-leave-out").to_owned());
        let numbers = (min..=max).rev().map(number);
        [open].into_iter().chain(numbers).chain([left_out]).collect()
    }
}
