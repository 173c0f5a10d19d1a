//! How wide a text is, by shaping: independent of screen and zoom.
//!
//! Widths are kept in ems, word by word with the space after it, so that most texts are measured
//! without shaping anything.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::fonts::Fonts;
use super::scene::Face;

/// Words that are kept before the cache starts anew.
const CAPACITY: usize = 60_000;

/// Ascent and descent of the text face, in ems: all faces stand on its baseline.
const ASCENT: f32 = 1.069;
const DESCENT: f32 = 0.293;

/// The height of a line of that font size, the same for every face and script.
#[must_use]
pub fn line_height(size: f32) -> f32 {
    (size * 1.4).round()
}

/// Where the baseline lies below the top of a line.
#[must_use]
pub fn baseline(size: f32) -> f32 {
    (line_height(size) + (ASCENT - DESCENT) * size) / 2.0
}

/// Measures text.
#[derive(Debug)]
pub struct Measure {
    fonts: Arc<Fonts>,
    words: RefCell<BTreeMap<Face, HashMap<Box<str>, f32>>>,
}

impl Measure {
    /// A measurer with those fonts.
    #[must_use]
    pub fn new(fonts: Arc<Fonts>) -> Self {
        Self { fonts, words: RefCell::default() }
    }

    /// The fonts that it measures with.
    #[must_use]
    pub fn fonts(&self) -> &Arc<Fonts> {
        &self.fonts
    }

    /// The width of a text on one line.
    #[must_use]
    pub fn width(&self, text: &str, face: Face, size: f32) -> f32 {
        text.split_inclusive(' ').map(|word| self.word(word, face)).sum::<f32>() * size
    }

    /// The same of a text that is measured once and never again: nothing is kept.
    #[must_use]
    pub fn width_once(&self, text: &str, face: Face, size: f32) -> f32 {
        text.split_inclusive(' ').map(|word| self.shape(word, face)).sum::<f32>() * size
    }

    fn word(&self, word: &str, face: Face) -> f32 {
        let mut faces = self.words.borrow_mut();
        let words = faces.entry(face).or_default();
        if let Some(&ems) = words.get(word) {
            return ems;
        }
        let ems = self.shape(word, face);
        if words.len() >= CAPACITY {
            words.clear();
        }
        words.insert(word.into(), ems);
        ems
    }

    fn shape(&self, text: &str, face: Face) -> f32 {
        self.fonts
            .runs(text, face)
            .into_iter()
            .filter_map(|(range, face)| Some(self.fonts.advance(text.get(range)?, face)))
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_as_wide_as_its_words() {
        let measure = Measure::new(Fonts::for_tests());
        for text in [
            "Maksa lasku heti, kun voit",
            "AV. Te; Wa – ’Työ’ \"f\" LT",
            "Vai varu atcelt pasūtījumu?",
            "yhdessä 👍 ok",
        ] {
            for face in [Face::Regular, Face::Bold, Face::Italic] {
                let whole = measure.shape(text, face) * 13.0;
                let words = measure.width(text, face, 13.0);
                assert!((whole - words).abs() < 0.3, "{text} {face:?}: {whole} {words}");
            }
        }
    }

    #[test]
    fn widths_scale_with_the_size() {
        let measure = Measure::new(Fonts::for_tests());
        let small = measure.width("Asiakaspolku", Face::Regular, 10.0);
        let large = measure.width("Asiakaspolku", Face::Regular, 30.0);
        assert!(small > 50.0 && small < 80.0, "{small}");
        assert!((large - 3.0 * small).abs() < 1e-3);
        assert_eq!(measure.width("", Face::Regular, 10.0), 0.0);
    }
}
