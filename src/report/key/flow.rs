//! The journey as a whole: whether it reaches its target, and where customers leave it.

use super::super::content::{KeyFinding, Tone};
use super::super::say::Say;
use super::{LISTED, paragraph};
use crate::insight::curve_summary;
use crate::model::{Step, Traveller, on_scale};

/// A step after which as many go on loses nobody who is worth a finding.
const STEADY: f64 = 0.9;

/// Whether those who travel reach the journey's target for satisfaction, on the mean of their steps.
pub(super) fn target(say: &Say<'_>) -> Option<KeyFinding> {
    let target = say.document.journey().target.filter(|target| (1.0..=5.0).contains(target))?;
    let told = |value: f64| say.score(value).text;
    let mut below = Vec::new();
    let (mut means, mut few) = (Vec::new(), Vec::new());
    for who in say.customers() {
        let Some(curve) = curve_summary(say.document, who) else { continue };
        let args = [
            ("who", say.traveller(who).into()),
            ("mean", told(curve.mean).into()),
            ("scored", say.scored_steps(who, curve.scored).into()),
        ];
        let mean = say.words.with("report-key-mean", &args);
        // A few scores are no journey.
        if curve.scored * 2 < say.document.step_count() {
            // A few scores that nobody told apart are nobody's journey at all.
            few.extend(Some(mean).filter(|_| who != Traveller::Everyone));
            continue;
        }
        if curve.mean < target && told(curve.mean) != told(target) {
            below.push(say.traveller(who));
        }
        means.push(mean);
    }
    let few = (!few.is_empty())
        .then(|| say.words.with("report-key-mean-few", &[("what", few.join("; ").into())]));
    // Those who work here have means of their own beside the same line.
    let customers = say.customers();
    let mut others = say.travellers.iter().filter(|who| !customers.contains(who));
    let others = others.any(|who| curve_summary(say.document, *who).is_some());
    let others = others.then(|| say.words.get("report-key-target-customers").to_owned());
    let args = [("who", say.words.list(&below).into()), ("target", told(target).into())];
    let key = match below.len() {
        _ if means.is_empty() => return None,
        0 => "report-key-target-reached",
        _ => "report-key-target-missed",
    };
    Some(KeyFinding {
        headline: say.words.with(key, &args),
        body: paragraph([
            format!("{}.", means.join("; ")),
            few.unwrap_or_default(),
            others.unwrap_or_default(),
        ]),
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
