//! The languages that Polku speaks.

use unic_langid::{LanguageIdentifier, langid};

/// A language of the interface, of exports and of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[allow(missing_docs, reason = "the names are the languages")]
pub enum Language {
    #[default]
    English,
    Finnish,
    Latvian,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::Finnish, Self::Latvian];

    /// The code of two letters: in files, on the command line, in preferences.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Finnish => "fi",
            Self::Latvian => "lv",
        }
    }

    /// The language's name in the language itself.
    #[must_use]
    pub fn native_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Finnish => "Suomi",
            Self::Latvian => "Latviešu",
        }
    }

    /// The language of a tag such as `fi`, `fi-FI` or `fi_FI.UTF-8`; `None` for one that Polku does
    /// not speak.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The first of these tags that Polku speaks, else English.
    #[must_use]
    pub fn first_of<T: AsRef<str>>(tags: impl IntoIterator<Item = T>) -> Self {
        tags.into_iter().find_map(|tag| Self::from_tag(tag.as_ref())).unwrap_or_default()
    }

    /// The first of the system's preferred languages that Polku speaks, else English.
    #[must_use]
    pub fn from_system() -> Self {
        Self::first_of(sys_locale::get_locales())
    }

    pub(super) fn id(self) -> LanguageIdentifier {
        match self {
            Self::English => langid!("en"),
            Self::Finnish => langid!("fi"),
            Self::Latvian => langid!("lv"),
        }
    }

    pub(super) fn messages(self) -> &'static str {
        match self {
            Self::English => include_str!("../../assets/i18n/en.ftl"),
            Self::Finnish => include_str!("../../assets/i18n/fi.ftl"),
            Self::Latvian => include_str!("../../assets/i18n/lv.ftl"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_name_languages_with_and_without_region() {
        for (tag, language) in [
            ("en", Language::English),
            ("fi-FI", Language::Finnish),
            ("lv_LV.UTF-8", Language::Latvian),
            ("FI", Language::Finnish),
        ] {
            assert_eq!(Language::from_tag(tag), Some(language), "{tag}");
        }
        for tag in ["", "sv-FI", "fin", "C.UTF-8", "lvx"] {
            assert_eq!(Language::from_tag(tag), None, "{tag}");
        }
    }

    #[test]
    fn the_first_known_preference_wins_and_english_is_last() {
        assert_eq!(Language::first_of(["sv-FI", "fi-FI", "en-US"]), Language::Finnish);
        assert_eq!(Language::first_of(["de-DE", "et"]), Language::English);
        assert_eq!(Language::first_of(Vec::<String>::new()), Language::English);
    }
}
