//! The grammar: tokens become a diagram, or an error with its place.

use super::characters::show;
use super::lex::{Comment, Lexer, Token};
use super::prepare::{Prepared, Wrong, shortened};
use super::script::{self, is_space, trim};
use crate::interchange::{ImportErrorKind, NoteKind};

/// A journey as Mermaid holds it. Places are bytes of the original.
#[derive(Debug, Default)]
pub(super) struct Diagram {
    pub(super) title: String,
    pub(super) acc_title: String,
    pub(super) acc_title_at: usize,
    pub(super) description: String,
    pub(super) sections: Vec<Section>,
    /// What is worth knowing, and where.
    pub(super) notes: Vec<(NoteKind, usize)>,
}

/// A section; the first one has no name if tasks stand before all sections.
#[derive(Debug, Default)]
pub(super) struct Section {
    pub(super) name: String,
    pub(super) tasks: Vec<Task>,
}

/// A task.
#[derive(Debug)]
pub(super) struct Task {
    pub(super) at: usize,
    pub(super) name: String,
    pub(super) score: Score,
    /// The actors in their order, none empty and none twice.
    pub(super) actors: Vec<String>,
}

/// A task's score.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Score {
    /// Nothing stands there.
    Blank,
    /// A number, perhaps infinite, and how it is written.
    Number(f64, String),
    /// Something else.
    Other(String),
}

/// Reads a prepared text.
pub(super) fn parse(prepared: &Prepared<'_>) -> Result<Diagram, Wrong> {
    let text = prepared.text.text();
    let mut parser = Parser {
        prepared,
        lexer: Lexer::new(text),
        diagram: Diagram {
            title: prepared.title.clone().unwrap_or_default(),
            ..Diagram::default()
        },
        has_title: false,
    };
    parser.journey().map_err(|(kind, at)| (kind, prepared.text.origin(at)))?;
    Ok(parser.finish())
}

/// So many replaced texts are told; a line can hold millions.
const MOST_REPLACED: usize = 100;

struct Parser<'p, 't> {
    prepared: &'p Prepared<'t>,
    lexer: Lexer<'p>,
    diagram: Diagram,
    /// Whether a title stands in the diagram itself: it goes before the front matter's.
    has_title: bool,
}

impl<'p> Parser<'p, '_> {
    fn journey(&mut self) -> Result<(), Wrong> {
        let line_end = match self.lexer.next() {
            Some((at, Token::Journey)) => self.line_end(at),
            _ => {
                let line = self.rest(0).lines().next().unwrap_or_default();
                return Err((ImportErrorKind::NoDiagram { found: shortened(line) }, 0));
            }
        };
        while let Some((at, token)) = self.lexer.next() {
            self.statement(at, token, line_end)?;
        }
        Ok(())
    }

    fn rest(&self, at: usize) -> &'p str {
        self.prepared.text.text().get(at..).unwrap_or_default()
    }

    fn line_end(&self, at: usize) -> usize {
        at + script::span(self.rest(at), |c| c != '\n')
    }

    fn note(&mut self, kind: NoteKind, at: usize) {
        self.diagram.notes.push((kind, self.prepared.text.origin(at)));
    }

    fn statement(&mut self, at: usize, token: Token<'p>, line_end: usize) -> Result<(), Wrong> {
        match token {
            Token::Newline => {}
            Token::Title(title) => {
                let title = shown(title);
                if std::mem::replace(&mut self.has_title, true) {
                    self.replaced(at, |diagram| &mut diagram.title, title);
                } else {
                    self.diagram.title = title;
                }
            }
            Token::AccTitle(title) => {
                self.replaced(at, |diagram| &mut diagram.acc_title, shown(title));
                self.diagram.acc_title_at = self.prepared.text.origin(at);
            }
            // The end of one that is never closed, which is told as such.
            Token::AccDescr(_) if self.lexer.open_block.is_some() => {
                self.diagram.description.clear();
            }
            Token::AccDescr(text) => {
                self.replaced(at, |d| &mut d.description, shown(&without_indent(text)));
            }
            Token::Section(name) => {
                let section = Section { name: shown(name), tasks: Vec::new() };
                self.diagram.sections.push(section);
            }
            Token::TaskName(name) => self.task(at, name, line_end)?,
            Token::TaskData(_) | Token::Colon => {
                let found = shortened(self.rest(at).lines().next().unwrap_or_default());
                return Err((ImportErrorKind::NoStep { found }, at));
            }
            Token::Journey => {
                let found = self.rest(at).get(.."journey".len()).unwrap_or_default().to_owned();
                let code = found.bytes().next().unwrap_or_default();
                let instead = format!("#{code};{}", found.get(1..).unwrap_or_default());
                return Err((ImportErrorKind::JourneyAgain { found, instead }, at));
            }
            Token::Invalid => return Err((ImportErrorKind::Semicolon, at)),
        }
        Ok(())
    }

    /// Sets a text of the diagram; one that was there is gone.
    fn replaced(&mut self, at: usize, place: fn(&mut Diagram) -> &mut String, text: String) {
        let before = std::mem::replace(place(&mut self.diagram), text.clone());
        if !before.is_empty() && before != text && self.diagram.notes.len() < MOST_REPLACED {
            self.note(NoteKind::Replaced { found: shortened(&before) }, at);
        }
    }

    fn task(&mut self, at: usize, name: &str, line_end: usize) -> Result<(), Wrong> {
        let next = self.lexer.next();
        let data = match next {
            Some((_, Token::TaskData(data))) => data,
            Some((at, Token::Invalid)) => return Err((ImportErrorKind::Semicolon, at)),
            _ => return Err((without_score(name, at < line_end), at)),
        };
        let pieces: Vec<&str> = data.get(1..).unwrap_or_default().splitn(3, ':').collect();
        let task = Task {
            at: self.prepared.text.origin(at),
            name: shown(name),
            score: score(pieces.first().copied().unwrap_or_default()),
            actors: actors(pieces.get(1).copied().unwrap_or_default()),
        };
        if let Some(beyond) = pieces.get(2) {
            self.note(NoteKind::BeyondActors { found: shortened(&shown(beyond)) }, at);
        }
        if self.diagram.sections.is_empty() {
            self.diagram.sections.push(Section::default());
        }
        if let Some(section) = self.diagram.sections.last_mut() {
            section.tasks.push(task);
        }
        Ok(())
    }

    fn finish(mut self) -> Diagram {
        let mut comments: Vec<usize> = self.prepared.comments.clone();
        for Comment { at, text, cuts } in std::mem::take(&mut self.lexer.comments) {
            let found = || shortened(&shown(text));
            if cuts {
                self.note(NoteKind::CutOff { found: found() }, at);
            } else if text.starts_with('#') || text.starts_with("%%") {
                comments.push(self.prepared.text.origin(at));
            } else {
                self.note(NoteKind::Hidden { found: found() }, at);
            }
        }
        if let Some(at) = self.lexer.open_block {
            self.note(NoteKind::OpenDescription, at);
        }
        let mut diagram = self.diagram;
        if let Some(first) = comments.iter().min() {
            diagram.notes.push((NoteKind::Comments { count: comments.len() }, *first));
        }
        if let Some(first) = self.prepared.looks.first() {
            diagram.notes.push((NoteKind::Looks, *first));
        }
        if let Some(at) = self.prepared.open_directive {
            diagram.notes.push((NoteKind::OpenDirective, at));
        }
        diagram
    }
}

/// What is wrong with a name that no score follows.
fn without_score(name: &str, is_first_line: bool) -> ImportErrorKind {
    let name = shown(name);
    let is_word = ["title", "section"].iter().any(|word| word.eq_ignore_ascii_case(&name));
    match name {
        word if is_word => ImportErrorKind::NoName { word },
        found if is_first_line => ImportErrorKind::AfterJourney { found: shortened(&found) },
        step => ImportErrorKind::NoScore { step: shortened(&step) },
    }
}

/// A text as Mermaid shows it, without the white space around it.
fn shown(text: &str) -> String {
    trim(&show(text)).to_owned()
}

/// Lines lose their indent, and blank lines go.
fn without_indent(text: &str) -> String {
    let lines = trim(text).split('\n');
    let lines = lines.map(|line| line.trim_start_matches(is_space)).enumerate();
    lines
        .filter(|(at, line)| *at == 0 || !line.is_empty())
        .map(|(_, line)| line)
        .collect::<Vec<_>>()
        .join("\n")
}

fn score(text: &str) -> Score {
    let found = || shortened(&show(text));
    if trim(text).is_empty() {
        return Score::Blank;
    }
    match script::number(text) {
        number if number.is_nan() => Score::Other(found()),
        number => Score::Number(number, found()),
    }
}

fn actors(text: &str) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    let names = text.split(',').map(shown).filter(|name| !name.is_empty());
    names.filter(|name| seen.insert(name.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::mapped::Mapped;
    use super::super::prepare::prepare;
    use super::*;

    fn parsed(text: &str) -> Result<Diagram, Wrong> {
        parse(&prepare(Mapped::new(text))?)
    }

    fn diagram(text: &str) -> Diagram {
        parsed(text).map_err(|(kind, at)| format!("{at}: {kind}")).expect("a journey")
    }

    /// Sections and tasks in one line each.
    fn outline(text: &str) -> Vec<String> {
        let sections = diagram(text).sections.into_iter();
        sections
            .flat_map(|section| {
                let tasks = section.tasks.into_iter().map(|task| {
                    let score = match task.score {
                        Score::Blank => "blank".to_owned(),
                        Score::Number(number, _) => number.to_string(),
                        Score::Other(text) => format!("“{text}”"),
                    };
                    format!("{} | {score} | {}", task.name, task.actors.join(" + "))
                });
                std::iter::once(format!("[{}]", section.name)).chain(tasks).collect::<Vec<_>>()
            })
            .collect()
    }

    fn refused(text: &str, at: usize, message: &str) {
        let Err((kind, place)) = parsed(text) else { panic!("{text:?} is read") };
        assert_eq!((kind.to_string().contains(message), place), (true, at), "{text:?}: {kind}");
    }

    #[test]
    fn tasks_belong_to_the_section_before_them() {
        let text = "journey\n a: 5: Me\nsection S\n b : 3\n section T\nsection S\nc:1:You , Me,";
        let expected = ["[]", "a | 5 | Me", "[S]", "b | 3 | ", "[T]", "[S]", "c | 1 | You + Me"];
        assert_eq!(outline(text), expected);
        assert!(outline("journey").is_empty());
    }

    #[test]
    fn scores_may_be_missing_or_no_number() {
        let text = "journey\na: : Me\nb: 5 stars: Me\nc: \nd: 3.5:,\ne: -Infinity: x, x";
        let expected = [
            "[]",
            "a | blank | Me",
            "b | “5 stars” | Me",
            "c | blank | ",
            "d | 3.5 | ",
            "e | -inf | x",
        ];
        assert_eq!(outline(text), expected);
    }

    #[test]
    fn characters_are_shown_and_signs_inside_them_do_not_count() {
        let text = "journey\nsection S #35;1#58; a\nb#59; c: 5: A#44; B, #67;\nd: #53;: Me";
        assert_eq!(outline(text), ["[S #1: a]", "b; c | 5 | A, B + C", "d | “5” | Me"]);
    }

    #[test]
    fn titles_and_descriptions() {
        let one = diagram(
            "---\ntitle: F\n---\njourney\ntitle  T#33; \naccTitle: A\naccDescr { a\n\n  b }",
        );
        assert_eq!((one.title.as_str(), one.acc_title.as_str()), ("T!", "A"));
        assert_eq!(one.description, "a\nb");
        assert_eq!(diagram("---\ntitle: F\n---\njourney").title, "F");
        let two = diagram("journey\ntitle a\ntitle b\naccDescr: c\naccDescr: d");
        assert_eq!((two.title.as_str(), two.description.as_str()), ("b", "d"));
        assert_eq!(two.notes.len(), 2);
    }

    #[test]
    fn notes_tell_what_is_left_out() {
        let diagram = diagram(
            "%%{init: {}}%%\n%% x\njourney\n# y\nsection S #1\na: 5: https://x\naccDescr {",
        );
        let kinds: Vec<_> = diagram.notes.into_iter().map(|(kind, at)| (at, kind)).collect();
        let text = |text: &str| text.to_owned();
        assert_eq!(
            kinds,
            [
                (45, NoteKind::BeyondActors { found: text("//x") }),
                (42, NoteKind::CutOff { found: text("#1") }),
                (61, NoteKind::OpenDescription),
                (15, NoteKind::Comments { count: 2 }),
                (0, NoteKind::Looks),
            ]
        );
    }

    #[test]
    fn what_mermaid_refuses_is_refused_where_it_stands() {
        refused("journey\nA", 8, "`A` has no score");
        refused("journey\nA:\nB: 5", 8, "`A` has no score");
        refused("journey\nA: 5: Me; You", 16, "#59;");
        refused("journey\nAdd; remove: 5", 11, "#59;");
        refused("journey\ntitle \nA: 5", 8, "after `title`");
        refused("journey\ntitle A; B", 15, "#59;");
        refused("journey My shop\nA: 5", 8, "`My shop`");
        refused("journeyX\nA: 5", 0, "`journeyX`");
        refused("journey\nsection S: 5", 17, "name of a step");
        refused("journey\n: 5", 8, "name of a step");
        refused("journey\nJourney begins: 5", 8, "#74;ourney");
        refused("journey\r\n\r\nA：5：B", 11, "`A：5：B`");
        refused("%%\njourney", 0, "begins with the word");
    }
}
