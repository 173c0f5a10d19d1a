//! What the mark of a point on a curve says: whose number it is, and how it is known.

use egui::{Pos2, Response};

use super::Scope;
use crate::layout::scene::Tag;
use crate::model::{MeasureKind, StepId, Traveller};

/// Says it of the point on which the pointer rests.
pub fn tell(response: &Response, scope: &Scope<'_>, at: Pos2) {
    let tag = scope.context.picture.hit(scope.lens.to_scene(at));
    let Some(Tag::Score(_, step, who)) = tag else { return };
    let Some(lines) = lines(scope, step, who) else { return };
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(280.0);
        for line in lines {
            ui.label(line);
        }
    });
}

/// "Priya: 4.5", "Measured, n = 143", "Counted: a survey or analytics."
fn lines(scope: &Scope<'_>, step: StepId, who: Traveller) -> Option<Vec<String>> {
    let (document, words) = (scope.context.document, scope.context.words);
    let step = document.step(step)?;
    let measure = step.measure(who, MeasureKind::Satisfaction)?;
    let name = words.traveller(document, who);
    let evidence = &measure.evidence;
    let mut known = words.evidence(evidence.kind).to_owned();
    if let Some(n) = evidence.n {
        let n = words.number(f64::from(n), 0);
        known = format!("{known}, {}", words.with("piece-n", &[("n", n.into())]));
    }
    let value = words.fixed(measure.value, 1);
    let meaning = words.evidence_meaning(evidence.kind).to_owned();
    Some(vec![format!("{name}: {value}"), known, meaning])
}
