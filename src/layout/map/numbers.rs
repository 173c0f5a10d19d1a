//! Rows that draw numbers instead of cards: of the steps, of the stages, of the surveys. What such
//! a row was made of says whether it still holds.

use std::sync::Arc;

use crate::model::{Journey, Lane, LaneKind, Stage, Step, StepId, Survey};

use super::curve_row::{self, KeptCurve};
use super::engine::Steps;
use super::picture::{CellBox, RowBody};
use super::{Ctx, gap_row, metrics_row, time_row, value_row};
use crate::insight::survey_step;

/// What a row of numbers was made of; the next layout takes over what is still true.
#[derive(Debug, Default)]
pub(super) struct KeptNumbers {
    source: Option<Source>,
    curve: KeptCurve,
    cells: KeptCells,
}

/// The records that a kind of row shows, and nothing of the others.
#[derive(Debug, Default)]
struct Source {
    steps: Option<Steps>,
    journey: Option<Arc<Journey>>,
    stages: Vec<Arc<Stage>>,
    surveys: Vec<(Arc<Survey>, Option<StepId>)>,
}

impl Source {
    fn of(ctx: &Ctx<'_>, kind: LaneKind, steps: &Steps) -> Self {
        let steps = (kind != LaneKind::Value).then(|| steps.clone());
        let journey = (kind == LaneKind::Curve).then(|| ctx.document.journey().clone());
        let stages = match kind {
            LaneKind::Value => ctx.document.stages().cloned().collect(),
            _ => Vec::new(),
        };
        let surveys = match kind {
            LaneKind::Curve | LaneKind::Metrics => ctx
                .document
                .surveys()
                .map(|survey| (survey.clone(), survey_step(ctx.document, survey)))
                .collect(),
            _ => Vec::new(),
        };
        Self { steps, journey, stages, surveys }
    }

    fn same_journey(&self, other: &Self) -> bool {
        same(self.journey.as_ref(), other.journey.as_ref())
    }

    fn same_surveys(&self, other: &Self) -> bool {
        self.surveys.len() == other.surveys.len()
            && self
                .surveys
                .iter()
                .zip(&other.surveys)
                .all(|((a, at), (b, other))| Arc::ptr_eq(a, b) && at == other)
    }

    fn is_same(&self, other: &Self) -> bool {
        let steps = match (&self.steps, &other.steps) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        };
        steps
            && self.same_journey(other)
            && self.same_surveys(other)
            && self.stages.len() == other.stages.len()
            && self.stages.iter().zip(&other.stages).all(|(a, b)| Arc::ptr_eq(a, b))
    }
}

fn same<T>(a: Option<&Arc<T>>, b: Option<&Arc<T>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b),
        (a, b) => a.is_none() && b.is_none(),
    }
}

/// Lays out a row of numbers; `None` where it still is what it was. `same_looks` says whether what
/// was kept was drawn for the same lane, columns and people.
pub(super) fn update(
    ctx: &Ctx<'_>,
    lane: &Lane,
    steps: &Steps,
    numbers: &mut KeptNumbers,
    same_looks: bool,
) -> Option<RowBody> {
    let source = Source::of(ctx, lane.kind, steps);
    let before = numbers.source.as_ref().filter(|_| same_looks);
    if before.is_some_and(|before| before.is_same(&source)) {
        return None;
    }
    let holds = before.is_some_and(|b| b.same_journey(&source) && b.same_surveys(&source));
    let old = std::mem::take(numbers);
    let old = if holds { old } else { KeptNumbers::default() };
    numbers.source = Some(source);
    let body = match lane.kind {
        LaneKind::Time => time_row::layout(ctx, lane, steps),
        LaneKind::Value => value_row::layout(ctx, lane),
        LaneKind::Metrics => metrics_row::layout(ctx, lane, steps),
        LaneKind::Gap => {
            let (body, cells) = gap_row::layout(ctx, lane, steps, &old.cells);
            numbers.cells = cells;
            body
        }
        _ => {
            let (body, curve) = curve_row::layout(ctx, lane, steps, &old.curve);
            numbers.curve = curve;
            body
        }
    };
    Some(body)
}

/// Cells that show one step each, and nothing else.
#[derive(Debug, Default)]
pub(super) struct KeptCells {
    steps: Option<Steps>,
    cells: Vec<Option<CellBox>>,
}

impl KeptCells {
    pub(super) fn new(steps: &Steps, cells: &[Option<CellBox>]) -> Self {
        Self { steps: Some(steps.clone()), cells: cells.to_vec() }
    }

    /// The cells of these steps: drawn again where a step is not what it was.
    pub(super) fn redrawn(
        &self,
        steps: &Steps,
        draw: impl Fn(&Arc<Step>) -> Option<CellBox>,
    ) -> Vec<Option<CellBox>> {
        let kept = |at: usize, step: &Arc<Step>| {
            let before = self.steps.as_ref()?.get(at)?.as_ref()?;
            Arc::ptr_eq(before, step).then(|| self.cells.get(at).cloned()).flatten()
        };
        let cell = |(at, step): (usize, &Option<Arc<Step>>)| {
            let step = step.as_ref()?;
            kept(at, step).unwrap_or_else(|| draw(step))
        };
        steps.iter().enumerate().map(cell).collect()
    }
}
