//! What the window remembers from one day to the next: a small file in the user's configuration
//! folder. It holds nothing of any document.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::file::{SaveError, write_atomic};
use crate::i18n::Language;

const FILE: &str = "preferences.json";
const MOST_RECENT: usize = 12;
const MOST_COLUMNS: usize = 200;

/// How the window is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[allow(missing_docs, reason = "the names are the choices")]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

impl ThemeChoice {
    /// All choices.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// What egui calls it.
    #[must_use]
    pub fn preference(self) -> egui::ThemePreference {
        match self {
            Self::System => egui::ThemePreference::System,
            Self::Light => egui::ThemePreference::Light,
            Self::Dark => egui::ThemePreference::Dark,
        }
    }

    /// The message key.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::System => "theme-system",
            Self::Light => "theme-light",
            Self::Dark => "theme-dark",
        }
    }
}

/// What is remembered. A field that is missing or unknown is no reason to lose the others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    theme: String,
    language: Option<String>,
    /// The files that were opened or saved lately, the last one first.
    pub recent: Vec<PathBuf>,
    /// Whether the outline is open, and how wide it is.
    pub outline: PanelPreference,
    /// Whether the inspector is open, and how wide it is.
    pub inspector: PanelPreference,
    /// Whether nothing moves by itself.
    pub reduce_motion: bool,
    /// The window's width and height.
    pub window: Option<[f32; 2]>,
    /// What columns of foreign tables were taken for, by their headings.
    pub columns: BTreeMap<String, String>,
    /// The file with a team's looks, or its template, for reports.
    pub team: Option<PathBuf>,
}

/// A side panel.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PanelPreference {
    /// Whether it is open.
    pub open: bool,
    /// How wide it is; `None`: as wide as it comes.
    pub width: Option<f32>,
}

impl Default for PanelPreference {
    fn default() -> Self {
        Self { open: true, width: None }
    }
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: theme_name(ThemeChoice::System).to_owned(),
            language: None,
            recent: Vec::new(),
            outline: PanelPreference::default(),
            inspector: PanelPreference::default(),
            reduce_motion: false,
            window: None,
            columns: BTreeMap::new(),
            team: None,
        }
    }
}

fn theme_name(choice: ThemeChoice) -> &'static str {
    match choice {
        ThemeChoice::System => "system",
        ThemeChoice::Light => "light",
        ThemeChoice::Dark => "dark",
    }
}

impl Preferences {
    /// Reads them. What cannot be read is as if it were not there.
    #[must_use]
    pub fn load(folder: &Path) -> Self {
        let path = folder.join(FILE);
        let Ok(text) = std::fs::read_to_string(&path) else { return Self::default() };
        serde_json::from_str(&text).unwrap_or_else(|error| {
            log::warn!("{}: {error}", path.display());
            Self::default()
        })
    }

    /// Writes them.
    ///
    /// # Errors
    /// What the system says.
    pub fn save(&self, folder: &Path) -> Result<(), SaveError> {
        let path = folder.join(FILE);
        let failed = |cause| SaveError::Write { path: path.clone(), cause };
        std::fs::create_dir_all(folder).map_err(failed)?;
        let text = serde_json::to_string_pretty(self).map_err(|error| failed(error.into()))?;
        write_atomic(&path, text.as_bytes())
    }

    /// The chosen colours.
    #[must_use]
    pub fn theme(&self) -> ThemeChoice {
        let mut all = ThemeChoice::ALL.into_iter();
        all.find(|choice| theme_name(*choice) == self.theme).unwrap_or_default()
    }

    /// Chooses colours.
    pub fn set_theme(&mut self, choice: ThemeChoice) {
        theme_name(choice).clone_into(&mut self.theme);
    }

    /// The chosen language; `None`: the system's.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        self.language.as_deref().and_then(Language::from_tag)
    }

    /// Chooses a language.
    pub fn set_language(&mut self, language: Language) {
        self.language = Some(language.code().to_owned());
    }

    /// Remembers what columns were taken for; so many of them at most.
    pub fn remember_columns<'c>(&mut self, chosen: impl Iterator<Item = (&'c str, &'c str)>) {
        for (heading, field) in chosen {
            self.columns.insert(heading.to_owned(), field.to_owned());
        }
        while self.columns.len() > MOST_COLUMNS {
            self.columns.pop_first();
        }
    }

    /// Forgets a file that is gone.
    pub fn forget_recent(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|other| *other != path);
    }

    /// Puts a file first among the recent ones.
    pub fn add_recent(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|other| *other != path);
        self.recent.insert(0, path);
        self.recent.truncate(MOST_RECENT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn come_back_as_they_were_saved() {
        let folder = tempfile::tempdir().unwrap();
        let mut preferences = Preferences::default();
        preferences.set_theme(ThemeChoice::Dark);
        preferences.set_language(Language::Latvian);
        preferences.reduce_motion = true;
        preferences.team = Some("/team.ron".into());
        preferences.add_recent(Path::new("/a"));
        preferences.add_recent(Path::new("/b"));
        preferences.add_recent(Path::new("/a"));
        preferences.save(&folder.path().join("new")).unwrap();
        let back = Preferences::load(&folder.path().join("new"));
        assert_eq!(back, preferences);
        assert_eq!(back.theme(), ThemeChoice::Dark);
        assert_eq!(back.recent.len(), 2);
    }

    #[test]
    fn damage_and_strangers_do_no_harm() {
        let folder = tempfile::tempdir().unwrap();
        let load = |text: &str| {
            std::fs::write(folder.path().join(FILE), text).unwrap();
            Preferences::load(folder.path())
        };
        assert_eq!(load("{"), Preferences::default());
        let some = load(r#"{"theme": "light", "from_the_future": 1}"#);
        assert_eq!(some.theme(), ThemeChoice::Light);
        assert_eq!(load(r#"{"theme": "purple"}"#).theme(), ThemeChoice::System);
    }
}
