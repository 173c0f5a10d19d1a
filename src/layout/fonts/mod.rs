//! The faces that text is set in, and which face draws which character.
//!
//! Noto Sans for everything that it covers; then the bundled symbol fonts; then, enumerated only
//! at the first character that none of them has, the fonts of the system. A character that a face
//! lacks changes the face of its own run and of nothing else on the line. Window, SVG and PDF all
//! ask here for the bytes of a face, so that they show the same glyphs.

mod coverage;
mod system;

use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use harfrust::{BufferFlags, ShapeOptions, ShapePlan, Shaper, ShaperData, UnicodeBuffer};
use skrifa::raw::TableProvider as _;
use skrifa::{FontRef, MetadataProvider as _};
use unicode_segmentation::UnicodeSegmentation as _;

use coverage::Coverage;
use system::{Found, SystemFonts};

use super::scene::Face;

/// The bytes of a font file, bundled or mapped from the system.
pub type FontBytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// The family name of the text face, as SVG and PDF name it.
pub const TEXT_FAMILY: &str = "Noto Sans";

/// The font of emoji, which are lines of one colour, so that a face stays legible in the small and
/// in print; egui's font of the same name is an older one of filled shapes that lacks many faces.
pub const EMOJI: &[u8] = include_bytes!("../../../assets/fonts/NotoEmoji-Regular.ttf");

/// The bundled symbol fonts, in the order in which they are asked: family name and bytes.
const SYMBOLS: [(&str, &[u8]); 3] = [
    ("Noto Emoji", EMOJI),
    ("emoji", epaint_default_fonts::EMOJI_ICON),
    ("Hack", epaint_default_fonts::HACK_REGULAR),
];

/// The bundled faces, in the order of their slots.
const BUNDLED: [Face; 6] =
    [Face::Regular, Face::Bold, Face::Italic, Face::Symbols(0), Face::Symbols(1), Face::Symbols(2)];

/// A font file opened for shaping.
struct Font {
    family: String,
    bytes: FontBytes,
    index: u32,
    units_per_em: f32,
    shaper: ShaperData,
    /// How each script is shaped; worked out once.
    plans: Mutex<Vec<Arc<ShapePlan>>>,
    coverage: Coverage,
}

impl Font {
    fn open(family: &str, bytes: FontBytes, index: u32) -> Option<Self> {
        let font = FontRef::from_index((*bytes).as_ref(), index).ok()?;
        let units_per_em = f32::from(font.head().ok()?.units_per_em()).max(1.0);
        let shaper = ShaperData::new(&font);
        let coverage = Coverage::of(font.charmap().mappings().map(|(character, _)| character));
        let (family, plans) = (family.to_owned(), Mutex::default());
        Some(Self { family, bytes, index, units_per_em, shaper, plans, coverage })
    }

    /// The advance of a run, in ems.
    fn advance(&self, text: &str) -> f32 {
        let Ok(font) = FontRef::from_index((*self.bytes).as_ref(), self.index) else { return 0.0 };
        let mut buffer = UnicodeBuffer::new();
        buffer.set_flags(BufferFlags::BEGINNING_OF_TEXT | BufferFlags::END_OF_TEXT);
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaper = self.shaper.shaper(&font).build();
        let plan = self.plan(&shaper, &buffer);
        let glyphs = shaper.shape(buffer, ShapeOptions::new().plan(Some(&plan)));
        let units: i64 =
            glyphs.glyph_positions().iter().map(|glyph| i64::from(glyph.x_advance)).sum();
        units as f32 / self.units_per_em
    }

    fn plan(&self, shaper: &Shaper<'_>, buffer: &UnicodeBuffer) -> Arc<ShapePlan> {
        let (direction, script) = (buffer.direction(), buffer.script());
        let script = Some(script).filter(|&script| script != harfrust::script::UNKNOWN);
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        let known = plans.iter().find(|p| p.direction() == direction && p.script() == script);
        if let Some(plan) = known {
            return plan.clone();
        }
        let plan = Arc::new(ShapePlan::new(shaper, direction, script, None, &[]));
        plans.push(plan.clone());
        plan
    }
}

/// All faces. One is shared by the whole program ([`Fonts::shared`]), since a [`Face::System`]
/// means the same font everywhere.
pub struct Fonts {
    /// By slot; opened at first use.
    bundled: [OnceLock<Option<Font>>; BUNDLED.len()],
    /// `None`: characters beyond the bundled faces stay without a font of their own.
    system: Option<Mutex<SystemFonts>>,
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fonts").field("system", &self.system.is_some()).finish_non_exhaustive()
    }
}

impl Fonts {
    /// The program's fonts: the bundled ones, and the system's for what they lack.
    #[must_use]
    pub fn shared() -> Arc<Self> {
        static SHARED: OnceLock<Arc<Fonts>> = OnceLock::new();
        SHARED
            .get_or_init(|| {
                Arc::new(Self { system: Some(Mutex::default()), ..Self::bundled_only() })
            })
            .clone()
    }

    /// The bundled fonts alone: the same on every machine.
    #[must_use]
    pub fn bundled_only() -> Self {
        Self { bundled: Default::default(), system: None }
    }

    /// The bundled fonts alone, one set for all tests.
    #[cfg(test)]
    pub(crate) fn for_tests() -> Arc<Self> {
        static SHARED: OnceLock<Arc<Fonts>> = OnceLock::new();
        SHARED.get_or_init(|| Arc::new(Self::bundled_only())).clone()
    }

    /// The bundled faces, in a fixed order.
    #[must_use]
    pub fn bundled_faces() -> &'static [Face] {
        &BUNDLED
    }

    /// The font file of a face, and which font of the file it is. `None` only for a
    /// [`Face::System`] that nobody was given.
    #[must_use]
    pub fn bytes(&self, face: Face) -> Option<(FontBytes, u32)> {
        self.with(face, |font| (font.bytes.clone(), font.index))
    }

    /// The family name of a face.
    #[must_use]
    pub fn family(&self, face: Face) -> String {
        self.with(face, |font| font.family.clone()).unwrap_or_default()
    }

    /// Which face draws which part of a text that was asked for in `face`.
    #[must_use]
    pub fn runs(&self, text: &str, face: Face) -> Vec<(Range<usize>, Face)> {
        if text.is_empty() {
            return Vec::new();
        }
        if self.covers(face, text) {
            return vec![(0..text.len(), face)];
        }
        let mut runs: Vec<(Range<usize>, Face)> = Vec::new();
        for (at, cluster) in text.grapheme_indices(true) {
            let chosen = self.face_of(cluster, face);
            match runs.last_mut() {
                Some((range, last)) if *last == chosen => range.end = at + cluster.len(),
                _ => runs.push((at..at + cluster.len(), chosen)),
            }
        }
        runs
    }

    /// The advance of a run that one face draws, in ems: times the font size it is the width.
    #[must_use]
    pub fn advance(&self, run: &str, face: Face) -> f32 {
        self.with(face, |font| font.advance(run)).unwrap_or_default()
    }

    fn covers(&self, face: Face, text: &str) -> bool {
        self.with(face, |font| text.chars().all(|c| font.coverage.has(c))).unwrap_or(false)
    }

    /// The first face that draws a whole cluster, else one that draws what it begins with; the
    /// face that was asked for if none does.
    fn face_of(&self, cluster: &str, wanted: Face) -> Face {
        let first = cluster.chars().next().map(char::len_utf8).and_then(|end| cluster.get(..end));
        let find = |part: &str| {
            let mut bundled = std::iter::once(wanted).chain(BUNDLED);
            bundled.find(|&face| self.covers(face, part)).or_else(|| self.system_face(part))
        };
        find(cluster).or_else(|| first.and_then(find)).unwrap_or(wanted)
    }

    fn system_face(&self, cluster: &str) -> Option<Face> {
        let mut system = self.system.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner);
        let Found(number) = system.find(cluster)?;
        Some(Face::System(number))
    }

    fn with<T>(&self, face: Face, read: impl FnOnce(&Font) -> T) -> Option<T> {
        match face {
            Face::System(number) => {
                let system = self.system.as_ref()?;
                let system = system.lock().unwrap_or_else(PoisonError::into_inner);
                system.font(number).map(read)
            }
            bundled => {
                let slot = BUNDLED.iter().position(|&face| face == bundled)?;
                let open = || {
                    let (family, bytes) = file_of(bundled)?;
                    Font::open(family, Arc::new(bytes), 0)
                };
                self.bundled.get(slot)?.get_or_init(open).as_ref().map(read)
            }
        }
    }
}

/// Family name and bytes of a bundled face.
fn file_of(face: Face) -> Option<(&'static str, &'static [u8])> {
    match face {
        Face::Regular => Some((TEXT_FAMILY, notosans::REGULAR_TTF)),
        Face::Bold => Some((TEXT_FAMILY, notosans::BOLD_TTF)),
        Face::Italic => Some((TEXT_FAMILY, notosans::ITALIC_TTF)),
        Face::Symbols(number) => SYMBOLS.get(usize::from(number)).copied(),
        Face::System(_) => None,
    }
}

/// The weight of a face, 100–900.
#[must_use]
pub fn weight(face: Face) -> u16 {
    if face == Face::Bold { 700 } else { 400 }
}

/// Whether a face is slanted.
#[must_use]
pub fn is_italic(face: Face) -> bool {
    face == Face::Italic
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_faces_open_under_the_names_that_their_files_carry() {
        let fonts = Fonts::for_tests();
        for &face in Fonts::bundled_faces() {
            let (bytes, index) = fonts.bytes(face).expect("bundled");
            let font = FontRef::from_index((*bytes).as_ref(), index).expect("a font");
            let name = font
                .localized_strings(skrifa::string::StringId::FAMILY_NAME)
                .english_or_first()
                .expect("a name")
                .to_string();
            assert_eq!(fonts.family(face), name);
        }
        assert!(fonts.bytes(Face::System(0)).is_none());
    }

    #[test]
    fn a_missing_glyph_changes_its_own_run_only() {
        let fonts = Fonts::for_tests();
        let text = "Kahvi 👍🏽 ja pulla";
        let runs = fonts.runs(text, Face::Bold);
        let pieces: Vec<_> =
            runs.iter().map(|(range, face)| (&text[range.clone()], *face)).collect();
        assert_eq!(
            pieces,
            [("Kahvi ", Face::Bold), ("👍🏽", Face::Symbols(0)), (" ja pulla", Face::Bold)]
        );
        for text in
            ["ÄäÖöÅåŠšŽž", "āčēģīķļņšūž", "”Ok” – ’n’ … „L”", "Жук Ωμέγα", "a\u{a0}b\u{ad}c"]
        {
            assert_eq!(fonts.runs(text, Face::Italic), [(0..text.len(), Face::Italic)], "{text}");
        }
    }

    #[test]
    fn the_faces_of_feelings_are_drawn_on_every_machine() {
        let fonts = Fonts::for_tests();
        for face in ["😀", "🙂", "😐", "🙁", "😡", "😢", "🥲", "🤯", "🫠", "🤩", "🤷‍♀️"]
        {
            let whole = [(0..face.len(), Face::Symbols(0))];
            assert_eq!(fonts.runs(face, Face::Regular), whole, "{face}");
            let width = fonts.advance(face, Face::Symbols(0));
            assert!((0.9..1.5).contains(&width), "{face} is one picture: {width}");
        }
    }

    #[test]
    fn a_font_of_the_system_can_be_had_by_whoever_shows_it() {
        let fonts = Fonts::shared();
        let text = "Tere שלום 漢字 नमस्ते";
        let mut end = 0;
        for (range, face) in fonts.runs(text, Face::Regular) {
            assert_eq!(range.start, end, "runs follow each other");
            end = range.end;
            assert!(fonts.bytes(face).is_some() && !fonts.family(face).is_empty());
            assert!(fonts.advance(&text[range], face) > 0.0);
        }
        assert_eq!(end, text.len());
    }

    #[test]
    fn what_no_bundled_font_has_stays_in_the_asked_face() {
        let fonts = Fonts::for_tests();
        assert_eq!(fonts.runs("漢", Face::Regular), [(0..3, Face::Regular)]);
        assert_eq!(fonts.runs("", Face::Regular), []);
    }
}
