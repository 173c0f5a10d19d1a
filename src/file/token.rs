//! The tokens of RON and JSON text: enough to lay them out anew and to find places in them.
//!
//! Knows no schema, takes any text and never fails: what is no token is one character of
//! [`Kind::Other`], a string without an end reaches to the end of the text.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A string, with its quotes.
    String,
    /// A string that ends only at its mark: `r#"…"#`; with so many `#`.
    RawString(usize),
    /// A name or a number.
    Word,
    /// A comment.
    Comment,
    /// Anything else.
    Other,
}

/// A piece of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// What it is.
    pub(crate) kind: Kind,
    /// Where it is, in bytes.
    pub(crate) at: Range<usize>,
}

impl Token {
    /// The token's own text.
    pub(crate) fn text<'a>(&self, source: &'a str) -> &'a str {
        source.get(self.at.clone()).unwrap_or_default()
    }

    /// What a string says between its quotes, escapes as they are written.
    pub(crate) fn inside<'a>(&self, source: &'a str) -> &'a str {
        let text = self.text(source);
        let (open, close) = match self.kind {
            Kind::String => (1, 1),
            Kind::RawString(hashes) => (hashes + 2, hashes + 1),
            _ => return text,
        };
        text.len().checked_sub(close).and_then(|end| text.get(open..end)).unwrap_or_default()
    }
}

/// The tokens of a text, whitespace left out.
pub(crate) struct Tokens<'a> {
    source: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    /// The tokens of that text.
    pub(crate) fn new(source: &'a str) -> Self {
        Self { source, at: 0 }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let rest = self.source.get(self.at..)?;
        let start = self.at + rest.find(|c: char| !c.is_whitespace())?;
        let (kind, length) = measure(self.source.get(start..)?)?;
        self.at = start + length;
        Some(Token { kind, at: start..self.at })
    }
}

/// The kind of the token that a text begins with, and its length in bytes.
fn measure(rest: &str) -> Option<(Kind, usize)> {
    let first = rest.chars().next()?;
    let one = first.len_utf8();
    Some(match first {
        '(' | '[' | '{' => (Kind::Open, one),
        ')' | ']' | '}' => (Kind::Close, one),
        ',' => (Kind::Comma, one),
        ':' => (Kind::Colon, one),
        '"' => (Kind::String, string(rest)),
        '\'' => (Kind::Other, character(rest)),
        '/' if rest.starts_with("//") => (Kind::Comment, rest.find('\n').unwrap_or(rest.len())),
        '/' if rest.starts_with("/*") => (Kind::Comment, block_comment(rest)),
        'r' if raw_hashes(rest).is_some() => {
            let hashes = raw_hashes(rest)?;
            (Kind::RawString(hashes), raw_string(rest, hashes))
        }
        'b' if rest.starts_with("b\"") => (Kind::Other, 1 + string(rest.get(1..)?)),
        'b' if rest.starts_with("b'") => (Kind::Other, 1 + character(rest.get(1..)?)),
        'b' if rest.get(1..).and_then(raw_hashes).is_some() => {
            let rest = rest.get(1..)?;
            (Kind::Other, 1 + raw_string(rest, raw_hashes(rest)?))
        }
        c if is_word(c) => (Kind::Word, word(rest)),
        _ => (Kind::Other, one),
    })
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '+' | '-' | '.')
}

fn word(rest: &str) -> usize {
    let skipped = if rest.starts_with("r#") { 2 } else { 0 };
    let tail = rest.get(skipped..).unwrap_or_default();
    skipped + tail.find(|c| !is_word(c)).unwrap_or(tail.len())
}

/// The length of a string that begins here, escapes skipped.
fn string(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a character in single quotes; of the quote alone where it is none.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => {
            chars.next();
            chars.find(|(_, c)| *c == '\'').map_or(1, |(at, _)| at + 1)
        }
        _ => chars.next().filter(|(_, c)| *c == '\'').map_or(1, |(at, _)| at + 1),
    }
}

/// How many `#` the raw string has that begins here, if one does.
fn raw_hashes(rest: &str) -> Option<usize> {
    let tail = rest.strip_prefix('r')?;
    let hashes = tail.len() - tail.trim_start_matches('#').len();
    tail.get(hashes..)?.starts_with('"').then_some(hashes)
}

fn raw_string(rest: &str, hashes: usize) -> usize {
    let open = hashes + 2;
    let end = format!("\"{}", "#".repeat(hashes));
    let tail = rest.get(open..).unwrap_or_default();
    tail.find(&end).map_or(rest.len(), |at| open + at + end.len())
}

/// The length of a block comment; they nest.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(tail) = rest.get(at..).filter(|tail| !tail.is_empty()) {
        if tail.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if tail.starts_with("*/") {
            depth = depth.saturating_sub(1);
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += tail.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kinds(source: &str) -> Vec<(Kind, &str)> {
        Tokens::new(source).map(|token| (token.kind, token.text(source))).collect()
    }

    #[test]
    fn tells_tokens_apart() {
        assert_eq!(
            kinds("(id: \"a\\\"b\", n: -1.5e3) // end"),
            [
                (Kind::Open, "("),
                (Kind::Word, "id"),
                (Kind::Colon, ":"),
                (Kind::String, "\"a\\\"b\""),
                (Kind::Comma, ","),
                (Kind::Word, "n"),
                (Kind::Colon, ":"),
                (Kind::Word, "-1.5e3"),
                (Kind::Close, ")"),
                (Kind::Comment, "// end"),
            ]
        );
        assert_eq!(kinds("r#\"a \" b\"#"), [(Kind::RawString(1), "r#\"a \" b\"#")]);
        assert_eq!(
            kinds("/* a /* b */ c */1"),
            [(Kind::Comment, "/* a /* b */ c */"), (Kind::Word, "1")]
        );
        assert_eq!(
            kinds("'('b\"(\"r#raw"),
            [(Kind::Other, "'('"), (Kind::Other, "b\"(\""), (Kind::Word, "r#raw")]
        );
    }

    #[test]
    fn says_what_a_string_says() {
        let inside = |source: &str| Tokens::new(source).next().map(|t| t.inside(source).to_owned());
        assert_eq!(inside("\"ä\\n\""), Some("ä\\n".to_owned()));
        assert_eq!(inside("r##\"a\"#b\"##"), Some("a\"#b".to_owned()));
        assert_eq!(inside("\""), Some(String::new()));
    }

    proptest! {
        #[test]
        fn any_text_has_tokens_that_follow_each_other(source in "[ -~\\n\u{e4}\"'#()/*r]{0,60}") {
            let mut end = 0;
            for token in Tokens::new(&source) {
                prop_assert!(token.at.start >= end && token.at.end > token.at.start);
                prop_assert!(source.get(token.at.clone()).is_some());
                end = token.at.end;
            }
        }
    }
}
