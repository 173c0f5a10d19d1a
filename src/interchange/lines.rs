//! Lines and columns of a text.

use crate::file::Place;

/// Where the lines of a text begin. A line ends in LF, CR LF or CR.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// The lines of that text.
    pub(super) fn of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|(at, byte)| {
            **byte == b'\n' || (**byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
        });
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// The line and column of a byte; beyond the end, those of the end.
    pub(super) fn place(&self, byte: usize) -> Place {
        let byte = byte.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let before = self.text.as_bytes().get(start..byte).unwrap_or_default();
        // A byte that continues a character begins none.
        let column = before.iter().filter(|byte| **byte & 0xc0 != 0x80).count() + 1;
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
}
