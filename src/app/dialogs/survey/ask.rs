//! What is asked in each column, and what it is about: guessed first, then as somebody says it.

use super::SurveyImport;
use super::sheet::Sheet;
use crate::interchange::survey::{Kind, Places, kind_of};
use crate::model::{Better, Document, Metric, Scale, StepId, SurveyPlace};

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::app) enum About {
    /// Nobody said it yet.
    Open,
    /// The journey as a whole.
    Whole,
    /// A step or a touchpoint.
    Place(SurveyPlace),
}

impl About {
    /// The place, where it is one.
    pub(in crate::app) fn place(self) -> Option<SurveyPlace> {
        match self {
            Self::Place(place) => Some(place),
            Self::Open | Self::Whole => None,
        }
    }
}

/// What is asked in a column.
#[derive(Debug, Clone)]
pub(super) struct Ask {
    pub(super) metric: Metric,
    pub(super) scale: Scale,
    pub(super) about: About,
    pub(super) target: String,
    pub(super) unit: String,
    pub(super) better: Better,
    /// Whether it lands, where several do.
    pub(super) is_taken: bool,
    /// Whether the metric and its scale, and the place, are known and not only guessed.
    pub(super) is_metric_sure: bool,
    pub(super) is_place_sure: bool,
}

impl Ask {
    /// The scale that belongs to the survey itself.
    pub(super) fn own_scale(&self) -> Option<Scale> {
        (self.metric == Metric::Satisfaction).then_some(self.scale)
    }

    pub(super) fn kind(&self) -> Option<Kind> {
        kind_of(self.metric, self.own_scale())
    }
}

/// What is likely asked in each column of a sheet.
pub(super) fn likely(document: &Document, sheet: &Sheet) -> Vec<Ask> {
    let columns = 0..sheet.columns.len();
    let asking: Vec<usize> = columns.clone().filter(|at| sheet.likely_at(*at).is_some()).collect();
    let texts: Vec<String> = asking
        .iter()
        .map(|at| format!("{}: {}", sheet.name(*at), sheet.question(*at).unwrap_or_default()))
        .collect();
    let places = Places::of(document).likely(&texts);
    let place_of = |column: usize| {
        let nth = asking.iter().position(|at| *at == column)?;
        places.get(nth).copied().flatten()
    };
    columns
        .map(|column| {
            let guess = sheet.guesses.get(column).copied().flatten();
            let place = place_of(column);
            Ask {
                metric: guess.map_or(Metric::Nps, |guess| guess.metric),
                scale: guess.and_then(|guess| guess.scale).unwrap_or(Scale { min: 1, max: 5 }),
                about: place.map_or(About::Open, |likely| About::Place(likely.place)),
                target: String::new(),
                unit: String::new(),
                better: Better::Higher,
                is_taken: place.is_some(),
                is_metric_sure: guess.is_none_or(|guess| guess.is_sure),
                is_place_sure: place.is_none_or(|likely| likely.is_sure),
            }
        })
        .collect()
}

impl SurveyImport {
    pub(super) fn ask(&self, column: usize) -> Option<&Ask> {
        self.asks.get(column)
    }

    /// The question in sight.
    pub(super) fn ask_in_sight(&mut self) -> Option<&mut Ask> {
        self.asks.get_mut(self.column?)
    }

    /// What a question is about. One alone is about the journey as a whole unless somebody says
    /// otherwise; of several, each has to have its place.
    pub(super) fn about(&self, column: usize) -> About {
        match self.ask(column).map_or(About::Open, |ask| ask.about) {
            About::Open if !self.several => About::Whole,
            about => about,
        }
    }

    /// The step that the question in sight is about.
    pub(super) fn step(&self) -> Option<StepId> {
        match self.about(self.column?).place()? {
            SurveyPlace::Step(step) => Some(step),
            SurveyPlace::Card(card) => self.document.card(card).map(|card| card.step),
        }
    }

    /// The columns whose answers are read: the one in sight, or all that are listed.
    pub(super) fn columns_asked(&self) -> Vec<usize> {
        if self.several { self.listed.clone() } else { self.column.into_iter().collect() }
    }

    /// What was said of one question holds for those beside it that were taken for the same.
    pub(super) fn ask_alike(&mut self, before: (Metric, Scale), metric: Metric) {
        for column in self.columns_asked() {
            let ask = self.asks.get_mut(column).filter(|ask| (ask.metric, ask.scale) == before);
            if let Some(ask) = ask {
                (ask.metric, ask.is_metric_sure) = (metric, true);
            }
        }
    }

    /// The columns whose answers land.
    pub(super) fn columns_taken(&self) -> Vec<usize> {
        let mut columns = self.columns_asked();
        let is_taken = |at: &usize| self.ask(*at).is_some_and(|ask| ask.is_taken);
        columns.retain(|at| !self.several || is_taken(at));
        columns
    }

    /// Takes one question, or several at once.
    pub(super) fn set_several(&mut self, several: bool) {
        self.several = several;
        if let Some(column) = self.column.filter(|column| several && !self.listed.contains(column))
        {
            self.list(column);
        }
    }

    /// Puts a column among those of which several are taken.
    pub(super) fn list(&mut self, column: usize) {
        if !self.listed.contains(&column) {
            self.listed.push(column);
            self.listed.sort_unstable();
        }
    }

    /// Takes a column, with what is likely asked in it.
    pub(super) fn choose(&mut self, column: usize) {
        self.column = Some(column);
        (self.wants_sight, self.sight) = (super::SIGHT_FRAMES, None);
        if self.by == Some(column) {
            self.by = None;
        }
        if self.several {
            self.list(column);
        }
    }
}
