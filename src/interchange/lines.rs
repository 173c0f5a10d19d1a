//! Lines and columns of a text.

use std::cell::Cell;

use crate::file::Place;

/// Where the lines of a text begin. A line ends in LF, CR LF or CR.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    /// The byte that was asked about last and its column: columns are counted on from there, so
    /// that the places along a line cost no more than the line, however long it is.
    last: Cell<(usize, usize)>,
}

impl<'a> Lines<'a> {
    /// The lines of that text.
    pub(super) fn of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|(at, byte)| {
            **byte == b'\n' || (**byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
        });
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self { text, starts, last: Cell::new((0, 1)) }
    }

    /// The line and column of a byte; beyond the end, those of the end.
    pub(super) fn place(&self, byte: usize) -> Place {
        let byte = byte.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let (last, column) = self.last.get();
        let (from, column) =
            if (start..=byte).contains(&last) { (last, column) } else { (start, 1) };
        let between = self.text.as_bytes().get(from..byte).unwrap_or_default();
        // A byte that continues a character begins none.
        let column = column + between.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
        self.last.set((byte, column));
        Place { line, column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_of_all_kinds_and_characters() {
        let text = "aä\nb\r\n\rc";
        let lines = Lines::of(text);
        let place = |at| {
            let Place { line, column } = lines.place(at);
            (line, column)
        };
        assert_eq!(place(0), (1, 1));
        assert_eq!(place(3), (1, 3));
        assert_eq!(place(4), (2, 1));
        assert_eq!(place(7), (3, 1));
        assert_eq!(place(8), (4, 1));
        assert_eq!(place(99), (4, 2));
    }

    #[test]
    fn places_are_the_same_in_any_order() {
        let text = "aäb\n漢字cd\nf";
        let whole = Lines::of(text);
        let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        for at in bytes.iter().chain(bytes.iter().rev()).copied() {
            assert_eq!(whole.place(at), Lines::of(text).place(at), "{at}");
        }
    }

    #[test]
    fn places_along_one_line_cost_what_it_is_long() {
        let text = "|a".repeat(100_000);
        let lines = Lines::of(&text);
        let begin = std::time::Instant::now();
        let columns: usize = (0..text.len()).map(|at| lines.place(at).column).sum();
        assert_eq!(columns, text.len() * (text.len() + 1) / 2);
        assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
    }
}
