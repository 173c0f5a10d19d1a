//! Mermaid journeys in Markdown: the fenced blocks that say `mermaid`.

use std::ops::Range;

use super::super::lines::Lines;
use super::super::mermaid::{self, Mapped};
use super::super::{Import, ImportError, ImportErrorKind, Note, NoteKind, Options};
use super::blocks::{self, BlockKind};

/// A fenced block that says `mermaid`.
struct Block {
    /// Its lines, without the fences.
    range: Range<usize>,
    /// How far the fence is indented: its lines lose as much.
    indent: usize,
}

/// Reads the Mermaid journeys of a Markdown file; `None` where there are none.
pub(super) fn read(text: &str, options: &Options) -> Result<Option<Import>, ImportError> {
    let lines = Lines::of(text);
    let mut import = Import::default();
    let mut journeys = Vec::new();
    for block in blocks(text) {
        match other_kind(text.get(block.range.clone()).unwrap_or_default()) {
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

/// What stands around the journeys and is not read; a list counts as one paragraph.
fn around(text: &str) -> Option<Note> {
    let mut left = Vec::new();
    let mut in_list = false;
    for block in blocks::blocks(text).ok()?.blocks {
        let is_item = matches!(block.kind, BlockKind::Item(..));
        let is_text = matches!(block.kind, BlockKind::Paragraph(_) | BlockKind::Table(_));
        if is_text || is_item && !in_list {
            left.push(block.place);
        }
        in_list = is_item;
    }
    let place = Some(*left.first()?);
    Some(Note { place, kind: NoteKind::Prose { count: left.len() } })
}

/// The first diagram of another kind, as the reason why there is no journey.
pub(super) fn another(text: &str) -> Option<ImportError> {
    let lines = Lines::of(text);
    blocks(text).into_iter().find_map(|block| {
        let found = other_kind(text.get(block.range.clone()).unwrap_or_default())?;
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
    Mapped::part(text, block.range.clone()).dedented(block.indent)
}

/// The open fence that a block is in.
struct Fence {
    sign: char,
    length: usize,
    indent: usize,
    is_mermaid: bool,
}

impl Fence {
    /// The fence that a line opens.
    fn opening(line: &str) -> Option<Self> {
        let inside = line.trim_start_matches([' ', '\t']);
        let indent = line.len() - inside.len();
        let sign = inside.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
        let info = inside.trim_start_matches(sign);
        let length = inside.len() - info.len();
        if length < 3 || (sign == '`' && info.contains('`')) {
            return None;
        }
        let word = info.trim().trim_start_matches(['{', '.', ' ']);
        let word = word.split([' ', '\t', '}', ',', '{']).next().unwrap_or_default();
        let is_mermaid = word.eq_ignore_ascii_case("mermaid");
        Some(Self { sign, length, indent, is_mermaid })
    }

    /// Whether a line closes it.
    fn is_closed_by(&self, line: &str) -> bool {
        let inside = line.trim();
        inside.len() >= self.length && inside.chars().all(|c| c == self.sign)
    }
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<(Fence, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        match open.take() {
            None => open = Fence::opening(line).map(|fence| (fence, at)),
            Some((fence, begin)) if fence.is_closed_by(line) => {
                if fence.is_mermaid {
                    blocks.push(Block { range: begin..start, indent: fence.indent });
                }
            }
            inside => open = inside,
        }
    }
    // A fence that is not closed goes on to the end.
    if let Some((fence, begin)) = open.filter(|(fence, _)| fence.is_mermaid) {
        blocks.push(Block { range: begin..at, indent: fence.indent });
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
        check("```mermaid\nopen", &["open"]);
        check("```mermaid\n```", &[""]);
    }

    #[test]
    fn what_only_looks_like_a_block_is_none() {
        check("````md\n```mermaid\njourney\n```\n````\n", &[]);
        check("~~~\n```mermaid\n~~~\n", &[]);
        check("```mermaid inline```\n", &[]);
        check("``mermaid\n```rust\n```mermaid\n```", &[]);
    }

    #[test]
    fn what_stands_around_a_journey_is_told() {
        let journey = "```mermaid\njourney\n```\n";
        assert_eq!(around(&format!("# Title\n\n{journey}")), None);
        let note = around(&format!("# Title\n\nWhy.\n\n{journey}\n- a\n- b\n  - c\n\nEnd.\n"));
        let note = note.expect("a note");
        assert_eq!(note.kind, NoteKind::Prose { count: 3 });
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
