//! Compact RON or JSON laid out for people and for git.
//!
//! A bracket group that fits on the rest of its line stays there; else each of its items gets a
//! line of its own. Knows no schema: it moves tokens, and writes the strings of RON readably.

use std::borrow::Cow;

use super::token::{Kind, Token, Tokens};

/// How wide a line may be, in characters.
const WIDTH: usize = 100;
/// The width of a group with nothing in it.
const EMPTY: usize = 2;
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
struct Piece<'a> {
    kind: Kind,
    text: Cow<'a, str>,
    /// How wide it is.
    width: usize,
    /// An opening bracket: how wide its whole group is on one line.
    group: usize,
}

/// Lays out a value that a serializer wrote without any space. No newline at the end.
pub(crate) fn reflow(compact: &str, style: Style) -> String {
    let mut page = Page { out: String::with_capacity(compact.len() * 2), column: 0, level: 0 };
    // Of each open group: whether it is spread. A group in one that is not has room already.
    let mut spread = Vec::new();
    for piece in &measured(compact, style) {
        let inside_spread = spread.last().copied().unwrap_or(true);
        match piece.kind {
            Kind::Open => {
                // Room for the comma after the group as well.
                let fits = page.column + piece.group < WIDTH || piece.group == EMPTY;
                let spreads = inside_spread && !fits;
                page.put(&piece.text, piece.width);
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
                        page.put(",", 1);
                    }
                    page.new_line();
                }
                page.put(&piece.text, piece.width);
            }
            Kind::Comma if inside_spread => {
                page.put(",", 1);
                page.new_line();
            }
            Kind::Comma => page.put(", ", 2),
            Kind::Colon => page.put(": ", 2),
            _ => page.put(&piece.text, piece.width),
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
    fn put(&mut self, text: &str, width: usize) {
        self.out.push_str(text);
        self.column += width;
    }

    fn new_line(&mut self) {
        self.out.push('\n');
        self.column = self.level * INDENT;
        self.out.extend(std::iter::repeat_n(' ', self.column));
    }
}

/// The pieces of a compact text, each group's width at its opening bracket.
fn measured(compact: &str, style: Style) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::with_capacity(compact.len() / 6);
    let mut open: Vec<usize> = Vec::new();
    for token in Tokens::new(compact) {
        let text = match (style, token.kind) {
            (Style::Ron, Kind::String | Kind::RawString(_)) => quoted(&token, compact),
            _ => Cow::Borrowed(token.text(compact)),
        };
        let width = match token.kind {
            Kind::Comma | Kind::Colon => 2,
            _ => text.chars().count(),
        };
        let mut whole = width;
        if token.kind == Kind::Open {
            open.push(pieces.len());
        } else {
            if token.kind == Kind::Close
                && let Some(start) = open.pop().and_then(|at| pieces.get_mut(at))
            {
                start.group += width;
                whole = start.group;
            }
            if let Some(parent) = open.last().and_then(|&at| pieces.get_mut(at)) {
                parent.group += whole;
            }
        }
        pieces.push(Piece { kind: token.kind, text, width, group: width });
    }
    pieces
}

/// A string of RON: quotes, backslashes and what cannot be seen are escaped, letters are kept.
fn quoted<'a>(token: &Token, source: &'a str) -> Cow<'a, str> {
    let raw = token.inside(source);
    if token.kind == Kind::String && !raw.chars().any(|c| c == '\\' || is_unseen(c)) {
        return Cow::Borrowed(token.text(source));
    }
    let mut text = String::with_capacity(raw.len() + 8);
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
    Cow::Owned(text)
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
