//! What was aimed at and what came of it: moments of truth, promises, service standards.

use super::super::say::{Say, bound, dotted};
use super::Content;
use crate::insight::{Answers as Level, Goal, PromiseOutcome, StandardResult};
use crate::layout::chart::{Drawing, Gauge, Row};
use crate::layout::scene::{Ink, Tag};
use crate::model::{CardId, LaneKind, Standard};
use crate::wording;

fn standard_of<'a>(say: &Say<'a>, card: CardId) -> Option<&'a Standard> {
    say.document.card(card)?.touchpoint.as_ref()?.standard.as_ref()
}

/// "Target 90%", where a share is aimed at.
fn goal_of(say: &Say<'_>, card: CardId) -> String {
    let goal = standard_of(say, card).and_then(|standard| standard.goal);
    goal.map_or_else(String::new, |goal| {
        bound(&say.words.with("map-target", &[("value", say.words.percent_goal(goal).into())]))
    })
}

fn ink_of(goal: Option<Goal>) -> Ink {
    match goal {
        Some(Goal::Met) => Ink::Opportunity,
        Some(Goal::Missed) => Ink::Pain,
        Some(Goal::PerhapsMet | Goal::PerhapsMissed) | None => Ink::Reference,
    }
}

fn share(result: &StandardResult, goal: Option<f64>) -> Gauge {
    Gauge::Share {
        value: result.share,
        ends: (result.interval.low, result.interval.high),
        goal,
        ink: ink_of(result.goal),
    }
}

fn verdict(say: &Say<'_>, goal: Option<Goal>) -> String {
    goal.map(|goal| match goal {
        Goal::Met => say.get("report-verdict-met"),
        Goal::PerhapsMet => say.get("report-verdict-met-perhaps"),
        Goal::PerhapsMissed => say.get("report-verdict-perhaps"),
        Goal::Missed => say.get("report-verdict-missed"),
    })
    .unwrap_or_default()
}

/// How the moments of truth fare.
pub(super) fn moments(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    let row = |found: &crate::insight::MomentStand| {
        let scores: Vec<String> = found
            .scores
            .iter()
            .map(|(who, _, score)| {
                let known = [
                    Some(say.known(score.evidence.kind)),
                    wording::few(say.words, [&score.evidence]),
                ];
                let known: Vec<String> = known.into_iter().flatten().collect();
                let known = known.join(", ");
                format!("{} {} ({known})", say.who(*who), say.number(score.value))
            })
            .collect();
        let lowest = found.scores.iter().map(|(.., score)| score.value).reduce(f64::min);
        let ink = |value: f64| if value < 3.0 { Ink::Pain } else { Ink::Text };
        let standard = found.standard.as_ref().map(|result| {
            let aim = standard_of(say, found.card).and_then(|standard| standard.goal);
            let met = say.tally("piece-met", result.met, aim);
            let few = Level::of(result.met.n) == Level::Few;
            let few = if few { say.get("survey-few").to_lowercase() } else { String::new() };
            let parts = dotted(&[
                format!("{} {met}", say.words.get("field-standard")),
                say.share_interval(result.met, result.interval, aim),
                few,
                goal_of(say, found.card),
            ]);
            format!("\n{parts}")
        });
        let nobody = if scores.is_empty() { say.get("insights-unscored") } else { String::new() };
        let goal = standard_of(say, found.card).and_then(|standard| standard.goal);
        Row {
            tag: Some(Tag::Card(found.card)),
            title: say.card(found.card),
            note: dotted(&[say.step_of(found.card), scores.join(", "), nobody])
                + &standard.unwrap_or_default(),
            figure: lowest.map(|value| (say.number(value), ink(value))),
            gauge: found.standard.as_ref().map(|result| share(result, goal)),
            ..Row::default()
        }
    };
    let rows = say.insights().moments.iter().map(row);
    let heads = (say.get("stats-moments"), say.get("insights-moments"));
    Content::of_list("moments", heads, rows, (say, draw, width))
}

/// Promises against what came of them.
pub(super) fn promises(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    let promises = &say.insights().promises;
    let row = |found: &crate::insight::PromiseStand| {
        let (verdict, ink) = match found.outcome {
            PromiseOutcome::Unknown => (say.words.get("report-verdict-unknown"), Ink::TextMuted),
            PromiseOutcome::Kept => (say.words.get("report-verdict-kept"), Ink::Opportunity),
            PromiseOutcome::KeptSometimes(kept) => (say.words.kept(kept), Ink::Pain),
            PromiseOutcome::Short { .. } => (say.words.get("report-verdict-short"), Ink::Pain),
            PromiseOutcome::Unjudged => (say.words.get("report-verdict-unjudged"), Ink::TextMuted),
        };
        let said = say.document.card(found.card).and_then(|card| card.promise.as_deref());
        let kept = said.and_then(|promise| promise.kept);
        let values = match found.outcome {
            PromiseOutcome::Short { promised, outcome } => {
                let unit = said.map_or("", |promise| promise.unit.as_str());
                let args = [
                    ("promised", say.words.quantity(promised, unit).into()),
                    ("outcome", say.words.quantity(outcome, unit).into()),
                ];
                say.words.with("piece-promised-outcome", &args)
            }
            _ => String::new(),
        };
        let n = kept.map(|kept| say.n(kept.n.into())).unwrap_or_default();
        let part = kept.zip(found.interval).filter(|(kept, _)| kept.n > 0);
        let interval = part.map(|(kept, interval)| say.share_interval(kept, interval, None));
        Row {
            tag: Some(Tag::Card(found.card)),
            title: say.card(found.card),
            note: dotted(&[
                say.step_of(found.card),
                verdict.to_owned(),
                values,
                interval.unwrap_or_default(),
                n,
            ]),
            figure: part.map(|(kept, _)| (say.share(kept, None), ink)),
            gauge: part.map(|(kept, interval)| Gauge::Share {
                value: kept.share().unwrap_or_default(),
                ends: (interval.low, interval.high),
                goal: None,
                ink,
            }),
            ..Row::default()
        }
    };
    let rows = promises.iter().map(row);
    let kept = promises.iter().filter(|found| found.outcome == PromiseOutcome::Kept).count();
    let args = [("k", kept.into()), ("n", promises.len().into())];
    let note = say.words.with("insights-kept", &args);
    let title = say.words.lane(LaneKind::Promises).to_owned();
    Content::of_list("promises", (title, note), rows, (say, draw, width))
}

/// Service standards that were counted.
pub(super) fn standards(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    let row = |found: &crate::insight::StandardStand| {
        let standard = standard_of(say, found.card);
        let text = standard.map(|standard| standard.text.trim().to_owned());
        let goal = standard.and_then(|standard| standard.goal);
        let ink = match ink_of(found.result.goal) {
            Ink::Reference => Ink::TextMuted,
            ink => ink,
        };
        Row {
            tag: Some(Tag::Card(found.card)),
            title: say.card(found.card),
            note: dotted(&[
                text.unwrap_or_default(),
                goal_of(say, found.card),
                verdict(say, found.result.goal),
                say.share_interval(found.result.met, found.result.interval, goal),
                say.n(found.result.met.n.into()),
            ]),
            figure: Some((say.share(found.result.met, goal), ink)),
            gauge: Some(share(&found.result, goal)),
            ..Row::default()
        }
    };
    let rows = say.insights().standards.iter().map(row);
    let heads = (say.get("stats-standards"), String::new());
    Content::of_list("standards", heads, rows, (say, draw, width))
}
