//! What is exported, and how.

use super::Page;
use crate::i18n::Language;
use crate::layout::palette::Palette;
use crate::model::{Date, Document, PersonaId};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the formats")]
pub enum Format {
    Svg,
    Png,
    Pdf,
    Xlsx,
    Csv,
    Tsv,
    Mermaid,
    Json,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Svg,
        Self::Png,
        Self::Pdf,
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
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Mermaid => "mmd",
            Self::Json => "json",
        }
    }

    /// The format of that name, whatever its case; `mermaid` is a name too.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let is_mermaid = name.eq_ignore_ascii_case("mermaid");
        let named = |format: &Self| format.name().eq_ignore_ascii_case(name);
        Self::ALL.into_iter().find(named).or(is_mermaid.then_some(Self::Mermaid))
    }

    /// What such a file shows. JSON holds everything, which is what the map stands for; so does a
    /// diagram, as far as it can.
    #[must_use]
    pub fn view(self) -> View {
        match self {
            Self::Svg | Self::Png | Self::Pdf | Self::Mermaid | Self::Json => View::Map,
            Self::Xlsx | Self::Csv | Self::Tsv => View::Table,
        }
    }

    /// Whether the file bears a date.
    #[must_use]
    pub fn bears_date(self) -> bool {
        matches!(self, Self::Pdf | Self::Xlsx)
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
    /// One row for each step and persona.
    Table,
}

impl View {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Map, Self::Table];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Map => "map",
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
    /// One persona alone.
    pub persona: Option<PersonaId>,
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
    /// Pixels of a PNG for each of the map's at 100 %.
    pub scale: f32,
    /// The date that the file bears, where it bears one.
    pub date: Option<Date>,
}

impl Settings {
    /// A file of that format, and nothing else said.
    #[must_use]
    pub fn new(format: Format) -> Self {
        Self {
            format,
            persona: None,
            language: None,
            palette: Palette::default(),
            page: Page::default(),
            landscape: false,
            tile: false,
            scale: 1.0,
            date: None,
        }
    }

    /// The language of what the program itself says in the file.
    #[must_use]
    pub fn language(&self, document: &Document) -> Language {
        let of_journey = || document.journey().language.as_deref().and_then(Language::from_tag);
        self.language.or_else(of_journey).unwrap_or_default()
    }
}
