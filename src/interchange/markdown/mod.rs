//! Journeys and empathy maps in Markdown: fenced Mermaid journeys; else tables, headings with
//! bullets, and front matter.
//!
//! Where there are Mermaid journeys, nothing else is read: what stands around them is about them.

mod blocks;
mod empathy;
mod fences;
mod matter;
mod outline;

use std::collections::BTreeMap;

use super::document::{Outline, OutlineEmpathy, seed};
use super::head::Head;
use super::mermaid::shortened;
use super::table::{self, ColumnMap, Foreign, Grid};
use super::{Import, ImportError, ImportErrorKind, Note, NoteKind, Options};
use crate::file::Place;
use crate::model::{LaneKind, Section};
use blocks::{Block, BlockKind, Blocks};
use matter::Matter;

/// Reads the journeys of a Markdown file.
pub(super) fn read(text: &str, options: &Options) -> Result<Import, ImportError> {
    if let Some(import) = fences::read(text, options)? {
        return Ok(import);
    }
    let mut found = Found::default();
    let Blocks { blocks, links } = blocks::blocks(text)?;
    found.links = links;
    if options.columns.is_chosen() {
        found.chosen = the_table(&blocks, options.pick).map(|(place, _)| place);
    }
    for part in parts(&blocks) {
        found.part(part, options)?;
    }
    found.finish(text, options.pick)
}

/// Whether a text holds a fenced diagram.
pub(super) fn has_diagram(text: &str) -> bool {
    fences::are_there(text)
}

/// The one table of a journey in a text, for somebody to say what its columns mean: the only one
/// that is understood, else the only one at all; or that of the journey that was picked. None beside
/// diagrams, and where headings make a journey.
pub(super) fn table_of(text: &str, pick: Option<usize>) -> Result<Option<Grid>, ImportError> {
    if has_diagram(text) {
        return Ok(None);
    }
    Ok(the_table(&blocks::blocks(text)?.blocks, pick).map(|(_, grid)| grid))
}

/// That table, and where it stands.
fn the_table(blocks: &[Block], pick: Option<usize>) -> Option<(Place, Grid)> {
    let rest: Vec<Vec<Block>> =
        parts(blocks).into_iter().map(|part| Found::default().maps(part)).collect();
    let tables: Vec<(Place, &Grid)> = rest
        .iter()
        .flatten()
        .filter_map(|block| match &block.kind {
            BlockKind::Table(grid) => Some((block.place, grid)),
            _ => None,
        })
        .collect();
    let is_known = |grid: &Grid| matches!(Foreign::of(grid, &ColumnMap::default()), Ok(Some(_)));
    let known: Vec<_> = tables.iter().filter(|(_, grid)| is_known(grid)).collect();
    if let Some(pick) = pick {
        let journeys = rest.iter().flat_map(|part| {
            let tables = part.iter().filter_map(|block| match &block.kind {
                BlockKind::Table(grid) if is_known(grid) => Some(Some((block.place, grid))),
                _ => None,
            });
            let mut journeys: Vec<Option<(Place, &Grid)>> = tables.collect();
            // Where there is no table, headings with bullets are the journey.
            if journeys.is_empty() && outline::read(part).is_some() {
                journeys.push(None);
            }
            journeys
        });
        let picked = pick.checked_sub(1).and_then(|at| journeys.into_iter().nth(at));
        return picked.flatten().map(|(place, grid)| (place, grid.clone()));
    }
    match (known.as_slice(), tables.as_slice()) {
        ([(place, grid)], _) => Some((*place, (*grid).clone())),
        ([], [(place, grid)]) if !rest.iter().any(|part| outline::read(part).is_some()) => {
            Some((*place, (*grid).clone()))
        }
        _ => None,
    }
}

/// Whether a text is a document: it holds a table of stages or steps, whatever else stands in it,
/// or lists under several headings.
pub(super) fn is_document(text: &str) -> bool {
    let Ok(found) = blocks::blocks(text) else { return false };
    let table = the_table(&found.blocks, None);
    table.is_some_and(|(_, grid)| table::is_headed(&grid)) || lists(&found.blocks) > 1
}

/// How many headings have a list under them.
fn lists(blocks: &[Block]) -> usize {
    let mut is_awaited = false;
    let begins = move |block: &&Block| match block.kind {
        BlockKind::Heading(..) => {
            is_awaited = true;
            false
        }
        BlockKind::Item(..) => std::mem::take(&mut is_awaited),
        _ => false,
    };
    blocks.iter().filter(begins).count()
}

/// The table that a text consists of, if it does.
pub(super) fn only_table(text: &str) -> Option<Grid> {
    match blocks::blocks(text).ok()?.blocks.as_mut_slice() {
        [Block { kind: BlockKind::Table(grid), .. }] => Some(std::mem::take(grid)),
        _ => None,
    }
}

/// The blocks under each heading of the first level; what stands before the first one comes alone.
fn parts(blocks: &[Block]) -> Vec<&[Block]> {
    let is_top = |block: &Block| matches!(block.kind, BlockKind::Heading(1, _));
    let mut starts: Vec<usize> =
        blocks.iter().enumerate().filter(|(_, block)| is_top(block)).map(|(at, _)| at).collect();
    starts.insert(0, 0);
    starts.dedup();
    let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
    let ranges = starts.iter().zip(ends).filter_map(|(start, end)| blocks.get(*start..end));
    ranges.filter(|part| !part.is_empty()).collect()
}

/// What a file holds.
#[derive(Default)]
struct Found {
    matter: Matter,
    journeys: Vec<(Outline, Vec<Note>)>,
    /// Empathy maps, whose they are, and the journey before them.
    maps: Vec<(OutlineEmpathy, String, Option<usize>)>,
    /// How many paragraphs, lists and tables were left out, where the first of them is, and how it
    /// begins.
    left: usize,
    first_left: Option<(Place, String)>,
    /// What lines say that no journey has followed yet.
    head: Head,
    /// How many addresses were left out, and where the first is.
    links: Option<(Place, usize)>,
    /// Where the table stands of which somebody has said what its columns mean.
    chosen: Option<Place>,
}

impl Found {
    fn part(&mut self, blocks: &[Block], options: &Options) -> Result<(), ImportError> {
        let rest = self.maps(blocks);
        let rest = self.without_head(rest);
        let mut title = "";
        let before = self.journeys.len();
        for block in &rest {
            match &block.kind {
                BlockKind::FrontMatter(yaml) => self.matter = Matter::read(yaml),
                BlockKind::Heading(_, text) => title = text,
                BlockKind::Table(grid) => {
                    // What was chosen was chosen for one of them.
                    let is_other = self.chosen.is_some_and(|place| place != block.place);
                    let guessed = ColumnMap::default();
                    let map = if is_other { &guessed } else { &options.columns };
                    match Foreign::of(grid, map)? {
                        Some(foreign) => self.journey(foreign, title, options)?,
                        None => self.leave(block, 1),
                    }
                }
                _ => {}
            }
        }
        let headings = if self.journeys.len() > before { None } else { outline::read(&rest) };
        match headings {
            Some((foreign, left)) => {
                let first = rest.iter().find(|b| matches!(b.kind, BlockKind::Paragraph(_)));
                if let Some(first) = first.filter(|_| left > 0) {
                    self.leave(first, left);
                }
                self.journey(foreign, "", options)
            }
            None => {
                self.leave_prose(&rest);
                Ok(())
            }
        }
    }

    /// Leaves out what is neither heading nor table; a list counts as one paragraph.
    fn leave_prose(&mut self, blocks: &[Block]) {
        let mut in_list = false;
        for block in blocks {
            let is_item = matches!(block.kind, BlockKind::Item(..));
            if matches!(block.kind, BlockKind::Paragraph(_)) || (is_item && !in_list) {
                self.leave(block, 1);
            }
            in_list = is_item;
        }
    }

    /// Takes the lines that say something of the journey, and leaves the other blocks.
    fn without_head(&mut self, blocks: Vec<Block>) -> Vec<Block> {
        let mut head = std::mem::take(&mut self.head);
        let mut rest = Vec::new();
        let mut is_above = true;
        for mut block in blocks {
            let begins = |kind: &BlockKind| match kind {
                BlockKind::Table(_) | BlockKind::Item(..) => true,
                BlockKind::Heading(level, _) => *level > 1,
                BlockKind::Paragraph(_) | BlockKind::FrontMatter(_) => false,
            };
            is_above &= !begins(&block.kind);
            let before = block.lines.len();
            block.lines.retain(|line| !is_above || !head.take_line(line));
            if block.lines.len() < before {
                if block.lines.is_empty() {
                    continue;
                }
                block.kind = BlockKind::Paragraph(block.lines.join(" "));
            }
            rest.push(block);
        }
        self.head = head;
        rest
    }

    fn leave(&mut self, block: &Block, count: usize) {
        self.leave_text(block.place, &block.kind.begin(), count);
    }

    fn leave_text(&mut self, place: Place, begin: &str, count: usize) {
        self.left += count;
        let is_earlier =
            |(first, _): &(Place, String)| (place.line, place.column) < (first.line, first.column);
        if self.first_left.as_ref().is_none_or(is_earlier) {
            self.first_left = Some((place, shortened(begin)));
        }
    }

    fn journey(
        &mut self,
        mut foreign: Foreign,
        title: &str,
        options: &Options,
    ) -> Result<(), ImportError> {
        if foreign.title.is_empty() {
            foreign.title = title.to_owned();
        }
        if foreign.head == Head::default() {
            foreign.head = std::mem::take(&mut self.head);
        }
        let mut notes = std::mem::take(&mut foreign.notes);
        let (outline, more) = table::outline(&foreign, options.scale)?;
        notes.extend(more);
        self.journeys.push((outline, notes));
        Ok(())
    }

    /// Takes the empathy maps out of a part, and leaves the rest.
    fn maps(&mut self, blocks: &[Block]) -> Vec<Block> {
        let is_section = |block: &&Block| matches!(&block.kind, BlockKind::Heading(_, t) if empathy::section_of(t).is_some());
        let named = blocks.iter().find_map(|block| match &block.kind {
            BlockKind::Heading(level, text) => Some((*level, empathy::named(text)?)),
            _ => None,
        });
        // Three headings such as "Says" and "Does" tell a map also where nothing calls it one.
        let is_map = named.is_some() || blocks.iter().filter(is_section).count() >= 3;
        let journey = self.journeys.len().checked_sub(1);
        let mut rest = Vec::new();
        let mut current: Option<(u8, Section)> = None;
        let mut name = String::new();
        let mut notes: Vec<(Section, String)> = Vec::new();
        for block in blocks {
            match &block.kind {
                BlockKind::Heading(level, text) if is_map => {
                    if let Some(section) = empathy::section_of(text) {
                        current = Some((*level, section));
                    } else if let Some(whose) = empathy::named(text) {
                        self.push_map(&name, std::mem::take(&mut notes), journey);
                        (name, current) = (whose, None);
                    } else {
                        if current.is_none_or(|(known, _)| *level <= known) {
                            current = None;
                        }
                        rest.push(block.clone());
                    }
                }
                BlockKind::Item(_, text) if current.is_some() => {
                    notes.extend(current.map(|(_, section)| (section, text.clone())));
                }
                BlockKind::Paragraph(text) if current.is_some() => {
                    let texts = table::values(text).into_iter();
                    notes.extend(
                        current.into_iter().flat_map(|(_, section)| {
                            texts.clone().map(move |text| (section, text))
                        }),
                    );
                }
                BlockKind::Table(grid) => match quadrants(grid) {
                    Some(found) => {
                        notes.extend(found);
                        self.push_map(&name, std::mem::take(&mut notes), journey);
                    }
                    None => rest.push(block.clone()),
                },
                _ => rest.push(block.clone()),
            }
        }
        self.push_map(&name, notes, journey);
        rest
    }

    fn push_map(&mut self, name: &str, notes: Vec<(Section, String)>, journey: Option<usize>) {
        if !notes.is_empty() {
            let (map, name) = empathy::map(name, notes);
            self.maps.push((map, name, journey));
        }
    }

    fn finish(mut self, text: &str, pick: Option<usize>) -> Result<Import, ImportError> {
        if self.journeys.is_empty() && self.maps.is_empty() {
            let nothing = || ImportErrorKind::NoJourneyHere.at(Some(Place { line: 1, column: 1 }));
            return Err(fences::another(text).unwrap_or_else(nothing));
        }
        if self.journeys.is_empty() {
            let lanes = [LaneKind::Actions, LaneKind::Curve].map(Into::into).into();
            self.journeys.push((Outline { lanes, ..Outline::default() }, Vec::new()));
        }
        if let Some(title) = self.matter.title_to_forget().filter(|_| self.journeys.len() > 1) {
            self.matter.forget_title();
            self.leave_text(Place { line: 1, column: 1 }, &title, 1);
        }
        if let Some((outline, _)) = self.journeys.first_mut() {
            self.head.apply(outline);
        }
        for (map, name, journey) in self.maps {
            let at = journey.unwrap_or(0);
            if let Some((outline, _)) = self.journeys.get_mut(at) {
                add_map(outline, map, &name);
            }
        }
        self.journeys.iter_mut().for_each(|(outline, _)| self.matter.apply(outline));
        number_titles(&mut self.journeys);
        let count = self.journeys.len();
        if let Some(pick) = pick.filter(|pick| !(1..=count).contains(pick)) {
            return Err(ImportErrorKind::NoSuchJourney { pick, count }.whole());
        }
        let number = (count > 1).then(|| pick.unwrap_or(1));
        let mut import = Import { number, ..Import::default() };
        for (at, (outline, notes)) in self.journeys.into_iter().enumerate() {
            if pick.is_none_or(|pick| pick == at + 1) {
                import.journeys.push(outline.document(seed(text, at)));
                import.notes.extend(notes);
            }
        }
        if let Some((place, first)) = self.first_left {
            import.notes.push(NoteKind::Prose { count: self.left, first }.at(place));
        }
        if let Some((place, count)) = self.links {
            import.notes.push(NoteKind::Links { count }.at(place));
        }
        Ok(import)
    }
}

/// Tells journeys of one title apart by numbers behind it; those without any get a title elsewhere.
fn number_titles(journeys: &mut [(Outline, Vec<Note>)]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (outline, _) in journeys.iter() {
        *counts.entry(outline.journey.title.clone()).or_default() += 1;
    }
    counts.retain(|title, count| *count > 1 && !title.is_empty());
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for (outline, _) in journeys {
        let title = &mut outline.journey.title;
        if counts.contains_key(title) {
            let number = numbers.entry(title.clone()).or_default();
            *number += 1;
            *title = format!("{title} {number}");
        }
    }
}

/// The notes of a table of quadrants; a journey's table is none, though it has "Does" in it.
fn quadrants(grid: &Grid) -> Option<Vec<(Section, String)>> {
    empathy::of_table(grid).filter(|notes| !notes.is_empty())
}

/// Adds an empathy map, and the persona that it is about.
fn add_map(outline: &mut Outline, mut map: OutlineEmpathy, name: &str) {
    if !name.is_empty() {
        let known = outline.personas.iter().position(|known| known == name);
        map.persona = Some(known.unwrap_or_else(|| {
            outline.personas.push(name.to_owned());
            outline.personas.len() - 1
        }));
    } else if outline.personas.len() == 1 {
        map.persona = Some(0);
    }
    outline.empathy.push(map);
}

#[cfg(test)]
mod tests;
