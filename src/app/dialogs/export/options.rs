//! What else can be said about an export: whom it shows, paper, scale, language, a team's looks.

use std::path::Path;

use egui::{Id, Ui};

use super::{Export, TeamWish};
use crate::app::dialogs::Scope;
use crate::app::menus;
use crate::app::widgets;
use crate::export::{Format, Page, View, is_template};
use crate::i18n::Language;
use crate::layout::palette::Palette;
use crate::model::{EmpathyId, EmpathyMap, PersonaId};

impl Export {
    pub(super) fn options_ui(&mut self, ui: &mut Ui, scope: Scope<'_>) {
        let words = scope.words;
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
            ui.add_space(8.0);
        }
        // What is told comes after what is chosen: it may be long.
        self.hidden_ui(ui, scope);
        self.losses_ui(ui, scope);
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
        let titled = |map: &EmpathyMap| match map.title.trim() {
            "" => words.get("empathy-title").to_owned(),
            title => title.to_owned(),
        };
        let choices: Vec<(EmpathyId, String)> =
            self.document.empathy_maps().map(|map| (map.id, titled(map))).collect();
        if let Some(chosen) = widgets::radios(ui, &choices, current) {
            self.settings.empathy = Some(chosen);
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
        let takes_template = format.takes_team(view, true);
        let muted = |ui: &mut Ui, text: &str| {
            let text = widgets::small(text).color(scope.theme.text_muted);
            ui.add(egui::Label::new(text).wrap());
        };
        label(ui, words.get("export-team"));
        let name = self.team.as_deref().and_then(Path::file_name);
        match name.map(|name| name.to_string_lossy().into_owned()) {
            None if takes_template => muted(ui, words.get("export-team-hint")),
            None => muted(ui, words.get("export-team-hint-looks")),
            Some(name) => {
                let cross = words.get("export-team-remove");
                if widgets::removable(ui, Id::unique("export-team"), &name, cross) {
                    self.team_wish = Some(TeamWish::Remove);
                }
                if self.team.as_deref().is_some_and(is_template) && !takes_template {
                    muted(ui, words.get("export-team-pdf-only"));
                }
            }
        }
        if let Some(family) = self.font_to_install() {
            muted(ui, &words.with("export-team-font", &[("font", family.into())]));
        }
        if ui.button(words.get("export-choose")).clicked() {
            self.team_wish = Some(TeamWish::Choose);
        }
        ui.add_space(8.0);
    }

    /// The font that slides name and do not hold.
    fn font_to_install(&self) -> Option<String> {
        crate::export::font_to_install(&self.settings)
    }

    /// What the format cannot carry.
    fn losses_ui(&self, ui: &mut Ui, scope: Scope<'_>) {
        let losses = crate::export::losses(&self.document, &self.settings);
        if losses.is_empty() {
            return;
        }
        let what = crate::wording::losses(scope.words, &losses);
        let key = match self.settings.format {
            Format::Markdown => "export-losses-markdown",
            Format::Xlsx => "export-losses-workbook",
            _ => "export-losses",
        };
        let text = scope.words.with(key, &[("what", what.into())]);
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
        // A card is one persona's.
        let is_card = self.settings.view == View::Persona;
        let first = self.document.personas().next().map(|persona| persona.id);
        let mut choices: Vec<Option<PersonaId>> = if is_card { Vec::new() } else { vec![None] };
        choices.extend(self.document.personas().map(|persona| Some(persona.id)));
        let mut chosen = self.settings.persona.or(first.filter(|_| is_card));
        let response = egui::ComboBox::from_id_salt("export-persona")
            .selected_text(name_of(chosen))
            .width(240.0)
            .show_ui(ui, |ui| {
                for choice in choices {
                    if menus::choice(ui, choice == chosen, &name_of(choice)) {
                        chosen = choice;
                    }
                }
            });
        widgets::name_list(ui, &response.response, words.get("name-persona"));
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
                    if menus::choice(ui, page == self.settings.page, &name_of(page)) {
                        self.settings.page = page;
                    }
                }
            });
        widgets::name_list(ui, &response.response, words.get("export-page"));
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
}

pub(super) fn label(ui: &mut Ui, text: &str) {
    ui.label(widgets::small_bold(text).weak());
}
