//! Mermaid journeys in Markdown: the fenced blocks that say `mermaid`.

use std::ops::Range;

use super::super::lines::Lines;
use super::super::mermaid::{self, Mapped};
use super::super::{Import, ImportError, ImportErrorKind, Note, NoteKind, Options};
use super::blocks::{self, BlockKind};

/// So deep in quotations a diagram is found.
const MOST_QUOTES: usize = 8;

/// A fenced block that says `mermaid`.
struct Block {
    /// Its lines, without the fences.
    range: Range<usize>,
    /// The same with the fences.
    outer: Range<usize>,
    /// How far the fence is indented: its lines lose as much.
    indent: usize,
    /// How deep in quotations.
    quotes: usize,
}

/// Reads the Mermaid journeys of a Markdown file; `None` where there are none.
pub(super) fn read(text: &str, options: &Options) -> Result<Option<Import>, ImportError> {
    let lines = Lines::of(text);
    let mut import = Import::default();
    let mut journeys = Vec::new();
    for block in blocks(text) {
        match other_kind(mapped(text, &block).text()) {
            Some(found) => {
                let place = Some(lines.place(block.range.start));
                import.notes.push(Note { place, kind: NoteKind::OtherDiagram { found } });
            }
            None => journeys.push(block),
        }
    }
    if journeys.is_empty() {
        return Ok(None);
    }
    let count = journeys.len();
    if let Some(pick) = options.pick.filter(|pick| !(1..=count).contains(pick)) {
        return Err(ImportErrorKind::NoSuchJourney { pick, count }.whole());
    }
    import.number = (count > 1).then(|| options.pick.unwrap_or(1));
    for (at, block) in journeys.iter().enumerate() {
        if options.pick.is_none_or(|pick| pick == at + 1) {
            let one = mermaid::read(mapped(text, block), &lines, options.scale, at)?;
            import.journeys.extend(one.journeys);
            import.notes.extend(one.notes);
        }
    }
    import.notes.extend(around(text));
    Ok(Some(import))
}

/// Whether there is any such block.
pub(super) fn are_there(text: &str) -> bool {
    !blocks(text).is_empty()
}

/// What stands around the journeys and is not read; a list counts as one paragraph.
fn around(text: &str) -> Option<Note> {
    let mut left = Vec::new();
    let mut in_list = false;
    // Fences of colons are paragraphs for others.
    let lines = Lines::of(text);
    let line = |at: usize| lines.place(at).line;
    let fenced: Vec<Range<usize>> = blocks(text)
        .into_iter()
        .map(|block| line(block.outer.start)..line(block.outer.end.saturating_sub(1)) + 1)
        .collect();
    let is_around =
        |block: &blocks::Block| !fenced.iter().any(|fenced| fenced.contains(&block.place.line));
    for block in blocks::blocks(text).ok()?.blocks.into_iter().filter(is_around) {
        let is_item = matches!(block.kind, BlockKind::Item(..));
        let is_text = matches!(block.kind, BlockKind::Paragraph(_) | BlockKind::Table(_));
        if is_text || is_item && !in_list {
            left.push((block.place, block.kind.begin()));
        }
        in_list = is_item;
    }
    let (place, first) = left.first()?;
    let kind = NoteKind::Prose { count: left.len(), first: mermaid::shortened(first) };
    Some(kind.at(*place))
}

/// The first diagram of another kind, as the reason why there is no journey.
pub(super) fn another(text: &str) -> Option<ImportError> {
    let lines = Lines::of(text);
    blocks(text).into_iter().find_map(|block| {
        let found = other_kind(mapped(text, &block).text())?;
        Some(ImportErrorKind::OtherDiagram { found }.at(Some(lines.place(block.range.start))))
    })
}

/// The kind of a diagram that is no journey.
fn other_kind(text: &str) -> Option<String> {
    let is_passed_over = |line: &&str| !line.is_empty() && !line.starts_with("%%");
    let mut lines = text.lines().map(str::trim).filter(is_passed_over);
    let mut first = lines.next()?;
    if first == "---" {
        first = lines.by_ref().skip_while(|line| *line != "---").nth(1)?;
    }
    mermaid::kind_of(first).map(str::to_owned)
}

/// A block's text, without the indent of its fence.
fn mapped<'t>(text: &'t str, block: &Block) -> Mapped<'t> {
    Mapped::part(text, block.range.clone()).unquoted(block.quotes).dedented(block.indent)
}

/// The open fence that a block is in.
struct Fence {
    sign: char,
    length: usize,
    indent: usize,
    quotes: usize,
    is_mermaid: bool,
}

impl Fence {
    /// The fence that a line opens.
    fn opening(line: &str) -> Option<Self> {
        let (quotes, prefix) = mermaid::quotation(line, MOST_QUOTES);
        let line = line.get(prefix..).unwrap_or_default();
        let inside = line.trim_start_matches([' ', '\t']);
        let indent = line.len() - inside.len();
        let sign = inside.chars().next().filter(|sign| matches!(sign, '`' | '~' | ':'))?;
        let info = inside.trim_start_matches(sign);
        let length = inside.len() - info.len();
        if length < 3 || (sign == '`' && info.contains('`')) {
            return None;
        }
        let word = info.trim().trim_start_matches(['{', '.', ' ']);
        let word = word.split([' ', '\t', '}', ',', '{']).next().unwrap_or_default();
        let is_mermaid = word.eq_ignore_ascii_case("mermaid");
        // Colons fence diagrams in some wikis; elsewhere they are around anything.
        (sign != ':' || is_mermaid).then_some(Self { sign, length, indent, quotes, is_mermaid })
    }

    /// Whether a line ends the quotation that it stands in.
    fn is_left_by(&self, line: &str) -> bool {
        mermaid::quotation(line, self.quotes).0 < self.quotes
    }

    /// Whether a line closes it.
    fn is_closed_by(&self, line: &str) -> bool {
        let (_, prefix) = mermaid::quotation(line, self.quotes);
        let inside = line.get(prefix..).unwrap_or_default().trim();
        inside.len() >= self.length && inside.chars().all(|c| c == self.sign)
    }
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    // The fence, where it stands, and where its lines begin.
    let mut open: Option<(Fence, usize, usize)> = None;
    let mut at = 0;
    let mut push = |(fence, outer, begin): (Fence, usize, usize), end: usize, after: usize| {
        let Fence { indent, quotes, .. } = fence;
        if fence.is_mermaid {
            blocks.push(Block { range: begin..end, outer: outer..after, indent, quotes });
        }
    };
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        match open.take() {
            Some(inside) if inside.0.is_left_by(line) => {
                push(inside, start, start);
                open = Fence::opening(line).map(|fence| (fence, start, at));
            }
            None => open = Fence::opening(line).map(|fence| (fence, start, at)),
            Some(inside) if inside.0.is_closed_by(line) => push(inside, start, at),
            inside => open = inside,
        }
    }
    // A fence that is not closed goes on to the end.
    if let Some(inside) = open {
        push(inside, at, at);
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> =
            blocks(text).iter().map(|block| mapped(text, block).text().to_owned()).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn blocks_stand_between_fences() {
        check(
            "a\n```mermaid\njourney\n```\nb\n~~~ Mermaid title\nx\n~~~~\n",
            &["journey\n", "x\n"],
        );
        check("```{mermaid}\na\n```\n``` {.mermaid}\nb\n```", &["a\n", "b\n"]);
        check("- list\n  ```mermaid\n  journey\n    A: 5\n x\n  ```", &["journey\n  A: 5\nx\n"]);
        check("```mermaid\r\njourney\r\n```\r\n", &["journey\r\n"]);
        check("::: mermaid\njourney\n  A: 5\n:::\nb", &["journey\n  A: 5\n"]);
        check("> Look:\n> ```mermaid\n> journey\n>   A: 5\n>\n> ```\n", &["journey\n  A: 5\n\n"]);
        check("> > ~~~mermaid\n> > x\n> y\n~~~mermaid\nz", &["x\n", "z"]);
        check("```mermaid\nopen", &["open"]);
        check("```mermaid\n```", &[""]);
    }

    #[test]
    fn what_only_looks_like_a_block_is_none() {
        check("````md\n```mermaid\njourney\n```\n````\n", &[]);
        check("~~~\n```mermaid\n~~~\n", &[]);
        check("```mermaid inline```\n", &[]);
        check("::: note\n```mermaid\na\n```\n:::\n", &["a\n"]);
        check("``mermaid\n```rust\n```mermaid\n```", &[]);
    }

    #[test]
    fn what_stands_around_a_journey_is_told() {
        let journey = "```mermaid\njourney\n```\n";
        assert_eq!(around(&format!("# Title\n\n{journey}")), None);
        assert_eq!(around("::: mermaid\njourney\n\n  A: 5\n:::\n"), None);
        let note = around(&format!("# Title\n\nWhy.\n\n{journey}\n- a\n- b\n  - c\n\nEnd.\n"));
        let note = note.expect("a note");
        assert_eq!(note.kind, NoteKind::Prose { count: 3, first: "Why.".to_owned() });
        assert_eq!(note.place.map(|place| place.line), Some(3));
    }

    #[test]
    fn diagrams_of_other_kinds_are_told_apart() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(other_kind(text).as_deref(), expected, "{text:?}");
        };
        check("%% x\n\n graph LR\n", Some("graph"));
        check("---\ntitle: x\n---\nsequenceDiagram", Some("sequenceDiagram"));
        check("journey", None);
        check("what", None);
        check("", None);
    }
}
