//! Making a file of the map: format, paper, scale, with a preview of what comes out.

mod options;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{TextureHandle, Ui, vec2};

use super::{Choice, Scope, buttons_ui, primary_button, title_ui};
use crate::app::widgets;
use crate::export::{ExportError, Format, Progress, Rgba, Settings, Team, View};
use crate::file::brand::BrandError;
use crate::model::Document;

/// The longest side of the preview, in pixels.
pub(in crate::app) const PREVIEW: u32 = 1_000;

/// What jobs answer.
#[derive(Debug)]
pub(in crate::app) enum Answer {
    /// A preview was made.
    Preview { settings: Settings, outcome: Result<Option<Rgba>, ExportError> },
    /// A place for the file was chosen, or not.
    Place(Option<PathBuf>),
    /// The file was made, or not.
    Done { path: PathBuf, outcome: Result<(), Failure> },
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
}

/// What the user wants of a team's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum TeamWish {
    Choose,
    Remove,
}

/// The dialog.
pub(in crate::app) struct Export {
    /// The document as it was when the dialog was opened.
    pub(in crate::app) document: Document,
    /// What is asked for.
    pub(in crate::app) settings: Settings,
    preview: Option<TextureHandle>,
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
}

impl std::fmt::Debug for Export {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Export").field("settings", &self.settings).finish_non_exhaustive()
    }
}

impl Export {
    /// The dialog for that document, with settings as they were used last. `hidden` says what the
    /// window does not show of it.
    pub(in crate::app) fn new(document: Document, settings: Settings, hidden: Hidden) -> Self {
        Self {
            document,
            settings,
            preview: None,
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
        picture: Option<Rgba>,
    ) {
        self.asked_for = None;
        if settings != self.settings {
            return;
        }
        self.preview = picture.map(|picture| texture_of(ctx, "export-preview", &picture));
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
        let size =
            vec2((screen.x - 96.0).clamp(420.0, 920.0), (screen.y - 240.0).clamp(160.0, 460.0));
        ui.set_width(size.x);
        title_ui(ui, scope.words.get("export-title"));
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(264.0, size.y), |ui| {
                ui.set_width(264.0);
                ui.vertical(|ui| {
                    let options = egui::ScrollArea::vertical().max_height(size.y);
                    options.auto_shrink([false, true]).show(ui, |ui| {
                        ui.add_enabled_ui(self.working.is_none(), |ui| self.options_ui(ui, scope));
                    });
                });
            });
            ui.add_space(12.0);
            self.preview_ui(ui, scope, vec2(ui.available_width(), size.y));
        });
        if let Some(problem) = &self.problem {
            let text = egui::RichText::new(problem).color(scope.theme.warning);
            ui.add(egui::Label::new(text).wrap());
        }
        self.buttons_ui(ui, scope, is_new)
    }

    fn preview_ui(&self, ui: &mut Ui, scope: Scope<'_>, size: egui::Vec2) {
        let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
        ui.painter().rect_filled(rect, 8.0, scope.theme.field);
        let name = scope.words.get("export-title");
        response
            .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Image, true, name));
        let inner = rect.shrink(12.0);
        let Some(preview) = &self.preview else {
            if self.asked_for.is_some() {
                ui.put(
                    egui::Rect::from_center_size(rect.center(), vec2(24.0, 24.0)),
                    egui::Spinner::new(),
                );
            } else {
                let text = scope.words.get(format_key(self.settings.format));
                widgets::paint_centered(ui, inner, text, 13.0, scope.theme.text_muted);
            }
            return;
        };
        let is_as_on_paper = self.settings.view == View::Report
            && self.settings.format != Format::Pdf
            && self.preview_of.as_ref().is_some_and(|of| of.view == View::Report);
        let inner = if is_as_on_paper {
            let (rest, foot) = inner.split_top_bottom_at_y(inner.bottom() - 22.0);
            let text = scope.words.get("export-preview-on-paper");
            widgets::paint_centered(ui, foot, text, 12.0, scope.theme.text_muted);
            rest
        } else {
            inner
        };
        let natural = preview.size_vec2();
        let scale = (inner.width() / natural.x).min(inner.height() / natural.y).min(1.0);
        let place = egui::Rect::from_center_size(inner.center(), natural * scale);
        egui::Image::from_texture(preview).paint_at(ui, place);
        let stroke = egui::Stroke::new(1.0, scope.theme.edge);
        ui.painter().rect_stroke(place, 0.0, stroke, egui::StrokeKind::Outside);
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

/// A preview that nobody waits for any more is called off.
impl Drop for Export {
    fn drop(&mut self) {
        if let Some((_, progress)) = &self.asked_for {
            progress.cancel();
        }
    }
}

/// What a format is called, by its message key.
fn format_key(format: Format) -> &'static str {
    match format {
        Format::Svg => "format-svg",
        Format::Png => "format-png",
        Format::Pdf => "format-pdf",
        Format::Html => "format-html",
        Format::Markdown => "format-md",
        Format::Pptx => "format-pptx",
        Format::Xlsx => "format-xlsx",
        Format::Csv => "format-csv",
        Format::Tsv => "format-tsv",
        Format::Mermaid => "format-mmd",
        Format::Json => "format-json",
    }
}

/// A picture as a texture.
pub(in crate::app) fn texture_of(ctx: &egui::Context, name: &str, picture: &Rgba) -> TextureHandle {
    let size = [picture.width as usize, picture.height as usize];
    let image = egui::ColorImage::from_rgba_unmultiplied(size, &picture.pixels);
    ctx.load_texture(name, image, egui::TextureOptions::LINEAR)
}
