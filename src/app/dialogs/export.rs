//! Making a file of the map: format, paper, scale, with a preview of what comes out.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Id, TextureHandle, Ui, vec2};

use super::{Choice, Scope, buttons_ui, primary_button, title_ui};
use crate::app::widgets;
use crate::export::{ExportError, Format, Page, Progress, Rgba, Settings, Team, View, is_template};
use crate::file::brand::BrandError;
use crate::i18n::Language;
use crate::layout::palette::Palette;
use crate::model::{Document, PersonaId};

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

    fn options_ui(&mut self, ui: &mut Ui, scope: Scope<'_>) {
        let words = scope.words;
        label(ui, words.get("export-format"));
        let mut chosen = self.settings.format;
        ui.scope(|ui| {
            // Close together, so that what follows is in sight in a small window.
            ui.spacing_mut().item_spacing.y = 2.0;
            for format in Format::ALL {
                let text = words.get(format_key(format));
                widgets::radio(ui, &mut chosen, format, text);
            }
        });
        if chosen != self.settings.format {
            self.settings.set_format(chosen);
        }
        ui.add_space(8.0);
        self.view_ui(ui, scope);
        self.which_empathy_ui(ui, scope);
        if self.document.persona_count() > 1
            && self.settings.format != Format::Json
            && self.settings.view != View::Empathy
        {
            label(ui, words.get("name-persona"));
            self.persona_ui(ui, scope);
            ui.add_space(8.0);
        }
        match self.settings.format {
            Format::Pdf if self.settings.view == View::Report => self.report_paper_ui(ui, scope),
            Format::Pdf => self.paper_ui(ui, scope),
            Format::Png => self.scale_ui(ui, scope),
            _ => {}
        }
        self.losses_ui(ui, scope);
        self.hidden_ui(ui, scope);
        self.team_ui(ui, scope);
        if self.settings.is_picture() {
            label(ui, words.get("export-theme"));
            let id = Id::unique("export-palette");
            let choices = [
                (Palette::Light, words.get("theme-light")),
                (Palette::Dark, words.get("theme-dark")),
            ];
            if let Some(palette) = widgets::segments(ui, id, &choices, Some(self.settings.palette))
            {
                self.settings.palette = palette;
            }
            ui.add_space(8.0);
        }
        let is_workbook = self.settings.format == Format::Xlsx;
        if self.settings.is_picture() || self.settings.view == View::Report || is_workbook {
            label(ui, words.get("export-language"));
            let current = self.settings.language(&self.document);
            let choices = Language::ALL.map(|language| (language, language.native_name()));
            let id = Id::unique("export-language");
            if let Some(language) = widgets::segments(ui, id, &choices, Some(current)) {
                self.settings.language = Some(language);
            }
        }
    }

    /// What of the journey, where the format can show more than one thing.
    fn view_ui(&mut self, ui: &mut Ui, scope: Scope<'_>) {
        let words = scope.words;
        let views = self.settings.format.views();
        if views.len() < 2 {
            return;
        }
        let choice = |view: &View| (*view, words.get(view_key(*view)));
        let choices: Vec<(View, &str)> =
            views.iter().filter(|view| self.has(**view)).map(choice).collect();
        if choices.len() < 2 {
            return;
        }
        label(ui, words.get("export-view"));
        let id = Id::unique("export-view");
        if let Some(view) = widgets::segments(ui, id, &choices, Some(self.settings.view)) {
            self.settings.view = view;
        }
        ui.add_space(8.0);
    }

    /// Whether the journey has what the view shows.
    fn has(&self, view: View) -> bool {
        match view {
            View::Empathy => self.document.empathy_maps().next().is_some(),
            View::Persona => self.document.persona_count() > 0,
            _ => true,
        }
    }

    /// Which empathy map, where there are several.
    fn which_empathy_ui(&mut self, ui: &mut Ui, scope: Scope<'_>) {
        let words = scope.words;
        if self.settings.view != View::Empathy || self.document.empathy_maps().count() < 2 {
            return;
        }
        label(ui, words.get("empathy-title"));
        let first = self.document.empathy_maps().next().map(|map| map.id);
        let current = self.settings.empathy.or(first);
        for map in self.document.empathy_maps() {
            let title = match map.title.trim() {
                "" => words.get("empathy-title"),
                title => title,
            };
            let mut chosen = current;
            ui.push_id(map.id, |ui| widgets::radio(ui, &mut chosen, Some(map.id), title));
            if chosen != current {
                self.settings.empathy = chosen;
            }
        }
        ui.add_space(8.0);
    }

    /// The paper of a report.
    fn report_paper_ui(&mut self, ui: &mut Ui, scope: Scope<'_>) {
        label(ui, scope.words.get("export-page"));
        let choices = [Page::A4, Page::Letter].map(|page| (page, page.name()));
        let current = if self.settings.page == Page::Letter { Page::Letter } else { Page::A4 };
        let id = Id::unique("export-report-page");
        if let Some(page) = widgets::segments(ui, id, &choices, Some(current)) {
            self.settings.page = page;
        }
        ui.add_space(8.0);
    }

    /// The file with a team's looks, where the format has a use for one.
    fn team_ui(&mut self, ui: &mut Ui, scope: Scope<'_>) {
        let (words, format, view) = (scope.words, self.settings.format, self.settings.view);
        if !format.takes_team(view, false) {
            return;
        }
        label(ui, words.get("export-team"));
        let name = self.team.as_deref().and_then(Path::file_name);
        match name.map(|name| name.to_string_lossy().into_owned()) {
            None => {
                let text = egui::RichText::new(words.get("export-team-hint"));
                ui.add(egui::Label::new(text.color(scope.theme.text_muted)).wrap());
            }
            Some(name) => {
                let cross = words.get("export-team-remove");
                if widgets::removable(ui, Id::unique("export-team"), &name, cross) {
                    self.team_wish = Some(TeamWish::Remove);
                }
                let is_template = self.team.as_deref().is_some_and(is_template);
                if is_template && !format.takes_team(view, true) {
                    let text = egui::RichText::new(words.get("export-team-pdf-only"));
                    ui.add(egui::Label::new(text.color(scope.theme.text_muted)).wrap());
                }
            }
        }
        if ui.button(words.get("export-choose")).clicked() {
            self.team_wish = Some(TeamWish::Choose);
        }
        ui.add_space(8.0);
    }

    /// What the format cannot carry.
    fn losses_ui(&self, ui: &mut Ui, scope: Scope<'_>) {
        let losses = crate::export::losses(&self.document, &self.settings);
        if losses.is_empty() {
            return;
        }
        let what = crate::wording::losses(scope.words, &losses);
        let text = scope.words.with("export-losses", &[("what", what.into())]);
        let text = egui::RichText::new(text).color(scope.theme.text_muted);
        ui.add(egui::Label::new(text).wrap());
        ui.add_space(8.0);
    }

    /// What the window hides and the file will show.
    fn hidden_ui(&self, ui: &mut Ui, scope: Scope<'_>) {
        let alone = self.settings.persona.is_some();
        let personas = self.hidden.personas.iter().filter(|_| !alone);
        let what: Vec<&str> = self.hidden.rows.iter().chain(personas).map(String::as_str).collect();
        if what.is_empty() || self.settings.is_beside_map() {
            return;
        }
        let text = scope.words.with("export-hidden", &[("what", what.join(", ").into())]);
        let text = egui::RichText::new(text).color(scope.theme.text_muted);
        ui.add(egui::Label::new(text).wrap());
        ui.add_space(8.0);
    }

    fn persona_ui(&mut self, ui: &mut Ui, scope: Scope<'_>) {
        let words = scope.words;
        let everybody = words.get("find-all-personas");
        let name_of = |id: Option<PersonaId>| {
            id.and_then(|id| self.document.persona(id))
                .map_or_else(|| everybody.to_owned(), |persona| persona.name.clone())
        };
        let mut choices: Vec<Option<PersonaId>> = vec![None];
        choices.extend(self.document.personas().map(|persona| Some(persona.id)));
        let mut chosen = self.settings.persona;
        let response = egui::ComboBox::from_id_salt("export-persona")
            .selected_text(name_of(chosen))
            .width(240.0)
            .show_ui(ui, |ui| {
                for choice in choices {
                    ui.selectable_value(&mut chosen, choice, name_of(choice));
                }
            });
        widgets::name_it(ui, response.response.id, words.get("name-persona"));
        self.settings.persona = chosen;
    }

    fn paper_ui(&mut self, ui: &mut Ui, scope: Scope<'_>) {
        let words = scope.words;
        label(ui, words.get("export-page"));
        let name_of = |page: Page| match page {
            Page::Fit => words.get("export-page-fit").to_owned(),
            other => other.name().to_owned(),
        };
        let response = egui::ComboBox::from_id_salt("export-page")
            .selected_text(name_of(self.settings.page))
            .width(240.0)
            .show_ui(ui, |ui| {
                for page in Page::ALL {
                    ui.selectable_value(&mut self.settings.page, page, name_of(page));
                }
            });
        widgets::name_it(ui, response.response.id, words.get("export-page"));
        if self.settings.page != Page::Fit {
            let id = Id::unique("export-orientation");
            let choices =
                [(true, words.get("export-landscape")), (false, words.get("export-portrait"))];
            if let Some(landscape) =
                widgets::segments(ui, id, &choices, Some(self.settings.landscape))
            {
                self.settings.landscape = landscape;
            }
            widgets::checkbox(ui, &mut self.settings.tile, words.get("export-tile"));
        }
        ui.add_space(8.0);
    }

    fn scale_ui(&mut self, ui: &mut Ui, scope: Scope<'_>) {
        let words = scope.words;
        label(ui, words.get("export-scale"));
        let choices: Vec<(u8, String)> =
            [1_u8, 2, 3, 4].iter().map(|scale| (*scale, format!("{scale}×"))).collect();
        let choices: Vec<(u8, &str)> =
            choices.iter().map(|(scale, text)| (*scale, text.as_str())).collect();
        let current = self.settings.scale.round() as u8;
        if let Some(scale) =
            widgets::segments(ui, Id::unique("export-scale"), &choices, Some(current))
        {
            self.settings.scale = f32::from(scale);
        }
        ui.add_space(8.0);
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

fn label(ui: &mut Ui, text: &str) {
    ui.label(widgets::small_bold(text).weak());
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

/// What a view is called, by its message key.
fn view_key(view: View) -> &'static str {
    match view {
        View::Map => "view-map",
        View::Empathy => "view-empathy",
        View::Persona => "name-persona",
        View::Report => "report-title",
        View::Table => "view-table",
    }
}

/// A picture as a texture.
pub(in crate::app) fn texture_of(ctx: &egui::Context, name: &str, picture: &Rgba) -> TextureHandle {
    let size = [picture.width as usize, picture.height as usize];
    let image = egui::ColorImage::from_rgba_unmultiplied(size, &picture.pixels);
    ctx.load_texture(name, image, egui::TextureOptions::LINEAR)
}
