//! The journey as a whole: whether it reaches its target, and where customers leave it.

use super::super::content::{KeyFinding, Tone};
use super::super::say::Say;
use super::{LISTED, paragraph};
use crate::insight::curve_summary;
use crate::model::{Step, on_scale};

/// A step after which as many go on loses nobody who is worth a finding.
const STEADY: f64 = 0.9;

/// Whether those who travel reach the journey's target for satisfaction, on the mean of their steps.
pub(super) fn target(say: &Say<'_>) -> Option<KeyFinding> {
    let target = say.document.journey().target.filter(|target| (1.0..=5.0).contains(target))?;
    let told = |value: f64| say.score(value).text;
    let mut below = Vec::new();
    let mut means = Vec::new();
    for who in say.customers() {
        // A few scores are no journey.
        let Some(curve) = curve_summary(say.document, who) else { continue };
        if curve.scored * 2 < say.document.step_count() {
            continue;
        }
        if curve.mean < target && told(curve.mean) != told(target) {
            below.push(say.traveller(who));
        }
        let args = [
            ("who", say.traveller(who).into()),
            ("mean", told(curve.mean).into()),
            ("count", curve.scored.into()),
        ];
        means.push(say.words.with("report-key-mean", &args));
    }
    let args = [("who", say.words.list(&below).into()), ("target", told(target).into())];
    let key = match below.len() {
        _ if means.is_empty() => return None,
        0 => "report-key-target-reached",
        _ => "report-key-target-missed",
    };
    Some(KeyFinding {
        headline: say.words.with(key, &args),
        body: format!("{}.", means.join("; ")),
        tone: if below.is_empty() { Tone::Good } else { Tone::Attention },
    })
}

/// The step after which fewest go on, and the others that lose customers. Where the journey ends
/// nobody is lost.
pub(super) fn lost(say: &Say<'_>) -> Option<KeyFinding> {
    let last = say.document.steps().next_back()?.id;
    let losing = say.document.steps().filter(|step| step.id != last).filter_map(|step| {
        let share = on_scale::share(step.going_on)?;
        (share < STEADY).then_some((share, &**step))
    });
    let mut losing: Vec<(f64, &Step)> = losing.collect();
    losing.sort_by(|a, b| a.0.total_cmp(&b.0));
    let ((share, step), others) = losing.split_first()?;
    let percent = |share: f64| say.words.percent(share, 0);
    let args = [("step", say.step(step).into()), ("percent", percent(*share).into())];
    let told: Vec<String> = others
        .iter()
        .take(LISTED)
        .map(|(share, step)| format!("{} ({})", say.quoted(&say.step(step)), percent(*share)))
        .collect();
    let others = (!told.is_empty())
        .then(|| say.words.with("report-key-lost-also", &[("what", say.words.list(&told).into())]));
    let why = say.words.with("report-key-lost-why", &[("percent", percent(1.0 - share).into())]);
    // A step says which share goes on and not how that is known.
    let source = say.words.count("report-key-lost-source", told.len() + 1);
    Some(KeyFinding {
        headline: say.words.with("report-key-lost", &args),
        body: paragraph([why, others.unwrap_or_default(), source]),
        tone: Tone::Attention,
    })
}
