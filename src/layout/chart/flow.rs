//! Parts of a remark with dots between them, put on lines so that no line begins or ends with a dot.

use super::super::text::Style;
use super::Drawing;

/// What stands between two parts on one line.
const BETWEEN: &str = " · ";

impl Drawing {
    /// The text with its parts on lines of that width: as many on a line as fit, whole where they
    /// fit at all, and a dot only between two on one line.
    pub(super) fn flowed(&self, text: &str, style: Style, width: f32) -> String {
        let lines: Vec<String> =
            text.lines().map(|line| self.flowed_line(line, style, width)).collect();
        lines.join("\n")
    }

    fn flowed_line(&self, text: &str, style: Style, width: f32) -> String {
        let mut lines: Vec<String> = Vec::new();
        for part in text.split(BETWEEN) {
            let longer = lines.last().map(|line| format!("{line}{BETWEEN}{part}"));
            let longer = longer.filter(|line| self.type_.width(line, style) <= width);
            match (longer, lines.last_mut()) {
                (Some(longer), Some(line)) => *line = longer,
                _ => lines.push(part.to_owned()),
            }
        }
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::super::SMALL;
    use super::*;

    #[test]
    fn a_dot_stands_between_two_parts_of_one_line_only() {
        let draw = Drawing::new("en");
        let text = "Target 90% · reached · 95%: 96–100% · n = 210";
        let whole = draw.type_.width(text, SMALL);
        assert_eq!(draw.flowed(text, SMALL, whole + 1.0), text);
        for part in 1..20_u8 {
            let flowed = draw.flowed(text, SMALL, whole * f32::from(part) / 20.0);
            for line in flowed.lines() {
                assert!(!line.starts_with('·') && !line.ends_with('·'), "{flowed}");
                assert_eq!(line.trim(), line, "{flowed}");
            }
            assert_eq!(flowed.replace('\n', BETWEEN), text);
        }
    }
}
