//! Making a file: first what of the journey, then as which kind of file, then how, with a preview
//! of what comes out beside it.

mod options;
mod preview;
mod what;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Ui, vec2};

use super::{Choice, Scope, buttons_ui, primary_button, title_ui};
use crate::app::widgets;
use crate::export::{ExportError, Format, Preview, Progress, Settings, Team};
use crate::file::brand::BrandError;
use crate::model::{Document, PersonaId};

use preview::Shown;
use what::What;

pub(in crate::app) use preview::texture_of;

/// The longest side of the preview, in pixels.
pub(in crate::app) const PREVIEW: u32 = 1_200;
/// So high is the room for what has gone wrong; more of it scrolls.
const PROBLEM: f32 = 84.0;
/// The width of the options beside it.
const OPTIONS: f32 = 292.0;

/// What jobs answer; with the number of the dialog that they work for, which may be gone.
#[derive(Debug)]
pub(in crate::app) enum Answer {
    /// A preview was made.
    Preview { number: u64, settings: Settings, outcome: Result<Preview, ExportError> },
    /// A place for a file was chosen; `asked` says that whoever chose it was told what is replaced.
    Place { number: u64, path: PathBuf, asked: bool, settings: Box<Settings> },
    /// The file was made, or not.
    Done { number: u64, path: PathBuf, outcome: Result<(), Failure> },
    /// A team's file was chosen.
    TeamChosen(PathBuf),
    /// A team's file was read, or not.
    Team { path: PathBuf, outcome: Result<Team, BrandError> },
}

/// Why there is no file.
#[derive(Debug)]
pub(in crate::app) enum Failure {
    Export(ExportError),
    Write(crate::file::SaveError),
    /// There is a file of that name, and nobody was asked about it.
    Exists,
}

/// What the user wants of a team's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum TeamWish {
    Choose,
    Remove,
}

/// The dialog.
pub(in crate::app) struct Export {
    /// Tells it from those before it.
    pub(in crate::app) number: u64,
    /// The document as it was when the dialog was opened.
    pub(in crate::app) document: Document,
    /// What is asked for.
    pub(in crate::app) settings: Settings,
    /// The format and the persona that were chosen last for each kind of content.
    formats: BTreeMap<What, Format>,
    personas: BTreeMap<What, Option<PersonaId>>,
    /// The persona that the window shows alone, for each kind that nothing was chosen for.
    alone: Option<PersonaId>,
    shown: Shown,
    preview_of: Option<Settings>,
    asked_for: Option<(Settings, Arc<Progress>)>,
    /// The file that a team brings.
    team: Option<PathBuf>,
    team_wish: Option<TeamWish>,
    working: Option<Arc<Progress>>,
    wants_place: bool,
    problem: Option<String>,
    hidden: Hidden,
}

/// What the window does not show of the map, by name.
#[derive(Debug, Default)]
pub(in crate::app) struct Hidden {
    pub(in crate::app) rows: Vec<String>,
    pub(in crate::app) personas: Vec<String>,
    /// The one persona that it shows, if it shows one alone.
    pub(in crate::app) alone: Option<PersonaId>,
}

impl std::fmt::Debug for Export {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Export").field("settings", &self.settings).finish_non_exhaustive()
    }
}

impl Export {
    /// The dialog for that document, with settings as they were used last. `hidden` says what the
    /// window does not show of it.
    pub(in crate::app) fn new(
        number: u64,
        document: Document,
        settings: Settings,
        hidden: Hidden,
    ) -> Self {
        Self {
            number,
            document,
            settings,
            formats: BTreeMap::new(),
            personas: BTreeMap::new(),
            alone: hidden.alone,
            shown: Shown::default(),
            preview_of: None,
            asked_for: None,
            team: None,
            team_wish: None,
            working: None,
            wants_place: false,
            problem: None,
            hidden,
        }
    }

    /// The settings to make a preview of, if the one in sight is of others and none is being made;
    /// one that is being made of others is called off.
    pub(in crate::app) fn preview_to_make(&mut self) -> Option<(Settings, Arc<Progress>)> {
        if let Some((settings, progress)) = &self.asked_for {
            if *settings != self.settings {
                progress.cancel();
            }
            return None;
        }
        if self.preview_of.as_ref() == Some(&self.settings) {
            return None;
        }
        self.asked_for = Some((self.settings.clone(), Arc::new(Progress::default())));
        self.asked_for.clone()
    }

    /// Which file a team brings; what it says comes later.
    pub(in crate::app) fn set_team(&mut self, path: Option<PathBuf>) {
        self.settings.set_team(None);
        self.problem = None;
        self.team = path;
    }

    /// Takes what a team's file says, if it still is the one that is wanted.
    pub(in crate::app) fn take_team(&mut self, path: &Path, outcome: Result<Team, String>) {
        if self.team.as_deref() == Some(path) {
            match outcome {
                Ok(team) => self.settings.set_team(Some(team)),
                Err(problem) => self.problem = Some(problem),
            }
        }
    }

    /// What the user wants of a team's file.
    pub(in crate::app) fn take_team_wish(&mut self) -> Option<TeamWish> {
        self.team_wish.take()
    }

    /// Takes a preview that was made.
    pub(in crate::app) fn set_preview(
        &mut self,
        ctx: &egui::Context,
        settings: Settings,
        preview: Option<Preview>,
    ) {
        self.asked_for = None;
        if settings != self.settings {
            return;
        }
        self.shown.take(ctx, preview);
        self.preview_of = Some(settings);
    }

    /// Whether the user asked for a place for the file.
    pub(in crate::app) fn take_wish(&mut self) -> bool {
        std::mem::take(&mut self.wants_place)
    }

    /// Notes that the file is being made.
    pub(in crate::app) fn begin(&mut self) -> Arc<Progress> {
        self.problem = None;
        let progress = Arc::new(Progress::default());
        self.working = Some(progress.clone());
        progress
    }

    /// Notes that making the file did not work; without a reason, that it was called off.
    pub(in crate::app) fn end(&mut self, problem: Option<String>) {
        self.working = None;
        self.problem = problem;
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, scope: Scope<'_>, is_new: bool) -> Option<Choice> {
        let screen = ui.ctx().content_rect().size();
        // What has gone wrong takes its room from the preview: the buttons stay where they are.
        let told = if self.problem.is_some() { PROBLEM + 8.0 } else { 0.0 };
        let height = (screen.y - 330.0).clamp(140.0, 620.0) - told;
        let size = vec2((screen.x - 96.0).clamp(420.0, 1_120.0), height.max(80.0));
        ui.set_width(size.x);
        title_ui(ui, scope.words.get("export-title"));
        ui.add_enabled_ui(self.working.is_none(), |ui| self.what_ui(ui, scope));
        ui.add_space(2.0);
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(OPTIONS, size.y), |ui| {
                ui.set_width(OPTIONS);
                ui.vertical(|ui| {
                    let options = egui::ScrollArea::vertical().max_height(size.y);
                    options.auto_shrink([false, true]).show(ui, |ui| {
                        // Room for the bar where there is one.
                        ui.set_width(OPTIONS - 14.0);
                        ui.add_enabled_ui(self.working.is_none(), |ui| self.options_ui(ui, scope));
                    });
                });
            });
            ui.add_space(12.0);
            self.preview_ui(ui, scope, vec2(ui.available_width(), size.y));
        });
        if let Some(problem) = &self.problem {
            let text = egui::RichText::new(problem).color(scope.theme.warning);
            let told = egui::ScrollArea::vertical().id_salt("export-problem").max_height(PROBLEM);
            told.show(ui, |ui| ui.add(egui::Label::new(text).wrap()));
        }
        self.buttons_ui(ui, scope, is_new)
    }

    /// Whether a preview of what is asked for now is still to come.
    fn is_waiting(&self) -> bool {
        self.preview_of.as_ref() != Some(&self.settings)
    }

    fn buttons_ui(&mut self, ui: &mut Ui, scope: Scope<'_>, is_new: bool) -> Option<Choice> {
        let words = scope.words;
        ui.add_space(4.0);
        let mut choice = None;
        let working = self.working.clone();
        buttons_ui(ui, |ui| {
            let button = primary_button(ui, scope, words.get("export-run"), working.is_none());
            if is_new {
                button.request_focus();
            }
            if button.clicked() {
                self.wants_place = true;
            }
            if ui.button(words.get("dialog-cancel")).clicked() {
                match &working {
                    Some(progress) => progress.cancel(),
                    None => choice = Some(Choice::Cancel),
                }
            }
            if let Some(progress) = &working {
                let bar = egui::ProgressBar::new(progress.done()).desired_width(180.0);
                let bar = ui.add(bar.text(words.get("export-working")));
                widgets::name_it(ui, bar.id, words.get("export-working"));
                ui.ctx().request_repaint_after(std::time::Duration::from_millis(100));
            }
        });
        choice
    }
}

/// What nobody waits for any more is called off.
impl Drop for Export {
    fn drop(&mut self) {
        if let Some(working) = &self.working {
            working.cancel();
        }
        if let Some((_, progress)) = &self.asked_for {
            progress.cancel();
        }
    }
}
