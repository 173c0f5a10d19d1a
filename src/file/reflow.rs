//! Compact RON or JSON laid out for people and for git.
//!
//! A bracket group that fits on the rest of its line stays there; else each of its items gets a
//! line of its own. Knows no schema: it moves tokens, and writes the strings of RON readably.

use super::token::{Kind, Token, Tokens};

/// How wide a line may be, in characters.
const WIDTH: usize = 100;
/// By how much each level is set in.
const INDENT: usize = 2;

/// Which of the two languages is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Strings come without escapes and get ours; a spread group has a comma after its last item.
    Ron,
    /// Strings stay as they are.
    Json,
}

/// A token, with what layout needs to know of it.
struct Piece {
    kind: Kind,
    text: String,
    /// How wide it is; an opening bracket: its whole group on one line.
    width: usize,
    /// Whether the group that it opens is empty.
    empty: bool,
}

/// Lays out a value that a serializer wrote without any space. No newline at the end.
pub(crate) fn reflow(compact: &str, style: Style) -> String {
    let pieces = measured(compact, style);
    let mut page = Page { out: String::with_capacity(compact.len() * 2), column: 0, level: 0 };
    let mut spread = Vec::new();
    for piece in &pieces {
        let inside_spread = spread.last().copied().unwrap_or(false);
        match piece.kind {
            Kind::Open => {
                page.put(&piece.text);
                let fits = page.column - 1 + piece.width < WIDTH;
                let spreads = (inside_spread || spread.is_empty()) && !piece.empty && !fits;
                spread.push(spreads);
                if spreads {
                    page.level += 1;
                    page.new_line();
                }
            }
            Kind::Close => {
                if spread.pop() == Some(true) {
                    page.level -= 1;
                    if style == Style::Ron {
                        page.put(",");
                    }
                    page.new_line();
                }
                page.put(&piece.text);
            }
            Kind::Comma if inside_spread => {
                page.put(",");
                page.new_line();
            }
            Kind::Comma => page.put(", "),
            Kind::Colon => page.put(": "),
            _ => page.put(&piece.text),
        }
    }
    page.out
}

struct Page {
    out: String,
    column: usize,
    level: usize,
}

impl Page {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
        self.column += text.chars().count();
    }

    fn new_line(&mut self) {
        self.out.push('\n');
        self.column = self.level * INDENT;
        self.out.extend(std::iter::repeat_n(' ', self.column));
    }
}

/// The pieces of a compact text, each group's width at its opening bracket.
fn measured(compact: &str, style: Style) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for token in Tokens::new(compact) {
        let text = match (style, token.kind) {
            (Style::Ron, Kind::String | Kind::RawString(_)) => quoted(token.inside(compact)),
            _ => token.text(compact).to_owned(),
        };
        let mut width = width_of(&token, &text);
        if token.kind == Kind::Close
            && let Some(start) = open.pop()
        {
            let empty = pieces.len() == start + 1;
            if let Some(piece) = pieces.get_mut(start) {
                piece.width += width;
                piece.empty = empty;
                width = piece.width;
            }
        } else if token.kind == Kind::Open {
            open.push(pieces.len());
            pieces.push(Piece { kind: token.kind, text, width, empty: false });
            continue;
        }
        if let Some(parent) = open.last().and_then(|&at| pieces.get_mut(at)) {
            parent.width += width;
        }
        pieces.push(Piece { kind: token.kind, text, width, empty: false });
    }
    pieces
}

fn width_of(token: &Token, text: &str) -> usize {
    match token.kind {
        Kind::Comma | Kind::Colon => 2,
        _ => text.chars().count(),
    }
}

/// A string of RON: quotes, backslashes and what cannot be seen are escaped, letters are kept.
fn quoted(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len() + 2);
    text.push('"');
    for c in raw.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            c if is_unseen(c) => text.extend(c.escape_unicode()),
            c => text.push(c),
        }
    }
    text.push('"');
    text
}

/// Characters that break lines or turn the direction of the text in an editor or a diff.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || c == '\u{feff}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(compact: &str, expected: &str) {
        assert_eq!(reflow(compact, Style::Ron), expected);
    }

    #[test]
    fn what_fits_stays_on_its_line() {
        check("(a:1,b:[x(y:2),z],c:{\"k\":()})", "(a: 1, b: [x(y: 2), z], c: {\"k\": ()})");
        check("[]", "[]");
    }

    #[test]
    fn what_does_not_fit_is_spread_one_item_a_line() {
        let long = "x".repeat(90);
        check(
            &format!("(title:\"{long}\",steps:[(id:1),(id:2,text:\"{long}\")],none:[])"),
            &format!(
                "(\n  title: \"{long}\",\n  steps: [\n    (id: 1),\n    (\n      id: 2,\n      text: \"{long}\",\n    ),\n  ],\n  none: [],\n)"
            ),
        );
    }

    #[test]
    fn the_limit_is_a_hundred_characters_with_the_comma() {
        for length in [86, 87, 88, 89] {
            let text = "x".repeat(length);
            let laid = reflow(&format!("(a:(b:\"{text}\"),c:\"{text}\")"), Style::Ron);
            let widest = laid.lines().map(|line| line.chars().count()).max();
            let on_one_line = laid.contains("a: (b:");
            assert_eq!(on_one_line, length + 13 <= 100, "{length}");
            assert!(!on_one_line || widest <= Some(100));
        }
    }

    #[test]
    fn strings_are_readable() {
        check("[\"ä “ š\",r#\"say \"hi\" \\ \"#]", "[\"ä “ š\", \"say \\\"hi\\\" \\\\ \"]");
        check("[\"a\nb\tc\r\u{0}\u{202e}\"]", "[\"a\\nb\\tc\\r\\u{0}\\u{202e}\"]");
    }

    #[test]
    fn json_keeps_its_strings_and_has_no_last_comma() {
        let long = "x".repeat(99);
        assert_eq!(
            reflow(&format!("{{\"a\":\"\\n\",\"b\":\"{long}\"}}"), Style::Json),
            format!("{{\n  \"a\": \"\\n\",\n  \"b\": \"{long}\"\n}}")
        );
    }
}
