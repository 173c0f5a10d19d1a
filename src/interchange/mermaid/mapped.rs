//! A text that was cut and replaced, and that knows where each part of it came from.

use std::borrow::Cow;
use std::ops::Range;

/// A part of a text that is replaced.
pub(super) struct Edit {
    pub(super) range: Range<usize>,
    pub(super) with: String,
}

impl Edit {
    /// Takes a part out.
    pub(super) fn cut(range: Range<usize>) -> Self {
        Self { range, with: String::new() }
    }

    /// Puts something else in its place.
    pub(super) fn replace(range: Range<usize>, with: impl Into<String>) -> Self {
        Self { range, with: with.into() }
    }
}

/// From a byte of the text on, each byte came from one further on in the original.
#[derive(Debug, Clone, Copy)]
struct Run {
    at: usize,
    origin: usize,
}

/// How many signs of a quotation stand before a line, up to so many, and how long they are.
#[must_use]
pub fn quotation(line: &str, most: usize) -> (usize, usize) {
    let (mut rest, mut depth) = (line, 0);
    while depth < most
        && let Some(inside) = rest.trim_start_matches(' ').strip_prefix('>')
    {
        depth += 1;
        rest = inside.strip_prefix(' ').unwrap_or(inside);
    }
    (depth, line.len() - rest.len())
}

/// A text made from another.
pub struct Mapped<'a> {
    text: Cow<'a, str>,
    runs: Vec<Run>,
}

impl<'a> Mapped<'a> {
    /// The text as it is.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text: Cow::Borrowed(text), runs: vec![Run { at: 0, origin: 0 }] }
    }

    /// A part of a text; empty where the range is none of it.
    #[must_use]
    pub fn part(whole: &'a str, range: Range<usize>) -> Self {
        let origin = range.start;
        let text = whole.get(range).unwrap_or_default();
        Self { text: Cow::Borrowed(text), runs: vec![Run { at: 0, origin }] }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text with up to so many spaces and tabs less before each line.
    #[must_use]
    pub fn dedented(self, indent: usize) -> Self {
        let mut cuts = Vec::new();
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            let space = line.len() - line.trim_start_matches([' ', '\t']).len();
            let cut = space.min(indent);
            cuts.extend((cut > 0).then(|| Edit::cut(start..start + cut)));
            start += line.len();
        }
        self.edited(cuts)
    }

    /// The text without up to so many signs of a quotation (`> `) before each line.
    #[must_use]
    pub fn unquoted(self, depth: usize) -> Self {
        let mut cuts = Vec::new();
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            let (_, cut) = quotation(line, depth);
            cuts.extend((cut > 0).then(|| Edit::cut(start..start + cut)));
            start += line.len();
        }
        self.edited(cuts)
    }

    /// Where in the original a byte came from.
    #[must_use]
    pub fn origin(&self, at: usize) -> usize {
        let next = self.runs.partition_point(|run| run.at <= at);
        match next.checked_sub(1).and_then(|run| self.runs.get(run)) {
            Some(run) => run.origin + (at - run.at),
            None => at,
        }
    }

    /// The text after these edits, which must follow each other and not overlap.
    #[must_use]
    pub(super) fn edited(self, edits: Vec<Edit>) -> Self {
        if edits.is_empty() {
            return self;
        }
        let mut made = Mapped { text: Cow::Owned(String::new()), runs: Vec::new() };
        let mut from = 0;
        for Edit { range, with } in edits {
            debug_assert!(from <= range.start, "edits follow each other");
            made.keep(&self, from..range.start);
            made.runs.push(Run { at: made.text.len(), origin: self.origin(range.start) });
            made.text.to_mut().push_str(&with);
            from = range.end;
        }
        made.keep(&self, from..self.text.len());
        made
    }

    fn keep(&mut self, before: &Self, range: Range<usize>) {
        let shift = self.text.len();
        self.runs.push(Run { at: shift, origin: before.origin(range.start) });
        let first = before.runs.partition_point(|run| run.at <= range.start);
        let inside = before.runs.get(first..).unwrap_or_default().iter();
        self.runs.extend(
            inside
                .take_while(|run| run.at < range.end)
                .map(|run| Run { at: shift + (run.at - range.start), origin: run.origin }),
        );
        self.text.to_mut().push_str(before.text.get(range).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_knows_where_it_came_from() {
        let original = "one two three four";
        let once = Mapped::new(original).edited(vec![
            Edit::cut(0..4),
            Edit::replace(8..13, "3"),
            Edit::cut(18..18),
        ]);
        assert_eq!(once.text(), "two 3 four");
        let twice = once.edited(vec![Edit::replace(0..3, "zwei!"), Edit::cut(3..6)]);
        assert_eq!(twice.text(), "zwei!four");
        assert_eq!(twice.origin(0), 4);
        for (at, c) in twice.text().char_indices().skip(5) {
            let origin = twice.origin(at);
            assert_eq!(original.get(origin..).and_then(|rest| rest.chars().next()), Some(c));
        }
    }

    #[test]
    fn a_part_knows_its_place() {
        let part = Mapped::part("abc\ndef", 4..7).edited(vec![Edit::cut(0..1)]);
        assert_eq!((part.text(), part.origin(0)), ("ef", 5));
    }
}
