//! Text on slides: paragraphs, and how high they become at a width.
//!
//! Slides name a typeface that every office program has, and it is narrower than the one that is
//! measured with here: what fits by this measure fits there too, also where another typeface
//! stands in.

use crate::export::ranges;
use crate::layout::fonts::Fonts;
use crate::layout::measure::Measure;
use crate::layout::scene::{Face, Ink};
use crate::layout::wrap::{Syllables, wrap};

/// The height of a line, in font sizes, in the office program that sets the widest lines.
const LINE: f32 = 1.2;

/// Where a paragraph's lines stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Align {
    #[default]
    Left,
    Middle,
    Right,
}

/// A paragraph in one style.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Para {
    pub(super) text: String,
    /// In points.
    pub(super) size: f32,
    pub(super) face: Face,
    pub(super) ink: Ink,
    pub(super) align: Align,
    /// Points of room above it; none at the top of a box.
    pub(super) above: f32,
    /// So many bytes at its beginning are bold: what the rest explains.
    pub(super) term: usize,
    /// Whether it is in the words, and in the language, of those who made the map.
    pub(super) is_theirs: bool,
}

impl Para {
    pub(super) fn new(text: impl Into<String>, size: f32, ink: Ink) -> Self {
        let (face, align) = (Face::Regular, Align::Left);
        // A paragraph is one line of source: line ends are made spaces when it is written.
        let text: String = text.into();
        let text = ranges::held(&text).into_owned();
        Self { text, size, face, ink, align, above: 0.0, term: 0, is_theirs: false }
    }

    /// A term in bold letters, and what it means.
    pub(super) fn explained(term: &str, meaning: &str, size: f32, ink: Ink) -> Self {
        let term = ranges::held(term);
        let length = term.len();
        Self { term: length, ..Self::new(format!("{term} {meaning}"), size, ink) }
    }

    /// The same, written by those who made the map.
    pub(super) fn theirs(self) -> Self {
        Self { is_theirs: true, ..self }
    }

    pub(super) fn bold(self) -> Self {
        Self { face: Face::Bold, ..self }
    }

    pub(super) fn italic(self) -> Self {
        Self { face: Face::Italic, ..self }
    }

    pub(super) fn middle(self) -> Self {
        Self { align: Align::Middle, ..self }
    }

    pub(super) fn right(self) -> Self {
        Self { align: Align::Right, ..self }
    }

    pub(super) fn above(self, above: f32) -> Self {
        Self { above, ..self }
    }

    /// So many times as large, to half a point.
    pub(super) fn scaled(self, by: f32) -> Self {
        Self { size: (self.size * by * 2.0).round() / 2.0, above: self.above * by, ..self }
    }
}

/// Paragraphs so many times as large.
pub(super) fn scaled(paras: &[Para], by: f32) -> Vec<Para> {
    paras.iter().map(|para| para.clone().scaled(by)).collect()
}

/// How much of a width is used: where a machine lacks the typeface and those like it, a wider one
/// stands in for it, and its bold letters are wider still. The widest that office programs take sets
/// texts of these languages 9% and 14% wider than the typeface that measures.
const USED: f32 = 0.91;
const USED_BOLD: f32 = 0.87;
/// The same for single words, which vary more than lines do.
const USED_WORD: f32 = 0.97;
/// How much wider a sign of calculation is in such a typeface beyond that, in font sizes.
const SIGN: f32 = 0.2;
/// How much wider bold letters are, in font sizes.
const BOLD: f32 = 0.06;
/// Where a line ends inside a paragraph.
pub(super) const LINE_END: char = '\u{2028}';

/// Measures paragraphs.
pub(super) struct Ruler {
    measure: Measure,
    /// How much wider the typeface runs than the one that measures; at least 1.
    wider: f32,
    /// How words are parted that are wider than their box: those of the report, and those of who made
    /// the map.
    syllables: [Syllables; 2],
}

impl Ruler {
    /// A ruler for a typeface that runs that much wider than the one that measures.
    pub(super) fn new(wider: f32, syllables: [Syllables; 2]) -> Self {
        Self { measure: Measure::new(Fonts::shared()), wider: wider.max(1.0), syllables }
    }

    /// How much of a width is used.
    fn used(&self, face: Face) -> f32 {
        (if face == Face::Bold { USED_BOLD } else { USED }) / self.wider
    }

    /// The height of some paragraphs at that width, in points.
    pub(super) fn height(&self, paras: &[Para], width: f32) -> f32 {
        let heights = paras.iter().enumerate().map(|(at, para)| {
            let above = if at == 0 { 0.0 } else { para.above };
            above + self.lines(para, width).len() as f32 * para.size * LINE
        });
        heights.sum()
    }

    /// The largest of some sizes at which a text needs no more lines than that; the smallest where
    /// none does.
    pub(super) fn size_for(&self, text: &str, sizes: &[f32], width: f32, most: usize) -> f32 {
        let fits = |size: &&f32| {
            let para = Para::new(text, **size, Ink::Text).bold();
            self.lines(&para, width).len() <= most
        };
        sizes.iter().find(fits).or(sizes.last()).copied().unwrap_or(12.0)
    }

    /// Whether a paragraph needs no more lines than that, and no word of it has to be parted.
    pub(super) fn fits(&self, para: &Para, width: f32, most: usize) -> bool {
        self.longest(para) <= width && self.lines(para, width).len() <= most
    }

    /// The width that a paragraph needs to stand on one line.
    pub(super) fn width(&self, para: &Para) -> f32 {
        self.text_width(&para.text, para) / self.used(para.face)
    }

    /// The width that its longest word needs.
    pub(super) fn longest(&self, para: &Para) -> f32 {
        let words = para.text.split([' ', '\n', '-', '–', '/', LINE_END]);
        let widths = words.map(|word| self.text_width(word, para));
        widths.fold(0.0, f32::max) / (self.used(para.face) * USED_WORD)
    }

    /// The same paragraph, with words that are wider than that parted at syllables: programs that
    /// show slides would part them anywhere.
    pub(super) fn parted(&self, para: Para, width: f32) -> Para {
        if self.longest(&para) <= width {
            return para;
        }
        let room = self.room(&para, width) * USED_WORD;
        let text = para.text.replace(['\n', '\r', '\t'], " ");
        let [own, theirs] = self.syllables;
        let syllables = if para.is_theirs { theirs } else { own };
        let lines = wrap(&self.measure, &text, face(&para), para.size, room, syllables);
        let lines: Vec<String> = lines.into_iter().map(|line| line.text).collect();
        Para { text: lines.join(&LINE_END.to_string()), ..para }
    }

    fn text_width(&self, text: &str, para: &Para) -> f32 {
        self.measure.width(text, face(para), para.size) + signs(text) * para.size
    }

    /// How much of a width a paragraph's lines may take by the typeface that measures.
    fn room(&self, para: &Para, width: f32) -> f32 {
        let own = self.measure.width(&para.text, face(para), para.size);
        let signs = signs(&para.text) * para.size / own.max(1.0);
        // Bold letters are wider.
        let bold = para.text.get(..para.term).unwrap_or_default().chars().count() as f32;
        let width = width - bold * para.size * BOLD;
        width * self.used(para.face) / (1.0 + signs.min(0.2))
    }

    /// The part of a text that stands on the first lines, with an ellipsis where something follows.
    pub(super) fn cut(&self, para: &Para, width: f32, most: usize) -> String {
        let lines = self.lines(para, width);
        match lines.get(most) {
            None => para.text.clone(),
            Some(next) => {
                let kept = para.text.get(..next.0).unwrap_or(&para.text);
                let mut kept = kept.trim_end().to_owned();
                kept.pop();
                // The ellipsis takes the place of a whole word, unless that is most of the text.
                let end = kept.rfind([' ', LINE_END]).filter(|end| end * 2 > kept.len());
                kept.truncate(end.unwrap_or(kept.len()));
                kept.push('…');
                kept
            }
        }
    }

    /// Parts paragraphs so that the first part is no higher than that; at least one line of it
    /// stays, so that whoever goes on with the rest comes to an end.
    pub(super) fn split(&self, paras: &[Para], width: f32, height: f32) -> (Vec<Para>, Vec<Para>) {
        let (mut first, mut rest): (Vec<Para>, Vec<Para>) = (Vec::new(), Vec::new());
        let mut room = height;
        for para in paras {
            if !rest.is_empty() {
                rest.push(para.clone());
                continue;
            }
            let above = if first.is_empty() { 0.0 } else { para.above };
            let lines = self.lines(para, width);
            // What is exactly as high as its room fits, however that was rounded.
            let fits = ((room - above) / (para.size * LINE) + 0.01).floor().max(0.0) as usize;
            let fits = if first.is_empty() { fits.max(1) } else { fits };
            if fits >= lines.len() {
                room -= above + lines.len() as f32 * para.size * LINE;
                first.push(para.clone());
                continue;
            }
            let at = lines.get(fits).map_or(para.text.len(), |line| line.0);
            let (kept, left) = para.text.split_at_checked(at).unwrap_or((&para.text, ""));
            if !kept.trim().is_empty() {
                first.push(Para { text: kept.trim_end().to_owned(), ..para.clone() });
            }
            rest.push(Para { text: left.to_owned(), term: 0, ..para.clone() });
        }
        (first, rest)
    }

    /// Where in the text each line begins, and where it ends.
    fn lines(&self, para: &Para, width: f32) -> Vec<(usize, usize)> {
        // Line ends are written as spaces; both are one byte.
        let text = para.text.replace(['\n', '\r', '\t'], " ");
        let room = self.room(para, width);
        let lines = wrap(&self.measure, &text, face(para), para.size, room, Syllables::None);
        lines.into_iter().map(|line| (line.source.start, line.source.end)).collect()
    }
}

/// What the signs in a text take beyond what letters do, in font sizes.
fn signs(text: &str) -> f32 {
    text.chars().filter(|c| matches!(c, '+' | '−' | '=' | '<' | '>' | '×' | '÷')).count() as f32
        * SIGN
}

/// The face that measures: slanted letters are as wide as upright ones.
fn face(para: &Para) -> Face {
    if para.face == Face::Bold { Face::Bold } else { Face::Regular }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_fit_into_a_room_of_their_own_height() {
        let ruler = Ruler::new(1.0, [Syllables::None; 2]);
        for step in 0..40_u8 {
            let size = 10.0 + f32::from(step) * 0.17;
            let text = "External customer, households under warranty, 70% of customers";
            let paras = ["Oskar, 44", "bus driver, father of two", text]
                .map(|text| Para::new(text, size, Ink::Text).above(1.0));
            let height = ruler.height(&paras, 170.0);
            let (_, rest) = ruler.split(&paras, 170.0, height);
            assert!(rest.is_empty(), "{size}");
        }
    }

    #[test]
    fn paragraphs_are_parted_where_they_no_longer_fit() {
        let ruler = Ruler::new(1.0, [Syllables::Finnish; 2]);
        let text = "one two three four five six seven eight nine ten eleven twelve".to_owned();
        let paras = [Para::new("head", 10.0, Ink::Text), Para::new(text.as_str(), 10.0, Ink::Text)];
        assert!(ruler.height(&paras, 80.0) > 36.0);
        let (first, rest) = ruler.split(&paras, 80.0, 36.0);
        assert_eq!(first.len(), 2);
        assert!(ruler.height(&first, 80.0) <= 36.0);
        let joined = format!("{} {}", first[1].text, rest[0].text);
        assert_eq!(joined, text, "nothing is lost");
        // However little room there is, something goes out each time.
        let (first, _) = ruler.split(&paras, 80.0, 0.0);
        assert_eq!(first[0].text, "head");
    }

    #[test]
    fn titles_shrink_before_they_are_cut() {
        let ruler = Ruler::new(1.0, [Syllables::Finnish; 2]);
        assert_eq!(ruler.size_for("short", &[28.0, 20.0], 400.0, 1), 28.0);
        assert_eq!(ruler.size_for(&"long ".repeat(10), &[28.0, 20.0], 640.0, 1), 20.0);
        let para = Para::new("word ".repeat(50), 20.0, Ink::Text);
        let cut = ruler.cut(&para, 200.0, 2);
        assert!(cut.ends_with("word…") && cut.len() < 50, "no word is cut in its middle: {cut}");
    }

    #[test]
    fn words_are_parted_at_syllables_and_only_where_they_do_not_fit() {
        let ruler = Ruler::new(1.0, [Syllables::Finnish; 2]);
        let para = |text: &str| Para::new(text, 12.0, Ink::Text).bold();
        assert_eq!(
            ruler.parted(para("Maksaminen ja ruokailu"), 200.0),
            para("Maksaminen ja ruokailu")
        );
        let parted = ruler.parted(para("Maksaminen"), 60.0);
        assert!(["Mak-", "Maksa-", "Maksami-"].iter().any(|head| parted.text.starts_with(head)));
        assert_eq!(parted.text.replace("-\u{2028}", ""), "Maksaminen");
        assert!(ruler.longest(&parted) <= 60.0, "each part fits");
        let height = ruler.height(std::slice::from_ref(&parted), 60.0);
        assert_eq!(height, parted.text.split(LINE_END).count() as f32 * 12.0 * LINE);
    }
}
