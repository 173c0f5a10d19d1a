//! The system's fonts, for scripts that no bundled font covers.
//!
//! Enumerating them takes a while and depends on the machine, so it happens at the first character
//! that needs it. A font that was once chosen keeps its number for as long as the program runs.

use std::collections::BTreeMap;
use std::sync::Arc;

use fontique::{
    Collection, CollectionOptions, FallbackKey, GenericFamily, QueryFamily, QueryFont, QueryStatus,
    Script, SourceCache, SourceCacheOptions,
};
use unicode_script::UnicodeScript as _;

use super::Font;

/// The number of a font that was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found(pub(super) u16);

/// The system's fonts, opened at first use.
#[derive(Default)]
pub(super) struct SystemFonts {
    opened: Option<(Collection, SourceCache)>,
    chosen: Vec<Arc<Font>>,
    /// By family, place in the family, and place in the file.
    numbers: BTreeMap<(String, usize, u32), u16>,
    /// What was asked before; `None`: no font has it.
    answers: BTreeMap<String, Option<u16>>,
}

impl SystemFonts {
    pub(super) fn font(&self, number: u16) -> Option<&Font> {
        self.chosen.get(usize::from(number)).map(AsRef::as_ref)
    }

    /// A font that draws a whole cluster.
    pub(super) fn find(&mut self, cluster: &str) -> Option<Found> {
        if let Some(&answer) = self.answers.get(cluster) {
            return answer.map(Found);
        }
        let known = self.chosen.iter().position(|font| covers(font, cluster));
        let answer = match known.and_then(|at| u16::try_from(at).ok()) {
            Some(number) => Some(number),
            None => self.search(cluster),
        };
        self.answers.insert(cluster.to_owned(), answer);
        answer.map(Found)
    }

    fn search(&mut self, cluster: &str) -> Option<u16> {
        let (collection, sources) = self.opened.get_or_insert_with(|| {
            let options = CollectionOptions { shared: false, system_fonts: true };
            (Collection::new(options), SourceCache::new(SourceCacheOptions::default()))
        });
        let found = query(collection, sources, cluster)?;
        let family = collection.family_name(found.family.0).unwrap_or_default().to_owned();
        let key = (family, found.family.1, found.index);
        if let Some(&number) = self.numbers.get(&key) {
            return Some(number);
        }
        let (bytes, _) = found.blob.into_raw_parts();
        let font = Font::open(&key.0, bytes, found.index)?;
        let number = u16::try_from(self.chosen.len()).ok()?;
        self.chosen.push(Arc::new(font));
        self.numbers.insert(key, number);
        Some(number)
    }
}

fn covers(font: &Font, cluster: &str) -> bool {
    cluster.chars().all(|c| font.coverage.has(c))
}

/// The font that the system would take: the one for the script, else one of the generic families.
fn query(
    collection: &mut Collection,
    sources: &mut SourceCache,
    cluster: &str,
) -> Option<QueryFont> {
    let mut query = collection.query(sources);
    query.set_families(
        [
            GenericFamily::SansSerif,
            GenericFamily::SystemUi,
            GenericFamily::Serif,
            GenericFamily::Monospace,
            GenericFamily::Math,
            GenericFamily::Emoji,
        ]
        .map(QueryFamily::Generic),
    );
    if let Some(script) = script_of(cluster) {
        query.set_fallbacks(FallbackKey::new(script, None));
    }
    let mut found = None;
    query.matches_with(|font| {
        let draws = font.charmap().is_some_and(|charmap| {
            cluster.chars().all(|c| {
                super::coverage::is_silent(c) || charmap.map(c).is_some_and(|glyph| glyph != 0)
            })
        });
        if draws {
            found = Some(font.clone());
            QueryStatus::Stop
        } else {
            QueryStatus::Continue
        }
    });
    found
}

fn script_of(cluster: &str) -> Option<Script> {
    use unicode_script::Script as Known;
    cluster
        .chars()
        .map(|c| c.script())
        .find(|script| !matches!(script, Known::Common | Known::Inherited | Known::Unknown))
        .and_then(|script| Script::parse(script.short_name()).ok())
}
