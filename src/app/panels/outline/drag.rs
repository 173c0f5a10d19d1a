//! Where something that is dragged in the outline would go.

use egui::{Id, Rect};

use crate::app::request::Request;
use crate::change::{Label, Verb, actions};
use crate::model::{Document, PersonaId, RecordId, RowId, StageId, StepId};

/// What is dragged.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drag {
    pub(super) id: RecordId,
    /// The widget that the pointer holds.
    pub(super) row: Id,
}

/// A row as it was drawn in this frame.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drawn {
    pub(super) id: RecordId,
    pub(super) rect: Rect,
}

/// Where it would go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Target {
    /// Where the insertion mark is.
    pub(super) y: f32,
    place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    Stage(StageId, usize),
    Step(StepId, StageId, usize),
    Row(RowId, usize),
    Persona(PersonaId, usize),
}

impl Drag {
    /// Where it would go with the pointer at that height.
    pub(super) fn target(self, document: &Document, drawn: &[Drawn], y: f32) -> Option<Target> {
        match self.id {
            RecordId::Stage(id) => {
                let (index, y) = gap(drawn, y, |id| matches!(id, RecordId::Stage(_)))?;
                Some(Target { y, place: Place::Stage(id, index) })
            }
            RecordId::Step(id) => step_target(id, document, drawn, y),
            RecordId::Lane(_) | RecordId::Line(_) => {
                let is_row = |id: RecordId| matches!(id, RecordId::Lane(_) | RecordId::Line(_));
                let (index, y) = gap(drawn, y, is_row)?;
                let row = document.rows().iter().find(|row| RecordId::from(**row) == self.id)?;
                Some(Target { y, place: Place::Row(*row, index) })
            }
            RecordId::Persona(id) => {
                let (index, y) = gap(drawn, y, |id| matches!(id, RecordId::Persona(_)))?;
                Some(Target { y, place: Place::Persona(id, index) })
            }
            _ => None,
        }
    }

    /// The request that takes it there.
    pub(super) fn request(self, target: Target) -> Request {
        let label = Label::of(Verb::Move, &[self.id]);
        Request::edit(label, move |draft| match target.place {
            Place::Stage(id, index) => actions::move_stage(draft, id, index),
            Place::Step(id, stage, index) => actions::move_steps(draft, &[id], stage, index),
            Place::Row(row, index) => actions::move_row(draft, row, index),
            Place::Persona(id, index) => actions::move_persona(draft, id, index),
        })
    }
}

/// Which gap between rows of that kind the pointer is at, and where that gap is.
fn gap(drawn: &[Drawn], y: f32, is_kind: impl Fn(RecordId) -> bool) -> Option<(usize, f32)> {
    let rows: Vec<&Drawn> = drawn.iter().filter(|row| is_kind(row.id)).collect();
    let above = rows.iter().take_while(|row| row.rect.center().y < y).count();
    let mark = match rows.get(above) {
        Some(next) => next.rect.top(),
        None => rows.last()?.rect.bottom(),
    };
    Some((above, mark))
}

/// A step goes after the step or the stage's head that is above the pointer.
fn step_target(id: StepId, document: &Document, drawn: &[Drawn], y: f32) -> Option<Target> {
    let rows = drawn.iter().filter(|row| matches!(row.id, RecordId::Stage(_) | RecordId::Step(_)));
    let above = rows.take_while(|row| row.rect.center().y < y).last()?;
    let (stage, index) = match above.id {
        RecordId::Stage(stage) => (stage, 0),
        RecordId::Step(step) => {
            let stage = document.step(step)?.stage;
            (stage, document.steps_of(stage).position(|other| other.id == step)? + 1)
        }
        _ => return None,
    };
    Some(Target { y: above.rect.bottom(), place: Place::Step(id, stage, index) })
}

/// How far to scroll while something is held at an edge.
pub(super) fn scroll_at(clip: Rect, y: f32) -> Option<f32> {
    const EDGE: f32 = 24.0;
    if y < clip.top() + EDGE {
        Some(6.0)
    } else if y > clip.bottom() - EDGE {
        Some(-6.0)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LaneId;

    fn drawn(ids: &[RecordId]) -> Vec<Drawn> {
        let rect = |at: usize| {
            Rect::from_min_size(egui::pos2(0.0, at as f32 * 20.0), egui::vec2(10.0, 20.0))
        };
        ids.iter().enumerate().map(|(at, id)| Drawn { id: *id, rect: rect(at) }).collect()
    }

    #[test]
    fn a_gap_counts_only_rows_of_its_kind() {
        let rows =
            drawn(&[StageId(1).into(), StepId(1).into(), StageId(2).into(), LaneId(1).into()]);
        let stage = |y| gap(&rows, y, |id| matches!(id, RecordId::Stage(_)));
        assert_eq!(stage(5.0), Some((0, 0.0)));
        assert_eq!(stage(30.0), Some((1, 40.0)));
        assert_eq!(stage(200.0), Some((2, 60.0)));
    }
}
