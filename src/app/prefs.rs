//! What the window remembers from one day to the next: a small file in the user's configuration
//! folder. It holds nothing of any document.

mod surveys;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::file::{SaveError, write_atomic};
use crate::i18n::Language;

pub use surveys::{ColumnChoice, SurveyChoices};

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
    /// What somebody has said that columns of foreign tables stand for, by their headings.
    #[serde(rename = "columns_put_right")]
    pub columns: BTreeMap<String, String>,
    /// The file with a team's looks, or its template, for reports.
    pub team: Option<PathBuf>,
    /// Where the last file was exported to.
    pub export_folder: Option<PathBuf>,
    /// Where the last one was imported from.
    pub import_folder: Option<PathBuf>,
    /// What was chosen for survey answers, by the headings of their files; the last one first.
    pub surveys: Vec<SurveyChoices>,
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
            export_folder: None,
            import_folder: None,
            surveys: Vec::new(),
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
        Self::read(folder).unwrap_or_default()
    }

    fn read(folder: &Path) -> Option<Self> {
        let path = folder.join(FILE);
        let text = std::fs::read_to_string(&path).ok()?;
        let read = serde_json::from_str(&text);
        read.inspect_err(|error| log::warn!("{}: {error}", path.display())).ok()
    }

    /// Writes what has changed since they were `before`; what another window has written in the
    /// meantime stays.
    ///
    /// # Errors
    /// What the system says.
    pub fn save_since(&self, before: &Self, folder: &Path) -> Result<(), SaveError> {
        match Self::read(folder) {
            Some(theirs) => theirs.with_changes(before, self).save(folder),
            None => self.save(folder),
        }
    }

    /// These with what was changed from one to the other.
    fn with_changes(self, before: &Self, after: &Self) -> Self {
        fn changed<T: Clone + PartialEq>(theirs: T, before: &T, after: &T) -> T {
            if before == after { theirs } else { after.clone() }
        }
        let mut columns = self.columns;
        let learnt = after.columns.iter().filter(|(k, v)| before.columns.get(*k) != Some(*v));
        let learnt: BTreeMap<_, _> = learnt.map(|(k, v)| (k.clone(), v.clone())).collect();
        columns.extend(learnt.clone());
        forget_others(&mut columns, &learnt);
        Self {
            theme: changed(self.theme, &before.theme, &after.theme),
            language: changed(self.language, &before.language, &after.language),
            recent: with_newer(self.recent, &before.recent, &after.recent),
            outline: changed(self.outline, &before.outline, &after.outline),
            inspector: changed(self.inspector, &before.inspector, &after.inspector),
            reduce_motion: changed(self.reduce_motion, &before.reduce_motion, &after.reduce_motion),
            window: changed(self.window, &before.window, &after.window),
            columns,
            team: changed(self.team, &before.team, &after.team),
            export_folder: changed(self.export_folder, &before.export_folder, &after.export_folder),
            import_folder: changed(self.import_folder, &before.import_folder, &after.import_folder),
            surveys: {
                let is_new = |one: &&SurveyChoices| !before.surveys.contains(one);
                surveys::with_newer(self.surveys, after.surveys.iter().filter(is_new).cloned())
            },
        }
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
        let learnt = chosen.map(|(heading, field)| (heading.to_owned(), field.to_owned()));
        let learnt: BTreeMap<String, String> = learnt.collect();
        self.columns.extend(learnt.clone());
        forget_others(&mut self.columns, &learnt);
    }

    /// Remembers what was chosen for survey answers.
    pub fn remember_survey(&mut self, choices: SurveyChoices) {
        let theirs = std::mem::take(&mut self.surveys);
        self.surveys = surveys::with_newer(theirs, [choices].into_iter());
    }

    /// What was chosen for survey answers with such headings.
    #[must_use]
    pub fn survey(&self, headings: &str) -> Option<&SurveyChoices> {
        self.surveys.iter().find(|one| one.headings == headings)
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

/// Forgets columns that are too many; what was learnt just now goes last.
fn forget_others(columns: &mut BTreeMap<String, String>, learnt: &BTreeMap<String, String>) {
    while columns.len() > MOST_COLUMNS {
        let other = columns.keys().find(|heading| !learnt.contains_key(*heading)).cloned();
        match other {
            Some(heading) => columns.remove(&heading).map(drop),
            None => columns.pop_first().map(drop),
        };
    }
}

/// A list of recent files with what came to the front of another one, and without what went there.
fn with_newer(theirs: Vec<PathBuf>, before: &[PathBuf], after: &[PathBuf]) -> Vec<PathBuf> {
    // What stayed stands in its old order behind what came.
    let is_rest = |rest: &[PathBuf]| {
        let mut old = before.iter();
        rest.iter().all(|path| old.any(|other| other == path))
    };
    let came = (0..=after.len()).find(|at| after.get(*at..).is_some_and(is_rest));
    let (came, _) = after.split_at(came.unwrap_or(after.len()).min(after.len()));
    let is_full = before.len() >= MOST_RECENT;
    let went = |path: &PathBuf| !is_full && before.contains(path) && !after.contains(path);
    let stays = theirs.into_iter().filter(|path| !came.contains(path) && !went(path));
    came.iter().cloned().chain(stays).take(MOST_RECENT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_windows_do_not_forget_for_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let mut start = Preferences::default();
        start.add_recent(Path::new("/old"));
        start.add_recent(Path::new("/gone"));
        start.save(folder.path()).unwrap();
        let (mut one, mut other) = (start.clone(), start.clone());
        one.add_recent(Path::new("/one"));
        one.forget_recent(Path::new("/gone"));
        one.set_theme(ThemeChoice::Dark);
        one.remember_columns([("Phase", "stage")].into_iter());
        one.remember_survey(SurveyChoices { headings: "a".into(), ..SurveyChoices::default() });
        one.save_since(&start, folder.path()).unwrap();
        other.add_recent(Path::new("/other"));
        other.add_recent(Path::new("/old"));
        other.set_language(Language::Finnish);
        other.remember_columns([("Step", "step")].into_iter());
        other.save_since(&start, folder.path()).unwrap();
        let both = Preferences::load(folder.path());
        assert_eq!(both.recent, ["/old", "/other", "/one"].map(PathBuf::from));
        assert_eq!((both.theme(), both.language()), (ThemeChoice::Dark, Some(Language::Finnish)));
        assert_eq!(both.columns.len(), 2);
        assert!(both.survey("a").is_some() && both.survey("b").is_none());
    }

    #[test]
    fn choices_for_so_many_kinds_of_files_are_remembered() {
        let mut preferences = Preferences::default();
        let of = |at: usize, several| SurveyChoices {
            headings: at.to_string(),
            several,
            ..SurveyChoices::default()
        };
        (0..surveys::MOST + 5).for_each(|at| preferences.remember_survey(of(at, false)));
        preferences.remember_survey(of(9, true));
        assert_eq!(preferences.surveys.len(), surveys::MOST);
        assert_eq!(preferences.survey("9").map(|one| one.several), Some(true));
        assert!(preferences.survey("0").is_none());
    }

    #[test]
    fn what_was_learnt_just_now_is_not_forgotten() {
        let mut preferences = Preferences::default();
        let many: Vec<String> = (0..MOST_COLUMNS).map(|at| format!("m{at:03}")).collect();
        preferences.remember_columns(many.iter().map(|heading| (heading.as_str(), "step")));
        preferences.remember_columns([("a", "stage")].into_iter());
        assert_eq!(preferences.columns.len(), MOST_COLUMNS);
        assert!(preferences.columns.contains_key("a"));
    }

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
