//! What was chosen for a file comes back for the next one with the same headings.

use super::SurveyImport;
use super::ask::About;
use crate::app::prefs::{ColumnChoice, SurveyChoices};
use crate::interchange::seed;
use crate::interchange::survey::{Every, Split, touchpoints};
use crate::model::{Document, Metric, Scale, SurveyPlace};

impl SurveyImport {
    /// What the headings of the file come to.
    pub(in crate::app) fn headings(&self) -> String {
        let names: Vec<&str> = self.sheet.columns.iter().map(String::as_str).collect();
        number_of(&names.join("\n"))
    }

    /// What is chosen now.
    pub(in crate::app) fn choices_made(&self) -> SurveyChoices {
        let one = |column: usize| {
            let ask = self.ask(column)?;
            let place = self.about(column).place();
            let choice = ColumnChoice {
                metric: ask.metric.key().to_owned(),
                scale: [ask.scale.min, ask.scale.max],
                place: place.and_then(|place| name_of(&self.document, place)),
                is_taken: ask.is_taken,
            };
            Some((column, choice))
        };
        SurveyChoices {
            headings: self.headings(),
            header_rows: self.sheet.read_as.header_rows,
            several: self.several,
            column: self.column,
            columns: self.columns_asked().into_iter().filter_map(one).collect(),
            by: self.by,
            split: self.by.map(|_| self.split.key().to_owned()),
            every: self.every.map(|every| every.key().to_owned()),
        }
    }

    /// Chooses again what was chosen for a file with the same headings.
    pub(in crate::app) fn recall(&mut self, made: &SurveyChoices) {
        if made.header_rows > 0 && made.header_rows != self.sheet.read_as.header_rows {
            // The columns are others then: they are told about once the file was looked at again.
            self.wants_rows = Some(made.header_rows);
            return;
        }
        let count = self.sheet.columns.len();
        for (column, choice) in made.columns.iter().filter(|(at, _)| **at < count) {
            self.recall_column(*column, choice, made.several);
        }
        self.several = made.several;
        self.by = made.by.filter(|by| *by < count);
        if let Some(split) =
            Split::ALL.into_iter().find(|one| made.split.as_deref() == Some(one.key()))
        {
            self.split = split;
            if let Some((dates, _)) = self.by.and_then(|by| self.sheet.dates_at(by)) {
                self.dates = Some(dates);
            }
            // It is known, and need not be guessed.
            self.split_guessed = self.value_column();
        }
        self.every = Every::ALL.into_iter().find(|one| made.every.as_deref() == Some(one.key()));
        if let Some(column) = made.column.filter(|column| *column < count) {
            self.choose(column);
        }
    }

    fn recall_column(&mut self, column: usize, choice: &ColumnChoice, several: bool) {
        let place = choice.place.as_ref().map(|name| place_of(&self.document, name));
        if several {
            self.list(column);
        }
        let Some(ask) = self.asks.get_mut(column) else { return };
        if let Some(metric) = Metric::ALL.into_iter().find(|one| one.key() == choice.metric) {
            (ask.metric, ask.is_metric_sure) = (metric, true);
        }
        let [min, max] = choice.scale;
        if min < max {
            ask.scale = Scale { min, max };
        }
        match place {
            // The same place is in this journey, too.
            Some(Some(place)) => (ask.about, ask.is_place_sure) = (About::Place(place), true),
            Some(None) => {}
            None if choice.is_taken || !several => {
                (ask.about, ask.is_place_sure) = (About::Whole, true);
            }
            None => {}
        }
        ask.is_taken = choice.is_taken && ask.about != About::Open;
    }
}

/// What a text comes to: another one for nearly every other text.
fn number_of(text: &str) -> String {
    format!("{:016x}", seed(&text.trim().to_lowercase(), 0))
}

/// What the name of a place comes to.
fn name_of(document: &Document, place: SurveyPlace) -> Option<String> {
    match place {
        SurveyPlace::Step(id) => Some(number_of(&document.step(id)?.title)),
        SurveyPlace::Card(id) => Some(number_of(&document.card(id)?.text)),
    }
}

/// The place whose name comes to that.
fn place_of(document: &Document, name: &str) -> Option<SurveyPlace> {
    let is_it = |text: &str| number_of(text) == name;
    let step =
        document.steps().find(|step| is_it(&step.title)).map(|step| SurveyPlace::Step(step.id));
    let card = || touchpoints(document, None).find(|card| is_it(&card.text));
    step.or_else(|| card().map(|card| SurveyPlace::Card(card.id)))
}
