//! Promises and service standards, and what came of them.

use super::content::{PromiseRow, Reckoning, Tone};
use super::say::{NOTHING, Say};
use crate::insight::{Answers, Goal, PromiseOutcome, promise_outcome, standard_result};
use crate::model::{Card, LaneKind, Promise, Standard, Tally};

/// All promises, then all service standards, along the journey.
pub(super) fn promises(say: &Say<'_>) -> Vec<PromiseRow> {
    let promises = say.cards(LaneKind::Promises).into_iter().map(|card| promise(say, card));
    let standards = say.cards(LaneKind::Touchpoints).into_iter();
    promises.chain(standards.filter_map(|card| standard_of(say, card))).collect()
}

/// The service standard of a touchpoint that has one.
pub(super) fn standard_of(say: &Say<'_>, card: &Card) -> Option<PromiseRow> {
    let standard = card.touchpoint.as_deref()?.standard.as_ref()?;
    Some(self::standard(say, card, standard))
}

/// The share of a target that is reached, of what misses it.
pub(super) fn reached(say: &Say<'_>, missed: Option<f64>) -> String {
    let missed = missed.filter(|missed| *missed > 0.0);
    missed.map(|missed| say.share(1.0 - missed).text).unwrap_or_default()
}

/// What came of a promise that is not always kept.
fn promise_headline(say: &Say<'_>, card: &Card, outcome: PromiseOutcome) -> String {
    let (words, name) = (say.words, say.card(card).into());
    match outcome {
        PromiseOutcome::KeptSometimes(kept) if Answers::of(kept.n) == Answers::CountsOnly => {
            let args = [("promise", name), ("k", kept.k.into()), ("n", kept.n.into())];
            words.with("report-key-promise-count", &args)
        }
        PromiseOutcome::KeptSometimes(kept) => {
            let args = [("promise", name), ("percent", say.tally(kept, None).into())];
            words.with("report-key-promise", &args)
        }
        PromiseOutcome::Short { outcome, .. } => {
            let unit = card.promise.as_deref().map_or("", |promise| promise.unit.as_str());
            let args = [
                ("promise", name),
                ("promised", promised(say, card).into()),
                ("outcome", words.quantity(outcome, unit).into()),
            ];
            words.with("report-key-promise-short", &args)
        }
        _ => String::new(),
    }
}

/// What came of a standard that misses its goal.
fn standard_headline(say: &Say<'_>, name: &str, met: Tally, aim: Option<f64>) -> String {
    let told = aim.map(|goal| say.words.percent_goal(goal)).unwrap_or_default();
    let (name, goal) = (("standard", name.into()), ("goal", told.into()));
    if Answers::of(met.n) == Answers::CountsOnly {
        let args = [name, ("k", met.k.into()), ("n", met.n.into()), goal];
        say.words.with("report-key-standard-count", &args)
    } else {
        let args = [name, ("share", say.tally(met, aim).into()), goal];
        say.words.with("report-key-standard", &args)
    }
}

/// What was promised, in its unit.
pub(super) fn promised(say: &Say<'_>, card: &Card) -> String {
    let told = card
        .promise
        .as_deref()
        .and_then(|promise| promise.value.map(|value| say.words.quantity(value, &promise.unit)));
    told.unwrap_or_else(|| NOTHING.to_owned())
}

/// The promise that is broken worst: by how often it is not kept, or by how far the outcome lies
/// from what was promised.
pub(super) fn worst_promise<'a>(say: &Say<'a>) -> Option<(&'a Card, PromiseRow)> {
    let broken = say.cards(LaneKind::Promises).into_iter().filter_map(|card| {
        let share = match promise_outcome(card.promise.as_deref()?) {
            PromiseOutcome::KeptSometimes(tally) => tally.share()?,
            PromiseOutcome::Short { promised, outcome } => promised / outcome,
            _ => return None,
        };
        Some((share, card))
    });
    let worst = broken.reduce(|kept, new| if new.0 < kept.0 { new } else { kept });
    worst.map(|(_, card)| (card, promise(say, card)))
}

pub(super) fn promise(say: &Say<'_>, card: &Card) -> PromiseRow {
    let words = say.words;
    let none = Promise::default();
    let promise = card.promise.as_deref().unwrap_or(&none);
    let value = |number: f64| words.quantity(number, &promise.unit);
    let outcome = promise_outcome(promise);
    let (verdict, tone) = match outcome {
        PromiseOutcome::Unknown => (words.get("report-verdict-unknown"), Tone::Attention),
        PromiseOutcome::Kept => (words.get("report-verdict-kept"), Tone::Good),
        PromiseOutcome::KeptSometimes(kept) => (words.kept(kept), Tone::Bad),
        PromiseOutcome::Short { .. } => (words.get("report-verdict-short"), Tone::Bad),
        PromiseOutcome::Unjudged => (words.get("report-verdict-unjudged"), Tone::Neutral),
    };
    let kept = promise.kept.filter(|kept| kept.n > 0 && kept.k <= kept.n);
    let shown = match (kept, promise.outcome) {
        (Some(kept), _) => say.tally(kept, None),
        (None, Some(outcome)) => value(outcome),
        (None, None) => NOTHING.to_owned(),
    };
    let missed = match outcome {
        PromiseOutcome::KeptSometimes(tally) => tally.share().map(|share| 1.0 - share),
        PromiseOutcome::Short { promised, outcome } => Some(1.0 - promised / outcome),
        PromiseOutcome::Kept => Some(0.0),
        PromiseOutcome::Unknown | PromiseOutcome::Unjudged => None,
    };
    // Of fewer than five no share is told.
    let is_told = kept.is_none_or(|kept| Answers::of(kept.n) != Answers::CountsOnly);
    // How often a promise was kept is no length of time: what was promised stands beside it.
    let promised = promise.value.map(value).unwrap_or_default();
    PromiseRow {
        kind: words.card(LaneKind::Promises),
        text: say.card(card),
        step: say.place(card),
        outcome: shown,
        interval: kept.map(|kept| say.tally_interval(kept, None)).unwrap_or_default(),
        basis: match kept {
            Some(kept) => say.n(kept.n),
            // What nobody counted says how it is known.
            None if promise.outcome.is_some() => say.known_of(card).text,
            None => String::new(),
        },
        goal: if kept.is_some() { String::new() } else { promised.clone() },
        detail: match (kept, promise.outcome.map(value)) {
            (None, _) => String::new(),
            _ if promised.is_empty() => String::new(),
            (Some(_), None) => words.with("piece-promised", &[("promised", promised.into())]),
            (Some(_), Some(outcome)) => {
                let args = [("promised", promised.into()), ("outcome", outcome.into())];
                words.with("piece-promised-outcome", &args)
            }
        },
        note: say.note(card),
        verdict: verdict.to_owned(),
        tone,
        missed,
        reached: reached(say, missed.filter(|_| is_told)),
        reckoning: match outcome {
            PromiseOutcome::Short { .. } => Reckoning::OfOutcome,
            _ => Reckoning::OfAll,
        },
        headline: promise_headline(say, card, outcome),
    }
}

fn standard(say: &Say<'_>, card: &Card, standard: &Standard) -> PromiseRow {
    let words = say.words;
    let result = standard_result(standard);
    let is_met_always =
        standard.goal == Some(1.0) && result.is_some_and(|result| result.met.k == result.met.n);
    let (key, tone) = match result.map(|result| result.goal) {
        None => ("report-verdict-unknown", Tone::Attention),
        Some(None) => ("report-verdict-unjudged", Tone::Neutral),
        // A goal of all cases leaves nothing above it that an interval could reach.
        Some(_) if is_met_always => ("report-verdict-met-all", Tone::Good),
        Some(Some(Goal::Met)) => ("report-verdict-met", Tone::Good),
        Some(Some(Goal::PerhapsMet)) => ("report-verdict-met-perhaps", Tone::Neutral),
        Some(Some(Goal::PerhapsMissed)) => ("report-verdict-perhaps", Tone::Attention),
        Some(Some(Goal::Missed)) => ("report-verdict-missed", Tone::Bad),
    };
    let text = match standard.text.trim() {
        "" => standard.target.map(|target| words.quantity(target, &standard.unit)),
        text => Some(text.to_owned()),
    };
    let goal = standard.goal.filter(|goal| (0.0..=1.0).contains(goal));
    let touchpoint = say.card(card);
    // Among several of a journey a standard's words alone would not say what it is about.
    let name = text.map_or_else(|| touchpoint.clone(), |text| format!("{touchpoint}: {text}"));
    let told_goal = goal.map(|goal| words.percent_goal(goal)).unwrap_or_default();
    let missed = result
        .zip(goal.filter(|goal| *goal > 0.0))
        .map(|(result, goal)| ((goal - result.share) / goal).max(0.0));
    let is_told = result.is_some_and(|r| Answers::of(r.met.n) != Answers::CountsOnly);
    let short = result.filter(|_| missed.is_some_and(|missed| missed > 0.0));
    PromiseRow {
        kind: words.get("field-standard"),
        step: say.place(card),
        outcome: result.map_or_else(|| NOTHING.to_owned(), |result| say.tally(result.met, goal)),
        interval: result.map(|result| say.tally_interval(result.met, goal)).unwrap_or_default(),
        basis: result.map(|result| say.n(result.met.n)).unwrap_or_default(),
        detail: String::new(),
        note: say.note(card),
        verdict: words.get(key).to_owned(),
        tone,
        missed,
        reached: reached(say, missed.filter(|_| is_told)),
        reckoning: Reckoning::OfTarget,
        headline: short
            .map(|result| standard_headline(say, &name, result.met, goal))
            .unwrap_or_default(),
        text: name,
        goal: told_goal,
    }
}
