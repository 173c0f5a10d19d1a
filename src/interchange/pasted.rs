//! What a text from the clipboard is: a whole journey, or cells for one.

use super::Format;
use super::markdown;
use super::table::{Grid, grid_of, is_headed};

/// What a text that was pasted is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pasted {
    /// A journey: a Mermaid diagram, a table whose headings name stages or steps, or Markdown with
    /// lists under several headings; empathy maps, too.
    Journey,
    /// The cells of a Markdown table, row by row.
    Cells(Vec<Vec<String>>),
    /// Anything else: rows of a spreadsheet, a list, words.
    Text,
}

/// So long texts are looked at as tables; a longer one is text.
const LONGEST: usize = 4 * 1024 * 1024;

impl Pasted {
    /// What that text is.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let format = Format::of_text(text);
        if format == Format::Mermaid || markdown::has_diagram(text) {
            return Self::Journey;
        }
        if text.len() > LONGEST {
            return Self::Text;
        }
        let grid = match format {
            Format::Markdown => markdown::only_table(text),
            Format::Tsv => grid_of(text, Some(b'\t')).ok().map(Grid::trimmed),
            _ => None,
        };
        match grid {
            Some(grid) if is_headed(&grid) => Self::Journey,
            None if format == Format::Markdown && markdown::is_document(text) => Self::Journey,
            Some(grid) if format == Format::Markdown => {
                let cells = |row: Vec<super::table::GridCell>| {
                    row.into_iter().map(|cell| cell.text).collect()
                };
                Self::Cells(grid.rows.into_iter().map(cells).collect())
            }
            _ => Self::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_steps_is_a_journey() {
        for text in [
            "journey\n  section A\n    Step: 3: Me",
            "Look:\n```mermaid\njourney\n```",
            "::: mermaid\njourney\n  A: 5\n:::",
            "> ``` Mermaid\n> journey\n> ```",
            "| Stage | Step | Pain points |\n| - | - | - |\n| Buy | Pay | fees |",
            "Stage\tStep\tSatisfaction\nBuy\tPay\t3\n",
            "Vaihe\tAskel\tKipupisteet\nOsto\tMaksaa\tkulut",
            "| Stages | Look | Buy |\n| - | - | - |\n| Actions | searches | pays |",
            "# Booking\n\nPersona: **Anna, 34**\n\n| Stage | Step |\n| - | - |\n| Buy | Pay |\n",
            "# Empathy map: Liisa, 34\n\n## Says\n- Where is it?\n\n## Thinks\n- Too slow\n",
            "# Trip\n\n## Book\n- Compares prices\n\n## Go\n- Boards\n",
        ] {
            assert_eq!(Pasted::of(text), Pasted::Journey, "{text}");
        }
    }

    #[test]
    fn a_table_of_anything_is_cells() {
        let cells = |rows: &[&[&str]]| {
            let texts = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
            Pasted::Cells(texts.collect())
        };
        assert_eq!(
            Pasted::of("| Web | *Phone* |\n| --- | :-: |\n| a \\| b | |\n"),
            cells(&[&["Web", "Phone"], &["a | b"]])
        );
    }

    #[test]
    fn rows_and_lists_are_text() {
        for text in [
            "Web\tPhone\nfast\tslow",
            "- one\n- two",
            "Buys",
            "Notes\tto self",
            "",
            "step\n",
            "# A",
            "# Ideas\n- one\n- two",
            "- one\n  - two",
        ] {
            assert_eq!(Pasted::of(text), Pasted::Text, "{text}");
        }
    }
}
