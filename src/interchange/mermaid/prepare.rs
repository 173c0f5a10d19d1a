//! What Mermaid does to a text before it reads the diagram in it: line ends, front matter,
//! directives, comments, characters by name.

use super::characters;
use super::front::{self, NoYaml};
use super::mapped::{Edit, Mapped};
use super::script::{is_space, is_word, span, trim};
use crate::interchange::ImportErrorKind;

/// A diagram, ready to be read.
pub(super) struct Prepared<'a> {
    /// Its text.
    pub(super) text: Mapped<'a>,
    /// The title that the front matter gives.
    pub(super) title: Option<String>,
    /// Where in the original comments stood.
    pub(super) comments: Vec<usize>,
    /// Where configuration and directives stood.
    pub(super) looks: Vec<usize>,
    /// Where a directive begins that is not closed.
    pub(super) open_directive: Option<usize>,
}

/// What is wrong, and at which byte of the original.
pub(super) type Wrong = (ImportErrorKind, usize);

/// Prepares a text.
pub(super) fn prepare(text: Mapped<'_>) -> Result<Prepared<'_>, Wrong> {
    let edits = line_ends(text.text());
    let text = text.edited(edits);
    let edits = attributes(text.text());
    let text = text.edited(edits);
    let mut prepared = Prepared {
        text,
        title: None,
        comments: Vec::new(),
        looks: Vec::new(),
        open_directive: None,
    };
    front_matter(&mut prepared)?;
    directives(&mut prepared);
    comments(&mut prepared);
    detect(&prepared.text)?;
    for word in ["style", "classDef"] {
        prepared.edit(|text| characters::style_ends(text, word));
    }
    prepared.edit(characters::hide);
    let end = prepared.text.text().len();
    prepared.edit(|_| vec![Edit::replace(end..end, "\n")]);
    Ok(prepared)
}

impl Prepared<'_> {
    fn edit(&mut self, edits: impl FnOnce(&str) -> Vec<Edit>) {
        let edits = edits(self.text.text());
        let text = std::mem::replace(&mut self.text, Mapped::new(""));
        self.text = text.edited(edits);
    }
}

fn line_ends(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (at, _) in text.match_indices('\r') {
        let pair = text.as_bytes().get(at + 1) == Some(&b'\n');
        edits.push(if pair { Edit::cut(at..at + 1) } else { Edit::replace(at..at + 1, "\n") });
    }
    edits
}

/// Double quotes around the attributes of tags become single ones.
fn attributes(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut from = 0;
    while let Some(open) = text.get(from..).and_then(|rest| rest.find('<')).map(|at| from + at) {
        let rest = text.get(open + 1..).unwrap_or_default();
        let name = span(rest, is_word);
        if name == 0 {
            from = open + 1;
            continue;
        }
        let Some(close) = rest.find('>') else { break };
        let mut at = open + 1 + name;
        from = open + 1 + close;
        while let Some(quote) = text.get(at..from).and_then(|rest| rest.find("=\"")) {
            let begin = at + quote + 1;
            let Some(length) = text.get(begin + 1..from).and_then(|rest| rest.find('"')) else {
                break;
            };
            let end = begin + 1 + length;
            edits.push(Edit::replace(begin..begin + 1, "'"));
            edits.push(Edit::replace(end..end + 1, "'"));
            at = end + 1;
        }
    }
    edits
}

/// Takes front matter out.
fn front_matter(prepared: &mut Prepared<'_>) -> Result<(), Wrong> {
    let text = prepared.text.text();
    let Some(block) = front::block(text) else { return Ok(()) };
    let begin = block.body.start;
    let said = block.read(text).map_err(|NoYaml { cause, at }| {
        (ImportErrorKind::FrontMatter { cause }, prepared.text.origin(begin + at))
    })?;
    let end = block.end;
    prepared.title = said.title;
    if said.has_more {
        prepared.looks.push(prepared.text.origin(begin));
    }
    prepared.edit(|_| vec![Edit::cut(0..end)]);
    Ok(())
}

/// Takes directives (`%%{init: …}%%`) out.
fn directives(prepared: &mut Prepared<'_>) {
    let text = prepared.text.text();
    let mut cuts = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find("%%{")).map(|at| from + at) {
        match directive(text.get(at..).unwrap_or_default()) {
            Some((length, is_closed)) => {
                if !is_closed && prepared.open_directive.is_none() {
                    prepared.open_directive = Some(prepared.text.origin(at));
                }
                prepared.looks.push(prepared.text.origin(at));
                from = at + length;
                cuts.push(Edit::cut(at..from));
            }
            None => from = at + 3,
        }
    }
    prepared.edit(|_| cuts);
}

/// How long the directive is with which the text begins, and whether it is closed.
fn directive(text: &str) -> Option<(usize, bool)> {
    let rest = |at: usize| text.get(at..).unwrap_or_default();
    let mut at = 3 + span(rest(3), is_space);
    let word = span(rest(at), is_word);
    if word == 0 {
        return None;
    }
    at += word;
    let space = span(rest(at), is_space);
    if rest(at + space).starts_with(':') {
        at += space + 1;
    }
    at += span(rest(at), is_space);
    let argument = span(rest(at), is_word);
    if argument > 0 {
        at += argument;
    } else {
        at += argument_end(rest(at));
    }
    at += span(rest(at), is_space);
    let is_closed = rest(at).starts_with("}%%");
    let runs_out = !is_closed && rest(at).is_empty();
    Some((if is_closed { at + 3 } else { at }, !runs_out))
}

/// Where the argument of a directive ends: at `}%%`, before a separator of lines or paragraphs, or
/// with the text. Looks no further than that, so that a text full of directives costs its length.
fn argument_end(text: &str) -> usize {
    let is_end = |(at, c): &(usize, char)| match c {
        '\u{2028}' | '\u{2029}' => true,
        '}' => text.get(*at..).is_some_and(|rest| rest.starts_with("}%%")),
        _ => false,
    };
    text.char_indices().find(is_end).map_or(text.len(), |(at, _)| at)
}

/// Takes lines out that are comments, and the white space before the diagram.
fn comments(prepared: &mut Prepared<'_>) {
    let text = prepared.text.text();
    let mut cuts = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let rest = text.get(start..).unwrap_or_default();
        let at = span(rest, is_space);
        let line = rest.get(at..).unwrap_or_default();
        let length = line.find('\n').unwrap_or(line.len());
        let next = (start + at + length + 1).min(text.len());
        // `%%` alone is no comment here: it takes a character more, which is no brace.
        if line.starts_with("%%") && length > 2 && !line.starts_with("%%{") {
            prepared.comments.push(prepared.text.origin(start + at));
            cuts.push(Edit::cut(start..next));
        }
        start = next;
    }
    prepared.edit(|_| cuts);
    prepared.edit(|text| vec![Edit::cut(0..span(text, is_space))]);
}

/// Whether it is a journey.
fn detect(text: &Mapped<'_>) -> Result<(), Wrong> {
    let whole = text.text();
    let mut at = 0;
    loop {
        let rest = whole.get(at..).unwrap_or_default();
        at += span(rest, is_space);
        let rest = whole.get(at..).unwrap_or_default();
        if !rest.starts_with("%%") {
            break;
        }
        at += rest.find('\n').unwrap_or(rest.len());
    }
    let rest = whole.get(at..).unwrap_or_default();
    if rest.starts_with("journey") {
        return Ok(());
    }
    let kind = if rest.starts_with("---") {
        ImportErrorKind::OpenFrontMatter
    } else {
        let line = rest.lines().next().unwrap_or_default();
        match kind_of(rest) {
            Some(found) => ImportErrorKind::OtherDiagram { found: found.to_owned() },
            None => ImportErrorKind::NoDiagram { found: shortened(line) },
        }
    };
    Err((kind, text.origin(at)))
}

/// The word with which a Mermaid diagram of another kind begins.
pub(in crate::interchange) fn kind_of(text: &str) -> Option<&str> {
    const KINDS: [&str; 24] = [
        "flowchart",
        "graph",
        "sequenceDiagram",
        "classDiagram",
        "stateDiagram",
        "erDiagram",
        "gantt",
        "pie",
        "quadrantChart",
        "requirementDiagram",
        "requirement",
        "gitGraph",
        "mindmap",
        "timeline",
        "zenuml",
        "sankey",
        "xychart",
        "block",
        "packet",
        "kanban",
        "architecture",
        "radar",
        "treemap",
        "info",
    ];
    let length = span(text, |c| c.is_alphanumeric() || c == '-' || c == '_');
    let word = text.get(..length).unwrap_or_default();
    let base = word.split('-').next().unwrap_or_default();
    (KINDS.contains(&base) || base.starts_with("C4")).then_some(word)
}

/// The beginning of a text, for a message.
pub(in crate::interchange) fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let text = trim(text);
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prepared(text: &str) -> Prepared<'_> {
        prepare(Mapped::new(text)).map_err(|(kind, at)| format!("{at}: {kind}")).expect("a journey")
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(prepared(text).text.text(), format!("{expected}\n"), "{text:?}");
    }

    fn refused(text: &str, line: &str, place: usize) {
        let Err((kind, at)) = prepare(Mapped::new(text)) else { panic!("{text:?} is read") };
        assert_eq!((kind.to_string().contains(line), at), (true, place), "{text:?}: {kind}");
    }

    #[test]
    fn line_ends_comments_and_white_space_go() {
        check(" \r\n journey\r\nA\rB", "journey\nA\nB");
        check(
            "%% one\n\n  %% two\njourney\n\n %% three\nA%% four\n%%\n",
            "journey\nA%% four\n%%\n",
        );
        assert_eq!(prepared("%% one\njourney\n  %% two").comments, [0, 17]);
    }

    #[test]
    fn directives_go_wherever_they_stand() {
        check("%%{init: {'theme': 'x'}}%%\njourney\nA%%{wrap}%%B", "journey\nAB");
        check("journey\n%%{init: {\n 'a': 1 }\n}%%\nA", "journey\n\nA");
        check("journey\n%%{init: dark mode}%%", "journey\nmode}%%");
        check("journey\n%%{ {}%%", "journey\n%%{ {}%%");
        let open = prepared("journey\nA\n%%{init: {\nB: 5");
        assert_eq!((open.text.text(), open.open_directive), ("journey\nA\n\n", Some(10)));
        assert_eq!(prepared("journey %%{wrap}%%").open_directive, None);
    }

    #[test]
    fn many_directives_cost_what_their_text_is_long() {
        let begin = std::time::Instant::now();
        for end in ["}%%", "\u{2028}"] {
            let text = "%%{a:{}".to_owned() + end;
            let text = text.repeat(60_000) + "\njourney\nA";
            assert!(prepare(Mapped::new(&text)).is_ok_and(|found| found.looks.len() == 60_000));
        }
        assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
    }

    #[test]
    fn front_matter_may_be_indented_and_empty() {
        check("  ---\n  title: x\n  ---\n  journey", "journey");
        check("---\n\n---\njourney", "journey");
        check("---\ntitle: a\n  ---\n---\n\njourney", "journey");
    }

    #[test]
    fn what_is_no_journey_is_refused_where_it_begins() {
        refused("---\ntitle: x\njourney", "not closed", 0);
        refused("\n---\ntitle: x\n---\njourney", "not closed", 1);
        refused("---\ntitle: [x\n---\njourney", "not YAML", 4);
        refused("%% c\nflowchart LR\n A-->B", "`flowchart`", 5);
        refused("stateDiagram-v2", "`stateDiagram-v2`", 0);
        refused("hello\njourney", "`hello`", 0);
        refused("JOURNEY", "`JOURNEY`", 0);
        refused("# note\njourney", "`# note`", 0);
        refused("", "``", 0);
    }

    #[test]
    fn attributes_get_single_quotes() {
        check(
            "journey <a b=\"c d\" e=\"f\">g</a> \"h\" <i",
            "journey <a b='c d' e='f'>g</a> \"h\" <i",
        );
    }
}
