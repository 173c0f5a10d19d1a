//! Places in the text of a file: which token an error is about, and where that token is.

use super::error::Place;
use super::token::{Kind, Token, Tokens};

/// The tokens of a file that turned out to be wrong; made only then.
pub(crate) struct Locator<'a> {
    source: &'a str,
    tokens: Vec<Token>,
}

impl<'a> Locator<'a> {
    /// For that text.
    pub(crate) fn new(source: &'a str) -> Self {
        let tokens = Tokens::new(source).filter(|token| token.kind != Kind::Comment).collect();
        Self { source, tokens }
    }

    /// The line and column of a byte.
    pub(crate) fn place(&self, byte: usize) -> Place {
        place(self.source, byte)
    }

    /// The byte of a line and column, both counted from 1.
    pub(crate) fn byte(&self, line: usize, column: usize) -> usize {
        let before: usize =
            self.source.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let rest = self.source.get(before..).unwrap_or_default();
        let inside = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |c| c.0);
        before + inside
    }

    /// The byte of a line, and of a byte in that line, both counted from 1.
    pub(crate) fn byte_in_line(&self, line: usize, byte: usize) -> usize {
        (self.byte(line, 1) + byte.saturating_sub(1)).min(self.source.len())
    }

    /// What a token says.
    pub(crate) fn text(&self, token: &Token) -> &'a str {
        token.text(self.source)
    }

    /// The last token that begins before a byte: what a reader there has just read.
    pub(crate) fn before(&self, byte: usize) -> Option<&Token> {
        let after = self.tokens.partition_point(|token| token.at.start < byte);
        self.tokens.get(after.checked_sub(1)?)
    }

    /// The first token that ends after a byte: what a reader there stumbles over.
    pub(crate) fn at(&self, byte: usize) -> Option<&Token> {
        self.tokens.get(self.tokens.partition_point(|token| token.at.end <= byte))
    }

    /// The bracket that opens the group around a byte.
    pub(crate) fn group(&self, byte: usize) -> Option<&Token> {
        let mut open = Vec::new();
        for token in self.tokens.iter().take_while(|token| token.at.end <= byte) {
            match token.kind {
                Kind::Open => open.push(token),
                Kind::Close => {
                    open.pop();
                }
                _ => {}
            }
        }
        open.pop()
    }

    /// The second place where `id: "…"` says that id, else the first.
    pub(crate) fn second_id(&self, id: &str) -> Option<&Token> {
        let mut places = self.tokens.windows(3).filter_map(|tokens| match tokens {
            [name, colon, value]
                if matches!(name.inside(self.source), "id")
                    && colon.kind == Kind::Colon
                    && self.is_string(value, id) =>
            {
                Some(value)
            }
            _ => None,
        });
        let first = places.next();
        places.next().or(first)
    }

    /// The first place where that string is a key.
    pub(crate) fn key(&self, key: &str) -> Option<&Token> {
        self.tokens.windows(2).find_map(|tokens| match tokens {
            [name, colon] if colon.kind == Kind::Colon && self.is_string(name, key) => Some(name),
            _ => None,
        })
    }

    fn is_string(&self, token: &Token, text: &str) -> bool {
        matches!(token.kind, Kind::String | Kind::RawString(_)) && token.inside(self.source) == text
    }
}

/// The line and column of a byte of a text.
pub(crate) fn place(source: &str, byte: usize) -> Place {
    let mut byte = byte.min(source.len());
    while !source.is_char_boundary(byte) {
        byte -= 1;
    }
    let before = source.get(..byte).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Place { line, column }
}

/// What the outermost record of a text says of itself, found even in a text that is broken
/// further on: `format` and `version`, as they are written.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Header {
    /// The format.
    pub(crate) format: Option<(String, usize)>,
    /// The version.
    pub(crate) version: Option<(String, usize)>,
}

/// The header of a RON or JSON text.
pub(crate) fn header(source: &str) -> Header {
    let mut header = Header::default();
    let mut depth = 0_usize;
    let mut name = String::new();
    let mut colon = false;
    for token in Tokens::new(source) {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Colon if depth == 1 => {
                colon = true;
                continue;
            }
            Kind::Word | Kind::String | Kind::RawString(_) if depth == 1 => {
                let text = token.inside(source).to_owned();
                match (colon, name.as_str()) {
                    (true, "format") => header.format = Some((text, token.at.start)),
                    (true, "version") => header.version = Some((text, token.at.start)),
                    (true, _) => {}
                    (false, _) => name = text,
                }
            }
            _ => {}
        }
        colon = false;
        if header.format.is_some() && header.version.is_some() {
            break;
        }
    }
    header
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let source = "(a: \"äö\",\n  b: 2)";
        let locator = Locator::new(source);
        let comma = source.find(',').unwrap();
        assert_eq!(locator.place(comma), Place { line: 1, column: 9 });
        assert_eq!(locator.byte(1, 9), comma);
        assert_eq!(locator.place(locator.byte(2, 6)), Place { line: 2, column: 6 });
        assert_eq!(locator.byte(9, 9), source.len());
    }

    #[test]
    fn finds_what_a_reader_has_read_and_stumbles_over() {
        let source = "(a: [1, 2 3])";
        let locator = Locator::new(source);
        let at = source.find('3').unwrap();
        assert_eq!(locator.before(at).map(|token| locator.text(token)), Some("2"));
        assert_eq!(locator.at(at).map(|token| locator.text(token)), Some("3"));
        assert_eq!(locator.group(at).map(|token| locator.text(token)), Some("["));
    }

    #[test]
    fn finds_the_second_of_two_ids() {
        let source = "(id: \"c_1\", to: \"c_1\", x: (id: \"c_1\"))";
        let at = Locator::new(source).second_id("c_1").map(|token| token.at.start);
        assert_eq!(at, source.rfind("\"c_1\""));
    }

    #[test]
    fn reads_a_header_before_anything_that_is_broken() {
        let read = |source: &str| {
            let Header { format, version } = header(source);
            (format.map(|f| f.0), version.map(|v| v.0))
        };
        let both = (Some("polku-journey".to_owned()), Some("3".to_owned()));
        assert_eq!(read("(a: (version: 1), version: 3, format: \"polku-journey\", ("), both);
        assert_eq!(read("// c\n#![enable(x)]\n(format: r#\"polku-journey\"#, version: 3"), both);
        assert_eq!(read("{\"format\": \"polku-journey\", \"version\": 3}"), both);
        assert_eq!(read("format: 1"), (None, None));
    }
}
