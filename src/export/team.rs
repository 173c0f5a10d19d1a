//! A team's own file: its brand, or its template of the report's PDF.

use std::path::Path;
use std::sync::Arc;

use super::settings::{Format, Settings, TemplateFile, View};
use crate::file::brand::{Brand, BrandError};

/// What a team brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Team {
    /// Accent colour, logo and fonts.
    Brand(Arc<Brand>),
    /// A template of the report's PDF.
    Template(Arc<TemplateFile>),
}

impl Team {
    /// Reads a file: a template where its name ends in `.typ`, else a brand and what it names.
    ///
    /// # Errors
    /// See [`BrandError`].
    pub fn load(path: &Path) -> Result<Self, BrandError> {
        if !is_template(path) {
            return Ok(Self::Brand(Arc::new(Brand::load(path)?)));
        }
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path)
            .map_err(|error| BrandError::Read { file: name.clone(), cause: error.to_string() })?;
        Ok(Self::Template(Arc::new(TemplateFile { name, text })))
    }
}

/// Whether that file is a template, by its name.
#[must_use]
pub fn is_template(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("typ"))
}

impl Settings {
    /// Takes what a team brings, or nothing.
    pub fn set_team(&mut self, team: Option<Team>) {
        (self.brand, self.template) = match team {
            None => (None, None),
            Some(Team::Brand(brand)) => (Some(brand), None),
            Some(Team::Template(template)) => (None, Some(template)),
        };
    }
}

/// The font of a team that the file names and does not hold: slides show it only where it is
/// installed.
#[must_use]
pub fn font_to_install(settings: &Settings) -> Option<String> {
    let brand = settings.brand.as_ref().filter(|_| settings.format == Format::Pptx)?;
    brand.fonts.first().map(|font| font.family.clone())
}

impl Format {
    /// Whether a team's file of that kind changes such a file. Markdown takes its looks from where
    /// it is shown.
    #[must_use]
    pub fn takes_team(self, view: View, is_template: bool) -> bool {
        match self {
            Self::Pdf => view == View::Report,
            Self::Html | Self::Pptx | Self::Xlsx => !is_template,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_tells_what_a_team_brings() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).expect("written");
            path
        };
        let mut settings = Settings::new(Format::Pdf);
        let team = Team::load(&write("team.ron", "(accent: \"#0b5d5e\")")).expect("a brand");
        settings.set_team(Some(team));
        let accent = settings.brand.as_ref().and_then(|brand| brand.accent);
        assert_eq!((accent, settings.template.is_none()), (Some([0x0b, 0x5d, 0x5e]), true));
        settings.set_team(Some(Team::load(&write("own.TYP", "= Ours")).expect("a template")));
        let text = settings.template.as_ref().map(|template| template.text.as_str());
        assert_eq!((text, settings.brand.is_none()), (Some("= Ours"), true));
        settings.set_team(None);
        assert_eq!(settings, Settings::new(Format::Pdf));
        assert!(matches!(Team::load(Path::new("none.typ")), Err(BrandError::Read { .. })));
        assert!(Format::Pptx.takes_team(View::Report, false));
        assert!(!Format::Pptx.takes_team(View::Report, true));
        assert!(!Format::Pdf.takes_team(View::Map, false));
    }
}
