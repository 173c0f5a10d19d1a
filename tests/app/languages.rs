//! Switching the language while the window is open.

use polku::i18n::{Language, Words};

use crate::desk::Desk;

#[test]
fn the_window_changes_its_language_and_remembers_it() {
    let mut desk = Desk::with_sample("warranty-repair");
    let title = desk.document().journey().title.clone();
    for language in [Language::Finnish, Language::Latvian, Language::English] {
        desk.button(
            Words::of(desk.preferences().language().unwrap_or_default()).get("menu-language"),
        );
        desk.button(language.native_name());
        let words = Words::of(language);
        assert!(desk.sees(words.get("menu-file")), "{language:?}");
        assert!(desk.reads(words.get("bar-saved")), "{language:?}");
        assert_eq!(desk.preferences().language(), Some(language));
        assert_eq!(desk.document().journey().title, title, "what people wrote is not translated");
    }
}
