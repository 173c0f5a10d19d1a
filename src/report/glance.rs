//! The whole journey at a glance, as a picture.

use super::cover;
use super::say::Say;
use crate::layout::chart::{Drawing, Glance, GlanceStage, GlanceStep};
use crate::layout::map::hue_of;
use crate::layout::scene::Scene;
use crate::model::{LaneKind, Stage, Step};

/// The picture; none where there is neither a curve nor a pain point or an opportunity.
pub(super) fn picture(say: &Say<'_>, draw: &Drawing) -> Option<Scene> {
    let stages = say.document.stages().enumerate().map(|(at, stage)| part(say, at, stage));
    let stages: Vec<GlanceStage> = stages.filter(|stage| !stage.steps.is_empty()).collect();
    let lines = cover::lines(say);
    let mut steps = stages.iter().flat_map(|stage| &stage.steps);
    if lines.is_empty() && !steps.any(|step| step.pains + step.opportunities > 0) {
        return None;
    }
    let words = say.words;
    let told: Vec<String> = stages
        .iter()
        .map(|stage| {
            let steps: Vec<&str> = stage.steps.iter().map(|step| step.title.as_str()).collect();
            format!("{}: {}", stage.title, steps.join(", "))
        })
        .collect();
    let lanes = [LaneKind::Curve, LaneKind::Pains, LaneKind::Opportunities];
    let target = cover::target(say);
    let glance = Glance {
        stages,
        lines: &lines,
        target: target.as_ref(),
        labels: lanes.map(|kind| words.lane(kind)),
        moment: words.get("piece-moment-of-truth"),
    };
    Some(draw.glance(&glance, words.get("report-section-map"), &told.join(". ")))
}

fn part(say: &Say<'_>, at: usize, stage: &Stage) -> GlanceStage {
    GlanceStage {
        title: say.stage(stage),
        hue: hue_of(stage.color, at),
        steps: say.document.steps_of(stage.id).map(|step| step_part(say, step)).collect(),
    }
}

fn step_part(say: &Say<'_>, step: &Step) -> GlanceStep {
    GlanceStep {
        title: say.step(step),
        is_moment: say.is_moment(step.id),
        pains: say.pains_at(step.id).count(),
        opportunities: say.cards_at(LaneKind::Opportunities, step.id).count(),
    }
}
