//! Survey answers come in: an export is looked at, its answers are read, and what they stand for is
//! told, before anything lands on the map.
//!
//! The dialog holds what is asked for and what came of it. Reading is a job of the application's:
//! it is asked for whenever the question has changed, and answers here.

mod ask;
mod landing;
mod lists;
mod memory;
mod options;
mod preview;
mod reading;
mod result;
mod several;
mod sheet;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Ui, vec2};

use super::{Choice, Scope, buttons_ui, primary_button, title_ui};
use crate::app::widgets;
use crate::file::Progress;
use crate::i18n::Language;
use crate::interchange::survey::{
    Counted, Dates, Every, Kind, Meaning, Questions, Split, SurveyError, WordMap, names_stand_for,
};
use crate::model::{Document, PersonaId, StepId};

pub(in crate::app) use ask::About;
use ask::Ask;
use landing::Landing;
pub(in crate::app) use lists::{find_ui, places};
use reading::Read;
pub(in crate::app) use reading::Reading;
pub(in crate::app) use sheet::Sheet;

/// So many groups are shown, and so many more each time.
const GROUPS: usize = 50;

/// So many frames are given to a table until it stands still with its chosen column in sight.
const SIGHT_FRAMES: u8 = 60;

/// How large the dialog is at most.
const LARGEST: [f32; 2] = [1120.0, 640.0];

/// What jobs answer.
#[derive(Debug)]
pub(in crate::app) enum Answer {
    /// A file was chosen, or not.
    Chosen(Option<PathBuf>),
    /// A file was looked at.
    Opened { path: PathBuf, outcome: Result<Sheet, SurveyError> },
    /// The answers to those questions were read.
    Counted { questions: Questions, outcome: Result<Vec<Counted>, SurveyError> },
}

/// What groups can stand for.
struct Choices {
    /// The kind of things, the step whose touchpoints they are, and the reader's language.
    made_for: (Split, Option<StepId>, Language),
    all: Arc<[(Meaning, String)]>,
}

/// What questions can be about: of several or of one alone, and in which language.
type PlaceChoices = ((bool, Language), Arc<[(About, String)]>);

/// The dialog.
pub(in crate::app) struct SurveyImport {
    /// The document as it was when the dialog was opened.
    document: Document,
    path: PathBuf,
    sheet: Sheet,
    /// What is asked in each column.
    asks: Vec<Ask>,
    /// Whether several questions are taken at once, and the columns of which they can be.
    several: bool,
    listed: Vec<usize>,
    /// The question in sight.
    column: Option<usize>,
    by: Option<usize>,
    split: Split,
    /// The column whose values were looked at to see what they are.
    split_guessed: Option<usize>,
    /// Where the days of the answers stand, and by how long periods they are told apart.
    dates: Option<Dates>,
    every: Option<Every>,
    /// What each value of the column that splits stands for, and the periods that are left out.
    meanings: BTreeMap<String, Meaning>,
    left_out: BTreeSet<String>,
    persona: Option<PersonaId>,
    period: String,
    source: String,
    date: String,
    /// The questions whose answers are in sight, or being read.
    asked: Option<Questions>,
    working: Option<Arc<Progress>>,
    /// What was read, by column.
    reads: BTreeMap<usize, Read>,
    /// What would land of it, as long as nothing else is asked for.
    landing: Option<Landing>,
    /// What groups can stand for, as long as they stand for things of that kind.
    choices: Option<Choices>,
    /// What questions can be about, in that language, one alone or one of several.
    places_known: Option<PlaceChoices>,
    /// So many groups are shown.
    shown_groups: usize,
    /// What the user says that words stand for, by column, as long as the same is asked there.
    given: BTreeMap<usize, (Kind, WordMap)>,
    /// Whether somebody said it just now.
    recount: bool,
    /// How many heading rows somebody says that the file has.
    wants_rows: Option<usize>,
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
        let asks = ask::likely(&document, &sheet);
        let columns = 0..sheet.columns.len();
        let listed: Vec<usize> = columns.filter(|at| sheet.likely_at(*at).is_some()).collect();
        // One column for each of several places: a questionnaire.
        let several = listed.iter().filter(is_placed_in(&asks)).count() > 1;
        let mut dialog = Self {
            document,
            path,
            asks,
            several,
            column: None,
            by: None,
            split: Split::Step,
            split_guessed: None,
            dates: sheet.dates.first().map(|(dates, _)| *dates),
            every: None,
            meanings: BTreeMap::new(),
            // Answers without a date are in no period.
            left_out: BTreeSet::from([String::new()]),
            persona: None,
            period: String::new(),
            source: file,
            date: String::new(),
            asked: None,
            working: None,
            reads: BTreeMap::new(),
            landing: None,
            choices: None,
            places_known: None,
            shown_groups: GROUPS,
            given: BTreeMap::new(),
            recount: false,
            wants_rows: None,
            proposed: Default::default(),
            problem: None,
            wants_sight: 0,
            sight: None,
            listed,
            sheet,
        };
        let first = dialog.listed.iter().find(is_placed_in(&dialog.asks)).copied();
        let likely = dialog.sheet.likely.map(|guess| guess.column);
        if let Some(column) = first.filter(|_| several).or(likely) {
            dialog.choose(column);
            dialog.by = dialog.places();
        }
        dialog
    }

    /// The file of which the dialog is.
    pub(in crate::app) fn path(&self) -> &Path {
        &self.path
    }

    /// How many of its rows are taken for headings.
    pub(in crate::app) fn header_rows(&self) -> usize {
        self.sheet.read_as.header_rows
    }

    /// How many heading rows the file has to be looked at with anew, where somebody said so.
    pub(in crate::app) fn next_look(&mut self) -> Option<(PathBuf, usize)> {
        Some((self.path.clone(), self.wants_rows.take()?))
    }

    /// Goes on with the file as it looks now.
    pub(in crate::app) fn look_again(&mut self, sheet: Sheet) {
        self.stop();
        let fresh = Self::new(self.document.clone(), std::mem::take(&mut self.path), sheet);
        let old = std::mem::replace(self, fresh);
        (self.persona, self.source) = (old.persona, old.source.clone());
        if old.several != self.several && self.listed.len() > 1 {
            self.set_several(old.several);
        }
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

    pub(super) fn ui(&mut self, ui: &mut Ui, scope: Scope<'_>, is_new: bool) -> Option<Choice> {
        let screen = ui.ctx().content_rect().size();
        let size = vec2(
            (screen.x - 96.0).clamp(420.0, LARGEST[0]),
            (screen.y - 172.0).clamp(160.0, LARGEST[1]),
        );
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
                    if self.several {
                        self.several_ui(ui, scope);
                    }
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
        let can_land = self.can_land(words);
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

/// Whether a column has a place.
fn is_placed_in(asks: &[Ask]) -> impl Fn(&&usize) -> bool {
    |at| asks.get(**at).is_some_and(|ask| ask.is_taken)
}

fn label(ui: &mut Ui, text: &str) {
    ui.add_space(4.0);
    ui.label(widgets::small_bold(text).weak());
}
