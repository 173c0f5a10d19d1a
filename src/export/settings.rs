//! What is exported, and how.

use std::sync::Arc;

use super::Page;
use crate::file::brand::Brand;
use crate::i18n::Language;
use crate::layout::palette::Palette;
use crate::model::{Date, Document, EmpathyId, PersonaId};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the formats")]
pub enum Format {
    Svg,
    Png,
    Pdf,
    Html,
    Markdown,
    Pptx,
    Xlsx,
    Csv,
    Tsv,
    Mermaid,
    Json,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::Svg,
        Self::Png,
        Self::Pdf,
        Self::Html,
        Self::Markdown,
        Self::Pptx,
        Self::Xlsx,
        Self::Csv,
        Self::Tsv,
        Self::Mermaid,
        Self::Json,
    ];

    /// The name on the command line, and the ending of such a file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Pptx => "pptx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Mermaid => "mmd",
            Self::Json => "json",
        }
    }

    /// The format of that name, whatever its case; `mermaid` and `markdown` are names too.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let named = |format: &Self| format.name().eq_ignore_ascii_case(name);
        let long = || match name {
            name if name.eq_ignore_ascii_case("mermaid") => Some(Self::Mermaid),
            name if name.eq_ignore_ascii_case("markdown") => Some(Self::Markdown),
            _ => None,
        };
        Self::ALL.into_iter().find(named).or_else(long)
    }

    /// What such a file can show, what it shows unless told otherwise first. JSON holds everything,
    /// which is what the map stands for; so does a diagram, as far as it can.
    #[must_use]
    pub fn views(self) -> &'static [View] {
        match self {
            Self::Svg | Self::Png => &[View::Map, View::Empathy, View::Persona],
            Self::Mermaid | Self::Json => &[View::Map],
            Self::Pdf => &[View::Map, View::Empathy, View::Persona, View::Report],
            Self::Html | Self::Markdown | Self::Pptx => &[View::Report],
            Self::Xlsx | Self::Csv | Self::Tsv => &[View::Table],
        }
    }

    /// What such a file shows unless told otherwise.
    #[must_use]
    pub fn view(self) -> View {
        self.views().first().copied().unwrap_or(View::Map)
    }

    /// Whether the file bears a date.
    #[must_use]
    pub fn bears_date(self) -> bool {
        matches!(self, Self::Pdf | Self::Html | Self::Markdown | Self::Pptx | Self::Xlsx)
    }

    /// Whether it is a picture of the map.
    #[must_use]
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Svg | Self::Png | Self::Pdf)
    }
}

/// What of a journey is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// The map.
    Map,
    /// One empathy map.
    Empathy,
    /// One persona's card.
    Persona,
    /// The report.
    Report,
    /// One row for each step and persona.
    Table,
}

impl View {
    /// Those that the command line knows; the window offers personas' cards as well.
    pub const ALL: [Self; 4] = [Self::Map, Self::Empathy, Self::Report, Self::Table];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Empathy => "empathy",
            Self::Persona => "persona",
            Self::Report => "report",
            Self::Table => "table",
        }
    }

    /// The view of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}

/// What is asked for. Settings that a format has no use for are ignored.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The kind of file.
    pub format: Format,
    /// What of the journey; one of the format's views.
    pub view: View,
    /// One persona alone; of cards: whose.
    pub persona: Option<PersonaId>,
    /// Which empathy map; `None`: the first.
    pub empathy: Option<EmpathyId>,
    /// The language of titles and numbers; `None`: the journey's, else English.
    pub language: Option<Language>,
    /// Colours of pictures.
    pub palette: Palette,
    /// The pages of a PDF.
    pub page: Page,
    /// Whether they lie on their side.
    pub landscape: bool,
    /// Whether the map spreads over several pages, readable on each.
    pub tile: bool,
    /// Whether the file tells answers of fewer than five people, in which one could be recognised.
    /// JSON always does.
    pub small_groups: bool,
    /// Pixels of a PNG for each of the map's at 100 %.
    pub scale: f32,
    /// The date that the file bears, where it bears one.
    pub date: Option<Date>,
    /// A team's own template for the report's PDF.
    pub template: Option<Arc<TemplateFile>>,
    /// What a team's reports look like.
    pub brand: Option<Arc<Brand>>,
}

/// A team's own template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFile {
    /// What errors call it.
    pub name: String,
    /// What it says.
    pub text: String,
}

impl Settings {
    /// A file of that format, and nothing else said.
    #[must_use]
    pub fn new(format: Format) -> Self {
        Self {
            format,
            view: format.view(),
            persona: None,
            empathy: None,
            language: None,
            palette: Palette::default(),
            page: Page::default(),
            landscape: false,
            tile: false,
            small_groups: false,
            scale: 1.0,
            date: None,
            template: None,
            brand: None,
        }
    }

    /// Whether the file is a picture of the map, of an empathy map or of a persona.
    #[must_use]
    pub fn is_picture(&self) -> bool {
        self.format.is_picture() && self.view != View::Report
    }

    /// Whether it shows something else than the map and what belongs to it.
    #[must_use]
    pub fn is_beside_map(&self) -> bool {
        matches!(self.view, View::Empathy | View::Persona)
    }

    /// The language of what the program itself says in the file.
    #[must_use]
    pub fn language(&self, document: &Document) -> Language {
        let of_journey = || document.journey().language.as_deref().and_then(Language::from_tag);
        self.language.or_else(of_journey).unwrap_or_default()
    }
}
