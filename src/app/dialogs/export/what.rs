//! What of the journey is exported, and as which kind of file: the two choices that come first.

use egui::{Id, Ui};

use super::Export;
use crate::app::dialogs::Scope;
use crate::app::files::safe_name;
use crate::app::widgets;
use crate::export::{Format, Settings, View};
use crate::i18n::Words;

/// What of the journey. Formats that hold the journey itself stand together, whatever they show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum What {
    Map,
    Empathy,
    Persona,
    Report,
    Data,
}

impl What {
    const ALL: [Self; 5] = [Self::Map, Self::Empathy, Self::Persona, Self::Report, Self::Data];

    /// What those settings export.
    pub(super) fn of(settings: &Settings) -> Self {
        match (settings.format, settings.view) {
            (Format::Mermaid | Format::Json, _) | (_, View::Table) => Self::Data,
            (_, View::Map) => Self::Map,
            (_, View::Empathy) => Self::Empathy,
            (_, View::Persona) => Self::Persona,
            (_, View::Report) => Self::Report,
        }
    }

    /// The kinds of files for it, the usual one first.
    pub(super) fn formats(self) -> &'static [Format] {
        match self {
            Self::Map | Self::Empathy | Self::Persona => &[Format::Pdf, Format::Png, Format::Svg],
            Self::Report => &[Format::Pdf, Format::Html, Format::Pptx, Format::Markdown],
            Self::Data => &[Format::Xlsx, Format::Csv, Format::Tsv, Format::Json, Format::Mermaid],
        }
    }

    /// What such a file shows.
    fn view(self, format: Format) -> View {
        match self {
            Self::Map => View::Map,
            Self::Empathy => View::Empathy,
            Self::Persona => View::Persona,
            Self::Report => View::Report,
            Self::Data => format.view(),
        }
    }

    /// What it is called, by its message key.
    fn key(self) -> &'static str {
        match self {
            Self::Map => "view-map",
            Self::Empathy => "view-empathy",
            Self::Persona => "name-persona",
            Self::Report => "report-title",
            Self::Data => "export-data",
        }
    }
}

impl Export {
    /// Chooses that content, in the format and of the persona that were chosen for it last.
    fn set_what(&mut self, what: What) {
        let before = What::of(&self.settings);
        self.formats.insert(before, self.settings.format);
        self.personas.insert(before, self.settings.persona);
        self.settings.persona = self.personas.get(&what).copied().unwrap_or(self.alone);
        let now = Some(self.settings.format);
        let known = self.formats.get(&what).copied().or(now);
        let known = known.filter(|format| what.formats().contains(format));
        if let Some(format) = known.or(what.formats().first().copied()) {
            self.set_format(what, format);
        }
    }

    fn set_format(&mut self, what: What, format: Format) {
        self.settings.format = format;
        self.settings.view = what.view(format);
    }

    /// What a file of it is called, without its ending: after the journey, and after the one thing
    /// of it that is exported.
    pub(in crate::app) fn stem(&self, words: Words) -> String {
        let journey = safe_name(&self.document.journey().title);
        let journey = if journey.is_empty() { words.get("name-map").to_owned() } else { journey };
        let persona = || self.document.persona(self.settings.persona?).map(|p| p.name.clone());
        let what = What::of(&self.settings);
        let part = match what {
            What::Empathy => Some(self.empathy_title(words)),
            What::Report => Some(words.get("report-title").to_owned()),
            What::Map | What::Persona | What::Data => None,
        };
        let persona =
            persona().filter(|_| what != What::Empathy && self.settings.format != Format::Json);
        let parts = [part, persona].into_iter().flatten().map(|part| safe_name(&part));
        let parts = parts.filter(|part| !part.is_empty());
        std::iter::once(journey).chain(parts).collect::<Vec<_>>().join(" – ")
    }

    /// What the empathy map is called that is exported: as itself, else as the one whose it is.
    fn empathy_title(&self, words: Words) -> String {
        let first = || self.document.empathy_maps().next().map(|map| map.id);
        let map = self.settings.empathy.or_else(first).and_then(|id| self.document.empathy_map(id));
        let title = map.map(|map| map.title.trim().to_owned()).unwrap_or_default();
        if !title.is_empty() {
            return title;
        }
        let whose = map.and_then(|map| self.document.persona(map.persona?));
        whose.map_or_else(|| words.get("empathy-title").to_owned(), |who| who.name.clone())
    }

    /// Whether the journey has any.
    fn has(&self, what: What) -> bool {
        match what {
            What::Empathy => self.document.empathy_maps().next().is_some(),
            What::Persona => self.document.persona_count() > 0,
            _ => true,
        }
    }

    pub(super) fn what_ui(&mut self, ui: &mut Ui, scope: Scope<'_>) {
        let words = scope.words;
        let what = What::of(&self.settings);
        let choices: Vec<(What, &str)> = What::ALL
            .into_iter()
            .filter(|what| self.has(*what))
            .map(|what| (what, words.get(what.key())))
            .collect();
        super::options::label(ui, words.get("export-view"));
        let id = Id::unique("export-view");
        if let Some(chosen) = widgets::segments(ui, id, &choices, Some(what)) {
            self.set_what(chosen);
        }
        let what = What::of(&self.settings);
        super::options::label(ui, words.get("export-format"));
        let name = |format: &Format| words.find(format_key(*format)).unwrap_or_default();
        let choices: Vec<(Format, &str)> =
            what.formats().iter().map(|format| (*format, name(format))).collect();
        let id = Id::unique("export-format");
        let current = Some(self.settings.format);
        if let Some(format) = widgets::segments(ui, id, &choices, current) {
            self.set_format(what, format);
        }
        let about = format!("{}.tip", format_key(self.settings.format));
        let about = words.find(&about).unwrap_or_default();
        ui.add(egui::Label::new(widgets::small(about).color(scope.theme.text_muted)).wrap());
    }
}

/// What a format is called in short, by its message key; `.tip` says what it is good for.
fn format_key(format: Format) -> &'static str {
    match format {
        Format::Svg => "export-as-svg",
        Format::Png => "export-as-png",
        Format::Pdf => "export-as-pdf",
        Format::Html => "export-as-html",
        Format::Markdown => "export-as-md",
        Format::Pptx => "export-as-pptx",
        Format::Xlsx => "export-as-xlsx",
        Format::Csv => "export-as-csv",
        Format::Tsv => "export-as-tsv",
        Format::Mermaid => "export-as-mmd",
        Format::Json => "export-as-json",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_belongs_to_what_it_shows() {
        for what in What::ALL {
            for &format in what.formats() {
                let view = what.view(format);
                assert!(format.views().contains(&view), "{what:?} {format:?}");
                let settings = Settings { view, ..Settings::new(format) };
                assert_eq!(What::of(&settings), what);
            }
        }
        let offered = |format: &Format| What::ALL.iter().any(|w| w.formats().contains(format));
        assert!(Format::ALL.iter().all(offered));
    }
}
