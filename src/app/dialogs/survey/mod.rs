//! Survey answers come in: an export is looked at, its answers are read, and what they stand for is
//! told, before anything lands on the map.
//!
//! The dialog holds what is asked for and what came of it. Reading is a job of the application's:
//! it is asked for whenever the question has changed, and answers here.

mod options;
mod preview;
mod result;
mod words;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use egui::{Ui, vec2};

use super::{Choice, Scope, buttons_ui, primary_button, title_ui};
use crate::app::widgets;
use crate::file::Progress;
use crate::i18n::{Language, Words};
use crate::interchange::survey::{
    Counted, Dates, Export, Found, Gathered, Guess, Meaning, Question, ReadAs, Split, SurveyError,
    Word, WordMap, kind_of, likely_split, meaning, names_stand_for, replaces, surveys,
};
use crate::model::{
    Better, Date, Document, Metric, OrderKey, PersonaId, Scale, StepId, Survey, SurveyId,
    SurveyPlace,
};
use crate::wording;

/// So many rows are shown before they are read.
const PREVIEW_ROWS: usize = 4;

/// So many rows tell what the values of a column are, and so many values at most.
const LOOKED_AT: usize = 200;
const MOST_VALUES: usize = 60;

/// So many groups are shown, and so many more each time.
const GROUPS: usize = 50;

/// So many frames are given to a table until it stands still with its chosen column in sight.
const SIGHT_FRAMES: u8 = 60;

/// What jobs answer.
#[derive(Debug)]
pub(in crate::app) enum Answer {
    /// A file was chosen, or not.
    Chosen(Option<PathBuf>),
    /// A file was looked at.
    Opened { path: PathBuf, outcome: Result<Sheet, SurveyError> },
    /// The answers to that question were read.
    Counted { question: Question, outcome: Result<Counted, SurveyError> },
}

/// What the beginning of an export shows.
#[derive(Debug)]
pub(in crate::app) struct Sheet {
    columns: Vec<String>,
    /// What each column asks, where its name does not say it.
    questions: Vec<Option<String>>,
    read_as: ReadAs,
    rows: Vec<Vec<String>>,
    likely: Option<Guess>,
    /// What is likely asked in each column.
    guesses: Vec<Option<Guess>>,
    /// What stands in each column; nothing where that is too much.
    values: Vec<BTreeSet<String>>,
    /// The column that tells when the answers were given.
    dates: Option<Dates>,
}

impl Sheet {
    /// Looks at an export.
    pub(in crate::app) fn of(export: &Export<'_>) -> Self {
        let columns = export.columns();
        let mut rows = export.first_rows(LOOKED_AT);
        let values = (0..columns.len()).map(|column| values(&rows, column)).collect();
        rows.truncate(PREVIEW_ROWS);
        let (questions, read_as) = (export.questions(), export.read_as());
        let (likely, guesses) = (export.guess(), export.guesses());
        let dates = export.dates().first().copied();
        Self { columns, questions, read_as, rows, likely, guesses, values, dates }
    }
}

/// The values of a column, each once; none where there are many, as of a comment.
fn values(rows: &[Vec<String>], column: usize) -> BTreeSet<String> {
    let cells = rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty());
    let mut values = BTreeSet::new();
    for cell in cells {
        values.insert(cell.clone());
        if values.len() > MOST_VALUES {
            return BTreeSet::new();
        }
    }
    values
}

/// What would land on the map.
struct Landing {
    /// What is said about all answers, and what each group stands for: it was made for these.
    like: Survey,
    meanings: Vec<Meaning>,
    surveys: Vec<Survey>,
    /// So many of them take the place of one that is there.
    replaced: usize,
}

/// What groups can stand for.
struct Choices {
    /// The kind of things, the step whose touchpoints they are, and the reader's language.
    made_for: (Split, Option<StepId>, Language),
    all: Arc<[(Meaning, String)]>,
}

/// The dialog.
pub(in crate::app) struct SurveyImport {
    /// The document as it was when the dialog was opened.
    document: Document,
    path: PathBuf,
    sheet: Sheet,
    column: Option<usize>,
    metric: Metric,
    scale: Scale,
    by: Option<usize>,
    split: Split,
    /// What each group stands for.
    meanings: Vec<Meaning>,
    step: Option<StepId>,
    persona: Option<PersonaId>,
    period: String,
    source: String,
    date: String,
    target: String,
    unit: String,
    better: Better,
    /// The question whose answers are in sight, or being read.
    asked: Option<Question>,
    working: Option<Arc<Progress>>,
    /// What was counted, and what comes of it by what words stand for.
    counted: Option<Counted>,
    gathered: Option<Gathered>,
    /// What would land of it, as long as nothing else is asked for.
    landing: Option<Landing>,
    /// What groups can stand for, as long as they stand for things of that kind.
    choices: Option<Choices>,
    /// So many groups are shown.
    shown_groups: usize,
    /// What the user says that words stand for, and the words about which that has to be said.
    given: WordMap,
    open: Vec<Word>,
    /// Whether somebody said it just now.
    recount: bool,
    /// The period and the date that were proposed, which give way to other proposals.
    proposed: [String; 2],
    problem: Option<String>,
    /// For so many frames more at most, the chosen column comes into sight among the first rows:
    /// they are measured before they stand still. And where it stood in the last one.
    wants_sight: u8,
    sight: Option<egui::Rangef>,
}

impl std::fmt::Debug for SurveyImport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SurveyImport").field("path", &self.path).finish_non_exhaustive()
    }
}

impl SurveyImport {
    /// The dialog for answers to that document, with what is likely meant.
    pub(in crate::app) fn new(document: Document, path: PathBuf, sheet: Sheet) -> Self {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut dialog = Self {
            document,
            path,
            column: None,
            metric: Metric::Nps,
            scale: Scale { min: 1, max: 5 },
            by: None,
            split: Split::Step,
            meanings: Vec::new(),
            step: None,
            persona: None,
            period: String::new(),
            source: file,
            date: String::new(),
            target: String::new(),
            unit: String::new(),
            better: Better::Higher,
            asked: None,
            working: None,
            counted: None,
            gathered: None,
            landing: None,
            choices: None,
            shown_groups: GROUPS,
            given: WordMap::default(),
            open: Vec::new(),
            recount: false,
            proposed: Default::default(),
            problem: None,
            wants_sight: 0,
            sight: None,
            sheet,
        };
        if let Some(guess) = dialog.sheet.likely {
            dialog.choose(guess.column);
            dialog.by = dialog.places();
        }
        dialog
    }

    /// A column all of whose values are names of steps or of touchpoints: what was asked about.
    fn places(&self) -> Option<usize> {
        let of_places = |values: &BTreeSet<String>| {
            let split = names_stand_for(&self.document, values.iter().map(String::as_str));
            matches!(split, Some(Split::Step | Split::Touchpoint))
        };
        let columns = self.sheet.values.iter().enumerate();
        let others = columns.filter(|(at, _)| Some(*at) != self.column);
        others.filter(|(_, values)| of_places(values)).map(|(at, _)| at).next()
    }

    /// Takes a column, with what is likely asked in it.
    fn choose(&mut self, column: usize) {
        self.column = Some(column);
        (self.wants_sight, self.sight) = (SIGHT_FRAMES, None);
        if self.by == Some(column) {
            self.by = None;
        }
        if let Some(guess) = self.sheet.guesses.get(column).copied().flatten() {
            self.metric = guess.metric;
            self.scale = guess.scale.unwrap_or(self.scale);
        }
    }

    /// The scale that belongs to the survey itself.
    fn own_scale(&self) -> Option<Scale> {
        (self.metric == Metric::Satisfaction).then_some(self.scale)
    }

    fn question(&self) -> Option<Question> {
        let kind = kind_of(self.metric, self.own_scale())?;
        Some(Question { column: self.column?, by: self.by, kind, dates: self.sheet.dates })
    }

    /// What to read, if the answers in sight are those of another question.
    pub(in crate::app) fn next_reading(&mut self) -> Option<(PathBuf, Question, Arc<Progress>)> {
        let question = self.question()?;
        if self.asked == Some(question) {
            return None;
        }
        self.stop();
        let about = |question: Question| (question.column, question.kind);
        if self.asked.map(about) != Some(about(question)) {
            self.given = WordMap::default();
        }
        self.asked = Some(question);
        let progress = Arc::new(Progress::default());
        self.working = Some(progress.clone());
        (self.counted, self.gathered, self.landing, self.problem) = (None, None, None, None);
        self.open.clear();
        self.shown_groups = GROUPS;
        Some((self.path.clone(), question, progress))
    }

    /// Stops reading.
    fn stop(&mut self) {
        if let Some(progress) = self.working.take() {
            progress.cancel();
        }
    }

    /// Takes what was read, unless the question is another one by now.
    pub(in crate::app) fn take(
        &mut self,
        words: Words,
        question: Question,
        outcome: Result<Counted, SurveyError>,
    ) {
        if self.asked != Some(question) {
            return;
        }
        self.working = None;
        match outcome {
            Ok(counted) => {
                let gathered = counted.gathered(&WordMap::default());
                if let Some(split) = likely_split(&self.document, &gathered.groups) {
                    self.split = split;
                }
                self.open = gathered.open_words().into_iter().cloned().collect();
                self.propose_period(words, &gathered);
                self.counted = Some(counted);
                self.settle();
                self.guess_meanings();
            }
            Err(error) => self.problem = Some(wording::survey_error(words, &error)),
        }
    }

    /// Proposes when the answers were given, unless somebody wrote it.
    fn propose_period(&mut self, words: Words, gathered: &Gathered) {
        let Some(days) = gathered.days else { return };
        let new = [days.period(), words.date(days.last)];
        let fields = [&mut self.period, &mut self.date];
        for ((field, old), new) in fields.into_iter().zip(&mut self.proposed).zip(new) {
            if field.trim().is_empty() || field == old {
                field.clone_from(&new);
                *old = new;
            }
        }
    }

    /// What the groups are likely to stand for; what is found nowhere is left out until somebody
    /// says what it is.
    fn guess_meanings(&mut self) {
        let groups = self.gathered.iter().flat_map(|gathered| &gathered.groups);
        let step = self.step.filter(|_| self.split == Split::Touchpoint);
        self.meanings = groups
            .map(|group| match group.name.as_str() {
                "" => Meaning::Nothing,
                name => match meaning(&self.document, self.split, step, name) {
                    Found::One(meaning) => meaning,
                    Found::Several | Found::None(_) => Meaning::Nothing,
                },
            })
            .collect();
    }

    /// What is said about all answers, apart from the answers.
    fn like(&self, words: Words) -> Survey {
        let name = self.column.and_then(|column| self.sheet.columns.get(column));
        let is_kpi = self.metric == Metric::Kpi;
        let free = |split: Split| self.by.is_none() || self.split != split;
        Survey {
            name: name.filter(|_| is_kpi).cloned().unwrap_or_default(),
            scale: self.own_scale(),
            place: self.step.filter(|_| free(Split::Step)).map(SurveyPlace::Step),
            persona: self.persona.filter(|_| free(Split::Persona)),
            period: if free(Split::Period) { self.period.trim().into() } else { String::new() },
            source: self.source.trim().to_owned(),
            date: self.date(words).unwrap_or_default(),
            target: words.parse_number(&self.target),
            unit: if is_kpi { self.unit.trim().into() } else { String::new() },
            ..Survey::new(SurveyId(1), OrderKey::default(), self.metric)
        }
    }

    /// Which way a key figure is good; the other metrics say it themselves.
    pub(in crate::app) fn better(&self) -> Option<Better> {
        (self.metric == Metric::Kpi).then_some(self.better)
    }

    /// The date that is written there, if one is; the outer `None`: what is written is no date.
    fn date(&self, words: Words) -> Option<Option<Date>> {
        match self.date.trim() {
            "" => Some(None),
            text => words.parse_date(text).map(Some),
        }
    }

    /// The surveys that would land; empty where there is nothing to land yet.
    pub(in crate::app) fn surveys(&mut self, words: Words) -> &[Survey] {
        self.landing(words).map(|landing| landing.surveys.as_slice()).unwrap_or_default()
    }

    /// What would land; made anew when something else is asked for.
    fn landing(&mut self, words: Words) -> Option<&Landing> {
        let is_told = self.date(words).is_some() && self.is_settled();
        let gathered = self.gathered.as_ref().filter(|_| is_told)?;
        let like = self.like(words);
        let known = self.landing.take();
        let same = known.filter(|known| known.like == like && known.meanings == self.meanings);
        let landing = same.unwrap_or_else(|| {
            let mut surveys = surveys(&like, gathered, &self.meanings);
            surveys.retain(|survey| survey.answers.n() > 0);
            let replaced = surveys.iter().filter(|one| replaces(&self.document, one)).count();
            Landing { like, meanings: self.meanings.clone(), surveys, replaced }
        });
        Some(self.landing.insert(landing))
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, scope: Scope<'_>, is_new: bool) -> Option<Choice> {
        let screen = ui.ctx().content_rect().size();
        let size =
            vec2((screen.x - 96.0).clamp(420.0, 940.0), (screen.y - 172.0).clamp(160.0, 620.0));
        ui.set_width(size.x);
        let words = scope.words;
        title_ui(ui, words.get("survey-title"));
        ui.horizontal_top(|ui| {
            // One height, whatever is in it: nothing moves under the pointer.
            ui.set_min_height(size.y);
            let left = (size.x * 0.36).min(290.0);
            ui.vertical(|ui| {
                ui.set_width(left);
                let area = egui::ScrollArea::vertical().id_salt("survey-options");
                area.max_height(size.y).min_scrolled_height(size.y).show(ui, |ui| {
                    ui.set_width(left - 14.0);
                    self.options_ui(ui, words, is_new);
                });
            });
            ui.add_space(12.0);
            ui.vertical(|ui| {
                let width = size.x - left - 28.0;
                ui.set_width(width);
                let area = egui::ScrollArea::vertical().id_salt("survey-result");
                area.max_height(size.y).min_scrolled_height(size.y).show(ui, |ui| {
                    ui.set_width(width - 14.0);
                    self.preview_ui(ui, scope);
                    self.result_ui(ui, scope);
                });
            });
        });
        self.buttons_ui(ui, scope, is_new)
    }

    fn buttons_ui(&mut self, ui: &mut Ui, scope: Scope<'_>, is_new: bool) -> Option<Choice> {
        let words = scope.words;
        ui.add_space(4.0);
        let mut choice = None;
        let can_land = !self.surveys(words).is_empty();
        buttons_ui(ui, |ui| {
            let button = primary_button(ui, scope, words.get("survey-land"), can_land);
            if is_new {
                button.request_focus();
            }
            if button.clicked() {
                choice = Some(Choice::First);
            }
            if ui.button(words.get("dialog-cancel")).clicked() {
                self.stop();
                choice = Some(Choice::Cancel);
            }
            if let Some(progress) = self.working.clone() {
                if ui.button(words.get("survey-stop")).clicked() {
                    progress.cancel();
                }
                let bar = egui::ProgressBar::new(progress.done()).desired_width(180.0);
                let bar = ui.add(bar.text(words.get("survey-reading")));
                widgets::name_it(ui, bar.id, words.get("survey-reading"));
                ui.ctx().request_repaint_after(std::time::Duration::from_millis(100));
            }
        });
        choice
    }
}

impl Drop for SurveyImport {
    /// A dialog that is gone waits for nothing.
    fn drop(&mut self) {
        self.stop();
    }
}

fn label(ui: &mut Ui, text: &str) {
    ui.add_space(4.0);
    ui.label(widgets::small_bold(text).weak());
}
