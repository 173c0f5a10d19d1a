//! The tokens of a journey, by Mermaid's own rules: tried in this order, the first that matches
//! wins, letters match in either case.

use super::script::{is_space, is_word, span};

/// What the grammar is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'t> {
    Newline,
    Journey,
    Title(&'t str),
    AccTitle(&'t str),
    AccDescr(&'t str),
    Section(&'t str),
    TaskName(&'t str),
    /// With the colon.
    TaskData(&'t str),
    /// A colon with nothing behind it.
    Colon,
    /// A character that nothing begins with.
    Invalid,
}

/// A comment that was passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Comment<'t> {
    /// Where it begins.
    pub(super) at: usize,
    /// Its text.
    pub(super) text: &'t str,
    /// Whether it cuts off a name on the same line.
    pub(super) cuts: bool,
}

/// Takes a prepared text apart.
pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
    /// Whether what comes is the text of `accDescr { … }`.
    in_block: bool,
    /// Whether a name ended where the lexer stands.
    after_name: bool,
    /// The comments so far.
    pub(super) comments: Vec<Comment<'t>>,
    /// Where `accDescr {` stands that is not closed.
    pub(super) open_block: Option<usize>,
    block: usize,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            in_block: false,
            after_name: false,
            comments: Vec::new(),
            open_block: None,
            block: 0,
        }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Takes so many bytes.
    fn take(&mut self, length: usize) -> &'t str {
        let taken = self.rest().get(..length).unwrap_or_default();
        self.at += taken.len();
        taken
    }

    /// Takes the rest of the line.
    fn take_line(&mut self) -> &'t str {
        self.take(span(self.rest(), |c| c != '\n'))
    }

    /// The next token and where it begins; `None` at the end.
    pub(super) fn next(&mut self) -> Option<(usize, Token<'t>)> {
        loop {
            if self.in_block {
                if let Some(token) = self.block() {
                    return Some(token);
                }
                continue;
            }
            if self.rest().is_empty() {
                return None;
            }
            if !self.skip_comment() && !self.skip_space() && !self.open_block() {
                break;
            }
        }
        let at = self.at;
        let token = self.token()?;
        self.after_name = match token {
            Token::Newline => false,
            Token::TaskData(data) => data.chars().any(|c| c != ':' && !is_space(c)),
            _ => true,
        };
        Some((at, token))
    }

    /// The text inside `accDescr { … }`; one that is never closed ends with an empty one.
    fn block(&mut self) -> Option<(usize, Token<'t>)> {
        let at = self.at;
        let text = self.take(span(self.rest(), |c| c != '}'));
        let is_end = self.rest().is_empty();
        if text.is_empty() {
            self.take(1);
            self.in_block = false;
            if !is_end {
                return None;
            }
            self.open_block = Some(self.block);
        }
        Some((at, Token::AccDescr(text)))
    }

    fn skip_comment(&mut self) -> bool {
        let at = self.at;
        let rest = self.rest();
        let mut chars = rest.chars();
        let first = chars.next().unwrap_or_default();
        let after_first = chars.as_str();
        let is_comment = first == '#'
            || (first == '%' && !after_first.starts_with('{'))
            || (first != '}' && after_first.starts_with("%%"));
        if !is_comment {
            return false;
        }
        if first == '\n' {
            self.take(1);
            self.after_name = false;
        }
        let text = self.take_line();
        let cuts = first == '#' && self.after_name;
        self.comments.push(Comment { at: at + usize::from(first == '\n'), text, cuts });
        true
    }

    fn skip_space(&mut self) -> bool {
        let rest = self.rest();
        if rest.starts_with('\n') {
            return false;
        }
        let space = self.take(span(rest, is_space));
        if space.contains('\n') {
            self.after_name = false;
        }
        !space.is_empty()
    }

    fn open_block(&mut self) -> bool {
        let Some(length) = signed(self.rest(), "accDescr", '{') else { return false };
        (self.block, self.in_block) = (self.at, true);
        self.take(length);
        true
    }

    fn token(&mut self) -> Option<Token<'t>> {
        let rest = self.rest();
        if rest.starts_with('\n') {
            self.take(span(rest, |c| c == '\n'));
            return Some(Token::Newline);
        }
        if let Some(after) = keyword(rest, "journey")
            && !after.starts_with(is_word)
        {
            self.take("journey".len());
            return Some(Token::Journey);
        }
        if let Some(name) = self.named("title", |c| !"#\n;".contains(c)) {
            return Some(Token::Title(name));
        }
        if let Some(length) = signed(rest, "accTitle", ':') {
            self.take(length);
            return Some(Token::AccTitle(self.take_line()));
        }
        if let Some(length) = signed(rest, "accDescr", ':') {
            self.take(length);
            return Some(Token::AccDescr(self.take_line()));
        }
        if let Some(name) = self.named("section", |c| !"#:\n;".contains(c)) {
            return Some(Token::Section(name));
        }
        let name = span(rest, |c| !"#:\n;".contains(c));
        if name > 0 {
            return Some(Token::TaskName(self.take(name)));
        }
        if let Some(after) = rest.strip_prefix(':') {
            let data = span(after, |c| !"#\n;".contains(c));
            let taken = self.take(1 + data);
            return Some(if data > 0 { Token::TaskData(taken) } else { Token::Colon });
        }
        self.take(rest.chars().next().map_or(0, char::len_utf8));
        Some(Token::Invalid)
    }

    /// The word, a white space, and a name of at least one such character.
    fn named(&mut self, word: &str, is_name: impl Fn(char) -> bool) -> Option<&'t str> {
        let after = keyword(self.rest(), word)?;
        let space = after.chars().next().filter(|c| is_space(*c))?;
        let name = span(after.get(space.len_utf8()..)?, is_name);
        if name == 0 {
            return None;
        }
        self.take(word.len() + space.len_utf8());
        Some(self.take(name))
    }
}

/// What follows the word with which the text begins.
fn keyword<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (begin, after) = text.split_at_checked(word.len())?;
    begin.eq_ignore_ascii_case(word).then_some(after)
}

/// How long the word is with which the text begins, with the sign and the white space around it.
fn signed(text: &str, word: &str, sign: char) -> Option<usize> {
    let after = keyword(text, word)?;
    let space = span(after, is_space);
    let after = after.get(space..)?.strip_prefix(sign)?;
    Some(word.len() + space + sign.len_utf8() + span(after, is_space))
}

#[cfg(test)]
mod tests {
    use super::Token::*;
    use super::*;

    fn check(text: &str, expected: &[Token<'_>]) -> Vec<Comment<'static>> {
        let text: &'static str = format!("{text}\n").leak();
        let mut lexer = Lexer::new(text);
        let mut tokens = Vec::new();
        while let Some((at, token)) = lexer.next() {
            assert!(at <= text.len());
            tokens.push(token);
        }
        assert!(tokens.pop_if(|token| *token == Newline).is_some(), "{text:?}");
        assert_eq!(tokens, expected, "{text:?}");
        lexer.comments
    }

    #[test]
    fn a_journey_is_a_word_and_lines() {
        check(
            "Journey\nTITLE a: b\n\nsection  S \n  T : 5: Me, You",
            &[
                Journey,
                Newline,
                Title("a: b"),
                Newline,
                Section(" S "),
                Newline,
                TaskName("T "),
                TaskData(": 5: Me, You"),
            ],
        );
        check("journeys begin: 5", &[TaskName("journeys begin"), TaskData(": 5")]);
        check("journeyä", &[Journey, TaskName("ä")]);
    }

    #[test]
    fn words_without_a_name_are_names_of_steps() {
        check("title", &[TaskName("title")]);
        check("title ", &[TaskName("title ")]);
        check("title: 5", &[TaskName("title"), TaskData(": 5")]);
        check("title\nsection S", &[Title("section S")]);
        check("sections: 5", &[TaskName("sections"), TaskData(": 5")]);
        check("section S: 5", &[Section("S"), TaskData(": 5")]);
    }

    #[test]
    fn descriptions_are_lines_or_blocks() {
        check(
            "accTitle : a; b # c\nx:1",
            &[AccTitle("a; b # c"), Newline, TaskName("x"), TaskData(":1")],
        );
        check("ACCDESCR:\n  next line", &[AccDescr("next line")]);
        check(
            "accDescr { a\n b }\nx:1",
            &[AccDescr("a\n b "), Newline, TaskName("x"), TaskData(":1")],
        );
        check("accDescr{} x:1", &[TaskName("x"), TaskData(":1")]);
        check("accDescr {\n}", &[]);
    }

    #[test]
    fn a_block_that_is_not_closed_takes_everything() {
        let mut lexer = Lexer::new("accDescr { a\nx: 1\n");
        assert_eq!(lexer.next().map(|(_, token)| token), Some(AccDescr("a\nx: 1\n")));
        assert_eq!(lexer.next().map(|(_, token)| token), Some(AccDescr("")));
        assert_eq!(lexer.next(), None);
        assert_eq!(lexer.open_block, Some(0));
    }

    #[test]
    fn signs_that_nothing_begins_with() {
        check("a; b", &[TaskName("a"), Invalid, TaskName("b")]);
        check("a:\n:#x", &[TaskName("a"), Colon, Newline, Colon]);
        check("}", &[TaskName("}")]);
        check("title ;", &[TaskName("title "), Invalid]);
    }

    #[test]
    fn comments_begin_with_their_signs() {
        let texts = |text: &str, expected: &[Token<'_>]| -> Vec<(&str, bool)> {
            check(text, expected).into_iter().map(|c| (c.text, c.cuts)).collect()
        };
        assert_eq!(
            texts("% of all: 5\nx:1", &[Newline, TaskName("x"), TaskData(":1")]),
            [("% of all: 5", false)]
        );
        assert_eq!(texts("a%% b: 5", &[]), [("a%% b: 5", false)]);
        assert_eq!(
            texts(
                "x:1\n%%\ny:1",
                &[TaskName("x"), TaskData(":1"), Newline, TaskName("y"), TaskData(":1")]
            ),
            [("%%", false)]
        );
        assert_eq!(texts("a}%% b:5", &[TaskName("a}%% b"), TaskData(":5")]), []);
        assert_eq!(texts("a b%% c:5 %% d", &[TaskName("a b%% c"), TaskData(":5 %% d")]), []);
        assert_eq!(
            texts("section S #1\n# all", &[Section("S "), Newline]),
            [("#1", true), ("# all", false)]
        );
        assert_eq!(texts("%{x:5", &[TaskName("%{x"), TaskData(":5")]), []);
    }
}
