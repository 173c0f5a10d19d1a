//! Headings with bullets as a journey: title, stages, steps, and below them what stands there.
//!
//! They are made a foreign table, so that tables and outlines mean the same by the same words.

use super::blocks::{Block, BlockKind};
use crate::file::Place;
use crate::interchange::head::Head;
use crate::interchange::table::{Foreign, ForeignColumn, Grid, GridCell, guess};

/// A journey as it is read from headings.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// The title: the highest heading, where there is one.
    pub(super) title: String,
    columns: Vec<ForeignColumn>,
    rows: Vec<Vec<GridCell>>,
    stage: String,
    /// What the bullets under a heading are.
    field: Option<&'static str>,
    /// What deeper bullets are, by the label above them.
    label: Option<(usize, &'static str)>,
    /// Whether the outermost bullets are stages.
    has_stage_bullets: bool,
    /// The depth of bullets that are steps.
    step_depth: Option<usize>,
    /// Whether the row that is filled stands for a step.
    has_step: bool,
}

const STAGE: usize = 0;
const STEP: usize = 1;

/// The journey in these blocks, if they hold one; and how many paragraphs were left out.
pub(super) fn read(blocks: &[Block]) -> Option<(Foreign, usize)> {
    let has_stage_bullets = is_one_list(blocks);
    let levels = if has_stage_bullets { Levels::TITLE } else { levels(blocks)? };
    let mut headings = Headings {
        has_stage_bullets,
        columns: ["stage", "step"].map(|field| ForeignColumn::guessed(field, field)).into(),
        ..Headings::default()
    };
    let mut left = 0;
    for block in blocks {
        match &block.kind {
            BlockKind::Heading(level, text) => headings.heading(*level, text, &levels, block.place),
            BlockKind::Item(depth, text) => headings.item(*depth, text, block.place),
            BlockKind::Paragraph(text) => {
                let is_labelled = headings.labelled(text, block.place);
                left += usize::from(!is_labelled);
            }
            BlockKind::Table(_) | BlockKind::FrontMatter(_) => {}
        }
    }
    let has_bullets = blocks.iter().any(|block| matches!(block.kind, BlockKind::Item(..)));
    if headings.rows.is_empty() || !has_bullets {
        return None;
    }
    // What stands right below a stage is at a step that is called as the stage.
    for row in &mut headings.rows {
        if let [stage, step, ..] = row.as_mut_slice()
            && step.text.is_empty()
        {
            step.text.clone_from(&stage.text);
        }
    }
    let foreign = Foreign {
        body: Grid::from(headings.rows),
        columns: headings.columns,
        title: headings.title,
        head: Head::default(),
        is_transposed: false,
        language: None,
        notes: Vec::new(),
    };
    Some((foreign, left))
}

/// Which levels of headings are titles, stages and steps.
struct Levels {
    title: Option<u8>,
    stage: u8,
}

impl Levels {
    /// Whatever heading there is, it is the title.
    const TITLE: Self = Self { title: Some(u8::MAX), stage: 0 };

    fn is_title(&self, level: u8) -> bool {
        self.title.is_some_and(|title| title == level || title == u8::MAX)
    }
}

/// Whether the whole is one list in levels, with no more than a title above it: its outermost
/// bullets are stages then, since nothing else is.
fn is_one_list(blocks: &[Block]) -> bool {
    let headings: Vec<&str> = blocks
        .iter()
        .filter_map(|block| match &block.kind {
            BlockKind::Heading(_, text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let has_title = matches!(headings.as_slice(), [title] if guess(title).is_none() && stage_named(title).is_none());
    let items = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Item(depth, text) if labelled(text).is_none() => Some(*depth),
        _ => None,
    });
    let depths: Vec<usize> = items.collect();
    let is_nested =
        depths.iter().zip(depths.iter().skip(1)).any(|(one, next)| *one == 1 && *next > 1);
    is_nested && (headings.is_empty() || has_title)
}

/// The levels, from the headings that name no field: one at the top alone is the title.
fn levels(blocks: &[Block]) -> Option<Levels> {
    let named = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading(level, text) if guess(text).is_none() => Some(*level),
        BlockKind::Heading(level, text) if stage_named(text).is_some() => Some(*level),
        _ => None,
    });
    let mut levels: Vec<u8> = named.collect();
    let top = levels.iter().copied().min()?;
    let is_alone = levels.iter().filter(|level| **level == top).count() == 1;
    levels.retain(|level| *level > top);
    match levels.iter().copied().min() {
        Some(stage) if is_alone => Some(Levels { title: Some(top), stage }),
        _ => Some(Levels { title: None, stage: top }),
    }
}

/// "Stage 1: Awareness" is Awareness.
fn stage_named(text: &str) -> Option<&str> {
    let (word, name) = text.split_once([':', '–', '—'])?;
    let word = word.trim().trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').trim();
    matches!(guess(word), Some("stage" | "step")).then_some(name.trim())
}

impl Headings {
    fn heading(&mut self, level: u8, text: &str, levels: &Levels, place: Place) {
        (self.label, self.field, self.step_depth) = (None, None, None);
        if levels.is_title(level) {
            if self.title.is_empty() {
                self.title = text.to_owned();
            }
            return;
        }
        let name = stage_named(text).or_else(|| guess(text).is_none().then_some(text));
        match name {
            Some(name) if level <= levels.stage => self.stage(name, place),
            Some(name) => self.step(name, place),
            None => self.field = guess(text),
        }
    }

    fn stage(&mut self, name: &str, place: Place) {
        name.clone_into(&mut self.stage);
        self.has_step = false;
        // A stage with nothing in it is one all the same.
        self.new_row("", place);
    }

    fn item(&mut self, depth: usize, text: &str, place: Place) {
        if self.label.is_some_and(|(label, _)| depth <= label) {
            self.label = None;
        }
        if let Some((_, field)) = self.label {
            return self.value(field, text, place);
        }
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        if self.has_stage_bullets && depth == 1 && labelled(first).is_none() {
            (self.field, self.step_depth) = (None, None);
            self.stage(stage_named(first).unwrap_or(first), place);
            self.goes_on(rest, place);
        } else if let Some((field, value)) = labelled(first) {
            if !value.is_empty() {
                self.value(field, value, place);
            }
            for line in rest.lines() {
                self.value(field, line, place);
            }
            self.label = Some((depth, field));
        } else if let Some(field) = self.field {
            self.value(field, text, place);
        } else if !self.has_step || self.step_depth.is_some_and(|known| depth <= known) {
            // Bullets right below a stage are its steps.
            self.step_depth = Some(self.step_depth.map_or(depth, |known| known.min(depth)));
            let label = stage_named(first).unwrap_or(first);
            self.step(label, place);
            self.goes_on(rest, place);
        } else {
            self.value("actions", text, place);
        }
    }

    /// What stands below the name of a stage or step in its bullet.
    fn goes_on(&mut self, rest: &str, place: Place) {
        for line in rest.lines().filter(|line| !line.trim().is_empty()) {
            self.value("actions", line, place);
        }
    }

    /// Takes a paragraph that says what it is: "**Pain points:** fees".
    fn labelled(&mut self, text: &str, place: Place) -> bool {
        let found = labelled(text);
        if let Some((field, value)) = found
            && !self.rows.is_empty()
        {
            self.value(field, value, place);
            return true;
        }
        false
    }

    fn step(&mut self, title: &str, place: Place) {
        let is_blank = |row: &Vec<GridCell>| row.iter().skip(STEP).all(|cell| cell.text.is_empty());
        if !self.has_step && self.rows.last().is_some_and(is_blank) {
            self.rows.pop();
        }
        self.has_step = true;
        self.new_row(title, place);
    }

    fn new_row(&mut self, step: &str, place: Place) {
        let cell = |text: &str| GridCell::new(text, place);
        self.rows.push(vec![cell(&self.stage), cell(step)]);
    }

    fn value(&mut self, field: &'static str, value: &str, place: Place) {
        if self.rows.is_empty() {
            self.new_row("", place);
        }
        let at = self.columns.iter().position(|column| column.field == field);
        let at = at.unwrap_or_else(|| {
            self.columns.push(ForeignColumn::guessed("", field));
            self.columns.len() - 1
        });
        let Some(row) = self.rows.last_mut() else { return };
        if at == STAGE || at == STEP {
            return;
        }
        while row.len() <= at {
            row.push(GridCell::new("", place));
        }
        if let Some(cell) = row.get_mut(at) {
            if cell.text.is_empty() {
                cell.place = place;
            } else {
                cell.text.push('\n');
            }
            cell.text.push_str(value.trim());
        }
    }
}

/// "Pain points: fees" by its label, if that means something.
fn labelled(text: &str) -> Option<(&'static str, &str)> {
    let (label, value) = text.split_once(':')?;
    // A whole sentence with a colon in it is no label.
    if label.split_whitespace().count() > 4 {
        return None;
    }
    let field = guess(label).filter(|field| !matches!(*field, "stage" | "step"))?;
    Some((field, value.trim()))
}
