//! Where lines break: at Unicode's break opportunities; inside a word that is wider than the whole
//! line at a syllable, with a visible hyphen; and where nothing else helps between graphemes.
//!
//! New lines that people typed are kept, and no character is lost: the lines' sources follow each
//! other without a gap.

use std::borrow::Cow;
use std::ops::Range;

use hypher::Lang;
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation as _;

use super::measure::Measure;
use super::scene::Face;

/// Fewer letters of a parted word than this on a line are avoided.
const STUMP: usize = 5;
/// By how much a line may be wider than asked: what kerning across its parts can add unseen.
const SLACK: f32 = 0.3;

/// How words are split into syllables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Syllables {
    /// By Finnish patterns.
    Finnish,
    /// By English patterns.
    English,
    /// By the Latvian rule: the last consonant before a vowel goes to the next line.
    Latvian,
    /// Not at all.
    #[default]
    None,
}

impl Syllables {
    /// Those of a language, told by its tag (`fi`, `en-GB`).
    #[must_use]
    pub fn of(language: &str) -> Self {
        match language.split(['-', '_']).next().unwrap_or_default() {
            "fi" => Self::Finnish,
            "en" => Self::English,
            "lv" => Self::Latvian,
            _ => Self::None,
        }
    }

    /// The places inside a word of letters where it may be parted, in bytes.
    #[must_use]
    pub fn breaks(self, word: &str) -> Vec<usize> {
        let by_pattern = |language| {
            let mut at = 0;
            let mut breaks: Vec<usize> = hypher::hyphenate(word, language)
                .map(|syllable| {
                    at += syllable.len();
                    at
                })
                .collect();
            breaks.pop();
            breaks
        };
        match self {
            Self::Finnish => by_pattern(Lang::Finnish),
            Self::English => by_pattern(Lang::English),
            Self::Latvian => latvian_breaks(word),
            Self::None => Vec::new(),
        }
    }
}

fn latvian_breaks(word: &str) -> Vec<usize> {
    let is_vowel = |c: char| "aāeēiīoōuū".contains(c);
    let letters: Vec<(usize, char)> =
        word.char_indices().map(|(at, c)| (at, c.to_lowercase().next().unwrap_or(c))).collect();
    let first_vowel = letters.iter().position(|&(_, c)| is_vowel(c)).unwrap_or(letters.len());
    letters
        .windows(3)
        .enumerate()
        .filter_map(|(i, three)| {
            let [(_, before), (at, here), (_, after)] = *three else { return None };
            let digraph = before == 'd' && matches!(here, 'z' | 'ž');
            let opens = !is_vowel(here) && is_vowel(after) && !digraph;
            (opens && first_vowel <= i && i >= 1 && i + 3 < letters.len()).then_some(at)
        })
        .collect()
}

/// One line of a wrapped text.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What is painted: without the spaces at the end, with a hyphen where a word is parted.
    pub text: String,
    /// How wide that is.
    pub width: f32,
    /// The part of the text that the line stands for, with everything up to the next line.
    pub source: Range<usize>,
}

/// Breaks a text into lines no wider than `width` (but for a single grapheme that is wider). An
/// empty text is one empty line.
#[must_use]
pub fn wrap(
    measure: &Measure,
    text: &str,
    face: Face,
    size: f32,
    width: f32,
    syllables: Syllables,
) -> Vec<Line> {
    let mut breaker = Breaker {
        measure,
        text,
        face,
        size,
        width,
        syllables,
        lines: Vec::new(),
        start: 0,
        x: 0.0,
    };
    let mut from = 0;
    for (to, opportunity) in linebreaks(text) {
        if is_inside_range(text, to) {
            continue;
        }
        breaker.segment(from..to);
        let is_open = breaker.start < to;
        if opportunity == BreakOpportunity::Mandatory && to < text.len() && is_open {
            breaker.end_line(to, false);
        }
        from = to;
    }
    if breaker.start < text.len() || breaker.lines.is_empty() {
        breaker.end_line(text.len(), false);
    }
    if text.ends_with('\n') {
        breaker.end_line(text.len(), false);
    }
    breaker.lines
}

/// Whether a place is inside a range of numbers ("1–2"), which stays on one line where it can.
fn is_inside_range(text: &str, at: usize) -> bool {
    let (Some(before), Some(after)) = (text.get(..at), text.get(at..)) else { return false };
    let mut before = before.chars().rev();
    before.next() == Some('–')
        && before.next().is_some_and(|c| c.is_ascii_digit())
        && after.starts_with(|c: char| c.is_ascii_digit())
}

struct Breaker<'a> {
    measure: &'a Measure,
    text: &'a str,
    face: Face,
    size: f32,
    width: f32,
    syllables: Syllables,
    lines: Vec<Line>,
    /// Where the line that is being filled begins.
    start: usize,
    /// How wide what is on it is, spaces at the end included.
    x: f32,
}

impl Breaker<'_> {
    fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// Ends the line that is being filled. What was measured part by part can be wider as a whole
    /// (scripts are shaped by what stands beside them): then it becomes more lines.
    fn end_line(&mut self, end: usize, hyphen: bool) {
        let mut line = self.line(end, hyphen);
        while line.width > self.width + SLACK
            && let Some(to) = self.part(end)
        {
            let first = self.line(to, false);
            self.lines.push(first);
            self.start = to;
            line = self.line(end, hyphen);
        }
        self.lines.push(line);
        self.start = end;
        self.x = 0.0;
    }

    fn line(&self, end: usize, hyphen: bool) -> Line {
        let source = self.start..end;
        let text = painted(self.slice(source.clone()), hyphen).into_owned();
        let width = self.measure.width(&text, self.face, self.size);
        Line { text, width, source }
    }

    /// Where a line up to `end` that is too wide is parted: at its last opportunity that fits,
    /// else between graphemes.
    fn part(&self, end: usize) -> Option<usize> {
        let source = self.slice(self.start..end);
        let places = |all: &mut dyn Iterator<Item = usize>| -> Vec<usize> {
            all.filter(|&at| at > 0 && at < source.len()).collect()
        };
        let fits = |&at: &usize| self.line(self.start + at, false).width <= self.width + SLACK;
        let spaces = places(&mut linebreaks(source).map(|(at, _)| at));
        let graphemes = places(&mut source.grapheme_indices(true).map(|(at, _)| at));
        let last = |places: &[usize]| places.iter().copied().rfind(fits);
        let at = last(&spaces).or_else(|| last(&graphemes)).or(graphemes.first().copied())?;
        Some(self.start + at)
    }

    fn fits(&self, width: f32) -> bool {
        self.x + width <= self.width + 0.01
    }

    /// Puts what stands between two opportunities onto this line or the next.
    fn segment(&mut self, range: Range<usize>) {
        let ending = painted(self.slice(range.clone()), false);
        let ending_width = self.measure.width(&ending, self.face, self.size);
        if !self.fits(ending_width) {
            if ending_width > self.width {
                return self.long(range);
            }
            if self.start < range.start {
                self.end_line(range.start, false);
            }
        }
        let inside_width =
            self.measure.width(&painted_inside(self.slice(range)), self.face, self.size);
        self.x += inside_width;
    }

    /// Parts a word that is wider than a whole line, beginning in what is left of this one.
    fn long(&mut self, range: Range<usize>) {
        let mut at = range.start;
        let is_address = is_address(self.slice(range.clone()));
        let breaks = if is_address { Vec::new() } else { self.syllable_breaks(range.clone()) };
        loop {
            if range.end <= self.reach(at) && self.fits(self.ending_width(at..range.end)) {
                let inside = painted_inside(self.slice(at..range.end));
                let inside_width = self.measure.width_once(&inside, self.face, self.size);
                self.x += inside_width;
                return;
            }
            if let Some(to) = self.last_fitting(at, range.end, &breaks) {
                self.end_line(to, true);
                at = to;
            } else if self.start < at {
                self.end_line(at, false);
            } else {
                let (to, hyphen) = self.grapheme_break(at..range.end, is_address);
                let to = to + spaces_at(self.slice(to..range.end));
                self.end_line(to, hyphen);
                at = to;
            }
            if at >= range.end {
                return;
            }
        }
    }

    /// How wide a stretch is at the end of a line.
    fn ending_width(&self, range: Range<usize>) -> f32 {
        self.measure.width_once(&painted(self.slice(range), false), self.face, self.size)
    }

    /// The last syllable break at which the word up to there, with a hyphen, fits on this line.
    fn last_fitting(&self, from: usize, end: usize, breaks: &[usize]) -> Option<usize> {
        let first = breaks.partition_point(|&at| at <= from);
        let reach = self.reach(from);
        let parts: Vec<usize> = breaks
            .get(first..)
            .unwrap_or_default()
            .iter()
            .copied()
            .take_while(|&at| at <= reach)
            .take_while(|&at| {
                let part = painted(self.slice(from..at), true);
                self.fits(self.measure.width_once(&part, self.face, self.size))
            })
            .collect();
        // A stump of a word reads badly, at the end of a line as at the beginning of one.
        let is_stump =
            |range: Range<usize>| self.slice(range).trim_end().chars().nth(STUMP - 1).is_none();
        let last = parts.iter().copied().rfind(|&at| !is_stump(at..end));
        let last = last.or(parts.last().copied());
        last.filter(|&at| self.start == from || !is_stump(from..at))
    }

    /// A position beyond which nothing that begins at `from` can still fit on a line. Whoever parts
    /// a word measures up to here only, so that a text without any space costs what it is long and
    /// not the square of that.
    fn reach(&self, from: usize) -> usize {
        let letters = (self.width / self.size * 8.0).max(8.0) as usize;
        let rest = self.slice(from..self.text.len());
        rest.char_indices().nth(letters).map_or(self.text.len(), |(at, _)| from + at)
    }

    /// As many graphemes as fit (at least one), and whether a hyphen marks the break; none does in
    /// an address.
    fn grapheme_break(&self, range: Range<usize>, is_address: bool) -> (usize, bool) {
        let reach = self.reach(range.start).min(range.end);
        let mut ends: Vec<usize> = self
            .slice(range.start..reach)
            .grapheme_indices(true)
            .map(|(at, grapheme)| range.start + at + grapheme.len())
            .collect();
        if ends.last() == Some(&range.end) {
            ends.pop();
        }
        let fits = |to: usize, hyphen: bool| {
            let part = painted(self.slice(range.start..to), hyphen);
            self.measure.width_once(&part, self.face, self.size) <= self.width + 0.01
        };
        let fitting = ends.partition_point(|&to| fits(to, false));
        let last = fitting.checked_sub(1).and_then(|at| ends.get(at)).copied();
        let Some(last) = last else {
            return (ends.first().copied().unwrap_or(range.end), false);
        };
        let hyphened = ends
            .get(..fitting)
            .unwrap_or_default()
            .iter()
            .rev()
            .copied()
            .find(|&to| self.is_inside_word(to) && fits(to, true));
        let is_word = self.is_inside_word(last);
        match hyphened {
            _ if is_address => (last, false),
            Some(to) if is_word && self.slice(range.start..to).chars().count() >= 2 => (to, true),
            _ => (last, false),
        }
    }

    /// Whether letters of a script that hyphenates stand on both sides.
    fn is_inside_word(&self, at: usize) -> bool {
        let is_letter = |c: char| c.is_alphabetic() && (c as u32) < 0x590;
        between(self.text, at, is_letter)
    }

    fn syllable_breaks(&self, range: Range<usize>) -> Vec<usize> {
        let segment = self.slice(range.clone());
        let mut breaks = Vec::new();
        for (at, word) in segment.split_word_bound_indices() {
            for (offset, part) in letters_of(word) {
                let start = range.start + at + offset;
                breaks.extend(self.syllables.breaks(part).into_iter().map(|b| start + b));
            }
        }
        breaks
    }
}

/// The length of the spaces that a text begins with.
fn spaces_at(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// Whether the characters on both sides of a place are of that sort.
fn between(text: &str, at: usize, sort: impl Fn(char) -> bool) -> bool {
    let before = text.get(..at).and_then(|part| part.chars().next_back());
    let after = text.get(at..).and_then(|part| part.chars().next());
    before.is_some_and(&sort) && after.is_some_and(&sort)
}

/// Whether a segment is (part of) a web or mail address or a file's path, where an added hyphen
/// would be read as part of it.
fn is_address(segment: &str) -> bool {
    segment.contains("://")
        || segment.char_indices().any(|(at, c)| {
            let inside = || {
                let before = segment.get(..at).and_then(|part| part.chars().next_back());
                let after = segment.get(at + c.len_utf8()..).and_then(|part| part.chars().next());
                before.is_some_and(char::is_alphanumeric)
                    && after.is_some_and(char::is_alphanumeric)
            };
            matches!(c, '.' | '/' | '@' | '_' | '\\') && inside()
        })
}

/// The stretches of letters in a word, with their offsets.
fn letters_of(word: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    word.split_inclusive(|c: char| !c.is_alphabetic()).map(move |piece| {
        let start = at;
        at += piece.len();
        (start, piece.trim_end_matches(|c: char| !c.is_alphabetic()))
    })
}

/// A stretch of text as it is painted: controls are spaces; soft hyphens are nothing, nor are the
/// skin tones of emoji, which are of one colour here.
fn painted_inside(text: &str) -> Cow<'_, str> {
    let is_hidden = |c: char| matches!(c, '\u{ad}' | '\u{1f3fb}'..='\u{1f3ff}' | '\r' | '\n');
    if !text.chars().any(|c| c.is_control() || is_hidden(c)) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter(|&c| !is_hidden(c));
    Cow::Owned(kept.map(|c| if c.is_control() { ' ' } else { c }).collect())
}

/// A line as it is painted: without the white space at its end, whichever Unicode has.
fn painted(source: &str, hyphen: bool) -> Cow<'_, str> {
    let trimmed = |text: &str| text.trim_end().len();
    let is_parted = hyphen || source.ends_with('\u{ad}');
    match painted_inside(source) {
        Cow::Borrowed(text) if !is_parted => {
            Cow::Borrowed(text.get(..trimmed(text)).unwrap_or_default())
        }
        text => {
            let mut text = text.into_owned();
            text.truncate(trimmed(&text));
            if is_parted {
                text.push('-');
            }
            Cow::Owned(text)
        }
    }
}

#[cfg(test)]
mod tests;
