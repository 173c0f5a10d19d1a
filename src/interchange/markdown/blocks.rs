//! Markdown as a row of blocks: headings, tables, items of lists, paragraphs, front matter.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use crate::file::Place;
use crate::interchange::lines::Lines;
use crate::interchange::table::{Grid, GridCell, MOST_CELLS};
use crate::interchange::{ImportError, ImportErrorKind};

/// A piece of a Markdown file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) place: Place,
    pub(super) kind: BlockKind,
    /// The lines of a paragraph as they stand in the file.
    pub(super) lines: Vec<String>,
}

/// Stands for the end of a line that is none for who reads the text, until the text is whole.
const SOFT: char = '\u{85}';

/// What it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum BlockKind {
    /// A heading, from level 1 down.
    Heading(u8, String),
    Table(Grid),
    /// An item of a list, from depth 1 down.
    Item(usize, String),
    Paragraph(String),
    /// Front matter, as YAML.
    FrontMatter(String),
}

impl BlockKind {
    /// How it begins.
    pub(super) fn begin(&self) -> String {
        match self {
            Self::Heading(_, text) | Self::Item(_, text) | Self::Paragraph(text) => text.clone(),
            Self::FrontMatter(_) => String::new(),
            Self::Table(grid) => {
                let first = grid.rows.first().map(Vec::as_slice).unwrap_or_default();
                first.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" | ")
            }
        }
    }
}

/// What a text consists of.
#[derive(Debug)]
pub(super) struct Blocks {
    pub(super) blocks: Vec<Block>,
    /// How many addresses of links and pictures were left out of what cards may be made of, and
    /// where the first is.
    pub(super) links: Option<(Place, usize)>,
}

/// The blocks of a text.
pub(super) fn blocks(text: &str) -> Result<Blocks, ImportError> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut collector = Collector::new(Lines::of(text));
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        collector.event(event, &range)?;
    }
    Ok(Blocks { blocks: collector.blocks, links: collector.links })
}

struct Collector<'t> {
    lines: Lines<'t>,
    blocks: Vec<Block>,
    links: Option<(Place, usize)>,
    /// The text that is being collected, and where it began.
    text: String,
    start: usize,
    /// How deep in lists.
    depth: usize,
    grid: Option<Grid>,
    cells: usize,
    /// In what says nothing: code, front matter of another kind.
    is_silent: bool,
}

impl<'t> Collector<'t> {
    fn new(lines: Lines<'t>) -> Self {
        Self {
            lines,
            blocks: Vec::new(),
            links: None,
            text: String::new(),
            start: 0,
            depth: 0,
            grid: None,
            cells: 0,
            is_silent: false,
        }
    }

    fn event(&mut self, event: Event<'_>, range: &Range<usize>) -> Result<(), ImportError> {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => return self.end(tag),
            Event::Text(text) | Event::Code(text) if !self.is_silent => self.text.push_str(&text),
            Event::SoftBreak => self.text.push(SOFT),
            Event::HardBreak => self.text.push('\n'),
            Event::InlineHtml(html) | Event::Html(html) => {
                let name = html.trim_start_matches('<').trim_start_matches('/').to_lowercase();
                if name.starts_with("br") || name.starts_with("li") {
                    self.text.push('\n');
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            // A paragraph of an item goes on with the item's text.
            Tag::Paragraph if self.depth > 0 && !self.text.is_empty() => self.text.push('\n'),
            Tag::Paragraph if self.depth > 0 => {}
            Tag::Heading { .. } | Tag::Paragraph | Tag::TableCell | Tag::MetadataBlock(_) => {
                self.begin(range.start);
                self.is_silent = matches!(tag, Tag::MetadataBlock(MetadataBlockKind::PlusesStyle));
            }
            Tag::CodeBlock(_) => {
                self.flush_item();
                self.is_silent = true;
            }
            Tag::List(_) => self.flush_item(),
            Tag::Item => {
                self.depth += 1;
                self.begin(range.start);
            }
            Tag::Link { link_type, .. } if *link_type != LinkType::Autolink => self.link(range),
            Tag::Image { .. } => self.link(range),
            Tag::Table(_) => self.grid = Some(Grid::default()),
            Tag::TableHead | Tag::TableRow => {
                if let Some(grid) = &mut self.grid {
                    grid.rows.push(Vec::new());
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) -> Result<(), ImportError> {
        match tag {
            TagEnd::Heading(level) => {
                let text = self.take();
                self.push(BlockKind::Heading(level as u8, text));
            }
            TagEnd::Paragraph if self.depth == 0 => {
                let lines = self.text.trim().split([SOFT, '\n']).map(str::to_owned).collect();
                let text = self.take();
                self.push(BlockKind::Paragraph(text));
                if let Some(block) = self.blocks.last_mut() {
                    block.lines = lines;
                }
            }
            TagEnd::Item => {
                self.flush_item();
                self.depth = self.depth.saturating_sub(1);
            }
            TagEnd::CodeBlock => {
                self.is_silent = false;
                self.text.clear();
            }
            TagEnd::MetadataBlock(_) => {
                let is_yaml = !std::mem::take(&mut self.is_silent);
                let text = std::mem::take(&mut self.text);
                if is_yaml {
                    self.push(BlockKind::FrontMatter(text));
                }
            }
            TagEnd::TableCell => {
                self.cells += 1;
                if self.cells > MOST_CELLS {
                    return Err(ImportErrorKind::TooMuch { most: MOST_CELLS }.whole());
                }
                let cell = GridCell::new(&self.take(), self.lines.place(self.start));
                if let Some(row) = self.grid.as_mut().and_then(|grid| grid.rows.last_mut()) {
                    row.push(cell);
                }
            }
            TagEnd::Table => {
                if let Some(grid) = self.grid.take() {
                    self.push(BlockKind::Table(grid.trimmed()));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// An address that no card holds; what it is the address of stays.
    fn link(&mut self, range: &Range<usize>) {
        if self.depth > 0 || self.grid.is_some() {
            let (first, count) = self.links.unwrap_or((self.lines.place(range.start), 0));
            self.links = Some((first, count + 1));
        }
    }

    fn begin(&mut self, at: usize) {
        self.text.clear();
        self.start = at;
    }

    fn take(&mut self) -> String {
        std::mem::take(&mut self.text).trim().replace(SOFT, " ")
    }

    fn push(&mut self, kind: BlockKind) {
        self.blocks.push(Block { place: self.lines.place(self.start), kind, lines: Vec::new() });
    }

    /// Ends the text of an item: at its end, or where a list begins inside it.
    fn flush_item(&mut self) {
        let text = self.take();
        if self.depth > 0 && !text.is_empty() && !self.is_silent {
            self.push(BlockKind::Item(self.depth, text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_falls_into_blocks() {
        let text = "---\ntitle: A\n---\n# Map *of* it\n\nProse\ngoes on.\n\n- one\n  - two\n\n    more\n\
                    - three\n\n| a | b<br>c |\n| - | - |\n| d \\| e | |\n\n```\ncode\n```\n";
        let found: Vec<(usize, String)> = blocks(text)
            .expect("blocks")
            .blocks
            .into_iter()
            .map(|block| {
                let said = match block.kind {
                    BlockKind::Heading(level, text) => format!("h{level} {text}"),
                    BlockKind::Item(depth, text) => format!("i{depth} {text}"),
                    BlockKind::Paragraph(text) => format!("p {text}"),
                    BlockKind::FrontMatter(text) => format!("f {text}"),
                    BlockKind::Table(grid) => format!(
                        "t {:?}",
                        grid.rows.concat().iter().map(|c| c.text.as_str()).collect::<Vec<_>>()
                    ),
                };
                (block.place.line, said)
            })
            .collect();
        let expected = [
            (1, "f title: A\n"),
            (4, "h1 Map of it"),
            (6, "p Prose goes on."),
            (9, "i1 one"),
            (10, "i2 two\nmore"),
            (13, "i1 three"),
            (17, "t [\"a\", \"b\\nc\", \"d | e\"]"),
        ];
        let found: Vec<(usize, &str)> =
            found.iter().map(|(line, text)| (*line, text.as_str())).collect();
        assert_eq!(found, expected);
    }
}
