//! Mermaid's `journey`, both ways.
//!
//! The reader follows Mermaid itself: what it does to a text first ([`prepare`]), its tokens
//! ([`lex`]), its grammar ([`parse`]). So what Mermaid refuses is refused, and what it passes over
//! in silence is told as a note. Sections become stages, tasks steps, actors personas.
//!
//! [`write`] goes the other way, and [`losses`] lists what a Mermaid journey cannot carry.

mod characters;
mod front;
mod lex;
mod loss;
mod mapped;
mod parse;
mod prepare;
mod script;
mod write;

pub use loss::losses;
pub use write::write;

pub(super) use mapped::{Mapped, quotation};
pub(super) use prepare::{kind_of, shortened};

use std::collections::BTreeMap;

use super::document::{MOST_THINGS, Outline, OutlineStage, OutlineStep, seed};
use super::lines::Lines;
use super::{Import, ImportError, ImportErrorKind, NoteKind, Scale};
use crate::model::{Journey, LaneKind, Scores};
use parse::{Diagram, Score, Section, Task, parse};
use prepare::prepare;

/// The rows of a map made from a diagram: its curve, and what a journey map goes on with.
const LANES: [LaneKind; 4] =
    [LaneKind::Touchpoints, LaneKind::Curve, LaneKind::Pains, LaneKind::Opportunities];

/// Reads a diagram; `lines` are those of the whole file, `position` is its number in it.
pub(super) fn read(
    text: Mapped<'_>,
    lines: &Lines<'_>,
    scale: Option<Scale>,
    position: usize,
) -> Result<Import, ImportError> {
    let seed = seed(text.text(), position);
    let placed = |(kind, at): (ImportErrorKind, usize)| kind.at(Some(lines.place(at)));
    let diagram = prepare(text).and_then(|prepared| parse(&prepared)).map_err(placed)?;
    let mut reader = Reader {
        scale: scale.unwrap_or(Scale::FIVE),
        personas: BTreeMap::new(),
        notes: Vec::new(),
    };
    let is_given = scale.is_some();
    let outline = reader.outline(diagram, is_given)?;
    let notes = reader.notes.into_iter().map(|(kind, at)| kind.at(lines.place(at))).collect();
    Ok(Import { journeys: vec![outline.document(seed)], notes, number: None })
}

struct Reader {
    scale: Scale,
    /// The personas by name, in the order in which they appear.
    personas: BTreeMap<String, usize>,
    notes: Vec<(NoteKind, usize)>,
}

impl Reader {
    fn outline(&mut self, diagram: Diagram, is_given: bool) -> Result<Outline, ImportError> {
        let Diagram { title, acc_title, acc_title_at, description, sections, notes } = diagram;
        self.notes = notes;
        if !title.is_empty() && !acc_title.is_empty() && acc_title != title {
            let found = shortened(&acc_title);
            self.notes.push((NoteKind::Replaced { found }, acc_title_at));
        }
        let title = if title.is_empty() { acc_title } else { title };
        let suggestion = if is_given { None } else { scale_suggested(&sections) };
        let things: usize = sections
            .iter()
            .map(|section| {
                1 + section.tasks.iter().map(|task| 1 + task.actors.len()).sum::<usize>()
            })
            .sum();
        if things > MOST_THINGS {
            return Err(ImportErrorKind::TooMuch { most: MOST_THINGS }.whole());
        }
        let stages = sections.into_iter().map(|section| self.stage(section)).collect();
        self.notes.extend(suggestion);
        let mut names: Vec<(String, usize)> =
            std::mem::take(&mut self.personas).into_iter().collect();
        names.sort_by_key(|(_, index)| *index);
        Ok(Outline {
            journey: Journey { title, description, ..Journey::default() },
            personas: names.into_iter().map(|(name, _)| name).collect(),
            lanes: LANES.map(Into::into).into(),
            stages,
            empathy: Vec::new(),
        })
    }

    fn stage(&mut self, section: Section) -> OutlineStage {
        let steps = section.tasks.into_iter().map(|task| self.step(task)).collect();
        OutlineStage { title: section.name, steps }
    }

    fn step(&mut self, task: Task) -> OutlineStep {
        let Task { at, name, score, actors } = task;
        let step = shortened(&name);
        let (satisfaction, note) = match score {
            Score::Blank => (None, Some(NoteKind::NoScore { step })),
            Score::Other(found) => (None, Some(NoteKind::NoNumber { found, step })),
            Score::Number(number, found) => match self.scale.measure(number) {
                Some(measure) => (Some(measure), None),
                None => (None, Some(NoteKind::OffScale { found, step, scale: self.scale })),
            },
        };
        self.notes.extend(note.map(|note| (note, at)));
        let scores = Scores { satisfaction, ..Scores::default() };
        let scores = if !actors.is_empty() {
            actors.into_iter().map(|name| (Some(self.persona(name)), scores.clone())).collect()
        } else if scores.satisfaction.is_some() {
            vec![(None, scores)]
        } else {
            Vec::new()
        };
        OutlineStep { title: name, scores, ..OutlineStep::default() }
    }

    fn persona(&mut self, name: String) -> usize {
        let next = self.personas.len();
        *self.personas.entry(name).or_insert(next)
    }
}

/// Where scores are off 1–5 and all lie on another scale, that scale at the first such score.
fn scale_suggested(sections: &[Section]) -> Option<(NoteKind, usize)> {
    let tasks = || sections.iter().flat_map(|section| &section.tasks);
    let number = |task: &Task| match task.score {
        Score::Number(number, _) if number.is_finite() => Some(number),
        _ => None,
    };
    let scores: Vec<f64> = tasks().filter_map(number).collect();
    let is_off = |task: &Task| number(task).is_some_and(|score| !Scale::FIVE.holds(score));
    let (scale, first) = (Scale::looked_like(&scores)?, tasks().find(|task| is_off(task))?);
    Some((NoteKind::LooksLikeScale { scale }, first.at))
}
